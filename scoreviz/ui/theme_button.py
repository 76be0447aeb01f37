"""The button that shows which theme is in use, and its menu of the others.

``ThemeButton(parent=None)``  Setters: show_theme(Palette)  Signals: chosen(str)
"""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from scoreviz.engine.palette import PALETTES, Palette
from scoreviz.ui import theme
from scoreviz.ui.controls import IconButton
from scoreviz.ui.icons import icon
from scoreviz.ui.sheets import menu_for
from scoreviz.wording import mark, tr

FACES = {"light": "sun", "dark": "moon", "contrast": "contrast"}
WORDS = {"light": mark("Light"), "dark": mark("Dark"), "contrast": mark("High contrast")}


class ThemeButton(IconButton):
    """Opens the list of themes.

    Signals:
        chosen(str): a theme, by its name.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("moon", "", parent=parent)
        self.show_theme(theme.current())
        self.clicked.connect(self.open_menu)

    def show_theme(self, palette: Palette) -> None:
        """Show which theme is in use."""
        self.set_face(FACES[palette.name], tr("Theme: {name}", name=tr(WORDS[palette.name])))

    def open_menu(self) -> QMenu:
        """Open the list below the button."""
        menu = menu_for(self)
        for name in PALETTES:
            action = menu.add(tr(WORDS[name]), f"theme.{name}")
            action.setIcon(icon(FACES[name], theme.current().ink2))
            action.setCheckable(True)
            action.setChecked(name == theme.current().name)
            action.triggered.connect(lambda _=False, name=name: self.chosen.emit(name))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        return menu
