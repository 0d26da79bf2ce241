"""Writes intake.json: lists of responses that are taken in, dry run first. See scenario.py.

    python3 tests/vectors/intake.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests every_step
"""

from scenario import Scenario as Common, uid, write

QUESTIONS = [
    {"question": "agree", "text": "Er du enig i planen?", "required": True, "kind": {
        "kind": "closed", "several": False,
        "choices": [{"choice": "yes", "text": "Ja"}, {"choice": "no", "text": "Nej"}]}},
    {"question": "wants", "text": "Hvad ønsker du dig?", "kind": {
        "kind": "closed", "several": True,
        "choices": [{"choice": "path", "text": "En sti"}, {"choice": "green", "text": "Træer, buske og bede"}]}},
    {"question": "road", "text": "Hvor god er vejen?", "kind": {"kind": "scale", "from": 1, "to": 5}},
    {"question": "why", "text": "Hvorfor?", "kind": {"kind": "open"}},
]


def row(line, *cells, **more):
    return {"line": line, "cells": list(cells), **more}


def table(columns, *rows, format="csv"):
    return {"format": format, "columns": columns, "rows": list(rows)}


class Scenario(Common):
    """A municipality with one hearing, `plan`."""

    municipality = "0510"

    def hearing(self, act, event, **more):
        return self.do(f"hearing.{act}", {"hearing": uid("plan"), **more}, f"hearing.{event}")

    def announced(self, first, last, questions=()):
        """A hearing with a form, announced on 1 August 2026."""
        self.by("staff").at("2026-08-01T10:00:00Z")
        self.hearing("draft", "drafted", title="Politik for det lokale", basis={"kind": "general"})
        content = {"title": "Høringsudgave", "sections": [{"section": "goal", "heading": "Mål"}]}
        self.hearing("put_document", "document_put", document="edition", role="hearing_edition", content=content)
        if questions:
            self.hearing("set_form", "form_set", questions=list(questions))
        return self.hearing("announce", "announced", published_on=first, last_day=last)

    def opened(self, questions=()):
        """Open from 3 to 31 August 2026; it is the 20th."""
        return self.announced("2026-08-03", "2026-08-31", questions).at("2026-08-20T10:00:00Z")

    def check(self, of, channel="web", error=None, field=None, expect=None, **more):
        body = {"hearing": uid("plan"), "table": of, "channel": channel, **more}
        return self.ask("intake.check", body, error=error, field=field, expect=expect)

    def deposit(self, of, count=0, channel="web", error=None, field=None, **more):
        body = {"hearing": uid("plan"), "table": of, "channel": channel, **more}
        events = ("response.received", "hearing.response_registered") * count
        return self.do("intake.deposit", body, *events, error=error, field=field)


def faults(*of):
    """What a report names: line, column, code, and both sentences."""
    fields = ("line", "column", "code", "message", "danish")
    return [{k: v for k, v in zip(fields, fault) if v is not None} for fault in of]


DATE = ("intake_date_unfit", "a date is written as dd-mm-yyyy, with or without the time of day",
        "en dato skrives som dd-mm-åååå, med eller uden klokkeslæt")

s = Scenario("a list is checked, taken in by parts, and the same row once")
s.opened(QUESTIONS)
HEADS = ["Tidsstempel", "Navn", "E-mail", "Telefon", "Adresse", "Postnr.", "By", "Er du enig i planen?",
         "2. Hvad ønsker du dig?", "Hvor god er vejen?", "why", "Svar", "Løbenr."]
IDA = row(2, "08-08-2026 09:15", "Ida Eksempel", "ida@eksempel.dk", "20 30 40 50", "Havnevej 3", "8700", "Horsens", "Ja",
          "En sti;Træer, buske og bede", "4,0", "Fordi.", "Behold stien.", "17")
BO = row(3, "9. august 2026", "Bo Eksempel", "", "", "", "", "", "no", "Træer, buske og bede", "", "", "Nej\u00ad tak.\u200b", "18")
LIST = table(HEADS, IDA, BO, row(4, "10-08-2026", "Eva Eksempel", "", "", "", "", "", "Nej", "", "5 - meget god"))
s.check(LIST, expect={"ready": 3, "faulty": 0, "faults": [], "cleaned": 2})
s.by("public").check(LIST, error="not_permitted").deposit(LIST, error="not_permitted").by("ida").deposit(LIST, error="not_permitted")
s.by("staff").deposit(LIST, 3)
s.check(LIST, expect={"ready": 0, "already": 3, "faults": []})
s.deposit(LIST, error="nothing_to_do")
s.again(back=3)
# The columns in another order, one more that is empty, and one row more: only that one is new.
order = [12, 0, 1, 7, 11]
MOVED = table([*(HEADS[n] for n in order), "Bemærk"], row(2, *((IDA["cells"] + [""])[n] for n in order)),
              row(3, "19", "11-08-2026", "Liv Eksempel", "Ja", "Også jeg."))
s.check(MOVED, expect={"ready": 1, "doubtful": 1, "already": 0})
MORE = table(HEADS, IDA, BO, row(5, "11-08-2026", "Liv Eksempel", "", "", "", "", "", "Ja", "", "", "", "Også jeg.", "19"))
s.check(MORE, expect={"ready": 1, "already": 2}).deposit(MORE, 1)
s.ask("hearing.get", {"hearing": uid("plan")}, expect={"responses": 4})

s = Scenario("every fault of a list stands in one report, by line and column, and none says what stands there")
s.opened(QUESTIONS)
HEADS = ["Navn", "Modtaget", "Er du enig i planen?", "Hvor god er vejen?", "E-mail", "Telefon", "Postnr", "By", "Adresse",
         "Type", "Organisation", "CVR", "Anonym", "Svar", "Holdning", "Afsnit", "Kanal", "Hvad ønsker du dig?"]
GOOD = ["Ida Eksempel", "08-08-2026", "Ja"]
s.check(
    table(HEADS,
          row(2, *GOOD, "fire"),
          row(3, *GOOD, "9", "ida(a)eksempel.dk", "12", "99999", "Horsens"),
          row(4, "Ida Eksempel", "8/31/2026", "måske", "4,5"),
          row(5, "", "08-08-2026", "Ja"),
          row(6, "Ida Eksempel", "01-08-2026", "Ja"),
          row(7, "Ida Eksempel", "21-08-2026", "Ja"),
          row(8, "Ida Eksempel", "", "Ja"),
          row(9, "Ida Eksempel", "08-08-2026", "", "", "", "", "", "", "", "", "", "", "", "Uden svar."),
          row(10, *GOOD, "", "", "", "", "", "Havnevej 3"),
          row(11, *GOOD, "", "", "", "", "", "", "Frimærkesamler", "Stiens Venner", "12345678", "måske"),
          row(12, *GOOD, "", "", "", "", "", "", "", "Stiens Venner"),
          row(13, *GOOD, "", "", "", "", "", "", "", "", "", "", "Fint.", "Ja tak", "intet", "Due"),
          row(14, "Ida Eksempel", "08-08-2026", "Ja;Nej"),
          row(15, *GOOD, *[""] * 14, "En båd"),
          row(16, *GOOD, *[""] * 15, "for meget"),
          row(17, "x" * 201, "08-08-2026", "Ja"),
          row(18, *GOOD),
          row(19, *GOOD, "", "", "", "", "", "Hafenstr. 5, 24937 Flensburg")),
    expect={"ready": 3, "copies": 1, "faulty": 14})
s.check(table(["Navn", "Alder"], row(2, "Ida", "4")), expect={"ready": 0, "faulty": 1})
s.check(table(["Navn", "Navn", "Svar"], row(2, "Ida", "Bo", "Ja")), received_at="2026-08-08T10:00:00Z")
s.check(table(["Navn", "Svar", "Dato"], row(2, "Ida Eksempel", "Nej.", "i går")), expect={"faults": faults((2, "C", *DATE))})
s.check(table(["Hvem", "Hvad", "Navn"], row(2, "Ida Eksempel", "Nej.", "x")), received_at="2026-08-08T10:00:00Z",
        headings=[{"heading": "hvem", "meaning": {"kind": "name"}}, {"heading": "Hvad", "meaning": {"kind": "text"}},
                  {"heading": "NAVN", "meaning": {"kind": "ignored"}}], expect={"ready": 1, "faults": []})
s.check(table(["Hvem", "Svar"], row(2, "Ida Eksempel", "Nej.")), received_at="2026-08-08T10:00:00Z",
        headings=[{"heading": "Hvor", "meaning": {"kind": "name"}},
                  {"heading": "Hvem", "meaning": {"kind": "question", "question": "age"}}])
s.deposit(table(["Navn", "Svar", "Dato"], row(2, "Ida Eksempel", "Nej.", "i går")), error="intake_all_faulty", field="table.rows")

s = Scenario("a row whose address lacks a part is taken in without it, and the report says so")
s.opened()
HEADS = ["Navn", "Adresse", "Postnr", "By", "Svar"]
PARTS = table(HEADS, row(2, "Ida Eksempel", "", "8700", "Horsens", "Behold stien."),
              row(3, "Bo Eksempel", "Havnevej 3", "", "", "Nej."), row(4, "Eva Eksempel", "", "", "Horsens", "Ja."),
              row(5, "Liv Eksempel", "Havnevej 3", "8700", "Horsens", "Måske."), row(6, "Pia Eksempel", "", "", "", "Gerne."),
              row(7, "Kai Eksempel", "Havnevej 3 8700 Horsens", "", "", "Tak."), row(8, "Ea Eksempel", "Vej 1", "8700 Horsens", "", "Bænke."),
              row(9, "Ib Eksempel", "Havnevej 3, 8700 Horsens", "8700", "", "Træer."))
s.check(PARTS, received_at="2026-08-08T10:00:00Z", expect={"ready": 8, "faulty": 0, "faults": []})
s.deposit(PARTS, 8, received_at="2026-08-08T10:00:00Z")
s.check(PARTS, received_at="2026-08-08T10:00:00Z", expect={"already": 8})

s = Scenario("copies and doubtful mails are named, and taken in only where somebody says so")
s.opened()
TWICE = table(["Navn", "Svar", "Anonym"], row(2, "", "Nej tak.", "Ja"), row(3, "Bo Eksempel", "Nej tak."),
              row(4, "", "Nej tak.", "Ja", copy=1), row(5, "", "Nej tak.", "Ja", copy=2))
s.check(TWICE, received_at="2026-08-08T10:00:00Z", expect={"ready": 2, "copies": 2})
s.deposit(TWICE, 2, received_at="2026-08-08T10:00:00Z")
s.deposit(TWICE, error="nothing_to_do", received_at="2026-08-08T10:00:00Z")
# Under another time or channel it is another list, of which each row is asked about.
s.check(TWICE, received_at="2026-08-09T10:00:00Z", expect={"already": 0, "copies": 4})
s.deposit(TWICE, 2, received_at="2026-08-08T10:00:00Z", copies=True)
s.check(TWICE, received_at="2026-08-08T10:00:00Z", expect={"already": 4})
FILE = {"name": "kort.pdf", "media_type": "application/pdf", "size": 12, "sha256": "ab" * 32, "inline": False, "damaged": False,
        "subject": None}
MAILS = table(["Navn", "E-mail", "Modtaget", "Emne", "Svar"],
              row(1, "Ida Eksempel", "ida@eksempel.dk", "2026-08-08T08:00:00Z", "Stien", "Behold den."),
              row(9, "Bo Eksempel", "bo@eksempel.dk", "2026-08-08T09:00:00Z", "VS: Stien", "Se kortet.", attachments=[FILE],
                  doubts=["forwarded"]),
              row(20, "", "eva@eksempel.dk", "2026-08-08T10:00:00Z", "Stien", "Nej."),
              row(30, doubts=["unreadable"]), format="mbox")
s.check(MAILS, channel="email", expect={"ready": 1, "doubtful": 2, "faulty": 1})
s.deposit(MAILS, 1, channel="email").deposit(MAILS, 2, channel="email", doubtful=True)

s = Scenario("a row that says the same as one taken in before is a copy, however the list has it")
s.opened()
HEADS = ["Navn", "Modtaget", "Svar", "Nr"]
s.deposit(table(HEADS, row(2, "Sören Eksempel", "08-08-2026", "Behold stien.", "1")), 1)
for heads, cells in [
    (["NAVN:", "Dato", "Høringssvar", "Nr"], ["Sören Eksempel", "8. august 2026", "Behold stien.", "1"]),
    (["Nr", "Svar", "Modtaget", "Navn", "Status"], ["1", "Behold stien. ", "2026-08-08", "So\u0308ren  Eksempel", "ny"]),
    (["Fornavn", "Efternavn", "Modtaget", "Svar"], ["Sören", "Eksempel", "8/8/2026", "Behold stien."]),
    (HEADS, ["Sören Eksempel", "08-08-2026", "Behold stien.", "2"]),
]:
    s.check(table(heads, row(2, *cells)), expect={"copies": 1, "already": 0, "ready": 0})
    s.deposit(table(heads, row(2, *cells)), error="nothing_to_do")
# White space and the forms of letters alone make no other row.
s.check(table(HEADS, row(2, " So\u0308ren Eksempel", "08-08-2026\u00a0", "Behold\tstien.", "1")), expect={"already": 1})
s.check(table(HEADS, row(2, "Sören Eksempel", "09-08-2026", "Behold stien.", "1")), expect={"ready": 0, "doubtful": 1})
OTHER = table(HEADS, row(2, "Sören Eksempel", "08-08-2026", "Behold stien.", "2"),
              row(3, "Sören Eksempel", "08-08-2026", "Behold stien.", "3"))
s.deposit(OTHER, 2, copies=True).deposit(OTHER, error="nothing_to_do", copies=True).check(OTHER, expect={"already": 2})
SAME = table(["Svar", "Nr"], row(2, "Enig.", "1"), row(3, "Enig. ", "2"))
s.check(SAME, received_at="2026-08-08T10:00:00Z", expect={"ready": 1, "copies": 1})
s.deposit(SAME, 2, received_at="2026-08-08T10:00:00Z", copies=True)

s = Scenario("a row with a flaw is doubtful, and so is a mail that came in time by its own word alone")
s.opened()
FLAWED = table(["Navn", "Svar"], row(2, "Ida Eksempel", "omr\u00e5de", flaws=["characters"]),
               row(3, "Bo Eksempel", "Nej.", flaws=["merged", "cell_error"]), row(4, "Eva Eksempel", "Ja."))
s.check(FLAWED, received_at="2026-08-08T10:00:00Z", expect={"ready": 1, "doubtful": 2})
s.deposit(FLAWED, 1, received_at="2026-08-08T10:00:00Z").deposit(FLAWED, 2, received_at="2026-08-08T10:00:00Z", doubtful=True)
COLUMNS = ["Navn", "E-mail", "Modtaget", "Emne", "Svar"]
OWN = table(COLUMNS, row(1, "Ida Eksempel", "ida@eksempel.dk", "2026-08-31T21:00:00Z", "Stien", "Behold den.", dated_by_sender=True),
            row(9, "Bo Eksempel", "bo@eksempel.dk", "2026-08-31T21:00:00Z", "Stien", "Nej til den."),
            row(17, "Eva Eksempel", "eva@eksempel.dk", "2026-09-01T07:00:00Z", "Stien", "Ja til den.", dated_by_sender=True), format="mbox")
s.at("2026-09-01T08:00:00Z").check(OWN, channel="email", expect={"ready": 2, "doubtful": 1})

s = Scenario("several columns of text are one response where somebody says so of each")
s.opened()
TEXTS = table(["Navn", "Dit svar", "Bemærkninger", "Modtaget"], row(2, "Ida Eksempel", "Behold stien.", "Og træerne.", "08-08-2026"),
              row(3, "Bo Eksempel", "", "Kun her.", "08-08-2026"), row(4, "Eva Eksempel", "", "", "08-08-2026"))
s.check(TEXTS)
s.deposit(TEXTS, error="intake_column_twice", field="table.columns")
SAID = [{"heading": heading, "meaning": {"kind": "text"}} for heading in ("Dit svar", "Bemærkninger")]
s.check(TEXTS, headings=SAID[:1])
# A wish not to be named is never passed over: understood, or asked about.
WISH = table(["Navn", "Svar", "Ønsker du at være anonym?", "Navnebeskyttelse", "Adressebeskyttelse"],
             row(2, "Ida Opdigt", "Nej.", "Ja"), row(3, "Bo Opdigt", "Ja.", "", "", "Ja"), row(4, "Eva Opdigt", "Ja.", "Nej", "måske"))
s.check(WISH, received_at="2026-08-08T10:00:00Z", expect={"ready": 2, "faulty": 1})
s.check(table(["Navn", "Svar", "Må dit navn offentliggøres?"], row(2, "Ida Opdigt", "Nej.", "Nej")), received_at="2026-08-08T10:00:00Z")
s.check(TEXTS, headings=SAID, expect={"ready": 2, "faulty": 1})
s.deposit(TEXTS, 2, headings=SAID)
s.ask("response.worklist", {"hearing": uid("plan")})

s = Scenario("a row that was corrected in the sheet is told, and which response it looks like")
s.opened(QUESTIONS)
HEADS = ["Navn", "Modtaget", "Er du enig i planen?", "Svar"]
LONG = "Stien langs \u00e5en skal bevares, for b\u00f8rnene g\u00e5r der til skole."
FIRST = table(HEADS, row(2, "", "08-08-2026", "Ja", LONG.replace("b\u00f8rnene", "b\u00f8nene")), row(3, "", "08-08-2026", "Nej", "Behold stein."),
              row(4, "Ida Eksempl", "08-08-2026", "Ja", "Nej tak."), row(5, "Bo Eksempel", "08-08-2026", "Ja", LONG))
s.deposit(FIRST, 4)
CORRECTED = table(HEADS, row(2, "", "08-08-2026", "Ja", LONG), row(3, "", "08-08-2026", "Nej", "Behold stien."),
                  row(4, "Ida Eksempel", "08-08-2026", "Ja", "Nej tak."), row(5, "Bo Eksempel", "09-08-2026", "Ja", LONG),
                  row(6, "", "08-08-2026", "Ja", "Luk vejen for biler."), row(7, "Eva Eksempel", "08-08-2026", "Ja", "Nej tak."))
s.check(CORRECTED, expect={"ready": 2, "doubtful": 4, "faulty": 0})
s.deposit(CORRECTED, 2).check(CORRECTED, expect={"ready": 0, "doubtful": 4, "already": 2})
s.deposit(CORRECTED, error="nothing_to_do").deposit(CORRECTED, 4, doubtful=True).check(CORRECTED, expect={"already": 6})

s = Scenario("what can't be used is told with its place, and costs nothing else")
s.opened()
MAILS = table(["Navn", "E-mail", "Modtaget", "Emne", "Svar"],
              row(1, "Ida Eksempel", "ida@eksempel.dk", "2026-08-08T08:00:00Z", "Stien", "Behold den."),
              row(9, "Bo Eksempel", "bo@eksempel.dk", "2026-08-08T09:00:00Z", "Stien", flaws=["too_large"]),
              row(9009, doubts=["unreadable"]),
              row(9012, "Eva Eksempel", "eva@eksempel.dk", "2026-08-08T10:00:00Z", "Stien", "Nej.", doubts=["holds_another"]), format="mbox")
s.check(MAILS, channel="email", expect={"ready": 1, "doubtful": 1, "faulty": 2, "faults": faults(
    (9, None, "intake_row_too_large",
     "the row or mail holds more than 512 KiB, and a response at most 100000 characters: record it by hand, with what is too long as an "
     "attachment",
     "r\u00e6kken eller mailen fylder over 512 KiB, og et h\u00f8ringssvar h\u00f8jst 100000 tegn: registr\u00e9r det manuelt med det for lange "
     "som bilag"),
    (9009, None, "intake_mail_unreadable",
     "this mail of the box can't be read: open it in a mail program, and save it anew or record it by hand",
     "denne mail i postkassen kan ikke l\u00e6ses: \u00e5bn den i et mailprogram, og gem den igen, eller registr\u00e9r den manuelt"))})
s.deposit(MAILS, 1, channel="email").deposit(MAILS, 1, channel="email", doubtful=True)
# Columns that nothing is taken from are named, with what they may mean; what somebody said is not read is not.
ODD = table(["Navn", "Svar", "Bynavn", "Telfon", "L\u00f8benr.", "Note", ""], row(2, "Liv Eksempel", "Nej.", "Horsens", "20304050", "1", "", "x"))
s.check(ODD, received_at="2026-08-08T10:00:00Z", headings=[{"heading": "Note", "meaning": {"kind": "ignored"}}], expect={
    "ready": 1, "untaken": [
        {"column": "C", "heading": "Bynavn", "filled": 1, "suggestion": {"kind": "town"}},
        {"column": "D", "heading": "Telfon", "filled": 1, "suggestion": {"kind": "phone"}},
        {"column": "E", "heading": "L\u00f8benr.", "filled": 1}, {"column": "G", "heading": "", "filled": 1}]})
s.deposit(ODD, error="intake_no_such_heading", field="headings[1].heading", received_at="2026-08-08T10:00:00Z", headings=[
    {"heading": "Bynavn", "meaning": {"kind": "ignored"}}, {"heading": "By", "meaning": {"kind": "town"}}])
s.deposit(ODD, error="intake_no_such_question", field="headings[0].meaning.question", received_at="2026-08-08T10:00:00Z",
          headings=[{"heading": "Note", "meaning": {"kind": "question", "question": "age"}}])

s = Scenario("a list is for a hearing that takes responses, and no part of it is too large")
s.announced("2026-08-10", "2026-08-31")
ONE = table(["Navn", "Svar"], row(2, "Ida Eksempel", "Nej."))
s.check(ONE, error="response_before_opening", field="hearing")
s.deposit(ONE, error="response_before_opening", field="hearing", received_at="2026-08-11T10:00:00Z")
s.at("2026-08-20T10:00:00Z")
MANY = [row(n + 2, f"Ida Eksempel {n}", "Nej.") for n in range(101)]
s.deposit(table(["Navn", "Svar"], *MANY), error="response_too_many", field="table.rows", received_at="2026-08-11T10:00:00Z")
s.deposit(table(["Navn", "Svar"], *MANY[:100]), 100, received_at="2026-08-11T10:00:00Z")
s.check(table(["Navn", "Svar"], *MANY), received_at="2026-08-11T10:00:00Z", expect={"ready": 1, "already": 100})
s.ask("intake.check", {"hearing": uid("nothing"), "table": ONE, "channel": "web"}, error="hearing_not_found", field="hearing")

write(__file__)
