"""A probe's values as text for other programs, and numbers as a person types them."""

import math

from scoreviz.engine.document import Noise, UnitName
from scoreviz.engine.field_checks import FARTHEST_PROBE
from scoreviz.engine.fields import noise_level
from scoreviz.engine.figures import NO_VALUE, read, significant
from scoreviz.engine.probe_units import UNITS, Reading
from scoreviz.engine.probing import ProbeSnapshot
from scoreviz.wording import tr

DIGITS = 6
NAMES: dict[UnitName, str] = {"x0": "x0-hat", "eps": "eps-hat", "score": "s", "v": "v"}
MEANINGS: dict[UnitName, str] = {
    "x0": "clean point, canvas units",
    "eps": "noise, in standard deviations",
    "score": "score, 1 / canvas unit",
    "v": "velocity alpha eps-hat - sigma_t x0-hat, alpha = {alpha}, sigma_t = {sigma}",
}


class WrongNumberError(ValueError):
    """What was typed cannot be taken; ``str()`` is one sentence that says why."""


def as_text(found: ProbeSnapshot) -> str:
    """Return a table of the four units, true, learned and gap, with its frame: tabs between columns."""
    y1, y2 = (_figure(value) for value in found.request.y)
    kernel = found.request.noise.kernel
    noise = "" if kernel == "gaussian" else f", {kernel} noise"
    lines = [
        f"Probe at y = ({y1}, {y2}), sigma = {_figure(found.level)}, in the frame y = x0 + sigma eps{noise}",
        "\t".join(("unit", "true 1", "true 2", "learned 1", "learned 2", "gap", "meaning")),
    ]
    for unit in UNITS:
        gap = _figure(found.gap[unit]) if unit in found.gap else NO_VALUE
        meaning = MEANINGS[unit].format(alpha=_figure(found.alpha), sigma=_figure(found.sigma))
        lines.append("\t".join((NAMES[unit], *_pair(found.true, unit), *_pair(found.learned, unit), gap, meaning)))
    lines += [f"p({name} | y)\t{_figure(share)}" for name, share in found.shares]
    return "\n".join(lines) + "\n"


def coordinate_of(typed: str) -> float:
    """Return a coordinate that was typed.

    Errors:
        WrongNumberError: it is no number, or too far away.
    """
    value = _number(typed)
    if abs(value) > FARTHEST_PROBE:
        raise WrongNumberError(tr("A probe must lie within {most} of zero.", most=f"{FARTHEST_PROBE:,.0f}"))
    return value


def level_of(typed: str, noise: Noise) -> float:
    """Return a noise level that was typed.

    Errors:
        WrongNumberError: it is no number, or none that the process has.
    """
    value = _number(typed)
    low, high = (noise_level(noise, t).level for t in (0.0, 1.0))
    if not low <= value <= high:
        ends = {"low": significant(low), "high": significant(high)}
        raise WrongNumberError(tr("σ must lie between {low} and {high}, the ends of the noise axis.", **ends))
    return value


def _number(typed: str) -> float:
    try:
        value = read(typed)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        if not typed.strip():
            nothing = tr("Nothing was typed: a number such as 0.5 is wanted, and what was there stays.")
            raise WrongNumberError(nothing)
        words = tr(
            "“{typed}” is not a number: a number such as 0.5 is wanted, and what was there stays.", typed=typed.strip()
        )
        raise WrongNumberError(words)
    return value


def _pair(reading: Reading, unit: UnitName) -> tuple[str, str]:
    value = reading.get(unit)
    return (NO_VALUE, NO_VALUE) if value is None else (_figure(value[0]), _figure(value[1]))


def _figure(value: float) -> str:
    return f"{value:.{DIGITS}g}"
