"""Lanes by the command render; what it writes is opened again by something else."""

import csv
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import av
import numpy as np
import pytest
from PIL import Image

from scoreviz.cli import main
from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Document, Noise, Run, Sampling
from scoreviz.engine.gallery import preset
from scoreviz.engine.lanes import with_lanes
from scoreviz.engine.particles import RunSpec, record
from scoreviz.engine.project import save
from scoreviz.engine.targets import realise
from tests.limits import files_up_to

pytest.importorskip("PySide6")
SVG = "{http://www.w3.org/2000/svg}"
N, STEPS = 60, 12
BRANCH = Branch(5, ((3, (1.0, 0.5)),), ((0.0, 2.0),))
FIRST = Run(Sampling("reverse-sde", steps=STEPS, particles=N), Noise(), (BRANCH,))
SECOND = Run(Sampling("ode", steps=6), Noise("vp"))
DOCUMENT = with_lanes(Document(target=preset("pair")), (FIRST, SECOND))
FILM = ["--fps", "10", "--seconds", "0.6", "--hold", "0.2"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "lanes.scoreviz"
    save(path, DOCUMENT)
    return path


def rendered(project: Path, name: str, *words: str) -> Path:
    out = project.parent / name
    assert main(["render", str(project), "--out", str(out), *words]) == 0
    return out


def frames_of(sampling: Sampling, noise: Noise, branches: tuple[Branch, ...] = ()) -> np.ndarray:
    """What the sampler records by itself."""
    own = replace(sampling, particles=N)
    *_, run = record(RunSpec(DOCUMENT.target, noise, own, branches=branches), realise)
    return run.frames


@pytest.mark.parametrize("words", [[], ["--theme", "light", "--t", "0.5"]])
def test_a_picture_has_both_lanes(project: Path, words: list[str]) -> None:
    with Image.open(rendered(project, "x.png", "--size", "800x500", "--scale", "2", *words)) as read:
        assert read.size == (1600, 1000)
        halves = np.split(np.asarray(read.convert("RGB")).astype(int), 2, axis=1)
    for half in halves:
        assert (np.ptp(half.reshape(-1, 3), axis=0) > 150).any()  # points on the ground
        assert ((half[..., 2] - half[..., 0]) > 60).sum() > 100  # the true field


def test_svg_says_what_runs_and_how_far_off_it_is(project: Path) -> None:
    root = ElementTree.parse(rendered(project, "x.svg", "--size", "1100x700")).getroot()
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    told = ("2 lanes", "Reverse SDE", "Probability flow", "step 12 of 12", "step 6 of 6", "moved or dropped in")
    for one in (*told, "Distance to truth", "what two true sets give", "variance preserving"):
        assert one in words
    assert len(list(root.iter(f"{SVG}circle"))) > N  # of 2 x 60 particles those in view


def test_a_printed_one_is_on_white_and_as_high_as_its_words_need(project: Path) -> None:
    with Image.open(rendered(project, "x.png", "--size", "800x300", "--print")) as read:
        assert read.width == 800
        assert read.height > 600
        pixels = np.asarray(read.convert("L"))
    assert (pixels[[0, -1]] == 255).all()


@pytest.mark.parametrize(("suffix", "codec"), [(".mp4", "h264"), (".webm", "vp9"), (".gif", "gif")])
def test_a_film_of_lanes_has_its_frames(project: Path, suffix: str, codec: str) -> None:
    out = rendered(project, f"x{suffix}", "--size", "640x400", *FILM)
    with av.open(str(out)) as container:
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.width, stream.height) == (codec, 640, 400)
        frames = [frame.to_ndarray(format="rgb24").astype(int) for frame in container.decode(video=0)]
    assert len(frames) == 8
    apart = [np.abs(frames[0] - frame)[60:250].mean() for frame in frames]
    assert apart[5] > 1.0  # the points have moved


def test_numbers_are_those_of_each_run_and_of_its_branch(project: Path) -> None:
    with np.load(rendered(project, "x.npz", "--every", "5")) as read:  # no pickle is allowed
        sde, branch = (frames_of(FIRST.sampling, FIRST.noise, one) for one in ((), (BRANCH,)))
        np.testing.assert_array_equal(read["1_particles"], sde[[0, 5, 10, 12]])
        np.testing.assert_array_equal(read["2_particles"], frames_of(SECOND.sampling, SECOND.noise)[[0, 5, 6]])
        assert read["1_branch_columns"].tolist() == [3, N]
        assert read["1_branch_steps"].tolist() == [0, 5, 10, 12]
        np.testing.assert_array_equal(read["1_branch_particles"], branch[[0, 5, 10, 12]][:, [3, N]])
        assert "2_branch_columns" not in read
        assert json.loads(str(read["2_settings"]))["noise"]["process"] == "vp"
        assert json.loads(str(read["1_metrics"]))["distances"]["sliced_wasserstein"]["floor"] > 0
        assert json.loads(str(read["between"]))["1,2"]["value"] > 0


def test_a_table_has_a_row_for_each_lane_step_and_particle(project: Path) -> None:
    with rendered(project, "x.csv", "--every", "6", "--particles", "4").open(newline="") as file:
        rows = list(csv.DictReader(file))
    told = [(row["lane"], row["branch"], int(row["step"]), int(row["particle"])) for row in rows]
    own = [("1", "0", step, k) for step in (0, 6, 12) for k in range(4)]
    branch = [("1", "1", step, k) for step in (6, 12) for k in (3, N)]
    assert told == [*own, *branch, *(("2", "0", step, k) for step in (0, 6) for k in range(4))]
    first, last = rows[0], rows[8]
    frames = frames_of(FIRST.sampling, FIRST.noise)
    assert (np.float32(first["x"]), np.float32(first["y"])) == tuple(frames[0, 0])
    assert (np.float32(last["x"]), np.float32(last["y"])) == tuple(frames[12, 0])


@pytest.mark.parametrize("name", ["x.png", "x.svg", "x.mp4", "x.npz", "x.csv"])
def test_twice_gives_the_same_bytes(project: Path, name: str) -> None:
    film = FILM if name == "x.mp4" else []
    size = [] if name in ("x.npz", "x.csv") else ["--size", "640x400"]
    first = rendered(project, name, *size, *film).read_bytes()
    assert rendered(project, f"again-{name}", *size, *film).read_bytes() == first


def test_one_lane_by_itself_is_a_run_as_any_other(project: Path) -> None:
    with np.load(rendered(project, "x.npz", "--lane", "2")) as read:
        np.testing.assert_array_equal(read["particles"], frames_of(SECOND.sampling, SECOND.noise))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["x.png", "--lane", "3"], "{}: it has 2 lanes, and no lane 3"),
        (["x.png", "--view", "true"], "--view: it is of one run: choose one lane by --lane"),
        (["x.mp4", "--lane", "2", "--probe"], "{}: it has no probe: leave --probe out"),
        (["x.png", "--lane", "2", "--part", "Z"], "--part: the drawing has no part 'Z', only A, B"),
        (["no/x.mp4", *FILM], "x.mp4: it could not be written: there is no such file or folder"),
        (["x.png", "--size", "8192x8192", "--scale", "8"], "picture: at 8× the picture has 4,295 million pixels, and "
         "100 million are held: choose at most 1.2×"),
    ],
)  # fmt: skip
def test_what_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str], sentence: str
) -> None:
    monkeypatch.chdir(project.parent)
    assert main(["render", str(project), "--out", *words]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"scoreviz: {sentence.format(project.name)}\n")
    assert [path.name for path in project.parent.iterdir()] == [project.name]


@pytest.mark.parametrize("name", ["x.png", "x.svg", "x.mp4", "x.webm", "x.gif", "x.npz", "x.csv"])
def test_a_full_disk_leaves_nothing(project: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    film = FILM if name[1:] in (".mp4", ".webm", ".gif") else []
    size = [] if name in ("x.npz", "x.csv") else ["--size", "640x400"]
    with files_up_to(3_000):
        assert main(["render", str(project), "--out", str(project.parent / name), *size, *film]) == 2
    told = capsys.readouterr().err
    assert told == f"scoreviz: {name}: it could not be written: it is larger than a file may be here\n"
    assert [path.name for path in project.parent.iterdir()] == [project.name]
