"""Matching from tables: people, tasks, and who suits what. No town is needed.

What a municipality matches of its needs and offers stands in the rooms ``town.assignments`` and ``town.matchings``.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from ._methods import run
from ._pictures import matched_bundle, matched_chart
from ._runtime import Progressing
from ._table import Table, TableLike

__all__ = ["Matched", "solve"]


class Matched(NamedTuple):
    """Who should be asked to help where. A notebook shows how far the tasks are filled."""

    table: Table
    """The pairs with ``is_matched`` and ``reason``."""
    people: Table
    """The people, in the order of their table: ``id``, and how many ``tasks`` they get."""
    tasks: Table
    """The tasks, in the order of their table: ``id``, ``filled``, ``fitting``, ``is_scarce``, ``is_closed``, ``gain`` and ``loss``."""
    report: dict[str, Any]
    """``placed``, how many people; ``staffed`` by priority; ``fit`` in all; ``pairs``, ``closed`` and ``short``, how many; ``gap``,
    where the work did not suffice to prove the best."""

    @property
    def matched(self) -> Table:
        """The pairs that were chosen."""
        flag = next(name for name in reversed(self.table.columns) if name.endswith("is_matched"))
        return self.table.take([n for n, is_matched in enumerate(self.table[flag]) if is_matched])

    def __repr__(self) -> str:
        report, people = self.report, len(self.people)
        return f"Matched({report['placed']} of {people} people placed, {report['pairs']} pairs, fit {report['fit']})"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return matched_bundle(self)

    def chart(self) -> dict[str, Any]:
        """How far the tasks are filled, as a Vega-Lite specification: a dict for ``altair.Chart.from_dict``."""
        return matched_chart(self)


def solve(
    pairs: TableLike,
    people: TableLike,
    tasks: TableLike,
    *,
    shifts: TableLike | None = None,
    booked: TableLike | None = None,
    journeys: TableLike | None = None,
    person_id: str = "id",
    task_id: str = "id",
    person: str = "person",
    task: str = "task",
    reasons: bool = True,
    prefix: str = "",
    progress: Progressing | None = None,
) -> Matched:
    """Who should be asked to help where, of the pairs that suit one another.

    Minimums first, then most people placed, then tasks of first priority, then fit. Where minimums can't all be met, a task that
    can't is closed. The answer is checked by prices that prove it.

    Args:
        pairs: Who suits what, a row for each: ``person``, ``task``, and perhaps ``fit`` (0 to 1,000; else 500) and ``locked``
            (both have said yes).
        people: A row for each: ``id``, and perhaps ``limit`` (at most so many tasks; else 1), ``minutes_max`` and
            ``week_minutes_max`` (of shifts).
        tasks: A row for each: ``id``, and perhaps ``capacity`` (else 1), ``minimum`` (else 0), ``priority`` (1, which is filled
            first, to 5; else 1) and ``place``.
        shifts: When people are wanted, a row for each shift: ``task``, ``from`` and ``until`` (exclusive).
        booked: Shifts that people have elsewhere: ``person``, ``from`` and ``until``.
        journeys: How long it takes between places: ``from``, ``to`` and ``minutes``.
        person_id: The column of the people with their id.
        task_id: The column of the tasks with their id.
        person: The column of the pairs with the person.
        task: The column of the pairs with the task.
        reasons: Whether it is told why who suits a task does not get it: for very large markets that takes longer than the
            matching.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The pairs with ``is_matched`` and, where it is not, ``reason``; the ``people``; the ``tasks``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_missing``; ``cell_repeated``: an id that stands in another row too;
            ``cell_names_nothing``: a pair names somebody who is in no table; ``cell_out_of_range``; ``cell_not_whole``.
        InvalidError: ``column_name_repeated``; ``matching_pair_duplicate`` and others of the market.

    >>> from medborger import matching
    >>> pairs = {"person": ["Ida", "Ida", "Bo"], "task": ["café", "have", "café"], "fit": [900, 300, 500]}
    >>> found = matching.solve(pairs, {"id": ["Ida", "Bo"]}, {"id": ["café", "have"]})
    >>> found.matched.select(["person", "task"]).to_dicts()
    [{'person': 'Ida', 'task': 'have'}, {'person': 'Bo', 'task': 'café'}]
    >>> found.table["reason"][0]
    'oversubscribed'
    """
    tables = {
        "pairs": pairs, "people": people, "tasks": tasks, "shifts": shifts, "booked": booked, "journeys": journeys,
    }  # fmt: skip
    options = {
        "person_id": person_id, "task_id": task_id, "person": person, "task": task, "reasons": reasons, "prefix": prefix,
    }  # fmt: skip
    outcome = run("matching.solve", tables, options, progress)
    return Matched(outcome.table, outcome.tables["people"], outcome.tables["tasks"], outcome.report)
