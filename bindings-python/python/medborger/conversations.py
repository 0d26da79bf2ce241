"""The room `conversation`, as `town.conversations`: its methods, and the types that they take and
give.

Commands: `write`.

Queries: `read`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from datetime import datetime as DateTime
from typing import Any, ClassVar
from uuid import UUID

from ._rooms import Rooms
from ._runtime import (
    Command,
    Query,
    Record,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    set_field as _set,
)
from .assignments import AssignmentSide
from .values import Receipt

__all__ = [
    "ConversationView",
    "ConversationsRoom",
    "MessageView",
    "ReadConversation",
    "WriteMessage",
]


# Values and views


class ConversationView(Record):
    """A conversation."""

    messages: tuple[MessageView, ...]
    """The messages, in order."""

    def _dict(self) -> dict[str, Any]:
        return {
            "messages": self.messages,
        }

    @classmethod
    def _read(cls, data: Any) -> ConversationView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "messages": _items(data["messages"], MessageView._read),
        })
        return record


class MessageView(Record):
    """A message."""

    by: AssignmentSide
    """Who wrote it."""

    at: DateTime
    """When."""

    text: str | None = None
    """What; absent where it went with an account."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "by": self.by,
            "at": self.at,
        }
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> MessageView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "by": AssignmentSide._read(data["by"]),
            "at": _instant(data["at"]),
            "text": data.get("text"),
        })
        return record


# Commands


class WriteMessage(Command):
    """A side writes to the other, who is told that there is a message. Neither address nor number
    is shown. For both sides, and for staff on behalf of either.
    """

    NAME: ClassVar[str] = "conversation.write"

    assignment: UUID | str
    """The assignment."""

    side: AssignmentSide | str
    """The side that writes."""

    text: str
    """What."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "side": self.side,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> WriteMessage:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
            "side": AssignmentSide._read(data["side"]),
            "text": data["text"],
        })
        return record


# Queries


class ReadConversation(Query["ConversationView"]):
    """What the two sides of an assignment wrote. For both sides and staff."""

    NAME: ClassVar[str] = "conversation.read"

    assignment: UUID | str
    """The assignment."""

    def _dict(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
        }

    @classmethod
    def _read(cls, data: Any) -> ReadConversation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "assignment": UUID(data["assignment"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ConversationView:
        return ConversationView._read(data)


# The room


class ConversationsRoom:
    """The commands and queries of `conversation`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def write(
        self,
        *,
        assignment: UUID | str,
        side: AssignmentSide | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A side writes to the other, who is told that there is a message. Neither address nor
        number is shown. For both sides, and for staff on behalf of either.

        Args:
            assignment: The assignment.
            side: The side that writes.
            text: What.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            WriteMessage(
                assignment=assignment,
                side=side,
                text=text,
            ), at=at, command_id=command_id
        )

    def read(
        self,
        *,
        assignment: UUID | str,
        at: DateTime | str | None = None,
    ) -> ConversationView:
        """What the two sides of an assignment wrote. For both sides and staff.

        Args:
            assignment: The assignment.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ReadConversation(
                assignment=assignment,
            ), at=at
        )
