"""Between the lanes that play, the figures under them, and what a ready-made pair says at its end."""

from scoreviz.engine.claims import NOT_HERE, Claim, measure_claim
from scoreviz.engine.figures import grouped
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.lane_curves import Figures, Looked, figure_frames
from scoreviz.engine.lane_heads import between_words
from scoreviz.engine.pairs import Pair
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.playback import Playback
from scoreviz.ui.lanes_view import LanesView
from scoreviz.wording import mark, tr

AT_THE_END = mark("When all have ended, the figures are measured.")
MEASURING = mark("Measuring…")
LATE = 0.125  # of a run that plays: figures further behind its points are dimmed


class LaneMeasures:
    """Asks for what stands at the playhead a few times a second, and shows what has come."""

    def __init__(self, view: LanesView, playback: Playback) -> None:
        self._view, self._playback = view, playback
        self._cell: Latest[tuple[Looked | None, ...]] = Latest(())
        self._job: Job[None, Figures | None] | None = None
        self._claims: Job[Pair, Claim | None] | None = None
        self._claimed: tuple[RunSnapshot, ...] = ()
        self._asked: tuple[object, ...] = ()
        self._shown: Figures | None = None

    @property
    def failure(self) -> str:
        """Why nothing is measured any more, or an empty string."""
        jobs = (job for job in (self._job, self._claims) if job is not None and job.error is not None)
        return next((str(job.error) for job in jobs), "")

    def rest(self) -> None:
        """Measure nothing while the lanes are not looked at."""
        for job in (self._job, self._claims):
            if job is not None:
                job.stop()
        self._job, self._claims, self._claimed, self._asked, self._shown = None, None, (), (), None

    def tick(self, pair: Pair | None) -> None:
        """Ask for what is wanted and show what has come."""
        self._ask()
        newest = None if self._job is None else self._job.newest
        if newest is not self._shown:
            self._shown = newest
            self._show(newest)
        self._show_age()
        self._view.bar.set_lesson(_lesson(pair), *self._claim(pair))

    def _ask(self) -> None:
        runs, frames = self._playback.in_step.runs, self._playback.in_step.frames()
        looked = tuple(
            None if run is None or lane.behind(frame) else (run, min(frame, run.count - 1))
            for lane, run, frame in zip(self._playback.in_step.lanes, runs, frames, strict=True)
        )
        asked = tuple(None if one is None else (id(one[0].spec), one[1], one[0].finished) for one in looked)
        if asked == self._asked:
            return
        self._asked = asked
        self._cell.put(looked)
        if self._job is None or not self._job.running:
            self._job = Job(None, figure_frames(self._cell), "lane figures").start()

    def _show(self, figures: Figures | None) -> None:
        lanes = () if figures is None else figures.lanes
        for k, card in enumerate(self._view.cards):
            card.numbers.set_figures(lanes[k] if k < len(lanes) else None, card.title)
        known = [len(lane.shares) for lane in lanes if lane is not None]
        if known:
            self._view.set_parts(max(known))
        self._view.between.set_text(between_words(figures))

    def _show_age(self) -> None:
        """Dim the figures of another moment; behind lanes that play they may be a little late."""
        lanes = () if self._shown is None else self._shown.lanes
        frames = self._playback.in_step.frames()
        for card, lane, frame in zip(self._view.cards, lanes, frames, strict=False):
            playing = self._playback.playing
            card.numbers.set_stale(lane is not None and is_old(lane.frame, frame, lane.spec.sampling.steps, playing))

    def _claim(self, pair: Pair | None) -> tuple[str, bool]:
        """Return what the figures of a pair say once its runs have ended, and whether they are measured."""
        runs = tuple(run for run in self._playback.in_step.runs if run is not None and run.finished)
        if pair is None or len(runs) < len(pair.lanes) or not self._playback.at_end:
            return tr(AT_THE_END), False
        if self._claims is None or self._claims.spec is not pair or not _same(runs, self._claimed):
            if self._claims is not None:
                self._claims.stop()
            self._claims, self._claimed = Job(pair, measure_claim(pair, runs), "claim").start(), runs
        found = self._claims.newest
        if found is None:
            return tr(MEASURING), False
        return found.words if found.holds else tr("{claim} {but}", claim=found.words, but=tr(NOT_HERE)), True


def is_old(measured: int, shown: int, steps: int, playing: bool) -> bool:
    """Return whether figures of one frame say nothing of the one that is shown."""
    return abs(measured - shown) > (LATE * steps if playing else 0)


def _lesson(pair: Pair | None) -> str:
    if pair is None:
        return ""
    title = tr(pair.title, thousand=grouped(1_000))
    return tr("{title}. {sentence}", title=title, sentence=tr(pair.sentence))


def _same(runs: tuple[RunSnapshot, ...], others: tuple[RunSnapshot, ...]) -> bool:
    return len(runs) == len(others) and all(a is b for a, b in zip(runs, others, strict=True))
