"""How far the score is from the expected noise at the noise level on screen, measured beside the fields."""

from collections.abc import Generator
from dataclasses import dataclass

from scoreviz.engine.document import KernelName
from scoreviz.engine.job import Latest, rest
from scoreviz.engine.target import Target
from scoreviz.engine.truth import noise_gap

LEAST_LEVEL = 0.01  # canvas units; below it a grid's cells are all there is to see
_WAIT_SECONDS = 0.1
_PACE_SECONDS = 0.25  # nobody reads a figure that changes faster


@dataclass(frozen=True)
class GapRequest:
    """What is to be measured: a target under a kernel's noise, at one noise level."""

    target: Target
    kernel: KernelName
    level: float


@dataclass(frozen=True)
class Gap:
    """E |-sigma s - E[u | y]|^2 / E |E[u | y]|^2, and its standard error."""

    request: GapRequest
    share: float
    error: float


def gap_request(target: Target, kernel: KernelName, level: float) -> GapRequest:
    """Return the request at a noise level of two digits: a moving playhead does not ask at each of its places."""
    return GapRequest(target, kernel, max(LEAST_LEVEL, float(f"{level:.2g}")))


def gap_frames(cell: Latest[GapRequest | None]) -> Generator[Gap | None, None, None]:
    """Answer the newest request, up to four times a second; requests that were overtaken are never measured."""
    newest: Gap | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version and request is not None:
            newest = Gap(request, *noise_gap(request.target, request.kernel, request.level))
            yield newest
            rest(_PACE_SECONDS)
        version = now
