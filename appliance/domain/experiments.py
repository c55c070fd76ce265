"""The kinds of chance experiment and of event.

Experiments (name: sizes). "dice": count dice, all different. "coins": count coins. "cards": one card of
1..count. "balls": a size for each colour (its Korean adjective: "빨간", "흰", "검은", "파란", "노란") and
"draws" with "replace" 0 or 1.
Events (kind: args). Of the sum, difference or product of the dice, or of the number on the card:
"sum_is" n, "sum_at_most" n, "sum_at_least" n, "sum_multiple" n, "difference_is" n, "product_is" n,
"product_even", "product_odd", "all_same", "all_different", "multiple_of" n, "multiple_of_either" n m,
"divisor_of" n, "prime", "odd", "even", "at_least" n, "at_most" n, "composite".
Of coins: "heads_exactly" n, "heads_at_least" n, "tails_exactly" n, "tails_at_least" n, "all_same".
Of balls: "colour" name (each drawn ball has it), "not_colour" name, "colour_either" name name,
"same_colour", "at_least_one" name.
Of two dice in their order: "relation" name name, whose formula stands in the event. Of one number:
"exactly" n, "either" kind n kind n (two conditions joined by 또는;
0 where a kind takes no number; "below", "above" too).
Of one die ("dice" with count 1): the events of the number on the card. "any": every outcome.
"""

EXPERIMENT_KINDS = ("dice", "coins", "cards", "balls")

EVENT_KINDS = (
    "any", "sum_is", "sum_at_most", "sum_at_least", "sum_multiple", "difference_is", "product_is",
    "product_even", "product_odd", "all_same", "all_different", "multiple_of", "multiple_of_either",
    "divisor_of", "prime", "composite", "odd", "even", "at_least", "at_most", "heads_exactly",
    "heads_at_least", "tails_exactly", "tails_at_least", "colour", "not_colour", "colour_either",
    "same_colour", "at_least_one", "relation", "either", "exactly",
)  # fmt: skip
