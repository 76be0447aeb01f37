"""A curve stays short, and keeps its ends."""

from scoreviz.engine.history import CAPACITY, History


def test_a_long_curve_is_thinned_and_keeps_its_ends() -> None:
    history = History()
    for step in range(3 * CAPACITY + 7):
        history.append(step, step / 2)
        if step % 500 == 0:
            assert len(history.arrays()[0]) <= CAPACITY
    steps, values = history.arrays()
    assert (steps[0], steps[-1]) == (0, 3 * CAPACITY + 6)
    assert (values == steps / 2).all()
    assert (steps[1:] > steps[:-1]).all()


def test_the_newest_value_at_a_step_counts() -> None:
    history = History([1, 2], [0.5, 0.4])
    history.append(2, 0.3)
    assert [a.tolist() for a in history.arrays()] == [[1, 2], [0.5, 0.3]]


def test_what_was_given_out_does_not_change() -> None:
    history = History()
    history.append(1, 1.0)
    steps, _ = history.arrays()
    history.append(2, 0.5)
    assert steps.tolist() == [1]
