"""Models of the hub, fetched from a stand-in for it: no test asks the network."""

import shutil
import sys
import threading
import time
from pathlib import Path

import pytest
import torch

from scoreviz.engine.images import hub
from scoreviz.engine.images.model_folder import CONFIG, SCHEDULER, WEIGHTS, open_model, write_model
from scoreviz.engine.refusal import Refused
from scoreviz.maths.images.unet import UNet
from tests.engine.images.hub_stand_in import StandIn
from tests.engine.images.small import RECIPE, shades


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    model = tmp_path / "far away"
    model.mkdir()
    torch.manual_seed(0)
    write_model(model, UNet(RECIPE.shape(shades())), RECIPE, shades(), 0)
    (model / "pytorch_code.py").write_text("raise SystemExit")
    stand_in = StandIn(model, tmp_path / "cache")
    monkeypatch.setitem(sys.modules, "huggingface_hub", stand_in)
    monkeypatch.setattr(hub, "installed", lambda: True)
    return stand_in


def last(name: str) -> hub.Fetching:
    *_, found = hub.fetch(name)
    return found


def test_a_model_is_fetched_and_opens_and_is_not_fetched_again(there: StandIn) -> None:
    found = last("x/model")
    assert found.folder is not None
    assert open_model(found.folder).image == (1, 8, 8)
    assert set(there.fetched) == {CONFIG, SCHEDULER, WEIGHTS, "scoreviz.json"}  # and no code
    assert found.share == 1.0
    there.fetched.clear()
    there.failure = ConnectionError("no network")  # what is in the cache is opened without asking anyone
    assert last(" x/model ").folder == found.folder
    assert there.fetched == []
    (found.folder / WEIGHTS).unlink()
    with pytest.raises(Refused, match="the hub could not be reached"):
        last("x/model")


def test_a_pipeline_is_fetched_with_its_scheduler(there: StandIn) -> None:
    inside = there.model / "unet"
    inside.mkdir()
    for name in (CONFIG, WEIGHTS):
        shutil.move(there.model / name, inside / name)
    (there.model / "scheduler").mkdir()
    shutil.move(there.model / SCHEDULER, there.model / "scheduler" / SCHEDULER)
    folder = last("x/model").folder
    assert folder is not None
    assert open_model(folder).schedule.table.steps == RECIPE.levels


def test_progress_grows_and_a_download_that_is_left_ends(there: StandIn) -> None:
    there.pause = 0.002
    download = hub.fetch("x/model")
    shares = [found.share for found in (next(download) for _ in range(6))]
    assert shares == sorted(shares)
    assert shares[-1] < 1
    download.close()
    deadline = time.monotonic() + 30
    while any(thread.name == "hub" for thread in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert WEIGHTS not in there.fetched


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "a name of the hub reads like"),
        ("../../etc/passwd", "a name of the hub reads like"),
        ("https://huggingface.co/x/model", "a name of the hub reads like"),
        ("x/none", "none: the hub has no such model"),
    ],
)
def test_a_name_that_is_none_is_refused(there: StandIn, name: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        last(name)


def test_what_is_there_may_be_no_model_or_too_large(there: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "MOST_BYTES", 1000)
    with pytest.raises(Refused, match="a file of it has 1 MB: at most"):
        last("x/model")
    (there.model / CONFIG).unlink()
    with pytest.raises(Refused, match=r"it has no config\.json with weights beside it"):
        last("x/model")


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (ConnectionError("no route\nto host"), r"the hub could not be reached \(no route\)"),
        (type("GatedRepoError", (Exception,), {})("x"), "its owner lets in only those who asked"),
        (ZeroDivisionError("x"), r"it could not be fetched \(ZeroDivisionError\)"),
    ],
)
def test_a_failure_is_said_in_one_sentence(there: StandIn, failure: Exception, words: str) -> None:
    there.failure = failure
    with pytest.raises(Refused, match=words):
        last("x/model")


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "installed", lambda: False)
    with pytest.raises(Refused, match=r"pip install 'scoreviz\[hub\]'"):
        last("x/model")
