"""What the Layers sheet offers besides its switches: what the colours and the vectors show, and how they are drawn."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scoreviz.engine.document import Overlays
from scoreviz.engine.field_maps import CLASS_MAPS
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.controls import Switch
from scoreviz.ui.explained import explained
from scoreviz.ui.sliders import Slider
from scoreviz.wording import mark, tr

MAPS = (
    Option("density", mark("Density"), mark("pₜ(x), from 0 to its peak")),
    Option("log-density", mark("Log density"), mark("log₁₀ pₜ(x) over its peak, eight powers of ten")),
    Option(
        "model",
        mark("Model’s density"),
        mark(
            "What the learned field stands for: exp(−E) of an energy over its sum on the page; of any other network "
            "the log density along the probability-flow ODE, worked out in the background"
        ),
    ),
    Option("magnitude", mark("Magnitude"), mark("|σ s|: how long the arrows are")),
    Option(
        "angle", mark("Angle"), mark("Where the arrows point: strokes run along them, bright ones face the upper left")
    ),
    Option("error", mark("Error"), mark("|σ (sθ − s)|, in noise draws")),
    Option("relative-error", mark("Relative error"), mark("|sθ − s| / |s|, where |σ s| is at least 0.1")),
    Option(
        "divergence",
        mark("Divergence"),
        mark("σ² ∇·s = tr Cov(x₀ | x)/σ² − 2: how fast arrows run together, below 0, or apart, above"),
    ),
    Option(
        "curl",
        mark("Curl"),
        mark("σ² (∂₁s₂ − ∂₂s₁) of the learned field: how fast it turns; a true score, a gradient, does not"),
    ),
    Option(
        "class",
        mark("Class"),
        mark(
            "p(part | x) at the noise level shown: how likely a noisy point is to have come from one part of the "
            "drawing, exactly, by Bayes’ rule; Split shows a trained classifier’s beside it"
        ),
    ),
    Option(
        "classifier",
        mark("Class, trained"),
        mark(
            "q(part | x), the same as a network says that learned to name the part: "
            "it is trained when it is first shown"
        ),
    ),
)
AS_GUIDED = Option(
    -1, mark("as guided"), mark("The part that points are guided to; where nothing guides them, the first")
)
SHOWN = (
    Option("score", mark("Score"), mark("σ times the score")),
    Option(
        "guidance",
        mark("Guidance parts"),
        mark("The field, the push of guidance, and their sum, at the run’s settings"),
    ),
    Option("forward", mark("Forward drift"), mark("f x, of dx = f x dt + g dw")),
    Option("reverse-ode", mark("Drift back, ODE"), mark("½ g² s − f x: how points move without noise while t falls")),
    Option("reverse-sde", mark("Drift back, SDE"), mark("g² s − f x: how points move on the mean while t falls")),
)
STYLES = (
    Option("arrows", mark("Arrows"), mark("One from each place; for colour alone switch Field off")),
    Option("streamlines", mark("Streamlines"), mark("Lines along the field, evenly spaced")),
)
PLACES = (
    Option("grid", mark("On a grid"), mark("From each node of a grid that stays with the page")),
    Option("points", mark("At points"), mark("At noisy points of the data, where the network is taught: α x₀ + σ ε")),
)
LENGTHS = (
    Option("compressed", mark("Compressed"), mark("0.95 cell · r / (0.55 + r), r = |σ s|")),
    Option("true", mark("True length"), mark("In proportion to |σ s|")),
    Option("log", mark("Logarithmic"), mark("0.19 cell · ln(1 + 20 r), r = |σ s|")),
    Option("direction", mark("Direction only"), mark("All of one length")),
)
SPACINGS = (16.0, 80.0, 32.0)  # least, most and usual, pixels
_CHOICES = (
    ("map", mark("Colour shows"), MAPS),
    ("map_part", mark("Of part"), (AS_GUIDED,)),
    ("shows", mark("Field shows"), SHOWN),
    ("style", mark("Drawn as"), STYLES),
    ("places", mark("Where"), PLACES),
    ("arrow_length", mark("Length"), LENGTHS),
)

KEYS = {"map_part": "part", "arrow_length": "length"}  # where what answers is not called as the field is


class FieldChoices(QWidget):
    """The choices, one below the other, each a field of ``Overlays``.

    Signals:
        chosen(field, value): the user chose another value, or moved the spacing.
    """

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.buttons: dict[str, FieldButton] = {}
        for name, title, options in _CHOICES:
            button = FieldButton(tr(title), translated(options))
            self.buttons[name] = explained(button, f"layers.{KEYS.get(name, name)}")
            button.setSizePolicy(Switch("").sizePolicy())
            button.changed.connect(lambda key, name=name: self.chosen.emit(name, key))
            column.addWidget(button)
        self.spacing = Slider(tr("Spacing"), *SPACINGS, show=lambda value: f"{round(value)} px", widest="80 px")
        self.spacing.setToolTip(tr("Between two arrows or two streamlines, on the screen"))
        explained(self.spacing, "layers.spacing")
        self.spacing.changed.connect(lambda value: self.chosen.emit("spacing", round(value)))
        column.addSpacing(4)
        column.addWidget(self.spacing)

    def set_parts(self, parts: Sequence[Option]) -> None:
        """Offer the parts of the drawing, whose probability may be shown."""
        self.buttons["map_part"].set_options((*translated((AS_GUIDED,)), *parts))

    def set_overlays(self, overlays: Overlays) -> None:
        """Show what is chosen; what means nothing for streamlines is off."""
        part = tr("part {n}", n=overlays.map_part + 1)
        for name, button in self.buttons.items():
            button.set_value(getattr(overlays, name), part if name == "map_part" else "")
        self.buttons["map_part"].setVisible(overlays.map in CLASS_MAPS)
        self.spacing.set_value(float(overlays.spacing))
        lines = overlays.style == "streamlines"
        self.buttons["style"].setEnabled(overlays.shows != "guidance")
        for name in ("places", "arrow_length"):
            self.buttons[name].setEnabled(not lines or overlays.shows == "guidance")
        self.spacing.setEnabled(lines or overlays.places == "grid")
