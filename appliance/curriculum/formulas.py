"""What a formula shows, in words: `3x-2=7` is a 일차방정식 even where the note does not say so.

For searching only, and so by its look: a wrong word costs a little rank, nothing else. Reading a formula
for its meaning is the reader's work.
"""

import re
from collections.abc import Iterator

# LaTeX and typed spellings of one sign. \frac{a}{b} keeps its bar only.
SPELLINGS = (
    (r"\\(?:left|right|displaystyle)", ""),
    (r"\\sqrt", "√"),
    (r"\\times|\\cdot", "×"),
    (r"\\div", "÷"),
    (r"\\leq?(?![a-z])", "≤"),
    (r"\\geq?(?![a-z])", "≥"),
    (r"\\frac", "/"),
    (r"\^\{?2\}?(?!\d)", "²"),
    (r"\^\{?3\}?(?!\d)", "³"),
    (r"[⁴-⁹]|\^\{?\d+\}?", "⁴"),
    (r"(?<=\d)(?:cm|mm|km|kg|mL|[gmL])[²³]?(?![A-Za-z(\d])", " "),  # units are no letters
)
RUN = re.compile(r"[A-Za-z0-9²³⁴√π+\-−×÷*/=<>≤≥|(){}\[\].\\ ]+")
# A letter alone or in a pair (xy): a longer word is a unit, a name or a command.
LETTER = re.compile(
    r"(?<![A-Za-z\\])[a-z](?![A-Za-z])|(?<![A-Za-z\\])[a-z](?=[a-z](?![A-Za-z]))"
    r"|(?<=(?<![A-Za-z\\])[a-z])[a-z](?![A-Za-z])"
)
IMAGINARY = re.compile(r"[+\-−]\d*i(?![a-z])|\di(?![a-z])")
RELATION = re.compile(r"[<>≤≥=]")
FUNCTION = re.compile(r"(?:^|[^A-Za-z0-9+\-−*/)])(?:y|[fg]\(x\))=")
BINDING = re.compile(r"[a-z]=[-−]?[\d./]+")  # x=3 gives a value, it is no equation
BINARY = re.compile(r"[A-Za-z0-9)²³⁴][+\-−][A-Za-z0-9(√]")
MONOMIAL = re.compile(r"[a-z)][²³⁴].*(?:[×÷]|[a-z(][²³⁴]?)|[×÷].*[a-z][²³⁴]")


def words_for(text: str) -> list[str]:
    """Words for the formulas in `text`, a sign of each formula once."""
    runs = list(_runs(text))
    plain = [run for run in runs if not BINDING.fullmatch(run)]
    equations = [run for run in plain if "=" in run and LETTER.search(run)]
    words = [] if len(plain) == len(runs) else ["대입"]
    if len(equations) > 1 and len(_letters("".join(equations))) > 1 and not FUNCTION.search(equations[0]):
        return [*words, "연립방정식", "방정식"]
    return list(dict.fromkeys(words + [word for run in plain for word in _of_run(run)]))


def _runs(text: str) -> Iterator[str]:
    for spelling, sign in SPELLINGS:
        text = re.sub(spelling, sign, text)
    for run in RUN.findall(text.replace("$", " ").replace("_", "")):
        squeezed = run.replace(" ", "").strip(".")
        if len(squeezed) > 2:
            yield squeezed


def _of_run(run: str) -> Iterator[str]:
    letters = _letters(run)
    if "√" in run:
        yield from ("근호", "제곱근")
    if IMAGINARY.search(run):
        yield from ("복소수", "허수단위")
    if re.search(r"[fg]\(", run):
        yield from ("함수", "함숫값")
    if not letters:
        return
    if FUNCTION.search(run):
        yield from (_power(run, "일차함수", "이차함수"), "함수")
    elif "=" in run:
        yield from (_power(run, "일차방정식", "이차방정식"), "방정식")
    elif RELATION.search(run):
        yield from (_power(run, "일차부등식", "이차부등식"), "부등식")
    elif BINARY.search(run):
        yield from (_power(run, "일차식", "이차식"), "다항식", "식")
        if re.search(r"[a-z]\(", run):
            yield from ("단항식", "전개")
    elif MONOMIAL.search(run):
        yield from ("지수법칙", "단항식")


def _power(run: str, linear: str, quadratic: str) -> str:
    return quadratic if re.search(r"[a-z)][²³⁴]", run) else linear


def _letters(run: str) -> set[str]:
    return set(LETTER.findall(run))
