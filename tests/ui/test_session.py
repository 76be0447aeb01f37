"""One way to change the document; a drag is one step; the saved mark follows the history."""

from pathlib import Path

import numpy as np

from scoreviz.engine.document import Document, Overlays, Probing, Sampling
from scoreviz.engine.marks import Stroke
from scoreviz.engine.target import FrozenArray, Layer, Picture, Points, Preset, Target
from scoreviz.ui.session import Session


def stroke(n: int) -> Stroke:
    return Stroke(tuple((float(k), 0.0) for k in range(n)))


def test_edit_undo_redo() -> None:
    session = Session(Document())
    seen: list[tuple[Document, Document]] = []
    session.documentChanged.connect(lambda before, after: seen.append((before, after)))
    first = session.document
    session.edit("Steps", sampling=Sampling(steps=50))
    assert session.document.sampling.steps == 50
    session.undo()
    assert session.document == first
    session.redo()
    assert session.document.sampling.steps == 50
    assert [(a.sampling.steps, b.sampling.steps) for a, b in seen] == [(100, 50), (50, 100), (100, 50)]


def test_a_gesture_is_one_step_and_the_next_gesture_another() -> None:
    session = Session(Document())
    for n in range(1, 6):
        session.edit("Brush stroke", gesture="stroke 1", target=Target.of(Preset("smiley"), marks=(stroke(n),)))
    for n in range(1, 4):
        session.edit(
            "Brush stroke", gesture="stroke 2", target=Target.of(Preset("smiley"), marks=(stroke(5), stroke(n)))
        )
    assert session.history.count() == 2
    session.undo()
    assert len(session.document.target.layers[0].marks) == 1
    session.undo()
    assert session.document == Document()


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    session = Session(Document())
    session.edit("Steps", sampling=Sampling())
    assert session.history.count() == 0


def test_clean_mark_and_file() -> None:
    session = Session(Document())
    assert session.clean
    session.edit("Steps", sampling=Sampling(steps=50))
    assert not session.clean
    session.saved(Path("a.scoreviz"))
    assert session.clean
    assert session.path == Path("a.scoreviz")
    session.undo()
    assert not session.clean
    session.redo()
    assert session.clean


def test_opening_begins_a_new_history() -> None:
    session = Session(Document())
    session.edit("Steps", sampling=Sampling(steps=50))
    session.open(Document(sampling=Sampling(steps=300)), Path("b.scoreviz"))
    assert session.history.count() == 0
    assert session.document.sampling.steps == 300
    assert session.clean


def test_what_is_pasted_or_merged_would_be_lost_though_nothing_is_drawn_on_it() -> None:
    session = Session(Document())
    session.edit("Open Pasted.csv", target=Target.of(Points(FrozenArray([[0.0, 0.0]]), 0.1)))
    assert session.would_lose
    session.edit("Merge", target=Target.of(Picture(FrozenArray(np.ones((128, 192))))))
    assert session.would_lose
    session.edit("Add a layer", target=Target((Layer(Preset("ring")), Layer(Preset("smiley")))))
    assert session.would_lose
    layers = session.document
    session.edit("Pick", target=Target.of(Preset("ring")))
    session.edit("Clear", target=Target.of())
    assert session.would_lose  # by the history alone
    assert session.work == layers
    session.go_to(session.left_behind or 0)
    assert session.document == layers


def test_a_drawing_that_only_the_history_has_would_be_lost() -> None:
    session = Session(Document())
    session.edit("Brush stroke", target=Target.of(Preset("smiley"), marks=(stroke(2),)))
    drawn = session.document
    session.edit("Clear", target=Target.of())
    session.edit("View", overlays=Overlays(view="split"))
    assert (session.would_lose, session.left_behind, session.work) == (True, 1, drawn)
    session.undo()
    session.undo()
    assert (session.would_lose, session.left_behind, session.work) == (True, None, drawn)  # it is on screen
    session.undo()
    assert not session.would_lose  # taken back by hand
    session.edit("Pick", target=Target.of(Preset("ring")))
    assert not session.would_lose  # and the history has it no longer
    session.edit("Brush stroke", target=drawn.target)
    session.edit("Clear", target=Target.of())
    session.open(Document(), None)
    assert not session.would_lose


def test_only_work_would_be_lost(tmp_path: Path) -> None:
    session = Session(Document())
    session.edit("View", overlays=Overlays(view="split"))
    session.edit("Pick", target=Target.of(base=Preset("ring")))
    assert not session.would_lose
    session.edit("Brush stroke", target=Target.of(Preset("smiley"), marks=(stroke(2),)))
    assert session.would_lose
    session.saved(tmp_path / "a.scoreviz")
    assert not session.would_lose
    session.edit("View", overlays=Overlays(view="true"))
    assert not session.would_lose
    session.edit("Pick", target=Target.of(base=Preset("ring")))
    assert session.would_lose


def test_a_moved_probe_is_a_look_and_a_pin_is_not(tmp_path: Path) -> None:
    session = Session(Document(), tmp_path / "a.scoreviz")
    session.edit("Place probe", probing=Probing(point=(1.0, 0.5), unit="v", averaged="10", seed=3, paths=True))
    assert not session.would_lose
    session.edit("Pin probe", probing=Probing(pins=((1.0, 0.5),)))
    assert session.would_lose
