"""Traces and their estimates beside matrices that are known, and the passes that each takes."""

from itertools import product

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths import trace_laboratory as lab

D = 5


def matrix() -> np.ndarray:
    return np.random.default_rng(3).normal(size=(D, D)) + 2 * np.diag(np.arange(D))


class Counted:
    """A score that counts how often it is evaluated."""

    def __init__(self, score: lab.ScoreFunction) -> None:
        self.score, self.calls = score, 0

    def __call__(self, y: Tensor) -> Tensor:
        self.calls += 1
        return self.score(y)


def bent(y: Tensor) -> Tensor:
    turned = y.roll(1, -1)
    return torch.sin(y * turned) + y.pow(3)


def jacobians(y: Tensor) -> np.ndarray:
    return torch.stack([torch.autograd.functional.jacobian(bent, point) for point in y]).numpy()


def test_every_way_gives_what_the_formed_jacobian_gives() -> None:
    generator = torch.Generator().manual_seed(1)
    y, v = (torch.randn(7, D, generator=generator, dtype=torch.float64) for _ in range(2))
    J = jacobians(y)
    for trace in (lab.trace_backward, lab.trace_forward):
        found = trace(bent, y)
        np.testing.assert_allclose(found.value, np.trace(J, axis1=1, axis2=2), rtol=1e-10)
        assert found.passes == D
    for form in (lab.form_backward, lab.form_forward):
        found = form(bent, y, v)
        np.testing.assert_allclose(found.value, np.einsum("ni,nij,nj->n", v, J, v), rtol=1e-10)
        assert found.passes == 1
    np.testing.assert_allclose(lab.jacobian_by_passes(bent, y[:1]), J[0], rtol=1e-10)


def test_a_pass_forward_evaluates_the_score_once_and_passes_back_share_one() -> None:
    y = torch.zeros(2, D)
    for act, evaluations in (
        (lambda s: lab.trace_forward(s, y), D),
        (lambda s: lab.trace_backward(s, y), 1),
        (lambda s: lab.form_forward(s, y, y), 1),
        (lambda s: lab.form_backward(s, y, y), 1),
    ):
        counted = Counted(bent)
        act(counted)
        assert counted.calls == evaluations


def test_the_closed_form_for_signs_is_their_variance_over_all_signs() -> None:
    A = matrix()
    signs = np.array(list(product((-1.0, 1.0), repeat=D)))
    expected = np.einsum("ni,ij,nj->n", signs, A, signs).var()
    assert lab.probe_variance("Rademacher", torch.from_numpy(A)) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("probe", lab.PROBES)
def test_estimates_are_unbiased_and_scatter_as_the_closed_form_says(probe: str) -> None:
    """The estimates are drawn and squared in numpy."""
    A, n, rng = matrix(), 200_000, np.random.default_rng(8)
    v = rng.normal(size=(n, D)) if probe != "Rademacher" else rng.choice((-1.0, 1.0), size=(n, D))
    if probe == "sphere":
        v *= np.sqrt(D) / np.linalg.norm(v, axis=1, keepdims=True)
    estimates = np.einsum("ni,ij,nj->n", v, A, v)
    squares = (estimates - estimates.mean()) ** 2
    expected = lab.probe_variance(probe, torch.from_numpy(A))
    assert squares.mean() == pytest.approx(expected, abs=5 * squares.std() / np.sqrt(n))
    linear = torch.from_numpy(A.T.copy())
    found = lab.scatter_of(
        probe, lambda y: y @ linear, torch.zeros(D).double(), linear.mT, 50_000, torch.Generator().manual_seed(2)
    )
    assert found.expected == expected
    assert found.variance == pytest.approx(expected, abs=5 * found.variance_error)
    assert found.variance_error == pytest.approx(squares.std() / np.sqrt(50_000), rel=0.1)
    assert found.mean == pytest.approx(np.trace(A), abs=5 * np.sqrt(expected / 50_000))


def test_a_multiple_of_the_identity_scatters_only_under_gaussian_probes() -> None:
    identity = 3 * torch.eye(4)
    assert lab.probe_variance("Rademacher", identity) == 0.0
    assert lab.probe_variance("sphere", identity) == pytest.approx(0.0, abs=1e-12)
    assert lab.probe_variance("Gaussian", identity) == pytest.approx(2 * 4 * 9)
    assert lab.probe_variance("Gaussian", torch.ones(1, 1)) == pytest.approx(2.0)  # (v^2 has the variance 2)


def test_the_antisymmetric_part_does_not_scatter() -> None:
    turn = torch.tensor([[0.0, -5.0], [5.0, 0.0]])
    assert [lab.probe_variance(probe, turn) for probe in lab.PROBES] == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("d", [1, 2, 33])
def test_an_experiment_holds_together(d: int) -> None:
    found = lab.experiment(d, torch.Generator().manual_seed(d), points=3, probes=500)
    assert found.jacobian.shape == (d, d)
    done = {method.name: method.act() for method in found.methods}
    for method in found.methods:
        value = done[method.name].value
        assert value.shape == (3,)
        expected = found.trace if method.exact else float(done["v^T J v backward"].value[0])
        assert float(value[0]) == pytest.approx(expected, rel=1e-3, abs=1e-3 * d)
    assert [passes for _, passes in done.values()] == [d, d, 1, 1, 0, 0]
    for scatter in found.scatter:
        assert scatter.variance == pytest.approx(scatter.expected, abs=6 * scatter.variance_error + 1e-9)
    again = lab.experiment(d, torch.Generator().manual_seed(d), points=3, probes=500)
    assert again.scatter == found.scatter
