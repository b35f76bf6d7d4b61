//! Which names stand before a secret. A name is split into words, `DB_PASSWORD`, `db.password` and `dbPassword`
//! alike, and looked up in the tables.

/// One word that makes a name secret wherever it stands.
const WORDS: &[&str] = &[
    "auth_token",
    "authorization",
    "bearer",
    "cookie",
    "cookies",
    "cred",
    "credential",
    "credentials",
    "creds",
    "jwt",
    "masterauth",
    "otp",
    "pass",
    "passwd",
    "password",
    "passphrase",
    "psk",
    "pwd",
    "requirepass",
    "secret",
    "secrets",
    "sig",
    "signature",
    "token",
    "userpass",
];

/// Endings that make a word secret: `PGPASSWORD`, `authtoken`.
const ENDINGS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "apikey",
    "secretkey",
    "accesskey",
    "privatekey",
];

/// Two words in a row that make a name secret.
const PAIRS: &[(&str, &str)] = &[
    ("access", "key"),
    ("account", "key"),
    ("api", "key"),
    ("app", "key"),
    ("application", "key"),
    ("auth", "key"),
    ("connection", "string"),
    ("encryption", "key"),
    ("license", "key"),
    ("master", "key"),
    ("private", "key"),
    ("session", "id"),
    ("session", "key"),
    ("shared", "key"),
    ("signing", "key"),
    ("storage", "key"),
];

/// Last words that say the value only tells about a secret.
const ABOUT: &[&str] = &[
    "algorithm",
    "count",
    "dir",
    "directory",
    "endpoint",
    "expiry",
    "file",
    "length",
    "limit",
    "manager",
    "mount",
    "name",
    "namespace",
    "path",
    "policy",
    "prompt",
    "provider",
    "ref",
    "service",
    "size",
    "stdin",
    "store",
    "timeout",
    "ttl",
    "type",
    "uri",
    "url",
    "version",
];

/// First words that make it a switch.
const SWITCHES: &[&str] = &[
    "allow", "ask", "disable", "enable", "has", "ignore", "no", "prompt", "require", "skip", "use", "without",
];

/// Names that look secret and are not.
const OPEN: &[&str] = &["pwd", "oldpwd", "print_secrets"];

/// Variables whose value is shown: they say how a process ran, and never hold a secret of their own.
const OPEN_VARIABLES: &[&str] = &[
    "CLASSPATH",
    "DEBIAN_FRONTEND",
    "EDITOR",
    "GOPATH",
    "GOROOT",
    "HOME",
    "HOSTNAME",
    "IFS",
    "JAVA_HOME",
    "LANG",
    "LANGUAGE",
    "LD_AUDIT",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "LOGNAME",
    "MAIL",
    "NODE_PATH",
    "OLDPWD",
    "PAGER",
    "PATH",
    "PERL5LIB",
    "PWD",
    "PYTHONHOME",
    "PYTHONPATH",
    "RUBYLIB",
    "SHELL",
    "SHLVL",
    "TERM",
    "TMPDIR",
    "TZ",
    "USER",
    "XDG_RUNTIME_DIR",
];

/// Whether what is given under this name (of a flag, variable, header, parameter or field) is a secret.
#[must_use]
pub fn is_secret_name(name: &str) -> bool {
    // Only the end of an endless name counts.
    let from = (name.len().saturating_sub(128)..).find(|&at| name.is_char_boundary(at)).unwrap_or(0);
    let words = words(&name[from..]);
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if ABOUT.contains(&last.as_str())
        || (words.len() > 1 && SWITCHES.contains(&first.as_str()))
        || OPEN.iter().any(|open| open.eq_ignore_ascii_case(name))
    {
        return false;
    }
    let alone =
        |word: &String| WORDS.contains(&word.as_str()) || ENDINGS.iter().any(|ending| word.ends_with(ending));
    words.iter().any(alone)
        || words.windows(2).any(|pair| PAIRS.contains(&(pair[0].as_str(), pair[1].as_str())))
}

/// Whether the value of the variable is shown.
pub(super) fn is_open_variable(name: &str) -> bool {
    OPEN_VARIABLES.contains(&name) || name.starts_with("LC_")
}

/// The words of a name in lower case: split at everything but letters and digits, and where a capital follows.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = '_';
    for c in name.chars() {
        if c.is_alphanumeric() {
            let starts = !before.is_alphanumeric() || (before.is_lowercase() && c.is_uppercase());
            match words.last_mut() {
                Some(word) if !starts => word.push(c.to_ascii_lowercase()),
                _ => words.push(c.to_ascii_lowercase().to_string()),
            }
        }
        before = c;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_judged_by_their_words() {
        for name in [
            "password",
            "DB_PASSWORD",
            "dbPassword",
            "PGPASSWORD",
            "X-Api-Key",
            "aws_secret_access_key",
            "Ddb.password",
            "token",
            "X-Amz-Signature",
            "MYSQL_PWD",
            "connectionString",
            "DD_APP_KEY",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
        for name in [
            "passenger",
            "compass",
            "bypass",
            "tokenizer",
            "max-tokens",
            "password-file",
            "PWD",
            "key",
            "author",
            "authority",
            "no-password",
            "PASSWORD_STORE_DIR",
            "signal",
            "",
            "-",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }
}
