"""Whether a window can be opened here."""

import importlib.util
import os
import re
import socket
import sys


def why_no_window() -> str:
    """Return why no window can be opened, as the beginning of a sentence, or an empty string where one can."""
    if importlib.util.find_spec("PySide6") is None:
        return "PySide6 is not installed"
    try:
        import PySide6.QtWidgets  # noqa: F401  whether its libraries are there is known only by loading them
    except ImportError as error:
        return f"Qt could not be loaded ({str(error).splitlines()[0]})"
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    display = os.environ.get("DISPLAY", "")
    if not display:
        return "There is no display"
    return "" if _answers(display) else f"The display {display} does not answer"


def _answers(display: str) -> bool:
    """Return whether an X server listens: Qt would end the whole program where none does."""
    found = re.fullmatch(r"(?:unix/?)?([^:]*):(\d+)(?:\.\d+)?", display)
    if found is None:
        return True  # a form only Qt knows
    host, number = found[1], int(found[2])
    path = f"/tmp/.X11-unix/X{number}"
    places: list[tuple[int, object]] = [(socket.AF_INET, (host or "localhost", 6000 + number))]
    if not host:
        places = [(socket.AF_UNIX, path), (socket.AF_UNIX, f"\0{path}"), *places]
    return any(_connects(family, place) for family, place in places)


def _connects(family: int, place: object) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as client:
        client.settimeout(2.0)
        try:
            client.connect(place)  # type: ignore[arg-type]  # a path or a pair, as the family wants it
        except OSError:
            return False
    return True
