import json
import time

from scoreviz.engine.job import Job
from scoreviz.engine.trace_apart import measure_apart
from scoreviz.engine.trace_laboratory import TraceSnapshot, TraceSpec, measure, table

SPEC = TraceSpec((2, 5), repeats=2)


def test_a_snapshot_comes_before_the_first_dimension_and_after_each() -> None:
    snapshots = list(measure(SPEC))
    done = [tuple(row.dimension for row in snapshot.rows) for snapshot in snapshots]
    assert list(dict.fromkeys(done)) == [(), (2,), (2, 5)]
    assert snapshots[0] == TraceSnapshot(SPEC)
    assert snapshots[-1].done
    assert (snapshots[1].doing, snapshots[-1].doing) == ("d = 2: the spread of one probe", "")
    row = snapshots[-1].rows[1]
    assert [cost.passes for cost in row.costs] == [5, 5, 1, 1, 0, 0]
    assert all(cost.ms > 0 for cost in row.costs)


def test_a_long_trace_is_left_between_two_passes() -> None:
    work = measure(TraceSpec((1024,)))
    begin, longest = time.perf_counter(), 0.0
    while time.perf_counter() - begin < 1.5:
        before = time.perf_counter()
        next(work)
        longest = max(longest, time.perf_counter() - before)
    work.close()
    assert longest < 1.0  # a stop takes effect at the next yield


def test_a_dimension_does_not_depend_on_those_before_it() -> None:
    *_, both = measure(SPEC)
    *_, alone = measure(TraceSpec((5,), repeats=1))
    assert alone.rows[0].trace == both.rows[1].trace
    assert alone.rows[0].scatter == both.rows[1].scatter


def test_the_table_has_a_line_a_dimension_in_each_part() -> None:
    *_, snapshot = measure(SPEC)
    costs, scatter, lesson = table(snapshot).split("\n\n")
    assert [line.split()[0] for line in costs.splitlines()] == ["d", "2", "5"]
    assert [line.split()[0] for line in scatter.splitlines()] == ["d", "2", "5"]
    assert "passes" in costs
    assert "d passes" in lesson
    assert table(TraceSnapshot(SPEC)) == lesson


def test_the_figures_are_plain_values() -> None:
    *_, snapshot = measure(SPEC)
    plain = json.loads(json.dumps(snapshot.as_json()))
    assert plain["spec"]["dimensions"] == [2, 5]
    assert {s["probe"] for s in plain["rows"][0]["scatter"]} == {"Rademacher", "Gaussian", "sphere"}


def test_another_process_measures_the_same() -> None:
    *_, apart = measure_apart(SPEC)
    *_, here = measure(SPEC)
    assert apart.done
    assert [(row.dimension, row.trace, row.scatter) for row in apart.rows] == [
        (row.dimension, row.trace, row.scatter) for row in here.rows
    ]
    assert [cost.passes for cost in apart.rows[1].costs] == [5, 5, 1, 1, 0, 0]


def test_the_other_process_is_ended_at_once() -> None:
    job = Job(None, measure_apart(TraceSpec((1024,))), "trace").start()
    while job.newest is None or job.newest.doing == "getting ready":
        time.sleep(0.01)
    job.stop()
    assert job.join(1.0)
    assert job.error is None
