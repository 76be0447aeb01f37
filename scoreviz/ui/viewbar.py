"""True, Learned, Both, Split, Difference: the bar floating at the canvas's top left.

``ViewBar(parent=None)``
    Setters: set_view(ViewName)
    Signals: viewChanged(str)
"""
