"""The library's errors. Plain Python classes, so that they pickle and carry what the library says about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

if TYPE_CHECKING:
    from ._native import Columns
    from ._table import Table

__all__ = [
    "ConflictError",
    "DeniedError",
    "Fault",
    "InvalidError",
    "MedborgerError",
    "NotFoundError",
    "RefusedError",
    "StorageError",
    "TableError",
    "UnknownOutcomeError",
]


class Fault(NamedTuple):
    """One thing that is wrong with an input."""

    code: str
    """Stable, in snake case, as ``text_empty``."""
    field: str | None
    """The input at fault, dotted, as ``content.answers[2].value``."""
    message: str
    """The sentence in English."""
    danish: str
    """The sentence in Danish."""


class MedborgerError(Exception):
    """Any failure of the library.

    A program matches on ``code``; a citizen reads ``message`` or ``danish``. None of them holds personal data or
    what somebody wrote.
    """

    kind: ClassVar[str] = "error"
    """What a caller can do about it: ``invalid``, ``not_found``, ``denied``, ``refused``, ..."""
    message: str
    """The sentence in English."""
    code: str
    """Stable, in snake case, as ``idea_not_found``."""
    field: str | None
    """The input at fault, dotted, where there is one."""
    danish: str
    """The sentence in Danish."""

    faults: tuple[Fault, ...]
    """All that is wrong with the input, in the order in which it stands there; the first is this error's own."""

    def __init__(
        self,
        message: str,
        code: str = "error",
        field: str | None = None,
        danish: str = "",
        faults: Iterable[tuple[str, str | None, str, str]] = (),
    ) -> None:
        told = tuple(Fault(*fault) for fault in faults) or (Fault(code, field, message, danish),)
        super().__init__(message, code, field, danish, told)
        self.message, self.code, self.field, self.danish, self.faults = message, code, field, danish, told

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}(code={self.code!r}, field={self.field!r}, message={self.message!r})"


class InvalidError(MedborgerError, ValueError):
    """The input is malformed or out of bounds: correct it and send it again."""

    kind = "invalid"


class TableError(InvalidError):
    """Cells that can't be read as what their columns must hold, and columns that are missing: all of them.

    ``faults`` has the first hundred; :attr:`cells` all up to 100,000. None of them says what stands in a cell.
    """

    count: int
    """How many there are in all."""

    def __init__(
        self,
        message: str,
        code: str = "table_cells_invalid",
        field: str | None = None,
        danish: str = "",
        faults: Iterable[tuple[str, str | None, str, str]] = (),
        cells: tuple[Columns, int] | None = None,
    ) -> None:
        super().__init__(message, code, field, danish, faults)
        self._cells: Columns | None = cells[0] if cells else None
        self.count = cells[1] if cells else len(self.faults)

    @property
    def cells(self) -> Table:
        """The bad cells, a row for each: ``row`` (from 0; none where it is the column as a whole), ``column``, ``code``, and what
        must stand there in English and Danish, ``expected`` and ``forventet``.
        """
        from ._table import Table

        if self._cells is not None:
            return Table._of(self._cells)
        rows = [(fault.field, fault.code, fault.message, fault.danish) for fault in self.faults]
        column, code, expected, danish = ([row[n] for row in rows] for n in range(4))
        return Table({"row": [None for _ in rows], "column": column, "code": code, "expected": expected, "forventet": danish})

    def __reduce__(self) -> tuple[Any, ...]:
        cells = None if self._cells is None else self._cells.dump()
        return _table_error, (self.message, self.code, self.field, self.danish, self.faults, cells, self.count)


def _table_error(
    message: str, code: str, field: str | None, danish: str, faults: tuple[Fault, ...], cells: Any, count: int
) -> TableError:
    from ._native import Columns

    return TableError(message, code, field, danish, faults, None if cells is None else (Columns.load(cells), count))


class NotFoundError(MedborgerError, LookupError):
    """The thing named is not there."""

    kind = "not_found"


class DeniedError(MedborgerError):
    """The actor may not do this."""

    kind = "denied"


class RefusedError(MedborgerError):
    """A rule of the domain says no, in the present state."""

    kind = "refused"


class ConflictError(MedborgerError):
    """Somebody else wrote first, or the command id was used for another command."""

    kind = "conflict"


class UnknownOutcomeError(MedborgerError):
    """It is not known whether the command was stored: send the same command id again."""

    kind = "unknown"


class StorageError(MedborgerError):
    """The store could not be opened, read or written; nothing was stored."""

    kind = "storage"


T = TypeVar("T")

_BY_KIND: dict[str, type[MedborgerError]] = {
    error.kind: error
    for error in (
        InvalidError,
        NotFoundError,
        DeniedError,
        RefusedError,
        ConflictError,
        UnknownOutcomeError,
        StorageError,
    )
}


def from_outcome(error: Mapping[str, Any]) -> MedborgerError:
    """The exception of an outcome ``{"code", "kind", "field", "message", "danish", "faults"}``."""
    faults = [Fault(**fault) for fault in error["faults"]]
    return _BY_KIND[error["kind"]](error["message"], error["code"], error["field"], error["danish"], faults)


def wrong_type(field: str, wanted: tuple[str, str] | None = None) -> InvalidError:
    """What the library says of a value of the wrong type, for values that no JSON can hold; with what is wanted, in English and
    Danish, where that is known."""
    field = field or "?"
    english, danish = "holds a value of the wrong type", "har en værdi af forkert type"
    if wanted is not None:
        english, danish = f"must be {wanted[0]}", f"skal være {wanted[1]}"
    return InvalidError(f"the field `{field}` {english}", "wrong_type", field, f"feltet `{field}` {danish}")


def given(value: T, kinds: type | tuple[type, ...], field: str, wanted: tuple[str, str]) -> T:
    """An argument that no JSON carries, where it is of these kinds: of another, what the library says of a field."""
    if not isinstance(value, kinds):
        raise wrong_type(field, wanted)
    return value


def listed(value: Iterable[T], field: str) -> Iterable[T]:
    """An argument that is gone through. A text is none, though Python would go through its letters."""
    if not isinstance(value, (str, bytes, bytearray, memoryview, Mapping)):
        try:
            return iter(value)
        except TypeError:
            pass
    raise wrong_type(field, ("a list", "en liste"))


def missing_field(field: str) -> InvalidError:
    """What the library says of a field that is missing."""
    return InvalidError(
        f"the field `{field}` is missing", "missing_field", field, f"feltet `{field}` mangler"
    )
