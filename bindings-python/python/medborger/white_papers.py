"""The room `white_paper`, as `town.white_papers`: its methods, and the types that they take and
give.

Commands: `begin`, `put_theme`, `retire_theme`, `put_group`, `put_section`, `clear_words`, `finish`,
`reopen`.

Queries: `get`, `missing`, `namings`, `rows`, `answers`, `changes`, `export_changes`, `quality`,
`export`, `export_csv`.

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
    Progressing,
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
from .hearings import Question, RespondentKind
from .responses import AnswerText, AnswerTextDict, EndKind, ResponseChannel, Stance
from .values import Exported, Language, Receipt

__all__ = [
    "AnswerCounts",
    "BeginWhitePaper",
    "ChangeList",
    "ClearWords",
    "CountAnswers",
    "Counts",
    "CsvPart",
    "ExportChanges",
    "ExportCsv",
    "ExportFormat",
    "ExportWhitePaper",
    "FinishWhitePaper",
    "GetWhitePaper",
    "GroupView",
    "HiddenNaming",
    "KindCounts",
    "ListChanges",
    "ListMissing",
    "ListNamings",
    "ListRows",
    "MeasureQuality",
    "MissingList",
    "MissingResponse",
    "NamingList",
    "OptionCount",
    "ProposedChange",
    "PublicPlace",
    "PublicPlaceAnswer",
    "PublicPlaceGroup",
    "PublicPlaceHearing",
    "PublicPlaceIntroduction",
    "PublicPlaceQuestion",
    "PublicPlaceResponse",
    "PublicPlaceSection",
    "PublicPlaceTheme",
    "PutGroup",
    "PutSection",
    "PutTheme",
    "QualityView",
    "QuestionCounts",
    "ReopenWhitePaper",
    "RetireTheme",
    "RowAnswer",
    "SectionView",
    "Segment",
    "ThemeAgreement",
    "ThemeView",
    "WhitePaperRow",
    "WhitePaperRows",
    "WhitePaperView",
    "WhitePapersRoom",
]


class ExportFormat(Choice):
    """The format of a file."""

    HTML = "html"
    """One accessible page."""

    MARKDOWN = "markdown"
    """CommonMark."""

    DOCX = "docx"
    """Office Open XML text."""

    CSV = "csv"
    """A row for each response, for Danish spreadsheets: semicolons, with a byte order mark."""

    XLSX = "xlsx"
    """Office Open XML spreadsheet."""


# Values and views


class AnswerCounts(Record):
    """What was answered to the form, counted."""

    responses: int
    """How many responses are counted."""

    left_out: int
    """How many stand, were not withdrawn, and are left out because they are not published. None for
    staff.
    """

    questions: tuple[QuestionCounts, ...]
    """The questions, in the form's order."""

    def _dict(self) -> dict[str, Any]:
        return {
            "responses": self.responses,
            "left_out": self.left_out,
            "questions": self.questions,
        }

    @classmethod
    def _read(cls, data: Any) -> AnswerCounts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "responses": data["responses"],
            "left_out": data["left_out"],
            "questions": _items(data["questions"], QuestionCounts._read),
        })
        return record


class ChangeList(Record):
    """The changes that a white paper proposes."""

    title: str
    """The hearing's title."""

    changes: tuple[ProposedChange, ...]
    """The changes: section by section in the order of the documents, then those that are tied to
    none.
    """

    version: int | None = None
    """The finished version of the white paper; absent while work goes on."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "changes": self.changes,
        }
        if self.version is not None:
            data["version"] = self.version
        return data

    @classmethod
    def _read(cls, data: Any) -> ChangeList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "title": data["title"],
            "changes": _items(data["changes"], ProposedChange._read),
            "version": data.get("version"),
        })
        return record


class Counts(Record):
    """How many responses there are of each sort."""

    responses: int
    """All that were registered, those withdrawn too."""

    timely: int
    """Those that came in time."""

    late: int
    """Those that came late."""

    objections: int
    """Objections in time with legal effect, but for those withdrawn. Files and the public get those
    of published responses alone, staff all.
    """

    vetoes: int
    """Vetoes, but for those withdrawn; whose, as above."""

    by_channel: Mapping[str, int]
    """By channel."""

    by_kind: Mapping[str, int]
    """By whom they answer for."""

    by_stance: Mapping[str, int]
    """By where they stand; those that don't say are left out. Files and the public get where
    published responses stand, so that nothing of the others can be computed from it; staff get all.
    """

    by_end: Mapping[str, int]
    """By how they ended."""

    by_theme: Mapping[str, int]
    """By theme."""

    by_section: Mapping[str, int]
    """By section of the documents."""

    by_group: Mapping[str, int]
    """By group."""

    def _dict(self) -> dict[str, Any]:
        return {
            "responses": self.responses,
            "timely": self.timely,
            "late": self.late,
            "objections": self.objections,
            "vetoes": self.vetoes,
            "by_channel": self.by_channel,
            "by_kind": self.by_kind,
            "by_stance": self.by_stance,
            "by_end": self.by_end,
            "by_theme": self.by_theme,
            "by_section": self.by_section,
            "by_group": self.by_group,
        }

    @classmethod
    def _read(cls, data: Any) -> Counts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "responses": data["responses"],
            "timely": data["timely"],
            "late": data["late"],
            "objections": data["objections"],
            "vetoes": data["vetoes"],
            "by_channel": _entries(data["by_channel"], _same),
            "by_kind": _entries(data["by_kind"], _same),
            "by_stance": _entries(data["by_stance"], _same),
            "by_end": _entries(data["by_end"], _same),
            "by_theme": _entries(data["by_theme"], _same),
            "by_section": _entries(data["by_section"], _same),
            "by_group": _entries(data["by_group"], _same),
        })
        return record


class CsvPart(Record):
    """A part of a file."""

    file_name: str
    """A name for the file."""

    media_type: str
    """Its media type."""

    text: str
    """The part's content."""

    next: int | None = None
    """Which part comes next: give it as `part`. Absent with the last one."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "file_name": self.file_name,
            "media_type": self.media_type,
            "text": self.text,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> CsvPart:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "file_name": data["file_name"],
            "media_type": data["media_type"],
            "text": data["text"],
            "next": data.get("next"),
        })
        return record


class GroupView(Record):
    """A group as everybody sees it."""

    group: str
    """Its key."""

    title: str
    """Its title."""

    answer: AnswerText | None = None
    """What is answered to all in it."""

    campaign: bool | None = None
    """Whether its responses say the same and stand as one."""

    section: str | None = None
    """The section of the documents under which it stands."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "group": self.group,
            "title": self.title,
        }
        if self.answer is not None:
            data["answer"] = self.answer
        if self.campaign is not None:
            data["campaign"] = self.campaign
        if self.section is not None:
            data["section"] = self.section
        return data

    @classmethod
    def _read(cls, data: Any) -> GroupView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "group": data["group"],
            "title": data["title"],
            "answer": None if (value := data.get("answer")) is None else AnswerText._read(value),
            "campaign": data.get("campaign"),
            "section": data.get("section"),
        })
        return record


class HiddenNaming(Record):
    """Words that may name a sender whom the public is not shown."""

    place: PublicPlace
    """Where they stand."""

    words: str
    """The words, as they stand there."""

    full: bool
    """Whether they are more than one word of a name, or a line of an address."""

    def _dict(self) -> dict[str, Any]:
        return {
            "place": self.place,
            "words": self.words,
            "full": self.full,
        }

    @classmethod
    def _read(cls, data: Any) -> HiddenNaming:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "place": PublicPlace._read(data["place"]),
            "words": data["words"],
            "full": data["full"],
        })
        return record


class KindCounts(Record):
    """What those answered to one question who answer for the same."""

    kind: RespondentKind
    """For whom they answer."""

    answered: int
    """How many answered."""

    options: tuple[int, ...]
    """How many of them gave each answer, in the order of the question's options."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "answered": self.answered,
            "options": self.options,
        }

    @classmethod
    def _read(cls, data: Any) -> KindCounts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "kind": RespondentKind._read(data["kind"]),
            "answered": data["answered"],
            "options": _items(data["options"], _same),
        })
        return record


class MissingList(Record):
    """What the white paper still lacks."""

    total: int
    """How many responses are not settled."""

    responses: tuple[MissingResponse, ...]
    """The first of them, by number."""

    unanswered_groups: tuple[str, ...]
    """Groups that have responses and no answer."""

    unsaid_sections: tuple[str, ...]
    """Sections of the documents without a summary, an assessment and a recommendation."""

    def _dict(self) -> dict[str, Any]:
        return {
            "total": self.total,
            "responses": self.responses,
            "unanswered_groups": self.unanswered_groups,
            "unsaid_sections": self.unsaid_sections,
        }

    @classmethod
    def _read(cls, data: Any) -> MissingList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "responses": _items(data["responses"], MissingResponse._read),
            "unanswered_groups": _items(data["unanswered_groups"], _same),
            "unsaid_sections": _items(data["unsaid_sections"], _same),
        })
        return record


class MissingResponse(Record):
    """A response that is not settled."""

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    kind: RespondentKind
    """For whom its sender answers."""

    timely: bool
    """Whether it came in time."""

    received_at: DateTime
    """When it arrived."""

    def _dict(self) -> dict[str, Any]:
        return {
            "response": self.response,
            "number": self.number,
            "kind": self.kind,
            "timely": self.timely,
            "received_at": self.received_at,
        }

    @classmethod
    def _read(cls, data: Any) -> MissingResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "number": data["number"],
            "kind": RespondentKind._read(data["kind"]),
            "timely": data["timely"],
            "received_at": _instant(data["received_at"]),
        })
        return record


class NamingList(Record):
    """Where a white paper may name somebody who is not to be named."""

    total: int
    """In how many places."""

    namings: tuple[HiddenNaming, ...]
    """The first of them: the hearing's title and form, the administration's own texts, then the
    responses.
    """

    def _dict(self) -> dict[str, Any]:
        return {
            "total": self.total,
            "namings": self.namings,
        }

    @classmethod
    def _read(cls, data: Any) -> NamingList:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "total": data["total"],
            "namings": _items(data["namings"], HiddenNaming._read),
        })
        return record


class OptionCount(Record):
    """How often one answer was given."""

    option: str
    """The answer: a choice's key, or a number of the scale."""

    text: str
    """As the form writes it."""

    count: int
    """How many gave it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "option": self.option,
            "text": self.text,
            "count": self.count,
        }

    @classmethod
    def _read(cls, data: Any) -> OptionCount:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "option": data["option"],
            "text": data["text"],
            "count": data["count"],
        })
        return record


class ProposedChange(Record):
    """A change that the administration proposes."""

    number: int
    """Its number in the list, from 1."""

    change: str
    """What is to be changed."""

    assessments: tuple[str, ...]
    """Why: the assessments of what led to it, each once."""

    recommendations: tuple[str, ...]
    """What is recommended, each recommendation once."""

    responses: tuple[int, ...]
    """The numbers of the responses that led to it, ascending."""

    heading: str | None = None
    """The section's heading."""

    section: str | None = None
    """The section of the documents that it changes; absent where it is tied to none."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "number": self.number,
            "change": self.change,
            "assessments": self.assessments,
            "recommendations": self.recommendations,
            "responses": self.responses,
        }
        if self.heading is not None:
            data["heading"] = self.heading
        if self.section is not None:
            data["section"] = self.section
        return data

    @classmethod
    def _read(cls, data: Any) -> ProposedChange:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "number": data["number"],
            "change": data["change"],
            "assessments": _items(data["assessments"], _same),
            "recommendations": _items(data["recommendations"], _same),
            "responses": _items(data["responses"], _same),
            "heading": data.get("heading"),
            "section": data.get("section"),
        })
        return record


class PublicPlace(Record, variants=True):
    """Where in a white paper something stands that the public reads."""

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def hearing() -> PublicPlaceHearing:
        """The hearing's title, or a heading of its documents, as they were announced."""
        return PublicPlaceHearing()

    @staticmethod
    def question(question_value: str) -> PublicPlaceQuestion:
        """A question of the hearing's form, or a choice of it."""
        return PublicPlaceQuestion(question_value)

    @staticmethod
    def introduction() -> PublicPlaceIntroduction:
        """What stands before the responses."""
        return PublicPlaceIntroduction()

    @staticmethod
    def theme(theme_value: str) -> PublicPlaceTheme:
        """A theme's name."""
        return PublicPlaceTheme(theme_value)

    @staticmethod
    def group(group_value: str) -> PublicPlaceGroup:
        """A group's title or answer."""
        return PublicPlaceGroup(group_value)

    @staticmethod
    def section(section_value: str) -> PublicPlaceSection:
        """What is said of a section."""
        return PublicPlaceSection(section_value)

    @staticmethod
    def answer(number: int, response_id: UUID) -> PublicPlaceAnswer:
        """What is answered to one response, or why it is not reproduced."""
        return PublicPlaceAnswer(number, response_id)

    @staticmethod
    def response(number: int, response_id: UUID) -> PublicPlaceResponse:
        """What is published of a response, the answers in words to the form too."""
        return PublicPlaceResponse(number, response_id)

    @classmethod
    def _read(cls, data: Any) -> PublicPlace:
        value: PublicPlace = _PUBLICPLACE[data["kind"]]._read(data)
        return value


class PublicPlaceHearing(PublicPlace, kw_only=False):
    """The hearing's title, or a heading of its documents, as they were announced."""

    kind: ClassVar[str] = "hearing"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "hearing",
        }

    @classmethod
    def _read(cls, data: Any) -> PublicPlaceHearing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class PublicPlaceQuestion(PublicPlace, kw_only=False):
    """A question of the hearing's form, or a choice of it."""

    kind: ClassVar[str] = "question"

    question_value: str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "question",
            "question": self.question_value,
        }

    @classmethod
    def _read(cls, data: Any) -> PublicPlaceQuestion:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "question_value": data["question"],
        })
        return record


class PublicPlaceIntroduction(PublicPlace, kw_only=False):
    """What stands before the responses."""

    kind: ClassVar[str] = "introduction"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "introduction",
        }

    @classmethod
    def _read(cls, data: Any) -> PublicPlaceIntroduction:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class PublicPlaceTheme(PublicPlace, kw_only=False):
    """A theme's name."""

    kind: ClassVar[str] = "theme"

    theme_value: str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "theme",
            "theme": self.theme_value,
        }

    @classmethod
    def _read(cls, data: Any) -> PublicPlaceTheme:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "theme_value": data["theme"],
        })
        return record


class PublicPlaceGroup(PublicPlace, kw_only=False):
    """A group's title or answer."""

    kind: ClassVar[str] = "group"

    group_value: str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "group",
            "group": self.group_value,
        }

    @classmethod
    def _read(cls, data: Any) -> PublicPlaceGroup:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "group_value": data["group"],
        })
        return record


class PublicPlaceSection(PublicPlace, kw_only=False):
    """What is said of a section."""

    kind: ClassVar[str] = "section"

    section_value: str
    """Which."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "section",
            "section": self.section_value,
        }

    @classmethod
    def _read(cls, data: Any) -> PublicPlaceSection:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "section_value": data["section"],
        })
        return record


class PublicPlaceAnswer(PublicPlace, kw_only=False):
    """What is answered to one response, or why it is not reproduced."""

    kind: ClassVar[str] = "answer"

    number: int
    """Its number."""

    response_id: UUID
    """The response."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "answer",
            "number": self.number,
            "response": self.response_id,
        }

    @classmethod
    def _read(cls, data: Any) -> PublicPlaceAnswer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "number": data["number"],
            "response_id": UUID(data["response"]),
        })
        return record


class PublicPlaceResponse(PublicPlace, kw_only=False):
    """What is published of a response, the answers in words to the form too."""

    kind: ClassVar[str] = "response"

    number: int
    """Its number."""

    response_id: UUID
    """The response."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "response",
            "number": self.number,
            "response": self.response_id,
        }

    @classmethod
    def _read(cls, data: Any) -> PublicPlaceResponse:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "number": data["number"],
            "response_id": UUID(data["response"]),
        })
        return record


_PUBLICPLACE: dict[str, type[PublicPlace]] = {
    "hearing": PublicPlaceHearing,
    "question": PublicPlaceQuestion,
    "introduction": PublicPlaceIntroduction,
    "theme": PublicPlaceTheme,
    "group": PublicPlaceGroup,
    "section": PublicPlaceSection,
    "answer": PublicPlaceAnswer,
    "response": PublicPlaceResponse,
}


class QualityView(Record):
    """How good the coding is."""

    responses: int
    """Responses that were not withdrawn."""

    coded: int
    """Those that some coder coded."""

    with_theme: int
    """Those to which some coder gave a theme."""

    coded_by_people: int
    """Those that a person coded."""

    settled: int
    """Those that are settled."""

    coverage: float
    """The share of coded responses, 0 to 1; 1 where there are none."""

    compared: int
    """How many responses both coded."""

    agreement: tuple[ThemeAgreement, ...]
    """How far they agree on each theme."""

    first: str | None = None
    """The first of the two coders compared; absent where no two have a response in common."""

    kappa_mean: float | None = None
    """The mean of the kappas that there are."""

    second: str | None = None
    """The second."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "responses": self.responses,
            "coded": self.coded,
            "with_theme": self.with_theme,
            "coded_by_people": self.coded_by_people,
            "settled": self.settled,
            "coverage": self.coverage,
            "compared": self.compared,
            "agreement": self.agreement,
        }
        if self.first is not None:
            data["first"] = self.first
        if self.kappa_mean is not None:
            data["kappa_mean"] = self.kappa_mean
        if self.second is not None:
            data["second"] = self.second
        return data

    @classmethod
    def _read(cls, data: Any) -> QualityView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "responses": data["responses"],
            "coded": data["coded"],
            "with_theme": data["with_theme"],
            "coded_by_people": data["coded_by_people"],
            "settled": data["settled"],
            "coverage": data["coverage"],
            "compared": data["compared"],
            "agreement": _items(data["agreement"], ThemeAgreement._read),
            "first": data.get("first"),
            "kappa_mean": data.get("kappa_mean"),
            "second": data.get("second"),
        })
        return record


class QuestionCounts(Record):
    """What was answered to one question."""

    question: str
    """The question's key."""

    text: str
    """The question."""

    answered: int
    """How many answered it."""

    unanswered: int
    """How many did not: with the form, or because they wrote without it."""

    options: tuple[OptionCount, ...]
    """How often each answer was given, in the form's order, those too that nobody gave. None where
    it is answered in words.
    """

    by_kind: tuple[KindCounts, ...]
    """The same by whom they answer for. Empty where all answer for the same, and for answers in
    words.
    """

    mean_tenths: int | None = None
    """The mean on the scale in tenths, rounded, halves away from zero. Absent where there is none."""

    section: str | None = None
    """The section of the documents that it is about."""

    several: bool | None = None
    """Whether several answers could be chosen, so that their counts are together more than those
    who answered.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "question": self.question,
            "text": self.text,
            "answered": self.answered,
            "unanswered": self.unanswered,
            "options": self.options,
            "by_kind": self.by_kind,
        }
        if self.mean_tenths is not None:
            data["mean_tenths"] = self.mean_tenths
        if self.section is not None:
            data["section"] = self.section
        if self.several is not None:
            data["several"] = self.several
        return data

    @classmethod
    def _read(cls, data: Any) -> QuestionCounts:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "question": data["question"],
            "text": data["text"],
            "answered": data["answered"],
            "unanswered": data["unanswered"],
            "options": _items(data["options"], OptionCount._read),
            "by_kind": _items(data["by_kind"], KindCounts._read),
            "mean_tenths": data.get("mean_tenths"),
            "section": data.get("section"),
            "several": data.get("several"),
        })
        return record


class RowAnswer(Record):
    """What a response answers to one question of the form, as far as that is fit for publication."""

    question: str
    """The question."""

    answer: str
    """What was chosen, in the form's words; the number; or the words, without what is hidden."""

    number: int | None = None
    """The number, on a scale."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "question": self.question,
            "answer": self.answer,
        }
        if self.number is not None:
            data["number"] = self.number
        return data

    @classmethod
    def _read(cls, data: Any) -> RowAnswer:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "question": data["question"],
            "answer": data["answer"],
            "number": data.get("number"),
        })
        return record


class SectionView(Record):
    """A section of the documents, with what the administration says of it."""

    section: str
    """The section's key."""

    heading: str
    """Its heading."""

    answer: AnswerText | None = None
    """What the administration says of it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "section": self.section,
            "heading": self.heading,
        }
        if self.answer is not None:
            data["answer"] = self.answer
        return data

    @classmethod
    def _read(cls, data: Any) -> SectionView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "section": data["section"],
            "heading": data["heading"],
            "answer": None if (value := data.get("answer")) is None else AnswerText._read(value),
        })
        return record


class Segment(Record):
    """A stretch of a response that somebody put under a section of the documents."""

    section: str
    """The section."""

    theme: str
    """The theme."""

    text: str
    """What the stretch says, without what is hidden."""

    def _dict(self) -> dict[str, Any]:
        return {
            "section": self.section,
            "theme": self.theme,
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> Segment:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "section": data["section"],
            "theme": data["theme"],
            "text": data["text"],
        })
        return record


class ThemeAgreement(Record):
    """How far two coders agree on one theme."""

    theme: str
    """The theme."""

    both: int
    """Responses that both gave it."""

    first_only: int
    """Responses that only the first gave it."""

    second_only: int
    """Responses that only the second gave it."""

    neither: int
    """Responses that neither gave it."""

    f1: float | None = None
    """The harmonic mean of precision and recall (F1) of the second against the first, 0 to 1;
    absent where neither gave it.
    """

    kappa: float | None = None
    """Cohen's kappa (1960): agreement beyond chance, 1 at best; absent where chance alone explains
    all.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "theme": self.theme,
            "both": self.both,
            "first_only": self.first_only,
            "second_only": self.second_only,
            "neither": self.neither,
        }
        if self.f1 is not None:
            data["f1"] = self.f1
        if self.kappa is not None:
            data["kappa"] = self.kappa
        return data

    @classmethod
    def _read(cls, data: Any) -> ThemeAgreement:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "theme": data["theme"],
            "both": data["both"],
            "first_only": data["first_only"],
            "second_only": data["second_only"],
            "neither": data["neither"],
            "f1": data.get("f1"),
            "kappa": data.get("kappa"),
        })
        return record


class ThemeView(Record):
    """A theme as everybody sees it."""

    theme: str
    """Its key."""

    labels: Mapping[str, str]
    """Its names."""

    retired: bool
    """Whether it is no longer used."""

    parent: str | None = None
    """The theme above it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "theme": self.theme,
            "labels": self.labels,
            "retired": self.retired,
        }
        if self.parent is not None:
            data["parent"] = self.parent
        return data

    @classmethod
    def _read(cls, data: Any) -> ThemeView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "theme": data["theme"],
            "labels": _entries(data["labels"], _same),
            "retired": data["retired"],
            "parent": data.get("parent"),
        })
        return record


class WhitePaperRow(Record):
    """A response's row in the white paper."""

    response: UUID
    """The response."""

    number: int
    """Its number within the hearing."""

    received_on: Date
    """The day on which it arrived."""

    timely: bool
    """Whether it came in time."""

    channel: ResponseChannel
    """How it came."""

    kind: RespondentKind
    """For whom its sender answers."""

    name: str
    """Who sent it, as the public may know it."""

    objection: bool
    """Whether it is an objection in time with legal effect, and what it says is published."""

    veto: bool
    """Whether it is a veto, and what it says is published."""

    themes: tuple[str, ...]
    """The themes it touches, by name."""

    sections: tuple[str, ...]
    """The sections of the documents it speaks about, by heading."""

    about: tuple[str, ...]
    """The keys of these sections."""

    publishable: bool
    """Whether it is fit for publication: reviewed as it stands, and held back by nobody."""

    segments: tuple[Segment, ...]
    """What it says about single sections of the documents, where that is fit for publication."""

    end: EndKind
    """How it ended."""

    answer: AnswerText | None = None
    """What is answered to it alone; what is answered to a group stands with the group in
    `white_paper.get`.
    """

    answers: tuple[RowAnswer, ...] | None = None
    """What it answers to the form, where that is fit for publication, in the form's order."""

    group: str | None = None
    """The group in which it is answered."""

    organisation: str | None = None
    """The organisation, where its sender answers for one."""

    reviewer: UUID | None = None
    """Who found no opinion in it."""

    stance: Stance | None = None
    """Where it stands; absent where what it says is not published."""

    text: str | None = None
    """What it says, where that is fit for publication: what was written freely, and the answers in
    words to the form where they can't be shown apart from it safely.
    """

    withheld_because: str | None = None
    """Why it is not reproduced."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "response": self.response,
            "number": self.number,
            "received_on": self.received_on,
            "timely": self.timely,
            "channel": self.channel,
            "kind": self.kind,
            "name": self.name,
            "objection": self.objection,
            "veto": self.veto,
            "themes": self.themes,
            "sections": self.sections,
            "about": self.about,
            "publishable": self.publishable,
            "segments": self.segments,
            "end": self.end,
        }
        if self.answer is not None:
            data["answer"] = self.answer
        if self.answers is not None:
            data["answers"] = self.answers
        if self.group is not None:
            data["group"] = self.group
        if self.organisation is not None:
            data["organisation"] = self.organisation
        if self.reviewer is not None:
            data["reviewer"] = self.reviewer
        if self.stance is not None:
            data["stance"] = self.stance
        if self.text is not None:
            data["text"] = self.text
        if self.withheld_because is not None:
            data["withheld_because"] = self.withheld_because
        return data

    @classmethod
    def _read(cls, data: Any) -> WhitePaperRow:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "response": UUID(data["response"]),
            "number": data["number"],
            "received_on": _day(data["received_on"]),
            "timely": data["timely"],
            "channel": ResponseChannel._read(data["channel"]),
            "kind": RespondentKind._read(data["kind"]),
            "name": data["name"],
            "objection": data["objection"],
            "veto": data["veto"],
            "themes": _items(data["themes"], _same),
            "sections": _items(data["sections"], _same),
            "about": _items(data["about"], _same),
            "publishable": data["publishable"],
            "segments": _items(data["segments"], Segment._read),
            "end": EndKind._read(data["end"]),
            "answer": None if (value := data.get("answer")) is None else AnswerText._read(value),
            "answers": None if (value := data.get("answers")) is None else _items(value, RowAnswer._read),
            "group": data.get("group"),
            "organisation": data.get("organisation"),
            "reviewer": None if (value := data.get("reviewer")) is None else UUID(value),
            "stance": None if (value := data.get("stance")) is None else Stance._read(value),
            "text": data.get("text"),
            "withheld_because": data.get("withheld_because"),
        })
        return record


class WhitePaperRows(Record):
    """A page of the white paper."""

    rows: tuple[WhitePaperRow, ...]
    """The rows."""

    next: UUID | None = None
    """Where the next page begins: give it as `after`. Absent on the last page."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "rows": self.rows,
        }
        if self.next is not None:
            data["next"] = self.next
        return data

    @classmethod
    def _read(cls, data: Any) -> WhitePaperRows:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "rows": _items(data["rows"], WhitePaperRow._read),
            "next": None if (value := data.get("next")) is None else UUID(value),
        })
        return record


class WhitePaperView(Record):
    """A white paper as a whole."""

    hearing: UUID
    """The hearing."""

    title: str
    """The hearing's title."""

    begun_at: DateTime
    """When work on it began."""

    outdated: bool
    """Whether something came after it was finished."""

    theme_version: int
    """The version of the themes."""

    themes: tuple[ThemeView, ...]
    """The themes."""

    sections: tuple[SectionView, ...]
    """The sections of the hearing's documents, in order, with what the administration says of each."""

    groups: tuple[GroupView, ...]
    """The groups."""

    counts: Counts
    """How many responses there are of each sort, of 10,000 by number."""

    finished_at: DateTime | None = None
    """When it was finished."""

    form: tuple[Question, ...] | None = None
    """The form's questions, in order."""

    introduction: str | None = None
    """What stands before the responses."""

    last_day: Date | None = None
    """The hearing's last day, inclusive."""

    next: int | None = None
    """Where the next 10,000 begin: give it as `after`, and add what is counted there. Absent where
    all are counted.
    """

    opens_on: Date | None = None
    """The hearing's first day, inclusive."""

    version: int | None = None
    """The finished version; absent while work goes on."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "title": self.title,
            "begun_at": self.begun_at,
            "outdated": self.outdated,
            "theme_version": self.theme_version,
            "themes": self.themes,
            "sections": self.sections,
            "groups": self.groups,
            "counts": self.counts,
        }
        if self.finished_at is not None:
            data["finished_at"] = self.finished_at
        if self.form is not None:
            data["form"] = self.form
        if self.introduction is not None:
            data["introduction"] = self.introduction
        if self.last_day is not None:
            data["last_day"] = self.last_day
        if self.next is not None:
            data["next"] = self.next
        if self.opens_on is not None:
            data["opens_on"] = self.opens_on
        if self.version is not None:
            data["version"] = self.version
        return data

    @classmethod
    def _read(cls, data: Any) -> WhitePaperView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "title": data["title"],
            "begun_at": _instant(data["begun_at"]),
            "outdated": data["outdated"],
            "theme_version": data["theme_version"],
            "themes": _items(data["themes"], ThemeView._read),
            "sections": _items(data["sections"], SectionView._read),
            "groups": _items(data["groups"], GroupView._read),
            "counts": Counts._read(data["counts"]),
            "finished_at": None if (value := data.get("finished_at")) is None else _instant(value),
            "form": None if (value := data.get("form")) is None else _items(value, Question._read),
            "introduction": data.get("introduction"),
            "last_day": None if (value := data.get("last_day")) is None else _day(value),
            "next": data.get("next"),
            "opens_on": None if (value := data.get("opens_on")) is None else _day(value),
            "version": data.get("version"),
        })
        return record


# Commands


class BeginWhitePaper(Command):
    """Begins work on the white paper, once the hearing is open. For staff."""

    NAME: ClassVar[str] = "white_paper.begin"

    hearing: UUID | str
    """The hearing."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
        }

    @classmethod
    def _read(cls, data: Any) -> BeginWhitePaper:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
        })
        return record


class ClearWords(Command):
    """Words that `white_paper.namings` shows name nobody who is hidden: a common word, a street, a
    politician or an employee of the same name. They are not told again wherever they stand in this
    white paper. The reason is journalised and not published. For named employees.
    """

    NAME: ClassVar[str] = "white_paper.clear_words"

    hearing: UUID | str
    """The hearing."""

    words: str
    """The words, as they were shown."""

    reason: str
    """Why they name nobody who is hidden."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "words": self.words,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> ClearWords:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "words": data["words"],
            "reason": data["reason"],
        })
        return record


class FinishWhitePaper(Command):
    """Finishes the white paper. Refused while one response is not settled, one group that has
    responses has no answer, one section of the documents has no summary, assessment and
    recommendation, unless a reason is given, or anything that the public will read may name a
    sender whom the public is not shown (`white_paper.namings`). For staff.
    """

    NAME: ClassVar[str] = "white_paper.finish"

    hearing: UUID | str
    """The hearing."""

    introduction: str
    """What stands before the responses: what was heard, how, and what the administration
    recommends.
    """

    sections_waived: str | None = None
    """Why nothing is said of some sections of the documents, where that is so. It is journalised
    and not published.
    """

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "introduction": self.introduction,
        }
        if self.sections_waived is not None:
            data["sections_waived"] = self.sections_waived
        return data

    @classmethod
    def _read(cls, data: Any) -> FinishWhitePaper:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "introduction": data["introduction"],
            "sections_waived": data.get("sections_waived"),
        })
        return record


class PutGroup(Command):
    """Adds a group, which the receipt names, or changes its title and answer. For staff."""

    NAME: ClassVar[str] = "white_paper.put_group"

    hearing: UUID | str
    """The hearing."""

    group: str
    """A readable key."""

    title: str
    """The title, public."""

    answer: AnswerText | AnswerTextDict | None = None
    """What is answered to all in it; it can be left for later, but not beyond the white paper's
    end.
    """

    campaign: bool | None = None
    """Whether its responses say the same, as those of a campaign do: then they are one line of the
    white paper with their count, their numbers and their senders, and what they say is written
    once, as the first of them that may be published says it. Whoever adds a word or answers the
    form otherwise stands on their own as well. Lists still have a row for each. Refused where one
    says something else.
    """

    section: str | None = None
    """The section of the documents under which it stands in the white paper."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "group": self.group,
            "title": self.title,
        }
        if self.answer is not None:
            data["answer"] = self.answer
        if self.campaign is not None:
            data["campaign"] = self.campaign
        if self.section is not None:
            data["section"] = self.section
        return data

    @classmethod
    def _read(cls, data: Any) -> PutGroup:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "group": data["group"],
            "title": data["title"],
            "answer": None if (value := data.get("answer")) is None else AnswerText._read(value),
            "campaign": data.get("campaign"),
            "section": data.get("section"),
        })
        return record


class PutSection(Command):
    """What the administration says of a section of the documents, in its own words: a summary of
    what was said about it, an assessment, a recommendation and the change that it proposes. It
    answers no response: each still gets its own answer, or that of a group. For staff.
    """

    NAME: ClassVar[str] = "white_paper.put_section"

    hearing: UUID | str
    """The hearing."""

    section: str
    """The section."""

    answer: AnswerText | AnswerTextDict
    """What is said of it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "section": self.section,
            "answer": self.answer,
        }

    @classmethod
    def _read(cls, data: Any) -> PutSection:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "section": data["section"],
            "answer": AnswerText._read(data["answer"]),
        })
        return record


class PutTheme(Command):
    """Adds a theme, which the receipt names, or changes one. For staff."""

    NAME: ClassVar[str] = "white_paper.put_theme"

    hearing: UUID | str
    """The hearing."""

    theme: str
    """A readable key."""

    labels: Mapping[str, str]
    """Its names."""

    parent: str | None = None
    """The theme above it."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "theme": self.theme,
            "labels": self.labels,
        }
        if self.parent is not None:
            data["parent"] = self.parent
        return data

    @classmethod
    def _read(cls, data: Any) -> PutTheme:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "theme": data["theme"],
            "labels": _entries(data["labels"], _same),
            "parent": data.get("parent"),
        })
        return record


class ReopenWhitePaper(Command):
    """Opens a finished white paper again, with a reason, before the council has decided. For staff."""

    NAME: ClassVar[str] = "white_paper.reopen"

    hearing: UUID | str
    """The hearing."""

    reason: str
    """Why."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> ReopenWhitePaper:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "reason": data["reason"],
        })
        return record


class RetireTheme(Command):
    """A theme, which the receipt names, is no longer used; what was coded with it stays. For staff."""

    NAME: ClassVar[str] = "white_paper.retire_theme"

    hearing: UUID | str
    """The hearing."""

    theme: str
    """The theme."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
            "theme": self.theme,
        }

    @classmethod
    def _read(cls, data: Any) -> RetireTheme:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "theme": data["theme"],
        })
        return record


# Queries


class CountAnswers(Query["AnswerCounts"]):
    """How often each answer to the form was given. For staff, by all responses that were not
    withdrawn, published or not; for all, once the white paper is finished and responses are
    published or the council has decided, by those that are published. Those who answered chose to:
    their answers say nothing of others.

    What the public gets follows from what is published of each response, so nothing of the others
    can be computed from it, however few they are, by no subtraction and from no two editions. A
    least number for each cell would not do: organisations answer in public, and one more response
    tells two editions apart. Every file counts as the public's view does.
    """

    NAME: ClassVar[str] = "white_paper.answers"

    hearing: UUID | str
    """The hearing."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
        }

    @classmethod
    def _read(cls, data: Any) -> CountAnswers:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> AnswerCounts:
        return AnswerCounts._read(data)


class ExportChanges(Query["Exported"]):
    """The list of proposed changes as a file of its own, to be put before the council. For those
    who may see the list.
    """

    NAME: ClassVar[str] = "white_paper.export_changes"

    hearing: UUID | str
    """The hearing."""

    format: ExportFormat | str
    """The format."""

    language: Language | str = Language.DA
    """The language of its headings."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "format": self.format,
        }
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> ExportChanges:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "format": ExportFormat._read(data["format"]),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class ExportCsv(Query["CsvPart"]):
    """The white paper as CSV, part by part, each with 500 responses by number. Written one after
    another the parts are, to the byte, the file that `white_paper.export` gives, as long as nothing
    is changed meanwhile. For those who may export it.
    """

    NAME: ClassVar[str] = "white_paper.export_csv"

    hearing: UUID | str
    """The hearing."""

    language: Language | str = Language.DA
    """The language of its headings."""

    part: int | None = None
    """Which part, to go on: `CsvPart.next` of the one before. The first where it is left out."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.language is not None:
            data["language"] = self.language
        if self.part is not None:
            data["part"] = self.part
        return data

    @classmethod
    def _read(cls, data: Any) -> ExportCsv:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "language": Language._read(data.get("language", "da")),
            "part": data.get("part"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> CsvPart:
        return CsvPart._read(data)


class ExportWhitePaper(Query["Exported"]):
    """The white paper as a file. Responses stand in it as they may be published: reviewed, without
    what is hidden, and without those that are held back. For staff; for all, once it is finished
    and responses are published or the council has decided.
    """

    NAME: ClassVar[str] = "white_paper.export"

    hearing: UUID | str
    """The hearing."""

    format: ExportFormat | str
    """The format."""

    language: Language | str = Language.DA
    """The language of its headings."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
            "format": self.format,
        }
        if self.language is not None:
            data["language"] = self.language
        return data

    @classmethod
    def _read(cls, data: Any) -> ExportWhitePaper:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "format": ExportFormat._read(data["format"]),
            "language": Language._read(data.get("language", "da")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> Exported:
        return Exported._read(data)


class GetWhitePaper(Query["WhitePaperView"]):
    """The white paper as a whole. For staff; for all, once it is finished and responses are
    published or the council has decided.
    """

    NAME: ClassVar[str] = "white_paper.get"

    hearing: UUID | str
    """The hearing."""

    after: int | None = None
    """Where the counting begins, to count on: `WhitePaperView.next` of the answer before."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.after is not None:
            data["after"] = self.after
        return data

    @classmethod
    def _read(cls, data: Any) -> GetWhitePaper:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "after": data.get("after"),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> WhitePaperView:
        return WhitePaperView._read(data)


class ListChanges(Query["ChangeList"]):
    """The changes that are proposed because of the hearing: by the answers to sections, to groups
    and to single responses. Where several propose the same for the same section, it is one change
    with all that led to it. For staff; for all, once the white paper is finished and responses are
    published or the council has decided.
    """

    NAME: ClassVar[str] = "white_paper.changes"

    hearing: UUID | str
    """The hearing."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
        }

    @classmethod
    def _read(cls, data: Any) -> ListChanges:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ChangeList:
        return ChangeList._read(data)


class ListMissing(Query["MissingList"]):
    """The responses that the white paper still lacks. For staff."""

    NAME: ClassVar[str] = "white_paper.missing"

    hearing: UUID | str
    """The hearing."""

    limit: int = 1000
    """At most so many; 1,000 unless said otherwise, and at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ListMissing:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "limit": data.get("limit", 1000),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> MissingList:
        return MissingList._read(data)


class ListNamings(Query["NamingList"]):
    """Where anything that the public reads of a white paper may name a sender whom the public is
    not shown: what the administration writes, and what is published of other responses, their
    senders' names too. `white_paper.finish` is refused until there is nothing: hide it in the
    response, word it otherwise, or say that it is a mistake (`white_paper.clear_words`). A title
    and a form stand as they were announced: where one names somebody, only whoever clears the words
    can say why they may stay. For staff.
    """

    NAME: ClassVar[str] = "white_paper.namings"

    hearing: UUID | str
    """The hearing."""

    introduction: str | None = None
    """What is to stand before the responses, where it is to be looked at too; once the white paper
    is finished, what stands there unless said otherwise.
    """

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.introduction is not None:
            data["introduction"] = self.introduction
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ListNamings:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "introduction": data.get("introduction"),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> NamingList:
        return NamingList._read(data)


class ListRows(Query["WhitePaperRows"]):
    """The white paper response by response, in the order of their ids, in pages. For staff; for
    all, once it is finished and responses are published or the council has decided.
    """

    NAME: ClassVar[str] = "white_paper.rows"

    hearing: UUID | str
    """The hearing."""

    after: UUID | str | None = None
    """Only responses after this one, to page on."""

    language: Language | str = Language.DA
    """The language of names."""

    limit: int = 100
    """At most so many; 100 unless said otherwise, 1,000 at most."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "hearing": self.hearing,
        }
        if self.after is not None:
            data["after"] = self.after
        if self.language is not None:
            data["language"] = self.language
        if self.limit is not None:
            data["limit"] = self.limit
        return data

    @classmethod
    def _read(cls, data: Any) -> ListRows:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
            "after": None if (value := data.get("after")) is None else UUID(value),
            "language": Language._read(data.get("language", "da")),
            "limit": data.get("limit", 100),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> WhitePaperRows:
        return WhitePaperRows._read(data)


class MeasureQuality(Query["QualityView"]):
    """How many responses are coded and settled, and how far those two coders agree who have the
    most responses in common. For staff.
    """

    NAME: ClassVar[str] = "white_paper.quality"

    hearing: UUID | str
    """The hearing."""

    def _dict(self) -> dict[str, Any]:
        return {
            "hearing": self.hearing,
        }

    @classmethod
    def _read(cls, data: Any) -> MeasureQuality:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "hearing": UUID(data["hearing"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> QualityView:
        return QualityView._read(data)


# The room


class WhitePapersRoom:
    """The commands and queries of `white_paper`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def begin(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Begins work on the white paper, once the hearing is open. For staff.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            BeginWhitePaper(
                hearing=hearing,
            ), at=at, command_id=command_id
        )

    def put_theme(
        self,
        *,
        hearing: UUID | str,
        theme: str,
        labels: Mapping[str, str],
        parent: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a theme, which the receipt names, or changes one. For staff.

        Args:
            hearing: The hearing.
            theme: A readable key.
            labels: Its names.
            parent: The theme above it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PutTheme(
                hearing=hearing,
                theme=theme,
                labels=labels,
                parent=parent,
            ), at=at, command_id=command_id
        )

    def retire_theme(
        self,
        *,
        hearing: UUID | str,
        theme: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """A theme, which the receipt names, is no longer used; what was coded with it stays. For
        staff.

        Args:
            hearing: The hearing.
            theme: The theme.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            RetireTheme(
                hearing=hearing,
                theme=theme,
            ), at=at, command_id=command_id
        )

    def put_group(
        self,
        *,
        hearing: UUID | str,
        group: str,
        title: str,
        answer: AnswerText | AnswerTextDict | None = None,
        campaign: bool | None = None,
        section: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Adds a group, which the receipt names, or changes its title and answer. For staff.

        Args:
            hearing: The hearing.
            group: A readable key.
            title: The title, public.
            answer: What is answered to all in it; it can be left for later, but not beyond the
                white paper's end.
            campaign: Whether its responses say the same, as those of a campaign do: then they are
                one line of the white paper with their count, their numbers and their senders, and
                what they say is written once, as the first of them that may be published says it.
                Whoever adds a word or answers the form otherwise stands on their own as well. Lists
                still have a row for each. Refused where one says something else.
            section: The section of the documents under which it stands in the white paper.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PutGroup(
                hearing=hearing,
                group=group,
                title=title,
                answer=answer,
                campaign=campaign,
                section=section,
            ), at=at, command_id=command_id
        )

    def put_section(
        self,
        *,
        hearing: UUID | str,
        section: str,
        answer: AnswerText | AnswerTextDict,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """What the administration says of a section of the documents, in its own words: a summary
        of what was said about it, an assessment, a recommendation and the change that it proposes.
        It answers no response: each still gets its own answer, or that of a group. For staff.

        Args:
            hearing: The hearing.
            section: The section.
            answer: What is said of it.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            PutSection(
                hearing=hearing,
                section=section,
                answer=answer,
            ), at=at, command_id=command_id
        )

    def clear_words(
        self,
        *,
        hearing: UUID | str,
        words: str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Words that `white_paper.namings` shows name nobody who is hidden: a common word, a
        street, a politician or an employee of the same name. They are not told again wherever they
        stand in this white paper. The reason is journalised and not published. For named employees.

        Args:
            hearing: The hearing.
            words: The words, as they were shown.
            reason: Why they name nobody who is hidden.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ClearWords(
                hearing=hearing,
                words=words,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def finish(
        self,
        *,
        hearing: UUID | str,
        introduction: str,
        sections_waived: str | None = None,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Finishes the white paper. Refused while one response is not settled, one group that has
        responses has no answer, one section of the documents has no summary, assessment and
        recommendation, unless a reason is given, or anything that the public will read may name a
        sender whom the public is not shown (`white_paper.namings`). For staff.

        Args:
            hearing: The hearing.
            introduction: What stands before the responses: what was heard, how, and what the
                administration recommends.
            sections_waived: Why nothing is said of some sections of the documents, where that is
                so. It is journalised and not published.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            FinishWhitePaper(
                hearing=hearing,
                introduction=introduction,
                sections_waived=sections_waived,
            ), at=at, command_id=command_id
        )

    def reopen(
        self,
        *,
        hearing: UUID | str,
        reason: str,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
    ) -> Receipt:
        """Opens a finished white paper again, with a reason, before the council has decided. For
        staff.

        Args:
            hearing: The hearing.
            reason: Why.
            at: When; the desk's time, or now, where it is `None`.
            command_id: The same id with the same fields again gives the same receipt. A fresh one
                where it is `None`.
        """
        return self._desk.execute(
            ReopenWhitePaper(
                hearing=hearing,
                reason=reason,
            ), at=at, command_id=command_id
        )

    def get(
        self,
        *,
        hearing: UUID | str,
        after: int | None = None,
        at: DateTime | str | None = None,
    ) -> WhitePaperView:
        """The white paper as a whole. For staff; for all, once it is finished and responses are
        published or the council has decided.

        Args:
            hearing: The hearing.
            after: Where the counting begins, to count on: `WhitePaperView.next` of the answer
                before.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            GetWhitePaper(
                hearing=hearing,
                after=after,
            ), at=at
        )

    def missing(
        self,
        *,
        hearing: UUID | str,
        limit: int = 1000,
        at: DateTime | str | None = None,
    ) -> MissingList:
        """The responses that the white paper still lacks. For staff.

        Args:
            hearing: The hearing.
            limit: At most so many; 1,000 unless said otherwise, and at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListMissing(
                hearing=hearing,
                limit=limit,
            ), at=at
        )

    def namings(
        self,
        *,
        hearing: UUID | str,
        introduction: str | None = None,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> NamingList:
        """Where anything that the public reads of a white paper may name a sender whom the public
        is not shown: what the administration writes, and what is published of other responses,
        their senders' names too. `white_paper.finish` is refused until there is nothing: hide it in
        the response, word it otherwise, or say that it is a mistake (`white_paper.clear_words`). A
        title and a form stand as they were announced: where one names somebody, only whoever clears
        the words can say why they may stay. For staff.

        Args:
            hearing: The hearing.
            introduction: What is to stand before the responses, where it is to be looked at too;
                once the white paper is finished, what stands there unless said otherwise.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListNamings(
                hearing=hearing,
                introduction=introduction,
                limit=limit,
            ), at=at
        )

    def rows(
        self,
        *,
        hearing: UUID | str,
        after: UUID | str | None = None,
        language: Language | str = Language.DA,
        limit: int = 100,
        at: DateTime | str | None = None,
    ) -> WhitePaperRows:
        """The white paper response by response, in the order of their ids, in pages. For staff; for
        all, once it is finished and responses are published or the council has decided.

        Args:
            hearing: The hearing.
            after: Only responses after this one, to page on.
            language: The language of names.
            limit: At most so many; 100 unless said otherwise, 1,000 at most.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListRows(
                hearing=hearing,
                after=after,
                language=language,
                limit=limit,
            ), at=at
        )

    def answers(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> AnswerCounts:
        """How often each answer to the form was given. For staff, by all responses that were not
        withdrawn, published or not; for all, once the white paper is finished and responses are
        published or the council has decided, by those that are published. Those who answered chose
        to: their answers say nothing of others.

        What the public gets follows from what is published of each response, so nothing of the
        others can be computed from it, however few they are, by no subtraction and from no two
        editions. A least number for each cell would not do: organisations answer in public, and one
        more response tells two editions apart. Every file counts as the public's view does.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            CountAnswers(
                hearing=hearing,
            ), at=at
        )

    def changes(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> ChangeList:
        """The changes that are proposed because of the hearing: by the answers to sections, to
        groups and to single responses. Where several propose the same for the same section, it is
        one change with all that led to it. For staff; for all, once the white paper is finished and
        responses are published or the council has decided.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ListChanges(
                hearing=hearing,
            ), at=at
        )

    def export_changes(
        self,
        *,
        hearing: UUID | str,
        format: ExportFormat | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
    ) -> Exported:
        """The list of proposed changes as a file of its own, to be put before the council. For
        those who may see the list.

        Args:
            hearing: The hearing.
            format: The format.
            language: The language of its headings.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportChanges(
                hearing=hearing,
                format=format,
                language=language,
            ), at=at
        )

    def quality(
        self,
        *,
        hearing: UUID | str,
        at: DateTime | str | None = None,
    ) -> QualityView:
        """How many responses are coded and settled, and how far those two coders agree who have the
        most responses in common. For staff.

        Args:
            hearing: The hearing.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            MeasureQuality(
                hearing=hearing,
            ), at=at
        )

    def export(
        self,
        *,
        hearing: UUID | str,
        format: ExportFormat | str,
        language: Language | str = Language.DA,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> Exported:
        """The white paper as a file. Responses stand in it as they may be published: reviewed,
        without what is hidden, and without those that are held back. For staff; for all, once it is
        finished and responses are published or the council has decided.

        Args:
            hearing: The hearing.
            format: The format.
            language: The language of its headings.
            at: When; the desk's time, or now, where it is `None`.
            progress: Is told now and then how far it has come; see `Desk.ask`.
        """
        return self._desk.ask(
            ExportWhitePaper(
                hearing=hearing,
                format=format,
                language=language,
            ), at=at, progress=progress
        )

    def export_csv(
        self,
        *,
        hearing: UUID | str,
        language: Language | str = Language.DA,
        part: int | None = None,
        at: DateTime | str | None = None,
    ) -> CsvPart:
        """The white paper as CSV, part by part, each with 500 responses by number. Written one
        after another the parts are, to the byte, the file that `white_paper.export` gives, as long
        as nothing is changed meanwhile. For those who may export it.

        Args:
            hearing: The hearing.
            language: The language of its headings.
            part: Which part, to go on: `CsvPart.next` of the one before. The first where it is left
                out.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ExportCsv(
                hearing=hearing,
                language=language,
                part=part,
            ), at=at
        )
