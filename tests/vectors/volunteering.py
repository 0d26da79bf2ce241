"""Writes volunteering.json: organisations and mandates, needs and offers, safeguards, assignments and hours.

    python3 tests/vectors/volunteering.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors

See scenario.py.
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write

TEXT = {"purpose": "Naboer, der hjælper hinanden."}
ALL = ["manage", "post", "approve_hours", "safeguard", "sign", "apply"]


def window(day, start="16:00", end="18:00", zone="+02:00"):
    return {"from": f"{day}T{start}:00{zone}", "until": f"{day}T{end}:00{zone}"}


def once(*days, **more):
    return {"windows": [window(day, **more) for day in days]}


def score(placed, staffed, fit, unfilled=(0, 0, 0, 0, 0), opened=(0, 0, 0, 0, 0)):
    return {"open": list(opened), "placed": placed, "staffed": staffed, "fit": fit, "unfilled": list(unfilled)}


class Scenario(Common):
    """A municipality with volunteers; the organisation, unless named, is `nabo`, the need `need`, the task `task`."""

    def enrol(self, *everybody, guardian=None, **profile):
        for who in everybody:
            body = {"citizen": uid(who), "seed": seed(who), "name": f"{who.title()} Eksempel",
                    "email": f"{who}@eksempel.dk", "consents": CONSENT, "profile": profile}
            self.by("public")
            if guardian:
                body |= {"guardian": guardian, "attestation": self.by(who).attest(who, guardian=True)}
            self.do("citizen.enrol", body, "citizen.enrolled", "citizen.consent_given")
        return self.by("staff")

    def org(self, act, *events, org="nabo", error=None, field=None, **more):
        return self.do(f"organisation.{act}", {"organisation": uid(org), **more}, *events, error=error, field=field)

    def register(self, org="nabo", kind="association", name="Nabohjælpen", error=None, field=None, **more):
        events = ["organisation.registered",
                  "organisation.confirmed" if self.actor["kind"] == "staff" else "organisation.mandate_given"]
        return self.org("register", *events, org=org, kind=kind, name=name, text=TEXT, error=error, field=field, **more)

    def mandate(self, who, powers, role="member", start="2026-01-01", error=None, field=None, **more):
        return self.org("give_mandate", "organisation.mandate_given", citizen=uid(who), role=role, powers=powers,
                        error=error, field=field, **{"from": start}, **more)

    def need(self, need="need", poster=None, error=None, field=None, title="Besøgsven", place=None, **spec):
        text = {"title": title, "task": "Kom forbi til en kop kaffe."}
        if place:
            text["place"] = place
        poster = poster or {"kind": "organisation", "organisation": uid("nabo")}
        return self.do("need.post", {"need": uid(need), "poster": poster, "text": text, "spec": spec}, "need.posted",
                       error=error, field=field)

    def change(self, need="need", title="Besøgsven", error=None, field=None, **spec):
        body = {"need": uid(need), "text": {"title": title, "task": "Kom forbi til en kop kaffe."}, "spec": spec}
        return self.do("need.change", body, "need.posted", error=error, field=field)

    def offer(self, who, offer=None, error=None, field=None, **spec):
        body = {"offer": uid(offer or f"offer {who}"), "poster": {"kind": "citizen", "citizen": uid(who)},
                "spec": {"title": "Jeg hjælper gerne", **spec}}
        return self.do("offer.make", body, "offer.made", error=error, field=field)

    def task(self, act, *events, task="task", error=None, field=None, **more):
        return self.do(f"assignment.{act}", {"assignment": uid(task), **more}, *events, error=error, field=field)

    def propose(self, who, *events, task="task", need="need", error=None, field=None):
        events = events or ("assignment.proposed", "assignment.accepted")
        helper = {"kind": "citizen", "citizen": uid(who)}
        return self.task("propose", *events, task=task, need=uid(need), helper=helper, error=error, field=field)

    def agree(self, who, task="task", need="need"):
        """The volunteer comes forward, and staff says yes for the poster."""
        self.by(who).propose(who, task=task, need=need)
        return self.by("staff").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", task=task,
                                     side="poster")

    def get(self, task="task", error=None, field=None, **expect):
        return self.ask("assignment.get", {"assignment": uid(task)}, expect=expect, error=error, field=field)

    def safe(self, act, *events, error=None, field=None, **more):
        return self.do(f"safeguard.{act}", {"assignment": uid("task"), **more}, *events, error=error, field=field)

    def own(self, act, who, *events, error=None, field=None, **more):
        return self.do(f"safeguard.{act}", {"organisation": uid("nabo"), "citizen": uid(who), **more}, *events,
                       error=error, field=field)

    def safety(self, who, error=None, field=None, **expect):
        return self.ask("safeguard.get", {"organisation": uid("nabo"), "citizen": uid(who)}, expect=expect, error=error,
                        field=field)

    def report(self, day, minutes, *events, side="helper", task="task", error=None, field=None):
        events = events or ("volunteer.worked", "assignment.hours_reported")
        return self.task("report_hours", *events, task=task, side=side, day=day, minutes=minutes, error=error,
                         field=field)


# --- organisations and mandates --------------------------------------------------------------------------------------

s = Scenario("an organisation is registered by staff, or by a citizen and then confirmed")
s.enrol("ida", "bo").by("public").register(error="not_permitted")
s.by("ida").register(inhabitants=900, error="organisation_inhabitants_unfit", field="inhabitants")
s.register(cvr="13585627", error="cvr_check_digit", field="cvr")
s.register(cvr="13585628")
s.register(error="organisation_already_registered", field="organisation")
s.ask("organisation.get", {"organisation": uid("nabo")}, expect={"confirmed": False, "approved": False})
s.by("bo").ask("organisation.get", {"organisation": uid("nabo")}, error="organisation_not_found", field="organisation")
s.by("ida").need(error="organisation_not_confirmed", field="organisation")
seen = {"name": "Nabohjælpen", "cvr": "13585628"}
s.org("confirm", **seen, error="not_permitted")
s.by("staff").org("confirm", org="none", **seen, error="organisation_not_found", field="organisation")
# What staff read is not what stands there now.
s.by("ida").org("change", "organisation.registered", name="Kommunen", cvr="13585628", text=TEXT).by("staff")
s.org("confirm", **seen, error="organisation_changed_meanwhile", field="name")
s.by("ida").org("change", "organisation.registered", name="Nabohjælpen", text=TEXT).by("staff")
s.org("confirm", **seen, error="organisation_changed_meanwhile", field="name")
s.by("ida").org("change", "organisation.registered", name="Nabohjælpen", cvr="13585628", text=TEXT).by("staff")
s.org("confirm", "organisation.confirmed", **seen).org("confirm", **seen, error="nothing_to_do")
s.by("public").ask("organisation.list", {}, expect={"total": 1})
s.ask("organisation.list", {"kind": "sports_club"}, expect={"total": 0})
contacts = {**TEXT, "contacts": [{"role": "Formand", "channel": "kontakt@nabo.example"}]}
s.by("bo").org("change", name="Nabohjælpen", text=contacts, error="mandate_missing")
s.by("ida").org("change", name="Nabohjælpen Nord", cvr="13585628", text=contacts, error="organisation_changed_by_staff")
s.org("change", "organisation.registered", name="Nabohjælpen", cvr="13585628", text=contacts, area="nord")
s.org("change", name="Nabohjælpen", cvr="13585628", text=contacts, area="nord", error="nothing_to_do")
s.org("change", name="Nabohjælpen", cvr="13585628", text={**TEXT, "contacts": contacts["contacts"] * 21}, error="organisation_too_many")
criteria = ["five_paying_members", "board", "democratic", "open", "local", "non_profit", "continuous", "statutes"]
s.org("assess", met=criteria, error="not_permitted")
s.by("staff").org("assess", "organisation.assessed", met=criteria[:7])
s.ask("organisation.get", {"organisation": uid("nabo")}, expect={"approved": False, "lacking": ["statutes"]})
s.org("assess", "organisation.assessed", met=criteria).org("assess", met=criteria, error="nothing_to_do")
s.ask("organisation.get", {"organisation": uid("nabo")}, expect={"approved": True, "lacking": []})
s.register("raad", "local_council", "Lokalrådet", inhabitants=1200)
s.org("assess", met=[], org="raad", error="organisation_not_an_association", field="organisation")
s.by("ida").org("close", "organisation.closed", reason="Ingen medlemmer mere.")
s.org("change", name="N", text=TEXT, error="organisation_closed", field="organisation")
s.by("staff").need(error="organisation_closed", field="organisation")
s.by("public").ask("organisation.list", {}, expect={"total": 1})

s = Scenario("whoever was given a mandate can give it back before anybody has confirmed the organisation")
s.enrol("ida", "bo", "eva").by("ida").register().mandate("bo", ["sign"])
for who in ("eva", "public"):
    s.by(who).org("end_mandate", mandate=2, error="organisation_not_found", field="organisation")
s.by("bo").org("end_mandate", mandate=1, error="organisation_not_found", field="organisation")
s.org("end_mandate", "organisation.mandate_ended", mandate=2)
s.org("end_mandate", mandate=2, error="organisation_not_found", field="organisation")

s = Scenario("a mandate covers what it names, from its first to its last day")
s.enrol("ida", "bo", "eva").register()
s.mandate("ida", [], error="mandate_empty", field="powers")
s.mandate("ida", ALL, to="2025-12-31", error="mandate_reversed", field="to")
s.mandate("none", ALL, error="citizen_not_found", field="citizen")
s.mandate("ida", ALL, role="chair", named=True)
s.by("bo").mandate("eva", ["post"], error="mandate_missing")
s.by("ida").mandate("bo", ["post"], role="coordinator", start="2026-03-01", to="2026-12-31")
s.mandate("eva", ["post"], named=True, error="mandate_named_by_holder", field="named")
s.by("bo").need(error="mandate_expired")
s.at("2026-02-28T22:59:59Z").need(error="mandate_expired")
s.at("2026-02-28T23:00:00Z").need()
s.by("bo").org("declare_certificates", year=2026, error="mandate_too_narrow")
s.by("eva").org("end_mandate", mandate=2, error="mandate_missing")
s.by("public").org("end_mandate", mandate=2, error="not_permitted")
s.ask("organisation.get", {"organisation": uid("nabo")}, expect={"confirmed": True})
s.at("2026-12-31T22:59:59Z").by("bo").change(capacity=2)
s.at("2026-12-31T23:00:00Z").change(capacity=3, error="mandate_expired")
s.by("ida").org("end_mandate", mandate=2, error="mandate_not_found", field="mandate")
s.org("end_mandate", mandate=1, error="mandate_last_manager", field="mandate")
s.mandate("eva", ["manage"], role="chair", start="2027-01-01")
s.org("end_mandate", "organisation.mandate_ended", mandate=1)
s.mandate("bo", ["post"], error="mandate_expired")
s.by("eva").org("end_mandate", mandate=3, error="mandate_last_manager", field="mandate")
s.by("staff").do("citizen.erase", {"citizen": uid("eva")})

s = Scenario("an organisation declares its certificates for this year or one of the two before")
s.enrol("ida").register().mandate("ida", ["safeguard"]).by("ida")
for year in (2023, 2027):
    s.org("declare_certificates", year=year, error="declaration_year_out_of_range", field="year")
s.org("declare_certificates", "organisation.certificates_declared", year=2024)
s.org("declare_certificates", "organisation.certificates_declared", year=2026)
s.org("declare_certificates", year=2026, error="nothing_to_do")
s.ask("organisation.get", {"organisation": uid("nabo")}, expect={"declared": [2024, 2026]})
usual = {"days_max": 7, "times_max": 3, "within_months": 3}
for bad in ({"attachment": {**usual, "days_max": 367}}, {"attachment": {**usual, "within_months": 0}},
            {"attachment": {**usual, "within_months": 25}}, {"renew_after_months": 0}, {"renew_after_months": 121}):
    s.org("set_safeguards", policy=bad, error="safeguard_threshold_out_of_range", field="policy")
s.org("set_safeguards", policy={}, error="nothing_to_do")
for looser in ({**usual, "days_max": 8}, {**usual, "times_max": 4}, {**usual, "within_months": 2}):
    s.org("set_safeguards", policy={"attachment": looser}, error="safeguard_loosened_by_staff", field="policy")
strict = {"renew_after_months": 24, "confidentiality": True, "record_for_homes": True, "record_for_money": True}
s.org("set_safeguards", "organisation.safeguards_set", policy=strict)
for looser in ({"renew_after_months": 25}, {"renew_after_months": None}, {"confidentiality": False},
               {"record_for_homes": False}, {"record_for_money": False}):
    s.org("set_safeguards", policy={k: v for k, v in {**strict, **looser}.items() if v is not None},
          error="safeguard_loosened_by_staff", field="policy")
s.org("set_safeguards", "organisation.safeguards_set", policy={**strict, "renew_after_months": 23})
s.by("staff").org("set_safeguards", "organisation.safeguards_set", policy={})

# --- needs and offers --------------------------------------------------------------------------------------------------

s = Scenario("a need says what it asks for within bounds")
s.enrol("ida", "bo").register().mandate("ida", ["post"]).do(
    "interest.seed", {}, *["interest.added"] * 7)
s.by("ida").need(capacity=0, error="need_capacity_out_of_range", field="spec.capacity")
s.need(capacity=1001, error="need_capacity_out_of_range", field="spec.capacity")
s.need(capacity=2, minimum=3, error="need_minimum_above_capacity", field="spec.minimum")
for priority in (0, 6):
    s.need(priority=priority, error="need_priority_out_of_range", field="spec.priority")
s.need(age_from=30, age_to=29, error="need_age_reversed", field="spec.age_from")
for reach in (-1, 501):
    s.need(reach_km=reach, error="reach_out_of_range", field="spec.reach_km")
for grade in (6, 11):
    s.need(mentoring_grade=grade, error="need_grade_out_of_range", field="spec.mentoring_grade")
s.need(interests=["nonsense"], error="interest_not_found", field="interest")
s.need(wished=[f"k{n}" for n in range(51)], error="exchange_too_many", field="spec")
s.need(place={"label": "Paris", "point": {"latitude": 48.9, "longitude": 2.4}}, error="place_outside_denmark", field="place")
s.need(schedule=once("2026-05-01", start="18:00", end="16:00"), error="window_reversed", field="spec.schedule.windows")
s.need(schedule={"windows": [{"from": "2026-05-01T16:00:30Z", "until": "2026-05-01T18:00:00Z"}]},
       error="window_not_whole_minutes", field="spec.schedule.windows")
s.need(schedule={"windows": [{"from": "2026-05-01T16:00:00Z", "until": "2026-05-02T16:01:00Z"}]}, error="window_too_long",
       field="spec.schedule.windows")
s.need(schedule={"windows": [window("2026-05-01"), window("2026-05-01", "17:59", "19:00")]}, error="windows_unfit",
       field="spec.schedule.windows")
s.need(schedule={**once("2026-05-01"), "every_weeks": 1}, error="recurrence_unfit", field="spec.schedule")
s.need(schedule={**once("2026-05-01"), "every_weeks": 9, "until": "2026-06-01"}, error="recurrence_unfit",
       field="spec.schedule")
s.need(schedule={**once("2026-05-01"), "every_weeks": 1, "until": "2060-01-01"}, error="too_many_shifts",
       field="spec.schedule")
s.need(to="2026-01-14", error="exchange_period_unfit", field="spec.to")
s.need(**{"from": "2026-02-02", "to": "2026-02-01"}, error="exchange_period_unfit", field="spec.to")
s.need(to="2032-01-01", error="exchange_period_unfit", field="spec.to")
s.need(capacity=2, minimum=2, interests=["health"], to="2026-01-15", area="nord")
s.need(error="need_already_posted", field="need")
s.ask("need.get", {"need": uid("need")}, expect={"stage": "open", "lacking": 2, "taken": 0, "children": False})
s.at("2026-01-15T22:59:59Z").ask("need.get", {"need": uid("need")}, expect={"stage": "open"})
s.at("2026-01-15T23:00:00Z").ask("need.get", {"need": uid("need")}, expect={"stage": "expired"})
s.by("bo").propose("bo", error="need_expired", field="need")
s.change(error="mandate_missing")
s.by("ida").change(capacity=2, minimum=2, interests=["health"], to="2026-02-15")
s.change(capacity=2, minimum=2, interests=["health"], to="2026-02-15", error="nothing_to_do")
s.by("public").ask("need.list", {"interest": "health"}).ask("need.list", {"stage": "open", "organisation": uid("nabo"), "order": "deadline", "counts": True})
s.by("ida").do("need.close", {"need": uid("need")}, "need.closed").do("need.close", {"need": uid("need")}, error="nothing_to_do")
s.change(capacity=5, error="need_closed", field="need")
s.do("need.close", {"need": uid("none")}, error="need_not_found", field="need")

s = Scenario("a need is seen by those it is meant for")
s.enrol("ida", "bo").register().mandate("ida", ["post"]).by("ida")
for visibility in ("public", "enrolled", "matching"):
    s.need(visibility, visibility=visibility)
s.by("public").ask("need.get", {"need": uid("public")}, expect={"stage": "open"})
s.ask("need.get", {"need": uid("enrolled")}, error="need_not_found", field="need")
s.by("bo").ask("need.get", {"need": uid("enrolled")}, expect={"stage": "open"})
s.ask("need.get", {"need": uid("matching")}, error="need_not_found", field="need")
s.propose("bo", need="matching", error="need_not_found", field="need")
# What is not there for them they can neither change nor close, and nobody can be proposed for it.
for who, need in (("bo", "matching"), ("public", "matching"), ("public", "enrolled")):
    s.by(who).do("need.close", {"need": uid(need)}, error="need_not_found", field="need")
    s.by(who).change(need, error="need_not_found", field="need")
s.by("bo").propose("ida", need="matching", error="need_not_found", field="need")
s.by("bo").do("need.close", {"need": uid("enrolled")}, error="mandate_missing")
s.by("ida").ask("need.get", {"need": uid("matching")}, expect={"stage": "open"})
s.do("need.close", {"need": uid("matching")}, "need.closed").change("enrolled", capacity=9)
s.by("staff").ask("need.list", {})
s.by("bo").ask("need.list", {})
s.by("public").ask("need.list", {"limit": 1})

s = Scenario("an offer lies in the vault, and who made it is not told")
s.enrol("ida", "bo")
home = {"label": "Hjemme", "point": {"latitude": 55.77, "longitude": 9.7}}
s.by("bo").offer("ida", error="not_permitted")
s.by("ida").offer("ida", limit=0, error="offer_limit_out_of_range", field="spec.limit")
s.offer("ida", limit=21, error="offer_limit_out_of_range", field="spec.limit")
s.offer("ida", reach_km=-1, error="reach_out_of_range", field="spec.reach_km")
s.offer("ida", place={"label": "P", "point": {"latitude": 48.9, "longitude": 2.4}}, error="place_outside_denmark", field="place")
s.offer("ida", languages=[f"l{n}" for n in range(51)], error="exchange_too_many", field="spec")
s.offer("ida", place=home, competencies=["cooking"], to="2026-02-01")
s.offer("ida", error="offer_already_made", field="offer")
s.ask("offer.list", {}).by("bo").ask("offer.list", {"competency": "cooking"}).ask("offer.list", {"competency": "singing"})
s.do("offer.change", {"offer": uid("offer ida"), "spec": {"title": "Ny"}}, error="not_permitted")
new = {"title": "Jeg kører gerne", "competencies": ["driving"]}
s.by("ida").do("offer.change", {"offer": uid("offer ida"), "spec": new}, "offer.made")
s.do("offer.change", {"offer": uid("offer ida"), "spec": new}, error="nothing_to_do")
s.do("offer.withdraw", {"offer": uid("offer ida")}, "offer.withdrawn")
s.do("offer.withdraw", {"offer": uid("offer ida")}, error="nothing_to_do")
s.do("offer.change", {"offer": uid("offer ida"), "spec": new}, error="offer_withdrawn", field="offer")
s.do("offer.withdraw", {"offer": uid("none")}, error="offer_not_found", field="offer")
s.by("staff").register()
body = {"offer": uid("hall"), "poster": {"kind": "organisation", "organisation": uid("nabo")}, "spec": {"title": "Et lokale"}}
s.by("ida").do("offer.make", body, error="mandate_missing").by("staff").do("offer.make", body, "offer.made")
s.by("public").ask("offer.list", {})

# --- assignments: both sides say yes ----------------------------------------------------------------------------------------

s = Scenario("nothing is assigned without the yes of both sides")
s.enrol("ida", "bo", "eva", "per").register().mandate("ida", ALL).need(capacity=1)
s.by("public").propose("bo", error="not_permitted")
s.by("eva").propose("bo", error="mandate_missing")
s.by("ida").propose("bo", error="not_permitted")
s.by("bo").propose("bo", need="none", error="need_not_found", field="need")
s.propose("bo").propose("bo", error="assignment_already_proposed", field="assignment")
s.propose("bo", task="again", error="assignment_pair_already_proposed", field="helper")
s.get(stage="proposed", helper_yes=True, poster_yes=False)
s.by("eva").get(error="assignment_not_found", field="assignment")
s.by("ida").get(stage="proposed", name="Bo Eksempel")
s.by("bo").task("accept", side="poster", error="assignment_both_sides")
s.by("eva").task("accept", side="poster", error="assignment_not_found", field="assignment")
s.task("accept", side="helper", error="assignment_not_found", field="assignment")
s.by("ida").task("start", error="assignment_not_agreed", field="assignment")
s.task("cancel", side="poster", cause="no_fit", error="assignment_not_agreed", field="assignment")
s.task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", side="poster")
s.task("accept", side="poster", error="nothing_to_do")
s.get(stage="agreed", email="bo@eksempel.dk", missing=[])
s.task("decline", side="poster", error="assignment_already_agreed", field="assignment")
s.by("eva").propose("eva", task="other", error="need_full", field="need")
s.by("ida").change(capacity=1, schedule=once("2026-05-01"), error="need_times_agreed", field="spec.schedule")
s.change(capacity=2).by("eva").propose("eva", task="other")
s.by("ida").task("decline", "assignment.declined", task="other", side="poster")
s.task("accept", task="other", side="poster", error="assignment_has_ended", field="assignment")
s.task("start", "assignment.started").task("start", error="nothing_to_do").get(stage="active")
s.task("complete", "assignment.completed", "volunteer.released", "need.place_kept").get(stage="completed")
s.task("complete", error="assignment_has_ended", field="assignment")
s.by("per").propose("per", task="third")
s.task("decline", "assignment.declined", task="third", side="helper")
s.by("staff").ask("assignment.list", {"need": uid("need")}).ask("assignment.list", {"citizen": uid("bo")})
s.by("bo").ask("assignment.list", {"citizen": uid("bo")}).ask("assignment.list", {"need": uid("need")}, error="mandate_missing")
s.ask("assignment.list", {}, error="not_permitted")
s.by("ida").ask("assignment.list", {"organisation": uid("nabo")})
s.task("cancel", task="none", side="poster", cause="other", error="assignment_not_found", field="assignment")

s = Scenario("whoever volunteers for their own organisation does not decide for it")
s.enrol("ida", "bo").register().mandate("ida", ALL).mandate("bo", ALL).need(capacity=2)
s.by("ida").propose("ida").task("accept", side="poster", error="assignment_both_sides")
s.by("bo").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", side="poster")
s.by("ida").task("start", error="assignment_both_sides").by("bo").task("start", "assignment.started")
s.change(capacity=2, minimum=1).by("ida").propose("ida", task="second", error="assignment_pair_already_proposed", field="helper")
s.report("2026-01-15", 60).task("approve_hours", entry=1, error="assignment_both_sides")
s.by("bo").task("approve_hours", "assignment.hours_approved", "volunteer.hours_approved", entry=1)

s = Scenario("a citizen's need is met by citizens and organisations, never by its poster")
s.enrol("ida", "bo").register()
me = {"kind": "citizen", "citizen": uid("ida")}
s.by("bo").need(poster=me, error="not_permitted").by("ida").need(poster=me, contact={"children": True},
                                                              error="need_children_need_an_organisation", field="poster")
s.need(poster=me, title="Hjælp til haven", capacity=2).propose("ida", error="assignment_own_need", field="helper")
s.change(title="Hjælp til haven", mentoring_grade=8, error="need_children_need_an_organisation", field="poster")
s.by("bo").propose("bo").by("ida").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", side="poster")
s.get(stage="agreed", name="Bo Eksempel")
club = {"kind": "organisation", "organisation": uid("nabo")}
s.by("staff").do("assignment.propose", {"assignment": uid("club"), "need": uid("need"), "helper": club}, "assignment.proposed")
s.do("assignment.propose", {"assignment": uid("club 2"), "need": uid("need"), "helper": club},
     error="assignment_pair_already_proposed", field="helper")
s.task("accept", "assignment.accepted", task="club", side="helper")
s.by("ida").task("accept", "assignment.accepted", "need.place_taken", task="club", side="poster")
s.task("start", "assignment.started", task="club")
s.report("2026-01-15", 60, side="poster", task="club", error="hours_only_of_volunteers", field="assignment")
s.do("safeguard.ask_consent", {"assignment": uid("task")}, error="safeguard_no_organisation", field="assignment")
s.by("staff").need("own", title="Vagt").do(
    "assignment.propose", {"assignment": uid("self"), "need": uid("own"), "helper": club}, error="assignment_own_need", field="helper")
s.register("klub", name="Klubben").need("kids", contact={"children": True})
s.do("assignment.propose", {"assignment": uid("self"), "need": uid("kids"),
                            "helper": {"kind": "organisation", "organisation": uid("klub")}},
     error="assignment_organisation_with_children", field="helper")
s.by("ida").task("cancel", "need.place_freed", "assignment.cancelled", task="club", side="poster", cause="need_gone")
s.by("bo").task("cancel", "volunteer.released", "need.place_freed", "assignment.cancelled", side="helper",
                cause="helper_unable", note="Jeg er flyttet.")
s.get(stage="cancelled", cancelled="helper_unable", note="Jeg er flyttet.")
s.propose("bo", task="anew").task("cancel", task="anew", side="helper", cause="erased", error="assignment_not_agreed", field="assignment")

s = Scenario("an offer leads to its maker without naming them")
s.enrol("ida", "bo").register().mandate("ida", ALL).by("bo").offer("bo", to="2026-02-01")
s.offer("bo", "hidden", visibility="matching")


def by_offer(s, offer, *events, task="task", need="need", error=None, field=None):
    return s.task("propose", *events, task=task, need=uid(need), helper={"kind": "offer", "offer": uid(offer)}, error=error,
                  field=field)


s.by("ida").need()
by_offer(s, "none", error="offer_not_found", field="offer")
by_offer(s, "hidden", error="offer_not_found", field="offer")
by_offer(s, "offer bo", "assignment.proposed", "assignment.accepted")
s.get(stage="proposed", poster_yes=True, helper_yes=False)
s.by("bo").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", side="helper")
s.at("2026-02-01T23:00:00Z").by("ida").need("later")
by_offer(s, "offer bo", task="late", need="later", error="offer_not_found", field="offer")
by_offer(s.by("bo"), "offer bo", task="late", need="later", error="offer_expired", field="offer")
s.do("offer.withdraw", {"offer": uid("offer bo")}, "offer.withdrawn").by("ida")
by_offer(s, "offer bo", task="late", need="later", error="offer_not_found", field="offer")
by_offer(s.by("bo"), "offer bo", task="late", need="later", error="offer_withdrawn", field="offer")

s = Scenario("nobody is booked twice at the same minute")
s.enrol("bo").register().register("klub", name="Klubben")
klub = {"kind": "organisation", "organisation": uid("klub")}
weekly = {**once("2026-05-05"), "every_weeks": 1, "until": "2026-06-30"}
s.need(schedule=weekly).need("same", poster=klub, schedule=once("2026-06-09", start="17:59", end="19:00"))
s.need("next", poster=klub, schedule=once("2026-06-09", start="18:00", end="19:00"))
s.need("soft", poster=klub, schedule={**once("2026-06-09"), "flexible": True})
s.agree("bo").by("bo").propose("bo", task="same", need="same")
s.by("staff").task("accept", task="same", side="poster", error="assignment_double_booked", field="assignment")
s.agree("bo", "next", "next").agree("bo", "soft", "soft").enrol("eva").need("pair", capacity=2)
s.agree("bo", "p1", "pair").agree("eva", "p2", "pair").change("pair", capacity=1, error="need_capacity_below_taken", field="spec.capacity")
s.by("bo").task("cancel", "volunteer.released", "need.place_freed", "assignment.cancelled", side="helper", cause="helper_unable")
s.by("staff").task("accept", task="same", side="poster", error="assignment_double_booked", field="assignment")
s.task("cancel", "volunteer.released", "need.place_freed", "assignment.cancelled", task="next", side="poster", cause="other")
s.task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", task="same", side="poster")

s = Scenario("age limits are inclusive and need a year of birth")
s.enrol("old", birth_year=2001).enrol("young", birth_year=2011, over_15=True).enrol("fits", birth_year=2010, over_15=True)
s.enrol("quiet").register().need(capacity=9, age_from=16, age_to=24)
for who in ("old", "young", "quiet"):
    s.by(who).propose(who, task=who, error="assignment_age_unfit", field="helper")
s.by("fits").propose("fits")

# --- safeguards -------------------------------------------------------------------------------------------------------------

s = Scenario("no assignment with children is active without its certificate")
s.enrol("ida", "bo").register().mandate("ida", ALL).mandate("bo", ["safeguard"])
s.need(contact={"children": True}, schedule={**once("2026-05-05"), "every_weeks": 1, "until": "2026-06-30"})
s.agree("bo").by("ida").task("start", error="assignment_safeguard_missing", field="assignment")
s.get(stage="agreed", missing=["child_certificate", "declaration"])
s.safe("note_certificate", outcome="obtained", on="2026-01-15", error="safeguard_consent_missing")
s.by("bo").own("consent", "bo", error="safeguard_not_asked")
s.safe("ask_consent", error="safeguard_own_certificate")
s.by("ida").safe("ask_consent", "safeguard.consent_asked").safe("ask_consent", error="safeguard_already_asked")
s.by("bo").safety("bo", certificate="consent_pending", consent_by="2026-01-29")
s.at("2026-01-29T23:00:00Z").safety("bo", certificate="consent_lapsed")
s.own("consent", "bo", error="safeguard_consent_lapsed")
s.by("ida").safe("ask_consent", "safeguard.consent_asked")
s.own("consent", "bo", error="not_permitted").safety("bo", error="not_permitted")
s.at("2026-02-13T22:59:59Z").by("bo").own("consent", "bo", "safeguard.consented").own("consent", "bo", error="nothing_to_do")
s.safety("bo", certificate="in_progress")
s.by("ida").task("start", error="assignment_safeguard_missing", field="assignment")
s.at("2026-02-20T12:00:00Z").safe("note_certificate", outcome="obtained", on="2026-02-21", error="safeguard_day_unfit", field="on")
s.safe("note_certificate", outcome="obtained", on="2026-02-12", error="safeguard_day_unfit", field="on")
s.by("bo").safe("note_certificate", outcome="obtained", on="2026-02-20", error="safeguard_own_certificate")
s.by("ida").safe("note_certificate", "safeguard.certificate_noted", outcome="obtained", on="2026-02-20")
s.get(missing=["declaration"])
s.task("start", error="assignment_safeguard_missing", field="assignment")
s.org("declare_certificates", "organisation.certificates_declared", year=2025)
s.task("start", "assignment.started").get(stage="active", missing=[])
# Withdrawn while active: suspended at once, and nothing can be reported.
s.by("bo").safe("withdraw_certificate", error="safeguard_own_certificate").report("2026-02-20", 60)
s.by("ida").safe("withdraw_certificate", "safeguard.certificate_withdrawn")
s.safe("withdraw_certificate", error="safeguard_no_certificate").get(stage="suspended", missing=["child_certificate"])
s.by("bo").report("2026-02-20", 60, error="assignment_safeguard_missing", field="assignment")
s.safety("bo", certificate="withdrawn")
s.by("ida").safe("ask_consent", "safeguard.consent_asked").by("bo").own("consent", "bo", "safeguard.consented").by("ida")
s.safe("note_certificate", "safeguard.certificate_noted", outcome="blocked", on="2026-02-20").get(stage="suspended")
s.by("bo").safety("bo", certificate="blocked")
s.by("ida").task("cancel", "volunteer.released", "need.place_freed", "assignment.cancelled", side="poster", cause="safeguards")

s = Scenario("work between the withdrawal of a certificate and the next never counts, whenever it is reported")
s.enrol("ida", "bo").register().mandate("ida", ALL)
s.need(contact={"children": True}, schedule={**once("2026-05-05"), "every_weeks": 1, "until": "2026-06-30"})
s.agree("bo").by("staff").org("declare_certificates", "organisation.certificates_declared", year=2026).by("ida")


def certificate(day):
    s.at(f"{day}T12:00:00Z").by("ida").safe("ask_consent", "safeguard.consent_asked")
    s.by("bo").own("consent", "bo", "safeguard.consented").by("ida")
    return s.safe("note_certificate", "safeguard.certificate_noted", outcome="obtained", on=day)


certificate("2026-01-20").task("start", "assignment.started")
s.at("2026-01-25T12:00:00Z").safe("withdraw_certificate", "safeguard.certificate_withdrawn")
certificate("2026-02-02").get(stage="active").by("bo")
s.at("2026-02-10T12:00:00Z").report("2026-01-25", 60)
s.report("2026-01-26", 60, error="assignment_safeguard_missing", field="assignment")
s.report("2026-02-01", 60, error="assignment_safeguard_missing", field="assignment")
s.report("2026-02-02", 60)

s = Scenario("days on which the volunteer was blocked, or a certificate was required and there was none yet, never count")
s.enrol("ida", "bo").register().mandate("ida", ALL)
s.need(contact={"children": True}, schedule=once("2026-05-05")).agree("bo").task("start", "assignment.started")
s.org("declare_certificates", "organisation.certificates_declared", year=2026)
# Once is now and then: no certificate is needed, and the days are reported later.
s.at("2026-01-20T12:00:00Z").need("regular", contact={"children": True}, schedule={
    **once("2026-05-06"), "every_weeks": 1, "until": "2026-06-30"}).agree("bo", "more", "regular")
s.by("ida").get(stage="suspended")
certificate("2026-02-02").get(stage="active")
s.by("bo").at("2026-02-10T12:00:00Z").report("2026-01-20", 60)
s.report("2026-01-21", 60, error="assignment_safeguard_missing", field="assignment")
s.report("2026-02-01", 60, error="assignment_safeguard_missing", field="assignment").report("2026-02-02", 60)
s.at("2026-02-20T12:00:00Z").by("ida").safe("withdraw_certificate", "safeguard.certificate_withdrawn")
s.safe("ask_consent", "safeguard.consent_asked").by("bo").own("consent", "bo", "safeguard.consented").by("ida")
s.safe("note_certificate", "safeguard.certificate_noted", outcome="blocked", on="2026-02-20")
certificate("2026-03-02").by("bo").at("2026-03-10T12:00:00Z").report("2026-02-20", 60)
s.report("2026-02-21", 60, error="assignment_safeguard_missing", field="assignment")
s.report("2026-03-01", 60, error="assignment_safeguard_missing", field="assignment").report("2026-03-02", 60)

s = Scenario("what is now and then needs no certificate until it is regular")
s.enrol("bo").register().org("declare_certificates", "organisation.certificates_declared", year=2026)
for number, days in enumerate((["2026-05-05", "2026-05-12"], ["2026-05-19"], ["2026-05-26"])):
    s.need(f"n{number}", contact={"children": True}, schedule=once(*days)).agree("bo", f"t{number}", f"n{number}")
    if number < 2:
        s.task("start", "assignment.started", task=f"t{number}").get(f"t{number}", stage="active")
# The fourth time within three months.
s.task("start", task="t2", error="assignment_safeguard_missing", field="assignment")
s.get("t0", stage="suspended", missing=["child_certificate"])
s.task("cancel", "volunteer.released", "need.place_freed", "assignment.cancelled", task="t2", side="helper", cause="helper_unable")
s.get("t0", stage="active")

s = Scenario("a municipal institution makes no declaration, and below fifteen is only who was seen to be")
s.enrol("young", birth_year=2012, guardian="Voksen Eksempel")
s.register(kind="municipal_institution", name="Skolen").need(contact={"children": True}, capacity=2)
s.by("staff").propose("young", "assignment.proposed")
s.safe("note_below_age", until="2027-03-01", error="safeguard_no_organisation", field="assignment")
s.task("accept", "assignment.accepted", side="helper")
s.task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", side="poster").get(missing=["child_certificate"])
s.safe("note_below_age", until="2026-01-15", error="safeguard_day_unfit", field="on")
s.safe("note_below_age", "safeguard.below_age_noted", until="2027-03-01")
s.safe("note_below_age", until="2027-03-01", error="nothing_to_do")
s.task("start", "assignment.started").get(stage="active")
s.at("2027-02-28T22:59:59Z").get(stage="active").at("2027-02-28T23:00:00Z").get(stage="suspended", missing=["child_certificate"])

s = Scenario("what a mandate lets its holder note of a volunteer, and what came by another way than the page")
s.enrol("ida", "bo", "eva", "kim").register().mandate("ida", ALL)
s.need(contact={"children": True}, capacity=3, schedule={**once("2026-05-05"), "every_weeks": 1, "until": "2026-06-30"})
for who in ("bo", "eva", "kim"):
    s.agree(who, who)
for act in ("note_record", "note_below_age"):
    body = {"assignment": uid("bo"), **({"on": "2026-01-15"} if act == "note_record" else {"until": "2027-03-01"})}
    noted = "record_noted" if act == "note_record" else "below_age_noted"
    s.by("bo").do(f"safeguard.{act}", body, error="mandate_missing")
    for who in ("eva", "public"):
        s.by(who).do(f"safeguard.{act}", body, error="assignment_not_found", field="assignment")
    s.by("ida").do(f"safeguard.{act}", body, f"safeguard.{noted}")
for who in ("eva", "kim"):
    s.by("ida").do("safeguard.ask_consent", {"assignment": uid(who)}, "safeguard.consent_asked")
for act, event in (("consent", "consented"), ("declare_confidentiality", "confidentiality_declared")):
    for who in ("bo", "eva", "public"):
        s.by(who).own(act, "eva", channel="paper", error="field_not_permitted", field="channel")
    s.by("system").own(act, "eva", f"safeguard.{event}", channel="paper")
    s.by("staff").own(act, "kim", f"safeguard.{event}", channel="in_person")

s = Scenario("the first mandate is taken by whoever a log-in shows to act for the organisation")
s.enrol("ida", "bo", "eva").by("staff").register(cvr="13585628").register(org="uden", name="Uden nummer")
mine = {"citizen": uid("ida"), "role": "chair", "powers": ALL, "from": "2026-01-15"}


def first(who, error=None, field=None, org="nabo", citizen="ida", attestation=None):
    body = {**mine, "citizen": uid(citizen)}
    if attestation:
        body["attestation"] = attestation
    s.by(who).org("give_mandate", "organisation.mandate_given", org=org, error=error, field=field, **body)


first("ida", error="mandate_missing")
first("ida", attestation=s.attest("ida", cvr="10150817"), error="mandate_missing")
first("ida", attestation=s.attest("ida", resident=True), error="mandate_missing")
first("ida", attestation=s.attest("ida", cvr="13585628"), org="uden", error="mandate_missing")
first("ida", attestation=s.attest("bo", cvr="13585628"), error="attestation_invalid", field="attestation")
first("bo", attestation=s.attest("ida", cvr="13585628"), error="not_permitted")
first("ida", attestation=s.attest("ida", cvr="13585628"))
# Once it stands, only whoever holds it gives others.
first("bo", citizen="bo", attestation=s.attest("bo", cvr="13585628"), error="mandate_missing")
first("ida", citizen="bo")
first("eva", citizen="eva", attestation=s.attest("eva", cvr="13585628"), error="mandate_missing")
# And when none stands any more, somebody who acts for it takes the first again.
for number in (2, 1):
    s.by("staff").org("end_mandate", "organisation.mandate_ended", mandate=number)
first("eva", citizen="eva", attestation=s.attest("eva", cvr="13585628"))

s = Scenario("who is blocked has no contact with children, not even now and then")
s.enrol("bo").register().need(contact={"children": True}).agree("bo").safe("ask_consent", "safeguard.consent_asked")
s.own("consent", "bo", "safeguard.consented")
s.safe("note_certificate", "safeguard.certificate_noted", outcome="blocked", on="2026-01-15")
s.need("camp", contact={"children": True}, **{"from": "2026-07-06", "to": "2026-07-08"}).agree("bo", "day", "camp")
s.task("start", task="day", error="assignment_safeguard_missing", field="assignment")
s.safe("ask_consent", "safeguard.consent_asked").safety("bo", certificate="blocked")

s = Scenario("days that were worked beside the plan count, and so does what was cancelled")
s.enrol("bo").register().org("declare_certificates", "organisation.certificates_declared", year=2026)
s.need(contact={"children": True}, **{"from": "2026-01-15", "to": "2026-01-20"}).agree("bo").task("start", "assignment.started")
s.at("2026-01-21T12:00:00Z").report("2026-01-21", 60, error="hours_day_unfit", field="day").at("2026-01-20T12:00:00Z")
for day in (15, 16, 17):
    s.report(f"2026-01-{day}", 60)
s.get(stage="active").report("2026-01-18", 60).get(stage="suspended", missing=["child_certificate"])
s.report("2026-01-19", 60, error="assignment_safeguard_missing", field="assignment")
s.task("correct_hours", entry=1, minutes=90, error="assignment_safeguard_missing", field="assignment")
s.task("correct_hours", "volunteer.worked", "assignment.hours_reported", entry=1, minutes=30)
s.task("cancel", "volunteer.released", "need.place_freed", "assignment.cancelled", side="poster", cause="other")
s.report("2026-01-19", 60, error="assignment_safeguard_missing", field="assignment")
s.need("next", contact={"children": True}, schedule=once("2026-02-01")).agree("bo", "more", "next")
s.task("start", task="more", error="assignment_safeguard_missing", field="assignment")

s = Scenario("where an organisation helps nothing with children can begin, whatever is changed in between")
s.enrol("ida").register().register("klub", name="Klubben").mandate("ida", ALL).mandate("ida", ALL, org="klub").need("help")
s.by("ida").do("assignment.propose", {"assignment": uid("task"), "need": uid("help"),
                                      "helper": {"kind": "organisation", "organisation": uid("klub")}},
               "assignment.proposed", "assignment.accepted")
s.task("accept", side="poster", error="assignment_both_sides")
s.by("staff").change("help", contact={"children": True})
s.task("accept", "assignment.accepted", side="poster").task("start", error="assignment_not_agreed", field="assignment")
s.task("accept", side="helper", error="assignment_organisation_with_children", field="helper")
s.change("help").task("accept", "assignment.accepted", side="helper")
s.task("accept", "assignment.accepted", "need.place_taken", side="poster").task("start", "assignment.started").get(stage="active")

s = Scenario("a yes is to what it was said to")
s.enrol("bo").register().need("shift", schedule=once("2026-05-05")).by("bo").propose("bo", need="shift")
s.by("staff").change("shift", schedule=once("2026-05-06"))
s.task("accept", "assignment.accepted", side="poster").get(stage="proposed").task("start", error="assignment_not_agreed", field="assignment")
s.by("bo").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", side="helper").get(stage="agreed")

s = Scenario("where an organisation is closed nobody comes forward, and staff can end what goes on")
s.enrol("bo", "eva").register().need(capacity=2).agree("bo").task("start", "assignment.started")
s.org("close", "organisation.closed", reason="Ingen medlemmer mere.").get(stage="suspended", missing=["organisation"])
s.by("bo").report("2026-01-15", 60, error="assignment_safeguard_missing", field="assignment")
s.by("eva").propose("eva", task="late", error="organisation_closed", field="organisation")
s.by("public").ask("need.list", {}, expect={"needs": []})
s.by("staff").ask("assignment.match", {}, expect={"needs": []}).task("complete", "assignment.completed", "volunteer.released", "need.place_kept")
s.do("need.close", {"need": uid("need")}, "need.closed")

s = Scenario("who has left the bank acts for nobody, and an offer's limit holds")
s.enrol("ida", "bo").register().mandate("ida", ALL).by("bo").offer("bo", limit=1).by("ida").need("one").need("two")
for need in ("one", "two"):
    s.by("ida").task("propose", "assignment.proposed", "assignment.accepted", task=need, need=uid(need),
                     helper={"kind": "offer", "offer": uid("offer bo")})
s.by("bo").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", task="one", side="helper")
s.task("accept", task="two", side="helper", error="assignment_limit_reached", field="assignment")
s.by("ida").do("citizen.leave", {"citizen": uid("ida")}, "citizen.consent_withdrawn", "citizen.left").need("three", error="citizen_left", field="citizen")

s = Scenario("an organisation's own policy asks for records, confidentiality and renewal")
s.enrol("bo").register().org("set_safeguards", "organisation.safeguards_set", policy={
    "renew_after_months": 12, "record_for_homes": True, "record_for_money": True, "confidentiality": True})
s.need(contact={"homes": True, "children": True}).agree("bo").get(
    missing=["child_certificate", "declaration", "criminal_record", "confidentiality"])
s.safe("note_record", on="2026-01-16", error="safeguard_day_unfit", field="on")
s.safe("note_record", "safeguard.record_noted", on="2026-01-15").safe("note_record", on="2026-01-15", error="nothing_to_do")
s.by("bo").own("declare_confidentiality", "bo", "safeguard.confidentiality_declared")
s.own("declare_confidentiality", "bo", error="nothing_to_do")
s.by("staff").org("declare_certificates", "organisation.certificates_declared", year=2026)
s.safe("ask_consent", "safeguard.consent_asked").own("consent", "bo", "safeguard.consented")
s.safe("note_certificate", "safeguard.certificate_noted", outcome="obtained", on="2026-01-15")
s.task("start", "assignment.started").get(stage="active")
s.at("2027-01-14T22:59:59Z").get(stage="active").at("2027-01-14T23:00:00Z").get(stage="suspended", missing=["child_certificate"])
s.safety("bo", certificate="renewal_due", renew_on="2027-01-15")

# --- hours -------------------------------------------------------------------------------------------------------------------

s = Scenario("hours are a ledger that both sides write")
s.enrol("ida", "bo").register().mandate("ida", ALL).need(capacity=2).agree("bo")
s.by("bo").report("2026-01-15", 60, error="assignment_not_started", field="assignment")
s.by("ida").task("start", "assignment.started").by("bo")
for minutes in (0, 1441):
    s.report("2026-01-15", minutes, error="hours_minutes_out_of_range", field="minutes")
s.report("2026-01-16", 60, error="hours_day_unfit", field="day").report("2026-01-14", 60, error="hours_day_unfit", field="day")
s.report("2026-01-15", 900).report("2026-01-15", 541, error="hours_day_overfull", field="minutes").report("2026-01-15", 540)
s.task("approve_hours", entry=1, error="assignment_both_sides")
s.by("ida").task("approve_hours", entry=3, error="hours_no_such_entry", field="entry")
s.task("approve_hours", "assignment.hours_approved", "volunteer.hours_approved", entry=1)
s.task("approve_hours", entry=1, error="hours_entry_decided", field="entry")
s.task("reject_hours", "assignment.hours_rejected", "volunteer.worked", entry=2)
s.report("2026-01-15", 30, side="poster").task("approve_hours", entry=3, error="not_permitted")
s.by("bo").task("approve_hours", "assignment.hours_approved", "volunteer.hours_approved", entry=3)
s.by("ida").task("correct_hours", entry=1, minutes=600, error="not_permitted")
s.by("bo").task("correct_hours", entry=1, minutes=1441, error="hours_minutes_out_of_range", field="minutes")
s.task("correct_hours", entry=1, minutes=900, error="nothing_to_do")
s.task("correct_hours", "volunteer.worked", "volunteer.hours_approved", "assignment.hours_reported", entry=1, minutes=600)
s.task("correct_hours", entry=1, minutes=500, error="hours_entry_decided", field="entry")
s.task("correct_hours", "volunteer.worked", "assignment.hours_reported", entry=2, minutes=45)
s.get(approved=30)
s.by("ida").task("approve_hours", "assignment.hours_approved", "volunteer.hours_approved", entry=4).get(approved=630)
s.ask("assignment.hours", {"citizen": uid("bo"), "year": 2026}, error="not_permitted")
s.by("bo").ask("assignment.hours", {"citizen": uid("bo"), "year": 2026}, expect={"reported": 675, "approved": 630})
s.ask("assignment.hours", {"citizen": uid("bo"), "year": 2026, "threshold_minutes": 674})
s.ask("assignment.hours", {"citizen": uid("bo"), "year": 2026, "threshold_minutes": 675})
s.ask("assignment.proof", {"assignment": uid("task")}).by("ida").ask("assignment.proof", {"assignment": uid("task")}, error="not_permitted")
period = {"organisation": uid("nabo"), "from": "2026-01-01", "to": "2026-12-31"}
s.ask("assignment.hours_file", period).ask("assignment.hours_file", {**period, "language": "en", "format": "xlsx"})
s.ask("assignment.hours_file", {**period, "to": "2025-12-31"}, error="hours_period_unfit", field="to")
s.by("bo").ask("assignment.hours_file", period, error="mandate_missing")
s.at("2026-03-01T12:00:00Z").by("ida").task("complete", "assignment.completed", "volunteer.released", "need.place_kept")
s.at("2026-03-05T12:00:00Z").by("bo").report("2026-03-01", 60).report("2026-03-02", 60, error="hours_day_unfit", field="day")

s = Scenario("a jubilee is counted from the first approved hour")
s.enrol("bo").register().need().agree("bo").task("start", "assignment.started").report("2026-01-15", 60)
s.task("approve_hours", "assignment.hours_approved", "volunteer.hours_approved", entry=1)
s.ask("assignment.jubilees", {"year": 2031}).ask("assignment.jubilees", {"year": 2030}, expect={"jubilees": []})
s.ask("assignment.jubilees", {"year": 2027, "marks": [1]})
s.by("bo").ask("assignment.jubilees", {"year": 2031}, error="not_permitted")

s = Scenario("open data show what everybody may see, and no more")
s.enrol("ida", "bo").register(cvr="13585628", area="nord").mandate("ida", ["post"], role="chair", named=True)
s.mandate("bo", ["sign"], role="treasurer").need(place={"label": "Skolen", "point": {"latitude": 55.77, "longitude": 9.7}})
s.need("hidden", visibility="enrolled").by("bo").offer("bo").by("ida").register("new", name="Ubekræftet")
for who in ("public", "staff"):
    for form in ("popolo", "hsds"):
        s.by(who).ask("organisation.open_data", {"format": form})

s = Scenario("a day has no more than 24 hours, whomever they are for")
s.enrol("bo").register().register("klub", name="Klubben").need().need("other", poster=klub)
s.agree("bo").task("start", "assignment.started").agree("bo", "other", "other").task("start", "assignment.started", task="other")
s.report("2026-01-15", 1440).report("2026-01-15", 1, task="other", error="hours_day_overfull", field="minutes")
s.ask("assignment.proof", {"assignment": uid("other")}, error="hours_no_such_entry", field="entry")

# --- the matching --------------------------------------------------------------------------------------------------------------

s = Scenario("the matching proposes the best for all, says why, and asks both sides")
s.enrol("anna", "bo", "eva", birth_year=1980).register()
s.do("interest.seed", {}, *["interest.added"] * 7)
s.need("cafe", title="Café", interests=["health"], wished=["cooking"], capacity=1)
s.need("walk", title="Gåtur", interests=["health"], capacity=2, minimum=1, priority=1)
s.by("anna").offer("anna", interests=["health"], competencies=["cooking"])
s.by("bo").offer("bo", interests=["health"])
s.by("eva").offer("eva", interests=["traffic"])
s.ask("assignment.match", {}, error="not_permitted")
s.by("staff").ask("assignment.match", {}, expect={"score": score(2, [2, 0, 0, 0, 0], 1400, unfilled=[0, 0, 1, 0, 0])})
s.need("care", title="Omsorg", interests=["senior-life"], capacity=3, minimum=2)
s.ask("assignment.match", {})
s.do("assignment.propose_matches", {}, error="matching_minimums_conflict", field="needs")
s.do("assignment.propose_matches", {"mentoring": True}, error="nothing_to_do")
s.do("assignment.propose_matches", {"accept_relaxation": True}, "assignment.proposed", "assignment.proposed", id=uid("round"))
s.again()
s.do("assignment.propose_matches", {"interest": "health"}, error="nothing_to_do")

s = Scenario("this many or closed, hours a week, and the way from one place to another")
s.enrol("anna", "bo", "eva", birth_year=1980).register()
SCHOOL = {"label": "Skolen", "point": {"latitude": 55.77, "longitude": 9.70}}
PORT = {"label": "Havnen", "point": {"latitude": 55.80, "longitude": 9.70}}  # 3.3 km away
s.need("stall", title="Bod", or_closed=True, minimum=2, capacity=3, schedule=once("2026-05-09"), place=SCHOOL)
s.need("quiz", title="Quiz", schedule=once("2026-05-09", start="18:10", end="20:00"), place=PORT)
s.need("choir", title="Kor", capacity=2, schedule=once("2026-05-11"), place=SCHOOL)
s.offer("anna", limit=3, week_minutes_max=0, error="offer_week_hours_out_of_range", field="spec.week_minutes_max")
s.offer("anna", limit=3, minutes_max=0, error="offer_hours_out_of_range", field="spec.minutes_max")
s.offer("anna", limit=3, minutes_max=525601, error="offer_hours_out_of_range", field="spec.minutes_max")
s.by("anna").offer("anna", limit=3, minutes_max=525600, week_minutes_max=230)
s.by("bo").offer("bo", limit=3, minutes_max=120)
s.by("staff").ask("assignment.match", {"interest": "no-such"}, error="interest_not_found", field="interest")
s.ask("assignment.match_report", {"interest": "no-such"}, error="interest_not_found", field="interest")
s.ask("assignment.match", {"metres_per_minute": 9}, error="matching_travel_out_of_range", field="metres_per_minute")
s.ask("assignment.match", {"metres_per_minute": 2001}, error="matching_travel_out_of_range", field="metres_per_minute")
s.ask("assignment.match", {}, expect={"score": score(2, [0, 0, 4, 0, 0], 2000, [0, 0, 2, 0, 0], [0, 0, 1, 0, 0])})
s.ask("assignment.match", {"metres_per_minute": 2000})
s.ask("assignment.match", {"metres_per_minute": 80})
s.ask("assignment.match_report", {"metres_per_minute": 80})
s.change("stall", title="Bod", or_closed=True, minimum=3, capacity=3, schedule=once("2026-05-09"))
s.ask("assignment.match", {"metres_per_minute": 80}, expect={"conflict": []})
YESTERDAY = [{"need": uid("stall"), "citizen": uid("anna")}, {"need": uid("stall"), "citizen": uid("bo")},
             {"need": uid("gone"), "citizen": uid("nobody")}]
s.ask("assignment.match_report", {"metres_per_minute": 80, "before": YESTERDAY})
s.ask("assignment.match_report", {"before": []}).by("public").ask("assignment.match_report", {}, error="not_permitted")
s.ask("assignment.match_page", {}, error="not_permitted").by("anna").ask("assignment.match_page", {}, error="not_permitted")
s.by("eva").offer("eva", schedule=once("2026-05-10")).by("staff").ask("assignment.match_report", {})
s.ask("assignment.match_page", {"before": YESTERDAY}).ask("assignment.match_page", {"language": "en"})
s.do("assignment.propose_matches", {"metres_per_minute": 80}, *["assignment.proposed"] * 3)
s.ask("assignment.match_report", {"metres_per_minute": 80, "before": [{"need": uid("quiz"), "citizen": uid("anna")}]})

s = Scenario("a shift that is over is nobody's work any more, and counts in its own week")
s.enrol("anna", "bo", birth_year=1980).register()
s.need("series", title="Kor", schedule=once("2026-02-03", "2026-02-10", "2026-02-17"))
s.need("past", title="Quiz", schedule=once("2026-02-02"), capacity=2).need("mail", title="Breve", to="2026-02-01")
s.need("monday", title="Bod", schedule=once("2026-02-02", start="08:00", end="10:00"), interests=[])
s.need("thursday", title="Café", schedule=once("2026-02-05", start="08:00", end="10:00"), priority=1)
s.need("next", title="Gåtur", schedule=once("2026-02-12", start="08:00", end="10:00"), priority=2)
s.by("bo").offer("bo", minutes_max=240).by("anna").offer("anna", week_minutes_max=120)
# Anna gives two hours this week, and has given them on Monday; of Bo's four hours in all the series has four left.
s.by("staff").task("propose", "assignment.proposed", task="mon", need=uid("monday"), helper={"kind": "offer", "offer": uid("offer anna")})
s.by("anna").task("accept", "assignment.accepted", task="mon", side="helper")
s.by("staff").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", task="mon", side="poster")
s.at("2026-02-03T20:00:00Z").ask("assignment.match", {}, expect={"score": score(2, [1, 1, 0, 0, 0], 1000, [0, 0, 1, 0, 0])})
s.ask("assignment.match_report", {"before": [{"need": uid("past"), "citizen": uid("bo")}]})
s.do("assignment.propose_matches", {}, "assignment.proposed", "assignment.proposed")

s = Scenario("whoever is asked elsewhere keeps the time for it, whichever needs are looked at")
s.enrol("anna", "bo", birth_year=1980).register()
s.do("interest.seed", {}, *["interest.added"] * 7)
s.need("walk", title="Gåtur", interests=["health"], schedule=once("2026-05-09"))
s.need("road", title="Skolepatrulje", interests=["traffic"], schedule=once("2026-05-09", start="17:00", end="19:00"), capacity=2)
s.need("later", title="Cykelværksted", interests=["traffic"], schedule=once("2026-05-10"), capacity=2)
for who in ("anna", "bo"):
    s.by(who).offer(who, limit=2)
s.by("staff").task("propose", "assignment.proposed", task="asked", need=uid("walk"), helper={"kind": "offer", "offer": uid("offer anna")})
THEN = [{"need": uid("walk"), "citizen": uid("anna")}, {"need": uid("road"), "citizen": uid("anna")}]
for filtered in ({}, {"interest": "traffic"}):
    s.ask("assignment.match", filtered, expect={"score": score(2, [0, 0, 3, 0, 0], 1500, [0, 0, 1, 0, 0])})
    s.ask("assignment.match_report", {**filtered, "before": THEN})
s.ask("assignment.match_page", {"before": THEN}).ask("assignment.match_page", {"before": THEN, "language": "en"})

s = Scenario("each offer is kept to its own tasks and hours, and all of somebody's to the greatest")
s.enrol("anna", birth_year=1980).register()
s.do("interest.seed", {}, *["interest.added"] * 7)
for day in (9, 10, 11):
    s.need(f"walk {day}", title="Gåtur", interests=["health"], schedule=once(f"2026-05-{day:02}"))
    s.need(f"road {day}", title="Skolepatrulje", interests=["traffic"], schedule=once(f"2026-05-{day:02}", start="09:00", end="12:00"))
s.by("anna").offer("anna", "walks", interests=["health"], limit=4, minutes_max=130)
s.offer("anna", "roads", interests=["traffic"], limit=2, minutes_max=1000)
# One walk of two hours and two patrols, although she takes four tasks in all.
s.by("staff").ask("assignment.match", {}, expect={"score": score(1, [0, 0, 3, 0, 0], 2100, [0, 0, 3, 0, 0])})
s.ask("assignment.match_report", {}).do("assignment.propose_matches", {}, *["assignment.proposed"] * 3)
s.ask("assignment.match", {}, expect={"score": score(0, [0, 0, 0, 0, 0], 0, [0, 0, 3, 0, 0])})
s.ask("assignment.match_report", {})

s = Scenario("whose name and address are protected is marked for staff, and told on no paper")
s.enrol("anna", "bo", "eva", "ida", birth_year=1980).register()
for who in ("anna", "eva"):
    s.by("staff").do("citizen.change_contact", {
        "citizen": uid(who), "name": f"{who.title()} Eksempel", "email": f"{who}@eksempel.dk", "phone": "12345678",
        "protected": True}, "citizen.contact_changed")
s.by("eva").need("home", poster={"kind": "citizen", "citizen": uid("eva")}, title="Havehjælp", schedule=once("2026-05-09"), capacity=3,
                 place={"label": "Eksempelvej 7"})
s.by("staff").need("hall", title="Bod", schedule=once("2026-05-09"), priority=1)
s.by("anna").offer("anna").by("bo").offer("bo", schedule=once("2026-05-10")).by("ida").offer("ida", minutes_max=60)
THEN = [{"need": uid("home"), "citizen": uid("anna")}]
s.by("staff").ask("assignment.match_report", {"before": THEN})
s.ask("assignment.match_page", {"before": THEN}).ask("assignment.match_page", {"before": THEN, "language": "en"})

s = Scenario("a mentoring round pairs students with pupils")
s.enrol("elev", birth_year=2008).enrol("voksen", birth_year=1980).register(kind="municipal_institution", name="Skolen")
s.need("pupil", title="Elev i 8. klasse", mentoring_grade=8, visibility="matching").need("other", title="Lektiecafé")
s.by("voksen").offer("voksen", interests=[]).propose("voksen", need="pupil", error="need_not_found", field="need")
s.by("staff").propose("voksen", need="pupil", error="assignment_not_a_student", field="helper")
s.by("elev").offer("elev", student=True)
s.by("staff").ask("assignment.match", {"mentoring": True}, expect={"score": score(1, [0, 0, 1, 0, 0], 500)})
s.do("assignment.propose_matches", {"mentoring": True}, "assignment.proposed")
s.ask("assignment.list", {"need": uid("pupil")}, keep={"pair": "/assignments/0/assignment"})
s.by("elev").do("assignment.accept", {"assignment": "$pair", "side": "helper"}, "assignment.accepted")
s.by("staff").do("assignment.accept", {"assignment": "$pair", "side": "poster"}, "assignment.accepted", "volunteer.booked", "need.place_taken")
s.do("assignment.start", {"assignment": "$pair"}, error="assignment_safeguard_missing", field="assignment")

# --- the matching's own questions -------------------------------------------------------------------------------------------------


def want(id, capacity=1, minimum=0, priority=3, shifts=()):
    return {"id": id, "capacity": capacity, "minimum": minimum, "priority": priority,
            "shifts": [{"from": a, "until": b} for a, b in shifts]}


def market(needs, volunteers, pairs):
    return {"needs": needs, "volunteers": [{"id": id, "limit": limit} for id, limit in volunteers],
            "pairs": [{"volunteer": v, "need": n, "fit": f, "locked": bool(lock)} for v, n, f, *lock in pairs]}


two = [want("a"), want("b")]
pair = [("x", 1), ("y", 1)]
town = market(two, pair, [("x", "a", 900), ("x", "b", 300), ("y", "a", 500)])
s = Scenario("most people are placed first, and everybody sees why")
s.by("public").ask("matching.solve", {"market": town}, expect={
    "pairs": [{"volunteer": "x", "need": "b"}, {"volunteer": "y", "need": "a"}],
    "score": score(2, [0, 0, 2, 0, 0], 800), "cases": 1})
backwards = {key: rows[::-1] for key, rows in town.items()}
s.ask("matching.solve", {"market": backwards}, expect={"pairs": [{"volunteer": "x", "need": "b"}, {"volunteer": "y", "need": "a"}]})
s.ask("matching.frontier", {"market": town}).ask("matching.stable", {"market": town}, expect={
    "pairs": [{"volunteer": "x", "need": "a"}], "guaranteed": True, "blocking": []})
s.ask("matching.resolve", {"market": town, "volunteer": "y"}, expect={
    "pairs": [{"volunteer": "x", "need": "a"}], "moves": [{"volunteer": "x", "left": ["b"], "taken": ["a"]}]})
s.ask("matching.resolve", {"market": town, "volunteer": "y", "keep": True}, expect={
    "pairs": [{"volunteer": "x", "need": "b"}], "moves": []})
s.ask("matching.resolve", {"market": town, "volunteer": "z"}, error="matching_volunteer_missing", field="volunteer")
s.ask("matching.relax", {"market": town}, expect={"relaxation": {"changes": [], "lowered": 0}})

s = Scenario("minimums that can't be met are named, with the smallest change")
scarce = market([want("a", 2, 2, 1), want("b", 2, 2, 2), want("c", 1, 1)], [("x", 1), ("y", 1), ("z", 1)],
                [("x", "a", 1), ("y", "a", 1), ("x", "b", 1), ("y", "b", 1), ("z", "c", 1)])
s.by("public").ask("matching.solve", {"market": scarce}, expect={"closed": ["b"]})
s.ask("matching.relax", {"market": scarce}, expect={
    "conflict": {"needs": ["a", "b"], "wanted": 4, "available": 2, "volunteers": 2},
    "relaxation": {"changes": [{"need": "b", "from": 2, "to": 0}], "lowered": 2}})
s.ask("matching.stable", {"market": scarce})

s = Scenario("hours in all and in a week, with what is booked elsewhere, and needs that may be closed")
weekly = [want("mon", shifts=[(5760, 5820)]), want("tue", shifts=[(7200, 7260)]), want("late", shifts=[(17280, 17340)])]


def week(**more):
    rows = market(weekly, [("x", 3)], [("x", n, 5) for n in ("mon", "tue", "late")])
    rows["volunteers"][0] |= more
    return {"market": rows}


elsewhere = [{"from": 17400, "until": 17460}]
s.by("public").ask("matching.solve", week(week_minutes_max=90), expect={"score": score(1, [0, 0, 2, 0, 0], 10, [0, 0, 1, 0, 0])})
s.ask("matching.solve", week(week_minutes_max=90, booked=elsewhere), expect={"score": score(1, [0, 0, 1, 0, 0], 5, [0, 0, 2, 0, 0])})
s.ask("matching.solve", week(minutes_max=180, booked=elsewhere), expect={"score": score(1, [0, 0, 2, 0, 0], 10, [0, 0, 1, 0, 0])})
s.ask("matching.solve", week(booked=[{"from": 5790, "until": 5800}]), expect={"score": score(1, [0, 0, 2, 0, 0], 10, [0, 0, 1, 0, 0])})
s.ask("matching.solve", week(booked=[{"from": 5820, "until": 7200}]), expect={"score": score(1, [0, 0, 3, 0, 0], 15, [0, 0, 0, 0, 0])})
held = week(booked=[{"from": 5790, "until": 5800}])
held["market"]["pairs"][0]["locked"] = True
s.ask("matching.solve", held, error="matching_locked_collide", field="volunteers[0]")
s.ask("matching.solve", week(booked=[{"from": 5, "until": 5}]), error="matching_shift_out_of_order", field="volunteers[0].booked[0]")
closes = market([want("a", 2, 2) | {"or_closed": True}, want("b", 1, 1)], [("x", 2)], [("x", "a", 9), ("x", "b", 1)])
s.ask("matching.solve", {"market": closes}, expect={"closed": ["a"], "score": score(1, [0, 0, 1, 0, 0], 1, [0, 0, 2, 0, 0])})
s.ask("matching.relax", {"market": closes}, expect={"relaxation": {"changes": [], "lowered": 0}})

s = Scenario("shifts that share a minute collide, and touching ones do not")
three = [want("early", shifts=[(0, 60)]), want("middle", shifts=[(59, 120)]), want("late", shifts=[(120, 180)])]
s.by("public").ask("matching.solve", {"market": market(three, [("x", 3)], [("x", "early", 5), ("x", "middle", 9), ("x", "late", 1)])},
                   expect={"score": score(1, [0, 0, 2, 0, 0], 10, unfilled=[0, 0, 1, 0, 0])})
chain = [want("a", shifts=[(0, 60)]), want("b", shifts=[(50, 110)]), want("c", shifts=[(100, 160)])]
s.ask("matching.solve", {"market": market(chain, [("x", 3), ("y", 3)], [(who, n, 10) for who in "xy" for n in "abc"])})
s.ask("matching.solve", {"market": market(chain, [("x", 3), ("y", 3)], [("x", "a", 7, True), ("x", "b", 9), ("y", "b", 1)])},
      expect={"score": score(2, [0, 0, 2, 0, 0], 8, unfilled=[0, 0, 1, 0, 0])})


def lot(bound, *what):
    """A number below the bound that looks drawn, and is the same each time."""
    return int(seed(" ".join(map(str, what))), 16) % bound


def shift(n):
    begins = 1440 * lot(4, "day", n) + 60 * lot(10, "hour", n)
    return begins, begins + 120 + 60 * lot(2, "long", n)


# Large enough that prices alone don't prove it: needs whose shifts overlap in part make cases.
places = [1 + lot(18, "places", n) for n in range(60)]
needs = [want(f"n{n}", places[n], min(lot(4, "minimum", n), places[n]), 1 + lot(5, "priority", n), [shift(n)]) for n in range(60)]
people = [(f"v{v}", 1 + lot(3, "limit", v)) for v in range(300)]
suits = [(f"v{v}", f"n{n}", 10 * lot(101, "fit", v, n)) for v in range(300) for n in range(60) if lot(60, "suits", v, n) < 5]
s = Scenario("300 volunteers share 60 needs whose shifts overlap, the same everywhere")
s.by("staff").ask("matching.solve", {"market": market(needs, people, suits)}, expect={"cases": 7})

s = Scenario("a market that is none is refused, by position and never by name")
s.by("public")
for needs, people, pairs, code, field in [
    ([want("a"), want("a")], pair, [], "matching_need_repeated", "needs[1].id"),
    (two, [("x", 1), ("x", 1)], [], "matching_volunteer_repeated", "volunteers[1].id"),
    (two, pair, [("x", "a", 1), ("x", "a", 2)], "matching_pair_repeated", "pairs[1]"),
    (two, pair, [("x", "c", 1)], "matching_need_unknown", "pairs[0].need"),
    (two, pair, [("z", "a", 1)], "matching_volunteer_unknown", "pairs[0].volunteer"),
    ([want("a", 0)], pair, [], "matching_capacity_zero", "needs[0].capacity"),
    (two, [("x", 0)], [], "matching_limit_zero", "volunteers[0].limit"),
    ([want("a", 1, 2)], pair, [], "matching_minimum_above_capacity", "needs[0].minimum"),
    ([want("a", priority=0)], pair, [], "matching_priority_out_of_range", "needs[0].priority"),
    ([want("a", priority=6)], pair, [], "matching_priority_out_of_range", "needs[0].priority"),
    (two, pair, [("x", "a", 1001)], "matching_fit_out_of_range", "pairs[0].fit"),
    ([want("a", shifts=[(5, 5)])], pair, [], "matching_shift_out_of_order", "needs[0].shifts[0]"),
    (two, pair, [("x", "a", 1, True), ("y", "a", 1, True)], "matching_locked_above_capacity", "needs[0]"),
    (two, pair, [("x", "a", 1, True), ("x", "b", 1, True)], "matching_locked_above_limit", "volunteers[0]"),
    (chain, [("x", 3)], [("x", "a", 1, True), ("x", "b", 1, True)], "matching_locked_collide", "volunteers[0]"),
]:
    s.ask("matching.solve", {"market": market(needs, people, pairs)}, error=code, field=field)

# --- what is forgotten ------------------------------------------------------------------------------------------------------------

s = Scenario("who is forgotten leaves the places free and nothing behind")
s.enrol("bo", "ida").register().need().agree("bo").task("start", "assignment.started")
s.by("bo").report("2026-01-15", 60).offer("bo").need("mine", poster={"kind": "citizen", "citizen": uid("bo")}, title="Min have")
s.by("ida").propose("ida", need="mine", task="his")
s.by("bo").ask("citizen.export", {"citizen": uid("bo")}).ask("citizen.erasure_plan", {"citizen": uid("bo")})
s.do("citizen.erase", {"citizen": uid("bo")})
s.by("staff").get(stage="cancelled", cancelled="erased").ask("need.get", {"need": uid("mine")}, expect={"stage": "closed"})
s.ask("need.get", {"need": uid("need")}, expect={"stage": "open", "taken": 0})
s.task("accept", task="his", side="poster", error="need_closed", field="need")

write(__file__)
