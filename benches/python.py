"""Measures the Python package: its import, a typed call, what an editor waits for. Prints one JSON object.

    python.py [--peers] [--small]

Imports and completions are measured in processes of their own, in turns with the peer's, with bytecode cached as after
an installation; of several runs the median stands. The peers are polars, for the import, and jedi, which completes.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

KEY = bytes(range(32))

IMPORT = """
import os, resource, sys, time
def memory():
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
before, began, used = memory(), time.perf_counter(), time.process_time()
import NAME
used, took = time.process_time() - used, time.perf_counter() - began
print(used * 1e3, took * 1e3, (memory() - before) / 1e6)
"""

FIRST = """
import time
used = time.process_time()
from medborger import Participation
town = Participation.in_memory(municipality="0766", key=bytes(range(32)))
town.ideas.list()
print((time.process_time() - used) * 1e3)
"""

COMPLETE = """
import sys, tempfile, time
from pathlib import Path
import jedi, parso.cache
from jedi import settings
# As for somebody who completes for the first time: nothing is cached.
settings.cache_directory = tempfile.mkdtemp()
parso.cache._default_cache_path = Path(settings.cache_directory)
text, needed = sys.argv[1], sys.argv[2].split(",")
lines = ["import medborger", "town = medborger.Participation.in_memory(municipality='0766', key=b'')", text]
used, began = time.process_time(), time.perf_counter()
names = {name.name for name in jedi.Script("\\n".join(lines)).complete(3, len(text))}
took = time.perf_counter() - began
missing = set(needed) - names
if missing:
    sys.exit(f"{text} is not completed by {missing}")
print(took, time.process_time() - used)
"""


def row(case: str, metric: str, ours: float, peer: str | None, theirs: float | None, goal: float) -> dict[str, Any]:
    return {
        "case": case,
        "metric": metric,
        "ours": round(ours, 3),
        "peer": peer,
        "theirs": None if theirs is None else round(theirs, 3),
        "goal": round(goal, 3),
    }


def child(program: str, *args: str, **more: str) -> list[float]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | more
    called = [sys.executable, "-c", program, *args]
    said = subprocess.run(called, capture_output=True, text=True, env=environment, cwd=tempfile.gettempdir())
    if said.returncode:
        sys.exit(said.stderr)
    return [float(figure) for figure in said.stdout.split()]


def medians(runs: list[list[float]]) -> list[float]:
    return [statistics.median(figures) for figures in zip(*runs)]


def imports(peers: bool, rounds: int) -> list[dict[str, Any]]:
    names = ["medborger", "polars"] if peers else ["medborger"]
    runs: dict[str, list[list[float]]] = {name: [] for name in names}
    for turn in range(rounds + 1):
        for name in names:
            figures = child(IMPORT.replace("NAME", name))
            # The first writes the bytecode.
            if turn:
                runs[name].append(figures)
    cpu, wall, memory = medians(runs["medborger"])
    if not peers:
        return [
            row("import", "cpu_ms", cpu, None, None, 60),
            row("import", "wall_ms", wall, None, None, 60),
            row("import", "memory_mb", memory, None, None, 0),
        ]
    of_peer = medians(runs["polars"])
    return [
        row("import", "cpu_ms", cpu, "polars", of_peer[0], min(60, of_peer[0] / 2)),
        row("import", "wall_ms", wall, "polars", of_peer[1], 60),
        row("import", "memory_mb", memory, "polars", of_peer[2], of_peer[2] / 2),
    ]


def fastest(call: Callable[[], object], calls: int) -> float:
    """Microseconds of CPU that a call takes, in the fastest of five series."""
    series = []
    for _ in range(5):
        began = time.process_time()
        for _ in range(calls):
            call()
        series.append((time.process_time() - began) / calls * 1e6)
    return min(series)


def calls(small: bool) -> list[dict[str, Any]]:
    """Typed calls beside the raw call below them, which takes JSON and gives JSON."""
    from medborger import Actor, Participation, _native

    town = Participation.in_memory(municipality="0766", key=KEY)
    ida = town.citizens.enrol(
        name="Ida Eksempel", consents=[{"purpose": "enrolment", "text_version": "2026-1"}]
    ).id
    by_ida = town.acting(Actor.citizen(ida))
    place = {"label": "Havnen", "point": {"latitude": 55.86, "longitude": 9.85}}
    for number in range(50):
        idea = by_ida.ideas.deposit(
            citizen=ida, title=f"Bænk {number} langs havnen", body="Så kan alle nå hele turen.", place=place
        ).id
    bank: _native.Participation = town._bank
    asked: list[tuple[str, int, Callable[[], object], str, dict[str, object]]] = [
        ("calendar.is_excluded", 20_000, lambda: town.calendar.is_excluded(date="2026-06-05"), "", {"date": "2026-06-05"}),
        ("idea.get", 3_000, lambda: town.ideas.get(idea=idea), "", {"idea": idea}),
        ("idea.list of 50", 200, lambda: town.ideas.list(), "idea.list", {}),
        ("calendar.holidays", 3_000, lambda: town.calendar.holidays(year=2026), "", {"year": 2026}),
        ("identity.municipalities", 200, lambda: town.identity.municipalities(), "", {}),
    ]
    rows = []
    for case, number, typed, name, body in asked:
        number = max(50, number // (20 if small else 1))
        query = json.dumps({"name": name or case, "body": body})
        moment = '{"at":"' + time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()) + '","actor":{"kind":"system"}}'
        ours, theirs = fastest(typed, number), fastest(lambda: bank.ask(query, moment), number)
        rows.append(row(case, "us_per_call", ours, "raw native call", theirs, 4 * theirs))
    return rows


def completions(rounds: int) -> list[dict[str, Any]]:
    rows = []
    for text, needed in [
        ("town.ideas.", "deposit,support,get,list"),
        ("medborger.", "Participation,ideas,white_papers,values"),
        ("medborger.hearings.", "HearingView,HearingBasis"),
    ]:
        wall, cpu = medians([child(COMPLETE, text, needed) for _ in range(rounds)])
        rows.append(row(f"jedi: {text}", "first_completion_s", wall, None, None, 1))
        rows.append(row(f"jedi: {text}", "first_completion_cpu_s", cpu, None, None, 1))
    return rows


def main() -> None:
    small, peers = "--small" in sys.argv, "--peers" in sys.argv
    rounds = 3 if small else 11
    rows = imports(peers, rounds)
    first = medians([child(FIRST) for _ in range(rounds)])[0]
    rows.append(row("import, open and the first question", "cpu_ms", first, None, None, 0))
    rows += calls(small)
    if peers:
        rows += completions(1 if small else 5)
    print(json.dumps({"bench": "python", "rows": rows}, ensure_ascii=False))


main()
