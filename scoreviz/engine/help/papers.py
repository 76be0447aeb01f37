"""The papers that the formulas on the screen are from."""

from scoreviz.engine.help.entry import Paper

BONNEEL = Paper("Bonneel et al. (2015)", "Sliced and Radon Wasserstein barycenters of measures")
CABRAL = Paper("Cabral and Leedom (1993)", "Imaging vector fields using line integral convolution")
DE_BORTOLI = Paper("De Bortoli et al. (2024)", "Target score matching")
DHARIWAL = Paper("Dhariwal and Nichol (2021)", "Diffusion models beat GANs on image synthesis")
DDIM = Paper("Song, Meng and Ermon (2021)", "Denoising diffusion implicit models")
DPM = Paper("Lu et al. (2022)", "DPM-Solver++: fast solver for guided sampling of diffusion probabilistic models")
DURMUS = Paper("Durmus and Moulines (2017)", "Nonasymptotic convergence analysis for the unadjusted Langevin algorithm")
EFRON = Paper("Efron (2011)", "Tweedie’s formula and selection bias")
GUIDANCE = Paper("Ho and Salimans (2022)", "Classifier-free diffusion guidance")
HO = Paper("Ho et al. (2020)", "Denoising diffusion probabilistic models")
HUTCHINSON = Paper(
    "Hutchinson (1989)",
    "A stochastic estimator of the trace of the influence matrix for Laplacian smoothing splines",
)
HYVARINEN = Paper("Hyvärinen (2005)", "Estimation of non-normalized statistical models by score matching")
JOBARD = Paper("Jobard and Lefer (1997)", "Creating evenly-spaced streamlines of arbitrary density")
KARRAS = Paper("Karras et al. (2022)", "Elucidating the design space of diffusion-based generative models")
KARRAS_WEAK = Paper("Karras et al. (2024)", "Guiding a diffusion model with a bad version of itself")
KINGMA = Paper("Kingma et al. (2021)", "Variational diffusion models")
LIPMAN = Paper("Lipman et al. (2023)", "Flow matching for generative modeling")
MENG = Paper("Meng et al. (2022)", "SDEdit: guided image synthesis and editing with stochastic differential equations")
NICHOL = Paper("Nichol and Dhariwal (2021)", "Improved denoising diffusion probabilistic models")
REPAINT = Paper("Lugmayr et al. (2022)", "RePaint: inpainting using denoising diffusion probabilistic models")
ROBERTS = Paper(
    "Roberts and Tweedie (1996)", "Exponential convergence of Langevin distributions and their discrete approximations"
)
SALIMANS = Paper("Salimans and Ho (2022)", "Progressive distillation for fast sampling of diffusion models")
SDE = Paper("Song et al. (2021)", "Score-based generative modeling through stochastic differential equations")
SLICED = Paper("Song et al. (2019)", "Sliced score matching: a scalable approach to density and score estimation")
SONG_ERMON = Paper("Song and Ermon (2019)", "Generative modeling by estimating gradients of the data distribution")
VINCENT = Paper("Vincent (2011)", "A connection between score matching and denoising autoencoders")
XU = Paper("Xu et al. (2023)", "Stable target field for reduced variance score estimation in diffusion models")
