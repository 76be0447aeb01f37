"""What a walk's report says of the objectives: their identities and their variances at one noise level."""

from typing import Any

from scoreviz.engine.document import Document
from scoreviz.engine.identities import GAUSSIAN_ALONE, IdentitiesSpec, identities_words, measured_at
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.engine.variances import VarianceSpec, measure_variances, variance_words

SIGMA = 0.5  # on the canvas, where the network was trained at the whole range


def laboratory_words(document: Document, trained: TrainingSnapshot) -> dict[str, Any]:
    """Return ``identities``, ``target_variance`` and ``gradient_variance`` of the weights as plain values.

    They are measured at the noise level of the training, or at ``SIGMA`` where it was trained at all of them. Where
    they cannot be measured, ``identities`` holds the reason alone.
    """
    if document.noise.kernel != "gaussian":
        return {"identities": {"reason": GAUSSIAN_ALONE}}
    saved, target, scale = trained.saved, document.target, document.target.frame.scale
    if saved is None:
        return {}
    training = document.training
    sigma = SIGMA if training.sigma is None else training.sigma
    level = {"sigma": scale * sigma}
    try:
        found = measured_at(IdentitiesSpec(target, sigma, document.network, training.seed), saved)
        words: dict[str, Any] = identities_words(found, scale)
    except ValueError as error:
        words = {"reason": str(error)}
    *_, measured = measure_variances(VarianceSpec(target, sigma, document.network, training, saved.step), saved)
    targets, gradients = variance_words(measured.rows, scale)
    return {
        "identities": level | words,
        "target_variance": level | targets,
        "gradient_variance": level | gradients,
    }
