"""A second network that learns the same drawing beside the first: what it is asked for, and what the two are called.

Not A and B alone: those are parts of a drawing.
"""

from dataclasses import replace

from scoreviz.engine.document import Document, Network, Rival, Training
from scoreviz.engine.objectives import OBJECTIVES
from scoreviz.wording import mark, tr

_TITLES = {objective.name: objective.title for objective in OBJECTIVES}
NARROW, WIDE = 16, 64
NET_A, NET_B = mark("net A"), mark("net B")
HEADS = mark("Net A"), mark("Net B")


def rival_document(document: Document) -> Document | None:
    """Return the document as net B's training sees it, or None where there is none."""
    rival = document.rival
    return None if rival is None else replace(document, network=rival.network, training=rival.training, rival=None)


def differing(network: Network, training: Training) -> Rival:
    """Return a network to begin a comparison with: another width, and everything else alike."""
    return Rival(replace(network, width=WIDE if network.width == NARROW else NARROW), training)


def is_swap(before: Document, after: Document) -> bool:
    """Return whether net A and net B have changed places, and are not alike."""
    if before.rival is None or after.rival is None:
        return False
    was, now = (Rival(document.network, document.training) for document in (before, after))
    return was != before.rival and was == after.rival and now == before.rival


def titles(network: Network, training: Training) -> str:
    """Return what a network is and how it is taught, in a few words."""
    return f"{network.layers} × {network.width} · {tr(_TITLES[training.objective])}"


def pair_names(network: Network, training: Training, rival: Rival) -> tuple[str, str]:
    """Return what two networks side by side are called."""
    first, second = map(tr, HEADS)
    return f"{first}  {titles(network, training)}", f"{second}  {titles(rival.network, rival.training)}"
