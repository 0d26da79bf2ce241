"""The room `intake`, as `town.intakes`: its methods, and the types that they take and give.

Commands: `deposit`.

Queries: `check`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime as DateTime
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict
from uuid import UUID

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .responses import ResponseChannel
from .values import MailDoubt, Receipt, RowFlaw, Table, TableDict

__all__ = [
    "CheckIntake",
    "ColumnMeaning",
    "ColumnMeaningAddress",
    "ColumnMeaningAddressDict",
    "ColumnMeaningAnonymous",
    "ColumnMeaningAnonymousDict",
    "ColumnMeaningChannel",
    "ColumnMeaningChannelDict",
    "ColumnMeaningCvr",
    "ColumnMeaningCvrDict",
    "ColumnMeaningDict",
    "ColumnMeaningEmail",
    "ColumnMeaningEmailDict",
    "ColumnMeaningFamilyName",
    "ColumnMeaningFamilyNameDict",
    "ColumnMeaningGivenName",
    "ColumnMeaningGivenNameDict",
    "ColumnMeaningHideBecause",
    "ColumnMeaningHideBecauseDict",
    "ColumnMeaningIgnored",
    "ColumnMeaningIgnoredDict",
    "ColumnMeaningMandate",
    "ColumnMeaningMandateDict",
    "ColumnMeaningName",
    "ColumnMeaningNameDict",
    "ColumnMeaningOrganisation",
    "ColumnMeaningOrganisationDict",
    "ColumnMeaningPhone",
    "ColumnMeaningPhoneDict",
    "ColumnMeaningPostalCode",
    "ColumnMeaningPostalCodeDict",
    "ColumnMeaningProtected",
    "ColumnMeaningProtectedDict",
    "ColumnMeaningQuestion",
    "ColumnMeaningQuestionDict",
    "ColumnMeaningReceived",
    "ColumnMeaningReceivedDict",
    "ColumnMeaningRespondentKind",
    "ColumnMeaningRespondentKindDict",
    "ColumnMeaningSection",
    "ColumnMeaningSectionDict",
    "ColumnMeaningSignatories",
    "ColumnMeaningSignatoriesDict",
    "ColumnMeaningStance",
    "ColumnMeaningStanceDict",
    "ColumnMeaningText",
    "ColumnMeaningTextDict",
    "ColumnMeaningTown",
    "ColumnMeaningTownDict",
    "DepositRows",
    "HeadingMeaning",
    "HeadingMeaningDict",
    "IntakeColumn",
    "IntakeFault",
    "IntakeOutcome",
    "IntakeReport",
    "IntakeRow",
    "IntakesRoom",
    "UntakenColumn",
]


class IntakeOutcome(Choice):
    """What would become of a row."""

    READY = "ready"
    """It would be taken in."""

    DOUBTFUL = "doubtful"
    """A person should look at it first: a mail whose words are in doubt, that does not name its
    sender or may have come too late; a row with a flaw; one that may be a correction of a response
    that was taken in before. It is taken in only where the command says so.
    """

    COPY = "copy"
    """It says the same as an earlier row of the list, or as a response that was taken in before
    from another row. It is taken in only where the command says so.
    """

    ALREADY = "already"
    """It was taken in before."""

    FAULTY = "faulty"
    """Something is wrong with it, or with the columns of the list: then nothing is taken in."""


# Values and views


class ColumnMeaning(Record, variants=True):
    """What a column holds."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def name() -> ColumnMeaningName:
        """The name of the person who writes."""
        return ColumnMeaningName()

    @staticmethod
    def given_name() -> ColumnMeaningGivenName:
        """Their given name."""
        return ColumnMeaningGivenName()

    @staticmethod
    def family_name() -> ColumnMeaningFamilyName:
        """Their family name."""
        return ColumnMeaningFamilyName()

    @staticmethod
    def respondent_kind() -> ColumnMeaningRespondentKind:
        """For whom they answer: `Privatperson`, `Forening`, `Virksomhed`, `Myndighed`, `Råd`."""
        return ColumnMeaningRespondentKind()

    @staticmethod
    def organisation() -> ColumnMeaningOrganisation:
        """The organisation for which they answer."""
        return ColumnMeaningOrganisation()

    @staticmethod
    def cvr() -> ColumnMeaningCvr:
        """The organisation's CVR number."""
        return ColumnMeaningCvr()

    @staticmethod
    def mandate() -> ColumnMeaningMandate:
        """Under what mandate."""
        return ColumnMeaningMandate()

    @staticmethod
    def signatories() -> ColumnMeaningSignatories:
        """Others who sign, with semicolons or line breaks between them."""
        return ColumnMeaningSignatories()

    @staticmethod
    def email() -> ColumnMeaningEmail:
        """E-mail address."""
        return ColumnMeaningEmail()

    @staticmethod
    def phone() -> ColumnMeaningPhone:
        """Telephone number."""
        return ColumnMeaningPhone()

    @staticmethod
    def address() -> ColumnMeaningAddress:
        """Postal address: the street alone where postal code and town have columns of their own."""
        return ColumnMeaningAddress()

    @staticmethod
    def postal_code() -> ColumnMeaningPostalCode:
        """Postal code."""
        return ColumnMeaningPostalCode()

    @staticmethod
    def town() -> ColumnMeaningTown:
        """Postal town."""
        return ColumnMeaningTown()

    @staticmethod
    def protected() -> ColumnMeaningProtected:
        """Whether name and address are protected. Where several columns say so, one yes is enough."""
        return ColumnMeaningProtected()

    @staticmethod
    def anonymous() -> ColumnMeaningAnonymous:
        """Whether the sender names nobody; with a name beside it, whether that is protected."""
        return ColumnMeaningAnonymous()

    @staticmethod
    def received() -> ColumnMeaningReceived:
        """When it arrived."""
        return ColumnMeaningReceived()

    @staticmethod
    def channel() -> ColumnMeaningChannel:
        """How it came: `Hjemmeside`, `E-mail`, `Brev`, `Møde`."""
        return ColumnMeaningChannel()

    @staticmethod
    def stance() -> ColumnMeaningStance:
        """Where it stands: `Støtte`, `Neutral`, `Indsigelse`, `Ændringsforslag`."""
        return ColumnMeaningStance()

    @staticmethod
    def section() -> ColumnMeaningSection:
        """The section of the documents that it is about, by its key."""
        return ColumnMeaningSection()

    @staticmethod
    def text() -> ColumnMeaningText:
        """What it says. Several columns hold it only where that is said of each of them: then one
        text stands below the other, each under its heading.
        """
        return ColumnMeaningText()

    @staticmethod
    def hide_because() -> ColumnMeaningHideBecause:
        """Why the sender wishes it not to be published."""
        return ColumnMeaningHideBecause()

    @staticmethod
    def question(question_value: str) -> ColumnMeaningQuestion:
        """The answer to a question of the form."""
        return ColumnMeaningQuestion(question_value)

    @staticmethod
    def ignored() -> ColumnMeaningIgnored:
        """It is not read."""
        return ColumnMeaningIgnored()

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaning:
        value: ColumnMeaning = _COLUMNMEANING[data["kind"]]._read(data)
        return value


class ColumnMeaningName(ColumnMeaning, kw_only=False):
    """The name of the person who writes."""

    kind: ClassVar[str] = "name"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "name",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningName:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningGivenName(ColumnMeaning, kw_only=False):
    """Their given name."""

    kind: ClassVar[str] = "given_name"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "given_name",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningGivenName:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningFamilyName(ColumnMeaning, kw_only=False):
    """Their family name."""

    kind: ClassVar[str] = "family_name"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "family_name",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningFamilyName:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningRespondentKind(ColumnMeaning, kw_only=False):
    """For whom they answer: `Privatperson`, `Forening`, `Virksomhed`, `Myndighed`, `Råd`."""

    kind: ClassVar[str] = "respondent_kind"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "respondent_kind",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningRespondentKind:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningOrganisation(ColumnMeaning, kw_only=False):
    """The organisation for which they answer."""

    kind: ClassVar[str] = "organisation"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "organisation",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningOrganisation:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningCvr(ColumnMeaning, kw_only=False):
    """The organisation's CVR number."""

    kind: ClassVar[str] = "cvr"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "cvr",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningCvr:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningMandate(ColumnMeaning, kw_only=False):
    """Under what mandate."""

    kind: ClassVar[str] = "mandate"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "mandate",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningMandate:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningSignatories(ColumnMeaning, kw_only=False):
    """Others who sign, with semicolons or line breaks between them."""

    kind: ClassVar[str] = "signatories"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "signatories",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningSignatories:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningEmail(ColumnMeaning, kw_only=False):
    """E-mail address."""

    kind: ClassVar[str] = "email"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "email",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningEmail:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningPhone(ColumnMeaning, kw_only=False):
    """Telephone number."""

    kind: ClassVar[str] = "phone"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "phone",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningPhone:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningAddress(ColumnMeaning, kw_only=False):
    """Postal address: the street alone where postal code and town have columns of their own."""

    kind: ClassVar[str] = "address"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "address",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningAddress:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningPostalCode(ColumnMeaning, kw_only=False):
    """Postal code."""

    kind: ClassVar[str] = "postal_code"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "postal_code",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningPostalCode:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningTown(ColumnMeaning, kw_only=False):
    """Postal town."""

    kind: ClassVar[str] = "town"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "town",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningTown:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningProtected(ColumnMeaning, kw_only=False):
    """Whether name and address are protected. Where several columns say so, one yes is enough."""

    kind: ClassVar[str] = "protected"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "protected",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningProtected:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningAnonymous(ColumnMeaning, kw_only=False):
    """Whether the sender names nobody; with a name beside it, whether that is protected."""

    kind: ClassVar[str] = "anonymous"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "anonymous",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningAnonymous:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningReceived(ColumnMeaning, kw_only=False):
    """When it arrived."""

    kind: ClassVar[str] = "received"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "received",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningReceived:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningChannel(ColumnMeaning, kw_only=False):
    """How it came: `Hjemmeside`, `E-mail`, `Brev`, `Møde`."""

    kind: ClassVar[str] = "channel"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "channel",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningChannel:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningStance(ColumnMeaning, kw_only=False):
    """Where it stands: `Støtte`, `Neutral`, `Indsigelse`, `Ændringsforslag`."""

    kind: ClassVar[str] = "stance"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "stance",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningStance:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningSection(ColumnMeaning, kw_only=False):
    """The section of the documents that it is about, by its key."""

    kind: ClassVar[str] = "section"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "section",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningSection:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningText(ColumnMeaning, kw_only=False):
    """What it says. Several columns hold it only where that is said of each of them: then one text
    stands below the other, each under its heading.
    """

    kind: ClassVar[str] = "text"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "text",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningText:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningHideBecause(ColumnMeaning, kw_only=False):
    """Why the sender wishes it not to be published."""

    kind: ClassVar[str] = "hide_because"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "hide_because",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningHideBecause:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ColumnMeaningQuestion(ColumnMeaning, kw_only=False):
    """The answer to a question of the form."""

    kind: ClassVar[str] = "question"

    question_value: str
    """The question."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "question",
            "question": self.question_value,
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningQuestion:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "question_value": data["question"],
        })
        return record


class ColumnMeaningIgnored(ColumnMeaning, kw_only=False):
    """It is not read."""

    kind: ClassVar[str] = "ignored"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "ignored",
        }

    @classmethod
    def _read(cls, data: Any) -> ColumnMeaningIgnored:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


_COLUMNMEANING: dict[str, type[ColumnMeaning]] = {
    "name": ColumnMeaningName,
    "given_name": ColumnMeaningGivenName,
    "family_name": ColumnMeaningFamilyName,
    "respondent_kind": ColumnMeaningRespondentKind,
    "organisation": ColumnMeaningOrganisation,
    "cvr": ColumnMeaningCvr,
    "mandate": ColumnMeaningMandate,
    "signatories": ColumnMeaningSignatories,
    "email": ColumnMeaningEmail,
    "phone": ColumnMeaningPhone,
    "address": ColumnMeaningAddress,
    "postal_code": ColumnMeaningPostalCode,
    "town": ColumnMeaningTown,
    "protected": ColumnMeaningProtected,
    "anonymous": ColumnMeaningAnonymous,
    "received": ColumnMeaningReceived,
    "channel": ColumnMeaningChannel,
    "stance": ColumnMeaningStance,
    "section": ColumnMeaningSection,
    "text": ColumnMeaningText,
    "hide_because": ColumnMeaningHideBecause,
    "question": ColumnMeaningQuestion,
    "ignored": ColumnMeaningIgnored,
}


class IntakeColumn(Record):
    """A column of a list, and how it is understood."""

    column: str
    """The column as people name it, such as `C`."""

    heading: str
    """Its heading, as it stands."""

    meaning: ColumnMeaning
    """What it holds."""

    def _dict(self) -> dict[str, Any]:
        return {
            "column": self.column,
            "heading": self.heading,
            "meaning": self.meaning,
        }

    @classmethod
    def _read(cls, data: Any) -> IntakeColumn:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "column": data["column"],
            "heading": data["heading"],
            "meaning": ColumnMeaning._read(data["meaning"]),
        })
        return record


class IntakeFault(Record):
    """Something that is wrong, or left out. It repeats nothing of what stands in a cell."""

    code: str
    """A stable code, such as `intake_date_unfit`."""

    message: str
    """The sentence in English."""

    danish: str
    """The sentence in Danish."""

    column: str | None = None
    """The column, where it is in one."""

    line: int | None = None
    """The line; absent where it concerns the list as a whole."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "code": self.code,
            "message": self.message,
            "danish": self.danish,
        }
        if self.column is not None:
            data["column"] = self.column
        if self.line is not None:
            data["line"] = self.line
        return data

    @classmethod
    def _read(cls, data: Any) -> IntakeFault:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "code": data["code"],
            "message": data["message"],
            "danish": data["danish"],
            "column": data.get("column"),
            "line": data.get("line"),
        })
        return record


class IntakeReport(Record):
    """What would become of a list."""

    columns: tuple[IntakeColumn, ...]
    """How each column is understood."""

    ready: int
    """How many rows would be taken in."""

    doubtful: int
    """How many a person should look at first."""

    copies: int
    """How many are the same as an earlier row."""

    already: int
    """How many were taken in before."""

    faulty: int
    """How many are not in order."""

    cleaned: int
    """How many characters would be kept otherwise than they stand in the file, in all rows that are
    not faulty.
    """

    faults: tuple[IntakeFault, ...]
    """All that is wrong, by line; at most 10,000."""

    rows: tuple[IntakeRow, ...]
    """Every row, in the list's order."""

    faults_left_out: int | None = None
    """How many more faults there are."""

    left_out: tuple[IntakeFault, ...] | None = None
    """What would be left out of rows that are in order, by line, such as an address without a
    street.
    """

    untaken: tuple[UntakenColumn, ...] | None = None
    """The columns that nothing is taken from, but for those of which `headings` says so."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "columns": self.columns,
            "ready": self.ready,
            "doubtful": self.doubtful,
            "copies": self.copies,
            "already": self.already,
            "faulty": self.faulty,
            "cleaned": self.cleaned,
            "faults": self.faults,
            "rows": self.rows,
        }
        if self.faults_left_out is not None:
            data["faults_left_out"] = self.faults_left_out
        if self.left_out is not None:
            data["left_out"] = self.left_out
        if self.untaken is not None:
            data["untaken"] = self.untaken
        return data

    @classmethod
    def _read(cls, data: Any) -> IntakeReport:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "columns": _items(data["columns"], IntakeColumn._read),
            "ready": data["ready"],
            "doubtful": data["doubtful"],
            "copies": data["copies"],
            "already": data["already"],
            "faulty": data["faulty"],
            "cleaned": data["cleaned"],
            "faults": _items(data["faults"], IntakeFault._read),
            "rows": _items(data["rows"], IntakeRow._read),
            "faults_left_out": data.get("faults_left_out"),
            "left_out": None if (value := data.get("left_out")) is None else _items(value, IntakeFault._read),
            "untaken": None if (value := data.get("untaken")) is None else _items(value, UntakenColumn._read),
        })
        return record


class IntakeRow(Record):
    """A row of a list, without what stands in it."""

    line: int
    """The line of the file on which it begins; in a workbook the row's number."""

    outcome: IntakeOutcome
    """What would become of it."""

    cleaned: int
    """How many characters would be kept otherwise than they stand there, or not at all."""

    corrects: UUID | None = None
    """The response taken in before that it looks like: a word, the day or the sender differ, as
    where somebody corrected the sheet.
    """

    doubts: tuple[MailDoubt, ...] | None = None
    """For a mail, why a person should look at it."""

    flaws: tuple[RowFlaw, ...] | None = None
    """Why a person should look at the row."""

    response: UUID | None = None
    """The response that it is, where it was taken in before; for a copy, the one that says the
    same.
    """

    same_as: int | None = None
    """For a copy, the line of the first row of the list that says the same, where no response does."""

    texts: tuple[str, ...] | None = None
    """The doubts and then the flaws, each as a sentence in English."""

    texts_danish: tuple[str, ...] | None = None
    """And in Danish."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "line": self.line,
            "outcome": self.outcome,
            "cleaned": self.cleaned,
        }
        if self.corrects is not None:
            data["corrects"] = self.corrects
        if self.doubts is not None:
            data["doubts"] = self.doubts
        if self.flaws is not None:
            data["flaws"] = self.flaws
        if self.response is not None:
            data["response"] = self.response
        if self.same_as is not None:
            data["same_as"] = self.same_as
        if self.texts is not None:
            data["texts"] = self.texts
        if self.texts_danish is not None:
            data["texts_danish"] = self.texts_danish
        return data

    @classmethod
    def _read(cls, data: Any) -> IntakeRow:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "line": data["line"],
            "outcome": IntakeOutcome._read(data["outcome"]),
            "cleaned": data["cleaned"],
            "corrects": None if (value := data.get("corrects")) is None else UUID(value),
            "doubts": None if (value := data.get("doubts")) is None else _items(value, MailDoubt._read),
            "flaws": None if (value := data.get("flaws")) is None else _items(value, RowFlaw._read),
            "response": None if (value := data.get("response")) is None else UUID(value),
            "same_as": data.get("same_as"),
            "texts": None if (value := data.get("texts")) is None else _items(value, _same),
            "texts_danish": None if (value := data.get("texts_danish")) is None else _items(value, _same),
        })
        return record


class UntakenColumn(Record):
    """A column of a list that nothing is taken from, though nobody said so of it."""

    column: str
    """The column as people name it, such as `C`."""

    heading: str
    """Its heading, as it stands."""

    filled: int
    """In how many rows something stands in it."""

    suggestion: ColumnMeaning | None = None
    """What it may be meant to hold, where its heading is near one that is known. Where that is so,
    say it in `headings`.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "column": self.column,
            "heading": self.heading,
            "filled": self.filled,
        }
        if self.suggestion is not None:
            data["suggestion"] = self.suggestion
        return data

    @classmethod
    def _read(cls, data: Any) -> UntakenColumn:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "column": data["column"],
            "heading": data["heading"],
            "filled": data["filled"],
            "suggestion": None if (value := data.get("suggestion")) is None else ColumnMeaning._read(value),
        })
        return record


# Inputs


class HeadingMeaning(Record):
    """What is said of a column, by its heading."""

    heading: str
    """The heading, in small or capital letters."""

    meaning: ColumnMeaning | ColumnMeaningDict
    """What its columns hold."""

    def _dict(self) -> dict[str, Any]:
        return {
            "heading": self.heading,
            "meaning": self.meaning,
        }

    @classmethod
    def _read(cls, data: Any) -> HeadingMeaning:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "heading": data["heading"],
            "meaning": ColumnMeaning._read(data["meaning"]),
        })
        return record


# Inputs as dicts


class ColumnMeaningNameDict(TypedDict):
    """`ColumnMeaningName` as a dict, by the names in JSON."""

    kind: Literal["name"]


class ColumnMeaningGivenNameDict(TypedDict):
    """`ColumnMeaningGivenName` as a dict, by the names in JSON."""

    kind: Literal["given_name"]


class ColumnMeaningFamilyNameDict(TypedDict):
    """`ColumnMeaningFamilyName` as a dict, by the names in JSON."""

    kind: Literal["family_name"]


class ColumnMeaningRespondentKindDict(TypedDict):
    """`ColumnMeaningRespondentKind` as a dict, by the names in JSON."""

    kind: Literal["respondent_kind"]


class ColumnMeaningOrganisationDict(TypedDict):
    """`ColumnMeaningOrganisation` as a dict, by the names in JSON."""

    kind: Literal["organisation"]


class ColumnMeaningCvrDict(TypedDict):
    """`ColumnMeaningCvr` as a dict, by the names in JSON."""

    kind: Literal["cvr"]


class ColumnMeaningMandateDict(TypedDict):
    """`ColumnMeaningMandate` as a dict, by the names in JSON."""

    kind: Literal["mandate"]


class ColumnMeaningSignatoriesDict(TypedDict):
    """`ColumnMeaningSignatories` as a dict, by the names in JSON."""

    kind: Literal["signatories"]


class ColumnMeaningEmailDict(TypedDict):
    """`ColumnMeaningEmail` as a dict, by the names in JSON."""

    kind: Literal["email"]


class ColumnMeaningPhoneDict(TypedDict):
    """`ColumnMeaningPhone` as a dict, by the names in JSON."""

    kind: Literal["phone"]


class ColumnMeaningAddressDict(TypedDict):
    """`ColumnMeaningAddress` as a dict, by the names in JSON."""

    kind: Literal["address"]


class ColumnMeaningPostalCodeDict(TypedDict):
    """`ColumnMeaningPostalCode` as a dict, by the names in JSON."""

    kind: Literal["postal_code"]


class ColumnMeaningTownDict(TypedDict):
    """`ColumnMeaningTown` as a dict, by the names in JSON."""

    kind: Literal["town"]


class ColumnMeaningProtectedDict(TypedDict):
    """`ColumnMeaningProtected` as a dict, by the names in JSON."""

    kind: Literal["protected"]


class ColumnMeaningAnonymousDict(TypedDict):
    """`ColumnMeaningAnonymous` as a dict, by the names in JSON."""

    kind: Literal["anonymous"]


class ColumnMeaningReceivedDict(TypedDict):
    """`ColumnMeaningReceived` as a dict, by the names in JSON."""

    kind: Literal["received"]


class ColumnMeaningChannelDict(TypedDict):
    """`ColumnMeaningChannel` as a dict, by the names in JSON."""

    kind: Literal["channel"]


class ColumnMeaningStanceDict(TypedDict):
    """`ColumnMeaningStance` as a dict, by the names in JSON."""

    kind: Literal["stance"]


class ColumnMeaningSectionDict(TypedDict):
    """`ColumnMeaningSection` as a dict, by the names in JSON."""

    kind: Literal["section"]


class ColumnMeaningTextDict(TypedDict):
    """`ColumnMeaningText` as a dict, by the names in JSON."""

    kind: Literal["text"]


class ColumnMeaningHideBecauseDict(TypedDict):
    """`ColumnMeaningHideBecause` as a dict, by the names in JSON."""

    kind: Literal["hide_because"]


class ColumnMeaningQuestionDict(TypedDict):
    """`ColumnMeaningQuestion` as a dict, by the names in JSON."""

    kind: Literal["question"]
    question: str


class ColumnMeaningIgnoredDict(TypedDict):
    """`ColumnMeaningIgnored` as a dict, by the names in JSON."""

    kind: Literal["ignored"]


ColumnMeaningDict: TypeAlias = (
    ColumnMeaningNameDict
    | ColumnMeaningGivenNameDict
    | ColumnMeaningFamilyNameDict
    | ColumnMeaningRespondentKindDict
    | ColumnMeaningOrganisationDict
    | ColumnMeaningCvrDict
    | ColumnMeaningMandateDict
    | ColumnMeaningSignatoriesDict
    | ColumnMeaningEmailDict
    | ColumnMeaningPhoneDict
    | ColumnMeaningAddressDict
    | ColumnMeaningPostalCodeDict
    | ColumnMeaningTownDict
    | ColumnMeaningProtectedDict
    | ColumnMeaningAnonymousDict
    | ColumnMeaningReceivedDict
    | ColumnMeaningChannelDict
    | ColumnMeaningStanceDict
    | ColumnMeaningSectionDict
    | ColumnMeaningTextDict
    | ColumnMeaningHideBecauseDict
    | ColumnMeaningQuestionDict
    | ColumnMeaningIgnoredDict
)
"""`ColumnMeaning` as a dict, by the names in JSON."""


class HeadingMeaningDict(TypedDict):
    """`HeadingMeaning` as a dict, by the names in JSON."""

    heading: str
    meaning: ColumnMeaning | ColumnMeaningDict


# Commands


class DepositRows(Command):
    """Takes in the rows of a list that are in order, at most 100 at once. For staff.

    `intake.check` says beforehand what would become of each row. Rows that are faulty or were taken
    in before are passed over, and so are copies and doubtful ones unless it is said that they too
    are taken. Where no row is left to be taken in, nothing is done: `intake_all_faulty` where every
    row is faulty, else `nothing_to_do`. So the same file, sent twice in whatever parts, is taken in
    once; and of a file that has the same rows with other headings, in another order, with dates
    written otherwise or with more columns, each row that says the same as one taken in before is a
    copy. A row that was corrected in the sheet since is doubtful: it says another thing, and looks
    like the response that it was (`corrects`). Whoever takes it in withdraws the other or settles
    it as the same.
    """

    NAME: ClassVar[str] = "intake.deposit"

    hearing: UUID | str
    """The hearing."""

    table: Table | TableDict
    """A part of the list, as `table_parts` gives it."""

    channel: ResponseChannel | str
    """How the responses came, where a row does not say."""

    copies: bool | None = None
    """Whether rows that say the same as an earlier one, or as a response that was taken in before,
    are responses of their own.
    """

    doubtful: bool | None = None
    """Whether a person has looked at the doubtful rows, and they are taken in."""

    headings: Collection[HeadingMeaning | HeadingMeaningDict] | None = None
    """What columns mean whose headings don't say it, or say it otherwise."""

    received_at: DateTime | str | None = None
    """When they arrived, where a row does not say."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "table": self.table,
            "channel": self.channel,
        }
        if self.copies is not None:
            data["copies"] = self.copies
        if self.doubtful is not None:
            data["doubtful"] = self.doubtful
        if self.headings is not None:
            data["headings"] = self.headings
        if self.received_at is not None:
            data["received_at"] = self.received_at
        return data

    @classmethod
    def _read(cls, data: Any) -> DepositRows:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "table": Table._read(data["table"]),
            "channel": ResponseChannel._read(data["channel"]),
            "copies": data.get("copies"),
            "doubtful": data.get("doubtful"),
            "headings": None if (value := data.get("headings")) is None else _items(value, HeadingMeaning._read),
            "received_at": None if (value := data.get("received_at")) is None else _instant(value),
        })
        return record


# Queries


class CheckIntake(Query["IntakeReport"]):
    """What would become of each row of a list, and all that is wrong with it. Nothing is changed.
    For staff.

    At most 5,000 rows at once, and 32 MiB as JSON.
    """

    NAME: ClassVar[str] = "intake.check"

    hearing: UUID | str
    """The hearing."""

    table: Table | TableDict
    """The list, as `read_table` gives it."""

    channel: ResponseChannel | str
    """How the responses came, where a row does not say."""

    headings: Collection[HeadingMeaning | HeadingMeaningDict] | None = None
    """What columns mean whose headings don't say it, or say it otherwise."""

    received_at: DateTime | str | None = None
    """When they arrived, where a row does not say."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "table": self.table,
            "channel": self.channel,
        }
        if self.headings is not None:
            data["headings"] = self.headings
        if self.received_at is not None:
            data["received_at"] = self.received_at
        return data

    @classmethod
    def _read(cls, data: Any) -> CheckIntake:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "table": Table._read(data["table"]),
            "channel": ResponseChannel._read(data["channel"]),
            "headings": None if (value := data.get("headings")) is None else _items(value, HeadingMeaning._read),
            "received_at": None if (value := data.get("received_at")) is None else _instant(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> IntakeReport:
        return IntakeReport._read(data)


# The room


class IntakesRoom:
    """The commands and queries of `intake`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def deposit(
        self,
        *,
        hearing: UUID | str,
        table: Table | TableDict,
        channel: ResponseChannel | str,
        copies: bool | None = None,
        doubtful: bool | None = None,
        headings: Collection[HeadingMeaning | HeadingMeaningDict] | None = None,
        received_at: DateTime | str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Takes in the rows of a list that are in order, at most 100 at once. For staff.

        `intake.check` says beforehand what would become of each row. Rows that are faulty or were
        taken in before are passed over, and so are copies and doubtful ones unless it is said that
        they too are taken. Where no row is left to be taken in, nothing is done:
        `intake_all_faulty` where every row is faulty, else `nothing_to_do`. So the same file, sent
        twice in whatever parts, is taken in once; and of a file that has the same rows with other
        headings, in another order, with dates written otherwise or with more columns, each row that
        says the same as one taken in before is a copy. A row that was corrected in the sheet since
        is doubtful: it says another thing, and looks like the response that it was (`corrects`).
        Whoever takes it in withdraws the other or settles it as the same.

        Args:
            hearing: The hearing.
            table: A part of the list, as `table_parts` gives it.
            channel: How the responses came, where a row does not say.
            copies: Whether rows that say the same as an earlier one, or as a response that was
                taken in before, are responses of their own.
            doubtful: Whether a person has looked at the doubtful rows, and they are taken in.
            headings: What columns mean whose headings don't say it, or say it otherwise.
            received_at: When they arrived, where a row does not say.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            DepositRows(
                hearing=hearing,
                table=table,
                channel=channel,
                copies=copies,
                doubtful=doubtful,
                headings=headings,
                received_at=received_at,
            ), at=at, command_id=command_id
        )

    def check(
        self,
        *,
        hearing: UUID | str,
        table: Table | TableDict,
        channel: ResponseChannel | str,
        headings: Collection[HeadingMeaning | HeadingMeaningDict] | None = None,
        received_at: DateTime | str | None = None,
        at: DateTime | str | None = None,
    ) -> IntakeReport:
        """What would become of each row of a list, and all that is wrong with it. Nothing is
        changed. For staff.

        At most 5,000 rows at once, and 32 MiB as JSON.

        Args:
            hearing: The hearing.
            table: The list, as `read_table` gives it.
            channel: How the responses came, where a row does not say.
            headings: What columns mean whose headings don't say it, or say it otherwise.
            received_at: When they arrived, where a row does not say.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CheckIntake(
                hearing=hearing,
                table=table,
                channel=channel,
                headings=headings,
                received_at=received_at,
            ), at=at
        )
