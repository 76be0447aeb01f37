"""What is learned from: faces put together from parts, MNIST's files, and any folder of pictures."""

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from scoreviz.engine.images.faces import MARKS, faces
from scoreviz.engine.images.fashion import NAMES
from scoreviz.engine.images.picture_sets import pictures_named
from scoreviz.engine.images.pixel_paths import covered, fills_of
from scoreviz.engine.refusal import Refused
from tests.engine.images.small import idx, idx_folder


def test_a_path_covers_the_pixels_inside_it() -> None:
    both = "M2 1h4v3H2zM3 2h2v1H3z"  # both outlines run the same way round
    ring = covered(both, "evenodd")
    assert np.argwhere(ring).tolist() == [
        [y, x] for y in range(1, 4) for x in range(2, 6) if not (y == 2 and x in (3, 4))
    ]
    assert covered(both, "nonzero").sum() == 12
    assert covered("M2 1h4v3H2zM3 2v1h2v-1z", "nonzero").sum() == 10  # the inner one the other way round
    assert covered("M2 1h4v3H2zm10 2h1v1h-1z", "nonzero")[3, 12] == 1  # relative to where the first began


def test_parts_are_painted_in_order_and_masks_and_groups_count() -> None:
    mask = '<mask id="a"><path opacity=".9" d="M1 1h1v1H1z" fill="#fff"/></mask>'
    inside = '<g mask="url(#a)"><path fill="{hair}" d="M0 0h16v16H0z"/></g>'
    (fill,) = fills_of(mask + inside)
    assert fill.colour == "{hair}"
    assert fill.cover[1, 1] == pytest.approx(0.9)
    assert fill.cover.sum() == pytest.approx(0.9)
    assert [f.colour for f in fills_of('<g fill="{hat}"><path d="M0 0h1v1H0z"/></g>')] == ["{hat}"]
    with pytest.raises(ValueError, match="circle"):
        fills_of("<circle/>")
    with pytest.raises(ElementTree.ParseError):
        fills_of("<path")


def test_faces_are_of_their_classes() -> None:
    found = faces(4000, 1000)
    again = faces(4000, 1000)
    assert (found.pixels == again.pixels).all()
    assert found.pixels.shape == (4000, 3, 16, 16)
    assert found.null == 32
    assert found.classes is not None
    bits = found.classes[:, None] >> np.arange(5) & 1
    assert (np.abs(bits.mean(0) - 0.5) < 5 * 0.5 / 4000**0.5).all()
    # Where a mark's parts are drawn, faces with it differ from faces without it; where they are not, they do not.
    grey = found.pixels.mean(1)
    glasses, hat, beard = (np.abs(grey[bits[:, k] == 1].mean(0) - grey[bits[:, k] == 0].mean(0)) for k in range(3))
    assert glasses[5:8].max() > 10 > glasses[10:].max()
    assert hat[0:3].max() > 20 > hat[10:].max()
    assert beard[10:12].max() > 20 > beard[0:3].max()
    assert len(MARKS) == 5


def test_mnists_files_are_read(tmp_path: Path) -> None:
    found = pictures_named(str(idx_folder(tmp_path / "kin")))
    assert (found.name, found.pixels.shape, found.held.shape) == ("kin", (40, 1, 8, 8), (20, 1, 8, 8))
    assert found.names == NAMES
    assert found.null == 10


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("train-labels-idx1-ubyte.gz", b"hello", "the file is damaged"),
        ("train-images-idx3-ubyte.gz", idx(np.zeros((3, 8, 8), np.uint8)), "do not fit each other"),
        ("t10k-images-idx3-ubyte.gz", idx(np.zeros((2, 2), np.uint8)), "do not fit each other"),
        ("train-images-idx3-ubyte.gz", idx(np.zeros((40, 8, 8), np.uint8))[:-30], "the file is damaged"),
    ],
    ids=["no gzip at all", "three pictures", "two axes", "cut off"],
)
def test_mnists_files_are_refused_where_they_are_damaged(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (idx_folder(tmp_path) / name).write_bytes(data)
    with pytest.raises(Refused, match=words):
        pictures_named(str(tmp_path))


def pictures_into(folder: Path, colours: list[str], size: tuple[int, int] = (40, 30)) -> None:
    folder.mkdir(parents=True)
    for number, colour in enumerate(colours):
        Image.new("RGB", size, colour).save(folder / f"{number}.png")


def test_a_folder_of_folders_has_classes(tmp_path: Path) -> None:
    pictures_into(tmp_path / "b red", ["#ff0000"] * 15)
    pictures_into(tmp_path / "a blue", ["#0000ff"] * 15)
    found = pictures_named(str(tmp_path), 12)
    assert found.names == ("a blue", "b red")
    assert found.pixels.shape[1:] == (3, 12, 12)
    assert len(found.pixels) + len(found.held) == 30
    assert len(found.held) > 0
    assert found.classes is not None
    assert [tuple(p[:, 5, 5]) for p in found.pixels] == [((0, 0, 255), (255, 0, 0))[k] for k in found.classes]


def test_grey_pictures_without_folders_have_neither_colour_nor_class(tmp_path: Path) -> None:
    pictures_into(tmp_path / "all", ["#808080"] * 12)
    found = pictures_named(str(tmp_path / "all"))
    assert found.pixels.shape[1:] == (1, 32, 32)
    assert found.classes is None
    assert found.null is None


def test_a_folder_without_pictures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="it holds 0 pictures"):
        pictures_named(str(tmp_path))
    with pytest.raises(Refused, match="neither fashion nor faces, nor a folder"):
        pictures_named(str(tmp_path / "none"))
    with pytest.raises(Refused, match="a size of their own"):
        pictures_named("faces", 20)
    pictures_into(tmp_path / "a", ["#808080"] * 12)
    (tmp_path / "a" / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    with pytest.raises(Refused, match=r"bad\.png: the picture is damaged"):
        pictures_named(str(tmp_path / "a"))
