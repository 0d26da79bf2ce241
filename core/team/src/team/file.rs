//! What goes out to everybody: a team's file as one accessible page, and its meetings as a calendar.

use medborger_codec::{Make, Record};

use super::shown::{MemberView, TeamView, view};
use super::told::DrawView;
use super::{AppointmentState, existing};
use crate::calendar::{DateStyle, Language, date_text, moment_text};
use crate::id::TeamId;
use crate::interop::{
    Block, Calendar, Document, Event, EventStatus, Fact, Indexing, Inline, Item, ItemId,
};
use crate::journal::{Desk, Halt, Query};
use crate::meeting::{self, TeamMeetingView};

/// `team.calendar`: a team's meetings for everybody's own calendar (iCalendar, RFC 5545).
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowTeamCalendar {
    /// The team.
    pub team: TeamId,
}

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamCalendar {
    /// The file's content, `text/calendar`.
    pub ics: String,
}

impl Query for ShowTeamCalendar {
    const NAME: &'static str = "team.calendar";
    type View = TeamCalendar;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TeamCalendar, Halt> {
        let team = existing(desk, self.team)?;
        let mut items = Vec::new();
        for (id, held) in meeting::of_team(desk, self.team)? {
            let uid: ItemId = format!("meeting-{id}@medborger").parse()?;
            items.push(Item::Event(
                Event::new(
                    uid,
                    held.starts_at,
                    held.ends_at,
                    held.title.to_string(),
                    if held.cancelled.is_some() {
                        EventStatus::Cancelled
                    } else {
                        EventStatus::Confirmed
                    },
                )
                .with_sequence(held.sequence)
                .with_description(team.title.to_string())
                .with_place(held.place.to_string()),
            ));
        }
        let calendar = Calendar::new("-//Medborger//Medborger//DA".to_owned(), items)
            .with_name(team.title.to_string());
        let ics = calendar.to_ics(desk.at())?;
        Ok(TeamCalendar { ics })
    }
}

/// `team.file`: a team's file as one accessible HTML page, with all that the actor may see: challenge, terms, members,
/// draws, meetings, deliverables, recommendations and the council's answers.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowTeamFile {
    /// The team.
    pub team: TeamId,
    /// The language of what the page itself says.
    #[serde(default)]
    pub language: Language,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamFile {
    /// The page, `text/html`.
    pub html: String,
}

impl Query for ShowTeamFile {
    const NAME: &'static str = "team.file";
    type View = TeamFile;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TeamFile, Halt> {
        let team = existing(desk, self.team)?;
        let view = view(desk, self.team, &team)?;
        let meetings = meeting::views_of_team(desk, self.team, &team)?;
        let page = Page {
            view: &view,
            meetings: &meetings,
            language: self.language,
        };
        let html = page.document().to_html(Indexing::Refused)?;
        Ok(TeamFile { html })
    }
}

/// The page that is being written.
struct Page<'a> {
    view: &'a TeamView,
    meetings: &'a [TeamMeetingView],
    language: Language,
}

impl Page<'_> {
    fn say(&self, danish: &str, english: &str) -> String {
        self.language.pick(danish, english).to_owned()
    }

    fn fact(&self, danish: &str, english: &str, text: impl Into<String>) -> Fact {
        Fact::new(self.say(danish, english), vec![Inline::text(text)])
    }

    fn heading(&self, danish: &str, english: &str) -> Block {
        Block::heading(2, self.say(danish, english))
    }

    fn day(&self, day: chrono::NaiveDate) -> String {
        date_text(day, self.language, DateStyle::Long)
    }

    fn document(&self) -> Document {
        let mut blocks = Vec::new();
        if let Some(challenge) = &self.view.challenge {
            blocks.push(self.heading("Udfordringen", "The challenge"));
            blocks.push(Block::paragraph(challenge.as_str()));
        }
        if !self.view.contacts.is_empty() {
            blocks.push(self.heading("Kontakt", "Contact"));
            let cards = self
                .view
                .contacts
                .iter()
                .map(|contact| contact.card.text(self.language));
            blocks.extend(cards.map(Block::paragraph));
        }
        self.terms(&mut blocks);
        self.members(&mut blocks);
        self.draws(&mut blocks);
        self.meetings(&mut blocks);
        self.results(&mut blocks);
        if let Some(reason) = &self.view.dissolved_because {
            blocks.push(self.heading("Opløst", "Dissolved"));
            blocks.push(Block::paragraph(reason.as_str()));
        }
        let kind = self.say(self.view.kind.danish(), self.view.kind.english());
        let subtitle = match self.language {
            Language::Danish => format!("{kind}, der {:#}", self.view.stage),
            Language::English => format!("{kind}, {}", self.view.stage),
        };
        Document::new(self.view.title.as_str(), self.language)
            .with_subtitle(subtitle)
            .with_contents(true)
            .with_blocks(blocks)
    }

    fn terms(&self, blocks: &mut Vec<Block>) {
        let Some(terms) = &self.view.terms else {
            return;
        };
        blocks.push(self.heading("Kommissorium", "Terms of reference"));
        let mut facts = vec![
            self.fact("Fra", "From", self.day(terms.from)),
            self.fact("Til og med", "Until", self.day(terms.to)),
        ];
        if let Some(plan) = &terms.meetings {
            let text = match self.language {
                Language::Danish => {
                    format!("{} til {} på {} måneder", plan.min, plan.max, plan.months)
                }
                Language::English => {
                    format!("{} to {} in {} months", plan.min, plan.max, plan.months)
                }
            };
            facts.push(self.fact("Møder", "Meetings", text));
        }
        if let Some(text) = &terms.text {
            facts.insert(0, self.fact("Formål", "Purpose", text.purpose.as_str()));
            if let Some(delimitation) = &text.delimitation {
                facts.push(self.fact("Afgrænsning", "Delimitation", delimitation.as_str()));
            }
            if let Some(resources) = &text.resources {
                facts.push(self.fact("Ressourcer", "Resources", resources.as_str()));
            }
            let to: Vec<&str> = text.reports_to.iter().map(|to| to.as_str()).collect();
            if !to.is_empty() {
                facts.push(self.fact("Refererer til", "Reports to", to.join(", ")));
            }
        }
        blocks.push(Block::Facts { facts });
        if let Some(text) = terms.text.as_ref().filter(|text| !text.tasks.is_empty()) {
            blocks.push(Block::heading(3, self.say("Opgaver", "Tasks")));
            blocks.push(Block::List {
                ordered: true,
                items: text
                    .tasks
                    .iter()
                    .map(|task| vec![Inline::text(task.as_str())])
                    .collect(),
            });
        }
    }

    /// One word for the council on one page: the one that the terms of reference use.
    fn council_answers(&self) -> String {
        let terms = self.view.terms.iter().flat_map(|terms| &terms.text);
        let to = terms.flat_map(|text| &text.reports_to);
        let mut words = to.map(|line| line.as_str().to_lowercase());
        match words.any(|line| line.contains("byråd")) {
            true => self.say("Byrådets svar", "The council's answer"),
            false => self.say("Kommunalbestyrelsens svar", "The council's answer"),
        }
    }

    fn members(&self, blocks: &mut Vec<Block>) {
        let members = self.view.members.iter();
        let seated: Vec<_> = members
            .filter(|member| member.state == AppointmentState::Accepted)
            .collect();
        let behalf_of = |member: &MemberView| {
            let card = member.card.as_ref();
            card.and_then(|card| card.on_behalf_of.as_ref())
                .map(ToString::to_string)
        };
        // A column of which nothing is said is none.
        let has_behalf = seated.iter().any(|member| behalf_of(member).is_some());
        let rows: Vec<Vec<Vec<Inline>>> = seated
            .iter()
            .map(|member| {
                let group = self.view.seats.iter().find(|seat| seat.key == member.seat);
                let seat = group.map_or(member.seat.as_str(), |group| group.label.as_str());
                let unnamed = self.say(
                    "Medlem uden offentligt navn",
                    "Member without a public name",
                );
                let card = member.card.as_ref();
                let mut name = card.map_or(unnamed, |card| card.name.to_string());
                if member.chair {
                    name.push_str(&self.say(", formand", ", chair"));
                }
                let mut row: Vec<Vec<Inline>> = [&member.appointment.to_string(), seat, &name]
                    .map(|cell| vec![Inline::text(cell)])
                    .into();
                if has_behalf {
                    row.push(vec![Inline::text(behalf_of(member).unwrap_or_default())]);
                }
                row
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        blocks.push(self.heading("Medlemmer", "Members"));
        blocks.push(Block::Table {
            caption: self.say("Hvem sidder i udvalget", "Who sits in the team"),
            columns: [
                Some(self.say("Nr.", "No.")),
                Some(self.say("Plads", "Seat")),
                Some(self.say("Navn", "Name")),
                has_behalf.then(|| self.say("På vegne af", "On behalf of")),
            ]
            .into_iter()
            .flatten()
            .collect(),
            rows,
            row_headings: false,
        });
        let highest = seated
            .iter()
            .map(|member| member.appointment)
            .max()
            .unwrap_or(0);
        if usize::try_from(highest).is_ok_and(|highest| highest > seated.len()) {
            blocks.push(Block::paragraph(self.say(
                "Hver udpegning har sit nummer. De numre, der mangler, tilhører nogen, der er udtrådt eller ikke tog imod pladsen.",
                "Each appointment has a number. Those that are missing belong to somebody who has left or did not take the seat.",
            )));
        }
        let groups = self.view.groups.iter().map(|group| {
            let members: Vec<String> = group.set.members.iter().map(u32::to_string).collect();
            Fact::new(
                group.set.label.to_string(),
                vec![Inline::text(members.join(", "))],
            )
        });
        let groups: Vec<Fact> = groups.collect();
        if !groups.is_empty() {
            let heading = self.say(
                "Arbejdsgrupper, ved medlemmernes numre",
                "Working groups, by the members' numbers",
            );
            blocks.push(Block::heading(3, heading));
            blocks.push(Block::Facts { facts: groups });
        }
    }

    fn draws(&self, blocks: &mut Vec<Block>) {
        if self.view.draws.is_empty() {
            return;
        }
        blocks.push(self.heading("Lodtrækning", "Draw"));
        for draw in &self.view.draws {
            let at = |at: crate::time::Timestamp| {
                moment_text(at.to_utc(), self.language, DateStyle::Long)
            };
            let mut facts = vec![
                self.fact("Offentliggjort", "Published", at(draw.published_at)),
                self.fact(
                    "Tekstens SHA-256",
                    "SHA-256 of the text",
                    draw.digest.as_str(),
                ),
            ];
            for told in &draw.announced {
                let told_at = at(told.told_at);
                let text = format!("{}, {told_at}", told.place);
                facts.push(self.fact("Oplyst før lodtrækningen", "Told before the draw", text));
            }
            if let (Some(drawn), Some(randomness), Some(panel)) =
                (draw.drawn_at, &draw.randomness, draw.panel)
            {
                facts.push(self.fact("Trukket", "Drawn", at(drawn)));
                let read = randomness.as_str();
                facts.push(self.fact("Det blev trukket", "What was drawn", read));
                facts.push(self.fact("Panel nr.", "Panel no.", panel.to_string()));
            } else if draw.voided_because.is_none() {
                let draws_at = at(draw.draws_at);
                facts.push(self.fact("Trækkes", "To be drawn", draws_at));
            }
            blocks.push(Block::Facts { facts });
            blocks.push(Block::paragraph(self.draw_said(draw)));
            if let Some(reason) = &draw.voided_because {
                blocks.push(Block::Note {
                    label: self.say("Annulleret", "Taken back"),
                    content: vec![Inline::text(reason.as_str())],
                });
            }
        }
    }

    /// What the numbers of a draw mean.
    fn draw_said(&self, draw: &DrawView) -> String {
        let mut said = self.say(
            "Tekstens SHA-256 er et aftryk af teksten: ændres ét tegn, bliver det et andet. Teksten med alle paneler og \
             enhvers chance kan hentes, og enhver kan gentage lodtrækningen med den.",
            "The text's SHA-256 is a print of the text: where one character changes, it becomes another. The text with all \
             panels and everybody's chance can be had, and anybody can repeat the draw with it.",
        );
        if draw.proven {
            said += &self.say(
                " Beviset for, at de mindste chancer ikke kan være større, ligger ved siden af.",
                " The proof that the smallest chances can't be larger lies beside it.",
            );
        }
        if draw.announced.is_empty() {
            said += &self.say(
                " Det er ikke noteret, hvor aftrykket blev oplyst før lodtrækningen.",
                " It is not recorded where the print was told before the draw.",
            );
        }
        if let Some(panel) = draw.panel {
            let (sit, no, left) = (draw.accepted, draw.declined, draw.ended);
            said += &match self.language {
                Language::Danish => format!(
                    " Det, der blev trukket, udpeger panel nr. {panel} efter reglen i teksten. Af dem i panelet sidder {sit} i \
                     udvalget nu, {no} har sagt nej til pladsen, og {left} er trådt ud."
                ),
                Language::English => format!(
                    " What was drawn names panel no. {panel} by the rule in the text. Of those in the panel {sit} sit in the \
                     team now, {no} declined the seat, and {left} have left."
                ),
            };
        }
        said
    }

    fn meetings(&self, blocks: &mut Vec<Block>) {
        if self.meetings.is_empty() {
            return;
        }
        blocks.push(self.heading("Møder", "Meetings"));
        for meeting in self.meetings {
            let mut title = meeting.title.to_string();
            if meeting.cancelled {
                title.push_str(&self.say(" (aflyst)", " (cancelled)"));
            }
            blocks.push(Block::heading(3, title));
            let at = moment_text(meeting.starts_at.to_utc(), self.language, DateStyle::Long);
            blocks.push(Block::Facts {
                facts: vec![
                    self.fact("Tid", "Time", at),
                    self.fact("Sted", "Place", meeting.place.as_str()),
                ],
            });
            let closed = self.say("Lukket punkt", "Closed item");
            let items: Vec<Vec<Inline>> = meeting
                .agenda
                .iter()
                .map(|item| {
                    let title = item.title.as_ref().map_or(closed.as_str(), |t| t.as_str());
                    vec![Inline::text(title)]
                })
                .collect();
            if !items.is_empty() {
                blocks.push(Block::heading(4, self.say("Dagsorden", "Agenda")));
                blocks.push(Block::List {
                    ordered: true,
                    items,
                });
            }
            for item in meeting.minutes.iter().flat_map(|minutes| &minutes.items) {
                let label = match self.language {
                    Language::Danish => format!("Referat, punkt {}", item.item),
                    Language::English => format!("Minutes, item {}", item.item),
                };
                let mut said = item.text.to_string();
                if let Some(decision) = &item.decision {
                    said.push_str(&self.say("\n\nBeslutning: ", "\n\nDecision: "));
                    said.push_str(decision.as_str());
                }
                if !item.without.is_empty() {
                    let numbers: Vec<String> = item.without.iter().map(u32::to_string).collect();
                    said.push_str(&self.say("\n\nUden medlem nr. ", "\n\nWithout member no. "));
                    said.push_str(&numbers.join(", "));
                }
                blocks.push(Block::Note {
                    label,
                    content: vec![Inline::text(said)],
                });
            }
        }
    }

    fn results(&self, blocks: &mut Vec<Block>) {
        for made in &self.view.deliverables {
            blocks.push(Block::heading(2, made.title.as_str()));
            let mut kinds: Vec<String> = made
                .was
                .iter()
                .map(|kind| self.say(kind.danish(), kind.english()))
                .collect();
            kinds.push(self.say(made.kind.danish(), made.kind.english()));
            let line = match self.language {
                Language::Danish if kinds.len() > 1 => {
                    format!("Begyndte som {}", kinds.join(", blev til "))
                }
                Language::English if kinds.len() > 1 => {
                    format!("Begun as {}", kinds.join(", became "))
                }
                _ => kinds.join(""),
            };
            blocks.push(Block::paragraph(line));
            if let Some(text) = &made.text {
                blocks.push(Block::paragraph(text.as_str()));
            }
        }
        if self.view.recommendations.is_empty() {
            return;
        }
        blocks.push(self.heading("Anbefalinger", "Recommendations"));
        for given in &self.view.recommendations {
            blocks.push(Block::heading(3, given.title.as_str()));
            if let Some(text) = &given.text {
                blocks.push(Block::paragraph(text.as_str()));
            }
            if let (Some(outcome), Some(on)) = (given.outcome, given.decided_on) {
                let outcome = self.say(outcome.danish(), outcome.english());
                let mut reply = format!("{outcome}, {}", self.day(on));
                if let Some(text) = &given.reply {
                    reply.push_str("\n\n");
                    reply.push_str(text.as_str());
                }
                blocks.push(Block::Note {
                    label: self.council_answers(),
                    content: vec![Inline::text(reply)],
                });
            }
            for step in &given.follow_ups {
                if let Some(note) = &step.note {
                    let label = if step.done {
                        self.say("Gennemført", "Carried out")
                    } else {
                        self.say("Opfølgning", "Follow-up")
                    };
                    blocks.push(Block::Note {
                        label,
                        content: vec![Inline::text(note.as_str())],
                    });
                }
            }
        }
    }
}
