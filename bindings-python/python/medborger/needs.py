"""The room `need`, as `town.needs`: its methods, and the types that they take and give.

Commands: `post`, `change`, `close`.

Queries: `get`, `list`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._imports import ImportsNeeds
from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    day as _day,
    entries as _entries,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .ideas import MapBox, MapBoxDict
from .values import Place, PlaceDict, Receipt

__all__ = [
    "ChangeNeed",
    "CloseNeed",
    "GetNeed",
    "ListNeeds",
    "NeedItem",
    "NeedList",
    "NeedOrder",
    "NeedSpec",
    "NeedSpecDict",
    "NeedStage",
    "NeedText",
    "NeedTextDict",
    "NeedView",
    "NeedsRoom",
    "PostNeed",
    "Poster",
    "PosterCitizen",
    "PosterCitizenDict",
    "PosterDict",
    "PosterOrganisation",
    "PosterOrganisationDict",
    "Schedule",
    "ScheduleDict",
    "TaskContact",
    "TaskContactDict",
    "TimeWindow",
    "TimeWindowDict",
    "Visibility",
]


class NeedOrder(Choice):
    """In which order needs are listed."""

    NEW = "new"
    """The latest posted first."""

    DEADLINE = "deadline"
    """The nearest last day first; those of the past come before, those without one last."""


class NeedStage(Choice):
    """Where a need stands."""

    OPEN = "open"
    """People can come forward."""

    FULL = "full"
    """Every place is taken."""

    EXPIRED = "expired"
    """Its last day has passed."""

    CLOSED = "closed"
    """It was closed."""


class Visibility(Choice):
    """Who sees a need or an offer, beside staff and whoever posted it."""

    PUBLIC = "public"
    """Everybody."""

    ENROLLED = "enrolled"
    """Citizens of the bank."""

    MATCHING = "matching"
    """Nobody: only the matching looks at it."""


# Values and views


class NeedItem(Record):
    """A need in a list."""

    need: UUID
    """The need."""

    stage: NeedStage
    """Where it stands now."""

    capacity: int
    """How many places there are."""

    taken: int
    """How many are taken."""

    minimum: int
    """The fewest people with whom it works."""

    priority: int
    """1 is staffed first, 5 last."""

    name: str | None = None
    """What the organisation is called."""

    organisation: UUID | None = None
    """The organisation that asks."""

    title: str | None = None
    """What it is called."""

    to: Date | None = None
    """The last day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "need": self.need,
            "stage": self.stage,
            "capacity": self.capacity,
            "taken": self.taken,
            "minimum": self.minimum,
            "priority": self.priority,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.title is not None:
            data["title"] = self.title
        if self.to is not None:
            data["to"] = self.to
        return data

    @classmethod
    def _read(cls, data: Any) -> NeedItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "stage": NeedStage._read(data["stage"]),
            "capacity": data["capacity"],
            "taken": data["taken"],
            "minimum": data["minimum"],
            "priority": data["priority"],
            "name": data.get("name"),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
            "title": data.get("title"),
            "to": None if (value := data.get("to")) is None else _day(value),
        })
        return record


class NeedList(Record):
    """A page of needs."""

    total: int
    """How many there are in all, on every page."""

    needs: tuple[NeedItem, ...]
    """The needs of this page."""

    counts: Mapping[str, Mapping[str, int]] | None = None
    """How many there are on all pages by `interest` and by `area`, where it was asked for."""

    next: str | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "needs": self.needs,
        }
        if self.counts is not None:
            data["counts"] = self.counts
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> NeedList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "needs": _items(data["needs"], NeedItem._read),
            "counts": None if (value := data.get("counts")) is None else _entries(value, lambda value: _entries(value, _same)),
            "next": data.get("next"),
        })
        return record


class NeedSpec(Record):
    """What a need asks for."""

    age_from: int | None = None
    """At least so old at the end of the year, inclusive."""

    age_to: int | None = None
    """At most so old at the end of the year, inclusive."""

    area: str | None = None
    """The part of the municipality."""

    capacity: int = 1
    """The most people; 1 to 1,000."""

    contact: TaskContact | None = None
    """What it brings volunteers into contact with."""

    from_: Date | None = None
    """The first day of the period."""

    interests: tuple[str, ...] | None = None
    """Interest areas, by key."""

    languages: tuple[str, ...] | None = None
    """Languages, one of which is spoken; any where it is empty."""

    mentoring_grade: int | None = None
    """The grade, 7 to 10, of a pupil whom an older student is to help (*mentor*). Pupils of these
    grades count as children under 15: in grades 7 and 8 they are, and nobody asks for their age.
    """

    minimum: int = 0
    """The fewest people with whom it works; 0 to the capacity."""

    or_closed: bool | None = None
    """Whether it is closed rather than done with fewer than the minimum: then the matching proposes
    nobody for it, and keeps nobody from another need. Otherwise the minimum must be met or lowered.
    """

    priority: int = 3
    """1 is staffed first, 5 last."""

    reach_km: int | None = None
    """From how far somebody may come, in kilometres as the crow flies; 0 to 500."""

    required: tuple[str, ...] | None = None
    """Competencies without which nobody can do it."""

    schedule: Schedule | None = None
    """When."""

    to: Date | None = None
    """The last day of the period, inclusive; the need expires after it."""

    visibility: Visibility = Visibility.PUBLIC
    """Who sees it."""

    wished: tuple[str, ...] | None = None
    """Competencies that help."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.age_from is not None:
            data["age_from"] = self.age_from
        if self.age_to is not None:
            data["age_to"] = self.age_to
        if self.area is not None:
            data["area"] = self.area
        if self.capacity is not None:
            data["capacity"] = self.capacity
        if self.contact is not None:
            data["contact"] = self.contact
        if self.from_ is not None:
            data["from"] = self.from_
        if self.interests is not None:
            data["interests"] = self.interests
        if self.languages is not None:
            data["languages"] = self.languages
        if self.mentoring_grade is not None:
            data["mentoring_grade"] = self.mentoring_grade
        if self.minimum is not None:
            data["minimum"] = self.minimum
        if self.or_closed is not None:
            data["or_closed"] = self.or_closed
        if self.priority is not None:
            data["priority"] = self.priority
        if self.reach_km is not None:
            data["reach_km"] = self.reach_km
        if self.required is not None:
            data["required"] = self.required
        if self.schedule is not None:
            data["schedule"] = self.schedule
        if self.to is not None:
            data["to"] = self.to
        if self.visibility is not None:
            data["visibility"] = self.visibility
        if self.wished is not None:
            data["wished"] = self.wished
        return data

    @classmethod
    def _read(cls, data: Any) -> NeedSpec:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "age_from": data.get("age_from"),
            "age_to": data.get("age_to"),
            "area": data.get("area"),
            "capacity": data.get("capacity", 1),
            "contact": None if (value := data.get("contact")) is None else TaskContact._read(value),
            "from_": None if (value := data.get("from")) is None else _day(value),
            "interests": None if (value := data.get("interests")) is None else _items(value, _same),
            "languages": None if (value := data.get("languages")) is None else _items(value, _same),
            "mentoring_grade": data.get("mentoring_grade"),
            "minimum": data.get("minimum", 0),
            "or_closed": data.get("or_closed"),
            "priority": data.get("priority", 3),
            "reach_km": data.get("reach_km"),
            "required": None if (value := data.get("required")) is None else _items(value, _same),
            "schedule": None if (value := data.get("schedule")) is None else Schedule._read(value),
            "to": None if (value := data.get("to")) is None else _day(value),
            "visibility": Visibility._read(data.get("visibility", "public")),
            "wished": None if (value := data.get("wished")) is None else _items(value, _same),
        })
        return record


class NeedText(Record):
    """What a need says. Lies in the vault: it is its poster's."""

    title: str
    """What it is called."""

    task: str
    """The task."""

    place: Place | None = None
    """Where."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "task": self.task,
        }
        if self.place is not None:
            data["place"] = self.place
        return data

    @classmethod
    def _read(cls, data: Any) -> NeedText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "task": data["task"],
            "place": None if (value := data.get("place")) is None else Place._read(value),
        })
        return record


class NeedView(Record):
    """A need as the actor may see it. A text that was erased is absent."""

    need: UUID
    """The need."""

    stage: NeedStage
    """Where it stands now."""

    spec: NeedSpec
    """What it asks for."""

    taken: int
    """How many places are taken."""

    lacking: int
    """How many people are lacking until the minimum."""

    children: bool
    """Whether direct contact with children under 15 belongs to it."""

    posted_at: DateTime
    """When it was posted."""

    organisation: UUID | None = None
    """The organisation that asks; absent where a citizen does."""

    text: NeedText | None = None
    """What it says. Of a citizen's need the place is told only to whoever comes, with the
    assignment.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "need": self.need,
            "stage": self.stage,
            "spec": self.spec,
            "taken": self.taken,
            "lacking": self.lacking,
            "children": self.children,
            "posted_at": self.posted_at,
        }
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> NeedView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "stage": NeedStage._read(data["stage"]),
            "spec": NeedSpec._read(data["spec"]),
            "taken": data["taken"],
            "lacking": data["lacking"],
            "children": data["children"],
            "posted_at": _instant(data["posted_at"]),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
            "text": None if (value := data.get("text")) is None else NeedText._read(value),
        })
        return record


class Schedule(Record):
    """When somebody is needed, or free."""

    every_weeks: int | None = None
    """Every so many weeks again, at the same local time; 1 to 8."""

    flexible: bool | None = None
    """Whether the windows are only when it would suit: then they book nobody."""

    until: Date | None = None
    """The last day on which a recurrence begins, inclusive."""

    windows: tuple[TimeWindow, ...] | None = None
    """The windows, or the first ones of a recurrence. Empty: by agreement."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.every_weeks is not None:
            data["every_weeks"] = self.every_weeks
        if self.flexible is not None:
            data["flexible"] = self.flexible
        if self.until is not None:
            data["until"] = self.until
        if self.windows is not None:
            data["windows"] = self.windows
        return data

    @classmethod
    def _read(cls, data: Any) -> Schedule:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "every_weeks": data.get("every_weeks"),
            "flexible": data.get("flexible"),
            "until": None if (value := data.get("until")) is None else _day(value),
            "windows": None if (value := data.get("windows")) is None else _items(value, TimeWindow._read),
        })
        return record


class TaskContact(Record):
    """What a task brings volunteers into contact with: what safeguards it needs follows from that."""

    children: bool | None = None
    """Direct contact with children under 15 (børneattestloven)."""

    homes: bool | None = None
    """It leads into private homes."""

    money: bool | None = None
    """It is about money."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.children is not None:
            data["children"] = self.children
        if self.homes is not None:
            data["homes"] = self.homes
        if self.money is not None:
            data["money"] = self.money
        return data

    @classmethod
    def _read(cls, data: Any) -> TaskContact:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "children": data.get("children"),
            "homes": data.get("homes"),
            "money": data.get("money"),
        })
        return record


class TimeWindow(Record):
    """A stretch of time: from its beginning to before its end, at whole minutes."""

    from_: DateTime
    """When it begins."""

    until: DateTime
    """When it ends, exclusive: at most 24 hours later."""

    def _dict(self) -> dict[str, Any]:
        return {
            "from": self.from_,
            "until": self.until,
        }

    @classmethod
    def _read(cls, data: Any) -> TimeWindow:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": _instant(data["from"]),
            "until": _instant(data["until"]),
        })
        return record


# Inputs


class Poster(Record, variants=True):
    """Who posts a need or makes an offer."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def organisation(organisation_id: UUID | str) -> PosterOrganisation:
        """An organisation, through somebody with a mandate to post."""
        return PosterOrganisation(organisation_id)

    @staticmethod
    def citizen(citizen_id: UUID | str) -> PosterCitizen:
        """A citizen of the bank."""
        return PosterCitizen(citizen_id)

    @classmethod
    def _read(cls, data: Any) -> Poster:
        value: Poster = _POSTER[data["kind"]]._read(data)
        return value


class PosterOrganisation(Poster, kw_only=False):
    """An organisation, through somebody with a mandate to post."""

    kind: ClassVar[str] = "organisation"

    organisation_id: UUID | str
    """The organisation."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "organisation",
            "organisation": self.organisation_id,
        }

    @classmethod
    def _read(cls, data: Any) -> PosterOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation_id": UUID(data["organisation"]),
        })
        return record


class PosterCitizen(Poster, kw_only=False):
    """A citizen of the bank."""

    kind: ClassVar[str] = "citizen"

    citizen_id: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "citizen",
            "citizen": self.citizen_id,
        }

    @classmethod
    def _read(cls, data: Any) -> PosterCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen_id": UUID(data["citizen"]),
        })
        return record


_POSTER: dict[str, type[Poster]] = {
    "organisation": PosterOrganisation,
    "citizen": PosterCitizen,
}


# Inputs as dicts


_NeedSpecDictOptional = TypedDict(
    "_NeedSpecDictOptional",
    {
        "age_from": "int | None",
        "age_to": "int | None",
        "area": "str | None",
        "capacity": "int",
        "contact": "TaskContact | TaskContactDict | None",
        "from": "Date | str | None",
        "interests": "Collection[str] | None",
        "languages": "Collection[str] | None",
        "mentoring_grade": "int | None",
        "minimum": "int",
        "or_closed": "bool | None",
        "priority": "int",
        "reach_km": "int | None",
        "required": "Collection[str] | None",
        "schedule": "Schedule | ScheduleDict | None",
        "to": "Date | str | None",
        "visibility": "Visibility | str",
        "wished": "Collection[str] | None",
    },
    total=False,
)


class NeedSpecDict(_NeedSpecDictOptional):
    """`NeedSpec` as a dict, by the names in JSON."""



class _NeedTextDictRequired(TypedDict):
    title: str
    task: str


class NeedTextDict(_NeedTextDictRequired, total=False):
    """`NeedText` as a dict, by the names in JSON."""

    place: Place | PlaceDict | None


class PosterOrganisationDict(TypedDict):
    """`PosterOrganisation` as a dict, by the names in JSON."""

    kind: Literal["organisation"]
    organisation: UUID | str


class PosterCitizenDict(TypedDict):
    """`PosterCitizen` as a dict, by the names in JSON."""

    kind: Literal["citizen"]
    citizen: UUID | str


PosterDict: TypeAlias = (
    PosterOrganisationDict
    | PosterCitizenDict
)
"""`Poster` as a dict, by the names in JSON."""


class ScheduleDict(TypedDict, total=False):
    """`Schedule` as a dict, by the names in JSON."""

    every_weeks: int | None
    flexible: bool | None
    until: Date | str | None
    windows: Collection[TimeWindow | TimeWindowDict] | None


class TaskContactDict(TypedDict, total=False):
    """`TaskContact` as a dict, by the names in JSON."""

    children: bool | None
    homes: bool | None
    money: bool | None


_TimeWindowDictRequired = TypedDict(
    "_TimeWindowDictRequired",
    {
        "from": "DateTime | str",
        "until": "DateTime | str",
    },
)


class TimeWindowDict(_TimeWindowDictRequired):
    """`TimeWindow` as a dict, by the names in JSON."""



# Commands


class ChangeNeed(Command):
    """Changes a need. Once somebody has a place, times, place, period, contact and age limits stay,
    and so do the places taken. Before that, who said yes to something else is asked again. For the
    poster and staff.
    """

    NAME: ClassVar[str] = "need.change"

    need: UUID | str
    """The need."""

    text: NeedText | NeedTextDict
    """What it says."""

    spec: NeedSpec | NeedSpecDict
    """What it asks for."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
            "text": self.text,
            "spec": self.spec,
        }

    @classmethod
    def _read(cls, data: Any) -> ChangeNeed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "text": NeedText._read(data["text"]),
            "spec": NeedSpec._read(data["spec"]),
        })
        return record


class CloseNeed(Command):
    """Closes a need. Who has a place keeps it; nobody can be proposed any more. For the poster and
    staff.
    """

    NAME: ClassVar[str] = "need.close"

    need: UUID | str
    """The need."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
        }

    @classmethod
    def _read(cls, data: Any) -> CloseNeed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
        })
        return record


class PostNeed(Command):
    """Asks for people. For an organisation through whoever holds a mandate to post; for a citizen
    who needs help; and for staff on behalf of either.
    """

    NAME: ClassVar[str] = "need.post"

    need: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    poster: Poster | PosterDict
    """Who asks."""

    text: NeedText | NeedTextDict
    """What it says."""

    spec: NeedSpec | NeedSpecDict
    """What it asks for."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
            "poster": self.poster,
            "text": self.text,
            "spec": self.spec,
        }

    @classmethod
    def _read(cls, data: Any) -> PostNeed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
            "poster": Poster._read(data["poster"]),
            "text": NeedText._read(data["text"]),
            "spec": NeedSpec._read(data["spec"]),
        })
        return record


# Queries


class GetNeed(Query["NeedView"]):
    """One need, as the actor may see it."""

    NAME: ClassVar[str] = "need.get"

    need: UUID | str
    """The need."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
        }

    @classmethod
    def _read(cls, data: Any) -> GetNeed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": UUID(data["need"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> NeedView:
        return NeedView._read(data)


class ListNeeds(Query["NeedList"]):
    """Needs, those that are closed only where they are asked for. Who is not staff sees those that
    everybody, or every citizen of the bank, may see, and their own where they ask for them.
    """

    NAME: ClassVar[str] = "need.list"

    after: str | None = None
    """Where the page begins: `next` of the page before."""

    area: str | None = None
    """Only in this part of the municipality."""

    counts: bool | None = None
    """Whether it is counted how many there are by interest area and by part of the municipality."""

    interest: str | None = None
    """Only of this interest area or of an area below it."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most. Those of an organisation that is
    not at work any more are for staff.
    """

    order: NeedOrder | str = NeedOrder.NEW
    """In which order."""

    organisation: UUID | str | None = None
    """Only of this organisation."""

    poster: UUID | str | None = None
    """Only those that this citizen posted, closed ones too. For them and staff."""

    search: str | None = None
    """Only needs in whose title or task each of these words is found, 1 to 12; of a word of three
    letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents don't count.
    """

    stage: NeedStage | str | None = None
    """Only needs at this stage."""

    within: MapBox | MapBoxDict | None = None
    """Only needs of organisations at a place within this box."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.area is not None:
            data["area"] = self.area
        if self.counts is not None:
            data["counts"] = self.counts
        if self.interest is not None:
            data["interest"] = self.interest
        if self.limit is not None:
            data["limit"] = self.limit
        if self.order is not None:
            data["order"] = self.order
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.poster is not None:
            data["poster"] = self.poster
        if self.search is not None:
            data["search"] = self.search
        if self.stage is not None:
            data["stage"] = self.stage
        if self.within is not None:
            data["within"] = self.within
        return data

    @classmethod
    def _read(cls, data: Any) -> ListNeeds:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": data.get("after"),
            "area": data.get("area"),
            "counts": data.get("counts"),
            "interest": data.get("interest"),
            "limit": data.get("limit", 100),
            "order": NeedOrder._read(data.get("order", "new")),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
            "poster": None if (value := data.get("poster")) is None else UUID(value),
            "search": data.get("search"),
            "stage": None if (value := data.get("stage")) is None else NeedStage._read(value),
            "within": None if (value := data.get("within")) is None else MapBox._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> NeedList:
        return NeedList._read(data)


# The room


class NeedsRoom(ImportsNeeds):
    """The commands and queries of `need`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def post(
        self,
        *,
        poster: Poster | PosterDict,
        text: NeedText | NeedTextDict,
        spec: NeedSpec | NeedSpecDict,
        need: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Asks for people. For an organisation through whoever holds a mandate to post; for a
        citizen who needs help; and for staff on behalf of either.

        Args:
            need: A fresh id. A fresh random one where it is `None`.
            poster: Who asks.
            text: What it says.
            spec: What it asks for.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `need` too.
        """
        return self._desk.execute(
            PostNeed(
                need=_uuid4() if need is None else need,
                poster=poster,
                text=text,
                spec=spec,
            ), at=at, command_id=command_id
        )

    def change(
        self,
        *,
        need: UUID | str,
        text: NeedText | NeedTextDict,
        spec: NeedSpec | NeedSpecDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes a need. Once somebody has a place, times, place, period, contact and age limits
        stay, and so do the places taken. Before that, who said yes to something else is asked
        again. For the poster and staff.

        Args:
            need: The need.
            text: What it says.
            spec: What it asks for.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ChangeNeed(
                need=need,
                text=text,
                spec=spec,
            ), at=at, command_id=command_id
        )

    def close(
        self,
        *,
        need: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Closes a need. Who has a place keeps it; nobody can be proposed any more. For the poster
        and staff.

        Args:
            need: The need.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CloseNeed(
                need=need,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        need: UUID | str,
        at: DateTime | str | None = None,
    ) -> NeedView:
        """One need, as the actor may see it.

        Args:
            need: The need.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetNeed(
                need=need,
            ), at=at
        )

    def list(
        self,
        *,
        after: str | None = None,
        area: str | None = None,
        counts: bool | None = None,
        interest: str | None = None,
        limit: int = 100,
        order: NeedOrder | str = NeedOrder.NEW,
        organisation: UUID | str | None = None,
        poster: UUID | str | None = None,
        search: str | None = None,
        stage: NeedStage | str | None = None,
        within: MapBox | MapBoxDict | None = None,
        at: DateTime | str | None = None,
    ) -> NeedList:
        """Needs, those that are closed only where they are asked for. Who is not staff sees those
        that everybody, or every citizen of the bank, may see, and their own where they ask for
        them.

        Args:
            after: Where the page begins: `next` of the page before.
            area: Only in this part of the municipality.
            counts: Whether it is counted how many there are by interest area and by part of the
                municipality.
            interest: Only of this interest area or of an area below it.
            limit: At most so many; 100 unless said otherwise, 1,000 at most. Those of an
                organisation that is not at work any more are for staff.
            order: In which order.
            organisation: Only of this organisation.
            poster: Only those that this citizen posted, closed ones too. For them and staff.
            search: Only needs in whose title or task each of these words is found, 1 to 12; of a
                word of three letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents
                don't count.
            stage: Only needs at this stage.
            within: Only needs of organisations at a place within this box.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListNeeds(
                after=after,
                area=area,
                counts=counts,
                interest=interest,
                limit=limit,
                order=order,
                organisation=organisation,
                poster=poster,
                search=search,
                stage=stage,
                within=within,
            ), at=at
        )
