"""The lanes beside the first, and what was moved or dropped in, as plain JSON values that are checked one by one."""

from itertools import pairwise

from scoreviz.engine.branch import FARTHEST_PLACE, Branch, Place
from scoreviz.engine.document import Noise, Run, Sampling, Theatre
from scoreviz.engine.field_checks import BESIDE, WrongFieldError, fields, number, pair, plain_part
from scoreviz.wording import tr

MOST_BESIDE = 3  # four lanes
MOST_BRANCHES = 100  # of one lane
MOST_TOUCHED = 10_000  # particles moved or dropped in at one step


def decode_theatre(data: object) -> Theatre:
    """Return the lanes that JSON values describe.

    Raises:
        WrongFieldError: a field is missing, of the wrong type or out of its range, or there are too many.
    """
    found = fields(data, "theatre", {"branches", "beside"})
    beside = _list(found["beside"], "theatre.beside", MOST_BESIDE)
    return Theatre(_branches(found["branches"], "theatre.branches"), tuple(_run(run) for run in beside))


def _run(data: object) -> Run:
    found = fields(data, BESIDE.rstrip("."), {"sampling", "noise", "branches"})
    sampling = plain_part(Sampling, found["sampling"], f"{BESIDE}sampling")
    noise = plain_part(Noise, found["noise"], f"{BESIDE}noise")
    return Run(sampling, noise, _branches(found["branches"], f"{BESIDE}branches"))


def _branches(data: object, where: str) -> tuple[Branch, ...]:
    branches = tuple(_branch(branch, where) for branch in _list(data, where, MOST_BRANCHES))
    if any(after.step <= before.step for before, after in pairwise(branches)):
        raise WrongFieldError(tr("{where} must rise from branch to branch", where=f"{where}.step"))
    return branches


def _branch(data: object, where: str) -> Branch:
    found = fields(data, where, {"step", "moved", "dropped"})
    step = number(found["step"], "theatre.branches.step", whole=True)
    moved = _list(found["moved"], f"{where}.moved", MOST_TOUCHED)
    dropped = _list(found["dropped"], f"{where}.dropped", MOST_TOUCHED)
    pairs = tuple(_moved(one, f"{where}.moved") for one in moved)
    if len({index for index, _ in pairs}) < len(pairs):
        raise WrongFieldError(tr("{where} must name each particle once", where=f"{where}.moved"))
    return Branch(int(step), pairs, tuple(pair(place, f"{where}.dropped", FARTHEST_PLACE) for place in dropped))


def _moved(data: object, where: str) -> tuple[int, Place]:
    if not isinstance(data, list | tuple) or len(data) != 2:
        raise WrongFieldError(tr("{where} must be pairs of a particle and its place", where=where))
    return int(number(data[0], "theatre.branches.moved", whole=True)), pair(data[1], where, FARTHEST_PLACE)


def _list(data: object, where: str, most: int) -> list[object]:
    if not isinstance(data, list):
        raise WrongFieldError(tr("{where} must be a list", where=where))
    if len(data) > most:
        raise WrongFieldError(tr("{where} must have at most {most} entries", where=where, most=f"{most:,}"))
    return data
