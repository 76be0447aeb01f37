"""Points, trails and ticks, against simple countings of the same."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from scoreviz.engine.palette import DARK
from scoreviz.ui.camera import Camera
from scoreviz.ui.particles_layer import (
    MOST_BLITS,
    TRAIL_OPACITY,
    ParticleLayer,
    Particles,
    border_points,
    furthest,
    point_look,
    trail_chords,
)

CAMERA = Camera(width=200, height=120, scale=20)


def painted(particles: Particles, camera: Camera = CAMERA, unit: float = 1.0) -> np.ndarray:
    """How bright each pixel is, 0 to 1: white points on black."""
    image = QImage(int(camera.width), int(camera.height), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    ParticleLayer().paint(painter, particles, camera, unit, "#FFFFFF")
    painter.end()
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(int(camera.height), int(camera.width), 4)[..., 0]
    return grey / 255.0


def middle_of(brightness: np.ndarray) -> tuple[float, float]:
    rows, columns = np.indices(brightness.shape) + 0.5
    total = brightness.sum()
    return float((columns * brightness).sum() / total), float((rows * brightness).sum() / total)


def test_many_points_are_smaller_and_fainter() -> None:
    looks = np.array([point_look(n) for n in (1, 500, 2_000, 10_000, 100_000, 10**6)])
    assert looks[0].tolist() == [4.0, 1.0]
    assert looks[1].tolist() == [4.0, 1.0]
    assert looks[2].tolist() == [2.5, 0.75]
    assert (np.diff(looks, axis=0) <= 0).all()


@pytest.mark.parametrize("place", [(0.0, 0.0), (1.013, -0.527), (-3.34, 2.21), (2.0101, 1.0303)])
def test_a_point_is_drawn_within_an_eighth_of_a_pixel_of_its_place(qtbot: QtBot, place: tuple[float, float]) -> None:
    wanted = 100 + 20 * place[0], 60 - 20 * place[1]
    assert middle_of(painted(Particles(points=np.array([place])))) == pytest.approx(wanted, abs=0.135)


def test_a_point_has_the_area_of_its_disc(qtbot: QtBot) -> None:
    assert painted(Particles(points=np.zeros((1, 2)))).sum() == pytest.approx(np.pi * 2.0**2, rel=0.05)


def test_more_points_than_are_blitted_are_counted(qtbot: QtBot) -> None:
    """60,000 points in the same place: 2 x 2 opaque pixels around it; those at the border and outside do no harm."""
    points = np.zeros((MOST_BLITS + 10_000, 2), np.float32)
    points[1], points[2], points[3] = (5.0, 3.0), (-5.0, -3.0), (70.0, 0.0)
    bright = painted(Particles(points=points))
    assert bright[59:61, 99:101] == pytest.approx(1.0, abs=0.01)
    _, opacity = point_look(len(points))
    rest = bright.sum() - 4.0
    assert rest == pytest.approx(2 * opacity, rel=0.1)  # one pixel in view of each point that stands in a corner


def test_counted_points_add_up_as_layers_do(qtbot: QtBot) -> None:
    points = np.full((MOST_BLITS + 1, 2), 70.0, np.float32)
    points[:3], points[3] = (0.0, 0.0), (2.0, 0.0)
    _, opacity = point_look(len(points))
    bright = painted(Particles(points=points))
    assert bright[60, 100] == pytest.approx(1 - (1 - opacity) ** 3, abs=0.01)
    assert bright[60, 140] == pytest.approx(opacity, abs=0.01)


@pytest.mark.parametrize("steps", [1, 2, 4, 9, 10, 34])
def test_a_trail_is_whole_and_fades_to_its_tail(steps: int) -> None:
    chords = trail_chords(steps)
    assert chords[0][0] == 0
    assert chords[-1][1] == steps
    assert [a for a, _, _ in chords[1:]] == [b for _, b, _ in chords[:-1]]
    opacities = [opacity for *_, opacity in chords]
    assert opacities == sorted(opacities)
    assert opacities[-1] == TRAIL_OPACITY
    assert len(chords) <= 9


def test_one_position_is_no_trail(qtbot: QtBot) -> None:
    assert trail_chords(0) == []
    assert painted(Particles(trails=np.zeros((1, 5, 2)))).sum() == 0.0


def test_trails_lead_from_the_oldest_to_the_newest(qtbot: QtBot) -> None:
    x = np.linspace(-4, 4, 35)
    bright = painted(Particles(trails=np.stack((x, 0 * x), axis=-1)[:, None]))[59:61].sum(axis=0)
    assert bright[100:175].min() > 0.1
    assert bright[:15].sum() == 0
    assert bright[170] > 2 * bright[60] > 0


def test_a_chosen_path_is_ringed_where_it_ends(qtbot: QtBot) -> None:
    path = np.array(((-3.0, 0.0), (3.0, 0.0)))[:, None]
    bright = painted(Particles(paths=path))
    ring = [bright[round(60 + 7 * np.sin(a)), round(160 + 7 * np.cos(a))] for a in (1.0, 2.0, 4.0, 5.0)]
    assert min(ring) > 0.2
    assert bright[60, 60:150].min() > 0.2


def test_ticks_stand_where_the_lines_to_the_escaped_leave_the_screen() -> None:
    away = np.array(((1e5, 0.0), (0.0, 1e5), (-1e5, -1e5), (np.nan, np.nan), (0.0, 0.0)))
    at = border_points(away, CAMERA)
    assert at[:3] == pytest.approx(np.array(((200, 60), (100, 0), (40, 120))), abs=0.1)
    assert np.isfinite(at).all()


def test_the_furthest_are_those_that_left() -> None:
    points = np.array(((0.0, 1.0), (9.0, 0.0), (np.inf, 0.0), (np.nan, 0.0), (2.0, 2.0)))
    left = furthest(points, 3)
    assert len(left) == 3
    assert (9.0, 0.0) in [tuple(point) for point in left.tolist()]
    assert len(furthest(points, 0)) == 0
    assert len(furthest(points, 99)) == 5


def test_a_layer_paints_fewer_points_after_more(qtbot: QtBot) -> None:
    """The buffer that Qt reads only grows: rows left over from a larger frame are not painted."""
    layer, image = ParticleLayer(), QImage(200, 120, QImage.Format.Format_RGB32)
    for count in (10, 4_000, 20_000, 1):
        image.fill(0)
        painter = QPainter(image)
        layer.paint(painter, Particles(points=np.zeros((count, 2))), CAMERA, 1.0, DARK.ink)
        painter.end()
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(120, 200, 4)[..., 0]
    assert (grey > 0).sum() <= 25
    assert grey.max() == pytest.approx(0xF8, abs=2)
