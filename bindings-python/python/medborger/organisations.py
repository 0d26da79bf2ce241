"""The room `organisation`, as `town.organisations`: its methods, and the types that they take and
give.

Commands: `register`, `change`, `confirm`, `close`, `give_mandate`, `end_mandate`, `assess`,
`declare_certificates`, `set_safeguards`.

Queries: `get`, `list`, `open_data`.

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
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .values import Exported, Receipt

__all__ = [
    "ApprovalCriterion",
    "AssessOrganisation",
    "ChangeOrganisation",
    "CloseOrganisation",
    "ConfirmOrganisation",
    "ContactPoint",
    "ContactPointDict",
    "DeclareCertificates",
    "EndMandate",
    "GetOrganisation",
    "GiveMandate",
    "ListOrganisations",
    "MandateView",
    "OpenData",
    "OpenDataFormat",
    "OrganisationItem",
    "OrganisationKind",
    "OrganisationList",
    "OrganisationText",
    "OrganisationTextDict",
    "OrganisationView",
    "OrganisationsRoom",
    "Power",
    "RegisterOrganisation",
    "RegularAttachment",
    "RegularAttachmentDict",
    "SafeguardPolicy",
    "SafeguardPolicyDict",
    "SetSafeguards",
]


class ApprovalCriterion(Choice):
    """What an association must be to be approved (folkeoplysningsloven § 4, stk. 3)."""

    FIVE_PAYING_MEMBERS = "five_paying_members"
    """It has at least five paying members."""

    BOARD = "board"
    """It has a board."""

    DEMOCRATIC = "democratic"
    """It is governed democratically."""

    OPEN = "open"
    """It is open to everybody."""

    LOCAL = "local"
    """It is at home in the municipality."""

    NON_PROFIT = "non_profit"
    """It makes no profit for anybody."""

    CONTINUOUS = "continuous"
    """Its activity is continuous."""

    STATUTES = "statutes"
    """It has statutes: name, seat, purpose, membership, general meeting, board, accounts, audit,
    dissolution, use of its assets.
    """


class OpenDataFormat(Choice):
    """How open data are written."""

    POPOLO = "popolo"
    """Popolo: organizations, persons, memberships."""

    HSDS = "hsds"
    """HSDS 3.0: organizations, services, locations."""


class OrganisationKind(Choice):
    """What kind an organisation is."""

    ASSOCIATION = "association"
    """An association (*forening*)."""

    SPORTS_CLUB = "sports_club"
    """A sports club (*idrætsforening*)."""

    SOCIAL_ASSOCIATION = "social_association"
    """A voluntary social association (*frivillig social forening*)."""

    LANDOWNERS_ASSOCIATION = "landowners_association"
    """A landowners' association (*grundejerforening*)."""

    MUNICIPAL_INSTITUTION = "municipal_institution"
    """A municipal institution (*kommunal institution*)."""

    VOLUNTEER_CENTRE = "volunteer_centre"
    """A volunteer centre (*frivilligcenter*)."""

    LOCAL_COUNCIL = "local_council"
    """A local council of civil society (*lokalråd*)."""

    YOUTH_COUNCIL = "youth_council"
    """A youth council (*ungeråd*)."""

    ELDER_COUNCIL = "elder_council"
    """An elder council (*ældreråd*, *seniorråd*)."""

    DISABILITY_COUNCIL = "disability_council"
    """A disability council (*handicapråd*)."""

    CITIZENS_COUNCIL = "citizens_council"
    """A citizens' council (*medborgerråd*)."""

    BUSINESS = "business"
    """A business (*virksomhed*)."""

    INFORMAL_GROUP = "informal_group"
    """A group without statutes, such as neighbours (*borgergruppe*)."""


class Power(Choice):
    """What a mandate covers."""

    MANAGE = "manage"
    """To change what is known of the organisation, and to give and end mandates."""

    POST = "post"
    """To post needs and offers, and to say yes or no to volunteers."""

    APPROVE_HOURS = "approve_hours"
    """To approve hours."""

    SAFEGUARD = "safeguard"
    """To note certificates and to declare that they were obtained."""

    SIGN = "sign"
    """To sign agreements."""

    APPLY = "apply"
    """To apply for grants and to report on them."""


# Values and views


class ContactPoint(Record):
    """How an organisation is reached in some matter: a role, never a private person's details."""

    role: str
    """The role, such as the volunteers' coordinator."""

    channel: str
    """Where it is reached: the organisation's own address, number or page."""

    def _dict(self) -> dict[str, Any]:
        return {
            "role": self.role,
            "channel": self.channel,
        }

    @classmethod
    def _read(cls, data: Any) -> ContactPoint:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "role": data["role"],
            "channel": data["channel"],
        })
        return record


class MandateView(Record):
    """A mandate, as the actor may see it."""

    mandate: int
    """Its number, from 1."""

    role: str
    """The holder's role."""

    powers: tuple[Power, ...]
    """What it covers."""

    from_: Date
    """The first day."""

    holds: bool
    """Whether it holds today."""

    citizen: UUID | None = None
    """The holder; for staff."""

    name: str | None = None
    """The holder's name: for staff and those who manage the organisation, and for everybody where
    the holder is named and the mandate holds.
    """

    to: Date | None = None
    """The last day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "mandate": self.mandate,
            "role": self.role,
            "powers": self.powers,
            "from": self.from_,
            "holds": self.holds,
        }
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.name is not None:
            data["name"] = self.name
        if self.to is not None:
            data["to"] = self.to
        return data

    @classmethod
    def _read(cls, data: Any) -> MandateView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "mandate": data["mandate"],
            "role": data["role"],
            "powers": _items(data["powers"], Power._read),
            "from_": _day(data["from"]),
            "holds": data["holds"],
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "name": data.get("name"),
            "to": None if (value := data.get("to")) is None else _day(value),
        })
        return record


class OrganisationItem(Record):
    """An organisation in a list."""

    organisation: UUID
    """The organisation."""

    kind: OrganisationKind
    """What kind it is."""

    at_work: bool
    """Whether it is confirmed and not closed."""

    approved: bool
    """Whether it is an approved association."""

    area: str | None = None
    """The part of the municipality."""

    name: str | None = None
    """What it is called."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "kind": self.kind,
            "at_work": self.at_work,
            "approved": self.approved,
        }
        if self.area is not None:
            data["area"] = self.area
        if self.name is not None:
            data["name"] = self.name
        return data

    @classmethod
    def _read(cls, data: Any) -> OrganisationItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "kind": OrganisationKind._read(data["kind"]),
            "at_work": data["at_work"],
            "approved": data["approved"],
            "area": data.get("area"),
            "name": data.get("name"),
        })
        return record


class OrganisationList(Record):
    """A page of organisations."""

    total: int
    """How many there are in all, on every page."""

    organisations: tuple[OrganisationItem, ...]
    """The organisations of this page."""

    next: UUID | None = None
    """Where the next page begins; none on the last."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "organisations": self.organisations,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> OrganisationList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "organisations": _items(data["organisations"], OrganisationItem._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class OrganisationText(Record):
    """What an organisation says of itself. Public."""

    purpose: str
    """What it is for."""

    contacts: tuple[ContactPoint, ...] | None = None
    """How it is reached."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "purpose": self.purpose,
        }
        if self.contacts is not None:
            data["contacts"] = self.contacts
        return data

    @classmethod
    def _read(cls, data: Any) -> OrganisationText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "purpose": data["purpose"],
            "contacts": None if (value := data.get("contacts")) is None else _items(value, ContactPoint._read),
        })
        return record


class OrganisationView(Record):
    """An organisation as the actor may see it."""

    organisation: UUID
    """The organisation."""

    kind: OrganisationKind
    """What kind it is."""

    confirmed: bool
    """Whether the municipality has confirmed it."""

    mandates: tuple[MandateView, ...]
    """Who speaks for it: all mandates for staff and those who manage it, those that hold for
    everybody.
    """

    approved: bool
    """Whether it meets every criterion of approval."""

    lacking: tuple[ApprovalCriterion, ...]
    """The criteria that it was not found to meet; of an association."""

    declared: tuple[int, ...]
    """For which years it declared that certificates were obtained."""

    safeguards: SafeguardPolicy
    """What it decided about safeguards."""

    area: str | None = None
    """The part of the municipality."""

    closed_because: str | None = None
    """Why it was closed."""

    cvr: str | None = None
    """Its CVR number."""

    inhabitants: int | None = None
    """How many live in the area of a local council."""

    name: str | None = None
    """What it is called."""

    text: OrganisationText | None = None
    """What it says of itself."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "kind": self.kind,
            "confirmed": self.confirmed,
            "mandates": self.mandates,
            "approved": self.approved,
            "lacking": self.lacking,
            "declared": self.declared,
            "safeguards": self.safeguards,
        }
        if self.area is not None:
            data["area"] = self.area
        if self.closed_because is not None:
            data["closed_because"] = self.closed_because
        if self.cvr is not None:
            data["cvr"] = self.cvr
        if self.inhabitants is not None:
            data["inhabitants"] = self.inhabitants
        if self.name is not None:
            data["name"] = self.name
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> OrganisationView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "kind": OrganisationKind._read(data["kind"]),
            "confirmed": data["confirmed"],
            "mandates": _items(data["mandates"], MandateView._read),
            "approved": data["approved"],
            "lacking": _items(data["lacking"], ApprovalCriterion._read),
            "declared": _items(data["declared"], _same),
            "safeguards": SafeguardPolicy._read(data["safeguards"]),
            "area": data.get("area"),
            "closed_because": data.get("closed_because"),
            "cvr": data.get("cvr"),
            "inhabitants": data.get("inhabitants"),
            "name": data.get("name"),
            "text": None if (value := data.get("text")) is None else OrganisationText._read(value),
        })
        return record


class RegularAttachment(Record):
    """From when on somebody is regularly attached (*fast tilknytning*) to an organisation: the law
    leaves the thresholds to practice. Above either of them somebody is.

    The default is Glostrup's: more than a week, or more than 3 times in 3 months.
    """

    days_max: int
    """More than so many days from the first to the last, both counted; 0 to 366."""

    times_max: int
    """More than so many times; 0 to 100."""

    within_months: int
    """Within so many months; 1 to 24."""

    def _dict(self) -> dict[str, Any]:
        return {
            "days_max": self.days_max,
            "times_max": self.times_max,
            "within_months": self.within_months,
        }

    @classmethod
    def _read(cls, data: Any) -> RegularAttachment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "days_max": data["days_max"],
            "times_max": data["times_max"],
            "within_months": data["within_months"],
        })
        return record


class SafeguardPolicy(Record):
    """What an organisation decided about safeguards."""

    attachment: RegularAttachment | None = None
    """From when on a volunteer is regularly attached, and so needs a child certificate
    (*børneattest*) for direct contact with children under 15.
    """

    confidentiality: bool = False
    """Whether every volunteer declares confidentiality (*tavshedserklæring*) first."""

    record_for_homes: bool = False
    """Whether a criminal record (*straffeattest*) is seen where a task leads into private homes: a
    choice, no duty.
    """

    record_for_money: bool = False
    """Whether one is seen where a task is about money."""

    renew_after_months: int | None = None
    """After how many months a certificate is obtained anew; the law asks for none (Red Barnet
    recommends 24). 1 to 120.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.attachment is not None:
            data["attachment"] = self.attachment
        if self.confidentiality is not None:
            data["confidentiality"] = self.confidentiality
        if self.record_for_homes is not None:
            data["record_for_homes"] = self.record_for_homes
        if self.record_for_money is not None:
            data["record_for_money"] = self.record_for_money
        if self.renew_after_months is not None:
            data["renew_after_months"] = self.renew_after_months
        return data

    @classmethod
    def _read(cls, data: Any) -> SafeguardPolicy:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "attachment": None if (value := data.get("attachment")) is None else RegularAttachment._read(value),
            "confidentiality": data.get("confidentiality", False),
            "record_for_homes": data.get("record_for_homes", False),
            "record_for_money": data.get("record_for_money", False),
            "renew_after_months": data.get("renew_after_months"),
        })
        return record


# Inputs as dicts


class ContactPointDict(TypedDict):
    """`ContactPoint` as a dict, by the names in JSON."""

    role: str
    channel: str


class _OrganisationTextDictRequired(TypedDict):
    purpose: str


class OrganisationTextDict(_OrganisationTextDictRequired, total=False):
    """`OrganisationText` as a dict, by the names in JSON."""

    contacts: Collection[ContactPoint | ContactPointDict] | None


class RegularAttachmentDict(TypedDict):
    """`RegularAttachment` as a dict, by the names in JSON."""

    days_max: int
    times_max: int
    within_months: int


class SafeguardPolicyDict(TypedDict, total=False):
    """`SafeguardPolicy` as a dict, by the names in JSON."""

    attachment: RegularAttachment | RegularAttachmentDict | None
    confidentiality: bool
    record_for_homes: bool
    record_for_money: bool
    renew_after_months: int | None


# Commands


class AssessOrganisation(Command):
    """Records which criteria of approval an association meets. It is approved where it meets all.
    For staff.
    """

    NAME: ClassVar[str] = "organisation.assess"

    organisation: UUID | str
    """The association."""

    met: Collection[ApprovalCriterion | str]
    """The criteria that it meets."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "met": self.met,
        }

    @classmethod
    def _read(cls, data: Any) -> AssessOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "met": _items(data["met"], ApprovalCriterion._read),
        })
        return record


class ChangeOrganisation(Command):
    """Changes what is known of an organisation. For staff, and for those who manage it; once it is
    confirmed, name, CVR number and inhabitants for staff alone.
    """

    NAME: ClassVar[str] = "organisation.change"

    organisation: UUID | str
    """The organisation."""

    name: str
    """What it is called."""

    text: OrganisationText | OrganisationTextDict
    """What it says of itself."""

    area: str | None = None
    """The part of the municipality."""

    cvr: str | None = None
    """Its CVR number."""

    inhabitants: int | None = None
    """How many live in the area of a local council."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "name": self.name,
            "text": self.text,
        }
        if self.area is not None:
            data["area"] = self.area
        if self.cvr is not None:
            data["cvr"] = self.cvr
        if self.inhabitants is not None:
            data["inhabitants"] = self.inhabitants
        return data

    @classmethod
    def _read(cls, data: Any) -> ChangeOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "name": data["name"],
            "text": OrganisationText._read(data["text"]),
            "area": data.get("area"),
            "cvr": data.get("cvr"),
            "inhabitants": data.get("inhabitants"),
        })
        return record


class CloseOrganisation(Command):
    """Closes an organisation that is no more. Nobody can come forward for it any more, and what its
    volunteers do is suspended; staff completes or cancels it. For staff, and for those who manage
    it.
    """

    NAME: ClassVar[str] = "organisation.close"

    organisation: UUID | str
    """The organisation."""

    reason: str
    """Why. Public."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> CloseOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "reason": data["reason"],
        })
        return record


class ConfirmOrganisation(Command):
    """The municipality confirms that an organisation exists and that its founder may speak for it.
    Before that it can post nothing. The name and the number are those that staff looked at: they
    become public, and stay in the journal. For staff.
    """

    NAME: ClassVar[str] = "organisation.confirm"

    organisation: UUID | str
    """The organisation."""

    name: str
    """What it is called, as it was read."""

    cvr: str | None = None
    """Its CVR number, as it was read."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "name": self.name,
        }
        if self.cvr is not None:
            data["cvr"] = self.cvr
        return data

    @classmethod
    def _read(cls, data: Any) -> ConfirmOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "name": data["name"],
            "cvr": data.get("cvr"),
        })
        return record


class DeclareCertificates(Command):
    """The organisation declares that it obtained the child certificates of a year
    (folkeoplysningsloven § 4, stk. 4). The municipality gets this declaration, never a certificate.
    For whoever holds a mandate to safeguard, and for staff who received it on paper.
    """

    NAME: ClassVar[str] = "organisation.declare_certificates"

    organisation: UUID | str
    """The organisation."""

    year: int
    """The year, this one or one of the two before."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "year": self.year,
        }

    @classmethod
    def _read(cls, data: Any) -> DeclareCertificates:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "year": data["year"],
        })
        return record


class EndMandate(Command):
    """Ends a mandate, which the receipt names, before its last day. For staff, for those who manage
    the organisation, and for the holder, who gives it back.
    """

    NAME: ClassVar[str] = "organisation.end_mandate"

    organisation: UUID | str
    """The organisation."""

    mandate: int
    """The mandate's number, from 1."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "mandate": self.mandate,
        }

    @classmethod
    def _read(cls, data: Any) -> EndMandate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "mandate": data["mandate"],
        })
        return record


class GiveMandate(Command):
    """Lets a citizen speak for the organisation. The receipt names the mandate, by its number. For
    staff, and for those who manage it. Where no mandate stands, somebody whose log-in vouches that
    they act for the organisation takes the first one, for themselves.
    """

    NAME: ClassVar[str] = "organisation.give_mandate"

    organisation: UUID | str
    """The organisation."""

    citizen: UUID | str
    """Who is to speak for it: an active citizen of the bank."""

    role: str
    """Their role, such as `chair` or `treasurer`."""

    powers: Collection[Power | str]
    """What it covers."""

    from_: Date | str
    """The first day."""

    attestation: str | None = None
    """What the citizen's log-in vouches for, as `identity.attest` gives it: that they act for the
    organisation's CVR number.
    """

    named: bool = False
    """Whether everybody sees the holder's name beside the role: a word of the holder, or of staff
    who asked them. Somebody with a protected name is never named.
    """

    to: Date | str | None = None
    """The last day, inclusive; without an end where it is not given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "citizen": self.citizen,
            "role": self.role,
            "powers": self.powers,
            "from": self.from_,
        }
        if self.attestation is not None:
            data["attestation"] = self.attestation
        if self.named is not None:
            data["named"] = self.named
        if self.to is not None:
            data["to"] = self.to
        return data

    @classmethod
    def _read(cls, data: Any) -> GiveMandate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "citizen": UUID(data["citizen"]),
            "role": data["role"],
            "powers": _items(data["powers"], Power._read),
            "from_": _day(data["from"]),
            "attestation": data.get("attestation"),
            "named": data.get("named", False),
            "to": None if (value := data.get("to")) is None else _day(value),
        })
        return record


class RegisterOrganisation(Command):
    """Registers an organisation. For staff, whose word confirms it; and for a citizen, who then
    holds the first mandate, over everything, and waits for the municipality to confirm it.
    """

    NAME: ClassVar[str] = "organisation.register"

    organisation: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    kind: OrganisationKind | str
    """What kind it is."""

    name: str
    """What it is called."""

    text: OrganisationText | OrganisationTextDict
    """What it says of itself."""

    area: str | None = None
    """The part of the municipality."""

    cvr: str | None = None
    """Its number in the central register of businesses, where it has one."""

    inhabitants: int | None = None
    """How many live in the area of a local council."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "kind": self.kind,
            "name": self.name,
            "text": self.text,
        }
        if self.area is not None:
            data["area"] = self.area
        if self.cvr is not None:
            data["cvr"] = self.cvr
        if self.inhabitants is not None:
            data["inhabitants"] = self.inhabitants
        return data

    @classmethod
    def _read(cls, data: Any) -> RegisterOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "kind": OrganisationKind._read(data["kind"]),
            "name": data["name"],
            "text": OrganisationText._read(data["text"]),
            "area": data.get("area"),
            "cvr": data.get("cvr"),
            "inhabitants": data.get("inhabitants"),
        })
        return record


class SetSafeguards(Command):
    """Decides the organisation's policy. For staff, and, where it is nowhere looser than the one
    before, for whoever holds a mandate to safeguard. Whoever works already is looked at by the new
    policy at once.
    """

    NAME: ClassVar[str] = "organisation.set_safeguards"

    organisation: UUID | str
    """The organisation."""

    policy: SafeguardPolicy | SafeguardPolicyDict
    """The policy, as a whole."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "policy": self.policy,
        }

    @classmethod
    def _read(cls, data: Any) -> SetSafeguards:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "policy": SafeguardPolicy._read(data["policy"]),
        })
        return record


# Queries


class GetOrganisation(Query["OrganisationView"]):
    """One organisation, as the actor may see it."""

    NAME: ClassVar[str] = "organisation.get"

    organisation: UUID | str
    """The organisation."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
        }

    @classmethod
    def _read(cls, data: Any) -> GetOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> OrganisationView:
        return OrganisationView._read(data)


class ListOrganisations(Query["OrganisationList"]):
    """The organisations, in the order of their ids. Those that are not confirmed, or closed, only
    staff sees.
    """

    NAME: ClassVar[str] = "organisation.list"

    after: UUID | str | None = None
    """Only organisations after this one, to page on."""

    area: str | None = None
    """Only in this part of the municipality."""

    kind: OrganisationKind | str | None = None
    """Only of this kind."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.area is not None:
            data["area"] = self.area
        if self.kind is not None:
            data["kind"] = self.kind
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ListOrganisations:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": None if (value := data.get("after")) is None else UUID(value),
            "area": data.get("area"),
            "kind": None if (value := data.get("kind")) is None else OrganisationKind._read(value),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> OrganisationList:
        return OrganisationList._read(data)


class OpenData(Query["Exported"]):
    """All organisations at work as open data, in JSON. For everybody, and the same to everybody."""

    NAME: ClassVar[str] = "organisation.open_data"

    format: OpenDataFormat | str = OpenDataFormat.POPOLO
    """In which form."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.format is not None:
            data["format"] = self.format
        return data

    @classmethod
    def _read(cls, data: Any) -> OpenData:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "format": OpenDataFormat._read(data.get("format", "popolo")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


# The room


class OrganisationsRoom:
    """The commands and queries of `organisation`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def register(
        self,
        *,
        kind: OrganisationKind | str,
        name: str,
        text: OrganisationText | OrganisationTextDict,
        organisation: UUID | str | None = None,
        area: str | None = None,
        cvr: str | None = None,
        inhabitants: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Registers an organisation. For staff, whose word confirms it; and for a citizen, who then
        holds the first mandate, over everything, and waits for the municipality to confirm it.

        Args:
            organisation: A fresh id. A fresh random one where it is `None`.
            kind: What kind it is.
            name: What it is called.
            text: What it says of itself.
            area: The part of the municipality.
            cvr: Its number in the central register of businesses, where it has one.
            inhabitants: How many live in the area of a local council.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `organisation` too.
        """
        return self._desk.execute(
            RegisterOrganisation(
                organisation=_uuid4() if organisation is None else organisation,
                kind=kind,
                name=name,
                text=text,
                area=area,
                cvr=cvr,
                inhabitants=inhabitants,
            ), at=at, command_id=command_id
        )

    def change(
        self,
        *,
        organisation: UUID | str,
        name: str,
        text: OrganisationText | OrganisationTextDict,
        area: str | None = None,
        cvr: str | None = None,
        inhabitants: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes what is known of an organisation. For staff, and for those who manage it; once it
        is confirmed, name, CVR number and inhabitants for staff alone.

        Args:
            organisation: The organisation.
            name: What it is called.
            text: What it says of itself.
            area: The part of the municipality.
            cvr: Its CVR number.
            inhabitants: How many live in the area of a local council.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ChangeOrganisation(
                organisation=organisation,
                name=name,
                text=text,
                area=area,
                cvr=cvr,
                inhabitants=inhabitants,
            ), at=at, command_id=command_id
        )

    def confirm(
        self,
        *,
        organisation: UUID | str,
        name: str,
        cvr: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The municipality confirms that an organisation exists and that its founder may speak for
        it. Before that it can post nothing. The name and the number are those that staff looked at:
        they become public, and stay in the journal. For staff.

        Args:
            organisation: The organisation.
            name: What it is called, as it was read.
            cvr: Its CVR number, as it was read.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ConfirmOrganisation(
                organisation=organisation,
                name=name,
                cvr=cvr,
            ), at=at, command_id=command_id
        )

    def close(
        self,
        *,
        organisation: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Closes an organisation that is no more. Nobody can come forward for it any more, and what
        its volunteers do is suspended; staff completes or cancels it. For staff, and for those who
        manage it.

        Args:
            organisation: The organisation.
            reason: Why. Public.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CloseOrganisation(
                organisation=organisation,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def give_mandate(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        role: str,
        powers: Collection[Power | str],
        from_: Date | str,
        attestation: str | None = None,
        named: bool = False,
        to: Date | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Lets a citizen speak for the organisation. The receipt names the mandate, by its number.
        For staff, and for those who manage it. Where no mandate stands, somebody whose log-in
        vouches that they act for the organisation takes the first one, for themselves.

        Args:
            organisation: The organisation.
            citizen: Who is to speak for it: an active citizen of the bank.
            role: Their role, such as `chair` or `treasurer`.
            powers: What it covers.
            from_: The first day.
            attestation: What the citizen's log-in vouches for, as `identity.attest` gives it: that
                they act for the organisation's CVR number.
            named: Whether everybody sees the holder's name beside the role: a word of the holder,
                or of staff who asked them. Somebody with a protected name is never named.
            to: The last day, inclusive; without an end where it is not given.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            GiveMandate(
                organisation=organisation,
                citizen=citizen,
                role=role,
                powers=powers,
                from_=from_,
                attestation=attestation,
                named=named,
                to=to,
            ), at=at, command_id=command_id
        )

    def end_mandate(
        self,
        *,
        organisation: UUID | str,
        mandate: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Ends a mandate, which the receipt names, before its last day. For staff, for those who
        manage the organisation, and for the holder, who gives it back.

        Args:
            organisation: The organisation.
            mandate: The mandate's number, from 1.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EndMandate(
                organisation=organisation,
                mandate=mandate,
            ), at=at, command_id=command_id
        )

    def assess(
        self,
        *,
        organisation: UUID | str,
        met: Collection[ApprovalCriterion | str],
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records which criteria of approval an association meets. It is approved where it meets
        all. For staff.

        Args:
            organisation: The association.
            met: The criteria that it meets.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AssessOrganisation(
                organisation=organisation,
                met=met,
            ), at=at, command_id=command_id
        )

    def declare_certificates(
        self,
        *,
        organisation: UUID | str,
        year: int,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The organisation declares that it obtained the child certificates of a year
        (folkeoplysningsloven § 4, stk. 4). The municipality gets this declaration, never a
        certificate. For whoever holds a mandate to safeguard, and for staff who received it on
        paper.

        Args:
            organisation: The organisation.
            year: The year, this one or one of the two before.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DeclareCertificates(
                organisation=organisation,
                year=year,
            ), at=at, command_id=command_id
        )

    def set_safeguards(
        self,
        *,
        organisation: UUID | str,
        policy: SafeguardPolicy | SafeguardPolicyDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Decides the organisation's policy. For staff, and, where it is nowhere looser than the
        one before, for whoever holds a mandate to safeguard. Whoever works already is looked at by
        the new policy at once.

        Args:
            organisation: The organisation.
            policy: The policy, as a whole.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SetSafeguards(
                organisation=organisation,
                policy=policy,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        organisation: UUID | str,
        at: DateTime | str | None = None,
    ) -> OrganisationView:
        """One organisation, as the actor may see it.

        Args:
            organisation: The organisation.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetOrganisation(
                organisation=organisation,
            ), at=at
        )

    def list(
        self,
        *,
        after: UUID | str | None = None,
        area: str | None = None,
        kind: OrganisationKind | str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> OrganisationList:
        """The organisations, in the order of their ids. Those that are not confirmed, or closed,
        only staff sees.

        Args:
            after: Only organisations after this one, to page on.
            area: Only in this part of the municipality.
            kind: Only of this kind.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListOrganisations(
                after=after,
                area=area,
                kind=kind,
                limit=limit,
            ), at=at
        )

    def open_data(
        self,
        *,
        format: OpenDataFormat | str = OpenDataFormat.POPOLO,
        at: DateTime | str | None = None,
    ) -> Exported:
        """All organisations at work as open data, in JSON. For everybody, and the same to
        everybody.

        Args:
            format: In which form.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            OpenData(
                format=format,
            ), at=at
        )
