"""Which of the window's keys a lesson leaves alone: those of the playhead, and of the parts that are shown."""

from collections.abc import Iterable

from PySide6.QtCore import Qt

from scoreviz.ui.toolbox import FACES
from scoreviz.wording import tr

_Key = Qt.Key
ALWAYS = {
    *(_Key.Key_Space, _Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End),
    *(
        _Key.Key_0,
        _Key.Key_N,
        _Key.Key_Question,
        _Key.Key_Escape,
        _Key.Key_F1,
        _Key.Key_F3,
        _Key.Key_F4,
        _Key.Key_F11,
        _Key.Key_Tab,
    ),
}
OF_REGIONS = {
    "tools": {
        *(_Key(ord(face.key)) for face in FACES),
        *(_Key.Key_BracketLeft, _Key.Key_BracketRight, _Key.Key_Comma, _Key.Key_Period, _Key.Key_X),
        *(_Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Return, _Key.Key_Enter),
    },
    "views": {_Key.Key_1, _Key.Key_2, _Key.Key_3, _Key.Key_4, _Key.Key_5},
    "layers": {_Key.Key_L, _Key.Key_O},
    "learn": {_Key.Key_Return, _Key.Key_Enter},
    "compare": {_Key.Key_R},
    "probe": {_Key.Key_P},
}


def allowed(key: Qt.Key, regions: Iterable[str]) -> bool:
    """Return whether a key means something while only these regions are shown."""
    return key in ALWAYS or any(key in OF_REGIONS.get(region, ()) for region in regions)


def lesson_keys() -> list[tuple[str, str]]:
    """Return the keys of a lesson with what they do."""
    return [
        ("PgDown", tr("Next step of the lesson")),
        ("PgUp", tr("Step before")),
        ("A B C", tr("Answer the question")),
        ("Space", tr("Play, or pause the points")),
        ("F3", tr("Formulas with numbers")),
        ("F4", tr("Glossary")),
        ("Esc", tr("Leave the lesson")),
    ]
