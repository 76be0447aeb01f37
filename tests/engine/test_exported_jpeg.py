"""A drawing as a JPEG, and what of it comes back: as much as the standard's table of quantisation lets through."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile

from scoreviz.engine.document import Document
from scoreviz.engine.exports import export
from scoreviz.engine.imports import read_target
from scoreviz.engine.marks import Stroke
from scoreviz.engine.picture_file import read_pixels
from scoreviz.engine.picture_ink import GRAIN, ink_of_pixels
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import ink_of

DRAWN = Target.of(Preset("two-moons"), (Stroke(((-1.0, 0.0), (4.4, 2.9)), 0.4, 0.7),))  # up to the edge of the page
LUMINANCE = np.array(  # ITU-T T.81, table K.1
    [
        *(16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56),
        *(14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92),
        *(49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99),
    ]
)
STEPS = np.maximum((LUMINANCE * (200 - 2 * 95) + 50) // 100, 1)  # of each coefficient at quality 95
# A coefficient is off by half a step at most, and the transform is orthonormal: the root mean square over a block is
# the root of sum (step / 2)^2 / 64. Rounding to bytes before and after takes half a shade each, the transform in whole
# numbers at most another.
BOUND = (np.sqrt((STEPS**2).sum() / 4 / 64) + 1.5) / 255


def blocks(page: np.ndarray) -> np.ndarray:
    """A page ``[H, W]`` as the pixels of its blocks ``[H / 8, W / 8, 64]``."""
    rows, columns = (side // 8 for side in page.shape)
    return page.reshape(rows, 8, columns, 8).swapaxes(1, 2).reshape(rows, columns, 64)


@pytest.mark.parametrize(("rows", "ending"), [(128, "jpg"), (256, "jpeg"), (512, "jpg")])
def test_a_drawing_comes_back_from_a_jpeg_as_near_as_its_table_says(tmp_path: Path, rows: int, ending: str) -> None:
    target, path = replace(DRAWN, rows=rows), tmp_path / f"drawing.{ending}"
    export(Document(target=target), path)
    back = read_target(path)
    assert back.rows == rows
    ink = ink_of(target) / ink_of(target).max()
    off = blocks(ink_of(back) / ink_of(back).max() - ink)
    lightest = 1 - np.abs(ink_of(back).max() - 1)  # where the darkest pixel came back a little lighter
    assert np.sqrt((off**2).mean(-1)).max() <= BOUND / lightest
    white = (blocks(np.rint(255 * ink)) == 0).all(-1)
    assert white.mean() > 0.3
    assert (blocks(ink_of(back))[white] == 0).all()  # far from ink a JPEG makes none


def test_the_comment_is_no_more_than_a_comfort(tmp_path: Path) -> None:
    """Without it the automatic reading finds the same ink, but for the grain that it leaves out of any JPEG."""
    export(Document(target=DRAWN), tmp_path / "drawing.jpg")
    with Image.open(tmp_path / "drawing.jpg") as picture:
        assert picture.mode == "L"
        assert isinstance(picture, JpegImageFile)
        assert picture.quantization[0] == STEPS.tolist()
        picture.convert("RGB").save(tmp_path / "plain.png")
    found = ink_of_pixels(read_pixels(tmp_path / "plain.png"))[::-1]
    kept = ink_of(read_target(tmp_path / "drawing.jpg"))
    np.testing.assert_allclose(found, np.clip((kept / kept.max() - GRAIN) / (1 - GRAIN), 0, 1), atol=1e-5)


def test_a_picture_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    for ending in ("jpg", "svg"):
        with pytest.raises(Refused, match=rf"a\.{ending}: it could not be written: part of its path is not a folder"):
            export(Document(), tmp_path / "taken" / f"a.{ending}")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
