"""Whole tables of a town: as the actor may see them, with the types that analysts expect."""

from __future__ import annotations

import inspect
from datetime import datetime
from typing import Any
from uuid import uuid4

import polars as pl
import pytest

import medborger as m
from conftest import AT, CONSENTS
from medborger import _native
from medborger._tables import Tables

STAFF = m.Actor.staff(uuid4())


@pytest.fixture
def ideas(town: m.Participation) -> m.Participation:
    for n in range(3):
        citizen = town.citizens.enrol(name=f"Ida Eksempel {n}", consents=CONSENTS, at=AT).id
        by = town.acting(m.Actor.citizen(citizen), AT)
        by.ideas.deposit(citizen=citizen, title=f"Bænk {n}", body="Ved havnen.")
    return town


def test_every_table_of_the_library_is_a_method() -> None:
    methods = [name for name, value in vars(Tables).items() if inspect.isfunction(value) and not name.startswith("_")]
    assert sorted(methods) == sorted(_native.tables())


def test_ideas_keep_their_types_in_polars(ideas: m.Participation) -> None:
    table = ideas.tables.ideas(at=AT)
    frame = table.to_polars()
    assert len(table) == 3 and sorted(frame["title"]) == ["Bænk 0", "Bænk 1", "Bænk 2"]
    assert frame.schema["idea"] == pl.String and frame.schema["stage"] == pl.Categorical
    zoned = [name for name, kind in frame.schema.items() if kind == pl.Datetime("us", "UTC")]
    assert zoned and frame[zoned[0]][0] == AT
    listed = {str(idea.idea): idea.title for idea in ideas.ideas.list(at=AT).ideas}
    assert dict(zip(table["idea"], table["title"])) == listed
    assert "open" in table.choices("stage")


def test_more_rows_than_a_page_come_in_one_table(town: m.Participation) -> None:
    staff = town.acting(STAFF)
    for n in range(1_050):
        staff.ways.add(way=f"way-{n}", labels={"da": "Vej"}, entry="invited")
    journal = staff.tables.journal()
    assert journal["position"] == list(range(1, len(journal) + 1)) and len(journal) >= 1_050
    assert set(journal["event"]) == {"way.added"} and isinstance(journal["at"][0], datetime)


@pytest.mark.parametrize("name", ["journal", "candidates", "campaigns", "spans", "profiles", "supports"])
def test_nobody_sees_more_of_a_table_than_by_asking(ideas: m.Participation, name: str) -> None:
    public = ideas.acting(m.Actor.public(), AT)
    options: dict[str, dict[str, Any]] = {
        "candidates": {"team": uuid4()}, "campaigns": {"hearing": uuid4()}, "spans": {"hearing": uuid4()},
        "profiles": {"consent": "enrolment"},
    }  # fmt: skip
    given = options.get(name, {})
    with pytest.raises((m.DeniedError, m.NotFoundError)):
        getattr(public.tables, name)(**given)


def test_a_table_can_be_stopped_and_a_wrong_option_is_told(ideas: m.Participation) -> None:
    told: list[int] = []
    assert len(ideas.tables.ideas(at=AT, progress=lambda used, most: told.append(used))) == 3
    assert told == sorted(told) and told
    with pytest.raises(m.RefusedError) as stopped:
        ideas.tables.ideas(at=AT, progress=lambda used, most: False)
    assert stopped.value.code == "cancelled"
    with pytest.raises(m.InvalidError) as wrong:
        ideas.tables.supports(idea="hest")
    assert wrong.value.field == "idea"
    with pytest.raises(m.InvalidError):
        ideas.tables.ideas(at="i går")


def test_a_closed_town_has_no_tables(town: m.Participation) -> None:
    town.close()
    with pytest.raises(m.StorageError) as closed:
        town.tables.ideas()
    assert closed.value.code == "store_closed"
