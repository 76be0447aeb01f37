"""What is said of the tools, the brush and the target: what is drawn is the density."""

from scoreviz.engine.help.entry import Entry, act, ours
from scoreviz.wording import mark

_GRID = r"p_0(x) = \sum_c w_c\, \mathcal{N}(x;\, c,\, b^2 I)"

ENTRIES: dict[str, Entry] = {
    "tools": act(
        mark("Tools"), mark("What the pointer does on the canvas; a second click shows the tool’s relatives.")
    ),
    "tools.brush": ours(
        mark("Brush"), mark("Paints density: each cell of the page is a small Gaussian, as heavy as its ink."), _GRID
    ),
    "tools.spray": act(mark("Spray"), mark("Paints softly; ink piles up where it passes twice.")),
    "tools.smooth": act(mark("Smooth"), mark("Blurs the ink under it, which makes the density less steep.")),
    "tools.pick": act(mark("Pick up"), mark("Takes the strength of the ink under the pointer for the brush.")),
    "tools.eraser": act(mark("Eraser"), mark("Takes ink away, and with it the density there.")),
    "tools.line": act(mark("Line"), mark("Paints a straight line of the brush’s width.")),
    "tools.ellipse": act(mark("Ellipse"), mark("Fills an ellipse from corner to corner with even density.")),
    "tools.polygon": act(mark("Polygon"), mark("Fills a polygon with even density, corner by corner.")),
    "tools.free": act(mark("Free shape"), mark("Fills a shape drawn by hand with even density.")),
    "tools.gaussian": ours(
        mark("Gaussian"),
        mark("Places one Gaussian with a mean, a covariance and a mass, all three by its grips."),
        r"p_0(x) = \sum_k \pi_k\, \mathcal{N}(x;\, \mu_k, \Sigma_k)",
    ),
    "tools.text": act(mark("Words"), mark("Writes a word as density, in any font of this machine.")),
    "tools.move": act(mark("Move"), mark("Moves, scales and turns shapes, or ink that is selected.")),
    "tools.probe": act(mark("Probe"), mark("Puts down one noisy point, to see where it may have come from.")),
    "tools.particle": act(
        mark("Take a point"), mark("Picks a point of the run: its step is taken apart, or it goes on elsewhere.")
    ),
    "tools.drop": act(mark("Drop points"), mark("Drops new points into the run where you click.")),
    "tools.hand": act(mark("Hand"), mark("Moves the page; it changes nothing of the document.")),
    "brush": act(mark("Brush size and strength"), mark("How wide the brush is, and how much ink one stroke leaves.")),
    "brush.size": act(mark("Size"), mark("The brush’s radius in units of the data.")),
    "brush.strength": act(mark("Strength"), mark("How dense the ink of one stroke is, next to full ink.")),
    "brush.symmetry": act(mark("Symmetry"), mark("Repeats each stroke mirrored or turned.")),
    "brush.mass": ours(
        mark("Mass"),
        mark("The weight of a Gaussian against all else on the page."),
        r"\pi_k = m_k \,/\, \textstyle\sum_j m_j",
    ),
    "brush.font": act(mark("Font"), mark("The font in which a word is written as density.")),
    "target": ours(
        mark("Target"),
        mark("What is drawn is a density with total mass one, so its score is known exactly."),
        _GRID,
    ),
    "target.grid": ours(mark("Grid"), mark("How many cells the page has; finer ones are narrower Gaussians."), _GRID),
    "target.layer": act(
        mark("Layers of the target"), mark("Each layer is a class of its own, with a name, a colour and a share.")
    ),
    "target.share": ours(
        mark("Share of a layer"),
        mark("How much of all the mass a layer has: the probability of its class."),
        r"p_0(x) = \sum_y \pi_y\, p_0(x \mid y)",
    ),
    "target.keep": act(mark("Keep"), mark("Puts the target into your gallery, or writes it into a file.")),
    "target.clear": act(mark("Clear"), mark("Takes everything off the page; it can be undone.")),
    "target.import": act(
        mark("Open a target"), mark("Takes a picture, points or a mixture from a file as the density.")
    ),
    "target.shape": act(mark("A ready-made target"), mark("Puts this density on the page in place of what is drawn.")),
}
