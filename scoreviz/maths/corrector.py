"""The predictor-corrector sampler: a step of the reverse SDE, then Langevin steps at the level it has reached."""

from dataclasses import dataclass

from torch import Tensor

from scoreviz.maths.langevin import ula_displacements
from scoreviz.maths.process import score_in_process
from scoreviz.maths.reverse import Reverse
from scoreviz.maths.sampler import FromPrior, Info, Parts, State


def corrector_step(score: Tensor, z: Tensor, snr: float) -> float:
    """Return the Langevin step h of the corrector, squared unit of x.

    Formula:
        h = 2 (r |z| / |s|)^2, both lengths as the mean over the particles

    Args:
        score: s ``[n, 2]``.
        z: standard normal ``[n, 2]``.
        snr: r, the signal-to-noise ratio: the score's displacement as a share of the noise's is 2 r^2 / sqrt(4 r^2).

    Source:
        Song et al. (2021), algorithms 4 and 5, whose epsilon is this h (without the alpha_i of algorithm 5).
    """
    signal, noise = float(score.norm(dim=-1).mean()), float(z.norm(dim=-1).mean())
    return 2.0 * (snr * noise / signal) ** 2 if signal > 0.0 else 0.0


@dataclass(frozen=True, eq=False)
class PredictorCorrector(FromPrior):
    """The reverse SDE by Euler and Maruyama as predictor, Langevin dynamics in the process's frame as corrector.

    A step takes two normal numbers a particle for the predictor, and two for each step of the corrector.

    Args:
        snr: r, the corrector's signal-to-noise ratio.
        corrections: how many steps the corrector takes after each of the predictor's.

    Errors:
        ValueError: fewer than one step, times that do not fall, or a negative ratio.

    Source:
        Song et al. (2021), algorithm 1, with the correctors of algorithms 4 and 5.
    """

    snr: float = 0.16
    corrections: int = 1

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.snr < 0.0 or self.corrections < 0:
            raise ValueError("The corrector's ratio and its number of steps cannot be negative.")

    @property
    def normals(self) -> int:  # type: ignore[override]  # here it depends on the settings
        """How many standard normal numbers a particle takes at each step."""
        return 2 + 2 * self.corrections

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step; ``randomness`` is normal ``[n, 2 + 2 corrections]``.

        Errors:
            ValueError: the run has already arrived at its last time.
        """
        predictor = Reverse(self.field, self.process, self.prior, self.times, eta=1.0)
        after, info = predictor.step(state, randomness[:, :2])
        x, drift, noise = after.x, info.drift, info.noise
        parts: Parts = (("predictor, gradient", drift), ("predictor, noise", noise))
        for z in randomness[:, 2:].unflatten(-1, (self.corrections, 2)).unbind(1):  # [n, 2] each
            score = score_in_process(self.field, self.process, x, after.t)
            by_score, by_chance = ula_displacements(score, corrector_step(score, z, self.snr), z)
            x, drift, noise = x + by_score + by_chance, drift + by_score, noise + by_chance
            parts += ("corrector, gradient", by_score), ("corrector, noise", by_chance)
        return State(x, after.index, after.t), Info(drift, noise, parts=parts)
