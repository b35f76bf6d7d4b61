//! The roles that text can have on screen. Code names a role, never a colour; a theme file says what a role looks like.

/// What a piece of text is, for the purpose of its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(missing_docs, reason = "ROLES says what each one is for, in the words that the theme files use")]
pub enum Role {
    Text,
    Dim,
    Title,
    Accent,
    Border,
    BorderFocus,
    Header,
    Sorted,
    Selection,
    SelectionIdle,
    Marker,
    Match,
    Ancestor,
    Guide,
    Good,
    Warn,
    Bad,
    New,
    Inherited,
    Ghost,
    Badge,
    Seen,
    Unseen,
    Bar,
    Key,
    Label,
    Input,
    InputError,
    Scrollbar,
}

/// One row of the table of roles.
#[derive(Debug)]
pub struct RoleSpec {
    /// The role.
    pub role: Role,
    /// Its name in theme files.
    pub name: &'static str,
    /// What it is used for.
    pub meaning: &'static str,
}

/// Every role, in the order of its discriminant.
pub const ROLES: &[RoleSpec] = &[
    spec(Role::Text, "text", "ordinary text"),
    spec(Role::Dim, "dim", "what is usual and may recede"),
    spec(Role::Title, "title", "the name of the page or of a popup"),
    spec(Role::Accent, "accent", "the one accent: the present breadcrumb, a running progress bar"),
    spec(Role::Border, "border", "lines between panes and around popups"),
    spec(Role::BorderFocus, "border_focus", "the line beside the pane that has the keys"),
    spec(Role::Header, "header", "column titles"),
    spec(Role::Sorted, "sorted", "the title of the column that sorts"),
    spec(Role::Selection, "selection", "the selected row of the pane that has the keys"),
    spec(Role::SelectionIdle, "selection_idle", "the selected row of the other panes"),
    spec(Role::Marker, "marker", "the sign beside the selected row"),
    spec(Role::Match, "match", "the letters that a search found"),
    spec(Role::Ancestor, "ancestor", "rows kept only because a hit lies below them"),
    spec(Role::Guide, "guide", "the lines of a tree"),
    spec(Role::Good, "good", "stable, usual, in order"),
    spec(Role::Warn, "warn", "unstable, rare, too few, not certain"),
    spec(Role::Bad, "bad", "failed, unlearned, high severity"),
    spec(Role::New, "new", "behaviour never seen before"),
    spec(Role::Inherited, "inherited", "a figure taken over from the version before"),
    spec(Role::Ghost, "ghost", "behaviour that only a signal reports"),
    spec(Role::Badge, "badge", "short signs beside a row"),
    spec(Role::Seen, "seen", "a version that shows the behaviour, in the versions strip"),
    spec(Role::Unseen, "unseen", "a version that does not, in the versions strip"),
    spec(Role::Bar, "bar", "bars of commonality"),
    spec(Role::Key, "key", "the name of a key"),
    spec(Role::Label, "label", "what a key does, in the footer"),
    spec(Role::Input, "input", "text being typed"),
    spec(Role::InputError, "input_error", "the part of the typed text that is wrong"),
    spec(Role::Scrollbar, "scrollbar", "the bar that shows how far the list goes"),
];

const fn spec(role: Role, name: &'static str, meaning: &'static str) -> RoleSpec {
    RoleSpec { role, name, meaning }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_ordered_and_its_names_differ() {
        for (index, row) in ROLES.iter().enumerate() {
            assert_eq!(row.role as usize, index, "{}", row.name);
            assert!(ROLES.iter().filter(|other| other.name == row.name).count() == 1, "{}", row.name);
        }
    }
}
