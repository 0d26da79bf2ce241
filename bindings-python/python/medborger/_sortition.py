"""People for a draw out of columns, by hand: the library takes them as rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sized
from enum import Enum
from operator import index
from typing import TYPE_CHECKING, Any, Protocol

from ._errors import InvalidError, given, listed, missing_field, wrong_type

if TYPE_CHECKING:
    from .sortitions import Standing, Volunteer

__all__ = ["Columns", "volunteers_from_columns"]


class _Arrow(Protocol):
    def to_pydict(self) -> Mapping[str, Iterable[Any]]: ...


class _Frame(Protocol):
    @property
    def columns(self) -> Iterable[Any]: ...
    def __getitem__(self, name: Any, /) -> Any: ...


Columns = Mapping[str, Iterable[Any]] | _Arrow | _Frame
"""Columns by name: a mapping, an Arrow table (anything with ``to_pydict()``), a frame of polars or pandas."""

_COLUMNS = ("columns by name, each a list", "kolonner efter navn, hver en liste")
_NAME = ("a column's name", "en kolonnes navn")


def volunteers_from_columns(
    columns: Columns,
    id: str = "id",
    *,
    household: str | None = None,
    fits: str | None = None,
    standing: str | None = None,
    features: Collection[str] | None = None,
) -> list[Volunteer]:
    """The people of a draw, as ``town.sortitions.lottery(people=...)`` takes them, in the order of the rows.

    A cell holds a text or a whole number, which becomes its digits. Nothing is made up for an empty cell: whoever is
    not known well enough to be drawn is left out, or completed, by whoever knows them.

    Args:
        columns: The columns by name, all equally long.
        id: The column of the pseudonyms. They are published.
        household: The column of what those who live together share. An empty cell says that nobody is known to live
            with them.
        fits: The column of the seat groups that somebody fits: one text, or a list of texts.
        standing: The column that says ``open``, ``included`` or ``excluded``.
        features: The columns of the features; all others where it is ``None``.

    Raises:
        InvalidError: A column is not there (``sortition_column_missing``) or not as long as that of the pseudonyms
            (``sortition_columns_uneven``); a cell is empty (``missing_field``) or holds something else than asked
            (``wrong_type``). The error's ``field`` names the column, and the row from 0 as in ``people[3].gender``.

    >>> people = volunteers_from_columns({"id": ["k1", "k2"], "gender": ["f", "m"], "home": [7, 7]}, household="home")
    >>> people[1]
    Volunteer(id='k2', features={'gender': 'm'}, fits=None, household='7', standing=None)
    >>> volunteers_from_columns({"id": ["k1", "k2"], "gender": ["f", None]})
    Traceback (most recent call last):
    medborger._errors.InvalidError: the field `people[1].gender` is missing
    """
    from .sortitions import Volunteer

    given(id, str, "id", _NAME)
    for name, of in (("household", household), ("fits", fits), ("standing", standing)):
        if of is not None:
            given(of, str, name, _NAME)
    if features is not None:
        features = [given(of, str, f"features[{n}]", _NAME) for n, of in enumerate(listed(features, "features"))]
    read = _columns(columns)
    special = [name for name in (id, household, fits, standing) if name is not None]
    wanted = [name for name in read if name not in special] if features is None else features
    for name in (*special, *wanted):
        if name not in read:
            raise InvalidError(
                "the table has no such column", "sortition_column_missing", name, "tabellen har ikke denne kolonne"
            )
    for name in (*special, *wanted):
        if len(read[name]) != len(read[id]):
            raise InvalidError(
                "the columns are not equally long", "sortition_columns_uneven", name, "kolonnerne er ikke lige lange"
            )
    return [
        Volunteer(
            id=_text(read[id][row], row, id),
            features={name: _text(read[name][row], row, name) for name in wanted},
            fits=None if fits is None else _texts(read[fits][row], row, fits),
            household=None if household is None else _home(read[household][row], row, household),
            standing=None if standing is None else _standing(read[standing][row], row, standing),
        )
        for row in range(len(read[id]))
    ]


def _columns(columns: Any) -> dict[str, list[Any]]:
    """The columns as lists, whatever holds them."""
    if hasattr(columns, "to_pydict"):
        columns = columns.to_pydict()
    if not isinstance(columns, Mapping):
        try:
            columns = {name: columns[name] for name in columns.columns}
        except (AttributeError, TypeError):
            raise wrong_type("columns", _COLUMNS) from None
    read = {}
    for name, cells in columns.items():
        if not isinstance(name, str) or isinstance(cells, (str, bytes)) or not isinstance(cells, Iterable):
            raise wrong_type("columns", _COLUMNS)
        read[name] = list(cells)
    return read


def _absent(cell: object) -> bool:
    """Whether a cell is empty: ``None``, a number that is none, or what a frame puts in its place."""
    try:
        return cell is None or bool(cell != cell)
    except (TypeError, ValueError):
        # pandas' NA is neither equal to itself nor not.
        return not isinstance(cell, Sized)


def _text(cell: object, row: int, column: str) -> str:
    field = f"people[{row}].{column}"
    if isinstance(cell, Enum):
        cell = cell.value
    if _blank(cell):
        raise missing_field(field)
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        raise wrong_type(field)
    try:
        return str(index(cell))  # type: ignore[arg-type]
    except TypeError:
        raise wrong_type(field) from None


def _blank(cell: object) -> bool:
    """Whether a cell holds nothing, or blanks alone."""
    return not cell.strip() if isinstance(cell, str) else _absent(cell)


def _home(cell: object, row: int, column: str) -> str | None:
    """What those who live together share; an empty cell says that nobody is known to live with somebody."""
    return None if _blank(cell) else _text(cell, row, column)


def _texts(cell: object, row: int, column: str) -> tuple[str, ...]:
    if isinstance(cell, Iterable) and not isinstance(cell, (str, bytes)):
        return tuple(sorted({_text(item, row, column) for item in cell}))
    return (_text(cell, row, column),)


def _standing(cell: object, row: int, column: str) -> Standing:
    from .sortitions import Standing

    try:
        return Standing(_text(cell, row, column))
    except InvalidError:
        raise
    except ValueError:
        raise wrong_type(f"people[{row}].{column}") from None
