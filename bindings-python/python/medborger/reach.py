"""The room `reach`, as `town.reach`: its methods, and the types that they take and give.

Queries: `compare`, `invite`.

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
    Query,
    Record,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)

__all__ = [
    "CompareReach",
    "InviteUnreached",
    "ReachDimension",
    "ReachDimensionDict",
    "ReachDimensionView",
    "ReachGroup",
    "ReachGroupDict",
    "ReachGroupView",
    "ReachReport",
    "ReachRoom",
    "ReachVerdict",
    "Unreached",
]


class ReachVerdict(Choice):
    """Whether a group is reached."""

    UNDER = "under"
    """Its share of those whose group is known is less than four fifths of its share of the
    population.
    """

    EVEN = "even"
    """In between."""

    OVER = "over"
    """It is more than six fifths of that."""

    UNSURE = "unsure"
    """Fewer than 20 said to which group they belong."""


# Values and views


class ReachDimensionView(Record):
    """A dimension, with who takes part."""

    name: str
    """What it is called."""

    unknown: int
    """How many take part of whom nobody knows the group, to the nearest five."""

    groups: tuple[ReachGroupView, ...]
    """Its groups, in the order of the question."""

    def _dict(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "unknown": self.unknown,
            "groups": self.groups,
        }

    @classmethod
    def _read(cls, data: Any) -> ReachDimensionView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "unknown": data["unknown"],
            "groups": _items(data["groups"], ReachGroupView._read),
        })
        return record


class ReachGroupView(Record):
    """A group, with who takes part."""

    name: str
    """What it is called."""

    population: int
    """How many live here."""

    population_per_mille: int
    """Of a thousand inhabitants, rounded down."""

    count: int
    """How many take part, to the nearest five."""

    per_mille: int
    """Of a thousand who take part and whose group is known, rounded down."""

    verdict: ReachVerdict
    """Whether it is reached."""

    danish: str
    """All that in a sentence, in Danish."""

    english: str
    """The same in English."""

    missing: int | None = None
    """About how many more of it would make its share right, where it is not reached."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
            "population": self.population,
            "population_per_mille": self.population_per_mille,
            "count": self.count,
            "per_mille": self.per_mille,
            "verdict": self.verdict,
            "danish": self.danish,
            "english": self.english,
        }
        if self.missing is not None:
            data["missing"] = self.missing
        return data

    @classmethod
    def _read(cls, data: Any) -> ReachGroupView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "population": data["population"],
            "population_per_mille": data["population_per_mille"],
            "count": data["count"],
            "per_mille": data["per_mille"],
            "verdict": ReachVerdict._read(data["verdict"]),
            "danish": data["danish"],
            "english": data["english"],
            "missing": data.get("missing"),
        })
        return record


class ReachReport(Record):
    """Who takes part, beside who lives here."""

    total: int
    """How many take part, to the nearest five."""

    dimensions: tuple[ReachDimensionView, ...]
    """By dimension, in the order of the question."""

    def _dict(self) -> dict[str, Any]:
        return {
            "total": self.total,
            "dimensions": self.dimensions,
        }

    @classmethod
    def _read(cls, data: Any) -> ReachReport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "dimensions": _items(data["dimensions"], ReachDimensionView._read),
        })
        return record


class Unreached(Record):
    """Whom to invite."""

    citizens: tuple[UUID, ...]
    """The citizens of this page."""

    next: UUID | None = None
    """From where to ask on; none on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizens": self.citizens,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> Unreached:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizens": _items(data["citizens"], UUID),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


# Inputs


class ReachDimension(Record):
    """Groups of which everybody is in one at most."""

    name: str
    """What it is called."""

    groups: Collection[ReachGroup | ReachGroupDict]
    """Its groups; 2 to 50."""

    def _dict(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "groups": self.groups,
        }

    @classmethod
    def _read(cls, data: Any) -> ReachDimension:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "groups": _items(data["groups"], ReachGroup._read),
        })
        return record


class ReachGroup(Record):
    """A group of the population: of an age, of a part of the municipality, or of both."""

    name: str
    """What it is called."""

    population: int
    """How many live here."""

    age_from: int | None = None
    """At least so old at the end of this year, inclusive."""

    age_to: int | None = None
    """At most so old at the end of this year, inclusive."""

    area: str | None = None
    """Only of this part of the municipality."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
            "population": self.population,
        }
        if self.age_from is not None:
            data["age_from"] = self.age_from
        if self.age_to is not None:
            data["age_to"] = self.age_to
        if self.area is not None:
            data["area"] = self.area
        return data

    @classmethod
    def _read(cls, data: Any) -> ReachGroup:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "population": data["population"],
            "age_from": data.get("age_from"),
            "age_to": data.get("age_to"),
            "area": data.get("area"),
        })
        return record


# Inputs as dicts


class ReachDimensionDict(TypedDict):
    """`ReachDimension` as a dict, by the names in JSON."""

    name: str
    groups: Collection[ReachGroup | ReachGroupDict]


class _ReachGroupDictRequired(TypedDict):
    name: str
    population: int


class ReachGroupDict(_ReachGroupDictRequired, total=False):
    """`ReachGroup` as a dict, by the names in JSON."""

    age_from: int | None
    age_to: int | None
    area: str | None


# Queries


class CompareReach(Query["ReachReport"]):
    """How those who take part in something, or all who are active in the bank, are spread over
    groups, beside the population. In an idea take part who deposited it and who supports it, in a
    hearing who answered it, in a team who was interested or sits in it; with their accounts. For
    staff.
    """

    NAME: ClassVar[str] = "reach.compare"

    dimensions: Collection[ReachDimension | ReachDimensionDict]
    """By what; 1 to 10."""

    thing: str | None = None
    """In what, by kind and id; in the whole bank where it is absent."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "dimensions": self.dimensions,
        }
        if self.thing is not None:
            data["thing"] = self.thing
        return data

    @classmethod
    def _read(cls, data: Any) -> CompareReach:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "dimensions": _items(data["dimensions"], ReachDimension._read),
            "thing": data.get("thing"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ReachReport:
        return ReachReport._read(data)


class InviteUnreached(Query["Unreached"]):
    """Active citizens of a group who consent to invitations and do not take part yet, in the order
    of their ids. For staff.
    """

    NAME: ClassVar[str] = "reach.invite"

    thing: str
    """In what they do not take part, by kind and id."""

    after: UUID | str | None = None
    """Only citizens after this one, to page on."""

    age_from: int | None = None
    """At least so old at the end of this year, inclusive."""

    age_to: int | None = None
    """At most so old at the end of this year, inclusive."""

    area: str | None = None
    """Only of this part of the municipality."""

    interests: Collection[str] | None = None
    """Only who follows one of these interest areas, or an area below it."""

    limit: int = 100
    """At about how many is looked: 100 unless said otherwise, 1,000 at most. A page may hold fewer,
    or nobody.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "thing": self.thing,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.age_from is not None:
            data["age_from"] = self.age_from
        if self.age_to is not None:
            data["age_to"] = self.age_to
        if self.area is not None:
            data["area"] = self.area
        if self.interests is not None:
            data["interests"] = self.interests
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> InviteUnreached:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "thing": data["thing"],
            "after": None if (value := data.get("after")) is None else UUID(value),
            "age_from": data.get("age_from"),
            "age_to": data.get("age_to"),
            "area": data.get("area"),
            "interests": None if (value := data.get("interests")) is None else _items(value, _same),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Unreached:
        return Unreached._read(data)


# The room


class ReachRoom:
    """The commands and queries of `reach`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def compare(
        self,
        *,
        dimensions: Collection[ReachDimension | ReachDimensionDict],
        thing: str | None = None,
        at: DateTime | str | None = None,
    ) -> ReachReport:
        """How those who take part in something, or all who are active in the bank, are spread over
        groups, beside the population. In an idea take part who deposited it and who supports it, in
        a hearing who answered it, in a team who was interested or sits in it; with their accounts.
        For staff.

        Args:
            dimensions: By what; 1 to 10.
            thing: In what, by kind and id; in the whole bank where it is absent.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CompareReach(
                dimensions=dimensions,
                thing=thing,
            ), at=at
        )

    def invite(
        self,
        *,
        thing: str,
        after: UUID | str | None = None,
        age_from: int | None = None,
        age_to: int | None = None,
        area: str | None = None,
        interests: Collection[str] | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> Unreached:
        """Active citizens of a group who consent to invitations and do not take part yet, in the
        order of their ids. For staff.

        Args:
            thing: In what they do not take part, by kind and id.
            after: Only citizens after this one, to page on.
            age_from: At least so old at the end of this year, inclusive.
            age_to: At most so old at the end of this year, inclusive.
            area: Only of this part of the municipality.
            interests: Only who follows one of these interest areas, or an area below it.
            limit: At about how many is looked: 100 unless said otherwise, 1,000 at most. A page may
                hold fewer, or nobody.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            InviteUnreached(
                thing=thing,
                after=after,
                age_from=age_from,
                age_to=age_to,
                area=area,
                interests=interests,
                limit=limit,
            ), at=at
        )
