"""Own pictures at a model's size, what is painted on them, and what a document asks for with them."""

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from PIL import Image

from scoreviz.engine.document import Document, Imaging
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import Given, GivenPicture
from scoreviz.engine.images.asking import missing, spec_of
from scoreviz.engine.images.course import Begin, Course, Known
from scoreviz.engine.images.image_run import generate, plan_times
from scoreviz.engine.images.own_picture import (
    empty,
    fitted,
    fitted_mask,
    inverted,
    masked,
    own_from,
    painted,
    read_own,
    told,
    touched,
)
from scoreviz.engine.images.spread import spread_at
from scoreviz.engine.names import ActivityName
from scoreviz.engine.refusal import Refused
from tests.engine.images.bell import alike

GREY, COLOUR = (1, 4, 4), (3, 4, 4)


def test_the_middle_of_a_wide_picture_is_taken_and_a_pixel_is_the_mean_of_what_it_covers() -> None:
    values = np.zeros((8, 12, 4), np.uint8)
    values[..., 3] = 255
    values[:, :2, :3] = 255  # cut off, as what lies at the right
    values[0:2, 2:4, 0] = [[255, 0], [0, 255]]
    own = own_from(values, "a", COLOUR)
    assert own.pixels.values.shape == COLOUR
    np.testing.assert_allclose(own.pixels.values[:, 0, 0], [0, -1, -1], atol=1e-6)
    assert (own.pixels.values[:, 1:] == -1).all()
    assert told(own, COLOUR) == "a: 12 × 8, its middle 8 × 8 scaled to 4 × 4"
    grey = own_from(values, "a", GREY)
    np.testing.assert_allclose(grey.pixels.values[0, 0, 0], 0.299 - 1, atol=1e-6)
    assert told(grey, GREY).endswith("in grey")


def test_what_is_transparent_is_white_and_what_fits_is_not_touched() -> None:
    own = own_from(np.zeros((4, 4, 4), np.uint8), "a", GREY)
    assert (own.pixels.values == 1).all()
    assert fitted(own.pixels, GREY) is own.pixels
    assert (inverted(own).pixels.values == -1).all()
    assert fitted(own.pixels, (3, 8, 6)).values.shape == (3, 8, 6)


def test_a_mask_fits_another_model_and_asks_for_the_right_half_where_there_is_none() -> None:
    assert fitted_mask(None, GREY).values.tolist() == [[1, 1, 0, 0]] * 4
    small = FrozenArray(np.array([[1, 0], [0, 1]]))
    assert fitted_mask(small, GREY).values.tolist() == [[1, 1, 0, 0]] * 2 + [[0, 0, 1, 1]] * 2


def test_a_stroke_touches_the_pixels_near_it_and_no_others() -> None:
    line = touched(5, 5, ((0.1, 0.5), (0.9, 0.5)), 1)
    assert line.tolist() == [[row == 2] * 5 for row in range(5)]
    dot = touched(5, 5, ((0.5, 0.5), (0.5, 0.5)), 3)
    assert dot.sum() == 9  # within 1.5 pixels of the middle: corners are 1.41 away
    corner = touched(5, 5, ((1.0, 1.0), (1.0, 1.0)), 0.1)
    assert corner.sum() == corner[4, 4] == 1


def test_paint_is_of_its_colour_or_of_its_grey_and_a_mask_is_painted_and_rubbed_out() -> None:
    path = ((0.6, 0.1), (0.6, 0.9))
    colour = painted(empty(COLOUR).pixels, path, 1, (1.0, 0.5, 0.0)).values
    np.testing.assert_allclose(colour[:, :, 2], np.array([[1], [0], [-1]]).repeat(4, 1), atol=1e-6)
    assert (colour[:, :, [0, 1, 3]] == -1).all()
    grey = painted(empty(GREY).pixels, path, 1, (0.0, 1.0, 0.0)).values
    np.testing.assert_allclose(grey[0, :, 2], 2 * 0.587 - 1, atol=1e-6)
    mask = masked(fitted_mask(None, GREY), path, 1, known=True)
    assert mask.values.tolist() == [[1, 1, 1, 0]] * 4
    assert masked(mask, path, 1, known=False) == fitted_mask(None, GREY)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.bmp", b"BM", "only pictures that end in .png, .jpg, .jpeg, .gif, .webp are read here"),
        ("a.gif", b"GIF89a", "damaged or cut short"),
        ("a.gif", b"RIFF1234WEBPVP8 ", "this is not a GIF picture"),
        ("a.webp", b"RIFF1234WEBPVP8 ", "damaged or cut short"),
        ("a.webp", b"GIF89a", "this is a GIF picture, not a WebP picture"),
        ("a.png", b"GIF89a", "this is a GIF picture, not a PNG picture"),
        ("a.png", b"\x89PNG\r\n\x1a\n1234", "damaged or cut short"),
        ("a.jpg", b"", "the file is empty"),
    ],
)
def test_what_is_no_picture_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refused, match=why):
        read_own(tmp_path / name, GREY)


@pytest.mark.parametrize(("ending", "film"), [("gif", True), ("webp", False)])
def test_a_film_is_its_first_picture_and_what_is_transparent_is_white(tmp_path: Path, ending: str, film: bool) -> None:
    colours = [(0, 0, 0, 255), (255, 0, 0, 255)]
    first, other = (Image.new("RGBA", (8, 8), colour) for colour in colours)
    first.paste((0, 0, 0, 0), (4, 0, 8, 8))
    first.save(tmp_path / f"a.{ending}", save_all=film, append_images=[other], lossless=True)
    own = read_own(tmp_path / f"a.{ending}", COLOUR)
    assert (own.name, own.width, own.height) == ("a", 8, 8)
    np.testing.assert_allclose(own.pixels.values[:, :, :2], -1, atol=0.02)
    np.testing.assert_allclose(own.pixels.values[:, :, 2:], 1, atol=0.02)


def test_a_picture_of_20000_pixels_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    Image.new("L", (20_000, 2)).save(tmp_path / "wide.png")
    with pytest.raises(Refused, match="20,000 x 2 pixels: at most 16,384 pixels a side"):
        read_own(tmp_path / "wide.png", GREY)


PICTURE = GivenPicture(FrozenArray(np.linspace(-0.9, 0.9, 6).reshape(1, 2, 3)))
OTHER = inverted(PICTURE)


def asked(activity: ActivityName, **given: Any) -> Document:
    return Document(imaging=Imaging(activity=activity, chosen=3), given=Given(**given))


def test_a_document_asks_for_the_course_of_its_activity() -> None:
    model = alike()
    own = spec_of(asked("own", picture=PICTURE, t=0.52), model)
    assert own.course == Course(Begin(FrozenArray(PICTURE.pixels.values[None])), at=19)
    assert plan_times(model, own.imaging)[19] == pytest.approx(0.525)
    assert (own.imaging.chosen, own.imaging.activity) == (0, "all")
    fill = spec_of(asked("fill", picture=PICTURE, repeats=3), model)
    assert fill.course == Course(known=Known(PICTURE.pixels, fitted_mask(None, (1, 2, 3)), 3))
    for activity in get_args(ActivityName):
        plain = spec_of(asked(activity, first=PICTURE), model)
        assert plain.course == Course()
        assert plain.imaging.count == 16
        assert bool(missing(asked(activity, first=PICTURE))) == (activity in ("own", "fill", "between"))


def test_between_two_pictures_lies_the_straight_line_and_between_two_seeds_the_arc() -> None:
    model = alike()
    spec = spec_of(asked("between", first=PICTURE, last=OTHER, blends=5, blend_t=0.3), model)
    begin = spec.course.begin
    assert begin.pictures is not None
    expected = [(1 - 2 * k / 4) * PICTURE.pixels.values for k in range(5)]
    np.testing.assert_allclose(begin.pictures.values, expected, atol=1e-6)
    assert (begin.noise, spec.course.at, spec.imaging.count) == ("one", 28, 5)
    turning = spec_of(asked("between", first=PICTURE, last=OTHER, blend="two", blend_seed=7), model)
    assert (turning.course.begin.noise, turning.course.begin.other) == ("between", 7)
    seeds = spec_of(asked("between", blend_seed=7), model)
    assert seeds.course == Course(Begin(noise="between", other=7))


def test_the_mean_and_the_spread_are_those_of_what_the_network_sees() -> None:
    model = alike(0.4)
    document = asked("own", picture=PICTURE)
    document = document.with_parts(imaging=replace(document.imaging, count=9, steps=10))
    *_, run = generate(spec_of(document, model))
    seen = run.clean[2].reshape(9, 6).astype(float)
    found = spread_at(run, 2, PICTURE.pixels)
    mean = sum(seen) / 9
    deviation = np.sqrt(sum((one - mean) ** 2 for one in seen) / 8) / 2
    assert found.most == pytest.approx(deviation.max(), rel=1e-4)  # float32
    assert found.typical == pytest.approx(np.sqrt((deviation**2).mean()), rel=1e-5)
    np.testing.assert_allclose(found.levels.flatten(), deviation / deviation.max() * 255, atol=0.6)
    np.testing.assert_allclose(found.mean[..., 0].flatten(), (mean + 1) * 127.5, atol=0.6)
    off = np.sqrt(((mean - PICTURE.pixels.values.flatten()) ** 2).mean()) / 2
    assert found.off == pytest.approx(off, rel=1e-5)
