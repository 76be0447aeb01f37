"""Between the second network's row, the document, and the two learners."""

from dataclasses import replace
from typing import Any

from scoreviz.engine.document import Document, Rival
from scoreviz.engine.learner import Learner
from scoreviz.engine.rivals import NET_B, differing, is_swap, pair_names, rival_document
from scoreviz.engine.trained import TrainingSnapshot, goes_on
from scoreviz.ui.layout import Layout
from scoreviz.ui.rival_row import RUNNING
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session
from scoreviz.wording import mark


class Rivalry:
    """Lets a second network, net B, learn the same drawing, and shows it beside the first.

    The gold button trains both at once; net B's own lets them be trained one after the other.
    """

    def __init__(
        self,
        parts: Layout,
        session: Session,
        learner: Learner,
        scene: Scene,
    ) -> None:
        panel = parts.inspector.learn
        assert learner.rival is not None
        self._row, self._more, self._error_panel = panel.rival, panel.more, parts.inspector.error
        self._canvas, self._refresh = parts.canvas, scene.refresh
        self._session, self._learner, self._rival = session, learner, learner.rival
        self._shown: tuple[object, ...] = ()
        self._row.toggleRequested.connect(self.toggle)
        self._row.swapRequested.connect(self.swap)
        self._row.removeRequested.connect(lambda: self._session.edit(mark("Take net B away"), rival=None))
        self._row.sheet.networkChanged.connect(lambda changes: self._edit("network", changes))
        self._row.sheet.trainingChanged.connect(lambda changes: self._edit("training", changes))
        self._more.compare.clicked.connect(lambda: self.add())
        panel.resetRequested.connect(self._rival.reset)

    def add(self) -> None:
        """Put another network beside the first, which differs in its width, and show what can be chosen."""
        document = self._session.document
        if document.rival is None:
            self._session.edit(mark("Compare"), rival=differing(document.network, document.training))
        self._row.open_sheet()

    def swap(self) -> None:
        """Make net A what net B was, with what each has learned, and the other way round."""
        document = self._session.document
        if document.rival is not None:
            now = Rival(document.network, document.training)
            network, training = document.rival.network, document.rival.training
            self._session.edit(mark("Swap net A and net B"), network=network, training=training, rival=now)

    def toggle(self) -> None:
        """Train net B alone, or pause it."""
        document = rival_document(self._session.document)
        if self._rival.state in RUNNING:
            self._rival.pause()
        elif document is not None:
            self._rival.start(document)

    def follow(self, before: Document, after: Document) -> None:
        """Keep the row, and net B's training, with the document; this is before net A's training follows it."""
        if is_swap(before, after):
            self._learner.exchange(self._rival)
        self._learner.compares = after.rival is not None
        document = rival_document(after)
        if before.rival is not None and document is None:
            self._rival.stop()  # what it learned stays, for when it is taken back
        elif document is not None:
            self._follow_rival(document, added=before.rival is None)
        if (before.rival, before.network, before.training) != (after.rival, after.network, after.training):
            self.show()

    def show(self) -> None:
        """Show the document's second network, or that there is none."""
        rival = self._session.document.rival
        self._learner.compares = rival is not None
        self._row.set_rival(rival)
        self._more.compare.setVisible(rival is None)
        self._shown = ()
        if rival is not None:
            document = self._session.document
            self._canvas.set_rivals(*pair_names(document.network, document.training, rival))
        self.tick()
        self._refresh()

    def tick(self) -> None:
        """Show how far net B has come, if that is new."""
        rival, seen = self._session.document.rival, self._rival.shown
        measured = None if seen is None else len(seen.error_step)
        look = rival, self._rival.state, None if seen is None else (seen.step, measured), self._rival.looks_back
        if look == self._shown:
            return
        self._shown = look
        if rival is None or seen is None:
            self._error_panel.set_rival(None)
            self._error_panel.chart.set_rival_changes(())
            self._row.set_state(self._rival.state, 0, self._rival.failure)
            return
        self._show(seen)

    def _show(self, seen: TrainingSnapshot) -> None:
        newest = self._rival.snapshot or seen
        curves = newest.loss_step, newest.loss, newest.error_step, newest.error
        self._error_panel.set_rival(seen.headline, seen.error_level, *curves)
        self._error_panel.chart.set_rival_changes(newest.changes)
        self._row.set_state(self._rival.state, newest.step, self._rival.failure)
        self._row.sheet.set_note(newest.note if self._rival.state == "running" else "")
        self._refresh()

    def _follow_rival(self, document: Document, added: bool) -> None:
        learned = self._rival.snapshot
        runs = self._rival.state in RUNNING or (added and self._learner.state in RUNNING)
        spec = None if learned is None else learned.spec
        if spec is not None and not (
            goes_on(spec.network, document.network) and spec.training.seed == document.training.seed
        ):
            self._rival.reset()
        if runs:
            self._rival.start(document)

    def _edit(self, part: str, changes: dict[str, Any]) -> None:
        rival = self._session.document.rival
        if rival is not None:
            changed = replace(getattr(rival, part), **changes)
            gesture = f"rate of {NET_B}" if "learning_rate" in changes else ""
            self._session.edit(mark("Settings of net B"), gesture=gesture, rival=replace(rival, **{part: changed}))
