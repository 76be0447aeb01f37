"""Taking away what the page of images shows: between its share sheet, the run, and the disk."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage

from scoreviz.engine.images.contact_sheet import film_sheet, sheet, write_png
from scoreviz.engine.images.image_data import SUFFIX, save_image_run
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.progress import Progress
from scoreviz.ui import theme
from scoreviz.ui.image_film import ImageFilm
from scoreviz.ui.image_share_sheet import STRIP, VIEW, ImageShareSheet
from scoreviz.ui.pixels import image_of
from scoreviz.ui.run_film import pixels_of, save_film
from scoreviz.ui.share_pages import FilmChoice
from scoreviz.ui.writing import FAILED, NOT_COPIED, Work, Writing
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab
    from scoreviz.ui.late_parts import LateParts

NO_RUN = mark("There are no pictures yet: press Generate first")


class ImageSharing(Writing):
    """The sheet of the page of images, and the file that is being written from it."""

    def __init__(self, window: "LateParts") -> None:
        self.sheet = made = ImageShareSheet(window.layout_.top.share)
        super().__init__(window, made)
        made.copyRequested.connect(self.copy)
        made.pictureRequested.connect(self.save_picture)
        made.filmRequested.connect(self.save_film)
        made.dataRequested.connect(self.save_data)
        made.cancelRequested.connect(self.cancel)

    def open(self) -> None:
        """Open the sheet below its button."""
        self.sheet.open_below(self._button)

    def refuse(self, title: str, why: str) -> None:
        """Say on the page what was not done, and why."""
        card = self._page.refused
        card.set_message(title, why)
        card.show()
        card.raise_()

    def copy(self, what: str, scale: float) -> None:
        """Put a picture on the clipboard."""
        run = self._run(tr(NOT_COPIED))
        if run is not None:
            self.begin(_making(self._picture(run, what, scale)), tr(NOT_COPIED), "", self.put_on_clipboard)

    def save_picture(self, what: str, scale: float) -> None:
        """Ask for a file and write a picture to it."""
        run = self._run(tr(FAILED["picture"]))
        if run is None:
            return
        image = self._picture(run, what, scale)  # as it is now, before the dialog
        path = self.ask("picture", ".png", f"{self._name} {what}")
        if path is not None:
            self.begin(_painting(path, image), tr(FAILED["picture"]), "", self.saved(path))

    def save_film(self, choice: FilmChoice) -> None:
        """Ask for a file and write the run to it as a film."""
        run = self._run(tr(FAILED["film"]))
        path = None if run is None else self.ask("film", choice.suffix, self._name)
        if run is None or path is None:
            return
        imaging = self._page.imaging
        size = choice.width, choice.height, choice.scale, choice.pace
        which = min(imaging.chosen, run.noisy.shape[1] - 1)
        film = ImageFilm(run, which, imaging.equation, theme.current(), *size)
        self.begin(
            save_film(path, film), tr(FAILED["film"]), tr("Frame", "counted while a film is written"), self.saved(path)
        )

    def save_data(self) -> None:
        """Ask for a file and write the run to it as numbers."""
        run = self._run(tr(FAILED["data"]))
        path = None if run is None else self.ask("data", SUFFIX, self._name)
        if run is not None and path is not None:
            self.begin(
                save_image_run(path, run),
                tr(FAILED["data"]),
                tr("Part", "counted while a file is written"),
                self.saved(path),
            )

    @property
    def _page(self) -> "ImageTab":
        return self._window.pages.images

    @property
    def _name(self) -> str:
        model = self._page.work.model
        return "pictures" if model is None else model.name

    def _run(self, title: str) -> ImageRun | None:
        """Return the run that is there; None, and why, where there is none."""
        run = self._page.work.run
        if run is None:
            self.refuse(title, tr(NO_RUN))
        return run

    def _picture(self, run: ImageRun, what: str, scale: float) -> QImage:
        if what == VIEW:
            return self._view(scale)
        which = min(self._page.imaging.chosen, run.noisy.shape[1] - 1)
        return image_of(film_sheet(run, which) if what == STRIP else sheet(run))

    def _view(self, scale: float) -> QImage:
        stage = self._page.stage
        image = QImage(stage.size() * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.fill(QColor(theme.current().window))
        stage.render(image)
        return image


def _making(image: QImage) -> Work:
    yield Progress(0, 1)
    yield image


def _painting(path: Path, image: QImage) -> Generator[Progress, None, None]:
    yield Progress(0, 1)
    write_png(path, pixels_of(image.convertToFormat(QImage.Format.Format_RGB32))[..., 2::-1].copy())
