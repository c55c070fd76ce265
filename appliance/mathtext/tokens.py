"""A formula cut into tokens, every notation of a sign already one kind."""

import re
from typing import NamedTuple

from appliance.mathtext import signs
from appliance.mathtext.errors import MathSyntaxError
from appliance.mathtext.limits import MAX_DIGITS, MAX_LENGTH


class Token(NamedTuple):
    """kind: "num", "sym", "func", "frac", …, or the sign itself. position: in the text as given."""

    kind: str
    text: str
    position: int


_DOTTED = r"\d\u0307?|\\dot\s*(?:\{\s*\d\s*\}|\d)|\{\s*\\dot\s*\{\s*\d\s*\}\s*\}|\\overline\s*\{\s*\d+\s*\}"
_SUPER = "".join(signs.SUPERSCRIPTS)
_TOKEN = re.compile(
    rf"""
      (?P<hangul>\s*(?!루트|파이)[가-힣](?:[가-힣\s]*[가-힣])?\s*)
    | (?P<space>[\s\u200b\ufeff]+)
    | (?P<text>\\(?:text|textrm|mbox|mathrm)\s*\{{(?P<said>[^{{}}]*[가-힣][^{{}}]*)\}})
    | (?P<choose>(?<![A-Za-z0-9_.}}])(?<![A-Za-z)][+-])
        (?P<n>\d+|n)\s?(?P<pc>[PC])\s?(?P<r>\d+|[rn])(?![A-Za-z0-9.(]))
    | (?P<num>\d+(?:\.(?:{_DOTTED})+)?)
    | (?P<degree>\^\s*(?:\{{\s*\\circ\s*\}}|\\circ(?![A-Za-z])))
    | (?P<upright>\\(?:mathrm|mathit|mathbf|rm|textrm|operatorname)\s*\{{\s*(?P<letters>[A-Za-z]+)\s*\}})
    | (?P<env>\\(?:begin|end)\s*\{{\s*(?:cases|array|aligned|[pb]?matrix)\s*\}}(?:\s*\{{[lcr|]+\}})?)
    | (?P<arc>\\overset\s*(?:\{{\s*\\frown\s*\}}|\\frown))
    | (?P<negated>\\not\s*(?:\\in(?![a-z])|\\subset(?:eq)?(?![a-z])|[∈⊂=]))
    | (?P<tilde>~|\\sim(?![A-Za-z]))
    | (?P<barred>[A-Za-z{"".join(signs.GREEK_NAMES)}][\u0304\u0305])
    | (?P<bar>\\(?:left|right)\s*(?:\||\\vert))
    | (?P<none>\\(?:left|right)\s*\.)
    | (?P<cmd>\\(?:[A-Za-z]+|.))
    | (?P<word>sqrt|루트|파이|sin|cos|tan|(?<![A-Za-z])pi(?![A-Za-z]))
    | (?P<sym>[A-Za-z{"".join(signs.GREEK_NAMES)}□{"".join(signs.GAPS)}])
    | (?P<sup>[{_SUPER}]+)
    | (?P<vulgar>[{"".join(signs.VULGAR)}])
    | (?P<sub>[{"".join(signs.SUBSCRIPTS)}]+)
    | (?P<rel><=>|<=|=<|>=|=>|->|!=|//|[=≠<≤>≥∈∉⊂⊆⊄⊈⊃∥⊥≡∽→⇒⇔])
    | (?P<mark>[∠△⌒])
    | (?P<op>[-+×·÷/^_()\[\]{{}}|,:√∛±°&!'∘○∅∪∩¬])
    """,
    re.VERBOSE,
)
_RELATIONS = {
    "<=": "≤", "=<": "≤", ">=": "≥", "=>": "≥", "!=": "≠", "<=>": "⇔", "->": "→", "//": "∥", "⊆": "⊂",
    "⊈": "⊄",
}  # fmt: skip
_WORDS = {"sqrt": ("√", "√"), "루트": ("√", "√"), "pi": ("sym", "pi"), "파이": ("sym", "pi")}
_OPERATORS = {"∛": "√", "○": "∘", "¬": "~"}
_OPENING = frozenset(("(", "[", "{", "\\{", "→", "⇒", "⇔", "~", ",", "|"))


def tokenize(text: str) -> list[Token]:
    """The tokens of a formula, an "end" token last. Raises MathSyntaxError."""
    if len(text) > MAX_LENGTH:
        raise MathSyntaxError(f"수식이 너무 깁니다. {MAX_LENGTH}자 이하로 줄여 주십시오.", MAX_LENGTH)
    text = text.translate(signs.CHARACTERS)
    found: list[Token] = []
    at = 0
    match = _TOKEN.match
    while at < len(text):
        hit = match(text, at)
        if hit is None:
            raise MathSyntaxError(f"{text[at]!r}은(는) 수식에서 쓸 수 없는 글자입니다.", at)
        kind = hit.lastgroup or ""
        if kind != "space":
            _emit(found, kind, hit, at)
        at = hit.end()
    found.append(Token("end", "", len(text)))
    return _without_alignment(found)


def _emit(found: list[Token], kind: str, hit: re.Match[str], at: int) -> None:
    text = hit.group()
    if kind == "op":
        found.append(Token(_OPERATORS.get(text, text), text, at))
    elif kind == "num":
        found.append(_number(text, at))
    elif kind == "rel":
        found.append(Token(_RELATIONS.get(text, text), text, at))
    elif kind == "sym":
        found.append(Token("sym", signs.GREEK_NAMES.get(text, text), at))
    elif kind == "cmd":
        _emit_command(found, text[1:], at)
    elif kind == "word":
        found.append(Token(*_WORDS.get(text, ("func", text)), at))
    elif kind == "sup":
        _emit_script(found, "^", "".join(signs.SUPERSCRIPTS[char] for char in text), at)
    elif kind == "sub":
        _emit_script(found, "_", "".join(signs.SUBSCRIPTS[char] for char in text), at)
    else:
        _emit_rare(found, kind, hit, at)


def _number(text: str, at: int) -> Token:
    kind = "dotted" if "\u0307" in text or "\\" in text else "num"
    if len(text) > 1 and text[0] == "0" and text[1] != ".":
        raise MathSyntaxError("수가 0으로 시작합니다. 세 자리마다 찍는 쉼표는 빼 주십시오.", at)
    if sum(char.isdigit() for char in text) > MAX_DIGITS:
        raise MathSyntaxError(f"수가 너무 깁니다. {MAX_DIGITS}자리 이하로 써 주십시오.", at)
    return Token(kind, text, at)


def _emit_command(found: list[Token], name: str, at: int) -> None:
    if name not in signs.COMMANDS:
        raise MathSyntaxError(f"\\{name}은(는) 쓸 수 없는 명령입니다.", at)
    kind, text = signs.COMMANDS[name]
    if kind:
        found.append(Token(kind, text, at))


def _emit_script(found: list[Token], sign: str, written: str, at: int) -> None:
    """x²ⁿ becomes x^{2n}, a₁₂ becomes a_{12}: the small run stands in braces of its own."""
    inner = tokenize(written)[:-1]
    found += [Token(sign, sign, at), Token("{", "{", at)]
    found += [token._replace(position=at + token.position) for token in inner]
    found.append(Token("}", "}", at))


def _emit_rare(found: list[Token], kind: str, hit: re.Match[str], at: int) -> None:
    text = hit.group()
    if kind == "degree":
        found.append(Token("°", "°", at))
    elif kind == "bar":
        found.append(Token("abs(" if text.startswith("\\left") else "abs)", "|", at))
    elif kind == "env":
        _emit_environment(found, text, at)
    elif kind == "upright":
        _emit_upright(found, hit["letters"], at)
    elif kind == "hangul":
        found.append(Token("words", _spaced(text), at))
    elif kind == "text":
        start = hit.start("said")
        found += [token._replace(position=start + token.position) for token in tokenize(hit["said"])[:-1]]
    elif kind == "arc":
        found.append(Token("mark", "⌒", at))
    elif kind == "negated":
        found.append(Token("∉" if "in" in text or "∈" in text else "≠" if "=" in text else "⊄", text, at))
    elif kind == "tilde":
        _emit_tilde(found, hit, at)
    elif kind == "barred":
        letter = signs.GREEK_NAMES.get(text[0], text[0])
        found += [
            Token("overline", "", at),
            Token("{", "{", at),
            Token("sym", letter, at),
            Token("}", "}", at),
        ]
    elif kind == "choose":
        found.append(Token("choose", f"{hit['n']} {hit['pc']} {hit['r']}", at))
    elif kind != "none":
        found.append(Token(kind, text, at))


def _emit_upright(found: list[Token], letters: str, at: int) -> None:
    """Upright letters name points; a lower-case word such as cm is a unit, and no product c×m."""
    if not letters.isupper():
        raise MathSyntaxError(f"단위나 낱말 {letters}은(는) 수식 밖에 써 주십시오.", at)
    found += [Token("sym", letter, at) for letter in letters]


def _spaced(text: str) -> str:
    """Words with one space for every run of spaces, before and after them too."""
    return re.sub(r"\s+", " ", text)


def _emit_environment(found: list[Token], text: str, at: int) -> None:
    """An array in round or square brackets is a matrix; any other is a system."""
    bracketed = bool(found) and found[-1].kind in ("(", "[")
    if text.startswith("\\end"):
        found.append(Token("end_env", "", at))
    elif "pmatrix" in text or "bmatrix" in text:
        found.append(Token("matrix", "", at))
    elif bracketed and ("array" in text or "matrix" in text):
        found.append(Token("matrix", "bare", at))
    else:
        found.append(Token("begin", "", at))


def _emit_tilde(found: list[Token], hit: re.Match[str], at: int) -> None:
    r"""~p is a negation where a statement begins, \sim a similarity between two things; other tildes are
    the unbreakable space of LaTeX."""
    after = hit.string[hit.end() :].lstrip()
    command = hit.group() != "~"
    begins = not found or found[-1].kind in _OPENING
    if begins and (command or after[:1] in tuple("pqrs~") or re.match(r"\([pqrs~]", after)):
        found.append(Token("~", "~", at))
    elif not begins and (command or after.startswith(("△", "\\triangle"))):
        found.append(Token("∽", "∽", at))


def _without_alignment(tokens: list[Token]) -> list[Token]:
    """`&` parts the entries of a matrix; elsewhere it only aligns."""
    kept: list[Token] = []
    inside: list[bool] = []
    for token in tokens:
        if token.kind in ("matrix", "begin"):
            inside.append(token.kind == "matrix")
        elif token.kind == "end_env" and inside:
            inside.pop()
        if token.kind != "&" or (inside and inside[-1]):
            kept.append(token)
    return kept
