"""Breaks a proven item on purpose: one small damage each, of every kind that a printed problem can have.

Written apart from the gate. A damage knows whether the item is still right after it (`mutations_oracle`),
so that nothing has to ask the gate what it ought to have found.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

from mutations_oracle import line_still_true, same_answer

from appliance.domain.answers import Answer, Assignment, Formula, Range, Roots, Scalar
from appliance.domain.encoding import decode, encode
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.givens import Expression, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.item import Draft
from appliance.domain.question import Question
from appliance.mathtext import latex

MARKS = "①②③④⑤"
NUMBER = re.compile(r"(?<![\\A-Za-z])\d+")
FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "=": "≠"}
IN_FORM = (GoalKind.FACTOR, GoalKind.SIMPLIFY, GoalKind.EXPAND, GoalKind.PRIME_FACTOR, GoalKind.RATIONALISE)


@dataclass(frozen=True, slots=True)
class Good:
    """A grade A item. original: its note's question. family: its item model or note."""

    draft: Draft
    original: Question | None
    family: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """kind: what was done. still_right: decided here, not by the gate. wrong_key: the printed key is wrong."""

    kind: str
    draft: Draft
    original: Question | None
    history: frozenset[str] = frozenset()
    wrong_key: bool = False
    still_right: bool = False


Breaker = Callable[[Good, random.Random], Iterator[Draft]]
BREAKERS: dict[str, Breaker] = {}
# What these leave is an item whose printed key does not answer its stem.
WRONG_KEYS = frozenset(
    {"key number", "key sign", "printed key number", "key swapped", "root dropped", "inequality turned",
     "mark moved", "options reordered", "no right option"}
)  # fmt: skip


def breaker(kind: str) -> Callable[[Breaker], Breaker]:
    def enter(function: Breaker) -> Breaker:
        BREAKERS[kind] = function
        return function

    return enter


def mutants(good: Good, rng: random.Random) -> Iterator[Mutant]:
    """Every kind of damage that fits the item, once or more."""
    for kind, damage in BREAKERS.items():
        for draft in damage(good, rng):
            if draft != good.draft:
                yield Mutant(
                    kind, draft, good.original, wrong_key=kind in WRONG_KEYS, still_right=_right(good, draft)
                )
    fingerprint = frozenset({question_fingerprint(good.draft.claimed)})
    yield Mutant("had before", good.draft, good.original, history=fingerprint)
    for turned in _turned(good.draft.claimed):
        yield Mutant("had before, turned round", good.draft, good.original, frozenset({turned}))


def _right(good: Good, draft: Draft) -> bool:
    """Only a line that says the same in other numbers, or a key of the same value, is no damage."""
    before = good.draft
    if replace(draft, solution=before.solution) == before:
        changed = [pair for pair in zip(before.solution, draft.solution, strict=False) if pair[0] != pair[1]]
        return len(before.solution) == len(draft.solution) and all(
            line_still_true(before, old, new) for old, new in changed
        )
    return draft.answer != before.answer and same_answer(draft.answer, before.answer)


def _turned(question: Question) -> Iterator[str]:
    """The fingerprint of the same problem with its numbers or equations in the other order."""
    given = question.givens
    if len(given) > 1 and all(isinstance(each, Expression) for each in given):
        yield question_fingerprint(replace(question, givens=given[::-1]))
    if len(given) == 1 and isinstance(given[0], Relations) and len(given[0].items) > 1:
        turned = replace(given[0], items=given[0].items[::-1])
        yield question_fingerprint(replace(question, givens=(turned,)))


# --- the key -------------------------------------------------------------------------------------------


def bare(key: str) -> str:
    return key.replace("$", "")


def with_answer(good: Good, answer: Answer, key: str) -> Draft:
    """The same item with another key that its author believes: answer, option, and the last line."""
    draft = good.draft
    printed = printed_key(draft)
    last = draft.solution[-1]
    before, found, after = (
        last.rpartition(bare(printed)) if bare(printed) in last else last.rpartition(printed)
    )
    lines = (*draft.solution[:-1], before + bare(key) + after) if found else draft.solution
    if draft.options:
        at = MARKS.index(draft.key)
        options = (*draft.options[:at], key, *draft.options[at + 1 :])
        return replace(draft, answer=answer, options=options, solution=lines)
    return replace(draft, answer=answer, key=key, solution=lines)


def printed_key(draft: Draft) -> str:
    return draft.options[MARKS.index(draft.key)] if draft.options else draft.key


def with_key(draft: Draft, key: str) -> Draft:
    if not draft.options:
        return replace(draft, key=key)
    at = MARKS.index(draft.key)
    return replace(draft, options=(*draft.options[:at], key, *draft.options[at + 1 :]))


def changed_numbers(value: Any, by: int) -> Iterator[tuple[int, Any]]:
    """(n, the value with its n-th number changed), in reading order."""
    form = encode(value)
    spots: list[dict[str, Any]] = []

    def collect(part: Any) -> None:
        if isinstance(part, dict):
            if part.get("type") == "Num":
                spots.append(part)
            for each in part.values():
                collect(each)
        elif isinstance(part, list):
            for each in part:
                collect(each)

    collect(form)
    for at, spot in enumerate(spots):
        old = spot["text"]
        if old.isdigit() and int(old) + by > 0:
            spot["text"] = str(int(old) + by)
            yield at, decode(form)
            spot["text"] = old


@breaker("key number")
def key_number(good: Good, rng: random.Random) -> Iterator[Draft]:
    """Off by one, and the author believes it."""
    key = printed_key(good.draft)
    tokens = list(NUMBER.finditer(key))
    for by in (1, -1):
        changed = dict(changed_numbers(good.draft.answer, by))
        total = len(dict(changed_numbers(good.draft.answer, 1)))
        if not changed or len(tokens) != total:
            continue
        at = rng.choice(sorted(changed))
        token = tokens[at]
        text = key[: token.start()] + str(int(token[0]) + by) + key[token.end() :]
        yield with_answer(good, changed[at], text)


@breaker("printed key number")
def printed_number(good: Good, rng: random.Random) -> Iterator[Draft]:
    """Only the print is wrong."""
    key = printed_key(good.draft)
    tokens = list(NUMBER.finditer(key))
    if tokens:
        token = rng.choice(tokens)
        yield with_key(good.draft, key[: token.start()] + str(int(token[0]) + 1) + key[token.end() :])


@breaker("key sign")
def key_sign(good: Good, rng: random.Random) -> Iterator[Draft]:
    """One sign of the key turned."""
    form = encode(good.draft.answer)
    key = printed_key(good.draft)
    if isinstance(good.draft.answer, Scalar):
        inside = re.sub(r"\$(-?)", lambda found: "$" if found[1] else "$-", key, count=1)
        value = cast(dict[str, Any], form)["value"]
        flipped = value["arg"] if value["type"] == "Neg" else {"type": "Neg", "arg": value}
        yield with_answer(
            good, cast(Answer, decode({**cast(dict[str, Any], form), "value": flipped})), inside
        )
        return
    signs = list(re.finditer(r"(?<=[=(\w}])[+-]|(?<==)-|(?<==)(?=\d)", key))
    if signs:
        sign = rng.choice(signs)
        other = {"+": "-", "-": "+" if key[sign.start() - 1] not in "=(" else "", "": "-"}[sign[0]]
        yield with_key(good.draft, key[: sign.start()] + other + key[sign.end() :])


@breaker("key swapped")
def key_swapped(good: Good, rng: random.Random) -> Iterator[Draft]:
    """x has y's value."""
    answer = good.draft.answer
    if isinstance(answer, Assignment) and len(answer.pairs) == 2:
        (x, first), (y, second) = answer.pairs
        text = f"${x}={latex(second)},\\ {y}={latex(first)}$"
        yield with_answer(good, Assignment(((x, second), (y, first))), text)


@breaker("root dropped")
def root_dropped(good: Good, rng: random.Random) -> Iterator[Draft]:
    answer = good.draft.answer
    if isinstance(answer, Roots) and len(answer.values) == 2:
        kept = rng.choice(answer.values)
        yield with_answer(good, Roots(answer.variable, (kept,)), f"${answer.variable}={latex(kept)}$")


@breaker("inequality turned")
def turned(good: Good, rng: random.Random) -> Iterator[Draft]:
    answer = good.draft.answer
    if isinstance(answer, Range):
        strict = {"<": "≤", "≤": "<", ">": "≥", "≥": ">"}
        for table in (FLIPPED, strict):
            relation = replace(answer.relation, ops=tuple(table[op] for op in answer.relation.ops))
            yield with_answer(good, Range(relation), f"${latex(relation)}$")


# --- the form of the key -------------------------------------------------------------------------------


def doubled(key: str) -> str:
    """The same value in another form: 1/2 as 2/4, 3 as 6/2."""
    if "\\frac{" in key:
        return re.sub(
            r"\\frac\{(\d+)\}\{(\d+)\}",
            lambda f: f"\\frac{{{2 * int(f[1])}}}{{{2 * int(f[2])}}}",
            key,
            count=1,
        )
    return re.sub(r"(?<![\d.^{=])(\d+)(?=\$)", lambda f: f"\\frac{{{2 * int(f[1])}}}{{2}}", key, count=1)


def in_other_form(good: Good) -> str:
    """The key's value in a form that was not asked for; empty where this writer knows none."""
    question, key = good.draft.claimed, printed_key(good.draft)
    given = question.all(Expression)
    if question.goal.kind in IN_FORM and len(given) == 1:
        return f"${latex(given[0].body)}$"
    if isinstance(good.draft.answer, Scalar) and doubled(key) != key:
        return doubled(key)
    return ""


@breaker("key in a wrong form")
def wrong_form(good: Good, rng: random.Random) -> Iterator[Draft]:
    other = in_other_form(good)
    if other:
        yield with_key(good.draft, other)
    if other and good.draft.claimed.goal.kind in IN_FORM and isinstance(good.draft.answer, Formula):
        yield with_answer(good, Formula(good.draft.claimed.all(Expression)[0].body), other)


@breaker("key with words")
def key_with_words(good: Good, rng: random.Random) -> Iterator[Draft]:
    key = printed_key(good.draft)
    yield with_key(good.draft, f"답: {key}")
    yield with_key(good.draft, f"약 {key}")


@breaker("key with a wrong unit")
def wrong_unit(good: Good, rng: random.Random) -> Iterator[Draft]:
    key = printed_key(good.draft)
    other = _other_unit(key, r"(?<=\$)( ?)([^\s$]+)$")
    if other:
        yield with_key(good.draft, other)
    if re.search(r"\$ ?[^\s$,:]+$", key):
        yield with_key(good.draft, key[: key.rindex("$") + 1])


# --- the options ---------------------------------------------------------------------------------------


@breaker("mark moved")
def mark_moved(good: Good, rng: random.Random) -> Iterator[Draft]:
    if good.draft.options:
        yield replace(good.draft, key=rng.choice([mark for mark in MARKS if mark != good.draft.key]))


@breaker("options reordered")
def reordered(good: Good, rng: random.Random) -> Iterator[Draft]:
    options = good.draft.options
    if options:
        by = rng.randrange(1, 5)
        yield replace(good.draft, options=(*options[by:], *options[:by]))


@breaker("no right option")
def no_right_option(good: Good, rng: random.Random) -> Iterator[Draft]:
    """The right option's number is off by one; the answer behind the key is still right."""
    if good.draft.options:
        yield from printed_number(good, rng)


@breaker("option removed")
def option_removed(good: Good, rng: random.Random) -> Iterator[Draft]:
    options = good.draft.options
    if options:
        yield replace(good.draft, options=options[:4] if good.draft.key != "⑤" else options[1:])


@breaker("an option twice")
def option_twice(good: Good, rng: random.Random) -> Iterator[Draft]:
    """Two wrong options of equal value, in the same and in another form."""
    options = good.draft.options
    wrong = [at for at in range(len(options)) if MARKS[at] != good.draft.key]
    if wrong:
        one, other = rng.sample(wrong, 2)
        for text in {options[one], doubled(options[one])}:
            yield replace(good.draft, options=(*options[:other], text, *options[other + 1 :]))


@breaker("two right options")
def two_right(good: Good, rng: random.Random) -> Iterator[Draft]:
    options = good.draft.options
    if options:
        at = rng.choice([at for at in range(5) if MARKS[at] != good.draft.key])
        right = printed_key(good.draft)
        for text in {right, doubled(right), in_other_form(good) or right, right.replace("$ ", "$")}:
            yield replace(good.draft, options=(*options[:at], text, *options[at + 1 :]))


def _other_unit(text: str, pattern: str) -> str:
    """The text with one unit exchanged for another of its kind or of another kind; empty where none is."""
    others = {
        "g": "kg", "kg": "g", "km": "m", "m": "km", "cm": "m", "분": "시간", "시간": "분", "초": "분", "%": "g",
        "원": "개", "개": "명", "명": "개", "살": "개", "세": "원", "년": "개월", "자루": "명", "권": "명", "장": "명",
        "일": "시간", "cm²": "cm", "송이": "원",
    }  # fmt: skip
    found = re.search(pattern, text)
    if not found or found[2] not in others:
        return ""
    return text[: found.start(2)] + others[found[2]] + text[found.end(2) :]


def other_unit(text: str, at: int) -> str:
    """The n-th quantity of a running text in another unit."""
    found = list(
        re.finditer(
            r"(?<=[\d$])( ?)(kg|g|km|cm²|cm|m|분|시간|%|원|개|명|살|세|년|자루|권|장|일)(?![A-Za-z²])", text
        )
    )
    if at >= len(found):
        return ""
    hit = found[at]
    return text[: hit.start()] + (_other_unit(hit[0], r"^( ?)(\S+)$") or hit[0]) + text[hit.end() :]
