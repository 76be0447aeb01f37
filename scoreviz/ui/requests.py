"""What the bars and panels of a window ask for, and who does it."""

from typing import TYPE_CHECKING

from scoreviz.ui.beside import go_where
from scoreviz.ui.renewing import speak

if TYPE_CHECKING:
    from scoreviz.ui.window import Window


def answer_requests(window: "Window") -> None:
    """Connect what the top bar, the inspector and the canvas ask for; a part made later is asked for only then."""
    top, inspector, canvas = window.layout_.top, window.layout_.inspector, window.layout_.canvas
    top.undoRequested.connect(window.session.undo)
    top.redoRequested.connect(window.session.redo)
    top.historyRequested.connect(lambda: window.history.open())
    top.newRequested.connect(window.files.new)
    top.openRequested.connect(window.files.open)
    top.saveRequested.connect(window.files.save)
    top.saveAsRequested.connect(window.files.save_as)
    top.saveForClassRequested.connect(window.files.save_for_class)
    top.saveLessonRequested.connect(lambda: _save_as_lesson(window))
    top.handoutRequested.connect(lambda: window.handing_out.open())
    top.shareRequested.connect(window.share)
    top.projectorRequested.connect(lambda: window.projector.toggle())
    top.helpRequested.connect(lambda what: _help(window, what))
    top.whatRequested.connect(lambda: window.what.toggle())
    top.languageChosen.connect(lambda code: speak(window, code))
    window.layout_.compare.clicked.connect(lambda: window.comparing.open())
    inspector.learn.more.laboratory.clicked.connect(lambda: window.laboratory.open_at("trace"))
    inspector.error.where.clicked.connect(lambda: go_where(window.looking, window.sampling))
    inspector.error.charts.clicked.connect(lambda: window.laboratory.toggle())
    inspector.error.chart.enlargeRequested.connect(lambda: window.laboratory.enlarge_training())
    inspector.target.importRequested.connect(window.files.open)
    inspector.target.clearRequested.connect(window.painting.clear)
    window.layout_.layers.points.clicked.connect(lambda: window.open_points())
    canvas.strokeBegan.connect(lambda *_: window.sampling.strokes.began())
    canvas.strokeEnded.connect(lambda: window.sampling.strokes.ended())


def _help(window: "Window", what: str) -> None:
    """Show a part of the help, which is made only then."""
    if what == "keys":
        window.show_all_keys()
    elif what == "tour":
        window.tour.start()
    else:
        window.helping.toggle(what)


def _save_as_lesson(window: "Window") -> None:
    from scoreviz.ui.lesson_saving import save_as_lesson  # seldom asked for

    save_as_lesson(window)
