"""The keys of the window: what each does, in the order in which they are listed under "All keys"."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from scoreviz.ui.looking import VIEWS
from scoreviz.ui.toolbox import FACES
from scoreviz.ui.windows import close_all, open_another
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.window import Window


VIEW_WORDS = {
    "true": mark("View: true"),
    "learned": mark("View: learned"),
    "both": mark("View: both"),
    "split": mark("View: split"),
    "difference": mark("View: difference"),
}


@dataclass(frozen=True)
class Key:
    """One key, what it does in words, and the act."""

    sequence: str
    words: str
    act: Callable[[], object]

    def matches(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Return whether a key press is this one; the keypad, and Shift on a sign, do not matter."""
        plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        return plain == Qt.KeyboardModifier.NoModifier and QKeySequence(key).toString() == self.sequence


def act_on(keys: tuple[Key, ...], key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Do what a key press means and return whether it meant anything."""
    for entry in keys:
        if entry.matches(key, modifiers):
            entry.act()
            return True
    return False


def _first(*acts: Callable[[], object]) -> Callable[[], object]:
    """Return an act that does the first, and where there was nothing to do, the next."""
    return lambda: any(act() for act in acts)


def window_keys(window: "Window") -> tuple[Key, ...]:
    """Return the plain keys: they reach the window when no widget in focus has a use for them."""
    painting, sampling = window.painting, window.sampling
    views = tuple(
        Key(str(number), tr(VIEW_WORDS[view]), partial(window.looking.set_view, view))
        for number, view in enumerate(VIEWS, start=1)
    )
    return (
        *(Key(face.key, tr(face.title), partial(painting.set_tool, face.name)) for face in FACES),
        Key("[", tr("Smaller brush"), lambda: painting.resize(-1)),
        Key("]", tr("Larger brush"), lambda: painting.resize(1)),
        Key(
            ",", tr("Weaker brush; shape below"), _first(lambda: painting.step_to(-1), lambda: painting.strengthen(-1))
        ),
        Key(
            ".", tr("Stronger brush; shape above"), _first(lambda: painting.step_to(1), lambda: painting.strengthen(1))
        ),
        Key("X", tr("Symmetry on, or off"), painting.toggle_symmetry),
        Key("J", tr("Draw by arrows and Return"), painting.toggle_cross),
        Key("Backspace", tr("Take the last corner back"), painting.step_back),
        Key("Del", tr("Delete what is chosen"), painting.delete),
        *views,
        Key("L", tr("Layers"), window.layout_.layers.open_sheet),
        Key("R", tr("Compare runs side by side"), lambda: window.comparing.open()),
        Key("O", tr("Points: how they look"), lambda: window.open_points()),
        Key("U", tr("Charts"), lambda: window.laboratory.toggle()),
        Key("Return", tr("Train, or pause; end a shape"), _first(painting.confirm, window.learning.toggle)),
        Key("Space", tr("Play, or pause the points"), sampling.toggle_play),
        Key("Left", tr("One step towards data"), lambda: sampling.step_left(1)),
        Key("Right", tr("One step towards noise"), lambda: sampling.step_left(-1)),
        Key("Home", tr("To the data"), sampling.seek_data),
        Key("End", tr("To the noise; newest step"), _first(window.look_back.end, sampling.seek_noise)),
        Key("PgUp", tr("Back through training"), lambda: window.look_back.step(-1)),
        Key("PgDown", tr("Forward through training"), lambda: window.look_back.step(1)),
        Key("N", tr("New seed, or new draws"), _first(window.probing.new_draws, sampling.new_seed)),
        Key("0", tr("Fit the page"), window.fit),
        Key("F9", tr("Hide the panels, or show them"), window.toggle_panels),
        Key("F11", tr("For a projector, and back"), lambda: window.projector.toggle()),
        Key("Esc", tr("Give up; put a message away"), _first(painting.cancel, window.notices.dismiss, window.end_tour)),
        Key("F3", tr("Formulas with numbers"), lambda: window.helping.toggle_formulas()),
        Key("F4", tr("Glossary"), lambda: window.helping.toggle_words()),
        Key("?", tr("All keys"), window.show_all_keys),
    )


def other_keys() -> tuple[tuple[str, str], ...]:
    """Return keys that are no plain ones, with what they do."""
    return (
        ("Ctrl + Z", tr("Undo; with Shift, redo")),
        ("Ctrl + S", tr("Save; with Shift, save as")),
        ("Ctrl + O", tr("Open")),
        ("Ctrl + E", tr("Share: picture, film, data")),
        ("Ctrl + N", tr("Anew; with Shift, a window")),
        ("Ctrl Shift H", tr("History")),
        ("Ctrl + C, X", tr("Copy, cut shapes, layer, probe")),
        (tr("Arrow"), tr("Move the probe in hand (P)")),
        ("Ctrl + V", tr("Paste what is on the clipboard")),
        ("Ctrl Shift C", tr("Copy all layers")),
        ("Ctrl + D", tr("Duplicate shapes or the layer")),
        ("Ctrl Shift M", tr("Merge the layer's strokes")),
        (tr("Alt Up, Down"), tr("Move the layer up or down")),
        ("F1", tr("What is this? With Shift, point")),
        ("Ctrl + Q", tr("Quit")),
        (tr("Alt drag"), tr("Erase")),
        (tr("Shift drag"), tr("Straight line")),
        (tr("Middle drag"), tr("Move the page")),
        (tr("Space drag"), tr("Move the page")),
        (tr("Shift arrow"), tr("Move the cross further (J)")),
        (tr("Wheel"), tr("Zoom at the pointer")),
        (tr("Ctrl wheel"), tr("Size of the brush")),
        (tr("Alt wheel"), tr("Along the noise axis")),
    )


# Windows has no key for Quit, and another than this for Redo; what is listed above holds everywhere.
LISTED = {
    QKeySequence.StandardKey.Redo: "Ctrl+Shift+Z",
    QKeySequence.StandardKey.SaveAs: "Ctrl+Shift+S",
    QKeySequence.StandardKey.Quit: "Ctrl+Q",
}


def shortcuts(window: "Window") -> None:
    """Connect the standard shortcuts (Undo, Save and so on), as the platform spells them."""
    standard = QKeySequence.StandardKey
    acts: tuple[tuple[QKeySequence.StandardKey, Callable[[], object]], ...] = (
        (standard.Undo, window.session.undo),
        (standard.Redo, window.session.redo),
        (standard.New, window.files.new),
        (standard.Open, window.files.open),
        (standard.Save, window.files.save),
        (standard.SaveAs, window.files.save_as),
        (standard.Copy, _first(window.probing.copy, lambda: window.shapes.copy(), lambda: window.clipboard.copy())),
        (standard.Cut, _first(lambda: window.shapes.cut(), lambda: window.clipboard.cut())),
        (standard.Paste, window.paste),
        (standard.Quit, lambda: close_all(window)),
    )
    for key, act in acts:
        listed = [QKeySequence(LISTED[key])] if key in LISTED else []
        others = [sequence for sequence in QKeySequence.keyBindings(key) if sequence not in listed]
        shortcut = QShortcut(window)
        shortcut.setKeys([*listed, *others])
        shortcut.activated.connect(act)
    for sequence, act in (
        ("Alt+Up", lambda: window.layering.shift(1)),
        ("Alt+Down", lambda: window.layering.shift(-1)),
        ("Ctrl+D", _first(lambda: window.shapes.duplicate(), window.layering.duplicate)),
        ("Ctrl+Shift+C", lambda: window.clipboard.copy_all()),
        ("Ctrl+Shift+H", lambda: window.history.open()),
        ("Ctrl+E", window.share),
        ("Ctrl+Shift+M", window.layering.merge_strokes),
        ("Ctrl+Shift+N", lambda: open_another(window)),
    ):
        QShortcut(QKeySequence(sequence), window, act)
