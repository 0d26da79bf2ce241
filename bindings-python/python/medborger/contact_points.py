"""The room `contact_point`, as `town.contact_points`: its methods, and the types that they take and
give.

Commands: `put`, `assign`, `release`, `retire`.

Queries: `list`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime as DateTime
from typing import Any, ClassVar, TypedDict
from uuid import UUID

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .values import Address, AddressDict, Receipt

__all__ = [
    "AssignContactPoint",
    "ContactCard",
    "ContactCardDict",
    "ContactPointList",
    "ContactPointView",
    "ContactPointsRoom",
    "ListContactPoints",
    "OpeningHours",
    "OpeningHoursDict",
    "PutContactPoint",
    "ReleaseContactPoint",
    "RetireContactPoint",
    "Weekday",
]


class Weekday(Choice):
    """A day of the week."""

    MONDAY = "monday"
    """*Mandag.*"""

    TUESDAY = "tuesday"
    """*Tirsdag.*"""

    WEDNESDAY = "wednesday"
    """*Onsdag.*"""

    THURSDAY = "thursday"
    """*Torsdag.*"""

    FRIDAY = "friday"
    """*Fredag.*"""

    SATURDAY = "saturday"
    """*Lørdag.*"""

    SUNDAY = "sunday"
    """*Søndag.*"""


# Values and views


class ContactCard(Record):
    """What a contact point says."""

    unit: str
    """The unit of the municipality (*enhed*)."""

    address: Address | None = None
    """Where to come to, or to write to."""

    email: str | None = None
    """E-mail address."""

    name: str | None = None
    """The name of an employee. Leave it out where the unit answers as such."""

    opening_hours: tuple[OpeningHours, ...] | None = None
    """When one can come (*åbningstid*); any order, kept in that of the week, 21 at most."""

    phone: str | None = None
    """Telephone number."""

    phone_hours: tuple[OpeningHours, ...] | None = None
    """When the telephone is answered (*telefontid*); any order, kept in that of the week, 21 at
    most.
    """

    role: str | None = None
    """What whoever answers does there (*funktion*)."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "unit": self.unit,
        }
        if self.address is not None:
            data["address"] = self.address
        if self.email is not None:
            data["email"] = self.email
        if self.name is not None:
            data["name"] = self.name
        if self.opening_hours is not None:
            data["opening_hours"] = self.opening_hours
        if self.phone is not None:
            data["phone"] = self.phone
        if self.phone_hours is not None:
            data["phone_hours"] = self.phone_hours
        if self.role is not None:
            data["role"] = self.role
        return data

    @classmethod
    def _read(cls, data: Any) -> ContactCard:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "unit": data["unit"],
            "address": None if (value := data.get("address")) is None else Address._read(value),
            "email": data.get("email"),
            "name": data.get("name"),
            "opening_hours": None if (value := data.get("opening_hours")) is None else _items(value, OpeningHours._read),
            "phone": data.get("phone"),
            "phone_hours": None if (value := data.get("phone_hours")) is None else _items(value, OpeningHours._read),
            "role": data.get("role"),
        })
        return record


class ContactPointList(Record):
    """The municipality's contact points."""

    contact_points: tuple[ContactPointView, ...]
    """All that are offered."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contact_points": self.contact_points,
        }

    @classmethod
    def _read(cls, data: Any) -> ContactPointList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contact_points": _items(data["contact_points"], ContactPointView._read),
        })
        return record


class ContactPointView(Record):
    """A contact point as everybody sees it."""

    contact_point: str
    """Its key."""

    version: int
    """Its version, from 1."""

    card: ContactCard
    """What it says, the hours in the order of the week."""

    matters: tuple[str, ...] | None = None
    """The things that it answers for, as the journal names them; for staff."""

    open: bool | None = None
    """Whether one can come now; the same holds."""

    phone_open: bool | None = None
    """Whether the telephone is answered now, by its hours and on no public holiday; none where it
    has no hours. Other days on which the town hall is closed are the municipality's own.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "contact_point": self.contact_point,
            "version": self.version,
            "card": self.card,
        }
        if self.matters is not None:
            data["matters"] = self.matters
        if self.open is not None:
            data["open"] = self.open
        if self.phone_open is not None:
            data["phone_open"] = self.phone_open
        return data

    @classmethod
    def _read(cls, data: Any) -> ContactPointView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contact_point": data["contact_point"],
            "version": data["version"],
            "card": ContactCard._read(data["card"]),
            "matters": None if (value := data.get("matters")) is None else _items(value, _same),
            "open": data.get("open"),
            "phone_open": data.get("phone_open"),
        })
        return record


class OpeningHours(Record):
    """A stretch of time on a weekday, in Danish local time."""

    weekday: Weekday
    """On which day."""

    from_: str
    """From when on."""

    until: str
    """Until when, exclusive: later on the same day, `24:00` for its end."""

    def _dict(self) -> dict[str, Any]:
        return {
            "weekday": self.weekday,
            "from": self.from_,
            "until": self.until,
        }

    @classmethod
    def _read(cls, data: Any) -> OpeningHours:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "weekday": Weekday._read(data["weekday"]),
            "from_": data["from"],
            "until": data["until"],
        })
        return record


# Inputs as dicts


class _ContactCardDictRequired(TypedDict):
    unit: str


class ContactCardDict(_ContactCardDictRequired, total=False):
    """`ContactCard` as a dict, by the names in JSON."""

    address: Address | AddressDict | None
    email: str | None
    name: str | None
    opening_hours: Collection[OpeningHours | OpeningHoursDict] | None
    phone: str | None
    phone_hours: Collection[OpeningHours | OpeningHoursDict] | None
    role: str | None


_OpeningHoursDictRequired = TypedDict(
    "_OpeningHoursDictRequired",
    {
        "weekday": "Weekday | str",
        "from": "str",
        "until": "str",
    },
)


class OpeningHoursDict(_OpeningHoursDictRequired):
    """`OpeningHours` as a dict, by the names in JSON."""



# Commands


class AssignContactPoint(Command):
    """Lets a contact point answer for a hearing, a team or anything else in the journal; a thing
    may have several. For staff.
    """

    NAME: ClassVar[str] = "contact_point.assign"

    contact_point: str
    """Which."""

    matter: str
    """For what, as the journal names it: `hearing/0199c82d-21a8-7e08-89c1-f8f123d50000`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contact_point": self.contact_point,
            "matter": self.matter,
        }

    @classmethod
    def _read(cls, data: Any) -> AssignContactPoint:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contact_point": data["contact_point"],
            "matter": data["matter"],
        })
        return record


class PutContactPoint(Command):
    """Adds a contact point, or replaces what one says as a whole; one that was retired is offered
    again. For staff.
    """

    NAME: ClassVar[str] = "contact_point.put"

    contact_point: str
    """Its key, for ever."""

    card: ContactCard | ContactCardDict
    """What it says."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contact_point": self.contact_point,
            "card": self.card,
        }

    @classmethod
    def _read(cls, data: Any) -> PutContactPoint:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contact_point": data["contact_point"],
            "card": ContactCard._read(data["card"]),
        })
        return record


class ReleaseContactPoint(Command):
    """Lets a contact point answer for a thing no longer. For staff."""

    NAME: ClassVar[str] = "contact_point.release"

    contact_point: str
    """Which."""

    matter: str
    """For what."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contact_point": self.contact_point,
            "matter": self.matter,
        }

    @classmethod
    def _read(cls, data: Any) -> ReleaseContactPoint:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contact_point": data["contact_point"],
            "matter": data["matter"],
        })
        return record


class RetireContactPoint(Command):
    """No longer offers a contact point. It answers for nothing any more, and what it said is
    deleted. For staff.
    """

    NAME: ClassVar[str] = "contact_point.retire"

    contact_point: str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contact_point": self.contact_point,
        }

    @classmethod
    def _read(cls, data: Any) -> RetireContactPoint:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contact_point": data["contact_point"],
        })
        return record


# Queries


class ListContactPoints(Query["ContactPointList"]):
    """The contact points that are offered, in the order of their keys. For everybody."""

    NAME: ClassVar[str] = "contact_point.list"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> ListContactPoints:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record

    @classmethod
    def _view(cls, data: Any) -> ContactPointList:
        return ContactPointList._read(data)


# The room


class ContactPointsRoom:
    """The commands and queries of `contact_point`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def put(
        self,
        *,
        contact_point: str,
        card: ContactCard | ContactCardDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a contact point, or replaces what one says as a whole; one that was retired is
        offered again. For staff.

        Args:
            contact_point: Its key, for ever.
            card: What it says.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PutContactPoint(
                contact_point=contact_point,
                card=card,
            ), at=at, command_id=command_id
        )

    def assign(
        self,
        *,
        contact_point: str,
        matter: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Lets a contact point answer for a hearing, a team or anything else in the journal; a
        thing may have several. For staff.

        Args:
            contact_point: Which.
            matter: For what, as the journal names it:
                `hearing/0199c82d-21a8-7e08-89c1-f8f123d50000`.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AssignContactPoint(
                contact_point=contact_point,
                matter=matter,
            ), at=at, command_id=command_id
        )

    def release(
        self,
        *,
        contact_point: str,
        matter: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Lets a contact point answer for a thing no longer. For staff.

        Args:
            contact_point: Which.
            matter: For what.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReleaseContactPoint(
                contact_point=contact_point,
                matter=matter,
            ), at=at, command_id=command_id
        )

    def retire(
        self,
        *,
        contact_point: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """No longer offers a contact point. It answers for nothing any more, and what it said is
        deleted. For staff.

        Args:
            contact_point: Which.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RetireContactPoint(
                contact_point=contact_point,
            ), at=at, command_id=command_id
        )

    def list(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> ContactPointList:
        """The contact points that are offered, in the order of their keys. For everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListContactPoints(), at=at
        )
