"""A real mail server takes what the outbox hands over, and Python's own library reads it; Digital Post is held against a schema."""

from __future__ import annotations

import base64
import smtplib
import socket
from collections.abc import Iterator
from datetime import datetime, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import xmlschema
from aiosmtpd.controller import Controller

from medborger import Actor, MedborgerError, Participation
from medborger.citizens import ConsentInputDict

PAGES = "https://borgerbank.eksempel.dk"
AT = datetime(2026, 1, 15, 16, 0, tzinfo=timezone.utc)
LATER = datetime(2026, 1, 16, 9, 0, tzinfo=timezone.utc)
EDITOR = Actor.staff("00000000-0000-4000-8000-000000000001")
CHIEF = Actor.staff("00000000-0000-4000-8000-000000000002")
SCHEMA = Path(__file__).with_name("memo.xsd")
CONSENTS: list[ConsentInputDict] = [
    {"purpose": "enrolment", "text_version": "2026-1"},
    {"purpose": "newsletter", "text_version": "2026-1"},
]


class Kept:
    """Keeps what the server was sent, to the byte."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], bytes]] = []

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:
        self.mails.append((envelope.rcpt_tos, envelope.content))
        return "250 OK"


@pytest.fixture
def server() -> Iterator[tuple[Controller, Kept]]:
    kept = Kept()
    # The server connects to itself to see that it is up, so that it must be told its port.
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    yield controller, kept
    controller.stop()


def until_nothing_is_left(step: Any) -> None:
    try:
        while True:
            step()
    except MedborgerError as error:
        assert error.code == "nothing_to_do"


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body(preferencelist=(kind,))
    assert body is not None
    content: str = body.get_content()
    return content


def test_a_digest_and_a_newsletter_arrive_as_they_were_composed(town: Participation, server: tuple[Controller, Kept]) -> None:
    controller, kept = server
    host, editor, chief = town.acting(Actor.system(), at=AT), town.acting(EDITOR, at=AT), town.acting(CHIEF, at=AT)
    ida = host.citizens.enrol(name="Ida Eksempel", email="ida@eksempel.dk", contact="email", consents=CONSENTS).id
    bo = host.citizens.enrol(name="Bo Eksempel", contact="digital_post", consents=CONSENTS).id
    for number in range(3):
        title = f"Bænke ved havnen, nr. {number}: {'æøå ' * 20}🪑"
        idea = host.ideas.deposit(citizen=ida, title=title, body="Der mangler steder at sidde.").id
        host.ideas.answer(idea=idea, answer="Vi sætter tre op.")
    letter = editor.newsletters.begin(title="Nyt fra Borgerbanken").id
    text = ".\nFrom havnen til \tskoven \n" + "x" * 500
    editor.newsletters.edit(
        newsletter=letter,
        version=0,
        title="Nyt fra Borgerbanken",
        items=[{"section": "bank", "heading": "Tre nye bænke", "text": text}],
    )
    chief.newsletters.approve(newsletter=letter, version=1)
    chief.newsletters.send(newsletter=letter)
    until_nothing_is_left(host.notices.gather)
    host = town.acting(Actor.system(), at=LATER)
    until_nothing_is_left(host.notices.take)
    batch = host.notices.outbox().open[0].batch
    messages = host.notices.outgoing(
        batch=batch, pages=PAGES, sender={"email": "post@kommune.example", "cvr": "13585628"}
    ).messages
    composed = {message.subject: message for message in messages if str(message.citizen) == str(ida)}
    assert len(composed) == 2 and any(subject.startswith("3 nyheder") for subject in composed)
    with smtplib.SMTP(controller.hostname, controller.port) as smtp:
        for message in composed.values():
            assert message.file is not None and message.file.text is not None
            smtp.sendmail("post@kommune.example", [str(message.email)], message.file.text.encode("ascii"))
    assert len(kept.mails) == 2
    for to, content in kept.mails:
        mail = message_from_bytes(content, policy=policy.default)
        assert isinstance(mail, EmailMessage) and not mail.defects
        message = composed.pop(mail["Subject"])
        assert to == ["ida@eksempel.dk"] and mail["To"].addresses[0].addr_spec == to[0]
        assert mail["To"].addresses[0].display_name == "Ida Eksempel"
        assert mail["From"].addresses[0].addr_spec == "post@kommune.example"
        assert mail["Message-ID"] == f"<{message.id}@kommune.example>"
        assert mail["Date"].datetime == LATER
        # It stands on a line of its own; what folds a line is not part of what it says (RFC 5322, 2.2.3).
        assert mail["List-Unsubscribe"].strip() == f"<{PAGES}/stop/{message.stop}>"
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert mail.get_content_type() == "multipart/alternative"
        for kind, said in (("plain", message.text), ("html", message.html)):
            assert part(mail, kind).replace("\r\n", "\n").rstrip("\n") == said.rstrip("\n")
        assert max(len(line) for line in content.split(b"\r\n")) <= 76
    assert not composed
    memos = [message for message in messages if str(message.citizen) == str(bo)]
    assert len(memos) == 1 and memos[0].file is not None and memos[0].file.text is not None
    holds_as_memo(memos[0].file.text, memos[0].subject, memos[0].html)


def holds_as_memo(memo: str, subject: str, html: str) -> None:
    schema = xmlschema.XMLSchema(str(SCHEMA))
    schema.validate(memo)
    empty = "<memo:recipientID></memo:recipientID>"
    assert memo.count(empty) == 1
    filled = memo.replace(empty, "<memo:recipientID>3112575005</memo:recipientID>")
    said: Any = schema.to_dict(filled)
    assert said["memo:MessageHeader"]["memo:label"] == subject
    assert said["memo:MessageHeader"]["memo:Recipient"]["memo:recipientID"] == "3112575005"
    file = said["memo:MessageBody"]["memo:MainDocument"]["memo:File"][0]
    assert base64.b64decode(file["memo:content"]).decode() == html
    for broken in (
        memo.replace("<memo:messageType>DIGITALPOST</memo:messageType>", ""),
        memo.replace("<memo:mandatory>false", "<memo:mandatory>nej"),
        memo.replace("DIGITALPOST", "BREV"),
        memo.replace("memo:label>", "memo:titel>"),
    ):
        with pytest.raises(xmlschema.XMLSchemaValidationError):
            schema.validate(broken)
