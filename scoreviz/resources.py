"""Where the files that ship with the program lie."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, in a source tree, an installed wheel or a frozen program.

    Raises:
        FileNotFoundError: no such resource is shipped.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [_PACKAGE / "_resources", _PACKAGE.parent / "resources"]
    if frozen is not None:
        roots.insert(0, Path(frozen) / "resources")
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"the program's file {'/'.join(parts)} is missing: install it again")
