"""The room `meeting`, as `town.meetings`: its methods, and the types that they take and give.

Commands: `call`, `cancel`, `record_attendance`, `keep_minutes`, `approve_minutes`.

Queries: `get`, `list`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field as _field
from datetime import datetime as DateTime
from typing import Any, ClassVar, Literal, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._rooms import Rooms
from ._runtime import (
    Command,
    Query,
    Record,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .values import Receipt

__all__ = [
    "AgendaItem",
    "AgendaItemDict",
    "AgendaView",
    "ApproveMinutes",
    "CallTeamMeeting",
    "CancelTeamMeeting",
    "GetTeamMeeting",
    "KeepMinutes",
    "ListTeamMeetings",
    "MeetingsRoom",
    "MinuteItem",
    "MinuteItemDict",
    "MinutesView",
    "RecordAttendance",
    "TeamMeetingHost",
    "TeamMeetingHostDict",
    "TeamMeetingHostTeam",
    "TeamMeetingItem",
    "TeamMeetingList",
    "TeamMeetingView",
]


# Values and views


class AgendaView(Record):
    """An item of the agenda, with its number."""

    item: int
    """Its number, from 1."""

    closed: bool
    """Whether it is treated behind closed doors."""

    title: str | None = None
    """What it is about; absent where it is closed to the actor."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "item": self.item,
            "closed": self.closed,
        }
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> AgendaView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "item": data["item"],
            "closed": data["closed"],
            "title": data.get("title"),
        })
        return record


class MinuteItem(Record):
    """What was said about one item."""

    item: int
    """The item's number on the agenda, from 1."""

    text: str
    """What was said."""

    decision: str | None = None
    """What was decided or recommended."""

    without: tuple[int, ...] | None = None
    """The appointments of those who had left the room."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "item": self.item,
            "text": self.text,
        }
        if self.decision is not None:
            data["decision"] = self.decision
        if self.without is not None:
            data["without"] = self.without
        return data

    @classmethod
    def _read(cls, data: Any) -> MinuteItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "item": data["item"],
            "text": data["text"],
            "decision": data.get("decision"),
            "without": None if (value := data.get("without")) is None else _items(value, _same),
        })
        return record


class MinutesView(Record):
    """The minutes, as the actor may see them."""

    items: tuple[MinuteItem, ...]
    """What was said, by item, without what is closed to the actor."""

    approved_at: DateTime | None = None
    """When they were approved."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "items": self.items,
        }
        if self.approved_at is not None:
            data["approved_at"] = self.approved_at
        return data

    @classmethod
    def _read(cls, data: Any) -> MinutesView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "items": _items(data["items"], MinuteItem._read),
            "approved_at": None if (value := data.get("approved_at")) is None else _instant(value),
        })
        return record


class TeamMeetingHost(Record, variants=True):
    """Whose meeting it is."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def team(team_id: UUID) -> TeamMeetingHostTeam:
        """A team's meeting."""
        return TeamMeetingHostTeam(team_id)

    @classmethod
    def _read(cls, data: Any) -> TeamMeetingHost:
        value: TeamMeetingHost = _TEAMMEETINGHOST[data["kind"]]._read(data)
        return value


class TeamMeetingHostTeam(TeamMeetingHost, kw_only=False):
    """A team's meeting."""

    kind: ClassVar[str] = "team"

    team_id: UUID
    """The team."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "team",
            "team": self.team_id,
        }

    @classmethod
    def _read(cls, data: Any) -> TeamMeetingHostTeam:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team_id": UUID(data["team"]),
        })
        return record


_TEAMMEETINGHOST: dict[str, type[TeamMeetingHost]] = {
    "team": TeamMeetingHostTeam,
}


class TeamMeetingItem(Record):
    """One meeting of a list."""

    meeting: UUID
    """The meeting."""

    title: str
    """What it is called."""

    place: str
    """Where."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends."""

    cancelled: bool
    """Whether it is cancelled."""

    def _dict(self) -> dict[str, Any]:
        return {
            "meeting": self.meeting,
            "title": self.title,
            "place": self.place,
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
            "cancelled": self.cancelled,
        }

    @classmethod
    def _read(cls, data: Any) -> TeamMeetingItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
            "title": data["title"],
            "place": data["place"],
            "starts_at": _instant(data["starts_at"]),
            "ends_at": _instant(data["ends_at"]),
            "cancelled": data["cancelled"],
        })
        return record


class TeamMeetingList(Record):
    """A team's meetings."""

    meetings: tuple[TeamMeetingItem, ...]
    """In the order of their beginning."""

    def _dict(self) -> dict[str, Any]:
        return {
            "meetings": self.meetings,
        }

    @classmethod
    def _read(cls, data: Any) -> TeamMeetingList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meetings": _items(data["meetings"], TeamMeetingItem._read),
        })
        return record


class TeamMeetingView(Record):
    """A meeting as the actor may see it."""

    meeting: UUID
    """The meeting."""

    host: TeamMeetingHost
    """Whose it is."""

    title: str
    """What it is called."""

    place: str
    """Where."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends."""

    sequence: int
    """How often it was changed."""

    cancelled: bool
    """Whether it is cancelled."""

    agenda: tuple[AgendaView, ...]
    """The agenda, where it may be seen."""

    present: tuple[int, ...]
    """Who was there, by appointment."""

    excused: tuple[int, ...]
    """Who was excused, by appointment; for staff and members."""

    cancelled_because: str | None = None
    """Why."""

    minutes: MinutesView | None = None
    """The minutes, where they may be seen."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "meeting": self.meeting,
            "host": self.host,
            "title": self.title,
            "place": self.place,
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
            "sequence": self.sequence,
            "cancelled": self.cancelled,
            "agenda": self.agenda,
            "present": self.present,
            "excused": self.excused,
        }
        if self.cancelled_because is not None:
            data["cancelled_because"] = self.cancelled_because
        if self.minutes is not None:
            data["minutes"] = self.minutes
        return data

    @classmethod
    def _read(cls, data: Any) -> TeamMeetingView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
            "host": TeamMeetingHost._read(data["host"]),
            "title": data["title"],
            "place": data["place"],
            "starts_at": _instant(data["starts_at"]),
            "ends_at": _instant(data["ends_at"]),
            "sequence": data["sequence"],
            "cancelled": data["cancelled"],
            "agenda": _items(data["agenda"], AgendaView._read),
            "present": _items(data["present"], _same),
            "excused": _items(data["excused"], _same),
            "cancelled_because": data.get("cancelled_because"),
            "minutes": None if (value := data.get("minutes")) is None else MinutesView._read(value),
        })
        return record


# Inputs


class AgendaItem(Record):
    """An item of an agenda."""

    title: str
    """What it is about."""

    closed: bool | None = None
    """Whether it is treated behind closed doors (*lukket punkt*): then only staff see it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
        }
        if self.closed is not None:
            data["closed"] = self.closed
        return data

    @classmethod
    def _read(cls, data: Any) -> AgendaItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "closed": data.get("closed"),
        })
        return record


# Inputs as dicts


class _AgendaItemDictRequired(TypedDict):
    title: str


class AgendaItemDict(_AgendaItemDictRequired, total=False):
    """`AgendaItem` as a dict, by the names in JSON."""

    closed: bool | None


class _MinuteItemDictRequired(TypedDict):
    item: int
    text: str


class MinuteItemDict(_MinuteItemDictRequired, total=False):
    """`MinuteItem` as a dict, by the names in JSON."""

    decision: str | None
    without: Collection[int] | None


class TeamMeetingHostDict(TypedDict):
    """`TeamMeetingHostTeam` as a dict, by the names in JSON."""

    kind: Literal["team"]
    team: UUID | str


# Commands


class ApproveMinutes(Command):
    """The minutes are approved. From then on they stand. For staff."""

    NAME: ClassVar[str] = "meeting.approve_minutes"

    meeting: UUID | str
    """The meeting."""

    def _dict(self) -> dict[str, Any]:
        return {
            "meeting": self.meeting,
        }

    @classmethod
    def _read(cls, data: Any) -> ApproveMinutes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
        })
        return record


class CallTeamMeeting(Command):
    """Calls a meeting, or changes its time, place or agenda before it begins. For staff."""

    NAME: ClassVar[str] = "meeting.call"

    meeting: UUID | str = _field(default_factory=_uuid4)
    """A fresh id, or the id of the meeting to change."""

    host: TeamMeetingHost | TeamMeetingHostDict
    """Whose it is."""

    title: str
    """What it is called. Public, as time and place are."""

    place: str
    """Where."""

    starts_at: DateTime | str
    """When it begins."""

    ends_at: DateTime | str
    """When it ends, within a day."""

    agenda: Collection[AgendaItem | AgendaItemDict] | None = None
    """The agenda."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "meeting": self.meeting,
            "host": self.host,
            "title": self.title,
            "place": self.place,
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
        }
        if self.agenda is not None:
            data["agenda"] = self.agenda
        return data

    @classmethod
    def _read(cls, data: Any) -> CallTeamMeeting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
            "host": TeamMeetingHost._read(data["host"]),
            "title": data["title"],
            "place": data["place"],
            "starts_at": _instant(data["starts_at"]),
            "ends_at": _instant(data["ends_at"]),
            "agenda": None if (value := data.get("agenda")) is None else _items(value, AgendaItem._read),
        })
        return record


class CancelTeamMeeting(Command):
    """Cancels a meeting that has not begun. It stays in calendars, as cancelled. For staff."""

    NAME: ClassVar[str] = "meeting.cancel"

    meeting: UUID | str
    """The meeting."""

    reason: str
    """Why. Public where the agendas are."""

    def _dict(self) -> dict[str, Any]:
        return {
            "meeting": self.meeting,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> CancelTeamMeeting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
            "reason": data["reason"],
        })
        return record


class KeepMinutes(Command):
    """Writes the minutes, or writes them anew before they are approved. Whoever is disqualified for
    an item stands among those who had left the room for it (forvaltningsloven § 3, stk. 3). For
    staff.
    """

    NAME: ClassVar[str] = "meeting.keep_minutes"

    meeting: UUID | str
    """The meeting."""

    items: Collection[MinuteItem | MinuteItemDict]
    """What was said, by item."""

    def _dict(self) -> dict[str, Any]:
        return {
            "meeting": self.meeting,
            "items": self.items,
        }

    @classmethod
    def _read(cls, data: Any) -> KeepMinutes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
            "items": _items(data["items"], MinuteItem._read),
        })
        return record


class RecordAttendance(Command):
    """Records who was there. Once more corrects it. For staff."""

    NAME: ClassVar[str] = "meeting.record_attendance"

    meeting: UUID | str
    """The meeting."""

    present: Collection[int]
    """The appointments of those who were there."""

    excused: Collection[int] = ()
    """The appointments of those who were excused (*afbud*)."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "meeting": self.meeting,
            "present": self.present,
        }
        if self.excused is not None:
            data["excused"] = self.excused
        return data

    @classmethod
    def _read(cls, data: Any) -> RecordAttendance:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
            "present": _items(data["present"], _same),
            "excused": _items(data.get("excused", []), _same),
        })
        return record


# Queries


class GetTeamMeeting(Query["TeamMeetingView"]):
    """One meeting. Agenda and minutes are for staff and members, and for everybody where the team's
    terms say so: the minutes once they are approved, and never what was treated behind closed
    doors.
    """

    NAME: ClassVar[str] = "meeting.get"

    meeting: UUID | str
    """The meeting."""

    def _dict(self) -> dict[str, Any]:
        return {
            "meeting": self.meeting,
        }

    @classmethod
    def _read(cls, data: Any) -> GetTeamMeeting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TeamMeetingView:
        return TeamMeetingView._read(data)


class ListTeamMeetings(Query["TeamMeetingList"]):
    """A team's meetings, in the order of their beginning."""

    NAME: ClassVar[str] = "meeting.list"

    team: UUID | str
    """The team."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
        }

    @classmethod
    def _read(cls, data: Any) -> ListTeamMeetings:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TeamMeetingList:
        return TeamMeetingList._read(data)


# The room


class MeetingsRoom:
    """The commands and queries of `meeting`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def call(
        self,
        *,
        host: TeamMeetingHost | TeamMeetingHostDict,
        title: str,
        place: str,
        starts_at: DateTime | str,
        ends_at: DateTime | str,
        meeting: UUID | str | None = None,
        agenda: Collection[AgendaItem | AgendaItemDict] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls a meeting, or changes its time, place or agenda before it begins. For staff.

        Args:
            meeting: A fresh id, or the id of the meeting to change. A fresh random one where it is
                `None`.
            host: Whose it is.
            title: What it is called. Public, as time and place are.
            place: Where.
            starts_at: When it begins.
            ends_at: When it ends, within a day.
            agenda: The agenda.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `meeting` too.
        """
        return self._desk.execute(
            CallTeamMeeting(
                meeting=_uuid4() if meeting is None else meeting,
                host=host,
                title=title,
                place=place,
                starts_at=starts_at,
                ends_at=ends_at,
                agenda=agenda,
            ), at=at, command_id=command_id
        )

    def cancel(
        self,
        *,
        meeting: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Cancels a meeting that has not begun. It stays in calendars, as cancelled. For staff.

        Args:
            meeting: The meeting.
            reason: Why. Public where the agendas are.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CancelTeamMeeting(
                meeting=meeting,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def record_attendance(
        self,
        *,
        meeting: UUID | str,
        present: Collection[int],
        excused: Collection[int] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records who was there. Once more corrects it. For staff.

        Args:
            meeting: The meeting.
            present: The appointments of those who were there.
            excused: The appointments of those who were excused (*afbud*).
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RecordAttendance(
                meeting=meeting,
                present=present,
                excused=excused,
            ), at=at, command_id=command_id
        )

    def keep_minutes(
        self,
        *,
        meeting: UUID | str,
        items: Collection[MinuteItem | MinuteItemDict],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes the minutes, or writes them anew before they are approved. Whoever is disqualified
        for an item stands among those who had left the room for it (forvaltningsloven § 3, stk. 3).
        For staff.

        Args:
            meeting: The meeting.
            items: What was said, by item.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            KeepMinutes(
                meeting=meeting,
                items=items,
            ), at=at, command_id=command_id
        )

    def approve_minutes(
        self,
        *,
        meeting: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The minutes are approved. From then on they stand. For staff.

        Args:
            meeting: The meeting.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ApproveMinutes(
                meeting=meeting,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        meeting: UUID | str,
        at: DateTime | str | None = None,
    ) -> TeamMeetingView:
        """One meeting. Agenda and minutes are for staff and members, and for everybody where the
        team's terms say so: the minutes once they are approved, and never what was treated behind
        closed doors.

        Args:
            meeting: The meeting.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetTeamMeeting(
                meeting=meeting,
            ), at=at
        )

    def list(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> TeamMeetingList:
        """A team's meetings, in the order of their beginning.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListTeamMeetings(
                team=team,
            ), at=at
        )
