"""The colours of the program: one colour, one meaning (true is blue, learned is gold, the gap is magenta).

Numbers only, so that headless pictures and the window draw with the same ones.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Colour = str  # "#RRGGBB"
LABELS = 8  # colours that tell layers apart, in dots and bars only


@dataclass(frozen=True)
class Palette:
    """One theme: surfaces from back to front, inks from strong to faint, and the three colours with a meaning.

    Labels only tell layers apart; they stay apart from the three, and from one another, for everybody.
    """

    name: str
    canvas: Colour
    window: Colour
    surface: Colour
    raised: Colour
    hover: Colour
    selected: Colour
    line: Colour
    strong_line: Colour
    ink: Colour
    ink2: Colour
    ink3: Colour
    true: Colour
    learned: Colour
    learned_fill: Colour
    difference: Colour
    true_map: tuple[Colour, ...]
    learned_map: tuple[Colour, ...]
    difference_map: tuple[Colour, ...]
    labels: tuple[Colour, ...]

    @property
    def is_dark(self) -> bool:
        """Whether light is drawn on dark."""
        return sum(rgb(self.canvas)) < sum(rgb(self.ink))

    @property
    def picked_line(self) -> Colour | None:
        """The line around what is chosen, where its fill alone would not tell; or None."""
        if self.name == "contrast":
            return self.ink
        return self.line if self.selected == self.surface else None

    def label(self, number: int) -> Colour:
        """Return a label colour; their numbers go round."""
        return self.labels[number % LABELS]

    def dot(self, name: str) -> Colour:
        """Return the colour of a dot: "true", "learned", or "label 3"."""
        kind, _, number = name.partition(" ")
        colour: Colour = self.label(int(number)) if kind == "label" else getattr(self, kind)
        return colour


DARK = Palette(
    name="dark",
    canvas="#0A0C10",
    window="#0F1115",
    surface="#15181D",
    raised="#1E2229",
    hover="#272C35",
    selected="#343A46",
    line="#262A32",
    strong_line="#3A404B",
    ink="#F3F5F8",
    ink2="#A9B0BD",
    ink3="#7F8897",
    true="#82AAFF",
    learned="#FFB938",
    learned_fill="#FFB938",
    difference="#FF5FA2",
    true_map=("#0A0C10", "#162546", "#244081", "#3A60B4", "#5A83DA"),
    learned_map=("#0A0C10", "#432D0C", "#7E5301", "#BA7E18", "#F3AF49"),
    difference_map=("#0A0C10", "#4C162D", "#8E1E53", "#CC387C", "#FF64A6"),
    labels=("#CC5400", "#00D8D8", "#B46CD8", "#9CA800", "#B4F090", "#905478", "#009C78", "#3C60C0"),
)

LIGHT = Palette(
    name="light",
    canvas="#FFFFFF",
    window="#F3F4F6",
    surface="#FFFFFF",
    raised="#EEF0F3",
    hover="#E4E7EB",
    selected="#FFFFFF",
    line="#E1E4E9",
    strong_line="#C4CAD3",
    ink="#14171C",
    ink2="#4E5766",
    ink3="#69727F",
    true="#2459D3",
    learned="#BF6F00",
    learned_fill="#F7AE2B",
    difference="#CF1763",
    true_map=("#FFFFFF", "#D6E4FF", "#A9C8FF", "#81A6F2", "#5A83DA"),
    learned_map=("#FFFFFF", "#FBE5BD", "#F4C982", "#E5AC4B", "#D18F1F"),
    difference_map=("#FFFFFF", "#FFD3E4", "#FF9DC5", "#EC619F", "#C42673"),
    labels=("#A03200", "#003C5A", "#C86EE6", "#503200", "#6EA078", "#826EA0", "#1E643C", "#6E2896"),
)


CONTRAST = Palette(
    name="contrast",
    canvas="#000000",
    window="#000000",
    surface="#000000",
    raised="#1C1C1C",
    hover="#333333",
    selected="#585858",
    line="#8C8C8C",
    strong_line="#A6A6A6",
    ink="#FFFFFF",
    ink2="#E6E6E6",
    ink3="#C8C8C8",
    true="#4BC3FF",
    learned="#FFD23C",
    learned_fill="#FFD23C",
    difference="#FF87B4",
    true_map=("#000000", "#0A2C40", "#1A5578", "#2F86B4", "#4BC3FF"),
    learned_map=("#000000", "#3A2E08", "#755E14", "#B89528", "#FFD23C"),
    difference_map=("#000000", "#431A2B", "#843653", "#C45D85", "#FF87B4"),
    labels=("#C82814", "#8C3CF0", "#A0A000", "#007864", "#F03CB4", "#A0F0B4", "#788CF0", "#B414B4"),
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}


def rgb(colour: Colour) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255, of ``"#RRGGBB"``."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def colour_table(stops: tuple[Colour, ...], size: int = 256) -> NDArray[np.uint8]:
    """Return the colour map through ``stops``, linear between them, as ``[size, 3]``."""
    given = np.array([rgb(stop) for stop in stops], dtype=float)  # [S, 3]
    at = np.linspace(0.0, len(stops) - 1.0, size)
    channels = [np.interp(at, np.arange(len(stops)), given[:, k]) for k in range(3)]
    return np.stack(channels, axis=1).round().astype(np.uint8)
