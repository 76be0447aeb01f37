"""Compare, Branch and Wander on the page of images: what they ask for, the work, and what is shown of it."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from scoreviz.engine.images.apart_view import branched, compared, frame_near, walk_at, walked, window_of
from scoreviz.engine.images.class_names import class_names
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate
from scoreviz.engine.images.trying import (
    as_beside,
    as_run,
    beside_of,
    branch_of,
    draws_chance,
    step_at,
    wander_of,
    why_no_branch,
    why_not_beside,
)
from scoreviz.engine.images.wandering import Walk, WanderSpec, wander
from scoreviz.engine.playhead import Playhead
from scoreviz.ui.image_aside import Aside
from scoreviz.ui.image_branch import HERE, ImageBranch
from scoreviz.ui.image_compare import ImageCompare
from scoreviz.ui.image_options import BRANCH, COMPARE, WANDER
from scoreviz.ui.image_wander import ImageWander
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab

WALK_SPEED = 0.5  # a walk of 100 steps plays in seven seconds
PARTS = {"beside": mark("Beside: {setting}"), "fork": mark("Fork: {setting}"), "wander": mark("Wander: {setting}")}
WORDS = {
    "label": mark("class"),
    "guidance": mark("guidance"),
    "sampler": mark("sampler"),
    "steps": mark("steps"),
    "eta": mark("noise η"),
    "seed": mark("seed"),
    "step": mark("step"),
    "t": mark("noise"),
    "step_share": mark("step"),
}
DRAGS = ("t", "step_share")
WAIT = mark("The run comes first.")
CLOSE = 1e-6  # two times that are the same


class Trials:
    """What is tried beside the run, for the page that is handed in."""

    def __init__(self, tab: "ImageTab") -> None:
        self._tab = tab
        self.makers: dict[str, Callable[[], QWidget]] = {
            COMPARE: self._make_compare,
            BRANCH: self._make_branch,
            WANDER: self._make_wander,
        }
        self._made: dict[str, Any] = {}
        self.second: Aside[ImageSpec, ImageRun] = Aside(generate, "second pictures")
        self.walk: Aside[WanderSpec, Walk] = Aside(wander, "walk")
        self.head = Playhead()
        self.head.speed = WALK_SPEED
        self._shown: tuple[object, ...] = ()
        self._walk_shown: object = None
        self._last_tick = time.perf_counter()

    def set(self, part: str, name: str, value: Any) -> None:
        """Change one of the settings of a part of the document; a drag is one step."""
        settings = replace(getattr(self._tab.document, part), **{name: value})
        self._tab.session.edit(
            lambda: tr(PARTS[part], setting=tr(WORDS[name])),
            f"{part} {name}" if name in DRAGS else "",
            **{part: settings},
        )

    def branch_here(self) -> None:
        """Branch from the frame at the playhead; at first nothing is changed."""
        run = self._tab.work.run
        if run is None:
            self._tab.say(tr("There is no picture yet: generate some"))
            return
        step = step_at(run, self._tab.work.frame)
        if step >= run.spec.imaging.steps:
            self._tab.say(tr("Nothing is left to decide at the data: go back on the film first"))
            return
        fork = self._tab.document.fork
        new = as_run(run.spec.imaging, step) if fork.step < 0 else replace(fork, step=step)
        self._tab.session.edit(HERE, fork=new)

    def show_settings(self) -> None:
        """Show the settings of the document, in what is there of it."""
        document, model = self._tab.document, self._tab.work.model
        run = document.imaging.sampler
        for key, settings, sampler in (
            (COMPARE, document.beside, document.beside.sampler),
            (BRANCH, document.fork, run),
        ):
            shown = self._made.get(key)
            if shown is not None:
                shown.other.set_classes(() if model is None else class_names(model), model is not None and model.bits)
                shown.other.set_settings(settings, sampler)
        if BRANCH in self._made:
            self._made[BRANCH].set_possible(document.fork.step >= 0, draws_chance(run, document.fork.eta))
        if WANDER in self._made:
            self._made[WANDER].set_wander(document.wander)
        self._shown = ()

    def tick(self) -> None:
        """Ask for what the activity shown needs, take what is new, and show it."""
        now = time.perf_counter()
        seconds, self._last_tick = now - self._last_tick, now
        activity, run = self._tab.imaging.activity, self._tab.work.run
        ready = run is not None and run.finished and not self._tab.work.running
        why = self._want(activity, run if ready else None)
        for aside in (self.second, self.walk):
            failed = aside.tick()
            if failed:
                self._tab.refuse(tr("Not made"), failed)
        if activity in self._made and run is not None:
            self._advance(seconds)
            self._show(activity, run, why)

    def put_away(self) -> None:
        """End all work."""
        self.second.close()
        self.walk.close()

    def _want(self, activity: str, run: ImageRun | None) -> str:
        """Ask for the second run or the walk of an activity; return why there is none, in one sentence, or ""."""
        document, model = self._tab.document, self._tab.work.model
        second, walk, why = None, None, tr(WAIT)
        if run is not None and model is not None and run.spec.model is model:
            if activity == COMPARE:
                spec = beside_of(run.spec, document.beside)
                why = why_not_beside(run, spec, model.classes)
                second = None if why else spec
            elif activity == BRANCH:
                why = why_no_branch(run, document.fork, model.classes)
                second = None if why else branch_of(run.spec, document.fork)
            elif activity == WANDER:
                which = min(self._tab.imaging.chosen, run.noisy.shape[1] - 1)
                walk, why = wander_of(run, which, document.wander), ""
        self.second.want(second)
        self.walk.want(walk)
        return why

    def _advance(self, seconds: float) -> None:
        """Play the walk, and from its start where it is another one."""
        walk = self.walk.newest
        if walk is None:
            return
        if walk.spec != self._walk_shown:
            self._walk_shown = walk.spec
            self.head.rewind()
            self.head.playing = True
        last = max(walk.count - 1, 0)
        self.head.advance(seconds, last, walk.finished and self.head.index >= last)

    def _show(self, activity: str, run: ImageRun, why: str) -> None:
        frame, which = self._tab.work.frame, min(self._tab.imaging.chosen, run.noisy.shape[1] - 1)
        made, second, walk = self._made[activity], self.second.newest, self.walk.newest
        cells = made.rows.cells()
        came = (0 if second is None else second.count, 0 if walk is None else walk.count)
        step = self.head.index if activity == WANDER else -1
        key = (activity, id(run.noisy), run.count, frame, which, cells, id(second), *came, step, why)
        if key == self._shown:
            return
        self._shown = key
        if activity == COMPARE:
            self._show_compared(made, run, frame, which, why)
        elif activity == BRANCH:
            self._show_branched(made, run, frame, which, why)
        else:
            self._show_walked(made, which, why)

    def _show_compared(self, made: ImageCompare, run: ImageRun, frame: int, which: int, why: str) -> None:
        second = self.second.newest
        pictures = window_of(run.noisy.shape[1], which, made.rows.cells())
        made.rows.set_columns(compared(run, second, frame, pictures), which)
        short = why
        if not why and (second is None or not second.finished):
            why, short = _made(second)
        elif second is not None and not why:
            t, other = float(run.times[frame]), float(second.times[frame_near(second, float(run.times[frame]))])
            short = f"t = {t:.2f}" if abs(t - other) < CLOSE else f"t = {t:.2f}, {other:.2f}"
            why = tr("The same noise, {times}", times=short)
        made.other.remark.set_text(why, shorter=short)

    def _show_branched(self, made: ImageBranch, run: ImageRun, frame: int, which: int, why: str) -> None:
        columns = branched(run, self.second.newest, which, made.rows.cells())
        nearest = min((column.mark for column in columns), key=lambda mark: abs(mark - frame))
        made.rows.set_columns(columns, nearest)
        fork = self._tab.document.fork
        where = {"step": fork.step, "seed": fork.seed}
        said = tr("Leaves at step {step}, seed {seed}", **where)
        if fork == as_run(run.spec.imaging, fork.step):
            said = tr("Leaves at step {step}, seed {seed}: nothing is changed yet", **where)
        branch = self.second.newest
        if not why and (branch is None or not branch.finished):
            said, _ = _made(branch)
        made.other.remark.set_text(why or said)

    def _show_walked(self, made: ImageWander, which: int, why: str) -> None:
        walk = self.walk.newest
        columns = walked(walk, made.rows.cells())
        at = self.head.index
        nearest = min((column.mark for column in columns), key=lambda mark: abs(mark - at), default=-1)
        made.rows.set_columns(columns, nearest)
        made.set_moment(walk_at(walk, at))
        if walk is None or why:
            made.remark.set_text(why)
        else:
            made.say(walk, which, min(at, max(walk.count - 1, 0)))

    def _make_compare(self) -> QWidget:
        made = self._kept(COMPARE, ImageCompare())
        made.other.settingChanged.connect(lambda name, value: self.set("beside", name, value))
        made.same.clicked.connect(
            lambda: self._tab.session.edit(mark("As the run"), beside=as_beside(self._tab.imaging))
        )
        made.rows.picked.connect(lambda which: self._tab.set("chosen", which))
        return made

    def _make_branch(self) -> QWidget:
        made = self._kept(BRANCH, ImageBranch())
        made.here.clicked.connect(lambda: self.branch_here())
        made.dice.clicked.connect(lambda: self.set("fork", "seed", self._tab.document.fork.seed + 1))
        made.remove.clicked.connect(lambda: self.set("fork", "step", -1))
        made.other.settingChanged.connect(lambda name, value: self.set("fork", name, value))
        made.rows.picked.connect(self._tab.work.seek)
        return made

    def _make_wander(self) -> QWidget:
        made = self._kept(WANDER, ImageWander())
        made.settingChanged.connect(lambda name, value: self.set("wander", name, value))
        made.dice.clicked.connect(lambda: self.set("wander", "seed", self._tab.document.wander.seed + 1))
        made.again.clicked.connect(self._play_again)
        made.rows.picked.connect(self._seek_walk)
        return made

    def _kept(self, key: str, made: Any) -> Any:
        self._made[key] = made
        self.show_settings()
        return made

    def _play_again(self) -> None:
        self.head.rewind()
        self.head.playing = True

    def _seek_walk(self, step: int) -> None:
        walk = self.walk.newest
        if walk is not None:
            self.head.playing = False
            self.head.seek(step, max(walk.count - 1, 0))


def _made(second: ImageRun | None) -> tuple[str, str]:
    """Return how far the second pictures are, and the same in less room."""
    done, steps = (0, 0) if second is None else (max(second.count - 1, 0), len(second.times) - 1)
    short = tr("{done} of {all} steps", done=done, all=steps) if steps else "…"
    return tr("The other pictures are being made: {progress}", progress=short), short
