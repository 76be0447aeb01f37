"""Guidance to one part of the drawing: its classes are the drawing, and weight one is the class alone."""

import pytest
import torch

from scoreviz.engine.document import Sampling
from scoreviz.engine.guides import guide
from scoreviz.engine.guiding import labelled
from scoreviz.engine.marks import Stroke
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.maths.density import Field

PAINTED = Target.of(Preset("smiley"), (Stroke(((2.5, 1.5), (2.7, 1.6))),))


def guided(field: Field, target: Target, part: int, weight: float) -> Field:
    """The field of a guide that needs no training."""
    with pytest.raises(StopIteration) as done:
        next(guide(Sampling(towards=part, guidance=weight), target, field, None))
    found: Field = done.value.value.field
    return found


def points() -> torch.Tensor:
    return 1.5 * torch.randn(200, 2, generator=torch.Generator().manual_seed(0))


def test_the_parts_of_a_drawing_add_up_to_it() -> None:
    classes, whole, y = labelled(PAINTED), realise(PAINTED), points()
    assert classes.priors.tolist() == pytest.approx(parts(PAINTED).shares.tolist(), abs=1e-4)  # of blurred ink
    for sigma in (0.1, 1.0):
        torch.testing.assert_close(classes.logp(y, sigma), whole.logp(y, sigma), rtol=1e-4, atol=1e-4)
        torch.testing.assert_close(classes.score(y, sigma), whole.score(y, sigma), rtol=1e-3, atol=1e-3)


def test_weight_one_is_the_part_alone_and_weight_nought_is_the_whole() -> None:
    y, whole = points(), realise(PAINTED)
    for part, alone in enumerate(labelled(PAINTED).classes):
        ours = guided(whole, PAINTED, part, 1.0).score(y, 0.5)
        torch.testing.assert_close(ours, alone.score(y, 0.5), rtol=1e-3, atol=1e-3)
        torch.testing.assert_close(guided(whole, PAINTED, part, 0.0).score(y, 0.5), whole.score(y, 0.5))


def test_a_part_that_is_not_there_is_said() -> None:
    with pytest.raises(ValueError, match="no part 12"):
        guided(realise(PAINTED), PAINTED, 11, 1.0)
