"""Each shipped file is listed in SOURCES.md with its sha256, and nothing else is."""

import hashlib
import re
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
ROW = re.compile(r"^\| `(?P<path>[^`]+)` \| `(?P<sum>[0-9a-f]{64})` \|$", re.MULTILINE)


def listed(text: str) -> dict[str, str]:
    return {row["path"]: row["sum"] for row in ROW.finditer(text)}


def shipped(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file() and path.name != "SOURCES.md")
    return {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_each_file_is_listed_with_its_sum() -> None:
    assert listed((RESOURCES / "SOURCES.md").read_text(encoding="utf-8")) == shipped(RESOURCES)


def test_each_heading_names_a_licence() -> None:
    sections = (RESOURCES / "SOURCES.md").read_text(encoding="utf-8").split("\n## ")[1:]
    assert len(sections) >= 4
    assert [s.splitlines()[0] for s in sections if "Licence:" not in s] == []


def test_the_check_can_fail(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg/>", encoding="utf-8")
    right = hashlib.sha256(b"<svg/>").hexdigest()
    assert shipped(tmp_path) == listed(f"| `a.svg` | `{right}` |")
    assert shipped(tmp_path) != listed(f"| `a.svg` | `{'0' * 64}` |")
    (tmp_path / "b.svg").write_text("<svg/>", encoding="utf-8")
    assert shipped(tmp_path) != listed(f"| `a.svg` | `{right}` |")
