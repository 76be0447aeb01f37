"""The noise levels of a model, and what it answers, as diffusers' ``scheduler_config.json`` tells them."""

from dataclasses import dataclass
from typing import Any, cast, get_args

import torch

from scoreviz.engine.images.config_file import Config
from scoreviz.engine.refusal import Refused
from scoreviz.maths.images.objective import Predicted
from scoreviz.maths.images.table import SCHEDULES, Table, betas_of, without_signal
from scoreviz.wording import tr

MOST_LEVELS = 10_000
# Schedulers of diffusers that are told other things than a table of betas, which would be taken for what is missing.
WITHOUT_BETAS = ("ScoreSde", "KarrasVe", "FlowMatch", "EDM", "IPNDM", "CMStochastic", "VQDiffusion", "UnCLIP", "Amused")


@dataclass(frozen=True)
class Schedule:
    """A table of noise levels, what the network answers, and whether clean images are held between -1 and 1."""

    table: Table
    kind: Predicted = "epsilon"
    bounded: bool = True


def schedule_of(config: Config) -> Schedule:
    """Return what a scheduler's config tells; a missing word means what it means to diffusers' DDPM.

    Raises:
        Refused: a word is of another kind or beyond its range, or the scheduler knows no table of betas.
    """
    _check_class(config)
    kind = config.choice("prediction_type", get_args(Predicted), "epsilon")
    bounded = config.switch("clip_sample", True)
    if config.number("clip_sample_range", 0, 1e6, 1.0) != 1.0:
        bounded = False
    try:
        table = Table(tuple(_betas(config).tolist()))
    except ValueError:
        raise Refused(config.path, tr("its betas should lie above 0 and at most at 1")) from None
    return Schedule(table, cast(Predicted, kind), bounded)


def scheduler_words(kind: Predicted, schedule: str, levels: int) -> dict[str, Any]:
    """Return the config of a model of ours."""
    return {
        "_class_name": "DDPMScheduler",
        "num_train_timesteps": levels,
        "beta_schedule": schedule,
        "prediction_type": kind,
        "clip_sample": True,
    }


def _check_class(config: Config) -> None:
    name = config.words.get("_class_name", "")
    if not isinstance(name, str) or name.startswith(WITHOUT_BETAS):
        raise config.refused("_class_name", tr("a scheduler with a table of betas, such as DDPMScheduler"))


def _betas(config: Config) -> torch.Tensor:
    if config.words.get("trained_betas") is not None:
        betas = torch.tensor(config.numbers("trained_betas", 0, 1, MOST_LEVELS), dtype=torch.float64)
    else:
        steps = config.whole("num_train_timesteps", 1, MOST_LEVELS, 1000)
        first = config.number("beta_start", 1e-12, 1, 1e-4)
        last = config.number("beta_end", 1e-12, 1, 0.02)
        betas = betas_of(config.choice("beta_schedule", tuple(SCHEDULES), "linear"), steps, first, last)
    return without_signal(betas) if config.switch("rescale_betas_zero_snr", False) else betas
