"""The keys of the page of images, in the order in which they are listed under "All keys"."""

from typing import TYPE_CHECKING

from scoreviz.ui.keys import Key
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab


def other_image_keys() -> tuple[tuple[str, str], ...]:
    """Return keys that are no plain ones, with what they do."""
    return (
        (tr("Arrow"), tr("Another picture, or pixel (Tab to them)")),
        (tr("Shift arrow"), tr("Move the plane's dot further (Tab)")),
        ("F3", tr("Formulas with numbers")),
        ("F4", tr("Glossary")),
        ("?", tr("All keys")),
        ("Ctrl + V", tr("Give a picture from the clipboard")),
        ("Ctrl + Z", tr("Undo; with Shift, redo")),
        ("Ctrl + S", tr("Save; with Shift, save as")),
        ("Ctrl + O", tr("Open a project")),
        ("Ctrl + E", tr("Share: picture, film, numbers")),
        ("Ctrl Shift H", tr("History")),
        ("Ctrl + Q", tr("Quit")),
    )


def image_keys(page: "ImageTab") -> tuple[Key, ...]:
    """Return the plain keys: they reach the page when no widget in focus has a use for them."""
    work = page.work
    return (
        Key("Space", tr("Play, or pause"), work.toggle_play),
        Key("Left", tr("One step towards data"), lambda: work.step(1)),
        Key("Right", tr("One step towards noise"), lambda: work.step(-1)),
        Key("Home", tr("To the data"), work.seek_last),
        Key("End", tr("To the noise"), lambda: work.seek(0)),
        Key("Return", tr("Generate, or cancel"), page.toggle),
        Key("N", tr("Another seed"), page.new_seed),
        Key("V", tr("Vary the picture looked at"), page.giving.vary),
        Key("Esc", tr("Put a message away, or let a pixel go"), page.looking.put_away),
    )
