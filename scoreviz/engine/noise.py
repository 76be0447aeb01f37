"""The noise process that a document names."""

from functools import lru_cache

from scoreviz.engine.document import Noise, ProcessName
from scoreviz.maths.process import DDPM, Process, process_named
from scoreviz.wording import mark

TITLES: dict[ProcessName, str] = {
    "ve": mark("variance exploding"),
    "vp": mark("variance preserving"),
    "ddpm": mark("DDPM’s table"),
    "cosine": mark("cosine"),
    "sub-vp": "sub-VP",
    "flow": mark("flow"),
}


@lru_cache(maxsize=16)
def process_of(noise: Noise) -> Process:
    """Return the process; DDPM's table has as many steps as the document says, the others their usual constants."""
    return DDPM(noise.table_steps) if noise.process == "ddpm" else process_named(noise.process)
