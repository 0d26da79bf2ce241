"""A host's own connection to SQLite, as the store uses it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any, cast

from ._errors import wrong_type

_CONNECTION = (
    "a connection of `sqlite3`, or `django.db.connection` to SQLite",
    "en forbindelse fra `sqlite3`, eller `django.db.connection` til SQLite",
)

Connected = Callable[[], sqlite3.Connection]


def connected(connection: object) -> tuple[Connected, bool]:
    """What gives a thread its connection, and whether each thread has one of its own."""
    if isinstance(connection, sqlite3.Connection):
        _texts(connection)
        return (lambda: connection), False
    try:
        vendor = getattr(connection, "vendor", None)
    except Exception:
        vendor = None
    if vendor != "sqlite":
        raise wrong_type("connection", _CONNECTION)
    return _django(connection), True


def _django(connection: Any) -> Connected:
    """The connection that this thread has by now: Django closes and opens them as it likes."""
    from django.db import connections
    from django.utils.connection import ConnectionProxy

    # The proxy looks its thread's wrapper up at each attribute; we do it once.
    alias = connection.alias if isinstance(connection, ConnectionProxy) else None

    def raw() -> sqlite3.Connection:
        wrapper = connection if alias is None else connections[alias]
        if wrapper.connection is None:
            wrapper.ensure_connection()
        wrapper.validate_thread_sharing()
        return cast("sqlite3.Connection", wrapper.connection)

    return raw


def _texts(connection: sqlite3.Connection) -> None:
    """Refuses a connection that gives texts as something else."""
    if connection.text_factory is not str:
        raise wrong_type("connection.text_factory", ("`str`", "`str`"))
