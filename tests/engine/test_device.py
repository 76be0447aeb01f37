"""The device: the best that works, else the CPU with one sentence."""

import pytest
import torch

from scoreviz.engine import device
from scoreviz.engine.device import Device, choose


def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)


def one_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda: "Imaginary 1")


def test_without_a_gpu_auto_is_the_cpu_and_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    no_gpu(monkeypatch)
    assert choose() == Device("cpu", "CPU", "")


def test_a_gpu_that_is_not_there_is_answered_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    no_gpu(monkeypatch)
    assert choose("cuda").note == "There is no CUDA device here; training on the CPU."
    assert choose("mps").note == "There is no Apple GPU here; training on the CPU."
    assert choose("cuda").name == "cpu"


def test_a_gpu_that_passes_its_trial_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    one_gpu(monkeypatch)
    tried: list[str] = []
    assert choose("auto", tried.append) == Device("cuda", "Imaginary 1", "")
    assert tried == ["cuda"]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (RuntimeError("CUDA error: no kernel image.\nCompile with TORCH_USE_CUDA_DSA"), "CUDA error: no kernel image"),
        (MemoryError(), "MemoryError"),
        (ArithmeticError("a trial step gave no finite gradient"), "a trial step gave no finite gradient"),
    ],
)
def test_a_gpu_that_fails_its_trial_is_left_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    one_gpu(monkeypatch)

    def trial(name: str) -> None:
        raise error

    assert choose("auto", trial) == Device(
        "cpu", "CPU", f"The GPU (Imaginary 1) failed: {reason}; training on the CPU."
    )


def test_the_cpu_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    one_gpu(monkeypatch)

    def trial(name: str) -> None:
        raise AssertionError

    assert choose("cpu", trial) == Device()


def test_the_trial_step_itself_succeeds_where_training_works() -> None:
    device._trial_step("cpu")
