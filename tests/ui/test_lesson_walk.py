"""A walk through every lesson: each scene runs, only a step's own controls are seen, a task is done when it is.

``ACTS`` says what a person does for each task. What needs a long training or a long measurement is walked without a
window, in ``tests/engine/lessons/test_rehearsal.py``; steps on the page of images are in ``test_picture_walk.py``.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.lessons.lesson import Lesson, Step
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.engine.lessons.readings import reading
from scoreviz.engine.probing import level_at
from scoreviz.engine.truth import truth
from scoreviz.ui.lessons import LOOK_EVERY_TICKS
from scoreviz.ui.window import Window
from tests.engine.lessons.test_rehearsal import BY_WAITING
from tests.ui.person import until

Act = Callable[[QtBot, Window], object]
MOST_LOOKS = 60
REGIONS = "tools", "views", "layers", "timeline", "target", "learn", "error", "shares", "compare", "probe"


def until_ticked(qtbot: QtBot, window: Window, condition: Callable[[], bool]) -> None:
    """Turn the window's clock until something is so."""

    def looked() -> bool:
        window._tick()
        return condition()

    until(qtbot, looked)


def probe_at(x: float, y: float) -> Act:
    def act(qtbot: QtBot, window: Window) -> None:
        probing = window.probing
        probing.hand.begin()
        probing.hand.carry((x, y))
        until_ticked(qtbot, window, lambda: probing.shown is not None and probing.shown.request.y == (x, y))

    return act


def probe_where_it_is_worst(qtbot: QtBot, window: Window) -> None:
    """Put the probe where the learned arrow is farthest off, of many places in view."""
    learned = window.learner.learned
    assert learned is not None
    document, t = window.session.document, window.scene.t
    left, right, low, high = window.layout_.canvas.camera.box
    xs, ys = torch.linspace(left, right, 24), torch.linspace(low, high, 16)
    places, level = torch.cartesian_prod(xs, ys), level_at(document.noise, t).level
    gap = (learned.score(places, level) - truth(document.target, document.noise.kernel).score(places, level)).norm(
        dim=-1
    )
    probe_at(*places[int(gap.argmax())].tolist())(qtbot, window)


def set_knob(*values: tuple[str, object]) -> Act:
    def act(qtbot: QtBot, window: Window) -> None:
        for field, value in values:
            assert field in {row.knob.field for row in window.lessons.panel.knobs}
            window.lessons.panel.knobChanged.emit(field, value)

    return act


def to_the_end(*values: tuple[str, object]) -> Act:
    """Set controls, and let the run come to its end."""

    def act(qtbot: QtBot, window: Window) -> None:
        set_knob(*values)(qtbot, window)
        sampling = window.sampling
        until(qtbot, lambda: not (sampling.restarting or sampling.stale))
        sampling.pause()  # what is recorded is painted at every tick: that takes longer than to record it
        until(qtbot, lambda: recorded(window))
        sampling.playback.seek_last()

    return act


def recorded(window: Window) -> bool:
    runs = window.sampling.playback.in_step.runs
    return bool(runs) and all(run is not None and run.finished for run in runs)


def playhead_at(t: float) -> Act:
    def act(qtbot: QtBot, window: Window) -> None:
        if window.sampling.playback.run is not None:
            window.sampling.pause()
            until(qtbot, lambda: recorded(window))
        window.sampling.move_to(t)

    return act


def run_to(t: float, *values: tuple[str, object]) -> Act:
    def act(qtbot: QtBot, window: Window) -> None:
        window.sampling.play(looping=True)
        to_the_end(*values)(qtbot, window)
        window.sampling.move_to(t)

    return act


def among_islands(qtbot: QtBot, window: Window) -> None:
    playhead_at(0.3)(qtbot, window)
    probe_at(-1.0, 0.8)(qtbot, window)


def write_share(qtbot: QtBot, window: Window) -> None:
    layers = window.layout_.inspector.target.layers
    place = next(k for k, layer in enumerate(window.session.document.target.layers) if layer.name == "B")
    layers.shareWritten.emit(place, "75")


ACTS: dict[str, Act] = {
    "01-score/uphill": probe_at(-1.0, 0.2),
    "01-score/why-log": set_knob(("overlays.map", "log-density")),
    "01-score/constants": write_share,
    "02-explicit/where": probe_where_it_is_worst,
    "02-explicit/only-points": playhead_at(0.05),
    "03-implicit/trace": probe_at(0.0, 0.0),
    "05-denoising/one-point": set_knob(("probing.averaged", "100")),
    "05-denoising/mean-arrow": probe_at(0.0, 0.0),
    "05-denoising/too-large": set_knob(("sampling.sigma", 0.5)),
    "06-one-arrow/units": set_knob(*(("probing.unit", unit) for unit in ("x0", "v", "eps"))),
    "06-one-arrow/theta": probe_at(-1.0, 0.2),
    "07-langevin/modes-only": to_the_end(("sampling.with_noise", True)),
    "07-langevin/large-step": to_the_end(("sampling.step_share", 1.9)),
    "08-two-pitfalls/low-density": probe_where_it_is_worst,
    "08-two-pitfalls/annealed": to_the_end(("sampling.sigma", 0.8)),
    "09-forward/schedules": run_to(0.5, ("noise.process", "cosine")),
    "09-forward/half-time": playhead_at(0.8),
    "09-forward/prior": to_the_end(("noise.table_steps", 700)),
    "10-way-back/same-marginals": run_to(0.4),
    "10-way-back/many-ways": to_the_end(("sampling.eta", 1.6)),
    "11-ddpm-and-ddim/few-steps": to_the_end(("sampling.steps", 120)),
    "11-ddpm-and-ddim/one-family": set_knob(("sampling.ddim_eta", 0.0)),
    "11-ddpm-and-ddim/one-row": to_the_end(("sampling.of_jump", True)),
    "11-ddpm-and-ddim/whose-coefficients": to_the_end(("noise.table_steps", 1000)),
    "12-guidance/two-fields": to_the_end(("sampling.towards", 1)),
    "12-guidance/too-much": to_the_end(("sampling.guidance", 1.0)),
    "12-guidance/classifier-free": to_the_end(("sampling.guidance", 0.0)),
    "13-other-noise/two-arrows": set_knob(
        *(("noise.kernel", kernel) for kernel in ("uniform", "student-t", "gaussian"))
    ),
    "13-other-noise/way-back": to_the_end(("noise.kernel", "gaussian")),
    "14-hallucinations/in-the-water": among_islands,
    "14-hallucinations/autoguidance": to_the_end(("sampling.guidance", 2.0)),
    "14-hallucinations/capacity": to_the_end(("sampling.field", "true")),
}


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """A window whose clock the test turns by hand."""
    made = Window()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.stop_clock()
    yield made
    made.leave()


def test_every_task_has_an_act() -> None:
    lessons = [open_lesson(folder) for folder in shipped()]
    tasks = {f"{one.name}/{step.name}" for one in lessons for step in one.steps if step.task and step.page == "plane"}
    assert tasks == ACTS.keys() | BY_WAITING
    assert not ACTS.keys() & BY_WAITING


def on_the_plane() -> list[Path]:
    return [folder for folder in shipped() if any(step.page == "plane" for step in open_lesson(folder).steps)]


@pytest.mark.parametrize("folder", on_the_plane(), ids=lambda folder: folder.name)
def test_every_step_runs_and_its_task_is_seen_as_done_when_it_is(
    qtbot: QtBot, window: Window, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson, trained = open_lesson(folder), list[Step | None]()
    # How a training goes on is walked in the engine; a process of its own for each would take longer than all the rest.
    monkeypatch.setattr(window.learning, "train", lambda: trained.append(window.lessons.shown))
    for number, step in enumerate(lesson.steps):
        if step.page == "images":
            continue
        window.lessons.begin(lesson, number)
        window._tick()
        name = f"{lesson.name}/{step.name}"
        assert seen(window) == frozenset(step.shows), name
        runs(qtbot, window, step)
        if step.task is None:
            continue
        look(qtbot, window)
        assert not is_done(window), f"{name} is done before anything is"
        if name in ACTS:
            ACTS[name](qtbot, window)
            for _ in range(MOST_LOOKS):
                look(qtbot, window)
                if is_done(window):
                    break
                qtbot.wait(20)  # what was asked of the probe, or of a run, is on its way
                window._tick()
            found = {one.reading: reading(one.reading, standing(window)) for one in step.task.when}
            assert is_done(window), f"{name}: {found}"
            assert is_kept(window, lesson, step)
    assert trained == [step for step in lesson.steps if "train" in step.begins]


def runs(qtbot: QtBot, window: Window, step: Step) -> None:
    """Wait until what the step begins with is under way, and its document is on the screen."""
    if step.begins in ("play", "loop", "train and loop"):
        playback = window.sampling.playback
        until_ticked(qtbot, window, lambda: playback.run is not None and playback.run.count > 1)
        assert playback.playing
    elif not window.session.document.theatre.beside:
        until_ticked(qtbot, window, lambda: window.scene.shown is not None)
        shown = window.scene.shown
        assert shown is not None
        until_ticked(qtbot, window, lambda: on_screen(window))
    if step.chart:
        assert window.laboratory.sheet.page() == step.chart


def on_screen(window: Window) -> bool:
    shown = window.scene.shown
    return shown is not None and shown.request.target == window.session.document.target


def look(qtbot: QtBot, window: Window) -> None:
    """Have the program look at how things stand, and see whether the task is done."""
    watch = window.lessons._watch
    assert watch is not None
    watch.look()
    asked, _ = watch._cell.get()
    job = watch._job
    until(qtbot, lambda: job is not None and job.newest is not None and job.newest.request is asked)
    window.lessons._ticks = LOOK_EVERY_TICKS - 1
    window.lessons.tick()


def standing(window: Window):  # type: ignore[no-untyped-def]  # what the program itself reads
    assert window.lessons._watch is not None
    return window.lessons._watch._standing()


def is_done(window: Window) -> bool:
    return window.lessons.panel.task is not None and window.lessons.panel.task.done


def is_kept(window: Window, lesson: Lesson, step: Step) -> bool:
    """Whether the progress is kept."""
    return step.name in window.lessons.progress.of(lesson).tasks


def seen(window: Window) -> frozenset[str]:
    """Return the regions that are seen, of which a step may show some."""
    parts, inspector = window.layout_, window.layout_.inspector
    widgets: dict[str, QWidget] = {
        "tools": parts.tools,
        "views": parts.views,
        "layers": parts.layers,
        "timeline": parts.timeline,
        "target": inspector.target,
        "learn": inspector.learn,
        "error": inspector.error,
        "shares": inspector.shares,
        "compare": parts.compare,
    }
    assert {*widgets, "probe"} == set(REGIONS)
    shown = {name for name, widget in widgets.items() if widget.isVisible()}
    return frozenset(shown | ({"probe"} if window.painting.name == "probe" else set()))
