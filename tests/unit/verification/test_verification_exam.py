"""The gate's eye on blanks and points."""

from dataclasses import replace
from itertools import islice

import pytest

from appliance.authoring.template import Template
from appliance.domain.answers import Roots
from appliance.domain.givens import Relations
from appliance.domain.item import Draft
from appliance.domain.standard import StandardId
from appliance.itemmodels import catalogue
from appliance.mathtext import parse
from appliance.mathtext.tree import Num
from appliance.verification import certify


@pytest.fixture(scope="module")
def draft() -> Draft:
    """Two numbers come up in the solution of 연립방정식 that stand nowhere in its stem."""
    model = next(model for model in catalogue() if model.name == "quadratic.solve")
    author = Template((model,), StandardId(2022, model.standard), model.grade)
    return next(each for each in islice(author.drafts(1), 40) if len(each.solution) == 2 and "=-" in each.key)


def failed(draft: Draft) -> list[str]:
    return [fail.reason for fail in certify(draft, None, frozenset()).failures if fail.check == "exam"]


def roots(draft: Draft) -> tuple[str, ...]:
    return tuple(part.split("=")[1] for part in draft.key.replace("$", "").split(" 또는 "))


def test_points_that_do_not_fit_are_refused(draft: Draft) -> None:
    """Too few points, a last line without any, and points beside options."""
    assert not failed(replace(draft, points=(2, 2)))
    for points in ((4,), (4, 0), (-1, 5), (1, 40)):
        assert failed(replace(draft, points=points))


def test_blanks_that_two_numbers_fit_are_refused(draft: Draft) -> None:
    """(x-(가))(x-(나))=0, so x=(가) 또는 x=(나): the two can change places, and either order is right."""
    lines = ("좌변을 인수분해하면 $(x-2)(x-5)=0$이다.", "따라서 이차방정식의 해는 $x=2$ 또는 $x=5$이다.")
    answer = Roots("x", (Num("2"), Num("5")))
    other = replace(
        draft,
        stem="이차방정식 $x^2-7x+10=0$을 푸시오.",
        key="$x=2$ 또는 $x=5$",
        answer=answer,
        claimed=replace(draft.claimed, givens=(Relations((parse("x^2-7x+10=0"),), ("x",)),)),  # type: ignore[arg-type]
        solution=lines,
    )
    assert not certify(other, None, frozenset()).failures
    assert not failed(replace(other, blanks=(Num("2"),)))
    assert failed(replace(other, blanks=answer.values))


def test_a_blank_that_stands_elsewhere_is_refused(draft: Draft) -> None:
    """x=-3 taken out while (x+3) says it, a number of the stem, and a number that is not in the solution."""
    negative = next(root for root in roots(draft) if root.startswith("-"))
    assert failed(replace(draft, blanks=(parse(negative),)))
    assert failed(replace(draft, blanks=(parse("97"),)))
    assert failed(replace(draft, blanks=(parse("x"),)))


def test_blanks_and_points_exclude_each_other(draft: Draft) -> None:
    """One item has one form."""
    assert failed(replace(draft, blanks=(parse(roots(draft)[0]),), points=(2, 2)))
