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
made = [name for name in m.__all__ if "__dataclass_fields__" in getattr(getattr(m, name), "__dict__", {})]
print(sorted(made))
"""


def test_an_import_makes_no_dataclass_of_the_generated_records() -> None:
    said = subprocess.run([sys.executable, "-c", MADE_AT_ONCE], capture_output=True, text=True, check=True)
    generated = {name for name in m._generated.__all__ if name in said.stdout}
    assert not {name for name in generated if f"'{name}'" in said.stdout}


ASKED_FIRST = """
import dataclasses, inspect, sys
import medborger as m
asked = {
    "fields": lambda: [field.name for field in dataclasses.fields(m.WithdrawSupport)],
    "signature": lambda: list(inspect.signature(m.WithdrawSupport).parameters),
    "variant": lambda: m.ActorCitizen.__match_args__,
    "is": lambda: dataclasses.is_dataclass(m.WithdrawSupport),
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
    record = m.WithdrawSupport(idea=ONE, citizen=ONE)
    assert record == m.WithdrawSupport(idea=ONE, citizen=ONE) and hash(record) == hash(copy.copy(record))
    assert pickle.loads(pickle.dumps(record)) == record
    assert dataclasses.replace(record, idea="x").idea == "x"
    assert list(inspect.signature(m.WithdrawSupport).parameters) == ["idea", "citizen"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.idea = "y"  # type: ignore[misc]
    with pytest.raises(TypeError):
        m.WithdrawSupport(ONE, ONE)  # type: ignore[call-arg]
    match m.Actor.citizen(ONE):
        case m.ActorCitizen(citizen):
            assert citizen == ONE
        case _:
            raise AssertionError("a citizen")
