"""Sums, products and quotients: from loosely to tightly bound.

mix    = sum { (∪|∩) sum }                        A∪B, (A∩B)-C
sum    = [+-±] term { (+|-|±) term }
term   = chain { (×|·|÷) chain }
chain  = factor { factor } [ "/" factor ]        2xy, 3(x-1), 1/2x
factor = atom [ ^ exponent ]                     (atoms.py)
"""

from appliance.mathtext.atoms import STARTS, Atoms, unwrapped
from appliance.mathtext.named import as_set, difference, is_set
from appliance.mathtext.signs import SET_SIGNS
from appliance.mathtext.tree import (
    Add,
    Div,
    Factorial,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    PlusMinus,
    Point,
    Seq,
    SetMix,
    SetOf,
    Sym,
    symbols,
)  # fmt: skip

_TERM_SIGNS = frozenset("+-±")
_WHOLE = (Point, SetOf, Seq)


class Expressions(Atoms):
    __slots__ = ()

    def mix(self) -> Node:
        first = self.sum()
        if self.kind not in SET_SIGNS:
            return first
        parts, ops = [as_set(first)], [self.kind]
        while self.take(ops[0]):
            parts.append(as_set(self.sum()))
            ops.append(ops[0])
        if self.kind in SET_SIGNS or any(isinstance(part, Add | Neg) for part in parts):
            raise self.fault("어느 연산을 먼저 하는지 알 수 없습니다. 집합의 연산에 괄호를 써 주십시오.")
        return SetMix(tuple(parts), tuple(ops[1:]))

    def sum(self) -> Node:
        """An expression. A plus sign before a lone number is kept as an Add of one term: (+3)."""
        plus = self.kind == "+"
        terms = [self._signed_term()]
        while self.kind in _TERM_SIGNS:
            terms.append(self._signed_term())
        if len(terms) == 1:
            return Add((terms[0],)) if plus else terms[0]
        terms = [*difference(tuple(terms))]
        if any(isinstance(term, _WHOLE) for term in terms) and not is_set(Add(tuple(terms))):
            raise self.fault("점이나 집합은 더하거나 뺄 수 없습니다.")
        return Add(tuple(terms))

    def _signed_term(self) -> Node:
        if self.take("-"):
            return Neg(self.term())
        if self.take("±"):
            return PlusMinus(self.term())
        self.take("+")
        return self.term()

    def term(self) -> Node:
        factors, signs = self._chain()
        while self.kind in ("×", "·", "÷"):
            sign = self.next().kind
            more, between = self._chain()
            if sign == "÷":
                factors, signs = [Div(_product(factors, signs), _product(more, between))], []
            else:
                factors, signs = factors + more, [*signs, sign, *between]
        return _product(factors, signs)

    def _chain(self) -> tuple[list[Node], list[str]]:
        """Factors written side by side, and the empty signs between them."""
        factors = [self._operand()]
        while True:
            kind = self.kind
            if kind in STARTS or (kind == "|" and not self.bars):
                self._append(factors)
            elif kind == "num" or kind == "dotted":
                self._append_number(factors)
            elif kind == "/":
                factors = [self._slash(factors)]
            else:
                break
        if len(factors) > 1 and any(isinstance(factor, _WHOLE) for factor in factors):
            raise self.fault("점이나 집합 옆에는 쉼표나 등호가 와야 합니다.")
        return factors, [""] * (len(factors) - 1)

    def _operand(self) -> Node:
        """A factor; a sloppy sign after an operator, 3×-2, is read as if it stood in brackets."""
        if self.kind in _TERM_SIGNS:
            sign = self.next().kind
            if self.kind in _TERM_SIGNS:
                raise self.fault("부호가 잇달아 있습니다. 괄호를 써 주십시오.")
            arg = self.factor()
            return Group(Neg(arg) if sign == "-" else PlusMinus(arg) if sign == "±" else Add((arg,)))
        return self.factor()

    def _append(self, factors: list[Node]) -> None:
        drawn = self.kind in ("frac", "vulgar")
        factor = self.factor()
        last = factors[-1]
        if drawn and isinstance(last, Num) and isinstance(factor, Frac):
            mixed = self._mixed(last, factor)
            if mixed is not None:
                factors[-1] = mixed
                return
        if (
            isinstance(factor, Point)
            and isinstance(last, Sym)
            and last.name.isupper()
            and len(last.name.rstrip("'").partition("_")[0]) == 1
        ):
            factors[-1] = Point(last.name, factor.items)
            return
        factors.append(factor)

    def _mixed(self, whole: Num, part: Frac) -> Mixed | None:
        num, den = part.num, part.den
        if not (isinstance(num, Num) and isinstance(den, Num)):
            return None
        if not (whole.text.isdigit() and num.text.isdigit() and den.text.isdigit()) or num.value >= den.value:
            raise self.fault("대분수의 분수 부분은 진분수여야 합니다. 곱이면 ×를 써 주십시오.")
        return Mixed(whole, num, den)

    def _append_number(self, factors: list[Node]) -> None:
        """A number right after a factor: only 2 1/3 is something."""
        last = factors[-1]
        if isinstance(last, Factorial) and self.ahead(1) == "!":
            factors.append(self.factor())
            return
        if not (isinstance(last, Num) and self.ahead(1) == "/" and self.ahead(2) == "num"):
            raise self.fault("수 앞에 연산 기호가 빠졌습니다. 곱이면 ×를 써 주십시오.")
        num = self.number()
        self.next()
        mixed = self._mixed(last, Frac(num, self.number()))
        assert mixed is not None
        factors[-1] = mixed

    def _slash(self, factors: list[Node]) -> Node:
        """a/b. A number may go on as a coefficient (1/2x is half of x); x/2y could be either: refused."""
        self.next()
        top = _product(factors, [""] * (len(factors) - 1))
        if isinstance(top, Mixed):
            raise self.fault("대분수를 나눌 때에는 괄호나 ÷를 써 주십시오.")
        bottom = self._denominator()
        kind = self.kind
        goes_on = kind in STARTS or (kind == "|" and not self.bars)
        if kind == "/" or (goes_on and not (isinstance(bottom, Num) and not symbols(top))):
            raise self.fault("어디까지가 분모인지 알 수 없습니다. 괄호를 써 주십시오.")
        return Frac(unwrapped(top), unwrapped(bottom))

    def _denominator(self) -> Node:
        if self.take("-"):
            return Neg(self.factor())
        return self.factor()


def _product(factors: list[Node], signs: list[str]) -> Node:
    return factors[0] if len(factors) == 1 else Mul(tuple(factors), tuple(signs))
