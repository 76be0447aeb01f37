"""What lies over the points is in pictures and films too: places worked out here from the run itself."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Appearance, Document, Network, Overlays, Run, SamplerName, Sampling, Theatre
from scoreviz.engine.gallery import preset
from scoreviz.engine.lane_runs import run_lanes
from scoreviz.engine.palette import DARK
from scoreviz.engine.project import Project
from scoreviz.engine.render import scenery_of
from scoreviz.engine.scenery import Scenery
from scoreviz.ui.canvas import EDGE
from scoreviz.ui.headless import lanes_look, look_of, view_at
from scoreviz.ui.lanes_picture import figure_of, lane_svg
from scoreviz.ui.overlaid import above
from scoreviz.ui.picture import Figure, View, image_of, svg_of
from scoreviz.ui.run_film import AXIS, Film, Painting
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, chosen_file, until
from tests.ui.test_figure_key import text_of
from tests.ui.test_sharing import done, said, sheet_of

SIZE = 640, 420
T = 0.3


def ended(work: Generator[Any, None, Any]) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value


def scenery(sampler: SamplerName = "ode", appearance: Appearance | None = None, **changes: Any) -> Scenery:
    branches = changes.pop("branches", ())
    sampling = Sampling(sampler, steps=12, particles=400, **changes)
    document = Document(
        preset("two-moons"),
        sampling=sampling,
        overlays=Overlays(view="true"),
        appearance=appearance or Appearance(),
        theatre=Theatre(branches),
    )
    found = ended(scenery_of("moons", Project(document, None), None, True))
    assert isinstance(found, Scenery)
    return found


def seen(made: Scenery, t: float = T) -> View:
    view: View = ended(view_at(made, look_of(made, SIZE, "dark"), t))[0]
    return view


def levels(view: View) -> np.ndarray:
    image = image_of(view, 1.0, Figure(keyed=False))
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels[..., 2::-1].astype(int)


def test_histograms_stand_along_the_edges_of_a_picture(qtbot: QtBot) -> None:
    made = scenery(appearance=Appearance(margins=True))
    view = seen(made)
    assert made.run is not None
    pixels, camera = levels(view), view.stage.camera
    frame = int(np.abs(made.run.times - T).argmin())
    x = camera.to_screen(made.run.frames[frame])[:, 0]
    band = pixels[SIZE[1] - 8 : SIZE[1] - 4]  # low in the lower strip: a bar is there where points are
    grey = (np.ptp(band, axis=-1) < 12) & (band.mean(-1) > 60)
    for column in range(EDGE + 4, SIZE[0] - 4):
        if not ((x > column - 30) & (x < column + 30)).any():
            assert not grey[:, column].any()
    inside = [c for c in range(EDGE + 4, SIZE[0] - 4) if ((x > c - 6) & (x < c + 6)).sum() > 12]
    assert np.mean([grey[:, column].all() for column in inside]) > 0.9
    assert "Edges:points,pₜ" in text_of(svg_of(view, Figure()))


def test_lines_of_density_are_named_with_their_blur(qtbot: QtBot) -> None:
    view = seen(scenery(appearance=Appearance(cloud=True)))
    assert "bothblurred0." in text_of(svg_of(view, Figure(printed=True)))
    bare = replace(view, over=None)
    assert (np.abs(levels(view) - levels(bare)).max(axis=-1) > 60).sum() > 300


def test_a_step_in_a_film_leads_to_where_the_run_goes(qtbot: QtBot) -> None:
    branches = (Branch(4, moved=((3, (1.0, 1.0)),), dropped=((0.3, 0.2),)),)
    made = scenery("reverse-sde", Appearance(picked=(3, 7, -1)), branches=branches)
    run, branch = made.run, made.branch
    assert run is not None
    assert branch is not None
    painting = Painting(Film(made, run, look_of(made, SIZE, "dark")))
    over = painting.view(8).over
    assert over is not None
    assert over.parted.branch is not None
    assert over.parted.steps is not None
    n = made.document.sampling.particles
    expected = {3: branch.frames[9, 3], 7: run.frames[9, 7], -1: branch.frames[9, n]}
    assert {one.number for one in over.parted.steps.taken} == set(expected)
    for one in over.parted.steps.taken:
        np.testing.assert_allclose(one.end, expected[one.number], atol=2e-5)
    assert dict(over.parted.rings)[3] == pytest.approx(branch.frames[8, 3].tolist())
    plain = Painting(Film(replace(made, branch=None), run, look_of(made, SIZE, "dark")))
    assert not np.array_equal(painting.frame(8), plain.frame(8))
    last = painting.view(run.count - 1).over
    assert last is not None
    assert last.parted.steps is not None
    assert last.parted.steps.note == "The run ends here: no step follows."
    told = text_of(svg_of(replace(painting.view(8), probe=None), Figure()))
    assert "Branchfromstep4:1moved,1droppedin" in told
    assert "Step9of12,takenapart" in told
    assert "movedordroppedin" in told


def test_a_known_coordinate_has_its_line_and_its_distance(qtbot: QtBot) -> None:
    made = scenery("reverse-sde", known="x", known_value=0.4)
    view = seen(made)
    assert made.run is not None
    frame = int(np.abs(made.run.times - T).argmin())
    place = SIZE[0] / 2 + (0.4 * float(made.run.alphas[frame]) - view.stage.camera.x) * view.stage.camera.scale
    column = levels(view)[SIZE[1] // 4 : SIZE[1] - 8, round(place) - 1 : round(place) + 1].mean(axis=(0, 1))
    blue = QColor(DARK.true)
    assert np.abs(column - (blue.red(), blue.green(), blue.blue())).max() < 60
    told = text_of(svg_of(view, Figure()))
    assert "p(y|x=0.40):exact,andthepoints’" in told
    assert "twoexactsetsofasmany" in told
    assert view.over is not None
    assert view.over.edge is not None
    assert view.over.edge.points is not None  # those of the run


def test_a_band_below_moves_nothing_above_it() -> None:
    camera = look_of(scenery(), SIZE, "dark").camera
    places = np.array([[0.3, -0.7], [-1.0, 2.0]])
    np.testing.assert_allclose(above(camera, AXIS).to_screen(places), camera.to_screen(places), atol=1e-9)


def test_points_of_a_film_have_their_colours_with_one_part_too(qtbot: QtBot) -> None:
    made = scenery(appearance=Appearance(colour="speed", trail=3, fading=False))
    run = made.run
    assert run is not None
    film = Film(made, run, look_of(made, SIZE, "dark"))
    whole, part = (Painting(one).view(6).particles for one in (film, replace(film, part=0)))
    length = np.linalg.norm(run.frames[6] - run.frames[5], axis=1)
    assert whole.shades is not None
    order = np.argsort(length)
    assert (np.diff(whole.shades[order].astype(int)) >= 0).all()
    assert part.points is not None
    assert part.shades is not None
    assert len(part.points) == len(part.shades) < len(run.frames[6])
    assert whole.trails is not None
    assert (len(whole.trails), whole.fading, whole.pieces) == (4, False, 0)


def test_points_of_lanes_have_their_colours(qtbot: QtBot) -> None:
    made = scenery(appearance=Appearance(colour="start"))
    document = made.document.with_parts(theatre=Theatre(beside=(Run(replace(made.document.sampling, sampler="ddim")),)))
    runs = ended(run_lanes("moons", Scenery(document)))
    figure = ended(figure_of(runs, runs.table.last, lanes_look(runs, (900, 600), "dark")))
    assert all(view.particles.shades is not None for view in figure.lanes.views)
    assert "Pointsbywheretheybegan" in text_of(lane_svg(figure))


def test_a_saved_picture_has_the_edges_of_the_canvas(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sampling = replace(window.session.document.sampling, particles=300, steps=12)
    window.session.edit("Points", sampling=sampling, appearance=Appearance(margins=True, cloud=True))
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.at_end)
    until(qtbot, lambda: window.appearing.layer is not None and window.appearing.layer.shown[1] is not None)
    over = window.sharing._view().over
    assert over is not None
    assert window.appearing.layer is not None
    assert (over.margins, over.lines) == window.appearing.layer.shown
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "view")
    qtbot.mouseClick(window.layout_.top.share, LEFT)
    qtbot.mouseClick(sheet_of(window).picture.save, LEFT)
    done(qtbot, window)
    assert said(window) == "Saved view.png"
    with Image.open(tmp_path / "view.png") as read:
        pixels = np.asarray(read.convert("RGB")).astype(int)
    strip = pixels[-2 * EDGE :, 2 * EDGE :]
    assert ((np.ptp(strip, axis=-1) < 12) & (strip.mean(-1) > 60)).mean() > 0.03  # bars, in ink


def test_a_caption_is_of_the_step_that_is_looked_at(qtbot: QtBot, window: Window) -> None:
    training = replace(window.session.document.training, batch=64)
    window.session.edit("Small", network=Network(16, 2), training=training)
    window.learning.train()
    until(qtbot, lambda: window.learner.snapshot is not None and 50 in window.learner.snapshot.past.steps)
    window.learner.pause()
    window.layout_.canvas.setFocus()
    window.look_back.look_at(50)
    saved = window.sharing._scenery().saved
    assert saved is not None
    assert saved.step == 50
    assert ", 50 steps" in window.sharing._figure(True).caption.replace("\u00a0", " ")
