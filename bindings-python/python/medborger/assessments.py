"""The room `assessment`, as `town.assessments`: its methods, and the types that they take and give.

Commands: `record`, `publish`.

Queries: `principles`, `get`, `list`, `summary`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
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
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    set_field as _set,
)
from .values import Receipt

__all__ = [
    "AssessmentItem",
    "AssessmentList",
    "AssessmentSummary",
    "AssessmentView",
    "AssessmentsRoom",
    "GetAssessment",
    "ListAssessments",
    "Principle",
    "PrincipleCatalogue",
    "PrincipleRating",
    "PrincipleRatingDict",
    "PrincipleStep",
    "PrincipleSummary",
    "PrincipleView",
    "PublishAssessment",
    "RatingView",
    "RecordAssessment",
    "ShowPrinciples",
    "SummariseAssessments",
]


class Principle(Choice):
    """A principle of collaboration (*princip for samarbejdet*), in the order in which Gentofte
    gives them.
    """

    LISTEN_FIRST = "listen_first"
    """*Lytter først*."""

    BUILD_BRIDGES = "build_bridges"
    """*Bygger bro*."""

    CREATE_PROGRESS = "create_progress"
    """*Skaber fremdrift*."""

    MAKE_IT_EASY = "make_it_easy"
    """*Gør det nemt*."""

    SUSTAIN_DRIVE = "sustain_drive"
    """*Fastholder virkelyst*."""

    CLEAR_FRAMEWORK = "clear_framework"
    """*Tydelige rammer*; the municipality's own page says *tydelig ramme*."""


class PrincipleStep(Choice):
    """How far one has come with a principle."""

    NOT_YET = "not_yet"
    """Not yet (*ikke endnu*)."""

    AT_TIMES = "at_times"
    """Now and then (*af og til*)."""

    MOSTLY = "mostly"
    """Mostly (*for det meste*)."""

    THROUGHOUT = "throughout"
    """Throughout (*hele vejen*)."""


# Values and views


class AssessmentItem(Record):
    """An assessment in a list."""

    assessment: UUID
    """The assessment."""

    on: Date
    """The day of which it speaks."""

    published: bool
    """Whether it is published."""

    thing: str | None = None
    """Of what; of the municipality where it is absent."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assessment": self.assessment,
            "on": self.on,
            "published": self.published,
        }
        if self.thing is not None:
            data["thing"] = self.thing
        return data

    @classmethod
    def _read(cls, data: Any) -> AssessmentItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assessment": UUID(data["assessment"]),
            "on": _day(data["on"]),
            "published": data["published"],
            "thing": data.get("thing"),
        })
        return record


class AssessmentList(Record):
    """A page of assessments."""

    total: int
    """How many there are in all."""

    assessments: tuple[AssessmentItem, ...]
    """The assessments of this page."""

    def _dict(self) -> dict[str, Any]:
        return {
            "total": self.total,
            "assessments": self.assessments,
        }

    @classmethod
    def _read(cls, data: Any) -> AssessmentList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "assessments": _items(data["assessments"], AssessmentItem._read),
        })
        return record


class AssessmentSummary(Record):
    """What the assessments say together."""

    assessments: int
    """How many were counted."""

    principles: tuple[PrincipleSummary, ...]
    """By principle, in their order."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assessments": self.assessments,
            "principles": self.principles,
        }

    @classmethod
    def _read(cls, data: Any) -> AssessmentSummary:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assessments": data["assessments"],
            "principles": _items(data["principles"], PrincipleSummary._read),
        })
        return record


class AssessmentView(Record):
    """An assessment."""

    assessment: UUID
    """The assessment."""

    on: Date
    """The day of which it speaks."""

    ratings: tuple[RatingView, ...]
    """The ratings, in the order of the principles."""

    published_at: DateTime | None = None
    """When it was published."""

    thing: str | None = None
    """Of what; of the municipality where it is absent."""

    title: str | None = None
    """What that is called."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assessment": self.assessment,
            "on": self.on,
            "ratings": self.ratings,
        }
        if self.published_at is not None:
            data["published_at"] = self.published_at
        if self.thing is not None:
            data["thing"] = self.thing
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> AssessmentView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assessment": UUID(data["assessment"]),
            "on": _day(data["on"]),
            "ratings": _items(data["ratings"], RatingView._read),
            "published_at": None if (value := data.get("published_at")) is None else _instant(value),
            "thing": data.get("thing"),
            "title": data.get("title"),
        })
        return record


class PrincipleCatalogue(Record):
    """The six principles."""

    principles: tuple[PrincipleView, ...]
    """In their order."""

    def _dict(self) -> dict[str, Any]:
        return {
            "principles": self.principles,
        }

    @classmethod
    def _read(cls, data: Any) -> PrincipleCatalogue:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "principles": _items(data["principles"], PrincipleView._read),
        })
        return record


class PrincipleSummary(Record):
    """What the assessments say of a principle."""

    principle: Principle
    """The principle."""

    not_yet: int
    """How often not yet."""

    at_times: int
    """How often now and then."""

    mostly: int
    """How often mostly."""

    throughout: int
    """How often throughout."""

    def _dict(self) -> dict[str, Any]:
        return {
            "principle": self.principle,
            "not_yet": self.not_yet,
            "at_times": self.at_times,
            "mostly": self.mostly,
            "throughout": self.throughout,
        }

    @classmethod
    def _read(cls, data: Any) -> PrincipleSummary:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "principle": Principle._read(data["principle"]),
            "not_yet": data["not_yet"],
            "at_times": data["at_times"],
            "mostly": data["mostly"],
            "throughout": data["throughout"],
        })
        return record


class PrincipleView(Record):
    """A principle."""

    principle: Principle
    """Which."""

    danish: str
    """What it is called, in Danish."""

    english: str
    """What it is called, in English."""

    asks_danish: str
    """What it asks, in Danish."""

    asks_english: str
    """What it asks, in English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "principle": self.principle,
            "danish": self.danish,
            "english": self.english,
            "asks_danish": self.asks_danish,
            "asks_english": self.asks_english,
        }

    @classmethod
    def _read(cls, data: Any) -> PrincipleView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "principle": Principle._read(data["principle"]),
            "danish": data["danish"],
            "english": data["english"],
            "asks_danish": data["asks_danish"],
            "asks_english": data["asks_english"],
        })
        return record


class RatingView(Record):
    """How far one has come with a principle."""

    principle: Principle
    """The principle."""

    step: PrincipleStep
    """How far."""

    evidence: str | None = None
    """By what one sees it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "principle": self.principle,
            "step": self.step,
        }
        if self.evidence is not None:
            data["evidence"] = self.evidence
        return data

    @classmethod
    def _read(cls, data: Any) -> RatingView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "principle": Principle._read(data["principle"]),
            "step": PrincipleStep._read(data["step"]),
            "evidence": data.get("evidence"),
        })
        return record


# Inputs


class PrincipleRating(Record):
    """How far one has come with a principle, and by what one sees it."""

    principle: Principle | str
    """The principle."""

    step: PrincipleStep | str
    """How far."""

    evidence: str
    """By what one sees it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "principle": self.principle,
            "step": self.step,
            "evidence": self.evidence,
        }

    @classmethod
    def _read(cls, data: Any) -> PrincipleRating:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "principle": Principle._read(data["principle"]),
            "step": PrincipleStep._read(data["step"]),
            "evidence": data["evidence"],
        })
        return record


# Inputs as dicts


class PrincipleRatingDict(TypedDict):
    """`PrincipleRating` as a dict, by the names in JSON."""

    principle: Principle | str
    step: PrincipleStep | str
    evidence: str


# Commands


class PublishAssessment(Command):
    """Lets everybody read an assessment; from then on it stands. For staff."""

    NAME: ClassVar[str] = "assessment.publish"

    assessment: UUID | str
    """The assessment."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assessment": self.assessment,
        }

    @classmethod
    def _read(cls, data: Any) -> PublishAssessment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assessment": UUID(data["assessment"]),
        })
        return record


class RecordAssessment(Command):
    """A team, a hearing or the municipality says for each of the six principles how far it has
    come, with evidence; written anew as often as needed until it is published. For staff.
    """

    NAME: ClassVar[str] = "assessment.record"

    assessment: UUID | str = _field(default_factory=_uuid4)
    """A fresh id, or the id of the one to write anew."""

    on: Date | str
    """The day of which it speaks, not in the future."""

    ratings: Collection[PrincipleRating | PrincipleRatingDict]
    """All six principles, each once."""

    thing: str | None = None
    """Of what, by kind and id, as `team/0199c82d-21a8-7e08-89c1-f8f123d50000`; of the municipality
    where it is absent.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assessment": self.assessment,
            "on": self.on,
            "ratings": self.ratings,
        }
        if self.thing is not None:
            data["thing"] = self.thing
        return data

    @classmethod
    def _read(cls, data: Any) -> RecordAssessment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assessment": UUID(data["assessment"]),
            "on": _day(data["on"]),
            "ratings": _items(data["ratings"], PrincipleRating._read),
            "thing": data.get("thing"),
        })
        return record


# Queries


class GetAssessment(Query["AssessmentView"]):
    """One assessment. For everybody once it is published, before that for staff."""

    NAME: ClassVar[str] = "assessment.get"

    assessment: UUID | str
    """The assessment."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assessment": self.assessment,
        }

    @classmethod
    def _read(cls, data: Any) -> GetAssessment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assessment": UUID(data["assessment"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AssessmentView:
        return AssessmentView._read(data)


class ListAssessments(Query["AssessmentList"]):
    """Assessments of one thing or of all, in the order of their ids: those that are published, and
    for staff those that are not yet.
    """

    NAME: ClassVar[str] = "assessment.list"

    after: UUID | str | None = None
    """Only assessments after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    thing: str | None = None
    """Only of this."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        if self.thing is not None:
            data["thing"] = self.thing
        return data

    @classmethod
    def _read(cls, data: Any) -> ListAssessments:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit", 100),
            "thing": data.get("thing"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AssessmentList:
        return AssessmentList._read(data)


class ShowPrinciples(Query["PrincipleCatalogue"]):
    """The six principles in their order, with what each asks. For everybody."""

    NAME: ClassVar[str] = "assessment.principles"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> ShowPrinciples:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record

    @classmethod
    def _view(cls, data: Any) -> PrincipleCatalogue:
        return PrincipleCatalogue._read(data)


class SummariseAssessments(Query["AssessmentSummary"]):
    """By principle, how often each step was found in the assessments that are published, of a
    period. For everybody. It looks at 10,000 assessments at most.
    """

    NAME: ClassVar[str] = "assessment.summary"

    from_: Date | str | None = None
    """From this day on."""

    to: Date | str | None = None
    """Until this day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.from_ is not None:
            data["from"] = self.from_
        if self.to is not None:
            data["to"] = self.to
        return data

    @classmethod
    def _read(cls, data: Any) -> SummariseAssessments:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": None if (value := data.get("from")) is None else _day(value),
            "to": None if (value := data.get("to")) is None else _day(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AssessmentSummary:
        return AssessmentSummary._read(data)


# The room


class AssessmentsRoom:
    """The commands and queries of `assessment`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def record(
        self,
        *,
        on: Date | str,
        ratings: Collection[PrincipleRating | PrincipleRatingDict],
        assessment: UUID | str | None = None,
        thing: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A team, a hearing or the municipality says for each of the six principles how far it has
        come, with evidence; written anew as often as needed until it is published. For staff.

        Args:
            assessment: A fresh id, or the id of the one to write anew. A fresh random one where it
                is `None`.
            on: The day of which it speaks, not in the future.
            ratings: All six principles, each once.
            thing: Of what, by kind and id, as `team/0199c82d-21a8-7e08-89c1-f8f123d50000`; of the
                municipality where it is absent.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `assessment` too.
        """
        return self._desk.execute(
            RecordAssessment(
                assessment=_uuid4() if assessment is None else assessment,
                on=on,
                ratings=ratings,
                thing=thing,
            ), at=at, command_id=command_id
        )

    def publish(
        self,
        *,
        assessment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Lets everybody read an assessment; from then on it stands. For staff.

        Args:
            assessment: The assessment.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PublishAssessment(
                assessment=assessment,
            ), at=at, command_id=command_id
        )

    def principles(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> PrincipleCatalogue:
        """The six principles in their order, with what each asks. For everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowPrinciples(), at=at
        )

    def get(
        self,
        *,
        assessment: UUID | str,
        at: DateTime | str | None = None,
    ) -> AssessmentView:
        """One assessment. For everybody once it is published, before that for staff.

        Args:
            assessment: The assessment.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAssessment(
                assessment=assessment,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        thing: str | None = None,
        at: DateTime | str | None = None,
    ) -> AssessmentList:
        """Assessments of one thing or of all, in the order of their ids: those that are published,
        and for staff those that are not yet.

        Args:
            after: Only assessments after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            thing: Only of this.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAssessments(
                after=after,
                limit=limit,
                thing=thing,
            ), at=at
        )

    def summary(
        self,
        *,
        from_: Date | str | None = None,
        to: Date | str | None = None,
        at: DateTime | str | None = None,
    ) -> AssessmentSummary:
        """By principle, how often each step was found in the assessments that are published, of a
        period. For everybody. It looks at 10,000 assessments at most.

        Args:
            from_: From this day on.
            to: Until this day, inclusive.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            SummariseAssessments(
                from_=from_,
                to=to,
            ), at=at
        )
