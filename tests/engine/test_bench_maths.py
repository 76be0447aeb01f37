"""The plain forms that the bench lays beside ours say the same."""

import torch

from scoreviz.engine.bench_maths import PlainGrid, PlainMALA
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mala import MALA

SIGMA, H = 0.3, 0.05
BOX = (-1.5, 1.5, -1.0, 2.0)


def drawing() -> GridMixture:
    """Some cells of 12 x 10 with ink, each of its own weight, and some without."""
    weights = torch.rand(10, 12, generator=torch.Generator().manual_seed(3), dtype=torch.float64)
    return GridMixture((weights - 0.4).clamp(min=0.0), BOX, 0.2)


def test_the_plain_score_and_log_density_are_ours() -> None:
    ours = drawing()
    y = ours.sample(700, SIGMA, torch.Generator().manual_seed(4))  # more than one chunk
    plain = PlainGrid.of(ours)
    logp, slope = plain.slope(y, SIGMA)
    for score in (plain.score(y, SIGMA), slope):
        torch.testing.assert_close(score, ours.score(y, SIGMA), rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(logp, ours.logp(y, SIGMA), rtol=1e-4, atol=1e-4)


def test_the_plain_mala_takes_our_steps() -> None:
    generator, n = torch.Generator().manual_seed(5), 300
    ours, plain = MALA(drawing(), SIGMA, H, BOX), PlainMALA(PlainGrid.of(drawing()), SIGMA, H)
    state = ours.init(n, generator)
    plain.start(state.x)
    refused = 0
    for _ in range(3):
        randomness = torch.randn(n, 3, generator=generator)
        state, info = ours.step(state, randomness)
        plain.step(randomness)
        assert info.accepted is not None
        refused += n - int(info.accepted.sum())
        torch.testing.assert_close(plain.x, state.x, rtol=1e-4, atol=1e-4)
    assert refused > 20  # both answers came
