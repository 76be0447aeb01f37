"""How far a piece of work is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """So much of so much is done; ``note`` says what is being done, where that is not plain."""

    done: int
    total: int
    note: str = ""

    @property
    def share(self) -> float:
        """The share that is done, 0 to 1."""
        return self.done / self.total if self.total else 0.0
