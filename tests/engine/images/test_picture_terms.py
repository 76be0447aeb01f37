"""What is shown of the score on a picture: equations that hold, units, histograms; with answers known beforehand."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from scoreviz.engine.document import Imaging
from scoreviz.engine.images.class_pictures import label_words
from scoreviz.engine.images.guidance_part import NO_ANY, GuidancePart, PartOf, guidance_parts, has_part, why_no_part
from scoreviz.engine.images.image_data import save_image_run
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate, made_of
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.engine.images.picture_terms import NO_CLASS, NO_NOISE, NOTHING_BEFORE, Terms, reach_of, terms_at
from scoreviz.engine.images.picture_units import UNITS, Lengths, longer, numbers_now, place_words, put_in
from scoreviz.engine.images.scheduler_config import Schedule
from scoreviz.engine.images.signed_picture import signed_pixels, term_pixels
from scoreviz.engine.images.value_histogram import histogram_at
from scoreviz.engine.names import EquationName
from scoreviz.engine.palette import DARK, rgb
from scoreviz.engine.refusal import Refused
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.unet import UNet
from tests.engine.images.small import RECIPE, shades

SHAPE = (3, 4, 5)
NULL = 2
KINDS: tuple[EquationName, ...] = ("noise", "drift", "score", "change", "guidance")


def answer(x: NDArray[np.float64], label: int) -> NDArray[np.float64]:
    """The clean picture of a class, of no deep sense: small enough not to be held between black and white."""
    return np.asarray(np.tanh(x) * (0.3, 0.3, 0.2)[label] + (0.1, -0.1, 0.05)[label])


class Told(nn.Module):
    """A network that answers with that clean picture."""

    def forward(self, x: Tensor, timestep: Tensor, label: Tensor | None) -> Tensor:
        assert label is not None
        rows = [answer(row.double().numpy(), int(k)) for row, k in zip(x, label, strict=True)]
        return torch.from_numpy(np.stack(rows)).to(x)


@dataclass(frozen=True, eq=False)
class Shades:
    """A model of two classes and one for all."""

    null: int | None = NULL
    image: tuple[int, int, int] = SHAPE
    eye: None = None

    def field(self, label: Tensor | None = None, guidance: float = 1.0) -> ImageField:
        told = torch.tensor(NULL) if label is None else label
        return ImageField(Told(), "sample", Table.named(), SHAPE, told, self.null, guidance)


@pytest.fixture(scope="module")
def run() -> ImageRun:
    return run_of(Imaging(steps=8, count=3, label=1, guidance=2.5, sampler="ddpm"))


def run_of(imaging: Imaging, model: Shades | None = None) -> ImageRun:
    *_, last = generate(ImageSpec(model or Shades(), imaging))
    return last


def part_at(run: ImageRun, frame: int, which: int) -> GuidancePart:
    *_, part = guidance_parts(PartOf(run, frame, which))
    assert part is not None
    return part


def terms(run: ImageRun, frame: int, kind: EquationName) -> Terms:
    part = part_at(run, frame, 1) if kind == "guidance" and has_part(PartOf(run, frame, 1)) else None
    return terms_at(run, frame, 1, kind, part)


@pytest.mark.parametrize("kind", KINDS)
def test_every_equation_holds_at_every_frame(run: ImageRun, kind: EquationName) -> None:
    """Float32 of numbers up to 5, times a factor up to 1e4 where sigma is small: a few parts in 1e6 of the largest."""
    for frame in range(run.count):
        made = terms(run, frame, kind)
        first, second, third = made.pictures
        assert first is not None
        if second is None or third is None:
            assert made.why
            continue
        right = made.factors[0] * second.values.astype(float) + made.factors[1] * third.values.astype(float)
        np.testing.assert_allclose(first.values, right, atol=2e-5)


def test_the_terms_are_what_they_are_called(run: ImageRun) -> None:
    x, x0, before = (of.astype(float) for of in (run.noisy[5, 1], run.clean[5, 1], run.clean[4, 1]))
    alpha, sigma = run.alphas[5], run.sigmas[5]
    eps = (x - alpha * x0) / sigma
    known: list[tuple[EquationName, NDArray[np.float64]]] = [
        ("noise", eps),
        ("drift", x0 - x),
        ("score", -eps / sigma),
        ("change", x0 - before),
    ]
    for kind, values in known:
        third = terms(run, 5, kind).pictures[2]
        assert third is not None
        np.testing.assert_allclose(third.values, values, rtol=1e-4, atol=1e-5)


def test_guidance_is_the_class_against_any_of_them(run: ImageRun) -> None:
    part = part_at(run, 3, 2)
    x = run.noisy[3, 2].astype(float)
    np.testing.assert_allclose(part.any, answer(x, NULL), atol=1e-6)
    np.testing.assert_allclose(part.shift, answer(x, 1) - answer(x, NULL), atol=1e-6)
    np.testing.assert_allclose(part.any + 2.5 * part.shift, run.clean[3, 2], atol=1e-5)


def test_what_is_missing_is_said(run: ImageRun) -> None:
    last = run.count - 1
    assert (terms(run, last, "noise").why, terms(run, last, "guidance").why) == (NO_NOISE, NO_NOISE)
    assert terms(run, 0, "change").why == NOTHING_BEFORE
    plain = run_of(Imaging(steps=2, count=2))
    assert terms(plain, 0, "guidance").why == NO_CLASS
    alone = run_of(Imaging(steps=2, count=2, label=0), Shades(null=None))
    assert why_no_part(alone) == NO_ANY
    assert not has_part(PartOf(alone, 0, 0))


def by_hand(run: ImageRun, frame: int, which: int) -> dict[str, NDArray[np.float64]]:
    x, x0 = run.noisy[frame, which].astype(float), run.clean[frame, which].astype(float)
    alpha, sigma = float(run.alphas[frame]), float(run.sigmas[frame])
    eps = (x - alpha * x0) / sigma
    return {"score": -eps / sigma, "eps": eps, "x0": x0, "v": alpha * eps - sigma * x0}


@pytest.mark.parametrize("pixel", [-1, 7])
def test_lengths_in_four_units_by_hand(run: ImageRun, pixel: int) -> None:
    lengths = longer(Lengths.none(), run, 2, pixel)
    assert lengths.seen == run.count
    shown = [frame for frame in range(run.count) if run.times[frame] >= 0.01 and run.sigmas[frame] > 0]
    assert lengths.t.tolist() == run.times[shown].tolist()
    for k, frame in enumerate(shown):
        for row, unit in enumerate(UNITS):
            values = by_hand(run, frame, 2)[unit]
            chosen = values if pixel < 0 else values[:, 1, 2]  # the 7th of rows of five
            assert lengths.units[row, k] == pytest.approx(np.sqrt((chosen**2).mean()), rel=1e-5)


def test_lengths_grow_with_the_run_and_of_large_pictures_bit_by_bit(
    run: ImageRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = longer(Lengths.none(), run, 0, -1)
    monkeypatch.setattr("scoreviz.engine.images.picture_units.AT_ONCE", 2 * 60)
    lengths, seen = Lengths.none(), []
    while lengths.seen < run.count:
        lengths = longer(lengths, run, 0, -1)
        seen.append(lengths.seen)
    assert seen == [2, 4, 6, 8, 9]
    np.testing.assert_array_equal(lengths.units, whole.units)


def test_the_tenth_of_a_thousand_levels_is_the_last_that_is_shown() -> None:
    fine = run_of(Imaging(steps=1000, count=1))
    t = longer(Lengths.none(), fine, 0, -1).t
    assert t.min() == pytest.approx(0.01)
    assert t.max() == 1.0


def test_what_guidance_puts_in_is_told_for_the_times_of_the_lengths(run: ImageRun) -> None:
    lengths = longer(Lengths.none(), run, 1, -1)
    told = put_in(run, 1, lengths)
    assert len(told) == len(lengths.t)
    x = run.noisy[3, 1].astype(float)
    shift = 2.5 * (answer(x, 1) - answer(x, NULL)) * run.alphas[3] / run.sigmas[3] ** 2
    assert told[3] == pytest.approx(np.sqrt((shift**2).mean()), rel=1e-4)
    assert put_in(run_of(Imaging(steps=2, count=1)), 0, Lengths.none()) == ()


def test_the_figures_of_a_pixel_and_of_the_whole(run: ImageRun) -> None:
    known = by_hand(run, 4, 0)
    for unit, values in numbers_now(run, 4, 0, 7).items():
        assert values == pytest.approx(known[unit][:, 1, 2].tolist(), rel=1e-5)
    assert numbers_now(run, 4, 0, -1)["v"] == pytest.approx((np.sqrt((known["v"] ** 2).mean()),), rel=1e-5)
    assert set(numbers_now(run, run.count - 1, 0, 7)) == {"x0"}
    assert (place_words(-1, 5), place_words(7, 5)) == ("whole picture", "row 2, column 3")


def test_a_histogram_counts_and_its_curve_is_the_mean_of_normal_densities(run: ImageRun) -> None:
    found = histogram_at(run, 3, 1)
    values = run.noisy[3, 1].ravel()
    width = found.edges[1] - found.edges[0]
    for k in (5, 19, 20, 33):
        inside = (values >= found.edges[k]) & (values < found.edges[k + 1])
        assert found.density[k] == pytest.approx(inside.mean() / width)
    assert found.density.sum() * width + found.beyond == pytest.approx(1.0)
    fine = np.linspace(-4, 4, 8001)  # 200 to a bin, which is how the mean over a bin is taken here
    centres = run.alphas[3] * run.clean[3, 1].ravel().astype(float)
    bells = np.exp(-((fine[:, None] - centres) ** 2) / (2 * run.sigmas[3] ** 2)).mean(1)
    bells /= run.sigmas[3] * np.sqrt(2 * np.pi)
    means = [
        (bells[200 * k] / 2 + bells[200 * k + 1 : 200 * k + 200].sum() + bells[200 * k + 200] / 2) / 200
        for k in range(40)
    ]
    np.testing.assert_allclose(found.meant, means, atol=3e-6)  # gathering widens it by (1 / 1,024)^2
    np.testing.assert_allclose(found.normal[80], 1 / np.sqrt(2 * np.pi), rtol=1e-9)
    assert histogram_at(run, run.count - 1, 1).meant.size == 0


@pytest.mark.parametrize(
    ("size", "reach"), [(0.7, 1.0), (1.0, 1.0), (1.3, 2.0), (0.034, 0.05), (70.0, 100.0), (0.0, 1.0)]
)
def test_the_reach_of_what_has_a_sign_is_a_round_figure(size: float, reach: float) -> None:
    values = np.full((1, 5, 5), size, np.float32)
    values[0, ::2] *= -1
    assert reach_of(values) == pytest.approx(reach)


def test_colours_of_a_sign_begin_at_the_canvas() -> None:
    shares = np.array([[0.0, 1.0, -1.0, 2.0]], np.float32)
    pixels = signed_pixels(shares, DARK)
    told = [rgb(DARK.canvas), rgb(DARK.learned_map[-1]), rgb(DARK.ink2), rgb(DARK.learned_map[-1])]
    assert [tuple(pixel) for pixel in pixels[0].tolist()] == told


def test_of_three_channels_zero_is_grey(run: ImageRun) -> None:
    term = terms(run, 5, "drift").pictures[2]
    assert term is not None
    pixels = term_pixels(replace(term, values=np.zeros(SHAPE, np.float32)), DARK, coloured=True)
    assert set(np.unique(pixels).tolist()) <= {127, 128}


def test_how_it_is_looked_at_makes_no_other_pictures() -> None:
    looked = Imaging(chosen=3, activity="values", equation="score", pixel=9)
    assert made_of(looked) == Imaging()
    assert made_of(replace(looked, seed=4)) == Imaging(seed=4)


def test_the_numbers_of_a_run_are_written_bit_by_bit(run: ImageRun, tmp_path: Path) -> None:
    *_, last = save_image_run(tmp_path / "run.npz", run)
    assert last.done == last.total == 2 * run.count
    with np.load(tmp_path / "run.npz") as found:
        for name in ("noisy", "clean", "times", "alphas", "sigmas", "lengths", "guided"):
            np.testing.assert_array_equal(found[name], getattr(run, name))
        assert json.loads(str(found["settings"]))["imaging"]["guidance"] == 2.5


def test_a_file_of_numbers_that_is_given_up_leaves_nothing(run: ImageRun, tmp_path: Path) -> None:
    writing = save_image_run(tmp_path / "run.npz", run)
    for _ in range(4):
        next(writing)
    writing.close()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Refused, match=r"written as \.npz"):
        next(save_image_run(tmp_path / "run.csv", run))


def test_what_the_network_is_told_in_words() -> None:
    model = Shades()
    assert (label_words(model, -1), label_words(model, 1)) == ("", "class 1")
    shape = RECIPE.shape(shades())
    named = ImageModel("m", UNet(shape), Schedule(Table.named()), ("dark", "light"), null=2)
    assert label_words(named, 1) == "class light"
    marked = replace(named, bits=True)
    assert [label_words(marked, label) for label in range(4)] == ["no marks", "dark", "light", "dark, light"]
