"""What is said of the entries of menus that are no choice of a control."""

from scoreviz.engine.help.entry import Entry, Source, act, term
from scoreviz.engine.help.papers import DDIM, HO, MENG, REPAINT
from scoreviz.wording import mark

_NOISED = r"x_t = \alpha\, x_0 + \sigma\, \varepsilon"
_FILLED = r"x_s = m \odot y_s + (1 - m) \odot \hat x_s"
_ARC = r"\frac{\sin((1-\lambda)\theta)}{\sin\theta} x^{(0)} + \frac{\sin(\lambda\theta)}{\sin\theta} x^{(1)}"

ENTRIES: dict[str, Entry] = {
    "menu.new": act(
        mark("New"), mark("Begins with the painted smiley again; what is in no file is asked about first.")
    ),
    "menu.window": act(mark("New window"), mark("Opens one more window with a document of its own; both go on.")),
    "menu.save-as": act(mark("Save as"), mark("Writes drawing, settings and what was learned into a file you choose.")),
    "menu.class": act(
        mark("Save for a class"),
        mark("Writes a copy that opens read-only: whoever opens it can try everything and change nothing in the file."),
    ),
    "menu.lesson": act(
        mark("Save as lesson"),
        mark("Writes the present scene as a step of a lesson: a folder whose text you go on with in any editor."),
    ),
    "menu.recent": act(
        mark("A file used lately"), mark("Opens this file again; what is in no file is asked about first.")
    ),
    "menu.help": act(mark("Help"), mark("Below: the tour, the formulas with numbers, the glossary and all keys.")),
    "theme.light": act(mark("Light"), mark("Ink on white, for a bright room and for print.")),
    "theme.dark": act(mark("Dark"), mark("Light ink on a dark canvas, where faint arrows are seen best.")),
    "theme.contrast": act(
        mark("High contrast"),
        mark("The strongest inks on black, with stronger lines; the three colours keep their meaning."),
    ),
    "lane.copy": act(mark("Duplicate"), mark("Puts a lane with the same settings beside this one; four is the most.")),
    "lane.left": act(mark("Move left"), mark("Exchanges this lane with the one at its left; its run goes on.")),
    "lane.right": act(mark("Move right"), mark("Exchanges this lane with the one at its right; its run goes on.")),
    "lane.branch": act(
        mark("Remove branch"), mark("Lets go of the points that were moved or dropped in: the run is as it was drawn.")
    ),
    "lane.remove": act(mark("Remove"), mark("Takes this lane away; the others go on in step.")),
    "gallery.remove": act(
        mark("Remove from the gallery"), mark("Takes this target out of your own ones; it can be put back at once.")
    ),
    "use.vary": term(
        mark("Vary"),
        mark("Noises the picture looked at a little and leads it back with many seeds: what that noise hid differs."),
        _NOISED,
        Source(MENG),
    ),
    "use.own": term(
        mark("Use as own picture"),
        mark("Takes the picture looked at as the one that noise is put on and taken off again."),
        _NOISED,
        Source(HO, "eq", "4"),
    ),
    "use.fill": term(
        mark("Fill in a part of it"),
        mark("Takes the picture looked at as what is known (m = 1), and lets you hatch what is asked for."),
        _FILLED,
        Source(REPAINT, "alg", "1"),
    ),
    "use.first": term(
        mark("Between: from this one"),
        mark("Makes the picture looked at the first end of the row between two pictures (λ = 0)."),
        _ARC,
        Source(DDIM, "eq", "67"),
    ),
    "use.last": term(
        mark("Between: to this one"),
        mark("Makes the picture looked at the last end of the row between two pictures (λ = 1)."),
        _ARC,
        Source(DDIM, "eq", "67"),
    ),
    "give.file": act(
        mark("Open a file"),
        mark("Takes the middle of a picture, scaled to the size of the model’s, as one of the three."),
    ),
    "give.paste": act(mark("Paste"), mark("Takes the picture on the clipboard as one of the three.")),
}
