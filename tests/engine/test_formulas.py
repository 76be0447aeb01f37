"""Every number of the sheet of formulas beside an answer of its own, and the words where there is none."""

import math
import re
from dataclasses import replace
from functools import cache
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray
from torch import Generator, Tensor, tensor

from scoreviz.engine.curves import Curves
from scoreviz.engine.document import Document, Noise, ProcessName, Sampling
from scoreviz.engine.formulas.entries import ENTRIES, Entry
from scoreviz.engine.formulas.lines import Line, Lines, formula_frames, lines_of, written
from scoreviz.engine.formulas.numbers import FormulaNumbers, Number, numbers_of
from scoreviz.engine.identities import IdentitiesRow, IdentitiesSnapshot, IdentitiesSpec
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.probing import ProbeRequest, ProbeSnapshot, probe
from scoreviz.engine.target import Blank, FrozenArray, Layer, Mixture, Target
from scoreviz.engine.trained import TrainingSnapshot, TrainingSpec
from scoreviz.maths.identities import identities
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import Learned, ScoreNet
from tests.engine.test_job import until
from tests.oracles import Array, central_difference, mixture_logp, mixture_score, ve_sigma, vp_alpha_sigma

MEANS = np.array([[-1.4, 0.0], [1.4, 0.3]], np.float32).astype(float)
COVARIANCES = np.array([[[0.09, 0.02], [0.02, 0.05]], [[0.04, 0.0], [0.0, 0.06]]], np.float32).astype(float)
WEIGHTS = np.array([0.7, 0.3], np.float32).astype(float)
TRUTH = MEANS, COVARIANCES, WEIGHTS
NARROWEST = float(np.linalg.eigvalsh(COVARIANCES).min())
TARGET = Target.of(Mixture(*(FrozenArray(np.float32(one)) for one in TRUTH)))
Y = (0.25, 0.4)
STEPS, W, SHARE = 40, 1.5, 0.25
BY_DIFFERENCES = "plus", "minus", "trace"
SLOTS = re.compile(r"\{(\w+)\}")


class Linear:
    """An analytic field that is not the true one: the score of N((1, 0), 4 I)."""

    def score(self, y: Tensor, sigma: Tensor | float) -> Tensor:
        return -(y - tensor((1.0, 0.0)).to(y)) / (4.0 + sigma**2)


def frame(process: ProcessName, t: float) -> tuple[float, float]:
    """alpha and sigma by the oracles."""
    return (1.0, ve_sigma(t, 0.03, 8.0)) if process == "ve" else vp_alpha_sigma(t, 0.1, 20.0)


def standing(process: ProcessName = "vp", t: float = 0.5, towards: int = 1, **others: Any) -> Standing:
    sampling = Sampling(steps=STEPS, towards=towards, guidance=W, step_share=SHARE)
    document = Document(target=TARGET, noise=Noise(process), sampling=sampling)
    found = probe(ProbeRequest(TARGET, document.noise, t, Y, document.probing, Linear()))
    learnt = TrainingSnapshot(TrainingSpec(TARGET, document.network, document.training), "", learned=LEARNED)
    return replace(Standing(document, t, training=learnt, probe=found), **others)


LEARNED = Learned(ScoreNet(4, 1))


def expected(process: ProcessName, t: float) -> dict[str, dict[str, Any]]:
    """Every number, by formulas written here anew, from log p, its derivatives and the schedule of the oracles."""
    alpha, sigma = frame(process, t)
    level = sigma / alpha
    y, x = np.array(Y), alpha * np.array(Y)

    def coefficient(which: int, at: float, h: float = 1e-5) -> float:
        pairs = [frame(process, at + k * h) for k in (1, -1)]
        values = [math.log(pair[0]) if which == 0 else pair[1] ** 2 for pair in pairs]
        return (values[0] - values[1]) / (2 * h)

    f = coefficient(0, t)
    g2 = coefficient(1, t) - 2 * f * sigma**2
    r = t - 1 / STEPS
    alpha_r, sigma_r = frame(process, r)
    fresh = (sigma_r / sigma) * math.sqrt(sigma**2 - (alpha / alpha_r) ** 2 * sigma_r**2)
    logp = float(mixture_logp([y], *TRUTH, level)[0])
    one = float(mixture_logp([y], MEANS[1:], COVARIANCES[1:], WEIGHTS[1:], level)[0]) + math.log(WEIGHTS[1])
    h = SHARE * 2 * (level**2 + NARROWEST)
    true, other = mixture_score([y], *TRUTH, level)[0], -(y - np.array([1.0, 0.0])) / (4 + level**2)
    push = mixture_score([y], MEANS[1:], COVARIANCES[1:], WEIGHTS[1:], level)[0] - true
    jacobians = (
        central_difference(lambda at: mixture_score(at, *TRUTH, level), [y], 1e-5)[0],
        -np.eye(2) / (4 + level**2),
    )

    def side(s: Array, jacobian: Array) -> dict[str, Any]:
        x0, eps = y + level**2 * s, -level * s
        signs = np.array([1.0, 1.0]), np.array([1.0, -1.0])
        return {
            "score": s,
            "x0": x0,
            "eps": eps,
            "v": alpha * eps - sigma * x0,
            "x": x,
            "st": s / alpha,
            "climb": h * s,
            "drift": f * x - g2 * s / alpha,
            "flow": f * x - g2 * s / alpha / 2,
            "plus": signs[0] @ jacobian @ signs[0],
            "minus": signs[1] @ jacobian @ signs[1],
            "trace": np.trace(jacobian),
            "push": push,
            "guided": s + W * push,
            "ddim": alpha_r * x0 + sigma_r * eps,
            "ddpm": alpha_r * x0 + math.sqrt(sigma_r**2 - fresh**2) * eps,
        }

    both: dict[str, Any] = {"t": t, "alpha": alpha, "sigma": sigma, "level": level, "f": f, "g2": g2}
    both |= {"g": math.sqrt(g2), "y": y, "p": math.exp(logp), "logp": logp, "part": None, "k": None, "w": W}
    both |= {"share": math.exp(one - logp), "h": h, "shake": math.sqrt(2 * h), "limit": h / SHARE}
    both |= {"r": r, "alpha_r": alpha_r, "sigma_r": sigma_r, "fresh": fresh}
    return {"both": both, "true": side(true, jacobians[0]), "learned": side(other, jacobians[1])}


@pytest.mark.parametrize(("process", "t"), [("ve", 0.5), ("vp", 0.5), ("vp", 0.2)])
def test_every_number_of_a_point_and_of_a_step(process: ProcessName, t: float) -> None:
    found = numbers_of(standing(process, t)).sides
    for side, wanted in expected(process, t).items():
        assert found[side].keys() - {"steps"} == wanted.keys()
        for name, value in wanted.items():
            if value is not None:
                close = 2e-4 if name in BY_DIFFERENCES else 2e-5
                np.testing.assert_allclose(np.array(found[side][name]), value, rtol=close, atol=1e-8, err_msg=name)


def test_no_line_has_a_number_that_is_not_tested() -> None:
    named = {name for entry in ENTRIES for row in entry.rows for name in SLOTS.findall(row.words)}
    tested = {name for side in expected("vp", 0.5).values() for name in side} | measured().keys()
    assert named - tested - {"steps", "error", "loss"} == set()
    assert len({entry.name for entry in ENTRIES}) == len(ENTRIES)


@cache
def measured() -> dict[str, float]:
    """What the objectives of the linear field are, from their definitions, over points of another seed."""
    sigma, n = 0.5, 400_000
    chance = np.random.default_rng(8)
    which = chance.random(n) < WEIGHTS[0]
    clean = np.where(
        which[:, None],
        MEANS[0] + chance.standard_normal((n, 2)) @ np.linalg.cholesky(COVARIANCES[0]).T,
        MEANS[1] + chance.standard_normal((n, 2)) @ np.linalg.cholesky(COVARIANCES[1]).T,
    )
    y = clean + sigma * chance.standard_normal((n, 2))
    s, true = -(y - np.array([1.0, 0.0])) / (4 + sigma**2), mixture_score(y, *TRUTH, sigma)

    def half(vectors: NDArray[np.float64]) -> float:
        return float(0.5 * (vectors**2).sum(1).mean())

    esm, ism = half(s - true), -2 / (4 + sigma**2) + half(s)
    dsm, constant = half(s - (clean - y) / sigma**2), half(true)
    wanted = {"at": sigma, "esm": esm, "ism": ism, "dsm": dsm, "constant": constant}
    wanted |= {"esm_less_ism": esm - ism, "dsm_less_esm": dsm - esm, "target_variance": 1 / sigma**2 - constant}
    return wanted | {f"{name}_error": 0.0 for name in ("esm", "ism", "dsm", "esm_less_ism", "dsm_less_esm")}


def test_the_objectives_and_their_constants() -> None:
    density = GaussianMixture(MEANS, COVARIANCES, WEIGHTS)
    found = identities(lambda y: Linear().score(y, 0.5), density, 0.5, 20_000, Generator().manual_seed(3))
    now = standing()
    spec = IdentitiesSpec(TARGET, 0.5, now.document.network)
    both = numbers_of(replace(now, identities=IdentitiesSnapshot(spec, (IdentitiesRow(60, found),)))).sides["both"]
    for name, value in measured().items():
        if name.endswith("_error"):
            assert 0 < cast(float, both[name]) < 0.05
        else:
            error = cast(float, both.get(f"{name}_error", 0.0))
            assert both[name] == pytest.approx(value, abs=6 * error + 0.02), name


def test_the_loss_and_the_relative_error_are_those_of_the_training() -> None:
    now = standing()
    assert now.training is not None
    curves = Curves(np.array([1, 2]), np.array([0.9, 0.4]), np.array([1]), np.array([0.3]))
    trained = replace(now.training, step=1234, curves=curves, error_by_sigma=np.array([0.1, 0.3]))
    found = numbers_of(replace(now, training=trained)).sides["both"]
    assert (found["steps"], found["loss"]) == (1234, 0.4)
    assert found["error"] == pytest.approx(0.2)
    assert numbers_of(replace(now, training=replace(trained, step=1))).sides["both"]["loss"] == 0.9  # looked back at
    assert said("error", replace(now, training=trained)) == ["20\u2009% after 1\u2009234 steps;  training loss 0.400"]


def said(name: str, now: Standing) -> list[str]:
    return [plain(line) for line in lines_of(entry(name), numbers_of(now))]


def plain(line: Line) -> str:
    """A line without what keeps its pieces together."""
    return line.words.replace("\u00a0", " ")


def entry(name: str) -> Entry:
    return next(one for one in ENTRIES if one.name == name)


def test_a_line_says_the_formula_with_its_numbers() -> None:
    lines = lines_of(entry("clean"), numbers_of(standing()))
    assert [line.side for line in lines] == ["true", "learned"]
    (y, x0) = np.array(Y), np.array(probe_of(standing()).true["x0"])
    words = plain(lines[0])
    assert words.startswith("(0.250, 0.400) + ")
    assert words.endswith(f"= ({x0[0]:.3f}, {x0[1]:.3f})".replace("-", "−"))
    level = float(re.findall(r"\+ ([\d.]+)²", words)[0])
    score = [float(one.replace("−", "-")) for one in re.findall(r"[−\d.]+", words.split("·")[1])][:2]
    np.testing.assert_allclose(y + level**2 * np.array(score), x0, atol=0.02)  # as anybody would work it out


def probe_of(now: Standing) -> ProbeSnapshot:
    assert now.probe is not None
    return now.probe


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ((0.3951, -0.0021), "(0.395, −0.002)"),
        ((-12.34, 0.0002), "(−12.3, 0.0)"),
        ((0.0, 0.0), "(0, 0)"),
        ((1234.5, 1.0), "(1\u2009234, 1)"),
        ((2e9, 1.0), "(2.00e9, 1.00)"),
        (0.28765, "0.288"),
        (4096, "4\u2009096"),
        ("Smile", "Smile"),
    ],
)
def test_numbers_are_written_to_three_digits(value: Number, words: str) -> None:
    assert written(value).replace("\u00a0", " ").replace("e+0", "e") == words


def test_what_is_not_there_is_said_in_a_word() -> None:
    nothing = standing(probe=None, training=None)
    assert said("clean", nothing) == ["no probe: take it with P and press on the canvas"]
    assert said("error", nothing) == ["no network yet: press Train"]
    assert said("esm", nothing) == ["no network yet: press Train"]
    assert said("esm", standing()) == ["being measured…"]
    assert said("error", standing(probe=None)) == ["being measured…"]  # it has begun, and has no figure yet
    lines = lines_of(entry("langevin"), numbers_of(nothing))
    assert [line.there for line in lines] == [True, False]  # the step does not ask for a point
    assert said("langevin", nothing)[1] == said("clean", nothing)[0]
    assert said("step", standing(t=0.0)) == ["no step is left: t = 0 is the data"]
    blank = standing(probe=None, document=Document(target=Target((Layer(Blank()),))))
    assert said("score", blank) == ["nothing is drawn yet"]
    assert said("forward", blank)[0].startswith("t = 0.500:")
    other = standing(probe=None, document=Document(noise=Noise(kernel="laplace")))
    assert said("clean", other) == ["for Gaussian noise alone, and the noise here is another"]


def test_without_guidance_the_likeliest_part_is_taken() -> None:
    found = numbers_of(standing(towards=-1)).sides["both"]
    shares = np.exp(
        [
            mixture_logp([Y], MEANS[k : k + 1], COVARIANCES[k : k + 1], WEIGHTS[k : k + 1], found["level"])[0]
            + math.log(WEIGHTS[k])
            for k in (0, 1)
        ]
    )
    assert found["share"] == pytest.approx(max(shares / shares.sum()), rel=1e-6)


def test_annealed_steps_are_a_share_of_twice_the_noise() -> None:
    now = standing()
    annealed = replace(now.document, sampling=replace(now.document.sampling, sampler="annealed"))
    found: FormulaNumbers = numbers_of(replace(now, document=annealed))
    level = cast(float, found.sides["both"]["level"])
    assert found.sides["both"]["h"] == pytest.approx(SHARE * 2 * level**2)


def test_the_newest_standing_is_answered_with_every_formula() -> None:
    cell: Latest[Standing | None] = Latest(None)
    job: Job[None, Lines | None] = Job(None, formula_frames(cell), "formulas").start()
    cell.put(standing())
    until(lambda: job.newest is not None)
    assert job.newest is not None
    assert job.newest.of.keys() == {one.name for one in ENTRIES}
    job.stop()
