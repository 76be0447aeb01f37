"""One document at a time, and the one way to change it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from scoreviz.engine.document import Document
from scoreviz.wording import Label, said


class _Edit(QUndoCommand):
    """Before and after of one edit; edits with the same gesture key become one step (a drag is one step)."""

    def __init__(self, session: "Session", label: Label, before: Document, after: Document, gesture: str) -> None:
        super().__init__(label if isinstance(label, str) else label())
        self._session, self.label = session, label
        self._before, self._after, self._gesture = before, after, gesture

    def id(self) -> int:
        return 1 if self._gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other._gesture != self._gesture:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)  # given up: nothing of it stays in the history
        return True

    def redo(self) -> None:
        self._session._show(self._after)

    def undo(self) -> None:
        self._session._show(self._before)


@dataclass(frozen=True, eq=False)
class Aside:
    """A document that is set aside with its history, until it is taken back."""

    document: Document
    kept: Document
    path: Path | None
    covered: dict[int, Document]
    history: QUndoStack


class Session(QObject):
    """The document on screen, its history and its file.

    Signals:
        documentChanged(before, after): the document is now ``after``; views compare the parts they show.
        cleanChanged(clean): whether everything is saved.
        fileChanged(path): the file that Save writes, or None.
        historyMoved: the history stands elsewhere, or there is another one.
    """

    documentChanged = Signal(object, object)
    cleanChanged = Signal(bool)
    fileChanged = Signal(object)
    historyMoved = Signal()

    def __init__(self, document: Document, path: Path | None = None) -> None:
        super().__init__()
        self._document = document
        self._kept = document  # as it was opened or last saved
        self._path = path
        self._passing = self._silent = False
        self._covered: dict[int, Document] = {}  # by step, the drawing in whose place something picked was put
        self.history = self._empty_history()

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._document

    @property
    def path(self) -> Path | None:
        """The file that Save writes, or None before the first save."""
        return self._path

    @property
    def clean(self) -> bool:
        """Whether everything that can be saved is saved."""
        return self.history.isClean()

    @property
    def would_lose(self) -> bool:
        """Whether closing would lose work: a target in no file, or changes to a file that are more than a look."""
        if self._path is None:
            return self._is_work(self._document) or self.left_behind is not None
        return self.changed

    @property
    def left_behind(self) -> int | None:
        """The step before which the history has a drawing that is in no file, while what is shown can be picked again.

        ``go_to`` of it brings the drawing back.
        """
        if self._path is not None or self._is_work(self._document):
            return None
        return max((step for step in self._covered if step < self.history.index()), default=None)

    @property
    def work(self) -> Document:
        """What is to be kept for a next start: the document, or the drawing that was left behind."""
        step = self.left_behind
        return self._document if step is None else self._covered[step]

    def _is_work(self, document: Document) -> bool:
        drawn = not document.target.picked and document.target != self._kept.target
        return drawn or (document.given.held and document.given != self._kept.given)

    @property
    def changed(self) -> bool:
        """Whether more than a look is different from what was opened or saved."""
        kept, now = self._kept, self._document
        probing = replace(kept.probing, pins=now.probing.pins)
        looks = {
            "overlays": kept.overlays,
            "sampling": kept.sampling,
            "appearance": kept.appearance,
            "imaging": kept.imaging,
            "picture_plane": kept.picture_plane,
        }
        return now.with_parts(**looks, probing=probing) != kept

    def named(self, step: int) -> str:
        """Return what a step of the history did, the first 0, in the language in use; nothing where there is none."""
        command = self.history.command(step)
        return said(command.label) if isinstance(command, _Edit) else ""

    def edit(self, label: Label, gesture: str = "", **parts: Any) -> None:
        """Replace parts of the document as one undoable step.

        Args:
            label: what Undo will say, e.g. "Brush stroke"; with values, what says it in the language in use.
            gesture: steps in a row with the same non-empty key are one step.
            parts: ``Document`` fields by name.
        """
        after = self._document.with_parts(**parts)
        if after != self._document:
            before = self._document
            self.history.push(_Edit(self, label, before, after, gesture))
            step = self.history.index() - 1
            self._covered = {k: drawing for k, drawing in self._covered.items() if k < step}
            if self._is_work(before) and after.target.picked:
                self._covered[step] = before

    def open(self, document: Document, path: Path | None, kept: Document | None = None) -> None:
        """Begin anew with another document; the history starts empty. ``kept`` is what the file holds, if not that."""
        self.history.clear()
        self._covered = {}
        self._kept = document if kept is None else kept
        if self._kept != document:
            self.history.resetClean()
        self._show(document)
        self._set_path(path)

    def saved(self, path: Path) -> None:
        """Remember that everything was written to ``path``."""
        self._set_path(path)
        self._kept = self._document
        self.history.setClean()

    def undo(self) -> None:
        """Take the last step back."""
        self.history.undo()

    def redo(self) -> None:
        """Take the step forward again."""
        self.history.redo()

    def go_to(self, index: int) -> None:
        """Be where the history had so many steps; what lies between is passed over unseen, however much it is."""
        before, self._passing = self._document, True
        try:
            self.history.setIndex(index)
        finally:
            self._passing = False
        if before != self._document:
            self.documentChanged.emit(before, self._document)

    def set_aside(self) -> Aside:
        """Begin another history, for documents that pass; return what there was, for ``take_back``."""
        aside = Aside(self._document, self._kept, self._path, self._covered, self.history)
        self.history, self._covered = self._empty_history(), {}
        return aside

    def take_back(self, aside: Aside) -> None:
        """Go on with what was set aside, with all of its history."""
        passing, self.history = self.history, aside.history
        self._kept, self._covered = aside.kept, aside.covered
        self._show(aside.document)
        self._set_path(aside.path)
        self.cleanChanged.emit(self.history.isClean())
        self.historyMoved.emit()
        passing.deleteLater()

    def silence(self) -> None:
        """Forget every history and say nothing more of it: a stack says that it changes while it is being destroyed."""
        for history in self.findChildren(QUndoStack):
            history.blockSignals(True)
            history.clear()
        if not self._silent:
            self.release()
        self._silent = True

    def release(self) -> None:
        """Let go of all who listen: a window that is closed would stay in memory as long as it is held here."""
        for signal in (self.documentChanged, self.cleanChanged, self.fileChanged, self.historyMoved):
            signal.disconnect()

    def _empty_history(self) -> QUndoStack:
        made = QUndoStack(self)
        made.cleanChanged.connect(self.cleanChanged)
        made.indexChanged.connect(self.historyMoved)
        return made

    def _set_path(self, path: Path | None) -> None:
        self._path = path
        self.fileChanged.emit(path)

    def _show(self, document: Document) -> None:
        before, self._document = self._document, document
        if before != document and not self._passing:
            self.documentChanged.emit(before, document)
