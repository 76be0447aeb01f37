"""The command render, as a script calls it; what it writes is opened again by something else."""

import itertools
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import av
import numpy as np
import pytest
from PIL import Image

from scoreviz.cli import main
from scoreviz.engine.document import Document, Network, Overlays, Probing, Rival, Sampling
from scoreviz.engine.gallery import preset
from scoreviz.engine.project import open_project, save
from scoreviz.engine.render import scenery_of
from scoreviz.engine.target import Target
from tests.engine.test_project import trained

pytest.importorskip("PySide6")
SVG = "{http://www.w3.org/2000/svg}"
SMALL = ["--size", "320x200"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    sampling = Sampling(steps=12, particles=200)
    document = Document(target=preset("two-moons"), sampling=sampling, overlays=Overlays(view="true"))
    path = tmp_path / "moons.scoreviz"
    save(path, document)
    return path


def test_a_picture_has_the_size_and_the_scale(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "view.png"
    assert main(["render", str(project), "--out", str(out), *SMALL, "--scale", "3", "--t", "0.1"]) == 0
    with Image.open(out) as read:
        assert (read.format, read.size) == ("PNG", (960, 600))
        pixels = np.asarray(read.convert("RGB")).astype(int)
    blue = pixels[..., 2] - pixels[..., 0]
    assert (blue > 60).mean() > 0.02  # the true field is there
    assert len(np.unique(pixels.reshape(-1, 3), axis=0)) > 200


def test_a_printed_picture_is_white_with_words_below(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "print.png"
    assert main(["render", str(project), "--out", str(out), "--size", "640x400", "--print"]) == 0
    with Image.open(out) as read:
        assert read.width == 640
        assert read.height > 400 + 60
        pixels = np.asarray(read.convert("L"))
    assert pixels[0, 0] > 200
    assert pixels[410:].min() < 60  # ink


def test_svg_is_made_of_shapes_and_words(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "view.svg"
    assert main(["render", str(project), "--out", str(out), *SMALL, "--print"]) == 0
    root = ElementTree.parse(out).getroot()
    assert root.tag == f"{SVG}svg"
    count = {name: len(list(root.iter(SVG + name))) for name in ("circle", "polyline", "path", "image", "text")}
    assert count["circle"] >= 150  # of 200 particles those in view, and the key's
    assert count["polyline"] > 100
    assert count["image"] == 2  # the heat map, and the colours in its key
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert "True" in words
    assert "Two moons" in words
    assert "12\u00a0steps" in (root.findtext(f"{SVG}desc") or "")


def test_two_networks_are_told_apart(tmp_path: Path) -> None:
    network = Network(8, 2)
    document = Document(
        preset("two-moons"),
        network=network,
        overlays=Overlays(view="split", style="streamlines", points=False),
        rival=Rival(replace(network, width=4)),
    )
    path, out = tmp_path / "pair.scoreviz", tmp_path / "pair.svg"
    save(path, document, trained(8, 2), rival=trained(4, 2, seed=1))
    assert main(["render", str(path), "--out", str(out), "--size", "960x600", "--print"]) == 0
    root = ElementTree.parse(out).getroot()
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert "Net A  2 × 8" in words
    assert "Net B  2 × 4" in words
    told = root.findtext(f"{SVG}desc") or ""
    assert "Net A: denoising" in told
    assert "Net B: denoising" in told


def test_a_film_has_its_frames(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "run.mp4"
    given = ["--fps", "10", "--seconds", "1.2", "--hold", "0.3", "--from", "0.5", "--to", "1"]
    assert main(["render", str(project), "--out", str(out), *SMALL, "--scale", "1.5", *given]) == 0
    with av.open(str(out)) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height, float(stream.average_rate or 0)) == (480, 300, 10.0)
        frames = [frame.to_ndarray(format="rgb24").astype(int) for frame in container.decode(video=0)]
    assert len(frames) == 15
    apart = [np.abs(a - b).mean() for a, b in itertools.pairwise(frames)]
    assert apart[0] > 5 * apart[-1]  # the points move, and at the end they stand


@pytest.mark.parametrize("suffix", [".gif", ".webm"])
def test_other_films_open_too(project: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"run{suffix}"
    assert main(["render", str(project), "--out", str(out), *SMALL, "--fps", "10", "--seconds", "0.5"]) == 0
    with av.open(str(out)) as container:
        assert sum(1 for _ in container.decode(video=0)) == 5 + 10


def test_numbers_are_those_of_the_project_s_run(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "run.npz"
    assert main(["render", str(project), "--out", str(out), "--every", "5", "--particles", "50"]) == 0
    making = scenery_of("moons", open_project(project), None, True)
    try:
        while True:
            next(making)
    except StopIteration as ended:
        run = ended.value.run
    with np.load(out) as read:
        assert read["steps"].tolist() == [0, 5, 10, 12]
        assert np.array_equal(read["particles"], run.frames[[0, 5, 10, 12], :50])


@pytest.mark.parametrize("suffix", [".png", ".svg", ".mp4", ".gif"])
def test_twice_gives_the_same_bytes(project: Path, tmp_path: Path, suffix: str) -> None:
    outs = [tmp_path / f"{name}{suffix}" for name in "ab"]
    film = ["--fps", "10", "--seconds", "0.5"] if suffix in (".mp4", ".gif") else []
    for out in outs:
        assert main(["render", str(project), "--out", str(out), *SMALL, *film]) == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["x.bmp"], "x.bmp: it should end in one of .png, .svg, .mp4, .webm, .gif, .npz, .csv"),
        (["x.png", "--fps", "10"], "--fps: it says nothing about a .png file"),
        (["x.npz", "--print"], "--print: it says nothing about a .npz file"),
        (["x.svg", "--scale", "2"], "--scale: an .svg file has no pixels: its size is --size"),
        (["x.png", "--t", "1.5"], "--t: '1.5' should be a number from 0 to 1"),
        (["x.png", "--t", "nan"], "--t: 'nan' should be a number from 0 to 1"),
        (
            ["x.png", "--size", "321x200"],
            "--size: '321x200' should be such as 1280x720: two even numbers from 160 to 8,192",
        ),
        (["x.mp4", "--from", "0.6", "--to", "0.5"], "--from: the part of the run should begin before it ends"),
        (
            ["x.png", "--size", "8192x8192", "--scale", "8"],
            "picture: at 8× the picture has 4,295 million pixels, and 100 million are held: choose at most 1.2×",
        ),
        (["x.mp4", "--scale", "8"], "x.mp4: a film has at most 8,192 pixels a side: choose a smaller size"),
        (["x.png", "--view", "both"], "{}: nothing is learned in it, so there is no view both: the view true is there"),
        (["no/x.png"], "x.png: it could not be written: there is no such file or folder"),
    ],
)
def test_what_is_refused(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["render", str(project), "--out", *words]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"scoreviz: {sentence.format(project.name)}\n")
    assert [path.name for path in tmp_path.iterdir()] == [project.name]


@pytest.mark.parametrize(
    ("document", "words", "sentence"),
    [
        (Document(target=Target.of()), ["x.png"], "the drawing is empty: there is nothing to show"),
        (
            Document(sampling=Sampling(field="learned", steps=3, particles=9)),
            ["x.mp4"],
            "its points follow the learned field, and nothing is learned in it",
        ),
        (
            Document(sampling=Sampling(sampler="langevin", steps=3, particles=9)),
            ["x.png", "--t", "0.5"],
            "its sampler langevin runs at one noise level, 0.15: leave --t out",
        ),
    ],
)
def test_documents_that_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], document: Document, words: list[str], sentence: str
) -> None:
    save(tmp_path / "p.scoreviz", document)
    out = tmp_path / words[0]
    assert main(["render", str(tmp_path / "p.scoreviz"), "--out", str(out), *words[1:]]) == 2
    assert capsys.readouterr().err == f"scoreviz: p.scoreviz: {sentence}\n"
    assert not out.exists()


def test_a_picture_without_points_needs_no_network_for_them(tmp_path: Path) -> None:
    document = Document(overlays=replace(Overlays(), points=False), sampling=Sampling(field="learned"))
    save(tmp_path / "p.scoreviz", document)
    assert main(["render", str(tmp_path / "p.scoreviz"), "--out", str(tmp_path / "x.png"), *SMALL]) == 0


def test_it_runs_without_a_display(project: Path, tmp_path: Path) -> None:
    """As a script calls it: nothing but the program, and no screen."""
    out = tmp_path / "view.png"
    words = [sys.executable, "-m", "scoreviz", "render", str(project), "--out", str(out), *SMALL]
    place = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(words, env=place, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Wrote {out}\n", "")


@pytest.mark.parametrize("suffix", [".svg", ".png", ".mp4"])
def test_the_probe_and_one_part_go_with_it(tmp_path: Path, suffix: str) -> None:
    """The points of one part are those that a picture of all has there; of the probe there is more to be seen."""
    sampling, overlays = Sampling(steps=12, particles=200), Overlays(view="true")
    probed = Document(preset("pair"), sampling=sampling, overlays=overlays, probing=Probing((1.0, 0.5)))
    path, film = tmp_path / "p.scoreviz", ["--fps", "10", "--seconds", "0.5", "--hold", "0"]
    save(path, probed)
    contents = []
    for k, words in enumerate(([], ["--probe"], ["--part", "a"])):
        out = tmp_path / f"{k}{suffix}"
        given = [*words, *SMALL, *(film if suffix == ".mp4" else ["--t", "0.1"])]
        assert main(["render", str(path), "--out", str(out), *given]) == 0
        contents.append(out.read_bytes())
    assert len(set(contents)) == 3
    if suffix == ".svg":
        all_, with_probe, part = (len(list(ElementTree.fromstring(one).iter(f"{SVG}circle"))) for one in contents)
        assert with_probe > all_
        assert part == pytest.approx(0.8 * all_, abs=5.0 * (0.8 * 0.2 * 200) ** 0.5)  # 80/20, five standard errors


def test_no_such_part_is_refused(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "x.png"
    assert main(["render", str(project), "--out", str(out), "--part", "none"]) == 2
    assert capsys.readouterr().err.startswith("scoreviz: --part: the drawing has no part 'none', only ")
    assert not out.exists()
