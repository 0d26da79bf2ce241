"""A question whose answer spans the rooms, with all that it is made of.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from datetime import datetime as DateTime
from typing import Any, ClassVar
from uuid import UUID

from ._runtime import (
    Query,
    Record,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .assignments import AssignmentStage, HoursEntryView
from .citizens import CitizenStatus, ConsentView, Identity, Profile
from .dialogues import ContributionKind
from .hearings import Respondent
from .ideas import PictureRef
from .responses import Answer, AttachmentRef, VetoClaim
from .safeguards import SafeguardView
from .teams import CandidacyStage, CandidateData
from .values import Place

__all__ = [
    "CitizenExport",
    "ExportCitizen",
    "ExportedAssignment",
    "ExportedCandidacy",
    "ExportedContribution",
    "ExportedEntry",
    "ExportedIdea",
    "ExportedResponse",
    "ExportedRow",
    "IdeaText",
    "ResponseText",
]


# Values and views


class CitizenExport(Record):
    """Everything that is kept about a citizen (GDPR art. 15)."""

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

    responses: tuple[ExportedResponse, ...]
    """The responses sent to hearings from the account."""

    teams: tuple[ExportedCandidacy, ...]
    """The teams that the citizen was invited to, was interested in or sat in."""

    assignments: tuple[ExportedAssignment, ...]
    """What the citizen was proposed for as a volunteer, with the hours."""

    contributions: tuple[ExportedContribution, ...]
    """What was written in the dialogue forum, with all its versions."""

    other: tuple[ExportedRow, ...]
    """Everything else that lies in the vault under the citizen's name: mandates, offers,
    nominations, candidacies for a council and the like.
    """

    history: tuple[ExportedEntry, ...]
    """What happened, from the journal."""

    def _dict(self) -> dict[str, Any]:
        return {
            "format": self.format,
            "made_at": self.made_at,
            "citizen": self.citizen,
            "status": self.status,
            "identity": self.identity,
            "profile": self.profile,
            "consents": self.consents,
            "ideas": self.ideas,
            "supports": self.supports,
            "responses": self.responses,
            "teams": self.teams,
            "assignments": self.assignments,
            "contributions": self.contributions,
            "other": self.other,
            "history": self.history,
        }

    @classmethod
    def _read(cls, data: Any) -> CitizenExport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "format": data["format"],
            "made_at": _instant(data["made_at"]),
            "citizen": UUID(data["citizen"]),
            "status": CitizenStatus._read(data["status"]),
            "identity": Identity._read(data["identity"]),
            "profile": Profile._read(data["profile"]),
            "consents": _items(data["consents"], ConsentView._read),
            "ideas": _items(data["ideas"], ExportedIdea._read),
            "supports": _items(data["supports"], UUID),
            "responses": _items(data["responses"], ExportedResponse._read),
            "teams": _items(data["teams"], ExportedCandidacy._read),
            "assignments": _items(data["assignments"], ExportedAssignment._read),
            "contributions": _items(data["contributions"], ExportedContribution._read),
            "other": _items(data["other"], ExportedRow._read),
            "history": _items(data["history"], ExportedEntry._read),
        })
        return record


class ExportedAssignment(Record):
    """What a citizen has to do with an assignment."""

    assignment: UUID
    """The assignment."""

    need: UUID
    """The need."""

    stage: AssignmentStage
    """Where it stands."""

    hours: tuple[HoursEntryView, ...]
    """The ledger of hours."""

    organisation: UUID | None = None
    """The organisation that posted it."""

    safeguards: SafeguardView | None = None
    """What the organisation knows of the citizen's safeguards."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "assignment": self.assignment,
            "need": self.need,
            "stage": self.stage,
            "hours": self.hours,
        }
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.safeguards is not None:
            data["safeguards"] = self.safeguards
        return data

    @classmethod
    def _read(cls, data: Any) -> ExportedAssignment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "need": UUID(data["need"]),
            "stage": AssignmentStage._read(data["stage"]),
            "hours": _items(data["hours"], HoursEntryView._read),
            "organisation": None if (value := data.get("organisation")) is None else UUID(value),
            "safeguards": None if (value := data.get("safeguards")) is None else SafeguardView._read(value),
        })
        return record


class ExportedCandidacy(Record):
    """What a citizen has to do with a team."""

    team: UUID
    """The team."""

    candidate: str
    """The pseudonym, as it stands in a published draw."""

    stage: CandidacyStage
    """How far it has come."""

    seats: tuple[str, ...]
    """The groups of seats that the citizen was appointed to."""

    declared: tuple[str, ...]
    """What the citizen told of their impartiality."""

    told: CandidateData | None = None
    """What the citizen told."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "team": self.team,
            "candidate": self.candidate,
            "stage": self.stage,
            "seats": self.seats,
            "declared": self.declared,
        }
        if self.told is not None:
            data["told"] = self.told
        return data

    @classmethod
    def _read(cls, data: Any) -> ExportedCandidacy:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "team": UUID(data["team"]),
            "candidate": data["candidate"],
            "stage": CandidacyStage._read(data["stage"]),
            "seats": _items(data["seats"], _same),
            "declared": _items(data["declared"], _same),
            "told": None if (value := data.get("told")) is None else CandidateData._read(value),
        })
        return record


class ExportedContribution(Record):
    """A contribution that the citizen wrote."""

    contribution: UUID
    """The contribution."""

    topic: UUID
    """The topic."""

    kind: ContributionKind
    """What it is."""

    versions: tuple[str, ...]
    """Its versions, the latest last."""

    def _dict(self) -> dict[str, Any]:
        return {
            "contribution": self.contribution,
            "topic": self.topic,
            "kind": self.kind,
            "versions": self.versions,
        }

    @classmethod
    def _read(cls, data: Any) -> ExportedContribution:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "contribution": UUID(data["contribution"]),
            "topic": UUID(data["topic"]),
            "kind": ContributionKind._read(data["kind"]),
            "versions": _items(data["versions"], _same),
        })
        return record


class ExportedEntry(Record):
    """An entry of the citizen's stream in the journal."""

    position: int
    """Its place in the journal."""

    at: DateTime
    """When it happened."""

    actor: str
    """Who did it."""

    event: str
    """What happened: the event's type."""

    def _dict(self) -> dict[str, Any]:
        return {
            "position": self.position,
            "at": self.at,
            "actor": self.actor,
            "event": self.event,
        }

    @classmethod
    def _read(cls, data: Any) -> ExportedEntry:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "position": data["position"],
            "at": _instant(data["at"]),
            "actor": data["actor"],
            "event": data["event"],
        })
        return record


class ExportedIdea(Record):
    """An idea that the citizen deposited."""

    idea: UUID
    """The idea."""

    versions: tuple[IdeaText, ...]
    """Its versions, the latest last."""

    def _dict(self) -> dict[str, Any]:
        return {
            "idea": self.idea,
            "versions": self.versions,
        }

    @classmethod
    def _read(cls, data: Any) -> ExportedIdea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "idea": UUID(data["idea"]),
            "versions": _items(data["versions"], IdeaText._read),
        })
        return record


class ExportedResponse(Record):
    """A response that the citizen sent to a hearing."""

    response: UUID
    """The response."""

    hearing: UUID
    """The hearing."""

    received_at: DateTime
    """When it arrived."""

    texts: tuple[ResponseText, ...]
    """What it says: the first text, then the supplements."""

    respondent: Respondent | None = None
    """Who sent it, as it was given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "hearing": self.hearing,
            "received_at": self.received_at,
            "texts": self.texts,
        }
        if self.respondent is not None:
            data["respondent"] = self.respondent
        return data

    @classmethod
    def _read(cls, data: Any) -> ExportedResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "hearing": UUID(data["hearing"]),
            "received_at": _instant(data["received_at"]),
            "texts": _items(data["texts"], ResponseText._read),
            "respondent": None if (value := data.get("respondent")) is None else Respondent._read(value),
        })
        return record


class ExportedRow(Record):
    """A row of the vault as it is."""

    what: str
    """What it is: the first part of its key, such as `mandate` or `text`."""

    of: str
    """What it belongs to: the rest of its key."""

    value: str
    """What it says, as JSON."""

    def _dict(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "of": self.of,
            "value": self.value,
        }

    @classmethod
    def _read(cls, data: Any) -> ExportedRow:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "what": data["what"],
            "of": data["of"],
            "value": data["value"],
        })
        return record


class IdeaText(Record):
    """What an idea says. Lies in the vault."""

    title: str
    """The title."""

    body: str
    """The idea itself."""

    pictures: tuple[PictureRef, ...] | None = None
    """Pictures of it."""

    place: Place | None = None
    """The place it is about."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "body": self.body,
        }
        if self.pictures is not None:
            data["pictures"] = self.pictures
        if self.place is not None:
            data["place"] = self.place
        return data

    @classmethod
    def _read(cls, data: Any) -> IdeaText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "body": data["body"],
            "pictures": None if (value := data.get("pictures")) is None else _items(value, PictureRef._read),
            "place": None if (value := data.get("place")) is None else Place._read(value),
        })
        return record


class ResponseText(Record):
    """What a response, or a supplement to one, says. Lies in the vault."""

    answers: tuple[Answer, ...] | None = None
    """The answers to the form."""

    attachments: tuple[AttachmentRef, ...] | None = None
    """The files that came along."""

    hide_because: str | None = None
    """Why the sender wishes it not to be published."""

    text: str | None = None
    """In the sender's own words."""

    veto: VetoClaim | None = None
    """An authority's veto."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.answers is not None:
            data["answers"] = self.answers
        if self.attachments is not None:
            data["attachments"] = self.attachments
        if self.hide_because is not None:
            data["hide_because"] = self.hide_because
        if self.text is not None:
            data["text"] = self.text
        if self.veto is not None:
            data["veto"] = self.veto
        return data

    @classmethod
    def _read(cls, data: Any) -> ResponseText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "answers": None if (value := data.get("answers")) is None else _items(value, Answer._read),
            "attachments": None if (value := data.get("attachments")) is None else _items(value, AttachmentRef._read),
            "hide_because": data.get("hide_because"),
            "text": data.get("text"),
            "veto": None if (value := data.get("veto")) is None else VetoClaim._read(value),
        })
        return record


# Queries


class ExportCitizen(Query["CitizenExport"]):
    """Everything that is kept about a citizen. For the citizen and staff."""

    NAME: ClassVar[str] = "citizen.export"

    citizen: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "citizen": self.citizen,
        }

    @classmethod
    def _read(cls, data: Any) -> ExportCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CitizenExport:
        return CitizenExport._read(data)
