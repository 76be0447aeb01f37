"""The keys of the page of images, in the order in which they are listed under "All keys"."""

from typing import TYPE_CHECKING

from scoreviz.ui.keys import Key

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab

OTHER_IMAGE_KEYS = (
    ("Arrow", "Another picture, or pixel (Tab to them)"),
    ("Shift arrow", "Move the plane's dot further (Tab)"),
    ("?", "All keys"),
    ("Ctrl + V", "Give a picture from the clipboard"),
    ("Ctrl + Z", "Undo; with Shift, redo"),
    ("Ctrl + S", "Save; with Shift, save as"),
    ("Ctrl + O", "Open a project"),
    ("Ctrl + E", "Share: picture, film, numbers"),
    ("Ctrl Shift H", "History"),
    ("Ctrl + Q", "Quit"),
)


def image_keys(page: "ImageTab") -> tuple[Key, ...]:
    """Return the plain keys: they reach the page when no widget in focus has a use for them."""
    work = page.work
    return (
        Key("Space", "Play, or pause", work.toggle_play),
        Key("Left", "One step towards data", lambda: work.step(1)),
        Key("Right", "One step towards noise", lambda: work.step(-1)),
        Key("Home", "To the data", work.seek_last),
        Key("End", "To the noise", lambda: work.seek(0)),
        Key("Return", "Generate, or cancel", page.toggle),
        Key("N", "Another seed", page.new_seed),
        Key("V", "Vary the picture looked at", page.giving.vary),
        Key("Esc", "Put a message away, or let a pixel go", page.looking.put_away),
    )
