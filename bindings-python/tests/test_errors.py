"""Every kind of error, and every kind of bad input."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

import medborger as m
from medborger import _native
from conftest import AT, CONSENTS, KEY
from test_conversion import deposited, enrolled


def fails(error: type[m.MedborgerError], code: str, field: str | None = None) -> pytest.RaisesExc[m.MedborgerError]:
    def is_it(raised: m.MedborgerError) -> bool:
        told = raised.message and raised.danish and str(raised) == raised.message
        return bool(told) and type(raised) is error and (raised.code, raised.field) == (code, field)

    return pytest.RaisesExc(error, check=is_it)


def test_kinds_have_their_classes() -> None:
    kinds = {c.kind: c for c in m.MedborgerError.__subclasses__()}
    assert kinds == {
        "invalid": m.InvalidError,
        "not_found": m.NotFoundError,
        "denied": m.DeniedError,
        "refused": m.RefusedError,
        "conflict": m.ConflictError,
        "unknown": m.UnknownOutcomeError,
        "storage": m.StorageError,
    }
    assert issubclass(m.InvalidError, ValueError) and issubclass(m.NotFoundError, LookupError)


@pytest.mark.parametrize("kind", m.MedborgerError.__subclasses__())
def test_errors_pickle_and_copy(kind: type[m.MedborgerError]) -> None:
    error = kind("it is so", "some_code", "field", "det er sådan")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is kind
        assert (again.message, again.code, again.field, again.danish) == (
            "it is so",
            "some_code",
            "field",
            "det er sådan",
        )
        assert str(again) == "it is so" and "some_code" in repr(again)


def test_not_found(town: m.Participation) -> None:
    with fails(m.NotFoundError, "idea_not_found", "idea"):
        town.ideas.get(idea=uuid4(), at=AT)


def test_denied(town: m.Participation) -> None:
    with fails(m.DeniedError, "not_permitted"):
        town.acting(m.Actor.public()).citizens.find(at=AT)


def test_refused_because_the_citizen_left(town: m.Participation) -> None:
    citizen = enrolled(town)
    town.citizens.leave(citizen=citizen, at=AT)
    with pytest.raises(m.RefusedError) as error:
        deposited(town, citizen)
    assert error.value.code == "citizen_left"


def test_conflict_because_the_command_id_was_used(town: m.Participation) -> None:
    command = uuid4()
    town.citizens.enrol(name="Ida", consents=CONSENTS, at=AT, command_id=command)
    with fails(m.ConflictError, "command_reused", "id"):
        town.citizens.enrol(name="Ida", consents=CONSENTS, at=AT, command_id=command)


def test_conflict_because_another_wrote_first(town: m.Participation) -> None:
    citizen = enrolled(town)
    commit = planned(town, m.citizens.PauseCitizen(citizen=citizen))
    town.citizens.pause(citizen=citizen, at=AT)
    with pytest.raises(m.ConflictError) as error:
        town.commit(commit)
    assert error.value.code == "conflict"


def planned(town: m.Participation, command: m.Command) -> dict[str, Any]:
    command_id = uuid4()
    loaded: dict[str, Any] = {}
    while True:
        plan = town.plan(command, loaded, command_id=command_id, at=AT)
        if "needs" not in plan:
            commit: dict[str, Any] = plan["commit"]
            return commit
        loaded = town.load(plan["needs"], loaded)


def test_storage(tmp_path: Path) -> None:
    with pytest.raises(m.StorageError):
        m.Participation.open(tmp_path / "no" / "such" / "folder.db", municipality=766, key=KEY)
    text = tmp_path / "letter.txt"
    text.write_text("Dear citizen. " * 500)
    with fails(m.StorageError, "store_not_a_database"):
        m.Participation.open(text, municipality=766, key=KEY)


def test_another_key_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "town.db"
    m.Participation.open(file, municipality=766, key=KEY).close()
    with fails(m.StorageError, "store_key_mismatch", "key"):
        m.Participation.open(file, municipality=766, key=KEY[::-1])


@pytest.mark.parametrize("key", [b"", b"short", bytes(33)])
def test_a_key_of_another_length(key: bytes) -> None:
    with fails(m.InvalidError, "recognition_key_malformed", "key"):
        m.Participation.in_memory(municipality="0766", key=key)


@pytest.mark.parametrize("key", [bytes(32), b"\xff" * 32, b"a" * 32])
def test_a_key_that_nobody_drew(key: bytes, tmp_path: Path) -> None:
    with fails(m.InvalidError, "recognition_key_weak", "key"):
        m.Participation.in_memory(municipality="0766", key=key)
    with fails(m.InvalidError, "recognition_key_weak", "key"):
        m.Participation.open(tmp_path / "town.db", municipality="0766", key=key)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("key", ["0" * 32, None, 7, list(range(32))])
def test_a_key_that_is_not_bytes(key: object) -> None:
    with fails(m.InvalidError, "wrong_type", "key"):
        m.Participation.in_memory(municipality="0766", key=key)  # type: ignore[arg-type]


def test_a_key_as_text_says_how_it_is_read() -> None:
    with pytest.raises(m.InvalidError, match=r"bytes\.fromhex") as error:
        m.Participation.in_memory(municipality="0766", key="00" * 32)  # type: ignore[arg-type]
    assert "00" not in error.value.danish


@pytest.mark.parametrize("municipality", ["", "76", "07660", "0x66", "\ud800", "\0", -1, 10**30, 0])
def test_a_municipality_that_is_none(municipality: str | int) -> None:
    with pytest.raises(m.InvalidError) as error:
        m.Participation.in_memory(municipality=municipality, key=KEY)
    assert error.value.field == "municipality"


@pytest.mark.parametrize("path", ["", "a\0b", "\ud800.db", b"town.db", 7, None])
def test_a_path_that_is_none(path: object) -> None:
    with fails(m.InvalidError, "wrong_type", "path"):
        m.Participation.open(path, municipality=766, key=KEY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wait", "code"),
    [
        (-1, "busy_timeout_out_of_range"),
        (-1e-9, "busy_timeout_out_of_range"),
        (3600.1, "busy_timeout_out_of_range"),
        (timedelta(hours=2), "busy_timeout_out_of_range"),
        (timedelta(seconds=-1), "busy_timeout_out_of_range"),
        (float("nan"), "busy_timeout_out_of_range"),
        (float("inf"), "busy_timeout_out_of_range"),
        (10**400, "busy_timeout_out_of_range"),
        (True, "wrong_type"),
        ("5", "wrong_type"),
        (None, "wrong_type"),
        (Decimal(5), "wrong_type"),
    ],
)
def test_a_time_to_wait_that_is_none(wait: object, code: str, tmp_path: Path) -> None:
    with fails(m.InvalidError, code, "busy_timeout"):
        m.Participation.open(tmp_path / "a.db", municipality=766, key=KEY, busy_timeout=wait)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("wait", [-1.0, float("nan"), 1e300])
def test_the_module_itself_refuses_a_time_to_wait_that_is_none(wait: float, tmp_path: Path) -> None:
    with fails(m.InvalidError, "wrong_type", "busy_timeout"):
        _native.Participation.open(str(tmp_path / "a.db"), "0766", KEY, wait, False)


@pytest.mark.parametrize("history", [None, 1, "yes"])
def test_history_or_not(history: object, tmp_path: Path) -> None:
    with fails(m.InvalidError, "wrong_type", "history"):
        m.Participation.in_memory(municipality=766, key=KEY, history=history)  # type: ignore[arg-type]
    with fails(m.InvalidError, "wrong_type", "history"):
        m.Participation.open(tmp_path / "a.db", municipality=766, key=KEY, history=history)  # type: ignore[arg-type]


TITLES = [
    ("", "text_empty", "title"),
    (" \n\t ", "text_empty", "title"),
    ("x" * 121, "text_too_long", "title"),
    ("x" * 1_000_000, "text_too_long", "title"),
    ("a\0b", "text_control_character", "title"),
    ("a\ud800b", "unpaired_surrogate", None),
    ("\udc00", "unpaired_surrogate", None),
    (None, None, "title"),
    (5, None, "title"),
    (True, None, "title"),
    (b"bytes", "wrong_type", "title"),
    (bytearray(b"bytes"), "wrong_type", "title"),
    (Decimal("1.5"), "wrong_type", "title"),
    (object(), "wrong_type", "title"),
    (float("nan"), "wrong_type", "title"),
    (float("inf"), "wrong_type", "title"),
    (10**100, "wrong_type", "title"),
    (10**5000, "wrong_type", "title"),
    (["a"], None, "title"),
    ({"a": 1}, None, "title"),
    ({1: "a"}, "wrong_type", "title"),
]


@pytest.mark.parametrize(("title", "code", "field"), TITLES, ids=range(len(TITLES)))
def test_a_title_that_is_none(town: m.Participation, title: object, code: str | None, field: str | None) -> None:
    citizen = enrolled(town)
    with pytest.raises(m.InvalidError) as error:
        deposited(town, citizen, title=title)
    assert error.value.field == field
    assert code is None or error.value.code == code
    assert error.value.code in m.CODES and error.value.danish
    assert "xxxxxxxxxx" not in str(error.value)


def test_too_much_input(town: m.Participation) -> None:
    with fails(m.InvalidError, "input_too_large"):
        deposited(town, enrolled(town), body="x" * 2_000_000)


def test_a_decomposed_letter_is_composed(town: m.Participation) -> None:
    idea = deposited(town, enrolled(town), title="A\u030arhus a\u030a")
    assert town.ideas.get(idea=idea, at=AT).title == "\u00c5rhus \u00e5"


def test_data_that_holds_itself(town: m.Participation) -> None:
    place: dict[str, object] = {"label": "x"}
    place["point"] = place
    with pytest.raises(m.InvalidError):
        deposited(town, enrolled(town), place=place)


@pytest.mark.parametrize(
    ("place", "code", "field"),
    [
        ({"label": "x", "colour": "red"}, "unknown_field", "place.colour"),
        ({}, "missing_field", "place.label"),
        ({"label": "x" * 201}, "text_too_long", "place.label"),
        ({"label": "x", "point": {"latitude": "north", "longitude": 9}}, "wrong_type", "place.point.latitude"),
        ({"label": "x", "point": {"latitude": float("nan"), "longitude": 9}}, "wrong_type", "place.point.latitude"),
        ("Havnen", "wrong_type", "place"),
        (3, "wrong_type", "place"),
    ],
)
def test_a_place_that_is_none(town: m.Participation, place: object, code: str, field: str) -> None:
    with fails(m.InvalidError, code, field):
        deposited(town, enrolled(town), place=place)


def test_a_text_is_no_list(town: m.Participation) -> None:
    with fails(m.InvalidError, "wrong_type", "topics"):
        deposited(town, enrolled(town), topics="health")


@pytest.mark.parametrize("citizen", ["x", "", 7, b"0" * 16, None, "\ud800"])
def test_an_id_that_is_none(town: m.Participation, citizen: object) -> None:
    with pytest.raises(m.InvalidError):
        deposited(town, citizen)  # type: ignore[arg-type]


def test_ids_that_are_not_known(town: m.Participation) -> None:
    with pytest.raises(m.NotFoundError):
        deposited(town, uuid4())
    with pytest.raises(m.MedborgerError):
        deposited(town, enrolled(town), topics=["no_such_area"])


@pytest.mark.parametrize("on", ["2026-02-30", "yesterday", 5, datetime(2026, 6, 1), date(1, 1, 1), date(9999, 12, 31)])
def test_a_day_that_is_none(town: m.Participation, on: object) -> None:
    with pytest.raises(m.InvalidError):
        deposited(town, enrolled(town), expires_on=on)


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (datetime(2026, 1, 15, 16), "timestamp_malformed"),
        ("2026-01-15T16:00:00", "timestamp_malformed"),
        ("now", "timestamp_malformed"),
        (date(2026, 1, 15), "timestamp_malformed"),
        (datetime(1899, 12, 31, tzinfo=timezone.utc), "timestamp_out_of_range"),
        (datetime.max.replace(tzinfo=timezone.utc), "timestamp_out_of_range"),
        (datetime.min.replace(tzinfo=timezone.utc), None),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=5))), None),
        (b"2026", "wrong_type"),
    ],
)
def test_a_time_that_is_none(town: m.Participation, at: object, code: str | None) -> None:
    with pytest.raises(m.InvalidError) as error:
        town.interests.tree(at=at)  # type: ignore[arg-type]
    assert error.value.field == "at"
    assert code is None or error.value.code == code


def test_a_time_before_the_last_entry(town: m.Participation) -> None:
    citizen = enrolled(town)
    with fails(m.ConflictError, "clock_behind", "at"):
        town.citizens.pause(citizen=citizen, at=AT - timedelta(seconds=300, microseconds=1))
    # Another server's clock was a little ahead.
    asked = AT - timedelta(seconds=300)
    assert town.citizens.pause(citizen=citizen, at=asked).at == asked
    assert town.entries()[-1]["body"]["at"] == "2026-01-15T16:00:00.000001Z"


def test_a_time_in_the_future(tmp_path: Path) -> None:
    def enrol(town: m.Participation, at: datetime | str) -> m.Receipt:
        return town.citizens.enrol(name="Ida", consents=CONSENTS, at=at)

    def soon(seconds: int) -> datetime:
        return datetime.now(timezone.utc) + timedelta(seconds=seconds)

    for town in (
        m.Participation.in_memory(municipality=766, key=KEY),
        m.Participation.open(tmp_path / "now.db", municipality=766, key=KEY),
    ):
        with town:
            for at in (soon(90), "2199-01-01T00:00:00Z"):
                with fails(m.InvalidError, "clock_ahead", "at"):
                    enrol(town, at)
            seed = m.interests.SeedInterests()
            outcomes = town.execute_all([m.Envelope(seed, at=soon(90)), m.Envelope(seed, at=soon(30))])
            assert isinstance(outcomes[0], m.InvalidError) and outcomes[0].code == "clock_ahead"
            assert isinstance(outcomes[1], m.Receipt)
            for at in (soon(30), soon(-30), "1999-12-31T00:00:00Z"):
                enrol(town, at)
            # A question changes nothing, and may be about any time.
            assert town.calendar.local_date(at="2199-01-01T12:00:00Z").date == date(2199, 1, 1)
    for town in (
        m.Participation.in_memory(municipality=766, key=KEY, history=True),
        m.Participation.open(tmp_path / "history.db", municipality=766, key=KEY, history=True),
    ):
        with town:
            assert enrol(town, "2199-01-01T00:00:00Z").at.year == 2199


def test_a_time_that_was_wrong_is_corrected_in_the_open(town: m.Participation) -> None:
    citizen = enrolled(town)
    town.citizens.pause(citizen=citizen, at=AT + timedelta(days=30))
    with fails(m.ConflictError, "clock_behind", "at"):
        town.citizens.resume(citizen=citizen, at=AT)
    stream = f"citizen/{citizen}"
    with fails(m.DeniedError, "not_permitted"):
        town.acting(m.Actor.citizen(citizen)).journal.correct_time(stream=stream, at=AT)
    with fails(m.NotFoundError, "stream_not_found", "stream"):
        town.journal.correct_time(stream=f"citizen/{uuid4()}", at=AT)
    assert town.verify().time_corrections == 0
    receipt = town.journal.correct_time(stream=stream, at=AT)
    assert (receipt.id, receipt.made) == (stream, ())
    with fails(m.InvalidError, "nothing_to_do"):
        town.journal.correct_time(stream=stream, at=AT)
    town.citizens.resume(citizen=citizen, at=AT)
    assert town.verify().time_corrections == 1


def test_numbers_out_of_range(town: m.Participation) -> None:
    for age in (-1, 256, 1.5, 2**64, "old"):
        with fails(m.InvalidError, "wrong_type", "age_from"):
            town.citizens.find(age_from=age, at=AT)  # type: ignore[arg-type]
    for year in (10**9, -(10**9), 10**10):
        with pytest.raises(m.InvalidError):
            town.calendar.holidays(year=year)


def test_a_choice_that_is_none(town: m.Participation) -> None:
    with fails(m.InvalidError, "unknown_choice", "basis"):
        enrolled(town, basis="whim")


def test_keywords_only(town: m.Participation) -> None:
    with pytest.raises(TypeError):
        town.ideas.get(uuid4())  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        town.ideas.get(idea=uuid4(), colour="red")  # type: ignore[call-arg]


@pytest.mark.parametrize("thing", [None, "idea.deposit", {"name": "idea.deposit"}, m.ideas.GetIdea(idea=uuid4())])
def test_what_is_no_command(town: m.Participation, thing: object) -> None:
    with fails(m.InvalidError, "wrong_type", "command"):
        town.execute(thing)  # type: ignore[arg-type]
    with fails(m.InvalidError, "wrong_type", "query"):
        town.ask(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "code", "field"),
    [
        ("", "json_malformed", None),
        ("{", "json_malformed", None),
        ("[]", None, None),
        ('{"name": "idea.paint", "body": {}, "id": "00000000-0000-4000-8000-000000000001"}', "unknown_command", "name"),
        ('{"name": "idea.deposit", "body": {}}', "missing_field", "id"),
        ('{"name": "idea.deposit", "id": "x", "body": {}}', "id_malformed", "id"),
        ('{"name": "a\ud800"}', "unpaired_surrogate", None),
        ('{"name": "\\ud800"}', "unpaired_surrogate", None),
    ],
)
def test_json_that_is_no_command(town: m.Participation, text: str, code: str | None, field: str | None) -> None:
    with pytest.raises(m.InvalidError) as error:
        town.execute_json(text, at=AT)
    assert code is None or (error.value.code, error.value.field) == (code, field)
    with fails(m.InvalidError, "wrong_type", "command"):
        town.execute_json(text.encode("utf-8", "replace"), at=AT)  # type: ignore[arg-type]


def test_a_number_that_python_and_json_write_differently(town: m.Participation) -> None:
    with pytest.raises(m.InvalidError):
        town.find({"all": [["idea:stage=open"]], "limit": float("nan")})


def test_no_error_shows_what_somebody_wrote(town: m.Participation) -> None:
    secret = "Mit hemmelige navn"
    with pytest.raises(m.InvalidError) as error:
        deposited(town, enrolled(town), place={"label": "x", secret: 1})
    shown = json.dumps([str(error.value), repr(error.value), error.value.field, error.value.danish])
    assert secret not in shown


def test_ids_are_uuids(town: m.Participation) -> None:
    assert isinstance(enrolled(town), UUID)


def test_an_error_tells_every_fault_of_an_input(town: m.Participation) -> None:
    with pytest.raises(m.InvalidError) as refused:
        town.citizens.enrol(
            name="",
            consents=[{"purpose": "enrolment", "text_version": " "}],
            address={"street": "Havnen 1", "postal_code": "87", "town": "Hedensted"},
        )
    error = refused.value
    told = [(fault.code, fault.field) for fault in error.faults]
    assert told == [
        ("text_empty", "name"),
        ("postal_code_malformed", "address.postal_code"),
        ("text_empty", "consents[0].text_version"),
    ]
    assert error.faults[0] == m.Fault(error.code, error.field, error.message, error.danish)
    assert pickle.loads(pickle.dumps(error)).faults == error.faults
