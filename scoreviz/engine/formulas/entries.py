"""Which formulas there are: each in LaTeX, its source, and the lines that say it with numbers.

A line's words hold names in braces: of the numbers that ``numbers_of`` returns, those of its own side ("true" or
"learned") before those that both sides share.
"""

from dataclasses import dataclass
from typing import Literal

from scoreviz.wording import mark

Side = Literal["true", "learned", "both"]
Need = Literal["drawing", "gaussian", "probe", "network", "objectives", "step"]

DRAWN: tuple[Need, ...] = ("drawing",)
AT_A_POINT: tuple[Need, ...] = ("drawing", "probe")
GAUSSIAN: tuple[Need, ...] = ("drawing", "gaussian", "probe")
NETWORK: tuple[str, Side] = r"s_\theta(y)", "learned"
MEASURED: tuple[Need, ...] = ("drawing", "gaussian", "network", "objectives")


@dataclass(frozen=True)
class Row:
    """One line of numbers: whose they are, and the formula with names in braces."""

    side: Side
    words: str


@dataclass(frozen=True)
class Entry:
    """One formula.

    Args:
        name: by which it is found.
        title, source: in words, marked for translation.
        latex: the formula.
        rows: the same with numbers, one side after the other.
        needs: what has to be there for them, in the order in which it is said to be missing; what is learned needs a
            network as well.
        inks: pieces of the formula that are the truth's or the network's, in their order, each with whose it is.
    """

    name: str
    title: str
    latex: str
    source: str
    rows: tuple[Row, ...]
    needs: tuple[Need, ...]
    inks: tuple[tuple[str, Side], ...] = ()


@dataclass(frozen=True)
class Group:
    """Formulas that belong together, under a marked title."""

    title: str
    entries: tuple[Entry, ...]


def _sides(words: str) -> tuple[Row, ...]:
    """Return a line for each of the two sides."""
    return Row("true", words), Row("learned", words)


POINT = Group(
    mark("One noisy point"),
    (
        Entry(
            "score",
            mark("Score, and the density it belongs to"),
            r"s(y) = \nabla_y \log p_\sigma(y)",
            mark("Hyvärinen (2005), sec. 2"),
            (
                Row("both", "y = {y},  σ = {level}:  p = {p},  log p = {logp}"),
                *_sides("s = {score}"),
            ),
            AT_A_POINT,
        ),
        Entry(
            "clean",
            mark("Clean point: Tweedie’s formula"),
            r"\hat x_0 = D(y) = \mathbb{E}[x_0 \mid y] = y + \sigma^2 s(y)",
            mark("Robbins (1956); Efron (2011); Karras et al. (2022), eq. 3"),
            _sides("{y} + {level}² · {score} = {x0}"),
            GAUSSIAN,
        ),
        Entry(
            "noise",
            mark("Noise: the score, turned round and scaled"),
            r"\hat\varepsilon = -\sigma\, s(y)",
            mark("Vincent (2011), eq. 11; Ho et al. (2020), sec. 3.2"),
            _sides("−{level} · {score} = {eps}"),
            GAUSSIAN,
        ),
        Entry(
            "velocity",
            mark("Velocity v"),
            r"v = \alpha\, \hat\varepsilon - \sigma_t\, \hat x_0",
            mark("Salimans and Ho (2022), appendix D"),
            _sides("{alpha} · {eps} − {sigma} · {x0} = {v}"),
            GAUSSIAN,
        ),
    ),
)

LEARNING = Group(
    mark("Learning"),
    (
        Entry(
            "error",
            mark("Relative error, and the loss"),
            r"\frac{\mathbb{E}\,\| s_\theta - s \|^2}{\mathbb{E}\,\| s \|^2}",
            mark("under pσ, as “How far off?” has it"),
            (Row("learned", mark("{error} after {steps} steps;  training loss {loss}")),),
            ("drawing", "network"),
            ((r"s_\theta", "learned"), ("s", "true"), ("s", "true")),
        ),
        Entry(
            "esm",
            mark("Explicit score matching, ESM"),
            r"\tfrac{1}{2}\, \mathbb{E}\, \| s_\theta(y) - s(y) \|^2",
            mark("Hyvärinen (2005), eq. 2"),
            (Row("learned", mark("at σ = {at}:  {esm} ± {esm_error}")),),
            MEASURED,
            (NETWORK, ("s(y)", "true")),
        ),
        Entry(
            "ism",
            mark("Implicit score matching, ISM"),
            r"\mathbb{E}\left[ \mathrm{tr}\, \nabla s_\theta(y) + \tfrac{1}{2} \| s_\theta(y) \|^2 \right]",
            mark("Hyvärinen (2005), theorem 1"),
            (
                Row("learned", mark("at σ = {at}:  {ism} ± {ism_error}")),
                Row("both", "ESM − ISM = {esm_less_ism} ± {esm_less_ism_error}"),
                Row("true", "C = ½ E |s|² = {constant}"),
            ),
            MEASURED,
            (NETWORK, NETWORK),
        ),
        Entry(
            "dsm",
            mark("Denoising score matching, DSM"),
            r"\tfrac{1}{2}\, \mathbb{E} \left\| s_\theta(y) - \frac{x_0 - y}{\sigma^2} \right\|^2",
            mark("Vincent (2011), eq. 11"),
            (
                Row("learned", mark("at σ = {at}:  {dsm} ± {dsm_error}")),
                Row("both", "DSM − ESM = {dsm_less_esm} ± {dsm_less_esm_error}"),
                Row("true", "d / 2σ² − C = {target_variance}"),
            ),
            MEASURED,
            (NETWORK,),
        ),
        Entry(
            "trace",
            mark("Trace by random signs: Hutchinson’s estimate"),
            r"\mathrm{tr}\, J = \mathbb{E}_v\, v^\top J v, \quad v_i = \pm 1",
            mark("Hutchinson (1989); Song et al. (2019), sec. 3.1"),
            _sides("v = (1, 1): {plus},  v = (1, −1): {minus};  tr J = {trace}"),
            AT_A_POINT,
        ),
    ),
)

SAMPLING = Group(
    mark("Sampling"),
    (
        Entry(
            "langevin",
            mark("Langevin step"),
            r"x \leftarrow x + h\, s(x) + \sqrt{2h}\, z",
            mark("Durmus and Moulines (2017); Song and Ermon (2019), sec. 2.2, whose ε is 2h"),
            (
                Row("both", mark("at σ = {level}:  h = {h},  √(2h) = {shake};  stable up to h = {limit}")),
                *_sides("h s = {climb}"),
            ),
            DRAWN,
        ),
        Entry(
            "forward",
            mark("Forward process"),
            r"x_t = \alpha_t\, x_0 + \sigma_t\, \varepsilon",
            mark("Ho et al. (2020), eq. 4; Song et al. (2021), appendix B"),
            (Row("both", "t = {t}:  α = {alpha},  σₜ = {sigma},  σ = σₜ / α = {level}"),),
            (),
        ),
        Entry(
            "sde",
            mark("Reverse SDE"),
            r"dx = \left[ f x - g^2 s_t(x) \right] dt + g\, d\bar w",
            mark("Anderson (1982); Song et al. (2021), eq. 6"),
            (Row("both", "f = {f},  g² = {g2},  g = {g}"), *_sides("x = {x},  sₜ = {st}:  f x − g² sₜ = {drift}")),
            ("drawing", "gaussian"),
        ),
        Entry(
            "ode",
            mark("Probability-flow ODE"),
            r"\frac{dx}{dt} = f x - \tfrac{1}{2} g^2 s_t(x)",
            mark("Song et al. (2021), eq. 13"),
            _sides("x = {x},  sₜ = {st}:  f x − ½ g² sₜ = {flow}"),
            GAUSSIAN,
        ),
        Entry(
            "step",
            mark("Step of DDIM (η = 0) and of DDPM (η = 1)"),
            r"x_r = \alpha_r\, \hat x_0 + \sqrt{\sigma_r^2 - c^2}\; \hat\varepsilon + c\, z, \quad"
            r" c = \eta\, \frac{\sigma_r}{\sigma_t} \sqrt{\sigma_t^2 - \tfrac{\alpha_t^2}{\alpha_r^2} \sigma_r^2}",
            mark("Song, Meng and Ermon (2021), eqs. 12 and 16; Ho et al. (2020), eq. 7"),
            (
                Row("both", "t = {t},  r = {r}:  αᵣ = {alpha_r},  σᵣ = {sigma_r};  η = 1: c = {fresh}"),
                *_sides("η = 0:  {ddim};  η = 1:  {ddpm} + c z"),
            ),
            ("drawing", "gaussian", "step"),
        ),
        Entry(
            "guidance",
            mark("Guidance by a classifier"),
            r"s_w(y) = s(y) + w\, \nabla_y \log p(k \mid y)",
            mark("Song et al. (2021), eq. 14; Dhariwal and Nichol (2021), sec. 4"),
            (
                Row("both", mark("to “{part}”:  p(k | y) = {share},  w = {w}")),
                *_sides("{score} + {w} · {push} = {guided}"),
            ),
            GAUSSIAN,
        ),
    ),
)

GROUPS = POINT, LEARNING, SAMPLING
ENTRIES = tuple(entry for group in GROUPS for entry in group.entries)
