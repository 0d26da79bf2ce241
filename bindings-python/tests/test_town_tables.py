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


@pytest.fixture
def topic(town: m.Participation) -> tuple[m.Desk, str, list[str]]:
    """A topic with nine statements, of which the last is hidden, and 24 people of two minds, who each left one out."""
    staff, topic = town.acting(STAFF, AT), str(uuid4())
    day = AT.date().isoformat()
    terms: dict[str, Any] = {
        "title": "Havnen", "from": day, "to": day, "see": "everybody", "write": "enrolled", "statements": "participants",
    }  # fmt: skip
    staff.dialogues.open(topic=topic, terms=terms, text={"challenge": "Hvad skal havnen bruges til?", "scope": "Alt."})  # type: ignore[arg-type]
    written = [str(uuid4()) for _ in range(9)]
    for n, contribution in enumerate(written):
        staff.dialogues.contribute(topic=topic, contribution=contribution, kind="statement", text=f"Udsagn {n}")
    for n in range(24):
        who = town.citizens.enrol(name=f"Ida Eksempel {n}", consents=CONSENTS, at=AT).id
        by = town.acting(m.Actor.citizen(who), AT)
        for at, contribution in enumerate(written):
            if at == 8 or (n + at) % 8:
                by.dialogues.voice(contribution=contribution, citizen=who, vote="agree" if n % 2 == at % 2 else "disagree")
    staff.dialogues.put_reason(reason="others", from_=day, words={"danish": "Andre", "english": "Others"})
    staff.dialogues.hide(contribution=written[8], reason="others")
    return staff, topic, written


def test_the_votes_of_the_forum_are_a_conversation(topic: tuple[m.Desk, str, list[str]]) -> None:
    staff, of, written = topic
    votes, statements = staff.tables.votes(topic=of), staff.tables.statements(topic=of)
    assert statements["statement"] == list(range(1, 10)) and statements["contribution"] == written
    assert statements["moderated"] == [False] * 8 + [True] and statements["text"][-1] is None
    found = m.opinion.groups(votes, statements, bootstrap=0)
    assert found.report["participants"] == 24 and found.report["group_sizes"] == [12, 12]
    assert found.statements["is_left_out"] == [False] * 8 + [True]
    shown = m.opinion.next_statements(votes, statements, seed=1)
    assert len(shown) == 25 and "9" not in shown["statement"]
    left = [str((8 - n % 8) % 8 + 1) for n in range(24)]
    assert sorted(shown["statement"][:24]) == sorted(left)


def test_votes_of_the_forum_lead_to_nobody_and_are_for_staff(topic: tuple[m.Desk, str, list[str]]) -> None:
    staff, of, _ = topic
    votes = staff.tables.votes(topic=of)
    assert sorted(set(votes["participant"])) == list(range(24)) and list(votes.columns) == ["participant", "statement", "vote"]
    public = staff.acting(m.Actor.public(), AT)
    with pytest.raises(m.DeniedError):
        public.tables.votes(topic=of)
    assert public.tables.statements(topic=of)["moderated"] == [False] * 8 + [True]
