"""Statements to judge: identities, comparisons, kinds of numbers, answers to questions, signed facts."""

from appliance.solving.statements.judging import chosen, is_so, right_relation, right_side

__all__ = ["chosen", "is_so", "right_relation", "right_side"]
