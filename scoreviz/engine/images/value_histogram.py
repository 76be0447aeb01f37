"""The values of a noisy picture, counted, beside the normal density that they end in."""

from dataclasses import dataclass

import numpy as np
import torch

from scoreviz.engine.images.image_run import Floats, ImageRun

REACH, BINS, FINE = 4.0, 40, 161  # from -4 to 4, in bins of 0.2
PLACES = 1_024  # at which clean values are gathered before they are blurred


@dataclass(frozen=True, eq=False)
class ValueHistogram:
    """Of the values of one x_t, channels and all.

    Args:
        edges: of the bins ``[B + 1]``.
        density: the share of the values in each, over its width, ``[B]``.
        beyond: the share that lies beyond the bins.
        x: where the normal density is told ``[K]``.
        normal: N(0, 1), which x_t has at t = 1, ``[K]``.
        meant: the mean over all values of N(alpha x0-hat, sigma^2), which x_t would have if x0-hat were right, like
            ``density``; nothing where there is no noise.
        mean, spread: of the values, their mean and standard deviation.
        t, alpha, sigma: the noise process there.
    """

    edges: Floats
    density: Floats
    beyond: float
    x: Floats
    normal: Floats
    meant: Floats
    mean: float
    spread: float
    t: float
    alpha: float
    sigma: float

    @property
    def middles(self) -> Floats:
        """The middles of the bins ``[B]``."""
        return (self.edges[1:] + self.edges[:-1]) / 2


def histogram_at(run: ImageRun, frame: int, which: int) -> ValueHistogram:
    """Return the histogram of one picture at a frame that is there."""
    values = run.noisy[frame, which].ravel().astype(np.float64)
    alpha, sigma = float(run.alphas[frame]), float(run.sigmas[frame])
    edges, x = np.linspace(-REACH, REACH, BINS + 1), np.linspace(-REACH, REACH, FINE)
    counts = np.histogram(values, edges)[0]
    density = counts / (len(values) * (edges[1] - edges[0]))
    meant = _blurred(alpha * run.clean[frame, which].ravel().astype(np.float64), sigma, edges)
    beyond = float(1 - counts.sum() / len(values))
    place = float(run.times[frame]), alpha, sigma
    return ValueHistogram(
        edges, density, beyond, x, _normal(x), meant, float(values.mean()), float(values.std()), *place
    )


def _normal(x: Floats) -> Floats:
    return np.asarray(np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi))


def _blurred(centres: Floats, sigma: float, edges: Floats) -> Floats:
    """Return the mean over some values c of N(c, sigma^2), as its share of each bin over the bin's width.

    Centres are first gathered in even places, each shared out to its two neighbours. That leaves the mean as it is and
    widens the density by at most the square of half their distance: (1 / 1,024)^2 for values between -1 and 1.
    """
    if sigma == 0.0:
        return np.zeros(0)
    low, high = float(centres.min()), float(centres.max())
    places, shares = np.linspace(low, max(high, low + 1e-9), PLACES + 1), np.zeros(PLACES + 1)
    at = (centres - low) / (places[1] - places[0])
    below = np.floor(at).astype(np.int64).clip(0, PLACES - 1)
    np.add.at(shares, below, 1 - (at - below))
    np.add.at(shares, below + 1, at - below)
    under = torch.special.ndtr(torch.from_numpy((edges[:, None] - places) / sigma)).numpy() @ (shares / len(centres))
    return np.asarray(np.diff(under) / np.diff(edges))
