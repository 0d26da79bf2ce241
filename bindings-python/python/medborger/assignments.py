"""The room `assignment`, as `town.assignments`: its methods, and the types that they take and give.

Commands: `propose`, `propose_matches`, `accept`, `decline`, `start`, `complete`, `cancel`,
`report_hours`, `approve_hours`, `reject_hours`, `correct_hours`.

Queries: `get`, `list`, `match`, `match_report`, `match_page`, `hours`, `hours_file`, `proof`,
`jubilees`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._imports import ImportsHours
from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Progressing,
    Query,
    Record,
    day as _day,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .matchings import MatchGap, MatchReason, MatchScore
from .needs import Schedule
from .safeguards import SafeguardView
from .values import Exported, Language, Place, Receipt

__all__ = [
    "AcceptAssignment",
    "ApproveHours",
    "AssignmentItem",
    "AssignmentList",
    "AssignmentSide",
    "AssignmentStage",
    "AssignmentView",
    "AssignmentsRoom",
    "Benefit",
    "CallFirst",
    "CallLimit",
    "CancelAssignment",
    "CancelCause",
    "ClosedReason",
    "CompleteAssignment",
    "CorrectHours",
    "DeclineAssignment",
    "Fit",
    "FitLack",
    "GetAssignment",
    "Helper",
    "HelperCitizen",
    "HelperCitizenDict",
    "HelperDict",
    "HelperOffer",
    "HelperOfferDict",
    "HelperOrganisation",
    "HelperOrganisationDict",
    "HoursEntryView",
    "HoursFile",
    "HoursFormat",
    "HoursNote",
    "HoursOfMonth",
    "HoursThreshold",
    "HoursView",
    "JubileeItem",
    "JubileeList",
    "ListAssignments",
    "ListJubilees",
    "MatchChange",
    "MatchChangeKind",
    "MatchPage",
    "MatchReport",
    "MatchView",
    "MatchedPair",
    "MissingSafeguard",
    "NeedMatch",
    "OtherNeed",
    "PairBefore",
    "PairBeforeDict",
    "PlanMatches",
    "ProposeAssignment",
    "ProposeMatches",
    "ProposedHelper",
    "ProposedTask",
    "RejectHours",
    "ReportHours",
    "ReportMatches",
    "ShowHours",
    "StartAssignment",
    "UnfilledNeed",
    "VolunteerMatch",
    "WithoutTask",
    "WorkProof",
]


class AssignmentSide(Choice):
    """A side of an assignment."""

    POSTER = "poster"
    """Who posted the need."""

    HELPER = "helper"
    """Who helps."""


class AssignmentStage(Choice):
    """Where an assignment stands."""

    PROPOSED = "proposed"
    """Proposed; at least one side has not said yes yet."""

    AGREED = "agreed"
    """Both sides have said yes; the work has not begun."""

    ACTIVE = "active"
    """The work goes on, with every safeguard in place."""

    SUSPENDED = "suspended"
    """The work had begun, and a safeguard is missing now."""

    COMPLETED = "completed"
    """The work is done."""

    DECLINED = "declined"
    """A side said no."""

    CANCELLED = "cancelled"
    """Cancelled."""


class Benefit(Choice):
    """A benefit that hours of volunteer work may count against."""

    UNEMPLOYMENT_BENEFIT = "unemployment_benefit"
    """Unemployment benefit (*dagpenge*)."""

    EARLY_RETIREMENT = "early_retirement"
    """Early retirement benefit (*efterløn*)."""


class CallLimit(Choice):
    """What limits somebody who would suit a need, in the order in which they are rung. Nobody is
    rung who has no time for it even if they took nothing else.
    """

    SEARCH_STOPPED = "search_stopped"
    """Nothing: the work did not suffice to see whether they can have it too."""

    OTHERS_LACKING = "others_lacking"
    """Nothing but that too few others can be had."""

    HOURS_REACHED = "hours_reached"
    """They give no more of their time."""

    TASKS_REACHED = "tasks_reached"
    """They have as many tasks as they take."""

    SAME_TIME = "same_time"
    """They are proposed for something else at the same time."""

    NO_TIME_TO_TRAVEL = "no_time_to_travel"
    """There is no time to get there from what they are proposed for."""

    NOT_FREE_THEN = "not_free_then"
    """They did not say that they are free then."""

    TOO_FAR = "too_far"
    """It is farther away than they would go."""

    OTHER_PERIOD = "other_period"
    """They offer help in another period."""

    OTHER_INTEREST = "other_interest"
    """They chose other interest areas."""

    AGE_UNKNOWN = "age_unknown"
    """Nobody knows their age."""


class CancelCause(Choice):
    """Why an assignment was cancelled."""

    HELPER_UNABLE = "helper_unable"
    """The helper can't any more."""

    NEED_GONE = "need_gone"
    """There is no need for it any more."""

    SAFEGUARDS = "safeguards"
    """A safeguard can't be met."""

    NO_FIT = "no_fit"
    """The two did not suit each other."""

    OTHER = "other"
    """Something else, told in the note."""

    ERASED = "erased"
    """The volunteer was forgotten."""


class FitLack(Choice):
    """A condition of a need that an offer does not meet."""

    TOO_YOUNG = "too_young"
    """Younger than the need asks for."""

    TOO_OLD = "too_old"
    """Older than the need asks for."""

    AGE_UNKNOWN = "age_unknown"
    """The need has age limits, and the profile has no year of birth."""

    LANGUAGE = "language"
    """None of the languages."""

    COMPETENCY = "competency"
    """A competency without which it can't be done."""

    INTEREST = "interest"
    """No interest area in common, where both name some."""

    TOO_FAR = "too_far"
    """Farther away than one of the two would have it."""

    TIMES = "times"
    """Not free at these times."""

    PERIOD = "period"
    """Their periods have no day in common."""

    NOT_A_STUDENT = "not_a_student"
    """Not a student in youth education."""

    OWN_NEED = "own_need"
    """It is their own need."""


class HoursFormat(Choice):
    """How a list of hours is written."""

    CSV = "csv"
    """Comma-separated values as Danish spreadsheets open them."""

    XLSX = "xlsx"
    """A workbook of Excel."""


class MatchChangeKind(Choice):
    """What became of a pair."""

    NEW = "new"
    """Proposed now, and not before."""

    MOVED = "moved"
    """Proposed for something else than before."""

    LOST = "lost"
    """Proposed before, and not now."""

    GONE = "gone"
    """Proposed before; the need is free no more, by whomever it was taken, or it is over."""

    ASKED = "asked"
    """Proposed before, and asked or agreed since then."""


class MissingSafeguard(Choice):
    """What keeps an assignment from being active."""

    CHILD_CERTIFICATE = "child_certificate"
    """The child certificate."""

    DECLARATION = "declaration"
    """The organisation's declaration, for this year or the last, that it obtains certificates."""

    CRIMINAL_RECORD = "criminal_record"
    """A criminal record, by the organisation's policy."""

    CONFIDENTIALITY = "confidentiality"
    """The volunteer's declaration of confidentiality, by the organisation's policy."""

    ORGANISATION = "organisation"
    """The organisation itself: it is closed, and nobody is responsible any more."""


# Values and views


class AssignmentItem(Record):
    """An assignment in a list."""

    assignment: UUID
    """The assignment."""

    need: UUID
    """The need."""

    stage: AssignmentStage
    """Where it stands now."""

    poster_yes: bool
    """Whether the poster has said yes."""

    helper_yes: bool
    """Whether the helper has said yes."""

    missing: tuple[MissingSafeguard, ...]
    """What is missing before the volunteer may work."""

    name: str | None = None
    """The volunteer's name, where it may be seen."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assignment": self.assignment,
            "need": self.need,
            "stage": self.stage,
            "poster_yes": self.poster_yes,
            "helper_yes": self.helper_yes,
            "missing": self.missing,
        }
        if self.name is not None:
            data["name"] = self.name
        return data

    @classmethod
    def _read(cls, data: Any) -> AssignmentItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "need": UUID(data["need"]),
            "stage": AssignmentStage._read(data["stage"]),
            "poster_yes": data["poster_yes"],
            "helper_yes": data["helper_yes"],
            "missing": _items(data["missing"], MissingSafeguard._read),
            "name": data.get("name"),
        })
        return record


class AssignmentList(Record):
    """A page of assignments."""

    assignments: tuple[AssignmentItem, ...]
    """The assignments of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assignments": self.assignments,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> AssignmentList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignments": _items(data["assignments"], AssignmentItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class AssignmentView(Record):
    """An assignment as the actor may see it."""

    assignment: UUID
    """The assignment."""

    need: UUID
    """The need."""

    schedule: Schedule
    """When."""

    stage: AssignmentStage
    """Where it stands now."""

    poster_yes: bool
    """Whether the poster has said yes."""

    helper_yes: bool
    """Whether the helper has said yes."""

    missing: tuple[MissingSafeguard, ...]
    """What is missing before the volunteer may work, or while they can't."""

    hours: tuple[HoursEntryView, ...]
    """The ledger of hours."""

    approved: int
    """Minutes approved."""

    cancelled: CancelCause | None = None
    """Why it was cancelled."""

    citizen: UUID | None = None
    """The volunteer; for staff and themselves."""

    email: str | None = None
    """The volunteer's e-mail address, from when both have said yes until the end."""

    helper: UUID | None = None
    """The organisation that helps, where one does."""

    name: str | None = None
    """The volunteer's name, once they have said yes. A protected name only staff sees."""

    note: str | None = None
    """What was said of that."""

    offer: UUID | None = None
    """The offer that it came of."""

    organisation: UUID | None = None
    """The organisation that posted it."""

    phone: str | None = None
    """The volunteer's telephone number, from when both have said yes until the end."""

    place: Place | None = None
    """Where; of a citizen's need only from when both have said yes."""

    safeguards: SafeguardView | None = None
    """Where the volunteer's safeguards stand; for a mandate to safeguard, the volunteer and staff,
    while both say yes.
    """

    task: str | None = None
    """The task, in words."""

    title: str | None = None
    """What the need is called."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assignment": self.assignment,
            "need": self.need,
            "schedule": self.schedule,
            "stage": self.stage,
            "poster_yes": self.poster_yes,
            "helper_yes": self.helper_yes,
            "missing": self.missing,
            "hours": self.hours,
            "approved": self.approved,
        }
        if self.cancelled is not None:
            data["cancelled"] = self.cancelled
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.email is not None:
            data["email"] = self.email
        if self.helper is not None:
            data["helper"] = self.helper
        if self.name is not None:
            data["name"] = self.name
        if self.note is not None:
            data["note"] = self.note
        if self.offer is not None:
            data["offer"] = self.offer
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.phone is not None:
            data["phone"] = self.phone
        if self.place is not None:
            data["place"] = self.place
        if self.safeguards is not None:
            data["safeguards"] = self.safeguards
        if self.task is not None:
            data["task"] = self.task
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> AssignmentView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "need": UUID(data["need"]),
            "schedule": Schedule._read(data["schedule"]),
            "stage": AssignmentStage._read(data["stage"]),
            "poster_yes": data["poster_yes"],
            "helper_yes": data["helper_yes"],
            "missing": _items(data["missing"], MissingSafeguard._read),
            "hours": _items(data["hours"], HoursEntryView._read),
            "approved": data["approved"],
            "cancelled": None if (value := data.get("cancelled")) is None else CancelCause._read(value),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "email": data.get("email"),
            "helper": None if (value := data.get("helper")) is None else UUID(value),
            "name": data.get("name"),
            "note": data.get("note"),
            "offer": None if (value := data.get("offer")) is None else UUID(value),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
            "phone": data.get("phone"),
            "place": None if (value := data.get("place")) is None else Place._read(value),
            "safeguards": None if (value := data.get("safeguards")) is None else SafeguardView._read(value),
            "task": data.get("task"),
            "title": data.get("title"),
        })
        return record


class CallFirst(Record):
    """Somebody to ring."""

    citizen: UUID
    """Who."""

    offer: UUID
    """What they offer."""

    limit: CallLimit
    """What limits them."""

    text: str
    """The same as a sentence in English."""

    text_danish: str
    """And in Danish."""

    email: str | None = None
    """Their e-mail address."""

    name: str | None = None
    """Their name."""

    phone: str | None = None
    """Their telephone number."""

    protected: bool | None = None
    """Whether their name and address are protected (CPR-loven § 28): both are for staff alone."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
            "offer": self.offer,
            "limit": self.limit,
            "text": self.text,
            "text_danish": self.text_danish,
        }
        if self.email is not None:
            data["email"] = self.email
        if self.name is not None:
            data["name"] = self.name
        if self.phone is not None:
            data["phone"] = self.phone
        if self.protected is not None:
            data["protected"] = self.protected
        return data

    @classmethod
    def _read(cls, data: Any) -> CallFirst:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "offer": UUID(data["offer"]),
            "limit": CallLimit._read(data["limit"]),
            "text": data["text"],
            "text_danish": data["text_danish"],
            "email": data.get("email"),
            "name": data.get("name"),
            "phone": data.get("phone"),
            "protected": data.get("protected"),
        })
        return record


class ClosedReason(Record):
    """Why a need is closed rather than done with fewer than its minimum."""

    text: str
    """A sentence in English."""

    text_danish: str
    """And in Danish."""

    def _dict(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "text_danish": self.text_danish,
        }

    @classmethod
    def _read(cls, data: Any) -> ClosedReason:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "text_danish": data["text_danish"],
        })
        return record


class Fit(Record):
    """How an offer suits a need."""

    points: int
    """The points, 0 to 1,000; they count only where nothing is lacking."""

    interests: int
    """The points for interests, 0 to 400."""

    competencies: int
    """The points for wished competencies, 0 to 300."""

    distance: int
    """The points for distance, 0 to 200."""

    area: int
    """The points for the part of the municipality, 0 to 100."""

    lacks: tuple[FitLack, ...]
    """What is lacking; empty where the offer suits the need."""

    metres: int | None = None
    """How far apart they are, in metres, where both say where they are."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "points": self.points,
            "interests": self.interests,
            "competencies": self.competencies,
            "distance": self.distance,
            "area": self.area,
            "lacks": self.lacks,
        }
        if self.metres is not None:
            data["metres"] = self.metres
        return data

    @classmethod
    def _read(cls, data: Any) -> Fit:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "points": data["points"],
            "interests": data["interests"],
            "competencies": data["competencies"],
            "distance": data["distance"],
            "area": data["area"],
            "lacks": _items(data["lacks"], FitLack._read),
            "metres": data.get("metres"),
        })
        return record


class HoursEntryView(Record):
    """An entry of the ledger of hours."""

    entry: int
    """Its number, from 1."""

    day: Date
    """The local day."""

    minutes: int
    """How many minutes."""

    by: AssignmentSide
    """Who reported it."""

    at: DateTime
    """When."""

    corrected: bool
    """Whether another came in its place."""

    approved: bool | None = None
    """What the other side said of it; absent where that is awaited."""

    corrects: int | None = None
    """The entry in whose place it came."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "entry": self.entry,
            "day": self.day,
            "minutes": self.minutes,
            "by": self.by,
            "at": self.at,
            "corrected": self.corrected,
        }
        if self.approved is not None:
            data["approved"] = self.approved
        if self.corrects is not None:
            data["corrects"] = self.corrects
        return data

    @classmethod
    def _read(cls, data: Any) -> HoursEntryView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "entry": data["entry"],
            "day": _day(data["day"]),
            "minutes": data["minutes"],
            "by": AssignmentSide._read(data["by"]),
            "at": _instant(data["at"]),
            "corrected": data["corrected"],
            "approved": data.get("approved"),
            "corrects": data.get("corrects"),
        })
        return record


class HoursNote(Record):
    """A neutral note for whoever receives a benefit."""

    text: str
    """In English."""

    text_danish: str
    """In Danish."""

    benefit: Benefit | None = None
    """For which benefit; none where the municipality set the threshold."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
            "text_danish": self.text_danish,
        }
        if self.benefit is not None:
            data["benefit"] = self.benefit
        return data

    @classmethod
    def _read(cls, data: Any) -> HoursNote:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "text_danish": data["text_danish"],
            "benefit": None if (value := data.get("benefit")) is None else Benefit._read(value),
        })
        return record


class HoursOfMonth(Record):
    """The hours of a month."""

    month: int
    """The month, 1 to 12."""

    reported: int
    """Minutes reported and not rejected."""

    approved: int
    """Minutes approved."""

    above: bool
    """Whether what was reported is more than one of the thresholds."""

    def _dict(self) -> dict[str, Any]:
        return {
            "month": self.month,
            "reported": self.reported,
            "approved": self.approved,
            "above": self.above,
        }

    @classmethod
    def _read(cls, data: Any) -> HoursOfMonth:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "month": data["month"],
            "reported": data["reported"],
            "approved": data["approved"],
            "above": data["above"],
        })
        return record


class HoursThreshold(Record):
    """From how many minutes a month on a neutral note is shown, and where the number comes from.
    This library gives no advice: who receives a benefit asks their unemployment fund.
    """

    minutes: int
    """Minutes a month, on average."""

    source: str
    """Where it stands."""

    benefit: Benefit | None = None
    """For which benefit; none where the municipality set it."""

    valid_from: Date | None = None
    """The first day on which it held; none where the municipality set it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "minutes": self.minutes,
            "source": self.source,
        }
        if self.benefit is not None:
            data["benefit"] = self.benefit
        if self.valid_from is not None:
            data["valid_from"] = self.valid_from
        return data

    @classmethod
    def _read(cls, data: Any) -> HoursThreshold:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "minutes": data["minutes"],
            "source": data["source"],
            "benefit": None if (value := data.get("benefit")) is None else Benefit._read(value),
            "valid_from": None if (value := data.get("valid_from")) is None else _day(value),
        })
        return record


class HoursView(Record):
    """A volunteer's hours in a year."""

    months: tuple[HoursOfMonth, ...]
    """The months in which something was reported, in their order."""

    reported: int
    """Minutes reported and not rejected, in all."""

    approved: int
    """Minutes approved, in all."""

    thresholds: tuple[HoursThreshold, ...]
    """The thresholds that were looked at."""

    notes: tuple[HoursNote, ...] | None = None
    """A neutral note for each threshold that a month is above."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "months": self.months,
            "reported": self.reported,
            "approved": self.approved,
            "thresholds": self.thresholds,
        }
        if self.notes is not None:
            data["notes"] = self.notes
        return data

    @classmethod
    def _read(cls, data: Any) -> HoursView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "months": _items(data["months"], HoursOfMonth._read),
            "reported": data["reported"],
            "approved": data["approved"],
            "thresholds": _items(data["thresholds"], HoursThreshold._read),
            "notes": None if (value := data.get("notes")) is None else _items(value, HoursNote._read),
        })
        return record


class JubileeItem(Record):
    """A volunteer's jubilee."""

    on: Date
    """The day on which the years are completed."""

    years: int
    """How many years."""

    citizen: UUID
    """The volunteer."""

    name: str
    """The volunteer's name."""

    protected: bool
    """Whether the name is protected: then it is told to nobody else."""

    def _dict(self) -> dict[str, Any]:
        return {
            "on": self.on,
            "years": self.years,
            "citizen": self.citizen,
            "name": self.name,
            "protected": self.protected,
        }

    @classmethod
    def _read(cls, data: Any) -> JubileeItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "on": _day(data["on"]),
            "years": data["years"],
            "citizen": UUID(data["citizen"]),
            "name": data["name"],
            "protected": data["protected"],
        })
        return record


class JubileeList(Record):
    """The jubilees of a year."""

    jubilees: tuple[JubileeItem, ...]
    """In the order of their days."""

    def _dict(self) -> dict[str, Any]:
        return {
            "jubilees": self.jubilees,
        }

    @classmethod
    def _read(cls, data: Any) -> JubileeList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "jubilees": _items(data["jubilees"], JubileeItem._read),
        })
        return record


class MatchChange(Record):
    """Something that changed for somebody since the earlier matching."""

    kind: MatchChangeKind
    """What."""

    citizen: UUID
    """Who."""

    new: tuple[UUID, ...]
    """What they are proposed for and were not."""

    old: tuple[UUID, ...]
    """What they were proposed for and are no more."""

    text: str
    """A sentence in English, with a reason for each need that they lost, where one is known."""

    text_danish: str
    """And in Danish."""

    protected: bool | None = None
    """Whether their name and address are protected (CPR-loven § 28): both are for staff alone."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
            "citizen": self.citizen,
            "new": self.new,
            "old": self.old,
            "text": self.text,
            "text_danish": self.text_danish,
        }
        if self.protected is not None:
            data["protected"] = self.protected
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchChange:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": MatchChangeKind._read(data["kind"]),
            "citizen": UUID(data["citizen"]),
            "new": _items(data["new"], UUID),
            "old": _items(data["old"], UUID),
            "text": data["text"],
            "text_danish": data["text_danish"],
            "protected": data.get("protected"),
        })
        return record


class MatchReport(Record):
    """What a coordinator reads of a matching."""

    text: str
    """What it comes to, as a sentence in English."""

    text_danish: str
    """And in Danish."""

    proposed: tuple[ProposedTask, ...]
    """Who is proposed for what, by priority, time and title."""

    unfilled: tuple[UnfilledNeed, ...]
    """Needs with places that stay free: those that are closed first, then by priority and by how
    many are missing.
    """

    without: tuple[WithoutTask, ...]
    """Who is proposed for nothing, by name."""

    changes: tuple[MatchChange, ...] | None = None
    """What changed since the earlier matching, by kind and then by name; absent where none was
    given.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
            "text_danish": self.text_danish,
            "proposed": self.proposed,
            "unfilled": self.unfilled,
            "without": self.without,
        }
        if self.changes is not None:
            data["changes"] = self.changes
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchReport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "text_danish": data["text_danish"],
            "proposed": _items(data["proposed"], ProposedTask._read),
            "unfilled": _items(data["unfilled"], UnfilledNeed._read),
            "without": _items(data["without"], WithoutTask._read),
            "changes": None if (value := data.get("changes")) is None else _items(value, MatchChange._read),
        })
        return record


class MatchView(Record):
    """What the matching proposes."""

    pairs: tuple[MatchedPair, ...]
    """The pairs."""

    needs: tuple[NeedMatch, ...]
    """Every need that was looked at."""

    volunteers: tuple[VolunteerMatch, ...]
    """Every volunteer who was looked at."""

    score: MatchScore
    """What was reached."""

    conflict: tuple[UUID, ...]
    """Needs whose minimum staffing can't be met together, where there are any: those who suit them
    are too few.
    """

    gap: MatchGap | None = None
    """How much better it could be, where the work allowed did not suffice; absent where nothing is
    better.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "pairs": self.pairs,
            "needs": self.needs,
            "volunteers": self.volunteers,
            "score": self.score,
            "conflict": self.conflict,
        }
        if self.gap is not None:
            data["gap"] = self.gap
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "pairs": _items(data["pairs"], MatchedPair._read),
            "needs": _items(data["needs"], NeedMatch._read),
            "volunteers": _items(data["volunteers"], VolunteerMatch._read),
            "score": MatchScore._read(data["score"]),
            "conflict": _items(data["conflict"], UUID),
            "gap": None if (value := data.get("gap")) is None else MatchGap._read(value),
        })
        return record


class MatchedPair(Record):
    """A pair that the matching proposes."""

    need: UUID
    """The need."""

    offer: UUID
    """The offer."""

    citizen: UUID
    """Who made it."""

    fit: Fit
    """How the two suit each other."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
            "offer": self.offer,
            "citizen": self.citizen,
            "fit": self.fit,
        }

    @classmethod
    def _read(cls, data: Any) -> MatchedPair:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "offer": UUID(data["offer"]),
            "citizen": UUID(data["citizen"]),
            "fit": Fit._read(data["fit"]),
        })
        return record


class NeedMatch(Record):
    """What the matching makes of a need."""

    need: UUID
    """The need."""

    proposed: int
    """How many are proposed."""

    free: int
    """How many places were free."""

    minimum: int
    """How many people were lacking until the minimum."""

    lowered: int
    """How far the minimum had to be lowered, because too few suit it and its like."""

    fitting: int
    """How many offers suit it."""

    scarce: bool
    """Whether fewer suit it than there are places."""

    oversubscribed: bool
    """Whether every free place is proposed and more suit it than get one."""

    closed: ClosedReason | None = None
    """Why it is closed; absent where it is not. Where there is a gap, it is closed in the best
    roster that was found.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "need": self.need,
            "proposed": self.proposed,
            "free": self.free,
            "minimum": self.minimum,
            "lowered": self.lowered,
            "fitting": self.fitting,
            "scarce": self.scarce,
            "oversubscribed": self.oversubscribed,
        }
        if self.closed is not None:
            data["closed"] = self.closed
        return data

    @classmethod
    def _read(cls, data: Any) -> NeedMatch:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "proposed": data["proposed"],
            "free": data["free"],
            "minimum": data["minimum"],
            "lowered": data["lowered"],
            "fitting": data["fitting"],
            "scarce": data["scarce"],
            "oversubscribed": data["oversubscribed"],
            "closed": None if (value := data.get("closed")) is None else ClosedReason._read(value),
        })
        return record


class OtherNeed(Record):
    """A need that somebody suits and is not proposed for."""

    need: UUID
    """The need."""

    reason: MatchReason
    """Why."""

    text: str
    """The same as a sentence in English."""

    text_danish: str
    """And in Danish."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
            "reason": self.reason,
            "text": self.text,
            "text_danish": self.text_danish,
        }

    @classmethod
    def _read(cls, data: Any) -> OtherNeed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "reason": MatchReason._read(data["reason"]),
            "text": data["text"],
            "text_danish": data["text_danish"],
        })
        return record


class ProposedHelper(Record):
    """Somebody who is proposed for a task."""

    citizen: UUID
    """Who."""

    name: str | None = None
    """Their name."""

    protected: bool | None = None
    """Whether their name and address are protected (CPR-loven § 28): both are for staff alone."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.protected is not None:
            data["protected"] = self.protected
        return data

    @classmethod
    def _read(cls, data: Any) -> ProposedHelper:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "name": data.get("name"),
            "protected": data.get("protected"),
        })
        return record


class ProposedTask(Record):
    """A task with those who are proposed for it."""

    need: UUID
    """The need."""

    when: str
    """When it is, in English."""

    when_danish: str
    """And in Danish."""

    people: tuple[ProposedHelper, ...]
    """Who is proposed, by name."""

    text: str
    """A sentence in English."""

    text_danish: str
    """And in Danish."""

    title: str | None = None
    """What it is called."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "need": self.need,
            "when": self.when,
            "when_danish": self.when_danish,
            "people": self.people,
            "text": self.text,
            "text_danish": self.text_danish,
        }
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> ProposedTask:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "when": data["when"],
            "when_danish": data["when_danish"],
            "people": _items(data["people"], ProposedHelper._read),
            "text": data["text"],
            "text_danish": data["text_danish"],
            "title": data.get("title"),
        })
        return record


class UnfilledNeed(Record):
    """A need with places that stay free."""

    need: UUID
    """The need."""

    when: str
    """When it is, in English."""

    when_danish: str
    """And in Danish."""

    contacts: tuple[str, ...]
    """How the poster is reached."""

    missing: int
    """How many places stay free."""

    closed: bool
    """Whether it is closed, because too few can be had; in the best roster found, where that is not
    proven the best.
    """

    text: str
    """What it lacks, as a sentence in English."""

    text_danish: str
    """And in Danish."""

    calls: tuple[CallFirst, ...]
    """Whom to ring, in this order: five at most."""

    place: str | None = None
    """Where it is."""

    poster: str | None = None
    """Who asks: an organisation, or a citizen."""

    protected: bool | None = None
    """Whether a citizen asks whose name and address are protected (CPR-loven § 28): both, and the
    place, are for staff alone.
    """

    title: str | None = None
    """What it is called."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "need": self.need,
            "when": self.when,
            "when_danish": self.when_danish,
            "contacts": self.contacts,
            "missing": self.missing,
            "closed": self.closed,
            "text": self.text,
            "text_danish": self.text_danish,
            "calls": self.calls,
        }
        if self.place is not None:
            data["place"] = self.place
        if self.poster is not None:
            data["poster"] = self.poster
        if self.protected is not None:
            data["protected"] = self.protected
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> UnfilledNeed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "when": data["when"],
            "when_danish": data["when_danish"],
            "contacts": _items(data["contacts"], _same),
            "missing": data["missing"],
            "closed": data["closed"],
            "text": data["text"],
            "text_danish": data["text_danish"],
            "calls": _items(data["calls"], CallFirst._read),
            "place": data.get("place"),
            "poster": data.get("poster"),
            "protected": data.get("protected"),
            "title": data.get("title"),
        })
        return record


class VolunteerMatch(Record):
    """What the matching makes of a volunteer."""

    citizen: UUID
    """Who."""

    needs: tuple[UUID, ...]
    """The needs that they are proposed for."""

    others: tuple[OtherNeed, ...]
    """The other needs that they suit, and why not these. Where both lists are empty nothing suits."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "needs": self.needs,
            "others": self.others,
        }

    @classmethod
    def _read(cls, data: Any) -> VolunteerMatch:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "needs": _items(data["needs"], UUID),
            "others": _items(data["others"], OtherNeed._read),
        })
        return record


class WithoutTask(Record):
    """Somebody who is proposed for nothing, and neither asked nor booked elsewhere."""

    citizen: UUID
    """Who."""

    needs: tuple[UUID, ...]
    """The needs that would suit them, or nearly: three at most, those with free places first, then
    by priority, time and title.
    """

    text: str
    """A sentence in English, with a reason for each of these needs."""

    text_danish: str
    """And in Danish."""

    name: str | None = None
    """Their name."""

    protected: bool | None = None
    """Whether their name and address are protected (CPR-loven § 28): both are for staff alone."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
            "needs": self.needs,
            "text": self.text,
            "text_danish": self.text_danish,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.protected is not None:
            data["protected"] = self.protected
        return data

    @classmethod
    def _read(cls, data: Any) -> WithoutTask:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "needs": _items(data["needs"], UUID),
            "text": data["text"],
            "text_danish": data["text_danish"],
            "name": data.get("name"),
            "protected": data.get("protected"),
        })
        return record


# Inputs


class Helper(Record, variants=True):
    """Who is to help."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str) -> HelperCitizen:
        """A citizen who comes forward, or whom staff proposes."""
        return HelperCitizen(citizen_id)

    @staticmethod
    def offer(offer_id: UUID | str) -> HelperOffer:
        """Whoever made this offer."""
        return HelperOffer(offer_id)

    @staticmethod
    def organisation(organisation_id: UUID | str) -> HelperOrganisation:
        """An organisation that comes forward for a citizen's need."""
        return HelperOrganisation(organisation_id)

    @classmethod
    def _read(cls, data: Any) -> Helper:
        value: Helper = _HELPER[data["kind"]]._read(data)
        return value


class HelperCitizen(Helper, kw_only=False):
    """A citizen who comes forward, or whom staff proposes."""

    kind: ClassVar[str] = "citizen"

    citizen_id: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "citizen",
            "citizen": self.citizen_id,
        }

    @classmethod
    def _read(cls, data: Any) -> HelperCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen_id": UUID(data["citizen"]),
        })
        return record


class HelperOffer(Helper, kw_only=False):
    """Whoever made this offer."""

    kind: ClassVar[str] = "offer"

    offer_id: UUID | str
    """The offer."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "offer",
            "offer": self.offer_id,
        }

    @classmethod
    def _read(cls, data: Any) -> HelperOffer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "offer_id": UUID(data["offer"]),
        })
        return record


class HelperOrganisation(Helper, kw_only=False):
    """An organisation that comes forward for a citizen's need."""

    kind: ClassVar[str] = "organisation"

    organisation_id: UUID | str
    """The organisation."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "organisation",
            "organisation": self.organisation_id,
        }

    @classmethod
    def _read(cls, data: Any) -> HelperOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation_id": UUID(data["organisation"]),
        })
        return record


_HELPER: dict[str, type[Helper]] = {
    "citizen": HelperCitizen,
    "offer": HelperOffer,
    "organisation": HelperOrganisation,
}


class PairBefore(Record):
    """A pair of an earlier matching."""

    need: UUID | str
    """The need."""

    citizen: UUID | str
    """Who was proposed for it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> PairBefore:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "citizen": UUID(data["citizen"]),
        })
        return record


# Inputs as dicts


class HelperCitizenDict(TypedDict):
    """`HelperCitizen` as a dict, by the names in JSON."""

    kind: Literal["citizen"]
    citizen: UUID | str


class HelperOfferDict(TypedDict):
    """`HelperOffer` as a dict, by the names in JSON."""

    kind: Literal["offer"]
    offer: UUID | str


class HelperOrganisationDict(TypedDict):
    """`HelperOrganisation` as a dict, by the names in JSON."""

    kind: Literal["organisation"]
    organisation: UUID | str


HelperDict: TypeAlias = (
    HelperCitizenDict
    | HelperOfferDict
    | HelperOrganisationDict
)
"""`Helper` as a dict, by the names in JSON."""


class PairBeforeDict(TypedDict):
    """`PairBefore` as a dict, by the names in JSON."""

    need: UUID | str
    citizen: UUID | str


# Commands


class AcceptAssignment(Command):
    """A side says yes. With both, the place is taken and the volunteer booked, unless they are
    booked elsewhere at the same time. For that side, and for staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.accept"

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "side": self.side,
        }

    @classmethod
    def _read(cls, data: Any) -> AcceptAssignment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "side": AssignmentSide._read(data["side"]),
        })
        return record


class ApproveHours(Command):
    """The other side agrees. Nobody approves what they reported themselves. The receipt names the
    entry. For that side, and for staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.approve_hours"

    assignment: UUID | str
    """The assignment."""

    entry: int
    """The entry's number, from 1."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "entry": self.entry,
        }

    @classmethod
    def _read(cls, data: Any) -> ApproveHours:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "entry": data["entry"],
        })
        return record


class CancelAssignment(Command):
    """A side, or staff, ends what was agreed or begun. The place is free again. For either side."""

    NAME: ClassVar[str] = "assignment.cancel"

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side that cancels."""

    cause: CancelCause | str
    """Why; anything but `erased`."""

    note: str | None = None
    """In words, for both sides and staff."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assignment": self.assignment,
            "side": self.side,
            "cause": self.cause,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> CancelAssignment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "side": AssignmentSide._read(data["side"]),
            "cause": CancelCause._read(data["cause"]),
            "note": data.get("note"),
        })
        return record


class CompleteAssignment(Command):
    """The work is done. For the poster and staff."""

    NAME: ClassVar[str] = "assignment.complete"

    assignment: UUID | str
    """The assignment."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
        }

    @classmethod
    def _read(cls, data: Any) -> CompleteAssignment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
        })
        return record


class CorrectHours(Command):
    """An entry comes in the place of another, and awaits the other side's answer anew. The receipt
    names the one corrected, and the new one as made. For the side that reported the first, and for
    staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.correct_hours"

    assignment: UUID | str
    """The assignment."""

    entry: int
    """The number of the entry to correct, from 1."""

    minutes: int
    """How many minutes it was; 0 to 1,440."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "entry": self.entry,
            "minutes": self.minutes,
        }

    @classmethod
    def _read(cls, data: Any) -> CorrectHours:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "entry": data["entry"],
            "minutes": data["minutes"],
        })
        return record


class DeclineAssignment(Command):
    """A side says no to a proposal. Who said yes before and can't after all cancels. For that side,
    and for staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.decline"

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "side": self.side,
        }

    @classmethod
    def _read(cls, data: Any) -> DeclineAssignment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "side": AssignmentSide._read(data["side"]),
        })
        return record


class ProposeAssignment(Command):
    """Proposes somebody for a need. Whoever proposes has said yes for their own side: the
    volunteer, or the poster. Staff can propose too, and then both sides are still to be asked.
    """

    NAME: ClassVar[str] = "assignment.propose"

    assignment: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    need: UUID | str
    """The need."""

    helper: Helper | HelperDict
    """Who is to help."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "need": self.need,
            "helper": self.helper,
        }

    @classmethod
    def _read(cls, data: Any) -> ProposeAssignment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "need": UUID(data["need"]),
            "helper": Helper._read(data["helper"]),
        })
        return record


class ProposeMatches(Command):
    """Proposes what `assignment.match` finds; both sides are then asked. Where minimum staffing
    can't be met it is refused, unless the smallest relaxation is accepted. For staff.
    """

    NAME: ClassVar[str] = "assignment.propose_matches"

    accept_relaxation: bool = False
    """Whether to propose although some minimum staffing can't be met."""

    interest: str | None = None
    """Only needs of this interest area."""

    mentoring: bool = False
    """Only needs of a mentoring round, where a student helps a pupil."""

    metres_per_minute: int | None = None
    """How fast people get from one task to another, as for `assignment.match`."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.accept_relaxation is not None:
            data["accept_relaxation"] = self.accept_relaxation
        if self.interest is not None:
            data["interest"] = self.interest
        if self.mentoring is not None:
            data["mentoring"] = self.mentoring
        if self.metres_per_minute is not None:
            data["metres_per_minute"] = self.metres_per_minute
        return data

    @classmethod
    def _read(cls, data: Any) -> ProposeMatches:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "accept_relaxation": data.get("accept_relaxation", False),
            "interest": data.get("interest"),
            "mentoring": data.get("mentoring", False),
            "metres_per_minute": data.get("metres_per_minute"),
        })
        return record


class RejectHours(Command):
    """The other side does not agree; the minutes count no more. The receipt names the entry. For
    that side, and for staff on its behalf.
    """

    NAME: ClassVar[str] = "assignment.reject_hours"

    assignment: UUID | str
    """The assignment."""

    entry: int
    """The entry's number, from 1."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "entry": self.entry,
        }

    @classmethod
    def _read(cls, data: Any) -> RejectHours:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "entry": data["entry"],
        })
        return record


class ReportHours(Command):
    """A side reports the work of one day. The receipt names the entry, by its number. For the
    volunteer, for the poster, and for staff on behalf of either.
    """

    NAME: ClassVar[str] = "assignment.report_hours"

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side that reports."""

    day: Date | str
    """The local day: not before the work began, not in the future, within the need's period."""

    minutes: int
    """How many minutes; 1 to 1,440, and no more than the day has left."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "side": self.side,
            "day": self.day,
            "minutes": self.minutes,
        }

    @classmethod
    def _read(cls, data: Any) -> ReportHours:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "side": AssignmentSide._read(data["side"]),
            "day": _day(data["day"]),
            "minutes": data["minutes"],
        })
        return record


class StartAssignment(Command):
    """The work begins. Every safeguard must be in place: nothing else makes an assignment active.
    For the poster and staff.
    """

    NAME: ClassVar[str] = "assignment.start"

    assignment: UUID | str
    """The assignment."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
        }

    @classmethod
    def _read(cls, data: Any) -> StartAssignment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
        })
        return record


# Queries


class GetAssignment(Query["AssignmentView"]):
    """One assignment. For both sides and staff; to anybody else there is none."""

    NAME: ClassVar[str] = "assignment.get"

    assignment: UUID | str
    """The assignment."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
        }

    @classmethod
    def _read(cls, data: Any) -> GetAssignment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AssignmentView:
        return AssignmentView._read(data)


class HoursFile(Query["Exported"]):
    """The ledger of an organisation's needs as a list, a row for each entry. For staff, and for
    whoever may approve hours.
    """

    NAME: ClassVar[str] = "assignment.hours_file"

    organisation: UUID | str
    """The organisation."""

    from_: Date | str
    """The first day."""

    to: Date | str
    """The last day, inclusive."""

    format: HoursFormat | str = HoursFormat.CSV
    """How it is written."""

    language: Language | str = Language.DA
    """The language of the headings."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "from": self.from_,
            "to": self.to,
        }
        if self.format is not None:
            data["format"] = self.format
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> HoursFile:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "format": HoursFormat._read(data.get("format", "csv")),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class ListAssignments(Query["AssignmentList"]):
    """Assignments of a need or of an organisation, for whoever may post for it; those of a citizen,
    for the citizen; and any of them for staff. In the order of their ids.
    """

    NAME: ClassVar[str] = "assignment.list"

    after: UUID | str | None = None
    """Only assignments after this one, to page on."""

    citizen: UUID | str | None = None
    """Only of this volunteer."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    need: UUID | str | None = None
    """Only of this need."""

    organisation: UUID | str | None = None
    """Only of this organisation's needs."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.limit is not None:
            data["limit"] = self.limit
        if self.need is not None:
            data["need"] = self.need
        if self.organisation is not None:
            data["organisation"] = self.organisation
        return data

    @classmethod
    def _read(cls, data: Any) -> ListAssignments:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "limit": data.get("limit", 100),
            "need": None if (value := data.get("need")) is None else UUID(value),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AssignmentList:
        return AssignmentList._read(data)


class ListJubilees(Query["JubileeList"]):
    """Which volunteers complete a round number of years within a year, from the first day of which
    hours were approved. For staff.
    """

    NAME: ClassVar[str] = "assignment.jubilees"

    year: int
    """The year."""

    marks: Collection[int] = ()
    """After how many years; 5, 10, 15, 20, 25, 30, 40 and 50 where it is empty."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "year": self.year,
        }
        if self.marks is not None:
            data["marks"] = self.marks
        return data

    @classmethod
    def _read(cls, data: Any) -> ListJubilees:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "year": data["year"],
            "marks": _items(data.get("marks", []), _same),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> JubileeList:
        return JubileeList._read(data)


class MatchPage(Query["Exported"]):
    """`assignment.match_report` as a page. It has names, telephone numbers and e-mail addresses of
    volunteers, and is for those who ring them. What may be printed tells of nobody whose name and
    address are protected (CPR-loven § 28) who or where they are: that stands in the report. For
    staff.
    """

    NAME: ClassVar[str] = "assignment.match_page"

    before: Collection[PairBefore | PairBeforeDict] | None = None
    """The pairs of an earlier matching, as yesterday's."""

    interest: str | None = None
    """Only needs of this interest area."""

    language: Language | str = Language.DA
    """The language of the page."""

    mentoring: bool = False
    """Only needs of a mentoring round, where a student helps a pupil."""

    metres_per_minute: int | None = None
    """How fast people get from one task to another, as for `assignment.match`."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.before is not None:
            data["before"] = self.before
        if self.interest is not None:
            data["interest"] = self.interest
        if self.language is not None:
            data["language"] = self.language
        if self.mentoring is not None:
            data["mentoring"] = self.mentoring
        if self.metres_per_minute is not None:
            data["metres_per_minute"] = self.metres_per_minute
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchPage:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "before": None if (value := data.get("before")) is None else _items(value, PairBefore._read),
            "interest": data.get("interest"),
            "language": Language._read(data.get("language", "da")),
            "mentoring": data.get("mentoring", False),
            "metres_per_minute": data.get("metres_per_minute"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class PlanMatches(Query["MatchView"]):
    """Who should be asked to help where, over all open needs and citizens' offers. Looks, and
    proposes nothing. Shifts that have ended are nobody's work any more; what people are booked or
    asked for elsewhere keeps their time, whichever needs are looked at. Each task comes of one
    offer, the one that suits it best of those that have time for it, and each offer is kept to its
    own tasks and minutes. For staff.
    """

    NAME: ClassVar[str] = "assignment.match"

    interest: str | None = None
    """Only needs of this interest area."""

    mentoring: bool = False
    """Only needs of a mentoring round, where a student helps a pupil."""

    metres_per_minute: int | None = None
    """How fast people get from one task to another, as the crow flies: so many metres a minute, 10
    to 2,000, rounded up to whole minutes. 80 is on foot, 250 by bicycle. Where it is absent,
    journeys take no time.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.interest is not None:
            data["interest"] = self.interest
        if self.mentoring is not None:
            data["mentoring"] = self.mentoring
        if self.metres_per_minute is not None:
            data["metres_per_minute"] = self.metres_per_minute
        return data

    @classmethod
    def _read(cls, data: Any) -> PlanMatches:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interest": data.get("interest"),
            "mentoring": data.get("mentoring", False),
            "metres_per_minute": data.get("metres_per_minute"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> MatchView:
        return MatchView._read(data)


class ReportMatches(Query["MatchReport"]):
    """What a coordinator reads of `assignment.match`: who is proposed for what, places that stay
    free and whom to ring first, what changed since an earlier matching, and who got nothing. People
    whose name and address are protected are marked. For staff.
    """

    NAME: ClassVar[str] = "assignment.match_report"

    before: Collection[PairBefore | PairBeforeDict] | None = None
    """The pairs of an earlier matching, as yesterday's; nothing is compared where they are absent."""

    interest: str | None = None
    """Only needs of this interest area."""

    mentoring: bool = False
    """Only needs of a mentoring round, where a student helps a pupil."""

    metres_per_minute: int | None = None
    """How fast people get from one task to another, as for `assignment.match`."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.before is not None:
            data["before"] = self.before
        if self.interest is not None:
            data["interest"] = self.interest
        if self.mentoring is not None:
            data["mentoring"] = self.mentoring
        if self.metres_per_minute is not None:
            data["metres_per_minute"] = self.metres_per_minute
        return data

    @classmethod
    def _read(cls, data: Any) -> ReportMatches:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "before": None if (value := data.get("before")) is None else _items(value, PairBefore._read),
            "interest": data.get("interest"),
            "mentoring": data.get("mentoring", False),
            "metres_per_minute": data.get("metres_per_minute"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> MatchReport:
        return MatchReport._read(data)


class ShowHours(Query["HoursView"]):
    """A volunteer's hours by month, over all organisations. For the citizen and staff."""

    NAME: ClassVar[str] = "assignment.hours"

    citizen: UUID | str
    """The volunteer."""

    year: int
    """The year."""

    threshold_minutes: int | None = None
    """A threshold of the municipality's own, in minutes a month."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
            "year": self.year,
        }
        if self.threshold_minutes is not None:
            data["threshold_minutes"] = self.threshold_minutes
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowHours:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "year": data["year"],
            "threshold_minutes": data.get("threshold_minutes"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HoursView:
        return HoursView._read(data)


class WorkProof(Query["Exported"]):
    """A certificate of work done (*bevis for frivilligt arbejde*), as one accessible HTML page:
    who, for whom, when, and how many approved hours. For the volunteer, and for staff.
    """

    NAME: ClassVar[str] = "assignment.proof"

    assignment: UUID | str
    """The assignment; begun, and with approved hours."""

    language: Language | str = Language.DA
    """The language."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assignment": self.assignment,
        }
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> WorkProof:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


# The room


class AssignmentsRoom(ImportsHours):
    """The commands and queries of `assignment`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def propose(
        self,
        *,
        need: UUID | str,
        helper: Helper | HelperDict,
        assignment: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Proposes somebody for a need. Whoever proposes has said yes for their own side: the
        volunteer, or the poster. Staff can propose too, and then both sides are still to be asked.

        Args:
            assignment: A fresh id. A fresh random one where it is `None`.
            need: The need.
            helper: Who is to help.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `assignment` too.
        """
        return self._desk.execute(
            ProposeAssignment(
                assignment=_uuid4() if assignment is None else assignment,
                need=need,
                helper=helper,
            ), at=at, command_id=command_id
        )

    def propose_matches(
        self,
        *,
        accept_relaxation: bool = False,
        interest: str | None = None,
        mentoring: bool = False,
        metres_per_minute: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Proposes what `assignment.match` finds; both sides are then asked. Where minimum staffing
        can't be met it is refused, unless the smallest relaxation is accepted. For staff.

        Args:
            accept_relaxation: Whether to propose although some minimum staffing can't be met.
            interest: Only needs of this interest area.
            mentoring: Only needs of a mentoring round, where a student helps a pupil.
            metres_per_minute: How fast people get from one task to another, as for
                `assignment.match`.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ProposeMatches(
                accept_relaxation=accept_relaxation,
                interest=interest,
                mentoring=mentoring,
                metres_per_minute=metres_per_minute,
            ), at=at, progress=progress, command_id=command_id
        )

    def accept(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side says yes. With both, the place is taken and the volunteer booked, unless they are
        booked elsewhere at the same time. For that side, and for staff on its behalf.

        Args:
            assignment: The assignment.
            side: The side.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AcceptAssignment(
                assignment=assignment,
                side=side,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side says no to a proposal. Who said yes before and can't after all cancels. For that
        side, and for staff on its behalf.

        Args:
            assignment: The assignment.
            side: The side.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DeclineAssignment(
                assignment=assignment,
                side=side,
            ), at=at, command_id=command_id
        )

    def start(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The work begins. Every safeguard must be in place: nothing else makes an assignment
        active. For the poster and staff.

        Args:
            assignment: The assignment.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            StartAssignment(
                assignment=assignment,
            ), at=at, command_id=command_id
        )

    def complete(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The work is done. For the poster and staff.

        Args:
            assignment: The assignment.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CompleteAssignment(
                assignment=assignment,
            ), at=at, command_id=command_id
        )

    def cancel(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        cause: CancelCause | str,
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side, or staff, ends what was agreed or begun. The place is free again. For either
        side.

        Args:
            assignment: The assignment.
            side: The side that cancels.
            cause: Why; anything but `erased`.
            note: In words, for both sides and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CancelAssignment(
                assignment=assignment,
                side=side,
                cause=cause,
                note=note,
            ), at=at, command_id=command_id
        )

    def report_hours(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        day: Date | str,
        minutes: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side reports the work of one day. The receipt names the entry, by its number. For the
        volunteer, for the poster, and for staff on behalf of either.

        Args:
            assignment: The assignment.
            side: The side that reports.
            day: The local day: not before the work began, not in the future, within the need's
                period.
            minutes: How many minutes; 1 to 1,440, and no more than the day has left.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReportHours(
                assignment=assignment,
                side=side,
                day=day,
                minutes=minutes,
            ), at=at, command_id=command_id
        )

    def approve_hours(
        self,
        *,
        assignment: UUID | str,
        entry: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The other side agrees. Nobody approves what they reported themselves. The receipt names
        the entry. For that side, and for staff on its behalf.

        Args:
            assignment: The assignment.
            entry: The entry's number, from 1.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ApproveHours(
                assignment=assignment,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def reject_hours(
        self,
        *,
        assignment: UUID | str,
        entry: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The other side does not agree; the minutes count no more. The receipt names the entry.
        For that side, and for staff on its behalf.

        Args:
            assignment: The assignment.
            entry: The entry's number, from 1.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RejectHours(
                assignment=assignment,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def correct_hours(
        self,
        *,
        assignment: UUID | str,
        entry: int,
        minutes: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """An entry comes in the place of another, and awaits the other side's answer anew. The
        receipt names the one corrected, and the new one as made. For the side that reported the
        first, and for staff on its behalf.

        Args:
            assignment: The assignment.
            entry: The number of the entry to correct, from 1.
            minutes: How many minutes it was; 0 to 1,440.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CorrectHours(
                assignment=assignment,
                entry=entry,
                minutes=minutes,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
    ) -> AssignmentView:
        """One assignment. For both sides and staff; to anybody else there is none.

        Args:
            assignment: The assignment.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAssignment(
                assignment=assignment,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        citizen: UUID | str | None = None,
        limit: int = 100,
        need: UUID | str | None = None,
        organisation: UUID | str | None = None,
        at: DateTime | str | None = None,
    ) -> AssignmentList:
        """Assignments of a need or of an organisation, for whoever may post for it; those of a
        citizen, for the citizen; and any of them for staff. In the order of their ids.

        Args:
            after: Only assignments after this one, to page on.
            citizen: Only of this volunteer.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            need: Only of this need.
            organisation: Only of this organisation's needs.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAssignments(
                after=after,
                citizen=citizen,
                limit=limit,
                need=need,
                organisation=organisation,
            ), at=at
        )

    def match(
        self,
        *,
        interest: str | None = None,
        mentoring: bool = False,
        metres_per_minute: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> MatchView:
        """Who should be asked to help where, over all open needs and citizens' offers. Looks, and
        proposes nothing. Shifts that have ended are nobody's work any more; what people are booked
        or asked for elsewhere keeps their time, whichever needs are looked at. Each task comes of
        one offer, the one that suits it best of those that have time for it, and each offer is kept
        to its own tasks and minutes. For staff.

        Args:
            interest: Only needs of this interest area.
            mentoring: Only needs of a mentoring round, where a student helps a pupil.
            metres_per_minute: How fast people get from one task to another, as the crow flies: so
                many metres a minute, 10 to 2,000, rounded up to whole minutes. 80 is on foot, 250
                by bicycle. Where it is absent, journeys take no time.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            PlanMatches(
                interest=interest,
                mentoring=mentoring,
                metres_per_minute=metres_per_minute,
            ), at=at, progress=progress
        )

    def match_report(
        self,
        *,
        before: Collection[PairBefore | PairBeforeDict] | None = None,
        interest: str | None = None,
        mentoring: bool = False,
        metres_per_minute: int | None = None,
        at: DateTime | str | None = None,
    ) -> MatchReport:
        """What a coordinator reads of `assignment.match`: who is proposed for what, places that
        stay free and whom to ring first, what changed since an earlier matching, and who got
        nothing. People whose name and address are protected are marked. For staff.

        Args:
            before: The pairs of an earlier matching, as yesterday's; nothing is compared where they
                are absent.
            interest: Only needs of this interest area.
            mentoring: Only needs of a mentoring round, where a student helps a pupil.
            metres_per_minute: How fast people get from one task to another, as for
                `assignment.match`.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ReportMatches(
                before=before,
                interest=interest,
                mentoring=mentoring,
                metres_per_minute=metres_per_minute,
            ), at=at
        )

    def match_page(
        self,
        *,
        before: Collection[PairBefore | PairBeforeDict] | None = None,
        interest: str | None = None,
        language: Language | str = Language.DA,
        mentoring: bool = False,
        metres_per_minute: int | None = None,
        at: DateTime | str | None = None,
    ) -> Exported:
        """`assignment.match_report` as a page. It has names, telephone numbers and e-mail addresses
        of volunteers, and is for those who ring them. What may be printed tells of nobody whose
        name and address are protected (CPR-loven § 28) who or where they are: that stands in the
        report. For staff.

        Args:
            before: The pairs of an earlier matching, as yesterday's.
            interest: Only needs of this interest area.
            language: The language of the page.
            mentoring: Only needs of a mentoring round, where a student helps a pupil.
            metres_per_minute: How fast people get from one task to another, as for
                `assignment.match`.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MatchPage(
                before=before,
                interest=interest,
                language=language,
                mentoring=mentoring,
                metres_per_minute=metres_per_minute,
            ), at=at
        )

    def hours(
        self,
        *,
        citizen: UUID | str,
        year: int,
        threshold_minutes: int | None = None,
        at: DateTime | str | None = None,
    ) -> HoursView:
        """A volunteer's hours by month, over all organisations. For the citizen and staff.

        Args:
            citizen: The volunteer.
            year: The year.
            threshold_minutes: A threshold of the municipality's own, in minutes a month.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowHours(
                citizen=citizen,
                year=year,
                threshold_minutes=threshold_minutes,
            ), at=at
        )

    def hours_file(
        self,
        *,
        organisation: UUID | str,
        from_: Date | str,
        to: Date | str,
        format: HoursFormat | str = HoursFormat.CSV,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """The ledger of an organisation's needs as a list, a row for each entry. For staff, and for
        whoever may approve hours.

        Args:
            organisation: The organisation.
            from_: The first day.
            to: The last day, inclusive.
            format: How it is written.
            language: The language of the headings.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            HoursFile(
                organisation=organisation,
                from_=from_,
                to=to,
                format=format,
                language=language,
            ), at=at
        )

    def proof(
        self,
        *,
        assignment: UUID | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """A certificate of work done (*bevis for frivilligt arbejde*), as one accessible HTML page:
        who, for whom, when, and how many approved hours. For the volunteer, and for staff.

        Args:
            assignment: The assignment; begun, and with approved hours.
            language: The language.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            WorkProof(
                assignment=assignment,
                language=language,
            ), at=at
        )

    def jubilees(
        self,
        *,
        year: int,
        marks: Collection[int] = (),
        at: DateTime | str | None = None,
    ) -> JubileeList:
        """Which volunteers complete a round number of years within a year, from the first day of
        which hours were approved. For staff.

        Args:
            year: The year.
            marks: After how many years; 5, 10, 15, 20, 25, 30, 40 and 50 where it is empty.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListJubilees(
                year=year,
                marks=marks,
            ), at=at
        )
