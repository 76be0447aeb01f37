"""Copy, cut and paste of layers, within a window, between windows, and as a picture for other programs."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from scoreviz.engine.clipping import MIME, pack, picture_of, unpack
from scoreviz.engine.layering import unused_colour, unused_name
from scoreviz.engine.palette import LIGHT
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Blank, Layer, Target
from scoreviz.ui.layering import Layering
from scoreviz.ui.session import Session
from scoreviz.ui.thumbnails import density_image
from scoreviz.wording import tr


class Clipboard:
    """Between the document's layers and the system's clipboard."""

    def __init__(self, session: Session, layering: Layering, say: Callable[[str], object]) -> None:
        self._session, self._layering, self._say = session, layering, say

    def copy(self) -> None:
        """Copy the layer in hand."""
        layer = self._layering.layer
        self._put(replace(self._session.document.target, layers=(layer,)))
        self._say(tr("Copied “{layer}”", layer=layer.name))

    def copy_all(self) -> None:
        """Copy all layers."""
        target = self._session.document.target
        self._put(target)
        count = len(target.layers)
        one = tr("Copied “{layer}”", layer=target.layers[0].name)
        self._say(tr("Copied {n} layer(s)", "", count, n=count) if count > 1 else one)

    def cut(self) -> None:
        """Copy the layer in hand and take it away; of the only one an empty page stays."""
        self.copy()
        self._layering.cut()

    def paste(self) -> bool:
        """Put the clipboard's layers above the one in hand, and return whether it held any.

        What other programs leave there is not for here: then nothing is done, and the answer is no.
        """
        held = QGuiApplication.clipboard().mimeData()
        if held is None or not held.hasFormat(MIME):
            return False
        try:
            target = unpack(bytes(held.data(MIME).data()))
        except Refused as refused:
            self._say(tr("Not pasted: {why}", why=refused.reason))
            return True
        self._paste(target)
        return True

    def _paste(self, target: Target) -> None:
        mine = self._session.document.target
        count = len(target.layers)
        name = target.layers[0].name

        def label() -> str:
            return tr("Paste {n} layer(s)", "", count, n=count) if count > 1 else tr("Paste “{layer}”", layer=name)

        if mine.layers == (mine.layers[0],) and mine.layers[0].base == Blank() and not mine.layers[0].marks:
            self._layering.replace_all(label, target.layers)
            return
        self._layering.insert(label, among(mine.layers, target.layers))

    def _put(self, target: Target) -> None:
        leave(MIME, pack(target), target)


def leave(kind: str, content: bytes, target: Target) -> None:
    """Leave something on the clipboard, and for other programs a picture of the target that it is."""
    data = QMimeData()
    data.setData(kind, content)
    shown = replace(target, layers=tuple(replace(layer, hidden=False) for layer in target.layers))
    picture = picture_of(shown)
    if picture is not None:
        data.setImageData(density_image(picture, LIGHT))
    QGuiApplication.clipboard().setMimeData(data)


def among(mine: tuple[Layer, ...], others: tuple[Layer, ...]) -> tuple[Layer, ...]:
    """Return layers from elsewhere with names and colours that are not taken."""
    placed: list[Layer] = []
    for layer in others:
        beside = (*mine, *placed)
        taken = any(one.colour == layer.colour for one in beside)
        colour = unused_colour(beside) if taken else layer.colour
        placed.append(replace(layer, name=unused_name(beside, layer.name), colour=colour))
    return tuple(placed)
