"""Brackets that a calculation has made superfluous, and those that it has made necessary."""

from appliance.mathtext.tree import Add, Div, Frac, Group, Mul, Neg, Node, Num, Pow, Recurring


def tidy(body: Node) -> Node:
    """Brackets around a lone positive number go; a lone value in front loses its brackets."""
    match body:
        case Group(arg, _) if isinstance(arg, Num | Frac | Recurring):
            return arg
        case Add(terms):
            first, *rest = map(tidy, terms)
            first = first.arg if isinstance(first, Group) and isinstance(first.arg, Neg) else first
            return Add(
                (
                    first,
                    *(
                        Group(each) if isinstance(each, Neg) and not isinstance(old, Neg) else each
                        for each, old in zip(rest, terms[1:], strict=True)
                    ),
                )
            )
        case Neg(arg):
            inner = tidy(arg)
            return Neg(Group(inner) if isinstance(inner, Neg | Add) else inner)
        case Mul(factors, signs):
            return _product(factors, signs)
        case Div(left, right):
            return Div(closed(tidy(left)), closed(tidy(right)))
        case Pow(base, exp):
            inner = tidy(base)
            return Pow(base if isinstance(inner, Neg | Frac) else inner, exp)
        case _:
            return body


def closed(body: Node) -> Node:
    """In brackets where it is negative or a sum."""
    return Group(body) if isinstance(body, Neg | Add) else body


def _product(factors: tuple[Node, ...], signs: tuple[str, ...]) -> Node:
    shown = tuple(closed(tidy(each)) for each in factors)
    marks = tuple(
        "×" if sign == "" and not isinstance(after, Group) else sign
        for sign, after in zip(signs, shown[1:], strict=True)
    )
    return Mul(shown, marks)
