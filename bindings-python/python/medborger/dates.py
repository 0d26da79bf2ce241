"""Days in tables: deadlines, working days and holidays, days between, Danish local time. No town is needed.

Each method takes any table (of polars, pandas, pyarrow, a dict of lists, a list of dicts, ...) and gives a
:class:`medborger.Table` with the same rows in the same order and new columns behind theirs. A day may stand as a day, as a time at
midnight, or as a text such as ``2026-05-08`` or ``8. maj 2026``; a gap gives gaps.

What can't be read is told by one :class:`medborger.TableError` with every bad cell. While a method runs, other threads do too, and
Ctrl-C stops it; ``progress`` is a function or a bar of tqdm.
"""

from __future__ import annotations

from typing import Literal

from ._methods import added
from ._runtime import Progressing
from ._table import Table, TableLike
from .calendar import Roll
from .values import Language, Period, PeriodDict

__all__ = ["between", "day", "deadline", "local"]


def deadline(
    table: TableLike,
    *,
    period: Period | PeriodDict,
    day: str = "day",
    counting: Literal["after", "before"] = "after",
    roll: Roll | str = "forward",
    language: Language | str = "da",
    prefix: str = "",
    progress: Progressing | None = None,
) -> Table:
    """The last day of a period that runs from each day, with how it was found.

    No deadline ends on a weekend, a public holiday, 5 June, 24 or 31 December.

    Args:
        table: The rows.
        period: How long: ``Period.weeks(4)``.
        day: The column with the day from which the period runs, itself not counted.
        counting: ``after``: onwards from the day; ``before``: back from it.
        roll: Where a last day goes on which no deadline ends: ``forward``, ``backward`` or ``none``.
        language: Of the explanation: ``da`` or ``en``.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``last_day`` (inclusive), ``closes_at`` (the instant at which it is over in Denmark, exclusive),
        ``days_moved`` (because no deadline ends there; back is negative) and ``explanation``.

    Raises:
        TableError: ``column_missing``; ``cell_not_day``; ``cell_not_midnight``; ``cell_out_of_range`` outside the years 1583 to
            9999.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from medborger import Period, dates
    >>> found = dates.deadline({"published": ["2026-04-16"]}, day="published", period=Period.weeks(4), language="en")
    >>> found["last_day"], found["explanation"][0]
    ([datetime.date(2026, 5, 15)], '16 April + 4 weeks = 14 May; 14 May is Ascension Day, hence 15 May 2026')
    """
    return added(
        "dates.deadline", table, progress,
        period=period, day=day, counting=counting, roll=roll, language=language, prefix=prefix,
    )  # fmt: skip


def day(
    table: TableLike,
    *,
    day: str = "day",
    language: Language | str = "da",
    prefix: str = "",
    progress: Progressing | None = None,
) -> Table:
    """Whether each day is a working day or a public holiday, what it is called, its weekday and its week.

    Args:
        table: The rows.
        day: The column with the day.
        language: Of the day's name: ``da`` or ``en``.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``is_working_day`` (a deadline can end on it), ``is_public_holiday``, ``day_kind`` (why no deadline ends on
        it), ``day_name``, ``weekday`` (from 1, Monday, to 7) and ``week`` (ISO 8601, as ``2026-W53``).

    Raises:
        TableError: ``column_missing``; ``cell_not_day``; ``cell_not_midnight``; ``cell_out_of_range`` outside the years 1583 to
            9999.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from medborger import dates
    >>> table = dates.day({"day": ["2026-06-05", "2026-06-08"]}, language="en")
    >>> list(zip(table["is_working_day"], table["day_name"], table["week"]))
    [(False, 'Constitution Day', '2026-W23'), (True, None, '2026-W24')]
    """
    return added("dates.day", table, progress, day=day, language=language, prefix=prefix)


def between(
    table: TableLike,
    *,
    start: str = "from",
    until: str = "until",
    prefix: str = "",
    progress: Progressing | None = None,
) -> Table:
    """How many days, and how many working days, lie between two days: the first is not counted, the last is.

    Args:
        table: The rows.
        start: The column with the first day, itself not counted.
        until: The column with the last day, itself counted.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``days`` (negative where the last day is before the first) and ``working_days`` (0 unless it is later).

    Raises:
        TableError: ``column_missing``; ``cell_not_day``; ``cell_not_midnight``; ``cell_out_of_range`` outside the years 1583 to
            9999.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from datetime import date
    >>> from medborger import dates
    >>> table = dates.between({"from": [date(2026, 5, 13)], "until": [date(2026, 5, 18)]})
    >>> table["days"], table["working_days"]
    ([5], [2])
    """
    return added("dates.between", table, progress, **{"from": start}, until=until, prefix=prefix)


def local(
    table: TableLike, *, at: str = "at", prefix: str = "", progress: Progressing | None = None
) -> Table:
    """The day and the time of each instant by the clock in Denmark.

    Args:
        table: The rows.
        at: The column with the instant, with its zone.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``local_day``, ``local_time`` (without a zone) and ``offset_minutes`` (60, or 120 in summer).

    Raises:
        TableError: ``column_missing``; ``cell_not_instant``; ``cell_without_zone`` for a time of which nobody says where:
            ``frame["at"].dt.tz_localize("Europe/Copenhagen")`` says it in pandas, ``dt.replace_time_zone`` in polars.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from medborger import dates
    >>> table = dates.local({"at": ["2026-06-30T22:30:00Z"]})
    >>> table["local_day"], table["offset_minutes"]
    ([datetime.date(2026, 7, 1)], [120])
    """
    return added("dates.local", table, progress, at=at, prefix=prefix)
