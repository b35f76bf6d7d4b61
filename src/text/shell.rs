//! An argument list as a line that can be copied into a shell and means the same there.

use std::borrow::Cow;

use super::sanitize::is_clean;

/// The arguments as one shell line: `sh -c "df -h / | tail -1"`.
///
/// The line holds nothing that [`super::sanitize()`] would change: what is unsafe to show is written as bytes in
/// `$'…'`, which bash, zsh, ksh and every shell of POSIX 2024 understand.
#[must_use]
pub fn line<S: AsRef<str>>(arguments: &[S]) -> String {
    let words: Vec<Cow<'_, str>> = arguments.iter().map(|argument| quote(argument.as_ref())).collect();
    let mut line = words.join(" ");
    // As the first word `A=b` would be an assignment, not a command.
    if let Some(first) =
        arguments.first().filter(|first| first.as_ref().contains('=') && is_bare(first.as_ref()))
    {
        line.replace_range(..first.as_ref().len(), &format!("\"{}\"", first.as_ref()));
    }
    line
}

/// One argument, quoted only if it has to be, in the quotes that need the fewest escapes.
#[must_use]
pub fn quote(argument: &str) -> Cow<'_, str> {
    if is_bare(argument) {
        Cow::Borrowed(argument)
    } else if !is_clean(argument) {
        Cow::Owned(quote_bytes(argument))
    } else if !argument.contains(['$', '`', '"', '\\', '!']) {
        Cow::Owned(format!("\"{argument}\""))
    } else {
        Cow::Owned(format!("'{}'", argument.replace('\'', "'\\''")))
    }
}

fn is_bare(argument: &str) -> bool {
    let plain = |c: char| {
        c.is_ascii_alphanumeric() || "_@%+=:,./-•".contains(c) || (!c.is_ascii() && c.is_alphanumeric())
    };
    argument == "{}" || (!argument.is_empty() && is_clean(argument) && argument.chars().all(plain))
}

fn quote_bytes(argument: &str) -> String {
    let mut out = "$'".to_owned();
    for c in argument.chars() {
        match c {
            '\'' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            ' '..='~' => out.push(c),
            c if c.is_alphanumeric() && is_clean(c.encode_utf8(&mut [0; 4])) => out.push(c),
            // Octal has a fixed length, so that a digit that follows is not taken for a part of it.
            c => c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out.push_str(&format!("\\{byte:03o}"))),
        }
    }
    out.push('\'');
    out
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn quotes_are_chosen_for_the_reader() {
        for (arguments, expected) in [
            (&["sh", "-c", "df -h / | tail -1"][..], r#"sh -c "df -h / | tail -1""#),
            (&["awk", "{print $1}"], "awk '{print $1}'"),
            (&["echo", "it's"], r#"echo "it's""#),
            (&["echo", "it's $5"], r"echo 'it'\''s $5'"),
            (&["find", "-exec", "rm", "{}", ";"], r#"find -exec rm {} ";""#),
            (&["printf", "a\nb\u{1b}[0m"], r"printf $'a\nb\033[0m'"),
            (&["cat", "\u{202e}1"], r"cat $'\342\200\2561'"),
            (&["A=b", "C=d", ""], r#""A=b" C=d """#),
            (&["ls", "Größe", "*"], r#"ls Größe "*""#),
        ] {
            assert_eq!(line(arguments), expected);
        }
        assert_eq!(line::<&str>(&[]), "");
    }

    proptest! {
        #[test]
        fn a_line_is_safe_to_show(arguments in proptest::collection::vec(any::<String>(), 0..4)) {
            let line = line(&arguments);
            prop_assert!(is_clean(&line), "{line:?}");
        }
    }

    #[test]
    fn a_shell_reads_the_same_arguments() {
        let arguments =
            ["a b", "", "it's $HOME `x` \\ \"!", "tab\tand\u{1b}1", "\u{202e}9", "*", "~", "{a,b}", "#"];
        let script = format!("printf '%s\\0' {}", line(&arguments));
        let Ok(output) = Command::new("bash").args(["-c", &script]).output() else {
            println!("skipped: there is no bash here");
            return;
        };
        let read: Vec<&[u8]> = output.stdout.split(|&byte| byte == 0).collect();
        let expected: Vec<&[u8]> = arguments.iter().map(|a| a.as_bytes()).chain([&b""[..]]).collect();
        assert_eq!(read, expected);
    }
}
