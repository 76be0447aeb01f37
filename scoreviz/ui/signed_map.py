"""Curl and divergence as colours: nothing at zero, on one side the colour of whose it is, on the other none.

A second hue for the other sign would mean something else in this program; grey, which is no colour, is free.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from scoreviz.engine.document import MapName
from scoreviz.engine.field_maps import FieldMap, MapOf, reach
from scoreviz.engine.palette import Colour, Palette
from scoreviz.ui.heat import HEAT_EXPONENT, HEAT_UNDER_ARROWS, map_fade, paint_pixels, place_of, shades_of
from scoreviz.ui.stage import Stage

Floats = NDArray[np.floating]


def paint_maps(painter: QPainter, stage: Stage) -> None:
    """Paint the map that the colours show instead of the density, where there is one."""
    if stage.fields is None or not stage.overlays.heat or stage.view == "difference":
        return
    for shown in stage.fields.maps:
        if shown.kind == stage.overlays.map:
            _paint_map(painter, stage, shown)


def _paint_map(painter: QPainter, stage: Stage, shown: FieldMap) -> None:
    area = stage.whole
    if stage.view == "split":
        area = (stage.true_area if shown.of == "true" else stage.learned_area) or area
    values = np.nan_to_num(shown.values / reach(shown.kind, shown.of), nan=0.0).clip(-1.0, 1.0)
    if stage.overlays.fade:
        values = values * _presence(stage, shown)
    shades = signed_shades(stage.palette, shown.kind, shown.of, stage.overlays.arrows)
    places = np.rint((values[::-1] + 1.0) / 2.0 * (len(shades) - 1)).astype(np.int64)
    painter.setOpacity(1.0 if shown.of == "true" else stage.learned_opacity)
    place = place_of(stage.camera, shown.xs, shown.ys)
    paint_pixels(painter, shades[places], places != len(shades) // 2, place, area)
    painter.setOpacity(1.0)


def _presence(stage: Stage, shown: FieldMap) -> Floats:
    """How strongly the map is drawn at each of its places: down to nothing where there is no data."""
    assert stage.fields is not None
    request, density = stage.fields.request, stage.fields.density
    axes = (request.raster_ys, shown.ys), (request.raster_xs, shown.xs)
    rows, columns = (np.searchsorted(fine, coarse).clip(0, len(fine) - 1) for fine, coarse in axes)
    return map_fade(density[np.ix_(rows, columns)])


def signed_shades(palette: Palette, kind: MapName, of: MapOf, under_arrows: bool) -> NDArray[np.uint32]:
    """Return an odd number of colours 0xffRRGGBB from the lowest value to the highest, the canvas in the middle.

    What runs together and what turns anticlockwise has the colour, what runs apart and what turns clockwise is grey.
    The curl of a learned field is all of it a fault, and has the colour of those.
    """
    maps = {"true": palette.true_map, "learned": palette.learned_map, "difference": palette.difference_map}
    coloured = palette.difference_map if kind == "curl" else maps[of]
    grey = (palette.canvas, palette.ink2)
    low, high = (grey, coloured) if kind == "curl" else (coloured, grey)
    return _shades(low, high, HEAT_UNDER_ARROWS if under_arrows else 1.0)


@lru_cache(maxsize=16)
def _shades(low: tuple[Colour, ...], high: tuple[Colour, ...], strength: float) -> NDArray[np.uint32]:
    below, above = (shades_of(stops, strength, HEAT_EXPONENT) for stops in (low, high))
    return np.concatenate((below[:0:-1], above))
