"""Whatever stands where something else is wanted, the library says so itself: with a code, the field and both languages."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

import medborger as m

ANY: list[Any] = [None, 5, True, float("nan"), "x", b"x", [], [None], {}, {5: 5}, object(), Decimal(1), 10**30, {1}, len, "\ud800"]
"""Values that are nothing, or another thing than is wanted."""

ID = "00000000-0000-4000-8000-000000000001"
COLUMNS: Any = m.volunteers_from_columns
COMMAND, QUERY = m.ways.RetireWay(way="gang"), m.ideas.ListIdeas()
FIT: dict[str, Any] = {
    "command": COMMAND,
    "query": QUERY,
    "command_id": ID,
    "id": "id",
    "columns": {"id": ["a"], "sex": ["f"]},
}
"""What fits, where a text does not."""


def named(call: Callable[..., Any]) -> dict[str, Any]:
    """What fits each parameter that can't be left out."""
    names = inspect.signature(call).parameters.values()
    return {of.name: FIT.get(of.name, "x") for of in names if of.default is of.empty}


def tried(call: Callable[..., Any], values: list[Any]) -> Iterator[str]:
    """What ends otherwise than in an answer or in the library's own error."""
    for name in inspect.signature(call).parameters:
        for value in values:
            try:
                call(**{**named(call), name: value})
            except m.MedborgerError as error:
                if not (error.code and error.message and error.danish):
                    yield f"{call.__qualname__}({name}={value!r}): {error!r}"
                if error.code == "wrong_type" and error.field in (None, "?"):
                    yield f"{call.__qualname__}({name}={value!r}) names no field"
            except Exception as error:
                yield f"{call.__qualname__}({name}={value!r}): {type(error).__name__}"


DOOR = [
    name
    for name in dir(m.Participation)
    if not name.startswith("_")
    and inspect.isfunction(inspect.getattr_static(m.Participation, name))
    and name not in ("close", "compact")
]


@pytest.mark.parametrize("name", DOOR)
def test_the_door(town: m.Participation, name: str) -> None:
    assert list(tried(getattr(town, name), ANY)) == []


@pytest.mark.parametrize(
    "name", ["check", "read_attachment", "read_mail", "read_table", "read_table_parts", "volunteers_from_columns"]
)
def test_functions(name: str) -> None:
    assert list(tried(getattr(m, name), ANY)) == []


def test_every_method_of_every_room(town: m.Participation) -> None:
    methods = 0
    for room in [getattr(town, name) for name in sorted(m._rooms.MODULES) if hasattr(type(town), name)]:
        for name in [name for name in dir(room) if not name.startswith("_")]:
            methods += 1
            assert list(tried(getattr(room, name), [None, 5, "x", [None], object()])) == []
    assert methods > 300


METHODS = [
    getattr(module, name)
    for module in (m.codes, m.dates, m.matching, m.sortition, m.texts)
    for name in module.__all__
    if inspect.isfunction(getattr(module, name))
]


@pytest.mark.parametrize("method", METHODS, ids=lambda method: f"{method.__module__}.{method.__name__}")
def test_every_method_over_tables(method: Callable[..., Any]) -> None:
    assert list(tried(method, ANY)) == []


def test_every_table(town: m.Participation) -> None:
    values = [value for value in ANY if value is not len]
    for name in [name for name in dir(town.tables) if not name.startswith("_")]:
        assert list(tried(getattr(town.tables, name), values)) == []
    assert list(tried(m.Table, ANY)) == []


@pytest.mark.parametrize(
    ("call", "field"),
    [
        (lambda town: town.execute_all(None), "commands"),
        (lambda town: town.execute_all("ab"), "commands"),
        (lambda town: town.replay_erasures(5), "erased"),
        (lambda town: town.plan(COMMAND, 5, command_id=ID), "loaded"),
        (lambda town: town.commit(None), "commit"),
        (lambda town: town.acting("staff"), "actor"),
        (lambda _: COLUMNS(FIT["columns"], None), "id"),
        (lambda _: COLUMNS(FIT["columns"], features=5), "features"),
        (lambda _: COLUMNS(FIT["columns"], features=["sex", 5]), "features[1]"),
    ],
)
def test_what_is_wanted_is_said(town: m.Participation, call: Callable[[m.Participation], Any], field: str) -> None:
    with pytest.raises(m.InvalidError) as error:
        call(town)
    assert (error.value.code, error.value.field) == ("wrong_type", field)
    assert "must be" in error.value.message and "skal være" in error.value.danish
