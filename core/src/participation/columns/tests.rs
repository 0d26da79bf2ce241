mod cells;
mod forum;
mod imports;

use medborger_columns::{Cell, Table};

use super::{TABLES, table};
use crate::Timestamp;
use crate::citizen::{ConsentInput, EnrolCitizen};
use crate::error::Error;
use crate::hearing::{
    AnnounceHearing, Answer, AnswerValue, Document, DocumentRole, DraftHearing, HearingBasis,
    HearingPolicy, PublicationMoment, PutDocument, Question, QuestionKind, SetForm,
};
use crate::idea::{DepositIdea, HideIdea, ListIdeas, SupportIdea};
use crate::journal::{Command, Moment};
use crate::participation::{Clock, Participation};
use crate::response::{
    ListResponses, Respondent, RespondentKind, ResponseContent, ReviewResponse, SubmitResponse,
};
use crate::text::{Line, Text};
use crate::{Actor, MemoryStore, Town};
use crate::{CitizenId, CommandId, HearingId, IdeaId, ResponseId, Seed, StaffId};

/// 1 March 2026 at noon.
const NOON: i64 = 1_772_366_400_000_000;

fn id<T: std::str::FromStr>(number: u32) -> T
where
    T::Err: std::fmt::Debug,
{
    format!("00000000-0000-4000-8000-{number:012}")
        .parse()
        .unwrap()
}

struct Home {
    bank: Participation<MemoryStore>,
    next: u32,
}

impl Home {
    fn new() -> Self {
        let key = std::array::from_fn(|at| u8::try_from(at).unwrap());
        let town = Town::new("0766".parse().unwrap(), key, crate::REGISTRY).unwrap();
        let clock = Clock::host(|| Timestamp::from_micros(NOON).ok());
        let bank = Participation::open(town, MemoryStore::default(), clock).unwrap();
        Self { bank, next: 0 }
    }

    fn moment(actor: Actor) -> Moment {
        Moment::new(Timestamp::from_micros(NOON).unwrap(), actor)
    }

    fn send(&mut self, actor: Actor, command: &impl Command) {
        self.next += 1;
        let own: CommandId = id(900_000 + self.next);
        self.bank
            .execute(own, command, &Self::moment(actor))
            .unwrap();
    }

    fn table(&self, name: &str, options: &str, actor: Actor) -> Result<Table, Error> {
        table(&self.bank, name, options, &Self::moment(actor))
    }
}

const fn staff() -> Actor {
    Actor::System
}

fn citizen(number: u32) -> Actor {
    let citizen: CitizenId = id(number);
    Actor::Citizen { citizen }
}

/// Three citizens, five ideas of which one is hidden, and two supports.
fn home() -> Home {
    let mut home = Home::new();
    for number in 1..=3 {
        let citizen: CitizenId = id(number);
        let enrol = EnrolCitizen::new(
            citizen,
            Seed::new([u8::try_from(number).unwrap(); 16]),
            Line::new("Ida Eksempel").unwrap(),
        );
        let consent = ConsentInput::new("enrolment".parse().unwrap(), Line::new("2026-1").unwrap());
        home.send(
            Actor::Citizen { citizen },
            &enrol.with_consents(vec![consent]),
        );
    }
    for number in 0..5 {
        let author: CitizenId = id(1 + number % 2);
        let idea: IdeaId = id(100 + number);
        let deposit = DepositIdea::new(
            idea,
            author,
            Line::new("Bænke").unwrap(),
            Text::new("Ved havnen.").unwrap(),
        );
        home.send(Actor::Citizen { citizen: author }, &deposit);
    }
    home.send(
        staff(),
        &HideIdea::new(id(104), Text::new("Navngiver en nabo.").unwrap()),
    );
    for idea in [100, 102] {
        home.send(citizen(3), &SupportIdea::new(id(idea), id(3)));
    }
    home
}

fn texts(table: &Table, name: &str) -> Vec<String> {
    let column = table
        .column(name)
        .unwrap_or_else(|| panic!("no column {name}"));
    column
        .cells()
        .map(|cell| match cell {
            Some(Cell::Text(text)) => text.to_owned(),
            Some(Cell::Int(value)) => value.to_string(),
            Some(Cell::Bool(value)) => value.to_string(),
            None => "-".to_owned(),
            _ => panic!("another kind"),
        })
        .collect()
}

#[test]
fn every_table_has_the_columns_that_it_tells_and_is_named_once() {
    let names: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    assert!(names.is_sorted());
    for one in TABLES {
        let columns = (one.columns)();
        assert!(!columns.is_empty());
        assert!(
            columns.iter().all(|column| !column.doc.is_empty()),
            "{}",
            one.name
        );
        let home = Home::new();
        if let Ok(empty) = home.table(one.name, "", staff()) {
            let told: Vec<_> = columns
                .iter()
                .map(|column| (column.name.as_str(), column.kind))
                .collect();
            let made: Vec<_> = empty
                .columns()
                .iter()
                .map(|column| (column.name(), column.values().kind()))
                .collect();
            assert_eq!(told, made, "{}", one.name);
        }
    }
    assert_eq!(
        Home::new().table("cars", "", staff()).unwrap_err().code(),
        "analysis_unknown_table"
    );
    let missing = Home::new().table("responses", "", staff()).unwrap_err();
    assert_eq!(
        (missing.code(), missing.field()),
        ("missing_field", Some("hearing"))
    );
}

#[test]
fn a_table_shows_each_actor_what_the_question_shows_them() {
    let home = home();
    for actor in [
        staff(),
        Actor::Staff {
            staff: id::<StaffId>(1),
        },
        citizen(1),
        citizen(3),
        Actor::Public,
    ] {
        let found = home.table("ideas", "", actor).unwrap();
        let mut asked = Vec::new();
        let mut after = None;
        loop {
            let mut list = ListIdeas::new();
            (list.limit, list.after) = (2, after);
            let page = home.bank.ask(&list, &Home::moment(actor)).unwrap();
            asked.extend(page.ideas.iter().map(|idea| idea.idea.to_string()));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(texts(&found, "idea"), asked);
        assert_eq!(found.rows(), if actor.is_official() { 5 } else { 4 });
    }
}

#[test]
fn what_is_for_staff_is_refused_to_everybody_else() {
    let home = home();
    let supports = home.table("supports", "", staff()).unwrap();
    let mut ideas = texts(&supports, "idea");
    ideas.sort();
    assert_eq!(
        ideas,
        [id::<IdeaId>(100).to_string(), id::<IdeaId>(102).to_string()]
    );
    assert_eq!(
        home.table("journal", "", staff())
            .unwrap()
            .column("event")
            .unwrap()
            .missing(),
        0
    );
    for actor in [citizen(1), Actor::Public] {
        for (name, options) in [
            ("supports", ""),
            ("journal", ""),
            ("profiles", r#"{"consent":"enrolment"}"#),
        ] {
            let refused = home.table(name, options, actor).unwrap_err();
            assert_eq!(refused.code(), "not_permitted", "{name}");
        }
    }
}

/// A hearing with one question, from today on.
fn announce(home: &mut Home, hearing: HearingId) {
    let basis = HearingBasis::general();
    home.send(
        staff(),
        &DraftHearing::new(hearing, Line::new("Bænke").unwrap(), basis)
            .with_policy(HearingPolicy::new().with_publication(PublicationMoment::Immediate)),
    );
    let plan = Document::new(Line::new("Planen").unwrap());
    home.send(
        staff(),
        &PutDocument::new(
            hearing,
            "plan".parse().unwrap(),
            DocumentRole::HearingEdition,
            plan,
        ),
    );
    let question = Question::new(
        "where".parse().unwrap(),
        Line::new("Hvor?").unwrap(),
        QuestionKind::Open,
    );
    home.send(staff(), &SetForm::new(hearing, vec![question]));
    home.send(
        staff(),
        &AnnounceHearing::new(hearing, "2026-03-01".parse().unwrap()).with_may_move(true),
    );
}

#[test]
fn responses_and_answers_are_shown_as_they_are_published() {
    let mut home = home();
    let hearing: HearingId = id(500);
    announce(&mut home, hearing);
    for number in 0..3 {
        let text = Text::new("Ved molen. Ring på 20 30 40 50.").unwrap();
        let answer = Answer::new("where".parse().unwrap(), AnswerValue::Open { text });
        let bo =
            Respondent::new(RespondentKind::Private).with_name(Line::new("Bo Eksempel").unwrap());
        let content = ResponseContent::new(bo).with_answers(vec![answer]);
        let response: ResponseId = id(600 + number);
        home.send(
            Actor::Public,
            &SubmitResponse::new(response, hearing, content),
        );
    }
    let options = format!(r#"{{"hearing":"{hearing}"}}"#);
    let moment = Home::moment(staff());
    let listed = home
        .bank
        .ask(&ListResponses::new(hearing), &moment)
        .unwrap();
    let found = home.table("responses", &options, staff()).unwrap();
    let asked: Vec<_> = listed
        .responses
        .iter()
        .map(|item| item.response.to_string())
        .collect();
    assert_eq!(texts(&found, "response"), asked);
    // Nothing was reviewed: nobody else sees any of it.
    for actor in [citizen(1), Actor::Public] {
        assert_eq!(home.table("responses", &options, actor).unwrap().rows(), 0);
        assert_eq!(home.table("answers", &options, actor).unwrap().rows(), 0);
        for name in ["spans", "campaigns"] {
            // Where there is nothing to look into, there is nothing to refuse either.
            assert!(
                home.table(name, &options, actor)
                    .map_or(true, |table| table.rows() == 0)
            );
        }
    }
    let spans = home.table("spans", &options, staff()).unwrap();
    assert!(texts(&spans, "kind").contains(&"phone".to_owned()));
}

#[test]
fn of_any_town_a_table_shows_nobody_more_than_the_question_and_no_less() {
    // A fixed walk over many towns.
    let mut state = 7_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    let mut shown_to_the_public = 0;
    for _ in 0..8 {
        let mut home = home();
        let hearing: HearingId = id(500);
        announce(&mut home, hearing);
        for number in 0..6 {
            match next(3) {
                0 => {
                    let author: CitizenId = id(1 + next(3));
                    let title = Line::new("Bænke").unwrap();
                    let deposit = DepositIdea::new(
                        id(200 + number),
                        author,
                        title,
                        Text::new("Der.").unwrap(),
                    );
                    home.send(Actor::Citizen { citizen: author }, &deposit);
                    if next(2) == 0 {
                        let reason = Text::new("Navngiver en nabo.").unwrap();
                        home.send(staff(), &HideIdea::new(id(200 + number), reason));
                    }
                }
                step => {
                    let author: CitizenId = id(1 + next(3));
                    let text = Text::new("Ved molen. Ring på 20 30 40 50.").unwrap();
                    let answer = Answer::new("where".parse().unwrap(), AnswerValue::Open { text });
                    let bo = Respondent::new(RespondentKind::Private)
                        .with_name(Line::new("Bo Eksempel").unwrap());
                    let content = ResponseContent::new(bo).with_answers(vec![answer]);
                    let response: ResponseId = id(600 + number);
                    let submit =
                        SubmitResponse::new(response, hearing, content).with_citizen(author);
                    home.send(Actor::Citizen { citizen: author }, &submit);
                    if step == 2 {
                        home.send(
                            Actor::Staff {
                                staff: id::<StaffId>(1),
                            },
                            &ReviewResponse::new(response, 1),
                        );
                    }
                }
            }
        }
        let options = format!(r#"{{"hearing":"{hearing}"}}"#);
        for actor in [
            staff(),
            Actor::Staff {
                staff: id::<StaffId>(1),
            },
            citizen(1),
            citizen(2),
            Actor::Public,
        ] {
            let moment = Home::moment(actor);
            let limit = 1 + next(4);
            let (mut asked, mut after) = (Vec::new(), None);
            loop {
                let mut list = ListResponses::new(hearing);
                (list.limit, list.after) = (limit, after);
                let page = home.bank.ask(&list, &moment).unwrap();
                asked.extend(page.responses);
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            let found = home.table("responses", &options, actor).unwrap();
            let ids: Vec<_> = asked.iter().map(|item| item.response.to_string()).collect();
            assert_eq!(texts(&found, "response"), ids);
            let said: Vec<_> = asked
                .iter()
                .map(|item| item.text.clone().unwrap_or_else(|| "-".to_owned()))
                .collect();
            assert_eq!(texts(&found, "text"), said);
            if actor == Actor::Public {
                shown_to_the_public += found.rows();
                assert!(
                    texts(&found, "text")
                        .iter()
                        .all(|text| !text.contains("20 30"))
                );
            }
            // Whatever stands in the answers stands in one of the views.
            let answers = home.table("answers", &options, actor).unwrap();
            assert!(
                texts(&answers, "response")
                    .iter()
                    .all(|response| ids.contains(response))
            );
            let mut ideas = texts(&home.table("ideas", "", actor).unwrap(), "idea");
            ideas.sort();
            let page = home.bank.ask(&ListIdeas::new(), &moment).unwrap();
            let mut listed: Vec<_> = page
                .ideas
                .iter()
                .map(|idea| idea.idea.to_string())
                .collect();
            listed.sort();
            assert_eq!(ideas, listed);
        }
    }
    assert!(shown_to_the_public > 0);
}
