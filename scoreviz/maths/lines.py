"""Which rows, or columns, of a drawing count for a point: the rest are left out of a sum over its cells."""

import torch
from torch import Tensor

# exp(-40) is less than the rounding of a sum of 100 rows.
_LOST = 40.0


class Lines:
    """The rows of a drawing, for sums of weights times one factor for the column and one for the row.

    Args:
        ink: ``[H, W]``, not negative; for columns its transpose.
    """

    def __init__(self, ink: Tensor) -> None:
        log_ink = ink.log()
        self._total = ink.sum(1).log()
        self._faintest = torch.where(ink > 0, log_ink, 0.0).amin(1)
        left, left_gap = _next_inked(ink)
        right, right_gap = (part.flip(1) for part in _next_inked(ink.flip(1)))
        self._near = torch.stack([left, ink.shape[1] - 1 - right])
        self._gap = torch.stack([left_gap, right_gap])

    def that_count(self, across: Tensor, along: Tensor) -> Tensor:
        """Return the rows ``[n, K]`` without which a sum loses less than exp(-40) of itself for each.

        The factor of the column falls to both sides of its top, so the best cell of a row is the next one with ink to
        the left or to the right of that.

        Args:
            across: logarithms of the columns' factors, ``[n, W]``.
            along: logarithms of the rows' factors, ``[n, H]``.
        """
        top = across.argmax(1)
        tables = zip(self._near, self._gap, strict=True)
        sides = (across.gather(1, near[:, top].T) + gap[:, top].T for near, gap in tables)
        best = torch.maximum(*sides) + along
        least = (best + self._faintest).amax(1, keepdim=True)
        most = best + self._total
        counting = int((most >= least - _LOST).sum(1).max().clamp(min=1))
        return most.topk(counting, dim=1).indices


def _next_inked(ink: Tensor) -> tuple[Tensor, Tensor]:
    """Return for each cell the column of the next one with ink, itself or to its left, and -inf where there is none."""
    columns = torch.arange(ink.shape[1], device=ink.device)
    found = torch.where(ink > 0, columns, -1).cummax(1).values
    return found.clamp(min=0), torch.where(found < 0, -torch.inf, 0.0).to(ink)
