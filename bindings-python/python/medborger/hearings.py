"""The room `hearing`, as `town.hearings`: its methods, and the types that they take and give.

Commands: `draft`, `put_document`, `set_form`, `announce`, `extend`, `cancel`, `call_meeting`,
`cancel_meeting`, `add_recipient`, `report_delivery`, `publish_agenda`, `resolve_veto`, `decide`,
`publish_decision`.

Queries: `period`, `get`, `document`, `list`, `notices`, `objectors`, `letter`, `export_letter`,
`calendar`, `chain`, `of_idea`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._imports import ImportsResponses
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
from .contact_points import ContactPointView
from .values import Address, AddressDict, Exported, Language, Receipt

__all__ = [
    "AddRecipient",
    "AnnounceHearing",
    "AnswerChoice",
    "AnswerChoiceDict",
    "AnswerWays",
    "AnswerWaysDict",
    "CalculatePeriod",
    "CallMeeting",
    "CancelHearing",
    "CancelMeeting",
    "ChangeSeverity",
    "DecideHearing",
    "DecisionOutcome",
    "DecisionView",
    "DeliveryChannel",
    "DeliveryState",
    "Document",
    "DocumentDict",
    "DocumentRole",
    "DocumentView",
    "DraftHearing",
    "ExportLetter",
    "ExtendHearing",
    "GetDocument",
    "GetHearing",
    "HearingBasis",
    "HearingBasisDict",
    "HearingCalendar",
    "HearingChain",
    "HearingItem",
    "HearingKind",
    "HearingLetter",
    "HearingList",
    "HearingOrder",
    "HearingPeriod",
    "HearingPolicy",
    "HearingPolicyDict",
    "HearingRule",
    "HearingStage",
    "HearingText",
    "HearingView",
    "HearingsOfIdea",
    "HearingsRoom",
    "JulyPolicy",
    "LateResponses",
    "LetterFormat",
    "ListHearings",
    "ListNotices",
    "ListObjectors",
    "Meeting",
    "MeetingView",
    "NamePolicy",
    "NoticeAbout",
    "NoticeBasis",
    "NoticeItem",
    "NoticeList",
    "Objector",
    "ObjectorList",
    "PeriodWarning",
    "PublicationMoment",
    "PublishAgenda",
    "PublishDecision",
    "PutDocument",
    "Question",
    "QuestionDict",
    "QuestionKind",
    "QuestionKindClosed",
    "QuestionKindClosedDict",
    "QuestionKindDict",
    "QuestionKindOpen",
    "QuestionKindOpenDict",
    "QuestionKindScale",
    "QuestionKindScaleDict",
    "Recipient",
    "RecipientDict",
    "Renewal",
    "RenewalCause",
    "RenewalDict",
    "ReportDelivery",
    "ResolveVeto",
    "Respondent",
    "RespondentDict",
    "RespondentKind",
    "Section",
    "SectionDict",
    "SectionHead",
    "SetForm",
    "ShowCalendar",
    "ShowChain",
    "ShowLetter",
]


class ChangeSeverity(Choice):
    """How far the changes go beyond what was heard (planloven § 27)."""

    NONE = "none"
    """None."""

    MINOR = "minor"
    """Nobody else is affected."""

    AFFECTS_OTHERS = "affects_others"
    """Others are affected: they must be heard."""

    NEW_PROPOSAL = "new_proposal"
    """In reality a new proposal: a whole new hearing."""


class DecisionOutcome(Choice):
    """What the council decided."""

    ADOPTED = "adopted"
    """Adopted as heard."""

    ADOPTED_WITH_CHANGES = "adopted_with_changes"
    """Adopted with changes."""

    REJECTED = "rejected"
    """Not adopted."""


class DeliveryChannel(Choice):
    """How a notice goes out."""

    EMAIL = "email"
    """By e-mail."""

    DIGITAL_POST = "digital_post"
    """By Digital Post."""

    LETTER = "letter"
    """By letter."""


class DeliveryState(Choice):
    """How far a notice has come. The host delivers; it reports here."""

    PLANNED = "planned"
    """To be sent."""

    SENT = "sent"
    """Sent."""

    DELIVERED = "delivered"
    """It arrived."""

    FAILED = "failed"
    """It did not."""


class DocumentRole(Choice):
    """What a document is to the hearing."""

    HEARING_EDITION = "hearing_edition"
    """What is heard about, whole (*høringsudgave*)."""

    SHORT_VERSION = "short_version"
    """The same in short (*kort udgave*)."""

    STATEMENT = "statement"
    """The statement that goes with a plan (*redegørelse*)."""

    ENVIRONMENTAL_REPORT = "environmental_report"
    """The environmental report (*miljørapport*)."""

    DISSENTING_OPINION = "dissenting_opinion"
    """A council member's deviating opinion (*mindretalsudtalelse*), published with the proposal."""

    FORM = "form"
    """The hearing form on paper (*høringsskema*)."""

    ANNEX = "annex"
    """Anything else (*bilag*)."""


class HearingKind(Choice):
    """What kind of hearing (*høring*) it is. Danish calls four different things so."""

    STATUTORY = "statutory"
    """A public hearing that a statute demands (*lovpligtig offentlig høring*): minimum periods,
    objections, vetoes.
    """

    GENERAL = "general"
    """A public hearing that the municipality holds of its own accord (*frivillig offentlig
    høring*).
    """

    COUNCIL_CONSULTATION = "council_consultation"
    """The hearing of an advisory council (*rådshøring*): retssikkerhedsloven §§ 30 and 37 a."""

    PARTY_HEARING = "party_hearing"
    """The hearing of a party in one case (*partshøring*): forvaltningsloven § 19. It is no public
    hearing: here it is a name only, and none can be held.
    """


class HearingOrder(Choice):
    """In which order hearings are listed."""

    NEW = "new"
    """The latest drafted first."""

    DEADLINE = "deadline"
    """The earliest last day first; drafts last."""


class HearingRule(Choice):
    """What a statutory hearing is about, as far as the law tells apart."""

    MUNICIPAL_PLAN = "municipal_plan"
    """A municipal plan (*kommuneplan*) or an addition to it."""

    LOCAL_PLAN = "local_plan"
    """A local plan (*lokalplan*)."""

    NATIONAL_PLANNING_DIRECTIVE = "national_planning_directive"
    """A national planning directive (*landsplandirektiv*)."""

    PLAN_STRATEGY = "plan_strategy"
    """A plan strategy (*planstrategi*)."""

    IDEA_PHASE = "idea_phase"
    """The call for ideas before a plan is drafted (*idéfase*)."""

    MATERIAL_CHANGE = "material_change"
    """Changes after a hearing that affect others (*ændringer, der berører andre*)."""

    SCHOOL_CLOSURE = "school_closure"
    """The closing of a school (*skolenedlæggelse*)."""

    WASTEWATER_PLAN = "wastewater_plan"
    """A wastewater plan (*spildevandsplan*)."""

    ENVIRONMENTAL_ASSESSMENT = "environmental_assessment"
    """An environmental report (*miljørapport*)."""


class HearingStage(Choice):
    """Where a hearing stands, at an instant."""

    DRAFT = "draft"
    """Being written; nobody outside sees it."""

    SCHEDULED = "scheduled"
    """Announced, not open yet."""

    OPEN = "open"
    """Open for responses."""

    EXTENDED = "extended"
    """Open for responses beyond the day first announced."""

    CLOSED = "closed"
    """The last day is over."""

    UNDER_PROCESSING = "under_processing"
    """The administration works on the white paper."""

    DECIDED = "decided"
    """The council has decided."""

    PUBLISHED = "published"
    """The decision is published."""

    CANCELLED = "cancelled"
    """Cancelled."""

    RENEWED = "renewed"
    """Held again: another hearing took its place."""

    LAPSED = "lapsed"
    """The proposal was not adopted within the years that the law gives it (planloven § 32)."""


class JulyPolicy(Choice):
    """What July means for a hearing. No statute leaves July out."""

    WARN = "warn"
    """Whoever announces a hearing that overlaps July is warned."""

    NOT_COUNTED = "not_counted"
    """A hearing that runs in July is to last at least as many days longer as it spends in July."""

    IGNORE = "ignore"
    """July is a month like any other."""


class LateResponses(Choice):
    """What becomes of a response that comes late by the public's own channel. By staff's hand, it
    is always recorded.
    """

    ACCEPTED = "accepted"
    """Taken and flagged as late."""

    REFUSED = "refused"
    """Refused: the form is closed. Letters and mails are still recorded, and flagged."""


class LetterFormat(Choice):
    """The format of a letter."""

    HTML = "html"
    """One accessible page."""

    MARKDOWN = "markdown"
    """CommonMark."""

    DOCX = "docx"
    """Office Open XML text."""


class NamePolicy(Choice):
    """How a private person stands under a published response."""

    SHOWN = "shown"
    """By name, unless protected, anonymous or hidden by wish."""

    HIDDEN = "hidden"
    """As "Borger"."""


class NoticeAbout(Choice):
    """Of what somebody is told."""

    HEARING = "hearing"
    """Of the hearing."""

    DECISION = "decision"
    """Of the decision."""


class NoticeBasis(Choice):
    """On what basis somebody is told."""

    OWNER_IN_AREA = "owner_in_area"
    """Owner, tenant or user of property in the area: always told (planloven § 26, stk. 1, nr. 1)."""

    OWNER_OUTSIDE = "owner_outside"
    """Owner, tenant or user outside, where the plan matters to them by the council's judgement (nr.
    2).
    """

    SUBSCRIBED_ASSOCIATION = "subscribed_association"
    """A local association that asked to be told (nr. 3)."""

    NATIONAL_ORGANISATION = "national_organisation"
    """A nationwide organisation entitled to complain that asked to be told (nr. 3)."""

    ADVISORY_COUNCIL = "advisory_council"
    """An advisory council that must be heard (retssikkerhedsloven §§ 30 and 37 a)."""

    SCHOOL_BOARD = "school_board"
    """The board of a school that is to close."""

    AUTHORITY = "authority"
    """An authority that may veto or must be told."""

    OBJECTOR = "objector"
    """Somebody who objected in time: told of the decision (planloven § 31)."""

    LISTED = "listed"
    """On the municipality's own list (*høringsliste*), without a duty."""


class PublicationMoment(Choice):
    """When reviewed responses are shown to the public. Municipalities differ."""

    IMMEDIATE = "immediate"
    """As soon as a person has reviewed them."""

    AFTER_DEADLINE = "after_deadline"
    """Once the deadline has passed."""

    WITH_AGENDA = "with_agenda"
    """Once the agenda of the council's meeting is published."""

    NEVER = "never"
    """Never."""


class RenewalCause(Choice):
    """Why a hearing is held again."""

    NOTIFICATION_FAILURE = "notification_failure"
    """People who had to be told were not."""

    MATERIAL_CHANGE = "material_change"
    """The document is changed so that others are affected (planloven § 27, stk. 2)."""

    NEW_PROPOSAL = "new_proposal"
    """The change makes it a new proposal: a whole new period."""

    OTHER = "other"
    """Something else went wrong."""


class RespondentKind(Choice):
    """For whom somebody answers."""

    PRIVATE = "private"
    """For themselves (*privatperson*)."""

    ASSOCIATION = "association"
    """For an association (*forening*)."""

    COMPANY = "company"
    """For a company (*virksomhed*)."""

    AUTHORITY = "authority"
    """For an authority (*myndighed*)."""

    ADVISORY_COUNCIL = "advisory_council"
    """For an advisory council (*råd*)."""


# Values and views


class AnswerChoice(Record):
    """One answer that can be chosen."""

    choice: str
    """A readable key within the question."""

    text: str
    """What it says."""

    def _dict(self) -> dict[str, Any]:
        return {
            "choice": self.choice,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> AnswerChoice:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "choice": data["choice"],
            "text": data["text"],
        })
        return record


class DecisionView(Record):
    """The council's decision, as everybody sees it."""

    outcome: DecisionOutcome
    """What was decided."""

    change: ChangeSeverity
    """How far the changes go."""

    decided_on: Date
    """On which day."""

    case: str | None = None
    """The council's case."""

    complaints_until: Date | None = None
    """The last day for a complaint, inclusive."""

    early_because: str | None = None
    """Why it came before the end of the cooling-off period."""

    published_on: Date | None = None
    """The day of its publication."""

    text: str | None = None
    """What it says."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "outcome": self.outcome,
            "change": self.change,
            "decided_on": self.decided_on,
        }
        if self.case is not None:
            data["case"] = self.case
        if self.complaints_until is not None:
            data["complaints_until"] = self.complaints_until
        if self.early_because is not None:
            data["early_because"] = self.early_because
        if self.published_on is not None:
            data["published_on"] = self.published_on
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> DecisionView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "outcome": DecisionOutcome._read(data["outcome"]),
            "change": ChangeSeverity._read(data["change"]),
            "decided_on": _day(data["decided_on"]),
            "case": data.get("case"),
            "complaints_until": None if (value := data.get("complaints_until")) is None else _day(value),
            "early_because": data.get("early_because"),
            "published_on": None if (value := data.get("published_on")) is None else _day(value),
            "text": data.get("text"),
        })
        return record


class Document(Record):
    """A document as it was put. Lies in the vault."""

    title: str
    """The title."""

    sections: tuple[Section, ...] | None = None
    """The sections, in order."""

    sha256: str | None = None
    """The file's SHA-256 in 64 hexadecimal digits, so that nobody can change it unseen."""

    url: str | None = None
    """Where the file lies, as the host knows it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
        }
        if self.sections is not None:
            data["sections"] = self.sections
        if self.sha256 is not None:
            data["sha256"] = self.sha256
        if self.url is not None:
            data["url"] = self.url
        return data

    @classmethod
    def _read(cls, data: Any) -> Document:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "sections": None if (value := data.get("sections")) is None else _items(value, Section._read),
            "sha256": data.get("sha256"),
            "url": data.get("url"),
        })
        return record


class DocumentView(Record):
    """A document of a hearing, as everybody sees it."""

    document: str
    """Its key."""

    role: DocumentRole
    """What it is to the hearing."""

    title: str
    """The title."""

    version: int
    """Its version, from 1."""

    sections: tuple[SectionHead, ...]
    """Its sections."""

    at: DateTime
    """When it was put."""

    note: str | None = None
    """What changed in this version."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "document": self.document,
            "role": self.role,
            "title": self.title,
            "version": self.version,
            "sections": self.sections,
            "at": self.at,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> DocumentView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "document": data["document"],
            "role": DocumentRole._read(data["role"]),
            "title": data["title"],
            "version": data["version"],
            "sections": _items(data["sections"], SectionHead._read),
            "at": _instant(data["at"]),
            "note": data.get("note"),
        })
        return record


class HearingBasis(Record):
    """On what a hearing rests."""

    kind: HearingKind
    """Which of the four kinds it is."""

    minor: bool | None = None
    """Whether the council judges the plan, or the plan's change, minor."""

    rule: HearingRule | None = None
    """What a statutory hearing is about; for the other kinds absent."""

    strategy: bool | None = None
    """Whether a plan strategy has decided on the municipal plan's change."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.minor is not None:
            data["minor"] = self.minor
        if self.rule is not None:
            data["rule"] = self.rule
        if self.strategy is not None:
            data["strategy"] = self.strategy
        return data

    @classmethod
    def _read(cls, data: Any) -> HearingBasis:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": HearingKind._read(data["kind"]),
            "minor": data.get("minor"),
            "rule": None if (value := data.get("rule")) is None else HearingRule._read(value),
            "strategy": data.get("strategy"),
        })
        return record


class HearingCalendar(Record):
    """A calendar file."""

    ics: str
    """The file's content, `text/calendar`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ics": self.ics,
        }

    @classmethod
    def _read(cls, data: Any) -> HearingCalendar:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ics": data["ics"],
        })
        return record


class HearingChain(Record):
    """The way from the ideas to the decision."""

    ideas: tuple[UUID, ...]
    """The ideas that led to any of the hearings."""

    hearings: tuple[HearingItem, ...]
    """The hearings, the first one first."""

    decision: DecisionView | None = None
    """The decision."""

    white_paper: int | None = None
    """The white paper: the last hearing's, with its finished version."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "ideas": self.ideas,
            "hearings": self.hearings,
        }
        if self.decision is not None:
            data["decision"] = self.decision
        if self.white_paper is not None:
            data["white_paper"] = self.white_paper
        return data

    @classmethod
    def _read(cls, data: Any) -> HearingChain:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ideas": _items(data["ideas"], UUID),
            "hearings": _items(data["hearings"], HearingItem._read),
            "decision": None if (value := data.get("decision")) is None else DecisionView._read(value),
            "white_paper": data.get("white_paper"),
        })
        return record


class HearingItem(Record):
    """A hearing in a list."""

    hearing: UUID
    """The hearing."""

    stage: HearingStage
    """Where it stands now."""

    title: str
    """The title."""

    responses: int
    """How many responses were registered."""

    last_day: Date | None = None
    """The last day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "stage": self.stage,
            "title": self.title,
            "responses": self.responses,
        }
        if self.last_day is not None:
            data["last_day"] = self.last_day
        return data

    @classmethod
    def _read(cls, data: Any) -> HearingItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "stage": HearingStage._read(data["stage"]),
            "title": data["title"],
            "responses": data["responses"],
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
        })
        return record


class HearingLetter(Record):
    """A hearing letter."""

    danish: str
    """In Danish."""

    english: str
    """In English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> HearingLetter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class HearingList(Record):
    """A page of hearings."""

    total: int
    """How many there are in all, on every page."""

    hearings: tuple[HearingItem, ...]
    """The hearings of this page."""

    counts: Mapping[str, Mapping[str, int]] | None = None
    """How many there are on all pages by `stage`, where it was asked for."""

    next: str | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "hearings": self.hearings,
        }
        if self.counts is not None:
            data["counts"] = self.counts
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> HearingList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "hearings": _items(data["hearings"], HearingItem._read),
            "counts": None if (value := data.get("counts")) is None else _entries(value, lambda value: _entries(value, _same)),
            "next": data.get("next"),
        })
        return record


class HearingPeriod(Record):
    """A hearing's period with every step of its calculation."""

    published_on: Date
    """The day of publication, itself not counted."""

    earliest_last_day: Date
    """The earliest lawful last day, inclusive."""

    announced_last_day: Date
    """The last day as announced, inclusive; the earliest lawful one where none was given."""

    last_day: Date
    """The last day that binds: where the announced one is no day on which a deadline ends, the next
    that is.
    """

    closes_at: DateTime
    """The instant, exclusive, at which the last day is over in Denmark."""

    lawful: bool
    """Whether the period is as long as law and the municipality's own policy demand."""

    explanation_danish: str
    """The calculation in Danish."""

    explanation_english: str
    """The calculation in English."""

    warnings: tuple[PeriodWarning, ...]
    """What the author should know."""

    earliest_decision: Date | None = None
    """The earliest day of a final decision where somebody objects in time; absent where no statute
    names one.
    """

    lapses_after: Date | None = None
    """The proposal lapses after this day, where it can lapse."""

    latest_decision: Date | None = None
    """The latest day of a final decision, inclusive, where the law names one: it follows the
    earliest.
    """

    minimum_weeks: int | None = None
    """The least number of weeks by law. Absent where no statute names one."""

    provision: str | None = None
    """The provision in Danish, where there is one."""

    takes_effect: Date | None = None
    """The day on which what is decided by then takes effect, where the law names one."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "published_on": self.published_on,
            "earliest_last_day": self.earliest_last_day,
            "announced_last_day": self.announced_last_day,
            "last_day": self.last_day,
            "closes_at": self.closes_at,
            "lawful": self.lawful,
            "explanation_danish": self.explanation_danish,
            "explanation_english": self.explanation_english,
            "warnings": self.warnings,
        }
        if self.earliest_decision is not None:
            data["earliest_decision"] = self.earliest_decision
        if self.lapses_after is not None:
            data["lapses_after"] = self.lapses_after
        if self.latest_decision is not None:
            data["latest_decision"] = self.latest_decision
        if self.minimum_weeks is not None:
            data["minimum_weeks"] = self.minimum_weeks
        if self.provision is not None:
            data["provision"] = self.provision
        if self.takes_effect is not None:
            data["takes_effect"] = self.takes_effect
        return data

    @classmethod
    def _read(cls, data: Any) -> HearingPeriod:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "published_on": _day(data["published_on"]),
            "earliest_last_day": _day(data["earliest_last_day"]),
            "announced_last_day": _day(data["announced_last_day"]),
            "last_day": _day(data["last_day"]),
            "closes_at": _instant(data["closes_at"]),
            "lawful": data["lawful"],
            "explanation_danish": data["explanation_danish"],
            "explanation_english": data["explanation_english"],
            "warnings": _items(data["warnings"], PeriodWarning._read),
            "earliest_decision": None if (value := data.get("earliest_decision")) is None else _day(value),
            "lapses_after": None if (value := data.get("lapses_after")) is None else _day(value),
            "latest_decision": None if (value := data.get("latest_decision")) is None else _day(value),
            "minimum_weeks": data.get("minimum_weeks"),
            "provision": data.get("provision"),
            "takes_effect": None if (value := data.get("takes_effect")) is None else _day(value),
        })
        return record


class HearingPolicy(Record):
    """A municipality's choices for one hearing."""

    days_after_summer: int = 0
    """A hearing over the summer holiday ends no earlier than so many days after it; ten is
    recommended to the ministries. The author is warned, no more.
    """

    july: JulyPolicy = JulyPolicy.WARN
    """July."""

    late: LateResponses = LateResponses.ACCEPTED
    """Late responses by the public's own channel."""

    mandate_required: bool = False
    """Whether an association's response must say under what mandate it is given."""

    names: NamePolicy = NamePolicy.SHOWN
    """How private persons are named."""

    names_required: bool = False
    """Whether anonymous responses are refused."""

    publication: PublicationMoment = PublicationMoment.AFTER_DEADLINE
    """When responses are published."""

    summer_ends_on: Date | None = None
    """The last day of the schools' summer holiday, where the hearing runs over it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.days_after_summer is not None:
            data["days_after_summer"] = self.days_after_summer
        if self.july is not None:
            data["july"] = self.july
        if self.late is not None:
            data["late"] = self.late
        if self.mandate_required is not None:
            data["mandate_required"] = self.mandate_required
        if self.names is not None:
            data["names"] = self.names
        if self.names_required is not None:
            data["names_required"] = self.names_required
        if self.publication is not None:
            data["publication"] = self.publication
        if self.summer_ends_on is not None:
            data["summer_ends_on"] = self.summer_ends_on
        return data

    @classmethod
    def _read(cls, data: Any) -> HearingPolicy:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "days_after_summer": data.get("days_after_summer", 0),
            "july": JulyPolicy._read(data.get("july", "warn")),
            "late": LateResponses._read(data.get("late", "accepted")),
            "mandate_required": data.get("mandate_required", False),
            "names": NamePolicy._read(data.get("names", "shown")),
            "names_required": data.get("names_required", False),
            "publication": PublicationMoment._read(data.get("publication", "after_deadline")),
            "summer_ends_on": None if (value := data.get("summer_ends_on")) is None else _day(value),
        })
        return record


class HearingText(Record):
    """A text that the municipality gave with an act, and when."""

    from_: Date
    """The last day before the act."""

    to: Date
    """The last day after it."""

    at: DateTime
    """When."""

    reason: str | None = None
    """Why."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "from": self.from_,
            "to": self.to,
            "at": self.at,
        }
        if self.reason is not None:
            data["reason"] = self.reason
        return data

    @classmethod
    def _read(cls, data: Any) -> HearingText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "at": _instant(data["at"]),
            "reason": data.get("reason"),
        })
        return record


class HearingView(Record):
    """A hearing as the actor may see it."""

    hearing: UUID
    """The hearing."""

    stage: HearingStage
    """Where it stands now."""

    title: str
    """The title."""

    basis: HearingBasis
    """On what it rests."""

    policy: HearingPolicy
    """The municipality's choices."""

    ideas: tuple[UUID, ...]
    """The ideas that led to it."""

    documents: tuple[DocumentView, ...]
    """The documents as they stand."""

    questions: tuple[Question, ...]
    """The form."""

    extensions: tuple[HearingText, ...]
    """The extensions."""

    meetings: tuple[MeetingView, ...]
    """The meetings."""

    responses: int
    """How many responses were registered."""

    objections: int
    """Objections in time that stand."""

    vetoes: int
    """Vetoes that stand."""

    cancelled_because: str | None = None
    """Why it was cancelled."""

    closes_at: DateTime | None = None
    """The instant, exclusive, at which it closes."""

    contacts: tuple[ContactPointView, ...] | None = None
    """Who answers questions about it."""

    decision: DecisionView | None = None
    """The council's decision."""

    earliest_decision: Date | None = None
    """The earliest day of a decision."""

    failed_notices: int | None = None
    """How many who had to be told were not, and not made good. For staff."""

    lapses_after: Date | None = None
    """The last day on which the proposal can be adopted."""

    last_day: Date | None = None
    """The last day, inclusive."""

    latest_decision: Date | None = None
    """The latest day on which the council may decide, where the law names one."""

    opens_on: Date | None = None
    """The first day, inclusive."""

    published_on: Date | None = None
    """The day of publication."""

    renewed_by: UUID | None = None
    """The hearing that took its place."""

    renews: Renewal | None = None
    """The hearing that it is held again for."""

    takes_effect: Date | None = None
    """The day on which what is decided by then takes effect, where the law names one."""

    white_paper: int | None = None
    """The finished version of the white paper."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "stage": self.stage,
            "title": self.title,
            "basis": self.basis,
            "policy": self.policy,
            "ideas": self.ideas,
            "documents": self.documents,
            "questions": self.questions,
            "extensions": self.extensions,
            "meetings": self.meetings,
            "responses": self.responses,
            "objections": self.objections,
            "vetoes": self.vetoes,
        }
        if self.cancelled_because is not None:
            data["cancelled_because"] = self.cancelled_because
        if self.closes_at is not None:
            data["closes_at"] = self.closes_at
        if self.contacts is not None:
            data["contacts"] = self.contacts
        if self.decision is not None:
            data["decision"] = self.decision
        if self.earliest_decision is not None:
            data["earliest_decision"] = self.earliest_decision
        if self.failed_notices is not None:
            data["failed_notices"] = self.failed_notices
        if self.lapses_after is not None:
            data["lapses_after"] = self.lapses_after
        if self.last_day is not None:
            data["last_day"] = self.last_day
        if self.latest_decision is not None:
            data["latest_decision"] = self.latest_decision
        if self.opens_on is not None:
            data["opens_on"] = self.opens_on
        if self.published_on is not None:
            data["published_on"] = self.published_on
        if self.renewed_by is not None:
            data["renewed_by"] = self.renewed_by
        if self.renews is not None:
            data["renews"] = self.renews
        if self.takes_effect is not None:
            data["takes_effect"] = self.takes_effect
        if self.white_paper is not None:
            data["white_paper"] = self.white_paper
        return data

    @classmethod
    def _read(cls, data: Any) -> HearingView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "stage": HearingStage._read(data["stage"]),
            "title": data["title"],
            "basis": HearingBasis._read(data["basis"]),
            "policy": HearingPolicy._read(data["policy"]),
            "ideas": _items(data["ideas"], UUID),
            "documents": _items(data["documents"], DocumentView._read),
            "questions": _items(data["questions"], Question._read),
            "extensions": _items(data["extensions"], HearingText._read),
            "meetings": _items(data["meetings"], MeetingView._read),
            "responses": data["responses"],
            "objections": data["objections"],
            "vetoes": data["vetoes"],
            "cancelled_because": data.get("cancelled_because"),
            "closes_at": None if (value := data.get("closes_at")) is None else _instant(value),
            "contacts": None if (value := data.get("contacts")) is None else _items(value, ContactPointView._read),
            "decision": None if (value := data.get("decision")) is None else DecisionView._read(value),
            "earliest_decision": None if (value := data.get("earliest_decision")) is None else _day(value),
            "failed_notices": data.get("failed_notices"),
            "lapses_after": None if (value := data.get("lapses_after")) is None else _day(value),
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
            "latest_decision": None if (value := data.get("latest_decision")) is None else _day(value),
            "opens_on": None if (value := data.get("opens_on")) is None else _day(value),
            "published_on": None if (value := data.get("published_on")) is None else _day(value),
            "renewed_by": None if (value := data.get("renewed_by")) is None else UUID(value),
            "renews": None if (value := data.get("renews")) is None else Renewal._read(value),
            "takes_effect": None if (value := data.get("takes_effect")) is None else _day(value),
            "white_paper": data.get("white_paper"),
        })
        return record


class Meeting(Record):
    """A meeting. Public."""

    title: str
    """The title."""

    place: str
    """The place."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends."""

    cancelled: bool | None = None
    """Whether it is cancelled."""

    sequence: int = 0
    """How often it was changed."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "place": self.place,
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
        }
        if self.cancelled is not None:
            data["cancelled"] = self.cancelled
        if self.sequence is not None:
            data["sequence"] = self.sequence
        return data

    @classmethod
    def _read(cls, data: Any) -> Meeting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "place": data["place"],
            "starts_at": _instant(data["starts_at"]),
            "ends_at": _instant(data["ends_at"]),
            "cancelled": data.get("cancelled"),
            "sequence": data.get("sequence", 0),
        })
        return record


class MeetingView(Record):
    """A meeting of a hearing, with its id."""

    meeting: UUID
    """The meeting."""

    called: Meeting
    """When and where."""

    def _dict(self) -> dict[str, Any]:
        return {
            "meeting": self.meeting,
            "called": self.called,
        }

    @classmethod
    def _read(cls, data: Any) -> MeetingView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": UUID(data["meeting"]),
            "called": Meeting._read(data["called"]),
        })
        return record


class NoticeItem(Record):
    """One notice with its recipient."""

    notice: UUID
    """The notice."""

    basis: NoticeBasis
    """On what basis they are told."""

    about: NoticeAbout
    """Of what."""

    channel: DeliveryChannel
    """By what channel."""

    state: DeliveryState
    """How far it has come."""

    at: DateTime
    """When that was reported."""

    recipient: Recipient | None = None
    """To whom; absent once erased."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "notice": self.notice,
            "basis": self.basis,
            "about": self.about,
            "channel": self.channel,
            "state": self.state,
            "at": self.at,
        }
        if self.recipient is not None:
            data["recipient"] = self.recipient
        return data

    @classmethod
    def _read(cls, data: Any) -> NoticeItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "notice": UUID(data["notice"]),
            "basis": NoticeBasis._read(data["basis"]),
            "about": NoticeAbout._read(data["about"]),
            "channel": DeliveryChannel._read(data["channel"]),
            "state": DeliveryState._read(data["state"]),
            "at": _instant(data["at"]),
            "recipient": None if (value := data.get("recipient")) is None else Recipient._read(value),
        })
        return record


class NoticeList(Record):
    """A page of notices."""

    total: int
    """How many there are in all."""

    notices: tuple[NoticeItem, ...]
    """The notices of this page, in the order of their ids."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "notices": self.notices,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> NoticeList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "notices": _items(data["notices"], NoticeItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class Objector(Record):
    """Somebody who objected in time."""

    response: UUID
    """The response."""

    number: int
    """Its number."""

    reachable: bool
    """Whether there is any way to tell them: somebody anonymous has none."""

    noticed: bool
    """Whether a notice of the decision is planned or sent."""

    respondent: Respondent | None = None
    """Who sent it; absent once erased."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "number": self.number,
            "reachable": self.reachable,
            "noticed": self.noticed,
        }
        if self.respondent is not None:
            data["respondent"] = self.respondent
        return data

    @classmethod
    def _read(cls, data: Any) -> Objector:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "number": data["number"],
            "reachable": data["reachable"],
            "noticed": data["noticed"],
            "respondent": None if (value := data.get("respondent")) is None else Respondent._read(value),
        })
        return record


class ObjectorList(Record):
    """A page of those who objected in time."""

    objectors: tuple[Objector, ...]
    """They."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "objectors": self.objectors,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> ObjectorList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "objectors": _items(data["objectors"], Objector._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class PeriodWarning(Record):
    """Something the author of a hearing should know before announcing it."""

    code: str
    """A stable code."""

    english: str
    """In English."""

    danish: str
    """In Danish."""

    def _dict(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "english": self.english,
            "danish": self.danish,
        }

    @classmethod
    def _read(cls, data: Any) -> PeriodWarning:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "code": data["code"],
            "english": data["english"],
            "danish": data["danish"],
        })
        return record


class Question(Record):
    """A question of the form. Public."""

    question: str
    """A readable key within the form."""

    text: str
    """The question."""

    kind: QuestionKind
    """How it is answered."""

    required: bool | None = None
    """Whether the form can't be sent without an answer to it."""

    section: str | None = None
    """The section of the documents that it is about."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "question": self.question,
            "text": self.text,
            "kind": self.kind,
        }
        if self.required is not None:
            data["required"] = self.required
        if self.section is not None:
            data["section"] = self.section
        return data

    @classmethod
    def _read(cls, data: Any) -> Question:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "question": data["question"],
            "text": data["text"],
            "kind": QuestionKind._read(data["kind"]),
            "required": data.get("required"),
            "section": data.get("section"),
        })
        return record


class QuestionKind(Record, variants=True):
    """How a question is answered."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def open() -> QuestionKindOpen:
        """In one's own words."""
        return QuestionKindOpen()

    @staticmethod
    def closed(choices: tuple[AnswerChoice, ...], several: bool) -> QuestionKindClosed:
        """By choosing."""
        return QuestionKindClosed(choices, several)

    @staticmethod
    def scale(from_: int, to: int) -> QuestionKindScale:
        """By a whole number."""
        return QuestionKindScale(from_, to)

    @classmethod
    def _read(cls, data: Any) -> QuestionKind:
        value: QuestionKind = _QUESTIONKIND[data["kind"]]._read(data)
        return value


class QuestionKindOpen(QuestionKind, kw_only=False):
    """In one's own words."""

    kind: ClassVar[str] = "open"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "open",
        }

    @classmethod
    def _read(cls, data: Any) -> QuestionKindOpen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class QuestionKindClosed(QuestionKind, kw_only=False):
    """By choosing."""

    kind: ClassVar[str] = "closed"

    choices: tuple[AnswerChoice, ...]
    """What can be chosen."""

    several: bool
    """Whether several may be chosen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "closed",
            "choices": self.choices,
            "several": self.several,
        }

    @classmethod
    def _read(cls, data: Any) -> QuestionKindClosed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "choices": _items(data["choices"], AnswerChoice._read),
            "several": data["several"],
        })
        return record


class QuestionKindScale(QuestionKind, kw_only=False):
    """By a whole number."""

    kind: ClassVar[str] = "scale"

    from_: int
    """The lowest, inclusive."""

    to: int
    """The highest, inclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "scale",
            "from": self.from_,
            "to": self.to,
        }

    @classmethod
    def _read(cls, data: Any) -> QuestionKindScale:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": data["from"],
            "to": data["to"],
        })
        return record


_QUESTIONKIND: dict[str, type[QuestionKind]] = {
    "open": QuestionKindOpen,
    "closed": QuestionKindClosed,
    "scale": QuestionKindScale,
}


class Recipient(Record):
    """Whom a notice goes to. Lies in the vault."""

    name: str
    """The name."""

    address: str
    """Where to reach them: an address of the channel's kind. For Digital Post, whatever the host
    resolves; never a CPR number.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "address": self.address,
        }

    @classmethod
    def _read(cls, data: Any) -> Recipient:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "address": data["address"],
        })
        return record


class Renewal(Record):
    """Which hearing is held again, and why."""

    hearing: UUID
    """The hearing before."""

    cause: RenewalCause
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "cause": self.cause,
        }

    @classmethod
    def _read(cls, data: Any) -> Renewal:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "cause": RenewalCause._read(data["cause"]),
        })
        return record


class Respondent(Record):
    """Who sends a response. Lies in the vault."""

    kind: RespondentKind
    """For whom they answer."""

    address: Address | None = None
    """Postal address."""

    cvr: str | None = None
    """The organisation's CVR number."""

    email: str | None = None
    """E-mail address."""

    mandate: str | None = None
    """Under what mandate."""

    name: str | None = None
    """The name of the person who writes."""

    organisation: str | None = None
    """The organisation for which they answer."""

    phone: str | None = None
    """Telephone number."""

    protected: bool | None = None
    """Whether name and address are protected (CPR-loven § 28)."""

    signatories: tuple[str, ...] | None = None
    """Others who sign."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.address is not None:
            data["address"] = self.address
        if self.cvr is not None:
            data["cvr"] = self.cvr
        if self.email is not None:
            data["email"] = self.email
        if self.mandate is not None:
            data["mandate"] = self.mandate
        if self.name is not None:
            data["name"] = self.name
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.phone is not None:
            data["phone"] = self.phone
        if self.protected is not None:
            data["protected"] = self.protected
        if self.signatories is not None:
            data["signatories"] = self.signatories
        return data

    @classmethod
    def _read(cls, data: Any) -> Respondent:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": RespondentKind._read(data["kind"]),
            "address": None if (value := data.get("address")) is None else Address._read(value),
            "cvr": data.get("cvr"),
            "email": data.get("email"),
            "mandate": data.get("mandate"),
            "name": data.get("name"),
            "organisation": data.get("organisation"),
            "phone": data.get("phone"),
            "protected": data.get("protected"),
            "signatories": None if (value := data.get("signatories")) is None else _items(value, _same),
        })
        return record


class Section(Record):
    """A section of a document, as responses refer to it."""

    section: str
    """A readable key within the document."""

    heading: str
    """The heading."""

    body: str | None = None
    """The text; what a response quotes from it is not the response's own."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "section": self.section,
            "heading": self.heading,
        }
        if self.body is not None:
            data["body"] = self.body
        return data

    @classmethod
    def _read(cls, data: Any) -> Section:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "section": data["section"],
            "heading": data["heading"],
            "body": data.get("body"),
        })
        return record


class SectionHead(Record):
    """A section's key and heading, as the journal keeps them."""

    section: str
    """Its key."""

    heading: str
    """Its heading."""

    def _dict(self) -> dict[str, Any]:
        return {
            "section": self.section,
            "heading": self.heading,
        }

    @classmethod
    def _read(cls, data: Any) -> SectionHead:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "section": data["section"],
            "heading": data["heading"],
        })
        return record


# Inputs


class AnswerWays(Record):
    """Where and how a hearing is answered (*sådan svarer du*). Public."""

    email: str | None = None
    """The e-mail address to write to."""

    form: str | None = None
    """The page with the form."""

    post: str | None = None
    """The postal address to write to, on one line."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.email is not None:
            data["email"] = self.email
        if self.form is not None:
            data["form"] = self.form
        if self.post is not None:
            data["post"] = self.post
        return data

    @classmethod
    def _read(cls, data: Any) -> AnswerWays:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "email": data.get("email"),
            "form": data.get("form"),
            "post": data.get("post"),
        })
        return record


# Inputs as dicts


class AnswerChoiceDict(TypedDict):
    """`AnswerChoice` as a dict, by the names in JSON."""

    choice: str
    text: str


class AnswerWaysDict(TypedDict, total=False):
    """`AnswerWays` as a dict, by the names in JSON."""

    email: str | None
    form: str | None
    post: str | None


class _DocumentDictRequired(TypedDict):
    title: str


class DocumentDict(_DocumentDictRequired, total=False):
    """`Document` as a dict, by the names in JSON."""

    sections: Collection[Section | SectionDict] | None
    sha256: str | None
    url: str | None


class _HearingBasisDictRequired(TypedDict):
    kind: HearingKind | str


class HearingBasisDict(_HearingBasisDictRequired, total=False):
    """`HearingBasis` as a dict, by the names in JSON."""

    minor: bool | None
    rule: HearingRule | str | None
    strategy: bool | None


class HearingPolicyDict(TypedDict, total=False):
    """`HearingPolicy` as a dict, by the names in JSON."""

    days_after_summer: int
    july: JulyPolicy | str
    late: LateResponses | str
    mandate_required: bool
    names: NamePolicy | str
    names_required: bool
    publication: PublicationMoment | str
    summer_ends_on: Date | str | None


class _QuestionDictRequired(TypedDict):
    question: str
    text: str
    kind: QuestionKind | QuestionKindDict


class QuestionDict(_QuestionDictRequired, total=False):
    """`Question` as a dict, by the names in JSON."""

    required: bool | None
    section: str | None


class QuestionKindOpenDict(TypedDict):
    """`QuestionKindOpen` as a dict, by the names in JSON."""

    kind: Literal["open"]


class QuestionKindClosedDict(TypedDict):
    """`QuestionKindClosed` as a dict, by the names in JSON."""

    kind: Literal["closed"]
    choices: Collection[AnswerChoice | AnswerChoiceDict]
    several: bool


_QuestionKindScaleDictRequired = TypedDict(
    "_QuestionKindScaleDictRequired",
    {
        "kind": "Literal[\"scale\"]",
        "from": "int",
        "to": "int",
    },
)


class QuestionKindScaleDict(_QuestionKindScaleDictRequired):
    """`QuestionKindScale` as a dict, by the names in JSON."""



QuestionKindDict: TypeAlias = (
    QuestionKindOpenDict
    | QuestionKindClosedDict
    | QuestionKindScaleDict
)
"""`QuestionKind` as a dict, by the names in JSON."""


class RecipientDict(TypedDict):
    """`Recipient` as a dict, by the names in JSON."""

    name: str
    address: str


class RenewalDict(TypedDict):
    """`Renewal` as a dict, by the names in JSON."""

    hearing: UUID | str
    cause: RenewalCause | str


class _RespondentDictRequired(TypedDict):
    kind: RespondentKind | str


class RespondentDict(_RespondentDictRequired, total=False):
    """`Respondent` as a dict, by the names in JSON."""

    address: Address | AddressDict | None
    cvr: str | None
    email: str | None
    mandate: str | None
    name: str | None
    organisation: str | None
    phone: str | None
    protected: bool | None
    signatories: Collection[str] | None


class _SectionDictRequired(TypedDict):
    section: str
    heading: str


class SectionDict(_SectionDictRequired, total=False):
    """`Section` as a dict, by the names in JSON."""

    body: str | None


# Commands


class AddRecipient(Command):
    """Somebody is to be told of the hearing, or of the decision. The receipt names the notice. For
    staff.
    """

    NAME: ClassVar[str] = "hearing.add_recipient"

    notice: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    hearing: UUID | str
    """The hearing."""

    basis: NoticeBasis | str
    """On what basis they are told."""

    channel: DeliveryChannel | str
    """By what channel."""

    recipient: Recipient | RecipientDict
    """To whom it goes."""

    about: NoticeAbout | str = NoticeAbout.HEARING
    """Of what they are told."""

    response: UUID | str | None = None
    """The response whose sender it goes to."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "notice": self.notice,
            "hearing": self.hearing,
            "basis": self.basis,
            "channel": self.channel,
            "recipient": self.recipient,
        }
        if self.about is not None:
            data["about"] = self.about
        if self.response is not None:
            data["response"] = self.response
        return data

    @classmethod
    def _read(cls, data: Any) -> AddRecipient:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "notice": UUID(data["notice"]),
            "hearing": UUID(data["hearing"]),
            "basis": NoticeBasis._read(data["basis"]),
            "channel": DeliveryChannel._read(data["channel"]),
            "recipient": Recipient._read(data["recipient"]),
            "about": NoticeAbout._read(data.get("about", "hearing")),
            "response": None if (value := data.get("response")) is None else UUID(value),
        })
        return record


class AnnounceHearing(Command):
    """Announces the hearing, with its publication and its last day. The last day is refused where
    it is earlier than the law allows. For staff.
    """

    NAME: ClassVar[str] = "hearing.announce"

    hearing: UUID | str
    """The hearing."""

    published_on: Date | str
    """The day of publication; for plans, in Plandata.dk."""

    answering: AnswerWays | AnswerWaysDict | None = None
    """Where and how it is answered. Where it is not said, the letter names the form among the
    documents and the contact points.
    """

    last_day: Date | str | None = None
    """The last day, inclusive ("senest"); the earliest lawful one where it is not given."""

    may_move: bool = False
    """Whether a last day on which no deadline ends may move to the next day on which one does."""

    opens_on: Date | str | None = None
    """The first day on which responses are taken; the day of publication where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "published_on": self.published_on,
        }
        if self.answering is not None:
            data["answering"] = self.answering
        if self.last_day is not None:
            data["last_day"] = self.last_day
        if self.may_move is not None:
            data["may_move"] = self.may_move
        if self.opens_on is not None:
            data["opens_on"] = self.opens_on
        return data

    @classmethod
    def _read(cls, data: Any) -> AnnounceHearing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "published_on": _day(data["published_on"]),
            "answering": None if (value := data.get("answering")) is None else AnswerWays._read(value),
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
            "may_move": data.get("may_move", False),
            "opens_on": None if (value := data.get("opens_on")) is None else _day(value),
        })
        return record


class CallMeeting(Command):
    """Calls a meeting, which the receipt names, or changes its time and place. For staff."""

    NAME: ClassVar[str] = "hearing.call_meeting"

    hearing: UUID | str
    """The hearing."""

    meeting: UUID | str = _field(default_factory=_uuid4)
    """A fresh id, or the id of the meeting to change."""

    title: str
    """The title."""

    place: str
    """The place."""

    starts_at: DateTime | str
    """When it begins."""

    ends_at: DateTime | str
    """When it ends, within a day of its beginning."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "meeting": self.meeting,
            "title": self.title,
            "place": self.place,
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
        }

    @classmethod
    def _read(cls, data: Any) -> CallMeeting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "meeting": UUID(data["meeting"]),
            "title": data["title"],
            "place": data["place"],
            "starts_at": _instant(data["starts_at"]),
            "ends_at": _instant(data["ends_at"]),
        })
        return record


class CancelHearing(Command):
    """Cancels a hearing that is not decided. For staff."""

    NAME: ClassVar[str] = "hearing.cancel"

    hearing: UUID | str
    """The hearing."""

    reason: str
    """Why. Public."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> CancelHearing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "reason": data["reason"],
        })
        return record


class CancelMeeting(Command):
    """Cancels a meeting, which the receipt names. It stays in the calendar, as cancelled. For
    staff.
    """

    NAME: ClassVar[str] = "hearing.cancel_meeting"

    hearing: UUID | str
    """The hearing."""

    meeting: UUID | str
    """The meeting."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "meeting": self.meeting,
        }

    @classmethod
    def _read(cls, data: Any) -> CancelMeeting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "meeting": UUID(data["meeting"]),
        })
        return record


class DecideHearing(Command):
    """Records the council's decision. Refused while anything that the law puts before it is
    missing: the finished white paper, the cooling-off period, agreement with who vetoed, notice to
    who had to be told. For staff.
    """

    NAME: ClassVar[str] = "hearing.decide"

    hearing: UUID | str
    """The hearing."""

    outcome: DecisionOutcome | str
    """What was decided."""

    change: ChangeSeverity | str
    """How far the changes go beyond what was heard."""

    decided_on: Date | str
    """On which day."""

    text: str
    """What the decision says. Public."""

    case: str | None = None
    """The council's case, as its agenda names it."""

    early_because: str | None = None
    """Why the council decided before the end of the cooling-off period, where the law lets it:
    objections that were met, insignificant or obviously unfounded. Public.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "outcome": self.outcome,
            "change": self.change,
            "decided_on": self.decided_on,
            "text": self.text,
        }
        if self.case is not None:
            data["case"] = self.case
        if self.early_because is not None:
            data["early_because"] = self.early_because
        return data

    @classmethod
    def _read(cls, data: Any) -> DecideHearing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "outcome": DecisionOutcome._read(data["outcome"]),
            "change": ChangeSeverity._read(data["change"]),
            "decided_on": _day(data["decided_on"]),
            "text": data["text"],
            "case": data.get("case"),
            "early_because": data.get("early_because"),
        })
        return record


class DraftHearing(Command):
    """Drafts a hearing. With `renews`, it takes the place of one that must be held again (*fornyet
    høring*). For staff.
    """

    NAME: ClassVar[str] = "hearing.draft"

    hearing: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    title: str
    """The title, public."""

    basis: HearingBasis | HearingBasisDict
    """On what it rests."""

    ideas: Collection[UUID | str] = ()
    """The ideas that led to it."""

    policy: HearingPolicy | HearingPolicyDict | None = None
    """The municipality's choices."""

    renews: Renewal | RenewalDict | None = None
    """The hearing that is held again."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "title": self.title,
            "basis": self.basis,
        }
        if self.ideas is not None:
            data["ideas"] = self.ideas
        if self.policy is not None:
            data["policy"] = self.policy
        if self.renews is not None:
            data["renews"] = self.renews
        return data

    @classmethod
    def _read(cls, data: Any) -> DraftHearing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "title": data["title"],
            "basis": HearingBasis._read(data["basis"]),
            "ideas": _items(data.get("ideas", []), UUID),
            "policy": None if (value := data.get("policy")) is None else HearingPolicy._read(value),
            "renews": None if (value := data.get("renews")) is None else Renewal._read(value),
        })
        return record


class ExtendHearing(Command):
    """Moves the last day forward, before the end, with a reason that everybody reads. For staff."""

    NAME: ClassVar[str] = "hearing.extend"

    hearing: UUID | str
    """The hearing."""

    last_day: Date | str
    """The last day, inclusive."""

    reason: str
    """Why. Public."""

    may_move: bool = False
    """Whether a last day on which no deadline ends may move to the next day on which one does."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "last_day": self.last_day,
            "reason": self.reason,
        }
        if self.may_move is not None:
            data["may_move"] = self.may_move
        return data

    @classmethod
    def _read(cls, data: Any) -> ExtendHearing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "last_day": _day(data["last_day"]),
            "reason": data["reason"],
            "may_move": data.get("may_move", False),
        })
        return record


class PublishAgenda(Command):
    """Says that the agenda with the case is published, from which moment responses are shown where
    the municipality publishes them with the agenda. For staff.
    """

    NAME: ClassVar[str] = "hearing.publish_agenda"

    hearing: UUID | str
    """The hearing."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
        }

    @classmethod
    def _read(cls, data: Any) -> PublishAgenda:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
        })
        return record


class PublishDecision(Command):
    """The decision was published; from then on the complaint period runs. For staff."""

    NAME: ClassVar[str] = "hearing.publish_decision"

    hearing: UUID | str
    """The hearing."""

    published_on: Date | str
    """The day of publication."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "published_on": self.published_on,
        }

    @classmethod
    def _read(cls, data: Any) -> PublishDecision:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "published_on": _day(data["published_on"]),
        })
        return record


class PutDocument(Command):
    """Puts a document, which the receipt names, or a new version of it. Once the hearing is
    announced, a new version says what changed. For staff.
    """

    NAME: ClassVar[str] = "hearing.put_document"

    hearing: UUID | str
    """The hearing."""

    document: str
    """A readable key; putting the same again makes a new version."""

    role: DocumentRole | str
    """What it is to the hearing."""

    content: Document | DocumentDict
    """The document."""

    note: str | None = None
    """What changed, where the hearing is announced already. Public."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "document": self.document,
            "role": self.role,
            "content": self.content,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> PutDocument:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "document": data["document"],
            "role": DocumentRole._read(data["role"]),
            "content": Document._read(data["content"]),
            "note": data.get("note"),
        })
        return record


class ReportDelivery(Command):
    """Reports how a notice, which the receipt names, was delivered. A failure to tell somebody who
    had to be told stands against the hearing until they were told with the whole minimum period
    before them. For staff.
    """

    NAME: ClassVar[str] = "hearing.report_delivery"

    notice: UUID | str
    """The notice."""

    state: DeliveryState | str
    """How far it has come."""

    channel: DeliveryChannel | str | None = None
    """By what channel; as before where it is not given."""

    on: Date | str | None = None
    """The day on which it was delivered; today where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "notice": self.notice,
            "state": self.state,
        }
        if self.channel is not None:
            data["channel"] = self.channel
        if self.on is not None:
            data["on"] = self.on
        return data

    @classmethod
    def _read(cls, data: Any) -> ReportDelivery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "notice": UUID(data["notice"]),
            "state": DeliveryState._read(data["state"]),
            "channel": None if (value := data.get("channel")) is None else DeliveryChannel._read(value),
            "on": None if (value := data.get("on")) is None else _day(value),
        })
        return record


class ResolveVeto(Command):
    """An authority that vetoed agrees, after changes that were agreed on (planloven § 28, stk. 1).
    The receipt names the response that was the veto. For staff.
    """

    NAME: ClassVar[str] = "hearing.resolve_veto"

    hearing: UUID | str
    """The hearing."""

    response: UUID | str
    """The response that was the veto."""

    agreement: str
    """What was agreed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "response": self.response,
            "agreement": self.agreement,
        }

    @classmethod
    def _read(cls, data: Any) -> ResolveVeto:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "response": UUID(data["response"]),
            "agreement": data["agreement"],
        })
        return record


class SetForm(Command):
    """Sets the form's questions, all at once, while the hearing is a draft. For staff."""

    NAME: ClassVar[str] = "hearing.set_form"

    hearing: UUID | str
    """The hearing."""

    questions: Collection[Question | QuestionDict]
    """The questions, in order."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "questions": self.questions,
        }

    @classmethod
    def _read(cls, data: Any) -> SetForm:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "questions": _items(data["questions"], Question._read),
        })
        return record


# Queries


class CalculatePeriod(Query["HearingPeriod"]):
    """Calculates how long a hearing must be open, with the provision and the days passed over. For
    everybody: it looks at nothing but its input.
    """

    NAME: ClassVar[str] = "hearing.period"

    basis: HearingBasis | HearingBasisDict
    """On what the hearing rests."""

    published_on: Date | str
    """The day of publication; for plans, in Plandata.dk."""

    last_day: Date | str | None = None
    """The last day, inclusive; the earliest lawful one where it is not given."""

    policy: HearingPolicy | HearingPolicyDict | None = None
    """The municipality's choices."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "basis": self.basis,
            "published_on": self.published_on,
        }
        if self.last_day is not None:
            data["last_day"] = self.last_day
        if self.policy is not None:
            data["policy"] = self.policy
        return data

    @classmethod
    def _read(cls, data: Any) -> CalculatePeriod:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "basis": HearingBasis._read(data["basis"]),
            "published_on": _day(data["published_on"]),
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
            "policy": None if (value := data.get("policy")) is None else HearingPolicy._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HearingPeriod:
        return HearingPeriod._read(data)


class ExportLetter(Query["Exported"]):
    """The hearing letter as a file."""

    NAME: ClassVar[str] = "hearing.export_letter"

    hearing: UUID | str
    """The hearing."""

    format: LetterFormat | str
    """The format."""

    language: Language | str = Language.DA
    """The language."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "format": self.format,
        }
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> ExportLetter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "format": LetterFormat._read(data["format"]),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class GetDocument(Query["Document"]):
    """One document of a hearing, whole."""

    NAME: ClassVar[str] = "hearing.document"

    hearing: UUID | str
    """The hearing."""

    document: str
    """The document."""

    version: int | None = None
    """Its version, from 1; the latest where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "document": self.document,
        }
        if self.version is not None:
            data["version"] = self.version
        return data

    @classmethod
    def _read(cls, data: Any) -> GetDocument:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "document": data["document"],
            "version": data.get("version"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Document:
        return Document._read(data)


class GetHearing(Query["HearingView"]):
    """One hearing. Drafts are for staff only."""

    NAME: ClassVar[str] = "hearing.get"

    hearing: UUID | str
    """The hearing."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
        }

    @classmethod
    def _read(cls, data: Any) -> GetHearing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HearingView:
        return HearingView._read(data)


class HearingsOfIdea(Query["HearingList"]):
    """The hearings that an idea led to."""

    NAME: ClassVar[str] = "hearing.of_idea"

    idea: UUID | str
    """The idea."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
        }

    @classmethod
    def _read(cls, data: Any) -> HearingsOfIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HearingList:
        return HearingList._read(data)


class ListHearings(Query["HearingList"]):
    """Hearings. Drafts are for staff only."""

    NAME: ClassVar[str] = "hearing.list"

    after: str | None = None
    """Where the page begins: `next` of the page before."""

    counts: bool | None = None
    """Whether it is counted how many there are at each stage."""

    idea: UUID | str | None = None
    """Only hearings about this idea."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    order: HearingOrder | str = HearingOrder.NEW
    """In which order."""

    search: str | None = None
    """Only hearings in whose title each of these words is found, 1 to 12; of a word of three
    letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents don't count.
    """

    stage: HearingStage | str | None = None
    """Only hearings at this stage."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.counts is not None:
            data["counts"] = self.counts
        if self.idea is not None:
            data["idea"] = self.idea
        if self.limit is not None:
            data["limit"] = self.limit
        if self.order is not None:
            data["order"] = self.order
        if self.search is not None:
            data["search"] = self.search
        if self.stage is not None:
            data["stage"] = self.stage
        return data

    @classmethod
    def _read(cls, data: Any) -> ListHearings:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": data.get("after"),
            "counts": data.get("counts"),
            "idea": None if (value := data.get("idea")) is None else UUID(value),
            "limit": data.get("limit", 100),
            "order": HearingOrder._read(data.get("order", "new")),
            "search": data.get("search"),
            "stage": None if (value := data.get("stage")) is None else HearingStage._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HearingList:
        return HearingList._read(data)


class ListNotices(Query["NoticeList"]):
    """Who is told of a hearing, and how far it has come. For staff."""

    NAME: ClassVar[str] = "hearing.notices"

    hearing: UUID | str
    """The hearing."""

    after: UUID | str | None = None
    """Only notices after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

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
    def _read(cls, data: Any) -> ListNotices:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> NoticeList:
        return NoticeList._read(data)


class ListObjectors(Query["ObjectorList"]):
    """Everybody who objected in time, to be told of the decision (planloven § 31). For staff."""

    NAME: ClassVar[str] = "hearing.objectors"

    hearing: UUID | str
    """The hearing."""

    after: UUID | str | None = None
    """Only responses after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

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
    def _read(cls, data: Any) -> ListObjectors:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ObjectorList:
        return ObjectorList._read(data)


class ShowCalendar(Query["HearingCalendar"]):
    """The deadline, as a to-do and as a whole day, and the meetings for everybody's own calendar
    (iCalendar, RFC 5545).
    """

    NAME: ClassVar[str] = "hearing.calendar"

    hearing: UUID | str
    """The hearing."""

    language: Language | str = Language.DA
    """The language of what stands in it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowCalendar:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HearingCalendar:
        return HearingCalendar._read(data)


class ShowChain(Query["HearingChain"]):
    """The way from the ideas to the decision, over every hearing that was held again."""

    NAME: ClassVar[str] = "hearing.chain"

    hearing: UUID | str
    """Any hearing on the way."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowChain:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HearingChain:
        return HearingChain._read(data)


class ShowLetter(Query["HearingLetter"]):
    """The text of the hearing letter with all that it must say: who asks and under which law, by
    when, where and how to answer, about what, and whom to ask.
    """

    NAME: ClassVar[str] = "hearing.letter"

    hearing: UUID | str
    """The hearing."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowLetter:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HearingLetter:
        return HearingLetter._read(data)


# The room


class HearingsRoom(ImportsResponses):
    """The commands and queries of `hearing`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def draft(
        self,
        *,
        title: str,
        basis: HearingBasis | HearingBasisDict,
        hearing: UUID | str | None = None,
        ideas: Collection[UUID | str] = (),
        policy: HearingPolicy | HearingPolicyDict | None = None,
        renews: Renewal | RenewalDict | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Drafts a hearing. With `renews`, it takes the place of one that must be held again
        (*fornyet høring*). For staff.

        Args:
            hearing: A fresh id. A fresh random one where it is `None`.
            title: The title, public.
            basis: On what it rests.
            ideas: The ideas that led to it.
            policy: The municipality's choices.
            renews: The hearing that is held again.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `hearing` too.
        """
        return self._desk.execute(
            DraftHearing(
                hearing=_uuid4() if hearing is None else hearing,
                title=title,
                basis=basis,
                ideas=ideas,
                policy=policy,
                renews=renews,
            ), at=at, command_id=command_id
        )

    def put_document(
        self,
        *,
        hearing: UUID | str,
        document: str,
        role: DocumentRole | str,
        content: Document | DocumentDict,
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts a document, which the receipt names, or a new version of it. Once the hearing is
        announced, a new version says what changed. For staff.

        Args:
            hearing: The hearing.
            document: A readable key; putting the same again makes a new version.
            role: What it is to the hearing.
            content: The document.
            note: What changed, where the hearing is announced already. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PutDocument(
                hearing=hearing,
                document=document,
                role=role,
                content=content,
                note=note,
            ), at=at, command_id=command_id
        )

    def set_form(
        self,
        *,
        hearing: UUID | str,
        questions: Collection[Question | QuestionDict],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Sets the form's questions, all at once, while the hearing is a draft. For staff.

        Args:
            hearing: The hearing.
            questions: The questions, in order.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SetForm(
                hearing=hearing,
                questions=questions,
            ), at=at, command_id=command_id
        )

    def announce(
        self,
        *,
        hearing: UUID | str,
        published_on: Date | str,
        answering: AnswerWays | AnswerWaysDict | None = None,
        last_day: Date | str | None = None,
        may_move: bool = False,
        opens_on: Date | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Announces the hearing, with its publication and its last day. The last day is refused
        where it is earlier than the law allows. For staff.

        Args:
            hearing: The hearing.
            published_on: The day of publication; for plans, in Plandata.dk.
            answering: Where and how it is answered. Where it is not said, the letter names the form
                among the documents and the contact points.
            last_day: The last day, inclusive ("senest"); the earliest lawful one where it is not
                given.
            may_move: Whether a last day on which no deadline ends may move to the next day on which
                one does.
            opens_on: The first day on which responses are taken; the day of publication where it is
                not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AnnounceHearing(
                hearing=hearing,
                published_on=published_on,
                answering=answering,
                last_day=last_day,
                may_move=may_move,
                opens_on=opens_on,
            ), at=at, command_id=command_id
        )

    def extend(
        self,
        *,
        hearing: UUID | str,
        last_day: Date | str,
        reason: str,
        may_move: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Moves the last day forward, before the end, with a reason that everybody reads. For
        staff.

        Args:
            hearing: The hearing.
            last_day: The last day, inclusive.
            reason: Why. Public.
            may_move: Whether a last day on which no deadline ends may move to the next day on which
                one does.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ExtendHearing(
                hearing=hearing,
                last_day=last_day,
                reason=reason,
                may_move=may_move,
            ), at=at, command_id=command_id
        )

    def cancel(
        self,
        *,
        hearing: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Cancels a hearing that is not decided. For staff.

        Args:
            hearing: The hearing.
            reason: Why. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CancelHearing(
                hearing=hearing,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def call_meeting(
        self,
        *,
        hearing: UUID | str,
        title: str,
        place: str,
        starts_at: DateTime | str,
        ends_at: DateTime | str,
        meeting: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls a meeting, which the receipt names, or changes its time and place. For staff.

        Args:
            hearing: The hearing.
            meeting: A fresh id, or the id of the meeting to change. A fresh random one where it is
                `None`.
            title: The title.
            place: The place.
            starts_at: When it begins.
            ends_at: When it ends, within a day of its beginning.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `meeting` too.
        """
        return self._desk.execute(
            CallMeeting(
                hearing=hearing,
                meeting=_uuid4() if meeting is None else meeting,
                title=title,
                place=place,
                starts_at=starts_at,
                ends_at=ends_at,
            ), at=at, command_id=command_id
        )

    def cancel_meeting(
        self,
        *,
        hearing: UUID | str,
        meeting: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Cancels a meeting, which the receipt names. It stays in the calendar, as cancelled. For
        staff.

        Args:
            hearing: The hearing.
            meeting: The meeting.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CancelMeeting(
                hearing=hearing,
                meeting=meeting,
            ), at=at, command_id=command_id
        )

    def add_recipient(
        self,
        *,
        hearing: UUID | str,
        basis: NoticeBasis | str,
        channel: DeliveryChannel | str,
        recipient: Recipient | RecipientDict,
        notice: UUID | str | None = None,
        about: NoticeAbout | str = NoticeAbout.HEARING,
        response: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Somebody is to be told of the hearing, or of the decision. The receipt names the notice.
        For staff.

        Args:
            notice: A fresh id. A fresh random one where it is `None`.
            hearing: The hearing.
            basis: On what basis they are told.
            channel: By what channel.
            recipient: To whom it goes.
            about: Of what they are told.
            response: The response whose sender it goes to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `notice` too.
        """
        return self._desk.execute(
            AddRecipient(
                notice=_uuid4() if notice is None else notice,
                hearing=hearing,
                basis=basis,
                channel=channel,
                recipient=recipient,
                about=about,
                response=response,
            ), at=at, command_id=command_id
        )

    def report_delivery(
        self,
        *,
        notice: UUID | str,
        state: DeliveryState | str,
        channel: DeliveryChannel | str | None = None,
        on: Date | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reports how a notice, which the receipt names, was delivered. A failure to tell somebody
        who had to be told stands against the hearing until they were told with the whole minimum
        period before them. For staff.

        Args:
            notice: The notice.
            state: How far it has come.
            channel: By what channel; as before where it is not given.
            on: The day on which it was delivered; today where it is not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReportDelivery(
                notice=notice,
                state=state,
                channel=channel,
                on=on,
            ), at=at, command_id=command_id
        )

    def publish_agenda(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says that the agenda with the case is published, from which moment responses are shown
        where the municipality publishes them with the agenda. For staff.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PublishAgenda(
                hearing=hearing,
            ), at=at, command_id=command_id
        )

    def resolve_veto(
        self,
        *,
        hearing: UUID | str,
        response: UUID | str,
        agreement: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """An authority that vetoed agrees, after changes that were agreed on (planloven § 28, stk.
        1). The receipt names the response that was the veto. For staff.

        Args:
            hearing: The hearing.
            response: The response that was the veto.
            agreement: What was agreed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ResolveVeto(
                hearing=hearing,
                response=response,
                agreement=agreement,
            ), at=at, command_id=command_id
        )

    def decide(
        self,
        *,
        hearing: UUID | str,
        outcome: DecisionOutcome | str,
        change: ChangeSeverity | str,
        decided_on: Date | str,
        text: str,
        case: str | None = None,
        early_because: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records the council's decision. Refused while anything that the law puts before it is
        missing: the finished white paper, the cooling-off period, agreement with who vetoed, notice
        to who had to be told. For staff.

        Args:
            hearing: The hearing.
            outcome: What was decided.
            change: How far the changes go beyond what was heard.
            decided_on: On which day.
            text: What the decision says. Public.
            case: The council's case, as its agenda names it.
            early_because: Why the council decided before the end of the cooling-off period, where
                the law lets it: objections that were met, insignificant or obviously unfounded.
                Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DecideHearing(
                hearing=hearing,
                outcome=outcome,
                change=change,
                decided_on=decided_on,
                text=text,
                case=case,
                early_because=early_because,
            ), at=at, command_id=command_id
        )

    def publish_decision(
        self,
        *,
        hearing: UUID | str,
        published_on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The decision was published; from then on the complaint period runs. For staff.

        Args:
            hearing: The hearing.
            published_on: The day of publication.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PublishDecision(
                hearing=hearing,
                published_on=published_on,
            ), at=at, command_id=command_id
        )

    def period(
        self,
        *,
        basis: HearingBasis | HearingBasisDict,
        published_on: Date | str,
        last_day: Date | str | None = None,
        policy: HearingPolicy | HearingPolicyDict | None = None,
        at: DateTime | str | None = None,
    ) -> HearingPeriod:
        """Calculates how long a hearing must be open, with the provision and the days passed over.
        For everybody: it looks at nothing but its input.

        Args:
            basis: On what the hearing rests.
            published_on: The day of publication; for plans, in Plandata.dk.
            last_day: The last day, inclusive; the earliest lawful one where it is not given.
            policy: The municipality's choices.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CalculatePeriod(
                basis=basis,
                published_on=published_on,
                last_day=last_day,
                policy=policy,
            ), at=at
        )

    def get(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> HearingView:
        """One hearing. Drafts are for staff only.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetHearing(
                hearing=hearing,
            ), at=at
        )

    def document(
        self,
        *,
        hearing: UUID | str,
        document: str,
        version: int | None = None,
        at: DateTime | str | None = None,
    ) -> Document:
        """One document of a hearing, whole.

        Args:
            hearing: The hearing.
            document: The document.
            version: Its version, from 1; the latest where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetDocument(
                hearing=hearing,
                document=document,
                version=version,
            ), at=at
        )

    def list(
        self,
        *,
        after: str | None = None,
        counts: bool | None = None,
        idea: UUID | str | None = None,
        limit: int = 100,
        order: HearingOrder | str = HearingOrder.NEW,
        search: str | None = None,
        stage: HearingStage | str | None = None,
        at: DateTime | str | None = None,
    ) -> HearingList:
        """Hearings. Drafts are for staff only.

        Args:
            after: Where the page begins: `next` of the page before.
            counts: Whether it is counted how many there are at each stage.
            idea: Only hearings about this idea.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            order: In which order.
            search: Only hearings in whose title each of these words is found, 1 to 12; of a word of
                three letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents don't
                count.
            stage: Only hearings at this stage.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListHearings(
                after=after,
                counts=counts,
                idea=idea,
                limit=limit,
                order=order,
                search=search,
                stage=stage,
            ), at=at
        )

    def notices(
        self,
        *,
        hearing: UUID | str,
        after: UUID | str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> NoticeList:
        """Who is told of a hearing, and how far it has come. For staff.

        Args:
            hearing: The hearing.
            after: Only notices after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListNotices(
                hearing=hearing,
                after=after,
                limit=limit,
            ), at=at
        )

    def objectors(
        self,
        *,
        hearing: UUID | str,
        after: UUID | str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> ObjectorList:
        """Everybody who objected in time, to be told of the decision (planloven § 31). For staff.

        Args:
            hearing: The hearing.
            after: Only responses after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListObjectors(
                hearing=hearing,
                after=after,
                limit=limit,
            ), at=at
        )

    def letter(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> HearingLetter:
        """The text of the hearing letter with all that it must say: who asks and under which law,
        by when, where and how to answer, about what, and whom to ask.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowLetter(
                hearing=hearing,
            ), at=at
        )

    def export_letter(
        self,
        *,
        hearing: UUID | str,
        format: LetterFormat | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """The hearing letter as a file.

        Args:
            hearing: The hearing.
            format: The format.
            language: The language.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportLetter(
                hearing=hearing,
                format=format,
                language=language,
            ), at=at
        )

    def calendar(
        self,
        *,
        hearing: UUID | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> HearingCalendar:
        """The deadline, as a to-do and as a whole day, and the meetings for everybody's own
        calendar (iCalendar, RFC 5545).

        Args:
            hearing: The hearing.
            language: The language of what stands in it.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowCalendar(
                hearing=hearing,
                language=language,
            ), at=at
        )

    def chain(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> HearingChain:
        """The way from the ideas to the decision, over every hearing that was held again.

        Args:
            hearing: Any hearing on the way.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowChain(
                hearing=hearing,
            ), at=at
        )

    def of_idea(
        self,
        *,
        idea: UUID | str,
        at: DateTime | str | None = None,
    ) -> HearingList:
        """The hearings that an idea led to.

        Args:
            idea: The idea.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            HearingsOfIdea(
                idea=idea,
            ), at=at
        )
