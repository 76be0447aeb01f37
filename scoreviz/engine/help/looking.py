"""What is said of the canvas: arrows, colours, points, and what chooses among them."""

from scoreviz.engine.help.entry import Entry, Source, act, ours, term
from scoreviz.engine.help.papers import CABRAL, DHARIWAL, HYVARINEN, JOBARD, SDE, VINCENT
from scoreviz.wording import mark

_SCORE = r"s^*(x) = \nabla_x \log p_t(x)"
_DENSITY = r"p_t(x) = \int p_0(x_0)\, \mathcal{N}(x;\, \alpha x_0, \sigma^2 I)\, \mathrm{d}x_0"
_BAYES = r"p(y \mid x) = \frac{\pi_y\, p_t(x \mid y)}{\sum_z \pi_z\, p_t(x \mid z)}"
_FORWARD = r"\mathrm{d}x = f x\, \mathrm{d}t + g\, \mathrm{d}w"

_TRUE = term(
    mark("True arrow"),
    mark("The exact score: it points where the log density of noisy data rises fastest. Blue is always the truth."),
    _SCORE,
    Source(HYVARINEN, "sec", "2"),
)
_LEARNED = term(
    mark("Learned arrow"),
    mark("What the network answers for the score at the same place. Gold is always what the network says."),
    r"s_\theta(y, \sigma) \approx \mathbb{E}\left[\frac{x_0 - y}{\sigma^2} \,\middle|\, y\right]",
    Source(VINCENT, "eqs", "9–11"),
)
_GAP = ours(
    mark("Difference"),
    mark("How far the learned arrow is from the true one, both times σ. Magenta is always a gap."),
    r"\sigma\,|s_\theta - s^*|",
)

ENTRIES: dict[str, Entry] = {
    "canvas": act(mark("Canvas"), mark("The plane: blue is true, gold is learned, magenta is the gap between them.")),
    "arrow.true": _TRUE,
    "arrow.learned": _LEARNED,
    "arrow.difference": _GAP,
    "points": act(
        mark("Points of the run"),
        mark("Particles that the sampler moves step by step from noise to data, or the other way."),
    ),
    "view": act(mark("View"), mark("Which fields are drawn on the canvas.")),
    "view.true": _TRUE,
    "view.learned": _LEARNED,
    "view.both": act(
        mark("Both"), mark("Both arrows from the same point: gold lies on blue where they agree, and opens where not.")
    ),
    "view.split": act(mark("Split"), mark("The true field left of the divider, the learned one right of it.")),
    "view.difference": _GAP,
    "key": act(mark("Key"), mark("What each colour and shape on the canvas means; a click on a name hides it.")),
    "key.scale": ours(
        mark("Scale of the arrows"),
        mark("How long an arrow of a given length is drawn; both fields are drawn by one rule."),
        r"\ell = 0.95\, c\, \frac{r}{0.55 + r}, \quad r = |\sigma s|",
    ),
    "key.data": ours(
        mark("Where the data is"),
        mark("The line within which the density is above a share of its peak."),
        r"\{x : p_t(x) \ge c\, \max p_t\}",
    ),
    "key.shares": act(
        mark("Colours and lines of the points"),
        mark("What the colours of points, and the strips beside the canvas, stand for."),
    ),
    "layers": act(mark("Layers"), mark("What is drawn on the canvas, and how.")),
    "layers.heat": act(mark("Colour"), mark("Whether the ground is coloured; the field “Colour shows” says by what.")),
    "layers.contours": ours(
        mark("Contours"),
        mark("Lines along which the density of noisy data is the same."),
        r"\{x : p_t(x) = c\}",
    ),
    "layers.arrows": act(mark("Field"), mark("Whether arrows or streamlines are drawn.")),
    "layers.data": act(mark("Data"), mark("A thousand clean points of the drawing, without noise.")),
    "layers.points": act(mark("Points"), mark("Whether the points of the run are drawn.")),
    "layers.trails": act(mark("Trails"), mark("Where each point was in its last steps.")),
    "layers.landed": act(
        mark("Landed beside the data"), mark("Rings around points of a finished run that lie where hardly any data is.")
    ),
    "layers.fade": ours(
        mark("Fade where no data"),
        mark("Arrows are faint where the network was hardly taught anything."),
        r"p_t(x) < 0.02\, \max p_t",
    ),
    "layers.motion": act(mark("Reduce motion"), mark("The window’s own movements happen at once; data moves as ever.")),
    "layers.map": act(mark("Colour shows"), mark("The quantity that colours the ground.")),
    "layers.map.density": term(
        mark("Density"),
        mark("How likely noisy data is at each place: the drawing, blurred by the noise."),
        _DENSITY,
        Source(SDE, "sec", "3.1"),
    ),
    "layers.map.log-density": term(
        mark("Log density"),
        mark("The logarithm of the density: its slope is the score."),
        _SCORE,
        Source(HYVARINEN, "sec", "2"),
    ),
    "layers.map.model": term(
        mark("Model’s density"),
        mark("The density that the learned field stands for, followed along the probability-flow ODE."),
        r"\log p_0(x_0) = \log p_1(x_1) + \int_0^1 \nabla\!\cdot\! \tilde f(x_t, t)\, \mathrm{d}t",
        Source(SDE, "eq", "39"),
    ),
    "layers.map.magnitude": ours(
        mark("Magnitude"),
        mark("How long the arrows are: near 1 at one draw of noise from the data."),
        r"|\sigma s|",
    ),
    "layers.map.angle": term(
        mark("Angle"),
        mark("Noise smeared along the field: the strokes run where the arrows point."),
        r"I(x) = \int n(\gamma_x(u))\, k(u)\, \mathrm{d}u",
        Source(CABRAL),
    ),
    "layers.map.error": ours(
        mark("Error map"),
        mark("How far the network is off at each place, in draws of noise."),
        r"|\sigma (s_\theta - s^*)|",
    ),
    "layers.map.relative-error": ours(
        mark("Relative error"),
        mark("The gap as a share of the true arrow’s length, which counts as at least a tenth of a draw of noise."),
        r"|\sigma (s_\theta - s^*)| \,/\, \max(|\sigma s^*|,\; 0.1)",
    ),
    "layers.map.divergence": ours(
        mark("Divergence"),
        mark("Where arrows run together it is negative, where they run apart positive."),
        r"\sigma^2\, \nabla\!\cdot s = \operatorname{tr}\operatorname{Cov}(x_0 \mid x)/\sigma^2 - 2",
    ),
    "layers.map.curl": ours(
        mark("Curl"),
        mark("How fast the learned field turns; a true score is a gradient and has none."),
        r"\sigma^2 (\partial_1 s_2 - \partial_2 s_1)",
    ),
    "layers.map.class": term(
        mark("Class"),
        mark("How likely a noisy point is to have come from one part of the drawing, exactly."),
        _BAYES,
        Source(DHARIWAL, "sec", "4"),
    ),
    "layers.map.classifier": term(
        mark("Class, trained"),
        mark("The same probability as a network says that learned to name the part."),
        r"q_\phi(y \mid x, \sigma) \approx p(y \mid x)",
        Source(DHARIWAL, "sec", "4"),
    ),
    "layers.part": act(mark("Of part"), mark("The part of the drawing whose probability is shown.")),
    "layers.shows": act(mark("Field shows"), mark("Which vectors the arrows stand for.")),
    "layers.shows.score": _TRUE,
    "layers.shows.guidance": term(
        mark("Guidance parts"),
        mark("The field, the push of guidance, and their sum, which drives the points."),
        r"s(x) + w\, \nabla_x \log p(y \mid x)",
        Source(DHARIWAL, "sec", "4"),
    ),
    "layers.shows.forward": term(
        mark("Forward drift"),
        mark("How the noise process itself moves points on the mean."),
        _FORWARD,
        Source(SDE, "eq", "5"),
    ),
    "layers.shows.reverse-ode": term(
        mark("Drift back, ODE"),
        mark("How points move without noise while t falls."),
        r"-\frac{\mathrm{d}x}{\mathrm{d}t} = \tfrac12 g^2 s - f x",
        Source(SDE, "eq", "13"),
    ),
    "layers.shows.reverse-sde": term(
        mark("Drift back, SDE"),
        mark("How points move on the mean while t falls, with noise beside it."),
        r"g^2 s - f x",
        Source(SDE, "eq", "6"),
    ),
    "layers.style": act(mark("Drawn as"), mark("Single arrows, or lines along the field.")),
    "field.streamlines": term(
        mark("Streamlines"),
        mark("Lines that follow the field, evenly spaced; the true ones cross the contours at right angles."),
        r"\frac{\mathrm{d}\gamma}{\mathrm{d}u} = \frac{s(\gamma)}{|s(\gamma)|}",
        Source(JOBARD),
    ),
    "layers.places": act(
        mark("Where"), mark("Arrows on a grid, or at noisy points of the data, where the network is taught.")
    ),
    "layers.length": ours(
        mark("Length of arrows"),
        mark(
            "Compressed keeps every arrow within its cell; others are in proportion, logarithmic, or all of one length."
        ),
        r"\ell = 0.95\, c\, \frac{r}{0.55 + r}, \quad r = |\sigma s|",
    ),
    "layers.spacing": act(mark("Spacing"), mark("Pixels between two arrows or two streamlines.")),
    "look": act(mark("How the points look"), mark("Colour, trails and histograms of the points of the run.")),
    "look.colour": act(
        mark("Colour of the points"), mark("One ink for all, or a colour by part, start or another quantity.")
    ),
    "look.trails": act(
        mark("Trails"), mark("How many of its last steps each point draws behind it, and whether they fade.")
    ),
    "look.edges": act(
        mark("Histograms at the edges"), mark("How the points are spread along each axis, beside what is true.")
    ),
    "look.density": ours(
        mark("Density of points"),
        mark("Lines of equal density of the points themselves, each blurred by a Gaussian."),
        r"\hat p(x) = \tfrac1N \sum_i \mathcal{N}(x;\, x_i, b^2 I)",
    ),
    "look.pick": act(
        mark("Coming step, taken apart"),
        mark("Picks points whose next step is drawn as its parts: drift, score and noise."),
    ),
    "step": term(
        mark("A step, taken apart"),
        mark("What one step adds to a point: a push by the score, and a shake by chance."),
        r"\Delta x = \left[f x - \tfrac{1 + \eta^2}{2} g^2 s\right] \Delta t + \eta g \sqrt{|\Delta t|}\, z",
        Source(SDE, "eqs", "6, 13"),
    ),
}
