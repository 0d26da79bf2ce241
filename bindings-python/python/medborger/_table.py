"""Columns of values with their types: what a program that knows Arrow reads as it is, and what any of them gives."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from html import escape
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, TypeAlias

from . import _native
from ._errors import InvalidError, given, listed, wrong_type
from .values import Table as Sheet

if TYPE_CHECKING:
    from pandas import DataFrame as _Pandas
    from polars import DataFrame as _Polars
    from pyarrow import Table as _Arrow

__all__ = ["Table", "TableLike"]


class _Stream(Protocol):
    def __arrow_c_stream__(self, requested_schema: Any = None, /) -> object: ...


class _Array(Protocol):
    def __arrow_c_array__(self, requested_schema: Any = None, /) -> tuple[object, object]: ...


class _Frame(Protocol):
    @property
    def columns(self) -> Iterable[Any]: ...
    def __getitem__(self, name: Any, /) -> Any: ...


_ROWS_SHOWN = 10
_EXCEL_ROWS, _EXCEL_COLUMNS, _EXCEL_TEXT = 1_048_576, 16_384, 32_767
_WIDTH_SHOWN = 200
_NAME = ("a column's name", "en kolonnes navn")
_PATH = (
    "a path that ends in .parquet, .csv or .xlsx",
    "en sti, der ender på .parquet, .csv eller .xlsx",
)


class Table:
    """Rows and columns; each column has a name and holds values of one kind. It never changes.

    A table takes whatever holds one, without asking which library it is from: anything with ``__arrow_c_stream__`` or
    ``__arrow_c_array__`` (polars, pandas, pyarrow, duckdb, arro3), columns by name (lists, arrays, series), or a list of rows
    that are dicts. Scalars of numpy and pandas mean what Python's own do; ``None``, ``NaN``, ``NaT`` and ``NA`` are gaps.

    ======== ============================================= =======================================
    kind     in Arrow                                      in Python
    ======== ============================================= =======================================
    bool     ``bool``                                      ``bool``
    int      ``int64``                                     ``int``
    float    ``double``                                    ``float``
    text     ``large_utf8``                                ``str``
    choice   ``dictionary``, of ``large_utf8``             ``str``
    day      ``date32``                                    ``datetime.date``
    instant  ``timestamp[us, UTC]``                        ``datetime.datetime`` in UTC
    local    ``timestamp[us]``                             ``datetime.datetime`` without a zone
    struct   ``struct``                                    ``dict``
    list     ``large_list``                                ``list``
    ======== ============================================= =======================================

    A time with another zone becomes one in UTC. One without a zone stays as it is: where a day is meant, its midnight is that
    day; where an instant is meant, it is refused, for nobody can tell whether it was meant as Danish time. A column in which cells
    of several kinds stand holds them as texts, which methods read as what was meant.

    Nanoseconds are cut down to the microsecond before, also before 1970. Decimals without a fraction are ``int``, others
    ``float``; one that a float would change, as most of more than 15 digits, is refused: give it as a text. What lies under a gap
    is not looked at. Of Arrow's extension types ``uuid``, ``json`` and ``bool8`` are what they mean; any other is refused by its name,
    as pandas' periods: turn it into days, numbers or texts first. A set is no column, for it has no order; in a cell it is sorted.
    A category keeps its labels, also those that no row has; rows that are taken or sliced off keep only their own.

    Args:
        data: The table.

    Raises:
        TableError: a cell holds what no table has, as bytes or a number beyond 64 bits; the error has all of them, each with the
            row of the table, also within lists. ``column_unread``: a column of a type that no table has; ``column_arrow_broken``: what gave
            the table does not keep to Arrow's C data interface, or was read before; ``column_too_deep``: columns that lie more than 64
            deep in one another.
        InvalidError: ``wrong_type`` where it is no table; ``column_length_differs``; ``column_name_repeated``.

    >>> from datetime import date
    >>> table = Table({"id": ["a", "b"], "born": [date(1961, 4, 1), None], "weight": [2, 3.5]})
    >>> table
    Table(2 rows: id text, born day, weight float)
    >>> table.to_dicts()[1]
    {'id': 'b', 'born': None, 'weight': 3.5}
    >>> Table([{"id": "a"}, {"id": "b"}])["id"]
    ['a', 'b']
    """

    __slots__ = ("_columns",)

    _columns: _native.Columns

    def __init__(self, data: TableLike) -> None:
        self._columns = columns_of(data)

    @classmethod
    def _of(cls, columns: _native.Columns) -> Table:
        table = cls.__new__(cls)
        table._columns = columns
        return table

    # What it is

    def __len__(self) -> int:
        """How many rows."""
        return len(self._columns)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(self._columns.names())

    @property
    def schema(self) -> dict[str, str]:
        """What each column holds, by its name: ``text``, ``day``, ..., as the table above has them."""
        return dict(zip(self._columns.names(), self._columns.kinds()))

    def choices(self, column: str) -> tuple[str, ...]:
        """The texts that a column of choices may hold, whether they occur in it or not. Rows that were taken or sliced off keep only
        those that occur.

        Raises:
            InvalidError: ``column_missing``: there is no such column; ``wrong_type``: it holds no choices.
        """
        texts = self._columns.choices(self._place(column))
        if texts is None:
            raise wrong_type(column, ("a column of choices", "en kolonne med valg"))
        return tuple(texts)

    def __getitem__(self, column: str) -> list[Any]:
        """A column's values, gaps as ``None``. A day or time outside the years 1 to 9999, which Python has not, is its text.

        Raises:
            InvalidError: ``column_missing``: there is no such column.
        """
        return self._columns.cells(self._place(column), 0, len(self))

    def __contains__(self, column: object) -> bool:
        return column in self._columns.names()

    __iter__ = None  # What goes through things would take the names for rows.

    def slice(self, first: int = 0, last: int | None = None) -> Table:
        """The rows from ``first`` to ``last``, not itself included. Numbers below 0 count from the end, as in lists."""
        first, last, _ = slice(first, last).indices(len(self))
        return Table._of(self._columns.slice(first, max(first, last)))

    def take(self, rows: Iterable[int]) -> Table:
        """These rows alone, by their numbers from 0, in the order that is asked for; a row may come more than once.

        Raises:
            IndexError: there is no such row.
        """
        numbers = list(listed(rows, "rows"))
        if not all(isinstance(number, int) and 0 <= number < len(self) for number in numbers):
            raise IndexError("the table has no such row")
        return Table._of(self._columns.take(numbers))

    def select(self, columns: Iterable[str]) -> Table:
        """Some of the columns, in the order that is asked for.

        Raises:
            InvalidError: ``column_missing``: there is no such column.
        """
        return Table._of(self._columns.select([self._place(column) for column in listed(columns, "columns")]))

    def _place(self, column: str) -> int:
        given(column, str, "column", _NAME)
        try:
            return self._columns.names().index(column)
        except ValueError:
            raise InvalidError(
                "the table has no such column", "column_missing", column, "tabellen har ikke denne kolonne"
            ) from None

    def __eq__(self, other: object) -> bool:
        """Whether names, kinds and all cells are the same; gaps equal gaps."""
        if not isinstance(other, Table):
            return NotImplemented
        return self._columns.equals(other._columns)

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return _loaded, (self._columns.dump(),)

    def __repr__(self) -> str:
        count = len(self)
        held = ", ".join(f"{name} {kind}" for name, kind in self.schema.items())
        return f"Table({count} row{'' if count == 1 else 's'}: {held})"

    def _repr_html_(self) -> str:
        """The first rows, for a notebook."""
        shown = self.slice(0, _ROWS_SHOWN)
        head = "".join(f"<th scope='col'>{escape(n)}<br><small>{k}</small></th>" for n, k in self.schema.items())
        rows = zip(*(shown[name] for name in shown.columns))
        body = "".join("<tr>" + "".join(f"<td>{_html(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        count = len(self)
        more = "" if count <= _ROWS_SHOWN else f"; the first {_ROWS_SHOWN} are shown"
        caption = f"{count} row{'' if count == 1 else 's'}, {len(self.columns)} columns{more}"
        return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    # Into other libraries

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The table as a stream of Arrow's C data interface, which all libraries that know Arrow read.

        ``requested_schema`` is passed over, as the interface allows: what comes has the types of :meth:`__arrow_c_schema__`.
        """
        return self._columns.stream()

    def __arrow_c_schema__(self) -> object:
        """The columns' names and types, for Arrow's C data interface."""
        return self._columns.schema()

    def to_polars(self) -> _Polars:
        """A frame of polars, which must be installed."""
        return _library("to_polars", "polars").DataFrame(self)

    def to_pandas(self) -> _Pandas:
        """A frame of pandas, which must be installed.

        Instants and days keep their types and choices become categories. Where pyarrow is missing, days become objects.
        """
        pandas = _library("to_pandas", "pandas")
        if find_spec("pyarrow"):
            return _library("to_pandas", "pyarrow").table(self).to_pandas()
        frame = {name: self[name] for name in self.columns}
        return pandas.DataFrame({n: pandas.Series(cells, dtype=_DTYPES[self.schema[n]]) for n, cells in frame.items()})

    def to_arrow(self) -> _Arrow:
        """A table of pyarrow, which must be installed."""
        return _library("to_arrow", "pyarrow").table(self)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows, each by the names of the columns; gaps are ``None``."""
        names = self.columns
        if not names:
            return [{} for _ in range(len(self))]
        return [dict(zip(names, row)) for row in zip(*(self[name] for name in names))]

    def to_dict(self) -> dict[str, list[Any]]:
        """The columns by name, each a list; gaps are ``None``."""
        return {name: self[name] for name in self.columns}

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the table to a file; its name's end says of which kind.

        Args:
            path: Where: ``.parquet`` by polars or pyarrow, whichever is installed; ``.csv``, in UTF-8 with commas; ``.xlsx`` by
                XlsxWriter or openpyxl. In the last two, instants are written in UTC as ISO 8601 has them, and structs as JSON;
                a text that Excel would take for a formula stays a text in ``.xlsx``, and is written as it is in ``.csv``.

        Raises:
            ImportError: none of the libraries that write such a file is installed.
            InvalidError: ``wrong_type``: the name's end is none of these; ``table_too_large`` for a sheet of Excel.
        """
        try:
            text = os.fspath(path)
        except TypeError:
            raise wrong_type("path", _PATH) from None
        ending = os.path.splitext(text)[1].lower() if isinstance(text, str) else ""
        if ending == ".parquet":
            self._save_parquet(text)
        elif ending == ".csv":
            self._save_csv(text)
        elif ending == ".xlsx":
            self._save_xlsx(text)
        else:
            raise wrong_type("path", _PATH)

    def _save_parquet(self, path: str) -> None:
        if find_spec("polars"):
            self.to_polars().write_parquet(path)
            return
        if find_spec("pyarrow"):
            import_module("pyarrow.parquet").write_table(self.to_arrow(), path)
            return
        _missing("save('x.parquet')", "polars", "pyarrow")

    def _save_csv(self, path: str) -> None:
        from csv import writer

        with open(path, "w", encoding="utf-8", newline="") as file:
            rows = writer(file, lineterminator="\n")
            rows.writerow(self.columns)
            rows.writerows(zip(*([_csv(cell) for cell in self[name]] for name in self.columns)))

    def _save_xlsx(self, path: str) -> None:
        columns = [[_excel(cell) for cell in self[name]] for name in self.columns]
        # What a sheet has no room for, the libraries leave out without a word.
        long = any(isinstance(cell, str) and len(cell) > _EXCEL_TEXT for column in columns for cell in column)
        if long or len(self) >= _EXCEL_ROWS or len(columns) > _EXCEL_COLUMNS:
            raise InvalidError(
                "the table has more rows, columns or letters in a cell than a sheet of Excel",
                "table_too_large",
                "path",
                "tabellen har flere rækker, kolonner eller tegn i en celle, end et Excel-ark har plads til",
            )
        rows = zip(*columns)
        if find_spec("xlsxwriter"):
            # What is written is data, never a formula or a link.
            plain = {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "yyyy-mm-dd"}
            with import_module("xlsxwriter").Workbook(path, plain) as book:
                sheet = book.add_worksheet()
                for number, row in enumerate((self.columns, *rows)):
                    sheet.write_row(number, 0, row)
            return
        if find_spec("openpyxl"):
            book = import_module("openpyxl").Workbook(write_only=True)
            sheet = book.create_sheet()
            cell_of = import_module("openpyxl.cell").WriteOnlyCell
            for row in (self.columns, *rows):
                cells = [cell_of(sheet, value) for value in row]
                for cell in cells:
                    if cell.data_type == "f":
                        cell.data_type = "s"
                sheet.append(cells)
            book.save(path)
            return
        _missing("save('x.xlsx')", "xlsxwriter", "openpyxl")


TableLike: TypeAlias = Table | Sheet | _Stream | _Array | _Frame | Mapping[str, Any] | Sequence[Mapping[str, Any]]
"""Any table: one of ours, one that `read_table` read, whatever knows Arrow (polars, pandas, pyarrow, duckdb, ...), columns by name, or
rows by name."""

_DTYPES = {
    "bool": "boolean",
    "int": "Int64",
    "float": "Float64",
    "text": "object",
    "choice": "category",
    "day": "object",
    "instant": "datetime64[us, UTC]",
    "local": "datetime64[us]",
    "list": "object",
    "struct": "object",
}


def columns_of(data: object) -> _native.Columns:
    """The columns of whatever holds some."""
    if isinstance(data, Table):
        return data._columns
    if isinstance(data, Sheet):
        # A column without a heading is named by its place; a row may end before the last.
        names = [name or f"column_{n}" for n, name in enumerate(data.columns, 1)]
        rows = [(*row.cells, *[""] * len(names)) for row in data.rows]
        data = {name: [row[n] or None for row in rows] for n, name in enumerate(names)}
    return _native.Columns.read(data)


def _loaded(dump: tuple[Any, ...]) -> Table:
    return Table._of(_native.Columns.load(dump))


def _library(what: str, name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        _missing(what, name)


def _missing(what: str, *names: str) -> NoReturn:
    either = " or ".join(names)
    raise ModuleNotFoundError(f"`Table.{what}` needs {either}: `pip install {names[0]}`", name=names[0])


def _written(cell: object) -> object:
    """A cell as a file without its type has it."""
    if isinstance(cell, datetime):
        return cell.isoformat().replace("+00:00", "Z")
    if isinstance(cell, (dict, list)):
        return json.dumps(cell, ensure_ascii=False, default=_json)
    return cell


def _json(cell: object) -> object:
    written = _written(cell)
    return written.isoformat() if isinstance(written, date) else written


def _csv(cell: object) -> object:
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else _written(cell)


def _excel(cell: object) -> object:
    if isinstance(cell, float) and not float("-inf") < cell < float("inf"):
        return str(cell)
    # Excel has no days before its calendar begins.
    if isinstance(cell, date) and not isinstance(cell, datetime) and cell.year < 1900:
        return cell.isoformat()
    # Nor whole numbers beyond fifteen digits, of which it would change the last.
    if isinstance(cell, int) and not isinstance(cell, bool) and abs(cell) >= 10**15:
        return str(cell)
    return _written(cell)


def _html(cell: object) -> str:
    if cell is None:
        return "<em>gap</em>"
    text = str(_written(cell))
    return escape(text if len(text) <= _WIDTH_SHOWN else text[: _WIDTH_SHOWN - 1] + "…")
