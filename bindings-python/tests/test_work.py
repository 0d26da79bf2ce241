"""What a call may cost: budgets by actor, Ctrl-C, and telling how far it has come."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import threading
import time
from typing import Any
from uuid import uuid4

import pytest

import medborger as m
from medborger import Participation
from medborger.sortitions import VolunteerDict


def slow(size: int) -> dict[str, Any]:
    """Reserves for a pool in which everybody is counted for each of as many values: it takes long, and solves nothing."""
    values = [{"value": f"x{n}", "min": 0, "max": 1} for n in range(size)]
    return {
        "rules": {"seats": 2, "features": [{"key": "f", "values": values}]},
        "people": [{"id": f"p{n}", "features": {"f": "x1"}} for n in range(size)],
        "panel": ["p0"],
        "drop_out": {"per_mille": 100},
        "reserves": 2,
    }


def test_every_actor_has_a_budget_and_the_refusal_names_it(town: Participation) -> None:
    public = town.acting(m.Actor.public())
    people: list[VolunteerDict] = [{"id": f"p{n}"} for n in range(800)]
    with pytest.raises(m.RefusedError) as refused:
        public.sortitions.distribute(rules={"seats": 2}, people=people, work_max=1_000)
    assert (refused.value.code, refused.value.field) == ("work_exhausted", "work_max")
    assert "1000 units" in str(refused.value)
    # More than the actor may use can't be asked for: as many panels take more memory than that.
    with pytest.raises(m.RefusedError) as refused:
        public.sortitions.lottery(
            rules={"seats": 400},
            people=people,
            panels=100_000,
            announcement={
                "title": "x",
                "disclosure": "pseudonyms_only",
                "randomness": {"kind": "beacon", "source": "x", "bytes": 32},
            },
            work_max=10**15,
        )
    assert (refused.value.code, refused.value.field) == ("memory_exhausted", None)
    assert "64 MiB" in str(refused.value) and "the public's limit" in str(refused.value)
    assert "offentlighedens grænse" in refused.value.danish


def test_progress_is_told_and_changes_no_answer(town: Participation) -> None:
    question = slow(1_500)
    alone = town.sortitions.reserves(**question)
    told: list[tuple[int, int | None]] = []
    watched = town.sortitions.reserves(**question, progress=lambda used, most: told.append((used, most)))
    assert watched == alone
    used = [units for units, _ in told]
    assert len(used) >= 3
    assert used == sorted(used)
    assert all(most is not None and units <= most for units, most in told)


def test_false_stops_a_call_and_an_error_comes_through(town: Participation) -> None:
    with pytest.raises(m.RefusedError) as stopped:
        town.sortitions.reserves(**slow(3_000), progress=lambda used, most: False)
    assert stopped.value.code == "cancelled"

    def fail(used: int, most: int | None) -> None:
        raise ZeroDivisionError("mine")

    with pytest.raises(ZeroDivisionError, match="mine"):
        town.sortitions.reserves(**slow(3_000), progress=fail)
    with pytest.raises(m.InvalidError) as wrong:
        town.sortitions.reserves(**slow(3_000), progress=7)  # type: ignore[arg-type]
    assert (wrong.value.code, wrong.value.field) == ("wrong_type", "progress")


def test_other_threads_run_meanwhile(town: Participation) -> None:
    counted = itertools.count()
    ended = threading.Event()

    def count() -> None:
        while not ended.is_set():
            next(counted)
            time.sleep(0.001)

    other = threading.Thread(target=count)
    other.start()
    calls = itertools.count()
    with pytest.raises(m.RefusedError):
        town.sortitions.reserves(**slow(3_000), progress=lambda used, most: next(calls) < 5)
    ended.set()
    other.join()
    assert next(counted) > 5


ENDLESS = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs this in the background ignores it
sys.path.insert(0, sys.argv[1])
import medborger as m
from test_work import slow
with m.Participation.in_memory(municipality="0766", key=bytes(range(32))) as town:
    question = slow(20_000)
    print("begins", flush=True)
    try:
        town.sortitions.reserves(**question)
    except KeyboardInterrupt:
        print("interrupted", time.monotonic(), flush=True)
    except m.MedborgerError as error:
        print(error.code, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
def test_ctrl_c_stops_a_long_call() -> None:
    here = os.path.dirname(__file__)
    child = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, here], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "begins\n"
    time.sleep(0.5)
    sent = time.monotonic()
    child.send_signal(signal.SIGINT)
    said = child.stdout.readline().split()
    child.wait()
    assert said[:1] == ["interrupted"], said
    # An optimised build takes a fifth of a second at most; the tests' own is slower by more than ten times.
    assert float(said[1]) - sent < 5


def test_a_proof_tells_its_progress_and_can_be_stopped(town: Participation) -> None:
    staff = town.acting(m.Actor.staff(uuid4()))
    for n in range(2_100):
        staff.ways.add(way=f"way-{n}", labels={"da": "Vej"}, entry="invited")
    told: list[tuple[int, int | None]] = []
    watched = town.verify(progress=lambda used, most: told.append((used, most)))
    assert watched == town.verify()
    assert told
    assert all(most is None for _, most in told)
    with pytest.raises(m.RefusedError) as stopped:
        town.verify(progress=lambda used, most: False)
    assert stopped.value.code == "cancelled"
    with pytest.raises(m.InvalidError) as wrong:
        town.verify(progress=7)  # type: ignore[arg-type]
    assert wrong.value.code == "wrong_type"
