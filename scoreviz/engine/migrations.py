"""What ``document.json`` says in an older format, rewritten into the newest."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from scoreviz.engine.document_file import Json

FORMAT = 8

Migration = Callable[[Json], Json]

NEW_SETTINGS: dict[int, Json] = {
    2: {
        "noise": {"table_steps": 1000},
        "network": {"prediction": "edm"},
        "training": {"sigma": None},
        "sampling": {
            "eta": 1.0,
            "ddim_eta": 0.0,
            "with_score": True,
            "with_noise": True,
            "levels": 10,
            "churn": 40.0,
            "snr": 0.16,
            "towards": -1,
            "guidance": 1.0,
        },
    },
    3: {
        "noise": {"kernel": "gaussian"},
        "network": {"conditional": False},
        "training": {"dropout": 0.1},
        "sampling": {
            "churn_noise": 1.0,
            "churn_low": 0.0,
            "churn_high": 100.0,
            "guide": "exact",
            "weak": "smaller",
        },
        "overlays": {"map": "density"},
    },
    5: {
        "training": {"low": 0.03, "high": 8.0},
        "sampling": {"snapshot": None, "known": "none", "known_value": 0.0, "repeats": 1},
        "overlays": {
            "landed": True,
            "shows": "score",
            "style": "arrows",
            "places": "grid",
            "spacing": 32,
            "data": False,
            "axis": "t",
        },
    },
    6: {
        "overlays": {"map_part": -1},
    },
}
"""By format, the settings that were not there before it, with the values that did what was done before."""

NEW_PARTS: dict[int, Json] = {
    5: {
        "theatre": {"branches": [], "beside": []},
        "probing": {"point": None, "pins": [], "unit": "x0", "averaged": "all", "seed": 0, "paths": False},
        "rival": None,
    },
    6: {
        "appearance": {
            "trail": 0,
            "fading": True,
            "colour": "ink",
            "margins": False,
            "cloud": False,
            "picked": [],
        },
    },
    7: {
        "imaging": {
            "label": -1,
            "guidance": 1.0,
            "sampler": "ddim",
            "steps": 40,
            "eta": 0.0,
            "seed": 0,
            "count": 16,
            "chosen": 0,
            "activity": "all",
            "equation": "noise",
            "pixel": -1,
        },
        "given": {
            "picture": None,
            "t": 0.5,
            "mask": False,
            "repeats": 4,
            "first": None,
            "last": None,
            "blend_t": 0.6,
            "blend": "one",
            "blend_seed": 1,
            "blends": 8,
        },
        "beside": {"label": -1, "guidance": 1.0, "sampler": "ddpm", "steps": 40, "eta": 0.0},
        "fork": {"step": -1, "label": -1, "guidance": 1.0, "eta": 0.0, "seed": 0},
        "wander": {"t": 0.3, "step_share": 0.2, "steps": 100, "seed": 0},
        "picture_plane": {"pictures": [0, 1, 2], "t": 0.5, "seed": 0, "dot": [0.3, 0.3]},
    },
}
"""By format, the parts of the document that were not there before it, as they stand in a new document."""


def _with_new_settings(number: int) -> Migration:
    """Return the migration to a format that has more settings, or more parts, than the one before."""
    new, parts = NEW_SETTINGS.get(number, {}), NEW_PARTS.get(number, {})

    def migration(data: Json) -> Json:
        found = {name: data[name] for name in new if isinstance(data.get(name), dict)}
        return {**parts, **data, **{name: new[name] | part for name, part in found.items()}}

    return migration


def _with_layers(data: Json) -> Json:
    """Return a document whose target, one base with strokes before, is one layer."""
    target = data.get("target")
    if not isinstance(target, dict) or not isinstance(target.get("strokes"), list):
        return data
    base = target.get("base")
    if isinstance(base, dict) and base.get("kind") in ("mixture", "points", "picture"):
        base = {**base, "arrays": "target"}
    marks = [
        {"kind": "stroke", "soft": False, **mark} if isinstance(mark, dict) else mark for mark in target["strokes"]
    ]
    name = target.get("name")
    layer = {"base": base, "marks": marks, "name": name, "colour": 0, "weight": 1.0, "hidden": False}
    kept = {key: value for key, value in target.items() if key not in ("base", "strokes")}
    return {**data, "target": {**kept, "rows": 128, "layers": [layer]}}


def _with_coefficients(data: Json) -> Json:
    """Return a document whose DDPM takes the coefficients of its jumps, in every lane, as it always did."""
    of_jump = {"of_jump": True}

    def told(run: Any) -> Any:
        has = isinstance(run, dict) and isinstance(run.get("sampling"), dict)
        return {**run, "sampling": of_jump | run["sampling"]} if has else run

    theatre = data.get("theatre")
    if isinstance(theatre, dict) and isinstance(theatre.get("beside"), list):
        data = {**data, "theatre": {**theatre, "beside": [told(run) for run in theatre["beside"]]}}
    return cast(Json, told(data))


MIGRATIONS: dict[int, Migration] = {
    **{number - 1: _with_new_settings(number) for number in NEW_SETTINGS.keys() | NEW_PARTS.keys()},
    3: _with_layers,
    7: _with_coefficients,
}
"""From the format that is its key to the next one: what ``document.json`` says, rewritten."""


def migrated(data: Json, migrations: Mapping[int, Migration], newest: int) -> Json:
    """Return what ``document.json`` says in the newest format, led through every format between."""
    for number in range(data["format"], newest):
        data = {**migrations[number](data), "format": number + 1}
    return data
