"""A citizen bank in one sitting: Ida has an idea, Bo supports it, the municipality takes it up, Ida is forgotten.

The same story is told by ``rust/citizen_bank.rs`` and ``node/citizen_bank.mjs``, and all three write the same lines:
``expected.txt``. Everybody in it is invented.
"""

from uuid import UUID

from medborger import Actor, Participation, Period, RefusedError
from medborger.ideas import IdeaView

# The key is the municipality's secret. A real one is 32 random bytes from the host's secret store.
KEY = bytes(range(32))

# Ids, randomness and times are fixed here, so that the story is the same each time. Left out, ids and randomness are
# made afresh, and the time is that of the call.
STAFF, IDA, BO = UUID(int=0x5001), UUID(int=0xC001), UUID(int=0xC002)
BENCHES = UUID(int=0xA001)
AT = "2026-01-15T17:00:00+01:00"

# `in_memory` forgets everything; `Participation.open("hedensted.db", ...)` keeps it in a file. `history` takes the story's
# times as they are; a portal leaves it out, and no command is dated in the future.
town = Participation.in_memory(municipality="0766", key=KEY, history=True)

# One door, three actors. The host has signed them in, and vouches for who they are.
public = town.acting(Actor.public(), at=AT)
staff = town.acting(Actor.staff(STAFF), at=AT)
ida = town.acting(Actor.citizen(IDA), at=AT)


def show(idea: IdeaView) -> None:
    """Prints an idea as the actor who asked may see it."""
    stage = idea.stage.value.replace("_", " ")
    print(f"Idea: {idea.title} ({stage}), supporters: {idea.supporters}, author: {idea.author or 'not shown'}")


# Staff open the bank with the topics and the ways to take part of the first citizen bank.
staff.interests.seed()
staff.ways.seed()
topics, ways = public.interests.tree().interests, public.ways.catalogue().ways
print(f"Open: {len(topics)} interest areas, {len(ways)} ways to take part")

# Ida enrols on the web. Each consent names a purpose and the version of the text that she read.
ida.citizens.enrol(
    citizen=IDA,
    seed="1d" * 16,
    name="Ida Eksempel",
    profile={"interests": ["health"]},
    consents=[
        {"purpose": purpose, "text_version": "2026-1"} for purpose in ("enrolment", "invitation", "publication")
    ],
)

# Bo filled in a form on paper, and staff enter it. He does not wish to be invited.
staff.citizens.enrol(
    citizen=BO,
    seed="b0" * 16,
    name="Bo Eksempel",
    channel="paper",
    profile={"interests": ["health"]},
    consents=[{"purpose": "enrolment", "text_version": "2026-1"}],
)

# Ida deposits an idea into the shared account, and Bo supports it at the citizens' desk. Once is enough.
ida.ideas.deposit(
    idea=BENCHES,
    citizen=IDA,
    title="Bænke langs havnen",
    body="Så kan alle nå hele turen.",
    topics=["health"],
)
staff.ideas.support(idea=BENCHES, citizen=BO)
try:
    staff.ideas.support(idea=BENCHES, citizen=BO)
except RefusedError as refusal:
    print(f"Refused: {refusal.code}: {refusal.danish}")

# The idea becomes somebody's task. Everybody sees it, with the name that Ida agreed to publish.
staff.ideas.take_up(idea=BENCHES, task={"kind": "unit", "unit": "Teknik og Miljø", "role": "havnefoged"})
show(public.ideas.get(idea=BENCHES))

# Who to invite to a dialogue about health: Bo follows it too, but has not consented to invitations.
found = staff.citizens.find(interests=["health"], with_contact=True)
names = [citizen.identity.name for citizen in found.citizens if citizen.identity]
print(f"To invite about health: {', '.join(names)}")

# A hearing of four weeks from 8 May: its last day would be the Constitution Day, and a weekend follows.
deadline = public.calendar.last_day(start="2026-05-08", period=Period.weeks(4))
print(f"Last day: {deadline.last_day}")
print(f"Why: {deadline.explanation_da}")

# Ida asks to be forgotten. The idea that the municipality works on stays, without her name.
ida.citizens.erase(citizen=IDA)
show(public.ideas.get(idea=BENCHES))

# Nothing was lost, and nothing was changed unseen.
proof = town.verify()
print(f"Proved: {proof.entries} entries, {proof.streams} streams, {proof.texts} texts, {proof.texts_erased} erased")
town.close()
