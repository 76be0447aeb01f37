"""Between the help and what is on the screen: the numbers of the formulas, worked out beside the window."""

from typing import TYPE_CHECKING

from scoreviz.engine.formulas.lines import Lines, formula_frames
from scoreviz.engine.identities import IdentitiesSnapshot, IdentitiesSpec, Learnt, follow_identities
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.lessons.lesson import RegionName
from scoreviz.engine.lessons.standing import OfferName, Standing
from scoreviz.engine.probing import level_at
from scoreviz.ui.help_panel import FORMULAS, WIDTH, WORDS, HelpPanel
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.window import Window

LOOK_EVERY_TICKS = 8  # about eight times a second
REGIONS: dict[OfferName, RegionName] = {"train": "learn", "probe": "probe"}  # where each is, as a lesson names it


class Helping:
    """Opens the help, and keeps its numbers up to date while it is looked at."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self.panel = HelpPanel(window, window.layout_.top, window.layout_.status)
        self._cell: Latest[Standing | None] = Latest(None)
        self._job: Job[None, Lines | None] | None = None
        self._wanted: Latest[Learnt] | None = None
        self._objectives: Job[None, IdentitiesSnapshot] | None = None
        self._ticks = 0
        self._shown: Lines | None = None
        self.panel.closed.connect(self.put_away)

    @property
    def page(self) -> str:
        """The page that is looked at, or "" while the help is closed."""
        return self.panel.page() if self.panel.isVisible() else ""

    def toggle(self, page: str) -> None:
        """Open the help at a page, or put it away where that page is looked at; a room is not shown it."""
        if self.page == page or self._in_a_room:
            self.put_away()
        else:
            self.panel.open_at(page)
            self._window.layout_.lend(WIDTH)

    def toggle_formulas(self) -> None:
        """Open the formulas with their numbers, or put them away."""
        self.toggle(FORMULAS)

    def toggle_words(self) -> None:
        """Open the words, or put them away."""
        self.toggle(WORDS)

    def tick(self) -> None:
        """Ask for the numbers of now, and show what has arrived."""
        if not self.panel.isVisible():
            return
        if self._in_a_room:
            self.put_away()
            return
        self._ticks += 1
        self._window.layout_.lend(WIDTH)
        if self.panel.page() != FORMULAS:
            self._rest()
            return
        self.panel.formulas.set_one()
        if self._job is None or self._ticks % LOOK_EVERY_TICKS == 0:
            self._measure()
            self._read()

    def put_away(self) -> None:
        """Close the help, and end its work."""
        self._rest()
        if self.panel.isVisible():
            self.panel.hide()
            self._window.layout_.lend(0)
            self._window.layout_.canvas.setFocus()

    @property
    def _in_a_room(self) -> bool:
        return "projector" in self._window.__dict__ and self._window.projector.on

    def _read(self) -> None:
        window = self._window
        failed = next((job for job in (self._job, self._objectives) if job is not None and job.error is not None), None)
        if failed is not None:
            window.notices.refuse(tr("The formulas’ numbers stopped"), str(failed.error))
            self.put_away()
            return
        objectives = None if self._objectives is None else self._objectives.newest
        document, training = window.session.document, window.learner.shown
        standing = Standing(
            document,
            window.scene.t,
            training=training,
            probe=window.probing.shown if window.pages.on_plane else window.probing.settled,
            identities=objectives,
            offers=self._offered(),
        )
        self._cell.put(standing)
        if self._job is None:  # only now, that it begins with the numbers of now
            self._job = Job(None, formula_frames(self._cell), "formulas").start()
        if self._job.newest is not None and self._job.newest is not self._shown:
            self._shown = self._job.newest
            self.panel.formulas.show_lines(self._shown)

    def _offered(self) -> frozenset[OfferName]:
        """Return what a person can reach in the view as it is, and is therefore told to do."""
        window = self._window
        if not window.pages.on_plane:
            return frozenset()
        step = window.lessons.shown if window.pages.in_lesson and window.lessons.locked else None
        shown = REGIONS.items() if step is None else [(to, it) for to, it in REGIONS.items() if it in step.shows]
        return frozenset(to for to, _ in shown)

    def _measure(self) -> None:
        """Have the objectives measured at the playhead's noise level; while it runs, at the one where it was."""
        window = self._window
        document, saved = window.session.document, window.learner.shown_keepsake()
        if saved is None or window.scene.empty or document.noise.kernel != "gaussian":
            return
        before = None if self._wanted is None else self._wanted.get()[0]
        sigma = level_at(document.noise, window.scene.t).level
        if before is not None and window.sampling.playback.playing:
            sigma = before.spec.sigma
        spec = IdentitiesSpec(document.target, sigma, document.network, document.training.seed)
        learnt = Learnt(spec, saved, window.learner.looks_back)
        if self._wanted is None:
            self._wanted = Latest(learnt)
            self._objectives = Job(None, follow_identities(self._wanted), "objectives").start()
        elif before is None or (before.spec, before.saved) != (learnt.spec, learnt.saved):
            self._wanted.put(learnt)

    def _rest(self) -> None:
        for job in (self._job, self._objectives):
            if job is not None:
                job.stop()
        if self._job is not None:
            self.panel.formulas.clear_lines()  # when it is opened again they are numbers of long ago
        self._job = self._objectives = self._wanted = None
