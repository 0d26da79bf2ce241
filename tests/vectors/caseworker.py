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
                   field="introduction" if error else None)


group(s, "Svar fra Ida Opdigt og andre").settle("grouped", "shown", "hidden", group="path").at("2026-09-02T10:00:00Z")
finish(s, error="response_sender_named")
group(s, answer={**OK, "assessment": "Som Opdigt skriver, er stien smal."})
finish(s, error="response_sender_named")
group(s, answer={**OK, "change": "Norregaards forslag følges."})
finish(s, error="response_sender_named")
group(s)
finish(s, "Vi har talt med Ida N. Opdigt.", error="response_sender_named")
finish(s, "Bo Eksempel og andre har svaret.")

write(__file__)
