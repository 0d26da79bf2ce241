"""The room `notice`, as `town.notices`: its methods, and the types that they take and give.

Commands: `follow`, `unfollow`, `change_wishes`, `stop`, `read`, `gather`, `take`, `report`.

Queries: `inbox`, `wishes`, `outbox`, `outgoing`.

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
from .citizens import ContactChannel
from .values import Address, AddressDict, Exported, Language, Receipt

__all__ = [
    "BatchView",
    "ChangeWishes",
    "Delivery",
    "DeliveryReport",
    "DeliveryReportDict",
    "FollowThing",
    "FollowedView",
    "GatherNews",
    "Ground",
    "GroundView",
    "InboxLine",
    "InboxView",
    "MessageSender",
    "MessageSenderDict",
    "MessageView2",
    "NewsKind",
    "NewsReason",
    "NoticesRoom",
    "OutboxView",
    "OutgoingView",
    "QuietHours",
    "QuietHoursDict",
    "ReadInbox",
    "ReportMessages",
    "Rhythm",
    "Sending",
    "SendingBounced",
    "SendingDelivered",
    "SendingFailed",
    "SendingHandedOver",
    "SendingKept",
    "SendingQueued",
    "SendingTaken",
    "ShowInbox",
    "ShowOutbox",
    "ShowOutgoing",
    "ShowWishes",
    "StopNews",
    "TakeMessages",
    "UnfollowThing",
    "Wishes",
    "WishesDict",
    "WishesView",
]


class Delivery(Choice):
    """What became of a message."""

    HANDED_OVER = "handed_over"
    """It was handed over to whoever delivers it: a mail server, Digital Post, the printer. That it
    was delivered, or came back, may be reported later.
    """

    DELIVERED = "delivered"
    """It was delivered. Where it comes back all the same, report that too."""

    BOUNCED = "bounced"
    """It came back: after three in a row from one address none are sent there any more, until the
    citizen changes it.
    """

    FAILED = "failed"
    """It can't be sent, now and later."""


class Ground(Choice):
    """On what a kind of news rests."""

    PUBLIC_TASK = "public_task"
    """The municipality's task in the public interest (GDPR art. 6(1)(e))."""

    CONSENT = "consent"
    """The citizen's consent (GDPR art. 6(1)(a)), which can be withdrawn."""

    LAW = "law"
    """A law (GDPR art. 6(1)(c)): it can't be switched off."""


class NewsKind(Choice):
    """A kind of news."""

    OWN = "own"
    """Of what became of one's own."""

    FOLLOWED = "followed"
    """Of what one follows."""

    NEWSLETTER = "newsletter"
    """The newsletter."""

    LAWFUL = "lawful"
    """What a law says that one is told."""


class NewsReason(Choice):
    """Why somebody is told something."""

    DEPOSITED = "deposited"
    """They deposited the idea."""

    SUPPORTS = "supports"
    """They support the idea."""

    ANSWERED = "answered"
    """They answered the hearing."""

    CANDIDATE = "candidate"
    """They were invited, or said that they would like to take part."""

    OBJECTED = "objected"
    """They objected in time."""

    MEMBER = "member"
    """They have a seat."""

    VOLUNTEERS = "volunteers"
    """They volunteer for it, or are asked to."""

    POSTED = "posted"
    """They asked for help."""

    SPEAKS = "speaks"
    """They act for an organisation under a mandate."""

    STANDS = "stands"
    """They stand in a vote or an election, or are nominated."""

    NOMINATED = "nominated"
    """They nominated somebody."""

    INVITED = "invited"
    """They were invited to it."""

    WROTE = "wrote"
    """They wrote it."""

    TOOK_PART = "took_part"
    """They took part in it."""

    SIGNED_UP = "signed_up"
    """They signed up for it."""

    FOLLOWS = "follows"
    """They follow the thing itself."""

    FOLLOWS_AREA = "follows_area"
    """They follow an interest area that it belongs to."""

    FOLLOWS_KIND = "follows_kind"
    """They follow all things of its kind."""

    SUBSCRIBES = "subscribes"
    """They consent to the newsletter."""


class Rhythm(Choice):
    """When news is sent."""

    AT_ONCE = "at_once"
    """As soon as it is known."""

    DAILY = "daily"
    """All of a day together, at eight in the morning."""

    WEEKLY = "weekly"
    """All of a week together, on Monday at eight in the morning."""

    NEVER = "never"
    """Not at all: it is read in the inbox."""


# Values and views


class BatchView(Record):
    """A batch on its way."""

    batch: UUID
    """Its name."""

    taken_at: DateTime
    """When it was taken."""

    messages: int
    """How many messages it had."""

    reported: int
    """How many of them were reported. Those to people who were erased meanwhile can't be: they are
    gone.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "batch": self.batch,
            "taken_at": self.taken_at,
            "messages": self.messages,
            "reported": self.reported,
        }

    @classmethod
    def _read(cls, data: Any) -> BatchView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "batch": UUID(data["batch"]),
            "taken_at": _instant(data["taken_at"]),
            "messages": data["messages"],
            "reported": data["reported"],
        })
        return record


class FollowedView(Record):
    """Something that a citizen follows."""

    thing: str
    """What."""

    since: DateTime
    """Since when."""

    title: str | None = None
    """Its title; absent where it is not to be seen any more."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "thing": self.thing,
            "since": self.since,
        }
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> FollowedView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "thing": data["thing"],
            "since": _instant(data["since"]),
            "title": data.get("title"),
        })
        return record


class GroundView(Record):
    """On what a kind of news rests."""

    kind: NewsKind
    """The kind."""

    ground: Ground
    """On what it rests."""

    law: str | None = None
    """The provision, where it is a law, in the citizen's language."""

    since: DateTime | None = None
    """Since when: of what one follows, since one began to. Absent where it is not given by the
    citizen.
    """

    text_version: str | None = None
    """The version of the text that was agreed to, of a consent with a text."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
            "ground": self.ground,
        }
        if self.law is not None:
            data["law"] = self.law
        if self.since is not None:
            data["since"] = self.since
        if self.text_version is not None:
            data["text_version"] = self.text_version
        return data

    @classmethod
    def _read(cls, data: Any) -> GroundView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": NewsKind._read(data["kind"]),
            "ground": Ground._read(data["ground"]),
            "law": data.get("law"),
            "since": None if (value := data.get("since")) is None else _instant(value),
            "text_version": data.get("text_version"),
        })
        return record


class InboxLine(Record):
    """A line of an inbox."""

    number: int
    """Its number: the position of what happened in the journal."""

    event: str
    """What happened, as the journal calls it: `idea.answered`."""

    thing: str
    """To what."""

    text: str
    """What happened in words, in the citizen's language."""

    reason: NewsReason
    """Why the citizen is told."""

    because: str
    """Why, in words, in the citizen's language."""

    at: DateTime
    """When it happened."""

    read: bool
    """Whether it was read."""

    sending: Sending
    """What became of sending it."""

    law: str | None = None
    """The provision that says that the citizen is told, where there is one: such news can't be
    switched off.
    """

    title: str | None = None
    """Its title; absent where it is not to be seen any more."""

    when: DateTime | None = None
    """When that is of which it speaks, such as a shift or a gathering; `text` says so too."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "number": self.number,
            "event": self.event,
            "thing": self.thing,
            "text": self.text,
            "reason": self.reason,
            "because": self.because,
            "at": self.at,
            "read": self.read,
            "sending": self.sending,
        }
        if self.law is not None:
            data["law"] = self.law
        if self.title is not None:
            data["title"] = self.title
        if self.when is not None:
            data["when"] = self.when
        return data

    @classmethod
    def _read(cls, data: Any) -> InboxLine:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "number": data["number"],
            "event": data["event"],
            "thing": data["thing"],
            "text": data["text"],
            "reason": NewsReason._read(data["reason"]),
            "because": data["because"],
            "at": _instant(data["at"]),
            "read": data["read"],
            "sending": Sending._read(data["sending"]),
            "law": data.get("law"),
            "title": data.get("title"),
            "when": None if (value := data.get("when")) is None else _instant(value),
        })
        return record


class InboxView(Record):
    """A page of an inbox."""

    total: int
    """How many lines there are in all, read or not."""

    unread: int
    """How many were not read yet."""

    lines: tuple[InboxLine, ...]
    """The lines of this page, the latest first."""

    next: int | None = None
    """After which the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "unread": self.unread,
            "lines": self.lines,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> InboxView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "unread": data["unread"],
            "lines": _items(data["lines"], InboxLine._read),
            "next": data.get("next"),
        })
        return record


class MessageView2(Record):
    """A message to one citizen."""

    message: int
    """Its number in the batch."""

    id: str
    """A name of its own that says nothing, the same whenever it is composed: for `Message-ID`."""

    citizen: UUID
    """To whom."""

    name: str
    """Their name."""

    channel: ContactChannel
    """By which way."""

    language: Language
    """In which language."""

    subject: str
    """The subject, on one line."""

    text: str
    """The message as plain text."""

    html: str
    """The message as an accessible page."""

    stop: str
    """What the link to stop brings, for `List-Unsubscribe`: give it to `notice.stop`."""

    address: Address | None = None
    """The postal address, for that way."""

    email: str | None = None
    """The e-mail address, for that way."""

    file: Exported | None = None
    """The message as its way carries it, where a sender was given who has that way: a mail
    (`message/rfc822`) with the same text and page and with `List-Unsubscribe`, to be handed to a
    mail server as it is; a message to Digital Post (MeMo, `application/xml`) into whose empty
    `<memo:recipientID></memo:recipientID>` the host puts the number, which is never stored here; or
    a letter (`text/html`) that prints as A4. It is the same whenever it is composed again. None
    where the recipient's address can't stand in a mail's header: report such a message as `failed`.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "message": self.message,
            "id": self.id,
            "citizen": self.citizen,
            "name": self.name,
            "channel": self.channel,
            "language": self.language,
            "subject": self.subject,
            "text": self.text,
            "html": self.html,
            "stop": self.stop,
        }
        if self.address is not None:
            data["address"] = self.address
        if self.email is not None:
            data["email"] = self.email
        if self.file is not None:
            data["file"] = self.file
        return data

    @classmethod
    def _read(cls, data: Any) -> MessageView2:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "message": data["message"],
            "id": data["id"],
            "citizen": UUID(data["citizen"]),
            "name": data["name"],
            "channel": ContactChannel._read(data["channel"]),
            "language": Language._read(data["language"]),
            "subject": data["subject"],
            "text": data["text"],
            "html": data["html"],
            "stop": data["stop"],
            "address": None if (value := data.get("address")) is None else Address._read(value),
            "email": data.get("email"),
            "file": None if (value := data.get("file")) is None else Exported._read(value),
        })
        return record


class OutboxView(Record):
    """How the outbox stands."""

    position: int
    """Up to which position of the journal news was gathered."""

    due: bool
    """Whether messages can be taken now."""

    told: int
    """How many lines were ever laid into inboxes."""

    taken: int
    """How many messages were ever taken."""

    open: tuple[BatchView, ...]
    """The batches that are not reported in full, in the order of their ids."""

    def _dict(self) -> dict[str, Any]:
        return {
            "position": self.position,
            "due": self.due,
            "told": self.told,
            "taken": self.taken,
            "open": self.open,
        }

    @classmethod
    def _read(cls, data: Any) -> OutboxView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "position": data["position"],
            "due": data["due"],
            "told": data["told"],
            "taken": data["taken"],
            "open": _items(data["open"], BatchView._read),
        })
        return record


class OutgoingView(Record):
    """The messages of a batch."""

    messages: tuple[MessageView2, ...]
    """The messages, by number."""

    def _dict(self) -> dict[str, Any]:
        return {
            "messages": self.messages,
        }

    @classmethod
    def _read(cls, data: Any) -> OutgoingView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "messages": _items(data["messages"], MessageView2._read),
        })
        return record


class QuietHours(Record):
    """Hours of the day, Danish time, in which nothing is sent."""

    from_: int
    """The full hour at which they begin, inclusive: 0 to 23."""

    to: int
    """The full hour at which they end, exclusive: 0 to 23. Earlier than `from` where they go over
    midnight.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "from": self.from_,
            "to": self.to,
        }

    @classmethod
    def _read(cls, data: Any) -> QuietHours:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": data["from"],
            "to": data["to"],
        })
        return record


class Sending(Record, variants=True):
    """What became of sending a line."""

    state: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def kept() -> SendingKept:
        """It is read in the inbox and not sent: so the citizen wishes, or can't be reached, or it
        was more than fourteen days old when it was gathered.
        """
        return SendingKept()

    @staticmethod
    def queued(from_: DateTime) -> SendingQueued:
        """To be sent."""
        return SendingQueued(from_)

    @staticmethod
    def taken(batch: UUID, message: int) -> SendingTaken:
        """The host has taken it."""
        return SendingTaken(batch, message)

    @staticmethod
    def handed_over() -> SendingHandedOver:
        """It was handed over to whoever delivers it."""
        return SendingHandedOver()

    @staticmethod
    def delivered() -> SendingDelivered:
        """It was delivered."""
        return SendingDelivered()

    @staticmethod
    def bounced() -> SendingBounced:
        """It came back."""
        return SendingBounced()

    @staticmethod
    def failed() -> SendingFailed:
        """It could not be sent."""
        return SendingFailed()

    @classmethod
    def _read(cls, data: Any) -> Sending:
        value: Sending = _SENDING[data["state"]]._read(data)
        return value


class SendingKept(Sending, kw_only=False):
    """It is read in the inbox and not sent: so the citizen wishes, or can't be reached, or it was
    more than fourteen days old when it was gathered.
    """

    state: ClassVar[str] = "kept"

    def _dict(self) -> dict[str, Any]:
        return {
            "state": "kept",
        }

    @classmethod
    def _read(cls, data: Any) -> SendingKept:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class SendingQueued(Sending, kw_only=False):
    """To be sent."""

    state: ClassVar[str] = "queued"

    from_: DateTime
    """From when on, in full quarters of an hour."""

    def _dict(self) -> dict[str, Any]:
        return {
            "state": "queued",
            "from": self.from_,
        }

    @classmethod
    def _read(cls, data: Any) -> SendingQueued:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": _instant(data["from"]),
        })
        return record


class SendingTaken(Sending, kw_only=False):
    """The host has taken it."""

    state: ClassVar[str] = "taken"

    batch: UUID
    """With which batch."""

    message: int
    """With which of its messages."""

    def _dict(self) -> dict[str, Any]:
        return {
            "state": "taken",
            "batch": self.batch,
            "message": self.message,
        }

    @classmethod
    def _read(cls, data: Any) -> SendingTaken:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "batch": UUID(data["batch"]),
            "message": data["message"],
        })
        return record


class SendingHandedOver(Sending, kw_only=False):
    """It was handed over to whoever delivers it."""

    state: ClassVar[str] = "handed_over"

    def _dict(self) -> dict[str, Any]:
        return {
            "state": "handed_over",
        }

    @classmethod
    def _read(cls, data: Any) -> SendingHandedOver:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class SendingDelivered(Sending, kw_only=False):
    """It was delivered."""

    state: ClassVar[str] = "delivered"

    def _dict(self) -> dict[str, Any]:
        return {
            "state": "delivered",
        }

    @classmethod
    def _read(cls, data: Any) -> SendingDelivered:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class SendingBounced(Sending, kw_only=False):
    """It came back."""

    state: ClassVar[str] = "bounced"

    def _dict(self) -> dict[str, Any]:
        return {
            "state": "bounced",
        }

    @classmethod
    def _read(cls, data: Any) -> SendingBounced:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class SendingFailed(Sending, kw_only=False):
    """It could not be sent."""

    state: ClassVar[str] = "failed"

    def _dict(self) -> dict[str, Any]:
        return {
            "state": "failed",
        }

    @classmethod
    def _read(cls, data: Any) -> SendingFailed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


_SENDING: dict[str, type[Sending]] = {
    "kept": SendingKept,
    "queued": SendingQueued,
    "taken": SendingTaken,
    "handed_over": SendingHandedOver,
    "delivered": SendingDelivered,
    "bounced": SendingBounced,
    "failed": SendingFailed,
}


class Wishes(Record):
    """How a citizen wishes to be told. By which way is said where they are reached at all: in the
    citizen's contact.
    """

    followed: Rhythm = Rhythm.DAILY
    """Of what they chose to follow. They are told because they asked for it."""

    language: Language = Language.DA
    """In which language."""

    own: Rhythm = Rhythm.AT_ONCE
    """Of what became of their own: ideas that they deposited or support, responses that they sent.
    The municipality tells it as a part of its task.
    """

    quiet: QuietHours | None = None
    """Hours in which nothing is sent."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.followed is not None:
            data["followed"] = self.followed
        if self.language is not None:
            data["language"] = self.language
        if self.own is not None:
            data["own"] = self.own
        if self.quiet is not None:
            data["quiet"] = self.quiet
        return data

    @classmethod
    def _read(cls, data: Any) -> Wishes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "followed": Rhythm._read(data.get("followed", "daily")),
            "language": Language._read(data.get("language", "da")),
            "own": Rhythm._read(data.get("own", "at_once")),
            "quiet": None if (value := data.get("quiet")) is None else QuietHours._read(value),
        })
        return record


class WishesView(Record):
    """How a citizen is told."""

    wishes: Wishes
    """The wishes; where none were ever said, those that hold then."""

    channel: ContactChannel
    """By which way messages go, as the citizen's contact says. By none, they are read in the inbox
    alone.
    """

    came_back: bool
    """Since the last messages came back, none are sent until the citizen changes the contact or the
    wishes.
    """

    follows: tuple[FollowedView, ...]
    """What the citizen follows, in the order of its names."""

    grounds: tuple[GroundView, ...]
    """On what each kind of news rests: a consent and since when, the municipality's task, or which
    law.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "wishes": self.wishes,
            "channel": self.channel,
            "came_back": self.came_back,
            "follows": self.follows,
            "grounds": self.grounds,
        }

    @classmethod
    def _read(cls, data: Any) -> WishesView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "wishes": Wishes._read(data["wishes"]),
            "channel": ContactChannel._read(data["channel"]),
            "came_back": data["came_back"],
            "follows": _items(data["follows"], FollowedView._read),
            "grounds": _items(data["grounds"], GroundView._read),
        })
        return record


# Inputs


class DeliveryReport(Record):
    """What became of one message."""

    message: int
    """Which message of the batch."""

    delivery: Delivery | str
    """What became of it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "message": self.message,
            "delivery": self.delivery,
        }

    @classmethod
    def _read(cls, data: Any) -> DeliveryReport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "message": data["message"],
            "delivery": Delivery._read(data["delivery"]),
        })
        return record


class MessageSender(Record):
    """Who sends a municipality's messages. Its name is the municipality's own."""

    address: Address | AddressDict | None = None
    """The address that stands on letters."""

    cvr: str | None = None
    """Under which CVR number messages go to Digital Post. Without it there are none."""

    email: str | None = None
    """From which address mails come. Without it there are none."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.address is not None:
            data["address"] = self.address
        if self.cvr is not None:
            data["cvr"] = self.cvr
        if self.email is not None:
            data["email"] = self.email
        return data

    @classmethod
    def _read(cls, data: Any) -> MessageSender:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "address": None if (value := data.get("address")) is None else Address._read(value),
            "cvr": data.get("cvr"),
            "email": data.get("email"),
        })
        return record


# Inputs as dicts


class DeliveryReportDict(TypedDict):
    """`DeliveryReport` as a dict, by the names in JSON."""

    message: int
    delivery: Delivery | str


class MessageSenderDict(TypedDict, total=False):
    """`MessageSender` as a dict, by the names in JSON."""

    address: Address | AddressDict | None
    cvr: str | None
    email: str | None


_QuietHoursDictRequired = TypedDict(
    "_QuietHoursDictRequired",
    {
        "from": "int",
        "to": "int",
    },
)


class QuietHoursDict(_QuietHoursDictRequired):
    """`QuietHours` as a dict, by the names in JSON."""



class WishesDict(TypedDict, total=False):
    """`Wishes` as a dict, by the names in JSON."""

    followed: Rhythm | str
    language: Language | str
    own: Rhythm | str
    quiet: QuietHours | QuietHoursDict | None


# Commands


class ChangeWishes(Command):
    """Says anew how one wishes to be told, all of it: what is left out is as if nothing had ever
    been said. Where messages came back, they are tried again from now on.
    """

    NAME: ClassVar[str] = "notice.change_wishes"

    citizen: UUID | str
    """The citizen."""

    wishes: Wishes | WishesDict
    """The wishes, as a whole."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "wishes": self.wishes,
        }

    @classmethod
    def _read(cls, data: Any) -> ChangeWishes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "wishes": Wishes._read(data["wishes"]),
        })
        return record


class FollowThing(Command):
    """Follows a thing, an interest area, or all things of a kind. What happened before is not told."""

    NAME: ClassVar[str] = "notice.follow"

    citizen: UUID | str
    """The citizen."""

    thing: str
    """What: a thing by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, `hearing/…`,
    `team/…`, `need/…`; an interest area, as `interest/health`; or all of a kind that begin from now
    on, as `idea`, `hearing`, `team`, `need`.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "thing": self.thing,
        }

    @classmethod
    def _read(cls, data: Any) -> FollowThing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "thing": data["thing"],
        })
        return record


class GatherNews(Command):
    """Reads the journal on from where it was read last, and lays a line into the inbox of everybody
    whom something concerns. What is more than fourteen days old by then is not sent any more. For
    the host's job: it sends this, each time under a fresh id, until it is answered with
    `nothing_to_do`. Two servers that do it at once tell nobody twice.
    """

    NAME: ClassVar[str] = "notice.gather"

    at_once: int | None = None
    """At about how many people is looked at once: 500 unless said otherwise, and at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.at_once is not None:
            data["at_once"] = self.at_once
        return data

    @classmethod
    def _read(cls, data: Any) -> GatherNews:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "at_once": data.get("at_once"),
        })
        return record


class ReadInbox(Command):
    """Marks the inbox as read, up to a line and with it all before. What was read long ago goes:
    five hundred lines are kept.
    """

    NAME: ClassVar[str] = "notice.read"

    citizen: UUID | str
    """The citizen."""

    number: int
    """The latest line that was read, by its number."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "number": self.number,
        }

    @classmethod
    def _read(cls, data: Any) -> ReadInbox:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "number": data["number"],
        })
        return record


class ReportMessages(Command):
    """Says what became of messages of a batch. One that was delivered may be reported again when it
    comes back. What is to be tried again later is not reported. For the host's job.
    """

    NAME: ClassVar[str] = "notice.report"

    batch: UUID | str
    """The batch."""

    done: bool | None = None
    """Whether nothing more will be said of the batch: what was not reported was not sent, and the
    batch is not open any more.
    """

    messages: Collection[DeliveryReport | DeliveryReportDict] | None = None
    """Some of its messages, each once."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "batch": self.batch,
        }
        if self.done is not None:
            data["done"] = self.done
        if self.messages is not None:
            data["messages"] = self.messages
        return data

    @classmethod
    def _read(cls, data: Any) -> ReportMessages:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "batch": UUID(data["batch"]),
            "done": data.get("done"),
            "messages": None if (value := data.get("messages")) is None else _items(value, DeliveryReport._read),
        })
        return record


class StopNews(Command):
    """Whoever has the link of a message is told no more by messages: what there is stands in their
    inbox. The link of a newsletter withdraws the consent to the newsletter, and stops nothing else.
    For anybody who has the link; what the citizen follows stays, and what a law says that they are
    told is told. Sent again it is answered as if just done.
    """

    NAME: ClassVar[str] = "notice.stop"

    token: str
    """What the link brought: 32 hexadecimal digits."""

    def _dict(self) -> dict[str, Any]:
        return {
            "token": self.token,
        }

    @classmethod
    def _read(cls, data: Any) -> StopNews:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "token": data["token"],
        })
        return record


class TakeMessages(Command):
    """Takes a batch of what is due, a message for each citizen with all that is due for them. Whose
    wishes, contact or follows changed since, is told as they are now: not at all where they no
    longer wish it. What the batch holds says `notice.outgoing`; the receipt's id is the batch's.
    For the host's job, until it is answered with `nothing_to_do`. Nothing is taken twice, also
    where two servers take at once: whoever took it sends it and reports it.
    """

    NAME: ClassVar[str] = "notice.take"

    limit: int = 100
    """At most so many messages: 100 unless said otherwise; less than 1 is taken as 1, more than 300
    as 300.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> TakeMessages:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "limit": data.get("limit", 100),
        })
        return record


class UnfollowThing(Command):
    """Follows something no longer, whether it is still there or not."""

    NAME: ClassVar[str] = "notice.unfollow"

    citizen: UUID | str
    """The citizen."""

    thing: str
    """What: a thing by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, `hearing/…`,
    `team/…`, `need/…`; an interest area, as `interest/health`; or all of a kind that begin from now
    on, as `idea`, `hearing`, `team`, `need`.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "thing": self.thing,
        }

    @classmethod
    def _read(cls, data: Any) -> UnfollowThing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "thing": data["thing"],
        })
        return record


# Queries


class ShowInbox(Query["InboxView"]):
    """What a citizen was told, the latest first. For the citizen and staff."""

    NAME: ClassVar[str] = "notice.inbox"

    citizen: UUID | str
    """The citizen."""

    after: int | None = None
    """Only lines before this one, to page on: `InboxView.next` of the page before."""

    limit: int = 100
    """At most so many lines: 100 unless said otherwise, 1,000 at most."""

    unread: bool = False
    """Only what was not read yet."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        if self.unread is not None:
            data["unread"] = self.unread
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowInbox:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "after": data.get("after"),
            "limit": data.get("limit", 100),
            "unread": data.get("unread", False),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> InboxView:
        return InboxView._read(data)


class ShowOutbox(Query["OutboxView"]):
    """How far news was gathered, whether any is due, and which batches are on their way. For staff
    and the host's job: after a crash it finds here what it had taken and did not report.
    """

    NAME: ClassVar[str] = "notice.outbox"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> ShowOutbox:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record

    @classmethod
    def _view(cls, data: Any) -> OutboxView:
        return OutboxView._read(data)


class ShowOutgoing(Query["OutgoingView"]):
    """The messages of a batch that were not reported yet, composed. For staff and the host's job.
    Asked again it answers the same, but for what changed meanwhile: whoever was erased, has left or
    wishes it no more is not there, and a new address is the one to use. A batch with such messages
    is closed with `done`.
    """

    NAME: ClassVar[str] = "notice.outgoing"

    batch: UUID | str
    """The batch."""

    pages: str | None = None
    """Where the portal's pages lie, as `https://borgerbank.eksempel.dk`: a thing's page is behind
    it under its name, as `/idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, and the link to stop under
    `/stop/` with what it brings. Without it there are no links in the messages.
    """

    sender: MessageSender | MessageSenderDict | None = None
    """Who sends them. With it each message is there as its way carries it too: `MessageView.file`."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "batch": self.batch,
        }
        if self.pages is not None:
            data["pages"] = self.pages
        if self.sender is not None:
            data["sender"] = self.sender
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowOutgoing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "batch": UUID(data["batch"]),
            "pages": data.get("pages"),
            "sender": None if (value := data.get("sender")) is None else MessageSender._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> OutgoingView:
        return OutgoingView._read(data)


class ShowWishes(Query["WishesView"]):
    """How a citizen is told, and what they follow. For the citizen and staff."""

    NAME: ClassVar[str] = "notice.wishes"

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowWishes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> WishesView:
        return WishesView._read(data)


# The room


class NoticesRoom:
    """The commands and queries of `notice`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def follow(
        self,
        *,
        citizen: UUID | str,
        thing: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Follows a thing, an interest area, or all things of a kind. What happened before is not
        told.

        Args:
            citizen: The citizen.
            thing: What: a thing by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`,
                `hearing/…`, `team/…`, `need/…`; an interest area, as `interest/health`; or all of a
                kind that begin from now on, as `idea`, `hearing`, `team`, `need`.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            FollowThing(
                citizen=citizen,
                thing=thing,
            ), at=at, command_id=command_id
        )

    def unfollow(
        self,
        *,
        citizen: UUID | str,
        thing: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Follows something no longer, whether it is still there or not.

        Args:
            citizen: The citizen.
            thing: What: a thing by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`,
                `hearing/…`, `team/…`, `need/…`; an interest area, as `interest/health`; or all of a
                kind that begin from now on, as `idea`, `hearing`, `team`, `need`.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            UnfollowThing(
                citizen=citizen,
                thing=thing,
            ), at=at, command_id=command_id
        )

    def change_wishes(
        self,
        *,
        citizen: UUID | str,
        wishes: Wishes | WishesDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says anew how one wishes to be told, all of it: what is left out is as if nothing had
        ever been said. Where messages came back, they are tried again from now on.

        Args:
            citizen: The citizen.
            wishes: The wishes, as a whole.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ChangeWishes(
                citizen=citizen,
                wishes=wishes,
            ), at=at, command_id=command_id
        )

    def stop(
        self,
        *,
        token: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Whoever has the link of a message is told no more by messages: what there is stands in
        their inbox. The link of a newsletter withdraws the consent to the newsletter, and stops
        nothing else. For anybody who has the link; what the citizen follows stays, and what a law
        says that they are told is told. Sent again it is answered as if just done.

        Args:
            token: What the link brought: 32 hexadecimal digits.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            StopNews(
                token=token,
            ), at=at, command_id=command_id
        )

    def read(
        self,
        *,
        citizen: UUID | str,
        number: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Marks the inbox as read, up to a line and with it all before. What was read long ago
        goes: five hundred lines are kept.

        Args:
            citizen: The citizen.
            number: The latest line that was read, by its number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReadInbox(
                citizen=citizen,
                number=number,
            ), at=at, command_id=command_id
        )

    def gather(
        self,
        *,
        at_once: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reads the journal on from where it was read last, and lays a line into the inbox of
        everybody whom something concerns. What is more than fourteen days old by then is not sent
        any more. For the host's job: it sends this, each time under a fresh id, until it is
        answered with `nothing_to_do`. Two servers that do it at once tell nobody twice.

        Args:
            at_once: At about how many people is looked at once: 500 unless said otherwise, and at
                most.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GatherNews(
                at_once=at_once,
            ), at=at, command_id=command_id
        )

    def take(
        self,
        *,
        limit: int = 100,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes a batch of what is due, a message for each citizen with all that is due for them.
        Whose wishes, contact or follows changed since, is told as they are now: not at all where
        they no longer wish it. What the batch holds says `notice.outgoing`; the receipt's id is the
        batch's. For the host's job, until it is answered with `nothing_to_do`. Nothing is taken
        twice, also where two servers take at once: whoever took it sends it and reports it.

        Args:
            limit: At most so many messages: 100 unless said otherwise; less than 1 is taken as 1,
                more than 300 as 300.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            TakeMessages(
                limit=limit,
            ), at=at, command_id=command_id
        )

    def report(
        self,
        *,
        batch: UUID | str,
        done: bool | None = None,
        messages: Collection[DeliveryReport | DeliveryReportDict] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says what became of messages of a batch. One that was delivered may be reported again
        when it comes back. What is to be tried again later is not reported. For the host's job.

        Args:
            batch: The batch.
            done: Whether nothing more will be said of the batch: what was not reported was not
                sent, and the batch is not open any more.
            messages: Some of its messages, each once.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReportMessages(
                batch=batch,
                done=done,
                messages=messages,
            ), at=at, command_id=command_id
        )

    def inbox(
        self,
        *,
        citizen: UUID | str,
        after: int | None = None,
        limit: int = 100,
        unread: bool = False,
        at: DateTime | str | None = None,
    ) -> InboxView:
        """What a citizen was told, the latest first. For the citizen and staff.

        Args:
            citizen: The citizen.
            after: Only lines before this one, to page on: `InboxView.next` of the page before.
            limit: At most so many lines: 100 unless said otherwise, 1,000 at most.
            unread: Only what was not read yet.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowInbox(
                citizen=citizen,
                after=after,
                limit=limit,
                unread=unread,
            ), at=at
        )

    def wishes(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> WishesView:
        """How a citizen is told, and what they follow. For the citizen and staff.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowWishes(
                citizen=citizen,
            ), at=at
        )

    def outbox(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> OutboxView:
        """How far news was gathered, whether any is due, and which batches are on their way. For
        staff and the host's job: after a crash it finds here what it had taken and did not report.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowOutbox(), at=at
        )

    def outgoing(
        self,
        *,
        batch: UUID | str,
        pages: str | None = None,
        sender: MessageSender | MessageSenderDict | None = None,
        at: DateTime | str | None = None,
    ) -> OutgoingView:
        """The messages of a batch that were not reported yet, composed. For staff and the host's
        job. Asked again it answers the same, but for what changed meanwhile: whoever was erased,
        has left or wishes it no more is not there, and a new address is the one to use. A batch
        with such messages is closed with `done`.

        Args:
            batch: The batch.
            pages: Where the portal's pages lie, as `https://borgerbank.eksempel.dk`: a thing's page
                is behind it under its name, as `/idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, and
                the link to stop under `/stop/` with what it brings. Without it there are no links
                in the messages.
            sender: Who sends them. With it each message is there as its way carries it too:
                `MessageView.file`.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowOutgoing(
                batch=batch,
                pages=pages,
                sender=sender,
            ), at=at
        )
