//! Whose token a backend is asked with: from the environment, a private file, or a command that is run without a shell.

use std::fmt;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::sources::http::{Secret, private_text};
use crate::text::sanitize;

/// The variable that holds a token.
pub const VARIABLE: &str = "HABITUS_TOKEN";
/// How long a command may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How many bytes a command may say.
const MAX_BYTES: u64 = 4_096;
const EXPECTED: &str = "expected a token such as `hbt_…`";

/// Where the token comes from.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Credentials {
    /// There is none.
    #[default]
    None,
    /// It is this one.
    Token(Secret),
    /// It stands in this file, which nobody else may read.
    File(PathBuf),
    /// This program says it, with these arguments.
    Command(Vec<String>),
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Credentials::None => f.write_str("None"),
            Credentials::Token(_) => f.write_str("Token(…)"),
            Credentials::File(path) => f.debug_tuple("File").field(path).finish(),
            // Arguments may hold secrets of another kind.
            Credentials::Command(words) => f.debug_tuple("Command").field(&words.first()).finish(),
        }
    }
}

impl Credentials {
    /// Where the token comes from, for people. Nothing of it stands in it, nor arguments, which may be secrets of another kind.
    #[must_use]
    pub fn origin(&self) -> String {
        let safe = |text: &str| sanitize(text).into_owned();
        match self {
            Credentials::None => "nowhere".to_owned(),
            Credentials::Token(_) => format!("the variable {VARIABLE}"),
            Credentials::File(path) => format!("the file {}", safe(&path.to_string_lossy())),
            Credentials::Command(words) => {
                format!("the command `{}`", safe(words.first().map_or("", String::as_str)))
            }
        }
    }

    /// Whether a token file can be read, and holds what may be a token; of anything else nothing is looked at.
    ///
    /// # Errors
    /// What is wrong and what to do. Nothing of the token stands in it.
    pub fn check(&self) -> Result<(), String> {
        match self {
            Credentials::File(_) => self.token().map(drop),
            _ => Ok(()),
        }
    }

    /// Whether asking again may give another token.
    pub(super) fn may_change(&self) -> bool {
        matches!(self, Credentials::File(_) | Credentials::Command(_))
    }

    /// The token. `None` where there is none.
    ///
    /// # Errors
    /// What is wrong and what to do. Nothing of the token stands in it.
    pub(super) fn token(&self) -> Result<Option<Secret>, String> {
        let secret = |text: &str, from: String| {
            Secret::new(text).map(Some).ok_or_else(|| format!("what {from} gives cannot be one; {EXPECTED}"))
        };
        match self {
            Credentials::None => Ok(None),
            Credentials::Token(token) => Ok(Some(token.clone())),
            Credentials::File(path) => {
                let name = sanitize(&path.to_string_lossy()).into_owned();
                match private_text(path, "tokens", EXPECTED) {
                    Ok(Some(text)) => secret(&text, name),
                    Ok(None) => Err(format!("{name} does not exist; check token_file in the settings")),
                    Err(problem) => Err(format!("{name} {problem}")),
                }
            }
            Credentials::Command(words) => {
                let (program, arguments) = words.split_first().ok_or("token_command is empty")?;
                let name = format!("`{}`", sanitize(program));
                secret(&said(program, arguments).map_err(|why| format!("{name} {why}"))?, name)
            }
        }
    }
}

/// What a program says, within the time that it may take.
fn said(program: &str, arguments: &[String]) -> Result<String, String> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("cannot be run: {error}; check token_command in the settings"))?;
    let stdout = child.stdout.take();
    // It may write more than a pipe holds before it ends.
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        let read = stdout.map(|stdout| stdout.take(MAX_BYTES + 1).read_to_string(&mut text));
        matches!(read, Some(Ok(_))).then_some(text)
    });
    let deadline = Instant::now() + PATIENCE;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(10)),
            Ok(None) => {
                let _ = child.kill().and_then(|()| child.wait().map(|_| ()));
                return Err(format!("did not end within {} s", PATIENCE.as_secs()));
            }
            Err(error) => return Err(format!("cannot be waited for: {error}")),
        }
    };
    if !status.success() {
        return Err(format!("failed ({status}); run it by hand to see why"));
    }
    // A child of it may hold the pipe for longer.
    while !reader.is_finished() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(2));
    }
    let text = if reader.is_finished() { reader.join().ok().flatten() } else { None };
    text.filter(|text| text.len() as u64 <= MAX_BYTES)
        .ok_or_else(|| format!("did not say a text of at most {MAX_BYTES} bytes"))
}
