"""What several tests of the engine use."""

import numpy as np
import pytest


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Walks with a film of few frames, no picture, and few nodes, samples and batches: these take most of the time."""
    from scoreviz.engine import field_table, film, variances, walk

    monkeypatch.setattr(walk, "paint_walk", lambda _story: film.Painter(8, 8, "#000000"))
    monkeypatch.setattr(walk, "walk_film", lambda _story: iter([np.zeros((16, 16, 3), np.uint8)] * 3))
    monkeypatch.setattr(field_table, "NODES", field_table.FEWER_NODES)
    monkeypatch.setattr(field_table, "SAMPLES", 2_000)
    monkeypatch.setattr(variances, "BATCHES", 4)


@pytest.fixture
def short_film(monkeypatch: pytest.MonkeyPatch) -> None:
    """Walks with every kind of frame in their film, and few of each."""
    from scoreviz.engine import film

    for length in ("LEARNING", "HELD", "FLOWING", "ENDING"):
        monkeypatch.setattr(film, length, 2)
