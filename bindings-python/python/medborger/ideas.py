"""The room `idea`, as `town.ideas`: its methods, and the types that they take and give.

Commands: `deposit`, `revise`, `withdraw`, `support`, `withdraw_support`, `merge`, `split`,
`gather`, `hide`, `restore`, `take_up`, `answer`, `decline`, `carry_out`.

Queries: `get`, `list`, `supporters`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._imports import ImportsIdeas
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
from .citizens import ContactChannel
from .values import Channel, Place, PlaceDict, Point, Receipt

__all__ = [
    "AnswerIdea",
    "CarryOutIdea",
    "DeclineIdea",
    "DepositIdea",
    "GatherSupporters",
    "Gathering",
    "GetIdea",
    "HideIdea",
    "IdeaItem",
    "IdeaList",
    "IdeaOrder",
    "IdeaPart",
    "IdeaPartDict",
    "IdeaStage",
    "IdeaTask",
    "IdeaTaskDict",
    "IdeaTaskTeam",
    "IdeaTaskTeamDict",
    "IdeaTaskUnit",
    "IdeaTaskUnitDict",
    "IdeaView",
    "IdeasRoom",
    "ListIdeas",
    "MapBox",
    "MapBoxDict",
    "MergeIdeas",
    "NoteKind",
    "NoteView",
    "PictureRef",
    "PictureRefDict",
    "PictureType",
    "RestoreIdea",
    "ReviseIdea",
    "ShowSupporters",
    "SplitIdea",
    "SupportIdea",
    "SupporterView",
    "SupportersView",
    "TakeUpIdea",
    "WithdrawIdea",
    "WithdrawSupport",
]


class IdeaOrder(Choice):
    """In which order ideas are listed."""

    NEW = "new"
    """The latest deposited first."""

    SUPPORT = "support"
    """The most supporters first; whose account was erased since is still among them here."""

    DEADLINE = "deadline"
    """The nearest last day for support first; those of the past come before, those without one
    last.
    """


class IdeaStage(Choice):
    """Where an idea stands, at an instant."""

    GATHERING = "gathering"
    """Its supporters are still coming along from the ideas that it was made from: anybody may
    support it and withdraw support, and nothing is decided about it. It does not expire meanwhile.
    """

    OPEN = "open"
    """Open for support."""

    EXPIRED = "expired"
    """Its last day has passed. Derived from the clock."""

    TAKEN_UP = "taken_up"
    """A task works on it."""

    ANSWERED = "answered"
    """The municipality has answered."""

    DECLINED = "declined"
    """Declined, with reasons."""

    CARRIED_OUT = "carried_out"
    """Done."""

    WITHDRAWN = "withdrawn"
    """Withdrawn by its author."""

    MERGED = "merged"
    """Merged with others into a new one."""

    SPLIT = "split"
    """Split into several."""


class NoteKind(Choice):
    """What a note is about."""

    TAKEN_UP = "taken_up"
    """Whose task it became."""

    ANSWERED = "answered"
    """The answer."""

    DECLINED = "declined"
    """The reasons for declining."""

    CARRIED_OUT = "carried_out"
    """What was done."""

    HIDDEN = "hidden"
    """Why it was hidden."""

    RESTORED = "restored"
    """Why it was restored."""


class PictureType(Choice):
    """What kind of file a picture is."""

    JPEG = "jpeg"
    """JPEG."""

    PNG = "png"
    """PNG."""

    WEBP = "webp"
    """WebP."""


# Values and views


class Gathering(Record):
    """That an idea's supporters are still coming along."""

    from_: tuple[UUID, ...]
    """The ideas that it was made from."""

    parts: int
    """In how many parts they come: a power of two."""

    done: int
    """How many parts have come."""

    def _dict(self) -> dict[str, Any]:
        return {
            "from": self.from_,
            "parts": self.parts,
            "done": self.done,
        }

    @classmethod
    def _read(cls, data: Any) -> Gathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": _items(data["from"], UUID),
            "parts": data["parts"],
            "done": data["done"],
        })
        return record


class IdeaItem(Record):
    """An idea in a list."""

    idea: UUID
    """The idea."""

    stage: IdeaStage
    """Where it stands now."""

    hidden: bool
    """Whether a moderator has hidden it."""

    topics: tuple[str, ...]
    """The interest areas it belongs to."""

    deposited_at: DateTime
    """When it was deposited."""

    supporters: int
    """Supporters of any version: persons whose identity was verified, each once, and accounts whose
    holder nobody has verified.
    """

    supporters_unverified: int
    """How many of them are accounts whose holder nobody has verified."""

    expires_on: Date | None = None
    """The last day on which it can be supported, inclusive."""

    picture: PictureRef | None = None
    """The first of its pictures."""

    point: Point | None = None
    """Where on the map it is."""

    title: str | None = None
    """The title, unless it was erased."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
            "stage": self.stage,
            "hidden": self.hidden,
            "topics": self.topics,
            "deposited_at": self.deposited_at,
            "supporters": self.supporters,
            "supporters_unverified": self.supporters_unverified,
        }
        if self.expires_on is not None:
            data["expires_on"] = self.expires_on
        if self.picture is not None:
            data["picture"] = self.picture
        if self.point is not None:
            data["point"] = self.point
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> IdeaItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "stage": IdeaStage._read(data["stage"]),
            "hidden": data["hidden"],
            "topics": _items(data["topics"], _same),
            "deposited_at": _instant(data["deposited_at"]),
            "supporters": data["supporters"],
            "supporters_unverified": data["supporters_unverified"],
            "expires_on": None if (value := data.get("expires_on")) is None else _day(value),
            "picture": None if (value := data.get("picture")) is None else PictureRef._read(value),
            "point": None if (value := data.get("point")) is None else Point._read(value),
            "title": data.get("title"),
        })
        return record


class IdeaList(Record):
    """A page of ideas."""

    total: int
    """How many there are in all, on every page."""

    ideas: tuple[IdeaItem, ...]
    """The ideas of this page."""

    counts: Mapping[str, Mapping[str, int]] | None = None
    """How many there are on all pages by `topic` and by `stage`, where it was asked for. An idea of
    two interest areas counts in both.
    """

    next: str | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "ideas": self.ideas,
        }
        if self.counts is not None:
            data["counts"] = self.counts
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> IdeaList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "ideas": _items(data["ideas"], IdeaItem._read),
            "counts": None if (value := data.get("counts")) is None else _entries(value, lambda value: _entries(value, _same)),
            "next": data.get("next"),
        })
        return record


class IdeaTask(Record, variants=True):
    """Whose task an idea becomes."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def team(team_id: UUID) -> IdeaTaskTeam:
        """A team's."""
        return IdeaTaskTeam(team_id)

    @staticmethod
    def unit(unit_value: str, role: str) -> IdeaTaskUnit:
        """Somebody's in the administration."""
        return IdeaTaskUnit(unit_value, role)

    @classmethod
    def _read(cls, data: Any) -> IdeaTask:
        value: IdeaTask = _IDEATASK[data["kind"]]._read(data)
        return value


class IdeaTaskTeam(IdeaTask, kw_only=False):
    """A team's."""

    kind: ClassVar[str] = "team"

    team_id: UUID
    """The team, which must be there and not dissolved."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "team",
            "team": self.team_id,
        }

    @classmethod
    def _read(cls, data: Any) -> IdeaTaskTeam:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team_id": UUID(data["team"]),
        })
        return record


class IdeaTaskUnit(IdeaTask, kw_only=False):
    """Somebody's in the administration."""

    kind: ClassVar[str] = "unit"

    unit_value: str
    """The unit (*afdeling*), such as `Vej og Park`."""

    role: str
    """Who there, by the role and not by name, such as `trafikplanlægger`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "unit",
            "unit": self.unit_value,
            "role": self.role,
        }

    @classmethod
    def _read(cls, data: Any) -> IdeaTaskUnit:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "unit_value": data["unit"],
            "role": data["role"],
        })
        return record


_IDEATASK: dict[str, type[IdeaTask]] = {
    "team": IdeaTaskTeam,
    "unit": IdeaTaskUnit,
}


class IdeaView(Record):
    """An idea as the actor may see it. A text that was erased or is hidden is absent."""

    idea: UUID
    """The idea."""

    stage: IdeaStage
    """Where it stands now."""

    hidden: bool
    """Whether a moderator has hidden it."""

    version: int
    """The version shown."""

    latest_version: int
    """The latest version."""

    topics: tuple[str, ...]
    """The interest areas it belongs to."""

    deposited_at: DateTime
    """When it was deposited."""

    supporters: int
    """Supporters of any version: persons whose identity was verified, each once, and accounts whose
    holder nobody has verified.
    """

    supporters_unverified: int
    """How many of them are accounts whose holder nobody has verified. Somebody with several
    accounts is several of them.
    """

    supporters_of_latest: int
    """Supporters of the latest version."""

    notes: tuple[NoteView, ...]
    """What the municipality wrote about it."""

    sources: tuple[UUID, ...]
    """The ideas it descends from."""

    successors: tuple[UUID, ...]
    """The ideas that took its place."""

    author: str | None = None
    """The author's name: for staff and the author, and for all where the author consents to
    `publication` and has no name protection.
    """

    body: str | None = None
    """The idea itself."""

    expires_on: Date | None = None
    """The last day on which it can be supported, inclusive."""

    gathering: Gathering | None = None
    """How far its supporters have come along from the ideas that it was made from, while they come:
    those who are still to come are not counted yet.
    """

    own: bool | None = None
    """Whether the citizen who asks deposited it."""

    pictures: tuple[PictureRef, ...] | None = None
    """Pictures of it."""

    place: Place | None = None
    """The place it is about."""

    supports: int | None = None
    """The version that the citizen who asks supports, 0 for an idea that this one was made from.
    Absent where they don't support it. Somebody who is back sees their earlier support when they
    have given it again.
    """

    title: str | None = None
    """The title."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
            "stage": self.stage,
            "hidden": self.hidden,
            "version": self.version,
            "latest_version": self.latest_version,
            "topics": self.topics,
            "deposited_at": self.deposited_at,
            "supporters": self.supporters,
            "supporters_unverified": self.supporters_unverified,
            "supporters_of_latest": self.supporters_of_latest,
            "notes": self.notes,
            "sources": self.sources,
            "successors": self.successors,
        }
        if self.author is not None:
            data["author"] = self.author
        if self.body is not None:
            data["body"] = self.body
        if self.expires_on is not None:
            data["expires_on"] = self.expires_on
        if self.gathering is not None:
            data["gathering"] = self.gathering
        if self.own is not None:
            data["own"] = self.own
        if self.pictures is not None:
            data["pictures"] = self.pictures
        if self.place is not None:
            data["place"] = self.place
        if self.supports is not None:
            data["supports"] = self.supports
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> IdeaView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "stage": IdeaStage._read(data["stage"]),
            "hidden": data["hidden"],
            "version": data["version"],
            "latest_version": data["latest_version"],
            "topics": _items(data["topics"], _same),
            "deposited_at": _instant(data["deposited_at"]),
            "supporters": data["supporters"],
            "supporters_unverified": data["supporters_unverified"],
            "supporters_of_latest": data["supporters_of_latest"],
            "notes": _items(data["notes"], NoteView._read),
            "sources": _items(data["sources"], UUID),
            "successors": _items(data["successors"], UUID),
            "author": data.get("author"),
            "body": data.get("body"),
            "expires_on": None if (value := data.get("expires_on")) is None else _day(value),
            "gathering": None if (value := data.get("gathering")) is None else Gathering._read(value),
            "own": data.get("own"),
            "pictures": None if (value := data.get("pictures")) is None else _items(value, PictureRef._read),
            "place": None if (value := data.get("place")) is None else Place._read(value),
            "supports": data.get("supports"),
            "title": data.get("title"),
        })
        return record


class NoteView(Record):
    """What the municipality wrote about an idea."""

    about: NoteKind
    """About what."""

    at: DateTime
    """When."""

    task: IdeaTask | None = None
    """Whose task the idea became."""

    text: str | None = None
    """The text; absent where it tells whose task the idea became."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "about": self.about,
            "at": self.at,
        }
        if self.task is not None:
            data["task"] = self.task
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> NoteView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "about": NoteKind._read(data["about"]),
            "at": _instant(data["at"]),
            "task": None if (value := data.get("task")) is None else IdeaTask._read(value),
            "text": data.get("text"),
        })
        return record


class PictureRef(Record):
    """A picture, which the host keeps under its hash."""

    sha256: str
    """Its SHA-256."""

    size: int
    """Its size in bytes: 1 to 10,485,760."""

    media_type: PictureType
    """What kind of file it is."""

    alt: str
    """What it shows, in words: for those who don't see it."""

    width: int
    """How many pixels it is wide as it is shown: 1 to 12,000."""

    height: int
    """How many pixels it is high as it is shown: 1 to 12,000."""

    def _dict(self) -> dict[str, Any]:
        return {
            "sha256": self.sha256,
            "size": self.size,
            "media_type": self.media_type,
            "alt": self.alt,
            "width": self.width,
            "height": self.height,
        }

    @classmethod
    def _read(cls, data: Any) -> PictureRef:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "sha256": data["sha256"],
            "size": data["size"],
            "media_type": PictureType._read(data["media_type"]),
            "alt": data["alt"],
            "width": data["width"],
            "height": data["height"],
        })
        return record


class SupporterView(Record):
    """One supporter."""

    citizen: UUID
    """The citizen."""

    version: int
    """The version supported; 0 for an idea that this one was made from."""

    contact: ContactChannel
    """How the citizen wishes to be reached."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "version": self.version,
            "contact": self.contact,
        }

    @classmethod
    def _read(cls, data: Any) -> SupporterView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "version": data["version"],
            "contact": ContactChannel._read(data["contact"]),
        })
        return record


class SupportersView(Record):
    """A page of an idea's supporters. They come in no order that says anything of them: whoever
    supports the idea all the while is on one page.
    """

    version: int
    """The idea's version now."""

    supporters: tuple[SupporterView, ...]
    """The supporters on this page who are still in the bank, in the order of their ids."""

    next: int | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "version": self.version,
            "supporters": self.supporters,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> SupportersView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "version": data["version"],
            "supporters": _items(data["supporters"], SupporterView._read),
            "next": data.get("next"),
        })
        return record


# Inputs


class IdeaPart(Record):
    """One of the ideas that an idea is split into."""

    idea: UUID | str
    """A fresh id."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    pictures: Collection[PictureRef | PictureRefDict] | None = None
    """Pictures of it, at most five."""

    place: Place | PlaceDict | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
            "title": self.title,
            "body": self.body,
        }
        if self.pictures is not None:
            data["pictures"] = self.pictures
        if self.place is not None:
            data["place"] = self.place
        if self.topics is not None:
            data["topics"] = self.topics
        return data

    @classmethod
    def _read(cls, data: Any) -> IdeaPart:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "title": data["title"],
            "body": data["body"],
            "pictures": None if (value := data.get("pictures")) is None else _items(value, PictureRef._read),
            "place": None if (value := data.get("place")) is None else Place._read(value),
            "topics": _items(data.get("topics", []), _same),
        })
        return record


class MapBox(Record):
    """A box on the map in WGS 84, edges inclusive. What lies close outside may be found too: the
    box is widened to a grid, of some 90 m or 350 m where it is up to 10 km wide, of some 1.4 km up
    to 30 km, of more beyond.
    """

    south: float
    """Its southern edge, in degrees north."""

    west: float
    """Its western edge, in degrees east."""

    north: float
    """Its northern edge, in degrees north."""

    east: float
    """Its eastern edge, in degrees east."""

    def _dict(self) -> dict[str, Any]:
        return {
            "south": self.south,
            "west": self.west,
            "north": self.north,
            "east": self.east,
        }

    @classmethod
    def _read(cls, data: Any) -> MapBox:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "south": data["south"],
            "west": data["west"],
            "north": data["north"],
            "east": data["east"],
        })
        return record


# Inputs as dicts


class _IdeaPartDictRequired(TypedDict):
    idea: UUID | str
    title: str
    body: str


class IdeaPartDict(_IdeaPartDictRequired, total=False):
    """`IdeaPart` as a dict, by the names in JSON."""

    pictures: Collection[PictureRef | PictureRefDict] | None
    place: Place | PlaceDict | None
    topics: Collection[str]


class IdeaTaskTeamDict(TypedDict):
    """`IdeaTaskTeam` as a dict, by the names in JSON."""

    kind: Literal["team"]
    team: UUID | str


class IdeaTaskUnitDict(TypedDict):
    """`IdeaTaskUnit` as a dict, by the names in JSON."""

    kind: Literal["unit"]
    unit: str
    role: str


IdeaTaskDict: TypeAlias = (
    IdeaTaskTeamDict
    | IdeaTaskUnitDict
)
"""`IdeaTask` as a dict, by the names in JSON."""


class MapBoxDict(TypedDict):
    """`MapBox` as a dict, by the names in JSON."""

    south: float
    west: float
    north: float
    east: float


class PictureRefDict(TypedDict):
    """`PictureRef` as a dict, by the names in JSON."""

    sha256: str
    size: int
    media_type: PictureType | str
    alt: str
    width: int
    height: int


# Commands


class AnswerIdea(Command):
    """Answers the idea. While a task works on it, an answer tells how it goes."""

    NAME: ClassVar[str] = "idea.answer"

    idea: UUID | str
    """The idea."""

    answer: str
    """The answer."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
            "answer": self.answer,
        }

    @classmethod
    def _read(cls, data: Any) -> AnswerIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "answer": data["answer"],
        })
        return record


class CarryOutIdea(Command):
    """Tells that the idea was carried out."""

    NAME: ClassVar[str] = "idea.carry_out"

    idea: UUID | str
    """The idea."""

    note: str
    """What was done."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
            "note": self.note,
        }

    @classmethod
    def _read(cls, data: Any) -> CarryOutIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "note": data["note"],
        })
        return record


class DeclineIdea(Command):
    """Declines the idea, with reasons."""

    NAME: ClassVar[str] = "idea.decline"

    idea: UUID | str
    """The idea."""

    reasons: str
    """The reasons."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
            "reasons": self.reasons,
        }

    @classmethod
    def _read(cls, data: Any) -> DeclineIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "reasons": data["reasons"],
        })
        return record


class DepositIdea(Command):
    """Deposits an idea into the shared account."""

    NAME: ClassVar[str] = "idea.deposit"

    idea: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    citizen: UUID | str
    """Who deposits it: the actor, or the citizen for whom staff do it."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    channel: Channel | str | None = None
    """By which way it reached the municipality, where staff send it on the citizen's behalf. For
    staff.
    """

    expires_on: Date | str | None = None
    """The last day on which it can be supported, inclusive; as the municipality decided where it is
    not given.
    """

    pictures: Collection[PictureRef | PictureRefDict] | None = None
    """Pictures of it, at most five."""

    place: Place | PlaceDict | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
            "citizen": self.citizen,
            "title": self.title,
            "body": self.body,
        }
        if self.channel is not None:
            data["channel"] = self.channel
        if self.expires_on is not None:
            data["expires_on"] = self.expires_on
        if self.pictures is not None:
            data["pictures"] = self.pictures
        if self.place is not None:
            data["place"] = self.place
        if self.topics is not None:
            data["topics"] = self.topics
        return data

    @classmethod
    def _read(cls, data: Any) -> DepositIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "citizen": UUID(data["citizen"]),
            "title": data["title"],
            "body": data["body"],
            "channel": None if (value := data.get("channel")) is None else Channel._read(value),
            "expires_on": None if (value := data.get("expires_on")) is None else _day(value),
            "pictures": None if (value := data.get("pictures")) is None else _items(value, PictureRef._read),
            "place": None if (value := data.get("place")) is None else Place._read(value),
            "topics": _items(data.get("topics", []), _same),
        })
        return record


class GatherSupporters(Command):
    """Lets the next part of the supporters come along to an idea that was merged or split from
    others and is gathering. The host sends it, each time under a fresh id, until the idea is at
    another stage.
    """

    NAME: ClassVar[str] = "idea.gather"

    idea: UUID | str
    """The idea."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
        }

    @classmethod
    def _read(cls, data: Any) -> GatherSupporters:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
        })
        return record


class HideIdea(Command):
    """A moderator hides the idea from the public. The original is kept, and its author and staff
    see it with the reason.
    """

    NAME: ClassVar[str] = "idea.hide"

    idea: UUID | str
    """The idea."""

    reason: str
    """The reason."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> HideIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "reason": data["reason"],
        })
        return record


class MergeIdeas(Command):
    """Makes one idea of several. The old ones end and point to the new one; whoever supported
    several of them is counted once. Supporters came for another text, and are to be told.

    Where they are many, a few hundred, they don't come along at once: the new idea is gathering,
    and the host sends `GatherSupporters` until all have come.
    """

    NAME: ClassVar[str] = "idea.merge"

    idea: UUID | str = _field(default_factory=_uuid4)
    """A fresh id for the new idea."""

    ideas: Collection[UUID | str]
    """The ideas to merge, 2 to 20."""

    title: str
    """The new idea's title."""

    body: str
    """The new idea itself."""

    at_once: int | None = None
    """How many supporters come along with one command roughly, from 1 on: so many as a server does
    in some hundredths of a second, unless fewer are wished.
    """

    pictures: Collection[PictureRef | PictureRefDict] | None = None
    """Pictures of it, at most five."""

    place: Place | PlaceDict | None = None
    """The place it is about."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
            "ideas": self.ideas,
            "title": self.title,
            "body": self.body,
        }
        if self.at_once is not None:
            data["at_once"] = self.at_once
        if self.pictures is not None:
            data["pictures"] = self.pictures
        if self.place is not None:
            data["place"] = self.place
        return data

    @classmethod
    def _read(cls, data: Any) -> MergeIdeas:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "ideas": _items(data["ideas"], UUID),
            "title": data["title"],
            "body": data["body"],
            "at_once": data.get("at_once"),
            "pictures": None if (value := data.get("pictures")) is None else _items(value, PictureRef._read),
            "place": None if (value := data.get("place")) is None else Place._read(value),
        })
        return record


class RestoreIdea(Command):
    """Shows a hidden idea again."""

    NAME: ClassVar[str] = "idea.restore"

    idea: UUID | str
    """The idea."""

    reason: str
    """The reason."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> RestoreIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "reason": data["reason"],
        })
        return record


class ReviseIdea(Command):
    """Writes a new version. Support stays with the version it was given to, and its supporters are
    to be told; see `ShowSupporters`.
    """

    NAME: ClassVar[str] = "idea.revise"

    idea: UUID | str
    """The idea."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    pictures: Collection[PictureRef | PictureRefDict] | None = None
    """Pictures of it, at most five."""

    place: Place | PlaceDict | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
            "title": self.title,
            "body": self.body,
        }
        if self.pictures is not None:
            data["pictures"] = self.pictures
        if self.place is not None:
            data["place"] = self.place
        if self.topics is not None:
            data["topics"] = self.topics
        return data

    @classmethod
    def _read(cls, data: Any) -> ReviseIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "title": data["title"],
            "body": data["body"],
            "pictures": None if (value := data.get("pictures")) is None else _items(value, PictureRef._read),
            "place": None if (value := data.get("place")) is None else Place._read(value),
            "topics": _items(data.get("topics", []), _same),
        })
        return record


class SplitIdea(Command):
    """Makes several ideas of one. Whoever supported it supports each part until they say otherwise,
    and is to be told. Where supporters are many, each part gathers them, as after `MergeIdeas`.
    """

    NAME: ClassVar[str] = "idea.split"

    idea: UUID | str
    """The idea to split."""

    parts: Collection[IdeaPart | IdeaPartDict]
    """The ideas it is split into, 2 to 20."""

    at_once: int | None = None
    """How many supporters come along with one command roughly, from 1 on: so many as a server does
    in some hundredths of a second, unless fewer are wished.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
            "parts": self.parts,
        }
        if self.at_once is not None:
            data["at_once"] = self.at_once
        return data

    @classmethod
    def _read(cls, data: Any) -> SplitIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "parts": _items(data["parts"], IdeaPart._read),
            "at_once": data.get("at_once"),
        })
        return record


class SupportIdea(Command):
    """Supports an idea, or its newer version instead of an earlier one."""

    NAME: ClassVar[str] = "idea.support"

    idea: UUID | str
    """The idea."""

    citizen: UUID | str
    """Who supports it: the actor, or the citizen for whom staff do it."""

    channel: Channel | str | None = None
    """By which way it reached the municipality, where staff send it on the citizen's behalf. For
    staff.
    """

    version: int | None = None
    """The version that was read. Where the idea has another one meanwhile, nothing is done."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
            "citizen": self.citizen,
        }
        if self.channel is not None:
            data["channel"] = self.channel
        if self.version is not None:
            data["version"] = self.version
        return data

    @classmethod
    def _read(cls, data: Any) -> SupportIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "citizen": UUID(data["citizen"]),
            "channel": None if (value := data.get("channel")) is None else Channel._read(value),
            "version": data.get("version"),
        })
        return record


class TakeUpIdea(Command):
    """The idea becomes a team's task, or somebody's in the administration. For staff."""

    NAME: ClassVar[str] = "idea.take_up"

    idea: UUID | str
    """The idea."""

    task: IdeaTask | IdeaTaskDict
    """Whose task it is."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
            "task": self.task,
        }

    @classmethod
    def _read(cls, data: Any) -> TakeUpIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "task": IdeaTask._read(data["task"]),
        })
        return record


class WithdrawIdea(Command):
    """Its author withdraws an idea that no task has taken up."""

    NAME: ClassVar[str] = "idea.withdraw"

    idea: UUID | str
    """The idea."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
        })
        return record


class WithdrawSupport(Command):
    """Withdraws one's support."""

    NAME: ClassVar[str] = "idea.withdraw_support"

    idea: UUID | str
    """The idea."""

    citizen: UUID | str
    """Whose support: the actor's, or the citizen's for whom staff do it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawSupport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "citizen": UUID(data["citizen"]),
        })
        return record


# Queries


class GetIdea(Query["IdeaView"]):
    """One idea, as the actor may see it."""

    NAME: ClassVar[str] = "idea.get"

    idea: UUID | str
    """The idea."""

    version: int | None = None
    """The version of the text; the latest where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
        }
        if self.version is not None:
            data["version"] = self.version
        return data

    @classmethod
    def _read(cls, data: Any) -> GetIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "version": data.get("version"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> IdeaView:
        return IdeaView._read(data)


class ListIdeas(Query["IdeaList"]):
    """The ideas in the shared account. Hidden ones are for staff, and for their authors among their
    own.

    An idea whose author was erased before anybody treated it is found under `withdrawn` once
    somebody has written to it.
    """

    NAME: ClassVar[str] = "idea.list"

    after: str | None = None
    """Where the page begins: `next` of the page before."""

    author: UUID | str | None = None
    """Only ideas that this citizen deposited. For them and staff."""

    counts: bool | None = None
    """Whether it is counted how many there are of each interest area and at each stage."""

    limit: int = 100
    """At most so many ideas; 100 unless said otherwise, 1,000 at most."""

    order: IdeaOrder | str = IdeaOrder.NEW
    """In which order."""

    search: str | None = None
    """Only ideas in whose title or text each of these words is found, 1 to 12; of a word of three
    letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents don't count.
    """

    stage: IdeaStage | str | None = None
    """Only ideas at this stage."""

    topics: Collection[str] = ()
    """Only ideas of one of these interest areas or of an area below it."""

    within: MapBox | MapBoxDict | None = None
    """Only ideas about a place within this box."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.author is not None:
            data["author"] = self.author
        if self.counts is not None:
            data["counts"] = self.counts
        if self.limit is not None:
            data["limit"] = self.limit
        if self.order is not None:
            data["order"] = self.order
        if self.search is not None:
            data["search"] = self.search
        if self.stage is not None:
            data["stage"] = self.stage
        if self.topics is not None:
            data["topics"] = self.topics
        if self.within is not None:
            data["within"] = self.within
        return data

    @classmethod
    def _read(cls, data: Any) -> ListIdeas:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": data.get("after"),
            "author": None if (value := data.get("author")) is None else UUID(value),
            "counts": data.get("counts"),
            "limit": data.get("limit", 100),
            "order": IdeaOrder._read(data.get("order", "new")),
            "search": data.get("search"),
            "stage": None if (value := data.get("stage")) is None else IdeaStage._read(value),
            "topics": _items(data.get("topics", []), _same),
            "within": None if (value := data.get("within")) is None else MapBox._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> IdeaList:
        return IdeaList._read(data)


class ShowSupporters(Query["SupportersView"]):
    """Who supports an idea, and which version, page by page. For staff: those behind the latest
    version are to be told that the idea has changed.
    """

    NAME: ClassVar[str] = "idea.supporters"

    idea: UUID | str
    """The idea."""

    after: int | None = None
    """Where the page begins, to page on: `SupportersView.next` of the page before."""

    behind: bool = False
    """Only those who support an earlier version than the latest: those to be told."""

    limit: int = 100
    """About how many supporters are looked at; 100 unless said otherwise, 1,000 at most. A page may
    hold somewhat more, or fewer, or nobody.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "idea": self.idea,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.behind is not None:
            data["behind"] = self.behind
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowSupporters:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "after": data.get("after"),
            "behind": data.get("behind", False),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> SupportersView:
        return SupportersView._read(data)


# The room


class IdeasRoom(ImportsIdeas):
    """The commands and queries of `idea`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def deposit(
        self,
        *,
        citizen: UUID | str,
        title: str,
        body: str,
        idea: UUID | str | None = None,
        channel: Channel | str | None = None,
        expires_on: Date | str | None = None,
        pictures: Collection[PictureRef | PictureRefDict] | None = None,
        place: Place | PlaceDict | None = None,
        topics: Collection[str] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Deposits an idea into the shared account.

        Args:
            idea: A fresh id. A fresh random one where it is `None`.
            citizen: Who deposits it: the actor, or the citizen for whom staff do it.
            title: The title.
            body: The idea itself.
            channel: By which way it reached the municipality, where staff send it on the citizen's
                behalf. For staff.
            expires_on: The last day on which it can be supported, inclusive; as the municipality
                decided where it is not given.
            pictures: Pictures of it, at most five.
            place: The place it is about.
            topics: The interest areas it belongs to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `idea` too.
        """
        return self._desk.execute(
            DepositIdea(
                idea=_uuid4() if idea is None else idea,
                citizen=citizen,
                title=title,
                body=body,
                channel=channel,
                expires_on=expires_on,
                pictures=pictures,
                place=place,
                topics=topics,
            ), at=at, command_id=command_id
        )

    def revise(
        self,
        *,
        idea: UUID | str,
        title: str,
        body: str,
        pictures: Collection[PictureRef | PictureRefDict] | None = None,
        place: Place | PlaceDict | None = None,
        topics: Collection[str] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes a new version. Support stays with the version it was given to, and its supporters
        are to be told; see `ShowSupporters`.

        Args:
            idea: The idea.
            title: The title.
            body: The idea itself.
            pictures: Pictures of it, at most five.
            place: The place it is about.
            topics: The interest areas it belongs to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReviseIdea(
                idea=idea,
                title=title,
                body=body,
                pictures=pictures,
                place=place,
                topics=topics,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        idea: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Its author withdraws an idea that no task has taken up.

        Args:
            idea: The idea.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawIdea(
                idea=idea,
            ), at=at, command_id=command_id
        )

    def support(
        self,
        *,
        idea: UUID | str,
        citizen: UUID | str,
        channel: Channel | str | None = None,
        version: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Supports an idea, or its newer version instead of an earlier one.

        Args:
            idea: The idea.
            citizen: Who supports it: the actor, or the citizen for whom staff do it.
            channel: By which way it reached the municipality, where staff send it on the citizen's
                behalf. For staff.
            version: The version that was read. Where the idea has another one meanwhile, nothing is
                done.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SupportIdea(
                idea=idea,
                citizen=citizen,
                channel=channel,
                version=version,
            ), at=at, command_id=command_id
        )

    def withdraw_support(
        self,
        *,
        idea: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Withdraws one's support.

        Args:
            idea: The idea.
            citizen: Whose support: the actor's, or the citizen's for whom staff do it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawSupport(
                idea=idea,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def merge(
        self,
        *,
        ideas: Collection[UUID | str],
        title: str,
        body: str,
        idea: UUID | str | None = None,
        at_once: int | None = None,
        pictures: Collection[PictureRef | PictureRefDict] | None = None,
        place: Place | PlaceDict | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Makes one idea of several. The old ones end and point to the new one; whoever supported
        several of them is counted once. Supporters came for another text, and are to be told.

        Where they are many, a few hundred, they don't come along at once: the new idea is
        gathering, and the host sends `GatherSupporters` until all have come.

        Args:
            idea: A fresh id for the new idea. A fresh random one where it is `None`.
            ideas: The ideas to merge, 2 to 20.
            title: The new idea's title.
            body: The new idea itself.
            at_once: How many supporters come along with one command roughly, from 1 on: so many as
                a server does in some hundredths of a second, unless fewer are wished.
            pictures: Pictures of it, at most five.
            place: The place it is about.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `idea` too.
        """
        return self._desk.execute(
            MergeIdeas(
                idea=_uuid4() if idea is None else idea,
                ideas=ideas,
                title=title,
                body=body,
                at_once=at_once,
                pictures=pictures,
                place=place,
            ), at=at, command_id=command_id
        )

    def split(
        self,
        *,
        idea: UUID | str,
        parts: Collection[IdeaPart | IdeaPartDict],
        at_once: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Makes several ideas of one. Whoever supported it supports each part until they say
        otherwise, and is to be told. Where supporters are many, each part gathers them, as after
        `MergeIdeas`.

        Args:
            idea: The idea to split.
            parts: The ideas it is split into, 2 to 20.
            at_once: How many supporters come along with one command roughly, from 1 on: so many as
                a server does in some hundredths of a second, unless fewer are wished.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SplitIdea(
                idea=idea,
                parts=parts,
                at_once=at_once,
            ), at=at, command_id=command_id
        )

    def gather(
        self,
        *,
        idea: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Lets the next part of the supporters come along to an idea that was merged or split from
        others and is gathering. The host sends it, each time under a fresh id, until the idea is at
        another stage.

        Args:
            idea: The idea.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GatherSupporters(
                idea=idea,
            ), at=at, command_id=command_id
        )

    def hide(
        self,
        *,
        idea: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A moderator hides the idea from the public. The original is kept, and its author and
        staff see it with the reason.

        Args:
            idea: The idea.
            reason: The reason.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            HideIdea(
                idea=idea,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def restore(
        self,
        *,
        idea: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Shows a hidden idea again.

        Args:
            idea: The idea.
            reason: The reason.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RestoreIdea(
                idea=idea,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def take_up(
        self,
        *,
        idea: UUID | str,
        task: IdeaTask | IdeaTaskDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The idea becomes a team's task, or somebody's in the administration. For staff.

        Args:
            idea: The idea.
            task: Whose task it is.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            TakeUpIdea(
                idea=idea,
                task=task,
            ), at=at, command_id=command_id
        )

    def answer(
        self,
        *,
        idea: UUID | str,
        answer: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Answers the idea. While a task works on it, an answer tells how it goes.

        Args:
            idea: The idea.
            answer: The answer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AnswerIdea(
                idea=idea,
                answer=answer,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        idea: UUID | str,
        reasons: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Declines the idea, with reasons.

        Args:
            idea: The idea.
            reasons: The reasons.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DeclineIdea(
                idea=idea,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def carry_out(
        self,
        *,
        idea: UUID | str,
        note: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells that the idea was carried out.

        Args:
            idea: The idea.
            note: What was done.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CarryOutIdea(
                idea=idea,
                note=note,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        idea: UUID | str,
        version: int | None = None,
        at: DateTime | str | None = None,
    ) -> IdeaView:
        """One idea, as the actor may see it.

        Args:
            idea: The idea.
            version: The version of the text; the latest where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetIdea(
                idea=idea,
                version=version,
            ), at=at
        )

    def list(
        self,
        *,
        after: str | None = None,
        author: UUID | str | None = None,
        counts: bool | None = None,
        limit: int = 100,
        order: IdeaOrder | str = IdeaOrder.NEW,
        search: str | None = None,
        stage: IdeaStage | str | None = None,
        topics: Collection[str] = (),
        within: MapBox | MapBoxDict | None = None,
        at: DateTime | str | None = None,
    ) -> IdeaList:
        """The ideas in the shared account. Hidden ones are for staff, and for their authors among
        their own.

        An idea whose author was erased before anybody treated it is found under `withdrawn` once
        somebody has written to it.

        Args:
            after: Where the page begins: `next` of the page before.
            author: Only ideas that this citizen deposited. For them and staff.
            counts: Whether it is counted how many there are of each interest area and at each
                stage.
            limit: At most so many ideas; 100 unless said otherwise, 1,000 at most.
            order: In which order.
            search: Only ideas in whose title or text each of these words is found, 1 to 12; of a
                word of three letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents
                don't count.
            stage: Only ideas at this stage.
            topics: Only ideas of one of these interest areas or of an area below it.
            within: Only ideas about a place within this box.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListIdeas(
                after=after,
                author=author,
                counts=counts,
                limit=limit,
                order=order,
                search=search,
                stage=stage,
                topics=topics,
                within=within,
            ), at=at
        )

    def supporters(
        self,
        *,
        idea: UUID | str,
        after: int | None = None,
        behind: bool = False,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> SupportersView:
        """Who supports an idea, and which version, page by page. For staff: those behind the latest
        version are to be told that the idea has changed.

        Args:
            idea: The idea.
            after: Where the page begins, to page on: `SupportersView.next` of the page before.
            behind: Only those who support an earlier version than the latest: those to be told.
            limit: About how many supporters are looked at; 100 unless said otherwise, 1,000 at
                most. A page may hold somewhat more, or fewer, or nobody.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowSupporters(
                idea=idea,
                after=after,
                behind=behind,
                limit=limit,
            ), at=at
        )
