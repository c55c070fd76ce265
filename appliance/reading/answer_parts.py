"""Cuts a typed answer into the things that it lists, each with its unit and the name before it."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from appliance.korean.units import find
from appliance.mathtext import parse
from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.tree import Node
from appliance.reading.cut import cut
from appliance.reading.lexicon.answers import COORDINATE, FILLERS, NAMES, OR, ROOT_WITH_UNIT
from appliance.reading.tokens import WIDTH, Token, index_of, is_placeholder

_OR = re.compile(OR)
_FILLER = re.compile(FILLERS)
_NAME = re.compile(NAMES)
_COORDINATE = re.compile(COORDINATE)
_UNIT = re.compile(ROOT_WITH_UNIT)
_NUMBER = re.compile(r"-?[\d.,/]+")


@dataclass(frozen=True, slots=True)
class Part:
    """node: as typed. unit: "" where none was typed. name: the Korean words before it, particles off."""

    node: Node
    unit: str = ""
    name: str = ""


def parts(text: str, names: Collection[str] = ()) -> tuple[Part, ...]:
    """The things of an answer in order; empty where it holds anything else. names: of what was asked."""
    known = frozenset(name.replace(" ", "") for name in names)
    if found := _UNIT.match(text):
        head = parts(found["head"], names)
        unit = find(found["unit"])
        return (*head[:-1], Part(head[-1].node, unit.name, head[-1].name)) if head and unit else ()
    text = _COORDINATE.sub(lambda found: "가나"["xy".index(found[1])] + "축", _OR.sub(",", text))
    skeleton = cut(text)
    listed: list[Part] = []
    words = ""
    at = 0
    while at < len(skeleton.text):
        if not is_placeholder(skeleton.text[at]):
            words += skeleton.text[at]
            at += 1
            continue
        token = skeleton.tokens[index_of(skeleton.text[at : at + WIDTH])]
        part = _part(token, words, known)
        if part is None:
            return ()
        listed.append(part)
        words = ""
        at += WIDTH
    return _with_last_unit(listed, words)


def _part(token: Token, words: str, known: frozenset[str]) -> Part | None:
    bare = words.strip(" ,:;=")
    name = bare if bare in known else _FILLER.sub("", words)
    if name and name not in known and not _NAME.fullmatch(name):
        return None
    node = token.node if token.value is None else _typed_number(token)
    if node is None or token.state not in ("given", "word"):
        return None
    return Part(node, token.unit, name)


def _with_last_unit(found: list[Part], words: str) -> tuple[Part, ...]:
    """A unit after a formula (5√3 cm) stands at the end as a word; filler words say nothing."""
    words = _FILLER.sub("", words)
    if not words:
        return tuple(found)
    unit = find(words)
    if unit is None or not found or found[-1].unit:
        return ()
    return (*found[:-1], Part(found[-1].node, unit.name, found[-1].name))


def _typed_number(token: Token) -> Node | None:
    """The number of a quantity, in the form in which it was typed: 4/6 stays 4/6."""
    inner = re.search(r"\$([^$]+)\$", token.source)
    number = _NUMBER.search(token.source)
    for source in (inner[1] if inner else "", number[0].replace(",", "") if number else "", str(token.value)):
        try:
            return parse(source)
        except MathSyntaxError:
            continue
    return None
