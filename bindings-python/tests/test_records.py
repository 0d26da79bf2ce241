"""Records are frozen dataclasses, made when they are first used: an import makes none."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys

import pytest

import medborger as m

ONE = "00000000-0000-4000-8000-000000000001"

MADE_AT_ONCE = """
import medborger as m
for module in (m.values, m.ideas):
    print([name for name in module.__all__ if "__dataclass_fields__" in getattr(getattr(module, name), "__dict__", {})])
"""


def test_neither_the_package_nor_a_room_makes_dataclasses_when_it_is_loaded() -> None:
    said = subprocess.run([sys.executable, "-c", MADE_AT_ONCE], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n[]\n"


ASKED_FIRST = """
import dataclasses, inspect, sys
import medborger as m
asked = {
    "fields": lambda: [field.name for field in dataclasses.fields(m.ideas.WithdrawSupport)],
    "signature": lambda: list(inspect.signature(m.ideas.WithdrawSupport).parameters),
    "variant": lambda: m.ActorCitizen.__match_args__,
    "is": lambda: dataclasses.is_dataclass(m.ideas.WithdrawSupport),
}
print(asked[sys.argv[1]]())
"""


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ("fields", "['idea', 'citizen']"),
        ("signature", "['idea', 'citizen']"),
        ("variant", "('citizen_id',)"),
        ("is", "True"),
    ],
)
def test_a_record_is_a_dataclass_before_it_is_first_made(what: str, answer: str) -> None:
    said = subprocess.run([sys.executable, "-c", ASKED_FIRST, what], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == answer


def test_a_record_is_frozen_equal_by_value_and_can_be_copied_replaced_and_pickled() -> None:
    record = m.ideas.WithdrawSupport(idea=ONE, citizen=ONE)
    assert record == m.ideas.WithdrawSupport(idea=ONE, citizen=ONE) and hash(record) == hash(copy.copy(record))
    assert pickle.loads(pickle.dumps(record)) == record
    assert dataclasses.replace(record, idea="x").idea == "x"
    assert list(inspect.signature(m.ideas.WithdrawSupport).parameters) == ["idea", "citizen"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.idea = "y"  # type: ignore[misc]
    with pytest.raises(TypeError):
        m.ideas.WithdrawSupport(ONE, ONE)  # type: ignore[call-arg]
    match m.Actor.citizen(ONE):
        case m.ActorCitizen(citizen):
            assert citizen == ONE
        case _:
            raise AssertionError("a citizen")


FROM_ELSEWHERE = """
import pickle, sys
record = pickle.loads(sys.stdin.buffer.read())
print(record)
again = pickle.loads(pickle.dumps(record))
print(record == again and record is not again, hash(record) == hash(again))
"""


def test_a_record_comes_whole_out_of_a_pickle_in_a_process_that_has_made_none() -> None:
    for record in (m.Actor.citizen(ONE), m.Actor.public(), m.values.Place(label="Havnen")):
        pickled = pickle.dumps(record)
        said = subprocess.run([sys.executable, "-c", FROM_ELSEWHERE], input=pickled, capture_output=True, check=True)
        assert said.stdout.decode().split("\n")[:2] == [repr(record), "True True"]


MADE_BY_MANY = """
import sys, threading
import medborger as m
sys.setswitchinterval(1e-6)
kinds = [m.ideas.DepositIdea, m.ideas.ReviseIdea, m.ideas.SupportIdea, m.ideas.IdeaItem]
wrong, gate = [], threading.Barrier(8)
def work():
    for kind in kinds:
        gate.wait()
        try:
            kind(nothing=1)
        except TypeError as error:
            if "nothing" not in str(error):
                wrong.append(error)
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(wrong, m.ideas.DepositIdea(citizen="c", title="t", body="b").topics)
"""


def test_many_threads_may_make_the_first_record_of_a_kind() -> None:
    for _ in range(3):
        said = subprocess.run([sys.executable, "-c", MADE_BY_MANY], capture_output=True, text=True, check=True)
        assert said.stdout == "[] ()\n"


def test_a_class_that_extends_a_record_has_its_own_fields() -> None:
    m.values.Place(label="before")

    class Bench(m.Place):
        seats: int = 2

    bench = Bench(label="Havnen", seats=3)
    assert (bench.label, bench.seats) == ("Havnen", 3) and repr(bench).endswith("seats=3)")
    assert bench != m.Place(label="Havnen")


def test_what_has_variants_is_made_by_them() -> None:
    with pytest.raises(TypeError, match="variants"):
        m.Actor()
