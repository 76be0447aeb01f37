"""A notebook's ten lines: the README's own, and what each of them refuses."""

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import scoreviz
from scoreviz.engine.refusal import Refused

ROOT = Path(__file__).resolve().parent.parent


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def round_target() -> scoreviz.GaussianMixture:
    return scoreviz.GaussianMixture(torch.tensor([[1.0, -1.0]]), 0.25 * torch.eye(2)[None], torch.ones(1))


def test_the_readme_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").partition("## From a notebook")[2]
    code = section.partition("```python\n")[2].partition("```")[0]
    assert len([line for line in code.splitlines() if line]) <= 10
    assert "seconds=2)" in code
    names: dict[str, Any] = {}
    exec(compile(code.replace("seconds=2)", "steps=400)"), "README.md", "exec"), names)
    errors, points = names["errors"], names["points"]
    assert errors.sigmas == (0.1, 0.5, 2.0)
    assert max(errors.relative_error) < 0.3  # a field of zeros has 1
    assert points.shape == (2_000, 2)
    value, floor = names["gaps"]["sliced_wasserstein"]
    apart = scoreviz.sliced_wasserstein(torch.zeros_like(points), names["truth"].sample(2_000, 0.0, seeded()))
    assert 0.0 < floor < value < 0.3 * apart
    assert "sliced_wasserstein" in capsys.readouterr().out


def test_importing_the_package_loads_nothing_slow() -> None:
    code = "import scoreviz, sys; dir(scoreviz); hasattr(scoreviz, 'colour'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert "scoreviz" in loaded
    assert loaded & {"torch", "numpy", "PySide6", "pyqtgraph", "scipy"} == set()


def test_every_public_name_is_there_and_typed() -> None:
    tree = ast.parse((ROOT / "scoreviz" / "__init__.py").read_text(encoding="utf-8"))
    typed = next(node for node in tree.body if isinstance(node, ast.If))
    read = {
        (alias.name, node.module) for node in typed.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert read == set(scoreviz._HOMES.items())
    assert set(scoreviz.__all__) <= set(dir(scoreviz))
    for name in scoreviz.__all__:
        assert getattr(scoreviz, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'colour'"):
        _ = scoreviz.colour


def test_a_target_is_a_shape_or_a_file(tmp_path: Path) -> None:
    np.savetxt(tmp_path / "points.csv", [[1.0, 2.0], [3.0, 4.0], [5.0, 5.0]], delimiter=",")
    assert isinstance(scoreviz.target("two-moons"), scoreviz.GridMixture)
    assert isinstance(scoreviz.target(tmp_path / "points.csv"), scoreviz.PointMixture)
    with pytest.raises(Refused, match=r"^rong: there is no such file, and no such shape: "):
        scoreviz.target("rong")


def test_training_follows_its_generator() -> None:
    first, same, other = (
        scoreviz.train(round_target(), generator=seeded(seed), steps=20, width=8, layers=1).state()["weights"]
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, same)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"batch": 1}, r"training\.batch must be a whole number between 2 and 65,536"),
        ({"width": 2.5}, r"network\.width must be a whole number"),
        ({"objective": "magic"}, r"training\.objective must be one of dsm, "),
        ({"objective": "ism", "prediction": "eps"}, r"choose edm\.$"),
        ({"sigma": 100.0}, r"training\.sigma must be between 0\.03 and 8"),
        ({"steps": 0}, r"^No step was taken"),
    ],
)
def test_training_refuses_in_a_sentence(wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        scoreviz.train(round_target(), generator=seeded(), **{"steps": 1, **wrong})


def test_a_run_by_name_ends_at_the_data_in_its_own_frame() -> None:
    """N(m, 0.25): the mean of n = 4,000 points is off by 0.5 / sqrt n at 1 SE, their variance by 0.25 sqrt(2 / n)."""
    density = round_target()
    for sampler, process in (("ode", "ve"), ("ddim", "cosine"), ("reverse-sde", scoreviz.VP())):
        x = scoreviz.run(sampler, 4_000, density=density, process=process, steps=200, generator=seeded())
        torch.testing.assert_close(x.mean(0), density.mean, atol=0.06, rtol=0)  # 5 SE, and 0.02 for the steps
        torch.testing.assert_close(x.var(0), torch.full((2,), 0.25), atol=0.05, rtol=0)
    far = scoreviz.run("forward", 4_000, density=density, process="vp", steps=10, generator=seeded())
    level = scoreviz.VP().level(1.0)
    assert float(far.std()) == pytest.approx(level, rel=0.05)  # x / alpha, not x


def test_a_ready_sampler_runs_to_its_own_end() -> None:
    density, process = round_target(), scoreviz.VE()
    reverse = scoreviz.Reverse(density, process, process.prior(density), 40, "heun")
    ready, named = (
        scoreviz.run(sampler, 50, density=density, steps=steps, generator=seeded())
        for sampler, steps in ((reverse, None), ("ode", 40))
    )
    torch.testing.assert_close(ready, named)
    ladder = scoreviz.spread(scoreviz.geometric_levels(8.0, 0.1, 5), 10)
    annealed = scoreviz.Annealed(density, process, ladder, 1e-3, scoreviz.PAGE)
    whole, ten = (scoreviz.run(annealed, 5, steps=steps, generator=seeded()) for steps in (None, len(ladder)))
    torch.testing.assert_close(whole, ten)
    with pytest.raises(ValueError, match="Say how many steps"):
        scoreviz.run(scoreviz.Langevin(density, 0.1, 0.01, scoreviz.PAGE), 5, generator=seeded())


def test_a_run_refuses_what_is_missing_or_unknown() -> None:
    with pytest.raises(ValueError, match="needs the density too"):
        scoreviz.run("ode", 5, generator=seeded())
    with pytest.raises(ValueError, match="no sampler named 'magic'"):
        scoreviz.run("magic", 5, density=round_target(), generator=seeded())
    with pytest.raises(TypeError, match="colour"):
        scoreviz.run("ode", 5, density=round_target(), generator=seeded(), colour=1)


def test_distances_of_true_points_are_at_their_floor() -> None:
    density = round_target()
    found = scoreviz.distances(density.sample(1_000, 0.5, seeded(1)), density, generator=seeded(2), sigma=0.5)
    assert set(found) == {"sliced_wasserstein", "mmd", "energy_distance"}
    for value, floor in found.values():
        assert floor / 3 < value < 3 * floor
    value, floor = scoreviz.distances(torch.zeros(1_000, 2).double(), density, generator=seeded())["mmd"]
    assert value > 5 * floor


def test_a_network_with_labels_learns_from_labelled_points_alone() -> None:
    generator = torch.Generator().manual_seed(4)
    spread = torch.eye(2)[None] / 9
    classes = scoreviz.Labelled([scoreviz.GaussianMixture([[x, 0.0]], spread, [1.0]) for x in (-1.0, 1.0)], [0.5, 0.5])
    learned = scoreviz.train(classes, generator=generator, steps=200, width=16, layers=2, batch=128, conditional=True)
    y = torch.zeros(1, 2)
    left, right = (float(learned.conditional(k).score(y, 0.5)[0, 0]) for k in (0, 1))
    assert left < -1.0  # exactly -1/(1/9 + 1/4) = -2.8
    assert right > 1.0
    base, push = scoreviz.classifier_free(learned.conditional(1), learned.unconditional(), 0.0).parts(y, 0.5)
    torch.testing.assert_close((base + push)[0, 0], torch.tensor(right), rtol=1e-4, atol=1e-4)
    with pytest.raises(ValueError, match="learns from a Labelled density"):
        scoreviz.train(scoreviz.target("ring"), generator=generator, steps=1, conditional=True)
