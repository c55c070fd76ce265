"""Magnitudes that a stem names together: AB=AC=5cm, ∠B=∠C=50°, AD:DB=2:3; and names without their dollars."""

import re
from fractions import Fraction

from appliance.mathtext import latex, parse
from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.tree import Add, Group, Node, Rel, Sym
from appliance.reading.classify import number_of
from appliance.reading.tokens import Token

_SEGMENT = r"[A-Z]{2}"
_ANGLE = r"∠\s*[A-Z](?:[A-Z]{2})?"
_THING = rf"(?:{_ANGLE}|{_SEGMENT})(?![A-Z])"
_VALUE = r"(?:\\(?:sqrt|d?frac|pi)(?![a-z])|[0-9a-z√π{}()+\-./ ])+?"
_UNIT = r"(?:(?P<unit>cm|km|mm|m)(?![a-z²³^])|(?P<degree>°|도(?![가-힣])|도(?=인|이|일)))"
_AFTER = r"(?!\s*[=:<>≤≥+\-*/^√×÷²³])(?![A-Za-z0-9(])"
_CHAIN = re.compile(
    rf"(?P<names>{_THING}(?:\s*=\s*{_THING})+)\s*=\s*(?P<value>{_VALUE})\s*(?:{_UNIT})?{_AFTER}"
)
_NUMBER = r"(?:\d+(?:\.\d+)?)"
_RATIO = re.compile(
    rf"(?P<left>{_THING}\s*:\s*{_THING})\s*=\s*(?P<right>{_NUMBER}\s*:\s*{_NUMBER})(?!\s*[:\d.])"
)
_TOGETHER = re.compile(rf"(?P<left>{_SEGMENT})\s*(?P<sign>∥|//|⊥)\s*(?P<right>{_SEGMENT})(?![A-Z])")
_EQUAL = re.compile(rf"{_SEGMENT}(?:\s*=\s*{_SEGMENT})+(?![A-Z])(?!\s*[=:+\-*/^])")
_ALONE = re.compile(rf"{_SEGMENT}(?![A-Za-z0-9])(?!\s*[=:+\-*/^×÷√(])")
_AREA = re.compile(
    r"(?P<name>△\s*[A-Z]{3}|□\s*[A-Z]{4})\s*=\s*(?P<value>\d+(?:\.\d+)?)\s*(?P<unit>cm²|m²|cm\^2|m\^2)"
)
_SINE = re.compile(
    r"\$?\s*\\?(?P<name>sin|cos|tan)\s*(?P<of>[A-C])\s*=\s*(?P<value>[^$가-힣,=?]+?)\s*\$?(?=[가-힣,.]|\s[가-힣(]|\s*$)"
)
_RATIO_NAME = re.compile(rf"(?P<left>{_THING}\s*:\s*{_THING})(?!\s*[:=A-Z])")
# Names of a figure's parts between dollars are read as they are typed without them.
_FENCED = re.compile(r"\$([^$]*)\$")
_INSIDE = re.compile(
    r"\\overline\s*\{\s*(?:\\mathrm|\\rm)?\s*\{?\s*[A-Z]|\\angle|\\triangle|\\square|\\parallel|\\perp|[∠△□∥⊥]|(?<![A-Za-z])[A-Z]{2}\s*="
)
_OTHER = re.compile(
    r"\\?(?:sin|cos|tan)|\\widehat|⌒|\\overset|\\frown|\\begin|[<>≤≥∪∩∈|]|\\(?:le|ge|cup|cap|in)(?![a-z])"
)
_PLAIN = (
    (re.compile(r"\\overline\s*\{\s*(?:\\mathrm|\\rm)?\s*\{?\s*([A-Z]{2})\s*\}*"), r"\1"),
    (re.compile(r"\\(?:mathrm|text|textrm|rm|mathit)\s*\{\s*([A-Za-z]+[²³]?|[가-힣 ]+)\s*\}"), r"\1"),
    (re.compile(r"\\rm\s+(?=[A-Za-z])"), ""),
    (re.compile(r"\\angle\s*"), "∠"),
    (re.compile(r"\\triangle\s*"), "△"),
    (re.compile(r"\\square\s*"), "□"),
    (re.compile(r"\\parallel"), "∥"),
    (re.compile(r"\\perp"), "⊥"),
    (re.compile(r"\^\s*\{?\s*\\circ\s*\}?"), "°"),
    (re.compile(r"\\[,;:! ]|~"), " "),
    (re.compile(r"\\(?:left|right)(?=[()])"), ""),
    (re.compile(r"(cm|m)\s*\^\s*\{?2\}?"), r"\1²"),
)


# sin 30°+cos 60° typed without dollars is one formula, spaces and all.
_TRIGONOMETRIC = re.compile(
    r"(?<![A-Za-z\\\d$])(?:(?:sin|cos|tan)(?:\s*[A-Cx](?![A-Za-z]))?|(?<![A-Za-z])[A-Cx](?![A-Za-z])|[\d√()+\-×÷*/^²=. ]|°)+"  # noqa: E501
)
_EDGE = re.compile(r"^[\s=)]*|[\s.=(+*/]*$")
_MARKED = re.compile(r"(?<=[\da-z)])\s*\(\s*(cm|km|mm|m|cm²|m²)\s*\)")


def _dressed(found: re.Match[str]) -> str:
    run = found[0]
    if not re.search("sin|cos|tan", run):
        return run
    inner = _EDGE.sub("", run)
    at = run.index(inner)
    return f"{run[:at]}${inner}${run[at + len(inner) :]}"


def _with_formulas(text: str) -> str:
    parts = re.split(r"(\$[^$]*\$)", _MARKED.sub(r"\1", text))
    return "".join(part if at % 2 else _TRIGONOMETRIC.sub(_dressed, part) for at, part in enumerate(parts))


def undressed(text: str) -> str:
    """`$\\overline{AB}=5\\,\\mathrm{cm}$, $\\angle A=40^\\circ$` as AB=5 cm, ∠A=40°; other formulas stay."""
    text = (
        _FENCED.sub(_undress, text)
        if "$" in text
        else _bare(text)
        if _INSIDE.search(text) and "\\" in text
        else text
    )
    return _with_formulas(text)


def _undress(found: re.Match[str]) -> str:
    inner = found[1]
    return _bare(inner) if _INSIDE.search(inner) and not _OTHER.search(inner) else found[0]


def _bare(text: str) -> str:
    for pattern, plain in _PLAIN:
        text = pattern.sub(plain, text)
    return text


def named_at(text: str, at: int) -> tuple[Token, int] | None:
    """The chain or ratio of named magnitudes that begins at `at`, and where the text goes on."""
    if text[at] in "$\\sct" and (found := _SINE.match(text, at)):
        try:
            value = parse(found["value"])
        except MathSyntaxError:
            return None
        name = f"{found['name']} {found['of']}"
        return Token("side", "given", name, value, None, "", f"$\\{name}=", "$"), found.end()
    if text[at] in "△□" and (found := _AREA.match(text, at)):
        name = "".join(found["name"].split())
        unit = found["unit"].replace("^2", "²")
        before = f"${latex(parse(name))}="
        return Token(
            "side", "given", name, None, Fraction(found["value"]), unit, before, f"${unit}"
        ), found.end()
    if text[at] != "∠" and not ("A" <= text[at] <= "Z"):
        return None
    return _together(text, at) or _ratio(text, at) or _chain(text, at) or _names(text, at)


def _names(text: str, at: int) -> tuple[Token, int] | None:
    """AB=AC, AB=BC=CA; AB by itself is a segment too."""
    if found := _EQUAL.match(text, at):
        names = "".join(found[0].split())
        sides = tuple(Sym(name) for name in names.split("="))
        return Token(
            "eq" if len(sides) == 2 else "chain", "given", names, Rel(sides, ("=",) * (len(sides) - 1))
        ), found.end()
    if found := _ALONE.match(text, at):
        return Token("sym", "given", found[0], Sym(found[0])), found.end()
    return None


def _together(text: str, at: int) -> tuple[Token, int] | None:
    """AB∥CD, AH⊥BC."""
    found = _TOGETHER.match(text, at)
    if found is None:
        return None
    sign = "∥" if found["sign"] == "//" else found["sign"]
    node = Rel((Sym(found["left"]), Sym(found["right"])), (sign,))
    return Token("ineq", "given", f"{found['left']}{sign}{found['right']}", node), found.end()


def _ratio(text: str, at: int) -> tuple[Token, int] | None:
    if found := _RATIO.match(text, at):
        names = "".join(found["left"].split())
        shown = ":".join(_shown(name) for name in names.split(":"))
        return Token("ratio", "given", names, parse(found["right"]), None, "", f"${shown}=", "$"), found.end()
    if found := _RATIO_NAME.match(text, at):
        names = "".join(found["left"].split())
        shown = ":".join(_shown(name) for name in names.split(":"))
        return Token("ratio", "given", names, parse(shown)), found.end()
    return None


def _chain(text: str, at: int) -> tuple[Token, int] | None:
    found = _CHAIN.match(text, at)
    if found is None:
        return None
    try:
        value = parse(found["value"])
    except MathSyntaxError:
        return None
    names = "".join(found["names"].split())
    angle = names.startswith("∠")
    if angle != bool(found["degree"]):
        return None
    unit = "°" if angle else found["unit"] or ""
    before = "$" + "=".join(_shown(name) for name in names.split("=")) + "="
    return _token(names.replace("∠", ""), angle, value, unit, before), found.end()


def _token(names: str, angle: bool, value: Node, unit: str, before: str) -> Token:
    category, after = ("angled", "^\\circ$") if angle else ("side", f"${unit}")
    value = value.arg if isinstance(value, Group) else value
    if isinstance(value, Sym) and value.name != "pi":
        return Token(category, "letter", names, value, None, unit, before, after)
    if (number := number_of(value)) is not None:
        return Token(category, "given", names, None, number, unit, before, after)
    value = Group(value) if isinstance(value, Add) and unit else value
    return Token(category, "given", names, value, None, unit, before, after)


def _shown(name: str) -> str:
    return latex(parse(name)) if name.startswith("∠") else f"\\overline{{{name}}}"
