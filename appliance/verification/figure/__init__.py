"""A figure proven against its stem: its words, its lengths and angles, its graphs, its data."""

from appliance.verification.figure.data import charts_agree
from appliance.verification.figure.measure import measures_agree
from appliance.verification.figure.plane import plane_agrees
from appliance.verification.figure.words import words_agree

# Each says in one Korean sentence what does not fit, or nothing.
PROOFS = (words_agree, measures_agree, plane_agrees, charts_agree)

__all__ = ["PROOFS"]
