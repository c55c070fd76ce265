"""The grade fence: what a solution may use, by standard."""

import pytest

from appliance.domain import fence
from appliance.domain.errors import UnknownName


def names(text: str) -> set[str]:
    return {concept.name for concept in fence.concepts_in(text)}


def test_square_roots_are_allowed_from_the_third_year_only() -> None:
    """제곱근 comes with 9수01-07: no root before it, any root from it on."""
    assert not fence.allowed("sqrt", "9수03-15")
    assert not fence.allowed("sqrt", "중2")
    assert not fence.allowed("sqrt", "9수01-06")
    assert fence.allowed("sqrt", "9수01-07")
    assert fence.allowed("sqrt", "9수02-20")
    assert fence.allowed("sqrt", "중3")
    assert fence.allowed("sqrt", "고1")


def test_relations_of_roots_and_coefficients_wait_for_high_school() -> None:
    """근과 계수의 관계 comes with 10공수1-02-03, after 판별식 and 복소수; 근의 공식 is 중3."""
    assert not fence.allowed("vieta", "중3")
    assert not fence.allowed("vieta", "10공수1-02-02")
    assert fence.allowed("vieta", "10공수1-02-03")
    assert fence.allowed("discriminant", "10공수1-02-02")
    assert not fence.allowed("discriminant", "9수02-22")
    assert fence.allowed("quadratic_formula", "9수02-20")
    assert not fence.allowed("quadratic_formula", "9수02-19")
    assert not fence.allowed("complex", "중3")
    assert not fence.allowed("permutation", "중2")


@pytest.mark.parametrize(
    ("concept", "before", "at"),
    [
        ("negative_numbers", "9수01-02", "9수01-03"),
        ("equations", "9수02-02", "9수02-03"),
        ("inequalities", "9수02-10", "9수02-11"),
        ("systems", "9수02-12", "9수02-13"),
        ("pythagoras", "9수03-14", "9수03-15"),
        ("factorisation_poly", "9수01-10", "9수02-19"),
        ("trig_ratio", "9수02-22", "9수03-16"),
        ("probability", "9수04-05", "9수04-06"),
        ("matrix", "10공수1-03-03", "10공수1-04-01"),
    ],
)
def test_a_concept_is_allowed_from_its_first_standard_on(concept: str, before: str, at: str) -> None:
    """Each concept is refused just before the standard that brings it and allowed at it."""
    assert not fence.allowed(concept, before)
    assert fence.allowed(concept, at)


@pytest.mark.parametrize("concept", ["calculus", "logarithm", "sequences", "vectors", "negative_exponents"])
def test_what_the_course_does_not_have_is_never_allowed(concept: str) -> None:
    """Concepts beyond 고1 are refused everywhere."""
    assert not any(fence.allowed(concept, code) for code in fence.teaching_order())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"$c^2=169$이고 $c>0$이므로 $c=13$이다.", set()),
        (r"$c=\sqrt{169}=13$이다.", {"sqrt"}),
        ("√12를 간단히 하면", {"sqrt"}),
        ("두 근의 합은 근과  계수의 관계에 의하여 $5$이다.", {"vieta"}),
        ("근과계수의관계", {"vieta"}),
        (r"$\sin A = \frac{3}{5}$", {"trig_ratio"}),
        (r"$\sin 30^\circ$", {"trig_ratio"}),
        ("판별식 $D=b^2-4ac$", {"discriminant", "quadratic_formula"}),
        (r"$360=2^3\times 3^2\times 5$로 소인수분해하면", set()),
        ("$x^2-9y^2$을 인수분해하면 $(x+3y)(x-3y)$", {"factorisation_poly", "multiplication_formulas"}),
        (r"약수의 개수는 $(3+1)(2+1)=12$이다.", set()),
        (r"$_5P_2=20$", {"permutation"}),
        (r"$_{5}\mathrm{C}_{2}=10$", {"combination"}),
        (r"$4!\times 2!=48$", {"permutation"}),
        ("가감법으로 풀면 $x=3$이다.", {"systems"}),
        (r"$\int_0^1 x^2 dx$", {"calculus"}),
        ("각의 크기는 $30^\\circ$이다.", set()),
        (r"$(g\circ f)(2)$", {"composition"}),
        ("$-3+5=2$", {"negative_numbers"}),
        ("$10-3=7$", set()),
        ("$x^2 - 5x + 6 = 0$을 풀면", {"quadratic_equation"}),
        ("직각을 낀 두 변이므로 $a²+b²=c²$이다.", {"pythagoras"}),
        (r"$\frac{1}{\sqrt{3}+\sqrt{2}}$", {"sqrt", "rationalising_by_conjugate"}),
        (r"$\frac{6}{\sqrt{3}}$", {"sqrt"}),
        ("내심 $I$에서", {"triangle_centres"}),
        ("계산 실수가 없는지 확인한다. 소금물의 농도를 부분 산출한다.", set()),
    ],
)
def test_a_text_shows_the_concepts_that_it_uses(text: str, expected: set[str]) -> None:
    """Words and LaTeX commands betray a concept, in every spelling, and look-alikes do not."""
    assert names(text) == expected


def test_breaches_name_what_may_not_be_used() -> None:
    """A root in a second-year Pythagoras is named; the same line is free in the third year."""
    line = r"피타고라스 정리에서 $c=\sqrt{5^2+12^2}=13$이다."
    assert [concept.korean for concept in fence.breaches(line, "9수03-15")] == ["제곱근(근호)"]
    assert fence.breaches(line, "9수03-18") == ()


def test_every_concept_points_into_the_course() -> None:
    """First standards exist, names are unique, and every marker can match something."""
    known = set(fence.teaching_order())
    concepts = fence.concepts()
    assert len({concept.name for concept in concepts}) == len(concepts)
    assert {code for concept in concepts for _, code in concept.first} <= known
    assert not [concept.name for concept in concepts if concept.shows_in("")]


def test_the_course_has_each_standard_once_in_its_grade() -> None:
    """99 standards: 24, 21, 15 in the three middle-school years and 39 in 고1."""
    order = fence.teaching_order()
    assert len(order) == len(set(order)) == 99
    grades = [fence.taught_in(code) for code in order]
    assert [grades.count(grade) for grade in ("중1", "중2", "중3", "고1")] == [24, 21, 15, 39]


def test_unknown_names_are_refused() -> None:
    """A misspelt concept, code or grade, or a revision without data, raises; it is never simply allowed."""
    with pytest.raises(UnknownName):
        fence.allowed("sqroot", "중3")
    with pytest.raises(UnknownName):
        fence.allowed("sqrt", "9수99-01")
    with pytest.raises(UnknownName):
        fence.allowed("sqrt", "중3", revision=1997)
    with pytest.raises(UnknownName):
        fence.taught_in("고9")
