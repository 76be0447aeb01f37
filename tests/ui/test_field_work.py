"""What the fields need from jobs: begun when it is shown, told of while it is worked out, taken when it is there."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Noise, Overlays, Rival, Sampling
from scoreviz.engine.guided_view import NOT_GUIDED, NOT_LEARNED
from scoreviz.engine.learner import Learner
from scoreviz.maths.density import Field
from scoreviz.maths.network import Learned
from scoreviz.maths.score_net import ScoreNet
from scoreviz.ui.field_work import FieldWork

RASTER = np.linspace(-2, 2, 48, dtype=np.float32), np.linspace(-1, 1, 32, dtype=np.float32)
T = 0.6
PATIENCE = 30.0


class Knowing(Learner):
    """A learner that has learned something without any training."""

    def __init__(self, field: Field | None) -> None:
        super().__init__(choose("cpu"))
        self.field = field

    @property
    def learned(self) -> Field | None:
        """The field that it was given."""
        return self.field


@pytest.fixture
def work() -> Iterator[FieldWork]:
    made = FieldWork()
    yield made
    made.close()


def until(work: FieldWork, condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        assert work.failure == ""
        work.tick()
        time.sleep(0.005)


def showing(**changes: Any) -> Document:
    return Document(overlays=replace(Overlays(view="learned"), **changes))


def test_nothing_is_begun_that_is_not_shown(work: FieldWork) -> None:
    learner = Knowing(Learned(ScoreNet(8, 2)))
    for document in (showing(), showing(map="model", heat=False), showing(map="model", view="true")):
        work.ask(document, learner, T, RASTER)
    assert not work.tick()
    assert (work.model, work.guided, work.note) == (None, None, "")


def test_a_model_s_density_comes_when_it_is_worked_out(work: FieldWork) -> None:
    learner, document = Knowing(Learned(ScoreNet(8, 2))), showing(map="model")
    notes = set()

    def come() -> bool:
        work.ask(document, learner, T, RASTER)
        notes.add(work.note)
        return work.model is not None

    until(work, come)
    assert work.model is not None
    assert work.model.request.field is learner.field
    assert any(note.startswith("Following the flow") for note in notes)


def test_an_energy_needs_no_job(work: FieldWork) -> None:
    work.ask(showing(map="model"), Knowing(Learned(ScoreNet(8, 2, prediction="energy"))), T, RASTER)
    assert work.note == ""
    assert not work.tick()


def test_other_noise_has_no_flow_and_says_so(work: FieldWork) -> None:
    document = replace(showing(map="model"), noise=Noise(kernel="laplace"))
    work.ask(document, Knowing(Learned(ScoreNet(8, 2))), T, RASTER)
    assert "Gaussian" in work.note


@pytest.mark.parametrize(
    ("sampling", "note"),
    [
        (Sampling(), NOT_GUIDED),
        (Sampling(towards=0, field="learned"), NOT_LEARNED),
        (Sampling(towards=0, guidance=2.0), ""),
        (Sampling(towards=90), "part 91"),
    ],
)
def test_guidance_is_made_ready_or_the_reason_said(work: FieldWork, sampling: Sampling, note: str) -> None:
    document = replace(showing(shows="guidance"), sampling=sampling)
    work.ask(document, Knowing(None), T, RASTER)
    until(work, lambda: work.guided is not None)
    assert work.guided is not None
    assert note in work.guided.note
    assert (work.guided.field is None) == bool(note)
    work.ask(document, Knowing(None), T, RASTER)
    assert work.note == work.guided.note
    work.ask(showing(), Knowing(None), T, RASTER)
    assert work.guided is None


def test_each_of_two_networks_has_its_density_followed_in_split_alone(work: FieldWork) -> None:
    learner, theirs = Knowing(Learned(ScoreNet(8, 2))), Knowing(Learned(ScoreNet(4, 2)))
    learner.rival = theirs
    document = replace(showing(map="model", view="both"), rival=Rival())
    work.ask(document, learner, T, RASTER)
    until(work, lambda: work.model is not None)
    assert work.rival_model is None
    work.ask(replace(showing(map="model", view="split"), rival=Rival()), learner, T, RASTER)
    until(work, lambda: work.rival_model is not None)
    assert work.model is not None
    assert work.rival_model is not None
    assert (work.model.request.field, work.rival_model.request.field) == (learner.field, theirs.field)
