"""5,000 responses from a Danish Excel file to campaigns, redaction, themes and a white paper."""

from base64 import b64decode
from pathlib import Path
from uuid import UUID

from invented import responses
import medborger as m

THEMES = {"Trafik": ["cykel", "bil", "parkering"], "Natur": ["natur", "fugl"], "Bænke": ["bænk"], "Boliger": ["bolig"]}

responses("svar.xlsx")  # made here; a real one comes from the caseworker

# The job.
file = Path("svar.xlsx").read_bytes()
safe = m.texts.redact(m.read_table(file), text="Svar", names=["Navn"], details=["E-mail"], drop=True)
alike = m.texts.campaigns(safe.table, text="redacted")
themed = m.texts.themes(alike.table, THEMES, text="redacted")
themed.table.select(["Modtaget", "redacted", "campaign", "theme_count"]).save("svar.csv")
print(safe.report, alike.campaigns["size"][:3], themed.report)
town = m.Participation.in_memory(municipality="0510", key=bytes(range(32)), history=True)
staff = town.acting(m.Actor.staff(UUID(int=1)), at="2026-08-02T08:00:00Z")
plan = staff.hearings.draft(title="Stien ved åen", basis={"kind": "general"}).id
staff.hearings.put_document(hearing=plan, document="plan", role="hearing_edition", content={"title": "Forslag"})
staff.hearings.announce(hearing=plan, published_on="2026-08-03", last_day="2026-08-31")
staff = town.acting(staff.actor, at="2026-09-01T08:00:00Z")
taken = [staff.intakes.deposit(hearing=plan, table=part, channel="web") for part in m.read_table_parts(file)]
ids = [made.id for receipt in taken for made in receipt.made]
staff.execute_all(m.responses.ReviewResponse(response=id, text_version=1) for id in ids)
staff.white_papers.begin(hearing=plan)
answer = m.responses.AnswerText(summary="Se svaret.", assessment="Indgår i den videre plan.")
staff.execute_all(m.responses.AnswerResponse(response=id, answer=answer) for id in ids)
staff.white_papers.finish(hearing=plan, introduction="Alle svar er behandlet.")
Path("hvidbog.docx").write_bytes(b64decode(staff.white_papers.export(hearing=plan, format="docx").base64 or ""))
