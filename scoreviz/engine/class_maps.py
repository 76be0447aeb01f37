"""How likely a noisy point is to have come from one part of the drawing, as a map: exactly, or as a classifier says."""

from collections.abc import Generator
from dataclasses import dataclass
from itertools import count

import torch
from torch import Tensor

from scoreviz.engine.classifying import ROUND, STEPS, ClassifierSpec, TrainedClassifier, classifiers
from scoreviz.engine.document import Document, MapName, Noise, ViewName
from scoreviz.engine.field_maps import CLASS_MAPS, EVERY, FieldMap, MapPlace, coarse, shown_maps
from scoreviz.engine.guiding import destination, labelled
from scoreviz.engine.job import Latest
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.maths.density import nodes
from scoreviz.wording import mark, tr

NOT_GAUSSIAN = mark("Classes are worked out for Gaussian noise: choose that")
_EVERY = 2  # pixels of the raster
_WAIT_SECONDS = 0.1


@dataclass(frozen=True, eq=False)
class TrainedFor:
    """A trained classifier, and what it was trained for."""

    spec: ClassifierSpec
    trained: TrainedClassifier


@dataclass(frozen=True, eq=False)
class ClassesAsked:
    """Whose probability is wanted.

    Args:
        part: the number of the part.
        seed: of the classifier that is wanted.
        classifier: the newest that is trained, whatever it was trained for; or None.
        done: how far the one is that is being trained, 0 to 1.
    """

    part: int
    seed: int = 0
    classifier: TrainedFor | None = None
    done: float = 0.0

    @property
    def waits(self) -> str:
        """What is said while the classifier is not there."""
        return waiting(self.done)


@dataclass(frozen=True)
class ClassShown:
    """What is to be said of a map of classes.

    Args:
        name: of the part.
        prior: p(part), its share of the drawing.
        right: the share of noisy points at which the classifier and Bayes' rule name the same part; None if exact.
    """

    name: str
    prior: float
    right: float | None = None


def waiting(done: float) -> str:
    """Return what is said while a classifier is being trained, as far as it has come, 0 to 1."""
    return tr("The classifier is being trained… {percent} %", percent=f"{100 * done:.0f}")


def part_shown(document: Document) -> int:
    """Return which part the maps of classes show: the chosen one, the one that guides, or the first."""
    chosen = document.overlays.map_part
    return chosen if chosen >= 0 else max(0, destination(document.sampling))


def wants_classifier(document: Document) -> bool:
    """Return whether the map of a trained classifier is shown."""
    overlays = document.overlays
    shown = overlays.heat and overlays.map in CLASS_MAPS
    return shown and "learned" in shown_maps(overlays.map, overlays.view) and document.noise.kernel == "gaussian"


def class_maps(
    kind: MapName, view: ViewName, target: Target, noise: Noise, asked: ClassesAsked, place: MapPlace
) -> tuple[tuple[FieldMap, ...], str]:
    """Return the maps of a view on every second pixel of a raster, and what is to be said where one is missing.

    Formula:
        p(k | x_t) = pi_k p_sigma(x / alpha | k) / p_sigma(x / alpha) at the level sigma / alpha: Bayes' rule, exactly;
        a classifier answers q(k | x / alpha, sigma / alpha).
    """
    wanted = shown_maps(kind, view)
    if not wanted or min(len(axis) for axis in place.raster) < 2 * EVERY:
        return (), ""
    if noise.kernel != "gaussian":
        return (), tr(NOT_GAUSSIAN)
    names, classes = parts(target).names, labelled(target)
    if not asked.part < len(names):
        return (), tr("The drawing has no part {part}: choose another", part=asked.part + 1)
    every = _EVERY * place.coarse
    xs, ys = (torch.from_numpy(coarse(axis.numpy(), every)) for axis in place.raster)
    at_x, at_y = (coarse(axis, every) for axis in place.shown_at)
    name, prior = names[asked.part], float(classes.priors[asked.part])
    found: list[FieldMap] = []
    if "true" in wanted:
        values = classes.posterior_raster(xs, ys, place.level)[asked.part]
        found.append(FieldMap(kind, "true", values.numpy(), at_x, at_y, about=ClassShown(name, prior)))
    if "learned" not in wanted:
        return tuple(found), ""
    made = asked.classifier
    if made is None or asked.part >= made.trained.classes:
        return tuple(found), asked.waits
    values = _answers(made.trained, xs, ys, place.level)[..., asked.part]
    stale = made.spec != ClassifierSpec(target, asked.seed)
    about = ClassShown(name, prior, made.trained.agreement)
    found.append(FieldMap(kind, "learned", values.numpy(), at_x, at_y, stale=stale, about=about))
    return tuple(found), asked.waits if stale else ""


def _answers(trained: TrainedClassifier, xs: Tensor, ys: Tensor, level: float) -> Tensor:
    return trained.classifier.log_posterior(nodes(xs, ys), level).exp()


def classifier_frames(cell: Latest[ClassifierSpec | None]) -> Generator[TrainedFor | float | None, None, None]:
    """Train for the newest drawing, telling how far it has come; what was overtaken on the way is given up."""
    newest: TrainedFor | float | None = None
    version = -1
    while True:
        yield newest
        spec, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version and spec is not None:
            for newest in trained_for(spec):
                yield newest
                if cell.get()[1] != now:
                    break
        version = now


def trained_for(spec: ClassifierSpec) -> Generator[TrainedFor | float, None, None]:
    """Yield how far a classifier has come, 0 to 1, and then the classifier."""
    making = classifiers.get(spec)
    for taken in count():
        try:
            next(making)
        except StopIteration as done:
            yield TrainedFor(spec, done.value)
            return
        yield taken * ROUND / STEPS
