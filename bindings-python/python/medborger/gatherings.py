"""The room `gathering`, as `town.gatherings`: its methods, and the types that they take and give.

Commands: `call`, `change`, `cancel`, `sign_up`, `withdraw`, `promote`, `invite`, `reply`, `remind`,
`record_turnout`, `note_recording`, `keep_minutes`, `approve_minutes`, `report`.

Queries: `get`, `list`, `sign_ups`, `mine`, `due`, `calendar`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
    entries as _entries,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .values import Language, Receipt

__all__ = [
    "Admission",
    "AdmissionDict",
    "AdmissionEverybody",
    "AdmissionEverybodyDict",
    "AdmissionInvited",
    "AdmissionInvitedDict",
    "AdmissionMembers",
    "AdmissionMembersDict",
    "ApproveGatheringMinutes",
    "Attendee",
    "AttendeeCitizen",
    "AttendeeCitizenDict",
    "AttendeeContact",
    "AttendeeContactDict",
    "AttendeeDict",
    "AttendeeNeeds",
    "AttendeeNeedsDict",
    "AttendeePerson",
    "AttendeePersonDict",
    "CallGathering",
    "CancelGathering",
    "ChangeGathering",
    "FindDueReminders",
    "GatheringAbout",
    "GatheringAboutDict",
    "GatheringCalendar",
    "GatheringItem",
    "GatheringKind",
    "GatheringList",
    "GatheringMinutes",
    "GatheringMinutesDict",
    "GatheringSeries",
    "GatheringSeriesDict",
    "GatheringSlot",
    "GatheringSlotDict",
    "GatheringTerms",
    "GatheringTermsDict",
    "GatheringView",
    "GatheringsRoom",
    "GetGathering",
    "InviteReason",
    "InviteReasonArea",
    "InviteReasonAreaDict",
    "InviteReasonDict",
    "InviteReasonInterest",
    "InviteReasonInterestDict",
    "InviteReasonOther",
    "InviteReasonOtherDict",
    "InviteReasonSeat",
    "InviteReasonSeatDict",
    "InviteToGathering",
    "KeepGatheringMinutes",
    "ListGatherings",
    "ListMyGatherings",
    "ListSignUps",
    "MeetingBody",
    "MyGathering",
    "MyGatherings",
    "NoteRecording",
    "OpennessView",
    "Organizer",
    "OrganizerDict",
    "PromoteWaiting",
    "RecordTurnout",
    "RemindGathering",
    "ReplyToGathering",
    "ReportGathering",
    "ShowGatheringCalendar",
    "SignUpForGathering",
    "SignUpItem",
    "SignUpList",
    "SlotView",
    "Standing2",
    "WaitingRule",
    "WithdrawSignUp",
]


class GatheringKind(Choice):
    """What kind of gathering it is."""

    CITIZEN_MEETING = "citizen_meeting"
    """A meeting for citizens about a theme (*borgermøde*)."""

    INTERVIEW = "interview"
    """An interview of one person or a group, by invitation (*interview*)."""

    DIALOGUE_MEETING = "dialogue_meeting"
    """A meeting to talk with one another, such as citizens with politicians (*dialogmøde*)."""

    YEARLY_FORUM = "yearly_forum"
    """A council's yearly forum for all voluntary actors (*Fælles Forum*): one a year by one
    council.
    """

    VOLUNTEERS_MEETING = "volunteers_meeting"
    """The municipality's own yearly meeting for its volunteers (*frivilligmøde*): one a year. It is
    another thing than the forum.
    """

    COMMITTEE_MEETING = "committee_meeting"
    """A committee's meeting (*udvalgsmøde*)."""


class MeetingBody(Choice):
    """A body of the municipality whose meetings the law rules."""

    COUNCIL = "council"
    """The council (*kommunalbestyrelsen*)."""

    COMMITTEE = "committee"
    """A committee (*udvalg*), those after § 17, stk. 4, among them."""

    ADVISORY_COUNCIL = "advisory_council"
    """An advisory council with an authority of its own, such as the elder council (*ældreråd*)."""


class Standing2(Choice):
    """Where a sign-up stands."""

    ACCEPTED = "accepted"
    """They have their places."""

    WAITING = "waiting"
    """They wait for places."""

    WITHDRAWN = "withdrawn"
    """They do not come; so does a sign-up stand whose person was erased."""


class WaitingRule(Choice):
    """Who is promoted from the waiting list when places become free. A party that is larger than
    all places together is always passed over.
    """

    IN_ORDER = "in_order"
    """In the order of arrival: nobody is passed over, and whoever comes waits behind those who
    wait.
    """

    FIRST_THAT_FITS = "first_that_fits"
    """The first who fit: a party for which there is no room is passed over, and stays where it is."""


# Values and views


class Admission(Record, variants=True):
    """Who may come."""

    who: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def everybody() -> AdmissionEverybody:
        """Everybody."""
        return AdmissionEverybody()

    @staticmethod
    def members(of: tuple[str, ...]) -> AdmissionMembers:
        """Members of these, such as a team; others only where staff sign them up."""
        return AdmissionMembers(of)

    @staticmethod
    def invited() -> AdmissionInvited:
        """Those who are invited. Nobody else sees the gathering."""
        return AdmissionInvited()

    @classmethod
    def _read(cls, data: Any) -> Admission:
        value: Admission = _ADMISSION[data["who"]]._read(data)
        return value


class AdmissionEverybody(Admission, kw_only=False):
    """Everybody."""

    who: ClassVar[str] = "everybody"

    def _dict(self) -> dict[str, Any]:
        return {
            "who": "everybody",
        }

    @classmethod
    def _read(cls, data: Any) -> AdmissionEverybody:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class AdmissionMembers(Admission, kw_only=False):
    """Members of these, such as a team; others only where staff sign them up."""

    who: ClassVar[str] = "members"

    of: tuple[str, ...]
    """Of which, by kind and id."""

    def _dict(self) -> dict[str, Any]:
        return {
            "who": "members",
            "of": self.of,
        }

    @classmethod
    def _read(cls, data: Any) -> AdmissionMembers:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "of": _items(data["of"], _same),
        })
        return record


class AdmissionInvited(Admission, kw_only=False):
    """Those who are invited. Nobody else sees the gathering."""

    who: ClassVar[str] = "invited"

    def _dict(self) -> dict[str, Any]:
        return {
            "who": "invited",
        }

    @classmethod
    def _read(cls, data: Any) -> AdmissionInvited:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


_ADMISSION: dict[str, type[Admission]] = {
    "everybody": AdmissionEverybody,
    "members": AdmissionMembers,
    "invited": AdmissionInvited,
}


class AttendeeNeeds(Record):
    """What a party needs, so that all of it can take part."""

    access: str | None = None
    """For access, such as a ramp, a loop or a parking place."""

    interpreter: str | None = None
    """An interpreter, into which language."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.access is not None:
            data["access"] = self.access
        if self.interpreter is not None:
            data["interpreter"] = self.interpreter
        return data

    @classmethod
    def _read(cls, data: Any) -> AttendeeNeeds:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "access": data.get("access"),
            "interpreter": data.get("interpreter"),
        })
        return record


class GatheringCalendar(Record):
    """A calendar file."""

    ics: str
    """The file's content, `text/calendar`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ics": self.ics,
        }

    @classmethod
    def _read(cls, data: Any) -> GatheringCalendar:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ics": data["ics"],
        })
        return record


class GatheringItem(Record):
    """One gathering of a list."""

    gathering: UUID
    """The gathering."""

    kind: GatheringKind
    """What kind."""

    hosts: tuple[str, ...]
    """Who holds it."""

    title: str
    """What it is called."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends."""

    online: bool
    """Whether one can take part from afar."""

    cancelled: bool
    """Whether it is cancelled."""

    place: str | None = None
    """Where; absent where it is digital only."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
            "kind": self.kind,
            "hosts": self.hosts,
            "title": self.title,
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
            "online": self.online,
            "cancelled": self.cancelled,
        }
        if self.place is not None:
            data["place"] = self.place
        return data

    @classmethod
    def _read(cls, data: Any) -> GatheringItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "kind": GatheringKind._read(data["kind"]),
            "hosts": _items(data["hosts"], _same),
            "title": data["title"],
            "starts_at": _instant(data["starts_at"]),
            "ends_at": _instant(data["ends_at"]),
            "online": data["online"],
            "cancelled": data["cancelled"],
            "place": data.get("place"),
        })
        return record


class GatheringList(Record):
    """Gatherings."""

    total: int
    """How many there are in all, on every page."""

    gatherings: tuple[GatheringItem, ...]
    """In the order of their beginning."""

    counts: Mapping[str, Mapping[str, int]] | None = None
    """How many there are on all pages by `topic` and by `kind`, where it was asked for."""

    next: str | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "gatherings": self.gatherings,
        }
        if self.counts is not None:
            data["counts"] = self.counts
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> GatheringList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "gatherings": _items(data["gatherings"], GatheringItem._read),
            "counts": None if (value := data.get("counts")) is None else _entries(value, lambda value: _entries(value, _same)),
            "next": data.get("next"),
        })
        return record


class GatheringMinutes(Record):
    """What was said and decided. Lies in the vault."""

    text: str
    """What was said."""

    decisions: tuple[str, ...] | None = None
    """What was decided."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
        }
        if self.decisions is not None:
            data["decisions"] = self.decisions
        return data

    @classmethod
    def _read(cls, data: Any) -> GatheringMinutes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "decisions": None if (value := data.get("decisions")) is None else _items(value, _same),
        })
        return record


class GatheringSeries(Record):
    """A part of a series."""

    series: str
    """The series, by a name of its own."""

    number: int
    """Which of it, from 1."""

    def _dict(self) -> dict[str, Any]:
        return {
            "series": self.series,
            "number": self.number,
        }

    @classmethod
    def _read(cls, data: Any) -> GatheringSeries:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "series": data["series"],
            "number": data["number"],
        })
        return record


class GatheringSlot(Record):
    """A time of its own within a gathering, of which those who sign up choose one."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends."""

    capacity: int
    """For how many people there is room."""

    def _dict(self) -> dict[str, Any]:
        return {
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
            "capacity": self.capacity,
        }

    @classmethod
    def _read(cls, data: Any) -> GatheringSlot:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "starts_at": _instant(data["starts_at"]),
            "ends_at": _instant(data["ends_at"]),
            "capacity": data["capacity"],
        })
        return record


class GatheringTerms(Record):
    """What a gathering is. All of it is public where the gathering is."""

    kind: GatheringKind
    """What kind."""

    hosts: tuple[str, ...]
    """Who holds it: `town`, or things by kind and id, as `team/…`, `hearing/…`, `council/…`,
    `organisation/…`.
    """

    title: str
    """What it is called."""

    starts_at: DateTime
    """When it begins."""

    ends_at: DateTime
    """When it ends, within three days."""

    admission: Admission | None = None
    """Who may come."""

    body: MeetingBody | None = None
    """Of which body of the municipality it is a meeting, where it is one: then the law says whether
    it is open.
    """

    capacity: int | None = None
    """For how many people there is room, companions among them; without a limit where it is absent.
    Where there are slots, each has its own.
    """

    companions_max: int = 0
    """How many each may bring along, 9 at most."""

    online: bool | None = None
    """Whether one can take part from afar; the address is told to those who have a place."""

    place: str | None = None
    """Where; absent where it is digital only."""

    series: GatheringSeries | None = None
    """Of which series it is a part."""

    sign_up_days: int | None = None
    """So many Danish days before the gathering's day is the last day to sign up, inclusive; until
    it begins where it is absent.
    """

    slots: tuple[GatheringSlot, ...] | None = None
    """Times to choose from."""

    topics: tuple[str, ...] | None = None
    """The interest areas that it is about."""

    waiting: WaitingRule = WaitingRule.IN_ORDER
    """Who is promoted from the waiting list."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
            "hosts": self.hosts,
            "title": self.title,
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
        }
        if self.admission is not None:
            data["admission"] = self.admission
        if self.body is not None:
            data["body"] = self.body
        if self.capacity is not None:
            data["capacity"] = self.capacity
        if self.companions_max is not None:
            data["companions_max"] = self.companions_max
        if self.online is not None:
            data["online"] = self.online
        if self.place is not None:
            data["place"] = self.place
        if self.series is not None:
            data["series"] = self.series
        if self.sign_up_days is not None:
            data["sign_up_days"] = self.sign_up_days
        if self.slots is not None:
            data["slots"] = self.slots
        if self.topics is not None:
            data["topics"] = self.topics
        if self.waiting is not None:
            data["waiting"] = self.waiting
        return data

    @classmethod
    def _read(cls, data: Any) -> GatheringTerms:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": GatheringKind._read(data["kind"]),
            "hosts": _items(data["hosts"], _same),
            "title": data["title"],
            "starts_at": _instant(data["starts_at"]),
            "ends_at": _instant(data["ends_at"]),
            "admission": None if (value := data.get("admission")) is None else Admission._read(value),
            "body": None if (value := data.get("body")) is None else MeetingBody._read(value),
            "capacity": data.get("capacity"),
            "companions_max": data.get("companions_max", 0),
            "online": data.get("online"),
            "place": data.get("place"),
            "series": None if (value := data.get("series")) is None else GatheringSeries._read(value),
            "sign_up_days": data.get("sign_up_days"),
            "slots": None if (value := data.get("slots")) is None else _items(value, GatheringSlot._read),
            "topics": None if (value := data.get("topics")) is None else _items(value, _same),
            "waiting": WaitingRule._read(data.get("waiting", "in_order")),
        })
        return record


class GatheringView(Record):
    """A gathering as the actor may see it."""

    gathering: UUID
    """The gathering."""

    terms: GatheringTerms
    """What it is."""

    sequence: int
    """How often its name, time or place changed, or it was cancelled."""

    cancelled: bool
    """Whether it is cancelled."""

    agenda: tuple[str, ...]
    """What is on the agenda."""

    guide: tuple[str, ...]
    """The questions of an interview."""

    takes_sign_ups: bool
    """Whether one can sign up now."""

    places: tuple[SlotView, ...]
    """How the places stand."""

    invited: int
    """How many were invited."""

    recorded: bool
    """Whether it was recorded."""

    led_to: tuple[str, ...]
    """What it led to."""

    approved_at: DateTime | None = None
    """When they were approved."""

    cancelled_because: str | None = None
    """Why."""

    description: str | None = None
    """What it is about."""

    last_day: Date | None = None
    """The last Danish day to sign up, inclusive, where one is set."""

    link: str | None = None
    """The digital address."""

    minutes: GatheringMinutes | None = None
    """The minutes."""

    openness: OpennessView | None = None
    """What the law says, where it is a body's meeting."""

    reminded: DateTime | None = None
    """When those who have a place were last reminded."""

    report: str | None = None
    """What came of it."""

    walk_ins: int | None = None
    """How many came without having signed up."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
            "terms": self.terms,
            "sequence": self.sequence,
            "cancelled": self.cancelled,
            "agenda": self.agenda,
            "guide": self.guide,
            "takes_sign_ups": self.takes_sign_ups,
            "places": self.places,
            "invited": self.invited,
            "recorded": self.recorded,
            "led_to": self.led_to,
        }
        if self.approved_at is not None:
            data["approved_at"] = self.approved_at
        if self.cancelled_because is not None:
            data["cancelled_because"] = self.cancelled_because
        if self.description is not None:
            data["description"] = self.description
        if self.last_day is not None:
            data["last_day"] = self.last_day
        if self.link is not None:
            data["link"] = self.link
        if self.minutes is not None:
            data["minutes"] = self.minutes
        if self.openness is not None:
            data["openness"] = self.openness
        if self.reminded is not None:
            data["reminded"] = self.reminded
        if self.report is not None:
            data["report"] = self.report
        if self.walk_ins is not None:
            data["walk_ins"] = self.walk_ins
        return data

    @classmethod
    def _read(cls, data: Any) -> GatheringView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "terms": GatheringTerms._read(data["terms"]),
            "sequence": data["sequence"],
            "cancelled": data["cancelled"],
            "agenda": _items(data["agenda"], _same),
            "guide": _items(data["guide"], _same),
            "takes_sign_ups": data["takes_sign_ups"],
            "places": _items(data["places"], SlotView._read),
            "invited": data["invited"],
            "recorded": data["recorded"],
            "led_to": _items(data["led_to"], _same),
            "approved_at": None if (value := data.get("approved_at")) is None else _instant(value),
            "cancelled_because": data.get("cancelled_because"),
            "description": data.get("description"),
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
            "link": data.get("link"),
            "minutes": None if (value := data.get("minutes")) is None else GatheringMinutes._read(value),
            "openness": None if (value := data.get("openness")) is None else OpennessView._read(value),
            "reminded": None if (value := data.get("reminded")) is None else _instant(value),
            "report": data.get("report"),
            "walk_ins": data.get("walk_ins"),
        })
        return record


class MyGathering(Record):
    """A gathering that a citizen has to do with."""

    gathering: GatheringItem
    """The gathering."""

    places: int
    """For how many people they signed up; 0 where they did not."""

    slot: int
    """The slot, from 1; 0 where there are none."""

    because: str | None = None
    """Why they are invited, where they are."""

    standing: Standing2 | None = None
    """Where their sign-up stands; absent where they did not sign up."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
            "places": self.places,
            "slot": self.slot,
        }
        if self.because is not None:
            data["because"] = self.because
        if self.standing is not None:
            data["standing"] = self.standing
        return data

    @classmethod
    def _read(cls, data: Any) -> MyGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": GatheringItem._read(data["gathering"]),
            "places": data["places"],
            "slot": data["slot"],
            "because": data.get("because"),
            "standing": None if (value := data.get("standing")) is None else Standing2._read(value),
        })
        return record


class MyGatherings(Record):
    """What a citizen has to do with."""

    gatherings: tuple[MyGathering, ...]
    """In the order of their beginning."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gatherings": self.gatherings,
        }

    @classmethod
    def _read(cls, data: Any) -> MyGatherings:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gatherings": _items(data["gatherings"], MyGathering._read),
        })
        return record


class OpennessView(Record):
    """What the law says of a body's meeting."""

    open: bool
    """Whether it is open to everybody; single cases may be treated behind closed doors."""

    provision: str
    """The provision."""

    agenda_by: Date | None = None
    """The day on which the agenda is out at the latest."""

    material_by: Date | None = None
    """The day on which the material is out at the latest."""

    video: str | None = None
    """Where a meeting by video is ruled, which staff judge; absent on site."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "open": self.open,
            "provision": self.provision,
        }
        if self.agenda_by is not None:
            data["agenda_by"] = self.agenda_by
        if self.material_by is not None:
            data["material_by"] = self.material_by
        if self.video is not None:
            data["video"] = self.video
        return data

    @classmethod
    def _read(cls, data: Any) -> OpennessView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "open": data["open"],
            "provision": data["provision"],
            "agenda_by": None if (value := data.get("agenda_by")) is None else _day(value),
            "material_by": None if (value := data.get("material_by")) is None else _day(value),
            "video": data.get("video"),
        })
        return record


class SignUpItem(Record):
    """A sign-up as staff see it."""

    who: str
    """The reference."""

    standing: Standing2
    """Where it stands."""

    number: int
    """Which of all sign-ups it was, from 1: among those who wait, the order of arrival."""

    places: int
    """How many people come."""

    slot: int
    """The slot, from 1; 0 where there are none."""

    recording: bool
    """Whether they consent to being recorded."""

    needs: AttendeeNeeds
    """What they need."""

    attended: bool | None = None
    """Whether they were there, once that was recorded."""

    citizen: UUID | None = None
    """The account, where there is one."""

    email: str | None = None
    """E-mail address."""

    name: str | None = None
    """The name."""

    phone: str | None = None
    """Telephone number."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "who": self.who,
            "standing": self.standing,
            "number": self.number,
            "places": self.places,
            "slot": self.slot,
            "recording": self.recording,
            "needs": self.needs,
        }
        if self.attended is not None:
            data["attended"] = self.attended
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.email is not None:
            data["email"] = self.email
        if self.name is not None:
            data["name"] = self.name
        if self.phone is not None:
            data["phone"] = self.phone
        return data

    @classmethod
    def _read(cls, data: Any) -> SignUpItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "who": data["who"],
            "standing": Standing2._read(data["standing"]),
            "number": data["number"],
            "places": data["places"],
            "slot": data["slot"],
            "recording": data["recording"],
            "needs": AttendeeNeeds._read(data["needs"]),
            "attended": data.get("attended"),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "email": data.get("email"),
            "name": data.get("name"),
            "phone": data.get("phone"),
        })
        return record


class SignUpList(Record):
    """A page of those who have signed up."""

    total: int
    """How many parties there are in all, on every page."""

    sign_ups: tuple[SignUpItem, ...]
    """The parties of this page."""

    next: str | None = None
    """After which the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": self.total,
            "sign_ups": self.sign_ups,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> SignUpList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "sign_ups": _items(data["sign_ups"], SignUpItem._read),
            "next": data.get("next"),
        })
        return record


class SlotView(Record):
    """How many places a slot has, or the gathering where there are no slots."""

    slot: int
    """The slot, from 1; 0 where there are none."""

    taken: int
    """How many are taken."""

    waiting: int
    """How many parties wait."""

    room: int | None = None
    """How many places there are; absent where there is no limit."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "slot": self.slot,
            "taken": self.taken,
            "waiting": self.waiting,
        }
        if self.room is not None:
            data["room"] = self.room
        return data

    @classmethod
    def _read(cls, data: Any) -> SlotView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "slot": data["slot"],
            "taken": data["taken"],
            "waiting": data["waiting"],
            "room": data.get("room"),
        })
        return record


# Inputs


class Attendee(Record, variants=True):
    """Who comes."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def citizen(citizen_id: UUID | str) -> AttendeeCitizen:
        """Somebody with an account."""
        return AttendeeCitizen(citizen_id)

    @staticmethod
    def person(person_id: UUID | str) -> AttendeePerson:
        """Somebody without one."""
        return AttendeePerson(person_id)

    @classmethod
    def _read(cls, data: Any) -> Attendee:
        value: Attendee = _ATTENDEE[data["kind"]]._read(data)
        return value


class AttendeeCitizen(Attendee, kw_only=False):
    """Somebody with an account."""

    kind: ClassVar[str] = "citizen"

    citizen_id: UUID | str
    """The account."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "citizen",
            "citizen": self.citizen_id,
        }

    @classmethod
    def _read(cls, data: Any) -> AttendeeCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen_id": UUID(data["citizen"]),
        })
        return record


class AttendeePerson(Attendee, kw_only=False):
    """Somebody without one."""

    kind: ClassVar[str] = "person"

    person_id: UUID | str
    """A fresh id; staff may name somebody under the id that the host knows them by."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "person",
            "person": self.person_id,
        }

    @classmethod
    def _read(cls, data: Any) -> AttendeePerson:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "person_id": UUID(data["person"]),
        })
        return record


_ATTENDEE: dict[str, type[Attendee]] = {
    "citizen": AttendeeCitizen,
    "person": AttendeePerson,
}


class AttendeeContact(Record):
    """What is known of somebody without an account."""

    name: str
    """The name."""

    email: str | None = None
    """E-mail address."""

    phone: str | None = None
    """Telephone number."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.email is not None:
            data["email"] = self.email
        if self.phone is not None:
            data["phone"] = self.phone
        return data

    @classmethod
    def _read(cls, data: Any) -> AttendeeContact:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "email": data.get("email"),
            "phone": data.get("phone"),
        })
        return record


class GatheringAbout(Record):
    """What is said of a gathering, beside its terms. Lies in the vault."""

    agenda: Collection[str] | None = None
    """What is on the agenda, for everybody who sees it."""

    description: str | None = None
    """What it is about, for everybody who sees it."""

    guide: Collection[str] | None = None
    """The questions of an interview, for staff and those who have a place."""

    link: str | None = None
    """The digital address, for staff and those who have a place."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.agenda is not None:
            data["agenda"] = self.agenda
        if self.description is not None:
            data["description"] = self.description
        if self.guide is not None:
            data["guide"] = self.guide
        if self.link is not None:
            data["link"] = self.link
        return data

    @classmethod
    def _read(cls, data: Any) -> GatheringAbout:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "agenda": None if (value := data.get("agenda")) is None else _items(value, _same),
            "description": data.get("description"),
            "guide": None if (value := data.get("guide")) is None else _items(value, _same),
            "link": data.get("link"),
        })
        return record


class InviteReason(Record, variants=True):
    """Why somebody is invited."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def interest(interest_value: str) -> InviteReasonInterest:
        """They follow the interest area, or one below it."""
        return InviteReasonInterest(interest_value)

    @staticmethod
    def area(area_value: str) -> InviteReasonArea:
        """They live in this part of the municipality."""
        return InviteReasonArea(area_value)

    @staticmethod
    def seat(of: str) -> InviteReasonSeat:
        """They have a seat, or belong to it."""
        return InviteReasonSeat(of)

    @staticmethod
    def other(words: str) -> InviteReasonOther:
        """Another one, in words."""
        return InviteReasonOther(words)

    @classmethod
    def _read(cls, data: Any) -> InviteReason:
        value: InviteReason = _INVITEREASON[data["kind"]]._read(data)
        return value


class InviteReasonInterest(InviteReason, kw_only=False):
    """They follow the interest area, or one below it."""

    kind: ClassVar[str] = "interest"

    interest_value: str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "interest",
            "interest": self.interest_value,
        }

    @classmethod
    def _read(cls, data: Any) -> InviteReasonInterest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interest_value": data["interest"],
        })
        return record


class InviteReasonArea(InviteReason, kw_only=False):
    """They live in this part of the municipality."""

    kind: ClassVar[str] = "area"

    area_value: str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "area",
            "area": self.area_value,
        }

    @classmethod
    def _read(cls, data: Any) -> InviteReasonArea:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "area_value": data["area"],
        })
        return record


class InviteReasonSeat(InviteReason, kw_only=False):
    """They have a seat, or belong to it."""

    kind: ClassVar[str] = "seat"

    of: str
    """Where, as `team/…`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "seat",
            "of": self.of,
        }

    @classmethod
    def _read(cls, data: Any) -> InviteReasonSeat:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "of": data["of"],
        })
        return record


class InviteReasonOther(InviteReason, kw_only=False):
    """Another one, in words."""

    kind: ClassVar[str] = "other"

    words: str
    """The words, as they end the sentence "You are invited because"."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "other",
            "words": self.words,
        }

    @classmethod
    def _read(cls, data: Any) -> InviteReasonOther:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "words": data["words"],
        })
        return record


_INVITEREASON: dict[str, type[InviteReason]] = {
    "interest": InviteReasonInterest,
    "area": InviteReasonArea,
    "seat": InviteReasonSeat,
    "other": InviteReasonOther,
}


class Organizer(Record):
    """Who holds an event."""

    name: str
    """The name."""

    address: str
    """The address, `mailto:` as a rule."""

    def _dict(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "address": self.address,
        }

    @classmethod
    def _read(cls, data: Any) -> Organizer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "name": data["name"],
            "address": data["address"],
        })
        return record


# Inputs as dicts


class AdmissionEverybodyDict(TypedDict):
    """`AdmissionEverybody` as a dict, by the names in JSON."""

    who: Literal["everybody"]


class AdmissionMembersDict(TypedDict):
    """`AdmissionMembers` as a dict, by the names in JSON."""

    who: Literal["members"]
    of: Collection[str]


class AdmissionInvitedDict(TypedDict):
    """`AdmissionInvited` as a dict, by the names in JSON."""

    who: Literal["invited"]


AdmissionDict: TypeAlias = (
    AdmissionEverybodyDict
    | AdmissionMembersDict
    | AdmissionInvitedDict
)
"""`Admission` as a dict, by the names in JSON."""


class AttendeeCitizenDict(TypedDict):
    """`AttendeeCitizen` as a dict, by the names in JSON."""

    kind: Literal["citizen"]
    citizen: UUID | str


class AttendeePersonDict(TypedDict):
    """`AttendeePerson` as a dict, by the names in JSON."""

    kind: Literal["person"]
    person: UUID | str


AttendeeDict: TypeAlias = (
    AttendeeCitizenDict
    | AttendeePersonDict
)
"""`Attendee` as a dict, by the names in JSON."""


class _AttendeeContactDictRequired(TypedDict):
    name: str


class AttendeeContactDict(_AttendeeContactDictRequired, total=False):
    """`AttendeeContact` as a dict, by the names in JSON."""

    email: str | None
    phone: str | None


class AttendeeNeedsDict(TypedDict, total=False):
    """`AttendeeNeeds` as a dict, by the names in JSON."""

    access: str | None
    interpreter: str | None


class GatheringAboutDict(TypedDict, total=False):
    """`GatheringAbout` as a dict, by the names in JSON."""

    agenda: Collection[str] | None
    description: str | None
    guide: Collection[str] | None
    link: str | None


class _GatheringMinutesDictRequired(TypedDict):
    text: str


class GatheringMinutesDict(_GatheringMinutesDictRequired, total=False):
    """`GatheringMinutes` as a dict, by the names in JSON."""

    decisions: Collection[str] | None


class GatheringSeriesDict(TypedDict):
    """`GatheringSeries` as a dict, by the names in JSON."""

    series: str
    number: int


class GatheringSlotDict(TypedDict):
    """`GatheringSlot` as a dict, by the names in JSON."""

    starts_at: DateTime | str
    ends_at: DateTime | str
    capacity: int


class _GatheringTermsDictRequired(TypedDict):
    kind: GatheringKind | str
    hosts: Collection[str]
    title: str
    starts_at: DateTime | str
    ends_at: DateTime | str


class GatheringTermsDict(_GatheringTermsDictRequired, total=False):
    """`GatheringTerms` as a dict, by the names in JSON."""

    admission: Admission | AdmissionDict | None
    body: MeetingBody | str | None
    capacity: int | None
    companions_max: int
    online: bool | None
    place: str | None
    series: GatheringSeries | GatheringSeriesDict | None
    sign_up_days: int | None
    slots: Collection[GatheringSlot | GatheringSlotDict] | None
    topics: Collection[str] | None
    waiting: WaitingRule | str


class InviteReasonInterestDict(TypedDict):
    """`InviteReasonInterest` as a dict, by the names in JSON."""

    kind: Literal["interest"]
    interest: str


class InviteReasonAreaDict(TypedDict):
    """`InviteReasonArea` as a dict, by the names in JSON."""

    kind: Literal["area"]
    area: str


class InviteReasonSeatDict(TypedDict):
    """`InviteReasonSeat` as a dict, by the names in JSON."""

    kind: Literal["seat"]
    of: str


class InviteReasonOtherDict(TypedDict):
    """`InviteReasonOther` as a dict, by the names in JSON."""

    kind: Literal["other"]
    words: str


InviteReasonDict: TypeAlias = (
    InviteReasonInterestDict
    | InviteReasonAreaDict
    | InviteReasonSeatDict
    | InviteReasonOtherDict
)
"""`InviteReason` as a dict, by the names in JSON."""


class OrganizerDict(TypedDict):
    """`Organizer` as a dict, by the names in JSON."""

    name: str
    address: str


# Commands


class ApproveGatheringMinutes(Command):
    """The minutes are approved, and shown to all who see the gathering. From then on they stand.
    For staff.
    """

    NAME: ClassVar[str] = "gathering.approve_minutes"

    gathering: UUID | str
    """The gathering."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
        }

    @classmethod
    def _read(cls, data: Any) -> ApproveGatheringMinutes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
        })
        return record


class CallGathering(Command):
    """Calls a gathering. For staff, on behalf of its hosts."""

    NAME: ClassVar[str] = "gathering.call"

    gathering: UUID | str = _field(default_factory=_uuid4)
    """A fresh id."""

    terms: GatheringTerms | GatheringTermsDict
    """What it is."""

    about: GatheringAbout | GatheringAboutDict | None = None
    """What is said of it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
            "terms": self.terms,
        }
        if self.about is not None:
            data["about"] = self.about
        return data

    @classmethod
    def _read(cls, data: Any) -> CallGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "terms": GatheringTerms._read(data["terms"]),
            "about": None if (value := data.get("about")) is None else GatheringAbout._read(value),
        })
        return record


class CancelGathering(Command):
    """Calls a gathering off before it ends. All who signed up are told. For staff."""

    NAME: ClassVar[str] = "gathering.cancel"

    gathering: UUID | str
    """The gathering."""

    reason: str
    """Why, for all who see it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> CancelGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "reason": data["reason"],
        })
        return record


class ChangeGathering(Command):
    """Changes a gathering before it begins: its terms as a whole, and what is said of it. Fewer
    places than are taken are refused; where there is room for more, those who wait are promoted.
    For staff.
    """

    NAME: ClassVar[str] = "gathering.change"

    gathering: UUID | str
    """The gathering."""

    terms: GatheringTerms | GatheringTermsDict
    """What it is from now on."""

    about: GatheringAbout | GatheringAboutDict | None = None
    """What is said of it from now on."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
            "terms": self.terms,
        }
        if self.about is not None:
            data["about"] = self.about
        return data

    @classmethod
    def _read(cls, data: Any) -> ChangeGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "terms": GatheringTerms._read(data["terms"]),
            "about": None if (value := data.get("about")) is None else GatheringAbout._read(value),
        })
        return record


class InviteToGathering(Command):
    """Invites citizens, up to 200 at once, and tells each why; further parts come with further
    commands. `citizen.find` says who follows an area or lives somewhere. Whoever was invited
    already is not invited again. By interest or area only those who consent to invitations. For
    staff.
    """

    NAME: ClassVar[str] = "gathering.invite"

    gathering: UUID | str
    """The gathering."""

    citizens: Collection[UUID | str]
    """Whom."""

    reason: InviteReason | InviteReasonDict
    """Why; it must hold of each."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
            "citizens": self.citizens,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> InviteToGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "citizens": _items(data["citizens"], UUID),
            "reason": InviteReason._read(data["reason"]),
        })
        return record


class KeepGatheringMinutes(Command):
    """Writes the minutes, or writes them anew before they are approved. For staff."""

    NAME: ClassVar[str] = "gathering.keep_minutes"

    gathering: UUID | str
    """The gathering."""

    minutes: GatheringMinutes | GatheringMinutesDict
    """What was said and decided."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
            "minutes": self.minutes,
        }

    @classmethod
    def _read(cls, data: Any) -> KeepGatheringMinutes:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "minutes": GatheringMinutes._read(data["minutes"]),
        })
        return record


class NoteRecording(Command):
    """Notes that a gathering was recorded. Refused unless all who have a place consented. For
    staff.
    """

    NAME: ClassVar[str] = "gathering.note_recording"

    gathering: UUID | str
    """The gathering."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
        }

    @classmethod
    def _read(cls, data: Any) -> NoteRecording:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
        })
        return record


class PromoteWaiting(Command):
    """Gives places that an erasure freed to those who wait. Every sign-up, withdrawal and change
    does so too: it is for a host's job, and for staff.
    """

    NAME: ClassVar[str] = "gathering.promote"

    gathering: UUID | str
    """The gathering."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
        }

    @classmethod
    def _read(cls, data: Any) -> PromoteWaiting:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
        })
        return record


class RecordTurnout(Command):
    """Records who came, up to 500 at once; once more corrects it. For staff."""

    NAME: ClassVar[str] = "gathering.record_turnout"

    gathering: UUID | str
    """The gathering."""

    absent: Collection[str] | None = None
    """Of those who have a place and did not come."""

    present: Collection[str] | None = None
    """The references of those who have a place and came."""

    walk_ins: int = 0
    """How many came without having signed up, in all."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
        }
        if self.absent is not None:
            data["absent"] = self.absent
        if self.present is not None:
            data["present"] = self.present
        if self.walk_ins is not None:
            data["walk_ins"] = self.walk_ins
        return data

    @classmethod
    def _read(cls, data: Any) -> RecordTurnout:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "absent": None if (value := data.get("absent")) is None else _items(value, _same),
            "present": None if (value := data.get("present")) is None else _items(value, _same),
            "walk_ins": data.get("walk_ins", 0),
        })
        return record


class RemindGathering(Command):
    """Reminds those who have a place: a line in each inbox, once within twelve hours.
    `gathering.due` says when it is time. For staff and the host's job.
    """

    NAME: ClassVar[str] = "gathering.remind"

    gathering: UUID | str
    """The gathering."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
        }

    @classmethod
    def _read(cls, data: Any) -> RemindGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
        })
        return record


class ReplyToGathering(Command):
    """Takes a calendar's answer to a gathering: yes signs its citizen up, alone and without a slot,
    no withdraws. Whose answer it is the host knows, from the address it came from; what stands in
    the file, anybody can write. For the citizen and staff.
    """

    NAME: ClassVar[str] = "gathering.reply"

    gathering: UUID | str
    """The gathering."""

    citizen: UUID | str
    """Who answers."""

    ics: str
    """The answer, `text/calendar` with `METHOD:REPLY`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
            "citizen": self.citizen,
            "ics": self.ics,
        }

    @classmethod
    def _read(cls, data: Any) -> ReplyToGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "citizen": UUID(data["citizen"]),
            "ics": data["ics"],
        })
        return record


class ReportGathering(Command):
    """Says what came of a gathering, in words and by what it led to. Once more says it anew. For
    staff.
    """

    NAME: ClassVar[str] = "gathering.report"

    gathering: UUID | str
    """The gathering."""

    text: str
    """What came of it."""

    led_to: Collection[str] | None = None
    """What it led to, by kind and id: ideas, hearings, teams."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
            "text": self.text,
        }
        if self.led_to is not None:
            data["led_to"] = self.led_to
        return data

    @classmethod
    def _read(cls, data: Any) -> ReportGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "text": data["text"],
            "led_to": None if (value := data.get("led_to")) is None else _items(value, _same),
        })
        return record


class SignUpForGathering(Command):
    """Signs a party up. With room it has its places; without, it waits, as the gathering's
    `WaitingRule` says: `gathering.mine` tells. For citizens with an account, for everybody else
    with a contact where everybody may come, and for staff on anybody's behalf.
    """

    NAME: ClassVar[str] = "gathering.sign_up"

    gathering: UUID | str
    """The gathering."""

    attendee: Attendee | AttendeeDict
    """Who comes."""

    companions: int = 0
    """How many they bring along; all take a place."""

    contact: AttendeeContact | AttendeeContactDict | None = None
    """Name and contact of whoever has no account."""

    needs: AttendeeNeeds | AttendeeNeedsDict | None = None
    """What they need. Only they and staff see it."""

    recording: bool = False
    """Whether they consent to being recorded."""

    slot: int | None = None
    """The slot, from 1, where there are slots."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
            "attendee": self.attendee,
        }
        if self.companions is not None:
            data["companions"] = self.companions
        if self.contact is not None:
            data["contact"] = self.contact
        if self.needs is not None:
            data["needs"] = self.needs
        if self.recording is not None:
            data["recording"] = self.recording
        if self.slot is not None:
            data["slot"] = self.slot
        return data

    @classmethod
    def _read(cls, data: Any) -> SignUpForGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "attendee": Attendee._read(data["attendee"]),
            "companions": data.get("companions", 0),
            "contact": None if (value := data.get("contact")) is None else AttendeeContact._read(value),
            "needs": None if (value := data.get("needs")) is None else AttendeeNeeds._read(value),
            "recording": data.get("recording", False),
            "slot": data.get("slot"),
        })
        return record


class WithdrawSignUp(Command):
    """A party does not come after all. Those who wait are promoted. For those who signed up with an
    account, and for staff.
    """

    NAME: ClassVar[str] = "gathering.withdraw"

    gathering: UUID | str
    """The gathering."""

    attendee: Attendee | AttendeeDict
    """Who does not come."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
            "attendee": self.attendee,
        }

    @classmethod
    def _read(cls, data: Any) -> WithdrawSignUp:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "attendee": Attendee._read(data["attendee"]),
        })
        return record


# Queries


class FindDueReminders(Query["GatheringList"]):
    """Of which gatherings those who have a place are to be reminded: they begin within some hours
    and nobody was reminded since then. For staff and the host's job, which then sends
    `gathering.remind`.
    """

    NAME: ClassVar[str] = "gathering.due"

    hours: int
    """So many hours before they begin: 1 to 336."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hours": self.hours,
        }

    @classmethod
    def _read(cls, data: Any) -> FindDueReminders:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hours": data["hours"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> GatheringList:
        return GatheringList._read(data)


class GetGathering(Query["GatheringView"]):
    """One gathering. Its digital address and an interview's guide are for staff and those who have
    a place; minutes for everybody who sees it once they are approved. What is for those invited,
    nobody else sees.
    """

    NAME: ClassVar[str] = "gathering.get"

    gathering: UUID | str
    """The gathering."""

    def _dict(self) -> dict[str, Any]:
        return {
            "gathering": self.gathering,
        }

    @classmethod
    def _read(cls, data: Any) -> GetGathering:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> GatheringView:
        return GatheringView._read(data)


class ListGatherings(Query["GatheringList"]):
    """Gatherings of a time, in the order of their beginning; those for whom somebody must be
    invited for staff only.
    """

    NAME: ClassVar[str] = "gathering.list"

    after: str | None = None
    """Where the page begins: `next` of the page before."""

    counts: bool | None = None
    """Whether it is counted how many there are by interest area and by kind."""

    from_: Date | str | None = None
    """The first Danish day; today unless said otherwise."""

    host: str | None = None
    """Only those of this host."""

    kind: GatheringKind | str | None = None
    """Only those of this kind."""

    limit: int = 100
    """At most so many: 100 unless said otherwise, 1,000 at most."""

    search: str | None = None
    """Only those in whose title each of these words is found, 1 to 12; of a word of three letters
    or more, its beginning. æ is ae, ø is oe, å is aa, and accents don't count.
    """

    to: Date | str | None = None
    """The last day, inclusive; 91 days later unless said otherwise, 400 at most."""

    topic: str | None = None
    """Only those about this interest area or one below it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.counts is not None:
            data["counts"] = self.counts
        if self.from_ is not None:
            data["from"] = self.from_
        if self.host is not None:
            data["host"] = self.host
        if self.kind is not None:
            data["kind"] = self.kind
        if self.limit is not None:
            data["limit"] = self.limit
        if self.search is not None:
            data["search"] = self.search
        if self.to is not None:
            data["to"] = self.to
        if self.topic is not None:
            data["topic"] = self.topic
        return data

    @classmethod
    def _read(cls, data: Any) -> ListGatherings:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": data.get("after"),
            "counts": data.get("counts"),
            "from_": None if (value := data.get("from")) is None else _day(value),
            "host": data.get("host"),
            "kind": None if (value := data.get("kind")) is None else GatheringKind._read(value),
            "limit": data.get("limit", 100),
            "search": data.get("search"),
            "to": None if (value := data.get("to")) is None else _day(value),
            "topic": data.get("topic"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> GatheringList:
        return GatheringList._read(data)


class ListMyGatherings(Query["MyGatherings"]):
    """What a citizen has signed up for or is invited to, in the order of its beginning. For the
    citizen and staff.
    """

    NAME: ClassVar[str] = "gathering.mine"

    citizen: UUID | str
    """The citizen."""

    language: Language | str = Language.DA
    """The language of what stands in it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "citizen": self.citizen,
        }
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> ListMyGatherings:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen": UUID(data["citizen"]),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> MyGatherings:
        return MyGatherings._read(data)


class ListSignUps(Query["SignUpList"]):
    """Who has signed up, has a place or waits, page by page in the order of their references. For
    staff.
    """

    NAME: ClassVar[str] = "gathering.sign_ups"

    gathering: UUID | str
    """The gathering."""

    after: str | None = None
    """Only those after this one, to page on."""

    limit: int = 100
    """At most so many: 100 unless said otherwise, 1,000 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ListSignUps:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "after": data.get("after"),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> SignUpList:
        return SignUpList._read(data)


class ShowGatheringCalendar(Query["GatheringCalendar"]):
    """A gathering for everybody's own calendar (iCalendar, RFC 5545). With a citizen, a file of
    their own that their program asks to answer, where they have an e-mail address; that is for them
    and staff.
    """

    NAME: ClassVar[str] = "gathering.calendar"

    gathering: UUID | str
    """The gathering."""

    citizen: UUID | str | None = None
    """Whose file it is."""

    organizer: Organizer | OrganizerDict | None = None
    """Who holds it, with the address to which answers go."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gathering": self.gathering,
        }
        if self.citizen is not None:
            data["citizen"] = self.citizen
        if self.organizer is not None:
            data["organizer"] = self.organizer
        return data

    @classmethod
    def _read(cls, data: Any) -> ShowGatheringCalendar:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "gathering": UUID(data["gathering"]),
            "citizen": None if (value := data.get("citizen")) is None else UUID(value),
            "organizer": None if (value := data.get("organizer")) is None else Organizer._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> GatheringCalendar:
        return GatheringCalendar._read(data)


# The room


class GatheringsRoom:
    """The commands and queries of `gathering`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def call(
        self,
        *,
        terms: GatheringTerms | GatheringTermsDict,
        gathering: UUID | str | None = None,
        about: GatheringAbout | GatheringAboutDict | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls a gathering. For staff, on behalf of its hosts.

        Args:
            gathering: A fresh id. A fresh random one where it is `None`.
            terms: What it is.
            about: What is said of it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`. Whoever may have to send it again says `gathering` too.
        """
        return self._desk.execute(
            CallGathering(
                gathering=_uuid4() if gathering is None else gathering,
                terms=terms,
                about=about,
            ), at=at, command_id=command_id
        )

    def change(
        self,
        *,
        gathering: UUID | str,
        terms: GatheringTerms | GatheringTermsDict,
        about: GatheringAbout | GatheringAboutDict | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes a gathering before it begins: its terms as a whole, and what is said of it. Fewer
        places than are taken are refused; where there is room for more, those who wait are
        promoted. For staff.

        Args:
            gathering: The gathering.
            terms: What it is from now on.
            about: What is said of it from now on.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ChangeGathering(
                gathering=gathering,
                terms=terms,
                about=about,
            ), at=at, command_id=command_id
        )

    def cancel(
        self,
        *,
        gathering: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Calls a gathering off before it ends. All who signed up are told. For staff.

        Args:
            gathering: The gathering.
            reason: Why, for all who see it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CancelGathering(
                gathering=gathering,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def sign_up(
        self,
        *,
        gathering: UUID | str,
        attendee: Attendee | AttendeeDict,
        companions: int = 0,
        contact: AttendeeContact | AttendeeContactDict | None = None,
        needs: AttendeeNeeds | AttendeeNeedsDict | None = None,
        recording: bool = False,
        slot: int | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Signs a party up. With room it has its places; without, it waits, as the gathering's
        `WaitingRule` says: `gathering.mine` tells. For citizens with an account, for everybody else
        with a contact where everybody may come, and for staff on anybody's behalf.

        Args:
            gathering: The gathering.
            attendee: Who comes.
            companions: How many they bring along; all take a place.
            contact: Name and contact of whoever has no account.
            needs: What they need. Only they and staff see it.
            recording: Whether they consent to being recorded.
            slot: The slot, from 1, where there are slots.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SignUpForGathering(
                gathering=gathering,
                attendee=attendee,
                companions=companions,
                contact=contact,
                needs=needs,
                recording=recording,
                slot=slot,
            ), at=at, command_id=command_id
        )

    def withdraw(
        self,
        *,
        gathering: UUID | str,
        attendee: Attendee | AttendeeDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A party does not come after all. Those who wait are promoted. For those who signed up
        with an account, and for staff.

        Args:
            gathering: The gathering.
            attendee: Who does not come.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WithdrawSignUp(
                gathering=gathering,
                attendee=attendee,
            ), at=at, command_id=command_id
        )

    def promote(
        self,
        *,
        gathering: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Gives places that an erasure freed to those who wait. Every sign-up, withdrawal and
        change does so too: it is for a host's job, and for staff.

        Args:
            gathering: The gathering.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PromoteWaiting(
                gathering=gathering,
            ), at=at, command_id=command_id
        )

    def invite(
        self,
        *,
        gathering: UUID | str,
        citizens: Collection[UUID | str],
        reason: InviteReason | InviteReasonDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Invites citizens, up to 200 at once, and tells each why; further parts come with further
        commands. `citizen.find` says who follows an area or lives somewhere. Whoever was invited
        already is not invited again. By interest or area only those who consent to invitations. For
        staff.

        Args:
            gathering: The gathering.
            citizens: Whom.
            reason: Why; it must hold of each.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            InviteToGathering(
                gathering=gathering,
                citizens=citizens,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def reply(
        self,
        *,
        gathering: UUID | str,
        citizen: UUID | str,
        ics: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes a calendar's answer to a gathering: yes signs its citizen up, alone and without a
        slot, no withdraws. Whose answer it is the host knows, from the address it came from; what
        stands in the file, anybody can write. For the citizen and staff.

        Args:
            gathering: The gathering.
            citizen: Who answers.
            ics: The answer, `text/calendar` with `METHOD:REPLY`.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReplyToGathering(
                gathering=gathering,
                citizen=citizen,
                ics=ics,
            ), at=at, command_id=command_id
        )

    def remind(
        self,
        *,
        gathering: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Reminds those who have a place: a line in each inbox, once within twelve hours.
        `gathering.due` says when it is time. For staff and the host's job.

        Args:
            gathering: The gathering.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RemindGathering(
                gathering=gathering,
            ), at=at, command_id=command_id
        )

    def record_turnout(
        self,
        *,
        gathering: UUID | str,
        absent: Collection[str] | None = None,
        present: Collection[str] | None = None,
        walk_ins: int = 0,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Records who came, up to 500 at once; once more corrects it. For staff.

        Args:
            gathering: The gathering.
            absent: Of those who have a place and did not come.
            present: The references of those who have a place and came.
            walk_ins: How many came without having signed up, in all.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RecordTurnout(
                gathering=gathering,
                absent=absent,
                present=present,
                walk_ins=walk_ins,
            ), at=at, command_id=command_id
        )

    def note_recording(
        self,
        *,
        gathering: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Notes that a gathering was recorded. Refused unless all who have a place consented. For
        staff.

        Args:
            gathering: The gathering.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            NoteRecording(
                gathering=gathering,
            ), at=at, command_id=command_id
        )

    def keep_minutes(
        self,
        *,
        gathering: UUID | str,
        minutes: GatheringMinutes | GatheringMinutesDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Writes the minutes, or writes them anew before they are approved. For staff.

        Args:
            gathering: The gathering.
            minutes: What was said and decided.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            KeepGatheringMinutes(
                gathering=gathering,
                minutes=minutes,
            ), at=at, command_id=command_id
        )

    def approve_minutes(
        self,
        *,
        gathering: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The minutes are approved, and shown to all who see the gathering. From then on they
        stand. For staff.

        Args:
            gathering: The gathering.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ApproveGatheringMinutes(
                gathering=gathering,
            ), at=at, command_id=command_id
        )

    def report(
        self,
        *,
        gathering: UUID | str,
        text: str,
        led_to: Collection[str] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says what came of a gathering, in words and by what it led to. Once more says it anew.
        For staff.

        Args:
            gathering: The gathering.
            text: What came of it.
            led_to: What it led to, by kind and id: ideas, hearings, teams.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReportGathering(
                gathering=gathering,
                text=text,
                led_to=led_to,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        gathering: UUID | str,
        at: DateTime | str | None = None,
    ) -> GatheringView:
        """One gathering. Its digital address and an interview's guide are for staff and those who
        have a place; minutes for everybody who sees it once they are approved. What is for those
        invited, nobody else sees.

        Args:
            gathering: The gathering.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetGathering(
                gathering=gathering,
            ), at=at
        )

    def list(
        self,
        *,
        after: str | None = None,
        counts: bool | None = None,
        from_: Date | str | None = None,
        host: str | None = None,
        kind: GatheringKind | str | None = None,
        limit: int = 100,
        search: str | None = None,
        to: Date | str | None = None,
        topic: str | None = None,
        at: DateTime | str | None = None,
    ) -> GatheringList:
        """Gatherings of a time, in the order of their beginning; those for whom somebody must be
        invited for staff only.

        Args:
            after: Where the page begins: `next` of the page before.
            counts: Whether it is counted how many there are by interest area and by kind.
            from_: The first Danish day; today unless said otherwise.
            host: Only those of this host.
            kind: Only those of this kind.
            limit: At most so many: 100 unless said otherwise, 1,000 at most.
            search: Only those in whose title each of these words is found, 1 to 12; of a word of
                three letters or more, its beginning. æ is ae, ø is oe, å is aa, and accents don't
                count.
            to: The last day, inclusive; 91 days later unless said otherwise, 400 at most.
            topic: Only those about this interest area or one below it.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListGatherings(
                after=after,
                counts=counts,
                from_=from_,
                host=host,
                kind=kind,
                limit=limit,
                search=search,
                to=to,
                topic=topic,
            ), at=at
        )

    def sign_ups(
        self,
        *,
        gathering: UUID | str,
        after: str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> SignUpList:
        """Who has signed up, has a place or waits, page by page in the order of their references.
        For staff.

        Args:
            gathering: The gathering.
            after: Only those after this one, to page on.
            limit: At most so many: 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListSignUps(
                gathering=gathering,
                after=after,
                limit=limit,
            ), at=at
        )

    def mine(
        self,
        *,
        citizen: UUID | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> MyGatherings:
        """What a citizen has signed up for or is invited to, in the order of its beginning. For the
        citizen and staff.

        Args:
            citizen: The citizen.
            language: The language of what stands in it.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListMyGatherings(
                citizen=citizen,
                language=language,
            ), at=at
        )

    def due(
        self,
        *,
        hours: int,
        at: DateTime | str | None = None,
    ) -> GatheringList:
        """Of which gatherings those who have a place are to be reminded: they begin within some
        hours and nobody was reminded since then. For staff and the host's job, which then sends
        `gathering.remind`.

        Args:
            hours: So many hours before they begin: 1 to 336.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            FindDueReminders(
                hours=hours,
            ), at=at
        )

    def calendar(
        self,
        *,
        gathering: UUID | str,
        citizen: UUID | str | None = None,
        organizer: Organizer | OrganizerDict | None = None,
        at: DateTime | str | None = None,
    ) -> GatheringCalendar:
        """A gathering for everybody's own calendar (iCalendar, RFC 5545). With a citizen, a file of
        their own that their program asks to answer, where they have an e-mail address; that is for
        them and staff.

        Args:
            gathering: The gathering.
            citizen: Whose file it is.
            organizer: Who holds it, with the address to which answers go.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowGatheringCalendar(
                gathering=gathering,
                citizen=citizen,
                organizer=organizer,
            ), at=at
        )
