"""Pictures of whatever the canvas can show: lines and pixels agree, and their key says what the window's key says."""

import re
from collections.abc import Generator
from dataclasses import replace
from typing import Any, TypeVar
from xml.etree import ElementTree

import numpy as np
import pytest
import torch
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Document, Noise, Overlays, Probing, Sampling, ViewName
from scoreviz.engine.fields import snapshot
from scoreviz.engine.finished_run import finished, run_spec
from scoreviz.engine.gallery import preset
from scoreviz.engine.palette import DARK
from scoreviz.engine.probing import ProbeRequest, probe, with_paths
from scoreviz.engine.scenery import NO_FLOW, Scenery
from scoreviz.ui.camera import Camera
from scoreviz.ui.figure_key import KeptKey, key_of, measure_of, paint_key, rows_of
from scoreviz.ui.legend import Legend
from scoreviz.ui.map_entry import figures_of, map_key
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.picture import Figure, View, image_of, svg_of
from scoreviz.ui.probe_layer import Sight
from scoreviz.ui.run_film import Film, Painting, fields_at
from scoreviz.ui.scale_entry import scale_of
from scoreviz.ui.stage import Stage

MOONS = preset("two-moons")
SIZE = 900.0, 600.0
Result = TypeVar("Result")


class Wrong:
    """A field that is not the true one: that of one Gaussian."""

    def __init__(self, aside: float) -> None:
        self._middle = torch.tensor((aside, 0.0))

    def score(self, y: torch.Tensor, sigma: torch.Tensor | float) -> torch.Tensor:
        return -(y - self._middle) / (4.0 + torch.as_tensor(sigma) ** 2)


def ended(work: Generator[Any, None, Result]) -> Result:
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: Result = done.value
            return result


def seen(view: ViewName, noise: Noise | None = None, rival: bool = False, **overlays: Any) -> Stage:
    """What the canvas shows with these overlays, of a network that learned something else."""
    chosen = replace(Overlays(), view=view, **overlays)
    sampling = Sampling(towards=0, guidance=2.0)
    document = Document(MOONS, noise=noise or Noise(), sampling=sampling, overlays=chosen)
    scenery = ended(Scenery(document, learned=Wrong(-1.0)).with_guide())
    look = Stage(Camera(width=SIZE[0], height=SIZE[1]).fitted(), overlays=chosen)
    fields = fields_at(scenery, 0.4, look)
    if rival:
        fields = snapshot(replace(fields.request, rival=Wrong(2.0)))
    return replace(look, fields=fields, rivals=("A  this one", "B  another"))


LOOKS: dict[str, dict[str, Any]] = {
    "lines": {"view": "both", "style": "streamlines"},
    "lines in split": {"view": "split", "style": "streamlines"},
    "lines of the gap": {"view": "difference", "style": "streamlines"},
    "places and data": {"view": "both", "places": "points", "data": True},
    "guidance": {"view": "true", "shows": "guidance"},
    "forward drift": {"view": "both", "noise": Noise("vp"), "shows": "forward"},
    "reverse drift in split": {"view": "split", "noise": Noise("vp"), "shows": "reverse-sde"},
    "magnitude in split": {"view": "split", "map": "magnitude"},
    "log density": {"view": "true", "map": "log-density", "arrows": False},
    "directions": {"view": "learned", "map": "angle"},
    "error": {"view": "both", "map": "error", "contours": False},
    "error map": {"view": "difference"},
    "relative error": {"view": "difference", "map": "relative-error"},
    "two networks": {"view": "split", "rival": True, "map": "magnitude"},
    "lines of two networks": {"view": "split", "rival": True, "style": "streamlines"},
    "no colours": {"view": "both", "heat": False, "arrow_length": "log"},
}


@pytest.fixture(params=LOOKS)
def stage(request: pytest.FixtureRequest, qtbot: QtBot) -> Stage:
    return seen(**LOOKS[request.param])


def text_of(content: bytes) -> str:
    """All words of a picture without what is between them: a letter that a font lacks begins a new element."""
    root = ElementTree.fromstring(content)
    words = "".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    return re.sub(r"\s", "", words)


def levels(image: QImage) -> np.ndarray:
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels[..., :3].astype(int)


def test_lines_show_what_pixels_show(stage: Stage) -> None:
    view, figure = View(stage, Particles()), Figure(keyed=False)
    renderer = QSvgRenderer(svg_of(view, figure))
    drawn = QImage(int(SIZE[0]), int(SIZE[1]), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    apart = np.abs(levels(drawn) - levels(image_of(view, 1.0, figure)))
    # Edges are smoothed by another hand, so that many pixels differ a little; few are something else altogether.
    assert apart.mean() < 4.0
    assert (apart.max(axis=-1) > 60).mean() < 0.03


def test_the_key_says_what_the_window_says(stage: Stage, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    legend = Legend(parent)
    legend.show_stage(stage)
    named = [one.words for one in legend.entries if one.isVisibleTo(legend) and one.isChecked()]
    key, scale = map_key(stage), scale_of(stage)
    if any(one.name == "map" and one.isVisibleTo(legend) and one.isChecked() for one in legend.entries):
        named += [key.formula, *(() if key.note or key.kind == "angle" else figures_of(key))]
    named += [scale.quantity, scale.note, scale.bar[1], scale.cell, *(words for _, words in scale.arrows)]
    for figure in (Figure(), Figure(printed=True, caption="settings")):
        told = text_of(svg_of(View(stage, Particles()), figure))
        assert [words for words in named if re.sub(r"\s", "", words) not in told] == []


@pytest.mark.parametrize(
    ("kind", "words"),
    [("magnitude", "Magnitude of each network"), ("density", "A score network has no density")],
)
def test_the_key_of_two_networks_names_no_true_field(qtbot: QtBot, kind: str, words: str) -> None:
    assert map_key(seen("split", rival=True, map=kind)).words == words


def test_the_two_networks_are_named(qtbot: QtBot) -> None:
    told = text_of(svg_of(View(seen("split", rival=True), Particles()), Figure()))
    assert "Athisone" in told
    assert "Banother" in told
    assert "True" not in told


def test_lengths_in_a_printed_key_are_those_of_the_picture(qtbot: QtBot) -> None:
    scale = scale_of(seen("both"))
    smaller = scale.shrunk(1.5)
    assert [1.5 * length for length, _ in smaller.arrows] == pytest.approx([length for length, _ in scale.arrows])
    assert 1.5 * smaller.bar[0] == pytest.approx(scale.bar[0])
    assert (smaller.bar[1], smaller.quantity) == (scale.bar[1], scale.quantity)


def test_lost_points_are_ringed_and_counted_in_difference(qtbot: QtBot) -> None:
    points = np.array(((0.0, 0.0), (1.0, 1.5), (-2.0, 1.0)), np.float32)
    plain, ringed = (Particles(points, landed=landed) for landed in (None, points[1:]))
    looks: tuple[tuple[ViewName, bool], ...] = ("difference", True), ("both", False)
    for name, seen_there in looks:
        shown = seen(name, contours=False)
        pictures = [image_of(View(shown, particles), 1.0, Figure(keyed=False)) for particles in (plain, ringed)]
        assert (pictures[0] != pictures[1]) == seen_there
        told = text_of(svg_of(View(shown, ringed), Figure()))
        assert ("2landedbesidethedata" in told) == seen_there


def test_a_probe_is_in_the_picture(qtbot: QtBot) -> None:
    found = with_paths(probe(ProbeRequest(MOONS, Noise(), 0.4, (1.25, 1.2), Probing(), Wrong(-1.0))))
    shown = seen("both")
    view = View(shown, Particles(), Sight(shown.camera, found=found))
    assert "noisypoint" in text_of(svg_of(view, Figure()))
    assert "noisypoint" not in text_of(svg_of(replace(view, probe=None), Figure()))
    assert image_of(view, 1.0, Figure()) != image_of(replace(view, probe=None), 1.0, Figure())


def test_a_small_picture_has_no_key_that_covers_it(qtbot: QtBot) -> None:
    shown = replace(seen("both"), camera=Camera(width=160.0, height=160.0).fitted())
    keyed, bare = (image_of(View(shown, Particles()), 1.0, Figure(keyed=keyed)) for keyed in (True, False))
    assert keyed == bare


def test_a_film_shows_lines_and_says_what_it_leaves_out(qtbot: QtBot) -> None:
    overlays = Overlays(view="learned", style="streamlines", map="model", data=True)
    document = Document(MOONS, sampling=Sampling(steps=6, particles=50), overlays=overlays)
    *_, run = finished("moons", run_spec("moons", document, None))
    look = Stage(Camera(width=480.0, height=320.0).fitted(), overlays=overlays)
    painting = Painting(Film(Scenery(document, run, Wrong(-1.0)), run, look))
    shown = painting.view(3).stage
    assert shown.fields is not None
    assert shown.fields.learned_lines is not None
    assert shown.fields.data is not None
    assert map_key(shown).words == NO_FLOW
    assert painting.frame(3).shape == (320, 480, 4)


def test_a_kept_key_looks_as_if_it_was_painted_anew(qtbot: QtBot) -> None:
    """Where entries begin at whole pixels; twice, the second time from what was kept."""
    shown = seen("both")
    rows, kept = rows_of(key_of(shown, Particles(np.zeros((7, 2), np.float32))), 700.0), KeptKey()
    pictures = []
    for paint in (paint_key, kept.paint, kept.paint):
        image = QImage(800, 120, QImage.Format.Format_RGB32)
        image.fill(QColor(shown.palette.surface))
        painter = QPainter(image)
        painter.translate(20.0, 10.0)
        paint(painter, rows, shown.palette)
        painter.end()
        pictures.append(levels(image))
    anew, first, second = pictures
    assert np.array_equal(first, second)
    assert (np.abs(anew - first).max(axis=-1) > 60).mean() < 0.01  # letters may stand half a pixel elsewhere
    assert np.abs(anew - first).mean() < 1.0


def test_a_kept_entry_is_not_taken_for_another_of_its_size(qtbot: QtBot) -> None:
    """Figures are equally wide: two keys may differ in nothing but what they say."""
    scales = [replace(scale_of(seen("both")), cell=cell) for cell in ("cell 0.11", "cell 0.77")]
    kept, pictures = KeptKey(), list[tuple[np.ndarray, float]]()
    for painter_of in (kept, kept, KeptKey()):
        scale = scales[0] if not pictures else scales[1]
        image = QImage(500, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("#000000"))
        painter = QPainter(image)
        entry = measure_of(scale, DARK)
        painter_of.paint(painter, [(entry,)], DARK)
        painter.end()
        pictures.append((levels(image), entry.width))
    (first, wide), (other, as_wide), (anew, _) = pictures
    assert wide == as_wide
    assert not np.array_equal(first, other)
    assert np.array_equal(other, anew)


def test_a_film_shows_the_probe_and_one_part(qtbot: QtBot) -> None:
    document = Document(MOONS, sampling=Sampling(steps=6, particles=50), overlays=Overlays(view="true"))
    *_, run = finished("moons", run_spec("moons", document, None))
    look = Stage(Camera(width=480.0, height=320.0).fitted(), overlays=document.overlays)
    film = Film(Scenery(document, run), run, look)
    plain, probed, parted = (
        Painting(one).frame(6) for one in (film, replace(film, probing=Probing((1.0, 0.5))), replace(film, part=0))
    )
    assert not np.array_equal(plain, probed)
    assert not np.array_equal(plain, parted)
    points = Painting(replace(film, part=0)).view(6).particles.points
    assert points is not None
    assert 0 < len(points) < 50
