"""What is said of the bar at the top, its sheets, the share sheet and the lessons."""

from scoreviz.engine.help.entry import Entry, act
from scoreviz.wording import mark

ENTRIES: dict[str, Entry] = {
    "document": act(
        mark("Document"),
        mark("The name of what is open and its menu: new, open, save, share, and the files used lately."),
    ),
    "page": act(mark("Page"), mark("Which page is shown: the plane, pictures, or lessons.")),
    "page.plane": act(mark("Plane"), mark("Scores in two dimensions, where truth is known at every noise level.")),
    "page.images": act(
        mark("Images"),
        mark("The same score in a space with one dimension for each pixel: a picture is one point of it."),
    ),
    "page.lessons": act(mark("Lessons"), mark("Scenes that are already running, each with a text and a question.")),
    "undo": act(mark("Undo"), mark("Takes the last step back: a stroke, a setting, a move of the probe.")),
    "redo": act(mark("Redo"), mark("Does again what was undone.")),
    "history": act(mark("History"), mark("Every step by name: choose one to go back to it, or forward.")),
    "open": act(mark("Open"), mark("Opens a project, or a picture, points or a mixture as the target.")),
    "save": act(mark("Save"), mark("Writes drawing, settings and what was learned into one file.")),
    "what": act(mark("What is this?"), mark("Point at anything and click to learn what it is; Esc ends.")),
    "language": act(mark("Language"), mark("Says everything in another language, while all goes on.")),
    "theme": act(
        mark("Theme"),
        mark("Dark, light or high contrast; blue stays the truth, gold what is learned, magenta the gap."),
    ),
    "projector": act(mark("For a projector"), mark("The plane alone, large enough for the last row of a room.")),
    "panels": act(mark("Panels"), mark("Hides the panels or shows them, where the window is narrow.")),
    "share": act(mark("Share"), mark("Takes away a picture of this view, the run as a film, or its numbers.")),
    "share.file": act(mark("Kind of file"), mark("The format in which it is written.")),
    "share.scale": act(mark("Scale"), mark("How many pixels of the file stand for one on the screen.")),
    "share.print": act(
        mark("For print"), mark("The same view in the light theme, with a caption that says what it is.")
    ),
    "share.film": act(mark("Film"), mark("The size, pace and part of the run that the film shows.")),
    "share.data": act(
        mark("Data"), mark("The positions of the points at chosen steps, as numbers for other programs.")
    ),
    "share.write": act(mark("Copy or write"), mark("Copies it, or writes it into a file of your choice.")),
    "keys": act(mark("All keys"), mark("Every key and what it does; any key or a click closes the list.")),
    "status": act(mark("Status line"), mark("What the tool in hand does, and on which device the network learns.")),
    "message": act(mark("Message"), mark("What happened, why, and what can be done about it.")),
    "message.import": act(
        mark("How a file is taken"), mark("What of the file becomes density; it can be changed until Done.")
    ),
    "lessons.shelf": act(
        mark("A lesson"), mark("Opens a scene that runs; your own document comes back when you leave it.")
    ),
    "lesson": act(
        mark("The lesson"), mark("What this step shows, something to do, and a question that the screen answers.")
    ),
    "lesson.knob": act(mark("A control of the lesson"), mark("The one setting that matters in this step.")),
    "lesson.question": act(mark("Question"), mark("Every answer gets a reply: try it and look at the scene.")),
    "lesson.line": act(mark("The lesson’s run"), mark("Begins the scene again, plays it, or goes one step on.")),
    "handout": act(
        mark("Hand-out"),
        mark("A lesson on A4 pages: its texts, formulas, scenes and questions, with answers or without."),
    ),
    "help.formulas": act(
        mark("Formulas with numbers"),
        mark("Each formula with its source, and below it the numbers at the probe and the playhead, as they are now."),
    ),
    "help.words": act(mark("Glossary"), mark("The terms of the field in three languages, with a sentence on each.")),
    "tour": act(mark("Tour"), mark("Four steps through drawing, learning, sampling and looking; Esc ends it.")),
    "far": act(mark("Projector view"), mark("The plane with one sentence and one number, for a whole room.")),
}
