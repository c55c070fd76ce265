"""Diagnosis: a note becomes a Question, a Standard, the right answer and the mistake, if it has a name."""

from appliance.diagnosis.diagnose import diagnose, right_answer, right_option
from appliance.diagnosis.placing import grade_of, place

__all__ = ["diagnose", "grade_of", "place", "right_answer", "right_option"]
