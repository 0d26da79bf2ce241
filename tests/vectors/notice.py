"""Writes notice.json: who is told of what, from following to what came back. See scenario.py.

    python3 tests/vectors/notice.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write

IDEA = {"title": "Bænke ved havnen", "body": "Der mangler steder at sidde."}
PAGES = "https://borgerbank.eksempel.dk/"


class Scenario(Common):
    """A municipality whose host gathers and sends news."""

    def enrol(self, who, **more):
        body = {"citizen": uid(who), "seed": seed(who), "consents": CONSENT, "name": f"{who.title()} Eksempel", **more}
        return self.by("public").do("citizen.enrol", body, "citizen.enrolled", "citizen.consent_given")

    def deposit(self, who, idea="benches", **more):
        body = {"idea": uid(idea), "citizen": uid(who), **IDEA, **more}
        return self.by(who).do("idea.deposit", body, "idea.deposited")

    def follow(self, who, thing, **more):
        body = {"citizen": uid(who), "thing": thing}
        return self.by(who).do("notice.follow", body, *([] if more else ["citizen.notices_changed"]), **more)

    def wish(self, who, *, error=None, field=None, **wishes):
        body = {"citizen": uid(who), "wishes": wishes}
        events = [] if error else ["citizen.notices_changed"]
        return self.by(who).do("notice.change_wishes", body, *events, error=error, field=field)

    def answer(self, idea="benches"):
        return self.by("staff").do("idea.answer", {"idea": uid(idea), "answer": "Vi sætter tre bænke op."}, "idea.answered")

    def gather(self, **more):
        return self.by("system").do("notice.gather", {}, *([] if more else ["outbox.gathered"]), **more)

    def take(self, **more):
        return self.by("system").do("notice.take", {}, *([] if more else ["outbox.taken"]), **more)

    def batch(self, name="batch"):
        return self.by("system").ask("notice.outbox", {}, keep={name: "/open/0/batch"})

    def inbox(self, who, **expect):
        return self.by(who).ask("notice.inbox", {"citizen": uid(who)}, expect=expect)

    def report(self, *messages, batch="$batch", **more):
        said = [{"message": number, "delivery": delivery} for number, delivery in messages]
        error = {name: more.pop(name) for name in ("error", "field") if name in more}
        body = {"batch": batch, "messages": said, **more}
        return self.by("system").do("notice.report", body, *([] if error else ["outbox.reported"]), **error)


NOTHING = {"error": "nothing_to_do"}

s = Scenario("whoever deposited, supports or follows an idea is told of the answer, each once and with the reason")
s.enrol("ida", email="ida@eksempel.dk", contact="email")
s.enrol("bo", email="bo@eksempel.dk", contact="email").enrol("per", contact="digital_post").enrol("eva")
s.deposit("ida").by("bo").do("idea.support", {"idea": uid("benches"), "citizen": uid("bo")}, "idea.supported")
s.at("2026-01-15T16:30:00Z").follow("per", f"idea/{uid('benches')}").follow("ida", f"idea/{uid('benches')}")
s.follow("bo", "idea").by("bo").ask("notice.wishes", {"citizen": uid("bo")}, expect={"channel": "email", "came_back": False})
s.gather().gather(**NOTHING).inbox("ida", total=0, unread=0, lines=[])
s.by("system").ask("notice.outbox", {}, expect={"due": False, "told": 0, "taken": 0, "open": []})
s.at("2026-01-15T17:00:00Z").answer().gather().gather(**NOTHING)
s.inbox("ida", total=1, unread=1).inbox("bo", total=1, unread=1).inbox("per", total=1, unread=1).inbox("eva", total=0)
s.take().batch()
s.by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES})
s.by("system").ask("notice.outgoing", {"batch": "$batch"})
s.report((0, "delivered"), (1, "delivered")).report((0, "delivered"), error="notice_batch_unknown", field="batch")
s.take(**NOTHING).at("2026-01-16T06:59:59Z").take(**NOTHING).at("2026-01-16T07:00:00Z").take().batch()
s.by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES})
s.report((0, "delivered")).take(**NOTHING)
# Most messages that come back do so after they were handed over.
s.report((0, "bounced")).report((0, "bounced"), error="notice_message_unknown", field="messages[0]")

s = Scenario("what began is told to those who follow its kind or an interest area that it belongs to")
s.by("staff").do("interest.add", {"interest": "harbour", "labels": {"da": "Havnen", "en": "The harbour"}}, "interest.added")
s.enrol("ida").enrol("bo").enrol("per", profile={"interests": ["harbour"]}).enrol("eva")
s.follow("ida", "idea").follow("bo", "interest/harbour").follow("eva", "idea")
s.deposit("eva", topics=["harbour"]).gather()
s.inbox("ida", total=1).inbox("bo", total=1).inbox("per", total=1).inbox("eva", total=0)
s.answer().gather().inbox("ida", total=1).inbox("bo", total=1).inbox("eva", total=1)
# Whoever follows what was merged into an area, or an area above it, follows it.
s.enrol("kim", profile={"interests": ["harbour"]}).enrol("ulf").by("staff")
s.do("interest.add", {"interest": "coast", "labels": {"da": "Kysten"}}, "interest.added").follow("ulf", "interest/coast")
s.by("staff").do("interest.add", {"interest": "water", "labels": {"da": "Vandet"}, "parent": "coast"}, "interest.added")
s.do("interest.merge", {"interest": "harbour", "into": "water"}, "interest.merged")
s.deposit("eva", "baths", topics=["water"]).gather()
s.inbox("kim", total=1).inbox("ulf", total=1).inbox("bo", total=2).inbox("per", total=2).inbox("ida", total=2)

s = Scenario("whoever answered a hearing is told what came of it")
s.enrol("ida").enrol("bo").follow("bo", "hearing").by("staff")
s.do("hearing.draft", {"hearing": uid("plan"), "title": "Bænkeplan", "basis": {"kind": "general"}}, "hearing.drafted")
s.follow("ida", f"hearing/{uid('plan')}", error="notice_thing_unknown", field="thing")
s.by("staff").do("hearing.put_document", {"hearing": uid("plan"), "document": "edition", "role": "hearing_edition",
                                          "content": {"title": "Planen"}}, "hearing.document_put")
s.do("hearing.announce", {"hearing": uid("plan"), "published_on": "2026-01-15", "may_move": True}, "hearing.announced")
s.by("ida").do("response.submit", {"response": uid("svar"), "hearing": uid("plan"), "citizen": uid("ida"),
                                   "content": {"respondent": {"kind": "private", "name": "Ida Eksempel"},
                                               "text": "Flere bænke, tak."}},
               "response.received", "hearing.response_registered")
s.gather().inbox("bo", total=1).inbox("ida", total=0)
s.at("2026-01-16T09:00:00Z").by("staff").do("hearing.cancel", {"hearing": uid("plan"), "reason": "Planen er ændret."},
                                            "hearing.cancelled")
s.gather().inbox("ida", total=1).inbox("bo", total=1)

s = Scenario("one follows what is there to be seen, once, and is not told what happened before")
s.enrol("ida").enrol("bo").deposit("ida").at("2026-01-15T17:00:00Z").answer()
for thing in ("hearings", "idee", "ideas/" + uid("benches"), "intrest/health"):
    s.follow("bo", thing, error="notice_kind_misspelt", field="thing")
for thing in ("idea/" + uid("nothing"), "idea/x", "interest/nowhere", "nothing", "citizen/" + uid("ida"), "interest", ""):
    s.follow("bo", thing, error="notice_thing_unknown", field="thing")
s.at("2026-01-15T18:00:00Z").follow("bo", f"idea/{uid('benches')}")
s.follow("bo", f"idea/{uid('benches')}", error="notice_already_followed", field="thing")
s.by("ida").do("notice.follow", {"citizen": uid("bo"), "thing": "idea"}, error="not_permitted")
s.gather().inbox("bo", total=0)
s.by("bo").do("notice.unfollow", {"citizen": uid("bo"), "thing": f"idea/{uid('benches')}"}, "citizen.notices_changed")
s.do("notice.unfollow", {"citizen": uid("bo"), "thing": "idea"}, error="notice_not_followed", field="thing")
s.by("staff").do("notice.follow", {"citizen": uid("bo"), "thing": "idea"}, "citizen.notices_changed")
s.by("ida").ask("notice.inbox", {"citizen": uid("bo")}, error="not_permitted")
s.by("ida").ask("notice.wishes", {"citizen": uid("bo")}, error="not_permitted")
s.by("public").ask("notice.outbox", {}, error="not_permitted")
s.by("bo").do("notice.gather", {}, error="not_permitted").do("notice.take", {}, error="not_permitted")

s = Scenario("wishes hold as they are when a message is taken, and nothing is sent to whom it may not go")
for who in ("ida", "bo", "per", "eva"):
    s.enrol(who, email=f"{who}@eksempel.dk", contact="email")
s.deposit("ida").at("2026-01-15T16:30:00Z")
for who in ("bo", "per", "eva"):
    s.follow(who, f"idea/{uid('benches')}").wish(who, followed="at_once", language="en")
s.wish("eva", followed="at_once", language="en", **NOTHING)
s.wish("eva", quiet={"from": 7, "to": 7}, error="notice_quiet_hours_unfit", field="wishes.quiet")
s.wish("eva", quiet={"from": 24, "to": 7}, error="wrong_type", field="wishes.quiet.from")
s.wish("eva", followed="at_once", quiet={"from": 17, "to": 8})
s.at("2026-01-15T17:00:00Z").answer().gather()
s.wish("bo", followed="never")
s.by("per").do("notice.unfollow", {"citizen": uid("per"), "thing": f"idea/{uid('benches')}"}, "citizen.notices_changed")
s.by("ida").do("citizen.leave", {"citizen": uid("ida")}, "citizen.consent_withdrawn", "citizen.left")
s.take().take(**NOTHING).by("system").ask("notice.outbox", {}, expect={"due": False, "taken": 0, "open": []})
s.inbox("bo", total=1, unread=1)
s.at("2026-01-16T07:00:00Z").take().batch().by("system").ask("notice.outgoing", {"batch": "$batch"})
s.do("citizen.erase", {"citizen": uid("eva")})
s.ask("notice.outgoing", {"batch": "$batch"}, expect={"messages": []})
s.report((0, "bounced"), error="notice_message_unknown", field="messages[0]").report(**NOTHING)
s.report(done=True).by("system").ask("notice.outbox", {}, expect={"open": []})

s = Scenario("a hidden idea is named to nobody, and its author is told that it was hidden")
s.enrol("ida", email="ida@eksempel.dk", contact="email").enrol("bo", email="bo@eksempel.dk", contact="email")
s.deposit("ida").at("2026-01-15T16:30:00Z").follow("bo", f"idea/{uid('benches')}").wish("bo", followed="at_once")
s.by("staff").do("idea.hide", {"idea": uid("benches"), "reason": "Efter klage."}, "idea.hidden")
s.gather().take().batch().by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES})
s.inbox("ida", total=1).inbox("bo", total=0)

s = Scenario("three messages that come back stop the way there, until the address changes")
s.enrol("ida", email="ida@eksempel.dk", contact="email")
for number in range(3):
    s.deposit("ida", f"idea {number}").answer(f"idea {number}").gather().take().batch().report((0, "bounced"))
s.by("ida").ask("notice.wishes", {"citizen": uid("ida")}, expect={"came_back": True})
s.deposit("ida", "idea 3").answer("idea 3").gather().take()
s.by("system").ask("notice.outbox", {}, expect={"open": [], "taken": 3})
s.by("ida").do("citizen.change_contact", {"citizen": uid("ida"), "name": "Ida Eksempel", "email": "ida.ny@eksempel.dk",
                                          "contact": "email"}, "citizen.contact_changed")
s.ask("notice.wishes", {"citizen": uid("ida")}, expect={"came_back": False})
s.deposit("ida", "idea 4").answer("idea 4").gather().take().batch().report((0, "failed"))
s.inbox("ida", total=5, unread=5)

s = Scenario("one link stops all messages without a log-in, for sixty days, and says nothing")
s.enrol("ida", email="ida@eksempel.dk", contact="email").deposit("ida").answer().gather().take().batch()
s.by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES}, keep={"stop": "/messages/0/stop"})
s.by("public").do("notice.stop", {"token": seed("guess")}, error="notice_stop_unknown", field="token")
s.at("2026-03-16T16:00:00Z").by("public").do("notice.stop", {"token": "$stop"}, error="notice_stop_unknown", field="token")
s.at("2026-03-16T15:59:59Z").by("public").do("notice.stop", {"token": "$stop"}, "citizen.notices_changed")
s.do("notice.stop", {"token": "$stop"})
s.by("ida").ask("notice.wishes", {"citizen": uid("ida")},
                expect={"wishes": {"own": "never", "followed": "never", "language": "da"}})

s = Scenario("an inbox is read up to a line, and pages from the latest on")
s.enrol("ida")
for number in range(3):
    s.deposit("ida", f"idea {number}").answer(f"idea {number}")
s.gather().by("ida").ask("notice.inbox", {"citizen": uid("ida"), "limit": 2}, keep={"second": "/next", "first": "/lines/0/number"},
                         expect={"total": 3, "unread": 3})
s.ask("notice.inbox", {"citizen": uid("ida"), "limit": 2, "after": "$second"}, expect={"total": 3})
s.do("notice.read", {"citizen": uid("ida"), "number": "$second"}, "citizen.notices_changed")
s.ask("notice.inbox", {"citizen": uid("ida"), "unread": True}, expect={"total": 3, "unread": 1})
s.do("notice.read", {"citizen": uid("ida"), "number": "$second"}, **NOTHING)
s.do("notice.read", {"citizen": uid("ida"), "number": 9999999}, "citizen.notices_changed")
s.inbox("ida", unread=0).do("notice.read", {"citizen": uid("ida"), "number": "$first"}, **NOTHING)

s = Scenario("news that is older than a fortnight when it is gathered is laid into the inbox and not sent")
s.enrol("ida", email="ida@eksempel.dk", contact="email").deposit("ida").answer()
s.at("2026-01-29T16:00:01Z").gather().inbox("ida", total=1).take(**NOTHING)

s = Scenario("a team's seats are told to those who follow, and what becomes of a candidate to them alone")
s.enrol("ida").enrol("bo").enrol("per").follow("bo", "team").by("staff")
TEAM = {"team": uid("health")}
s.do("team.propose", {**TEAM, "kind": "special_committee", "title": "Sundhed sammen", "challenge": "Hvordan lever vi godt?"},
     "team.proposed").follow("per", f"team/{uid('health')}").by("staff")
s.do("team.adopt_terms", {**TEAM, "by": "council", "from": "2026-02-01", "to": "2026-12-31",
                          "terms": {"purpose": "En politik, der bruges.", "tasks": ["Beskriv"], "reports_to": ["Byrådet"]},
                          "seats": [{"key": "all", "label": "Alle", "class": "citizen", "seats": 2, "profile": {}}]},
     "team.terms_adopted")
s.do("team.open_recruitment", {**TEAM, "method": "council", "last_day": "2026-03-01"}, "team.recruitment_opened")
s.by("ida").do("citizen.give_consent", {"citizen": uid("ida"), "purpose": "invitation", "text_version": "1"},
               "citizen.consent_given").by("staff")
s.do("team.invite", {**TEAM, "citizens": [uid("ida")]}, "candidacy.invited", "team.invited")
s.gather().inbox("ida", total=1).inbox("bo", total=1).inbox("per", total=1)
s.by("ida").do("team.express_interest", {**TEAM, "citizen": uid("ida"), "motivation": "Jeg vil gerne."},
               "candidacy.interested", "team.interest_expressed")
s.at("2026-03-02T09:00:00Z")
s.by("staff").do("team.open_recruitment", {**TEAM, "method": "council", "last_day": "2026-04-01"}, "team.recruitment_opened")
s.gather().inbox("ida", total=1).inbox("bo", total=1).inbox("per", total=2)

s = Scenario("whoever is asked to help is told, and nobody hears of a need that is for the matching alone")
s.enrol("ida").enrol("bo").enrol("per").follow("bo", "need").follow("ida", "need").by("staff")
SPEC = {"capacity": 2}
for need, who, more in (("visit", "bo", {}), ("quiet", "per", {"visibility": "matching"}), ("shop", "per", {})):
    body = {"need": uid(need), "poster": {"kind": "citizen", "citizen": uid(who)},
            "text": {"title": "Besøgsven", "task": "Kom forbi til en kop kaffe."}, "spec": {**SPEC, **more}}
    s.by(who).do("need.post", body, "need.posted")
s.gather().inbox("bo", total=1).inbox("ida", total=2).inbox("per", total=0)
TASK = {"assignment": uid("task")}
s.by("staff").do("assignment.propose", {**TASK, "need": uid("shop"), "helper": {"kind": "citizen", "citizen": uid("ida")}},
                 "assignment.proposed")
s.gather().inbox("ida", total=3).inbox("bo", total=1)
s.by("staff").do("assignment.accept", {**TASK, "side": "poster"}, "assignment.accepted")
s.gather().inbox("ida", total=3).by("ida")
s.do("assignment.accept", {**TASK, "side": "helper"}, "assignment.accepted", "volunteer.booked", "need.place_taken")
s.gather().inbox("ida", total=4).inbox("per", total=2)
TASK = {"assignment": uid("second task")}
s.by("staff").do("assignment.propose", {**TASK, "need": uid("visit"), "helper": {"kind": "citizen", "citizen": uid("ida")}},
                 "assignment.proposed").at("2026-01-15T17:00:00Z")
s.do("assignment.accept", {**TASK, "side": "poster"}, "assignment.accepted").at("2026-01-15T18:00:00Z").by("ida")
s.do("assignment.accept", {**TASK, "side": "helper"}, "assignment.accepted", "volunteer.booked", "need.place_taken")
s.gather().inbox("ida", total=5)

s = Scenario("a crowd is told in steps, and where one stopped nobody is named in the journal")
for who in ("ida", "bo", "per"):
    s.enrol(who)
s.deposit("ida").at("2026-01-15T17:00:00Z")
for who in ("bo", "per"):
    s.follow(who, f"idea/{uid('benches')}")
s.gather().answer()
gather = {"at_once": 1}
s.by("system").do("notice.gather", gather, "outbox.gathered").inbox("ida", total=1).inbox("bo", total=0)
s.by("system").do("notice.gather", gather, "outbox.gathered").do("notice.gather", gather, "outbox.gathered")

SENDER = {"email": "post@kommune.example", "cvr": "13585628",
          "address": {"street": "Rådhuspladsen 1", "postal_code": "8722", "town": "Hedensted"}}
STREET = {"street": "Havnevej 7, 2. tv.", "postal_code": "8722", "town": "Hedensted"}

s = Scenario("a message is there as its way carries it: a mail, a message to Digital Post, a letter")
s.enrol("ida", email="ida@eksempel.dk", contact="email", address=STREET, protected=True)
s.enrol("bo", contact="digital_post", address=STREET).enrol("per", contact="letter", address=STREET, protected=True)
s.enrol("eva", email="evæ@eksempel.dk", contact="email")
s.at("2026-01-15T16:30:00Z").deposit("ida", title="Bænke\nBcc: <script>alert(1)</script> & 🪑")
for who in ("bo", "per", "eva"):
    s.follow(who, f"idea/{uid('benches')}").wish(who, followed="at_once", language="en")
s.at("2026-01-15T17:00:00Z").answer().gather().take().batch()
s.by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES, "sender": SENDER})
s.ask("notice.outgoing", {"batch": "$batch", "sender": {}})
s.by("public").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES, "sender": SENDER}, error="not_permitted")

s = Scenario("what was handed over may still arrive or come back, and that it was handed over says nothing of the address")
s.enrol("ida", email="ida@eksempel.dk", contact="email")
for number in range(3):
    s.deposit("ida", f"idea {number}").answer(f"idea {number}").gather().take().batch()
    s.report((0, "handed_over")).report((0, "handed_over"), error="notice_batch_unknown", field="batch")
    s.report((0, "bounced")).report((0, "delivered"), error="notice_batch_unknown", field="batch")
s.by("ida").ask("notice.wishes", {"citizen": uid("ida")}, expect={"came_back": True})
s.wish("ida", own="at_once", quiet={"from": 22, "to": 7})
s.deposit("ida", "idea 3").answer("idea 3").gather().take().batch().report((0, "handed_over")).report((0, "delivered"))
s.report((0, "delivered"), error="notice_batch_unknown", field="batch").inbox("ida", total=4)

s = Scenario("quiet hours that were named after something was gathered hold for it")
s.enrol("ida", email="ida@eksempel.dk", contact="email").deposit("ida").at("2026-01-15T17:00:00Z").answer().gather()
s.wish("ida", quiet={"from": 17, "to": 8}).take().take(**NOTHING).inbox("ida", total=1)
s.at("2026-01-16T06:59:59Z").take(**NOTHING).at("2026-01-16T07:00:00Z").take().batch().report((0, "delivered"))

s = Scenario("what the law says that somebody is told can't be switched off, and says so")
for who in ("ida", "bo", "per"):
    s.enrol(who, email=f"{who}@eksempel.dk", contact="email")
s.at("2026-08-01T10:00:00Z").by("staff")
PLAN = {"hearing": uid("plan")}
s.do("hearing.draft", {**PLAN, "title": "Lokalplan 7", "basis": {"kind": "statutory", "rule": "local_plan"}}, "hearing.drafted")
s.do("hearing.put_document", {**PLAN, "document": "edition", "role": "hearing_edition",
                              "content": {"title": "Planen", "sections": [{"section": "goal", "heading": "Mål"}]}},
     "hearing.document_put")
s.do("hearing.announce", {**PLAN, "published_on": "2026-08-03", "last_day": "2026-08-31"}, "hearing.announced")
s.at("2026-08-03T08:00:00Z")
for who, stance in (("ida", "objection"), ("bo", "objection"), ("per", "support")):
    s.by(who).do("response.submit", {**PLAN, "response": uid(f"{who} svar"), "citizen": uid(who),
                                     "content": {"respondent": {"kind": "private", "name": f"{who.title()} Eksempel"},
                                                 "text": "Planen er for høj.", "stance": stance}},
                 "response.received", "hearing.response_registered")
for who in ("ida", "bo", "per"):
    s.wish(who, own="never", followed="never", quiet={"from": 15, "to": 9}, language="en" if who == "bo" else "da")
s.by("ida").ask("notice.wishes", {"citizen": uid("ida")})
s.by("staff").at("2026-09-01T08:00:00Z").do("white_paper.begin", PLAN, "white_paper.begun", "hearing.processing_begun")
for who in ("ida", "bo", "per"):
    s.do("response.answer", {"response": uid(f"{who} svar"), "answer": {"summary": "Imod.", "assessment": "Noteret."}},
         "response.settled")
s.do("white_paper.finish", {**PLAN, "introduction": "Alle svar er behandlet.", "sections_waived": "Svarene står selv."},
     "white_paper.finished", "hearing.white_paper_finished")
s.at("2026-09-28T08:00:00Z").do("hearing.decide", {**PLAN, "outcome": "adopted", "change": "none", "decided_on": "2026-09-28",
                                                   "text": "Godkendt."}, "hearing.decided")
s.gather().take(**NOTHING)
s.do("hearing.publish_decision", {**PLAN, "published_on": "2026-09-28"}, "hearing.decision_published")
# By the time the host gathers, Bo has left, and more than a fortnight has gone by.
s.by("bo").do("citizen.leave", {"citizen": uid("bo")}, "citizen.consent_withdrawn", "citizen.left")
s.at("2026-10-20T14:00:00Z").gather().take(**NOTHING).at("2026-10-21T07:00:00Z").take().batch()
s.by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES}, keep={"stop": "/messages/0/stop"})
s.by("public").do("notice.stop", {"token": "$stop"})
s.by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES})
s.report((0, "delivered"), (1, "handed_over")).inbox("per").inbox("ida")

write(__file__)
