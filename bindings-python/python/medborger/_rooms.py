"""The rooms as the door has them.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from datetime import datetime as DateTime
from typing import Final, TYPE_CHECKING
from uuid import UUID

import medborger

from ._runtime import Command, Progressing, Query, V

if TYPE_CHECKING:
    from .ambassadors import AmbassadorsRoom
    from .assessments import AssessmentsRoom
    from .assignments import AssignmentsRoom
    from .awards import AwardsRoom
    from .calendar import CalendarRoom
    from .citizens import CitizensRoom
    from .contact_points import ContactPointsRoom
    from .conversations import ConversationsRoom
    from .councils import CouncilsRoom
    from .dialogue_forms import DialogueFormsRoom
    from .dialogues import DialoguesRoom
    from .files import FilesRoom
    from .gatherings import GatheringsRoom
    from .grants import GrantsRoom
    from .hearings import HearingsRoom
    from .ideas import IdeasRoom
    from .identity import IdentityRoom
    from .initiatives import InitiativesRoom
    from .intakes import IntakesRoom
    from .interests import InterestsRoom
    from .journal import JournalRoom
    from .matchings import MatchingsRoom
    from .meetings import MeetingsRoom
    from .needs import NeedsRoom
    from .newsletters import NewslettersRoom
    from .notices import NoticesRoom
    from .offers import OffersRoom
    from .organisations import OrganisationsRoom
    from .partnerships import PartnershipsRoom
    from .persons import PersonsRoom
    from .reach import ReachRoom
    from .responses import ResponsesRoom
    from .safeguards import SafeguardsRoom
    from .shifts import ShiftsRoom
    from .sortitions import SortitionsRoom
    from .teams import TeamsRoom
    from .values import Receipt
    from .ways import WaysRoom
    from .white_papers import WhitePapersRoom

__all__ = [
    "MODULES",
    "Rooms",
]


MODULES: Final = frozenset(
    (
        "values",
        "files",
        "reach",
        "sortitions",
        "matchings",
        "calendar",
        "identity",
        "citizens",
        "persons",
        "interests",
        "ways",
        "ideas",
        "contact_points",
        "hearings",
        "responses",
        "intakes",
        "white_papers",
        "teams",
        "meetings",
        "organisations",
        "needs",
        "offers",
        "safeguards",
        "assignments",
        "shifts",
        "conversations",
        "partnerships",
        "grants",
        "awards",
        "councils",
        "ambassadors",
        "initiatives",
        "dialogue_forms",
        "assessments",
        "gatherings",
        "notices",
        "newsletters",
        "dialogues",
        "journal",
        "citizen_export",
    )
)
"""The modules that are loaded when somebody first asks the package for them."""


class Rooms:
    """Every room, on whatever carries out commands and answers queries."""

    __slots__ = ()

    def execute(
        self,
        command: Command,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
        progress: Progressing | None = None,
    ) -> Receipt:
        """Carries out a command."""
        raise NotImplementedError

    def ask(
        self,
        query: Query[V],
        *,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> V:
        """Answers a query."""
        raise NotImplementedError

    @property
    def citizens(self) -> CitizensRoom:
        """The commands and queries of `citizen`."""
        return medborger.citizens.CitizensRoom(self)

    @property
    def persons(self) -> PersonsRoom:
        """The commands and queries of `person`."""
        return medborger.persons.PersonsRoom(self)

    @property
    def interests(self) -> InterestsRoom:
        """The commands and queries of `interest`."""
        return medborger.interests.InterestsRoom(self)

    @property
    def ways(self) -> WaysRoom:
        """The commands and queries of `way`."""
        return medborger.ways.WaysRoom(self)

    @property
    def ideas(self) -> IdeasRoom:
        """The commands and queries of `idea`."""
        return medborger.ideas.IdeasRoom(self)

    @property
    def files(self) -> FilesRoom:
        """The commands and queries of `file`."""
        return medborger.files.FilesRoom(self)

    @property
    def contact_points(self) -> ContactPointsRoom:
        """The commands and queries of `contact_point`."""
        return medborger.contact_points.ContactPointsRoom(self)

    @property
    def hearings(self) -> HearingsRoom:
        """The commands and queries of `hearing`."""
        return medborger.hearings.HearingsRoom(self)

    @property
    def responses(self) -> ResponsesRoom:
        """The commands and queries of `response`."""
        return medborger.responses.ResponsesRoom(self)

    @property
    def intakes(self) -> IntakesRoom:
        """The commands and queries of `intake`."""
        return medborger.intakes.IntakesRoom(self)

    @property
    def white_papers(self) -> WhitePapersRoom:
        """The commands and queries of `white_paper`."""
        return medborger.white_papers.WhitePapersRoom(self)

    @property
    def teams(self) -> TeamsRoom:
        """The commands and queries of `team`."""
        return medborger.teams.TeamsRoom(self)

    @property
    def meetings(self) -> MeetingsRoom:
        """The commands and queries of `meeting`."""
        return medborger.meetings.MeetingsRoom(self)

    @property
    def organisations(self) -> OrganisationsRoom:
        """The commands and queries of `organisation`."""
        return medborger.organisations.OrganisationsRoom(self)

    @property
    def needs(self) -> NeedsRoom:
        """The commands and queries of `need`."""
        return medborger.needs.NeedsRoom(self)

    @property
    def offers(self) -> OffersRoom:
        """The commands and queries of `offer`."""
        return medborger.offers.OffersRoom(self)

    @property
    def safeguards(self) -> SafeguardsRoom:
        """The commands and queries of `safeguard`."""
        return medborger.safeguards.SafeguardsRoom(self)

    @property
    def assignments(self) -> AssignmentsRoom:
        """The commands and queries of `assignment`."""
        return medborger.assignments.AssignmentsRoom(self)

    @property
    def shifts(self) -> ShiftsRoom:
        """The commands and queries of `shift`."""
        return medborger.shifts.ShiftsRoom(self)

    @property
    def conversations(self) -> ConversationsRoom:
        """The commands and queries of `conversation`."""
        return medborger.conversations.ConversationsRoom(self)

    @property
    def partnerships(self) -> PartnershipsRoom:
        """The commands and queries of `partnership`."""
        return medborger.partnerships.PartnershipsRoom(self)

    @property
    def grants(self) -> GrantsRoom:
        """The commands and queries of `grant`."""
        return medborger.grants.GrantsRoom(self)

    @property
    def awards(self) -> AwardsRoom:
        """The commands and queries of `award`."""
        return medborger.awards.AwardsRoom(self)

    @property
    def councils(self) -> CouncilsRoom:
        """The commands and queries of `council`."""
        return medborger.councils.CouncilsRoom(self)

    @property
    def ambassadors(self) -> AmbassadorsRoom:
        """The commands and queries of `ambassador`."""
        return medborger.ambassadors.AmbassadorsRoom(self)

    @property
    def initiatives(self) -> InitiativesRoom:
        """The commands and queries of `initiative`."""
        return medborger.initiatives.InitiativesRoom(self)

    @property
    def dialogue_forms(self) -> DialogueFormsRoom:
        """The commands and queries of `dialogue_form`."""
        return medborger.dialogue_forms.DialogueFormsRoom(self)

    @property
    def assessments(self) -> AssessmentsRoom:
        """The commands and queries of `assessment`."""
        return medborger.assessments.AssessmentsRoom(self)

    @property
    def reach(self) -> ReachRoom:
        """The commands and queries of `reach`."""
        return medborger.reach.ReachRoom(self)

    @property
    def gatherings(self) -> GatheringsRoom:
        """The commands and queries of `gathering`."""
        return medborger.gatherings.GatheringsRoom(self)

    @property
    def notices(self) -> NoticesRoom:
        """The commands and queries of `notice`."""
        return medborger.notices.NoticesRoom(self)

    @property
    def newsletters(self) -> NewslettersRoom:
        """The commands and queries of `newsletter`."""
        return medborger.newsletters.NewslettersRoom(self)

    @property
    def dialogues(self) -> DialoguesRoom:
        """The commands and queries of `dialogue`."""
        return medborger.dialogues.DialoguesRoom(self)

    @property
    def sortitions(self) -> SortitionsRoom:
        """The commands and queries of `sortition`."""
        return medborger.sortitions.SortitionsRoom(self)

    @property
    def matchings(self) -> MatchingsRoom:
        """The commands and queries of `matching`."""
        return medborger.matchings.MatchingsRoom(self)

    @property
    def journal(self) -> JournalRoom:
        """The commands and queries of `journal`."""
        return medborger.journal.JournalRoom(self)

    @property
    def calendar(self) -> CalendarRoom:
        """The commands and queries of `calendar`."""
        return medborger.calendar.CalendarRoom(self)

    @property
    def identity(self) -> IdentityRoom:
        """The commands and queries of `identity`."""
        return medborger.identity.IdentityRoom(self)
