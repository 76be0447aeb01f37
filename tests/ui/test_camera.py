"""The camera: square units, zoom about the pointer, panels that pan and never rescale."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoreviz.ui.camera import CLOSEST, FURTHEST, NODE_SPACING, RASTER_WIDTH, Camera

places = st.floats(-5, 5)
scales = st.floats(30, 1000)
sizes = st.floats(50, 3000)
cameras = st.builds(Camera, x=places, y=places, scale=scales, width=sizes, height=sizes)


def test_y_points_upwards_in_the_world_and_units_are_square() -> None:
    camera = Camera(width=800, height=600, scale=100)
    assert camera.to_screen(np.array((0.0, 0.0))).tolist() == [400, 300]
    assert camera.to_screen(np.array((1.0, 2.0))).tolist() == [500, 100]


@given(cameras, st.floats(0, 3000), st.floats(0, 3000))
def test_a_pixel_goes_to_the_world_and_back(camera: Camera, x: float, y: float) -> None:
    there = np.array(camera.to_world(x, y))
    assert camera.to_screen(there) == pytest.approx((x, y), abs=1e-6)


@given(cameras, st.floats(0.2, 5), st.floats(0, 3000), st.floats(0, 3000))
def test_zoom_keeps_the_world_point_under_the_pointer(camera: Camera, factor: float, x: float, y: float) -> None:
    assert camera.zoomed(factor, x, y).to_world(x, y) == pytest.approx(camera.to_world(x, y), abs=1e-9)


@pytest.mark.parametrize(("factor", "limit"), [(1e9, CLOSEST), (1e-9, FURTHEST)])
def test_zoom_has_limits_and_holds_the_point_there_too(factor: float, limit: float) -> None:
    camera = Camera(width=800, height=600).zoomed(factor, 13, 500)
    assert camera.scale == limit
    assert camera.to_world(13, 500) == pytest.approx(Camera(width=800, height=600).to_world(13, 500))


@given(cameras, sizes, sizes)
def test_resizing_keeps_the_middle_and_the_scale(camera: Camera, width: float, height: float) -> None:
    after = camera.resized(width, height)
    assert (after.x, after.y, after.scale) == (camera.x, camera.y, camera.scale)
    assert after.to_world(width / 2, height / 2) == pytest.approx((camera.x, camera.y))


def test_panning_carries_the_world_along_with_the_pointer() -> None:
    camera = Camera(width=800, height=600, scale=100)
    assert camera.panned(50, -20).to_world(450, 280) == pytest.approx(camera.to_world(400, 300))


def test_the_page_cannot_be_lost_by_panning() -> None:
    camera = Camera(width=800, height=600).panned(1e7, -1e7)
    assert abs(camera.x) <= 4.5
    assert abs(camera.y) <= 3.0


@pytest.mark.parametrize(("width", "height"), [(1040, 702), (1040, 400), (400, 900)])
def test_fit_shows_nearly_the_whole_page(width: float, height: float) -> None:
    camera = Camera(x=2, y=1, width=width, height=height).fitted()
    left, top = camera.to_world(0, 0)
    assert (camera.x, camera.y) == (0, 0)
    assert -left > 0.85 * 4.5
    assert top > 0.85 * 3.0
    assert min(-left / 4.5, top / 3.0) < 1.0


@given(cameras)
def test_nodes_are_a_cell_apart_on_the_screen_and_fill_it(camera: Camera) -> None:
    xs, ys = camera.nodes()
    screen = camera.to_screen(np.stack((xs, np.full_like(xs, camera.y)), axis=-1))[:, 0]
    assert np.diff(screen) == pytest.approx(NODE_SPACING, abs=0.05)
    assert screen[0] < NODE_SPACING
    assert screen[-1] > camera.width - NODE_SPACING
    assert len(ys) == pytest.approx(camera.height / NODE_SPACING, abs=2)


def test_panning_carries_the_nodes_along() -> None:
    camera = Camera(width=800, height=600, scale=137)
    assert set(np.intersect1d(camera.nodes()[0], camera.panned(64, 0).nodes()[0])) >= set(camera.nodes()[0][:-3])


@given(cameras)
def test_the_raster_covers_the_screen_with_square_pixels(camera: Camera) -> None:
    xs, ys = camera.raster()
    pixel = camera.width / RASTER_WIDTH / camera.scale
    left, top = camera.to_world(0, 0)
    right, bottom = camera.to_world(camera.width, camera.height)
    assert np.diff(xs.astype(float)).mean() == pytest.approx(pixel, rel=1e-2)
    assert np.diff(ys.astype(float)).mean() == pytest.approx(pixel, rel=1e-2)
    assert xs[0] - pixel / 2 <= left
    assert xs[-1] + pixel / 2 >= right
    assert ys[0] - pixel / 2 <= bottom
    assert ys[-1] + pixel / 2 >= top


def test_nothing_is_in_view_of_a_camera_without_a_size() -> None:
    camera = Camera().fitted()
    assert camera.scale == FURTHEST
    assert [len(axis) for axis in (*camera.nodes(), *camera.raster())] == [0, 0, 0, 0]
