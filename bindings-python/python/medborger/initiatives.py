"""The room `initiative`, as `town.initiatives`: its methods, and the types that they take and give.

Commands: `propose`, `agree`, `decline`, `report`, `end`.

Queries: `get`, `list`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar
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
from .values import Place, PlaceDict, Receipt

__all__ = [
    "AgreeInitiative",
    "DeclineInitiative",
    "EndInitiative",
    "GetInitiative",
    "InitiativeAsset",
    "InitiativeItem",
    "InitiativeList",
    "InitiativeStage",
    "InitiativeTaskView",
    "InitiativeView",
    "InitiativeWork",
    "InitiativesRoom",
    "ListInitiatives",
    "ProposeInitiative",
    "ReportInitiative",
]


class InitiativeAsset(Choice):
    """What it is about."""

    ROAD = "road"
    """A road or a path (*vej*, *sti*)."""

    PARK = "park"
    """A park or a green area (*park*)."""

    FACILITY = "facility"
    """A facility, such as a playground or a shelter (*anlæg*)."""


class InitiativeStage(Choice):
    """Where it stands. It follows from the clock and is never stored."""

    PROPOSED = "proposed"
    """Proposed; the municipality has not answered."""

    DECLINED = "declined"
    """The municipality said no."""

    AGREED = "agreed"
    """Agreed, and not over."""

    OVER = "over"
    """Over, by its last day or before."""


class InitiativeWork(Choice):
    """What is done."""

    BUILD = "build"
    """It is built (*etablering*)."""

    CLEAN = "clean"
    """It is cleaned (*renholdelse*)."""

    KEEP_UP = "keep_up"
    """It is kept up (*vedligeholdelse*)."""


# Values and views


class InitiativeItem(Record):
    """An initiative in a list."""

    initiative: UUID
    """Which."""

    organisation: UUID
    """Who."""

    asset: InitiativeAsset
    """About what."""

    works: tuple[InitiativeWork, ...]
    """What is done."""

    from_: Date
    """The first day."""

    stage: InitiativeStage
    """Where it stands today."""

    organisation_name: str | None = None
    """What the organisation is called."""

    place: Place | None = None
    """Where."""

    title: str | None = None
    """What it is called."""

    to: Date | None = None
    """The last day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "initiative": self.initiative,
            "organisation": self.organisation,
            "asset": self.asset,
            "works": self.works,
            "from": self.from_,
            "stage": self.stage,
        }
        if self.organisation_name is not None:
            data["organisation_name"] = self.organisation_name
        if self.place is not None:
            data["place"] = self.place
        if self.title is not None:
            data["title"] = self.title
        if self.to is not None:
            data["to"] = self.to
        return data

    @classmethod
    def _read(cls, data: Any) -> InitiativeItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "initiative": UUID(data["initiative"]),
            "organisation": UUID(data["organisation"]),
            "asset": InitiativeAsset._read(data["asset"]),
            "works": _items(data["works"], InitiativeWork._read),
            "from_": _day(data["from"]),
            "stage": InitiativeStage._read(data["stage"]),
            "organisation_name": data.get("organisation_name"),
            "place": None if (value := data.get("place")) is None else Place._read(value),
            "title": data.get("title"),
            "to": None if (value := data.get("to")) is None else _day(value),
        })
        return record


class InitiativeList(Record):
    """A page of initiatives."""

    total: int
    """How many there are in all, on every page."""

    initiatives: tuple[InitiativeItem, ...]
    """The initiatives of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "initiatives": self.initiatives,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> InitiativeList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "initiatives": _items(data["initiatives"], InitiativeItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class InitiativeTaskView(Record):
    """Work that was done."""

    on: Date
    """The day."""

    text: str | None = None
    """What was done."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "on": self.on,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> InitiativeTaskView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "on": _day(data["on"]),
            "text": data.get("text"),
        })
        return record


class InitiativeView(Record):
    """An initiative as the actor may see it."""

    item: InitiativeItem
    """As in a list."""

    tasks: tuple[InitiativeTaskView, ...]
    """What was done, in the order in which it was reported."""

    answer: str | None = None
    """The conditions of a yes, the reasons of a no."""

    ended_because: str | None = None
    """Why it ended before its last day."""

    text: str | None = None
    """In words."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "item": self.item,
            "tasks": self.tasks,
        }
        if self.answer is not None:
            data["answer"] = self.answer
        if self.ended_because is not None:
            data["ended_because"] = self.ended_because
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> InitiativeView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "item": InitiativeItem._read(data["item"]),
            "tasks": _items(data["tasks"], InitiativeTaskView._read),
            "answer": data.get("answer"),
            "ended_because": data.get("ended_because"),
            "text": data.get("text"),
        })
        return record


# Commands


class AgreeInitiative(Command):
    """The municipality agrees. For staff."""

    NAME: ClassVar[str] = "initiative.agree"

    initiative: UUID | str
    """Which."""

    conditions: str | None = None
    """On which conditions. Public."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "initiative": self.initiative,
        }
        if self.conditions is not None:
            data["conditions"] = self.conditions
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreeInitiative:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "initiative": UUID(data["initiative"]),
            "conditions": data.get("conditions"),
        })
        return record


class DeclineInitiative(Command):
    """The municipality declines, with reasons. For staff."""

    NAME: ClassVar[str] = "initiative.decline"

    initiative: UUID | str
    """Which."""

    reasons: str
    """Why. For the organisation."""

    def _dict(self) -> dict[str, Any]:
        return {
            "initiative": self.initiative,
            "reasons": self.reasons,
        }

    @classmethod
    def _read(cls, data: Any) -> DeclineInitiative:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "initiative": UUID(data["initiative"]),
            "reasons": data["reasons"],
        })
        return record


class EndInitiative(Command):
    """Ends an initiative before its last day, or takes a proposal back. For whoever holds a mandate
    to post, and for staff.
    """

    NAME: ClassVar[str] = "initiative.end"

    initiative: UUID | str
    """Which."""

    reason: str
    """Why. Public where it was agreed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "initiative": self.initiative,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> EndInitiative:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "initiative": UUID(data["initiative"]),
            "reason": data["reason"],
        })
        return record


class ProposeInitiative(Command):
    """An organisation proposes what it wishes to do. For whoever holds a mandate to post, and for
    staff who received it on paper.
    """

    NAME: ClassVar[str] = "initiative.propose"

    initiative: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    organisation: UUID | str
    """Who proposes: an association, a business or a group of citizens."""

    title: str
    """What it is called."""

    asset: InitiativeAsset | str
    """About what."""

    place: Place | PlaceDict
    """Where."""

    works: Collection[InitiativeWork | str]
    """What is done."""

    from_: Date | str
    """The first day."""

    text: str
    """In words. Public once it is agreed."""

    to: Date | str | None = None
    """The last day, inclusive; without an end where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "initiative": self.initiative,
            "organisation": self.organisation,
            "title": self.title,
            "asset": self.asset,
            "place": self.place,
            "works": self.works,
            "from": self.from_,
            "text": self.text,
        }
        if self.to is not None:
            data["to"] = self.to
        return data

    @classmethod
    def _read(cls, data: Any) -> ProposeInitiative:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "initiative": UUID(data["initiative"]),
            "organisation": UUID(data["organisation"]),
            "title": data["title"],
            "asset": InitiativeAsset._read(data["asset"]),
            "place": Place._read(data["place"]),
            "works": _items(data["works"], InitiativeWork._read),
            "from_": _day(data["from"]),
            "text": data["text"],
            "to": None if (value := data.get("to")) is None else _day(value),
        })
        return record


class ReportInitiative(Command):
    """Reports what was done on a day, until the last day of the period has passed. For whoever
    holds a mandate to post, and for staff.
    """

    NAME: ClassVar[str] = "initiative.report"

    initiative: UUID | str
    """Which."""

    on: Date | str
    """The day: of the period, today or before."""

    text: str
    """What was done. Public."""

    def _dict(self) -> dict[str, Any]:
        return {
            "initiative": self.initiative,
            "on": self.on,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> ReportInitiative:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "initiative": UUID(data["initiative"]),
            "on": _day(data["on"]),
            "text": data["text"],
        })
        return record


# Queries


class GetInitiative(Query["InitiativeView"]):
    """One initiative. What is not agreed, the organisation and staff see."""

    NAME: ClassVar[str] = "initiative.get"

    initiative: UUID | str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "initiative": self.initiative,
        }

    @classmethod
    def _read(cls, data: Any) -> GetInitiative:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "initiative": UUID(data["initiative"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> InitiativeView:
        return InitiativeView._read(data)


class ListInitiatives(Query["InitiativeList"]):
    """The initiatives that were agreed, in the order of their ids; for staff all of them."""

    NAME: ClassVar[str] = "initiative.list"

    after: UUID | str | None = None
    """Only initiatives after this one, to page on."""

    asset: InitiativeAsset | str | None = None
    """Only about this."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    organisation: UUID | str | None = None
    """Only by this organisation."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.asset is not None:
            data["asset"] = self.asset
        if self.limit is not None:
            data["limit"] = self.limit
        if self.organisation is not None:
            data["organisation"] = self.organisation
        return data

    @classmethod
    def _read(cls, data: Any) -> ListInitiatives:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "asset": None if (value := data.get("asset")) is None else InitiativeAsset._read(value),
            "limit": data.get("limit", 100),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> InitiativeList:
        return InitiativeList._read(data)


# The room


class InitiativesRoom:
    """The commands and queries of `initiative`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def propose(
        self,
        *,
        organisation: UUID | str,
        title: str,
        asset: InitiativeAsset | str,
        place: Place | PlaceDict,
        works: Collection[InitiativeWork | str],
        from_: Date | str,
        text: str,
        initiative: UUID | str | None = None,
        to: Date | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """An organisation proposes what it wishes to do. For whoever holds a mandate to post, and
        for staff who received it on paper.

        Args:
            initiative: A fresh id. A fresh random one where it is `None`.
            organisation: Who proposes: an association, a business or a group of citizens.
            title: What it is called.
            asset: About what.
            place: Where.
            works: What is done.
            from_: The first day.
            text: In words. Public once it is agreed.
            to: The last day, inclusive; without an end where it is not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `initiative` too.
        """
        return self._desk.execute(
            ProposeInitiative(
                initiative=_uuid4() if initiative is None else initiative,
                organisation=organisation,
                title=title,
                asset=asset,
                place=place,
                works=works,
                from_=from_,
                text=text,
                to=to,
            ), at=at, command_id=command_id
        )

    def agree(
        self,
        *,
        initiative: UUID | str,
        conditions: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality agrees. For staff.

        Args:
            initiative: Which.
            conditions: On which conditions. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AgreeInitiative(
                initiative=initiative,
                conditions=conditions,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        initiative: UUID | str,
        reasons: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality declines, with reasons. For staff.

        Args:
            initiative: Which.
            reasons: Why. For the organisation.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DeclineInitiative(
                initiative=initiative,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def report(
        self,
        *,
        initiative: UUID | str,
        on: Date | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reports what was done on a day, until the last day of the period has passed. For whoever
        holds a mandate to post, and for staff.

        Args:
            initiative: Which.
            on: The day: of the period, today or before.
            text: What was done. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReportInitiative(
                initiative=initiative,
                on=on,
                text=text,
            ), at=at, command_id=command_id
        )

    def end(
        self,
        *,
        initiative: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends an initiative before its last day, or takes a proposal back. For whoever holds a
        mandate to post, and for staff.

        Args:
            initiative: Which.
            reason: Why. Public where it was agreed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EndInitiative(
                initiative=initiative,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        initiative: UUID | str,
        at: DateTime | str | None = None,
    ) -> InitiativeView:
        """One initiative. What is not agreed, the organisation and staff see.

        Args:
            initiative: Which.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetInitiative(
                initiative=initiative,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        asset: InitiativeAsset | str | None = None,
        limit: int = 100,
        organisation: UUID | str | None = None,
        at: DateTime | str | None = None,
    ) -> InitiativeList:
        """The initiatives that were agreed, in the order of their ids; for staff all of them.

        Args:
            after: Only initiatives after this one, to page on.
            asset: Only about this.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            organisation: Only by this organisation.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListInitiatives(
                after=after,
                asset=asset,
                limit=limit,
                organisation=organisation,
            ), at=at
        )
