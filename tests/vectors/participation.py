"""Writes participation.json: what is done to the citizen bank, and what must come of it.

Every step says by hand which events it gives or which error it meets. What only a program can know (the receipts to
the byte, the hash at the journal's end) is filled in by the Rust test when MEDBORGER_BLESS=1 is set:

    python3 tests/vectors/participation.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

import hashlib
import json
import pathlib
import uuid

KEY = "6f1d0b5c2a9e48370416253443526170f8e9dacbbcad9e8f7061524334251607"


def uid(name):
    return str(uuid.UUID(bytes=hashlib.sha256(name.encode()).digest()[:16], version=4))


def seed(name):
    return hashlib.sha256(f"seed {name}".encode()).hexdigest()[:32]


def mark(name):
    """A mark as the host would get it for a person it knows."""
    return hashlib.sha256(f"person {name}".encode()).hexdigest()[:32]


CONSENT = [{"purpose": "enrolment", "text_version": "2026-1"}]


class Scenario:
    every = []

    def __init__(self, name):
        self.name, self.steps, self.now, self.actor = name, [], "2026-01-15T16:00:00Z", {"kind": "system"}
        Scenario.every.append(self)

    def at(self, now):
        self.now = now
        return self

    def by(self, who):
        if who in ("system", "public"):
            self.actor = {"kind": who}
        elif who == "staff":
            self.actor = {"kind": "staff", "staff": uid("staff")}
        else:
            self.actor = {"kind": "citizen", "citizen": uid(who)}
        return self

    def _step(self, step, outcome):
        step["moment"] = {"at": self.now, "actor": self.actor}
        step.update(outcome)
        self.steps.append(step)
        return self

    def do(self, name, body, *events, error=None, field=None, id=None):
        envelope = {"id": id or uid(f"{self.name} {len(self.steps)}"), "name": name, "body": body}
        outcome = {"error": {"code": error, "field": field}} if error else {"events": list(events)}
        return self._step({"command": envelope}, outcome)

    def again(self, back=1, error=None, field=None):
        """Sends a step once more, to the letter: the same receipt, and nothing happens."""
        outcome = {"error": {"code": error, "field": field}} if error else {"events": []}
        return self._step({"command": self.steps[-back]["command"]}, outcome)

    def raw(self, text, error, field=None, fill=0):
        """Sends a text as it is; `~` stands for `fill` times the letter a."""
        return self._step({"raw": text, "fill": fill}, {"error": {"code": error, "field": field}})

    def ask(self, name, body, error=None, field=None):
        outcome = {"error": {"code": error, "field": field}} if error else {}
        return self._step({"query": {"name": name, "body": body}}, outcome)

    # The bank's own short forms.
    def enrol(self, who, *more_events, error=None, field=None, **more):
        body = {"citizen": uid(who), "seed": seed(who), "name": f"{who.title()} Eksempel", "consents": CONSENT, **more}
        events = ("citizen.enrolled", "citizen.consent_given", *more_events)
        return self.do("citizen.enrol", body, *events, error=error, field=field)

    def deposit(self, idea, who, *, error=None, field=None, title="Bænke langs havnen", **more):
        body = {"idea": uid(idea), "citizen": uid(who), "title": title, "body": "Så kan alle nå hele turen.", **more}
        return self.do("idea.deposit", body, "idea.deposited", error=error, field=field)

    def support(self, idea, who, *, error=None, field=None, renew=False, **more):
        events = ("idea.support_renewed" if renew else "idea.supported", "support.given")
        return self.do("idea.support", {"idea": uid(idea), "citizen": uid(who), **more}, *events, error=error, field=field)

    def unsupport(self, idea, who, *, error=None, field=None):
        body = {"idea": uid(idea), "citizen": uid(who)}
        return self.do("idea.withdraw_support", body, "idea.support_withdrawn", "support.withdrawn", error=error, field=field)

    def citizen(self, act, who, *events, error=None, field=None, **more):
        return self.do(f"citizen.{act}", {"citizen": uid(who), **more}, *events, error=error, field=field)

    def idea(self, act, idea, *events, error=None, field=None, **more):
        return self.do(f"idea.{act}", {"idea": uid(idea), **more}, *events, error=error, field=field)


# --- enrolling -------------------------------------------------------------------------------------------------

s = Scenario("anybody enrols without approval and without identification")
s.by("public").enrol("ida")
s.again()
s.by("ida").ask("citizen.get", {"citizen": uid("ida")})
s.by("staff").ask("citizen.get", {"citizen": uid("ida")})
s.by("public").ask("citizen.get", {"citizen": uid("ida")}, error="not_permitted")
s.by("ida").ask("citizen.get", {"citizen": uid("nobody")}, error="not_permitted")
s.by("staff").ask("citizen.get", {"citizen": uid("nobody")}, error="citizen_not_found", field="citizen")
s.by("public").enrol("ida", error="citizen_already_enrolled", field="citizen")
s.by("ida").enrol("bo", error="not_permitted")
s.by("bo").enrol("bo", email=" bo@eksempel.dk ", phone="+45 12 34 56 78", contact="email", protected=True,
                 address={"street": "Eksempelvej 1, 2. tv", "postal_code": "8722", "town": "Hedensted"})
s.by("bo").ask("citizen.get", {"citizen": uid("bo")})

s = Scenario("a command id means one command, for ever")
one = uid("one")
s.by("system").do("way.add", {"way": "walk", "labels": {"da": "Byvandring"}, "entry": "invited"}, "way.added", id=one)
s.again()
s.at("2027-01-01T00:00:00Z").again(2)
s.do("way.add", {"way": "walk", "labels": {"da": "Byvandringer"}, "entry": "invited"}, error="command_reused", field="id", id=one)
s.do("way.retire", {"way": "walk"}, error="command_reused", field="id", id=one)
s.by("public").enrol("ida")
first = s.steps[-1]["command"]
s.do("citizen.enrol", {**first["body"], "name": "En anden"}, error="command_reused", field="id", id=first["id"])
s.by("ida").deposit("bench", "ida")
deposit = s.steps[-1]["command"]
s.again()
s.do("idea.deposit", {**deposit["body"], "title": "Noget andet"}, error="command_reused", field="id", id=deposit["id"])
s.do("idea.deposit", {**deposit["body"], "citizen": uid("nobody")}, error="command_reused", field="id", id=deposit["id"])
s.do("citizen.enrol", {**first["body"], "citizen": uid("bo"), "seed": seed("bo")}, error="command_reused", field="id", id=first["id"])
s.do("citizen.erase", {"citizen": uid("ida")}, "idea.withdrawn", "citizen.erased")
s.again()
s._step({"command": deposit}, {"events": []})

s._step({"command": first}, {"events": []})

s = Scenario("what a command may not be")
ok = {"citizen": uid("ida"), "seed": seed("ida"), "name": "Ida Eksempel", "consents": CONSENT}


def enrol_with(error, field, **more):
    body = {k: v for k, v in {**ok, **more}.items() if v is not ...}
    s.do("citizen.enrol", body, error=error, field=field)


s.by("public")
enrol_with("missing_field", "name", name=...)
enrol_with("missing_field", "seed", seed=...)
enrol_with("unknown_field", "nickname", nickname="Ida")
enrol_with("unknown_field", "profile.hobbies", profile={"hobbies": []})
enrol_with("unknown_field", "address.country", address={"street": "Vej 1", "postal_code": "8722", "town": "By", "country": "DK"})
enrol_with("missing_field", "address.town", address={"street": "Vej 1", "postal_code": "8722"})
enrol_with("wrong_type", "name", name=7)
enrol_with("wrong_type", "name", name=None)
enrol_with("wrong_type", "name", name=["Ida"])
enrol_with("wrong_type", "protected", protected="yes")
enrol_with("wrong_type", "profile.birth_year", profile={"birth_year": 65536})
enrol_with("wrong_type", "profile.birth_year", profile={"birth_year": -1})
enrol_with("wrong_type", "profile.birth_year", profile={"birth_year": 1951.5})
enrol_with("wrong_type", "consents", consents={"purpose": "enrolment"})
enrol_with("unknown_choice", "channel", channel="pigeon")
enrol_with("unknown_choice", "contact", contact="fax")
enrol_with("unknown_choice", "basis", basis="whim")
enrol_with("assurance_unknown", "assurance", assurance="total")
enrol_with("text_empty", "name", name=" \u00a0\n")
enrol_with("text_too_long", "name", name="å" * 101)
enrol_with("text_control_character", "name", name="Ida\u0000")
enrol_with("text_control_character", "name", name="Ida\nEksempel")
enrol_with("id_malformed", "citizen", citizen="ida")
enrol_with("hex_malformed", "seed", seed="0011")
enrol_with("hex_malformed", "seed", seed="zz" * 16)
enrol_with("email_malformed", "email", email="ida.eksempel.dk")
enrol_with("phone_malformed", "phone", phone="1234567")
enrol_with("key_malformed", "profile.area", profile={"area": "Juelsminde"})
enrol_with("key_malformed", "profile.interests[0]", profile={"interests": ["sundhed?"]})
enrol_with("postal_code_malformed", "address.postal_code", address={"street": "Vej 1", "postal_code": "872", "town": "By"})
enrol_with("text_expected", "address.postal_code", address={"street": "Vej 1", "postal_code": 8722, "town": "By"})
enrol_with("person_mark_malformed", "person", person="311257")
enrol_with("contact_channel_without_address", "contact", contact="email")
enrol_with("contact_channel_without_address", "contact", contact="letter", email="ida@eksempel.dk")
enrol_with("birth_year_out_of_range", "birth_year", profile={"birth_year": 2027})
enrol_with("birth_year_out_of_range", "birth_year", profile={"birth_year": 1895})
enrol_with("too_many", None, profile={"competencies": [f"k{n}" for n in range(101)]})
enrol_with("consent_missing", "consents", consents=[])
enrol_with("consent_missing", "consents", consents=[{"purpose": "invitation", "text_version": "1"}])
enrol_with("consent_twice", "consents", consents=CONSENT + CONSENT)
enrol_with("interest_not_found", "interest", profile={"interests": ["no-such"]})
enrol_with("way_not_found", "way", profile={"ways": ["no-such"]})
enrol_with("assurance_too_low", "assurance", person=mark("ida"), assurance="low")
s.do("citizen.enroll", ok, error="unknown_command", field="name")
s.ask("citizen.got", {}, error="unknown_query", field="name")
s.do("way.add", {"way": "w", "labels": {}, "entry": "invited"}, error="labels_count", field="labels")
s.do("way.add", {"way": "w", "labels": {"dansk": "x"}, "entry": "invited"}, error="language_malformed", field="labels")
s.raw("", "json_malformed")
s.raw("{", "json_malformed")
s.raw("[]", "wrong_type", "?")
s.raw("null", "wrong_type", "?")
s.raw('{"id":"%s","name":"way.seed","body":{}} trailing' % uid("x"), "json_malformed")
s.raw('{"name":"way.seed","body":{}}', "missing_field", "id")
s.raw('{"id":"%s","name":"way.seed"}' % uid("x"), "missing_field", "body")
s.raw('{"id":"%s","name":"way.seed","body":{},"body":{}}' % uid("x"), "duplicate_field", "body")
s.raw('{"id":"%s","name":"way.seed","body":{},"at":1}' % uid("x"), "unknown_field", "at")
s.raw('{"id":"%s","name":"way.seed","body":7}' % uid("x"), "wrong_type", "?")
s.raw('{"id":"%s","name":"way.retire","body":{"way":"\\ud800"}}' % uid("x"), "unpaired_surrogate")
s.raw('{"id":"%s","name":"way.retire","body":{"way":"\\udc00x"}}' % uid("x"), "unpaired_surrogate")
s.raw('{"id":"%s","name":"way.retire","body":{"way":"~"}}' % uid("x"), "input_too_large", fill=1_050_000)
s.raw('{"id":"%s","name":"way.retire","body":%s}' % (uid("x"), '{"way":' * 200 + '"a"' + "}" * 200), "wrong_type", "way")

s = Scenario("a moment lies between 1900 and 2199 and never before a stream's last entry")
s.by("public").at("1899-12-31T23:59:59Z").enrol("ida", error="timestamp_out_of_range", field="at")
s.at("2200-01-01T00:00:00Z").enrol("ida", error="timestamp_out_of_range", field="at")
s.at("2026-01-15T16:00:00").enrol("ida", error="timestamp_malformed", field="at")
s.at("yesterday").enrol("ida", error="timestamp_malformed", field="at")
s.at("2026-01-15T17:00:00.123456789+01:00").enrol("ida")
s.by("ida").at("2026-01-15T16:00:00.123455Z").citizen("pause", "ida", error="time_before_last_entry", field="at")
s.at("2026-01-15T16:00:00.123456Z").citizen("pause", "ida", "citizen.paused")

s = Scenario("texts are composed, trimmed and counted in characters")
s.by("public").enrol("ida", name="  A\u030aase O\u0308zil  ")
s.by("ida").ask("citizen.get", {"citizen": uid("ida")})
s.deposit("long", "ida", title="ø" * 120)
s.deposit("too-long", "ida", title="ø" * 121, error="text_too_long", field="title")
s.deposit("body", "ida", body="ø" * 4000)
s.deposit("body-too-long", "ida", body="ø" * 4001, error="text_too_long", field="body")
s.deposit("crlf", "ida", body="Første linje\r\nAnden linje\rTredje")
s.ask("idea.get", {"idea": uid("crlf")})
s.deposit("emoji", "ida", title="🚲" * 120)

# --- persons ---------------------------------------------------------------------------------------------------

s = Scenario("a paper record is taken over by the citizen with a verified identity, once")
s.by("staff").do("citizen.enrol", {"citizen": uid("bo"), "seed": seed("bo"), "name": "Bo Eksempel", "channel": "paper",
                                    "consents": CONSENT}, "citizen.enrolled", "citizen.consent_given")
s.by("public").do("citizen.enrol", {"citizen": uid("bo2"), "seed": seed("bo2"), "name": "Bo Eksempel", "consents": CONSENT},
                  "citizen.enrolled", "citizen.consent_given")
s.by("bo").citizen("take_over", "bo", person=mark("bo"), assurance="low", error="assurance_too_low", field="assurance")
s.by("bo2").citizen("take_over", "bo", person=mark("bo"), assurance="high", error="not_permitted")
s.by("bo").citizen("take_over", "bo", "person.claimed", "citizen.taken_over", person=mark("bo"), assurance="substantial")
s.citizen("take_over", "bo", person=mark("bo"), assurance="substantial", error="citizen_already_verified", field="citizen")
s.by("bo2").citizen("take_over", "bo2", person=mark("bo2"), assurance="high", error="citizen_not_entered_by_staff", field="citizen")
s.citizen("verify", "bo2", person=mark("bo"), assurance="high", error="person_already_enrolled", field="person")
s.citizen("verify", "bo2", "person.claimed", "citizen.verified", person=mark("bo2"), assurance="high")
s.by("public").enrol("bo3", person=mark("bo"), assurance="high", error="person_already_enrolled", field="person")
s.do("citizen.enrol", {"citizen": uid("eva"), "seed": seed("eva"), "name": "Eva Eksempel", "person": mark("eva"),
                       "assurance": "substantial", "consents": CONSENT}, "person.claimed", "citizen.enrolled", "citizen.consent_given")
s.by("staff").ask("citizen.get", {"citizen": uid("bo")})
s.ask("identity.recognise", {"cpr": "311257-5005"})
s.ask("identity.recognise", {"cpr": "670203-4000"}, error="cpr_replacement", field="cpr")
s.by("public").ask("identity.recognise", {"cpr": "311257-5005"}, error="not_permitted")

s = Scenario("below the age of consent the holder of parental responsibility consents")
s.by("public").enrol("kid", profile={"birth_year": 2014}, error="guardian_consent_required", field="guardian")
s.enrol("kid", profile={"birth_year": 2011}, error="guardian_consent_required", field="guardian")
s.enrol("teen", profile={"birth_year": 2010})
s.enrol("said", profile={"birth_year": 2011, "over_15": True})
s.enrol("kid", profile={"birth_year": 2014}, guardian="Voksen Eksempel")
s.by("kid").citizen("give_consent", "kid", purpose="invitation", text_version="1", error="guardian_consent_required", field="guardian")
s.citizen("give_consent", "kid", "citizen.consent_given", purpose="invitation", text_version="1", guardian="Voksen Eksempel")
s.citizen("withdraw_consent", "kid", "citizen.consent_withdrawn", purpose="invitation")
s.ask("citizen.get", {"citizen": uid("kid")})
s.by("public").at("2023-06-01T00:00:00Z").enrol("earlier", profile={"birth_year": 2009})
s.at("2024-06-01T00:00:00Z").enrol("later", profile={"birth_year": 2009}, error="guardian_consent_required", field="guardian")
s.at("2026-06-01T00:00:00Z").do("citizen.enrol", {"citizen": uid("task"), "seed": seed("task"), "name": "Pil Eksempel",
                                 "profile": {"birth_year": 2015}, "basis": "public_task"}, "citizen.enrolled")

s = Scenario("consent is given per purpose and version, and withdrawn as easily")
s.by("public").enrol("ida").by("ida")
s.citizen("give_consent", "ida", "citizen.consent_given", purpose="publication", text_version="1")
s.citizen("give_consent", "ida", purpose="publication", text_version="1", error="consent_already_given", field="purpose")
s.citizen("give_consent", "ida", "citizen.consent_given", purpose="publication", text_version="2")
s.citizen("withdraw_consent", "ida", "citizen.consent_withdrawn", purpose="publication")
s.citizen("withdraw_consent", "ida", purpose="publication", error="consent_not_given", field="purpose")
s.citizen("withdraw_consent", "nobody", purpose="publication", error="not_permitted")
s.by("staff").citizen("withdraw_consent", "nobody", purpose="publication", error="citizen_not_found", field="citizen")
s.by("public").citizen("give_consent", "ida", purpose="publication", text_version="3", error="not_permitted")

s = Scenario("a citizen pauses, leaves and comes back")
s.by("public").enrol("ida").by("ida")
s.citizen("resume", "ida", error="citizen_not_paused", field="citizen")
s.citizen("rejoin", "ida", consents=CONSENT, error="citizen_not_left", field="citizen")
s.citizen("pause", "ida", "citizen.paused")
s.citizen("pause", "ida", error="citizen_paused", field="citizen")
s.deposit("bench", "ida", error="citizen_paused", field="citizen")
s.citizen("resume", "ida", "citizen.resumed")
s.citizen("leave", "ida", "citizen.consent_withdrawn", "citizen.left")
s.citizen("leave", "ida", error="citizen_left", field="citizen")
s.citizen("pause", "ida", error="citizen_left", field="citizen")
s.deposit("bench", "ida", error="citizen_left", field="citizen")
s.citizen("change_profile", "ida", profile={}, error="citizen_left", field="citizen")
s.citizen("rejoin", "ida", error="consent_missing", field="consents")
s.citizen("rejoin", "ida", "citizen.rejoined", "citizen.consent_given", consents=CONSENT)
s.deposit("bench", "ida")
s.by("public").citizen("pause", "ida", error="not_permitted")

s = Scenario("profile and contact change as a whole, and only when something changes")
s.by("system").do("interest.seed", {}, *["interest.added"] * 7)
s.do("way.seed", {}, *["way.added"] * 5)
s.by("public").enrol("ida", profile={"interests": ["health"]}).by("ida")
s.citizen("change_profile", "ida", profile={"interests": ["health"]}, error="nothing_to_do")
s.citizen("change_profile", "ida", "citizen.profile_changed",
          profile={"interests": ["traffic", "health"], "competencies": ["nurse"], "area": "juelsminde", "birth_year": 1951, "ways": ["interview"]})
s.citizen("change_contact", "ida", name="Ida Eksempel", error="nothing_to_do")
s.citizen("change_contact", "ida", name="Ida Eksempel", contact="email", error="contact_channel_without_address", field="contact")
s.citizen("change_contact", "ida", "citizen.contact_changed", name="Ida Ny Eksempel", contact="email", email="ida@eksempel.dk")
s.by("system").do("way.retire", {"way": "interview"}, "way.retired")
s.by("ida").citizen("change_profile", "ida", "citizen.profile_changed", profile={"interests": ["health"], "ways": ["interview"]})
s.by("public").enrol("bo", profile={"ways": ["interview"]}, error="way_retired", field="way")
s.by("ida").ask("citizen.get", {"citizen": uid("ida")})

# --- interest areas and ways -----------------------------------------------------------------------------------

s = Scenario("the tree of interest areas grows and is moved about without losing who follows what")
s.by("ida").do("interest.seed", {}, error="not_permitted")
s.by("system").do("interest.seed", {}, *["interest.added"] * 7)
s.do("interest.seed", {}, error="nothing_to_do")
add = lambda key, parent=None, error=None, field=None, **more: s.do(
    "interest.add", {"interest": key, "labels": {"da": key}, **({"parent": parent} if parent else {}), **more},
    "interest.added", error=error, field=field)
add("health", error="interest_already_there", field="interest")
add("sleep", "health")
add("naps", "sleep")
add("orphan", "no-such", error="interest_not_found", field="interest")
add("cycling", "traffic", kle="05.01.10")
add("bad-kle", kle="5.1", error="kle_malformed", field="kle")
s.do("interest.rename", {"interest": "sleep", "labels": {"da": "Søvn", "en": "Sleep"}}, "interest.renamed")
s.do("interest.rename", {"interest": "sleep", "labels": {"da": "Søvn", "en": "Sleep"}}, error="nothing_to_do")
s.do("interest.rename", {"interest": "no-such", "labels": {"da": "x"}}, error="interest_not_found", field="interest")
s.do("interest.move", {"interest": "health", "parent": "naps"}, error="interest_circle", field="parent")
s.do("interest.move", {"interest": "health", "parent": "health"}, error="interest_circle", field="parent")
s.do("interest.move", {"interest": "naps", "parent": "senior-life"}, "interest.moved")
s.do("interest.move", {"interest": "naps", "parent": "senior-life"}, error="nothing_to_do")
for level in range(2, 9):
    add(f"level{level}", "growth" if level == 2 else f"level{level - 1}")
add("level9", "level8", error="interest_too_deep", field="parent")
s.do("interest.move", {"interest": "health", "parent": "level8"}, error="interest_too_deep", field="parent")
INV = [{"purpose": "invitation", "text_version": "1"}]
s.by("public")
for who, profile in [("ida", {"interests": ["sleep"], "birth_year": 1951, "area": "juelsminde"}),
                     ("bo", {"interests": ["cycling", "naps"], "competencies": ["planner"], "over_15": True}),
                     ("eva", {"interests": ["health"], "birth_year": 1990}), ("kim", {"interests": ["health"]})]:
    consents = CONSENT + ([] if who == "kim" else INV)
    s.do("citizen.enrol", {"citizen": uid(who), "seed": seed(who), "name": f"{who.title()} Eksempel", "profile": profile,
                           "consents": consents}, "citizen.enrolled", *["citizen.consent_given"] * len(consents))
s.by("staff")
s.ask("citizen.find", {"interests": ["health"]})
s.ask("citizen.find", {"interests": ["health"], "with_contact": True})
s.ask("citizen.find", {"interests": ["health"], "consent": "enrolment", "limit": 2})
s.ask("citizen.find", {"age_from": 65})
s.ask("citizen.find", {"age_from": 15})
s.ask("citizen.find", {"age_from": 30, "age_to": 40, "interests": ["health", "traffic"]})
s.ask("citizen.find", {"age_from": 40, "age_to": 30}, error="age_band_reversed", field="age_from")
s.ask("citizen.find", {"competencies": ["planner", "nurse"]})
s.ask("citizen.find", {"areas": ["juelsminde"]})
s.ask("citizen.find", {"interests": ["no-such"]}, error="interest_not_found", field="interest")
s.do("interest.merge", {"interest": "health", "into": "sleep"}, error="interest_circle", field="parent")
s.do("interest.merge", {"interest": "sleep", "into": "sleep"}, error="interest_circle", field="parent")
s.do("interest.merge", {"interest": "sleep", "into": "cycling"}, "interest.merged")
s.ask("citizen.find", {"interests": ["traffic"]})
s.ask("citizen.find", {"interests": ["sleep"]})
s.do("interest.retire", {"interest": "relatives"}, "interest.retired")
s.do("interest.retire", {"interest": "relatives"}, error="interest_retired", field="interest")
s.by("public").enrol("liv", profile={"interests": ["relatives"]}, error="interest_retired", field="interest")
s.enrol("liv", profile={"interests": ["sleep"]})
s.by("staff").ask("citizen.get", {"citizen": uid("liv")})
s.by("public").ask("interest.tree", {})
s.ask("citizen.find", {}, error="not_permitted")
s.by("bo").citizen("pause", "bo", "citizen.paused")
s.by("staff").ask("citizen.find", {"interests": ["traffic"]})

s = Scenario("the catalogue of ways to take part grows by versions")
s.by("system").do("way.seed", {}, *["way.added"] * 5)
s.do("way.seed", {}, error="nothing_to_do")
s.do("way.add", {"way": "interview", "labels": {"da": "x"}, "entry": "invited"}, error="way_already_there", field="way")
s.do("way.add", {"way": "walk", "labels": {"da": "Byvandring", "en": "Town walk"}, "entry": "enrolled"}, "way.added")
s.do("way.add", {"way": "x", "labels": {"da": "x"}, "entry": "everybody"}, error="unknown_choice", field="entry")
s.do("way.revise", {"way": "walk", "labels": {"da": "Byvandring", "en": "Town walk"}, "entry": "enrolled"}, error="nothing_to_do")
s.do("way.revise", {"way": "walk", "labels": {"da": "Vandring"}, "entry": "invited"}, "way.revised")
s.do("way.retire", {"way": "walk"}, "way.retired")
s.do("way.retire", {"way": "walk"}, error="way_retired", field="way")
s.do("way.revise", {"way": "walk", "labels": {"da": "Vandring"}, "entry": "invited"}, "way.revised")
s.do("way.retire", {"way": "no-such"}, error="way_not_found", field="way")
s.by("public").ask("way.catalogue", {})
s.do("way.retire", {"way": "walk"}, error="not_permitted")

# --- ideas -----------------------------------------------------------------------------------------------------

s = Scenario("an idea is deposited, supported, revised and treated")
s.by("system").do("interest.seed", {}, *["interest.added"] * 7)
s.by("public").enrol("ida").enrol("bo").enrol("eva", contact="letter", address={"street": "Vej 1", "postal_code": "7130", "town": "Juelsminde"})
s.by("ida").deposit("bench", "ida", topics=["health", "traffic"], place={"label": "Havnen i Juelsminde", "point": {"latitude": 55.7, "longitude": 10.0}})
s.by("bo").deposit("other", "ida", error="not_permitted")
s.by("ida").do("idea.deposit", {"idea": uid("bench"), "citizen": uid("ida"), "title": "x", "body": "y"}, error="idea_already_deposited", field="idea")
s.deposit("t", "ida", topics=[f"t{n}" for n in range(11)], error="idea_too_many_topics", field="topics")
s.deposit("t", "ida", topics=["no-such"], error="interest_not_found", field="interest")
s.deposit("t", "ida", place={"label": "Berlin", "point": {"latitude": 52.5, "longitude": 13.4}}, error="place_outside_denmark", field="place")
s.deposit("t", "ida", expires_on="2026-01-14", error="idea_expiry_out_of_range", field="expires_on")
s.deposit("t", "ida", expires_on="2037-01-01", error="idea_expiry_out_of_range", field="expires_on")
s.deposit("t", "ida", expires_on="2026-02-30", error="wrong_type", field="expires_on")
s.by("staff").deposit("paper", "bo", title="Flere skraldespande")
s.support("bench", "bo")
s.by("bo").support("bench", "bo", error="idea_already_supported", field="idea")
s.support("bench", "eva", error="not_permitted")
s.support("no-such", "bo", error="idea_not_found", field="idea")
s.by("eva").support("bench", "eva", version=2, error="idea_version_changed", field="version")
s.support("bench", "eva", version=1)
s.by("public").ask("idea.get", {"idea": uid("bench")})
s.by("ida").ask("idea.get", {"idea": uid("bench")})
s.by("bo").idea("revise", "bench", title="x", body="y", error="idea_not_the_author", field="idea")
s.by("ida").idea("revise", "bench", title="Bænke langs havnen", body="Så kan alle nå hele turen.", topics=["health", "traffic"],
                 place={"label": "Havnen i Juelsminde", "point": {"latitude": 55.7, "longitude": 10.0}}, error="nothing_to_do")
s.idea("revise", "bench", "idea.revised", title="Bænke og borde langs havnen", body="Så kan alle nå hele turen.", topics=["health"])
s.ask("idea.get", {"idea": uid("bench")})
s.ask("idea.get", {"idea": uid("bench"), "version": 1})
s.ask("idea.get", {"idea": uid("bench"), "version": 3}, error="idea_no_such_version", field="version")
s.ask("idea.get", {"idea": uid("bench"), "version": 0}, error="idea_no_such_version", field="version")
s.ask("idea.supporters", {"idea": uid("bench")}, error="not_permitted")
s.by("staff").ask("idea.supporters", {"idea": uid("bench"), "behind": True})
s.by("eva").support("bench", "eva", renew=True)
s.by("staff").ask("idea.supporters", {"idea": uid("bench"), "behind": True})
s.ask("idea.supporters", {"idea": uid("bench")})
s.by("bo").unsupport("bench", "bo").unsupport("bench", "bo", error="idea_not_supported", field="idea")
s.unsupport("paper", "bo", error="idea_not_supported", field="idea")
s.support("bench", "bo")
s.by("bo").idea("take_up", "bench", task="Hold", error="not_permitted")
s.by("staff").idea("carry_out", "bench", note="Gjort", error="idea_wrong_stage", field="idea")
s.idea("take_up", "bench", "idea.taken_up", task="Holdet Havnen for alle")
s.idea("take_up", "bench", task="Et andet", error="idea_wrong_stage", field="idea")
s.by("ida").idea("withdraw", "bench", error="idea_wrong_stage", field="idea")
s.idea("revise", "bench", title="x", body="y", error="idea_wrong_stage", field="idea")
s.by("staff").idea("answer", "bench", "idea.answered", answer="Holdet er i gang.")
s.idea("carry_out", "bench", "idea.carried_out", note="Ti bænke står der nu.")
s.idea("decline", "bench", reasons="For sent", error="idea_wrong_stage", field="idea")
s.by("public").ask("idea.get", {"idea": uid("bench")})
s.by("bo").unsupport("bench", "bo")
s.by("staff").idea("decline", "paper", "idea.declined", reasons="Der er nok.")
s.by("public").ask("idea.list", {})
s.ask("idea.list", {"stage": "declined"})
s.ask("idea.list", {"topics": ["health"], "limit": 1})
s.ask("idea.get", {"idea": uid("no-such")}, error="idea_not_found", field="idea")

s = Scenario("an idea expires by the clock, at midnight in Copenhagen")
s.by("public").enrol("ida").enrol("bo").by("ida")
s.deposit("bench", "ida", expires_on="2026-10-25")
s.deposit("year", "ida")
s.at("2026-10-25T22:59:59.999999Z").by("bo").support("bench", "bo")
s.ask("idea.get", {"idea": uid("bench")})
s.at("2026-10-25T23:00:00Z").ask("idea.get", {"idea": uid("bench")})
s.support("bench", "bo", error="idea_wrong_stage", field="idea")
s.by("ida").idea("revise", "bench", title="x", body="y", error="idea_wrong_stage", field="idea")
s.ask("idea.list", {"stage": "expired"})
s.by("bo").unsupport("bench", "bo")
s.by("staff").idea("answer", "bench", "idea.answered", answer="Tak for idéen.")
s.idea("take_up", "bench", "idea.taken_up", task="Alligevel")
s.at("2027-01-15T22:59:59Z").ask("idea.get", {"idea": uid("year")})
s.at("2027-01-15T23:00:00Z").ask("idea.get", {"idea": uid("year")})
s.by("ida").idea("withdraw", "year", "idea.withdrawn")
s.idea("withdraw", "year", error="idea_wrong_stage", field="idea")

s = Scenario("moderation hides with a reason and keeps the original")
s.by("public").enrol("ida").enrol("bo")
s.by("ida").citizen("give_consent", "ida", "citizen.consent_given", purpose="publication", text_version="1")
s.deposit("rude", "ida", title="Uhøflig titel")
s.by("public").ask("idea.get", {"idea": uid("rude")})
s.idea("hide", "rude", reason="x", error="not_permitted")
s.by("staff").idea("restore", "rude", reason="x", error="idea_not_hidden", field="idea")
s.idea("hide", "rude", "idea.hidden", reason="Tonen er for hård.")
s.idea("hide", "rude", reason="x", error="idea_hidden", field="idea")
s.by("public").ask("idea.get", {"idea": uid("rude")})
s.by("ida").ask("idea.get", {"idea": uid("rude")})
s.by("staff").ask("idea.get", {"idea": uid("rude")})
s.by("bo").support("rude", "bo", error="idea_hidden", field="idea")
s.by("public").ask("idea.list", {})
s.by("staff").ask("idea.list", {})
s.by("ida").idea("revise", "rude", "idea.revised", title="Høflig titel", body="Venligere.")
s.by("staff").idea("restore", "rude", "idea.restored", reason="Omskrevet.")
s.by("public").ask("idea.get", {"idea": uid("rude")})
s.ask("idea.get", {"idea": uid("rude"), "version": 1})
s.by("ida").ask("idea.get", {"idea": uid("rude"), "version": 1})
s.by("ida").citizen("change_contact", "ida", "citizen.contact_changed", name="Ida Eksempel", protected=True)
s.by("public").ask("idea.get", {"idea": uid("rude")})

s = Scenario("support is one for each person, however often they leave, are erased and join again")
s.by("public").enrol("ida").by("ida").deposit("bench", "ida")
s.by("bo").do("citizen.enrol", {"citizen": uid("bo"), "seed": seed("bo"), "name": "Bo Eksempel", "person": mark("bo"), "assurance": "high",
                               "consents": CONSENT}, "person.claimed", "citizen.enrolled", "citizen.consent_given")
s.support("bench", "bo")
s.citizen("leave", "bo", "citizen.consent_withdrawn", "citizen.left")
s.citizen("rejoin", "bo", "citizen.rejoined", "citizen.consent_given", consents=CONSENT)
s.support("bench", "bo", error="idea_already_supported", field="idea")
s.ask("citizen.erasure_plan", {"citizen": uid("bo")})
s.ask("citizen.export", {"citizen": uid("bo")})
s.do("citizen.erase", {"citizen": uid("bo")}, "person.released", "citizen.erased")
s.do("citizen.erase", {"citizen": uid("bo")}, error="citizen_not_found", field="citizen")
s.ask("citizen.get", {"citizen": uid("bo")}, error="citizen_not_found", field="citizen")
s.by("bo-again").do("citizen.enrol", {"citizen": uid("bo-again"), "seed": seed("bo-again"), "name": "Bo Eksempel", "person": mark("bo"),
                                     "assurance": "high", "consents": CONSENT}, "person.claimed", "citizen.enrolled", "citizen.consent_given")
s.support("bench", "bo-again", error="idea_already_supported", field="idea")
s.unsupport("bench", "bo-again").support("bench", "bo-again")
s.by("public").ask("idea.get", {"idea": uid("bench")})
s.do("citizen.enrol", {"citizen": uid("bo"), "seed": seed("bo"), "name": "Bo Eksempel", "consents": CONSENT}, error="citizen_already_enrolled", field="citizen")

s = Scenario("support given before the person was known follows the person")
s.by("public").enrol("ida").enrol("bo").by("ida").deposit("bench", "ida").deposit("bins", "ida")
s.by("bo").support("bench", "bo").support("bins", "bo").unsupport("bins", "bo")
s.do("citizen.verify", {"citizen": uid("bo"), "person": mark("bo"), "assurance": "high"},
     "person.claimed", "citizen.verified", "support.given", "support.moved")
s.support("bench", "bo", error="idea_already_supported", field="idea")
s.do("citizen.erase", {"citizen": uid("bo")}, "person.released", "citizen.erased")
s.by("public").enrol("new").by("new").support("bench", "new")
s.do("citizen.verify", {"citizen": uid("new"), "person": mark("bo"), "assurance": "high"},
     "person.claimed", "citizen.verified", "idea.support_withdrawn", "support.moved")
s.by("public").ask("idea.get", {"idea": uid("bench")})

s = Scenario("a merge keeps provenance and counts each supporter once")
s.by("public").enrol("ida").enrol("bo").enrol("eva").enrol("kim")
s.by("ida").deposit("a", "ida").deposit("b", "ida", title="Borde").deposit("c", "ida", title="Blomster")
for who, ideas in [("bo", "ab"), ("eva", "bc"), ("kim", "ab")]:
    s.by(who)
    for i in ideas:
        s.support(i, who)
s.do("citizen.erase", {"citizen": uid("kim")}, "citizen.erased")
s.by("staff")
merge = lambda into, ideas, *events, error=None, field=None: s.do(
    "idea.merge", {"idea": uid(into), "ideas": [uid(i) for i in ideas], "title": "Havnen for alle", "body": "Samlet."},
    *events, error=error, field=field)
merge("ab", "a", error="idea_part_count", field="ideas")
merge("a", "ab", error="idea_part_count", field="ideas")
merge("ab", ["a", "no-such"], error="idea_not_found", field="idea")
merge("ab", "ab", "idea.deposited", "idea.support_carried", "support.given", "support.given", "idea.merged", "idea.merged")
s.by("public").ask("idea.get", {"idea": uid("ab")})
s.ask("idea.get", {"idea": uid("a")})
s.by("bo").support("a", "bo", error="idea_wrong_stage", field="idea")
s.unsupport("a", "bo", error="idea_wrong_stage", field="idea")
s.support("ab", "bo", renew=True)
s.by("staff").ask("idea.supporters", {"idea": uid("ab"), "behind": True})
merge("abc", ["ab", "c"], "idea.deposited", "idea.support_carried", "support.given", "support.given", "idea.merged", "idea.merged")
s.by("public").ask("idea.get", {"idea": uid("abc")})
s.by("eva").unsupport("abc", "eva")
s.by("ida").ask("idea.list", {})
s.do("idea.merge", {"idea": uid("x"), "ideas": [uid("abc"), uid("b")], "title": "x", "body": "y"}, error="not_permitted")

s = Scenario("a split brings the supporters along to every part")
s.by("public").enrol("ida").enrol("bo").by("ida").deposit("both", "ida", title="Bænke og cykelsti")
s.by("bo").support("both", "bo").by("staff")
part = lambda i: {"idea": uid(i), "title": i.title(), "body": "Del."}
s.idea("split", "both", parts=[part("x")], error="idea_part_count", field="ideas")
s.idea("split", "both", parts=[part("x"), part("x")], error="idea_part_count", field="ideas")
s.idea("split", "both", "idea.deposited", "idea.support_carried", "support.given", "idea.deposited", "idea.support_carried", "support.given",
       "idea.split", parts=[part("benches"), part("path")])
s.by("public").ask("idea.get", {"idea": uid("both")})
s.ask("idea.get", {"idea": uid("path")})
s.by("bo").support("path", "bo", renew=True).unsupport("benches", "bo")
s.by("public").ask("idea.get", {"idea": uid("benches")})
s.by("staff").idea("hide", "path", "idea.hidden", reason="Gentagelse.")
s.idea("split", "path", parts=[part("p1"), part("p2")], error="idea_hidden", field="idea")

s = Scenario("what must be forgotten goes, and what a case rests on stays without its author")
s.by("public").enrol("ida", email="ida@eksempel.dk").by("ida")
s.deposit("kept", "ida", title="Bliver").deposit("gone", "ida", title="Forsvinder")
s.by("staff").idea("answer", "kept", "idea.answered", answer="Tak.")
s.by("ida").ask("citizen.erasure_plan", {"citizen": uid("ida")})
s.ask("citizen.export", {"citizen": uid("ida")})
s.by("public").ask("citizen.export", {"citizen": uid("ida")}, error="not_permitted")
s.by("ida").do("citizen.erase", {"citizen": uid("ida")}, "idea.withdrawn", "citizen.erased")
s.by("staff").ask("idea.get", {"idea": uid("kept")})
s.ask("idea.get", {"idea": uid("gone")})
s.by("ida").idea("withdraw", "kept", error="idea_not_the_author", field="idea")

steps = sum(len(s.steps) for s in Scenario.every)
out = [{"name": s.name, "municipality": "0766", "key": KEY, "steps": s.steps} for s in Scenario.every]
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print(f"{len(out)} scenarios, {steps} steps")
