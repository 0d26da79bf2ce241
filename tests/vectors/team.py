"""Writes team.json: teams from the challenge to the council's answers, their draws and meetings. See scenario.py.

    python3 tests/vectors/team.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import Scenario as Common, seed, uid, write

CONSENTS = [{"purpose": "enrolment", "text_version": "2026-1"}, {"purpose": "invitation", "text_version": "2026-1"}]
TERMS = {"purpose": "En sundhedspolitik, der bliver brugt.", "tasks": ["Beskriv det gode liv", "Foreslå indsatser"],
         "reports_to": ["Byrådet"]}


def group(key, seats, cls="citizen", **profile):
    return {"key": key, "label": f"Plads {key}", "class": cls, "seats": seats, "profile": profile}


def quota(value, low, high, **more):
    return {"value": value, "min": low, "max": high, **more}


GENDER = {"key": "gender", "label": "Køn", "source": "declared", "values": [quota("f", 1, 2), quota("m", 1, 2)]}
AGE = {"key": "age", "label": "Alder", "source": "age",
       "values": [quota("under-50", 1, 2, age_to=49), quota("over-50", 1, 2, age_from=50)]}


class Scenario(Common):
    """A municipality with teams; the team, unless named, is `health`."""

    def team(self, act, *events, team="health", error=None, field=None, **more):
        return self.do(f"team.{act}", {"team": uid(team), **more}, *events, error=error, field=field)

    def enrol(self, *everybody, **profile):
        events = ["citizen.enrolled", "citizen.consent_given", "citizen.consent_given"]
        for who in everybody:
            body = {"citizen": uid(who), "seed": seed(who), "name": f"{who.title()} Eksempel", "consents": CONSENTS,
                    "profile": profile}
            self.by("public").do("citizen.enrol", body, *events)
        return self.by("staff")

    def propose(self, team="health", kind="special_committee", error=None, field=None, **more):
        return self.team("propose", "team.proposed", team=team, error=error, field=field, kind=kind,
                         title="Sundhed sammen", challenge="Hvordan lever vi godt og længe?", **more)

    def terms(self, *seats, by="council", first="2026-02-01", last="2026-12-31", team="health", error=None, field=None,
              **more):
        body = {"by": by, "terms": TERMS, "from": first, "to": last, "seats": list(seats), **more}
        return self.team("adopt_terms", "team.terms_adopted", team=team, error=error, field=field, **body)

    def call(self, method="council", last_day="2026-03-01", error=None, field=None, **more):
        return self.team("open_recruitment", "team.recruitment_opened", error=error, field=field, method=method,
                         last_day=last_day, **more)

    def interest(self, who, error=None, field=None, **more):
        events = ("candidacy.interested", "team.interest_expressed")
        return self.by(who).team("express_interest", *events, error=error, field=field, citizen=uid(who), **more)

    def mine(self, who):
        """Keeps a citizen's pseudonym under their own name."""
        return self.by(who).ask("team.my_candidacy", {"team": uid("health"), "citizen": uid(who)},
                                keep={who: "/candidate"}).by("staff")

    def appoint(self, seat, who, by="council", on="2026-03-02", error=None, field=None, **more):
        """Appoints a candidate, by the name under which the pseudonym was kept."""
        appointee = {"kind": "candidate", "candidate": f"${who}"}
        return self.team("appoint", "candidacy.appointed", "team.appointed", error=error, field=field, seat=seat,
                         appointee=appointee, by=by, decided_on=on, **more)

    def seat(self, seat, who, by="council", on="2026-03-02", error=None, field=None, **more):
        """Appoints somebody without an account."""
        appointee = {"kind": "person", "person": uid(who), "name": f"{who.title()} Eksempel"}
        return self.team("appoint", "team.appointed", error=error, field=field, seat=seat, appointee=appointee, by=by,
                         decided_on=on, **more)

    def accept(self, number, candidate=True, **more):
        events = ("candidacy.seated", "team.accepted") if candidate else ("team.accepted",)
        return self.team("answer_appointment", *events, appointment=number, accept=True, confidentiality=True, **more)

    def get(self, **expect):
        return self.ask("team.get", {"team": uid("health")}, expect=expect)

    def publish(self, title="Lodtrækning til Sundhed sammen", draws_at="2026-03-04T15:00:00Z", error=None, field=None,
                **more):
        """Publishes a draw with two balls and a hundred panels."""
        body = {"title": title, "draws_at": draws_at, "randomness": {"kind": "balls", "balls": 2}, "disclosure": "features",
                "panels": 100, **more}
        return self.team("publish_draw", "team.draw_published", error=error, field=field, **body)

    def read_draw(self, **more):
        return self.ask("team.draw_text", {"team": uid("health")}, keep={"text": "/text", "sha256": "/digest"}, **more)

    def balls(self, *numbers):
        return {"kind": "numbers", "numbers": list(numbers)}


# --- proposing, terms, and the law ---------------------------------------------------------------------------------

s = Scenario("a team is proposed once, by staff, and its terms keep the law")
s.by("public").propose(error="not_permitted")
s.by("staff").propose(ideas=[uid("none")], error="idea_not_found", field="idea")
s.propose(topics=["nonsense"], error="interest_not_found", field="interest")
s.propose().propose(error="team_already_proposed", field="team")
s.get(stage="proposed", seats=[], vacant=0)
s.team("begin", team="none", error="team_not_found", field="team")
s.team("begin", error="team_wrong_stage", field="team")
s.terms(group("all", 10), by="standing_committee", error="team_may_not_appoint", field="by")
s.terms(group("all", 10), by="election", error="team_may_not_appoint", field="by")
s.terms(group("all", 10), first="2026-03-02", last="2026-03-01", error="team_period_reversed", field="to")
s.terms(group("all", 10), first="2025-01-01", last="2025-12-31", error="team_period_past", field="to")
# The council elected in 2025 sits until the end of 2029: both sides of the limit.
s.terms(group("all", 10), last="2030-01-01", error="team_past_term", field="to")
s.terms(group("all", 0), error="team_seats_unfit", field="seats")
s.terms(group("all", 1), group("all", 2), error="team_seats_unfit", field="seats")
s.terms(*[group(f"g{n}", 1) for n in range(9)], error="team_too_many")
s.terms(group("p", 5, "politician", areas=["north"]), error="team_profile_on_other_seat", field="seats")
s.terms(group("all", 5, age_from=50, age_to=49), error="team_age_band_reversed", field="seats")
s.terms(group("all", 201), error="team_seat_count", field="seats")
s.terms(group("all", 5), meetings={"min": 6, "max": 5, "months": 6}, error="team_meeting_plan_unfit", field="meetings")
s.terms(group("all", 5), last="2029-12-31", meetings={"min": 5, "max": 6, "months": 6}, power="delegated")
s.get(stage="terms_adopted", vacant=5)

s = Scenario("each kind of team has its own law")
s.by("staff").propose(kind="dialogue_group").terms(group("all", 5), by="standing_committee", power="delegated",
                                                   error="team_may_not_decide", field="power")
s.terms(group("all", 5), by="standing_committee")
s.propose("elders", "elder_council")
s.terms(group("all", 4), team="elders", error="team_seat_count", field="seats")
s.terms(group("all", 5), first="2026-01-01", last="2030-01-01", team="elders", error="team_past_term", field="to")
s.terms(group("all", 5), by="election", team="elders", error="team_may_not_appoint", field="by")
s.terms(group("all", 5), first="2026-01-01", last="2029-12-31", team="elders")
s.propose("citizens", "citizens_council")
s.terms(group("p", 1, "politician"), group("c", 8), team="citizens", error="team_without_politicians", field="seats")
s.terms(group("c", 9), team="citizens")
s.by("public").ask("team.rules", {"kind": "elder_council", "on": "2025-06-30"})
s.ask("team.rules", {"kind": "disability_council"}, expect={"danish": "handicapråd"})
s.ask("team.template", {"template": "five_plus_ten"})
s.ask("team.list", {}, expect={"total": 3})
s.ask("team.list", {"limit": 1}, expect={"total": 3})
s.ask("team.list", {"topic": "nothing"}, error="interest_not_found", field="interest")
s.ask("team.list", {"stage": "proposed", "counts": True, "order": "deadline"})
s.ask("team.list", {"search": "findes ikke"}, expect={"total": 0, "teams": []})

# --- interest and invitation ---------------------------------------------------------------------------------------

s = Scenario("those whose profile fits are invited with the reason, and express their interest")
s.by("system").do("interest.seed", {}, *["interest.added"] * 7)
s.enrol("ida", interests=["health"], area="north", birth_year=1980)
s.enrol("bo", interests=["traffic"], area="north", birth_year=1980)
s.enrol("eva", interests=["health"], area="south", birth_year=1950)
s.propose(topics=["health"]).terms(group("north", 1, interests=["health"], areas=["north"]),
                                   group("relative", 1, experiences=["relative"]), group("p", 1, "politician"))
s.by("ida").do("idea.deposit", {"idea": uid("bench"), "citizen": uid("ida"), "title": "Bænke", "body": "Langs havnen."}, "idea.deposited")
s.by("staff").do("idea.take_up", {"idea": uid("bench"), "task": {"kind": "team", "team": uid("none")}}, error="idea_team_not_found", field="task.team")
s.do("idea.take_up", {"idea": uid("bench"), "task": {"kind": "team", "team": uid("health")}}, "idea.taken_up")
s.by("public").ask("idea.get", {"idea": uid("bench")})
s.interest("ida", error="team_wrong_stage", field="team").by("staff")
s.call(last_day="2026-01-14", error="team_last_day_unfit", field="last_day")
s.call(last_day="2027-01-01", error="team_last_day_unfit", field="last_day")
s.call(plan={"household_max": 1}, error="team_plan_without_draw", field="plan")
s.call()
s.ask("team.fitting", {"team": uid("health"), "seat": "p"}, error="team_no_such_seat", field="seat")
s.ask("team.fitting", {"team": uid("health"), "seat": "north"}, expect={"citizens": [{
    "citizen": uid("ida"), "seats": [{"seat": "north", "fits": True, "lacking": [], "because": [
        {"criterion": "interest", "by": "health"}, {"criterion": "area", "by": "north"}]}]}]})
s.ask("team.fitting", {"team": uid("health"), "experience_unknown": True})
s.by("public").ask("team.fitting", {"team": uid("health")}, error="not_permitted").by("staff")
s.team("invite", citizens=[], error="team_too_many")
s.team("invite", citizens=[uid("nobody")], error="team_not_to_be_invited", field="citizens")
s.team("invite", "candidacy.invited", "candidacy.invited", "team.invited", citizens=[uid("ida"), uid("eva")])
s.team("invite", citizens=[uid("ida")], error="nothing_to_do")
s.by("ida").ask("team.my_candidacy", {"team": uid("health"), "citizen": uid("ida")},
                expect={"stage": "invited", "invited_because": [{"criterion": "interest", "by": "health"},
                                                                {"criterion": "area", "by": "north"}]})
s.ask("team.my_candidacy", {"team": uid("health"), "citizen": uid("eva")}, error="not_permitted")
s.by("bo").ask("team.my_candidacy", {"team": uid("health"), "citizen": uid("bo")}, error="team_not_a_candidate", field="candidate")
s.by("eva").team("express_interest", citizen=uid("ida"), error="not_permitted")
s.interest("ida", motivation="Jeg er sygeplejerske.")
s.interest("ida", error="team_already_interested", field="citizen")
s.interest("bo", error="team_profile_unfit", field="citizen")
s.interest("bo", experiences=["relative"], politician=True, error="team_politician", field="citizen")
s.interest("bo", answers={"gender": "m"}, experiences=["relative"], error="team_feature_unknown", field="answers")
s.interest("bo", experiences=["relative"])
s.team("withdraw_interest", "team.interest_withdrawn", "candidacy.withdrawn", citizen=uid("bo"))
s.team("withdraw_interest", citizen=uid("bo"), error="team_not_a_candidate", field="candidate")
s.interest("bo", experiences=["relative"])
s.by("eva").team("withdraw_interest", "candidacy.withdrawn", citizen=uid("eva"))
s.at("2026-02-20T10:00:00Z").by("staff").get(stage="recruiting", vacant=3)
s.ask("team.candidates", {"team": uid("health")})
s.by("bo").ask("team.candidates", {"team": uid("health")}, error="not_permitted")
# The last day is inclusive: until midnight in Copenhagen.
s.at("2026-03-01T22:59:59Z").interest("eva", experiences=["relative"])
s.at("2026-03-01T23:00:00Z").by("staff").get(stage="selecting")
s.interest("eva", error="team_wrong_stage", field="team")

# --- appointment ---------------------------------------------------------------------------------------------------

s.mine("ida").mine("bo").mine("eva").at("2026-03-02T12:00:00Z")
s.appoint("north", "ida", by="standing_committee", error="team_may_not_appoint", field="by")
s.appoint("north", "ida", on="2026-03-03", error="team_decided_in_future", field="decided_on")
s.appoint("east", "ida", error="team_no_such_seat", field="seat")
s.appoint("p", "ida", error="team_seat_class_unfit", field="appointee")
s.appoint("relative", "ida", error="team_profile_unfit", field="citizen")
s.appoint("north", "ida", topic="traffic", error="team_topic_unknown", field="topic")
s.appoint("north", "ida", replaces=1, error="team_no_such_appointment", field="appointment")
s.seat("north", "karen", error="team_seat_class_unfit", field="appointee")
s.by("ida").appoint("north", "ida", error="not_permitted").by("staff")
s.appoint("north", "ida", topic="health")
s.appoint("north", "ida", error="team_seat_taken", field="seat")
s.appoint("relative", "bo").team("begin", error="team_no_members", field="team")
s.seat("p", "karen", on_behalf_of="Byrådet", account=uid("eva"))
s.appoint("relative", "eva", error="team_seat_taken", field="seat")
s.by("eva").team("answer_appointment", appointment=1, accept=True, error="team_no_such_appointment", field="appointment")
s.by("ida").team("answer_appointment", appointment=9, accept=True, error="team_no_such_appointment", field="appointment")
s.team("answer_appointment", appointment=1, accept=True, error="team_confidentiality_missing", field="confidentiality")
s.accept(1, show_name=True).team("answer_appointment", appointment=1, accept=False, error="team_already_answered",
                                 field="appointment")
s.by("bo").team("answer_appointment", "candidacy.declined", "team.declined", appointment=2, accept=False)
s.by("staff").accept(3, candidate=False)
# A politician takes no citizen's seat, in this team or any other.
s.appoint("relative", "eva", replaces=2, error="team_politician", field="citizen")
s.by("ida").team("show_name", appointment=1, show=True, error="nothing_to_do")
s.team("show_name", "team.name_shown", appointment=1, show=False).by("public").get(vacant=1)
s.by("ida").team("show_name", "team.name_shown", appointment=1, show=True)
s.by("public").get(vacant=1)
s.by("staff").get(vacant=1)
s.team("adopt_terms", by="council", terms=TERMS, **{"from": "2026-02-01", "to": "2026-12-31"}, seats=[group("all", 5)],
       error="team_wrong_stage", field="team")
s.by("ida").team("withdraw_interest", citizen=uid("ida"), error="team_already_chosen", field="citizen")

# --- the work ------------------------------------------------------------------------------------------------------


def meet(s, act, *events, meeting="first", error=None, field=None, **more):
    return s.do(f"meeting.{act}", {"meeting": uid(meeting), **more}, *events, error=error, field=field)


def called(s, start="2026-03-10T16:00:00Z", end="2026-03-10T18:30:00Z", meeting="first", error=None, field=None, **more):
    body = {"host": {"kind": "team", "team": uid("health")}, "title": "Første møde", "place": "Rådhuset",
            "starts_at": start, "ends_at": end, **more}
    return meet(s, "call", "meeting.called", meeting=meeting, error=error, field=field, **body)


AGENDA = [{"title": "Velkommen"}, {"title": "Idrætshallen"}, {"title": "En sag om en borger", "closed": True}]
s.by("staff")
called(s, error="team_wrong_stage", field="team")
s.team("begin", chair=2, error="team_not_a_member", field="appointment")
s.team("begin", "team.began", chair=3).get(stage="working")
s.team("elect_chair", chair=3, error="nothing_to_do").team("elect_chair", chair=2, error="team_not_a_member", field="appointment")
s.team("elect_chair", "team.chair_elected", chair=1).team("elect_chair", "team.chair_elected", chair=3)
called(s, end="2026-03-10T16:00:00Z", error="meeting_time_unfit", field="ends_at")
called(s, end="2026-03-11T16:00:00.000001Z", error="meeting_time_unfit", field="ends_at")
called(s, start="2026-03-02T12:00:00Z", end="2026-03-02T13:00:00Z", error="meeting_in_the_past", field="starts_at")
called(s, agenda=[{"title": "Punkt"}] * 101, error="meeting_too_many", field="agenda")
called(s, start="2026-12-31T22:00:00Z", end="2026-12-31T23:00:00Z", error="meeting_after_the_period", field="ends_at")
called(s)
called(s, error="nothing_to_do")
called(s, agenda=AGENDA)
s.propose("other", "dialogue_group")
meet(s, "call", host={"kind": "team", "team": uid("other")}, title="Møde", place="Her", starts_at="2026-03-10T16:00:00Z",
        ends_at="2026-03-10T17:00:00Z", error="team_wrong_stage", field="team")
called(s, "2026-03-17T16:00:00Z", "2026-03-17T21:00:00Z", meeting="second")
called(s, "2026-03-24T16:00:00Z", "2026-03-24T18:00:00Z", meeting="third")
meet(s, "cancel", "meeting.cancelled", meeting="third", reason="Sygdom.")
meet(s, "cancel", meeting="third", reason="Igen.", error="meeting_cancelled", field="meeting")
meet(s, "cancel", meeting="none", reason="Igen.", error="meeting_not_found", field="meeting")
called(s, "2026-03-24T16:00:00Z", "2026-03-24T19:00:00Z", meeting="third", error="meeting_cancelled", field="meeting")
meet(s, "record_attendance", present=[1, 3], error="meeting_not_begun", field="meeting")
s.by("ida").team("declare_impartiality", "team.impartiality_declared", declaration=uid("hall"), appointment=1,
                 meeting=uid("first"), item=2, ground="legal_person", note="Jeg sidder i bestyrelsen.")
s.team("declare_impartiality", declaration=uid("four"), appointment=1, meeting=uid("first"), item=4, ground="own_interest",
       error="team_no_such_item", field="item")
s.team("declare_impartiality", declaration=uid("hall"), appointment=1, meeting=uid("first"), item=2, ground="own_interest",
       error="team_already_declared", field="declaration")
s.team("declare_impartiality", declaration=uid("p"), appointment=3, meeting=uid("first"), item=1, ground="own_interest",
       error="not_permitted")
s.team("decide_impartiality", declaration=uid("hall"), outcome="impartial", error="not_permitted").by("staff")
s.team("decide_impartiality", declaration=uid("none"), outcome="impartial", error="team_no_such_declaration", field="declaration")
s.team("decide_impartiality", "team.impartiality_decided", declaration=uid("hall"), outcome="disqualified")
s.team("decide_impartiality", declaration=uid("hall"), outcome="impartial", error="team_already_decided", field="declaration")
s.at("2026-03-10T19:00:00Z")
called(s, agenda=[], start="2026-03-12T16:00:00Z", end="2026-03-12T17:00:00Z", error="meeting_in_the_past", field="starts_at")
meet(s, "record_attendance", present=[1, 2], error="meeting_not_a_member", field="present")
meet(s, "record_attendance", present=[1, 3], excused=[1], error="meeting_present_and_excused", field="excused")
meet(s, "record_attendance", "meeting.attendance_recorded", present=[1, 3])
meet(s, "approve_minutes", error="meeting_no_minutes", field="meeting")
said = [{"item": 1, "text": "Alle bød velkommen."}, {"item": 2, "text": "Hallen drøftet.", "decision": "Indstilles."}]
meet(s, "keep_minutes", items=[{"item": 4, "text": "Intet."}], error="meeting_no_such_item", field="items")
meet(s, "keep_minutes", items=said[:1] * 2, error="meeting_no_such_item", field="items")
meet(s, "keep_minutes", items=said, error="meeting_disqualified_present", field="items")
said = [said[0], {**said[1], "without": [1]}]
meet(s, "keep_minutes", "meeting.minutes_kept", items=said)
s.by("public").ask("meeting.get", {"meeting": uid("first")}, expect={"agenda": [], "present": [], "excused": []})
s.by("ida").ask("meeting.get", {"meeting": uid("first")}, expect={"present": [1, 3]})
s.by("staff").ask("meeting.get", {"meeting": uid("first")}, expect={"present": [1, 3]})
meet(s, "approve_minutes", "meeting.minutes_approved")
meet(s, "keep_minutes", items=said, error="meeting_minutes_approved", field="meeting")
s.at("2026-03-17T22:00:00Z")
meet(s, "record_attendance", "meeting.attendance_recorded", meeting="second", present=[1, 3])
s.ask("meeting.list", {"team": uid("health")})
# Two and a half hours earn one allowance, five hours two; the politician is paid otherwise.
s.ask("team.allowances", {"team": uid("health"), "year": 2026, "single_oere": 50000}, expect={
    "members": [{"appointment": 1, "single_days": 1, "double_days": 1, "sum_oere": 150000}], "lost_earnings_max_oere": 250000})
s.ask("team.calendar", {"team": uid("health")})
s.team("set_working_group", group="movement", label="Bevægelse", members=[], error="nothing_to_do")
s.team("set_working_group", group="movement", label="Bevægelse", members=[2], error="team_not_a_member", field="appointment")
s.team("set_working_group", "team.working_group_set", group="movement", label="Bevægelse", members=[1, 3])
s.team("report", error="team_nothing_to_report", field="team")
s.team("deliver", "team.delivered", deliverable=uid("paper"), kind="policy", title="Sundhedspolitik", text="Udkast.")
s.team("deliver", "team.delivered", deliverable=uid("paper"), kind="vision", title="Det gode liv", text="Visionen.")
s.team("recommend", "team.recommended", recommendation=uid("benches"), title="Bænke", text="Sæt bænke op.")
s.team("recommend", "team.recommended", recommendation=uid("paths"), title="Stier", text="Byg stier.")
s.by("public").get(recommendations=[])
s.by("staff").team("treat_recommendation", recommendation=uid("benches"), outcome="adopted", decided_on="2026-03-17",
                   reply="Ja.", error="team_not_reported", field="team")
s.team("end_topic", "candidacy.left", "team.membership_ended", "team.topic_ended", topic="health")
s.team("end_topic", topic="health", error="team_topic_unknown", field="topic")
s.get(groups=[{"group": "movement", "set": {"label": "Bevægelse", "members": [3]}}])
s.team("report", "team.reported").get(stage="reported")
s.team("treat_recommendation", recommendation=uid("none"), outcome="adopted", decided_on="2026-03-17", reply="Ja.",
       error="team_no_such_recommendation", field="recommendation")
s.team("treat_recommendation", recommendation=uid("benches"), outcome="adopted", decided_on="2026-03-18", reply="Ja.",
       error="team_decided_in_future", field="decided_on")
s.team("follow_up", recommendation=uid("benches"), note="Sat op.", error="team_not_adopted", field="recommendation")
s.at("2026-04-28T18:00:00Z")
s.team("treat_recommendation", "team.recommendation_treated", recommendation=uid("benches"), outcome="adopted",
       decided_on="2026-04-27", reply="Byrådet siger ja.")
s.team("treat_recommendation", recommendation=uid("benches"), outcome="rejected", decided_on="2026-04-28", reply="Nej.",
       error="team_already_treated", field="recommendation")
s.get(stage="reported")
s.team("treat_recommendation", "team.recommendation_treated", recommendation=uid("paths"), outcome="referred",
       decided_on="2026-04-27", reply="Til teknisk udvalg.")
s.team("treat_recommendation", "team.recommendation_treated", recommendation=uid("paths"), outcome="rejected",
       decided_on="2026-04-28", reply="Ikke nu.")
s.team("follow_up", recommendation=uid("paths"), note="Bygget.", error="team_not_adopted", field="recommendation")
s.team("follow_up", "team.followed_up", recommendation=uid("benches"), note="De første ti står der.")
s.team("follow_up", "team.followed_up", recommendation=uid("benches"), note="Alle står der.", done=True)
s.by("public").get(stage="answered")
s.by("staff").team("dissolve", "candidacy.closed", "team.dissolved", reason="Opgaven er løst.")
s.team("dissolve", reason="Igen.", error="team_wrong_stage", field="team")
for language in ("da", "en"):
    s.by("public").ask("team.file", {"team": uid("health"), "language": language})
s.by("staff").team("end_membership", appointment=3, cause="resigned", error="team_wrong_stage", field="team")

# --- who came first -------------------------------------------------------------------------------------------------

s = Scenario("by seat fit those who meet the profile are seated in the order in which they came")
s.by("system").do("interest.seed", {}, *["interest.added"] * 7)
s.enrol("ida", interests=["health"], birth_year=1980)
s.enrol("bo", interests=["health", "traffic"], birth_year=1980)
s.enrol("eva", interests=["traffic"], birth_year=1980)
s.propose().terms(group("all", 2, interests=["health", "traffic"])).call("seat_fit")
s.interest("ida").at("2026-01-16T10:00:00Z").interest("bo").at("2026-01-17T10:00:00Z").interest("eva")
s.at("2026-03-02T12:00:00Z").mine("ida").mine("bo").mine("eva")
s.ask("team.pool", {"team": uid("health")}, error="team_no_draw", field="team")
s.appoint("all", "bo", error="team_other_came_first", field="appointee")
s.appoint("all", "ida").appoint("all", "eva", error="team_other_came_first", field="appointee").appoint("all", "bo")
s.by("ida").team("end_membership", appointment=1, cause="recalled", reason="Nej.", error="not_permitted")
s.team("end_membership", appointment=1, cause="resigned", reason="Ja.", error="team_recall_reason", field="reason")
s.by("staff").team("end_membership", appointment=1, cause="recalled", error="team_recall_reason", field="reason")
s.team("end_membership", "candidacy.left", "team.membership_ended", appointment=1, cause="recalled", reason="Flyttet.")
s.team("end_membership", appointment=1, cause="no_longer_eligible", error="team_not_a_member", field="appointment")
s.appoint("all", "eva", replaces=2, error="team_replaces_unfit", field="replaces")
s.appoint("all", "ida", error="team_not_a_candidate", field="candidate").appoint("all", "eva", replaces=1)
s.by("public").get(vacant=0)
s.by("staff").get(vacant=0)
s.by("eva").team("end_membership", appointment=2, cause="resigned", error="team_no_such_appointment", field="appointment")
s.by("bo").team("end_membership", "candidacy.left", "team.membership_ended", appointment=2, cause="resigned")

# --- the draw ------------------------------------------------------------------------------------------------------

s = Scenario("a draw is published before it, drawn by its own rule, and replaced under the quotas that remain")
CROWD = [(f"k{n}", "f" if n % 2 else "m", 1960 if n % 3 else 1990) for n in range(8)]
for who, _, born in CROWD:
    s.enrol(who, birth_year=born)
s.enrol("unknown").propose().terms(group("citizens", 3), group("p", 1, "politician"))
s.call("draw", plan={"features": [{**AGE, "source": "declared"}]}, error="team_age_bands_unfit", field="plan.features")
s.call("draw", plan={"features": [{**GENDER, "values": [quota("f", 2, 1)]}]}, error="sortition_min_above_max",
       field="features[0].values[0]")
s.publish(error="team_not_recruiting", field="team")
OVERLAP = [quota("young", 0, 3, age_to=50), quota("old", 0, 3, age_from=50)]
s.call("draw", plan={"features": [{**AGE, "values": OVERLAP}]}, error="team_age_bands_unfit", field="plan.features")
s.call("draw", plan={"features": [GENDER, AGE]})
s.call("council", error="team_wrong_stage", field="team")
s.interest("k0", error="team_feature_missing", field="answers")
s.interest("k0", answers={"gender": "x"}, error="team_feature_missing", field="answers")
s.interest("unknown", answers={"gender": "f"}, error="team_feature_missing", field="answers")
for who, gender, _ in CROWD:
    s.interest(who, answers={"gender": gender}, household="Opdigtet Vej 1" if who in ("k0", "k1") else f"Vej {who}")
s.by("staff").publish(error="team_still_calling", field="team")
s.at("2026-03-02T12:00:00Z")
s.team("draw", drawn=s.balls(1, 2), error="team_no_open_draw", field="team")
s.ask("team.draw_text", {"team": uid("health")}, error="team_no_open_draw", field="team")
changed = [{**GENDER, "values": [quota("f", 1, 2), quota("x", 1, 2)]}, AGE]
s.team("change_quotas", plan={"features": changed}, error="team_features_changed", field="plan")
s.team("change_quotas", "team.quotas_changed", plan={"features": [GENDER, AGE], "household_max": 1})
s.publish(randomness={"kind": "balls", "balls": 1}, error="sortition_randomness_unfit", field="randomness")
s.publish(panels=99, error="team_too_few_panels", field="panels")
# Whoever knew the randomness beforehand could choose.
s.publish(draws_at="2026-03-02T12:00:00Z", error="team_draw_time_past", field="draws_at")
s.by("k1").publish(error="not_permitted").by("staff")
s.mine("k0").appoint("citizens", "k0", error="team_not_drawn", field="appointee")
s.team("void_draw", reason="Intet.", error="team_no_open_draw", field="team")
s.publish("Forsøg", randomness={"kind": "beacon", "source": "drand quicknet, runde 4000000", "bytes": 32})
s.team("void_draw", "team.draw_voided", reason="Kilden er holdt op.")
s.team("announce_draw", place="haderslev.dk", told_at="2026-03-02T12:00:00Z", error="team_no_open_draw", field="team")
s.publish()
s.publish(error="team_draw_published", field="team")
# Where the hash was told: after the text was there, before anything is drawn.
s.team("announce_draw", place="haderslev.dk", told_at="2026-03-02T11:59:59Z", error="team_announcement_time", field="told_at")
s.team("announce_draw", place="haderslev.dk", told_at="2026-03-02T12:00:01Z", error="team_announcement_time", field="told_at")
s.by("k1").team("announce_draw", place="haderslev.dk", told_at="2026-03-02T12:00:00Z", error="not_permitted")
s.by("staff").team("announce_draw", "team.draw_announced", place="haderslev.dk/borgerpanel", told_at="2026-03-02T12:00:00Z")
s.team("announce_draw", "team.draw_announced", place="Opslag på rådhuset", told_at="2026-03-02T12:00:00Z")
s.call("draw", "2026-03-20", plan={"features": [GENDER, AGE]}, error="team_draw_published", field="team")
s.team("change_quotas", plan={"features": [GENDER, AGE]}, error="team_draw_published", field="team")
s.by("k7").team("withdraw_interest", citizen=uid("k7"), error="team_draw_published", field="team").by("staff")
s.team("draw", drawn=s.balls(4, 2), error="team_draw_too_early", field="team")
s.read_draw()
s.at("2026-03-04T15:00:00Z")
s.team("draw", drawn=s.balls(1, 2, 3), error="sortition_randomness_length", field="drawn")
s.team("draw", drawn=s.balls(1, 2, 3, 4), error="sortition_randomness_spare", field="drawn")
s.team("draw", drawn=s.balls(1), error="sortition_randomness_length", field="drawn")
s.team("draw", drawn=s.balls(1, 10), error="sortition_randomness_malformed", field="drawn")
s.team("draw", drawn={"kind": "value", "hex": "ab" * 32}, error="sortition_randomness_kind", field="drawn")
for who, _, _ in CROWD:
    s.mine(who)
s.by("public").ask("sortition.verify", {"text": "$text", "sha256": "$sha256", "drawn": s.balls(4, 2)}, expect={"panel": 42},
                   keep={"one": "/people/0", "two": "/people/1", "three": "/people/2"})
s.ask("sortition.verify", {"text": "$text", "sha256": "$sha256", "drawn": s.balls(4, 2), "claimed": 41},
      error="sortition_claim_differs", field="claimed")
s.ask("sortition.verify", {"text": "$text", "sha256": "ab" * 32, "drawn": s.balls(4, 2)},
      error="sortition_hash_differs", field="text")
s.ask("sortition.verify", {"text": "$text", "sha256": "ab", "drawn": s.balls(4, 2)},
      error="sortition_hash_malformed", field="sha256")
s.ask("sortition.person", {"text": "$text", "id": "$k3"})
s.ask("sortition.person", {"text": "$text", "id": "nobody"}, error="sortition_person_unknown", field="id")
s.by("staff").team("draw", *["candidacy.drawn"] * 3, "team.drawn", drawn=s.balls(4, 2))
s.team("draw", drawn=s.balls(4, 2), error="team_no_open_draw", field="team")
s.by("public").ask("team.draw_text", {"team": uid("health")}, expect={"randomness": "4 2", "panel": 42})
s.ask("team.draw_text", {"team": uid("health"), "round": 3}, error="team_no_open_draw", field="team").by("staff")
# Read wrong: the panel is another, as long as nobody is appointed from it.
s.team("void_draw", *["candidacy.draw_voided"] * 3, "team.draw_voided", reason="Kuglerne viste 4 3.")
s.publish(draws_at="2026-03-05T15:00:00Z").read_draw().at("2026-03-05T15:00:00Z")
s.by("public").ask("sortition.verify", {"text": "$text", "sha256": "$sha256", "drawn": s.balls(4, 3)},
                   keep={"one": "/people/0", "two": "/people/1", "three": "/people/2"})
s.by("staff").team("draw", *["candidacy.drawn"] * 3, "team.drawn", drawn=s.balls(4, 3))
for who in ("one", "two", "three"):
    s.appoint("citizens", who)
s.team("void_draw", reason="For sent.", error="team_draw_used", field="team")
s.publish(draws_at="2026-03-10T15:00:00Z", error="team_nothing_to_draw", field="team")
s.accept(1).accept(2).team("answer_appointment", "candidacy.declined", "team.declined", appointment=3, accept=False)
s.team("begin", "team.began")
# The substitute is drawn with the two who sit locked, and the one who declined left out.
s.publish("Lodtrækning af en afløser", draws_at="2026-03-10T15:00:00Z").read_draw().at("2026-03-10T15:00:00Z")
s.by("public").ask("sortition.verify", {"text": "$text", "sha256": "$sha256", "drawn": s.balls(0, 7)}, expect={"panel": 7})
s.by("staff").team("draw", "candidacy.drawn", "team.drawn", drawn=s.balls(0, 7)).get(vacant=2)
s.ask("team.candidates", {"team": uid("health")})

s = Scenario("a person holds one seat, as a citizen or in an office")
s.enrol("ida").propose().terms(group("c", 1), group("p", 2, "politician"), group("e", 1, "expert")).call()
s.interest("ida").by("staff").seat("p", "karen", on="2026-01-15").seat("p", "karen", on="2026-01-15",
                                                                     error="team_already_seated", field="appointee")
s.mine("ida").appoint("c", "ida", on="2026-01-15", error="team_still_calling", field="team")
s.at("2026-03-02T12:00:00Z").appoint("c", "ida")
s.seat("e", "ida", account=uid("ida"), error="team_already_seated", field="appointee")

s = Scenario("what people lived through stands in no public text")
s.enrol("ida").propose().terms(group("relative", 1, experiences=["relative"])).call("draw")
s.interest("ida", experiences=["relative"]).by("staff").at("2026-03-02T12:00:00Z")
s.publish(error="team_disclosure_unfit", field="disclosure").publish(disclosure="pseudonyms_only").read_draw()
s.at("2026-03-04T15:00:00Z").team("draw", "candidacy.drawn", "team.drawn", drawn=s.balls(0, 0))
s.by("ida").team("withdraw_interest", "candidacy.declined", citizen=uid("ida"))

# --- forgetting ----------------------------------------------------------------------------------------------------

s = Scenario("whoever is forgotten leaves the seat, and nothing leads from the team to them any more")
s.enrol("ida", "bo").propose().terms(group("citizens", 1), group("p", 1, "politician")).call()
s.interest("ida").interest("bo").at("2026-03-02T12:00:00Z").mine("ida").mine("bo").appoint("citizens", "ida")
s.by("ida").accept(1, show_name=True).ask("citizen.export", {"citizen": uid("ida")})
s.ask("citizen.erasure_plan", {"citizen": uid("ida")})
s.do("citizen.erase", {"citizen": uid("ida")})
s.by("bo").do("citizen.erase", {"citizen": uid("bo")})
s.by("staff").get(vacant=2).ask("team.candidates", {"team": uid("health")}, expect={"candidates": []})

# --- age -----------------------------------------------------------------------------------------------------------

s = Scenario("the elder council takes nobody below sixty, or of unknown age")
s.enrol("old", birth_year=1966).enrol("young", birth_year=1967).enrol("unknown").enrol("sys", "sta", birth_year=1950)
s.propose(kind="elder_council").terms(group("all", 5)).call()
# The year of birth is the citizen's own word; a log-in vouches, or staff have seen it.
s.interest("old", error="team_age_unknown", field="attestation").interest("young", error="team_age_unfit")
s.interest("unknown", error="team_age_unfit")
s.interest("old", attestation=s.attest("old", age_from=59), error="team_age_unknown", field="attestation")
s.interest("old", attestation=s.attest("bo", age_from=60), error="attestation_invalid", field="attestation")
for field, value in (("age_seen", True), ("channel", "phone")):
    for who in ("old", "young", "public"):
        s.by(who).team("express_interest", citizen=uid("old"), **{field: value}, error="field_not_permitted", field=field)
s.by("system").team("express_interest", "candidacy.interested", "team.interest_expressed", citizen=uid("sys"),
                    age_seen=True, channel="letter")
s.by("staff").team("express_interest", "candidacy.interested", "team.interest_expressed", citizen=uid("sta"),
                   age_seen=True, channel="in_person")
s.team("express_interest", citizen=uid("young"), age_seen=True, error="team_age_unfit")
s.interest("old", attestation=s.attest("old", age_from=60)).interest("unknown", attestation=s.attest("unknown", age_from=71))
s.at("2026-03-02T12:00:00Z").mine("unknown").appoint("all", "unknown", by="election", error="team_age_unfit")
s.appoint("all", "unknown", by="election", age_seen=True)
s.mine("old").appoint("all", "old", by="election")
s.appoint("all", "old", by="election", error="team_not_a_candidate", field="candidate")

# --- forgotten and dissolved ---------------------------------------------------------------------------------------

s = Scenario("who is forgotten as a councillor may take a citizen's seat, and a dissolved team closes what was open")
s.enrol("ida", "bo", "eva").propose().terms(group("c", 2), group("p", 1, "politician")).call()
s.seat("p", "karen", on="2026-01-15", account=uid("ida"))
s.interest("ida", error="team_politician", field="citizen")
s.by("staff").do("person.forget", {"person": uid("karen")})
s.by("ida").team("express_interest", "candidacy.interested", "team.membership_ended", "team.interest_expressed",
                 citizen=uid("ida"))
s.interest("bo")
# A list of erasures that is replayed would forget whoever had the id next.
s.by("staff").seat("p", "karen", on="2026-01-15", error="person_forgotten", field="person")
s.team("invite", "candidacy.invited", "team.invited", citizens=[uid("eva")])
s.mine("bo").at("2026-03-02T09:00:00Z").appoint("c", "bo")
s.team("dissolve", "team.membership_ended", "candidacy.closed", "candidacy.closed", "candidacy.closed", "team.dissolved",
       reason="Opgaven er løst.")
for who in ("ida", "bo", "eva"):
    s.by(who).ask("team.my_candidacy", {"team": uid("health"), "citizen": uid(who)}, expect={"stage": "closed"})
s.by("ida").do("idea.deposit", {"idea": uid("late"), "citizen": uid("ida"), "title": "Bænke", "body": "Ved kirken."}, "idea.deposited")
s.by("staff").do("idea.take_up", {"idea": uid("late"), "task": {"kind": "team", "team": uid("health")}},
                 error="idea_team_dissolved", field="task.team")

# --- what is left --------------------------------------------------------------------------------------------------

s = Scenario("seats are not changed under those who sit in them, and a meeting stays with its host")
for name in ("health", "other"):
    s.by("staff").propose(name).terms(group("p", 1, "politician"), team=name)
s.call(error="team_no_citizen_seats", field="team")
s.seat("p", "karen", on="2026-01-15").terms(group("p", 2, "politician"), error="team_seats_taken", field="seats")
s.accept(1, candidate=False).team("begin", "team.began")
called(s)
s.team("appoint", "team.appointed", team="other", seat="p", by="council", decided_on="2026-01-15",
       appointee={"kind": "person", "person": uid("karen"), "name": "Karen Eksempel"})
s.team("answer_appointment", "team.accepted", team="other", appointment=1, accept=True, confidentiality=True)
s.team("begin", "team.began", team="other")
meet(s, "call", host={"kind": "team", "team": uid("other")}, title="Møde", place="Her", starts_at="2026-03-10T16:00:00Z",
        ends_at="2026-03-10T17:00:00Z", error="meeting_other_host", field="host")
# Nobody who has no account stays where they are forgotten.
s.by("staff").do("person.forget", {"person": uid("karen")})
s.ask("sortition.verify", {"text": "", "sha256": "ab" * 32, "drawn": s.balls(1)}, error="sortition_text_malformed", field="text")
s.ask("sortition.verify", {"text": "medborger-lottery\t1\t00000000\n", "sha256": "ab" * 32, "drawn": s.balls(1)},
      error="sortition_text_damaged", field="text")

# --- what a draw refuses -------------------------------------------------------------------------------------------

s = Scenario("a draw by itself: bad input is named by its place, conflicts and their smallest relaxation are found")
s.by("public")
AREA = {"key": "area", "values": [quota("north", 1, 2), quota("south", 1, 2)]}
RULES = {"seats": 2, "features": [AREA]}
CROWD = [{"id": f"p{n}", "features": {"area": "north" if n < 3 else "south"}} for n in range(4)]
BALLS = {"kind": "balls", "balls": 2}


def lottery(error=None, field=None, rules=RULES, people=CROWD, panels=20, keep=None, **more):
    announcement = {"title": "Prøve", "randomness": BALLS, "disclosure": "features", **more}
    body = {"rules": rules, "people": people, "announcement": announcement, "panels": panels}
    return s.ask("sortition.lottery", body, error=error, field=field, keep=keep)


def ruled(**more):
    return {**RULES, **more}


def valued(*values):
    return {"seats": 2, "features": [{"key": "area", "values": list(values)}]}


def crowd(place, **more):
    return [{**person, **(more if at == place else {})} for at, person in enumerate(CROWD)]


lottery("sortition_seats_out_of_range", "seats", rules=ruled(seats=0))
lottery("sortition_pool_too_small", "people", rules=ruled(seats=5))
lottery("sortition_pool_too_small", "people", people=[])
lottery("sortition_too_many", "features", rules={"seats": 1, "features": [{"key": f"f{n}", "values": []} for n in range(1000)]})
lottery("sortition_min_above_max", "features[0].values[0]", rules=valued(quota("north", 2, 1), quota("south", 0, 2)))
lottery("sortition_repeated", "features[0].values[1].value", rules=valued(quota("north", 0, 1), quota("north", 0, 2)))
lottery("sortition_name_malformed", "features[0].values[0].value", rules=valued(quota(" north", 0, 1)))
lottery("sortition_value_of_nobody", "features[0].values[2]",
        rules=valued(quota("north", 0, 2), quota("south", 0, 2), quota("west", 1, 2)))
lottery("sortition_value_unlisted", "people[3].features.area", rules=valued(quota("north", 0, 2)))
lottery("sortition_feature_missing", "people[1].features.area", people=crowd(1, features={}))
lottery("sortition_id_malformed", "people[1].id", people=crowd(1, id="to ord"))
lottery("sortition_person_repeated", "people[1].id", people=crowd(1, id="p0"))
lottery("sortition_unknown", "joint[0].of.age", rules=ruled(joint=[{"of": {"age": "old", "area": "north"}, "min": 0, "max": 1}]))
lottery("sortition_joint_of_one", "joint[0].of", rules=ruled(joint=[{"of": {"area": "north"}, "min": 0, "max": 1}]))
lottery("sortition_seat_groups_unfit", "seat_groups", rules=ruled(seat_groups=[{"key": "a", "seats": 1}]))
lottery("sortition_household_zero", "household_max", rules=ruled(household_max=0))
lottery("sortition_households_missing", "household_max", rules=ruled(household_max=1))
lottery("sortition_household_blank", "people[1].household", people=crowd(1, household=" "))
lottery("sortition_included_fits_nothing", "people[0].fits", rules=ruled(seat_groups=[{"key": "a", "seats": 2}]),
        people=crowd(0, standing="included"))
lottery("sortition_quotas_conflict", "rules", rules=valued(quota("north", 2, 2), quota("south", 1, 1)))
lottery("sortition_panels_out_of_range", "panels", panels=0)
lottery("sortition_line_malformed", "title", title="")
lottery("wrong_type", "rules.features[0].values[0].min", rules=valued({"value": "north", "min": 0.5, "max": 1}))
s.ask("sortition.distribute", {"rules": RULES, "people": CROWD, "work_max": 0}, error="work_exhausted", field="work_max")
for objective in ("leximin", "maximin", "nash", "stratified"):
    s.ask("sortition.distribute", {"rules": RULES, "people": CROWD, "objective": objective})
s.ask("sortition.distribute", {"rules": valued(quota("north", 2, 2), quota("south", 1, 1)), "people": CROWD, "objective": "stratified"},
      error="sortition_draw_failed", field="objective")
s.ask("sortition.distribute", {"rules": {"seats": 1}, "people": [{"id": "alone"}]}, expect={"people": [{"id": "alone", "chance": 1.0}]})
s.ask("sortition.conflicts", {"rules": RULES, "people": CROWD}, expect={"feasible": True, "conflict": [],
      "warnings": {"no_chance": [], "exhausted": [{"kind": "value", "feature": "area", "value": "south"}]}})
s.ask("sortition.conflicts", {"rules": valued(quota("north", 2, 2), quota("south", 1, 1)), "people": CROWD}, expect={"feasible": False})
s.ask("sortition.report", {"rules": RULES, "people": CROWD, "population": {"area": {"north": 0.5, "south": 0.5}}})
s.ask("sortition.report", {"rules": RULES, "people": CROWD, "population": {"area": {"north": 1.5}}},
      error="sortition_number_out_of_range", field="population.area")
s.ask("sortition.write_tables", {"features": [AREA], "people": CROWD})
s.ask("sortition.replacement", {"rules": RULES, "people": CROWD, "vacancy": {"panel": ["p0", "p3"], "left": ["p0"], "unavailable": []}})
s.ask("sortition.replacement", {"rules": RULES, "people": CROWD, "vacancy": {"panel": ["p0", "x"], "left": [], "unavailable": []}},
      error="sortition_person_unknown", field="panel[1]")
s.ask("sortition.reserves", {"rules": RULES, "people": CROWD, "panel": ["p0", "p3"], "drop_out": {"per_mille": 100}, "reserves": 1})
lottery(keep={"text": "/published/text", "sha256": "/published/sha256"})
lottery(disclosure="pseudonyms_only", randomness={"kind": "dice", "sides": 6, "throws": 2})
DICE = {"kind": "dice", "sides": 6, "throws": 2}
lottery(randomness=DICE, keep={"diced": "/published/text", "dice_hash": "/published/sha256"})
s.ask("sortition.verify", {"text": "$diced", "sha256": "$dice_hash", "drawn": {"kind": "numbers", "numbers": [6, 6]}},
      error="sortition_randomness_thrown", field="drawn")
s.ask("sortition.verify", {"text": "$diced", "sha256": "$dice_hash", "drawn": {"kind": "numbers", "numbers": [6, 6, 1, 3]}},
      expect={"panel": 2})
s.ask("sortition.verify", {"text": "$text", "sha256": "$sha256", "drawn": {"kind": "numbers", "numbers": [9, 9]}}, expect={"panel": 19})

s = Scenario("a team's page shows who answers questions about it")
s.by("staff").propose()
card = {"unit": "Sundhed", "phone": "12 34 56 78",
        "phone_hours": [{"weekday": day, "from": "10:00", "until": "14:00"} for day in ("tuesday", "wednesday")]}
s.do("contact_point.put", {"contact_point": "health", "card": card}, "contact_point.put")
s.do("contact_point.assign", {"contact_point": "health", "matter": f"team/{uid('health')}"}, "contact_point.assigned")
s.by("public").ask("team.get", {"team": uid("health")}).ask("team.file", {"team": uid("health")})
s.ask("team.file", {"team": uid("health"), "language": "en"})

write(__file__)
