"""What is looked at: the five views, the layers, the split, the theme."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QApplication

from scoreviz.engine.document import Document, Overlays
from scoreviz.engine.field_maps import CLASS_MAPS
from scoreviz.engine.learner import Learner
from scoreviz.engine.palette import DARK, PALETTES, Palette
from scoreviz.ui.layout import Layout
from scoreviz.ui.preferences import settings
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session
from scoreviz.ui.theme import apply, current, duration, set_motion
from scoreviz.wording import mark, tr

CHOICES = {
    "map": mark("Colour"),
    "map_part": mark("Part of the map"),
    "shows": mark("Field shows"),
    "style": mark("Drawn as"),
    "places": mark("Places of arrows"),
    "arrow_length": mark("Arrow length"),
    "spacing": mark("Spacing"),
    "axis": mark("Noise axis"),
}
OF_POINTS = "tint", "edges", "cloud"  # entries of the key
VIEWS = ("true", "learned", "both", "split", "difference")


class Looking:
    """Between the view bar, the layers menu, the theme button, and the canvas."""

    def __init__(
        self,
        layout: Layout,
        scene: Scene,
        session: Session,
        learner: Learner,
        say: Callable[[str], None],
    ) -> None:
        canvas, views, layers, top = layout.canvas, layout.views, layout.layers, layout.top
        self._learner, self._say = learner, say
        self._canvas, self._views, self._layers, self._top = canvas, views, layers, top
        self._scene, self._session = scene, session
        self._settings = settings()
        self.palette: Palette = PALETTES.get(str(self._settings.value("theme")), DARK)
        views.viewChanged.connect(self.set_view)
        layers.layerToggled.connect(lambda name, on: self._edit(mark("Layer"), **{name: on}))
        layers.fieldChosen.connect(self._choose)
        layers.reduceMotionToggled.connect(self.reduce_motion)
        layout.timeline.unitChanged.connect(lambda unit: self._choose("axis", unit))
        layout.timeline.transport.sheet.partsOffered.connect(layers.choices.set_parts)
        canvas.splitMoved.connect(canvas.set_split)
        canvas.layerPicked.connect(self.toggle_layer)
        top.theme.chosen.connect(self.choose_theme)
        self.show_theme()
        self.reduce_motion(self._settings.value("reduce motion", False, type=bool) is True)

    def set_view(self, view: str) -> None:
        """Look at one of the five views, if there is a learned field to look at."""
        if view != "true" and self._learner.learned is None:
            self._say(tr("Nothing is learned yet: press Train."))
            return
        self._edit(mark("View"), view=view)

    def toggle_layer(self, name: str) -> None:
        """Hide what an entry of the key names, or show it again.

        What the Layers sheet can switch is a layer of the document, which undoes. Which of the three shapes of Both
        is left out is a look at it, like the place of the divider.
        """
        overlays = self._session.document.overlays
        if name in OF_POINTS:
            return  # not of the fields: ``ui.appearing`` sees to it
        if name == "map":
            self._edit(mark("Layer"), heat=not overlays.heat)
        elif name == "data" or (overlays.view == "difference" and self._learner.learned is not None):
            layer = {"difference": "heat", "data": "contours"}[name]
            self._edit(mark("Layer"), **{layer: not getattr(overlays, layer)})
        elif name == "clean":
            self._edit(mark("Layer"), data=not overlays.data)
        elif name in ("forward", "push", "sum"):
            self._edit(mark("Layer"), arrows=not overlays.arrows)
        elif not overlays.arrows:
            self._canvas.set_hidden(self._canvas.stage.hidden - {name})
            self._edit(mark("Layer"), arrows=True)
        elif overlays.view == "both" and self._learner.learned is not None:
            self._canvas.set_hidden(self._canvas.stage.hidden ^ {name})
        else:
            self._edit(mark("Layer"), arrows=False)

    def choose_theme(self, name: str) -> None:
        """Show the program in a theme: light, dark or contrast; the choice is kept for the next start."""
        self.palette = PALETTES[name]
        self._settings.setValue("theme", self.palette.name)
        self.show_theme()

    def reduce_motion(self, reduced: bool) -> None:
        """Let the window's own movements be at once; the choice is kept for the next start."""
        self._settings.setValue("reduce motion", reduced)
        set_motion(not reduced)
        self._layers.set_reduce_motion(reduced)

    def show_theme(self) -> None:
        """Dress everything in the present palette."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply(app, self.palette)
        self._dress()

    def wear(self, palette: Palette) -> None:
        """Show the program in a palette for a while; the choice that is kept stays as it was."""
        self.palette = palette
        self.show_theme()

    def follow_look(self) -> None:
        """Look as another window was made to look."""
        self.palette = current()
        self._layers.set_reduce_motion(not duration(1))
        self._dress()

    def show_overlays(self) -> None:
        """Show the document's overlays."""
        overlays = self._session.document.overlays
        self._views.set_view(overlays.view)
        self._layers.set_overlays(overlays)
        self._canvas.set_overlays(overlays)

    def follow(self, before: Document, after: Document) -> None:
        """Keep the canvas and the bars with the document."""
        if before.overlays != after.overlays:
            self.show_overlays()
            if _asks(before.overlays) != _asks(after.overlays):
                self._scene.refresh()
        elif before.sampling != after.sampling and (after.overlays.shows == "guidance" or _of_classes(after.overlays)):
            self._scene.refresh()

    def _dress(self) -> None:
        self._canvas.set_palette(self.palette)
        self._top.theme.show_theme(self.palette)

    def _choose(self, name: str, value: Any) -> None:
        gesture = "spacing" if name == "spacing" else ""  # a drag of its slider is one step
        overlays = replace(self._session.document.overlays, **{name: value})
        self._session.edit(CHOICES[name], gesture=gesture, overlays=overlays)

    def _edit(self, label: str, **changes: Any) -> None:
        self._session.edit(label, overlays=replace(self._session.document.overlays, **changes))


def _of_classes(overlays: Overlays) -> bool:
    """Return whether the colours show the probability of a part, which may be the one that points are guided to."""
    return overlays.heat and overlays.map in CLASS_MAPS


def _asks(overlays: Overlays) -> Overlays:
    """Return what the field worker is asked for: the rest is only painted or not."""
    return replace(overlays, contours=True, points=True, trails=True, fade=True, arrow_length="compressed", axis="t")
