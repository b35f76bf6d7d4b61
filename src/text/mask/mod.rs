//! Secrets, hidden until somebody asks for them: in arguments, environments, headers, URLs and any other text.
//!
//! The stand-in has a fixed width and does not tell how long the secret is. What counts as secret is in the tables
//! of `names` (by the name it is given under), `commands` (by the place on a command line) and `shapes` (by its
//! own look); in doubt it is hidden. Mask before [`super::sanitize()`], which changes what the rules look at.

mod commands;
mod names;
mod shapes;
mod values;

use std::borrow::Cow;
use std::ops::Range;

pub use names::is_secret_name;

/// Hides secrets behind one stand-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Masker {
    stand_in: &'static str,
}

impl Masker {
    /// Hides behind `••••`.
    pub const UNICODE: Masker = Masker { stand_in: "••••" };
    /// Hides behind `****`.
    pub const ASCII: Masker = Masker { stand_in: "****" };

    /// What stands for a secret.
    #[must_use]
    pub fn stand_in(self) -> &'static str {
        self.stand_in
    }

    /// An argument list. `command` is the path or name of the executable; some flags mean a password only to it.
    #[must_use]
    pub fn arguments<'a, S: AsRef<str>>(self, command: &str, arguments: &'a [S]) -> Vec<Cow<'a, str>> {
        let words: Vec<&str> = std::iter::once(command).chain(arguments.iter().map(AsRef::as_ref)).collect();
        let by_place = commands::secrets(&words);
        let masked = arguments.iter().zip(by_place.into_iter().skip(1)).map(|(argument, by_place)| {
            let argument = argument.as_ref();
            let mut secrets = text_secrets(argument);
            secrets.extend(by_place);
            self.replace(argument, secrets)
        });
        masked.collect()
    }

    /// An entry of an environment, `NAME=value`: the name stays, and the value of the few names that never hold a
    /// secret (`PATH`, `HOME`, `LD_PRELOAD`, …).
    #[must_use]
    pub fn environment(self, entry: &str) -> Cow<'_, str> {
        match entry.split_once('=') {
            Some((name, value)) if !value.is_empty() && !names::is_open_variable(name) => {
                Cow::Owned(format!("{name}={}", self.stand_in))
            }
            _ => self.text(entry),
        }
    }

    /// Any text: a script, a URL, a header, a line of a log.
    #[must_use]
    pub fn text(self, text: &str) -> Cow<'_, str> {
        self.replace(text, text_secrets(text))
    }

    fn replace(self, text: &str, mut secrets: Vec<Range<usize>>) -> Cow<'_, str> {
        secrets.retain(|secret| secret.start < secret.end);
        if secrets.is_empty() {
            return Cow::Borrowed(text);
        }
        secrets.sort_unstable_by_key(|secret| secret.start);
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for secret in secrets {
            // A secret within the one before, or one that only makes it longer, needs no stand-in of its own.
            if secret.start >= copied && (copied == 0 || secret.start > copied) {
                out.push_str(&text[copied..secret.start]);
                out.push_str(self.stand_in);
            }
            copied = copied.max(secret.end);
        }
        out.push_str(&text[copied..]);
        Cow::Owned(out)
    }
}

/// Where a text holds secrets, in no order; ranges may overlap. All ends are at character boundaries.
fn text_secrets(text: &str) -> Vec<Range<usize>> {
    let mut secrets = Vec::new();
    values::named(text, &mut secrets);
    values::in_urls(text, &mut secrets);
    shapes::known(text, &mut secrets);
    commands::in_script(text, &mut secrets);
    secrets
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn masked(command: &str, arguments: &[&str]) -> String {
        Masker::ASCII.arguments(command, arguments).join(" ")
    }

    #[test]
    fn arguments_that_name_a_secret_are_hidden() {
        for (command, arguments, expected) in [
            ("app", &["--password=hunter2,x"][..], "--password=****"),
            ("app", &["--password", "hunter2", "-v"], "--password **** -v"),
            ("app", &["--password", "-v"], "--password -v"),
            ("app", &["--token", "-abc123"], "--token ****"),
            ("app", &["--api-key", "x y", "--apiKey=z"], "--api-key **** --apiKey=****"),
            (
                "app",
                &["--password-file", "/run/p", "--max-tokens", "5"],
                "--password-file /run/p --max-tokens 5",
            ),
            ("app", &["--no-password", "db", "--password="], "--no-password db --password="),
            ("java", &["-Ddb.password=a=b", "-jar", "x.jar"], "-Ddb.password=**** -jar x.jar"),
            ("env", &["AWS_SECRET_ACCESS_KEY=abc", "aws"], "AWS_SECRET_ACCESS_KEY=**** aws"),
            ("valkey-cli", &["-a", "hunter2", "ping"], "-a **** ping"),
            ("mysql", &["-uroot", "-phunter2", "db"], "-uroot -p**** db"),
            ("/usr/bin/mysqldump", &["-p", "db"], "-p db"),
            ("cp", &["-pr", "a", "b"], "-pr a b"),
            ("sshpass", &["-p", "x", "ssh", "-p", "22", "h"], "-p **** ssh -p 22 h"),
            ("sudo", &["mysql", "-px"], "mysql -p****"),
            (
                "curl",
                &["-u", "me:pw", "-H", "Authorization: Bearer abc"],
                "-u me:**** -H Authorization: Bearer ****",
            ),
            ("curl", &["-ume:pw", "-u", "me"], "-ume:**** -u me"),
            ("docker", &["login", "-u", "a", "-p", "b"], "login -u a -p ****"),
            ("docker", &["run", "-p", "80:80", "web"], "run -p 80:80 web"),
            ("openssl", &["rsa", "-passin", "pass:abc"], "rsa -passin pass:****"),
            ("openssl", &["enc", "-pass", "file:/run/p", "-k", "x"], "enc -pass file:/run/p -k ****"),
            ("openssl", &["enc", "-pass", "env:P", "-pass", "file:x"], "enc -pass env:P -pass ****"),
            ("sh", &["-c", "mysql -px db; cp -p a b"], "-c mysql -p**** db; cp -p a b"),
        ] {
            assert_eq!(masked(command, arguments), expected);
        }
    }

    #[test]
    fn secrets_in_a_text_are_hidden() {
        for (text, expected) in [
            ("postgres://me:hunter2@db:5432/x", "postgres://me:****@db:5432/x"),
            ("redis://:p@ss@cache/0", "redis://:****@cache/0"),
            ("amqp://u:p/w@mq", "amqp://u:****@mq"),
            (
                "https://host:8080/@scope/pkg git+ssh://git@github.com/a",
                "https://host:8080/@scope/pkg git+ssh://git@github.com/a",
            ),
            ("https://0123456789abcdefghij0@example.test/x", "https://****@example.test/x"),
            ("curl 'http://h/?a=1&token=abc&b=2'", "curl 'http://h/?a=1&token=****&b=2'"),
            ("X-Api-Key: abc", "X-Api-Key: ****"),
            ("Cookie: a=b; c=d", "Cookie: ****"),
            ("{\"password\": \"a \\\" b\", \"user\": \"me\"}", "{\"password\": ****, \"user\": \"me\"}"),
            ("export TOKEN=abc; id", "export TOKEN=****; id"),
            ("export TOKEN='a b' X=1", "export TOKEN=**** X=1"),
            ("TOKEN=ab\"cd\" id", "TOKEN=**** id"),
            ("password = hunter2", "password = ****"),
            ("sh -c \"tool --token abc\"", "sh -c \"tool --token ****\""),
            ("key AKIAIOSFODNN7EXAMPLE end", "key **** end"),
            ("x=ghp_0123456789abcdefghij0123456789abcdef", "x=****"),
            ("a eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl b", "a **** b"),
            ("bearer abcdefgh1234", "bearer ****"),
            (
                "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----****-----END PRIVATE KEY-----",
            ),
        ] {
            assert_eq!(Masker::ASCII.text(text), expected);
        }
    }

    #[test]
    fn what_is_no_secret_stays() {
        for text in [
            "/usr/lib/python3.11/secrets.py",
            "tokenizer: fast, passenger=3 compass=n bypass=1",
            "-v /etc/secrets:ro",
            "http://secret-service:8080/",
            "Secret::new(1)",
            "PWD=/root OLDPWD=/",
            "token_url=https://example.test/",
            "sk-learn-directory-of-models",
            "awk '{print $1}' | tail -1",
            "ssh -p 22 host; cp -pr a b",
            "primary-key=7 --key value",
        ] {
            assert_eq!(Masker::UNICODE.text(text), text);
        }
    }

    #[test]
    fn environments_keep_their_names() {
        for (entry, expected) in [
            ("DB_HOST=db", "DB_HOST=****"),
            ("PATH=/bin", "PATH=/bin"),
            ("LC_ALL=C", "LC_ALL=C"),
            ("HTTP_PROXY=", "HTTP_PROXY="),
            ("HOME", "HOME"),
            ("LD_PRELOAD=/tmp/x.so", "LD_PRELOAD=/tmp/x.so"),
        ] {
            assert_eq!(Masker::ASCII.environment(entry), expected);
        }
    }

    #[test]
    fn hostile_texts_take_no_longer_than_their_length() {
        for part in
            ["://", "token ", "PRIVATE KEY-----", "docker -p ", "token='", "-----BEGIN PRIVATE KEY-----"]
        {
            let text = part.repeat(200_000 / part.len());
            assert!(Masker::ASCII.text(&text).len() <= text.len() * 2);
        }
    }

    proptest! {
        #[test]
        fn a_named_secret_never_shows_and_its_length_neither(secret in "[a-zA-Z0-9]{9,40}", other in "[a-z]{1,6}") {
            for text in [
                format!("{other} --password={secret} {other}"),
                format!("{other} --token {secret} {other}"),
                format!("http://{other}:{secret}@h/{other}"),
                format!("{other} -H 'Authorization: Bearer {secret}' {other}"),
                format!("{{\"api_key\":\"{secret}\"}}"),
            ] {
                let masked = Masker::ASCII.text(&text).into_owned();
                prop_assert!(!masked.contains(&secret), "{masked}");
                prop_assert_eq!(masked.matches("****").count(), 1, "{}", masked);
            }
        }

        #[test]
        fn any_text_can_be_masked(text in any::<String>(), shell in "[-a-z=:;'\"\\\\@/ é]{0,60}") {
            for text in [text, format!("mysql -p{shell}"), format!("token={shell}"), format!("a://{shell}")] {
                let _ = Masker::UNICODE.text(&text);
            }
        }
    }
}
