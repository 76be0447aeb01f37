"""Rows about distances: from a field to the truth, and from one set of samples to another."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Generator, Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import five_errors
from scoreviz.maths.compare import (
    energy_distance,
    field_errors,
    floor,
    mean_angle,
    mean_cosine,
    mmd,
    relative_error,
    sliced_wasserstein,
    weighted_cosine,
    weighted_relative_error,
)
from scoreviz.maths.density import Field, Level
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.occupancy import components, expected_gaps, multinomial_floor, posterior_occupancy, true_occupancy

SHARES = (0.5, 0.3, 0.15, 0.05)


@dataclass(frozen=True, eq=False)
class _Wrong:
    """A field that is off by a known amount: (1 + share) s, turned anticlockwise, + shift."""

    field: Field
    share: float = 0.0
    shift: float = 0.0
    turn: float = 0.0

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the wrong score."""
        s = self.field.score(y, sigma)
        turned = math.cos(self.turn) * s + math.sin(self.turn) * torch.stack((-s[..., 1], s[..., 0]), dim=-1)
        return (1.0 + self.share) * turned + self.shift


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _fields()
    yield from _directions()
    yield from _shifts()
    yield from _shifted_gaussians()
    yield _kernel_floor()
    yield from _occupancy()


def _standard() -> GaussianMixture:
    return GaussianMixture(np.zeros((1, 2)), np.eye(2)[None], np.ones(1))


def _fields() -> Iterator[Row]:
    truth, generator = _standard(), Generator().manual_seed(6)
    formula, n = "E |s - s*|^2 / E |s*|^2", 100_000
    measured = relative_error(_Wrong(truth, share=0.1), truth, 0.5, n, generator)
    yield Row("relative error: a tenth too long", formula, measured, 0.01, 1e-6, "(0.1)^2")
    measured = relative_error(_Wrong(truth, shift=0.2), truth, 0.5, n, generator)
    # Under N(0, v) in two dimensions E |s*|^2 = 2 / v, and its estimate has the relative standard error n^-1/2.
    expected = 2 * 0.2**2 / (2 / 1.25)
    yield Row("relative error: a shift", formula, measured, expected, 5 * expected / math.sqrt(n), "2 d^2 v / 2; 5 SE")
    learned, true = torch.tensor([[1.0, 0.0], [0.0, 3.0]]), torch.tensor([[1.0, 1.0], [0.0, 2.0]])
    measured = weighted_relative_error(learned, true, torch.tensor([3.0, 1.0]))
    formula = "sum w |s - s*|^2 / sum w |s*|^2"
    yield Row("relative error: weighted", formula, measured, (3 * 1 + 1) / (3 * 2 + 4), 1e-7, "by hand: 4 / 10")


def _directions() -> Iterator[Row]:
    truth, n, turn, generator = _standard(), 20_000, 0.5, Generator().manual_seed(16)
    turned = _Wrong(truth, turn=turn)
    measured = mean_cosine(turned, truth, 0.5, n, generator)
    yield Row("cosine: a turned field", "cos(s, s*) = cos a", measured, math.cos(turn), 1e-6, "a turn by a = 1/2")
    measured = mean_angle(turned, truth, 0.5, n, generator)
    yield Row("angle: a turned field", "angle(s, s*) = a", measured, math.degrees(turn), 1e-4, "a = 1/2, in degrees")
    measured = mean_cosine(_Wrong(truth, share=-1.5), truth, 0.5, n, generator)
    yield Row("cosine: the opposite direction", "cos(-s*/2, s*) = -1", measured, -1.0, 1e-6, "definition")
    shift, spread = 0.4, 1 / math.sqrt(1.25)
    measured = mean_cosine(_Wrong(truth, shift=shift), truth, 0.5, n, generator)
    expected, tolerance = _cosine_of_a_shift(shift * math.sqrt(2), spread, n)
    yield Row("cosine: a shifted field", "E cos(s* + c, s*)", measured, expected, tolerance, "quadrature; 5 SE")
    learned, true = torch.tensor([[1.0, 1.0], [0.0, -3.0], [5.0, 5.0]]), torch.tensor([[2.0, 0.0], [0.0, 1.0], [0, 0]])
    measured = weighted_cosine(learned, true, torch.tensor([3.0, 1.0, 9.0]))
    formula = "sum w cos / sum w, |s*| > 0"
    yield Row("cosine: weighted", formula, measured, (3 * math.sqrt(0.5) - 1) / 4, 1e-7, "by hand; one is at a mode")
    levels = field_errors(_Wrong(truth, share=0.1, turn=turn), truth, (0.1, 0.5, 2.0), 1_000, generator)
    # |1.1 e^ia - 1|^2 at every level
    expected = 1.1**2 + 1 - 2 * 1.1 * math.cos(turn)
    worst = max(levels.relative_error, key=lambda error: abs(error - expected))
    yield Row("relative error: level by level", "|1.1 e^ia - 1|^2", worst, expected, 1e-6, "law of cosines, a = 1/2")


def _cosine_of_a_shift(shift: float, spread: float, n: int) -> tuple[float, float]:
    """E cos(s + c, s) for s from N(0, spread^2 I), |c| = shift, by the midpoint rule; and five errors of n draws."""
    angle = (np.arange(400) + 0.5) * (2 * math.pi / 400)
    radius = spread * np.sqrt(-2 * np.log((np.arange(4_000) + 0.5) / 4_000))[:, None]  # Rayleigh, equal shares
    cosine = (radius + shift * np.cos(angle)) / np.hypot(radius + shift * np.cos(angle), shift * np.sin(angle))
    return float(cosine.mean()), 5 * float(cosine.std()) / math.sqrt(n)


def _shifts() -> Iterator[Row]:
    a = torch.randn(500, 2, generator=Generator().manual_seed(8), dtype=torch.float64)
    measured = sliced_wasserstein(a, a + torch.tensor([0.3, -0.4]))
    # 64 directions in place of all of them leave a relative error of (pi / 64)^2 / 24.
    yield Row("sliced Wasserstein: a shift", "2 |d| / pi", measured, 2 * 0.5 / math.pi, 1e-4, "mean of |cos|")
    one, other = torch.zeros(1, 2), torch.tensor([[0.06, 0.08]])
    expected = math.sqrt(2 - 2 * math.exp(-0.5))
    yield Row("MMD: two points", "sqrt(2 - 2 k), k = exp(-1/2)", mmd(one, other, 0.1), expected, 1e-6, "Gretton (2012)")
    expected = math.sqrt(2 * 0.1)
    yield Row("energy distance: two points", "sqrt(2 |d|)", energy_distance(one, other), expected, 1e-6, "definition")


def _shifted_gaussians() -> Iterator[Row]:
    """Squared distances of n draws from N(0, I) and n from N(c, I); a point paired with itself adds what has 1/n."""
    generator, n, shift, bandwidth, pairs = Generator().manual_seed(9), 500, torch.tensor([0.6, -0.8]), 0.5, 40
    draws = torch.randn(pairs, 2, n, 2, generator=generator)
    sets = [(a, b + shift) for a, b in draws]
    measured, tolerance = five_errors(torch.tensor([mmd(a, b, bandwidth) ** 2 for a, b in sets]))
    total = bandwidth**2 + 2  # of the kernel over a difference of two points, N(c, 2 I)
    alike = bandwidth**2 / total
    expected = 2 * alike * (1 - math.exp(-0.5 / total)) + 2 * (1 - alike) / n
    formula = "2 k0 (1 - exp(-|c|^2 / 2 (b^2 + 2))) + 2 (1 - k0) / n"
    yield Row("MMD^2: two Gaussians", formula, measured, expected, tolerance, "k0 = b^2 / (b^2 + 2); 5 SE")
    measured, tolerance = five_errors(torch.tensor([energy_distance(a, b) ** 2 for a, b in sets]))
    expected = 2 * _rice_mean(1.0, math.sqrt(2)) - 2 * (1 - 1 / n) * _rice_mean(0.0, math.sqrt(2))
    formula = "2 E|a - b| - 2 (1 - 1/n) E|a - a'|"
    yield Row("energy distance^2: two Gaussians", formula, measured, expected, tolerance, "Rice's mean; 5 SE")


def _rice_mean(shift: float, spread: float) -> float:
    """E |z| for z from N(c, spread^2 I) in the plane, |c| = shift."""
    x = torch.tensor((shift / spread) ** 2 / 4, dtype=torch.float64)
    bessel = (1 + 2 * x) * torch.special.i0e(x) + 2 * x * torch.special.i1e(x)
    return spread * math.sqrt(math.pi / 2) * float(bessel)


def _kernel_floor() -> Row:
    """Two sets of n from N(0, I): E MMD^2 = 2 (1 - E k) / n, with E k = b^2 / (b^2 + 2)."""
    n, bandwidth = 500, 0.1
    measured = floor(mmd, _standard(), n, Generator().manual_seed(3), pairs=8)
    expected = math.sqrt(2 * (1 - bandwidth**2 / (bandwidth**2 + 2)) / n)
    return Row("MMD: its floor", "sqrt(2 (1 - E k) / n)", measured, expected, 0.05 * expected, "Gaussian integral")


def _occupancy() -> Iterator[Row]:
    p, n = np.array(SHARES), 57  # n p whole would hide an error by one in m
    expected = [_binomial_gap(float(share), n) for share in p]
    gaps = expected_gaps(torch.from_numpy(p), n)
    worst = int((gaps - torch.tensor(expected)).abs().argmax())
    formula = "E|X/n - p| = 2 m/n (1 - p) P(X = m)"
    yield Row("occupancy: a mode's gap", formula, float(gaps[worst]), expected[worst], 1e-12, "sum over all counts")
    drawn = np.random.default_rng(2).multinomial(2_000, p, size=20_000) / 2_000  # [20,000, 4]
    distances = torch.from_numpy(0.5 * np.abs(drawn - p).sum(1))
    chance, tolerance = five_errors(distances)
    floor_there = multinomial_floor(torch.from_numpy(p), 2_000)
    formula = "E TV = 1/2 sum_k E|p_hat - p|"
    yield Row("occupancy: its floor", formula, floor_there.mean, chance, tolerance, "20,000 multinomials; 5 SE")
    # The share by which normal counts miss the deviation is about the skewness squared of the rarest part, 1 / n p.
    spread = float(distances.std())
    tolerance = spread * (5 / math.sqrt(2 * len(drawn)) + 1 / (2_000 * 0.05))
    yield Row(
        "occupancy: its floor's deviation", "folded normals", floor_there.deviation, spread, tolerance, "the same"
    )
    yield from _modes()


def _modes() -> Iterator[Row]:
    """Two Gaussians on a line, near enough to overlap; the border between them follows from equal densities."""
    half, variance, weights, generator = 0.5, 0.09 + 0.16, (0.7, 0.3), Generator().manual_seed(13)
    means, covariances = np.array([[-half, 0.0], [half, 0.0]]), np.tile(0.09 * np.eye(2), (2, 1, 1))
    mixture = GaussianMixture(means, covariances, np.array(weights))
    border = variance * math.log(weights[0] / weights[1]) / (2 * half)
    below = [0.5 * (1 + math.erf((border - mean) / math.sqrt(2 * variance))) for mean in (-half, half)]
    expected, n = weights[0] * below[0] + weights[1] * below[1], 20_000
    parts = components(mixture)
    measured = float(posterior_occupancy(parts, weights, mixture.sample(n, 0.4, generator), 0.4)[0])
    tolerance = 5 * math.sqrt(expected * (1 - expected) / n)
    formula = "sum_j w_j P(x < border | j)"
    yield Row("occupancy: of true samples", formula, measured, expected, tolerance, "two normals; 5 SE")
    measured = float(true_occupancy(parts, weights, 0.4, n, generator)[0])
    yield Row("occupancy: the true share", formula, measured, expected, tolerance, "two normals; at most 5 SE")


def _binomial_gap(p: float, n: int) -> float:
    """E |X / n - p|, one count after another."""
    masses = [math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]
    return sum(mass * abs(k / n - p) for k, mass in enumerate(masses))
