"""The tools at the left edge, 56 px.

``ToolStrip(parent=None)``
    Setters: set_tool("brush" | "eraser" | "hand")  set_brush(radius: float, strength: float)
    Signals: toolPicked(str)  brushRadiusChanged(float, canvas units)  brushStrengthChanged(float, 0 to 1)
"""
