"""What is said of how a network is taught: names for the screen and for the picture of a walk."""

from scoreviz.engine.document import Document, Noise, Training
from scoreviz.engine.figures import grouped, percent, two_digits
from scoreviz.engine.kernels import TITLES as SHAPES
from scoreviz.engine.noise import TITLES
from scoreviz.engine.objectives import OBJECTIVES, PREDICTED


def learn_words(document: Document) -> tuple[tuple[str, str], ...]:
    """Return what a network was taught and how, as names and values."""
    network, training = document.network, document.training
    objective = next(known.title for known in OBJECTIVES if known.name == training.objective)
    return (
        ("Objective", objective),
        ("Network", f"{network.layers} × {network.width}"),
        ("Predicts", PREDICTED[network.prediction]),
        ("Process", _process(document.noise)),
        ("Noise levels", "all" if training.sigma is None else f"σ = {two_digits(training.sigma)}"),
        ("Noise", SHAPES[document.noise.kernel]),
        ("Labels", _labels(network.conditional, training)),
    )


def _process(noise: Noise) -> str:
    title = TITLES[noise.process]
    return f"{title}, T = {grouped(noise.table_steps)}" if noise.process == "ddpm" else title


def _labels(conditional: bool, training: Training) -> str:
    return f"the parts, {percent(training.dropout)} left out" if conditional else "none"
