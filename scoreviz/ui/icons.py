"""Lucide icons from ``resources/icons``, recoloured: ``icon(name, colour, size)``, ``pixmap(name, colour, size, ratio)``."""
