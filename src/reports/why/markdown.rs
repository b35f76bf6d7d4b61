//! The answer as a short block for a channel: the verdict with its caveats, so that nobody passes on half of it.

use super::Answer;
use super::text::{elsewhere, link_text, only_here, title, who_text};
use crate::reports::Clock;
use crate::reports::table::markdown as escaped;
use crate::signals::Side;
use crate::text::redact::Redactor;

/// The answer as markdown. With `redact`, hosts, users, addresses and containers become stand-ins.
#[must_use]
pub fn markdown(answer: &Answer, clock: &Clock, redact: bool) -> String {
    let mut redactor = redact.then(|| redactor(answer));
    let mut shared = |text: &str| match &mut redactor {
        Some(redactor) => redactor.text(text).into_owned(),
        None => text.to_owned(),
    };
    let mut out = String::new();
    let mut line = |before: &str, text: &str| {
        out.push_str(before);
        out.push_str(&escaped(&shared(text)));
        out.push('\n');
    };
    line("### ", &title(answer, clock, " · "));
    line("", &answer.headline());
    out_lineage(answer, &mut line);
    line("- by: ", &who_text(&answer.who, ", "));
    for (side, name) in [
        (Side::Concern, "- for concern: "),
        (Side::Against, "- against: "),
        (Side::CannotTell, "- cannot tell: "),
    ] {
        for reason in answer.reasons(side) {
            line(name, &reason.text);
        }
    }
    for text in only_here(answer) {
        line("- only here: ", &text);
    }
    for text in elsewhere(answer) {
        line("- elsewhere: ", &text);
    }
    let placement = &answer.placement;
    let place = [("host", &placement.host), ("container", &placement.instance)]
        .into_iter()
        .filter_map(|(what, name)| Some(format!("{what} {}", name.as_deref()?)));
    let place: Vec<String> = place.chain([format!("signal {}", answer.signal.id)]).collect();
    line("- where: ", &place.join(", "));
    out
}

fn out_lineage(answer: &Answer, line: &mut impl FnMut(&str, &str)) {
    let deed = answer.deed.iter().map(|deed| (format!("→ {}", deed.name), deed.mark));
    let links = answer.links.iter().map(|link| (link_text(link), link.mark));
    for (text, mark) in links.chain(deed) {
        line("- ", &format!("{}: {text}", mark.words()));
    }
}

/// The tags that hold names of machines.
const HOST_TAGS: [&str; 4] = ["host", "hostname", "kube_node", "instance-id"];

/// Stand-ins for the hosts, users, addresses and containers of an answer. It has met their names, so that it recognises
/// them within texts.
#[must_use]
pub fn redactor(answer: &Answer) -> Redactor {
    let mut redactor = Redactor::default();
    let placement = &answer.placement;
    for host in placement.host.iter().chain(&answer.signal.host) {
        redactor.host(host);
    }
    for event in &answer.signal.events {
        for link in &event.lineage {
            for user in [&link.credentials.user, &link.credentials.euser, &link.credentials.group] {
                redactor.user(user);
            }
        }
        redactor.user(&event.session);
    }
    for container in placement.instance.iter().chain(&answer.signal.containers) {
        redactor.container(container);
    }
    if let Some(workload) = &placement.workload {
        redactor.image(workload);
    }
    let tags = &answer.signal.tags;
    for pod in tags.values("pod_name") {
        redactor.pod(pod);
    }
    for host in HOST_TAGS.iter().flat_map(|key| tags.values(key)) {
        redactor.host(host);
    }
    redactor
}
