"""The room `grant`, as `town.grants`: its methods, and the types that they take and give.

Commands: `announce_round`, `adjust_round`, `draft`, `submit`, `record`, `ask_info`, `supplement`,
`find_complete`, `assess`, `decide`, `pay`, `report`, `settle`, `repay`, `withdraw`.

Queries: `get`, `list`, `round`, `rounds`, `export`.

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
from .organisations import OrganisationKind
from .values import Exported, Language, Receipt

__all__ = [
    "AdjustRound",
    "AnnounceRound",
    "ApplicationContent",
    "ApplicationContentDict",
    "ApplicationPart",
    "AskForInfo",
    "AssessApplication",
    "BudgetLine",
    "BudgetLineDict",
    "BudgetSide",
    "CriterionAssessment",
    "CriterionAssessmentDict",
    "DecideApplication",
    "DecisionText",
    "DraftApplication",
    "ExportRound",
    "FindComplete",
    "Fulfilment",
    "GetGrant",
    "GetRound",
    "GrantAssessment",
    "GrantBasis",
    "GrantClaimView",
    "GrantDecisionView",
    "GrantInfoView",
    "GrantItem",
    "GrantList",
    "GrantReportView",
    "GrantRoundList",
    "GrantRoundSums",
    "GrantRoundTerms",
    "GrantRoundTermsDict",
    "GrantRoundView",
    "GrantStage",
    "GrantView",
    "GrantsRoom",
    "ListGrants",
    "ListRounds",
    "PayGrant",
    "RecordApplication",
    "RecordRepayment",
    "ReportGrant",
    "RoundFormat",
    "SettleGrant",
    "SubmitApplication",
    "SupplementApplication",
    "WithdrawApplication",
]


class ApplicationPart(Choice):
    """A part of an application that a call may ask for; purpose, amount and contact with children
    it always holds.
    """

    TARGET_GROUP = "target_group"
    """Whom it is for."""

    ACTIVITIES = "activities"
    """What is done."""

    BUDGET = "budget"
    """Income and expenses."""

    VOLUNTEERS = "volunteers"
    """How many volunteers help."""

    OTHER_FUNDING = "other_funding"
    """What others give."""


class BudgetSide(Choice):
    """Whether a budget line is money in or out."""

    INCOME = "income"
    """Income, without what is applied for."""

    EXPENSE = "expense"
    """An expense."""


class Fulfilment(Choice):
    """How far an application meets a criterion."""

    NO = "no"
    """Not at all."""

    PARTLY = "partly"
    """In part."""

    FULLY = "fully"
    """Fully."""


class GrantBasis(Choice):
    """On what a grant rests."""

    SECTION18 = "section18"
    """Support of voluntary social work (serviceloven § 18)."""

    SECTION79 = "section79"
    """General offers that activate and prevent (serviceloven § 79)."""

    ELDER_SECTION6 = "elder_section6"
    """General offers to older people that activate and prevent (ældreloven § 6), from 1 July 2025."""

    ELDER_SECTION7 = "elder_section7"
    """Support of voluntary social work for older people (ældreloven § 7), from 1 July 2025."""

    ACTIVITY_GRANT = "activity_grant"
    """Activity grant (*aktivitetstilskud*, folkeoplysningsloven): for approved associations only."""

    LOCAL_POOL = "local_pool"
    """A pool of the municipality's own (*lokal pulje*)."""


class GrantStage(Choice):
    """How far an application has come. What the clock decides is derived and never stored."""

    DRAFT = "draft"
    """Being written (*kladde*)."""

    SUBMITTED = "submitted"
    """Handed in."""

    NEEDS_INFO = "needs_info"
    """The municipality asked for more."""

    INFO_OVERDUE = "info_overdue"
    """It asked for more, and the last day is over. Derived."""

    COMPLETE = "complete"
    """It is complete and can be assessed (*fuldt oplyst*)."""

    ASSESSED = "assessed"
    """It was assessed."""

    GRANTED = "granted"
    """Something was granted (*bevilling*)."""

    REJECTED = "rejected"
    """Nothing was granted (*afslag*)."""

    PAID = "paid"
    """Paid; the report is still to come."""

    REPORT_OVERDUE = "report_overdue"
    """Paid, and the day on which the report was due is over. Derived."""

    REPORTED = "reported"
    """The report came (*regnskab*)."""

    REPAYMENT_DUE = "repayment_due"
    """Money is to be paid back (*tilbagebetaling*)."""

    REPAID = "repaid"
    """All that was owed was paid back."""

    CLOSED = "closed"
    """The accounts are in order, and nothing was left."""

    WITHDRAWN = "withdrawn"
    """The applicant took it back."""


class RoundFormat(Choice):
    """The format of a list."""

    CSV = "csv"
    """For Danish spreadsheets: semicolons, with a byte order mark."""

    XLSX = "xlsx"
    """Office Open XML spreadsheet."""


# Values and views


class ApplicationContent(Record):
    """What an application says."""

    purpose: str
    """What it is for."""

    applied_oere: int
    """How much is applied for, in øre: 1 to 1,000,000,000,000, and no more than the expenses less
    the income where there is a budget.
    """

    children_contact: bool
    """Whether there is direct contact with children under 15: then the year's declaration about
    child certificates is needed.
    """

    activities: str | None = None
    """What is done."""

    budget: tuple[BudgetLine, ...] | None = None
    """Income and expenses; at most 100 lines."""

    other_funding: str | None = None
    """What others give, or were asked for."""

    target_group: str | None = None
    """Whom it is for."""

    volunteers: int | None = None
    """How many volunteers help."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "purpose": self.purpose,
            "applied_oere": self.applied_oere,
            "children_contact": self.children_contact,
        }
        if self.activities is not None:
            data["activities"] = self.activities
        if self.budget is not None:
            data["budget"] = self.budget
        if self.other_funding is not None:
            data["other_funding"] = self.other_funding
        if self.target_group is not None:
            data["target_group"] = self.target_group
        if self.volunteers is not None:
            data["volunteers"] = self.volunteers
        return data

    @classmethod
    def _read(cls, data: Any) -> ApplicationContent:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "purpose": data["purpose"],
            "applied_oere": data["applied_oere"],
            "children_contact": data["children_contact"],
            "activities": data.get("activities"),
            "budget": None if (value := data.get("budget")) is None else _items(value, BudgetLine._read),
            "other_funding": data.get("other_funding"),
            "target_group": data.get("target_group"),
            "volunteers": data.get("volunteers"),
        })
        return record


class BudgetLine(Record):
    """A line of a budget."""

    label: str
    """What for, or from whom."""

    side: BudgetSide
    """Money in or out."""

    amount_oere: int
    """How much, in øre: 1 to 1,000,000,000,000."""

    def _dict(self) -> dict[str, Any]:
        return {
            "label": self.label,
            "side": self.side,
            "amount_oere": self.amount_oere,
        }

    @classmethod
    def _read(cls, data: Any) -> BudgetLine:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "label": data["label"],
            "side": BudgetSide._read(data["side"]),
            "amount_oere": data["amount_oere"],
        })
        return record


class CriterionAssessment(Record):
    """How an application was assessed by one criterion."""

    criterion: int
    """The call's criterion, by number from 1."""

    met: Fulfilment
    """How far it is met."""

    note: str | None = None
    """Why."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "criterion": self.criterion,
            "met": self.met,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> CriterionAssessment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "criterion": data["criterion"],
            "met": Fulfilment._read(data["met"]),
            "note": data.get("note"),
        })
        return record


class DecisionText(Record):
    """What a decision says."""

    complaint_guidance: str | None = None
    """How to complain (forvaltningsloven § 25)."""

    conditions: str | None = None
    """What the money may be used for, and what else is a condition."""

    reasons: str | None = None
    """Why (forvaltningsloven § 22)."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.complaint_guidance is not None:
            data["complaint_guidance"] = self.complaint_guidance
        if self.conditions is not None:
            data["conditions"] = self.conditions
        if self.reasons is not None:
            data["reasons"] = self.reasons
        return data

    @classmethod
    def _read(cls, data: Any) -> DecisionText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "complaint_guidance": data.get("complaint_guidance"),
            "conditions": data.get("conditions"),
            "reasons": data.get("reasons"),
        })
        return record


class GrantAssessment(Record):
    """How an application was assessed."""

    text: str
    """The assessment as a whole."""

    criteria: tuple[CriterionAssessment, ...] | None = None
    """By each of the call's criteria."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
        }
        if self.criteria is not None:
            data["criteria"] = self.criteria
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantAssessment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "criteria": None if (value := data.get("criteria")) is None else _items(value, CriterionAssessment._read),
        })
        return record


class GrantClaimView(Record):
    """What is to be paid back."""

    amount_oere: int
    """How much, in øre."""

    repaid_oere: int
    """How much was paid back, in øre."""

    last_day: Date
    """The last day, inclusive."""

    overdue: bool
    """Whether that day is over and something is still owed."""

    text: DecisionText | None = None
    """Reasons and guidance."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "amount_oere": self.amount_oere,
            "repaid_oere": self.repaid_oere,
            "last_day": self.last_day,
            "overdue": self.overdue,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantClaimView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "amount_oere": data["amount_oere"],
            "repaid_oere": data["repaid_oere"],
            "last_day": _day(data["last_day"]),
            "overdue": data["overdue"],
            "text": None if (value := data.get("text")) is None else DecisionText._read(value),
        })
        return record


class GrantDecisionView(Record):
    """What was decided."""

    granted_oere: int
    """How much was granted, in øre; 0 where it was rejected."""

    at: DateTime
    """When."""

    text: DecisionText | None = None
    """Reasons, guidance and conditions."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "granted_oere": self.granted_oere,
            "at": self.at,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantDecisionView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "granted_oere": data["granted_oere"],
            "at": _instant(data["at"]),
            "text": None if (value := data.get("text")) is None else DecisionText._read(value),
        })
        return record


class GrantInfoView(Record):
    """What the municipality asked for."""

    last_day: Date
    """The last day to answer, inclusive."""

    text: str | None = None
    """What is missing."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "last_day": self.last_day,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantInfoView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "last_day": _day(data["last_day"]),
            "text": data.get("text"),
        })
        return record


class GrantItem(Record):
    """An application in a list."""

    grant: UUID
    """The application."""

    round: str
    """The call."""

    organisation: UUID
    """Who applies."""

    stage: GrantStage
    """How far it has come; for everybody `granted`."""

    late: bool
    """Whether it was received when the call had closed."""

    applied_oere: int | None = None
    """How much is applied for, in øre; for staff and the applicant."""

    granted_oere: int | None = None
    """How much was granted, in øre."""

    report_due: Date | None = None
    """The day on which the report is due, inclusive."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "grant": self.grant,
            "round": self.round,
            "organisation": self.organisation,
            "stage": self.stage,
            "late": self.late,
        }
        if self.applied_oere is not None:
            data["applied_oere"] = self.applied_oere
        if self.granted_oere is not None:
            data["granted_oere"] = self.granted_oere
        if self.report_due is not None:
            data["report_due"] = self.report_due
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "round": data["round"],
            "organisation": UUID(data["organisation"]),
            "stage": GrantStage._read(data["stage"]),
            "late": data["late"],
            "applied_oere": data.get("applied_oere"),
            "granted_oere": data.get("granted_oere"),
            "report_due": None if (value := data.get("report_due")) is None else _day(value),
        })
        return record


class GrantList(Record):
    """A page of applications."""

    grants: tuple[GrantItem, ...]
    """The applications of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last. A page may hold fewer than were asked for, or
    none.
    """

    total: int | None = None
    """How many there are in all, on every page; absent where the clock decides which they are: for
    a stage with an overdue one beside it.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "grants": self.grants,
        }
        if self.next is not None:
            data["next"] = self.next
        if self.total is not None:
            data["total"] = self.total
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grants": _items(data["grants"], GrantItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
            "total": data.get("total"),
        })
        return record


class GrantReportView(Record):
    """What was reported."""

    spent_oere: int
    """How much was spent, in øre."""

    unused_oere: int
    """How much of what was paid was not, in øre."""

    at: DateTime
    """When it came."""

    text: str | None = None
    """What was done."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "spent_oere": self.spent_oere,
            "unused_oere": self.unused_oere,
            "at": self.at,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantReportView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "spent_oere": data["spent_oere"],
            "unused_oere": data["unused_oere"],
            "at": _instant(data["at"]),
            "text": data.get("text"),
        })
        return record


class GrantRoundList(Record):
    """Calls."""

    rounds: tuple[GrantRoundView, ...]
    """The calls, without their texts."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rounds": self.rounds,
        }

    @classmethod
    def _read(cls, data: Any) -> GrantRoundList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rounds": _items(data["rounds"], GrantRoundView._read),
        })
        return record


class GrantRoundSums(Record):
    """What a call's applications come to, without drafts and those that were withdrawn. Amounts in
    øre. Of a call with more applications than a page sums, its pages add up, but for `left_oere`,
    which is the call's on each.
    """

    applications: int
    """How many applications."""

    late: int
    """How many of them came late."""

    granted: int
    """How many were granted something."""

    rejected: int
    """How many were rejected."""

    reports_overdue: int
    """How many reports are late."""

    applied_oere: int
    """What was applied for."""

    granted_oere: int
    """What was granted."""

    left_oere: int
    """What is left in the pool."""

    paid_oere: int
    """What was paid."""

    spent_oere: int
    """What was spent, by the reports."""

    claimed_oere: int
    """What was claimed back."""

    repaid_oere: int
    """What was paid back."""

    def _dict(self) -> dict[str, Any]:
        return {
            "applications": self.applications,
            "late": self.late,
            "granted": self.granted,
            "rejected": self.rejected,
            "reports_overdue": self.reports_overdue,
            "applied_oere": self.applied_oere,
            "granted_oere": self.granted_oere,
            "left_oere": self.left_oere,
            "paid_oere": self.paid_oere,
            "spent_oere": self.spent_oere,
            "claimed_oere": self.claimed_oere,
            "repaid_oere": self.repaid_oere,
        }

    @classmethod
    def _read(cls, data: Any) -> GrantRoundSums:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "applications": data["applications"],
            "late": data["late"],
            "granted": data["granted"],
            "rejected": data["rejected"],
            "reports_overdue": data["reports_overdue"],
            "applied_oere": data["applied_oere"],
            "granted_oere": data["granted_oere"],
            "left_oere": data["left_oere"],
            "paid_oere": data["paid_oere"],
            "spent_oere": data["spent_oere"],
            "claimed_oere": data["claimed_oere"],
            "repaid_oere": data["repaid_oere"],
        })
        return record


class GrantRoundTerms(Record):
    """What a call is. Public."""

    title: str
    """What it is called."""

    basis: GrantBasis
    """On what it rests."""

    opens_at: DateTime
    """From when on applications are taken, on a whole minute."""

    closes_at: DateTime
    """Until when, exclusive, on a whole minute: at `12:00` an application is late."""

    ceiling_oere: int
    """How much can be granted in all (*puljen*), in øre: 1 to 1,000,000,000,000."""

    report_due: Date
    """The day on which reports are due, inclusive; after the call closes."""

    asks: tuple[ApplicationPart, ...] | None = None
    """What an application must hold."""

    criteria: tuple[str, ...] | None = None
    """By what applications are assessed, by number from 1; at most 20."""

    kinds: tuple[OrganisationKind, ...] | None = None
    """Which kinds of organisations can get a grant; all but municipal institutions where none is
    named.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "basis": self.basis,
            "opens_at": self.opens_at,
            "closes_at": self.closes_at,
            "ceiling_oere": self.ceiling_oere,
            "report_due": self.report_due,
        }
        if self.asks is not None:
            data["asks"] = self.asks
        if self.criteria is not None:
            data["criteria"] = self.criteria
        if self.kinds is not None:
            data["kinds"] = self.kinds
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantRoundTerms:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "basis": GrantBasis._read(data["basis"]),
            "opens_at": _instant(data["opens_at"]),
            "closes_at": _instant(data["closes_at"]),
            "ceiling_oere": data["ceiling_oere"],
            "report_due": _day(data["report_due"]),
            "asks": None if (value := data.get("asks")) is None else _items(value, ApplicationPart._read),
            "criteria": None if (value := data.get("criteria")) is None else _items(value, _same),
            "kinds": None if (value := data.get("kinds")) is None else _items(value, OrganisationKind._read),
        })
        return record


class GrantRoundView(Record):
    """A call."""

    round: str
    """Its key."""

    terms: GrantRoundTerms
    """What it is."""

    open: bool
    """Whether applications are taken now."""

    next: UUID | None = None
    """Where the sums go on: give it as `after`. Absent on the last page."""

    provision: str | None = None
    """The provision that it rests on, as `serviceloven § 18`; none of a pool of the municipality's
    own.
    """

    sums: GrantRoundSums | None = None
    """Sums; for staff who ask for this one call."""

    text: str | None = None
    """What applicants should know; left out in lists."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "round": self.round,
            "terms": self.terms,
            "open": self.open,
        }
        if self.next is not None:
            data["next"] = self.next
        if self.provision is not None:
            data["provision"] = self.provision
        if self.sums is not None:
            data["sums"] = self.sums
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantRoundView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "round": data["round"],
            "terms": GrantRoundTerms._read(data["terms"]),
            "open": data["open"],
            "next": None if (value := data.get("next")) is None else UUID(value),
            "provision": data.get("provision"),
            "sums": None if (value := data.get("sums")) is None else GrantRoundSums._read(value),
            "text": data.get("text"),
        })
        return record


class GrantView(Record):
    """An application, as the actor may see it."""

    grant: UUID
    """The application."""

    round: str
    """The call."""

    organisation: UUID
    """Who applies."""

    stage: GrantStage
    """How far it has come; for everybody `granted`, whatever became of it since."""

    on_paper: bool
    """Whether staff recorded it."""

    late: bool
    """Whether it was received when the call had closed."""

    assessment: GrantAssessment | None = None
    """How it was assessed; for staff."""

    claim: GrantClaimView | None = None
    """What is to be paid back."""

    content: ApplicationContent | None = None
    """What it says."""

    decision: GrantDecisionView | None = None
    """What was decided."""

    granted_oere: int | None = None
    """How much was granted, in øre."""

    info: GrantInfoView | None = None
    """What the municipality asked for last."""

    paid_on: Date | None = None
    """The day of the payment."""

    received_at: DateTime | None = None
    """When it was received."""

    recorded_at: DateTime | None = None
    """When that was recorded."""

    report: GrantReportView | None = None
    """What was reported."""

    report_due: Date | None = None
    """The day on which the report is due, inclusive."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "grant": self.grant,
            "round": self.round,
            "organisation": self.organisation,
            "stage": self.stage,
            "on_paper": self.on_paper,
            "late": self.late,
        }
        if self.assessment is not None:
            data["assessment"] = self.assessment
        if self.claim is not None:
            data["claim"] = self.claim
        if self.content is not None:
            data["content"] = self.content
        if self.decision is not None:
            data["decision"] = self.decision
        if self.granted_oere is not None:
            data["granted_oere"] = self.granted_oere
        if self.info is not None:
            data["info"] = self.info
        if self.paid_on is not None:
            data["paid_on"] = self.paid_on
        if self.received_at is not None:
            data["received_at"] = self.received_at
        if self.recorded_at is not None:
            data["recorded_at"] = self.recorded_at
        if self.report is not None:
            data["report"] = self.report
        if self.report_due is not None:
            data["report_due"] = self.report_due
        return data

    @classmethod
    def _read(cls, data: Any) -> GrantView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "round": data["round"],
            "organisation": UUID(data["organisation"]),
            "stage": GrantStage._read(data["stage"]),
            "on_paper": data["on_paper"],
            "late": data["late"],
            "assessment": None if (value := data.get("assessment")) is None else GrantAssessment._read(value),
            "claim": None if (value := data.get("claim")) is None else GrantClaimView._read(value),
            "content": None if (value := data.get("content")) is None else ApplicationContent._read(value),
            "decision": None if (value := data.get("decision")) is None else GrantDecisionView._read(value),
            "granted_oere": data.get("granted_oere"),
            "info": None if (value := data.get("info")) is None else GrantInfoView._read(value),
            "paid_on": None if (value := data.get("paid_on")) is None else _day(value),
            "received_at": None if (value := data.get("received_at")) is None else _instant(value),
            "recorded_at": None if (value := data.get("recorded_at")) is None else _instant(value),
            "report": None if (value := data.get("report")) is None else GrantReportView._read(value),
            "report_due": None if (value := data.get("report_due")) is None else _day(value),
        })
        return record


# Inputs as dicts


class _ApplicationContentDictRequired(TypedDict):
    purpose: str
    applied_oere: int
    children_contact: bool


class ApplicationContentDict(_ApplicationContentDictRequired, total=False):
    """`ApplicationContent` as a dict, by the names in JSON."""

    activities: str | None
    budget: Collection[BudgetLine | BudgetLineDict] | None
    other_funding: str | None
    target_group: str | None
    volunteers: int | None


class BudgetLineDict(TypedDict):
    """`BudgetLine` as a dict, by the names in JSON."""

    label: str
    side: BudgetSide | str
    amount_oere: int


class _CriterionAssessmentDictRequired(TypedDict):
    criterion: int
    met: Fulfilment | str


class CriterionAssessmentDict(_CriterionAssessmentDictRequired, total=False):
    """`CriterionAssessment` as a dict, by the names in JSON."""

    note: str | None


class _GrantRoundTermsDictRequired(TypedDict):
    title: str
    basis: GrantBasis | str
    opens_at: DateTime | str
    closes_at: DateTime | str
    ceiling_oere: int
    report_due: Date | str


class GrantRoundTermsDict(_GrantRoundTermsDictRequired, total=False):
    """`GrantRoundTerms` as a dict, by the names in JSON."""

    asks: Collection[ApplicationPart | str] | None
    criteria: Collection[str] | None
    kinds: Collection[OrganisationKind | str] | None


# Commands


class AdjustRound(Command):
    """Extends a call's deadline or changes its pool, also after it has opened. The deadline never
    comes earlier, and the pool never falls below what is granted. For staff.
    """

    NAME: ClassVar[str] = "grant.adjust_round"

    round: str
    """The call."""

    closes_at: DateTime | str
    """Until when applications are taken, exclusive."""

    ceiling_oere: int
    """How much can be granted in all, in øre."""

    def _dict(self) -> dict[str, Any]:
        return {
            "round": self.round,
            "closes_at": self.closes_at,
            "ceiling_oere": self.ceiling_oere,
        }

    @classmethod
    def _read(cls, data: Any) -> AdjustRound:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "round": data["round"],
            "closes_at": _instant(data["closes_at"]),
            "ceiling_oere": data["ceiling_oere"],
        })
        return record


class AnnounceRound(Command):
    """Announces a call for applications, or changes it before it opens. For staff."""

    NAME: ClassVar[str] = "grant.announce_round"

    round: str
    """A readable key, such as `section-18-2027`."""

    terms: GrantRoundTerms | GrantRoundTermsDict
    """What it is."""

    text: str
    """What applicants should know. Public."""

    def _dict(self) -> dict[str, Any]:
        return {
            "round": self.round,
            "terms": self.terms,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> AnnounceRound:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "round": data["round"],
            "terms": GrantRoundTerms._read(data["terms"]),
            "text": data["text"],
        })
        return record


class AskForInfo(Command):
    """Asks the applicant for more (*partshøring*, *oplysning af sagen*), with a last day. Once more
    sets another one. For staff.
    """

    NAME: ClassVar[str] = "grant.ask_info"

    grant: UUID | str
    """The application."""

    last_day: Date | str
    """The last day to answer, inclusive; today or later."""

    text: str
    """What is missing."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
            "last_day": self.last_day,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> AskForInfo:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "last_day": _day(data["last_day"]),
            "text": data["text"],
        })
        return record


class AssessApplication(Command):
    """Assesses an application (*indstilling*) by each of the call's criteria; once more does it
    anew. For staff.
    """

    NAME: ClassVar[str] = "grant.assess"

    grant: UUID | str
    """The application."""

    text: str
    """The assessment as a whole."""

    criteria: Collection[CriterionAssessment | CriterionAssessmentDict] | None = None
    """By each of the call's criteria, once each."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "grant": self.grant,
            "text": self.text,
        }
        if self.criteria is not None:
            data["criteria"] = self.criteria
        return data

    @classmethod
    def _read(cls, data: Any) -> AssessApplication:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "text": data["text"],
            "criteria": None if (value := data.get("criteria")) is None else _items(value, CriterionAssessment._read),
        })
        return record


class DecideApplication(Command):
    """Grants an amount or rejects the application. Whatever does not fully uphold the applicant, a
    smaller amount too, gives its reasons and says how to complain (forvaltningsloven §§ 22 and 25).
    An amount is at most what was applied for and what is left in the pool. For staff.
    """

    NAME: ClassVar[str] = "grant.decide"

    grant: UUID | str
    """The application."""

    granted_oere: int
    """How much is granted, in øre; 0 rejects it."""

    complaint_guidance: str | None = None
    """How to complain."""

    conditions: str | None = None
    """What the money may be used for, and what else is a condition."""

    reasons: str | None = None
    """Why."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "grant": self.grant,
            "granted_oere": self.granted_oere,
        }
        if self.complaint_guidance is not None:
            data["complaint_guidance"] = self.complaint_guidance
        if self.conditions is not None:
            data["conditions"] = self.conditions
        if self.reasons is not None:
            data["reasons"] = self.reasons
        return data

    @classmethod
    def _read(cls, data: Any) -> DecideApplication:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "granted_oere": data["granted_oere"],
            "complaint_guidance": data.get("complaint_guidance"),
            "conditions": data.get("conditions"),
            "reasons": data.get("reasons"),
        })
        return record


class DraftApplication(Command):
    """Writes an application, or writes it anew before it is submitted. Until then nobody else sees
    it, staff neither. For whoever holds a mandate to apply.
    """

    NAME: ClassVar[str] = "grant.draft"

    grant: UUID | str = _field(default_factory=_uuid4)
    """A fresh id, or the id of the draft."""

    round: str
    """The call."""

    organisation: UUID | str
    """Who applies."""

    content: ApplicationContent | ApplicationContentDict
    """What it says."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
            "round": self.round,
            "organisation": self.organisation,
            "content": self.content,
        }

    @classmethod
    def _read(cls, data: Any) -> DraftApplication:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "round": data["round"],
            "organisation": UUID(data["organisation"]),
            "content": ApplicationContent._read(data["content"]),
        })
        return record


class FindComplete(Command):
    """Says that nothing more is needed and the application can be assessed. For staff."""

    NAME: ClassVar[str] = "grant.find_complete"

    grant: UUID | str
    """The application."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
        }

    @classmethod
    def _read(cls, data: Any) -> FindComplete:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
        })
        return record


class PayGrant(Command):
    """Records that what was granted was paid. The report is then due on the call's day. For staff."""

    NAME: ClassVar[str] = "grant.pay"

    grant: UUID | str
    """The application."""

    on: Date | str
    """The day of the payment, from that of the decision to today."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
            "on": self.on,
        }

    @classmethod
    def _read(cls, data: Any) -> PayGrant:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "on": _day(data["on"]),
        })
        return record


class RecordApplication(Command):
    """Records an application that came on paper or by mail, with the time at which it was received.
    One that came late is taken down as late; what to do with it is decided as with any other. For
    staff.
    """

    NAME: ClassVar[str] = "grant.record"

    grant: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    round: str
    """The call."""

    organisation: UUID | str
    """Who applies."""

    received_at: DateTime | str
    """When it was received: never later than now, and not before the call opens."""

    content: ApplicationContent | ApplicationContentDict
    """What it says."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
            "round": self.round,
            "organisation": self.organisation,
            "received_at": self.received_at,
            "content": self.content,
        }

    @classmethod
    def _read(cls, data: Any) -> RecordApplication:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "round": data["round"],
            "organisation": UUID(data["organisation"]),
            "received_at": _instant(data["received_at"]),
            "content": ApplicationContent._read(data["content"]),
        })
        return record


class RecordRepayment(Command):
    """Records that money was paid back, all of it or a part. For staff."""

    NAME: ClassVar[str] = "grant.repay"

    grant: UUID | str
    """The application."""

    amount_oere: int
    """How much, in øre: at least 1, at most what is still owed."""

    on: Date | str
    """The day, from that of the payment to today."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
            "amount_oere": self.amount_oere,
            "on": self.on,
        }

    @classmethod
    def _read(cls, data: Any) -> RecordRepayment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "amount_oere": data["amount_oere"],
            "on": _day(data["on"]),
        })
        return record


class ReportGrant(Command):
    """Reports what the money went to (*regnskab*), or corrects that before the accounts are
    settled. A report after the day on which it was due is taken. For whoever holds a mandate to
    apply, and for staff who received it on paper.
    """

    NAME: ClassVar[str] = "grant.report"

    grant: UUID | str
    """The application."""

    spent_oere: int
    """How much was spent, in øre; at most 1,000,000,000,000."""

    text: str
    """What was done."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
            "spent_oere": self.spent_oere,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> ReportGrant:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "spent_oere": data["spent_oere"],
            "text": data["text"],
        })
        return record


class SettleGrant(Command):
    """Settles the accounts. What was paid and not spent is claimed back to the øre; where no report
    came in time, all of it. A claim is a decision: it gives its reasons and says how to complain
    (forvaltningsloven §§ 22 and 25). Where all was spent the matter is closed. For staff.
    """

    NAME: ClassVar[str] = "grant.settle"

    grant: UUID | str
    """The application."""

    complaint_guidance: str | None = None
    """How to complain."""

    last_day: Date | str | None = None
    """The last day to pay back, inclusive; today or later. Only where something is claimed."""

    reasons: str | None = None
    """Why something is claimed."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "grant": self.grant,
        }
        if self.complaint_guidance is not None:
            data["complaint_guidance"] = self.complaint_guidance
        if self.last_day is not None:
            data["last_day"] = self.last_day
        if self.reasons is not None:
            data["reasons"] = self.reasons
        return data

    @classmethod
    def _read(cls, data: Any) -> SettleGrant:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "complaint_guidance": data.get("complaint_guidance"),
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
            "reasons": data.get("reasons"),
        })
        return record


class SubmitApplication(Command):
    """Hands the application in, while the call is open. It must hold what the call asks for. For
    whoever holds a mandate to apply.
    """

    NAME: ClassVar[str] = "grant.submit"

    grant: UUID | str
    """The application."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
        }

    @classmethod
    def _read(cls, data: Any) -> SubmitApplication:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
        })
        return record


class SupplementApplication(Command):
    """Tells more after the municipality asked for it: the application as a whole. For whoever holds
    a mandate to apply, until the end of the last day; for staff, who take down what came.
    """

    NAME: ClassVar[str] = "grant.supplement"

    grant: UUID | str
    """The application."""

    content: ApplicationContent | ApplicationContentDict
    """What it says now."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
            "content": self.content,
        }

    @classmethod
    def _read(cls, data: Any) -> SupplementApplication:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
            "content": ApplicationContent._read(data["content"]),
        })
        return record


class WithdrawApplication(Command):
    """Takes an application back before anything is paid. What was granted is free in the pool
    again. For whoever holds a mandate to apply, and for staff who were told.
    """

    NAME: ClassVar[str] = "grant.withdraw"

    grant: UUID | str
    """The application."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawApplication:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
        })
        return record


# Queries


class ExportRound(Query["Exported"]):
    """A call's applications that were handed in, a row for each, in the order of their arrival. For
    staff.
    """

    NAME: ClassVar[str] = "grant.export"

    round: str
    """The call."""

    format: RoundFormat | str
    """The format."""

    language: Language | str = Language.DA
    """The language of its headings."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "round": self.round,
            "format": self.format,
        }
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> ExportRound:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "round": data["round"],
            "format": RoundFormat._read(data["format"]),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class GetGrant(Query["GrantView"]):
    """One application. Staff see it once it is handed in, whoever may apply for the organisation
    always; everybody sees what was granted to whom, and nothing else.
    """

    NAME: ClassVar[str] = "grant.get"

    grant: UUID | str
    """The application."""

    def _dict(self) -> dict[str, Any]:
        return {
            "grant": self.grant,
        }

    @classmethod
    def _read(cls, data: Any) -> GetGrant:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "grant": UUID(data["grant"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> GrantView:
        return GrantView._read(data)


class GetRound(Query["GrantRoundView"]):
    """One call; for staff with sums, of many applications page by page."""

    NAME: ClassVar[str] = "grant.round"

    round: str
    """The call."""

    after: UUID | str | None = None
    """Only applications after this one, to go on."""

    limit: int = 1000
    """At most so many applications are summed; 1,000 unless said otherwise, 1,000 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "round": self.round,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> GetRound:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "round": data["round"],
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit", 1000),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> GrantRoundView:
        return GrantRoundView._read(data)


class ListGrants(Query["GrantList"]):
    """Applications, in the order of their ids. For staff all that were handed in; for whoever asks
    for those of an organisation and may apply for it, all of them; for everybody those that were
    granted.
    """

    NAME: ClassVar[str] = "grant.list"

    after: UUID | str | None = None
    """Only applications after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    organisation: UUID | str | None = None
    """Only of this organisation."""

    round: str | None = None
    """Only of this call."""

    stage: GrantStage | str | None = None
    """Only those that have come this far; `report_overdue` for those whose report is late."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.round is not None:
            data["round"] = self.round
        if self.stage is not None:
            data["stage"] = self.stage
        return data

    @classmethod
    def _read(cls, data: Any) -> ListGrants:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit", 100),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
            "round": data.get("round"),
            "stage": None if (value := data.get("stage")) is None else GrantStage._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> GrantList:
        return GrantList._read(data)


class ListRounds(Query["GrantRoundList"]):
    """The calls, in the order of their keys."""

    NAME: ClassVar[str] = "grant.rounds"

    open: bool = False
    """Only those that take applications now."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.open is not None:
            data["open"] = self.open
        return data

    @classmethod
    def _read(cls, data: Any) -> ListRounds:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "open": data.get("open", False),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> GrantRoundList:
        return GrantRoundList._read(data)


# The room


class GrantsRoom:
    """The commands and queries of `grant`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def announce_round(
        self,
        *,
        round: str,
        terms: GrantRoundTerms | GrantRoundTermsDict,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Announces a call for applications, or changes it before it opens. For staff.

        Args:
            round: A readable key, such as `section-18-2027`.
            terms: What it is.
            text: What applicants should know. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AnnounceRound(
                round=round,
                terms=terms,
                text=text,
            ), at=at, command_id=command_id
        )

    def adjust_round(
        self,
        *,
        round: str,
        closes_at: DateTime | str,
        ceiling_oere: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Extends a call's deadline or changes its pool, also after it has opened. The deadline
        never comes earlier, and the pool never falls below what is granted. For staff.

        Args:
            round: The call.
            closes_at: Until when applications are taken, exclusive.
            ceiling_oere: How much can be granted in all, in øre.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AdjustRound(
                round=round,
                closes_at=closes_at,
                ceiling_oere=ceiling_oere,
            ), at=at, command_id=command_id
        )

    def draft(
        self,
        *,
        round: str,
        organisation: UUID | str,
        content: ApplicationContent | ApplicationContentDict,
        grant: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes an application, or writes it anew before it is submitted. Until then nobody else
        sees it, staff neither. For whoever holds a mandate to apply.

        Args:
            grant: A fresh id, or the id of the draft. A fresh random one where it is `None`.
            round: The call.
            organisation: Who applies.
            content: What it says.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `grant` too.
        """
        return self._desk.execute(
            DraftApplication(
                grant=_uuid4() if grant is None else grant,
                round=round,
                organisation=organisation,
                content=content,
            ), at=at, command_id=command_id
        )

    def submit(
        self,
        *,
        grant: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Hands the application in, while the call is open. It must hold what the call asks for.
        For whoever holds a mandate to apply.

        Args:
            grant: The application.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SubmitApplication(
                grant=grant,
            ), at=at, command_id=command_id
        )

    def record(
        self,
        *,
        round: str,
        organisation: UUID | str,
        received_at: DateTime | str,
        content: ApplicationContent | ApplicationContentDict,
        grant: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records an application that came on paper or by mail, with the time at which it was
        received. One that came late is taken down as late; what to do with it is decided as with
        any other. For staff.

        Args:
            grant: A fresh id. A fresh random one where it is `None`.
            round: The call.
            organisation: Who applies.
            received_at: When it was received: never later than now, and not before the call opens.
            content: What it says.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `grant` too.
        """
        return self._desk.execute(
            RecordApplication(
                grant=_uuid4() if grant is None else grant,
                round=round,
                organisation=organisation,
                received_at=received_at,
                content=content,
            ), at=at, command_id=command_id
        )

    def ask_info(
        self,
        *,
        grant: UUID | str,
        last_day: Date | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Asks the applicant for more (*partshøring*, *oplysning af sagen*), with a last day. Once
        more sets another one. For staff.

        Args:
            grant: The application.
            last_day: The last day to answer, inclusive; today or later.
            text: What is missing.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AskForInfo(
                grant=grant,
                last_day=last_day,
                text=text,
            ), at=at, command_id=command_id
        )

    def supplement(
        self,
        *,
        grant: UUID | str,
        content: ApplicationContent | ApplicationContentDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells more after the municipality asked for it: the application as a whole. For whoever
        holds a mandate to apply, until the end of the last day; for staff, who take down what came.

        Args:
            grant: The application.
            content: What it says now.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SupplementApplication(
                grant=grant,
                content=content,
            ), at=at, command_id=command_id
        )

    def find_complete(
        self,
        *,
        grant: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says that nothing more is needed and the application can be assessed. For staff.

        Args:
            grant: The application.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            FindComplete(
                grant=grant,
            ), at=at, command_id=command_id
        )

    def assess(
        self,
        *,
        grant: UUID | str,
        text: str,
        criteria: Collection[CriterionAssessment | CriterionAssessmentDict] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Assesses an application (*indstilling*) by each of the call's criteria; once more does it
        anew. For staff.

        Args:
            grant: The application.
            text: The assessment as a whole.
            criteria: By each of the call's criteria, once each.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AssessApplication(
                grant=grant,
                text=text,
                criteria=criteria,
            ), at=at, command_id=command_id
        )

    def decide(
        self,
        *,
        grant: UUID | str,
        granted_oere: int,
        complaint_guidance: str | None = None,
        conditions: str | None = None,
        reasons: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Grants an amount or rejects the application. Whatever does not fully uphold the
        applicant, a smaller amount too, gives its reasons and says how to complain
        (forvaltningsloven §§ 22 and 25). An amount is at most what was applied for and what is left
        in the pool. For staff.

        Args:
            grant: The application.
            granted_oere: How much is granted, in øre; 0 rejects it.
            complaint_guidance: How to complain.
            conditions: What the money may be used for, and what else is a condition.
            reasons: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DecideApplication(
                grant=grant,
                granted_oere=granted_oere,
                complaint_guidance=complaint_guidance,
                conditions=conditions,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def pay(
        self,
        *,
        grant: UUID | str,
        on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records that what was granted was paid. The report is then due on the call's day. For
        staff.

        Args:
            grant: The application.
            on: The day of the payment, from that of the decision to today.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PayGrant(
                grant=grant,
                on=on,
            ), at=at, command_id=command_id
        )

    def report(
        self,
        *,
        grant: UUID | str,
        spent_oere: int,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reports what the money went to (*regnskab*), or corrects that before the accounts are
        settled. A report after the day on which it was due is taken. For whoever holds a mandate to
        apply, and for staff who received it on paper.

        Args:
            grant: The application.
            spent_oere: How much was spent, in øre; at most 1,000,000,000,000.
            text: What was done.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReportGrant(
                grant=grant,
                spent_oere=spent_oere,
                text=text,
            ), at=at, command_id=command_id
        )

    def settle(
        self,
        *,
        grant: UUID | str,
        complaint_guidance: str | None = None,
        last_day: Date | str | None = None,
        reasons: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Settles the accounts. What was paid and not spent is claimed back to the øre; where no
        report came in time, all of it. A claim is a decision: it gives its reasons and says how to
        complain (forvaltningsloven §§ 22 and 25). Where all was spent the matter is closed. For
        staff.

        Args:
            grant: The application.
            complaint_guidance: How to complain.
            last_day: The last day to pay back, inclusive; today or later. Only where something is
                claimed.
            reasons: Why something is claimed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SettleGrant(
                grant=grant,
                complaint_guidance=complaint_guidance,
                last_day=last_day,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def repay(
        self,
        *,
        grant: UUID | str,
        amount_oere: int,
        on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records that money was paid back, all of it or a part. For staff.

        Args:
            grant: The application.
            amount_oere: How much, in øre: at least 1, at most what is still owed.
            on: The day, from that of the payment to today.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RecordRepayment(
                grant=grant,
                amount_oere=amount_oere,
                on=on,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        grant: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes an application back before anything is paid. What was granted is free in the pool
        again. For whoever holds a mandate to apply, and for staff who were told.

        Args:
            grant: The application.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawApplication(
                grant=grant,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        grant: UUID | str,
        at: DateTime | str | None = None,
    ) -> GrantView:
        """One application. Staff see it once it is handed in, whoever may apply for the
        organisation always; everybody sees what was granted to whom, and nothing else.

        Args:
            grant: The application.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetGrant(
                grant=grant,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        organisation: UUID | str | None = None,
        round: str | None = None,
        stage: GrantStage | str | None = None,
        at: DateTime | str | None = None,
    ) -> GrantList:
        """Applications, in the order of their ids. For staff all that were handed in; for whoever
        asks for those of an organisation and may apply for it, all of them; for everybody those
        that were granted.

        Args:
            after: Only applications after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            organisation: Only of this organisation.
            round: Only of this call.
            stage: Only those that have come this far; `report_overdue` for those whose report is
                late.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListGrants(
                after=after,
                limit=limit,
                organisation=organisation,
                round=round,
                stage=stage,
            ), at=at
        )

    def round(
        self,
        *,
        round: str,
        after: UUID | str | None = None,
        limit: int = 1000,
        at: DateTime | str | None = None,
    ) -> GrantRoundView:
        """One call; for staff with sums, of many applications page by page.

        Args:
            round: The call.
            after: Only applications after this one, to go on.
            limit: At most so many applications are summed; 1,000 unless said otherwise, 1,000 at
                most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetRound(
                round=round,
                after=after,
                limit=limit,
            ), at=at
        )

    def rounds(
        self,
        *,
        open: bool = False,
        at: DateTime | str | None = None,
    ) -> GrantRoundList:
        """The calls, in the order of their keys.

        Args:
            open: Only those that take applications now.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListRounds(
                open=open,
            ), at=at
        )

    def export(
        self,
        *,
        round: str,
        format: RoundFormat | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """A call's applications that were handed in, a row for each, in the order of their arrival.
        For staff.

        Args:
            round: The call.
            format: The format.
            language: The language of its headings.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportRound(
                round=round,
                format=format,
                language=language,
            ), at=at
        )
