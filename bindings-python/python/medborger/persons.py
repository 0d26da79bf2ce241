"""The room `person`, as `town.persons`: its methods, and the types that they take and give.

Commands: `forget`.

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
    "ForgetPerson",
    "PersonsRoom",
]


# Commands


class ForgetPerson(Command):
    """Forgets somebody without an account (GDPR art. 17): a member of a team or a council ends as
    one, a nominee is out of the award, and the names go. For staff, who decide whether a name must
    be kept as that of an office. What was journalised in a hearing stays, and so do reasons that
    staff wrote for ending a membership.

    As with an account that is erased, nothing is written but a tombstone without a time.
    """

    NAME: ClassVar[str] = "person.forget"

    person: UUID | str
    """The id under which they were appointed; of a nominee, the id of the nomination that was the
    first.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "person": self.person,
        }

    @classmethod
    def _read(cls, data: Any) -> ForgetPerson:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "person": UUID(data["person"]),
        })
        return record


# The room


class PersonsRoom:
    """The commands and queries of `person`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def forget(
        self,
        *,
        person: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Forgets somebody without an account (GDPR art. 17): a member of a team or a council ends
        as one, a nominee is out of the award, and the names go. For staff, who decide whether a
        name must be kept as that of an office. What was journalised in a hearing stays, and so do
        reasons that staff wrote for ending a membership.

        As with an account that is erased, nothing is written but a tombstone without a time.

        Args:
            person: The id under which they were appointed; of a nominee, the id of the nomination
                that was the first.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ForgetPerson(
                person=person,
            ), at=at, command_id=command_id
        )
