"""Claims: what a stem says of its formulas becomes equations and inequalities for the letters in them."""

from appliance.solving.claims.derived import derived
from appliance.solving.claims.forms import form_of
from appliance.solving.claims.solve import parameter
from appliance.solving.claims.translate import translated

__all__ = ["derived", "form_of", "parameter", "translated"]
