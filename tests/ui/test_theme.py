"""The look: contrast, colours that stay apart for everybody, and fonts and icons that are really there."""

import itertools

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QLabel

from scoreviz.engine.palette import CONTRAST, DARK, LABELS, LIGHT, PALETTES, Palette
from scoreviz.resources import resource
from scoreviz.ui import icons, theme

# Machado, Oliveira and Fernandes 2009, table 1, severity 1, on linear RGB.
SIGHT = {
    "usual": np.eye(3),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritan": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def linear(colour: str) -> np.ndarray:
    """Linear RGB of "#RRGGBB" (IEC 61966-2-1)."""
    encoded = np.array([int(colour[k : k + 2], 16) for k in (1, 3, 5)]) / 255
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2."""
    light, dark = sorted((float(linear(c) @ [0.2126, 0.7152, 0.0722]) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def oklab(rgb: np.ndarray) -> np.ndarray:
    """OKLab of linear RGB (Ottosson 2020)."""
    to_lms = np.array(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
    )
    to_lab = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return to_lab @ np.cbrt(to_lms @ np.clip(rgb, 0, 1))


def least_distance(palette: Palette, *more: str, sights: tuple[str, ...] = tuple(SIGHT)) -> float:
    colours = (palette.true, palette.learned, palette.difference, *more)
    return min(
        float(np.linalg.norm(oklab(SIGHT[sight] @ linear(a)) - oklab(SIGHT[sight] @ linear(b))))
        for sight in sights
        for a, b in itertools.combinations(colours, 2)
    )


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_text_can_be_read(palette: Palette) -> None:
    assert contrast(palette.ink3, palette.surface) >= 4.5  # notes stand on panels only
    for ink, ground in itertools.product(
        (palette.ink, palette.ink2), (palette.surface, palette.window, palette.raised, palette.hover)
    ):
        assert contrast(ink, ground) >= 4.5
    assert contrast(palette.ink, palette.selected) >= 4.5
    assert contrast(theme.ON_GOLD, palette.learned_fill) >= 4.5
    assert contrast(palette.difference, palette.surface) >= 4.5
    assert contrast(palette.learned, palette.surface) >= 3.5  # bold words only, never fine print


def test_high_contrast_is_high() -> None:
    """WCAG 2.2: 7 for text of any size (1.4.6), 3 for lines and for what has a meaning of its own (1.4.11)."""
    p = CONTRAST
    grounds = p.canvas, p.window, p.surface, p.raised
    for ink, ground in itertools.product((p.ink, p.ink2, p.ink3, p.true, p.learned, p.difference), grounds):
        assert contrast(ink, ground) >= 7.0, (ink, ground)
    for ink, ground in itertools.product((p.ink, p.ink2), (p.hover, p.selected)):
        assert contrast(ink, ground) >= (7.0 if ink == p.ink else 4.5), (ink, ground)
    assert contrast(theme.ON_GOLD, p.learned_fill) >= 7.0
    for line, ground in itertools.product((p.line, p.strong_line, *p.labels), grounds):
        assert contrast(line, ground) >= 3.0, (line, ground)
    assert p.picked_line is not None
    assert contrast(p.picked_line, p.raised) >= 3.0
    assert contrast(p.window, p.ink) >= 7.0  # the other way round: tooltips, the playhead's handle, messages


def test_a_theme_of_low_contrast_is_found() -> None:
    assert contrast(DARK.line, DARK.surface) < 3.0
    assert contrast(LIGHT.ink3, LIGHT.surface) < 7.0


def test_contrast_is_computed_as_the_standard_says() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # famous for just failing
    assert oklab(linear("#FFFFFF")) == pytest.approx([1, 0, 0], abs=1e-3)


def test_the_three_colours_stay_apart_for_everybody() -> None:
    assert least_distance(DARK) >= 0.14  # 0.145, blue and magenta in deutan sight
    assert least_distance(LIGHT) >= 0.09  # 0.094, gold and magenta in tritan sight
    assert least_distance(CONTRAST) >= 0.12  # 0.124, gold and magenta in tritan sight


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_labels_stay_apart_from_the_three_from_ink_and_from_one_another(palette: Palette) -> None:
    assert len(palette.labels) == LABELS
    assert least_distance(palette, palette.ink, *palette.labels) >= 0.075
    assert least_distance(palette, palette.ink, *palette.labels, sights=("usual",)) >= 0.09
    for label, ground in itertools.product(palette.labels, (palette.surface, palette.raised)):
        assert contrast(label, ground) >= 2.6


def test_a_label_like_one_of_the_three_is_found() -> None:
    assert least_distance(DARK, "#7FA6FA") < 0.03


def test_two_colours_that_some_cannot_tell_apart_are_found() -> None:
    red, green = oklab(SIGHT["deutan"] @ linear("#C04040")), oklab(SIGHT["deutan"] @ linear("#7A7A20"))
    assert np.linalg.norm(red - green) < 0.09


def test_every_role_is_in_its_own_face_and_nothing_is_tiny() -> None:
    for role, (family, size, weight) in theme.ROLES.items():
        face = theme.font(role)
        assert QFontInfo(face).family() == family, role
        assert face.pixelSize() == size >= 11
        assert int(face.weight()) == weight


@pytest.mark.parametrize("role", [role for role, face in theme.ROLES.items() if face[0] == theme.SANS])
def test_figures_have_one_width(role: str) -> None:
    face = theme.font(role)
    # Of 8 figures; Qt rounds advances to 1/64 px, and the bold face's own differ by 1/500 of the size.
    assert spread_of_figures(face) < max(0.4, 8 * face.pixelSize() / 480)


def spread_of_figures(face: QFont) -> float:
    widths = {QFontMetricsF(face).horizontalAdvance(digit * 8) for digit in "0123456789"}
    return max(widths) - min(widths)


def test_figures_of_several_widths_are_found() -> None:
    plain = QFont(theme.SANS)
    plain.setPixelSize(13)
    assert spread_of_figures(plain) > 4


def test_weights_differ() -> None:
    text = "Where the samples are"
    thin, bold = (QFontMetricsF(theme.font(role)).horizontalAdvance(text) for role in ("label", "section"))
    assert bold > thin


def test_each_icon_is_drawn_in_the_colour_asked_for() -> None:
    names = [path.stem for path in resource("icons").glob("*.svg")]
    assert len(names) > 20
    for name in names:
        drawn = icons.pixmap(name, "#12AB34", 20, 2.0)
        image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
        assert (image.width(), drawn.deviceIndependentSize().width()) == (40, 20)
        inked = [image.pixelColor(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 250]
        assert inked, name
        # Premultiplied pixels come back one off here and there.
        assert (
            np.abs(
                np.array([(colour.red(), colour.green(), colour.blue()) for colour in inked]) - (0x12, 0xAB, 0x34)
            ).max()
            <= 1
        ), name


def test_an_icon_that_is_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icons.pixmap("no-such-icon", "#000000")


def test_the_theme_is_in_use_once_applied(qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)
    assert theme.current() is LIGHT
    label = QLabel("x")
    assert label.palette().windowText().color() == QColor(LIGHT.ink)


def test_what_is_picked_differs_from_what_it_lies_on() -> None:
    for palette in PALETTES.values():
        assert theme.picked(palette) != palette.surface


def test_reduced_motion_takes_no_time() -> None:
    theme.set_motion(False)
    assert theme.duration(120) == 0
    theme.set_motion(True)
    assert theme.duration(120) == 120


def test_colours_mix_from_one_to_the_other() -> None:
    assert theme.blend("#000000", "#FFFFFF", 0.0) == QColor("#000000")
    assert theme.blend("#000000", "#FFFFFF", 1.0) == QColor("#FFFFFF")
    assert theme.blend("#102030", "#304050", 0.5) == QColor("#203040")
    assert theme.colour("#FF0000", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)
