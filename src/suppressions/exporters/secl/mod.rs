//! Fragments of the agent's rule language (SECL), one a suppression, to be joined to the rule's own expression:
//! `(EXPRESSION) && !(…)`. The rule then does not raise the behaviour at all, on any host that has it.
//!
//! The language: `docs.datadoghq.com/security/workload_protection/agent_expressions`. What it cannot ask for in the same
//! sense as the query is refused.

mod fields;
mod text;

use fields::Kind;

use super::{Checked, Exporter, MOST_NAME, Refused, Request, each, one_line};
use crate::suppressions::search::{Field, Piece, Query, Test};
use crate::text::time::rfc3339;

pub(super) static EXPORTER: Exporter = Exporter {
    id: "secl",
    help: "fragments for the expressions of the agent's rules",
    takes_detection_rule: false,
    write,
};

/// How deep a query may nest.
const MOST_DEPTH: usize = 16;
/// How many characters of a reason are written.
const MOST_REASON: usize = 300;

fn write(request: &Request<'_>, items: &[Checked<'_>]) -> Result<String, Vec<Refused>> {
    let fragments = items.iter().map(|checked| (checked.item.id, fragment(request, checked)));
    Ok(each(fragments)?.join("\n"))
}

fn fragment(request: &Request<'_>, checked: &Checked<'_>) -> Result<String, String> {
    let (item, accepted) = (checked.item, checked.item.accepted);
    let rule = Rule { id: &accepted.rule, operation: &accepted.behaviour.operation };
    if rule.id == "anomaly_detection" {
        return Err("anomalies are raised by no expression that a fragment could be joined to. Export it as `datadog`".to_owned());
    }
    if !fields::knows_operation(rule.operation) {
        return Err(format!(
            "the fields of `{}` events are not known here. Export it as `datadog`",
            one_line(rule.operation, MOST_NAME)
        ));
    }
    let Expression::Text { text, .. } = rule.expression(&checked.query, 0)? else {
        return Err("the agent's rules cannot ask for anything in its query, so that nothing would be raised. Accept a \
                    scope with an executable"
            .to_owned());
    };
    let title = if accepted.title.is_empty() { &accepted.rule } else { &accepted.title };
    let mut lines = vec![
        format!("Suppression {}: {} in {}", item.id, name(title), name(&accepted.workload)),
        format!("Reason: {}", one_line(&accepted.reason, MOST_REASON)),
        format!("Make the expression of the rule {}: (EXPRESSION) && FRAGMENT", name(rule.id)),
    ];
    lines.extend(NOTES.iter().filter(|(word, _)| text.contains(word)).map(|(_, note)| (*note).to_owned()));
    if item.expires.is_some() {
        lines.push("The agent's rules know no dates: take it out again when it ends".to_owned());
    }
    let state = match (item.is_on(request.now), item.starts.filter(|&start| start > request.now)) {
        (false, _) => Some("It is off, so that this is a comment".to_owned()),
        (true, Some(start)) => Some(format!("It begins on {}, so that this is a comment", rfc3339(start.0))),
        (true, None) => None,
    };
    let mark = if state.is_some() { "# " } else { "" };
    lines.extend(state);
    let mut out: String = lines.iter().map(|line| format!("# {}\n", comment(line))).collect();
    out.push_str(&format!("{mark}!({text})\n"));
    Ok(out)
}

fn name(text: &str) -> String {
    one_line(text, MOST_NAME)
}

/// What is to be known of a field where it is used.
static NOTES: [(&str, &str); 4] = [
    ("exec.file.path", "exec.file.path is also the path of the symbolic link that was executed"),
    ("process.file.path", "process.file.path is also the path of the symbolic link that was executed"),
    (".file.name =~ ", "A `?` of the query is a character of the file's name here, so never a `/`"),
    ("dns.question.name", "The agent compares DNS names without regard to case"),
];

/// A line of a comment: the lexer knows no character above U+FFFF, in comments neither.
fn comment(line: &str) -> String {
    line.chars().fold(String::with_capacity(line.len()), |mut out, c| {
        match u32::from(c) {
            code if code >= 0xfffd => out.push_str(&format!("\\u{{{code:x}}}")),
            _ => out.push(c),
        }
        out
    })
}

/// What a query comes to.
enum Expression {
    /// It holds for all that the rule raises.
    Always,
    /// An expression; whether it must stand in brackets beside others. The language has no precedence.
    Text { text: String, loose: bool },
}

impl Expression {
    fn one(text: String) -> Expression {
        Expression::Text { text, loose: false }
    }
}

/// The rule whose expression a fragment is for.
struct Rule<'a> {
    id: &'a str,
    operation: &'a str,
}

impl Rule<'_> {
    fn expression(&self, query: &Query, depth: usize) -> Result<Expression, String> {
        if depth > MOST_DEPTH {
            return Err(format!("its query nests deeper than {MOST_DEPTH}. Accept a plainer one"));
        }
        match query {
            Query::All => Ok(Expression::Always),
            Query::Term(field, test) => self.term(field, test),
            Query::Not(inner) => match self.expression(inner, depth + 1)? {
                Expression::Always => {
                    Err("it asks for what the rule never raises. Accept another scope".to_owned())
                }
                Expression::Text { text, .. } => Ok(Expression::one(format!("!({text})"))),
            },
            Query::And(list) => Ok(join(self.all(list, depth)?, " && ")),
            Query::Or(list) => {
                let parts = self.all(list, depth)?;
                let always = parts.iter().any(|part| matches!(part, Expression::Always));
                Ok(if always { Expression::Always } else { join(parts, " || ") })
            }
        }
    }

    fn all(&self, list: &[Query], depth: usize) -> Result<Vec<Expression>, String> {
        list.iter().map(|part| self.expression(part, depth + 1)).collect()
    }

    fn term(&self, field: &Field, test: &Test) -> Result<Expression, String> {
        match field {
            Field::Attribute(attribute) => self.attribute(attribute, test),
            Field::Tag(tag) => container_tag(tag, test),
            Field::Anything => {
                Err("it searches for a word anywhere, which the agent's rules cannot".to_owned())
            }
        }
    }

    fn attribute(&self, attribute: &str, test: &Test) -> Result<Expression, String> {
        // A fragment stands in one rule, and a rule raises one kind of event.
        let implied = [("evt.name", self.operation), ("agent.rule_id", self.id)];
        if let Some((_, own)) = implied.iter().find(|(name, _)| *name == attribute) {
            return match test {
                Test::Equals(value) if value == own => Ok(Expression::Always),
                _ => Err(format!("`{attribute}` asks for another than the rule's own `{}`", name(own))),
            };
        }
        let Some((field, kind)) = fields::field(self.operation, attribute) else {
            return Err(format!(
                "the agent's rules on `{}` have no field for `{}`. Accept a scope without it, or export it as `datadog`",
                name(self.operation),
                name(attribute)
            ));
        };
        let written = match test {
            Test::Equals(value) => equals(&field, kind, value)?,
            Test::Like(pieces) => like(&field, kind, pieces)?,
            Test::Exists if is_single(kind) => format!("{field} != \"\""),
            Test::Exists | Test::Other(_) => {
                return Err(format!(
                    "`{}` is asked for in a way that the agent's rules have no word for",
                    name(attribute)
                ));
            }
        };
        Ok(Expression::one(written))
    }
}

fn join(parts: Vec<Expression>, with: &str) -> Expression {
    let mut said: Vec<Expression> =
        parts.into_iter().filter(|part| !matches!(part, Expression::Always)).collect();
    if said.len() < 2 {
        return said.pop().unwrap_or(Expression::Always);
    }
    let texts: Vec<String> = said
        .into_iter()
        .map(|part| match part {
            Expression::Always => String::new(),
            Expression::Text { text, loose: true } => format!("({text})"),
            Expression::Text { text, loose: false } => text,
        })
        .collect();
    Expression::Text { text: texts.join(with), loose: true }
}

fn is_single(kind: Kind) -> bool {
    matches!(kind, Kind::File | Kind::Executable | Kind::Text | Kind::Name)
}

fn equals(field: &str, kind: Kind, value: &str) -> Result<String, String> {
    if value.is_empty() {
        return Err(format!("`{field}` is asked to be empty, which is not the same to the agent"));
    }
    match (kind, text::string(value)) {
        (Kind::QuestionType, _) if fields::is_question_type(value) => Ok(format!("{field} == {value}")),
        (Kind::QuestionType, _) => {
            Err(format!("`{}` is no type of a DNS question that the agent knows", name(value)))
        }
        (Kind::Text | Kind::Texts, _) if is_scrubbed(value) => Err(scrubbed(field)),
        (Kind::Texts | Kind::Executables, Some(string)) => Ok(format!("{field} in [{string}]")),
        (Kind::Texts, None) => Ok(format!("{field} in [{}]", text::exactly(value))),
        (_, Some(string)) => Ok(format!("{field} == {string}")),
        (Kind::Text, None) => Ok(format!("{field} =~ {}", text::exactly(value))),
        (Kind::File | Kind::Executable | Kind::Executables | Kind::Name, None) => Err(format!(
            "`{}` holds a quote, a backslash, `${{`, `%{{` or a rare character, which `{field}` cannot be asked for. Export \
             it as `datadog`",
            name(value)
        )),
    }
}

fn like(field: &str, kind: Kind, pieces: &[Piece]) -> Result<String, String> {
    let too_many = || format!("`{field}` has too many `?` in a row. Export it as `datadog`");
    match kind {
        Kind::Text | Kind::Texts if texts(pieces).any(is_scrubbed) => Err(scrubbed(field)),
        Kind::Text => Ok(format!("{field} =~ {}", text::pattern(pieces).ok_or_else(too_many)?)),
        Kind::Texts => Ok(format!("{field} in [{}]", text::pattern(pieces).ok_or_else(too_many)?)),
        Kind::File | Kind::Executable | Kind::Executables => path_like(field, kind, pieces),
        Kind::Name | Kind::QuestionType => Err(format!(
            "`{field}` is asked for with wildcards, which the agent compares in another way. Accept a scope with the exact \
             name, or export it as `datadog`"
        )),
    }
}

/// A path with wildcards. The agent's `*` stays within a folder and it has no `?`, so that two forms are left: everything
/// below a folder, and of files a name in a folder, for which there is a field of its own.
fn path_like(field: &str, kind: Kind, pieces: &[Piece]) -> Result<String, String> {
    if let [Piece::Text(folder), Piece::Any] = pieces
        && folder.ends_with('/')
        && !folder.contains('*')
        && let Some(glob) = text::string(&format!("{folder}**"))
    {
        let pattern = format!("~{glob}");
        return Ok(match kind {
            Kind::Executables => format!("{field} in [{pattern}]"),
            _ => format!("{field} =~ {pattern}"),
        });
    }
    if kind == Kind::File
        && let [Piece::Text(first), rest @ ..] = pieces
        && let Some((folder, begin)) = first.rsplit_once('/')
        && !folder.contains('*')
        && rest.iter().all(|piece| *piece != Piece::Any)
        && !texts(rest).any(|text| text.contains('/'))
        && let Some(glob) = text::string(&format!("{folder}/*"))
    {
        let begin = (!begin.is_empty()).then(|| Piece::Text(begin.to_owned()));
        let in_name: Vec<Piece> = begin.into_iter().chain(rest.iter().cloned()).collect();
        if let (Some(stem), Some(pattern)) = (field.strip_suffix(".path"), text::pattern(&in_name)) {
            return Ok(format!("({field} =~ ~{glob} && {stem}.name =~ {pattern})"));
        }
    }
    Err(format!(
        "the agent's patterns for paths cannot say what `{field}` is asked for: their `*` stays within a folder, and they \
         have no `?`. Accept a scope with the exact path, or export it as `datadog`"
    ))
}

fn texts(pieces: &[Piece]) -> impl Iterator<Item = &str> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.as_str()),
        Piece::One | Piece::Any => None,
    })
}

/// What the agent writes into an event in the place of a secret. Its rules see the secret itself.
fn is_scrubbed(value: &str) -> bool {
    value.contains("********")
}

fn scrubbed(field: &str) -> String {
    format!(
        "`{field}` is asked for `********`, which the agent writes in the place of a secret and its rules do not see. Accept \
         a scope with any arguments, or export it as `datadog`"
    )
}

fn container_tag(tag: &str, test: &Test) -> Result<Expression, String> {
    if !fields::is_container_tag(tag) {
        return Err(format!(
            "`{}` is not a tag of the container: it is put on an event after the agent's rules were held against it. Accept \
             a scope of an image, or export it as `datadog`",
            name(tag)
        ));
    }
    match test {
        Test::Equals(value) => {
            equals("container.tags", Kind::Texts, &format!("{tag}:{value}")).map(Expression::one)
        }
        _ => Err(format!("`{}` is asked for with wildcards. Accept a scope with one value", name(tag))),
    }
}
