"""A network as it was at the kept steps of its training, each of them one field for as long as it is kept."""

from scoreviz.engine.learner import Learner
from scoreviz.engine.past import PastStep
from scoreviz.maths.density import Field

MOST = 8  # two for each lane


class PastFields:
    """Gives the learned field of a step; asked twice it is the same one, so that a run from it is the same run."""

    def __init__(self, learner: Learner) -> None:
        self._learner = learner
        self._made: dict[PastStep, Field] = {}

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps that are kept, ascending."""
        newest = self._learner.snapshot
        return () if newest is None else newest.past.steps

    def __call__(self, step: int) -> Field | None:
        """Return the network as it was at a step of training, or None where that was not kept."""
        newest = self._learner.snapshot
        if newest is None or newest.saved is None or step not in newest.past.steps:
            return None
        then = newest.past.at(step)
        if then not in self._made:
            field = newest.as_it_was(step).learned
            assert field is not None  # a kept step has weights
            self._made[then] = field
            if len(self._made) > MOST:
                del self._made[next(iter(self._made))]
        return self._made[then]
