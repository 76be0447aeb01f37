"""The language of the program: which there are, which is in use, and how it changes while the program runs.

use("zh_TW")            from now on ``tr`` answers in Traditional Chinese; windows are built anew by ``ui.windows``
current() -> "zh_TW"    chosen() -> what was used last, or what suits the system
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from scoreviz import wording
from scoreviz.engine import figures
from scoreviz.resources import resource
from scoreviz.ui import theme
from scoreviz.ui.preferences import settings

LANGUAGES = {"en": "English", "zh_TW": "繁體中文", "zh_CN": "简体中文"}
SHORT = {"en": "EN", "zh_TW": "繁", "zh_CN": "简"}
KEPT_AS = "language"

_installed: list[QTranslator] = []


def current() -> str:
    """Return the language in use."""
    return wording.language()


def chosen() -> str:
    """Return the language that was chosen last; at a first start the one nearest to the system's."""
    kept = settings().value(KEPT_AS)
    if kept in LANGUAGES:
        return str(kept)
    return nearest(QLocale.system().uiLanguages())


def nearest(wishes: list[str]) -> str:
    """Return the first of some languages, such as "zh-Hant-HK", that the program speaks; English where it speaks none.

    Chinese is traditional where the script says so, or where Taiwan, Hong Kong or Macau does and no script is named.
    """
    for wish in wishes:
        words = wish.replace("_", "-").split("-")
        if words[0] == "zh":
            traditional = "Hant" in words or ("Hans" not in words and {"TW", "HK", "MO"} & set(words))
            return "zh_TW" if traditional else "zh_CN"
        if words[0] == "en":
            return "en"
    return "en"


def keep(language: str) -> None:
    """Remember a language for the next start."""
    settings().setValue(KEPT_AS, language)


def use(language: str) -> None:
    """Say everything in another language from now on: words, numbers, dates, and Qt's own dialogs.

    Raises:
        KeyError: the program does not speak it.
        RuntimeError: its translation cannot be read.
    """
    LANGUAGES[language]
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    locale = QLocale(language)
    QLocale.setDefault(locale)
    theme.set_language(language)
    figures.group_by(figures.THIN if language == "en" else locale.groupSeparator())
    if language == "en":
        wording.use(None)
        return
    _install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(f"scoreviz_{language}", str(resource("translations")))
    wording.use(_translated, language)


def _install(name: str, folder: str) -> None:
    translator = QTranslator()
    if not translator.load(name, folder):
        raise RuntimeError(f"the translation {name} cannot be read: install the program again")
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)


def _translated(source: str, comment: str, n: int) -> str:
    """Return Qt's translation; what has none stays English, in its form for so many."""
    found = QCoreApplication.translate("", source, comment or None, n)
    return wording.english(source, n) if found == source else found
