"""The button that says which language is in use, and its menu of the others, each in its own words.

``LanguageButton(parent=None)``  Signals: chosen(str)
"""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from scoreviz.ui import language
from scoreviz.ui.controls import QuietButton
from scoreviz.ui.sheets import menu_for
from scoreviz.wording import tr


class LanguageButton(QuietButton):
    """Opens the list of languages.

    Signals:
        chosen(str): another language, by its code.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(language.SHORT[language.current()], "languages", parent)
        self.setToolTip(tr("Language: {name}", name=language.LANGUAGES[language.current()]))
        self.setAccessibleName(self.toolTip())
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> QMenu:
        """Open the list below the button."""
        menu = menu_for(self)
        for code, name in language.LANGUAGES.items():
            action = menu.add(name, "language")
            action.setCheckable(True)
            action.setChecked(code == language.current())
            action.triggered.connect(lambda _=False, code=code: self.chosen.emit(code))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        return menu
