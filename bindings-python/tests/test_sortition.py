"""A fair draw through the Python package: from columns to the replay, and nobody's data in what everybody sees."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Collection
from typing import Any

import pytest

import medborger as m

ROWS = 40
COLUMNS: dict[str, list[Any]] = {
    "id": [f"k{n:02}" for n in range(ROWS)],
    "gender": ["f" if n % 3 else "m" for n in range(ROWS)],
    "area": [("nord", "syd", "øst")[n // 4 % 3] for n in range(ROWS)],
    "home": [n // 2 for n in range(ROWS)],
    "fits": [["health"] if n % 4 else ["health", "traffic"] for n in range(ROWS)],
    "standing": ["included" if n == 3 else "excluded" if n == 5 else "open" for n in range(ROWS)],
}


def quota(value: str, least: int, most: int) -> m.sortitions.ValueQuota:
    return m.sortitions.ValueQuota(value=value, min=least, max=most)


RULES = m.sortitions.DrawRules(
    seats=8,
    features=(
        m.sortitions.Feature(key="gender", values=(quota("f", 4, 4), quota("m", 4, 4))),
        m.sortitions.Feature(key="area", values=tuple(quota(area, 2, 3) for area in ("nord", "syd", "øst"))),
    ),
    seat_groups=(m.sortitions.SeatGroup(key="health", seats=6), m.sortitions.SeatGroup(key="traffic", seats=2)),
    household_max=1,
)
ANNOUNCED = m.sortitions.Announcement(title="Lodtrækning til Sundhed sammen", disclosure=m.sortitions.Disclosure.FEATURES)
ELSEWHERE = """
import json, sys
import medborger as m
asked = json.load(sys.stdin)
people = m.volunteers_from_columns(asked["columns"], household="home", fits="fits", standing="standing")
with m.Participation.in_memory(municipality="0766", key=bytes(range(32))) as town:
    drawn = town.sortitions.lottery(rules=asked["rules"], people=people, announcement=asked["announced"])
sys.stdout.buffer.write(drawn.published.text.encode())
"""


def volunteers(columns: m.Columns = COLUMNS) -> list[m.sortitions.Volunteer]:
    return m.volunteers_from_columns(columns, household="home", fits="fits", standing="standing")


def row(n: int) -> m.sortitions.VolunteerDict:
    columns = {name: cells[n] for name, cells in COLUMNS.items()}
    return {
        "id": columns["id"],
        "features": {"area": columns["area"], "gender": columns["gender"]},
        "household": str(columns["home"]),
        "fits": set(columns["fits"]),
        "standing": columns["standing"],
    }


@pytest.fixture
def lottery(town: m.Participation) -> m.sortitions.PreparedLottery:
    return town.sortitions.lottery(rules=RULES, people=volunteers(), announcement=ANNOUNCED)


class Table:
    """What an Arrow table offers."""

    def __init__(self, columns: dict[str, list[Any]]) -> None:
        self._columns = columns

    def to_pydict(self) -> dict[str, list[Any]]:
        return self._columns


class Frame:
    """What a frame of polars or pandas offers: columns that are no lists, by name."""

    def __init__(self, columns: dict[str, list[Any]]) -> None:
        self._columns = columns

    @property
    def columns(self) -> list[str]:
        return list(self._columns)

    def __getitem__(self, name: str) -> tuple[Any, ...]:
        return tuple(self._columns[name])


class NotAvailable:
    """As pandas' NA: neither equal to itself nor not."""

    def __eq__(self, other: object) -> Any:
        return self

    def __ne__(self, other: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


@pytest.mark.parametrize("shape", [dict, Table, Frame, lambda c: {name: iter(cells) for name, cells in c.items()}])
def test_columns_of_any_shape_are_the_same_people(shape: Any) -> None:
    assert volunteers(shape(COLUMNS)) == volunteers()


def test_rows_and_columns_in_any_order_and_process_give_the_same_text(
    town: m.Participation, lottery: m.sortitions.PreparedLottery
) -> None:
    text = lottery.published.text
    order = list(range(ROWS))
    random.Random(7).shuffle(order)
    shuffled = {name: [cells[n] for n in order] for name, cells in reversed(COLUMNS.items())}
    rows: list[Collection[m.sortitions.Volunteer | m.sortitions.VolunteerDict]]
    rows = [[row(n) for n in range(ROWS)], [row(n) for n in order], volunteers(shuffled)]
    for people in rows:
        assert town.sortitions.lottery(rules=RULES, people=people, announcement=ANNOUNCED).published.text == text
    asked = {"rules": RULES.to_dict(), "columns": shuffled, "announced": ANNOUNCED.to_dict()}
    for seed in ("1", "4711"):
        other = subprocess.run(
            [sys.executable, "-c", ELSEWHERE],
            input=json.dumps(asked).encode(),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert other.stdout == text.encode()
    assert lottery.published.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_everybody_replays_the_draw_and_finds_their_own_line(
    town: m.Participation, lottery: m.sortitions.PreparedLottery
) -> None:
    public = town.acting(m.Actor.public())
    drawn = m.sortitions.Drawn.numbers([0, 4, 2])
    text, sha256 = lottery.published.text, lottery.published.sha256
    replay = public.sortitions.verify(text=text, sha256=sha256, drawn=drawn, claimed=42)
    assert (replay.panel, len(replay.people)) == (42, 8)
    assert "k03" in replay.people and "k05" not in replay.people
    share = public.sortitions.person(text=text, id="k03")
    assert (share.panels, share.of, share.chance) == (1000, 1000, 1.0)
    with pytest.raises(m.RefusedError) as claim:
        public.sortitions.verify(text=text, sha256=sha256, drawn=drawn, claimed=41)
    assert claim.value.code == "sortition_claim_differs"


def test_a_changed_byte_is_refused_with_its_line(town: m.Participation, lottery: m.sortitions.PreparedLottery) -> None:
    data = lottery.published.text.encode()
    some = random.Random(11)
    for _ in range(200):
        at = some.randrange(len(data))
        if data[at] >= 0x80 or data[at] == 0x0A:
            continue
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        line = data[:at].count(b"\n") + 1
        with pytest.raises(m.RefusedError) as hashed:
            town.sortitions.verify(
                text=changed.decode(), sha256=lottery.published.sha256, drawn=m.sortitions.Drawn.numbers([0, 4, 2])
            )
        assert hashed.value.field == "text"
        with pytest.raises(m.MedborgerError, match=rf"line {line} ") as refused:
            town.sortitions.verify(
                text=changed.decode(), sha256=hashlib.sha256(changed).hexdigest(), drawn=m.sortitions.Drawn.numbers([0, 4, 2])
            )
        assert refused.value.field == "text"


EMPTY = [None, float("nan"), NotAvailable(), "", " "]


@pytest.mark.parametrize("empty", EMPTY)
def test_of_whom_no_household_is_told_nobody_is_known_to_live_with(empty: object) -> None:
    people = volunteers({**COLUMNS, "home": [*COLUMNS["home"][:7], empty, *COLUMNS["home"][8:]]})
    assert people[7].household is None
    assert people[6].household is not None


@pytest.mark.parametrize("empty", EMPTY)
@pytest.mark.parametrize("column", [name for name in COLUMNS if name != "home"])
def test_an_empty_cell_is_named_by_row_and_column(column: str, empty: object) -> None:
    cells = [*COLUMNS[column][:7], empty, *COLUMNS[column][8:]]
    with pytest.raises(m.InvalidError) as refused:
        volunteers({**COLUMNS, column: cells})
    assert isinstance(refused.value, ValueError)
    assert (refused.value.code, refused.value.field) == ("missing_field", f"people[7].{column}")


@pytest.mark.parametrize(
    ("columns", "code", "field"),
    [
        ({**COLUMNS, "area": ["nord"]}, "sortition_columns_uneven", "area"),
        ({**COLUMNS, "id": []}, "sortition_columns_uneven", "home"),
        ({"id": ["k1"], "gender": ["f"]}, "sortition_column_missing", "home"),
        ({**COLUMNS, "gender": [1.5] * ROWS}, "wrong_type", "people[0].gender"),
        ({**COLUMNS, "home": [True] * ROWS}, "wrong_type", "people[0].home"),
        ({**COLUMNS, "fits": [{"health": 1.5}.values()] * ROWS}, "wrong_type", "people[0].fits"),
        ({**COLUMNS, "standing": ["maybe"] * ROWS}, "wrong_type", "people[0].standing"),
        ({**COLUMNS, "gender": "fmf"}, "wrong_type", "columns"),
        ({7: ["f"] * ROWS}, "wrong_type", "columns"),
        (7, "wrong_type", "columns"),
    ],
)
def test_columns_that_hold_no_people_are_refused(columns: Any, code: str, field: str) -> None:
    with pytest.raises(m.InvalidError) as refused:
        volunteers(columns)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_only_the_features_named_are_read() -> None:
    people = m.volunteers_from_columns({**COLUMNS, "name": ["Ida Eksempel"] * ROWS}, features=["gender"])
    assert [person.features for person in people] == [{"gender": gender} for gender in COLUMNS["gender"]]
    assert all((person.household, person.fits, person.standing) == (None, None, None) for person in people)


def test_the_tables_of_other_tools_are_read_and_written(town: m.Participation) -> None:
    people = "".join(f"{COLUMNS['id'][n]},{COLUMNS['gender'][n]},{COLUMNS['area'][n]}\n" for n in range(ROWS))
    categories = "feature,value,min,max\ngender,f,4,4\ngender,m,4,4\narea,nord,2,3\narea,syd,2,3\narea,øst,2,3\n"
    text = m.sortitions.TableInput.text

    def read(categories: str, people: str) -> m.sortitions.TableReport:
        return town.sortitions.read_tables(categories=text(categories), people=text(people))

    tables = read(categories, "id,gender,area\n" + people).tables
    assert tables is not None
    features = ["gender", "area"]
    assert list(tables.people) == m.volunteers_from_columns(COLUMNS, features=features)
    assert tables.features == RULES.features
    files = town.sortitions.write_tables(features=tables.features, people=tables.people)
    again = read(files.categories, files.people)
    assert again.tables == tables and not again.findings
    report = read(categories.replace("4,4", "fire,4"), "id,gender,area\n" + people)
    assert report.tables is None
    assert [(f.lines, f.column, f.code, f.proposal) for f in report.findings] == [
        ((2, 3), 3, "sortition_number_unreadable", "4")
    ]


def test_the_report_tells_who_is_favoured_and_what_it_is_compared_with(town: m.Participation) -> None:
    population = {"gender": {"f": 0.5, "m": 0.5}}
    told = town.sortitions.report(rules=RULES, people=volunteers(), population=population, language="en")
    compared = told.report.stratified
    assert compared is not None and compared.minimum <= told.report.spread.minimum
    assert [group.value for group in told.report.groups] == ["f", "m", "nord", "syd", "øst"]
    for figure in told.figures:
        assert figure.startswith("<figure") and "<table" in figure



def test_conflicting_quotas_are_named_and_relaxed_before_anybody_is_drawn(town: m.Participation) -> None:
    columns = {"id": ["a", "b", "c"], "gender": ["f", "f", "m"]}
    people = m.volunteers_from_columns(columns)
    rules = m.sortitions.DrawRules(
        seats=3,
        features=(m.sortitions.Feature(key="gender", values=(quota("f", 0, 1), quota("m", 0, 3))),),
    )
    found = town.sortitions.conflicts(rules=rules, people=people)
    assert not found.feasible and found.conflict and found.relaxation is not None
    with pytest.raises(m.RefusedError) as refused:
        town.sortitions.lottery(rules=rules, people=people, announcement=ANNOUNCED)
    assert refused.value.code == "sortition_quotas_conflict"


HEALTH: m.teams.SeatGroupSpecDict = {"key": "citizens", "label": "Borgere", "class": "citizen", "seats": 2}
GENDER = m.teams.DrawFeature(
    key="gender",
    label="Køn",
    source=m.teams.FeatureSource.DECLARED,
    values=(m.teams.DrawValue(value="f", min=1, max=1), m.teams.DrawValue(value="m", min=1, max=1)),
)
TERMS: m.teams.TermsTextDict = {"purpose": "En sundhedspolitik.", "tasks": ["Beskriv det gode liv"], "reports_to": ["Byrådet"]}
STAFF = m.Actor.staff("00000000-0000-4000-8000-000000005001")


def test_what_everybody_sees_of_a_team_holds_nothing_of_its_candidates(town: m.Participation) -> None:
    secrets = ["Hemmelig", "Sygeplejerske", "patient", "sundhed-9", "Skjulevej", "1961", "nattevagt"]
    clerk = town.acting(STAFF, at="2026-01-15T10:00:00Z")
    team = clerk.teams.propose(kind="special_committee", title="Sundhed sammen", challenge="Hvordan lever vi godt?").id
    clerk.teams.adopt_terms(
        team=team,
        by="council",
        terms=TERMS,
        from_="2026-02-01",
        to="2026-12-31",
        seats=[HEALTH],
        openness={"agendas": True, "minutes": True},
    )
    clerk.teams.open_recruitment(
        team=team, last_day="2026-02-01", method="draw", plan=m.teams.DrawPlan(features=(GENDER,))
    )
    citizens = []
    for n in range(6):
        citizen = town.citizens.enrol(
            name=f"Hemmelig Nummer{n}",
            consents=[{"purpose": "enrolment", "text_version": "2026-1"}],
            profile={"competencies": ["sygeplejerske"], "area": "sundhed-9", "birth_year": 1961},
            at="2026-01-15T10:00:00Z",
        ).id
        citizens.append(citizen)
        town.acting(m.Actor.citizen(citizen), at="2026-01-16T10:00:00Z").teams.express_interest(
            team=team,
            citizen=citizen,
            answers={"gender": "f" if n % 2 else "m"},
            experiences=["patient"],
            household=f"Skjulevej {n}",
            motivation="Sygeplejerske med nattevagt.",
        )
    clerk = town.acting(STAFF, at="2026-02-03T10:00:00Z")
    pool = clerk.teams.pool(team=team)
    clerk.teams.publish_draw(
        team=team,
        title="Lodtrækning",
        draws_at="2026-02-04T10:00:00Z",
        disclosure=m.sortitions.Disclosure.PSEUDONYMS_ONLY,
    )
    public = town.acting(m.Actor.public(), at="2026-02-04T10:00:00Z")
    clerk.teams.draw(team=team, drawn=m.sortitions.Drawn.numbers([1, 2, 3]), at="2026-02-04T10:00:00Z")
    published = public.teams.draw_text(team=team)
    title = next(line.split("\t")[1] for line in published.text.splitlines() if line.startswith("title"))
    announced = m.sortitions.Announcement(title=title, disclosure=m.sortitions.Disclosure.PSEUDONYMS_ONLY)
    lottery = clerk.sortitions.lottery(rules=pool.rules, people=pool.people, announcement=announced)
    assert (published.text, published.panel) == (lottery.published.text, 123)
    clerk = town.acting(STAFF, at="2026-02-05T10:00:00Z")
    chosen = [person for person in clerk.teams.candidates(team=team).candidates if person.drawn_for]
    assert len(chosen) == 2
    for number, person in enumerate(chosen, 1):
        clerk.teams.appoint(
            team=team,
            seat="citizens",
            appointee=m.teams.Appointee.candidate(person.candidate),
            by="council",
            decided_on="2026-02-05",
        )
        clerk.teams.answer_appointment(team=team, appointment=number, accept=True, confidentiality=True)
    clerk.teams.begin(team=team)
    meeting = clerk.meetings.call(
        host={"kind": "team", "team": team},
        title="Første møde",
        place="Rådhuset",
        starts_at="2026-02-06T16:00:00Z",
        ends_at="2026-02-06T18:00:00Z",
        agenda=[{"title": "Velkomst"}, {"title": "En sag om en patient", "closed": True}],
    ).id
    clerk = town.acting(STAFF, at="2026-02-07T10:00:00Z")
    clerk.meetings.record_attendance(meeting=meeting, present=[1], excused=[2])
    clerk.meetings.keep_minutes(
        meeting=meeting, items=[{"item": 1, "text": "Vel mødt."}, {"item": 2, "text": "En patient."}]
    )
    clerk.meetings.approve_minutes(meeting=meeting)
    public = town.acting(m.Actor.public(), at="2026-02-08T10:00:00Z")
    seen = {
        "team.get": public.teams.get(team=team).to_json(),
        "team.list": public.teams.list().to_json(),
        "team.file": public.teams.file(team=team).html,
        "team.calendar": public.teams.calendar(team=team).ics,
        "meeting.get": public.meetings.get(meeting=meeting).to_json(),
        "meeting.list": public.meetings.list(team=team).to_json(),
        "team.draw_text": public.teams.draw_text(team=team).to_json(),
    }
    assert "Vel mødt." in seen["meeting.get"] and "Vel mødt." in seen["team.file"]
    for name, text in seen.items():
        for secret in [*secrets, *map(str, citizens)]:
            # A year may stand within a hash by chance.
            whole = rf"(?<![0-9a-f]){re.escape(secret)}(?![0-9a-f])"
            assert not re.search(whole, text, re.IGNORECASE), (name, secret)
        if name != "team.draw_text":
            assert not [person.id for person in pool.people if person.id in text], name
    for ask in (public.teams.candidates, public.teams.pool, public.teams.fitting):
        with pytest.raises(m.DeniedError):
            ask(team=team)
    town.verify()
