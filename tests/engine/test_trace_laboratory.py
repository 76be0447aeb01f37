import json

from scoreviz.engine.trace_laboratory import TraceSnapshot, TraceSpec, measure, table

SPEC = TraceSpec((2, 5), repeats=2)


def test_a_snapshot_comes_before_the_first_dimension_and_after_each() -> None:
    snapshots = list(measure(SPEC))
    assert [[row.dimension for row in snapshot.rows] for snapshot in snapshots] == [[], [2], [2, 5]]
    assert snapshots[0] == TraceSnapshot(SPEC)
    row = snapshots[-1].rows[1]
    assert [cost.passes for cost in row.costs] == [5, 5, 1, 1, 0, 0]
    assert all(cost.ms > 0 for cost in row.costs)


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
