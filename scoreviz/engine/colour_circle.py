"""Colours once around a circle, for what has a direction and no size."""

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.palette import Colour

SHADES = 24  # by how many colours a number from 0 to 1 is told
LIGHTNESS, SWING, CHROMA = {True: 0.74, False: 0.60}, 0.10, 0.13

Floats = NDArray[np.float64]

# From OKLab to linear sRGB (Ottosson 2020, "A perceptual color space for image processing").
_TO_CONES = np.array(
    ((1, 0.3963377774, 0.2158037573), (1, -0.1055613458, -0.0638541728), (1, -0.0894841775, -1.2914855480))
)
_TO_SRGB = np.array(
    (
        (4.0767416621, -3.3077115913, 0.2309699292),
        (-1.2684380046, 2.6097574011, -0.3413193965),
        (-0.0041960863, -0.7034186147, 1.7076147010),
    )
)


def circle(count: int, dark: bool) -> tuple[Colour, ...]:
    """Return colours evenly around the circle of hues in OKLab, the middle of each of ``count`` sectors.

    Formula:
        L = L0 + 0.1 cos h, a = 0.13 cos h, b = 0.13 sin h: lighter on one side, so that sides are told without hues.

    Source:
        Ottosson, A perceptual color space for image processing, 2020.
    """
    hue = 2.0 * np.pi * (np.arange(count) + 0.5) / count
    lab = np.stack([LIGHTNESS[dark] + SWING * np.cos(hue), CHROMA * np.cos(hue), CHROMA * np.sin(hue)], axis=1)
    linear = np.clip((lab @ _TO_CONES.T) ** 3 @ _TO_SRGB.T, 0.0, 1.0)
    return tuple("#{:02X}{:02X}{:02X}".format(*row) for row in np.rint(255 * _gamma(linear)).astype(int).tolist())


def _gamma(linear: Floats) -> Floats:
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
