"""Writes partnership.json: partnership agreements from the draft to the end, and grants. See scenario.py.

    python3 tests/vectors/partnership.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write

TOWN = {"kind": "municipality"}
ALL = ["manage", "post", "approve_hours", "safeguard", "sign", "apply"]


def org(name):
    return {"kind": "organisation", "organisation": uid(name)}


def task(title="Højtlæsning", done_by="volunteers", **more):
    return {"title": title, "roles": "Frivillige læser, biblioteket finder bøger.", "done_by": done_by,
            "boundary": "Frivillige underviser ikke.", **more}


CONDITIONS = {"insured_by": TOWN, "expenses": "Kørsel efter statens lave takst.", "child_certificate": True,
              "training": "Et kursus på to aftener.", "confidentiality": True}
ECONOMY = {"contributions": [{"party": TOWN, "amount_oere": 2500050, "note": "i februar"}]}
CONTENT = {"title": "Læsevenner", "purpose": "Flere børn læser for fornøjelsens skyld.", "target_group": "Børn i 2. klasse.",
           "tasks": [task(), task("Undervisning", "staff", statutory=True), task("Læsefest", "together")],
           "communication": "Møde hvert kvartal.", "conditions": CONDITIONS, "economy": ECONOMY}
PLAIN = {"title": "Skole", "purpose": "Kun et formål."}
RATE = {"year": 2026, "inhabitants_above": 1200, "above_oere": 1500000, "otherwise_oere": 750000}


def terms(*parties, **more):
    return {"parties": list(parties) or [TOWN, org("readers")], "degree": "cooperate",
            "from": "2026-02-01", "to": "2026-12-31", "notice": {"months": 3},
            "review_days": ["2026-04-01", "2026-09-01"], **more}


class Scenario(Common):
    """A municipality with organisations; the agreement, unless named, is `deal`."""

    def enrol(self, *everybody):
        for who in everybody:
            self.by("public").do("citizen.enrol", {"citizen": uid(who), "seed": seed(who), "consents": CONSENT,
                                                   "name": f"{who.title()} Eksempel"},
                                 "citizen.enrolled", "citizen.consent_given")
        return self.by("staff")

    def organisation(self, name, kind="association", **more):
        body = {"organisation": uid(name), "kind": kind, "name": f"Foreningen {name}", "text": {"purpose": "Noget godt."},
                **more}
        return self.by("staff").do("organisation.register", body, "organisation.registered", "organisation.confirmed")

    def mandate(self, name, who, powers=ALL, first="2026-01-01", **more):
        body = {"organisation": uid(name), "citizen": uid(who), "role": "chair", "powers": powers, "from": first, **more}
        return self.by("staff").do("organisation.give_mandate", body, "organisation.mandate_given")

    def close(self, name):
        return self.by("staff").do("organisation.close", {"organisation": uid(name), "reason": "Nedlagt."},
                                   "organisation.closed")

    def readers(self):
        """A municipality with an association for which Ida speaks."""
        return self.enrol("ida", "bo").organisation("readers").mandate("readers", "ida")

    def deal(self, act, *events, by=TOWN, deal="deal", error=None, field=None, **more):
        body = {"agreement": uid(deal), "by": by, **more}
        return self.do(f"partnership.{act}", body, *events, error=error, field=field)

    def draft(self, given=None, content=CONTENT, by=TOWN, deal="deal", error=None, field=None):
        return self.deal("draft", "partnership.drafted", by=by, deal=deal, error=error, field=field,
                         terms=given or terms(), content=content)

    def sign(self, by=TOWN, version=1, deal="deal", error=None, field=None):
        return self.deal("sign", "partnership.signed", by=by, deal=deal, error=error, field=field, version=version)

    def agreed(self, given=None, content=CONTENT, version=1):
        """Drafted by staff and signed by both."""
        self.by("staff").draft(given, content).sign(version=version)
        return self.by("ida").sign(org("readers"), version).by("staff")

    def notice(self, by=TOWN, error=None, field=None):
        return self.deal("give_notice", "partnership.notice_given", by=by, error=error, field=field, reason="Vi stopper.")

    def end(self, *more, by=TOWN, error=None, field=None):
        return self.deal("agree_to_end", "partnership.end_agreed", *more, by=by, error=error, field=field,
                         reason="Vi er enige.")

    def review(self, due, outcome="continue", by=TOWN, error=None, field=None):
        return self.deal("review", "partnership.reviewed", by=by, error=error, field=field, due=due, outcome=outcome,
                         text="Det går godt.")

    def get(self, error=None, field=None, deal="deal", **expect):
        return self.ask("partnership.get", {"agreement": uid(deal)}, error=error, field=field, expect=expect)

    def agreements(self, total, **filters):
        """Looks at the list, all of it; how many there are is told where the day has no say."""
        return self.ask("partnership.list", filters, expect=None if total else {"agreements": []})

    def support(self, amount=None, year=2026, council="council", error=None, field=None, **more):
        expect = {"amount_oere": amount} if amount is not None else None
        return self.ask("partnership.support", {"organisation": uid(council), "year": year, **more}, error=error,
                        field=field, expect=expect)


# --- what an agreement may be --------------------------------------------------------------------------------------

s = Scenario("an agreement has at least two parties that exist, each once, and sensible dates")
s.readers().organisation("school", "municipal_institution").organisation("nursery", "municipal_institution")
s.organisation("gone").close("gone")
s.by("ida").do("organisation.register", {"organisation": uid("new"), "kind": "informal_group", "name": "Nye naboer",
                                         "text": {"purpose": "Naboskab."}},
               "organisation.registered", "organisation.mandate_given")
both = [TOWN, org("readers")]
s.by("staff").draft(terms(TOWN), error="partnership_too_few_parties", field="terms")
s.draft(terms(TOWN, TOWN), error="partnership_party_twice", field="terms")
s.draft(terms(org("readers"), TOWN, org("readers")), error="partnership_party_twice", field="terms")
s.draft(terms(*[org(f"o{n}") for n in range(21)]), error="partnership_too_many")
s.draft(terms(TOWN, org("nobody")), error="organisation_not_found", field="organisation")
s.draft(terms(TOWN, org("gone")), error="organisation_closed", field="organisation")
s.draft(terms(TOWN, org("new")), error="organisation_not_confirmed", field="organisation")
s.draft(terms(TOWN, org("school")), error="partnership_own_institution", field="terms")
s.draft(terms(org("nursery"), org("school")), PLAIN, error="partnership_own_institution", field="terms")
s.draft(terms(to="2026-01-31"), error="partnership_term_reversed", field="terms")
s.draft(terms(**{"from": "2025-02-01"}, to="2026-01-14", review_days=[]), error="partnership_term_past", field="terms")
s.draft(terms(to="2026-02-30"), error="day_malformed", field="terms.to")
s.draft(terms(review_days=["2026-02-30"]), error="day_malformed", field="terms.review_days[0]")
s.draft(terms(review_days=["2026-01-31"]), error="partnership_review_outside_term", field="terms")
s.draft(terms(review_days=["2027-01-01"]), error="partnership_review_outside_term", field="terms")
for notice in ({"months": 0}, {"months": 25}, {"days": 732}, {"weeks": 4}):
    s.draft(terms(notice=notice), error="partnership_notice_unfit", field="terms")
s.draft(content={**CONTENT, "tasks": [task(statutory=True)]}, error="partnership_replaces_staff", field="content")
s.draft(content={**CONTENT, "tasks": [task()] * 51}, error="partnership_too_many")
s.draft(content={**CONTENT, "conditions": {"insured_by": org("school")}}, error="partnership_insurer_unfit",
        field="content")
for given in ([{"party": TOWN, "amount_oere": 0}], [{"party": org("school"), "amount_oere": 1}],
              [{"party": TOWN, "amount_oere": 1}, {"party": TOWN, "amount_oere": 1}],
              [{"party": TOWN, "amount_oere": 1000000000001}]):
    s.draft(content={**CONTENT, "economy": {"contributions": given}}, error="partnership_contribution_unfit",
            field="content")
s.draft(content={**CONTENT, "economy": {"support": [RATE, RATE]}}, error="partnership_rate_twice")
# Both ends of what is allowed; an institution may be the partner of an association.
s.draft(terms(review_days=["2026-02-01", "2026-12-31"], notice={"days": 731}))
s.draft(terms(org("school"), org("readers")), PLAIN, deal="schooling")

s = Scenario("who may draft, read and drop a draft")
s.readers().organisation("choir").mandate("choir", "bo")
s.by("public").draft(error="not_permitted")
s.by("ida").draft(error="not_permitted")
s.by("staff").draft(by=org("readers"), error="mandate_missing")
s.by("bo").draft(by=org("readers"), error="mandate_missing")
s.draft(by=org("choir"), error="partnership_not_a_party", field="by")
s.by("ida").draft(by=org("readers")).draft(by=org("readers"), error="nothing_to_do")
s.by("bo").draft(terms(TOWN, org("choir")), by=org("choir"), error="partnership_not_a_party", field="by")
s.get(error="partnership_not_found", field="agreement")
s.agreements(0).agreements(0, organisation=uid("readers"))
s.by("ida").get(stage="drafted").agreements(0).agreements(1, organisation=uid("readers"))
s.by("staff").get(stage="drafted").agreements(1, stage="drafted").agreements(0, stage="in_force")
s.deal("drop_draft", error="partnership_not_found", field="agreement", deal="none", reason="Nej.")
s.by("bo").deal("drop_draft", by=org("choir"), error="partnership_not_found", field="agreement", reason="Nej.")
s.by("ida").deal("drop_draft", "partnership.draft_dropped", by=org("readers"), reason="Vi når det ikke.")
s.get(stage="dropped")
s.deal("drop_draft", by=org("readers"), error="partnership_no_draft", field="agreement", reason="Nej.")
s.deal("tie", by=org("readers"), error="partnership_no_draft", field="agreement")
s.sign(org("readers"), error="partnership_no_draft", field="agreement")
# The same words can be proposed again.
s.draft(by=org("readers")).get(stage="drafted")

# --- signing -------------------------------------------------------------------------------------------------------

s = Scenario("all sign the latest version, each by who may sign, and it holds from its first day")
s.readers().organisation("choir").mandate("choir", "bo").mandate("readers", "bo", ["post"])
s.draft(terms(confidential=["economy", "communication"]))
s.sign(org("readers"), error="mandate_missing")
s.by("bo").sign(org("readers"), error="mandate_too_narrow")
s.sign(error="not_permitted").sign(org("choir"), error="partnership_not_found", field="agreement")
s.by("staff").sign(deal="none", error="partnership_not_found", field="agreement")
s.sign(version=2, error="partnership_not_latest", field="version")
s.sign().sign(error="partnership_already_signed", field="by")
s.by("ida").sign(org("readers"), version=0, error="partnership_not_latest", field="version")
# Written anew: the municipality's signature is void.
s.draft(terms(confidential=["economy", "communication"]), {**CONTENT, "title": "Læsevenner 2026"}, by=org("readers"))
s.sign(org("readers"), error="partnership_not_latest", field="version").sign(org("readers"), 2).get(stage="drafted")
s.sign(org("readers"), 2, error="partnership_already_signed", field="by")
s.by("staff").sign(version=2).get(stage="signed", last_day="2026-12-31")
s.sign(version=2, error="partnership_already_signed", field="by")
s.deal("drop_draft", error="partnership_no_draft", field="agreement", reason="Nej.")
s.review("2026-04-01", error="partnership_not_agreed", field="agreement")
s.by("public").get(error="partnership_not_found", field="agreement")
# Midnight in Copenhagen is 23:00 in UTC.
s.at("2026-01-31T22:59:59Z").get(error="partnership_not_found", field="agreement").agreements(0)
s.at("2026-01-31T23:00:00Z").get(stage="in_force", overdue=[], next_review="2026-04-01").agreements(1)
s.agreements(1, organisation=uid("readers"), stage="in_force").agreements(0, organisation=uid("choir"))
for form in ("html", "markdown", "docx"):
    s.ask("partnership.file", {"agreement": uid("deal"), "format": form})
s.by("staff").ask("partnership.file", {"agreement": uid("deal"), "format": "markdown", "language": "en"})
s.ask("partnership.file", {"agreement": uid("none"), "format": "html"}, error="partnership_not_found", field="agreement")
s.at("2026-12-31T22:59:59Z").get(stage="in_force").at("2026-12-31T23:00:00Z").get(stage="expired", overdue=[])
late = terms(to="2027-12-31")
s.draft(late, error="partnership_over", field="agreement").notice(error="partnership_over", field="agreement")
s.end(error="partnership_over", field="agreement").deal("tie", error="partnership_over", field="agreement",
                                                        needs=[uid("n")])
s.by("public").get(stage="expired")

s = Scenario("a mandate that is over does not sign, nor a party that is closed")
s.enrol("ida", "bo").organisation("readers").mandate("readers", "ida", to="2026-01-31")
s.organisation("choir").mandate("choir", "bo")
s.draft(terms(TOWN, org("readers"), org("choir"), to="2026-03-01", review_days=[])).sign()
s.at("2026-01-31T22:59:59Z").by("ida").sign(org("readers"))
s.at("2026-02-01T00:00:00Z").draft(by=org("readers"), error="mandate_expired")
s.close("readers").by("bo").sign(org("choir"), error="organisation_closed", field="organisation")
s.by("ida").sign(org("readers"), error="organisation_closed", field="organisation")
s.by("staff").draft(terms(TOWN, org("choir"), to="2026-03-01", review_days=[])).sign(version=2)
s.at("2026-03-02T12:00:00Z").by("bo").sign(org("choir"), 2, error="partnership_term_past", field="terms")

# --- amending, reviewing, tying -------------------------------------------------------------------------------------

s = Scenario("the old version holds until all have signed the new and its first day has come")
s.readers().organisation("choir").mandate("choir", "bo").agreed().told(ida=3, bo=0).by("staff")
s.at("2026-03-01T12:00:00Z").draft(error="nothing_to_do")
new = terms(**{"from": "2026-06-01"}, to="2027-05-31", notice={"days": 30},
            review_days=["2026-09-01", "2027-05-01"])
more = {**CONTENT, "title": "Flere læsevenner"}
s.draft({**new, "parties": [TOWN, org("readers"), org("choir")]}, error="partnership_parties_fixed", field="terms")
s.draft({**new, "parties": [TOWN, org("choir")]}, error="partnership_parties_fixed", field="terms")
s.draft({**new, "parties": [org("readers"), TOWN]}, more)
s.sign(version=1, error="partnership_not_latest", field="version").sign(version=2)
s.deal("drop_draft", "partnership.draft_dropped", reason="Endnu en gang.").draft(new, more).sign(version=3)
s.by("public").get(stage="in_force", last_day="2026-12-31")
s.by("ida").sign(org("readers"), 3).get(stage="in_force", last_day="2026-12-31")
s.ask("partnership.file", {"agreement": uid("deal"), "format": "html", "next": True})
s.by("public").at("2026-05-31T22:00:00Z").get(stage="in_force", last_day="2027-05-31", next_review="2026-09-01")

s = Scenario("reviews are done on or after their day, once, and the late ones are listed")
s.readers().agreed()
s.at("2026-03-31T21:59:59Z").review("2026-04-01", error="partnership_review_early", field="due")
s.review("2026-04-02", error="partnership_no_such_review", field="due")
s.agreements(0, review_before="2026-04-01").agreements(1, review_before="2026-04-02")
s.at("2026-04-01T21:59:59Z").get(overdue=[], next_review="2026-04-01")
s.at("2026-04-01T22:00:00Z").get(overdue=["2026-04-01"])
s.by("bo").review("2026-04-01", by=org("readers"), error="mandate_missing")
s.by("ida").review("2026-04-01", "amend", by=org("readers")).get(overdue=[], next_review="2026-09-01")
s.by("staff").review("2026-04-01", error="partnership_review_done", field="due")
s.agreements(0, review_before="2026-09-01").agreements(1, review_before="2026-09-02")
s.at("2027-01-02T12:00:00Z").review("2026-09-01", "end").by("public").get(stage="expired")
s = Scenario("needs and grants are tied to an agreement beside what is signed")
s.readers().draft()
s.deal("tie", deal="none", error="partnership_not_found", field="agreement")
s.deal("tie", error="nothing_to_do")
s.deal("tie", needs=[uid(f"n{n}") for n in range(501)], error="partnership_too_many")
s.by("bo").deal("tie", by=org("readers"), needs=[uid("n")], error="mandate_missing")
s.by("ida").deal("tie", by=org("readers"), needs=[uid("n")], error="need_not_found", field="need")
for need, visibility in (("n", "public"), ("m", "matching")):
    s.by("staff").do("need.post", {"need": uid(need), "poster": org("readers"), "spec": {"visibility": visibility},
                                   "text": {"title": "Oplæsere", "task": "Læs højt."}}, "need.posted")
s.organisation("choir").mandate("choir", "bo").by("bo").deal("tie", by=org("choir"), needs=[uid("n")],
                                                               error="partnership_not_found", field="agreement")
s.by("ida").deal("tie", "partnership.tied", by=org("readers"), needs=sorted([uid("m"), uid("n")]))
s.get(needs=sorted([uid("m"), uid("n")]))
s.by("staff").sign().by("ida").sign(org("readers"))
s.at("2026-02-01T12:00:00Z").by("public").get(needs=[uid("n")]).by("staff").get(needs=sorted([uid("m"), uid("n")]))

s = Scenario("nobody signs for two parties, and nobody says yes to an end for two")
s.readers().organisation("choir").mandate("choir", "ida").mandate("choir", "bo")
s.draft(terms(org("readers"), org("choir")), PLAIN)
s.by("ida").sign(org("readers")).sign(org("choir"), error="partnership_same_person", field="by")
s.by("bo").sign(org("choir"))
s.at("2026-03-01T12:00:00Z").end(by=org("choir")).by("ida").end(by=org("choir"), error="nothing_to_do")
s.end("partnership.ended", by=org("readers")).get(stage="ended_by_agreement")
s = Scenario("who has said yes to an end for one party does not say it for the other")
s.readers().organisation("choir").mandate("choir", "ida").mandate("choir", "bo")
s.draft(terms(org("readers"), org("choir")), PLAIN).by("ida").sign(org("readers")).by("bo").sign(org("choir"))
s.at("2026-03-01T12:00:00Z").by("ida").end(by=org("choir"))
s.end(by=org("readers"), error="partnership_same_person", field="by")

# --- ending --------------------------------------------------------------------------------------------------------

s = Scenario("one party gives notice and it holds until the notice period is over")
s.readers().organisation("choir").mandate("choir", "bo").notice(error="partnership_not_found", field="agreement")
s.draft(terms(to=None)).notice(error="partnership_not_agreed", field="agreement")
s.end(error="partnership_not_agreed", field="agreement")
s.sign().by("ida").sign(org("readers"))
s.by("bo").notice(org("readers"), error="mandate_missing")
s.notice(org("choir"), error="partnership_not_found", field="agreement")
s.by("staff").notice(org("readers"), error="mandate_missing")
# A draft of a new version is half signed: the notice voids that.
s.at("2026-11-30T12:00:00Z").draft(terms(to=None), {**CONTENT, "title": "Ny titel"}).sign(version=2)
s.by("ida").notice(org("readers")).notice(org("readers"), error="partnership_notice_given", field="agreement")
s.get(stage="under_notice", last_day="2027-02-28").by("public").get(stage="under_notice")
s.by("staff").sign(version=2)
s.at("2027-02-28T22:59:59Z").get(stage="under_notice").at("2027-02-28T23:00:00Z").get(stage="ended_by_notice")
s.by("ida").sign(org("readers"), 2, error="partnership_over", field="agreement")
s.by("staff").end(error="partnership_over", field="agreement").agreements(1, stage="ended_by_notice")
s.by("public").get(stage="ended_by_notice")

s = Scenario("a notice that would end later than the agreement changes nothing, and all can take one back")
s.readers().agreed()
s.at("2026-10-01T12:00:00Z").notice(error="partnership_ends_before", field="agreement")
s = Scenario("all take a notice back by signing a new version")
s.readers().agreed()
s.at("2026-09-30T12:00:00Z").notice().get(stage="under_notice", last_day="2026-12-30")
s.draft(terms(to=None)).sign(version=2).by("ida").sign(org("readers"), 2).get(stage="in_force")

s = Scenario("all agree to end at once")
s.readers().agreed()
s.at("2026-03-01T12:00:00Z").by("bo").end(by=org("readers"), error="mandate_missing")
s.by("ida").end(by=org("readers")).end(by=org("readers"), error="nothing_to_do").get(stage="in_force")
s.by("staff").end("partnership.ended").get(stage="ended_by_agreement", last_day="2026-03-01")
s.draft(error="partnership_over", field="agreement")
s.by("public").get(stage="ended_by_agreement", end_agreed=[])

s = Scenario("a party that is closed is not waited for, and what never began is never public")
s.readers().agreed().close("readers").by("public").get(error="partnership_not_found", field="agreement")
s.by("staff").get(stage="signed").end("partnership.ended")
s.at("2026-03-01T12:00:00Z").get(stage="ended_by_agreement").by("public").get(error="partnership_not_found",
                                                                              field="agreement")

# --- support by rule ------------------------------------------------------------------------------------------------

s = Scenario("a local council is supported by its inhabitants: exactly 1,200 is not more than 1,200")
s.readers().organisation("council", "local_council", inhabitants=1200)
s.organisation("large", "local_council", inhabitants=1201)
s.by("public").support(750000, rates=[RATE]).support(1500000, council="large", rates=[RATE])
s.support(rates=[RATE, RATE], error="partnership_rate_twice")
s.support(year=2027, rates=[RATE], error="partnership_rate_missing", field="year")
s.support(council="readers", rates=[RATE], error="partnership_inhabitants_unknown", field="organisation")
s.support(council="none", rates=[RATE], error="organisation_not_found", field="organisation")
s.support(agreement=uid("deal"), error="partnership_not_found", field="agreement")
s.by("staff").draft(terms(**{"from": "2026-01-01"}, confidential=["economy"]),
                    {**CONTENT, "economy": {"support": [RATE]}})
s.support(750000, agreement=uid("deal"))
s.by("public").support(agreement=uid("deal"), error="partnership_not_found", field="agreement")
s.by("staff").sign().by("ida").sign(org("readers"))
s.by("public").support(agreement=uid("deal"), error="partnership_rate_missing", field="year")
s.by("ida").support(1500000, council="large", agreement=uid("deal"))

# --- grants ---------------------------------------------------------------------------------------------------------

# København 2026: 22 March 12:00 (winter time) to 3 May 12:00 (summer time).
ROUND = {"title": "§ 18-midler 2026", "basis": "section18", "opens_at": "2026-03-22T12:00:00+01:00",
         "closes_at": "2026-05-03T12:00:00+02:00", "ceiling_oere": 10000000, "report_due": "2027-03-01"}
OPEN, LAST, CLOSED = "2026-03-22T11:00:00Z", "2026-05-03T09:59:59Z", "2026-05-03T10:00:00Z"
APPLICATION = {"purpose": "Cafe for enlige ældre.", "applied_oere": 6000000, "children_contact": False}
WHY = {"reasons": "Puljen rækker ikke til alle.", "complaint_guidance": "Du kan klage til borgmesteren."}


class Grants(Scenario):
    """A municipality with a call `pool`; the application, unless named, is `cafe`, by `readers`, for whom Ida speaks."""

    def announce(self, key="pool", text="Søg her.", error=None, field=None, **more):
        return self.do("grant.announce_round", {"round": key, "terms": {**ROUND, **more}, "text": text},
                       "grant_round.announced", error=error, field=field)

    def adjust(self, closes_at, ceiling, key="pool", error=None, field=None):
        return self.do("grant.adjust_round", {"round": key, "closes_at": closes_at, "ceiling_oere": ceiling},
                       "grant_round.adjusted", error=error, field=field)

    def apply(self, grant="cafe", who="readers", key="pool", error=None, field=None, **more):
        body = {"grant": uid(grant), "round": key, "organisation": uid(who), "content": {**APPLICATION, **more}}
        return self.do("grant.draft", body, "grant.drafted", error=error, field=field)

    def record(self, received_at, grant="cafe", who="readers", key="pool", error=None, field=None, **more):
        body = {"grant": uid(grant), "round": key, "organisation": uid(who), "received_at": received_at,
                "content": {**APPLICATION, **more}}
        return self.do("grant.record", body, "grant.drafted", "grant.submitted", error=error, field=field)

    def grant(self, act, *events, grant="cafe", error=None, field=None, **more):
        return self.do(f"grant.{act}", {"grant": uid(grant), **more}, *events, error=error, field=field)

    def submit(self, grant="cafe", error=None, field=None):
        return self.grant("submit", "grant.submitted", grant=grant, error=error, field=field)

    def ask_info(self, last_day, error=None, field=None, **more):
        return self.grant("ask_info", "grant.info_asked", error=error, field=field, last_day=last_day,
                          text="Budget mangler.", **more)

    def supplement(self, error=None, field=None, **more):
        return self.grant("supplement", "grant.supplemented", error=error, field=field, content={**APPLICATION, **more})

    def complete(self, **more):
        return self.grant("find_complete", "grant.found_complete", **more)

    def assess(self, error=None, field=None, **more):
        return self.grant("assess", "grant.assessed", error=error, field=field, text="God og lokal.", **more)

    def decide(self, granted, grant="cafe", error=None, field=None, **more):
        events = ("grant.decided", "grant_round.granted") if granted else ("grant.decided",)
        return self.grant("decide", *events, grant=grant, error=error, field=field, granted_oere=granted, **more)

    def pay(self, on, **more):
        return self.grant("pay", "grant.paid", on=on, **more)

    def report(self, spent, **more):
        return self.grant("report", "grant.reported", spent_oere=spent, text="Vi holdt 40 caféer.", **more)

    def repay(self, amount, on, **more):
        return self.grant("repay", "grant.repaid", amount_oere=amount, on=on, **more)

    def declare(self, year=2026):
        return self.do("organisation.declare_certificates", {"organisation": uid("readers"), "year": year},
                       "organisation.certificates_declared")

    def applied(self, **more):
        """Announced, drafted and submitted."""
        self.readers().announce().at(OPEN).by("ida").apply(**more).submit()
        return self.by("staff")

    def granted(self, amount=6000000, **more):
        return self.applied().complete().assess().decide(amount, **more)

    def show(self, error=None, field=None, grant="cafe", **expect):
        return self.ask("grant.get", {"grant": uid(grant)}, error=error, field=field, expect=expect)

    def grants(self, total, **filters):
        by_clock = filters.get("stage") in ("needs_info", "info_overdue", "paid", "report_overdue")
        expect = {} if by_clock else {"total": total}
        return self.ask("grant.list", filters, expect=expect if total else {**expect, "grants": []})


s = Grants("a call opens and closes to the minute, and stands once it has opened")
s.by("public").announce(error="not_permitted").by("staff")
for window in ({"closes_at": "2026-03-22T12:00:00+01:00"}, {"closes_at": "2026-05-03T12:00:30+02:00"},
               {"opens_at": "2025-03-22T12:00:00+01:00", "closes_at": "2026-01-15T16:00:00Z"}):
    s.announce(**window, error="grant_window_unfit", field="terms")
s.announce(report_due="2026-05-03", error="grant_report_due_unfit", field="terms")
s.announce(ceiling_oere=0, error="grant_amount_unfit").announce(ceiling_oere=1000000000001, error="grant_amount_unfit")
s.announce(criteria=["Lokalt"] * 21, error="grant_too_many")
s.announce(ceiling_oere=1).announce(ceiling_oere=1, error="nothing_to_do").announce()
s.adjust(ROUND["closes_at"], 10000000, "none", error="grant_round_not_found", field="round")
s.by("public").adjust(ROUND["closes_at"], 20000000, error="not_permitted")
s.ask("grant.rounds", {"open": True}, expect={"rounds": []}).ask("grant.rounds", {})
s.at(OPEN).ask("grant.round", {"round": "pool"}, expect={"open": True})
s.ask("grant.round", {"round": "none"}, error="grant_round_not_found", field="round")
s.by("staff").announce(title="Nyt navn", error="grant_round_begun", field="round")
s.adjust("2026-05-03T11:59:00+02:00", 10000000, error="grant_deadline_shortened", field="closes_at")
s.adjust(ROUND["closes_at"], 10000000, error="nothing_to_do").adjust(ROUND["closes_at"], 0, error="grant_amount_unfit")
s.adjust("2026-05-04T12:00:01+02:00", 10000000, error="grant_window_unfit", field="terms")
s.at(CLOSED).ask("grant.round", {"round": "pool"}, expect={"open": False})
s.adjust("2026-05-10T12:00:00+02:00", 20000000).ask("grant.round", {"round": "pool"}, expect={"open": True})
s.ask("grant.rounds", {"open": True})

s = Grants("an organisation applies by mandate while the call is open, and nobody else sees the draft")
s.readers().mandate("readers", "bo", ["post"]).announce(asks=["target_group", "budget"])
s.apply(error="mandate_missing").by("bo").apply(error="mandate_too_narrow").by("public").apply(error="mandate_missing")
s.by("ida").apply(key="none", error="grant_round_not_found", field="round")
s.apply(applied_oere=0, error="grant_amount_unfit")
line = {"label": "Kaffe", "side": "expense", "amount_oere": 6000000}
s.apply(budget=[line] * 101, error="grant_too_many").apply(budget=[{**line, "amount_oere": 0}], error="grant_amount_unfit")
s.apply().apply(error="nothing_to_do").show(stage="draft")
s.by("staff").show(error="grant_not_found", field="grant").grants(0)
s.grant("withdraw", error="grant_not_found", field="grant").complete(error="grant_not_found", field="grant")
s.by("public").show(error="grant_not_found", field="grant").grants(0, round="pool")
s.by("ida").grants(1, organisation=uid("readers")).submit(error="grant_round_not_open", field="round")
s.submit("none", error="grant_not_found", field="grant")
s.at(OPEN).submit(error="grant_incomplete", field="content")
s.apply(target_group="Ældre", budget=[line, {**line, "side": "income", "amount_oere": 1}])
s.submit(error="grant_exceeds_budget", field="content").apply(target_group="Ældre", budget=[line])
s.at(CLOSED).submit(error="grant_round_closed", field="round")

s = Grants("an application in the last second is in time")
s.readers().announce(asks=["target_group", "activities", "budget", "volunteers", "other_funding"])
s.by("ida").apply(target_group="Ældre", activities="Café", budget=[line], volunteers=12, other_funding="Ingen")
s.by("bo").at(LAST).submit(error="grant_not_found", field="grant").by("staff").submit(error="grant_not_found", field="grant")
s.by("ida").submit().submit(error="grant_wrong_stage", field="grant")
s.apply(error="grant_wrong_stage", field="grant").show(stage="submitted", late=False, on_paper=False)
s.by("staff").show(received_at=LAST, recorded_at=LAST).grants(1, round="pool").grants(0, round="other")
s.grants(1, stage="submitted").grants(0, stage="report_overdue")

s = Grants("a call rests on a provision that is in force, and says which")
for basis, provision in [("section18", "serviceloven § 18"), ("section79", "serviceloven § 79"),
                         ("elder_section6", "ældreloven § 6"), ("elder_section7", "ældreloven § 7")]:
    s.announce(basis=basis).ask("grant.round", {"round": "pool"}, expect={"provision": provision})
window = {"opens_at": "2025-07-01T00:00:00+02:00", "closes_at": "2026-05-03T12:00:00+02:00"}
early = {**window, "opens_at": "2025-06-30T23:59:00+02:00"}
s.announce("early", basis="elder_section7", **early, error="grant_basis_not_in_force", field="terms")
s.announce("early", basis="section18", **early).announce("first-day", basis="elder_section6", **window)

s = Grants("one id is one application, and some can't apply")
s.readers().organisation("firm", "business").mandate("firm", "bo").organisation("school", "municipal_institution")
s.mandate("school", "bo").announce(kinds=["association"]).announce("any").announce("active", basis="activity_grant")
s.at(OPEN).by("ida").apply().apply(key="any", error="grant_already_applied", field="grant")
s.by("bo").apply(who="firm", error="grant_already_applied", field="grant").apply("firm", "firm")
s.submit("firm", error="grant_applicant_unfit", field="organisation")
s.apply("school", "school", "any").submit("school", error="grant_applicant_unfit", field="organisation")
s.by("ida").apply("active", key="active").submit("active", error="grant_not_approved", field="organisation")
s.by("staff").do("organisation.assess", {"organisation": uid("readers"), "met": [
    "five_paying_members", "board", "democratic", "open", "local", "non_profit", "continuous", "statutes"]},
    "organisation.assessed")
s.by("ida").submit("active")

s = Grants("contact with children asks for the declaration of the year")
s.readers().announce().at(OPEN).by("ida").apply(children_contact=True)
s.submit(error="grant_declaration_missing", field="organisation").declare(2025)
s.submit(error="grant_declaration_missing", field="organisation").declare().submit()

s = Grants("what comes on paper keeps its time, and late stays late")
s.readers().announce().by("ida").record(OPEN, error="not_permitted").by("staff").at("2026-05-05T08:00:00Z")
s.record(OPEN, key="none", error="grant_round_not_found", field="round")
s.record(OPEN, who="none", error="organisation_not_found", field="organisation")
s.record("2026-05-05T08:00:01Z", error="grant_received_in_future", field="received_at")
s.record("2026-03-22T10:59:59Z", error="grant_round_not_open", field="round")
s.record(LAST).record(LAST, error="grant_already_applied", field="grant")
s.record(CLOSED, "late", children_contact=True)
s.show(received_at=LAST, recorded_at="2026-05-05T08:00:00Z", late=False, on_paper=True).show(grant="late", late=True)
# Nothing is granted where the declaration is missing.
s.complete(grant="late").assess(grant="late")
s.decide(6000000, "late", error="grant_declaration_missing", field="organisation").decide(0, "late", **WHY)
s.by("ida").show(grant="late", stage="rejected").grant("withdraw", "grant.withdrawn")
s.by("staff").ask("grant.export", {"round": "pool", "format": "csv"})
s.ask("grant.export", {"round": "pool", "format": "xlsx", "language": "en"})
s.ask("grant.export", {"round": "none", "format": "csv"}, error="grant_round_not_found", field="round")
s.by("ida").ask("grant.export", {"round": "pool", "format": "csv"}, error="not_permitted")

s = Grants("the municipality asks for more, with a last day")
s.applied().by("ida").ask_info("2026-04-01", error="not_permitted")
s.supplement(error="grant_wrong_stage", field="grant").by("staff")
s.ask_info("2026-03-21", error="grant_day_past", field="last_day").ask_info("2026-03-22").ask_info("2026-04-01")
s.assess(error="grant_wrong_stage", field="grant")
s.by("bo").supplement(error="grant_not_found", field="grant").by("ida").supplement(error="nothing_to_do")
s.supplement(budget=[line] * 101, error="grant_too_many")
s.at("2026-04-01T21:59:59Z").show(stage="needs_info").supplement(applied_oere=5000000).show(stage="submitted")
s.by("staff").ask_info("2026-04-30").at("2026-05-01T12:00:00Z").show(stage="info_overdue")
s.by("ida").supplement(error="grant_info_late", field="grant").by("staff").supplement(applied_oere=5500000)
s.ask_info("2026-05-01").at("2026-05-02T12:00:00Z").assess().show(stage="assessed")

s = Grants("an application is assessed by each criterion and decided within the pool")
s.readers().announce(criteria=["Lokalt", "Frivilligt"], ceiling_oere=10000000).at(OPEN)
s.by("ida").apply().submit().apply("second", applied_oere=6000000).submit("second")
s.by("ida").complete(error="not_permitted").assess(error="not_permitted").decide(1, error="not_permitted")
s.by("staff").decide(1, error="grant_wrong_stage", field="grant").complete().complete(error="grant_wrong_stage",
                                                                                       field="grant")
yes = {"criterion": 1, "met": "fully"}
s.assess(error="grant_criteria_unfit", field="criteria").assess(criteria=[yes], error="grant_criteria_unfit",
                                                                field="criteria")
for other in (yes, {"criterion": 3, "met": "no"}, {"criterion": 0, "met": "no"}):
    s.assess(criteria=[yes, other], error="grant_criteria_unfit", field="criteria")
both = [yes, {"criterion": 2, "met": "partly", "note": "Få frivillige."}]
s.assess(criteria=both).assess(criteria=both, error="nothing_to_do")
s.decide(6000001, error="grant_above_applied", field="granted_oere")
s.decide(0, error="grant_reasons_missing", field="reasons")
s.decide(5999999, error="grant_reasons_missing", field="reasons")
s.decide(5999999, reasons="For dyrt.", error="grant_guidance_missing", field="complaint_guidance")
s.decide(6000000, conditions="Kun til caféen.")
s.by("public").show(stage="granted", granted_oere=6000000).grants(1, round="pool")
s.by("staff").decide(6000000, error="grant_wrong_stage", field="grant")
# 4,000,000 øre are left.
s.complete(grant="second").assess(grant="second", criteria=both)
s.decide(4000001, "second", **WHY, error="grant_pool_exhausted", field="granted_oere").decide(4000000, "second", **WHY)
s.adjust(ROUND["closes_at"], 9999999, error="grant_pool_below_granted", field="ceiling_oere")
s.ask("grant.round", {"round": "pool"}, keep={"sums": "/sums"})
# An application a page: what they come to is told in two parts.
s.ask("grant.round", {"round": "pool", "limit": 1}, keep={"next": "/next"})
s.ask("grant.round", {"round": "pool", "limit": 1, "after": "$next"})
# Taken back before it is paid: free in the pool again.
s.by("ida").grant("withdraw", "grant.withdrawn", "grant_round.released", grant="second")
s.by("staff").adjust(ROUND["closes_at"], 6000000).by("public").show(grant="second", error="grant_not_found", field="grant")

s = Grants("what is paid is reported on, and what was not spent is claimed to the øre")
s.granted(4000000, **WHY).at("2026-05-10T12:00:00Z")
s.pay("2026-03-21", error="grant_paid_on_unfit", field="on").pay("2026-05-11", error="grant_paid_on_unfit", field="on")
s.by("ida").pay("2026-05-10", error="not_permitted").report(1, error="grant_wrong_stage", field="grant")
s.by("staff").pay("2026-05-10").grant("withdraw", error="grant_wrong_stage", field="grant")
s.grant("settle", error="grant_wrong_stage", field="grant")
s.by("bo").report(1, error="mandate_missing").by("ida").report(1000000000001, error="grant_amount_unfit")
s.at("2027-03-01T22:59:59Z").show(stage="paid").at("2027-03-01T23:00:00Z").show(stage="report_overdue")
s.by("staff").grants(1, stage="report_overdue").by("ida").report(3999998).report(3999999).show(stage="reported")
s.grant("settle", error="not_permitted").by("staff")
s.grant("settle", error="grant_day_past", field="last_day")
s.grant("settle", last_day="2027-03-01", **WHY, error="grant_day_past", field="last_day")
s.grant("settle", last_day="2027-04-01", error="grant_reasons_missing", field="reasons")
s.grant("settle", last_day="2027-04-01", reasons="1 øre er ikke brugt.", error="grant_guidance_missing",
        field="complaint_guidance")
s.grant("settle", "grant.repayment_claimed", last_day="2027-04-01", **WHY).show(stage="repayment_due")
s.by("ida").report(4000000, error="grant_wrong_stage", field="grant").repay(1, "2027-03-01", error="not_permitted")
s.by("staff").repay(0, "2027-03-01", error="grant_amount_unfit")
s.repay(2, "2027-03-01", error="grant_repayment_too_large", field="amount_oere")
s.repay(1, "2027-03-03", error="grant_paid_on_unfit", field="on").repay(1, "2026-05-09", error="grant_paid_on_unfit",
                                                                        field="on")
s.repay(1, "2027-03-02").show(stage="repaid").repay(1, "2027-03-02", error="grant_wrong_stage", field="grant")
s.ask("grant.round", {"round": "pool"}).ask("grant.export", {"round": "pool", "format": "csv"})

s = Grants("all spent closes the matter, and no report at all costs all of it")
s.granted().pay("2026-03-22").at("2026-12-01T12:00:00Z").by("ida").report(6000001).by("staff")
s.grant("settle", "grant.closed").show(stage="closed").grant("settle", error="grant_wrong_stage", field="grant")
s.told(ida=3, bo=0).by("staff")
s = Grants("without a report all is claimed back")
s.granted().pay("2026-03-22").at("2027-03-02T12:00:00Z")
s.grant("settle", "grant.repayment_claimed", last_day="2027-04-01", **WHY).repay(5999999, "2027-03-02")
s.show(stage="repayment_due").at("2027-04-01T22:00:00Z").show().repay(1, "2027-04-02").show(stage="repaid")
s = Grants("a closed organisation is neither granted anything nor paid")
s.granted().close("readers").pay("2026-03-22", error="organisation_closed", field="organisation")
s.by("ida").grant("withdraw", error="organisation_closed", field="organisation").by("staff")
s.grant("withdraw", "grant.withdrawn", "grant_round.released")
s = Grants("the report of an organisation that closed is taken down by staff")
s.granted().pay("2026-03-22").close("readers").by("ida").report(1, error="organisation_closed", field="organisation")
s.by("staff").report(6000000).grant("settle", "grant.closed")
s = Grants("a grant is tied to an agreement where it exists")
s.applied().draft().deal("tie", grants=[uid("none")], error="grant_not_found", field="grant")
s.deal("tie", "partnership.tied", grants=[uid("cafe")]).deal("tie", "partnership.tied").get(grants=[])

write(__file__)
