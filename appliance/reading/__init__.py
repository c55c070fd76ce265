"""Korean problem text to its meaning, deterministically: a Question, or the gap that keeps it from one."""

from appliance.reading.answers import read_answer
from appliance.reading.options import option_index
from appliance.reading.reader import read, warm

__all__ = ["option_index", "read", "read_answer", "warm"]
