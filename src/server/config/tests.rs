//! What a configuration says, and what is wrong with it.

use super::*;

fn loaded(text: &str, variables: &[(&str, &str)], flags: &[(&str, String)]) -> Result<Config, ConfigError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("server.toml");
    std::fs::write(&path, text).unwrap();
    let variable =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    load("/s".into(), Some(&path), &variable, flags)
}

#[test]
fn flags_go_over_variables_and_those_over_the_file() {
    let file = "listen = \"127.0.0.1:1\"\nworkers = 1\n[limits]\nstreams = 7\n";
    let variables = [("HABITUS_SERVER_LISTEN", "127.0.0.1:2"), ("HABITUS_SERVER_WORKERS", "2")];
    let config = loaded(file, &variables, &[("listen", "127.0.0.1:3".to_owned())]).unwrap();
    assert_eq!((config.listen.port(), config.workers, config.limits.streams), (3, 2, 7));
}

#[test]
fn what_is_wrong_is_told_with_a_remedy() {
    let error = |text: &str| loaded(text, &[], &[]).unwrap_err().to_string();
    assert!(error("lisen = 1").contains("did you mean `listen`"));
    assert!(error("workers = \"many\"").contains("`workers`: expected a whole number"));
    assert!(error("[tls]\nkey = \"k\"").contains("give both"));
    assert!(error("listen = \"0.0.0.0:1\"").contains("public_without_tls"));
    assert!(loaded("listen = \"0.0.0.0:1\"\npublic_without_tls = true", &[], &[]).is_ok());
    assert!(error("listen = ").contains("server.toml"));
}

#[test]
fn every_line_of_the_sample_is_understood() {
    let sample = sample();
    let bare: String = sample
        .lines()
        .filter(|line| line.starts_with('[') || line.contains(" = "))
        .map(|line| format!("{}\n", line.trim_start_matches("# ")))
        .collect();
    assert_eq!(values(&bare).unwrap().len(), keys().count());
    assert!(loaded(&bare, &[], &[]).is_ok(), "{bare}");
}

#[test]
fn a_password_is_not_in_what_is_printed() {
    let config = loaded("database = \"postgres://u:hunter2@h/d\"", &[], &[]).unwrap();
    assert!(!format!("{config:?}").contains("hunter2"));
}
