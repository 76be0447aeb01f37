import math

import numpy as np
import pytest

from scoreviz.engine.document import Noise, ProcessName, Sampling
from scoreviz.engine.marks import Stroke
from scoreviz.engine.particles import RunSpec, record
from scoreviz.engine.sections import parts
from scoreviz.engine.shares import shares
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise

N = 4_000
PAIR = Target.of(Preset("pair"))


def spec_of(target: Target, process: ProcessName = "ve") -> RunSpec:
    return RunSpec(target, Noise(process), Sampling(steps=60, particles=N))


def alpha(process: ProcessName, t: float) -> float:
    return 1.0 if process == "ve" else math.exp(-0.5 * (0.1 * t + 9.95 * t**2))


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_a_run_ends_with_the_true_shares(process: ProcessName) -> None:
    spec = spec_of(PAIR, process)
    *_, run = record(spec, realise)
    rows = shares(spec, run.frames[-1], 0.0)
    assert [row.truth for row in rows] == pytest.approx([0.8, 0.2], abs=1e-3)
    assert [row.share for row in rows] == pytest.approx([0.8, 0.2], abs=5 * math.sqrt(0.16 / N))


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_points_are_read_in_the_frame_of_their_time(process: ProcessName) -> None:
    spec, t = spec_of(PAIR, process), 0.5
    clean = np.random.default_rng(0).uniform((-4.4, -2.9), (4.4, 2.9), (N, 2)).astype(np.float32)
    assert shares(spec, clean * np.float32(alpha(process, t)), t) == shares(spec, clean, 0.0)


def test_a_painted_shape_keeps_its_names_and_gains_a_part() -> None:
    smiley = Target.of(Preset("smiley"))
    painted = Target.of(Preset("smiley"), (Stroke(((3.6, 2.2), (3.9, 2.2)), radius=0.3),))
    before, after = (set(parts(target).names) for target in (smiley, painted))
    assert len(before) > 1
    assert before < after
    assert len(after) == len(before) + 1


def test_parts_are_found_once_for_a_target() -> None:
    assert parts(PAIR) is parts(Target.of(Preset("pair")))
