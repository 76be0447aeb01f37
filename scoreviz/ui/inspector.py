"""The panel at the right, 344 px: target, learn, how far off, where the samples are.

``Inspector(parent=None)`` holds ``.target``, ``.learn``, ``.error``, ``.shares`` and folds the last two when short.

``TargetPanel``  set_shapes({name: title})  set_picture(name, float array [h, w] 0..1, row 0 lowest y)
                 set_selected(name | None)
        set_note(str)  ``.layers`` is the ``LayerPanel``
    Signals: shapePicked(str)  importRequested  clearRequested
``LearnPanel``  set_objective(str)  set_network(width, layers)  set_process(str)  set_note(str)
        set_progress(steps: int, seconds: float, rate: float)  ``more``: what ``LearnMore`` shows
        set_state("idle" | "preparing" | "running" | "paused" | "failed", reason: str = "")
    Signals: trainRequested  pauseRequested  stopRequested  resetRequested  objectiveChanged(str)
        networkChanged(int width, int layers)  processChanged(str)  learningRateChanged(float)
        batchChanged(int)  seedChanged(int)
``ErrorPanel``  set_error(float | None)  set_history(loss_step, loss, error_step, error)  set_stale(bool)
``SharesPanel``  set_shares([(name, share | None, truth)])  set_selected(int | None)
    Signals: rowPicked(int) (again: -1)
"""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from scoreviz.ui.error_panel import ErrorPanel, SharesPanel
from scoreviz.ui.explained import explained
from scoreviz.ui.learn_panel import LearnPanel
from scoreviz.ui.sections import BLEED, Gap, Section
from scoreviz.ui.surfaces import Panel
from scoreviz.ui.target_panel import TargetPanel

__all__ = ["ErrorPanel", "Inspector", "LearnPanel", "SharesPanel", "TargetPanel"]

WIDTH, PADDING = 344, 20


class Inspector(Panel):
    """The four sections. Where the window is short, the shares fold, then the chart; what is left scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("left",), parent)
        explained(self, "learn")
        self.setFixedWidth(WIDTH)
        self.target, self.learn, self.error, self.shares = TargetPanel(), LearnPanel(), ErrorPanel(), SharesPanel()
        self._chosen: dict[Section, bool] = {}  # folded or not by hand: that is not undone for the user
        self._gaps: list[Gap] = []
        self._contents = QWidget()
        column = QVBoxLayout(self._contents)
        column.setContentsMargins(PADDING - BLEED, 14, PADDING - BLEED, 14)
        column.setSpacing(0)
        for section in (self.target, self.learn, self.error, self.shares):
            column.addWidget(section)
            if section is not self.shares:
                self._gaps.append(Gap())
                column.addWidget(self._gaps[-1])
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._contents)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(self._area)
        self._contents.installEventFilter(self)
        for section in (self.error, self.shares):
            section.folded.connect(lambda folded, section=section: self._chosen.update({section: folded}))

    def show_only(self, names: AbstractSet[str] | None) -> None:
        """Hide all sections but those of these names: "target", "learn", "error" and "shares"; None hides none."""
        named = ("target", self.target), ("learn", self.learn), ("error", self.error), ("shares", self.shares)
        before = False
        for (name, section), gap in zip(named, (None, *self._gaps), strict=True):
            shown = names is None or name in names
            section.setVisible(shown)
            if gap is not None:
                gap.setVisible(shown and before)
            before = before or shown
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._contents and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def _fit(self) -> None:
        """Fold what does not fit, the shares first; unfold it where there is room."""
        needed = self._contents.minimumSizeHint().height()
        for section in (self.error, self.shares):
            if section.is_folded():
                needed += section.folding_height()
        for section in (self.shares, self.error):
            folded = self._chosen.get(section, needed > self.height())
            section.set_folded(folded)
            if folded:
                needed -= section.folding_height()
