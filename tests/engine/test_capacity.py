"""What the program lets a person draw can always be saved, and read again."""

from pathlib import Path

import numpy as np
import pytest

from scoreviz.engine.capacity import Load, Room, fullest, load_of
from scoreviz.engine.document import Document
from scoreviz.engine.joining import joined
from scoreviz.engine.marks import Blob, Fill, Mark, Move, Stroke
from scoreviz.engine.project import members_of, read_project
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Layer, Target
from scoreviz.engine.target_file import MOST_MARKS, MOST_PLACES

DOT = Stroke(((0.0, 0.0),))


def test_places_are_counted_in_every_kind_of_mark() -> None:
    square = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    marks: tuple[Mark, ...] = (DOT, Fill((square, square[:3])), Blob((0.0, 0.0)), Move(square))
    assert load_of(marks) == Load(4, 1 + 7 + 1 + 4)


def test_a_drawing_is_full_at_the_last_mark_that_a_file_holds() -> None:
    room = Room(Target((Layer(marks=(DOT,) * 4_000), Layer(marks=(DOT,) * (MOST_MARKS - 4_001)))))
    more = room.after(0, (DOT,) * 4_001)
    assert more == Load(MOST_MARKS, MOST_MARKS)
    assert room.takes(more)
    assert not room.takes(room.after(0, (DOT,) * 4_002))
    long = Stroke(((0.0, 0.0),) * (MOST_PLACES - room.held.places))
    assert room.takes(room.after(1, (*room._target.layers[1].marks, long)))
    longer = Stroke(((0.0, 0.0),) * (MOST_PLACES - room.held.places + 1))
    assert not room.takes(room.after(1, (*room._target.layers[1].marks, longer)))


def test_what_is_already_too_much_may_become_less() -> None:
    room = Room(Target((Layer(marks=(DOT,) * (MOST_MARKS + 5)),)))
    assert room.takes(room.after(0, (DOT,) * (MOST_MARKS + 4)))
    assert not room.takes(room.after(0, (DOT,) * (MOST_MARKS + 6)))


def test_from_nine_tenths_on_it_is_said() -> None:
    assert Load(8_999, 449_999).words == ""
    assert Load(9_000, 0).words.startswith("9,000 of at most 10,000 strokes")
    assert Load(9_000, 480_000).words.startswith("480,000 of at most 500,000 places")


def test_the_fullest_layer_is_found() -> None:
    path = ((0.0, 0.0),) * 1_000
    assert fullest(Target((Layer(marks=(DOT,) * 10), Layer(marks=(Stroke(path),)), Layer()))) == 1


def test_a_full_drawing_is_saved_and_read_again() -> None:
    each = MOST_PLACES // MOST_MARKS
    places = np.random.default_rng(0).normal(size=(MOST_MARKS, each, 2)).tolist()  # as many digits as there can be
    marks = tuple(Stroke(tuple((x, y) for x, y in path)) for path in places)
    document = Document(target=Target((Layer(marks=marks),)))
    path = Path("full.scoreviz")
    assert read_project(path, members_of(path, document, None), {}).document == document


def test_layers_that_no_file_could_hold_are_not_joined() -> None:
    half = Target((Layer(marks=(DOT,) * 6_000),))
    with pytest.raises(Refused, match="more marks than a file can hold"):
        joined(half, half)


def test_layers_that_come_one_after_another_keep_colours_that_a_file_holds() -> None:
    target = Target()
    for _ in range(120):
        target = joined(Target(target.layers[-1:]), Target())
    assert max(layer.colour for layer in target.layers) < 8
