//! The answer to "is this normal?": the verdict on one signal, its lineage, who did it, what speaks for and against, what
//! else only this instance does, and where else the behaviour is known. Made once for screen and command line.

mod elsewhere;
mod instance;
mod markdown;
mod target;
mod text;

use std::sync::Arc;

pub use elsewhere::{Elsewhere, behaviour, elsewhere};
pub use instance::{Beside, OnlyHere};
pub use markdown::{markdown, redactor};
pub use target::{Target, id_in, target};
pub use text::{Line, LineKind, lines};

use super::nodes::{basename, command_line};
use super::signals::{deciding, deed_words, link_path};
use crate::fleet::{Cancel, Fleet, FleetError, FleetView};
use crate::learning::Profile;
use crate::model::{Event, Link, Signal};
use crate::signals::{Evidence, Mark, Placement, Position, Reason, Side, Verdict};
use crate::text::Masker;

/// One link of the lineage, or the deed at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLink {
    /// What it is called: the basename of the executable, or the deed with its verb.
    pub name: String,
    /// The path of the executable; empty for the deed.
    pub path: String,
    /// Its arguments as one line, masked; empty where the event does not hold them.
    pub args: String,
    /// What is known of it.
    pub mark: Mark,
}

/// Who did it, in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// As whom it ran: `root`, `app (uid 1000)`; empty where the event does not say.
    pub user: String,
    /// The terminal; empty for none.
    pub tty: String,
    /// The session; empty for none.
    pub session: String,
    /// It came in from outside the workload's own tree.
    pub from_outside: bool,
}

/// The answer about one signal.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The signal.
    pub signal: Signal,
    /// Where it belongs.
    pub placement: Placement,
    /// The name of the workload, as short as it is unambiguous; empty where it is not known.
    pub workload: String,
    /// What the profile says.
    pub verdict: Arc<Verdict>,
    /// The lineage of the event that decided, root first.
    pub links: Vec<AnswerLink>,
    /// What was done, where that is more than running the last of them.
    pub deed: Option<AnswerLink>,
    /// Who did it.
    pub who: Who,
    /// What else only its instance does, and what of it began near the event; `None` where it was not watched.
    pub only_here: Option<OnlyHere>,
    /// Where else in the fleet the behaviour is known; `None` until it was looked for.
    pub elsewhere: Option<Elsewhere>,
    /// The way to the node in the profile, for going there.
    pub at: Option<super::nodes::NodePath>,
}

impl Answer {
    /// The verdict in a sentence or two.
    #[must_use]
    pub fn headline(&self) -> String {
        let verdict = &self.verdict;
        let (position, evidence) = (verdict.position, verdict.evidence);
        if evidence == Evidence::Rejected {
            return "REJECTED: a person has rejected this behaviour from the baseline.".to_owned();
        }
        match position {
            Position::CannotSay(why) => match evidence {
                Evidence::None => format!("CANNOT SAY: {}.", why.words()),
                evidence => format!("CANNOT SAY: {}. It was {}.", why.words(), evidence.words()),
            },
            Position::Known => match evidence {
                Evidence::Usual => "KNOWN AND USUAL.".to_owned(),
                Evidence::Accepted => "KNOWN, and accepted into the baseline by a person.".to_owned(),
                Evidence::Regular => "KNOWN AND REGULAR.".to_owned(),
                Evidence::Rare if verdict.units.is_some_and(|units| units.share.k == units.share.n) => {
                    "KNOWN, in every instance, but these are too few to call it usual.".to_owned()
                }
                evidence => format!("KNOWN, but {}.", evidence.words()),
            },
            Position::NewUse => {
                format!("{}. Nobody else was seen to do it this way.", position.words().to_uppercase())
            }
            position => {
                let words = position.words().to_uppercase();
                match evidence {
                    Evidence::None => format!("{words}. It was {}.", evidence.words()),
                    Evidence::Usual | Evidence::Regular => {
                        format!("{words}. The behaviour itself is {}.", evidence.words())
                    }
                    evidence => format!("{words}. It was {}.", evidence.words()),
                }
            }
        }
    }

    /// The reasons of one side, in order.
    pub fn reasons(&self, side: Side) -> impl Iterator<Item = &Reason> {
        self.verdict.reasons.iter().filter(move |reason| reason.side == side)
    }

    /// Whether it is known: what a script asks for.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.verdict.position == Position::Known
    }
}

/// The answer about a signal that was judged, by the profile that judged it. Where else it is known is another
/// question ([`elsewhere`]), and so is what only its instance does.
#[must_use]
pub fn answer(
    view: &FleetView,
    signal: Signal,
    placement: Placement,
    verdict: Arc<Verdict>,
    profile: Option<&Profile>,
    masker: Option<Masker>,
) -> Answer {
    let event = deciding(&signal, Some(&verdict));
    let mark = |at: usize| verdict.links.get(at).copied().unwrap_or(Mark::NotCompared);
    let links = event.map_or_else(Vec::new, |event| {
        event.lineage.iter().enumerate().map(|(at, link)| answer_link(link, mark(at), masker)).collect()
    });
    let deed = event.map(deed_words).filter(|words| !words.is_empty()).map(|words| AnswerLink {
        name: masker.map_or_else(|| words.clone(), |masker| masker.text(&words).into_owned()),
        path: String::new(),
        args: String::new(),
        mark: verdict.deed,
    });
    let who = event.map(|event| who(event, &verdict)).unwrap_or_default();
    let workload = placement.workload.as_deref().map(|name| match view.workload(name) {
        Some(known) => known.short_name.clone(),
        None => name.to_owned(),
    });
    let at =
        profile.zip(verdict.node).map(|(profile, node)| super::nodes::NodePath::of(profile.tree(), node));
    Answer {
        workload: workload.unwrap_or_default(),
        links,
        deed,
        who,
        only_here: None,
        elsewhere: None,
        at,
        verdict,
        placement,
        signal,
    }
}

/// Judges a signal and answers about it. It opens a profile and reads files: not for a loop that must not wait.
///
/// # Errors
/// Cancelled, or none of the workload's files can be read any more.
pub fn ask(
    fleet: &Fleet,
    view: &FleetView,
    signal: Signal,
    placement: Placement,
    masker: Option<Masker>,
    cancel: &Cancel,
) -> Result<Answer, FleetError> {
    let (verdict, profile) = fleet.verdict(&signal, &placement, cancel)?;
    let known = placement.workload.as_deref().and_then(|name| view.workload(name)).zip(profile.as_ref());
    let event = deciding(&signal, Some(&verdict));
    let time = event.and_then(|event| event.time).or(signal.time);
    let only_here = known.zip(placement.instance.as_deref()).and_then(|((workload, profile), instance)| {
        instance::only_here(fleet, workload, profile, instance, time, masker, cancel)
    });
    let mut answer = answer(view, signal, placement, Arc::new(verdict), profile.as_deref(), masker);
    answer.only_here = only_here;
    Ok(answer)
}

fn answer_link(link: &Link, mark: Mark, masker: Option<Masker>) -> AnswerLink {
    let path = link_path(link);
    let args = link.args.as_ref().map(|args| command_line(&path, args, masker)).unwrap_or_default();
    let cut = if link.args_truncated { " …" } else { "" };
    AnswerLink { name: basename(&path).to_owned(), args: args + cut, path, mark }
}

fn who(event: &Event, verdict: &Verdict) -> Who {
    let Some(process) = event.process() else { return Who::default() };
    let credentials = &process.credentials;
    let named = |name: &str, uid: u32| match (name, uid) {
        ("", uid) => format!("uid {uid}"),
        ("root", 0) => "root".to_owned(),
        (name, uid) => format!("{name} (uid {uid})"),
    };
    let user = match credentials.recorded {
        false => String::new(),
        true if credentials.uid == credentials.euid => named(&credentials.user, credentials.uid),
        true => format!(
            "{}, effective {}",
            named(&credentials.user, credentials.uid),
            named(&credentials.euser, credentials.euid)
        ),
    };
    Who {
        user,
        tty: process.tty.clone(),
        session: event.session.clone(),
        from_outside: verdict.position == Position::EnteredFromOutside,
    }
}
