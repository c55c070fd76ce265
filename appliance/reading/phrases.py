"""The pattern language of phrasings, and the tiles made of it.

A phrase is written as Korean prints it and matched against a skeleton, which has no spaces, so that a
teacher's spacing does not matter:
    a space            a word boundary: matches nothing, and tells the frame where to print a space; a space
                       with ? after it leaves that to the teacher's typing
    <mass:before>      a token of that category, named; <mass,num:before> any of several; <mass!:x> one
                       that is given, <mass?:x> one that is asked for (몇 g)
    {을} {은} {이} …    a particle in any of its forms
    [하라] [넣]        a fragment of `lexicon.endings`
    $                  the end of the stem
    ( | ) ?            alternatives and options, as in regular expressions, never captured
    (?P<free…>…)       words of a description, printed with the spaces of the stem
A phrase that begins with `~` is printed without a space after what stands before it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

from appliance.reading.lexicon.endings import FRAGMENTS
from appliance.reading.tokens import CATEGORIES, STATES, Token, index_of, is_placeholder

PARTICLES: dict[str, str] = {
    "을": "(?:을|를)",
    "은": "(?:은|는)", "이": "(?:이|가)", "와": "(?:와|과|하고|랑|이랑)", "으로": "(?:으로|로)",
    "이나": "(?:이나|나)", "이라": "(?:이라|라)", "이고": "(?:이고|고)", "인": "(?:인)",
}  # fmt: skip
UNIONS: dict[str, tuple[str, ...]] = {
    "equation": ("eq", "line", "assign"),
    "relation": ("eq", "line", "assign", "chain", "ineq", "double"),
    "inequality": ("ineq", "double"),
    "number": ("num", "recurring"),
    "expression": ("num", "recurring", "sym", "expr", "call"),
    "formula": ("num", "recurring", "sym", "expr", "call", "eq", "line", "assign", "chain", "ineq", "double",
                "def", "cases", "seq"),
    "function": ("line", "def"),
}  # fmt: skip
_TOKEN = re.compile(r"(?<!\?P)<([a-z,]+)([!?]?)(?::(\w+))?>")
_OPTIONAL_SIGN = re.compile(r"\[[^\]]*\]\?|[.,]\?")
_SIGNS = re.compile(r"\(\?(?:P<\w+>|:|=|!)|[()?|{}\\ ]")
_NAMED = re.compile(r"\(\?P<(\w+)>")
_AGAIN = "__"
END = "\x03"
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|:|=|!|<=|<!))?")
_PARTICLE = re.compile(r"\{([가-힣]+)\}")
_FRAGMENT = re.compile(r"\[([가-힣A-Za-z]+)\]")


@dataclass(frozen=True, slots=True)
class Tile:
    """One phrasing: its tag says what it means, data what its family wants to know beside that."""

    tag: str
    phrase: str
    attached: bool
    data: tuple[object, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when its family is first called: most runs need few families."""
        return _compiled(self.phrase)


@dataclass(frozen=True, slots=True)
class Fact:
    """A tile found in a stem: tokens by name (indices), words by name, the whole text."""

    tag: str
    tokens: Mapping[str, int]
    words: Mapping[str, str]
    data: tuple[object, ...]
    start: int
    text: str

    def name(self, group: str, tokens: Sequence[Token]) -> str:
        """A word, or the source of a token that stands for a name (A, B)."""
        return tokens[self.tokens[group]].source if group in self.tokens else self.words.get(group, "")


def tiles(tag: str, *phrases: str, data: tuple[object, ...] = ()) -> tuple[Tile, ...]:
    """One tile for each phrase."""
    return tuple(Tile(tag, phrase.removeprefix("~"), phrase.startswith("~"), data) for phrase in phrases)


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(expand(phrase))


def expand(phrase: str) -> str:
    """The regular expression of a phrase."""
    phrase = longest_first(_fragments(phrase))
    phrase = re.sub(r"(?<!\\)\((?!\?)", "(?:", phrase)
    phrase = _PARTICLE.sub(lambda found: PARTICLES[found[1]], phrase)
    phrase = _TOKEN.sub(_token, phrase)
    phrase = phrase.replace("$", END)
    numbers = count()
    phrase = re.sub(r" \?", lambda _: f"(?P<keep{next(numbers)}>)", phrase)
    return _renumbered(phrase.replace(" ", "()"))


def _renumbered(pattern: str) -> str:
    """A name may stand in several alternatives; re wants each once, so the later ones get a mark."""
    seen: dict[str, int] = {}

    def once(found: re.Match[str]) -> str:
        seen[found[1]] = seen.get(found[1], 0) + 1
        return f"(?P<{found[1]}>" if seen[found[1]] == 1 else f"(?P<{found[1]}{_AGAIN}{seen[found[1]]}>"

    return _NAMED.sub(once, pattern)


def longest_first(phrase: str) -> str:
    """Every choice with its longest alternative first: a regular expression takes the first that fits, and 다
    would stand before 다고 한다.
    """
    done, rest = _choice(phrase, 0)
    assert rest == len(phrase), phrase
    return done


def _choice(text: str, at: int) -> tuple[str, int]:
    """The alternatives from `at` to the end or to the bracket that closes them, sorted; and where that is."""
    alternatives: list[str] = [""]
    while at < len(text) and text[at] != ")":
        char = text[at]
        if char == "\\":
            alternatives[-1] += text[at : at + 2]
            at += 2
        elif char == "[":
            end = text.index("]", at + 2) + 1
            alternatives[-1] += text[at:end]
            at = end
        elif char == "(":
            mark = _GROUP.match(text, at)
            assert mark is not None
            inner, at = _choice(text, mark.end())
            alternatives[-1] += f"{mark.group()}{inner})"
            at += 1
        elif char == "|":
            alternatives.append("")
            at += 1
        else:
            alternatives[-1] += char
            at += 1
    return "|".join(sorted(alternatives, key=_weight, reverse=True)), at


def _weight(alternative: str) -> int:
    """How much an alternative can match, roughly: signs of the pattern language count for nothing."""
    return len(_SIGNS.sub("", _OPTIONAL_SIGN.sub("", alternative)))


def _fragments(phrase: str) -> str:
    """Fragments may hold fragments."""
    while found := _FRAGMENT.search(phrase):
        phrase = phrase[: found.start()] + "(" + FRAGMENTS[found[1]] + ")" + phrase[found.end() :]
    return phrase


def _token(found: re.Match[str]) -> str:
    names = [part for name in found[1].split(",") for part in UNIONS.get(name, (name,))]
    kinds = "".join(CATEGORIES[name] for name in names)
    states = {"!": STATES["given"] + STATES["word"], "?": STATES["asked"]}.get(
        found[2], "".join(STATES.values())
    )
    body = f"[{kinds}][{states}]."
    return f"(?P<{found[3]}>{body})" if found[3] else f"(?:{body})"


def fact(tile: Tile, found: re.Match[str]) -> Fact:
    """What a match says."""
    groups = {name.partition(_AGAIN)[0]: text for name, text in found.groupdict().items() if text}
    tokens = {name: index_of(text) for name, text in groups.items() if is_placeholder(text[0])}
    words = {name: text for name, text in groups.items() if not is_placeholder(text[0])}
    return Fact(tile.tag, tokens, words, tile.data, found.start(), found.group())


def breaks(found: re.Match[str]) -> tuple[int, ...]:
    """Where the phrase prints spaces."""
    kept = set(found.re.groupindex.values())
    return tuple(
        found.start(at) for at in range(1, found.re.groups + 1)
        if at not in kept and found.start(at) >= 0 and found.start(at) == found.end(at)
    )  # fmt: skip


def kept(found: re.Match[str]) -> tuple[int, ...]:
    """Where the phrase prints a space if the stem has one."""
    names = [name for name in found.re.groupindex if found.start(name) >= 0]
    free = [found.span(name) for name in names if name.startswith("free")]
    return (
        *(found.start(name) for name in names if name.startswith("keep")),
        *(at for start, end in free for at in range(start + 1, end + 1)),
    )
