import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths.density import Level
from scoreviz.maths.langevin import Langevin, stable_step
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.sampler import State
from scoreviz.maths.stability import curvatures, largest_curvature, largest_step
from tests import oracles
from tests.maths.examples import NAMES, example

BOX = (-1.0, 1.0, -1.0, 1.0)


def narrow() -> GaussianMixture:
    return GaussianMixture([[0.0, 0.0]], np.diag([0.8, 0.05])[None], [1.0])


@pytest.mark.parametrize("sigma", [0.0, 0.1, 1.0])
@pytest.mark.parametrize("name", NAMES)
def test_curvatures_are_eigenvalues_of_the_differenced_score(name: str, sigma: float) -> None:
    one = example(name)
    y = one.density.sample(50, sigma, torch.Generator().manual_seed(0)).double()
    slopes = oracles.central_difference(lambda p: one.score(p, sigma), y.numpy(), 1e-5)  # [n, 2, 2]
    expected = np.linalg.eigvalsh(-0.5 * (slopes + slopes.transpose(0, 2, 1)))[:, -1]
    scale = 1 / (one.density.narrowest + sigma**2)
    np.testing.assert_allclose(curvatures(one.density, y, sigma), expected, atol=1e-6 * scale)


def test_only_the_symmetric_part_of_a_field_counts() -> None:
    class Whirl:
        def score(self, y: Tensor, sigma: Level) -> Tensor:
            return y @ torch.tensor([[-1.0, 6.0], [-2.0, -1.0]], dtype=y.dtype)

    # Symmetric part of minus the Jacobian: 1 on the diagonal, -2 off it.
    assert curvatures(Whirl(), torch.zeros(1, 2, dtype=torch.float64), 0.0).tolist() == [pytest.approx(3.0)]


@pytest.mark.parametrize("sigma", [0.0, 0.3])
def test_on_one_gaussian_the_step_is_the_bound(sigma: float) -> None:
    measured = largest_step(narrow(), sigma, 10, torch.Generator().manual_seed(0))
    assert measured == pytest.approx(2 * (0.05 + sigma**2), rel=1e-9)
    assert measured == pytest.approx(stable_step(sigma, narrow().narrowest), rel=1e-9)


@pytest.mark.parametrize("sigma", [0.0, 0.2, 1.0])
@pytest.mark.parametrize("name", NAMES)
def test_the_bound_is_never_above_the_step(name: str, sigma: float) -> None:
    density = example(name).density
    measured = largest_step(density, sigma, 500, torch.Generator().manual_seed(1))
    assert measured >= stable_step(sigma, density.narrowest) * (1 - 1e-9)


@pytest.mark.parametrize(("share", "grows"), [(0.99, False), (1.01, True)])
def test_langevin_dynamics_leaves_just_above_it(share: float, grows: bool) -> None:
    h = share * largest_step(narrow(), 0.3, 10, torch.Generator().manual_seed(0))
    state = State(torch.tensor([[0.0, 1e-3]], dtype=torch.float64), 0, 0.0)
    for _ in range(100):
        state, _ = Langevin(narrow(), 0.3, h, BOX).step(state, torch.zeros(1, 2))
    assert (float(state.x.norm()) > 1e-3) == grows


def test_what_cannot_be_measured_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one sample"):
        largest_curvature(narrow(), 0.1, 0, torch.Generator())


def test_a_density_that_seems_to_curve_upwards_has_no_longest_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scoreviz.maths.stability.largest_curvature", lambda *args: -0.1)
    with pytest.raises(ValueError, match="curve downwards"):
        largest_step(narrow(), 0.1, 1, torch.Generator())
