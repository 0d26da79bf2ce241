"""The room `shift`, as `town.shifts`: its methods, and the types that they take and give.

Commands: `confirm`, `give_back`, `report_absence`, `remind`.

Queries: `due`, `list`, `staffing`.

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
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    set_field as _set,
)
from .values import Receipt

__all__ = [
    "ConfirmShift",
    "DueShift",
    "DueShiftList",
    "DueShifts",
    "GiveShiftBack",
    "ListShifts",
    "RemindOfShifts",
    "ReportAbsence",
    "ShiftAnswer",
    "ShiftList",
    "ShiftRef",
    "ShiftRefDict",
    "ShiftStaffing",
    "ShiftView",
    "ShiftsRoom",
    "ShowStaffing",
    "Staffing",
]


class ShiftAnswer(Choice):
    """What whoever helps said of a shift."""

    CONFIRMED = "confirmed"
    """They come."""

    GIVEN_BACK = "given_back"
    """They can't, and gave it back."""


# Values and views


class DueShift(Record):
    """A shift that is due."""

    assignment: UUID
    """The assignment."""

    need: UUID
    """The need."""

    from_: DateTime
    """When it begins."""

    until: DateTime
    """When it ends, exclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "need": self.need,
            "from": self.from_,
            "until": self.until,
        }

    @classmethod
    def _read(cls, data: Any) -> DueShift:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "need": UUID(data["need"]),
            "from_": _instant(data["from"]),
            "until": _instant(data["until"]),
        })
        return record


class DueShiftList(Record):
    """Shifts that are due, by need and time."""

    shifts: tuple[DueShift, ...]
    """The shifts."""

    next: UUID | None = None
    """From where to ask on; none where all needs were looked at."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "shifts": self.shifts,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> DueShiftList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "shifts": _items(data["shifts"], DueShift._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class ShiftList(Record):
    """The shifts of an assignment, in order."""

    shifts: tuple[ShiftView, ...]
    """The shifts."""

    def _dict(self) -> dict[str, Any]:
        return {
            "shifts": self.shifts,
        }

    @classmethod
    def _read(cls, data: Any) -> ShiftList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "shifts": _items(data["shifts"], ShiftView._read),
        })
        return record


class ShiftStaffing(Record):
    """How a shift is staffed."""

    from_: DateTime
    """When it begins."""

    until: DateTime
    """When it ends, exclusive."""

    confirmed: int
    """How many said that they come."""

    awaited: int
    """How many have said nothing yet."""

    given_back: int
    """How many gave it back."""

    missing: int
    """How many are missing to the fewest with whom it works, one at least, if all come who have not
    given it back.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "from": self.from_,
            "until": self.until,
            "confirmed": self.confirmed,
            "awaited": self.awaited,
            "given_back": self.given_back,
            "missing": self.missing,
        }

    @classmethod
    def _read(cls, data: Any) -> ShiftStaffing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": _instant(data["from"]),
            "until": _instant(data["until"]),
            "confirmed": data["confirmed"],
            "awaited": data["awaited"],
            "given_back": data["given_back"],
            "missing": data["missing"],
        })
        return record


class ShiftView(Record):
    """A shift of an assignment."""

    from_: DateTime
    """When it begins."""

    until: DateTime
    """When it ends, exclusive."""

    reminded: bool
    """Whether whoever helps was reminded."""

    absent: bool
    """Whether the poster says that they did not come."""

    answer: ShiftAnswer | None = None
    """What they said."""

    reason: str | None = None
    """Why they can't."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "from": self.from_,
            "until": self.until,
            "reminded": self.reminded,
            "absent": self.absent,
        }
        if self.answer is not None:
            data["answer"] = self.answer
        if self.reason is not None:
            data["reason"] = self.reason
        return data

    @classmethod
    def _read(cls, data: Any) -> ShiftView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": _instant(data["from"]),
            "until": _instant(data["until"]),
            "reminded": data["reminded"],
            "absent": data["absent"],
            "answer": None if (value := data.get("answer")) is None else ShiftAnswer._read(value),
            "reason": data.get("reason"),
        })
        return record


class Staffing(Record):
    """How a need is staffed, shift by shift."""

    shifts: tuple[ShiftStaffing, ...]
    """The shifts, in order."""

    def _dict(self) -> dict[str, Any]:
        return {
            "shifts": self.shifts,
        }

    @classmethod
    def _read(cls, data: Any) -> Staffing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "shifts": _items(data["shifts"], ShiftStaffing._read),
        })
        return record


# Inputs


class ShiftRef(Record):
    """A shift of an assignment."""

    assignment: UUID | str
    """The assignment."""

    from_: DateTime | str
    """When the shift begins, to the minute."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "from": self.from_,
        }

    @classmethod
    def _read(cls, data: Any) -> ShiftRef:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "from_": _instant(data["from"]),
        })
        return record


# Inputs as dicts


_ShiftRefDictRequired = TypedDict(
    "_ShiftRefDictRequired",
    {
        "assignment": "UUID | str",
        "from": "DateTime | str",
    },
)


class ShiftRefDict(_ShiftRefDictRequired):
    """`ShiftRef` as a dict, by the names in JSON."""



# Commands


class ConfirmShift(Command):
    """Whoever helps comes to a shift. Every safeguard must be in place. Also after it was given
    back, as long as it lies ahead and they are free then. For the helper, and for staff on their
    behalf.
    """

    NAME: ClassVar[str] = "shift.confirm"

    assignment: UUID | str
    """The assignment."""

    from_: DateTime | str
    """When the shift begins, to the minute."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "from": self.from_,
        }

    @classmethod
    def _read(cls, data: Any) -> ConfirmShift:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "from_": _instant(data["from"]),
        })
        return record


class GiveShiftBack(Command):
    """Whoever helps can't come to one shift. Its time is free again; the task goes on. The poster
    is told. Until the shift begins. For the helper, and for staff on their behalf.
    """

    NAME: ClassVar[str] = "shift.give_back"

    assignment: UUID | str
    """The assignment."""

    from_: DateTime | str
    """When the shift begins, to the minute."""

    reason: str | None = None
    """Why, for both sides and staff. Nobody has to say."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assignment": self.assignment,
            "from": self.from_,
        }
        if self.reason is not None:
            data["reason"] = self.reason
        return data

    @classmethod
    def _read(cls, data: Any) -> GiveShiftBack:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "from_": _instant(data["from"]),
            "reason": data.get("reason"),
        })
        return record


class RemindOfShifts(Command):
    """Reminds of shifts, as `shift.due` named them; each once, whoever else reminds at the same
    time. What is not due any more is passed over. The news goes out as all news does. For staff and
    the system.
    """

    NAME: ClassVar[str] = "shift.remind"

    shifts: Collection[ShiftRef | ShiftRefDict]
    """Which; 1 to 200."""

    def _dict(self) -> dict[str, Any]:
        return {
            "shifts": self.shifts,
        }

    @classmethod
    def _read(cls, data: Any) -> RemindOfShifts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "shifts": _items(data["shifts"], ShiftRef._read),
        })
        return record


class ReportAbsence(Command):
    """The poster says that whoever was to help did not come to a shift, or that they did after all.
    They are told, and can answer. Not where the shift was given back in time, nor while hours of
    that day stand. For whoever approves hours for the poster, and for staff.
    """

    NAME: ClassVar[str] = "shift.report_absence"

    assignment: UUID | str
    """The assignment."""

    from_: DateTime | str
    """When the shift began, to the minute."""

    absent: bool
    """Whether they did not come."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "from": self.from_,
            "absent": self.absent,
        }

    @classmethod
    def _read(cls, data: Any) -> ReportAbsence:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "from_": _instant(data["from"]),
            "absent": data["absent"],
        })
        return record


# Queries


class DueShifts(Query["DueShiftList"]):
    """The shifts that begin soon and of which nobody was reminded yet, for the host's job: it
    reminds with `shift.remind`, and asks on from `next`. A shift that was given back, or confirmed
    already, is not due. For staff and the system.
    """

    NAME: ClassVar[str] = "shift.due"

    after: UUID | str | None = None
    """Only needs after this one, to page on."""

    hours: int = 48
    """Within how many hours from now it begins: 48 unless said otherwise, 1 to 336."""

    limit: int = 100
    """At how many needs is looked at most: 100 unless said otherwise, 200 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.hours is not None:
            data["hours"] = self.hours
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> DueShifts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "hours": data.get("hours", 48),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> DueShiftList:
        return DueShiftList._read(data)


class ListShifts(Query["ShiftList"]):
    """The shifts of an assignment, and what was said of them. For both sides and staff."""

    NAME: ClassVar[str] = "shift.list"

    assignment: UUID | str
    """The assignment."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
        }

    @classmethod
    def _read(cls, data: Any) -> ListShifts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ShiftList:
        return ShiftList._read(data)


class ShowStaffing(Query["Staffing"]):
    """For each shift of a need that has not ended, how many come. For the poster and staff."""

    NAME: ClassVar[str] = "shift.staffing"

    need: UUID | str
    """The need."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowStaffing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Staffing:
        return Staffing._read(data)


# The room


class ShiftsRoom:
    """The commands and queries of `shift`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def confirm(
        self,
        *,
        assignment: UUID | str,
        from_: DateTime | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Whoever helps comes to a shift. Every safeguard must be in place. Also after it was given
        back, as long as it lies ahead and they are free then. For the helper, and for staff on
        their behalf.

        Args:
            assignment: The assignment.
            from_: When the shift begins, to the minute.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ConfirmShift(
                assignment=assignment,
                from_=from_,
            ), at=at, command_id=command_id
        )

    def give_back(
        self,
        *,
        assignment: UUID | str,
        from_: DateTime | str,
        reason: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Whoever helps can't come to one shift. Its time is free again; the task goes on. The
        poster is told. Until the shift begins. For the helper, and for staff on their behalf.

        Args:
            assignment: The assignment.
            from_: When the shift begins, to the minute.
            reason: Why, for both sides and staff. Nobody has to say.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GiveShiftBack(
                assignment=assignment,
                from_=from_,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def report_absence(
        self,
        *,
        assignment: UUID | str,
        from_: DateTime | str,
        absent: bool,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The poster says that whoever was to help did not come to a shift, or that they did after
        all. They are told, and can answer. Not where the shift was given back in time, nor while
        hours of that day stand. For whoever approves hours for the poster, and for staff.

        Args:
            assignment: The assignment.
            from_: When the shift began, to the minute.
            absent: Whether they did not come.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReportAbsence(
                assignment=assignment,
                from_=from_,
                absent=absent,
            ), at=at, command_id=command_id
        )

    def remind(
        self,
        *,
        shifts: Collection[ShiftRef | ShiftRefDict],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reminds of shifts, as `shift.due` named them; each once, whoever else reminds at the same
        time. What is not due any more is passed over. The news goes out as all news does. For staff
        and the system.

        Args:
            shifts: Which; 1 to 200.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RemindOfShifts(
                shifts=shifts,
            ), at=at, command_id=command_id
        )

    def due(
        self,
        *,
        after: UUID | str | None = None,
        hours: int = 48,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> DueShiftList:
        """The shifts that begin soon and of which nobody was reminded yet, for the host's job: it
        reminds with `shift.remind`, and asks on from `next`. A shift that was given back, or
        confirmed already, is not due. For staff and the system.

        Args:
            after: Only needs after this one, to page on.
            hours: Within how many hours from now it begins: 48 unless said otherwise, 1 to 336.
            limit: At how many needs is looked at most: 100 unless said otherwise, 200 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            DueShifts(
                after=after,
                hours=hours,
                limit=limit,
            ), at=at
        )

    def list(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
    ) -> ShiftList:
        """The shifts of an assignment, and what was said of them. For both sides and staff.

        Args:
            assignment: The assignment.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListShifts(
                assignment=assignment,
            ), at=at
        )

    def staffing(
        self,
        *,
        need: UUID | str,
        at: DateTime | str | None = None,
    ) -> Staffing:
        """For each shift of a need that has not ended, how many come. For the poster and staff.

        Args:
            need: The need.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowStaffing(
                need=need,
            ), at=at
        )
