"""Running a method over tables: no town, no key, no lock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from . import _native
from ._runtime import Progressing, decoded, encode, told
from ._table import Table, TableLike, columns_of
from .values import Language

__all__ = ["Outcome", "added", "run", "sentences", "told_by_row"]


class Outcome(NamedTuple):
    """What a method answers."""

    table: Table
    """The rows that came in with new columns, or results."""
    tables: dict[str, Table]
    """Further tables by name."""
    report: Any
    """What else there is to say, as JSON has it."""
    svg: str | None
    """A picture with its text alternative."""


def run(
    name: str,
    tables: Mapping[str, TableLike | None],
    options: Mapping[str, Any],
    progress: Progressing | None,
) -> Outcome:
    """Runs a method. An option that is ``None`` is left out, and so is a table."""
    given = {option: value for option, value in options.items() if value is not None}
    columns = [(of, columns_of(table)) for of, table in tables.items() if table is not None]
    table, others, report, svg = _native.analyse(name, columns, encode(given, "options"), told(progress))
    return Outcome(
        Table._of(table),
        {of: Table._of(other) for of, other in others},
        None if report is None else decoded(report),
        svg,
    )


def added(name: str, table: TableLike, progress: Progressing | None, **options: Any) -> Table:
    """The same rows with new columns."""
    return run(name, {"table": table}, options, progress).table


def sentences(report: Mapping[str, Any], language: Language | str) -> list[str]:
    """What a report says in sentences."""
    return list(report["words"]["english" if Language(language) == Language.EN else "danish"])


def told_by_row(table: Table, language: Language | str) -> list[str]:
    """The sentences that each row has."""
    return [str(said) for said in table["english" if Language(language) == Language.EN else "danish"]]
