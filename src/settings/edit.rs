//! One setting put into the text of a settings file, or taken out of it. Comments and layout stay as they are.

use toml_edit::{ArrayOfTables, Document, DocumentMut, Item, Table, TableLike, Value};

/// The name of the tables of overrides, and of the filter in them.
const OVERRIDE: &str = "override";
const FILTER: &str = "filter";

/// What keeps a text from being edited: it is no TOML, or something else stands where a table must.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NoTable(pub(super) String);

/// The text with a setting set to a value (TOML), for all or in the override of a filter.
pub(super) fn set(text: &str, id: &str, value: &str, filter: Option<&str>) -> Result<String, NoTable> {
    let mut document: DocumentMut = text.parse().map_err(no_table)?;
    let value: Value = value.parse().map_err(no_table)?;
    let table = match filter {
        None => document.as_table_mut(),
        Some(filter) => override_of(&mut document, filter)?,
    };
    let (table, name): (&mut dyn TableLike, &str) = match id.rsplit_once('.') {
        None => (table, id),
        Some((within, name)) => {
            let mut new = Table::new();
            // `[learning]` would end the table of an override.
            new.set_dotted(filter.is_some());
            let item = table.entry(within).or_insert(Item::Table(new));
            (item.as_table_like_mut().ok_or_else(|| NoTable(within.to_owned()))?, name)
        }
    };
    match table.get_mut(name) {
        Some(Item::Value(old)) => {
            let decor = old.decor().clone();
            *old = value;
            *old.decor_mut() = decor;
        }
        _ => {
            table.insert(name, Item::Value(value));
        }
    }
    Ok(document.to_string())
}

fn no_table(error: impl std::fmt::Display) -> NoTable {
    NoTable(error.to_string())
}

/// The first override of a filter; a new one at the end where there is none.
fn override_of<'a>(document: &'a mut DocumentMut, filter: &str) -> Result<&'a mut Table, NoTable> {
    let item = document.entry(OVERRIDE).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let tables = item.as_array_of_tables_mut().ok_or_else(|| NoTable(OVERRIDE.to_owned()))?;
    let known = tables.iter().position(|table| is_of(table, filter));
    let at = known.unwrap_or_else(|| {
        let mut table = Table::new();
        table.insert(FILTER, toml_edit::value(filter));
        tables.push(table);
        tables.len() - 1
    });
    tables.get_mut(at).ok_or_else(|| NoTable(OVERRIDE.to_owned()))
}

fn is_of(table: &Table, filter: &str) -> bool {
    table.get(FILTER).and_then(Item::as_str) == Some(filter)
}

/// The text without a setting, for all or in every override of a filter; one that sets nothing else goes too. `None`
/// where it does not set it.
pub(super) fn unset(text: &str, id: &str, filter: Option<&str>) -> Result<Option<String>, NoTable> {
    let mut text = text.to_owned();
    let mut changed = false;
    // Each turn takes out one: the same may be set in several overrides of one filter.
    while let Some(shorter) = without_one(&text, id, filter)? {
        text = shorter;
        changed = true;
    }
    Ok(changed.then_some(text))
}

fn without_one(text: &str, id: &str, filter: Option<&str>) -> Result<Option<String>, NoTable> {
    let spanned = Document::parse(text).map_err(no_table)?;
    let mut tables: Vec<&dyn TableLike> = Vec::new();
    match filter {
        None => tables.push(spanned.as_table()),
        Some(filter) => {
            let known = spanned.get(OVERRIDE).and_then(Item::as_array_of_tables);
            tables.extend(
                known.into_iter().flatten().filter(|t| is_of(t, filter)).map(|t| t as &dyn TableLike),
            );
        }
    }
    let (within, name) = id.rsplit_once('.').map_or((None, id), |(within, name)| (Some(within), name));
    for table in tables {
        let alone = filter.is_some() && only(table, within, name);
        let holder = match within {
            None => Some(table),
            Some(within) => table.get(within).and_then(Item::as_table_like),
        };
        let Some((key, item)) = holder.and_then(|holder| holder.get_key_value(name)) else { continue };
        if !alone
            && let (Some(key), Some(value)) = (key.span(), item.span())
            && let Some(shorter) = without_lines(text, key.start, value.end)
        {
            return Ok(Some(shorter));
        }
        return removed(text, within, name, filter, alone).map(Some);
    }
    Ok(None)
}

/// Whether an override sets nothing but this.
fn only(table: &dyn TableLike, within: Option<&str>, name: &str) -> bool {
    let outer = within.unwrap_or(name);
    let nothing_else = table.iter().all(|(key, _)| key == FILTER || key == outer);
    let inner = within.and_then(|within| table.get(within)).and_then(Item::as_table_like);
    nothing_else && inner.is_none_or(|inner| inner.iter().all(|(key, _)| key == name))
}

/// The text without the lines from one byte to another, if nothing else stands on them: comments above stay.
fn without_lines(text: &str, start: usize, end: usize) -> Option<String> {
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = after.find('\n').map_or(text.len(), |at| end + at + 1);
    let tail = text.get(end..rest)?.trim();
    let alone = !before[line..].contains(['{', ',', '[']) && (tail.is_empty() || tail.starts_with('#'));
    alone.then(|| format!("{}{}", &text[..line], &text[rest..]))
}

/// The same where it does not stand on lines of its own, or where its whole override goes.
fn removed(
    text: &str,
    within: Option<&str>,
    name: &str,
    filter: Option<&str>,
    alone: bool,
) -> Result<String, NoTable> {
    let mut document: DocumentMut = text.parse().map_err(no_table)?;
    let take = |table: &mut Table| {
        let holder: Option<&mut dyn TableLike> = match within {
            None => Some(table),
            Some(within) => table.get_mut(within).and_then(Item::as_table_like_mut),
        };
        holder.is_some_and(|holder| holder.remove(name).is_some())
    };
    match filter {
        None => {
            take(document.as_table_mut());
        }
        Some(filter) => {
            let tables = document.get_mut(OVERRIDE).and_then(Item::as_array_of_tables_mut);
            if let Some(tables) = tables {
                let at = tables.iter_mut().position(|table| is_of(table, filter) && take(table));
                if let Some(at) = at.filter(|_| alone) {
                    tables.remove(at);
                }
                if tables.is_empty() {
                    document.remove(OVERRIDE);
                }
            }
        }
    }
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# mine\n\ntheme = \"light\" # easy on the eyes\n\n# how much\nhistory_size = 10\n\n[learning]\n\
                        # patience\nstable_hours   =   72   # three days\n\n[keys.global]\n\"app.quit\" = \"Q\"\n";

    #[test]
    fn a_changed_value_leaves_every_other_byte() {
        let text = set(FILE, "learning.stable_hours", "12", None).unwrap();
        assert_eq!(text, FILE.replace("72", "12"));
        let text = set(FILE, "theme", "\"dark\"", None).unwrap();
        assert_eq!(text, FILE.replace("light", "dark"));
    }

    #[test]
    fn a_new_value_is_put_into_its_table() {
        let text = set(FILE, "learning.fold", "false", None).unwrap();
        assert!(text.contains("# three days\nfold = false\n"), "{text}");
        let text = set(FILE, "color", "\"16\"", None).unwrap();
        assert!(text.find("color = \"16\"").unwrap() < text.find("[learning]").unwrap(), "{text}");
        assert_eq!(set("", "limits.max_depth", "100", None).unwrap(), "[limits]\nmax_depth = 100\n");
        let dotted = "limits.max_nodes = 2000\n";
        assert_eq!(set(dotted, "limits.max_nodes", "3000", None).unwrap(), "limits.max_nodes = 3000\n");
        let inline = "limits = { max_nodes = 2000 }\n";
        assert_eq!(set(inline, "limits.max_nodes", "3000", None).unwrap(), "limits = { max_nodes = 3000 }\n");
    }

    #[test]
    fn an_override_is_made_extended_and_goes_with_the_last_that_it_sets() {
        let one = set(FILE, "learning.stable_hours", "5", Some("team:edge")).unwrap();
        let made = "\n[[override]]\nfilter = \"team:edge\"\nlearning.stable_hours = 5\n";
        assert_eq!(one, format!("{FILE}{made}"));
        let two = set(&one, "learning.fold", "false", Some("team:edge")).unwrap();
        assert_eq!(two, format!("{one}learning.fold = false\n"));
        let other = set(&two, "learning.fold", "true", Some("team:shop")).unwrap();
        assert_eq!(other.matches("[[override]]").count(), 2);
        assert_eq!(unset(&two, "learning.fold", Some("team:edge")).unwrap().as_deref(), Some(one.as_str()));
        let none = unset(&one, "learning.stable_hours", Some("team:edge")).unwrap().unwrap();
        assert_eq!(none.trim_end(), FILE.trim_end());
        assert_eq!(unset(&one, "learning.fold", Some("team:edge")).unwrap(), None);
        assert_eq!(unset(&one, "learning.stable_hours", Some("team:none")).unwrap(), None);
    }

    #[test]
    fn what_is_unset_leaves_the_comments_above_it() {
        let text = unset(FILE, "theme", None).unwrap().unwrap();
        assert_eq!(text, FILE.replace("theme = \"light\" # easy on the eyes\n", ""));
        let text = unset(FILE, "learning.stable_hours", None).unwrap().unwrap();
        assert_eq!(text, FILE.replace("stable_hours   =   72   # three days\n", ""));
        let inline = "limits = { max_nodes = 2000, max_depth = 100 }\n";
        let text = unset(inline, "limits.max_nodes", None).unwrap().unwrap();
        assert!(!text.contains("max_nodes") && text.contains("max_depth = 100"), "{text}");
        assert_eq!(unset(FILE, "color", None).unwrap(), None);
        let list = "[tree]\nfacets = [\n  \"exec\", # mine\n  \"dns\",\n]\nfold_wider_than = 3\n";
        assert_eq!(unset(list, "tree.facets", None).unwrap().unwrap(), "[tree]\nfold_wider_than = 3\n");
    }

    #[test]
    fn what_is_no_toml_is_refused() {
        assert!(set("theme = ", "color", "\"16\"", None).is_err());
        assert!(unset("theme = ", "color", None).is_err());
    }
}
