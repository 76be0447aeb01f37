"""What can be given to an image model, and with which inks and brushes it is drawn on."""

from scoreviz.ui.choices import Option
from scoreviz.wording import mark

FILE, PASTE, EMPTY, INVERT, CLEAR, LOOKED_AT, OWN = "file", "paste", "empty", "invert", "clear", "looked at", "own"
LOOKED = Option(LOOKED_AT, mark("Picture looked at"), mark("As the network sees it now"))
SOURCES = (
    Option(FILE, mark("Open a file…"), mark("Its middle, scaled to the size of the model's pictures")),
    Option(PASTE, mark("Paste"), "Ctrl + V"),
    LOOKED,
    Option(EMPTY, mark("An empty page"), mark("To be drawn on")),
)
OWN_SOURCES = (
    *SOURCES,
    Option(INVERT, mark("Invert"), mark("Light and dark are exchanged")),
    Option(CLEAR, mark("Take it away")),
)
END_SOURCES = (*SOURCES[:3], Option(OWN, mark("Own picture")), Option(CLEAR, mark("A seed")))
INKS: dict[object, tuple[float, float, float]] = {
    mark("White"): (1, 1, 1),
    mark("Light grey"): (0.75, 0.75, 0.75),
    mark("Grey"): (0.5, 0.5, 0.5),
    mark("Dark grey"): (0.25, 0.25, 0.25),
    mark("Black"): (0, 0, 0),
    mark("Red"): (0.85, 0.15, 0.15),
    mark("Orange"): (0.95, 0.6, 0.1),
    mark("Yellow"): (0.95, 0.9, 0.2),
    mark("Green"): (0.2, 0.65, 0.25),
    mark("Blue"): (0.2, 0.35, 0.85),
    mark("Violet"): (0.55, 0.25, 0.7),
    mark("Brown"): (0.45, 0.28, 0.15),
    mark("Skin"): (0.9, 0.7, 0.55),
}
GREYS = 5
INK_OPTIONS = tuple(Option(name, str(name)) for name in INKS)
BRUSHES = tuple(Option(n, f"{n} px") for n in (1, 2, 3, 5, 8))
ASK, KEEP = "ask", "keep"
MASKING = (
    Option(ASK, mark("Ask for"), mark("The brush hatches what is asked for")),
    Option(KEEP, mark("Keep"), mark("The brush brings back what is known")),
)
BLENDS = tuple(Option(n, str(n)) for n in (5, 8, 12, 16))
NOISES = (
    Option("one", mark("one"), mark("Both are noised with the same noise: x_t = α ((1 − w) p + w p′) + σ z")),
    Option("two", mark("turning"), mark("The noise turns from that of the run's seed to that of the other seed")),
)
