"""Exact numbers: sums of rationals times square roots."""

from fractions import Fraction

import pytest

from appliance.domain.errors import Unsolvable
from appliance.solving.surd import Surd


def of(**parts):
    """of(r1="1/2", r3=2) is 1/2 + 2√3."""
    return sum(
        (Surd.of(int(name[1:])).sqrt().scaled(Fraction(value)) for name, value in parts.items()),
        start=Surd.of(0),
    )


def test_roots_come_out_squarefree():
    """√72 is 6√2, √(9/8) is 3√2/4, √49 is 7."""
    assert Surd.of(72).sqrt() == of(r2=6)
    assert Surd.of(Fraction(9, 8)).sqrt() == of(r2="3/4")
    assert Surd.of(49).sqrt() == Surd.of(7)


def test_products_collect_common_radicands():
    """(√5+√2)² = 7+2√10, (√3+1)(√3-1) = 2, √6·√10 = 2√15."""
    assert (of(r5=1, r2=1)).power(2) == of(r1=7, r10=2)
    assert of(r3=1, r1=1) * of(r3=1, r1=-1) == Surd.of(2)
    assert of(r6=1) * of(r10=1) == of(r15=2)


def test_inverses_are_rationalised():
    """1/(√5-2) = 2+√5, and a number with three roots times its inverse is 1."""
    assert of(r5=1, r1=-2).inverse() == of(r1=2, r5=1)
    number = of(r1=1, r2=2, r3=-1, r5=1)
    assert number * number.inverse() == Surd.of(1)


def test_signs_are_exact_where_floats_would_not_be():
    """√(10^40+1) - 10^20 is positive by less than 10^-20; √2+√3-√10 is negative."""
    large = Surd.of(10**40 + 1)
    with pytest.raises(Unsolvable):
        large.sqrt()  # too large to be split into primes: told, not guessed
    close = Surd(((10**20 + 39, Fraction(1)), (1, Fraction(-(10**10)))))
    assert close.sign() == 1
    assert (of(r2=1, r3=1) - of(r10=1)).sign() == -1
    assert Surd.of(0).sign() == 0


def test_order_and_floor():
    """√10 lies between 3 and 4; -√10 between -4 and -3; 7/2 down to 3."""
    assert Surd.of(3) < of(r10=1) < Surd.of(4)
    assert of(r10=1).floor() == 3
    assert of(r10=-1).floor() == -4
    assert Surd.of(Fraction(7, 2)).floor() == 3
    assert of(r1=1, r2=1).floor() == 2


def test_nested_roots_are_taken_apart_where_they_can_be():
    """√(3+2√2) = 1+√2, √(5-2√6) = √3-√2, √(2+√2) is none of ours."""
    assert of(r1=3, r2=2).sqrt() == of(r1=1, r2=1)
    assert of(r1=5, r6=-2).sqrt() == of(r3=1, r2=-1)
    with pytest.raises(Unsolvable, match="이중근호"):
        of(r1=2, r2=1).sqrt()


def test_faults_are_told():
    """1/0, √-1 and an unknown cube root are refused with a sentence."""
    with pytest.raises(Unsolvable, match="0으로"):
        Surd.of(0).inverse()
    with pytest.raises(Unsolvable, match="음수"):
        Surd.of(-1).sqrt()
    assert Surd.of(-27).root(3) == Surd.of(-3)
    with pytest.raises(Unsolvable):
        Surd.of(4).root(3)
