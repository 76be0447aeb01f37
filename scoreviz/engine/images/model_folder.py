"""Model folders as diffusers writes them: ``config.json``, fp16 safetensors, ``scheduler_config.json``.

Beside them lies ``scoreviz.json``, in which a model of ours says what it was trained on, and how. Nothing of a folder
is ever run; sizes are checked, and the weights counted, before anything is allocated.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save

from scoreviz.engine.atomic import replacing
from scoreviz.engine.images.config_file import Config
from scoreviz.engine.images.foreign import HOW_TO_INSTALL, Foreign, check_answers, foreign, installed
from scoreviz.engine.images.judge_file import read_judge
from scoreviz.engine.images.judging import Eye
from scoreviz.engine.images.memory import check_room, size_in_words
from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.engine.images.recipe import Recipe
from scoreviz.engine.images.scheduler_config import Schedule, schedule_of, scheduler_words
from scoreviz.engine.images.unet_config import MOST_WEIGHTS, Elsewhere, config_of, foreign_shape_of, outlined, shape_of
from scoreviz.engine.images.weights_file import MOST_BYTES, read_weights
from scoreviz.engine.reading import size_of
from scoreviz.engine.refusal import Refused
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.unet import UNet, fold, lay_out
from scoreviz.maths.images.working_set import working_bytes
from scoreviz.wording import tr

CONFIG, SCHEDULER, ABOUT = "config.json", "scheduler_config.json", "scoreviz.json"
WEIGHTS = "diffusion_pytorch_model.safetensors"
# In the order in which they are looked for.
WEIGHT_FILES = (WEIGHTS, "diffusion_pytorch_model.fp16.safetensors", "diffusion_pytorch_model.bin")
MOST_NAMES = 1_000


@dataclass(frozen=True, eq=False)
class ImageModel:
    """A model that was opened.

    Args:
        name: of its folder.
        net: the network, in float32, which no one trains any more.
        schedule: its noise levels, and what it answers.
        names: of the classes, or of the marks that a picture may bear; numbers where they are not told.
        bits: whether a class is a sum of marks, each a power of two.
        null: the class that stands for all of them; None without.
        note: one sentence where something was not told by the folder; else nothing.
        eye: what tells the classes of its pictures; None where none lies in the folder.
    """

    name: str
    net: UNet | Foreign
    schedule: Schedule
    names: tuple[str, ...] = ()
    bits: bool = False
    null: int | None = None
    note: str = ""
    eye: Eye | None = None

    @property
    def image(self) -> tuple[int, int, int]:
        """Channels, height and width of its images."""
        shape = self.net.shape
        return shape.inputs, shape.size, shape.size

    @property
    def classes(self) -> int:
        """How many labels it may be told, the null class not among them; with marks one for each set of them."""
        return 2 ** len(self.names) if self.bits else len(self.names)

    @property
    def weights(self) -> int:
        """How many weights it has."""
        return sum(weight.numel() for weight in self.net.parameters())

    def field(self, label: torch.Tensor | None = None, guidance: float = 1.0) -> ImageField:
        """Return its score as a field; a model with classes that is told none answers for all of them together."""
        if label is None and self.null is not None:
            label = torch.tensor(self.null)
        schedule = self.schedule
        return ImageField(
            self.net, schedule.kind, schedule.table, self.image, label, self.null, guidance, schedule.bounded
        )


@dataclass(frozen=True, eq=False)
class Outline:
    """A model whose words were read, and nothing else: no memory is taken yet.

    Args:
        folder: as it was named.
        home: where its config and weights lie.
        net: without its weights.
        file: the weights.
        needed: bytes of memory for the weights, with what reading them takes.
        working: bytes more for one evaluation of one image.
    """

    folder: Path
    home: Path
    net: UNet | Foreign
    file: Path
    needed: int
    working: int

    @property
    def memory_words(self) -> str:
        """How much memory it asks for, in words."""
        return tr(
            "It needs {size}, and {more} for each picture",
            size=size_in_words(self.needed),
            more=size_in_words(self.working),
        )


def outline_of(folder: Path) -> Outline:
    """Return what a folder says of its model: flat, or a pipeline's with ``unet`` and ``scheduler`` in it.

    Raises:
        Refused: a file is missing, or tells of another architecture, or of one that would not fit into memory.
    """
    home = folder / "unet" if (folder / "unet" / CONFIG).is_file() else folder
    if not (home / CONFIG).is_file():
        raise Refused(folder, tr("it is not a model's folder: it has no {file}", file=CONFIG))
    config = Config.read(home / CONFIG)
    net = _network(config)
    file = _weights_path(home)
    needed = size_of(file, MOST_BYTES) + sum(4 * weight.numel() for weight in net.parameters())
    working = working_bytes(net.shape)
    check_room(config.path, needed + working)
    return Outline(folder, home, net, file, needed, working)


def _network(config: Config) -> UNet | Foreign:
    """Return the network of a config without its weights; by diffusers where it is not here."""
    try:
        return outlined(config, shape_of(config)).eval()
    except Elsewhere as refused:
        if not installed():
            raise Refused(config.path, tr("{reason}; {how}", reason=refused.reason, how=tr(HOW_TO_INSTALL))) from None
    return foreign(config, foreign_shape_of(config), MOST_WEIGHTS)


def open_model(folder: Path) -> ImageModel:
    """Return the model of a folder.

    Raises:
        Refused: as ``outline_of``, or the weights are damaged, cut short, or those of another network.
    """
    return loaded(outline_of(folder))


def loaded(outline: Outline) -> ImageModel:
    """Return an outlined model with its weights.

    Raises:
        Refused: they are damaged or cut short, or those of another network, or there is no memory for them.
    """
    net, home = outline.net, outline.home
    schedule, note = _schedule(outline.folder, home)
    about, classes = _about(home), net.shape.classes
    null = None if classes is None else about.whole("null", 0, classes - 1, classes - 1)
    names, bits = _names(about, null), about.switch("bits", False)
    body = net.inner if isinstance(net, Foreign) else net
    try:
        weights = read_weights(outline.file, {name: tuple(w.shape) for name, w in body.state_dict().items()})
        body.load_state_dict(weights, assign=True)
        lay_out(net)
        fold(net)
    except MemoryError:
        raise Refused(outline.file, tr("there is not enough memory for its weights")) from None
    net.requires_grad_(False)
    if isinstance(net, Foreign):
        check_answers(Config(home / CONFIG, {}), net)
    eye = read_judge(home, net.shape.inputs, len(names), bits=bits)
    return ImageModel(outline.folder.name, net, schedule, names, bits, null, note, eye)


def write_model(folder: Path, net: UNet, recipe: Recipe, pictures: PictureSet, step: int) -> None:
    """Write a model of ours; each file is whole at every moment.

    Raises:
        Refused: it could not be written.
    """
    halves = {name: weight.to("cpu", torch.float16).contiguous() for name, weight in net.state_dict().items()}
    _write(folder / WEIGHTS, save(halves, {"format": "pt"}))
    _write(folder / CONFIG, _json(config_of(net.shape)))
    _write(folder / SCHEDULER, _json(scheduler_words(recipe.prediction, recipe.schedule, recipe.levels)))
    _write(folder / ABOUT, _json(about_words(recipe, pictures, step)))


def about_words(recipe: Recipe, pictures: PictureSet, step: int) -> dict[str, Any]:
    """Return what a model of ours says of itself."""
    known = {"data": pictures.name, "classes": list(pictures.names), "bits": pictures.bits, "null": pictures.null}
    seen = {"pictures": len(pictures.pixels), "step": step, "seen": step * recipe.batch}
    return {"format": 1, **known, **seen, "recipe": recipe.as_json()}


def _schedule(folder: Path, home: Path) -> tuple[Schedule, str]:
    places = (home / SCHEDULER, folder / SCHEDULER, folder / "scheduler" / SCHEDULER)
    path = next((path for path in places if path.is_file()), None)
    if path is not None:
        return schedule_of(Config.read(path)), ""
    note = tr(
        "The folder has no {file}: 1,000 linear noise levels and a network that answers the noise are taken.",
        file=SCHEDULER,
    )
    return schedule_of(Config(home / SCHEDULER, {})), note


def _weights_path(home: Path) -> Path:
    path = next((home / name for name in WEIGHT_FILES if (home / name).is_file()), None)
    if path is None:
        raise Refused(home, tr("it has no weights: {file} is missing", file=WEIGHTS))
    return path


def _about(home: Path) -> Config:
    """Return what a model of ours says of itself; of another's nothing is known."""
    path = home / ABOUT
    return Config.read(path) if path.is_file() else Config(path, {})


def _names(about: Config, null: int | None) -> tuple[str, ...]:
    if null is None:
        return ()
    if "classes" not in about.words:
        return tuple(str(number) for number in range(min(null, MOST_NAMES)))
    names = about.rows("classes", 0, MOST_NAMES)
    if not all(isinstance(name, str) and 0 < len(name) <= 60 for name in names):
        raise Refused(about.path, tr("classes should hold names of at most 60 letters"))
    return tuple(names)


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, indent=2, allow_nan=False) + "\n").encode()


def _write(path: Path, data: bytes) -> None:
    with replacing(path) as file:
        file.write(data)
