"""What is read of the page of images: of its run at the frame that is looked at, and of its plane."""

import numpy as np

from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.spread import spread_at
from scoreviz.engine.lessons.standing import Standing

ARROWS = {"share": "share", "share_by_chance": "by_chance"}


def made(standing: Standing) -> int:
    """Return how many pictures are made; none before the run is at its end."""
    pictures = standing.pictures
    return pictures.noisy.shape[1] if pictures is not None and pictures.finished else 0


def time(standing: Standing) -> float | None:
    """Return the time at the film's playhead."""
    at = _at(standing)
    return None if at is None else float(at[0].times[at[1]])


def ended(standing: Standing) -> bool | None:
    """Return whether the playhead is at the end of the film, where there is no noise."""
    at = _at(standing)
    return None if at is None else at[1] == len(at[0].times) - 1


def spread(standing: Standing) -> float | None:
    """Return how different the pictures are, as the network takes them to be now; from black to white is 1.

    Formula:
        the root of the mean over the numbers of the variance between the pictures of x0-hat, over 2
    """
    at = _at(standing)
    if at is None or at[0].noisy.shape[1] < 2:
        return None
    return spread_at(*at).typical


def arrow(standing: Standing) -> float | None:
    """Return the length of the arrow of the picture looked at in the unit of the noise: sigma |s_t| = |eps-hat|."""
    at = _at(standing)
    return None if at is None else _number(at[0].sigmas[at[1]] * at[0].lengths[at[1], _which(standing)])


def guided(standing: Standing) -> float | None:
    """Return how long the part of that arrow is that guidance has put in, as a share of all of it.

    Formula:
        |s - s_any| / |s|, s = s_any + w (s_class - s_any)
    """
    at = _at(standing)
    if at is None:
        return None
    return _number(at[0].guided[at[1], _which(standing)] / at[0].lengths[at[1], _which(standing)])


def of_arrows(standing: Standing, name: str) -> float | None:
    """Return what is known of the arrows of the plane, once all are there and they are of this plane."""
    arrows = standing.arrows
    if arrows is None or not arrows.finished or arrows.spec.plane.t != standing.document.picture_plane.t:
        return None
    found: float = getattr(arrows, ARROWS[name])
    return found


def _at(standing: Standing) -> tuple[ImageRun, int] | None:
    """Return the run and the frame that is looked at; None where none is there yet."""
    run = standing.pictures
    if run is None or not run.count:
        return None
    return run, min(standing.picture_frame, run.count - 1)


def _which(standing: Standing) -> int:
    assert standing.pictures is not None
    return min(standing.document.imaging.chosen, standing.pictures.noisy.shape[1] - 1)


def _number(found: float) -> float | None:
    return float(found) if np.isfinite(found) else None
