"""The room `journal`, as `town.journal`: its methods, and the types that they take and give.

Commands: `correct_time`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from datetime import datetime as DateTime
from typing import Any, ClassVar
from uuid import UUID

from ._rooms import Rooms
from ._runtime import Command, make as _make, new as _new, set_field as _set
from .values import Receipt

__all__ = [
    "CorrectTime",
    "JournalRoom",
]


# Commands


class CorrectTime(Command):
    """Lets what is written about a thing be dated earlier than its last entry, because that was
    dated in the future: by a clock that was wrong, or by a slip. For staff.

    Nothing is taken back or dated anew: the journal shows the wrong entry, this correction and who
    made it. What follows from the wrong date in the thing itself stays, and is mended by the
    thing's own commands. Refused with `nothing_to_do` where the last entry lies no further ahead
    than the policy tolerates, and with `clock_behind` where the moment is not the present by the
    host's clock.
    """

    NAME: ClassVar[str] = "journal.correct_time"

    stream: str
    """The stream, as the journal names it: `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "stream": self.stream,
        }

    @classmethod
    def _read(cls, data: Any) -> CorrectTime:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "stream": data["stream"],
        })
        return record


# The room


class JournalRoom:
    """The commands and queries of `journal`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def correct_time(
        self,
        *,
        stream: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Lets what is written about a thing be dated earlier than its last entry, because that was
        dated in the future: by a clock that was wrong, or by a slip. For staff.

        Nothing is taken back or dated anew: the journal shows the wrong entry, this correction and
        who made it. What follows from the wrong date in the thing itself stays, and is mended by
        the thing's own commands. Refused with `nothing_to_do` where the last entry lies no further
        ahead than the policy tolerates, and with `clock_behind` where the moment is not the present
        by the host's clock.

        Args:
            stream: The stream, as the journal names it:
                `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            CorrectTime(
                stream=stream,
            ), at=at, command_id=command_id
        )
