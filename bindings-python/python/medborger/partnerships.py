"""The room `partnership`, as `town.partnerships`: its methods, and the types that they take and
give.

Commands: `draft`, `drop_draft`, `sign`, `review`, `tie`, `give_notice`, `agree_to_end`.

Queries: `get`, `list`, `support`, `file`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
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
from .values import Exported, Language, Period, PeriodDict, Receipt

__all__ = [
    "AgreeToEnd",
    "AgreementEconomy",
    "AgreementEconomyDict",
    "AgreementEndView",
    "AgreementFormat",
    "AgreementItem",
    "AgreementList",
    "AgreementNoticeView",
    "AgreementPart",
    "AgreementReviewView",
    "AgreementSignatureView",
    "AgreementStage",
    "AgreementTask",
    "AgreementTaskDict",
    "AgreementTerms",
    "AgreementTermsDict",
    "AgreementText",
    "AgreementTextDict",
    "AgreementVersionView",
    "AgreementView",
    "Contribution",
    "ContributionDict",
    "CooperationDegree",
    "DraftAgreement",
    "DropDraft",
    "GetAgreement",
    "GiveNotice",
    "ListAgreements",
    "PartnershipsRoom",
    "Party",
    "PartyDict",
    "PartyMunicipality",
    "PartyMunicipalityDict",
    "PartyOrganisation",
    "PartyOrganisationDict",
    "PartyView",
    "ReviewAgreement",
    "ReviewOutcome",
    "ShowAgreementFile",
    "ShowSupport",
    "SignAgreement",
    "SupportRate",
    "SupportRateDict",
    "SupportView",
    "TaskDoer",
    "TieAgreement",
    "VolunteerConditions",
    "VolunteerConditionsDict",
]


class AgreementFormat(Choice):
    """The format of a document."""

    HTML = "html"
    """One accessible page."""

    MARKDOWN = "markdown"
    """CommonMark."""

    DOCX = "docx"
    """Office Open XML text."""


class AgreementPart(Choice):
    """A part of the content that can be kept from the public."""

    TARGET_GROUP = "target_group"
    """Whom it is for."""

    TASKS = "tasks"
    """The tasks."""

    COMMUNICATION = "communication"
    """How the parties keep in touch."""

    CONDITIONS = "conditions"
    """The volunteers' conditions."""

    ECONOMY = "economy"
    """Who pays what."""


class AgreementStage(Choice):
    """How far an agreement has come. It follows from its versions and the day."""

    DRAFTED = "drafted"
    """Written, not signed by all."""

    DROPPED = "dropped"
    """The draft was dropped before all had signed."""

    SIGNED = "signed"
    """Signed by all; its first day is still to come."""

    IN_FORCE = "in_force"
    """It holds."""

    UNDER_NOTICE = "under_notice"
    """It holds until the last day of the notice."""

    ENDED_BY_NOTICE = "ended_by_notice"
    """Ended by notice."""

    ENDED_BY_AGREEMENT = "ended_by_agreement"
    """Ended at once, because all agreed."""

    EXPIRED = "expired"
    """Its last day is over."""


class CooperationDegree(Choice):
    """How closely the parties work together, from least to most."""

    INFORM = "inform"
    """They tell each other (*informerer*)."""

    INVOLVE = "involve"
    """One involves the other (*inddrager*)."""

    COOPERATE = "cooperate"
    """They cooperate (*samarbejder*)."""

    CO_CREATE = "co_create"
    """They create together (*samskaber*)."""


class ReviewOutcome(Choice):
    """What came of a review."""

    CONTINUE = "continue"
    """It goes on as it is."""

    AMEND = "amend"
    """It is to be amended: somebody drafts a new version."""

    END = "end"
    """It is to end: somebody gives notice, or all agree to end at once."""


class TaskDoer(Choice):
    """Who does a task."""

    VOLUNTEERS = "volunteers"
    """Volunteers alone."""

    STAFF = "staff"
    """Staff alone."""

    TOGETHER = "together"
    """Both together."""


# Values and views


class AgreementEconomy(Record):
    """Who pays what."""

    contributions: tuple[Contribution, ...] | None = None
    """What each party contributes; those who contribute nothing are left out."""

    support: tuple[SupportRate, ...] | None = None
    """By which rule a local council is supported, one rate for each year."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.contributions is not None:
            data["contributions"] = self.contributions
        if self.support is not None:
            data["support"] = self.support
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementEconomy:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contributions": None if (value := data.get("contributions")) is None else _items(value, Contribution._read),
            "support": None if (value := data.get("support")) is None else _items(value, SupportRate._read),
        })
        return record


class AgreementEndView(Record):
    """A yes to ending at once; for the parties and staff."""

    party: Party
    """Which party."""

    at: DateTime
    """When."""

    reason: str | None = None
    """Why."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "party": self.party,
            "at": self.at,
        }
        if self.reason is not None:
            data["reason"] = self.reason
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementEndView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "party": Party._read(data["party"]),
            "at": _instant(data["at"]),
            "reason": data.get("reason"),
        })
        return record


class AgreementItem(Record):
    """An agreement in a list."""

    agreement: UUID
    """The agreement."""

    stage: AgreementStage
    """How far it has come."""

    parties: tuple[Party, ...]
    """The parties."""

    from_: Date
    """The first day."""

    overdue: int
    """How many reviews were not done in time."""

    last_day: Date | None = None
    """The last day as things stand, inclusive."""

    next_review: Date | None = None
    """The next review that is to be done."""

    title: str | None = None
    """What it is called."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "agreement": self.agreement,
            "stage": self.stage,
            "parties": self.parties,
            "from": self.from_,
            "overdue": self.overdue,
        }
        if self.last_day is not None:
            data["last_day"] = self.last_day
        if self.next_review is not None:
            data["next_review"] = self.next_review
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "stage": AgreementStage._read(data["stage"]),
            "parties": _items(data["parties"], Party._read),
            "from_": _day(data["from"]),
            "overdue": data["overdue"],
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
            "next_review": None if (value := data.get("next_review")) is None else _day(value),
            "title": data.get("title"),
        })
        return record


class AgreementList(Record):
    """A page of agreements."""

    agreements: tuple[AgreementItem, ...]
    """The agreements of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last. A page may hold fewer than were asked for, or
    none.
    """

    total: int | None = None
    """How many there are in all, on every page; absent where the day decides which they are."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "agreements": self.agreements,
        }
        if self.next is not None:
            data["next"] = self.next
        if self.total is not None:
            data["total"] = self.total
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreements": _items(data["agreements"], AgreementItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
            "total": data.get("total"),
        })
        return record


class AgreementNoticeView(Record):
    """A notice."""

    by: Party
    """Which party gave it."""

    given_on: Date
    """On which day."""

    last_day: Date
    """The agreement's last day, inclusive."""

    danish: str
    """How that day was found, in Danish."""

    english: str
    """How that day was found, in English."""

    reason: str | None = None
    """Why; for the parties and staff."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "by": self.by,
            "given_on": self.given_on,
            "last_day": self.last_day,
            "danish": self.danish,
            "english": self.english,
        }
        if self.reason is not None:
            data["reason"] = self.reason
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementNoticeView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "by": Party._read(data["by"]),
            "given_on": _day(data["given_on"]),
            "last_day": _day(data["last_day"]),
            "danish": data["danish"],
            "english": data["english"],
            "reason": data.get("reason"),
        })
        return record


class AgreementReviewView(Record):
    """A review that was done."""

    due: Date
    """The day on which it was due."""

    outcome: ReviewOutcome
    """What came of it."""

    at: DateTime
    """When it was recorded."""

    text: str | None = None
    """What was found; for the parties and staff."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "due": self.due,
            "outcome": self.outcome,
            "at": self.at,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementReviewView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "due": _day(data["due"]),
            "outcome": ReviewOutcome._read(data["outcome"]),
            "at": _instant(data["at"]),
            "text": data.get("text"),
        })
        return record


class AgreementSignatureView(Record):
    """A signature, or a yes."""

    party: Party
    """The party."""

    at: DateTime
    """When."""

    mandate: int | None = None
    """The number of the mandate by which somebody signed for the organisation."""

    role: str | None = None
    """The role of whoever holds that mandate."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "party": self.party,
            "at": self.at,
        }
        if self.mandate is not None:
            data["mandate"] = self.mandate
        if self.role is not None:
            data["role"] = self.role
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementSignatureView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "party": Party._read(data["party"]),
            "at": _instant(data["at"]),
            "mandate": data.get("mandate"),
            "role": data.get("role"),
        })
        return record


class AgreementTask(Record):
    """A task with its boundary to the work of staff."""

    title: str
    """What is done."""

    roles: str
    """The roles in it: who is responsible for what."""

    done_by: TaskDoer
    """Who does it."""

    boundary: str
    """Where the volunteers' part ends and that of staff begins."""

    statutory: bool = False
    """Whether the law gives the task to the municipality: then volunteers never do it alone."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "roles": self.roles,
            "done_by": self.done_by,
            "boundary": self.boundary,
        }
        if self.statutory is not None:
            data["statutory"] = self.statutory
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementTask:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "roles": data["roles"],
            "done_by": TaskDoer._read(data["done_by"]),
            "boundary": data["boundary"],
            "statutory": data.get("statutory", False),
        })
        return record


class AgreementTerms(Record):
    """What an agreement is, apart from what it says. Public once it is in force."""

    parties: tuple[Party, ...]
    """Who takes part: 2 to 20, each once."""

    degree: CooperationDegree
    """How closely they work together."""

    from_: Date
    """The first day."""

    notice: Period
    """How long before one party says that it ends (*opsigelsesvarsel*): 1 to 24 months or 1 to 731
    days.
    """

    confidential: tuple[AgreementPart, ...] | None = None
    """Which parts of the content only the parties and staff see."""

    review_days: tuple[Date, ...] | None = None
    """The days on which the parties look at it together (*opfølgning*), within its time; at most
    50.
    """

    to: Date | None = None
    """The last day, inclusive; without an end where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "parties": self.parties,
            "degree": self.degree,
            "from": self.from_,
            "notice": self.notice,
        }
        if self.confidential is not None:
            data["confidential"] = self.confidential
        if self.review_days is not None:
            data["review_days"] = self.review_days
        if self.to is not None:
            data["to"] = self.to
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementTerms:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "parties": _items(data["parties"], Party._read),
            "degree": CooperationDegree._read(data["degree"]),
            "from_": _day(data["from"]),
            "notice": Period._read(data["notice"]),
            "confidential": None if (value := data.get("confidential")) is None else _items(value, AgreementPart._read),
            "review_days": None if (value := data.get("review_days")) is None else _items(value, _day),
            "to": None if (value := data.get("to")) is None else _day(value),
        })
        return record


class AgreementText(Record):
    """What an agreement says."""

    title: str
    """What it is called. Never confidential."""

    purpose: str
    """What it is for. Never confidential."""

    communication: str | None = None
    """How the parties keep in touch."""

    conditions: VolunteerConditions | None = None
    """The volunteers' conditions."""

    economy: AgreementEconomy | None = None
    """Who pays what."""

    target_group: str | None = None
    """Whom it is for."""

    tasks: tuple[AgreementTask, ...] | None = None
    """The tasks; at most 50."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "purpose": self.purpose,
        }
        if self.communication is not None:
            data["communication"] = self.communication
        if self.conditions is not None:
            data["conditions"] = self.conditions
        if self.economy is not None:
            data["economy"] = self.economy
        if self.target_group is not None:
            data["target_group"] = self.target_group
        if self.tasks is not None:
            data["tasks"] = self.tasks
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "purpose": data["purpose"],
            "communication": data.get("communication"),
            "conditions": None if (value := data.get("conditions")) is None else VolunteerConditions._read(value),
            "economy": None if (value := data.get("economy")) is None else AgreementEconomy._read(value),
            "target_group": data.get("target_group"),
            "tasks": None if (value := data.get("tasks")) is None else _items(value, AgreementTask._read),
        })
        return record


class AgreementVersionView(Record):
    """A version of an agreement, as the actor may see it."""

    version: int
    """Its number, from 1."""

    terms: AgreementTerms
    """What it is."""

    withheld: tuple[AgreementPart, ...]
    """The parts that were left out."""

    signatures: tuple[AgreementSignatureView, ...]
    """Who signed it."""

    missing: tuple[Party, ...]
    """Which parties have not signed it."""

    content: AgreementText | None = None
    """What it says, without the parts that are confidential where the actor is neither of a party
    nor of staff.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "version": self.version,
            "terms": self.terms,
            "withheld": self.withheld,
            "signatures": self.signatures,
            "missing": self.missing,
        }
        if self.content is not None:
            data["content"] = self.content
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementVersionView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "version": data["version"],
            "terms": AgreementTerms._read(data["terms"]),
            "withheld": _items(data["withheld"], AgreementPart._read),
            "signatures": _items(data["signatures"], AgreementSignatureView._read),
            "missing": _items(data["missing"], Party._read),
            "content": None if (value := data.get("content")) is None else AgreementText._read(value),
        })
        return record


class AgreementView(Record):
    """An agreement, as the actor may see it."""

    agreement: UUID
    """The agreement."""

    stage: AgreementStage
    """How far it has come."""

    parties: tuple[PartyView, ...]
    """The parties."""

    version: AgreementVersionView
    """The version that counts; the latest where none was signed by all yet."""

    end_agreed: tuple[AgreementEndView, ...]
    """Who said yes to ending at once; for the parties and staff."""

    reviews: tuple[AgreementReviewView, ...]
    """The reviews that were done."""

    overdue: tuple[Date, ...]
    """The reviews whose day is over, while the agreement holds."""

    needs: tuple[UUID, ...]
    """The needs that it meets, as far as the actor may see them."""

    grants: tuple[UUID, ...]
    """The grants that go with it, as far as the actor may see them."""

    last_day: Date | None = None
    """Its last day as things stand, inclusive; none where it has no end."""

    next: AgreementVersionView | None = None
    """A later version, a draft or one that is still to begin; for the parties and staff."""

    next_review: Date | None = None
    """The next review that is to be done."""

    notice: AgreementNoticeView | None = None
    """The notice that was given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "agreement": self.agreement,
            "stage": self.stage,
            "parties": self.parties,
            "version": self.version,
            "end_agreed": self.end_agreed,
            "reviews": self.reviews,
            "overdue": self.overdue,
            "needs": self.needs,
            "grants": self.grants,
        }
        if self.last_day is not None:
            data["last_day"] = self.last_day
        if self.next is not None:
            data["next"] = self.next
        if self.next_review is not None:
            data["next_review"] = self.next_review
        if self.notice is not None:
            data["notice"] = self.notice
        return data

    @classmethod
    def _read(cls, data: Any) -> AgreementView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "stage": AgreementStage._read(data["stage"]),
            "parties": _items(data["parties"], PartyView._read),
            "version": AgreementVersionView._read(data["version"]),
            "end_agreed": _items(data["end_agreed"], AgreementEndView._read),
            "reviews": _items(data["reviews"], AgreementReviewView._read),
            "overdue": _items(data["overdue"], _day),
            "needs": _items(data["needs"], UUID),
            "grants": _items(data["grants"], UUID),
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
            "next": None if (value := data.get("next")) is None else AgreementVersionView._read(value),
            "next_review": None if (value := data.get("next_review")) is None else _day(value),
            "notice": None if (value := data.get("notice")) is None else AgreementNoticeView._read(value),
        })
        return record


class Contribution(Record):
    """What a party contributes."""

    party: Party
    """The party."""

    amount_oere: int
    """How much, in øre: 1 to 1,000,000,000,000."""

    note: str | None = None
    """What for, or when."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "party": self.party,
            "amount_oere": self.amount_oere,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> Contribution:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "party": Party._read(data["party"]),
            "amount_oere": data["amount_oere"],
            "note": data.get("note"),
        })
        return record


class Party(Record, variants=True):
    """Who takes part in an agreement (*part*)."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def municipality() -> PartyMunicipality:
        """The municipality, for which staff act."""
        return PartyMunicipality()

    @staticmethod
    def organisation(organisation_id: UUID) -> PartyOrganisation:
        """An organisation, for which whoever holds a mandate to sign acts."""
        return PartyOrganisation(organisation_id)

    @classmethod
    def _read(cls, data: Any) -> Party:
        value: Party = _PARTY[data["kind"]]._read(data)
        return value


class PartyMunicipality(Party, kw_only=False):
    """The municipality, for which staff act."""

    kind: ClassVar[str] = "municipality"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "municipality",
        }

    @classmethod
    def _read(cls, data: Any) -> PartyMunicipality:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class PartyOrganisation(Party, kw_only=False):
    """An organisation, for which whoever holds a mandate to sign acts."""

    kind: ClassVar[str] = "organisation"

    organisation_id: UUID
    """The organisation."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "organisation",
            "organisation": self.organisation_id,
        }

    @classmethod
    def _read(cls, data: Any) -> PartyOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation_id": UUID(data["organisation"]),
        })
        return record


_PARTY: dict[str, type[Party]] = {
    "municipality": PartyMunicipality,
    "organisation": PartyOrganisation,
}


class PartyView(Record):
    """A party, as it is now."""

    party: Party
    """The party."""

    name: str
    """What it is called."""

    closed: bool
    """Whether it is closed since."""

    def _dict(self) -> dict[str, Any]:
        return {
            "party": self.party,
            "name": self.name,
            "closed": self.closed,
        }

    @classmethod
    def _read(cls, data: Any) -> PartyView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "party": Party._read(data["party"]),
            "name": data["name"],
            "closed": data["closed"],
        })
        return record


class SupportRate(Record):
    """What a local council gets in one year: data, since each municipality and each year has its
    own.
    """

    year: int
    """The year."""

    inhabitants_above: int
    """More inhabitants than this, not as many, give the higher amount."""

    above_oere: int
    """The amount above that number, in øre."""

    otherwise_oere: int
    """The amount for that number and below, in øre."""

    def _dict(self) -> dict[str, Any]:
        return {
            "year": self.year,
            "inhabitants_above": self.inhabitants_above,
            "above_oere": self.above_oere,
            "otherwise_oere": self.otherwise_oere,
        }

    @classmethod
    def _read(cls, data: Any) -> SupportRate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "year": data["year"],
            "inhabitants_above": data["inhabitants_above"],
            "above_oere": data["above_oere"],
            "otherwise_oere": data["otherwise_oere"],
        })
        return record


class SupportView(Record):
    """What a local council gets."""

    rate: SupportRate
    """The rate by which it was found."""

    inhabitants: int
    """How many live there."""

    amount_oere: int
    """How much, in øre."""

    danish: str
    """Why, in Danish."""

    english: str
    """Why, in English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rate": self.rate,
            "inhabitants": self.inhabitants,
            "amount_oere": self.amount_oere,
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> SupportView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rate": SupportRate._read(data["rate"]),
            "inhabitants": data["inhabitants"],
            "amount_oere": data["amount_oere"],
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class VolunteerConditions(Record):
    """Under which conditions volunteers help."""

    child_certificate: bool = False
    """Whether they need a child certificate (*børneattest*)."""

    confidentiality: bool = False
    """Whether they declare confidentiality (*tavshedserklæring*)."""

    criminal_record: bool = False
    """Whether they show a criminal record (*straffeattest*)."""

    expenses: str | None = None
    """Which expenses are covered, and by whom."""

    insured_by: Party | None = None
    """Which party insures them (the municipality may: serviceloven § 18 a); nobody but themselves
    where it is not given.
    """

    training: str | None = None
    """How they are trained and introduced."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.child_certificate is not None:
            data["child_certificate"] = self.child_certificate
        if self.confidentiality is not None:
            data["confidentiality"] = self.confidentiality
        if self.criminal_record is not None:
            data["criminal_record"] = self.criminal_record
        if self.expenses is not None:
            data["expenses"] = self.expenses
        if self.insured_by is not None:
            data["insured_by"] = self.insured_by
        if self.training is not None:
            data["training"] = self.training
        return data

    @classmethod
    def _read(cls, data: Any) -> VolunteerConditions:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "child_certificate": data.get("child_certificate", False),
            "confidentiality": data.get("confidentiality", False),
            "criminal_record": data.get("criminal_record", False),
            "expenses": data.get("expenses"),
            "insured_by": None if (value := data.get("insured_by")) is None else Party._read(value),
            "training": data.get("training"),
        })
        return record


# Inputs as dicts


class AgreementEconomyDict(TypedDict, total=False):
    """`AgreementEconomy` as a dict, by the names in JSON."""

    contributions: Collection[Contribution | ContributionDict] | None
    support: Collection[SupportRate | SupportRateDict] | None


class _AgreementTaskDictRequired(TypedDict):
    title: str
    roles: str
    done_by: TaskDoer | str
    boundary: str


class AgreementTaskDict(_AgreementTaskDictRequired, total=False):
    """`AgreementTask` as a dict, by the names in JSON."""

    statutory: bool


_AgreementTermsDictRequired = TypedDict(
    "_AgreementTermsDictRequired",
    {
        "parties": "Collection[Party | PartyDict]",
        "degree": "CooperationDegree | str",
        "from": "Date | str",
        "notice": "Period | PeriodDict",
    },
)


class AgreementTermsDict(_AgreementTermsDictRequired, total=False):
    """`AgreementTerms` as a dict, by the names in JSON."""

    confidential: Collection[AgreementPart | str] | None
    review_days: Collection[Date | str] | None
    to: Date | str | None


class _AgreementTextDictRequired(TypedDict):
    title: str
    purpose: str


class AgreementTextDict(_AgreementTextDictRequired, total=False):
    """`AgreementText` as a dict, by the names in JSON."""

    communication: str | None
    conditions: VolunteerConditions | VolunteerConditionsDict | None
    economy: AgreementEconomy | AgreementEconomyDict | None
    target_group: str | None
    tasks: Collection[AgreementTask | AgreementTaskDict] | None


class _ContributionDictRequired(TypedDict):
    party: Party | PartyDict
    amount_oere: int


class ContributionDict(_ContributionDictRequired, total=False):
    """`Contribution` as a dict, by the names in JSON."""

    note: str | None


class PartyMunicipalityDict(TypedDict):
    """`PartyMunicipality` as a dict, by the names in JSON."""

    kind: Literal["municipality"]


class PartyOrganisationDict(TypedDict):
    """`PartyOrganisation` as a dict, by the names in JSON."""

    kind: Literal["organisation"]
    organisation: UUID | str


PartyDict: TypeAlias = (
    PartyMunicipalityDict
    | PartyOrganisationDict
)
"""`Party` as a dict, by the names in JSON."""


class SupportRateDict(TypedDict):
    """`SupportRate` as a dict, by the names in JSON."""

    year: int
    inhabitants_above: int
    above_oere: int
    otherwise_oere: int


class VolunteerConditionsDict(TypedDict, total=False):
    """`VolunteerConditions` as a dict, by the names in JSON."""

    child_certificate: bool
    confidentiality: bool
    criminal_record: bool
    expenses: str | None
    insured_by: Party | PartyDict | None
    training: str | None


# Commands


class AgreeToEnd(Command):
    """A party says yes to ending at once. When all have said so it is over. A party that is closed
    can't be asked and is not waited for. Nobody says yes for two parties.
    """

    NAME: ClassVar[str] = "partnership.agree_to_end"

    agreement: UUID | str
    """The agreement."""

    by: Party | PartyDict
    """Which party."""

    reason: str
    """Why. For the parties and staff."""

    def _dict(self) -> dict[str, Any]:
        return {
            "agreement": self.agreement,
            "by": self.by,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> AgreeToEnd:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "by": Party._read(data["by"]),
            "reason": data["reason"],
        })
        return record


class DraftAgreement(Command):
    """Writes an agreement, writes its draft anew, or proposes another version of one that is
    agreed. A draft that is written anew has no signatures. While all have not signed the new
    version of an agreement, the old one holds. For a party, and for staff, who may draft for others
    too.
    """

    NAME: ClassVar[str] = "partnership.draft"

    agreement: UUID | str = _field(default_factory=_uuid4)
    """A fresh id, or the id of the agreement."""

    by: Party | PartyDict
    """For which party the actor writes."""

    terms: AgreementTerms | AgreementTermsDict
    """What it is."""

    content: AgreementText | AgreementTextDict
    """What it says."""

    def _dict(self) -> dict[str, Any]:
        return {
            "agreement": self.agreement,
            "by": self.by,
            "terms": self.terms,
            "content": self.content,
        }

    @classmethod
    def _read(cls, data: Any) -> DraftAgreement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "by": Party._read(data["by"]),
            "terms": AgreementTerms._read(data["terms"]),
            "content": AgreementText._read(data["content"]),
        })
        return record


class DropDraft(Command):
    """Drops the draft that lies ready to be signed. An agreement that holds goes on holding. For a
    party, and for staff.
    """

    NAME: ClassVar[str] = "partnership.drop_draft"

    agreement: UUID | str
    """The agreement."""

    by: Party | PartyDict
    """For which party the actor drops it."""

    reason: str
    """Why. For the parties and staff."""

    def _dict(self) -> dict[str, Any]:
        return {
            "agreement": self.agreement,
            "by": self.by,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> DropDraft:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "by": Party._read(data["by"]),
            "reason": data["reason"],
        })
        return record


class GiveNotice(Command):
    """A party says that the agreement ends (*opsigelse*). It holds until the notice period is over,
    the day of the notice not counted, whichever weekday that is. Signatures under a draft of a new
    version are void, since they were given without knowing this.
    """

    NAME: ClassVar[str] = "partnership.give_notice"

    agreement: UUID | str
    """The agreement."""

    by: Party | PartyDict
    """Which party."""

    reason: str
    """Why. For the parties and staff."""

    def _dict(self) -> dict[str, Any]:
        return {
            "agreement": self.agreement,
            "by": self.by,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> GiveNotice:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "by": Party._read(data["by"]),
            "reason": data["reason"],
        })
        return record


class ReviewAgreement(Command):
    """Records that the parties looked at the agreement (*opfølgning*, *evaluering*) on or after a
    day on which that was due. What was decided there is still to be done. For a party, and for
    staff.
    """

    NAME: ClassVar[str] = "partnership.review"

    agreement: UUID | str
    """The agreement."""

    by: Party | PartyDict
    """Which party records it."""

    due: Date | str
    """The review day of the version that counts."""

    outcome: ReviewOutcome | str
    """What came of it."""

    text: str
    """What was found. For the parties and staff."""

    def _dict(self) -> dict[str, Any]:
        return {
            "agreement": self.agreement,
            "by": self.by,
            "due": self.due,
            "outcome": self.outcome,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> ReviewAgreement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "by": Party._read(data["by"]),
            "due": _day(data["due"]),
            "outcome": ReviewOutcome._read(data["outcome"]),
            "text": data["text"],
        })
        return record


class SignAgreement(Command):
    """A party signs the latest version. An organisation signs by whoever holds a mandate to sign,
    never by staff; the municipality by staff. Nobody signs for two parties. Every party must be at
    work. When all have signed, it holds from its first day, and a notice that was given before is
    taken back.
    """

    NAME: ClassVar[str] = "partnership.sign"

    agreement: UUID | str
    """The agreement."""

    version: int
    """The version that was read: the latest."""

    by: Party | PartyDict
    """Which party signs."""

    def _dict(self) -> dict[str, Any]:
        return {
            "agreement": self.agreement,
            "version": self.version,
            "by": self.by,
        }

    @classmethod
    def _read(cls, data: Any) -> SignAgreement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "version": data["version"],
            "by": Party._read(data["by"]),
        })
        return record


class TieAgreement(Command):
    """Says which needs an agreement meets and which grants go with it, all of them; this is no part
    of what is signed. For a party, and for staff.
    """

    NAME: ClassVar[str] = "partnership.tie"

    agreement: UUID | str
    """The agreement."""

    by: Party | PartyDict
    """Which party says so."""

    grants: Collection[UUID | str] = ()
    """The grants, which whoever says so may see; at most 500."""

    needs: Collection[UUID | str] = ()
    """The needs, which whoever says so may see; at most 500."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "agreement": self.agreement,
            "by": self.by,
        }
        if self.grants is not None:
            data["grants"] = self.grants
        if self.needs is not None:
            data["needs"] = self.needs
        return data

    @classmethod
    def _read(cls, data: Any) -> TieAgreement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "by": Party._read(data["by"]),
            "grants": _items(data.get("grants", []), UUID),
            "needs": _items(data.get("needs", []), UUID),
        })
        return record


# Queries


class GetAgreement(Query["AgreementView"]):
    """One agreement. Everybody sees a version that is or was in force, without what is
    confidential; the parties and staff see everything, and drafts.
    """

    NAME: ClassVar[str] = "partnership.get"

    agreement: UUID | str
    """The agreement."""

    def _dict(self) -> dict[str, Any]:
        return {
            "agreement": self.agreement,
        }

    @classmethod
    def _read(cls, data: Any) -> GetAgreement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AgreementView:
        return AgreementView._read(data)


class ListAgreements(Query["AgreementList"]):
    """The agreements that the actor may see, in the order of their ids. Drafts are for staff, and
    for whoever asks for the agreements of an organisation and speaks for it.
    """

    NAME: ClassVar[str] = "partnership.list"

    after: UUID | str | None = None
    """Only agreements after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    organisation: UUID | str | None = None
    """Only of this organisation."""

    review_before: Date | str | None = None
    """Only those that hold and have a review still to be done that is due before this day."""

    stage: AgreementStage | str | None = None
    """Only those that have come this far."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.review_before is not None:
            data["review_before"] = self.review_before
        if self.stage is not None:
            data["stage"] = self.stage
        return data

    @classmethod
    def _read(cls, data: Any) -> ListAgreements:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit", 100),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
            "review_before": None if (value := data.get("review_before")) is None else _day(value),
            "stage": None if (value := data.get("stage")) is None else AgreementStage._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AgreementList:
        return AgreementList._read(data)


class ShowAgreementFile(Query["Exported"]):
    """An agreement as a document, with all that the actor may see of the version that counts, or of
    a later one.
    """

    NAME: ClassVar[str] = "partnership.file"

    agreement: UUID | str
    """The agreement."""

    format: AgreementFormat | str
    """The format."""

    language: Language | str = Language.DA
    """The language of its headings."""

    next: bool = False
    """Whether the later version is written, the draft or what is still to begin, where the actor
    sees one.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "agreement": self.agreement,
            "format": self.format,
        }
        if self.language is not None:
            data["language"] = self.language
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowAgreementFile:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agreement": UUID(data["agreement"]),
            "format": AgreementFormat._read(data["format"]),
            "language": Language._read(data.get("language", "da")),
            "next": data.get("next", False),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class ShowSupport(Query["SupportView"]):
    """What a local council gets in a year by rule, from the number of inhabitants that is
    registered for it. The rule is that of an agreement, as far as the actor may see it, or the one
    given.
    """

    NAME: ClassVar[str] = "partnership.support"

    organisation: UUID | str
    """The local council."""

    year: int
    """The year."""

    agreement: UUID | str | None = None
    """The agreement whose rule is used where it has one for the year."""

    rates: Collection[SupportRate | SupportRateDict] | None = None
    """The rule otherwise, one rate for each year."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "year": self.year,
        }
        if self.agreement is not None:
            data["agreement"] = self.agreement
        if self.rates is not None:
            data["rates"] = self.rates
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowSupport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "year": data["year"],
            "agreement": None if (value := data.get("agreement")) is None else UUID(value),
            "rates": None if (value := data.get("rates")) is None else _items(value, SupportRate._read),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> SupportView:
        return SupportView._read(data)


# The room


class PartnershipsRoom:
    """The commands and queries of `partnership`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def draft(
        self,
        *,
        by: Party | PartyDict,
        terms: AgreementTerms | AgreementTermsDict,
        content: AgreementText | AgreementTextDict,
        agreement: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes an agreement, writes its draft anew, or proposes another version of one that is
        agreed. A draft that is written anew has no signatures. While all have not signed the new
        version of an agreement, the old one holds. For a party, and for staff, who may draft for
        others too.

        Args:
            agreement: A fresh id, or the id of the agreement. A fresh random one where it is
                `None`.
            by: For which party the actor writes.
            terms: What it is.
            content: What it says.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `agreement` too.
        """
        return self._desk.execute(
            DraftAgreement(
                agreement=_uuid4() if agreement is None else agreement,
                by=by,
                terms=terms,
                content=content,
            ), at=at, command_id=command_id
        )

    def drop_draft(
        self,
        *,
        agreement: UUID | str,
        by: Party | PartyDict,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Drops the draft that lies ready to be signed. An agreement that holds goes on holding.
        For a party, and for staff.

        Args:
            agreement: The agreement.
            by: For which party the actor drops it.
            reason: Why. For the parties and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DropDraft(
                agreement=agreement,
                by=by,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def sign(
        self,
        *,
        agreement: UUID | str,
        version: int,
        by: Party | PartyDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A party signs the latest version. An organisation signs by whoever holds a mandate to
        sign, never by staff; the municipality by staff. Nobody signs for two parties. Every party
        must be at work. When all have signed, it holds from its first day, and a notice that was
        given before is taken back.

        Args:
            agreement: The agreement.
            version: The version that was read: the latest.
            by: Which party signs.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SignAgreement(
                agreement=agreement,
                version=version,
                by=by,
            ), at=at, command_id=command_id
        )

    def review(
        self,
        *,
        agreement: UUID | str,
        by: Party | PartyDict,
        due: Date | str,
        outcome: ReviewOutcome | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records that the parties looked at the agreement (*opfølgning*, *evaluering*) on or after
        a day on which that was due. What was decided there is still to be done. For a party, and
        for staff.

        Args:
            agreement: The agreement.
            by: Which party records it.
            due: The review day of the version that counts.
            outcome: What came of it.
            text: What was found. For the parties and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReviewAgreement(
                agreement=agreement,
                by=by,
                due=due,
                outcome=outcome,
                text=text,
            ), at=at, command_id=command_id
        )

    def tie(
        self,
        *,
        agreement: UUID | str,
        by: Party | PartyDict,
        grants: Collection[UUID | str] = (),
        needs: Collection[UUID | str] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says which needs an agreement meets and which grants go with it, all of them; this is no
        part of what is signed. For a party, and for staff.

        Args:
            agreement: The agreement.
            by: Which party says so.
            grants: The grants, which whoever says so may see; at most 500.
            needs: The needs, which whoever says so may see; at most 500.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            TieAgreement(
                agreement=agreement,
                by=by,
                grants=grants,
                needs=needs,
            ), at=at, command_id=command_id
        )

    def give_notice(
        self,
        *,
        agreement: UUID | str,
        by: Party | PartyDict,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A party says that the agreement ends (*opsigelse*). It holds until the notice period is
        over, the day of the notice not counted, whichever weekday that is. Signatures under a draft
        of a new version are void, since they were given without knowing this.

        Args:
            agreement: The agreement.
            by: Which party.
            reason: Why. For the parties and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GiveNotice(
                agreement=agreement,
                by=by,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def agree_to_end(
        self,
        *,
        agreement: UUID | str,
        by: Party | PartyDict,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A party says yes to ending at once. When all have said so it is over. A party that is
        closed can't be asked and is not waited for. Nobody says yes for two parties.

        Args:
            agreement: The agreement.
            by: Which party.
            reason: Why. For the parties and staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AgreeToEnd(
                agreement=agreement,
                by=by,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        agreement: UUID | str,
        at: DateTime | str | None = None,
    ) -> AgreementView:
        """One agreement. Everybody sees a version that is or was in force, without what is
        confidential; the parties and staff see everything, and drafts.

        Args:
            agreement: The agreement.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAgreement(
                agreement=agreement,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        organisation: UUID | str | None = None,
        review_before: Date | str | None = None,
        stage: AgreementStage | str | None = None,
        at: DateTime | str | None = None,
    ) -> AgreementList:
        """The agreements that the actor may see, in the order of their ids. Drafts are for staff,
        and for whoever asks for the agreements of an organisation and speaks for it.

        Args:
            after: Only agreements after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            organisation: Only of this organisation.
            review_before: Only those that hold and have a review still to be done that is due
                before this day.
            stage: Only those that have come this far.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAgreements(
                after=after,
                limit=limit,
                organisation=organisation,
                review_before=review_before,
                stage=stage,
            ), at=at
        )

    def support(
        self,
        *,
        organisation: UUID | str,
        year: int,
        agreement: UUID | str | None = None,
        rates: Collection[SupportRate | SupportRateDict] | None = None,
        at: DateTime | str | None = None,
    ) -> SupportView:
        """What a local council gets in a year by rule, from the number of inhabitants that is
        registered for it. The rule is that of an agreement, as far as the actor may see it, or the
        one given.

        Args:
            organisation: The local council.
            year: The year.
            agreement: The agreement whose rule is used where it has one for the year.
            rates: The rule otherwise, one rate for each year.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowSupport(
                organisation=organisation,
                year=year,
                agreement=agreement,
                rates=rates,
            ), at=at
        )

    def file(
        self,
        *,
        agreement: UUID | str,
        format: AgreementFormat | str,
        language: Language | str = Language.DA,
        next: bool = False,
        at: DateTime | str | None = None,
    ) -> Exported:
        """An agreement as a document, with all that the actor may see of the version that counts,
        or of a later one.

        Args:
            agreement: The agreement.
            format: The format.
            language: The language of its headings.
            next: Whether the later version is written, the draft or what is still to begin, where
                the actor sees one.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowAgreementFile(
                agreement=agreement,
                format=format,
                language=language,
                next=next,
            ), at=at
        )
