"""A scene to SVG: one renderer, black on white, the same for the page, the sheet and the gallery."""

from appliance.figures.svg import svg

__all__ = ["svg"]
