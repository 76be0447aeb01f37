"""How points are guided: a field and a direction to push it along, which may have to be learned first.

One weight w serves every kind, and 0 does nothing in any of them: the guided score is base + w direction.
"""

from collections.abc import Generator
from dataclasses import dataclass
from dataclasses import field as with_default

from scoreviz.engine.document import Network, Noise, Sampling
from scoreviz.engine.guiding import LABELS_ARE_GAUSSIAN, class_of, destination, labelled
from scoreviz.engine.relay import relay
from scoreviz.engine.target import Target
from scoreviz.engine.weak import WeakSpec, weak_networks
from scoreviz.maths.density import Field
from scoreviz.maths.guidance import Guided, autoguidance, classifier_free, classifier_guidance
from scoreviz.maths.network import Learned
from scoreviz.maths.samplers import SAMPLERS
from scoreviz.wording import mark, tr

NO_LABELS = mark("This network knows no labels: switch on Labels under Learn, then train.")


@dataclass(frozen=True, eq=False)
class Guide:
    """A guided field, and what was measured of whatever guides it.

    Args:
        field: base + weight * direction.
        about: one sentence, or "" where everything is exact or was measured before.
        figures: the same by name, for a report.
    """

    field: Guided
    about: str = ""
    figures: dict[str, float] = with_default(default_factory=dict)


def is_guided(sampling: Sampling) -> bool:
    """Return whether a run is guided at all: nothing guides the noise process; autoguidance leads to no part."""
    return sampling.sampler != "forward" and (sampling.guide == "autoguidance" or sampling.towards >= 0)


def refusal(sampling: Sampling, noise: Noise, learned: Field | None) -> str:
    """Return why points cannot be guided so, in one sentence, or ""."""
    if not is_guided(sampling):
        return ""
    if noise.kernel != "gaussian":  # p(part | y, sigma) and the labels of training are worked out for that alone
        return tr("Guidance is for Gaussian noise: choose that, or no guidance.")
    if SAMPLERS[sampling.sampler].needs_density:
        return tr(
            "The sampler {name} needs a density, and a guided field has none: choose another.", name=sampling.sampler
        )
    asked = sampling.guide == "classifier-free" and sampling.field == "learned" and learned is not None
    return tr(NO_LABELS) if asked and not _knows_labels(learned) else ""


def labels_refusal(network: Network, noise: Noise) -> str:
    """Return why a network cannot be told the part, in one sentence, or ""."""
    return tr(LABELS_ARE_GAUSSIAN) if network.conditional and noise.kernel != "gaussian" else ""


def guide(sampling: Sampling, target: Target, base: Field, weak: WeakSpec | None) -> Generator[str, None, Guide | None]:
    """Return the field that guides a run, or None where it is not guided; yield what is being trained meanwhile.

    Args:
        sampling: says how, where to and how strongly.
        target: the drawing.
        base: the true field, or the learned one.
        weak: what autoguidance leads away from.

    Errors:
        ValueError: the drawing has no such part, or the network knows no labels; one sentence.
    """
    if not is_guided(sampling):
        return None
    w, part = sampling.guidance, destination(sampling)
    if sampling.guide == "autoguidance":
        return (yield from _away(base, weak, w))
    class_of(target, part)
    if sampling.guide == "classifier":
        return (yield from _by_classifier(sampling, target, base, part))
    if sampling.guide == "classifier-free":
        return Guide(classifier_free(*_pair(sampling, target, base, part), w - 1.0))
    return Guide(classifier_guidance(base, labelled(target), part, w))


def _pair(sampling: Sampling, target: Target, base: Field, part: int) -> tuple[Field, Field]:
    """Return the field of one part and that of the whole: two exact ones, or two answers of one network."""
    if sampling.field == "true":
        return class_of(target, part), base
    if not isinstance(base, Learned) or not _knows_labels(base):
        raise ValueError(tr(NO_LABELS))
    return base.conditional(part), base.unconditional()


def _by_classifier(sampling: Sampling, target: Target, base: Field, part: int) -> Generator[str, None, Guide]:
    from scoreviz.engine.classifying import ClassifierSpec, classifiers

    spec = ClassifierSpec(target, sampling.seed)
    trained = yield from relay(classifiers.get(spec), lambda _: tr("Training the classifier…"))
    right, off = 100 * trained.agreement, 100 * trained.push_error
    about = tr("Right on {right} % of points; its push is {off} % off.", right=f"{right:.1f}", off=f"{off:.2g}")
    figures = {
        "classifier_agreement": trained.agreement,
        "classifier_kl": trained.divergence,
        "classifier_push_error": trained.push_error,
    }
    return Guide(classifier_guidance(base, trained.classifier, part, sampling.guidance), about, figures)


def _away(base: Field, weak: WeakSpec | None, w: float) -> Generator[str, None, Guide]:
    if weak is None:
        raise ValueError(tr("Autoguidance needs a weak network to lead away from."))
    network = yield from relay(weak_networks.get(weak), lambda _: tr("Training the weak network…"))
    about = tr("The weak network’s score error is {percent} %.", percent=f"{100 * network.error:.2g}")
    return Guide(autoguidance(base, network.field, 1.0 + w), about, {"weak_relative_error": network.error})


def _knows_labels(learned: Field | None) -> bool:
    return isinstance(learned, Learned) and learned.classes > 0
