"""Writes newsletter.json: a newsletter from the first line to what came back. See scenario.py.

    python3 tests/vectors/newsletter.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write

PAGES = "https://borgerbank.eksempel.dk/"
SENDER = {"email": "post@kommune.example", "cvr": "13585628",
          "address": {"street": "Rådhuspladsen 1", "postal_code": "8722", "town": "Hedensted"}}
BOTH = [*CONSENT, {"purpose": "newsletter", "text_version": "2026-1"}]
NOTHING = {"error": "nothing_to_do"}
LETTER = {"newsletter": uid("autumn")}


class Scenario(Common):
    """A municipality with a newsletter; the newsletter, unless named, is `autumn`."""

    def by(self, who):
        if who in ("editor", "chief"):
            self.actor = {"kind": "staff", "staff": uid(who)}
            return self
        return super().by(who)

    def enrol(self, who, consents=BOTH, **more):
        body = {"citizen": uid(who), "seed": seed(who), "consents": consents, "name": f"{who.title()} Eksempel",
                "email": f"{who}@eksempel.dk", "contact": "email", **more}
        return self.by("public").do("citizen.enrol", body, "citizen.enrolled", *["citizen.consent_given"] * len(consents))

    def deposit(self, who, idea, **more):
        body = {"idea": uid(idea), "citizen": uid(who), "title": f"Idé om {idea}", "body": "Ved havnen.", **more}
        return self.by(who).do("idea.deposit", body, "idea.deposited")

    def letter(self, act, *events, letter="autumn", error=None, field=None, **more):
        body = {"newsletter": uid(letter), **more}
        return self.do(f"newsletter.{act}", body, *[f"newsletter.{event}" for event in events], error=error, field=field)

    def begin(self, letter="autumn", **more):
        return self.by("editor").letter("begin", "begun", letter=letter, title="Nyt fra Borgerbanken", **more)

    def edit(self, version=0, items=(), **more):
        events = [] if "error" in more else ["edited"]
        return self.letter("edit", *events, **{"version": version, "title": "Efterår i Borgerbanken", "items": list(items), **more})

    def out(self, letter="autumn", items=({"section": "bank", "heading": "Velkommen"},), **more):
        """Written, approved by somebody else, and sent."""
        self.begin(letter, **more).edit(items=items, letter=letter).by("chief").letter("approve", "approved", version=1, letter=letter)
        return self.letter("send", "sent", letter=letter)

    def gather(self, **more):
        return self.by("system").do("notice.gather", {}, *([] if more else ["outbox.gathered"]), **more)

    def take(self, letters=1, **more):
        events = [] if more else ["newsletter.counted"] * letters + ["outbox.taken"]
        return self.by("system").do("notice.take", {}, *events, **more)

    def batch(self, name="batch"):
        return self.by("system").ask("notice.outbox", {}, keep={name: "/open/0/batch"})

    def report(self, *messages, counted=1, **more):
        said = [{"message": number, "delivery": delivery} for number, delivery in messages]
        events = [] if "error" in more else ["newsletter.counted"] * counted + ["outbox.reported"]
        error = {name: more.pop(name) for name in ("error", "field") if name in more}
        return self.by("system").do("notice.report", {"batch": "$batch", "messages": said, **more}, *events, **error)

    def get(self, by="editor", letter="autumn", **expect):
        return self.by(by).ask("newsletter.get", {"newsletter": uid(letter)}, expect=expect)

    def inbox(self, who, **expect):
        return self.by(who).ask("notice.inbox", {"citizen": uid(who)}, expect=expect)


def about(idea, **more):
    return {"section": "bank", "thing": f"idea/{uid(idea)}", **more}


s = Scenario("a newsletter is gathered, edited by one, approved by another, and sent once to those who consent")
s.by("editor").do("interest.add", {"interest": "harbour", "labels": {"da": "Havnen"}}, "interest.added")
s.enrol("ida").enrol("bo", contact="digital_post").enrol("eva", consents=CONSENT)
s.enrol("per", contact="letter", address={"street": "Havnevej 7", "postal_code": "8722", "town": "Hedensted"})
s.by("per").do("notice.change_wishes", {"citizen": uid("per"), "wishes": {"language": "en", "own": "never", "followed": "never"}},
               "citizen.notices_changed")
s.deposit("ida", "benches", topics=["harbour"]).deposit("eva", "baths").deposit("eva", "trees").deposit("bo", "secret")
s.at("2026-01-16T09:00:00Z").by("editor").do("idea.answer", {"idea": uid("benches"), "answer": "Vi sætter tre op."}, "idea.answered")
s.do("idea.hide", {"idea": uid("secret"), "reason": "Efter klage."}, "idea.hidden")
s.gather().by("system").do("notice.take", {}, "outbox.taken").batch().report(counted=0, done=True).at("2026-01-17T09:00:00Z")
s.by("ida").letter("begin", title="Nej", error="not_permitted").by("editor")
s.letter("begin", title="Til ingen", segment={"interests": ["nowhere"]}, error="interest_not_found", field="interest").begin()
s.by("editor").letter("begin", title="En til", error="newsletter_already_there", field="newsletter")
s.get(stage="draft", version=0, items=[], found=[], sent_this_year=0, per_year=3)
s.letter("gather", "gathered").letter("gather", **NOTHING).get(stage="draft", left_out=0)
s.by("public").ask("newsletter.get", LETTER, error="newsletter_not_found", field="newsletter")
s.ask("newsletter.page", LETTER, error="newsletter_not_found", field="newsletter").ask("newsletter.list", {}, expect={"newsletters": []})
s.ask("newsletter.audience", LETTER, error="not_permitted").by("chief")
s.ask("newsletter.page", LETTER, error="newsletter_unedited", field="newsletter")
s.letter("approve", version=0, error="newsletter_unedited", field="newsletter")
s.letter("send", error="newsletter_unapproved", field="newsletter").by("system").edit(error="not_permitted").by("editor")
for item, error, field in (({"section": "bank"}, "item_empty", "items[1]"), (about("nothing"), "item_unknown", "items[1].thing"),
                           (about("secret"), "item_unknown", "items[1].thing"), (about("benches"), "item_twice", "items[1].thing"),
                           ({"section": "bank", "thing": "hearing"}, "item_unknown", "items[1].thing")):
    s.edit(items=[about("benches"), item], error=f"newsletter_{error}", field=field)
s.edit(items=[{"section": "bank", "heading": "Igen"}] * 61, error="newsletter_too_many_items", field="items")
ITEMS = [about("trees", text="Kom og plant <b>med</b>."), about("benches", heading="Tre bænke!", heading_english="Three benches!"),
         about("baths"), {"section": "committee", "heading": "Udvalget mødes", "text": "Den 3. marts kl. 17.",
                          "heading_english": "The committee meets", "text_english": "On 3 March, 5 pm.",
                          "link": "https://kommune.example/møde"}]
s.edit(items=ITEMS[:1]).edit(items=ITEMS, error="newsletter_changed", field="version")
s.edit(1, ITEMS, title_english="Autumn in the citizen bank", introduction="Kære alle.", introduction_english="Dear all.")
s.letter("approve", version=2, error="newsletter_own_approval", field="newsletter").by("system")
s.letter("approve", version=2, error="not_permitted").by("chief")
s.letter("approve", version=1, error="newsletter_changed", field="version").letter("approve", "approved", version=2)
s.letter("approve", version=2, **NOTHING).by("editor").edit(2, ITEMS).by("chief")
s.letter("send", error="newsletter_unapproved", field="newsletter").letter("approve", "approved", version=3)
s.by("editor").ask("newsletter.audience", LETTER, expect={"citizens": 3}).get(stage="approved", version=3)
s.by("chief").ask("newsletter.page", {**LETTER, "pages": PAGES}).letter("send", "sent")
s.letter("send", error="newsletter_sent", field="newsletter").by("editor").edit(3, ITEMS, error="newsletter_sent", field="newsletter")
s.letter("gather", error="newsletter_sent", field="newsletter").letter("discard", error="newsletter_sent", field="newsletter")
# What is hidden after it was written is named nowhere.
s.do("idea.hide", {"idea": uid("trees"), "reason": "Efter klage."}, "idea.hidden")
s.gather().inbox("ida").inbox("eva")
s.take().batch().by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES, "sender": SENDER})
s.by("public").ask("newsletter.get", LETTER, expect={"stage": "sent", "found": []}).ask("newsletter.list", {})
s.ask("newsletter.page", {**LETTER, "language": "en", "pages": PAGES}).get(sent_this_year=1)

s = Scenario("who withdraws the consent before it is composed gets nothing, and a link stops the newsletter alone")
for who in ("ida", "bo", "per", "eva", "kim", "ulf"):
    s.enrol(who)


def withdraws(s, who):
    return s.by(who).do("citizen.withdraw_consent", {"citizen": uid(who), "purpose": "newsletter"}, "citizen.consent_withdrawn")


s.out()
withdraws(s, "ida").gather().inbox("ida", total=0)
withdraws(s, "bo").by("kim").do("citizen.leave", {"citizen": uid("kim")}, "citizen.consent_withdrawn", "citizen.consent_withdrawn",
                               "citizen.left")
s.by("ulf").do("citizen.pause", {"citizen": uid("ulf")}, "citizen.paused")
s.take().batch()
withdraws(s, "per").by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES}, keep={"stop": "/messages/0/stop"})
s.by("public").do("notice.stop", {"token": "$stop"}, "citizen.consent_withdrawn").do("notice.stop", {"token": "$stop"})
s.by("eva").ask("notice.wishes", {"citizen": uid("eva")}, expect={"wishes": {"own": "at_once", "followed": "daily", "language": "da"}})
s.by("system").ask("notice.outgoing", {"batch": "$batch", "pages": PAGES}, expect={"messages": []})
s.get("public", figures={"sent": 2, "delivered": 0, "bounced": 0})

s = Scenario("figures say how many, and nobody is tracked; what comes back of somebody who was erased counts for nobody")
for who in ("ida", "bo", "per"):
    s.enrol(who)
s.out().gather().take().batch()
s.report((0, "delivered"), (1, "handed_over")).get("public", figures={"sent": 3, "delivered": 1, "bounced": 0})
s.report((0, "bounced"), (1, "delivered")).get("public", figures={"sent": 3, "delivered": 1, "bounced": 1})
s.by("system").do("citizen.erase", {"citizen": uid("ida")}).do("citizen.erase", {"citizen": uid("bo")})
s.do("citizen.erase", {"citizen": uid("per")})
s.report((2, "bounced"), error="notice_message_unknown", field="messages[0]").report(counted=0, done=True)
s.get("public", figures={"sent": 3, "delivered": 1, "bounced": 1})

s = Scenario("a segment is those of an interest area or a part of town, and the next newsletter begins where the last had read")
s.by("editor").do("interest.add", {"interest": "harbour", "labels": {"da": "Havnen"}}, "interest.added")
s.enrol("ida", profile={"interests": ["harbour"]}).enrol("bo", profile={"area": "juelsminde"}).enrol("per")
s.deposit("ida", "benches").begin(segment={"interests": ["harbour"]}).letter("gather", "gathered")
s.ask("newsletter.audience", LETTER, expect={"citizens": 1}).edit(items=[about("benches")]).by("chief")
s.letter("approve", "approved", version=1).letter("send", "sent").gather().take()
s.inbox("ida", total=1).inbox("bo", total=0).deposit("per", "baths").begin("winter", segment={"areas": ["juelsminde"]})
s.letter("gather", "gathered", letter="winter").get(letter="winter", sent_this_year=1)
s.ask("newsletter.audience", {"newsletter": uid("winter")}, expect={"citizens": 1})
s.letter("discard", "discarded", letter="winter").letter("discard", letter="winter", error="newsletter_discarded", field="newsletter")
s.get(letter="winter", stage="discarded").by("editor").ask("newsletter.list", {})

s = Scenario("more newsletters a year than the municipality has in mind are pointed out, not refused")
s.enrol("ida")
for number in range(4):
    s.at(f"2026-0{number + 2}-15T09:00:00Z").out(f"letter {number}").gather().take()
s.begin("next", position=3).get(letter="next", sent_this_year=4, per_year=3).at("2027-01-02T09:00:00Z").get(letter="next", sent_this_year=0)
s.inbox("ida", total=4)

write(__file__)
