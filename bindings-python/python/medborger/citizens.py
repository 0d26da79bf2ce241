"""The room `citizen`, as `town.citizens`: its methods, and the types that they take and give.

Commands: `enrol`, `take_over`, `verify`, `change_profile`, `change_contact`, `give_consent`,
`withdraw_consent`, `pause`, `resume`, `leave`, `rejoin`, `erase`.

Queries: `get`, `find`, `erasure_plan`, `export`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field as _field
from datetime import datetime as DateTime
from secrets import token_hex as _token_hex
from typing import Any, ClassVar, TYPE_CHECKING, TypedDict
from uuid import UUID, uuid4 as _uuid4

from ._imports import ImportsCitizens
from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .identity import Assurance
from .values import Address, AddressDict, Channel, Receipt

if TYPE_CHECKING:
    from .citizen_export import CitizenExport, ExportCitizen

__all__ = [
    "ChangeContact",
    "ChangeProfile",
    "CitizenStatus",
    "CitizenView",
    "CitizensRoom",
    "ConsentGiver",
    "ConsentInput",
    "ConsentInputDict",
    "ConsentView",
    "ContactChannel",
    "EnrolCitizen",
    "EraseCitizen",
    "ErasureItem",
    "ErasureOutcome",
    "ErasurePlan",
    "FindCitizens",
    "FoundCitizen",
    "FoundCitizens",
    "GetCitizen",
    "GiveConsent",
    "Identity",
    "LeaveBank",
    "LegalBasis",
    "PauseCitizen",
    "PlanErasure",
    "Profile",
    "ProfileDict",
    "RejoinBank",
    "ResumeCitizen",
    "TakeOverCitizen",
    "VerifyCitizen",
    "WithdrawConsent",
]


class CitizenStatus(Choice):
    """How a citizen stands to the bank."""

    ACTIVE = "active"
    """Enrolled and taking part."""

    PAUSED = "paused"
    """Enrolled, but not to be invited for now."""

    LEFT = "left"
    """Left; may come back."""


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


class ErasureOutcome(Choice):
    """What happens to a part of a citizen's data on erasure."""

    ERASED = "erased"
    """Deleted."""

    ANONYMISED = "anonymised"
    """Kept without the citizen: nobody can tell whose it was."""

    REFUSED_JOURNAL_DUTY = "refused_journal_duty"
    """Kept as it came, apart from the account and shown to nobody any more: what was journalised in
    a case stays.
    """


class LegalBasis(Choice):
    """The legal basis on which a citizen's data are kept (GDPR art. 6(1))."""

    CONSENT = "consent"
    """The citizen's consent: art. 6(1)(a)."""

    PUBLIC_TASK = "public_task"
    """A task in the public interest: art. 6(1)(e)."""


# Values and views


class CitizenView(Record):
    """A citizen as they and staff see them."""

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

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "status": self.status,
            "enrolled_at": self.enrolled_at,
            "channel": self.channel,
            "entered_by_staff": self.entered_by_staff,
            "assurance": self.assurance,
            "verified": self.verified,
            "basis": self.basis,
            "consents": self.consents,
            "identity": self.identity,
            "profile": self.profile,
        }

    @classmethod
    def _read(cls, data: Any) -> CitizenView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "status": CitizenStatus._read(data["status"]),
            "enrolled_at": _instant(data["enrolled_at"]),
            "channel": Channel._read(data["channel"]),
            "entered_by_staff": data["entered_by_staff"],
            "assurance": Assurance._read(data["assurance"]),
            "verified": data["verified"],
            "basis": LegalBasis._read(data["basis"]),
            "consents": _items(data["consents"], ConsentView._read),
            "identity": Identity._read(data["identity"]),
            "profile": Profile._read(data["profile"]),
        })
        return record


class ConsentView(Record):
    """A consent in force."""

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    given_at: DateTime
    """When it was given."""

    given_by: ConsentGiver
    """By whom."""

    def _dict(self) -> dict[str, Any]:
        return {
            "purpose": self.purpose,
            "text_version": self.text_version,
            "given_at": self.given_at,
            "given_by": self.given_by,
        }

    @classmethod
    def _read(cls, data: Any) -> ConsentView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "purpose": data["purpose"],
            "text_version": data["text_version"],
            "given_at": _instant(data["given_at"]),
            "given_by": ConsentGiver._read(data["given_by"]),
        })
        return record


class ErasureItem(Record):
    """One part of a citizen's data and what erasure does with it."""

    what: str
    """What it is: `identity`, `profile`, `secret`, `authorship`, `support`, `idea_text`, `sender`,
    `response_text`, `respondent`, `invitation` to a team, `candidate` and `member` of one,
    `politician`, `nominee`, `juror` and `nomination` of an award, `award_vote`, `council`,
    `ambassador`, or `text` for what somebody wrote.
    """

    outcome: ErasureOutcome
    """What happens to it."""

    of: str | None = None
    """What it belongs to, as the journal names it: `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`."""

    reason: str | None = None
    """Why it is kept, in English."""

    reason_danish: str | None = None
    """Why it is kept, in Danish."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "what": self.what,
            "outcome": self.outcome,
        }
        if self.of is not None:
            data["of"] = self.of
        if self.reason is not None:
            data["reason"] = self.reason
        if self.reason_danish is not None:
            data["reason_danish"] = self.reason_danish
        return data

    @classmethod
    def _read(cls, data: Any) -> ErasureItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "what": data["what"],
            "outcome": ErasureOutcome._read(data["outcome"]),
            "of": data.get("of"),
            "reason": data.get("reason"),
            "reason_danish": data.get("reason_danish"),
        })
        return record


class ErasurePlan(Record):
    """What erasure would do."""

    items: tuple[ErasureItem, ...]
    """Every part of the citizen's data."""

    def _dict(self) -> dict[str, Any]:
        return {
            "items": self.items,
        }

    @classmethod
    def _read(cls, data: Any) -> ErasurePlan:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "items": _items(data["items"], ErasureItem._read),
        })
        return record


class FoundCitizen(Record):
    """A citizen to invite."""

    citizen: UUID
    """The citizen."""

    identity: Identity | None = None
    """Name and contact, where asked for."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
        }
        if self.identity is not None:
            data["identity"] = self.identity
        return data

    @classmethod
    def _read(cls, data: Any) -> FoundCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "identity": None if (value := data.get("identity")) is None else Identity._read(value),
        })
        return record


class FoundCitizens(Record):
    """The citizens to invite."""

    total: int
    """How many there are in all, on every page."""

    citizens: tuple[FoundCitizen, ...]
    """The citizens of this page, in the order of their ids."""

    def _dict(self) -> dict[str, Any]:
        return {
            "total": self.total,
            "citizens": self.citizens,
        }

    @classmethod
    def _read(cls, data: Any) -> FoundCitizens:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "citizens": _items(data["citizens"], FoundCitizen._read),
        })
        return record


class Identity(Record):
    """Who a citizen is and how to reach them. Lies in the vault; goes when the citizen is erased."""

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

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.address is not None:
            data["address"] = self.address
        if self.contact is not None:
            data["contact"] = self.contact
        if self.email is not None:
            data["email"] = self.email
        if self.guardian is not None:
            data["guardian"] = self.guardian
        if self.phone is not None:
            data["phone"] = self.phone
        if self.protected is not None:
            data["protected"] = self.protected
        return data

    @classmethod
    def _read(cls, data: Any) -> Identity:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "address": None if (value := data.get("address")) is None else Address._read(value),
            "contact": ContactChannel._read(data.get("contact", "none")),
            "email": data.get("email"),
            "guardian": data.get("guardian"),
            "phone": data.get("phone"),
            "protected": data.get("protected", False),
        })
        return record


class Profile(Record):
    """What a citizen cares for and can do. Lies in the vault; goes when the citizen is erased.

    Of the age, only the year of birth or the word that one is 15 or older: never the full date.
    """

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

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.area is not None:
            data["area"] = self.area
        if self.birth_year is not None:
            data["birth_year"] = self.birth_year
        if self.competencies is not None:
            data["competencies"] = self.competencies
        if self.interests is not None:
            data["interests"] = self.interests
        if self.over_15 is not None:
            data["over_15"] = self.over_15
        if self.ways is not None:
            data["ways"] = self.ways
        return data

    @classmethod
    def _read(cls, data: Any) -> Profile:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "area": data.get("area"),
            "birth_year": data.get("birth_year"),
            "competencies": _items(data.get("competencies", []), _same),
            "interests": _items(data.get("interests", []), _same),
            "over_15": data.get("over_15", False),
            "ways": _items(data.get("ways", []), _same),
        })
        return record


# Inputs


class ConsentInput(Record):
    """A consent to be given.

    A purpose is a key of the municipality's; the library itself knows `enrolment`, `invitation` (to
    be asked to take part) and `publication` (of one's name beside one's idea).
    """

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    def _dict(self) -> dict[str, Any]:
        return {
            "purpose": self.purpose,
            "text_version": self.text_version,
        }

    @classmethod
    def _read(cls, data: Any) -> ConsentInput:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "purpose": data["purpose"],
            "text_version": data["text_version"],
        })
        return record


# Inputs as dicts


class ConsentInputDict(TypedDict):
    """`ConsentInput` as a dict, by the names in JSON."""

    purpose: str
    text_version: str


class ProfileDict(TypedDict, total=False):
    """`Profile` as a dict, by the names in JSON."""

    area: str | None
    birth_year: int | None
    competencies: Collection[str]
    interests: Collection[str]
    over_15: bool
    ways: Collection[str]


# Commands


class ChangeContact(Command):
    """Replaces name and contact as a whole.

    Protection is cleared by the citizen themself or the municipality, not by a guardian: of an
    account that has one, the citizen shows with a log-in of their own that it is they.
    """

    NAME: ClassVar[str] = "citizen.change_contact"

    citizen: UUID | str
    """The citizen."""

    name: str
    """The name."""

    address: Address | AddressDict | None = None
    """Postal address."""

    attestation: str | None = None
    """What the citizen's log-in vouches for, as `identity.attest` gives it: where the account has a
    guardian and its protection is to be cleared.
    """

    contact: ContactChannel | str = ContactChannel.NONE
    """How the citizen wishes to be reached."""

    email: str | None = None
    """E-mail address."""

    phone: str | None = None
    """Telephone number."""

    protected: bool = False
    """Name and address protection."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
            "name": self.name,
        }
        if self.address is not None:
            data["address"] = self.address
        if self.attestation is not None:
            data["attestation"] = self.attestation
        if self.contact is not None:
            data["contact"] = self.contact
        if self.email is not None:
            data["email"] = self.email
        if self.phone is not None:
            data["phone"] = self.phone
        if self.protected is not None:
            data["protected"] = self.protected
        return data

    @classmethod
    def _read(cls, data: Any) -> ChangeContact:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "name": data["name"],
            "address": None if (value := data.get("address")) is None else Address._read(value),
            "attestation": data.get("attestation"),
            "contact": ContactChannel._read(data.get("contact", "none")),
            "email": data.get("email"),
            "phone": data.get("phone"),
            "protected": data.get("protected", False),
        })
        return record


class ChangeProfile(Command):
    """Replaces the profile as a whole."""

    NAME: ClassVar[str] = "citizen.change_profile"

    citizen: UUID | str
    """The citizen."""

    profile: Profile | ProfileDict
    """The new profile."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "profile": self.profile,
        }

    @classmethod
    def _read(cls, data: Any) -> ChangeProfile:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "profile": Profile._read(data["profile"]),
        })
        return record


class EnrolCitizen(Command):
    """Opens an account in the bank. It needs no approval and no identification.

    A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf. With
    an attestation only the citizen and staff may. What came by other ways than the web, a public
    task as the legal basis, and a guardian are for staff to assert; a guardian also for a log-in
    that vouches for custody.
    """

    NAME: ClassVar[str] = "citizen.enrol"

    citizen: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    seed: str = _field(default_factory=lambda: _token_hex(16), repr=False)
    """Fresh randomness: the citizen's secret starts from it."""

    name: str
    """The name."""

    address: Address | AddressDict | None = None
    """Postal address."""

    attestation: str | None = None
    """What a log-in vouches for, as `identity.attest` gives it: how surely the host knows who it
    is, the person, and whether somebody with custody of a child is at the keyboard. Without one
    nothing is known.
    """

    basis: LegalBasis | str = LegalBasis.CONSENT
    """The legal basis on which the data are kept."""

    channel: Channel | str = Channel.WEB
    """How the enrolment reached the municipality."""

    consents: Collection[ConsentInput | ConsentInputDict] = ()
    """The consents given; on the basis of consent one of them is to `enrolment`."""

    contact: ContactChannel | str = ContactChannel.NONE
    """How the citizen wishes to be reached."""

    email: str | None = None
    """E-mail address."""

    guardian: str | None = None
    """The holder of parental responsibility who consents for a child."""

    phone: str | None = None
    """Telephone number."""

    profile: Profile | ProfileDict | None = None
    """What the citizen cares for and can do."""

    protected: bool = False
    """Name and address protection. It is there as well where the attestation says so."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
            "seed": self.seed,
            "name": self.name,
        }
        if self.address is not None:
            data["address"] = self.address
        if self.attestation is not None:
            data["attestation"] = self.attestation
        if self.basis is not None:
            data["basis"] = self.basis
        if self.channel is not None:
            data["channel"] = self.channel
        if self.consents is not None:
            data["consents"] = self.consents
        if self.contact is not None:
            data["contact"] = self.contact
        if self.email is not None:
            data["email"] = self.email
        if self.guardian is not None:
            data["guardian"] = self.guardian
        if self.phone is not None:
            data["phone"] = self.phone
        if self.profile is not None:
            data["profile"] = self.profile
        if self.protected is not None:
            data["protected"] = self.protected
        return data

    @classmethod
    def _read(cls, data: Any) -> EnrolCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "seed": data["seed"],
            "name": data["name"],
            "address": None if (value := data.get("address")) is None else Address._read(value),
            "attestation": data.get("attestation"),
            "basis": LegalBasis._read(data.get("basis", "consent")),
            "channel": Channel._read(data.get("channel", "web")),
            "consents": _items(data.get("consents", []), ConsentInput._read),
            "contact": ContactChannel._read(data.get("contact", "none")),
            "email": data.get("email"),
            "guardian": data.get("guardian"),
            "phone": data.get("phone"),
            "profile": None if (value := data.get("profile")) is None else Profile._read(value),
            "protected": data.get("protected", False),
        })
        return record


class EraseCitizen(Command):
    """Forgets a citizen. Everything personal is deleted but the texts that a case rests on, which
    stay without their author. What hung on the account ends: an idea that nobody has treated is
    withdrawn, a response is published no more, seats and places are free. A verified person's
    support stays counted, and is met again if they come back; what an account supported or voted
    whose holder nobody verified falls away with it.

    Nothing is written but one tombstone, without a time: no entry, no receipt. So nothing ties what
    the citizen did to one another, or to them. The account's own entries go too; their commitments
    stay in the chain. Sent again, by whoever may erase, it is answered as if just done.
    """

    NAME: ClassVar[str] = "citizen.erase"

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> EraseCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
        })
        return record


class GiveConsent(Command):
    """Consents to a purpose, or to a newer version of its text."""

    NAME: ClassVar[str] = "citizen.give_consent"

    citizen: UUID | str
    """The citizen."""

    purpose: str
    """To what."""

    text_version: str
    """To which version of the text."""

    attestation: str | None = None
    """What the guardian's log-in vouches for, as `identity.attest` gives it."""

    guardian: str | None = None
    """The holder of parental responsibility who consents for a child. For staff, or with an
    attestation of custody.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
            "purpose": self.purpose,
            "text_version": self.text_version,
        }
        if self.attestation is not None:
            data["attestation"] = self.attestation
        if self.guardian is not None:
            data["guardian"] = self.guardian
        return data

    @classmethod
    def _read(cls, data: Any) -> GiveConsent:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "purpose": data["purpose"],
            "text_version": data["text_version"],
            "attestation": data.get("attestation"),
            "guardian": data.get("guardian"),
        })
        return record


class LeaveBank(Command):
    """Leaves the bank. All consents are withdrawn with it; ideas and support remain, and the data
    stay until the citizen is erased.
    """

    NAME: ClassVar[str] = "citizen.leave"

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> LeaveBank:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
        })
        return record


class PauseCitizen(Command):
    """Takes a break from invitations."""

    NAME: ClassVar[str] = "citizen.pause"

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> PauseCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
        })
        return record


class RejoinBank(Command):
    """Comes back to the bank with new consents. What was supported before is still supported."""

    NAME: ClassVar[str] = "citizen.rejoin"

    citizen: UUID | str
    """The citizen."""

    attestation: str | None = None
    """What the guardian's log-in vouches for, as `identity.attest` gives it."""

    by_guardian: bool = False
    """Whether the holder of parental responsibility gives them. For staff, or with an attestation
    of custody.
    """

    consents: Collection[ConsentInput | ConsentInputDict] = ()
    """The consents given now."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
        }
        if self.attestation is not None:
            data["attestation"] = self.attestation
        if self.by_guardian is not None:
            data["by_guardian"] = self.by_guardian
        if self.consents is not None:
            data["consents"] = self.consents
        return data

    @classmethod
    def _read(cls, data: Any) -> RejoinBank:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "attestation": data.get("attestation"),
            "by_guardian": data.get("by_guardian", False),
            "consents": _items(data.get("consents", []), ConsentInput._read),
        })
        return record


class ResumeCitizen(Command):
    """Ends the break."""

    NAME: ClassVar[str] = "citizen.resume"

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> ResumeCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
        })
        return record


class TakeOverCitizen(Command):
    """A citizen with a verified identity takes over the record that staff entered for them."""

    NAME: ClassVar[str] = "citizen.take_over"

    citizen: UUID | str
    """The record."""

    attestation: str
    """What the log-in vouches for, as `identity.attest` gives it: a person, known by two factors."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "attestation": self.attestation,
        }

    @classmethod
    def _read(cls, data: Any) -> TakeOverCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "attestation": data["attestation"],
        })
        return record


class VerifyCitizen(Command):
    """A citizen who enrolled without identification verifies their identity."""

    NAME: ClassVar[str] = "citizen.verify"

    citizen: UUID | str
    """The citizen."""

    attestation: str
    """What the log-in vouches for, as `identity.attest` gives it: a person, known by two factors."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "attestation": self.attestation,
        }

    @classmethod
    def _read(cls, data: Any) -> VerifyCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "attestation": data["attestation"],
        })
        return record


class WithdrawConsent(Command):
    """Withdraws a consent, without reasons and at once."""

    NAME: ClassVar[str] = "citizen.withdraw_consent"

    citizen: UUID | str
    """The citizen."""

    purpose: str
    """To what."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
            "purpose": self.purpose,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawConsent:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "purpose": data["purpose"],
        })
        return record


# Queries


class FindCitizens(Query["FoundCitizens"]):
    """Who to invite. For staff.

    Finds active citizens who meet every condition that is given; within a list one entry is enough.
    """

    NAME: ClassVar[str] = "citizen.find"

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
    """At most so many citizens; 1 to 100,000, and 1,000 unless said otherwise; what lies outside
    counts as the nearest.
    """

    ways: Collection[str] = ()
    """Wishes to take part in one of these ways."""

    with_contact: bool = False
    """Whether name and contact come along."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.age_from is not None:
            data["age_from"] = self.age_from
        if self.age_to is not None:
            data["age_to"] = self.age_to
        if self.areas is not None:
            data["areas"] = self.areas
        if self.competencies is not None:
            data["competencies"] = self.competencies
        if self.consent is not None:
            data["consent"] = self.consent
        if self.interests is not None:
            data["interests"] = self.interests
        if self.limit is not None:
            data["limit"] = self.limit
        if self.ways is not None:
            data["ways"] = self.ways
        if self.with_contact is not None:
            data["with_contact"] = self.with_contact
        return data

    @classmethod
    def _read(cls, data: Any) -> FindCitizens:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "age_from": data.get("age_from"),
            "age_to": data.get("age_to"),
            "areas": _items(data.get("areas", []), _same),
            "competencies": _items(data.get("competencies", []), _same),
            "consent": data.get("consent", "invitation"),
            "interests": _items(data.get("interests", []), _same),
            "limit": data.get("limit", 1000),
            "ways": _items(data.get("ways", []), _same),
            "with_contact": data.get("with_contact", False),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> FoundCitizens:
        return FoundCitizens._read(data)


class GetCitizen(Query["CitizenView"]):
    """Everything about one citizen. For the citizen and for staff."""

    NAME: ClassVar[str] = "citizen.get"

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> GetCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CitizenView:
        return CitizenView._read(data)


class PlanErasure(Query["ErasurePlan"]):
    """What erasure would delete and what must be kept, with the reason. For the citizen and staff."""

    NAME: ClassVar[str] = "citizen.erasure_plan"

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> PlanErasure:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ErasurePlan:
        return ErasurePlan._read(data)


# The room


class CitizensRoom(ImportsCitizens):
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
        address: Address | AddressDict | None = None,
        attestation: str | None = None,
        basis: LegalBasis | str = LegalBasis.CONSENT,
        channel: Channel | str = Channel.WEB,
        consents: Collection[ConsentInput | ConsentInputDict] = (),
        contact: ContactChannel | str = ContactChannel.NONE,
        email: str | None = None,
        guardian: str | None = None,
        phone: str | None = None,
        profile: Profile | ProfileDict | None = None,
        protected: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Opens an account in the bank. It needs no approval and no identification.

        A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf.
        With an attestation only the citizen and staff may. What came by other ways than the web, a
        public task as the legal basis, and a guardian are for staff to assert; a guardian also for
        a log-in that vouches for custody.

        Args:
            citizen: A fresh id. A fresh random one where it is `None`.
            seed: Fresh randomness: the citizen's secret starts from it. A fresh random one where it
                is `None`.
            name: The name.
            address: Postal address.
            attestation: What a log-in vouches for, as `identity.attest` gives it: how surely the
                host knows who it is, the person, and whether somebody with custody of a child is at
                the keyboard. Without one nothing is known.
            basis: The legal basis on which the data are kept.
            channel: How the enrolment reached the municipality.
            consents: The consents given; on the basis of consent one of them is to `enrolment`.
            contact: How the citizen wishes to be reached.
            email: E-mail address.
            guardian: The holder of parental responsibility who consents for a child.
            phone: Telephone number.
            profile: What the citizen cares for and can do.
            protected: Name and address protection. It is there as well where the attestation says
                so.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `citizen` and `seed` too.
        """
        return self._desk.execute(
            EnrolCitizen(
                citizen=_uuid4() if citizen is None else citizen,
                seed=_token_hex(16) if seed is None else seed,
                name=name,
                address=address,
                attestation=attestation,
                basis=basis,
                channel=channel,
                consents=consents,
                contact=contact,
                email=email,
                guardian=guardian,
                phone=phone,
                profile=profile,
                protected=protected,
            ), at=at, command_id=command_id
        )

    def take_over(
        self,
        *,
        citizen: UUID | str,
        attestation: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen with a verified identity takes over the record that staff entered for them.

        Args:
            citizen: The record.
            attestation: What the log-in vouches for, as `identity.attest` gives it: a person, known
                by two factors.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            TakeOverCitizen(
                citizen=citizen,
                attestation=attestation,
            ), at=at, command_id=command_id
        )

    def verify(
        self,
        *,
        citizen: UUID | str,
        attestation: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A citizen who enrolled without identification verifies their identity.

        Args:
            citizen: The citizen.
            attestation: What the log-in vouches for, as `identity.attest` gives it: a person, known
                by two factors.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            VerifyCitizen(
                citizen=citizen,
                attestation=attestation,
            ), at=at, command_id=command_id
        )

    def change_profile(
        self,
        *,
        citizen: UUID | str,
        profile: Profile | ProfileDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Replaces the profile as a whole.

        Args:
            citizen: The citizen.
            profile: The new profile.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
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
        address: Address | AddressDict | None = None,
        attestation: str | None = None,
        contact: ContactChannel | str = ContactChannel.NONE,
        email: str | None = None,
        phone: str | None = None,
        protected: bool = False,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Replaces name and contact as a whole.

        Protection is cleared by the citizen themself or the municipality, not by a guardian: of an
        account that has one, the citizen shows with a log-in of their own that it is they.

        Args:
            citizen: The citizen.
            name: The name.
            address: Postal address.
            attestation: What the citizen's log-in vouches for, as `identity.attest` gives it: where
                the account has a guardian and its protection is to be cleared.
            contact: How the citizen wishes to be reached.
            email: E-mail address.
            phone: Telephone number.
            protected: Name and address protection.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ChangeContact(
                citizen=citizen,
                name=name,
                address=address,
                attestation=attestation,
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
        attestation: str | None = None,
        guardian: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Consents to a purpose, or to a newer version of its text.

        Args:
            citizen: The citizen.
            purpose: To what.
            text_version: To which version of the text.
            attestation: What the guardian's log-in vouches for, as `identity.attest` gives it.
            guardian: The holder of parental responsibility who consents for a child. For staff, or
                with an attestation of custody.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GiveConsent(
                citizen=citizen,
                purpose=purpose,
                text_version=text_version,
                attestation=attestation,
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
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
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
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
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
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
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
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
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
        attestation: str | None = None,
        by_guardian: bool = False,
        consents: Collection[ConsentInput | ConsentInputDict] = (),
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Comes back to the bank with new consents. What was supported before is still supported.

        Args:
            citizen: The citizen.
            attestation: What the guardian's log-in vouches for, as `identity.attest` gives it.
            by_guardian: Whether the holder of parental responsibility gives them. For staff, or
                with an attestation of custody.
            consents: The consents given now.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RejoinBank(
                citizen=citizen,
                attestation=attestation,
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
        which stay without their author. What hung on the account ends: an idea that nobody has
        treated is withdrawn, a response is published no more, seats and places are free. A verified
        person's support stays counted, and is met again if they come back; what an account
        supported or voted whose holder nobody verified falls away with it.

        Nothing is written but one tombstone, without a time: no entry, no receipt. So nothing ties
        what the citizen did to one another, or to them. The account's own entries go too; their
        commitments stay in the chain. Sent again, by whoever may erase, it is answered as if just
        done.

        Args:
            citizen: The citizen.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
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
            limit: At most so many citizens; 1 to 100,000, and 1,000 unless said otherwise; what
                lies outside counts as the nearest.
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
        from .citizen_export import ExportCitizen

        return self._desk.ask(
            ExportCitizen(
                citizen=citizen,
            ), at=at
        )
