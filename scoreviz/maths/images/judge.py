"""The small network that judges pictures: it tells their classes, and its features are what is compared."""

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional

WIDTHS, STRIDES = (16, 32, 64, 64), (1, 2, 2, 1)
RATE, BATCH = 3e-3, 128


class Judge(nn.Module):
    """Four convolutions, the middle two of which halve the size, and one linear layer behind the mean over places.

    Args:
        channels: of the pictures.
        outputs: how many classes there are, or marks that a picture may bear.
        widths: channels behind each convolution.
    """

    def __init__(self, channels: int, outputs: int, widths: tuple[int, ...] = WIDTHS) -> None:
        super().__init__()
        self.widths = widths
        sizes = zip((channels, *widths[:-1]), widths, STRIDES, strict=True)
        self.convolutions = nn.ModuleList([nn.Conv2d(a, b, 3, stride, padding=1) for a, b, stride in sizes])
        self.norms = nn.ModuleList([nn.BatchNorm2d(width) for width in widths])
        self.last = nn.Linear(widths[-1], outputs)

    def features(self, x: Tensor) -> Tensor:
        """Return ``[n, 64]`` for pictures ``[n, C, H, W]`` in [-1, 1]."""
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            x = functional.relu(norm(convolution(x)))
        return x.mean((2, 3))

    def forward(self, x: Tensor) -> Tensor:
        """Return a number for each class or mark, ``[n, outputs]``."""
        return self.last(self.features(x))


class JudgeSteps:
    """Training steps of a judge, in place, over so many steps with a rate that falls to nothing.

    Args:
        judge: the network.
        marks: whether the targets are marks ``[n, outputs]`` of 0 and 1, each for itself; else classes ``[n]``.
        steps: how many steps there will be.
    """

    def __init__(self, judge: Judge, marks: bool, steps: int) -> None:
        self.judge, self.marks = judge, marks
        self.optimiser = torch.optim.AdamW(judge.parameters(), RATE)
        self.falling = torch.optim.lr_scheduler.OneCycleLR(self.optimiser, RATE, total_steps=max(2, steps))

    def take(self, x: Tensor, target: Tensor) -> float:
        """Take one step on a batch and return its loss."""
        answer = self.judge.train()(x)
        if self.marks:
            loss = functional.binary_cross_entropy_with_logits(answer, target.float())
        else:
            loss = functional.cross_entropy(answer, target)
        self.optimiser.zero_grad()
        loss.backward()
        self.optimiser.step()
        self.falling.step()
        return float(loss.detach())


def right_share(answer: Tensor, target: Tensor) -> float:
    """Return the share of right answers ``[n, K]``: classes ``[n]``, or marks ``[n, K]``, each of which counts."""
    told = answer > 0 if target.ndim == 2 else answer.argmax(1)
    return float((told == target.to(told)).double().mean())


def fresh_judge(channels: int, outputs: int, generator: Generator) -> Judge:
    """Return a judge with weights of a generator's own."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(generator.initial_seed())
        return Judge(channels, outputs)
