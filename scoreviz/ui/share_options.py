"""What the share sheet offers."""

from scoreviz.ui import figures
from scoreviz.ui.choices import Option

PAGES = (
    Option("picture", "Picture", "What is on the canvas now"),
    Option("film", "Film", "The run, from its start to its end"),
    Option("data", "Data", "The run as numbers"),
)
PICTURES = (
    Option(".png", "PNG", "Pixels, at any scale"),
    Option(".svg", "SVG", "Lines, shapes and words that stay sharp; the heat map is a picture in it"),
)
SCALES = tuple(Option(n, f"{n}×", f"{n} pixels to each of the canvas") for n in (1, 2, 3, 4, 6, 8))
FILMS = (
    Option(".mp4", "MP4", "H.264: every player and every slide show"),
    Option(".webm", "WebM", "VP9: for web pages; smaller, and slower to write"),
    Option(".gif", "GIF", "256 colours, plays anywhere by itself; large"),
)
SIZES = (
    Option((960, 540, 1.0), "960 × 540"),
    Option((1280, 720, 1.0), "1280 × 720"),
    Option((1280, 720, 1.5), "1920 × 1080", "As 1280 × 720, half as fine again"),
    Option((1280, 720, 2.0), "2560 × 1440", "As 1280 × 720, twice as fine"),
    Option((720, 720, 1.0), "720 × 720", "A square"),
)
RATES = tuple(Option(n, f"{n} a second") for n in (10, 15, 20, 25, 30, 50, 60))
LENGTHS = tuple(Option(float(n), f"{n} s") for n in (2, 5, 10, 20, 40, 60))
HOLDS = tuple(Option(s, title) for s, title in ((0.0, "not at all"), (1.0, "1 s"), (2.0, "2 s"), (5.0, "5 s")))
NUMBERS = (
    Option(".npz", "NumPy, NPZ", "Particles at each step, times, both fields, what was measured, and the settings"),
    Option(".csv", "Table, CSV", "A row for each particle at each step: step, particle, x, y"),
)
EVERY = (
    Option(1, "all"),
    *(Option(n, f"every {n}th", "The first and the last are always among them") for n in (5, 10, 50)),
)
POINTS: tuple[Option, ...] = (
    Option(0, "all"),
    *(Option(n, f"the first {figures.number(n)}", "Any of them are as good") for n in (100, 1_000, 5_000)),
)
