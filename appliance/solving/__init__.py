"""Questions to answers, exactly: rationals, surds and polynomials on a fast path, SymPy only in a cage.

Beside `solve` and what compares and prints answers, the room publishes exact arithmetic on formulas:
`evaluate` (a fraction of polynomials), `value` (a number), `equal` (an identity), `holds` (a relation).
"""

from appliance.solving.canon import canonical
from appliance.solving.evaluate import evaluate
from appliance.solving.evaluate import number as value
from appliance.solving.form import in_form
from appliance.solving.keytext import key_text, quantity_text
from appliance.solving.mistakes import misconceptions
from appliance.solving.quotient import Quotient
from appliance.solving.relations import equal, holds
from appliance.solving.sameness import same
from appliance.solving.scope import Scope
from appliance.solving.solver import solve
from appliance.solving.surd import Surd

__all__ = [
    "Quotient",
    "Scope",
    "Surd",
    "canonical",
    "equal",
    "evaluate",
    "holds",
    "in_form",
    "key_text",
    "misconceptions",
    "quantity_text",
    "same",
    "solve",
    "value",
]
