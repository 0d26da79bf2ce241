"""Writes white_paper.json: what the form's answers, sections, campaigns and changes become in the white paper, and what the letter
says. See scenario.py.

    python3 tests/vectors/white_paper.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import Scenario as Common, uid, write

GENERAL = {"kind": "general"}
PLAN = uid("plan")
FORMATS = ["html", "markdown", "docx", "csv", "xlsx"]


def statutory(rule):
    return {"kind": "statutory", "rule": rule}


def answer(summary="Forslaget støttes.", assessment="Forvaltningen er enig.", **more):
    return {"summary": summary, "assessment": assessment, **more}


def choices(*names):
    return [{"choice": name.lower(), "text": name} for name in names]


WHY = {"question": "why", "text": "Hvorfor?", "kind": {"kind": "open"}, "section": "goal"}
AGREE = {"question": "agree", "text": "Er du enig?", "section": "roads",
         "kind": {"kind": "closed", "several": False, "choices": choices("Ja", "Nej", "Ved-ikke")}}
WAYS = {"question": "ways", "text": "Hvordan kommer du frem?",
        "kind": {"kind": "closed", "several": True, "choices": choices("Cykel", "Bil")}}
USEFUL = {"question": "useful", "text": "Hvor brugbart er forslaget?", "kind": {"kind": "scale", "from": 1, "to": 5}}


def why(text):
    return {"question": "why", "value": {"kind": "open", "text": text}}


def chosen(question, *keys):
    return {"question": question, "value": {"kind": "closed", "choices": list(keys)}}


def useful(value):
    return {"question": "useful", "value": {"kind": "scale", "value": value}}


class Scenario(Common):
    """A municipality with a hearing, `plan`, about a goal and roads, open in August 2026."""

    municipality = "0510"

    def act(self, name, *events, error=None, field=None, **body):
        return self.do(name, {"hearing": PLAN, **body}, *events, error=error, field=field)

    def about(self, name, error=None, field=None, expect=None, **body):
        return self.ask(name, {"hearing": PLAN, **body}, error=error, field=field, expect=expect)

    def open(self, *questions, basis=GENERAL, documents=(), policy=None, **announcement):
        self.by("staff").at("2026-08-01T10:00:00Z")
        policy = {"policy": policy} if policy else {}
        self.act("hearing.draft", "hearing.drafted", title="Stien langs åen", basis=basis, **policy)
        sections = [{"section": "goal", "heading": "Mål"}, {"section": "roads", "heading": "Veje"}]
        edition = {"title": "Høringsudgave", "sections": sections}
        for key, role, content in [("edition", "hearing_edition", edition), *documents]:
            self.act("hearing.put_document", "hearing.document_put", document=key, role=role, content=content)
        if questions:
            self.act("hearing.set_form", "hearing.form_set", questions=list(questions))
        announcement = {"published_on": "2026-08-03", "last_day": "2026-08-31", **announcement}
        self.act("hearing.announce", "hearing.announced", **announcement)
        return self.by("public").at("2026-08-03T08:00:00Z")

    def submit(self, response, answers=(), text=None, kind="private", **more):
        who = {"kind": kind, **({"name": "Ida Eksempel"} if kind == "private" else {"organisation": "Stiens Venner"})}
        said = {**({"text": text} if text else {}), **({"answers": list(answers)} if answers else {})}
        content = {"respondent": who, **said, **more}
        self.do("response.submit", {"response": uid(response), "hearing": PLAN, "content": content},
                "response.received", "hearing.response_registered")
        return self

    def closed(self):
        return self.by("staff").at("2026-09-01T08:00:00Z")

    def begin(self):
        return self.closed().act("white_paper.begin", "white_paper.begun", "hearing.processing_begun")

    def review(self, *responses):
        for response in responses:
            self.do("response.review", {"response": uid(response), "text_version": 1}, "response.reviewed")
        return self

    def settle(self, *responses, group):
        body = {"hearing": PLAN, "responses": [uid(r) for r in responses], "how": {"kind": "grouped", "group": group}}
        return self.do("response.settle", body, *["response.settled"] * len(responses))

    def reply(self, response, **how):
        return self.do("response.answer", {"response": uid(response), "answer": answer(**how)}, "response.settled")

    def finish(self):
        return self.act("white_paper.finish", "white_paper.finished", "hearing.white_paper_finished",
                        introduction="Alle svar er behandlet.", sections_waived="Ingen skrev om målet.")


def options(*counts):
    return [{"option": key, "text": text, "count": count} for key, text, count in counts]


# --- the form's answers ------------------------------------------------------------------------------------------

s = Scenario("answers to the form are counted, for staff of all")
s.open(WHY, AGREE, WAYS, USEFUL)
for i in range(10):
    s.submit(f"p{i}", [chosen("agree", "ja" if i < 5 else "nej"), useful(1 + i % 5)])
s.submit("a0", [chosen("agree", "ja"), chosen("ways", "cykel", "bil"), useful(4)], kind="association")
s.submit("a1", [chosen("agree", "ved-ikke"), chosen("ways", "bil")], kind="association")
s.submit("letter", text="Jeg svarer uden skemaet.")
s.submit("gone", [chosen("agree", "nej"), useful(1)])
s.do("response.withdraw", {"response": uid("gone")}, error="response_not_found", field="response")
s.closed().do("response.withdraw", {"response": uid("gone")}, "response.withdrawn", "hearing.response_withdrawn")
s.about("white_paper.answers", error="white_paper_not_begun", field="hearing")
s.begin()
agree = {"question": "agree", "text": "Er du enig?", "section": "roads", "answered": 12, "unanswered": 1,
         "options": options(("ja", "Ja", 6), ("nej", "Nej", 5), ("ved-ikke", "Ved-ikke", 1)),
         "by_kind": [{"kind": "private", "answered": 10, "options": [5, 5, 0]},
                     {"kind": "association", "answered": 2, "options": [1, 0, 1]}]}
ways = {"question": "ways", "text": "Hvordan kommer du frem?", "several": True, "answered": 2, "unanswered": 11,
        "options": options(("cykel", "Cykel", 1), ("bil", "Bil", 2)), "by_kind": []}
scale = {"question": "useful", "text": "Hvor brugbart er forslaget?", "answered": 11, "unanswered": 2,
         "options": options(*[(str(n), str(n), 3 if n == 4 else 2) for n in range(1, 6)]), "mean_tenths": 31,
         "by_kind": [{"kind": "private", "answered": 10, "options": [2, 2, 2, 2, 2]},
                     {"kind": "association", "answered": 1, "options": [0, 0, 0, 1, 0]}]}
empty = {"question": "why", "text": "Hvorfor?", "section": "goal", "answered": 0, "unanswered": 13, "options": [], "by_kind": []}
s.about("white_paper.answers", expect={"responses": 13, "left_out": 0, "questions": [empty, agree, ways, scale]})
s.by("public").about("white_paper.answers", error="white_paper_not_begun", field="hearing")

s = Scenario("the public's counts are the sum of what is published, and by no subtraction anything else")
s.open(AGREE)
for i in range(6):
    s.submit(f"p{i}", [chosen("agree", "ja" if i < 4 else "nej")])
s.submit("p6", [chosen("agree", "nej")], hide_because="Jeg vil ikke på nettet.")
for i in range(3):
    s.submit(f"a{i}", [chosen("agree", "ja")], kind="association")
s.begin().review("p0", "p4", "p6", "a0", "a1", "a2")
for name in [*(f"p{i}" for i in range(7)), *(f"a{i}" for i in range(3))]:
    s.reply(name)
s.finish()
shown = {**agree, "answered": 5, "unanswered": 0,
         "options": options(("ja", "Ja", 4), ("nej", "Nej", 1), ("ved-ikke", "Ved-ikke", 0)),
         "by_kind": [{"kind": "private", "answered": 2, "options": [1, 1, 0]},
                     {"kind": "association", "answered": 3, "options": [3, 0, 0]}]}
counted = {"responses": 5, "left_out": 5, "questions": [shown]}
s.about("white_paper.answers", expect={"responses": 10, "left_out": 0})
for language in ("da", "en"):
    for fmt in FORMATS:
        s.about("white_paper.export", format=fmt, language=language)
s.by("public").about("white_paper.answers", expect=counted)
for fmt in FORMATS:
    s.about("white_paper.export", format=fmt)
late = {"respondent": {"kind": "private", "name": "Ida Eksempel"}, "answers": [chosen("agree", "nej")]}
s.by("staff").do("response.record", {"response": uid("late"), "hearing": PLAN, "channel": "letter",
                                     "received_at": "2026-09-01T08:00:00Z", "content": late},
                 "response.received", "hearing.response_registered")
s.by("public").about("white_paper.answers", expect={**counted, "left_out": 6})

s = Scenario("where no response is published, the public gets no count and is told so")
s.open(AGREE, policy={"publication": "never"})
s.submit("p0", [chosen("agree", "ja")])
s.begin().reply("p0").finish()
for fmt in ("markdown", "xlsx"):
    s.about("white_paper.export", format=fmt).about("white_paper.export", format=fmt, language="en")

s = Scenario("the form's answers stand in rows, lists and the reviewer's text, each under its question")
s.open(WHY, AGREE, USEFUL, policy={"publication": "after_deadline"})
s.submit("r1", [why("Ring på 12 34 56 78, så fortæller jeg det."), chosen("agree", "ja"), useful(5)], text="Kære kommune.")
# A null leaves an optional field out, whatever its type.
s.submit("r2", [chosen("agree", "nej")], text=None, attachments=None, stance=None, section=None, anonymous=None, veto=None)
s.submit("r3", [chosen("agree", "ved-ikke")], hide_because="Jeg vil ikke på nettet.")
s.begin()
for response in ("r1", "r2"):
    s.reply(response)
prose = "Kære kommune.\n\nRing på 12 34 56 78, så fortæller jeg det."
form = [{"question": "why", "text": "Hvorfor?", "start": 15, "end": 57},
        {"question": "agree", "text": "Er du enig?", "chosen": "Ja"},
        {"question": "useful", "text": "Hvor brugbart er forslaget?", "chosen": "5"}]
s.ask("response.suggest", {"response": uid("r1")}, expect={
    "prose": prose, "form": form,
    "reading": "Kære kommune.\n\nHvorfor?\nRing på 12 34 56 78, så fortæller jeg det.\n\nEr du enig?\nJa\n\n"
               "Hvor brugbart er forslaget?\n5"})
s.review("r1", "r2", "r3").ask("response.get", {"response": uid("r1")})
s.about("white_paper.rows")
s.about("white_paper.export", format="csv")
s.about("white_paper.export", format="markdown")
s.about("white_paper.export", format="xlsx", language="en")
s.about("white_paper.export", format="html", language="en")

# --- sections, campaigns, changes ----------------------------------------------------------------------------------

s = Scenario("the white paper goes section by section, folds a campaign and leaves nobody out")
s.open()
CALL = "Behold stien langs åen, som den er."
for i in range(1, 5):
    s.submit(f"c{i}", text=CALL)
s.submit("own", text="Flyt stien over på den anden side.", section="roads")
s.submit("other", text="Læg asfalt.", section="roads")
s.submit("loose", text="Husk bænkene.")
section = {"section": "roads", "answer": answer("Tre vil have stien ændret.", "Der er plads.", recommendation="At stien flyttes.",
                                                change="Stien flyttes til åens østside.")}
s.closed().act("white_paper.put_section", **section, error="white_paper_not_begun", field="hearing")
s.begin()
s.by("public").act("white_paper.put_section", **section, error="not_permitted")
s.by("staff").act("white_paper.put_section", **{**section, "section": "nowhere"}, error="hearing_no_such_section", field="section")
s.act("white_paper.put_section", section="roads", answer=answer("Ring til Ida på 12 34 56 78."),
      error="response_answer_leaks", field="answer")
s.act("white_paper.put_section", "white_paper.section_put", section="roads", answer=answer("Foreløbigt."))
s.act("white_paper.put_section", "white_paper.section_put", **section)
s.act("white_paper.put_section", **section, error="nothing_to_do")
group = {"group": "keep", "title": "Behold stien", "answer": answer("Stien skal blive.", "Den bliver i kanten."), "campaign": True}
s.act("white_paper.put_group", **group, section="nowhere", error="hearing_no_such_section", field="section")
s.act("white_paper.put_group", "white_paper.group_put", **group)
s.act("white_paper.put_group", "white_paper.group_put", **group, section="goal")
s.act("white_paper.put_group", **group, section="goal", error="nothing_to_do")
s.act("response.settle", responses=[uid("c1"), uid("other")], how={"kind": "grouped", "group": "keep"},
      error="response_not_same_text", field="responses")
s.settle("c1", "c2", "c3", "c4", group="keep")
s.reply("own", assessment="Det kan lade sig gøre.", change="Stien flyttes til åens østside.")
s.reply("other", assessment="Grus passer bedre.", change="Stien får grus.")
s.reply("loose", assessment="Bænke er med.", change="Der sættes to bænke.", recommendation="At der sættes bænke.")
s.review("c2", "c3", "own", "other", "loose")
s.about("response.campaigns")


def change(number, text, responses, assessments, recommendations=(), section=None, heading=None):
    where = {"section": section, "heading": heading} if section else {}
    return {"number": number, **where, "change": text, "assessments": assessments, "recommendations": list(recommendations),
            "responses": responses}


changes = [
    change(1, "Stien flyttes til åens østside.", [5], ["Der er plads.", "Det kan lade sig gøre."], ["At stien flyttes."],
           "roads", "Veje"),
    change(2, "Stien får grus.", [6], ["Grus passer bedre."], [], "roads", "Veje"),
    change(3, "Der sættes to bænke.", [7], ["Bænke er med."], ["At der sættes bænke."]),
]
s.about("white_paper.changes", expect={"title": "Stien langs åen", "changes": changes})
s.about("white_paper.export_changes", format="markdown")
s.by("public").about("white_paper.changes", error="white_paper_not_begun", field="hearing")
s.about("white_paper.export_changes", format="html", error="white_paper_not_begun", field="hearing")
s.by("staff").about("white_paper.missing", expect={"total": 0, "unsaid_sections": ["goal"]})
s.act("white_paper.finish", introduction="Alle svar er behandlet.", error="white_paper_sections_unsaid", field="sections_waived")
s.finish().act("white_paper.put_section", **section, error="white_paper_finished", field="hearing")
s.by("public").about("white_paper.changes", expect={"version": 1, "changes": changes})
for language in ("da", "en"):
    for fmt in FORMATS:
        s.about("white_paper.export_changes", format=fmt, language=language)
        s.about("white_paper.export", format=fmt, language=language)
s.about("white_paper.get").about("white_paper.rows")

s = Scenario("who adds a word to a campaign or answers the form otherwise is seen, and who says something else does not hide in it")
s.open(AGREE)
CALL = "Vi siger nej til vejen. Den deler engen i to."
s.submit("c1", [chosen("agree", "nej")], text=CALL)
s.submit("c2", [chosen("agree", "nej")], text=CALL.upper())
s.submit("c3", [chosen("agree", "nej")], text=f"{CALL} Min mor er 90 år og bor ved engen.")
s.submit("c4", [chosen("agree", "ja")], text=CALL)
s.submit("c5", text="Vi siger nej til vejen. Den deler engen i to stykker, og det er for meget.")
s.submit("c6", [chosen("agree", "nej")], text=CALL, hide_because="Jeg vil ikke på nettet.")
s.submit("else", text="Byg vejen straks.")
s.begin()
group = {"group": "no", "title": "Nej til vejen", "answer": answer("Nej til vejen.", "Den er smal.")}
s.act("white_paper.put_group", "white_paper.group_put", **group)
s.settle("c1", "c2", "c3", "c4", "c5", "c6", "else", group="no")
s.act("white_paper.put_group", **group, campaign=True, error="response_not_same_text", field="responses")
s.do("response.reopen", {"response": uid("else"), "reason": "Siger andet."}, "response.reopened").reply("else")
s.act("white_paper.put_group", "white_paper.group_put", **group, campaign=True)
s.review("c1", "c2", "c3", "c4", "c5", "c6", "else").finish().by("public")
for language in ("da", "en"):
    for fmt in FORMATS:
        s.about("white_paper.export", format=fmt, language=language)

s = Scenario("no change proposed is a list too")
s.open()
s.begin().finish()
s.by("public").about("white_paper.changes", expect={"changes": []})
for fmt in FORMATS:
    s.about("white_paper.export_changes", format=fmt)

# --- campaigns ------------------------------------------------------------------------------------------------------

s = Scenario("short letters are a campaign where they are the same, and both sides of a template are told apart")
LETTER = ("Jeg er for den nye vej syd om byen. Jeg har boet her i mange år og kender trafikken godt. Skolens børn skal over "
          "gaden to gange om dagen, og lastbilerne kører tæt forbi. Vejen giver mindre støj i midtbyen. Lyt til os, der bor her.")
s.open()
for i in range(6):
    side = "for" if i % 2 == 0 else "imod"
    s.submit(f"v{i}", text=LETTER.replace("er for", f"er {side}"))
for i, text in enumerate(["Nej tak!", "nej  tak", "Ja tak!"]):
    s.submit(f"s{i}", text=text)
s.closed()


def campaign(template, *members):
    of = [{"response": uid(name), "number": number, "kind": "private", "additions": []} for name, number in members]
    return {"template": template, "representative": of[0]["response"], "size": len(of), "members": of}


s.about("response.campaigns", expect={"compared": 9, "campaigns": [
    campaign(LETTER, ("v0", 1), ("v2", 3), ("v4", 5)),
    campaign(LETTER.replace("er for", "er imod"), ("v1", 2), ("v3", 4), ("v5", 6)),
    campaign("Nej tak!", ("s0", 7), ("s1", 8)),
]})

# --- the letter and the calendar --------------------------------------------------------------------------------------

s = Scenario("the letter says who asks, how to answer, by when, and whom to ask")
WRITE = {"form": "https://eksempel.dk/hoering/stien", "email": "hoering@eksempel.dk", "post": "Torvet 1, 6100 Haderslev"}
s.open(AGREE, basis=statutory("local_plan"), answering=WRITE)
s.by("staff").do("contact_point.put", {"contact_point": "planning", "card": {"unit": "Byplan", "phone": "12 34 56 78"}},
                 "contact_point.put")
s.do("contact_point.assign", {"contact_point": "planning", "matter": f"hearing/{PLAN}"}, "contact_point.assigned")
s.by("public").about("hearing.letter", expect={"danish": """Høring: Stien langs åen

Haderslev Kommune holder høring om "Stien langs åen" efter planloven § 24, stk. 5, og beder om dine bemærkninger.

Send dine bemærkninger senest mandag den 31. august 2026. Dagen er med: fristen udløber ved midnat.

Sådan svarer du:
- På skemaet: https://eksempel.dk/hoering/stien
- Med e-mail: hoering@eksempel.dk
- Med brev: Haderslev Kommune, Torvet 1, 6100 Haderslev

Skriv, at det gælder "Stien langs åen", og hvem du svarer for.

Skriv navn og adresse, hvis du gør indsigelse: alle, der har gjort indsigelse i tide, underrettes om den endelige vedtagelse.

Skriv ikke CPR-numre eller andre følsomme oplysninger. Høringssvar er omfattet af aktindsigt, og de behandles i en hvidbog, som \
forelægges, før der træffes beslutning.

Materialet:
- Høringsudgave

Indtil planen er endeligt offentliggjort, må ejendomme ikke udnyttes på en måde, der foregriber den, dog højst et år efter \
offentliggørelsen af forslaget (planloven § 17).

Spørgsmål? Kontakt:
- Byplan, tlf. 12 34 56 78

Venlig hilsen
Haderslev Kommune"""})
for language in ("da", "en"):
    for fmt in ("html", "markdown", "docx"):
        s.about("hearing.export_letter", format=fmt, language=language)
s.about("hearing.export_letter", format="csv", error="unknown_choice", field="format")
s.about("hearing.calendar").about("hearing.calendar", language="en")
s.by("staff").act("hearing.cancel", "hearing.cancelled", reason="Trukket.")
s.by("public").about("hearing.calendar")

s = Scenario("without a word on how to answer, the letter names the form and the contact points")
s.open(AGREE, documents=[("form", "form", {"title": "Skema", "url": "https://eksempel.dk/skema"})])
s.about("hearing.letter")
s = Scenario("a form without an address is on the website, and contact points take letters and mails")
s.open(AGREE)
s.by("staff").do("contact_point.put", {"contact_point": "hall", "card": {
    "unit": "Borgerservice", "email": "borger@eksempel.dk",
    "address": {"street": "Torvet 1", "postal_code": "6100", "town": "Haderslev"}}}, "contact_point.put")
s.do("contact_point.assign", {"contact_point": "hall", "matter": f"hearing/{PLAN}"}, "contact_point.assigned")
s.by("public").about("hearing.letter")
s = Scenario("where nothing is known of how to answer, one writes to the municipality")
s.open()
s.about("hearing.letter")

# --- schools and environmental reports ---------------------------------------------------------------------------------

s = Scenario("the closing of a school is decided by 1 March of the year in which it closes on 1 August")
SCHOOL = [
    # published on, last day, earliest decision, latest, in effect, warned
    ("2025-10-31", "2025-12-29", "2026-01-26", "2026-03-01", "2026-08-01", False),
    ("2025-12-05", "2026-01-30", "2026-02-27", "2026-03-01", "2026-08-01", False),
    ("2025-12-08", "2026-02-02", "2026-03-02", "2027-03-01", "2027-08-01", True),
    ("2026-01-05", "2026-03-02", "2026-03-30", "2027-03-01", "2027-08-01", True),
    ("2026-10-01", "2026-11-26", "2026-12-24", "2027-03-01", "2027-08-01", False),
]


def warning(code, english, danish):
    return {"code": code, "english": english, "danish": danish}


LEAST = warning(
    "exactly_the_minimum",
    "the minimum of Public School Act § 24(4) and BEK 700 of 23/06/2014 is not always enough: the deadline must be suitable for "
    "the case",
    "minimum efter folkeskoleloven § 24, stk. 4, og BEK 700 af 23/06/2014 er ikke altid nok: fristen skal passe til sagen")
for published, last, earliest, latest, effect, warned in SCHOOL:
    expect = {"last_day": last, "earliest_decision": earliest, "latest_decision": latest, "takes_effect": effect}
    if not warned:
        expect["warnings"] = [LEAST]
    s.by("public").ask("hearing.period", {"basis": statutory("school_closure"), "published_on": published}, expect=expect)
s.ask("hearing.period", {"basis": statutory("local_plan"), "published_on": "2026-08-03"}, expect={"warnings": [warning(
    "exactly_the_minimum",
    "the minimum of Planning Act § 24(5) is not always enough: the deadline must be suitable for the case (Planning Act § 24(7))",
    "minimum efter planloven § 24, stk. 5 er ikke altid nok: fristen skal passe til sagen (planloven § 24, stk. 7)")]})
s.open(basis=statutory("school_closure"), published_on="2026-08-03", last_day="2026-09-28")
s.about("hearing.get", expect={"earliest_decision": "2026-09-29", "latest_decision": "2027-03-01", "takes_effect": "2027-08-01"})

s = Scenario("of an environmental report is said what is known, and no last day is made up")
report = statutory("environmental_assessment")
s.by("public").ask("hearing.period", {"basis": report, "published_on": "2026-08-03"},
                   error="hearing_last_day_needed", field="last_day")
s.ask("hearing.period", {"basis": report, "published_on": "2026-08-03", "last_day": "2026-08-31"}, expect={
    "explanation_danish": "miljøvurderingsloven § 35: hvor mange uger loven kræver, vides ikke her; valgt sidste dag: "
                          "31. august 2026",
    "warnings": [warning("weeks_unknown", "how many weeks Environmental Assessment Act § 35 asks for is not known here: look it up",
                         "hvor mange uger miljøvurderingsloven § 35 kræver, vides ikke her: slå det op")]})

write(__file__)
