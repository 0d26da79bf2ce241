"""Tables that become commands: a row each, all of them or none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pandas as pd
import polars as pl
import pytest

import medborger as m
from conftest import AT

STAFF = m.Actor.staff(uuid4())
BODY = {"channel": "paper", "basis": "consent", "consents": [{"purpose": "enrolment", "text_version": "2026-1"}]}


def test_citizens_on_paper_come_in_from_a_frame_and_a_dry_run_writes_nothing(town: m.Participation) -> None:
    desk = town.acting(STAFF, AT)
    frame = pd.DataFrame({"Navn": ["Ida Eksempel", "Bo Eksempel"], "email": ["ida@eksempel.dk", None], "År": [1961.0, None]})
    columns = {"name": "Navn", "profile.birth_year": "År"}
    tried = desk.citizens.import_citizens(frame, columns=columns, body=BODY, dry_run=True)
    assert tried["outcome"] == ["ready", "ready"] and tried["id"] == [None, None]
    assert town.verify().entries == 0
    made = desk.citizens.import_citizens(frame, columns=columns, body=BODY)
    assert made["row"] == [0, 1] and made["outcome"] == ["written", "written"] and len(set(made["id"])) == 2
    assert town.citizens.get(citizen=made["id"][0], at=AT).profile.birth_year == 1961


def test_all_that_is_wrong_with_a_table_is_told_and_none_of_it_is_written(town: m.Participation) -> None:
    desk = town.acting(STAFF, AT)
    citizen = town.citizens.enrol(name="Ida", consents=[{"purpose": "enrolment", "text_version": "1"}], at=AT).id
    rows = pl.DataFrame({"citizen": [citizen, "hest", citizen], "title": ["Bænk", "Bro", None], "body": ["Ved havnen."] * 3})
    before = town.verify().entries
    with pytest.raises(m.TableError) as bad:
        desk.ideas.import_ideas(rows)
    told = set(zip(bad.value.cells["row"], bad.value.cells["column"]))
    assert {(1, "citizen"), (2, "title")} <= told
    assert "hest" not in str(bad.value.cells.to_dicts())
    assert town.verify().entries == before
    written = desk.ideas.import_ideas(rows.head(1))
    assert town.ideas.get(idea=written["id"][0], at=AT).title == "Bænk"


def test_responses_come_in_once_and_a_row_that_is_there_is_passed_over(town: m.Participation) -> None:
    desk = town.acting(STAFF, "2026-08-02T08:00:00Z")
    plan = desk.hearings.draft(title="Stien", basis={"kind": "general"}).id
    desk.hearings.put_document(hearing=plan, document="plan", role="hearing_edition", content={"title": "Forslag"})
    desk.hearings.announce(hearing=plan, published_on="2026-08-03", last_day="2026-08-31")
    desk = town.acting(STAFF, "2026-08-20T08:00:00Z")
    frame = pd.DataFrame({
        "Hvem": [f"Ida Eksempel {n}" for n in range(250)],
        "Modtaget": pd.Timestamp("2026-08-10"),
        "Mening": [f"Behold stien, for nummer {n} går der hver dag." for n in range(250)],
    })  # fmt: skip
    columns = {"name": "Hvem", "text": "Mening"}
    tried = desk.hearings.import_responses(frame, hearing=plan, channel="web", columns=columns, dry_run=True)
    assert set(tried["outcome"]) == {"ready"} and len(tried) == 250
    made = desk.hearings.import_responses(frame, hearing=plan, channel="web", columns=columns)
    assert set(made["outcome"]) == {"written"} and len(set(made["id"])) == 250
    assert tried["id"] == made["id"]
    again = desk.hearings.import_responses(frame, hearing=plan, channel="web", columns=columns, dry_run=True)
    assert set(again["outcome"]) == {"already"} and again["id"] == made["id"]
    table = desk.tables.responses(hearing=plan)
    assert len(table) == 250 and set(table["response"]) == set(made["id"])


@pytest.fixture(params=["memory", "disk"])
def open_hearing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[m.Desk, str]]:
    key = bytes(range(32))
    where = m.Participation.in_memory if request.param == "memory" else partial(m.Participation.open, tmp_path / "town.db")
    with where(municipality="0766", key=key, history=True) as town:
        desk = town.acting(STAFF, "2026-10-02T08:00:00Z")
        plan = desk.hearings.draft(title="Stien", basis={"kind": "general"}).id
        desk.hearings.put_document(hearing=plan, document="plan", role="hearing_edition", content={"title": "Forslag"})
        desk.hearings.announce(hearing=plan, published_on="2026-10-03", last_day="2026-11-20")
        yield town.acting(STAFF, "2026-11-10T08:00:00Z"), plan


def said(desk: m.Desk, plan: str, table: Any, **options: Any) -> m.Table:
    """What became of the rows, which the dry run before it said too."""
    call = partial(desk.hearings.import_responses, table, hearing=plan, channel="web", received_at="2026-10-20T08:00:00Z", **options)
    tried, made = call(dry_run=True), call()
    assert [{"ready": "written"}.get(outcome, outcome) for outcome in tried["outcome"]] == made["outcome"]
    assert tried["id"] == made["id"]
    return made


def test_what_became_of_copies_is_said_and_the_dry_run_says_the_same(open_hearing: tuple[m.Desk, str]) -> None:
    desk, plan = open_hearing
    rows = {"Navn": ["Ida Eksempel", "Bo Eksempel", "Ida Eksempel", "Ida Eksempel"], "Svar": ["Behold stien.", "Nej tak.", "Behold stien.", "Behold stien."]}
    first = said(desk, plan, rows)
    assert first["outcome"] == ["written", "written", "copy", "copy"]
    assert first["id"][2] == first["id"][0] and len(desk.tables.responses(hearing=plan)) == 2
    # All copies are taken where that is asked for, each once.
    then = said(desk, plan, rows, copies=True)
    assert then["outcome"] == ["already", "already", "written", "written"] and len(set(then["id"])) == 4
    assert len(desk.tables.responses(hearing=plan)) == 4
    assert said(desk, plan, rows, copies=True)["outcome"] == ["already"] * 4


def test_copies_that_lie_far_from_one_another_are_seen(open_hearing: tuple[m.Desk, str]) -> None:
    desk, plan = open_hearing
    texts = [f"Behold stien, for nummer {n} går der hver dag til skole." for n in range(230)]
    rows = {"Navn": [f"Ida Eksempel {n}" for n in range(230)] + ["Ida Eksempel 0"], "Svar": [*texts, texts[0]]}
    assert said(desk, plan, rows)["outcome"] == ["written"] * 230 + ["copy"]


def test_a_time_without_a_zone_is_danish_also_in_the_hour_that_comes_twice(open_hearing: tuple[m.Desk, str]) -> None:
    desk, plan = open_hearing
    times = [datetime(2026, 10, 20, 12), datetime(2026, 10, 25, 2, 30), datetime(2026, 10, 25, 3, 30), datetime(2026, 11, 2, 12)]
    rows = {"Modtaget": pd.Series(times), "Svar": [f"Svar nummer {n} om stien." for n in range(4)]}
    made = desk.hearings.import_responses(rows, hearing=plan, channel="web")
    received = {row["response"]: row["received_at"] for row in desk.tables.responses(hearing=plan).to_dicts()}
    told = [received[response].strftime("%d %H:%M") for response in made["id"]]
    assert told == ["20 10:00", "25 00:30", "25 02:30", "02 11:00"]
    # With its zone each of the two hours is told.
    zoned = pd.to_datetime(["2026-10-25T02:31:00+02:00", "2026-10-25T02:31:00+01:00"], utc=True)
    made = desk.hearings.import_responses({"Modtaget": zoned, "Svar": ["Den første time.", "Den anden time."]}, hearing=plan, channel="web")
    received = {row["response"]: row["received_at"] for row in desk.tables.responses(hearing=plan).to_dicts()}
    assert [received[response].strftime("%d %H:%M") for response in made["id"]] == ["25 00:31", "25 01:31"]


def test_an_hour_that_is_left_out_in_spring_is_refused(town: m.Participation) -> None:
    desk = town.acting(STAFF, "2026-03-02T08:00:00Z")
    plan = desk.hearings.draft(title="Stien", basis={"kind": "general"}).id
    desk.hearings.put_document(hearing=plan, document="plan", role="hearing_edition", content={"title": "Forslag"})
    desk.hearings.announce(hearing=plan, published_on="2026-03-03", last_day="2026-05-20")
    desk = town.acting(STAFF, "2026-04-10T08:00:00Z")
    with pytest.raises(m.TableError) as bad:
        desk.hearings.import_responses({"Modtaget": [datetime(2026, 3, 29, 2, 30)], "Svar": ["Nej."]}, hearing=plan, channel="web")
    assert bad.value.cells.select(["row", "column", "code"]).to_dicts() == [{"row": 0, "column": "Modtaget", "code": "intake_date_unfit"}]


def test_an_import_that_is_refused_keeps_nothing_on_a_disk_and_in_memory(open_hearing: tuple[m.Desk, str]) -> None:
    desk, _ = open_hearing
    idea = str(uuid4())
    citizen = desk.citizens.enrol(name="Ida Eksempel", channel="paper", consents=[{"purpose": "enrolment", "text_version": "1"}]).id
    rows = {"citizen": [str(citizen)] * 2, "idea": [idea, idea], "title": ["Bænk", "Bro"], "body": ["Ved havnen."] * 2}
    before = desk.tables.journal()
    for dry_run in (True, False):
        with pytest.raises(m.TableError) as bad:
            desk.ideas.import_ideas(rows, columns={"idea": "idea"}, dry_run=dry_run)
        assert bad.value.cells["row"] == [1]
        assert desk.tables.journal() == before and len(desk.tables.ideas()) == 0


def test_an_id_of_a_column_is_kept_and_one_that_is_missing_is_made(town: m.Participation) -> None:
    desk = town.acting(STAFF, AT)
    citizen = str(desk.citizens.enrol(name="Ida Eksempel", channel="paper", consents=[{"purpose": "enrolment", "text_version": "1"}]).id)
    own = str(uuid4())
    rows = {"citizen": [citizen] * 2, "nummer": [own, None], "title": ["Bænk", "Bro"], "body": ["Ved havnen."] * 2}
    made = desk.ideas.import_ideas(rows, columns={"idea": "nummer"})
    assert made["id"][0] == own and made["id"][1] not in (own, None)
    assert town.ideas.get(idea=own, at=AT).title == "Bænk"


def test_a_body_that_is_no_dict_and_a_field_that_is_not_there_are_named(town: m.Participation) -> None:
    desk = town.acting(STAFF, AT)
    rows = {"title": ["Bænk"]}
    for body in ("Ved havnen.", ["x"], 7):
        with pytest.raises(m.InvalidError) as wrong:
            desk.ideas.import_ideas(rows, body=body)  # type: ignore[arg-type]
        assert (wrong.value.code, wrong.value.field) == ("wrong_type", "body")
    with pytest.raises(m.InvalidError) as unknown:
        desk.ideas.import_ideas(rows, columns={"titel": "title"})
    assert (unknown.value.code, unknown.value.field) == ("unknown_field", "titel")
    # What all rows share is no record there.
    with pytest.raises(m.TableError) as clash:
        desk.needs.import_needs({"spec.capacity": [1], "text.title": ["Indkøb"]}, body={"spec": "hest"})
    assert ("spec", "wrong_type") in set(zip(clash.value.cells["column"], clash.value.cells["code"]))


def test_what_stands_in_a_cell_is_in_no_error(town: m.Participation) -> None:
    desk = town.acting(STAFF, AT)
    rows = {"name": ["Ida Eksempel"] * 2, "profile.interests": ["ida-eksempel", "Ida Eksempel"], "profile.area": ["ida-eksempel", "Ida Eksempel"]}
    with pytest.raises(m.TableError) as bad:
        desk.citizens.import_citizens(rows, body=BODY)
    told = str(bad.value) + bad.value.danish + str(bad.value.faults) + str(bad.value.cells.to_dicts())
    assert "eksempel" not in told.lower() and bad.value.count >= 2


class Interrupted:
    """A bar that presses Ctrl-C."""

    n, total = 0, None

    def update(self, n: int = 1) -> None:
        self.n += n
        if self.n >= 120:
            raise KeyboardInterrupt


def test_an_import_tells_how_far_it_came_and_what_stops_it_leaves_nothing(open_hearing: tuple[m.Desk, str]) -> None:
    desk, plan = open_hearing
    rows = {"Svar": [f"Behold stien, for nummer {n} går der hver dag til skole." for n in range(250)]}
    seen: list[tuple[int, int | None]] = []
    with pytest.raises(KeyboardInterrupt):
        desk.hearings.import_responses(rows, hearing=plan, channel="web", received_at="2026-10-20T08:00:00Z", progress=Interrupted())
    assert len(desk.tables.responses(hearing=plan)) == 0
    desk.hearings.import_responses(
        rows, hearing=plan, channel="web", received_at="2026-10-20T08:00:00Z", progress=lambda done, of: seen.append((done, of))
    )
    assert seen[0] == (0, 250) and seen[-1] == (250, 250) and seen == sorted(seen)


def test_who_may_not_write_may_not_import(town: m.Participation) -> None:
    public = town.acting(m.Actor.public(), AT)
    with pytest.raises(m.MedborgerError):
        public.citizens.import_citizens({"name": ["Ida Eksempel"]}, body=BODY | {"channel": "paper"})
    with pytest.raises(m.InvalidError) as no_table:
        town.ideas.import_ideas(7)  # type: ignore[arg-type]
    assert no_table.value.field == "table"
