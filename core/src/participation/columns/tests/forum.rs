//! A topic of the forum is a conversation: its tables are what analyses of opinion take.

use medborger_analysis::{Inputs, analyse};

use super::*;
use crate::dialogue::{
    Contribute, ContributionKind, GiveVoice, OpenTopic, StatementWriters, TopicReaders, TopicTerms,
    TopicText, TopicWriters, Vote,
};
use crate::work::Work;
use crate::{ContributionId, TopicId};

/// Three statements of a topic, and 30 people of two minds.
fn forum() -> (Home, String) {
    let mut home = Home::new();
    let topic: TopicId = id(500);
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let terms = TopicTerms::new(
        Line::new("Havnen").unwrap(),
        day,
        day,
        TopicReaders::Everybody,
        TopicWriters::Enrolled,
        StatementWriters::Participants,
    );
    let text = TopicText::new(Text::new("Hvad?").unwrap(), Text::new("Alt.").unwrap());
    let staff = Actor::Staff {
        staff: id::<StaffId>(1),
    };
    home.send(staff, &OpenTopic::new(topic, terms, text));
    for number in 0..3 {
        let written: ContributionId = id(600 + number);
        let text = Text::new("Flere bænke.").unwrap();
        let kind = ContributionKind::Statement;
        home.send(staff, &Contribute::new(written, topic, kind, text));
    }
    for number in 1..=30 {
        let who: CitizenId = id(number);
        let seed = Seed::new([u8::try_from(number).unwrap(); 16]);
        let enrol = EnrolCitizen::new(who, seed, Line::new("Ida Eksempel").unwrap());
        let consent = ConsentInput::new("enrolment".parse().unwrap(), Line::new("2026-1").unwrap());
        home.send(citizen(number), &enrol.with_consents(vec![consent]));
        for statement in 0..3 {
            let vote = match number % 2 == statement % 2 {
                true => Vote::Agree,
                false => Vote::Disagree,
            };
            let voice = GiveVoice::new(id(600 + statement), who).with_vote(vote);
            home.send(citizen(number), &voice);
        }
    }
    (home, format!(r#"{{"topic":"{topic}"}}"#))
}

#[test]
fn the_votes_of_the_forum_are_grouped_in_a_few_lines() {
    let (home, topic) = forum();
    let votes = home.table("votes", &topic, staff()).unwrap();
    let statements = home.table("statements", &topic, staff()).unwrap();
    let inputs = Inputs::new()
        .with("votes", &votes)
        .with("statements", &statements);
    let options = r#"{"bootstrap":0}"#;
    let found = analyse("opinion.groups", &inputs, options, &Work::unlimited()).unwrap();
    assert_eq!(found.table.rows(), 30);
    assert!(found.report.unwrap().contains(r#""group_sizes":[15,15]"#));
    assert_eq!((votes.rows(), statements.rows()), (90, 3));
}

#[test]
fn votes_are_for_staff_and_statements_for_whoever_may_read_the_topic() {
    let (home, topic) = forum();
    for actor in [Actor::Public, citizen(1)] {
        let refused = home.table("votes", &topic, actor).unwrap_err();
        assert_eq!(refused.code(), "not_permitted");
        assert_eq!(home.table("statements", &topic, actor).unwrap().rows(), 3);
    }
}
