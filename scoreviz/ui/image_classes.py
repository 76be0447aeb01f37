"""Between the tiles of the classes and the work that makes their pictures, once for each model that is opened."""

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from scoreviz.engine.images.class_names import class_names
from scoreviz.engine.images.class_pictures import class_pictures, has_tiles
from scoreviz.engine.images.image_view import Pixels
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.engine.job import Job
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab


class Classes:
    """Makes the pictures of the tiles when nothing else is made, and keeps them while their model is there."""

    def __init__(self, tab: "ImageTab") -> None:
        self._tab = tab
        self._made: WeakKeyDictionary[ImageModel, Pixels] = WeakKeyDictionary()
        self._job: Job[ImageModel, Pixels | None] | None = None
        self._failed: ImageModel | None = None
        self._shown: Pixels | None = None
        tab.panel.tiles.picked.connect(self._on_picked)

    def offer(self, model: ImageModel) -> None:
        """Show the classes of another model."""
        self._shown = None
        self._tab.panel.offer_tiles(class_names(model) if has_tiles(model) else ())

    def tick(self) -> None:
        """Begin the pictures once the run is there, and show them when they are."""
        self._take()
        model = self._tab.work.model
        if model is None or not has_tiles(model):
            return
        pictures = self._made.get(model)
        if pictures is None and self._job is None and model is not self._failed and not self._tab.work.running:
            self._job = Job(model, class_pictures(model), "class pictures").start()
        elif pictures is not None and pictures is not self._shown:
            self._shown = pictures
            self._tab.panel.tiles.set_pictures(pictures)

    def close(self) -> None:
        """End all work."""
        if self._job is not None:
            self._job.stop()

    def _take(self) -> None:
        job = self._job
        if job is None or (job.running and job.spec is self._tab.work.model):
            return
        if job.running:
            job.stop()
            return
        self._job = None
        if job.newest is not None:
            self._made[job.spec] = job.newest
        elif job.error is not None:
            self._failed = job.spec
            self._tab.refused.set_message(tr("No pictures of the classes"), str(job.error) or type(job.error).__name__)
            self._tab.refused.show()
            self._tab.refused.raise_()

    def _on_picked(self, label: int) -> None:
        if label != self._tab.imaging.label:
            self._tab.set("label", label)
