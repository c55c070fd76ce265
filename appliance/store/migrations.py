"""The steps from an empty file to today's tables. Each is recorded in the transaction that takes it.

A released step is never edited: a change is a new step at the end, with a new name.
"""

from collections.abc import Callable

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from appliance.domain.errors import Refused
from appliance.store import (
    accounts,
    audit,
    handouts,
    history,
    items,
    jobs,
    licences,
    notes,
    people,
    worksheets,
)
from appliance.store.connection import Connections, translated

STEPS: tuple[tuple[str, Callable[[Database], None]], ...] = (
    ("0001 people", people.first_tables),
    ("0002 accounts", accounts.first_tables),
    ("0003 notes", notes.first_tables),
    ("0004 items", items.first_tables),
    ("0005 worksheets", worksheets.first_tables),
    ("0006 jobs", jobs.first_tables),
    ("0007 audit", audit.first_tables),
    ("0008 history", history.first_tables),
    ("0009 licences", licences.first_tables),
    ("0010 handouts", handouts.first_tables),
)


def migrate(store: Connections, steps: tuple[tuple[str, Callable[[Database], None]], ...] = STEPS) -> None:
    """Takes the steps that are missing, all in one transaction.

    One outer transaction, because sqlite-utils looks for pending steps outside of any: two processes
    that open a new store together would both take the first step.
    Raises Refused where the file was written by a newer program.
    """
    plan = Migrations("appliance")
    for name, step in steps:
        plan(name=name)(step)
    with translated():
        done = {applied.name for applied in plan.applied(store.db)}
    if done == {name for name, _ in steps}:
        return
    with store.atomic():
        done = {applied.name for applied in plan.applied(store.db)}
        if not done <= {name for name, _ in steps}:
            raise Refused("자료가 더 새로운 프로그램에서 만들어졌습니다. 프로그램을 먼저 올려 주십시오.")
        plan.apply(store.db)


def is_store(store: Connections) -> bool:
    """Whether the opened file has been through the first step: an empty file opens with any key."""
    with translated():
        return bool(Migrations("appliance").applied(store.db))
