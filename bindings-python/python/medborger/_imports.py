"""Tables that become commands: a row each, and nothing is written where any row is bad, on a disk or in memory.

A dry run carries all of it out and takes it back: it says what the same table would meet.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from ._runtime import Progressing
    from ._table import Table, TableLike

__all__ = [
    "ImportsCitizens",
    "ImportsHours",
    "ImportsIdeas",
    "ImportsNeeds",
    "ImportsOffers",
    "ImportsResponses",
]


_COLUMNS = (
    'columns of the table by what they fill, as {"title": "Overskrift"}',
    'tabellens kolonner efter, hvad de udfylder, som {"title": "Overskrift"}',
)


def _imported(
    room: object,
    name: str,
    table: TableLike,
    at: datetime | str | None,
    progress: Progressing | None,
    options: Mapping[str, Any],
) -> Table:
    from ._errors import given
    from ._runtime import encode, told
    from ._table import Table, columns_of

    if options.get("columns") is not None:
        given(options["columns"], Mapping, "columns", _COLUMNS)
    chosen = {option: value for option, value in options.items() if value is not None}
    desk: Any = getattr(room, "_desk")
    columns, text = columns_of(table), encode(chosen, "options")
    return Table._of(desk._bank.import_table(name, columns, text, desk._moment(at), told(progress)))


class _Imports:
    __slots__ = ()


class ImportsCitizens(_Imports):
    """What the room has beside its commands and queries."""

    __slots__ = ()

    def import_citizens(
        self,
        table: TableLike,
        *,
        columns: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        dry_run: bool = False,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Takes in citizens who enrolled on paper. For staff.

        The body says by which channel, on what basis and with which consents. Fields: ``name``, ``email``, ``phone``,
        ``profile.interests`` (keys with semicolons between them), ``profile.area``, ``profile.birth_year``, and all others of
        :meth:`enrol`.

        Args:
            table: The rows.
            columns: Which column fills a field, by the field's path, also an id that would be made otherwise: ``{"name": "Navn"}``.
                A column that is called as a field need not be named.
            body: What all rows share: any part of the command, as the room's method has it.
            dry_run: Whether nothing is written, and it is only said what would be.
            at: When; the desk's time, or now, where it is ``None``.
            progress: Is told how many rows were taken in, of how many; or a bar of tqdm. Ctrl-C stops it, and then nothing was
                written.

        Returns:
            The rows by their numbers, ``row`` from 0, with ``outcome`` (``written``, or ``ready`` in a dry run) and ``id``, what
            was made.

        Raises:
            TableError: every cell that its field does not take, every field that is missing, every row that a rule refuses, also
                because of another row; then nothing was written. No error says what stands in a cell.
            InvalidError: ``wrong_type``: the body is no dict, as ``{"channel": "paper"}``; ``unknown_field``: ``columns`` names a
                field that there is not.
        """
        options = {"columns": columns, "body": body, "dry_run": dry_run}
        return _imported(self, "citizens", table, at, progress, options)


class ImportsHours(_Imports):
    """What the room has beside its commands and queries."""

    __slots__ = ()

    def import_hours(
        self,
        table: TableLike,
        *,
        columns: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        dry_run: bool = False,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Reports hours of assignments.

        The body says which side reports them. Fields: ``assignment``, ``day``, ``minutes``, and all others of
        :meth:`report_hours`.

        Args:
            table: The rows.
            columns: Which column fills a field, by the field's path, also an id that would be made otherwise: ``{"minutes": "Minutter"}``.
                A column that is called as a field need not be named.
            body: What all rows share: any part of the command, as the room's method has it.
            dry_run: Whether nothing is written, and it is only said what would be.
            at: When; the desk's time, or now, where it is ``None``.
            progress: Is told how many rows were taken in, of how many; or a bar of tqdm. Ctrl-C stops it, and then nothing was
                written.

        Returns:
            The rows by their numbers, ``row`` from 0, with ``outcome`` (``written``, or ``ready`` in a dry run) and ``id``, what
            was made.

        Raises:
            TableError: every cell that its field does not take, every field that is missing, every row that a rule refuses, also
                because of another row; then nothing was written. No error says what stands in a cell.
            InvalidError: ``wrong_type``: the body is no dict, as ``{"channel": "paper"}``; ``unknown_field``: ``columns`` names a
                field that there is not.
        """
        options = {"columns": columns, "body": body, "dry_run": dry_run}
        return _imported(self, "hours", table, at, progress, options)


class ImportsIdeas(_Imports):
    """What the room has beside its commands and queries."""

    __slots__ = ()

    def import_ideas(
        self,
        table: TableLike,
        *,
        columns: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        dry_run: bool = False,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Deposits ideas of citizens on their behalf.

        Fields: ``citizen``, ``title``, ``body``, ``topics`` (keys with semicolons between them), and all others of
        :meth:`deposit`.

        Args:
            table: The rows.
            columns: Which column fills a field, by the field's path, also an id that would be made otherwise: ``{"title": "Overskrift", "body": "Idé"}``.
                A column that is called as a field need not be named.
            body: What all rows share: any part of the command, as the room's method has it.
            dry_run: Whether nothing is written, and it is only said what would be.
            at: When; the desk's time, or now, where it is ``None``.
            progress: Is told how many rows were taken in, of how many; or a bar of tqdm. Ctrl-C stops it, and then nothing was
                written.

        Returns:
            The rows by their numbers, ``row`` from 0, with ``outcome`` (``written``, or ``ready`` in a dry run) and ``id``, what
            was made.

        Raises:
            TableError: every cell that its field does not take, every field that is missing, every row that a rule refuses, also
                because of another row; then nothing was written. No error says what stands in a cell.
            InvalidError: ``wrong_type``: the body is no dict, as ``{"channel": "paper"}``; ``unknown_field``: ``columns`` names a
                field that there is not.
        """
        options = {"columns": columns, "body": body, "dry_run": dry_run}
        return _imported(self, "ideas", table, at, progress, options)


class ImportsNeeds(_Imports):
    """What the room has beside its commands and queries."""

    __slots__ = ()

    def import_needs(
        self,
        table: TableLike,
        *,
        columns: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        dry_run: bool = False,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Posts needs for volunteers.

        The body says who asks, where that is the same for all. Fields: ``text.title``, ``text.task``, ``spec.capacity``,
        ``spec.minimum``, ``spec.priority``, ``spec.from``, ``spec.to``, and all others of :meth:`post`.

        Args:
            table: The rows.
            columns: Which column fills a field, by the field's path, also an id that would be made otherwise: ``{"text.title": "Opgave", "spec.capacity": "Antal"}``.
                A column that is called as a field need not be named.
            body: What all rows share: any part of the command, as the room's method has it.
            dry_run: Whether nothing is written, and it is only said what would be.
            at: When; the desk's time, or now, where it is ``None``.
            progress: Is told how many rows were taken in, of how many; or a bar of tqdm. Ctrl-C stops it, and then nothing was
                written.

        Returns:
            The rows by their numbers, ``row`` from 0, with ``outcome`` (``written``, or ``ready`` in a dry run) and ``id``, what
            was made.

        Raises:
            TableError: every cell that its field does not take, every field that is missing, every row that a rule refuses, also
                because of another row; then nothing was written. No error says what stands in a cell.
            InvalidError: ``wrong_type``: the body is no dict, as ``{"channel": "paper"}``; ``unknown_field``: ``columns`` names a
                field that there is not.
        """
        options = {"columns": columns, "body": body, "dry_run": dry_run}
        return _imported(self, "needs", table, at, progress, options)


class ImportsOffers(_Imports):
    """What the room has beside its commands and queries."""

    __slots__ = ()

    def import_offers(
        self,
        table: TableLike,
        *,
        columns: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        dry_run: bool = False,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Makes offers of help.

        The body says who offers, where that is the same for all. Fields: ``poster.citizen``, ``spec.title``, ``spec.note``,
        ``spec.limit``, ``spec.from``, ``spec.to``, and all others of :meth:`make`.

        Args:
            table: The rows.
            columns: Which column fills a field, by the field's path, also an id that would be made otherwise: ``{"spec.title": "Tilbud"}``.
                A column that is called as a field need not be named.
            body: What all rows share: any part of the command, as the room's method has it.
            dry_run: Whether nothing is written, and it is only said what would be.
            at: When; the desk's time, or now, where it is ``None``.
            progress: Is told how many rows were taken in, of how many; or a bar of tqdm. Ctrl-C stops it, and then nothing was
                written.

        Returns:
            The rows by their numbers, ``row`` from 0, with ``outcome`` (``written``, or ``ready`` in a dry run) and ``id``, what
            was made.

        Raises:
            TableError: every cell that its field does not take, every field that is missing, every row that a rule refuses, also
                because of another row; then nothing was written. No error says what stands in a cell.
            InvalidError: ``wrong_type``: the body is no dict, as ``{"channel": "paper"}``; ``unknown_field``: ``columns`` names a
                field that there is not.
        """
        options = {"columns": columns, "body": body, "dry_run": dry_run}
        return _imported(self, "offers", table, at, progress, options)


class ImportsResponses(_Imports):
    """What the room has beside its commands and queries."""

    __slots__ = ()

    def import_responses(
        self,
        table: TableLike,
        *,
        hearing: UUID | str,
        channel: str,
        columns: Mapping[str, str] | None = None,
        received_at: datetime | str | None = None,
        doubtful: bool = False,
        copies: bool = False,
        dry_run: bool = False,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Takes in the responses to a hearing that stand in a table, through the intake. For staff.

        Rows that were taken in before are passed over, and so are copies and doubtful ones unless it is said that they too are
        taken. `town.intakes.check` says of a row what is doubtful.

        A time without a zone is one by the clock in Denmark, as in a file that the intake reads: of the hour that comes twice in
        autumn the first, and one of the hour that is left out in spring is refused. A day alone is its first moment, in
        favour of whoever sent it. With its zone a time is what it says.

        Args:
            table: The rows.
            hearing: The hearing.
            channel: How the responses came, where a row does not say: ``web``, ``email``, ``post``, ...
            columns: Which column holds what, where its heading does not say it: ``{"text": "Svar", "name": "Navn"}``. What there
                is stands in :class:`medborger.intakes.ColumnMeaning`; ``question.<key>`` is the answer to a question of the form.
            received_at: When they arrived, where a row does not say.
            doubtful: Whether a person has looked at the doubtful rows, and they are taken in.
            copies: Whether rows that say the same as an earlier one are responses of their own.
            dry_run: Whether nothing is written, and it is only said what would be.
            at: When; the desk's time, or now, where it is ``None``.
            progress: Is told how many rows were taken in, of how many; or a bar of tqdm. Ctrl-C stops it, and then nothing was
                written.

        Returns:
            The rows by their numbers, ``row`` from 0, with ``outcome`` and ``id``, the response. ``written`` is a row that was taken
            in (``ready`` in a dry run), ``already`` one that was in before; ``copy`` and ``doubtful`` were passed over, a copy with
            the id of the response that says the same.

        Raises:
            TableError: every faulty cell; then nothing was written.
        """
        from ._errors import given

        named = {} if columns is None else given(columns, Mapping, "columns", _COLUMNS)
        headings = [{"heading": column, "meaning": _meaning(what)} for what, column in named.items()]
        options = {
            "hearing": hearing, "channel": channel, "headings": headings, "received_at": received_at,
            "doubtful": doubtful, "copies": copies, "dry_run": dry_run,
        }  # fmt: skip
        return _imported(self, "responses", table, at, progress, options)


def _meaning(what: str) -> dict[str, str]:
    kind, dot, key = str(what).partition(".")
    return {"kind": kind, kind: key} if dot else {"kind": kind}
