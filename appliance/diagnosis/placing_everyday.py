"""The standards of the word problems of `domain.situations.everyday`."""

_STANDARDS: dict[str, str] = {
    "legs.two_kinds": "9수02-13", "train.one": "9수02-04", "train.two": "9수02-13", "river.boat": "9수02-13",
    "groups.more": "9수02-13", "groups.less": "9수02-13", "stairs.wins": "9수02-13",
    "savings.equal": "9수02-04", "gears.turns": "9수02-07", "workers.days": "9수02-07",
    "fuel.way": "9수02-07", "water.level": "9수02-06", "digits.tens": "9수02-04", "prices.cut": "9수02-04",
    "work.in_turn": "9수02-04", "benches.seats": "9수02-04", "trapezoid.area": "9수02-04",
    "round.arcs": "9수03-19", "box.five": "9수04-08", "box.spread": "9수04-08",
    "run.squares_two": "9수02-20", "run.squares_three": "9수02-20", "run.product": "9수02-20",
    "pair.product": "9수02-20", "ages.product": "9수02-20", "sharing.square": "9수02-20",
    "square.changed": "9수02-20", "land.road": "9수02-20", "squares.string": "9수02-20",
    "change.drain": "9수02-16", "change.fill": "9수02-16", "change.heat": "9수02-16",
    "change.cool": "9수02-16", "change.height": "9수02-16", "change.fuel": "9수02-16",
}  # fmt: skip
# In 중1 two unknown numbers are said with one letter, and even change is a graph of a situation.
_IN_FIRST_YEAR: dict[str, str] = {
    "legs.two_kinds": "9수02-04", "groups.more": "9수02-04", "groups.less": "9수02-04",
    "change.drain": "9수02-06", "change.fill": "9수02-06",
    "change.heat": "9수02-06", "change.cool": "9수02-06",
}  # fmt: skip


def everyday_code(kind: str, grade: str) -> str | None:
    """The code, or None where the story is none of these."""
    if kind.startswith("bound."):
        return "9수02-12"
    if grade == "중1" and kind in _IN_FIRST_YEAR:
        return _IN_FIRST_YEAR[kind]
    return _STANDARDS.get(kind)
