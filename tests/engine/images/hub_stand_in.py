"""A stand-in for ``huggingface_hub``: one model in a folder, and no network."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

PIECE = 1000  # bytes
SHA = "0" * 40


class RepositoryNotFoundError(Exception):
    """As the hub's own library names it."""


class StandIn:
    """What the program uses of the library.

    Args:
        model: the folder that the hub has as ``x/model``.
        cache: where it is fetched to.
        pause: seconds between two pieces.
    """

    def __init__(self, model: Path, cache: Path, pause: float = 0.0) -> None:
        self.model, self.cache, self.pause = model, cache, pause
        self.constants = SimpleNamespace(HF_HUB_CACHE=str(cache))
        self.fetched: list[str] = []
        self.failure: Exception | None = None

    def HfApi(self) -> "StandIn":
        return self

    def model_info(self, name: str, files_metadata: bool) -> Any:
        if self.failure is not None:
            raise self.failure
        if name != "x/model":
            raise RepositoryNotFoundError(name)
        assert files_metadata
        files = [path for path in self.model.rglob("*") if path.is_file()]
        siblings = [
            SimpleNamespace(rfilename=path.relative_to(self.model).as_posix(), size=path.stat().st_size)
            for path in files
        ]
        return SimpleNamespace(sha=SHA, siblings=siblings)

    def hf_hub_download(self, name: str, file: str, revision: str, tqdm_class: Callable[..., Any]) -> str:
        assert (name, revision) == ("x/model", SHA)
        place = self.cache / "models--x--model" / "snapshots" / SHA / file
        if not place.exists():
            with tqdm_class(unit="B", total=1) as bar:
                for _ in range((self.model / file).stat().st_size // PIECE):
                    bar.update(PIECE)
                    time.sleep(self.pause)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.model / file, place)
            self.fetched.append(file)
        return str(place)
