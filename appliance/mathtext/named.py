"""Letters and what they name: magnitudes of figures, subscripts, functions and their compositions."""

from abc import ABC, abstractmethod

from appliance.mathtext import signs
from appliance.mathtext.cursor import Cursor
from appliance.mathtext.limits import MAX_FUNCTIONS, MAX_SUBSCRIPT
from appliance.mathtext.tree import (
    Add,
    Call,
    Choose,
    Conj,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Point,
    Pow,
    Root,
    SetBuilder,
    SetMix,
    SetOf,
    Sym,
)  # fmt: skip

_INVERSE = (("^", "{", "-", "1", "}"), ("^", "(", "-", "1", ")"), ("^", "-", "1"))
COMPLEMENT = (Sym("C"), Sym("c"))
_CIRCLES = ("∘", "°")


class Named(Cursor, ABC):
    __slots__ = ()

    @abstractmethod
    def sum(self) -> Node:
        """An expression (expressions.py)."""

    @abstractmethod
    def atom(self) -> Node:
        """One thing (atoms.py)."""

    @abstractmethod
    def items(self, opening: str, closing: str) -> tuple[Node, ...]:
        """What stands between brackets (atoms.py)."""

    @abstractmethod
    def argument(self, typed: bool = False) -> Node:
        """What a command applies to (atoms.py)."""

    def letter(self) -> Node:
        name = self.next().text
        if self.kind == "_":
            return Sym(f"{name}_{self._subscript()}")
        if self.kind == "'":
            self.next()
            return Sym(name + "'")
        if name in signs.FUNCTION_LETTERS and self.kind == "(":
            return Call(name, self.items("(", ")"))
        if name == "n" and self.kind == "(":
            return self._size_of_set()
        if name == "□" and all(self._capital(place) for place in range(4)):
            return Sym(name + self._capitals())
        return Sym(name)

    def _capital(self, ahead: int) -> bool:
        token = self.tokens[min(self.at + ahead, len(self.tokens) - 1)]
        return token.kind == "sym" and token.text.isupper()

    def _subscript(self) -> str:
        """a_1, a_{12}, a_{ij}: digits and letters."""
        self.next()
        braced = self.take("{")
        text = ""
        while self.kind in ("num", "sym") and (braced or not text):
            text += self.next().text
        if not text.isalnum() or not text.isascii() or len(text) > MAX_SUBSCRIPT:
            raise self.fault(f"아래 첨자는 {MAX_SUBSCRIPT}자 이하의 수나 문자여야 합니다.")
        if braced:
            self.expect("}", "닫는 중괄호 }가")
        return text

    def _size_of_set(self) -> Node:
        """n(A), n(A∪B): the number of elements; n(x+1) is a product."""
        start = self.at
        items = self.items("(", ")")
        if len(items) == 1 and is_set(_lone(items[0])):
            return Call("n", (as_set(items[0]),))
        self.at = start
        return Sym("n")

    def choose(self) -> Node:
        """₅P₂ typed as 5P2."""
        n, kind, r = self.next().text.split()
        return Choose(kind, *(Num(part) if part.isdigit() else Sym(part) for part in (n, r)))

    def choose_with_subscripts(self) -> Node:
        r"""{}_5\mathrm{P}_2, _5P_2."""
        self.next()
        n = self.argument()
        letter = self.next()
        if letter.kind != "sym" or letter.text not in ("P", "C") or self.kind != "_":
            self.at -= 1
            raise self.fault("순열은 ₅P₂, 조합은 ₅C₂와 같이 써 주십시오.")
        self.next()
        return Choose(letter.text, n, self.argument())

    def segment(self) -> Node:
        r"""\overline{AB}: the letter "AB", the length of a segment; a bar over anything else conjugates."""
        self.next()
        if self.kind == "sym":
            return Conj(Sym(self.next().text))
        start = self.at
        self.expect("{", "여는 중괄호 {가")
        name = self._capitals(needed=False)
        if self.take("}") and len(name.replace("'", "")) > 1:
            return Sym(name)
        self.at = start
        return Conj(self.argument())

    def marked(self) -> Node:
        """∠ABC, △ABC and ⌒AB are letters of that name, and ∠x too."""
        sign = self.next().text
        braced = self.take("{")
        if sign == "∠" and self.kind == "sym" and self.token.text.islower():
            name = self.next().text
        else:
            name = self._capitals()
        if braced:
            self.expect("}", "닫는 중괄호 }가")
        return Sym(sign + name)

    def _capitals(self, needed: bool = True) -> str:
        name = ""
        while self._capital(0):
            name += self.next().text
            if self.take("'"):
                name += "'"
        if needed and not name:
            raise self.fault("꼭짓점을 나타내는 대문자가 와야 합니다.")
        return name

    def composed(self) -> Node | None:
        """(f∘g)(2), f^{-1}(3), (g∘f)^{-1}; None where no such function stands here."""
        found = self._functions_at(self.at, 0)
        if found is None:
            return None
        name, end = found
        if "∘" not in name and "⁻¹" not in name:
            return None
        if name.startswith("(") and name.endswith(")") and name.count("(") == 1:
            name = name[1:-1]
        if self.tokens[end].kind == "(":
            self.at = end
            return Call(name, self.items("(", ")"))
        if "∘" not in name:
            return None
        self.at = end
        return Sym(name)

    def _functions_at(self, at: int, depth: int) -> tuple[str, int] | None:
        """The name of f∘g∘… that begins at a token, and where it ends."""
        found = self._function_at(at, depth)
        parts = 1
        while found and self._circle_at(found[1]) and parts < MAX_FUNCTIONS:
            following = self._function_at(found[1] + 1, depth)
            if following is None:
                return found
            found = (f"{found[0]}∘{following[0]}", following[1])
            parts += 1
        return found

    def _function_at(self, at: int, depth: int) -> tuple[str, int] | None:
        token = self.tokens[at]
        if token.kind == "sym" and token.text in signs.FUNCTION_LETTERS:
            return self._with_inverse(token.text, at + 1)
        if token.kind != "(" or depth == 3:
            return None
        inner = self._functions_at(at + 1, depth + 1)
        if inner is None or not _composes(inner[0]) or self.tokens[inner[1]].kind != ")":
            return None
        return self._with_inverse(f"({inner[0]})", inner[1] + 1)

    def _with_inverse(self, name: str, at: int) -> tuple[str, int]:
        for written in _INVERSE:
            tokens = self.tokens[at : at + len(written)]
            if tuple("1" if token.text == "1" else token.kind for token in tokens) == written:
                return f"{name}⁻¹", at + len(written)
        return name, at

    def _circle_at(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind in _CIRCLES or (token.kind == "sym" and token.text == "o")

    def function(self) -> Node:
        """sin 30°, sin² A, tan(A+B): a number with its letter or degree, a letter, or brackets."""
        name = self.next().text
        power = None
        if self.take("^"):
            power = self.argument(typed=True)
            if not isinstance(power, Num):
                raise self.fault(f"{name}의 지수는 자연수여야 합니다.")
        call = Call(name, self._function_argument())
        return call if power is None else Pow(call, power)

    def _function_argument(self) -> tuple[Node, ...]:
        if self.kind == "(":
            return self.items("(", ")")
        parts = [self.atom()]
        if isinstance(parts[0], Num) and self.kind == "sym":
            parts.append(self.letter())
        if self.kind == "°":
            parts.append(self.degree())
        return (parts[0] if len(parts) == 1 else Mul(tuple(parts), ("",) * (len(parts) - 1)),)

    def degree(self) -> Node:
        self.next()
        return Sym("degree")


def _composes(name: str) -> bool:
    """Whether a ∘ stands outside the brackets of a name."""
    depth = 0
    for char in name:
        depth += (char == "(") - (char == ")")
        if char == "∘" and depth == 0:
            return True
    return False


def as_set(node: Node) -> Node:
    """Braces that hold one element, {3}, where a set stands: they are no bracket of a calculation."""
    return (
        SetOf((node.arg,)) if isinstance(node, Group) and node.kind == "{" and _is_element(node.arg) else node
    )


def _is_element(node: Node) -> bool:
    if isinstance(node, Neg):
        return isinstance(node.arg, Num | Frac | Root)
    return isinstance(node, Num | Sym | Frac | Root | Point | SetOf)


def difference(terms: tuple[Node, ...]) -> tuple[Node, ...]:
    """The terms of a sum. Where it is a difference of sets, A-{2}, braces round one thing are a set."""
    parts = [terms[0], *(term.arg if isinstance(term, Neg) else term for term in terms[1:])]
    sets = [_lone(part) for part in parts]
    if sets == parts or not is_set(Add((sets[0], *map(Neg, sets[1:])))):
        return terms
    return (
        sets[0],
        *(Neg(one) if isinstance(term, Neg) else one for one, term in zip(sets[1:], terms[1:], strict=True)),
    )


def _lone(node: Node) -> Node:
    found = as_set(node)
    if isinstance(found, SetOf) and isinstance(node, Group):
        return (
            found
            if isinstance(node.arg, Num) or (isinstance(node.arg, Sym) and node.arg.name.islower())
            else node
        )
    return node


def is_set(node: Node) -> bool:
    """Whether an expression can only be a set: capitals, braces, ∪, ∩, complements and differences."""
    if isinstance(node, Sym):
        return node.name[0].isupper() and (len(node.name) == 1 or node.name[1] == "_")
    if isinstance(node, Group):
        return is_set(node.arg)
    if isinstance(node, Pow):
        return is_set(node.base) and node.exp in COMPLEMENT
    if isinstance(node, Add):
        return is_set(node.terms[0]) and all(
            isinstance(term, Neg) and is_set(term.arg) for term in node.terms[1:]
        )
    return isinstance(node, SetMix | SetOf | SetBuilder)
