"""Writes recognition.json: awards, councils, ambassadors and private initiatives. See scenario.py.

    python3 tests/vectors/recognition.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests every_step
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write


class Scenario(Common):
    """A municipality with citizens and organisations."""

    def enrol(self, *everybody, **more):
        for who in everybody:
            body = {"citizen": uid(who), "seed": seed(who), "name": f"{who.title()} Eksempel", "consents": CONSENT, **more}
            self.by("public").do("citizen.enrol", body, "citizen.enrolled", "citizen.consent_given")
        return self.by("staff")

    def organisation(self, name, kind="association"):
        body = {"organisation": uid(name), "kind": kind, "name": name.title(), "text": {"purpose": "Fællesskab."}}
        return self.by("staff").do("organisation.register", body, "organisation.registered", "organisation.confirmed")

    def mandate(self, organisation, who, *powers):
        body = {"organisation": uid(organisation), "citizen": uid(who), "role": "chair", "powers": list(powers),
                "from": "2026-01-01"}
        return self.by("staff").do("organisation.give_mandate", body, "organisation.mandate_given")

    def award(self, act, *events, error=None, field=None, award="valby", **more):
        return self.do(f"award.{act}", {"award": uid(award), **more}, *events, error=error, field=field)

    def announce(self, error=None, field=None, **more):
        body = {"title": "Årets ildsjæl", "year": 2026, "criteria": "Gør noget for andre.", "prize_oere": 1000000,
                "opens_at": "2026-03-01T11:00:00Z", "deadline": "2026-08-12T10:00:00Z",
                "vote_opens_at": "2026-09-01T06:00:00Z", "vote_closes_at": "2026-09-15T10:00:00Z", "unverified_voters": True, **more}
        return self.award("announce", "award.announced", error=error, field=field, **body)

    def nominate(self, whom, kind="citizen", error=None, field=None, **more):
        nominee = {"kind": kind, "name": whom} if kind == "person" else {"kind": kind, kind: uid(whom)}
        # Each nominee is a stream of their own; the award counts those who are new.
        known = self.__dict__.setdefault("nominated", set())
        events = ["nominee.nominated"] if (kind, whom) in known else ["award.nominee_added", "nominee.nominated"]
        if kind != "person" and not error:
            known.add((kind, whom))
        return self.award("nominate", *events, error=error, field=field, nominee=nominee,
                          nomination=uid(f"nomination {len(self.steps)}"), reason="Hun møder op hver uge.", **more)

    def consent(self, number, error=None, field=None):
        return self.award("consent", "nominee.consented", nominee=number, error=error, field=field)

    def seat(self, who, error=None, field=None, named=True):
        juror = {"kind": "staff", "staff": uid(who)} if who.startswith("staff") else {
            "kind": "citizen", "citizen": uid(who), "named": named}
        return self.award("seat_juror", "award.juror_seated", juror=juror, error=error, field=field)

    def points(self, *points, error=None, field=None):
        given = [{"nominee": n, "points": p} for n, p in points]
        return self.award("give_points", "award.points_given", points=given, error=error, field=field)

    def vote(self, who, nominee, error=None, field=None):
        return self.by(who).award("vote", "award.voted", citizen=uid(who), nominee=nominee,
                                  error=error, field=field)

    def get(self, **expect):
        return self.ask("award.get", {"award": uid("valby")}, expect=expect)


# --- awards: announcing ---------------------------------------------------------------------------------------------

s = Scenario("an award is announced with whole minutes and changes until nominations open")
s.by("public").announce(error="not_permitted")
s.by("staff").ask("award.get", {"award": uid("valby")}, error="award_not_found", field="award")
s.announce(opens_at="2026-03-01T11:00:30Z", error="award_not_to_the_minute", field="deadline")
s.announce(deadline="2026-03-01T11:00:00Z", error="award_windows_unfit", field="deadline")
s.announce(vote_opens_at="2026-08-12T09:59:00Z", error="award_windows_unfit", field="deadline")
s.announce(vote_closes_at="2026-09-01T06:00:00Z", error="award_windows_unfit", field="deadline")
s.announce(opens_at="2026-01-01T00:00:00Z", deadline="2026-01-15T16:00:00Z", error="award_in_the_past", field="deadline")
s.announce(jury_per_mille=1001, error="award_split_unfit", field="jury_per_mille")
s.announce(vote_opens_at="2026-08-12T10:00:00Z")
s.announce()
s.announce(error="nothing_to_do")
s.by("public").get(stage="announced", jury_per_mille=500, nominees=[], jurors=[])
s.award("set_event", event={"on": "2026-11-20", "place": "Rådhuset"}, error="not_permitted")
event = {"on": "2026-11-20", "place": "Rådhuset"}
s.by("staff").award("set_event", "award.ceremony_set", event=event)
s.award("set_event", event=event, error="nothing_to_do")
s.award("set_event", event={"on": "2026-13-20", "place": "Rådhuset"}, error="day_malformed", field="event.on")
# Nominations open at noon: a second before, it is announced.
s.at("2026-03-01T10:59:59Z").by("public").get(stage="announced", event=event)
s.enrol("ida", "bo")
s.by("ida").nominate("bo", error="award_not_nominating", field="award")
s.at("2026-03-01T11:00:00Z").by("staff").announce(title="Andet", error="award_begun", field="award")
s.by("ida").nominate("bo")
# And the deadline is exclusive.
s.at("2026-08-12T09:59:59Z").by("staff").nominate("ida")
s.at("2026-08-12T10:00:00Z").nominate("ida", error="award_not_nominating", field="award")
s.get(stage="nominated")
s.ask("award.list", {}, expect={"total": 1})
s.ask("award.list", {"year": 2025}, expect={"total": 0, "awards": []})

# --- awards: nominating ---------------------------------------------------------------------------------------------

s = Scenario("nobody nominates themselves or an organisation that they speak for")
s.enrol("ida", "bo", "eva").organisation("vennerne").organisation("lukket")
s.do("organisation.close", {"organisation": uid("lukket"), "reason": "Nedlagt."}, "organisation.closed")
s.mandate("vennerne", "eva", "post")
s.announce().at("2026-04-01T08:00:00Z")
s.by("public").nominate("bo", error="not_permitted")
s.by("ida").nominate("bo", award="none", error="award_not_found", field="award")
s.nominate("ida", error="award_self_nomination", field="nominee")
s.nominate("nobody", error="citizen_not_found", field="citizen")
s.nominate("lukket", "organisation", error="organisation_closed", field="organisation")
s.nominate("bo")
s.nominate("bo", error="award_already_nominated", field="nominee")
s.by("eva").nominate("bo")
s.nominate("vennerne", "organisation", error="award_self_nomination", field="nominee")
s.by("ida").nominate("vennerne", "organisation")
s.by("staff").nominate("vennerne", "organisation")
# Eva writes of somebody by name; that it is her own association, staff find.
s.by("eva").nominate("Venner", "person")
s.by("ida").nominate("Bo", "person")
s.award("join", nominee=4, into=1, error="not_permitted")
s.by("staff").award("join", nominee=3, into=2, error="award_self_nomination", field="nominee")
s.award("join", nominee=1, into=2, error="award_join_unfit", field="into")
s.award("join", nominee=4, into=4, error="award_join_unfit", field="into")
s.award("join", nominee=4, into=9, error="award_nominee_not_found", field="nominee")
s.award("join", "nominee.joined", "nominee.took_over", nominee=4, into=1)
s.award("join", nominee=4, into=1, error="award_nominee_out", field="nominee")
s.by("bo").nominate("Bo igen", "person")
s.by("staff").award("join", nominee=5, into=1, error="award_self_nomination", field="nominee")
s.award("join", "nominee.joined", "nominee.took_over", nominee=5, into=3)
s.at("2026-09-01T06:00:00Z").award("join", nominee=3, into=1, error="award_join_unfit", field="into")
s.get(stage="voting")

s = Scenario("a nominee is shown only with their consent, and can say no")
s.enrol("ida", "bo", "eva", "kim").organisation("vennerne")
s.mandate("vennerne", "eva", "manage").mandate("vennerne", "kim", "post")
s.announce().at("2026-04-01T08:00:00Z")
s.by("ida").nominate("bo").nominate("vennerne", "organisation").nominate("Anna Andersen", "person")
s.by("public").get(nominees=[])
s.by("ida").get().by("bo").get().by("eva").get().by("staff").get()
s.by("ida").consent(1, error="award_nominee_not_found", field="nominee").by("staff").consent(1, error="not_permitted")
s.by("bo").consent(9, error="award_nominee_not_found", field="nominee")
s.by("bo").consent(1).consent(1, error="nothing_to_do")
s.by("staff").consent(2, error="mandate_missing").by("kim").consent(2, error="award_nominee_not_found", field="nominee")
s.by("eva").consent(2).consent(3, error="award_nominee_not_found", field="nominee")
s.by("staff").consent(3)
s.by("public").get()
for after in [0, 2, 3]:
    s.ask("award.get", {"award": uid("valby"), "limit": 2, "after": after},
          expect={"next": 2} if after == 0 else {"title": "Årets ildsjæl"})
s.ask("award.get", {"award": uid("valby"), "limit": 0}, expect={"next": 1})
s.by("public").award("decline", nominee=1, error="not_permitted")
s.by("bo").award("decline", "nominee.left", nominee=1)
s.award("decline", nominee=1, error="award_nominee_out", field="nominee")
s.by("eva").nominate("bo", error="award_nominee_out", field="nominee")
s.by("eva").award("exclude", nominee=3, reason="Uden for temaet.", error="not_permitted")
s.by("staff").award("exclude", "nominee.left", nominee=3, reason="Uden for temaet.")
s.award("exclude", nominee=3, reason="Uden for temaet.", error="award_nominee_out", field="nominee")
s.get().by("public").get()
s.by("ida").nominate("eva").at("2026-09-01T06:00:00Z")
s.by("eva").consent(4, error="award_consent_late", field="nominee")

# --- awards: jury, vote and result ----------------------------------------------------------------------------------

s = Scenario("the jury is impartial, the vote is secret, and the result weighs both in whole numbers")
s.enrol("ida", "bo", "eva", "kim", "liv", "per", "ann").organisation("vennerne").mandate("vennerne", "liv", "post")
s.announce().seat("kim")
s.seat("kim", error="award_juror_seated", field="juror")
s.by("ida").seat("eva", error="not_permitted")
s.at("2026-04-01T08:00:00Z").by("kim").nominate("bo", error="award_juror_partial", field="juror")
s.by("ida").nominate("kim", error="award_juror_partial", field="juror")
s.by("staff").seat("liv", named=False)
s.by("ida").nominate("vennerne", "organisation", error="award_juror_partial", field="juror")
s.by("staff").award("excuse_juror", "award.juror_excused", juror=2, reason="Inhabil.")
s.award("excuse_juror", juror=2, reason="Inhabil.", error="award_not_a_juror", field="juror")
s.award("excuse_juror", juror=9, reason="Inhabil.", error="award_not_a_juror", field="juror")
s.by("ida").award("excuse_juror", juror=1, reason="Inhabil.", error="not_permitted")
s.by("ida").nominate("vennerne", "organisation").nominate("bo").nominate("eva")
s.by("staff").nominate("eva")
s.seat("liv", error="award_juror_partial", field="juror").seat("ida", error="award_juror_partial", field="juror")
s.seat("bo", error="award_juror_partial", field="juror").seat("staff", error="award_juror_partial", field="juror")
s.seat("staff two")
s.seat("per")
s.mandate("vennerne", "per", "post")
s.by("bo").consent(2).by("eva").consent(3)
s.by("kim").points((2, 60), (3, 40), error="award_not_voting", field="award")
s.vote("ida", 2, error="award_not_voting", field="award")
s.at("2026-09-01T06:00:00Z")
s.by("public").points((2, 60), error="not_permitted").by("ann").points((2, 60), error="award_not_a_juror", field="juror")
s.by("per").points((2, 60), (3, 40), error="award_juror_partial", field="juror")
s.by("kim").points((2, 60), error="award_points_unfit", field="points")
s.points((2, 60), (3, 40), (1, 10), error="award_points_unfit", field="points")
s.points((2, 60), (3, 101), error="award_points_unfit", field="points")
s.points((3, 40), (2, 61)).points((2, 60), (3, 40)).points((3, 40), (2, 60), error="nothing_to_do")
s.by("staff").award("vote", citizen=uid("ida"), nominee=2, error="not_permitted")
s.by("bo").award("vote", citizen=uid("ida"), nominee=2, error="not_permitted")
s.vote("ida", 1, error="award_not_standing", field="nominee")
s.vote("ida", 9, error="award_not_standing", field="nominee")
s.ask("award.my_vote", {"award": uid("valby"), "citizen": uid("ida")}, expect={})
s.vote("ida", 2).vote("ida", 2, error="nothing_to_do").vote("ida", 3).vote("bo", 2).vote("eva", 3)
s.by("ida").ask("award.my_vote", {"award": uid("valby"), "citizen": uid("ida")}, expect={"nominee": 3})
s.by("staff").ask("award.my_vote", {"award": uid("valby"), "citizen": uid("ida")}, error="not_permitted")
s.award("declare", error="award_too_early", field="award")
s.at("2026-09-15T09:59:59Z").vote("per", 3)
s.at("2026-09-15T10:00:00Z").vote("ann", 2, error="award_not_voting", field="award")
s.by("ida").award("declare", error="not_permitted")
s.by("staff").award("declare", error="award_jury_pending", field="award")
s.award("excuse_juror", "award.juror_excused", juror=4, reason="Tegner en indstillet.")
s.by("public").get(stage="counting")
# The other juror is an employee under another id, who gives points after the vote has closed.
s.actor = {"kind": "staff", "staff": uid("staff two")}
s.points((2, 80), (3, 20))
s.by("staff").award("declare", "award.decided")
# Bo: 140 of 200 points, 1 of 4 votes: 350 + 125 = 475. Eva: 60 of 200 and 3 of 4: 150 + 375 = 525.
s.by("public").get(stage="decided")
s.by("staff").award("declare", error="award_decided", field="award")
s.vote("ann", 2, error="award_decided", field="award")
s.by("bo").award("decline", nominee=2, error="award_decided", field="award")

s = Scenario("whoever is nominated is told once, and whoever nominated hears of the result")
s.enrol("ida", "bo", "eva").organisation("vennerne").mandate("vennerne", "eva", "manage").announce(jury_per_mille=0)
s.at("2026-04-01T08:00:00Z").by("ida").nominate("bo").nominate("vennerne", "organisation").by("staff").nominate("bo")
s.told(bo=1, eva=1, ida=0).by("bo").consent(1).at("2026-09-01T06:00:00Z").vote("eva", 1)
s.at("2026-09-15T10:00:00Z").by("staff").award("declare", "award.decided").told(bo=1, eva=1, ida=1)

s = Scenario("what a nominee without an account answers, the municipality records")
s.by("staff").announce().at("2026-04-01T08:00:00Z").nominate("Anna", "person").nominate("Bent", "person")
s.award("decline", "nominee.left", nominee=1).by("system").award("decline", "nominee.left", nominee=2)

s = Scenario("an award can do without a jury or without a vote, and equals share the prize")
s.enrol("ida", "bo", "eva")
s.announce(jury_per_mille=0).seat("ida", error="award_no_jury", field="award")
s.announce(jury_per_mille=1000).at("2026-04-01T08:00:00Z")
s.nominate("Anna", "person").nominate("Bent", "person").consent(1).consent(2)
s.at("2026-09-01T06:00:00Z").vote("ida", 1, error="award_no_vote", field="award")
s.at("2026-09-15T10:00:00Z").by("staff").award("declare", error="award_no_jury", field="award")
s.seat("staff two")
s.actor = {"kind": "staff", "staff": uid("staff two")}
s.points((1, 50), (2, 50)).by("staff").award("declare", "award.decided").by("public").get(stage="decided")

s = Scenario("ballots are counted in parts, of which nobody is told anything before the result")
s.enrol("ida", "bo", "eva", "kim", "liv").announce(jury_per_mille=0).at("2026-04-01T08:00:00Z")
s.nominate("Anna", "person").nominate("Bent", "person").consent(1).consent(2).at("2026-09-01T06:00:00Z")
s.vote("ida", 1).vote("bo", 2).vote("eva", 2).vote("kim", 1)
s.by("staff").award("count", error="award_too_early", field="award").at("2026-09-15T10:00:00Z")
s.by("ida").award("count", error="not_permitted").by("staff").award("count", "award.counted", at_once=2)
s.award("declare", error="award_ballots_uncounted", field="award").by("public").get(stage="counting", count={"parts": 2, "done": 1})
# A server whose clock is behind: what is counted already gets no ballot more.
s.at("2026-09-15T09:59:59Z").vote("liv", 1, error="award_not_voting", field="award").at("2026-09-15T10:00:01Z")
s.by("staff").award("count", "award.counted").award("count", error="nothing_to_do").get(count={"parts": 2, "done": 2})
s.by("ida").ask("award.my_vote", {"award": uid("valby"), "citizen": uid("ida")})
s.by("staff").award("declare", "award.decided").award("count", error="award_decided", field="award")
s.by("public").get(stage="decided")

s = Scenario("only those whose identity is verified vote, unless the award says otherwise")
s.enrol("ida", "bo").announce(unverified_voters=False).announce(unverified_voters=False, error="nothing_to_do")
s.announce(jury_per_mille=0, unverified_voters=False).at("2026-04-01T08:00:00Z")
s.nominate("Anna", "person").consent(1).at("2026-09-01T06:00:00Z")
s.vote("ida", 1, error="award_unverified", field="citizen")
s.do("citizen.verify", {"citizen": uid("ida"), "attestation": s.attest("ida", person="ida")},
     "citizen.verified")
s.vote("ida", 1).vote("bo", 1, error="award_unverified", field="citizen")

s = Scenario("a vote follows the person, and who is forgotten is out of the award with what was written of them")
s.enrol("ida", "ida2", "bo", "eva", "kim")
s.announce(jury_per_mille=500).seat("kim").at("2026-04-01T08:00:00Z")
s.by("ida").nominate("bo").nominate("eva").by("bo").consent(1).by("eva").consent(2)
s.at("2026-09-01T06:00:00Z").vote("ida", 1).vote("ida2", 2)
verify = lambda who: {"citizen": uid(who), "attestation": s.attest(who, person="ida")}
s.do("citizen.verify", verify("ida"), error="not_permitted")
s.by("ida").do("citizen.verify", verify("ida"),
               "citizen.verified")
s.ask("award.my_vote", {"award": uid("valby"), "citizen": uid("ida")}, expect={"nominee": 1})
s.ask("citizen.erasure_plan", {"citizen": uid("ida")})
s.by("bo").do("citizen.erase", {"citizen": uid("bo")})
s.by("kim").do("citizen.erase", {"citizen": uid("kim")})
s.by("ida").do("citizen.erase", {"citizen": uid("ida")})
# The same person under another account: the vote given before stays, and only one counts.
s.by("ida2").do("citizen.verify", verify("ida2"),
                "citizen.verified")
s.ask("award.my_vote", {"award": uid("valby"), "citizen": uid("ida2")}, expect={"nominee": 1})
s.vote("ida2", 1, error="award_not_standing", field="nominee").due("award.juror_excused").vote("ida2", 2)
s.by("staff").get().by("public").get()
s.by("staff").seat("staff two").at("2026-09-15T10:00:00Z")
s.actor = {"kind": "staff", "staff": uid("staff two")}
s.points((2, 0)).by("staff").award("declare", "award.decided").by("public").get(stage="decided")

s = Scenario("a jury has a limit")
s.by("staff").announce()
for n in range(50):
    s.seat(f"staff {n}")
s.seat("staff 50", error="award_too_many")


# --- councils: the law and the municipality's own rules -------------------------------------------------------------

NUMBERS = {"members_min": 5, "members_max": 13, "deputies_max": 100, "side_min": 0, "side_max": 0, "age_min": 18,
           "term_years_max": 4, "general_meeting_by_month": 3, "dialogue_yearly": True}
ELDER = {"members_min": 5, "members_max": 100, "deputies_max": 100, "side_min": 0, "side_max": 0, "age_min": 60,
         "term_years_max": 4, "cancel_weeks": 4, "dialogue_yearly": False}


class Council(Scenario):
    def council(self, act, *events, error=None, field=None, name="council", **more):
        return self.do(f"council.{act}", {"organisation": uid(name), **more}, *events, error=error, field=field)

    def rules(self, error=None, field=None, first="2026-01-15", **numbers):
        return self.council("set_rules", "council.rules_set", error=error, field=field, numbers=numbers, **{"from": first})

    def call(self, error=None, field=None, first="2027-01-01", **more):
        body = {"day": "2026-11-10", "seats": 5, "candidates_until": "2026-09-30", "to": "2030-12-31", **more}
        return self.council("call_election", "council.election_called", error=error, field=field, **{"from": first}, **body)

    def stand(self, who, error=None, field=None, aged=60, **more):
        """A citizen brings what the log-in vouches for: that they live here, and the age that is asked for."""
        body = {"resident": True, **more}
        if body["resident"] and self.actor["kind"] == "citizen":
            age = {"age_from": aged} if aged else {}
            body["attestation"] = self.attest(who, resident=True, **age)
        return self.council("stand", "council.candidate_stood", error=error, field=field, citizen=uid(who), **body)

    def votes(self, *votes, **more):
        rows = [{"candidate": n, "votes": v} for n, v in enumerate(votes, 1)]
        error = more.get("error")
        return self.council("record_result", *([] if error else ["council.elected"]), votes=rows, **more)

    def appoint(self, who, *events, error=None, field=None, first="2026-02-01", to="2029-12-31", account=False, **more):
        person = {"kind": "citizen", "citizen": uid(who), "named": True} if account else {
            "kind": "person", "person": uid(who), "name": f"{who.title()} Eksempel", "named": True}
        body = {"person": person, "to": to, "resident": True, **more}
        return self.council("appoint", "council.appointed", error=error, field=field, **{"from": first}, **body)

    def leave(self, number, *more, how="resigned", error=None, field=None):
        return self.council("end_membership", "council.membership_ended", *more, member=number, how=how, error=error,
                            field=field)

    def look(self, **expect):
        return self.ask("council.get", {"organisation": uid("council")}, expect=expect)


s = Council("each council has its law by date, and a municipality's own rules never undercut it")
s.organisation("vennerne").organisation("council", "elder_council").organisation("local", "local_council")
s.by("public").ask("council.rules", {"kind": "elder_council", "on": "2025-06-30"},
                   expect={"legal_ref": "retssikkerhedsloven §§ 30-32"})
s.ask("council.rules", {"kind": "elder_council"}, expect={"legal_ref": "ældreloven §§ 34-37", "statutory": True})
s.ask("council.rules", {"kind": "business"}, error="council_not_a_council", field="organisation")
s.rules(error="not_permitted", **ELDER)
s.by("staff").council("set_rules", name="vennerne", numbers=NUMBERS, **{"from": "2026-01-15"},
                      error="council_not_a_council", field="organisation")
s.council("set_rules", name="none", numbers=NUMBERS, **{"from": "2026-01-15"}, error="organisation_not_found",
          field="organisation")
s.rules(error="council_rules_unfit", field="numbers", **{**ELDER, "members_min": 101})
s.rules(error="council_rules_unfit", field="numbers", **{**ELDER, "term_years_max": 0})
for undercut in ({"members_min": 4}, {"age_min": 65}, {"age_min": None}, {"term_years_max": 5}, {"cancel_weeks": 3}):
    s.rules(error="council_rules_undercut", field="numbers", **{**ELDER, **undercut})
s.rules(error="nothing_to_do", **ELDER)
s.rules(**{**ELDER, "members_min": 9, "members_max": 9}).look(own_numbers=True)
s.council("set_rules", "council.rules_set", name="local", numbers={**NUMBERS, "members_min": 3}, **{"from": "2027-01-01"})
s.ask("council.list", {"kind": "elder_council"})

s = Council("an elder council is elected one by one, by lot among equals")
s.enrol("old", profile={"birth_year": 1950}).enrol("turning", profile={"birth_year": 1966})
s.enrol("young", profile={"birth_year": 1967}).enrol("unknown", "a", "b", "c", "d")
s.organisation("council", "elder_council")
s.stand("old", error="council_no_election", field="organisation")
s.call(seats=4, error="council_seats_unfit", field="seats")
s.call(candidates_until="2026-01-14", error="council_election_days_unfit", field="day")
s.call(candidates_until="2026-11-10", error="council_election_days_unfit", field="day")
s.call(first="2026-11-09", error="council_election_days_unfit", field="day")
s.call(to="2031-01-01", error="council_term_unfit", field="to").call(to="2026-12-31", error="council_term_unfit", field="to")
s.by("old").call(error="not_permitted").by("staff").call(seats=6).call().call(error="nothing_to_do")
s.by("old").stand("old", resident=False, error="council_not_resident", field="resident")
s.stand("old", age_seen=True, error="field_not_permitted", field="age_seen").stand("young", error="not_permitted")
# That they live here and that their age was seen is for the municipality to say, and the first for a log-in that vouches.
stands = {"organisation": uid("council"), "citizen": uid("old"), "resident": True}
for who in ("old", "young", "public"):
    s.by(who).do("council.stand", stands, error="field_not_permitted", field="resident")
    s.do("council.stand", {**stands, "resident": False, "age_seen": True}, error="field_not_permitted", field="age_seen")
s.by("old").do("council.stand", {**stands, "attestation": s.attest("old", guardian=True)},
               error="field_not_permitted", field="resident")
s.do("council.stand", {**stands, "age_seen": True, "attestation": s.attest("old", age_from=60, resident=True)},
     error="field_not_permitted", field="age_seen")
# The year of birth is their own word, and an age of fifty-nine today vouches for none on the election day.
s.stand("old", aged=None, error="council_age_unknown", field="age_seen")
s.stand("old", aged=59, error="council_age_unknown", field="age_seen")
s.stand("old").stand("old", error="council_already_candidate", field="citizen")
s.by("young").stand("young", aged=None, error="council_age_unfit", field="citizen")
s.by("turning").stand("turning", aged=None, error="council_age_unknown", field="age_seen")
s.by("staff").stand("unknown", error="council_age_unknown", field="age_seen").stand("young", age_seen=True,
                                                                                   error="council_age_unfit", field="citizen")
s.call(seats=7, error="council_election_open", field="organisation")
s.by("system").stand("turning", age_seen=True).by("staff")
for who in ("unknown", "a", "b", "c", "d"):
    s.stand(who, age_seen=True)
s.by("a").council("withdraw", "council.candidacy_withdrawn", citizen=uid("a"))
s.council("withdraw", citizen=uid("a"), error="council_not_a_candidate", field="citizen")
s.by("staff").stand("a", age_seen=True)
s.council("cancel_election", error="council_candidacy_open", field="organisation")
# The last day to stand ends at midnight in Copenhagen.
s.at("2026-09-30T21:59:59Z").council("cancel_election", error="council_candidacy_open", field="organisation")
s.at("2026-09-30T22:00:00Z").by("b").council("withdraw", citizen=uid("b"), error="council_candidacy_closed",
                                            field="organisation")
s.by("staff").council("cancel_election", error="council_too_many_candidates", field="organisation")
s.votes(1, 2, 3, 4, 5, 6, 7, 8, error="council_before_election_day", field="organisation")
s.at("2026-11-10T08:00:00Z").council("cancel_election", error="council_cancel_late", field="organisation")
# Candidates 1 to 8, of whom 4 withdrew and stands again as 8. Two share the fifth place.
rows = [(1, 90), (2, 80), (3, 70), (5, 60), (6, 50), (7, 50), (8, 10)]
result = {"votes": [{"candidate": n, "votes": v} for n, v in rows]}
s.council("record_result", votes=result["votes"][1:], error="council_votes_unfit", field="votes")
s.council("record_result", **result, error="council_lots_missing", field="lots")
s.council("record_result", **result, lots=[7, 6, 1], note="Trukket.", error="council_lots_unfit", field="lots")
s.council("record_result", **result, lots=[7, 6], error="council_lots_note", field="note")
s.by("old").council("record_result", **result, error="not_permitted").by("staff")
s.council("record_result", "council.elected", **result, lots=[7, 6], note="Trukket af borgmesteren.")
s.council("record_result", **result, error="council_no_election", field="organisation")
s.appoint("x", error="council_elected_only", field="organisation")
s.by("public").look()
# Who steps down before the term begins is followed by the first deputy too.
s.by("staff").leave(5, "council.deputy_moved_up")
s.at("2027-01-01T08:00:00Z").by("public").look(warnings=[], term_ends="2030-12-31")
s.by("a").leave(6, error="not_permitted").by("c").leave(6, how="died", error="not_permitted")
s.leave(9, error="not_permitted").by("staff").leave(9, error="council_member_not_found", field="member")
s.by("c").leave(6, "council.deputy_moved_up").leave(6, error="not_permitted")
s.by("staff").leave(5, error="council_member_not_found", field="member").look()
s.by("old").do("citizen.erase", {"citizen": uid("old")})
s.by("staff").leave(2, how="erased", error="not_permitted")
s.due("council.membership_ended").leave(2, how="moved_away")
s.ask("council.list", {"term_ends_before": "2030-12-31"}, expect={"councils": []})
s.ask("council.list", {"term_ends_before": "2031-01-01"}).by("public").look()

s = Council("an election without a choice is cancelled four weeks before the day, and not later")
s.enrol("a", "b", "c", "d", "e").organisation("council", "elder_council").call()
for who in "abcde":
    s.stand(who, age_seen=True)
s.by("e").do("citizen.erase", {"citizen": uid("e")})
s.by("a").council("cancel_election", error="not_permitted").by("staff")
s.at("2026-10-13T22:00:00Z").council("cancel_election", error="council_cancel_late", field="organisation")
s = Council("an election without a choice is cancelled on the last day")
s.enrol("a", "b", "c", "d", "e").organisation("council", "elder_council").organisation("local", "local_council").call()
for who in "abcde":
    s.stand(who, age_seen=True)
s.at("2026-10-13T21:59:59Z").council("cancel_election", "council.elected").look()
s.council("cancel_election", error="council_no_election", field="organisation")
s.at("2026-10-14T08:00:00Z").by("a").stand("a", error="council_no_election", field="organisation").by("staff")
s.council("call_election", "council.election_called", name="local", day="2027-03-01", seats=4,
          candidates_until="2027-01-31", **{"from": "2027-03-01"}, to="2029-02-28")
s.at("2027-02-01T08:00:00Z").council("cancel_election", name="local", error="council_no_cancelling", field="organisation")
s.council("stand", name="local", citizen=uid("a"), resident=True, error="council_candidacy_closed", field="organisation")

s = Council("a disability council has two equal sides with personal deputies")
s.enrol("dis").organisation("council", "disability_council").organisation("dh")
dh, town = {"side": "disability_organisations"}, {"side": "municipal_council"}
s.call(error="council_not_elected", field="organisation")
s.by("dis").appoint("a", **dh, error="not_permitted").by("staff")
s.appoint("a", error="council_side_unfit", field="side")
s.appoint("a", **dh, resident=False, error="council_not_resident", field="resident")
s.appoint("a", **dh, to="2030-02-01", error="council_term_unfit", field="to")
s.appoint("a", **dh, association=uid("none"), error="organisation_not_found", field="organisation")
s.appoint("dis", **dh, account=True, association=uid("dh"))
s.appoint("dis", **dh, account=True, error="council_already_member", field="person")
for n in range(2, 8):
    s.appoint(f"dh {n}", **dh)
s.appoint("dh 8", **dh, error="council_full", field="organisation")
for n in range(3):
    s.appoint(f"town {n}", **town, resident=False, politician=True)
s.appoint("dep", **dh, deputy=True, error="council_deputy_unfit", field="deputy_of")
s.appoint("dep", **town, deputy=True, deputy_of=1, error="council_deputy_unfit", field="deputy_of")
s.appoint("dep", **dh, deputy_of=1, error="council_deputy_unfit", field="deputy_of")
s.appoint("dep", **dh, deputy=True, deputy_of=1)
s.appoint("dep 2", **dh, deputy=True, deputy_of=1, error="council_deputy_unfit", field="deputy_of")
s.at("2026-02-01T08:00:00Z").by("public").look().by("staff")
s.leave(2, how="recalled").leave(3).leave(4).leave(5)
s.by("dis").do("citizen.erase", {"citizen": uid("dis")})
s.by("staff").look(warnings=[])

s = Council("a citizens' council has nine members, two deputies, no politicians and each association once")
s.organisation("council", "citizens_council").organisation("vennerne").organisation("klubben", "sports_club")
s.appoint("a", politician=True, error="council_politician", field="politician")
s.appoint("a", association=uid("vennerne"))
s.appoint("b", association=uid("vennerne"), error="council_association_twice", field="association")
s.appoint("b", association=uid("klubben"))
for n in range(7):
    s.appoint(f"m{n}")
s.appoint("m7", error="council_full", field="organisation")
s.appoint("d0", deputy=True).appoint("d1", deputy=True).appoint("d2", deputy=True, error="council_full", field="organisation")
s.at("2026-02-01T08:00:00Z").look(warnings=[]).leave(1, "council.deputy_moved_up").look(warnings=[])

s = Council("who moves up for somebody who was forgotten is the same whenever one asks")
s.enrol("a").organisation("council", "citizens_council").appoint("a", account=True).told(a=1).by("staff")
s.appoint("d0", deputy=True, to="2026-06-30").appoint("d1", deputy=True)
s.at("2026-02-01T08:00:00Z").by("a").do("citizen.erase", {"citizen": uid("a")}).by("staff")
s.look().at("2026-08-01T08:00:00Z").look()
s.due("council.membership_ended", "council.deputy_moved_up").appoint("m1").look()

s = Council("who has no account is forgotten everywhere: out of the council, out of the award, without a name")
s.enrol("ida").organisation("council", "disability_council").announce()
dh = {"side": "disability_organisations"}
s.appoint("kaj", **dh).appoint("ole", **dh, deputy=True, deputy_of=1)
s.by("staff").look().do("person.forget", {"person": uid("nobody")}, error="person_not_found", field="person")
s.by("ida").do("person.forget", {"person": uid("kaj")}, error="not_permitted").by("staff")
s.do("person.forget", {"person": uid("kaj")}).look()
s.do("person.forget", {"person": uid("kaj")})
anna = uid(f"nomination {len(s.steps)}")
s.at("2026-04-01T08:00:00Z").nominate("Anna Eksempel", "person").get()
s.do("person.forget", {"person": anna}).get().by("public").get(nominees=[])
# Also who is in nothing any more.
s.by("staff").due("council.membership_ended", "council.deputy_moved_up").leave(2, how="resigned")
s.do("person.forget", {"person": uid("ole")}).look()
bent = uid(f"nomination {len(s.steps)}")
s.nominate("Bent Eksempel", "person")
s.award("exclude", "nominee.left", nominee=2, reason="Bor et andet sted.").get()
s.do("person.forget", {"person": bent}).get()
# Nobody nominates under an id that leads to somebody else.
s.award("nominate", nominee={"kind": "person", "name": "Dan Eksempel"}, nomination=bent, reason="Flink.",
        error="award_nomination_known", field="nomination")
s.appoint("eva", **dh).award("nominate", nominee={"kind": "person", "name": "Dan Eksempel"}, nomination=uid("eva"),
                             reason="Flink.", error="award_nomination_known", field="nomination")

s = Council("a local council documents its general meeting and its dialogue meeting")
s.enrol("eva", "bo").organisation("council", "local_council")
s.mandate("council", "eva", "manage").mandate("council", "bo", "post")
s.appoint("a", error="council_age_unknown", field="age_seen").appoint("a", age_seen=True)
held = {"meeting": "general_meeting", "on": "2026-03-31", "minutes": "Beretning og valg."}
s.by("public").council("hold", **held, error="mandate_missing").by("bo").council("hold", **held, error="mandate_too_narrow")
s.by("eva").council("hold", **held, error="council_meeting_ahead", field="on")
s.at("2026-03-31T18:00:00Z").council("hold", "council.meeting_held", **held)
s.council("hold", **held, error="council_meeting_known", field="on").by("public").look()
s.at("2027-04-01T08:00:00Z").look()
s.by("staff").council("hold", "council.meeting_held", meeting="dialogue_meeting", on="2027-03-31", minutes="Om vejene.").look()

s = Council("a deputy who moves up has the seat for no longer than the seat was given")
s.organisation("council", "citizens_council").appoint("a", to="2026-12-31").appoint("d", deputy=True)
s.at("2026-06-01T12:00:00Z").leave(1, "council.deputy_moved_up").look(term_ends="2026-12-31")

s = Council("the elected and the appointed of a local council are never more than its members")
s.enrol("eva").organisation("council", "local_council").rules(**{**NUMBERS, "members_max": 7})
for n in range(3):
    s.appoint(f"a{n}", age_seen=True, first="2027-01-01", to="2028-12-31")
s.call(seats=5, to="2028-12-31", error="council_full", field="organisation").call(seats=4, to="2028-12-31")
s.enrol("olga").by("olga").stand("olga", aged=None, age_seen=False, error="council_age_unknown", field="age_seen").by("staff")
s.stand("olga", age_seen=True)
s.appoint("olga", account=True, age_seen=True, first="2027-01-01", to="2028-12-31", error="council_already_member",
          field="person")
# Until then there is room beside those who will be elected, not in their time.
s.appoint("b", age_seen=True, first="2027-01-01", to="2028-12-31", error="council_full", field="organisation")
s.appoint("b", age_seen=True, to="2026-12-31")

s = Council("the numbers of a council change a hundred times at most")
s.organisation("council", "youth_council")
for n in range(100):
    s.rules(first="2026-01-15", **{**NUMBERS, "members_max": 13 + n % 2})
s.rules(first="2026-01-15", **{**NUMBERS, "members_max": 20}, error="council_too_many")

# --- ambassadors ----------------------------------------------------------------------------------------------------

class Ambassador(Scenario):
    def amb(self, act, *events, error=None, field=None, ambassador="amb", **more):
        return self.do(f"ambassador.{act}", {"ambassador": uid(ambassador), **more}, *events, error=error, field=field)

    def propose(self, act, who, ambassador="amb", error=None, field=None, terms=None, **more):
        terms = {"scope": "town", "area": "haderslev", "from": "2026-02-01", "to": "2026-12-31", **(terms or {})}
        return self.amb(act, "ambassador.proposed", ambassador=ambassador, error=error, field=field, citizen=uid(who),
                        terms=terms, text="Byen har meget at vise.", **more)


s = Ambassador("a citizen offers, the municipality says yes, and the name is shown with consent only")
s.enrol("ida", "bo")
s.by("bo").propose("offer", "ida", error="not_permitted").by("staff").propose("offer", "ida", error="not_permitted")
s.amb("answer", accept=True, error="ambassador_not_found", field="ambassador").by("ida")
s.propose("offer", "ida", terms={"scope": "business"}, error="ambassador_area_unfit", field="terms.area")
s.propose("offer", "ida", terms={"area": None}, error="ambassador_area_unfit", field="terms.area")
s.propose("offer", "ida", terms={"to": "2026-01-31"}, error="ambassador_period_unfit", field="terms.to")
s.propose("offer", "ida", terms={"from": "2026-01-01", "to": "2026-01-14"}, error="ambassador_period_unfit", field="terms.to")
s.propose("offer", "ida").propose("offer", "ida", error="ambassador_already_proposed", field="ambassador")
s.amb("answer", accept=True, error="ambassador_other_side_answers", field="ambassador")
s.by("bo").amb("answer", accept=True, error="not_permitted").by("public").amb("answer", accept=True, error="not_permitted")
s.by("staff").amb("answer", "ambassador.agreed", accept=True).amb("answer", accept=True, error="ambassador_answered",
                                                                 field="ambassador")
s.by("public").ask("ambassador.list", {}, expect={"ambassadors": []})
s.at("2026-02-01T08:00:00Z").ask("ambassador.list", {})
s.ask("ambassador.get", {"ambassador": uid("amb")}, error="ambassador_not_found", field="ambassador")
s.by("staff").amb("name", named=True, error="not_permitted")
s.by("ida").amb("name", named=False, error="nothing_to_do").amb("name", "ambassador.named", named=True)
s.by("public").ask("ambassador.list", {"area": "haderslev"}).ask("ambassador.list", {"area": "vojens"},
                                                                expect={"ambassadors": []})
s.by("ida").ask("ambassador.get", {"ambassador": uid("amb")}, expect={"stage": "active", "name": "Ida Eksempel"})
s.at("2026-12-31T22:59:59Z").by("public").ask("ambassador.list", {})
s.at("2026-12-31T23:00:00Z").ask("ambassador.list", {}, expect={"ambassadors": []})
s.by("ida").amb("end", error="ambassador_over", field="ambassador").amb("name", named=False, error="ambassador_over",
                                                                      field="ambassador")

s = Ambassador("the municipality invites into the corps of business ambassadors, and either side can end it")
s.enrol("ida", "bo")
business = {"scope": "business", "area": None, "to": None}
s.by("ida").propose("invite", "ida", terms=business, error="not_permitted").by("staff")
s.propose("invite", "nobody", terms=business, error="citizen_not_found", field="citizen")
s.propose("invite", "ida", terms=business).amb("answer", accept=True, error="ambassador_other_side_answers", field="ambassador")
s.by("ida").amb("answer", "ambassador.agreed", accept=True, named=True)
s.by("bo").amb("end", error="not_permitted").by("ida").amb("end", "ambassador.ended")
s.by("staff").amb("answer", accept=True, error="ambassador_over", field="ambassador")
s.propose("invite", "bo", "two", terms=business).by("bo").amb("answer", "ambassador.ended", ambassador="two", accept=False)
s.propose("offer", "bo", "three", named=True).by("staff").amb("answer", "ambassador.agreed", ambassador="three", accept=True)
s.by("bo").do("citizen.erase", {"citizen": uid("bo")})
s.by("staff").ask("ambassador.list", {})
s.propose("invite", "ida", "four").amb("end", "ambassador.ended", ambassador="four").told(ida=4)


# --- private initiatives --------------------------------------------------------------------------------------------

class Initiative(Scenario):
    def act(self, act, *events, error=None, field=None, initiative="path", **more):
        return self.do(f"initiative.{act}", {"initiative": uid(initiative), **more}, *events, error=error, field=field)

    def propose(self, organisation="grunde", error=None, field=None, first="2026-02-01", **more):
        body = {"organisation": uid(organisation), "title": "Skovstien", "asset": "road", "place": {"label": "Skoven"},
                "works": ["keep_up", "clean"], "to": "2026-12-31", "text": "Vi renser grøften.", **more}
        return self.act("propose", "initiative.proposed", error=error, field=field, **{"from": first}, **body)


s = Initiative("a landowners' association proposes, the municipality agrees with conditions, and work is reported by the day")
s.enrol("eva", "bo").organisation("grunde", "landowners_association").organisation("council", "local_council")
s.organisation("skole", "municipal_institution")
s.mandate("grunde", "eva", "post").mandate("grunde", "bo", "manage")
s.by("public").propose(error="mandate_missing").by("bo").propose(error="mandate_too_narrow")
s.by("staff").propose("none", error="organisation_not_found", field="organisation")
s.propose("council", error="initiative_not_private", field="organisation")
s.propose("skole", error="initiative_not_private", field="organisation")
s.by("eva").propose(works=[], error="initiative_without_work", field="works")
s.propose(place={"label": "Skåne", "point": {"latitude": 58.0, "longitude": 9.0}}, error="initiative_place_outside",
          field="place")
s.propose(to="2026-01-31", error="initiative_period_unfit", field="to")
s.propose(first="2026-01-01", to="2026-01-14", error="initiative_period_unfit", field="to")
s.propose().propose(error="initiative_already_proposed", field="initiative")
s.act("report", on="2026-02-01", text="Renset.", error="initiative_not_agreed", field="initiative")
s.act("agree", error="not_permitted").by("public")
s.ask("initiative.get", {"initiative": uid("path")}, error="initiative_not_found", field="initiative")
s.ask("initiative.list", {}, expect={"total": 0}).by("eva").ask("initiative.get", {"initiative": uid("path")})
s.by("staff").act("agree", initiative="none", error="initiative_not_found", field="initiative")
s.act("agree", "initiative.answered", conditions="Kommunen leverer grus.")
s.act("agree", error="initiative_answered", field="initiative").act("decline", reasons="Nej.", error="initiative_answered",
                                                                    field="initiative")
s.at("2026-02-02T08:00:00Z").by("bo").act("report", on="2026-02-01", text="Renset.", error="mandate_too_narrow")
s.by("eva").act("report", on="2026-01-31", text="Renset.", error="initiative_day_unfit", field="on")
s.act("report", on="2026-02-03", text="Renset.", error="initiative_day_unfit", field="on")
s.act("report", "initiative.reported", on="2026-02-01", text="Renset.").act("report", "initiative.reported",
                                                                            on="2026-02-02", text="Gruset.")
s.by("public").ask("initiative.get", {"initiative": uid("path")}).ask("initiative.list", {"asset": "road"}, expect={"total": 1})
s.ask("initiative.list", {"organisation": uid("council")}, expect={"total": 0, "initiatives": []})
s.by("bo").act("end", reason="Slut.", error="mandate_too_narrow").by("eva").act("end", "initiative.ended", reason="Slut.")
s.act("end", reason="Slut.", error="initiative_over", field="initiative").told(eva=2, bo=0).by("eva")
s.act("report", on="2026-02-02", text="Mere.", error="initiative_not_agreed", field="initiative")

s = Initiative("a proposal is declined with reasons, and one whose time is over is not answered any more")
s.organisation("grunde", "business").propose()
s.act("decline", "initiative.answered", reasons="Vejen er privat.").act("end", reason="Slut.", error="initiative_over",
                                                                      field="initiative")
s.by("public").ask("initiative.list", {}, expect={"total": 0}).by("staff").ask("initiative.list", {}, expect={"total": 1})
s = Initiative("a proposal whose period has passed is over")
s.organisation("grunde", "informal_group").propose().at("2026-12-31T23:00:00Z")
s.act("agree", error="initiative_over", field="initiative")

write(__file__)
