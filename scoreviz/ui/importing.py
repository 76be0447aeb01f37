"""Pictures, points and mixtures that come as the target or as a layer: from a file, a drop or the clipboard."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from scoreviz.engine.document import Document
from scoreviz.engine.picture_ink import InkReading, Pixels, Placement, fitted, kept_in_reach, picture_target
from scoreviz.engine.refusal import Refused
from scoreviz.engine.table_file import Columns, Table
from scoreviz.engine.target import Target
from scoreviz.ui.import_cards import ImportCard, PictureCard, PlainCard, TableCard, one_taken
from scoreviz.ui.painting import Painting
from scoreviz.ui.placing import PlacingTool
from scoreviz.ui.session import Session
from scoreviz.wording import mark, tr

PICTURES = (".png", ".jpg", ".jpeg", ".svg")
TABLES = (".csv", ".npy")
MOST_TEXT = 5_000_000  # characters of a clipboard that are looked at
SOURCES = {mark("Dropped"): mark("What was dropped"), mark("Pasted"): mark("The clipboard")}
Make = Callable[[], Target]


class Importing:
    """Takes what was opened, dropped or pasted, and keeps its card until it is right; all of that is one step.

    Args:
        over: the canvas.
        refuse: shows a title and a sentence.
        say: shows a sentence in the status bar.
        hold, rest: while a card is open, the drawing itself is shown; points that play are held meanwhile.
    """

    def __init__(
        self,
        over: QWidget,
        session: Session,
        painting: Painting,
        *,
        refuse: Callable[[str, str], None],
        say: Callable[[str], None],
        hold: Callable[[], None],
        rest: Callable[[], None],
    ) -> None:
        self._over, self._session, self._painting, self._refuse = over, session, painting, refuse
        self._say, self._hold, self._rest = say, hold, rest
        self._numbers = count()
        self.card: ImportCard | None = None
        self._name, self._key, self._before = "", "", session.document.target
        self._as_layer = self._laying = False
        self._make: Make = lambda: session.document.target
        session.documentChanged.connect(self._follow)

    def bring(self, path: Path, as_layer: bool = False, source: str = "") -> None:
        """Take what a file holds in place of the target, or as a layer on top; ``source`` is named in a refusal."""
        try:
            self._bring(path, as_layer)
        except Refused as refused:
            why = tr("{source}: {why}", source=source, why=refused.reason) if source else str(refused)
            self._refuse(tr("Not opened"), why)

    def paste(self) -> bool:
        """Take a picture, a file, points or a mixture from the clipboard; return whether there was such a thing."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none where the clipboard is empty
        return data is not None and self.drop(data, self.bring, as_layer=False, name="Pasted")

    @staticmethod
    def takes(data: QMimeData) -> bool:
        """Return whether a drop or a clipboard holds anything that may be a target."""
        return data.hasUrls() or data.hasImage() or data.hasText()

    def drop(
        self, data: QMimeData, open_path: Callable[[Path], None], *, as_layer: bool, name: str = "Dropped"
    ) -> bool:
        """Take what a drop or the clipboard holds, of several files the first; return whether it was anything of use.

        Args:
            open_path: opens a file that takes the place of the target.
            name: of what has no name of its own, "Dropped" or "Pasted".
        """
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files and as_layer:
            self.bring(files[0], as_layer=True)
        elif files:
            open_path(files[0])
        if len(files) > 1:
            self._say(one_taken(files[0].name, len(files) - 1))
        content = None if files else _picture_in(data) or _text_in(data)
        if content is None:
            return bool(files)
        suffix, held = content
        with TemporaryDirectory(prefix="scoreviz-") as folder:  # so that it is checked as a file is
            path = Path(folder) / f"{tr(name)}{suffix}"
            path.write_bytes(held)
            self.bring(path, as_layer, tr(SOURCES[name]))  # nobody knows that name of a file
        return True

    def _follow(self, before: Document, after: Document) -> None:
        """Put the card away once the target is changed in another way, or taken back."""
        if before.target != after.target and not self._laying:
            self.done()

    def give_up(self) -> None:
        """Put the card away, and let the target be as it was before."""
        self._laying = True
        try:
            name = self._name
            self._session.edit(lambda: tr("Give up {name}", name=name), gesture=self._key, target=self._before)
        finally:
            self._laying = False
        self.done()

    def done(self) -> None:
        """Put the card away; what was taken stays."""
        if self.card is not None:
            card, self.card = self.card, None
            card.hide()
            card.deleteLater()
            self._painting.lend(None)
            self._rest()
            self._over.setFocus()

    def _bring(self, path: Path, as_layer: bool) -> None:
        # The readers of pictures and tables would delay the window's start.
        suffix = path.suffix.lower()
        if suffix in PICTURES:
            self._begin_picture(_pixels(path), as_layer)
            return
        if suffix in TABLES:
            from scoreviz.engine.table_file import read_table

            table = read_table(path)
            if len(table.names) > 2:
                self._begin_table(table, as_layer)
                return
        from scoreviz.engine.imports import read_target

        target = read_target(path)
        self._begin(path.name, lambda: target, as_layer)
        if self._layers:
            card = PlainCard(self._over, path.name, as_layer, self._layers)
            self._show(card, card.done)

    def _begin(self, name: str, make: Make, as_layer: bool) -> None:
        self.done()
        self._before, self._key = self._session.document.target, f"import {next(self._numbers)}"
        self._name, self._make, self._as_layer = name, make, as_layer
        self._lay()

    @property
    def _layers(self) -> int:
        """How many layers there were before; none counts on an empty page."""
        from scoreviz.engine.targets import is_empty

        return 0 if is_empty(self._before) else len(self._before.layers)

    def _lay(self) -> None:
        """Take it as it is now read, on a page at least as fine as the one that is there.

        Raises:
            Refused: it cannot be read so.
        """
        from scoreviz.engine.amounts import with_rows
        from scoreviz.engine.joining import joined

        made = self._make()
        if made.rows < self._before.rows:
            made = with_rows(made, self._before.rows)
        target = joined(self._before, made) if self._as_layer else made
        self._laying = True
        try:
            name = self._name
            self._session.edit(lambda: tr("Open {name}", name=name), gesture=self._key, target=target)
        finally:
            self._laying = False
        if self._as_layer:
            self._painting.page.take(len(target.layers) - 1)

    def _again(self, make: Make) -> bool:
        """Take it as it is read now; where it cannot be, what was there stays. Return whether it could."""
        before, self._make = self._make, make
        try:
            self._lay()
        except Refused as refused:
            self._make = before
            self._refuse(tr("Not read so"), str(refused))
            return False
        return True

    def _show(self, card: ImportCard, keys: QWidget) -> None:
        """Show the card, and give the keyboard to its button or, where there is something to place, to the canvas."""
        self.card = card
        card.layerToggled.connect(self._on_layer)
        card.doneRequested.connect(self.done)
        card.givenUp.connect(self.give_up)
        card.show()
        card.settle()
        self._hold()
        keys.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_layer(self, as_layer: bool) -> None:
        self._as_layer = as_layer
        if not self._again(self._make) and self.card is not None:
            self._as_layer = not as_layer
            self.card.as_layer.setChecked(self._as_layer)

    def _begin_picture(self, pixels: Pixels, as_layer: bool) -> None:
        read = [_Picture(pixels)]  # as it is, after each change that could be made

        def change(**how: Any) -> None:
            new = replace(read[-1], **how)
            if self._again(new.target):
                read.append(new)
            card.reading.set_value(read[-1].reading)
            tool.placement = read[-1].place
            self._painting.show_sketch()

        self._begin(pixels.path.name, read[0].target, as_layer)
        tool = PlacingTool(
            pixels.shape, read[0].place, lambda placement: change(placement=placement), self.done, self.give_up
        )
        card = PictureCard(self._over, pixels.path.name, as_layer, self._layers)
        card.readingChanged.connect(lambda reading: change(reading=reading))
        card.fitRequested.connect(lambda: change(placement=None))
        self._show(card, self._over)
        self._painting.lend(tool)

    def _begin_table(self, table: Table, as_layer: bool) -> None:
        from scoreviz.engine.table_points import guessed, points_of

        chosen = [guessed(table)]

        def choose(columns: Columns) -> None:
            if self._again(lambda: points_of(table, columns)):
                chosen.append(columns)
            card.set_columns(chosen[-1])

        self._begin(table.path.name, lambda: points_of(table, chosen[0]), as_layer)
        card = TableCard(self._over, table, chosen[0], as_layer, self._layers)
        card.columnsChanged.connect(choose)
        self._show(card, card.done)


@dataclass(frozen=True, eq=False)
class _Picture:
    """A picture, how it is read and where it lies; fitted into the page where no placement is given."""

    pixels: Pixels
    reading: InkReading = "automatic"
    placement: Placement | None = None

    @property
    def place(self) -> Placement:
        return kept_in_reach(self.placement or fitted(self.pixels.shape), self.pixels.shape)

    def target(self) -> Target:
        return picture_target(self.pixels, self.reading, self.placement)


def _pixels(path: Path) -> Pixels:
    if path.suffix.lower() == ".svg":
        from scoreviz.engine.vector_file import read_svg
        from scoreviz.ui.vector import svg_pixels

        return svg_pixels(path, read_svg(path))
    from scoreviz.engine.picture_file import read_pixels

    return read_pixels(path)


def _picture_in(data: QMimeData) -> tuple[str, bytes] | None:
    """Return the picture on a clipboard as the content of a file, with its ending."""
    if data.hasFormat("image/svg+xml"):
        return ".svg", bytes(data.data("image/svg+xml").data())
    image = QImage(data.imageData()) if data.hasImage() else QImage()
    if image.isNull():
        return None
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QPixmap.fromImage(image).save(buffer, "PNG")
    return ".png", bytes(content.data())


def _text_in(data: QMimeData) -> tuple[str, bytes] | None:
    """Return the text on a clipboard as the content of a file, with the ending that its first sign asks for."""
    text = data.text() if data.hasText() else ""
    if not text.strip() or len(text) > MOST_TEXT:
        return None
    first = text.lstrip()[0]
    suffix = ".json" if first == "{" else ".svg" if first == "<" else ".csv"
    return suffix, text.encode()
