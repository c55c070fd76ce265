"""The mathematical text: one small LaTeX subset, its tree, and every way to print it."""

from appliance.mathtext.brackets import grouped
from appliance.mathtext.errors import MathSyntaxError, NotRational
from appliance.mathtext.latex import latex
from appliance.mathtext.mathml import mathml
from appliance.mathtext.parser import parse
from appliance.mathtext.plain import plain
from appliance.mathtext.rational import evaluate, holds
from appliance.mathtext.texts import Math, Text, escape_typst, segments, to_mathml, to_plain, to_typst
from appliance.mathtext.typst import typst

__all__ = [
    "Math", "MathSyntaxError", "NotRational", "Text", "escape_typst", "evaluate", "grouped", "holds", "latex",
    "mathml", "parse", "plain", "segments", "to_mathml", "to_plain", "to_typst", "typst",
]  # fmt: skip
