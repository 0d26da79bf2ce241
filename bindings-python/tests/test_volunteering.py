"""Volunteering through the Python package: from an organisation to approved hours, and the files that go out."""

from __future__ import annotations

import base64
import csv
import io
import zipfile
from typing import Any, NamedTuple
from uuid import UUID
from xml.etree import ElementTree

import pytest

import medborger as m
from conftest import CONSENTS

STAFF = m.Actor.staff("00000000-0000-4000-8000-000000005001")
POWERS = [m.organisations.Power.MANAGE, m.organisations.Power.POST, m.organisations.Power.APPROVE_HOURS, m.organisations.Power.SAFEGUARD]
TITLE = 'Besøgsven; "kaffe" & snak'
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Exchange(NamedTuple):
    """An association with who manages it, a volunteer, and a need with children for two."""

    town: m.Participation
    ida: UUID
    bo: UUID
    nabo: UUID
    need: UUID

    def clerk(self, day: str = "2026-02-01") -> m.Desk:
        return self.town.acting(STAFF, at=f"{day}T11:00:00Z")

    def by(self, citizen: UUID, day: str = "2026-02-01") -> m.Desk:
        return self.town.acting(m.Actor.citizen(citizen), at=f"{day}T11:00:00Z")

    def agreed(self) -> UUID:
        """Bo comes forward, and Ida says yes for the association."""
        helper = m.assignments.Helper.citizen(self.bo)
        task = UUID(self.by(self.bo).assignments.propose(need=self.need, helper=helper).id)
        self.by(self.ida).assignments.accept(assignment=task, side=m.assignments.AssignmentSide.POSTER)
        return task

    def begun(self) -> UUID:
        """With every safeguard in place."""
        task, ida = self.agreed(), self.by(self.ida)
        ida.safeguards.ask_consent(assignment=task)
        self.by(self.bo).safeguards.consent(organisation=self.nabo, citizen=self.bo)
        ida.safeguards.note_certificate(assignment=task, outcome="obtained", on="2026-02-01")
        ida.organisations.declare_certificates(organisation=self.nabo, year=2026)
        ida.assignments.start(assignment=task)
        return task


def enrolled(town: m.Participation, name: str, **fields: Any) -> UUID:
    profile = m.citizens.Profile.from_dict(fields)
    receipt = town.citizens.enrol(
        name=name, email="bo@eksempel.dk", consents=CONSENTS, profile=profile, at="2026-02-01T10:00:00Z"
    )
    return UUID(receipt.id)


@pytest.fixture
def exchange(town: m.Participation) -> Exchange:
    ida, bo = enrolled(town, "Ida Eksempel"), enrolled(town, "Bo Eksempel", birth_year=1980)
    clerk = town.acting(STAFF, at="2026-02-01T10:00:00Z")
    clerk.interests.seed()
    text = m.organisations.OrganisationText(purpose="Naboer, der hjælper hinanden.")
    kind = m.organisations.OrganisationKind.ASSOCIATION
    nabo = UUID(clerk.organisations.register(kind=kind, name="Nabohjælpen", text=text).id)
    clerk.organisations.give_mandate(
        organisation=nabo, citizen=ida, role="chair", powers=POWERS, from_="2026-01-01", to="2026-12-31"
    )
    desk = town.acting(m.Actor.citizen(ida), at="2026-02-01T10:00:00Z")
    spec = m.needs.NeedSpec(capacity=2, minimum=1, interests=("health",), contact=m.needs.TaskContact(children=True))
    poster = m.needs.Poster.organisation(nabo)
    need = desk.needs.post(poster=poster, text=m.needs.NeedText(title=TITLE, task="Kom forbi."), spec=spec).id
    return Exchange(town, ida, bo, nabo, UUID(need))


def test_the_matching_proposes_and_both_sides_say_yes(exchange: Exchange) -> None:
    bo = exchange.by(exchange.bo)
    offer = m.offers.OfferSpec(title="Jeg hjælper gerne", interests=("health",))
    bo.offers.make(poster=m.needs.Poster.citizen(exchange.bo), spec=offer)
    matched = exchange.clerk().assignments.match()
    assert (matched.score.placed, matched.score.staffed) == (1, (0, 0, 1, 0, 0))
    with pytest.raises(m.DeniedError):
        bo.assignments.match()
    exchange.clerk().assignments.propose_matches()
    (found,) = bo.assignments.list(citizen=exchange.bo).assignments
    assert (found.stage, found.poster_yes, found.helper_yes) == (m.assignments.AssignmentStage.PROPOSED, False, False)
    bo.assignments.accept(assignment=found.assignment, side="helper")
    ida = exchange.by(exchange.ida)
    asked = ida.assignments.get(assignment=found.assignment)
    assert (asked.name, asked.email, asked.citizen) == ("Bo Eksempel", None, None)
    ida.assignments.accept(assignment=found.assignment, side="poster")
    agreed = ida.assignments.get(assignment=found.assignment)
    assert (agreed.stage, agreed.email) == (m.assignments.AssignmentStage.AGREED, "bo@eksempel.dk")
    assert ida.needs.get(need=exchange.need).taken == 1
    public = exchange.town.acting(m.Actor.public(), at="2026-02-01T11:00:00Z")
    (shown,) = public.needs.list(stage="open").needs
    assert (shown.need, shown.taken, shown.name) == (exchange.need, 1, "Nabohjælpen")


def test_nobody_is_active_without_safeguards(exchange: Exchange) -> None:
    task = exchange.agreed()
    ida = exchange.by(exchange.ida)
    with pytest.raises(m.RefusedError) as refused:
        ida.assignments.start(assignment=task)
    assert (refused.value.code, refused.value.field) == ("assignment_safeguard_missing", "assignment")
    assert refused.value.danish == "børneattest mangler"
    view = ida.assignments.get(assignment=task)
    assert view.missing == (m.assignments.MissingSafeguard.CHILD_CERTIFICATE, m.assignments.MissingSafeguard.DECLARATION)
    assert view.safeguards is not None and view.safeguards.certificate is m.safeguards.CertificateStatus.NOT_ASKED


def test_a_certificate_that_is_withdrawn_suspends_at_once(exchange: Exchange) -> None:
    task = exchange.begun()
    ida = exchange.by(exchange.ida)
    assert ida.assignments.get(assignment=task).stage is m.assignments.AssignmentStage.ACTIVE
    ida.safeguards.withdraw_certificate(assignment=task)
    assert ida.assignments.get(assignment=task).stage is m.assignments.AssignmentStage.SUSPENDED
    with pytest.raises(m.RefusedError) as refused:
        exchange.by(exchange.bo).assignments.report_hours(
            assignment=task, side="helper", day="2026-02-01", minutes=60
        )
    assert refused.value.code == "assignment_safeguard_missing"


def reported(exchange: Exchange) -> UUID:
    """An hour and a half approved, half an hour rejected, and a quarter of an hour corrected to twenty minutes."""
    task = exchange.begun()
    bo, ida = exchange.by(exchange.bo, "2026-02-03"), exchange.by(exchange.ida, "2026-02-03")
    for day, minutes in (("2026-02-01", 90), ("2026-02-02", 30), ("2026-02-03", 15)):
        bo.assignments.report_hours(assignment=task, side="helper", day=day, minutes=minutes)
    ida.assignments.approve_hours(assignment=task, entry=1)
    ida.assignments.reject_hours(assignment=task, entry=2)
    bo.assignments.correct_hours(assignment=task, entry=3, minutes=20)
    return task


HEADINGS = ["Opgave", "Frivillig", "Post", "Dag", "Minutter", "Indberettet af", "Indberettet", "Status", "Retter post"]
STATUSES = ["godkendt", "afvist", "rettet", "afventer"]


def test_hours_are_read_back_from_the_csv_file(exchange: Exchange) -> None:
    reported(exchange)
    ida = exchange.by(exchange.ida, "2026-02-03")
    file = ida.assignments.hours_file(organisation=exchange.nabo, from_="2026-01-01", to="2026-12-31")
    assert (file.file_name, file.media_type, file.base64) == ("timer.csv", "text/csv; charset=utf-8", None)
    assert file.text is not None and file.text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(file.text.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert rows[0] == HEADINGS
    assert {tuple(row[:2]) for row in rows[1:]} == {(TITLE, "Bo Eksempel")}
    assert [(row[2], row[3], row[4]) for row in rows[1:]] == [
        ("1", "2026-02-01", "90"),
        ("2", "2026-02-02", "30"),
        ("3", "2026-02-03", "15"),
        ("4", "2026-02-03", "20"),
    ]
    assert [row[7] for row in rows[1:]] == STATUSES
    assert [row[8] for row in rows[1:]] == ["", "", "", "3"]
    one = ida.assignments.hours_file(organisation=exchange.nabo, from_="2026-02-02", to="2026-02-02", language="en")
    assert one.text is not None and one.file_name == "hours.csv"
    rows = list(csv.reader(io.StringIO(one.text.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert [(row[3], row[7]) for row in rows] == [("Day", "Status"), ("2026-02-02", "rejected")]


def texts(book: zipfile.ZipFile, name: str) -> list[str]:
    return ["".join(cell.itertext()) for cell in ElementTree.fromstring(book.read(name)).iter(f"{MAIN}is")]


def test_hours_are_read_back_from_the_workbook(exchange: Exchange) -> None:
    reported(exchange)
    file = exchange.clerk("2026-02-03").assignments.hours_file(
        organisation=exchange.nabo, from_="2026-01-01", to="2026-12-31", format=m.assignments.HoursFormat.XLSX
    )
    assert (file.file_name, file.text, file.shortened) == ("timer.xlsx", None, 0)
    assert file.base64 is not None
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(file.base64, validate=True))) as book:
        assert book.testzip() is None
        assert {"[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"} <= set(book.namelist())
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        found = texts(book, "xl/worksheets/sheet1.xml")
    assert len(list(sheet.iter(f"{MAIN}row"))) == 5
    assert found[: len(HEADINGS)] == HEADINGS
    assert found.count(TITLE) == 4 and [text for text in found if text in STATUSES] == STATUSES


def test_sums_and_the_certificate_of_work(exchange: Exchange) -> None:
    task = reported(exchange)
    bo = exchange.by(exchange.bo, "2026-02-03")
    hours = bo.assignments.hours(citizen=exchange.bo, year=2026, threshold_minutes=109)
    (month,) = hours.months
    assert (month.month, month.reported, month.approved, month.above) == (2, 110, 90, True)
    assert hours.notes and hours.notes[0].text_danish and hours.notes[0].text
    assert not bo.assignments.hours(citizen=exchange.bo, year=2026).months[0].above
    proof = bo.assignments.proof(assignment=task)
    assert proof.text is not None and "Bo Eksempel" in proof.text and "1 timer og 30 minutter" in proof.text
    with pytest.raises(m.DeniedError):
        exchange.by(exchange.ida).assignments.proof(assignment=task)


def test_what_is_refused_says_why(exchange: Exchange) -> None:
    task = exchange.agreed()
    bo, ida, clerk = exchange.by(exchange.bo), exchange.by(exchange.ida), exchange.clerk()
    late = exchange.by(exchange.ida, "2027-01-01")
    poster, text = m.needs.Poster.organisation(exchange.nabo), m.needs.NeedText(title="Vagt", task="Hold øje.")
    period = {"organisation": exchange.nabo, "from_": "2026-01-01"}
    refusals: list[tuple[Any, dict[str, Any], type[m.MedborgerError], str]] = [
        (bo.assignments.accept, {"assignment": task, "side": "poster"}, m.DeniedError, "assignment_both_sides"),
        (ida.assignments.accept, {"assignment": task, "side": "helper"}, m.DeniedError, "not_permitted"),
        (clerk.assignments.accept, {"assignment": task, "side": "helper"}, m.InvalidError, "nothing_to_do"),
        (ida.assignments.decline, {"assignment": task, "side": "poster"}, m.RefusedError, "assignment_already_agreed"),
        (bo.safeguards.ask_consent, {"assignment": task}, m.DeniedError, "mandate_missing"),
        (bo.needs.post, {"poster": poster, "text": text, "spec": {}}, m.DeniedError, "mandate_missing"),
        (late.needs.post, {"poster": poster, "text": text, "spec": {}}, m.RefusedError, "mandate_expired"),
        (ida.needs.post, {"poster": poster, "text": text, "spec": {"capacity": 0}}, m.InvalidError,
         "need_capacity_out_of_range"),
        (ida.needs.get, {"need": task}, m.NotFoundError, "need_not_found"),
        (ida.assignments.hours_file, {**period, "to": "2025-12-31"}, m.InvalidError, "hours_period_unfit"),
        (bo.assignments.hours_file, {**period, "to": "2026-12-31"}, m.DeniedError, "mandate_missing"),
        (exchange.by(enrolled(exchange.town, "Eva")).assignments.get, {"assignment": task}, m.NotFoundError,
         "assignment_not_found"),
    ]
    for ask, given, error, code in refusals:
        with pytest.raises(error) as refused:
            ask(**given)
        assert refused.value.code == code and refused.value.danish


def test_who_is_forgotten_leaves_a_place_and_no_name(exchange: Exchange) -> None:
    task = reported(exchange)
    exchange.by(exchange.bo, "2026-02-04").citizens.erase(citizen=exchange.bo)
    clerk = exchange.clerk("2026-02-04")
    view = clerk.assignments.get(assignment=task)
    assert (view.stage, view.cancelled, view.citizen) == (m.assignments.AssignmentStage.CANCELLED, m.assignments.CancelCause.ERASED, None)
    assert clerk.needs.get(need=exchange.need).taken == 0
    file = clerk.assignments.hours_file(organisation=exchange.nabo, from_="2026-01-01", to="2026-12-31")
    assert file.text is not None and "godkendt" in file.text and "Bo Eksempel" not in file.text
    assert "Bo Eksempel" not in str(exchange.town.entries())
    exchange.town.verify()
