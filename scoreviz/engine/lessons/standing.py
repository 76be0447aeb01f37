"""How things stand at one moment of a step: all that its readings are taken from, whoever looks."""

from dataclasses import dataclass
from typing import Literal

from scoreviz.engine.document import Document
from scoreviz.engine.identities import IdentitiesSnapshot
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.plane_work import Arrows
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.probing import ProbeSnapshot
from scoreviz.engine.trace_laboratory import TraceSnapshot
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.engine.variances import VarianceSnapshot
from scoreviz.maths.density import Field
from scoreviz.maths.drawing import PAGE
from scoreviz.maths.sampler import Box

OfferName = Literal["train", "probe"]
LaneNow = tuple[RunSnapshot, int]
"""A run as far as it is recorded, and the frame that is looked at."""


@dataclass(frozen=True, eq=False)
class Standing:
    """What there is at one moment; what is not there yet is None, and so are the readings of it.

    Args:
        document: as it is now, with all that was set by hand.
        t: the time at the playhead; ``view`` the box that is looked at, in the process's frame.
        training, rival: the newest snapshot, and that of a second network.
        lanes: the runs, the first lane first, each with the frame at the playhead; None for one without a frame.
        probe: what is known of the noisy point that is looked at.
        chart: the page of charts that is open, or "".
        identities, variances, trace: what the charts have measured.
        pictures, arrows: the run of the page of images, and the arrows of its plane.
        answered: whether the step's question was answered rightly.
        picture_frame: the frame of that run at the playhead of the film.
        offers: what a person can reach where they are: to have a network trained, to put the probe down.
    """

    document: Document
    t: float | None = None
    view: Box = PAGE
    training: TrainingSnapshot | None = None
    rival: TrainingSnapshot | None = None
    lanes: tuple[LaneNow | None, ...] = ()
    probe: ProbeSnapshot | None = None
    chart: str = ""
    identities: IdentitiesSnapshot | None = None
    variances: VarianceSnapshot | None = None
    trace: TraceSnapshot | None = None
    pictures: ImageRun | None = None
    arrows: Arrows | None = None
    answered: bool = False
    picture_frame: int = 0
    offers: frozenset[OfferName] = frozenset({"train", "probe"})

    @property
    def learned(self) -> Field | None:
        """The field that is learned, or None."""
        return None if self.training is None else self.training.learned
