"""Evaluations of several models side by side, as rows and as Markdown."""

from collections.abc import Callable, Sequence
from functools import partial

from appliance.training.evaluate import Case, Evaluation, Share, Unseen

Part = Callable[[Case], bool]


def rows(evaluations: Sequence[Evaluation]) -> list[dict[str, object]]:
    """One object a model and part (all, by what was unseen, by difficulty, by standard)."""
    found = []
    for one in evaluations:
        for name, part in _parts(evaluations):
            total = one.first(part).total
            if total:
                first, within = one.first(part), one.within(part)
                found.append(
                    {
                        "model": one.model, "part": name, "cases": total,
                        "first": round(first.value, 4), "first_interval": _rounded(first),
                        "within": round(within.value, 4), "within_interval": _rounded(within),
                    }
                )  # fmt: skip
    return found


def summary(one: Evaluation) -> dict[str, object]:
    """What is told of a model as a whole."""
    return {
        "model": one.model,
        "seconds_an_item": round(one.seconds_an_item, 3),
        "diversity": round(one.diversity, 3),
        "refusals": dict(one.refusals.most_common()),
    }


def markdown(evaluations: Sequence[Evaluation]) -> str:
    """A table: parts down, models across; first try and within all tries, with 95 % intervals."""
    head = "| | " + " | ".join(one.model for one in evaluations) + " |"
    lines = [head, "| --- |" + " --- |" * len(evaluations)]
    for name, part in _parts(evaluations):
        shown = [f"{_shown(one.first(part))}; {_shown(one.within(part))}" for one in evaluations]
        lines.append(f"| {name} ({evaluations[0].first(part).total}) | " + " | ".join(shown) + " |")
    told = [
        ("seconds an item that was proven", [f"{one.seconds_an_item:.2f}" for one in evaluations]),
        ("different words among proven wordings", [f"{one.diversity:.2f}" for one in evaluations]),
        (
            "refused by",
            [", ".join(f"{name} {n}" for name, n in one.refusals.most_common(5)) for one in evaluations],
        ),
    ]
    return "\n".join([*lines, *(f"| {name} | " + " | ".join(values) + " |" for name, values in told)]) + "\n"


def _parts(evaluations: Sequence[Evaluation]) -> list[tuple[str, Part]]:
    cases = [tried.case for one in evaluations for tried in one.tried]
    parts: list[tuple[str, Part]] = [("all", lambda _: True)]
    present = {case.unseen for case in cases}
    parts += [(f"unseen {kind}", _is("unseen", kind)) for kind in Unseen if kind in present]
    parts += [(f"difficulty {n}", _is("difficulty", n)) for n in sorted({c.difficulty for c in cases} - {0})]
    codes = sorted({case.draft.standard.code for case in cases})
    return parts + [(code, partial(_is_of, code)) for code in codes]


def _is_of(code: str, case: Case) -> bool:
    return case.draft.standard.code == code


def _is(field: str, value: object) -> Part:
    return lambda case: bool(getattr(case, field) == value)


def _rounded(share: Share) -> list[float]:
    return [round(bound, 4) for bound in share.interval]


def _shown(share: Share) -> str:
    low, high = share.interval
    return f"{share.value:.0%} ({low:.0%}-{high:.0%})"
