//! Check: what a fleet does that a baseline does not, workload by workload, less what a list allows.

use std::fmt;
use std::sync::Arc;

use super::compared::{self, CompareOptions, Compared, Finding, Part};
use crate::fleet::{Cancel, Fleet, FleetError, FleetView, Workload};
use crate::model::{FACETS, Facet};
use crate::query::Query;
use crate::reports::subject::select_profile;
use crate::text::{Case, Glob};

/// What is between the executables of a lineage in an allow-list.
const ARROW: &str = ">";

/// One rule of an allow-list.
#[derive(Clone, Debug)]
pub struct AllowRule {
    /// The number of its line, from 1.
    pub line: usize,
    /// The line as it was written.
    pub text: String,
    facet: Option<FacetOrWorkload>,
    lineage: Glob,
    name: Glob,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FacetOrWorkload {
    Facet(Facet),
    Workload,
}

/// Why a line of an allow-list is no rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowError {
    /// The number of the line, from 1.
    pub line: usize,
    /// What is wrong, and what to do.
    pub problem: String,
}

impl fmt::Display for AllowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.problem)
    }
}

/// What may differ from the baseline: one rule a line, of three parts.
#[derive(Clone, Debug, Default)]
pub struct AllowList {
    rules: Vec<AllowRule>,
    used: Vec<bool>,
}

impl AllowList {
    /// Reads a list. Each line holds a facet (or `*`, or `workload`), a pattern of the lineage (executables from the root
    /// with `>` between them) and a pattern of the name; parts with spaces stand in quotes, and `#` begins a comment.
    ///
    /// # Errors
    /// Every line that is no rule.
    pub fn parse(text: &str) -> Result<AllowList, Vec<AllowError>> {
        let (mut rules, mut errors) = (Vec::new(), Vec::new());
        for (line, text) in (1..).zip(text.lines()) {
            match rule(line, text) {
                Ok(Some(rule)) => rules.push(rule),
                Ok(None) => {}
                Err(problem) => errors.push(AllowError { line, problem }),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let used = vec![false; rules.len()];
        Ok(AllowList { rules, used })
    }

    /// Whether any rule allows it; every rule that does is used.
    fn allows(&mut self, what: FacetOrWorkload, lineage: &str, name: &str) -> bool {
        let mut allowed = false;
        for (rule, used) in self.rules.iter().zip(&mut self.used) {
            let holds = rule.facet.is_none_or(|facet| facet == what)
                && rule.lineage.matches(lineage)
                && rule.name.matches(name);
            *used |= holds;
            allowed |= holds;
        }
        allowed
    }

    /// The rules that allowed nothing.
    pub fn unused(&self) -> impl Iterator<Item = &AllowRule> {
        self.rules.iter().zip(&self.used).filter(|(_, used)| !**used).map(|(rule, _)| rule)
    }

    /// Whether a workload without a baseline is allowed.
    pub fn allows_workload(&mut self, name: &str) -> bool {
        self.allows(FacetOrWorkload::Workload, "", name)
    }

    /// Takes what is allowed out of a comparison, and tells how much that was.
    pub fn take_out(&mut self, compared: &mut Compared) -> usize {
        if self.rules.is_empty() {
            return 0;
        }
        let findings = std::mem::take(&mut compared.findings);
        let before = findings.len();
        let kept: Vec<Finding> = findings
            .into_iter()
            .filter(|finding| {
                let at = finding.pair;
                let lineage = compared::lineage(compared, at).join(ARROW);
                let name = compared::name(compared, at, None);
                !self.allows(FacetOrWorkload::Facet(compared.facet(at)), &lineage, &name)
            })
            .collect();
        compared.findings = kept;
        before - compared.findings.len()
    }
}

fn rule(line: usize, text: &str) -> Result<Option<AllowRule>, String> {
    let words = words(text)?;
    let [facet, lineage, name] = match words.as_slice() {
        [] => return Ok(None),
        [facet, lineage, name] => [facet, lineage, name],
        other => {
            let found = other.len();
            return Err(format!(
                "expected three parts (facet, lineage, name), found {found}; parts with spaces stand in quotes"
            ));
        }
    };
    let facet = match facet.as_str() {
        "*" => None,
        "workload" => Some(FacetOrWorkload::Workload),
        id => Some(FacetOrWorkload::Facet(Facet::from_id(id).ok_or_else(|| {
            let ids: Vec<&str> = FACETS.iter().map(|spec| spec.id).collect();
            format!("unknown facet `{id}`; expected `*`, workload, or one of {}", ids.join(", "))
        })?)),
    };
    let glob = |text: &str| Glob::new(text, Case::Exact);
    let (lineage, name) = (glob(lineage), glob(name));
    Ok(Some(AllowRule { line, text: text.trim().to_owned(), facet, lineage, name }))
}

/// The words of a line: quotes keep spaces together, `#` at the beginning of a word begins a comment.
fn words(line: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut rest = line.trim_start();
    while !rest.is_empty() && !rest.starts_with('#') {
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => {
                quoted.split_once('"').ok_or("a quote is opened and not closed; end the part with `\"`")?
            }
            None => rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len())),
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    Ok(words)
}

/// What a check says of one workload.
#[derive(Debug)]
pub enum Checked {
    /// It was compared with its baseline.
    Compared(Box<Compared>),
    /// The baseline has no such workload.
    NoBaseline,
    /// One of both cannot be opened.
    Failed(FleetError),
}

/// The workload of a baseline that another one is compared with: of the same full name, else the only one of the same
/// short name.
#[must_use]
pub fn baseline_of<'a>(baseline: &'a FleetView, workload: &Workload) -> Option<&'a Arc<Workload>> {
    baseline.workload(&workload.name).or_else(|| {
        let mut alike = baseline.workloads.iter().filter(|known| known.short_name == workload.short_name);
        alike.next().filter(|_| alike.next().is_none())
    })
}

/// Checks one workload. It opens profiles and reads files: not for a loop that must not wait. `None` if the filter selects
/// nothing of it.
#[must_use]
pub fn check(
    (baseline, baseline_view): (&Fleet, &FleetView),
    fleet: &Fleet,
    workload: &Arc<Workload>,
    query: &Query,
    options: &CompareOptions,
    cancel: &Cancel,
) -> Option<Checked> {
    let part = |fleet: &Fleet, workload: &Workload, name: &str| {
        let profile = fleet.open(&workload.name, cancel, &mut |_| {})?;
        let selection = select_profile(workload, &profile, query);
        Ok((!selection.is_empty()).then(|| Part::of(profile, selection, name.to_owned())))
    };
    let b = match part(fleet, workload, &workload.short_name) {
        Ok(Some(part)) => part,
        Ok(None) => return None,
        Err(error) => return Some(Checked::Failed(error)),
    };
    let Some(known) = baseline_of(baseline_view, workload) else { return Some(Checked::NoBaseline) };
    let a = match part(baseline, known, "the baseline") {
        Ok(Some(part)) => part,
        Ok(None) => return Some(Checked::NoBaseline),
        Err(error) => return Some(Checked::Failed(error)),
    };
    let compared = compared::compare(a, b, (baseline, fleet), options, cancel);
    Some(Checked::Compared(Box::new(compared)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allow_list_is_read_and_says_which_lines_are_wrong() {
        let list = AllowList::parse(
            "# what may differ\n\nprocess */gunicorn>* /usr/bin/df # health\nfile * \"/var/my data/*\"\n* * x\n",
        );
        let mut list = list.unwrap();
        let process = FacetOrWorkload::Facet(Facet::Process);
        assert!(list.allows(process, "/usr/bin/gunicorn>/usr/bin/df", "/usr/bin/df"));
        assert!(!list.allows(process, "/usr/bin/nginx>/usr/bin/df", "/usr/bin/df"));
        assert!(list.allows(FacetOrWorkload::Facet(Facet::File), "", "/var/my data/1"));
        assert_eq!(
            list.unused().map(|rule| (rule.line, rule.text.as_str())).collect::<Vec<_>>(),
            [(5, "* * x")]
        );
        let errors = AllowList::parse("proces * *\nfile *\n\"file * *").unwrap_err();
        assert_eq!(errors.iter().map(|error| error.line).collect::<Vec<_>>(), [1, 2, 3]);
        assert!(errors[0].to_string().starts_with("line 1: unknown facet `proces`"), "{}", errors[0]);
    }
}
