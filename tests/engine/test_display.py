"""Whether a window can be opened."""

import socket

import pytest

from scoreviz import display


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "There is no display"),
        ({"QT_QPA_PLATFORM": "offscreen"}, ""),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ""),
        ({"DISPLAY": ":4711"}, "The display :4711 does not answer"),
        ({"DISPLAY": "localhost:4711.0"}, "The display localhost:4711.0 does not answer"),
        ({"DISPLAY": "/private/tmp/launch/org.xquartz"}, ""),
    ],
)
def test_why_no_window(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], reason: str) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(display.sys, "platform", "linux")
    assert display.why_no_window() == reason


def test_a_display_that_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{number}")
        assert display.why_no_window() == ""


def test_no_qt_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display.importlib.util, "find_spec", lambda _name: None)
    assert display.why_no_window() == "PySide6 is not installed"
