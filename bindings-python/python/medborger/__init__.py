"""*Medborger* (Danish: fellow citizen): civic participation for municipalities.

A municipality embeds it in the portal that it already has. One set of rules answers the same in Rust, Python and
JavaScript; this package carries values in and out and knows no rule of its own.

Each room has a module of its own, with what it takes and gives: `medborger.ideas`, `medborger.hearings`,
`medborger.calendar`, as on :class:`Participation`. They are loaded when they are first asked for. What belongs to none
stands in `medborger.values`.

Whoever works with tables needs no town: :class:`Table` takes and gives those of polars, pandas, pyarrow and others, and
`medborger.dates`, `medborger.codes`, `medborger.texts`, `medborger.opinion`, `medborger.survey`, `medborger.sortition` and
`medborger.matching` are methods over them.

>>> import medborger
>>> town = medborger.Participation.in_memory(municipality="0766", key=bytes(range(32)))
>>> town.calendar.last_day(start="2026-05-08", period=medborger.Period.weeks(4)).last_day
datetime.date(2026, 6, 8)
>>> medborger.calendar.Holiday("easter_sunday")
<Holiday.EASTER_SUNDAY: 'easter_sunday'>
>>> town.close()
"""

from typing import TYPE_CHECKING

from ._codes import CODES
from ._errors import (
    ConflictError,
    DeniedError,
    Fault,
    InvalidError,
    MedborgerError,
    NotFoundError,
    RefusedError,
    StorageError,
    TableError,
    UnknownOutcomeError,
)
from ._native import __version__
from ._participation import Desk, Envelope, Participation, check, read_attachment, read_mail, read_table, read_table_parts
from ._runtime import Choice, Command, Query, Record
from ._sortition import Columns, volunteers_from_columns
from .values import (
    Actor,
    ActorCitizen,
    ActorPublic,
    ActorStaff,
    ActorSystem,
    Address,
    Channel,
    Checked,
    Exported,
    Language,
    Made,
    Mail,
    Period,
    Place,
    Point,
    Receipt,
    Verified,
)

__all__ = [
    "CODES",
    "Actor",
    "ActorCitizen",
    "ActorPublic",
    "ActorStaff",
    "ActorSystem",
    "Address",
    "Channel",
    "Checked",
    "Choice",
    "Columns",
    "Command",
    "ConflictError",
    "DeniedError",
    "Desk",
    "Envelope",
    "Exported",
    "Fault",
    "InvalidError",
    "Language",
    "Made",
    "Mail",
    "MedborgerError",
    "NotFoundError",
    "Participation",
    "Period",
    "Place",
    "Point",
    "Query",
    "Receipt",
    "Record",
    "RefusedError",
    "StorageError",
    "Table",
    "TableError",
    "TableLike",
    "UnknownOutcomeError",
    "Verified",
    "__version__",
    "check",
    "read_attachment",
    "read_mail",
    "read_table",
    "read_table_parts",
    "volunteers_from_columns",
]

if TYPE_CHECKING:
    from . import codes as codes
    from . import dates as dates
    from . import matching as matching
    from . import opinion as opinion
    from . import schema as schema
    from . import sortition as sortition
    from . import survey as survey
    from . import texts as texts
    from ._table import Table as Table
    from ._table import TableLike as TableLike

    # Written by `cargo xtask generate` from here
    from . import ambassadors as ambassadors
    from . import assessments as assessments
    from . import assignments as assignments
    from . import awards as awards
    from . import calendar as calendar
    from . import citizen_export as citizen_export
    from . import citizens as citizens
    from . import contact_points as contact_points
    from . import conversations as conversations
    from . import councils as councils
    from . import dialogue_forms as dialogue_forms
    from . import dialogues as dialogues
    from . import files as files
    from . import gatherings as gatherings
    from . import grants as grants
    from . import hearings as hearings
    from . import ideas as ideas
    from . import identity as identity
    from . import initiatives as initiatives
    from . import intakes as intakes
    from . import interests as interests
    from . import journal as journal
    from . import matchings as matchings
    from . import meetings as meetings
    from . import needs as needs
    from . import newsletters as newsletters
    from . import notices as notices
    from . import offers as offers
    from . import organisations as organisations
    from . import partnerships as partnerships
    from . import persons as persons
    from . import reach as reach
    from . import responses as responses
    from . import safeguards as safeguards
    from . import shifts as shifts
    from . import sortitions as sortitions
    from . import teams as teams
    from . import values as values
    from . import ways as ways
    from . import white_papers as white_papers
    # to here.
else:
    from ._rooms import MODULES as _ROOMS

    _MODULES = _ROOMS | {"codes", "dates", "matching", "opinion", "schema", "sortition", "survey", "texts"}

    def __getattr__(name: str) -> object:
        if name in ("Table", "TableLike"):
            from . import _table

            return getattr(_table, name)
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted([*__all__, *_MODULES])
