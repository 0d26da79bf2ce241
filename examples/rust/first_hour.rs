//! The first hour with the library: a citizen's idea, a hearing with a form and a response, a draw. All of it typed.
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use medborger::calendar::local_date;
use medborger::citizen::{ConsentInput, EnrolCitizen};
use medborger::hearing::{self, AnnounceHearing, Answer, AnswerValue, DraftHearing, HearingBasis};
use medborger::host::{System, clock};
use medborger::idea::{DepositIdea, GetIdea};
use medborger::method::sortition::{DrawRules, Objective, Pool, Volunteer, distribute, lottery};
use medborger::participation::Host;
use medborger::response::{Respondent, RespondentKind, ResponseContent, SubmitResponse};
use medborger::{Actor, Line, MemoryStore, Participation, Text, Town, Work};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let key = std::array::from_fn(|at| at as u8); // A real one is 32 random bytes from your secret store.
    let town = Town::new("0766".parse()?, key, medborger::REGISTRY)?;
    let bank = Participation::open(town, MemoryStore::default(), clock())?;
    let (citizen, idea, hearing, staff) = (System.id(), System.id(), System.id(), System.id());

    // A citizen enrols and deposits an idea. Ids and randomness come from the host: here, the machine.
    let ida = bank.acting(Actor::Citizen { citizen }, &System);
    let consent = ConsentInput::new("enrolment".parse()?, Line::new("2026-1")?);
    let enrol = EnrolCitizen::new(citizen, System.seed(), Line::new("Ida Eksempel")?);
    ida.execute(&enrol.with_consents(vec![consent]))?;
    let (title, body) = (Line::new("Bænke")?, Text::new("Ved havnen.")?);
    ida.execute(&DepositIdea::new(idea, citizen, title, body))?;
    println!("Supporters: {}", ida.ask(&GetIdea::new(idea))?.supporters);

    // The municipality holds a hearing with a form, from today on.
    let staff = bank.acting(Actor::Staff { staff }, &System);
    let draft = DraftHearing::new(hearing, Line::new("Bænke")?, HearingBasis::general());
    staff.execute(&draft)?;
    let plan = hearing::Document::new(Line::new("Planen")?);
    let edition = hearing::DocumentRole::HearingEdition;
    let plan = hearing::PutDocument::new(hearing, "plan".parse()?, edition, plan);
    staff.execute(&plan)?;
    let (text, kind) = (Line::new("Hvor?")?, hearing::QuestionKind::Open);
    let question = hearing::Question::new("where".parse()?, text, kind);
    staff.execute(&hearing::SetForm::new(hearing, vec![question]))?;
    let today = local_date(System.now().to_utc());
    staff.execute(&AnnounceHearing::new(hearing, today).with_may_move(true))?;

    // Anybody answers.
    let text = Text::new("Ved molen.")?;
    let answer = Answer::new("where".parse()?, AnswerValue::Open { text });
    let bo = Respondent::new(RespondentKind::Private).with_name(Line::new("Bo Eksempel")?);
    let content = ResponseContent::new(bo).with_answers(vec![answer]);
    let public = bank.acting(Actor::Public, &System);
    public.execute(&SubmitResponse::new(System.id(), hearing, content))?;

    // A fair draw of two of four: everybody's chance, and ten equally likely panels that give it.
    let people = ["ask", "bil", "elm", "eg"].map(|id| Volunteer::new(id.into()));
    let (pool, work) = (Pool::new(&DrawRules::new(2), &people)?, Work::unlimited());
    let fair = distribute(&pool, Objective::Leximin, &work)?;
    let panels = lottery(&pool, &fair, 10, &work)?.counts();
    println!("Chances {:?}, in {panels:?} of 10 panels", fair.chances);
    Ok(())
}
