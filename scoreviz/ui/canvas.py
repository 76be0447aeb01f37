"""The canvas: the fields, the particles and the brush, painted in layers; it says what the mouse wants."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from scoreviz.engine.document import Overlays
from scoreviz.engine.fields import FieldSnapshot
from scoreviz.engine.palette import Palette
from scoreviz.ui.arrow_hover import ArrowHover
from scoreviz.ui.camera import Camera
from scoreviz.ui.cards import EmptyCard
from scoreviz.ui.covers import NONE, covers_of
from scoreviz.ui.furniture import brush_area, paint_brush, paint_divider, paint_escaped_count, paint_page_corners
from scoreviz.ui.hearing import Hearing
from scoreviz.ui.kept_frame import KeptFrame
from scoreviz.ui.layers import Layers
from scoreviz.ui.legend import Legend
from scoreviz.ui.particle_tint import INK, Tint
from scoreviz.ui.particles_layer import TRAIL_CHORDS, Particles
from scoreviz.ui.sketch import Sketch, paint_sketch
from scoreviz.ui.stage import Stage
from scoreviz.wording import tr

Floats = NDArray[np.float32]

EDGE = 60  # pixels, the width of a strip along an edge


class Canvas(Hearing):
    """Shows what it is given and repaints only what changed; it holds no document and computes no field.

    Layers, lowest first: canvas colour, heat map, contours, wedges and arrows (painted once for each ``Stage``);
    trails and points; page corners, divider, brush; cards and the key on top.

    Signals (beside those of ``Hearing``):
        viewChanged(): other nodes and another raster are in view.
        layerPicked(name): an entry of the key is clicked; see ``Legend``.
    """

    viewChanged = Signal()
    layerPicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._frame = KeptFrame(self)  # first, as whatever is set asks for a frame
        super().__init__(parent)
        self._sketch = Sketch()
        self._camera, self._stage, self._particles = Camera(), Stage(), Particles()
        self._fit_on_resize = True  # until it is first painted, the page follows the size
        self._layers, self._legend = Layers(self), Legend(self)
        self._brush_area, self._covers, self.covered = QRectF(), NONE, 0  # pixels below a drawer
        self._hover, self._empty = ArrowHover(self), EmptyCard(self)
        self._empty.hide()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Canvas"))

    def _connect(self) -> None:
        self._legend.picked.connect(self.layerPicked)
        self.pointer.cameraMoved.connect(self.set_camera)
        self.pointer.changed.connect(self._on_pointer_changed)
        self._hover.changed.connect(lambda: self.update())

    @property
    def camera(self) -> Camera:
        """Where the world lies on the widget, logical pixels."""
        return self._camera

    @property
    def legend(self) -> Legend:
        """The key."""
        return self._legend

    def set_edges(self, shown: bool) -> None:
        """Leave room for strips along the left and the lower edge, or not: the cards keep off them."""
        wide = EDGE if shown else 0
        if self.contentsMargins().left() != wide:
            self.setContentsMargins(wide, 0, 0, wide)

    @property
    def stage(self) -> Stage:
        """What the still layers are painted from, device pixels."""
        return self._stage

    @property
    def spacing(self) -> float:
        """Between two arrows, logical pixels."""
        return self._stage.overlays.spacing * self._stage.enlarged

    def set_enlarged(self, times: float) -> None:
        """Show arrows and points so many times as large as usual, and fewer of them."""
        self._show(replace(self._stage, enlarged=times))
        self.viewChanged.emit()

    def node_grid(self) -> tuple[Floats, Floats]:
        """Return the world coordinates ``xs``, ``ys`` of the arrows' nodes in view."""
        return self._camera.nodes(self.spacing)

    def raster(self) -> tuple[Floats, Floats]:
        """Return the pixel centres ``xs``, ``ys`` of a heat map of what is in view, world coordinates."""
        return self._camera.raster()

    def fit(self) -> None:
        """Show the whole page."""
        self.pointer.moved_page = False
        self.set_camera(self._camera.fitted(self.covered))

    def set_camera(self, camera: Camera) -> None:
        """Look from elsewhere; the last fields are shown where they belong until newer ones come."""
        if camera != self._camera:
            self._camera = self.pointer.camera = camera
            self._show(self._stage)
            self.viewChanged.emit()

    def set_palette(self, palette: Palette) -> None:
        """Show everything in these colours."""
        self._show(replace(self._stage, palette=palette))

    def set_fields(self, fields: FieldSnapshot | None) -> None:
        """Show these fields; they need not be of the nodes now in view."""
        self._show(replace(self._stage, fields=fields))

    def tick(self) -> None:
        """Go on painting what is unfinished; from the first tick on, new fields are painted one part a frame."""
        if self._layers.ground.follow_clock():
            self.update()

    def set_overlays(self, overlays: Overlays) -> None:
        """Show this view and these layers."""
        self._show(replace(self._stage, overlays=overlays))

    def set_hidden(self, hidden: frozenset[str]) -> None:
        """Leave out some of "true", "learned" and "difference" where all three are shown."""
        self._show(replace(self._stage, hidden=hidden))

    def set_rivals(self, a: str, b: str) -> None:
        """Name two networks that are shown side by side."""
        self._show(replace(self._stage, rivals=(a, b)))

    def set_stale(self, stale: bool) -> None:
        """Dim the learned parts, which are about an earlier drawing."""
        self._show(replace(self._stage, stale=stale))

    def set_split(self, share: float) -> None:
        """Put the divider at a share of the width, 0 to 1."""
        self._show(replace(self._stage, split=min(max(share, 0.0), 1.0)))

    def set_points(self, points: Floats | None, shades: NDArray[np.uint8] | None = None, tint: Tint = INK) -> None:
        """Show particles ``[N, 2]`` in the displayed frame, or none, in the colours of a tint or in ink.

        The arrays must not change afterwards.
        """
        now = self._particles
        if points is not now.points or shades is not now.shades or tint != now.tint:
            self._show_particles(replace(now, points=points, shades=shades, tint=tint))

    def set_trails(self, trails: Floats | None, kind: str = "ode", fading: bool = True) -> None:
        """Show where particles came from.

        Args:
            trails: positions ``[T, M, 2]``, oldest first, the last one where the particles are; or None.
            kind: "ode"; "stochastic", of which only the last few steps are drawn: more is scribble; or "chosen", of
                which every step is drawn.
            fading: whether they are fainter towards their tails.
        """
        if trails is not None and kind == "stochastic":
            trails = trails[-5:]
        pieces = 0 if kind == "chosen" else TRAIL_CHORDS
        if trails is not self._particles.trails or fading != self._particles.fading:
            self._show_particles(replace(self._particles, trails=trails, fading=fading, pieces=pieces))

    def set_paths(self, paths: Floats | None) -> None:
        """Trace a few chosen particles ``[T, K, 2]`` in full and ring them, or none."""
        if paths is not self._particles.paths:
            self._show_particles(replace(self._particles, paths=paths))

    def set_escaped(self, count: int) -> None:
        """Show how many particles left for good: ticks on the border, and their number."""
        if count != self._particles.escaped:
            self._show_particles(replace(self._particles, escaped=count))

    def set_points_stale(self, stale: bool) -> None:
        """Dim the particles, which ran towards an earlier drawing."""
        if stale != self._particles.stale:
            self._show_particles(replace(self._particles, stale=stale))

    def set_sketch(self, sketch: Sketch) -> None:
        """Show what a tool sketches."""
        if sketch != self._sketch:
            self._sketch = sketch
            self._hover.hold_back(bool(sketch.grips))
            self.update()

    @property
    def painted(self) -> FieldSnapshot | None:
        """The fields in the picture that is shown."""
        return self._layers.ground.painted.fields

    @property
    def unfinished(self) -> bool:
        """Whether the next frame goes on painting fields: what else is costly does well to wait for the one after."""
        return self._layers.ground.unfinished

    @property
    def shown(self) -> tuple[Stage, Particles]:
        """What is painted, in logical pixels: it may be painted elsewhere too."""
        return replace(self._stage_at_pointer(), unit=1.0, enlarged=1.0), self._particles

    def set_empty(self, empty: bool) -> None:
        """Say that there is nothing on the page, and what to do."""
        self._empty.setVisible(empty)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the layers, lowest first."""
        if self.width() <= 0 or self.height() <= 0:
            return
        self._fit_on_resize = False
        covers = covers_of(self, self.devicePixelRatioF())
        if not self._covers <= covers:
            self._frame.forget()
        self._covers = covers
        self._frame.paint(self._paint)

    @property
    def paints_anew(self) -> bool:
        """Whether the next paint is of another frame."""
        return self._frame.is_old

    def update(self, *area: Any) -> None:
        """Have a new frame painted."""
        self._frame.forget()
        super().update(*area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle and the scale; before it is first seen, fit the page."""
        camera = self._camera.resized(self.width(), self.height())
        self.set_camera(camera.fitted() if self._fit_on_resize else camera)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the style or the font changes."""
        super().changeEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Paint finer or coarser when the window goes to a screen of other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._show(self._stage)
        return super().event(event)

    def _paint(self, painter: QPainter) -> None:
        self._layers.paint(painter, self._stage, self._particles, self._covers)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_furniture(painter)

    def _paint_furniture(self, painter: QPainter) -> None:
        palette = self._stage.palette
        paint_page_corners(painter, self._camera, palette)
        if self.pointer.divider is not None:
            legend = self._legend
            key = legend.body().translated(legend.x(), legend.y()) if legend.isVisible() else None
            paint_divider(painter, self.pointer.divider, self.height(), palette, self._stage.halves, key)
        if self._particles.escaped:
            low, times = self.contentsRect().bottom() + 1, self._stage.enlarged
            paint_escaped_count(painter, self._particles.escaped, self.width(), low, palette, times)
        paint_sketch(painter, self._sketch, self._camera, palette)
        paint_brush(painter, self.pointer, palette)
        if self._hover.is_out:
            self._hover.paint(painter, self._stage_at_pointer())

    def _show(self, stage: Stage) -> None:
        ratio = self.devicePixelRatioF()
        stage = replace(stage, camera=self._camera.magnified(ratio), unit=ratio * stage.enlarged)
        if stage != self._stage:
            self._stage = stage
            self.pointer.divider = stage.divider / ratio if stage.view == "split" else None
            self._legend.show_stage(stage)
            self.update()

    def _show_particles(self, particles: Particles) -> None:
        self._particles = particles
        self.update()

    def _stage_at_pointer(self) -> Stage:
        """The stage in logical pixels, as the pointer's place is."""
        return replace(self._stage, camera=self._camera, unit=self._stage.enlarged)

    def _on_pointer_changed(self) -> None:
        self._hover.follow(self._stage_at_pointer(), self.pointer.idle_place)
        before, self._brush_area = self._brush_area, brush_area(self.pointer)
        for area in (before, self._brush_area):
            self.update(area.toAlignedRect())
        shape = self.pointer.cursor()
        if self.cursor().shape() != shape:
            self.setCursor(shape)
