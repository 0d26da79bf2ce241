"""Writes trial.json: forms of dialogue on trial, self-assessments by the six principles, and who is not reached. See scenario.py.

    python3 tests/vectors/trial.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write

NOTHING = {"error": "nothing_to_do"}
SIX = ["listen_first", "build_bridges", "create_progress", "make_it_easy", "sustain_drive", "clear_framework"]
IDEA = {"title": "Bænke ved havnen", "body": "Der mangler steder at sidde."}


class Scenario(Common):
    def enrol(self, who, *consents, **profile):
        consents = CONSENT + [{"purpose": purpose, "text_version": "2026-1"} for purpose in consents]
        body = {"citizen": uid(who), "seed": seed(who), "consents": consents, "name": f"{who.title()} Eksempel",
                "profile": profile}
        return self.by("public").do("citizen.enrol", body, "citizen.enrolled", *["citizen.consent_given"] * len(consents))

    def deposit(self, who, idea="benches"):
        return self.by(who).do("idea.deposit", {"idea": uid(idea), "citizen": uid(who), **IDEA}, "idea.deposited")

    def support(self, who, idea="benches"):
        return self.by(who).do("idea.support", {"idea": uid(idea), "citizen": uid(who)}, "idea.supported")

    def form(self, act, *events, form="walk", error=None, field=None, **more):
        return self.do(f"dialogue_form.{act}", {"form": form, **more}, *events, error=error, field=field)

    def trial(self, first="2026-02-01", last="2026-06-30", form="walk", error=None, field=None, new=False, labels=None, **more):
        added = ["dialogue_form.added"] if labels else []
        body = {"question": "Kommer der flere unge?", "from": first, "to": last, **({"labels": labels} if labels else {}), **more}
        return self.form("begin_trial", *added, "dialogue_form.trial_begun", form=form, error=error, field=field, **body)

    def look(self, form="walk", **expect):
        return self.ask("dialogue_form.get", {"form": form}, expect=expect)

    def record(self, *steps, assessment="one", on="2026-01-15", error=None, field=None, **more):
        ratings = [{"principle": principle, "step": step, "evidence": "Det fremgår af referatet."}
                   for principle, step in steps]
        body = {"assessment": uid(assessment), "on": on, "ratings": ratings, **more}
        return self.do("assessment.record", body, "assessment.recorded", error=error, field=field)

    def publish(self, assessment="one", **more):
        return self.do("assessment.publish", {"assessment": uid(assessment)}, *([] if more else ["assessment.published"]), **more)


WALK = {"da": "Gåtur med udvalget", "en": "A walk with the committee"}
s = Scenario("a form of dialogue is tried with a question, in things that everybody can see, and evaluated")
s.enrol("ida").deposit("ida").by("ida").trial(labels=WALK, error="not_permitted").form("add", labels=WALK, channel="physical", error="not_permitted")
s.by("staff").trial(error="dialogue_form_not_found", field="form")
s.trial("2026-02-02", "2026-02-01", labels=WALK, error="dialogue_form_trial_period_unfit", field="to")
s.trial("2026-01-01", "2026-01-14", labels=WALK, error="dialogue_form_trial_period_unfit", field="to")
s.trial("2026-02-01", "2028-02-02", labels=WALK, error="dialogue_form_trial_period_unfit", field="to")
s.trial(labels=WALK, channel="physical").trial(labels=WALK, error="dialogue_form_already_there", field="form")
s.trial(error="dialogue_form_on_trial", field="form").look(status="trial")
s.form("retire", error="dialogue_form_on_trial", field="form")
s.form("evaluate", outcome="adopted", text="Det virkede.", error="dialogue_form_trial_not_begun", field="form")
s.form("tie", thing=f"idea/{uid('nothing')}", error="dialogue_form_thing_unknown", field="thing")
s.form("tie", thing="citizen/" + uid("ida"), error="dialogue_form_thing_unknown", field="thing")
s.form("tie", "dialogue_form.tied", thing=f"idea/{uid('benches')}").form("tie", thing=f"idea/{uid('benches')}", **NOTHING)
# The last day ends at midnight in Copenhagen.
s.at("2026-06-30T21:59:59Z").look(status="trial").at("2026-06-30T22:00:00Z").by("public").look(status="evaluation_due")
s.by("ida").form("evaluate", outcome="adopted", text="Det virkede.", error="not_permitted").by("staff")
s.form("evaluate", "dialogue_form.evaluated", outcome="developed", text="Flere kom, når der var kaffe.").look(status="existing")
s.form("evaluate", outcome="adopted", text="Igen.", error="dialogue_form_not_on_trial", field="form")
s.form("tie", thing=f"idea/{uid('benches')}", error="dialogue_form_not_on_trial", field="form")
s.trial("2026-07-01", "2026-08-31").form("evaluate", "dialogue_form.evaluated", outcome="stopped", text="Ingen kom.")
s.look(status="retired").form("retire", **NOTHING)
s.form("add", "dialogue_form.added", labels=WALK, channel="both").look(status="existing").form("add", labels=WALK, channel="both", **NOTHING)
s.form("add", "dialogue_form.added", form="panel", labels={"da": "Borgerpanel"}, channel="digital")
s.form("retire", "dialogue_form.retired", form="panel").form("retire", form="none", error="dialogue_form_not_found", field="form")
s.by("public").ask("dialogue_form.list", {}, expect={"total": 2}).ask("dialogue_form.list", {"after": "panel"})
s.ask("dialogue_form.get", {"form": "none"}, error="dialogue_form_not_found", field="form")

ALL = [(one, "mostly") for one in SIX]
s = Scenario("an assessment rates each of the six principles once, with evidence, and stands once it is published")
s.enrol("ida").deposit("ida").record(*ALL, error="not_permitted").by("staff")
s.record(*ALL[:5], error="assessment_principles_unfit", field="ratings")
s.record(*ALL, ALL[0], error="assessment_principles_unfit", field="ratings")
s.record(*ALL[:5], ALL[0], error="assessment_principles_unfit", field="ratings")
s.record(*ALL, on="2026-01-16", error="assessment_day_unfit", field="on")
s.record(*ALL, thing=f"idea/{uid('nothing')}", error="assessment_thing_unknown", field="thing")
s.record(*ALL, thing=f"idea/{uid('benches')}").record(*ALL, error="assessment_other_thing", field="thing")
s.record(*ALL[:5], (SIX[5], "not_yet"), thing=f"idea/{uid('benches')}").ask("assessment.list", {}, expect={"total": 1})
s.by("public").ask("assessment.get", {"assessment": uid("one")}, error="assessment_not_found", field="assessment")
s.ask("assessment.list", {}, expect={"total": 0}).ask("assessment.summary", {}, expect={"assessments": 0})
s.publish(error="not_permitted").by("staff").publish().publish(**NOTHING).publish("none", error="assessment_not_found", field="assessment")
s.record(*ALL, thing=f"idea/{uid('benches')}", error="assessment_published", field="assessment")
s.record(*[(one, "throughout") for one in reversed(SIX)], assessment="two", on="2025-12-31").publish("two")
s.record(*[(one, "at_times") for one in SIX], assessment="three")
s.by("public").ask("assessment.get", {"assessment": uid("one")}).ask("assessment.get", {"assessment": uid("two")})
s.ask("assessment.list", {}, expect={"total": 2}).ask("assessment.list", {"thing": f"idea/{uid('benches')}"}, expect={"total": 1})
s.ask("assessment.summary", {}, expect={"assessments": 2}).ask("assessment.summary", {"from": "2026-01-01"}, expect={"assessments": 1})
s.ask("assessment.summary", {"to": "2025-12-31"}, expect={"assessments": 1}).ask("assessment.principles", {})
s.by("staff").ask("assessment.list", {"thing": f"idea/{uid('benches')}"}, expect={"total": 1}).ask("assessment.list", {}, expect={"total": 3})

AGES = {"name": "Alder", "groups": [{"name": "Under 30", "age_to": 29, "population": 300},
                                    {"name": "30 til 59", "age_from": 30, "age_to": 59, "population": 400},
                                    {"name": "60 og over", "age_from": 60, "population": 300}]}
PARTS = {"name": "Del af kommunen", "groups": [{"name": "Byen", "area": "town", "population": 600},
                                              {"name": "Landet", "area": "country", "population": 400}]}
s = Scenario("who takes part is held beside who lives here, few are never told, and whom to invite is found")
for n in range(26):
    born = 2005 if n < 6 else 1980 if n < 13 else 1950
    profile = {} if n == 25 else {"birth_year": born, "area": "town" if n % 3 else "country"}
    s.enrol(f"p{n}", *(["invitation"] if n % 2 == 0 else []), **profile)
s.deposit("p25")
for n in [0, 7, *range(13, 25), 8, 9, 10, 11, 12]:
    s.support(f"p{n}")
THING = {"thing": f"idea/{uid('benches')}"}
s.by("p0").ask("reach.compare", {"dimensions": [AGES]}, error="not_permitted")
s.by("staff").ask("reach.compare", {**THING, "dimensions": [AGES, PARTS]}).ask("reach.compare", {"dimensions": [AGES, PARTS]})
# One who is 30 this year is no longer under 30.
s.ask("reach.compare", {"dimensions": []}, error="reach_dimensions_unfit", field="dimensions")
s.ask("reach.compare", {"dimensions": [{"name": "Alder", "groups": AGES["groups"][:1]}]}, error="reach_dimensions_unfit", field="dimensions")
overlap = [{"name": "Til 30", "age_to": 30, "population": 1}, {"name": "Fra 30", "age_from": 30, "population": 1}]
s.ask("reach.compare", {"dimensions": [{"name": "Alder", "groups": overlap}]}, error="reach_groups_overlap", field="dimensions")
overlap = [{"name": "Byen", "area": "town", "population": 1}, {"name": "Fra 30", "age_from": 30, "population": 1}]
s.ask("reach.compare", {"dimensions": [{"name": "Alder", "groups": overlap}]}, error="reach_groups_overlap", field="dimensions")
turned = [{"name": "Forkert", "age_from": 30, "age_to": 29, "population": 1}, {"name": "Byen", "area": "town", "population": 1}]
s.ask("reach.compare", {"dimensions": [{"name": "Alder", "groups": turned}]}, error="reach_groups_overlap", field="dimensions")
nobody = [{"name": "Byen", "area": "town", "population": 0}, {"name": "Landet", "area": "country", "population": 0}]
s.ask("reach.compare", {"dimensions": [{"name": "Del", "groups": nobody}]}, error="reach_no_population", field="dimensions")
for thing in (f"idea/{uid('nothing')}", f"citizen/{uid('p0')}", "x"):
    s.ask("reach.compare", {"thing": thing, "dimensions": [AGES]}, error="reach_thing_unknown", field="thing")
s.ask("reach.invite", {**THING, "age_to": 29}).ask("reach.invite", {**THING, "age_to": 29, "limit": 1}).ask("reach.invite", {**THING, "area": "country"})
s.by("p0").ask("reach.invite", THING, error="not_permitted")

write(__file__)
