"""The numbers of the formulas: what each name in their lines is now.

Points and scores are those of the probe, in the frame y = x0 + sigma eps; what a process does to them is in its own
frame, x = alpha y, where the score of p_t is s / alpha.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import torch
from torch import Tensor

from scoreviz.engine.document import Document, KernelName
from scoreviz.engine.fields import NoiseLevel
from scoreviz.engine.formulas.entries import Need
from scoreviz.engine.guiding import class_of, destination
from scoreviz.engine.identities import IdentitiesSnapshot
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.marks import Place
from scoreviz.engine.noise import process_of
from scoreviz.engine.probe_units import Reading, as_place
from scoreviz.engine.probing import ProbeSnapshot, level_at
from scoreviz.engine.target import Target
from scoreviz.engine.targets import is_empty
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.engine.truth import truth
from scoreviz.maths.curl import jacobian_by_differences
from scoreviz.maths.density import Field
from scoreviz.maths.forward import transition
from scoreviz.maths.langevin import stable_step
from scoreviz.maths.stability import step_bound
from scoreviz.maths.times import times_of
from scoreviz.wording import mark

Number = float | Place | str | int
Numbers = Mapping[str, Number]

NOTHING_DRAWN = mark("nothing is drawn yet")
NO_PROBE = mark("no probe: take it with P and press on the canvas")
NO_NETWORK = mark("no network yet: press Train")
NO_PROBE_HERE = mark("there is no probe in this view")
NO_NETWORK_HERE = mark("no network has learned this yet")
GAUSSIAN_ALONE = mark("for Gaussian noise alone, and the noise here is another")
BEING_MEASURED = mark("being measured…")
NO_STEP = mark("no step is left: t = 0 is the data")
SAME = 1e-9  # two times that are nearer are one


@dataclass(frozen=True, eq=False)
class FormulaNumbers:
    """What is known at one moment, by name, and of what is missing, the reason.

    Args:
        sides: the numbers of "both", "true" and "learned"; pairs are vectors of the plane.
        lacking: what is needed and is not there, with a marked reason.
    """

    sides: Mapping[str, Numbers] = field(default_factory=dict)
    lacking: Mapping[Need, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class _Moment:
    """What all of the numbers are taken from."""

    document: Document
    at: NoiseLevel
    probe: ProbeSnapshot | None

    @property
    def y(self) -> Tensor:
        assert self.probe is not None
        return torch.tensor([self.probe.request.y], dtype=torch.float64)

    @property
    def target(self) -> Target:
        return self.document.target

    @property
    def kernel(self) -> KernelName:
        return self.document.noise.kernel


def numbers_of(standing: Standing) -> FormulaNumbers:
    """Return the numbers of all formulas as things stand; ``identities`` in it are those at the sheet's own level."""
    probe = standing.probe
    document = standing.document
    if probe is not None:  # all of one moment, be the playhead further on by now
        document = document.with_parts(target=probe.request.target, noise=probe.request.noise)
    t = probe.request.t if probe is not None else standing.t or 0.0
    now = _Moment(document, level_at(document.noise, t), probe)
    lacking = _lacking(standing, now)
    both = _process(now) | _measured(standing.identities) | _training(standing.training)
    if "drawing" in lacking:
        return FormulaNumbers({"both": both, "true": {}, "learned": {}}, lacking)
    both |= _langevin(now) | _next_time(now)
    true: dict[str, Number] = {}
    learned: dict[str, Number] = {}
    if probe is not None:
        both |= _point(now) | _class(now)
        true = _side(now, truth(now.target, now.kernel), probe.true, both)
        if probe.request.learned is not None and probe.learned:
            learned = _side(now, probe.request.learned, probe.learned, both)
    return FormulaNumbers({"both": both, "true": true, "learned": learned}, lacking)


def _lacking(standing: Standing, now: _Moment) -> dict[Need, str]:
    found: dict[Need, str] = {}
    if is_empty(now.target):
        found["drawing"] = NOTHING_DRAWN
    if now.kernel != "gaussian":
        found["gaussian"] = GAUSSIAN_ALONE
    if now.probe is None:
        found["probe"] = NO_PROBE if "probe" in standing.offers else NO_PROBE_HERE
    if standing.learned is None:
        found["network"] = NO_NETWORK if "train" in standing.offers else NO_NETWORK_HERE
    identities = standing.identities
    if identities is None or not identities.rows:
        found["objectives"] = BEING_MEASURED if identities is None else identities.why or BEING_MEASURED
    if _step_after(now) is None:
        found["step"] = NO_STEP
    return found


# ---- what both sides share


def _process(now: _Moment) -> dict[str, Number]:
    process, t = process_of(now.document.noise), now.at.t
    g2 = float(process.g2(t))
    names = {"t": t, "alpha": now.at.alpha, "sigma": now.at.sigma, "level": now.at.level}
    return {**names, "f": float(process.f(t)), "g2": g2, "g": math.sqrt(g2)}


def _training(found: TrainingSnapshot | None) -> dict[str, Number]:
    if found is None:
        return {}
    made: dict[str, Number] = {"steps": found.step}
    if found.headline is not None:
        made["error"] = found.headline
    loss = found.loss[found.loss_step <= found.step]  # there is more of it where training is looked back at
    if len(loss):
        made["loss"] = float(loss[-1])
    return made


def _measured(snapshot: IdentitiesSnapshot | None) -> dict[str, Number]:
    """The objectives of the newest weights that were measured, and the constants between them."""
    if snapshot is None or not snapshot.rows:
        return {}
    found = snapshot.rows[-1].found
    estimates = {
        "esm": found.explicit,
        "ism": found.implicit,
        "dsm": found.denoising,
        "esm_less_ism": found.explicit_less_implicit,
        "dsm_less_esm": found.denoising_less_explicit,
    }
    made: dict[str, Number] = {"at": snapshot.spec.sigma, "constant": found.constant}
    made["target_variance"] = found.target_variance
    for name, estimate in estimates.items():
        made |= {name: estimate.mean, f"{name}_error": estimate.error}
    return made


def _langevin(now: _Moment) -> dict[str, Number]:
    """The step of Langevin dynamics at the playhead, by the run's own share of the bound that holds everywhere."""
    sampling, level = now.document.sampling, now.at.level
    limit = _bound(now.target, now.kernel, level)
    most = stable_step(level, 0.0) if sampling.sampler == "annealed" else limit
    h = sampling.step_share * most
    return {"h": h, "shake": math.sqrt(2.0 * h), "limit": limit}


@lru_cache(maxsize=64)
def _bound(target: Target, kernel: KernelName, level: float) -> float:
    return step_bound(truth(target, kernel), level)


def _step_after(now: _Moment) -> float | None:
    """The time of a run of equal steps that comes after this one, or None at the data."""
    return next((r for r in times_of(now.document.sampling.steps) if r < now.at.t - SAME), None)


def _next_time(now: _Moment) -> dict[str, Number]:
    """Where the next step leads, and how much fresh noise DDPM puts in: c for eta = 1."""
    r = _step_after(now)
    if r is None:
        return {}
    process = process_of(now.document.noise)
    sigma_r = float(process.sigma(r))
    _a, b = transition(process, r, now.at.t)
    fresh = sigma_r / now.at.sigma * math.sqrt(b)
    return {"r": r, "alpha_r": float(process.alpha(r)), "sigma_r": sigma_r, "fresh": fresh}


def _point(now: _Moment) -> dict[str, Number]:
    assert now.probe is not None
    logp = float(truth(now.target, now.kernel).logp(now.y, now.at.level)[0])
    return {"y": now.probe.request.y, "logp": logp, "p": math.exp(logp)}


def _class(now: _Moment) -> dict[str, Number]:
    """The part that points are guided to, or else the likeliest; how likely it is, and how strongly."""
    assert now.probe is not None
    shares = now.probe.shares
    part = destination(now.document.sampling)
    if not 0 <= part < len(shares):
        part = max(range(len(shares)), key=lambda k: shares[k][1])
    name, share = shares[part]
    return {"part": name, "k": part, "share": share, "w": now.document.sampling.guidance}


# ---- of each side


def _side(now: _Moment, field_: Field, reading: Reading, both: Numbers) -> dict[str, Number]:
    """What follows from one side's score at the probe."""
    made: dict[str, Number] = {str(unit): value for unit, value in reading.items()}
    score = torch.tensor(reading["score"], dtype=torch.float64)
    x, s = now.at.alpha * now.y[0], score / now.at.alpha  # in the process's frame
    f, g2, h = (_float(both[name]) for name in ("f", "g2", "h"))
    made |= {"x": as_place(x), "st": as_place(s)}
    made |= {"climb": as_place(h * score), "drift": as_place(f * x - g2 * s), "flow": as_place(f * x - 0.5 * g2 * s)}
    made |= _trace(field_, now)
    if now.kernel == "gaussian":
        made |= _pushed(now, score, both)
    if "r" in both and {"x0", "eps"} <= reading.keys():
        made |= _stepped(reading, both)
    return made


def _trace(field_: Field, now: _Moment) -> dict[str, Number]:
    """v^T J v for the two signs that differ, and the trace, which is their mean.

    By differences: to take tangents, torch imports for seconds, and a frozen network lets none through.
    """
    J = jacobian_by_differences(field_, now.y, now.at.level)[0].double()
    turned = float(J[0, 1] + J[1, 0])
    trace = float(J.trace())
    return {"plus": trace + turned, "minus": trace - turned, "trace": trace}


def _pushed(now: _Moment, score: Tensor, both: Numbers) -> dict[str, Number]:
    """s + w grad log p(k | y), with grad log p(k | y) = s_k - s of the truth."""
    part, level = int(_float(both["k"])), now.at.level
    whole = truth(now.target, now.kernel).score(now.y, level)[0]
    push = class_of(now.target, part).score(now.y, level)[0] - whole
    return {"push": as_place(push), "guided": as_place(score + _float(both["w"]) * push)}


def _stepped(reading: Reading, both: Numbers) -> dict[str, Number]:
    """Where the step leads without chance: by DDIM, and by DDPM, which keeps less of the noise it sees."""
    x0, eps = (torch.tensor(reading[unit], dtype=torch.float64) for unit in ("x0", "eps"))
    alpha, sigma, fresh = (_float(both[name]) for name in ("alpha_r", "sigma_r", "fresh"))
    kept = math.sqrt(max(0.0, sigma**2 - fresh**2))
    return {"ddim": as_place(alpha * x0 + sigma * eps), "ddpm": as_place(alpha * x0 + kept * eps)}


def _float(value: Number) -> float:
    assert isinstance(value, float | int)
    return float(value)
