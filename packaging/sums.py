"""Writes the sha256 of every file that ``resources/SOURCES.md`` lists anew; a file that is not listed is named.

python packaging/sums.py
"""

import hashlib
import re
import sys
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
ROW = re.compile(r"^\| `(?P<file>[^`]+)` \| `[0-9a-f]*` \|$", re.MULTILINE)


def main() -> int:
    """Rewrite the list and return how many files are missing in it."""
    sources = RESOURCES / "SOURCES.md"
    text = ROW.sub(_row, sources.read_text("utf-8"))
    sources.write_text(text, "utf-8")
    listed = {found["file"] for found in ROW.finditer(text)}
    there = {path.relative_to(RESOURCES).as_posix() for path in RESOURCES.rglob("*") if path.is_file()}
    missing = sorted(there - listed - {"SOURCES.md"})
    sys.stderr.writelines(f"not listed: {name}\n" for name in missing)
    return len(missing)


def _row(found: re.Match[str]) -> str:
    data = (RESOURCES / found["file"]).read_bytes()
    return f"| `{found['file']}` | `{hashlib.sha256(data).hexdigest()}` |"


if __name__ == "__main__":
    sys.exit(main())
