"""Models of the Hugging Face hub: asked for by name, fetched file by file into the hub's own cache, never run.

``huggingface_hub`` is an extra; it is imported when a model is first asked for. Only configs and weights are fetched.
"""

import importlib
import importlib.util
import re
import shutil
import threading
import time
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoreviz.engine.images.memory import size_in_words
from scoreviz.engine.images.model_folder import ABOUT, CONFIG, SCHEDULER, WEIGHT_FILES
from scoreviz.engine.images.weights_file import MOST_BYTES
from scoreviz.engine.refusal import Refused, one_line
from scoreviz.wording import mark, tr

NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,95}(/[A-Za-z0-9][\w.-]{0,95})?")
HOMES = ("", "unet/")  # where a model lies in its repository, the first that has a config
HOW_TO_INSTALL = mark("models of the hub need huggingface_hub: pip install 'scoreviz[hub]'")
PACE = 0.05  # seconds between two looks at a download


class Cancelled(Exception):  # noqa: N818  it is no error: someone asked for it
    """The download is not wanted any more."""


@dataclass(frozen=True)
class Fetching:
    """How far a download is: bytes that are here, and bytes in all; ``folder`` once everything is."""

    name: str
    done: int = 0
    total: int = 0
    folder: Path | None = None

    @property
    def words(self) -> str:
        """How far it is, in words."""
        if not self.total:
            return tr("Asking for {model}…", model=self.name)
        return tr("{done} of {total}", done=size_in_words(self.done), total=size_in_words(self.total))

    @property
    def share(self) -> float:
        """How much of it is here, 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0


def installed() -> bool:
    """Return whether models of the hub can be asked for."""
    return importlib.util.find_spec("huggingface_hub") is not None


def fetch(name: str) -> Generator[Fetching, None, None]:
    """Fetch a model and yield how far that is; the last has its folder. Closed before, it ends within a moment.

    Args:
        name: as the hub has it, such as ``google/ddpm-cifar10-32``.

    Raises:
        Refused: it is no such name, huggingface_hub is not installed, there is no such model, it has no model as
            diffusers writes it, it is too large, or the hub could not be reached.
    """
    name = name.strip()
    if not NAME.fullmatch(name):
        raise Refused(name.replace("/", " "), tr("a name of the hub reads like google/ddpm-cifar10-32"))
    if not installed():
        raise Refused(name, tr(HOW_TO_INSTALL))
    yield Fetching(name)
    here = cached(name)
    if here is not None:
        yield Fetching(name, 1, 1, here)
        return
    download = _Download(name)
    try:
        while download.alive:
            yield Fetching(name, download.done, download.total)
            time.sleep(PACE)
    finally:
        download.stop()
    if download.error is not None:
        raise download.error
    yield Fetching(name, download.total, download.total, download.folder)


def cached(name: str) -> Path | None:
    """Return the newest folder of the hub's cache that holds all of a model, asking nobody; None where none does.

    The weights are fetched last: where they are, all that belongs to them is.

    Source:
        the layout of the cache, https://huggingface.co/docs/huggingface_hub/guides/manage-cache
    """
    hub: Any = importlib.import_module("huggingface_hub")
    kept = Path(hub.constants.HF_HUB_CACHE) / f"models--{name.replace('/', '--')}" / "snapshots"
    for folder in sorted(kept.glob("*"), key=lambda path: path.stat().st_mtime, reverse=True):
        sizes = {path.relative_to(folder).as_posix(): 0 for path in folder.rglob("*") if path.is_file()}
        with suppress(KeyError):
            wanted(sizes)
            return folder
    return None


def wanted(sizes: dict[str, int]) -> tuple[str, list[str]]:
    """Return where in a repository a model lies, and which of its files are needed.

    Args:
        sizes: of each file, by its path.

    Raises:
        KeyError: none of them is a model as diffusers writes it.
    """
    for home in HOMES:
        weights = [home + file for file in WEIGHT_FILES if home + file in sizes]
        if home + CONFIG in sizes and weights:
            beside = (home + CONFIG, home + SCHEDULER, home + ABOUT, SCHEDULER, f"scheduler/{SCHEDULER}")
            return home, [*dict.fromkeys(file for file in beside if file in sizes), weights[0]]
    raise KeyError(CONFIG)


class _Download:
    """A thread that fetches; the hub's own library cannot be asked to stop between two pieces of a file but there."""

    def __init__(self, name: str) -> None:
        self.name, self.done, self.total = name, 0, 0
        self.folder: Path | None = None
        self.error: Exception | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub", daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether it goes on."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Ask it to end at the next piece."""
        self._stop.set()

    def _run(self) -> None:
        try:
            self.folder = self._fetched()
        except Cancelled:
            pass
        except Refused as error:
            self.error = error
        except Exception as error:  # noqa: BLE001  a library of the network's raises what it likes: it is said
            self.error = Refused(self.name, _reason(error))

    def _fetched(self) -> Path:
        hub: Any = importlib.import_module("huggingface_hub")
        info = hub.HfApi().model_info(self.name, files_metadata=True)
        sizes = {file.rfilename: int(file.size or 0) for file in info.siblings or ()}
        try:
            home, files = wanted(sizes)
        except KeyError:
            raise Refused(
                self.name, tr("it has no {file} with weights beside it, as diffusers writes them", file=CONFIG)
            ) from None
        self.total = sum(sizes[file] for file in files)
        self._check_size(max(sizes[file] for file in files))
        path = Path()
        for file in files:
            before = self.done
            path = Path(self._one(hub, file, info.sha))
            self.done = before + sizes[file]
        folder = path.parent
        return folder.parent if home else folder

    def _one(self, hub: Any, file: str, revision: str) -> str:
        if self._stop.is_set():
            raise Cancelled
        found: str = hub.hf_hub_download(self.name, file, revision=revision, tqdm_class=_counter(self))
        return found

    def _check_size(self, largest: int) -> None:
        if largest > MOST_BYTES:
            raise Refused(
                self.name, tr("a file of it has {size}: at most 2.5 GB are read", size=size_in_words(largest))
            )
        free = shutil.disk_usage(Path.home()).free
        if self.total > free:
            raise Refused(
                self.name,
                tr("it has {size}, and {free} are free", size=size_in_words(self.total), free=size_in_words(free)),
            )

    def took(self, count: int) -> None:
        """Note bytes that came.

        Raises:
            Cancelled: no more are wanted.
        """
        if self._stop.is_set():
            raise Cancelled
        self.done += count


def _counter(download: _Download) -> type:
    """Return what the hub's library takes for a progress bar: it shows nothing, and counts for a download."""

    class Counter:
        disable, n, total = True, 0, 0

        def __init__(self, *args: object, **words: object) -> None:
            self._bytes = words.get("unit") == "B"

        def __enter__(self) -> "Counter":
            return self

        def __exit__(self, *_: object) -> None:
            self.close()

        def update(self, n: float | None = 1) -> None:
            """Count a piece."""
            download.took(int(n or 0) if self._bytes else 0)

        def close(self) -> None:
            """Nothing is held."""

        def refresh(self, *_: object, **__: object) -> None:
            """Nothing is shown."""

        def set_description(self, *_: object, **__: object) -> None:
            """Nothing is shown."""

        set_postfix_str = set_description

        @classmethod
        def get_lock(cls) -> threading.RLock:
            """Return what bars that are shown share."""
            return _LOCK

        @classmethod
        def set_lock(cls, lock: object) -> None:
            """Nothing is shared."""

    return Counter


_LOCK = threading.RLock()


def _reason(error: Exception) -> str:
    """Return why a download failed, in plain words where they are known."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if "GatedRepoError" in kinds:
        return tr("its owner lets in only those who asked: log in with huggingface-cli login")
    if "RepositoryNotFoundError" in kinds:
        return tr("the hub has no such model, or does not show it")
    if isinstance(error, OSError) or kinds & {"ConnectError", "TimeoutException", "TransportError", "HTTPError"}:
        reason = one_line(str(error).splitlines()[0] if str(error) else tr("no answer"))[:80]
        return tr("the hub could not be reached ({reason})", reason=reason)
    return tr("it could not be fetched ({reason})", reason=type(error).__name__)
