"""The kinds of counting: rows, choices, numbers made of cards, ways, maps, points.

Experiments (sizes):
"row": people standing in a row: "people", or a size for each of two or more groups (their Korean
names); "places"
where fewer stand than there are.
"pick": a set picked out of "people" or out of groups; "picks" how many.
"posts": "people", and the posts "first" (회장), "second" (부회장) … with how many persons each.
"numbers": numbers of "digits" digits out of the cards "lowest" to "highest", or out of "card1", "card2", …;
"repeat" 1 where a digit may stand again.
"one_of" (합의 법칙) and "each_of" (곱의 법칙): "first", "second", … ways.
"roads": "first" ways to the middle, "second" on from there, "direct" ways past it.
"tosses": "coins" and "dice" thrown together.
"map": maps of a set with "from" elements into one with "to".
"lattice": "rows" lines of one direction and "columns" of another.
"wins": 가위바위보 of "people".
Events (args): "any". Of a row, persons by their place in the list: "together" i j …, "apart" i j,
"ends" i j,
"place" i n (the n-th from the front; -1 the last), "group_together" name, "groups_together",
"group_apart" name,
"alternate", "group_ends" name. Of a pick: "with" i …, "without" i …, "mixed" name k name k, "some"
name. Of numbers:
"even", "odd", "multiple_of" n, "at_least" n, "above" n, "at_most" n, "below" n. Of a map: "one_to_one". Of
가위바위보: "draw", "decided". Of coins and a die: "face_and" face kind n
(every coin so, the die as one number).
"""

COUNTING_KINDS = (
    "row", "pick", "posts", "numbers", "one_of", "each_of", "roads", "tosses", "map", "lattice", "wins",
)  # fmt: skip
COUNTING_EVENTS = (
    "any", "together", "apart", "ends", "place", "group_together", "groups_together",
    "group_apart", "alternate", "group_ends", "with", "without", "mixed", "some",
    "all_of", "even", "odd", "multiple_of", "at_least", "above", "at_most",
    "below", "one_to_one", "draw", "decided", "face_and",
)  # fmt: skip
# Sizes that are no group of people.
NO_GROUP = ("people", "places", "picks")


def groups(sizes: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """The groups of a row or a pick with their sizes; people alone are one group without a name."""
    named = tuple((name, size) for name, size in sizes if name not in NO_GROUP)
    return named or tuple(("", size) for name, size in sizes if name == "people")
