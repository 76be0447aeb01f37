"""The classifier that lies in a model's folder, and tells the classes of its pictures."""

import json
import math
from pathlib import Path

from safetensors.torch import save

from scoreviz.engine.atomic import replacing
from scoreviz.engine.images.config_file import Config
from scoreviz.engine.images.judging import Eye
from scoreviz.engine.images.weights_file import read_weights
from scoreviz.maths.images.judge import STRIDES, WIDTHS, Judge
from scoreviz.maths.images.unet import lay_out
from scoreviz.wording import tr

JUDGE, JUDGE_WORDS = "judge.safetensors", "judge.json"
WIDEST = 1_024


def write_judge(folder: Path, eye: Eye) -> None:
    """Write a classifier into a model's folder; what sees no classes leaves nothing there.

    Raises:
        Refused: it could not be written.
    """
    if eye.judge is None:
        return
    weights = {name: part.contiguous() for name, part in eye.judge.state_dict().items() if part.is_floating_point()}
    known = {} if math.isnan(eye.known) else {"known": eye.known}
    words = {"format": 1, "widths": list(eye.judge.widths), **known}
    with replacing(folder / JUDGE) as file:
        file.write(save(weights, {"format": "pt"}))
    with replacing(folder / JUDGE_WORDS) as file:
        file.write((json.dumps(words, indent=2, allow_nan=False) + "\n").encode())


def read_judge(folder: Path, channels: int, outputs: int, *, bits: bool) -> Eye | None:
    """Return the classifier of a model's folder; None where there is none.

    Args:
        folder: where the model's config lies.
        channels: of its pictures.
        outputs: how many classes it knows, or marks.
        bits: whether they are marks.

    Raises:
        Refused: it is damaged, or belongs to another model.
    """
    if not (folder / JUDGE).is_file() or not outputs:
        return None
    config = Config.read(folder / JUDGE_WORDS)
    widths = config.wholes("widths", 1, WIDEST, len(STRIDES)) if "widths" in config.words else WIDTHS
    if len(widths) != len(STRIDES):
        raise config.refused("widths", tr("a list of {least} to {most} entries", least=len(STRIDES), most=len(STRIDES)))
    known = config.number("known", 0.0, 1.0, 0.0) if "known" in config.words else math.nan
    judge = Judge(channels, outputs, widths)
    expected = {name: tuple(part.shape) for name, part in judge.state_dict().items() if part.is_floating_point()}
    judge.load_state_dict(read_weights(folder / JUDGE, expected), strict=False)  # the norms' counters do not count
    lay_out(judge)
    return Eye(judge.eval().requires_grad_(False), outputs if bits else 0, known)
