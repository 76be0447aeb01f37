"""The pages of a window, Plane, Images and Lessons: the switch between them, and to which keys and time belong.

A lesson shows the plane or the images beside its panel; they are then what keys and time belong to.
"""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from scoreviz.engine.document import Document
from scoreviz.ui.keys import Key, act_on
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab
    from scoreviz.ui.window import Window

PLANE, IMAGES, LESSONS = "plane", "images", "lessons"
HINT = mark("Click a picture to look at it, a cell of the film to go there; Left and Right go step by step")
SHELF_HINT = mark("Click a lesson to begin it; a right click on one offers it as a hand-out on paper")
HINTS = {IMAGES: HINT, "shelf": SHELF_HINT}  # what the status line says in the place of the tool in hand
# Shortcuts that act on a drawing, and would act on one that is not seen.
OF_THE_PLANE = ("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+D", "Ctrl+Shift+C", "Ctrl+Shift+M", "Alt+Up", "Alt+Down")
LEFT_TO_THE_WINDOW = (Qt.Key.Key_Question, Qt.Key.Key_F3, Qt.Key.Key_F4)


class Pages:
    """Shows one page at a time; the images are imported and made when they are first asked for."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self.shown = PLANE
        window.layout_.top.pages.changed.connect(self.show)
        window.notices.seen = lambda: self.in_view

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
        return self._seen == PLANE

    @property
    def on_images(self) -> bool:
        """Whether the images are seen."""
        return self._seen == IMAGES

    @property
    def in_lesson(self) -> bool:
        """Whether a step of a lesson is shown."""
        return self.shown == LESSONS and self._window.lessons.shown is not None

    @property
    def _seen(self) -> str:
        """What is to be seen: the plane, the images, or the shelf of lessons."""
        return self._window.lessons.page if self.shown == LESSONS else self.shown

    @property
    def made(self) -> bool:
        """Whether the page of images was ever shown."""
        return "images" in self.__dict__

    def show(self, page: str) -> None:
        """Show a page."""
        if page == self.shown:
            return
        if self.in_lesson:
            self._window.lessons.leave(page)
            return
        self.shown = page
        self._show()
        (self._window.layout_.canvas if self.on_plane else self._page()).setFocus()

    def show_lesson(self) -> None:
        """Show what the present step of a lesson is about."""
        self.shown = LESSONS
        self._show()

    def fit(self) -> None:
        """Let a lesson's panel be as wide as suits the window."""
        if self.in_lesson:
            self._window.lessons.fit()

    @property
    def in_view(self) -> QWidget:
        """What messages are shown over, and what has the keyboard."""
        if self.on_plane:
            return self._window.layout_.canvas
        return self.images if self.on_images else self._window.lessons.shelf

    def _page(self) -> QWidget:
        """Return what is shown in the place of the plane."""
        return self.images if self.on_images else self._window.lessons.open_shelf()

    def _show(self) -> None:
        window = self._window
        window.layout_.top.pages.set_value(self.shown)
        window.layout_.status.set_page_hint(tr(HINTS.get(self._seen, "")))
        window.layout_.show_page(None if self.on_plane else self._page())
        window.notices.follow_page()
        kept = {QKeySequence(keys) for keys in OF_THE_PLANE}
        for shortcut in window.findChildren(QShortcut):
            if kept & set(shortcut.keys()):
                shortcut.setEnabled(self.on_plane)

    def go_on_from(self, other: "Pages") -> None:
        """Have the image model that another window had, in whose place this one comes."""
        folder = other.images.work.folder if other.made else None
        if folder is not None:
            self.images.open(*folder)
        if other.shown == LESSONS:
            self._window.lessons.go_on_from(other._window.lessons)

    def follow(self, before: Document, after: Document) -> None:
        """Show the page on which something has changed: an undo is seen where it happens."""
        if self.in_lesson:
            self._window.lessons.follow(before, after)
            if self.made:
                self.images.follow(before, after)
        elif before.pictured != after.pictured:
            self.show(IMAGES)
            self.images.follow(before, after)
        elif before != after:
            self.show(PLANE)

    def begin(self) -> None:
        """Show another document, which begins in the plane."""
        if not self.in_lesson:
            self.show(PLANE)
        if self.made:
            self.images.show_settings()

    def tap(self) -> None:
        """Play, or pause, what is seen."""
        if self.on_plane:
            self._window.sampling.toggle_play()
        elif self.on_images:
            self.images.work.toggle_play()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means to the page of images, and return whether the plane is not to hear of it."""
        if event.key() == Qt.Key.Key_Escape and not self.on_plane and self._window.notices.dismiss():
            return True
        if self.shown == LESSONS and self._window.lessons.take_key(event):
            return True
        if self.on_plane or event.key() in LEFT_TO_THE_WINDOW:
            return False
        if not self.on_images:
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            self.images.giving.paste()
        act_on(self._image_keys, Qt.Key(event.key()), event.modifiers())
        return True

    def listed(self) -> list[tuple[str, str]]:
        """Return the keys of the page of images with what they do; none while the plane is shown."""
        if self.shown == LESSONS:
            from scoreviz.ui.lesson_keys import lesson_keys

            return lesson_keys()
        if self.on_plane:
            return []
        from scoreviz.ui.image_keys import other_image_keys

        return [*((key.sequence, key.words) for key in self._image_keys), *other_image_keys()]

    def drop(self, data: QMimeData) -> bool:
        """Open a model's folder or take a picture that is dropped on the page of images; return whether it was one."""
        if not self.on_images:
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
