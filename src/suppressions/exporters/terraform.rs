//! Resources of Datadog's Terraform provider: `datadog_security_monitoring_suppression`, one a suppression, in the layout
//! of `terraform fmt`.
//!
//! The name of a resource and all that is in it hang on the suppression alone, so that a plan shows no difference where
//! nothing changed. A moment that is past is never written, since the provider cannot apply it.

use super::{Checked, Exporter, Per, Refused, Request, Told, each, told};
use crate::text::sanitize::is_unsafe;
use crate::text::time::rfc3339;

pub(super) static EXPORTER: Exporter = Exporter {
    id: "terraform",
    help: "resources of Datadog's Terraform provider",
    takes_detection_rule: true,
    write,
};

const KIND: &str = "datadog_security_monitoring_suppression";

fn write(request: &Request<'_>, items: &[Checked<'_>]) -> Result<String, Vec<Refused>> {
    let resources = items.iter().map(|checked| {
        let id = checked.item.id;
        let resource = told(request, checked.item).map_err(|refused| refused.why).and_then(|told| {
            let query = normal("its query", &told.query)?;
            let import = checked.item.remote_id.map(|remote| import(id, remote)).transpose()?;
            Ok(import.unwrap_or_default() + &resource(id, &told, query))
        });
        (id, resource)
    });
    Ok(each(resources)?.join("\n"))
}

fn import(id: &str, remote: &str) -> Result<String, String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    if remote.is_empty() || remote.len() > 64 || !remote.bytes().all(plain) {
        return Err(
            "what it is called in Datadog is not an id; hand it over anew, or mend the store".to_owned()
        );
    }
    Ok(format!("import {{\n  to = {KIND}.habitus_{id}\n  id = {}\n}}\n\n", quoted(remote)))
}

fn resource(id: &str, told: &Told, query: &str) -> String {
    let query_name = match told.per {
        Per::Events => "data_exclusion_query",
        Per::Signals => "suppression_query",
    };
    let mut rows = vec![
        ("name", quoted(&told.name)),
        ("description", quoted(&told.description)),
        ("enabled", told.enabled.to_string()),
        ("rule_query", quoted(&told.rule_query)),
        (query_name, quoted(query)),
    ];
    let dates = [("start_date", told.starts), ("expiration_date", told.expires)];
    rows.extend(dates.into_iter().filter_map(|(name, time)| Some((name, quoted(&rfc3339(time?.0))))));
    let mut text = String::new();
    if let Some(ended) = told.ended {
        text.push_str(&format!(
            "# Off since {}, when it ended; a past date cannot be applied.\n",
            rfc3339(ended.0)
        ));
    }
    text.push_str(&format!("resource \"{KIND}\" \"habitus_{id}\" {{\n"));
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    for (name, value) in rows {
        text.push_str(&format!("  {name:width$} = {value}\n"));
    }
    text.push_str("\n  tags = [\n");
    for tag in &told.tags {
        text.push_str(&format!("    {},\n", quoted(tag)));
    }
    text.push_str("  ]\n}\n");
    text
}

/// A text as HCL's quoted template that comes to exactly that text.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    out.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Not `$${`: what that means after another `$` is not the same to all readers.
            '$' | '%' if chars.peek() == Some(&'{') => escape(&mut out, c),
            c if is_unsafe(c) => escape(&mut out, c),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn escape(out: &mut String, c: char) {
    let code = u32::from(c);
    out.push_str(&if code <= 0xffff { format!("\\u{code:04x}") } else { format!("\\U{code:08x}") });
}

/// Characters that Unicode's composed form (NFC) leaves as they are, whatever stands beside them.
static INERT: [(char, char); 12] = [
    ('\0', '\u{2ff}'),
    ('\u{400}', '\u{482}'),
    ('\u{48a}', '\u{52f}'),
    ('\u{531}', '\u{556}'),
    ('\u{561}', '\u{587}'),
    ('\u{5d0}', '\u{5ea}'),
    ('\u{2010}', '\u{2027}'),
    ('\u{3041}', '\u{3096}'),
    ('\u{30a1}', '\u{30fa}'),
    ('\u{4e00}', '\u{9fff}'),
    ('\u{ac00}', '\u{d7a3}'),
    ('\u{1f300}', '\u{1faff}'),
];

/// The text, if Terraform keeps it: it brings every string to the composed form, in which the same letters may be other
/// bytes. What is not known to stay as it is, is refused.
fn normal<'a>(what: &str, text: &'a str) -> Result<&'a str, String> {
    let stays = |c: &char| INERT.iter().any(|(first, last)| (first..=last).contains(&c));
    match text.chars().find(|c| !stays(c)) {
        None => Ok(text),
        Some(c) => Err(format!(
            "{what} holds U+{:04X}, which Terraform may write with other bytes than the query was evaluated with. Export it \
             as `datadog`, or accept a scope without that name",
            u32::from(c)
        )),
    }
}
