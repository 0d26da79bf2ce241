"""Codes in tables: personal numbers, company numbers, KLE, postal codes, municipalities. No town is needed.

Each method takes any table and gives a :class:`medborger.Table` with the same rows in the same order and new columns behind
theirs. A cell that is no such code is no error of the table: why it is none stands in the column ``fault``, as the code of the
error. With ``repair`` a spreadsheet's damage is mended: zeros that were lost, dashes of other kinds, spaces and dots; the column
``repaired`` says where. No answer and no error repeats a personal number.
"""

from __future__ import annotations

from datetime import date

from ._methods import added
from ._runtime import Progressing
from ._table import Table, TableLike

__all__ = ["cpr", "cvr", "kle", "municipality", "postal"]


def cpr(
    table: TableLike,
    *,
    cpr: str = "cpr",
    on: date | str | None = None,
    on_column: str | None = None,
    keep: bool = False,
    repair: bool = False,
    prefix: str = "cpr_",
    progress: Progressing | None = None,
) -> Table:
    """What a personal number (CPR) tells: its kind, the day of birth, the age on a day, whether the check digit matches.

    The number itself is left out of the answer unless it is asked to stay. The sex that a number was given for is not derived.

    Args:
        table: The rows.
        cpr: The column with the number; one that a spreadsheet took for a whole number too.
        on: The day on which the age is counted.
        on_column: The column with that day, where it is not one for all.
        keep: Whether the column with the number stays in the table.
        repair: Whether lost zeros, dashes of other kinds, spaces and dots are put right.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``cpr_kind`` (``cpr``, or ``replacement`` for one that was issued locally), ``cpr_birth_date``, ``cpr_age``
        (in whole years; where a day is given), ``cpr_mod11`` (information only: many valid numbers don't match), ``cpr_fault``
        and, where ``repair`` is set, ``cpr_repaired``.

    Raises:
        TableError: ``column_missing``; ``cell_not_text``; of ``on_column`` ``cell_not_day``, ``cell_not_midnight``.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from medborger import codes
    >>> table = codes.cpr({"cpr": ["311257-5005", "hest", None]}, on="2075-12-30")
    >>> table.columns
    ('cpr_kind', 'cpr_birth_date', 'cpr_age', 'cpr_mod11', 'cpr_fault')
    >>> table["cpr_age"], table["cpr_fault"]
    ([17, None, None], [None, 'cpr_malformed', None])
    """
    return added(
        "codes.cpr", table, progress,
        cpr=cpr, on=on, on_column=on_column, keep=keep, repair=repair, prefix=prefix,
    )  # fmt: skip


def cvr(
    table: TableLike,
    *,
    cvr: str = "cvr",
    repair: bool = False,
    prefix: str = "cvr_",
    progress: Progressing | None = None,
) -> Table:
    """Whether each cell is a company number (CVR) by its shape and check digit, written as eight digits.

    Whether a company has it, only the register knows.

    Args:
        table: The rows.
        cvr: The column with the number.
        repair: Whether spaces, dots, hyphens and ``CVR`` before the number are put right: ``DK 25 31 37 63``.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``cvr_number``, ``cvr_fault`` and, where ``repair`` is set, ``cvr_repaired``.

    Raises:
        TableError: ``column_missing``; ``cell_not_text``.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from medborger import codes
    >>> table = codes.cvr({"cvr": ["DK 25 31 37 63", 25313764]}, repair=True)
    >>> table["cvr_number"], table["cvr_fault"], table["cvr_repaired"]
    (['25313763', None], [None, 'cvr_check_digit'], [True, False])
    """
    return added("codes.cvr", table, progress, cvr=cvr, repair=repair, prefix=prefix)


def kle(
    table: TableLike,
    *,
    kle: str = "kle",
    repair: bool = False,
    prefix: str = "kle_",
    progress: Progressing | None = None,
) -> Table:
    """Whether each cell has the shape of a number of KLE, how deep it goes, and the facet behind it: ``01.02.05 P19``.

    Whether it is on the list is not known here.

    Args:
        table: The rows.
        kle: The column with the number, with or without a facet.
        repair: Whether lost zeros and other signs between the parts are put right. ``27.1`` is not: a spreadsheet makes it of
            ``27.10``, and people write it for ``27.01``.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``kle_number``, ``kle_level`` (``main_group``, ``group`` or ``subject``), ``kle_main_group``,
        ``kle_facet``, ``kle_fault`` (``cell_zero_lost`` where a number has lost a zero, and could be two codes; among numbers with
        fractions a whole one too: ``27`` may have been ``27.00``) and, where ``repair`` is set, ``kle_repaired``.

    Raises:
        TableError: ``column_missing``; ``cell_not_text``.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from medborger import codes
    >>> table = codes.kle({"kle": ["01.02.05 P19", "1.2.5"]}, repair=True)
    >>> table["kle_number"], table["kle_facet"]
    (['01.02.05', '01.02.05'], ['P19', None])
    >>> codes.kle({"kle": [27.1, 27.22]}, repair=True)["kle_fault"]
    ['cell_zero_lost', None]
    """
    return added("codes.kle", table, progress, kle=kle, repair=repair, prefix=prefix)


def postal(
    table: TableLike,
    *,
    postal_code: str = "postal_code",
    repair: bool = False,
    prefix: str = "postal_",
    progress: Progressing | None = None,
) -> Table:
    """Whether each cell has the shape of a postal code of Denmark or Greenland, and of which part of the country its series is.

    Whether a district has the code is not known here, and it tells no municipality.

    Args:
        table: The rows.
        postal_code: The column with the code.
        repair: Whether a town behind the code is left out (``8700 Horsens``), and a lost zero and other signs are put right.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``postal_number`` (four digits), ``postal_area``, ``postal_fault`` and, where ``repair`` is set,
        ``postal_repaired``.

    Raises:
        TableError: ``column_missing``; ``cell_not_text``.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from medborger import codes
    >>> table = codes.postal({"postal_code": ["8700 Horsens", 5000.0]}, repair=True)
    >>> table["postal_number"], table["postal_repaired"]
    (['8700', '5000'], [True, False])
    """
    return added("codes.postal", table, progress, postal_code=postal_code, repair=repair, prefix=prefix)


def municipality(
    table: TableLike,
    *,
    municipality: str = "municipality",
    repair: bool = False,
    prefix: str = "municipality_",
    progress: Progressing | None = None,
) -> Table:
    """The municipality of each code or name: its code, its names and its province.

    Args:
        table: The rows.
        municipality: The column with the code, as ``0766`` or ``766``, or the name, short or official.
        repair: Whether a name behind a code is left out (``0766 Hedensted``), and other signs are put right.
        prefix: What stands before the names of the new columns.
        progress: Is told how far it has come.

    Returns:
        The rows with ``municipality_code`` (four digits), ``municipality_name``, ``municipality_official_name``,
        ``municipality_province`` (landsdel), ``municipality_fault`` and, where ``repair`` is set, ``municipality_repaired``.

    Raises:
        TableError: ``column_missing``; ``cell_not_text``.
        InvalidError: ``column_name_repeated``: the table has a column of a new one's name: set ``prefix``.

    >>> from medborger import codes
    >>> table = codes.municipality({"municipality": ["Hedensted", 630, "Atlantis"]})
    >>> table["municipality_code"], table["municipality_fault"][2]
    (['0766', '0630', None], 'municipality_name_unknown')
    """
    return added("codes.municipality", table, progress, municipality=municipality, repair=repair, prefix=prefix)
