"""Writes hearing.json: hearings from draft to decision, and what must come of each step. See scenario.py.

    python3 tests/vectors/hearing.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

import hashlib
import re

from scenario import Scenario as Common, seed, uid, write

GENERAL = {"kind": "general"}
HASH = "ab" * 32


def plan(rule="local_plan", **more):
    return {"kind": "statutory", "rule": rule, **more}


def private(name="Ida Eksempel", **more):
    return {"kind": "private", "name": name, **more}


def answer(text="Forslaget støttes."):
    return {"summary": text, "assessment": "Forvaltningen er enig."}


class Scenario(Common):
    """A municipality with hearings; the hearing, unless named, is `plan`."""

    municipality = "0510"

    def hearing(self, act, *events, hearing="plan", error=None, field=None, **more):
        return self.do(f"hearing.{act}", {"hearing": uid(hearing), **more}, *events, error=error, field=field)

    def draft(self, basis=GENERAL, hearing="plan", error=None, field=None, also=(), **more):
        body = {"hearing": uid(hearing), "title": "Politik for det lokale", "basis": basis, **more}
        return self.do("hearing.draft", body, "hearing.drafted", *also, error=error, field=field)

    def edition(self, hearing="plan", document="edition", sections=("goal", "roads"), error=None, field=None, **more):
        content = {"title": "Høringsudgave", "sections": [{"section": s, "heading": f"Afsnit {s}"} for s in sections]}
        body = {"hearing": uid(hearing), "document": document, "role": "hearing_edition", "content": content, **more}
        return self.do("hearing.put_document", body, "hearing.document_put", error=error, field=field)

    def announce(self, published_on, last_day=None, hearing="plan", error=None, field=None, **more):
        more = {"last_day": last_day, **more} if last_day else more
        body = {"hearing": uid(hearing), "published_on": published_on, **more}
        return self.do("hearing.announce", body, "hearing.announced", error=error, field=field)

    def submit(self, response, text="Jeg synes godt om forslaget.", hearing="plan", error=None, field=None,
               citizen=None, respondent=None, secret_hash=None, **more):
        content = {"respondent": respondent or private(), **({"text": text} if text else {}), **more}
        body = {"response": uid(response), "hearing": uid(hearing), "content": content}
        if secret_hash:
            body["secret_hash"] = secret_hash
        if citizen:
            body["citizen"] = uid(citizen)
        events = ("response.received", "hearing.response_registered")
        return self.do("response.submit", body, *events, error=error, field=field)

    def record(self, response, received_at, channel="letter", hearing="plan", error=None, field=None, **more):
        content = {"respondent": private("Bo Eksempel"), "text": "Vi er imod.", **more}
        body = {"response": uid(response), "hearing": uid(hearing), "channel": channel, "received_at": received_at,
                "content": content}
        events = ("response.received", "hearing.response_registered")
        return self.do("response.record", body, *events, error=error, field=field)

    def response(self, act, response, *events, error=None, field=None, **more):
        return self.do(f"response.{act}", {"response": uid(response), **more}, *events, error=error, field=field)

    def review(self, response, version=1, error=None, field=None, **more):
        body = {"text_version": version, **more}
        return self.response("review", response, "response.reviewed", error=error, field=field, **body)

    def paper(self, act, *events, hearing="plan", error=None, field=None, **more):
        return self.do(f"white_paper.{act}", {"hearing": uid(hearing), **more}, *events, error=error, field=field)

    def settle(self, kind, *responses, hearing="plan", error=None, field=None, **more):
        body = {"hearing": uid(hearing), "responses": [uid(r) for r in responses], "how": {"kind": kind, **more}}
        return self.do("response.settle", body, *["response.settled"] * len(responses), error=error, field=field)

    def begin(self):
        return self.paper("begin", "white_paper.begun", "hearing.processing_begun")

    def finish(self, error=None, field=None):
        events = ("white_paper.finished", "hearing.white_paper_finished")
        return self.paper("finish", *events, introduction="Alle svar er behandlet.", sections_waived="Svarene står selv.",
                          error=error, field=field)

    def decide(self, on, outcome="adopted", change="none", error=None, field=None, **more):
        body = {"outcome": outcome, "change": change, "decided_on": on, "text": "Godkendt.", **more}
        return self.hearing("decide", "hearing.decided", error=error, field=field, **body)

    def get(self, **expect):
        return self.ask("hearing.get", {"hearing": uid("plan")}, expect=expect)

    def open(self, basis=GENERAL, published="2026-08-03", last="2026-08-31", at="2026-08-03T08:00:00Z", **more):
        """A hearing that is open from the morning of 3 August to the end of 31 August 2026."""
        self.by("staff").at("2026-08-01T10:00:00Z").draft(basis, **more).edition()
        return self.announce(published, last).at(at)


# --- how long a hearing must be open ---------------------------------------------------------------------------

s = Scenario("the least period follows from the kind of plan, its weight and the day of publication")
TABLE = [
    # kind, minor, strategy, published on, weeks, last day
    ("municipal_plan", False, False, "2017-06-14", 8, "2017-08-09"),
    ("municipal_plan", True, False, "2017-06-14", 8, "2017-08-09"),
    ("municipal_plan", False, False, "2017-06-15", 8, "2017-08-10"),
    ("municipal_plan", True, False, "2017-06-15", 4, "2017-07-13"),
    ("municipal_plan", True, True, "2017-06-15", 8, "2017-08-10"),
    ("local_plan", False, False, "2017-06-14", 8, "2017-08-09"),
    ("local_plan", True, False, "2017-06-14", 8, "2017-08-09"),
    ("local_plan", False, False, "2017-06-15", 4, "2017-07-13"),
    ("local_plan", True, False, "2017-06-15", 2, "2017-06-29"),
    ("national_planning_directive", False, False, "2026-01-05", 8, "2026-03-02"),
    ("plan_strategy", False, False, "2026-01-05", 8, "2026-03-02"),
    ("school_closure", False, False, "2026-01-05", 8, "2026-03-02"),
    ("wastewater_plan", False, False, "2017-05-04", 8, "2017-06-29"),
]
for rule, minor, strategy, published, weeks, last in TABLE:
    s.by("public").ask("hearing.period", {"basis": plan(rule, minor=minor, strategy=strategy), "published_on": published},
                       expect={"minimum_weeks": weeks, "earliest_last_day": last, "last_day": last, "lawful": True})
for rule in ("idea_phase", "material_change", "environmental_assessment"):
    s.ask("hearing.period", {"basis": plan(rule), "published_on": "2018-05-18", "last_day": "2018-06-01"},
          expect={"announced_last_day": "2018-06-01", "lawful": True})
s.ask("hearing.period", {"basis": {"kind": "general", "rule": "local_plan"}, "published_on": "2026-01-05"},
      error="hearing_basis_unfit", field="basis")
s.ask("hearing.period", {"basis": {"kind": "statutory"}, "published_on": "2026-01-05"},
      error="hearing_basis_unfit", field="basis")
s.ask("hearing.period", {"basis": {"kind": "party_hearing"}, "published_on": "2026-01-05"},
      error="hearing_of_a_party", field="basis.kind")

s = Scenario("deadlines of real hearings, and those that pass over days on which none ends")
REAL = [
    ("2017-08-10", 8, "2017-10-05"), ("2015-07-09", 8, "2015-09-03"), ("2018-09-13", 8, "2018-11-08"),
    ("2018-12-12", 8, "2019-02-06"), ("2019-02-07", 8, "2019-04-04"), ("2017-05-04", 8, "2017-06-29"),
    ("2022-03-29", 8, "2022-05-24"), ("2019-07-02", 4, "2019-07-30"), ("2026-05-08", 4, "2026-06-08"),
    ("2025-05-08", 4, "2025-06-06"), ("2026-11-26", 4, "2026-12-28"), ("2026-04-16", 4, "2026-05-15"),
    ("2026-03-06", 4, "2026-04-07"), ("2025-12-03", 4, "2026-01-02"), ("2024-03-29", 4, "2024-04-26"),
]
for published, weeks, last in REAL:
    basis = plan("local_plan") if weeks == 4 else plan("municipal_plan")
    s.by("public").ask("hearing.period", {"basis": basis, "published_on": published},
                       expect={"minimum_weeks": weeks, "last_day": last})
s.ask("hearing.period", {"basis": plan(), "published_on": "2026-05-08"}, expect={
    "explanation_danish": "planloven § 24, stk. 5: mindst 4 uger; 8. maj + 4 uger = 5. juni; 5. juni er grundlovsdag, "
                          "6. juni er en lørdag, 7. juni er en søndag, derfor 8. juni 2026",
    "closes_at": "2026-06-08T22:00:00Z", "earliest_decision": "2026-07-06", "lapses_after": "2029-05-08"})

s = Scenario("a last day is over at midnight in Denmark, in summer and in winter")
SUMMER = [
    ("2013-06-18", "2013-08-02", "2013-08-02T22:00:00Z"), ("2026-02-20", "2026-03-27", "2026-03-27T23:00:00Z"),
    ("2026-02-20", "2026-03-30", "2026-03-30T22:00:00Z"), ("2026-09-20", "2026-10-23", "2026-10-23T22:00:00Z"),
    ("2026-09-20", "2026-10-26", "2026-10-26T23:00:00Z"), ("2026-11-20", "2026-12-30", "2026-12-30T23:00:00Z"),
]
for published, last, closes in SUMMER:
    s.by("public").ask("hearing.period", {"basis": GENERAL, "published_on": published, "last_day": last},
                       expect={"last_day": last, "closes_at": closes})
for announced, binds, closes in [
    ("2026-03-28", "2026-03-30", "2026-03-30T22:00:00Z"), ("2026-03-29", "2026-03-30", "2026-03-30T22:00:00Z"),
    ("2026-10-24", "2026-10-26", "2026-10-26T23:00:00Z"), ("2026-10-25", "2026-10-26", "2026-10-26T23:00:00Z"),
    ("2026-12-31", "2027-01-04", "2027-01-04T23:00:00Z"),
]:
    s.ask("hearing.period", {"basis": GENERAL, "published_on": "2026-02-01", "last_day": announced},
          expect={"announced_last_day": announced, "last_day": binds, "closes_at": closes})

s = Scenario("what a municipality decides about July and the summer holiday")
july = {"july": "not_counted"}
s.by("public").ask("hearing.period", {"basis": plan(), "published_on": "2026-06-22", "policy": july},
                   expect={"earliest_last_day": "2026-08-20"})
s.ask("hearing.period", {"basis": plan(), "published_on": "2026-06-22"}, expect={"earliest_last_day": "2026-07-20"})
s.ask("hearing.period", {"basis": GENERAL, "published_on": "2026-07-01", "last_day": "2026-08-14",
                         "policy": {"july": "ignore", "summer_ends_on": "2026-08-09", "days_after_summer": 10}})

# --- drafting and announcing -----------------------------------------------------------------------------------

s = Scenario("a hearing is drafted by staff, and nobody else sees it before it is announced")
s.by("public").draft(error="not_permitted")
s.by("staff").at("2026-08-01T10:00:00Z").draft()
s.draft(error="hearing_already_drafted", field="hearing")
s.draft(plan(), hearing="other", ideas=[uid("nowhere")], error="idea_not_found", field="idea")
s.draft({"kind": "party_hearing"}, hearing="other", error="hearing_of_a_party", field="basis.kind")
s.draft({"kind": "council_consultation", "minor": True}, hearing="other", error="hearing_basis_unfit", field="basis")
s.by("public").ask("hearing.get", {"hearing": uid("plan")}, error="hearing_not_found", field="hearing")
s.ask("hearing.get", {"hearing": uid("nowhere")}, error="hearing_not_found", field="hearing")
s.by("staff").announce("2026-08-03", "2026-08-31", error="hearing_without_edition", field="hearing")
s.edition()
s.edition(error="nothing_to_do")
s.edition(document="annex", sections=("roads",), error="hearing_key_twice", field="content.sections[0].section")
s.edition(document="annex", sections=("a", "a"), error="hearing_key_twice", field="content.sections[1].section")
s.edition(document="annex", sections=("health",), role="annex")
s.ask("hearing.document", {"hearing": uid("plan"), "document": "edition"})
s.ask("hearing.document", {"hearing": uid("plan"), "document": "edition", "version": 2},
      error="hearing_no_such_document", field="document")
s.by("public").submit("early", error="hearing_not_found", field="hearing")
s.by("staff").announce("2026-08-03", "2026-08-31").at("2026-08-02T10:00:00Z")
s.by("public").ask("hearing.get", {"hearing": uid("plan")}, expect={"stage": "scheduled", "last_day": "2026-08-31"})
s.submit("early", error="response_before_opening", field="hearing")
s.at("2026-08-02T21:59:59.999999Z").submit("early", error="response_before_opening", field="hearing")
s.at("2026-08-02T22:00:00Z").submit("first")
s.ask("hearing.list", {})
s.ask("hearing.list", {"stage": "closed"}, expect={"hearings": []})
s.ask("hearing.list", {"stage": "open", "order": "deadline", "counts": True}, expect={"total": 1, "counts": {"stage": {"open": 1}}})
s.ask("hearing.list", {"search": "ikke her"}, expect={"total": 0, "hearings": []})
s.by("staff").announce("2026-08-03", error="hearing_wrong_stage", field="hearing")
s.edition(sections=("goal",), error="hearing_change_unexplained", field="note")
s.edition(sections=("goal",), note="Afsnittet om veje er taget ud.")
s.by("public").ask("hearing.document", {"hearing": uid("plan"), "document": "edition", "version": 1})
s.ask("hearing.letter", {"hearing": uid("plan")})

s = Scenario("a last day that the law, the calendar or the clock does not allow")
s.by("staff").at("2026-05-07T10:00:00Z").draft(plan()).edition()
s.announce("2026-05-08", "2026-05-29", error="hearing_too_short", field="last_day")
s.announce("2026-05-08", "2026-06-04", error="hearing_too_short", field="last_day")
s.announce("2026-05-08", "2026-06-05", error="hearing_last_day_excluded", field="last_day")
s.announce("2026-05-08", "2026-05-06", error="hearing_last_day_past", field="last_day")
s.announce("2026-05-08", "2037-06-08", error="hearing_last_day_too_far", field="last_day")
s.announce("2026-05-08", "2026-06-08T24:00", error="day_malformed", field="last_day")
s.announce("2026-05-08", "2026-06-31", error="day_malformed", field="last_day")
s.announce("2026-05-08", "8/6-2026", error="day_malformed", field="last_day")
s.announce("2026-05-08", "2026-06-08", opens_on="2026-05-07", error="hearing_opens_unfit", field="opens_on")
s.announce("2026-05-08", "2026-06-08", opens_on="2026-06-09", error="hearing_opens_unfit", field="opens_on")
s.announce("2026-05-08", "2026-06-05", may_move=True)
s.get(last_day="2026-06-08", closes_at="2026-06-08T22:00:00Z", earliest_decision="2026-06-09")

s = Scenario("an extension comes before the end, with a reason, and never after it")
s.open(plan())
s.by("public").hearing("extend", last_day="2026-09-07", reason="Sommerferie.", error="not_permitted")
s.by("staff").hearing("extend", last_day="2026-08-31", reason="Nej.", error="hearing_extension_unfit", field="last_day")
s.hearing("extend", last_day="2026-09-06", reason="Nej.", error="hearing_last_day_excluded", field="last_day")
s.hearing("extend", last_day="2026-09-07", reason=" ", error="text_empty", field="reason")
s.at("2026-08-31T21:59:59Z").hearing("extend", "hearing.extended", last_day="2026-09-07", reason="Et bilag manglede.")
s.by("public").get(stage="extended", last_day="2026-09-07", closes_at="2026-09-07T22:00:00Z")
s.at("2026-09-01T10:00:00Z").submit("timely").get(stage="extended")
s.ask("response.receipt", {"response": uid("timely")}, error="response_not_found", field="response")
s.by("staff").ask("response.receipt", {"response": uid("timely")}, expect={"timely": True, "number": 1})
s.at("2026-09-07T22:00:00Z").hearing("extend", last_day="2026-09-14", reason="Mere tid.",
                                     error="hearing_extension_too_late", field="hearing")
s.by("public").submit("late").get(stage="closed")
s.by("staff").ask("response.receipt", {"response": uid("late")}, expect={"timely": False, "number": 2})

s = Scenario("a cancelled hearing takes nothing more, and its calendar says so")
s.open()
meeting = {"meeting": uid("meeting"), "title": "Borgermøde", "place": "Rådhuset",
           "starts_at": "2026-08-20T17:00:00Z", "ends_at": "2026-08-20T19:00:00Z"}
s.hearing("call_meeting", "hearing.meeting_called", **meeting)
s.hearing("call_meeting", **{**meeting, "ends_at": meeting["starts_at"]}, error="hearing_meeting_unfit", field="ends_at")
s.hearing("call_meeting", "hearing.meeting_called", **{**meeting, "place": "Biblioteket"})
s.hearing("cancel_meeting", meeting=uid("nowhere"), error="hearing_no_such_meeting", field="meeting")
s.by("public").ask("hearing.calendar", {"hearing": uid("plan")})
s.by("staff").hearing("cancel_meeting", "hearing.meeting_cancelled", meeting=uid("meeting"))
s.hearing("call_meeting", **meeting, error="hearing_no_such_meeting", field="meeting")
s.hearing("cancel", "hearing.cancelled", reason="Forslaget er trukket.")
s.by("public").get(stage="cancelled")
s.ask("hearing.calendar", {"hearing": uid("plan"), "language": "en"})
s.submit("after", error="hearing_wrong_stage", field="hearing")
s.by("staff").hearing("cancel", reason="Igen.", error="hearing_wrong_stage", field="hearing")
s.hearing("publish_agenda", error="hearing_wrong_stage", field="hearing")

# --- the form --------------------------------------------------------------------------------------------------

OPEN = {"question": "why", "text": "Hvorfor?", "kind": {"kind": "open"}, "section": "goal"}
CLOSED = {"question": "agree", "text": "Er du enig?", "required": True,
          "kind": {"kind": "closed", "several": False,
                   "choices": [{"choice": "yes", "text": "Ja"}, {"choice": "no", "text": "Nej"}]}}
SCALE = {"question": "how-much", "text": "Hvor meget?", "kind": {"kind": "scale", "from": 1, "to": 5}}


def chosen(*keys, question="agree"):
    return {"question": question, "value": {"kind": "closed", "choices": list(keys)}}


s = Scenario("a form is answered as it asks")
s.by("staff").at("2026-08-01T10:00:00Z").draft().edition()
s.hearing("set_form", questions=[OPEN, OPEN], error="hearing_key_twice", field="questions[1].question")
s.hearing("set_form", questions=[{**OPEN, "section": "nowhere"}], error="hearing_no_such_section", field="questions[0].section")
s.hearing("set_form", questions=[{**SCALE, "kind": {"kind": "scale", "from": 5, "to": 5}}],
          error="hearing_question_unfit", field="questions[0].kind")
s.hearing("set_form", questions=[{**OPEN, "question": f"q{i}"} for i in range(101)], error="hearing_too_many", field="questions")
s.hearing("set_form", "hearing.form_set", questions=[OPEN, CLOSED, SCALE])
s.hearing("set_form", questions=[OPEN, CLOSED, SCALE], error="nothing_to_do")
s.announce("2026-08-03", "2026-08-31").at("2026-08-03T08:00:00Z")
s.hearing("set_form", questions=[OPEN], error="hearing_wrong_stage", field="hearing")
s.by("public")
value = {"kind": "scale", "value": 6}
for answers, error in [
    ([chosen("yes", question="nowhere")], "response_no_such_question"),
    ([chosen("yes"), chosen("no")], "response_question_twice"),
    ([chosen("maybe")], "response_answer_unfit"),
    ([chosen("yes"), {"question": "how-much", "value": value}], "response_answer_unfit"),
    ([{"question": "how-much", "value": {"kind": "scale", "value": 1}}], "response_answer_missing"),
]:
    part = "value" if error == "response_answer_unfit" else "question"
    which = ".agree" if error == "response_answer_missing" else f"[{len(answers) - 1}].{part}"
    s.submit("form", answers=answers, error=error, field="content.answers" + which)
# The page is told the same before it sends, and all of it at once.
sent = {"respondent": {"kind": "association"}, "answers": [chosen("maybe", question="how-much")], "section": "nowhere"}
known = {"questions": [OPEN, CLOSED, SCALE], "sections": ["goal"], "mandate_required": True}
faults = [
    ("response_organisation_required", "content.respondent.organisation", "name the organisation", "angiv organisationen"),
    ("response_mandate_required", "content.respondent.mandate", "say under what mandate the association answers",
     "angiv, på hvilket mandat foreningen svarer"),
    ("response_no_such_section", "content.section", "no document of the hearing has such a section",
     "intet dokument i høringen har et sådant afsnit"),
    ("response_answer_unfit", "content.answers[0].value",
     "the answer to “Hvor meget?” does not fit: it takes a whole number from 1 to 5 (`scale`)",
     "svaret på »Hvor meget?« passer ikke: det tager et helt tal fra 1 til 5 (`scale`)"),
    ("response_answer_missing", "content.answers.agree", "“Er du enig?” must be answered",
     "»Er du enig?« skal besvares"),
]
told = [dict(zip(("code", "field", "message", "danish"), fault)) for fault in faults]
s.ask("response.check", {"content": sent, **known}, expect={"ok": False, "faults": told})
sent = {"respondent": {"kind": "private", "name": "Ida Eksempel"}, "answers": [chosen("yes")], "section": "goal"}
s.ask("response.check", {"content": sent, **known}, expect={"ok": True, "faults": []})
s.ask("response.check", {"content": {**sent, "answers": []}, **known}, expect={"ok": False})
s.submit("form", text=None, answers=[chosen("yes"), {"question": "why", "value": {"kind": "open", "text": "Det er nær skolen."}}])
s.submit("form", error="response_already_submitted", field="response")
# Leaving all answers out skips nothing; a letter that staff record answers in its own order.
s.submit("letter-without-form", error="response_answer_missing", field="content.answers.agree")
s.by("staff").record("letter-without-form", "2026-08-03T07:00:00Z")
s.ask("response.get", {"response": uid("form")}, expect={"number": 1, "public": False, "review": "unreviewed"})

# --- how responses come in -------------------------------------------------------------------------------------

s = Scenario("who answers, and for whom")
s.open(policy={"mandate_required": True, "names_required": True})
s.by("public")
s.submit("a", text=None, error="response_empty", field="content")
s.submit("a", text="\0binær", error="text_control_character", field="content.text")
s.submit("a", text="x" * 100_001, error="text_too_long", field="content.text")
s.submit("a", section="nowhere", error="response_no_such_section", field="content.section")
s.submit("a", respondent={"kind": "private"}, anonymous=True, error="response_name_required",
         field="content.respondent.name")
s.submit("a", anonymous=True, error="response_anonymous_with_name", field="content.respondent")
s.submit("a", respondent={"kind": "company", "name": "Ida Eksempel"}, error="response_organisation_required",
         field="content.respondent.organisation")
association = {"kind": "association", "name": "Bo Eksempel", "organisation": "Eksempelby Borgerforening"}
s.submit("a", respondent=association, error="response_mandate_required", field="content.respondent.mandate")
s.submit("a", respondent={**association, "mandate": "Bestyrelsesmøde den 4. august"}, stance="support", section="goal")
s.submit("b", attachments=[{"name": "kort.pdf", "media_type": "application/pdf", "size": 41943040, "sha256": "x" * 64}],
         error="response_hash_malformed", field="content.attachments[0].sha256")
s.submit("b", attachments=[{"name": "kort.pdf", "media_type": "application/pdf", "size": 41943040, "sha256": HASH}])
s.by("public").ask("file.seen", {"sha256": HASH}, expect={"seen": False})
s.by("staff").ask("file.seen", {"sha256": HASH}, expect={"seen": True})
s.by("public")
s.submit("c", respondent=private(signatories=["Bo Eksempel", "Cai Eksempel"]))
many = [{"name": f"{i}.pdf", "media_type": "application/pdf", "size": 1, "sha256": HASH} for i in range(51)]
s.submit("d", attachments=many, error="response_too_many", field="content.attachments")
s.submit("d", veto={"provision": "planloven § 29", "reasoned": True, "refers_to_effect": True},
         error="response_veto_unfit", field="content.veto")
s.by("staff").ask("response.list", {"hearing": uid("plan")})
s.by("public").ask("response.list", {"hearing": uid("plan")}, expect={"responses": []})
s.ask("response.list", {"hearing": uid("plan"), "unreviewed": True}, error="not_permitted")
s.raw('{"id":"' + uid("huge") + '","name":"response.submit","body":{"text":"~"}}', "input_too_large", fill=10_000_000)

s = Scenario("when a letter arrived and when it was recorded stay apart, and a late one is flagged")
s.open()
s.at("2026-09-02T09:00:00Z")
s.record("in-time", "2026-08-31T21:59:59.999999Z")
s.record("late", "2026-08-31T22:00:00Z", channel="email")
s.record("too-soon", "2026-08-02T21:59:59Z", error="response_received_before_opening", field="received_at")
s.record("future", "2026-09-02T09:00:01Z", error="response_received_in_future", field="received_at")
s.by("public").record("mine", "2026-08-20T09:00:00Z", error="not_permitted")
s.by("staff").ask("response.get", {"response": uid("in-time")}, expect={
    "timely": True, "received_at": "2026-08-31T21:59:59.999999Z", "recorded_at": "2026-09-02T09:00:00Z", "channel": "letter"})
s.ask("response.get", {"response": uid("late")}, expect={"timely": False, "received_at": "2026-08-31T22:00:00Z"})

s = Scenario("whoever lost the answer asks by their secret whether their response arrived, and adds to it without an account")
s.open(policy={"publication": "immediate"})
SECRET, OTHER = "00" * 32, "11" * 32
PROOF = hashlib.sha256(bytes(32)).hexdigest()
s.by("public").ask("response.arrived", {"hearing": uid("plan"), "secret": SECRET}, expect={"arrived": None})
s.submit("mine", secret_hash=PROOF)
s.ask("response.arrived", {"hearing": uid("plan"), "secret": OTHER}, expect={"arrived": None})
s.ask("response.arrived", {"hearing": uid("plan"), "secret": SECRET})
s.ask("response.arrived", {"hearing": uid("nowhere"), "secret": SECRET}, error="hearing_not_found", field="hearing")
s.ask("response.arrived", {"hearing": uid("plan"), "secret": "0" * 63}, error="response_secret_malformed", field="secret")
s.submit("b", secret_hash="A" * 64, error="response_secret_malformed", field="secret_hash")
more = ("response.supplemented", "hearing.response_supplemented")
s.response("supplement", "mine", text="Og en ting til.", error="response_not_found", field="response")
s.response("supplement", "mine", text="Og en ting til.", secret=OTHER, error="response_not_found", field="response")
s.response("supplement", "mine", *more, text="Og en ting til.", secret=SECRET)
s.response("withdraw", "mine", secret=OTHER, error="response_not_found", field="response")
s.by("staff").review("mine", version=2)
s.by("public").response("supplement", "mine", text="For sent.", secret=OTHER, error="response_not_the_sender", field="response")
s.response("supplement", "mine", *more, text="Mere.", secret=SECRET)
gone = ("response.withdrawn", "hearing.response_withdrawn")
s.response("withdraw", "mine", *gone, secret=SECRET)
s.response("supplement", "mine", text="Igen.", secret=SECRET, error="response_withdrawn", field="response")
s.ask("response.arrived", {"hearing": uid("plan"), "secret": SECRET})

s = Scenario("a municipality may close its form at the deadline, and still records letters")
s.open(policy={"late": "refused"})
s.at("2026-08-31T22:00:00Z").by("public").submit("late", error="response_form_closed", field="hearing")
s.by("staff").record("letter", "2026-08-31T22:00:00Z")

s = Scenario("a response is supplemented before the deadline and withdrawn before it is published")
s.open()
consents = [{"purpose": "enrolment", "text_version": "2026-1"}]
for who in ("ida", "bo"):
    s.by("public").do("citizen.enrol", {"citizen": uid(who), "seed": seed(who), "name": f"{who.title()} Eksempel",
                                        "consents": consents}, "citizen.enrolled", "citizen.consent_given")
s.by("bo").submit("mine", citizen="ida", error="not_permitted")
s.by("ida").submit("mine", citizen="ida")
s.ask("response.get", {"response": uid("mine")})
s.ask("response.receipt", {"response": uid("mine")})
s.by("bo").ask("response.get", {"response": uid("mine")}, error="response_not_found", field="response")
more = ("response.supplemented", "hearing.response_supplemented")
s.response("supplement", "mine", text="Og en ting til.", error="response_not_found", field="response")
s.by("ida").response("supplement", "mine", *more, text="Og en ting til.")
# When something arrived is for the municipality to say.
for who in ("ida", "bo", "public"):
    s.by(who).response("supplement", "mine", text="Før fristen.", received_at="2026-08-03T08:00:00Z",
                       error="field_not_permitted", field="received_at")
for who in ("system", "staff"):
    s.by(who).response("supplement", "mine", *more, text="Før fristen.", received_at="2026-08-03T08:00:00Z")
s.response("supplement", "mine", text="Før fristen.", received_at="2026-08-03T08:00:01Z", error="response_received_in_future",
           field="received_at")
s.by("staff").review("mine", version=3, error="response_text_changed", field="text_version")
s.by("staff").review("mine", version=1, error="response_text_changed", field="text_version")
s.review("mine", version=4)
s.by("ida").at("2026-08-31T22:00:00Z").response("supplement", "mine", text="For sent.",
                                                 error="response_supplement_too_late", field="response")
s.response("withdraw", "mine", error="response_already_published", field="response")
s.by("public").ask("response.get", {"response": uid("mine")}, expect={"public": True, "name": "Ida Eksempel"})
s.response("withdraw", "mine", error="response_not_the_sender", field="response")
s.submit("other")
s.response("withdraw", "other", error="response_not_found", field="response")
gone = ("response.withdrawn", "hearing.response_withdrawn")
s.by("bo").submit("own", citizen="bo").response("withdraw", "own", *gone)
s.by("staff").response("withdraw", "other", *gone)
s.response("withdraw", "other", error="response_withdrawn", field="response")
s.review("other", error="response_withdrawn", field="response")
s.by("ida").ask("citizen.erasure_plan", {"citizen": uid("ida")}).ask("citizen.export", {"citizen": uid("ida")})
s.do("citizen.erase", {"citizen": uid("ida")})
s.by("public").ask("response.get", {"response": uid("mine")}, error="response_not_found", field="response")
s.by("staff").ask("response.get", {"response": uid("mine")}, expect={"public": False, "review": "withheld"})

# --- before publication ----------------------------------------------------------------------------------------

LETTER = ("Kære kommune. Mit CPR-nummer er 010190-1234 og min telefon 12 34 56 78. Skriv til ida (at) eksempel.dk. "
          "Jeg bor på Eksempelvej 12, 6100 Haderslev. Sagen er 13.03.00-Ø60-7-25, og vejen koster 12.500.000 kr.\n\n"
          "Med venlig hilsen\nIda Eksempel")

s = Scenario("nothing is public before a person has reviewed it, and then without what must never be published")
s.open(policy={"publication": "immediate"})
s.by("public").submit("letter", text=LETTER, respondent=private(email="ida@eksempel.dk", phone="12345678"))
s.ask("response.get", {"response": uid("letter")}, error="response_not_found", field="response")
s.by("staff").ask("response.suggest", {"response": uid("letter")}, expect={"clean": True, "text_version": 1})
s.by("system").review("letter", error="response_needs_a_person")
s.by("public").review("letter", error="response_needs_a_person")
s.by("staff").review("letter", hide=[{"start": 5, "end": 5, "kind": "name"}], error="response_span_unfit", field="spans")
s.review("letter", hide=[{"start": 0, "end": 9999, "kind": "name"}], error="response_span_unfit", field="spans")
cpr = LETTER.index("010190")
s.review("letter", keep=[{"start": cpr, "end": cpr + 11, "kind": "cpr"}], error="response_cannot_keep", field="keep")
s.review("letter", keep=[{"start": 0, "end": 4, "kind": "name"}], error="response_cannot_keep", field="keep")
s.review("letter", hide=[{"start": 0, "end": 4, "kind": "name"}])
s.by("public").ask("response.get", {"response": uid("letter")}, expect={"public": True, "name": "Ida Eksempel"})
s.by("staff").review("letter", error="nothing_to_do")
s.review("letter", hide=[{"start": 5, "end": 12, "kind": "name"}])
s.response("withhold", "letter", "response.withheld", reason="Afsenderen er i fare.")
s.response("withhold", "letter", reason="Igen.", error="response_only_tightens", field="response")
s.review("letter", error="response_only_tightens", field="response")
s.by("public").ask("response.get", {"response": uid("letter")}, error="response_not_found", field="response")
s.ask("response.suggest", {"response": uid("letter")}, error="not_permitted")

# --- what is hidden in a letter and what is kept ------------------------------------------------------------------

KINDS = {"c": "CPR", "t": "telefon", "e": "e-mail", "a": "adresse", "k": "konto", "p": "nummerplade", "n": "navn"}


def marked(text):
    """The text of `a {t:b} c`, and the same as it may be read: `a [telefon fjernet] c`."""
    plain, shown = re.sub(r"\{\w:(.*?)\}", r"\1", text, flags=re.S), text
    shown = re.sub(r"\{(\w):.*?\}", lambda m: f"[{KINDS[m[1]]} fjernet]", shown, flags=re.S)
    return plain, shown


LETTERS = {
    "dates are no addresses": [
        "Sagen startede 9. november 2021, byrådet sov.",
        "Vi flyttede hertil sommeren 1. august 2003, stedet var roligt.",
        "Mødet var onsdag 14. maj 2025, Birthe deltog.",
        "Vi klagede den 3. juni 2019, udvalget svarede ikke.",
        "Lokalplanen er fra torsdag 4. april 1985, Haderslev var mindre da.",
    ],
    "numbers beside units, houses, buses, times and registers are no telephones": [
        "Støjen er 45 50 55 60 dB ved de fire punkter.",
        "Husene 20 22 24 26 er skadet.",
        "Måler nr. 0102031234 viser forbruget.",
        "Busserne 20 30 40 50 kører ikke længere.",
        "Kl. 10 12 14 16 går færgen.",
        "Boring nr. 20304050 og kundenummer 20304051.",
        "Der kører 20 30 40 50 biler i de fire timer.",
    ],
    "CPR numbers in every spelling": [
        "Mit cpr er {c:31-12-1957-5005}.",
        "cpr {c:31121957 5005}",
        "CPR {c:311257 / 5005}, {c:311257:5005} og {c:311257--5005}.",
        "Jeg har {c:３１１２５７－５００５} som nummer.",
        "Hans cpr er {c:enogtredive tolv syvoghalvtreds halvtreds nul fem}.",
        "De sidste fire cifre er {c:5005}.",
    ],
    "telephones in every grouping": [
        "Ring til mig på {t:20 30 40 50/51}.",
        "Kontakt {t:26 604 482} efter kl. 16.",
        "Ring {t:20 30 40 50} {t:21 31 41 51 12 75} i nævnte orden.",
        "Nummeret er {t:tyve tredive fyrre halvtreds}.",
        "Tlf. {t:20·30·40·50} eller {t:٢٠ ٣٠ ٤٠ ٥١}.",
    ],
    "addresses with and without a street's ending": [
        "{a:Solsiden 9, 2. tv}. er ramt.",
        "Naboen i {a:Birkegangen 14} holder hund.",
        "Vi bor i {a:nr. 12 på Nørregade} og på {a:Nørregade tolv}.",
        "Hun bor i {a:Nørregade 12, anden sal}.",
    ],
    "plates in small letters, and signs that look alike": [
        "Min bil, {p:ab12345}, holder der.",
        "Type ab12345 er udgået.",
        "Skriv til {e:mette＠stien.dk}",
        "Skriv til {e:mette snabela stien punktum dk}",
    ],
}
for what, letters in LETTERS.items():
    s = Scenario(f"a letter is redacted: {what}")
    s.open(policy={"publication": "immediate"})
    for n, letter in enumerate(letters):
        plain, shown = marked(letter)
        s.by("public").submit(f"letter{n}", text=plain, respondent=private("Olga Opdigt"))
        s.by("staff").ask("response.suggest", {"response": uid(f"letter{n}")}, expect={"redacted": shown, "clean": True})
        s.review(f"letter{n}")
        s.by("public").ask("response.get", {"response": uid(f"letter{n}")}, expect={"text": shown})

s = Scenario("a protected sender's name is hidden in any script and spelling")
s.open(policy={"publication": "immediate"})
NAMES = [
    ("Šarić Jasna", "Jeg, {n:Šarić Jasna}, er imod."),
    ("Łucja Śliwa", "Jeg, {n:Lucja Sliwa}, er imod."),
    ("Олена Коваль", "Jeg, {n:Олена Коваль}, er imod. {n:КОВАЛЬ}"),
    ("Nguyễn Thị Hòa", "Jeg, {n:Nguyen Thi Hoa}, er imod."),
    ("O'Brien Seán", "Jeg, {n:Seán O’Brien}, er imod."),
    ("王小明", "Jeg, {n:王小明}, er imod."),
    ("محمد الأحمد", "Jeg, {n:محمد الأحمد}, er imod."),
    ("김민준", "Jeg, {n:김민준}, er imod."),
    ("Hans Have", "Vores have er ramt, siger {n:Hans Have}, og hans kone."),
    ("Bo By", "Vi vil bo i en by. Det siger {n:Bo}."),
    ("Ludwig van der Prøve", "{n:L. van der Prøve} er imod."),
    ("Ida Eksempel", "{n:Eksempel, I.} og {n:I D A} og {n:𝐈𝐝𝐚} er mig."),
]
for n, (name, letter) in enumerate(NAMES):
    plain, shown = marked(letter)
    s.by("public").submit(f"name{n}", text=plain, respondent=private(name, protected=True))
    s.by("staff").review(f"name{n}")
    s.by("public").ask("response.get", {"response": uid(f"name{n}")}, expect={"text": shown, "name": "Borger"})
s.by("public").submit("firm", text="Vi er imod.", respondent={
    "kind": "company", "name": "Olga Opdigt", "organisation": "Salon Opdigt", "protected": True})
s.by("staff").review("firm")
s.by("public").ask("response.get", {"response": uid("firm")}, expect={"name": "Organisation"})
# Whoever writes a number into the field of the name is not named.
for at, who in enumerate([{"kind": "private", "name": "Bo Eksempel 311257-5005"},
                          {"kind": "company", "name": "Bo Eksempel", "organisation": "311257-5005 ApS"},
                          {"kind": "company", "name": "Bo Eksempel", "organisation": "Maler, tlf. 12 34 56 78"}]):
    name = "Borger" if who["kind"] == "private" else "Organisation"
    s.by("public").submit(f"numbered{at}", respondent=who)
    s.by("staff").review(f"numbered{at}")
    s.by("public").ask("response.get", {"response": uid(f"numbered{at}")}, expect={"name": name})
s.submit("kept", text="Bo By er imod.", respondent=private("Bo By", protected=True))
s.by("staff").review("kept", keep=[{"start": 0, "end": 5, "kind": "name"}], error="response_cannot_keep", field="keep")
s.begin()
s.response("answer", "kept", answer=answer("Bo By er imod."), error="response_answer_leaks", field="answer")
s.settle("withheld", "kept", reason="Bo By er beskyttet.", error="response_answer_leaks", field="answer")
s.response("answer", "kept", "response.settled", answer=answer("Borgeren er imod."))

s = Scenario("a named reviewer marks a mistaken finding, with a reason")
s.open(policy={"publication": "immediate"})
TEXT = "Brønden 20304050 er tør, og mit cpr er 311257-5005. Ring på 70112345 eller 70 11 22 33."
s.by("public").submit("well", text=TEXT, respondent=private(phone="70112345"))


def mark(what, kind="phone", reason="Det er brøndens nummer."):
    start = TEXT.index(what)
    return {"span": {"start": start, "end": start + len(what), "kind": kind}, "reason": reason}


s.by("system").review("well", mistaken=[mark("20304050")], error="response_needs_a_person")
s.by("staff").review("well", mistaken=[mark("311257-5005", "cpr")], error="response_cannot_mark", field="mistaken")
s.review("well", mistaken=[mark("70112345")], error="response_cannot_mark", field="mistaken")
s.review("well", mistaken=[mark("tør", "name")], error="response_cannot_mark", field="mistaken")
s.review("well", mistaken=[mark("2030405")], error="response_cannot_mark", field="mistaken")
s.review("well", hide=[{"start": 0, "end": 20, "kind": "other"}], mistaken=[mark("20304050")],
         error="response_cannot_mark", field="mistaken")
s.review("well")
hidden = "Brønden [telefon fjernet] er tør, og mit cpr er [CPR fjernet]. Ring på [telefon fjernet] eller [telefon fjernet]."
s.by("public").ask("response.get", {"response": uid("well")}, expect={"text": hidden})
s.by("staff").review("well", mistaken=[mark("20304050")])
shown = hidden.replace("[telefon fjernet]", "20304050", 1)
s.by("public").ask("response.get", {"response": uid("well")}, expect={"text": shown})
s.by("staff").ask("response.suggest", {"response": uid("well")}, expect={"redacted": shown, "clean": True})
s.review("well", error="nothing_to_do")
s.review("well", hide=[mark("20304050")["span"]])
s.by("public").ask("response.get", {"response": uid("well")}, expect={"text": hidden})

s = Scenario("a second reading sees what the first overlooks, and a person decides")
s.open(policy={"publication": "immediate"})
TEXT = "Mit nummer er 311257\n- 5005 i jeres system."
s.by("public").submit("split", text=TEXT)
over = {"start": 14, "end": 27, "kind": "cpr"}
s.by("staff").ask("response.suggest", {"response": uid("split")},
                  expect={"clean": False, "spans": [], "overlooked": [over]})
s.review("split", error="response_leak", field="spans")
s.review("split", mistaken=[{"span": over, "reason": "Det er en dato."}], error="response_cannot_mark", field="mistaken")
s.review("split", hide=[over])
s.by("public").ask("response.get", {"response": uid("split")}, expect={"text": "Mit nummer er [CPR fjernet] i jeres system."})

s = Scenario("what only a person can judge is suggested, the greatest risk first, and never hidden by itself")
s.open(policy={"publication": "immediate"})
TEXT = "Støjen giver stress. Det siger Mette også. Huset Tværs 4 er ramt. Min datter siger, at hun er bange."
s.by("public").submit("child", text=TEXT)


def hint(what, risk, reason):
    start = TEXT.index(what)
    return {"start": start, "end": start + len(what), "risk": risk, "reason": reason, **REASONS[reason]}


REASONS = {
    "child": {"danish": "et barns ord, eller noget om et barn", "english": "a child's words, or something about a child"},
    "health": {"danish": "noget om helbred", "english": "something about health"},
    "listed_name": {"danish": "et navn fra kommunens lister", "english": "a name of the municipality's lists"},
    "listed_street": {"danish": "en vej fra kommunens liste med et nummer",
                      "english": "a street of the municipality's list with a number"},
}
lists = {"streets": ["Tværs"], "given_names": ["Mette"], "family_names": []}
s.by("staff").ask("response.suggest", {"response": uid("child"), "lists": lists}, expect={"redacted": TEXT, "hints": [
    hint("Tværs 4", "high", "listed_street"),
    hint("Min datter siger, at hun er bange", "high", "child"),
    hint("Mette", "medium", "listed_name"),
    hint("stress", "low", "health"),
]})

s = Scenario("who is protected, hidden by wish or anonymous is not named")
s.open(policy={"publication": "immediate"})
s.by("public").submit("protected", respondent=private(protected=True))
s.submit("hidden", hide_because="Jeg arbejder i kommunen.")
s.submit("anonymous", respondent={"kind": "private"}, anonymous=True)
s.by("staff").review("protected").review("hidden").review("anonymous")
s.by("public").ask("response.get", {"response": uid("protected")}, expect={"name": "Borger", "public": True})
s.ask("response.get", {"response": uid("hidden")}, error="response_not_found", field="response")
s.ask("response.get", {"response": uid("anonymous")}, expect={"name": "Anonym"})
s.ask("response.get", {"response": uid("nowhere")}, error="response_not_found", field="response")

s = Scenario("a search finds nothing for the public by what a review hid, nor in what is not published")
s.by("public").do("citizen.enrol", {"citizen": uid("ida"), "seed": seed("ida"), "name": "Ida Eksempel", "consents": consents},
                  "citizen.enrolled", "citizen.consent_given")
s.open(policy={"publication": "immediate"})
LIST = "response.list"
def looked(search, total, **more):
    s.ask(LIST, {"hearing": uid("plan"), "search": search, **more}, expect={"total": total})
s.by("ida").submit("one", text="Ring til mig på 12 34 56 78 om legepladsen. Blåbærvej er for smal.", stance="objection", citizen="ida")
s.by("public").submit("two", text="Legepladsen ligger godt.", stance="support")
looked("legeplads", 0)
s.by("staff")
looked("legeplads", 2)
looked("12", 1)
s.review("one").by("public")
looked("legeplads", 1)
looked("blaabaervej", 1)
looked("12", 0)
looked("34 56", 0)
s.by("staff")
looked("12 34", 1)
s.review("two").by("public")
s.ask(LIST, {"hearing": uid("plan"), "counts": True}, expect={"total": 2, "counts": {"kind": {"private": 2}, "stance": {"objection": 1, "support": 1}}})
looked("legeplads", 1, stance="support")
looked("legeplads", 2, limit=1)
s.ask(LIST, {"hearing": uid("plan"), "author": uid("ida")}, error="not_permitted")
s.by("ida").ask(LIST, {"hearing": uid("plan"), "author": uid("ida")}, expect={"total": 1})
looked("12 34", 1, author=uid("ida"))

for moment, steps in {
    "after_deadline": [("2026-08-31T21:59:59Z", False), ("2026-08-31T22:00:00Z", True)],
    "never": [("2026-08-31T22:00:00Z", False)],
    "with_agenda": [("2026-08-31T22:00:00Z", False)],
}.items():
    s = Scenario(f"responses are published {moment}")
    s.open(policy={"publication": moment})
    s.by("public").submit("one").by("staff").review("one").by("public")
    for at, seen in steps:
        s.at(at)
        s.ask("response.list", {"hearing": uid("plan"), "counts": True}, expect={"total": 1 if seen else 0})
        if seen:
            s.ask("response.get", {"response": uid("one")}, expect={"public": True})
        else:
            s.ask("response.get", {"response": uid("one")}, error="response_not_found", field="response")
    if moment == "with_agenda":
        s.by("staff").hearing("publish_agenda", "hearing.agenda_published")
        s.hearing("publish_agenda", error="nothing_to_do")
        s.by("public").ask("response.get", {"response": uid("one")}, expect={"public": True})

    if moment == "never":
        s.by("staff").at("2026-09-01T08:00:00Z").begin().response("answer", "one", "response.settled", answer=answer()).finish()
        s.by("public").ask("white_paper.rows", {"hearing": uid("plan")}, error="white_paper_not_begun", field="hearing")
        s.by("staff").decide("2026-09-01").by("public").ask("white_paper.rows", {"hearing": uid("plan")})

# --- who must be told ------------------------------------------------------------------------------------------

s = Scenario("who must be told and is not stands against the decision until they had the whole period")
s.by("staff").at("2026-08-01T10:00:00Z").draft(plan()).edition()
owner = {"notice": uid("n1"), "hearing": uid("plan"), "basis": "owner_in_area", "channel": "digital_post",
         "recipient": {"name": "Dan Eksempel", "address": "Eksempelvej 2, 6100 Haderslev"}}
s.do("hearing.add_recipient", owner, "notice.planned")
s.do("hearing.add_recipient", owner, error="hearing_notice_twice", field="notice")
s.do("hearing.add_recipient", {**owner, "notice": uid("n2"), "basis": "listed", "channel": "email"}, "notice.planned")
s.announce("2026-08-03", "2026-08-31").at("2026-08-03T08:00:00Z")


def report(state, *events, notice="n1", error=None, field=None, **more):
    body = {"notice": uid(notice), "state": state, **more}
    return s.do("hearing.report_delivery", body, *events, error=error, field=field)


report("sent", notice="nowhere", error="hearing_no_such_notice", field="notice")
report("planned", error="hearing_delivery_unfit", field="state")
report("sent", "notice.reported", notice="n2")
report("failed", "notice.reported", notice="n2")
report("sent", "notice.reported")
report("failed", "notice.reported", "hearing.notice_failed")
s.ask("hearing.notices", {"hearing": uid("plan")}, expect={"total": 2})
s.by("public").ask("hearing.notices", {"hearing": uid("plan")}, error="not_permitted")
s.by("staff").at("2026-08-10T08:00:00Z")
report("sent", "notice.reported", channel="letter")
report("delivered", "notice.reported", "hearing.notice_made_good", on="2026-08-10")
s.get(failed_notices=1)
s.at("2026-09-01T08:00:00Z").begin().finish()
s.decide("2026-09-01", error="hearing_notice_failed", field="hearing")
s.draft(plan(), hearing="again", renews={"hearing": uid("plan"), "cause": "notification_failure"}, also=["hearing.renewed"])
s.get(stage="renewed", renewed_by=uid("again"))
s.decide("2026-09-01", error="hearing_renewed", field="hearing")
s.draft(plan(), hearing="third", renews={"hearing": uid("plan"), "cause": "other"}, error="hearing_renewal_unfit",
        field="renews.hearing")
s.edition(hearing="again").announce("2026-09-02", "2026-09-30", hearing="again")
s.by("public").ask("hearing.chain", {"hearing": uid("plan")})
s.ask("hearing.chain", {"hearing": uid("again")})

s = Scenario("an extension that gives the whole period makes a late notice good")
s.by("staff").at("2026-08-01T10:00:00Z").draft(plan()).edition()
s.do("hearing.add_recipient", owner, "notice.planned").announce("2026-08-03", "2026-08-31").at("2026-08-10T08:00:00Z")
report("failed", "notice.reported", "hearing.notice_failed")
report("sent", "notice.reported")
report("delivered", "notice.reported", "hearing.notice_made_good")
s.hearing("extend", "hearing.extended", last_day="2026-09-07", reason="En ejer blev underrettet for sent.")
s.get(failed_notices=0).at("2026-09-08T08:00:00Z").begin().finish().decide("2026-09-08")

s = Scenario("nobody decides before all who must be told were sent their notice")
s.by("staff").at("2026-08-01T10:00:00Z").draft(plan()).edition()
s.do("hearing.add_recipient", owner, "notice.planned").announce("2026-08-03", "2026-08-31").at("2026-09-01T08:00:00Z")
s.begin().finish().decide("2026-09-01", error="hearing_notice_failed", field="hearing")
report("sent", "notice.reported")
s.decide("2026-09-01")

# --- the white paper -------------------------------------------------------------------------------------------

s = Scenario("a white paper can't be finished while one response lacks its answer")
s.open()
for i in range(1, 8):
    s.by("public").submit(f"r{i}", text=f"Svar nummer {i}.")
s.by("staff").paper("put_group", group="campaign", title="Kampagnen", error="white_paper_not_begun", field="hearing")
s.begin().paper("begin", error="white_paper_already_begun", field="hearing")
s.finish(error="hearing_wrong_stage", field="hearing")
s.at("2026-09-01T08:00:00Z").record("r8", "2026-09-01T07:00:00Z")
s.finish(error="white_paper_incomplete", field="hearing")
s.response("answer", "r1", answer=answer("Ring til Ida på 12 34 56 78."), error="response_answer_leaks", field="answer")
s.settle("withheld", "r1", reason="CPR 010190-1234 stod i brevet.", error="response_answer_leaks", field="answer")
s.response("answer", "r1", "response.settled", answer=answer())
s.response("answer", "r1", answer=answer(), error="response_already_settled", field="responses")
s.settle("grouped", "r2", group="nowhere", error="white_paper_no_such_group", field="group")
s.paper("put_group", "white_paper.group_put", group="campaign", title="Kampagnen")
s.paper("put_group", group="campaign", title="Kampagnen", error="nothing_to_do")
s.paper("put_group", group="other", title="Sag 311257-5005", error="white_paper_leaks")
s.settle("grouped", "r2", "r2", group="campaign", error="response_twice", field="responses")
s.settle("grouped", "r1", "r2", group="campaign", error="response_already_settled", field="responses")
s.settle("grouped", "r2", "r3", group="campaign")
s.settle("late", "r4", error="response_not_late", field="responses")
s.settle("late", "r8")
s.by("system").settle("without_opinion", "r4", error="response_needs_a_person")
s.by("staff").settle("without_opinion", "r4")
s.settle("withheld", "r5", reason="Injurierende.")
s.response("withdraw", "r6", "response.withdrawn", "hearing.response_withdrawn")
s.settle("late", "r6", error="response_withdrawn", field="response")
s.ask("white_paper.missing", {"hearing": uid("plan")}, expect={"total": 1, "unanswered_groups": ["campaign"]})
s.finish(error="white_paper_incomplete", field="hearing")
s.response("reopen", "r7", reason="Fejl.", error="response_not_settled", field="response")
s.draft(hearing="other").edition(hearing="other").announce("2026-09-01", "2026-09-30", hearing="other")
s.submit("elsewhere", hearing="other").paper("begin", "white_paper.begun", "hearing.processing_begun", hearing="other")
s.settle("withheld", "elsewhere", reason="Uden for emnet.", error="response_of_other_hearing", field="responses")
s.response("answer", "r7", "response.settled", answer={**answer(), "change": "Stien flyttes.", "recommendation": "At stien flyttes."})
s.finish(error="white_paper_group_unanswered", field="group")
s.paper("put_group", "white_paper.group_put", group="campaign", title="Kampagnen", answer=answer("Samme svar til alle."))
s.by("public").ask("white_paper.get", {"hearing": uid("plan")}, error="white_paper_not_begun", field="hearing")
s.by("staff").finish()
s.finish(error="white_paper_finished", field="hearing")
s.settle("late", "r8", error="white_paper_finished", field="hearing")
s.ask("white_paper.get", {"hearing": uid("plan")}, expect={"version": 1, "outdated": False})
s.by("public").ask("white_paper.rows", {"hearing": uid("plan")})
for fmt in ("html", "markdown", "csv", "docx", "xlsx"):
    s.ask("white_paper.export", {"hearing": uid("plan"), "format": fmt})
s.ask("white_paper.export", {"hearing": uid("plan"), "format": "markdown", "language": "en"})
s.ask("white_paper.export_csv", {"hearing": uid("plan")})
s.ask("white_paper.export_csv", {"hearing": uid("plan"), "language": "en", "part": 1}, expect={"text": ""})
s.by("staff").record("r9", "2026-08-30T07:00:00Z")
s.decide("2026-09-01", error="hearing_white_paper_outdated", field="hearing")
s.paper("reopen", "white_paper.reopened", "hearing.white_paper_reopened", reason="Et brev var forlagt.")
s.paper("reopen", reason="Igen.", error="white_paper_not_finished", field="hearing")
s.finish(error="white_paper_incomplete", field="hearing")
s.response("answer", "r9", "response.settled", answer=answer())
s.response("reopen", "r9", "response.reopened", reason="Tanken var en anden.")
s.settle("withheld", "r9", reason="Uden for emnet.")
s.finish().decide("2026-09-01")
s.by("public").get(stage="decided", white_paper=2)

s = Scenario("what responses are about, who says so, and how far two coders agree")
s.open()
for i in range(1, 5):
    s.by("public").submit(f"r{i}", text=f"Vejen og skolen, svar {i}.")
s.by("staff").response("code", "r1", theme_version=0, marks=[], error="white_paper_not_begun", field="hearing")
s.begin()
roads, school = {"da": "Veje", "en": "Roads"}, {"da": "Skole", "en": "School"}
s.paper("put_theme", theme="roads", labels=roads, parent="nowhere", error="white_paper_no_such_theme", field="theme")
s.paper("put_theme", "white_paper.theme_put", theme="roads", labels=roads)
s.paper("put_theme", theme="roads", labels=roads, error="nothing_to_do")
s.paper("put_theme", theme="roads", labels=roads, parent="roads", error="white_paper_theme_under_itself", field="parent")
s.paper("put_theme", "white_paper.theme_put", theme="school", labels=school)
s.paper("put_theme", "white_paper.theme_put", theme="old", labels=school)
s.paper("retire_theme", "white_paper.theme_retired", theme="old")
s.paper("retire_theme", theme="old", error="white_paper_no_such_theme", field="theme")


def code(response, *themes, error=None, field=None, version=4, program=None, **mark):
    body = {"theme_version": version, "marks": [{"theme": t, **mark} for t in themes]}
    if program:
        body["program"] = program
    return s.response("code", response, "response.coded", error=error, field=field, **body)


code("r1", "roads", version=3, error="white_paper_themes_changed", field="theme_version")
code("r1", "old", error="white_paper_no_such_theme", field="theme")
code("r1", "roads", section="nowhere", error="response_no_such_section", field="marks[0].section")
code("r1", "roads", start=5, end=5, error="response_span_unfit", field="spans")
code("r1", "roads", start=0, end=999, error="response_span_unfit", field="spans")
code("r1", "roads", start=5, error="response_span_unfit", field="spans")
s.by("system")
code("r1", "roads", error="response_needs_a_person")
s.by("staff")
code("r1", "roads", start=0, end=5, section="roads")
code("r1", "roads", start=0, end=5, section="roads", error="nothing_to_do")
code("r2", "roads", "school")
code("r3", "school")
code("r4")
for r, themes in {"r1": ["roads"], "r2": ["school"], "r3": ["school"], "r4": []}.items():
    code(r, *themes, program="themes-1")
s.ask("white_paper.quality", {"hearing": uid("plan")}, expect={"responses": 4, "coded": 4, "with_theme": 3, "compared": 4})
s.at("2026-08-31T22:00:00Z").review("r1").ask("white_paper.rows", {"hearing": uid("plan")})
s.ask("white_paper.export", {"hearing": uid("plan"), "format": "markdown"})
s.by("public").ask("white_paper.quality", {"hearing": uid("plan")}, error="not_permitted")

s = Scenario("letters that are nearly the same are kept as what each of them is")
CALL = ("Vi vil beholde den gamle sti langs åen, for den er den eneste vej, hvor man kan gå i fred for biler. "
        "Forslaget lægger en parkeringsplads præcis der, hvor børnene leger, og hvor de ældre hviler sig på bænken. "
        "Find en anden plads til bilerne, og lad stien være, som den er.")
s.open()
s.by("public").submit("a", text=CALL).submit("b", text="Jeg bor ved åen på tredje generation. " + CALL)
s.submit("c", text="Parkeringspladsen er en god idé, for der er aldrig plads om lørdagen, når torvet er fyldt med boder.")
s.submit("d", text=CALL + " Tænk også på hundelufterne.")
s.by("staff").ask("response.campaigns", {"hearing": uid("plan")}, expect={"compared": 4})
for after in [None, "b", "d"]:
    s.ask("response.campaigns", {"hearing": uid("plan"), "limit": 2, **({"after": uid(after)} if after else {})},
          expect={"next": uid("b")} if after is None else {"campaigns": []} if after == "d" else {"compared": 4})
s.ask("response.campaigns", {"hearing": uid("plan"), "after": uid("c")}, error="response_not_found", field="response")
s.by("public").ask("response.campaigns", {"hearing": uid("plan")}, error="not_permitted")

# --- the decision ----------------------------------------------------------------------------------------------

s = Scenario("an objection in time moves the decision, and a veto blocks it")
s.open(plan())
s.by("public").submit("objection", stance="objection", respondent=private(email="ida@eksempel.dk"))
s.at("2026-08-31T22:00:00Z").submit("late-objection", stance="objection")
authority = {"kind": "authority", "organisation": "Eksempelstyrelsen"}
veto = {"provision": "planloven § 29", "reasoned": True, "refers_to_effect": True}
s.by("staff").at("2026-09-01T08:00:00Z")
s.record("remark", "2026-08-20T08:00:00Z", respondent=authority, stance="objection", veto={**veto, "refers_to_effect": False})
s.record("late-veto", "2026-08-31T22:00:00Z", respondent=authority, veto=veto)
s.record("veto", "2026-08-20T08:00:00Z", channel="email", respondent=authority, veto=veto)
s.get(objections=3, vetoes=1, earliest_decision="2026-09-28")
s.response("recognise_veto", "remark", error="response_no_veto", field="response")
s.response("recognise_veto", "late-veto", error="response_no_veto", field="response")
s.begin()
s.decide("2026-09-01", error="hearing_without_white_paper", field="hearing")
s.settle("late", "late-objection", "late-veto")
for r in ("objection", "remark", "veto"):
    s.response("answer", r, "response.settled", answer=answer())
s.finish()
s.decide("2026-09-02", error="hearing_decided_on_unfit", field="decided_on")
s.decide("2026-08-31", error="hearing_decided_on_unfit", field="decided_on")
s.decide("2026-09-01", error="hearing_vetoed", field="hearing")
s.hearing("resolve_veto", response=uid("remark"), agreement="Enighed.", error="hearing_no_such_veto", field="response")
s.hearing("resolve_veto", "hearing.veto_resolved", response=uid("veto"), agreement="Byggelinjen flyttes.")
s.decide("2026-09-01", change="new_proposal", error="hearing_needs_renewal", field="change")
s.decide("2026-09-01", change="affects_others", error="hearing_needs_renewal", field="change")
s.decide("2026-09-01", error="hearing_decision_too_early", field="decided_on")
s.at("2026-09-27T21:59:59Z").decide("2026-09-27", error="hearing_decision_too_early", field="decided_on")
s.at("2026-09-28T08:00:00Z").decide("2026-09-28", outcome="adopted_with_changes", change="minor")
s.decide("2026-09-28", error="hearing_wrong_stage", field="hearing")
s.hearing("publish_decision", published_on="2026-09-29", error="hearing_published_on_unfit", field="published_on")
s.hearing("publish_decision", published_on="2026-09-27", error="hearing_published_on_unfit", field="published_on")
s.hearing("publish_decision", "hearing.decision_published", published_on="2026-09-28")
s.ask("hearing.objectors", {"hearing": uid("plan")})
told = {"notice": uid("t1"), "hearing": uid("plan"), "basis": "objector", "about": "decision", "channel": "email",
        "recipient": {"name": "Ida Eksempel", "address": "ida@eksempel.dk"}, "response": uid("objection")}
s.do("hearing.add_recipient", told, "notice.planned").ask("hearing.objectors", {"hearing": uid("plan")})
s.by("public").ask("hearing.objectors", {"hearing": uid("plan")}, error="not_permitted")
s.get(stage="published")

s = Scenario("the public can't block a plan by saying that it is an authority")
s.open(plan())
s.by("public").submit("claim", respondent=authority, veto=veto)
s.get(vetoes=0)
s.response("recognise_veto", "claim", error="not_permitted")
s.by("staff").response("recognise_veto", "claim", "response.veto_recognised", "hearing.veto_recognised")
s.get(vetoes=1)
s.response("recognise_veto", "claim", error="response_no_veto", field="response")
s.response("withdraw", "claim", "response.withdrawn", "hearing.response_withdrawn").get(vetoes=0, objections=0)

s = Scenario("objections that are met may be decided early in planning, with the reason, and never for a school")
for rule, published, last, error in [("local_plan", "2026-08-03", "2026-08-31", None),
                                     ("school_closure", "2026-07-01", "2026-08-31", "hearing_decision_too_early")]:
    s.by("staff").at("2026-07-01T10:00:00Z")
    h = f"early {rule}"
    s.draft(plan(rule), hearing=h).edition(hearing=h).announce(published, last, hearing=h)
    s.by("public").at("2026-08-10T10:00:00Z").submit(f"no {rule}", hearing=h, stance="objection")
    s.by("staff").at("2026-09-01T10:00:00Z")
    s.paper("begin", "white_paper.begun", "hearing.processing_begun", hearing=h)
    s.response("answer", f"no {rule}", "response.settled", answer=answer())
    s.paper("finish", "white_paper.finished", "hearing.white_paper_finished", hearing=h, introduction="Færdig.", sections_waived="Ingen.")
    body = {"outcome": "adopted", "change": "none", "decided_on": "2026-09-01", "text": "Godkendt.",
            "early_because": "Indsigelsen er imødekommet."}
    s.hearing("decide", "hearing.decided", hearing=h, error=error, field="decided_on" if error else None, **body)

s = Scenario("a proposal lapses three years after its publication, and can still be rejected no more")
s.open(plan())
s.at("2029-08-03T21:59:59Z").get(stage="closed", lapses_after="2029-08-03")
s.at("2029-08-03T22:00:00Z").get(stage="lapsed").by("staff").decide("2029-08-03", error="hearing_wrong_stage", field="hearing")

s = Scenario("the way from an idea to the decision can be followed both ways")
s.by("public").do("citizen.enrol", {"citizen": uid("ida"), "seed": seed("ida"), "name": "Ida Eksempel", "consents": consents},
                  "citizen.enrolled", "citizen.consent_given")
s.by("ida").do("idea.deposit", {"idea": uid("path"), "citizen": uid("ida"), "title": "En sti", "body": "Langs åen."}, "idea.deposited")
s.by("public").ask("hearing.of_idea", {"idea": uid("path")}, expect={"hearings": []})
s.ask("hearing.of_idea", {"idea": uid("nowhere")}, error="idea_not_found", field="idea")
s.open(ideas=[uid("path")])
s.ask("hearing.of_idea", {"idea": uid("path")})
s.at("2026-09-01T08:00:00Z").begin().finish().decide("2026-09-01")
s.by("public").ask("hearing.chain", {"hearing": uid("plan")}, expect={"ideas": [uid("path")], "white_paper": 1})

# --- contact points --------------------------------------------------------------------------------------------

s = Scenario("contact points answer for hearings, and stand in their letters")
HOURS = [{"weekday": "thursday", "from": "12:00", "until": "17:00"}, {"weekday": "monday", "from": "09:00", "until": "15:00"},
         {"weekday": "thursday", "from": "09:00", "until": "12:00"}]
CARD = {"unit": "Byplan", "role": "planlægger", "name": "Ida Eksempel", "email": "byplan@eksempel.dk", "phone": "12 34 56 78",
        "phone_hours": HOURS}
TOWN_HALL = {"unit": "Borgerservice", "address": {"street": "Torvet 1", "postal_code": "6100", "town": "Haderslev"},
             "opening_hours": HOURS[:1]}
PLAN = f"hearing/{uid('plan')}"


def point(card, key="planning", **more):
    return {"contact_point": key, "card": card, **more}


def hours(weekday="monday", first="09:00", last="15:00"):
    return [{"weekday": weekday, "from": first, "until": last}]


s.by("staff").do("contact_point.put", point(CARD), "contact_point.put")
s.do("contact_point.put", point({**CARD, "phone_hours": HOURS[::-1]}), error="nothing_to_do")
s.do("contact_point.put", point({"unit": "Byplan"}), error="contact_point_unreachable", field="card")
s.do("contact_point.put", point({**TOWN_HALL, "phone_hours": HOURS}), error="hours_without_phone", field="card.phone_hours")
s.do("contact_point.put", point({**CARD, "opening_hours": HOURS}), error="hours_without_address", field="card.opening_hours")
s.do("contact_point.put", point({**CARD, "phone_hours": hours(last="9:30")}), error="time_of_day_malformed",
     field="card.phone_hours[0].until")
s.do("contact_point.put", point({**CARD, "phone_hours": hours(last="09:00")}), error="hours_reversed",
     field="card.phone_hours[0]")
s.do("contact_point.put", point({**CARD, "phone_hours": hours() + hours(first="14:59", last="24:00")}), error="hours_overlap",
     field="card.phone_hours[1]")
s.do("contact_point.put", point({**CARD, "phone_hours": hours() * 22}), error="hours_count", field="card.phone_hours")
s.do("contact_point.put", point({**CARD, "phone_hours": hours("holiday")}), error="unknown_choice",
     field="card.phone_hours[0].weekday")
s.by("public").do("contact_point.put", point(CARD), error="not_permitted")
s.by("system").do("contact_point.put", point(TOWN_HALL, "town-hall"), "contact_point.put")
s.by("staff").do("contact_point.assign", {"contact_point": "planning", "matter": PLAN}, error="contact_matter_not_found",
                 field="matter")
s.draft().edition()
for key in ["planning", "town-hall"]:
    s.do("contact_point.assign", {"contact_point": key, "matter": PLAN}, "contact_point.assigned")
s.do("contact_point.assign", {"contact_point": "planning", "matter": PLAN}, error="nothing_to_do")
s.do("contact_point.assign", {"contact_point": "nobody", "matter": PLAN}, error="contact_point_not_found", field="contact_point")
s.do("contact_point.assign", {"contact_point": "planning", "matter": "river/1"}, error="contact_matter_not_found", field="matter")
s.by("public").do("contact_point.assign", {"contact_point": "planning", "matter": PLAN}, error="not_permitted")
s.do("contact_point.release", {"contact_point": "planning", "matter": PLAN}, error="not_permitted")
s.do("contact_point.retire", {"contact_point": "planning"}, error="not_permitted")
s.ask("hearing.letter", {"hearing": uid("plan")}, error="hearing_not_found", field="hearing")
s.by("staff").announce("2026-01-16", "2026-03-02")
s.by("public").ask("hearing.get", {"hearing": uid("plan")}).ask("hearing.letter", {"hearing": uid("plan")})
s.at("2026-01-22T11:00:00Z").ask("contact_point.list", {}).by("staff").ask("contact_point.list", {})
# An account is nothing that the municipality answers for: no journal entry names one.
s.by("public").do("citizen.enrol", {"citizen": uid("bo"), "seed": seed("bo"), "name": "Bo Eksempel",
                  "consents": [{"purpose": "enrolment", "text_version": "1"}]}, "citizen.enrolled", "citizen.consent_given")
s.by("staff").do("contact_point.assign", {"contact_point": "planning", "matter": f"citizen/{uid('bo')}"},
                 error="contact_matter_not_found", field="matter")
s.do("contact_point.put", point({**CARD, "name": "Bo Eksempel"}), "contact_point.put")
s.do("contact_point.release", {"contact_point": "town-hall", "matter": PLAN}, "contact_point.released")
s.do("contact_point.release", {"contact_point": "town-hall", "matter": PLAN}, error="contact_matter_not_found", field="matter")
s.by("public").ask("hearing.get", {"hearing": uid("plan")})
s.by("staff").do("contact_point.retire", {"contact_point": "planning"}, "contact_point.retired")
s.do("contact_point.retire", {"contact_point": "planning"}, error="contact_point_not_found", field="contact_point")
s.do("contact_point.release", {"contact_point": "planning", "matter": PLAN}, error="contact_point_not_found", field="contact_point")
s.by("public").ask("hearing.letter", {"hearing": uid("plan")}).ask("contact_point.list", {})
s.by("staff").do("contact_point.put", point({"unit": "Byplan", "phone": "12 34 56 78"}), "contact_point.put")
s.by("public").ask("contact_point.list", {})

write(__file__)
