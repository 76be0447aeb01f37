"""What is said of how a network is taught: names for the screen and for the picture of a walk."""

from scoreviz.engine.document import Document, Noise, Training
from scoreviz.engine.figures import grouped, percent, two_digits
from scoreviz.engine.kernels import TITLES as SHAPES
from scoreviz.engine.noise import TITLES
from scoreviz.engine.objectives import OBJECTIVES, PREDICTED
from scoreviz.wording import tr


def learn_words(document: Document) -> tuple[tuple[str, str], ...]:
    """Return what a network was taught and how, as names and values."""
    network, training = document.network, document.training
    objective = tr(next(known.title for known in OBJECTIVES if known.name == training.objective))
    levels = tr("all", "noise levels") if training.sigma is None else f"σ = {two_digits(training.sigma)}"
    return (
        (tr("Objective"), objective),
        (tr("Network"), f"{network.layers} × {network.width}"),
        (tr("Predicts"), tr(PREDICTED[network.prediction])),
        (tr("Process"), _process(document.noise)),
        (tr("Noise levels"), levels),
        (tr("Noise"), tr(SHAPES[document.noise.kernel])),
        (tr("Labels"), _labels(network.conditional, training)),
    )


def _process(noise: Noise) -> str:
    title = tr(TITLES[noise.process])
    return f"{title}, T = {grouped(noise.table_steps)}" if noise.process == "ddpm" else title


def _labels(conditional: bool, training: Training) -> str:
    if not conditional:
        return tr("none", "labels")
    return tr("the parts, {share} left out", share=percent(training.dropout))
