"""Whole tables of a town, as whoever asks may see them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from ._runtime import Progressing, encode, told
from ._table import Table

if TYPE_CHECKING:
    from ._participation import Desk

__all__ = ["Tables"]


class Tables:
    """Whole tables of a town, as `town.tables`: without paging, as the actor may see them, of one state of the town.

    Each is put together from the questions of the rooms, so that nobody sees more of a table than they would by asking. Ids are
    texts, choices keep all their labels, instants are in UTC, and what has variants is a struct with its `kind`. Each method
    raises what those questions do, as :class:`medborger.DeniedError` to whoever may not ask them.

    >>> from medborger import Participation
    >>> town = Participation.in_memory(municipality="0766", key=bytes(range(32)))
    >>> town.ways.seed().name
    'way.seed'
    >>> town.tables.journal().select(["position", "kind", "actor"]).slice(0, 1).to_dicts()
    [{'position': 1, 'kind': 'way', 'actor': 'system'}]
    """

    __slots__ = ("_desk",)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def _table(
        self, name: str, at: datetime | str | None, progress: Progressing | None, **options: Any
    ) -> Table:
        given = {option: value for option, value in options.items() if value is not None}
        desk = self._desk
        return Table._of(desk._bank.table(name, encode(given, "options"), desk._moment(at), told(progress)))

    def agreements(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Partnership agreements, as `town.partnerships.list` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("agreements", at, progress)

    def answers(
        self,
        *,
        hearing: UUID | str,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """What each response to a hearing answers to each question, as `town.responses.get` shows it.

        Args:
            hearing: The hearing.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("answers", at, progress, hearing=hearing)

    def assignments(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Assignments, as `town.assignments.list` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("assignments", at, progress)

    def campaigns(
        self,
        *,
        hearing: UUID | str,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Everybody in a campaign of a hearing's responses, as `town.responses.campaigns` finds them. For staff.

        Args:
            hearing: The hearing.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("campaigns", at, progress, hearing=hearing)

    def candidates(
        self,
        *,
        team: UUID | str,
        round: int | None = None,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Who wishes to be drawn for a team, as `town.teams.candidates` shows them. For staff.

        Args:
            team: The team.
            round: The round of its draw, from 1; the last where it is `None`.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("candidates", at, progress, team=team, round=round)

    def chances(
        self,
        *,
        team: UUID | str,
        round: int | None = None,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Everybody's chance in the lottery that a team's draw published.

        Args:
            team: The team.
            round: The round of its draw, from 1; the last where it is `None`.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("chances", at, progress, team=team, round=round)

    def codings(
        self,
        *,
        hearing: UUID | str,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """The themes of each response by section, as `town.white_papers.rows` shows them.

        Args:
            hearing: The hearing.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("codings", at, progress, hearing=hearing)

    def grants(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Applications for grants, as `town.grants.list` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("grants", at, progress)

    def hearings(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Hearings, as `town.hearings.list` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("hearings", at, progress)

    def hours(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """The hours of assignments, as `town.assignments.get` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("hours", at, progress)

    def ideas(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """The ideas in the shared account, as `town.ideas.list` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("ideas", at, progress)

    def journal(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """The journal: what happened to what, when and by whom. It holds no personal data. For staff.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("journal", at, progress)

    def needs(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Needs for volunteers, as `town.needs.list` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("needs", at, progress)

    def offers(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Offers of help, as `town.offers.list` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("offers", at, progress)

    def panels(
        self,
        *,
        team: UUID | str,
        round: int | None = None,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Everybody in every panel of the lottery that a team's draw published.

        Args:
            team: The team.
            round: The round of its draw, from 1; the last where it is `None`.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("panels", at, progress, team=team, round=round)

    def profiles(
        self,
        *,
        consent: str,
        areas: Collection[str] = (),
        ages: Collection[int] = (),
        least: int = 5,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """How many citizens there are by area and age, small cells left out with as many others as hide them. For staff.

        Args:
            consent: The consent without which nobody is counted.
            areas: The areas; with none, all citizens together.
            ages: Where the bands of ages begin, ascending: 15, 30 and 65 are the bands 15 to 29, 30 to 64, and 65 and older.
            least: A cell with fewer than so many, and not none, is left out; never fewer than 3.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("profiles", at, progress, consent=consent, areas=areas, ages=ages, least=least)

    def responses(
        self,
        *,
        hearing: UUID | str,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """The responses to a hearing, as `town.responses.list` shows them.

        Args:
            hearing: The hearing.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("responses", at, progress, hearing=hearing)

    def spans(
        self,
        *,
        hearing: UUID | str,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Where the responses to a hearing hold personal data, as `town.responses.suggest` finds it. For staff.

        Args:
            hearing: The hearing.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("spans", at, progress, hearing=hearing)

    def statements(
        self,
        *,
        topic: UUID | str,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """The statements of a topic of the forum, as `town.dialogues.contributions` shows them: ``statement`` (its number), the
        ``contribution``, ``moderated`` and ``text``. :func:`medborger.opinion.groups` takes them as they are.

        Args:
            topic: The topic.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("statements", at, progress, topic=topic)

    def supports(
        self,
        *,
        idea: UUID | str | None = None,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Who supports which idea, as `town.ideas.supporters` shows them. For staff.

        Args:
            idea: Only of this idea; of all where it is `None`.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("supports", at, progress, idea=idea)

    def teams(
        self,
        *,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """Teams, as `town.teams.list` shows them.

        Args:
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("teams", at, progress)

    def votes(
        self,
        *,
        topic: UUID | str,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """What everybody thinks of a topic's statements, as `town.dialogues.votes` shows it: ``participant`` (a number that leads to
        nobody), ``statement`` and ``vote``. For staff. :func:`medborger.opinion.groups` takes it as it is.

        Args:
            topic: The topic.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("votes", at, progress, topic=topic)

    def white_paper(
        self,
        *,
        hearing: UUID | str,
        at: datetime | str | None = None,
        progress: Progressing | None = None,
    ) -> Table:
        """The rows of a hearing's white paper, as `town.white_papers.rows` shows them.

        Args:
            hearing: The hearing.
            at: As at which time; the desk's time, or now, where it is `None`.
            progress: Is told how far it has come.
        """
        return self._table("white_paper", at, progress, hearing=hearing)
