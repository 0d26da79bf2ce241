"""Measures tables: methods on a million cells, a town's journal as a frame, a market of millions of pairs. Prints one JSON object.

    columns.py [--peers] [--small]

Seconds of CPU, of all threads, without what makes the input. The frames are polars', which must be installed. The peers are
`holidays` for deadlines and `python-stdnum` for personal numbers, cell by cell as they are called; for pairs and postal codes
there is what can be done without columns: today's JSON, and a dict. Whatever both can say must agree.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import polars as pl
from medborger import Actor, Participation, Period, Table, codes, dates, matching

SMALL, PEERS = "--small" in sys.argv, "--peers" in sys.argv
CELLS = 50_000 if SMALL else 1_000_000
ENTRIES = 20_000 if SMALL else 1_000_000
PAIRS = 100_000 if SMALL else 5_000_000
GOAL = 1.5


def seconds(call: Callable[[], Any]) -> tuple[float, Any]:
    began = time.process_time()
    answer = call()
    return time.process_time() - began, answer


def row(case: str, ours: float, peer: str | None, theirs: float | None, goal: float | None) -> dict[str, Any]:
    ours, theirs = round(ours, 3), None if theirs is None else round(theirs, 3)
    print(f"{case}: {ours} s of CPU; {peer}: {theirs}; goal {goal}", file=sys.stderr, flush=True)
    return {"case": case, "metric": "cpu_s", "ours": ours, "peer": peer, "theirs": theirs, "goal": goal}


def same(case: str, ours: Any, theirs: Any) -> None:
    if ours != theirs:
        sys.exit(f"{case}: the peer gives another answer")


def numbers(count: int, seed: int = 1) -> list[int]:
    """A small generator, so that every run is the same."""
    state, out = seed, []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        out.append(state >> 33)
    return out


def deadlines() -> list[dict[str, Any]]:
    first = date(2020, 1, 1)
    days = [first + timedelta(days=number % 5_000) for number in numbers(CELLS)]
    frame = pl.DataFrame({"day": days})
    period = Period.weeks(4)
    ours, found = seconds(lambda: dates.deadline(frame, day="day", period=period).to_polars())
    theirs = None
    if PEERS:
        import holidays

        danish = holidays.country_holidays("DK", years=range(2020, 2036))

        def last(day: date) -> date:
            day += timedelta(weeks=4)
            while day.weekday() > 4 or day in danish:
                day += timedelta(days=1)
            return day

        theirs, rolled = seconds(lambda: [last(day) for day in days])
        # The days on which authorities are closed beside the holidays are ours alone: where none is near, both agree.
        there = zip(days, found["last_day"], rolled)
        plain = [(one, other) for day, one, other in there if (day + timedelta(weeks=4)).month in (2, 3, 9, 10)]
        agree = sum(one >= other for one, other in plain)
        if not plain or agree < len(plain):
            sys.exit("deadlines: a deadline ends before the peer's")
    return [row(f"{CELLS:,} deadlines", ours, "holidays", theirs, GOAL)]


def with_check(number: int) -> str:
    """A number that looks like a personal one of nobody: of a day, and a running number."""
    day = date(1940, 1, 1) + timedelta(days=number % 20_000)
    return f"{day:%d%m%y}{number // 7 % 10_000:04}"


def personal() -> list[dict[str, Any]]:
    cells = [with_check(number) for number in numbers(CELLS, 2)]
    frame = pl.DataFrame({"cpr": cells})
    ours, found = seconds(lambda: codes.cpr(frame, on="2026-06-01").to_polars())
    theirs = None
    if PEERS:
        from stdnum.dk import cpr

        theirs, births = seconds(lambda: [cpr.get_birth_date(cell) for cell in cells])
        same("personal numbers", found["cpr_birth_date"].to_list(), births)
    return [row(f"{CELLS:,} personal numbers", ours, "python-stdnum", theirs, GOAL)]


def postal() -> list[dict[str, Any]]:
    cells = [f"{1_000 + number % 9_000}" for number in numbers(CELLS, 3)]
    frame = pl.DataFrame({"postal_code": cells})
    ours, found = seconds(lambda: codes.postal(frame).to_polars())
    same("postal codes", found.height, CELLS)
    return [row(f"{CELLS:,} postal codes", ours, None, None, GOAL)]


def journal() -> list[dict[str, Any]]:
    town = Participation.in_memory(municipality="0766", key=bytes(range(32)))
    consents = [{"purpose": "enrolment", "text_version": "2026-1"}]
    ida = town.citizens.enrol(name="Ida Eksempel", consents=consents).id
    by_ida = town.acting(Actor.citizen(ida))
    for number in range(ENTRIES - 1):
        by_ida.ideas.deposit(citizen=ida, title=f"Bænk {number} langs havnen", body="Så kan alle nå hele turen.")
    ours, found = seconds(lambda: town.tables.journal().to_polars())
    same("journal", found.height, town.verify().entries)
    return [row(f"{found.height:,} entries of the journal", ours, None, None, 2)]


def market() -> list[dict[str, Any]]:
    people, tasks = PAIRS // 50, PAIRS // 500
    fits = numbers(PAIRS, 4)
    persons = [f"p{number % people}" for number in range(PAIRS)]
    places = [(number // people * 7919 + number % people * 31) % tasks for number in range(PAIRS)]
    pairs = pl.DataFrame(
        {"person": persons, "task": [f"t{place}" for place in places], "fit": [fit % 1_001 for fit in fits]}
    )
    who = pl.DataFrame({"id": [f"p{number}" for number in range(people)]})
    where = pl.DataFrame({"id": [f"t{number}" for number in range(tasks)], "capacity": [5] * tasks})
    carried, found = seconds(lambda: Table(pairs).to_polars())
    same("market", found.height, PAIRS)

    def by_json() -> Any:
        rows = zip(pairs["person"], pairs["task"], pairs["fit"])
        return json.loads(json.dumps([{"person": p, "task": t, "fit": f} for p, t, f in rows]))

    theirs, _ = seconds(by_json)
    rows = [row(f"{PAIRS:,} pairs in and out", carried, "the same as JSON", theirs, 3)]
    solved, found = seconds(lambda: matching.solve(pairs, who, where, reasons=False).table.to_polars())
    same("market", found.height, PAIRS)
    return [*rows, row(f"{PAIRS:,} pairs matched", solved, None, None, None)]


def main() -> None:
    rows = [row for part in (deadlines, personal, postal, journal, market) for row in part()]
    print(json.dumps({"bench": "columns", "rows": rows}, ensure_ascii=False))


main()
