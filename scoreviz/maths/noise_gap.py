"""How far the score is from the expected noise where the noise is not Gaussian, as one number."""

from torch import Generator

from scoreviz.maths.smoothed import Smoothed

SAMPLES = 2_000


def relative_eps_gap(smoothed: Smoothed, sigma: float, generator: Generator, n: int = SAMPLES) -> tuple[float, float]:
    """Return how much of the expected noise minus sigma times the score misses, and the standard error of that.

    Formula:
        E |-sigma s(y) - E[u | y]|^2 / E |E[u | y]|^2, zero for Gaussian noise by Tweedie's formula. There is no root,
        as in the relative error of a learned field. The error is that of a ratio of means, over n samples of p_sigma.

    Args:
        smoothed: the drawing under the kernel's noise.
        sigma: above zero.
        generator: of the samples.
        n: how many, two at least.

    Raises:
        ValueError: sigma is not above zero, where y says nothing of the noise, or n is below two.
    """
    if not sigma > 0 or n < 2:
        raise ValueError("The gap needs a noise level above zero, and two samples at least.")
    y = smoothed.sample(n, sigma, generator)
    score, noise = (part.double() for part in smoothed.score_and_noise(y, sigma))
    gaps, sizes = (-sigma * score - noise).square().sum(-1), noise.square().sum(-1)
    ratio = gaps.mean() / sizes.mean()
    error = (gaps - ratio * sizes).std() / (sizes.mean() * n**0.5)
    return float(ratio), float(error)
