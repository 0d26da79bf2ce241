"""Python values in, Python values out."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID, uuid4

import pytest

import medborger as m
from conftest import AT, CONSENTS, KEY


def enrolled(town: m.Participation, **fields: Any) -> UUID:
    receipt = town.citizens.enrol(name="Ida Eksempel", consents=CONSENTS, at=AT, **fields)
    return UUID(receipt.id)


def deposited(town: m.Participation, citizen: UUID, **fields: Any) -> UUID:
    given: dict[str, Any] = {"title": "Bænke langs havnen", "body": "Så kan alle nå hele turen.", "at": AT} | fields
    return UUID(town.ideas.deposit(citizen=citizen, **given).id)


def test_a_receipt_has_types(town: m.Participation) -> None:
    command = uuid4()
    receipt = town.citizens.enrol(name="Ida", consents=CONSENTS, at=AT, command_id=command)
    assert receipt.command == command and isinstance(receipt.command, UUID)
    assert receipt.at == AT and receipt.at.tzinfo is timezone.utc
    assert receipt.name == "citizen.enrol"
    assert receipt.made == (m.Made(kind="citizen", id=receipt.id),)


def test_a_receipt_names_what_was_made_and_what_it_is_about() -> None:
    staff, at = m.Actor.staff(uuid4()), "2026-08-02T08:00:00Z"
    with m.Participation.in_memory(municipality="0510", key=KEY, history=True) as town:
        hearings = town.acting(staff, at=at).hearings
        drafted = hearings.draft(title="Stien", basis=m.hearings.HearingBasis(kind=m.hearings.HearingKind.GENERAL))
        assert drafted.made == (m.Made(kind="hearing", id=drafted.id),)
        hearing = drafted.id
        hearings.put_document(
            hearing=hearing, document="edition", role="hearing_edition", content={"title": "Høringsudgave"}
        )
        hearings.announce(hearing=hearing, published_on="2026-08-03", last_day="2026-08-31")
        meeting = {"title": "Borgermøde", "starts_at": "2026-08-10T17:00:00Z", "ends_at": "2026-08-10T19:00:00Z"}
        called = hearings.call_meeting(hearing=hearing, place="Rådhuset", **meeting)
        assert called.made == (m.Made(kind="meeting", id=called.id),)
        moved = hearings.call_meeting(hearing=hearing, meeting=called.id, place="Hallen", **meeting)
        assert (moved.id, moved.made) == (called.id, ())
        assert m.Receipt.from_json(called.to_json()) == called


def test_the_same_command_id_gives_the_same_receipt(town: m.Participation) -> None:
    citizen, command, seed = uuid4(), uuid4(), "0" * 31 + "1"
    sent = [
        town.citizens.enrol(name="Ida", citizen=citizen, seed=seed, consents=CONSENTS, at=AT, command_id=command)
        for _ in range(2)
    ]
    assert sent[0] == sent[1] and hash(sent[0]) == hash(sent[1])


def test_fresh_ids_are_made_where_none_is_given(town: m.Participation) -> None:
    assert enrolled(town) != enrolled(town)
    own = uuid4()
    assert enrolled(town, citizen=str(own)) == own


def test_a_view_has_types(town: m.Participation) -> None:
    citizen = enrolled(town)
    place = m.Place(label="Havnen", point=m.Point(latitude=55.86, longitude=9.85))
    idea = deposited(town, citizen, place=place, expires_on=date(2026, 6, 1))
    view = town.ideas.get(idea=idea, at=AT)
    assert view.idea == idea and view.stage == "open" and view.stage is m.ideas.IdeaStage.OPEN
    assert view.place == place and view.expires_on == date(2026, 6, 1) and view.deposited_at == AT
    assert view.topics == () and view.supporters == 0 and view.hidden is False


@pytest.mark.parametrize(
    "place",
    [{"label": "Havnen", "point": {"latitude": 55.5, "longitude": 9.5}}, m.Place(label="Havnen")],
)
def test_nested_data_may_be_a_class_or_a_dict(town: m.Participation, place: object) -> None:
    idea = deposited(town, enrolled(town), place=place)
    view = town.ideas.get(idea=idea, at=AT)
    assert view.place is not None and view.place.label == "Havnen"


def test_choices_dates_and_times_may_be_texts(town: m.Participation) -> None:
    enrolled(town, basis="consent", contact=m.citizens.ContactChannel.NONE)
    idea = deposited(town, enrolled(town), expires_on="2026-06-01", at="2026-01-15T17:00:00+01:00")
    assert town.ideas.get(idea=idea, at=AT).deposited_at == AT


def test_any_offset_is_read_and_utc_comes_out(town: m.Participation) -> None:
    east = timezone(timedelta(hours=5, minutes=30))
    view = town.calendar.local_date(at=datetime(2026, 7, 1, 3, 30, tzinfo=east))
    assert view.date == date(2026, 7, 1) and view.local == datetime(2026, 7, 1, 0, 0)
    closes = town.calendar.closes_at(last_day="2026-10-25")
    assert closes.closes_at == datetime(2026, 10, 25, 23, 0, tzinfo=timezone.utc)
    assert closes.day_length_hours == 25


def test_local_times_have_no_zone(town: m.Participation) -> None:
    twice = datetime(2026, 10, 25, 2, 30)
    both = [town.calendar.to_instant(local=twice, choice=choice).at for choice in m.calendar.RepeatedHour]
    assert abs(both[1] - both[0]) == timedelta(hours=1)


def test_periods_and_reasons(town: m.Participation) -> None:
    view = town.calendar.last_day(start=date(2026, 5, 8), period=m.Period.weeks(4))
    assert view == town.calendar.last_day(start=date(2026, 5, 8), period={"weeks": 4})
    reasons = [skipped.reason for skipped in view.skipped]
    assert reasons and all(isinstance(reason, m.calendar.ExclusionReason) for reason in reasons)
    assert m.calendar.ExclusionReason.from_dict({"kind": "public_holiday", "holiday": "easter_sunday"}) == (
        m.calendar.ExclusionReason.public_holiday(m.calendar.Holiday.EASTER_SUNDAY)
    )


def test_a_list_of_rows_is_a_tuple(town: m.Participation) -> None:
    rows = town.identity.municipalities()
    assert len(rows) == 98 and all(isinstance(row, m.identity.MunicipalityRow) for row in rows)


def test_every_view_goes_to_json_and_back(town: m.Participation) -> None:
    citizen = enrolled(town)
    idea = deposited(town, citizen)
    values: list[m.Record] = [
        town.ideas.get(idea=idea, at=AT),
        town.ideas.list(at=AT),
        town.citizens.get(citizen=citizen, at=AT),
        town.citizens.export(citizen=citizen, at=AT),
        town.citizens.find(at=AT),
        town.interests.tree(at=AT),
        town.ways.catalogue(at=AT),
        town.calendar.last_day(start=date(2026, 5, 8), period=m.Period.days(3)),
        town.calendar.holidays(year=2026),
        town.verify(),
        m.Period.months(3),
        m.Actor.citizen(citizen),
        m.ideas.DepositIdea(citizen=citizen, title="a", body="b"),
    ]
    for value in values:
        again = type(value).from_json(value.to_json())
        assert again.to_dict() == value.to_dict() == json.loads(value.to_json())
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.copy(value) == value and copy.deepcopy(value) == value
        assert type(value).__name__ in repr(value)


def test_to_json_is_what_the_library_wrote(town: m.Participation) -> None:
    idea = deposited(town, enrolled(town), at="2026-01-15T16:00:00.250Z")
    raw = town.ask_json(json.dumps({"name": "idea.get", "body": {"idea": str(idea)}}), at=AT)
    assert json.loads(m.ideas.IdeaView.from_json(raw).to_json()) == json.loads(raw)


def test_values_cannot_be_changed(town: m.Participation) -> None:
    view = town.calendar.holidays(year=2026)
    with pytest.raises(AttributeError):
        view.year = 2027  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        view.other = 1  # type: ignore[attr-defined]


def test_a_secret_seed_is_not_shown() -> None:
    command = m.citizens.EnrolCitizen(name="Ida")
    assert command.seed not in repr(command) and len(command.seed) == 32


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (m.Place, {}),
        (m.Place, {"label": "x", "point": 3}),
        (m.Actor, {"kind": "emperor"}),
        (m.Actor, {"kind": "staff"}),
        (m.Actor, {"kind": "staff", "staff": "x"}),
        (m.Period, {"weeks": 1, "days": 1}),
        (m.Period, {"fortnights": 1}),
        (m.Receipt, "text"),
        (m.Receipt, None),
    ],
)
def test_data_that_is_no_such_thing(kind: type[m.Record], data: object) -> None:
    with pytest.raises(m.InvalidError):
        kind.from_dict(data)  # type: ignore[arg-type]
    with pytest.raises(m.InvalidError):
        kind.from_json("{")


def test_choices_print_as_their_text() -> None:
    assert f"{m.ideas.IdeaStage.OPEN}" == "open" and m.ideas.IdeaStage("open") is m.ideas.IdeaStage.OPEN
    assert json.dumps(m.ideas.IdeaStage.OPEN) == '"open"'
