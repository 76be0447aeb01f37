"""Own targets in the gallery, the target in files of other kinds, and how fine its page is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from scoreviz.engine import own_gallery
from scoreviz.engine.amounts import amounts, with_rows
from scoreviz.engine.job import Job
from scoreviz.engine.left_out import left_out
from scoreviz.engine.own_gallery import Shelf
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Target
from scoreviz.ui.keep_sheet import FORMATS, SUFFIXES
from scoreviz.ui.notices import Notices
from scoreviz.ui.picking import TILE_PIXELS
from scoreviz.ui.session import Session
from scoreviz.ui.target_panel import TargetPanel
from scoreviz.wording import mark, tr

ALIKE = {".jpg": ".jpeg"}  # endings that mean the same


class Keeping:
    """Between the inspector's Target, the gallery's folder and the disk.

    Args:
        say: shows a sentence in the status bar.
    """

    def __init__(
        self,
        window: QWidget,
        panel: TargetPanel,
        session: Session,
        notices: Notices,
        say: Callable[[str], None],
    ) -> None:
        self._window, self._panel, self._session, self._notices, self._say = window, panel, session, notices, say
        self._shelf = Shelf()
        self._job: Job[int, Shelf] | None = None
        self._looked_at: Target | None = None
        panel.rowsChanged.connect(self.set_rows)
        panel.own.picked.connect(self.pick)
        panel.own.removed.connect(self.remove)
        panel.sheet.galleryRequested.connect(self.add)
        panel.sheet.exportRequested.connect(self.export)

    def set_rows(self, rows: int) -> None:
        """Make the page finer, or coarser."""
        self._session.edit(mark("Grid"), target=with_rows(self._session.document.target, rows))

    def export(self, suffix: str, points: int) -> None:
        """Ask for a file and write the target to it."""
        from scoreviz.engine.exports import Samples, export

        document = self._session.document
        title = tr(next(option.title for option in FORMATS if option.key == suffix))
        folder = self._session.path.parent if self._session.path is not None else Path.home()
        suggestion = str(folder / f"{document.target.name or 'target'}{suffix}")
        asked = tr("Export: {kind}", kind=title)
        name, _ = QFileDialog.getSaveFileName(self._window, asked, suggestion, f"{title} (*{suffix})")
        if not name:
            return
        ends_so = Path(name).suffix.lower() in (suffix, ALIKE.get(suffix))
        path = Path(name) if ends_so else Path(f"{name}{suffix}")
        try:
            if path != Path(name) and path.exists():  # the dialog has asked about another name
                raise Refused(path, tr("there is such a file already; choose it by its whole name to replace it"))
            export(document, path, Samples(points))
        except Refused as refused:
            self._notices.refuse(tr("Not exported"), str(refused))
            return
        said = tr("Exported {file}", file=path.name), *left_out(document.target, suffix)
        self._say(tr(". ", "between two sentences").join(said))

    def add(self) -> None:
        """Keep the target in the gallery."""
        try:
            path = own_gallery.add(self._session.document.target)
        except Refused as refused:
            self._notices.refuse(tr("Not added to the gallery"), str(refused))
            return
        self._say(tr("“{name}” is in the gallery", name=path.stem))
        self._look()

    def pick(self, path: Path) -> None:
        """Take one of the gallery's as the target."""
        own = next((own for own in self._shelf.found if own.path == path), None)
        if own is not None:
            self._session.edit(mark("Pick from the gallery"), target=own.target)

    def remove(self, path: Path) -> None:
        """Take one out of the gallery, and offer to put it back."""
        try:
            held = own_gallery.remove(path)
        except Refused as refused:
            self._notices.refuse(tr("Not removed"), str(refused))
            return
        self._look()
        self._notices.offer(
            tr("Removed from the gallery"),
            tr("“{name}” is no longer kept.", name=path.stem),
            (tr("Put back"), lambda: self._put(path, held)),
        )

    def tick(self) -> None:
        """Show the tiles that are new, and how much there is of the target where it has changed."""
        if self._job is None:
            self._look()
        job = self._job
        newest = None if job is None else job.newest
        # A shelf is shown once it is whole, so that the tiles that stay do not flicker.
        if job is not None and newest is not None and newest is not self._shelf and newest.looked_at == job.spec:
            self._take(newest)
        target = self._session.document.target
        if target is not self._looked_at:
            self._looked_at = target
            self._panel.set_rows(target.rows)
            self._panel.sheet.set_lost({suffix: left_out(target, suffix) for suffix in SUFFIXES})
            self._panel.set_amounts(amounts(target))
            self._select()

    def close(self) -> None:
        """End the reading of the gallery."""
        if self._job is not None:
            self._job.stop()

    def _put(self, path: Path, held: bytes) -> None:
        try:
            own_gallery.put_back(path, held)
        except Refused as refused:
            self._notices.refuse(tr("Not put back"), str(refused))
        self._look()

    def _look(self) -> None:
        """Read the gallery, beside everything else."""
        try:
            paths = own_gallery.files()
        except Refused as refused:
            self._notices.refuse(tr("The gallery could not be read"), str(refused))
            paths = []
        self._job = Job(len(paths), own_gallery.shelf(TILE_PIXELS, paths), "gallery").start()

    def _take(self, newest: Shelf) -> None:
        for sentence in newest.broken[len(self._shelf.broken) :]:
            self._say(tr("Left out of the gallery: {why}", why=sentence))
        self._shelf = newest
        self._panel.own.set_targets(newest.found)
        self._select()

    def _select(self) -> None:
        target = self._session.document.target
        self._panel.own.set_selected(next((own.path for own in self._shelf.found if own.target == target), None))
