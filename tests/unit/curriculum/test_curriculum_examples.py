"""Every worked example of the corpus is recomputed here by another way than its text goes.

A row holds, for one example, fragments of its text with the numbers computed by exact arithmetic. So a
wrong number in the text, or a changed example without a new check, fails.
"""

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations, permutations, product
from math import comb, gcd, isqrt, lcm
from statistics import median, multimode

import pytest
import sympy as sp

from appliance.curriculum.corpus import Kind, corpus, passages

x, y, a, b, k = sp.symbols("x y a b k")


def F(top: int, bottom: int = 1) -> str:
    """A rational in the corpus's spelling."""
    value = Fraction(top, bottom)
    sign = "-" if value < 0 else ""
    if value.denominator == 1:
        return str(value)
    return f"{sign}\\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def divisors(n: int) -> int:
    return sum(n % d == 0 for d in range(1, n + 1))


def roots(expression: sp.Expr, symbol: sp.Symbol = x) -> list[sp.Expr]:
    return sorted(sp.solve(expression, symbol))


def same(left: sp.Expr, right: sp.Expr) -> bool:
    return sp.simplify(left - right) == 0


def one(items: Iterable[object]) -> object:
    (found,) = items
    return found


def root(n: int) -> int:
    assert isqrt(n) ** 2 == n
    return isqrt(n)


def skew_edges(name: str) -> set[str]:
    """The edges of the box ABCD-EFGH that neither meet the edge `name` nor run along it."""
    places = [(p, q, z) for z in (1, 0) for p, q in ((0, 0), (1, 0), (1, 1), (0, 1))]
    corners = dict(zip("ABCDEFGH", places, strict=True))

    def axis(first: str, second: str) -> list[int]:
        return [i for i in range(3) if corners[first][i] != corners[second][i]]

    edges = [(m, n) for m, n in combinations(corners, 2) if len(axis(m, n)) == 1]
    return {m + n for m, n in edges if not {m, n} & set(name) and axis(m, n) != axis(*name)}


WRONG = "틀린 계산"  # stands in no example, so a failed recomputation is a missing fragment
ROLLS = list(product(range(1, 7), repeat=2))
TABLE: dict[str, list[list[str]]] = {
    "9수01-01": [
        [f"={divisors(2**2 * 3**3 * 5)}$", f"${2**2 * 3**3 * 5}$을"],
        [f"={next(n for n in range(1, 85) if isqrt(84 * n) ** 2 == 84 * n)}$이다"],
    ],
    "9수01-02": [
        [f"2^2\\times 3={gcd(48, 60)}$", f"={lcm(48, 60)}$이다"],
        [f"최소공배수가 ${lcm(12, 18)}$", f"$7$시 ${lcm(12, 18)}$분"],
    ],
    "9수01-03": [[f"의 ${sum(Fraction(v).denominator == 1 for v in ('-3', '0', '8/2', '-1/3', '2.5'))}$개"]],
    "9수01-04": [
        [["$-\\frac{2}{3}>-\\frac{3}{4}$", WRONG][not Fraction(-2, 3) > Fraction(-3, 4)]],
        [f"의 ${sum(Fraction(-7, 3) < n <= 2 for n in range(-9, 9))}$개"],
    ],
    "9수01-05": [
        [f"={F((-2) ** 3 + 12 / Fraction(-3, 2))}$이다"],  # type: ignore[arg-type]
        [f"={F(-1, 2)}$이다"] if Fraction(-5, 6) - Fraction(-1, 3) == Fraction(-1, 2) else [WRONG],
    ],
    "9수01-06": [[f"={F(45, 99)}$이다"], [f"={F(16 - 1, 90)}$이다"]],
    "9수01-07": [
        [f"$\\sqrt{{49}}={root(49)}$", "$\\sqrt{7}$과 $-\\sqrt{7}$"],
        [f"={one({abs(v) + abs(v - 2) for v in (Fraction(1, 3), Fraction(3, 2))})}$이다"],
    ],
    "9수01-08": [
        ["=0.3$" if Fraction("0.3") ** 2 == Fraction("0.09") else WRONG, "$\\sqrt{8}$의 $3$개"],
    ],
    "9수01-09": [
        [["$\\sqrt{5}+1>3$", WRONG][not 5 > (3 - 1) ** 2]],
        [f"정수 부분은 ${isqrt(11)}$", f"\\sqrt{{11}}-{isqrt(11)}$"],
    ],
    "9수01-10": [
        ["=2\\sqrt{2}$" if same(sp.sqrt(18) - sp.sqrt(50) + sp.sqrt(32), 2 * sp.sqrt(2)) else WRONG],
        ["=7\\sqrt{3}$" if same(6 / sp.sqrt(3) + sp.sqrt(75), 7 * sp.sqrt(3)) else WRONG],
    ],
    "9수02-01": [[f"={5000 - 4 * 900}$(원)"], [f"={2 * (-3) ** 2 - 5 * (-3)}$이다"]],
    "9수02-02": [
        ["=4x+5$" if same(3 * (2 * x - 1) - 2 * (x - 4), 4 * x + 5) else WRONG],
        ["=\\frac{x+7}{6}$" if same((x + 1) / 2 - (x - 2) / 3, (x + 7) / 6) else WRONG],
    ],
    "9수02-03": [
        [f"(좌변)$={4 * 4 - 3}$, (우변)$={2 * 4 + 5}$"],
        ["$a=3$", "$b=2$"] if same(3 * x + 6, 3 * (x + 2)) else [WRONG],
    ],
    "9수02-04": [
        [f"$x={one(roots(5 * (x - 2) - 3 * x - 4))}$이다"],
        [f"거리는 ${one(roots(x / 6 + x / 4 - 5))}$km"],
        [f"$x={one(roots(10 * 200 - 8 * (200 + x)))}$이다"],
    ],
    "9수02-05": [
        ["제$2$사분면 위의 점이다" if (-1) * 1 < 0 < 1 - (-1) else WRONG],
        [f"={sp.Triangle((-1, 2), (3, 2), (1, -3)).area * -1}$이다"],
    ],
    "9수02-06": [[f"$20$분 뒤의 거리는 ${800 + 400}$m"]],
    "9수02-07": [
        [f"$a={F(-6, 4)}$", f"$y={int(Fraction(-6, 4) * 10)}$이다"],
        [f"=\\frac{{{24 * 5}}}{{x}}$이다"],
    ],
    "9수02-08": [
        [f"=2^7={8**2 * 4**3 // 2**5}$이다"],
        [f"={2**7 * 5**5}$이므로 ${len(str(2**7 * 5**5))}$자리"],
    ],
    "9수02-09": [
        ["=3x+2y+3$" if same(4 * x - 3 * y + 2 - (x - 5 * y - 1), 3 * x + 2 * y + 3) else WRONG],
        ["=x^2-2x-5$" if same(2 * (x**2 - 3 * x) - (x**2 - 4 * x + 5), x**2 - 2 * x - 5) else WRONG],
    ],
    "9수02-10": [
        ["=6x^2-8xy$" if same(2 * x * (3 * x - 4 * y), 6 * x**2 - 8 * x * y) else WRONG],
        ["=3a-2b$" if same((12 * a**2 * b - 8 * a * b**2) / (4 * a * b), 3 * a - 2 * b) else WRONG],
    ],
    "9수02-11": [
        [f"${2 - 3 * 3}\\le 2-3x<{2 - 3 * (-1)}$"],
        ["$-4a+1>-4b+1$" if all(-4 * p + 1 > -4 * q + 1 for p, q in ((1, 2), (-3, -1))) else WRONG],
    ],
    "9수02-12": [
        [
            "$x>5$"
            if [n for n in range(9) if 2 * n + 7 < 5 * n - 8] == [6, 7, 8] and 2 * 5 + 7 == 5 * 5 - 8
            else WRONG
        ],
        [f"최대 ${max(n for n in range(99) if 800 * n + 2000 <= 10000)}$송이"],
    ],
    "9수02-13": [
        ["$x=3$", "$y=1$"] if sp.solve([2 * x + y - 7, 3 * x - y - 8]) == {x: 3, y: 1} else [WRONG],
        ["$x=6$, $y=4$"] if sp.solve([x + y - 10, 500 * x + 800 * y - 6200]) == {x: 6, y: 4} else [WRONG],
        ["$x=300$, $y=100$"]
        if sp.solve([x + y - 400, 5 * x + 9 * y - 2400]) == {x: 300, y: 100}
        else [WRONG],
    ],
    "9수02-14": [
        [f"$f(-1)+f(3)={sum(-2 * v + 5 for v in (-1, 3))}$이다"],
        ["함수이지만", "함수가 아니다"],
    ],
    "9수02-15": [
        [f"$x$절편은 ${one(roots(-sp.Rational(2, 3) * x + 4))}$", f"={F(6 * 4, 2)}$이다"],
        [f"={F(9 - 3, 2 - (-1))}$이다"],
    ],
    "9수02-16": [
        [f"$b={1 - 3 * 2}$", f"$y=3x{1 - 3 * 2}$"],
        [f"$x={one(roots(24 - x / 5 - 15))}$이므로", "\\frac{1}{5}x"],
    ],
    "9수02-17": [
        [f"$x$절편은 ${one(roots(2 * x + 6))}$", f"$y$절편은 ${F(6, 3)}$", f"기울기는 ${F(2, 3)}$"],
        ["방정식은 $y=-1$", "$x=4$이다"],
    ],
    "9수02-18": [
        ["$(2, 3)$"] if sp.solve([y - x - 1, y + 2 * x - 7]) == {x: 2, y: 3} else [WRONG],
        [f"$a={F(6 * 2, 4)}$이다"] if sp.solve([3 * x + 2 * y - 3, 6 * x + 4 * y - 5]) == [] else [WRONG],
    ],
    "9수02-19": [
        ["$(2x-3)(x+4)$" if sp.expand((2 * x - 3) * (x + 4)) == 2 * x**2 + 5 * x - 12 else WRONG],
        [
            "=3a(x+2y)(x-2y)$"
            if same(3 * a * x**2 - 12 * a * y**2, 3 * a * (x + 2 * y) * (x - 2 * y))
            else WRONG
        ],
        [f"={sp.simplify(sum(p**2 for p in roots(x**2 - 5 * x + 3)))}$이다"],
    ],
    "9수02-20": [
        ["$x={}$ 또는 $x={}$이다".format(*roots(x**2 - 3 * x - 10))],
        [
            "=\\frac{2\\pm\\sqrt{6}}{2}$"
            if same(roots(2 * x**2 - 4 * x - 1)[1], (2 + sp.sqrt(6)) / 2)
            else WRONG
        ],
        [f"세로는 ${max(roots(x * (x + 3) - 40))}$cm"],
    ],
    "9수02-21": [
        [f"={(-2) ** 2 - 4 * (-2) + 1}$이고 $f(3)=9-12+1={9 - 12 + 1}$"],
        ["=-x^2+10x$" if same(x * (20 - 2 * x) / 2, -(x**2) + 10 * x) else WRONG],
    ],
    "9수02-22": [
        [
            "=2(x-2)^2-3$" if same(2 * x**2 - 8 * x + 5, 2 * (x - 2) ** 2 - 3) else WRONG,
            "$(2, -3)$",
            "$x=2$",
        ],
        [f"$a={one(roots(x * (3 - 1) ** 2 + 4 + 4))}$이므로"],
    ],
    "9수03-01": [
        [f"$x={one(roots(3 * x - 10 - x - 50))}$이고", f"${30 + 50}^\\circ$"],
        ["$4$개"] if skew_edges("AB") == {"CG", "DH", "EH", "FG"} else [WRONG],
    ],
    "9수03-02": [[f"={35 + 48}^\\circ$"], [f"$x={one(roots(2 * x + 15 - 4 * x + 25))}$이다"]],
    "9수03-03": [[f"${5}$부터 $13$까지 ${sum(9 - 5 < n < 9 + 5 for n in range(40))}$개"]],
    "9수03-04": [["SAS 합동이다"], [f"={180 - 65 - 40}^\\circ$"]],
    "9수03-05": [
        [f"대각선은 $\\frac{{10\\times 7}}{{2}}={comb(360 // (180 - 144), 2) - 360 // (180 - 144)}$개"],
        [f"={180 * (7 - 2)}^\\circ$"],
    ],
    "9수03-06": [
        [f"={F(2 * 9 * 80, 360)}\\pi$(cm)", f"={F(81 * 80, 360)}\\pi$(cm²)"],
        [f"={F(6 * 5, 2)}\\pi$(cm²)"],
    ],
    "9수03-07": [
        [f"$n={18 // 3}$이므로 육각기둥", f"면은 ${6 + 2}$개, 꼭짓점은 ${2 * 6}$개"],
        [f"모서리는 ${8 * 3 // 2}$개, 꼭짓점은 ${8 * 3 // 4}$개"],
    ],
    "9수03-08": [
        [f"={3 * 3 * 2 + 2 * 3 * 7}\\pi$(cm²)", f"={3 * 3 * 7}\\pi$(cm³)"],
        [f"={4 * 4 + 9 * 4}\\pi$(cm²)"],
    ],
    "9수03-09": [
        [f"={(180 - 40) // 2}^\\circ$"],
        [f"$\\angle ABD={72 // 2}^\\circ=\\angle A$", f"$\\angle BDC={180 - 72 - 36}^\\circ=\\angle C$"],
    ],
    "9수03-10": [
        [f"={90 + 68 // 2}^\\circ$"],
        [f"$r={54 * 2 // (9 + 12 + 15)}$(cm)", f"={9 * 12 // 2}$(cm²)", "$\\frac{15}{2}$cm"],
    ],
    "9수03-11": [[f"={F(180 * 7, 12)}^\\circ$"], [f"$EC=9-6={9 - 6}$(cm)"]],
    "9수03-12": [[f"${64 * 27 // 8}\\pi$cm³이다"], [f"={F(10 * 3, 2)}$이다"]],
    "9수03-13": [[f"$AH={root(4 * 9)}$이다"], [f"$x={F(2 * 15, 3)}$이다"]],
    "9수03-14": [[f"$BC={F(9 * 10, 6)}$이다"], [f"={F(12 * 2, 3)}$(cm), $GM={F(12, 3)}$cm"]],
    "9수03-15": [
        [f"={8**2 + 15**2}$이고", f"길이는 ${root(8**2 + 15**2)}$cm"],
        [f"$y={root(25**2 - 24**2)}$이다", f"={24 * root(25**2 - 24**2)}$(cm²)"],
    ],
    "9수03-16": [
        [f"={root(13**2 - 5**2)}$이므로", "\\sin A=\\frac{12}{13}", "\\tan A=\\frac{12}{5}"],
        [f"={sp.simplify(sp.sin(sp.pi / 3) * sp.tan(sp.pi / 6) + sp.cos(sp.pi / 3))}$이다"],
    ],
    "9수03-17": [
        ["=15\\sqrt{3}$" if same(sp.Rational(60, 2) * sp.sin(sp.pi / 3), 15 * sp.sqrt(3)) else WRONG],
        [f"={12 + 1.6}$(m)"],
    ],
    "9수03-18": [[f"={2 * root(100 - 36)}$(cm)"], [f"={root(13**2 - 5**2)}$(cm)"]],
    "9수03-19": [[f"${130 // 2}^\\circ$이다", f"={(360 - 130) // 2}^\\circ$"], [f"={180 - 83}^\\circ$"]],
    "9수04-01": [
        [f"={int(median([7, 3, 9, 3, 5, 8]))}$이고 최빈값은 ${one(multimode([7, 3, 9, 3, 5, 8]))}$"],
        [f"$x={9 * 4 - 25}$이므로 최빈값은 ${one(multimode([6, 11, 11, 8]))}$"],
    ],
    "9수04-02": [[f"={30 - 4 - 9 - 5}$이고", f"={F(12 * 100, 30)}$(%)"]],
    "9수04-03": [
        [f"={Fraction(14) / Fraction('0.35')}$이고", f"={40 * Fraction('0.2')}$이다"],
        [f"${12 / 50}$와 ${10 / 40}$"],
    ],
    "9수04-04": [[f"={sum([10, 20, 20, 30, 120]) // 5}$이지만", f"중앙값 ${median([10, 20, 20, 30, 120])}$"]],
    "9수04-05": [
        [f"${sum(p + q == 6 for p, q in ROLLS)}$가지"],
        [f"={len(list(permutations(range(5), 2)))}$가지", f"={len(list(combinations(range(5), 2)))}$가지"],
    ],
    "9수04-06": [
        [f"={F(sum(p + q == 9 for p, q in ROLLS), 36)}$이다"],
        [f"={F(sum(any(coins) for coins in product((0, 1), repeat=3)), 8)}$이다"],
        [f"={F(sum(p < 3 and q < 3 for p, q in permutations(range(7), 2)), 42)}$이다"],
    ],
    "9수04-07": [
        [f"={F(sum((v - 7) ** 2 for v in (4, 6, 7, 9, 9)), 5)}$이다", f"평균은 ${(4 + 6 + 7 + 9 + 9) // 5}$"],
        [f"$x={-(2 - 4 + 3 - 2)}$이고", f"={(4 + 16 + 1 + 9 + 4) / 5}$이다"],
    ],
    "9수04-08": [[f"={median([2, 4, 5, 7, 8, 10, 11, 15])}$", "=4.5$", f"={median([8, 10, 11, 15])}$이다"]],
    "9수04-09": [
        [f"의 ${sum(q > p for p, q in ((60, 70), (70, 60), (80, 80), (90, 100), (100, 90)))}$명"],
    ],
    "10공수1-01-01": [
        ["$x^2-x-1$", "$4$이다"] if sp.div(x**3 - 2 * x**2 + 5, x - 1) == (x**2 - x - 1, 4) else [WRONG],
    ],
    "10공수1-01-02": [[f"$a={one(roots(8 + 2 * x - 2 - 4))}$이다"]],
    "10공수1-01-03": [
        ["=(x+1)(x-2)(x-3)$" if sp.expand((x + 1) * (x - 2) * (x - 3)) == x**3 - 4 * x**2 + x + 6 else WRONG],
    ],
    "10공수1-02-01": [["=2+i$" if same(5 / (2 - sp.I), 2 + sp.I) else WRONG]],
    "10공수1-02-02": [[f"$k>{one(roots(sp.discriminant(x**2 - 6 * x + k, x), k))}$이다"]],
    "10공수1-02-03": [[f"={sp.simplify(sum(r**2 for r in roots(x**2 - 4 * x + 2)))}$이다"]],
    "10공수1-02-04": [[f"$k={one(roots(sp.discriminant(x**2 + 4 * x + k, x), k))}$이다"]],
    "10공수1-02-05": [[f"$k={one(roots(sp.discriminant(x**2 - 2 * x + 3 - k, x), k))}$이다"]],
    "10공수1-02-06": [
        [
            f"최솟값 ${min(sp.Rational(n, 8) ** 2 - sp.Rational(n, 2) + 5 for n in range(25))}$",
            f"최댓값 ${max(sp.Rational(n, 8) ** 2 - sp.Rational(n, 2) + 5 for n in range(25))}$",
        ],
    ],
    "10공수1-02-07": [["$x={}$ 또는 $x={}$ 또는 $x={}$이다".format(*roots(x**3 - 7 * x + 6))]],
    "10공수1-02-08": [
        ["$x=3$, $y=2$ 또는 $x=-2$, $y=-3$"]
        if set(sp.solve([x - y - 1, x**2 + y**2 - 13], [x, y])) == {(3, 2), (-2, -3)}
        else [WRONG],
    ],
    "10공수1-02-09": [
        [
            "$-2\\le x<3$"
            if [n for n in range(-9, 9) if 2 * n - 1 < 5 and n + 4 >= 2] == [-2, -1, 0, 1, 2]
            else WRONG
        ],
    ],
    "10공수1-02-10": [["$-1\\le x\\le 4$" if abs(2 * -1 - 3) == abs(2 * 4 - 3) == 5 else WRONG]],
    "10공수1-02-11": [["${}\\le x\\le {}$".format(*roots(x**2 - x - 12))]],
    "10공수1-03-01": [[f"={3 * 4 + 2}$가지"]],
    "10공수1-03-02": [
        [f"={sum(abs(p.index(3) - p.index(4)) == 1 for p in permutations(range(5)))}$이다"],
    ],
    "10공수1-03-03": [[f"={sum(max(c) > 4 for c in combinations(range(9), 3))}$이다", "84-10"]],
    "10공수1-04-01": [[f"${1 + 2}$, ${1 + 4}$이고 제$2$행은 ${2 + 2}$, ${2 + 4}$이다"]],
    "10공수1-04-02": [
        ["${}$, ${}$이고 제$2$행은 ${}$, ${}$이다".format(*(sp.Matrix([[1, 2], [0, 1]]) ** 2))]
    ],
    "10공수2-01-01": [[f"=({-1 + 6 * 2 // 3}, {2 + 6 * 2 // 3})$이다"]],
    "10공수2-01-02": [
        [
            "$y=-\\frac{1}{2}x+3$"
            if -sp.Rational(1, 2) * 4 + 3 == 1 and 2 * sp.Rational(-1, 2) == -1
            else WRONG
        ],
    ],
    "10공수2-01-03": [[f"={sp.Point(2, -1).distance(sp.Line(3 * x - 4 * y + 5))}$이다"]],
    "10공수2-01-04": [
        ["=16$", "$(2, -3)$"]
        if same(x**2 + y**2 - 4 * x + 6 * y - 3, (x - 2) ** 2 + (y + 3) ** 2 - 16)
        else [WRONG],
    ],
    "10공수2-01-05": [
        ["$k={1}$ 또는 $k={0}$이다".format(*roots(sp.discriminant(x**2 + (2 * x + k) ** 2 - 5, x), k))],
    ],
    "10공수2-01-06": [[f"$(x-{1 + 3})^2+(y+{2 + 1})^2=9$이다"]],
    "10공수2-01-07": [[f"={root((5 - 1) ** 2 + (-1 - 2) ** 2)}$이다"]],
    "10공수2-02-01": [[f"$n(A)={divisors(12)}$이다", ", ".join(str(d) for d in range(1, 13) if 12 % d == 0)]],
    "10공수2-02-02": [
        [f"={sum(1 in c and 5 not in c for r in range(6) for c in combinations(range(1, 6), r))}$개"],
    ],
    "10공수2-02-03": [[f"={20 + 17 - 8}$명", f"${35 - 29}$명이다"]],
    "10공수2-02-04": [["거짓이고", "참이다"]],
    "10공수2-02-05": [["거짓이고", "참이다"] if (-2) ** 2 == 4 else [WRONG]],
    "10공수2-02-06": [["$x>3$은 $x>1$이기 위한 충분조건"]],
    "10공수2-02-07": [
        ["=2(2k^2-2k)+1$" if same((2 * k - 1) ** 2, 2 * (2 * k**2 - 2 * k) + 1) else WRONG],
    ],
    "10공수2-02-08": [[f"최솟값은 ${3 + 9 // 3}$이다", "$x=3$"]],
    "10공수2-03-01": [
        [f"={len(list(product(range(4), repeat=3)))}$개", f"={len(list(permutations(range(4), 3)))}$개"],
    ],
    "10공수2-03-02": [[f"={(2 * 2 - 1) ** 2 + 3}$이고", f"={2 * (2**2 + 3) - 1}$이다"]],
    "10공수2-03-03": [[f"$f^{{-1}}(9)={one(roots(3 * x - 6 - 9))}$이다", "\\frac{1}{3}x+2"]],
    "10공수2-03-04": [["$x=1$, $y=2$" if same((2 * x + 1) / (x - 1), 3 / (x - 1) + 2) else WRONG]],
    "10공수2-03-05": [[f"$x=5$일 때 $y={root(2 * 5 - 6) + 1}$이다", "$x\\ge 3$", "$y\\ge 1$"]],
}


@pytest.mark.parametrize("code", TABLE)
def test_each_worked_example_is_right(code: str) -> None:
    """What the example says is what exact arithmetic says."""
    examples = passages(code, Kind.EXAMPLE)
    assert len(examples) == len(TABLE[code])
    for example, fragments in zip(examples, TABLE[code], strict=True):
        missing = [fragment for fragment in fragments if fragment not in example.text]
        assert not missing, example.text


def test_no_example_goes_unchecked() -> None:
    """Every standard with a worked example has a row here."""
    assert {each.standard.code for each in corpus().values() if each.kind is Kind.EXAMPLE} == set(TABLE)
