"""Every type and every room of the library.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from datetime import datetime as DateTime
from secrets import token_hex
from typing import Any, ClassVar, Final, Literal, TypeVar
from uuid import UUID, uuid4

from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    day,
    entries,
    instant,
    items,
    local_time,
    maybe,
    plain,
    same,
)

V = TypeVar("V")

CODES: Final[tuple[str, ...]] = (
    "address_id_malformed",
    "age_band_reversed",
    "association_form_unknown",
    "assurance_too_low",
    "assurance_unknown",
    "birth_year_out_of_range",
    "case_number_control",
    "case_number_empty",
    "case_number_personal",
    "case_number_too_long",
    "citizen_already_enrolled",
    "citizen_already_verified",
    "citizen_left",
    "citizen_not_entered_by_staff",
    "citizen_not_found",
    "citizen_not_left",
    "citizen_not_paused",
    "citizen_paused",
    "closing_hour_invalid",
    "closing_outside_year",
    "command_reused",
    "conflict",
    "consent_already_given",
    "consent_missing",
    "consent_not_given",
    "consent_twice",
    "contact_channel_without_address",
    "cpr_date",
    "cpr_malformed",
    "cpr_not_replacement",
    "cpr_replacement",
    "cvr_check_digit",
    "cvr_malformed",
    "date_out_of_range",
    "date_unreadable",
    "duplicate_field",
    "email_malformed",
    "facet_malformed",
    "guardian_consent_required",
    "hex_malformed",
    "id_malformed",
    "idea_already_deposited",
    "idea_already_supported",
    "idea_expiry_out_of_range",
    "idea_hidden",
    "idea_no_such_version",
    "idea_not_found",
    "idea_not_hidden",
    "idea_not_supported",
    "idea_not_the_author",
    "idea_part_count",
    "idea_too_many_topics",
    "idea_too_many_versions",
    "idea_version_changed",
    "idea_wrong_stage",
    "input_too_large",
    "interest_already_there",
    "interest_circle",
    "interest_not_found",
    "interest_retired",
    "interest_too_deep",
    "journal_changed",
    "journal_gap",
    "journal_head",
    "journal_unreadable",
    "journal_version",
    "json_malformed",
    "key_malformed",
    "kle_malformed",
    "labels_count",
    "language_malformed",
    "local_time_ambiguous",
    "local_time_nonexistent",
    "missing_field",
    "municipality_before_reform",
    "municipality_christiansoe",
    "municipality_code_or_name",
    "municipality_malformed",
    "municipality_name_unknown",
    "municipality_unknown",
    "not_permitted",
    "nothing_to_do",
    "outcome_unknown",
    "p_number_malformed",
    "person_already_enrolled",
    "person_mark_malformed",
    "phone_malformed",
    "place_outside_denmark",
    "postal_code_faroese",
    "postal_code_malformed",
    "postal_code_unused",
    "recognition_key_malformed",
    "recognition_key_weak",
    "state_differs",
    "store_busy",
    "store_damaged",
    "store_engine",
    "store_foreign",
    "store_full",
    "store_key_mismatch",
    "store_newer_schema",
    "store_not_a_database",
    "store_read_only",
    "store_unavailable",
    "terms_differ",
    "text_changed",
    "text_control_character",
    "text_empty",
    "text_expected",
    "text_too_long",
    "time_before_last_entry",
    "timestamp_malformed",
    "timestamp_out_of_range",
    "too_many",
    "unknown_choice",
    "unknown_command",
    "unknown_field",
    "unknown_query",
    "unpaired_surrogate",
    "way_already_there",
    "way_not_found",
    "way_retired",
    "week_nonexistent",
    "week_unreadable",
    "weekday_mismatch",
    "window_empty",
    "wrong_type",
    "year_out_of_range",
)
"""The code of every error, sorted."""


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


class Channel(Choice):
    """How a command reached the municipality."""

    WEB = "web"
    """The municipality's website."""

    PAPER = "paper"
    """A form on paper."""

    PHONE = "phone"
    """The telephone."""

    IN_PERSON = "in_person"
    """In person, at a desk or a meeting."""


class CitizenStatus(Choice):
    """How a citizen stands to the bank."""

    ACTIVE = "active"
    """Enrolled and taking part."""

    PAUSED = "paused"
    """Enrolled, but not to be invited for now."""

    LEFT = "left"
    """Left; may come back."""

    ERASED = "erased"
    """Forgotten: nothing personal is left."""


class ConsentGiver(Choice):
    """Who gave a consent."""

    CITIZEN = "citizen"
    """The citizen."""

    GUARDIAN = "guardian"
    """The holder of parental responsibility (*forældremyndighedens indehaver*)."""


class ContactChannel(Choice):
    """How a citizen wishes to be reached."""

    EMAIL = "email"
    """E-mail."""

    DIGITAL_POST = "digital_post"
    """The public digital mailbox (*Digital Post*)."""

    LETTER = "letter"
    """A letter on paper."""

    NONE = "none"
    """Not at all."""


class DateStyle(Choice):
    """How a date is written."""

    LONG = "long"
    """"2. august 2013"; "2 August 2013"."""

    WEEKDAY = "weekday"
    """"fredag den 2. august 2013"; "Friday 2 August 2013"."""

    NUMERIC = "numeric"
    """"02-08-2013"; in English the ISO form, because "02/08" is read in two ways."""

    ISO = "iso"
    """"2013-08-02" in either language."""


class ErasureOutcome(Choice):
    """What happens to a part of a citizen's data on erasure."""

    ERASED = "erased"
    """Deleted."""

    ANONYMISED = "anonymised"
    """Kept without the citizen: nobody can tell whose it was."""


class Holiday(Choice):
    """A Danish public holiday (*helligdag*).

    5 June, 24 and 31 December and 1 May are not public holidays: see `ExclusionReason` and
    `ClosingRule`.
    """

    NEW_YEARS_DAY = "new_years_day"
    """1 January, *nytårsdag*."""

    MAUNDY_THURSDAY = "maundy_thursday"
    """The Thursday before Easter, *skærtorsdag*."""

    GOOD_FRIDAY = "good_friday"
    """The Friday before Easter, *langfredag*."""

    EASTER_SUNDAY = "easter_sunday"
    """*Påskedag*."""

    EASTER_MONDAY = "easter_monday"
    """*2. påskedag*."""

    GREAT_PRAYER_DAY = "great_prayer_day"
    """The fourth Friday after Easter, *store bededag*: a public holiday until 2023 inclusive."""

    ASCENSION_DAY = "ascension_day"
    """The fortieth day of Easter, a Thursday, *Kristi himmelfartsdag*."""

    WHIT_SUNDAY = "whit_sunday"
    """The fiftieth day of Easter, *pinsedag*."""

    WHIT_MONDAY = "whit_monday"
    """*2. pinsedag*."""

    CHRISTMAS_DAY = "christmas_day"
    """25 December, *juledag*."""

    BOXING_DAY = "boxing_day"
    """26 December, *2. juledag*."""


class IdeaStage(Choice):
    """Where an idea stands, at an instant."""

    OPEN = "open"
    """Gathering support."""

    EXPIRED = "expired"
    """Its last day has passed. Derived from the clock."""

    TAKEN_UP = "taken_up"
    """A task works on it."""

    ANSWERED = "answered"
    """The municipality has answered."""

    DECLINED = "declined"
    """Declined, with reasons."""

    CARRIED_OUT = "carried_out"
    """Done."""

    WITHDRAWN = "withdrawn"
    """Withdrawn by its author."""

    MERGED = "merged"
    """Merged with others into a new one."""

    SPLIT = "split"
    """Split into several."""


class InterestStatus(Choice):
    """How an interest area stands."""

    ACTIVE = "active"
    """In use."""

    MERGED = "merged"
    """Merged into its successor, which those who followed it now follow."""

    RETIRED = "retired"
    """No longer offered. Who followed it still does, and can be found."""


class KleLevel(Choice):
    """How deep a `KleNumber` goes."""

    MAIN_GROUP = "main_group"
    """*Hovedgruppe*, `00`."""

    GROUP = "group"
    """*Gruppe*, `00.22`."""

    SUBJECT = "subject"
    """*Emne*, `00.22.02`."""


class Language(Choice):
    """The languages in which the calendar writes."""

    DA = "da"
    """Danish."""

    EN = "en"
    """English."""


class LegalBasis(Choice):
    """The legal basis on which a citizen's data are kept (GDPR art. 6(1))."""

    CONSENT = "consent"
    """The citizen's consent: art. 6(1)(a)."""

    PUBLIC_TASK = "public_task"
    """A task in the public interest: art. 6(1)(e)."""


class NoteKind(Choice):
    """What a note is about."""

    TAKEN_UP = "taken_up"
    """The task that took the idea up."""

    ANSWERED = "answered"
    """The answer."""

    DECLINED = "declined"
    """The reasons for declining."""

    CARRIED_OUT = "carried_out"
    """What was done."""

    HIDDEN = "hidden"
    """Why it was hidden."""

    RESTORED = "restored"
    """Why it was restored."""


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
    therefore depends on the date; see `Municipality::region_on`. In JSON: `hovedstaden`,
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


class RepeatedHour(Choice):
    """Which of the two, when a local time comes twice."""

    FIRST = "first"
    """The first, in summer time: "02.00 A"."""

    SECOND = "second"
    """The second, in normal time: "02.00 B"."""


class Roll(Choice):
    """Where a deadline goes that would end on an excluded day."""

    NONE = "none"
    """It stays: for lower bounds, such as "at the earliest four weeks after"."""

    FORWARD = "forward"
    """To the next day that is not excluded: the rule of restaurationsloven § 36 a and
    forældelsesloven § 27.
    """

    BACKWARD = "backward"
    """To the day before that is not excluded. No statute found says so for "at least four weeks
    before", so it is always the caller's choice.
    """


class WayEntry(Choice):
    """Who gets in."""

    ENROLLED = "enrolled"
    """Everybody who is enrolled, from the day of enrolment."""

    INVITED = "invited"
    """Who is invited."""

    FITTING_PROFILE = "fitting_profile"
    """Who fits a seat's profile and is invited."""


class Actor(Record):
    """Who acts. The host vouches for it: the library knows no passwords."""

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def system() -> ActorSystem:
        """The host itself, for example a nightly job. May do all that staff may."""
        return ActorSystem()

    @staticmethod
    def staff(staff_id: UUID | str) -> ActorStaff:
        """An employee, acting for the municipality."""
        return ActorStaff(staff_id)

    @staticmethod
    def citizen(citizen_id: UUID | str) -> ActorCitizen:
        """A citizen, acting for themselves."""
        return ActorCitizen(citizen_id)

    @staticmethod
    def public() -> ActorPublic:
        """Anybody: a visitor who is not signed in."""
        return ActorPublic()

    @classmethod
    def _read(cls, data: Any) -> Actor:
        value: Actor = _ACTOR[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class ActorSystem(Actor):
    """The host itself, for example a nightly job. May do all that staff may."""

    kind: ClassVar[str] = "system"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "system")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ActorSystem:
        return cls()


@dataclass(frozen=True, slots=True)
class ActorStaff(Actor):
    """An employee, acting for the municipality."""

    kind: ClassVar[str] = "staff"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "staff")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("staff_id", "staff", False),
    )

    staff_id: UUID | str
    """The employee, under an id that the host can resolve."""

    @classmethod
    def _read(cls, data: Any) -> ActorStaff:
        return cls(
            staff_id=UUID(data["staff"]),
        )


@dataclass(frozen=True, slots=True)
class ActorCitizen(Actor):
    """A citizen, acting for themselves."""

    kind: ClassVar[str] = "citizen"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "citizen")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen_id", "citizen", False),
    )

    citizen_id: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> ActorCitizen:
        return cls(
            citizen_id=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True)
class ActorPublic(Actor):
    """Anybody: a visitor who is not signed in."""

    kind: ClassVar[str] = "public"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "public")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ActorPublic:
        return cls()


_ACTOR: dict[str, type[Actor]] = {
    "system": ActorSystem,
    "staff": ActorStaff,
    "citizen": ActorCitizen,
    "public": ActorPublic,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddInterest(Command):
    """Adds an area to the tree."""

    NAME: ClassVar[str] = "interest.add"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("labels", "labels", False),
        ("kle", "kle", True),
        ("parent", "parent", True),
    )

    interest: str
    """Its key, for ever."""

    labels: Mapping[str, str]
    """Its names by language."""

    kle: str | None = None
    """Its number in KLE."""

    parent: str | None = None
    """The area above it; none at the top."""

    @classmethod
    def _read(cls, data: Any) -> AddInterest:
        return cls(
            interest=data["interest"],
            labels=entries(data["labels"], same),
            kle=data.get("kle"),
            parent=data.get("parent"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AddWay(Command):
    """Adds a way to take part to the catalogue."""

    NAME: ClassVar[str] = "way.add"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("way", "way", False),
        ("labels", "labels", False),
        ("entry", "entry", False),
    )

    way: str
    """Its key, for ever."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry | str
    """Who gets in."""

    @classmethod
    def _read(cls, data: Any) -> AddWay:
        return cls(
            way=data["way"],
            labels=entries(data["labels"], same),
            entry=WayEntry(data["entry"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Address(Record):
    """A postal address."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("street", "street", False),
        ("postal_code", "postal_code", False),
        ("town", "town", False),
    )

    street: str
    """Street, number, floor and door."""

    postal_code: str
    """The postal code (*postnummer*)."""

    town: str
    """The postal town."""

    @classmethod
    def _read(cls, data: Any) -> Address:
        return cls(
            street=data["street"],
            postal_code=data["postal_code"],
            town=data["town"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerIdea(Command):
    """Answers the idea. While a task works on it, an answer tells how it goes."""

    NAME: ClassVar[str] = "idea.answer"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("answer", "answer", False),
    )

    idea: UUID | str
    """The idea."""

    answer: str
    """The answer."""

    @classmethod
    def _read(cls, data: Any) -> AnswerIdea:
        return cls(
            idea=UUID(data["idea"]),
            answer=data["answer"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOutIdea(Command):
    """Tells that the idea was carried out."""

    NAME: ClassVar[str] = "idea.carry_out"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("note", "note", False),
    )

    idea: UUID | str
    """The idea."""

    note: str
    """What was done."""

    @classmethod
    def _read(cls, data: Any) -> CarryOutIdea:
        return cls(
            idea=UUID(data["idea"]),
            note=data["note"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeContact(Command):
    """Replaces name and contact as a whole."""

    NAME: ClassVar[str] = "citizen.change_contact"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("name", "name", False),
        ("address", "address", True),
        ("contact", "contact", True),
        ("email", "email", True),
        ("phone", "phone", True),
        ("protected", "protected", True),
    )

    citizen: UUID | str
    """The citizen."""

    name: str
    """The name."""

    address: Address | Mapping[str, Any] | None = None
    """Postal address."""

    contact: ContactChannel | str = ContactChannel.NONE
    """How the citizen wishes to be reached."""

    email: str | None = None
    """E-mail address."""

    phone: str | None = None
    """Telephone number."""

    protected: bool = False
    """Name and address protection."""

    @classmethod
    def _read(cls, data: Any) -> ChangeContact:
        return cls(
            citizen=UUID(data["citizen"]),
            name=data["name"],
            address=maybe(data.get("address"), Address._read),
            contact=ContactChannel(data.get("contact", "none")),
            email=data.get("email"),
            phone=data.get("phone"),
            protected=data.get("protected", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeProfile(Command):
    """Replaces the profile as a whole."""

    NAME: ClassVar[str] = "citizen.change_profile"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("profile", "profile", False),
    )

    citizen: UUID | str
    """The citizen."""

    profile: Profile | Mapping[str, Any]
    """The new profile."""

    @classmethod
    def _read(cls, data: Any) -> ChangeProfile:
        return cls(
            citizen=UUID(data["citizen"]),
            profile=Profile._read(data["profile"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCaseNumberQuery(Query["CheckCaseNumberView"]):
    """May this be a case number, and is it built on KLE?"""

    NAME: ClassVar[str] = "identity.check_case_number"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("case_number", "case_number", False),
    )

    case_number: str
    """The number as typed."""

    @classmethod
    def _read(cls, data: Any) -> CheckCaseNumberQuery:
        return cls(
            case_number=data["case_number"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckCaseNumberView:
        view: CheckCaseNumberView = CheckCaseNumberView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCaseNumberView(Record):
    """A case number."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("case_number", "case_number", False),
        ("kle", "kle", True),
    )

    case_number: str
    """The number as it is kept."""

    kle: KleCaseNumberView | None = None
    """Its parts, where it is built on KLE."""

    @classmethod
    def _read(cls, data: Any) -> CheckCaseNumberView:
        return cls(
            case_number=data["case_number"],
            kle=maybe(data.get("kle"), KleCaseNumberView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCprQuery(Query["CheckCprView"]):
    """Is this a well-formed personal number, of which kind, and of what date?"""

    NAME: ClassVar[str] = "identity.check_cpr"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("cpr", "cpr", False),
    )

    cpr: str
    """The number as typed, `DDMMYY-SSSS` or ten digits."""

    @classmethod
    def _read(cls, data: Any) -> CheckCprQuery:
        return cls(
            cpr=data["cpr"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckCprView:
        view: CheckCprView = CheckCprView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCprView(Record):
    """What can be told from a personal number without a register. It holds no digit of the serial,
    but the date of birth.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kind", "kind", False),
        ("masked", "masked", False),
        ("birth_date", "birth_date", False),
        ("mod11", "mod11", True),
    )

    kind: PersonNumberKind
    """A number of the CPR register, or a local replacement."""

    masked: str
    """`DDMMYY-****`."""

    birth_date: Date
    """The date of birth."""

    mod11: bool | None = None
    """Whether the check digit matches. Information only: `false` is no reason to refuse the number.
    Null for a replacement number, which has no check digit.
    """

    @classmethod
    def _read(cls, data: Any) -> CheckCprView:
        return cls(
            kind=PersonNumberKind(data["kind"]),
            masked=data["masked"],
            birth_date=day(data["birth_date"]),
            mod11=data.get("mod11"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCvrQuery(Query["CheckCvrView"]):
    """Is this a valid CVR number?"""

    NAME: ClassVar[str] = "identity.check_cvr"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("cvr", "cvr", False),
    )

    cvr: str
    """The number as typed."""

    @classmethod
    def _read(cls, data: Any) -> CheckCvrQuery:
        return cls(
            cvr=data["cvr"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckCvrView:
        view: CheckCvrView = CheckCvrView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCvrView(Record):
    """A valid CVR number."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("cvr", "cvr", False),
    )

    cvr: str
    """Eight digits."""

    @classmethod
    def _read(cls, data: Any) -> CheckCvrView:
        return cls(
            cvr=data["cvr"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckKleQuery(Query["CheckKleView"]):
    """Has this the shape of a KLE number, and where is it shown?"""

    NAME: ClassVar[str] = "identity.check_kle"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kle", "kle", False),
    )

    kle: str
    """The number as typed."""

    @classmethod
    def _read(cls, data: Any) -> CheckKleQuery:
        return cls(
            kle=data["kle"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckKleView:
        view: CheckKleView = CheckKleView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckKleView(Record):
    """A number of the shape of KLE; whether it is on the list is not known here."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("kle", "kle", False),
        ("level", "level", False),
        ("url", "url", False),
    )

    kle: str
    """The number."""

    level: KleLevel
    """How deep it goes."""

    url: str
    """Where KL shows it."""

    @classmethod
    def _read(cls, data: Any) -> CheckKleView:
        return cls(
            kle=data["kle"],
            level=KleLevel(data["level"]),
            url=data["url"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPostalCodeQuery(Query["CheckPostalCodeView"]):
    """Is this a postal code, and of which part of the country?"""

    NAME: ClassVar[str] = "identity.check_postal_code"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("postal_code", "postal_code", False),
    )

    postal_code: str
    """The code as typed."""

    @classmethod
    def _read(cls, data: Any) -> CheckPostalCodeQuery:
        return cls(
            postal_code=data["postal_code"],
        )

    @classmethod
    def _view(cls, data: Any) -> CheckPostalCodeView:
        view: CheckPostalCodeView = CheckPostalCodeView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPostalCodeView(Record):
    """A postal code. It tells no municipality."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("postal_code", "postal_code", False),
        ("area", "area", False),
    )

    postal_code: str
    """Four digits."""

    area: PostalArea
    """The part of the country that the series belongs to."""

    @classmethod
    def _read(cls, data: Any) -> CheckPostalCodeView:
        return cls(
            postal_code=data["postal_code"],
            area=PostalArea(data["area"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenExport(Record):
    """Everything that is kept about a citizen (GDPR art. 15)."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("format", "format", False),
        ("made_at", "made_at", False),
        ("citizen", "citizen", False),
        ("status", "status", False),
        ("identity", "identity", False),
        ("profile", "profile", False),
        ("consents", "consents", False),
        ("ideas", "ideas", False),
        ("supports", "supports", False),
        ("history", "history", False),
    )

    format: str
    """The shape of this export; a later one only adds to it."""

    made_at: DateTime
    """When it was made."""

    citizen: UUID
    """The citizen."""

    status: CitizenStatus
    """How the citizen stands to the bank."""

    identity: Identity
    """Name and contact."""

    profile: Profile
    """Interests, competencies, area, age."""

    consents: tuple[ConsentView, ...]
    """The consents in force."""

    ideas: tuple[ExportedIdea, ...]
    """The ideas deposited, with all their versions."""

    supports: tuple[UUID, ...]
    """The ideas supported, or once supported."""

    history: tuple[ExportedEntry, ...]
    """What happened, from the journal."""

    @classmethod
    def _read(cls, data: Any) -> CitizenExport:
        return cls(
            format=data["format"],
            made_at=instant(data["made_at"]),
            citizen=UUID(data["citizen"]),
            status=CitizenStatus(data["status"]),
            identity=Identity._read(data["identity"]),
            profile=Profile._read(data["profile"]),
            consents=items(data["consents"], ConsentView._read),
            ideas=items(data["ideas"], ExportedIdea._read),
            supports=items(data["supports"], UUID),
            history=items(data["history"], ExportedEntry._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenView(Record):
    """A citizen as they and staff see them."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("status", "status", False),
        ("enrolled_at", "enrolled_at", False),
        ("channel", "channel", False),
        ("entered_by_staff", "entered_by_staff", False),
        ("assurance", "assurance", False),
        ("verified", "verified", False),
        ("basis", "basis", False),
        ("consents", "consents", False),
        ("identity", "identity", False),
        ("profile", "profile", False),
    )

    citizen: UUID
    """The citizen."""

    status: CitizenStatus
    """How the citizen stands to the bank."""

    enrolled_at: DateTime
    """When the citizen enrolled."""

    channel: Channel
    """How."""

    entered_by_staff: bool
    """Whether staff entered the record and it is not taken over yet."""

    assurance: Assurance
    """How surely the identity is known."""

    verified: bool
    """Whether the person is recognised again."""

    basis: LegalBasis
    """The legal basis."""

    consents: tuple[ConsentView, ...]
    """The consents in force."""

    identity: Identity
    """Name and contact."""

    profile: Profile
    """What the citizen cares for and can do."""

    @classmethod
    def _read(cls, data: Any) -> CitizenView:
        return cls(
            citizen=UUID(data["citizen"]),
            status=CitizenStatus(data["status"]),
            enrolled_at=instant(data["enrolled_at"]),
            channel=Channel(data["channel"]),
            entered_by_staff=data["entered_by_staff"],
            assurance=Assurance(data["assurance"]),
            verified=data["verified"],
            basis=LegalBasis(data["basis"]),
            consents=items(data["consents"], ConsentView._read),
            identity=Identity._read(data["identity"]),
            profile=Profile._read(data["profile"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosesAtQuery(Query["ClosesAtView"]):
    """Asks when a day is over."""

    NAME: ClassVar[str] = "calendar.closes_at"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("last_day", "last_day", False),
    )

    last_day: Date | str
    """The last day, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> ClosesAtQuery:
        return cls(
            last_day=day(data["last_day"]),
        )

    @classmethod
    def _view(cls, data: Any) -> ClosesAtView:
        view: ClosesAtView = ClosesAtView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosesAtView(Record):
    """When a day is over."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("closes_at", "closes_at", False),
        ("day_length_hours", "day_length_hours", False),
    )

    closes_at: DateTime
    """Local midnight after the day, exclusive."""

    day_length_hours: int
    """The length of the day in hours: 23, 24 or 25."""

    @classmethod
    def _read(cls, data: Any) -> ClosesAtView:
        return cls(
            closes_at=instant(data["closes_at"]),
            day_length_hours=data["day_length_hours"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentInput(Record):
    """A consent to be given.

    A purpose is a key of the municipality's; the library itself knows `enrolment`, `invitation` (to
    be asked to take part) and `publication` (of one's name beside one's idea).
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("purpose", "purpose", False),
        ("text_version", "text_version", False),
    )

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    @classmethod
    def _read(cls, data: Any) -> ConsentInput:
        return cls(
            purpose=data["purpose"],
            text_version=data["text_version"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentView(Record):
    """A consent in force."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("purpose", "purpose", False),
        ("text_version", "text_version", False),
        ("given_at", "given_at", False),
        ("given_by", "given_by", False),
    )

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    given_at: DateTime
    """When it was given."""

    given_by: ConsentGiver
    """By whom."""

    @classmethod
    def _read(cls, data: Any) -> ConsentView:
        return cls(
            purpose=data["purpose"],
            text_version=data["text_version"],
            given_at=instant(data["given_at"]),
            given_by=ConsentGiver(data["given_by"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTextQuery(Query["DateTextView"]):
    """Asks for a date in words or figures."""

    NAME: ClassVar[str] = "calendar.date_text"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
        ("language", "language", True),
        ("style", "style", True),
    )

    date: Date | str
    """The date."""

    language: Language | str = Language.DA
    """The language; Danish unless given."""

    style: DateStyle | str = DateStyle.LONG
    """The style; "2. august 2013" unless given."""

    @classmethod
    def _read(cls, data: Any) -> DateTextQuery:
        return cls(
            date=day(data["date"]),
            language=Language(data.get("language", "da")),
            style=DateStyle(data.get("style", "long")),
        )

    @classmethod
    def _view(cls, data: Any) -> DateTextView:
        view: DateTextView = DateTextView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTextView(Record):
    """A date in words or figures."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("text", "text", False),
    )

    text: str
    """The text."""

    @classmethod
    def _read(cls, data: Any) -> DateTextView:
        return cls(
            text=data["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineIdea(Command):
    """Declines the idea, with reasons."""

    NAME: ClassVar[str] = "idea.decline"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("reasons", "reasons", False),
    )

    idea: UUID | str
    """The idea."""

    reasons: str
    """The reasons."""

    @classmethod
    def _read(cls, data: Any) -> DeclineIdea:
        return cls(
            idea=UUID(data["idea"]),
            reasons=data["reasons"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositIdea(Command):
    """Deposits an idea into the shared account."""

    NAME: ClassVar[str] = "idea.deposit"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("citizen", "citizen", False),
        ("title", "title", False),
        ("body", "body", False),
        ("expires_on", "expires_on", True),
        ("place", "place", True),
        ("topics", "topics", True),
    )

    idea: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    citizen: UUID | str
    """Who deposits it: the actor, or the citizen for whom staff do it."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    expires_on: Date | str | None = None
    """The last day on which it can be supported, inclusive; as the municipality decided where it is
    not given.
    """

    place: Place | Mapping[str, Any] | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    @classmethod
    def _read(cls, data: Any) -> DepositIdea:
        return cls(
            idea=UUID(data["idea"]),
            citizen=UUID(data["citizen"]),
            title=data["title"],
            body=data["body"],
            expires_on=maybe(data.get("expires_on"), day),
            place=maybe(data.get("place"), Place._read),
            topics=items(data.get("topics", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolCitizen(Command):
    """Opens an account in the bank. It needs no approval and no identification.

    A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf.
    """

    NAME: ClassVar[str] = "citizen.enrol"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("seed", "seed", False),
        ("name", "name", False),
        ("address", "address", True),
        ("assurance", "assurance", True),
        ("basis", "basis", True),
        ("channel", "channel", True),
        ("consents", "consents", True),
        ("contact", "contact", True),
        ("email", "email", True),
        ("guardian", "guardian", True),
        ("person", "person", True),
        ("phone", "phone", True),
        ("profile", "profile", True),
        ("protected", "protected", True),
    )

    citizen: UUID | str = field(default_factory=uuid4)
    """A fresh id."""

    seed: str = field(default_factory=lambda: token_hex(16), repr=False)
    """Fresh randomness: the citizen's secret starts from it."""

    name: str
    """The name."""

    address: Address | Mapping[str, Any] | None = None
    """Postal address."""

    assurance: Assurance | str = Assurance.NONE
    """How surely the host knows who it is."""

    basis: LegalBasis | str = LegalBasis.CONSENT
    """The legal basis on which the data are kept."""

    channel: Channel | str = Channel.WEB
    """How the enrolment reached the municipality."""

    consents: Collection[ConsentInput | Mapping[str, Any]] = ()
    """The consents given; on the basis of consent one of them is to `enrolment`."""

    contact: ContactChannel | str = ContactChannel.NONE
    """How the citizen wishes to be reached."""

    email: str | None = None
    """E-mail address."""

    guardian: str | None = None
    """The holder of parental responsibility who consents for a child."""

    person: str | None = None
    """The mark of a person whose identity the host has verified; see `Town::recognise`."""

    phone: str | None = None
    """Telephone number."""

    profile: Profile | Mapping[str, Any] | None = None
    """What the citizen cares for and can do."""

    protected: bool = False
    """Name and address protection."""

    @classmethod
    def _read(cls, data: Any) -> EnrolCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            seed=data["seed"],
            name=data["name"],
            address=maybe(data.get("address"), Address._read),
            assurance=Assurance(data.get("assurance", "none")),
            basis=LegalBasis(data.get("basis", "consent")),
            channel=Channel(data.get("channel", "web")),
            consents=items(data.get("consents", []), ConsentInput._read),
            contact=ContactChannel(data.get("contact", "none")),
            email=data.get("email"),
            guardian=data.get("guardian"),
            person=data.get("person"),
            phone=data.get("phone"),
            profile=maybe(data.get("profile"), Profile._read),
            protected=data.get("protected", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseCitizen(Command):
    """Forgets a citizen. Everything personal is deleted but the texts that a case rests on, which
    stay without their author; ideas that nobody has treated are withdrawn; support stays counted.
    What remains in the journal is a tombstone, and the mark by which the person is recognised if
    they enrol again.
    """

    NAME: ClassVar[str] = "citizen.erase"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> EraseCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureItem(Record):
    """One part of a citizen's data and what erasure does with it."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("what", "what", False),
        ("outcome", "outcome", False),
        ("idea", "idea", True),
        ("reason", "reason", True),
        ("reason_danish", "reason_danish", True),
    )

    what: str
    """What it is: `identity`, `profile`, `secret`, `authorship`, `support` or `idea_text`."""

    outcome: ErasureOutcome
    """What happens to it."""

    idea: UUID | None = None
    """The idea it belongs to."""

    reason: str | None = None
    """Why it is kept, in English."""

    reason_danish: str | None = None
    """Why it is kept, in Danish."""

    @classmethod
    def _read(cls, data: Any) -> ErasureItem:
        return cls(
            what=data["what"],
            outcome=ErasureOutcome(data["outcome"]),
            idea=maybe(data.get("idea"), UUID),
            reason=data.get("reason"),
            reason_danish=data.get("reason_danish"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePlan(Record):
    """What erasure would do."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("items", "items", False),
    )

    items: tuple[ErasureItem, ...]
    """Every part of the citizen's data."""

    @classmethod
    def _read(cls, data: Any) -> ErasurePlan:
        return cls(
            items=items(data["items"], ErasureItem._read),
        )


class ExclusionReason(Record):
    """Why a deadline cannot end on a day.

    The list is that of restaurationsloven § 36 a and forældelsesloven § 27 (vejledning 9533 of
    26/06/2018). 1 May, the Friday after Ascension and 27 to 30 December are not on it.
    """

    __slots__ = ()
    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def public_holiday(holiday: Holiday) -> ExclusionReasonPublicHoliday:
        """A public holiday."""
        return ExclusionReasonPublicHoliday(holiday)

    @staticmethod
    def constitution_day() -> ExclusionReasonConstitutionDay:
        """5 June, *grundlovsdag*."""
        return ExclusionReasonConstitutionDay()

    @staticmethod
    def christmas_eve() -> ExclusionReasonChristmasEve:
        """24 December, *juleaftensdag*."""
        return ExclusionReasonChristmasEve()

    @staticmethod
    def new_years_eve() -> ExclusionReasonNewYearsEve:
        """31 December, *nytårsaftensdag*."""
        return ExclusionReasonNewYearsEve()

    @staticmethod
    def saturday() -> ExclusionReasonSaturday:
        """A Saturday that is none of the above."""
        return ExclusionReasonSaturday()

    @staticmethod
    def sunday() -> ExclusionReasonSunday:
        """A Sunday that is none of the above."""
        return ExclusionReasonSunday()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReason:
        value: ExclusionReason = _EXCLUSIONREASON[data["kind"]]._read(data)
        return value


@dataclass(frozen=True, slots=True)
class ExclusionReasonPublicHoliday(ExclusionReason):
    """A public holiday."""

    kind: ClassVar[str] = "public_holiday"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "public_holiday")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("holiday", "holiday", False),
    )

    holiday: Holiday
    """Which one."""

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonPublicHoliday:
        return cls(
            holiday=Holiday(data["holiday"]),
        )


@dataclass(frozen=True, slots=True)
class ExclusionReasonConstitutionDay(ExclusionReason):
    """5 June, *grundlovsdag*."""

    kind: ClassVar[str] = "constitution_day"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "constitution_day")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonConstitutionDay:
        return cls()


@dataclass(frozen=True, slots=True)
class ExclusionReasonChristmasEve(ExclusionReason):
    """24 December, *juleaftensdag*."""

    kind: ClassVar[str] = "christmas_eve"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "christmas_eve")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonChristmasEve:
        return cls()


@dataclass(frozen=True, slots=True)
class ExclusionReasonNewYearsEve(ExclusionReason):
    """31 December, *nytårsaftensdag*."""

    kind: ClassVar[str] = "new_years_eve"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "new_years_eve")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonNewYearsEve:
        return cls()


@dataclass(frozen=True, slots=True)
class ExclusionReasonSaturday(ExclusionReason):
    """A Saturday that is none of the above."""

    kind: ClassVar[str] = "saturday"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "saturday")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonSaturday:
        return cls()


@dataclass(frozen=True, slots=True)
class ExclusionReasonSunday(ExclusionReason):
    """A Sunday that is none of the above."""

    kind: ClassVar[str] = "sunday"
    _TAG: ClassVar[tuple[str, str] | None] = ("kind", "sunday")
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonSunday:
        return cls()


_EXCLUSIONREASON: dict[str, type[ExclusionReason]] = {
    "public_holiday": ExclusionReasonPublicHoliday,
    "constitution_day": ExclusionReasonConstitutionDay,
    "christmas_eve": ExclusionReasonChristmasEve,
    "new_years_eve": ExclusionReasonNewYearsEve,
    "saturday": ExclusionReasonSaturday,
    "sunday": ExclusionReasonSunday,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportCitizen(Query["CitizenExport"]):
    """Everything that is kept about a citizen. For the citizen and staff."""

    NAME: ClassVar[str] = "citizen.export"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> ExportCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> CitizenExport:
        view: CitizenExport = CitizenExport._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedEntry(Record):
    """An entry of the citizen's stream in the journal."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("position", "position", False),
        ("at", "at", False),
        ("actor", "actor", False),
        ("event", "event", False),
    )

    position: int
    """Its place in the journal."""

    at: DateTime
    """When it happened."""

    actor: str
    """Who did it."""

    event: str
    """What happened: the event's type."""

    @classmethod
    def _read(cls, data: Any) -> ExportedEntry:
        return cls(
            position=data["position"],
            at=instant(data["at"]),
            actor=data["actor"],
            event=data["event"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedIdea(Record):
    """An idea that the citizen deposited."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("versions", "versions", False),
    )

    idea: UUID
    """The idea."""

    versions: tuple[IdeaText, ...]
    """Its versions, the latest last."""

    @classmethod
    def _read(cls, data: Any) -> ExportedIdea:
        return cls(
            idea=UUID(data["idea"]),
            versions=items(data["versions"], IdeaText._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FindCitizens(Query["FoundCitizens"]):
    """Who to invite. For staff.

    Finds active citizens who meet every condition that is given; within a list one entry is enough.
    """

    NAME: ClassVar[str] = "citizen.find"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("age_from", "age_from", True),
        ("age_to", "age_to", True),
        ("areas", "areas", True),
        ("competencies", "competencies", True),
        ("consent", "consent", True),
        ("interests", "interests", True),
        ("limit", "limit", True),
        ("ways", "ways", True),
        ("with_contact", "with_contact", True),
    )

    after: UUID | str | None = None
    """Only citizens after this one, to page on."""

    age_from: int | None = None
    """At least so old at the end of this year, inclusive."""

    age_to: int | None = None
    """At most so old at the end of this year, inclusive."""

    areas: Collection[str] = ()
    """Lives in one of these parts of the municipality."""

    competencies: Collection[str] = ()
    """Has one of these competencies."""

    consent: str = "invitation"
    """Consents to this purpose; `invitation` unless said otherwise."""

    interests: Collection[str] = ()
    """Follows one of these interest areas or an area below it."""

    limit: int = 1000
    """At most so many citizens; 1,000 unless said otherwise, 100,000 at most."""

    ways: Collection[str] = ()
    """Wishes to take part in one of these ways."""

    with_contact: bool = False
    """Whether name and contact come along."""

    @classmethod
    def _read(cls, data: Any) -> FindCitizens:
        return cls(
            after=maybe(data.get("after"), UUID),
            age_from=data.get("age_from"),
            age_to=data.get("age_to"),
            areas=items(data.get("areas", []), same),
            competencies=items(data.get("competencies", []), same),
            consent=data.get("consent", "invitation"),
            interests=items(data.get("interests", []), same),
            limit=data.get("limit", 1000),
            ways=items(data.get("ways", []), same),
            with_contact=data.get("with_contact", False),
        )

    @classmethod
    def _view(cls, data: Any) -> FoundCitizens:
        view: FoundCitizens = FoundCitizens._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCitizen(Record):
    """A citizen to invite."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("identity", "identity", True),
    )

    citizen: UUID
    """The citizen."""

    identity: Identity | None = None
    """Name and contact, where asked for."""

    @classmethod
    def _read(cls, data: Any) -> FoundCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            identity=maybe(data.get("identity"), Identity._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCitizens(Record):
    """The citizens to invite."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("total", "total", False),
        ("citizens", "citizens", False),
    )

    total: int
    """How many there are in all, on every page."""

    citizens: tuple[FoundCitizen, ...]
    """The citizens of this page, in the order of their ids."""

    @classmethod
    def _read(cls, data: Any) -> FoundCitizens:
        return cls(
            total=data["total"],
            citizens=items(data["citizens"], FoundCitizen._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCitizen(Query["CitizenView"]):
    """Everything about one citizen. For the citizen and for staff."""

    NAME: ClassVar[str] = "citizen.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> GetCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> CitizenView:
        view: CitizenView = CitizenView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GetIdea(Query["IdeaView"]):
    """One idea, as the actor may see it."""

    NAME: ClassVar[str] = "idea.get"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("version", "version", True),
    )

    idea: UUID | str
    """The idea."""

    version: int | None = None
    """The version of the text; the latest where it is not given."""

    @classmethod
    def _read(cls, data: Any) -> GetIdea:
        return cls(
            idea=UUID(data["idea"]),
            version=data.get("version"),
        )

    @classmethod
    def _view(cls, data: Any) -> IdeaView:
        view: IdeaView = IdeaView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveConsent(Command):
    """Consents to a purpose, or to a newer version of its text."""

    NAME: ClassVar[str] = "citizen.give_consent"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("purpose", "purpose", False),
        ("text_version", "text_version", False),
        ("guardian", "guardian", True),
    )

    citizen: UUID | str
    """The citizen."""

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    guardian: str | None = None
    """The holder of parental responsibility who consents for a child."""

    @classmethod
    def _read(cls, data: Any) -> GiveConsent:
        return cls(
            citizen=UUID(data["citizen"]),
            purpose=data["purpose"],
            text_version=data["text_version"],
            guardian=data.get("guardian"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HideIdea(Command):
    """A moderator hides the idea from the public. The original is kept, and its author and staff
    see it with the reason.
    """

    NAME: ClassVar[str] = "idea.hide"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("reason", "reason", False),
    )

    idea: UUID | str
    """The idea."""

    reason: str
    """The reason."""

    @classmethod
    def _read(cls, data: Any) -> HideIdea:
        return cls(
            idea=UUID(data["idea"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayView(Record):
    """One public holiday of a year."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
        ("holiday", "holiday", False),
        ("danish", "danish", False),
        ("english", "english", False),
    )

    date: Date
    """The date."""

    holiday: Holiday
    """The holiday."""

    danish: str
    """Its Danish name."""

    english: str
    """Its English name."""

    @classmethod
    def _read(cls, data: Any) -> HolidayView:
        return cls(
            date=day(data["date"]),
            holiday=Holiday(data["holiday"]),
            danish=data["danish"],
            english=data["english"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidaysQuery(Query["HolidaysView"]):
    """Asks for the public holidays of a year."""

    NAME: ClassVar[str] = "calendar.holidays"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("year", "year", False),
    )

    year: int
    """The year, 1583 to 9999."""

    @classmethod
    def _read(cls, data: Any) -> HolidaysQuery:
        return cls(
            year=data["year"],
        )

    @classmethod
    def _view(cls, data: Any) -> HolidaysView:
        view: HolidaysView = HolidaysView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidaysView(Record):
    """The public holidays of a year, in the order of the year."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("year", "year", False),
        ("holidays", "holidays", False),
    )

    year: int
    """The year."""

    holidays: tuple[HolidayView, ...]
    """Its public holidays."""

    @classmethod
    def _read(cls, data: Any) -> HolidaysView:
        return cls(
            year=data["year"],
            holidays=items(data["holidays"], HolidayView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaItem(Record):
    """An idea in a list."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("stage", "stage", False),
        ("hidden", "hidden", False),
        ("topics", "topics", False),
        ("deposited_at", "deposited_at", False),
        ("supporters", "supporters", False),
        ("title", "title", True),
    )

    idea: UUID
    """The idea."""

    stage: IdeaStage
    """Where it stands now."""

    hidden: bool
    """Whether a moderator has hidden it."""

    topics: tuple[str, ...]
    """The interest areas it belongs to."""

    deposited_at: DateTime
    """When it was deposited."""

    supporters: int
    """Distinct supporters of any version."""

    title: str | None = None
    """The title, unless it was erased."""

    @classmethod
    def _read(cls, data: Any) -> IdeaItem:
        return cls(
            idea=UUID(data["idea"]),
            stage=IdeaStage(data["stage"]),
            hidden=data["hidden"],
            topics=items(data["topics"], same),
            deposited_at=instant(data["deposited_at"]),
            supporters=data["supporters"],
            title=data.get("title"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaList(Record):
    """A page of ideas."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ideas", "ideas", False),
        ("next", "next", True),
    )

    ideas: tuple[IdeaItem, ...]
    """The ideas, hidden ones for staff only."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    @classmethod
    def _read(cls, data: Any) -> IdeaList:
        return cls(
            ideas=items(data["ideas"], IdeaItem._read),
            next=maybe(data.get("next"), UUID),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaPart(Record):
    """One of the ideas that an idea is split into."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("title", "title", False),
        ("body", "body", False),
        ("place", "place", True),
        ("topics", "topics", True),
    )

    idea: UUID | str
    """A fresh id."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    place: Place | Mapping[str, Any] | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    @classmethod
    def _read(cls, data: Any) -> IdeaPart:
        return cls(
            idea=UUID(data["idea"]),
            title=data["title"],
            body=data["body"],
            place=maybe(data.get("place"), Place._read),
            topics=items(data.get("topics", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaText(Record):
    """What an idea says. Lies in the vault."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("title", "title", False),
        ("body", "body", False),
        ("place", "place", True),
    )

    title: str
    """The title."""

    body: str
    """The idea itself."""

    place: Place | None = None
    """The place it is about."""

    @classmethod
    def _read(cls, data: Any) -> IdeaText:
        return cls(
            title=data["title"],
            body=data["body"],
            place=maybe(data.get("place"), Place._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaView(Record):
    """An idea as the actor may see it. A text that was erased or is hidden is absent."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("stage", "stage", False),
        ("hidden", "hidden", False),
        ("version", "version", False),
        ("latest_version", "latest_version", False),
        ("topics", "topics", False),
        ("deposited_at", "deposited_at", False),
        ("supporters", "supporters", False),
        ("supporters_of_latest", "supporters_of_latest", False),
        ("notes", "notes", False),
        ("sources", "sources", False),
        ("successors", "successors", False),
        ("author", "author", True),
        ("body", "body", True),
        ("expires_on", "expires_on", True),
        ("place", "place", True),
        ("title", "title", True),
    )

    idea: UUID
    """The idea."""

    stage: IdeaStage
    """Where it stands now."""

    hidden: bool
    """Whether a moderator has hidden it."""

    version: int
    """The version shown."""

    latest_version: int
    """The latest version."""

    topics: tuple[str, ...]
    """The interest areas it belongs to."""

    deposited_at: DateTime
    """When it was deposited."""

    supporters: int
    """Distinct supporters of any version."""

    supporters_of_latest: int
    """Supporters of the latest version."""

    notes: tuple[NoteView, ...]
    """What the municipality wrote about it."""

    sources: tuple[UUID, ...]
    """The ideas it descends from."""

    successors: tuple[UUID, ...]
    """The ideas that took its place."""

    author: str | None = None
    """The author's name: for staff and the author, and for all where the author consents to
    `publication` and has no name protection.
    """

    body: str | None = None
    """The idea itself."""

    expires_on: Date | None = None
    """The last day on which it can be supported, inclusive."""

    place: Place | None = None
    """The place it is about."""

    title: str | None = None
    """The title."""

    @classmethod
    def _read(cls, data: Any) -> IdeaView:
        return cls(
            idea=UUID(data["idea"]),
            stage=IdeaStage(data["stage"]),
            hidden=data["hidden"],
            version=data["version"],
            latest_version=data["latest_version"],
            topics=items(data["topics"], same),
            deposited_at=instant(data["deposited_at"]),
            supporters=data["supporters"],
            supporters_of_latest=data["supporters_of_latest"],
            notes=items(data["notes"], NoteView._read),
            sources=items(data["sources"], UUID),
            successors=items(data["successors"], UUID),
            author=data.get("author"),
            body=data.get("body"),
            expires_on=maybe(data.get("expires_on"), day),
            place=maybe(data.get("place"), Place._read),
            title=data.get("title"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity(Record):
    """Who a citizen is and how to reach them. Lies in the vault; goes when the citizen is erased."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("name", "name", False),
        ("address", "address", True),
        ("contact", "contact", True),
        ("email", "email", True),
        ("guardian", "guardian", True),
        ("phone", "phone", True),
        ("protected", "protected", True),
    )

    name: str
    """The name. Two citizens of the same name remain two."""

    address: Address | None = None
    """Postal address."""

    contact: ContactChannel = ContactChannel.NONE
    """How the citizen wishes to be reached."""

    email: str | None = None
    """E-mail address."""

    guardian: str | None = None
    """The holder of parental responsibility who consented, where one had to."""

    phone: str | None = None
    """Telephone number."""

    protected: bool = False
    """Name and address protection (*navne- og adressebeskyttelse*, CPR-loven § 28): the name is
    never shown to others than staff.
    """

    @classmethod
    def _read(cls, data: Any) -> Identity:
        return cls(
            name=data["name"],
            address=maybe(data.get("address"), Address._read),
            contact=ContactChannel(data.get("contact", "none")),
            email=data.get("email"),
            guardian=data.get("guardian"),
            phone=data.get("phone"),
            protected=data.get("protected", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestTree(Record):
    """All interest areas."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interests", "interests", False),
    )

    interests: tuple[InterestView, ...]
    """The areas, those that were merged or retired included, in the order of their keys."""

    @classmethod
    def _read(cls, data: Any) -> InterestTree:
        return cls(
            interests=items(data["interests"], InterestView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestView(Record):
    """One interest area."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("labels", "labels", False),
        ("status", "status", False),
        ("kle", "kle", True),
        ("parent", "parent", True),
        ("successor", "successor", True),
    )

    interest: str
    """Its key."""

    labels: Mapping[str, str]
    """Its names by language."""

    status: InterestStatus
    """How it stands."""

    kle: str | None = None
    """Its number in KLE."""

    parent: str | None = None
    """The area above it."""

    successor: str | None = None
    """The area that took its place."""

    @classmethod
    def _read(cls, data: Any) -> InterestView:
        return cls(
            interest=data["interest"],
            labels=entries(data["labels"], same),
            status=InterestStatus(data["status"]),
            kle=data.get("kle"),
            parent=data.get("parent"),
            successor=data.get("successor"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IsExcludedQuery(Query["IsExcludedView"]):
    """Asks whether a deadline can end on a date."""

    NAME: ClassVar[str] = "calendar.is_excluded"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
    )

    date: Date | str
    """The date."""

    @classmethod
    def _read(cls, data: Any) -> IsExcludedQuery:
        return cls(
            date=day(data["date"]),
        )

    @classmethod
    def _view(cls, data: Any) -> IsExcludedView:
        view: IsExcludedView = IsExcludedView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class IsExcludedView(Record):
    """Whether a deadline can end on a date."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("excluded", "excluded", False),
        ("danish", "danish", True),
        ("english", "english", True),
        ("reason", "reason", True),
    )

    excluded: bool
    """Whether it cannot."""

    danish: str | None = None
    """What the day is, in Danish, to stand after "er"."""

    english: str | None = None
    """What the day is, in English, to stand after "is"."""

    reason: ExclusionReason | None = None
    """Why it cannot."""

    @classmethod
    def _read(cls, data: Any) -> IsExcludedView:
        return cls(
            excluded=data["excluded"],
            danish=data.get("danish"),
            english=data.get("english"),
            reason=maybe(data.get("reason"), ExclusionReason._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IsoWeekQuery(Query["IsoWeekView"]):
    """Asks in which week a date lies."""

    NAME: ClassVar[str] = "calendar.iso_week"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
    )

    date: Date | str
    """The date."""

    @classmethod
    def _read(cls, data: Any) -> IsoWeekQuery:
        return cls(
            date=day(data["date"]),
        )

    @classmethod
    def _view(cls, data: Any) -> IsoWeekView:
        view: IsoWeekView = IsoWeekView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class IsoWeekView(Record):
    """The ISO week of a date."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("year", "year", False),
        ("week", "week", False),
        ("monday", "monday", False),
        ("weeks_in_year", "weeks_in_year", False),
        ("danish", "danish", False),
        ("english", "english", False),
    )

    year: int
    """The week's year."""

    week: int
    """The week's number, 1 to 53."""

    monday: Date
    """The first day of the week."""

    weeks_in_year: int
    """How many weeks the week's year has; 52 or 53."""

    danish: str
    """The week in Danish: "uge 53, 2026"."""

    english: str
    """The week in English: "week 53, 2026"."""

    @classmethod
    def _read(cls, data: Any) -> IsoWeekView:
        return cls(
            year=data["year"],
            week=data["week"],
            monday=day(data["monday"]),
            weeks_in_year=data["weeks_in_year"],
            danish=data["danish"],
            english=data["english"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KleCaseNumberView(Record):
    """The parts of a case number that is built on KLE."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("subject", "subject", False),
        ("facet", "facet", False),
        ("running_number", "running_number", False),
        ("year", "year", False),
    )

    subject: str
    """The subject."""

    facet: str
    """What is done with it."""

    running_number: int
    """The running number."""

    year: int
    """The last two digits of the year."""

    @classmethod
    def _read(cls, data: Any) -> KleCaseNumberView:
        return cls(
            subject=data["subject"],
            facet=data["facet"],
            running_number=data["running_number"],
            year=data["year"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDayQuery(Query["LastDayView"]):
    """Asks on which day a period ends."""

    NAME: ClassVar[str] = "calendar.last_day"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("start", "start", False),
        ("period", "period", False),
        ("roll", "roll", True),
    )

    start: Date | str
    """The day of the event, itself not counted."""

    period: Period | Mapping[str, Any]
    """The length."""

    roll: Roll | str = Roll.FORWARD
    """Where an excluded day sends the deadline; forward unless given."""

    @classmethod
    def _read(cls, data: Any) -> LastDayQuery:
        return cls(
            start=day(data["start"]),
            period=Period._read(data["period"]),
            roll=Roll(data.get("roll", "forward")),
        )

    @classmethod
    def _view(cls, data: Any) -> LastDayView:
        view: LastDayView = LastDayView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDayView(Record):
    """On which day a period ends, and why."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("raw_end", "raw_end", False),
        ("last_day", "last_day", False),
        ("closes_at", "closes_at", False),
        ("skipped", "skipped", False),
        ("explanation_da", "explanation_da", False),
        ("explanation_en", "explanation_en", False),
    )

    raw_end: Date
    """The day that the period alone leads to."""

    last_day: Date
    """The last day, inclusive."""

    closes_at: DateTime
    """The instant, exclusive, at which the last day is over."""

    skipped: tuple[SkippedDay, ...]
    """The days passed over."""

    explanation_da: str
    """The calculation in Danish."""

    explanation_en: str
    """The calculation in English."""

    @classmethod
    def _read(cls, data: Any) -> LastDayView:
        return cls(
            raw_end=day(data["raw_end"]),
            last_day=day(data["last_day"]),
            closes_at=instant(data["closes_at"]),
            skipped=items(data["skipped"], SkippedDay._read),
            explanation_da=data["explanation_da"],
            explanation_en=data["explanation_en"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveBank(Command):
    """Leaves the bank. All consents are withdrawn with it; ideas and support remain, and the data
    stay until the citizen is erased.
    """

    NAME: ClassVar[str] = "citizen.leave"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> LeaveBank:
        return cls(
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ListIdeas(Query["IdeaList"]):
    """The ideas in the shared account, in the order of their ids."""

    NAME: ClassVar[str] = "idea.list"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("after", "after", True),
        ("limit", "limit", True),
        ("stage", "stage", True),
        ("topics", "topics", True),
    )

    after: UUID | str | None = None
    """Only ideas after this one, to page on."""

    limit: int = 100
    """At most so many ideas are looked at; 100 unless said otherwise, 1,000 at most."""

    stage: IdeaStage | str | None = None
    """Only ideas at this stage."""

    topics: Collection[str] = ()
    """Only ideas of one of these interest areas or of an area below it."""

    @classmethod
    def _read(cls, data: Any) -> ListIdeas:
        return cls(
            after=maybe(data.get("after"), UUID),
            limit=data.get("limit", 100),
            stage=maybe(data.get("stage"), IdeaStage),
            topics=items(data.get("topics", []), same),
        )

    @classmethod
    def _view(cls, data: Any) -> IdeaList:
        view: IdeaList = IdeaList._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDateQuery(Query["LocalDateView"]):
    """Asks what the Danish date is at an instant."""

    NAME: ClassVar[str] = "calendar.local_date"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("at", "at", False),
    )

    at: DateTime | str
    """The instant."""

    @classmethod
    def _read(cls, data: Any) -> LocalDateQuery:
        return cls(
            at=instant(data["at"]),
        )

    @classmethod
    def _view(cls, data: Any) -> LocalDateView:
        view: LocalDateView = LocalDateView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDateView(Record):
    """Danish date and time at an instant."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
        ("local", "local", False),
    )

    date: Date
    """The local date."""

    local: DateTime
    """The local date and time."""

    @classmethod
    def _read(cls, data: Any) -> LocalDateView:
        return cls(
            date=day(data["date"]),
            local=local_time(data["local"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeIdeas(Command):
    """Makes one idea of several. The old ones end and point to the new one; whoever supported
    several of them is counted once. Supporters came for another text, and are to be told.
    """

    NAME: ClassVar[str] = "idea.merge"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("ideas", "ideas", False),
        ("title", "title", False),
        ("body", "body", False),
        ("place", "place", True),
    )

    idea: UUID | str = field(default_factory=uuid4)
    """A fresh id for the new idea."""

    ideas: Collection[UUID | str]
    """The ideas to merge, 2 to 20."""

    title: str
    """The new idea's title."""

    body: str
    """The new idea itself."""

    place: Place | Mapping[str, Any] | None = None
    """The place it is about."""

    @classmethod
    def _read(cls, data: Any) -> MergeIdeas:
        return cls(
            idea=UUID(data["idea"]),
            ideas=items(data["ideas"], UUID),
            title=data["title"],
            body=data["body"],
            place=maybe(data.get("place"), Place._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeInterest(Command):
    """Merges an area into another. Who followed it follows the other; what lay below it moves
    along.
    """

    NAME: ClassVar[str] = "interest.merge"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("into", "into", False),
    )

    interest: str
    """The area that ends."""

    into: str
    """The area that takes its place."""

    @classmethod
    def _read(cls, data: Any) -> MergeInterest:
        return cls(
            interest=data["interest"],
            into=data["into"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Record):
    """When a command is carried out or a query asked, and by whom."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("at", "at", False),
        ("actor", "actor", False),
    )

    at: DateTime | str
    """The instant. The library reads no clock."""

    actor: Actor | Mapping[str, Any]
    """The actor."""

    @classmethod
    def _read(cls, data: Any) -> Moment:
        return cls(
            at=instant(data["at"]),
            actor=Actor._read(data["actor"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveInterest(Command):
    """Puts an area, with all below it, under another or at the top."""

    NAME: ClassVar[str] = "interest.move"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("parent", "parent", True),
    )

    interest: str
    """The area."""

    parent: str | None = None
    """The area above it; none for the top."""

    @classmethod
    def _read(cls, data: Any) -> MoveInterest:
        return cls(
            interest=data["interest"],
            parent=data.get("parent"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalitiesQuery(Query["tuple[MunicipalityRow, ...]"]):
    """All 98, in the order of their codes."""

    NAME: ClassVar[str] = "identity.municipalities"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> MunicipalitiesQuery:
        return cls()

    @classmethod
    def _view(cls, data: Any) -> tuple[MunicipalityRow, ...]:
        view: tuple[MunicipalityRow, ...] = items(data, MunicipalityRow._read)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityQuery(Query["MunicipalityView"]):
    """The municipality with this code or this name, and its region on a day.

    Exactly one of code and name is given.
    """

    NAME: ClassVar[str] = "identity.municipality"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("on", "on", False),
        ("code", "code", True),
        ("name", "name", True),
    )

    on: Date | str
    """The day for which the region is asked."""

    code: str | None = None
    """The code, three digits or four with a leading 0."""

    name: str | None = None
    """The short or the official name."""

    @classmethod
    def _read(cls, data: Any) -> MunicipalityQuery:
        return cls(
            on=day(data["on"]),
            code=data.get("code"),
            name=data.get("name"),
        )

    @classmethod
    def _view(cls, data: Any) -> MunicipalityView:
        view: MunicipalityView = MunicipalityView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityRow(Record):
    """One municipality of the list, with its regions over time."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("code", "code", False),
        ("name", "name", False),
        ("official_name", "official_name", False),
        ("landsdel", "landsdel", False),
        ("nuts3", "nuts3", False),
        ("regions", "regions", False),
    )

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

    @classmethod
    def _read(cls, data: Any) -> MunicipalityRow:
        return cls(
            code=data["code"],
            name=data["name"],
            official_name=data["official_name"],
            landsdel=data["landsdel"],
            nuts3=data["nuts3"],
            regions=items(data["regions"], RegionPeriodView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityView(Record):
    """A municipality as it is on one day."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("code", "code", False),
        ("code3", "code3", False),
        ("name", "name", False),
        ("official_name", "official_name", False),
        ("region", "region", False),
        ("region_name", "region_name", False),
        ("landsdel", "landsdel", False),
        ("nuts3", "nuts3", False),
        ("region_code", "region_code", True),
        ("region_iso3166_2", "region_iso3166_2", True),
    )

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

    @classmethod
    def _read(cls, data: Any) -> MunicipalityView:
        return cls(
            code=data["code"],
            code3=data["code3"],
            name=data["name"],
            official_name=data["official_name"],
            region=Region(data["region"]),
            region_name=data["region_name"],
            landsdel=data["landsdel"],
            nuts3=data["nuts3"],
            region_code=data.get("region_code"),
            region_iso3166_2=data.get("region_iso3166_2"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView(Record):
    """What the municipality wrote about an idea."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("about", "about", False),
        ("at", "at", False),
        ("text", "text", True),
    )

    about: NoteKind
    """About what."""

    at: DateTime
    """When."""

    text: str | None = None
    """The text."""

    @classmethod
    def _read(cls, data: Any) -> NoteView:
        return cls(
            about=NoteKind(data["about"]),
            at=instant(data["at"]),
            text=data.get("text"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpensAtQuery(Query["OpensAtView"]):
    """Asks when a day begins."""

    NAME: ClassVar[str] = "calendar.opens_at"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("day", "day", False),
    )

    day: Date | str
    """The day."""

    @classmethod
    def _read(cls, data: Any) -> OpensAtQuery:
        return cls(
            day=day(data["day"]),
        )

    @classmethod
    def _view(cls, data: Any) -> OpensAtView:
        view: OpensAtView = OpensAtView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class OpensAtView(Record):
    """When a day begins."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("opens_at", "opens_at", False),
    )

    opens_at: DateTime
    """Local midnight, inclusive."""

    @classmethod
    def _read(cls, data: Any) -> OpensAtView:
        return cls(
            opens_at=instant(data["opens_at"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseCitizen(Command):
    """Takes a break from invitations."""

    NAME: ClassVar[str] = "citizen.pause"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> PauseCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True)
class Period(Record):
    """A length of time in whole days, weeks, months or years.

    The day of the event is not counted (vejledning 9533 of 26/06/2018): four weeks from a Thursday
    end on a Thursday. There is no order: a month is sometimes more than 30 days.
    """

    key: Literal["days", "weeks", "months", "years"]
    """Which of them it is."""
    value: int
    """What it says."""

    @staticmethod
    def days(value: int) -> Period:
        """Calendar days."""
        return Period("days", value)

    @staticmethod
    def weeks(value: int) -> Period:
        """Weeks: seven calendar days each, ending on the weekday of the start."""
        return Period("weeks", value)

    @staticmethod
    def months(value: int) -> Period:
        """Months, ending on the same day of the month, or on its last day where that is missing."""
        return Period("months", value)

    @staticmethod
    def years(value: int) -> Period:
        """Years, ending on the anniversary; 29 February gives 28 February in a common year."""
        return Period("years", value)

    def to_dict(self) -> dict[str, Any]:
        return {self.key: plain(self.value, self.key)}

    @classmethod
    def _read(cls, data: Any) -> Period:
        ((key, value),) = data.items()
        if key not in ("days", "weeks", "months", "years",):
            raise ValueError("no such choice")
        return cls(key, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Record):
    """A place that an idea is about."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("label", "label", False),
        ("point", "point", True),
    )

    label: str
    """In words."""

    point: Point | None = None
    """On the map."""

    @classmethod
    def _read(cls, data: Any) -> Place:
        return cls(
            label=data["label"],
            point=maybe(data.get("point"), Point._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanErasure(Query["ErasurePlan"]):
    """What erasure would delete and what must be kept, with the reason. For the citizen and staff."""

    NAME: ClassVar[str] = "citizen.erasure_plan"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> PlanErasure:
        return cls(
            citizen=UUID(data["citizen"]),
        )

    @classmethod
    def _view(cls, data: Any) -> ErasurePlan:
        view: ErasurePlan = ErasurePlan._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Record):
    """A point on the map in WGS 84, within Denmark."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("latitude", "latitude", False),
        ("longitude", "longitude", False),
    )

    latitude: float
    """Degrees north, 54.5 to 57.8."""

    longitude: float
    """Degrees east, 8.0 to 15.3."""

    @classmethod
    def _read(cls, data: Any) -> Point:
        return cls(
            latitude=data["latitude"],
            longitude=data["longitude"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Record):
    """What a citizen cares for and can do. Lies in the vault; goes when the citizen is erased.

    Of the age, only the year of birth or the word that one is 15 or older: never the full date.
    """

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("area", "area", True),
        ("birth_year", "birth_year", True),
        ("competencies", "competencies", True),
        ("interests", "interests", True),
        ("over_15", "over_15", True),
        ("ways", "ways", True),
    )

    area: str | None = None
    """The part of the municipality, by key."""

    birth_year: int | None = None
    """The year of birth."""

    competencies: tuple[str, ...] = ()
    """Competencies (*kompetencer*), keys that the municipality chooses."""

    interests: tuple[str, ...] = ()
    """Interest areas (*interesseområder*), by key."""

    over_15: bool = False
    """The citizen's word that they are 15 or older."""

    ways: tuple[str, ...] = ()
    """Ways to take part (*måder at deltage*) that the citizen wishes to be asked for."""

    @classmethod
    def _read(cls, data: Any) -> Profile:
        return cls(
            area=data.get("area"),
            birth_year=data.get("birth_year"),
            competencies=items(data.get("competencies", []), same),
            interests=items(data.get("interests", []), same),
            over_15=data.get("over_15", False),
            ways=items(data.get("ways", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Record):
    """The answer to a command that was carried out. The same command id gives the same receipt."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("command", "command", False),
        ("name", "name", False),
        ("at", "at", False),
        ("id", "id", False),
        ("streams", "streams", False),
    )

    command: UUID
    """The command's id."""

    name: str
    """The command's name, as `idea.deposit`."""

    at: DateTime
    """When it was carried out."""

    id: str
    """The id of the thing that the command is about: of the new idea, the new citizen, the interest
    area.
    """

    streams: tuple[StreamVersion, ...]
    """The streams it wrote to, each with its version afterwards, in the order of their keys."""

    @classmethod
    def _read(cls, data: Any) -> Receipt:
        return cls(
            command=UUID(data["command"]),
            name=data["name"],
            at=instant(data["at"]),
            id=data["id"],
            streams=items(data["streams"], StreamVersion._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisePerson(Query["RecognisedPerson"]):
    """The mark by which a person is recognised again in this municipality. For staff: it belongs on
    the server, where the key is. The number is read, and kept nowhere.
    """

    NAME: ClassVar[str] = "identity.recognise"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("cpr", "cpr", False),
    )

    cpr: str
    """The CPR number, `DDMMYY-SSSS` or ten digits."""

    @classmethod
    def _read(cls, data: Any) -> RecognisePerson:
        return cls(
            cpr=data["cpr"],
        )

    @classmethod
    def _view(cls, data: Any) -> RecognisedPerson:
        view: RecognisedPerson = RecognisedPerson._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedPerson(Record):
    """A person's mark."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("person", "person", False),
    )

    person: str
    """The mark, to be handed to `citizen.enrol`, `citizen.verify` and `citizen.take_over`."""

    @classmethod
    def _read(cls, data: Any) -> RecognisedPerson:
        return cls(
            person=data["person"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPeriodView(Record):
    """How long a municipality belongs to a region."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("region", "region", False),
        ("name", "name", False),
        ("from_", "from", False),
        ("until", "until", True),
    )

    region: Region
    """The region."""

    name: str
    """The region's name."""

    from_: Date
    """The first day."""

    until: Date | None = None
    """The last day, inclusive; null when no end is known."""

    @classmethod
    def _read(cls, data: Any) -> RegionPeriodView:
        return cls(
            region=Region(data["region"]),
            name=data["name"],
            from_=day(data["from"]),
            until=maybe(data.get("until"), day),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RejoinBank(Command):
    """Comes back to the bank with new consents. What was supported before is still supported."""

    NAME: ClassVar[str] = "citizen.rejoin"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("by_guardian", "by_guardian", True),
        ("consents", "consents", True),
    )

    citizen: UUID | str
    """The citizen."""

    by_guardian: bool = False
    """Whether the holder of parental responsibility gives them."""

    consents: Collection[ConsentInput | Mapping[str, Any]] = ()
    """The consents given now."""

    @classmethod
    def _read(cls, data: Any) -> RejoinBank:
        return cls(
            citizen=UUID(data["citizen"]),
            by_guardian=data.get("by_guardian", False),
            consents=items(data.get("consents", []), ConsentInput._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameInterest(Command):
    """Gives an area other names or another KLE number. The key stays."""

    NAME: ClassVar[str] = "interest.rename"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
        ("labels", "labels", False),
        ("kle", "kle", True),
    )

    interest: str
    """The area."""

    labels: Mapping[str, str]
    """Its names by language."""

    kle: str | None = None
    """Its number in KLE."""

    @classmethod
    def _read(cls, data: Any) -> RenameInterest:
        return cls(
            interest=data["interest"],
            labels=entries(data["labels"], same),
            kle=data.get("kle"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreIdea(Command):
    """Shows a hidden idea again."""

    NAME: ClassVar[str] = "idea.restore"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("reason", "reason", False),
    )

    idea: UUID | str
    """The idea."""

    reason: str
    """The reason."""

    @classmethod
    def _read(cls, data: Any) -> RestoreIdea:
        return cls(
            idea=UUID(data["idea"]),
            reason=data["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCitizen(Command):
    """Ends the break."""

    NAME: ClassVar[str] = "citizen.resume"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
    )

    citizen: UUID | str
    """The citizen."""

    @classmethod
    def _read(cls, data: Any) -> ResumeCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireInterest(Command):
    """No longer offers an area. Who follows it is still found."""

    NAME: ClassVar[str] = "interest.retire"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("interest", "interest", False),
    )

    interest: str
    """The area."""

    @classmethod
    def _read(cls, data: Any) -> RetireInterest:
        return cls(
            interest=data["interest"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireWay(Command):
    """No longer offers a way. Profiles that name it keep it."""

    NAME: ClassVar[str] = "way.retire"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("way", "way", False),
    )

    way: str
    """The way."""

    @classmethod
    def _read(cls, data: Any) -> RetireWay:
        return cls(
            way=data["way"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseIdea(Command):
    """Writes a new version. Support stays with the version it was given to, and its supporters are
    to be told; see `ShowSupporters`.
    """

    NAME: ClassVar[str] = "idea.revise"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("title", "title", False),
        ("body", "body", False),
        ("place", "place", True),
        ("topics", "topics", True),
    )

    idea: UUID | str
    """The idea."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    place: Place | Mapping[str, Any] | None = None
    """The place it is about."""

    topics: Collection[str] = ()
    """The interest areas it belongs to."""

    @classmethod
    def _read(cls, data: Any) -> ReviseIdea:
        return cls(
            idea=UUID(data["idea"]),
            title=data["title"],
            body=data["body"],
            place=maybe(data.get("place"), Place._read),
            topics=items(data.get("topics", []), same),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseWay(Command):
    """Changes a way: a new version, offered again where it was retired."""

    NAME: ClassVar[str] = "way.revise"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("way", "way", False),
        ("labels", "labels", False),
        ("entry", "entry", False),
    )

    way: str
    """The way."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry | str
    """Who gets in."""

    @classmethod
    def _read(cls, data: Any) -> ReviseWay:
        return cls(
            way=data["way"],
            labels=entries(data["labels"], same),
            entry=WayEntry(data["entry"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedInterests(Command):
    """Adds the seven topics that the first citizen bank named, those that are not there yet."""

    NAME: ClassVar[str] = "interest.seed"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> SeedInterests:
        return cls()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedWays(Command):
    """Adds the five ways of the first citizen bank, those that are not there yet."""

    NAME: ClassVar[str] = "way.seed"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> SeedWays:
        return cls()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowInterests(Query["InterestTree"]):
    """The whole tree, for everybody."""

    NAME: ClassVar[str] = "interest.tree"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ShowInterests:
        return cls()

    @classmethod
    def _view(cls, data: Any) -> InterestTree:
        view: InterestTree = InterestTree._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSupporters(Query["SupportersView"]):
    """Who supports an idea, and which version. For staff: those behind the latest version are to be
    told that the idea has changed.
    """

    NAME: ClassVar[str] = "idea.supporters"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("behind", "behind", True),
    )

    idea: UUID | str
    """The idea."""

    behind: bool = False
    """Only those who support an earlier version than the latest: those to be told."""

    @classmethod
    def _read(cls, data: Any) -> ShowSupporters:
        return cls(
            idea=UUID(data["idea"]),
            behind=data.get("behind", False),
        )

    @classmethod
    def _view(cls, data: Any) -> SupportersView:
        view: SupportersView = SupportersView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowWays(Query["WayCatalogue"]):
    """The whole catalogue, for everybody."""

    NAME: ClassVar[str] = "way.catalogue"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ()

    @classmethod
    def _read(cls, data: Any) -> ShowWays:
        return cls()

    @classmethod
    def _view(cls, data: Any) -> WayCatalogue:
        view: WayCatalogue = WayCatalogue._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedDay(Record):
    """A day that a deadline passed over, and why."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
        ("reason", "reason", False),
    )

    date: Date
    """The day."""

    reason: ExclusionReason
    """Why no deadline ends on it."""

    @classmethod
    def _read(cls, data: Any) -> SkippedDay:
        return cls(
            date=day(data["date"]),
            reason=ExclusionReason._read(data["reason"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitIdea(Command):
    """Makes several ideas of one. Whoever supported it supports each part until they say otherwise,
    and is to be told.
    """

    NAME: ClassVar[str] = "idea.split"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("parts", "parts", False),
    )

    idea: UUID | str
    """The idea to split."""

    parts: Collection[IdeaPart | Mapping[str, Any]]
    """The ideas it is split into, 2 to 20."""

    @classmethod
    def _read(cls, data: Any) -> SplitIdea:
        return cls(
            idea=UUID(data["idea"]),
            parts=items(data["parts"], IdeaPart._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamVersion(Record):
    """A stream and how many entries it has."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("stream", "stream", False),
        ("version", "version", False),
    )

    stream: str
    """The stream's key."""

    version: int
    """Its version."""

    @classmethod
    def _read(cls, data: Any) -> StreamVersion:
        return cls(
            stream=data["stream"],
            version=data["version"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportIdea(Command):
    """Supports an idea, or its newer version instead of an earlier one."""

    NAME: ClassVar[str] = "idea.support"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("citizen", "citizen", False),
        ("version", "version", True),
    )

    idea: UUID | str
    """The idea."""

    citizen: UUID | str
    """Who supports it: the actor, or the citizen for whom staff do it."""

    version: int | None = None
    """The version that was read. Where the idea has another one meanwhile, nothing is done."""

    @classmethod
    def _read(cls, data: Any) -> SupportIdea:
        return cls(
            idea=UUID(data["idea"]),
            citizen=UUID(data["citizen"]),
            version=data.get("version"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupporterView(Record):
    """One supporter."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("version", "version", False),
        ("contact", "contact", False),
    )

    citizen: UUID
    """The citizen."""

    version: int
    """The version supported; 0 for an idea that this one was made from."""

    contact: ContactChannel
    """How the citizen wishes to be reached."""

    @classmethod
    def _read(cls, data: Any) -> SupporterView:
        return cls(
            citizen=UUID(data["citizen"]),
            version=data["version"],
            contact=ContactChannel(data["contact"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportersView(Record):
    """The supporters of an idea."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("version", "version", False),
        ("supporters", "supporters", False),
    )

    version: int
    """The idea's version now."""

    supporters: tuple[SupporterView, ...]
    """The supporters who are still in the bank, in the order of their ids."""

    @classmethod
    def _read(cls, data: Any) -> SupportersView:
        return cls(
            version=data["version"],
            supporters=items(data["supporters"], SupporterView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOverCitizen(Command):
    """A citizen with a verified identity takes over the record that staff entered for them."""

    NAME: ClassVar[str] = "citizen.take_over"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("person", "person", False),
        ("assurance", "assurance", False),
    )

    citizen: UUID | str
    """The record."""

    person: str
    """The person's mark; see `Town::recognise`."""

    assurance: Assurance | str
    """How surely the host knows who it is: substantial or high."""

    @classmethod
    def _read(cls, data: Any) -> TakeOverCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            person=data["person"],
            assurance=Assurance(data["assurance"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUpIdea(Command):
    """A task takes the idea up."""

    NAME: ClassVar[str] = "idea.take_up"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("task", "task", False),
    )

    idea: UUID | str
    """The idea."""

    task: str
    """The task or team that works on it."""

    @classmethod
    def _read(cls, data: Any) -> TakeUpIdea:
        return cls(
            idea=UUID(data["idea"]),
            task=data["task"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToInstantQuery(Query["ToInstantView"]):
    """Asks for the instant of a Danish local time."""

    NAME: ClassVar[str] = "calendar.to_instant"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("local", "local", False),
        ("choice", "choice", True),
    )

    local: DateTime | str
    """The local date and time, without zone."""

    choice: RepeatedHour | str | None = None
    """Which of the two, when the time comes twice."""

    @classmethod
    def _read(cls, data: Any) -> ToInstantQuery:
        return cls(
            local=local_time(data["local"]),
            choice=maybe(data.get("choice"), RepeatedHour),
        )

    @classmethod
    def _view(cls, data: Any) -> ToInstantView:
        view: ToInstantView = ToInstantView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class ToInstantView(Record):
    """The instant of a Danish local time."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("at", "at", False),
    )

    at: DateTime
    """The instant."""

    @classmethod
    def _read(cls, data: Any) -> ToInstantView:
        return cls(
            at=instant(data["at"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified(Record):
    """What `Participation::verify` looked at and found in order."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("entries", "entries", False),
        ("streams", "streams", False),
        ("texts", "texts", False),
        ("texts_erased", "texts_erased", False),
    )

    entries: int
    """Entries whose hash, position and version were checked."""

    streams: int
    """Streams whose stored state equals the replay of its entries."""

    texts: int
    """Texts in the vault that are as they were sealed."""

    texts_erased: int
    """Texts that the vault holds no longer, because they were erased."""

    @classmethod
    def _read(cls, data: Any) -> Verified:
        return cls(
            entries=data["entries"],
            streams=data["streams"],
            texts=data["texts"],
            texts_erased=data["texts_erased"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyCitizen(Command):
    """A citizen who enrolled without identification verifies their identity."""

    NAME: ClassVar[str] = "citizen.verify"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("person", "person", False),
        ("assurance", "assurance", False),
    )

    citizen: UUID | str
    """The citizen."""

    person: str
    """The person's mark; see `Town::recognise`."""

    assurance: Assurance | str
    """How surely the host knows who it is: substantial or high."""

    @classmethod
    def _read(cls, data: Any) -> VerifyCitizen:
        return cls(
            citizen=UUID(data["citizen"]),
            person=data["person"],
            assurance=Assurance(data["assurance"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WayCatalogue(Record):
    """All ways to take part."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("ways", "ways", False),
    )

    ways: tuple[WayView, ...]
    """The ways, those no longer offered included, in the order of their keys."""

    @classmethod
    def _read(cls, data: Any) -> WayCatalogue:
        return cls(
            ways=items(data["ways"], WayView._read),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WayView(Record):
    """One way to take part."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("way", "way", False),
        ("version", "version", False),
        ("labels", "labels", False),
        ("entry", "entry", False),
        ("offered", "offered", False),
    )

    way: str
    """Its key."""

    version: int
    """Its version, from 1."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry
    """Who gets in."""

    offered: bool
    """Whether it is still offered."""

    @classmethod
    def _read(cls, data: Any) -> WayView:
        return cls(
            way=data["way"],
            version=data["version"],
            labels=entries(data["labels"], same),
            entry=WayEntry(data["entry"]),
            offered=data["offered"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawConsent(Command):
    """Withdraws a consent, without reasons and at once."""

    NAME: ClassVar[str] = "citizen.withdraw_consent"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("citizen", "citizen", False),
        ("purpose", "purpose", False),
    )

    citizen: UUID | str
    """The citizen."""

    purpose: str
    """To what."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawConsent:
        return cls(
            citizen=UUID(data["citizen"]),
            purpose=data["purpose"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawIdea(Command):
    """Its author withdraws an idea that no task has taken up."""

    NAME: ClassVar[str] = "idea.withdraw"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
    )

    idea: UUID | str
    """The idea."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawIdea:
        return cls(
            idea=UUID(data["idea"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawSupport(Command):
    """Withdraws one's support."""

    NAME: ClassVar[str] = "idea.withdraw_support"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("idea", "idea", False),
        ("citizen", "citizen", False),
    )

    idea: UUID | str
    """The idea."""

    citizen: UUID | str
    """Whose support: the actor's, or the citizen's for whom staff do it."""

    @classmethod
    def _read(cls, data: Any) -> WithdrawSupport:
        return cls(
            idea=UUID(data["idea"]),
            citizen=UUID(data["citizen"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDaysAfterQuery(Query["WorkingDaysAfterView"]):
    """Asks for a working day so many after another day."""

    NAME: ClassVar[str] = "calendar.working_days_after"
    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("start", "start", False),
        ("days", "days", False),
    )

    start: Date | str
    """The day of the event, itself not counted."""

    days: int
    """How many working days."""

    @classmethod
    def _read(cls, data: Any) -> WorkingDaysAfterQuery:
        return cls(
            start=day(data["start"]),
            days=data["days"],
        )

    @classmethod
    def _view(cls, data: Any) -> WorkingDaysAfterView:
        view: WorkingDaysAfterView = WorkingDaysAfterView._read(data)
        return view


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDaysAfterView(Record):
    """The working day asked for."""

    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("date", "date", False),
    )

    date: Date
    """The day."""

    @classmethod
    def _read(cls, data: Any) -> WorkingDaysAfterView:
        return cls(
            date=day(data["date"]),
        )


class CitizensRoom:
    """The commands and queries of `citizen`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def enrol(
        self,
        *,
        name: str,
        citizen: UUID | str | None = None,
        seed: str | None = None,
        address: Address | Mapping[str, Any] | None = None,
        assurance: Assurance | str = Assurance.NONE,
        basis: LegalBasis | str = LegalBasis.CONSENT,
        channel: Channel | str = Channel.WEB,
        consents: Collection[ConsentInput | Mapping[str, Any]] = (),
        contact: ContactChannel | str = ContactChannel.NONE,
        email: str | None = None,
        guardian: str | None = None,
        person: str | None = None,
        phone: str | None = None,
        profile: Profile | Mapping[str, Any] | None = None,
        protected: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Opens an account in the bank. It needs no approval and no identification.

        A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf.

        Args:
            citizen: A fresh id. A fresh random one where it is `None`.
            seed: Fresh randomness: the citizen's secret starts from it. A fresh random one where it
                is `None`.
            name: The name.
            address: Postal address.
            assurance: How surely the host knows who it is.
            basis: The legal basis on which the data are kept.
            channel: How the enrolment reached the municipality.
            consents: The consents given; on the basis of consent one of them is to `enrolment`.
            contact: How the citizen wishes to be reached.
            email: E-mail address.
            guardian: The holder of parental responsibility who consents for a child.
            person: The mark of a person whose identity the host has verified; see
                `Town::recognise`.
            phone: Telephone number.
            profile: What the citizen cares for and can do.
            protected: Name and address protection.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EnrolCitizen(
                citizen=uuid4() if citizen is None else citizen,
                seed=token_hex(16) if seed is None else seed,
                name=name,
                address=address,
                assurance=assurance,
                basis=basis,
                channel=channel,
                consents=consents,
                contact=contact,
                email=email,
                guardian=guardian,
                person=person,
                phone=phone,
                profile=profile,
                protected=protected,
            ), at=at, command_id=command_id
        )

    def take_over(
        self,
        *,
        citizen: UUID | str,
        person: str,
        assurance: Assurance | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen with a verified identity takes over the record that staff entered for them.

        Args:
            citizen: The record.
            person: The person's mark; see `Town::recognise`.
            assurance: How surely the host knows who it is: substantial or high.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            TakeOverCitizen(
                citizen=citizen,
                person=person,
                assurance=assurance,
            ), at=at, command_id=command_id
        )

    def verify(
        self,
        *,
        citizen: UUID | str,
        person: str,
        assurance: Assurance | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen who enrolled without identification verifies their identity.

        Args:
            citizen: The citizen.
            person: The person's mark; see `Town::recognise`.
            assurance: How surely the host knows who it is: substantial or high.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            VerifyCitizen(
                citizen=citizen,
                person=person,
                assurance=assurance,
            ), at=at, command_id=command_id
        )

    def change_profile(
        self,
        *,
        citizen: UUID | str,
        profile: Profile | Mapping[str, Any],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Replaces the profile as a whole.

        Args:
            citizen: The citizen.
            profile: The new profile.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ChangeProfile(
                citizen=citizen,
                profile=profile,
            ), at=at, command_id=command_id
        )

    def change_contact(
        self,
        *,
        citizen: UUID | str,
        name: str,
        address: Address | Mapping[str, Any] | None = None,
        contact: ContactChannel | str = ContactChannel.NONE,
        email: str | None = None,
        phone: str | None = None,
        protected: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Replaces name and contact as a whole.

        Args:
            citizen: The citizen.
            name: The name.
            address: Postal address.
            contact: How the citizen wishes to be reached.
            email: E-mail address.
            phone: Telephone number.
            protected: Name and address protection.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ChangeContact(
                citizen=citizen,
                name=name,
                address=address,
                contact=contact,
                email=email,
                phone=phone,
                protected=protected,
            ), at=at, command_id=command_id
        )

    def give_consent(
        self,
        *,
        citizen: UUID | str,
        purpose: str,
        text_version: str,
        guardian: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Consents to a purpose, or to a newer version of its text.

        Args:
            citizen: The citizen.
            purpose: To what.
            text_version: To which version of the text.
            guardian: The holder of parental responsibility who consents for a child.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            GiveConsent(
                citizen=citizen,
                purpose=purpose,
                text_version=text_version,
                guardian=guardian,
            ), at=at, command_id=command_id
        )

    def withdraw_consent(
        self,
        *,
        citizen: UUID | str,
        purpose: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Withdraws a consent, without reasons and at once.

        Args:
            citizen: The citizen.
            purpose: To what.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawConsent(
                citizen=citizen,
                purpose=purpose,
            ), at=at, command_id=command_id
        )

    def pause(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes a break from invitations.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            PauseCitizen(
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def resume(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends the break.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ResumeCitizen(
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def leave(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Leaves the bank. All consents are withdrawn with it; ideas and support remain, and the
        data stay until the citizen is erased.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            LeaveBank(
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def rejoin(
        self,
        *,
        citizen: UUID | str,
        by_guardian: bool = False,
        consents: Collection[ConsentInput | Mapping[str, Any]] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Comes back to the bank with new consents. What was supported before is still supported.

        Args:
            citizen: The citizen.
            by_guardian: Whether the holder of parental responsibility gives them.
            consents: The consents given now.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RejoinBank(
                citizen=citizen,
                by_guardian=by_guardian,
                consents=consents,
            ), at=at, command_id=command_id
        )

    def erase(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Forgets a citizen. Everything personal is deleted but the texts that a case rests on,
        which stay without their author; ideas that nobody has treated are withdrawn; support stays
        counted. What remains in the journal is a tombstone, and the mark by which the person is
        recognised if they enrol again.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            EraseCitizen(
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> CitizenView:
        """Everything about one citizen. For the citizen and for staff.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetCitizen(
                citizen=citizen,
            ), at=at
        )

    def find(
        self,
        *,
        after: UUID | str | None = None,
        age_from: int | None = None,
        age_to: int | None = None,
        areas: Collection[str] = (),
        competencies: Collection[str] = (),
        consent: str = "invitation",
        interests: Collection[str] = (),
        limit: int = 1000,
        ways: Collection[str] = (),
        with_contact: bool = False,
        at: DateTime | str | None = None,
    ) -> FoundCitizens:
        """Who to invite. For staff.

        Finds active citizens who meet every condition that is given; within a list one entry is
        enough.

        Args:
            after: Only citizens after this one, to page on.
            age_from: At least so old at the end of this year, inclusive.
            age_to: At most so old at the end of this year, inclusive.
            areas: Lives in one of these parts of the municipality.
            competencies: Has one of these competencies.
            consent: Consents to this purpose; `invitation` unless said otherwise.
            interests: Follows one of these interest areas or an area below it.
            limit: At most so many citizens; 1,000 unless said otherwise, 100,000 at most.
            ways: Wishes to take part in one of these ways.
            with_contact: Whether name and contact come along.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindCitizens(
                after=after,
                age_from=age_from,
                age_to=age_to,
                areas=areas,
                competencies=competencies,
                consent=consent,
                interests=interests,
                limit=limit,
                ways=ways,
                with_contact=with_contact,
            ), at=at
        )

    def erasure_plan(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> ErasurePlan:
        """What erasure would delete and what must be kept, with the reason. For the citizen and
        staff.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            PlanErasure(
                citizen=citizen,
            ), at=at
        )

    def export(
        self,
        *,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> CitizenExport:
        """Everything that is kept about a citizen. For the citizen and staff.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportCitizen(
                citizen=citizen,
            ), at=at
        )


class InterestsRoom:
    """The commands and queries of `interest`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def seed(
        self,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds the seven topics that the first citizen bank named, those that are not there yet.

        Args:
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SeedInterests(), at=at, command_id=command_id
        )

    def add(
        self,
        *,
        interest: str,
        labels: Mapping[str, str],
        kle: str | None = None,
        parent: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds an area to the tree.

        Args:
            interest: Its key, for ever.
            labels: Its names by language.
            kle: Its number in KLE.
            parent: The area above it; none at the top.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AddInterest(
                interest=interest,
                labels=labels,
                kle=kle,
                parent=parent,
            ), at=at, command_id=command_id
        )

    def rename(
        self,
        *,
        interest: str,
        labels: Mapping[str, str],
        kle: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Gives an area other names or another KLE number. The key stays.

        Args:
            interest: The area.
            labels: Its names by language.
            kle: Its number in KLE.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RenameInterest(
                interest=interest,
                labels=labels,
                kle=kle,
            ), at=at, command_id=command_id
        )

    def move(
        self,
        *,
        interest: str,
        parent: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts an area, with all below it, under another or at the top.

        Args:
            interest: The area.
            parent: The area above it; none for the top.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            MoveInterest(
                interest=interest,
                parent=parent,
            ), at=at, command_id=command_id
        )

    def merge(
        self,
        *,
        interest: str,
        into: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Merges an area into another. Who followed it follows the other; what lay below it moves
        along.

        Args:
            interest: The area that ends.
            into: The area that takes its place.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            MergeInterest(
                interest=interest,
                into=into,
            ), at=at, command_id=command_id
        )

    def retire(
        self,
        *,
        interest: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """No longer offers an area. Who follows it is still found.

        Args:
            interest: The area.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RetireInterest(
                interest=interest,
            ), at=at, command_id=command_id
        )

    def tree(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> InterestTree:
        """The whole tree, for everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowInterests(), at=at
        )


class WaysRoom:
    """The commands and queries of `way`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def seed(
        self,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds the five ways of the first citizen bank, those that are not there yet.

        Args:
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SeedWays(), at=at, command_id=command_id
        )

    def add(
        self,
        *,
        way: str,
        labels: Mapping[str, str],
        entry: WayEntry | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a way to take part to the catalogue.

        Args:
            way: Its key, for ever.
            labels: Its names by language.
            entry: Who gets in.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AddWay(
                way=way,
                labels=labels,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def revise(
        self,
        *,
        way: str,
        labels: Mapping[str, str],
        entry: WayEntry | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes a way: a new version, offered again where it was retired.

        Args:
            way: The way.
            labels: Its names by language.
            entry: Who gets in.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReviseWay(
                way=way,
                labels=labels,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def retire(
        self,
        *,
        way: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """No longer offers a way. Profiles that name it keep it.

        Args:
            way: The way.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RetireWay(
                way=way,
            ), at=at, command_id=command_id
        )

    def catalogue(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> WayCatalogue:
        """The whole catalogue, for everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowWays(), at=at
        )


class IdeasRoom:
    """The commands and queries of `idea`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def deposit(
        self,
        *,
        citizen: UUID | str,
        title: str,
        body: str,
        idea: UUID | str | None = None,
        expires_on: Date | str | None = None,
        place: Place | Mapping[str, Any] | None = None,
        topics: Collection[str] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Deposits an idea into the shared account.

        Args:
            idea: A fresh id. A fresh random one where it is `None`.
            citizen: Who deposits it: the actor, or the citizen for whom staff do it.
            title: The title.
            body: The idea itself.
            expires_on: The last day on which it can be supported, inclusive; as the municipality
                decided where it is not given.
            place: The place it is about.
            topics: The interest areas it belongs to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DepositIdea(
                idea=uuid4() if idea is None else idea,
                citizen=citizen,
                title=title,
                body=body,
                expires_on=expires_on,
                place=place,
                topics=topics,
            ), at=at, command_id=command_id
        )

    def revise(
        self,
        *,
        idea: UUID | str,
        title: str,
        body: str,
        place: Place | Mapping[str, Any] | None = None,
        topics: Collection[str] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes a new version. Support stays with the version it was given to, and its supporters
        are to be told; see `ShowSupporters`.

        Args:
            idea: The idea.
            title: The title.
            body: The idea itself.
            place: The place it is about.
            topics: The interest areas it belongs to.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            ReviseIdea(
                idea=idea,
                title=title,
                body=body,
                place=place,
                topics=topics,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        idea: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Its author withdraws an idea that no task has taken up.

        Args:
            idea: The idea.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawIdea(
                idea=idea,
            ), at=at, command_id=command_id
        )

    def support(
        self,
        *,
        idea: UUID | str,
        citizen: UUID | str,
        version: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Supports an idea, or its newer version instead of an earlier one.

        Args:
            idea: The idea.
            citizen: Who supports it: the actor, or the citizen for whom staff do it.
            version: The version that was read. Where the idea has another one meanwhile, nothing is
                done.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SupportIdea(
                idea=idea,
                citizen=citizen,
                version=version,
            ), at=at, command_id=command_id
        )

    def withdraw_support(
        self,
        *,
        idea: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Withdraws one's support.

        Args:
            idea: The idea.
            citizen: Whose support: the actor's, or the citizen's for whom staff do it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            WithdrawSupport(
                idea=idea,
                citizen=citizen,
            ), at=at, command_id=command_id
        )

    def merge(
        self,
        *,
        ideas: Collection[UUID | str],
        title: str,
        body: str,
        idea: UUID | str | None = None,
        place: Place | Mapping[str, Any] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Makes one idea of several. The old ones end and point to the new one; whoever supported
        several of them is counted once. Supporters came for another text, and are to be told.

        Args:
            idea: A fresh id for the new idea. A fresh random one where it is `None`.
            ideas: The ideas to merge, 2 to 20.
            title: The new idea's title.
            body: The new idea itself.
            place: The place it is about.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            MergeIdeas(
                idea=uuid4() if idea is None else idea,
                ideas=ideas,
                title=title,
                body=body,
                place=place,
            ), at=at, command_id=command_id
        )

    def split(
        self,
        *,
        idea: UUID | str,
        parts: Collection[IdeaPart | Mapping[str, Any]],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Makes several ideas of one. Whoever supported it supports each part until they say
        otherwise, and is to be told.

        Args:
            idea: The idea to split.
            parts: The ideas it is split into, 2 to 20.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            SplitIdea(
                idea=idea,
                parts=parts,
            ), at=at, command_id=command_id
        )

    def hide(
        self,
        *,
        idea: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A moderator hides the idea from the public. The original is kept, and its author and
        staff see it with the reason.

        Args:
            idea: The idea.
            reason: The reason.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            HideIdea(
                idea=idea,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def restore(
        self,
        *,
        idea: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Shows a hidden idea again.

        Args:
            idea: The idea.
            reason: The reason.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            RestoreIdea(
                idea=idea,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def take_up(
        self,
        *,
        idea: UUID | str,
        task: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A task takes the idea up.

        Args:
            idea: The idea.
            task: The task or team that works on it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            TakeUpIdea(
                idea=idea,
                task=task,
            ), at=at, command_id=command_id
        )

    def answer(
        self,
        *,
        idea: UUID | str,
        answer: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Answers the idea. While a task works on it, an answer tells how it goes.

        Args:
            idea: The idea.
            answer: The answer.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            AnswerIdea(
                idea=idea,
                answer=answer,
            ), at=at, command_id=command_id
        )

    def decline(
        self,
        *,
        idea: UUID | str,
        reasons: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Declines the idea, with reasons.

        Args:
            idea: The idea.
            reasons: The reasons.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            DeclineIdea(
                idea=idea,
                reasons=reasons,
            ), at=at, command_id=command_id
        )

    def carry_out(
        self,
        *,
        idea: UUID | str,
        note: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Tells that the idea was carried out.

        Args:
            idea: The idea.
            note: What was done.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id again gives the same receipt. A fresh one where it is `None`.
        """
        return self._desk.execute(
            CarryOutIdea(
                idea=idea,
                note=note,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        idea: UUID | str,
        version: int | None = None,
        at: DateTime | str | None = None,
    ) -> IdeaView:
        """One idea, as the actor may see it.

        Args:
            idea: The idea.
            version: The version of the text; the latest where it is not given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetIdea(
                idea=idea,
                version=version,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        limit: int = 100,
        stage: IdeaStage | str | None = None,
        topics: Collection[str] = (),
        at: DateTime | str | None = None,
    ) -> IdeaList:
        """The ideas in the shared account, in the order of their ids.

        Args:
            after: Only ideas after this one, to page on.
            limit: At most so many ideas are looked at; 100 unless said otherwise, 1,000 at most.
            stage: Only ideas at this stage.
            topics: Only ideas of one of these interest areas or of an area below it.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListIdeas(
                after=after,
                limit=limit,
                stage=stage,
                topics=topics,
            ), at=at
        )

    def supporters(
        self,
        *,
        idea: UUID | str,
        behind: bool = False,
        at: DateTime | str | None = None,
    ) -> SupportersView:
        """Who supports an idea, and which version. For staff: those behind the latest version are
        to be told that the idea has changed.

        Args:
            idea: The idea.
            behind: Only those who support an earlier version than the latest: those to be told.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowSupporters(
                idea=idea,
                behind=behind,
            ), at=at
        )


class CalendarRoom:
    """The commands and queries of `calendar`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def holidays(
        self,
        *,
        year: int,
        at: DateTime | str | None = None,
    ) -> HolidaysView:
        """Asks for the public holidays of a year.

        Args:
            year: The year, 1583 to 9999.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            HolidaysQuery(
                year=year,
            ), at=at
        )

    def last_day(
        self,
        *,
        start: Date | str,
        period: Period | Mapping[str, Any],
        roll: Roll | str = Roll.FORWARD,
        at: DateTime | str | None = None,
    ) -> LastDayView:
        """Asks on which day a period ends.

        Args:
            start: The day of the event, itself not counted.
            period: The length.
            roll: Where an excluded day sends the deadline; forward unless given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            LastDayQuery(
                start=start,
                period=period,
                roll=roll,
            ), at=at
        )

    def closes_at(
        self,
        *,
        last_day: Date | str,
        at: DateTime | str | None = None,
    ) -> ClosesAtView:
        """Asks when a day is over.

        Args:
            last_day: The last day, inclusive.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ClosesAtQuery(
                last_day=last_day,
            ), at=at
        )

    def opens_at(
        self,
        *,
        day: Date | str,
        at: DateTime | str | None = None,
    ) -> OpensAtView:
        """Asks when a day begins.

        Args:
            day: The day.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            OpensAtQuery(
                day=day,
            ), at=at
        )

    def local_date(
        self,
        *,
        at: DateTime | str,
    ) -> LocalDateView:
        """Asks what the Danish date is at an instant.

        Args:
            at: The instant.
        """
        return self._desk.ask(
            LocalDateQuery(
                at=at,
            )
        )

    def to_instant(
        self,
        *,
        local: DateTime | str,
        choice: RepeatedHour | str | None = None,
        at: DateTime | str | None = None,
    ) -> ToInstantView:
        """Asks for the instant of a Danish local time.

        Args:
            local: The local date and time, without zone.
            choice: Which of the two, when the time comes twice.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ToInstantQuery(
                local=local,
                choice=choice,
            ), at=at
        )

    def iso_week(
        self,
        *,
        date: Date | str,
        at: DateTime | str | None = None,
    ) -> IsoWeekView:
        """Asks in which week a date lies.

        Args:
            date: The date.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            IsoWeekQuery(
                date=date,
            ), at=at
        )

    def working_days_after(
        self,
        *,
        start: Date | str,
        days: int,
        at: DateTime | str | None = None,
    ) -> WorkingDaysAfterView:
        """Asks for a working day so many after another day.

        Args:
            start: The day of the event, itself not counted.
            days: How many working days.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            WorkingDaysAfterQuery(
                start=start,
                days=days,
            ), at=at
        )

    def date_text(
        self,
        *,
        date: Date | str,
        language: Language | str = Language.DA,
        style: DateStyle | str = DateStyle.LONG,
        at: DateTime | str | None = None,
    ) -> DateTextView:
        """Asks for a date in words or figures.

        Args:
            date: The date.
            language: The language; Danish unless given.
            style: The style; "2. august 2013" unless given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            DateTextQuery(
                date=date,
                language=language,
                style=style,
            ), at=at
        )

    def is_excluded(
        self,
        *,
        date: Date | str,
        at: DateTime | str | None = None,
    ) -> IsExcludedView:
        """Asks whether a deadline can end on a date.

        Args:
            date: The date.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            IsExcludedQuery(
                date=date,
            ), at=at
        )


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

    def recognise(
        self,
        *,
        cpr: str,
        at: DateTime | str | None = None,
    ) -> RecognisedPerson:
        """The mark by which a person is recognised again in this municipality. For staff: it
        belongs on the server, where the key is. The number is read, and kept nowhere.

        Args:
            cpr: The CPR number, `DDMMYY-SSSS` or ten digits.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            RecognisePerson(
                cpr=cpr,
            ), at=at
        )


class Rooms:
    """Every room, on whatever carries out commands and answers queries."""

    __slots__ = ()

    def execute(
        self,
        command: Command,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Carries out a command."""
        raise NotImplementedError

    def ask(self, query: Query[V], *, at: DateTime | str | None = None) -> V:
        """Answers a query."""
        raise NotImplementedError

    @property
    def citizens(self) -> CitizensRoom:
        """The commands and queries of `citizen`."""
        return CitizensRoom(self)

    @property
    def interests(self) -> InterestsRoom:
        """The commands and queries of `interest`."""
        return InterestsRoom(self)

    @property
    def ways(self) -> WaysRoom:
        """The commands and queries of `way`."""
        return WaysRoom(self)

    @property
    def ideas(self) -> IdeasRoom:
        """The commands and queries of `idea`."""
        return IdeasRoom(self)

    @property
    def calendar(self) -> CalendarRoom:
        """The commands and queries of `calendar`."""
        return CalendarRoom(self)

    @property
    def identity(self) -> IdentityRoom:
        """The commands and queries of `identity`."""
        return IdentityRoom(self)


__all__ = [
    "Actor",
    "ActorCitizen",
    "ActorPublic",
    "ActorStaff",
    "ActorSystem",
    "AddInterest",
    "AddWay",
    "Address",
    "AnswerIdea",
    "Assurance",
    "CODES",
    "CalendarRoom",
    "CarryOutIdea",
    "ChangeContact",
    "ChangeProfile",
    "Channel",
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
    "CitizenExport",
    "CitizenStatus",
    "CitizenView",
    "CitizensRoom",
    "ClosesAtQuery",
    "ClosesAtView",
    "ConsentGiver",
    "ConsentInput",
    "ConsentView",
    "ContactChannel",
    "DateStyle",
    "DateTextQuery",
    "DateTextView",
    "DeclineIdea",
    "DepositIdea",
    "EnrolCitizen",
    "EraseCitizen",
    "ErasureItem",
    "ErasureOutcome",
    "ErasurePlan",
    "ExclusionReason",
    "ExclusionReasonChristmasEve",
    "ExclusionReasonConstitutionDay",
    "ExclusionReasonNewYearsEve",
    "ExclusionReasonPublicHoliday",
    "ExclusionReasonSaturday",
    "ExclusionReasonSunday",
    "ExportCitizen",
    "ExportedEntry",
    "ExportedIdea",
    "FindCitizens",
    "FoundCitizen",
    "FoundCitizens",
    "GetCitizen",
    "GetIdea",
    "GiveConsent",
    "HideIdea",
    "Holiday",
    "HolidayView",
    "HolidaysQuery",
    "HolidaysView",
    "IdeaItem",
    "IdeaList",
    "IdeaPart",
    "IdeaStage",
    "IdeaText",
    "IdeaView",
    "IdeasRoom",
    "Identity",
    "IdentityRoom",
    "InterestStatus",
    "InterestTree",
    "InterestView",
    "InterestsRoom",
    "IsExcludedQuery",
    "IsExcludedView",
    "IsoWeekQuery",
    "IsoWeekView",
    "KleCaseNumberView",
    "KleLevel",
    "Language",
    "LastDayQuery",
    "LastDayView",
    "LeaveBank",
    "LegalBasis",
    "ListIdeas",
    "LocalDateQuery",
    "LocalDateView",
    "MergeIdeas",
    "MergeInterest",
    "Moment",
    "MoveInterest",
    "MunicipalitiesQuery",
    "MunicipalityQuery",
    "MunicipalityRow",
    "MunicipalityView",
    "NoteKind",
    "NoteView",
    "OpensAtQuery",
    "OpensAtView",
    "PauseCitizen",
    "Period",
    "PersonNumberKind",
    "Place",
    "PlanErasure",
    "Point",
    "PostalArea",
    "Profile",
    "Receipt",
    "RecognisePerson",
    "RecognisedPerson",
    "Region",
    "RegionPeriodView",
    "RejoinBank",
    "RenameInterest",
    "RepeatedHour",
    "RestoreIdea",
    "ResumeCitizen",
    "RetireInterest",
    "RetireWay",
    "ReviseIdea",
    "ReviseWay",
    "Roll",
    "Rooms",
    "SeedInterests",
    "SeedWays",
    "ShowInterests",
    "ShowSupporters",
    "ShowWays",
    "SkippedDay",
    "SplitIdea",
    "StreamVersion",
    "SupportIdea",
    "SupporterView",
    "SupportersView",
    "TakeOverCitizen",
    "TakeUpIdea",
    "ToInstantQuery",
    "ToInstantView",
    "Verified",
    "VerifyCitizen",
    "WayCatalogue",
    "WayEntry",
    "WayView",
    "WaysRoom",
    "WithdrawConsent",
    "WithdrawIdea",
    "WithdrawSupport",
    "WorkingDaysAfterQuery",
    "WorkingDaysAfterView",
]
