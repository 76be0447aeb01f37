"""The lower half of the stage: what is done with the pictures, one thing at a time."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scoreviz.ui.choices import Option, Segmented
from scoreviz.ui.explained import explained
from scoreviz.ui.surfaces import Words
from scoreviz.ui.tab_order import put_after, stops_in
from scoreviz.wording import tr


@runtime_checkable
class Enlarged(Protocol):
    """What can be shown larger."""

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room."""


class Lower(QWidget):
    """A row of activities and, below it, what belongs to the chosen one; each is made when it is first shown.

    Args:
        options: the activities, in their order.
        makers: for every one of them, what makes its widget.

    Signals:
        chosen(str): the user wants another activity.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[Option], makers: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.activities = Segmented(options, tr("What is done with the pictures"))
        self.heading = Words("", "note", "ink2")
        explained(self.activities, "images.does")
        self.heading.alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._makers, self._made = dict(makers), dict[str, QWidget]()
        self._tips = {option.key: option.tip for option in options}
        self._times = 1.0
        self._pile = QStackedWidget()
        self._end: QWidget = self.activities  # of the row
        self._row = row = QHBoxLayout()
        row.addWidget(self.activities)
        row.addWidget(self.heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._pile, 1)
        self.activities.changed.connect(self.chosen)

    def add_tool(self, tool: QWidget) -> None:
        """Put something at the end of the row."""
        self._row.addWidget(tool)
        self._end = tool

    def set_plain(self, plain: bool) -> None:
        """Leave out the row's own controls, or have them."""
        self.activities.setVisible(not plain)
        if self._end is not self.activities:
            self._end.setVisible(not plain)

    def say(self, heading: str, shorter: str = "") -> None:
        """Say something over what is shown; shorter where room is short, and whole under the pointer."""
        self.heading.set_text(heading, shorter=shorter)
        self.heading.setToolTip(heading if shorter else "")

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room."""
        self._times = times
        self.heading.set_role("far note" if times > 1.0 else "note")
        for widget in self._made.values():
            if isinstance(widget, Enlarged):
                widget.set_far(times)

    @property
    def sentence(self) -> str:
        """What is shown, in words."""
        return self._tips[self.shown]

    @property
    def shown(self) -> str:
        """The activity that is shown."""
        return str(self.activities.value())

    def show_activity(self, key: str) -> None:
        """Show an activity."""
        self.activities.set_value(key)
        self._pile.setCurrentWidget(self.widget(key))

    def widget(self, key: str) -> QWidget:
        """Return the widget of an activity, made now if it was not yet."""
        if key not in self._made:
            self._made[key] = made = self._makers[key]()
            if self._times > 1.0 and isinstance(made, Enlarged):
                made.set_far(self._times)
            self._pile.addWidget(self._made[key])
            put_after(stops_in(self._end)[-1], stops_in(self._made[key]))
        return self._made[key]
