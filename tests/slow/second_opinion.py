"""A second opinion that is not ours: PARI/GP works out what a printed stem asks, and compares the printed key.

Only the printed text is used: its formulas become GP by the translation below, its Korean words choose the
computation (`second_opinion_formulas`, `second_opinion_stories`, `second_opinion_chance`, written apart from
the product's reader, solver and gate). A stem that no rule knows is a disagreement, never a pass.
"""

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

from appliance.mathtext import Math, segments
from appliance.mathtext.tree import (
    Abs,
    Add,
    Call,
    Div,
    Frac,
    Group,
    Mixed,
    Mul,
    Neg,
    Node,
    Num,
    PlusMinus,
    Pow,
    Recurring,
    Rel,
    Root,
    Seq,
    Sym,
)

# x and y come first, so that GP takes every other letter for a coefficient. near: equal to 50 digits of 77.
# lin: the root of a linear equation, an error for any other. reals: the distinct real roots, ascending. alike:
# one is a multiple of the other. terms: polynomials have one term for each monomial, so the count is theirs.
# finite: a fraction's decimal ends. coefs: by powers of x. settle: the only values of the letters L, in which
# E are linear, that make all E zero; an error where none or many do. meet: where two curves meet.
PROGRAM = r"""
default(realprecision, 77)
[v_x,v_y]
near(a,b) = abs(a-b) < 10^-50*(1+abs(a))
lin(e) = my(n=numerator(e)); if(poldegree(n)!=1, error("not linear"), -polcoef(n,0)/polcoef(n,1))
reals(e) = my(n=numerator(e)); n=n/gcd(n,deriv(n)); if(poldegree(n)<1, [], vecsort(Vec(polrootsreal(n))))
same(a,b) = a=vecsort(a); b=vecsort(b); #a==#b && vecmin(concat([1],vector(#a,i,near(a[i],b[i]))))
terms(e) = my(v=variable(e)); if(type(e)!="t_POL", e!=0, vecsum([terms(c)|c<-Vec(e)]))
common(f,g,x,y) = my(L=if(poldegree(f,y)==1,f,g)); [[t,-subst(polcoef(L,0,y),x,t)/subst(polcoef(L,1,y),x,t)]|t<-Vec(polroots(polresultant(f,g,y)))]
cartesian(u,n) = if(n==1, [[a]|a<-u], my(R=cartesian(u,n-1)); concat([[concat(r,[a])|a<-u]|r<-R]))
lead(e) = while(type(e)=="t_POL", e=pollead(e)); e
alike(a,b) = a!=0 && a*lead(b)-b*lead(a)==0
prime_form(f) = my(F=factor(f)); matsize(F)[1]==1 && F[1,2]==1
root(a,n) = my(r); if(n==2&&(type(a)=="t_INT"||type(a)=="t_FRAC")&&issquare(a,&r), r, sqrtn(a,n))
rational(t) = near(bestappr(t,10^9),t)
whole(t) = near(round(t),t)
finite(t) = my(d=denominator(t)); d/2^valuation(d,2)/5^valuation(d,5)==1
coefs(e) = vector(poldegree(e,v_x)+1,k,polcoef(e,k-1,v_x))
settle(E,L) = my(k=#L,at(v)=[substvec(e,L,v)|e<-E],c=at(vector(k)),M=Mat(vector(k,j,(at(vector(k,i,i==j))-c)~)),s); if(matrank(M)<k, error("not settled")); s=matinverseimage(M,-c~); if(#s==0, error("no solution")); if(at(s~)!=0*c, error("not linear")); s~
meet(f,g) = my(R=polresultant(f,g,v_y)); concat([[[x,y]|y<-apply(real,select(z->abs(imag(z))<10^-20,polroots(subst(f,v_x,x)))),abs(subst(subst(g,v_x,x),v_y,y))<10^-20]|x<-reals(R)])
"""

READY = 'print("ready")'


class Gp:
    """One gp process behind a pipe; a question is one expression, the answer one line."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["gp", "-q", "-f", "--default", "parisizemax=512M"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        for line in PROGRAM.strip().splitlines():
            self._send(line + ";")  # a semicolon keeps gp from printing it
        assert self._said() == ""

    def _send(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _said(self) -> str:
        """All that gp has printed by now, however many lines an error takes."""
        assert self._process.stdout is not None
        self._send(READY)
        lines = iter(self._process.stdout.readline, "")
        return " ".join(line.strip() for line in iter(lambda: next(lines).strip(), "ready"))

    def value(self, expression: str) -> str:
        """What gp prints for it; an error of gp's comes back as its words."""
        self._send(f'print(iferr({expression}, E, Str("error ", E)))')
        return self._said()

    def close(self) -> None:
        self._process.communicate("quit\n", timeout=30)


def name(letter: str) -> str:
    """A letter as a GP variable; GP has functions called O, I and Pi."""
    return "v_" + "".join(c if c.isascii() and c.isalnum() else f"u{ord(c):x}" for c in letter)


def gp(node: Node, env: Mapping[str, str] | None = None) -> str:
    """The formula in GP's words. env: GP text for letters, and `f(x)`'s body under "f(".

    Raises LookupError for what has no value of its own.
    """
    env = env or {}
    match node:
        case Num(text):
            whole, _, places = text.partition(".")
            return f"({int(whole + places)}/{10 ** len(places)})" if places else text
        case Recurring(whole, fixed, cycle):
            start, end = int(whole + fixed), int(whole + fixed + cycle)
            return f"(({end}-{start})/{10 ** len(fixed) * (10 ** len(cycle) - 1)})"
        case Sym("pi"):
            return "Pi"
        case Sym(letter):
            return f"({env[letter]})" if letter in env else name(letter)
        case Neg(arg):
            return f"(-{gp(arg, env)})"
        case Add(terms):
            return "(" + "+".join(gp(term, env) for term in terms) + ")"
        case Mul(factors, _):
            return "(" + "*".join(gp(factor, env) for factor in factors) + ")"
        case Div(left, right) | Frac(left, right):
            return f"({gp(left, env)}/{gp(right, env)})"
        case Mixed(whole, num, den):
            return f"({gp(whole)}+{gp(num)}/{gp(den)})"
        case Pow(base, exp):
            return f"({gp(base, env)}^{gp(exp, env)})"
        case Root(arg, index):
            return f"root({gp(arg, env)},{index})"
        case Group(arg, _):
            return gp(arg, env)
        case Abs(arg):
            return f"abs({gp(arg, env)})"
        case Call(called, (arg,)) if called + "(" in env:
            return f"(({name('x')})->{env[called + '(']})({gp(arg, env)})"
        case Rel(sides, ops):
            signs = {"=": "==", "≠": "!=", "≤": "<=", "≥": ">="}
            pairs = zip(sides, ops, sides[1:], strict=False)
            return "(" + "&&".join(f"{gp(a, env)}{signs.get(o, o)}{gp(b, env)}" for a, o, b in pairs) + ")"
    raise LookupError(f"no value: {node}")


def zero(relation: Node) -> str:
    """An equation as the expression that it makes zero."""
    assert isinstance(relation, Rel)
    assert relation.ops == ("=",)
    return f"({gp(relation.sides[0])}-{gp(relation.sides[1])})"


def both(node: Node) -> tuple[Node, Node]:
    """The two values of a ±."""

    def pick(part: Node, minus: bool) -> Node:
        match part:
            case PlusMinus(arg):
                return Neg(arg) if minus else arg
            case Add(terms):
                return Add(tuple(pick(term, minus) for term in terms))
            case Frac(num, den):
                return Frac(pick(num, minus), den)
        return part

    return pick(node, False), pick(node, True)


@dataclass(frozen=True, slots=True)
class Printed:
    """A stem or a key. words: the text, numbers and lone letters in it as digits and letters, any other
    formula as ⟨i⟩, i its place in formulas. named: each formula that is no lone letter, with the words
    before it."""

    words: str
    formulas: tuple[Node, ...]
    named: tuple[tuple[str, Node], ...]


def printed(text: str) -> Printed:
    words, before = "", ""
    formulas: list[Node] = []
    named: list[tuple[str, Node]] = []
    for part in segments(text):
        if not isinstance(part, Math):
            words += part.text
            before += part.text
            continue
        for at, node in enumerate(part.node.items if isinstance(part.node, Seq) else (part.node,)):
            said = _said(node, len(formulas))
            words += ", " * bool(at) + said
            if isinstance(node, Sym):
                before += said
                continue
            formulas.append(node)
            named.append((before, node))
            before = ""
    return Printed(re.sub(r"\s+", " ", words), tuple(formulas), tuple(named))


def _said(node: Node, place: int) -> str:
    match node:
        case Num(text) | Sym(text):
            return text
        case Neg(Num(text)):
            return f"-{text}"
    return f"⟨{place}⟩"
