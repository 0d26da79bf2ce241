"""Writes authority.json: what a log-in vouches for, and who may assert what. See scenario.py.

    python3 tests/vectors/authority.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests every_step

Every field that asserts a fact is tried by everybody: by the system, by staff, by the citizen with an attestation of it and
without, by another citizen, and by a visitor. Those of councils stand in recognition.py, of responses in hearing.py.
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write


class Scenario(Common):
    def enrol(self, who, *events, error=None, field=None, **more):
        body = {"citizen": uid(who), "seed": seed(who), "name": f"{who.title()} Eksempel", "consents": CONSENT, **more}
        return self.do("citizen.enrol", body, *events, "citizen.enrolled", "citizen.consent_given", error=error, field=field)

    def verify(self, who, attestation, error=None, field="attestation", act="verify"):
        body = {"citizen": uid(who), "attestation": attestation}
        events = ("citizen.verified",)
        return self.do(f"citizen.{act}", body, *events, error=error, field=field if error else None)


# --- attestations ---------------------------------------------------------------------------------------------------

s = Scenario("what a log-in showed is attested by the host, and holds for one account and some minutes")
s.by("public").enrol("ida").enrol("bo")
asked = {"account": uid("ida"), "nonce": seed("nonce"), "assurance": "high", "cpr": "311257-5005"}
s.ask("identity.attest", asked, error="not_permitted").by("ida").ask("identity.attest", asked, error="not_permitted")
s.by("system").ask("identity.attest", {**asked, "cpr": "670203-4000"}, error="cpr_replacement", field="cpr")
s.ask("identity.attest", {**asked, "assurance": "low"}, error="attestation_unfit")
s.ask("identity.attest", {**asked, "assurance": "none"}, error="attestation_unfit")
s.ask("identity.attest", {**asked, "assurance": "total"}, error="assurance_unknown", field="assurance")
s.ask("identity.attest", {**asked, "facts": {"guardian": True}}, error="attestation_unfit")
for beside in ({"resident": True}, {"protected": True}, {"age_from": 40}, {"cvr": "13585628"}):
    s.ask("identity.attest", {"account": uid("ida"), "nonce": seed("nonce"), "assurance": "high",
                              "facts": {"guardian": True, **beside}}, error="attestation_unfit")
s.ask("identity.attest", {**asked, "facts": {"age_from": 19, "age_to": 18}}, error="attestation_unfit")
for name in ("citizen.unknown", "citizen", "citizen.verify\nresident=true", "x" * 100, ""):
    s.ask("identity.attest", {**asked, "facts": {"only_for": name}}, error="attestation_unfit")
s.ask("identity.attest", {**asked, "facts": {"mayor": True}}, error="unknown_field", field="facts.mayor")
s.ask("identity.attest", {**asked, "minutes": 0}, error="attestation_unfit")
s.ask("identity.attest", {**asked, "minutes": 16}, error="attestation_unfit")
s.by("staff").ask("identity.attest", {**asked, "minutes": 10, "facts": {"age_from": 18, "resident": True}},
                  keep={"ida": "/attestation"})
# Whoever finds it on its way gains nothing.
s.by("bo").verify("bo", "$ida", error="attestation_invalid").verify("ida", "$ida", error="not_permitted", field=None)
s.by("public").verify("ida", "$ida", error="not_permitted", field=None).enrol("thief", attestation="$ida", error="not_permitted")
# From a minute before it was made until its minutes are over: servers' clocks differ a little.
s.by("ida").at("2026-01-15T15:58:59.999999Z").verify("ida", "$ida", error="attestation_invalid")
s.at("2026-01-15T16:10:00Z").verify("ida", "$ida", error="attestation_expired")
s.at("2026-01-15T16:09:59.999999Z").verify("ida", "$ida")
s.by("staff").ask("citizen.get", {"citizen": uid("ida")}, expect={"assurance": "high", "verified": True})
# The same person under another account.
s.at("2026-01-15T17:00:00Z").ask("identity.attest", {**asked, "account": uid("bo")}, keep={"bo": "/attestation"})
s.by("bo").verify("bo", "$bo", error="person_already_enrolled")

s = Scenario("nobody attests for themselves")
s.by("public").enrol("ida").by("ida")
ok = s.attest("ida", person="ida")
for text in ("", "ma1", "ma1.", "ma1.a.a", "ma1..", ok[:-1], ok + "A", ok.replace("ma1.", "ma2."), ok.upper(), " " + ok, ok + "."):
    s.verify("ida", text, error="attestation_invalid")
s.verify("ida", 7, error="text_expected").verify("ida", None, error="text_expected")
s.verify("ida", s.attest("ida", person="ida", key="00" * 31 + "01"), error="attestation_unchecked")
s.verify("ida", s.attest("ida", person="ida", town="0420"), error="attestation_invalid")
s.verify("ida", s.attest("bo", person="ida"), error="attestation_invalid")
s.verify("ida", s.attest("ida", person="ida", minutes=16), error="attestation_invalid")
s.verify("ida", s.attest("ida", person="ida", minutes=0), error="attestation_invalid")
s.verify("ida", s.attest("ida", person="ida", minutes=-1), error="attestation_invalid")
s.verify("ida", s.attest("ida", person="ida", assurance="none"), error="attestation_invalid")
s.verify("ida", s.attest("ida", person="ida", resident="false"), error="attestation_invalid")
s.verify("ida", s.attest("ida", person="ida", only_for="citizen.enrol"), error="attestation_invalid")
s.verify("ida", s.attest("ida", person="ida", age_from=19, age_to=18), error="attestation_invalid")
s.verify("ida", s.attest("ida", person="ida", guardian=True, resident=True), error="attestation_invalid")
s.verify("ida", s.attest("ida"), error="person_not_attested")
s.by("bo").verify("ida", ok, error="not_permitted", field=None).by("public").verify("ida", ok, error="not_permitted", field=None)
s.by("staff").verify("ida", s.attest("ida", person="ida", only_for="citizen.verify"))

s = Scenario("a receipt is for whoever might have sent the command")
s.by("public").enrol("ida").enrol("bo").by("ida").do("citizen.pause", {"citizen": uid("ida")}, "citizen.paused")
paused = s.steps[-1]["command"]
for who in ("bo", "public", "staff", "system"):
    s.by(who).do("citizen.pause", paused["body"], id=paused["id"], error="command_reused", field="id")
s.by("ida")._step({"command": paused}, {"events": []})
s.by("staff").do("way.add", {"way": "walk", "labels": {"da": "Byvandring"}, "entry": "invited"}, "way.added")
way = s.steps[-1]["command"]
for who in ("ida", "public"):
    s.by(who).do("way.add", way["body"], id=way["id"], error="command_reused", field="id")
s.by("system")._step({"command": way}, {"events": []})
s.by("bo").do("idea.deposit", {"idea": uid("bench"), "citizen": uid("bo"), "title": "Bænke", "body": "Flere bænke."}, "idea.deposited")
bench = s.steps[-1]["command"]
s._step({"command": bench}, {"events": []})
# With an account goes the receipt of what was done to it. That of a case stays, and nobody is shown it: nothing is left to
# compare with.
for who in ("ida", "bo"):
    s.by(who).do("citizen.erase", {"citizen": uid(who)})
    s.again().by("staff").again(2)
for who in ("bo", "public"):
    s.by(who).do("citizen.pause", paused["body"], id=paused["id"], error="not_permitted")
for who in ("ida", "staff"):
    s.by(who).do("citizen.pause", paused["body"], id=paused["id"], error="citizen_not_found", field="citizen")
for who in ("ida", "bo", "public", "staff", "system"):
    s.by(who).do("idea.deposit", bench["body"], id=bench["id"], error="command_reused", field="id")
for who in ("bo", "public"):
    s.by(who).do("citizen.erase", {"citizen": uid("ida")}, error="not_permitted")

# --- every field that asserts a fact, by everybody ------------------------------------------------------------------

s = Scenario("how an enrolment came and on what basis its data are kept is for the municipality to say")
for field, value in (("channel", "paper"), ("channel", "phone"), ("channel", "in_person"), ("basis", "public_task")):
    for who in ("system", "staff"):
        s.by(who).enrol(f"{who} {value}", **{field: value})
    ida = f"ida {value}"
    for who in (ida, "bo", "public"):
        s.by(who).enrol(ida, **{field: value}, error="field_not_permitted", field=field)
    s.by(ida).enrol(ida, **{field: value}, attestation=s.attest(ida, resident=True),
                    error="field_not_permitted", field=field)

s = Scenario("that somebody has custody of a child is for the municipality to say, and for a log-in that vouches for it")
child = {"profile": {"birth_year": 2014}, "guardian": "Voksen Eksempel"}
for who in ("system", "staff"):
    s.by(who).enrol(f"{who} kid", **child)
for who in ("kid", "bo", "public"):
    s.by(who).enrol("kid", **child, error="field_not_permitted", field="guardian")
s.by("kid").enrol("kid", **child, attestation=s.attest("kid", resident=True), error="field_not_permitted", field="guardian")
s.by("bo").enrol("kid", **child, attestation=s.attest("kid", guardian=True), error="not_permitted")
s.by("kid").enrol("kid", **child, attestation=s.attest("kid", guardian=True))
given = 0


def consent(who, error=None, field=None, attestation=None):
    global given
    given += 1
    body = {"citizen": uid("kid"), "purpose": "invitation", "text_version": f"{given}", "guardian": "Voksen Eksempel"}
    if attestation:
        body["attestation"] = attestation
    s.by(who).do("citizen.give_consent", body, "citizen.consent_given", error=error, field=field)


for who in ("system", "staff"):
    consent(who)
for who in ("kid", "bo", "public"):
    consent(who, error="field_not_permitted", field="guardian")
consent("kid", attestation=s.attest("kid", resident=True), error="field_not_permitted", field="guardian")
consent("bo", attestation=s.attest("kid", guardian=True), error="not_permitted")
consent("kid", attestation=s.attest("kid", guardian=True))


def rejoin(who, error=None, field=None, **more):
    body = {"citizen": uid("kid"), "consents": CONSENT, "by_guardian": True, **more}
    s.by(who).do("citizen.rejoin", body, "citizen.rejoined", "citizen.consent_given", error=error, field=field)


def leave(*purposes):
    s.by("kid").do("citizen.leave", {"citizen": uid("kid")}, *["citizen.consent_withdrawn" for _ in purposes], "citizen.left")


leave("enrolment", "invitation")
rejoin("system")
leave("enrolment")
rejoin("staff")
leave("enrolment")
for who in ("kid", "bo", "public"):
    rejoin(who, error="field_not_permitted", field="by_guardian")
rejoin("kid", attestation=s.attest("kid", resident=True), error="field_not_permitted", field="by_guardian")
rejoin("bo", attestation=s.attest("kid", guardian=True), error="not_permitted")
rejoin("kid", attestation=s.attest("kid", guardian=True))

s = Scenario("how sure the log-in of a guardian was says nothing of the child")
s.by("kid").enrol("kid", **child, attestation=s.attest("kid", guardian=True))
s.by("staff").ask("citizen.get", {"citizen": uid("kid")}, expect={"assurance": "none", "verified": False})
s.by("bo").enrol("bo", attestation=s.attest("bo")).by("staff")
s.ask("citizen.get", {"citizen": uid("bo")}, expect={"assurance": "high", "verified": False})

s = Scenario("an age that a log-in vouches for needs no guardian, where the year of birth alone leaves it open")
born = {"profile": {"birth_year": 2011}}
s.by("teen").enrol("teen", **born, error="guardian_consent_required", field="guardian")
s.enrol("teen", **born, attestation=s.attest("teen", age_from=14), error="guardian_consent_required", field="guardian")
s.enrol("teen", **born, attestation=s.attest("teen", age_from=15))

s = Scenario("protection is honoured where a log-in shows it, and a guardian does not clear it")


def contact(who, protected, error=None, attestation=None, **more):
    body = {"citizen": uid(who), "name": f"{who.title()} Eksempel", "protected": protected, **more}
    if attestation:
        body["attestation"] = attestation
    field = "protected" if error == "field_not_permitted" else None
    s.do("citizen.change_contact", body, "citizen.contact_changed", error=error, field=field)


def protected(who, is_so, **more):
    identity = {"name": f"{who.title()} Eksempel", "contact": "none", "protected": is_so, **more}
    s.ask("citizen.get", {"citizen": uid(who)}, expect={"identity": identity})


s.by("ida").enrol("ida", attestation=s.attest("ida", protected=True))
protected("ida", True)
contact("ida", False)
protected("ida", False)
s.by("public").enrol("bo").by("bo").verify("bo", s.attest("bo", person="bo", protected=True))
protected("bo", True)
s.by("staff")
contact("bo", False)
s.by("kid").enrol("kid", **child, protected=True, attestation=s.attest("kid", guardian=True))
contact("kid", False, error="field_not_permitted")
contact("kid", False, attestation=s.attest("kid", guardian=True), error="field_not_permitted")
contact("kid", False, attestation=s.attest("kid", assurance="low"), error="field_not_permitted")
contact("kid", True, phone="+45 12 34 56 78")
contact("kid", False, attestation=s.attest("kid", assurance="substantial"))
protected("kid", False, guardian="Voksen Eksempel")
contact("kid", False, attestation=s.attest("kid", protected=True))
protected("kid", True, guardian="Voksen Eksempel")
s.by("staff")
contact("kid", False)

s = Scenario("by which way a citizen's word reached the municipality is for the municipality to say")
for who in ("ida", "bo", "eva"):
    s.by("public").enrol(who)
for who, idea, channel in (("system", "a", "phone"), ("staff", "b", "mail")):
    body = {"citizen": uid("ida"), "title": "Bænke langs havnen", "body": "Så kan alle nå hele turen.", "channel": channel}
    for other in ("ida", "bo", "public"):
        s.by(other).do("idea.deposit", {"idea": uid(idea), **body}, error="field_not_permitted", field="channel")
    s.by(who).do("idea.deposit", {"idea": uid(idea), **body}, "idea.deposited")
    for other in ("bo", "eva", "public"):
        s.by(other).do("idea.support", {"idea": uid(idea), "citizen": uid("bo"), "channel": channel},
                       error="field_not_permitted", field="channel")
    s.by(who).do("idea.support", {"idea": uid(idea), "citizen": uid("bo"), "channel": channel}, "idea.supported")
s.do("idea.support", {"idea": uid("a"), "citizen": uid("eva"), "channel": "carrier_pigeon"}, error="unknown_choice",
     field="channel")

s = Scenario("an account and a command are named by nothing that tells when they were made")
timed = ("0199c82d-21a8-7e08-89c1-f8f123d50000", "7b1d2f6e-9f3c-11ef-8a2b-325096b39f47", "1ef9f3c7-b1d2-6f6e-8a2b-325096b39f47")
for at in timed:
    s.by("public").do("citizen.enrol", {"citizen": at, "seed": seed("ida"), "name": "Ida Eksempel", "consents": CONSENT},
                      error="id_carries_time", field="citizen")
    s.by("system").do("interest.seed", {}, id=at, error="id_carries_time", field="id")

write(__file__)
