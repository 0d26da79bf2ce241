"""A module for each room, loaded when it is first touched, and few names at the top."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import subprocess
import sys
import typing
from types import ModuleType
from typing import Any

import pytest

import medborger as m

# What is no room: methods over tables, a server's half, and the documents for whoever builds forms.
METHODS = {"codes", "dates", "matching", "opinion", "sortition", "survey", "texts"}
BESIDE = METHODS | {"asgi", "schema"}
MODULES = [name for _, name, _ in pkgutil.iter_modules(m.__path__) if not name.startswith("_") and name not in BESIDE]
ROOMS = [name for name, value in vars(m.Participation.__mro__[2]).items() if isinstance(value, property)]


def module(name: str) -> ModuleType:
    return importlib.import_module(f"medborger.{name}")


def run(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_about_forty_names_stand_at_the_top() -> None:
    assert 30 <= len(m.__all__) <= 45 and len(m.__all__) == len(set(m.__all__))
    assert all(hasattr(m, name) for name in m.__all__)
    assert m.CODES == tuple(sorted(m.CODES))


def test_every_room_of_the_door_has_a_module_of_its_name() -> None:
    assert len(ROOMS) > 20
    assert sorted(MODULES) == sorted([*ROOMS, "values", "citizen_export"])


LOADED = """
import sys
import medborger as m
rooms = lambda: sorted(n for n in sys.modules if n.startswith("medborger.") and "._" not in n)
print(rooms())
town = m.Participation.in_memory(municipality="0766", key=bytes(range(32)))
print(rooms())
town.calendar.holidays(year=2026)
print(rooms())
print(m.calendar is sys.modules["medborger.calendar"])
m.Table
print("medborger._table" in sys.modules, "medborger.dates" in sys.modules)
"""


def test_a_room_is_loaded_when_it_is_first_touched() -> None:
    values = "['medborger.values']"
    with_calendar = "['medborger.calendar', 'medborger.values']"
    assert run(LOADED).splitlines() == [values, values, with_calendar, "True", "True False"]


@pytest.mark.parametrize("first", MODULES)
def test_a_room_can_be_loaded_before_all_others(first: str) -> None:
    assert run(f"from medborger.{first} import *; import medborger; print(medborger.{first}.__name__)").endswith(
        f"medborger.{first}\n"
    )


def test_dir_tells_the_names_and_the_rooms_and_what_is_not_there_is_an_error() -> None:
    assert set(m.__all__) | set(MODULES) | METHODS | {"schema"} == set(dir(m))
    with pytest.raises(AttributeError, match="module 'medborger' has no attribute 'paintings'"):
        m.paintings  # type: ignore[attr-defined]
    with pytest.raises(ImportError):
        importlib.import_module("medborger.paintings")


@pytest.mark.parametrize("name", MODULES)
def test_a_room_tells_its_names_and_what_it_is(name: str) -> None:
    room = module(name)
    own = [kind for kind, value in vars(room).items() if getattr(value, "__module__", "") == room.__name__]
    public = {kind for kind in own if not kind.startswith("_")}
    assert public <= set(room.__all__) <= set(dir(room)) and room.__doc__
    for kind in room.__all__:
        value = getattr(room, kind)
        assert not inspect.isclass(value) or value.__doc__, kind


@pytest.mark.parametrize("name", MODULES)
def test_every_type_that_stands_in_a_signature_is_there(name: str) -> None:
    room = module(name)
    spans = {kind: getattr(m.citizen_export, kind) for kind in m.citizen_export.__all__}
    for kind in room.__all__:
        value = getattr(room, kind)
        if not inspect.isclass(value):
            continue
        typing.get_type_hints(value)
        methods = [method for method in vars(value).values() if inspect.isfunction(method)]
        for method in methods:
            typing.get_type_hints(method, localns=spans)


def shown(view: Any) -> set[str]:
    """The definitions that an annotation names."""
    found = {view.__name__} if inspect.isclass(view) else set()
    for part in typing.get_args(view):
        found |= shown(part)
    return found


def test_what_may_be_handed_in_as_a_dict_has_keys_with_types() -> None:
    keys = m.needs.NeedSpecDict.__required_keys__ | m.needs.NeedSpecDict.__optional_keys__
    assert "schedule" in keys and "Mapping" not in shown(typing.get_type_hints(m.needs.NeedSpecDict)["schedule"])
    assert "from" in m.needs.TimeWindowDict.__required_keys__ | m.needs.TimeWindowDict.__optional_keys__


def test_help_tells_the_commands_of_a_room() -> None:
    said = run("import pydoc, medborger; print(pydoc.render_doc(medborger.ideas, renderer=pydoc.plaintext))")
    assert "Commands: `deposit`" in said and "class IdeaView" in said
