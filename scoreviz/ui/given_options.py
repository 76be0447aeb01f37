"""What can be given to an image model, and with which inks and brushes it is drawn on."""

from scoreviz.ui.choices import Option

FILE, PASTE, EMPTY, INVERT, CLEAR, LOOKED_AT, OWN = "file", "paste", "empty", "invert", "clear", "looked at", "own"
LOOKED = Option(LOOKED_AT, "Picture looked at", "As the network sees it now")
SOURCES = (
    Option(FILE, "Open a file…", "Its middle, scaled to the size of the model's pictures"),
    Option(PASTE, "Paste", "Ctrl + V"),
    LOOKED,
    Option(EMPTY, "An empty page", "To be drawn on"),
)
OWN_SOURCES = (
    *SOURCES,
    Option(INVERT, "Invert", "Light and dark are exchanged"),
    Option(CLEAR, "Take it away"),
)
END_SOURCES = (*SOURCES[:3], Option(OWN, "Own picture"), Option(CLEAR, "A seed"))
INKS: dict[object, tuple[float, float, float]] = {
    "White": (1, 1, 1),
    "Light grey": (0.75, 0.75, 0.75),
    "Grey": (0.5, 0.5, 0.5),
    "Dark grey": (0.25, 0.25, 0.25),
    "Black": (0, 0, 0),
    "Red": (0.85, 0.15, 0.15),
    "Orange": (0.95, 0.6, 0.1),
    "Yellow": (0.95, 0.9, 0.2),
    "Green": (0.2, 0.65, 0.25),
    "Blue": (0.2, 0.35, 0.85),
    "Violet": (0.55, 0.25, 0.7),
    "Brown": (0.45, 0.28, 0.15),
    "Skin": (0.9, 0.7, 0.55),
}
GREYS = 5
INK_OPTIONS = tuple(Option(name, str(name)) for name in INKS)
BRUSHES = tuple(Option(n, f"{n} px") for n in (1, 2, 3, 5, 8))
ASK, KEEP = "ask", "keep"
MASKING = (
    Option(ASK, "Ask for", "The brush hatches what is asked for"),
    Option(KEEP, "Keep", "The brush brings back what is known"),
)
BLENDS = tuple(Option(n, str(n)) for n in (5, 8, 12, 16))
NOISES = (
    Option("one", "one", "Both are noised with the same noise: x_t = α ((1 − w) p + w p′) + σ z"),
    Option("two", "turning", "The noise turns from that of the run's seed to that of the other seed"),
)
