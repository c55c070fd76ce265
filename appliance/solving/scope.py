"""What is known while a formula is evaluated: values of letters, functions by name, facts about signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from appliance.mathtext.tree import Node, Rel
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.surd import Surd

Value = Surd | Fraction | int | Quotient | Poly


@dataclass(frozen=True, slots=True)
class Scope:
    """values: letter → value. functions: name → (variable, body). facts: relations such as a > 0."""

    values: Mapping[str, Quotient] = field(default_factory=dict)
    functions: Mapping[str, tuple[str, Node]] = field(default_factory=dict)
    facts: tuple[Rel, ...] = ()

    def with_values(self, values: Mapping[str, Value]) -> Scope:
        added = {name: as_quotient(value) for name, value in values.items()}
        return Scope({**self.values, **added}, self.functions, self.facts)


def as_quotient(value: Value) -> Quotient:
    return value if isinstance(value, Quotient) else Quotient.of(value)


EMPTY = Scope()
