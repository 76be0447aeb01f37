"""Between the inspector's shapes and the document: who picks one, and who paints their pictures meanwhile."""

from scoreviz.engine.gallery import Portraits, portraits, preset, titles
from scoreviz.engine.job import Job
from scoreviz.engine.layering import with_shape
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.session import Session
from scoreviz.ui.target_panel import TargetPanel
from scoreviz.wording import mark

TILE_PIXELS = 88


class Picking:
    """Takes a shape as the target, or of several layers as the one in hand.

    The tiles get their pictures once the window stands.
    """

    def __init__(self, panel: TargetPanel, session: Session, page: Drawing) -> None:
        self._panel, self._session, self._page = panel, session, page
        self._shown = 0
        self._job: Job[int, Portraits] = Job(TILE_PIXELS, portraits(TILE_PIXELS), "portraits")
        self._started = False
        panel.set_shapes(titles())
        panel.shapePicked.connect(self.pick)

    def pick(self, name: str) -> None:
        """Take one of the shapes as the target."""
        target = with_shape(self._page.target, self._page.number, preset(name))
        self._session.edit(mark("Pick a shape"), target=target)

    def offers(self, name: str) -> bool:
        """Return whether there is a shape of this name."""
        return name in titles()

    def tick(self) -> None:
        """Show the pictures that are new."""
        if not self._started:
            self._started = True
            self._job.start()
        done = self._job.newest or ()
        for name, density in done[self._shown :]:
            self._panel.set_picture(name, density)
        self._shown = len(done)

    def close(self) -> None:
        """End the painting of the tiles."""
        self._job.stop()
