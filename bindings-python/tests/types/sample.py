"""Not run: what mypy --strict must say of the package's types."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from typing_extensions import assert_type

import medborger as m


def correct(town: m.Participation) -> None:
    receipt = town.ideas.deposit(citizen="00000000-0000-4000-8000-00000000c001", title="a", body="b", topics=["health"])
    assert_type(receipt, m.Receipt)
    assert_type(receipt.command, UUID)
    assert_type(receipt.at, datetime)
    assert_type(receipt.made, tuple[m.Made, ...])
    assert_type(receipt.made[0].kind, str)
    view = town.ideas.get(idea=UUID(receipt.id))
    assert_type(view, m.ideas.IdeaView)
    assert_type(view.title, str | None)
    assert_type(view.stage, m.ideas.IdeaStage)
    assert_type(view.topics, tuple[str, ...])
    assert_type(view.expires_on, date | None)
    assert_type(town.ask(m.ideas.GetIdea(idea=view.idea)), m.ideas.IdeaView)
    assert_type(town.identity.municipalities(), tuple[m.identity.MunicipalityRow, ...])
    assert_type(town.execute_all([m.ways.SeedWays()]), list[m.Receipt | m.MedborgerError])
    waited = timedelta(seconds=30)
    with m.Participation.open("town.db", municipality=766, key=b"...", busy_timeout=waited, history=True) as opened:
        assert_type(opened, m.Participation)
        assert_type(opened.erasure_pending(), bool)
        assert_type(opened.again({}), dict[str, Any])
        assert_type(opened.differs({}, {}), str | None)
        assert_type(opened.journal.correct_time(stream="idea/x"), m.Receipt)
        assert_type(opened.verify().time_corrections, int)
        assert_type(opened.acting(m.Actor.public()), m.Desk)
    town.calendar.last_day(start="2026-05-08", period=m.Period.weeks(4))
    town.calendar.last_day(start=date(2026, 5, 8), period={"weeks": 4})
    place: m.values.PlaceDict = {"label": "Havnen", "point": {"latitude": 55.86, "longitude": 9.85}}
    town.ideas.deposit(citizen=UUID(int=1), title="a", body="b", place=place)
    town.ideas.deposit(citizen=UUID(int=1), title="a", body="b", place=m.Place(label="Havnen"))
    assert_type(town.citizens.export(citizen=UUID(int=1)), m.citizen_export.CitizenExport)


def wrong(town: m.Participation) -> None:
    town.ideas.deposit(title="a", body="b")  # type: ignore[call-arg]
    town.ideas.deposit(citizen=1, title="a", body="b")  # type: ignore[arg-type]
    town.ideas.get("x")  # type: ignore[call-arg]
    town.ideas.paint()  # type: ignore[attr-defined]
    m.paintings  # type: ignore[attr-defined]
    m.IdeaView  # type: ignore[attr-defined]
    m.ideas.Paint  # type: ignore[attr-defined]
    town.calendar.last_day(start="2026-05-08", period={"fortnights": 4})  # type: ignore[arg-type]
    town.ideas.deposit(citizen="x", title="a", body="b", place={"label": 1})  # type: ignore[arg-type]
    town.ideas.deposit(citizen="x", title="a", body="b", place={"lable": "x"})  # type: ignore[arg-type]
    town.acting("staff")  # type: ignore[arg-type]
    m.Participation.open("town.db", municipality=766, key=b"...", busy_timeout="5")  # type: ignore[arg-type]
    m.Participation.in_memory(municipality=766, key=b"...", busy_timeout=5)  # type: ignore[call-arg]
    receipt = town.ideas.support(idea=UUID(int=1), citizen=UUID(int=2))
    receipt.streams  # type: ignore[attr-defined]
    town.ideas.get(idea=UUID(int=1)).title = "x"  # type: ignore[misc]
