"""The room `matching`, as `town.matchings`: its methods, and the types that they take and give.

Queries: `solve`, `resolve`, `relax`, `stable`, `frontier`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime as DateTime
from typing import Any, ClassVar, TypedDict

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Pictured,
    Progressing,
    Query,
    Record,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)

__all__ = [
    "FrontierFigures",
    "FrontierItem",
    "FrontierName",
    "FrontierView",
    "Journey",
    "JourneyDict",
    "MarketRows",
    "MarketRowsDict",
    "MatchAim",
    "MatchGap",
    "MatchNeed",
    "MatchNeedDict",
    "MatchPair",
    "MatchPairDict",
    "MatchReason",
    "MatchScore",
    "MatchVolunteer",
    "MatchVolunteerDict",
    "MatchingFrontier",
    "MatchingsRoom",
    "MinimumChange",
    "MinimumConflict",
    "NeedOutcome",
    "OtherOutcome",
    "PairIds",
    "PlaceWorth",
    "RelaxMatching",
    "Relaxation2",
    "RelaxedMatching",
    "ResolveMatching",
    "ResolvedMatching",
    "Shift",
    "ShiftDict",
    "SolveMatching",
    "SolvedMatching",
    "StableMatching",
    "StableView",
    "VolunteerMove",
    "VolunteerOutcome",
]


class FrontierName(Choice):
    """What a way to match is best at."""

    PEOPLE = "people"
    """Most people placed."""

    FIT = "fit"
    """Most fit in all."""

    COVERAGE = "coverage"
    """Needs of first priority, and half of every need before more of any."""

    FAIRNESS = "fairness"
    """The greatest fit that everybody placed has at least."""

    STABLE = "stable"
    """The wishes of both sides."""


class MatchAim(Choice):
    """What a matching aims at."""

    OPEN = "open"
    """Needs that may be closed and are not."""

    PLACED = "placed"
    """People placed."""

    STAFFED = "staffed"
    """Places filled."""

    FIT = "fit"
    """Fit."""


class MatchReason(Choice):
    """Why somebody is not proposed for a need that they suit."""

    OVERSUBSCRIBED = "oversubscribed"
    """Every place goes to somebody of whom more is gained there in all."""

    SAME_TIME = "same_time"
    """It is at the same time as a need that they are proposed for."""

    NO_TIME_TO_TRAVEL = "no_time_to_travel"
    """There is no time to get there from a need that they are proposed for, or from there to it."""

    LIMIT_REACHED = "limit_reached"
    """They are proposed for as many as they take, and each of these must keep them."""

    CLOSED = "closed"
    """It is closed: too few people can be had for it."""

    HOURS_REACHED = "hours_reached"
    """With what they are proposed for, it would be more hours than they take."""

    OFFER_REACHED = "offer_reached"
    """They are proposed for as many as the offer takes by which they suit it."""

    BETTER_ELSEWHERE = "better_elsewhere"
    """They are proposed for as many as they take, and changing gains nothing."""

    SEARCH_STOPPED = "search_stopped"
    """Nothing: the work did not suffice to see whether they could have it too."""


# Values and views


class FrontierFigures(Record):
    """What a way to match gives, or what it costs."""

    placed: int
    """People placed."""

    staffed: tuple[int, ...]
    """Places filled, by priority from the first."""

    below_half: tuple[int, ...]
    """Needs with less than half of their places filled, by priority."""

    missed: int
    """Needs below their minimum."""

    fit: int
    """The sum of all fits."""

    fit_lowest: int
    """The least fit of a volunteer; 0 for somebody who has no need."""

    fit_fifth: int
    """What a twentieth of the volunteers don't exceed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "placed": self.placed,
            "staffed": self.staffed,
            "below_half": self.below_half,
            "missed": self.missed,
            "fit": self.fit,
            "fit_lowest": self.fit_lowest,
            "fit_fifth": self.fit_fifth,
        }

    @classmethod
    def _read(cls, data: Any) -> FrontierFigures:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "placed": data["placed"],
            "staffed": _items(data["staffed"], _same),
            "below_half": _items(data["below_half"], _same),
            "missed": data["missed"],
            "fit": data["fit"],
            "fit_lowest": data["fit_lowest"],
            "fit_fifth": data["fit_fifth"],
        })
        return record


class FrontierItem(Record):
    """One way to match."""

    name: FrontierName
    """What it is best at."""

    pairs: tuple[PairIds, ...]
    """The pairs, by volunteer, then by need."""

    figures: FrontierFigures
    """What it gives."""

    costs: FrontierFigures
    """How much less that is than the best of all five, in thousandths of the best, rounded up; for
    needs missed or below half how many more, in thousandths of the needs.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "pairs": self.pairs,
            "figures": self.figures,
            "costs": self.costs,
        }

    @classmethod
    def _read(cls, data: Any) -> FrontierItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": FrontierName._read(data["name"]),
            "pairs": _items(data["pairs"], PairIds._read),
            "figures": FrontierFigures._read(data["figures"]),
            "costs": FrontierFigures._read(data["costs"]),
        })
        return record


class FrontierView(Pictured):
    """Five ways to match."""

    points: tuple[FrontierItem, ...]
    """The five."""

    def _dict(self) -> dict[str, Any]:
        return {
            "points": self.points,
        }

    @classmethod
    def _read(cls, data: Any) -> FrontierView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "points": _items(data["points"], FrontierItem._read),
        })
        return record


class MatchGap(Record):
    """How much better a matching could be where the work did not suffice: of the aims before this
    one, none has more.
    """

    aim: MatchAim
    """The aim."""

    reached: int
    """What this matching has of it."""

    most: int
    """What none exceeds."""

    priority: int | None = None
    """At which priority; absent where the aim has none."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "aim": self.aim,
            "reached": self.reached,
            "most": self.most,
        }
        if self.priority is not None:
            data["priority"] = self.priority
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchGap:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "aim": MatchAim._read(data["aim"]),
            "reached": data["reached"],
            "most": data["most"],
            "priority": data.get("priority"),
        })
        return record


class MatchScore(Record):
    """What a matching reaches. More of the first counts before any of the next."""

    open: tuple[int, ...]
    """How many needs that may be closed are not, by priority from the first."""

    placed: int
    """How many people are proposed for something."""

    staffed: tuple[int, ...]
    """How many places are filled, by priority from the first."""

    fit: int
    """The sum of all fits."""

    unfilled: tuple[int, ...]
    """How many places stay free, by priority from the first; those of closed needs among them."""

    def _dict(self) -> dict[str, Any]:
        return {
            "open": self.open,
            "placed": self.placed,
            "staffed": self.staffed,
            "fit": self.fit,
            "unfilled": self.unfilled,
        }

    @classmethod
    def _read(cls, data: Any) -> MatchScore:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "open": _items(data["open"], _same),
            "placed": data["placed"],
            "staffed": _items(data["staffed"], _same),
            "fit": data["fit"],
            "unfilled": _items(data["unfilled"], _same),
        })
        return record


class MinimumChange(Record):
    """A minimum to lower."""

    need: str
    """The need."""

    from_: int
    """Its minimum."""

    to: int
    """What it is lowered to."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
            "from": self.from_,
            "to": self.to,
        }

    @classmethod
    def _read(cls, data: Any) -> MinimumChange:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": data["need"],
            "from_": data["from"],
            "to": data["to"],
        })
        return record


class MinimumConflict(Record):
    """Needs whose minimums can't all be met."""

    needs: tuple[str, ...]
    """Their ids, ascending. Without any one of them, the minimums of the others can be met."""

    wanted: int
    """So many people their minimums ask for together."""

    available: int
    """So many of these places can be filled at most, if all other needs ask for nobody."""

    volunteers: int
    """So many volunteers fit one of these needs or more."""

    def _dict(self) -> dict[str, Any]:
        return {
            "needs": self.needs,
            "wanted": self.wanted,
            "available": self.available,
            "volunteers": self.volunteers,
        }

    @classmethod
    def _read(cls, data: Any) -> MinimumConflict:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "needs": _items(data["needs"], _same),
            "wanted": data["wanted"],
            "available": data["available"],
            "volunteers": data["volunteers"],
        })
        return record


class NeedOutcome(Record):
    """A need in a matching, explained."""

    need: str
    """The need."""

    filled: int
    """How many it gets."""

    fitting: int
    """How many suit it."""

    scarce: bool
    """Whether fewer suit it than it has places."""

    gain: PlaceWorth | None = None
    """What all would gain by one place more here; absent where that is not known."""

    loss: PlaceWorth | None = None
    """What all would lose by one place fewer here; absent where that can't be, or is not known."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "need": self.need,
            "filled": self.filled,
            "fitting": self.fitting,
            "scarce": self.scarce,
        }
        if self.gain is not None:
            data["gain"] = self.gain
        if self.loss is not None:
            data["loss"] = self.loss
        return data

    @classmethod
    def _read(cls, data: Any) -> NeedOutcome:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": data["need"],
            "filled": data["filled"],
            "fitting": data["fitting"],
            "scarce": data["scarce"],
            "gain": None if (value := data.get("gain")) is None else PlaceWorth._read(value),
            "loss": None if (value := data.get("loss")) is None else PlaceWorth._read(value),
        })
        return record


class OtherOutcome(Record):
    """Why a volunteer who suits a need does not get it."""

    need: str
    """The need."""

    reason: MatchReason
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "need": self.need,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> OtherOutcome:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "need": data["need"],
            "reason": MatchReason._read(data["reason"]),
        })
        return record


class PairIds(Record):
    """A volunteer and a need."""

    volunteer: str
    """The volunteer."""

    need: str
    """The need."""

    def _dict(self) -> dict[str, Any]:
        return {
            "volunteer": self.volunteer,
            "need": self.need,
        }

    @classmethod
    def _read(cls, data: Any) -> PairIds:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "volunteer": data["volunteer"],
            "need": data["need"],
        })
        return record


class PlaceWorth(Record):
    """What a place is worth, by the aims in their order."""

    placed: int
    """People placed."""

    staffed: tuple[int, ...]
    """Places filled, by priority from the first."""

    fit: int
    """Fit."""

    def _dict(self) -> dict[str, Any]:
        return {
            "placed": self.placed,
            "staffed": self.staffed,
            "fit": self.fit,
        }

    @classmethod
    def _read(cls, data: Any) -> PlaceWorth:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "placed": data["placed"],
            "staffed": _items(data["staffed"], _same),
            "fit": data["fit"],
        })
        return record


class Relaxation2(Record):
    """The smallest change of minimums with which all of them can be met."""

    changes: tuple[MinimumChange, ...]
    """The minimums to lower, by ascending id. Empty where all can be met as they are."""

    lowered: int
    """By so many in all. No other change with a smaller sum is enough."""

    def _dict(self) -> dict[str, Any]:
        return {
            "changes": self.changes,
            "lowered": self.lowered,
        }

    @classmethod
    def _read(cls, data: Any) -> Relaxation2:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "changes": _items(data["changes"], MinimumChange._read),
            "lowered": data["lowered"],
        })
        return record


class RelaxedMatching(Record):
    """What stands against the minimums."""

    relaxation: Relaxation2
    """The smallest change."""

    conflict: MinimumConflict | None = None
    """Needs whose minimums can't be met together; absent where all can."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "relaxation": self.relaxation,
        }
        if self.conflict is not None:
            data["conflict"] = self.conflict
        return data

    @classmethod
    def _read(cls, data: Any) -> RelaxedMatching:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "relaxation": Relaxation2._read(data["relaxation"]),
            "conflict": None if (value := data.get("conflict")) is None else MinimumConflict._read(value),
        })
        return record


class ResolvedMatching(Record):
    """A matching after somebody dropped out."""

    pairs: tuple[PairIds, ...]
    """The pairs, by volunteer, then by need."""

    score: MatchScore
    """What they reach."""

    moves: tuple[VolunteerMove, ...]
    """Everybody else for whom something changes."""

    def _dict(self) -> dict[str, Any]:
        return {
            "pairs": self.pairs,
            "score": self.score,
            "moves": self.moves,
        }

    @classmethod
    def _read(cls, data: Any) -> ResolvedMatching:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "pairs": _items(data["pairs"], PairIds._read),
            "score": MatchScore._read(data["score"]),
            "moves": _items(data["moves"], VolunteerMove._read),
        })
        return record


class SolvedMatching(Record):
    """A matching."""

    pairs: tuple[PairIds, ...]
    """The pairs, by volunteer, then by need."""

    score: MatchScore
    """What they reach."""

    cases: int
    """The cases of the proof: 1 where prices alone prove it; one or more by aim where shifts
    overlap in part.
    """

    needs: tuple[NeedOutcome, ...]
    """The needs, in the order of their ids."""

    volunteers: tuple[VolunteerOutcome, ...]
    """The volunteers, in the order of their ids."""

    closed: tuple[str, ...] | None = None
    """Needs that are closed, because their minimum can't be had: they get nobody but those locked
    to them.
    """

    gap: MatchGap | None = None
    """How much better another matching could be, where the work did not suffice; absent where
    nothing is better.
    """

    short: tuple[str, ...] | None = None
    """Needs that have fewer people than their minimum, where the work did not suffice to see
    whether that can be had.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "pairs": self.pairs,
            "score": self.score,
            "cases": self.cases,
            "needs": self.needs,
            "volunteers": self.volunteers,
        }
        if self.closed is not None:
            data["closed"] = self.closed
        if self.gap is not None:
            data["gap"] = self.gap
        if self.short is not None:
            data["short"] = self.short
        return data

    @classmethod
    def _read(cls, data: Any) -> SolvedMatching:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "pairs": _items(data["pairs"], PairIds._read),
            "score": MatchScore._read(data["score"]),
            "cases": data["cases"],
            "needs": _items(data["needs"], NeedOutcome._read),
            "volunteers": _items(data["volunteers"], VolunteerOutcome._read),
            "closed": None if (value := data.get("closed")) is None else _items(value, _same),
            "gap": None if (value := data.get("gap")) is None else MatchGap._read(value),
            "short": None if (value := data.get("short")) is None else _items(value, _same),
        })
        return record


class StableView(Record):
    """A matching by the wishes of both sides."""

    pairs: tuple[PairIds, ...]
    """The pairs, by volunteer, then by need."""

    score: MatchScore
    """What they reach."""

    guaranteed: bool
    """Whether the rules are such that no pair can block."""

    blocking: tuple[PairIds, ...]
    """The pairs that would rather have one another all the same; none where that is guaranteed."""

    missed: tuple[str, ...]
    """The needs with fewer people than their minimum."""

    def _dict(self) -> dict[str, Any]:
        return {
            "pairs": self.pairs,
            "score": self.score,
            "guaranteed": self.guaranteed,
            "blocking": self.blocking,
            "missed": self.missed,
        }

    @classmethod
    def _read(cls, data: Any) -> StableView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "pairs": _items(data["pairs"], PairIds._read),
            "score": MatchScore._read(data["score"]),
            "guaranteed": data["guaranteed"],
            "blocking": _items(data["blocking"], PairIds._read),
            "missed": _items(data["missed"], _same),
        })
        return record


class VolunteerMove(Record):
    """A volunteer for whom something changes."""

    volunteer: str
    """The volunteer."""

    left: tuple[str, ...]
    """The needs that they had and have no more."""

    taken: tuple[str, ...]
    """The needs that they have now and had not."""

    def _dict(self) -> dict[str, Any]:
        return {
            "volunteer": self.volunteer,
            "left": self.left,
            "taken": self.taken,
        }

    @classmethod
    def _read(cls, data: Any) -> VolunteerMove:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "volunteer": data["volunteer"],
            "left": _items(data["left"], _same),
            "taken": _items(data["taken"], _same),
        })
        return record


class VolunteerOutcome(Record):
    """A volunteer in a matching, explained."""

    volunteer: str
    """The volunteer."""

    needs: tuple[str, ...]
    """The needs they get."""

    others: tuple[OtherOutcome, ...]
    """The other needs that they suit, and why not these."""

    def _dict(self) -> dict[str, Any]:
        return {
            "volunteer": self.volunteer,
            "needs": self.needs,
            "others": self.others,
        }

    @classmethod
    def _read(cls, data: Any) -> VolunteerOutcome:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "volunteer": data["volunteer"],
            "needs": _items(data["needs"], _same),
            "others": _items(data["others"], OtherOutcome._read),
        })
        return record


# Inputs


class Journey(Record):
    """How long it takes to get from one place to another."""

    from_: str
    """From where; as needs name their `place`."""

    to: str
    """To where. The way back takes as long, unless it has a row of its own."""

    minutes: int
    """So many minutes, up to 1,440."""

    def _dict(self) -> dict[str, Any]:
        return {
            "from": self.from_,
            "to": self.to,
            "minutes": self.minutes,
        }

    @classmethod
    def _read(cls, data: Any) -> Journey:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": data["from"],
            "to": data["to"],
            "minutes": data["minutes"],
        })
        return record


class MarketRows(Record):
    """Needs, volunteers and who suits what."""

    needs: Collection[MatchNeed | MatchNeedDict]
    """The needs, in any order."""

    volunteers: Collection[MatchVolunteer | MatchVolunteerDict]
    """The volunteers, in any order."""

    pairs: Collection[MatchPair | MatchPairDict]
    """Who suits what, in any order."""

    journeys: Collection[Journey | JourneyDict] | None = None
    """How long it takes to get from one place of needs to another; none where that is not told."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "needs": self.needs,
            "volunteers": self.volunteers,
            "pairs": self.pairs,
        }
        if self.journeys is not None:
            data["journeys"] = self.journeys
        return data

    @classmethod
    def _read(cls, data: Any) -> MarketRows:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "needs": _items(data["needs"], MatchNeed._read),
            "volunteers": _items(data["volunteers"], MatchVolunteer._read),
            "pairs": _items(data["pairs"], MatchPair._read),
            "journeys": None if (value := data.get("journeys")) is None else _items(value, Journey._read),
        })
        return record


class MatchNeed(Record):
    """A task that wants people."""

    id: str
    """Unlike every other need's."""

    capacity: int
    """At most so many people, 1 or more."""

    priority: int
    """From 1, which is filled first, to 5."""

    minimum: int = 0
    """At least so many people, up to `capacity`. A hard rule, unless `or_closed`."""

    or_closed: bool | None = None
    """Whether the need is closed where `minimum` can't be had: then it gets nobody but those locked
    to it.
    """

    place: str | None = None
    """Where it is, for the time that it takes to get there from another place. With none it can be
    met anywhere.
    """

    shifts: Collection[Shift | ShiftDict] | None = None
    """The times at which people are wanted. With none the need can be met at any time."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "capacity": self.capacity,
            "priority": self.priority,
        }
        if self.minimum is not None:
            data["minimum"] = self.minimum
        if self.or_closed is not None:
            data["or_closed"] = self.or_closed
        if self.place is not None:
            data["place"] = self.place
        if self.shifts is not None:
            data["shifts"] = self.shifts
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchNeed:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "id": data["id"],
            "capacity": data["capacity"],
            "priority": data["priority"],
            "minimum": data.get("minimum", 0),
            "or_closed": data.get("or_closed"),
            "place": data.get("place"),
            "shifts": None if (value := data.get("shifts")) is None else _items(value, Shift._read),
        })
        return record


class MatchPair(Record):
    """A volunteer who fits a need. A pair that isn't there does not fit."""

    volunteer: str
    """The volunteer's id."""

    need: str
    """The need's id."""

    fit: int
    """How well they fit, 0 to 1,000."""

    locked: bool | None = None
    """Whether both have said yes already: such a pair stays."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "volunteer": self.volunteer,
            "need": self.need,
            "fit": self.fit,
        }
        if self.locked is not None:
            data["locked"] = self.locked
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchPair:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "volunteer": data["volunteer"],
            "need": data["need"],
            "fit": data["fit"],
            "locked": data.get("locked"),
        })
        return record


class MatchVolunteer(Record):
    """Somebody who offers to help."""

    id: str
    """Unlike every other volunteer's."""

    limit: int
    """At most so many needs at once, 1 or more."""

    booked: Collection[Shift | ShiftDict] | None = None
    """Shifts that they have elsewhere: these count towards the minutes, and nobody is chosen for a
    need at the same time: a pair with one counts as not there, and is an error where it is locked.
    """

    minutes_max: int | None = None
    """At most so many minutes of shifts in all, those booked among them; as many as the needs have
    unless said otherwise.
    """

    week_minutes_max: int | None = None
    """At most so many minutes of shifts in any week, those booked among them: from Monday to Sunday
    in Danish time. A shift counts in the week in which it begins.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "limit": self.limit,
        }
        if self.booked is not None:
            data["booked"] = self.booked
        if self.minutes_max is not None:
            data["minutes_max"] = self.minutes_max
        if self.week_minutes_max is not None:
            data["week_minutes_max"] = self.week_minutes_max
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchVolunteer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "id": data["id"],
            "limit": data["limit"],
            "booked": None if (value := data.get("booked")) is None else _items(value, Shift._read),
            "minutes_max": data.get("minutes_max"),
            "week_minutes_max": data.get("week_minutes_max"),
        })
        return record


class Shift(Record):
    """A time span, in whole minutes since 1970 in UTC."""

    from_: int
    """When it begins, inclusive."""

    until: int
    """When it ends, exclusive; after `from`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "from": self.from_,
            "until": self.until,
        }

    @classmethod
    def _read(cls, data: Any) -> Shift:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": data["from"],
            "until": data["until"],
        })
        return record


# Inputs as dicts


_JourneyDictRequired = TypedDict(
    "_JourneyDictRequired",
    {
        "from": "str",
        "to": "str",
        "minutes": "int",
    },
)


class JourneyDict(_JourneyDictRequired):
    """`Journey` as a dict, by the names in JSON."""



class _MarketRowsDictRequired(TypedDict):
    needs: Collection[MatchNeed | MatchNeedDict]
    volunteers: Collection[MatchVolunteer | MatchVolunteerDict]
    pairs: Collection[MatchPair | MatchPairDict]


class MarketRowsDict(_MarketRowsDictRequired, total=False):
    """`MarketRows` as a dict, by the names in JSON."""

    journeys: Collection[Journey | JourneyDict] | None


class _MatchNeedDictRequired(TypedDict):
    id: str
    capacity: int
    priority: int


class MatchNeedDict(_MatchNeedDictRequired, total=False):
    """`MatchNeed` as a dict, by the names in JSON."""

    minimum: int
    or_closed: bool | None
    place: str | None
    shifts: Collection[Shift | ShiftDict] | None


class _MatchPairDictRequired(TypedDict):
    volunteer: str
    need: str
    fit: int


class MatchPairDict(_MatchPairDictRequired, total=False):
    """`MatchPair` as a dict, by the names in JSON."""

    locked: bool | None


class _MatchVolunteerDictRequired(TypedDict):
    id: str
    limit: int


class MatchVolunteerDict(_MatchVolunteerDictRequired, total=False):
    """`MatchVolunteer` as a dict, by the names in JSON."""

    booked: Collection[Shift | ShiftDict] | None
    minutes_max: int | None
    week_minutes_max: int | None


_ShiftDictRequired = TypedDict(
    "_ShiftDictRequired",
    {
        "from": "int",
        "until": "int",
    },
)


class ShiftDict(_ShiftDictRequired):
    """`Shift` as a dict, by the names in JSON."""



# Queries


class MatchingFrontier(Query["FrontierView"]):
    """Five ways to match the same people, each best at something else, and what each costs in what
    the others are best at.
    """

    NAME: ClassVar[str] = "matching.frontier"

    market: MarketRows | MarketRowsDict
    """Who and what."""

    work_max: int | None = None
    """At most so many units of work, each about a billionth of a second; what the actor may use
    unless said otherwise.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "market": self.market,
        }
        if self.work_max is not None:
            data["work_max"] = self.work_max
        return data

    @classmethod
    def _read(cls, data: Any) -> MatchingFrontier:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "market": MarketRows._read(data["market"]),
            "work_max": data.get("work_max"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> FrontierView:
        return FrontierView._read(data)


class RelaxMatching(Query["RelaxedMatching"]):
    """Whether all minimums can be met; if not, which needs stand against one another, and the
    smallest change with which they can.
    """

    NAME: ClassVar[str] = "matching.relax"

    market: MarketRows | MarketRowsDict
    """Who and what."""

    work_max: int | None = None
    """At most so many units of work, each about a billionth of a second; what the actor may use
    unless said otherwise.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "market": self.market,
        }
        if self.work_max is not None:
            data["work_max"] = self.work_max
        return data

    @classmethod
    def _read(cls, data: Any) -> RelaxMatching:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "market": MarketRows._read(data["market"]),
            "work_max": data.get("work_max"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> RelaxedMatching:
        return RelaxedMatching._read(data)


class ResolveMatching(Query["ResolvedMatching"]):
    """What becomes of a best matching when one volunteer drops out."""

    NAME: ClassVar[str] = "matching.resolve"

    market: MarketRows | MarketRowsDict
    """Who and what, with the volunteer."""

    volunteer: str
    """The volunteer who drops out."""

    keep: bool = False
    """Whether everybody else keeps what they have, and only the places that were left are filled
    again.
    """

    work_max: int | None = None
    """At most so many units of work, each about a billionth of a second; what the actor may use
    unless said otherwise.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "market": self.market,
            "volunteer": self.volunteer,
        }
        if self.keep is not None:
            data["keep"] = self.keep
        if self.work_max is not None:
            data["work_max"] = self.work_max
        return data

    @classmethod
    def _read(cls, data: Any) -> ResolveMatching:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "market": MarketRows._read(data["market"]),
            "volunteer": data["volunteer"],
            "keep": data.get("keep", False),
            "work_max": data.get("work_max"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ResolvedMatching:
        return ResolvedMatching._read(data)


class SolveMatching(Query["SolvedMatching"]):
    """Who should be asked to help where. Minimums first, then most people placed, then needs of
    first priority, then fit; the answer was checked by prices that prove it. Where the work allowed
    does not suffice, it is the best that was found, with how much better another one could be.

    Where minimums can't all be met, the needs are matched as if each were closed rather than open
    with fewer: as many as can be are open, those of first priority first, and the others are named.
    `matching.relax` says what stands against what.
    """

    NAME: ClassVar[str] = "matching.solve"

    market: MarketRows | MarketRowsDict
    """Who and what."""

    work_max: int | None = None
    """At most so many units of work, each about a billionth of a second; what the actor may use
    unless said otherwise.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "market": self.market,
        }
        if self.work_max is not None:
            data["work_max"] = self.work_max
        return data

    @classmethod
    def _read(cls, data: Any) -> SolveMatching:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "market": MarketRows._read(data["market"]),
            "work_max": data.get("work_max"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> SolvedMatching:
        return SolvedMatching._read(data)


class StableMatching(Query["StableView"]):
    """The matching by the wishes of both sides, in which no volunteer and need would rather have
    one another. It may place fewer people and leave minimums unmet: `matching.frontier` shows what
    it costs.
    """

    NAME: ClassVar[str] = "matching.stable"

    market: MarketRows | MarketRowsDict
    """Who and what."""

    def _dict(self) -> dict[str, Any]:
        return {
            "market": self.market,
        }

    @classmethod
    def _read(cls, data: Any) -> StableMatching:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "market": MarketRows._read(data["market"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> StableView:
        return StableView._read(data)


# The room


class MatchingsRoom:
    """The commands and queries of `matching`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def solve(
        self,
        *,
        market: MarketRows | MarketRowsDict,
        work_max: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> SolvedMatching:
        """Who should be asked to help where. Minimums first, then most people placed, then needs of
        first priority, then fit; the answer was checked by prices that prove it. Where the work
        allowed does not suffice, it is the best that was found, with how much better another one
        could be.

        Where minimums can't all be met, the needs are matched as if each were closed rather than
        open with fewer: as many as can be are open, those of first priority first, and the others
        are named. `matching.relax` says what stands against what.

        Args:
            market: Who and what.
            work_max: At most so many units of work, each about a billionth of a second; what the
                actor may use unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            SolveMatching(
                market=market,
                work_max=work_max,
            ), at=at, progress=progress
        )

    def resolve(
        self,
        *,
        market: MarketRows | MarketRowsDict,
        volunteer: str,
        keep: bool = False,
        work_max: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> ResolvedMatching:
        """What becomes of a best matching when one volunteer drops out.

        Args:
            market: Who and what, with the volunteer.
            volunteer: The volunteer who drops out.
            keep: Whether everybody else keeps what they have, and only the places that were left
                are filled again.
            work_max: At most so many units of work, each about a billionth of a second; what the
                actor may use unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            ResolveMatching(
                market=market,
                volunteer=volunteer,
                keep=keep,
                work_max=work_max,
            ), at=at, progress=progress
        )

    def relax(
        self,
        *,
        market: MarketRows | MarketRowsDict,
        work_max: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> RelaxedMatching:
        """Whether all minimums can be met; if not, which needs stand against one another, and the
        smallest change with which they can.

        Args:
            market: Who and what.
            work_max: At most so many units of work, each about a billionth of a second; what the
                actor may use unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            RelaxMatching(
                market=market,
                work_max=work_max,
            ), at=at, progress=progress
        )

    def stable(
        self,
        *,
        market: MarketRows | MarketRowsDict,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> StableView:
        """The matching by the wishes of both sides, in which no volunteer and need would rather
        have one another. It may place fewer people and leave minimums unmet: `matching.frontier`
        shows what it costs.

        Args:
            market: Who and what.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            StableMatching(
                market=market,
            ), at=at, progress=progress
        )

    def frontier(
        self,
        *,
        market: MarketRows | MarketRowsDict,
        work_max: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> FrontierView:
        """Five ways to match the same people, each best at something else, and what each costs in
        what the others are best at.

        Args:
            market: Who and what.
            work_max: At most so many units of work, each about a billionth of a second; what the
                actor may use unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            MatchingFrontier(
                market=market,
                work_max=work_max,
            ), at=at, progress=progress
        )
