"""What a conversation thinks, from tables of votes: groups, what each holds, on what all agree, what divides, and a slate.

The votes are a table with a row for each: who, on which statement, and 1 (agree), 0 (pass) or -1 (disagree). The same votes give the
same answer, whatever the order of their rows. A program makes the groups: whoever shows them says so.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from ._methods import run, sentences
from ._pictures import groups_bundle, groups_chart
from ._runtime import Progressing
from ._table import Table, TableLike
from .values import Language

__all__ = ["Groups", "Slate", "groups", "next_statements", "slate"]


class Groups(NamedTuple):
    """A map of opinion, its groups, and what each of them holds. A notebook shows the map, and agreement in each group."""

    table: Table
    """A row for each participant: ``participant``, ``x``, ``y``, ``group``, ``confidence``, ``votes``, ``is_straight`` and ``alike``."""
    statements: Table
    """A row for each statement: ``statement``, ``text``, ``is_left_out``, ``agrees``, ``disagrees``, ``passes``, ``agree_share``,
    ``disagree_share``, ``consensus_agree``, ``consensus_disagree``, ``bridging_agree``, ``bridging_disagree``, ``divisive``,
    ``unsure``, ``pull_x``, ``pull_y``, ``priority``, and all of it in sentences, ``english`` and ``danish``."""
    by_group: Table
    """A row for each group and statement: ``group``, ``statement``, ``agrees``, ``disagrees``, ``passes``, ``agree_share``,
    ``agree_ratio``, ``disagree_share``, ``disagree_ratio``, ``direction``, ``chance``, ``discovery`` and ``is_typical``."""
    report: dict[str, Any]
    """``made_by``; what to say beside the groups, in ``english`` and ``danish``; ``groups`` and ``group_sizes``; how many
    ``participants``, ``placed`` in a group, ``statements``, ``votes`` and votes that ``contradicted`` another; ``tried`` and
    ``silhouette``; ``majority_agrees`` and ``majority_disagrees``; the ``verdict``; ``mode`` and ``seed``; how many statements
    are ``hidden``; all numbers as sentences, the ``words``."""
    svg: str
    """The map as an SVG element with its text alternative."""
    agreement: str
    """Agreement in each group on the statements that tell most, as an HTML figure with the same numbers as a table."""

    def in_words(self, language: Language | str = "da", *, statement: str | None = None) -> list[str]:
        """Every number of the map, its groups, the verdict and the flags as a sentence, in ``da`` or ``en``; or those of a
        statement, by its id. The first says that a program made the groups.

        Raises:
            KeyError: There is no such statement.
        """
        if statement is None:
            return sentences(self.report, language)
        ids = self.statements["statement"]
        if statement not in ids:
            raise KeyError(statement)
        column = "english" if Language(language) == Language.EN else "danish"
        return [str(self.statements[column][ids.index(statement)])]

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return groups_bundle(self)

    def chart(self) -> dict[str, Any]:
        """The map as a Vega-Lite specification: a dict for ``altair.Chart.from_dict``. It has how many stand in each square of a
        grid, and nobody's own place."""
        return groups_chart(self)

    @property
    def typical(self) -> Table:
        """What is typical of each group: the rows of ``by_group`` that say so."""
        return self.by_group.take([n for n, is_typical in enumerate(self.by_group["is_typical"]) if is_typical])

    def __repr__(self) -> str:
        report, verdict = self.report, self.report["verdict"]
        told = "nobody looked whether they are stable" if verdict is None else f"verdict {verdict['finding']}"
        return f"Groups({report['groups']} groups, {report['placed']} of {report['participants']} participants placed, {told})"


class Slate(NamedTuple):
    """A few statements that speak for all in proportion."""

    table: Table
    """A row for each statement that was chosen: ``seat``, ``statement``, ``text``, ``step`` and ``agrees``."""
    coverage: Table
    """A row for each group that was given: ``group``, ``voters`` and ``covered``."""
    report: dict[str, Any]
    """``seats``; how many ``voters`` there are, and how many are ``covered``; ``uncovered_share``, who agree with none; all of it as
    sentences, the ``words``."""

    def in_words(self, language: Language | str = "da") -> list[str]:
        """Every number as a sentence, in ``da`` or ``en``."""
        return sentences(self.report, language)


def groups(
    votes: TableLike,
    statements: TableLike | None = None,
    *,
    participant: str = "participant",
    statement: str = "statement",
    vote: str = "vote",
    order: str | None = None,
    mode: Literal["factors", "projection", "polis"] = "factors",
    seed: int = 0,
    groups_max: int = 5,
    groups: int | None = None,
    share_min: float = 0.05,
    starts: int = 20,
    false_discovery: float = 0.05,
    bootstrap: int = 20,
    people_max: int = 2000,
    agreement_min: float = 0.6,
    flagged_votes_min: int = 10,
    flagged_alike_min: int = 5,
    cell_min: int = 0,
    language: Language | str = "da",
    progress: Progressing | None = None,
) -> Groups:
    """Where each participant stands, which groups there are, what each holds, and whether the groups would be there again.

    Args:
        votes: The votes, a row for each.
        statements: The statements, a row for each with its id and, where they are known, ``moderated``, ``meta`` (about the
            participants themselves) and ``text``; those that the votes name where it is ``None``.
        participant: The column with who voted: a pseudonym.
        statement: The column of both tables with the statement's id.
        vote: The column with the vote: 1 agree, 0 pass, -1 disagree.
        order: The column with when it was cast, as instants or numbers that grow: of several votes of one participant on one
            statement the latest counts. Without it, different ones count as a pass.
        mode: How the map is drawn: by ``factors`` of the votes, by the ``projection`` of Polis with many starts, or as ``polis``
            does it, whose options are its own: none of those below up to ``starts`` counts.
        seed: What everything that is drawn is drawn from.
        groups_max: At most so many groups, 2 to 10.
        groups: Exactly so many, where somebody wants that.
        share_min: No group is smaller than this share of those who are in one, 0 to 0.5.
        starts: How many starts are tried for each number of groups, 1 to 1,000.
        false_discovery: Which share of what is said to be typical of a group may be false, above 0 to 1.
        bootstrap: How often people are drawn anew for the verdict, 5 to 1,000; 0 where none is wanted.
        people_max: So many participants are looked at for the verdict, 50 to 10,000.
        agreement_min: Groups are stable where the middle agreement of the rounds is at least this, 0 to 1.
        flagged_votes_min: Who voted on fewer statements is not flagged.
        flagged_alike_min: So many participants with the same votes are flagged.
        cell_min: For what is published: a statement on which fewer than so many of a group have voted is left out of the tables of
            statements and groups, of the picture of agreement and of the report. Where each participant stands is never for
            publication.
        language: Of the pictures: ``da`` or ``en``.
        progress: Is told how far it has come.

    Returns:
        A row for each ``participant``, in the order of their ids, with ``x`` and ``y`` on the map, the ``group`` (from 0, the
        largest; a gap for whoever voted too little), the ``confidence`` of that, how many ``votes`` they cast, and two flags that
        are no verdict: ``is_straight`` (the same vote on everything) and ``alike`` (with whom they voted exactly alike); the
        ``statements``; ``by_group``; a ``report``.

    Raises:
        TableError: ``column_missing``; ``cell_missing``; ``cell_not_whole`` and ``cell_out_of_range`` for a vote;
            ``cell_names_nothing`` for a statement that the statements lack; ``cell_repeated`` for one that stands there twice.
        InvalidError: ``opinion_option_out_of_range``; ``opinion_share_min_out_of_range``; ``analysis_too_many``.

    >>> from medborger import opinion
    >>> pairs = [(p, s) for p in range(40) for s in range(8)]
    >>> votes = [{"participant": f"p{p}", "statement": f"s{s}", "vote": 1 if p % 2 == s % 2 else -1} for p, s in pairs]
    >>> found = opinion.groups(votes)
    >>> found
    Groups(2 groups, 40 of 40 participants placed, verdict groups)
    >>> found.table["group"][:4], found.typical["direction"][:2]
    ([1, 0, 1, 0], ['disagree', 'agree'])
    >>> found.report["made_by"]
    'program'
    >>> found.in_words("en")[1]
    '40 of 40 participants are in 2 groups; the rest voted too little.'
    """
    options = {
        "participant": participant, "statement": statement, "vote": vote, "order": order, "mode": mode, "seed": seed,
        "groups_max": groups_max, "groups": groups, "share_min": share_min, "starts": starts,
        "false_discovery": false_discovery, "bootstrap": bootstrap, "people_max": people_max, "agreement_min": agreement_min,
        "flagged_votes_min": flagged_votes_min, "flagged_alike_min": flagged_alike_min, "cell_min": cell_min,
        "language": language,
    }  # fmt: skip
    outcome = run("opinion.groups", {"votes": votes, "statements": statements}, options, progress)
    of, agreement = outcome.tables, outcome.report.pop("agreement")
    return Groups(outcome.table, of["statements"], of["by_group"], outcome.report, outcome.svg or "", agreement)


def slate(
    votes: TableLike,
    statements: TableLike | None = None,
    groups: TableLike | None = None,
    *,
    seats: int,
    participant: str = "participant",
    statement: str = "statement",
    vote: str = "vote",
    order: str | None = None,
    progress: Progressing | None = None,
) -> Slate:
    """A few statements that speak for all in proportion, by the Method of Equal Shares: a tenth of people has a say in a tenth of them.

    Moderated statements and those about the participants themselves are never chosen.

    Args:
        votes: The votes, a row for each.
        statements: The statements, as :func:`groups` takes them.
        groups: The participants with their ``group``, as :func:`groups` gives them: it decides nothing, but it is told how much
            of each is covered.
        seats: How many statements, 1 to 100; fewer are chosen where there are no more.
        participant: The column of votes and groups with the participant.
        statement: The column of votes and statements with the statement's id.
        vote: The column with the vote: 1 agree, 0 pass, -1 disagree.
        order: The column with when it was cast.
        progress: Is told how far it has come.

    Returns:
        A row for each ``statement`` that was chosen with its ``seat`` from 1, its ``text``, the ``step`` by which it came onto
        the slate (``shared`` or ``filled``) and how many agree with it (``agrees``); the ``coverage``; a ``report``.

    Raises:
        TableError: As of :func:`groups`.
        InvalidError: ``opinion_option_out_of_range`` for the seats; ``analysis_too_many``.

    >>> from medborger import opinion
    >>> agrees = {"stier": "abcdef", "lys": "abcdef", "bro": "gh"}
    >>> votes = [{"participant": who, "statement": what, "vote": 1} for what, people in agrees.items() for who in people]
    >>> found = opinion.slate(votes, seats=2)
    >>> found.table["statement"], found.report["uncovered_share"]
    (['lys', 'bro'], 0.0)
    """
    options = {"seats": seats, "participant": participant, "statement": statement, "vote": vote, "order": order}
    outcome = run("opinion.slate", {"votes": votes, "statements": statements, "groups": groups}, options, progress)
    return Slate(outcome.table, outcome.tables["coverage"], outcome.report)


def next_statements(
    votes: TableLike,
    statements: TableLike | None = None,
    *,
    seed: int,
    participant: str = "participant",
    statement: str = "statement",
    vote: str = "vote",
    order: str | None = None,
    newcomers: int = 1,
    progress: Progressing | None = None,
) -> Table:
    """The statement to show each participant next, drawn in proportion to how much is learnt by showing it.

    A statement is shown the more often, the fewer have seen it, the more it tells people apart, and the more agree with it. Nobody is
    shown what they have voted on, nor what moderation took out.

    Args:
        votes: The votes, a row for each.
        statements: The statements, as :func:`groups` takes them: those that nobody has seen yet are there too.
        seed: What is drawn from, from 0. Draw it anew each time, as by ``secrets.randbits(63)``: with one seed the same are drawn.
        participant: The column with who voted.
        statement: The column of both tables with the statement's id.
        vote: The column with the vote: 1 agree, 0 pass, -1 disagree.
        order: The column with when it was cast.
        newcomers: For so many people who have not voted yet a statement is drawn too, 0 to 100,000.
        progress: Is told how far it has come.

    Returns:
        A row for each ``participant``, in the order of their ids, with the ``statement`` and its ``text``, gaps where none is left;
        then the newcomers, whose ``participant`` is a gap.

    Raises:
        TableError: As of :func:`groups`.
        InvalidError: ``opinion_option_out_of_range`` for the newcomers; ``analysis_too_many``.

    >>> from medborger import opinion
    >>> votes = {"participant": ["a", "a", "b"], "statement": ["stier", "lys", "lys"], "vote": [1, 0, 1]}
    >>> opinion.next_statements(votes, seed=7, newcomers=0).to_dict()["statement"]
    [None, 'stier']
    """
    options = {
        "seed": seed, "participant": participant, "statement": statement, "vote": vote, "order": order, "newcomers": newcomers,
    }  # fmt: skip
    return run("opinion.next_statements", {"votes": votes, "statements": statements}, options, progress).table
