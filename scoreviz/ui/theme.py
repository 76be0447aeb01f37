"""The look: fonts, the palette in use, and the style sheet for what Qt paints itself.

load_fonts()                once, after the QApplication exists
apply(app, DARK | LIGHT)    sets the palette and the style sheet; every widget repaints in the new colours
current() -> Palette        read in paintEvent, never stored
colour("#RRGGBB", alpha)    QColor;  font("label") QFont, by role (see ``ROLES``)
set_motion(False)           reduce motion: chrome changes at once
set_language("zh_TW")       words that Inter has no letters for get those of that language
with for_paper():           fonts as a file carries them along: the shipped faces, at any size; the light palette
font_of("label", "zh_TW")   the same for some words alone
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from scoreviz.engine.palette import DARK, LIGHT, Palette, rgb
from scoreviz.resources import resource
from scoreviz.wording import tr

SANS = "Inter"
# One code stands for other shapes in Taiwan than on the mainland: the language decides which face comes after Inter.
CHINESE = {
    "zh_TW": ("PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", "scoreviz Sans TC"),
    "zh_CN": ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "scoreviz Sans SC"),
}
FORMULA = "KaTeX_Math"
ROMAN = "KaTeX_Main"
ON_GOLD = "#14171C"  # text on the gold button, in both themes

# Radii and spaces in pixels.
INNER, CONTROL, CARD = 7, 9, 12

CHINESE_FACES = {
    language: tuple(f"scoreviz-sans-{script}-{weight}.otf" for weight in ("regular", "bold"))
    for language, script in (("zh_TW", "tc"), ("zh_CN", "sc"))
}

FACES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "KaTeX_Main-Regular.ttf",
    "KaTeX_Math-Italic.ttf",
)

# Role: family, size in pixels, weight. Nothing is below 11.
ROLES: dict[str, tuple[str, int, int]] = {
    "number": (SANS, 28, 600),
    "title": (SANS, 22, 700),
    "lesson": (SANS, 28, 700),
    "reading": (SANS, 16, 400),
    "question": (SANS, 16, 600),
    "small reading": (SANS, 14, 400),
    "reply": (SANS, 15, 400),
    "lane": (SANS, 15, 600),
    "button": (SANS, 14, 600),
    "section": (SANS, 13, 600),
    "value": (SANS, 13, 500),
    "label": (SANS, 13, 400),
    "note": (SANS, 12, 400),
    "strong note": (SANS, 12, 600),
    "axis": (SANS, 11, 400),
    "formula": (FORMULA, 15, 400),
    "roman": (ROMAN, 15, 400),
    # For the last row.
    "far title": (SANS, 32, 700),
    "far number": (SANS, 42, 600),
    "far name": (SANS, 23, 600),
    "far text": (SANS, 23, 500),
    "far note": (SANS, 18, 400),
    "far formula": (FORMULA, 36, 400),
    "far small formula": (FORMULA, 22, 400),
    "far roman": (ROMAN, 22, 400),
}

# Qt lets fonts of one first family, but for what tells them apart otherwise, share the faces that come after it: the
# words of one language would be written in those of another. What a hint asks for is not needed: the faces are here.
HINTS = {"zh_TW": QFont.StyleHint.SansSerif, "zh_CN": QFont.StyleHint.System}


@dataclass
class _Look:
    """What is in use now."""

    palette: Palette = DARK
    motion: bool = True
    language: str = "en"
    written: set[str] = field(default_factory=set)  # languages whose faces Qt has


_look = _Look()
_paper: ContextVar[bool] = ContextVar("paper", default=False)


def load_fonts() -> None:
    """Register the shipped faces with Qt.

    Raises:
        FileNotFoundError: a face is missing.
        RuntimeError: Qt cannot read a face.
    """
    _load(FACES)


def _load(faces: Iterable[str]) -> None:
    for face in faces:
        if QFontDatabase.addApplicationFont(str(resource("fonts", face))) < 0:
            raise RuntimeError(tr("the font {file} cannot be read: install the program again", file=face))


def apply(app: QApplication, palette: Palette) -> None:
    """Show the program in ``palette``: every widget repaints, if it did not look so before."""
    _look.palette = palette
    face, sheet = font("label"), _style_sheet(palette)
    if app.font() == face and app.styleSheet() == sheet:
        return  # Qt would polish every widget there is once more: half of the making of a window
    app.setFont(face)
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(sheet)


def current() -> Palette:
    """Return the palette in use: on paper the light one."""
    return LIGHT if _paper.get() else _look.palette


def set_motion(motion: bool) -> None:
    """Let chrome glide, or change at once."""
    _look.motion = motion


def set_language(language: str) -> None:
    """Write Chinese words in the shapes of a language: "zh_TW" or "zh_CN"; any other leaves them to the system."""
    _write(language)
    _look.language = language
    _face.cache_clear()


def _write(language: str) -> None:
    """Have the faces of a language, where it has faces of its own."""
    if language in CHINESE_FACES and language not in _look.written:
        _load(CHINESE_FACES[language])
        _look.written.add(language)


def duration(milliseconds: int) -> int:
    """Return the length of a transition: 0 with reduced motion."""
    return milliseconds if _look.motion else 0


def colour(value: str, alpha: float = 1.0) -> QColor:
    """Return a colour with an opacity, 0 to 1."""
    made = QColor(value)
    made.setAlphaF(alpha)
    return made


def blend(below: str, above: str, share: float) -> QColor:
    """Return the colour ``share`` of the way from ``below`` to ``above``."""
    mixed = (round(a + (b - a) * share) for a, b in zip(rgb(below), rgb(above), strict=True))
    return QColor(*mixed)


def picked(palette: Palette) -> str:
    """Return the fill of what is selected on a panel: the theme's, or hover where that is the panel's own colour."""
    return palette.hover if palette.selected == palette.surface else palette.selected


def font(role: str) -> QFont:
    """Return the font of a role, with figures of one width."""
    return QFont(_face(*ROLES[role], _paper.get()))


@contextmanager
def for_paper() -> Iterator[None]:
    """Have this thread's fonts be those that ship, wherever the file is written, and their letters not fit to pixels.

    Its colours are those for white paper, whichever the window has.

    A file carries its faces along: what the system's own may be used for is not known.
    """
    before = _paper.set(True)
    try:
        yield
    finally:
        _paper.reset(before)


def font_of(role: str, language: str) -> QFont:
    """Return the font of a role for words of a certain language, whichever is in use."""
    made = font(role)
    if language != _look.language and language in CHINESE:
        _write(language)
        # Qt lets fonts of one first family share what comes after it: all others would be written like these words.
        made.setFamilies([*CHINESE[language], ROLES[role][0]])
        made.setStyleHint(HINTS[language])
    return made


@lru_cache
def _face(family: str, size: int, weight: int, paper: bool) -> QFont:
    """Return a font to be copied: making one takes longer than painting a word with it."""
    chinese = CHINESE.get(_look.language, ())
    made = QFont([family, *chinese[::-1], ROMAN] if paper else [family, *chinese])
    made.setStyleHint(HINTS.get(_look.language, QFont.StyleHint.AnyStyle))
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    if paper:
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if family == SANS:
        _set_features(made, ("calt", 0) if paper else ("tnum", 1))
    return made


def _set_features(face: QFont, feature: tuple[str, int]) -> None:
    # Features came with Qt 6.7; Inter's default figures are proportional, and a running number would tremble. On paper
    # none runs, and what is painted in another shape than its own cannot be copied out of the file as a letter.
    if hasattr(face, "setFeature"):
        face.setFeature(QFont.Tag(feature[0]), feature[1])


def _qt_palette(p: Palette) -> QPalette:
    roles = QPalette.ColorRole
    made = QPalette()
    for role, value in (
        (roles.Window, p.window),
        (roles.Base, p.raised),
        (roles.AlternateBase, p.surface),
        (roles.Button, p.raised),
        (roles.Text, p.ink),
        (roles.WindowText, p.ink),
        (roles.ButtonText, p.ink),
        (roles.PlaceholderText, p.ink3),
        (roles.Highlight, p.ink),
        (roles.HighlightedText, p.surface),
        (roles.ToolTipBase, p.ink),
        (roles.ToolTipText, p.surface),
    ):
        made.setColor(role, QColor(value))
    return made


def _style_sheet(p: Palette) -> str:
    return f"""
    QToolTip {{ background: {p.ink}; color: {p.window}; border: none; padding: 6px 9px; font-size: 12px; }}
    QMenu {{ background: {p.surface}; color: {p.ink}; border: 1px solid {p.strong_line};
        border-radius: {CONTROL}px; padding: 5px; }}
    QMenu::item {{ padding: 7px 20px 7px 8px; border-radius: {INNER}px; }}
    QMenu::item:selected {{ background: {p.hover}; }}
    QMenu::item:disabled {{ color: {p.ink3}; }}
    QMenu::icon {{ padding-left: 6px; }}
    QMenu::separator {{ height: 1px; background: {p.line}; margin: 5px 8px; }}
    QLineEdit {{ background: {p.raised}; color: {p.ink}; border: 1px solid {p.ink}; border-radius: {INNER}px; }}
    QLineEdit:read-only {{ background: transparent; border: 1px solid transparent; }}
    QListView {{ background: transparent; border: none; outline: none; }}
    QListView::item {{ padding: 0 6px; border-radius: {INNER}px; }}
    QListView::item:hover {{ background: {p.hover}; }}
    QListView::item:selected {{ background: {p.hover}; color: {p.ink}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {p.strong_line}; border-radius: 3px; min-height: 32px;
        margin: 0 2px 0 0; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: none; height: 0; }}
    """
