"""What the arrows at one node say in the other units, against formulas written here anew."""

from dataclasses import replace

import numpy as np
import pytest

from scoreviz.engine.document import Noise, ProcessName
from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from scoreviz.engine.gallery import preset
from scoreviz.engine.readings import readings
from scoreviz.maths.network import Learned, ScoreNet
from tests.oracles import vp_alpha_sigma

X = (0.7, -0.4)


def fields_at(process: ProcessName, t: float) -> FieldSnapshot:
    axes = np.array([X[0]], np.float32), np.array([X[1]], np.float32)
    ends = np.linspace(-2, 2, 8, dtype=np.float32)
    noise = Noise(process=process)
    return snapshot(FieldRequest(preset("pair"), noise, t, *axes, ends, ends, learned=Learned(ScoreNet(8, 2))))


@pytest.mark.parametrize("t", [0.3, 0.8])
def test_clean_point_noise_and_velocity_follow_from_the_score(t: float) -> None:
    fields = fields_at("vp", t)
    alpha, sigma = vp_alpha_sigma(t, 0.1, 20.0)
    x = np.array(X)
    true, learned, none = readings(fields)
    assert none is None
    for found, vector in ((true, fields.true), (learned, fields.learned)):
        assert found is not None
        assert vector is not None
        eps = -vector[0, 0].astype(float)  # the arrow, where the noise is over its floor
        x0 = (x - sigma * eps) / alpha
        assert found["eps"] == pytest.approx(tuple(eps), rel=1e-5)
        assert found["x0"] == pytest.approx(tuple(x0), rel=1e-4, abs=1e-5)
        assert found["v"] == pytest.approx(tuple(alpha * eps - sigma * x0), rel=1e-4, abs=1e-5)
        assert found["score"] == pytest.approx(tuple(-eps / (sigma / alpha)), rel=1e-4)


def test_other_noise_tells_a_score_alone() -> None:
    fields = fields_at("ve", 0.4)
    request = replace(fields.request, noise=Noise(kernel="laplace"))
    assert readings(replace(fields, request=request)) == ()
