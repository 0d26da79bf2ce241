"""Writes shift.json: shifts that are confirmed, given back and missed, what the two sides write, and who is told. See scenario.py.

    python3 tests/vectors/shift.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests vectors
"""

from scenario import CONSENT, Scenario as Common, seed, uid, write

FIRST, SECOND, LAST = (f"2026-{day}T16:00:00+01:00" for day in ("01-20", "01-27", "02-03"))
NOTHING = {"error": "nothing_to_do"}


def weekly(day="2026-01-20", last="2026-02-03", begins="16:00", ends="18:00"):
    window = {"from": f"{day}T{begins}:00+01:00", "until": f"{day}T{ends}:00+01:00"}
    return {"windows": [window], "every_weeks": 1, "until": last}


class Scenario(Common):
    """The organisation `nabo`, for which `eva` acts; `bo` helps with the need `need` in the assignment `task`."""

    def begin(self, *more, **spec):
        for who in ("bo", "eva", *more):
            body = {"citizen": uid(who), "seed": seed(who), "consents": CONSENT, "name": f"{who.title()} Eksempel"}
            self.by("public").do("citizen.enrol", body, "citizen.enrolled", "citizen.consent_given")
        self.by("staff").do("organisation.register", {
            "organisation": uid("nabo"), "kind": "association", "name": "Nabohjælpen",
            "text": {"purpose": "Naboer, der hjælper hinanden."}}, "organisation.registered", "organisation.confirmed")
        self.do("organisation.give_mandate", {
            "organisation": uid("nabo"), "citizen": uid("eva"), "role": "member", "from": "2026-01-01",
            "powers": ["post", "approve_hours"]}, "organisation.mandate_given")
        return self.post(**{"schedule": weekly(), **spec})

    def post(self, need="need", by=None, **spec):
        poster = {"kind": "citizen", "citizen": uid(by)} if by else {"kind": "organisation", "organisation": uid("nabo")}
        text = {"title": "Besøgsven", "task": "Kom forbi til en kop kaffe."}
        return self.do("need.post", {"need": uid(need), "poster": poster, "text": text, "spec": spec}, "need.posted")

    def task(self, act, *events, task="task", error=None, field=None, **more):
        return self.do(f"assignment.{act}", {"assignment": uid(task), **more}, *events, error=error, field=field)

    def come(self, who="bo", task="task", need="need"):
        helper = {"kind": "citizen", "citizen": uid(who)}
        return self.by(who).task("propose", "assignment.proposed", "assignment.accepted", task=task, need=uid(need), helper=helper)

    def agree(self, who="bo", task="task", need="need", poster="eva", error=None):
        events = [] if error else ["assignment.accepted", "volunteer.booked", "need.place_taken"]
        return self.come(who, task, need).by(poster).task("accept", *events, task=task, side="poster", error=error,
                                                   field="assignment" if error else None)

    def shift(self, act, *events, at=FIRST, task="task", error=None, field=None, **more):
        body = {"assignment": uid(task), "from": at, **more}
        return self.do(f"shift.{act}", body, *events, error=error, field=field)

    def remind(self, *shifts, error=None, field=None):
        body = {"shifts": [{"assignment": uid(task), "from": at} for task, at in shifts]}
        return self.do("shift.remind", body, *([] if error else ["rota.reminded"] * len(shifts)), error=error, field=field)

    def due(self, **body):
        return self.by("system").ask("shift.due", body)

    def write(self, text, side, error=None, field=None, **more):
        body = {"assignment": uid("task"), "side": side, "text": text}
        return self.do("conversation.write", body, *([] if error else ["conversation.written"]), error=error, field=field)

    def read(self, error=None, field=None, **expect):
        return self.ask("conversation.read", {"assignment": uid("task")}, expect=expect, error=error, field=field)


s = Scenario("whoever helps is reminded once, confirms a shift or gives it back, and the poster sees who comes")
s.begin("ida", capacity=2, minimum=2).come().by("bo").shift("confirm", error="assignment_not_agreed", field="assignment")
s.by("eva").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", side="poster")
s.by("system").ask("shift.due", {"hours": 0}, error="shift_hours_out_of_range", field="hours")
s.ask("shift.due", {"hours": 337}, error="shift_hours_out_of_range", field="hours")
s.by("bo").ask("shift.due", {}, error="not_permitted")
# The first begins in 119 hours.
s.by("system").ask("shift.due", {"hours": 118}, expect={"shifts": []})
s.ask("shift.due", {"hours": 119}).ask("shift.due", {"hours": 336})
s.by("bo").remind(("task", FIRST), error="not_permitted")
s.by("system").remind(error="shift_too_many", field="shifts")
s.remind(("nothing", FIRST), error="assignment_not_found", field="assignment")
s.remind(("task", FIRST)).remind(("task", FIRST), **NOTHING).ask("shift.due", {"hours": 119}, expect={"shifts": []})
s.by("bo").shift("confirm", at="2026-01-21T16:00:00+01:00", error="shift_not_found", field="from")
s.by("ida").shift("confirm", error="assignment_not_found", field="assignment")
s.by("eva").shift("confirm", error="not_permitted")
s.by("bo").shift("confirm", "rota.confirmed").shift("confirm", **NOTHING)
s.shift("give_back", "rota.given_back", at=SECOND, reason="Jeg er bortrejst.").shift("give_back", at=SECOND, **NOTHING)
s.by("system").remind(("task", SECOND), **NOTHING).ask("shift.due", {"hours": 336})
s.by("bo").ask("shift.list", {"assignment": uid("task")}).by("ida").ask(
    "shift.list", {"assignment": uid("task")}, error="assignment_not_found", field="assignment")
s.by("eva").ask("shift.staffing", {"need": uid("need")}).by("bo").ask("shift.staffing", {"need": uid("need")}, error="mandate_missing")
s.by("staff").do("need.post", {"need": uid("hidden"), "poster": {"kind": "organisation", "organisation": uid("nabo")},
                               "text": {"title": "Skjult", "task": "Hjælp."}, "spec": {"visibility": "matching"}}, "need.posted")
s.by("bo").ask("shift.staffing", {"need": uid("hidden")}, error="need_not_found", field="need")
s.told(bo=2, eva=2, ida=0)
s.by("eva").ask("notice.inbox", {"citizen": uid("eva")})

s = Scenario("the time of a shift that was given back is free for another task, and then the shift is not taken back")
s.begin("ida").agree().by("ida").post("beds", by="ida", schedule=weekly("2026-01-27", "2026-01-27", "17:00", "19:00"))
s.agree(task="other", need="beds", poster="ida", error="assignment_double_booked")
s.by("bo").task("decline", "assignment.declined", task="other", side="helper").shift("give_back", "rota.given_back", at=SECOND)
s.by("ida").post("again", by="ida", schedule=weekly("2026-01-27", "2026-01-27", "17:00", "19:00"))
s.agree(task="free", need="again", poster="ida").by("bo").shift("confirm", at=SECOND, error="assignment_double_booked", field="assignment")
# On the telephone.
s.by("staff").shift("give_back", "rota.given_back", at=LAST).shift("confirm", "rota.confirmed", at=LAST)

s = Scenario("who did not come is told that it is noted, and it can be taken back")
s.begin().agree().by("bo").shift("give_back", "rota.given_back", at=SECOND)
s.by("eva").task("start", "assignment.started").shift("report_absence", absent=True, error="shift_not_begun", field="from")
s.by("bo").at("2026-01-20T15:00:00Z").shift("give_back", error="shift_has_begun", field="from")
s.shift("confirm", error="shift_has_begun", field="from")
s.shift("report_absence", absent=True, error="assignment_both_sides")
s.by("eva").shift("report_absence", absent=False, **NOTHING).shift("report_absence", "rota.absent", absent=True)
s.by("staff").shift("report_absence", "rota.absent", absent=False).by("eva")
s.task("report_hours", "volunteer.worked", "assignment.hours_reported", side="poster", day="2026-01-20", minutes=120)
s.shift("report_absence", absent=True, error="shift_hours_reported", field="from")
s.at("2026-01-27T17:00:00Z").shift("report_absence", at=SECOND, absent=True, error="shift_given_back", field="from")
s.told(bo=4)
s.by("eva").task("complete", "assignment.completed", "volunteer.released", "need.place_kept")
s.by("bo").shift("confirm", at=LAST, error="assignment_has_ended", field="assignment")

s = Scenario("a task by agreement has no shifts")
s.begin(schedule={}).agree().by("bo").shift("confirm", error="shift_none_fixed", field="assignment")
s.by("system").ask("shift.due", {}, expect={"shifts": []}).by("bo").ask("shift.list", {"assignment": uid("task")}, expect={"shifts": []})

s = Scenario("of a task whose poster is gone nobody is reminded, and there is nobody to write to")
s.begin("ida").by("ida").post("mine", by="ida", schedule=weekly()).agree(task="his", need="mine", poster="ida")
s.by("bo").shift("give_back", "rota.given_back", at=LAST, task="his", reason="Jeg er væk.")
s.by("system").ask("shift.due", {"hours": 120}).by("ida").do("citizen.erase", {"citizen": uid("ida")})
s.by("system").ask("shift.due", {"hours": 336}, expect={"shifts": []}).remind(("his", FIRST), **NOTHING)
s.by("bo").do("conversation.write", {"assignment": uid("his"), "side": "helper", "text": "Hallo?"}, error="conversation_closed",
              field="assignment")

s = Scenario("the two sides write to each other, and neither sees how the other is reached")
s.begin("ida").come().by("bo").write("Må jeg tage min hund med?", "helper").write("Den er rolig.", "helper").write("Hilsen Bo", "helper")
s.write("Er der nogen?", "helper", error="conversation_awaits_answer", field="text")
s.by("bo").write("Ja.", "poster", error="assignment_both_sides")
s.by("ida").write("Hej.", "helper", error="assignment_not_found", field="assignment").read(error="assignment_not_found", field="assignment")
s.by("eva").read().by("staff").write("Ja, gerne.", "poster").by("bo").write("Tak!", "helper").read()
s.told(bo=1, eva=5, ida=0)
s.by("eva").task("accept", "assignment.accepted", "volunteer.booked", "need.place_taken", side="poster")
s.by("bo").task("cancel", "volunteer.released", "need.place_freed", "assignment.cancelled", side="helper", cause="helper_unable")
s.at("2026-02-14T16:00:00Z").write("Tak for alt.", "helper").at("2026-02-14T16:00:01Z")
s.write("En gang til.", "helper", error="conversation_closed", field="assignment")
# What bo wrote goes with bo, and so does what was written to bo.
s.by("bo").ask("citizen.export", {"citizen": uid("bo")}).do("citizen.erase", {"citizen": uid("bo")})
s.by("staff").read()

write(__file__)
