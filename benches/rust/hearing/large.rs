//! A hearing of 100,000 responses: taken, reviewed, searched for campaigns, settled, finished, exported. On SQLite, in a
//! process of its own, so that the peak of memory is its own.

use std::path::Path;
use std::process::{Command, Stdio};

use cpu_time::ProcessTime;
use medborger::hearing::{
    AnnounceHearing, Document, DocumentRole, DraftHearing, HearingBasis, HearingPolicy,
    PublicationMoment, PutDocument, Section,
};
use medborger::journal::Command as Act;
use medborger::participation::{export_white_paper, find_campaigns};
use medborger::response::{
    AnswerText, FindCampaigns, ListResponses, RecordResponse, Respondent, RespondentKind,
    ResponseChannel, ResponseContent, ReviewResponse, SettleInput, SettleResponses,
};
use medborger::white_paper::{
    BeginWhitePaper, ExportFormat, ExportWhitePaper, FinishWhitePaper, PutGroup,
};
use medborger::{
    Actor, Clock, CommandId, HearingId, Line, Moment, Participation, ResponseId, SqliteStore,
    StaffId, Store, Text, Town,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::Done;
use crate::campaigns::{letters, memory_mb};

pub(crate) const CASE: &str = "hearing_100k";
const COUNT: usize = 100_000;
/// How many commands become durable together.
const BATCH: usize = 1000;

/// The rows of the case. With `small`, a tenth of the responses.
pub(crate) fn rows(seed: u64, small: bool) -> Done<Vec<Value>> {
    let mut child = Command::new(std::env::current_exe()?);
    child.args(["--case", CASE, "--seed", &seed.to_string()]);
    child.args(small.then_some("--small"));
    let output = child.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{CASE}: {}", output.status).into());
    }
    let text = String::from_utf8(output.stdout)?;
    let figures: serde_json::Map<String, Value> = serde_json::from_str(text.trim())?;
    let row = |(metric, ours): (String, Value)| {
        let goal = if metric == "peak_mb" { 1000.0 } else { 0.0 };
        json!({ "case": CASE, "metric": metric, "ours": ours, "peer": null, "theirs": null, "goal": goal })
    };
    Ok(figures.into_iter().map(row).collect())
}

struct Town100k {
    town: Participation<SqliteStore>,
    moment: Moment,
    commands: u128,
    figures: serde_json::Map<String, Value>,
    began: ProcessTime,
}

impl Town100k {
    fn act(&mut self, command: &impl Act) -> Done<()> {
        self.commands += 1;
        let id = CommandId::new(Uuid::from_u128(self.commands));
        self.town.execute(id, command, &self.moment)?;
        Ok(())
    }

    /// Many commands, a batch at a time.
    fn all<C: Act>(&mut self, commands: impl Iterator<Item = Done<C>>) -> Done<()> {
        self.town.store().begin_batch()?;
        for (number, command) in commands.enumerate() {
            if number > 0 && number % BATCH == 0 {
                self.town.store().end_batch(true)?;
                self.town.store().begin_batch()?;
            }
            self.act(&command?)?;
        }
        self.town.store().end_batch(true)?;
        Ok(())
    }

    fn stage(&mut self, name: &str) -> Done<()> {
        let seconds = self.began.elapsed().as_secs_f64();
        let peak = memory_mb("VmHWM")?;
        eprintln!("{CASE}: {name}: {seconds:.1} CPU s, {peak:.0} MB at the peak so far");
        let rounded = (seconds * 100.0).round() / 100.0;
        self.figures.insert(format!("{name}_cpu_s"), json!(rounded));
        self.began = ProcessTime::now();
        Ok(())
    }
}

fn response(number: usize) -> ResponseId {
    ResponseId::new(Uuid::from_u128((7 << 100) | number as u128))
}

/// Runs the case in this process, and says what it took.
pub(crate) fn case(seed: u64, small: bool) -> Done<Value> {
    let count = if small { COUNT / 10 } else { COUNT };
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
    std::fs::create_dir_all(&dir)?;
    for end in ["", "-wal", "-shm", "-queue"] {
        let _ = std::fs::remove_file(dir.join(format!("hearing.db{end}")));
    }
    let store = SqliteStore::open(dir.join("hearing.db"))?;
    let code: medborger::identity::MunicipalityCode = "0510".parse()?;
    let mut town = Town100k {
        town: Participation::open(
            Town::new(
                code,
                *b"0123456789abcdef0123456789abcdef",
                medborger::REGISTRY,
            )?,
            store,
            Clock::History,
        )?,
        moment: Moment::new(
            "2026-08-03T08:00:00Z".parse()?,
            Actor::Staff {
                staff: StaffId::new(Uuid::from_u128(5)),
            },
        ),
        commands: 0,
        figures: serde_json::Map::new(),
        began: ProcessTime::now(),
    };
    let hearing = HearingId::new(Uuid::from_u128(9));
    let letters::Hearing { letters, plan, .. } = letters::hearing(letters::Kind::Easy, count, seed);
    announce(&mut town, hearing, &plan)?;
    town.began = ProcessTime::now();
    town.all(letters.into_iter().enumerate().map(|(number, letter)| {
        Ok(RecordResponse::new(
            response(number),
            hearing,
            ResponseChannel::Email,
            "2026-08-03T07:00:00Z".parse()?,
            content(number, letter)?,
        ))
    }))?;
    town.stage("load")?;
    town.all((0..count).map(|number| Ok(ReviewResponse::new(response(number), 1))))?;
    town.stage("review")?;
    let found = find_campaigns(&town.town, &FindCampaigns::new(hearing), &town.moment)?;
    town.stage("campaigns")?;
    settle(&mut town, hearing, count, &found)?;
    drop(found);
    town.stage("settle")?;
    let public = Moment::new("2026-09-01T08:00:00Z".parse()?, Actor::Public);
    let page = ListResponses::new(hearing).with_limit(1000);
    let shown = town.town.ask(&page, &public)?.responses.len();
    town.stage("publish_page")?;
    let mut bytes = 0;
    for format in [ExportFormat::Csv, ExportFormat::Html] {
        let export = ExportWhitePaper::new(hearing, format)
            .with_language(medborger::calendar::Language::Danish);
        let file = export_white_paper(&town.town, &export, &public)?;
        bytes += file.text.map_or(0, |text| text.len());
        town.stage(match format {
            ExportFormat::Csv => "export_csv",
            _ => "export_html",
        })?;
    }
    eprintln!("{CASE}: {shown} responses on the first page, {bytes} bytes exported");
    let peak = memory_mb("VmHWM")?.round();
    town.figures.insert("peak_mb".to_owned(), json!(peak));
    Ok(Value::Object(town.figures))
}

fn announce(town: &mut Town100k, hearing: HearingId, plan: &str) -> Done<()> {
    town.act(
        &DraftHearing::new(
            hearing,
            Line::new("En meget omtalt plan")?,
            HearingBasis::general(),
        )
        .with_policy(HearingPolicy::default().with_publication(PublicationMoment::AfterDeadline)),
    )?;
    let body: String = plan.chars().take(50_000).collect();
    town.act(&PutDocument::new(
        hearing,
        "plan".parse()?,
        DocumentRole::HearingEdition,
        Document::new(Line::new("Planen")?).with_sections(vec![
            Section::new("all".parse()?, Line::new("Planen")?).with_body(Text::new(body)?),
        ]),
    ))?;
    let day = medborger::calendar::parse_date;
    town.act(&AnnounceHearing::new(hearing, day("2026-08-03")?).with_last_day(day("2026-08-31")?))
}

fn content(number: usize, letter: String) -> Done<ResponseContent> {
    let name = Line::new(format!("Ida Eksempel {number}"))?;
    let respondent = Respondent::new(RespondentKind::Private).with_name(name);
    Ok(ResponseContent::new(respondent).with_text(Text::new(letter)?))
}

/// Campaigns are answered as groups, and so is the rest; then the white paper is finished.
fn settle(
    town: &mut Town100k,
    hearing: HearingId,
    count: usize,
    found: &medborger::response::CampaignList,
) -> Done<()> {
    town.moment.at = "2026-09-01T08:00:00Z".parse()?;
    town.act(&BeginWhitePaper::new(hearing))?;
    let mut left: std::collections::BTreeSet<ResponseId> = (0..count).map(response).collect();
    let mut groups: Vec<(String, Vec<ResponseId>)> = Vec::new();
    for (number, campaign) in found.campaigns.iter().take(500).enumerate() {
        let members: Vec<ResponseId> = campaign.members.iter().map(|m| m.response).collect();
        members.iter().for_each(|id| {
            left.remove(id);
        });
        groups.push((format!("campaign-{number}"), members));
    }
    groups.push(("others".to_owned(), left.into_iter().collect()));
    for (name, members) in groups {
        let group: medborger::Key = name.parse()?;
        town.act(
            &PutGroup::new(hearing, group.clone(), Line::new(&name)?).with_answer(AnswerText::new(
                Text::new("Svarene siger det samme.")?,
                Text::new("Forvaltningen er enig.")?,
            )),
        )?;
        town.all(members.chunks(BATCH).map(|responses| {
            Ok(SettleResponses::new(
                hearing,
                responses.to_vec(),
                SettleInput::Grouped {
                    group: group.clone(),
                },
            ))
        }))?;
    }
    let finish = FinishWhitePaper::new(hearing, Text::new("Alle svar er behandlet.")?);
    town.act(&finish.with_sections_waived(Text::new("Afsnittene står i svarenes egne ord.")?))
}
