"""The room `dialogue`, as `town.dialogues`: its methods, and the types that they take and give.

Commands: `open`, `change`, `extend`, `end`, `close`, `reopen`, `invite`, `contribute`, `revise`,
`withdraw`, `voice`, `put_reason`, `hide`, `appeal`, `decide_appeal`, `restore`.

Queries: `topic`, `list`, `contributions`, `get`, `votes`, `polis`, `reasons`, `findings`, `signs`.

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
    same as _same,
    set_field as _set,
)
from .responses import RedactionKind
from .values import Channel, Exported, Receipt

__all__ = [
    "AppealHiding",
    "ChangeTopic",
    "CloseTopic",
    "ClosingView",
    "Contribute",
    "ContributionKind",
    "ContributionList",
    "ContributionRole",
    "ContributionView",
    "DecideAppeal",
    "DialoguesRoom",
    "EndTopic2",
    "ExportPolis",
    "ExtendTopic",
    "FindingsView",
    "GetContribution",
    "GetTopic",
    "GiveVoice",
    "HideContribution",
    "HidingView",
    "InviteToTopic",
    "ListContributions",
    "ListTopics",
    "OpenTopic",
    "OwnPart",
    "OwnVote",
    "PartRole",
    "PolisFile",
    "PutReason",
    "ReasonView",
    "ReasonWords",
    "ReasonWordsDict",
    "ReasonsView",
    "ReopenTopic",
    "RestoreContribution",
    "ReviseContribution",
    "ShowFindings",
    "ShowReasons",
    "ShowSigns",
    "ShowVotes",
    "SignGroup",
    "SignsView",
    "Span",
    "StatementResult",
    "StatementWriters",
    "TopicItem",
    "TopicList",
    "TopicReaders",
    "TopicStage",
    "TopicTerms",
    "TopicTermsDict",
    "TopicText",
    "TopicTextDict",
    "TopicView",
    "TopicWriters",
    "VersionView",
    "VoiceTally",
    "Vote",
    "VotePlace",
    "VotePlaceDict",
    "VotesView",
    "WithdrawContribution",
]


class ContributionKind(Choice):
    """What a contribution is."""

    INPUT = "input"
    """An input (*input*)."""

    VIEWPOINT = "viewpoint"
    """A viewpoint (*synspunkt*)."""

    QUESTION = "question"
    """A question (*spørgsmål*)."""

    ANSWER = "answer"
    """An answer (*svar*) of the administration or a politician."""

    STATEMENT = "statement"
    """A statement (*udsagn*) to agree or disagree with, or to pass on."""


class ContributionRole(Choice):
    """As what somebody wrote it."""

    CITIZEN = "citizen"
    """As a citizen."""

    POLITICIAN = "politician"
    """As a politician."""

    STAFF = "staff"
    """For the administration."""


class PartRole(Choice):
    """As what somebody was invited to a topic."""

    MEMBER = "member"
    """As whoever may take part, such as a member of the team that opened it."""

    POLITICIAN = "politician"
    """As a politician, who takes part as themself and is shown as one."""


class PolisFile(Choice):
    """Which of the files."""

    COMMENTS = "comments"
    """`comments.csv`: the statements."""

    VOTES = "votes"
    """`votes.csv`: a row for each vote."""

    PARTICIPANTS_VOTES = "participants_votes"
    """`participants-votes.csv`: a row for each participant, a column for each statement."""

    SUMMARY = "summary"
    """`summary.csv`: what it is about, and how much there is."""


class StatementWriters(Choice):
    """Who writes the statements with which people agree or disagree."""

    PARTICIPANTS = "participants"
    """All who may write in the topic."""

    STAFF = "staff"
    """The municipality alone."""


class TopicReaders(Choice):
    """Who may see a topic."""

    EVERYBODY = "everybody"
    """Everybody, without a log-in."""

    ENROLLED = "enrolled"
    """Citizens of the bank."""

    INVITED = "invited"
    """Those whom the municipality invited to it, such as a team's members."""


class TopicStage(Choice):
    """Where a topic stands: a matter of the clock, but for the end that staff gave it."""

    PLANNED = "planned"
    """Its first day has not come."""

    OPEN = "open"
    """One writes and agrees or disagrees."""

    ENDED = "ended"
    """It is over, and its summary is awaited."""

    CLOSED = "closed"
    """Its summary says what came of it."""


class TopicWriters(Choice):
    """Who may write in a topic. Whoever writes has an account: a person has one voice, and is told
    what a moderator decides.
    """

    ENROLLED = "enrolled"
    """Citizens of the bank."""

    INVITED = "invited"
    """Those whom the municipality invited to it."""


class Vote(Choice):
    """What somebody thinks of a statement."""

    AGREE = "agree"
    """They agree (*enig*)."""

    DISAGREE = "disagree"
    """They disagree (*uenig*)."""

    PASS = "pass"
    """They pass: they don't know, or don't care (*ved ikke*)."""


# Values and views


class ClosingView(Record):
    """What came of a topic."""

    at: DateTime
    """When it was closed."""

    links: tuple[str, ...]
    """What it led to, as the journal names it."""

    results: tuple[StatementResult, ...]
    """What people thought of the statements, as it was then: of those on which enough voices stood."""

    withheld: int
    """How many statements had too few voices for that."""

    summary: str | None = None
    """The summary."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "at": self.at,
            "links": self.links,
            "results": self.results,
            "withheld": self.withheld,
        }
        if self.summary is not None:
            data["summary"] = self.summary
        return data

    @classmethod
    def _read(cls, data: Any) -> ClosingView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "at": _instant(data["at"]),
            "links": _items(data["links"], _same),
            "results": _items(data["results"], StatementResult._read),
            "withheld": data["withheld"],
            "summary": data.get("summary"),
        })
        return record


class ContributionList(Record):
    """A page of contributions."""

    total: int
    """How many there are in all, on every page."""

    contributions: tuple[ContributionView, ...]
    """The contributions of this page."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "contributions": self.contributions,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> ContributionList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "contributions": _items(data["contributions"], ContributionView._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class ContributionView(Record):
    """A contribution as the actor may see it. What is hidden, withdrawn or erased has no text and
    no author for the public.
    """

    contribution: UUID
    """The contribution."""

    kind: ContributionKind
    """What it is."""

    role: ContributionRole
    """As what it was written."""

    at: DateTime
    """When it was written."""

    replies: int
    """How many replies there are, hidden and withdrawn ones among them."""

    author: str | None = None
    """The author's name: for staff and the author; for all where the author consents to
    `publication` or writes as a politician, and has no name protection.
    """

    edited_at: DateTime | None = None
    """When it was changed last, where it was."""

    hidden: bool | None = None
    """Whether a moderator has hidden it."""

    hidings: tuple[HidingView, ...] | None = None
    """How often it was hidden and why, the latest last. For staff and the author."""

    number: int | None = None
    """A statement's number in its topic, from 1."""

    own: bool | None = None
    """Whether the citizen who asks wrote it."""

    reply_to: UUID | None = None
    """What it replies to."""

    signed: str | None = None
    """As whom the administration signed it."""

    text: str | None = None
    """The latest text."""

    versions: tuple[VersionView, ...] | None = None
    """All texts, the latest last. For staff and the author, where one contribution is asked for."""

    voices: VoiceTally | None = None
    """What people think of a statement now. For staff."""

    withdrawn: bool | None = None
    """Whether it was withdrawn."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "contribution": self.contribution,
            "kind": self.kind,
            "role": self.role,
            "at": self.at,
            "replies": self.replies,
        }
        if self.author is not None:
            data["author"] = self.author
        if self.edited_at is not None:
            data["edited_at"] = self.edited_at
        if self.hidden is not None:
            data["hidden"] = self.hidden
        if self.hidings is not None:
            data["hidings"] = self.hidings
        if self.number is not None:
            data["number"] = self.number
        if self.own is not None:
            data["own"] = self.own
        if self.reply_to is not None:
            data["reply_to"] = self.reply_to
        if self.signed is not None:
            data["signed"] = self.signed
        if self.text is not None:
            data["text"] = self.text
        if self.versions is not None:
            data["versions"] = self.versions
        if self.voices is not None:
            data["voices"] = self.voices
        if self.withdrawn is not None:
            data["withdrawn"] = self.withdrawn
        return data

    @classmethod
    def _read(cls, data: Any) -> ContributionView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "kind": ContributionKind._read(data["kind"]),
            "role": ContributionRole._read(data["role"]),
            "at": _instant(data["at"]),
            "replies": data["replies"],
            "author": data.get("author"),
            "edited_at": None if (value := data.get("edited_at")) is None else _instant(value),
            "hidden": data.get("hidden"),
            "hidings": None if (value := data.get("hidings")) is None else _items(value, HidingView._read),
            "number": data.get("number"),
            "own": data.get("own"),
            "reply_to": None if (value := data.get("reply_to")) is None else UUID(value),
            "signed": data.get("signed"),
            "text": data.get("text"),
            "versions": None if (value := data.get("versions")) is None else _items(value, VersionView._read),
            "voices": None if (value := data.get("voices")) is None else VoiceTally._read(value),
            "withdrawn": data.get("withdrawn"),
        })
        return record


class FindingsView(Record):
    """What was found in a text."""

    findings: tuple[Span, ...]
    """The places, in Unicode scalar values of the text."""

    def _dict(self) -> dict[str, Any]:
        return {
            "findings": self.findings,
        }

    @classmethod
    def _read(cls, data: Any) -> FindingsView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "findings": _items(data["findings"], Span._read),
        })
        return record


class HidingView(Record):
    """That a contribution was hidden."""

    reason: str
    """The reason, by its key."""

    at: DateTime
    """When."""

    appealed: bool
    """Whether an appeal was sent."""

    appeal: str | None = None
    """The author's appeal."""

    decision: str | None = None
    """Why."""

    note: str | None = None
    """What the moderator wrote to its author."""

    restored: bool | None = None
    """Whether it was shown again, where that was decided."""

    words: ReasonWords | None = None
    """What the reason said on that day."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reason": self.reason,
            "at": self.at,
            "appealed": self.appealed,
        }
        if self.appeal is not None:
            data["appeal"] = self.appeal
        if self.decision is not None:
            data["decision"] = self.decision
        if self.note is not None:
            data["note"] = self.note
        if self.restored is not None:
            data["restored"] = self.restored
        if self.words is not None:
            data["words"] = self.words
        return data

    @classmethod
    def _read(cls, data: Any) -> HidingView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "reason": data["reason"],
            "at": _instant(data["at"]),
            "appealed": data["appealed"],
            "appeal": data.get("appeal"),
            "decision": data.get("decision"),
            "note": data.get("note"),
            "restored": data.get("restored"),
            "words": None if (value := data.get("words")) is None else ReasonWords._read(value),
        })
        return record


class OwnPart(Record):
    """What a citizen has to do with a topic."""

    votes: tuple[OwnVote, ...]
    """What they think of the statements, in the order of their numbers."""

    role: PartRole | None = None
    """As what they were invited."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "votes": self.votes,
        }
        if self.role is not None:
            data["role"] = self.role
        return data

    @classmethod
    def _read(cls, data: Any) -> OwnPart:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "votes": _items(data["votes"], OwnVote._read),
            "role": None if (value := data.get("role")) is None else PartRole._read(value),
        })
        return record


class OwnVote(Record):
    """What a citizen thinks of a statement."""

    number: int
    """The statement's number in the topic."""

    vote: Vote
    """What they think of it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "vote": self.vote,
        }

    @classmethod
    def _read(cls, data: Any) -> OwnVote:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "number": data["number"],
            "vote": Vote._read(data["vote"]),
        })
        return record


class ReasonView(Record):
    """A reason."""

    reason: str
    """Its key."""

    words: ReasonWords
    """What it says."""

    def _dict(self) -> dict[str, Any]:
        return {
            "reason": self.reason,
            "words": self.words,
        }

    @classmethod
    def _read(cls, data: Any) -> ReasonView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "reason": data["reason"],
            "words": ReasonWords._read(data["words"]),
        })
        return record


class ReasonWords(Record):
    """What a reason says."""

    danish: str
    """In Danish, as `Omtaler andre personer`."""

    english: str
    """In English, as `Names other people`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> ReasonWords:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class ReasonsView(Record):
    """The list of reasons."""

    reasons: tuple[ReasonView, ...]
    """The reasons, in the order of their keys."""

    def _dict(self) -> dict[str, Any]:
        return {
            "reasons": self.reasons,
        }

    @classmethod
    def _read(cls, data: Any) -> ReasonsView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "reasons": _items(data["reasons"], ReasonView._read),
        })
        return record


class SignGroup(Record):
    """Contributions that say nearly the same."""

    contributions: tuple[UUID, ...]
    """The contributions, in the order of their ids."""

    accounts: int
    """How many accounts wrote them."""

    new_accounts: int
    """How many of these had enrolled less than a day before."""

    within_an_hour: int
    """The most of them that were written within one hour."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contributions": self.contributions,
            "accounts": self.accounts,
            "new_accounts": self.new_accounts,
            "within_an_hour": self.within_an_hour,
        }

    @classmethod
    def _read(cls, data: Any) -> SignGroup:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contributions": _items(data["contributions"], UUID),
            "accounts": data["accounts"],
            "new_accounts": data["new_accounts"],
            "within_an_hour": data["within_an_hour"],
        })
        return record


class SignsView(Record):
    """What was found among contributions."""

    groups: tuple[SignGroup, ...]
    """The groups of contributions that say nearly the same."""

    compared: int
    """How many contributions were compared."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "groups": self.groups,
            "compared": self.compared,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> SignsView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "groups": _items(data["groups"], SignGroup._read),
            "compared": data["compared"],
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class Span(Record):
    """A place in a text that holds personal data: half-open offsets, in bytes unless said
    otherwise.
    """

    start: int
    """The first offset, inclusive."""

    end: int
    """The end, exclusive."""

    kind: RedactionKind
    """What stands there."""

    def _dict(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "kind": self.kind,
        }

    @classmethod
    def _read(cls, data: Any) -> Span:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "start": data["start"],
            "end": data["end"],
            "kind": RedactionKind._read(data["kind"]),
        })
        return record


class StatementResult(Record):
    """What came of a statement."""

    statement: UUID
    """The statement."""

    number: int
    """Its number in the topic, from 1."""

    tally: VoiceTally
    """What people thought of it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "statement": self.statement,
            "number": self.number,
            "tally": self.tally,
        }

    @classmethod
    def _read(cls, data: Any) -> StatementResult:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "statement": UUID(data["statement"]),
            "number": data["number"],
            "tally": VoiceTally._read(data["tally"]),
        })
        return record


class TopicItem(Record):
    """A topic in a list."""

    topic: UUID
    """The topic."""

    stage: TopicStage
    """Where it stands now."""

    title: str
    """The title."""

    from_: Date
    """The first day."""

    to: Date
    """The last day, inclusive."""

    areas: tuple[str, ...]
    """The interest areas it belongs to."""

    def _dict(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
            "stage": self.stage,
            "title": self.title,
            "from": self.from_,
            "to": self.to,
            "areas": self.areas,
        }

    @classmethod
    def _read(cls, data: Any) -> TopicItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "stage": TopicStage._read(data["stage"]),
            "title": data["title"],
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "areas": _items(data["areas"], _same),
        })
        return record


class TopicList(Record):
    """A page of topics."""

    topics: tuple[TopicItem, ...]
    """The topics."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "topics": self.topics,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> TopicList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topics": _items(data["topics"], TopicItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class TopicTerms(Record):
    """What a topic is."""

    title: str
    """The title."""

    from_: Date
    """The first day, in Danish time."""

    to: Date
    """The last day, inclusive."""

    see: TopicReaders
    """Who may see it."""

    write: TopicWriters
    """Who may write in it."""

    statements: StatementWriters
    """Who writes statements."""

    areas: tuple[str, ...] | None = None
    """The interest areas it belongs to; 10 at most."""

    hosts: tuple[str, ...] | None = None
    """Who opens it beside the municipality, as the journal names them: `team/…`, `organisation/…`;
    10 at most.
    """

    small_number: int = 5
    """From how many voices on a statement's counts are published once the topic is closed, 3 to
    100: 5 unless said otherwise, 10 where the topic is sensitive.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "from": self.from_,
            "to": self.to,
            "see": self.see,
            "write": self.write,
            "statements": self.statements,
        }
        if self.areas is not None:
            data["areas"] = self.areas
        if self.hosts is not None:
            data["hosts"] = self.hosts
        if self.small_number is not None:
            data["small_number"] = self.small_number
        return data

    @classmethod
    def _read(cls, data: Any) -> TopicTerms:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "see": TopicReaders._read(data["see"]),
            "write": TopicWriters._read(data["write"]),
            "statements": StatementWriters._read(data["statements"]),
            "areas": None if (value := data.get("areas")) is None else _items(value, _same),
            "hosts": None if (value := data.get("hosts")) is None else _items(value, _same),
            "small_number": data.get("small_number", 5),
        })
        return record


class TopicText(Record):
    """What a topic asks. Lies in the vault."""

    challenge: str
    """The challenge (*udfordring*)."""

    scope: str
    """What the dialogue may change, and what is settled (*råderum*)."""

    def _dict(self) -> dict[str, Any]:
        return {
            "challenge": self.challenge,
            "scope": self.scope,
        }

    @classmethod
    def _read(cls, data: Any) -> TopicText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "challenge": data["challenge"],
            "scope": data["scope"],
        })
        return record


class TopicView(Record):
    """A topic as the actor may see it."""

    topic: UUID
    """The topic."""

    stage: TopicStage
    """Where it stands now."""

    terms: TopicTerms
    """What it is."""

    contributions: int
    """How many contributions that reply to none there are, hidden and withdrawn ones among them,
    statements not.
    """

    statements: int
    """How many statements there are, hidden and withdrawn ones among them."""

    closings: tuple[ClosingView, ...] | None = None
    """What came of it, once it was closed; the latest last where it was opened again."""

    ended_because: str | None = None
    """Why it was ended before its last day."""

    own: OwnPart | None = None
    """What the acting citizen has to do with it."""

    text: TopicText | None = None
    """What it asks."""

    took_part: int | None = None
    """How many took part. For staff, and for all once the topic is closed."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "topic": self.topic,
            "stage": self.stage,
            "terms": self.terms,
            "contributions": self.contributions,
            "statements": self.statements,
        }
        if self.closings is not None:
            data["closings"] = self.closings
        if self.ended_because is not None:
            data["ended_because"] = self.ended_because
        if self.own is not None:
            data["own"] = self.own
        if self.text is not None:
            data["text"] = self.text
        if self.took_part is not None:
            data["took_part"] = self.took_part
        return data

    @classmethod
    def _read(cls, data: Any) -> TopicView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "stage": TopicStage._read(data["stage"]),
            "terms": TopicTerms._read(data["terms"]),
            "contributions": data["contributions"],
            "statements": data["statements"],
            "closings": None if (value := data.get("closings")) is None else _items(value, ClosingView._read),
            "ended_because": data.get("ended_because"),
            "own": None if (value := data.get("own")) is None else OwnPart._read(value),
            "text": None if (value := data.get("text")) is None else TopicText._read(value),
            "took_part": data.get("took_part"),
        })
        return record


class VersionView(Record):
    """A version of a text."""

    at: DateTime
    """When it was written."""

    text: str | None = None
    """The text, unless it was erased."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "at": self.at,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> VersionView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "at": _instant(data["at"]),
            "text": data.get("text"),
        })
        return record


class VoiceTally(Record):
    """What people think of a statement."""

    agree: int = 0
    """How many agree."""

    disagree: int = 0
    """How many disagree."""

    pass_: int = 0
    """How many pass."""

    unverified: int = 0
    """How many of all these are accounts whose holder nobody has verified. Somebody with several
    accounts is several of them.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.agree is not None:
            data["agree"] = self.agree
        if self.disagree is not None:
            data["disagree"] = self.disagree
        if self.pass_ is not None:
            data["pass"] = self.pass_
        if self.unverified is not None:
            data["unverified"] = self.unverified
        return data

    @classmethod
    def _read(cls, data: Any) -> VoiceTally:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agree": data.get("agree", 0),
            "disagree": data.get("disagree", 0),
            "pass_": data.get("pass", 0),
            "unverified": data.get("unverified", 0),
        })
        return record


class VotePlace(Record):
    """Where a page of votes begins."""

    from_: int
    """Up to which names were read."""

    participants: int
    """How many participants were numbered before."""

    def _dict(self) -> dict[str, Any]:
        return {
            "from": self.from_,
            "participants": self.participants,
        }

    @classmethod
    def _read(cls, data: Any) -> VotePlace:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": data["from"],
            "participants": data["participants"],
        })
        return record


class VotesView(Record):
    """A page of votes: the columns are of one length, and each row is one vote."""

    participant: tuple[int, ...]
    """Participants by number, from 0. The same participant has the same number within one reading
    of all pages, and all their votes are on one page.
    """

    statement: tuple[int, ...]
    """Statements by their number in the topic, from 1."""

    vote: tuple[int, ...]
    """1 for agreeing, -1 for disagreeing, 0 for passing."""

    next: VotePlace | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "participant": self.participant,
            "statement": self.statement,
            "vote": self.vote,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> VotesView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "participant": _items(data["participant"], _same),
            "statement": _items(data["statement"], _same),
            "vote": _items(data["vote"], _same),
            "next": None if (value := data.get("next")) is None else VotePlace._read(value),
        })
        return record


# Inputs as dicts


class ReasonWordsDict(TypedDict):
    """`ReasonWords` as a dict, by the names in JSON."""

    danish: str
    english: str


_TopicTermsDictRequired = TypedDict(
    "_TopicTermsDictRequired",
    {
        "title": "str",
        "from": "Date | str",
        "to": "Date | str",
        "see": "TopicReaders | str",
        "write": "TopicWriters | str",
        "statements": "StatementWriters | str",
    },
)


class TopicTermsDict(_TopicTermsDictRequired, total=False):
    """`TopicTerms` as a dict, by the names in JSON."""

    areas: Collection[str] | None
    hosts: Collection[str] | None
    small_number: int


class TopicTextDict(TypedDict):
    """`TopicText` as a dict, by the names in JSON."""

    challenge: str
    scope: str


_VotePlaceDictRequired = TypedDict(
    "_VotePlaceDictRequired",
    {
        "from": "int",
        "participants": "int",
    },
)


class VotePlaceDict(_VotePlaceDictRequired):
    """`VotePlace` as a dict, by the names in JSON."""



# Commands


class AppealHiding(Command):
    """Its author asks that somebody else look at a contribution that was hidden; once for each
    hiding, also when the topic is over.
    """

    NAME: ClassVar[str] = "dialogue.appeal"

    contribution: UUID | str
    """The contribution."""

    text: str
    """Why it should be shown."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contribution": self.contribution,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> AppealHiding:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "text": data["text"],
        })
        return record


class ChangeTopic(Command):
    """Changes a topic before its first day. What it asked before is deleted. For staff."""

    NAME: ClassVar[str] = "dialogue.change"

    topic: UUID | str
    """The topic."""

    terms: TopicTerms | TopicTermsDict
    """What it is now."""

    text: TopicText | TopicTextDict
    """What it asks now."""

    def _dict(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
            "terms": self.terms,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> ChangeTopic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "terms": TopicTerms._read(data["terms"]),
            "text": TopicText._read(data["text"]),
        })
        return record


class CloseTopic(Command):
    """Closes a topic that is over, with a summary that says what came of it. All who took part are
    told, the first time. For staff.
    """

    NAME: ClassVar[str] = "dialogue.close"

    topic: UUID | str
    """The topic."""

    summary: str
    """What came of it."""

    links: Collection[str] | None = None
    """What it led to, as the journal names it: `idea/…`, `hearing/…`, `team/…`; 10 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "topic": self.topic,
            "summary": self.summary,
        }
        if self.links is not None:
            data["links"] = self.links
        return data

    @classmethod
    def _read(cls, data: Any) -> CloseTopic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "summary": data["summary"],
            "links": None if (value := data.get("links")) is None else _items(value, _same),
        })
        return record


class Contribute(Command):
    """Writes in a topic: an input, a viewpoint, a question, an answer or a statement. While the
    topic is open; the administration also before it opens, to put statements there, and until it is
    closed, to answer.
    """

    NAME: ClassVar[str] = "dialogue.contribute"

    contribution: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    topic: UUID | str
    """The topic."""

    kind: ContributionKind | str
    """What it is. Only the administration and those invited as politicians answer."""

    text: str
    """The text; 280 characters at most for a statement."""

    channel: Channel | str | None = None
    """By which way it reached the municipality, where staff send it on the citizen's behalf. For
    staff.
    """

    citizen: UUID | str | None = None
    """Who writes: the actor, or the citizen for whom staff do it. Left out where the administration
    itself writes.
    """

    reply_to: UUID | str | None = None
    """The contribution that it replies to, of the same topic: one that is no reply itself. An
    answer has one, a statement none.
    """

    signed: str | None = None
    """As whom the administration signs it, such as `Vej og Park`. For staff."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "contribution": self.contribution,
            "topic": self.topic,
            "kind": self.kind,
            "text": self.text,
        }
        if self.channel is not None:
            data["channel"] = self.channel
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.reply_to is not None:
            data["reply_to"] = self.reply_to
        if self.signed is not None:
            data["signed"] = self.signed
        return data

    @classmethod
    def _read(cls, data: Any) -> Contribute:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "topic": UUID(data["topic"]),
            "kind": ContributionKind._read(data["kind"]),
            "text": data["text"],
            "channel": None if (value := data.get("channel")) is None else Channel._read(value),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "reply_to": None if (value := data.get("reply_to")) is None else UUID(value),
            "signed": data.get("signed"),
        })
        return record


class DecideAppeal(Command):
    """Decides on an appeal. Whoever hid the contribution does not. For staff."""

    NAME: ClassVar[str] = "dialogue.decide_appeal"

    contribution: UUID | str
    """The contribution."""

    restore: bool
    """Whether it is shown again."""

    reason: str
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contribution": self.contribution,
            "restore": self.restore,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> DecideAppeal:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "restore": data["restore"],
            "reason": data["reason"],
        })
        return record


class EndTopic2(Command):
    """Ends a topic before its last day, with a reason that all may read. For staff."""

    NAME: ClassVar[str] = "dialogue.end"

    topic: UUID | str
    """The topic."""

    reason: str
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> EndTopic2:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "reason": data["reason"],
        })
        return record


class ExtendTopic(Command):
    """Gives a topic a later last day, before it is over. For staff."""

    NAME: ClassVar[str] = "dialogue.extend"

    topic: UUID | str
    """The topic."""

    to: Date | str
    """The last day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
            "to": self.to,
        }

    @classmethod
    def _read(cls, data: Any) -> ExtendTopic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "to": _day(data["to"]),
        })
        return record


class GiveVoice(Command):
    """Says what a citizen thinks of a statement, or says it anew. While the topic is open."""

    NAME: ClassVar[str] = "dialogue.voice"

    contribution: UUID | str
    """The statement, by its contribution."""

    citizen: UUID | str
    """Whose voice: the actor's, or that of the citizen for whom staff do it."""

    vote: Vote | str | None = None
    """What they think of it. Left out, they take back what they said."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "contribution": self.contribution,
            "citizen": self.citizen,
        }
        if self.vote is not None:
            data["vote"] = self.vote
        return data

    @classmethod
    def _read(cls, data: Any) -> GiveVoice:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "citizen": UUID(data["citizen"]),
            "vote": None if (value := data.get("vote")) is None else Vote._read(value),
        })
        return record


class HideContribution(Command):
    """A moderator hides a contribution, with a reason from the list. The original is kept for staff
    and its author, who is told and may appeal once. Replies stay. For staff.
    """

    NAME: ClassVar[str] = "dialogue.hide"

    contribution: UUID | str
    """The contribution."""

    reason: str
    """The reason, by its key on the list as it holds today."""

    note: str | None = None
    """What its author is told beside the reason."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "contribution": self.contribution,
            "reason": self.reason,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> HideContribution:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "reason": data["reason"],
            "note": data.get("note"),
        })
        return record


class InviteToTopic(Command):
    """Invites citizens to a topic, or says that they are politicians, whose contributions are then
    shown as such. They are told. Whoever was invited before has the role that is given now. For
    staff.
    """

    NAME: ClassVar[str] = "dialogue.invite"

    topic: UUID | str
    """The topic."""

    citizens: Collection[UUID | str]
    """Whom; 1 to 500."""

    role: PartRole | str = PartRole.MEMBER
    """As what."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "topic": self.topic,
            "citizens": self.citizens,
        }
        if self.role is not None:
            data["role"] = self.role
        return data

    @classmethod
    def _read(cls, data: Any) -> InviteToTopic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "citizens": _items(data["citizens"], UUID),
            "role": PartRole._read(data.get("role", "member")),
        })
        return record


class OpenTopic(Command):
    """Opens a topic from a day on. For staff."""

    NAME: ClassVar[str] = "dialogue.open"

    topic: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    terms: TopicTerms | TopicTermsDict
    """What it is."""

    text: TopicText | TopicTextDict
    """What it asks."""

    def _dict(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
            "terms": self.terms,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> OpenTopic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "terms": TopicTerms._read(data["terms"]),
            "text": TopicText._read(data["text"]),
        })
        return record


class PutReason(Command):
    """Puts a reason for hiding something on the municipality's list from a day on, words it anew,
    or takes it off. What was decided before keeps the words of its day. For staff.
    """

    NAME: ClassVar[str] = "dialogue.put_reason"

    reason: str
    """Its key, for ever."""

    from_: Date | str
    """The first day, in Danish time; later than any that the list has for it."""

    words: ReasonWords | ReasonWordsDict | None = None
    """What it says. Left out, it is off the list from then on."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reason": self.reason,
            "from": self.from_,
        }
        if self.words is not None:
            data["words"] = self.words
        return data

    @classmethod
    def _read(cls, data: Any) -> PutReason:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "reason": data["reason"],
            "from_": _day(data["from"]),
            "words": None if (value := data.get("words")) is None else ReasonWords._read(value),
        })
        return record


class ReopenTopic(Command):
    """Opens a topic again that is over. Nobody is told a second time that it is there. For staff."""

    NAME: ClassVar[str] = "dialogue.reopen"

    topic: UUID | str
    """The topic."""

    to: Date | str
    """The new last day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
            "to": self.to,
        }

    @classmethod
    def _read(cls, data: Any) -> ReopenTopic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "to": _day(data["to"]),
        })
        return record


class RestoreContribution(Command):
    """Shows a hidden contribution again without an appeal, or after one that was turned down:
    anybody may see that it was a mistake. For staff.
    """

    NAME: ClassVar[str] = "dialogue.restore"

    contribution: UUID | str
    """The contribution."""

    reason: str
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contribution": self.contribution,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> RestoreContribution:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "reason": data["reason"],
        })
        return record


class ReviseContribution(Command):
    """Writes a contribution anew. That it was changed is shown; what it said before is kept, for
    its author and staff to see.
    """

    NAME: ClassVar[str] = "dialogue.revise"

    contribution: UUID | str
    """The contribution."""

    text: str
    """The text."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contribution": self.contribution,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> ReviseContribution:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "text": data["text"],
        })
        return record


class WithdrawContribution(Command):
    """Withdraws a contribution, until the topic is closed. Replies to it stay."""

    NAME: ClassVar[str] = "dialogue.withdraw"

    contribution: UUID | str
    """The contribution."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contribution": self.contribution,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawContribution:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
        })
        return record


# Queries


class ExportPolis(Query["Exported"]):
    """A topic's statements and votes as a file of the kind that Polis exports, for programs that
    read those. For staff.

    Statements are numbered from 0, so that `comment-id` is the number in the topic less one.
    Participants are numbered as in `dialogue.votes`. A hidden or withdrawn statement has
    `moderated` -1 and no text. When somebody voted is not kept: the time of every vote is the one
    at which the file is made. Nobody's statement leads to their votes: `author-id` is always empty.
    """

    NAME: ClassVar[str] = "dialogue.polis"

    topic: UUID | str
    """The topic."""

    file: PolisFile | str
    """Which file."""

    def _dict(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
            "file": self.file,
        }

    @classmethod
    def _read(cls, data: Any) -> ExportPolis:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "file": PolisFile._read(data["file"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class GetContribution(Query["ContributionView"]):
    """One contribution, as the actor may see it; for staff and its author with all its texts."""

    NAME: ClassVar[str] = "dialogue.get"

    contribution: UUID | str
    """The contribution."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contribution": self.contribution,
        }

    @classmethod
    def _read(cls, data: Any) -> GetContribution:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ContributionView:
        return ContributionView._read(data)


class GetTopic(Query["TopicView"]):
    """One topic, as the actor may see it."""

    NAME: ClassVar[str] = "dialogue.topic"

    topic: UUID | str
    """The topic."""

    def _dict(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
        }

    @classmethod
    def _read(cls, data: Any) -> GetTopic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TopicView:
        return TopicView._read(data)


class ListContributions(Query["ContributionList"]):
    """What was written in a topic, in the order of the ids: contributions that reply to none, the
    replies to one, or the statements.
    """

    NAME: ClassVar[str] = "dialogue.contributions"

    topic: UUID | str
    """The topic."""

    after: UUID | str | None = None
    """Only those after this one, to page on."""

    appealed: bool | None = None
    """Only what somebody has appealed for and nobody decided, of whatever kind. For staff."""

    hidden: bool | None = None
    """Only what is hidden, of whatever kind. For staff."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    reply_to: UUID | str | None = None
    """Only the replies to this contribution."""

    statements: bool | None = None
    """Only the statements."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "topic": self.topic,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.appealed is not None:
            data["appealed"] = self.appealed
        if self.hidden is not None:
            data["hidden"] = self.hidden
        if self.limit is not None:
            data["limit"] = self.limit
        if self.reply_to is not None:
            data["reply_to"] = self.reply_to
        if self.statements is not None:
            data["statements"] = self.statements
        return data

    @classmethod
    def _read(cls, data: Any) -> ListContributions:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "after": None if (value := data.get("after")) is None else UUID(value),
            "appealed": data.get("appealed"),
            "hidden": data.get("hidden"),
            "limit": data.get("limit", 100),
            "reply_to": None if (value := data.get("reply_to")) is None else UUID(value),
            "statements": data.get("statements"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ContributionList:
        return ContributionList._read(data)


class ListTopics(Query["TopicList"]):
    """The topics of the forum that the actor may see, in the order of their ids."""

    NAME: ClassVar[str] = "dialogue.list"

    after: UUID | str | None = None
    """Only topics after this one, to page on."""

    area: str | None = None
    """Only topics of this interest area."""

    host: str | None = None
    """Only topics that this opens, as the journal names it, such as a team."""

    limit: int = 100
    """At most so many topics are looked at; 100 unless said otherwise, 1,000 at most."""

    stage: TopicStage | str | None = None
    """Only topics at this stage."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.area is not None:
            data["area"] = self.area
        if self.host is not None:
            data["host"] = self.host
        if self.limit is not None:
            data["limit"] = self.limit
        if self.stage is not None:
            data["stage"] = self.stage
        return data

    @classmethod
    def _read(cls, data: Any) -> ListTopics:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "area": data.get("area"),
            "host": data.get("host"),
            "limit": data.get("limit", 100),
            "stage": None if (value := data.get("stage")) is None else TopicStage._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TopicList:
        return TopicList._read(data)


class ShowFindings(Query["FindingsView"]):
    """Where a contribution's latest text may hold personal data. For staff: a person decides what
    follows.
    """

    NAME: ClassVar[str] = "dialogue.findings"

    contribution: UUID | str
    """The contribution."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contribution": self.contribution,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowFindings:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> FindingsView:
        return FindingsView._read(data)


class ShowReasons(Query["ReasonsView"]):
    """The municipality's list of reasons for hiding something, as it holds today. For everybody."""

    NAME: ClassVar[str] = "dialogue.reasons"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> ShowReasons:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record

    @classmethod
    def _view(cls, data: Any) -> ReasonsView:
        return ReasonsView._read(data)


class ShowSigns(Query["SignsView"]):
    """Signs that contributions were written together: texts that are nearly the same, with how many
    people wrote them, how many of those accounts were new, and within what time. For staff. Anybody
    may repeat what they read: it is data, and no verdict.
    """

    NAME: ClassVar[str] = "dialogue.signs"

    topic: UUID | str
    """The topic."""

    after: UUID | str | None = None
    """Only those after this one, to page on."""

    limit: int | None = None
    """At most so many contributions are compared with one another; 1,000 unless said otherwise, and
    at most.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "topic": self.topic,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowSigns:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> SignsView:
        return SignsView._read(data)


class ShowVotes(Query["VotesView"]):
    """What everybody thinks of a topic's statements, in columns, page by page. For staff, to
    analyse opinions with.
    """

    NAME: ClassVar[str] = "dialogue.votes"

    topic: UUID | str
    """The topic."""

    after: VotePlace | VotePlaceDict | None = None
    """Where the page begins, to page on: `next` of the page before."""

    limit: int | None = None
    """About how many participants a page holds; 1,000 unless said otherwise, 10,000 at most. A page
    may hold somewhat more or fewer, or none.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "topic": self.topic,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowVotes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "topic": UUID(data["topic"]),
            "after": None if (value := data.get("after")) is None else VotePlace._read(value),
            "limit": data.get("limit"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> VotesView:
        return VotesView._read(data)


# The room


class DialoguesRoom:
    """The commands and queries of `dialogue`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def open(
        self,
        *,
        terms: TopicTerms | TopicTermsDict,
        text: TopicText | TopicTextDict,
        topic: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Opens a topic from a day on. For staff.

        Args:
            topic: A fresh id. A fresh random one where it is `None`.
            terms: What it is.
            text: What it asks.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `topic` too.
        """
        return self._desk.execute(
            OpenTopic(
                topic=_uuid4() if topic is None else topic,
                terms=terms,
                text=text,
            ), at=at, command_id=command_id
        )

    def change(
        self,
        *,
        topic: UUID | str,
        terms: TopicTerms | TopicTermsDict,
        text: TopicText | TopicTextDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes a topic before its first day. What it asked before is deleted. For staff.

        Args:
            topic: The topic.
            terms: What it is now.
            text: What it asks now.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ChangeTopic(
                topic=topic,
                terms=terms,
                text=text,
            ), at=at, command_id=command_id
        )

    def extend(
        self,
        *,
        topic: UUID | str,
        to: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Gives a topic a later last day, before it is over. For staff.

        Args:
            topic: The topic.
            to: The last day, inclusive.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ExtendTopic(
                topic=topic,
                to=to,
            ), at=at, command_id=command_id
        )

    def end(
        self,
        *,
        topic: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends a topic before its last day, with a reason that all may read. For staff.

        Args:
            topic: The topic.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EndTopic2(
                topic=topic,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def close(
        self,
        *,
        topic: UUID | str,
        summary: str,
        links: Collection[str] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Closes a topic that is over, with a summary that says what came of it. All who took part
        are told, the first time. For staff.

        Args:
            topic: The topic.
            summary: What came of it.
            links: What it led to, as the journal names it: `idea/…`, `hearing/…`, `team/…`; 10 at
                most.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CloseTopic(
                topic=topic,
                summary=summary,
                links=links,
            ), at=at, command_id=command_id
        )

    def reopen(
        self,
        *,
        topic: UUID | str,
        to: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Opens a topic again that is over. Nobody is told a second time that it is there. For
        staff.

        Args:
            topic: The topic.
            to: The new last day, inclusive.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReopenTopic(
                topic=topic,
                to=to,
            ), at=at, command_id=command_id
        )

    def invite(
        self,
        *,
        topic: UUID | str,
        citizens: Collection[UUID | str],
        role: PartRole | str = PartRole.MEMBER,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Invites citizens to a topic, or says that they are politicians, whose contributions are
        then shown as such. They are told. Whoever was invited before has the role that is given
        now. For staff.

        Args:
            topic: The topic.
            citizens: Whom; 1 to 500.
            role: As what.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            InviteToTopic(
                topic=topic,
                citizens=citizens,
                role=role,
            ), at=at, command_id=command_id
        )

    def contribute(
        self,
        *,
        topic: UUID | str,
        kind: ContributionKind | str,
        text: str,
        contribution: UUID | str | None = None,
        channel: Channel | str | None = None,
        citizen: UUID | str | None = None,
        reply_to: UUID | str | None = None,
        signed: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes in a topic: an input, a viewpoint, a question, an answer or a statement. While the
        topic is open; the administration also before it opens, to put statements there, and until
        it is closed, to answer.

        Args:
            contribution: A fresh id. A fresh random one where it is `None`.
            topic: The topic.
            kind: What it is. Only the administration and those invited as politicians answer.
            text: The text; 280 characters at most for a statement.
            channel: By which way it reached the municipality, where staff send it on the citizen's
                behalf. For staff.
            citizen: Who writes: the actor, or the citizen for whom staff do it. Left out where the
                administration itself writes.
            reply_to: The contribution that it replies to, of the same topic: one that is no reply
                itself. An answer has one, a statement none.
            signed: As whom the administration signs it, such as `Vej og Park`. For staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `contribution` too.
        """
        return self._desk.execute(
            Contribute(
                contribution=_uuid4() if contribution is None else contribution,
                topic=topic,
                kind=kind,
                text=text,
                channel=channel,
                citizen=citizen,
                reply_to=reply_to,
                signed=signed,
            ), at=at, command_id=command_id
        )

    def revise(
        self,
        *,
        contribution: UUID | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes a contribution anew. That it was changed is shown; what it said before is kept,
        for its author and staff to see.

        Args:
            contribution: The contribution.
            text: The text.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReviseContribution(
                contribution=contribution,
                text=text,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        contribution: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Withdraws a contribution, until the topic is closed. Replies to it stay.

        Args:
            contribution: The contribution.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawContribution(
                contribution=contribution,
            ), at=at, command_id=command_id
        )

    def voice(
        self,
        *,
        contribution: UUID | str,
        citizen: UUID | str,
        vote: Vote | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says what a citizen thinks of a statement, or says it anew. While the topic is open.

        Args:
            contribution: The statement, by its contribution.
            citizen: Whose voice: the actor's, or that of the citizen for whom staff do it.
            vote: What they think of it. Left out, they take back what they said.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GiveVoice(
                contribution=contribution,
                citizen=citizen,
                vote=vote,
            ), at=at, command_id=command_id
        )

    def put_reason(
        self,
        *,
        reason: str,
        from_: Date | str,
        words: ReasonWords | ReasonWordsDict | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts a reason for hiding something on the municipality's list from a day on, words it
        anew, or takes it off. What was decided before keeps the words of its day. For staff.

        Args:
            reason: Its key, for ever.
            from_: The first day, in Danish time; later than any that the list has for it.
            words: What it says. Left out, it is off the list from then on.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PutReason(
                reason=reason,
                from_=from_,
                words=words,
            ), at=at, command_id=command_id
        )

    def hide(
        self,
        *,
        contribution: UUID | str,
        reason: str,
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A moderator hides a contribution, with a reason from the list. The original is kept for
        staff and its author, who is told and may appeal once. Replies stay. For staff.

        Args:
            contribution: The contribution.
            reason: The reason, by its key on the list as it holds today.
            note: What its author is told beside the reason.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            HideContribution(
                contribution=contribution,
                reason=reason,
                note=note,
            ), at=at, command_id=command_id
        )

    def appeal(
        self,
        *,
        contribution: UUID | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Its author asks that somebody else look at a contribution that was hidden; once for each
        hiding, also when the topic is over.

        Args:
            contribution: The contribution.
            text: Why it should be shown.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AppealHiding(
                contribution=contribution,
                text=text,
            ), at=at, command_id=command_id
        )

    def decide_appeal(
        self,
        *,
        contribution: UUID | str,
        restore: bool,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Decides on an appeal. Whoever hid the contribution does not. For staff.

        Args:
            contribution: The contribution.
            restore: Whether it is shown again.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DecideAppeal(
                contribution=contribution,
                restore=restore,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def restore(
        self,
        *,
        contribution: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Shows a hidden contribution again without an appeal, or after one that was turned down:
        anybody may see that it was a mistake. For staff.

        Args:
            contribution: The contribution.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RestoreContribution(
                contribution=contribution,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def topic(
        self,
        *,
        topic: UUID | str,
        at: DateTime | str | None = None,
    ) -> TopicView:
        """One topic, as the actor may see it.

        Args:
            topic: The topic.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetTopic(
                topic=topic,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        area: str | None = None,
        host: str | None = None,
        limit: int = 100,
        stage: TopicStage | str | None = None,
        at: DateTime | str | None = None,
    ) -> TopicList:
        """The topics of the forum that the actor may see, in the order of their ids.

        Args:
            after: Only topics after this one, to page on.
            area: Only topics of this interest area.
            host: Only topics that this opens, as the journal names it, such as a team.
            limit: At most so many topics are looked at; 100 unless said otherwise, 1,000 at most.
            stage: Only topics at this stage.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListTopics(
                after=after,
                area=area,
                host=host,
                limit=limit,
                stage=stage,
            ), at=at
        )

    def contributions(
        self,
        *,
        topic: UUID | str,
        after: UUID | str | None = None,
        appealed: bool | None = None,
        hidden: bool | None = None,
        limit: int = 100,
        reply_to: UUID | str | None = None,
        statements: bool | None = None,
        at: DateTime | str | None = None,
    ) -> ContributionList:
        """What was written in a topic, in the order of the ids: contributions that reply to none,
        the replies to one, or the statements.

        Args:
            topic: The topic.
            after: Only those after this one, to page on.
            appealed: Only what somebody has appealed for and nobody decided, of whatever kind. For
                staff.
            hidden: Only what is hidden, of whatever kind. For staff.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            reply_to: Only the replies to this contribution.
            statements: Only the statements.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListContributions(
                topic=topic,
                after=after,
                appealed=appealed,
                hidden=hidden,
                limit=limit,
                reply_to=reply_to,
                statements=statements,
            ), at=at
        )

    def get(
        self,
        *,
        contribution: UUID | str,
        at: DateTime | str | None = None,
    ) -> ContributionView:
        """One contribution, as the actor may see it; for staff and its author with all its texts.

        Args:
            contribution: The contribution.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetContribution(
                contribution=contribution,
            ), at=at
        )

    def votes(
        self,
        *,
        topic: UUID | str,
        after: VotePlace | VotePlaceDict | None = None,
        limit: int | None = None,
        at: DateTime | str | None = None,
    ) -> VotesView:
        """What everybody thinks of a topic's statements, in columns, page by page. For staff, to
        analyse opinions with.

        Args:
            topic: The topic.
            after: Where the page begins, to page on: `next` of the page before.
            limit: About how many participants a page holds; 1,000 unless said otherwise, 10,000 at
                most. A page may hold somewhat more or fewer, or none.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowVotes(
                topic=topic,
                after=after,
                limit=limit,
            ), at=at
        )

    def polis(
        self,
        *,
        topic: UUID | str,
        file: PolisFile | str,
        at: DateTime | str | None = None,
    ) -> Exported:
        """A topic's statements and votes as a file of the kind that Polis exports, for programs
        that read those. For staff.

        Statements are numbered from 0, so that `comment-id` is the number in the topic less one.
        Participants are numbered as in `dialogue.votes`. A hidden or withdrawn statement has
        `moderated` -1 and no text. When somebody voted is not kept: the time of every vote is the
        one at which the file is made. Nobody's statement leads to their votes: `author-id` is
        always empty.

        Args:
            topic: The topic.
            file: Which file.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportPolis(
                topic=topic,
                file=file,
            ), at=at
        )

    def reasons(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> ReasonsView:
        """The municipality's list of reasons for hiding something, as it holds today. For
        everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowReasons(), at=at
        )

    def findings(
        self,
        *,
        contribution: UUID | str,
        at: DateTime | str | None = None,
    ) -> FindingsView:
        """Where a contribution's latest text may hold personal data. For staff: a person decides
        what follows.

        Args:
            contribution: The contribution.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowFindings(
                contribution=contribution,
            ), at=at
        )

    def signs(
        self,
        *,
        topic: UUID | str,
        after: UUID | str | None = None,
        limit: int | None = None,
        at: DateTime | str | None = None,
    ) -> SignsView:
        """Signs that contributions were written together: texts that are nearly the same, with how
        many people wrote them, how many of those accounts were new, and within what time. For
        staff. Anybody may repeat what they read: it is data, and no verdict.

        Args:
            topic: The topic.
            after: Only those after this one, to page on.
            limit: At most so many contributions are compared with one another; 1,000 unless said
                otherwise, and at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowSigns(
                topic=topic,
                after=after,
                limit=limit,
            ), at=at
        )
