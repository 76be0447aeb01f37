"""The bar at the top, 48 px.

``TopBar(parent=None)``
    Setters: set_name(str)  set_modified(bool)  set_undo(possible: bool, what: str)  set_redo(possible, what)
        set_dark(bool)  set_drawer(shown: bool, opened: bool) (the inspector's button, for narrow windows)
    Signals: undoRequested  redoRequested  newRequested  openRequested  saveRequested  saveAsRequested
        pictureRequested  themeToggled  drawerToggled(bool)
"""
