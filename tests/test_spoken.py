"""Words in another language without Qt, here and in the processes that work for a window."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from scoreviz import spoken, wording
from scoreviz.engine.worker import Worker

Message = tuple[dict[str, object], dict[str, np.ndarray]]


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    spoken.speak("en")


def test_words_are_said_from_the_translation() -> None:
    spoken.speak("zh_TW")
    assert (wording.language(), wording.tr("Learned")) == ("zh_TW", "學到的")
    spoken.speak("zh_CN")
    assert (wording.language(), wording.tr("Learned")) == ("zh_CN", "学到的")
    spoken.speak("en")
    assert (wording.language(), wording.tr("Learned")) == ("en", "Learned")


def test_a_language_without_a_translation_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        spoken.speak("tlh")


def serve(take: Callable[[], Message], answer: Callable[[Message], None]) -> None:
    """Answer each order with one word, in the language in which it was asked."""
    while True:
        take()
        answer(({"said": wording.tr("Learned")}, {}))


def test_a_process_answers_in_the_language_of_each_order() -> None:
    worker = Worker("tests.test_spoken.serve", "answers")
    try:
        said = []
        for code in ("zh_TW", "en", "zh_CN"):
            spoken.speak(code)
            worker.send(({}, {}))
            assert worker.has_answered(30.0)
            said.append(worker.receive()[0]["said"])
    finally:
        worker.end()
    assert said == ["學到的", "Learned", "学到的"]
