"""Every figure of the probe against an oracle with an analytic field, and the document's part of it."""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.engine.document import KernelName, Noise, Probing, ProcessName, UnitName
from scoreviz.engine.fields import noise_level
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.probe_text import WrongNumberError, as_text, coordinate_of, level_of
from scoreviz.engine.probing import (
    CLEAN,
    LEAST_LEVEL,
    ProbeRequest,
    ProbeSnapshot,
    level_at,
    place_of,
    places_of,
    point_under,
    probe,
    probe_frames,
    with_paths,
)
from scoreviz.engine.target import Blank, FrozenArray, Layer, Mixture, Points, Preset, Target
from scoreviz.engine.targets import EmptyDrawing, classes_of
from tests.maths.oracle_posterior import clean_grid, shares_on
from tests.oracles import mixture_logp, mixture_score

MEANS = np.array(((-1.0, 0.4), (0.8, -0.5), (0.3, 1.2)), np.float32).astype(float)
COVARIANCES = np.array(
    (((0.09, 0.03), (0.03, 0.05)), ((0.06, 0.0), (0.0, 0.04)), ((0.05, -0.02), (-0.02, 0.08))), np.float32
).astype(float)
WEIGHTS = np.array((0.5, 0.25, 0.25))
TRUTH = MEANS, COVARIANCES, WEIGHTS
TARGET = Target.of(Mixture(FrozenArray(MEANS), FrozenArray(COVARIANCES), FrozenArray(WEIGHTS)))
UNITS: tuple[UnitName, ...] = ("x0", "eps", "score", "v")
PROCESSES: tuple[ProcessName, ...] = ("ve", "vp", "flow")
KERNELS: tuple[KernelName, ...] = ("uniform", "laplace", "student-t")
Y = (0.4, 0.7)


class Linear:
    """An analytic field that is not the true one: the score of N((1, 0), 4 I)."""

    def score(self, y: Tensor, sigma: Tensor | float) -> Tensor:
        return -(y - torch.tensor((1.0, 0.0))) / (4.0 + torch.as_tensor(sigma).reshape(-1, 1) ** 2)


def found_at(process: ProcessName = "ve", t: float = 0.55, probing: Probing | None = None) -> ProbeSnapshot:
    return probe(ProbeRequest(TARGET, Noise(process), t, Y, probing or Probing(), Linear()))


def units_of(score: np.ndarray, found: ProbeSnapshot) -> dict[UnitName, np.ndarray]:
    """The four units from a score, by hand."""
    x0 = np.array(Y) + found.level**2 * score
    eps = -found.level * score
    return {"x0": x0, "eps": eps, "score": score, "v": found.alpha * eps - found.alpha * found.level * x0}


@pytest.mark.parametrize("process", PROCESSES)
def test_four_units_true_and_learned(process: ProcessName) -> None:
    found = found_at(process)
    true = units_of(mixture_score(np.array([Y]), *TRUTH, found.level)[0], found)
    learned = units_of(-(np.array(Y) - (1.0, 0.0)) / (4.0 + found.level**2), found)
    for unit in UNITS:
        np.testing.assert_allclose(found.true[unit], true[unit], atol=1e-9)
        np.testing.assert_allclose(found.learned[unit], learned[unit], rtol=1e-5)  # single precision, as networks
        assert found.gap[unit] == pytest.approx(np.linalg.norm(learned[unit] - true[unit]), rel=1e-5)


@pytest.mark.parametrize("process", PROCESSES)
def test_the_identity_holds_in_one_frame(process: ProcessName) -> None:
    """s = (x0 - y) / sigma^2 = -eps / sigma, true and learned."""
    found = found_at(process)
    for reading in (found.true, found.learned):
        score, x0, eps = (np.array(reading[unit]) for unit in ("score", "x0", "eps"))
        np.testing.assert_allclose(score, (x0 - Y) / found.level**2, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(score, -eps / found.level, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("process", PROCESSES)
def test_what_is_on_the_canvas_is_in_the_process_frame(process: ProcessName) -> None:
    found = found_at(process)
    assert found.sigma == pytest.approx(found.alpha * found.level)
    np.testing.assert_allclose(found.place, found.alpha * np.array(Y))
    assert found.radius == pytest.approx(found.sigma)
    for mean, reading in zip(found.means, (found.true, found.learned), strict=True):
        assert mean is not None
        np.testing.assert_allclose(mean, found.alpha * np.array(reading["x0"]))
    noise = Noise(process)
    assert places_of(noise, 0.55, (Y,)) == (place_of(noise, 0.55, Y),)
    np.testing.assert_allclose(point_under(noise, 0.55, place_of(noise, 0.55, Y)), Y)


@pytest.mark.parametrize("process", PROCESSES)
@pytest.mark.parametrize("unit", UNITS)
def test_the_arrow_that_is_drawn_is_the_chosen_unit(process: ProcessName, unit: UnitName) -> None:
    found = found_at(process, probing=Probing(unit=unit))
    assert found.drawn.true is not None
    value = np.array(found.true[unit])
    if unit == "x0":  # it ends on the diamond
        assert found.means[0] is not None
        np.testing.assert_allclose(np.add(found.place, found.drawn.true), found.means[0], atol=1e-9)
        assert found.drawn.words == ""
    elif unit == "eps":  # the way from the clean point back to the noisy one
        np.testing.assert_allclose(found.drawn.true, found.sigma * value)
        assert found.drawn.words == "σ"
    else:
        natural = found.level if unit == "score" else 1.0
        words = found.drawn.words.replace("σ", "").strip()
        np.testing.assert_allclose(found.drawn.true, natural * float(words or 1.0) * value)
    assert found.drawn.factor > 0


def test_a_long_arrow_is_drawn_shorter_and_says_so() -> None:
    found = found_at(t=1.0, probing=Probing(unit="v"))
    longest = max(math.hypot(*found.true["v"]), math.hypot(*found.learned["v"]))
    assert longest > 2.4
    assert found.drawn.words in ("0.5", "0.2", "0.1")
    assert longest * float(found.drawn.words) <= 2.4


def test_dials_point_as_the_arrows_do() -> None:
    found = found_at()
    for unit, dial in found.dials.items():
        origin = np.array(Y) if unit == "x0" else np.zeros(2)
        ways = [np.array(reading[unit]) - origin for reading in (found.true, found.learned)]
        longest = max(np.linalg.norm(way) for way in ways)
        for shown, way in zip(dial, ways, strict=True):
            assert shown is not None
            np.testing.assert_allclose(shown, way / longest, atol=1e-9)


def test_the_sample_weighs_each_clean_point_by_its_likelihood() -> None:
    found = found_at("vp", 0.3)
    clean = found.clean.points / found.alpha
    assert clean.shape == (CLEAN, 2)
    likelihood = np.exp(-0.5 * ((np.array(Y) - clean) ** 2).sum(1) / found.level**2)
    weights = likelihood / likelihood.sum()
    np.testing.assert_allclose(found.clean.weights, weights, atol=1e-9)
    assert found.clean.number == pytest.approx(1 / (weights**2).sum(), rel=1e-6)
    np.testing.assert_allclose(found.clean.mean, weights @ clean, atol=1e-6)
    inside = (found.clean.radii > 1.2) & (found.clean.radii < 11.0)
    np.testing.assert_allclose(found.clean.radii[inside] ** 2 / weights[inside], 3200.0, rtol=1e-6)
    assert weights[found.clean.likeliest].min() >= 0.1 * weights.max()
    np.testing.assert_allclose(found.clean.strength, weights[found.clean.likeliest] / weights.max(), rtol=1e-6)


def test_the_sample_is_fixed_and_its_mean_near_the_exact_one() -> None:
    """The standard error of a self-normalised mean is about sqrt(sum w^2 |x0 - mean|^2)."""
    first, second = found_at(), found_at()
    np.testing.assert_array_equal(first.clean.points, second.clean.points)
    spread = ((first.clean.points - first.clean.mean) ** 2).sum(1)
    error = math.sqrt((first.clean.weights**2 * spread).sum())
    assert math.dist(first.clean.mean, first.true["x0"]) < 5 * error


def test_shares_are_bayes_rule() -> None:
    rng = np.random.default_rng(1)
    clouds = [rng.normal(size=(20, 2)) * 0.2 + centre for centre in ((-1.0, 0.0), (1.0, 0.5))]
    layers = [Layer(Points(FrozenArray(cloud), 0.1), name=name) for cloud, name in zip(clouds, "AB", strict=True)]
    target = Target(tuple(layers))
    found = probe(ProbeRequest(target, Noise(), 0.5, (0.1, 0.2), Probing()))
    priors = classes_of(target).priors.numpy()
    logs = [
        np.log(prior)
        + mixture_logp(
            np.array([(0.1, 0.2)]),
            cloud.astype(np.float32),
            np.tile(0.01 * np.eye(2), (20, 1, 1)),
            np.ones(20),
            found.level,
        )[0]
        for prior, cloud in zip(priors, clouds, strict=True)
    ]
    shares = np.exp(logs) / np.exp(logs).sum()
    assert [name for name, _ in found.shares] == ["A", "B"]
    np.testing.assert_allclose([share for _, share in found.shares], shares, atol=1e-7)


def test_shares_of_a_drawing_sum_to_one_and_go_to_the_part_at_hand() -> None:
    found = probe(ProbeRequest(Target.of(Preset("two-moons")), Noise(), 0.1, (-1.6, 0.2), Probing()))
    shares = dict(found.shares)
    assert sum(shares.values()) == pytest.approx(1.0)
    assert shares["Upper"] > 0.999


@pytest.mark.parametrize("unit", UNITS)
def test_draws_and_their_mean(unit: UnitName) -> None:
    found = found_at("vp", 0.5, probing=Probing(unit=unit, averaged="10", seed=3))
    hundred = found_at("vp", 0.5, probing=Probing(unit=unit, averaged="100", seed=3))
    x0 = found_at("vp", 0.5, probing=Probing(averaged="10", seed=3))
    assert found.draws is not None
    assert hundred.draws is not None
    assert x0.draws is not None
    np.testing.assert_allclose(hundred.draws.vectors[:10], found.draws.vectors, atol=1e-12)
    # The clean points themselves, read off the arrows that lead to them; in another unit by hand.
    clean = np.array(Y) + x0.draws.vectors / x0.drawn.factor
    eps = (np.array(Y) - clean) / found.level
    by_hand = {
        "x0": clean,
        "eps": eps,
        "score": -(np.array(Y) - clean) / found.level**2,
        "v": found.alpha * eps - found.sigma * clean,
    }[unit]
    origin = np.array(Y) if unit == "x0" else 0.0
    np.testing.assert_allclose(found.draws.vectors, found.drawn.factor * (by_hand - origin), atol=1e-9)
    np.testing.assert_allclose(found.draws.mean, by_hand.mean(0), atol=1e-9)
    np.testing.assert_allclose(found.draws.mean_vector, found.draws.vectors.mean(0), atol=1e-9)
    assert found.draws.off == pytest.approx(np.linalg.norm(by_hand.mean(0) - found.true[unit]))


@pytest.mark.parametrize("unit", UNITS)
def test_the_standard_error_is_that_of_the_exact_posterior(unit: UnitName) -> None:
    found = found_at("vp", 0.5, probing=Probing(unit=unit, averaged="10"))
    assert found.draws is not None
    grid = clean_grid()
    shares = shares_on(grid, TRUTH, Y, found.level)
    eps = (np.array(Y) - grid) / found.level
    values = {"x0": grid, "eps": eps, "score": -eps / found.level, "v": found.alpha * eps - found.sigma * grid}[unit]
    variance = shares @ ((values - shares @ values) ** 2).sum(1)
    assert found.draws.error == pytest.approx(math.sqrt(variance / 10), rel=1e-6)


def test_the_mean_of_draws_finds_the_score() -> None:
    """Over many seeds the mean lies off by the standard error, in the mean of squares: chi squared, 2 degrees each."""
    seeds = 60
    offs = [found_at(probing=Probing(unit="score", averaged="100", seed=seed)).draws for seed in range(seeds)]
    ratio = np.mean([(one.off / one.error) ** 2 for one in offs if one is not None])
    assert abs(ratio - 1.0) < 5 * math.sqrt(2.0 / seeds)


def test_all_draws_are_the_exact_arrow() -> None:
    assert found_at(probing=Probing(averaged="all")).draws is None


@pytest.mark.parametrize("kernel", KERNELS)
def test_other_noise_says_only_what_is_known(kernel: KernelName) -> None:
    """The true score and E[u | y] are two things there; the network's score gives no other unit."""
    rng = np.random.default_rng(2)
    points = (0.4 * rng.normal(size=(30, 2))).astype(np.float32)
    target = Target.of(Points(FrozenArray(points), 0.15))
    noise = Noise(kernel=kernel)
    found = with_paths(
        probe(ProbeRequest(target, noise, 0.5, (0.5, 0.2), Probing(averaged="10", paths=True), Linear()))
    )
    assert set(found.learned) == {"score"}
    assert set(found.gap) == {"score"}
    assert found.means[1] is None
    assert found.draws is None
    assert found.paths is None
    score, eps, x0 = (np.array(found.true[unit]) for unit in ("score", "eps", "x0"))
    np.testing.assert_allclose(x0, (0.5, 0.2) - found.level * eps, atol=1e-9)
    assert np.linalg.norm(score + eps / found.level) > 1e-3
    # E[x0 | y] by another way: the weighted sample, within its own error.
    spread = ((found.clean.points - found.clean.mean) ** 2).sum(1)
    assert math.dist(found.clean.mean, x0) < 5 * math.sqrt((found.clean.weights**2 * spread).sum()) + 1e-2


@pytest.mark.parametrize("process", PROCESSES)
def test_the_path_of_a_gaussian_to_both_ends(process: ProcessName) -> None:
    """In the frame of each time it is alpha (m + (y - m) sqrt((s^2 + sigma^2) / (s^2 + sigma0^2)))."""
    one = Target.of(Mixture(FrozenArray([[0.3, 0.1]]), FrozenArray([0.25 * np.eye(2)]), FrozenArray([1.0])))
    noise = Noise(process)
    found = with_paths(probe(ProbeRequest(one, noise, 0.5, Y, Probing(paths=True), Linear())))
    assert found.paths is not None
    assert found.paths.learned is not None
    centre = np.array((0.3, 0.1), np.float32).astype(float)
    for index, t, level in ((0, 0.0, found.paths.to_data), (-1, 1.0, found.paths.to_noise)):
        at = noise_level(noise, t)
        assert level == pytest.approx(max(at.level, LEAST_LEVEL))
        stretch = math.sqrt((0.25 + level**2) / (0.25 + found.level**2))
        np.testing.assert_allclose(
            found.paths.true[index], at.alpha * (centre + (np.array(Y) - centre) * stretch), rtol=2e-3, atol=2e-3
        )
        wide = math.sqrt((4.0 + level**2) / (4.0 + found.level**2))
        away = at.alpha * (np.array((1.0, 0.0)) + (np.array(Y) - (1.0, 0.0)) * wide)
        np.testing.assert_allclose(found.paths.learned[index], away, rtol=2e-3, atol=2e-3)
    distances = np.linalg.norm(found.paths.true - found.place, axis=1)
    assert distances.min() < 1e-6


def test_where_there_is_no_noise_the_least_level_is_read() -> None:
    at = level_at(Noise("vp"), 0.0)
    assert at.level == LEAST_LEVEL
    found = found_at("vp", 0.0)
    assert all(math.isfinite(value) for pair in found.true.values() for value in pair)


def test_an_empty_page_has_no_probe() -> None:
    with pytest.raises(EmptyDrawing):
        probe(ProbeRequest(Target.of(Blank()), Noise(), 0.5, Y, Probing()))


def test_the_job_answers_the_newest_request_and_then_its_path() -> None:
    request = ProbeRequest(TARGET, Noise(), 0.5, Y, Probing(paths=True), Linear())
    cell: Latest[ProbeRequest | None] = Latest(request)
    frames = probe_frames(cell)
    assert next(frames) is None
    quick, whole = next(frames), next(frames)
    assert quick is not None
    assert whole is not None
    assert (quick.paths is None, whole.paths is None) == (True, False)
    cell.put(replace(request, learned=None))  # the network alone is another: the path stays until there is a newer one
    kept = _next_about(frames, None)
    assert kept.paths is whole.paths
    cell.put(replace(request, y=(1.0, 1.0), learned=None))
    moved = next(found for found in frames if found is not None and found.request.y == (1.0, 1.0))
    assert moved.paths is None
    frames.close()


def _next_about(frames: Iterator[ProbeSnapshot | None], learned: object) -> ProbeSnapshot:
    return next(found for found in frames if found is not None and found.request.learned is learned)


def test_the_job_stops() -> None:
    job = Job(None, probe_frames(Latest(None)), "probe").start()
    job.stop()
    assert job.join(5.0)


def test_the_values_as_text() -> None:
    found = found_at("vp", 0.5)
    lines = as_text(found).splitlines()
    assert lines[0] == f"Probe at y = (0.4, 0.7), sigma = {found.level:.6g}, in the frame y = x0 + sigma eps"
    table = {row[0]: row[1:] for row in (line.split("\t") for line in lines[2:6])}
    assert list(table) == ["x0-hat", "eps-hat", "s", "v"]
    for name, unit in zip(table, UNITS, strict=True):
        values = [float(value) for value in table[name][:5]]
        np.testing.assert_allclose(values, (*found.true[unit], *found.learned[unit], found.gap[unit]), rtol=1e-5)
    assert f"alpha = {found.alpha:.6g}" in table["v"][5]
    bare = as_text(probe(ProbeRequest(TARGET, Noise(kernel="laplace"), 0.5, Y, Probing())))
    assert "laplace noise" in bare.splitlines()[0]
    assert bare.splitlines()[2].split("\t")[3:6] == ["–", "–", "–"]


@pytest.mark.parametrize(("typed", "value"), [("1.5", 1.5), (" -2 ", -2.0), ("−0,25", -0.25), ("1e2", 100.0)])
def test_a_typed_coordinate(typed: str, value: float) -> None:
    assert coordinate_of(typed) == value


@pytest.mark.parametrize("typed", ["", "left", "nan", "inf", "1e9", "1 2"])
def test_a_wrong_coordinate_is_refused_in_one_sentence(typed: str) -> None:
    with pytest.raises(WrongNumberError, match=r"\.$"):
        coordinate_of(typed)


def test_a_typed_level_lies_on_the_noise_axis() -> None:
    assert level_of("0.7", Noise()) == 0.7
    for typed in ("0.001", "100", "-1", "x"):
        with pytest.raises(WrongNumberError):
            level_of(typed, Noise())
