"""The program's words in another language where there is no Qt: in processes that work for a window, and in scripts.

speak("zh_TW")    from now on ``tr`` answers from the translation that the window's own one is built of
"""

from functools import lru_cache
from xml.etree import ElementTree

from scoreviz import wording
from scoreviz.resources import resource

ENGLISH = "en"


def speak(language: str) -> None:
    """Say everything in a language from now on: "en", or one that there is a translation for.

    Raises:
        FileNotFoundError: there is none.
    """
    if language == wording.language():
        return
    if language == ENGLISH:
        wording.use(None)
        return
    words = _words(language)

    def translated(source: str, comment: str, n: int) -> str:
        return words.get((source, comment)) or wording.english(source, n)

    wording.use(translated, language)


@lru_cache
def _words(language: str) -> dict[tuple[str, str], str]:
    """Return the translations by source and comment; of counted ones the first form: Chinese has no other."""
    root = ElementTree.parse(resource("translations", f"scoreviz_{language}.ts")).getroot()
    found = {}
    for message in root.iter("message"):
        said = message.findtext("translation/numerusform") or message.findtext("translation")
        found[message.findtext("source") or "", message.findtext("comment") or ""] = said or ""
    return found
