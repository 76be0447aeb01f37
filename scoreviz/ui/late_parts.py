"""The parts of a window that its first frame does not need: imported and made when they are first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from scoreviz.engine.error_memory import ErrorMemory
from scoreviz.engine.learner import Learner
from scoreviz.ui.layering import Layering
from scoreviz.ui.layout import Layout
from scoreviz.ui.notices import Notices
from scoreviz.ui.painting import Painting
from scoreviz.ui.sampling import Sampling
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session

if TYPE_CHECKING:
    from typing import Protocol

    from scoreviz.engine.lessons.lesson import Lesson
    from scoreviz.ui.appearing import Appearing
    from scoreviz.ui.beside import Beside
    from scoreviz.ui.clipboard import Clipboard
    from scoreviz.ui.comparing import Comparing
    from scoreviz.ui.files import Files
    from scoreviz.ui.handing_out import HandingOut
    from scoreviz.ui.helping import Helping
    from scoreviz.ui.history_sheet import HistorySheet
    from scoreviz.ui.image_sharing import ImageSharing
    from scoreviz.ui.importing import Importing
    from scoreviz.ui.knowing import Knowing
    from scoreviz.ui.laboratory import Laboratory
    from scoreviz.ui.lanes import Lanes
    from scoreviz.ui.learning import Learning
    from scoreviz.ui.lessons import Lessons
    from scoreviz.ui.look_back import LookBack
    from scoreviz.ui.pages import Pages
    from scoreviz.ui.points_sheet import PointsSheet
    from scoreviz.ui.probing import Probing
    from scoreviz.ui.projector import Projector
    from scoreviz.ui.shape_clipboard import ShapeClipboard
    from scoreviz.ui.sharing import Sharing
    from scoreviz.ui.stepping import Stepping
    from scoreviz.ui.title import Title
    from scoreviz.ui.tour import Tour
    from scoreviz.ui.what import What
    from scoreviz.ui.window import Window

    class Opened(Protocol):
        """What the clock looks at once it was opened."""

        def tick(self) -> None:
            """Show what is as it is now."""

        def put_away(self) -> None:
            """End what is under way."""


class LateParts:
    """What a window has beside what it is made of at once.

    Attributes:
        opened: of all this, what the clock looks at.
    """

    session: Session
    learner: Learner
    layout_: Layout
    layering: Layering
    painting: Painting
    sampling: Sampling
    notices: Notices
    scene: Scene
    pages: "Pages"
    beside: "Beside"
    probing: "Probing"
    learning: "Learning"
    look_back: "LookBack"
    appearing: "Appearing"
    stepping: "Stepping"
    knowing: "Knowing"
    error_memory: ErrorMemory
    files: "Files"
    title: "Title"
    opened: "list[Opened]"

    def say(self, sentence: str) -> None:
        """Say one sentence in the status bar."""
        self.layout_.status.set_message(sentence)

    @cached_property
    def history(self) -> "HistorySheet":
        """The steps by name."""
        from scoreviz.ui.history_sheet import HistorySheet

        return HistorySheet(self.layout_.top.history, self.session)

    @cached_property
    def clipboard(self) -> "Clipboard":
        """Copy, cut and paste of layers."""
        from scoreviz.ui.clipboard import Clipboard

        return Clipboard(self.session, self.layering, self.say)

    @cached_property
    def shapes(self) -> "ShapeClipboard":
        """Copy, cut and paste of single shapes."""
        from scoreviz.ui.shape_clipboard import ShapeClipboard

        return ShapeClipboard(self.session, self.painting, self.say)

    @cached_property
    def importing(self) -> "Importing":
        """What comes from files of other kinds, drops and the clipboard."""
        from scoreviz.ui.importing import Importing

        strokes = self.sampling.strokes
        return Importing(
            self.layout_.canvas,
            self.session,
            self.painting,
            refuse=self.notices.refuse,
            say=self.say,
            hold=strokes.placing_began,
            rest=strokes.placing_ended,
        )

    @cached_property
    def points_sheet(self) -> "PointsSheet":
        """How the particles look."""
        from scoreviz.ui.points_sheet import PointsSheet

        made = PointsSheet(self.layout_.layers)
        self.appearing.attach(made)
        made.pickRequested.connect(lambda: self.stepping.pick_evenly())
        made.unpickRequested.connect(lambda: self.stepping.unpick())
        return made

    def open_points(self) -> None:
        """Open the sheet of how the particles look."""
        lanes = self.lanes if "lanes" in self.__dict__ and self.lanes.shown else None
        self.points_sheet.set_lanes(lanes is not None)
        self.points_sheet.open_below(self.layout_.layers.points if lanes is None else lanes.view.bar.points, gap=8)

    @cached_property
    def laboratory(self) -> "Laboratory":
        """The drawer of charts and the work behind it, which the clock looks at from then on."""
        from scoreviz.ui.charting import Charting
        from scoreviz.ui.laboratory import Laboratory

        made = Laboratory(self.layout_.canvas, self.session, self.learner, self.notices.refuse)
        self.charting = Charting(made.sheet, self)
        self.opened += made, self.charting
        return made

    @cached_property
    def lanes(self) -> "Lanes":
        """Runs side by side, which the clock looks at from then on."""
        from scoreviz.ui.lanes import Lanes

        made = Lanes(self)
        self.opened.append(made)
        return made

    @cached_property
    def lessons(self) -> "Lessons":
        """The lessons, which the clock looks at from then on."""
        from scoreviz.ui.lessons import Lessons

        made = Lessons(self)
        self.opened.append(made)
        return made

    def begin_lesson(self, lesson: "Lesson") -> None:
        """Begin a lesson; what is in the window is set aside, and comes back when the lesson is left."""
        self.lessons.begin(lesson)

    @cached_property
    def comparing(self) -> "Comparing":
        """The list of ready-made comparisons."""
        from scoreviz.ui.comparing import Comparing

        return Comparing(self)

    def show_lanes(self) -> None:
        """Show the lanes that stand beside the run, if there are any or were."""
        if self.session.document.theatre.beside or "lanes" in self.__dict__:
            self.lanes.follow()

    def is_covered(self, widget: QWidget | None) -> bool:
        """Return whether a widget lies below the lanes."""
        return "lanes" in self.__dict__ and self.lanes.view.covers(widget)

    def fit(self) -> None:
        """Show the whole page, on the canvas and in all lanes."""
        self.layout_.canvas.fit()
        if "lanes" in self.__dict__:
            self.lanes.view.fit()

    @cached_property
    def sharing(self) -> "Sharing":
        """Pictures, films and numbers to take away, which the clock looks at from then on."""
        from scoreviz.ui.sharing import Sharing

        made = Sharing(self)
        self.opened.append(made)
        return made

    @cached_property
    def image_sharing(self) -> "ImageSharing":
        """The same of the page of images."""
        from scoreviz.ui.image_sharing import ImageSharing

        made = ImageSharing(self)
        self.opened.append(made)
        return made

    @cached_property
    def handing_out(self) -> "HandingOut":
        """Lessons as hand-outs, which the clock looks at from then on."""
        from scoreviz.ui.handing_out import HandingOut

        made = HandingOut(self)
        self.opened.append(made)
        return made

    @cached_property
    def projector(self) -> "Projector":
        """The plane alone and large, for a room."""
        from scoreviz.ui.projector import Projector

        made = Projector(cast("Window", self))  # of which this is the late part
        self.opened.append(made)
        return made

    @cached_property
    def helping(self) -> "Helping":
        """The formulas with their numbers and the words, which the clock looks at from then on."""
        from scoreviz.ui.helping import Helping

        made = Helping(cast("Window", self))
        self.opened.append(made)
        return made

    @cached_property
    def tour(self) -> "Tour":
        """Four steps through the window, which the clock looks at from then on."""
        from scoreviz.ui.tour import Tour

        made = Tour(cast("Window", self))
        self.opened.append(made)
        return made

    def end_tour(self) -> bool:
        """End the tour and return whether one was under way."""
        return "tour" in self.__dict__ and self.tour.skip()

    @cached_property
    def what(self) -> "What":
        """Asking what things are."""
        from scoreviz.ui.what import What

        made = What(cast("Window", self))  # of which this is the late part
        self.opened.append(made)
        return made

    def share(self) -> None:
        """Open the share sheet of the page that is seen; while a file is being written, the one it was asked from."""
        from scoreviz.ui.writing import under_way

        writing = under_way(self)
        if writing is not None:
            writing.reopen()
            return
        (self.sharing if self.pages.on_plane else self.image_sharing).open()
