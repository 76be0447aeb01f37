"""Layers: the button floating at the canvas's top right, and its sheet of switches.

``LayersMenu(parent=None)`` is the button; ``open_sheet()`` shows the sheet (key L).
    Setters: set_overlays(Overlays)  set_reduce_motion(bool)
    Signals: layerToggled(str, bool) (a field name of ``Overlays``: heat, contours, arrows, points, trails, fade)
        arrowLengthChanged("compressed" | "true" | "direction")  reduceMotionToggled(bool)
"""
