"""What a document asks of an image model: the settings of the run, and its course."""

from dataclasses import replace

import numpy as np

from scoreviz.engine.document import Document, Imaging
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import Given, GivenPicture
from scoreviz.engine.images.course import Begin, Course, Image, Known, NoiseOf
from scoreviz.engine.images.image_run import ImageSpec, Model, made_of, plan_times
from scoreviz.engine.images.own_picture import fitted, fitted_mask
from scoreviz.wording import tr


def spec_of(document: Document, model: Model) -> ImageSpec:
    """Return what a document's next run of images is made from.

    What only says how the pictures are looked at has no part in it but by the course that an activity takes. An
    activity for which the pictures are missing begins in noise, as others do.
    """
    imaging, given = document.imaging, document.given
    made = made_of(imaging)
    if imaging.activity == "own" and given.picture is not None:
        pixels = fitted(given.picture.pixels, model.image)
        at = step_at(model, imaging, given.t)
        return ImageSpec(model, made, Course(Begin(FrozenArray(pixels.values[None])), at))
    if imaging.activity == "fill" and given.picture is not None:
        known = Known(fitted(given.picture.pixels, model.image), fitted_mask(given.mask, model.image), given.repeats)
        return ImageSpec(model, made, Course(known=known))
    if imaging.activity == "between" and not missing(document):
        made = replace(made, count=given.blends)
        return ImageSpec(model, made, _between(given, model, made))
    return ImageSpec(model, made)


def missing(document: Document) -> str:
    """Return what an activity still needs, in one sentence, or ""."""
    activity, given = document.imaging.activity, document.given
    if activity in ("own", "fill") and given.picture is None:
        return tr("Give a picture: open, drop, paste or draw one, or take one of All.")
    if activity == "between" and (given.first is None) != (given.last is None):
        if given.first is None:
            return tr("Give the first picture too, or take the other one away to go between two seeds.")
        return tr("Give the last picture too, or take the other one away to go between two seeds.")
    return ""


def step_at(model: Model, imaging: Imaging, t: float) -> int:
    """Return the step of a run from noise whose time is nearest to t; at least the last step is taken."""
    times = np.array(plan_times(model, imaging)[:-1])
    return int(np.abs(times - t).argmin())


def blended(first: GivenPicture, last: GivenPicture, count: int, image: Image) -> FrozenArray:
    """Return pictures ``[n, C, H, W]`` on the straight line between two.

    Formula:
        (1 - w) p + w p', w = 0, 1/(n - 1), ..., 1. Noised with one noise they are what lies between the two noisy ones.

    Source:
        Ho et al. (2020), fig. 8 and sec. 4.3.
    """
    p, q = (fitted(one.pixels, image).values for one in (first, last))
    w = np.linspace(0, 1, count, dtype=np.float32)[:, None, None, None]
    return FrozenArray((1 - w) * p + w * q)


def _between(given: Given, model: Model, imaging: Imaging) -> Course:
    if given.first is None or given.last is None:
        return Course(Begin(noise="between", other=given.blend_seed))
    noise: NoiseOf = "one" if given.blend == "one" else "between"
    pictures = blended(given.first, given.last, given.blends, model.image)
    return Course(Begin(pictures, noise, given.blend_seed), step_at(model, imaging, given.blend_t))
