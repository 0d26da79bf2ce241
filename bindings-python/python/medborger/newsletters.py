"""The room `newsletter`, as `town.newsletters`: its methods, and the types that they take and give.

Commands: `begin`, `gather`, `edit`, `approve`, `send`, `discard`.

Queries: `get`, `list`, `page`, `audience`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field as _field
from datetime import datetime as DateTime
from typing import Any, ClassVar, TypedDict
from uuid import UUID, uuid4 as _uuid4

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
    same as _same,
    set_field as _set,
)
from .values import Exported, Language, Receipt

__all__ = [
    "ApproveNewsletter",
    "BeginNewsletter",
    "CountNewsletterAudience",
    "DiscardNewsletter",
    "EditNewsletter",
    "GatherNewsletter",
    "ListNewsletters",
    "NewsletterAudience",
    "NewsletterFigures",
    "NewsletterItem",
    "NewsletterItemDict",
    "NewsletterLine",
    "NewsletterList",
    "NewsletterSection",
    "NewsletterSegment",
    "NewsletterSegmentDict",
    "NewsletterStage",
    "NewsletterView",
    "NewslettersRoom",
    "PrintNewsletter",
    "SendNewsletter",
    "ShowNewsletter",
    "ShownItem",
]


class NewsletterSection(Choice):
    """A part of a newsletter."""

    COMMITTEE = "committee"
    """The latest work of the committee."""

    BANK = "bank"
    """What else moves in the bank."""


class NewsletterStage(Choice):
    """How far a newsletter has come."""

    DRAFT = "draft"
    """It is being written."""

    APPROVED = "approved"
    """It was approved as it stands."""

    SENT = "sent"
    """It was sent."""

    DISCARDED = "discarded"
    """It will not be sent."""


# Values and views


class NewsletterAudience(Record):
    """To how many a newsletter would go."""

    citizens: int
    """How many consent to it, are of its segment, and neither take a break nor have left."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizens": self.citizens,
        }

    @classmethod
    def _read(cls, data: Any) -> NewsletterAudience:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizens": data["citizens"],
        })
        return record


class NewsletterFigures(Record):
    """How many messages there were of a newsletter, and what became of them."""

    bounced: int = 0
    """Came back."""

    delivered: int = 0
    """Delivered, as far as the host knows."""

    sent: int = 0
    """Taken by the host to be sent."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.bounced is not None:
            data["bounced"] = self.bounced
        if self.delivered is not None:
            data["delivered"] = self.delivered
        if self.sent is not None:
            data["sent"] = self.sent
        return data

    @classmethod
    def _read(cls, data: Any) -> NewsletterFigures:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "bounced": data.get("bounced", 0),
            "delivered": data.get("delivered", 0),
            "sent": data.get("sent", 0),
        })
        return record


class NewsletterItem(Record):
    """An item of a newsletter: about a thing of the bank, or the editor's own."""

    section: NewsletterSection
    """Where it stands. Within a section items come in the order in which they are given."""

    heading: str | None = None
    """A heading: in place of the thing's title where there is one."""

    heading_english: str | None = None
    """The heading in English; the Danish one where there is none."""

    link: str | None = None
    """Where it leads, where it is about no thing."""

    text: str | None = None
    """What it says."""

    text_english: str | None = None
    """What it says in English; the Danish text where there is none."""

    thing: str | None = None
    """What it is about, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`. Its title is looked up when
    the newsletter is composed: of what is hidden by then the item is left out.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "section": self.section,
        }
        if self.heading is not None:
            data["heading"] = self.heading
        if self.heading_english is not None:
            data["heading_english"] = self.heading_english
        if self.link is not None:
            data["link"] = self.link
        if self.text is not None:
            data["text"] = self.text
        if self.text_english is not None:
            data["text_english"] = self.text_english
        if self.thing is not None:
            data["thing"] = self.thing
        return data

    @classmethod
    def _read(cls, data: Any) -> NewsletterItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "section": NewsletterSection._read(data["section"]),
            "heading": data.get("heading"),
            "heading_english": data.get("heading_english"),
            "link": data.get("link"),
            "text": data.get("text"),
            "text_english": data.get("text_english"),
            "thing": data.get("thing"),
        })
        return record


class NewsletterLine(Record):
    """A newsletter in a list."""

    newsletter: UUID
    """The newsletter."""

    title: str
    """Its title."""

    stage: NewsletterStage
    """How far it has come."""

    sent_at: DateTime | None = None
    """When it was sent."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "newsletter": self.newsletter,
            "title": self.title,
            "stage": self.stage,
        }
        if self.sent_at is not None:
            data["sent_at"] = self.sent_at
        return data

    @classmethod
    def _read(cls, data: Any) -> NewsletterLine:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
            "title": data["title"],
            "stage": NewsletterStage._read(data["stage"]),
            "sent_at": None if (value := data.get("sent_at")) is None else _instant(value),
        })
        return record


class NewsletterList(Record):
    """Newsletters."""

    newsletters: tuple[NewsletterLine, ...]
    """They."""

    def _dict(self) -> dict[str, Any]:
        return {
            "newsletters": self.newsletters,
        }

    @classmethod
    def _read(cls, data: Any) -> NewsletterList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletters": _items(data["newsletters"], NewsletterLine._read),
        })
        return record


class NewsletterSegment(Record):
    """To whom a newsletter goes, of those who consent to it. Without anything here, to all."""

    areas: tuple[str, ...] | None = None
    """Who lives in one of these parts of the municipality."""

    interests: tuple[str, ...] | None = None
    """Who follows one of these interest areas by the profile, or an area below it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.areas is not None:
            data["areas"] = self.areas
        if self.interests is not None:
            data["interests"] = self.interests
        return data

    @classmethod
    def _read(cls, data: Any) -> NewsletterSegment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "areas": None if (value := data.get("areas")) is None else _items(value, _same),
            "interests": None if (value := data.get("interests")) is None else _items(value, _same),
        })
        return record


class NewsletterView(Record):
    """A newsletter."""

    stage: NewsletterStage
    """How far it has come."""

    version: int
    """How often it was edited: give it back with `newsletter.edit` and `newsletter.approve`."""

    title: str
    """Its title."""

    segment: NewsletterSegment
    """To whom it goes."""

    items: tuple[NewsletterItem, ...]
    """Its items, as they were edited. For the public without those about what is not to be seen any
    more.
    """

    found: tuple[ShownItem, ...]
    """What moved since the last newsletter, the latest first: what an editor may choose from. For
    staff.
    """

    left_out: int
    """How many more things moved that are not there, because there were too many."""

    figures: NewsletterFigures
    """How many messages there were, and what became of them. Nobody knows who opened one."""

    sent_this_year: int
    """How many newsletters were sent this year."""

    per_year: int
    """As many a year the municipality has in mind, by its policy. No law says so: more are a
    warning, not an error.
    """

    introduction: str | None = None
    """What stands before the sections."""

    introduction_english: str | None = None
    """The same in English."""

    sent_at: DateTime | None = None
    """When it was sent."""

    title_english: str | None = None
    """Its title in English."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "stage": self.stage,
            "version": self.version,
            "title": self.title,
            "segment": self.segment,
            "items": self.items,
            "found": self.found,
            "left_out": self.left_out,
            "figures": self.figures,
            "sent_this_year": self.sent_this_year,
            "per_year": self.per_year,
        }
        if self.introduction is not None:
            data["introduction"] = self.introduction
        if self.introduction_english is not None:
            data["introduction_english"] = self.introduction_english
        if self.sent_at is not None:
            data["sent_at"] = self.sent_at
        if self.title_english is not None:
            data["title_english"] = self.title_english
        return data

    @classmethod
    def _read(cls, data: Any) -> NewsletterView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "stage": NewsletterStage._read(data["stage"]),
            "version": data["version"],
            "title": data["title"],
            "segment": NewsletterSegment._read(data["segment"]),
            "items": _items(data["items"], NewsletterItem._read),
            "found": _items(data["found"], ShownItem._read),
            "left_out": data["left_out"],
            "figures": NewsletterFigures._read(data["figures"]),
            "sent_this_year": data["sent_this_year"],
            "per_year": data["per_year"],
            "introduction": data.get("introduction"),
            "introduction_english": data.get("introduction_english"),
            "sent_at": None if (value := data.get("sent_at")) is None else _instant(value),
            "title_english": data.get("title_english"),
        })
        return record


class ShownItem(Record):
    """Something that moved."""

    section: NewsletterSection
    """In which section it belongs."""

    thing: str
    """What."""

    title: str
    """Its title."""

    text: str
    """What happened to it, in Danish."""

    at: DateTime
    """When."""

    def _dict(self) -> dict[str, Any]:
        return {
            "section": self.section,
            "thing": self.thing,
            "title": self.title,
            "text": self.text,
            "at": self.at,
        }

    @classmethod
    def _read(cls, data: Any) -> ShownItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "section": NewsletterSection._read(data["section"]),
            "thing": data["thing"],
            "title": data["title"],
            "text": data["text"],
            "at": _instant(data["at"]),
        })
        return record


# Inputs as dicts


class _NewsletterItemDictRequired(TypedDict):
    section: NewsletterSection | str


class NewsletterItemDict(_NewsletterItemDictRequired, total=False):
    """`NewsletterItem` as a dict, by the names in JSON."""

    heading: str | None
    heading_english: str | None
    link: str | None
    text: str | None
    text_english: str | None
    thing: str | None


class NewsletterSegmentDict(TypedDict, total=False):
    """`NewsletterSegment` as a dict, by the names in JSON."""

    areas: Collection[str] | None
    interests: Collection[str] | None


# Commands


class ApproveNewsletter(Command):
    """Approves the newsletter as it stands. For staff: by the municipality's policy, somebody else
    than those who edited it.
    """

    NAME: ClassVar[str] = "newsletter.approve"

    newsletter: UUID | str
    """The newsletter."""

    version: int
    """The version that was read."""

    def _dict(self) -> dict[str, Any]:
        return {
            "newsletter": self.newsletter,
            "version": self.version,
        }

    @classmethod
    def _read(cls, data: Any) -> ApproveNewsletter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
            "version": data["version"],
        })
        return record


class BeginNewsletter(Command):
    """Begins a draft. What moved since the last newsletter was drafted is read into it by
    `newsletter.gather`. For staff.
    """

    NAME: ClassVar[str] = "newsletter.begin"

    newsletter: UUID | str = _field(default_factory=_uuid4)
    """The newsletter."""

    title: str
    """Its title."""

    position: int | None = None
    """Behind which position of the journal lies what moved; where it is left out, where the latest
    newsletter that was sent had been read to, and the journal's beginning where there is none.
    """

    segment: NewsletterSegment | NewsletterSegmentDict | None = None
    """To whom it goes, of those who consent to it; to all where it is left out."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "newsletter": self.newsletter,
            "title": self.title,
        }
        if self.position is not None:
            data["position"] = self.position
        if self.segment is not None:
            data["segment"] = self.segment
        return data

    @classmethod
    def _read(cls, data: Any) -> BeginNewsletter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
            "title": data["title"],
            "position": data.get("position"),
            "segment": None if (value := data.get("segment")) is None else NewsletterSegment._read(value),
        })
        return record


class DiscardNewsletter(Command):
    """The newsletter will not be sent. For staff."""

    NAME: ClassVar[str] = "newsletter.discard"

    newsletter: UUID | str
    """The newsletter."""

    def _dict(self) -> dict[str, Any]:
        return {
            "newsletter": self.newsletter,
        }

    @classmethod
    def _read(cls, data: Any) -> DiscardNewsletter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
        })
        return record


class EditNewsletter(Command):
    """Says anew what the newsletter says, all of it: the order, the texts, and what is left out. An
    approval ends with it. For staff.
    """

    NAME: ClassVar[str] = "newsletter.edit"

    newsletter: UUID | str
    """The newsletter."""

    version: int
    """The version that the editor saw, 0 where nobody has edited it: so nobody writes over what
    another wrote meanwhile.
    """

    title: str
    """Its title."""

    items: Collection[NewsletterItem | NewsletterItemDict]
    """The items, in order, 60 at most."""

    introduction: str | None = None
    """What stands before the sections."""

    introduction_english: str | None = None
    """The same in English; the Danish one where there is none."""

    title_english: str | None = None
    """Its title in English."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "newsletter": self.newsletter,
            "version": self.version,
            "title": self.title,
            "items": self.items,
        }
        if self.introduction is not None:
            data["introduction"] = self.introduction
        if self.introduction_english is not None:
            data["introduction_english"] = self.introduction_english
        if self.title_english is not None:
            data["title_english"] = self.title_english
        return data

    @classmethod
    def _read(cls, data: Any) -> EditNewsletter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
            "version": data["version"],
            "title": data["title"],
            "items": _items(data["items"], NewsletterItem._read),
            "introduction": data.get("introduction"),
            "introduction_english": data.get("introduction_english"),
            "title_english": data.get("title_english"),
        })
        return record


class GatherNewsletter(Command):
    """Reads the journal on, and keeps of each thing that everybody may see the latest that is news.
    Sent each time under a fresh id until it is answered with `nothing_to_do`. The three hundred
    latest things are kept. An approval ends with it. For staff and the host's job.
    """

    NAME: ClassVar[str] = "newsletter.gather"

    newsletter: UUID | str
    """The newsletter."""

    def _dict(self) -> dict[str, Any]:
        return {
            "newsletter": self.newsletter,
        }

    @classmethod
    def _read(cls, data: Any) -> GatherNewsletter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
        })
        return record


class SendNewsletter(Command):
    """Sends the newsletter, once. From then on it stands in the archive, `notice.gather` lays it
    into inboxes and `notice.take` makes messages of it. For staff and the host's job.
    """

    NAME: ClassVar[str] = "newsletter.send"

    newsletter: UUID | str
    """The newsletter."""

    def _dict(self) -> dict[str, Any]:
        return {
            "newsletter": self.newsletter,
        }

    @classmethod
    def _read(cls, data: Any) -> SendNewsletter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
        })
        return record


# Queries


class CountNewsletterAudience(Query["NewsletterAudience"]):
    """To how many a newsletter would go now. For staff."""

    NAME: ClassVar[str] = "newsletter.audience"

    newsletter: UUID | str
    """The newsletter."""

    def _dict(self) -> dict[str, Any]:
        return {
            "newsletter": self.newsletter,
        }

    @classmethod
    def _read(cls, data: Any) -> CountNewsletterAudience:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> NewsletterAudience:
        return NewsletterAudience._read(data)


class ListNewsletters(Query["NewsletterList"]):
    """The archive, the latest first. For everybody; for staff with what was not sent yet before it."""

    NAME: ClassVar[str] = "newsletter.list"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> ListNewsletters:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record

    @classmethod
    def _view(cls, data: Any) -> NewsletterList:
        return NewsletterList._read(data)


class PrintNewsletter(Query["Exported"]):
    """A newsletter as an accessible page of the archive. For everybody once it was sent, before
    that for staff, to see what it will be.
    """

    NAME: ClassVar[str] = "newsletter.page"

    newsletter: UUID | str
    """The newsletter."""

    language: Language | str = Language.DA
    """In which language; Danish unless said otherwise."""

    pages: str | None = None
    """Where the portal's pages lie, as in `notice.outgoing`. Without it items about things have no
    links.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "newsletter": self.newsletter,
        }
        if self.language is not None:
            data["language"] = self.language
        if self.pages is not None:
            data["pages"] = self.pages
        return data

    @classmethod
    def _read(cls, data: Any) -> PrintNewsletter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
            "language": Language._read(data.get("language", "da")),
            "pages": data.get("pages"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class ShowNewsletter(Query["NewsletterView"]):
    """A newsletter as it stands. For staff; once it was sent, for everybody, without what was only
    proposed.
    """

    NAME: ClassVar[str] = "newsletter.get"

    newsletter: UUID | str
    """The newsletter."""

    def _dict(self) -> dict[str, Any]:
        return {
            "newsletter": self.newsletter,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowNewsletter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "newsletter": UUID(data["newsletter"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> NewsletterView:
        return NewsletterView._read(data)


# The room


class NewslettersRoom:
    """The commands and queries of `newsletter`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def begin(
        self,
        *,
        title: str,
        newsletter: UUID | str | None = None,
        position: int | None = None,
        segment: NewsletterSegment | NewsletterSegmentDict | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Begins a draft. What moved since the last newsletter was drafted is read into it by
        `newsletter.gather`. For staff.

        Args:
            newsletter: The newsletter. A fresh random one where it is `None`.
            title: Its title.
            position: Behind which position of the journal lies what moved; where it is left out,
                where the latest newsletter that was sent had been read to, and the journal's
                beginning where there is none.
            segment: To whom it goes, of those who consent to it; to all where it is left out.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `newsletter` too.
        """
        return self._desk.execute(
            BeginNewsletter(
                newsletter=_uuid4() if newsletter is None else newsletter,
                title=title,
                position=position,
                segment=segment,
            ), at=at, command_id=command_id
        )

    def gather(
        self,
        *,
        newsletter: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reads the journal on, and keeps of each thing that everybody may see the latest that is
        news. Sent each time under a fresh id until it is answered with `nothing_to_do`. The three
        hundred latest things are kept. An approval ends with it. For staff and the host's job.

        Args:
            newsletter: The newsletter.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GatherNewsletter(
                newsletter=newsletter,
            ), at=at, command_id=command_id
        )

    def edit(
        self,
        *,
        newsletter: UUID | str,
        version: int,
        title: str,
        items: Collection[NewsletterItem | NewsletterItemDict],
        introduction: str | None = None,
        introduction_english: str | None = None,
        title_english: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says anew what the newsletter says, all of it: the order, the texts, and what is left
        out. An approval ends with it. For staff.

        Args:
            newsletter: The newsletter.
            version: The version that the editor saw, 0 where nobody has edited it: so nobody writes
                over what another wrote meanwhile.
            title: Its title.
            items: The items, in order, 60 at most.
            introduction: What stands before the sections.
            introduction_english: The same in English; the Danish one where there is none.
            title_english: Its title in English.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EditNewsletter(
                newsletter=newsletter,
                version=version,
                title=title,
                items=items,
                introduction=introduction,
                introduction_english=introduction_english,
                title_english=title_english,
            ), at=at, command_id=command_id
        )

    def approve(
        self,
        *,
        newsletter: UUID | str,
        version: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Approves the newsletter as it stands. For staff: by the municipality's policy, somebody
        else than those who edited it.

        Args:
            newsletter: The newsletter.
            version: The version that was read.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ApproveNewsletter(
                newsletter=newsletter,
                version=version,
            ), at=at, command_id=command_id
        )

    def send(
        self,
        *,
        newsletter: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Sends the newsletter, once. From then on it stands in the archive, `notice.gather` lays
        it into inboxes and `notice.take` makes messages of it. For staff and the host's job.

        Args:
            newsletter: The newsletter.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SendNewsletter(
                newsletter=newsletter,
            ), at=at, command_id=command_id
        )

    def discard(
        self,
        *,
        newsletter: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The newsletter will not be sent. For staff.

        Args:
            newsletter: The newsletter.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DiscardNewsletter(
                newsletter=newsletter,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        newsletter: UUID | str,
        at: DateTime | str | None = None,
    ) -> NewsletterView:
        """A newsletter as it stands. For staff; once it was sent, for everybody, without what was
        only proposed.

        Args:
            newsletter: The newsletter.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowNewsletter(
                newsletter=newsletter,
            ), at=at
        )

    def list(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> NewsletterList:
        """The archive, the latest first. For everybody; for staff with what was not sent yet before
        it.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListNewsletters(), at=at
        )

    def page(
        self,
        *,
        newsletter: UUID | str,
        language: Language | str = Language.DA,
        pages: str | None = None,
        at: DateTime | str | None = None,
    ) -> Exported:
        """A newsletter as an accessible page of the archive. For everybody once it was sent, before
        that for staff, to see what it will be.

        Args:
            newsletter: The newsletter.
            language: In which language; Danish unless said otherwise.
            pages: Where the portal's pages lie, as in `notice.outgoing`. Without it items about
                things have no links.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            PrintNewsletter(
                newsletter=newsletter,
                language=language,
                pages=pages,
            ), at=at
        )

    def audience(
        self,
        *,
        newsletter: UUID | str,
        at: DateTime | str | None = None,
    ) -> NewsletterAudience:
        """To how many a newsletter would go now. For staff.

        Args:
            newsletter: The newsletter.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CountNewsletterAudience(
                newsletter=newsletter,
            ), at=at
        )
