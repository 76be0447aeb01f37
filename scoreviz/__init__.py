"""scoreviz: draw a 2-D density, train a score network on it, see the learned field over the true one.

Architecture
    Three layers, arrows down only (``tests/test_layers.py`` fails otherwise):

    ==================  ==========================================  ============================
    layer               knows                                       must not know
    ==================  ==========================================  ============================
    ``scoreviz.maths``  torch, numpy: densities, noise processes,   files, threads, clocks, Qt
                        networks, objectives, samplers, metrics
    ``scoreviz.engine`` maths, files, threads, devices: document,   Qt
                        project file, jobs, training, fields
    ``scoreviz.ui``     engine, PySide6, pyqtgraph                  torch, ``scoreviz.maths``
    ==================  ==========================================  ============================

    Long work is a generator of frozen snapshots, run in a thread by ``engine.job.Job``; the window looks at
    the newest snapshot on one 16 ms clock. What calls torch a hundred times for a little, as a training step
    does, is done by a process of its own (``engine.worker``), since the window holds Python's lock while it
    paints; its generator passes on the snapshots. The state of a lesson is one frozen ``engine.document.Document``.

    An image model (``maths.images``, ``engine.images``) speaks the same protocol, with an image for a point: its U-Net
    and its folders are those of diffusers, and the samplers are those of the plane.

    A lesson (``engine.lessons``) is a folder of words, documents, tasks and claims; the window shows its documents as
    it does any other. Words are English in the code, and translated where they are shown (``scoreviz.wording``): by Qt
    in the window, by ``scoreviz.spoken`` in processes without it. A change of language builds each window anew.

    A notebook has the same objects: ``import scoreviz`` offers ``scoreviz.scripting`` and the mathematics by name, and
    loads torch only when one of them is asked for.

Notation (code, labels and files alike)
    ==========  ==================================================================================
    ``x``       a point, ``[..., 2]``
    ``x0``      a clean point; ``eps`` standard noise
    ``alpha``   and ``sigma``: a process gives both for t in [0, 1] (0 data, 1 noise): x_t = alpha x0 + sigma eps
    ``y``       a point in the variance-exploding frame, y = x0 + sigma eps
    ``score``   the gradient in x of log p_sigma; ``field.score(y, sigma)`` is true or learned
    ``D``       the denoised point, D = y + sigma^2 s (Tweedie)
    ==========  ==================================================================================

    Any process reads the one protocol as ``score_t(x) = field.score(x / alpha, sigma / alpha) / alpha``.

Units
    The canvas frame has data of about unit scale. A target from a file keeps its own coordinates in what is
    written (``Frame`` maps one to the other); everything on the screen is in the canvas frame.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the names below, for whoever reads types; they are loaded when they are asked for
    from scoreviz.maths.ancestral import DDIM, Ancestral
    from scoreviz.maths.churn import Churn
    from scoreviz.maths.compare import (
        FieldErrors,
        energy_distance,
        field_errors,
        floor,
        mean_angle,
        mean_cosine,
        mmd,
        relative_error,
        sliced_wasserstein,
    )
    from scoreviz.maths.corrector import PredictorCorrector
    from scoreviz.maths.curl import curl_map
    from scoreviz.maths.density import Density, Field
    from scoreviz.maths.drawing import PAGE
    from scoreviz.maths.forward import Forward
    from scoreviz.maths.grid import GridMixture
    from scoreviz.maths.guidance import Guided, autoguidance, classifier_free, classifier_guidance
    from scoreviz.maths.identities import identities
    from scoreviz.maths.kernels import Gaussian, Laplace, StudentT, Uniform
    from scoreviz.maths.labelled import Labelled
    from scoreviz.maths.langevin import Annealed, Langevin, stable_step
    from scoreviz.maths.mala import MALA
    from scoreviz.maths.mismatch import prior_kl, prior_wasserstein
    from scoreviz.maths.mixture import GaussianMixture
    from scoreviz.maths.multistep import DPMSolver
    from scoreviz.maths.network import Learned, ScoreNet
    from scoreviz.maths.occupancy import components, posterior_occupancy, true_occupancy
    from scoreviz.maths.points import PointMixture
    from scoreviz.maths.predictions import arrow, convert, mix_at
    from scoreviz.maths.process import DDPM, VE, VP, Cosine, Flow, Process, SubVP, process_named, score_in_process
    from scoreviz.maths.reverse import Reverse
    from scoreviz.maths.sampler import Sampler, State
    from scoreviz.maths.samplers import SAMPLERS, Settings, sampler_named
    from scoreviz.maths.smoothed import Smoothed, eps_gap, on_grid
    from scoreviz.maths.stability import largest_curvature, largest_step
    from scoreviz.maths.times import geometric_levels, spread
    from scoreviz.scripting import distances, run, target, train

# One thread a process of arithmetic: two OpenMP threads beside a busy core are about 190 times slower.
# These are read when numpy and torch are first imported, so they are set before either can be. Qt lays out the parts of
# a PDF in the order of its tables, which is another in every process unless it is told where to begin.
_SET = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "QT_HASH_SEED": "0"}
for _name, _value in _SET.items():
    os.environ.setdefault(_name, _value)

__version__ = "0.1.0"

_NAMES_BY_HOME = {
    "scoreviz.scripting": ("distances", "run", "target", "train"),
    "scoreviz.maths.density": ("Density", "Field"),
    "scoreviz.maths.mixture": ("GaussianMixture",),
    "scoreviz.maths.grid": ("GridMixture",),
    "scoreviz.maths.points": ("PointMixture",),
    "scoreviz.maths.labelled": ("Labelled",),
    "scoreviz.maths.kernels": ("Gaussian", "Laplace", "StudentT", "Uniform"),
    "scoreviz.maths.smoothed": ("Smoothed", "eps_gap", "on_grid"),
    "scoreviz.maths.process": (
        "DDPM",
        "VE",
        "VP",
        "Cosine",
        "Flow",
        "Process",
        "SubVP",
        "process_named",
        "score_in_process",
    ),
    "scoreviz.maths.network": ("Learned", "ScoreNet"),
    "scoreviz.maths.sampler": ("Sampler", "State"),
    "scoreviz.maths.samplers": ("SAMPLERS", "Settings", "sampler_named"),
    "scoreviz.maths.times": ("geometric_levels", "spread"),
    "scoreviz.maths.langevin": ("Annealed", "Langevin", "stable_step"),
    "scoreviz.maths.mala": ("MALA",),
    "scoreviz.maths.reverse": ("Reverse",),
    "scoreviz.maths.ancestral": ("DDIM", "Ancestral"),
    "scoreviz.maths.multistep": ("DPMSolver",),
    "scoreviz.maths.churn": ("Churn",),
    "scoreviz.maths.corrector": ("PredictorCorrector",),
    "scoreviz.maths.forward": ("Forward",),
    "scoreviz.maths.compare": (
        "FieldErrors",
        "energy_distance",
        "field_errors",
        "floor",
        "mean_angle",
        "mean_cosine",
        "mmd",
        "relative_error",
        "sliced_wasserstein",
    ),
    "scoreviz.maths.guidance": ("Guided", "autoguidance", "classifier_free", "classifier_guidance"),
    "scoreviz.maths.occupancy": ("components", "posterior_occupancy", "true_occupancy"),
    "scoreviz.maths.curl": ("curl_map",),
    "scoreviz.maths.identities": ("identities",),
    "scoreviz.maths.mismatch": ("prior_kl", "prior_wasserstein"),
    "scoreviz.maths.stability": ("largest_curvature", "largest_step"),
    "scoreviz.maths.predictions": ("arrow", "convert", "mix_at"),
    "scoreviz.maths.drawing": ("PAGE",),
}
_HOMES = {name: home for home, names in _NAMES_BY_HOME.items() for name in names}
__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> Any:
    """Load a name of ``__all__`` from its home; torch, which is slow to import, comes with the first one."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
