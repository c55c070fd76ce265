"""Tasks of coordinates, functions and matrices: each is an operation on the parts that a stem gives.

An operation makes a thing (a number, a point, a curve, a condition). Where the stem gives the thing as well,
the two make equations for the letters that are asked.
"""

from appliance.solving.tasks.find import find

__all__ = ["find"]
