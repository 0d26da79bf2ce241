"""The room `award`, as `town.awards`: its methods, and the types that they take and give.

Commands: `announce`, `set_event`, `seat_juror`, `excuse_juror`, `nominate`, `join`, `consent`,
`decline`, `exclude`, `give_points`, `vote`, `count`, `declare`.

Queries: `get`, `list`, `my_vote`.

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
    same as _same,
    set_field as _set,
)
from .values import Receipt

__all__ = [
    "AnnounceAward",
    "AwardCeremony",
    "AwardCeremonyDict",
    "AwardItem",
    "AwardList",
    "AwardResultView",
    "AwardStage",
    "AwardView",
    "AwardsRoom",
    "BallotCount",
    "CastVote",
    "ConsentToNomination",
    "CountBallots",
    "DeclareAward",
    "DeclineNomination",
    "ExcludeNominee",
    "ExcuseJuror",
    "GetAward",
    "GivePoints",
    "JoinNominees",
    "JurorInput",
    "JurorInputCitizen",
    "JurorInputCitizenDict",
    "JurorInputDict",
    "JurorInputStaff",
    "JurorInputStaffDict",
    "JurorView",
    "ListAwards",
    "MyVote",
    "MyVoteView",
    "Nominate",
    "NominationView",
    "NomineeInput",
    "NomineeInputCitizen",
    "NomineeInputCitizenDict",
    "NomineeInputDict",
    "NomineeInputOrganisation",
    "NomineeInputOrganisationDict",
    "NomineeInputPerson",
    "NomineeInputPersonDict",
    "NomineeKind",
    "NomineeLeft",
    "NomineePoints",
    "NomineePointsDict",
    "NomineeResult",
    "NomineeResultView",
    "NomineeView",
    "SeatJuror",
    "SetAwardEvent",
]


class AwardStage(Choice):
    """Where an award stands. It follows from the clock and is never stored."""

    ANNOUNCED = "announced"
    """Announced; nominations have not opened."""

    NOMINATING = "nominating"
    """Nominations are open."""

    NOMINATED = "nominated"
    """Nominations are closed; the nominees are asked."""

    VOTING = "voting"
    """The jury gives points and the citizens vote."""

    COUNTING = "counting"
    """The vote is closed."""

    DECIDED = "decided"
    """The result is declared."""


class NomineeKind(Choice):
    """What kind of nominee it is."""

    CITIZEN = "citizen"
    """A citizen of the bank."""

    ORGANISATION = "organisation"
    """An organisation."""

    PERSON = "person"
    """Somebody without an account."""


class NomineeLeft(Choice):
    """How a nominee came to be out of it."""

    DECLINED = "declined"
    """The nominee said no."""

    EXCLUDED = "excluded"
    """The municipality found that the nomination does not meet the criteria."""

    JOINED = "joined"
    """The same as another nominee, who has the nominations now."""

    ERASED = "erased"
    """The nominee was forgotten."""


# Values and views


class AwardCeremony(Record):
    """Where and when an award is handed over: the annual event (*årligt arrangement*)."""

    on: Date
    """The day."""

    place: str
    """The place."""

    def _dict(self) -> dict[str, Any]:
        return {
            "on": self.on,
            "place": self.place,
        }

    @classmethod
    def _read(cls, data: Any) -> AwardCeremony:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "on": _day(data["on"]),
            "place": data["place"],
        })
        return record


class AwardItem(Record):
    """An award in a list."""

    award: UUID
    """The award."""

    title: str
    """What it is called."""

    year: int
    """For which year."""

    stage: AwardStage
    """Where it stands now."""

    deadline: DateTime
    """When nominations close, exclusive."""

    vote_closes_at: DateTime
    """When the vote closes, exclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "title": self.title,
            "year": self.year,
            "stage": self.stage,
            "deadline": self.deadline,
            "vote_closes_at": self.vote_closes_at,
        }

    @classmethod
    def _read(cls, data: Any) -> AwardItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "title": data["title"],
            "year": data["year"],
            "stage": AwardStage._read(data["stage"]),
            "deadline": _instant(data["deadline"]),
            "vote_closes_at": _instant(data["vote_closes_at"]),
        })
        return record


class AwardList(Record):
    """A page of awards."""

    total: int
    """How many there are in all, on every page."""

    awards: tuple[AwardItem, ...]
    """The awards of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "awards": self.awards,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> AwardList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "awards": _items(data["awards"], AwardItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class AwardResultView(Record):
    """A result with words."""

    winners: tuple[int, ...]
    """Who won, by number."""

    shared: bool
    """Whether the prize is shared."""

    prize_each_oere: int
    """What each winner gets, in hundredths of a krone."""

    ranking: tuple[NomineeResultView, ...]
    """Everybody who stood, the first first."""

    def _dict(self) -> dict[str, Any]:
        return {
            "winners": self.winners,
            "shared": self.shared,
            "prize_each_oere": self.prize_each_oere,
            "ranking": self.ranking,
        }

    @classmethod
    def _read(cls, data: Any) -> AwardResultView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "winners": _items(data["winners"], _same),
            "shared": data["shared"],
            "prize_each_oere": data["prize_each_oere"],
            "ranking": _items(data["ranking"], NomineeResultView._read),
        })
        return record


class AwardView(Record):
    """An award as the actor may see it."""

    award: UUID
    """The award."""

    title: str
    """What it is called."""

    year: int
    """For which year."""

    prize_oere: int
    """The prize, in hundredths of a krone."""

    opens_at: DateTime
    """When nominations open."""

    deadline: DateTime
    """When they close, exclusive."""

    vote_opens_at: DateTime
    """When the vote opens."""

    vote_closes_at: DateTime
    """When it closes, exclusive."""

    jury_per_mille: int
    """The jury's share of the decision, in per mille."""

    unverified_voters: bool
    """Whether those may vote, too, whose identity nobody has verified."""

    stage: AwardStage
    """Where it stands now."""

    jurors: tuple[JurorView, ...]
    """The jury."""

    nominees: tuple[NomineeView, ...]
    """The nominees: all for staff; for everybody those who agreed and are not out of it; for a
    nominee and those who nominated them, them too.
    """

    count: BallotCount | None = None
    """How far the ballots are counted, where they are counted in parts."""

    criteria: str | None = None
    """For what it is given."""

    event: AwardCeremony | None = None
    """Where and when it is handed over."""

    next: int | None = None
    """Where the next page of nominees begins: give it as `after`. Absent on the last page."""

    result: AwardResultView | None = None
    """The result, once it is declared."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "award": self.award,
            "title": self.title,
            "year": self.year,
            "prize_oere": self.prize_oere,
            "opens_at": self.opens_at,
            "deadline": self.deadline,
            "vote_opens_at": self.vote_opens_at,
            "vote_closes_at": self.vote_closes_at,
            "jury_per_mille": self.jury_per_mille,
            "unverified_voters": self.unverified_voters,
            "stage": self.stage,
            "jurors": self.jurors,
            "nominees": self.nominees,
        }
        if self.count is not None:
            data["count"] = self.count
        if self.criteria is not None:
            data["criteria"] = self.criteria
        if self.event is not None:
            data["event"] = self.event
        if self.next is not None:
            data["next"] = self.next
        if self.result is not None:
            data["result"] = self.result
        return data

    @classmethod
    def _read(cls, data: Any) -> AwardView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "title": data["title"],
            "year": data["year"],
            "prize_oere": data["prize_oere"],
            "opens_at": _instant(data["opens_at"]),
            "deadline": _instant(data["deadline"]),
            "vote_opens_at": _instant(data["vote_opens_at"]),
            "vote_closes_at": _instant(data["vote_closes_at"]),
            "jury_per_mille": data["jury_per_mille"],
            "unverified_voters": data["unverified_voters"],
            "stage": AwardStage._read(data["stage"]),
            "jurors": _items(data["jurors"], JurorView._read),
            "nominees": _items(data["nominees"], NomineeView._read),
            "count": None if (value := data.get("count")) is None else BallotCount._read(value),
            "criteria": data.get("criteria"),
            "event": None if (value := data.get("event")) is None else AwardCeremony._read(value),
            "next": data.get("next"),
            "result": None if (value := data.get("result")) is None else AwardResultView._read(value),
        })
        return record


class BallotCount(Record):
    """How far the ballots are counted, where they are counted in parts."""

    parts: int
    """In how many parts they are counted: a power of two."""

    done: int
    """How many parts are counted."""

    def _dict(self) -> dict[str, Any]:
        return {
            "parts": self.parts,
            "done": self.done,
        }

    @classmethod
    def _read(cls, data: Any) -> BallotCount:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "parts": data["parts"],
            "done": data["done"],
        })
        return record


class JurorView(Record):
    """A member of the jury, as the actor may see them."""

    juror: int
    """The number, from 1."""

    staff: bool
    """Whether it is an employee."""

    excused: bool
    """Whether the juror is excused."""

    given: bool | None = None
    """Whether points are given; for staff."""

    name: str | None = None
    """The name of a citizen: for staff, and for everybody where the juror wishes to be named."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "juror": self.juror,
            "staff": self.staff,
            "excused": self.excused,
        }
        if self.given is not None:
            data["given"] = self.given
        if self.name is not None:
            data["name"] = self.name
        return data

    @classmethod
    def _read(cls, data: Any) -> JurorView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "juror": data["juror"],
            "staff": data["staff"],
            "excused": data["excused"],
            "given": data.get("given"),
            "name": data.get("name"),
        })
        return record


class MyVoteView(Record):
    """The actor's own vote."""

    nominee: int | None = None
    """The nominee, by number; absent where there is no vote."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.nominee is not None:
            data["nominee"] = self.nominee
        return data

    @classmethod
    def _read(cls, data: Any) -> MyVoteView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "nominee": data.get("nominee"),
        })
        return record


class NominationView(Record):
    """A nomination, as the actor may see it. Who made it is shown to nobody else."""

    nomination: UUID
    """Its id."""

    own: bool
    """Whether the actor made it."""

    reason: str | None = None
    """Why; gone where its author was forgotten."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "nomination": self.nomination,
            "own": self.own,
        }
        if self.reason is not None:
            data["reason"] = self.reason
        return data

    @classmethod
    def _read(cls, data: Any) -> NominationView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "nomination": UUID(data["nomination"]),
            "own": data["own"],
            "reason": data.get("reason"),
        })
        return record


class NomineeResult(Record):
    """A nominee's part in a result, in numbers."""

    nominee: int
    """The nominee, by number."""

    points: int
    """The jury's points."""

    votes: int
    """The votes."""

    points_per_mille: int
    """The jury's points as a share of all of them, in per mille, rounded half up."""

    votes_per_mille: int
    """The votes as a share of all of them, in per mille, rounded half up."""

    score_per_mille: int
    """Both weighed, in per mille, rounded half up from the exact value: not from the two rounded
    ones.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "nominee": self.nominee,
            "points": self.points,
            "votes": self.votes,
            "points_per_mille": self.points_per_mille,
            "votes_per_mille": self.votes_per_mille,
            "score_per_mille": self.score_per_mille,
        }

    @classmethod
    def _read(cls, data: Any) -> NomineeResult:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "nominee": data["nominee"],
            "points": data["points"],
            "votes": data["votes"],
            "points_per_mille": data["points_per_mille"],
            "votes_per_mille": data["votes_per_mille"],
            "score_per_mille": data["score_per_mille"],
        })
        return record


class NomineeResultView(Record):
    """A nominee's part in the result, with words."""

    numbers: NomineeResult
    """The numbers."""

    english: str
    """In words, in English."""

    danish: str
    """In words, in Danish."""

    def _dict(self) -> dict[str, Any]:
        return {
            "numbers": self.numbers,
            "english": self.english,
            "danish": self.danish,
        }

    @classmethod
    def _read(cls, data: Any) -> NomineeResultView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "numbers": NomineeResult._read(data["numbers"]),
            "english": data["english"],
            "danish": data["danish"],
        })
        return record


class NomineeView(Record):
    """A nominee, as the actor may see them."""

    nominee: int
    """The number, from 1."""

    kind: NomineeKind
    """What kind it is."""

    consented: bool
    """Whether the nominee agreed to be shown."""

    nominations: tuple[NominationView, ...]
    """The nominations."""

    citizen: UUID | None = None
    """The citizen; for staff."""

    excluded_because: str | None = None
    """Why the municipality excluded them; for staff and the nominee."""

    left: NomineeLeft | None = None
    """How the nominee came to be out of it."""

    name: str | None = None
    """The name. A protected one is for staff alone."""

    organisation: UUID | None = None
    """The organisation."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "nominee": self.nominee,
            "kind": self.kind,
            "consented": self.consented,
            "nominations": self.nominations,
        }
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.excluded_because is not None:
            data["excluded_because"] = self.excluded_because
        if self.left is not None:
            data["left"] = self.left
        if self.name is not None:
            data["name"] = self.name
        if self.organisation is not None:
            data["organisation"] = self.organisation
        return data

    @classmethod
    def _read(cls, data: Any) -> NomineeView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "nominee": data["nominee"],
            "kind": NomineeKind._read(data["kind"]),
            "consented": data["consented"],
            "nominations": _items(data["nominations"], NominationView._read),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "excluded_because": data.get("excluded_because"),
            "left": None if (value := data.get("left")) is None else NomineeLeft._read(value),
            "name": data.get("name"),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
        })
        return record


# Inputs


class JurorInput(Record, variants=True):
    """Who is to sit in the jury."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str, named: bool) -> JurorInputCitizen:
        """A citizen."""
        return JurorInputCitizen(citizen_id, named)

    @staticmethod
    def staff(staff_id: UUID | str) -> JurorInputStaff:
        """An employee."""
        return JurorInputStaff(staff_id)

    @classmethod
    def _read(cls, data: Any) -> JurorInput:
        value: JurorInput = _JURORINPUT[data["kind"]]._read(data)
        return value


class JurorInputCitizen(JurorInput, kw_only=False):
    """A citizen."""

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
    def _read(cls, data: Any) -> JurorInputCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen_id": UUID(data["citizen"]),
            "named": data["named"],
        })
        return record


class JurorInputStaff(JurorInput, kw_only=False):
    """An employee."""

    kind: ClassVar[str] = "staff"

    staff_id: UUID | str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "staff",
            "staff": self.staff_id,
        }

    @classmethod
    def _read(cls, data: Any) -> JurorInputStaff:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "staff_id": UUID(data["staff"]),
        })
        return record


_JURORINPUT: dict[str, type[JurorInput]] = {
    "citizen": JurorInputCitizen,
    "staff": JurorInputStaff,
}


class NomineeInput(Record, variants=True):
    """Whom somebody nominates."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str) -> NomineeInputCitizen:
        """A citizen of the bank."""
        return NomineeInputCitizen(citizen_id)

    @staticmethod
    def organisation(organisation_id: UUID | str) -> NomineeInputOrganisation:
        """An organisation that is confirmed and not closed."""
        return NomineeInputOrganisation(organisation_id)

    @staticmethod
    def person(name: str) -> NomineeInputPerson:
        """Somebody whose account is not known, or who has none. Their name lies in the vault."""
        return NomineeInputPerson(name)

    @classmethod
    def _read(cls, data: Any) -> NomineeInput:
        value: NomineeInput = _NOMINEEINPUT[data["kind"]]._read(data)
        return value


class NomineeInputCitizen(NomineeInput, kw_only=False):
    """A citizen of the bank."""

    kind: ClassVar[str] = "citizen"

    citizen_id: UUID | str
    """Who."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "citizen",
            "citizen": self.citizen_id,
        }

    @classmethod
    def _read(cls, data: Any) -> NomineeInputCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen_id": UUID(data["citizen"]),
        })
        return record


class NomineeInputOrganisation(NomineeInput, kw_only=False):
    """An organisation that is confirmed and not closed."""

    kind: ClassVar[str] = "organisation"

    organisation_id: UUID | str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "organisation",
            "organisation": self.organisation_id,
        }

    @classmethod
    def _read(cls, data: Any) -> NomineeInputOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation_id": UUID(data["organisation"]),
        })
        return record


class NomineeInputPerson(NomineeInput, kw_only=False):
    """Somebody whose account is not known, or who has none. Their name lies in the vault."""

    kind: ClassVar[str] = "person"

    name: str
    """The name."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "person",
            "name": self.name,
        }

    @classmethod
    def _read(cls, data: Any) -> NomineeInputPerson:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
        })
        return record


_NOMINEEINPUT: dict[str, type[NomineeInput]] = {
    "citizen": NomineeInputCitizen,
    "organisation": NomineeInputOrganisation,
    "person": NomineeInputPerson,
}


class NomineePoints(Record):
    """The points that one juror gives one nominee."""

    nominee: int
    """The nominee, by number."""

    points: int
    """0 to 100."""

    def _dict(self) -> dict[str, Any]:
        return {
            "nominee": self.nominee,
            "points": self.points,
        }

    @classmethod
    def _read(cls, data: Any) -> NomineePoints:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "nominee": data["nominee"],
            "points": data["points"],
        })
        return record


# Inputs as dicts


class AwardCeremonyDict(TypedDict):
    """`AwardCeremony` as a dict, by the names in JSON."""

    on: Date | str
    place: str


class JurorInputCitizenDict(TypedDict):
    """`JurorInputCitizen` as a dict, by the names in JSON."""

    kind: Literal["citizen"]
    citizen: UUID | str
    named: bool


class JurorInputStaffDict(TypedDict):
    """`JurorInputStaff` as a dict, by the names in JSON."""

    kind: Literal["staff"]
    staff: UUID | str


JurorInputDict: TypeAlias = (
    JurorInputCitizenDict
    | JurorInputStaffDict
)
"""`JurorInput` as a dict, by the names in JSON."""


class NomineeInputCitizenDict(TypedDict):
    """`NomineeInputCitizen` as a dict, by the names in JSON."""

    kind: Literal["citizen"]
    citizen: UUID | str


class NomineeInputOrganisationDict(TypedDict):
    """`NomineeInputOrganisation` as a dict, by the names in JSON."""

    kind: Literal["organisation"]
    organisation: UUID | str


class NomineeInputPersonDict(TypedDict):
    """`NomineeInputPerson` as a dict, by the names in JSON."""

    kind: Literal["person"]
    name: str


NomineeInputDict: TypeAlias = (
    NomineeInputCitizenDict
    | NomineeInputOrganisationDict
    | NomineeInputPersonDict
)
"""`NomineeInput` as a dict, by the names in JSON."""


class NomineePointsDict(TypedDict):
    """`NomineePoints` as a dict, by the names in JSON."""

    nominee: int
    points: int


# Commands


class AnnounceAward(Command):
    """Announces an award, or changes it before nominations open. For staff."""

    NAME: ClassVar[str] = "award.announce"

    award: UUID | str = _field(default_factory=_uuid4)
    """A fresh id, or the id of the award to change."""

    title: str
    """What it is called."""

    year: int
    """For which year."""

    criteria: str
    """For what it is given."""

    opens_at: DateTime | str
    """When nominations open, a whole minute."""

    deadline: DateTime | str
    """When they close: a whole minute; the first instant that is too late."""

    vote_opens_at: DateTime | str
    """When the vote opens, for citizens and the jury: at the deadline or later. Until then nominees
    are asked.
    """

    vote_closes_at: DateTime | str
    """When the vote closes: the first instant that is too late."""

    jury_per_mille: int = 500
    """The jury's share of the decision in per mille, 0 to 1000; the vote has the rest. Half each
    unless said otherwise.
    """

    prize_oere: int = 0
    """The prize, in hundredths of a krone."""

    unverified_voters: bool = False
    """Whether those may vote whose identity nobody has verified. Somebody with several accounts
    then has several votes.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "award": self.award,
            "title": self.title,
            "year": self.year,
            "criteria": self.criteria,
            "opens_at": self.opens_at,
            "deadline": self.deadline,
            "vote_opens_at": self.vote_opens_at,
            "vote_closes_at": self.vote_closes_at,
        }
        if self.jury_per_mille is not None:
            data["jury_per_mille"] = self.jury_per_mille
        if self.prize_oere is not None:
            data["prize_oere"] = self.prize_oere
        if self.unverified_voters is not None:
            data["unverified_voters"] = self.unverified_voters
        return data

    @classmethod
    def _read(cls, data: Any) -> AnnounceAward:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "title": data["title"],
            "year": data["year"],
            "criteria": data["criteria"],
            "opens_at": _instant(data["opens_at"]),
            "deadline": _instant(data["deadline"]),
            "vote_opens_at": _instant(data["vote_opens_at"]),
            "vote_closes_at": _instant(data["vote_closes_at"]),
            "jury_per_mille": data.get("jury_per_mille", 500),
            "prize_oere": data.get("prize_oere", 0),
            "unverified_voters": data.get("unverified_voters", False),
        })
        return record


class CastVote(Command):
    """Votes for a nominee who stands, or for another one instead, while the vote is open. For the
    citizen alone, whose identity is verified unless the award says otherwise: staff do not vote for
    anybody.
    """

    NAME: ClassVar[str] = "award.vote"

    award: UUID | str
    """The award."""

    citizen: UUID | str
    """Who votes."""

    nominee: int
    """For whom, by number."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "citizen": self.citizen,
            "nominee": self.nominee,
        }

    @classmethod
    def _read(cls, data: Any) -> CastVote:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "citizen": UUID(data["citizen"]),
            "nominee": data["nominee"],
        })
        return record


class ConsentToNomination(Command):
    """The nominee, whom the receipt names, agrees to be shown, with what was written about them,
    and to stand in the vote. Before the vote opens. For the citizen; for whoever holds a mandate to
    manage the organisation; for staff, who record what somebody without an account said.
    """

    NAME: ClassVar[str] = "award.consent"

    award: UUID | str
    """The award."""

    nominee: int
    """The nominee, by number."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "nominee": self.nominee,
        }

    @classmethod
    def _read(cls, data: Any) -> ConsentToNomination:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "nominee": data["nominee"],
        })
        return record


class CountBallots(Command):
    """Counts a part of the ballots once the vote has closed, and deletes them. Where more than
    1,000 voted, this is sent until all parts are counted, as the award's `count` says; then the
    result can be declared. Fewer are counted by `award.declare`. How many votes somebody has so far
    is shown to nobody. For staff.
    """

    NAME: ClassVar[str] = "award.count"

    award: UUID | str
    """The award."""

    at_once: int | None = None
    """About how many ballots are counted at once, 1 to 1,000; as many as may be where it is left
    out. The first part settles it.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "award": self.award,
        }
        if self.at_once is not None:
            data["at_once"] = self.at_once
        return data

    @classmethod
    def _read(cls, data: Any) -> CountBallots:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "at_once": data.get("at_once"),
        })
        return record


class DeclareAward(Command):
    """Declares the result once the vote has closed and each juror has given points or is excused.
    Where more than 1,000 voted, their ballots are counted first: `award.count`. For staff. Nothing
    about it can be chosen: it follows from points and votes.

    Each side's points or votes for a nominee are a share of all that the side gave to those who
    stand; the award's split weighs the two. Among equals the jury's points decide; who is equal in
    them too shares the prize. Where nobody stands or nobody got anything, the award is not given.
    """

    NAME: ClassVar[str] = "award.declare"

    award: UUID | str
    """The award."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
        }

    @classmethod
    def _read(cls, data: Any) -> DeclareAward:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
        })
        return record


class DeclineNomination(Command):
    """The nominee, whom the receipt names, says no, also after a yes, until the result is declared.
    What was written about them is deleted. For those who may agree.
    """

    NAME: ClassVar[str] = "award.decline"

    award: UUID | str
    """The award."""

    nominee: int
    """The nominee, by number."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "nominee": self.nominee,
        }

    @classmethod
    def _read(cls, data: Any) -> DeclineNomination:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "nominee": data["nominee"],
        })
        return record


class ExcludeNominee(Command):
    """The municipality finds that a nominee, whom the receipt names, does not meet the criteria.
    For staff.
    """

    NAME: ClassVar[str] = "award.exclude"

    award: UUID | str
    """The award."""

    nominee: int
    """The nominee, by number."""

    reason: str
    """Why. For staff and the nominee."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "nominee": self.nominee,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> ExcludeNominee:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "nominee": data["nominee"],
            "reason": data["reason"],
        })
        return record


class ExcuseJuror(Command):
    """Excuses a juror, whom the receipt names; points already given count no more. For staff."""

    NAME: ClassVar[str] = "award.excuse_juror"

    award: UUID | str
    """The award."""

    juror: int
    """The juror, by number."""

    reason: str
    """Why. For staff."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "juror": self.juror,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> ExcuseJuror:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "juror": data["juror"],
            "reason": data["reason"],
        })
        return record


class GivePoints(Command):
    """A juror gives each nominee who stands 0 to 100 points, or gives others, from the vote's
    opening until the result is declared. For the juror.
    """

    NAME: ClassVar[str] = "award.give_points"

    award: UUID | str
    """The award."""

    points: Collection[NomineePoints | NomineePointsDict]
    """For each nominee who stands."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "points": self.points,
        }

    @classmethod
    def _read(cls, data: Any) -> GivePoints:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "points": _items(data["points"], NomineePoints._read),
        })
        return record


class JoinNominees(Command):
    """A nominee who was named without an account, whom the receipt names, is the same as another
    nominee, who gets the nominations. Before the vote opens. For staff.
    """

    NAME: ClassVar[str] = "award.join"

    award: UUID | str
    """The award."""

    nominee: int
    """The nominee without an account, by number."""

    into: int
    """The other nominee, by number."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "nominee": self.nominee,
            "into": self.into,
        }

    @classmethod
    def _read(cls, data: Any) -> JoinNominees:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "nominee": data["nominee"],
            "into": data["into"],
        })
        return record


class Nominate(Command):
    """Nominates somebody. For citizens, and for staff. Nobody nominates themselves, or an
    organisation whose mandate they hold. Nominations of the same nominee are joined. The receipt
    names the nomination, and a nominee who is new, but no citizen learns from it whether somebody
    with an account was nominated before.
    """

    NAME: ClassVar[str] = "award.nominate"

    award: UUID | str
    """The award."""

    nomination: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    nominee: NomineeInput | NomineeInputDict
    """Whom."""

    reason: str
    """Why. Public once the nominee has agreed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "nomination": self.nomination,
            "nominee": self.nominee,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> Nominate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "nomination": UUID(data["nomination"]),
            "nominee": NomineeInput._read(data["nominee"]),
            "reason": data["reason"],
        })
        return record


class SeatJuror(Command):
    """Puts somebody into the jury, until the result is declared. Who nominated somebody or is
    nominated does not sit in it, nor who speaks for a nominated organisation. The receipt names the
    juror, by number. For staff.
    """

    NAME: ClassVar[str] = "award.seat_juror"

    award: UUID | str
    """The award."""

    juror: JurorInput | JurorInputDict
    """Who."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "juror": self.juror,
        }

    @classmethod
    def _read(cls, data: Any) -> SeatJuror:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "juror": JurorInput._read(data["juror"]),
        })
        return record


class SetAwardEvent(Command):
    """Says where and when the award is handed over, or says it anew. For staff."""

    NAME: ClassVar[str] = "award.set_event"

    award: UUID | str
    """The award."""

    event: AwardCeremony | AwardCeremonyDict
    """Where and when."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "event": self.event,
        }

    @classmethod
    def _read(cls, data: Any) -> SetAwardEvent:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "event": AwardCeremony._read(data["event"]),
        })
        return record


# Queries


class GetAward(Query["AwardView"]):
    """One award, as the actor may see it, with its nominees page by page."""

    NAME: ClassVar[str] = "award.get"

    award: UUID | str
    """The award."""

    after: int | None = None
    """Only nominees after this one, by number, to page on."""

    limit: int = 100
    """At most so many nominees are looked at; 100 unless said otherwise, 500 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "award": self.award,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> GetAward:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "after": data.get("after"),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AwardView:
        return AwardView._read(data)


class ListAwards(Query["AwardList"]):
    """The awards, in the order of their ids."""

    NAME: ClassVar[str] = "award.list"

    after: UUID | str | None = None
    """Only awards after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    year: int | None = None
    """Only of this year."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        if self.year is not None:
            data["year"] = self.year
        return data

    @classmethod
    def _read(cls, data: Any) -> ListAwards:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "limit": data.get("limit", 100),
            "year": data.get("year"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AwardList:
        return AwardList._read(data)


class MyVote(Query["MyVoteView"]):
    """For whom the actor voted. For the voter alone."""

    NAME: ClassVar[str] = "award.my_vote"

    award: UUID | str
    """The award."""

    citizen: UUID | str
    """Who asks."""

    def _dict(self) -> dict[str, Any]:
        return {
            "award": self.award,
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> MyVote:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "award": UUID(data["award"]),
            "citizen": UUID(data["citizen"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> MyVoteView:
        return MyVoteView._read(data)


# The room


class AwardsRoom:
    """The commands and queries of `award`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def announce(
        self,
        *,
        title: str,
        year: int,
        criteria: str,
        opens_at: DateTime | str,
        deadline: DateTime | str,
        vote_opens_at: DateTime | str,
        vote_closes_at: DateTime | str,
        award: UUID | str | None = None,
        jury_per_mille: int = 500,
        prize_oere: int = 0,
        unverified_voters: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Announces an award, or changes it before nominations open. For staff.

        Args:
            award: A fresh id, or the id of the award to change. A fresh random one where it is
                `None`.
            title: What it is called.
            year: For which year.
            criteria: For what it is given.
            opens_at: When nominations open, a whole minute.
            deadline: When they close: a whole minute; the first instant that is too late.
            vote_opens_at: When the vote opens, for citizens and the jury: at the deadline or later.
                Until then nominees are asked.
            vote_closes_at: When the vote closes: the first instant that is too late.
            jury_per_mille: The jury's share of the decision in per mille, 0 to 1000; the vote has
                the rest. Half each unless said otherwise.
            prize_oere: The prize, in hundredths of a krone.
            unverified_voters: Whether those may vote whose identity nobody has verified. Somebody
                with several accounts then has several votes.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `award` too.
        """
        return self._desk.execute(
            AnnounceAward(
                award=_uuid4() if award is None else award,
                title=title,
                year=year,
                criteria=criteria,
                opens_at=opens_at,
                deadline=deadline,
                vote_opens_at=vote_opens_at,
                vote_closes_at=vote_closes_at,
                jury_per_mille=jury_per_mille,
                prize_oere=prize_oere,
                unverified_voters=unverified_voters,
            ), at=at, command_id=command_id
        )

    def set_event(
        self,
        *,
        award: UUID | str,
        event: AwardCeremony | AwardCeremonyDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says where and when the award is handed over, or says it anew. For staff.

        Args:
            award: The award.
            event: Where and when.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SetAwardEvent(
                award=award,
                event=event,
            ), at=at, command_id=command_id
        )

    def seat_juror(
        self,
        *,
        award: UUID | str,
        juror: JurorInput | JurorInputDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts somebody into the jury, until the result is declared. Who nominated somebody or is
        nominated does not sit in it, nor who speaks for a nominated organisation. The receipt names
        the juror, by number. For staff.

        Args:
            award: The award.
            juror: Who.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SeatJuror(
                award=award,
                juror=juror,
            ), at=at, command_id=command_id
        )

    def excuse_juror(
        self,
        *,
        award: UUID | str,
        juror: int,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Excuses a juror, whom the receipt names; points already given count no more. For staff.

        Args:
            award: The award.
            juror: The juror, by number.
            reason: Why. For staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ExcuseJuror(
                award=award,
                juror=juror,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def nominate(
        self,
        *,
        award: UUID | str,
        nominee: NomineeInput | NomineeInputDict,
        reason: str,
        nomination: UUID | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Nominates somebody. For citizens, and for staff. Nobody nominates themselves, or an
        organisation whose mandate they hold. Nominations of the same nominee are joined. The
        receipt names the nomination, and a nominee who is new, but no citizen learns from it
        whether somebody with an account was nominated before.

        Args:
            award: The award.
            nomination: A fresh id. A fresh random one where it is `None`.
            nominee: Whom.
            reason: Why. Public once the nominee has agreed.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `nomination` too.
        """
        return self._desk.execute(
            Nominate(
                award=award,
                nomination=_uuid4() if nomination is None else nomination,
                nominee=nominee,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def join(
        self,
        *,
        award: UUID | str,
        nominee: int,
        into: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A nominee who was named without an account, whom the receipt names, is the same as
        another nominee, who gets the nominations. Before the vote opens. For staff.

        Args:
            award: The award.
            nominee: The nominee without an account, by number.
            into: The other nominee, by number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            JoinNominees(
                award=award,
                nominee=nominee,
                into=into,
            ), at=at, command_id=command_id
        )

    def consent(
        self,
        *,
        award: UUID | str,
        nominee: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The nominee, whom the receipt names, agrees to be shown, with what was written about
        them, and to stand in the vote. Before the vote opens. For the citizen; for whoever holds a
        mandate to manage the organisation; for staff, who record what somebody without an account
        said.

        Args:
            award: The award.
            nominee: The nominee, by number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ConsentToNomination(
                award=award,
                nominee=nominee,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        award: UUID | str,
        nominee: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The nominee, whom the receipt names, says no, also after a yes, until the result is
        declared. What was written about them is deleted. For those who may agree.

        Args:
            award: The award.
            nominee: The nominee, by number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DeclineNomination(
                award=award,
                nominee=nominee,
            ), at=at, command_id=command_id
        )

    def exclude(
        self,
        *,
        award: UUID | str,
        nominee: int,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality finds that a nominee, whom the receipt names, does not meet the
        criteria. For staff.

        Args:
            award: The award.
            nominee: The nominee, by number.
            reason: Why. For staff and the nominee.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ExcludeNominee(
                award=award,
                nominee=nominee,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def give_points(
        self,
        *,
        award: UUID | str,
        points: Collection[NomineePoints | NomineePointsDict],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A juror gives each nominee who stands 0 to 100 points, or gives others, from the vote's
        opening until the result is declared. For the juror.

        Args:
            award: The award.
            points: For each nominee who stands.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GivePoints(
                award=award,
                points=points,
            ), at=at, command_id=command_id
        )

    def vote(
        self,
        *,
        award: UUID | str,
        citizen: UUID | str,
        nominee: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Votes for a nominee who stands, or for another one instead, while the vote is open. For
        the citizen alone, whose identity is verified unless the award says otherwise: staff do not
        vote for anybody.

        Args:
            award: The award.
            citizen: Who votes.
            nominee: For whom, by number.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CastVote(
                award=award,
                citizen=citizen,
                nominee=nominee,
            ), at=at, command_id=command_id
        )

    def count(
        self,
        *,
        award: UUID | str,
        at_once: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Counts a part of the ballots once the vote has closed, and deletes them. Where more than
        1,000 voted, this is sent until all parts are counted, as the award's `count` says; then the
        result can be declared. Fewer are counted by `award.declare`. How many votes somebody has so
        far is shown to nobody. For staff.

        Args:
            award: The award.
            at_once: About how many ballots are counted at once, 1 to 1,000; as many as may be where
                it is left out. The first part settles it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CountBallots(
                award=award,
                at_once=at_once,
            ), at=at, command_id=command_id
        )

    def declare(
        self,
        *,
        award: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Declares the result once the vote has closed and each juror has given points or is
        excused. Where more than 1,000 voted, their ballots are counted first: `award.count`. For
        staff. Nothing about it can be chosen: it follows from points and votes.

        Each side's points or votes for a nominee are a share of all that the side gave to those who
        stand; the award's split weighs the two. Among equals the jury's points decide; who is equal
        in them too shares the prize. Where nobody stands or nobody got anything, the award is not
        given.

        Args:
            award: The award.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DeclareAward(
                award=award,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        award: UUID | str,
        after: int | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> AwardView:
        """One award, as the actor may see it, with its nominees page by page.

        Args:
            award: The award.
            after: Only nominees after this one, by number, to page on.
            limit: At most so many nominees are looked at; 100 unless said otherwise, 500 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetAward(
                award=award,
                after=after,
                limit=limit,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        year: int | None = None,
        at: DateTime | str | None = None,
    ) -> AwardList:
        """The awards, in the order of their ids.

        Args:
            after: Only awards after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            year: Only of this year.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListAwards(
                after=after,
                limit=limit,
                year=year,
            ), at=at
        )

    def my_vote(
        self,
        *,
        award: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> MyVoteView:
        """For whom the actor voted. For the voter alone.

        Args:
            award: The award.
            citizen: Who asks.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MyVote(
                award=award,
                citizen=citizen,
            ), at=at
        )
