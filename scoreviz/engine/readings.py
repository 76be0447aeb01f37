"""What the vectors at one node of the fields say in the other units: the noise, the clean point, the velocity."""

import torch

from scoreviz.engine.fields import LEAST_UNIT, Array, FieldSnapshot, NoiseLevel
from scoreviz.engine.probe_units import Reading, read


def readings(fields: FieldSnapshot) -> tuple[Reading | None, ...]:
    """Return the readings of the true, the learned and the second learned score at the first node of a snapshot.

    Formula:
        score = vector / max(level, 0.03) and eps = -level score; then as ``probe_units.read``, at y = x / alpha

    Returns:
        A reading each, None for a field that is not there; nothing under other noise than Gaussian, where a score
        does not tell the expected noise.
    """
    if fields.request.noise.kernel != "gaussian":
        return ()
    at = NoiseLevel(fields.request.t, fields.alpha, fields.sigma, fields.level)
    y = torch.tensor(fields.nodes[0, 0], dtype=torch.float64) / fields.alpha

    def reading(vectors: Array | None) -> Reading | None:
        if vectors is None:
            return None
        score = torch.tensor(vectors[0, 0], dtype=torch.float64) / max(fields.level, LEAST_UNIT)
        return read(score, -fields.level * score, y, at)

    return tuple(map(reading, (fields.true, fields.learned, fields.rival)))
