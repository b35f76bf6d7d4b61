//! Values with one-off parts, as tests that a query can make: what folding calls `*` becomes as many `?` as there were
//! characters, so that nothing is selected that is longer; and no `/` may stand there ([`crossings`]), so that nothing is
//! selected that crosses into another folder.

use super::guards::runs_code;
use super::search::{Piece, Test};
use crate::learning::folding::{Place, arguments_pattern, folded_name};

/// Forms that a value may take; more lengths than these are no rung.
pub(super) const MOST_FORMS: usize = 8;

/// Arguments with `*` for their one-off parts; what has none stays as it is. What may be code to the executable stays too.
#[must_use]
pub(super) fn folded_arguments(executable: &str, argv0: &str, args: &[String]) -> Vec<String> {
    if args.iter().any(|arg| arg.contains('\0')) {
        return args.to_vec();
    }
    if !runs_code(executable, argv0) {
        // To others `-c` means something else, and each argument is folded for itself.
        let alone = |arg: &String| {
            arguments_pattern(&format!("\0{arg}")).map(|folded| folded.template[1..].to_owned())
        };
        return args.iter().map(|arg| alone(arg).unwrap_or_else(|| arg.clone())).collect();
    }
    let line = args.iter().map(|arg| format!("\0{arg}")).collect::<String>();
    let Some(folded) = arguments_pattern(&line) else { return args.to_vec() };
    let templates: Vec<String> = folded.template.split('\0').skip(1).map(str::to_owned).collect();
    if templates.len() == args.len() { templates } else { args.to_vec() }
}

/// A path with `*` for the one-off parts of its components.
#[must_use]
pub(super) fn folded_path(path: &str) -> String {
    let mut place = Place::default();
    let mut parts = Vec::new();
    for part in path.split('/') {
        // What was drawn by lot may be anything; a date, a number of a process and the like are harmless.
        let folded = folded_name(part, &place).filter(|folded| folded.shape.is_harmless());
        let text = folded.map_or_else(|| part.to_owned(), |folded| folded.template);
        if !part.is_empty() {
            place = place.below(&text);
        }
        parts.push(text);
    }
    parts.join("/")
}

/// The test that a value passes if it is of the same form: the text between the one-off parts, and those as long as they
/// are. `None` where the value is not of the template.
#[must_use]
pub(super) fn form(template: &str, value: &str) -> Option<Test> {
    if template == value || !template.contains('*') {
        return (template == value).then(|| Test::Equals(value.to_owned()));
    }
    let mut pieces = Vec::new();
    let mut rest = value;
    let mut texts = template.split('*');
    let first = texts.next().unwrap_or_default();
    rest = rest.strip_prefix(first)?;
    push_text(&mut pieces, first);
    let texts: Vec<&str> = texts.collect();
    for (at, text) in texts.iter().enumerate() {
        let is_last = at + 1 == texts.len();
        let length = if is_last {
            rest.len().checked_sub(text.len()).filter(|_| rest.ends_with(text))?
        } else if text.is_empty() {
            // Two one-off parts side by side are one.
            0
        } else {
            rest.find(text)?
        };
        pieces.extend(rest[..length].chars().map(|_| Piece::One));
        push_text(&mut pieces, text);
        rest = &rest[length + text.len()..];
    }
    pieces.contains(&Piece::One).then_some(Test::Like(pieces))
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

/// The forms that some values of one template take, each once. `None` where one is not of the template, or where they are
/// too many.
#[must_use]
pub(super) fn forms<'a>(template: &str, values: impl IntoIterator<Item = &'a str>) -> Option<Vec<Test>> {
    let mut found: Vec<Test> = Vec::new();
    for value in values {
        let test = form(template, value)?;
        if !found.contains(&test) {
            if found.len() == MOST_FORMS {
                return None;
            }
            found.push(test);
        }
    }
    // The order in which values come decides nothing.
    found.sort_by_key(|test| format!("{test:?}"));
    Some(found)
}

/// For each one-off part of a form the test that only values with a `/` in it pass; a query rules them out.
#[must_use]
pub(super) fn crossings(form: &Test) -> Vec<Test> {
    let Test::Like(pieces) = form else { return Vec::new() };
    // The runs of free characters, and the texts between them.
    let mut runs: Vec<Option<&str>> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => runs.push(Some(text)),
            Piece::One | Piece::Any if runs.last() != Some(&None) => runs.push(None),
            Piece::One | Piece::Any => {}
        }
    }
    let free = runs.iter().enumerate().filter(|(_, run)| run.is_none()).map(|(at, _)| at);
    free.map(|crossed| {
        let mut made = Vec::new();
        for (at, run) in runs.iter().enumerate() {
            match run {
                Some(text) => made.push(Piece::Text((*text).to_owned())),
                None if at == crossed => made.extend([Piece::Any, Piece::Text("/".to_owned()), Piece::Any]),
                None => made.push(Piece::Any),
            }
        }
        Test::Like(made)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(test: &Test) -> String {
        match test {
            Test::Equals(text) => format!("={text}"),
            Test::Like(pieces) => pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Text(text) => text.as_str(),
                    Piece::One => "?",
                    Piece::Any => "*",
                })
                .collect(),
            Test::Exists | Test::Other(_) => String::new(),
        }
    }

    #[test]
    fn a_one_off_part_is_as_long_as_it_is() {
        let of = |template: &str, value: &str| form(template, value).map(|test| text(&test));
        assert_eq!(of("/tmp/a-*.tgz", "/tmp/a-20261120.tgz").as_deref(), Some("/tmp/a-????????.tgz"));
        assert_eq!(of("a*b*c", "a1b22c").as_deref(), Some("a?b??c"));
        assert_eq!(of("a", "a").as_deref(), Some("=a"));
        assert_eq!(of("a*", "b1"), None);
        assert_eq!(of("a*b", "a"), None);
        assert_eq!(of("a*c", "aéc").as_deref(), Some("a?c"), "characters are counted, not bytes");
        assert_eq!(of("a*c", "ac"), None, "it has no one-off part");
    }

    #[test]
    fn arguments_are_folded_one_by_one() {
        let args = ["-cf", "/srv/backup-20261120.tgz", "-c", "echo 20261120", "/srv/b-20261121.tgz"]
            .map(str::to_owned);
        let of = |executable: &str| folded_arguments(executable, "", &args);
        assert_eq!(of("/bin/tar"), ["-cf", "/srv/backup-*.tgz", "-c", "echo 20261120", "/srv/b-*.tgz"]);
        assert_eq!(
            of("/bin/bash"),
            ["-cf", "/srv/backup-20261120.tgz", "-c", "echo 20261120", "/srv/b-*.tgz"]
        );
        let nul = ["a\0/srv/b-20261121.tgz".to_owned()];
        assert_eq!(folded_arguments("/bin/tar", "", &nul), nul);
    }

    #[test]
    fn a_folder_in_a_one_off_part_is_told() {
        let form = form("/tmp/a-*/b-*.tgz", "/tmp/a-20261120/b-7.tgz").unwrap();
        let told: Vec<String> = crossings(&form).iter().map(text).collect();
        assert_eq!(told, ["/tmp/a-*/*/b-*.tgz", "/tmp/a-*/b-*/*.tgz"]);
    }

    #[test]
    fn more_lengths_than_a_query_should_have_are_no_forms() {
        let values: Vec<String> = (1..=MOST_FORMS + 1).map(|n| "1".repeat(n)).collect();
        let of = |n: usize| forms("*", values[..n].iter().map(String::as_str)).map(|forms| forms.len());
        assert_eq!((of(MOST_FORMS), of(MOST_FORMS + 1)), (Some(MOST_FORMS), None));
    }

    proptest! {
        #[test]
        fn a_form_selects_the_value_it_was_made_of(texts in prop::collection::vec("[a-c*?/é]{0,4}", 1..5), fill in "[a-d0-9é]{1,6}") {
            let template = texts.iter().map(|text| text.replace('*', "")).collect::<Vec<_>>().join("*");
            let value = template.replace('*', &fill);
            if let Some(Test::Like(pieces)) = form(&template, &value) {
                let length: usize = pieces.iter().map(|piece| match piece {
                    Piece::Text(text) => text.chars().count(),
                    _ => 1,
                }).sum();
                prop_assert_eq!(length, value.chars().count());
                prop_assert!(!pieces.contains(&Piece::Any));
            }
        }
    }
}
