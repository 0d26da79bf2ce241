"""The room `file`, as `town.files`: its methods, and the types that they take and give.

Queries: `seen`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from datetime import datetime as DateTime
from typing import Any, ClassVar

from ._rooms import Rooms
from ._runtime import Query, Record, make as _make, new as _new, set_field as _set

__all__ = [
    "AskSeen",
    "FileSeenView",
    "FilesRoom",
]


# Values and views


class FileSeenView(Record):
    """Whether a file may be seen."""

    seen: bool
    """Whether the actor may see something that refers to it now."""

    def _dict(self) -> dict[str, Any]:
        return {
            "seen": self.seen,
        }

    @classmethod
    def _read(cls, data: Any) -> FileSeenView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "seen": data["seen"],
        })
        return record


# Queries


class AskSeen(Query["FileSeenView"]):
    """Whether the actor may see something that refers to a file, by the same rules by which the
    thing itself is shown.

    Staff and the system may see all: a no to them says that nothing refers to it, and the host may
    delete it. A file comes before what refers to it, so the host waits a day with one that is new.
    """

    NAME: ClassVar[str] = "file.seen"

    sha256: str
    """The file's SHA-256."""

    def _dict(self) -> dict[str, Any]:
        return {
            "sha256": self.sha256,
        }

    @classmethod
    def _read(cls, data: Any) -> AskSeen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "sha256": data["sha256"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> FileSeenView:
        return FileSeenView._read(data)


# The room


class FilesRoom:
    """The commands and queries of `file`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def seen(
        self,
        *,
        sha256: str,
        at: DateTime | str | None = None,
    ) -> FileSeenView:
        """Whether the actor may see something that refers to a file, by the same rules by which the
        thing itself is shown.

        Staff and the system may see all: a no to them says that nothing refers to it, and the host
        may delete it. A file comes before what refers to it, so the host waits a day with one that
        is new.

        Args:
            sha256: The file's SHA-256.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            AskSeen(
                sha256=sha256,
            ), at=at
        )
