"""The room `response`, as `town.responses`: its methods, and the types that they take and give.

Commands: `submit`, `record`, `supplement`, `withdraw`, `review`, `withhold`, `recognise_veto`,
`code`, `answer`, `settle`, `reopen`.

Queries: `get`, `list`, `worklist`, `suggest`, `receipt`, `arrived`, `campaigns`, `check`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Progressing,
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
from .hearings import Question, QuestionDict, Respondent, RespondentDict, RespondentKind
from .values import CheckedFault, Receipt

__all__ = [
    "Answer",
    "AnswerDict",
    "AnswerResponse",
    "AnswerText",
    "AnswerTextDict",
    "AnswerValue",
    "AnswerValueClosed",
    "AnswerValueClosedDict",
    "AnswerValueDict",
    "AnswerValueOpen",
    "AnswerValueOpenDict",
    "AnswerValueScale",
    "AnswerValueScaleDict",
    "AnsweredQuestion",
    "ArrivedResponse",
    "ArrivedView",
    "AttachmentRef",
    "AttachmentRefDict",
    "Campaign",
    "CampaignList",
    "CampaignMember",
    "CheckResponse",
    "CheckedResponse",
    "CodeResponse",
    "EndKind",
    "FindArrived",
    "FindCampaigns",
    "Gazetteer",
    "GazetteerDict",
    "GetResponse",
    "HintReason",
    "ListResponses",
    "ListWork",
    "MistakenFinding",
    "MistakenFindingDict",
    "OriginalResponse",
    "RecogniseVeto",
    "RecordResponse",
    "RedactionHint",
    "RedactionKind",
    "RedactionSpan",
    "RedactionSpanDict",
    "ReopenResponse",
    "ResponseChannel",
    "ResponseContent",
    "ResponseContentDict",
    "ResponseItem",
    "ResponseList",
    "ResponseReceipt",
    "ResponseView",
    "ResponsesRoom",
    "ReviewResponse",
    "ReviewState",
    "Risk",
    "SettleInput",
    "SettleInputDict",
    "SettleInputGrouped",
    "SettleInputGroupedDict",
    "SettleInputLate",
    "SettleInputLateDict",
    "SettleInputWithheld",
    "SettleInputWithheldDict",
    "SettleInputWithoutOpinion",
    "SettleInputWithoutOpinionDict",
    "SettleResponses",
    "SettlementView",
    "ShowReceipt",
    "Stance",
    "SubmitResponse",
    "SuggestRedactions",
    "SuggestedRedactions",
    "SupplementResponse",
    "ThemeMark",
    "ThemeMarkDict",
    "VetoClaim",
    "VetoClaimDict",
    "WithdrawResponse",
    "WithholdResponse",
    "WorkCount",
    "WorkItem",
    "WorkList",
    "WorkOrder",
    "WorkPlace",
    "WorkPlaceDict",
    "WorkState",
]


class EndKind(Choice):
    """How a response ended, or that it has not."""

    ANSWERED = "answered"
    """It has an answer of its own."""

    GROUPED = "grouped"
    """It is answered with others, in a named group."""

    WITHOUT_OPINION = "without_opinion"
    """A named reviewer found no opinion in it."""

    LATE = "late"
    """It came late and is only taken note of."""

    WITHHELD = "withheld"
    """It is not reproduced."""

    WITHDRAWN = "withdrawn"
    """Its sender withdrew it."""

    MISSING = "missing"
    """It is not settled."""


class HintReason(Choice):
    """Why a place is suggested."""

    LISTED_STREET = "listed_street"
    """A street of the municipality's list with a number."""

    LISTED_NAME = "listed_name"
    """A name of the municipality's lists."""

    LOOKS_LIKE_NAME = "looks_like_name"
    """Two words with capitals, as a person is called."""

    LOOKS_LIKE_ADDRESS = "looks_like_address"
    """A word with a capital and a number, as an address is written."""

    CHILD = "child"
    """What a child said, or what is told of one."""

    HEALTH = "health"
    """Somebody's health."""

    SENSITIVE = "sensitive"
    """Belief, union, origin, sexuality, offences."""


class RedactionKind(Choice):
    """A kind of personal data."""

    CPR = "cpr"
    """A personal number (*CPR-nummer*), replacement numbers included."""

    PHONE = "phone"
    """A telephone number, Danish or foreign."""

    EMAIL = "email"
    """An e-mail address, also in disguise."""

    ADDRESS = "address"
    """A street address with a house number, or a post-office box."""

    BANK_ACCOUNT = "bank_account"
    """A bank account: registration and account number, or IBAN."""

    NUMBER_PLATE = "number_plate"
    """A vehicle's number plate."""

    NAME = "name"
    """A person's name."""

    SIGNATURE = "signature"
    """The lines after a closing phrase."""

    OTHER = "other"
    """Anything else that only a reader notices, such as somebody's illness. No program looks for
    it.
    """


class ResponseChannel(Choice):
    """How a response came."""

    WEB = "web"
    """By the form on the web."""

    EMAIL = "email"
    """By e-mail."""

    LETTER = "letter"
    """By letter."""

    MEETING = "meeting"
    """Said at a meeting and written down."""


class ReviewState(Choice):
    """How far the review of a response has come."""

    UNREVIEWED = "unreviewed"
    """Nobody has read it for publication, or not as it stands."""

    REVIEWED = "reviewed"
    """It may be published."""

    WITHHELD = "withheld"
    """It is not published."""


class Risk(Choice):
    """How much it may harm somebody to publish it, from the least."""

    LOW = "low"
    """Probably nobody's."""

    MEDIUM = "medium"
    """Perhaps somebody's."""

    HIGH = "high"
    """Probably somebody's, or of a kind that the law guards (databeskyttelsesforordningen art. 9)."""


class Stance(Choice):
    """Where a response stands."""

    SUPPORT = "support"
    """In favour."""

    NEUTRAL = "neutral"
    """Neither."""

    OBJECTION = "objection"
    """An objection (*indsigelse*); with legal effects in statutory hearings."""

    PROPOSES_CHANGE = "proposes_change"
    """Proposes a change."""


class WorkOrder(Choice):
    """In which order a list stands."""

    NUMBER = "number"
    """By number."""

    ARRIVAL = "arrival"
    """By the Danish local day of arrival, then by number: of the first 800 days from the opening
    on.
    """

    STATE = "state"
    """By state, in the order of `WorkState`, then by number."""


class WorkState(Choice):
    """Where a response stands for whoever works on it. In the order in which work is left to do."""

    UNREVIEWED = "unreviewed"
    """Nobody has reviewed it as it stands, and it is not settled."""

    SETTLED_UNREVIEWED = "settled_unreviewed"
    """It is settled, and nobody has reviewed it as it stands."""

    UNSETTLED = "unsettled"
    """It is reviewed, and not settled."""

    WITHHELD = "withheld"
    """It is not to be published, and not settled."""

    SETTLED = "settled"
    """It is reviewed or withheld, and settled."""

    WITHDRAWN = "withdrawn"
    """It was withdrawn."""


# Values and views


class Answer(Record):
    """An answer to one question."""

    question: str
    """The question."""

    value: AnswerValue
    """The answer."""

    def _dict(self) -> dict[str, Any]:
        return {
            "question": self.question,
            "value": self.value,
        }

    @classmethod
    def _read(cls, data: Any) -> Answer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "question": data["question"],
            "value": AnswerValue._read(data["value"]),
        })
        return record


class AnswerText(Record):
    """What the municipality says to a response, or to a group of them. Lies in the vault."""

    summary: str
    """What it says, in short (*resumé*)."""

    assessment: str
    """What the administration thinks of it (*forvaltningens vurdering*)."""

    change: str | None = None
    """The change that is proposed because of it (*ændringsforslag*)."""

    recommendation: str | None = None
    """What the administration recommends to decide (*indstilling*)."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "summary": self.summary,
            "assessment": self.assessment,
        }
        if self.change is not None:
            data["change"] = self.change
        if self.recommendation is not None:
            data["recommendation"] = self.recommendation
        return data

    @classmethod
    def _read(cls, data: Any) -> AnswerText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "summary": data["summary"],
            "assessment": data["assessment"],
            "change": data.get("change"),
            "recommendation": data.get("recommendation"),
        })
        return record


class AnswerValue(Record, variants=True):
    """What somebody answered."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def open(text: str) -> AnswerValueOpen:
        """In one's own words."""
        return AnswerValueOpen(text)

    @staticmethod
    def closed(choices: tuple[str, ...]) -> AnswerValueClosed:
        """What was chosen."""
        return AnswerValueClosed(choices)

    @staticmethod
    def scale(value: int) -> AnswerValueScale:
        """A number on the scale."""
        return AnswerValueScale(value)

    @classmethod
    def _read(cls, data: Any) -> AnswerValue:
        value: AnswerValue = _ANSWERVALUE[data["kind"]]._read(data)
        return value


class AnswerValueOpen(AnswerValue, kw_only=False):
    """In one's own words."""

    kind: ClassVar[str] = "open"

    text: str
    """The words."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "open",
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> AnswerValueOpen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
        })
        return record


class AnswerValueClosed(AnswerValue, kw_only=False):
    """What was chosen."""

    kind: ClassVar[str] = "closed"

    choices: tuple[str, ...]
    """The choices' keys."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "closed",
            "choices": self.choices,
        }

    @classmethod
    def _read(cls, data: Any) -> AnswerValueClosed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "choices": _items(data["choices"], _same),
        })
        return record


class AnswerValueScale(AnswerValue, kw_only=False):
    """A number on the scale."""

    kind: ClassVar[str] = "scale"

    value: int
    """The number."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "scale",
            "value": self.value,
        }

    @classmethod
    def _read(cls, data: Any) -> AnswerValueScale:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "value": data["value"],
        })
        return record


_ANSWERVALUE: dict[str, type[AnswerValue]] = {
    "open": AnswerValueOpen,
    "closed": AnswerValueClosed,
    "scale": AnswerValueScale,
}


class AnsweredQuestion(Record):
    """A question of the form with what a response answers to it, as it came. Answers by choice and
    on scales are written out; an answer in words is a stretch of the prose, so that what is found
    in it has one place only.
    """

    question: str
    """The question's key."""

    text: str
    """The question."""

    chosen: str | None = None
    """What was chosen, in the form's words, or the number on the scale. Absent where it was
    answered in words.
    """

    end: int | None = None
    """The character after its last."""

    start: int | None = None
    """The first character of an answer in words, in the prose, in Unicode scalar values from 0."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "question": self.question,
            "text": self.text,
        }
        if self.chosen is not None:
            data["chosen"] = self.chosen
        if self.end is not None:
            data["end"] = self.end
        if self.start is not None:
            data["start"] = self.start
        return data

    @classmethod
    def _read(cls, data: Any) -> AnsweredQuestion:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "question": data["question"],
            "text": data["text"],
            "chosen": data.get("chosen"),
            "end": data.get("end"),
            "start": data.get("start"),
        })
        return record


class ArrivedResponse(Record):
    """A response that arrived, for its sender."""

    response: UUID
    """The response."""

    texts: int
    """How many texts it has: the first, and one for each supplement."""

    withdrawn: bool
    """Whether it was withdrawn."""

    number: int
    """Its number within the hearing."""

    received_at: DateTime
    """When it arrived."""

    timely: bool
    """Whether it came in time."""

    danish: str
    """What tells the sender that it arrived, in Danish."""

    english: str
    """In English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
            "texts": self.texts,
            "withdrawn": self.withdrawn,
            "number": self.number,
            "received_at": self.received_at,
            "timely": self.timely,
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> ArrivedResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "texts": data["texts"],
            "withdrawn": data["withdrawn"],
            "number": data["number"],
            "received_at": _instant(data["received_at"]),
            "timely": data["timely"],
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class ArrivedView(Record):
    """Whether a response arrived."""

    arrived: ArrivedResponse | None = None
    """The response, where it arrived."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.arrived is not None:
            data["arrived"] = self.arrived
        return data

    @classmethod
    def _read(cls, data: Any) -> ArrivedView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "arrived": None if (value := data.get("arrived")) is None else ArrivedResponse._read(value),
        })
        return record


class AttachmentRef(Record):
    """A file that came with a response: described, never stored here."""

    name: str
    """Its name."""

    media_type: str
    """Its media type, such as `application/pdf`."""

    size: int
    """Its size in bytes."""

    sha256: str
    """Its SHA-256 in 64 hexadecimal digits."""

    def _dict(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "media_type": self.media_type,
            "size": self.size,
            "sha256": self.sha256,
        }

    @classmethod
    def _read(cls, data: Any) -> AttachmentRef:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "media_type": data["media_type"],
            "size": data["size"],
            "sha256": data["sha256"],
        })
        return record


class Campaign(Record):
    """Responses that are nearly the same."""

    template: str
    """What they share, as the most typical of them says it."""

    representative: UUID
    """The most typical of them."""

    size: int
    """How many they are."""

    members: tuple[CampaignMember, ...]
    """Those of them who stand on this page, by number."""

    def _dict(self) -> dict[str, Any]:
        return {
            "template": self.template,
            "representative": self.representative,
            "size": self.size,
            "members": self.members,
        }

    @classmethod
    def _read(cls, data: Any) -> Campaign:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "template": data["template"],
            "representative": UUID(data["representative"]),
            "size": data["size"],
            "members": _items(data["members"], CampaignMember._read),
        })
        return record


class CampaignList(Record):
    """The campaigns of a hearing, the largest first."""

    compared: int
    """How many responses were compared."""

    campaigns: tuple[Campaign, ...]
    """The campaigns of which members stand on this page."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "compared": self.compared,
            "campaigns": self.campaigns,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> CampaignList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "compared": data["compared"],
            "campaigns": _items(data["campaigns"], Campaign._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class CampaignMember(Record):
    """One response of a campaign."""

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    kind: RespondentKind
    """For whom its sender answers."""

    additions: tuple[str, ...]
    """What it says beyond what the campaign shares, in the sender's own words."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
            "number": self.number,
            "kind": self.kind,
            "additions": self.additions,
        }

    @classmethod
    def _read(cls, data: Any) -> CampaignMember:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "number": data["number"],
            "kind": RespondentKind._read(data["kind"]),
            "additions": _items(data["additions"], _same),
        })
        return record


class CheckedResponse(Record):
    """What is wrong with a response."""

    ok: bool
    """Whether nothing is wrong."""

    faults: tuple[CheckedFault, ...]
    """What is wrong, at which field: `content.answers[2].value` is the third answer,
    `content.answers.agree` the question `agree` that must be answered and is not.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "faults": self.faults,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckedResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ok": data["ok"],
            "faults": _items(data["faults"], CheckedFault._read),
        })
        return record


class OriginalResponse(Record):
    """A response as it came. For staff and its sender only."""

    prose: str
    """All that it says in prose: what offsets refer to."""

    text_version: int
    """The version of that prose."""

    attachments: tuple[AttachmentRef, ...]
    """The files that came along."""

    themes: tuple[str, ...]
    """The themes it is taken to touch."""

    form: tuple[AnsweredQuestion, ...] | None = None
    """What it answers to the form's questions, in the form's order."""

    hide_because: str | None = None
    """Why its sender wishes it not to be published."""

    recorded_by: UUID | None = None
    """Who recorded it."""

    respondent: Respondent | None = None
    """Who sent it; absent once erased."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "prose": self.prose,
            "text_version": self.text_version,
            "attachments": self.attachments,
            "themes": self.themes,
        }
        if self.form is not None:
            data["form"] = self.form
        if self.hide_because is not None:
            data["hide_because"] = self.hide_because
        if self.recorded_by is not None:
            data["recorded_by"] = self.recorded_by
        if self.respondent is not None:
            data["respondent"] = self.respondent
        return data

    @classmethod
    def _read(cls, data: Any) -> OriginalResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "prose": data["prose"],
            "text_version": data["text_version"],
            "attachments": _items(data["attachments"], AttachmentRef._read),
            "themes": _items(data["themes"], _same),
            "form": None if (value := data.get("form")) is None else _items(value, AnsweredQuestion._read),
            "hide_because": data.get("hide_because"),
            "recorded_by": None if (value := data.get("recorded_by")) is None else UUID(value),
            "respondent": None if (value := data.get("respondent")) is None else Respondent._read(value),
        })
        return record


class RedactionHint(Record):
    """A place that a reviewer should look at, and that nothing hides by itself."""

    start: int
    """The first character, counted in Unicode scalar values from 0."""

    end: int
    """The character after the last."""

    risk: Risk
    """How much it may harm somebody."""

    reason: HintReason
    """Why it is suggested."""

    danish: str
    """The reason in Danish."""

    english: str
    """The reason in English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "risk": self.risk,
            "reason": self.reason,
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> RedactionHint:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "start": data["start"],
            "end": data["end"],
            "risk": Risk._read(data["risk"]),
            "reason": HintReason._read(data["reason"]),
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class RedactionSpan(Record):
    """A stretch of a response's prose that is hidden."""

    start: int
    """The first character, counted in Unicode scalar values from 0."""

    end: int
    """The character after the last."""

    kind: RedactionKind
    """What it is."""

    def _dict(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "kind": self.kind,
        }

    @classmethod
    def _read(cls, data: Any) -> RedactionSpan:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "start": data["start"],
            "end": data["end"],
            "kind": RedactionKind._read(data["kind"]),
        })
        return record


class ResponseItem(Record):
    """A response in a list."""

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    channel: ResponseChannel
    """How it came."""

    kind: RespondentKind
    """For whom its sender answers."""

    name: str
    """Who sent it, as the public may know it."""

    timely: bool
    """Whether it came in time."""

    received_at: DateTime
    """When it arrived."""

    public: bool
    """Whether anybody may see it now."""

    review: ReviewState
    """How far its review has come."""

    withdrawn: bool
    """Whether it was withdrawn."""

    settled: bool
    """Whether it is settled."""

    section: str | None = None
    """The section that it is about."""

    stance: Stance | None = None
    """Where it stands."""

    text: str | None = None
    """What it says, without what is hidden."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "number": self.number,
            "channel": self.channel,
            "kind": self.kind,
            "name": self.name,
            "timely": self.timely,
            "received_at": self.received_at,
            "public": self.public,
            "review": self.review,
            "withdrawn": self.withdrawn,
            "settled": self.settled,
        }
        if self.section is not None:
            data["section"] = self.section
        if self.stance is not None:
            data["stance"] = self.stance
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> ResponseItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "number": data["number"],
            "channel": ResponseChannel._read(data["channel"]),
            "kind": RespondentKind._read(data["kind"]),
            "name": data["name"],
            "timely": data["timely"],
            "received_at": _instant(data["received_at"]),
            "public": data["public"],
            "review": ReviewState._read(data["review"]),
            "withdrawn": data["withdrawn"],
            "settled": data["settled"],
            "section": data.get("section"),
            "stance": None if (value := data.get("stance")) is None else Stance._read(value),
            "text": data.get("text"),
        })
        return record


class ResponseList(Record):
    """A page of responses."""

    total: int
    """How many there are in all, on every page."""

    responses: tuple[ResponseItem, ...]
    """The responses of this page."""

    counts: Mapping[str, Mapping[str, int]] | None = None
    """How many there are on all pages by `section`, `stance` and `kind`, where it was asked for."""

    next: str | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "responses": self.responses,
        }
        if self.counts is not None:
            data["counts"] = self.counts
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> ResponseList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "responses": _items(data["responses"], ResponseItem._read),
            "counts": None if (value := data.get("counts")) is None else _entries(value, lambda value: _entries(value, _same)),
            "next": data.get("next"),
        })
        return record


class ResponseReceipt(Record):
    """What tells a sender that their response arrived (*kvittering*)."""

    number: int
    """Its number within the hearing."""

    received_at: DateTime
    """When it arrived."""

    timely: bool
    """Whether it came in time."""

    danish: str
    """In Danish."""

    english: str
    """In English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "received_at": self.received_at,
            "timely": self.timely,
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> ResponseReceipt:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "number": data["number"],
            "received_at": _instant(data["received_at"]),
            "timely": data["timely"],
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class ResponseView(Record):
    """A response as the actor may see it."""

    response: UUID
    """The response."""

    hearing: UUID
    """The hearing."""

    number: int
    """Its number within the hearing."""

    channel: ResponseChannel
    """How it came."""

    kind: RespondentKind
    """For whom its sender answers."""

    name: str
    """Who sent it, as the public may know it."""

    timely: bool
    """Whether it came in time."""

    received_at: DateTime
    """When it arrived."""

    recorded_at: DateTime
    """When it was recorded."""

    answers: tuple[Answer, ...]
    """Answers by choice and on scales; those in words stand in the text."""

    attachments: int
    """How many files came along."""

    public: bool
    """Whether anybody may see it now."""

    review: ReviewState
    """How far its review has come."""

    objection: bool
    """Whether it is an objection in time with legal effect."""

    veto: bool
    """Whether it is a veto."""

    original: OriginalResponse | None = None
    """The response as it came: for staff and the sender only."""

    section: str | None = None
    """The section that it is about."""

    settlement: SettlementView | None = None
    """How it ended: for staff and the sender; for all, once the white paper is finished."""

    stance: Stance | None = None
    """Where it stands."""

    text: str | None = None
    """What it says, without what is hidden."""

    withdrawn_at: DateTime | None = None
    """When it was withdrawn."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "hearing": self.hearing,
            "number": self.number,
            "channel": self.channel,
            "kind": self.kind,
            "name": self.name,
            "timely": self.timely,
            "received_at": self.received_at,
            "recorded_at": self.recorded_at,
            "answers": self.answers,
            "attachments": self.attachments,
            "public": self.public,
            "review": self.review,
            "objection": self.objection,
            "veto": self.veto,
        }
        if self.original is not None:
            data["original"] = self.original
        if self.section is not None:
            data["section"] = self.section
        if self.settlement is not None:
            data["settlement"] = self.settlement
        if self.stance is not None:
            data["stance"] = self.stance
        if self.text is not None:
            data["text"] = self.text
        if self.withdrawn_at is not None:
            data["withdrawn_at"] = self.withdrawn_at
        return data

    @classmethod
    def _read(cls, data: Any) -> ResponseView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "hearing": UUID(data["hearing"]),
            "number": data["number"],
            "channel": ResponseChannel._read(data["channel"]),
            "kind": RespondentKind._read(data["kind"]),
            "name": data["name"],
            "timely": data["timely"],
            "received_at": _instant(data["received_at"]),
            "recorded_at": _instant(data["recorded_at"]),
            "answers": _items(data["answers"], Answer._read),
            "attachments": data["attachments"],
            "public": data["public"],
            "review": ReviewState._read(data["review"]),
            "objection": data["objection"],
            "veto": data["veto"],
            "original": None if (value := data.get("original")) is None else OriginalResponse._read(value),
            "section": data.get("section"),
            "settlement": None if (value := data.get("settlement")) is None else SettlementView._read(value),
            "stance": None if (value := data.get("stance")) is None else Stance._read(value),
            "text": data.get("text"),
            "withdrawn_at": None if (value := data.get("withdrawn_at")) is None else _instant(value),
        })
        return record


class SettlementView(Record):
    """How a response ended."""

    end: EndKind
    """How."""

    answer: AnswerText | None = None
    """Its own answer, where it has one."""

    group: str | None = None
    """The group of the white paper in which it is answered."""

    reviewer: UUID | None = None
    """Who found no opinion in it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "end": self.end,
        }
        if self.answer is not None:
            data["answer"] = self.answer
        if self.group is not None:
            data["group"] = self.group
        if self.reviewer is not None:
            data["reviewer"] = self.reviewer
        return data

    @classmethod
    def _read(cls, data: Any) -> SettlementView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "end": EndKind._read(data["end"]),
            "answer": None if (value := data.get("answer")) is None else AnswerText._read(value),
            "group": data.get("group"),
            "reviewer": None if (value := data.get("reviewer")) is None else UUID(value),
        })
        return record


class SuggestedRedactions(Record):
    """What a program finds to hide."""

    text_version: int
    """The version of the text."""

    prose: str
    """The prose as it came: what the spans refer to."""

    spans: tuple[RedactionSpan, ...]
    """What the program found, and what was hidden before."""

    overlooked: tuple[RedactionSpan, ...]
    """What the check after redaction found beside it: to be hidden, or marked as mistaken."""

    hints: tuple[RedactionHint, ...]
    """What a reviewer should look at, the greatest risk first."""

    redacted: str
    """The prose without what is hidden."""

    clean: bool
    """Whether the check after redaction found nothing more."""

    form: tuple[AnsweredQuestion, ...] | None = None
    """What is answered to the form's questions, in the form's order: an answer in words by its
    place in the prose.
    """

    reading: str | None = None
    """The same for the eye: what was written freely, then each question above its answer, those by
    choice and on scales too. No span refers to it. Absent where no question of a form is answered.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text_version": self.text_version,
            "prose": self.prose,
            "spans": self.spans,
            "overlooked": self.overlooked,
            "hints": self.hints,
            "redacted": self.redacted,
            "clean": self.clean,
        }
        if self.form is not None:
            data["form"] = self.form
        if self.reading is not None:
            data["reading"] = self.reading
        return data

    @classmethod
    def _read(cls, data: Any) -> SuggestedRedactions:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text_version": data["text_version"],
            "prose": data["prose"],
            "spans": _items(data["spans"], RedactionSpan._read),
            "overlooked": _items(data["overlooked"], RedactionSpan._read),
            "hints": _items(data["hints"], RedactionHint._read),
            "redacted": data["redacted"],
            "clean": data["clean"],
            "form": None if (value := data.get("form")) is None else _items(value, AnsweredQuestion._read),
            "reading": data.get("reading"),
        })
        return record


class VetoClaim(Record):
    """An authority's claim that its objection is a veto (planloven § 28)."""

    provision: str
    """The provision under which it may veto, such as "planloven § 29"."""

    reasoned: bool
    """Whether it gives its reasons."""

    refers_to_effect: bool
    """Whether it refers to the effect under § 28, stk. 1."""

    def _dict(self) -> dict[str, Any]:
        return {
            "provision": self.provision,
            "reasoned": self.reasoned,
            "refers_to_effect": self.refers_to_effect,
        }

    @classmethod
    def _read(cls, data: Any) -> VetoClaim:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "provision": data["provision"],
            "reasoned": data["reasoned"],
            "refers_to_effect": data["refers_to_effect"],
        })
        return record


class WorkCount(Record):
    """How many responses stand in a state."""

    state: WorkState
    """The state."""

    count: int
    """How many."""

    def _dict(self) -> dict[str, Any]:
        return {
            "state": self.state,
            "count": self.count,
        }

    @classmethod
    def _read(cls, data: Any) -> WorkCount:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "state": WorkState._read(data["state"]),
            "count": data["count"],
        })
        return record


class WorkItem(Record):
    """A response in a caseworker's list, as it came."""

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    state: WorkState
    """Where it stands."""

    channel: ResponseChannel
    """How it came."""

    kind: RespondentKind
    """For whom its sender answers."""

    timely: bool
    """Whether it came in time."""

    received_at: DateTime
    """When it arrived."""

    prose: str
    """All that it says in prose, as it came: what offsets refer to."""

    text_version: int
    """The version of that prose."""

    attachments: int
    """How many files came along."""

    respondent: Respondent | None = None
    """Who sent it; absent once erased."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "number": self.number,
            "state": self.state,
            "channel": self.channel,
            "kind": self.kind,
            "timely": self.timely,
            "received_at": self.received_at,
            "prose": self.prose,
            "text_version": self.text_version,
            "attachments": self.attachments,
        }
        if self.respondent is not None:
            data["respondent"] = self.respondent
        return data

    @classmethod
    def _read(cls, data: Any) -> WorkItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "number": data["number"],
            "state": WorkState._read(data["state"]),
            "channel": ResponseChannel._read(data["channel"]),
            "kind": RespondentKind._read(data["kind"]),
            "timely": data["timely"],
            "received_at": _instant(data["received_at"]),
            "prose": data["prose"],
            "text_version": data["text_version"],
            "attachments": data["attachments"],
            "respondent": None if (value := data.get("respondent")) is None else Respondent._read(value),
        })
        return record


class WorkList(Record):
    """A page of a caseworker's list."""

    counts: tuple[WorkCount, ...]
    """How many stand in each state, in the whole hearing."""

    responses: tuple[WorkItem, ...]
    """The responses."""

    next: WorkPlace | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "counts": self.counts,
            "responses": self.responses,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> WorkList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "counts": _items(data["counts"], WorkCount._read),
            "responses": _items(data["responses"], WorkItem._read),
            "next": None if (value := data.get("next")) is None else WorkPlace._read(value),
        })
        return record


class WorkPlace(Record):
    """A place in a list. In the order by number, the number alone counts."""

    number: int
    """The number of the last response before the place."""

    day: Date | None = None
    """The day of arrival, where the list stands in that order."""

    state: WorkState | None = None
    """The state, where the list stands in that order."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "number": self.number,
        }
        if self.day is not None:
            data["day"] = self.day
        if self.state is not None:
            data["state"] = self.state
        return data

    @classmethod
    def _read(cls, data: Any) -> WorkPlace:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "number": data["number"],
            "day": None if (value := data.get("day")) is None else _day(value),
            "state": None if (value := data.get("state")) is None else WorkState._read(value),
        })
        return record


# Inputs


class Gazetteer(Record):
    """What a municipality knows of its own: lists in whatever case."""

    family_names: Collection[str] = ()
    """Family names."""

    given_names: Collection[str] = ()
    """Given names."""

    streets: Collection[str] = ()
    """Its streets, such as `Solsiden`."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.family_names is not None:
            data["family_names"] = self.family_names
        if self.given_names is not None:
            data["given_names"] = self.given_names
        if self.streets is not None:
            data["streets"] = self.streets
        return data

    @classmethod
    def _read(cls, data: Any) -> Gazetteer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "family_names": _items(data.get("family_names", []), _same),
            "given_names": _items(data.get("given_names", []), _same),
            "streets": _items(data.get("streets", []), _same),
        })
        return record


class MistakenFinding(Record):
    """A finding of the program's that is none: *this is no telephone*."""

    span: RedactionSpan | RedactionSpanDict
    """What was found, exactly as it was suggested."""

    reason: str
    """Why it is none. It is journalised and not published."""

    def _dict(self) -> dict[str, Any]:
        return {
            "span": self.span,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> MistakenFinding:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "span": RedactionSpan._read(data["span"]),
            "reason": data["reason"],
        })
        return record


class ResponseContent(Record):
    """What somebody sends in."""

    respondent: Respondent | RespondentDict
    """Who sends it."""

    anonymous: bool | None = None
    """Whether the sender names nobody."""

    answers: Collection[Answer | AnswerDict] | None = None
    """The answers to the form."""

    attachments: Collection[AttachmentRef | AttachmentRefDict] | None = None
    """The files that came along."""

    hide_because: str | None = None
    """Why the sender wishes it not to be published, where they do."""

    section: str | None = None
    """The section of the documents that it is about as a whole."""

    stance: Stance | str | None = None
    """Where it stands."""

    text: str | None = None
    """What it says, in the sender's own words."""

    veto: VetoClaim | VetoClaimDict | None = None
    """An authority's veto."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "respondent": self.respondent,
        }
        if self.anonymous is not None:
            data["anonymous"] = self.anonymous
        if self.answers is not None:
            data["answers"] = self.answers
        if self.attachments is not None:
            data["attachments"] = self.attachments
        if self.hide_because is not None:
            data["hide_because"] = self.hide_because
        if self.section is not None:
            data["section"] = self.section
        if self.stance is not None:
            data["stance"] = self.stance
        if self.text is not None:
            data["text"] = self.text
        if self.veto is not None:
            data["veto"] = self.veto
        return data

    @classmethod
    def _read(cls, data: Any) -> ResponseContent:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "respondent": Respondent._read(data["respondent"]),
            "anonymous": data.get("anonymous"),
            "answers": None if (value := data.get("answers")) is None else _items(value, Answer._read),
            "attachments": None if (value := data.get("attachments")) is None else _items(value, AttachmentRef._read),
            "hide_because": data.get("hide_because"),
            "section": data.get("section"),
            "stance": None if (value := data.get("stance")) is None else Stance._read(value),
            "text": data.get("text"),
            "veto": None if (value := data.get("veto")) is None else VetoClaim._read(value),
        })
        return record


class SettleInput(Record, variants=True):
    """How responses are settled."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def grouped(group: str) -> SettleInputGrouped:
        """Answered with others, in a group of the white paper. A campaign takes only what says the
        same.
        """
        return SettleInputGrouped(group)

    @staticmethod
    def without_opinion() -> SettleInputWithoutOpinion:
        """Without an opinion: the employee who settles it is named as the one who found none."""
        return SettleInputWithoutOpinion()

    @staticmethod
    def late() -> SettleInputLate:
        """Late, and only taken note of."""
        return SettleInputLate()

    @staticmethod
    def withheld(reason: str) -> SettleInputWithheld:
        """Not reproduced."""
        return SettleInputWithheld(reason)

    @classmethod
    def _read(cls, data: Any) -> SettleInput:
        value: SettleInput = _SETTLEINPUT[data["kind"]]._read(data)
        return value


class SettleInputGrouped(SettleInput, kw_only=False):
    """Answered with others, in a group of the white paper. A campaign takes only what says the
    same.
    """

    kind: ClassVar[str] = "grouped"

    group: str
    """The group."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "grouped",
            "group": self.group,
        }

    @classmethod
    def _read(cls, data: Any) -> SettleInputGrouped:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "group": data["group"],
        })
        return record


class SettleInputWithoutOpinion(SettleInput, kw_only=False):
    """Without an opinion: the employee who settles it is named as the one who found none."""

    kind: ClassVar[str] = "without_opinion"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "without_opinion",
        }

    @classmethod
    def _read(cls, data: Any) -> SettleInputWithoutOpinion:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class SettleInputLate(SettleInput, kw_only=False):
    """Late, and only taken note of."""

    kind: ClassVar[str] = "late"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "late",
        }

    @classmethod
    def _read(cls, data: Any) -> SettleInputLate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class SettleInputWithheld(SettleInput, kw_only=False):
    """Not reproduced."""

    kind: ClassVar[str] = "withheld"

    reason: str
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "withheld",
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> SettleInputWithheld:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "reason": data["reason"],
        })
        return record


_SETTLEINPUT: dict[str, type[SettleInput]] = {
    "grouped": SettleInputGrouped,
    "without_opinion": SettleInputWithoutOpinion,
    "late": SettleInputLate,
    "withheld": SettleInputWithheld,
}


class ThemeMark(Record):
    """One theme that a response touches, perhaps in a segment of it, perhaps about a section of the
    documents.
    """

    theme: str
    """The theme."""

    end: int | None = None
    """The character after the segment's last."""

    section: str | None = None
    """The section of the documents that it is said about."""

    start: int | None = None
    """The segment's first character in the response's prose, in Unicode scalar values from 0;
    absent for the whole.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "theme": self.theme,
        }
        if self.end is not None:
            data["end"] = self.end
        if self.section is not None:
            data["section"] = self.section
        if self.start is not None:
            data["start"] = self.start
        return data

    @classmethod
    def _read(cls, data: Any) -> ThemeMark:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "theme": data["theme"],
            "end": data.get("end"),
            "section": data.get("section"),
            "start": data.get("start"),
        })
        return record


# Inputs as dicts


class AnswerDict(TypedDict):
    """`Answer` as a dict, by the names in JSON."""

    question: str
    value: AnswerValue | AnswerValueDict


class _AnswerTextDictRequired(TypedDict):
    summary: str
    assessment: str


class AnswerTextDict(_AnswerTextDictRequired, total=False):
    """`AnswerText` as a dict, by the names in JSON."""

    change: str | None
    recommendation: str | None


class AnswerValueOpenDict(TypedDict):
    """`AnswerValueOpen` as a dict, by the names in JSON."""

    kind: Literal["open"]
    text: str


class AnswerValueClosedDict(TypedDict):
    """`AnswerValueClosed` as a dict, by the names in JSON."""

    kind: Literal["closed"]
    choices: Collection[str]


class AnswerValueScaleDict(TypedDict):
    """`AnswerValueScale` as a dict, by the names in JSON."""

    kind: Literal["scale"]
    value: int


AnswerValueDict: TypeAlias = (
    AnswerValueOpenDict
    | AnswerValueClosedDict
    | AnswerValueScaleDict
)
"""`AnswerValue` as a dict, by the names in JSON."""


class AttachmentRefDict(TypedDict):
    """`AttachmentRef` as a dict, by the names in JSON."""

    name: str
    media_type: str
    size: int
    sha256: str


class GazetteerDict(TypedDict, total=False):
    """`Gazetteer` as a dict, by the names in JSON."""

    family_names: Collection[str]
    given_names: Collection[str]
    streets: Collection[str]


class MistakenFindingDict(TypedDict):
    """`MistakenFinding` as a dict, by the names in JSON."""

    span: RedactionSpan | RedactionSpanDict
    reason: str


class RedactionSpanDict(TypedDict):
    """`RedactionSpan` as a dict, by the names in JSON."""

    start: int
    end: int
    kind: RedactionKind | str


class _ResponseContentDictRequired(TypedDict):
    respondent: Respondent | RespondentDict


class ResponseContentDict(_ResponseContentDictRequired, total=False):
    """`ResponseContent` as a dict, by the names in JSON."""

    anonymous: bool | None
    answers: Collection[Answer | AnswerDict] | None
    attachments: Collection[AttachmentRef | AttachmentRefDict] | None
    hide_because: str | None
    section: str | None
    stance: Stance | str | None
    text: str | None
    veto: VetoClaim | VetoClaimDict | None


class SettleInputGroupedDict(TypedDict):
    """`SettleInputGrouped` as a dict, by the names in JSON."""

    kind: Literal["grouped"]
    group: str


class SettleInputWithoutOpinionDict(TypedDict):
    """`SettleInputWithoutOpinion` as a dict, by the names in JSON."""

    kind: Literal["without_opinion"]


class SettleInputLateDict(TypedDict):
    """`SettleInputLate` as a dict, by the names in JSON."""

    kind: Literal["late"]


class SettleInputWithheldDict(TypedDict):
    """`SettleInputWithheld` as a dict, by the names in JSON."""

    kind: Literal["withheld"]
    reason: str


SettleInputDict: TypeAlias = (
    SettleInputGroupedDict
    | SettleInputWithoutOpinionDict
    | SettleInputLateDict
    | SettleInputWithheldDict
)
"""`SettleInput` as a dict, by the names in JSON."""


class _ThemeMarkDictRequired(TypedDict):
    theme: str


class ThemeMarkDict(_ThemeMarkDictRequired, total=False):
    """`ThemeMark` as a dict, by the names in JSON."""

    end: int | None
    section: str | None
    start: int | None


class VetoClaimDict(TypedDict):
    """`VetoClaim` as a dict, by the names in JSON."""

    provision: str
    reasoned: bool
    refers_to_effect: bool


class _WorkPlaceDictRequired(TypedDict):
    number: int


class WorkPlaceDict(_WorkPlaceDictRequired, total=False):
    """`WorkPlace` as a dict, by the names in JSON."""

    day: Date | str | None
    state: WorkState | str | None


# Commands


class AnswerResponse(Command):
    """Answers one response. For staff."""

    NAME: ClassVar[str] = "response.answer"

    response: UUID | str
    """The response."""

    answer: AnswerText | AnswerTextDict
    """The answer."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
            "answer": self.answer,
        }

    @classmethod
    def _read(cls, data: Any) -> AnswerResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "answer": AnswerText._read(data["answer"]),
        })
        return record


class CodeResponse(Command):
    """Says what a response is about, in place of what the same coder said before. A program's word
    never takes the place of a person's. For staff; a named employee speaks as themselves.
    """

    NAME: ClassVar[str] = "response.code"

    response: UUID | str
    """The response."""

    theme_version: int
    """The version of the themes."""

    marks: Collection[ThemeMark | ThemeMarkDict]
    """The marks."""

    program: str | None = None
    """The program, where a program says it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "theme_version": self.theme_version,
            "marks": self.marks,
        }
        if self.program is not None:
            data["program"] = self.program
        return data

    @classmethod
    def _read(cls, data: Any) -> CodeResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "theme_version": data["theme_version"],
            "marks": _items(data["marks"], ThemeMark._read),
            "program": data.get("program"),
        })
        return record


class RecogniseVeto(Command):
    """Staff confirm that the sender is the authority that it says to be, and that its response is a
    veto (planloven § 28): timely, reasoned, and referring to its effect. For staff.
    """

    NAME: ClassVar[str] = "response.recognise_veto"

    response: UUID | str
    """The response."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
        }

    @classmethod
    def _read(cls, data: Any) -> RecogniseVeto:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
        })
        return record


class RecordResponse(Command):
    """Staff record a response that came by mail or letter or was said at a meeting. When it arrived
    and when it was recorded stay apart. For staff.
    """

    NAME: ClassVar[str] = "response.record"

    response: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    hearing: UUID | str
    """The hearing."""

    channel: ResponseChannel | str
    """How it came."""

    received_at: DateTime | str
    """When it was available to the municipality: for letters the day of arrival counts, not that of
    sending.
    """

    content: ResponseContent | ResponseContentDict
    """What it says and who sends it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
            "hearing": self.hearing,
            "channel": self.channel,
            "received_at": self.received_at,
            "content": self.content,
        }

    @classmethod
    def _read(cls, data: Any) -> RecordResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "hearing": UUID(data["hearing"]),
            "channel": ResponseChannel._read(data["channel"]),
            "received_at": _instant(data["received_at"]),
            "content": ResponseContent._read(data["content"]),
        })
        return record


class ReopenResponse(Command):
    """A response is to be settled anew. For staff."""

    NAME: ClassVar[str] = "response.reopen"

    response: UUID | str
    """The response."""

    reason: str
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> ReopenResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "reason": data["reason"],
        })
        return record


class ReviewResponse(Command):
    """A person has read the response and lets it be published, but for what is hidden. What the
    program found stays hidden unless it is kept in sight, which is possible for names, addresses
    and the like of others, never for CPR numbers, telephone numbers, e-mail addresses or bank
    accounts. What is none of these although it was found as such is marked as mistaken, with a
    reason: never a CPR number that can be somebody's, nor the sender's own details. What a person
    hid stays hidden. Once the white paper is finished, what is published may name no sender of the
    hearing whom the public is not shown, as `white_paper.finish` asks of all before. For named
    employees.
    """

    NAME: ClassVar[str] = "response.review"

    response: UUID | str
    """The response."""

    text_version: int
    """The version of the text that was read."""

    hide: Collection[RedactionSpan | RedactionSpanDict] | None = None
    """What is hidden beside what the program found."""

    keep: Collection[RedactionSpan | RedactionSpanDict] | None = None
    """What the program found and is kept in sight, exactly as it was suggested."""

    mistaken: Collection[MistakenFinding | MistakenFindingDict] | None = None
    """What the program found and is none of what it was taken for, exactly as it was suggested."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "text_version": self.text_version,
        }
        if self.hide is not None:
            data["hide"] = self.hide
        if self.keep is not None:
            data["keep"] = self.keep
        if self.mistaken is not None:
            data["mistaken"] = self.mistaken
        return data

    @classmethod
    def _read(cls, data: Any) -> ReviewResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "text_version": data["text_version"],
            "hide": None if (value := data.get("hide")) is None else _items(value, RedactionSpan._read),
            "keep": None if (value := data.get("keep")) is None else _items(value, RedactionSpan._read),
            "mistaken": None if (value := data.get("mistaken")) is None else _items(value, MistakenFinding._read),
        })
        return record


class SettleResponses(Command):
    """Settles responses together, all or none. For staff; without opinion, by a named employee
    only.
    """

    NAME: ClassVar[str] = "response.settle"

    hearing: UUID | str
    """The hearing."""

    responses: Collection[UUID | str]
    """The responses, at most 1,000 at once."""

    how: SettleInput | SettleInputDict
    """How."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "responses": self.responses,
            "how": self.how,
        }

    @classmethod
    def _read(cls, data: Any) -> SettleResponses:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "responses": _items(data["responses"], UUID),
            "how": SettleInput._read(data["how"]),
        })
        return record


class SubmitResponse(Command):
    """Sends a response by the form. It arrives now. For everybody."""

    NAME: ClassVar[str] = "response.submit"

    response: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    hearing: UUID | str
    """The hearing."""

    content: ResponseContent | ResponseContentDict
    """What it says and who sends it."""

    citizen: UUID | str | None = None
    """The sender's account, where they have one and wish it to be tied to the response."""

    secret_hash: str | None = None
    """The SHA-256 of a secret that only the sender's page knows: by it, it can ask whether the
    response arrived, add to it and withdraw it, without an account.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "hearing": self.hearing,
            "content": self.content,
        }
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.secret_hash is not None:
            data["secret_hash"] = self.secret_hash
        return data

    @classmethod
    def _read(cls, data: Any) -> SubmitResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "hearing": UUID(data["hearing"]),
            "content": ResponseContent._read(data["content"]),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "secret_hash": data.get("secret_hash"),
        })
        return record


class SupplementResponse(Command):
    """Adds something to a response, before the deadline. What was reviewed and answered before is
    reviewed and answered again. For the sender with an account or with the secret, and for staff.
    """

    NAME: ClassVar[str] = "response.supplement"

    response: UUID | str
    """The response."""

    text: str
    """What is added."""

    attachments: Collection[AttachmentRef | AttachmentRefDict] | None = None
    """The files that come along."""

    received_at: DateTime | str | None = None
    """When it arrived, where staff record it; now where it is not given. For staff."""

    secret: str | None = None
    """The secret whose hash was sent along with the response, of a sender who is not logged in."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "text": self.text,
        }
        if self.attachments is not None:
            data["attachments"] = self.attachments
        if self.received_at is not None:
            data["received_at"] = self.received_at
        if self.secret is not None:
            data["secret"] = self.secret
        return data

    @classmethod
    def _read(cls, data: Any) -> SupplementResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "text": data["text"],
            "attachments": None if (value := data.get("attachments")) is None else _items(value, AttachmentRef._read),
            "received_at": None if (value := data.get("received_at")) is None else _instant(value),
            "secret": data.get("secret"),
        })
        return record


class WithdrawResponse(Command):
    """Withdraws a response that is not published. What was journalised stays, and is counted as
    withdrawn. For the sender with an account or with the secret, and for staff.
    """

    NAME: ClassVar[str] = "response.withdraw"

    response: UUID | str
    """The response."""

    secret: str | None = None
    """The secret whose hash was sent along with the response, of a sender who is not logged in."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
        }
        if self.secret is not None:
            data["secret"] = self.secret
        return data

    @classmethod
    def _read(cls, data: Any) -> WithdrawResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "secret": data.get("secret"),
        })
        return record


class WithholdResponse(Command):
    """The response is not published, nor any more. There is no way back. A finished white paper
    that names its sender elsewhere is outdated by it. For staff.
    """

    NAME: ClassVar[str] = "response.withhold"

    response: UUID | str
    """The response."""

    reason: str
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> WithholdResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "reason": data["reason"],
        })
        return record


# Queries


class CheckResponse(Query["CheckedResponse"]):
    """What is wrong with a response before it is sent, against what the page knows of the hearing
    from `hearing.get`: by the rules that the door has, without a municipality. Whether the hearing
    is still open, only the door knows. For everybody.
    """

    NAME: ClassVar[str] = "response.check"

    content: ResponseContent | ResponseContentDict
    """What is to be sent."""

    mandate_required: bool = False
    """Whether associations say their mandate, as the hearing's policy says."""

    names_required: bool = False
    """Whether anonymous responses are refused, as the hearing's policy says."""

    questions: Collection[Question | QuestionDict] = ()
    """The form's questions."""

    sections: Collection[str] = ()
    """The sections of the documents."""

    vetoable: bool = True
    """Whether an authority can veto what is heard: yes unless said otherwise, and then the door
    decides.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "content": self.content,
        }
        if self.mandate_required is not None:
            data["mandate_required"] = self.mandate_required
        if self.names_required is not None:
            data["names_required"] = self.names_required
        if self.questions is not None:
            data["questions"] = self.questions
        if self.sections is not None:
            data["sections"] = self.sections
        if self.vetoable is not None:
            data["vetoable"] = self.vetoable
        return data

    @classmethod
    def _read(cls, data: Any) -> CheckResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "content": ResponseContent._read(data["content"]),
            "mandate_required": data.get("mandate_required", False),
            "names_required": data.get("names_required", False),
            "questions": _items(data.get("questions", []), Question._read),
            "sections": _items(data.get("sections", []), _same),
            "vetoable": data.get("vetoable", True),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CheckedResponse:
        return CheckedResponse._read(data)


class FindArrived(Query["ArrivedView"]):
    """Whether a response arrived whose answer was lost, by the secret of whoever sent it. For
    everybody who knows it.

    Where it did not arrive, it may still be under way: sending the same command under the same id
    is safe, whatever becomes of it.
    """

    NAME: ClassVar[str] = "response.arrived"

    hearing: UUID | str
    """The hearing."""

    secret: str
    """The secret whose hash was sent along."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "secret": self.secret,
        }

    @classmethod
    def _read(cls, data: Any) -> FindArrived:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "secret": data["secret"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ArrivedView:
        return ArrivedView._read(data)


class FindCampaigns(Query["CampaignList"]):
    """Which responses are near-duplicates of one another, what they share and what each of them
    adds, page by page. What the hearing's own documents say is not counted as shared. For staff.

    Responses of fewer than about twelve words are in a campaign only where they are the same word
    for word; of longer ones a part may differ. Responses for and against on one template are told
    apart where opposite words of Danish or English say it (*for* and *imod*, *ja* and *nej*, one
    *ikke* more): who says it otherwise stays with those whose template they used, so read what
    stands in a campaign before it is answered as one.

    Each page compares all responses anew, for what belongs together is known of all or of none:
    take large pages. In Rust, `participation::find_campaigns` compares once and answers with all of
    them.
    """

    NAME: ClassVar[str] = "response.campaigns"

    hearing: UUID | str
    """The hearing."""

    after: UUID | str | None = None
    """Only members after this one, to page on."""

    limit: int = 1000
    """At most so many members of campaigns are shown; 1,000 unless said otherwise, 10,000 at most.
    A campaign that has more goes on where the next page begins.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> FindCampaigns:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit", 1000),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CampaignList:
        return CampaignList._read(data)


class GetResponse(Query["ResponseView"]):
    """One response, as the actor may see it."""

    NAME: ClassVar[str] = "response.get"

    response: UUID | str
    """The response."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
        }

    @classmethod
    def _read(cls, data: Any) -> GetResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ResponseView:
        return ResponseView._read(data)


class ListResponses(Query["ResponseList"]):
    """The responses to a hearing, the latest first: for staff all, for whoever sent some their own
    where they ask for them, for everybody else those that are published.
    """

    NAME: ClassVar[str] = "response.list"

    hearing: UUID | str
    """The hearing."""

    after: str | None = None
    """Where the page begins: `next` of the page before."""

    author: UUID | str | None = None
    """Only those that this citizen sent from their account. For them and staff."""

    counts: bool | None = None
    """Whether it is counted how many there are by section, opinion and kind of sender."""

    kind: RespondentKind | str | None = None
    """Only those for such senders."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    search: str | None = None
    """Only those in whose text each of these words is found, 1 to 12; of a word of three letters or
    more, its beginning. æ is ae, ø is oe, å is aa, and accents don't count. What a review hid finds
    nothing for the public.
    """

    section: str | None = None
    """Only those about this section."""

    stance: Stance | str | None = None
    """Only those of this opinion."""

    unreviewed: bool = False
    """Only those that nobody has reviewed, as they stand. For staff."""

    unsettled: bool = False
    """Only those that are not settled. For staff."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.author is not None:
            data["author"] = self.author
        if self.counts is not None:
            data["counts"] = self.counts
        if self.kind is not None:
            data["kind"] = self.kind
        if self.limit is not None:
            data["limit"] = self.limit
        if self.search is not None:
            data["search"] = self.search
        if self.section is not None:
            data["section"] = self.section
        if self.stance is not None:
            data["stance"] = self.stance
        if self.unreviewed is not None:
            data["unreviewed"] = self.unreviewed
        if self.unsettled is not None:
            data["unsettled"] = self.unsettled
        return data

    @classmethod
    def _read(cls, data: Any) -> ListResponses:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "after": data.get("after"),
            "author": None if (value := data.get("author")) is None else UUID(value),
            "counts": data.get("counts"),
            "kind": None if (value := data.get("kind")) is None else RespondentKind._read(value),
            "limit": data.get("limit", 100),
            "search": data.get("search"),
            "section": data.get("section"),
            "stance": None if (value := data.get("stance")) is None else Stance._read(value),
            "unreviewed": data.get("unreviewed", False),
            "unsettled": data.get("unsettled", False),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ResponseList:
        return ResponseList._read(data)


class ListWork(Query["WorkList"]):
    """The responses to a hearing as a caseworker works through them: in an order of their choice,
    with text and sender, and how many stand where. For staff.
    """

    NAME: ClassVar[str] = "response.worklist"

    hearing: UUID | str
    """The hearing."""

    after: WorkPlace | WorkPlaceDict | None = None
    """Where the page begins, as the page before said."""

    limit: int = 50
    """At most so many; 50 unless said otherwise, 200 at most."""

    order: WorkOrder | str = WorkOrder.NUMBER
    """The order; by number unless said otherwise."""

    state: WorkState | str | None = None
    """Only those that stand here."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        if self.order is not None:
            data["order"] = self.order
        if self.state is not None:
            data["state"] = self.state
        return data

    @classmethod
    def _read(cls, data: Any) -> ListWork:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "after": None if (value := data.get("after")) is None else WorkPlace._read(value),
            "limit": data.get("limit", 50),
            "order": WorkOrder._read(data.get("order", "number")),
            "state": None if (value := data.get("state")) is None else WorkState._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> WorkList:
        return WorkList._read(data)


class ShowReceipt(Query["ResponseReceipt"]):
    """The text that tells a sender that their response arrived. For staff and the sender; and for
    the host that has just submitted it.
    """

    NAME: ClassVar[str] = "response.receipt"

    response: UUID | str
    """The response."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowReceipt:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ResponseReceipt:
        return ResponseReceipt._read(data)


class SuggestRedactions(Query["SuggestedRedactions"]):
    """What a program finds to hide, what a person should look at, and the text as it would be
    published. Names need a person's eye: no program finds them all. For staff.
    """

    NAME: ClassVar[str] = "response.suggest"

    response: UUID | str
    """The response."""

    lists: Gazetteer | GazetteerDict | None = None
    """What the municipality knows of its own: what stands there is suggested, never hidden by
    itself.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
        }
        if self.lists is not None:
            data["lists"] = self.lists
        return data

    @classmethod
    def _read(cls, data: Any) -> SuggestRedactions:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "lists": None if (value := data.get("lists")) is None else Gazetteer._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> SuggestedRedactions:
        return SuggestedRedactions._read(data)


# The room


class ResponsesRoom:
    """The commands and queries of `response`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def submit(
        self,
        *,
        hearing: UUID | str,
        content: ResponseContent | ResponseContentDict,
        response: UUID | str | None = None,
        citizen: UUID | str | None = None,
        secret_hash: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Sends a response by the form. It arrives now. For everybody.

        Args:
            response: A fresh id. A fresh random one where it is `None`.
            hearing: The hearing.
            content: What it says and who sends it.
            citizen: The sender's account, where they have one and wish it to be tied to the
                response.
            secret_hash: The SHA-256 of a secret that only the sender's page knows: by it, it can
                ask whether the response arrived, add to it and withdraw it, without an account.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `response` too.
        """
        return self._desk.execute(
            SubmitResponse(
                response=_uuid4() if response is None else response,
                hearing=hearing,
                content=content,
                citizen=citizen,
                secret_hash=secret_hash,
            ), at=at, command_id=command_id
        )

    def record(
        self,
        *,
        hearing: UUID | str,
        channel: ResponseChannel | str,
        received_at: DateTime | str,
        content: ResponseContent | ResponseContentDict,
        response: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Staff record a response that came by mail or letter or was said at a meeting. When it
        arrived and when it was recorded stay apart. For staff.

        Args:
            response: A fresh id. A fresh random one where it is `None`.
            hearing: The hearing.
            channel: How it came.
            received_at: When it was available to the municipality: for letters the day of arrival
                counts, not that of sending.
            content: What it says and who sends it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `response` too.
        """
        return self._desk.execute(
            RecordResponse(
                response=_uuid4() if response is None else response,
                hearing=hearing,
                channel=channel,
                received_at=received_at,
                content=content,
            ), at=at, command_id=command_id
        )

    def supplement(
        self,
        *,
        response: UUID | str,
        text: str,
        attachments: Collection[AttachmentRef | AttachmentRefDict] | None = None,
        received_at: DateTime | str | None = None,
        secret: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds something to a response, before the deadline. What was reviewed and answered before
        is reviewed and answered again. For the sender with an account or with the secret, and for
        staff.

        Args:
            response: The response.
            text: What is added.
            attachments: The files that come along.
            received_at: When it arrived, where staff record it; now where it is not given. For
                staff.
            secret: The secret whose hash was sent along with the response, of a sender who is not
                logged in.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SupplementResponse(
                response=response,
                text=text,
                attachments=attachments,
                received_at=received_at,
                secret=secret,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        response: UUID | str,
        secret: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Withdraws a response that is not published. What was journalised stays, and is counted as
        withdrawn. For the sender with an account or with the secret, and for staff.

        Args:
            response: The response.
            secret: The secret whose hash was sent along with the response, of a sender who is not
                logged in.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawResponse(
                response=response,
                secret=secret,
            ), at=at, command_id=command_id
        )

    def review(
        self,
        *,
        response: UUID | str,
        text_version: int,
        hide: Collection[RedactionSpan | RedactionSpanDict] | None = None,
        keep: Collection[RedactionSpan | RedactionSpanDict] | None = None,
        mistaken: Collection[MistakenFinding | MistakenFindingDict] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A person has read the response and lets it be published, but for what is hidden. What the
        program found stays hidden unless it is kept in sight, which is possible for names,
        addresses and the like of others, never for CPR numbers, telephone numbers, e-mail addresses
        or bank accounts. What is none of these although it was found as such is marked as mistaken,
        with a reason: never a CPR number that can be somebody's, nor the sender's own details. What
        a person hid stays hidden. Once the white paper is finished, what is published may name no
        sender of the hearing whom the public is not shown, as `white_paper.finish` asks of all
        before. For named employees.

        Args:
            response: The response.
            text_version: The version of the text that was read.
            hide: What is hidden beside what the program found.
            keep: What the program found and is kept in sight, exactly as it was suggested.
            mistaken: What the program found and is none of what it was taken for, exactly as it was
                suggested.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReviewResponse(
                response=response,
                text_version=text_version,
                hide=hide,
                keep=keep,
                mistaken=mistaken,
            ), at=at, command_id=command_id
        )

    def withhold(
        self,
        *,
        response: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The response is not published, nor any more. There is no way back. A finished white paper
        that names its sender elsewhere is outdated by it. For staff.

        Args:
            response: The response.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithholdResponse(
                response=response,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def recognise_veto(
        self,
        *,
        response: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Staff confirm that the sender is the authority that it says to be, and that its response
        is a veto (planloven § 28): timely, reasoned, and referring to its effect. For staff.

        Args:
            response: The response.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RecogniseVeto(
                response=response,
            ), at=at, command_id=command_id
        )

    def code(
        self,
        *,
        response: UUID | str,
        theme_version: int,
        marks: Collection[ThemeMark | ThemeMarkDict],
        program: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says what a response is about, in place of what the same coder said before. A program's
        word never takes the place of a person's. For staff; a named employee speaks as themselves.

        Args:
            response: The response.
            theme_version: The version of the themes.
            marks: The marks.
            program: The program, where a program says it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CodeResponse(
                response=response,
                theme_version=theme_version,
                marks=marks,
                program=program,
            ), at=at, command_id=command_id
        )

    def answer(
        self,
        *,
        response: UUID | str,
        answer: AnswerText | AnswerTextDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Answers one response. For staff.

        Args:
            response: The response.
            answer: The answer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AnswerResponse(
                response=response,
                answer=answer,
            ), at=at, command_id=command_id
        )

    def settle(
        self,
        *,
        hearing: UUID | str,
        responses: Collection[UUID | str],
        how: SettleInput | SettleInputDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Settles responses together, all or none. For staff; without opinion, by a named employee
        only.

        Args:
            hearing: The hearing.
            responses: The responses, at most 1,000 at once.
            how: How.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SettleResponses(
                hearing=hearing,
                responses=responses,
                how=how,
            ), at=at, command_id=command_id
        )

    def reopen(
        self,
        *,
        response: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A response is to be settled anew. For staff.

        Args:
            response: The response.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReopenResponse(
                response=response,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        response: UUID | str,
        at: DateTime | str | None = None,
    ) -> ResponseView:
        """One response, as the actor may see it.

        Args:
            response: The response.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetResponse(
                response=response,
            ), at=at
        )

    def list(
        self,
        *,
        hearing: UUID | str,
        after: str | None = None,
        author: UUID | str | None = None,
        counts: bool | None = None,
        kind: RespondentKind | str | None = None,
        limit: int = 100,
        search: str | None = None,
        section: str | None = None,
        stance: Stance | str | None = None,
        unreviewed: bool = False,
        unsettled: bool = False,
        at: DateTime | str | None = None,
    ) -> ResponseList:
        """The responses to a hearing, the latest first: for staff all, for whoever sent some their
        own where they ask for them, for everybody else those that are published.

        Args:
            hearing: The hearing.
            after: Where the page begins: `next` of the page before.
            author: Only those that this citizen sent from their account. For them and staff.
            counts: Whether it is counted how many there are by section, opinion and kind of sender.
            kind: Only those for such senders.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            search: Only those in whose text each of these words is found, 1 to 12; of a word of
                three letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents don't
                count. What a review hid finds nothing for the public.
            section: Only those about this section.
            stance: Only those of this opinion.
            unreviewed: Only those that nobody has reviewed, as they stand. For staff.
            unsettled: Only those that are not settled. For staff.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListResponses(
                hearing=hearing,
                after=after,
                author=author,
                counts=counts,
                kind=kind,
                limit=limit,
                search=search,
                section=section,
                stance=stance,
                unreviewed=unreviewed,
                unsettled=unsettled,
            ), at=at
        )

    def worklist(
        self,
        *,
        hearing: UUID | str,
        after: WorkPlace | WorkPlaceDict | None = None,
        limit: int = 50,
        order: WorkOrder | str = WorkOrder.NUMBER,
        state: WorkState | str | None = None,
        at: DateTime | str | None = None,
    ) -> WorkList:
        """The responses to a hearing as a caseworker works through them: in an order of their
        choice, with text and sender, and how many stand where. For staff.

        Args:
            hearing: The hearing.
            after: Where the page begins, as the page before said.
            limit: At most so many; 50 unless said otherwise, 200 at most.
            order: The order; by number unless said otherwise.
            state: Only those that stand here.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListWork(
                hearing=hearing,
                after=after,
                limit=limit,
                order=order,
                state=state,
            ), at=at
        )

    def suggest(
        self,
        *,
        response: UUID | str,
        lists: Gazetteer | GazetteerDict | None = None,
        at: DateTime | str | None = None,
    ) -> SuggestedRedactions:
        """What a program finds to hide, what a person should look at, and the text as it would be
        published. Names need a person's eye: no program finds them all. For staff.

        Args:
            response: The response.
            lists: What the municipality knows of its own: what stands there is suggested, never
                hidden by itself.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            SuggestRedactions(
                response=response,
                lists=lists,
            ), at=at
        )

    def receipt(
        self,
        *,
        response: UUID | str,
        at: DateTime | str | None = None,
    ) -> ResponseReceipt:
        """The text that tells a sender that their response arrived. For staff and the sender; and
        for the host that has just submitted it.

        Args:
            response: The response.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowReceipt(
                response=response,
            ), at=at
        )

    def arrived(
        self,
        *,
        hearing: UUID | str,
        secret: str,
        at: DateTime | str | None = None,
    ) -> ArrivedView:
        """Whether a response arrived whose answer was lost, by the secret of whoever sent it. For
        everybody who knows it.

        Where it did not arrive, it may still be under way: sending the same command under the same
        id is safe, whatever becomes of it.

        Args:
            hearing: The hearing.
            secret: The secret whose hash was sent along.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindArrived(
                hearing=hearing,
                secret=secret,
            ), at=at
        )

    def campaigns(
        self,
        *,
        hearing: UUID | str,
        after: UUID | str | None = None,
        limit: int = 1000,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> CampaignList:
        """Which responses are near-duplicates of one another, what they share and what each of them
        adds, page by page. What the hearing's own documents say is not counted as shared. For
        staff.

        Responses of fewer than about twelve words are in a campaign only where they are the same
        word for word; of longer ones a part may differ. Responses for and against on one template
        are told apart where opposite words of Danish or English say it (*for* and *imod*, *ja* and
        *nej*, one *ikke* more): who says it otherwise stays with those whose template they used, so
        read what stands in a campaign before it is answered as one.

        Each page compares all responses anew, for what belongs together is known of all or of none:
        take large pages. In Rust, `participation::find_campaigns` compares once and answers with
        all of them.

        Args:
            hearing: The hearing.
            after: Only members after this one, to page on.
            limit: At most so many members of campaigns are shown; 1,000 unless said otherwise,
                10,000 at most. A campaign that has more goes on where the next page begins.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            FindCampaigns(
                hearing=hearing,
                after=after,
                limit=limit,
            ), at=at, progress=progress
        )

    def check(
        self,
        *,
        content: ResponseContent | ResponseContentDict,
        mandate_required: bool = False,
        names_required: bool = False,
        questions: Collection[Question | QuestionDict] = (),
        sections: Collection[str] = (),
        vetoable: bool = True,
        at: DateTime | str | None = None,
    ) -> CheckedResponse:
        """What is wrong with a response before it is sent, against what the page knows of the
        hearing from `hearing.get`: by the rules that the door has, without a municipality. Whether
        the hearing is still open, only the door knows. For everybody.

        Args:
            content: What is to be sent.
            mandate_required: Whether associations say their mandate, as the hearing's policy says.
            names_required: Whether anonymous responses are refused, as the hearing's policy says.
            questions: The form's questions.
            sections: The sections of the documents.
            vetoable: Whether an authority can veto what is heard: yes unless said otherwise, and
                then the door decides.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckResponse(
                content=content,
                mandate_required=mandate_required,
                names_required=names_required,
                questions=questions,
                sections=sections,
                vetoable=vetoable,
            ), at=at
        )
