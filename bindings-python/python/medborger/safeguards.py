"""The room `safeguard`, as `town.safeguards`: its methods, and the types that they take and give.

Commands: `ask_consent`, `consent`, `note_certificate`, `withdraw_certificate`, `note_record`,
`note_below_age`, `declare_confidentiality`.

Queries: `get`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar
from uuid import UUID

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    day as _day,
    instant as _instant,
    make as _make,
    new as _new,
    set_field as _set,
)
from .values import Channel, Receipt

__all__ = [
    "AskConsent",
    "CertificateOutcome",
    "CertificateStatus",
    "ConsentToCertificate",
    "DeclareConfidentiality",
    "GetSafeguards",
    "NoteBelowAge",
    "NoteCertificate",
    "NoteRecord",
    "SafeguardView",
    "SafeguardsRoom",
    "WithdrawCertificate",
]


class CertificateOutcome(Choice):
    """Whether somebody can work with children in this organisation, as it judged by the
    certificate.
    """

    OBTAINED = "obtained"
    """Yes."""

    BLOCKED = "blocked"
    """No."""


class CertificateStatus(Choice):
    """Where a child certificate stands."""

    NOT_ASKED = "not_asked"
    """Nobody has asked for it."""

    CONSENT_PENDING = "consent_pending"
    """The volunteer has been asked for consent."""

    CONSENT_LAPSED = "consent_lapsed"
    """The 14 days passed without an answer."""

    IN_PROGRESS = "in_progress"
    """The volunteer has consented; the police work on it."""

    OBTAINED = "obtained"
    """It was obtained and gives no reason for concern."""

    RENEWAL_DUE = "renewal_due"
    """It was obtained, and is to be obtained anew by the organisation's policy."""

    BLOCKED = "blocked"
    """It was obtained, and this volunteer can't work with children here."""

    WITHDRAWN = "withdrawn"
    """It was noted, and the note was taken back."""


# Values and views


class SafeguardView(Record):
    """Where a volunteer's safeguards stand: status only."""

    certificate: CertificateStatus
    """The child certificate."""

    confidential_at: DateTime | None = None
    """When confidentiality was declared."""

    consent_by: Date | None = None
    """The last day to consent, inclusive, where the answer is awaited."""

    noted_on: Date | None = None
    """The certificate's day."""

    record_on: Date | None = None
    """The day on which a criminal record was seen."""

    renew_on: Date | None = None
    """The day on which it is to be obtained anew."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "certificate": self.certificate,
        }
        if self.confidential_at is not None:
            data["confidential_at"] = self.confidential_at
        if self.consent_by is not None:
            data["consent_by"] = self.consent_by
        if self.noted_on is not None:
            data["noted_on"] = self.noted_on
        if self.record_on is not None:
            data["record_on"] = self.record_on
        if self.renew_on is not None:
            data["renew_on"] = self.renew_on
        return data

    @classmethod
    def _read(cls, data: Any) -> SafeguardView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "certificate": CertificateStatus._read(data["certificate"]),
            "confidential_at": None if (value := data.get("confidential_at")) is None else _instant(value),
            "consent_by": None if (value := data.get("consent_by")) is None else _day(value),
            "noted_on": None if (value := data.get("noted_on")) is None else _day(value),
            "record_on": None if (value := data.get("record_on")) is None else _day(value),
            "renew_on": None if (value := data.get("renew_on")) is None else _day(value),
        })
        return record


# Commands


class AskConsent(Command):
    """The organisation asks the volunteer to consent to a child certificate; there are 14 days to
    answer. Asking anew is possible once they have passed, and for a renewal. For a mandate to
    safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.ask_consent"

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
        }

    @classmethod
    def _read(cls, data: Any) -> AskConsent:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
        })
        return record


class ConsentToCertificate(Command):
    """The volunteer consents, within the 14 days. For the citizen, and for staff on their behalf."""

    NAME: ClassVar[str] = "safeguard.consent"

    organisation: UUID | str
    """The organisation that asked."""

    citizen: UUID | str
    """The volunteer."""

    channel: Channel | str | None = None
    """By which way it reached the municipality, where staff send it on the citizen's behalf. For
    staff.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "citizen": self.citizen,
        }
        if self.channel is not None:
            data["channel"] = self.channel
        return data

    @classmethod
    def _read(cls, data: Any) -> ConsentToCertificate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "citizen": UUID(data["citizen"]),
            "channel": None if (value := data.get("channel")) is None else Channel._read(value),
        })
        return record


class DeclareConfidentiality(Command):
    """The volunteer declares confidentiality (*tavshedserklæring*) in an organisation. For the
    citizen, and for staff on their behalf.
    """

    NAME: ClassVar[str] = "safeguard.declare_confidentiality"

    organisation: UUID | str
    """The organisation."""

    citizen: UUID | str
    """The volunteer."""

    channel: Channel | str | None = None
    """By which way it reached the municipality, where staff send it on the citizen's behalf. For
    staff.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "organisation": self.organisation,
            "citizen": self.citizen,
        }
        if self.channel is not None:
            data["channel"] = self.channel
        return data

    @classmethod
    def _read(cls, data: Any) -> DeclareConfidentiality:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "citizen": UUID(data["citizen"]),
            "channel": None if (value := data.get("channel")) is None else Channel._read(value),
        })
        return record


class NoteBelowAge(Command):
    """Somebody saw that the volunteer is below 15. Of them there is no certificate, and none is
    asked for until the day on which they become 15. For a mandate to safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.note_below_age"

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    until: Date | str
    """The day on which they become 15; after today, and within 15 years."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "until": self.until,
        }

    @classmethod
    def _read(cls, data: Any) -> NoteBelowAge:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "until": _day(data["until"]),
        })
        return record


class NoteCertificate(Command):
    """The certificate came, was looked at and deleted; only this note is kept. For a mandate to
    safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.note_certificate"

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    outcome: CertificateOutcome | str
    """How the organisation judged."""

    on: Date | str
    """The certificate's day: not before the consent, not in the future."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "outcome": self.outcome,
            "on": self.on,
        }

    @classmethod
    def _read(cls, data: Any) -> NoteCertificate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "outcome": CertificateOutcome._read(data["outcome"]),
            "on": _day(data["on"]),
        })
        return record


class NoteRecord(Command):
    """A criminal record was seen, by the organisation's policy. Only the day is kept. For a mandate
    to safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.note_record"

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    on: Date | str
    """The day, not in the future."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "on": self.on,
        }

    @classmethod
    def _read(cls, data: Any) -> NoteRecord:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "on": _day(data["on"]),
        })
        return record


class WithdrawCertificate(Command):
    """Takes back that a certificate was obtained. Every assignment that needs it is suspended at
    once. For a mandate to safeguard, and staff.
    """

    NAME: ClassVar[str] = "safeguard.withdraw_certificate"

    assignment: UUID | str
    """An assignment of the volunteer in the organisation."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawCertificate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
        })
        return record


# Queries


class GetSafeguards(Query["SafeguardView"]):
    """Where a volunteer's safeguards stand in an organisation. For the citizen and staff; the
    organisation sees them with the assignment.
    """

    NAME: ClassVar[str] = "safeguard.get"

    organisation: UUID | str
    """The organisation."""

    citizen: UUID | str
    """The volunteer."""

    def _dict(self) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> GetSafeguards:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "organisation": UUID(data["organisation"]),
            "citizen": UUID(data["citizen"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> SafeguardView:
        return SafeguardView._read(data)


# The room


class SafeguardsRoom:
    """The commands and queries of `safeguard`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def ask_consent(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The organisation asks the volunteer to consent to a child certificate; there are 14 days
        to answer. Asking anew is possible once they have passed, and for a renewal. For a mandate
        to safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AskConsent(
                assignment=assignment,
            ), at=at, command_id=command_id
        )

    def consent(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        channel: Channel | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The volunteer consents, within the 14 days. For the citizen, and for staff on their
        behalf.

        Args:
            organisation: The organisation that asked.
            citizen: The volunteer.
            channel: By which way it reached the municipality, where staff send it on the citizen's
                behalf. For staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ConsentToCertificate(
                organisation=organisation,
                citizen=citizen,
                channel=channel,
            ), at=at, command_id=command_id
        )

    def note_certificate(
        self,
        *,
        assignment: UUID | str,
        outcome: CertificateOutcome | str,
        on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The certificate came, was looked at and deleted; only this note is kept. For a mandate to
        safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            outcome: How the organisation judged.
            on: The certificate's day: not before the consent, not in the future.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            NoteCertificate(
                assignment=assignment,
                outcome=outcome,
                on=on,
            ), at=at, command_id=command_id
        )

    def withdraw_certificate(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes back that a certificate was obtained. Every assignment that needs it is suspended
        at once. For a mandate to safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawCertificate(
                assignment=assignment,
            ), at=at, command_id=command_id
        )

    def note_record(
        self,
        *,
        assignment: UUID | str,
        on: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A criminal record was seen, by the organisation's policy. Only the day is kept. For a
        mandate to safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            on: The day, not in the future.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            NoteRecord(
                assignment=assignment,
                on=on,
            ), at=at, command_id=command_id
        )

    def note_below_age(
        self,
        *,
        assignment: UUID | str,
        until: Date | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Somebody saw that the volunteer is below 15. Of them there is no certificate, and none is
        asked for until the day on which they become 15. For a mandate to safeguard, and staff.

        Args:
            assignment: An assignment of the volunteer in the organisation.
            until: The day on which they become 15; after today, and within 15 years.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            NoteBelowAge(
                assignment=assignment,
                until=until,
            ), at=at, command_id=command_id
        )

    def declare_confidentiality(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        channel: Channel | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The volunteer declares confidentiality (*tavshedserklæring*) in an organisation. For the
        citizen, and for staff on their behalf.

        Args:
            organisation: The organisation.
            citizen: The volunteer.
            channel: By which way it reached the municipality, where staff send it on the citizen's
                behalf. For staff.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DeclareConfidentiality(
                organisation=organisation,
                citizen=citizen,
                channel=channel,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        organisation: UUID | str,
        citizen: UUID | str,
        at: DateTime | str | None = None,
    ) -> SafeguardView:
        """Where a volunteer's safeguards stand in an organisation. For the citizen and staff; the
        organisation sees them with the assignment.

        Args:
            organisation: The organisation.
            citizen: The volunteer.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetSafeguards(
                organisation=organisation,
                citizen=citizen,
            ), at=at
        )
