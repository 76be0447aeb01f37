"""The translations are whole: every word of the program is in them, none is left over; what ships is made of them."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from scoreviz.resources import resource

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh_TW", "zh_CN")
TOOLS = Path(sys.executable).parent

Key = tuple[str, str, bool]  # source, comment, whether it is counted


def messages(path: Path) -> dict[Key, str]:
    """What stands in a .ts file: each text with its translation, "" where there is none or it is not finished."""
    found = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        words = forms[0] if translation.get("type") is None and all(forms) else ""
        key = message.findtext("source") or "", message.findtext("comment") or "", message.get("numerus") == "yes"
        found[key] = words
    return found


def run(tool: str, *arguments: str) -> str:
    done = subprocess.run([TOOLS / tool, *arguments], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def in_the_code(tmp_path_factory: pytest.TempPathFactory) -> set[Key]:
    """Every text that is marked in the program."""
    made = tmp_path_factory.mktemp("words") / "code.ts"
    run("pyside6-lupdate", *map(str, sorted((ROOT / "scoreviz").rglob("*.py"))), "-ts", str(made), *ALIASES)
    return set(messages(made))


ALIASES = ("-tr-function-alias", "tr+=mark", "-locations", "none", "-no-obsolete")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing_or_left_over(language: str, in_the_code: set[Key]) -> None:
    translated = set(messages(resource("translations", f"scoreviz_{language}.ts")))
    assert in_the_code - translated == set(), "not in the translation: make words"
    assert translated - in_the_code == set(), "not in the program any more: make words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    found = messages(resource("translations", f"scoreviz_{language}.ts"))
    assert [key for key, words in found.items() if not words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_take_the_same_values(language: str) -> None:
    found = messages(resource("translations", f"scoreviz_{language}.ts"))
    slots = re.compile(r"\{[^}]*\}")
    wrong = [
        (key[0], words)
        for key, words in found.items()
        if sorted(set(slots.findall(key[0]))) != sorted(set(slots.findall(words)))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_chinese_has_no_half_width_stops_between_its_words(language: str) -> None:
    found = messages(resource("translations", f"scoreviz_{language}.ts"))
    half = re.compile(r"[\u4e00-\u9fff][,.;:?!](?:\s|$|[\u4e00-\u9fff])")
    assert [words for words in found.values() if half.search(words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_was_made_of_the_translation(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    run("pyside6-lrelease", str(resource("translations", f"scoreviz_{language}.ts")), "-qm", str(made))
    assert made.read_bytes() == resource("translations", f"scoreviz_{language}.qm").read_bytes(), "make words"
