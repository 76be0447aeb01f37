"""What a file of our format holds that this program does not know: kept as it is, and written again.

A later version may add a field without a new format. What stands beside a layer goes by the layer's name, or else its
place; what stands beside a base or a mark stays while there is such a one; beside a lane or a branch, by its place.
"""

import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Document, Noise, Rival, Run, Sampling
from scoreviz.engine.field_checks import Json, WrongFieldError
from scoreviz.engine.marks import Mark
from scoreviz.engine.target import Base, Frame, Layer, Target
from scoreviz.wording import listed, tr

DEEPEST = 20  # lists in lists of an unknown field: writing goes down a level for each
TRAINING = frozenset({"width", "layers", "prediction", "conditional", "step", "age", "seconds", "drawing", "changes"})
MOST_NAMED = 3


@dataclass(frozen=True, eq=False)
class Unknown:
    """Unknown fields, each beside what it was found in.

    Attributes:
        parts: by part of the document, such as ``"noise"``, ``"target.frame"``, or ``""`` for the document itself.
        layers: the layer's name and its fields, in the order of the layers.
        bases, marks: by the base or the mark.
        training, rival: of ``training.json`` and ``rival.json``.
        members: of the zip.
    """

    parts: Mapping[str, Json] = field(default_factory=dict)
    layers: tuple[tuple[str, Json], ...] = ()
    bases: Mapping[Base, Json] = field(default_factory=dict)
    marks: Mapping[Mark, Json] = field(default_factory=dict)
    training: Mapping[str, Any] = field(default_factory=dict)
    rival: Mapping[str, Any] = field(default_factory=dict)
    members: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, such as ``"noise.colour"``, each once."""
        found = [f"{part}.{name}".lstrip(".") for part, words in self.parts.items() for name in words]
        found += [f"target.layers.{name}" for _, words in self.layers for name in words]
        found += _names("target.layers.base", self.bases.values()) + _names("target.layers.marks", self.marks.values())
        found += _names("training", [self.training]) + _names("rival.json", [self.rival])
        return tuple(dict.fromkeys([*found, *self.members]))

    @property
    def warning(self) -> str:
        """One sentence that says what is kept, or ``""`` where nothing is."""
        names, left = self.names[:MOST_NAMED], len(self.names) - MOST_NAMED
        if not names:
            return ""
        found = {"names": listed(names), "n": left}
        if left > 0:
            return tr(
                "It holds what this version does not know: {names} and {n} more. It is kept, and has no effect here.",
                **found,
            )
        return tr("It holds what this version does not know: {names}. It is kept, and has no effect here.", **found)


def _names(where: str, found: Iterable[Mapping[str, Any]]) -> list[str]:
    return [f"{where}.{name}" for words in found for name in words]


def unknown_in(data: Json, document: Document) -> Unknown:
    """Return what ``document.json`` holds beside the document that was read from it.

    Raises:
        WrongFieldError: an unknown field is nested too deeply to be kept.
    """
    target = data["target"]
    kinds = {part.name: kind for part, kind in zip(fields(Document), _hints(Document).values(), strict=True)}
    parts = {"": _rest(data, set(kinds))}
    parts |= {name: _rest(data[name], _hints(kind)) for name, kind in kinds.items() if name not in ("target", "rival")}
    parts |= _beside_rival(data["rival"])
    parts |= {"target": _rest(target, _hints(Target)), "target.frame": _rest(target["frame"], _hints(Frame))}
    parts |= {where: _rest(words, _hints(kind)) for where, words, kind in _in_lanes(data["theatre"], "theatre")}
    pairs = list(zip(target["layers"], document.target.layers, strict=True))
    bases = {layer.base: _rest(words["base"], {"kind", "arrays", *_hints(type(layer.base))}) for words, layer in pairs}
    marks = {
        mark: _rest(said, {"kind", *_hints(type(mark))})
        for words, layer in pairs
        for said, mark in zip(words["marks"], layer.marks, strict=True)
        if len(said) > 1 + len(fields(mark))
    }
    return Unknown(
        {part: words for part, words in parts.items() if words},
        tuple((layer.name, _rest(words, _hints(Layer))) for words, layer in pairs),
        {base: words for base, words in bases.items() if words},
        marks,
    )


def _beside_rival(data: Json | None) -> Json:
    """Return what stands beside the second network and in its parts."""
    if data is None:
        return {}
    own = {f"rival.{name}": _rest(data[name], _hints(kind)) for name, kind in _hints(Rival).items()}
    return {"rival": _rest(data, _hints(Rival)), **own}


def _rejoined_rival(words: Json | None, unknown: Unknown) -> Json | None:
    if words is None:
        return None
    own = {name: {**unknown.parts.get(f"rival.{name}", {}), **part} for name, part in words.items()}
    return {**unknown.parts.get("rival", {}), **own}


def with_training(
    unknown: Unknown, numbers: Mapping[str, Any], rival: Mapping[str, Any], members: Mapping[str, bytes]
) -> Unknown:
    """Return the unknown with that of ``training.json``, of ``rival.json`` and of the zip.

    Raises:
        WrongFieldError: an unknown field is nested too deeply to be kept.
    """
    own, theirs = _of_training("training.json", numbers), _of_training("rival.json", rival)
    return replace(unknown, training=own, rival=theirs, members=dict(members))


def _of_training(member: str, numbers: Mapping[str, Any]) -> Json:
    try:
        return _rest(numbers, TRAINING)
    except WrongFieldError as error:
        raise WrongFieldError(f"{member}: {error}") from None


def _hints(kind: type[Any]) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _rest(words: Mapping[str, Any], known: Iterable[str]) -> Json:
    names = set(known)
    found = {name: value for name, value in words.items() if name not in names}
    for name, value in found.items():
        if _depth(value) > DEEPEST:
            raise WrongFieldError(tr("{where} is not a known field, and is nested too deeply to be kept", where=name))
    return found


def _depth(value: object) -> int:
    """Return how many lists and objects lie in one another, counted only as far as it matters."""
    depth, level = 0, [value] if isinstance(value, list | dict) else []
    while level and depth <= DEEPEST:
        parts = (part for one in level for part in (one.values() if isinstance(one, dict) else one))
        depth, level = depth + 1, [part for part in parts if isinstance(part, list | dict)]
    return depth


def rejoined(data: Json, document: Document, unknown: Unknown) -> Json:
    """Return what ``document.json`` says of a document, with the unknown beside what it belongs to."""
    target = data["target"]
    layers = [
        _layer(words, layer, place, unknown)
        for place, (words, layer) in enumerate(zip(target["layers"], document.target.layers, strict=True))
    ]
    frame = {**unknown.parts.get("target.frame", {}), **target["frame"]}
    target = {**unknown.parts.get("target", {}), **target, "frame": frame, "layers": layers}
    parts = {
        name: {**unknown.parts.get(name, {}), **words}
        for name, words in data.items()
        if name not in ("target", "rival")
    }
    for where, words, _kind in _in_lanes(parts.get("theatre", {}), "theatre"):
        words |= {name: value for name, value in unknown.parts.get(where, {}).items() if name not in words}
    rival = _rejoined_rival(data["rival"], unknown)
    return {**unknown.parts.get("", {}), **parts, "rival": rival, "target": target}


def _in_lanes(words: Json, where: str) -> Iterator[tuple[str, Json, type[Any]]]:
    """Yield what the theatre, or one of its lanes, is made of, by its place: where, its words and what reads them."""
    for place, branch in enumerate(words.get("branches", ())):
        yield f"{where}.branches.{place}", branch, Branch
    for place, run in enumerate(words.get("beside", ())):
        lane = f"{where}.beside.{place}"
        yield lane, run, Run
        yield from ((f"{lane}.sampling", run["sampling"], Sampling), (f"{lane}.noise", run["noise"], Noise))
        yield from _in_lanes(run, lane)


def _layer(words: Json, layer: Layer, place: int, unknown: Unknown) -> Json:
    base = {**unknown.bases.get(layer.base, {}), **words["base"]}
    marks = words["marks"]
    if unknown.marks:
        known = zip(marks, layer.marks, strict=True)
        marks = [{**unknown.marks.get(mark, {}), **said} for said, mark in known]
    return {**_of_layer(layer, place, unknown), **words, "base": base, "marks": marks}


def _of_layer(layer: Layer, place: int, unknown: Unknown) -> Json:
    """Return what stood beside the layer of this name, the one at this place before all others."""
    at_place = unknown.layers[place : place + 1]
    for name, words in (*at_place, *unknown.layers):
        if name == layer.name:
            return words
    return at_place[0][1] if at_place else {}
