"""The room `dialogue_form`, as `town.dialogue_forms`: its methods, and the types that they take and
give.

Commands: `add`, `begin_trial`, `tie`, `evaluate`, `retire`.

Queries: `get`, `list`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar
from uuid import UUID

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Command,
    Query,
    Record,
    day as _day,
    entries as _entries,
    instant as _instant,
    items as _items,
    make as _make,
    new as _new,
    same as _same,
    set_field as _set,
)
from .values import Receipt

__all__ = [
    "AddForm",
    "BeginTrial",
    "DialogueChannel",
    "DialogueFormItem",
    "DialogueFormList",
    "DialogueFormStatus",
    "DialogueFormView",
    "DialogueFormsRoom",
    "EvaluateTrial",
    "GetForm",
    "ListForms",
    "RetireForm",
    "TieForm",
    "TrialOutcome",
    "TrialView",
    "TriedIn",
]


class DialogueChannel(Choice):
    """Where people meet."""

    DIGITAL = "digital"
    """On a screen (*digital*)."""

    PHYSICAL = "physical"
    """In a room (*fysisk*)."""

    BOTH = "both"
    """Both at once or one after the other."""


class DialogueFormStatus(Choice):
    """Where a form stands. Whether an evaluation is due follows from the clock and is never stored."""

    EXISTING = "existing"
    """In use (*eksisterende*)."""

    TRIAL = "trial"
    """On trial (*forsøg*)."""

    EVALUATION_DUE = "evaluation_due"
    """The trial's last day has passed, and nobody has said what came of it."""

    RETIRED = "retired"
    """Not used any more."""


class TrialOutcome(Choice):
    """What becomes of a form after its trial."""

    ADOPTED = "adopted"
    """It is used from now on as it was tried."""

    DEVELOPED = "developed"
    """It is used from now on, changed."""

    STOPPED = "stopped"
    """It is not used."""


# Values and views


class DialogueFormItem(Record):
    """A form in a list."""

    form: str
    """Its key."""

    labels: Mapping[str, str]
    """Its names."""

    channel: DialogueChannel
    """Where people meet."""

    status: DialogueFormStatus
    """Where it stands now."""

    trials: int
    """How many trials there were."""

    def _dict(self) -> dict[str, Any]:
        return {
            "form": self.form,
            "labels": self.labels,
            "channel": self.channel,
            "status": self.status,
            "trials": self.trials,
        }

    @classmethod
    def _read(cls, data: Any) -> DialogueFormItem:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "form": data["form"],
            "labels": _entries(data["labels"], _same),
            "channel": DialogueChannel._read(data["channel"]),
            "status": DialogueFormStatus._read(data["status"]),
            "trials": data["trials"],
        })
        return record


class DialogueFormList(Record):
    """A page of forms."""

    total: int
    """How many there are in all."""

    forms: tuple[DialogueFormItem, ...]
    """The forms of this page."""

    def _dict(self) -> dict[str, Any]:
        return {
            "total": self.total,
            "forms": self.forms,
        }

    @classmethod
    def _read(cls, data: Any) -> DialogueFormList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "forms": _items(data["forms"], DialogueFormItem._read),
        })
        return record


class DialogueFormView(Record):
    """A form of dialogue."""

    form: str
    """Its key."""

    labels: Mapping[str, str]
    """Its names."""

    channel: DialogueChannel
    """Where people meet."""

    status: DialogueFormStatus
    """Where it stands now."""

    trials: tuple[TrialView, ...]
    """Its trials, in order."""

    def _dict(self) -> dict[str, Any]:
        return {
            "form": self.form,
            "labels": self.labels,
            "channel": self.channel,
            "status": self.status,
            "trials": self.trials,
        }

    @classmethod
    def _read(cls, data: Any) -> DialogueFormView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "form": data["form"],
            "labels": _entries(data["labels"], _same),
            "channel": DialogueChannel._read(data["channel"]),
            "status": DialogueFormStatus._read(data["status"]),
            "trials": _items(data["trials"], TrialView._read),
        })
        return record


class TrialView(Record):
    """A trial."""

    from_: Date
    """The first day."""

    to: Date
    """The last day, inclusive."""

    tried_in: tuple[TriedIn, ...]
    """In what it is tried."""

    evaluated_at: DateTime | None = None
    """When that was said."""

    evaluation: str | None = None
    """What was found out."""

    outcome: TrialOutcome | None = None
    """What became of the form; absent until it is evaluated."""

    question: str | None = None
    """What is to be found out."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "from": self.from_,
            "to": self.to,
            "tried_in": self.tried_in,
        }
        if self.evaluated_at is not None:
            data["evaluated_at"] = self.evaluated_at
        if self.evaluation is not None:
            data["evaluation"] = self.evaluation
        if self.outcome is not None:
            data["outcome"] = self.outcome
        if self.question is not None:
            data["question"] = self.question
        return data

    @classmethod
    def _read(cls, data: Any) -> TrialView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "tried_in": _items(data["tried_in"], TriedIn._read),
            "evaluated_at": None if (value := data.get("evaluated_at")) is None else _instant(value),
            "evaluation": data.get("evaluation"),
            "outcome": None if (value := data.get("outcome")) is None else TrialOutcome._read(value),
            "question": data.get("question"),
        })
        return record


class TriedIn(Record):
    """In what a form is tried."""

    thing: str
    """Its kind and id."""

    title: str | None = None
    """Its title; absent where it is not to be seen any more."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "thing": self.thing,
        }
        if self.title is not None:
            data["title"] = self.title
        return data

    @classmethod
    def _read(cls, data: Any) -> TriedIn:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "thing": data["thing"],
            "title": data.get("title"),
        })
        return record


# Commands


class AddForm(Command):
    """Adds a form that is in use to the catalogue, or describes one anew; one that was retired is
    used again. For staff.
    """

    NAME: ClassVar[str] = "dialogue_form.add"

    form: str
    """Its key, for ever."""

    labels: Mapping[str, str]
    """Its names by language."""

    channel: DialogueChannel | str
    """Where people meet."""

    def _dict(self) -> dict[str, Any]:
        return {
            "form": self.form,
            "labels": self.labels,
            "channel": self.channel,
        }

    @classmethod
    def _read(cls, data: Any) -> AddForm:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "form": data["form"],
            "labels": _entries(data["labels"], _same),
            "channel": DialogueChannel._read(data["channel"]),
        })
        return record


class BeginTrial(Command):
    """Announces a trial of a form: what is to be found out, and until when. A form is new where its
    names are given, else one of the catalogue is developed. For staff.
    """

    NAME: ClassVar[str] = "dialogue_form.begin_trial"

    form: str
    """The form."""

    question: str
    """What is to be found out."""

    from_: Date | str
    """The first day."""

    to: Date | str
    """The last day, inclusive; not in the past, and within two years of the first."""

    channel: DialogueChannel | str | None = None
    """Where people meet, of a new form; digital unless said otherwise."""

    labels: Mapping[str, str] | None = None
    """The names of a new form."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "form": self.form,
            "question": self.question,
            "from": self.from_,
            "to": self.to,
        }
        if self.channel is not None:
            data["channel"] = self.channel
        if self.labels is not None:
            data["labels"] = self.labels
        return data

    @classmethod
    def _read(cls, data: Any) -> BeginTrial:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "form": data["form"],
            "question": data["question"],
            "from_": _day(data["from"]),
            "to": _day(data["to"]),
            "channel": None if (value := data.get("channel")) is None else DialogueChannel._read(value),
            "labels": None if (value := data.get("labels")) is None else _entries(value, _same),
        })
        return record


class EvaluateTrial(Command):
    """Says what came of a trial and what becomes of the form: for everybody to read. Once it has
    begun. For staff.
    """

    NAME: ClassVar[str] = "dialogue_form.evaluate"

    form: str
    """The form, which is on trial."""

    outcome: TrialOutcome | str
    """What becomes of it."""

    text: str
    """What was found out."""

    def _dict(self) -> dict[str, Any]:
        return {
            "form": self.form,
            "outcome": self.outcome,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> EvaluateTrial:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "form": data["form"],
            "outcome": TrialOutcome._read(data["outcome"]),
            "text": data["text"],
        })
        return record


class RetireForm(Command):
    """A form is not used any more. One that is on trial is evaluated instead. For staff."""

    NAME: ClassVar[str] = "dialogue_form.retire"

    form: str
    """The form."""

    def _dict(self) -> dict[str, Any]:
        return {
            "form": self.form,
        }

    @classmethod
    def _read(cls, data: Any) -> RetireForm:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "form": data["form"],
        })
        return record


class TieForm(Command):
    """The form is tried in this: a gathering, a hearing, a team, anything that has a title for
    everybody. For staff.
    """

    NAME: ClassVar[str] = "dialogue_form.tie"

    form: str
    """The form, which is on trial."""

    thing: str
    """In what, by kind and id, as `hearing/0199c82d-21a8-7e08-89c1-f8f123d50000`."""

    def _dict(self) -> dict[str, Any]:
        return {
            "form": self.form,
            "thing": self.thing,
        }

    @classmethod
    def _read(cls, data: Any) -> TieForm:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "form": data["form"],
            "thing": data["thing"],
        })
        return record


# Queries


class GetForm(Query["DialogueFormView"]):
    """One form with all its trials. For everybody."""

    NAME: ClassVar[str] = "dialogue_form.get"

    form: str
    """The form."""

    def _dict(self) -> dict[str, Any]:
        return {
            "form": self.form,
        }

    @classmethod
    def _read(cls, data: Any) -> GetForm:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "form": data["form"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> DialogueFormView:
        return DialogueFormView._read(data)


class ListForms(Query["DialogueFormList"]):
    """The forms, in the order of their keys. For everybody."""

    NAME: ClassVar[str] = "dialogue_form.list"

    after: str | None = None
    """Only forms after this one, to page on."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.after is not None:
            data["after"] = self.after
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ListForms:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "after": data.get("after"),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> DialogueFormList:
        return DialogueFormList._read(data)


# The room


class DialogueFormsRoom:
    """The commands and queries of `dialogue_form`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def add(
        self,
        *,
        form: str,
        labels: Mapping[str, str],
        channel: DialogueChannel | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a form that is in use to the catalogue, or describes one anew; one that was retired
        is used again. For staff.

        Args:
            form: Its key, for ever.
            labels: Its names by language.
            channel: Where people meet.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            AddForm(
                form=form,
                labels=labels,
                channel=channel,
            ), at=at, command_id=command_id
        )

    def begin_trial(
        self,
        *,
        form: str,
        question: str,
        from_: Date | str,
        to: Date | str,
        channel: DialogueChannel | str | None = None,
        labels: Mapping[str, str] | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Announces a trial of a form: what is to be found out, and until when. A form is new where
        its names are given, else one of the catalogue is developed. For staff.

        Args:
            form: The form.
            question: What is to be found out.
            from_: The first day.
            to: The last day, inclusive; not in the past, and within two years of the first.
            channel: Where people meet, of a new form; digital unless said otherwise.
            labels: The names of a new form.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            BeginTrial(
                form=form,
                question=question,
                from_=from_,
                to=to,
                channel=channel,
                labels=labels,
            ), at=at, command_id=command_id
        )

    def tie(
        self,
        *,
        form: str,
        thing: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """The form is tried in this: a gathering, a hearing, a team, anything that has a title for
        everybody. For staff.

        Args:
            form: The form, which is on trial.
            thing: In what, by kind and id, as `hearing/0199c82d-21a8-7e08-89c1-f8f123d50000`.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            TieForm(
                form=form,
                thing=thing,
            ), at=at, command_id=command_id
        )

    def evaluate(
        self,
        *,
        form: str,
        outcome: TrialOutcome | str,
        text: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Says what came of a trial and what becomes of the form: for everybody to read. Once it
        has begun. For staff.

        Args:
            form: The form, which is on trial.
            outcome: What becomes of it.
            text: What was found out.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            EvaluateTrial(
                form=form,
                outcome=outcome,
                text=text,
            ), at=at, command_id=command_id
        )

    def retire(
        self,
        *,
        form: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A form is not used any more. One that is on trial is evaluated instead. For staff.

        Args:
            form: The form.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RetireForm(
                form=form,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        form: str,
        at: DateTime | str | None = None,
    ) -> DialogueFormView:
        """One form with all its trials. For everybody.

        Args:
            form: The form.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetForm(
                form=form,
            ), at=at
        )

    def list(
        self,
        *,
        after: str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> DialogueFormList:
        """The forms, in the order of their keys. For everybody.

        Args:
            after: Only forms after this one, to page on.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListForms(
                after=after,
                limit=limit,
            ), at=at
        )
