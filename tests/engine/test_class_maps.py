"""How likely a point is to come from a part, as the canvas shows it: beside Bayes' rule by brute force."""

from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy.special import logsumexp
from torch import Tensor

from scoreviz.engine import class_maps, classifying
from scoreviz.engine.class_maps import (
    NOT_GAUSSIAN,
    ClassesAsked,
    TrainedFor,
    classifier_frames,
    part_shown,
    wants_classifier,
)
from scoreviz.engine.classifying import ClassifierSpec, TrainedClassifier
from scoreviz.engine.document import Document, MapName, Noise, Overlays, ProcessName, Sampling, ViewName
from scoreviz.engine.field_maps import shown_maps
from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from scoreviz.engine.guided_view import push_formula
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.target import FrozenArray, Mixture, Preset, Target
from scoreviz.maths.density import Field, Level
from tests.engine.test_fields import process_numbers
from tests.oracles import mixture_logp

MEANS = np.array([[-1.5, 0.2], [1.2, 0.8], [0.4, -1.6]])
SPREADS = np.array([[[0.09, 0.02], [0.02, 0.05]], [[0.04, 0.0], [0.0, 0.08]], [[0.06, -0.03], [-0.03, 0.05]]])
WEIGHTS = np.array([0.5, 0.3, 0.2])
APART = Target.of(Mixture(FrozenArray(MEANS), FrozenArray(SPREADS), FrozenArray(WEIGHTS)))
XS, YS = np.linspace(-6, 6, 41, dtype=np.float32), np.linspace(-5, 5, 33, dtype=np.float32)


class Leaning:
    """A posterior that depends on the place and the level in a known way: log odds of y0 - 2 sigma, y1 and 0."""

    def log_posterior(self, y: Tensor, sigma: Level) -> Tensor:
        odds = torch.stack((y[..., 0] - 2 * torch.as_tensor(sigma), y[..., 1], 0 * y[..., 0]), dim=-1)
        return odds.log_softmax(-1)

    def field(self, label: int) -> Field:
        raise NotImplementedError  # a map asks for probabilities alone; a protocol wants the method


def leaning(target: Target = APART, seed: int = 0) -> TrainedFor:
    return TrainedFor(ClassifierSpec(target, seed), TrainedClassifier(Leaning(), 3, 0.0, 0.93, 0.0))


def seen(
    kind: MapName,
    asked: ClassesAsked,
    view: ViewName = "true",
    noise: Noise | None = None,
    level: float = 0.4,
    target: Target = APART,
) -> FieldSnapshot:
    class Still:
        def score(self, y: Tensor, sigma: Level) -> Tensor:
            return torch.zeros_like(y)

    where = XS, YS, XS, YS
    return snapshot(FieldRequest(target, noise or Noise(), level, *where, Still(), map=kind, view=view, classes=asked))


def bayes(xs: NDArray[np.float32], ys: NDArray[np.float32], alpha: float, level: float) -> NDArray[np.float64]:
    """p(k | x_t), ``[K, ny, nx]``: each Gaussian by itself, in float64."""
    y = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2).astype(float) / alpha
    pieces = zip(MEANS, SPREADS, WEIGHTS, strict=True)
    joint = np.stack([np.log(w) + mixture_logp(y, m[None], c[None], [1.0], level) for m, c, w in pieces])
    return np.asarray(np.exp(joint - logsumexp(joint, axis=0))).reshape(3, len(ys), len(xs))


@pytest.mark.parametrize("process", ["ve", "vp"])
@pytest.mark.parametrize("t", [0.05, 0.4, 0.9])
def test_the_exact_map_is_bayes_rule_at_the_level_shown(process: ProcessName, t: float) -> None:
    """Down to far corners of little noise, where no density is left in float32."""
    alpha, sigma = process_numbers(process, t)
    for part, prior in enumerate(WEIGHTS):
        (found,) = seen("class", ClassesAsked(part), noise=Noise(process), level=t).maps
        expected = bayes(found.xs, found.ys, alpha, sigma / alpha)[part]
        np.testing.assert_allclose(found.values, expected, atol=2e-3)
        assert found.of == "true"
        assert found.about is not None
        # Its share is that of ink in cells; a cell is 6/128 wide, and no Gaussian reaches the next part.
        assert found.about.prior == pytest.approx(prior, abs=1e-3)
        assert found.about.right is None


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_a_classifier_is_asked_at_the_place_and_the_level_without_the_process(process: ProcessName) -> None:
    alpha, sigma = process_numbers(process, 0.4)
    (found,) = seen("classifier", ClassesAsked(0, classifier=leaning()), noise=Noise(process)).maps
    x, y = np.meshgrid(found.xs / alpha, found.ys / alpha)
    odds = np.stack((x - 2 * sigma / alpha, y, 0 * x))
    np.testing.assert_allclose(found.values, np.exp(odds[0] - logsumexp(odds, axis=0)), atol=1e-5)
    assert (found.of, found.stale) == ("learned", False)
    assert found.about is not None
    assert found.about.right == 0.93


def test_each_view_shows_whose_probability_it_is() -> None:
    exact: list[tuple[str, ...]] = [("true",), ("true",), ("true",), ("true", "learned"), ()]
    trained: list[tuple[str, ...]] = [("learned",), ("learned",), ("learned",), ("true", "learned"), ()]
    assert [shown_maps("class", view) for view in get_args(ViewName)] == exact
    assert [shown_maps("classifier", view) for view in get_args(ViewName)] == trained
    both = seen("class", ClassesAsked(1, classifier=leaning()), "split").maps
    assert [found.of for found in both] == ["true", "learned"]


def test_what_is_missing_is_said() -> None:
    waits = seen("classifier", ClassesAsked(0, done=0.25))
    assert (waits.maps, waits.map_note) == ((), "The classifier is being trained… 25 %")
    assert seen("class", ClassesAsked(7)).map_note == "The drawing has no part 8: choose another"
    assert seen("class", ClassesAsked(0), noise=Noise(kernel="laplace")).map_note == NOT_GAUSSIAN
    late = seen("classifier", ClassesAsked(0, classifier=leaning(seed=4)))
    assert late.maps[0].stale
    assert "is being trained" in late.map_note
    other = TrainedFor(ClassifierSpec(APART, 0), replace(leaning().trained, classes=2))
    assert not seen("classifier", ClassesAsked(2, classifier=other)).maps  # it knows of no third part


def test_the_part_is_the_one_chosen_or_the_one_that_guides() -> None:
    assert part_shown(Document()) == 0
    assert part_shown(Document(sampling=Sampling(towards=2))) == 2
    assert part_shown(Document(sampling=Sampling(towards=2), overlays=Overlays(map_part=1))) == 1
    assert part_shown(Document(sampling=Sampling(towards=2, guide="autoguidance"))) == 0  # which leads to no part


def test_a_classifier_is_wanted_only_where_it_is_seen() -> None:
    shown = Document(overlays=Overlays(map="classifier"))
    assert wants_classifier(shown)
    assert not wants_classifier(shown.with_parts(overlays=Overlays(map="classifier", heat=False)))
    assert not wants_classifier(shown.with_parts(noise=Noise(kernel="uniform")))
    assert not wants_classifier(Document(overlays=Overlays(map="class")))
    assert wants_classifier(Document(overlays=Overlays(map="class", view="split")))


def test_the_newest_drawing_is_trained_for_and_the_one_before_it_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (classifying, class_maps):
        monkeypatch.setattr(module, "STEPS", 40)
    cell: Latest[ClassifierSpec | None] = Latest(None)
    job = Job(None, classifier_frames(cell), "classifier").start()
    try:
        cell.put(ClassifierSpec(Target.of(Preset("three-islands")), 5))
        cell.put(ClassifierSpec(APART, 6))
        for _ in range(600):
            newest = job.newest
            if isinstance(newest, TrainedFor) and newest.spec.seed == 6:
                break
            job.join(0.05)
        assert isinstance(newest, TrainedFor)
        assert newest.spec == ClassifierSpec(APART, 6)
        assert newest.trained.classes == 3
    finally:
        job.stop()
        job.join(5.0)


def test_what_guidance_adds_is_named_with_its_weight_and_its_part() -> None:
    islands = Target.of(Preset("three-islands"))
    exact = Sampling(towards=1, guidance=2.5)
    assert push_formula(exact, islands) == "2.5 ∇ log p(B | x)"
    assert push_formula(replace(exact, guide="classifier"), islands) == "2.5 ∇ log q(B | x)"
    assert push_formula(replace(exact, guide="classifier-free"), islands) == "2.5 (s(x | B) − s(x))"
    assert push_formula(replace(exact, guide="autoguidance"), islands) == "2.5 (s − s of a weaker network)"


def test_pictures_and_films_have_the_maps_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (classifying, class_maps):
        monkeypatch.setattr(module, "STEPS", 20)
    axes = (XS, YS)
    shown = Scenery(Document(target=APART, overlays=Overlays(map="class", map_part=1)))
    (exact,) = shown.fields(0.4, axes, axes, 0.01).maps
    np.testing.assert_array_equal(exact.values, seen("class", ClassesAsked(1)).maps[0].values)
    bare = Scenery(Document(target=APART, sampling=Sampling(seed=91), overlays=Overlays(map="classifier")))
    assert not bare.fields(0.4, axes, axes, 0.01).maps
    *said, _ = relay_all(bare)
    assert "The classifier is being trained" in said[0].note
    (trained,) = relay_all(bare)[-1].fields(0.4, axes, axes, 0.01).maps
    assert not trained.stale


def relay_all(scenery: Scenery) -> list[Any]:
    """What is said while a scenery is made ready, and the scenery."""
    work, heard = scenery.with_guide(), []
    while True:
        try:
            heard.append(next(work))
        except StopIteration as done:
            return [*heard, done.value]
