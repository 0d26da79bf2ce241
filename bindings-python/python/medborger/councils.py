"""The room `council`, as `town.councils`: its methods, and the types that they take and give.

Commands: `set_rules`, `call_election`, `stand`, `withdraw`, `cancel_election`, `record_result`,
`appoint`, `end_membership`, `hold`.

Queries: `get`, `rules`, `list`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
from uuid import UUID

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    day as _day,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .organisations import OrganisationKind
from .values import Receipt

__all__ = [
    "AppointCouncillor",
    "CallElection",
    "CancelElection",
    "CandidateView",
    "CandidateVotes",
    "CandidateVotesDict",
    "CouncilItem",
    "CouncilList",
    "CouncilMeeting",
    "CouncilMeetingView",
    "CouncilMemberView",
    "CouncilNumbers",
    "CouncilNumbersDict",
    "CouncilPerson",
    "CouncilPersonCitizen",
    "CouncilPersonCitizenDict",
    "CouncilPersonDict",
    "CouncilPersonPerson",
    "CouncilPersonPersonDict",
    "CouncilRule",
    "CouncilRulesQuery",
    "CouncilSide",
    "CouncilView",
    "CouncilWarning",
    "CouncilWarningView",
    "CouncilsRoom",
    "ElectionView",
    "EndMembership2",
    "GetCouncil",
    "HoldMeeting",
    "ListCouncils",
    "MembershipEnd",
    "RecordResult",
    "SetCouncilRules",
    "StandAsCandidate",
    "WithdrawCandidacy",
]


class CouncilMeeting(Choice):
    """What kind of meeting it was."""

    GENERAL_MEETING = "general_meeting"
    """The annual general meeting (*årsmøde*, *generalforsamling*)."""

    DIALOGUE_MEETING = "dialogue_meeting"
    """The yearly dialogue meeting with politicians (*dialogmøde*)."""


class CouncilSide(Choice):
    """On which side of a disability council somebody sits (retssikkerhedsloven § 37 a)."""

    DISABILITY_ORGANISATIONS = "disability_organisations"
    """Nominated by the disability organisations (*handicaporganisationerne*)."""

    MUNICIPAL_COUNCIL = "municipal_council"
    """Appointed by the municipal council (*kommunalbestyrelsen*), councillors among them."""


class CouncilWarning(Choice):
    """What a council lacks."""

    BELOW_MINIMUM = "below_minimum"
    """Fewer members than the rules ask for."""

    SIDES_UNEQUAL = "sides_unequal"
    """The two sides are of unequal numbers, or one is too small."""

    MAJORITY_NOT_ELECTED = "majority_not_elected"
    """Not most of the members are elected."""

    TERM_OVER = "term_over"
    """Every term is over."""

    NO_GENERAL_MEETING = "no_general_meeting"
    """No general meeting was held in time this year."""

    NO_DIALOGUE_MEETING = "no_dialogue_meeting"
    """No dialogue meeting was held this year yet."""


class MembershipEnd(Choice):
    """How a membership ended before its last day."""

    RESIGNED = "resigned"
    """The member stepped down."""

    MOVED_AWAY = "moved_away"
    """The member moved out of the municipality."""

    DIED = "died"
    """The member died."""

    RECALLED = "recalled"
    """Whoever appointed the member took the appointment back."""

    ERASED = "erased"
    """The member was forgotten."""


# Values and views


class CandidateView(Record):
    """A candidate, as the actor may see them."""

    candidate: int
    """The number, from 1."""

    name: str | None = None
    """The name. A protected one is for staff alone."""

    votes: int | None = None
    """The votes, once they are recorded."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "candidate": self.candidate,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.votes is not None:
            data["votes"] = self.votes
        return data

    @classmethod
    def _read(cls, data: Any) -> CandidateView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "candidate": data["candidate"],
            "name": data.get("name"),
            "votes": data.get("votes"),
        })
        return record


class CouncilItem(Record):
    """A council in a list."""

    organisation: UUID
    """The council."""

    kind: OrganisationKind
    """What kind it is."""

    warnings: int
    """How many things it lacks today."""

    name: str | None = None
    """What it is called."""

    term_ends: Date | None = None
    """The last day of the term."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "kind": self.kind,
            "warnings": self.warnings,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.term_ends is not None:
            data["term_ends"] = self.term_ends
        return data

    @classmethod
    def _read(cls, data: Any) -> CouncilItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "kind": OrganisationKind._read(data["kind"]),
            "warnings": data["warnings"],
            "name": data.get("name"),
            "term_ends": None if (value := data.get("term_ends")) is None else _day(value),
        })
        return record


class CouncilList(Record):
    """The councils."""

    councils: tuple[CouncilItem, ...]
    """The councils: a municipality has some tens of them."""

    def _dict(self) -> dict[str, Any]:
        return {
            "councils": self.councils,
        }

    @classmethod
    def _read(cls, data: Any) -> CouncilList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "councils": _items(data["councils"], CouncilItem._read),
        })
        return record


class CouncilMeetingView(Record):
    """A meeting that was held."""

    meeting: CouncilMeeting
    """What kind it was."""

    on: Date
    """When."""

    minutes: str | None = None
    """The minutes."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "meeting": self.meeting,
            "on": self.on,
        }
        if self.minutes is not None:
            data["minutes"] = self.minutes
        return data

    @classmethod
    def _read(cls, data: Any) -> CouncilMeetingView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "meeting": CouncilMeeting._read(data["meeting"]),
            "on": _day(data["on"]),
            "minutes": data.get("minutes"),
        })
        return record


class CouncilMemberView(Record):
    """A member or a deputy, as the actor may see them."""

    member: int
    """The number, from 1."""

    elected: bool
    """Whether by election."""

    deputy: bool
    """Whether as a deputy."""

    from_: Date
    """The first day."""

    to: Date
    """The last day, inclusive."""

    holds: bool
    """Whether it holds today."""

    association: UUID | None = None
    """For which association."""

    citizen: UUID | None = None
    """The citizen; for staff."""

    deputy_of: int | None = None
    """Whose personal deputy."""

    ended: MembershipEnd | None = None
    """How it ended before its last day; for staff."""

    instead_of: int | None = None
    """Whose seat a deputy took."""

    name: str | None = None
    """The name: for staff, and for everybody where the member wishes to be named. A protected one
    is for staff alone.
    """

    side: CouncilSide | None = None
    """On which side."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "member": self.member,
            "elected": self.elected,
            "deputy": self.deputy,
            "from": self.from_,
            "to": self.to,
            "holds": self.holds,
        }
        if self.association is not None:
            data["association"] = self.association
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.deputy_of is not None:
            data["deputy_of"] = self.deputy_of
        if self.ended is not None:
            data["ended"] = self.ended
        if self.instead_of is not None:
            data["instead_of"] = self.instead_of
        if self.name is not None:
            data["name"] = self.name
        if self.side is not None:
            data["side"] = self.side
        return data

    @classmethod
    def _read(cls, data: Any) -> CouncilMemberView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "member": data["member"],
            "elected": data["elected"],
            "deputy": data["deputy"],
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "holds": data["holds"],
            "association": None if (value := data.get("association")) is None else UUID(value),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "deputy_of": data.get("deputy_of"),
            "ended": None if (value := data.get("ended")) is None else MembershipEnd._read(value),
            "instead_of": data.get("instead_of"),
            "name": data.get("name"),
            "side": None if (value := data.get("side")) is None else CouncilSide._read(value),
        })
        return record


class CouncilNumbers(Record):
    """The numbers of a council that a municipality may set for itself."""

    members_min: int
    """At least so many members, deputies aside."""

    members_max: int
    """At most so many members, 100 at most."""

    deputies_max: int
    """At most so many deputies, 100 at most."""

    side_min: int
    """At least so many members on each side; 0 where there are no sides."""

    side_max: int
    """At most so many members on each side; 0 where there are no sides."""

    term_years_max: int
    """A term lasts at most so many years, 1 to 20."""

    dialogue_yearly: bool
    """Whether a dialogue meeting with politicians is held each year."""

    age_max: int | None = None
    """Members are at most so old, in whole years, on that day."""

    age_min: int | None = None
    """Members are at least so old, in whole years, on the election day or the first day."""

    cancel_weeks: int | None = None
    """An election without a choice can be cancelled so many weeks before the election day, or
    earlier; absent where it can't be cancelled.
    """

    general_meeting_by_month: int | None = None
    """A general meeting is held each year by the end of this month, 1 to 12; absent where none is
    asked for.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "members_min": self.members_min,
            "members_max": self.members_max,
            "deputies_max": self.deputies_max,
            "side_min": self.side_min,
            "side_max": self.side_max,
            "term_years_max": self.term_years_max,
            "dialogue_yearly": self.dialogue_yearly,
        }
        if self.age_max is not None:
            data["age_max"] = self.age_max
        if self.age_min is not None:
            data["age_min"] = self.age_min
        if self.cancel_weeks is not None:
            data["cancel_weeks"] = self.cancel_weeks
        if self.general_meeting_by_month is not None:
            data["general_meeting_by_month"] = self.general_meeting_by_month
        return data

    @classmethod
    def _read(cls, data: Any) -> CouncilNumbers:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "members_min": data["members_min"],
            "members_max": data["members_max"],
            "deputies_max": data["deputies_max"],
            "side_min": data["side_min"],
            "side_max": data["side_max"],
            "term_years_max": data["term_years_max"],
            "dialogue_yearly": data["dialogue_yearly"],
            "age_max": data.get("age_max"),
            "age_min": data.get("age_min"),
            "cancel_weeks": data.get("cancel_weeks"),
            "general_meeting_by_month": data.get("general_meeting_by_month"),
        })
        return record


class CouncilRule(Record):
    """What holds for a kind of council."""

    kind: OrganisationKind
    """Which kind."""

    statutory: bool
    """Whether it rests on a statute, whose minima nobody undercuts."""

    numbers: CouncilNumbers
    """The numbers."""

    elected: bool
    """Whether members are elected directly: one by one, without lists or alliances."""

    appointed: bool
    """Whether members are appointed."""

    majority_elected: bool
    """Whether most members must be elected."""

    two_sides: bool
    """Whether it has two sides of equal numbers."""

    personal_deputies: bool
    """Whether each deputy is the deputy of one member."""

    resident: bool
    """Whether members live in the municipality."""

    politicians: bool
    """Whether politicians may sit in it."""

    one_per_association: bool
    """Whether each association has one member at most."""

    legal_ref: str
    """On what that rests, in Danish."""

    legal_ref_english: str
    """On what that rests, in English."""

    valid_from: Date | None = None
    """From this day on, inclusive. Absent: always was."""

    valid_to: Date | None = None
    """Until this day, inclusive. Absent: still is."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
            "statutory": self.statutory,
            "numbers": self.numbers,
            "elected": self.elected,
            "appointed": self.appointed,
            "majority_elected": self.majority_elected,
            "two_sides": self.two_sides,
            "personal_deputies": self.personal_deputies,
            "resident": self.resident,
            "politicians": self.politicians,
            "one_per_association": self.one_per_association,
            "legal_ref": self.legal_ref,
            "legal_ref_english": self.legal_ref_english,
        }
        if self.valid_from is not None:
            data["valid_from"] = self.valid_from
        if self.valid_to is not None:
            data["valid_to"] = self.valid_to
        return data

    @classmethod
    def _read(cls, data: Any) -> CouncilRule:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": OrganisationKind._read(data["kind"]),
            "statutory": data["statutory"],
            "numbers": CouncilNumbers._read(data["numbers"]),
            "elected": data["elected"],
            "appointed": data["appointed"],
            "majority_elected": data["majority_elected"],
            "two_sides": data["two_sides"],
            "personal_deputies": data["personal_deputies"],
            "resident": data["resident"],
            "politicians": data["politicians"],
            "one_per_association": data["one_per_association"],
            "legal_ref": data["legal_ref"],
            "legal_ref_english": data["legal_ref_english"],
            "valid_from": None if (value := data.get("valid_from")) is None else _day(value),
            "valid_to": None if (value := data.get("valid_to")) is None else _day(value),
        })
        return record


class CouncilView(Record):
    """A council as the actor may see it."""

    organisation: UUID
    """The council."""

    kind: OrganisationKind
    """What kind it is."""

    legal_ref: str
    """On what its rules rest, in Danish."""

    legal_ref_english: str
    """On what its rules rest, in English."""

    numbers: CouncilNumbers
    """The numbers that hold today."""

    own_numbers: bool
    """Whether they are the municipality's own."""

    members: tuple[CouncilMemberView, ...]
    """The members and deputies whose term is not over; for staff everybody who ever was one."""

    held: tuple[CouncilMeetingView, ...]
    """The meetings held."""

    warnings: tuple[CouncilWarningView, ...]
    """What it lacks today."""

    election: ElectionView | None = None
    """The latest election."""

    name: str | None = None
    """What it is called."""

    term_ends: Date | None = None
    """The last day of the term."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "kind": self.kind,
            "legal_ref": self.legal_ref,
            "legal_ref_english": self.legal_ref_english,
            "numbers": self.numbers,
            "own_numbers": self.own_numbers,
            "members": self.members,
            "held": self.held,
            "warnings": self.warnings,
        }
        if self.election is not None:
            data["election"] = self.election
        if self.name is not None:
            data["name"] = self.name
        if self.term_ends is not None:
            data["term_ends"] = self.term_ends
        return data

    @classmethod
    def _read(cls, data: Any) -> CouncilView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "kind": OrganisationKind._read(data["kind"]),
            "legal_ref": data["legal_ref"],
            "legal_ref_english": data["legal_ref_english"],
            "numbers": CouncilNumbers._read(data["numbers"]),
            "own_numbers": data["own_numbers"],
            "members": _items(data["members"], CouncilMemberView._read),
            "held": _items(data["held"], CouncilMeetingView._read),
            "warnings": _items(data["warnings"], CouncilWarningView._read),
            "election": None if (value := data.get("election")) is None else ElectionView._read(value),
            "name": data.get("name"),
            "term_ends": None if (value := data.get("term_ends")) is None else _day(value),
        })
        return record


class CouncilWarningView(Record):
    """A warning with words."""

    warning: CouncilWarning
    """Which."""

    english: str
    """In English."""

    danish: str
    """In Danish."""

    def _dict(self) -> dict[str, Any]:
        return {
            "warning": self.warning,
            "english": self.english,
            "danish": self.danish,
        }

    @classmethod
    def _read(cls, data: Any) -> CouncilWarningView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "warning": CouncilWarning._read(data["warning"]),
            "english": data["english"],
            "danish": data["danish"],
        })
        return record


class ElectionView(Record):
    """The latest election."""

    day: Date
    """The election day."""

    seats: int
    """How many are elected."""

    candidates_until: Date
    """The last day on which somebody can stand."""

    from_: Date
    """The first day of the term."""

    to: Date
    """Its last day."""

    candidates: tuple[CandidateView, ...]
    """Who stands."""

    decided: bool
    """Whether it is decided."""

    cancelled: bool
    """Whether it was cancelled because there was no choice."""

    lots: tuple[int, ...]
    """The candidates between whom lots were drawn, in their order."""

    note: str | None = None
    """How they were drawn."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "day": self.day,
            "seats": self.seats,
            "candidates_until": self.candidates_until,
            "from": self.from_,
            "to": self.to,
            "candidates": self.candidates,
            "decided": self.decided,
            "cancelled": self.cancelled,
            "lots": self.lots,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> ElectionView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "day": _day(data["day"]),
            "seats": data["seats"],
            "candidates_until": _day(data["candidates_until"]),
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "candidates": _items(data["candidates"], CandidateView._read),
            "decided": data["decided"],
            "cancelled": data["cancelled"],
            "lots": _items(data["lots"], _same),
            "note": data.get("note"),
        })
        return record


# Inputs


class CandidateVotes(Record):
    """How many voted for a candidate."""

    candidate: int
    """The candidate, by number."""

    votes: int
    """The votes."""

    def _dict(self) -> dict[str, Any]:
        return {
            "candidate": self.candidate,
            "votes": self.votes,
        }

    @classmethod
    def _read(cls, data: Any) -> CandidateVotes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "candidate": data["candidate"],
            "votes": data["votes"],
        })
        return record


class CouncilPerson(Record, variants=True):
    """Who is to be a member."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str, named: bool) -> CouncilPersonCitizen:
        """A citizen of the bank."""
        return CouncilPersonCitizen(citizen_id, named)

    @staticmethod
    def person(person_id: UUID | str, name: str, named: bool) -> CouncilPersonPerson:
        """Somebody without an account, such as a councillor."""
        return CouncilPersonPerson(person_id, name, named)

    @classmethod
    def _read(cls, data: Any) -> CouncilPerson:
        value: CouncilPerson = _COUNCILPERSON[data["kind"]]._read(data)
        return value


class CouncilPersonCitizen(CouncilPerson, kw_only=False):
    """A citizen of the bank."""

    kind: ClassVar[str] = "citizen"

    citizen_id: UUID | str
    """Who."""

    named: bool
    """Whether everybody sees the name. A protected name nobody sees."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "citizen",
            "citizen": self.citizen_id,
            "named": self.named,
        }

    @classmethod
    def _read(cls, data: Any) -> CouncilPersonCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen_id": UUID(data["citizen"]),
            "named": data["named"],
        })
        return record


class CouncilPersonPerson(CouncilPerson, kw_only=False):
    """Somebody without an account, such as a councillor."""

    kind: ClassVar[str] = "person"

    person_id: UUID | str
    """Under an id that the host made."""

    name: str
    """The name."""

    named: bool
    """Whether everybody sees it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "person",
            "person": self.person_id,
            "name": self.name,
            "named": self.named,
        }

    @classmethod
    def _read(cls, data: Any) -> CouncilPersonPerson:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "person_id": UUID(data["person"]),
            "name": data["name"],
            "named": data["named"],
        })
        return record


_COUNCILPERSON: dict[str, type[CouncilPerson]] = {
    "citizen": CouncilPersonCitizen,
    "person": CouncilPersonPerson,
}


# Inputs as dicts


class CandidateVotesDict(TypedDict):
    """`CandidateVotes` as a dict, by the names in JSON."""

    candidate: int
    votes: int


class _CouncilNumbersDictRequired(TypedDict):
    members_min: int
    members_max: int
    deputies_max: int
    side_min: int
    side_max: int
    term_years_max: int
    dialogue_yearly: bool


class CouncilNumbersDict(_CouncilNumbersDictRequired, total=False):
    """`CouncilNumbers` as a dict, by the names in JSON."""

    age_max: int | None
    age_min: int | None
    cancel_weeks: int | None
    general_meeting_by_month: int | None


class CouncilPersonCitizenDict(TypedDict):
    """`CouncilPersonCitizen` as a dict, by the names in JSON."""

    kind: Literal["citizen"]
    citizen: UUID | str
    named: bool


class CouncilPersonPersonDict(TypedDict):
    """`CouncilPersonPerson` as a dict, by the names in JSON."""

    kind: Literal["person"]
    person: UUID | str
    name: str
    named: bool


CouncilPersonDict: TypeAlias = (
    CouncilPersonCitizenDict
    | CouncilPersonPersonDict
)
"""`CouncilPerson` as a dict, by the names in JSON."""


# Commands


class AppointCouncillor(Command):
    """Appoints a member or a deputy: each side of a disability council, the members of a citizens'
    council with their associations, the appointed few of a local council. The receipt names the
    member, by number. For staff, on behalf of whoever appoints.
    """

    NAME: ClassVar[str] = "council.appoint"

    organisation: UUID | str
    """The council."""

    person: CouncilPerson | CouncilPersonDict
    """Who."""

    from_: Date | str
    """The first day."""

    to: Date | str
    """The last day, inclusive."""

    age_seen: bool = False
    """That staff have seen that they have the age on the first day."""

    association: UUID | str | None = None
    """For which association: an organisation that is registered."""

    deputy: bool = False
    """Whether as a deputy."""

    deputy_of: int | None = None
    """Whose personal deputy, by the member's number."""

    politician: bool = False
    """Whether they are a politician."""

    resident: bool = False
    """That they live in the municipality. Of the municipal council's side of a disability council
    it is not asked.
    """

    side: CouncilSide | str | None = None
    """On which side, where the council has two."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "person": self.person,
            "from": self.from_,
            "to": self.to,
        }
        if self.age_seen is not None:
            data["age_seen"] = self.age_seen
        if self.association is not None:
            data["association"] = self.association
        if self.deputy is not None:
            data["deputy"] = self.deputy
        if self.deputy_of is not None:
            data["deputy_of"] = self.deputy_of
        if self.politician is not None:
            data["politician"] = self.politician
        if self.resident is not None:
            data["resident"] = self.resident
        if self.side is not None:
            data["side"] = self.side
        return data

    @classmethod
    def _read(cls, data: Any) -> AppointCouncillor:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "person": CouncilPerson._read(data["person"]),
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "age_seen": data.get("age_seen", False),
            "association": None if (value := data.get("association")) is None else UUID(value),
            "deputy": data.get("deputy", False),
            "deputy_of": data.get("deputy_of"),
            "politician": data.get("politician", False),
            "resident": data.get("resident", False),
            "side": None if (value := data.get("side")) is None else CouncilSide._read(value),
        })
        return record


class CallElection(Command):
    """Calls an election, or calls it anew before anybody stands. Members are elected one by one;
    there are no lists and no alliances. For staff.
    """

    NAME: ClassVar[str] = "council.call_election"

    organisation: UUID | str
    """The council."""

    day: Date | str
    """The election day; for a local council the day of its general meeting."""

    seats: int
    """How many are elected."""

    candidates_until: Date | str
    """The last day on which somebody can stand, inclusive; today or later, and before the election
    day.
    """

    from_: Date | str
    """The first day of the term; the election day or later."""

    to: Date | str
    """Its last day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "day": self.day,
            "seats": self.seats,
            "candidates_until": self.candidates_until,
            "from": self.from_,
            "to": self.to,
        }

    @classmethod
    def _read(cls, data: Any) -> CallElection:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "day": _day(data["day"]),
            "seats": data["seats"],
            "candidates_until": _day(data["candidates_until"]),
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
        })
        return record


class CancelElection(Command):
    """Cancels an election without a choice (*fredsvalg*): candidacies are closed, there are not
    more candidates than seats, and the election day is at least as many weeks away as the rules say
    (4 for the elder council). Then everybody who stands is elected; the receipt names the members,
    by number. For staff.
    """

    NAME: ClassVar[str] = "council.cancel_election"

    organisation: UUID | str
    """The council."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
        }

    @classmethod
    def _read(cls, data: Any) -> CancelElection:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
        })
        return record


class EndMembership2(Command):
    """Ends a membership today, or one that has not begun; the deputy moves up. The receipt names
    the member. For staff, and for the member, who steps down.
    """

    NAME: ClassVar[str] = "council.end_membership"

    organisation: UUID | str
    """The council."""

    member: int
    """The member or deputy, by number."""

    how: MembershipEnd | str
    """How it came. A member can only step down, and nobody can say of somebody that they were
    forgotten.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "member": self.member,
            "how": self.how,
        }

    @classmethod
    def _read(cls, data: Any) -> EndMembership2:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "member": data["member"],
            "how": MembershipEnd._read(data["how"]),
        })
        return record


class HoldMeeting(Command):
    """Records that a meeting was held, with its minutes: so the council documents what it does. For
    staff, and for whoever holds a mandate to manage the council.
    """

    NAME: ClassVar[str] = "council.hold"

    organisation: UUID | str
    """The council."""

    meeting: CouncilMeeting | str
    """What kind it was."""

    on: Date | str
    """When: today or before."""

    minutes: str
    """The minutes. Public."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "meeting": self.meeting,
            "on": self.on,
            "minutes": self.minutes,
        }

    @classmethod
    def _read(cls, data: Any) -> HoldMeeting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "meeting": CouncilMeeting._read(data["meeting"]),
            "on": _day(data["on"]),
            "minutes": data["minutes"],
        })
        return record


class RecordResult(Command):
    """Records the votes. The seats go to those with most votes, the rest are deputies in their
    order; the receipt names them, by number as members. Among equals lots decide; they are drawn
    outside, and their order is recorded with a note of how it was done. For staff, on the election
    day or later.
    """

    NAME: ClassVar[str] = "council.record_result"

    organisation: UUID | str
    """The council."""

    votes: Collection[CandidateVotes | CandidateVotesDict]
    """The votes of each candidate who stands."""

    lots: Collection[int] | None = None
    """The candidates between whom equal votes leave a seat or the order of deputies open, in the
    order in which their lots were drawn.
    """

    note: str | None = None
    """How lots were drawn: when, by whom, before whom. With lots, and only with them."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "votes": self.votes,
        }
        if self.lots is not None:
            data["lots"] = self.lots
        if self.note is not None:
            data["note"] = self.note
        return data

    @classmethod
    def _read(cls, data: Any) -> RecordResult:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "votes": _items(data["votes"], CandidateVotes._read),
            "lots": None if (value := data.get("lots")) is None else _items(value, _same),
            "note": data.get("note"),
        })
        return record


class SetCouncilRules(Command):
    """The municipality's own numbers for one council, from a day on. Those of a statute can be made
    stricter, never less. For staff.
    """

    NAME: ClassVar[str] = "council.set_rules"

    organisation: UUID | str
    """The council."""

    from_: Date | str
    """From this day on, inclusive."""

    numbers: CouncilNumbers | CouncilNumbersDict
    """The numbers, as a whole."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "from": self.from_,
            "numbers": self.numbers,
        }

    @classmethod
    def _read(cls, data: Any) -> SetCouncilRules:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "from_": _day(data["from"]),
            "numbers": CouncilNumbers._read(data["numbers"]),
        })
        return record


class StandAsCandidate(Command):
    """A citizen stands as a candidate, and is named as one; a protected name nobody sees. For the
    citizen, and for staff on their behalf. Where an age is asked for, the citizen's log-in vouches
    for the one on the election day; for staff the profile's year of birth tells, and where that
    leaves it open, they must have seen it. The receipt names the candidate, by number.
    """

    NAME: ClassVar[str] = "council.stand"

    organisation: UUID | str
    """The council."""

    citizen: UUID | str
    """Who stands."""

    resident: bool
    """That they live in the municipality. For staff, or with an attestation of it; `False` where
    the rules do not ask.
    """

    age_seen: bool = False
    """That staff have seen that they have the age on the election day. For staff."""

    attestation: str | None = None
    """What the candidate's log-in vouches for, as `identity.attest` gives it: residence, and the
    age.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "citizen": self.citizen,
            "resident": self.resident,
        }
        if self.age_seen is not None:
            data["age_seen"] = self.age_seen
        if self.attestation is not None:
            data["attestation"] = self.attestation
        return data

    @classmethod
    def _read(cls, data: Any) -> StandAsCandidate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "citizen": UUID(data["citizen"]),
            "resident": data["resident"],
            "age_seen": data.get("age_seen", False),
            "attestation": data.get("attestation"),
        })
        return record


class WithdrawCandidacy(Command):
    """A candidate, whom the receipt names by number, withdraws, until the last day on which
    somebody can stand. For the citizen, and for staff on their behalf.
    """

    NAME: ClassVar[str] = "council.withdraw"

    organisation: UUID | str
    """The council."""

    citizen: UUID | str
    """Who stood."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawCandidacy:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "citizen": UUID(data["citizen"]),
        })
        return record


# Queries


class CouncilRulesQuery(Query["CouncilRule"]):
    """What holds for a kind of council on a day, where a municipality has set nothing of its own."""

    NAME: ClassVar[str] = "council.rules"

    kind: OrganisationKind | str
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
    def _read(cls, data: Any) -> CouncilRulesQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": OrganisationKind._read(data["kind"]),
            "on": None if (value := data.get("on")) is None else _day(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CouncilRule:
        return CouncilRule._read(data)


class GetCouncil(Query["CouncilView"]):
    """One council with its rules, members, election, meetings, and what it lacks today."""

    NAME: ClassVar[str] = "council.get"

    organisation: UUID | str
    """The council."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
        }

    @classmethod
    def _read(cls, data: Any) -> GetCouncil:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CouncilView:
        return CouncilView._read(data)


class ListCouncils(Query["CouncilList"]):
    """The councils to which something has happened, in the order of their ids."""

    NAME: ClassVar[str] = "council.list"

    kind: OrganisationKind | str | None = None
    """Only of this kind."""

    term_ends_before: Date | str | None = None
    """Only those whose term ends before this day: whose successors are to be elected or appointed."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.kind is not None:
            data["kind"] = self.kind
        if self.term_ends_before is not None:
            data["term_ends_before"] = self.term_ends_before
        return data

    @classmethod
    def _read(cls, data: Any) -> ListCouncils:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": None if (value := data.get("kind")) is None else OrganisationKind._read(value),
            "term_ends_before": None if (value := data.get("term_ends_before")) is None else _day(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CouncilList:
        return CouncilList._read(data)


# The room


class CouncilsRoom:
    """The commands and queries of `council`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def set_rules(
        self,
        *,
        organisation: UUID | str,
        from_: Date | str,
        numbers: CouncilNumbers | CouncilNumbersDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality's own numbers for one council, from a day on. Those of a statute can be
        made stricter, never less. For staff.

        Args:
            organisation: The council.
            from_: From this day on, inclusive.
            numbers: The numbers, as a whole.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SetCouncilRules(
                organisation=organisation,
                from_=from_,
                numbers=numbers,
            ), at=at, command_id=command_id
        )

    def call_election(
        self,
        *,
        organisation: UUID | str,
        day: Date | str,
        seats: int,
        candidates_until: Date | str,
        from_: Date | str,
        to: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls an election, or calls it anew before anybody stands. Members are elected one by
        one; there are no lists and no alliances. For staff.

        Args:
            organisation: The council.
            day: The election day; for a local council the day of its general meeting.
            seats: How many are elected.
            candidates_until: The last day on which somebody can stand, inclusive; today or later,
                and before the election day.
            from_: The first day of the term; the election day or later.
            to: Its last day, inclusive.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CallElection(
                organisation=organisation,
                day=day,
                seats=seats,
                candidates_until=candidates_until,
                from_=from_,
                to=to,
            ), at=at, command_id=command_id
        )

    def stand(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        resident: bool,
        age_seen: bool = False,
        attestation: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen stands as a candidate, and is named as one; a protected name nobody sees. For
        the citizen, and for staff on their behalf. Where an age is asked for, the citizen's log-in
        vouches for the one on the election day; for staff the profile's year of birth tells, and
        where that leaves it open, they must have seen it. The receipt names the candidate, by
        number.

        Args:
            organisation: The council.
            citizen: Who stands.
            resident: That they live in the municipality. For staff, or with an attestation of it;
                `False` where the rules do not ask.
            age_seen: That staff have seen that they have the age on the election day. For staff.
            attestation: What the candidate's log-in vouches for, as `identity.attest` gives it:
                residence, and the age.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            StandAsCandidate(
                organisation=organisation,
                citizen=citizen,
                resident=resident,
                age_seen=age_seen,
                attestation=attestation,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A candidate, whom the receipt names by number, withdraws, until the last day on which
        somebody can stand. For the citizen, and for staff on their behalf.

        Args:
            organisation: The council.
            citizen: Who stood.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawCandidacy(
                organisation=organisation,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def cancel_election(
        self,
        *,
        organisation: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Cancels an election without a choice (*fredsvalg*): candidacies are closed, there are not
        more candidates than seats, and the election day is at least as many weeks away as the rules
        say (4 for the elder council). Then everybody who stands is elected; the receipt names the
        members, by number. For staff.

        Args:
            organisation: The council.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CancelElection(
                organisation=organisation,
            ), at=at, command_id=command_id
        )

    def record_result(
        self,
        *,
        organisation: UUID | str,
        votes: Collection[CandidateVotes | CandidateVotesDict],
        lots: Collection[int] | None = None,
        note: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records the votes. The seats go to those with most votes, the rest are deputies in their
        order; the receipt names them, by number as members. Among equals lots decide; they are
        drawn outside, and their order is recorded with a note of how it was done. For staff, on the
        election day or later.

        Args:
            organisation: The council.
            votes: The votes of each candidate who stands.
            lots: The candidates between whom equal votes leave a seat or the order of deputies
                open, in the order in which their lots were drawn.
            note: How lots were drawn: when, by whom, before whom. With lots, and only with them.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RecordResult(
                organisation=organisation,
                votes=votes,
                lots=lots,
                note=note,
            ), at=at, command_id=command_id
        )

    def appoint(
        self,
        *,
        organisation: UUID | str,
        person: CouncilPerson | CouncilPersonDict,
        from_: Date | str,
        to: Date | str,
        age_seen: bool = False,
        association: UUID | str | None = None,
        deputy: bool = False,
        deputy_of: int | None = None,
        politician: bool = False,
        resident: bool = False,
        side: CouncilSide | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Appoints a member or a deputy: each side of a disability council, the members of a
        citizens' council with their associations, the appointed few of a local council. The receipt
        names the member, by number. For staff, on behalf of whoever appoints.

        Args:
            organisation: The council.
            person: Who.
            from_: The first day.
            to: The last day, inclusive.
            age_seen: That staff have seen that they have the age on the first day.
            association: For which association: an organisation that is registered.
            deputy: Whether as a deputy.
            deputy_of: Whose personal deputy, by the member's number.
            politician: Whether they are a politician.
            resident: That they live in the municipality. Of the municipal council's side of a
                disability council it is not asked.
            side: On which side, where the council has two.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AppointCouncillor(
                organisation=organisation,
                person=person,
                from_=from_,
                to=to,
                age_seen=age_seen,
                association=association,
                deputy=deputy,
                deputy_of=deputy_of,
                politician=politician,
                resident=resident,
                side=side,
            ), at=at, command_id=command_id
        )

    def end_membership(
        self,
        *,
        organisation: UUID | str,
        member: int,
        how: MembershipEnd | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends a membership today, or one that has not begun; the deputy moves up. The receipt
        names the member. For staff, and for the member, who steps down.

        Args:
            organisation: The council.
            member: The member or deputy, by number.
            how: How it came. A member can only step down, and nobody can say of somebody that they
                were forgotten.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EndMembership2(
                organisation=organisation,
                member=member,
                how=how,
            ), at=at, command_id=command_id
        )

    def hold(
        self,
        *,
        organisation: UUID | str,
        meeting: CouncilMeeting | str,
        on: Date | str,
        minutes: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records that a meeting was held, with its minutes: so the council documents what it does.
        For staff, and for whoever holds a mandate to manage the council.

        Args:
            organisation: The council.
            meeting: What kind it was.
            on: When: today or before.
            minutes: The minutes. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            HoldMeeting(
                organisation=organisation,
                meeting=meeting,
                on=on,
                minutes=minutes,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        organisation: UUID | str,
        at: DateTime | str | None = None,
    ) -> CouncilView:
        """One council with its rules, members, election, meetings, and what it lacks today.

        Args:
            organisation: The council.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetCouncil(
                organisation=organisation,
            ), at=at
        )

    def rules(
        self,
        *,
        kind: OrganisationKind | str,
        on: Date | str | None = None,
        at: DateTime | str | None = None,
    ) -> CouncilRule:
        """What holds for a kind of council on a day, where a municipality has set nothing of its
        own.

        Args:
            kind: Which kind.
            on: On which day; today where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CouncilRulesQuery(
                kind=kind,
                on=on,
            ), at=at
        )

    def list(
        self,
        *,
        kind: OrganisationKind | str | None = None,
        term_ends_before: Date | str | None = None,
        at: DateTime | str | None = None,
    ) -> CouncilList:
        """The councils to which something has happened, in the order of their ids.

        Args:
            kind: Only of this kind.
            term_ends_before: Only those whose term ends before this day: whose successors are to be
                elected or appointed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListCouncils(
                kind=kind,
                term_ends_before=term_ends_before,
            ), at=at
        )
