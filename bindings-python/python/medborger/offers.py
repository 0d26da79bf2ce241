"""The room `offer`, as `town.offers`: its methods, and the types that they take and give.

Commands: `make`, `change`, `withdraw`.

Queries: `list`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._imports import ImportsOffers
from ._rooms import Rooms
from ._runtime import (
    Command,
    Query,
    Record,
    day as _day,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .needs import Poster, PosterDict, Schedule, ScheduleDict, Visibility
from .values import Place, PlaceDict, Receipt

__all__ = [
    "ChangeOffer",
    "ListOffers",
    "MakeOffer",
    "OfferItem",
    "OfferList",
    "OfferSpec",
    "OfferSpecDict",
    "OffersRoom",
    "WithdrawOffer",
]


# Values and views


class OfferItem(Record):
    """An offer as the actor may see it."""

    offer: UUID
    """The offer."""

    spec: OfferSpec
    """What is offered. Where exactly a citizen lives, only staff and the citizen see."""

    own: bool
    """Whether it is the actor's own."""

    organisation: UUID | None = None
    """The organisation that makes it; absent where a citizen does."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "offer": self.offer,
            "spec": self.spec,
            "own": self.own,
        }
        if self.organisation is not None:
            data["organisation"] = self.organisation
        return data

    @classmethod
    def _read(cls, data: Any) -> OfferItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "offer": UUID(data["offer"]),
            "spec": OfferSpec._read(data["spec"]),
            "own": data["own"],
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
        })
        return record


class OfferList(Record):
    """A page of offers."""

    offers: tuple[OfferItem, ...]
    """The offers of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "offers": self.offers,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> OfferList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "offers": _items(data["offers"], OfferItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class OfferSpec(Record):
    """What is offered. Lies in the vault."""

    title: str
    """What it is called."""

    area: str | None = None
    """The part of the municipality."""

    competencies: tuple[str, ...] | None = None
    """Competencies, by key."""

    from_: Date | None = None
    """The first day."""

    interests: tuple[str, ...] | None = None
    """Interest areas, by key; any where it is empty."""

    languages: tuple[str, ...] | None = None
    """Languages spoken."""

    limit: int = 1
    """How many tasks at once, of those that one takes by this offer; 1 to 20. A task whose last
    time is over counts no more. Of all one's offers together, one takes as many at once as the
    greatest of them says.
    """

    minutes_max: int | None = None
    """How many minutes in all, over all shifts of what one is booked for by this offer, from when
    both said yes: those that are over count too; 1 to 525,600. Any number where it is absent. Where
    every offer of somebody says a number, all tasks together are no more than the greatest.
    """

    note: str | None = None
    """More about it."""

    place: Place | None = None
    """From where one comes."""

    reach_km: int | None = None
    """How far one would go, in kilometres as the crow flies; 0 to 500."""

    schedule: Schedule | None = None
    """When one is free; by agreement where it is empty."""

    student: bool | None = None
    """Whether it comes from a student in youth education (*ungdomsuddannelse*), who may help pupils
    of grades 7 to 10.
    """

    to: Date | None = None
    """The last day, inclusive; the offer expires after it."""

    visibility: Visibility = Visibility.PUBLIC
    """Who sees it."""

    week_minutes_max: int | None = None
    """The same in any week from Monday to Sunday; 1 to 10,080. A shift counts in the week in which
    it begins, also when it is over.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
        }
        if self.area is not None:
            data["area"] = self.area
        if self.competencies is not None:
            data["competencies"] = self.competencies
        if self.from_ is not None:
            data["from"] = self.from_
        if self.interests is not None:
            data["interests"] = self.interests
        if self.languages is not None:
            data["languages"] = self.languages
        if self.limit is not None:
            data["limit"] = self.limit
        if self.minutes_max is not None:
            data["minutes_max"] = self.minutes_max
        if self.note is not None:
            data["note"] = self.note
        if self.place is not None:
            data["place"] = self.place
        if self.reach_km is not None:
            data["reach_km"] = self.reach_km
        if self.schedule is not None:
            data["schedule"] = self.schedule
        if self.student is not None:
            data["student"] = self.student
        if self.to is not None:
            data["to"] = self.to
        if self.visibility is not None:
            data["visibility"] = self.visibility
        if self.week_minutes_max is not None:
            data["week_minutes_max"] = self.week_minutes_max
        return data

    @classmethod
    def _read(cls, data: Any) -> OfferSpec:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "area": data.get("area"),
            "competencies": None if (value := data.get("competencies")) is None else _items(value, _same),
            "from_": None if (value := data.get("from")) is None else _day(value),
            "interests": None if (value := data.get("interests")) is None else _items(value, _same),
            "languages": None if (value := data.get("languages")) is None else _items(value, _same),
            "limit": data.get("limit", 1),
            "minutes_max": data.get("minutes_max"),
            "note": data.get("note"),
            "place": None if (value := data.get("place")) is None else Place._read(value),
            "reach_km": data.get("reach_km"),
            "schedule": None if (value := data.get("schedule")) is None else Schedule._read(value),
            "student": data.get("student"),
            "to": None if (value := data.get("to")) is None else _day(value),
            "visibility": Visibility._read(data.get("visibility", "public")),
            "week_minutes_max": data.get("week_minutes_max"),
        })
        return record


# Inputs as dicts


class _OfferSpecDictRequired(TypedDict):
    title: str


_OfferSpecDictOptional = TypedDict(
    "_OfferSpecDictOptional",
    {
        "area": "str | None",
        "competencies": "Collection[str] | None",
        "from": "Date | str | None",
        "interests": "Collection[str] | None",
        "languages": "Collection[str] | None",
        "limit": "int",
        "minutes_max": "int | None",
        "note": "str | None",
        "place": "Place | PlaceDict | None",
        "reach_km": "int | None",
        "schedule": "Schedule | ScheduleDict | None",
        "student": "bool | None",
        "to": "Date | str | None",
        "visibility": "Visibility | str",
        "week_minutes_max": "int | None",
    },
    total=False,
)


class OfferSpecDict(_OfferSpecDictRequired, _OfferSpecDictOptional):
    """`OfferSpec` as a dict, by the names in JSON."""



# Commands


class ChangeOffer(Command):
    """Changes an offer. Assignments that came of it stay. For who made it and staff."""

    NAME: ClassVar[str] = "offer.change"

    offer: UUID | str
    """The offer."""

    spec: OfferSpec | OfferSpecDict
    """What is offered, as a whole."""

    def _dict(self) -> dict[str, Any]:
        return {
            "offer": self.offer,
            "spec": self.spec,
        }

    @classmethod
    def _read(cls, data: Any) -> ChangeOffer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "offer": UUID(data["offer"]),
            "spec": OfferSpec._read(data["spec"]),
        })
        return record


class MakeOffer(Command):
    """Offers help. For a citizen; for an organisation through whoever holds a mandate to post; and
    for staff on behalf of either.
    """

    NAME: ClassVar[str] = "offer.make"

    offer: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    poster: Poster | PosterDict
    """Who offers."""

    spec: OfferSpec | OfferSpecDict
    """What."""

    def _dict(self) -> dict[str, Any]:
        return {
            "offer": self.offer,
            "poster": self.poster,
            "spec": self.spec,
        }

    @classmethod
    def _read(cls, data: Any) -> MakeOffer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "offer": UUID(data["offer"]),
            "poster": Poster._read(data["poster"]),
            "spec": OfferSpec._read(data["spec"]),
        })
        return record


class WithdrawOffer(Command):
    """Takes an offer back. For who made it and staff."""

    NAME: ClassVar[str] = "offer.withdraw"

    offer: UUID | str
    """The offer."""

    def _dict(self) -> dict[str, Any]:
        return {
            "offer": self.offer,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawOffer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "offer": UUID(data["offer"]),
        })
        return record


# Queries


class ListOffers(Query["OfferList"]):
    """Offers that stand, in the order of their ids, without who makes them. A citizen's own, and
    those that the actor may see.
    """

    NAME: ClassVar[str] = "offer.list"

    after: UUID | str | None = None
    """Only offers after this one, to page on."""

    competency: str | None = None
    """Only with this competency."""

    interest: str | None = None
    """Only of this interest area."""

    limit: int = 100
    """At most so many are looked at; 100 unless said otherwise, 1,000 at most. A page may hold
    fewer, or none, although another follows.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.competency is not None:
            data["competency"] = self.competency
        if self.interest is not None:
            data["interest"] = self.interest
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ListOffers:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "competency": data.get("competency"),
            "interest": data.get("interest"),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> OfferList:
        return OfferList._read(data)


# The room


class OffersRoom(ImportsOffers):
    """The commands and queries of `offer`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def make(
        self,
        *,
        poster: Poster | PosterDict,
        spec: OfferSpec | OfferSpecDict,
        offer: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Offers help. For a citizen; for an organisation through whoever holds a mandate to post;
        and for staff on behalf of either.

        Args:
            offer: A fresh id. A fresh random one where it is `None`.
            poster: Who offers.
            spec: What.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `offer` too.
        """
        return self._desk.execute(
            MakeOffer(
                offer=_uuid4() if offer is None else offer,
                poster=poster,
                spec=spec,
            ), at=at, command_id=command_id
        )

    def change(
        self,
        *,
        offer: UUID | str,
        spec: OfferSpec | OfferSpecDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes an offer. Assignments that came of it stay. For who made it and staff.

        Args:
            offer: The offer.
            spec: What is offered, as a whole.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ChangeOffer(
                offer=offer,
                spec=spec,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        offer: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes an offer back. For who made it and staff.

        Args:
            offer: The offer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawOffer(
                offer=offer,
            ), at=at, command_id=command_id
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        competency: str | None = None,
        interest: str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> OfferList:
        """Offers that stand, in the order of their ids, without who makes them. A citizen's own,
        and those that the actor may see.

        Args:
            after: Only offers after this one, to page on.
            competency: Only with this competency.
            interest: Only of this interest area.
            limit: At most so many are looked at; 100 unless said otherwise, 1,000 at most. A page
                may hold fewer, or none, although another follows.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListOffers(
                after=after,
                competency=competency,
                interest=interest,
                limit=limit,
            ), at=at
        )
