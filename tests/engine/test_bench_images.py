"""The bench's rows of image models: what they are laid beside, and what they say where nothing is there."""

import pytest
import torch

from scoreviz.engine import bench_images
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.engine.images.scheduler_config import Schedule
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.unet import UNet, UNetShape

SMALL = UNetShape(8, 1, 1, (32,), 1, (False,), (False,), 3)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(0)
    model = ImageModel("small", UNet(SMALL).eval(), Schedule(Table.named("linear", 50)), ("0", "1"), null=2)
    monkeypatch.setattr(bench_images, "model_of_the_bench", lambda: model)
    monkeypatch.setattr(bench_images, "COUNTS", {1: 1, 4: 1})


def test_without_diffusers_a_row_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_images, "peer_of", lambda net: None)
    figures = list(bench_images.image_figures())
    assert [figure.name for figure in figures] == [
        "image model small, one answer for 1 image (diffusers is not installed: beside nothing)",
        "image model small, one answer for 4 images (diffusers is not installed: beside nothing)",
    ]
    assert all(figure.value > 0 and figure.met is None and figure.baseline_value is None for figure in figures)


def test_beside_another_network_the_goal_is_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_images, "peer_of", lambda net: net)
    figure = next(bench_images.image_figures())
    assert figure.baseline == "diffusers, ms"
    assert figure.baseline_value is not None
    assert figure.met == (figure.value <= figure.baseline_value)


def test_diffusers_has_the_same_weights() -> None:
    pytest.importorskip("diffusers")
    net = UNet(SMALL).eval()
    peer = bench_images.peer_of(net)
    assert peer is not None
    asked = torch.randn(2, 1, 8, 8), torch.tensor([3.0, 40.0]), torch.tensor([0, 2])
    with torch.inference_mode():
        assert (peer(*asked) - net(*asked)).abs().max() < 1e-5
