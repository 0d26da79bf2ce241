"""The room `identity`, as `town.identity`: its methods, and the types that they take and give.

Queries: `check_cpr`, `check_cvr`, `check_postal_code`, `check_kle`, `check_case_number`,
`municipality`, `municipalities`, `attest`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from dataclasses import field as _field
from datetime import date as Date, datetime as DateTime
from secrets import token_hex as _token_hex
from typing import Any, ClassVar, TypedDict
from uuid import UUID

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Query,
    Record,
    day as _day,
    items as _items,
    make as _make,
    new as _new,
    set_field as _set,
)

__all__ = [
    "Assurance",
    "Attest",
    "AttestView",
    "AttestedFacts",
    "AttestedFactsDict",
    "CheckCaseNumberQuery",
    "CheckCaseNumberView",
    "CheckCprQuery",
    "CheckCprView",
    "CheckCvrQuery",
    "CheckCvrView",
    "CheckKleQuery",
    "CheckKleView",
    "CheckPostalCodeQuery",
    "CheckPostalCodeView",
    "IdentityRoom",
    "KleCaseNumberView",
    "KleLevel",
    "MunicipalitiesQuery",
    "MunicipalityQuery",
    "MunicipalityRow",
    "MunicipalityView",
    "PersonNumberKind",
    "PostalArea",
    "Region",
    "RegionPeriodView",
]


class Assurance(Choice):
    """The level at which the host identified somebody, from none to high.

    The three upper levels are those of the Danish standard for identity assurance (NSIS, *Lav*,
    *Betydelig* and *Høj*) and, one to one, of eIDAS. The levels are ordered: a rule names the least
    that it wants and asks `meets`. Who asks chooses the level by the risk; no action of this
    library wants a log-in without a reason. In JSON: `none`, `low`, `substantial`, `high`.

    Source: NSIS 2.0.2a (Digitaliseringsstyrelsen).
    """

    NONE = "none"
    """Nobody checked: an unverified name, or none."""

    LOW = "low"
    """*Lav*: one factor."""

    SUBSTANTIAL = "substantial"
    """*Betydelig*: two factors."""

    HIGH = "high"
    """*Høj*: two factors, with further protection of them."""


class KleLevel(Choice):
    """How deep a `KleNumber` goes."""

    MAIN_GROUP = "main_group"
    """*Hovedgruppe*, `00`."""

    GROUP = "group"
    """*Gruppe*, `00.22`."""

    SUBJECT = "subject"
    """*Emne*, `00.22.02`."""


class PersonNumberKind(Choice):
    """Which of the two kinds of personal number something is."""

    CPR = "cpr"
    """A number of the CPR register."""

    REPLACEMENT = "replacement"
    """A local replacement number."""


class PostalArea(Choice):
    """The part of the country that a series of postal codes belongs to. Not an administrative
    division.
    """

    SPECIAL = "special"
    """0001 to 0999: large recipients and other special codes, without a place."""

    CENTRAL_COPENHAGEN = "central_copenhagen"
    """1000 to 1799: Copenhagen K and V."""

    FREDERIKSBERG_C = "frederiksberg_c"
    """1800 to 1999: Frederiksberg C."""

    GREATER_COPENHAGEN = "greater_copenhagen"
    """2000 to 2999: the rest of Copenhagen and Frederiksberg, and the suburbs."""

    NORTH_ZEALAND = "north_zealand"
    """3000 to 3699."""

    BORNHOLM = "bornholm"
    """3700 to 3799."""

    GREENLAND = "greenland"
    """3900 to 3999."""

    ZEALAND_LOLLAND_FALSTER = "zealand_lolland_falster"
    """4000 to 4999."""

    FUNEN = "funen"
    """5000 to 5999."""

    JUTLAND = "jutland"
    """6000 to 9999."""


class Region(Choice):
    """A region.

    Five from 1 January 2007 on, and four from 1 January 2027 on, when Hovedstaden and Sjælland
    merge into Østdanmark (lov nr. 699 of 20/06/2025). Which region a municipality belongs to
    therefore depends on the date; see `Municipality.region_on`. In JSON: `hovedstaden`,
    `sjaelland`, `syddanmark`, `midtjylland`, `nordjylland`, `oestdanmark`.
    """

    HOVEDSTADEN = "hovedstaden"
    """Region Hovedstaden, 2007 to 2026: 29 municipalities."""

    SJAELLAND = "sjaelland"
    """Region Sjælland, 2007 to 2026: 17 municipalities."""

    SYDDANMARK = "syddanmark"
    """Region Syddanmark: 22 municipalities."""

    MIDTJYLLAND = "midtjylland"
    """Region Midtjylland: 19 municipalities."""

    NORDJYLLAND = "nordjylland"
    """Region Nordjylland: 11 municipalities."""

    OESTDANMARK = "oestdanmark"
    """Region Østdanmark, from 2027 on: 46 municipalities."""


# Values and views


class AttestView(Record):
    """An attestation."""

    attestation: str
    """The text to be handed on."""

    def _dict(self) -> dict[str, Any]:
        return {
            "attestation": self.attestation,
        }

    @classmethod
    def _read(cls, data: Any) -> AttestView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "attestation": data["attestation"],
        })
        return record


class CheckCaseNumberView(Record):
    """A case number."""

    case_number: str
    """The number as it is kept."""

    kle: KleCaseNumberView | None = None
    """Its parts, where it is built on KLE."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "case_number": self.case_number,
        }
        if self.kle is not None:
            data["kle"] = self.kle
        return data

    @classmethod
    def _read(cls, data: Any) -> CheckCaseNumberView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "case_number": data["case_number"],
            "kle": None if (value := data.get("kle")) is None else KleCaseNumberView._read(value),
        })
        return record


class CheckCprView(Record):
    """What can be told from a personal number without a register. It holds no digit of the serial,
    but the date of birth.
    """

    kind: PersonNumberKind
    """A number of the CPR register, or a local replacement."""

    masked: str
    """`DDMMYY-****`."""

    birth_date: Date
    """The date of birth."""

    mod11: bool | None = None
    """Whether the check digit matches. Information only: `False` is no reason to refuse the number.
    Null for a replacement number, which has no check digit.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
            "masked": self.masked,
            "birth_date": self.birth_date,
        }
        if self.mod11 is not None:
            data["mod11"] = self.mod11
        return data

    @classmethod
    def _read(cls, data: Any) -> CheckCprView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": PersonNumberKind._read(data["kind"]),
            "masked": data["masked"],
            "birth_date": _day(data["birth_date"]),
            "mod11": data.get("mod11"),
        })
        return record


class CheckCvrView(Record):
    """A valid CVR number."""

    cvr: str
    """Eight digits."""

    def _dict(self) -> dict[str, Any]:
        return {
            "cvr": self.cvr,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckCvrView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "cvr": data["cvr"],
        })
        return record


class CheckKleView(Record):
    """A number of the shape of KLE; whether it is on the list is not known here."""

    kle: str
    """The number."""

    level: KleLevel
    """How deep it goes."""

    url: str
    """Where KL shows it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kle": self.kle,
            "level": self.level,
            "url": self.url,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckKleView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kle": data["kle"],
            "level": KleLevel._read(data["level"]),
            "url": data["url"],
        })
        return record


class CheckPostalCodeView(Record):
    """A postal code. It tells no municipality."""

    postal_code: str
    """Four digits."""

    area: PostalArea
    """The part of the country that the series belongs to."""

    def _dict(self) -> dict[str, Any]:
        return {
            "postal_code": self.postal_code,
            "area": self.area,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckPostalCodeView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "postal_code": data["postal_code"],
            "area": PostalArea._read(data["area"]),
        })
        return record


class KleCaseNumberView(Record):
    """The parts of a case number that is built on KLE."""

    subject: str
    """The subject."""

    facet: str
    """What is done with it."""

    running_number: int
    """The running number."""

    year: int
    """The last two digits of the year."""

    def _dict(self) -> dict[str, Any]:
        return {
            "subject": self.subject,
            "facet": self.facet,
            "running_number": self.running_number,
            "year": self.year,
        }

    @classmethod
    def _read(cls, data: Any) -> KleCaseNumberView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "subject": data["subject"],
            "facet": data["facet"],
            "running_number": data["running_number"],
            "year": data["year"],
        })
        return record


class MunicipalityRow(Record):
    """One municipality of the list, with its regions over time."""

    code: str
    """The code with four digits."""

    name: str
    """The short name."""

    official_name: str
    """The name with `Kommune`."""

    landsdel: str
    """The statistical province."""

    nuts3: str
    """The NUTS 3 code of the province."""

    regions: tuple[RegionPeriodView, ...]
    """The regions, in order of time."""

    def _dict(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "name": self.name,
            "official_name": self.official_name,
            "landsdel": self.landsdel,
            "nuts3": self.nuts3,
            "regions": self.regions,
        }

    @classmethod
    def _read(cls, data: Any) -> MunicipalityRow:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "code": data["code"],
            "name": data["name"],
            "official_name": data["official_name"],
            "landsdel": data["landsdel"],
            "nuts3": data["nuts3"],
            "regions": _items(data["regions"], RegionPeriodView._read),
        })
        return record


class MunicipalityView(Record):
    """A municipality as it is on one day."""

    code: str
    """The code with four digits."""

    code3: str
    """The code with three digits."""

    name: str
    """The short name."""

    official_name: str
    """The name with `Kommune`."""

    region: Region
    """The region on the day asked for."""

    region_name: str
    """The region's name."""

    landsdel: str
    """The statistical province."""

    nuts3: str
    """The NUTS 3 code of the province."""

    region_code: int | None = None
    """The region's code in Danish registers, where it is known."""

    region_iso3166_2: str | None = None
    """The region's code of ISO 3166-2, where it is known."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "code": self.code,
            "code3": self.code3,
            "name": self.name,
            "official_name": self.official_name,
            "region": self.region,
            "region_name": self.region_name,
            "landsdel": self.landsdel,
            "nuts3": self.nuts3,
        }
        if self.region_code is not None:
            data["region_code"] = self.region_code
        if self.region_iso3166_2 is not None:
            data["region_iso3166_2"] = self.region_iso3166_2
        return data

    @classmethod
    def _read(cls, data: Any) -> MunicipalityView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "code": data["code"],
            "code3": data["code3"],
            "name": data["name"],
            "official_name": data["official_name"],
            "region": Region._read(data["region"]),
            "region_name": data["region_name"],
            "landsdel": data["landsdel"],
            "nuts3": data["nuts3"],
            "region_code": data.get("region_code"),
            "region_iso3166_2": data.get("region_iso3166_2"),
        })
        return record


class RegionPeriodView(Record):
    """How long a municipality belongs to a region."""

    region: Region
    """The region."""

    name: str
    """The region's name."""

    from_: Date
    """The first day."""

    until: Date | None = None
    """The last day, inclusive; null when no end is known."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "region": self.region,
            "name": self.name,
            "from": self.from_,
        }
        if self.until is not None:
            data["until"] = self.until
        return data

    @classmethod
    def _read(cls, data: Any) -> RegionPeriodView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "region": Region._read(data["region"]),
            "name": data["name"],
            "from_": _day(data["from"]),
            "until": None if (value := data.get("until")) is None else _day(value),
        })
        return record


# Inputs


class AttestedFacts(Record):
    """What else is known of somebody who logged in. What is not said is not vouched for.

    Where a guardian logs in, everything else would be true of the guardian and not of the account's
    holder: so `guardian` stands alone, but for `only_for`.
    """

    age_from: int | None = None
    """At least so many years old."""

    age_to: int | None = None
    """At most so many years old."""

    cvr: str | None = None
    """Acts for this organisation."""

    guardian: bool | None = None
    """Has custody of the account's holder (*forældremyndighed*)."""

    only_for: str | None = None
    """The name of the only command that it may be used with, such as `council.stand`: with every
    one that takes an attestation where nothing is said.
    """

    protected: bool | None = None
    """Has name and address protection (*navne- og adressebeskyttelse*)."""

    resident: bool | None = None
    """Lives in the municipality."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.age_from is not None:
            data["age_from"] = self.age_from
        if self.age_to is not None:
            data["age_to"] = self.age_to
        if self.cvr is not None:
            data["cvr"] = self.cvr
        if self.guardian is not None:
            data["guardian"] = self.guardian
        if self.only_for is not None:
            data["only_for"] = self.only_for
        if self.protected is not None:
            data["protected"] = self.protected
        if self.resident is not None:
            data["resident"] = self.resident
        return data

    @classmethod
    def _read(cls, data: Any) -> AttestedFacts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "age_from": data.get("age_from"),
            "age_to": data.get("age_to"),
            "cvr": data.get("cvr"),
            "guardian": data.get("guardian"),
            "only_for": data.get("only_for"),
            "protected": data.get("protected"),
            "resident": data.get("resident"),
        })
        return record


# Inputs as dicts


class AttestedFactsDict(TypedDict, total=False):
    """`AttestedFacts` as a dict, by the names in JSON."""

    age_from: int | None
    age_to: int | None
    cvr: str | None
    guardian: bool | None
    only_for: str | None
    protected: bool | None
    resident: bool | None


# Queries


class Attest(Query["AttestView"]):
    """Vouches for an account what a log-in showed, or an employee who saw a passport; the answer
    goes to the page, which hands it to `citizen.enrol`, `citizen.verify` and others. For staff and
    the host: it belongs on the server, where the key is. The number is read, and kept nowhere.

    The account is that of the session that *began* the log-in, as its `state` says, and not that of
    the page on which it ended: else somebody else's log-in would verify whoever sent them there.
    """

    NAME: ClassVar[str] = "identity.attest"

    account: UUID | str
    """The account."""

    nonce: str = _field(default_factory=lambda: _token_hex(16), repr=False)
    """Fresh randomness. The attestation shows it, so it is not to be used for anything else."""

    assurance: Assurance | str
    """How surely the log-in showed who it is: low, substantial or high."""

    cpr: str | None = None
    """The CPR number, `DDMMYY-SSSS` or ten digits, where the log-in gave it: the account's own, not
    a guardian's. Needs a substantial or high assurance.
    """

    facts: AttestedFacts | AttestedFactsDict | None = None
    """What else it showed."""

    minutes: int = 15
    """For how many minutes it is valid: 1 to 15, 15 unless said otherwise."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "account": self.account,
            "nonce": self.nonce,
            "assurance": self.assurance,
        }
        if self.cpr is not None:
            data["cpr"] = self.cpr
        if self.facts is not None:
            data["facts"] = self.facts
        if self.minutes is not None:
            data["minutes"] = self.minutes
        return data

    @classmethod
    def _read(cls, data: Any) -> Attest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "account": UUID(data["account"]),
            "nonce": data["nonce"],
            "assurance": Assurance._read(data["assurance"]),
            "cpr": data.get("cpr"),
            "facts": None if (value := data.get("facts")) is None else AttestedFacts._read(value),
            "minutes": data.get("minutes", 15),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AttestView:
        return AttestView._read(data)


class CheckCaseNumberQuery(Query["CheckCaseNumberView"]):
    """May this be a case number, and is it built on KLE?"""

    NAME: ClassVar[str] = "identity.check_case_number"

    case_number: str
    """The number as typed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "case_number": self.case_number,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckCaseNumberQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "case_number": data["case_number"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CheckCaseNumberView:
        return CheckCaseNumberView._read(data)


class CheckCprQuery(Query["CheckCprView"]):
    """Is this a well-formed personal number, of which kind, and of what date?"""

    NAME: ClassVar[str] = "identity.check_cpr"

    cpr: str
    """The number as typed, `DDMMYY-SSSS` or ten digits."""

    def _dict(self) -> dict[str, Any]:
        return {
            "cpr": self.cpr,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckCprQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "cpr": data["cpr"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CheckCprView:
        return CheckCprView._read(data)


class CheckCvrQuery(Query["CheckCvrView"]):
    """Is this a valid CVR number?"""

    NAME: ClassVar[str] = "identity.check_cvr"

    cvr: str
    """The number as typed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "cvr": self.cvr,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckCvrQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "cvr": data["cvr"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CheckCvrView:
        return CheckCvrView._read(data)


class CheckKleQuery(Query["CheckKleView"]):
    """Has this the shape of a KLE number, and where is it shown?"""

    NAME: ClassVar[str] = "identity.check_kle"

    kle: str
    """The number as typed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kle": self.kle,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckKleQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kle": data["kle"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CheckKleView:
        return CheckKleView._read(data)


class CheckPostalCodeQuery(Query["CheckPostalCodeView"]):
    """Is this a postal code, and of which part of the country?"""

    NAME: ClassVar[str] = "identity.check_postal_code"

    postal_code: str
    """The code as typed."""

    def _dict(self) -> dict[str, Any]:
        return {
            "postal_code": self.postal_code,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckPostalCodeQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "postal_code": data["postal_code"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CheckPostalCodeView:
        return CheckPostalCodeView._read(data)


class MunicipalitiesQuery(Query["tuple[MunicipalityRow, ...]"]):
    """All 98, in the order of their codes."""

    NAME: ClassVar[str] = "identity.municipalities"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> MunicipalitiesQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record

    @classmethod
    def _view(cls, data: Any) -> tuple[MunicipalityRow, ...]:
        return _items(data, MunicipalityRow._read)


class MunicipalityQuery(Query["MunicipalityView"]):
    """The municipality with this code or this name, and its region on a day.

    Exactly one of code and name is given.
    """

    NAME: ClassVar[str] = "identity.municipality"

    on: Date | str
    """The day for which the region is asked."""

    code: str | None = None
    """The code, three digits or four with a leading 0."""

    name: str | None = None
    """The short or the official name."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "on": self.on,
        }
        if self.code is not None:
            data["code"] = self.code
        if self.name is not None:
            data["name"] = self.name
        return data

    @classmethod
    def _read(cls, data: Any) -> MunicipalityQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "on": _day(data["on"]),
            "code": data.get("code"),
            "name": data.get("name"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> MunicipalityView:
        return MunicipalityView._read(data)


# The room


class IdentityRoom:
    """The commands and queries of `identity`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def check_cpr(
        self,
        *,
        cpr: str,
        at: DateTime | str | None = None,
    ) -> CheckCprView:
        """Is this a well-formed personal number, of which kind, and of what date?

        Args:
            cpr: The number as typed, `DDMMYY-SSSS` or ten digits.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckCprQuery(
                cpr=cpr,
            ), at=at
        )

    def check_cvr(
        self,
        *,
        cvr: str,
        at: DateTime | str | None = None,
    ) -> CheckCvrView:
        """Is this a valid CVR number?

        Args:
            cvr: The number as typed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckCvrQuery(
                cvr=cvr,
            ), at=at
        )

    def check_postal_code(
        self,
        *,
        postal_code: str,
        at: DateTime | str | None = None,
    ) -> CheckPostalCodeView:
        """Is this a postal code, and of which part of the country?

        Args:
            postal_code: The code as typed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckPostalCodeQuery(
                postal_code=postal_code,
            ), at=at
        )

    def check_kle(
        self,
        *,
        kle: str,
        at: DateTime | str | None = None,
    ) -> CheckKleView:
        """Has this the shape of a KLE number, and where is it shown?

        Args:
            kle: The number as typed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckKleQuery(
                kle=kle,
            ), at=at
        )

    def check_case_number(
        self,
        *,
        case_number: str,
        at: DateTime | str | None = None,
    ) -> CheckCaseNumberView:
        """May this be a case number, and is it built on KLE?

        Args:
            case_number: The number as typed.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckCaseNumberQuery(
                case_number=case_number,
            ), at=at
        )

    def municipality(
        self,
        *,
        on: Date | str,
        code: str | None = None,
        name: str | None = None,
        at: DateTime | str | None = None,
    ) -> MunicipalityView:
        """The municipality with this code or this name, and its region on a day.

        Exactly one of code and name is given.

        Args:
            on: The day for which the region is asked.
            code: The code, three digits or four with a leading 0.
            name: The short or the official name.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MunicipalityQuery(
                on=on,
                code=code,
                name=name,
            ), at=at
        )

    def municipalities(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> tuple[MunicipalityRow, ...]:
        """All 98, in the order of their codes.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MunicipalitiesQuery(), at=at
        )

    def attest(
        self,
        *,
        account: UUID | str,
        assurance: Assurance | str,
        nonce: str | None = None,
        cpr: str | None = None,
        facts: AttestedFacts | AttestedFactsDict | None = None,
        minutes: int = 15,
        at: DateTime | str | None = None,
    ) -> AttestView:
        """Vouches for an account what a log-in showed, or an employee who saw a passport; the
        answer goes to the page, which hands it to `citizen.enrol`, `citizen.verify` and others. For
        staff and the host: it belongs on the server, where the key is. The number is read, and kept
        nowhere.

        The account is that of the session that *began* the log-in, as its `state` says, and not
        that of the page on which it ended: else somebody else's log-in would verify whoever sent
        them there.

        Args:
            account: The account.
            nonce: Fresh randomness. The attestation shows it, so it is not to be used for anything
                else. A fresh random one where it is `None`.
            assurance: How surely the log-in showed who it is: low, substantial or high.
            cpr: The CPR number, `DDMMYY-SSSS` or ten digits, where the log-in gave it: the
                account's own, not a guardian's. Needs a substantial or high assurance.
            facts: What else it showed.
            minutes: For how many minutes it is valid: 1 to 15, 15 unless said otherwise.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            Attest(
                account=account,
                nonce=_token_hex(16) if nonce is None else nonce,
                assurance=assurance,
                cpr=cpr,
                facts=facts,
                minutes=minutes,
            ), at=at
        )
