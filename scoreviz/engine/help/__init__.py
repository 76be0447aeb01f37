"""Answers to "what is this?", one for each control, chart and menu entry of the window, by name; no Qt here."""

from scoreviz.engine.help import (
    charts,
    drawing,
    images,
    lanes,
    learning,
    looking,
    menus,
    noise,
    probe,
    sampling,
    window,
)
from scoreviz.engine.help.entry import Entry

_SUBJECTS = (window, drawing, looking, noise, learning, sampling, lanes, probe, charts, images, menus)

ENTRIES: dict[str, Entry] = {key: entry for subject in _SUBJECTS for key, entry in subject.ENTRIES.items()}
"""Every entry by its name; "sampler.ddim" is the entry of one choice of "sampler"."""
