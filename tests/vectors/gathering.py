"""Writes gathering.json: gatherings from the call to what they led to. See scenario.py.

    python3 tests/vectors/gathering.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import Scenario as Common, seed, uid, write

CONSENTS = [{"purpose": "enrolment", "text_version": "2026-1"}, {"purpose": "invitation", "text_version": "2026-1"}]
START, END = "2026-03-05T18:00:00Z", "2026-03-05T20:00:00Z"
TERMS = {"kind": "citizen_meeting", "hosts": ["town"], "title": "Havnen", "starts_at": START, "ends_at": END, "place": "Rådhuset"}
NOTHING = {"error": "nothing_to_do"}


class Scenario(Common):
    """A municipality that calls gatherings; the gathering, unless named, is `harbour`."""

    def enrol(self, *everybody, **more):
        events = ["citizen.enrolled", "citizen.consent_given", "citizen.consent_given"]
        for who in everybody:
            body = {"citizen": uid(who), "seed": seed(who), "name": f"{who.title()} Eksempel", "consents": CONSENTS, **more}
            self.by("public").do("citizen.enrol", body, *events)
        return self.by("staff")

    def act(self, act, *events, of="harbour", error=None, field=None, **more):
        return self.do(f"gathering.{act}", {"gathering": uid(of), **more}, *([] if error else events), error=error, field=field)

    def call(self, of="harbour", *, about=None, error=None, field=None, **terms):
        more = {"about": about} if about else {}
        return self.by("staff").act("call", "gathering.called", of=of, terms={**TERMS, **terms}, error=error, field=field, **more)

    def change(self, *events, of="harbour", about=None, error=None, field=None, **terms):
        more = {"about": about} if about else {}
        return self.by("staff").act("change", "gathering.changed", *events, of=of, terms={**TERMS, **terms}, error=error,
                                    field=field, **more)

    def join(self, who, *events, of="harbour", waits=False, error=None, field=None, **more):
        end = "signup.waits" if waits else "signup.accepted"
        attendee = {"kind": "citizen", "citizen": uid(who)}
        return self.by(who).act("sign_up", *events, "gathering.signed_up", end, of=of, attendee=attendee, error=error,
                                field=field, **more)

    def person(self, who, *events, of="harbour", waits=False, error=None, field=None, **more):
        end = "signup.waits" if waits else "signup.accepted"
        attendee = {"kind": "person", "person": uid(who)}
        more.setdefault("contact", {"name": f"{who.title()} Eksempel", "email": f"{who}@eksempel.dk"})
        return self.act("sign_up", *events, "gathering.signed_up", end, of=of, attendee=attendee, error=error, field=field, **more)

    def leave(self, who, *events, of="harbour", kind="citizen", error=None, field=None):
        return self.act("withdraw", "signup.withdrawn", *events, of=of, attendee={"kind": kind, kind: uid(who)}, error=error,
                        field=field)

    def places(self, *places, of="harbour", **more):
        return self.by("public").ask("gathering.get", {"gathering": uid(of)}, expect={"places": list(places), **more})

    def mine(self, who, **more):
        return self.by(who).ask("gathering.mine", {"citizen": uid(who), **more})

    def gather(self, **more):
        return self.by("system").do("notice.gather", {}, *([] if more else ["outbox.gathered"]), **more)

    def inbox(self, who, **expect):
        return self.by(who).ask("notice.inbox", {"citizen": uid(who)}, expect=expect)


def slot(number, taken, waiting=0, room=None):
    return {"slot": number, **({} if room is None else {"room": room}), "taken": taken, "waiting": waiting}


s = Scenario("a meeting is called, changed and called off, and everybody hears of it who signed up")
s.by("staff").do("interest.add", {"interest": "harbour", "labels": {"da": "Havnen", "en": "The harbour"}}, "interest.added")
s.enrol("ida", profile={"interests": ["harbour"]}).enrol("bo", "eva")
s.call(topics=["harbour"], about={"description": "Hvad skal havnen blive?", "agenda": ["Velkomst", "Ord fra salen"]},
       series={"series": "harbour-talks", "number": 1}, sign_up_days=3, companions_max=2)
s.call(error="gathering_already_called", field="gathering").gather().inbox("ida", total=1).inbox("eva", total=0)
s.by("public").ask("gathering.get", {"gathering": uid("harbour")},
                   expect={"last_day": "2026-03-02", "takes_sign_ups": True, "sequence": 0, "cancelled": False})
s.by("ida").act("call", of="mine", terms=TERMS, error="not_permitted")
s.act("change", terms=TERMS, error="not_permitted").act("cancel", reason="Nej.", error="not_permitted")
s.join("bo", companions=1).join("eva")
s.change(topics=["harbour"], ends_at="2026-03-05T21:00:00Z").change(topics=["harbour"], ends_at="2026-03-05T21:00:00Z", **NOTHING)
s.change(of="nothing", error="gathering_not_found", field="gathering")
s.gather().inbox("bo", total=1).inbox("eva", total=1)
s.by("public").ask("gathering.calendar", {"gathering": uid("harbour")})
s.by("staff").act("cancel", "gathering.cancelled", reason="Salen er lukket.")
s.act("cancel", reason="Salen er lukket.", error="gathering_cancelled", field="gathering")
s.join("ida", error="gathering_cancelled", field="gathering").change(error="gathering_cancelled", field="gathering")
s.by("public").ask("gathering.get", {"gathering": uid("harbour")},
                   expect={"cancelled": True, "cancelled_because": "Salen er lukket.", "sequence": 2})
s.ask("gathering.calendar", {"gathering": uid("harbour")})
s.gather().inbox("bo", total=2).mine("bo")
s.by("public").ask("gathering.list", {"from": "2026-03-01", "to": "2026-03-31"}, expect={"total": 1})
s.ask("gathering.list", {"from": "2026-03-01", "to": "2026-03-31", "search": "hav", "counts": True}, expect={"total": 1})

s = Scenario("a gathering that can't be is refused, with what is wrong")
for terms, error, field in (
        ({"ends_at": START}, "gathering_time_unfit", "terms.ends_at"),
        ({"ends_at": "2026-03-08T18:00:00.000001Z"}, "gathering_time_unfit", "terms.ends_at"),
        ({"starts_at": "2026-01-15T16:00:00Z", "ends_at": "2026-01-15T17:00:00Z"}, "gathering_in_the_past", "terms.starts_at"),
        ({"hosts": []}, "gathering_host_missing", "terms.hosts"),
        ({"hosts": ["town", "town"]}, "gathering_host_missing", "terms.hosts"),
        ({"hosts": ["town", "idea/x"]}, "gathering_host_unknown", "terms.hosts[1]"),
        ({"hosts": [f"team/{uid('nobody')}"]}, "gathering_host_unknown", "terms.hosts[0]"),
        ({"hosts": [f"council/{uid('nobody')}"]}, "gathering_host_unknown", "terms.hosts[0]"),
        ({"hosts": ["council/x"]}, "gathering_host_unknown", "terms.hosts[0]"),
        ({"hosts": [f"hearing/{uid('nobody')}"]}, "gathering_host_unknown", "terms.hosts[0]"),
        ({"hosts": [f"organisation/{uid('nobody')}"]}, "gathering_host_unknown", "terms.hosts[0]"),
        ({"admission": {"who": "members", "of": ["team/x"]}}, "gathering_host_unknown", "terms.admission.of[0]"),
        ({"capacity": 0}, "gathering_capacity_unfit", "terms.capacity"),
        ({"companions_max": 10}, "gathering_capacity_unfit", "terms.capacity"),
        ({"sign_up_days": 91}, "gathering_deadline_unfit", "terms.sign_up_days"),
        ({"slots": [{"starts_at": START, "ends_at": "2026-03-05T20:00:01Z", "capacity": 1}]}, "gathering_slots_unfit", "terms.slots"),
        ({"slots": [{"starts_at": START, "ends_at": START, "capacity": 1}]}, "gathering_slots_unfit", "terms.slots"),
        ({"kind": "interview"}, "gathering_invitation_needed", "terms.admission"),
        ({"topics": [f"t{n}" for n in range(21)]}, "gathering_too_many", "terms.topics"),
        ({"topics": ["nowhere"]}, "interest_not_found", "interest"),
        ({"kind": "committee_meeting", "body": "committee"}, "gathering_openness_unfit", "terms.admission"),
        ({"kind": "yearly_forum"}, "gathering_host_unfit", "terms.hosts"),
        ({"kind": "volunteers_meeting", "hosts": ["council/x"]}, "gathering_host_unfit", "terms.hosts")):
    s.call(error=error, field=field, **terms)
s.by("staff").act("call", terms={k: v for k, v in TERMS.items() if k != "place"}, error="gathering_place_missing", field="terms.place")
s.act("call", terms=TERMS, about={"agenda": ["Punkt"] * 101}, error="gathering_too_many", field="about.agenda")
s.ask("gathering.list", {"from": "2026-03-05", "to": "2026-03-04"}, error="gathering_days_unfit", field="to")
s.ask("gathering.list", {"from": "2026-03-05", "to": "2027-04-09"}, error="gathering_days_unfit", field="to")
s.ask("gathering.list", {}, expect={"total": 0, "gatherings": []})
for of, field in ((["town"], "terms.admission.of[0]"), ([], "terms.admission.of")):
    s.call("members", admission={"who": "members", "of": of}, error="gathering_host_unknown", field=field)
# Across the change of the clock in March: four hours on the wall are three.
s.call(starts_at="2026-03-28T23:30:00Z", ends_at="2026-03-29T02:30:00Z", sign_up_days=0)
s.at("2026-03-28T22:59:59Z").by("public").ask("gathering.get", {"gathering": uid("harbour")},
                                            expect={"last_day": "2026-03-29", "takes_sign_ups": True})

s = Scenario("the yearly forum is one a year of a council, the volunteers' meeting one of the municipality")
organisation = {"organisation": uid("council"), "kind": "elder_council", "name": "Ældrerådet", "text": {"purpose": "Fællesskab."}}
s.by("staff").do("organisation.register", organisation, "organisation.registered", "organisation.confirmed")
COUNCIL = f"council/{uid('council')}"
FORUM = {"kind": "yearly_forum", "hosts": [COUNCIL], "title": "Fælles Forum"}
s.call("forum", **FORUM).call("again", **FORUM, error="gathering_yearly_held", field="terms.starts_at")
s.call("meeting", kind="volunteers_meeting", title="Frivilligmøde")
s.call("again", kind="volunteers_meeting", error="gathering_yearly_held", field="terms.starts_at")
# A year is a Danish one.
s.call("next", **FORUM, starts_at="2026-12-31T23:00:00Z", ends_at="2026-12-31T23:30:00Z")
s.by("staff").act("cancel", "gathering.cancelled", of="forum", reason="Sygdom.").call("instead", **FORUM)
s.change(of="next", **FORUM, starts_at="2026-12-31T22:59:59Z", ends_at="2026-12-31T23:30:00Z", error="gathering_yearly_held",
         field="terms.starts_at")
s.ask("gathering.list", {"from": "2026-01-01", "to": "2026-12-31", "host": COUNCIL}, expect={"total": 2})
s.ask("gathering.list", {"kind": "volunteers_meeting"}, expect={"total": 1})
s.do("organisation.close", {"organisation": uid("council"), "reason": "Nedlagt."}, "organisation.closed")
s.call("late", kind="dialogue_meeting", hosts=[COUNCIL], error="gathering_host_over", field="terms.hosts[0]")

s = Scenario("places are counted with companions, and who waits is promoted in the order of arrival")
s.enrol("ida", "bo", "eva", "per", "ann").call(capacity=4, companions_max=2)
s.join("ida", companions=2).join("ida", error="gathering_already_signed_up", field="attendee")
s.join("bo", companions=3, error="gathering_too_many_companions", field="companions")
s.join("bo", companions=1, waits=True).join("eva", waits=True).join("per", waits=True)
s.places(slot(0, 3, 3, 4)).mine("bo")
s.change(capacity=2, companions_max=2, error="gathering_capacity_taken", field="terms.capacity")
# Bo, who came first, still has no room: nobody is passed over.
s.by("per").leave("per")
s.leave("per", error="gathering_not_signed_up", field="attendee").by("ida").leave("eva", error="not_permitted")
s.places(slot(0, 3, 2, 4)).change("signup.promoted", capacity=5, companions_max=2).places(slot(0, 5, 1, 5))
s.gather().inbox("bo", total=2).inbox("eva", total=1)
s.by("ida").leave("ida", "signup.promoted").places(slot(0, 3, 0, 5)).gather().inbox("eva", total=2).inbox("ida", total=1)
s.join("ida", companions=2, waits=True).join("ann", waits=True).by("bo").leave("bo", "signup.promoted", "signup.promoted")
s.places(slot(0, 5, 0, 5)).mine("ida").by("staff").act("promote", **NOTHING)
s.by("bo").act("promote", error="not_permitted").join("bo", waits=True)
# What an erasure frees is free at once, and given with the next command.
s.by("system").do("citizen.erase", {"citizen": uid("eva")}).places(slot(0, 4, 1, 5)).by("system").act("promote", "signup.promoted")
s.places(slot(0, 5, 0, 5)).at(START).by("bo").leave("bo", error="gathering_in_the_past", field="terms.starts_at")

s = Scenario("whoever waits for more places than there will ever be keeps nobody else waiting")
s.enrol("ida", "bo", "eva").call(capacity=10, companions_max=9).join("ida", companions=1).join("bo", companions=8, waits=True)
s.change(capacity=5, companions_max=4).join("eva").places(slot(0, 3, 1, 5))

s = Scenario("where the rule says so, the first who fit are promoted")
s.enrol("ida", "bo", "eva", "per").call(capacity=3, companions_max=2, waiting="first_that_fits")
s.join("ida", companions=1).join("bo", companions=1, waits=True).join("eva").places(slot(0, 3, 1, 3)).join("per", waits=True)
s.by("eva").leave("eva", "signup.promoted").mine("per").places(slot(0, 3, 1, 3))
s.join("eva", companions=3, error="gathering_too_many_companions", field="companions")
s.call("small", capacity=2, companions_max=9)
s.join("eva", of="small", companions=2, error="gathering_party_too_large", field="companions")

s = Scenario("people without an account sign up with a contact, or staff sign them up, and can be forgotten")
s.enrol("ida").call(capacity=2, companions_max=1, sign_up_days=1)
s.by("public").person("kim", needs={"access": "Kørestol", "interpreter": "arabisk"}, companions=1)
s.person("kim", error="not_permitted")
s.person("liv", contact={"name": "Liv Eksempel"}, error="gathering_contact_unfit", field="contact")
s.by("ida").person("liv", error="not_permitted").join("ida", contact={"name": "Ida"}, error="gathering_contact_unfit", field="contact")
s.by("staff").person("liv", contact={"name": "Liv Eksempel"}, waits=True).person("liv", error="gathering_already_signed_up", field="attendee")
s.by("public").leave("kim", kind="person", error="not_permitted")
s.by("staff").leave("ulf", kind="person", error="gathering_not_signed_up", field="attendee")
s.by("staff").ask("gathering.sign_ups", {"gathering": uid("harbour"), "limit": 1}, keep={"next": "/next"}, expect={"total": 2})
s.ask("gathering.sign_ups", {"gathering": uid("harbour"), "after": "$next"}, expect={"total": 2})
s.by("ida").ask("gathering.sign_ups", {"gathering": uid("harbour")}, error="not_permitted")
s.by("staff").do("person.forget", {"person": uid("kim")}).places(slot(0, 0, 1, 2))
s.join("ida", "signup.promoted").places(slot(0, 2, 0, 2))
s.by("staff").leave("liv", kind="person")
s.at("2026-03-04T22:59:59Z").person("ann").by("staff").leave("ann", kind="person")
s.at("2026-03-04T23:00:00Z").person("ann", error="gathering_sign_up_over", field="gathering")

s = Scenario("an interview is for those invited, each with the reason, in slots to choose from")
s.by("staff").do("interest.add", {"interest": "harbour", "labels": {"da": "Havnen", "en": "The harbour"}}, "interest.added")
s.do("interest.add", {"interest": "pier", "labels": {"da": "Molen"}, "parent": "harbour"}, "interest.added")
s.enrol("ida", profile={"interests": ["pier"], "area": "south"}).enrol("bo", profile={"area": "south"}).enrol("eva")
SLOTS = [{"starts_at": START, "ends_at": "2026-03-05T19:00:00Z", "capacity": 1},
         {"starts_at": "2026-03-05T19:00:00Z", "ends_at": END, "capacity": 2}]
TALK = {"kind": "interview", "admission": {"who": "invited"}, "slots": SLOTS, "title": "Samtale om havnen"}
s.call("talk", **TALK, online=True, about={"guide": ["Hvornår var du sidst på havnen?"], "link": "https://video.eksempel.dk/1"})


def invite(*who, error=None, field=None, **reason):
    return s.by("staff").act("invite", "gathering.invited", of="talk", citizens=[uid(one) for one in who], reason=reason,
                             error=error, field=field)


invite("ida", kind="interest", interest="harbour")
invite("ida", kind="interest", interest="harbour", **NOTHING)
invite("ida", "bo", kind="interest", interest="harbour", error="gathering_reason_unfit", field="citizens[1]")
invite("nobody", kind="other", words="vi gerne vil høre dig", error="gathering_reason_unfit", field="citizens[0]")
invite("bo", "ida", "bo", kind="area", area="south")
invite("eva", kind="seat", of=f"team/{uid('none')}", error="gathering_reason_unfit", field="citizens[0]")
invite(*["eva"] * 201, kind="other", words="mange", error="gathering_too_many", field="citizens")
s.by("ida").act("invite", of="talk", citizens=[uid("eva")], reason={"kind": "other", "words": "du er god"}, error="not_permitted")
s.gather().inbox("ida", total=1).inbox("bo", total=1).inbox("eva", total=0)
# Whoever is invited hears of what changes, also before they answer.
s.change(of="talk", **{**TALK, "title": "Samtale om molen"}, online=True,
         about={"guide": ["Hvornår var du sidst på havnen?"], "link": "https://video.eksempel.dk/1"})
s.gather().inbox("ida", total=2).inbox("eva", total=0)
s.mine("ida").mine("bo", language="en").mine("eva")
s.by("eva").ask("gathering.get", {"gathering": uid("talk")}, error="gathering_not_found", field="gathering")
s.by("public").ask("gathering.get", {"gathering": uid("talk")}, error="gathering_not_found", field="gathering")
s.ask("gathering.list", {}, expect={"total": 0}).by("staff").ask("gathering.list", {}, expect={"total": 1})
s.join("eva", of="talk", slot=1, error="gathering_not_found", field="gathering")
s.by("eva").leave("eva", of="talk", error="gathering_not_found", field="gathering")
s.by("staff").act("sign_up", of="talk", attendee={"kind": "citizen", "citizen": uid("eva")}, slot=1,
                  error="gathering_not_admitted", field="attendee")
s.join("ida", of="talk", error="gathering_slot_unknown", field="slot")
s.join("ida", of="talk", slot=3, error="gathering_slot_unknown", field="slot")
s.by("ida").ask("gathering.get", {"gathering": uid("talk")}, expect={"guide": []})
s.join("ida", of="talk", slot=1, recording=True).join("bo", of="talk", slot=1, waits=True)
s.by("ida").ask("gathering.get", {"gathering": uid("talk")}, expect={"link": "https://video.eksempel.dk/1"})
s.by("bo").ask("gathering.get", {"gathering": uid("talk")}, expect={"guide": [], "places": [slot(1, 1, 1, 1), slot(2, 0, 0, 2)]})
s.change(of="talk", **{**TALK, "slots": []}, error="gathering_slots_taken", field="terms.slots")
# A slot that somebody chose keeps its number and its time, and stands in their calendar.
s.change(of="talk", **{**TALK, "slots": SLOTS[::-1]}, error="gathering_slots_taken", field="terms.slots")
s.by("ida").ask("gathering.calendar", {"gathering": uid("talk"), "citizen": uid("ida")})
s.by("staff").ask("gathering.calendar", {"gathering": uid("talk"), "citizen": uid("bo")})
s.by("bo").leave("bo", of="talk").join("bo", of="talk", slot=2)
s.at("2026-03-05T18:30:00Z").by("staff").act("note_recording", of="talk", error="gathering_recording_without_consent", field="gathering")
s.by("system").do("citizen.erase", {"citizen": uid("bo")}).by("staff").act("note_recording", "gathering.recorded", of="talk")
s.by("staff").ask("gathering.get", {"gathering": uid("talk")}, expect={"recorded": True, "invited": 2})

s = Scenario("what follows: reminders, who came, minutes and what it led to")
s.enrol("ida", "bo", "eva").call(sign_up_days=0, capacity=2).join("ida").join("bo").join("eva", waits=True)
s.by("staff").ask("gathering.due", {"hours": 24}, expect={"total": 0})
s.act("record_turnout", walk_ins=3, error="gathering_not_begun", field="gathering")
s.act("keep_minutes", minutes={"text": "Endnu ikke."}, error="gathering_not_begun", field="gathering")
s.at("2026-03-04T18:00:00Z").ask("gathering.due", {"hours": 24}, expect={"total": 1})
s.by("ida").ask("gathering.due", {"hours": 24}, error="not_permitted").act("remind", error="not_permitted")
s.by("system").act("remind", "gathering.reminded").act("remind", **NOTHING).ask("gathering.due", {"hours": 24}, expect={"total": 0})
s.gather().inbox("ida", total=1).inbox("eva", total=0)
s.by("staff").ask("gathering.sign_ups", {"gathering": uid("harbour")})
s.at("2026-03-05T18:30:00Z").by("ida").act("record_turnout", walk_ins=3, error="not_permitted")
s.by("staff").act("record_turnout", present=[seed("nobody")], error="gathering_not_a_participant", field="present[0]")
s.act("record_turnout", "gathering.turned_out", walk_ins=3)
s.act("record_turnout", absent=[seed("nobody")] * 501, error="gathering_too_many", field="present")
s.act("approve_minutes", error="gathering_minutes_unfit", field="gathering")
s.act("keep_minutes", "gathering.minutes_kept", minutes={"text": "Mange ord.", "decisions": ["Flere bænke."]})
s.act("keep_minutes", minutes={"text": "Ord", "decisions": ["Ja."] * 101}, error="gathering_too_many", field="minutes.decisions")
s.by("public").ask("gathering.get", {"gathering": uid("harbour")}, expect={"walk_ins": 3})
s.by("staff").act("approve_minutes", "gathering.minutes_approved")
s.act("approve_minutes", error="gathering_minutes_unfit", field="gathering")
s.act("keep_minutes", minutes={"text": "Andre ord."}, error="gathering_minutes_unfit", field="gathering")
s.by("ida").do("idea.deposit", {"idea": uid("benches"), "citizen": uid("ida"), "title": "Bænke", "body": "Ved havnen."}, "idea.deposited")
s.by("staff").act("report", text="En idé.", led_to=["way/none"], error="gathering_outcome_unknown", field="led_to[0]")
s.act("report", text="En idé.", led_to=[f"idea/{uid('benches')}"] * 51, error="gathering_too_many", field="led_to")
s.act("report", "gathering.reported", text="En idé blev sat ind.", led_to=[f"idea/{uid('benches')}"])
s.by("public").ask("gathering.get", {"gathering": uid("harbour")}, expect={"report": "En idé blev sat ind."})
s.gather().inbox("ida", total=3).inbox("bo", total=3).inbox("eva", total=0)
s.call("later", starts_at="2026-03-06T18:00:00Z", ends_at="2026-03-06T19:00:00Z").join("eva", of="later", companions=0)
s.by("staff").ask("gathering.sign_ups", {"gathering": uid("later")}, keep={"eva": "/sign_ups/0/who"}, expect={"total": 1})
s.at("2026-03-06T18:30:00Z").act("record_turnout", "signup.attended", "gathering.turned_out", of="later", present=["$eva"])
s.act("record_turnout", of="later", present=["$eva"], **NOTHING)
s.act("record_turnout", "signup.attended", of="later", absent=["$eva"])
s.ask("gathering.sign_ups", {"gathering": uid("later")})

s = Scenario("a calendar's answer signs up and withdraws")
s.enrol("ida", email="ida@eksempel.dk", contact="email").enrol("bo").call(capacity=1)
HOST = {"name": "Eksempel Kommune", "address": "mailto:plan@eksempel.dk"}
s.by("ida").ask("gathering.calendar", {"gathering": uid("harbour"), "citizen": uid("ida"), "organizer": HOST})
s.by("bo").ask("gathering.calendar", {"gathering": uid("harbour"), "citizen": uid("ida")}, error="not_permitted")


def reply(answer, sequence=0, of="harbour", events=(), error=None, field=None, method="REPLY"):
    ics = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", "BEGIN:VEVENT", f"UID:gathering-{uid(of)}@medborger",
                       f"SEQUENCE:{sequence}", f"ATTENDEE;PARTSTAT={answer}:mailto:ida@eks", " empel.dk", "END:VEVENT",
                       "END:VCALENDAR", ""])
    return s.by("staff").act("reply", *events, citizen=uid("ida"), ics=ics, error=error, field=field)


reply("ACCEPTED", events=["gathering.signed_up", "signup.accepted"])
reply("ACCEPTED", error="gathering_already_signed_up", field="attendee")
s.by("ida").ask("gathering.calendar", {"gathering": uid("harbour"), "citizen": uid("ida"), "organizer": HOST})
reply("TENTATIVE", error="gathering_reply_unfit", field="ics")
reply("ACCEPTED", of="other", error="gathering_reply_unfit", field="ics")
reply("ACCEPTED", method="REQUEST", error="calendar_reply_malformed", field="ics")
reply("DECLINED", events=["signup.withdrawn"])
s.change(capacity=1, place="Biblioteket")
reply("ACCEPTED", error="gathering_reply_outdated", field="ics")
reply("ACCEPTED", sequence=1, events=["gathering.signed_up", "signup.accepted"])
s.by("bo").act("reply", citizen=uid("ida"), ics="BEGIN:VCALENDAR", error="not_permitted")
s.by("staff").act("cancel", "gathering.cancelled", reason="Sygdom.")
s.by("ida").ask("gathering.calendar", {"gathering": uid("harbour"), "citizen": uid("ida"), "organizer": HOST})

s = Scenario("the council meets in the open, and the law's days are told")
s.call(kind="committee_meeting", body="council", title="Byrådsmøde", online=True)
s.by("public").ask("gathering.get", {"gathering": uid("harbour")})
s.call("closed", body="council", admission={"who": "invited"}, error="gathering_openness_unfit", field="terms.admission")
s.call("closed", body="committee", kind="committee_meeting", admission={"who": "invited"})
s.by("staff").ask("gathering.get", {"gathering": uid("closed")})

s = Scenario("members of a host may come, and those whom staff sign up")
s.enrol("ida", "bo", "eva")
organisation = {"organisation": uid("friends"), "kind": "association", "name": "Vennerne", "text": {"purpose": "Fællesskab."}}
s.do("organisation.register", organisation, "organisation.registered", "organisation.confirmed")
s.do("organisation.give_mandate", {"organisation": uid("friends"), "citizen": uid("ida"), "role": "chair", "powers": ["post"],
                                   "from": "2026-01-01"}, "organisation.mandate_given")
FRIENDS = f"organisation/{uid('friends')}"
s.call("friends", hosts=[FRIENDS, "town"], admission={"who": "members", "of": [FRIENDS]})
s.join("ida", of="friends").join("bo", of="friends", error="gathering_not_admitted", field="attendee")
s.by("public").person("kim", of="friends", error="gathering_not_admitted", field="attendee")
s.by("staff").act("sign_up", "gathering.signed_up", "signup.accepted", of="friends", attendee={"kind": "citizen", "citizen": uid("bo")})
TEAM, HEALTH = {"team": uid("health")}, f"team/{uid('health')}"
s.do("team.propose", {**TEAM, "kind": "special_committee", "title": "Sundhed sammen", "challenge": "Hvordan lever vi godt?"},
     "team.proposed")
s.do("team.adopt_terms", {**TEAM, "by": "council", "from": "2026-02-01", "to": "2026-03-31",
                          "terms": {"purpose": "En politik, der bruges.", "tasks": ["Beskriv"], "reports_to": ["Byrådet"]},
                          "seats": [{"key": "all", "label": "Alle", "class": "citizen", "seats": 1, "profile": {}}]},
     "team.terms_adopted")
s.do("team.open_recruitment", {**TEAM, "method": "council", "last_day": "2026-03-01"}, "team.recruitment_opened")
s.by("eva").do("team.express_interest", {**TEAM, "citizen": uid("eva")}, "candidacy.interested", "team.interest_expressed")
s.ask("team.my_candidacy", {**TEAM, "citizen": uid("eva")}, keep={"eva": "/candidate"})
s.call("team", hosts=[HEALTH], admission={"who": "members", "of": [HEALTH]})
s.call("late", hosts=[HEALTH], starts_at="2026-03-31T20:00:00Z", ends_at="2026-03-31T22:00:00Z", error="gathering_host_over",
       field="terms.hosts[0]")
s.join("eva", of="team", error="gathering_not_admitted", field="attendee")
s.at("2026-03-02T12:00:00Z").by("staff")
s.do("team.appoint", {**TEAM, "seat": "all", "appointee": {"kind": "candidate", "candidate": "$eva"}, "by": "council",
                      "decided_on": "2026-03-02"}, "candidacy.appointed", "team.appointed")
s.by("eva").do("team.answer_appointment", {**TEAM, "appointment": 1, "accept": True, "confidentiality": True},
               "candidacy.seated", "team.accepted")
s.join("eva", of="team").join("ida", of="team", error="gathering_not_admitted", field="attendee")
s.call("talk", kind="interview", admission={"who": "invited"}, capacity=1)
s.act("invite", "gathering.invited", of="talk", citizens=[uid("eva")], reason={"kind": "seat", "of": HEALTH})
s.mine("eva").join("eva", of="talk")

write(__file__)
