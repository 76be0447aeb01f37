"""Which drawing weights were trained on, as a file says it."""

from dataclasses import replace
from pathlib import Path

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Network, Training
from scoreviz.engine.drawing_digest import UNKNOWN, drawing_digest, is_of
from scoreviz.engine.gallery import preset
from scoreviz.engine.learner import Learner
from scoreviz.engine.marks import Stroke
from scoreviz.engine.project import open_project, save
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec
from tests.engine.test_project import trained

RING = Document(target=preset("ring"), network=Network(8, 2), training=Training())
OTHER = replace(RING, target=Target.of(Preset("ring"), (Stroke(((0.0, 0.0), (1.0, 0.5))),)))


def reopened(path: Path, document: Document, saved: SavedTraining) -> tuple[TrainingSnapshot, Target]:
    save(path, document, saved)
    project, learner = open_project(path), Learner(choose("cpu"))
    learner.restore(project.saved, project.document)
    assert learner.snapshot is not None
    return learner.snapshot, project.document.target


def test_equal_drawings_have_equal_digests(tmp_path: Path) -> None:
    save(tmp_path / "a.scoreviz", OTHER)
    assert drawing_digest(open_project(tmp_path / "a.scoreviz").document.target) == drawing_digest(OTHER.target)
    assert drawing_digest(RING.target) != drawing_digest(OTHER.target)
    assert drawing_digest(OTHER.target) != drawing_digest(Target.of(Preset("ring"), 2 * OTHER.target.layers[0].marks))


def test_a_reopened_project_knows_whether_its_weights_are_of_its_drawing(tmp_path: Path) -> None:
    of_ring = replace(trained(), drawing=drawing_digest(RING.target))
    for document, about in ((RING, True), (OTHER, False)):
        snapshot, target = reopened(tmp_path / "a.scoreviz", document, of_ring)
        assert snapshot.is_about(target) is about
        again = SavedTraining.of(snapshot)
        assert again is not None
        assert again.drawing == of_ring.drawing  # written again, it still is of the ring


def test_what_a_file_does_not_say_is_unknown() -> None:
    arrays, numbers = trained().to_arrays()
    old = SavedTraining.from_arrays(arrays, {name: value for name, value in numbers.items() if name != "drawing"})
    assert old.drawing == UNKNOWN
    assert is_of(UNKNOWN, RING.target)
    assert is_of("1:" + 64 * "0", RING.target)  # of another kind, from another version
    assert not is_of("2:" + 64 * "0", RING.target)


def test_a_snapshot_of_this_session_is_kept_with_its_own_drawing() -> None:
    spec = TrainingSpec(RING.target, RING.network, RING.training)
    kept = SavedTraining.of(TrainingSnapshot.at_rest(spec, choose("cpu"), replace(trained(), drawing="")))
    assert kept is not None
    assert kept.drawing == drawing_digest(RING.target)
