"""Cards that float over the canvas; each keeps its place when its parent is resized.

``card.place(Qt.AlignmentFlag, inset=16, below=0)``; all are children of the widget they float over.
``LoadingCard(parent, text="Getting ready…", note="first step takes 2 s")``
``StaleCard(parent, text="From the earlier drawing", action="Update")``  Signals: actionRequested
``EmptyCard(parent)``  one sentence and a ghost stroke; lets the mouse through
``ErrorCard(parent, title="", why="", action="")``  set_message(title, why, action)  Signals: actionRequested  dismissed
``Hint(parent, text)``  point_at(QPoint): its tip stands on that point of the parent
"""
