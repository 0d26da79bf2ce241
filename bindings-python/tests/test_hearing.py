"""A hearing through the Python package: mails in, files out, and nothing in them that must not be public."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile

import medborger as m
import pytest

STAFF = m.Actor.staff("00000000-0000-4000-8000-000000005001")
SECRETS = ["010190", "12 34 56 78", "ida@eksempel.dk", "Eksempelvej 12", "1234567890", "Ida", "Fortroligt"]
LETTER = """Kære kommune

Mit CPR-nummer er 010190-1234, ring på 12 34 56 78 eller skriv til ida@eksempel.dk.
Jeg bor på Eksempelvej 12, 2. tv, og min konto er reg.nr. 1234 konto 1234567890.
Sagen er 13.03.00-Ø60-7-25, og stien koster 12.500 kr.

Med venlig hilsen
Ida Eksempel
"""


def mail(body: bytes) -> bytes:
    return b"From: Ida Eksempel <ida@eksempel.dk>\r\nDate: Thu, 20 Aug 2026 10:00:00 +0200\r\n" + body


def test_a_mail_is_read_and_its_attachment_described() -> None:
    content = bytes(range(256)) * 160_000  # 40 MB
    encoded = base64.encodebytes(content)
    parts = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nBevar stien ved \xe5en.\r\n"
        b'--b\r\nContent-Type: application/pdf; name="kort.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        + encoded
        + b"\r\n--b--\r\n"
    )
    read = m.read_mail(mail(parts))
    assert read.own_text == "Bevar stien ved åen."
    assert read.from_ is not None and read.from_.address == "ida@eksempel.dk"
    [attachment] = read.attachments
    assert (attachment.name, attachment.size) == ("kort.pdf", len(content))
    assert attachment.sha256 == hashlib.sha256(content).hexdigest()
    assert m.read_attachment(mail(parts), 0) == content
    with pytest.raises(m.NotFoundError) as missing:
        m.read_attachment(mail(parts), 1)
    assert missing.value.code == "attachment_unknown"


@pytest.mark.parametrize(("bad", "code"), [(b"", "mail_empty"), (b"bare en tekst", "not_a_mail")])
def test_what_is_no_mail_is_refused(bad: bytes, code: str) -> None:
    with pytest.raises(m.InvalidError) as refused:
        m.read_mail(bad)
    assert (refused.value.code, refused.value.field) == (code, "mail")


def contents(file: m.Exported) -> str:
    """Everything that a file says, unpacked where it is packed."""
    if file.text is not None:
        return file.text
    packed = zipfile.ZipFile(io.BytesIO(base64.b64decode(file.base64 or "")))
    return "\n".join(packed.read(name).decode() for name in packed.namelist())


def test_no_file_and_no_view_holds_what_must_not_be_public() -> None:
    town = m.Participation.in_memory(municipality="0510", key=bytes(range(32)), history=True)
    desk = town.acting(STAFF, at="2026-08-02T08:00:00Z")
    plan = desk.hearings.draft(title="Stien", basis=m.hearings.HearingBasis(kind=m.hearings.HearingKind.GENERAL)).id
    desk.hearings.put_document(
        hearing=plan, document="edition", role="hearing_edition", content={"title": "Høringsudgave"}
    )
    desk.hearings.announce(hearing=plan, published_on="2026-08-03", last_day="2026-08-31")
    desk = town.acting(STAFF, at="2026-09-01T08:00:00Z")
    ids = []
    for protected, hidden, text in [(True, None, LETTER), (False, "Privat.", "Fortroligt."), (True, None, "Fortroligt.")]:
        content: m.responses.ResponseContentDict = {
            "respondent": {"kind": "private", "name": "Ida Eksempel", "email": "ida@eksempel.dk", "protected": protected},
            "text": text,
        }
        if hidden:
            content["hide_because"] = hidden
        ids.append(
            desk.responses.record(
                hearing=plan, channel="email", received_at="2026-08-20T08:00:00Z", content=content
            ).id
        )
    for response in ids[:2]:
        desk.responses.review(response=response, text_version=1)
    # The third is never reviewed.
    desk.white_papers.begin(hearing=plan)
    for response in ids:
        desk.responses.answer(response=response, answer={"summary": "Stien.", "assessment": "Enig."})
    desk.white_papers.finish(hearing=plan, introduction="Alle svar er behandlet.")
    public = town.acting(m.Actor.public(), at="2026-09-01T09:00:00Z")
    seen = [contents(public.white_papers.export(hearing=plan, format=f)) for f in m.white_papers.ExportFormat]
    assert len(seen) == 5
    for text in seen:
        assert "12.500 kr" in text and "13.03.00-Ø60-7-25" in text
    seen.append(repr(public.white_papers.rows(hearing=plan)))
    seen.append(repr(public.responses.list(hearing=plan)))
    seen.append(repr(public.responses.get(response=ids[0])))
    for text in seen:
        for secret in SECRETS:
            assert secret not in text, secret
    town.close()
