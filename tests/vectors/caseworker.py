"""Writes caseworker.json: the list in which a caseworker works, and the white paper that names nobody who is not shown.

    python3 tests/vectors/caseworker.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests every_step
"""

from scenario import Scenario as Common, uid, write


class Scenario(Common):
    """A municipality with one hearing, `plan`, that is open from 3 to 31 August 2026."""

    municipality = "0510"

    def opened(self, **more):
        self.by("staff").at("2026-08-01T10:00:00Z")
        body = {"hearing": uid("plan"), "title": "Politik for det lokale", "basis": {"kind": "general"}, **more}
        self.do("hearing.draft", body, "hearing.drafted")
        put = {"hearing": uid("plan"), "document": "edition", "role": "hearing_edition", "content": {"title": "Høringsudgave"}}
        self.do("hearing.put_document", put, "hearing.document_put")
        announce = {"hearing": uid("plan"), "published_on": "2026-08-03", "last_day": "2026-08-31"}
        return self.do("hearing.announce", announce, "hearing.announced").at("2026-08-20T10:00:00Z")

    def record(self, key, on, text="Behold stien.", **who):
        content = {"respondent": {"kind": "private", "name": "Bo Eksempel", **who}, "text": text}
        body = {"response": uid(key), "hearing": uid("plan"), "channel": "letter", "received_at": f"2026-08-{on}T10:00:00Z",
                "content": content}
        return self.do("response.record", body, "response.received", "hearing.response_registered")

    def response(self, act, name, *events, error=None, field=None, **more):
        return self.do(f"response.{act}", {"response": uid(name), **more}, *events, error=error, field=field)

    def settle(self, kind, *names, **more):
        body = {"hearing": uid("plan"), "responses": [uid(n) for n in names], "how": {"kind": kind, **more}}
        return self.do("response.settle", body, *["response.settled"] * len(names))

    def list(self, error=None, field=None, expect=None, **more):
        return self.ask("response.worklist", {"hearing": uid("plan"), **more}, error=error, field=field, expect=expect)

    def paper(self, act, *events, error=None, field=None, **more):
        return self.do(f"white_paper.{act}", {"hearing": uid("plan"), **more}, *events, error=error, field=field)


def counts(**of):
    states = ("unreviewed", "settled_unreviewed", "unsettled", "withheld", "settled", "withdrawn")
    return [{"state": state, "count": of.get(state, 0)} for state in states]


s = Scenario("a caseworker's list stands by number, arrival or state, in pages, with how many stand where")
s.opened()
s.list(expect={"counts": counts(), "responses": []})
for name, on in (("one", "12"), ("two", "05"), ("three", "12"), ("four", "04"), ("five", "19"), ("six", "05")):
    s.record(name, on)
s.by("public").list(error="not_permitted").by("ida").list(error="not_permitted").by("staff")
s.do("white_paper.begin", {"hearing": uid("plan")}, "white_paper.begun", "hearing.processing_begun")
s.response("review", "one", "response.reviewed", text_version=1)
s.response("review", "two", "response.reviewed", text_version=1).settle("without_opinion", "two", "three")
s.response("withhold", "four", "response.withheld", reason="Trusler.")
s.response("withdraw", "five", "response.withdrawn", "hearing.response_withdrawn")
STAND = counts(unreviewed=1, settled_unreviewed=1, unsettled=1, withheld=1, settled=1, withdrawn=1)
s.list(expect={"counts": STAND})
s.list(limit=4, expect={"next": {"number": 4}}).list(limit=4, after={"number": 4}).list(limit=6)
s.list(order="arrival", limit=2, expect={"next": {"day": "2026-08-05", "number": 2}})
s.list(order="arrival", limit=2, after={"day": "2026-08-05", "number": 2}, expect={"next": {"day": "2026-08-12", "number": 1}})
s.list(order="arrival", limit=2, after={"day": "2026-08-12", "number": 1})
s.list(order="state", limit=3, expect={"next": {"state": "unsettled", "number": 1}})
s.list(order="state", limit=3, after={"state": "unsettled", "number": 1})
s.list(state="settled").list(state="withdrawn", order="arrival").list(state="withheld", order="state")
s.list(after={"number": 6}, expect={"responses": []})
s.ask("response.worklist", {"hearing": uid("nothing")}, error="hearing_not_found", field="hearing")

s = Scenario("a white paper names nobody who is not shown, in no group's title or answer and not in its introduction")
s.opened()
s.record("shown", "05", name="Bo Eksempel").record("hidden", "06", name="Ida Nørregaard Opdigt", protected=True)
s.do("white_paper.begin", {"hearing": uid("plan")}, "white_paper.begun", "hearing.processing_begun")
OK = {"summary": "Stien ønskes bevaret.", "assessment": "Forvaltningen er enig."}


def group(s, title="Stien", answer=OK):
    return s.paper("put_group", "white_paper.group_put", group="path", title=title, answer=answer)


def finish(s, introduction="Alle svar er behandlet.", error=None):
    return s.paper("finish", "white_paper.finished", "hearing.white_paper_finished", introduction=introduction, error=error,
                   field="hearing" if error else None)


def namings(s, *found, **more):
    found = [{"place": place, "words": words, "full": full} for place, words, full in found]
    return s.ask("white_paper.namings", {"hearing": uid("plan"), **more}, expect={"total": len(found), "namings": found})


GROUP = {"kind": "group", "group": "path"}
FRONT = {"kind": "introduction"}


group(s, "Svar fra Ida Opdigt og andre").settle("grouped", "shown", "hidden", group="path").at("2026-09-02T10:00:00Z")
namings(s, (GROUP, "Ida Opdigt", True))
finish(s, error="white_paper_names_hidden")
group(s, answer={**OK, "assessment": "Som Opdigt skriver, er stien smal."})
finish(s, error="white_paper_names_hidden")
group(s, answer={**OK, "change": "Norregaards forslag følges."})
finish(s, error="white_paper_names_hidden")
group(s)
finish(s, "Vi har talt med Ida N. Opdigt.", error="white_paper_names_hidden")
namings(s, (FRONT, "Ida N. Opdigt", True), introduction="Vi har talt med Ida N. Opdigt.")
finish(s, "Bo Eksempel og andre har svaret.")

s = Scenario("no text that the public reads names another's hidden sender, and a mistake is cleared by name and reason")
s.opened()
s.record("hidden", "05", name="Ida Nørregaard Opdigt", protected=True,
         address={"street": "Fælledvang 12", "postal_code": "6100", "town": "Haderslev"})
s.record("letter", "06", "Min nabo Ida Opdigt på Fælledvang 12 er enig. Opdigt er også en gade.")
s.record("late", "07", "Ida skal høres.").record("offside", "08", "Intet om sagen.")
s.by("staff").at("2026-09-02T10:00:00Z")
s.do("white_paper.begin", {"hearing": uid("plan")}, "white_paper.begun", "hearing.processing_begun")
s.response("review", "letter", "response.reviewed", text_version=1)
s.response("answer", "hidden", "response.settled", answer=OK)
s.response("answer", "late", "response.settled", answer=OK)
s.response("answer", "letter", "response.settled", answer={**OK, "assessment": "Ida Opdigt har ret."})
s.settle("withheld", "offside", reason="Hører til svaret fra Nørregaard.")
LETTER = {"kind": "response", "response": uid("letter"), "number": 2}
REPLY = {"kind": "answer", "response": uid("letter"), "number": 2}
REASON = {"kind": "answer", "response": uid("offside"), "number": 4}
OTHERS = [(LETTER, "Ida Opdigt", True), (LETTER, "Opdigt", False)]
namings(s, (REPLY, "Ida Opdigt", True), (REASON, "Nørregaard", False), *OTHERS)
s.by("public").ask("white_paper.namings", {"hearing": uid("plan")}, error="not_permitted").by("staff")
finish(s, error="white_paper_names_hidden")
for name in ("letter", "offside"):
    s.response("reopen", name, "response.reopened", reason="Navnet skal ud.")
s.response("answer", "letter", "response.settled", answer=OK).settle("without_opinion", "offside")
namings(s, *OTHERS)
hide = [{"start": 9, "end": 19, "kind": "name"}]
s.response("review", "letter", "response.reviewed", text_version=1, hide=hide)
namings(s, *OTHERS[1:])
clear = {"words": "opdigt", "reason": "Det er gaden Opdigt."}
s.by("system").paper("clear_words", **clear, error="response_needs_a_person")
s.by("staff").paper("clear_words", "white_paper.words_cleared", **clear).paper("clear_words", **clear, error="nothing_to_do")
namings(s)
finish(s)
s.response("review", "late", text_version=1, error="response_names_hidden", field="spans")
s.response("review", "late", "response.reviewed", text_version=1, hide=[{"start": 0, "end": 3, "kind": "name"}])

s = Scenario("names of senders whose response was withheld, in others' names too, and who is withheld once all is finished")
s.opened()
s.record("out", "05", name="Per Utænkt").record("hidden", "06", name="Ida Opdigt", protected=True)
s.record("shown", "07", name="Nabo til Ida Opdigt").record("quiet", "10", name="Eva Påfund").record("good", "11", name="Åse Prøve")
s.by("staff").at("2026-09-02T10:00:00Z")
s.do("white_paper.begin", {"hearing": uid("plan")}, "white_paper.begun", "hearing.processing_begun")
s.settle("withheld", "out", reason="Trusler.").settle("without_opinion", "hidden", "quiet")
s.response("answer", "shown", "response.settled", answer={**OK, "assessment": "Som utænkt skriver, er stien smal."})
s.response("answer", "good", "response.settled", answer={**OK, "assessment": "Det ønsker påfund også."})
s.response("review", "shown", "response.reviewed", text_version=1).response("review", "good", "response.reviewed", text_version=1)
s.response("review", "quiet", "response.reviewed", text_version=1)
SHOWN = {"response": uid("shown"), "number": 3}
namings(s, ({"kind": "answer", **SHOWN}, "utænkt", False), ({"kind": "response", **SHOWN}, "Ida Opdigt", True))
finish(s, error="white_paper_names_hidden")
for words in ("utænkt", "Ida Opdigt"):
    s.paper("clear_words", "white_paper.words_cleared", words=words, reason="Det er en anden.")
finish(s, "Eva Påfund var på mødet.")
namings(s)
s.response("withhold", "quiet", "response.withheld", "hearing.named_sender_withheld", reason="Afsenderen er i fare.")
namings(s, (FRONT, "Eva Påfund", True), ({"kind": "answer", "response": uid("good"), "number": 5}, "påfund", False))
s.ask("white_paper.get", {"hearing": uid("plan")}, expect={"outdated": True})
s.paper("reopen", "white_paper.reopened", "hearing.white_paper_reopened", reason="Navnet skal ud.")
s.response("withhold", "good", "response.withheld", reason="Afsenderen er i fare.")

write(__file__)
