"""Tables that become commands: a row each, all of them or none."""

from __future__ import annotations

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
    assert set(made["outcome"]) == {"already"} and len(set(made["id"])) == 250
    again = desk.hearings.import_responses(frame, hearing=plan, channel="web", columns=columns, dry_run=True)
    assert again.to_dict() == made.to_dict()
    table = desk.tables.responses(hearing=plan)
    assert len(table) == 250 and set(table["response"]) == set(made["id"])


def test_who_may_not_write_may_not_import(town: m.Participation) -> None:
    public = town.acting(m.Actor.public(), AT)
    with pytest.raises(m.MedborgerError):
        public.citizens.import_citizens({"name": ["Ida Eksempel"]}, body=BODY | {"channel": "paper"})
    with pytest.raises(m.InvalidError) as no_table:
        town.ideas.import_ideas(7)  # type: ignore[arg-type]
    assert no_table.value.field == "table"
