"""Responses from a list through the Python package: read, checked, taken in by parts, worked through."""

from __future__ import annotations

import medborger as m
import pytest

STAFF = m.Actor.staff("00000000-0000-4000-8000-000000005001")


def test_a_list_is_checked_and_taken_in_by_parts_once() -> None:
    town = m.Participation.in_memory(municipality="0510", key=bytes(range(32)), history=True)
    desk = town.acting(STAFF, at="2026-08-02T08:00:00Z")
    plan = desk.hearings.draft(title="Stien", basis=m.hearings.HearingBasis(kind=m.hearings.HearingKind.GENERAL)).id
    desk.hearings.put_document(
        hearing=plan, document="edition", role="hearing_edition", content={"title": "Høringsudgave"}
    )
    desk.hearings.announce(hearing=plan, published_on="2026-08-03", last_day="2026-08-31")
    desk = town.acting(STAFF, at="2026-08-20T08:00:00Z")
    rows = "".join(f"Ida Eksempel {n};08-08-2026;Svar nr. {n}: behold blåbærrene\r\n" for n in range(150))
    file = f"Navn;Modtaget;Svar\r\n{rows}Bo Eksempel;i går;Nej\r\n".encode("cp1252")
    report = desk.intakes.check(hearing=plan, table=m.read_table(file), channel="web")
    assert (report.ready, report.faulty) == (150, 1)
    [fault] = report.faults
    assert (fault.line, fault.column, fault.code) == (152, "B", "intake_date_unfit")
    assert "i går" not in fault.danish + fault.message
    parts = m.read_table_parts(file)
    assert [len(part.rows) for part in parts] == [100, 51]
    for part in parts:
        desk.intakes.deposit(hearing=plan, table=part, channel="web")
    with pytest.raises(m.InvalidError) as again:
        desk.intakes.deposit(hearing=plan, table=parts[1], channel="web")
    assert again.value.code == "nothing_to_do"
    assert desk.intakes.check(hearing=plan, table=m.read_table(file), channel="web").already == 150
    page = desk.responses.worklist(hearing=plan, limit=100)
    assert page.next is not None and page.responses[0].prose == "Svar nr. 0: behold blåbærrene"
    rest = desk.responses.worklist(hearing=plan, limit=100, after=page.next)
    assert [len(page.responses), len(rest.responses), rest.next] == [100, 50, None]


@pytest.mark.parametrize(("bad", "code"), [(b"", "table_empty"), (b"\xd0\xcf\x11\xe0\0", "table_kind_unknown")])
def test_what_is_no_list_is_refused(bad: bytes, code: str) -> None:
    for read in (m.read_table, m.read_table_parts):
        with pytest.raises(m.InvalidError) as refused:
            read(bad)
        assert (refused.value.code, refused.value.field) == (code, "file")


@pytest.mark.parametrize("odd", ["Navn;Svar", None, 7, ["Navn"]])
def test_a_file_is_bytes_and_anything_else_is_told_so(odd: object) -> None:
    for read, name in ((m.read_table, "file"), (m.read_table_parts, "file"), (m.read_mail, "mail")):
        with pytest.raises(m.InvalidError, match="must be bytes") as refused:
            read(odd)  # type: ignore[arg-type]
        assert (refused.value.code, refused.value.field) == ("wrong_type", name)


@pytest.mark.parametrize("odd", ["1", None, -1, True, 1 << 32])
def test_an_attachment_is_named_by_its_place(odd: object) -> None:
    with pytest.raises(m.InvalidError) as refused:
        m.read_attachment(b"From: a@eksempel.dk\n\nNej.", odd)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == ("wrong_type", "attachment")
