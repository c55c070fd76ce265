"""The mathematical text: one small LaTeX subset, its tree, and every way to print it."""

from appliance.mathtext.brackets import grouped
from appliance.mathtext.errors import MathSyntaxError, NotRational
from appliance.mathtext.latex import latex
from appliance.mathtext.parser import parse
from appliance.mathtext.plain import plain
from appliance.mathtext.rational import evaluate, holds
from appliance.mathtext.texts import Math, Text, segments, to_plain

__all__ = [
    "Math", "MathSyntaxError", "NotRational", "Text", "evaluate", "grouped", "holds", "latex", "parse",
    "plain", "segments", "to_plain",
]  # fmt: skip
