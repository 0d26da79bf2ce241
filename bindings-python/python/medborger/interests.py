"""The room `interest`, as `town.interests`: its methods, and the types that they take and give.

Commands: `seed`, `add`, `rename`, `move`, `merge`, `retire`.

Queries: `tree`.

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
    "AddInterest",
    "InterestStatus",
    "InterestTree",
    "InterestView",
    "InterestsRoom",
    "MergeInterest",
    "MoveInterest",
    "RenameInterest",
    "RetireInterest",
    "SeedInterests",
    "ShowInterests",
]


class InterestStatus(Choice):
    """How an interest area stands."""

    ACTIVE = "active"
    """In use."""

    MERGED = "merged"
    """Merged into its successor, which those who followed it now follow."""

    RETIRED = "retired"
    """No longer offered. Who followed it still does, and can be found."""


# Values and views


class InterestTree(Record):
    """All interest areas."""

    interests: tuple[InterestView, ...]
    """The areas, those that were merged or retired included, in the order of their keys."""

    def _dict(self) -> dict[str, Any]:
        return {
            "interests": self.interests,
        }

    @classmethod
    def _read(cls, data: Any) -> InterestTree:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interests": _items(data["interests"], InterestView._read),
        })
        return record


class InterestView(Record):
    """One interest area."""

    interest: str
    """Its key."""

    labels: Mapping[str, str]
    """Its names by language."""

    status: InterestStatus
    """How it stands."""

    kle: str | None = None
    """Its number in KLE."""

    parent: str | None = None
    """The area above it."""

    successor: str | None = None
    """The area that took its place."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "interest": self.interest,
            "labels": self.labels,
            "status": self.status,
        }
        if self.kle is not None:
            data["kle"] = self.kle
        if self.parent is not None:
            data["parent"] = self.parent
        if self.successor is not None:
            data["successor"] = self.successor
        return data

    @classmethod
    def _read(cls, data: Any) -> InterestView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interest": data["interest"],
            "labels": _entries(data["labels"], _same),
            "status": InterestStatus._read(data["status"]),
            "kle": data.get("kle"),
            "parent": data.get("parent"),
            "successor": data.get("successor"),
        })
        return record


# Commands


class AddInterest(Command):
    """Adds an area to the tree."""

    NAME: ClassVar[str] = "interest.add"

    interest: str
    """Its key, for ever."""

    labels: Mapping[str, str]
    """Its names by language."""

    kle: str | None = None
    """Its number in KLE."""

    parent: str | None = None
    """The area above it; none at the top."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "interest": self.interest,
            "labels": self.labels,
        }
        if self.kle is not None:
            data["kle"] = self.kle
        if self.parent is not None:
            data["parent"] = self.parent
        return data

    @classmethod
    def _read(cls, data: Any) -> AddInterest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interest": data["interest"],
            "labels": _entries(data["labels"], _same),
            "kle": data.get("kle"),
            "parent": data.get("parent"),
        })
        return record


class MergeInterest(Command):
    """Merges an area into another. Who followed it follows the other; what lay below it moves
    along.
    """

    NAME: ClassVar[str] = "interest.merge"

    interest: str
    """The area that ends."""

    into: str
    """The area that takes its place."""

    def _dict(self) -> dict[str, Any]:
        return {
            "interest": self.interest,
            "into": self.into,
        }

    @classmethod
    def _read(cls, data: Any) -> MergeInterest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interest": data["interest"],
            "into": data["into"],
        })
        return record


class MoveInterest(Command):
    """Puts an area, with all below it, under another or at the top."""

    NAME: ClassVar[str] = "interest.move"

    interest: str
    """The area."""

    parent: str | None = None
    """The area above it; none for the top."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "interest": self.interest,
        }
        if self.parent is not None:
            data["parent"] = self.parent
        return data

    @classmethod
    def _read(cls, data: Any) -> MoveInterest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interest": data["interest"],
            "parent": data.get("parent"),
        })
        return record


class RenameInterest(Command):
    """Gives an area other names or another KLE number. The key stays."""

    NAME: ClassVar[str] = "interest.rename"

    interest: str
    """The area."""

    labels: Mapping[str, str]
    """Its names by language."""

    kle: str | None = None
    """Its number in KLE."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "interest": self.interest,
            "labels": self.labels,
        }
        if self.kle is not None:
            data["kle"] = self.kle
        return data

    @classmethod
    def _read(cls, data: Any) -> RenameInterest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interest": data["interest"],
            "labels": _entries(data["labels"], _same),
            "kle": data.get("kle"),
        })
        return record


class RetireInterest(Command):
    """No longer offers an area. Who follows it is still found."""

    NAME: ClassVar[str] = "interest.retire"

    interest: str
    """The area."""

    def _dict(self) -> dict[str, Any]:
        return {
            "interest": self.interest,
        }

    @classmethod
    def _read(cls, data: Any) -> RetireInterest:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "interest": data["interest"],
        })
        return record


class SeedInterests(Command):
    """Adds the seven topics that the first citizen bank named, those that are not there yet."""

    NAME: ClassVar[str] = "interest.seed"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> SeedInterests:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


# Queries


class ShowInterests(Query["InterestTree"]):
    """The whole tree, for everybody."""

    NAME: ClassVar[str] = "interest.tree"

    def _dict(self) -> dict[str, Any]:
        return {}

    @classmethod
    def _read(cls, data: Any) -> ShowInterests:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record

    @classmethod
    def _view(cls, data: Any) -> InterestTree:
        return InterestTree._read(data)


# The room


class InterestsRoom:
    """The commands and queries of `interest`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def seed(
        self,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds the seven topics that the first citizen bank named, those that are not there yet.

        Args:
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            SeedInterests(), at=at, command_id=command_id
        )

    def add(
        self,
        *,
        interest: str,
        labels: Mapping[str, str],
        kle: str | None = None,
        parent: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds an area to the tree.

        Args:
            interest: Its key, for ever.
            labels: Its names by language.
            kle: Its number in KLE.
            parent: The area above it; none at the top.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AddInterest(
                interest=interest,
                labels=labels,
                kle=kle,
                parent=parent,
            ), at=at, command_id=command_id
        )

    def rename(
        self,
        *,
        interest: str,
        labels: Mapping[str, str],
        kle: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Gives an area other names or another KLE number. The key stays.

        Args:
            interest: The area.
            labels: Its names by language.
            kle: Its number in KLE.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RenameInterest(
                interest=interest,
                labels=labels,
                kle=kle,
            ), at=at, command_id=command_id
        )

    def move(
        self,
        *,
        interest: str,
        parent: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Puts an area, with all below it, under another or at the top.

        Args:
            interest: The area.
            parent: The area above it; none for the top.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            MoveInterest(
                interest=interest,
                parent=parent,
            ), at=at, command_id=command_id
        )

    def merge(
        self,
        *,
        interest: str,
        into: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Merges an area into another. Who followed it follows the other; what lay below it moves
        along.

        Args:
            interest: The area that ends.
            into: The area that takes its place.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            MergeInterest(
                interest=interest,
                into=into,
            ), at=at, command_id=command_id
        )

    def retire(
        self,
        *,
        interest: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """No longer offers an area. Who follows it is still found.

        Args:
            interest: The area.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RetireInterest(
                interest=interest,
            ), at=at, command_id=command_id
        )

    def tree(
        self,
        *,
        at: DateTime | str | None = None,
    ) -> InterestTree:
        """The whole tree, for everybody.

        Args:
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ShowInterests(), at=at
        )
