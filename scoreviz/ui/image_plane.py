"""The plane of images on its page: what is wished for, what has come, and what a hand changes."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from scoreviz.engine.document import OWN_PICTURE, PicturePlane
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import GivenPicture
from scoreviz.engine.images.course import Image
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.plane_choice import offered, own_corner, places_of, with_picture
from scoreviz.engine.images.plane_work import Arrows, PlaneSpec, Point, follow, look_around, why_no_plane
from scoreviz.engine.marks import Place
from scoreviz.ui import figures
from scoreviz.ui.image_work import ImageWork
from scoreviz.ui.plane_view import PlaneView
from scoreviz.ui.session import Session
from scoreviz.ui.wished import Wished
from scoreviz.wording import mark, tr

LABELS = {
    "t": mark("Noise of the plane"),
    "seed": mark("Draw of noise"),
    "pictures": mark("Pictures of the plane"),
    "dot": mark("Dot"),
}
NO_RUN = mark("The plane comes when the pictures are made.")
COMING, EARLIER = mark("The network is asked…"), mark("Of earlier settings")
SAYS = mark("Arrow: x̂₀ − p, its part in the plane, of the noisy picture α p + σ ε; ε is one draw for all")
SHORTER = mark("Arrow: x̂₀ − p, in the plane")


class ImagePlane:
    """Shows the plane through three pictures while its view is to be seen, and works only then.

    Args:
        ask_own: asks a person for a picture of their own, from a source of ``given_options``.
    """

    def __init__(self, session: Session, work: ImageWork, ask_own: Callable[[object], None]) -> None:
        self._session, self._work, self._ask_own = session, work, ask_own
        self._around = Wished[PlaneSpec, Arrows](look_around, "plane of images")
        self._back = Wished[PlaneSpec, Point](follow, "dot of images")
        self._view: PlaneView | None = None
        self._why: tuple[PlaneSpec | None, str] = (None, "")
        self._drags = 0
        self._seen: tuple[ImageRun | None, FrozenArray | None] = None, None
        self._fitted: tuple[GivenPicture | None, Image | None, FrozenArray | None] = None, None, None
        self._plain = False

    @property
    def plane(self) -> PicturePlane:
        """The plane as the document has it."""
        return self._session.document.picture_plane

    @property
    def busy(self) -> bool:
        """Whether there is more to come."""
        return self._around.busy or self._back.busy

    @property
    def arrows(self) -> Arrows | None:
        """What is known of the plane, or None."""
        return self._around.newest

    @property
    def view(self) -> PlaneView:
        """What is seen of it, made when it is first asked for."""
        if self._view is None:
            self._view = PlaneView()
            self._view.settingChanged.connect(self.set)
            self._view.picked.connect(self.pick)
            self._view.ownAsked.connect(self._ask_own)
            self._view.shuffled.connect(self.shuffle)
            self._view.redrawn.connect(lambda: self.set("seed", self.plane.seed + 1))
            self._view.canvas.moved.connect(self._on_moved)
            self._view.set_plain(self._plain)
        return self._view

    def set_plain(self, plain: bool) -> None:
        """Leave out the settings of the plane, or have them."""
        self._plain = plain
        if self._view is not None:
            self._view.set_plain(plain)

    def set(self, name: str, value: Any, gesture: str = "") -> None:
        """Change one of the settings, as one step; a drag is one step."""
        key = gesture or ("plane t" if name == "t" else "")
        self._session.edit(LABELS[name], key, picture_plane=replace(self.plane, **{name: value}))

    def pick(self, place: int) -> None:
        """Let a picture take the place of the one that was chosen first; the own one stands behind those of the run."""
        self.set("pictures", with_picture(self.plane, place, self._count).pictures)

    def with_own(self) -> PicturePlane:
        """Return the plane with the own picture for one of the three, if it is not one of them."""
        return with_picture(self.plane, self._count, self._count)

    def shuffle(self) -> None:
        """Take three other pictures of the run."""
        run = self._work.run
        if run is not None and run.noisy.shape[1] >= 3:
            self.set("pictures", tuple(random.sample(range(run.noisy.shape[1]), 3)))

    def tick(self) -> None:
        """Wish for what is to be seen, and show what has come of it."""
        seen = self._view is not None and self._view.isVisible()
        run, plane = self._work.run, self.plane
        own = self._own() if OWN_PICTURE in plane.pictures else None
        wanted = None if run is None else PlaneSpec(run, replace(plane, dot=PicturePlane.dot), own)
        why = self._why_not(wanted) if seen else ""
        hopeless = wanted is None or not seen or bool(why)
        self._around.want(None if hopeless else wanted)
        self._back.want(None if hopeless or run is None else PlaneSpec(run, plane, own))
        failed = self._around.tick() or self._back.tick()
        if failed:
            self._why = wanted, failed
        if seen:
            self._show(run, wanted, failed or why)

    def put_away(self) -> None:
        """End all work."""
        self._around.want(None)
        self._back.want(None)

    def _show(self, run: ImageRun | None, wanted: PlaneSpec | None, why: str) -> None:
        view, arrows = self.view, self._around.newest
        view.set_plane(self.plane)
        own = self._own()
        if run is not None and run.finished and (run, own) != self._seen:
            self._seen = run, own
            view.chooser.set_pictures(offered(run, own))
        view.chooser.set_marked(places_of(self.plane, self._count))
        stale = arrows is None or arrows.spec != wanted
        point = None if why or arrows is None else self._point_of(arrows)
        view.canvas.show_plane(arrows, point, self.plane.dot, why or ("" if arrows else tr(COMING)), stale=stale)
        view.dot.set_point(point)
        view.share.set_text("" if why or arrows is None else tr(EARLIER) if stale else _shares(arrows))
        view.apart.set_text("" if point is None else _off(point))

    def _point_of(self, arrows: Arrows) -> Point | None:
        """Return the newest point, if it is one of the plane of these arrows."""
        point = self._back.newest
        if point is None or point.spec.run is not arrows.spec.run:
            return None
        same = (point.spec.plane.pictures, point.spec.own) == (arrows.spec.plane.pictures, arrows.spec.own)
        return point if same else None

    def _own(self) -> FrozenArray | None:
        """Return the picture that a person has given at the size of the model's, if there is one."""
        given, model = self._session.document.given.picture, self._work.model
        image = None if model is None else model.image
        if (given, image) != self._fitted[:2]:
            self._fitted = given, image, own_corner(given, image)
        return self._fitted[2]

    @property
    def _count(self) -> int:
        """How many pictures the run has."""
        return 0 if self._work.run is None else self._work.run.noisy.shape[1]

    def _why_not(self, wanted: PlaneSpec | None) -> str:
        """Return why there is no plane; asked again only when something has changed."""
        if wanted is None:
            return tr(NO_RUN)
        if self._why[0] != wanted:
            self._why = wanted, why_no_plane(wanted.run, wanted.plane, wanted.own)
        return self._why[1]

    def _on_moved(self, dot: Place, goes_on: bool) -> None:
        self._drags += not goes_on
        self.set("dot", dot, f"plane dot {self._drags}")


def _shares(arrows: Arrows) -> str:
    share, chance = figures.whole_percent(arrows.share), figures.whole_percent(arrows.by_chance)
    return tr("{share} in the plane, by chance {chance}", share=share, chance=chance)


def _off(point: Point) -> str:
    return "" if point.end is None else tr("y₀ is {off} a pixel off the plane", off=figures.level(point.apart))
