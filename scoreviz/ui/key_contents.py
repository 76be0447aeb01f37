"""What the key says of a stage: which names, and the scale; in the window and in a picture."""

from scoreviz.ui.scale_entry import Scale, scale_of
from scoreviz.ui.stage import Stage
from scoreviz.wording import mark, tr

WAITS = mark("The guide is being made ready…")
_GLYPHS = {"true": ("true",), "learned": ("learned",), "both": ("true", "learned", "difference")}
_SCORES = ("score", "reverse-ode", "reverse-sde")  # what both fields have


def shown_names(stage: Stage) -> dict[str, bool]:
    """Return the names in the key of a stage, and whether what they name is drawn."""
    overlays = stage.overlays
    if stage.fields is None:
        return {}
    if stage.view == "difference" and overlays.map != "relative-error" and overlays.shows in _SCORES:
        return {"difference": overlays.heat, "data": overlays.contours, **_clean(stage)}
    glyphs = {
        name: overlays.arrows and not (stage.view == "both" and name in stage.hidden and overlays.shows in _SCORES)
        for name in _names(stage)
    }
    if stage.view == "difference":
        glyphs["data"] = overlays.contours
    return {**glyphs, "map": overlays.heat, **_clean(stage)}


def has_error_ramp(stage: Stage) -> bool:
    """Return whether what is called the difference is a map, and not what lies between two arrows."""
    return stage.view == "difference" and stage.overlays.map != "relative-error"


def shown_scale(stage: Stage) -> Scale:
    """Return the scale; until what guides is ready there is none of arrows, and it says why."""
    scale, fields = scale_of(stage), stage.fields
    if (
        stage.overlays.shows != "guidance"
        or not stage.overlays.arrows
        or (fields is not None and fields.parts is not None)
    ):
        return scale
    note = fields.request.note if fields is not None else ""
    return Scale(note=note or tr(WAITS), bar=scale.bar)


def push_words(stage: Stage) -> str:
    """Return what the key calls the push of guidance: its formula, with its weight."""
    parts = None if stage.fields is None else stage.fields.parts
    if parts is None or not parts.formula:
        return tr("Guidance")
    return tr("Guidance: {formula}", formula=parts.formula)


def _clean(stage: Stage) -> dict[str, bool]:
    """Return the name of the clean points where they are drawn: they are seldom missed, and need no way back."""
    return {"clean": True} if stage.overlays.data else {}


def _names(stage: Stage) -> tuple[str, ...]:
    fields, shows = stage.fields, stage.overlays.shows
    if shows == "forward":
        return ("forward",)
    if shows == "guidance":
        parts = None if fields is None else fields.parts
        return () if parts is None else (parts.of, "push", "sum")
    names = _GLYPHS.get(stage.view, ())
    return names if stage.overlays.style == "arrows" else names[:2]  # there are no wedges between lines
