"""What a guided walk leaves beside the other files."""

import json
from pathlib import Path

import numpy as np
import pytest

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, GuideName, Network, Sampling
from scoreviz.engine.imports import read_target
from scoreviz.engine.target import FrozenArray, Mixture, Target
from scoreviz.engine.walk import WalkSpec, walk
from tests.engine import oracle_walk as oracle

APART = {"means": [[10.0, 0.0], [30.0, 5.0]], "covariances": [[[4.0, 1.0], [1.0, 3.0]]] * 2, "weights": [3, 1]}
TINY = Sampling(steps=15, particles=300, towards=1, guidance=1.5)
WALK = Mixture(FrozenArray([[0.0, 0.0]]), FrozenArray([[[1.0, 0.0], [0.0, 1.0]]]), FrozenArray([1.0]))


def walked(folder: Path, guide: GuideName, conditional: bool) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    (folder / "a.json").write_text(json.dumps(APART))
    sampling = Sampling(**{**vars(TINY), "guide": guide})
    document = Document(read_target(folder / "a.json"), network=Network(16, 2, conditional=conditional))
    spec = WalkSpec("a.json", document.with_parts(sampling=sampling), choose("cpu"), ("ode",), steps=60)
    list(walk(spec, folder / "out"))
    return dict(np.load(folder / "out" / "guidance.npz")), dict(np.load(folder / "out" / "field.npz"))


@pytest.mark.usefixtures("quick")
def test_an_exact_guide_is_the_field_and_the_gradient_of_the_posterior(tmp_path: Path) -> None:
    found, field = walked(tmp_path, "exact", conditional=False)
    assert float(found["weight"]) == 1.5
    np.testing.assert_allclose(found["x"], field["x"])
    np.testing.assert_allclose(found["base"], field["learned"], rtol=1e-5, atol=1e-7)
    whole = dict(np.load(tmp_path / "out" / "target.npz"))
    one = whole | {name: whole[name][1:] for name in ("means", "covariances", "weights")}
    for s in (2, 5):
        p, everything = oracle.density_and_score(whole, found["x"], float(found["sigmas"][s]))
        q, alone = oracle.density_and_score(one, found["x"], float(found["sigmas"][s]))
        seen = (p > 1e-200) & (q > 1e-200)
        expected = (alone - everything)[seen]
        assert seen.mean() > 0.05
        np.testing.assert_allclose(found["direction"][s][seen], expected, rtol=3e-3, atol=3e-4 * np.abs(expected).max())
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert report["guide"] == {"kind": "exact", "weak": None, "weight": 1.5, "arrays": "guidance.npz"}
    assert report["relative_error_by_part"] is None


@pytest.mark.usefixtures("quick")
def test_a_network_with_labels_tells_how_far_off_each_part_is(tmp_path: Path) -> None:
    found, field = walked(tmp_path, "classifier-free", conditional=True)
    np.testing.assert_allclose(found["base"], field["learned"], rtol=1e-5, atol=1e-7)
    assert np.abs(found["direction"]).max() > 0.01
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert {name: len(row) for name, row in report["relative_error_by_part"].items()} == {"A": 8, "B": 8}
    assert report["settings"]["network"]["conditional"] is True
    assert report["settings"]["dropout"] == 0.1
    assert report["settings"]["towards"] == "B"


@pytest.mark.usefixtures("quick")
def test_nothing_is_written_where_nothing_is_guided(tmp_path: Path) -> None:
    document = Document(Target.of(base=WALK), network=Network(8, 1), sampling=Sampling(steps=5, particles=50))
    list(walk(WalkSpec("a", document, choose("cpu"), ("ode",), steps=3), tmp_path))
    assert not (tmp_path / "guidance.npz").exists()
    assert json.loads((tmp_path / "report.json").read_text())["guide"] is None
