"""The room `ambassador`, as `town.ambassadors`: its methods, and the types that they take and give.

Commands: `offer`, `invite`, `answer`, `name`, `end`.

Queries: `get`, `list`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    day as _day,
    items as _items,
    make as _make,
    new as _new,
    set_field as _set,
)
from .values import Receipt

__all__ = [
    "AmbassadorList",
    "AmbassadorScope",
    "AmbassadorStage",
    "AmbassadorTerms",
    "AmbassadorTermsDict",
    "AmbassadorView",
    "AmbassadorsRoom",
    "AnswerAmbassador",
    "EndAmbassador",
    "GetAmbassador",
    "InviteAmbassador",
    "ListAmbassadors",
    "NameAmbassador",
    "OfferAmbassador",
]


class AmbassadorScope(Choice):
    """For what an ambassador speaks."""

    TOWN = "town"
    """A town (*by*)."""

    AREA = "area"
    """A part of the municipality (*område*)."""

    REGION = "region"
    """A region with an identity of its own (*egn*)."""

    BUSINESS = "business"
    """Local business, in the ambassador corps (*ambassadørkorps*)."""


class AmbassadorStage(Choice):
    """Where it stands. It follows from the clock and is never stored."""

    PROPOSED = "proposed"
    """One side has said yes."""

    AGREED = "agreed"
    """Both have; the first day lies ahead."""

    ACTIVE = "active"
    """At work."""

    OVER = "over"
    """Over, by its last day or before."""


# Values and views


class AmbassadorList(Record):
    """The ambassadors."""

    ambassadors: tuple[AmbassadorView, ...]
    """The ambassadors: a municipality has some tens of them."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ambassadors": self.ambassadors,
        }

    @classmethod
    def _read(cls, data: Any) -> AmbassadorList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ambassadors": _items(data["ambassadors"], AmbassadorView._read),
        })
        return record


class AmbassadorTerms(Record):
    """What both sides say yes to."""

    scope: AmbassadorScope
    """For what."""

    from_: Date
    """The first day."""

    area: str | None = None
    """For which town, area or region; not for business."""

    to: Date | None = None
    """The last day, inclusive; without an end where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "scope": self.scope,
            "from": self.from_,
        }
        if self.area is not None:
            data["area"] = self.area
        if self.to is not None:
            data["to"] = self.to
        return data

    @classmethod
    def _read(cls, data: Any) -> AmbassadorTerms:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "scope": AmbassadorScope._read(data["scope"]),
            "from_": _day(data["from"]),
            "area": data.get("area"),
            "to": None if (value := data.get("to")) is None else _day(value),
        })
        return record


class AmbassadorView(Record):
    """An ambassador as the actor may see them."""

    ambassador: UUID
    """Which."""

    terms: AmbassadorTerms
    """For what and how long."""

    stage: AmbassadorStage
    """Where it stands today."""

    offered: bool
    """Whether the citizen offered it; else the municipality invited."""

    named: bool
    """Whether the citizen consents to be named."""

    citizen: UUID | None = None
    """The citizen; for staff."""

    name: str | None = None
    """The name: with consent; a protected one for staff alone."""

    text: str | None = None
    """The words of the proposal; for the citizen and staff, and not in a list."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "ambassador": self.ambassador,
            "terms": self.terms,
            "stage": self.stage,
            "offered": self.offered,
            "named": self.named,
        }
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.name is not None:
            data["name"] = self.name
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> AmbassadorView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ambassador": UUID(data["ambassador"]),
            "terms": AmbassadorTerms._read(data["terms"]),
            "stage": AmbassadorStage._read(data["stage"]),
            "offered": data["offered"],
            "named": data["named"],
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "name": data.get("name"),
            "text": data.get("text"),
        })
        return record


# Inputs as dicts


_AmbassadorTermsDictRequired = TypedDict(
    "_AmbassadorTermsDictRequired",
    {
        "scope": "AmbassadorScope | str",
        "from": "Date | str",
    },
)


class AmbassadorTermsDict(_AmbassadorTermsDictRequired, total=False):
    """`AmbassadorTerms` as a dict, by the names in JSON."""

    area: str | None
    to: Date | str | None


# Commands


class AnswerAmbassador(Command):
    """The other side says yes or no: staff to an offer, the citizen to an invitation."""

    NAME: ClassVar[str] = "ambassador.answer"

    ambassador: UUID | str
    """What is answered."""

    accept: bool
    """Yes or no."""

    named: bool = False
    """Whether the citizen who says yes consents to be named. An answer by staff does not change it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "ambassador": self.ambassador,
            "accept": self.accept,
        }
        if self.named is not None:
            data["named"] = self.named
        return data

    @classmethod
    def _read(cls, data: Any) -> AnswerAmbassador:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ambassador": UUID(data["ambassador"]),
            "accept": data["accept"],
            "named": data.get("named", False),
        })
        return record


class EndAmbassador(Command):
    """Ends it, or takes back what was proposed. For the citizen, and for staff."""

    NAME: ClassVar[str] = "ambassador.end"

    ambassador: UUID | str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ambassador": self.ambassador,
        }

    @classmethod
    def _read(cls, data: Any) -> EndAmbassador:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ambassador": UUID(data["ambassador"]),
        })
        return record


class InviteAmbassador(Command):
    """The municipality invites a citizen. For staff."""

    NAME: ClassVar[str] = "ambassador.invite"

    ambassador: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    citizen: UUID | str
    """Who."""

    terms: AmbassadorTerms | AmbassadorTermsDict
    """For what and how long."""

    text: str
    """Why they are asked. For the citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ambassador": self.ambassador,
            "citizen": self.citizen,
            "terms": self.terms,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> InviteAmbassador:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ambassador": UUID(data["ambassador"]),
            "citizen": UUID(data["citizen"]),
            "terms": AmbassadorTerms._read(data["terms"]),
            "text": data["text"],
        })
        return record


class NameAmbassador(Command):
    """The citizen consents to be named, or takes that back. For the citizen."""

    NAME: ClassVar[str] = "ambassador.name"

    ambassador: UUID | str
    """Which."""

    named: bool
    """Whether to be named."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ambassador": self.ambassador,
            "named": self.named,
        }

    @classmethod
    def _read(cls, data: Any) -> NameAmbassador:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ambassador": UUID(data["ambassador"]),
            "named": data["named"],
        })
        return record


class OfferAmbassador(Command):
    """A citizen offers to be an ambassador. For the citizen."""

    NAME: ClassVar[str] = "ambassador.offer"

    ambassador: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    citizen: UUID | str
    """Who."""

    terms: AmbassadorTerms | AmbassadorTermsDict
    """For what and how long."""

    text: str
    """What they wish to say. For staff."""

    named: bool = False
    """Whether they consent to be named."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "ambassador": self.ambassador,
            "citizen": self.citizen,
            "terms": self.terms,
            "text": self.text,
        }
        if self.named is not None:
            data["named"] = self.named
        return data

    @classmethod
    def _read(cls, data: Any) -> OfferAmbassador:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ambassador": UUID(data["ambassador"]),
            "citizen": UUID(data["citizen"]),
            "terms": AmbassadorTerms._read(data["terms"]),
            "text": data["text"],
            "named": data.get("named", False),
        })
        return record


# Queries


class GetAmbassador(Query["AmbassadorView"]):
    """One ambassador with the words of the proposal. For the citizen, and for staff."""

    NAME: ClassVar[str] = "ambassador.get"

    ambassador: UUID | str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ambassador": self.ambassador,
        }

    @classmethod
    def _read(cls, data: Any) -> GetAmbassador:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ambassador": UUID(data["ambassador"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AmbassadorView:
        return AmbassadorView._read(data)


class ListAmbassadors(Query["AmbassadorList"]):
    """The ambassadors who are at work today, in the order of their ids; for staff all there ever
    were.
    """

    NAME: ClassVar[str] = "ambassador.list"

    area: str | None = None
    """Only for this town, area or region."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.area is not None:
            data["area"] = self.area
        return data

    @classmethod
    def _read(cls, data: Any) -> ListAmbassadors:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "area": data.get("area"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AmbassadorList:
        return AmbassadorList._read(data)


# The room


class AmbassadorsRoom:
    """The commands and queries of `ambassador`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def offer(
        self,
        *,
        citizen: UUID | str,
        terms: AmbassadorTerms | AmbassadorTermsDict,
        text: str,
        ambassador: UUID | str | None = None,
        named: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen offers to be an ambassador. For the citizen.

        Args:
            ambassador: A fresh id. A fresh random one where it is `None`.
            citizen: Who.
            terms: For what and how long.
            text: What they wish to say. For staff.
            named: Whether they consent to be named.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `ambassador` too.
        """
        return self._desk.execute(
            OfferAmbassador(
                ambassador=_uuid4() if ambassador is None else ambassador,
                citizen=citizen,
                terms=terms,
                text=text,
                named=named,
            ), at=at, command_id=command_id
        )

    def invite(
        self,
        *,
        citizen: UUID | str,
        terms: AmbassadorTerms | AmbassadorTermsDict,
        text: str,
        ambassador: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality invites a citizen. For staff.

        Args:
            ambassador: A fresh id. A fresh random one where it is `None`.
            citizen: Who.
            terms: For what and how long.
            text: Why they are asked. For the citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `ambassador` too.
        """
        return self._desk.execute(
            InviteAmbassador(
                ambassador=_uuid4() if ambassador is None else ambassador,
                citizen=citizen,
                terms=terms,
                text=text,
            ), at=at, command_id=command_id
        )

    def answer(
        self,
        *,
        ambassador: UUID | str,
        accept: bool,
        named: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The other side says yes or no: staff to an offer, the citizen to an invitation.

        Args:
            ambassador: What is answered.
            accept: Yes or no.
            named: Whether the citizen who says yes consents to be named. An answer by staff does
                not change it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AnswerAmbassador(
                ambassador=ambassador,
                accept=accept,
                named=named,
            ), at=at, command_id=command_id
        )

    def name(
        self,
        *,
        ambassador: UUID | str,
        named: bool,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The citizen consents to be named, or takes that back. For the citizen.

        Args:
            ambassador: Which.
            named: Whether to be named.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            NameAmbassador(
                ambassador=ambassador,
                named=named,
            ), at=at, command_id=command_id
        )

    def end(
        self,
        *,
        ambassador: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends it, or takes back what was proposed. For the citizen, and for staff.

        Args:
            ambassador: Which.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EndAmbassador(
                ambassador=ambassador,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        ambassador: UUID | str,
        at: DateTime | str | None = None,
    ) -> AmbassadorView:
        """One ambassador with the words of the proposal. For the citizen, and for staff.

        Args:
            ambassador: Which.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAmbassador(
                ambassador=ambassador,
            ), at=at
        )

    def list(
        self,
        *,
        area: str | None = None,
        at: DateTime | str | None = None,
    ) -> AmbassadorList:
        """The ambassadors who are at work today, in the order of their ids; for staff all there
        ever were.

        Args:
            area: Only for this town, area or region.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAmbassadors(
                area=area,
            ), at=at
        )
