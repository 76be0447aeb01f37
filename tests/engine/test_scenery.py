"""What there is to take away: the fields as the window asks for them."""

from collections.abc import Generator
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
import torch

from scoreviz.engine.document import Document, Overlays, Rival, Sampling
from scoreviz.engine.gallery import preset
from scoreviz.engine.model_density import ModelDensity
from scoreviz.engine.scenery import NO_FLOW, Scenery
from tests.engine.test_project import trained

XS, YS = np.linspace(-3.0, 3.0, 16, dtype=np.float32), np.linspace(-2.0, 2.0, 12, dtype=np.float32)
AXES = XS, YS
Result = TypeVar("Result")


class Gaussian:
    """The field of one Gaussian of variance four."""

    def score(self, y: torch.Tensor, sigma: torch.Tensor | float) -> torch.Tensor:
        return -y / (4.0 + torch.as_tensor(sigma) ** 2)


def ended(work: Generator[Any, None, Result]) -> Result:
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: Result = done.value
            return result


def scenery(**overlays: Any) -> Scenery:
    document = Document(preset("two-moons"), overlays=replace(Overlays(), **overlays))
    return Scenery(document, learned=Gaussian())


def test_a_flow_s_density_is_worked_out_for_one_time_and_left_out_of_films() -> None:
    bare = scenery(view="learned", map="model")
    left_out = bare.fields(0.4, AXES, AXES, 0.01)
    assert (left_out.request.note, left_out.maps) == (NO_FLOW, ())
    known = ended(bare.with_model(0.4, AXES))
    assert isinstance(known.model, ModelDensity)
    shown = known.fields(0.4, AXES, AXES, 0.01)
    assert [(one.kind, one.stale) for one in shown.maps] == [("model", False)]
    assert shown.request.note == ""


def test_nothing_is_worked_out_that_is_not_shown() -> None:
    for overlays in ({"map": "model", "heat": False}, {"map": "model", "view": "true"}, {"map": "magnitude"}):
        bare = scenery(**overlays)
        assert ended(bare.with_model(0.4, AXES)) is bare
        assert bare.fields(0.4, AXES, AXES, 0.01).request.note == ""


def test_guidance_is_shown_with_its_parts() -> None:
    bare = scenery(shows="guidance")
    guided = replace(bare, document=bare.document.with_parts(sampling=Sampling(towards=0, guidance=2.0)))
    assert bare.fields(0.4, AXES, AXES, 0.01).parts is None
    assert ended(guided.with_guide()).fields(0.4, AXES, AXES, 0.01).parts is not None
    assert "No guidance" in ended(bare.with_guide()).fields(0.4, AXES, AXES, 0.01).request.note


def test_the_second_network_is_shown_beside_the_first_in_split_alone() -> None:
    saved, other = trained(), trained(4, 2, seed=1)
    for view, both in (("split", True), ("both", False)):
        bare = scenery(view=view)
        pair = replace(bare, document=bare.document.with_parts(rival=Rival()), saved=saved, other=other)
        assert (pair.fields(0.4, AXES, AXES, 0.01).rival is not None) == both


def test_numbers_are_scores_whatever_is_drawn() -> None:
    drawn = scenery(shows="reverse-sde", style="streamlines", places="points", data=True)
    assert np.array_equal(drawn.bare_fields(0.4, AXES).true, scenery().bare_fields(0.4, AXES).true)
