"""The room `calendar`, as `town.calendar`: its methods, and the types that they take and give.

Queries: `holidays`, `last_day`, `closes_at`, `opens_at`, `local_date`, `to_instant`, `iso_week`,
`working_days_after`, `date_text`, `is_excluded`.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from datetime import date as Date, datetime as DateTime
from typing import Any, ClassVar

from ._rooms import Rooms
from ._runtime import (
    Choice,
    Query,
    Record,
    day as _day,
    instant as _instant,
    items as _items,
    local_time as _local_time,
    make as _make,
    new as _new,
    set_field as _set,
)
from .values import Language, Period, PeriodDict

__all__ = [
    "CalendarRoom",
    "ClosesAtQuery",
    "ClosesAtView",
    "DateStyle",
    "DateTextQuery",
    "DateTextView",
    "ExclusionReason",
    "ExclusionReasonChristmasEve",
    "ExclusionReasonConstitutionDay",
    "ExclusionReasonNewYearsEve",
    "ExclusionReasonPublicHoliday",
    "ExclusionReasonSaturday",
    "ExclusionReasonSunday",
    "Holiday",
    "HolidayView",
    "HolidaysQuery",
    "HolidaysView",
    "IsExcludedQuery",
    "IsExcludedView",
    "IsoWeekQuery",
    "IsoWeekView",
    "LastDayQuery",
    "LastDayView",
    "LocalDateQuery",
    "LocalDateView",
    "OpensAtQuery",
    "OpensAtView",
    "RepeatedHour",
    "Roll",
    "SkippedDay",
    "ToInstantQuery",
    "ToInstantView",
    "WorkingDaysAfterQuery",
    "WorkingDaysAfterView",
]


class DateStyle(Choice):
    """How a date is written."""

    LONG = "long"
    """"2. august 2013"; "2 August 2013"."""

    WEEKDAY = "weekday"
    """"fredag den 2. august 2013"; "Friday 2 August 2013"."""

    NUMERIC = "numeric"
    """"02-08-2013"; in English the ISO form, because "02/08" is read in two ways."""

    ISO = "iso"
    """"2013-08-02" in either language."""


class Holiday(Choice):
    """A Danish public holiday (*helligdag*).

    5 June, 24 and 31 December and 1 May are not public holidays: see `ExclusionReason` and
    `ClosingRule`.
    """

    NEW_YEARS_DAY = "new_years_day"
    """1 January, *nytårsdag*."""

    MAUNDY_THURSDAY = "maundy_thursday"
    """The Thursday before Easter, *skærtorsdag*."""

    GOOD_FRIDAY = "good_friday"
    """The Friday before Easter, *langfredag*."""

    EASTER_SUNDAY = "easter_sunday"
    """*Påskedag*."""

    EASTER_MONDAY = "easter_monday"
    """*2. påskedag*."""

    GREAT_PRAYER_DAY = "great_prayer_day"
    """The fourth Friday after Easter, *store bededag*: a public holiday until 2023 inclusive."""

    ASCENSION_DAY = "ascension_day"
    """The fortieth day of Easter, a Thursday, *Kristi himmelfartsdag*."""

    WHIT_SUNDAY = "whit_sunday"
    """The fiftieth day of Easter, *pinsedag*."""

    WHIT_MONDAY = "whit_monday"
    """*2. pinsedag*."""

    CHRISTMAS_DAY = "christmas_day"
    """25 December, *juledag*."""

    BOXING_DAY = "boxing_day"
    """26 December, *2. juledag*."""


class RepeatedHour(Choice):
    """Which of the two, when a local time comes twice."""

    FIRST = "first"
    """The first, in summer time: "02.00 A"."""

    SECOND = "second"
    """The second, in normal time: "02.00 B"."""


class Roll(Choice):
    """Where a deadline goes that would end on an excluded day."""

    NONE = "none"
    """It stays: for lower bounds, such as "at the earliest four weeks after"."""

    FORWARD = "forward"
    """To the next day that is not excluded: the rule of restaurationsloven § 36 a and
    forældelsesloven § 27.
    """

    BACKWARD = "backward"
    """To the day before that is not excluded. No statute found says so for "at least four weeks
    before", so it is always the caller's choice.
    """


# Values and views


class ClosesAtView(Record):
    """When a day is over."""

    closes_at: DateTime
    """Local midnight after the day, exclusive."""

    day_length_hours: int
    """The length of the day in hours: 23, 24 or 25."""

    def _dict(self) -> dict[str, Any]:
        return {
            "closes_at": self.closes_at,
            "day_length_hours": self.day_length_hours,
        }

    @classmethod
    def _read(cls, data: Any) -> ClosesAtView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "closes_at": _instant(data["closes_at"]),
            "day_length_hours": data["day_length_hours"],
        })
        return record


class DateTextView(Record):
    """A date in words or figures."""

    text: str
    """The text."""

    def _dict(self) -> dict[str, Any]:
        return {
            "text": self.text,
        }

    @classmethod
    def _read(cls, data: Any) -> DateTextView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "text": data["text"],
        })
        return record


class ExclusionReason(Record, variants=True):
    """Why a deadline cannot end on a day.

    The list is that of restaurationsloven § 36 a and forældelsesloven § 27 (vejledning 9533 of
    26/06/2018). 1 May, the Friday after Ascension and 27 to 30 December are not on it.
    """

    kind: ClassVar[str]
    """Which of them it is."""

    @staticmethod
    def public_holiday(holiday: Holiday) -> ExclusionReasonPublicHoliday:
        """A public holiday."""
        return ExclusionReasonPublicHoliday(holiday)

    @staticmethod
    def constitution_day() -> ExclusionReasonConstitutionDay:
        """5 June, *grundlovsdag*."""
        return ExclusionReasonConstitutionDay()

    @staticmethod
    def christmas_eve() -> ExclusionReasonChristmasEve:
        """24 December, *juleaftensdag*."""
        return ExclusionReasonChristmasEve()

    @staticmethod
    def new_years_eve() -> ExclusionReasonNewYearsEve:
        """31 December, *nytårsaftensdag*."""
        return ExclusionReasonNewYearsEve()

    @staticmethod
    def saturday() -> ExclusionReasonSaturday:
        """A Saturday that is none of the above."""
        return ExclusionReasonSaturday()

    @staticmethod
    def sunday() -> ExclusionReasonSunday:
        """A Sunday that is none of the above."""
        return ExclusionReasonSunday()

    @classmethod
    def _read(cls, data: Any) -> ExclusionReason:
        value: ExclusionReason = _EXCLUSIONREASON[data["kind"]]._read(data)
        return value


class ExclusionReasonPublicHoliday(ExclusionReason, kw_only=False):
    """A public holiday."""

    kind: ClassVar[str] = "public_holiday"

    holiday: Holiday
    """Which one."""

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "public_holiday",
            "holiday": self.holiday,
        }

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonPublicHoliday:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "holiday": Holiday._read(data["holiday"]),
        })
        return record


class ExclusionReasonConstitutionDay(ExclusionReason, kw_only=False):
    """5 June, *grundlovsdag*."""

    kind: ClassVar[str] = "constitution_day"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "constitution_day",
        }

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonConstitutionDay:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ExclusionReasonChristmasEve(ExclusionReason, kw_only=False):
    """24 December, *juleaftensdag*."""

    kind: ClassVar[str] = "christmas_eve"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "christmas_eve",
        }

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonChristmasEve:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ExclusionReasonNewYearsEve(ExclusionReason, kw_only=False):
    """31 December, *nytårsaftensdag*."""

    kind: ClassVar[str] = "new_years_eve"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "new_years_eve",
        }

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonNewYearsEve:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ExclusionReasonSaturday(ExclusionReason, kw_only=False):
    """A Saturday that is none of the above."""

    kind: ClassVar[str] = "saturday"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "saturday",
        }

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonSaturday:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


class ExclusionReasonSunday(ExclusionReason, kw_only=False):
    """A Sunday that is none of the above."""

    kind: ClassVar[str] = "sunday"

    def _dict(self) -> dict[str, Any]:
        return {
            "kind": "sunday",
        }

    @classmethod
    def _read(cls, data: Any) -> ExclusionReasonSunday:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        return record


_EXCLUSIONREASON: dict[str, type[ExclusionReason]] = {
    "public_holiday": ExclusionReasonPublicHoliday,
    "constitution_day": ExclusionReasonConstitutionDay,
    "christmas_eve": ExclusionReasonChristmasEve,
    "new_years_eve": ExclusionReasonNewYearsEve,
    "saturday": ExclusionReasonSaturday,
    "sunday": ExclusionReasonSunday,
}


class HolidayView(Record):
    """One public holiday of a year."""

    date: Date
    """The date."""

    holiday: Holiday
    """The holiday."""

    danish: str
    """Its Danish name."""

    english: str
    """Its English name."""

    def _dict(self) -> dict[str, Any]:
        return {
            "date": self.date,
            "holiday": self.holiday,
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> HolidayView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "date": _day(data["date"]),
            "holiday": Holiday._read(data["holiday"]),
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class HolidaysView(Record):
    """The public holidays of a year, in the order of the year."""

    year: int
    """The year."""

    holidays: tuple[HolidayView, ...]
    """Its public holidays."""

    def _dict(self) -> dict[str, Any]:
        return {
            "year": self.year,
            "holidays": self.holidays,
        }

    @classmethod
    def _read(cls, data: Any) -> HolidaysView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "year": data["year"],
            "holidays": _items(data["holidays"], HolidayView._read),
        })
        return record


class IsExcludedView(Record):
    """Whether a deadline can end on a date."""

    excluded: bool
    """Whether it cannot."""

    danish: str | None = None
    """What the day is, in Danish, to stand after "er"."""

    english: str | None = None
    """What the day is, in English, to stand after "is"."""

    reason: ExclusionReason | None = None
    """Why it cannot."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "excluded": self.excluded,
        }
        if self.danish is not None:
            data["danish"] = self.danish
        if self.english is not None:
            data["english"] = self.english
        if self.reason is not None:
            data["reason"] = self.reason
        return data

    @classmethod
    def _read(cls, data: Any) -> IsExcludedView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "excluded": data["excluded"],
            "danish": data.get("danish"),
            "english": data.get("english"),
            "reason": None if (value := data.get("reason")) is None else ExclusionReason._read(value),
        })
        return record


class IsoWeekView(Record):
    """The ISO week of a date."""

    year: int
    """The week's year."""

    week: int
    """The week's number, 1 to 53."""

    monday: Date
    """The first day of the week."""

    weeks_in_year: int
    """How many weeks the week's year has; 52 or 53."""

    danish: str
    """The week in Danish: "uge 53, 2026"."""

    english: str
    """The week in English: "week 53, 2026"."""

    def _dict(self) -> dict[str, Any]:
        return {
            "year": self.year,
            "week": self.week,
            "monday": self.monday,
            "weeks_in_year": self.weeks_in_year,
            "danish": self.danish,
            "english": self.english,
        }

    @classmethod
    def _read(cls, data: Any) -> IsoWeekView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "year": data["year"],
            "week": data["week"],
            "monday": _day(data["monday"]),
            "weeks_in_year": data["weeks_in_year"],
            "danish": data["danish"],
            "english": data["english"],
        })
        return record


class LastDayView(Record):
    """On which day a period ends, and why."""

    raw_end: Date
    """The day that the period alone leads to."""

    last_day: Date
    """The last day, inclusive."""

    closes_at: DateTime
    """The instant, exclusive, at which the last day is over."""

    skipped: tuple[SkippedDay, ...]
    """The days passed over."""

    explanation_da: str
    """The calculation in Danish."""

    explanation_en: str
    """The calculation in English."""

    def _dict(self) -> dict[str, Any]:
        return {
            "raw_end": self.raw_end,
            "last_day": self.last_day,
            "closes_at": self.closes_at,
            "skipped": self.skipped,
            "explanation_da": self.explanation_da,
            "explanation_en": self.explanation_en,
        }

    @classmethod
    def _read(cls, data: Any) -> LastDayView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "raw_end": _day(data["raw_end"]),
            "last_day": _day(data["last_day"]),
            "closes_at": _instant(data["closes_at"]),
            "skipped": _items(data["skipped"], SkippedDay._read),
            "explanation_da": data["explanation_da"],
            "explanation_en": data["explanation_en"],
        })
        return record


class LocalDateView(Record):
    """Danish date and time at an instant."""

    date: Date
    """The local date."""

    local: DateTime
    """The local date and time."""

    def _dict(self) -> dict[str, Any]:
        return {
            "date": self.date,
            "local": self.local,
        }

    @classmethod
    def _read(cls, data: Any) -> LocalDateView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "date": _day(data["date"]),
            "local": _local_time(data["local"]),
        })
        return record


class OpensAtView(Record):
    """When a day begins."""

    opens_at: DateTime
    """Local midnight, inclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "opens_at": self.opens_at,
        }

    @classmethod
    def _read(cls, data: Any) -> OpensAtView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "opens_at": _instant(data["opens_at"]),
        })
        return record


class SkippedDay(Record):
    """A day that a deadline passed over, and why."""

    date: Date
    """The day."""

    reason: ExclusionReason
    """Why no deadline ends on it."""

    def _dict(self) -> dict[str, Any]:
        return {
            "date": self.date,
            "reason": self.reason,
        }

    @classmethod
    def _read(cls, data: Any) -> SkippedDay:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "date": _day(data["date"]),
            "reason": ExclusionReason._read(data["reason"]),
        })
        return record


class ToInstantView(Record):
    """The instant of a Danish local time."""

    at: DateTime
    """The instant."""

    def _dict(self) -> dict[str, Any]:
        return {
            "at": self.at,
        }

    @classmethod
    def _read(cls, data: Any) -> ToInstantView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "at": _instant(data["at"]),
        })
        return record


class WorkingDaysAfterView(Record):
    """The working day asked for."""

    date: Date
    """The day."""

    def _dict(self) -> dict[str, Any]:
        return {
            "date": self.date,
        }

    @classmethod
    def _read(cls, data: Any) -> WorkingDaysAfterView:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "date": _day(data["date"]),
        })
        return record


# Queries


class ClosesAtQuery(Query["ClosesAtView"]):
    """Asks when a day is over."""

    NAME: ClassVar[str] = "calendar.closes_at"

    last_day: Date | str
    """The last day, inclusive."""

    def _dict(self) -> dict[str, Any]:
        return {
            "last_day": self.last_day,
        }

    @classmethod
    def _read(cls, data: Any) -> ClosesAtQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "last_day": _day(data["last_day"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ClosesAtView:
        return ClosesAtView._read(data)


class DateTextQuery(Query["DateTextView"]):
    """Asks for a date in words or figures."""

    NAME: ClassVar[str] = "calendar.date_text"

    date: Date | str
    """The date."""

    language: Language | str = Language.DA
    """The language; Danish unless given."""

    style: DateStyle | str = DateStyle.LONG
    """The style; "2. august 2013" unless given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "date": self.date,
        }
        if self.language is not None:
            data["language"] = self.language
        if self.style is not None:
            data["style"] = self.style
        return data

    @classmethod
    def _read(cls, data: Any) -> DateTextQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "date": _day(data["date"]),
            "language": Language._read(data.get("language", "da")),
            "style": DateStyle._read(data.get("style", "long")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> DateTextView:
        return DateTextView._read(data)


class HolidaysQuery(Query["HolidaysView"]):
    """Asks for the public holidays of a year."""

    NAME: ClassVar[str] = "calendar.holidays"

    year: int
    """The year, 1583 to 9999."""

    def _dict(self) -> dict[str, Any]:
        return {
            "year": self.year,
        }

    @classmethod
    def _read(cls, data: Any) -> HolidaysQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "year": data["year"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> HolidaysView:
        return HolidaysView._read(data)


class IsExcludedQuery(Query["IsExcludedView"]):
    """Asks whether a deadline can end on a date."""

    NAME: ClassVar[str] = "calendar.is_excluded"

    date: Date | str
    """The date."""

    def _dict(self) -> dict[str, Any]:
        return {
            "date": self.date,
        }

    @classmethod
    def _read(cls, data: Any) -> IsExcludedQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "date": _day(data["date"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> IsExcludedView:
        return IsExcludedView._read(data)


class IsoWeekQuery(Query["IsoWeekView"]):
    """Asks in which week a date lies."""

    NAME: ClassVar[str] = "calendar.iso_week"

    date: Date | str
    """The date."""

    def _dict(self) -> dict[str, Any]:
        return {
            "date": self.date,
        }

    @classmethod
    def _read(cls, data: Any) -> IsoWeekQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "date": _day(data["date"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> IsoWeekView:
        return IsoWeekView._read(data)


class LastDayQuery(Query["LastDayView"]):
    """Asks on which day a period ends."""

    NAME: ClassVar[str] = "calendar.last_day"

    start: Date | str
    """The day of the event, itself not counted."""

    period: Period | PeriodDict
    """The length."""

    roll: Roll | str = Roll.FORWARD
    """Where an excluded day sends the deadline; forward unless given."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "start": self.start,
            "period": self.period,
        }
        if self.roll is not None:
            data["roll"] = self.roll
        return data

    @classmethod
    def _read(cls, data: Any) -> LastDayQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "start": _day(data["start"]),
            "period": Period._read(data["period"]),
            "roll": Roll._read(data.get("roll", "forward")),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> LastDayView:
        return LastDayView._read(data)


class LocalDateQuery(Query["LocalDateView"]):
    """Asks what the Danish date is at an instant."""

    NAME: ClassVar[str] = "calendar.local_date"

    at: DateTime | str
    """The instant."""

    def _dict(self) -> dict[str, Any]:
        return {
            "at": self.at,
        }

    @classmethod
    def _read(cls, data: Any) -> LocalDateQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "at": _instant(data["at"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> LocalDateView:
        return LocalDateView._read(data)


class OpensAtQuery(Query["OpensAtView"]):
    """Asks when a day begins."""

    NAME: ClassVar[str] = "calendar.opens_at"

    day: Date | str
    """The day."""

    def _dict(self) -> dict[str, Any]:
        return {
            "day": self.day,
        }

    @classmethod
    def _read(cls, data: Any) -> OpensAtQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "day": _day(data["day"]),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> OpensAtView:
        return OpensAtView._read(data)


class ToInstantQuery(Query["ToInstantView"]):
    """Asks for the instant of a Danish local time."""

    NAME: ClassVar[str] = "calendar.to_instant"

    local: DateTime | str
    """The local date and time, without zone."""

    choice: RepeatedHour | str | None = None
    """Which of the two, when the time comes twice."""

    def _dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "local": self.local,
        }
        if self.choice is not None:
            data["choice"] = self.choice
        return data

    @classmethod
    def _read(cls, data: Any) -> ToInstantQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "local": _local_time(data["local"]),
            "choice": None if (value := data.get("choice")) is None else RepeatedHour._read(value),
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> ToInstantView:
        return ToInstantView._read(data)


class WorkingDaysAfterQuery(Query["WorkingDaysAfterView"]):
    """Asks for a working day so many after another day."""

    NAME: ClassVar[str] = "calendar.working_days_after"

    start: Date | str
    """The day of the event, itself not counted."""

    days: int
    """How many working days."""

    def _dict(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "days": self.days,
        }

    @classmethod
    def _read(cls, data: Any) -> WorkingDaysAfterQuery:
        if not cls._MADE:
            _make(cls)
        record = _new(cls)
        _set(record, "__dict__", {
            "start": _day(data["start"]),
            "days": data["days"],
        })
        return record

    @classmethod
    def _view(cls, data: Any) -> WorkingDaysAfterView:
        return WorkingDaysAfterView._read(data)


# The room


class CalendarRoom:
    """The commands and queries of `calendar`."""

    __slots__ = ("_desk",)

    def __init__(self, desk: Rooms) -> None:
        self._desk = desk

    def holidays(
        self,
        *,
        year: int,
        at: DateTime | str | None = None,
    ) -> HolidaysView:
        """Asks for the public holidays of a year.

        Args:
            year: The year, 1583 to 9999.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            HolidaysQuery(
                year=year,
            ), at=at
        )

    def last_day(
        self,
        *,
        start: Date | str,
        period: Period | PeriodDict,
        roll: Roll | str = Roll.FORWARD,
        at: DateTime | str | None = None,
    ) -> LastDayView:
        """Asks on which day a period ends.

        Args:
            start: The day of the event, itself not counted.
            period: The length.
            roll: Where an excluded day sends the deadline; forward unless given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            LastDayQuery(
                start=start,
                period=period,
                roll=roll,
            ), at=at
        )

    def closes_at(
        self,
        *,
        last_day: Date | str,
        at: DateTime | str | None = None,
    ) -> ClosesAtView:
        """Asks when a day is over.

        Args:
            last_day: The last day, inclusive.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ClosesAtQuery(
                last_day=last_day,
            ), at=at
        )

    def opens_at(
        self,
        *,
        day: Date | str,
        at: DateTime | str | None = None,
    ) -> OpensAtView:
        """Asks when a day begins.

        Args:
            day: The day.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            OpensAtQuery(
                day=day,
            ), at=at
        )

    def local_date(
        self,
        *,
        at: DateTime | str,
    ) -> LocalDateView:
        """Asks what the Danish date is at an instant.

        Args:
            at: The instant.
        """
        return self._desk.ask(
            LocalDateQuery(
                at=at,
            )
        )

    def to_instant(
        self,
        *,
        local: DateTime | str,
        choice: RepeatedHour | str | None = None,
        at: DateTime | str | None = None,
    ) -> ToInstantView:
        """Asks for the instant of a Danish local time.

        Args:
            local: The local date and time, without zone.
            choice: Which of the two, when the time comes twice.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            ToInstantQuery(
                local=local,
                choice=choice,
            ), at=at
        )

    def iso_week(
        self,
        *,
        date: Date | str,
        at: DateTime | str | None = None,
    ) -> IsoWeekView:
        """Asks in which week a date lies.

        Args:
            date: The date.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            IsoWeekQuery(
                date=date,
            ), at=at
        )

    def working_days_after(
        self,
        *,
        start: Date | str,
        days: int,
        at: DateTime | str | None = None,
    ) -> WorkingDaysAfterView:
        """Asks for a working day so many after another day.

        Args:
            start: The day of the event, itself not counted.
            days: How many working days.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            WorkingDaysAfterQuery(
                start=start,
                days=days,
            ), at=at
        )

    def date_text(
        self,
        *,
        date: Date | str,
        language: Language | str = Language.DA,
        style: DateStyle | str = DateStyle.LONG,
        at: DateTime | str | None = None,
    ) -> DateTextView:
        """Asks for a date in words or figures.

        Args:
            date: The date.
            language: The language; Danish unless given.
            style: The style; "2. august 2013" unless given.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            DateTextQuery(
                date=date,
                language=language,
                style=style,
            ), at=at
        )

    def is_excluded(
        self,
        *,
        date: Date | str,
        at: DateTime | str | None = None,
    ) -> IsExcludedView:
        """Asks whether a deadline can end on a date.

        Args:
            date: The date.
            at: When; the desk's time, or now, where it is `None`.
        """
        return self._desk.ask(
            IsExcludedQuery(
                date=date,
            ), at=at
        )
