"""Where what a person prefers is kept from one start to the next."""

from PySide6.QtCore import QSettings


def settings() -> QSettings:
    """Return what is kept from one start to the next: in the system's own place, or where the default format says."""
    return QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, "scoreviz", "scoreviz")
