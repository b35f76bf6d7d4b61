//! Secrets by their place on a command line: flags that mean a password to some commands and not to others.

use std::ops::Range;

use super::names::is_secret_name;
use super::values::{is_flag, value_end};

#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// `-pSECRET`
    Attached,
    /// `-p SECRET`
    Next,
    /// Both.
    Either,
}

struct Rule {
    commands: &'static [&'static str],
    flags: &'static [&'static str],
    form: Form,
    /// The secret begins after this character of the value; the whole value is secret if this is `None`.
    after: Option<char>,
    /// A word that must stand before the flag.
    needs: Option<&'static str>,
}

const fn rule(commands: &'static [&'static str], flags: &'static [&'static str], form: Form) -> Rule {
    Rule { commands, flags, form, after: None, needs: None }
}

const RULES: &[Rule] = &[
    rule(
        &[
            "mysql",
            "mysqldump",
            "mysqladmin",
            "mysqlimport",
            "mysqlcheck",
            "mysqlpump",
            "mariadb",
            "mariadb-dump",
            "mariadb-admin",
        ],
        &["-p"],
        Form::Attached,
    ),
    rule(&["7z", "7za", "7zr", "rar", "unrar"], &["-p"], Form::Attached),
    rule(&["sshpass", "mongo", "mongosh", "mongodump", "mongorestore", "mongoexport"], &["-p"], Form::Either),
    // What sshpass starts has flags of its own.
    rule(&["ssh", "scp", "sftp", "rsync"], &[], Form::Next),
    rule(&["useradd", "usermod", "hydra"], &["-p"], Form::Next),
    rule(
        &["redis-cli", "valkey-cli", "keydb-cli", "redis-benchmark", "valkey-benchmark"],
        &["-a", "--pass"],
        Form::Next,
    ),
    rule(
        &["ldapsearch", "ldapadd", "ldapmodify", "ldapdelete", "ldapwhoami", "kadmin"],
        &["-w"],
        Form::Either,
    ),
    rule(
        &["sqlcmd", "bcp", "ipmitool", "mosquitto_pub", "mosquitto_sub", "zip", "unzip"],
        &["-P"],
        Form::Either,
    ),
    rule(&["snmpget", "snmpwalk", "snmpset", "snmpbulkwalk"], &["-c", "-A", "-X"], Form::Next),
    rule(&["plink", "pscp", "psftp"], &["-pw"], Form::Next),
    rule(&["openssl"], &["-k", "-K"], Form::Next),
    Rule { after: Some(':'), ..rule(&["openssl"], &["-pass", "-passin", "-passout"], Form::Next) },
    Rule { after: Some(':'), ..rule(&["curl"], &["-u", "-U"], Form::Either) },
    Rule { after: Some(':'), ..rule(&["curl"], &["--user", "--proxy-user"], Form::Next) },
    Rule { after: Some(':'), ..rule(&["http", "https", "httpie"], &["-a", "--auth"], Form::Next) },
    Rule { after: Some('%'), ..rule(&["smbclient", "rpcclient", "winexe"], &["-U"], Form::Either) },
    Rule { after: Some(','), ..rule(&["lftp"], &["-u"], Form::Next) },
    Rule {
        needs: Some("login"),
        ..rule(
            &["docker", "podman", "nerdctl", "buildah", "skopeo", "crane", "helm", "oc", "az", "cf"],
            &["-p"],
            Form::Either,
        )
    },
];

/// For each word of a command line, where it holds secrets. A rule applies after any word that names its command,
/// so that `sudo mysql -p…` is understood.
pub(super) fn secrets(words: &[&str]) -> Vec<Vec<Range<usize>>> {
    let mut found: Vec<Vec<Range<usize>>> = vec![Vec::new(); words.len()];
    // The rules of the command that was named last, each with whether the word it needs was met.
    let mut active: Vec<(&Rule, bool)> = Vec::new();
    for (at, &word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied();
        let base = word.rsplit('/').next().unwrap_or(word);
        let of_command = |rule: &&Rule| rule.commands.contains(&base);
        if RULES.iter().any(|rule| of_command(&rule)) {
            active = RULES.iter().filter(of_command).map(|rule| (rule, rule.needs.is_none())).collect();
        }
        if let Some((name, value)) = word.split_once('=') {
            if is_secret_name(name.trim_start_matches('-')) {
                found[at].push(word.len() - value.len()..word.len());
            }
        } else if word.starts_with('-')
            && is_secret_name(word.trim_start_matches('-'))
            && let Some(next) = next.filter(|next| !is_flag(next) && !names_source(next))
        {
            found[at + 1].push(0..next.len());
        }
        for (rule, met) in &mut active {
            *met |= rule.needs == Some(word);
            for flag in rule.flags.iter().filter(|_| *met) {
                let Some(rest) = word.strip_prefix(flag) else { continue };
                if rest.is_empty() {
                    if rule.form != Form::Attached
                        && let Some(next) = next
                    {
                        found[at + 1].extend(secret_part(next, 0, rule.after));
                    }
                } else if rule.form != Form::Next {
                    found[at].extend(secret_part(word, flag.len(), rule.after));
                }
            }
        }
    }
    found
}

/// Whether a value says where a secret lies, as OpenSSL's pass phrases do, and is none itself: `file:/run/p`, `env:NAME`.
fn names_source(value: &str) -> bool {
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    value.starts_with("file:/")
        || value.strip_prefix("env:").is_some_and(is_name)
        || value.strip_prefix("fd:").is_some_and(|fd| fd.parse::<u16>().is_ok())
}

fn secret_part(word: &str, from: usize, after: Option<char>) -> Option<Range<usize>> {
    if names_source(&word[from..]) {
        return None;
    }
    let start = match after {
        None => from,
        Some(separator) => from + word[from..].find(separator)? + separator.len_utf8(),
    };
    Some(start..word.len())
}

/// The same in a script: each command of it is split into words, roughly as a shell would.
pub(super) fn in_script(text: &str, out: &mut Vec<Range<usize>>) {
    // Scripts that name none of the commands are the rule.
    if !RULES.iter().flat_map(|rule| rule.commands).any(|command| text.contains(command)) {
        return;
    }
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = value_end(text, at);
        if end > at {
            words.push(at..end);
            at = end;
        } else {
            let c = text[at..].chars().next().unwrap_or(' ');
            if !matches!(c, ' ' | '\t' | '"' | '\'') {
                flush(text, &mut words, out);
            }
            at += c.len_utf8();
        }
    }
    flush(text, &mut words, out);
}

fn flush(text: &str, words: &mut Vec<Range<usize>>, out: &mut Vec<Range<usize>>) {
    let of: Vec<&str> = words.iter().map(|word| text[word.clone()].trim_start_matches(['"', '\''])).collect();
    for ((word, trimmed), secrets) in words.iter().zip(&of).zip(secrets(&of)) {
        let start = word.end - trimmed.len();
        out.extend(secrets.into_iter().map(|secret| start + secret.start..start + secret.end));
    }
    words.clear();
}
