"""What a hand does to lanes: each gives the lanes as they are afterwards."""

from dataclasses import replace
from typing import Any

from scoreviz.engine.document import Document, Run, SamplerName
from scoreviz.engine.lanes import lanes_of
from scoreviz.engine.pairs import PAIRS, Pair, set_up
from scoreviz.engine.target import Target

Lanes = tuple[Run, ...]

NEXT: tuple[SamplerName, ...] = ("ode", "reverse-sde", "ddim", "annealed", "dpm++")
"""Which sampler a new lane has: the first that no lane has yet."""


def with_another(lanes: Lanes) -> Lanes:
    """Return the lanes and a new one, which differs from the last in its sampler alone."""
    used = {lane.sampling.sampler for lane in lanes}
    last = lanes[-1].sampling
    new = replace(last, sampler=next(name for name in NEXT if name not in used))
    return (*lanes, Run(new, lanes[-1].noise))


def duplicated(lanes: Lanes, place: int) -> Lanes:
    """Return the lanes with a copy of one right beside it, what was moved in it too."""
    return (*lanes[: place + 1], lanes[place], *lanes[place + 1 :])


def removed(lanes: Lanes, place: int) -> Lanes:
    """Return the lanes without one."""
    return (*lanes[:place], *lanes[place + 1 :])


def moved(lanes: Lanes, place: int, by: int) -> Lanes:
    """Return the lanes with one further left or right, as far as there is a place."""
    to = min(max(place + by, 0), len(lanes) - 1)
    others = list(removed(lanes, place))
    return (*others[:to], lanes[place], *others[to:])


def changed(lanes: Lanes, place: int, **changes: Any) -> Lanes:
    """Return the lanes with fields of the sampling of one changed."""
    lane = lanes[place]
    return (*lanes[:place], replace(lane, sampling=replace(lane.sampling, **changes)), *lanes[place + 1 :])


def without_branches(lanes: Lanes, place: int) -> Lanes:
    """Return the lanes with nothing moved or dropped in in one of them."""
    return (*lanes[:place], replace(lanes[place], branches=()), *lanes[place + 1 :])


def with_noise(lanes: Lanes, place: int, **changes: Any) -> Lanes:
    """Return the lanes with fields of the noise of one changed."""
    lane = lanes[place]
    return (*lanes[:place], replace(lane, noise=replace(lane.noise, **changes)), *lanes[place + 1 :])


def pair_of(document: Document) -> Pair | None:
    """Return the ready-made pair that a document shows just as it was made, or None."""
    lanes = lanes_of(document)
    for pair in PAIRS:
        if len(pair.lanes) == len(lanes):
            made = set_up(document, pair)
            shown = not pair.preset or _renamed(made.target, document.target) == document.target
            if shown and lanes_of(made) == lanes:
                return pair
    return None


def _renamed(target: Target, like: Target) -> Target:
    """Return a shape under the names of another: the pair may have been set up in another language."""
    layers = (replace(layer, name=other.name) for layer, other in zip(target.layers, like.layers, strict=False))
    return replace(target, name=like.name, layers=tuple(layers))
