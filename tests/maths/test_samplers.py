import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from scoreviz.maths.density import Level
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import PROCESS_NAMES, VP, process_named
from scoreviz.maths.sampler import State
from scoreviz.maths.samplers import SAMPLERS, Settings, sampler_named
from tests.maths.chains import cloud

MEANS = np.array([[-1.0, 0.2], [1.2, -0.3]])


def pair() -> GaussianMixture:
    return GaussianMixture(MEANS, 0.04 * np.stack([np.eye(2)] * 2), [0.7, 0.3])


class OnlyScore:
    """A field without a density, as a network is."""

    def score(self, y: torch.Tensor, sigma: Level) -> torch.Tensor:
        return pair().score(y, sigma)


@pytest.mark.parametrize("process", PROCESS_NAMES)
@pytest.mark.parametrize("name", SAMPLERS)
def test_every_sampler_runs_on_every_process_as_its_plan_says(name: str, process: str) -> None:
    steps, generator = 12, torch.Generator().manual_seed(0)
    plan = sampler_named(name, pair(), pair(), process_named(process), steps)
    state = plan.sampler.init(50, generator)
    times = [state.t]
    for _ in range(steps):
        before = state
        state, info = plan.sampler.step(state, torch.randn(50, plan.sampler.normals, generator=generator))
        times.append(state.t)
        assert bool(torch.isfinite(state.x).all())
        assert torch.allclose(state.x, before.x + info.drift + info.noise, rtol=1e-4, atol=1e-3)
    assert times == list(plan.times)
    assert all(0.0 <= t <= 1.0 for t in times)
    assert state.index == steps
    assert (plan.h > 0) == (name in ("langevin", "mala", "annealed"))


@pytest.mark.parametrize("process", PROCESS_NAMES)
@pytest.mark.parametrize("name", [name for name in SAMPLERS if name not in ("langevin", "mala", "annealed", "forward")])
def test_samplers_from_the_prior_find_the_shares_on_every_process(name: str, process: str) -> None:
    # DDPM's variance falls short by an error of first order that is 15 % at 80 steps (see the check's orders).
    n, steps, chosen = 2_000, 400 if name == "ddpm" else 80, process_named(process)
    plan = sampler_named(name, pair(), pair(), chosen, steps)
    x = cloud(plan.sampler, steps, n, seed=1).numpy()
    share = (x[:, 0] < 0.1).mean()
    assert share == pytest.approx(0.7, abs=5 * math.sqrt(0.21 / n))
    near = np.linalg.norm(x[:, None] - MEANS, axis=2).min(1)
    # Rayleigh's median; five of its standard errors are 0.022, and errors of first order are allowed 4 % of it.
    assert np.median(near) == pytest.approx(0.2 * math.sqrt(2 * math.log(2)), abs=0.032)


@pytest.mark.parametrize("name", ["mala"])
def test_a_score_alone_is_not_enough(name: str) -> None:
    with pytest.raises(
        ValueError, match=r"^MALA accepts or refuses by the density, and this field has only a score\.$"
    ):
        sampler_named(name, OnlyScore(), pair(), VP(), 10)
    assert SAMPLERS[name].needs_density


def test_other_names_and_no_steps_are_refused() -> None:
    with pytest.raises(ValueError, match="no sampler named 'magic'"):
        sampler_named("magic", pair(), pair(), VP(), 10)
    for name in SAMPLERS:
        with pytest.raises(ValueError, match="at least one step"):
            sampler_named(name, pair(), pair(), VP(), 0)


CHANGED = Settings(0.4, 0.05, 0.3, 0.5, False, False, False, 3, 1.0, 1.2, 1.0, 50.0, 0.4)


@pytest.mark.parametrize("name", SAMPLERS)
def test_a_sampler_reads_the_settings_that_it_says_and_no_others(name: str) -> None:
    def run(settings: Settings) -> torch.Tensor:
        return cloud(sampler_named(name, pair(), pair(), VP(), 6, settings).sampler, 6, 20)

    usual = run(Settings())
    for field in vars(CHANGED):
        if field != "box":
            other = run(replace(Settings(), **{field: getattr(CHANGED, field)}))
            assert torch.equal(usual, other) is (field not in SAMPLERS[name].settings), field


@pytest.mark.parametrize("name", SAMPLERS)
@pytest.mark.parametrize("settings", [Settings(), replace(CHANGED, churn_high=100.0)])
def test_chance_has_a_part_where_the_list_says_so(name: str, settings: Settings) -> None:
    plan = sampler_named(name, pair(), pair(), VP(), 6, settings)
    state = State(torch.full((4, 2), 0.3), 0, plan.times[0])
    quiet, loud = (plan.sampler.step(state, scale * torch.ones(4, plan.sampler.normals))[0].x for scale in (0.0, 1.0))
    assert torch.equal(quiet, loud) is not SAMPLERS[name].random(settings)
