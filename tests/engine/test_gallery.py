"""The tiles: every shape has a title and, one after the other, a picture that fills its square."""

import numpy as np

from scoreviz.engine.gallery import portraits, preset, titles


def test_portraits_come_one_by_one_in_the_order_of_the_titles() -> None:
    seen = list(portraits(24))
    assert [len(done) for done in seen] == list(range(len(titles()) + 1))
    assert [name for name, _ in seen[-1]] == list(titles())
    for name, image in seen[-1]:
        assert image.shape == (24, 24), name
        assert image.max() == 1.0, name
        inked = np.argwhere(image > 0.05)
        assert (np.ptp(inked, axis=0).max() + 1) / 24 > 0.6, name


def test_a_preset_has_the_title_of_its_tile() -> None:
    assert all(preset(name).name == title for name, title in titles().items())
