"""The words that fields of the document may hold."""

from typing import Literal

SamplerName = Literal[
    "langevin",
    "mala",
    "annealed",
    "reverse-sde",
    "ode",
    "ode-euler",
    "ode-rk4",
    "ddpm",
    "ddim",
    "edm",
    "dpm++",
    "pc",
    "forward",
]
ImageSamplerName = Literal["ddim", "ddpm", "dpm++", "ode", "ode-euler", "ode-rk4", "reverse-sde", "edm"]
ActivityName = Literal["all", "values", "plane", "own", "fill", "between", "compare", "branch", "wander"]
EquationName = Literal["noise", "drift", "score", "change", "guidance"]
FieldName = Literal["true", "learned"]
ProcessName = Literal["ve", "vp", "ddpm", "cosine", "sub-vp", "flow"]
ObjectiveName = Literal["dsm", "stf", "tsm", "esm", "ism", "hutchinson", "sliced", "sliced-vr"]
PredictionName = Literal["edm", "score", "eps", "x0", "v", "velocity", "energy"]
ViewName = Literal["true", "learned", "both", "split", "difference"]
ArrowLength = Literal["compressed", "true", "log", "direction"]
ShownName = Literal["score", "guidance", "forward", "reverse-ode", "reverse-sde"]
StyleName = Literal["arrows", "streamlines"]
PlacesName = Literal["grid", "points"]
AxisName = Literal["t", "sigma", "snr", "step"]
KernelName = Literal["gaussian", "uniform", "laplace", "student-t"]
GuideName = Literal["exact", "classifier", "classifier-free", "autoguidance"]
WeakName = Literal["smaller", "younger"]
BlendName = Literal["one", "two"]
KnownName = Literal["none", "x", "y"]
UnitName = Literal["x0", "eps", "score", "v"]
AveragedName = Literal["1", "10", "100", "all"]
ColourName = Literal["ink", "start", "class", "speed", "acceptance"]
MapName = Literal[
    "density",
    "log-density",
    "model",
    "magnitude",
    "angle",
    "error",
    "relative-error",
    "divergence",
    "curl",
    "class",
    "classifier",
]
