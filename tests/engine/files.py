"""What the tests of files share."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from scoreviz.engine.imports import read_target
from scoreviz.engine.refusal import Refused


def reason(path: Path) -> str:
    """The one sentence with which a file is refused."""
    with pytest.raises(Refused) as caught:
        read_target(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"{path.name}: ")
    assert "\n" not in sentence
    return sentence.removeprefix(f"{path.name}: ")


def written(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def peak_of(act: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
