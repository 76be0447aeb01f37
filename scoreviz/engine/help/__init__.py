"""Answers to "what is this?", one for each control and chart of the window, by name; nothing here knows Qt."""

from scoreviz.engine.help import charts, drawing, images, lanes, learning, looking, noise, probe, sampling, window
from scoreviz.engine.help.entry import Entry

_SUBJECTS = (window, drawing, looking, noise, learning, sampling, lanes, probe, charts, images)

ENTRIES: dict[str, Entry] = {key: entry for subject in _SUBJECTS for key, entry in subject.ENTRIES.items()}
"""Every entry by its name; "sampler.ddim" is the entry of one choice of "sampler"."""
