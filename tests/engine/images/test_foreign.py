"""Networks that are only in diffusers: opened where it is installed, and a sentence that names it where not."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from scoreviz.engine.images import model_folder
from scoreviz.engine.images.foreign import Foreign
from scoreviz.engine.images.model_folder import CONFIG, SCHEDULER, WEIGHTS, open_model
from scoreviz.engine.refusal import Refused

WORDS: dict[str, Any] = {
    "_class_name": "UNet2DModel",
    "sample_size": 16,
    "in_channels": 3,
    "out_channels": 3,
    "block_out_channels": [32, 32],
    "layers_per_block": 1,
    "down_block_types": ["ResnetDownsampleBlock2D", "AttnDownBlock2D"],
    "up_block_types": ["AttnUpBlock2D", "ResnetUpsampleBlock2D"],
    "norm_num_groups": 8,
}


def folder_of(folder: Path, **changed: Any) -> Path:
    (folder / CONFIG).write_text(json.dumps(WORDS | changed))
    (folder / SCHEDULER).write_text(json.dumps({"_class_name": "DDPMScheduler", "num_train_timesteps": 50}))
    (folder / WEIGHTS).write_bytes(b"none yet")
    return folder


def test_without_diffusers_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_folder, "installed", lambda: False)
    with pytest.raises(Refused) as refused:
        open_model(folder_of(tmp_path))
    words = "only DownBlock2D and AttnDownBlock2D are here; diffusers may have it: pip install 'scoreviz[diffusers]'"
    assert words in str(refused.value)


def test_a_network_with_a_prompt_is_refused_with_diffusers_or_without(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="_class_name should be UNet2DModel"):
        open_model(folder_of(tmp_path, _class_name="UNet2DConditionModel"))


def test_diffusers_answers_where_it_is_installed(tmp_path: Path) -> None:
    diffusers = pytest.importorskip("diffusers")
    torch.manual_seed(0)
    peer = diffusers.UNet2DModel.from_config(WORDS).eval()
    folder = folder_of(tmp_path)
    save_file(peer.state_dict(), folder / WEIGHTS)
    model = open_model(folder)
    assert isinstance(model.net, Foreign)
    assert model.image == (3, 16, 16)
    asked = torch.randn(2, 3, 16, 16), torch.tensor([3.0, 40.0])
    with torch.inference_mode():
        assert (model.net(*asked) - peer(*asked).sample).abs().max() < 1e-5
    assert model.field().score(torch.randn(2, 3 * 256), 0.5).shape == (2, 768)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"block_out_channels": [10**9, 32]}, "block_out_channels should hold whole numbers from 1 to 4,096"),
        ({"layers_per_block": 10**9}, "layers_per_block should be a whole number"),
        ({"block_out_channels": [4096, 4096]}, "weights: at most 500,000,000 are read"),
        ({"down_block_types": ["os.system", "AttnDownBlock2D"]}, "diffusers cannot make it"),
        ({}, "this is not a safetensors file"),
    ],
)
def test_a_hostile_config_is_refused_before_diffusers_makes_it(
    tmp_path: Path, changed: dict[str, Any], words: str
) -> None:
    pytest.importorskip("diffusers")
    with pytest.raises(Refused, match=words):
        open_model(folder_of(tmp_path, **changed))
