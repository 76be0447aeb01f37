"""An image model as a field: the same protocol as the plane's, with an image for a point."""

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from scoreviz.maths.density import Level
from scoreviz.maths.images.objective import Predicted, clean_of
from scoreviz.maths.images.table import Table

CHUNK = 64  # images in one evaluation: more of them only take more memory


@dataclass(frozen=True, eq=False)
class ImageField:
    """The score of noisy images, in the variance-exploding frame; an image is a row of numbers.

    Args:
        net: answers ``(x [n, C, H, W], timestep [n], label [n] or None)``; of twice as many channels the first half
            counts, the others are a learned variance.
        kind: what it answers.
        table: its noise levels, at which alpha^2 + sigma^2 = 1.
        shape: channels, height and width of an image.
        label: the class of each image ``[n]``, of all of them ``[]``, or None.
        null: the class that stands for all of them, for guidance.
        guidance: w, where the clean image is null + w (class - null); 1 is unguided.
        bounded: whether clean images are held between -1 and 1, as pixels are.
    """

    net: nn.Module
    kind: Predicted
    table: Table
    shape: tuple[int, int, int]
    label: Tensor | None = None
    null: int | None = None
    guidance: float = 1.0
    bounded: bool = True

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the score ``[n, D]`` at ``y [n, D]``, D = C H W; ``sigma`` is one number.

        Formula:
            (D(y) - y) / sigma^2, D the clean image that the network means (Tweedie); of less noise than the first
            level of the table the network was told nothing, and the first stands for it
        """
        return (self.clean(y, sigma) - y) / self.known(sigma) ** 2

    def known(self, sigma: Level) -> float:
        """Return a noise level, or the least one that the network knows where that is more."""
        return max(float(sigma), self.table.least)

    def clean(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the clean images ``[n, D]`` that the network means, one noise level for all."""
        return self.apart(y, sigma)[0]

    def apart(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor | None]:
        """Return the clean images ``[n, D]``, and what they would be of any class; None where nothing guides."""
        level = torch.tensor(self.known(sigma), dtype=torch.float64)
        clean, plain = self._clean(y, level, self.label), None
        if self.guidance != 1.0 and self.label is not None and self.null is not None:
            plain = self._clean(y, level, torch.tensor(self.null))
            clean = plain + self.guidance * (clean - plain)
        return self._held(clean), None if plain is None else self._held(plain)

    def _held(self, clean: Tensor) -> Tensor:
        return clean.clamp(-1.0, 1.0) if self.bounded else clean

    def labelled(self, label: Tensor | None) -> "ImageField":
        """Return the field of other classes."""
        return replace(self, label=label)

    def _clean(self, y: Tensor, level: Tensor, label: Tensor | None) -> Tensor:
        """Return what one answer for each image means, in the precision of ``y``."""
        alpha, time = (1 + level**2).rsqrt(), self.table.time_of(level)
        sigma = level * alpha
        timestep = (time * self.table.steps - 1).clamp(0, self.table.steps - 1)
        x = (alpha.to(y) * y).reshape(len(y), *self.shape)
        labels = None if label is None else label.to(y.device).expand(len(y))
        answer = torch.cat(
            [self._answer(part, timestep, None if labels is None else labels[k : k + CHUNK]) for k, part in _parts(x)]
        )
        clean = clean_of(self.kind, answer.to(y), x, alpha.expand(len(y)), sigma.expand(len(y)))
        return clean.reshape(y.shape)

    def _answer(self, x: Tensor, timestep: Tensor, label: Tensor | None) -> Tensor:
        with torch.inference_mode():
            times = timestep.to(x.device, torch.float32).expand(len(x))
            answer: Tensor = self.net(x.float(), times, label)[:, : self.shape[0]]
        return answer.clone()  # a tensor made in inference mode could take no part in a gradient


def _parts(x: Tensor) -> list[tuple[int, Tensor]]:
    return [(k, x[k : k + CHUNK]) for k in range(0, len(x), CHUNK)]
