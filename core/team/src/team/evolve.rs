//! What a team's state becomes as things happen to it.

use medborger_base::sorted::{SortedMap, SortedSet};

use super::event::TEAM_EVENTS;
use super::{
    Appointment, AppointmentState, Declaration, Deliverable, EndCause, FollowUp, Recommendation,
    Recruitment, Team, TeamEvent, Terms, WorkingGroup,
};
use crate::journal::{Stream, TextRef, VaultRow, case_in_table};
use crate::numbered::numbered_mut;
use crate::time::Timestamp;

impl Stream for Team {
    const KIND: &'static str = "team";
    const VAULT_TERMS: &'static [&'static str] = &["politician"];
    const STATE_VERSION: u32 = 2;
    type Event = TeamEvent;
    const EVENT_TYPES: &'static [&'static str] = TEAM_EVENTS;

    fn evolve(state: Option<Self>, event: &TeamEvent, at: Timestamp) -> Option<Self> {
        if let TeamEvent::Proposed {
            kind,
            title,
            challenge,
            topics,
            ideas,
        } = event
        {
            return state.is_none().then(|| Self {
                kind: *kind,
                title: title.clone(),
                challenge: challenge.clone(),
                topics: topics.clone(),
                ended_topics: SortedSet::new(),
                ideas: ideas.clone(),
                proposed_at: at,
                terms: Vec::new(),
                seats: Vec::new(),
                recruitment: None,
                invited: 0,
                draws: Vec::new(),
                appointments: Vec::new(),
                began: None,
                chair: None,
                groups: SortedMap::new(),
                declarations: SortedMap::new(),
                deliverables: SortedMap::new(),
                recommendations: SortedMap::new(),
                reported: None,
                dissolved: None,
            });
        }
        let mut team = state?;
        team.fill(event, at)?;
        team.work(event, at)?;
        Some(team)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        case_in_table(row, &["candidate", "invitation", "member"])
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        let key = |(_, appointment): (u32, &Appointment)| appointment.anchor(id);
        self.seated().map(key).collect()
    }

    fn lapse(&self, id: &str, anchor: &str, _: Timestamp) -> Vec<TeamEvent> {
        let gone = self.seated().filter(|(_, held)| held.anchor(id) == anchor);
        gone.map(|(appointment, _)| TeamEvent::MembershipEnded {
            appointment,
            cause: EndCause::Erased,
            reason: None,
        })
        .collect()
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        super::shown::list::terms(self, add);
        for idea in &self.ideas {
            add("idea", &idea.to_string());
        }
    }

    fn has_ended(&self) -> bool {
        self.dissolved.is_some()
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = vec![self.challenge.clone()];
        texts.extend(self.terms.iter().map(|terms| terms.text.clone()));
        texts.extend(self.draws.iter().map(|draw| draw.text.clone()));
        texts.extend(self.draws.iter().filter_map(|draw| draw.voided.clone()));
        texts.extend(
            self.appointments
                .iter()
                .filter_map(|a| a.recalled_because.clone()),
        );
        texts.extend(self.declarations.values().filter_map(|d| d.note.clone()));
        texts.extend(self.deliverables.values().map(|d| d.text.clone()));
        for recommendation in self.recommendations.values() {
            texts.push(recommendation.text.clone());
            texts.extend(recommendation.treatment.iter().map(|t| t.reply.clone()));
            texts.extend(recommendation.follow_ups.iter().map(|f| f.note.clone()));
        }
        texts.extend(self.dissolved.iter().map(|(reason, _)| reason.clone()));
        texts
    }
}

impl Team {
    /// From the terms to whoever sits in the seats.
    fn fill(&mut self, event: &TeamEvent, at: Timestamp) -> Option<()> {
        use TeamEvent as E;
        match event {
            E::TermsAdopted {
                text,
                by,
                from,
                to,
                power,
                meetings,
                openness,
                seats,
            } => {
                self.terms.push(Terms {
                    text: text.clone(),
                    by: *by,
                    from: *from,
                    to: *to,
                    power: *power,
                    meetings: *meetings,
                    openness: *openness,
                    at,
                });
                self.seats.clone_from(seats);
            }
            E::RecruitmentOpened {
                last_day,
                method,
                plan,
            } => {
                self.recruitment = Some(Recruitment {
                    opened_at: at,
                    last_day: *last_day,
                    method: *method,
                    plan: plan.clone(),
                });
            }
            E::QuotasChanged { plan } => self.recruitment.as_mut()?.plan.clone_from(plan),
            E::Invited { count } => self.invited = self.invited.checked_add(*count)?,
            // How many are interested, the candidacies tell.
            E::InterestExpressed | E::InterestWithdrawn => {}
            E::DrawPublished { .. }
            | E::DrawAnnounced { .. }
            | E::DrawVoided { .. }
            | E::Drawn { .. } => self.follow_draw(event, at)?,
            E::Appointed {
                seat,
                member,
                candidate,
                by,
                decided_on,
                topic,
                replaces,
            } => self.appointments.push(Appointment {
                seat: seat.clone(),
                member: *member,
                candidate: *candidate,
                by: *by,
                decided_on: *decided_on,
                state: AppointmentState::Offered,
                accepted_at: None,
                ended_at: None,
                topic: topic.clone(),
                replaces: *replaces,
                ended: None,
                recalled_because: None,
            }),
            E::Accepted { appointment } => {
                let held = numbered_mut(&mut self.appointments, *appointment)?;
                held.state = AppointmentState::Accepted;
                held.accepted_at = Some(at);
            }
            E::Declined { appointment } => {
                numbered_mut(&mut self.appointments, *appointment)?.state =
                    AppointmentState::Declined;
            }
            E::MembershipEnded {
                appointment,
                cause,
                reason,
            } => {
                let held = numbered_mut(&mut self.appointments, *appointment)?;
                held.state = AppointmentState::Ended;
                held.ended_at = Some(at);
                held.ended = Some(*cause);
                held.recalled_because.clone_from(reason);
                if self.chair == Some(*appointment) {
                    self.chair = None;
                }
                for group in self.groups.values_mut() {
                    group.members.remove(appointment);
                }
                self.groups.retain(|_, group| !group.members.is_empty());
            }
            _ => {}
        }
        Some(())
    }

    /// From the first meeting to the end.
    fn work(&mut self, event: &TeamEvent, at: Timestamp) -> Option<()> {
        use TeamEvent as E;
        match event {
            E::TopicEnded { topic } => {
                self.ended_topics.insert(topic.clone());
            }
            E::Began { chair } => {
                self.began = Some(at);
                self.chair = *chair;
            }
            E::ChairElected { chair } => self.chair = Some(*chair),
            E::WorkingGroupSet {
                group,
                label,
                members,
            } => {
                if members.is_empty() {
                    self.groups.remove(group);
                } else {
                    let set = WorkingGroup {
                        label: label.clone(),
                        members: members.clone(),
                    };
                    self.groups.insert(group.clone(), set);
                }
            }
            E::ImpartialityDeclared {
                declaration,
                appointment,
                item,
                meeting,
                ground,
                note,
            } => {
                let declared = Declaration {
                    appointment: *appointment,
                    item: *item,
                    meeting: *meeting,
                    ground: *ground,
                    note: note.clone(),
                    at,
                    outcome: None,
                };
                self.declarations.insert(*declaration, declared);
            }
            E::ImpartialityDecided {
                declaration,
                outcome,
            } => self.declarations.get_mut(declaration)?.outcome = Some(*outcome),
            E::Delivered {
                deliverable,
                kind,
                title,
                text,
            } => {
                let fresh = || Deliverable {
                    kinds: Vec::new(),
                    title: title.clone(),
                    text: text.clone(),
                    version: 0,
                };
                let held = self.deliverables.entry(*deliverable).or_insert_with(fresh);
                if held.kinds.last().is_none_or(|(last, _)| last != kind) {
                    held.kinds.push((*kind, at));
                }
                held.title = title.clone();
                held.text = text.clone();
                held.version = held.version.checked_add(1)?;
            }
            E::Recommended {
                recommendation,
                title,
                text,
            } => {
                let next = u32::try_from(self.recommendations.len())
                    .ok()?
                    .checked_add(1)?;
                let before = self.recommendations.get(recommendation);
                let given = Recommendation {
                    number: before.map_or(next, |before| before.number),
                    title: title.clone(),
                    text: text.clone(),
                    treatment: None,
                    follow_ups: Vec::new(),
                };
                self.recommendations.insert(*recommendation, given);
            }
            E::Reported => self.reported = Some(at),
            E::RecommendationTreated {
                recommendation,
                treatment,
            } => {
                let held = self.recommendations.get_mut(recommendation)?;
                held.treatment = Some(treatment.clone());
            }
            E::FollowedUp {
                recommendation,
                note,
                done,
            } => {
                let held = self.recommendations.get_mut(recommendation)?;
                held.follow_ups.push(FollowUp {
                    note: note.clone(),
                    done: *done,
                    at,
                });
            }
            E::Dissolved { reason } => self.dissolved = Some((reason.clone(), at)),
            _ => {}
        }
        Some(())
    }
}
