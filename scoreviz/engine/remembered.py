"""What takes a moment to make, kept by what it was made from."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Generator, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Remembered(Generic[Key, Value]):
    """Values by their keys; the one that was asked for longest ago is forgotten first.

    Args:
        make: makes a value, which depends on its key alone, and yields now and then on the way.
        most: how many are kept.
    """

    def __init__(self, make: Callable[[Key], Generator[None, None, Value]], most: int = 8) -> None:
        self._make, self._most = make, most
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key) -> Generator[None, None, Value]:
        """Return the value, made first where it is not known; who stops asking on the way leaves nothing behind."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = yield from self._make(key)
        with self._lock:
            self._values[key] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value
