"""Every calendar file of the vectors, read by a parser that is not ours."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import icalendar

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "vectors"


def stories() -> list[tuple[dict[str, Any], str]]:
    """The steps that answer with a calendar file, each with the file."""
    found = []
    for name in json.loads((FOLDER / "stories.json").read_text("utf-8")):
        for story in json.loads((FOLDER / f"{name}.json").read_text("utf-8")):
            for step in story["steps"]:
                answer = json.loads(step["answer"]) if isinstance(step.get("answer"), str) else None
                if isinstance(answer, dict) and "ics" in answer:
                    found.append((step, answer["ics"]))
    return found


def events(file: str) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(file)
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


def test_every_file_is_read_with_its_times_and_ids() -> None:
    files = stories()
    assert len(files) >= 10
    for _, file in files:
        calendar = icalendar.Calendar.from_ical(file)
        assert calendar["VERSION"] == "2.0"
        ids = [str(part["UID"]) for part in calendar.walk() if "UID" in part]
        assert ids and len(ids) == len(set(ids))
        for event in events(file):
            assert not event.errors
            assert event.decoded("DTEND") > event.decoded("DTSTART")
            assert int(event["SEQUENCE"]) >= 0


def test_a_gathering_asks_its_guest_and_says_when_it_is_off() -> None:
    of_gatherings = [file for step, file in stories() if step["query"]["name"] == "gathering.calendar"]
    seen = {}
    for file in of_gatherings:
        (event,) = events(file)
        start = event.decoded("DTSTART")
        assert isinstance(start, datetime) and start.tzinfo is not None
        method = icalendar.Calendar.from_ical(file).get("METHOD")
        guest = event.get("ATTENDEE")
        seen[(method, str(event["STATUS"]), guest and guest.params["PARTSTAT"])] = event
        if guest is not None:
            assert str(guest) == "mailto:ida@eksempel.dk" and guest.params["CN"] == "Ida Eksempel"
            assert str(event["ORGANIZER"]) == "mailto:plan@eksempel.dk"
    assert set(seen) == {
        (None, "CONFIRMED", None),
        (None, "CANCELLED", None),
        ("REQUEST", "CONFIRMED", "NEEDS-ACTION"),
        ("REQUEST", "CONFIRMED", "ACCEPTED"),
        ("CANCEL", "CANCELLED", "ACCEPTED"),
    }
    assert int(seen["CANCEL", "CANCELLED", "ACCEPTED"]["SEQUENCE"]) == 2
