"""Domain values to JSON and back, for the store, the command line and certificates.

Every dataclass becomes an object whose "type" is its class name; Fractions become "3/4"; tuples become
lists. `decode(encode(value)) == value` for every noun of `domain` and every node of `mathtext.tree`.
"""

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any, cast

from appliance.domain import (
    answers,
    figure,
    givens,
    goals,
    item,
    note,
    quantity,
    question,
    standard,
    statistics,
)
from appliance.domain.errors import BadInput
from appliance.mathtext import tree

Json = dict[str, Any] | list[Any] | str | int | bool | None

_MODULES = (tree, quantity, figure, statistics, givens, goals, answers, question, standard, note, item)
_CLASSES: dict[str, type] = {
    name: kind
    for module in _MODULES
    for name, kind in vars(module).items()
    if isinstance(kind, type) and kind.__module__ == module.__name__ and is_dataclass(kind)
}
_ENUMS: dict[str, type[StrEnum]] = {
    "GoalKind": goals.GoalKind,
    "Kind": item.Kind,
    "Author": item.Author,
    "Form": item.Form,
    "CertificateGrade": item.CertificateGrade,
}


def encode(value: object) -> Json:
    """The JSON form of a domain value. Raises TypeError for what is none."""
    if isinstance(value, StrEnum):
        return {"type": type(value).__name__, "value": value.value}
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Fraction):
        return {"type": "Fraction", "value": str(value)}
    if isinstance(value, tuple):
        return [encode(entry) for entry in value]
    if is_dataclass(value) and type(value).__name__ in _CLASSES:
        body = {field.name: encode(getattr(value, field.name)) for field in fields(value)}
        return {"type": type(value).__name__, **body}
    raise TypeError(f"{type(value).__name__} is no domain value")


def decode(form: Json) -> object:
    """The value whose JSON form this is. Raises BadInput where it is none."""
    if isinstance(form, list):
        return tuple(decode(entry) for entry in form)
    if not isinstance(form, dict):
        return form
    name = form.get("type")
    body = {key: value for key, value in form.items() if key != "type"}
    try:
        if name == "Fraction":
            return Fraction(cast(str, body["value"]))
        if name in _ENUMS:
            return _ENUMS[name](body["value"])
        return _CLASSES[cast(str, name)](**{key: decode(value) for key, value in body.items()})
    except (KeyError, TypeError, ValueError):
        raise BadInput(f"저장된 자료의 형식({name})을 알 수 없습니다.") from None


def dumps(value: object) -> str:
    """`encode` as compact JSON text, keys in field order: the same value always gives the same text."""
    return json.dumps(encode(value), ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> object:
    """`decode` of JSON text. Raises BadInput where it is not JSON."""
    try:
        return decode(json.loads(text))
    except json.JSONDecodeError:
        raise BadInput("저장된 자료가 JSON이 아닙니다.") from None
