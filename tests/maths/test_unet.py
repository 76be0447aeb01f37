"""The U-Net against diffusers 0.35.2, whose tiny networks and answers are stored; and against itself."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from scoreviz.engine.images.config_file import Config
from scoreviz.engine.images.unet_config import config_of, outlined, shape_of
from scoreviz.maths.images.table import SCHEDULES, Table, betas_of, without_signal
from scoreviz.maths.images.training_steps import begin_quietly
from scoreviz.maths.images.unet import UNet, fold, lay_out
from scoreviz.maths.images.unet_blocks import ResnetBlock, Upsample

FILE = Path(__file__).resolve().parent.parent / "engine" / "data" / "unet_reference.npz"
CASES = ("ours", "cifar", "shifted")
# Sums of some hundred products in float32, in another order, behind some twenty layers.
CLOSE = 1e-5


@pytest.fixture(scope="module")
def stored() -> dict[str, NDArray[Any]]:
    with np.load(FILE) as arrays:
        return dict(arrays)


def network(stored: dict[str, NDArray[Any]], case: str) -> UNet:
    config = Config(Path("config.json"), json.loads(stored[f"{case}/config"].tobytes()))
    net = UNet(shape_of(config))
    start = f"{case}/weights/"
    weights = {k.removeprefix(start): torch.tensor(v).float() for k, v in stored.items() if k.startswith(start)}
    net.load_state_dict(weights)
    return net.eval().requires_grad_(False)


def asked(stored: dict[str, NDArray[Any]], case: str) -> list[torch.Tensor | None]:
    return [torch.tensor(stored[f"{case}/{k}"]) if f"{case}/{k}" in stored else None for k in ("x", "t", "y")]


@pytest.mark.parametrize("case", CASES)
def test_it_answers_as_diffusers_does(stored: dict[str, NDArray[Any]], case: str) -> None:
    net, right = network(stored, case), torch.tensor(stored[f"{case}/answer"])
    for change in (None, lay_out, fold):
        if change is not None:
            change(net)
        assert (net(*asked(stored, case)) - right).abs().max() < CLOSE


@pytest.mark.parametrize("changed", [{"freq_shift": 0}, {"flip_sin_to_cos": True}, {"downsample_padding": 1}])
def test_the_comparison_can_fail(stored: dict[str, NDArray[Any]], changed: dict[str, Any]) -> None:
    words = json.loads(stored["cifar/config"].tobytes()) | changed
    stored = stored | {"cifar/config": np.frombuffer(json.dumps(words).encode(), np.uint8)}
    answer = network(stored, "cifar")(*asked(stored, "cifar"))
    assert (answer - torch.tensor(stored["cifar/answer"])).abs().max() > 100 * CLOSE


@pytest.mark.parametrize("case", CASES)
def test_it_answers_as_an_installed_diffusers_does(stored: dict[str, NDArray[Any]], case: str) -> None:
    diffusers = pytest.importorskip("diffusers")
    words = json.loads(stored[f"{case}/config"].tobytes())
    peer = diffusers.UNet2DModel.from_config(words).eval()
    net = network(stored, case)
    peer.load_state_dict(net.state_dict())
    with torch.inference_mode():
        right = peer(*asked(stored, case)).sample
    assert (net(*asked(stored, case)) - right).abs().max() < CLOSE


@pytest.mark.parametrize("case", CASES)
def test_a_config_tells_the_shape_and_the_shape_the_config(stored: dict[str, NDArray[Any]], case: str) -> None:
    shape = network(stored, case).shape
    assert shape_of(Config(Path("c"), json.loads(json.dumps(config_of(shape))))) == shape
    told = json.loads(stored[f"{case}/config"].tobytes())
    said = json.loads(json.dumps(config_of(shape)))
    assert {name: said[name] for name in said if name in told and name != "_diffusers_version"} == {
        name: told[name] for name in said if name in told and name != "_diffusers_version"
    }


def test_folding_is_no_part_of_the_state_and_a_wrong_fold_is_seen(stored: dict[str, NDArray[Any]]) -> None:
    net = network(stored, "cifar")
    names = net.state_dict().keys()
    fold(net)
    assert net.state_dict().keys() == names
    up = next(block for block in net.modules() if isinstance(block, Upsample))
    assert up.folded is not None
    up.folded = up.folded.flip(2)
    assert (net(*asked(stored, "cifar")) - torch.tensor(stored["cifar/answer"])).abs().max() > 100 * CLOSE


def test_an_outline_takes_no_memory(stored: dict[str, NDArray[Any]]) -> None:
    config = Config(Path("c"), json.loads(stored["ours/config"].tobytes()))
    net = outlined(config, shape_of(config))
    assert {weight.device.type for weight in net.parameters()} == {"meta"}
    assert net.state_dict().keys() == network(stored, "ours").state_dict().keys()


def test_a_quiet_network_says_nothing_and_learns_everywhere(stored: dict[str, NDArray[Any]]) -> None:
    net = network(stored, "ours").requires_grad_(True)
    begin_quietly(net)
    questions = asked(stored, "ours")
    assert net(*questions).abs().max() == 0
    torch.nn.init.normal_(net.conv_out.weight)
    net(*questions).sum().backward()
    silent = [block.conv2.weight for block in net.modules() if isinstance(block, ResnetBlock)]
    assert all(weight.grad is not None and weight.grad.abs().max() > 0 for weight in silent)


# ---- the tables of noise levels


@pytest.mark.parametrize("schedule", ["linear", "scaled_linear", "squaredcos_cap_v2", "sigmoid"])
@pytest.mark.parametrize("rescaled", [False, True])
def test_tables_are_those_of_diffusers(stored: dict[str, NDArray[Any]], schedule: str, rescaled: bool) -> None:
    betas = betas_of(schedule, 50, 1e-3, 0.2)
    right = stored[f"table/{schedule}/{int(rescaled)}"]  # computed in float32: products of 50 numbers near 1
    assert np.abs((without_signal(betas) if rescaled else betas).numpy() - right).max() < 50 * 6e-8 / 0.01


def test_the_exponential_table_is_that_of_diffusers(stored: dict[str, NDArray[Any]]) -> None:
    assert np.abs(betas_of("exp", 50).numpy() - stored["table/exp/0"]).max() < 1e-6
    assert set(SCHEDULES) == {"linear", "scaled_linear", "squaredcos_cap_v2", "sigmoid", "exp"}


def test_a_table_is_a_process() -> None:
    table = Table.named("squaredcos_cap_v2", 100)
    timestep = torch.tensor([0, 9, 50, 98])
    alpha, sigma = table.at(timestep)
    abar = np.cumprod([1 - beta for beta in table.betas])[timestep.numpy()]
    assert np.abs(alpha.numpy() - np.sqrt(abar)).max() < 1e-12
    assert np.abs(sigma.numpy() - np.sqrt(1 - abar)).max() < 1e-12
    t = torch.linspace(0.0233, 0.9733, 37, dtype=torch.float64)  # between entries
    assert (table.time_of(table.level(t)) - t).abs().max() < 1e-9
    slope = (table.alpha(t + 1e-6).log() - table.alpha(t - 1e-6).log()) / 2e-6
    assert (table.f(t) - slope).abs().max() < 1e-4 * slope.abs().max()
    assert Table(tuple(without_signal(betas_of("linear", 100)).tolist())).alpha(1.0) > 0
