"""Maps as colours: the canvas at zero, and the colour of whose it is; what has a sign has grey on its other side.

A second hue for the other sign would mean something else in this program; grey, which is no colour, is free. So are
the shades of a direction, which are ink alone.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from scoreviz.engine.document import MapName
from scoreviz.engine.field_maps import BY_PRESENCE, CLASS_MAPS, FieldMap, MapOf, reach, shown_maps
from scoreviz.engine.palette import Colour, Palette, rgb
from scoreviz.ui.heat import HEAT_EXPONENT, HEAT_UNDER_ARROWS, NOTHING, map_fade, paint_pixels, place_of, shades_of
from scoreviz.ui.stage import STALE_OPACITY, Stage
from scoreviz.ui.theme import blend

SIGNED: tuple[MapName, ...] = ("divergence", "curl")

Floats = NDArray[np.floating]
Painted = tuple[NDArray[np.uint32], NDArray[np.bool_]]  # colours, and which of them differ from the canvas


def paint_maps(painter: QPainter, stage: Stage) -> None:
    """Paint the map that the colours show instead of the density, where there is one."""
    if stage.fields is None or not stage.overlays.heat:
        return
    for shown in stage.fields.maps:
        if shown.kind == stage.overlays.map and shown.of in shown_maps(shown.kind, stage.view):
            _paint_map(painter, stage, shown)


def _paint_map(painter: QPainter, stage: Stage, shown: FieldMap) -> None:
    area = stage.whole
    if stage.view == "split" and not (stage.compares and shown.kind in CLASS_MAPS):
        area = (stage.true_area if shown.of == "true" or shown.side == "left" else stage.learned_area) or area
    faded = stage.overlays.fade and shown.kind in BY_PRESENCE
    presence = _presence(stage, shown) if faded else np.ones(shown.values.shape)
    if shown.kind == "angle":
        pixels, seen = _directions(stage, shown, presence)
    elif shown.kind in SIGNED:
        pixels, seen = _signed(stage, shown, presence)
    else:
        pixels, seen = _one_sided(stage, shown, presence)
    stale = STALE_OPACITY if shown.stale else 1.0
    of_network = shown.of != "true" and shown.kind not in CLASS_MAPS  # a classifier may be right where that is stale
    painter.setOpacity(min(stage.learned_opacity, stale) if of_network else stale)
    paint_pixels(painter, pixels[::-1].copy(), seen[::-1], place_of(stage.camera, shown.xs, shown.ys), area)
    painter.setOpacity(1.0)


def _signed(stage: Stage, shown: FieldMap, presence: Floats) -> Painted:
    values = np.nan_to_num(shown.values / reach(shown.kind, shown.of), nan=0.0).clip(-1.0, 1.0) * presence
    shades = signed_shades(stage.palette, shown.kind, shown.of, stage.overlays.arrows)
    places = np.rint((values + 1.0) / 2.0 * (len(shades) - 1)).astype(np.int64)
    return shades[places], places != len(shades) // 2


def _one_sided(stage: Stage, shown: FieldMap, presence: Floats) -> Painted:
    values = np.nan_to_num(shown.values / reach(shown.kind, shown.of), nan=0.0)
    if shown.kind == "log-density":
        values = values + 1.0  # from so many powers of ten below the peak up to it
    shades = map_shades(stage.palette, shown.kind, shown.of, stage.overlays.arrows)
    places = np.rint(values.clip(0.0, 1.0) * presence * (len(shades) - 1)).astype(np.int64)
    return shades[places], places > 0


def _directions(stage: Stage, shown: FieldMap, presence: Floats) -> Painted:
    """Between the canvas and a shade that is as bright as the direction faces the light, as much as there is data."""
    dark, bright = angle_ends(stage.palette, stage.overlays.arrows)
    canvas = np.array(rgb(stage.palette.canvas), float)
    facing = ((np.nan_to_num(shown.values) + 1.0) / 2.0)[..., None]
    lit = np.array(rgb(dark)) * (1.0 - facing) + np.array(rgb(bright)) * facing
    mixed = (canvas + (lit - canvas) * presence[..., None]).round().astype(np.uint32)
    pixels = 0xFF000000 | mixed[..., 0] << 16 | mixed[..., 1] << 8 | mixed[..., 2]
    return pixels.astype(np.uint32), presence > NOTHING


def angle_ends(palette: Palette, under_arrows: bool) -> tuple[Colour, Colour]:
    """Return the shades of a direction away from the light and of one towards it: of ink, on either theme."""
    strength = 0.34 if under_arrows else 0.6
    inked = blend(palette.canvas, palette.ink, strength).name()
    return (palette.canvas, inked) if palette.is_dark else (inked, palette.canvas)


def map_shades(palette: Palette, kind: MapName, of: MapOf, under_arrows: bool) -> NDArray[np.uint32]:
    """Return colours 0xffRRGGBB of a map without a sign, from the canvas to the strongest."""
    maps = {"true": palette.true_map, "learned": palette.learned_map, "difference": palette.difference_map}
    whole = kind in ("error", "relative-error") or not under_arrows  # a gap is what these are looked at for
    exponent = HEAT_EXPONENT if kind in ("density", "model") else 1.0
    return shades_of(maps[of], 1.0 if whole else HEAT_UNDER_ARROWS, exponent)


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
