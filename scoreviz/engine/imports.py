"""Reading a target from a file: pictures, points, mixtures and projects, each checked before it is believed."""

from collections.abc import Callable
from pathlib import Path

from scoreviz.engine.mixture_file import read_mixture
from scoreviz.engine.page_svg import read_page
from scoreviz.engine.picture_file import read_picture
from scoreviz.engine.picture_ink import picture_target
from scoreviz.engine.project import open_project
from scoreviz.engine.reading import size_of
from scoreviz.engine.refusal import Refused
from scoreviz.engine.table_points import read_points
from scoreviz.engine.target import Target
from scoreviz.wording import listed, tr


def _read_svg(path: Path) -> Target:
    return picture_target(read_page(path))


def _read_project(path: Path) -> Target:
    return open_project(path).document.target


MOST_BYTES = 1_000_000_000  # each kind has its own, smaller limit

READERS: dict[str, Callable[[Path], Target]] = {
    ".png": read_picture,
    ".jpg": read_picture,
    ".jpeg": read_picture,
    ".csv": read_points,
    ".npy": read_points,
    ".json": read_mixture,
    ".svg": _read_svg,
    ".scoreviz": _read_project,
}


def read_target(path: Path | str) -> Target:
    """Return the target a file holds, in the canvas frame.

    Pictures are ink on the page; points and mixtures are centred and scaled to unit scale, and ``Target.frame``
    leads back to the file's own coordinates: file = centre + scale * canvas.

    Raises:
        Refused: anything that is wrong with the file, in one sentence.
    """
    path = Path(path)
    size_of(path, MOST_BYTES)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        endings = listed(READERS)
        if not path.suffix:
            raise Refused(path, tr("files without an ending are not read, only {endings}", endings=endings))
        words = tr("files that end in {ending} are not read, only {endings}", ending=path.suffix, endings=endings)
        raise Refused(path, words)
    return reader(path)
