"""Finds where a formula typed without `$` begins and ends, and cuts a list of formulas at its commas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# The braces of a set may hold Korean: {x | x는 10 이하의 자연수}.
_SET = r"\\?\{[^{}$]*[|∣][^{}$]*\}|\{\}|\\\{\s*\\\}"
# p → ~q, and a matrix typed row by row: (1 2; 3 4).
_ARROW = r"~?[pqrs]\s*(?:→|⇒|⇔)\s*~?[pqrs](?![A-Za-z])|~[pqrs](?![A-Za-z])"
_ROWS = r"\([^()$;가-힣]*;[^()$가-힣]*\)"
_CHARS = re.compile(
    rf"(?:{_SET}|{_ARROW}|{_ROWS}|"
    r"[0-9A-Za-zα-ωΑ-Ω²³¹⁰⁴-⁹⁺⁻ⁿˣ₀-₉√∛+\-*/^=<>≤≥≠×÷·±()\[\]{}|\\_&,.:!'°\u0307∠△½⅓⅔¼¾⅕⅖⅗⅘□"
    r"∪∩∈∉⊂⊄⊃∅∘⇒⇔≡∽∥⊥⌒ᶜ\u0304\u0305ₙᵣᵢⱼ ])+"
)
_START = re.compile(r"[0-9A-Za-zα-ωΑ-Ω√∛+\-(\[{|\\±∠△½⅓⅔¼¾⅕⅖⅗⅘□∅⌒₀-₉]|~(?=[pqrs])")
_OPERAND_END = re.compile(r"[0-9A-Za-zα-ω²³¹⁰⁴-⁹ⁿ)\]}|\u0307°½⅓⅔¼¾]$")
_OPERAND_START = re.compile(r"[0-9A-Za-zα-ω√\\½⅓⅔¼¾]")
# β (α>β): a condition said in brackets, no factor.
_REMARK = re.compile(r"\([^()]*[<>≤≥=≠][^()]*\)")
# 3:(x+2)=2:(x-1), an equation of ratios.
_PROPORTION = re.compile(r"[^:=<>,A-Z]+:[^:=<>,A-Z]+=[^:=<>,A-Z]+:[^:=<>,A-Z]")
# 5!의 값: the mark of a factorial, and no end of a sentence.
_FACTORIAL = re.compile(r"!\s*(?=의|을|를|은|는|이|가|[-+×÷*/=]|$)")
_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Run:
    """inner: the formula, or several with commas between. end: where the text goes on. spaced: a space
    stood after a comma inside."""

    inner: str
    end: int
    dollars: bool
    spaced: bool = False


def run_at(text: str, at: int) -> Run | None:
    """The formula that begins at `at`, or None."""
    if text[at] == "$":
        end = text.find("$", at + 1)
        if end < 0:
            return None
        return Run(text[at + 1 : end].replace("\n", " ").strip(), end + 1, True) if end > at + 1 else None
    if not _START.match(text, at):
        return None
    found = _CHARS.match(text, at)
    assert found is not None
    run = _trimmed(found.group())
    if _FACTORIAL.match(text, at + len(run)) and _OPERAND_END.search(run):
        run += "!"
    if _REMARK.fullmatch(run):
        return None
    return Run(run, at + len(run), False) if _is_formula(run) else None


def _is_formula(run: str) -> bool:
    return bool(run) and any(char.isalnum() or char in "√½⅓⅔¼¾□" for char in run)


def _trimmed(run: str) -> str:
    """The longest beginning that reads as one formula."""
    run = run[: _end_of_sentence(run)]
    run = run[: _balanced(run)]
    return run.rstrip(" ,.:+*/^=<>([{&!'\\×÷·").removesuffix("-").rstrip()


def _end_of_sentence(run: str) -> int:
    """Where a point, a comma outside brackets, a colon or two operands side by side end the formula."""
    depth = 0
    rows = [found.span() for found in re.finditer(_ROWS, run)]
    colons = _proportion(run)
    for at, char in enumerate(run):
        if any(start <= at < end for start, end in rows):
            continue
        depth += (char in "([{") - (char in ")]}")
        before, after = run[at - 1 : at], run[at + 1 : at + 2]
        if char in ".:" and not (_digit(before) and after.isdigit()) and not (char == ":" and at < colons):
            return at
        if char == "," and depth <= 0 and not _thousands(run, at):
            return at
        if char == " " and not (depth > 0 and ("|" in run[:at] or _power_ends(run, at))) and _splits(run, at):
            return at
    return len(run)


def _proportion(run: str) -> int:
    """Up to where the colons of an equation of ratios with one unknown belong to it."""
    found = _PROPORTION.match(run)
    return found.end() if found and len(set(re.findall("[a-z]", found.group()))) == 1 else 0


def _power_ends(run: str, at: int) -> bool:
    """(2x^a y^2)^3: within a bracket that closes, a space behind an exponent is only a space."""
    return bool(re.search(r"\^\s*\{?\w+\}?$", run[:at])) and ")" in run[at:]


def _digit(before: str) -> bool:
    return before.isdigit() or before == "\u0307" or before == ")"


def _thousands(run: str, at: int) -> bool:
    return bool(re.search(r"(?<!\d)\d{1,3}$", run[:at]) and re.match(r",\d{3}(?!\d)", run[at:]))


def _splits(run: str, at: int) -> bool:
    """A space between two operands separates them, except before a bracket and after a command."""
    head, tail = run[:at].rstrip(), run[at:].lstrip()
    if not head or not tail or re.search(r"\\[A-Za-z]+$", head):
        return False
    if not _OPERAND_END.search(head):
        return False
    return bool(_REMARK.match(tail) or _OPERAND_START.match(tail[0]))


def _balanced(run: str) -> int:
    """The length up to the first bracket without its partner."""
    open_at: list[int] = []
    for at, char in enumerate(run):
        if char in "([{":
            open_at.append(at)
        elif char in _CLOSING:
            if not open_at or run[open_at[-1]] != _CLOSING[char]:
                return open_at[0] if open_at else at
            open_at.pop()
    return open_at[0] if open_at else len(run)


def pieces(inner: str) -> Iterator[str]:
    """The formulas of a list and the commas between: `x=1, y=2` is three pieces; a point is one."""
    depth = start = 0
    if "\\begin" in inner or inner.lstrip().startswith(("{", "\\{", "\\left")):
        yield inner
        return
    for at, char in enumerate(inner):
        depth += (char in "([{") - (char in ")]}")
        if char == "," and depth == 0 and not _thousands(inner, at) and inner[at - 1 : at] != "\\":
            yield inner[start:at].strip()
            yield ","
            start = at + 1
    yield inner[start:].strip()
