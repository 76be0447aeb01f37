"""Project files: whole round trips, whole old files after a failed save, and every damage named."""

import errno
import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoreviz.engine import atomic, project
from scoreviz.engine.branch import Branch
from scoreviz.engine.document import (
    Appearance,
    AxisName,
    ColourName,
    Document,
    Imaging,
    MapName,
    Network,
    Noise,
    Overlays,
    PicturePlane,
    Probing,
    Run,
    Sampling,
    ShownName,
    Theatre,
    Training,
)
from scoreviz.engine.given import Given, GivenPicture
from scoreviz.engine.imports import read_target
from scoreviz.engine.marks import Blob, Fill, Mark, Move, Smoothing, Stroke
from scoreviz.engine.names import BlendName
from scoreviz.engine.project import migrated, open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Base, Blank, Frame, FrozenArray, Layer, Mixture, Picture, Points, Preset, Target
from scoreviz.engine.training import SavedTraining
from scoreviz.engine.tries import Beside, Fork, Wander
from scoreviz.maths.network import count_weights

EXAMPLE = Path(__file__).parent / "data" / "format-1.scoreviz"


def trained(width: int = 8, layers: int = 2, seed: int = 0) -> SavedTraining:
    """A saved training as ``engine.training`` leaves it, of random numbers."""
    rng = np.random.default_rng(seed)
    count = count_weights(width, layers)
    arrays: dict[str, Any] = {n: rng.normal(size=count).astype(np.float32) for n in ("raw", "average", "first")}
    arrays |= {"second": rng.random(count).astype(np.float32), "centre": np.zeros(2, np.float32)}
    arrays |= {"scale": np.array(1, np.float32), "random": rng.integers(0, 255, 5056, dtype=np.uint8)}
    arrays |= {"loss": rng.random(30), "loss_step": np.arange(30), "error": rng.random(7), "error_step": np.arange(7)}
    numbers: dict[str, Any] = {"width": width, "layers": layers, "step": 300, "age": 300, "seconds": 1 / 3}
    return SavedTraining.from_arrays(arrays, numbers)


unit = st.floats(-4.0, 4.0, allow_nan=False)
pairs = st.tuples(unit, unit)
paths = st.lists(pairs, min_size=1, max_size=4).map(tuple)
shares = st.floats(0.0, 1.0)
marks: st.SearchStrategy[Mark] = st.one_of(
    st.builds(Stroke, paths, st.floats(0.01, 2.0), shares, st.booleans(), st.booleans()),
    st.builds(
        Fill, st.lists(paths, min_size=1, max_size=3).map(tuple), shares, st.booleans(), st.sampled_from(["", "分數"])
    ),
    st.builds(Blob, pairs, st.just((0.2, 0.05, 0.1)), st.floats(0.1, 5.0)),
    st.builds(Smoothing, paths, st.floats(0.01, 2.0), shares),
    st.builds(Move, paths, st.just((0.0, -2.0, 1.0, 0.5)), pairs, st.booleans()),
)


def points_of(seed: int) -> Points:
    return Points(FrozenArray(np.random.default_rng(seed).normal(size=(7, 2))), 0.1)


def mixture_of(seed: int) -> Mixture:
    rng = np.random.default_rng(seed)
    roots = rng.normal(size=(3, 2, 2))
    covariances = roots @ roots.transpose(0, 2, 1) + np.eye(2)
    return Mixture(FrozenArray(rng.normal(size=(3, 2))), FrozenArray(covariances), FrozenArray(rng.random(3)))


def picture_of(seed: int) -> Picture:
    return Picture(FrozenArray(np.random.default_rng(seed).random((128, 192))))


bases: st.SearchStrategy[Base] = st.one_of(
    st.just(Blank()),
    st.sampled_from(["smiley", "ring", "two-moons"]).map(Preset),
    st.integers(0, 9).map(points_of),
    st.integers(0, 9).map(mixture_of),
    st.integers(0, 9).map(picture_of),
)
branches = st.lists(st.builds(Branch, st.integers(0, 99), st.just(((3, (0.5, -1.0)), (-1, (2.0, 0.0))))), max_size=2)
beside = st.builds(
    Run,
    st.builds(Sampling, field=st.sampled_from(["true", "learned"]), snapshot=st.sampled_from([None, 300])),
    st.builds(Noise, kernel=st.sampled_from(["gaussian", "uniform"])),
    st.just((Branch(4, (), ((0.25, 1.5),)),)),
)
given_pictures = st.builds(
    GivenPicture,
    st.integers(0, 99).map(lambda seed: FrozenArray(np.random.default_rng(seed).uniform(-1, 1, (3, 4, 4)))),
    st.just("boot.png"),
    st.integers(0, 9_999),
    st.integers(0, 9_999),
)
documents = st.builds(
    Document,
    target=st.builds(
        Target,
        layers=st.lists(
            st.builds(
                Layer,
                bases,
                st.lists(marks, max_size=3).map(tuple),
                st.sampled_from(["Smiley", "Größe № 5", "笑脸", ""]),
                st.integers(0, 7),
                st.floats(0.0, 9.0),
                st.booleans(),
            ),
            min_size=1,
            max_size=3,
        ).map(tuple),
        frame=st.builds(Frame, centre=pairs, scale=st.floats(1e-3, 1e6)),
        name=st.sampled_from(["Smiley", "Größe № 5", "笑脸", ""]),
        rows=st.sampled_from([128, 256, 512]),
    ),
    noise=st.builds(Noise, process=st.sampled_from(["ve", "vp"])),
    network=st.builds(Network, width=st.integers(1, 256), layers=st.integers(1, 6)),
    training=st.builds(Training, batch=st.integers(2, 4096), learning_rate=st.floats(1e-5, 0.1)),
    sampling=st.builds(
        Sampling,
        sampler=st.sampled_from(["langevin", "ode", "dpm++"]),
        sigma=st.floats(0.01, 5.0),
        eta=st.floats(0, 2),
        levels=st.integers(1, 99),
        with_noise=st.booleans(),
        of_jump=st.booleans(),
    ),
    theatre=st.builds(
        Theatre,
        branches.map(lambda made: tuple(sorted({one.step: one for one in made}.values(), key=lambda one: one.step))),
        st.lists(beside, max_size=3).map(tuple),
    ),
    overlays=st.builds(
        Overlays,
        view=st.sampled_from(["split", "difference"]),
        heat=st.booleans(),
        map=st.sampled_from(get_args(MapName)),
        arrow_length=st.sampled_from(["log", "direction"]),
        shows=st.sampled_from(get_args(ShownName)),
        style=st.sampled_from(["arrows", "streamlines"]),
        places=st.sampled_from(["grid", "points"]),
        spacing=st.integers(16, 80),
        data=st.booleans(),
        axis=st.sampled_from(get_args(AxisName)),
    ),
    probing=st.builds(
        Probing,
        point=st.none() | pairs,
        pins=st.lists(pairs, max_size=3).map(tuple),
        unit=st.sampled_from(["x0", "eps", "score", "v"]),
        averaged=st.sampled_from(["1", "10", "100", "all"]),
        seed=st.integers(0, 2**63 - 1),
        paths=st.booleans(),
    ),
    appearance=st.builds(
        Appearance,
        trail=st.integers(0, 1_000),
        fading=st.booleans(),
        colour=st.sampled_from(get_args(ColourName)),
        margins=st.booleans(),
        cloud=st.booleans(),
        picked=st.lists(st.integers(-3, 999), max_size=8, unique=True).map(tuple),
    ),
    imaging=st.builds(
        Imaging,
        label=st.integers(-1, 9),
        guidance=st.sampled_from([0.0, 1.0, 2.5]),
        sampler=st.sampled_from(["ddim", "ddpm"]),
        steps=st.integers(2, 99),
        seed=st.integers(0, 2**31 - 1),
    ),
    beside=st.builds(
        Beside, st.integers(-1, 9), st.floats(0, 20), st.sampled_from(["ddim", "edm"]), st.integers(1, 1000), shares
    ),
    fork=st.builds(
        Fork, st.integers(-1, 1000), st.integers(-1, 9), st.floats(0, 20), shares, st.integers(0, 2**63 - 1)
    ),
    wander=st.builds(
        Wander, st.floats(0.01, 0.99), st.floats(1e-3, 3.0), st.integers(1, 1000), st.integers(0, 2**63 - 1)
    ),
    given=st.builds(
        Given,
        picture=st.none() | given_pictures,
        t=st.floats(0, 1),
        mask=st.none() | st.integers(0, 15).map(lambda bits: FrozenArray([[bits >> k & 1 for k in range(4)]])),
        repeats=st.integers(1, 20),
        first=st.none() | given_pictures,
        last=st.none() | given_pictures,
        blend=st.sampled_from(get_args(BlendName)),
        blends=st.integers(2, 16),
    ),
    picture_plane=st.builds(
        PicturePlane,
        st.permutations(range(64)).map(lambda numbers: tuple(numbers[:3])),
        t=st.floats(0.01, 0.99),
        seed=st.integers(0, 2**63 - 1),
        dot=st.tuples(st.floats(-5, 5), st.floats(-5, 5)),
    ),
)


@settings(max_examples=40, deadline=None)
@given(documents)
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.scoreviz"
        save(path, document)
        opened = open_project(path)
        assert opened.document == document
        assert opened.saved is None
        assert os.listdir(folder) == ["a.scoreviz"]


def test_weights_and_histories_come_back_bit_by_bit(tmp_path: Path) -> None:
    before = trained()
    save(tmp_path / "a.scoreviz", Document(network=Network(8, 2)), before)
    after = open_project(tmp_path / "a.scoreviz").saved
    assert after is not None
    (arrays, numbers), (arrays2, numbers2) = before.to_arrays(), after.to_arrays()
    assert numbers == numbers2
    assert arrays.keys() == arrays2.keys()
    for name, array in arrays.items():
        assert array.dtype == arrays2[name].dtype
        assert array.tobytes() == arrays2[name].tobytes(), name


def test_a_project_is_a_target(tmp_path: Path) -> None:
    target = Target.of(points_of(1), frame=Frame((1.0, 2.0), 3.0), name="cm")
    save(tmp_path / "a.scoreviz", Document(target=target))
    assert read_target(tmp_path / "a.scoreviz") == target


def test_the_example_of_format_1_opens() -> None:
    opened = open_project(EXAMPLE)
    assert opened.document.target.layers[0].base == Preset("two-moons")
    stroke = opened.document.target.layers[0].marks[0]
    assert isinstance(stroke, Stroke)
    assert stroke.erase
    assert opened.document.sampling.sampler == "reverse-sde"
    assert opened.document.training.sigma is None
    assert opened.document.sampling.eta == 1.0  # the file has no such field yet
    assert opened.saved is not None
    assert opened.saved.network == opened.document.network == Network(8, 2)


def test_the_example_of_format_2_opens() -> None:
    opened = open_project(EXAMPLE.with_name("format-2.scoreviz"))
    assert opened.document.noise == Noise("ddpm", 50, "gaussian")
    assert opened.document.sampling.guidance == 2.0
    assert opened.document.sampling.guide == "exact"  # the file has no such field yet
    assert opened.saved is not None
    assert opened.saved.network == opened.document.network == Network(8, 1, "v")


def test_the_example_of_format_3_opens() -> None:
    opened = open_project(EXAMPLE.with_name("format-3.scoreviz"))
    target = opened.document.target
    (layer,) = target.layers
    assert isinstance(layer.base, Points)
    assert layer.base.points.values.shape == (40, 2)
    assert [isinstance(mark, Stroke) and mark.erase for mark in layer.marks] == [False, True]
    assert (target.name, layer.name, target.rows, target.frame) == ("Cloud", "Cloud", 128, Frame((10.0, -3.0), 2.0))
    assert opened.document.sampling.weak == "younger"
    assert opened.saved is not None


def test_the_example_of_format_4_opens() -> None:
    opened = open_project(EXAMPLE.with_name("format-4.scoreviz"))
    first, second = opened.document.target.layers
    assert (first.name, first.weight, second.hidden, opened.document.target.rows) == ("Moons", 2.0, True, 256)
    assert isinstance(first.marks[0], Stroke)
    assert first.marks[0].soft
    assert (opened.document.overlays.map, opened.document.training.dropout) == ("curl", 0.3)
    assert opened.saved is not None


def test_the_example_of_format_5_opens() -> None:
    opened = open_project(EXAMPLE.with_name("format-5.scoreviz"))
    assert opened.document.theatre.branches == (Branch(4, ((3, (0.5, -1.0)),), ((0.25, 1.5),)),)
    assert [run.sampling.sampler for run in opened.document.theatre.beside] == ["ddim"]
    assert (opened.document.sampling.known, opened.document.overlays.axis) == ("x", "snr")
    assert opened.document.overlays.map_part == -1  # the file has no such field yet
    assert opened.document.appearance == Appearance()  # nor such a part
    assert opened.saved is not None


def test_the_example_of_format_6_opens() -> None:
    opened = open_project(EXAMPLE.with_name("format-6.scoreviz"))
    assert opened.document.appearance == Appearance(trail=12, colour="speed", margins=True, picked=(3, 5))
    assert opened.document.overlays.map_part == 1
    assert opened.document.imaging == Imaging()  # the file has no such part yet
    assert (opened.document.beside, opened.document.fork, opened.document.wander) == (Beside(), Fork(), Wander())
    assert opened.saved is not None


def test_the_example_of_format_7_opens() -> None:
    opened = open_project(EXAMPLE.with_name("format-7.scoreviz"))
    assert (opened.document.imaging.label, opened.document.wander.steps) == (3, 60)
    assert [run.sampling.sampler for run in opened.document.theatre.beside] == ["ddpm"]
    assert opened.document.sampling.of_jump  # the file has no such field yet
    assert opened.document.theatre.beside[0].sampling.of_jump
    assert opened.saved is not None


def test_migrations_are_led_through_in_order() -> None:
    steps: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
        1: lambda data: {**data, "log": [*data["log"], 1]},
        2: lambda data: {**data, "log": [*data["log"], 2]},
    }
    assert migrated({"format": 1, "log": []}, steps, 3) == {"format": 3, "log": [1, 2]}
    assert migrated({"format": 2, "log": []}, steps, 3) == {"format": 3, "log": [2]}
    assert migrated({"format": 3, "log": []}, steps, 3) == {"format": 3, "log": []}


def test_every_older_format_has_its_migration() -> None:
    assert sorted(project.MIGRATIONS) == list(range(1, project.FORMAT))


# ---- saving that fails


def no_space(*_: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("where", ["fsync", "replace", "write"])
@pytest.mark.parametrize("existing", [True, False])
def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, existing: bool
) -> None:
    path = tmp_path / "lesson.scoreviz"
    if existing:
        save(path, Document())
    before = path.read_bytes() if existing else None
    with monkeypatch.context() as patch:
        if where == "write":
            patch.setattr(atomic, "_created", lambda *_: FullDisk())
        else:
            patch.setattr(atomic.os, where, no_space)
        with pytest.raises(Refused, match=r"^lesson\.scoreviz: it could not be written: the disk is full$"):
            save(path, Document(noise=Noise("vp")), trained())
    assert os.listdir(tmp_path) == (["lesson.scoreviz"] if existing else [])
    assert (path.read_bytes() if existing else None) == before


class FullDisk(io.BytesIO):
    """A file on a disk that has 1,000 bytes left."""

    def write(self, data: Any) -> int:
        if self.tell() + len(data) > 1_000:
            no_space()
        return super().write(data)


def test_a_crash_before_the_rename_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lesson.scoreviz"
    save(path, Document())

    class Crash(BaseException):
        pass

    def crash(*_: Any) -> None:
        raise Crash

    monkeypatch.setattr(atomic.os, "replace", crash)
    with pytest.raises(Crash):
        save(path, Document(noise=Noise("vp")))
    assert open_project(path).document == Document()
    assert os.listdir(tmp_path) == ["lesson.scoreviz"]


def test_places_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="could not be written: there is no such file or folder"):
        save(tmp_path / "nowhere" / "a.scoreviz", Document())
    with pytest.raises(Refused, match="could not be written: it is a folder"):
        save(tmp_path, Document())


def test_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.scoreviz"
    save(path, Document())
    monkeypatch.setattr(atomic.os, "access", lambda *_: False)  # the administrator may write anything
    with pytest.raises(Refused, match="could not be written: there is no permission"):
        save(path, Document(noise=Noise("vp")))
    assert open_project(path).document == Document()


def test_a_link_is_followed_and_permissions_stay(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = tmp_path / "real" / "a.scoreviz"
    save(real, Document())
    real.chmod(0o640)
    (tmp_path / "link.scoreviz").symlink_to(real)
    save(tmp_path / "link.scoreviz", Document(noise=Noise("vp")))
    assert open_project(real).document.noise.process == "vp"
    assert (tmp_path / "link.scoreviz").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
