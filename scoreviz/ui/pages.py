"""The two pages of a window, Plane and Images: the switch between them, and which of them keys and time belong to."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from scoreviz.engine.document import Document
from scoreviz.ui.keys import Key, act_on

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab
    from scoreviz.ui.window import Window

PLANE, IMAGES = "plane", "images"
HINT = "Click a picture to look at it, a cell of the film to go there; Left and Right go step by step"
# Shortcuts that act on a drawing, and would act on one that is not seen.
OF_THE_PLANE = ("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+D", "Ctrl+Shift+C", "Ctrl+Shift+M", "Alt+Up", "Alt+Down")
LEFT_TO_THE_WINDOW = (Qt.Key.Key_Question,)


class Pages:
    """Shows one page at a time; the images are imported and made when they are first asked for."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self.shown = PLANE
        window.layout_.top.pages.changed.connect(self.show)
        window.notices.announce = lambda: self.show(PLANE)  # it stands over the canvas

    @cached_property
    def images(self) -> "ImageTab":
        """The page of images."""
        from scoreviz.ui.image_tab import ImageTab

        made = ImageTab(self._window.session, self._window.say)
        self._window.layout_.add_page(made)
        self._window.opened.append(made)
        return made

    @property
    def on_plane(self) -> bool:
        """Whether the plane is seen."""
        return self.shown == PLANE

    @property
    def made(self) -> bool:
        """Whether the page of images was ever shown."""
        return "images" in self.__dict__

    def show(self, page: str) -> None:
        """Show a page."""
        if page == self.shown:
            return
        self.shown = page
        window = self._window
        window.layout_.top.pages.set_value(page)
        window.layout_.status.set_page_hint("" if self.on_plane else HINT)
        window.layout_.show_page(None if self.on_plane else self.images)
        kept = {QKeySequence(keys) for keys in OF_THE_PLANE}
        for shortcut in window.findChildren(QShortcut):
            if kept & set(shortcut.keys()):
                shortcut.setEnabled(self.on_plane)
        (window.layout_.canvas if self.on_plane else self.images).setFocus()

    def go_on_from(self, other: "Pages") -> None:
        """Have the image model that another window had, in whose place this one comes."""
        folder = other.images.work.folder if other.made else None
        if folder is not None:
            self.images.open(*folder)

    def follow(self, before: Document, after: Document) -> None:
        """Show the page on which something has changed: an undo is seen where it happens."""
        if before.pictured != after.pictured:
            self.show(IMAGES)
            self.images.follow(before, after)
        elif before != after:
            self.show(PLANE)

    def begin(self) -> None:
        """Show another document, which begins in the plane."""
        self.show(PLANE)
        if self.made:
            self.images.show_settings()

    def tap(self) -> None:
        """Play, or pause, what is seen."""
        if self.on_plane:
            self._window.sampling.toggle_play()
        else:
            self.images.work.toggle_play()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means to the page of images, and return whether the plane is not to hear of it."""
        if self.on_plane or event.key() in LEFT_TO_THE_WINDOW:
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            self.images.giving.paste()
        act_on(self._image_keys, Qt.Key(event.key()), event.modifiers())
        return True

    def listed(self) -> list[tuple[str, str]]:
        """Return the keys of the page of images with what they do; none while the plane is shown."""
        if self.on_plane:
            return []
        from scoreviz.ui.image_keys import OTHER_IMAGE_KEYS

        return [*((key.sequence, key.words) for key in self._image_keys), *OTHER_IMAGE_KEYS]

    def drop(self, data: QMimeData) -> bool:
        """Open a model's folder or take a picture that is dropped on the page of images; return whether it was one."""
        if self.on_plane:
            return False
        folders = [Path(url.toLocalFile()) for url in data.urls() if Path(url.toLocalFile()).is_dir()]
        if not folders:
            return self.images.giving.drop(data)
        self.images.open(folders[0])
        return True

    @cached_property
    def _image_keys(self) -> tuple[Key, ...]:
        from scoreviz.ui.image_keys import image_keys

        return image_keys(self.images)
