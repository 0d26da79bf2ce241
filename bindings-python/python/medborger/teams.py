"""The room `team`, as `town.teams`: its methods, and the types that they take and give.

Commands: `propose`, `adopt_terms`, `open_recruitment`, `change_quotas`, `invite`,
`express_interest`, `withdraw_interest`, `publish_draw`, `announce_draw`, `draw`, `void_draw`,
`appoint`, `answer_appointment`, `show_name`, `end_membership`, `end_topic`, `begin`, `elect_chair`,
`set_working_group`, `declare_impartiality`, `decide_impartiality`, `deliver`, `recommend`,
`report`, `treat_recommendation`, `follow_up`, `dissolve`.

Queries: `get`, `list`, `rules`, `template`, `fitting`, `my_candidacy`, `candidates`, `pool`,
`draw_text`, `calendar`, `file`, `allowances`.

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
from .contact_points import ContactPointView
from .sortitions import (
    Disclosure,
    DrawRules,
    Drawn,
    DrawnDict,
    JointQuota,
    JointQuotaDict,
    Randomness,
    RandomnessDict,
    Volunteer,
)
from .values import Channel, Language, Receipt

__all__ = [
    "AdoptTerms",
    "AllowanceItem",
    "AllowanceList",
    "AnnounceDraw",
    "AnswerAppointment",
    "AppointMember",
    "Appointee",
    "AppointeeCandidate",
    "AppointeeCandidateDict",
    "AppointeeDict",
    "AppointeePerson",
    "AppointeePersonDict",
    "AppointingBody",
    "AppointmentState",
    "BeginWork",
    "CalculateAllowances",
    "CandidacyStage",
    "CandidacyView",
    "CandidateData",
    "CandidateItem",
    "CandidateList",
    "ChangeQuotas",
    "DecideImpartiality",
    "DecisionPower",
    "DeclarationView",
    "DeclareImpartiality",
    "Deliver",
    "DeliverableKind",
    "DeliverableView",
    "DissolveTeam",
    "DrawAnnouncement",
    "DrawFeature",
    "DrawFeatureDict",
    "DrawMembers",
    "DrawPlan",
    "DrawPlanDict",
    "DrawPool",
    "DrawTextView",
    "DrawValue",
    "DrawValueDict",
    "DrawView",
    "ElectChair",
    "EndCause",
    "EndMembership",
    "EndTopic",
    "ExpressInterest",
    "FeatureSource",
    "FindFitting",
    "FitCriterion",
    "FitReason",
    "FittingCitizen",
    "FittingCitizens",
    "FollowUpRecommendation",
    "FollowUpView",
    "GetDrawText",
    "GetPool",
    "GetTeam",
    "ImpartialityGround",
    "ImpartialityOutcome",
    "InviteCitizens",
    "LeaveCause",
    "ListCandidates",
    "ListTeams",
    "MeetingPlan",
    "MeetingPlanDict",
    "MemberCard",
    "MemberView",
    "OpenRecruitment",
    "ProposeTeam",
    "PublishDraw",
    "Recommend",
    "RecommendationView",
    "RecruitmentView",
    "ReportWork",
    "RuleView",
    "SeatClass",
    "SeatFit",
    "SeatGroupSpec",
    "SeatGroupSpecDict",
    "SeatProfile",
    "SeatProfileDict",
    "SeatTemplate",
    "SelectionMethod",
    "SetWorkingGroup",
    "ShowCandidacy",
    "ShowName",
    "ShowRules",
    "ShowTeamCalendar",
    "ShowTeamFile",
    "ShowTemplate",
    "TeamCalendar",
    "TeamFile",
    "TeamItem",
    "TeamKind",
    "TeamList",
    "TeamOpenness",
    "TeamOpennessDict",
    "TeamOrder",
    "TeamRule",
    "TeamStage",
    "TeamView",
    "TeamsRoom",
    "TemplateView",
    "TermsText",
    "TermsTextDict",
    "TermsView",
    "TreatRecommendation",
    "TreatmentOutcome",
    "VoidDraw",
    "WithdrawInterest",
    "WorkingGroup",
    "WorkingGroupView",
]


class AppointingBody(Choice):
    """Who decides that somebody sits in a team."""

    COUNCIL = "council"
    """The municipal council (*kommunalbestyrelsen*, *byrådet*)."""

    STANDING_COMMITTEE = "standing_committee"
    """A standing committee."""

    ELECTION = "election"
    """The voters, in a direct election."""

    ORGANISATIONS = "organisations"
    """The organisations that nominate, such as the disability organisations."""

    GENERAL_MEETING = "general_meeting"
    """An annual general meeting."""


class AppointmentState(Choice):
    """How far an appointment has come."""

    OFFERED = "offered"
    """Appointed; the answer is awaited."""

    ACCEPTED = "accepted"
    """Accepted: a member."""

    DECLINED = "declined"
    """Declined."""

    ENDED = "ended"
    """Ended before the team did."""


class CandidacyStage(Choice):
    """How far a candidacy has come."""

    INVITED = "invited"
    """Invited, and has not answered yet."""

    INTERESTED = "interested"
    """Interested."""

    DRAWN = "drawn"
    """Drawn for a seat."""

    APPOINTED = "appointed"
    """Appointed to a seat."""

    SEATED = "seated"
    """Took the seat."""

    DECLINED = "declined"
    """Declined the seat."""

    LEFT = "left"
    """Left the seat, or was moved from it."""

    WITHDRAWN = "withdrawn"
    """Not interested any more."""

    CLOSED = "closed"
    """The team was dissolved before the candidate had a seat."""


class DecisionPower(Choice):
    """Whether a team may decide."""

    ADVISORY = "advisory"
    """It advises (*rådgivende*)."""

    DELEGATED = "delegated"
    """The council has given it power to decide within its task (*delegeret*)."""


class DeliverableKind(Choice):
    """What a deliverable is."""

    POLICY = "policy"
    """A policy (*politik*)."""

    VISION = "vision"
    """A vision (*vision*)."""

    STRATEGY = "strategy"
    """A strategy (*strategi*)."""

    ACTION_PLAN = "action_plan"
    """A plan of action (*handleplan*)."""

    PRINCIPLES = "principles"
    """Principles (*principper*)."""

    REPORT = "report"
    """A report (*rapport*)."""


class EndCause(Choice):
    """Why a membership ended before the team did."""

    RESIGNED = "resigned"
    """The member resigned."""

    NO_LONGER_ELIGIBLE = "no_longer_eligible"
    """The member moved away, or no longer meets what the law asks."""

    RECALLED = "recalled"
    """The appointing body took the appointment back."""

    TOPIC_ENDED = "topic_ended"
    """The topic that the membership was bound to is finished."""

    DISSOLVED = "dissolved"
    """The team was dissolved before the seat that was offered was taken."""

    ERASED = "erased"
    """The member asked to be forgotten."""


class FeatureSource(Choice):
    """Where the value of a feature comes from."""

    AREA = "area"
    """The part of the municipality in the profile."""

    AGE = "age"
    """The age reached this year, from the year of birth in the profile."""

    DECLARED = "declared"
    """The candidate's own answer."""


class FitCriterion(Choice):
    """Which condition of a profile somebody meets."""

    COMPETENCY = "competency"
    """A competency."""

    INTEREST = "interest"
    """An interest area."""

    AREA = "area"
    """The area."""

    AGE = "age"
    """The age."""

    EXPERIENCE = "experience"
    """Something lived through."""


class ImpartialityGround(Choice):
    """On which ground somebody may be disqualified: forvaltningsloven § 3, stk. 1."""

    OWN_INTEREST = "own_interest"
    """No. 1: an interest of one's own, or having represented somebody who has one."""

    RELATIVES = "relatives"
    """No. 2: a spouse, relative or other close person with an interest."""

    LEGAL_PERSON = "legal_person"
    """No. 3: a part in the leadership of, or a close tie to, a legal person with an interest."""

    SUPERVISORY_CASE = "supervisory_case"
    """No. 4: having taken part in a decision that is now under supervision or review."""

    OTHER_DOUBT = "other_doubt"
    """No. 5: other circumstances that can raise doubt."""


class ImpartialityOutcome(Choice):
    """What the others decided."""

    DISQUALIFIED = "disqualified"
    """Disqualified (*inhabil*): the member leaves the room, and does not vote (§ 3, stk. 3)."""

    NO_DANGER = "no_danger"
    """No danger that the decision is swayed (§ 3, stk. 2)."""

    IRREPLACEABLE = "irreplaceable"
    """The member can't be replaced without great harm (§ 4)."""

    IMPARTIAL = "impartial"
    """None of the grounds is there."""


class LeaveCause(Choice):
    """Why somebody leaves, as it can be said."""

    RESIGNED = "resigned"
    """The member resigns."""

    NO_LONGER_ELIGIBLE = "no_longer_eligible"
    """The member moved away, or no longer meets what the law asks."""

    RECALLED = "recalled"
    """The appointing body takes the appointment back."""


class SeatClass(Choice):
    """For whom a seat is."""

    POLITICIAN = "politician"
    """A politician (*politiker*): a member of the council."""

    CITIZEN = "citizen"
    """A citizen (*borger*)."""

    EMPLOYEE = "employee"
    """An employee (*medarbejder*)."""

    ASSOCIATION = "association"
    """An association (*forening*)."""

    EXPERT = "expert"
    """An expert (*fagperson*)."""


class SeatTemplate(Choice):
    """How a team is put together where nobody says otherwise."""

    FIVE_PLUS_TEN = "five_plus_ten"
    """Five politicians, and five profiles with two citizens each, as Gentofte's task committees
    have them.
    """

    TEN_CITIZENS = "ten_citizens"
    """Ten citizens, as in Hedensted's work on a health policy."""


class SelectionMethod(Choice):
    """How the citizens' seats are filled from those who are interested."""

    COUNCIL = "council"
    """The appointing body chooses among those who fit."""

    SEAT_FIT = "seat_fit"
    """Everybody who meets a seat's profile, in the order in which they came."""

    DRAW = "draw"
    """A fair draw."""


class TeamKind(Choice):
    """What kind of team it is."""

    SPECIAL_COMMITTEE = "special_committee"
    """A special committee (*særligt udvalg*) under kommunestyrelsesloven § 17, stk. 4."""

    TASK_COMMITTEE = "task_committee"
    """A task committee (*opgaveudvalg*): a special committee of citizens and politicians that
    solves one task.
    """

    STANDING_COMMITTEE = "standing_committee"
    """A standing committee (*stående udvalg*) that takes in citizens for one topic."""

    DIALOGUE_GROUP = "dialogue_group"
    """A dialogue group (*dialoggruppe*) of a standing committee, without a competence of its own."""

    LOCAL_COMMITTEE = "local_committee"
    """A statutory local committee (*lokaludvalg*), § 65 d."""

    ELDER_COUNCIL = "elder_council"
    """The elder council (*ældreråd*, *seniorråd*)."""

    DISABILITY_COUNCIL = "disability_council"
    """The disability council (*handicapråd*)."""

    INTEGRATION_COUNCIL = "integration_council"
    """The integration council (*integrationsråd*)."""

    YOUTH_COUNCIL = "youth_council"
    """A youth council (*ungeråd*)."""

    LOCAL_COUNCIL = "local_council"
    """A local council (*lokalråd*) of an area."""

    CITIZENS_COUNCIL = "citizens_council"
    """A citizens' council (*medborgerråd*)."""


class TeamOrder(Choice):
    """In which order teams are listed."""

    NEW = "new"
    """The latest proposed first."""

    DEADLINE = "deadline"
    """The nearest last day for interest first; those of the past come before, those without a call
    last.
    """


class TeamStage(Choice):
    """Where a team stands, at an instant."""

    PROPOSED = "proposed"
    """Proposed, without terms of reference."""

    TERMS_ADOPTED = "terms_adopted"
    """Its terms of reference are adopted."""

    RECRUITING = "recruiting"
    """People can express their interest."""

    SELECTING = "selecting"
    """The last day for interest is over, and the seats are being filled."""

    WORKING = "working"
    """At work."""

    REPORTED = "reported"
    """It has reported, and the council's answers are due."""

    ANSWERED = "answered"
    """Every recommendation has its answer."""

    PERIOD_OVER = "period_over"
    """Its period is over."""

    DISSOLVED = "dissolved"
    """Dissolved."""


class TreatmentOutcome(Choice):
    """What the council made of a recommendation."""

    ADOPTED = "adopted"
    """Adopted (*tiltrådt*)."""

    ADOPTED_WITH_CHANGES = "adopted_with_changes"
    """Adopted with changes."""

    REFERRED = "referred"
    """Sent to another body (*oversendt*)."""

    REJECTED = "rejected"
    """Not adopted, with reasons."""


# Values and views


class AllowanceItem(Record):
    """What one member earns."""

    appointment: int
    """The appointment."""

    single_days: int
    """Days with up to four hours of meetings."""

    double_days: int
    """Days with more."""

    sum_oere: int
    """The sum, in øre."""

    def _dict(self) -> dict[str, Any]:
        return {
            "appointment": self.appointment,
            "single_days": self.single_days,
            "double_days": self.double_days,
            "sum_oere": self.sum_oere,
        }

    @classmethod
    def _read(cls, data: Any) -> AllowanceItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "appointment": data["appointment"],
            "single_days": data["single_days"],
            "double_days": data["double_days"],
            "sum_oere": data["sum_oere"],
        })
        return record


class AllowanceList(Record):
    """What the members earn."""

    members: tuple[AllowanceItem, ...]
    """The members who were at a meeting, by appointment."""

    lost_earnings_max_oere: int
    """Documented lost earnings are paid up to so much a day, in øre."""

    def _dict(self) -> dict[str, Any]:
        return {
            "members": self.members,
            "lost_earnings_max_oere": self.lost_earnings_max_oere,
        }

    @classmethod
    def _read(cls, data: Any) -> AllowanceList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "members": _items(data["members"], AllowanceItem._read),
            "lost_earnings_max_oere": data["lost_earnings_max_oere"],
        })
        return record


class CandidacyView(Record):
    """A citizen's candidacy, as they and staff see it."""

    candidate: str
    """The pseudonym."""

    stage: CandidacyStage
    """How far it has come."""

    at: DateTime
    """When interest was expressed, or the invitation sent."""

    invited_because: tuple[FitReason, ...]
    """Why the citizen was invited."""

    appointment: int | None = None
    """The appointment that the citizen is to answer or has said yes to, by its number: for
    `team.answer_appointment`.
    """

    drawn_for: str | None = None
    """The group of seats drawn for."""

    told: CandidateData | None = None
    """What the citizen told."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "candidate": self.candidate,
            "stage": self.stage,
            "at": self.at,
            "invited_because": self.invited_because,
        }
        if self.appointment is not None:
            data["appointment"] = self.appointment
        if self.drawn_for is not None:
            data["drawn_for"] = self.drawn_for
        if self.told is not None:
            data["told"] = self.told
        return data

    @classmethod
    def _read(cls, data: Any) -> CandidacyView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "candidate": data["candidate"],
            "stage": CandidacyStage._read(data["stage"]),
            "at": _instant(data["at"]),
            "invited_because": _items(data["invited_because"], FitReason._read),
            "appointment": data.get("appointment"),
            "drawn_for": data.get("drawn_for"),
            "told": None if (value := data.get("told")) is None else CandidateData._read(value),
        })
        return record


class CandidateData(Record):
    """What a candidate told. Lies in the vault; goes when the citizen is erased."""

    features: Mapping[str, str]
    """The values of the draw's features."""

    experiences: tuple[str, ...]
    """What the candidate has lived through."""

    fits: tuple[SeatFit, ...]
    """How the candidate fits each group of citizens' seats."""

    household: str | None = None
    """What those who live together share: a keyed hash."""

    motivation: str | None = None
    """Why the candidate wishes to take part."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "features": self.features,
            "experiences": self.experiences,
            "fits": self.fits,
        }
        if self.household is not None:
            data["household"] = self.household
        if self.motivation is not None:
            data["motivation"] = self.motivation
        return data

    @classmethod
    def _read(cls, data: Any) -> CandidateData:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "features": _entries(data["features"], _same),
            "experiences": _items(data["experiences"], _same),
            "fits": _items(data["fits"], SeatFit._read),
            "household": data.get("household"),
            "motivation": data.get("motivation"),
        })
        return record


class CandidateItem(Record):
    """One candidate, as staff see them."""

    candidate: str
    """The pseudonym."""

    stage: CandidacyStage
    """How far it has come."""

    at: DateTime
    """When interest was expressed."""

    told: CandidateData
    """What the candidate told."""

    citizen: UUID | None = None
    """The citizen."""

    drawn_for: str | None = None
    """The group of seats drawn for."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "candidate": self.candidate,
            "stage": self.stage,
            "at": self.at,
            "told": self.told,
        }
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.drawn_for is not None:
            data["drawn_for"] = self.drawn_for
        return data

    @classmethod
    def _read(cls, data: Any) -> CandidateItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "candidate": data["candidate"],
            "stage": CandidacyStage._read(data["stage"]),
            "at": _instant(data["at"]),
            "told": CandidateData._read(data["told"]),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "drawn_for": data.get("drawn_for"),
        })
        return record


class CandidateList(Record):
    """A page of candidates."""

    candidates: tuple[CandidateItem, ...]
    """In the order of their pseudonyms. Whoever was invited and did not answer, or is not there any
    more, is not among them.
    """

    next: str | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "candidates": self.candidates,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> CandidateList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "candidates": _items(data["candidates"], CandidateItem._read),
            "next": data.get("next"),
        })
        return record


class DeclarationView(Record):
    """A declaration about impartiality. For staff."""

    declaration: UUID
    """The declaration."""

    appointment: int
    """Whose appointment."""

    meeting: UUID
    """The meeting."""

    item: int
    """The item of its agenda, from 1."""

    ground: ImpartialityGround
    """On which ground."""

    note: str | None = None
    """What was told."""

    outcome: ImpartialityOutcome | None = None
    """What was decided."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "declaration": self.declaration,
            "appointment": self.appointment,
            "meeting": self.meeting,
            "item": self.item,
            "ground": self.ground,
        }
        if self.note is not None:
            data["note"] = self.note
        if self.outcome is not None:
            data["outcome"] = self.outcome
        return data

    @classmethod
    def _read(cls, data: Any) -> DeclarationView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "declaration": UUID(data["declaration"]),
            "appointment": data["appointment"],
            "meeting": UUID(data["meeting"]),
            "item": data["item"],
            "ground": ImpartialityGround._read(data["ground"]),
            "note": data.get("note"),
            "outcome": None if (value := data.get("outcome")) is None else ImpartialityOutcome._read(value),
        })
        return record


class DeliverableView(Record):
    """What the team makes."""

    deliverable: UUID
    """The deliverable."""

    kind: DeliverableKind
    """What it is now."""

    was: tuple[DeliverableKind, ...]
    """What it was before, in order."""

    title: str
    """What it is called."""

    version: int
    """Its version, from 1."""

    text: str | None = None
    """Its text: for staff, and for everybody once the team has reported."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "deliverable": self.deliverable,
            "kind": self.kind,
            "was": self.was,
            "title": self.title,
            "version": self.version,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> DeliverableView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "deliverable": UUID(data["deliverable"]),
            "kind": DeliverableKind._read(data["kind"]),
            "was": _items(data["was"], DeliverableKind._read),
            "title": data["title"],
            "version": data["version"],
            "text": data.get("text"),
        })
        return record


class DrawAnnouncement(Record):
    """Where and when the hash of a draw's text was told to the public."""

    place: str
    """Where: a page, a newspaper, a meeting."""

    told_at: DateTime
    """When."""

    def _dict(self) -> dict[str, Any]:
        return {
            "place": self.place,
            "told_at": self.told_at,
        }

    @classmethod
    def _read(cls, data: Any) -> DrawAnnouncement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "place": data["place"],
            "told_at": _instant(data["told_at"]),
        })
        return record


class DrawFeature(Record):
    """A feature that the panel is to mirror, such as gender or area."""

    key: str
    """Its key."""

    label: str
    """What it is called. Public."""

    source: FeatureSource
    """Where its values come from."""

    values: tuple[DrawValue, ...]
    """Its values."""

    def _dict(self) -> dict[str, Any]:
        return {
            "key": self.key,
            "label": self.label,
            "source": self.source,
            "values": self.values,
        }

    @classmethod
    def _read(cls, data: Any) -> DrawFeature:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "key": data["key"],
            "label": data["label"],
            "source": FeatureSource._read(data["source"]),
            "values": _items(data["values"], DrawValue._read),
        })
        return record


class DrawPlan(Record):
    """The quotas of a draw."""

    features: tuple[DrawFeature, ...] | None = None
    """The features with their quotas."""

    household_max: int | None = None
    """At most so many from one household."""

    joint: tuple[JointQuota, ...] | None = None
    """Quotas on people with several values at once."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.features is not None:
            data["features"] = self.features
        if self.household_max is not None:
            data["household_max"] = self.household_max
        if self.joint is not None:
            data["joint"] = self.joint
        return data

    @classmethod
    def _read(cls, data: Any) -> DrawPlan:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "features": None if (value := data.get("features")) is None else _items(value, DrawFeature._read),
            "household_max": data.get("household_max"),
            "joint": None if (value := data.get("joint")) is None else _items(value, JointQuota._read),
        })
        return record


class DrawPool(Record):
    """The rules and the people of a draw."""

    rules: DrawRules
    """The rules."""

    people: tuple[Volunteer, ...]
    """The people, in the order of their pseudonyms."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rules": self.rules,
            "people": self.people,
        }

    @classmethod
    def _read(cls, data: Any) -> DrawPool:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
        })
        return record


class DrawTextView(Record):
    """A published text."""

    text: str
    """The text, byte for byte."""

    digest: str
    """Its SHA-256, in hexadecimal digits."""

    announced: tuple[DrawAnnouncement, ...] | None = None
    """Where and when the hash was told to the public before the draw."""

    panel: int | None = None
    """The number of the panel drawn, from 0."""

    proof: str | None = None
    """The proof of its chances, byte for byte, for `sortition.verify_chances`; where the text
    discloses features.
    """

    randomness: str | None = None
    """The public randomness, once it was drawn."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
            "digest": self.digest,
        }
        if self.announced is not None:
            data["announced"] = self.announced
        if self.panel is not None:
            data["panel"] = self.panel
        if self.proof is not None:
            data["proof"] = self.proof
        if self.randomness is not None:
            data["randomness"] = self.randomness
        return data

    @classmethod
    def _read(cls, data: Any) -> DrawTextView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "digest": data["digest"],
            "announced": None if (value := data.get("announced")) is None else _items(value, DrawAnnouncement._read),
            "panel": data.get("panel"),
            "proof": data.get("proof"),
            "randomness": data.get("randomness"),
        })
        return record


class DrawValue(Record):
    """A value of a feature with its quota."""

    value: str
    """The value."""

    min: int
    """At least so many are drawn, inclusive."""

    max: int
    """At most so many, inclusive."""

    age_from: int | None = None
    """For the age: at least so old, inclusive."""

    age_to: int | None = None
    """For the age: at most so old, inclusive."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "value": self.value,
            "min": self.min,
            "max": self.max,
        }
        if self.age_from is not None:
            data["age_from"] = self.age_from
        if self.age_to is not None:
            data["age_to"] = self.age_to
        return data

    @classmethod
    def _read(cls, data: Any) -> DrawValue:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "value": data["value"],
            "min": data["min"],
            "max": data["max"],
            "age_from": data.get("age_from"),
            "age_to": data.get("age_to"),
        })
        return record


class DrawView(Record):
    """A draw of the team."""

    published_at: DateTime
    """When it was published."""

    draws_at: DateTime
    """When the randomness is drawn."""

    digest: str
    """The SHA-256 of its text, in hexadecimal digits."""

    accepted: int
    """How many of the people of the panel sit in the team now."""

    declined: int
    """How many of them declined the seat."""

    ended: int
    """How many of them left it."""

    announced: tuple[DrawAnnouncement, ...] | None = None
    """Where and when the hash was told to the public before the draw."""

    drawn_at: DateTime | None = None
    """When it was drawn."""

    panel: int | None = None
    """The number of the panel drawn."""

    proven: bool | None = None
    """Whether the proof of its chances is published beside the text."""

    randomness: str | None = None
    """The public randomness."""

    voided_because: str | None = None
    """Why it was taken back."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "published_at": self.published_at,
            "draws_at": self.draws_at,
            "digest": self.digest,
            "accepted": self.accepted,
            "declined": self.declined,
            "ended": self.ended,
        }
        if self.announced is not None:
            data["announced"] = self.announced
        if self.drawn_at is not None:
            data["drawn_at"] = self.drawn_at
        if self.panel is not None:
            data["panel"] = self.panel
        if self.proven is not None:
            data["proven"] = self.proven
        if self.randomness is not None:
            data["randomness"] = self.randomness
        if self.voided_because is not None:
            data["voided_because"] = self.voided_because
        return data

    @classmethod
    def _read(cls, data: Any) -> DrawView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "published_at": _instant(data["published_at"]),
            "draws_at": _instant(data["draws_at"]),
            "digest": data["digest"],
            "accepted": data["accepted"],
            "declined": data["declined"],
            "ended": data["ended"],
            "announced": None if (value := data.get("announced")) is None else _items(value, DrawAnnouncement._read),
            "drawn_at": None if (value := data.get("drawn_at")) is None else _instant(value),
            "panel": data.get("panel"),
            "proven": data.get("proven"),
            "randomness": data.get("randomness"),
            "voided_because": data.get("voided_because"),
        })
        return record


class FitReason(Record):
    """Why somebody fits a seat."""

    criterion: FitCriterion
    """Which condition is met."""

    by: str
    """By what: the key, or the years of the age band."""

    def _dict(self) -> dict[str, Any]:
        return {
            "criterion": self.criterion,
            "by": self.by,
        }

    @classmethod
    def _read(cls, data: Any) -> FitReason:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "criterion": FitCriterion._read(data["criterion"]),
            "by": data["by"],
        })
        return record


class FittingCitizen(Record):
    """A citizen who fits at least one seat."""

    citizen: UUID
    """The citizen."""

    seats: tuple[SeatFit, ...]
    """The seats, with the reasons."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "seats": self.seats,
        }

    @classmethod
    def _read(cls, data: Any) -> FittingCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "seats": _items(data["seats"], SeatFit._read),
        })
        return record


class FittingCitizens(Record):
    """Those who fit."""

    citizens: tuple[FittingCitizen, ...]
    """The citizens, in the order of their ids."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizens": self.citizens,
        }

    @classmethod
    def _read(cls, data: Any) -> FittingCitizens:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizens": _items(data["citizens"], FittingCitizen._read),
        })
        return record


class FollowUpView(Record):
    """What became of a recommendation."""

    done: bool
    """Whether it is carried out with that."""

    at: DateTime
    """When it was told."""

    note: str | None = None
    """What happened."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "done": self.done,
            "at": self.at,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> FollowUpView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "done": data["done"],
            "at": _instant(data["at"]),
            "note": data.get("note"),
        })
        return record


class MeetingPlan(Record):
    """How often a team meets: typically five to six times in half a year."""

    min: int
    """At least so many meetings."""

    max: int
    """At most so many."""

    months: int
    """Within so many months."""

    def _dict(self) -> dict[str, Any]:
        return {
            "min": self.min,
            "max": self.max,
            "months": self.months,
        }

    @classmethod
    def _read(cls, data: Any) -> MeetingPlan:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "min": data["min"],
            "max": data["max"],
            "months": data["months"],
        })
        return record


class MemberCard(Record):
    """Who sits in a seat, as far as the actor may know."""

    name: str
    """The name."""

    public: bool
    """Whether everybody sees the name while the team works."""

    on_behalf_of: str | None = None
    """For whom the member sits: a party, an association, a department."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
            "public": self.public,
        }
        if self.on_behalf_of is not None:
            data["on_behalf_of"] = self.on_behalf_of
        return data

    @classmethod
    def _read(cls, data: Any) -> MemberCard:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "public": data["public"],
            "on_behalf_of": data.get("on_behalf_of"),
        })
        return record


class MemberView(Record):
    """A member, or somebody who was appointed."""

    appointment: int
    """The appointment's number."""

    seat: str
    """The group of seats."""

    state: AppointmentState
    """How far it has come."""

    by: AppointingBody
    """Who decided it."""

    decided_on: Date
    """On which day."""

    chair: bool
    """Whether this member chairs the team."""

    card: MemberCard | None = None
    """The name and for whom, where it may be seen."""

    ended: EndCause | None = None
    """Why it ended."""

    member: str | None = None
    """The pseudonym; for staff."""

    recalled_because: str | None = None
    """What the appointing body said of a recall: everybody sees that."""

    replaces: int | None = None
    """The appointment whose place it takes."""

    topic: str | None = None
    """The topic that the membership is bound to."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "appointment": self.appointment,
            "seat": self.seat,
            "state": self.state,
            "by": self.by,
            "decided_on": self.decided_on,
            "chair": self.chair,
        }
        if self.card is not None:
            data["card"] = self.card
        if self.ended is not None:
            data["ended"] = self.ended
        if self.member is not None:
            data["member"] = self.member
        if self.recalled_because is not None:
            data["recalled_because"] = self.recalled_because
        if self.replaces is not None:
            data["replaces"] = self.replaces
        if self.topic is not None:
            data["topic"] = self.topic
        return data

    @classmethod
    def _read(cls, data: Any) -> MemberView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "appointment": data["appointment"],
            "seat": data["seat"],
            "state": AppointmentState._read(data["state"]),
            "by": AppointingBody._read(data["by"]),
            "decided_on": _day(data["decided_on"]),
            "chair": data["chair"],
            "card": None if (value := data.get("card")) is None else MemberCard._read(value),
            "ended": None if (value := data.get("ended")) is None else EndCause._read(value),
            "member": data.get("member"),
            "recalled_because": data.get("recalled_because"),
            "replaces": data.get("replaces"),
            "topic": data.get("topic"),
        })
        return record


class RecommendationView(Record):
    """A recommendation, and the council's answer."""

    recommendation: UUID
    """The recommendation."""

    number: int
    """Its number, from 1."""

    title: str
    """What it is called."""

    follow_ups: tuple[FollowUpView, ...]
    """What became of it."""

    decided_on: Date | None = None
    """On which day."""

    outcome: TreatmentOutcome | None = None
    """What the council made of it."""

    reply: str | None = None
    """The council's reply."""

    text: str | None = None
    """What it says."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "recommendation": self.recommendation,
            "number": self.number,
            "title": self.title,
            "follow_ups": self.follow_ups,
        }
        if self.decided_on is not None:
            data["decided_on"] = self.decided_on
        if self.outcome is not None:
            data["outcome"] = self.outcome
        if self.reply is not None:
            data["reply"] = self.reply
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> RecommendationView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "recommendation": UUID(data["recommendation"]),
            "number": data["number"],
            "title": data["title"],
            "follow_ups": _items(data["follow_ups"], FollowUpView._read),
            "decided_on": None if (value := data.get("decided_on")) is None else _day(value),
            "outcome": None if (value := data.get("outcome")) is None else TreatmentOutcome._read(value),
            "reply": data.get("reply"),
            "text": data.get("text"),
        })
        return record


class RecruitmentView(Record):
    """The latest call for people."""

    last_day: Date
    """The last day for interest, inclusive."""

    method: SelectionMethod
    """How the seats are filled."""

    plan: DrawPlan
    """The quotas."""

    invited: int
    """How many were invited."""

    interested: int
    """How many are interested or were chosen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "last_day": self.last_day,
            "method": self.method,
            "plan": self.plan,
            "invited": self.invited,
            "interested": self.interested,
        }

    @classmethod
    def _read(cls, data: Any) -> RecruitmentView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "last_day": _day(data["last_day"]),
            "method": SelectionMethod._read(data["method"]),
            "plan": DrawPlan._read(data["plan"]),
            "invited": data["invited"],
            "interested": data["interested"],
        })
        return record


class RuleView(Record):
    """What holds for a kind of team."""

    danish: str
    """What it is called in Danish."""

    english: str
    """What it is called in English."""

    rule: TeamRule
    """The rule."""

    def _dict(self) -> dict[str, Any]:
        return {
            "danish": self.danish,
            "english": self.english,
            "rule": self.rule,
        }

    @classmethod
    def _read(cls, data: Any) -> RuleView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "danish": data["danish"],
            "english": data["english"],
            "rule": TeamRule._read(data["rule"]),
        })
        return record


class SeatFit(Record):
    """Whether and why somebody fits a seat."""

    seat: str
    """The group of seats."""

    fits: bool
    """Whether every condition is met."""

    because: tuple[FitReason, ...]
    """The conditions that are met, and by what."""

    lacking: tuple[FitCriterion, ...]
    """The conditions that are not."""

    def _dict(self) -> dict[str, Any]:
        return {
            "seat": self.seat,
            "fits": self.fits,
            "because": self.because,
            "lacking": self.lacking,
        }

    @classmethod
    def _read(cls, data: Any) -> SeatFit:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "seat": data["seat"],
            "fits": data["fits"],
            "because": _items(data["because"], FitReason._read),
            "lacking": _items(data["lacking"], FitCriterion._read),
        })
        return record


class SeatGroupSpec(Record):
    """A group of equal seats."""

    key: str
    """Its key, such as `health`."""

    label: str
    """What it is called. Public."""

    class_: SeatClass
    """For whom its seats are."""

    seats: int
    """How many seats it has, 1 or more."""

    profile: SeatProfile | None = None
    """Who fits. For citizens' seats only."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "key": self.key,
            "label": self.label,
            "class": self.class_,
            "seats": self.seats,
        }
        if self.profile is not None:
            data["profile"] = self.profile
        return data

    @classmethod
    def _read(cls, data: Any) -> SeatGroupSpec:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "key": data["key"],
            "label": data["label"],
            "class_": SeatClass._read(data["class"]),
            "seats": data["seats"],
            "profile": None if (value := data.get("profile")) is None else SeatProfile._read(value),
        })
        return record


class SeatProfile(Record):
    """The profile of a seat (*profil*): whoever takes it meets every condition that is given;
    within a list one entry is enough. An empty profile fits everybody.
    """

    age_from: int | None = None
    """At least so old at the end of the year, inclusive."""

    age_to: int | None = None
    """At most so old at the end of the year, inclusive."""

    areas: tuple[str, ...] | None = None
    """Lives in one of these parts of the municipality."""

    competencies: tuple[str, ...] | None = None
    """Has one of these competencies."""

    experiences: tuple[str, ...] | None = None
    """Has lived through one of these (*levet erfaring*), in the candidate's own words for keys that
    the municipality chooses.
    """

    interests: tuple[str, ...] | None = None
    """Cares for one of these interest areas."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.age_from is not None:
            data["age_from"] = self.age_from
        if self.age_to is not None:
            data["age_to"] = self.age_to
        if self.areas is not None:
            data["areas"] = self.areas
        if self.competencies is not None:
            data["competencies"] = self.competencies
        if self.experiences is not None:
            data["experiences"] = self.experiences
        if self.interests is not None:
            data["interests"] = self.interests
        return data

    @classmethod
    def _read(cls, data: Any) -> SeatProfile:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "age_from": data.get("age_from"),
            "age_to": data.get("age_to"),
            "areas": None if (value := data.get("areas")) is None else _items(value, _same),
            "competencies": None if (value := data.get("competencies")) is None else _items(value, _same),
            "experiences": None if (value := data.get("experiences")) is None else _items(value, _same),
            "interests": None if (value := data.get("interests")) is None else _items(value, _same),
        })
        return record


class TeamCalendar(Record):
    """A calendar file."""

    ics: str
    """The file's content, `text/calendar`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ics": self.ics,
        }

    @classmethod
    def _read(cls, data: Any) -> TeamCalendar:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ics": data["ics"],
        })
        return record


class TeamFile(Record):
    """A page."""

    html: str
    """The page, `text/html`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "html": self.html,
        }

    @classmethod
    def _read(cls, data: Any) -> TeamFile:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "html": data["html"],
        })
        return record


class TeamItem(Record):
    """One team of a list."""

    team: UUID
    """The team."""

    kind: TeamKind
    """What kind."""

    title: str
    """Its name."""

    stage: TeamStage
    """Where it stands now."""

    last_day: Date | None = None
    """The last day for interest, where there was a call."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "kind": self.kind,
            "title": self.title,
            "stage": self.stage,
        }
        if self.last_day is not None:
            data["last_day"] = self.last_day
        return data

    @classmethod
    def _read(cls, data: Any) -> TeamItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "kind": TeamKind._read(data["kind"]),
            "title": data["title"],
            "stage": TeamStage._read(data["stage"]),
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
        })
        return record


class TeamList(Record):
    """A page of teams."""

    total: int
    """How many there are in all, on every page."""

    teams: tuple[TeamItem, ...]
    """The teams of this page."""

    counts: Mapping[str, Mapping[str, int]] | None = None
    """How many there are on all pages by `topic` and by `kind`, where it was asked for."""

    next: str | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "teams": self.teams,
        }
        if self.counts is not None:
            data["counts"] = self.counts
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> TeamList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "teams": _items(data["teams"], TeamItem._read),
            "counts": None if (value := data.get("counts")) is None else _entries(value, lambda value: _entries(value, _same)),
            "next": data.get("next"),
        })
        return record


class TeamOpenness(Record):
    """What a team lets others see. Its meetings are closed where the law does not open them."""

    agendas: bool = False
    """Whether everybody sees the agendas."""

    minutes: bool = False
    """Whether everybody sees approved minutes."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.agendas is not None:
            data["agendas"] = self.agendas
        if self.minutes is not None:
            data["minutes"] = self.minutes
        return data

    @classmethod
    def _read(cls, data: Any) -> TeamOpenness:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agendas": data.get("agendas", False),
            "minutes": data.get("minutes", False),
        })
        return record


class TeamRule(Record):
    """What holds for a kind of team."""

    kind: TeamKind
    """Which kind."""

    appointed_by: tuple[AppointingBody, ...]
    """Who may appoint."""

    seats_min: int
    """At least so many seats."""

    seats_max: int
    """At most so many seats."""

    within_council_term: bool
    """Whether it ends with the council's term at the latest."""

    years_max: int
    """A term lasts at most so many years."""

    may_decide: bool
    """Whether it may be given power to decide within a fixed task."""

    politicians: bool
    """Whether politicians may sit in it."""

    provision: str
    """On what that rests, in Danish."""

    provision_english: str
    """On what that rests, in English."""

    age_max: int | None = None
    """Members are at most so old, in years."""

    age_min: int | None = None
    """Members are at least so old, in years."""

    valid_from: Date | None = None
    """From this day on, inclusive. Absent: always was."""

    valid_to: Date | None = None
    """Until this day, inclusive. Absent: still is."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
            "appointed_by": self.appointed_by,
            "seats_min": self.seats_min,
            "seats_max": self.seats_max,
            "within_council_term": self.within_council_term,
            "years_max": self.years_max,
            "may_decide": self.may_decide,
            "politicians": self.politicians,
            "provision": self.provision,
            "provision_english": self.provision_english,
        }
        if self.age_max is not None:
            data["age_max"] = self.age_max
        if self.age_min is not None:
            data["age_min"] = self.age_min
        if self.valid_from is not None:
            data["valid_from"] = self.valid_from
        if self.valid_to is not None:
            data["valid_to"] = self.valid_to
        return data

    @classmethod
    def _read(cls, data: Any) -> TeamRule:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": TeamKind._read(data["kind"]),
            "appointed_by": _items(data["appointed_by"], AppointingBody._read),
            "seats_min": data["seats_min"],
            "seats_max": data["seats_max"],
            "within_council_term": data["within_council_term"],
            "years_max": data["years_max"],
            "may_decide": data["may_decide"],
            "politicians": data["politicians"],
            "provision": data["provision"],
            "provision_english": data["provision_english"],
            "age_max": data.get("age_max"),
            "age_min": data.get("age_min"),
            "valid_from": None if (value := data.get("valid_from")) is None else _day(value),
            "valid_to": None if (value := data.get("valid_to")) is None else _day(value),
        })
        return record


class TeamView(Record):
    """A team as the actor may see it."""

    team: UUID
    """The team."""

    kind: TeamKind
    """What kind."""

    title: str
    """Its name."""

    stage: TeamStage
    """Where it stands now."""

    topics: tuple[str, ...]
    """The interest areas."""

    ideas: tuple[UUID, ...]
    """The ideas that led to it."""

    seats: tuple[SeatGroupSpec, ...]
    """The seats."""

    vacant: int
    """How many seats are free."""

    draws: tuple[DrawView, ...]
    """The draws, in their order."""

    members: tuple[MemberView, ...]
    """The members; staff see every appointment there ever was."""

    groups: tuple[WorkingGroupView, ...]
    """The working groups."""

    declarations: tuple[DeclarationView, ...]
    """What was declared about impartiality; for staff."""

    deliverables: tuple[DeliverableView, ...]
    """What the team makes."""

    recommendations: tuple[RecommendationView, ...]
    """What it recommends, by number: for staff and members, and for everybody once it has reported."""

    challenge: str | None = None
    """The challenge."""

    contacts: tuple[ContactPointView, ...] | None = None
    """Who answers questions about it."""

    dissolved_because: str | None = None
    """Why it was dissolved."""

    recruitment: RecruitmentView | None = None
    """The latest call for people."""

    terms: TermsView | None = None
    """The terms of reference that hold."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "kind": self.kind,
            "title": self.title,
            "stage": self.stage,
            "topics": self.topics,
            "ideas": self.ideas,
            "seats": self.seats,
            "vacant": self.vacant,
            "draws": self.draws,
            "members": self.members,
            "groups": self.groups,
            "declarations": self.declarations,
            "deliverables": self.deliverables,
            "recommendations": self.recommendations,
        }
        if self.challenge is not None:
            data["challenge"] = self.challenge
        if self.contacts is not None:
            data["contacts"] = self.contacts
        if self.dissolved_because is not None:
            data["dissolved_because"] = self.dissolved_because
        if self.recruitment is not None:
            data["recruitment"] = self.recruitment
        if self.terms is not None:
            data["terms"] = self.terms
        return data

    @classmethod
    def _read(cls, data: Any) -> TeamView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "kind": TeamKind._read(data["kind"]),
            "title": data["title"],
            "stage": TeamStage._read(data["stage"]),
            "topics": _items(data["topics"], _same),
            "ideas": _items(data["ideas"], UUID),
            "seats": _items(data["seats"], SeatGroupSpec._read),
            "vacant": data["vacant"],
            "draws": _items(data["draws"], DrawView._read),
            "members": _items(data["members"], MemberView._read),
            "groups": _items(data["groups"], WorkingGroupView._read),
            "declarations": _items(data["declarations"], DeclarationView._read),
            "deliverables": _items(data["deliverables"], DeliverableView._read),
            "recommendations": _items(data["recommendations"], RecommendationView._read),
            "challenge": data.get("challenge"),
            "contacts": None if (value := data.get("contacts")) is None else _items(value, ContactPointView._read),
            "dissolved_because": data.get("dissolved_because"),
            "recruitment": None if (value := data.get("recruitment")) is None else RecruitmentView._read(value),
            "terms": None if (value := data.get("terms")) is None else TermsView._read(value),
        })
        return record


class TemplateView(Record):
    """The seats of a usual composition."""

    seats: tuple[SeatGroupSpec, ...]
    """The groups of seats."""

    def _dict(self) -> dict[str, Any]:
        return {
            "seats": self.seats,
        }

    @classmethod
    def _read(cls, data: Any) -> TemplateView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "seats": _items(data["seats"], SeatGroupSpec._read),
        })
        return record


class TermsText(Record):
    """The words of the terms of reference. Public."""

    purpose: str
    """The purpose (*formål*)."""

    tasks: tuple[str, ...]
    """The tasks (*opgaver*)."""

    reports_to: tuple[str, ...]
    """To whom it reports, such as a standing committee."""

    delimitation: str | None = None
    """What it does not deal with (*afgrænsning*)."""

    evaluation: str | None = None
    """How the work is to be evaluated."""

    resources: str | None = None
    """What it can draw on: secretariat, money, rooms."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "purpose": self.purpose,
            "tasks": self.tasks,
            "reports_to": self.reports_to,
        }
        if self.delimitation is not None:
            data["delimitation"] = self.delimitation
        if self.evaluation is not None:
            data["evaluation"] = self.evaluation
        if self.resources is not None:
            data["resources"] = self.resources
        return data

    @classmethod
    def _read(cls, data: Any) -> TermsText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "purpose": data["purpose"],
            "tasks": _items(data["tasks"], _same),
            "reports_to": _items(data["reports_to"], _same),
            "delimitation": data.get("delimitation"),
            "evaluation": data.get("evaluation"),
            "resources": data.get("resources"),
        })
        return record


class TermsView(Record):
    """The terms of reference, as everybody sees them."""

    version: int
    """The version, from 1."""

    by: AppointingBody
    """Who adopted them."""

    from_: Date
    """The first day."""

    to: Date
    """The last day, inclusive."""

    power: DecisionPower
    """Whether the team advises or decides."""

    openness: TeamOpenness
    """What others see."""

    meetings: MeetingPlan | None = None
    """How often it meets."""

    text: TermsText | None = None
    """The words."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "version": self.version,
            "by": self.by,
            "from": self.from_,
            "to": self.to,
            "power": self.power,
            "openness": self.openness,
        }
        if self.meetings is not None:
            data["meetings"] = self.meetings
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> TermsView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "version": data["version"],
            "by": AppointingBody._read(data["by"]),
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "power": DecisionPower._read(data["power"]),
            "openness": TeamOpenness._read(data["openness"]),
            "meetings": None if (value := data.get("meetings")) is None else MeetingPlan._read(value),
            "text": None if (value := data.get("text")) is None else TermsText._read(value),
        })
        return record


class WorkingGroup(Record):
    """A working group."""

    label: str
    """What it is called."""

    members: tuple[int, ...]
    """The appointments of its members."""

    def _dict(self) -> dict[str, Any]:
        return {
            "label": self.label,
            "members": self.members,
        }

    @classmethod
    def _read(cls, data: Any) -> WorkingGroup:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "label": data["label"],
            "members": _items(data["members"], _same),
        })
        return record


class WorkingGroupView(Record):
    """A working group with its key."""

    group: str
    """Its key."""

    set: WorkingGroup
    """What it is called and who is in it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "group": self.group,
            "set": self.set,
        }

    @classmethod
    def _read(cls, data: Any) -> WorkingGroupView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "group": data["group"],
            "set": WorkingGroup._read(data["set"]),
        })
        return record


# Inputs


class Appointee(Record, variants=True):
    """Who is appointed."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def candidate(candidate_value: str) -> AppointeeCandidate:
        """A citizen who expressed interest, by pseudonym. For citizens' seats."""
        return AppointeeCandidate(candidate_value)

    @staticmethod
    def person(person_id: UUID | str, name: str) -> AppointeePerson:
        """Somebody for one of the other seats. The name is public: it is an office."""
        return AppointeePerson(person_id, name)

    @classmethod
    def _read(cls, data: Any) -> Appointee:
        value: Appointee = _APPOINTEE[data["kind"]]._read(data)
        return value


class AppointeeCandidate(Appointee, kw_only=False):
    """A citizen who expressed interest, by pseudonym. For citizens' seats."""

    kind: ClassVar[str] = "candidate"

    candidate_value: str
    """The pseudonym."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "candidate",
            "candidate": self.candidate_value,
        }

    @classmethod
    def _read(cls, data: Any) -> AppointeeCandidate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "candidate_value": data["candidate"],
        })
        return record


class AppointeePerson(Appointee, kw_only=False):
    """Somebody for one of the other seats. The name is public: it is an office."""

    kind: ClassVar[str] = "person"

    person_id: UUID | str
    """The same person, the same id: in every team."""

    name: str
    """The name."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "person",
            "person": self.person_id,
            "name": self.name,
        }

    @classmethod
    def _read(cls, data: Any) -> AppointeePerson:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "person_id": UUID(data["person"]),
            "name": data["name"],
        })
        return record


_APPOINTEE: dict[str, type[Appointee]] = {
    "candidate": AppointeeCandidate,
    "person": AppointeePerson,
}


# Inputs as dicts


class AppointeeCandidateDict(TypedDict):
    """`AppointeeCandidate` as a dict, by the names in JSON."""

    kind: Literal["candidate"]
    candidate: str


class AppointeePersonDict(TypedDict):
    """`AppointeePerson` as a dict, by the names in JSON."""

    kind: Literal["person"]
    person: UUID | str
    name: str


AppointeeDict: TypeAlias = (
    AppointeeCandidateDict
    | AppointeePersonDict
)
"""`Appointee` as a dict, by the names in JSON."""


class DrawFeatureDict(TypedDict):
    """`DrawFeature` as a dict, by the names in JSON."""

    key: str
    label: str
    source: FeatureSource | str
    values: Collection[DrawValue | DrawValueDict]


class DrawPlanDict(TypedDict, total=False):
    """`DrawPlan` as a dict, by the names in JSON."""

    features: Collection[DrawFeature | DrawFeatureDict] | None
    household_max: int | None
    joint: Collection[JointQuota | JointQuotaDict] | None


class _DrawValueDictRequired(TypedDict):
    value: str
    min: int
    max: int


class DrawValueDict(_DrawValueDictRequired, total=False):
    """`DrawValue` as a dict, by the names in JSON."""

    age_from: int | None
    age_to: int | None


class MeetingPlanDict(TypedDict):
    """`MeetingPlan` as a dict, by the names in JSON."""

    min: int
    max: int
    months: int


_SeatGroupSpecDictRequired = TypedDict(
    "_SeatGroupSpecDictRequired",
    {
        "key": "str",
        "label": "str",
        "class": "SeatClass | str",
        "seats": "int",
    },
)


class SeatGroupSpecDict(_SeatGroupSpecDictRequired, total=False):
    """`SeatGroupSpec` as a dict, by the names in JSON."""

    profile: SeatProfile | SeatProfileDict | None


class SeatProfileDict(TypedDict, total=False):
    """`SeatProfile` as a dict, by the names in JSON."""

    age_from: int | None
    age_to: int | None
    areas: Collection[str] | None
    competencies: Collection[str] | None
    experiences: Collection[str] | None
    interests: Collection[str] | None


class TeamOpennessDict(TypedDict, total=False):
    """`TeamOpenness` as a dict, by the names in JSON."""

    agendas: bool
    minutes: bool


class _TermsTextDictRequired(TypedDict):
    purpose: str
    tasks: Collection[str]
    reports_to: Collection[str]


class TermsTextDict(_TermsTextDictRequired, total=False):
    """`TermsText` as a dict, by the names in JSON."""

    delimitation: str | None
    evaluation: str | None
    resources: str | None


# Commands


class AdoptTerms(Command):
    """Adopts the terms of reference with seats and period, or a new version of them while nobody is
    recruited yet. For staff, who record what the body named decided.
    """

    NAME: ClassVar[str] = "team.adopt_terms"

    team: UUID | str
    """The team."""

    by: AppointingBody | str
    """Who adopted them: the council, or the committee or general meeting that may appoint."""

    terms: TermsText | TermsTextDict
    """The words."""

    from_: Date | str
    """The first day of the period."""

    to: Date | str
    """The last day, inclusive: at most as long as the law lets it last."""

    seats: Collection[SeatGroupSpec | SeatGroupSpecDict]
    """The seats."""

    meetings: MeetingPlan | MeetingPlanDict | None = None
    """How often it meets."""

    openness: TeamOpenness | TeamOpennessDict | None = None
    """What others see."""

    power: DecisionPower | str = DecisionPower.ADVISORY
    """Whether it advises or decides."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "by": self.by,
            "terms": self.terms,
            "from": self.from_,
            "to": self.to,
            "seats": self.seats,
        }
        if self.meetings is not None:
            data["meetings"] = self.meetings
        if self.openness is not None:
            data["openness"] = self.openness
        if self.power is not None:
            data["power"] = self.power
        return data

    @classmethod
    def _read(cls, data: Any) -> AdoptTerms:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "by": AppointingBody._read(data["by"]),
            "terms": TermsText._read(data["terms"]),
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "seats": _items(data["seats"], SeatGroupSpec._read),
            "meetings": None if (value := data.get("meetings")) is None else MeetingPlan._read(value),
            "openness": None if (value := data.get("openness")) is None else TeamOpenness._read(value),
            "power": DecisionPower._read(data.get("power", "advisory")),
        })
        return record


class AnnounceDraw(Command):
    """Records where and when the hash of the published text was told to the public. Whoever trusts
    that place knows that the text was not written after the draw. Before the draw alone; several
    places may be recorded. The receipt names the draw. For staff.
    """

    NAME: ClassVar[str] = "team.announce_draw"

    team: UUID | str
    """The team."""

    place: str
    """Where: a page, a newspaper, a meeting. Public."""

    told_at: DateTime | str
    """When: after the text was published, and not ahead of now."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "place": self.place,
            "told_at": self.told_at,
        }

    @classmethod
    def _read(cls, data: Any) -> AnnounceDraw:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "place": data["place"],
            "told_at": _instant(data["told_at"]),
        })
        return record


class AnswerAppointment(Command):
    """Says yes or no to a seat. The receipt names the appointment. For the member, and for staff on
    their behalf.
    """

    NAME: ClassVar[str] = "team.answer_appointment"

    team: UUID | str
    """The team."""

    appointment: int
    """The appointment's number."""

    accept: bool
    """Yes or no."""

    confidentiality: bool = False
    """That the member knows of the duty of confidentiality (*tavshedspligt*, forvaltningsloven §
    27, straffeloven § 152). Nobody takes a seat without.
    """

    show_name: bool = False
    """Whether everybody may see the member's name. For citizens; whoever holds an office is always
    named.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "appointment": self.appointment,
            "accept": self.accept,
        }
        if self.confidentiality is not None:
            data["confidentiality"] = self.confidentiality
        if self.show_name is not None:
            data["show_name"] = self.show_name
        return data

    @classmethod
    def _read(cls, data: Any) -> AnswerAppointment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "appointment": data["appointment"],
            "accept": data["accept"],
            "confidentiality": data.get("confidentiality", False),
            "show_name": data.get("show_name", False),
        })
        return record


class AppointMember(Command):
    """Appoints somebody to a seat. The receipt names the appointment, by its number. For staff, who
    record what the appointing body decided.
    """

    NAME: ClassVar[str] = "team.appoint"

    team: UUID | str
    """The team."""

    seat: str
    """The group of seats."""

    appointee: Appointee | AppointeeDict
    """Who."""

    by: AppointingBody | str
    """Who decided it."""

    decided_on: Date | str
    """On which day."""

    account: UUID | str | None = None
    """The account in the citizen bank of somebody who is no candidate, where there is one. A
    politician's is closed to citizens' seats while the team works.
    """

    age_seen: bool = False
    """That staff have seen that a citizen has the age that the law asks of a team of this kind,
    where the profile's year of birth does not say so.
    """

    on_behalf_of: str | None = None
    """For whom somebody sits who is no citizen's candidate: a party, an association, a department.
    Public.
    """

    replaces: int | None = None
    """The appointment whose place it takes."""

    topic: str | None = None
    """The topic that the membership is bound to and ends with."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "seat": self.seat,
            "appointee": self.appointee,
            "by": self.by,
            "decided_on": self.decided_on,
        }
        if self.account is not None:
            data["account"] = self.account
        if self.age_seen is not None:
            data["age_seen"] = self.age_seen
        if self.on_behalf_of is not None:
            data["on_behalf_of"] = self.on_behalf_of
        if self.replaces is not None:
            data["replaces"] = self.replaces
        if self.topic is not None:
            data["topic"] = self.topic
        return data

    @classmethod
    def _read(cls, data: Any) -> AppointMember:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "seat": data["seat"],
            "appointee": Appointee._read(data["appointee"]),
            "by": AppointingBody._read(data["by"]),
            "decided_on": _day(data["decided_on"]),
            "account": None if (value := data.get("account")) is None else UUID(value),
            "age_seen": data.get("age_seen", False),
            "on_behalf_of": data.get("on_behalf_of"),
            "replaces": data.get("replaces"),
            "topic": data.get("topic"),
        })
        return record


class BeginWork(Command):
    """The team is constituted (*konstituerer sig*) and begins its work. For staff."""

    NAME: ClassVar[str] = "team.begin"

    team: UUID | str
    """The team."""

    chair: int | None = None
    """The appointment of whoever chairs it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
        }
        if self.chair is not None:
            data["chair"] = self.chair
        return data

    @classmethod
    def _read(cls, data: Any) -> BeginWork:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "chair": data.get("chair"),
        })
        return record


class ChangeQuotas(Command):
    """Changes the quotas of a draw that is not published yet, for instance because no panel meets
    them. What people were asked stays. For staff.
    """

    NAME: ClassVar[str] = "team.change_quotas"

    team: UUID | str
    """The team."""

    plan: DrawPlan | DrawPlanDict
    """The quotas, with the same features and values as before."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "plan": self.plan,
        }

    @classmethod
    def _read(cls, data: Any) -> ChangeQuotas:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "plan": DrawPlan._read(data["plan"]),
        })
        return record


class DecideImpartiality(Command):
    """What the others decided on a declaration, which the receipt names, without whoever it is
    about (§ 6, stk. 2). For staff.
    """

    NAME: ClassVar[str] = "team.decide_impartiality"

    team: UUID | str
    """The team."""

    declaration: UUID | str
    """The declaration."""

    outcome: ImpartialityOutcome | str
    """What was decided."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "declaration": self.declaration,
            "outcome": self.outcome,
        }

    @classmethod
    def _read(cls, data: Any) -> DecideImpartiality:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "declaration": UUID(data["declaration"]),
            "outcome": ImpartialityOutcome._read(data["outcome"]),
        })
        return record


class DeclareImpartiality(Command):
    """Tells of an interest in an item. The receipt names the declaration. For the member, and for
    staff on their behalf.
    """

    NAME: ClassVar[str] = "team.declare_impartiality"

    team: UUID | str
    """The team."""

    declaration: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    appointment: int
    """The member's appointment."""

    meeting: UUID | str
    """The meeting."""

    item: int
    """The item of its agenda, from 1."""

    ground: ImpartialityGround | str
    """On which ground."""

    note: str | None = None
    """What staff need to know to put the question to the others."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "declaration": self.declaration,
            "appointment": self.appointment,
            "meeting": self.meeting,
            "item": self.item,
            "ground": self.ground,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> DeclareImpartiality:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "declaration": UUID(data["declaration"]),
            "appointment": data["appointment"],
            "meeting": UUID(data["meeting"]),
            "item": data["item"],
            "ground": ImpartialityGround._read(data["ground"]),
            "note": data.get("note"),
        })
        return record


class Deliver(Command):
    """Puts a deliverable, which the receipt names, or a new version of one. It may have become
    something else: a policy that ended as a vision. For staff.
    """

    NAME: ClassVar[str] = "team.deliver"

    team: UUID | str
    """The team."""

    deliverable: UUID | str = _field(default_factory=_uuid4)
    """A fresh id, or the id of the deliverable to change."""

    kind: DeliverableKind | str
    """What it is now."""

    title: str
    """What it is called. Public."""

    text: str
    """Its text. Public once the team has reported."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "deliverable": self.deliverable,
            "kind": self.kind,
            "title": self.title,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> Deliver:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "deliverable": UUID(data["deliverable"]),
            "kind": DeliverableKind._read(data["kind"]),
            "title": data["title"],
            "text": data["text"],
        })
        return record


class DissolveTeam(Command):
    """Dissolves the team when its task is solved or dropped. Every membership ends with it, an
    offer that nobody answered lapses, and what those told who have no seat is deleted. For staff.
    """

    NAME: ClassVar[str] = "team.dissolve"

    team: UUID | str
    """The team."""

    reason: str
    """Why. Public."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> DissolveTeam:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "reason": data["reason"],
        })
        return record


class DrawMembers(Command):
    """Reads the public randomness and names who is drawn, by the rule in the published text. The
    receipt names the draw. For staff.
    """

    NAME: ClassVar[str] = "team.draw"

    team: UUID | str
    """The team."""

    drawn: Drawn | DrawnDict
    """What the balls, the dice or the beacon showed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "drawn": self.drawn,
        }

    @classmethod
    def _read(cls, data: Any) -> DrawMembers:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "drawn": Drawn._read(data["drawn"]),
        })
        return record


class ElectChair(Command):
    """Another member chairs the team (*formand*). For staff."""

    NAME: ClassVar[str] = "team.elect_chair"

    team: UUID | str
    """The team."""

    chair: int
    """The member's appointment."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "chair": self.chair,
        }

    @classmethod
    def _read(cls, data: Any) -> ElectChair:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "chair": data["chair"],
        })
        return record


class EndMembership(Command):
    """A member leaves before the team ends. The seat is free again. The receipt names the
    appointment. Members themselves resign; the other causes are for staff.
    """

    NAME: ClassVar[str] = "team.end_membership"

    team: UUID | str
    """The team."""

    appointment: int
    """The appointment's number."""

    cause: LeaveCause | str
    """Why."""

    reason: str | None = None
    """What the appointing body says of a recall. Public; a recall needs it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "appointment": self.appointment,
            "cause": self.cause,
        }
        if self.reason is not None:
            data["reason"] = self.reason
        return data

    @classmethod
    def _read(cls, data: Any) -> EndMembership:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "appointment": data["appointment"],
            "cause": LeaveCause._read(data["cause"]),
            "reason": data.get("reason"),
        })
        return record


class EndTopic(Command):
    """A topic is finished, and every membership bound to it ends. For staff."""

    NAME: ClassVar[str] = "team.end_topic"

    team: UUID | str
    """The team."""

    topic: str
    """The topic."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "topic": self.topic,
        }

    @classmethod
    def _read(cls, data: Any) -> EndTopic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "topic": data["topic"],
        })
        return record


class ExpressInterest(Command):
    """A citizen is interested in a seat. For the citizen, and for staff on their behalf."""

    NAME: ClassVar[str] = "team.express_interest"

    team: UUID | str
    """The team."""

    citizen: UUID | str
    """Who is interested."""

    age_seen: bool = False
    """That staff have seen that the candidate has the age that the law asks of a team of this kind.
    For staff.
    """

    answers: Mapping[str, str] | None = None
    """The values of those features of the draw that the candidate says themselves, by feature."""

    attestation: str | None = None
    """What the candidate's log-in vouches for, as `identity.attest` gives it: the age, where the
    law asks for one.
    """

    channel: Channel | str | None = None
    """By which way it reached the municipality, where staff send it on the citizen's behalf. For
    staff.
    """

    experiences: Collection[str] | None = None
    """What the candidate has lived through."""

    household: str | None = None
    """What those who live together share; the account's street and postal code where it is not
    given. Kept as a keyed hash only.
    """

    motivation: str | None = None
    """Why the candidate wishes to take part."""

    politician: bool = False
    """Whether the candidate is a member of the council: then no citizen's seat is open to them."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "citizen": self.citizen,
        }
        if self.age_seen is not None:
            data["age_seen"] = self.age_seen
        if self.answers is not None:
            data["answers"] = self.answers
        if self.attestation is not None:
            data["attestation"] = self.attestation
        if self.channel is not None:
            data["channel"] = self.channel
        if self.experiences is not None:
            data["experiences"] = self.experiences
        if self.household is not None:
            data["household"] = self.household
        if self.motivation is not None:
            data["motivation"] = self.motivation
        if self.politician is not None:
            data["politician"] = self.politician
        return data

    @classmethod
    def _read(cls, data: Any) -> ExpressInterest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "citizen": UUID(data["citizen"]),
            "age_seen": data.get("age_seen", False),
            "answers": None if (value := data.get("answers")) is None else _entries(value, _same),
            "attestation": data.get("attestation"),
            "channel": None if (value := data.get("channel")) is None else Channel._read(value),
            "experiences": None if (value := data.get("experiences")) is None else _items(value, _same),
            "household": data.get("household"),
            "motivation": data.get("motivation"),
            "politician": data.get("politician", False),
        })
        return record


class FollowUpRecommendation(Command):
    """Tells what became of an adopted recommendation, which the receipt names. For staff."""

    NAME: ClassVar[str] = "team.follow_up"

    team: UUID | str
    """The team."""

    recommendation: UUID | str
    """The recommendation."""

    note: str
    """What happened. Public."""

    done: bool = False
    """Whether it is carried out with that."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "recommendation": self.recommendation,
            "note": self.note,
        }
        if self.done is not None:
            data["done"] = self.done
        return data

    @classmethod
    def _read(cls, data: Any) -> FollowUpRecommendation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "recommendation": UUID(data["recommendation"]),
            "note": data["note"],
            "done": data.get("done", False),
        })
        return record


class InviteCitizens(Command):
    """Invites citizens to take part (*invitation*). Each sees in `team.my_candidacy` why. For
    staff.
    """

    NAME: ClassVar[str] = "team.invite"

    team: UUID | str
    """The team."""

    citizens: Collection[UUID | str]
    """Whom, at most 1,000 at once. Only active citizens who consent to invitations and fit a seat;
    those who were invited or interested before are passed over.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "citizens": self.citizens,
        }

    @classmethod
    def _read(cls, data: Any) -> InviteCitizens:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "citizens": _items(data["citizens"], UUID),
        })
        return record


class OpenRecruitment(Command):
    """Calls for people, or calls again. For staff."""

    NAME: ClassVar[str] = "team.open_recruitment"

    team: UUID | str
    """The team."""

    last_day: Date | str
    """The last day for interest, inclusive."""

    method: SelectionMethod | str
    """How the seats are filled."""

    plan: DrawPlan | DrawPlanDict | None = None
    """The quotas of the draw. For `draw` only; without them everybody who fits is equally likely."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "last_day": self.last_day,
            "method": self.method,
        }
        if self.plan is not None:
            data["plan"] = self.plan
        return data

    @classmethod
    def _read(cls, data: Any) -> OpenRecruitment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "last_day": _day(data["last_day"]),
            "method": SelectionMethod._read(data["method"]),
            "plan": None if (value := data.get("plan")) is None else DrawPlan._read(value),
        })
        return record


class ProposeTeam(Command):
    """Proposes a team for a challenge. For staff."""

    NAME: ClassVar[str] = "team.propose"

    team: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    kind: TeamKind | str
    """What kind of team."""

    title: str
    """Its name. Public."""

    challenge: str
    """The challenge (*udfordring*) that it answers. Public."""

    ideas: Collection[UUID | str] | None = None
    """The ideas that led to it."""

    topics: Collection[str] | None = None
    """The interest areas that the challenge belongs to."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "kind": self.kind,
            "title": self.title,
            "challenge": self.challenge,
        }
        if self.ideas is not None:
            data["ideas"] = self.ideas
        if self.topics is not None:
            data["topics"] = self.topics
        return data

    @classmethod
    def _read(cls, data: Any) -> ProposeTeam:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "kind": TeamKind._read(data["kind"]),
            "title": data["title"],
            "challenge": data["challenge"],
            "ideas": None if (value := data.get("ideas")) is None else _items(value, UUID),
            "topics": None if (value := data.get("topics")) is None else _items(value, _same),
        })
        return record


class PublishDraw(Command):
    """Publishes a draw before it: the leximin lottery of this team's pool as one text, with its
    hash and the proof of its chances. Nobody can publish any other text: it is computed here, from
    the candidates and the quotas as they stand. From then on nothing about the draw can change
    until the public randomness is known. The receipt names the draw, by its number. For staff.
    """

    NAME: ClassVar[str] = "team.publish_draw"

    team: UUID | str
    """The team."""

    title: str
    """What is drawn, in the text's first lines. The time of the draw is added."""

    draws_at: DateTime | str
    """When the randomness will be drawn, later than now: whoever knew it beforehand could choose."""

    disclosure: Disclosure | str
    """How much of each person is published. Not the features where seats ask for what somebody has
    lived through.
    """

    panels: int = 1000
    """How many panels, 100 or more; 1,000 unless said otherwise."""

    randomness: Randomness | RandomnessDict | None = None
    """How the panel will be drawn."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "title": self.title,
            "draws_at": self.draws_at,
            "disclosure": self.disclosure,
        }
        if self.panels is not None:
            data["panels"] = self.panels
        if self.randomness is not None:
            data["randomness"] = self.randomness
        return data

    @classmethod
    def _read(cls, data: Any) -> PublishDraw:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "title": data["title"],
            "draws_at": _instant(data["draws_at"]),
            "disclosure": Disclosure._read(data["disclosure"]),
            "panels": data.get("panels", 1000),
            "randomness": None if (value := data.get("randomness")) is None else Randomness._read(value),
        })
        return record


class Recommend(Command):
    """Gives the council a recommendation, or words one anew that it has not answered. The receipt
    names it. For staff.
    """

    NAME: ClassVar[str] = "team.recommend"

    team: UUID | str
    """The team."""

    recommendation: UUID | str = _field(default_factory=_uuid4)
    """A fresh id, or the id of the recommendation to word anew."""

    title: str
    """What it is called. Public once the team has reported."""

    text: str
    """What it says. Public once the team has reported."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "recommendation": self.recommendation,
            "title": self.title,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> Recommend:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "recommendation": UUID(data["recommendation"]),
            "title": data["title"],
            "text": data["text"],
        })
        return record


class ReportWork(Command):
    """The team hands over to the council what it made. For staff."""

    NAME: ClassVar[str] = "team.report"

    team: UUID | str
    """The team."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
        }

    @classmethod
    def _read(cls, data: Any) -> ReportWork:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
        })
        return record


class SetWorkingGroup(Command):
    """Forms a working group, changes it, or ends it by leaving nobody in it. The receipt names it.
    For staff.
    """

    NAME: ClassVar[str] = "team.set_working_group"

    team: UUID | str
    """The team."""

    group: str
    """The group's key."""

    label: str
    """What it is called. Public."""

    members: Collection[int]
    """The appointments of its members."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "group": self.group,
            "label": self.label,
            "members": self.members,
        }

    @classmethod
    def _read(cls, data: Any) -> SetWorkingGroup:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "group": data["group"],
            "label": data["label"],
            "members": _items(data["members"], _same),
        })
        return record


class ShowName(Command):
    """Whether everybody may see a citizen's name while the team works. The receipt names the
    appointment. For the member, and for staff on their behalf. Where the account's name is
    protected, nobody but staff sees it whatever is said here.
    """

    NAME: ClassVar[str] = "team.show_name"

    team: UUID | str
    """The team."""

    appointment: int
    """The appointment's number."""

    show: bool
    """Whether everybody may see it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "appointment": self.appointment,
            "show": self.show,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowName:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "appointment": data["appointment"],
            "show": data["show"],
        })
        return record


class TreatRecommendation(Command):
    """The council's answer to a recommendation, which the receipt names, with its reply. For staff."""

    NAME: ClassVar[str] = "team.treat_recommendation"

    team: UUID | str
    """The team."""

    recommendation: UUID | str
    """The recommendation."""

    outcome: TreatmentOutcome | str
    """What the council made of it."""

    decided_on: Date | str
    """On which day."""

    reply: str
    """Its reply. Public."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "recommendation": self.recommendation,
            "outcome": self.outcome,
            "decided_on": self.decided_on,
            "reply": self.reply,
        }

    @classmethod
    def _read(cls, data: Any) -> TreatRecommendation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "recommendation": UUID(data["recommendation"]),
            "outcome": TreatmentOutcome._read(data["outcome"]),
            "decided_on": _day(data["decided_on"]),
            "reply": data["reply"],
        })
        return record


class VoidDraw(Command):
    """Takes back a draw that can't be drawn, such as when a beacon stopped, or whose randomness was
    read wrong and from which nobody is appointed yet. It stays in the team's public list, with the
    reason. The receipt names it. For staff.
    """

    NAME: ClassVar[str] = "team.void_draw"

    team: UUID | str
    """The team."""

    reason: str
    """Why. Public."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> VoidDraw:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "reason": data["reason"],
        })
        return record


class WithdrawInterest(Command):
    """A citizen is not interested any more. What they told is deleted. Whoever was drawn declines
    with it; whoever is appointed answers the appointment instead. Not while a published draw waits
    for its randomness.
    """

    NAME: ClassVar[str] = "team.withdraw_interest"

    team: UUID | str
    """The team."""

    citizen: UUID | str
    """Whose interest."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawInterest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "citizen": UUID(data["citizen"]),
        })
        return record


# Queries


class CalculateAllowances(Query["AllowanceList"]):
    """What the members of a team earn for the meetings of a year, from the attendance. Politicians
    and employees are paid otherwise and are left out. For staff.
    """

    NAME: ClassVar[str] = "team.allowances"

    team: UUID | str
    """The team."""

    year: int
    """The year."""

    single_oere: int
    """The single allowance of that year, in øre."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "year": self.year,
            "single_oere": self.single_oere,
        }

    @classmethod
    def _read(cls, data: Any) -> CalculateAllowances:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "year": data["year"],
            "single_oere": data["single_oere"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AllowanceList:
        return AllowanceList._read(data)


class FindFitting(Query["FittingCitizens"]):
    """The citizens whose profile fits a seat, each with the reasons. For staff, to invite them."""

    NAME: ClassVar[str] = "team.fitting"

    team: UUID | str
    """The team."""

    experience_unknown: bool = False
    """Also those who lack nothing but an experience, which only they themselves can tell of."""

    seat: str | None = None
    """Only for this group of seats."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
        }
        if self.experience_unknown is not None:
            data["experience_unknown"] = self.experience_unknown
        if self.seat is not None:
            data["seat"] = self.seat
        return data

    @classmethod
    def _read(cls, data: Any) -> FindFitting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "experience_unknown": data.get("experience_unknown", False),
            "seat": data.get("seat"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> FittingCitizens:
        return FittingCitizens._read(data)


class GetDrawText(Query["DrawTextView"]):
    """The published text of a draw with the proof of its chances, for everybody to replay with
    `sortition.verify` and to check with `sortition.verify_chances`.
    """

    NAME: ClassVar[str] = "team.draw_text"

    team: UUID | str
    """The team."""

    round: int | None = None
    """Which draw, from 1; the latest where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
        }
        if self.round is not None:
            data["round"] = self.round
        return data

    @classmethod
    def _read(cls, data: Any) -> GetDrawText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "round": data.get("round"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> DrawTextView:
        return DrawTextView._read(data)


class GetPool(Query["DrawPool"]):
    """The rules of a team's draw and the people in it, by pseudonym: what `sortition.conflicts` and
    `sortition.report` ask for before a draw is published. Members who sit are included, whoever
    declined or left is excluded, so that the same question prepares the first draw and the draw of
    substitutes. For staff.
    """

    NAME: ClassVar[str] = "team.pool"

    team: UUID | str
    """The team."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
        }

    @classmethod
    def _read(cls, data: Any) -> GetPool:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> DrawPool:
        return DrawPool._read(data)


class GetTeam(Query["TeamView"]):
    """One team, as the actor may see it."""

    NAME: ClassVar[str] = "team.get"

    team: UUID | str
    """The team."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
        }

    @classmethod
    def _read(cls, data: Any) -> GetTeam:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TeamView:
        return TeamView._read(data)


class ListCandidates(Query["CandidateList"]):
    """Those who are interested, with what they told, page by page. For staff."""

    NAME: ClassVar[str] = "team.candidates"

    team: UUID | str
    """The team."""

    after: str | None = None
    """Only candidates after this one, to page on."""

    limit: int = 100
    """At most so many candidacies are looked at; 100 unless said otherwise, 1,000 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ListCandidates:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "after": data.get("after"),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CandidateList:
        return CandidateList._read(data)


class ListTeams(Query["TeamList"]):
    """Teams, by topic, idea, kind or stage."""

    NAME: ClassVar[str] = "team.list"

    after: str | None = None
    """Where the page begins: `next` of the page before."""

    counts: bool | None = None
    """Whether it is counted how many there are by interest area and by kind."""

    idea: UUID | str | None = None
    """Only teams that this idea led to."""

    kind: TeamKind | str | None = None
    """Only teams of this kind."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    order: TeamOrder | str = TeamOrder.NEW
    """In which order."""

    search: str | None = None
    """Only teams in whose name each of these words is found, 1 to 12; of a word of three letters or
    more, its beginning. æ is ae, ø is oe, å is aa, and accents don't count.
    """

    stage: TeamStage | str | None = None
    """Only teams at this stage."""

    topic: str | None = None
    """Only teams about this interest area or one below it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.counts is not None:
            data["counts"] = self.counts
        if self.idea is not None:
            data["idea"] = self.idea
        if self.kind is not None:
            data["kind"] = self.kind
        if self.limit is not None:
            data["limit"] = self.limit
        if self.order is not None:
            data["order"] = self.order
        if self.search is not None:
            data["search"] = self.search
        if self.stage is not None:
            data["stage"] = self.stage
        if self.topic is not None:
            data["topic"] = self.topic
        return data

    @classmethod
    def _read(cls, data: Any) -> ListTeams:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": data.get("after"),
            "counts": data.get("counts"),
            "idea": None if (value := data.get("idea")) is None else UUID(value),
            "kind": None if (value := data.get("kind")) is None else TeamKind._read(value),
            "limit": data.get("limit", 100),
            "order": TeamOrder._read(data.get("order", "new")),
            "search": data.get("search"),
            "stage": None if (value := data.get("stage")) is None else TeamStage._read(value),
            "topic": data.get("topic"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TeamList:
        return TeamList._read(data)


class ShowCandidacy(Query["CandidacyView"]):
    """A citizen's own line: the pseudonym to look for in the published draw, how far it has come,
    and why they were invited. For the citizen and staff.
    """

    NAME: ClassVar[str] = "team.my_candidacy"

    team: UUID | str
    """The team."""

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowCandidacy:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "citizen": UUID(data["citizen"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CandidacyView:
        return CandidacyView._read(data)


class ShowRules(Query["RuleView"]):
    """What holds for a kind of team on a day, with the provision."""

    NAME: ClassVar[str] = "team.rules"

    kind: TeamKind | str
    """Which kind."""

    on: Date | str | None = None
    """On which day; today where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.on is not None:
            data["on"] = self.on
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowRules:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": TeamKind._read(data["kind"]),
            "on": None if (value := data.get("on")) is None else _day(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> RuleView:
        return RuleView._read(data)


class ShowTeamCalendar(Query["TeamCalendar"]):
    """A team's meetings for everybody's own calendar (iCalendar, RFC 5545)."""

    NAME: ClassVar[str] = "team.calendar"

    team: UUID | str
    """The team."""

    def _dict(self) -> dict[str, Any]:
        return {
            "team": self.team,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowTeamCalendar:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TeamCalendar:
        return TeamCalendar._read(data)


class ShowTeamFile(Query["TeamFile"]):
    """A team's file as one accessible HTML page, with all that the actor may see: challenge, terms,
    members, draws, meetings, deliverables, recommendations and the council's answers.
    """

    NAME: ClassVar[str] = "team.file"

    team: UUID | str
    """The team."""

    language: Language | str = Language.DA
    """The language of what the page itself says."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
        }
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowTeamFile:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TeamFile:
        return TeamFile._read(data)


class ShowTemplate(Query["TemplateView"]):
    """The seats of a usual composition, to begin from."""

    NAME: ClassVar[str] = "team.template"

    template: SeatTemplate | str
    """Which composition."""

    def _dict(self) -> dict[str, Any]:
        return {
            "template": self.template,
        }

    @classmethod
    def _read(cls, data: Any) -> ShowTemplate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "template": SeatTemplate._read(data["template"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TemplateView:
        return TemplateView._read(data)


# The room


class TeamsRoom:
    """The commands and queries of `team`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def propose(
        self,
        *,
        kind: TeamKind | str,
        title: str,
        challenge: str,
        team: UUID | str | None = None,
        ideas: Collection[UUID | str] | None = None,
        topics: Collection[str] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Proposes a team for a challenge. For staff.

        Args:
            team: A fresh id. A fresh random one where it is `None`.
            kind: What kind of team.
            title: Its name. Public.
            challenge: The challenge (*udfordring*) that it answers. Public.
            ideas: The ideas that led to it.
            topics: The interest areas that the challenge belongs to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `team` too.
        """
        return self._desk.execute(
            ProposeTeam(
                team=_uuid4() if team is None else team,
                kind=kind,
                title=title,
                challenge=challenge,
                ideas=ideas,
                topics=topics,
            ), at=at, command_id=command_id
        )

    def adopt_terms(
        self,
        *,
        team: UUID | str,
        by: AppointingBody | str,
        terms: TermsText | TermsTextDict,
        from_: Date | str,
        to: Date | str,
        seats: Collection[SeatGroupSpec | SeatGroupSpecDict],
        meetings: MeetingPlan | MeetingPlanDict | None = None,
        openness: TeamOpenness | TeamOpennessDict | None = None,
        power: DecisionPower | str = DecisionPower.ADVISORY,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adopts the terms of reference with seats and period, or a new version of them while
        nobody is recruited yet. For staff, who record what the body named decided.

        Args:
            team: The team.
            by: Who adopted them: the council, or the committee or general meeting that may appoint.
            terms: The words.
            from_: The first day of the period.
            to: The last day, inclusive: at most as long as the law lets it last.
            seats: The seats.
            meetings: How often it meets.
            openness: What others see.
            power: Whether it advises or decides.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AdoptTerms(
                team=team,
                by=by,
                terms=terms,
                from_=from_,
                to=to,
                seats=seats,
                meetings=meetings,
                openness=openness,
                power=power,
            ), at=at, command_id=command_id
        )

    def open_recruitment(
        self,
        *,
        team: UUID | str,
        last_day: Date | str,
        method: SelectionMethod | str,
        plan: DrawPlan | DrawPlanDict | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls for people, or calls again. For staff.

        Args:
            team: The team.
            last_day: The last day for interest, inclusive.
            method: How the seats are filled.
            plan: The quotas of the draw. For `draw` only; without them everybody who fits is
                equally likely.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            OpenRecruitment(
                team=team,
                last_day=last_day,
                method=method,
                plan=plan,
            ), at=at, command_id=command_id
        )

    def change_quotas(
        self,
        *,
        team: UUID | str,
        plan: DrawPlan | DrawPlanDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes the quotas of a draw that is not published yet, for instance because no panel
        meets them. What people were asked stays. For staff.

        Args:
            team: The team.
            plan: The quotas, with the same features and values as before.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ChangeQuotas(
                team=team,
                plan=plan,
            ), at=at, command_id=command_id
        )

    def invite(
        self,
        *,
        team: UUID | str,
        citizens: Collection[UUID | str],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Invites citizens to take part (*invitation*). Each sees in `team.my_candidacy` why. For
        staff.

        Args:
            team: The team.
            citizens: Whom, at most 1,000 at once. Only active citizens who consent to invitations
                and fit a seat; those who were invited or interested before are passed over.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            InviteCitizens(
                team=team,
                citizens=citizens,
            ), at=at, command_id=command_id
        )

    def express_interest(
        self,
        *,
        team: UUID | str,
        citizen: UUID | str,
        age_seen: bool = False,
        answers: Mapping[str, str] | None = None,
        attestation: str | None = None,
        channel: Channel | str | None = None,
        experiences: Collection[str] | None = None,
        household: str | None = None,
        motivation: str | None = None,
        politician: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen is interested in a seat. For the citizen, and for staff on their behalf.

        Args:
            team: The team.
            citizen: Who is interested.
            age_seen: That staff have seen that the candidate has the age that the law asks of a
                team of this kind. For staff.
            answers: The values of those features of the draw that the candidate says themselves, by
                feature.
            attestation: What the candidate's log-in vouches for, as `identity.attest` gives it: the
                age, where the law asks for one.
            channel: By which way it reached the municipality, where staff send it on the citizen's
                behalf. For staff.
            experiences: What the candidate has lived through.
            household: What those who live together share; the account's street and postal code
                where it is not given. Kept as a keyed hash only.
            motivation: Why the candidate wishes to take part.
            politician: Whether the candidate is a member of the council: then no citizen's seat is
                open to them.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ExpressInterest(
                team=team,
                citizen=citizen,
                age_seen=age_seen,
                answers=answers,
                attestation=attestation,
                channel=channel,
                experiences=experiences,
                household=household,
                motivation=motivation,
                politician=politician,
            ), at=at, command_id=command_id
        )

    def withdraw_interest(
        self,
        *,
        team: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen is not interested any more. What they told is deleted. Whoever was drawn
        declines with it; whoever is appointed answers the appointment instead. Not while a
        published draw waits for its randomness.

        Args:
            team: The team.
            citizen: Whose interest.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawInterest(
                team=team,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def publish_draw(
        self,
        *,
        team: UUID | str,
        title: str,
        draws_at: DateTime | str,
        disclosure: Disclosure | str,
        panels: int = 1000,
        randomness: Randomness | RandomnessDict | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Publishes a draw before it: the leximin lottery of this team's pool as one text, with its
        hash and the proof of its chances. Nobody can publish any other text: it is computed here,
        from the candidates and the quotas as they stand. From then on nothing about the draw can
        change until the public randomness is known. The receipt names the draw, by its number. For
        staff.

        Args:
            team: The team.
            title: What is drawn, in the text's first lines. The time of the draw is added.
            draws_at: When the randomness will be drawn, later than now: whoever knew it beforehand
                could choose.
            disclosure: How much of each person is published. Not the features where seats ask for
                what somebody has lived through.
            panels: How many panels, 100 or more; 1,000 unless said otherwise.
            randomness: How the panel will be drawn.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PublishDraw(
                team=team,
                title=title,
                draws_at=draws_at,
                disclosure=disclosure,
                panels=panels,
                randomness=randomness,
            ), at=at, progress=progress, command_id=command_id
        )

    def announce_draw(
        self,
        *,
        team: UUID | str,
        place: str,
        told_at: DateTime | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records where and when the hash of the published text was told to the public. Whoever
        trusts that place knows that the text was not written after the draw. Before the draw alone;
        several places may be recorded. The receipt names the draw. For staff.

        Args:
            team: The team.
            place: Where: a page, a newspaper, a meeting. Public.
            told_at: When: after the text was published, and not ahead of now.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AnnounceDraw(
                team=team,
                place=place,
                told_at=told_at,
            ), at=at, command_id=command_id
        )

    def draw(
        self,
        *,
        team: UUID | str,
        drawn: Drawn | DrawnDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reads the public randomness and names who is drawn, by the rule in the published text.
        The receipt names the draw. For staff.

        Args:
            team: The team.
            drawn: What the balls, the dice or the beacon showed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DrawMembers(
                team=team,
                drawn=drawn,
            ), at=at, command_id=command_id
        )

    def void_draw(
        self,
        *,
        team: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes back a draw that can't be drawn, such as when a beacon stopped, or whose randomness
        was read wrong and from which nobody is appointed yet. It stays in the team's public list,
        with the reason. The receipt names it. For staff.

        Args:
            team: The team.
            reason: Why. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            VoidDraw(
                team=team,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def appoint(
        self,
        *,
        team: UUID | str,
        seat: str,
        appointee: Appointee | AppointeeDict,
        by: AppointingBody | str,
        decided_on: Date | str,
        account: UUID | str | None = None,
        age_seen: bool = False,
        on_behalf_of: str | None = None,
        replaces: int | None = None,
        topic: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Appoints somebody to a seat. The receipt names the appointment, by its number. For staff,
        who record what the appointing body decided.

        Args:
            team: The team.
            seat: The group of seats.
            appointee: Who.
            by: Who decided it.
            decided_on: On which day.
            account: The account in the citizen bank of somebody who is no candidate, where there is
                one. A politician's is closed to citizens' seats while the team works.
            age_seen: That staff have seen that a citizen has the age that the law asks of a team of
                this kind, where the profile's year of birth does not say so.
            on_behalf_of: For whom somebody sits who is no citizen's candidate: a party, an
                association, a department. Public.
            replaces: The appointment whose place it takes.
            topic: The topic that the membership is bound to and ends with.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AppointMember(
                team=team,
                seat=seat,
                appointee=appointee,
                by=by,
                decided_on=decided_on,
                account=account,
                age_seen=age_seen,
                on_behalf_of=on_behalf_of,
                replaces=replaces,
                topic=topic,
            ), at=at, command_id=command_id
        )

    def answer_appointment(
        self,
        *,
        team: UUID | str,
        appointment: int,
        accept: bool,
        confidentiality: bool = False,
        show_name: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says yes or no to a seat. The receipt names the appointment. For the member, and for
        staff on their behalf.

        Args:
            team: The team.
            appointment: The appointment's number.
            accept: Yes or no.
            confidentiality: That the member knows of the duty of confidentiality (*tavshedspligt*,
                forvaltningsloven § 27, straffeloven § 152). Nobody takes a seat without.
            show_name: Whether everybody may see the member's name. For citizens; whoever holds an
                office is always named.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AnswerAppointment(
                team=team,
                appointment=appointment,
                accept=accept,
                confidentiality=confidentiality,
                show_name=show_name,
            ), at=at, command_id=command_id
        )

    def show_name(
        self,
        *,
        team: UUID | str,
        appointment: int,
        show: bool,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Whether everybody may see a citizen's name while the team works. The receipt names the
        appointment. For the member, and for staff on their behalf. Where the account's name is
        protected, nobody but staff sees it whatever is said here.

        Args:
            team: The team.
            appointment: The appointment's number.
            show: Whether everybody may see it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ShowName(
                team=team,
                appointment=appointment,
                show=show,
            ), at=at, command_id=command_id
        )

    def end_membership(
        self,
        *,
        team: UUID | str,
        appointment: int,
        cause: LeaveCause | str,
        reason: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A member leaves before the team ends. The seat is free again. The receipt names the
        appointment. Members themselves resign; the other causes are for staff.

        Args:
            team: The team.
            appointment: The appointment's number.
            cause: Why.
            reason: What the appointing body says of a recall. Public; a recall needs it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EndMembership(
                team=team,
                appointment=appointment,
                cause=cause,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def end_topic(
        self,
        *,
        team: UUID | str,
        topic: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A topic is finished, and every membership bound to it ends. For staff.

        Args:
            team: The team.
            topic: The topic.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EndTopic(
                team=team,
                topic=topic,
            ), at=at, command_id=command_id
        )

    def begin(
        self,
        *,
        team: UUID | str,
        chair: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The team is constituted (*konstituerer sig*) and begins its work. For staff.

        Args:
            team: The team.
            chair: The appointment of whoever chairs it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            BeginWork(
                team=team,
                chair=chair,
            ), at=at, command_id=command_id
        )

    def elect_chair(
        self,
        *,
        team: UUID | str,
        chair: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Another member chairs the team (*formand*). For staff.

        Args:
            team: The team.
            chair: The member's appointment.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ElectChair(
                team=team,
                chair=chair,
            ), at=at, command_id=command_id
        )

    def set_working_group(
        self,
        *,
        team: UUID | str,
        group: str,
        label: str,
        members: Collection[int],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Forms a working group, changes it, or ends it by leaving nobody in it. The receipt names
        it. For staff.

        Args:
            team: The team.
            group: The group's key.
            label: What it is called. Public.
            members: The appointments of its members.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SetWorkingGroup(
                team=team,
                group=group,
                label=label,
                members=members,
            ), at=at, command_id=command_id
        )

    def declare_impartiality(
        self,
        *,
        team: UUID | str,
        appointment: int,
        meeting: UUID | str,
        item: int,
        ground: ImpartialityGround | str,
        declaration: UUID | str | None = None,
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells of an interest in an item. The receipt names the declaration. For the member, and
        for staff on their behalf.

        Args:
            team: The team.
            declaration: A fresh id. A fresh random one where it is `None`.
            appointment: The member's appointment.
            meeting: The meeting.
            item: The item of its agenda, from 1.
            ground: On which ground.
            note: What staff need to know to put the question to the others.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `declaration` too.
        """
        return self._desk.execute(
            DeclareImpartiality(
                team=team,
                declaration=_uuid4() if declaration is None else declaration,
                appointment=appointment,
                meeting=meeting,
                item=item,
                ground=ground,
                note=note,
            ), at=at, command_id=command_id
        )

    def decide_impartiality(
        self,
        *,
        team: UUID | str,
        declaration: UUID | str,
        outcome: ImpartialityOutcome | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """What the others decided on a declaration, which the receipt names, without whoever it is
        about (§ 6, stk. 2). For staff.

        Args:
            team: The team.
            declaration: The declaration.
            outcome: What was decided.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DecideImpartiality(
                team=team,
                declaration=declaration,
                outcome=outcome,
            ), at=at, command_id=command_id
        )

    def deliver(
        self,
        *,
        team: UUID | str,
        kind: DeliverableKind | str,
        title: str,
        text: str,
        deliverable: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts a deliverable, which the receipt names, or a new version of one. It may have become
        something else: a policy that ended as a vision. For staff.

        Args:
            team: The team.
            deliverable: A fresh id, or the id of the deliverable to change. A fresh random one
                where it is `None`.
            kind: What it is now.
            title: What it is called. Public.
            text: Its text. Public once the team has reported.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `deliverable` too.
        """
        return self._desk.execute(
            Deliver(
                team=team,
                deliverable=_uuid4() if deliverable is None else deliverable,
                kind=kind,
                title=title,
                text=text,
            ), at=at, command_id=command_id
        )

    def recommend(
        self,
        *,
        team: UUID | str,
        title: str,
        text: str,
        recommendation: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Gives the council a recommendation, or words one anew that it has not answered. The
        receipt names it. For staff.

        Args:
            team: The team.
            recommendation: A fresh id, or the id of the recommendation to word anew. A fresh random
                one where it is `None`.
            title: What it is called. Public once the team has reported.
            text: What it says. Public once the team has reported.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `recommendation` too.
        """
        return self._desk.execute(
            Recommend(
                team=team,
                recommendation=_uuid4() if recommendation is None else recommendation,
                title=title,
                text=text,
            ), at=at, command_id=command_id
        )

    def report(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The team hands over to the council what it made. For staff.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReportWork(
                team=team,
            ), at=at, command_id=command_id
        )

    def treat_recommendation(
        self,
        *,
        team: UUID | str,
        recommendation: UUID | str,
        outcome: TreatmentOutcome | str,
        decided_on: Date | str,
        reply: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The council's answer to a recommendation, which the receipt names, with its reply. For
        staff.

        Args:
            team: The team.
            recommendation: The recommendation.
            outcome: What the council made of it.
            decided_on: On which day.
            reply: Its reply. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            TreatRecommendation(
                team=team,
                recommendation=recommendation,
                outcome=outcome,
                decided_on=decided_on,
                reply=reply,
            ), at=at, command_id=command_id
        )

    def follow_up(
        self,
        *,
        team: UUID | str,
        recommendation: UUID | str,
        note: str,
        done: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells what became of an adopted recommendation, which the receipt names. For staff.

        Args:
            team: The team.
            recommendation: The recommendation.
            note: What happened. Public.
            done: Whether it is carried out with that.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            FollowUpRecommendation(
                team=team,
                recommendation=recommendation,
                note=note,
                done=done,
            ), at=at, command_id=command_id
        )

    def dissolve(
        self,
        *,
        team: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Dissolves the team when its task is solved or dropped. Every membership ends with it, an
        offer that nobody answered lapses, and what those told who have no seat is deleted. For
        staff.

        Args:
            team: The team.
            reason: Why. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DissolveTeam(
                team=team,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> TeamView:
        """One team, as the actor may see it.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetTeam(
                team=team,
            ), at=at
        )

    def list(
        self,
        *,
        after: str | None = None,
        counts: bool | None = None,
        idea: UUID | str | None = None,
        kind: TeamKind | str | None = None,
        limit: int = 100,
        order: TeamOrder | str = TeamOrder.NEW,
        search: str | None = None,
        stage: TeamStage | str | None = None,
        topic: str | None = None,
        at: DateTime | str | None = None,
    ) -> TeamList:
        """Teams, by topic, idea, kind or stage.

        Args:
            after: Where the page begins: `next` of the page before.
            counts: Whether it is counted how many there are by interest area and by kind.
            idea: Only teams that this idea led to.
            kind: Only teams of this kind.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            order: In which order.
            search: Only teams in whose name each of these words is found, 1 to 12; of a word of
                three letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents don't
                count.
            stage: Only teams at this stage.
            topic: Only teams about this interest area or one below it.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListTeams(
                after=after,
                counts=counts,
                idea=idea,
                kind=kind,
                limit=limit,
                order=order,
                search=search,
                stage=stage,
                topic=topic,
            ), at=at
        )

    def rules(
        self,
        *,
        kind: TeamKind | str,
        on: Date | str | None = None,
        at: DateTime | str | None = None,
    ) -> RuleView:
        """What holds for a kind of team on a day, with the provision.

        Args:
            kind: Which kind.
            on: On which day; today where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowRules(
                kind=kind,
                on=on,
            ), at=at
        )

    def template(
        self,
        *,
        template: SeatTemplate | str,
        at: DateTime | str | None = None,
    ) -> TemplateView:
        """The seats of a usual composition, to begin from.

        Args:
            template: Which composition.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowTemplate(
                template=template,
            ), at=at
        )

    def fitting(
        self,
        *,
        team: UUID | str,
        experience_unknown: bool = False,
        seat: str | None = None,
        at: DateTime | str | None = None,
    ) -> FittingCitizens:
        """The citizens whose profile fits a seat, each with the reasons. For staff, to invite them.

        Args:
            team: The team.
            experience_unknown: Also those who lack nothing but an experience, which only they
                themselves can tell of.
            seat: Only for this group of seats.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindFitting(
                team=team,
                experience_unknown=experience_unknown,
                seat=seat,
            ), at=at
        )

    def my_candidacy(
        self,
        *,
        team: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> CandidacyView:
        """A citizen's own line: the pseudonym to look for in the published draw, how far it has
        come, and why they were invited. For the citizen and staff.

        Args:
            team: The team.
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowCandidacy(
                team=team,
                citizen=citizen,
            ), at=at
        )

    def candidates(
        self,
        *,
        team: UUID | str,
        after: str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> CandidateList:
        """Those who are interested, with what they told, page by page. For staff.

        Args:
            team: The team.
            after: Only candidates after this one, to page on.
            limit: At most so many candidacies are looked at; 100 unless said otherwise, 1,000 at
                most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListCandidates(
                team=team,
                after=after,
                limit=limit,
            ), at=at
        )

    def pool(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> DrawPool:
        """The rules of a team's draw and the people in it, by pseudonym: what `sortition.conflicts`
        and `sortition.report` ask for before a draw is published. Members who sit are included,
        whoever declined or left is excluded, so that the same question prepares the first draw and
        the draw of substitutes. For staff.

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetPool(
                team=team,
            ), at=at
        )

    def draw_text(
        self,
        *,
        team: UUID | str,
        round: int | None = None,
        at: DateTime | str | None = None,
    ) -> DrawTextView:
        """The published text of a draw with the proof of its chances, for everybody to replay with
        `sortition.verify` and to check with `sortition.verify_chances`.

        Args:
            team: The team.
            round: Which draw, from 1; the latest where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetDrawText(
                team=team,
                round=round,
            ), at=at
        )

    def calendar(
        self,
        *,
        team: UUID | str,
        at: DateTime | str | None = None,
    ) -> TeamCalendar:
        """A team's meetings for everybody's own calendar (iCalendar, RFC 5545).

        Args:
            team: The team.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowTeamCalendar(
                team=team,
            ), at=at
        )

    def file(
        self,
        *,
        team: UUID | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> TeamFile:
        """A team's file as one accessible HTML page, with all that the actor may see: challenge,
        terms, members, draws, meetings, deliverables, recommendations and the council's answers.

        Args:
            team: The team.
            language: The language of what the page itself says.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowTeamFile(
                team=team,
                language=language,
            ), at=at
        )

    def allowances(
        self,
        *,
        team: UUID | str,
        year: int,
        single_oere: int,
        at: DateTime | str | None = None,
    ) -> AllowanceList:
        """What the members of a team earn for the meetings of a year, from the attendance.
        Politicians and employees are paid otherwise and are left out. For staff.

        Args:
            team: The team.
            year: The year.
            single_oere: The single allowance of that year, in øre.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CalculateAllowances(
                team=team,
                year=year,
                single_oere=single_oere,
            ), at=at
        )
