"""What classes are called on the screen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from scoreviz import wording
from scoreviz.engine.images.class_names import class_names
from scoreviz.engine.images.class_pictures import label_words
from scoreviz.engine.images.faces import MARKS
from scoreviz.engine.images.fashion import NAMES
from scoreviz.engine.images.model_folder import open_model
from tests.engine.images.small import small_model


@pytest.fixture
def in_brackets() -> Iterator[None]:
    wording.use(lambda source, comment, n: f"[{source}|{comment}]")
    yield
    wording.use(None)


@pytest.mark.usefixtures("in_brackets")
def test_our_own_classes_are_translated_and_others_keep_their_words(tmp_path: Path) -> None:
    model = open_model(small_model(tmp_path / "model"))
    assert class_names(model) == model.names == ("shade 0", "shade 1")
    clothes, faces = replace(model, names=NAMES), replace(model, names=MARKS, bits=True)
    assert class_names(clothes)[9] == "[ankle boot|class of pictures]"
    assert class_names(faces)[1] == "[hat|class of pictures]"
    assert "[hat|class of pictures]" in label_words(faces, 2)
    assert clothes.names == NAMES  # as files and the command line have them
