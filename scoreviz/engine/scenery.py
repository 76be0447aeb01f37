"""What there is to take away: a document, a run of it, and what its network has learned."""

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.caption import caption
from scoreviz.engine.class_maps import (
    ClassesAsked,
    TrainedFor,
    part_shown,
    trained_for,
    waiting,
    wants_classifier,
)
from scoreviz.engine.classifying import ClassifierSpec
from scoreviz.engine.document import Document
from scoreviz.engine.field_maps import coarse
from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from scoreviz.engine.guided_view import GuidedView, GuideRequest, guided_view
from scoreviz.engine.model_density import RASTER_EVERY, ModelDensity, flow_density, follows_flow, model_request
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.trained import SavedTraining
from scoreviz.engine.weak import weak_spec
from scoreviz.maths.density import Field
from scoreviz.wording import mark, tr

Array = NDArray[np.float32]
Axes = tuple[Array, Array]

NO_FLOW = mark("A film leaves out the density along a flow: it takes seconds a frame")


@dataclass(frozen=True, eq=False)
class Scenery:
    """All that a picture, a film or a table of numbers is made from.

    Args:
        document: what was drawn and set; of a run that is shown, what that run was made from.
        run: a run of it, or None.
        learned: the learned field on the CPU, or None.
        saved, other: how far the network, and a second one beside it, have come, or None.
        guide: what guides the run, where the parts of guidance are shown and ``with_guide`` has found it.
        branch: the run with what was moved and dropped in, or None.
        classifier: what names the parts, where its map is shown and ``with_guide`` has trained it.
        model: the density along the learned flow at one time, why there is none, or None where nobody asked.
    """

    document: Document
    run: RunSnapshot | None = None
    learned: Field | None = None
    saved: SavedTraining | None = None
    guide: GuidedView | None = None
    model: ModelDensity | str | None = None
    other: SavedTraining | None = None
    classifier: TrainedFor | None = None
    branch: RunSnapshot | None = None

    def of_its_run(self) -> "Scenery":
        """Return the same with the document that the run was made from: the drawing may have changed since."""
        if self.run is None:
            return self
        spec = self.run.spec
        document = self.document.with_parts(target=spec.target, noise=spec.noise, sampling=spec.sampling)
        learned = self.learned if spec.weights is None else spec.weights
        return replace(self, document=document, learned=learned)

    @property
    def rival(self) -> Field | None:
        """What the second network has learned, where the two are looked at side by side; else None."""
        document, other = self.document, self.other
        side_by_side = document.rival is not None and document.overlays.view == "split" and self.learned is not None
        return other.learned.to("cpu") if other is not None and side_by_side else None

    def with_guide(self) -> Generator[GuidedView, None, "Scenery"]:
        """Return the same with what guides the run and names the parts, where shown; yield what is being trained."""
        document = self.document
        if wants_classifier(document) and self.classifier is None:
            return (yield from (yield from self._with_classifier()).with_guide())
        if document.overlays.shows != "guidance":
            return self
        sampling = document.sampling
        learned = self.learned if sampling.field == "learned" else None
        asked = GuideRequest(sampling, document.target, document.noise, learned, weak_spec(document))
        return replace(self, guide=(yield from guided_view(asked)))

    def _with_classifier(self) -> Generator[GuidedView, None, "Scenery"]:
        spec, found = ClassifierSpec(self.document.target, self.document.sampling.seed), self.classifier
        for made in trained_for(spec):
            if isinstance(made, TrainedFor):
                found = made
            else:
                yield GuidedView(note=waiting(made))
        return replace(self, classifier=found)

    def with_model(self, t: float, raster: Axes) -> Generator[float, None, "Scenery"]:
        """Return the same with the density along the flow at one time, where it is shown; yield the share done."""
        document = self.document
        if not self._shows_flow or self.learned is None:
            return self
        xs, ys = (coarse(axis, RASTER_EVERY) for axis in raster)
        asked = model_request(document.target, document.noise, self.learned, t, xs, ys)
        return replace(self, model=asked if isinstance(asked, str) else (yield from flow_density(asked)))

    def fields(self, t: float, nodes: Axes, raster: Axes, pixel: float) -> FieldSnapshot:
        """Return what the canvas shows at one time; ``pixel``: how wide a logical one is, canvas units."""
        overlays = self.document.overlays
        model = self.model if isinstance(self.model, ModelDensity) else None
        bare = self._request(t, nodes, raster)
        return snapshot(
            replace(
                bare,
                wants_difference=overlays.view == "difference" and overlays.heat,
                map=overlays.map if overlays.heat else "density",
                view=overlays.view,
                shows=overlays.shows,
                style=overlays.style if overlays.arrows else "arrows",
                places=overlays.places,
                spacing=overlays.spacing * pixel,
                guided=self.guide,
                model=model,
                data=overlays.data,
                note=self._note,
                rival=self.rival,
                classes=ClassesAsked(part_shown(self.document), self.document.sampling.seed, self.classifier),
            )
        )

    def bare_fields(self, t: float, nodes: Axes) -> FieldSnapshot:
        """Return both scores at the nodes alone."""
        corners = nodes[0][[0, -1]], nodes[1][[0, -1]]
        return snapshot(self._request(t, nodes, corners))

    def caption(self, t: float, with_run: bool = True) -> str:
        """Return one line with the settings; ``with_run``: whether the particles are shown."""
        run = self.run if with_run else None
        driven = run is not None and run.spec.sampling.field == "learned"
        told = driven or self.document.overlays.view != "true"
        saved = self.saved if told and self.learned is not None else None
        trained = None if saved is None else (saved.step, saved.last_error)
        other = None if saved is None or self.rival is None else self.other
        beside = None if other is None else (other.step, other.last_error)
        return caption(self.document, t, None if run is None else run.spec.sampling, trained, beside)

    @property
    def _shows_flow(self) -> bool:
        overlays = self.document.overlays
        return overlays.map == "model" and overlays.heat and overlays.view != "true" and follows_flow(self.learned)

    @property
    def _note(self) -> str:
        """What is to be said of what is shown, or of what is not."""
        if self._shows_flow and not isinstance(self.model, ModelDensity):
            return self.model or tr(NO_FLOW)
        return "" if self.guide is None else self.guide.note

    def _request(self, t: float, nodes: Axes, raster: Axes) -> FieldRequest:
        return FieldRequest(
            target=self.document.target,
            noise=self.document.noise,
            t=t,
            xs=nodes[0],
            ys=nodes[1],
            raster_xs=raster[0],
            raster_ys=raster[1],
            learned=self.learned,
        )
