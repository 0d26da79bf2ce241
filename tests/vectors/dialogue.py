"""Writes dialogue.json: the dialogue forum, from opening a topic to its summary. See scenario.py.

    python3 tests/vectors/dialogue.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write

TERMS = {"title": "Havnen", "from": "2026-01-15", "to": "2026-01-31", "see": "everybody", "write": "enrolled",
         "statements": "participants"}
TEXT = {"challenge": "Hvad skal havnen bruges til?", "scope": "Alt indtil kajen; kajen selv er lejet ud til 2030."}
WORDS = {"danish": "Omtaler andre personer", "english": "Names other people"}
SCRIPT = "<script>alert('x')</script> =1+1 <b>Bænke</b>"


class Scenario(Common):
    """A municipality with a forum."""

    def other(self):
        """Another employee than `staff`."""
        self.actor = {"kind": "staff", "staff": uid("other staff")}
        return self

    def enrol(self, *people, **more):
        for who in people:
            body = {"citizen": uid(who), "seed": seed(who), "consents": CONSENT, "name": f"{who.title()} Eksempel", **more}
            self.by("public").do("citizen.enrol", body, "citizen.enrolled", "citizen.consent_given")
        return self

    def open(self, topic="harbour", *, error=None, field=None, text=TEXT, **terms):
        body = {"topic": uid(topic), "terms": {**TERMS, **terms}, "text": text}
        return self.by("staff").do("dialogue.open", body, *([] if error else ["topic.opened"]), error=error, field=field)

    def writes(self, who, name, *, topic="harbour", kind="input", text="Flere bænke, tak.", error=None, field=None, **more):
        body = {"contribution": uid(name), "topic": uid(topic), "kind": kind, "text": text, **more}
        if who not in ("staff", "public", "system"):
            body["citizen"] = uid(who)
        events = ["contribution.answered" if kind == "answer" else "contribution.made"]
        if kind == "statement":
            events = ["topic.statement_written", *events]
        self.by(who) if who != "staff" or self.actor.get("kind") != "staff" else self
        return self.do("dialogue.contribute", body, *([] if error else events), error=error, field=field)

    def says(self, who, name, *, text="Havnen skal have flere bænke.", **more):
        return self.writes(who, name, kind="statement", text=text, **more)

    def voices(self, who, statement, vote=None, event="voiced", **error):
        body = {"contribution": uid(statement), "citizen": uid(who), **({"vote": vote} if vote else {})}
        return self.by(who).do("dialogue.voice", body, *([] if error else [f"contribution.{event}"]), **error)

    def reason(self, reason="others", start="2026-01-01", words=WORDS, **error):
        body = {"reason": reason, "from": start, **({"words": words} if words else {})}
        return self.by("staff").do("dialogue.put_reason", body, *([] if error else ["moderation.reason_put"]), **error)

    def hide(self, name, reason="others", **error):
        body = {"contribution": uid(name), "reason": reason, "note": "Skriv uden navne."}
        return self.do("dialogue.hide", body, *([] if error else ["contribution.hidden"]), **error)

    def topic(self, who="public", topic="harbour", **more):
        return self.by(who).ask("dialogue.topic", {"topic": uid(topic)}, **more)

    def get(self, who, name, **expect):
        return self.by(who).ask("dialogue.get", {"contribution": uid(name)}, expect=expect)

    def inbox(self, who, total):
        return self.by(who).ask("notice.inbox", {"citizen": uid(who)}, expect={"total": total})

    def gather(self):
        return self.by("system").do("notice.gather", {}, "outbox.gathered")


s = Scenario("a topic from its opening to its summary, with a contribution that was hidden, an appeal and a closing")
s.enrol("ida", "bo", "per", "eva", "kim").by("bo").do("notice.follow", {"citizen": uid("bo"), "thing": "topic"},
                                                      "citizen.notices_changed")
s.reason().reason("tone", words={"danish": "Hård tone", "english": "Harsh tone"})
s.by("public").ask("dialogue.reasons", {})
s.open(small_number=3).by("public").ask("dialogue.list", {"stage": "open"})
s.writes("ida", "input", text=SCRIPT).writes("bo", "question", kind="question", text="Hvornår ryger kajen?")
s.by("staff").writes("staff", "answer", kind="answer", text="Lejen løber til 2030.", reply_to=uid("question"), signed="Vej og Park")
s.writes("per", "reply", kind="viewpoint", text="Så må vi vente.", reply_to=uid("input"))
s.says("eva", "benches").by("staff").says("staff", "baths", text="Havnen skal have et havbad.")
for who, vote in (("ida", "agree"), ("bo", "agree"), ("per", "disagree"), ("eva", "pass")):
    s.voices(who, "benches", vote)
s.voices("ida", "baths", "disagree").voices("ida", "baths", "agree", event="voice_changed")
s.voices("per", "baths", "agree").voices("per", "baths", event="voice_taken")
s.topic("ida", expect={"stage": "open", "contributions": 2, "statements": 2}).topic("public").topic("staff", expect={"took_part": 4})
s.by("public").ask("dialogue.contributions", {"topic": uid("harbour")}, expect={"total": 2})
s.ask("dialogue.contributions", {"topic": uid("harbour"), "reply_to": uid("input")}, expect={"total": 1})
s.ask("dialogue.contributions", {"topic": uid("harbour"), "statements": True}, expect={"total": 2})
s.by("staff").ask("dialogue.contributions", {"topic": uid("harbour"), "statements": True})
s.gather().inbox("bo", 2).inbox("ida", 0)
# Hidden, appealed, decided by somebody else.
s.by("staff").ask("dialogue.findings", {"contribution": uid("input")}, expect={"findings": []})
s.by("staff").hide("input").get("public", "input", hidden=True).get("ida", "input", hidden=True, text=SCRIPT)
s.by("ida").do("dialogue.appeal", {"contribution": uid("input"), "text": "Jeg nævner ingen."}, "contribution.appealed")
s.by("staff").ask("dialogue.contributions", {"topic": uid("harbour"), "appealed": True}, expect={"total": 1})
s.do("dialogue.restore", {"contribution": uid("input"), "reason": "Nå."}, error="dialogue_same_moderator", field="contribution")
s.do("dialogue.decide_appeal", {"contribution": uid("input"), "restore": True, "reason": "Nej."},
     error="dialogue_same_moderator", field="contribution")
s.other().do("dialogue.decide_appeal", {"contribution": uid("input"), "restore": True, "reason": "Der er ingen navne."},
             "contribution.restored")
s.get("public", "input", text=SCRIPT, replies=1).gather().inbox("ida", 2)
# Over, summed up, and told to all who took part, once.
s.at("2026-02-01T08:00:00Z").topic(expect={"stage": "ended"}).by("staff")
s.do("dialogue.close", {"topic": uid("harbour"), "summary": "Byrådet sætter tre bænke op.", "links": ["idea/" + uid("nothing")]},
     error="dialogue_host_not_found", field="links[0]")
s.do("dialogue.close", {"topic": uid("harbour"), "summary": "Byrådet sætter tre bænke op.", "links": ["topic/" + uid("harbour")]},
     "topic.closed")
s.topic(expect={"stage": "closed", "took_part": 4}).gather()
s.inbox("ida", 3).inbox("bo", 3).inbox("per", 1).inbox("eva", 1).inbox("kim", 0)
s.by("staff").do("dialogue.reopen", {"topic": uid("harbour"), "to": "2026-02-28"}, "topic.reopened")
s.voices("kim", "benches", "agree").gather().by("staff")
s.do("dialogue.end", {"topic": uid("harbour"), "reason": "Alle er hørt."}, "topic.ended")
s.do("dialogue.close", {"topic": uid("harbour"), "summary": "Og et havbad."}, "topic.closed_again")
# One voice more is no difference that is published.
s.topic().gather().inbox("ida", 4).inbox("kim", 1)
s.by("staff").ask("dialogue.votes", {"topic": uid("harbour")})
s.ask("dialogue.votes", {"topic": uid("harbour"), "limit": 1}, keep={"place": "/next"})
s.ask("dialogue.votes", {"topic": uid("harbour"), "limit": 1, "after": "$place"})
s.ask("dialogue.votes", {"topic": uid("harbour"), "after": {"from": 65536, "participants": 5}}, expect={"participant": []})
for file in ("comments", "votes", "participants_votes", "summary"):
    s.ask("dialogue.polis", {"topic": uid("harbour"), "file": file})
s.ask("dialogue.signs", {"topic": uid("harbour")}, expect={"groups": []})
s.by("ida").ask("citizen.export", {"citizen": uid("ida")})
s.ask("citizen.erasure_plan", {"citizen": uid("ida")})

s = Scenario("who may open, see, write and answer")
s.enrol("ida", "bo").by("ida")
s.do("dialogue.open", {"topic": uid("harbour"), "terms": TERMS, "text": TEXT}, error="not_permitted")
s.open(see="invited", write="invited", statements="staff", title="Kun for inviterede")
s.topic("public", error="dialogue_topic_not_found", field="topic").topic("ida", error="dialogue_topic_not_found", field="topic")
s.by("ida").ask("dialogue.list", {}, expect={"topics": []}).by("staff").ask("dialogue.list", {})
s.writes("ida", "input", error="dialogue_topic_not_found", field="topic")
s.by("staff").do("dialogue.invite", {"topic": uid("harbour"), "citizens": [uid("ida")]}, "topic.invited")
s.do("dialogue.invite", {"topic": uid("harbour"), "citizens": [uid("ida")]}, error="nothing_to_do")
s.do("dialogue.invite", {"topic": uid("harbour"), "citizens": [uid("ida"), uid("bo")], "role": "politician"}, "topic.invited")
s.do("dialogue.invite", {"topic": uid("harbour"), "citizens": [uid("bo")]}, "topic.invited")
s.do("dialogue.invite", {"topic": uid("harbour"), "citizens": [uid("nobody")]}, error="citizen_not_found", field="citizen")
s.writes("bo", "question", kind="question", text="Må man bade?").topic("bo")
s.writes("bo", "guess", kind="answer", reply_to=uid("question"), error="dialogue_not_answering", field="kind")
s.writes("ida", "answer", kind="answer", text="Ja, siger udvalget.", reply_to=uid("question")).get("bo", "answer", role="politician")
s.says("ida", "statement", error="dialogue_statements_by_staff", field="kind")
s.writes("bo", "signed", signed="Byrådet", error="field_not_permitted", field="signed")
s.writes("bo", "by phone", channel="phone", error="field_not_permitted", field="channel")
s.by("staff").do("dialogue.contribute", {"contribution": uid("by phone"), "topic": uid("harbour"), "citizen": uid("bo"),
                                         "kind": "viewpoint", "text": "Ring igen.", "channel": "phone"}, "contribution.made")
for field, said in (("signed", "Byrådet"), ("channel", "phone")):
    body = {"contribution": uid("x"), "topic": uid("harbour"), "kind": "input", "text": "Hej", field: said}
    s.by("public").do("dialogue.contribute", body, error="field_not_permitted", field=field)
s.by("system").do("dialogue.contribute", {"contribution": uid("by letter"), "topic": uid("harbour"), "citizen": uid("bo"),
                                          "kind": "viewpoint", "text": "Skriv igen.", "channel": "letter"}, "contribution.made")
s.by("system").do("dialogue.contribute", {"contribution": uid("signed"), "topic": uid("harbour"), "kind": "input",
                                          "text": "Vi lytter.", "signed": "Byrådet"}, "contribution.made")
s.by("staff").writes("staff", "signed too", signed="Vej og Park")
s.by("public").do("dialogue.contribute", {"contribution": uid("x"), "topic": uid("harbour"), "kind": "input", "text": "Hej"},
                  error="not_permitted")
s.open("seen", see="enrolled").topic("ida", "seen").topic("public", "seen", error="dialogue_topic_not_found", field="topic")
s.by("public").ask("dialogue.get", {"contribution": uid("question")}, error="dialogue_contribution_not_found", field="contribution")
s.enrol("per").by("per").ask("dialogue.get", {"contribution": uid("question")}, error="dialogue_contribution_not_found", field="contribution")
s.do("dialogue.withdraw", {"contribution": uid("question")}, error="dialogue_contribution_not_found", field="contribution")
s.by("staff").says("staff", "one").voices("per", "one", "agree", error="dialogue_contribution_not_found", field="contribution")
s.open("told", write="invited").writes("per", "mine", topic="told", error="dialogue_not_invited", field="topic")
s.by("staff").says("staff", "two", topic="told").voices("per", "two", "agree", error="dialogue_not_invited", field="topic")
s.by("staff").do("dialogue.invite", {"topic": uid("told"), "citizens": [uid("per")]}, "topic.invited")
s.voices("per", "two", "agree").by("bo").ask("dialogue.list", {}).gather().inbox("per", 1).inbox("bo", 2).inbox("ida", 1)
s.by("ida").ask("dialogue.votes", {"topic": uid("harbour")}, error="not_permitted")
s.ask("dialogue.polis", {"topic": uid("harbour"), "file": "votes"}, error="not_permitted")
s.ask("dialogue.signs", {"topic": uid("harbour")}, error="not_permitted")
s.ask("dialogue.findings", {"contribution": uid("question")}, error="not_permitted")
s.ask("dialogue.contributions", {"topic": uid("harbour"), "hidden": True}, error="not_permitted")

s = Scenario("what a topic may not be")
s.open(to="2026-01-14", error="dialogue_period_unfit", field="to")
s.open(**{"from": "2025-01-01"}, to="2026-01-14", error="dialogue_period_unfit", field="to")
s.open(to="2032-01-01", error="dialogue_period_unfit", field="to")
s.open(small_number=2, error="dialogue_small_number_unfit", field="terms.small_number")
s.open(small_number=101, error="dialogue_small_number_unfit", field="terms.small_number")
s.open(hosts=["team/" + uid("nothing")], error="dialogue_host_not_found", field="terms.hosts[0]")
s.open(hosts=["citizen/" + uid("ida")], error="dialogue_host_not_found", field="terms.hosts[0]")
s.open(hosts=[f"team/{uid(str(number))}" for number in range(11)], error="dialogue_too_many", field="terms.hosts")
s.open(areas=[f"area{number}" for number in range(11)], error="dialogue_too_many", field="terms.areas")
s.open(areas=["nowhere"], error="interest_not_found", field="interest")
s.by("staff").do("interest.add", {"interest": "harbour", "labels": {"da": "Havnen"}}, "interest.added")
s.do("team.propose", {"team": uid("team"), "kind": "special_committee", "title": "Havnen", "challenge": "Hvad nu?"}, "team.proposed")
s.open(**{"from": "2026-02-01"}, to="2026-02-28", areas=["harbour"], hosts=["team/" + uid("team")])
s.open(error="dialogue_topic_already_there", field="topic").topic("public", "nothing", error="dialogue_topic_not_found", field="topic")
s.by("public").ask("dialogue.list", {"area": "harbour", "host": "team/" + uid("team"), "stage": "planned"})
s.enrol("ida").writes("ida", "early", error="dialogue_wrong_stage", field="topic")
s.by("staff").says("staff", "seed").by("staff").writes("staff", "notice", text="Vi glæder os.")
CHANGED = {"topic": uid("harbour"), "terms": {**TERMS, "from": "2026-02-01", "to": "2026-02-20"}, "text": TEXT}
s.by("staff").do("dialogue.change", CHANGED, "topic.changed").do("dialogue.change", CHANGED, error="nothing_to_do")
s.do("dialogue.extend", {"topic": uid("harbour"), "to": "2026-02-20"}, error="dialogue_period_unfit", field="to")
s.do("dialogue.extend", {"topic": uid("harbour"), "to": "2026-02-25"}, "topic.extended")
s.do("dialogue.close", {"topic": uid("harbour"), "summary": "Nej."}, error="dialogue_wrong_stage", field="topic")
s.do("dialogue.reopen", {"topic": uid("harbour"), "to": "2026-03-31"}, error="dialogue_wrong_stage", field="topic")
# The first and the last day are whole days in Denmark.
s.at("2026-01-31T22:59:59Z").topic(expect={"stage": "planned"}).at("2026-01-31T23:00:00Z").topic(expect={"stage": "open"})
s.by("staff").do("dialogue.change", CHANGED, error="dialogue_wrong_stage", field="topic")
s.at("2026-02-25T22:59:59Z").writes("ida", "late").topic(expect={"stage": "open"})
s.at("2026-02-25T23:00:00Z").writes("ida", "too late", error="dialogue_wrong_stage", field="topic").topic(expect={"stage": "ended"})
s.voices("ida", "seed", "agree", error="dialogue_wrong_stage", field="topic")
s.by("ida").do("dialogue.withdraw", {"contribution": uid("late")}, "contribution.withdrawn")
s.by("staff").do("dialogue.extend", {"topic": uid("harbour"), "to": "2026-03-25"}, error="dialogue_wrong_stage", field="topic")
s.do("dialogue.reopen", {"topic": uid("harbour"), "to": "2026-02-01"}, error="dialogue_period_unfit", field="to")
s.do("dialogue.close", {"topic": uid("harbour"), "summary": "Intet."}, "topic.closed").topic()
s.by("staff").writes("staff", "after", error="dialogue_wrong_stage", field="topic")

s = Scenario("what is written, what it replies to, and how it is changed")
s.enrol("ida", "bo").open().open("other").writes("ida", "input").writes("bo", "elsewhere", topic="other")
s.writes("ida", "input", error="dialogue_contribution_already_there", field="contribution")
s.writes("bo", "x", reply_to=uid("elsewhere"), error="dialogue_reply_unfit", field="reply_to")
s.writes("bo", "x", reply_to=uid("nothing"), error="dialogue_reply_unfit", field="reply_to")
s.writes("bo", "reply", reply_to=uid("input")).writes("ida", "x", reply_to=uid("reply"), error="dialogue_reply_unfit", field="reply_to")
s.says("ida", "benches").writes("bo", "x", reply_to=uid("benches"), error="dialogue_reply_unfit", field="reply_to")
s.says("bo", "x", reply_to=uid("input"), error="dialogue_reply_unfit", field="reply_to")
s.says("bo", "x", text="a" * 281, error="dialogue_statement_too_long", field="text").says("bo", "long", text="å" * 280)
s.by("staff").writes("staff", "x", kind="answer", error="dialogue_answer_to_nothing", field="reply_to")
s.writes("ida", "x", topic="nothing", error="dialogue_topic_not_found", field="topic")
s.by("ida").do("dialogue.revise", {"contribution": uid("input"), "text": "Flere bænke, tak."}, error="nothing_to_do")
s.at("2026-01-16T16:00:00Z").do("dialogue.revise", {"contribution": uid("input"), "text": "Tre bænke, tak."}, "contribution.revised")
s.do("dialogue.revise", {"contribution": uid("benches"), "text": "Andet."}, error="dialogue_statement_fixed", field="contribution")
s.do("dialogue.revise", {"contribution": uid("nothing"), "text": "Andet."}, error="dialogue_contribution_not_found", field="contribution")
s.by("bo").do("dialogue.revise", {"contribution": uid("input"), "text": "Nul."}, error="dialogue_not_the_author", field="contribution")
s.by("staff").do("dialogue.withdraw", {"contribution": uid("input")}, error="dialogue_not_the_author", field="contribution")
s.get("public", "input", text="Tre bænke, tak.", edited_at="2026-01-16T16:00:00Z").get("ida", "input").get("staff", "input")
s.by("staff").writes("staff", "note", text="Husk kortet.").by("staff")
s.do("dialogue.revise", {"contribution": uid("note"), "text": "Husk kortet over havnen."}, "contribution.revised")
s.do("dialogue.withdraw", {"contribution": uid("note")}, "contribution.withdrawn")
s.by("ida").do("dialogue.withdraw", {"contribution": uid("input")}, "contribution.withdrawn")
s.do("dialogue.withdraw", {"contribution": uid("input")}, error="dialogue_contribution_withdrawn", field="contribution")
s.do("dialogue.appeal", {"contribution": uid("input"), "text": "Jo."}, error="dialogue_contribution_withdrawn", field="contribution")
s.get("public", "input", withdrawn=True, replies=1)
s.writes("bo", "x", reply_to=uid("input"), error="dialogue_reply_unfit", field="reply_to")
s.by("ida").do("citizen.pause", {"citizen": uid("ida")}, "citizen.paused")
s.writes("ida", "x", error="citizen_paused", field="citizen")

s = Scenario("one voice each, changed and taken back, and counted when somebody is known or gone")
s.enrol("ida", "bo").open(small_number=3).says("ida", "benches").writes("ida", "input")
s.voices("ida", "input", "agree", error="dialogue_not_a_statement", field="contribution")
s.voices("ida", "nothing", "agree", error="dialogue_contribution_not_found", field="contribution")
s.voices("ida", "benches", "agree").again().voices("ida", "benches", "agree", error="nothing_to_do")
s.voices("bo", "benches", error="nothing_to_do")
s.by("bo").do("dialogue.voice", {"contribution": uid("benches"), "citizen": uid("ida"), "vote": "pass"}, error="not_permitted")
s.by("staff").do("dialogue.voice", {"contribution": uid("benches"), "citizen": uid("bo"), "vote": "disagree"}, "contribution.voiced")
s.get("staff", "benches", voices={"agree": 1, "disagree": 1, "pass": 0, "unverified": 2})
s.by("ida").do("citizen.verify", {"citizen": uid("ida"), "attestation": s.attest("ida", person="ida")}, "citizen.verified")
s.get("staff", "benches", voices={"agree": 1, "disagree": 1, "pass": 0, "unverified": 1})
s.voices("ida", "benches", "pass", event="voice_changed")
s.get("staff", "benches", voices={"agree": 0, "disagree": 1, "pass": 1, "unverified": 1})
s.by("bo").do("citizen.erase", {"citizen": uid("bo")})
s.get("staff", "benches", voices={"agree": 0, "disagree": 0, "pass": 1, "unverified": 0}).topic("staff", expect={"took_part": 1})
s.by("ida").do("citizen.erase", {"citizen": uid("ida")})
s.get("staff", "benches", withdrawn=True).get("public", "input", withdrawn=True).topic("staff", expect={"took_part": 0})
s.enrol("per").voices("per", "benches", "agree", error="dialogue_contribution_withdrawn", field="contribution")
s.by("staff").do("dialogue.end", {"topic": uid("harbour"), "reason": "Ingen kom."}, "topic.ended")
s.do("dialogue.close", {"topic": uid("harbour"), "summary": "Intet."}, "topic.closed").topic()

s = Scenario("the list of reasons is dated, and what is hidden is nowhere to be read")
s.enrol("ida", "bo").open().writes("ida", "input").says("ida", "benches").voices("bo", "benches", "agree").by("staff")
s.hide("input", error="dialogue_reason_not_found", field="reason").reason(start="2026-01-16").by("staff")
s.hide("input", error="dialogue_reason_not_found", field="reason").at("2026-01-15T23:00:00Z").by("ida")
s.hide("input", error="not_permitted").do("dialogue.put_reason", {"reason": "x", "from": "2026-01-01"}, error="not_permitted")
s.by("staff").hide("input").hide("input", error="dialogue_contribution_hidden", field="contribution").hide("benches")
s.reason(start="2026-01-16", words=None, error="dialogue_reason_dated", field="from")
s.reason(start="2026-01-17", error="nothing_to_do").reason(start="2026-01-17", words=None)
s.reason("other", words=None, error="nothing_to_do")
s.at("2026-01-17T09:00:00Z").by("public").ask("dialogue.reasons", {}, expect={"reasons": []})
s.get("public", "input", hidden=True).get("bo", "input", hidden=True).get("staff", "input", text="Flere bænke, tak.")
s.by("public").ask("dialogue.contributions", {"topic": uid("harbour")}, expect={"total": 1})
s.voices("ida", "benches", "agree", error="dialogue_contribution_hidden", field="contribution")
s.voices("bo", "benches", event="voice_taken")
s.writes("bo", "x", reply_to=uid("input"), error="dialogue_reply_unfit", field="reply_to")
s.by("ida").do("dialogue.revise", {"contribution": uid("input"), "text": "Andet."}, error="dialogue_contribution_hidden", field="contribution")
s.by("bo").do("dialogue.appeal", {"contribution": uid("input"), "text": "Jo."}, error="dialogue_not_the_author", field="contribution")
s.other().do("dialogue.decide_appeal", {"contribution": uid("input"), "restore": True, "reason": "Jo."},
             error="dialogue_not_appealed", field="contribution")
s.by("ida").do("dialogue.appeal", {"contribution": uid("input"), "text": "Jo."}, "contribution.appealed")
s.do("dialogue.appeal", {"contribution": uid("input"), "text": "Jo."}, error="dialogue_already_appealed", field="contribution")
s.other().do("dialogue.decide_appeal", {"contribution": uid("input"), "restore": False, "reason": "Der er navne."}, "contribution.upheld")
s.by("ida").do("dialogue.appeal", {"contribution": uid("input"), "text": "Jo."}, error="dialogue_already_appealed", field="contribution")
s.get("ida", "input", hidden=True).by("system").do("dialogue.restore", {"contribution": uid("input"), "reason": "En fejl."},
                                                  "contribution.restored")
s.do("dialogue.restore", {"contribution": uid("input"), "reason": "En fejl."}, error="dialogue_contribution_not_hidden", field="contribution")
s.by("ida").do("dialogue.appeal", {"contribution": uid("input"), "text": "Jo."}, error="dialogue_contribution_not_hidden", field="contribution")
s.gather().inbox("ida", 4).get("public", "input", text="Flere bænke, tak.")
s.by("ida").do("citizen.erase", {"citizen": uid("ida")}).get("staff", "input", withdrawn=True)

s = Scenario("texts that are nearly the same are signs, and personal data in a text is found")
SAME = "Vi siger nej til den nye vej gennem Eksempelskoven. Den vil ødelægge stilheden og tage de gamle ege, som vi alle holder af."
s.enrol("ida", "bo", "per").open().writes("ida", "one", text=SAME).writes("bo", "two", text=SAME + " Hilsen en nabo.")
s.writes("per", "three", text="Jeg glæder mig til vejen, for så kommer lastbilerne væk. Ring til 12 34 56 78.").by("staff")
s.ask("dialogue.signs", {"topic": uid("harbour")}, expect={"compared": 3})
s.ask("dialogue.signs", {"topic": uid("harbour"), "limit": 1}, expect={"compared": 1, "groups": []})
s.ask("dialogue.findings", {"contribution": uid("three")})

write(__file__)
