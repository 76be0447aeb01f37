"""The look: fonts, the palette in use, and the style sheet for what Qt paints itself.

    load_fonts()                once, after the QApplication exists
    apply(app, DARK | LIGHT)    sets the palette and the style sheet; every widget repaints in the new colours
    current() -> Palette        read in paintEvent, never stored
    colour("#RRGGBB", alpha)    QColor;  font("control") QFont, by role (see ``ROLES``)
    set_motion(False)           reduce motion: chrome changes at once
"""
