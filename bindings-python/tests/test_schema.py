"""What `medborger.schema` tells of every command and question."""

from collections.abc import Iterator, Mapping

import pytest

from medborger import MedborgerError, Participation, schema

ID = "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b"


def walk(fields: Mapping[str, schema.Field], depth: int = 0) -> Iterator[schema.Field]:
    """Every field, those within others too."""
    for field in fields.values():
        yield field
        if depth < 5:
            inside = [field.fields, *(choice.fields for choice in field.choices)]
            if field.items is not None:
                inside.append({"": field.items})
            for more in inside:
                yield from walk(more, depth + 1)


def test_every_command_and_question_is_there_with_labels_and_help() -> None:
    seen = 0
    for room in schema.index()["rooms"].values():
        calls = [schema.command(name) for name in room["commands"]]
        assert all(call.senders for call in calls)
        for call in [*calls, *(schema.question(name) for name in room["questions"])]:
            for field in walk(call.fields):
                seen += 1
                assert len(field.label("da")) > 1 and len(field.label("en")) > 1, (call.name, field.path)
                assert field.help("da"), (call.name, field.path)
                for choice in field.choices:
                    assert len(choice.label("da")) > 1 and len(choice.label("en")) > 1, (call.name, field.path)
    assert seen > 1500


def test_a_field_tells_what_a_form_asks_of_it() -> None:
    deposit = schema.command("idea.deposit")
    assert deposit.senders == ("system", "staff", "citizen")
    assert list(deposit.fields)[:4] == ["idea", "citizen", "title", "body"]
    idea, title, channel = (deposit.fields[name] for name in ("idea", "title", "channel"))
    assert (idea.fresh, idea.required, idea.type) == (True, False, "id")
    assert (title.label("da"), title.label("en"), title.min_length, title.max_length) == ("Titel", "Title", 1, 120)
    assert (channel.who, channel.required) == ("official", False)
    by_value = {choice.value: choice.label("da") for choice in channel.choices}
    assert by_value["in_person"] == "Personligt fremmøde"
    attendee = schema.command("gathering.sign_up").fields["attendee"]
    assert (attendee.type, attendee.tag) == ("variant", "kind")
    assert [list(choice.fields) for choice in attendee.choices] == [["citizen"], ["person"]]
    with pytest.raises(LookupError):
        schema.command("idea.paint")
    for name in ("../ideas", "no_such_room"):
        with pytest.raises(LookupError):
            schema.document(name)


def test_a_citizen_reads_sentences_of_their_own(town: Participation) -> None:
    with pytest.raises(MedborgerError) as long:
        town.ideas.deposit(citizen=ID, title="x" * 121, body="Så kan alle nå hele turen.")
    assert schema.for_citizens(long.value) == "Teksten har mere end 120 tegn."
    assert schema.for_citizens(long.value, "en") == "The text has more than 120 characters."
    with pytest.raises(MedborgerError) as malformed:
        town.ideas.deposit(citizen="?", title="Bænke", body="Så kan alle nå hele turen.")
    assert malformed.value.code == "id_malformed"
    assert schema.for_citizens(malformed.value).startswith("Der er noget galt med siden")
