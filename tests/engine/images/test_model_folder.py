"""Model folders: written and opened again, in every layout, and refused in one sentence where they are hostile."""

import json
import pickle
import shutil
import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from scoreviz.engine.images import memory, model_folder
from scoreviz.engine.images.model_folder import ABOUT, CONFIG, SCHEDULER, WEIGHTS, open_model
from scoreviz.engine.images.pretrain import pretrain
from scoreviz.engine.refusal import Refused
from tests.engine.images.small import RECIPE, shades

BIN = "diffusion_pytorch_model.bin"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "shades"
    list(pretrain(folder, shades(), RECIPE))
    return folder


@pytest.fixture
def copy(model: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(model, tmp_path / "copy"))


@pytest.fixture(autouse=True)
def without_diffusers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said does not depend on what happens to be installed."""
    monkeypatch.setattr(model_folder, "installed", lambda: False)


def answer(folder: Path) -> torch.Tensor:
    field = open_model(folder).field(torch.tensor([0, 1]))
    return field.clean(torch.randn((2, 64), generator=torch.Generator().manual_seed(0)), 0.7)


def test_every_layout_is_the_same_model(model: Path, copy: Path, tmp_path: Path) -> None:
    right = answer(model)
    weights = load_file(copy / WEIGHTS)
    torch.save(weights, copy / BIN)
    (copy / WEIGHTS).unlink()
    assert answer(copy).equal(right)
    pipeline = tmp_path / "pipeline"
    (pipeline / "scheduler").mkdir(parents=True)
    shutil.copytree(copy, pipeline / "unet")
    shutil.move(pipeline / "unet" / SCHEDULER, pipeline / "scheduler" / SCHEDULER)
    assert answer(pipeline).equal(right)
    today = {"to_q": "query", "to_k": "key", "to_v": "value", "to_out.0": "proj_attn"}
    for new, old in today.items():
        weights = {name.replace(f".{new}.", f".{old}."): weight for name, weight in weights.items()}
    assert any("proj_attn" in name for name in weights)
    save_file(weights, pipeline / "unet" / WEIGHTS)
    assert answer(pipeline).equal(right)


def test_a_folder_that_says_little_is_taken_at_its_word(copy: Path) -> None:
    (copy / SCHEDULER).unlink()
    (copy / ABOUT).unlink()
    opened = open_model(copy)
    assert opened.note.startswith("The folder has no scheduler_config.json: 1,000 linear noise levels")
    assert (opened.schedule.kind, opened.schedule.table.steps) == ("epsilon", 1000)
    assert opened.names == ("0", "1")
    assert (opened.null, opened.bits) == (2, False)


def test_without_a_label_it_answers_for_all_classes(model: Path) -> None:
    opened, y = open_model(model), torch.zeros(2, 64)
    assert opened.field().clean(y, 0.5).equal(opened.field(torch.tensor(2)).clean(y, 0.5))
    guided = opened.field(torch.tensor(0), 2.0).clean(y, 0.5)
    plain, told = opened.field().clean(y, 0.5), opened.field(torch.tensor(0)).clean(y, 0.5)
    assert (guided - (2 * told - plain).clamp(-1, 1)).abs().max() < 1e-6


# ---- hostile folders


def changed(name: str, **words: Any) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        told = json.loads((folder / name).read_text())
        (folder / name).write_text(json.dumps({**told, **words}))

    return change


def written(name: str, data: bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_bytes(data)

    return write


def reshaped(edit: Callable[[dict[str, torch.Tensor]], None]) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        weights = load_file(folder / WEIGHTS)
        edit(weights)
        save_file(weights, folder / WEIGHTS)

    return write


def cut(share: float) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        data = (folder / WEIGHTS).read_bytes()
        (folder / WEIGHTS).write_bytes(data[: int(share * len(data))])

    return write


def header(**entry: Any) -> bytes:
    text = json.dumps({"conv_in.weight": entry}).encode()
    return struct.pack("<Q", len(text)) + text


class Bomb:
    def __reduce__(self) -> tuple[Any, tuple[str, str]]:
        return open, ("/tmp/it-was-run", "w")


def looped(name: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).symlink_to(folder / name)

    return write


def sparse(folder: Path) -> None:
    """A file that says it is of 3 GB, and takes no room."""
    with open(folder / WEIGHTS, "wb") as file:
        file.write(struct.pack("<Q", 3 * 10**9))
        file.truncate(3 * 10**9)


def as_bin(value: object) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / WEIGHTS).unlink()
        if isinstance(value, bytes):
            (folder / BIN).write_bytes(value)
        else:
            torch.save(value, folder / BIN)

    return write


def gone(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def one_is_nan(weights: dict[str, torch.Tensor]) -> None:
    weights["conv_in.bias"][0] = float("nan")


def one_is_longer(weights: dict[str, torch.Tensor]) -> None:
    weights["conv_in.bias"] = torch.zeros(33)


def two_are_missing(weights: dict[str, torch.Tensor]) -> None:
    del weights["conv_in.bias"], weights["conv_out.bias"]


def one_is_strange(weights: dict[str, torch.Tensor]) -> None:
    weights["extra.weight"] = torch.zeros(3)


def one_is_whole(weights: dict[str, torch.Tensor]) -> None:
    weights["conv_in.bias"] = torch.zeros(32, dtype=torch.int64)


HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "no config": (gone(CONFIG), "copy: it is not a model's folder: it has no config.json"),
    "no weights": (gone(WEIGHTS), "copy: it has no weights: diffusion_pytorch_model.safetensors is missing"),
    "config is text": (written(CONFIG, b"hello"), "config.json: it is not JSON"),
    "config is a list": (written(CONFIG, b"[1]"), "config.json: it is not an object"),
    "config is deep": (written(CONFIG, b"[" * 100_000), "config.json: it is nested too deeply"),
    "config is huge": (written(CONFIG, b" " * 2_000_000), "config.json: the file has 2 MB"),
    "a billion channels": (
        changed(CONFIG, block_out_channels=[10**9, 10**9]),
        "config.json: block_out_channels should hold whole numbers from 1 to 4,096",
    ),
    "many channels": (changed(CONFIG, block_out_channels=[4096, 4096]), "weights: at most 500,000,000 are read"),
    "many levels": (changed(CONFIG, block_out_channels=[32] * 50), "block_out_channels should be a list of 1 to 8"),
    "many layers": (changed(CONFIG, layers_per_block=10**9), "layers_per_block should be a whole number from 1 to 8"),
    "many classes": (changed(CONFIG, num_class_embeds=10**9), "num_class_embeds should be a whole number from 1"),
    "a giant image": (changed(CONFIG, sample_size=10**6), "sample_size should be a whole number from 1 to 1,024"),
    "true channels": (changed(CONFIG, block_out_channels=[True, 32]), "block_out_channels should hold whole numbers"),
    "no groups": (changed(CONFIG, norm_num_groups=5), "norm_num_groups should be a divisor of every level's channels"),
    "another network": (changed(CONFIG, _class_name="FluxTransformer"), "_class_name should be UNet2DModel"),
    "another block": (
        changed(CONFIG, down_block_types=["SkipDownBlock2D", "DownBlock2D"]),
        "down_block_types has SkipDownBlock2D: only DownBlock2D and AttnDownBlock2D are here",
    ),
    "fewer blocks": (changed(CONFIG, up_block_types=["UpBlock2D"]), "up_block_types should be a list of 2"),
    "another activation": (changed(CONFIG, act_fn="gelu"), "act_fn should be silu"),
    "another time": (changed(CONFIG, time_embedding_type="fourier"), "time_embedding_type should be positional"),
    "other outputs": (changed(CONFIG, out_channels=7), "out_channels should be 1 or 2, and is 7"),
    "no number": (changed(CONFIG, norm_eps="small"), "norm_eps should be a number from 0 to 1, and is small"),
    "weights are text": (written(WEIGHTS, b"hello there"), "this is not a safetensors file"),
    "weights are empty": (written(WEIGHTS, b""), "the file is empty"),
    "weights are a pickle": (written(WEIGHTS, pickle.dumps(Bomb())), "this is a pickle, which can run what it likes"),
    "weights are a zip": (written(WEIGHTS, b"PK\x03\x04" + b"\0" * 99), "this is a pickle"),
    "a header of 3 GB": (written(WEIGHTS, struct.pack("<Q", 3 * 10**9) + b"{}"), "this is not a safetensors file"),
    "a file of 3 GB": (sparse, "the file has 3,000 MB: at most 2,500 MB are read"),
    "a config that is a loop": (looped(CONFIG), "copy: it is not a model's folder: it has no config.json"),
    "weights that are a loop": (looped(WEIGHTS), "it has no weights"),
    "a size that does not divide": (changed(CONFIG, sample_size=9), "sample_size should be a multiple of 2"),
    "a size of text": (changed(CONFIG, sample_size="8"), "sample_size should be a whole number from 1 to 1,024"),
    "a number without an end": (written(CONFIG, b'{"sample_size": ' + b"9" * 9999 + b"}"), "with too many digits"),
    "heads that do not divide": (changed(CONFIG, norm_num_groups=0), "norm_num_groups should be a whole number"),
    "an endless header": (written(WEIGHTS, struct.pack("<Q", 2**60) + b"{}"), "this is not a safetensors file"),
    "a header cut short": (written(WEIGHTS, struct.pack("<Q", 900) + b"{}"), "the file is cut short"),
    "a header of noise": (written(WEIGHTS, struct.pack("<Q", 4) + b"\xff\xfe\xfd\xfc"), "this is not plain text"),
    "half of the weights": (cut(0.5), "the file is cut short: its last weights are missing"),
    "a byte too few": (cut(0.9999), "the file is cut short"),
    "an odd place": (written(WEIGHTS, header(dtype="F16", shape=[1])), "the place of conv_in.weight in it is not told"),
    "an odd shape": (
        written(WEIGHTS, header(dtype="F16", shape=["x"], data_offsets=[0, 2]) + b"\0\0"),
        "the shape of conv_in.weight is not told",
    ),
    "a size that lies": (
        written(WEIGHTS, header(dtype="F16", shape=[10**9, 10**9], data_offsets=[0, 2]) + b"\0\0"),
        "the size of conv_in.weight does not fit its shape",
    ),
    "missing weights": (reshaped(two_are_missing), "conv_in.bias is missing, and 1 more"),
    "a longer weight": (reshaped(one_is_longer), "conv_in.bias is of shape 33, and the config asks for 32"),
    "a strange weight": (reshaped(one_is_strange), "it holds extra.weight, which the config's network does not have"),
    "a weight of NaN": (reshaped(one_is_nan), "it holds weights that are not finite"),
    "a whole weight": (reshaped(one_is_whole), "conv_in.bias holds I64, not floating-point numbers"),
    "a bin that runs": (as_bin({"conv_in.bias": Bomb()}), "holds more than weights, and nothing else is read"),
    "a bin of whole numbers": (
        as_bin({"conv_in.bias": torch.zeros(32, dtype=torch.int64)}),
        "conv_in.bias does not hold plain floating-point numbers",
    ),
    "a bin of nothing": (
        as_bin({"conv_in.bias": torch.zeros(32, device="meta")}),
        "conv_in.bias does not hold plain floating-point numbers",
    ),
    "a bare pickle": (as_bin(pickle.dumps(Bomb())), "it is not a file of weights as torch writes them"),
    "a bin of text": (as_bin(b"hello"), "it is not a file of weights"),
    "a bin of noise": (as_bin(b"PK\x03\x04" + b"\x99" * 500), "it is damaged, or holds more than weights"),
    "a bin of a list": (as_bin([torch.zeros(3)]), "it does not hold weights by name"),
    "a bin of others": (as_bin({"a": torch.zeros(3)}), "conv_in.weight is missing, and"),
    "another answer": (changed(SCHEDULER, prediction_type="flow"), "prediction_type should be one of epsilon, sample"),
    "another table": (changed(SCHEDULER, beta_schedule="laplace"), "beta_schedule should be one of linear"),
    "a table of millions": (changed(SCHEDULER, num_train_timesteps=10**9), "num_train_timesteps should be a whole"),
    "odd betas": (changed(SCHEDULER, trained_betas=[0.0, 0.1]), "its betas should lie above 0 and at most at 1"),
    "betas of two": (changed(SCHEDULER, trained_betas=[0.1, 2.0]), "trained_betas should hold numbers from 0 to 1"),
    "a first beta of zero": (changed(SCHEDULER, beta_start=0), "beta_start should be a number from 1e-12 to 1"),
    "a last beta of two": (changed(SCHEDULER, beta_end=2.0), "beta_end should be a number from 1e-12 to 1"),
    "a beta without an end": (written(SCHEDULER, b'{"beta_end": NaN}'), "it holds NaN"),
    "one level without signal": (
        changed(SCHEDULER, num_train_timesteps=1, rescale_betas_zero_snr=True),
        "its betas should lie above 0",
    ),
    "a scheduler without betas": (
        changed(SCHEDULER, _class_name="ScoreSdeVeScheduler"),
        "_class_name should be a scheduler with a table of betas",
    ),
    "betas of text": (changed(SCHEDULER, trained_betas=["a"]), "trained_betas should hold numbers from 0 to 1"),
    "names of numbers": (changed(ABOUT, classes=[1, 2]), "classes should hold names of at most 60 letters"),
    "a null beyond": (changed(ABOUT, null=77), "null should be a whole number from 0 to 2"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_folder_is_refused_in_one_sentence(copy: Path, name: str) -> None:
    damage, words = HOSTILE[name]
    damage(copy)
    with pytest.raises(Refused) as refused:
        open_model(copy)
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not Path("/tmp/it-was-run").exists()


@pytest.mark.parametrize("seed", range(40))
def test_a_folder_with_a_changed_byte_opens_or_is_refused(copy: Path, seed: int) -> None:
    randomness = np.random.default_rng(seed)
    path = copy / (CONFIG, SCHEDULER, ABOUT, WEIGHTS)[seed % 4]
    data = bytearray(path.read_bytes())
    data[randomness.integers(min(len(data), 4000))] = randomness.integers(256)
    path.write_bytes(bytes(data))
    with suppress(Refused):
        open_model(copy)


def test_a_model_that_does_not_fit_into_memory_is_refused_before_it_is_read(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outline = model_folder.outline_of(copy)
    weights = sum(weight.numel() for weight in outline.net.parameters())
    assert outline.needed == (copy / WEIGHTS).stat().st_size + 4 * weights
    assert outline.memory_words == "It needs 2 MB, and 1 MB for each picture"
    room = memory.SPARE + outline.needed + outline.working
    monkeypatch.setattr(memory, "free_bytes", lambda: room)
    assert open_model(copy).weights == weights
    monkeypatch.setattr(memory, "free_bytes", lambda: room - 1)
    with pytest.raises(Refused, match=r"config\.json: it needs 2 MB of memory, and 2 MB are free for it"):
        open_model(copy)


def test_memory_that_runs_out_while_weights_are_read_is_said(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(model_folder, "read_weights", full)
    with pytest.raises(Refused, match="there is not enough memory for its weights"):
        open_model(copy)


def test_free_memory_is_the_least_of_what_the_machine_and_the_container_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "KERNEL", tmp_path / "meminfo")
    monkeypatch.setattr(memory, "GROUP", tmp_path)
    assert memory.free_bytes() is None  # a system that tells nothing
    (tmp_path / "meminfo").write_text("MemTotal: 9000 kB\nMemAvailable:    5000 kB\n")
    assert memory.free_bytes() == 5000 * 1024
    (tmp_path / "memory.current").write_text("1000\n")
    (tmp_path / "memory.max").write_text("max\n")
    assert memory.free_bytes() == 5000 * 1024
    (tmp_path / "memory.max").write_text("4000\n")
    assert memory.free_bytes() == 3000
