"""The room `sortition`, as `town.sortitions`: its methods, and the types that they take and give.

Queries: `distribute`, `lottery`, `conflicts`, `replacement`, `reserves`, `report`, `read_tables`,
`write_tables`, `verify`, `verify_chances`, `person`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Pictured,
    Progressing,
    Query,
    Record,
    entries as _entries,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .values import Language, Table, TableDict

__all__ = [
    "Announcement",
    "AnnouncementDict",
    "Bound",
    "BrokenRule",
    "Chances",
    "ComputeChances",
    "ConflictPart",
    "Conflicts",
    "Disclosure",
    "DrawFiles",
    "DrawReport",
    "DrawRules",
    "DrawRulesDict",
    "DrawTables",
    "Drawn",
    "DrawnDict",
    "DrawnNumbers",
    "DrawnNumbersDict",
    "DrawnValue",
    "DrawnValueDict",
    "DropOut",
    "DropOutDict",
    "Fairness",
    "Feature",
    "FeatureDict",
    "FindConflicts",
    "FindPerson",
    "FindingGrade",
    "Flex",
    "FlexDict",
    "GroupReport",
    "JointQuota",
    "JointQuotaDict",
    "Objective",
    "PanelSizes",
    "PeopleColumns",
    "PeopleColumnsDict",
    "PersonChance",
    "PersonShare",
    "PrepareLottery",
    "PrepareReplacement",
    "PrepareReserves",
    "PreparedLottery",
    "ProvenChances",
    "PublishedText",
    "QuotaChange",
    "QuotaPrice",
    "Randomness",
    "RandomnessBalls",
    "RandomnessBallsDict",
    "RandomnessBeacon",
    "RandomnessBeaconDict",
    "RandomnessDice",
    "RandomnessDiceDict",
    "RandomnessDict",
    "ReadTables",
    "Relaxation",
    "RemainingQuota",
    "Replacement",
    "ReplacementRound",
    "ReplacementRoundDict",
    "Replay",
    "ReportDraw",
    "ReportedDraw",
    "ReserveDraw",
    "RoundReport",
    "RuleName",
    "RuleNameDict",
    "RuleNameHousehold",
    "RuleNameHouseholdDict",
    "RuleNameIncluded",
    "RuleNameIncludedDict",
    "RuleNameJoint",
    "RuleNameJointDict",
    "RuleNameSeatGroups",
    "RuleNameSeatGroupsDict",
    "RuleNameValue",
    "RuleNameValueDict",
    "SeatGroup",
    "SeatGroupDict",
    "SeatRange",
    "SeatRangeDict",
    "SortitionsRoom",
    "Spread",
    "Standing",
    "Stopped",
    "StoppedCancelled",
    "StoppedWork",
    "TableCorrection",
    "TableCorrectionDict",
    "TableFinding",
    "TableInput",
    "TableInputDict",
    "TableInputFile",
    "TableInputFileDict",
    "TableInputRows",
    "TableInputRowsDict",
    "TableInputTable",
    "TableInputTableDict",
    "TableInputText",
    "TableInputTextDict",
    "TableName",
    "TableReport",
    "Vacancy",
    "VacancyDict",
    "ValueQuota",
    "ValueQuotaDict",
    "VerifyChances",
    "VerifyDraw",
    "Volunteer",
    "VolunteerDict",
    "Warnings",
    "WhyChance",
    "WhyReason",
    "WriteTables",
]


class Bound(Choice):
    """Which end of a rule."""

    MIN = "min"
    """At least so many."""

    MAX = "max"
    """At most so many."""


class Disclosure(Choice):
    """How much of each person is published beside the pseudonym.

    Where people are few, age, area and education together may tell who somebody is. The
    municipality decides.
    """

    FEATURES = "features"
    """The values of the features with quotas, who is included or excluded beforehand, which people
    live together where homes are limited, and the fitting seat groups. Everything can be checked by
    anybody.
    """

    PSEUDONYMS_ONLY = "pseudonyms_only"
    """Nothing. Counts, chances and the draw can be checked by anybody, the quotas can't; the text
    says so.
    """


class FindingGrade(Choice):
    """What a finding asks of whoever sent the table."""

    PUT_RIGHT = "put_right"
    """It must be put right before a draw; with a proposal where there is one."""

    READ_SO = "read_so"
    """It was read as the proposal says."""

    PASSED_OVER = "passed_over"
    """It was not read, and need not be."""


class Objective(Choice):
    """What makes a lottery the best one."""

    LEXIMIN = "leximin"
    """The smallest chance is as large as can be, then the second smallest, and so on (Flanigan et
    al., *Fair algorithms for selecting citizens' assemblies*, Nature 2021).
    """

    MAXIMIN = "maximin"
    """The smallest chance of those who can be drawn at all is as large as can be; nothing is asked
    of the others.
    """

    NASH = "nash"
    """The geometric mean of the chances is as large as can be. People who can't be drawn under the
    quotas are left out of the mean.
    """

    STRATIFIED = "stratified"
    """No objective: the stratified draw in wide use, for comparison. Its chances are estimated from
    a fixed sample.
    """


class Standing(Choice):
    """Whether a person can be drawn."""

    OPEN = "open"
    """Can be drawn."""

    INCLUDED = "included"
    """Sits in every panel: confirmed beforehand."""

    EXCLUDED = "excluded"
    """Sits in none."""


class TableName(Choice):
    """Which of the two tables."""

    CATEGORIES = "categories"
    """The quotas, `categories.csv`."""

    PEOPLE = "people"
    """The people, `people.csv`."""


# Values and views


class BrokenRule(Record):
    """A rule that people in a panel break."""

    rule: RuleName
    """The rule."""

    bound: Bound
    """Which end of it."""

    limit: int
    """The number it demands."""

    people: int
    """How many people there are."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "bound": self.bound,
            "limit": self.limit,
            "people": self.people,
        }

    @classmethod
    def _read(cls, data: Any) -> BrokenRule:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rule": RuleName._read(data["rule"]),
            "bound": Bound._read(data["bound"]),
            "limit": data["limit"],
            "people": data["people"],
        })
        return record


class Chances(Record):
    """Everybody's chance."""

    fairness: Fairness
    """How good the lottery is."""

    people: tuple[PersonChance, ...]
    """In byte order of the pseudonyms; who can't be drawn has 0."""

    def _dict(self) -> dict[str, Any]:
        return {
            "fairness": self.fairness,
            "people": self.people,
        }

    @classmethod
    def _read(cls, data: Any) -> Chances:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "fairness": Fairness._read(data["fairness"]),
            "people": _items(data["people"], PersonChance._read),
        })
        return record


class ConflictPart(Record):
    """One of the rules that contradict each other."""

    rule: RuleName
    """The rule."""

    bound: Bound
    """Which end of it."""

    limit: int
    """The number it demands."""

    people: int
    """To how many people in the pool it applies."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "bound": self.bound,
            "limit": self.limit,
            "people": self.people,
        }

    @classmethod
    def _read(cls, data: Any) -> ConflictPart:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rule": RuleName._read(data["rule"]),
            "bound": Bound._read(data["bound"]),
            "limit": data["limit"],
            "people": data["people"],
        })
        return record


class Conflicts(Record):
    """What is wrong with quotas."""

    feasible: bool
    """Whether some panel meets all quotas."""

    conflict: tuple[ConflictPart, ...]
    """A smallest set of rules that can't be met together: without any one of them the others can.
    Where the search was stopped, some of them may not be needed for that.
    """

    warnings: Warnings
    """Who has no chance, and quotas that take all they can get; empty where no panel meets all
    quotas.
    """

    relaxation: Relaxation | None = None
    """The smallest relaxation after which some panel meets all quotas; absent where none is needed,
    or none helps.
    """

    sizes: PanelSizes | None = None
    """The nearest other sizes with which some panel meets all quotas as they are; where sizes were
    asked for.
    """

    stopped: Stopped | None = None
    """Why the search ended early, with the best found until then; absent where it did not. Other
    sizes may not have been looked at then.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "feasible": self.feasible,
            "conflict": self.conflict,
            "warnings": self.warnings,
        }
        if self.relaxation is not None:
            data["relaxation"] = self.relaxation
        if self.sizes is not None:
            data["sizes"] = self.sizes
        if self.stopped is not None:
            data["stopped"] = self.stopped
        return data

    @classmethod
    def _read(cls, data: Any) -> Conflicts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "feasible": data["feasible"],
            "conflict": _items(data["conflict"], ConflictPart._read),
            "warnings": Warnings._read(data["warnings"]),
            "relaxation": None if (value := data.get("relaxation")) is None else Relaxation._read(value),
            "sizes": None if (value := data.get("sizes")) is None else PanelSizes._read(value),
            "stopped": None if (value := data.get("stopped")) is None else Stopped._read(value),
        })
        return record


class DrawFiles(Record):
    """The two files."""

    categories: str
    """The content of `categories.csv`."""

    people: str
    """The content of `people.csv`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "categories": self.categories,
            "people": self.people,
        }

    @classmethod
    def _read(cls, data: Any) -> DrawFiles:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "categories": data["categories"],
            "people": data["people"],
        })
        return record


class DrawReport(Record):
    """A report on a draw."""

    people: int
    """How many people can be drawn."""

    seats: int
    """How many seats there are."""

    spread: Spread
    """How even the chances are."""

    groups: tuple[GroupReport, ...]
    """A line for each value, in the order of the rules."""

    prices: tuple[QuotaPrice, ...]
    """What quotas cost the least likely person; empty where the distribution's proof does not tell.
    Dearest first.
    """

    stratified: Spread | None = None
    """The same for the stratified draw in wide use, where it was computed."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "people": self.people,
            "seats": self.seats,
            "spread": self.spread,
            "groups": self.groups,
            "prices": self.prices,
        }
        if self.stratified is not None:
            data["stratified"] = self.stratified
        return data

    @classmethod
    def _read(cls, data: Any) -> DrawReport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "people": data["people"],
            "seats": data["seats"],
            "spread": Spread._read(data["spread"]),
            "groups": _items(data["groups"], GroupReport._read),
            "prices": _items(data["prices"], QuotaPrice._read),
            "stratified": None if (value := data.get("stratified")) is None else Spread._read(value),
        })
        return record


class DrawRules(Record):
    """What every panel must respect. All bounds are inclusive."""

    seats: int
    """How many people are drawn, 1 to 2,000. Those who must be included are among them."""

    features: tuple[Feature, ...] | None = None
    """The features with quotas. With none, everybody is equally likely."""

    household_max: int | None = None
    """At most so many from one household."""

    joint: tuple[JointQuota, ...] | None = None
    """Quotas on people with several values at once."""

    seat_groups: tuple[SeatGroup, ...] | None = None
    """Groups of seats that only those who fit can take. A person may fit several. With none, every
    seat is open to everybody.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "seats": self.seats,
        }
        if self.features is not None:
            data["features"] = self.features
        if self.household_max is not None:
            data["household_max"] = self.household_max
        if self.joint is not None:
            data["joint"] = self.joint
        if self.seat_groups is not None:
            data["seat_groups"] = self.seat_groups
        return data

    @classmethod
    def _read(cls, data: Any) -> DrawRules:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "seats": data["seats"],
            "features": None if (value := data.get("features")) is None else _items(value, Feature._read),
            "household_max": data.get("household_max"),
            "joint": None if (value := data.get("joint")) is None else _items(value, JointQuota._read),
            "seat_groups": None if (value := data.get("seat_groups")) is None else _items(value, SeatGroup._read),
        })
        return record


class DrawTables(Record):
    """What a draw can begin with."""

    features: tuple[Feature, ...]
    """The features with their quotas."""

    flex: tuple[Flex, ...]
    """How far each quota may be relaxed, where the table says so."""

    people: tuple[Volunteer, ...]
    """The people, in the order of the table."""

    def _dict(self) -> dict[str, Any]:
        return {
            "features": self.features,
            "flex": self.flex,
            "people": self.people,
        }

    @classmethod
    def _read(cls, data: Any) -> DrawTables:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "features": _items(data["features"], Feature._read),
            "flex": _items(data["flex"], Flex._read),
            "people": _items(data["people"], Volunteer._read),
        })
        return record


class Fairness(Record):
    """How good a lottery is."""

    minimum: float
    """The smallest chance of anybody who can be drawn."""

    searched: int
    """How many levels rest on a search that has to be believed, and not on arithmetic."""

    gini: float
    """How unequal the chances are, from 0 (all equal) to 1 (Gini)."""

    panels: int
    """How many panels the exact lottery has."""

    bound: float | None = None
    """No lottery has a larger one; absent where that isn't proven."""

    gap: float | None = None
    """The largest difference of a level from its proven bound; for Nash the share by which the
    geometric mean can be larger.
    """

    stopped: Stopped | None = None
    """Why this is the best lottery found and not the best there is; absent where it is. Then the
    gap says how much larger the smallest chance of all who have none proven can be at most.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "minimum": self.minimum,
            "searched": self.searched,
            "gini": self.gini,
            "panels": self.panels,
        }
        if self.bound is not None:
            data["bound"] = self.bound
        if self.gap is not None:
            data["gap"] = self.gap
        if self.stopped is not None:
            data["stopped"] = self.stopped
        return data

    @classmethod
    def _read(cls, data: Any) -> Fairness:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "minimum": data["minimum"],
            "searched": data["searched"],
            "gini": data["gini"],
            "panels": data["panels"],
            "bound": data.get("bound"),
            "gap": data.get("gap"),
            "stopped": None if (value := data.get("stopped")) is None else Stopped._read(value),
        })
        return record


class Feature(Record):
    """A feature, such as gender or area, with a quota for each of its values."""

    key: str
    """Its name."""

    values: tuple[ValueQuota, ...]
    """Its values. Every person in the pool has one of them."""

    def _dict(self) -> dict[str, Any]:
        return {
            "key": self.key,
            "values": self.values,
        }

    @classmethod
    def _read(cls, data: Any) -> Feature:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "key": data["key"],
            "values": _items(data["values"], ValueQuota._read),
        })
        return record


class Flex(Record):
    """How far a quota may be relaxed, and how much that matters."""

    rule: RuleName
    """The quota of a value, or a joint one."""

    min_least: int
    """Its minimum may be lowered to this, inclusive."""

    max_most: int
    """Its maximum may be raised to this, inclusive."""

    weight: int
    """What each person less or more counts, 1 to 1,000,000. The sum is kept smallest."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "min_least": self.min_least,
            "max_most": self.max_most,
            "weight": self.weight,
        }

    @classmethod
    def _read(cls, data: Any) -> Flex:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rule": RuleName._read(data["rule"]),
            "min_least": data["min_least"],
            "max_most": data["max_most"],
            "weight": data["weight"],
        })
        return record


class GroupReport(Record):
    """What a draw means for those who share a value."""

    feature: str
    """The feature."""

    value: str
    """The value."""

    min: int
    """The quota's minimum."""

    max: int
    """The quota's maximum."""

    people: int
    """How many people who can be drawn have it."""

    chance_min: float
    """The smallest chance among them; with no people, all three are 0."""

    chance_mean: float
    """Their mean chance."""

    chance_max: float
    """The largest chance among them."""

    pool_share: float
    """Their share of the people who can be drawn, 0 to 1."""

    panel_share: float
    """Their expected share of the panel, 0 to 1."""

    population_share: float | None = None
    """Their share of the population, 0 to 1, where it is known."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "feature": self.feature,
            "value": self.value,
            "min": self.min,
            "max": self.max,
            "people": self.people,
            "chance_min": self.chance_min,
            "chance_mean": self.chance_mean,
            "chance_max": self.chance_max,
            "pool_share": self.pool_share,
            "panel_share": self.panel_share,
        }
        if self.population_share is not None:
            data["population_share"] = self.population_share
        return data

    @classmethod
    def _read(cls, data: Any) -> GroupReport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "feature": data["feature"],
            "value": data["value"],
            "min": data["min"],
            "max": data["max"],
            "people": data["people"],
            "chance_min": data["chance_min"],
            "chance_mean": data["chance_mean"],
            "chance_max": data["chance_max"],
            "pool_share": data["pool_share"],
            "panel_share": data["panel_share"],
            "population_share": data.get("population_share"),
        })
        return record


class JointQuota(Record):
    """How many people with several values at once a panel has, such as young women from the
    countryside.
    """

    of: Mapping[str, str]
    """The values by feature, two or more."""

    min: int
    """At least so many, inclusive."""

    max: int
    """At most so many, inclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "of": self.of,
            "min": self.min,
            "max": self.max,
        }

    @classmethod
    def _read(cls, data: Any) -> JointQuota:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "of": _entries(data["of"], _same),
            "min": data["min"],
            "max": data["max"],
        })
        return record


class PanelSizes(Record):
    """The nearest sizes with which some panel meets all quotas as they are."""

    larger: int | None = None
    """The smallest one above it, if there is one."""

    smaller: int | None = None
    """The largest one below what was asked for, if there is one."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.larger is not None:
            data["larger"] = self.larger
        if self.smaller is not None:
            data["smaller"] = self.smaller
        return data

    @classmethod
    def _read(cls, data: Any) -> PanelSizes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "larger": data.get("larger"),
            "smaller": data.get("smaller"),
        })
        return record


class PersonChance(Record):
    """One person's chance."""

    id: str
    """The pseudonym."""

    chance: float
    """The chance, 0 to 1."""

    def _dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "chance": self.chance,
        }

    @classmethod
    def _read(cls, data: Any) -> PersonChance:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "id": data["id"],
            "chance": data["chance"],
        })
        return record


class PersonShare(Record):
    """A person's line of a published text."""

    number: int
    """The person's number in the text, from 1."""

    panels: int
    """In how many panels the person is."""

    of: int
    """Of how many."""

    chance: float
    """The chance in the exact lottery, 0 to 1."""

    why: WhyChance | None = None
    """Why it is so; with a certificate alone."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "number": self.number,
            "panels": self.panels,
            "of": self.of,
            "chance": self.chance,
        }
        if self.why is not None:
            data["why"] = self.why
        return data

    @classmethod
    def _read(cls, data: Any) -> PersonShare:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "number": data["number"],
            "panels": data["panels"],
            "of": data["of"],
            "chance": data["chance"],
            "why": None if (value := data.get("why")) is None else WhyChance._read(value),
        })
        return record


class PreparedLottery(Pictured):
    """A lottery that is ready to be published."""

    published: PublishedText
    """The text and its hash."""

    fairness: Fairness
    """How good the exact lottery is."""

    share_minimum: float
    """The smallest share of the panels of anybody who can be drawn."""

    distance_max: float
    """The largest distance between anybody's share of the panels and exact chance. Less than one
    panel for everybody can't always be had.
    """

    far_count: int
    """For how many people the distance is more than one panel."""

    proof: PublishedText | None = None
    """The proof of the chances, to publish beside the text; absent where features are not
    disclosed, or the objective has no proof by levels.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "published": self.published,
            "fairness": self.fairness,
            "share_minimum": self.share_minimum,
            "distance_max": self.distance_max,
            "far_count": self.far_count,
        }
        if self.proof is not None:
            data["proof"] = self.proof
        return data

    @classmethod
    def _read(cls, data: Any) -> PreparedLottery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "published": PublishedText._read(data["published"]),
            "fairness": Fairness._read(data["fairness"]),
            "share_minimum": data["share_minimum"],
            "distance_max": data["distance_max"],
            "far_count": data["far_count"],
            "proof": None if (value := data.get("proof")) is None else PublishedText._read(value),
        })
        return record


class ProvenChances(Record):
    """What a certificate proves."""

    minimum: float
    """The smallest chance of anybody who can be drawn, 0 to 1."""

    proven: int
    """How many levels are proven by arithmetic."""

    levels: int
    """How many levels there are; where only the smallest chance was made as large as can be, one
    more than that.
    """

    gap: float
    """How far a proven level is from what no lottery exceeds, at most."""

    bound: float | None = None
    """No lottery has a larger one, 0 to 1. Absent where that rests on a search."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "minimum": self.minimum,
            "proven": self.proven,
            "levels": self.levels,
            "gap": self.gap,
        }
        if self.bound is not None:
            data["bound"] = self.bound
        return data

    @classmethod
    def _read(cls, data: Any) -> ProvenChances:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "minimum": data["minimum"],
            "proven": data["proven"],
            "levels": data["levels"],
            "gap": data["gap"],
            "bound": data.get("bound"),
        })
        return record


class PublishedText(Record):
    """A published text and the hash to announce with it."""

    text: str
    """The text. Publish it byte for byte."""

    sha256: str
    """Its SHA-256, 64 hexadecimal digits in lower case."""

    def _dict(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "sha256": self.sha256,
        }

    @classmethod
    def _read(cls, data: Any) -> PublishedText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "sha256": data["sha256"],
        })
        return record


class QuotaChange(Record):
    """A quota's bound before and after."""

    rule: RuleName
    """The quota of a value, or a joint one."""

    bound: Bound
    """Which end of it."""

    from_: int
    """As it was."""

    to: int
    """As it must be."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "bound": self.bound,
            "from": self.from_,
            "to": self.to,
        }

    @classmethod
    def _read(cls, data: Any) -> QuotaChange:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rule": RuleName._read(data["rule"]),
            "bound": Bound._read(data["bound"]),
            "from_": data["from"],
            "to": data["to"],
        })
        return record


class QuotaPrice(Record):
    """What one person more of room in a quota would give."""

    rule: RuleName
    """The quota."""

    bound: Bound
    """Which end of it."""

    price: float
    """By how much the smallest chance would rise, at the rate of the first fraction of a person:
    what a whole person more gives is at most this.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "bound": self.bound,
            "price": self.price,
        }

    @classmethod
    def _read(cls, data: Any) -> QuotaPrice:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rule": RuleName._read(data["rule"]),
            "bound": Bound._read(data["bound"]),
            "price": data["price"],
        })
        return record


class Relaxation(Record):
    """The smallest change of quotas after which some panel keeps all rules."""

    changes: tuple[QuotaChange, ...]
    """What changes; empty where the quotas can be met as they are."""

    weight: int
    """The weighted sum of all changes. No other change within the flex has a smaller one, unless
    `least` says otherwise.
    """

    least: int | None = None
    """Where the search was stopped: no change within the flex has a smaller weight than this.
    Absent where none has a smaller one than these changes.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "changes": self.changes,
            "weight": self.weight,
        }
        if self.least is not None:
            data["least"] = self.least
        return data

    @classmethod
    def _read(cls, data: Any) -> Relaxation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "changes": _items(data["changes"], QuotaChange._read),
            "weight": data["weight"],
            "least": data.get("least"),
        })
        return record


class RemainingQuota(Record):
    """What a quota asks of substitutes."""

    rule: RuleName
    """The quota."""

    staying: int
    """How many of those who stay count in it."""

    min: int
    """At least so many of the substitutes must, inclusive."""

    max: int
    """At most so many of them may, inclusive. Where more stay than the quota allows, 0, and there
    is no such panel.
    """

    available: int
    """How many people who can be drawn do."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "staying": self.staying,
            "min": self.min,
            "max": self.max,
            "available": self.available,
        }

    @classmethod
    def _read(cls, data: Any) -> RemainingQuota:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rule": RuleName._read(data["rule"]),
            "staying": data["staying"],
            "min": data["min"],
            "max": data["max"],
            "available": data["available"],
        })
        return record


class Replacement(Record):
    """A draw of substitutes."""

    rules: DrawRules
    """The rules of the whole panel, as they were."""

    people: tuple[Volunteer, ...]
    """The people: those who stay are included, those who can't be drawn excluded. Draw with these
    as with any.
    """

    free: int
    """How many seats are free."""

    remaining: tuple[RemainingQuota, ...]
    """What the quotas still ask of the substitutes."""

    round: int
    """Which round this draw is, from 1."""

    rounds: tuple[RoundReport, ...]
    """The rounds before it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rules": self.rules,
            "people": self.people,
            "free": self.free,
            "remaining": self.remaining,
            "round": self.round,
            "rounds": self.rounds,
        }

    @classmethod
    def _read(cls, data: Any) -> Replacement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
            "free": data["free"],
            "remaining": _items(data["remaining"], RemainingQuota._read),
            "round": data["round"],
            "rounds": _items(data["rounds"], RoundReport._read),
        })
        return record


class Replay(Record):
    """What a published text and the public randomness say together."""

    sha256: str
    """The SHA-256 of the text, 64 hexadecimal digits in lower case."""

    panel: int
    """The number of the panel that was drawn, from 0."""

    line: int
    """The line of the text on which it stands, from 1."""

    people: tuple[str, ...]
    """The pseudonyms of its people, in byte order."""

    def _dict(self) -> dict[str, Any]:
        return {
            "sha256": self.sha256,
            "panel": self.panel,
            "line": self.line,
            "people": self.people,
        }

    @classmethod
    def _read(cls, data: Any) -> Replay:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "sha256": data["sha256"],
            "panel": data["panel"],
            "line": data["line"],
            "people": _items(data["people"], _same),
        })
        return record


class ReportedDraw(Pictured):
    """A report with its charts."""

    report: DrawReport
    """The figures."""

    figures: tuple[str, ...]
    """Charts as HTML figures, each with a text alternative and a table: the chances by group, the
    shares, and everybody's chance.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "report": self.report,
            "figures": self.figures,
        }

    @classmethod
    def _read(cls, data: Any) -> ReportedDraw:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "report": DrawReport._read(data["report"]),
            "figures": _items(data["figures"], _same),
        })
        return record


class ReserveDraw(Record):
    """A draw of reserves."""

    rules: DrawRules
    """Quotas on the reserves by value. Joint quotas, seat groups and households are left to the
    replacement.
    """

    people: tuple[Volunteer, ...]
    """The people: the panel's members are excluded, nobody is included."""

    expected_per_mille: int
    """How many members are expected to leave, in thousandths."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rules": self.rules,
            "people": self.people,
            "expected_per_mille": self.expected_per_mille,
        }

    @classmethod
    def _read(cls, data: Any) -> ReserveDraw:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
            "expected_per_mille": data["expected_per_mille"],
        })
        return record


class RoundReport(Record):
    """What became of a round."""

    round: int
    """Its number, from 1."""

    free: int
    """How many seats were free."""

    asked: int
    """How many were asked."""

    seated: int
    """How many of them took a seat."""

    broken: tuple[BrokenRule, ...]
    """What those who were asked broke together with those who still sat; empty where the round was
    lawful. While seats stay free, a minimum is broken only where these seats can't reach it any
    more.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "round": self.round,
            "free": self.free,
            "asked": self.asked,
            "seated": self.seated,
            "broken": self.broken,
        }

    @classmethod
    def _read(cls, data: Any) -> RoundReport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "round": data["round"],
            "free": data["free"],
            "asked": data["asked"],
            "seated": data["seated"],
            "broken": _items(data["broken"], BrokenRule._read),
        })
        return record


class RuleName(Record, variants=True):
    """A rule of a draw by name."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def value(feature: str, value_value: str) -> RuleNameValue:
        """The quota of a value."""
        return RuleNameValue(feature, value_value)

    @staticmethod
    def joint(index: int) -> RuleNameJoint:
        """A joint quota."""
        return RuleNameJoint(index)

    @staticmethod
    def seat_groups(groups: tuple[str, ...]) -> RuleNameSeatGroups:
        """That these seat groups need people who fit one of them."""
        return RuleNameSeatGroups(groups)

    @staticmethod
    def household() -> RuleNameHousehold:
        """That only so many come from one household."""
        return RuleNameHousehold()

    @staticmethod
    def included() -> RuleNameIncluded:
        """That some people are included."""
        return RuleNameIncluded()

    @classmethod
    def _read(cls, data: Any) -> RuleName:
        value: RuleName = _RULENAME[data["kind"]]._read(data)
        return value


class RuleNameValue(RuleName, kw_only=False):
    """The quota of a value."""

    kind: ClassVar[str] = "value"

    feature: str
    """The feature."""

    value_value: str
    """The value."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "value",
            "feature": self.feature,
            "value": self.value_value,
        }

    @classmethod
    def _read(cls, data: Any) -> RuleNameValue:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "feature": data["feature"],
            "value_value": data["value"],
        })
        return record


class RuleNameJoint(RuleName, kw_only=False):
    """A joint quota."""

    kind: ClassVar[str] = "joint"

    index: int
    """Its place in the rules, from 0."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "joint",
            "index": self.index,
        }

    @classmethod
    def _read(cls, data: Any) -> RuleNameJoint:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "index": data["index"],
        })
        return record


class RuleNameSeatGroups(RuleName, kw_only=False):
    """That these seat groups need people who fit one of them."""

    kind: ClassVar[str] = "seat_groups"

    groups: tuple[str, ...]
    """The groups."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "seat_groups",
            "groups": self.groups,
        }

    @classmethod
    def _read(cls, data: Any) -> RuleNameSeatGroups:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "groups": _items(data["groups"], _same),
        })
        return record


class RuleNameHousehold(RuleName, kw_only=False):
    """That only so many come from one household."""

    kind: ClassVar[str] = "household"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "household",
        }

    @classmethod
    def _read(cls, data: Any) -> RuleNameHousehold:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class RuleNameIncluded(RuleName, kw_only=False):
    """That some people are included."""

    kind: ClassVar[str] = "included"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "included",
        }

    @classmethod
    def _read(cls, data: Any) -> RuleNameIncluded:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


_RULENAME: dict[str, type[RuleName]] = {
    "value": RuleNameValue,
    "joint": RuleNameJoint,
    "seat_groups": RuleNameSeatGroups,
    "household": RuleNameHousehold,
    "included": RuleNameIncluded,
}


class SeatGroup(Record):
    """Seats for those who fit a profile."""

    key: str
    """Its name."""

    seats: int
    """How many seats it has."""

    def _dict(self) -> dict[str, Any]:
        return {
            "key": self.key,
            "seats": self.seats,
        }

    @classmethod
    def _read(cls, data: Any) -> SeatGroup:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "key": data["key"],
            "seats": data["seats"],
        })
        return record


class Spread(Record):
    """How even the chances of the people are who can be drawn."""

    minimum: float
    """The smallest chance."""

    mean: float
    """The mean: seats by people."""

    maximum: float
    """The largest chance."""

    gini: float
    """Gini's coefficient: 0 where all chances are the same, near 1 where few people have all the
    chance.
    """

    without_chance: int
    """How many people have no chance."""

    def _dict(self) -> dict[str, Any]:
        return {
            "minimum": self.minimum,
            "mean": self.mean,
            "maximum": self.maximum,
            "gini": self.gini,
            "without_chance": self.without_chance,
        }

    @classmethod
    def _read(cls, data: Any) -> Spread:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "minimum": data["minimum"],
            "mean": data["mean"],
            "maximum": data["maximum"],
            "gini": data["gini"],
            "without_chance": data["without_chance"],
        })
        return record


class Stopped(Record, variants=True):
    """Why a run ended before it was done."""

    by: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def work(units: int) -> StoppedWork:
        """The work allowed was used up. Whoever allows as much has the same answer, to the bit."""
        return StoppedWork(units)

    @staticmethod
    def cancelled() -> StoppedCancelled:
        """A person or a clock stopped it. Nobody can repeat that: what was found may be shown, and
        not be published.
        """
        return StoppedCancelled()

    @classmethod
    def _read(cls, data: Any) -> Stopped:
        value: Stopped = _STOPPED[data["by"]]._read(data)
        return value


class StoppedWork(Stopped, kw_only=False):
    """The work allowed was used up. Whoever allows as much has the same answer, to the bit."""

    by: ClassVar[str] = "work"

    units: int
    """How many units were allowed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "by": "work",
            "units": self.units,
        }

    @classmethod
    def _read(cls, data: Any) -> StoppedWork:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "units": data["units"],
        })
        return record


class StoppedCancelled(Stopped, kw_only=False):
    """A person or a clock stopped it. Nobody can repeat that: what was found may be shown, and not
    be published.
    """

    by: ClassVar[str] = "cancelled"

    def _dict(self) -> dict[str, Any]:
        return {
            "by": "cancelled",
        }

    @classmethod
    def _read(cls, data: Any) -> StoppedCancelled:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


_STOPPED: dict[str, type[Stopped]] = {
    "work": StoppedWork,
    "cancelled": StoppedCancelled,
}


class TableFinding(Record):
    """Something found in a table."""

    table: TableName
    """In which table."""

    lines: tuple[int, ...]
    """The lines, from 1 and ascending, as an editor or a spreadsheet counts them; the first 100."""

    count: int
    """How many lines there are; 0 where it is about the whole table."""

    grade: FindingGrade
    """What it asks."""

    code: str
    """The code, stable."""

    danish: str
    """The whole sentence in Danish, with table, line and column."""

    english: str
    """The same in English."""

    column: int | None = None
    """The column, from 1."""

    heading: str | None = None
    """What the column was taken for: `min`, `id`, a feature's name. Absent for any other."""

    proposal: str | None = None
    """What should stand there instead, or how it was read."""

    value: str | None = None
    """What stands there; for a column that is missing, the heading that is nearest or those that
    nothing asked for. For the municipality's own people alone.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "table": self.table,
            "lines": self.lines,
            "count": self.count,
            "grade": self.grade,
            "code": self.code,
            "danish": self.danish,
            "english": self.english,
        }
        if self.column is not None:
            data["column"] = self.column
        if self.heading is not None:
            data["heading"] = self.heading
        if self.proposal is not None:
            data["proposal"] = self.proposal
        if self.value is not None:
            data["value"] = self.value
        return data

    @classmethod
    def _read(cls, data: Any) -> TableFinding:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "table": TableName._read(data["table"]),
            "lines": _items(data["lines"], _same),
            "count": data["count"],
            "grade": FindingGrade._read(data["grade"]),
            "code": data["code"],
            "danish": data["danish"],
            "english": data["english"],
            "column": data.get("column"),
            "heading": data.get("heading"),
            "proposal": data.get("proposal"),
            "value": data.get("value"),
        })
        return record


class TableReport(Record):
    """What the tables hold, and all there is to say of them."""

    ready: bool
    """Whether nothing must be put right."""

    findings: tuple[TableFinding, ...]
    """What was found, by table and line; at most 500 kinds of things."""

    left_out: int
    """How many kinds of things have no room among them."""

    tables: DrawTables | None = None
    """Quotas and people, where it is ready."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "ready": self.ready,
            "findings": self.findings,
            "left_out": self.left_out,
        }
        if self.tables is not None:
            data["tables"] = self.tables
        return data

    @classmethod
    def _read(cls, data: Any) -> TableReport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ready": data["ready"],
            "findings": _items(data["findings"], TableFinding._read),
            "left_out": data["left_out"],
            "tables": None if (value := data.get("tables")) is None else DrawTables._read(value),
        })
        return record


class ValueQuota(Record):
    """How many people with one value a panel has."""

    value: str
    """The value."""

    min: int
    """At least so many, inclusive."""

    max: int
    """At most so many, inclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "value": self.value,
            "min": self.min,
            "max": self.max,
        }

    @classmethod
    def _read(cls, data: Any) -> ValueQuota:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "value": data["value"],
            "min": data["min"],
            "max": data["max"],
        })
        return record


class Volunteer(Record):
    """A person who can be drawn, by pseudonym."""

    id: str
    """A pseudonym: 1 to 64 letters a to z of either case, digits, dots, hyphens or underscores. It
    is published.
    """

    features: Mapping[str, str] | None = None
    """The person's value for each feature. Features without quotas are not looked at."""

    fits: tuple[str, ...] | None = None
    """The seat groups the person fits; only looked at where the rules have some."""

    household: str | None = None
    """What those who live together share; only looked at where the rules limit a household."""

    standing: Standing | None = None
    """Whether the person can be drawn at all, or must be."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
        }
        if self.features is not None:
            data["features"] = self.features
        if self.fits is not None:
            data["fits"] = self.fits
        if self.household is not None:
            data["household"] = self.household
        if self.standing is not None:
            data["standing"] = self.standing
        return data

    @classmethod
    def _read(cls, data: Any) -> Volunteer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "id": data["id"],
            "features": None if (value := data.get("features")) is None else _entries(value, _same),
            "fits": None if (value := data.get("fits")) is None else _items(value, _same),
            "household": data.get("household"),
            "standing": None if (value := data.get("standing")) is None else Standing._read(value),
        })
        return record


class Warnings(Record):
    """What somebody should know before a draw whose quotas can be met."""

    no_chance: tuple[str, ...]
    """The pseudonyms of people who are in no panel that keeps the rules, though not excluded."""

    exhausted: tuple[RuleName, ...]
    """Quotas that need everybody to whom they apply: their people have no lottery, and when one of
    them leaves, the quota can't be met.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "no_chance": self.no_chance,
            "exhausted": self.exhausted,
        }

    @classmethod
    def _read(cls, data: Any) -> Warnings:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "no_chance": _items(data["no_chance"], _same),
            "exhausted": _items(data["exhausted"], RuleName._read),
        })
        return record


class WhyChance(Record):
    """Why a person's chance is what it is."""

    even: float
    """What everybody's chance would be without any quota: the seats that nobody has beforehand by
    the people who are drawn for them, 0 to 1.
    """

    reasons: tuple[WhyReason, ...]
    """The rules that hold the chance where it is, the dearest first; empty where no quota does, or
    it isn't proven.
    """

    danish: str
    """The whole in Danish, in sentences."""

    english: str
    """The same in English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "even": self.even,
            "reasons": self.reasons,
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> WhyChance:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "even": data["even"],
            "reasons": _items(data["reasons"], WhyReason._read),
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class WhyReason(Record):
    """A rule that holds a chance down."""

    rule: RuleName
    """The rule."""

    bound: Bound
    """Which end of it: at most so many like the person, or at least so many of others."""

    limit: int
    """The number it demands."""

    people: int
    """To how many people who can be drawn it applies."""

    price: float
    """By how much the chance would rise for the first fraction of a seat more, as for a whole seat:
    at most so much, 0 to 1.
    """

    danish: str
    """In Danish."""

    english: str
    """In English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "bound": self.bound,
            "limit": self.limit,
            "people": self.people,
            "price": self.price,
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> WhyReason:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rule": RuleName._read(data["rule"]),
            "bound": Bound._read(data["bound"]),
            "limit": data["limit"],
            "people": data["people"],
            "price": data["price"],
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


# Inputs


class Announcement(Record):
    """What the municipality says of a draw before it."""

    title: str
    """What is drawn, for what and when: one line of 1 to 300 characters."""

    disclosure: Disclosure | str
    """How much of each person is published."""

    randomness: Randomness | RandomnessDict | None = None
    """How the panel will be drawn."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "disclosure": self.disclosure,
        }
        if self.randomness is not None:
            data["randomness"] = self.randomness
        return data

    @classmethod
    def _read(cls, data: Any) -> Announcement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "disclosure": Disclosure._read(data["disclosure"]),
            "randomness": None if (value := data.get("randomness")) is None else Randomness._read(value),
        })
        return record


class Drawn(Record, variants=True):
    """What was drawn."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def numbers(numbers_value: Collection[int]) -> DrawnNumbers:
        """What balls or dice showed, in the order in which they came."""
        return DrawnNumbers(numbers_value)

    @staticmethod
    def value(hex: str) -> DrawnValue:
        """A beacon's value."""
        return DrawnValue(hex)

    @classmethod
    def _read(cls, data: Any) -> Drawn:
        value: Drawn = _DRAWN[data["kind"]]._read(data)
        return value


class DrawnNumbers(Drawn, kw_only=False):
    """What balls or dice showed, in the order in which they came."""

    kind: ClassVar[str] = "numbers"

    numbers_value: Collection[int]
    """Everything that was drawn, with the outcomes that were thrown again."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "numbers",
            "numbers": self.numbers_value,
        }

    @classmethod
    def _read(cls, data: Any) -> DrawnNumbers:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "numbers_value": _items(data["numbers"], _same),
        })
        return record


class DrawnValue(Drawn, kw_only=False):
    """A beacon's value."""

    kind: ClassVar[str] = "value"

    hex: str
    """Hexadecimal, in lower or upper case."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "value",
            "hex": self.hex,
        }

    @classmethod
    def _read(cls, data: Any) -> DrawnValue:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hex": data["hex"],
        })
        return record


_DRAWN: dict[str, type[Drawn]] = {
    "numbers": DrawnNumbers,
    "value": DrawnValue,
}


class DropOut(Record):
    """How often people leave a panel."""

    per_mille: int
    """Of a thousand people, so many leave, 1 to 1000."""

    by_value: Mapping[str, Mapping[str, int]] | None = None
    """Of a thousand people with a value of a feature, by feature and value, 0 to 1000. For somebody
    with several such values the highest counts.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "per_mille": self.per_mille,
        }
        if self.by_value is not None:
            data["by_value"] = self.by_value
        return data

    @classmethod
    def _read(cls, data: Any) -> DropOut:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "per_mille": data["per_mille"],
            "by_value": None if (value := data.get("by_value")) is None else _entries(value, lambda value: _entries(value, _same)),
        })
        return record


class PeopleColumns(Record):
    """Which columns of a `people.csv` say who somebody is and where they live."""

    household: Collection[str] = ()
    """The columns that are the same for people who live together, such as address and postal code.
    They are read as an address where they are one: *Nørregade 7, st. th.* and *NØRREGADE 7 stuen
    til højre* are one home. With none, nobody has a household.
    """

    id: str = "id"
    """The pseudonym."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.household is not None:
            data["household"] = self.household
        if self.id is not None:
            data["id"] = self.id
        return data

    @classmethod
    def _read(cls, data: Any) -> PeopleColumns:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "household": _items(data.get("household", []), _same),
            "id": data.get("id", "id"),
        })
        return record


class Randomness(Record, variants=True):
    """How a panel will be drawn. It stands in the published text.

    Numbered balls and dice leave nobody anything to compute. A beacon's value is one that a third
    party publishes at a time announced beforehand, such as a round of drand or a pulse of NIST's
    beacon (NISTIR 8213).
    """

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def balls(balls_value: int) -> RandomnessBalls:
        """Balls numbered 0 to 9, each put back before the next is drawn, or each from an urn of its
        own.
        """
        return RandomnessBalls(balls_value)

    @staticmethod
    def dice(sides: int, throws: int) -> RandomnessDice:
        """Throws of a die. A die of ten shows 0 to 9, any other 1 to its number of sides."""
        return RandomnessDice(sides, throws)

    @staticmethod
    def beacon(source: str, bytes: int) -> RandomnessBeacon:
        """A value that somebody else publishes."""
        return RandomnessBeacon(source, bytes)

    @classmethod
    def _read(cls, data: Any) -> Randomness:
        value: Randomness = _RANDOMNESS[data["kind"]]._read(data)
        return value


class RandomnessBalls(Randomness, kw_only=False):
    """Balls numbered 0 to 9, each put back before the next is drawn, or each from an urn of its
    own.
    """

    kind: ClassVar[str] = "balls"

    balls_value: int
    """How many are drawn for one number, 1 to 9."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "balls",
            "balls": self.balls_value,
        }

    @classmethod
    def _read(cls, data: Any) -> RandomnessBalls:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "balls_value": data["balls"],
        })
        return record


class RandomnessDice(Randomness, kw_only=False):
    """Throws of a die. A die of ten shows 0 to 9, any other 1 to its number of sides."""

    kind: ClassVar[str] = "dice"

    sides: int
    """How many sides the die has, 2 to 100."""

    throws: int
    """How many throws make one number, 1 to 30."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "dice",
            "sides": self.sides,
            "throws": self.throws,
        }

    @classmethod
    def _read(cls, data: Any) -> RandomnessDice:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "sides": data["sides"],
            "throws": data["throws"],
        })
        return record


class RandomnessBeacon(Randomness, kw_only=False):
    """A value that somebody else publishes."""

    kind: ClassVar[str] = "beacon"

    source: str
    """Whose value, and which: one line that leaves no choice, such as `drand quicknet, round
    4000000`.
    """

    bytes: int
    """How many bytes the value has, 16 to 128."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "beacon",
            "source": self.source,
            "bytes": self.bytes,
        }

    @classmethod
    def _read(cls, data: Any) -> RandomnessBeacon:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "source": data["source"],
            "bytes": data["bytes"],
        })
        return record


_RANDOMNESS: dict[str, type[Randomness]] = {
    "balls": RandomnessBalls,
    "dice": RandomnessDice,
    "beacon": RandomnessBeacon,
}


class ReplacementRound(Record):
    """A round of substitutes. All people by pseudonym."""

    asked: Collection[str] = ()
    """Who was drawn and asked."""

    declined: Collection[str] = ()
    """Who of them said no, or never answered."""

    left: Collection[str] = ()
    """Who sat, and left before this round."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.asked is not None:
            data["asked"] = self.asked
        if self.declined is not None:
            data["declined"] = self.declined
        if self.left is not None:
            data["left"] = self.left
        return data

    @classmethod
    def _read(cls, data: Any) -> ReplacementRound:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "asked": _items(data.get("asked", []), _same),
            "declined": _items(data.get("declined", []), _same),
            "left": _items(data.get("left", []), _same),
        })
        return record


class SeatRange(Record):
    """Sizes that a panel may have as well, both inclusive."""

    min: int
    """At least so many seats, 1 or more."""

    max: int
    """At most so many."""

    def _dict(self) -> dict[str, Any]:
        return {
            "min": self.min,
            "max": self.max,
        }

    @classmethod
    def _read(cls, data: Any) -> SeatRange:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "min": data["min"],
            "max": data["max"],
        })
        return record


class TableCorrection(Record):
    """A correction that somebody decided on: wherever this stands in the column, the other is read."""

    table: TableName | str
    """In which table."""

    column: int
    """In which column, from 1."""

    from_: str
    """What stands there, without white space at its ends."""

    to: str
    """What is read instead."""

    def _dict(self) -> dict[str, Any]:
        return {
            "table": self.table,
            "column": self.column,
            "from": self.from_,
            "to": self.to,
        }

    @classmethod
    def _read(cls, data: Any) -> TableCorrection:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "table": TableName._read(data["table"]),
            "column": data["column"],
            "from_": data["from"],
            "to": data["to"],
        })
        return record


class TableInput(Record, variants=True):
    """A table as it comes in."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def text(text_value: str) -> TableInputText:
        """A text of comma-separated values."""
        return TableInputText(text_value)

    @staticmethod
    def file(base64: str) -> TableInputFile:
        """The bytes of a file of comma-separated values, in UTF-8, UTF-16 or Windows-1252."""
        return TableInputFile(base64)

    @staticmethod
    def rows(rows_value: Collection[Collection[str]]) -> TableInputRows:
        """Rows of cells, the headings among them."""
        return TableInputRows(rows_value)

    @staticmethod
    def table(table_value: Table | TableDict) -> TableInputTable:
        """A table as `read_table` gives it, such as that of an Excel workbook."""
        return TableInputTable(table_value)

    @classmethod
    def _read(cls, data: Any) -> TableInput:
        value: TableInput = _TABLEINPUT[data["kind"]]._read(data)
        return value


class TableInputText(TableInput, kw_only=False):
    """A text of comma-separated values."""

    kind: ClassVar[str] = "text"

    text_value: str
    """The text."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "text",
            "text": self.text_value,
        }

    @classmethod
    def _read(cls, data: Any) -> TableInputText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text_value": data["text"],
        })
        return record


class TableInputFile(TableInput, kw_only=False):
    """The bytes of a file of comma-separated values, in UTF-8, UTF-16 or Windows-1252."""

    kind: ClassVar[str] = "file"

    base64: str
    """The bytes in Base64, with padding."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "file",
            "base64": self.base64,
        }

    @classmethod
    def _read(cls, data: Any) -> TableInputFile:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "base64": data["base64"],
        })
        return record


class TableInputRows(TableInput, kw_only=False):
    """Rows of cells, the headings among them."""

    kind: ClassVar[str] = "rows"

    rows_value: Collection[Collection[str]]
    """The rows."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "rows",
            "rows": self.rows_value,
        }

    @classmethod
    def _read(cls, data: Any) -> TableInputRows:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rows_value": _items(data["rows"], lambda value: _items(value, _same)),
        })
        return record


class TableInputTable(TableInput, kw_only=False):
    """A table as `read_table` gives it, such as that of an Excel workbook."""

    kind: ClassVar[str] = "table"

    table_value: Table | TableDict
    """The table."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "table",
            "table": self.table_value,
        }

    @classmethod
    def _read(cls, data: Any) -> TableInputTable:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "table_value": Table._read(data["table"]),
        })
        return record


_TABLEINPUT: dict[str, type[TableInput]] = {
    "text": TableInputText,
    "file": TableInputFile,
    "rows": TableInputRows,
    "table": TableInputTable,
}


class Vacancy(Record):
    """A panel and what has become of it. All people by pseudonym."""

    left: Collection[str] = ()
    """Who sat, and left or declined the seat since the last round."""

    panel: Collection[str] = ()
    """The first panel's members, those who left among them."""

    reserves: Collection[str] | None = None
    """The only people who may be drawn, such as a list of reserves. With none, everybody who is
    open.
    """

    rounds: Collection[ReplacementRound | ReplacementRoundDict] = ()
    """The rounds in which substitutes were asked until now, the first one first."""

    unavailable: Collection[str] = ()
    """Others who said that they can't come any more."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.left is not None:
            data["left"] = self.left
        if self.panel is not None:
            data["panel"] = self.panel
        if self.reserves is not None:
            data["reserves"] = self.reserves
        if self.rounds is not None:
            data["rounds"] = self.rounds
        if self.unavailable is not None:
            data["unavailable"] = self.unavailable
        return data

    @classmethod
    def _read(cls, data: Any) -> Vacancy:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "left": _items(data.get("left", []), _same),
            "panel": _items(data.get("panel", []), _same),
            "reserves": None if (value := data.get("reserves")) is None else _items(value, _same),
            "rounds": _items(data.get("rounds", []), ReplacementRound._read),
            "unavailable": _items(data.get("unavailable", []), _same),
        })
        return record


# Inputs as dicts


class _AnnouncementDictRequired(TypedDict):
    title: str
    disclosure: Disclosure | str


class AnnouncementDict(_AnnouncementDictRequired, total=False):
    """`Announcement` as a dict, by the names in JSON."""

    randomness: Randomness | RandomnessDict | None


class _DrawRulesDictRequired(TypedDict):
    seats: int


class DrawRulesDict(_DrawRulesDictRequired, total=False):
    """`DrawRules` as a dict, by the names in JSON."""

    features: Collection[Feature | FeatureDict] | None
    household_max: int | None
    joint: Collection[JointQuota | JointQuotaDict] | None
    seat_groups: Collection[SeatGroup | SeatGroupDict] | None


class DrawnNumbersDict(TypedDict):
    """`DrawnNumbers` as a dict, by the names in JSON."""

    kind: Literal["numbers"]
    numbers: Collection[int]


class DrawnValueDict(TypedDict):
    """`DrawnValue` as a dict, by the names in JSON."""

    kind: Literal["value"]
    hex: str


DrawnDict: TypeAlias = (
    DrawnNumbersDict
    | DrawnValueDict
)
"""`Drawn` as a dict, by the names in JSON."""


class _DropOutDictRequired(TypedDict):
    per_mille: int


class DropOutDict(_DropOutDictRequired, total=False):
    """`DropOut` as a dict, by the names in JSON."""

    by_value: Mapping[str, Mapping[str, int]] | None


class FeatureDict(TypedDict):
    """`Feature` as a dict, by the names in JSON."""

    key: str
    values: Collection[ValueQuota | ValueQuotaDict]


class FlexDict(TypedDict):
    """`Flex` as a dict, by the names in JSON."""

    rule: RuleName | RuleNameDict
    min_least: int
    max_most: int
    weight: int


class JointQuotaDict(TypedDict):
    """`JointQuota` as a dict, by the names in JSON."""

    of: Mapping[str, str]
    min: int
    max: int


class PeopleColumnsDict(TypedDict, total=False):
    """`PeopleColumns` as a dict, by the names in JSON."""

    household: Collection[str]
    id: str


class RandomnessBallsDict(TypedDict):
    """`RandomnessBalls` as a dict, by the names in JSON."""

    kind: Literal["balls"]
    balls: int


class RandomnessDiceDict(TypedDict):
    """`RandomnessDice` as a dict, by the names in JSON."""

    kind: Literal["dice"]
    sides: int
    throws: int


class RandomnessBeaconDict(TypedDict):
    """`RandomnessBeacon` as a dict, by the names in JSON."""

    kind: Literal["beacon"]
    source: str
    bytes: int


RandomnessDict: TypeAlias = (
    RandomnessBallsDict
    | RandomnessDiceDict
    | RandomnessBeaconDict
)
"""`Randomness` as a dict, by the names in JSON."""


class ReplacementRoundDict(TypedDict, total=False):
    """`ReplacementRound` as a dict, by the names in JSON."""

    asked: Collection[str]
    declined: Collection[str]
    left: Collection[str]


class RuleNameValueDict(TypedDict):
    """`RuleNameValue` as a dict, by the names in JSON."""

    kind: Literal["value"]
    feature: str
    value: str


class RuleNameJointDict(TypedDict):
    """`RuleNameJoint` as a dict, by the names in JSON."""

    kind: Literal["joint"]
    index: int


class RuleNameSeatGroupsDict(TypedDict):
    """`RuleNameSeatGroups` as a dict, by the names in JSON."""

    kind: Literal["seat_groups"]
    groups: Collection[str]


class RuleNameHouseholdDict(TypedDict):
    """`RuleNameHousehold` as a dict, by the names in JSON."""

    kind: Literal["household"]


class RuleNameIncludedDict(TypedDict):
    """`RuleNameIncluded` as a dict, by the names in JSON."""

    kind: Literal["included"]


RuleNameDict: TypeAlias = (
    RuleNameValueDict
    | RuleNameJointDict
    | RuleNameSeatGroupsDict
    | RuleNameHouseholdDict
    | RuleNameIncludedDict
)
"""`RuleName` as a dict, by the names in JSON."""


class SeatGroupDict(TypedDict):
    """`SeatGroup` as a dict, by the names in JSON."""

    key: str
    seats: int


class SeatRangeDict(TypedDict):
    """`SeatRange` as a dict, by the names in JSON."""

    min: int
    max: int


_TableCorrectionDictRequired = TypedDict(
    "_TableCorrectionDictRequired",
    {
        "table": "TableName | str",
        "column": "int",
        "from": "str",
        "to": "str",
    },
)


class TableCorrectionDict(_TableCorrectionDictRequired):
    """`TableCorrection` as a dict, by the names in JSON."""



class TableInputTextDict(TypedDict):
    """`TableInputText` as a dict, by the names in JSON."""

    kind: Literal["text"]
    text: str


class TableInputFileDict(TypedDict):
    """`TableInputFile` as a dict, by the names in JSON."""

    kind: Literal["file"]
    base64: str


class TableInputRowsDict(TypedDict):
    """`TableInputRows` as a dict, by the names in JSON."""

    kind: Literal["rows"]
    rows: Collection[Collection[str]]


class TableInputTableDict(TypedDict):
    """`TableInputTable` as a dict, by the names in JSON."""

    kind: Literal["table"]
    table: Table | TableDict


TableInputDict: TypeAlias = (
    TableInputTextDict
    | TableInputFileDict
    | TableInputRowsDict
    | TableInputTableDict
)
"""`TableInput` as a dict, by the names in JSON."""


class VacancyDict(TypedDict, total=False):
    """`Vacancy` as a dict, by the names in JSON."""

    left: Collection[str]
    panel: Collection[str]
    reserves: Collection[str] | None
    rounds: Collection[ReplacementRound | ReplacementRoundDict]
    unavailable: Collection[str]


class ValueQuotaDict(TypedDict):
    """`ValueQuota` as a dict, by the names in JSON."""

    value: str
    min: int
    max: int


class _VolunteerDictRequired(TypedDict):
    id: str


class VolunteerDict(_VolunteerDictRequired, total=False):
    """`Volunteer` as a dict, by the names in JSON."""

    features: Mapping[str, str] | None
    fits: Collection[str] | None
    household: str | None
    standing: Standing | str | None


# Queries


class ComputeChances(Query["Chances"]):
    """Everybody's chance in the lottery that is best by the objective."""

    NAME: ClassVar[str] = "sortition.distribute"

    rules: DrawRules | DrawRulesDict
    """What every panel must respect."""

    people: Collection[Volunteer | VolunteerDict]
    """The people, in any order."""

    objective: Objective | str = Objective.LEXIMIN
    """What the lottery is best at."""

    work_max: int | None = None
    """At most so many units of work, each about a billionth of a second; what the actor may use
    unless said otherwise.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "rules": self.rules,
            "people": self.people,
        }
        if self.objective is not None:
            data["objective"] = self.objective
        if self.work_max is not None:
            data["work_max"] = self.work_max
        return data

    @classmethod
    def _read(cls, data: Any) -> ComputeChances:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
            "objective": Objective._read(data.get("objective", "leximin")),
            "work_max": data.get("work_max"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Chances:
        return Chances._read(data)


class FindConflicts(Query["Conflicts"]):
    """Whether the quotas can be met at all, before anybody is drawn: which of them conflict, what
    the smallest relaxation is, and who has no chance.
    """

    NAME: ClassVar[str] = "sortition.conflicts"

    rules: DrawRules | DrawRulesDict
    """What every panel must respect."""

    people: Collection[Volunteer | VolunteerDict]
    """The people, in any order."""

    flex: Collection[Flex | FlexDict] | None = None
    """How far each quota may be relaxed, and how much that weighs. With none, every quota may be
    relaxed as far as need be, and each person more or less weighs 1.
    """

    sizes: SeatRange | SeatRangeDict | None = None
    """Sizes that the panel may have as well: where the quotas conflict, the nearest ones with which
    they don't are named.
    """

    work_max: int | None = None
    """At most so many units of work, each about a billionth of a second; what the actor may use
    unless said otherwise.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "rules": self.rules,
            "people": self.people,
        }
        if self.flex is not None:
            data["flex"] = self.flex
        if self.sizes is not None:
            data["sizes"] = self.sizes
        if self.work_max is not None:
            data["work_max"] = self.work_max
        return data

    @classmethod
    def _read(cls, data: Any) -> FindConflicts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
            "flex": None if (value := data.get("flex")) is None else _items(value, Flex._read),
            "sizes": None if (value := data.get("sizes")) is None else SeatRange._read(value),
            "work_max": data.get("work_max"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Conflicts:
        return Conflicts._read(data)


class FindPerson(Query["PersonShare"]):
    """What a published text says of one person: everybody can find their own line, and with the
    certificate why their chance is what it is.
    """

    NAME: ClassVar[str] = "sortition.person"

    text: str
    """The text, byte for byte."""

    id: str
    """The pseudonym."""

    proof: str | None = None
    """The certificate that was published beside it, byte for byte."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
            "id": self.id,
        }
        if self.proof is not None:
            data["proof"] = self.proof
        return data

    @classmethod
    def _read(cls, data: Any) -> FindPerson:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "id": data["id"],
            "proof": data.get("proof"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> PersonShare:
        return PersonShare._read(data)


class PrepareLottery(Query["PreparedLottery"]):
    """The text to publish before a draw: equally likely panels of the lottery that is best by the
    objective, everybody's line, and the rule by which public randomness names a panel.
    """

    NAME: ClassVar[str] = "sortition.lottery"

    rules: DrawRules | DrawRulesDict
    """What every panel must respect."""

    people: Collection[Volunteer | VolunteerDict]
    """The people, in any order."""

    announcement: Announcement | AnnouncementDict
    """What the municipality says of the draw."""

    objective: Objective | str = Objective.LEXIMIN
    """What the lottery is best at."""

    panels: int = 1000
    """How many panels; 1,000 unless said otherwise."""

    work_max: int | None = None
    """At most so many units of work, each about a billionth of a second; what the actor may use
    unless said otherwise.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "rules": self.rules,
            "people": self.people,
            "announcement": self.announcement,
        }
        if self.objective is not None:
            data["objective"] = self.objective
        if self.panels is not None:
            data["panels"] = self.panels
        if self.work_max is not None:
            data["work_max"] = self.work_max
        return data

    @classmethod
    def _read(cls, data: Any) -> PrepareLottery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
            "announcement": Announcement._read(data["announcement"]),
            "objective": Objective._read(data.get("objective", "leximin")),
            "panels": data.get("panels", 1000),
            "work_max": data.get("work_max"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> PreparedLottery:
        return PreparedLottery._read(data)


class PrepareReplacement(Query["Replacement"]):
    """The draw that fills the seats of those who left a panel: the others stay, and the quotas that
    remain are what is left of the whole.
    """

    NAME: ClassVar[str] = "sortition.replacement"

    rules: DrawRules | DrawRulesDict
    """The rules of the first draw."""

    people: Collection[Volunteer | VolunteerDict]
    """The people of the first draw."""

    vacancy: Vacancy | VacancyDict
    """Who sat, who left, and who is not there any more."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rules": self.rules,
            "people": self.people,
            "vacancy": self.vacancy,
        }

    @classmethod
    def _read(cls, data: Any) -> PrepareReplacement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
            "vacancy": Vacancy._read(data["vacancy"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Replacement:
        return Replacement._read(data)


class PrepareReserves(Query["ReserveDraw"]):
    """The draw of reserves beforehand, by how many of whom are expected to drop out."""

    NAME: ClassVar[str] = "sortition.reserves"

    rules: DrawRules | DrawRulesDict
    """The rules of the first draw."""

    people: Collection[Volunteer | VolunteerDict]
    """The people of the first draw."""

    panel: Collection[str]
    """The panel, by pseudonym."""

    drop_out: DropOut | DropOutDict
    """How many are expected to drop out."""

    reserves: int
    """How many reserves are drawn."""

    def _dict(self) -> dict[str, Any]:
        return {
            "rules": self.rules,
            "people": self.people,
            "panel": self.panel,
            "drop_out": self.drop_out,
            "reserves": self.reserves,
        }

    @classmethod
    def _read(cls, data: Any) -> PrepareReserves:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
            "panel": _items(data["panel"], _same),
            "drop_out": DropOut._read(data["drop_out"]),
            "reserves": data["reserves"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ReserveDraw:
        return ReserveDraw._read(data)


class ReadTables(Query["TableReport"]):
    """Quotas and people from the `categories.csv` and `people.csv` that clerks and other tools
    have, with one report of everything: what was read otherwise than it stands, what was passed
    over, and what must be put right, with a proposal. What stands in the tables is shown to the
    municipality's own people alone.
    """

    NAME: ClassVar[str] = "sortition.read_tables"

    categories: TableInput | TableInputDict
    """`categories.csv`."""

    people: TableInput | TableInputDict
    """`people.csv`."""

    columns: PeopleColumns | PeopleColumnsDict | None = None
    """Which columns of `people.csv` say who somebody is and where they live."""

    corrections: Collection[TableCorrection | TableCorrectionDict] | None = None
    """Corrections that somebody decided on, such as proposals of an earlier report."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "categories": self.categories,
            "people": self.people,
        }
        if self.columns is not None:
            data["columns"] = self.columns
        if self.corrections is not None:
            data["corrections"] = self.corrections
        return data

    @classmethod
    def _read(cls, data: Any) -> ReadTables:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "categories": TableInput._read(data["categories"]),
            "people": TableInput._read(data["people"]),
            "columns": None if (value := data.get("columns")) is None else PeopleColumns._read(value),
            "corrections": None if (value := data.get("corrections")) is None else _items(value, TableCorrection._read),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> TableReport:
        return TableReport._read(data)


class ReportDraw(Query["ReportedDraw"]):
    """What a lottery does to each group, beside the stratified draw in wide use."""

    NAME: ClassVar[str] = "sortition.report"

    rules: DrawRules | DrawRulesDict
    """What every panel must respect."""

    people: Collection[Volunteer | VolunteerDict]
    """The people, in any order."""

    language: Language | str = Language.DA
    """The language of the charts."""

    objective: Objective | str = Objective.LEXIMIN
    """What the lottery is best at."""

    population: Mapping[str, Mapping[str, float]] | None = None
    """The share of the population that each value has, 0 to 1, by feature and value, as far as it
    is known.
    """

    work_max: int | None = None
    """At most so many units of work, each about a billionth of a second; what the actor may use
    unless said otherwise.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "rules": self.rules,
            "people": self.people,
        }
        if self.language is not None:
            data["language"] = self.language
        if self.objective is not None:
            data["objective"] = self.objective
        if self.population is not None:
            data["population"] = self.population
        if self.work_max is not None:
            data["work_max"] = self.work_max
        return data

    @classmethod
    def _read(cls, data: Any) -> ReportDraw:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rules": DrawRules._read(data["rules"]),
            "people": _items(data["people"], Volunteer._read),
            "language": Language._read(data.get("language", "da")),
            "objective": Objective._read(data.get("objective", "leximin")),
            "population": None if (value := data.get("population")) is None else _entries(value, lambda value: _entries(value, _same)),
            "work_max": data.get("work_max"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ReportedDraw:
        return ReportedDraw._read(data)


class VerifyChances(Query["ProvenChances"]):
    """Checks the proof of the chances that was published beside the text, in whole numbers and
    without the solver: how small the smallest chance is, and that no lottery has a larger one.
    """

    NAME: ClassVar[str] = "sortition.verify_chances"

    text: str
    """The text, byte for byte."""

    proof: str
    """The certificate that was published beside it, byte for byte."""

    def _dict(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "proof": self.proof,
        }

    @classmethod
    def _read(cls, data: Any) -> VerifyChances:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "proof": data["proof"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ProvenChances:
        return ProvenChances._read(data)


class VerifyDraw(Query["Replay"]):
    """Replays a draw from the published text alone."""

    NAME: ClassVar[str] = "sortition.verify"

    text: str
    """The text, byte for byte."""

    sha256: str
    """The hash that was announced."""

    drawn: Drawn | DrawnDict
    """What the balls, the dice or the beacon showed."""

    claimed: int | None = None
    """The number of the panel that is said to have been drawn."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
            "sha256": self.sha256,
            "drawn": self.drawn,
        }
        if self.claimed is not None:
            data["claimed"] = self.claimed
        return data

    @classmethod
    def _read(cls, data: Any) -> VerifyDraw:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "sha256": data["sha256"],
            "drawn": Drawn._read(data["drawn"]),
            "claimed": data.get("claimed"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Replay:
        return Replay._read(data)


class WriteTables(Query["DrawFiles"]):
    """Quotas and people as `categories.csv` and `people.csv`."""

    NAME: ClassVar[str] = "sortition.write_tables"

    features: Collection[Feature | FeatureDict]
    """The features with their quotas."""

    people: Collection[Volunteer | VolunteerDict]
    """The people."""

    flex: Collection[Flex | FlexDict] | None = None
    """How far each quota may be relaxed."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "features": self.features,
            "people": self.people,
        }
        if self.flex is not None:
            data["flex"] = self.flex
        return data

    @classmethod
    def _read(cls, data: Any) -> WriteTables:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "features": _items(data["features"], Feature._read),
            "people": _items(data["people"], Volunteer._read),
            "flex": None if (value := data.get("flex")) is None else _items(value, Flex._read),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> DrawFiles:
        return DrawFiles._read(data)


# The room


class SortitionsRoom:
    """The commands and queries of `sortition`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def distribute(
        self,
        *,
        rules: DrawRules | DrawRulesDict,
        people: Collection[Volunteer | VolunteerDict],
        objective: Objective | str = Objective.LEXIMIN,
        work_max: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> Chances:
        """Everybody's chance in the lottery that is best by the objective.

        Args:
            rules: What every panel must respect.
            people: The people, in any order.
            objective: What the lottery is best at.
            work_max: At most so many units of work, each about a billionth of a second; what the
                actor may use unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            ComputeChances(
                rules=rules,
                people=people,
                objective=objective,
                work_max=work_max,
            ), at=at, progress=progress
        )

    def lottery(
        self,
        *,
        rules: DrawRules | DrawRulesDict,
        people: Collection[Volunteer | VolunteerDict],
        announcement: Announcement | AnnouncementDict,
        objective: Objective | str = Objective.LEXIMIN,
        panels: int = 1000,
        work_max: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> PreparedLottery:
        """The text to publish before a draw: equally likely panels of the lottery that is best by
        the objective, everybody's line, and the rule by which public randomness names a panel.

        Args:
            rules: What every panel must respect.
            people: The people, in any order.
            announcement: What the municipality says of the draw.
            objective: What the lottery is best at.
            panels: How many panels; 1,000 unless said otherwise.
            work_max: At most so many units of work, each about a billionth of a second; what the
                actor may use unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            PrepareLottery(
                rules=rules,
                people=people,
                announcement=announcement,
                objective=objective,
                panels=panels,
                work_max=work_max,
            ), at=at, progress=progress
        )

    def conflicts(
        self,
        *,
        rules: DrawRules | DrawRulesDict,
        people: Collection[Volunteer | VolunteerDict],
        flex: Collection[Flex | FlexDict] | None = None,
        sizes: SeatRange | SeatRangeDict | None = None,
        work_max: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> Conflicts:
        """Whether the quotas can be met at all, before anybody is drawn: which of them conflict,
        what the smallest relaxation is, and who has no chance.

        Args:
            rules: What every panel must respect.
            people: The people, in any order.
            flex: How far each quota may be relaxed, and how much that weighs. With none, every
                quota may be relaxed as far as need be, and each person more or less weighs 1.
            sizes: Sizes that the panel may have as well: where the quotas conflict, the nearest
                ones with which they don't are named.
            work_max: At most so many units of work, each about a billionth of a second; what the
                actor may use unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            FindConflicts(
                rules=rules,
                people=people,
                flex=flex,
                sizes=sizes,
                work_max=work_max,
            ), at=at, progress=progress
        )

    def replacement(
        self,
        *,
        rules: DrawRules | DrawRulesDict,
        people: Collection[Volunteer | VolunteerDict],
        vacancy: Vacancy | VacancyDict,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> Replacement:
        """The draw that fills the seats of those who left a panel: the others stay, and the quotas
        that remain are what is left of the whole.

        Args:
            rules: The rules of the first draw.
            people: The people of the first draw.
            vacancy: Who sat, who left, and who is not there any more.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            PrepareReplacement(
                rules=rules,
                people=people,
                vacancy=vacancy,
            ), at=at, progress=progress
        )

    def reserves(
        self,
        *,
        rules: DrawRules | DrawRulesDict,
        people: Collection[Volunteer | VolunteerDict],
        panel: Collection[str],
        drop_out: DropOut | DropOutDict,
        reserves: int,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> ReserveDraw:
        """The draw of reserves beforehand, by how many of whom are expected to drop out.

        Args:
            rules: The rules of the first draw.
            people: The people of the first draw.
            panel: The panel, by pseudonym.
            drop_out: How many are expected to drop out.
            reserves: How many reserves are drawn.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            PrepareReserves(
                rules=rules,
                people=people,
                panel=panel,
                drop_out=drop_out,
                reserves=reserves,
            ), at=at, progress=progress
        )

    def report(
        self,
        *,
        rules: DrawRules | DrawRulesDict,
        people: Collection[Volunteer | VolunteerDict],
        language: Language | str = Language.DA,
        objective: Objective | str = Objective.LEXIMIN,
        population: Mapping[str, Mapping[str, float]] | None = None,
        work_max: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> ReportedDraw:
        """What a lottery does to each group, beside the stratified draw in wide use.

        Args:
            rules: What every panel must respect.
            people: The people, in any order.
            language: The language of the charts.
            objective: What the lottery is best at.
            population: The share of the population that each value has, 0 to 1, by feature and
                value, as far as it is known.
            work_max: At most so many units of work, each about a billionth of a second; what the
                actor may use unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            ReportDraw(
                rules=rules,
                people=people,
                language=language,
                objective=objective,
                population=population,
                work_max=work_max,
            ), at=at, progress=progress
        )

    def read_tables(
        self,
        *,
        categories: TableInput | TableInputDict,
        people: TableInput | TableInputDict,
        columns: PeopleColumns | PeopleColumnsDict | None = None,
        corrections: Collection[TableCorrection | TableCorrectionDict] | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> TableReport:
        """Quotas and people from the `categories.csv` and `people.csv` that clerks and other tools
        have, with one report of everything: what was read otherwise than it stands, what was passed
        over, and what must be put right, with a proposal. What stands in the tables is shown to the
        municipality's own people alone.

        Args:
            categories: `categories.csv`.
            people: `people.csv`.
            columns: Which columns of `people.csv` say who somebody is and where they live.
            corrections: Corrections that somebody decided on, such as proposals of an earlier
                report.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            ReadTables(
                categories=categories,
                people=people,
                columns=columns,
                corrections=corrections,
            ), at=at, progress=progress
        )

    def write_tables(
        self,
        *,
        features: Collection[Feature | FeatureDict],
        people: Collection[Volunteer | VolunteerDict],
        flex: Collection[Flex | FlexDict] | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> DrawFiles:
        """Quotas and people as `categories.csv` and `people.csv`.

        Args:
            features: The features with their quotas.
            people: The people.
            flex: How far each quota may be relaxed.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            WriteTables(
                features=features,
                people=people,
                flex=flex,
            ), at=at, progress=progress
        )

    def verify(
        self,
        *,
        text: str,
        sha256: str,
        drawn: Drawn | DrawnDict,
        claimed: int | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> Replay:
        """Replays a draw from the published text alone.

        Args:
            text: The text, byte for byte.
            sha256: The hash that was announced.
            drawn: What the balls, the dice or the beacon showed.
            claimed: The number of the panel that is said to have been drawn.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            VerifyDraw(
                text=text,
                sha256=sha256,
                drawn=drawn,
                claimed=claimed,
            ), at=at, progress=progress
        )

    def verify_chances(
        self,
        *,
        text: str,
        proof: str,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> ProvenChances:
        """Checks the proof of the chances that was published beside the text, in whole numbers and
        without the solver: how small the smallest chance is, and that no lottery has a larger one.

        Args:
            text: The text, byte for byte.
            proof: The certificate that was published beside it, byte for byte.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            VerifyChances(
                text=text,
                proof=proof,
            ), at=at, progress=progress
        )

    def person(
        self,
        *,
        text: str,
        id: str,
        proof: str | None = None,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> PersonShare:
        """What a published text says of one person: everybody can find their own line, and with the
        certificate why their chance is what it is.

        Args:
            text: The text, byte for byte.
            id: The pseudonym.
            proof: The certificate that was published beside it, byte for byte.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            FindPerson(
                text=text,
                id=id,
                proof=proof,
            ), at=at, progress=progress
        )
