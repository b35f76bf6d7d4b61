//! What keeps a suppression from reaching further than it looks: executables that are never widened, and options that turn
//! an ordinary command into one that runs, fetches or writes something else.

use super::search::{Field, Piece, Query, Test};
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

/// Options of a tool that make it run, fetch or write something else. One that ends in `*` is the beginning of one.
struct Options {
    tool: &'static str,
    options: &'static [&'static str],
}

static OPTIONS: &[Options] = &[
    Options { tool: "aws", options: &["--endpoint-url*", "--profile*"] },
    Options {
        tool: "curl",
        options: &[
            "-o",
            "--output*",
            "-O",
            "--remote-name*",
            "-K",
            "--config*",
            "-T",
            "--upload-file*",
            "-d",
            "--data*",
            "-F",
            "--form*",
        ],
    },
    Options { tool: "find", options: &["-exec", "-execdir", "-ok", "-okdir", "-delete", "-fprint*", "-fls"] },
    Options { tool: "gpg", options: &["--keyserver*", "--agent-program*", "--output*", "-o"] },
    Options { tool: "gzip", options: &["-S", "--suffix*"] },
    Options { tool: "openssl", options: &["-engine", "-provider*", "s_client", "s_server"] },
    Options { tool: "rsync", options: &["-e", "--rsh*", "--rsync-path*"] },
    Options {
        tool: "tar",
        options: &[
            "--to-command*",
            "--checkpoint-action*",
            "-I",
            "--use-compress-program*",
            "-F",
            "--info-script*",
            "--new-volume-script*",
            "--rsh-command*",
            "--rmt-command*",
        ],
    },
    Options {
        tool: "wget",
        options: &[
            "-O",
            "--output-document*",
            "-i",
            "--input-file*",
            "-e",
            "--execute*",
            "--post-file*",
            "--post-data*",
            "--use-askpass*",
        ],
    },
    Options { tool: "zip", options: &["-TT", "--unzip-command*"] },
];

/// What a command must not hold beside what it was seen to hold: a condition an option, for an executable of the table.
#[must_use]
pub(super) fn without_dangers(executable: &str, args: &[String]) -> Vec<Query> {
    let name = executable.rsplit('/').next().unwrap_or(executable);
    let Some(row) = OPTIONS.iter().find(|row| row.tool == name) else { return Vec::new() };
    let dangers = row.options.iter().filter(|option| !args.iter().any(|arg| is_option(arg, option)));
    dangers
        .map(|option| {
            let test = match option.strip_suffix('*') {
                Some(begin) => Test::Like(vec![Piece::Text(begin.to_owned()), Piece::Any]),
                None => Test::Equals((*option).to_owned()),
            };
            Query::Not(Box::new(Query::Term(Field::Attribute("process.args".to_owned()), test)))
        })
        .collect()
}

fn is_option(arg: &str, option: &str) -> bool {
    option.strip_suffix('*').map_or(arg == option, |begin| arg.starts_with(begin))
}

/// Why a command may do anything beside what its arguments are asked for: Datadog's search cannot ask for their order, nor
/// that there be no others. `None` where the table above, or the kind of the executable, leaves less room.
#[must_use]
pub(super) fn runs_anything(executable: &str, argv0: &str) -> Option<&'static str> {
    let name = executable.rsplit('/').next().unwrap_or(executable);
    let kind = kind_of(executable, argv0)?;
    let is_guarded = OPTIONS.iter().any(|row| row.tool == name);
    (kind.intersects(ToolKind::RUNS_ANYTHING) && !is_guarded).then(|| kind.word())
}

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
    fn dangerous_options_are_ruled_out_unless_they_belong_to_it() {
        let args = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>();
        let count = |executable: &str, given: &[&str]| without_dangers(executable, &args(given)).len();
        let all = count("/usr/bin/curl", &["-s"]);
        assert_eq!(count("/usr/bin/curl", &["-o", "x"]), all - 1);
        assert_eq!(count("/usr/bin/curl", &["--output=x"]), all - 1);
        assert_eq!(count("/usr/bin/uname", &["-a"]), 0);
    }

    #[test]
    fn code_in_arguments_may_do_anything() {
        assert_eq!(runs_anything("/bin/sh", ""), Some("shell"));
        assert!(runs_anything("/usr/bin/xargs", "").is_some());
        assert_eq!(runs_anything("/usr/bin/find", ""), None, "what makes it run others is ruled out");
        assert_eq!(runs_anything("/usr/bin/df", ""), None);
    }
}
