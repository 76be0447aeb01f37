"""What is said of the page of images."""

from scoreviz.engine.help.entry import Entry, Source, act, ours, term
from scoreviz.engine.help.papers import DDIM, DURMUS, EFRON, GUIDANCE, HO, REPAINT
from scoreviz.wording import mark

_XT = r"x_t = \alpha\, \hat x_0 + \sigma\, \hat\varepsilon"

ENTRIES: dict[str, Entry] = {
    "images": act(
        mark("Images"), mark("Pictures from noise, by the same score and the same samplers as on the plane.")
    ),
    "images.model": act(
        mark("Model"), mark("The network that makes the pictures: one that comes with the program, or your own.")
    ),
    "images.class": term(
        mark("Class"),
        mark("What the network is told to make; without a class it makes any."),
        r"\hat\varepsilon_\theta(x_t, t, y)",
        Source(GUIDANCE, "alg", "1"),
    ),
    "images.guidance": term(
        mark("Guidance w"),
        mark("How strongly the class is pressed: 0 without it, 1 as learned; the paper’s w is one less."),
        r"\hat x = \hat x_{\varnothing} + w\, (\hat x_y - \hat x_{\varnothing})",
        Source(GUIDANCE, "eq", "6"),
    ),
    "images.eta": term(
        mark("Noise η"),
        mark("How much of the noise is drawn anew in each step."),
        r"c = \eta \sqrt{\tilde\beta}",
        Source(DDIM, "eq", "16"),
    ),
    "images.count": act(mark("How many pictures"), mark("How many are made at once, each from its own noise.")),
    "images.generate": act(mark("Generate"), mark("Makes pictures from noise with these settings, in the background.")),
    "images.seed": act(mark("Seed"), mark("The noise the pictures begin from: the same seed gives the same pictures.")),
    "images.gallery": act(
        mark("Pictures made"), mark("Click one to look at it; the equation and the strip are about that one.")
    ),
    "images.use": act(
        mark("With this picture"), mark("Takes the picture looked at as a start: vary it, noise it, fill in.")
    ),
    "images.strip": term(
        mark("Film strip"),
        mark("Above the noisy picture at some steps, below the clean one that the network sees in it."),
        _XT,
        Source(HO, "eq", "15"),
    ),
    "images.equation": act(mark("What is shown"), mark("Which equation of pictures is written out.")),
    "equation.noisy": term(
        mark("The noisy picture"),
        mark("The picture as it is at this step: some signal and some noise."),
        _XT,
        Source(HO, "eq", "4"),
    ),
    "equation.clean": term(
        mark("The clean picture it sees"),
        mark("The mean of all clean pictures that may be behind the noisy one; early on it is blurred."),
        r"\hat x_0 = \mathbb{E}[x_0 \mid x_t]",
        Source(EFRON),
    ),
    "equation.noise": term(
        mark("The noise it sees"),
        mark("What the network takes for noise in the picture: minus σ times the score."),
        r"\hat\varepsilon = -\sigma\, s",
        Source(HO, "sec", "3.2"),
    ),
    "equation.drift": term(
        mark("Where it pulls"),
        mark("From the noisy picture to the clean one: the arrow of the plane, as a picture."),
        r"\hat x_0 - x_t",
        Source(EFRON),
    ),
    "equation.score": term(
        mark("The score"),
        mark("The arrow itself, one number for each pixel; it grows as noise falls."),
        r"s = -\hat\varepsilon / \sigma",
        Source(HO, "sec", "3.2"),
    ),
    "equation.change": ours(
        mark("This step’s change"),
        mark("How the clean picture changed in this step."),
        r"\Delta \hat x_0 = \hat x_0(t') - \hat x_0(t)",
    ),
    "equation.guidance": term(
        mark("What the class adds"),
        mark("The difference between told the class and told nothing, as a picture."),
        r"\hat x_y - \hat x_{\varnothing}",
        Source(GUIDANCE, "eq", "6"),
    ),
    "images.lengths": ours(
        mark("How long is the arrow?"),
        mark("The size of the arrow in each unit, along the noise axis, for the picture or one pixel."),
        r"\mathrm{rms}(a) = \sqrt{\tfrac1d \textstyle\sum_i a_i^2}",
    ),
    "images.does.values": term(
        mark("Values of the pixels"),
        mark("How the numbers of the noisy picture are spread: they become a Gaussian at t = 1."),
        r"x_t \sim \mathcal{N}(\alpha x_0,\; \sigma^2 I)",
        Source(HO, "eq", "4"),
    ),
    "images.does": act(
        mark("What is done with the pictures"), mark("Look at all, or do one of the other things with them.")
    ),
    "images.does.plane": ours(
        mark("Plane of images"),
        mark("The plane through three pictures, with the arrows of the network that lie in it."),
        r"d = \hat x_0 - p, \qquad |P d| \,/\, |d|",
    ),
    "images.plane.noise": act(
        mark("Noise of the plane"), mark("How much noise, and which draw of it, every picture of the plane gets.")
    ),
    "images.does.own": term(
        mark("Own picture"),
        mark("Noise is put on a picture and taken off again: what is lost is what that noise hides."),
        r"x_t = \alpha\, x_0 + \sigma\, \varepsilon",
        Source(HO, "eq", "4"),
    ),
    "images.does.fill": term(
        mark("Fill in"),
        mark("What is known (m = 1) is put back in every step; the network finds the rest, each step several times."),
        r"x_s = m \odot y_s + (1 - m) \odot \hat x_s",
        Source(REPAINT, "alg", "1"),
    ),
    "images.does.between": term(
        mark("Between two pictures"),
        mark("Both ends are noised, mixed along an arc, and made clean again."),
        r"\frac{\sin((1-\lambda)\theta)}{\sin\theta} x^{(0)} + \frac{\sin(\lambda\theta)}{\sin\theta} x^{(1)}",
        Source(DDIM, "eq", "67"),
    ),
    "images.does.compare": act(mark("Compare"), mark("The same noise with one setting changed, picture by picture.")),
    "images.does.branch": act(mark("Branch"), mark("The run goes on from this step by another chance or setting.")),
    "images.does.wander": term(
        mark("Wander"),
        mark("Langevin dynamics at one noise level: the lower it is, the more the picture stays what it was."),
        r"x \leftarrow x + h\, s + \sqrt{2h}\, z",
        Source(DURMUS),
    ),
    "images.none": act(mark("No model yet"), mark("Opens a folder with a model that makes pictures.")),
}
