"""The row of the bench about films, on a film that is small."""

import pytest

from scoreviz.ui import bench_film


def test_a_film_stands_beside_the_encoder_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_film, "SIZE", (320, 192))
    monkeypatch.setattr(bench_film, "FRAMES", 12)
    monkeypatch.setattr(bench_film, "KEPT", 5)
    (figure,) = bench_film.film_figures()
    assert figure.value > 0
    assert figure.baseline_value is not None
    assert figure.baseline_value > 0
    assert figure.met == (figure.value <= 1.3 * figure.baseline_value)
