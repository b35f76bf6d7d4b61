//! What keeps a suppression from reaching further than it looks: executables that are never widened, and options that turn
//! an ordinary command into one that runs, fetches or writes something else.

use super::search::{Piece, Test};
use crate::signals::ToolKind;
use crate::signals::tools::kind_of;

/// Everything that runs, fetches, persists or reveals others. Servers do none of that by their arguments.
const REACHING: ToolKind = ToolKind::all().difference(ToolKind::SERVER);

/// The executables that never go wider than folded arguments: those of the table of tools, and what the setting
/// `suggest.never_widen` says of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NeverWiden {
    words: Vec<String>,
}

impl NeverWiden {
    /// What the setting says: `auto` is the table of tools, a name adds an executable, `-name` takes one out.
    #[must_use]
    pub fn of(words: &[String]) -> NeverWiden {
        NeverWiden { words: words.to_vec() }
    }

    /// What an executable is called that is never widened: `shell`, or `named in the settings`; `None` where it may be.
    #[must_use]
    pub fn why(&self, executable: &str, argv0: &str) -> Option<&'static str> {
        let path = executable.strip_suffix(" (deleted)").unwrap_or(executable);
        let name = path.rsplit('/').next().unwrap_or(path);
        let is = |word: &str| word == name || word == path;
        if self.words.iter().any(|word| word.strip_prefix('-').is_some_and(is)) {
            return None;
        }
        if self.words.iter().any(|word| is(word)) {
            return Some("named in the settings");
        }
        let kind = kind_of(executable, argv0).filter(|kind| kind.intersects(REACHING));
        let is_auto = self.words.iter().any(|word| word == "auto");
        kind.filter(|_| is_auto).map(ToolKind::word)
    }
}

/// Whether an executable runs, fetches, persists or reveals others, so that its arguments tell what it does.
pub(super) fn reaches(executable: &str, argv0: &str) -> bool {
    kind_of(executable, argv0).is_some_and(|kind| kind.intersects(REACHING))
}

/// Options of a tool that make it run, fetch or write something else.
struct Options {
    tool: &'static str,
    /// Short ones: they may be bundled, and hold their value.
    letters: &'static str,
    /// Others, as patterns: `*` at the end of a beginning, where long ones may be cut short.
    options: &'static [&'static str],
}

/// Letters that may stand before one that is ruled out in a bundle.
const BUNDLED: usize = 3;

static OPTIONS: &[Options] = &[
    Options { tool: "aws", letters: "", options: &["--end*", "--prof*", "--ca*"] },
    Options {
        tool: "curl",
        letters: "oOKTdFx",
        options: &[
            "--ou*", "--rem*", "--co*", "--up*", "--da*", "--fo*", "--pro*", "--pre*", "--so*", "--j*",
            "--st*",
        ],
    },
    Options {
        tool: "find",
        letters: "",
        options: &["-exec*", "-ok*", "-delete", "-fprint*", "-fls", "-files0-from"],
    },
    Options { tool: "gpg", letters: "o", options: &["--keys*", "--ag*", "--o*", "--home*", "--load*"] },
    Options { tool: "gzip", letters: "S", options: &["--su*"] },
    Options {
        tool: "openssl",
        letters: "",
        options: &["-*engine*", "-*provider*", "-*config*", "-*out*", "-*rand*", "s_*", "-*exec*"],
    },
    Options { tool: "rsync", letters: "e", options: &["--rs*", "--p*", "--fi*", "--config*"] },
    Options {
        tool: "tar",
        letters: "IFCP",
        options: &[
            "--to*", "--ch*", "--use*", "--info*", "--new*", "--rs*", "--rm*", "--tr*", "--di*", "--ext*",
            "--get*", "--ab*",
        ],
    },
    Options {
        tool: "wget",
        letters: "OieoaP",
        options: &["--ou*", "--inp*", "--ex*", "--post*", "--bod*", "--use*", "--app*", "--dir*", "--co*"],
    },
    Options { tool: "zip", letters: "T", options: &["--un*"] },
];

/// A pattern of the table as a test.
fn test_of(option: &str) -> Test {
    if !option.contains('*') {
        return Test::Equals(option.to_owned());
    }
    let mut pieces = Vec::new();
    for (at, text) in option.split('*').enumerate() {
        if at > 0 {
            pieces.push(Piece::Any);
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text.to_owned()));
        }
    }
    Test::Like(pieces)
}

/// A letter in a bundle of short options, after so many others.
fn bundle(letter: char, before: usize) -> Test {
    let free = std::iter::repeat_n(Piece::One, before);
    // Without another letter before it the dash and the letter are one text.
    let pieces = match before {
        0 => vec![Piece::Text(format!("-{letter}")), Piece::Any],
        _ => std::iter::once(Piece::Text("-".to_owned()))
            .chain(free)
            .chain([Piece::Text(letter.to_string()), Piece::Any])
            .collect(),
    };
    Test::Like(pieces)
}

/// What a command must not hold beside what it was seen to hold, for an executable of the table.
pub(super) fn dangers(executable: &str) -> Vec<Test> {
    let Some(row) = row_of(executable) else { return Vec::new() };
    let letters = row.letters.chars();
    let bundles = letters.flat_map(|letter| (0..=BUNDLED).map(move |before| bundle(letter, before)));
    bundles.chain(row.options.iter().map(|option| test_of(option))).collect()
}

fn row_of(executable: &str) -> Option<&'static Options> {
    let name = executable.rsplit('/').next().unwrap_or(executable);
    OPTIONS.iter().find(|row| row.tool == name)
}

/// What only shows: more arguments do nothing but show more.
const SHOWS: ToolKind = ToolKind::REVEALS;

/// Why a command may do anything beside what its arguments are asked for, by its kind: Datadog's search cannot ask for their
/// order, nor that there be no others. `None` where the table above, or the kind of the executable, leaves less room.
pub(super) fn runs_anything(executable: &str, argv0: &str) -> Option<&'static str> {
    let kind = kind_of(executable, argv0)?;
    let is_free = kind.intersects(REACHING.difference(SHOWS)) && row_of(executable).is_none();
    is_free.then(|| kind.word())
}

/// Whether arguments of an executable may be code.
pub(super) fn runs_code(executable: &str, argv0: &str) -> bool {
    let kind = kind_of(executable, argv0);
    kind.is_some_and(|kind| kind.intersects(ToolKind::RUNS_ANYTHING)) && row_of(executable).is_none()
}

/// The shells and servers that people come in by: what runs below one that was never there is not the workload's own.
pub(super) const ENTRIES: [&str; 7] = ["ash", "bash", "busybox", "dash", "sh", "sshd", "zsh"];

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> NeverWiden {
        NeverWiden::of(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_runs_fetches_persists_or_reveals_is_never_widened() {
        let table = words(&["auto"]);
        for name in [
            "sh",
            "bash",
            "python3.11",
            "curl",
            "find",
            "tar",
            "awk",
            "xargs",
            "env",
            "crontab",
            "dig",
            "openssl",
        ] {
            assert!(table.why(&format!("/usr/bin/{name}"), "").is_some(), "{name}");
        }
        assert_eq!(table.why("/usr/sbin/nginx", ""), None);
        assert_eq!(table.why("/bin/busybox", "wget"), Some("downloader"));
    }

    #[test]
    fn the_setting_adds_and_takes_out() {
        let own = words(&["auto", "deploy", "-tar", "/opt/run"]);
        assert_eq!(own.why("/usr/local/bin/deploy", ""), Some("named in the settings"));
        assert_eq!(own.why("/opt/run", ""), Some("named in the settings"));
        assert_eq!(own.why("/bin/tar", ""), None);
        assert!(own.why("/bin/sh", "").is_some());
        assert_eq!(words(&["x"]).why("/bin/sh", ""), None, "without auto only what is named");
        assert_eq!(words(&["x"]).why("/bin/x (deleted)", ""), Some("named in the settings"));
    }

    #[test]
    fn dangerous_options_are_told_however_they_are_spelled() {
        use crate::suppressions::search::{Field, Query, Subject, Truth};

        struct Args<'a>(&'a str);
        impl Subject for Args<'_> {
            fn values(&self, _: &Field, each: &mut dyn FnMut(&str)) -> bool {
                each(self.0);
                true
            }
        }
        let is_told = |executable: &str, arg: &str| {
            let term = |test: Test| Query::Term(Field::Attribute("process.args".to_owned()), test);
            dangers(executable).into_iter().any(|test| term(test).evaluate(&Args(arg)) == Truth::Yes)
        };
        for (executable, args) in [
            (
                "/bin/tar",
                &["-I", "-Ish x", "-cIf", "--checkpoint-a=exec=x", "--to-command=x", "--use-c=x", "-xC/"][..],
            ),
            ("/usr/bin/curl", &["-o", "-o/etc/x", "-so", "--output=x", "-T-", "--config"]),
            ("/usr/bin/find", &["-exec", "-execdir", "-okdir", "-delete", "-fprintf"]),
            ("/usr/bin/openssl", &["--engine=/tmp/x", "-engine", "-provider-path", "s_client", "-out"]),
            ("/usr/bin/wget", &["-O/x", "-qO-", "--execute=x"]),
        ] {
            for arg in args {
                assert!(is_told(executable, arg), "{executable} {arg}");
            }
        }
        assert!(!is_told("/bin/tar", "--create") && !is_told("/bin/tar", "--files-from=x"));
        assert!(dangers("/usr/bin/uname").is_empty());
    }

    #[test]
    fn what_may_be_told_to_do_anything_is_open() {
        assert_eq!(runs_anything("/bin/sh", ""), Some("shell"));
        for name in ["xargs", "docker", "crontab", "ssh", "nc", "pip", "gdb", "chmod"] {
            assert!(runs_anything(&format!("/usr/bin/{name}"), "").is_some(), "{name}");
        }
        assert_eq!(runs_anything("/usr/bin/find", ""), None, "what makes it run others is ruled out");
        assert_eq!(runs_anything("/usr/bin/ps", ""), None, "it only shows");
    }
}
