"""Between the list of layers and the document: each act is one step of the history, and one layer stays in hand."""

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from scoreviz.engine.document import Document
from scoreviz.engine.lanes import retargeted
from scoreviz.engine.layering import (
    LayersRefused,
    copy_of,
    guided_after,
    hand_after,
    inserted,
    moved,
    new_layer,
    shares_of,
    with_boundary,
    with_shares,
    without,
)
from scoreviz.engine.target import Layer, Target
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.figures import read
from scoreviz.ui.layer_list import LayerPanel
from scoreviz.ui.layer_row import LayerLook
from scoreviz.ui.session import Session
from scoreviz.wording import Label, mark, tr

if TYPE_CHECKING:
    from scoreviz.engine.merging import Merged

MERGED = {
    "one": mark("Merged: one of the two had no ink"),
    "marks": mark("Merged: the marks of both are kept"),
    "gaussians": mark("Merged: the Gaussians of both are kept"),
    "cells": mark("Merged as ink on the page: the Gaussians are as fine as its cells, and no longer single ones"),
    "ink": mark("Merged as ink on the page: the density is the same, single marks are gone"),
}


class Layering(QObject):
    """Adds, orders, weighs and merges layers, and keeps one of them in hand."""

    def __init__(self, panel: LayerPanel, session: Session, page: Drawing, say: Callable[[str], None]) -> None:
        super().__init__(panel)
        self._panel, self._session, self._page, self._say = panel, session, page, say
        self._gestures = count()
        self._key, self._before = "", session.document.target
        self._hand = page.number
        self._old = False  # whether the shares that are shown are those of an earlier drawing
        page.layerChanged.connect(self._on_layer_changed)
        session.documentChanged.connect(self._follow)
        panel.taken.connect(self.take)
        panel.renamed.connect(self.rename)
        panel.shareWritten.connect(self._on_share_written)
        panel.hideToggled.connect(self.toggle_hidden)
        panel.moved.connect(self.move)
        panel.weighBegan.connect(self._begin_weighing)
        panel.boundaryMoved.connect(self._on_boundary_moved)
        panel.nudged.connect(self._on_nudged)
        panel.addRequested.connect(self.add)
        panel.duplicateRequested.connect(self.duplicate)
        panel.mergeRequested.connect(self.merge_down)
        panel.deleteRequested.connect(self.delete)
        self.show()

    @property
    def layer(self) -> Layer:
        """The layer in hand."""
        return self._page.layer

    def take(self, number: int) -> None:
        """Take a layer in hand: tools draw on it."""
        self._page.take(number)

    def add(self) -> None:
        """Put an empty layer above the one in hand."""
        self.insert(mark("Add a layer"), (new_layer(self._target, self.layer),))

    def duplicate(self) -> None:
        """Put the same layer once more above the one in hand."""
        name = self.layer.name
        self.insert(lambda: tr("Duplicate “{layer}”", layer=name), (copy_of(self.layer, self._target.layers),))

    def insert(self, label: Label, layers: tuple[Layer, ...]) -> bool:
        """Put layers above the one in hand, and return whether there was room."""
        return self._try(label, lambda: inserted(self._target, self._page.number, layers))

    def replace_all(self, label: Label, layers: tuple[Layer, ...]) -> None:
        """Have these layers and no others."""
        self._edit(label, replace(self._target, layers=layers))

    def cut(self) -> None:
        """Take the layer in hand away; of the only one an empty page stays."""
        name, number = self.layer.name, self._page.number

        def label() -> str:
            return tr("Cut “{layer}”", layer=name)

        if len(self._target.layers) > 1:
            self._edit(label, without(self._target, number))
        else:
            self._edit(label, self._target.with_layer(0, Layer(name=tr("Drawing"), colour=self.layer.colour)))

    def delete(self) -> None:
        """Take the layer in hand away."""
        name = self.layer.name
        self._try(lambda: tr("Delete “{layer}”", layer=name), lambda: without(self._target, self._page.number))

    def merge_down(self) -> None:
        """Make one of the layer in hand and the one below it."""
        from scoreviz.engine.merging import merged_down

        name = self.layer.name
        self._merge(
            lambda: tr("Merge “{layer}” down", layer=name), lambda: merged_down(self._target, self._page.number)
        )

    def merge_strokes(self, number: int | None = None) -> None:
        """Make ink of what is drawn on a layer, or on the one in hand, so that there is room for more."""
        from scoreviz.engine.merging import with_strokes_merged

        which = self._page.number if number is None else number
        name = self._target.layers[which].name
        self._merge(
            lambda: tr("Merge the strokes of “{layer}”", layer=name), lambda: with_strokes_merged(self._target, which)
        )

    def _merge(self, label: Label, merge: Callable[[], "Merged"]) -> None:
        try:
            merged = merge()
        except LayersRefused as refused:
            self._say(str(refused))
            return
        self._edit(label, merged.target)
        self._say(tr(MERGED[merged.kept]))

    def move(self, number: int, to: int) -> None:
        """Give a layer another number."""
        target = moved(self._target, number, to)
        if target.layers != self._target.layers:
            name = self._target.layers[number].name
            words = mark("Move “{layer}” up") if to > number else mark("Move “{layer}” down")
            self._edit(lambda: tr(words, layer=name), target)

    def shift(self, by: int) -> None:
        """Move the layer in hand up or down by so many."""
        self.move(self._page.number, self._page.number + by)

    def rename(self, number: int, name: str) -> None:
        """Give a layer another name, on one line; an empty one changes nothing."""
        line = "".join(c for c in name if c.isprintable()).strip()
        if line:
            before = self._target.layers[number].name
            self._change(lambda: tr("Rename “{layer}”", layer=before), number, name=line)
        self.show()

    def toggle_hidden(self, number: int) -> None:
        """Hide a layer, or show it."""
        layer = self._target.layers[number]
        words = mark("Show “{layer}”") if layer.hidden else mark("Hide “{layer}”")
        self._change(lambda: tr(words, layer=layer.name), number, hidden=not layer.hidden)

    def tick(self) -> None:
        """Show the shares of what was drawn meanwhile."""
        if self._old:
            self.show()

    def show(self) -> None:
        """Show the layers as they are."""
        self._old = False
        target = self._target
        alone = len(target.layers) == 1
        shares = (1.0,) if alone else shares_of(target)
        looks = [
            LayerLook(layer.name, layer.colour, share, layer.hidden)
            for layer, share in zip(target.layers, shares, strict=True)
        ]
        self._panel.set_layers(looks, self._page.number)

    @property
    def _target(self) -> Target:
        return self._session.document.target

    def _follow(self, before: Document, after: Document) -> None:
        if before.target.layers is after.target.layers:
            return
        same = [(layer.name, layer.colour, layer.hidden) for layer in before.target.layers] == [
            (layer.name, layer.colour, layer.hidden) for layer in after.target.layers
        ]
        self._old = True
        self._page.take(hand_after(before.target, after.target, self._hand))
        self._hand = self._page.number
        if not same:
            self.show()

    def _on_layer_changed(self, number: int) -> None:
        self._hand = number
        self.show()

    def _try(self, label: Label, change: Callable[[], Target]) -> bool:
        try:
            target = change()
        except LayersRefused as refused:
            self._say(str(refused))
            return False
        self._edit(label, target)
        return True

    def _change(self, label: Label, number: int, **fields: Any) -> None:
        layer = replace(self._target.layers[number], **fields)
        self._edit(label, self._target.with_layer(number, layer))

    def _edit(self, label: Label, target: Target, gesture: str = "") -> None:
        """Change the layers; points stay guided to the same one."""
        document = self._session.document
        towards = guided_after(document.target, target, document.sampling.towards)
        sampling = replace(document.sampling, towards=towards)
        theatre = retargeted(document.theatre, document.target, target)
        self._session.edit(label, gesture=gesture, target=target, sampling=sampling, theatre=theatre)
        self.show()

    def _begin_weighing(self) -> None:
        self._key, self._before = f"weigh {next(self._gestures)}", self._target

    def _weigh(self, change: Callable[[Target], Target]) -> None:
        try:
            target = change(self._before)
        except LayersRefused as refused:
            self._say(str(refused))
        else:
            self._edit(mark("Weigh the layers"), target, self._key)

    def _on_boundary_moved(self, first: int, second: int, share: float) -> None:
        self._weigh(lambda before: with_boundary(before, first, second, share))

    def _on_nudged(self, by: float) -> None:
        self._begin_weighing()
        number = self._page.number
        self._weigh(lambda before: with_shares(before, {number: shares_of(before)[number] + by}))

    def _on_share_written(self, number: int, text: str) -> None:
        try:
            share = read(text) / 100
        except ValueError:
            share = math.nan
        if not 0 <= share <= 1:
            self._say(tr("A share is a number from 0 to 100, in per cent"))
            return
        self._begin_weighing()
        self._weigh(lambda before: with_shares(before, {number: share}))
