"""What the door itself takes and gives, and values that most rooms share.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
from uuid import UUID

from ._runtime import (
    Choice,
    Record,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)

__all__ = [
    "Actor",
    "ActorCitizen",
    "ActorPublic",
    "ActorStaff",
    "ActorSystem",
    "Address",
    "AddressDict",
    "Attachment",
    "AttachmentDict",
    "Channel",
    "Checked",
    "CheckedChange",
    "CheckedFault",
    "Exported",
    "Forwarded",
    "Language",
    "Made",
    "Mail",
    "MailDoubt",
    "Mailbox",
    "Period",
    "PeriodDaysDict",
    "PeriodDict",
    "PeriodMonthsDict",
    "PeriodWeeksDict",
    "PeriodYearsDict",
    "Place",
    "PlaceDict",
    "Point",
    "PointDict",
    "Receipt",
    "RowFlaw",
    "Table",
    "TableDict",
    "TableFormat",
    "TableNote",
    "TableRow",
    "TableRowDict",
    "TextChange",
    "Verified",
]


class Channel(Choice):
    """How a command reached the municipality."""

    WEB = "web"
    """The municipality's website."""

    PAPER = "paper"
    """A form on paper."""

    PHONE = "phone"
    """The telephone."""

    IN_PERSON = "in_person"
    """In person, at a desk or a meeting."""

    LETTER = "letter"
    """A letter."""

    MAIL = "mail"
    """A mail."""


class Language(Choice):
    """The languages in which the calendar writes."""

    DA = "da"
    """Danish."""

    EN = "en"
    """English."""


class MailDoubt(Choice):
    """Why a person should look at a mail."""

    NO_TEXT = "no_text"
    """It has no text: what was meant may be a picture or an attachment."""

    NO_OWN_TEXT = "no_own_text"
    """It has a text, and nothing of it is the sender's own."""

    FORWARDED = "forwarded"
    """It forwards what somebody else wrote: whose response is it?"""

    ORIGINAL_DOUBTFUL = "original_doubtful"
    """Something of the text looks like a mail that was answered. It may have been kept in
    `Mail.own_text`, or lines with `>` were left out that no line announced.
    """

    ANSWERS_WITHIN = "answers_within"
    """The sender says that answers stand within the original, which was left out."""

    CHARSET_WRONG = "charset_wrong"
    """The characters are not of the set that the mail names: UTF-8 under the name of Latin-1, or
    the reverse. They were read as what they are.
    """

    TEXT_LOSSY = "text_lossy"
    """As `Mail.text_is_lossy` says."""

    INCOMPLETE = "incomplete"
    """As `Mail.incomplete` says."""

    CUT_OFF = "cut_off"
    """The end of its last part is missing: it may have been cut off on its way."""

    TNEF = "tnef"
    """Outlook packed something of it into `winmail.dat` (TNEF), which is not read."""

    SMIME = "smime"
    """It is encrypted, or signed so that its text is sealed in (S/MIME, `smime.p7m`), which is not
    read.
    """

    OUTLOOK_MESSAGE = "outlook_message"
    """An Outlook message (`.msg`) is attached, which is not read."""

    AUTOMATIC = "automatic"
    """A program sent it: the answer of somebody who is away, a receipt, a mail that was not
    delivered.
    """

    DATED_BY_SENDER = "dated_by_sender"
    """Nothing but what the sender's program wrote says that it came in time: only where a list is
    taken in after the deadline.
    """

    HOLDS_ANOTHER = "holds_another"
    """A line within it looks like the beginning of another mail with a broken header, so that two
    may be one: only in a box of mails.
    """

    UNREADABLE = "unreadable"
    """It could not be read as a mail at all: only in a box of mails, see `read_table`."""


class RowFlaw(Choice):
    """Why a person should look at a row before it is used."""

    CHARACTERS = "characters"
    """Its letters are not certain: its line is in another character set than the file, bytes mean
    nothing, or a program had taken UTF-8 for another set (`omrÃ¥de`), which was put right.
    """

    MERGED = "merged"
    """A value stands in cells that are merged over several rows, and was taken for each of them."""

    CELL_ERROR = "cell_error"
    """A cell holds the error of a formula, such as `#N/A`, or a formula whose value the file does
    not have.
    """

    QUOTES = "quotes"
    """Something stands behind the quote that ends a value: a quote is missing before it, and rows
    may be in one another.
    """

    TOO_LARGE = "too_large"
    """It holds more than 512 KiB, more than a command can carry: its long values were left out."""


class TableFormat(Choice):
    """What kind of file a `Table` was read from."""

    CSV = "csv"
    """Values with a separator between them (RFC 4180, and as Excel writes them)."""

    XLSX = "xlsx"
    """An Excel workbook (ECMA-376)."""

    MBOX = "mbox"
    """A box of mails (RFC 4155): each mail is a row with the columns `Navn`, `E-mail`, `Modtaget`,
    `Emne` and `Svar`.
    """


class TableNote(Choice):
    """What was noticed while a file was read. None of it hinders."""

    WINDOWS1252 = "windows1252"
    """The text is not UTF-8 and was read as Windows-1252, as a Danish Excel writes it."""

    MIXED_CHARACTERS = "mixed_characters"
    """Some lines are UTF-8, others were read as Windows-1252: their rows have the flaw
    `RowFlaw.CHARACTERS`.
    """

    LOSSY = "lossy"
    """Some characters could not be read."""

    EMPTY_ROWS = "empty_rows"
    """Rows without any value were passed over."""

    LINE_ABOVE = "line_above"
    """A line above the headings, with one value alone, was passed over."""

    BEYOND_HEADINGS = "beyond_headings"
    """A row has values beyond the last heading. In a CSV file they are kept: a separator within a
    value is not quoted. In a workbook they stand in a column without a heading.
    """

    OTHER_SHEETS = "other_sheets"
    """The workbook has further sheets with values: only the first was read."""

    FORMULAS = "formulas"
    """Formulas were read as the values that were last computed."""


class TextChange(Choice):
    """What cleaning did to a text, as `check` says it."""

    CHARACTERS = "characters"
    """Signs became the letters that they stand for: those of Windows-1252, and Word's hyphens."""

    COMPOSED = "composed"
    """Letters and their marks became one (NFC)."""

    DIRECTIONS = "directions"
    """Letters that change the direction of writing went, or were made to end where their line ends."""

    INVISIBLE_REMOVED = "invisible_removed"
    """Characters that are never shown went."""

    LINE_BREAKS = "line_breaks"
    """Line breaks became `\\n`, or spaces where there is one line."""

    SPACES = "spaces"
    """Space at the ends went, or tabs became spaces."""


# Values and views


class Address(Record):
    """A postal address."""

    street: str
    """Street, number, floor and door."""

    postal_code: str
    """The postal code (*postnummer*)."""

    town: str
    """The postal town."""

    def _dict(self) -> dict[str, Any]:
        return {
            "street": self.street,
            "postal_code": self.postal_code,
            "town": self.town,
        }

    @classmethod
    def _read(cls, data: Any) -> Address:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "street": data["street"],
            "postal_code": data["postal_code"],
            "town": data["town"],
        })
        return record


class Attachment(Record):
    """What is attached to a mail: described, not held. `read_attachment` gives its bytes."""

    media_type: str
    """The media type in lower case, as the mail says: `application/pdf`. Nothing proves it."""

    size: int
    """How many bytes it has, decoded."""

    sha256: str
    """SHA-256 of the decoded bytes, as 64 hexadecimal digits in lower case."""

    inline: bool
    """Whether it belongs within the text, as a picture in a signature does."""

    damaged: bool
    """Whether something of it could not be decoded."""

    name: str | None = None
    """The file's name, without folders and control characters, of at most 255 characters."""

    subject: str | None = None
    """For an attached mail, its subject."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "media_type": self.media_type,
            "size": self.size,
            "sha256": self.sha256,
            "inline": self.inline,
            "damaged": self.damaged,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.subject is not None:
            data["subject"] = self.subject
        return data

    @classmethod
    def _read(cls, data: Any) -> Attachment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "media_type": data["media_type"],
            "size": data["size"],
            "sha256": data["sha256"],
            "inline": data["inline"],
            "damaged": data["damaged"],
            "name": data.get("name"),
            "subject": data.get("subject"),
        })
        return record


class Checked(Record):
    """What can be said of a command by itself: without a store, a town's data or a moment.

    Whether it will be carried out, only the door tells. Nothing of what was written stands in it.
    """

    ok: bool
    """Whether nothing is wrong."""

    faults: tuple[CheckedFault, ...]
    """What is wrong: what stands around the fields, then the fields in the order in which they were
    given, then what is missing.
    """

    changed: tuple[CheckedChange, ...]
    """Which texts would be kept otherwise than they were written, and how."""

    def _dict(self) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "faults": self.faults,
            "changed": self.changed,
        }

    @classmethod
    def _read(cls, data: Any) -> Checked:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "ok": data["ok"],
            "faults": _items(data["faults"], CheckedFault._read),
            "changed": _items(data["changed"], CheckedChange._read),
        })
        return record


class CheckedChange(Record):
    """Something that would be changed in a text."""

    field: str
    """The field, dotted."""

    what: TextChange
    """How."""

    def _dict(self) -> dict[str, Any]:
        return {
            "field": self.field,
            "what": self.what,
        }

    @classmethod
    def _read(cls, data: Any) -> CheckedChange:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "field": data["field"],
            "what": TextChange._read(data["what"]),
        })
        return record


class CheckedFault(Record):
    """Something that is wrong with a command."""

    code: str
    """The code, as of an error."""

    message: str
    """The sentence in English."""

    danish: str
    """The sentence in Danish."""

    field: str | None = None
    """The field, dotted."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "code": self.code,
            "message": self.message,
            "danish": self.danish,
        }
        if self.field is not None:
            data["field"] = self.field
        return data

    @classmethod
    def _read(cls, data: Any) -> CheckedFault:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "code": data["code"],
            "message": data["message"],
            "danish": data["danish"],
            "field": data.get("field"),
        })
        return record


class Exported(Record):
    """A file."""

    file_name: str
    """A name for it."""

    media_type: str
    """Its media type."""

    shortened: int
    """How many cells of a spreadsheet were cut, because they were longer than spreadsheets hold."""

    base64: str | None = None
    """Its content in base64, where it is not."""

    text: str | None = None
    """Its content, where it is text."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "file_name": self.file_name,
            "media_type": self.media_type,
            "shortened": self.shortened,
        }
        if self.base64 is not None:
            data["base64"] = self.base64
        if self.text is not None:
            data["text"] = self.text
        return data

    @classmethod
    def _read(cls, data: Any) -> Exported:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "file_name": data["file_name"],
            "media_type": data["media_type"],
            "shortened": data["shortened"],
            "base64": data.get("base64"),
            "text": data.get("text"),
        })
        return record


class Forwarded(Record):
    """A mail that was forwarded, as the mail that forwards it shows it. Nothing proves any of it.

    A mail that was forwarded as an attachment is an `Attachment` too: `read_mail` reads what
    `read_attachment` gives, with the attachments that it has itself. Its text is read up to 1 MiB.
    `Debug` shows no names, addresses or texts.
    """

    text: str
    """Its text, with what it answers or forwards in turn."""

    address: str | None = None
    """The address of who sent it: it is not checked."""

    date: str | None = None
    """When it was sent, as it stands there: in words of some language, mostly without a zone of
    time. Of a mail that is attached, an instant in UTC.
    """

    name: str | None = None
    """The name of who sent it."""

    subject: str | None = None
    """What it is about."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
        }
        if self.address is not None:
            data["address"] = self.address
        if self.date is not None:
            data["date"] = self.date
        if self.name is not None:
            data["name"] = self.name
        if self.subject is not None:
            data["subject"] = self.subject
        return data

    @classmethod
    def _read(cls, data: Any) -> Forwarded:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
            "address": data.get("address"),
            "date": data.get("date"),
            "name": data.get("name"),
            "subject": data.get("subject"),
        })
        return record


class Made(Record):
    """A thing that a command made."""

    kind: str
    """What it is, as `idea` or `recommendation`."""

    id: str
    """Its id, by which other commands and queries speak of it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "id": self.id,
        }

    @classmethod
    def _read(cls, data: Any) -> Made:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": data["kind"],
            "id": data["id"],
        })
        return record


class Mail(Record):
    """A mail, read.

    `Debug` shows no names, addresses or texts.
    """

    to: tuple[Mailbox, ...]
    """To whom, groups resolved; without the copies."""

    text: str
    """The text: plain text where the mail has it, else its HTML turned into text. In composed
    characters (NFC), lines ending in `\\n`, without blank lines at either end. Empty where the mail
    has no text.
    """

    own_text: str
    """What the sender wrote, without the mail that was answered or forwarded.

    It ends where the original begins: at a line such as `-----Oprindelig meddelelse-----`, at the
    line of a ticket system above which one is to write, at the header that mail programs copy, or
    at a line that says who wrote what follows (`Den 1. juni 2026 skrev …:`, `On … wrote:`); in
    Danish, English, German, Swedish and Norwegian. A copied header has several labels with a whole
    date or an address and stands apart: `Fra: Skovvej` above `Til: Havnen` is the sender's own.
    Lines that begin with `>` are left out, with the line that announces them; what was written
    between or below them is kept.

    Where it can't be told, the text is kept and `Mail.needs_human` says so. `Mail.text` keeps
    everything.
    """

    needs_human: tuple[MailDoubt, ...]
    """Why a person should look at the mail before its text is used; none where nothing is in doubt.
    In the order of `MailDoubt`, each once.
    """

    text_is_lossy: bool
    """Whether something of the text could not be decoded and was replaced or left out."""

    controls_removed: int
    """How many control characters were taken out of the text."""

    attachments: tuple[Attachment, ...]
    """What is attached, in the mail's order."""

    incomplete: bool
    """Whether parts were left unread, because they lie more than ten deep or there are more than a
    thousand.
    """

    date: DateTime | None = None
    """When it was written, as the mail itself says."""

    forwarded: Forwarded | None = None
    """The mail that this one forwards, where it does: the first one."""

    from_: Mailbox | None = None
    """Who sent it, as the mail itself says. Nothing proves it."""

    message_id: str | None = None
    """Its id, without angle brackets."""

    received: DateTime | None = None
    """When the last server on its way took it in, by the uppermost `Received` of its header: where
    the municipality's own server writes one, when it arrived.
    """

    subject: str | None = None
    """What it is about, on one line."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "to": self.to,
            "text": self.text,
            "own_text": self.own_text,
            "needs_human": self.needs_human,
            "text_is_lossy": self.text_is_lossy,
            "controls_removed": self.controls_removed,
            "attachments": self.attachments,
            "incomplete": self.incomplete,
        }
        if self.date is not None:
            data["date"] = self.date
        if self.forwarded is not None:
            data["forwarded"] = self.forwarded
        if self.from_ is not None:
            data["from"] = self.from_
        if self.message_id is not None:
            data["message_id"] = self.message_id
        if self.received is not None:
            data["received"] = self.received
        if self.subject is not None:
            data["subject"] = self.subject
        return data

    @classmethod
    def _read(cls, data: Any) -> Mail:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "to": _items(data["to"], Mailbox._read),
            "text": data["text"],
            "own_text": data["own_text"],
            "needs_human": _items(data["needs_human"], MailDoubt._read),
            "text_is_lossy": data["text_is_lossy"],
            "controls_removed": data["controls_removed"],
            "attachments": _items(data["attachments"], Attachment._read),
            "incomplete": data["incomplete"],
            "date": None if (value := data.get("date")) is None else _instant(value),
            "forwarded": None if (value := data.get("forwarded")) is None else Forwarded._read(value),
            "from_": None if (value := data.get("from")) is None else Mailbox._read(value),
            "message_id": data.get("message_id"),
            "received": None if (value := data.get("received")) is None else _instant(value),
            "subject": data.get("subject"),
        })
        return record


class Mailbox(Record):
    """A name with an address of mail."""

    address: str
    """The address, as it stands in the mail: it is not checked."""

    name: str | None = None
    """The name, where one is given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "address": self.address,
        }
        if self.name is not None:
            data["name"] = self.name
        return data

    @classmethod
    def _read(cls, data: Any) -> Mailbox:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "address": data["address"],
            "name": data.get("name"),
        })
        return record


class Period(Record, kw_only=False):
    """A length of time in whole days, weeks, months or years.

    The day of the event is not counted (vejledning 9533 of 26/06/2018): four weeks from a Thursday
    end on a Thursday. There is no order: a month is sometimes more than 30 days.
    """

    key: Literal["days", "weeks", "months", "years"]
    """Which of them it is."""

    value: int
    """What it says."""

    @staticmethod
    def days(value: int) -> Period:
        """Calendar days."""
        return Period("days", value)

    @staticmethod
    def weeks(value: int) -> Period:
        """Weeks: seven calendar days each, ending on the weekday of the start."""
        return Period("weeks", value)

    @staticmethod
    def months(value: int) -> Period:
        """Months, ending on the same day of the month, or on its last day where that is missing."""
        return Period("months", value)

    @staticmethod
    def years(value: int) -> Period:
        """Years, ending on the anniversary; 29 February gives 28 February in a common year."""
        return Period("years", value)

    def _dict(self) -> dict[str, Any]:
        return {self.key: self.value}

    @classmethod
    def _read(cls, data: Any) -> Period:
        ((key, value),) = data.items()
        if key not in ("days", "weeks", "months", "years",):
            raise ValueError("no such choice")
        return cls(key, value)


class Place(Record):
    """A place that something is about."""

    label: str
    """In words."""

    point: Point | None = None
    """On the map."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "label": self.label,
        }
        if self.point is not None:
            data["point"] = self.point
        return data

    @classmethod
    def _read(cls, data: Any) -> Place:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "label": data["label"],
            "point": None if (value := data.get("point")) is None else Point._read(value),
        })
        return record


class Point(Record):
    """A point on the map in WGS 84, within Denmark."""

    latitude: float
    """Degrees north, 54.5 to 57.8."""

    longitude: float
    """Degrees east, 8.0 to 15.3."""

    def _dict(self) -> dict[str, Any]:
        return {
            "latitude": self.latitude,
            "longitude": self.longitude,
        }

    @classmethod
    def _read(cls, data: Any) -> Point:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "latitude": data["latitude"],
            "longitude": data["longitude"],
        })
        return record


class Receipt(Record):
    """The answer to a command that was carried out. The same command under the same id gives the
    same receipt, to the byte; but for commands that erase, of which nothing is kept: whoever sends
    such a command again is answered at the moment of asking.
    """

    command: UUID
    """The command's id."""

    name: str
    """The command's name, as `idea.deposit`."""

    at: DateTime
    """The moment at which it was carried out, as it was asked."""

    id: str
    """The id of the thing that the command is about: of the new idea, the meeting that was called
    or changed, the interest area. A text in every language, since some things have a readable key
    and no UUID.
    """

    made: tuple[Made, ...]
    """What it made, in the order made."""

    def _dict(self) -> dict[str, Any]:
        return {
            "command": self.command,
            "name": self.name,
            "at": self.at,
            "id": self.id,
            "made": self.made,
        }

    @classmethod
    def _read(cls, data: Any) -> Receipt:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "command": UUID(data["command"]),
            "name": data["name"],
            "at": _instant(data["at"]),
            "id": data["id"],
            "made": _items(data["made"], Made._read),
        })
        return record


class Table(Record):
    """A list that came in, as it stands in its file: the values are texts.

    A date of a workbook is a text such as `2026-06-08` or `2026-06-08 23:59:59`, a number one such
    as `4` or `2.5`, and what is true or false says `Ja` or `Nej`. `Debug` shows none of the values.
    """

    format: TableFormat
    """The kind of file."""

    columns: tuple[str, ...]
    """The headings, trimmed; empty where a column has none."""

    rows: tuple[TableRow, ...]
    """The rows below them, in the file's order, without those that hold nothing."""

    line: int | None = None
    """The line of the headings, from 1; a box of mails has none."""

    notes: tuple[TableNote, ...] | None = None
    """What was noticed, in the order of `TableNote`, each once."""

    sha256: str | None = None
    """The SHA-256 of the file, as 64 hexadecimal digits: by it the parts of one list are known to
    be one. A list without it is held against all that was taken in before, its own parts too.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "format": self.format,
            "columns": self.columns,
            "rows": self.rows,
        }
        if self.line is not None:
            data["line"] = self.line
        if self.notes is not None:
            data["notes"] = self.notes
        if self.sha256 is not None:
            data["sha256"] = self.sha256
        return data

    @classmethod
    def _read(cls, data: Any) -> Table:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "format": TableFormat._read(data["format"]),
            "columns": _items(data["columns"], _same),
            "rows": _items(data["rows"], TableRow._read),
            "line": data.get("line"),
            "notes": None if (value := data.get("notes")) is None else _items(value, TableNote._read),
            "sha256": data.get("sha256"),
        })
        return record


class TableRow(Record):
    """A row of a `Table`. `Debug` shows none of the values."""

    line: int
    """The line of the file on which it begins, from 1; in a workbook the row's number."""

    cells: tuple[str, ...]
    """The values. Those that are empty at the end may be left out. More of them than there are
    columns are a fault of a CSV file.
    """

    attachments: tuple[Attachment, ...] | None = None
    """For a mail, what is attached."""

    cleaned: int | None = None
    """For a mail, how many control characters were taken out of its text."""

    copy: int | None = None
    """How many rows before it are the same, value for value, whatever white space is around them."""

    dated_by_sender: bool | None = None
    """For a mail, whether nothing but what its sender's program wrote says when it came."""

    doubts: tuple[MailDoubt, ...] | None = None
    """For a mail, why a person should look at it; in the order of `MailDoubt`."""

    flaws: tuple[RowFlaw, ...] | None = None
    """Why a person should look at it; in the order of `RowFlaw`."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "line": self.line,
            "cells": self.cells,
        }
        if self.attachments is not None:
            data["attachments"] = self.attachments
        if self.cleaned is not None:
            data["cleaned"] = self.cleaned
        if self.copy is not None:
            data["copy"] = self.copy
        if self.dated_by_sender is not None:
            data["dated_by_sender"] = self.dated_by_sender
        if self.doubts is not None:
            data["doubts"] = self.doubts
        if self.flaws is not None:
            data["flaws"] = self.flaws
        return data

    @classmethod
    def _read(cls, data: Any) -> TableRow:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "line": data["line"],
            "cells": _items(data["cells"], _same),
            "attachments": None if (value := data.get("attachments")) is None else _items(value, Attachment._read),
            "cleaned": data.get("cleaned"),
            "copy": data.get("copy"),
            "dated_by_sender": data.get("dated_by_sender"),
            "doubts": None if (value := data.get("doubts")) is None else _items(value, MailDoubt._read),
            "flaws": None if (value := data.get("flaws")) is None else _items(value, RowFlaw._read),
        })
        return record


class Verified(Record):
    """What `Participation.verify` looked at and found in order."""

    entries: int
    """Entries whose hash and position were checked, and of all that are not erased version and
    time.
    """

    entries_erased: int
    """Entries of erased accounts: their commitments stand in the chain, what they said is gone."""

    streams: int
    """Streams whose stored state equals the replay of its entries."""

    texts: int
    """Texts in the vault that are as they were sealed."""

    texts_erased: int
    """Texts that the vault holds no longer, because they were erased."""

    time_corrections: int
    """How often staff corrected the time of a stream."""

    def _dict(self) -> dict[str, Any]:
        return {
            "entries": self.entries,
            "entries_erased": self.entries_erased,
            "streams": self.streams,
            "texts": self.texts,
            "texts_erased": self.texts_erased,
            "time_corrections": self.time_corrections,
        }

    @classmethod
    def _read(cls, data: Any) -> Verified:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "entries": data["entries"],
            "entries_erased": data["entries_erased"],
            "streams": data["streams"],
            "texts": data["texts"],
            "texts_erased": data["texts_erased"],
            "time_corrections": data["time_corrections"],
        })
        return record


# Inputs


class Actor(Record, variants=True):
    """Who acts. The host vouches for it: the library knows no passwords."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def system() -> ActorSystem:
        """The host itself, for example a nightly job. May do all that staff may."""
        return ActorSystem()

    @staticmethod
    def staff(staff_id: UUID | str) -> ActorStaff:
        """An employee, acting for the municipality."""
        return ActorStaff(staff_id)

    @staticmethod
    def citizen(citizen_id: UUID | str) -> ActorCitizen:
        """A citizen, acting for themselves."""
        return ActorCitizen(citizen_id)

    @staticmethod
    def public() -> ActorPublic:
        """Anybody: a visitor who is not signed in."""
        return ActorPublic()

    @classmethod
    def _read(cls, data: Any) -> Actor:
        value: Actor = _ACTOR[data["kind"]]._read(data)
        return value


class ActorSystem(Actor, kw_only=False):
    """The host itself, for example a nightly job. May do all that staff may."""

    kind: ClassVar[str] = "system"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "system",
        }

    @classmethod
    def _read(cls, data: Any) -> ActorSystem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ActorStaff(Actor, kw_only=False):
    """An employee, acting for the municipality."""

    kind: ClassVar[str] = "staff"

    staff_id: UUID | str
    """The employee, under an id that the host can resolve."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "staff",
            "staff": self.staff_id,
        }

    @classmethod
    def _read(cls, data: Any) -> ActorStaff:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "staff_id": UUID(data["staff"]),
        })
        return record


class ActorCitizen(Actor, kw_only=False):
    """A citizen, acting for themselves."""

    kind: ClassVar[str] = "citizen"

    citizen_id: UUID | str
    """The citizen."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "citizen",
            "citizen": self.citizen_id,
        }

    @classmethod
    def _read(cls, data: Any) -> ActorCitizen:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "citizen_id": UUID(data["citizen"]),
        })
        return record


class ActorPublic(Actor, kw_only=False):
    """Anybody: a visitor who is not signed in."""

    kind: ClassVar[str] = "public"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "public",
        }

    @classmethod
    def _read(cls, data: Any) -> ActorPublic:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


_ACTOR: dict[str, type[Actor]] = {
    "system": ActorSystem,
    "staff": ActorStaff,
    "citizen": ActorCitizen,
    "public": ActorPublic,
}


# Inputs as dicts


class AddressDict(TypedDict):
    """`Address` as a dict, by the names in JSON."""

    street: str
    postal_code: str
    town: str


class _AttachmentDictRequired(TypedDict):
    media_type: str
    size: int
    sha256: str
    inline: bool
    damaged: bool


class AttachmentDict(_AttachmentDictRequired, total=False):
    """`Attachment` as a dict, by the names in JSON."""

    name: str | None
    subject: str | None


class PeriodDaysDict(TypedDict):
    """`Period.days` as a dict, by the names in JSON."""

    days: int


class PeriodWeeksDict(TypedDict):
    """`Period.weeks` as a dict, by the names in JSON."""

    weeks: int


class PeriodMonthsDict(TypedDict):
    """`Period.months` as a dict, by the names in JSON."""

    months: int


class PeriodYearsDict(TypedDict):
    """`Period.years` as a dict, by the names in JSON."""

    years: int


PeriodDict: TypeAlias = (
    PeriodDaysDict
    | PeriodWeeksDict
    | PeriodMonthsDict
    | PeriodYearsDict
)
"""`Period` as a dict, by the names in JSON."""


class _PlaceDictRequired(TypedDict):
    label: str


class PlaceDict(_PlaceDictRequired, total=False):
    """`Place` as a dict, by the names in JSON."""

    point: Point | PointDict | None


class PointDict(TypedDict):
    """`Point` as a dict, by the names in JSON."""

    latitude: float
    longitude: float


class _TableDictRequired(TypedDict):
    format: TableFormat | str
    columns: Collection[str]
    rows: Collection[TableRow | TableRowDict]


class TableDict(_TableDictRequired, total=False):
    """`Table` as a dict, by the names in JSON."""

    line: int | None
    notes: Collection[TableNote | str] | None
    sha256: str | None


class _TableRowDictRequired(TypedDict):
    line: int
    cells: Collection[str]


class TableRowDict(_TableRowDictRequired, total=False):
    """`TableRow` as a dict, by the names in JSON."""

    attachments: Collection[Attachment | AttachmentDict] | None
    cleaned: int | None
    copy: int | None
    dated_by_sender: bool | None
    doubts: Collection[MailDoubt | str] | None
    flaws: Collection[RowFlaw | str] | None
