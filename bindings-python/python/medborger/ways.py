"""The room `way`, as `town.ways`: its methods, and the types that they take and give.

Commands: `seed`, `add`, `revise`, `retire`.

Queries: `catalogue`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime as DateTime
from typing import Any, ClassVar
from uuid import UUID

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    entries as _entries,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .values import Receipt

__all__ = [
    "AddWay",
    "RetireWay",
    "ReviseWay",
    "SeedWays",
    "ShowWays",
    "WayCatalogue",
    "WayEntry",
    "WayView",
    "WaysRoom",
]


class WayEntry(Choice):
    """Who gets in."""

    ENROLLED = "enrolled"
    """Everybody who is enrolled, from the day of enrolment."""

    INVITED = "invited"
    """Who is invited."""

    FITTING_PROFILE = "fitting_profile"
    """Who fits a seat's profile and is invited."""


# Values and views


class WayCatalogue(Record):
    """All ways to take part."""

    ways: tuple[WayView, ...]
    """The ways, those no longer offered included, in the order of their keys."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ways": self.ways,
        }

    @classmethod
    def _read(cls, data: Any) -> WayCatalogue:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ways": _items(data["ways"], WayView._read),
        })
        return record


class WayView(Record):
    """One way to take part."""

    way: str
    """Its key."""

    version: int
    """Its version, from 1."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry
    """Who gets in."""

    offered: bool
    """Whether it is still offered."""

    def _dict(self) -> dict[str, Any]:
        return {
            "way": self.way,
            "version": self.version,
            "labels": self.labels,
            "entry": self.entry,
            "offered": self.offered,
        }

    @classmethod
    def _read(cls, data: Any) -> WayView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "way": data["way"],
            "version": data["version"],
            "labels": _entries(data["labels"], _same),
            "entry": WayEntry._read(data["entry"]),
            "offered": data["offered"],
        })
        return record


# Commands


class AddWay(Command):
    """Adds a way to take part to the catalogue."""

    NAME: ClassVar[str] = "way.add"

    way: str
    """Its key, for ever."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry | str
    """Who gets in."""

    def _dict(self) -> dict[str, Any]:
        return {
            "way": self.way,
            "labels": self.labels,
            "entry": self.entry,
        }

    @classmethod
    def _read(cls, data: Any) -> AddWay:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "way": data["way"],
            "labels": _entries(data["labels"], _same),
            "entry": WayEntry._read(data["entry"]),
        })
        return record


class RetireWay(Command):
    """No longer offers a way. Profiles that name it keep it."""

    NAME: ClassVar[str] = "way.retire"

    way: str
    """The way."""

    def _dict(self) -> dict[str, Any]:
        return {
            "way": self.way,
        }

    @classmethod
    def _read(cls, data: Any) -> RetireWay:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "way": data["way"],
        })
        return record


class ReviseWay(Command):
    """Changes a way: a new version, offered again where it was retired."""

    NAME: ClassVar[str] = "way.revise"

    way: str
    """The way."""

    labels: Mapping[str, str]
    """Its names by language."""

    entry: WayEntry | str
    """Who gets in."""

    def _dict(self) -> dict[str, Any]:
        return {
            "way": self.way,
            "labels": self.labels,
            "entry": self.entry,
        }

    @classmethod
    def _read(cls, data: Any) -> ReviseWay:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "way": data["way"],
            "labels": _entries(data["labels"], _same),
            "entry": WayEntry._read(data["entry"]),
        })
        return record


class SeedWays(Command):
    """Adds the five ways of the first citizen bank, those that are not there yet."""

    NAME: ClassVar[str] = "way.seed"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> SeedWays:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


# Queries


class ShowWays(Query["WayCatalogue"]):
    """The whole catalogue, for everybody."""

    NAME: ClassVar[str] = "way.catalogue"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> ShowWays:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record

    @classmethod
    def _view(cls, data: Any) -> WayCatalogue:
        return WayCatalogue._read(data)


# The room


class WaysRoom:
    """The commands and queries of `way`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def seed(
        self,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds the five ways of the first citizen bank, those that are not there yet.

        Args:
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SeedWays(), at=at, command_id=command_id
        )

    def add(
        self,
        *,
        way: str,
        labels: Mapping[str, str],
        entry: WayEntry | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a way to take part to the catalogue.

        Args:
            way: Its key, for ever.
            labels: Its names by language.
            entry: Who gets in.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AddWay(
                way=way,
                labels=labels,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def revise(
        self,
        *,
        way: str,
        labels: Mapping[str, str],
        entry: WayEntry | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Changes a way: a new version, offered again where it was retired.

        Args:
            way: The way.
            labels: Its names by language.
            entry: Who gets in.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReviseWay(
                way=way,
                labels=labels,
                entry=entry,
            ), at=at, command_id=command_id
        )

    def retire(
        self,
        *,
        way: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """No longer offers a way. Profiles that name it keep it.

        Args:
            way: The way.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RetireWay(
                way=way,
            ), at=at, command_id=command_id
        )

    def catalogue(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> WayCatalogue:
        """The whole catalogue, for everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowWays(), at=at
        )
