"""What the share sheet offers; the words of the tables are marked, and translated by ``choices.translated``."""

from scoreviz.ui import figures
from scoreviz.ui.choices import Option
from scoreviz.wording import mark, tr

PAGES = (
    Option("picture", mark("Picture"), mark("What is on the canvas now")),
    Option("film", mark("Film"), mark("The run, from its start to its end")),
    Option("data", mark("Data"), mark("The run as numbers")),
)
PICTURES = (
    Option(".png", "PNG", mark("Pixels, at any scale")),
    Option(".svg", "SVG", mark("Lines, shapes and words that stay sharp; the heat map is a picture in it")),
)
FILMS = (
    Option(".mp4", "MP4", mark("H.264: every player and every slide show")),
    Option(".webm", "WebM", mark("VP9: for web pages; smaller, and slower to write")),
    Option(".gif", "GIF", mark("256 colours, plays anywhere by itself; large")),
)
SIZES = (
    Option((960, 540, 1.0), "960 × 540"),
    Option((1280, 720, 1.0), "1280 × 720"),
    Option((1280, 720, 1.5), "1920 × 1080", mark("As 1280 × 720, half as fine again")),
    Option((1280, 720, 2.0), "2560 × 1440", mark("As 1280 × 720, twice as fine")),
    Option((720, 720, 1.0), "720 × 720", mark("A square")),
)
LENGTHS = tuple(Option(float(n), f"{n} s") for n in (2, 5, 10, 20, 40, 60))
HOLDS = (Option(0.0, mark("not at all")), *(Option(float(n), f"{n} s") for n in (1, 2, 5)))
NUMBERS = (
    Option(
        ".npz",
        mark("NumPy, NPZ"),
        mark("Particles at each step, times, both fields, what was measured, and the settings"),
    ),
    Option(".csv", mark("Table, CSV"), mark("A row for each particle at each step: step, particle, x, y")),
)


def scales() -> tuple[Option, ...]:
    """Return how fine a picture can be."""
    return tuple(Option(n, f"{n}×", tr("{n} pixels to each of the canvas", n=n)) for n in (1, 2, 3, 4, 6, 8))


def rates() -> tuple[Option, ...]:
    """Return how many frames a film can show in a second."""
    return tuple(Option(n, tr("{n} a second", "frames of a film", n=n)) for n in (10, 15, 20, 25, 30, 50, 60))


def every() -> tuple[Option, ...]:
    """Return which steps of a run can be written."""
    tip = tr("The first and the last are always among them")
    some = (Option(n, tr("every {n}th", "step of a run", n=n), tip) for n in (5, 10, 50))
    return Option(1, tr("all", "steps of a run")), *some


def points() -> tuple[Option, ...]:
    """Return how many points of a run can be written."""
    tip = tr("Any of them are as good")
    some = (Option(n, tr("the first {n}", "points", n=figures.number(n)), tip) for n in (100, 1_000, 5_000))
    return Option(0, tr("all", "points")), *some
