"""LaTeX in one line, as it is read aloud and stands in the sentence for a room."""

import pytest
from PySide6.QtWidgets import QApplication

from scoreviz.ui.latex_line import one_line
from scoreviz.ui.lesson_text import Prose


@pytest.mark.parametrize(
    ("latex", "line"),
    [
        (r"y = x_0 + \sigma\varepsilon", "y = x₀ + σε"),
        (r"\hat{x}_0", "x̂₀"),
        (r"\sqrt{784} = 28", "√784 = 28"),
        (r"v^\top J v", "vᵀJv"),
        (r"+\varepsilon/\sigma", "+ε/σ"),
        (r"\nabla_\theta", "∇_θ"),
        (r"\sigma^2", "σ²"),
        (r"\frac{a+1}{b}", "(a + 1)/b"),
        (r"\log p", "log p"),
        (r"x_t^2", "xₜ²"),
        (r"e^{-x}", "e^(−x)"),
        (r"\sigma^{-2}", "σ⁻²"),
        (r"\sqrt{a+b}", "√(a + b)"),
        (r"x + hs + \sqrt{2h}\,z", "x + hs + √(2h)z"),
        (r"\sqrt{2}\,h", "√2h"),
        (r"\frac{1}{2\sigma^2}", "1/(2σ²)"),
        (r"-\frac{1}{2} g^2 s", "−(1/2)g²s"),
        (r"-\frac{1}{2} + c", "−1/2 + c"),
        (r"\frac{dx}{dt}", "dx/dt"),
        (r"\frac{x_t}{\sigma_t^2}", "xₜ/σₜ²"),
        (r"e^{2t}", "e^(2t)"),
        (r"x_{max}", "x_max"),
        (r"s = -\varepsilon/\sigma", "s = −ε/σ"),
        (r"f(-x)", "f(−x)"),
        (r"\nabla_\theta L", "∇_θ L"),
        (r"p_\sigma(x)", "p_σ(x)"),
        (r"\nabla_x \log p(x)", "∇_x log p(x)"),
        (r"\frac{", r"\frac{"),
        ("", ""),
    ],
)
def test_a_formula_is_one_line_of_letters(latex: str, line: str) -> None:
    assert one_line(latex) == line


def test_words_and_formulas_of_a_text_are_read_and_its_marks_are_not(qapp: QApplication) -> None:
    prose = Prose(r"A *clean* point $x_0$, and `noise` of \$2: $$y = x_0 + \sigma\varepsilon$$", "value")
    assert prose.plain() == "A clean point x₀, and noise of $2: y = x₀ + σε"
