"""A mean over random points, with how far off it may be."""

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True)
class Estimate:
    """A mean and its standard error."""

    mean: float
    error: float

    @classmethod
    def of(cls, values: Tensor) -> "Estimate":
        """Return the mean of independent values ``[n]``, at least two."""
        wide = values.detach().double().cpu()
        return cls(float(wide.mean()), float(wide.std()) / len(wide) ** 0.5)
