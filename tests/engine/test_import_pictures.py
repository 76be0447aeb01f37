"""Pictures that become ink, and every picture that may not."""

import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from scoreviz.engine import targets
from scoreviz.engine.imports import read_target
from scoreviz.engine.target import Picture
from tests.engine.files import peak_of, reason, written


def png_header(width: int, height: int) -> bytes:
    """A PNG that promises a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")


def ink_of(path: Path) -> np.ndarray:
    """The ink on the usual page."""
    ink = targets.ink_of(read_target(path))
    assert ink.shape == (128, 192)
    return ink


def fine_ink_of(path: Path) -> np.ndarray:
    """The ink that is kept, on the finest page."""
    base = read_target(path).layers[0].base
    assert isinstance(base, Picture)
    assert base.ink.values.shape == (512, 768)
    return base.ink.values


def drawing(mode: str = "RGB", paper: Any = "white", pen: Any = "black") -> Image.Image:
    """A 300 x 200 page with a square near its upper left corner."""
    picture = Image.new(mode, (300, 200), paper)
    picture.paste(pen, (40, 20, 80, 60))
    return picture


def assert_square_in_the_upper_left(ink: np.ndarray, tolerance: float) -> None:
    fit = 112 / 200
    rows, columns = np.nonzero(ink > 0.5)
    assert columns.min() == pytest.approx((192 - 300 * fit) / 2 + 40 * fit, abs=1.5)
    assert columns.max() == pytest.approx((192 - 300 * fit) / 2 + 80 * fit, abs=1.5)
    assert rows.max() == pytest.approx(128 - 8 - 20 * fit, abs=1.5)  # row 0 is the lowest
    assert ink.max() == pytest.approx(1.0, abs=tolerance)
    assert ink[:60].max() < tolerance


@pytest.mark.parametrize(
    ("mode", "paper", "pen"),
    [
        ("RGB", "white", "black"),
        ("RGB", "navy", "yellow"),
        ("L", 200, 10),
        ("1", 1, 0),
        ("P", 0, 1),
        ("LA", (0, 0), (0, 255)),
        ("RGBA", (255, 255, 255, 255), (0, 0, 0, 255)),
        ("RGBA", (255, 0, 0, 0), (255, 0, 0, 255)),
    ],
)
def test_ink_is_what_differs_from_the_border_or_alpha(tmp_path: Path, mode: str, paper: Any, pen: Any) -> None:
    picture = drawing(mode, paper, pen)
    if mode == "P":
        picture.putpalette([255, 255, 255, 0, 0, 0])
    picture.save(tmp_path / "page.png")
    assert_square_in_the_upper_left(ink_of(tmp_path / "page.png"), 1e-6)


def test_ink_of_a_picture_with_sixteen_bits(tmp_path: Path) -> None:
    grey = np.where(np.asarray(drawing("L", 1, 0)) > 0, 60_000, 1_000).astype(np.uint16)
    Image.fromarray(grey).save(tmp_path / "page.png")
    assert_square_in_the_upper_left(ink_of(tmp_path / "page.png"), 1e-6)


def test_jpeg_grain_is_not_ink(tmp_path: Path) -> None:
    drawing().save(tmp_path / "page.jpg", quality=60)
    assert_square_in_the_upper_left(ink_of(tmp_path / "page.jpg"), 0.05)


def test_paint_with_a_transparent_colour_is_alpha(tmp_path: Path) -> None:
    drawing("P", 0, 1).save(tmp_path / "page.png", transparency=0)
    assert_square_in_the_upper_left(ink_of(tmp_path / "page.png"), 1e-6)


def test_one_grey_of_sixteen_bits_may_be_transparent(tmp_path: Path) -> None:
    grey = np.where(np.asarray(drawing("L", 1, 0)) > 0, 40_001, 40_000).astype(np.uint16)
    Image.fromarray(grey).save(tmp_path / "page.png", transparency=40_001)
    assert_square_in_the_upper_left(ink_of(tmp_path / "page.png"), 1e-6)


@pytest.mark.parametrize("alpha", [254, 128, 20])
def test_alpha_that_is_the_same_everywhere_tells_nothing(tmp_path: Path, alpha: int) -> None:
    drawing("RGBA", (255, 255, 255, alpha), (0, 0, 0, alpha)).save(tmp_path / "page.png")
    assert_square_in_the_upper_left(ink_of(tmp_path / "page.png"), 1e-6)


def test_one_pixel_that_is_nearly_opaque_does_not_make_the_page_ink(tmp_path: Path) -> None:
    picture = drawing("RGBA", (255, 255, 255, 255), (0, 0, 0, 255))
    picture.putpixel((150, 100), (255, 255, 255, 253))
    picture.save(tmp_path / "page.png")
    assert_square_in_the_upper_left(ink_of(tmp_path / "page.png"), 1e-6)


def test_of_two_halves_one_is_background(tmp_path: Path) -> None:
    picture = Image.new("L", (200, 100), 255)
    picture.paste(0, (0, 0, 100, 100))
    picture.save(tmp_path / "halves.png")
    ink = ink_of(tmp_path / "halves.png")
    assert ink[:, 97:].max() < 1e-6
    assert ink[40:90, 20:90].min() > 0.99


MODES = ["1", "L", "LA", "P", "RGB", "RGBA", "16", "jpg", "cmyk"]


def written_as(mode: str, picture: Image.Image, path: Path, **more: Any) -> Path:
    """A black and white picture, saved in a mode, or as 16 bits or a JPEG."""
    if mode in ("jpg", "cmyk"):
        picture.convert("RGB" if mode == "jpg" else "CMYK").save(path.with_suffix(".jpg"), quality=95, **more)
        return path.with_suffix(".jpg")
    shown = Image.fromarray(np.asarray(picture).astype(np.uint16) * 257) if mode == "16" else picture.convert(mode)
    shown.save(path.with_suffix(".png"), **more)
    return path.with_suffix(".png")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("size", [(3, 2), (10, 3000), (3000, 10), (1500, 1100), (2500, 1)])
def test_a_picture_of_any_size_and_mode(tmp_path: Path, mode: str, size: tuple[int, int]) -> None:
    """Paper with ink on the left third: shares of the page's columns are those of the picture, whatever its size."""
    width, height = size
    third = max(1, width // 3)
    picture = Image.new("L", size, 255)
    picture.paste(0, (0, 0, third, height))
    ink = fine_ink_of(written_as(mode, picture, tmp_path / "page"))
    fit = min(448 / height, 704 / width)
    columns, rows = max(1, round(width * fit)), max(1, round(height * fit))
    assert ink.max() == pytest.approx(1.0, abs=1e-6)
    left, bottom = (768 - columns) // 2, (512 - rows) // 2
    inside = np.zeros(ink.shape, bool)
    inside[bottom - 1 : bottom + rows + 1, left : left + columns] = True
    assert ink[~inside].max() == 0
    share, blur = third * fit, 1.5 + (fit if fit > 1 else 0)  # a pixel that is enlarged has soft edges
    if columns > 2:
        inked = ink.sum() / rows
        assert inked == pytest.approx(share, abs=blur)
        assert ink[:, left + int(share + blur) + 1 :].max() < 0.06


@pytest.mark.parametrize("mode", MODES)
def test_a_picture_of_one_pixel(tmp_path: Path, mode: str) -> None:
    path = written_as(mode, Image.new("L", (1, 1), 90), tmp_path / "dot")
    assert "all background" in reason(path)


def test_a_thin_line_has_ink_one_however_large_its_picture(tmp_path: Path) -> None:
    picture = Image.new("L", (4000, 4000), 255)
    picture.paste(0, (1000, 2000, 3000, 2002))
    picture.save(tmp_path / "line.png")
    ink = ink_of(tmp_path / "line.png")
    assert ink.max() == 1.0
    assert np.count_nonzero(ink.max(1) > 0.3) <= 2


@pytest.mark.parametrize("mode", MODES)
def test_large_pictures_are_converted_in_bands(tmp_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scoreviz.engine.picture_file.BAND", 100_000)
    picture = drawing("L", 255, 0).resize((3000, 2000), Image.Resampling.NEAREST)
    path = written_as(mode, picture, tmp_path / "page")
    sizes: list[int] = []
    convert = Image.Image.convert

    def watched(image: Image.Image, *args: Any, **kwargs: Any) -> Image.Image:
        sizes.append(image.size[0] * image.size[1])
        return convert(image, *args, **kwargs)

    monkeypatch.setattr(Image.Image, "convert", watched)
    assert_square_in_the_upper_left(ink_of(path), 0.05)
    # The bands, and the 1,500 x 1,000 pixels that they are averaged into.
    assert sizes
    assert max(sizes) <= 1_500 * 1_000


@pytest.mark.parametrize("mode", [mode for mode in MODES if mode != "cmyk"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_are_turned_upright(tmp_path: Path, mode: str, orientation: int) -> None:
    """A picture stored turned, with the tag that says so, gives the ink of the one stored upright."""
    stored = {2: [0], 3: [3], 4: [1], 5: [5], 6: [2], 7: [6], 8: [4]}.get(orientation, [])
    picture = drawing("L", 255, 0)
    for turn in stored:
        picture = picture.transpose(Image.Transpose(turn))
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert_square_in_the_upper_left(ink_of(written_as(mode, picture, tmp_path / "page", exif=exif)), 0.05)


def test_proportions_are_kept(tmp_path: Path) -> None:
    picture = Image.new("L", (1000, 40), 255)
    picture.paste(0, (0, 10, 1000, 30))
    picture.save(tmp_path / "bar.png")
    rows, columns = np.nonzero(ink_of(tmp_path / "bar.png") > 0.5)
    assert np.ptp(columns) + 1 == 176
    assert np.ptp(rows) + 1 == pytest.approx(176 / 50, abs=1.01)


@pytest.mark.parametrize(
    "picture",
    [Image.new("RGB", (50, 40), "teal"), Image.new("RGBA", (50, 40), (9, 9, 9, 0)), Image.new("L", (1, 1), 0)],
)
def test_a_picture_that_is_all_background(tmp_path: Path, picture: Image.Image) -> None:
    picture.save(tmp_path / "plain.png")
    assert "all background" in reason(tmp_path / "plain.png")


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_pictures_cut_short(tmp_path: Path, kind: str) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (200, 200, 3), dtype=np.uint8)
    Image.fromarray(noise).save(tmp_path / f"whole.{kind}")
    whole = (tmp_path / f"whole.{kind}").read_bytes()
    for share in (0.9, 0.5, 0.001):
        cut = written(tmp_path, f"cut.{kind}", whole[: max(20, int(len(whole) * share))])
        assert "damaged or cut short" in reason(cut)


def test_pictures_that_are_not_what_their_name_says(tmp_path: Path) -> None:
    drawing().save(tmp_path / "a.jpg")
    drawing().save(tmp_path / "a.png")
    assert "this is a JPEG picture, not a PNG picture" in reason((tmp_path / "a.jpg").rename(tmp_path / "b.png"))
    assert "this is a PNG picture, not a JPEG picture" in reason((tmp_path / "a.png").rename(tmp_path / "b.jpg"))
    assert "this is not a PNG picture" in reason(written(tmp_path, "c.png", "1,2\n"))
    assert "this is a PNG picture, not a table" in reason(written(tmp_path, "d.csv", png_header(2, 2)))
    assert "this is a PNG picture, not a JSON" in reason(written(tmp_path, "d.json", png_header(2, 2)))
    assert "this is a PNG picture, not a NumPy file" in reason(written(tmp_path, "d.npy", png_header(2, 2)))


@pytest.mark.parametrize("size", [(20_000, 20_000), (60_000, 1), (2**31 - 1, 2**31 - 1), (10_000, 9_000)])
def test_a_header_that_promises_too_much_allocates_nothing(tmp_path: Path, size: tuple[int, int]) -> None:
    path = written(tmp_path, "huge.png", png_header(*size))
    sentences: list[str] = []
    assert peak_of(lambda: sentences.append(reason(path))) < 2_000_000
    assert f"{size[0]:,} x {size[1]:,} pixels: at most" in sentences[0]


def test_a_jpeg_header_that_promises_too_much(tmp_path: Path) -> None:
    drawing().save(tmp_path / "a.jpg")
    data = bytearray((tmp_path / "a.jpg").read_bytes())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 20_000, 20_000)
    path = written(tmp_path, "huge.jpg", bytes(data))
    assert "20,000 x 20,000 pixels" in reason(path)
