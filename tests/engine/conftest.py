"""What several tests of the engine use."""

import numpy as np
import pytest


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Walks with a film of few frames and no picture: they take most of the time."""
    from scoreviz.engine import film, walk

    monkeypatch.setattr(walk, "paint_walk", lambda _story: film.Painter(8, 8, "#000000"))
    monkeypatch.setattr(walk, "walk_film", lambda _story: iter([np.zeros((16, 16, 3), np.uint8)] * 3))
