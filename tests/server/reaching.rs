//! Reaching a backend over TLS: authorities of one's own, the way through a proxy, and where the token comes from.

use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;

use crate::doors::encrypted;
use crate::proxy::Proxy;
use crate::world::{Server, World};

/// What a command prints on both streams, and its exit code.
fn told(world: &World, words: &[&str], variables: &[(&str, &str)]) -> (String, Option<i32>) {
    let output = world.command(words).envs(variables.iter().copied()).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (String::from_utf8(text).unwrap(), output.status.code())
}

/// A server over TLS, and its address by name.
fn served() -> (World, Server, String) {
    let world = encrypted();
    let server = world.serve();
    let url = format!("https://localhost:{}", server.address.port());
    (world, server, url)
}

/// Writes settings that name a backend, and gives what names them on the command line.
fn settings(world: &World, url: &str, more: &str) -> String {
    let path = world.path("config.toml");
    fs::write(&path, format!("[[backend]]\nname = \"prod\"\nurl = \"{url}\"\n{more}\n")).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn an_authority_of_ones_own_is_named_by_the_environment_or_the_settings() {
    let (world, server, url) = served();
    let root = world.path("root.pem").to_string_lossy().into_owned();
    let token = ("HABITUS_TOKEN", server.token.as_str());
    let (said, code) = told(&world, &["list", &url], &[token]);
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("does not prove that it is localhost"), "{said}");
    assert!(said.contains("ca_file") && said.contains("SSL_CERT_FILE"), "{said}");
    let (said, _) = told(&world, &["doctor", &url], &[token, ("SSL_CERT_FILE", &root)]);
    assert!(said.contains("admin (") && said.contains("SSL_CERT_FILE, in place of"), "{said}");
    let clock = said.lines().find(|line| line.contains(" clock ")).expect("the clock is told of");
    assert!(clock.contains("as here"), "{said}");
    let config = settings(&world, &url, &format!("ca_file = \"{root}\""));
    let (said, _) = told(&world, &["--config", &config, "doctor", "prod"], &[token]);
    assert!(said.contains("admin (") && said.contains("ca_file of the settings"), "{said}");
    server.end();
}

#[test]
fn the_way_leads_through_a_proxy_but_for_hosts_that_are_excepted() {
    let (world, server, url) = served();
    let proxy = Proxy::start(server.address);
    let root = world.path("root.pem").to_string_lossy().into_owned();
    let address = format!("http://{}", proxy.address);
    let base =
        [("HABITUS_TOKEN", server.token.as_str()), ("SSL_CERT_FILE", &root), ("HTTPS_PROXY", &address)];
    // Nobody but the proxy finds anything there.
    let nowhere = unused();
    let behind = format!("https://localhost:{}", nowhere.port());
    let (said, _) = told(&world, &["doctor", &behind], &base);
    assert!(said.contains("admin (") && said.contains("that of HTTPS_PROXY"), "{said}");
    let asked = proxy.asked();
    assert!(!asked.is_empty() && asked.iter().all(|host| *host == format!("localhost:{}", nowhere.port())));
    // The proxy has not read along: it was only asked to connect.
    let excepted = [&base[..], &[("NO_PROXY", "localhost")]].concat();
    let (said, _) = told(&world, &["doctor", &url], &excepted);
    assert!(said.contains("admin ("), "{said}");
    assert_eq!(proxy.asked(), asked, "it was asked for one that is excepted");
    server.end();
}

/// A port that was free a moment ago.
fn unused() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

#[test]
fn a_token_comes_from_a_private_file_or_a_program_and_never_from_a_file_that_others_read() {
    let (world, server, url) = served();
    let root = world.path("root.pem").to_string_lossy().into_owned();
    let file = world.path("token");
    fs::write(&file, format!("{}\n", server.token)).unwrap();
    let ask = |more: &str| {
        let config = settings(&world, &url, &format!("ca_file = \"{root}\"\n{more}"));
        told(&world, &["--config", &config, "doctor", "prod"], &[])
    };
    let of_file = format!("token_file = \"{}\"", file.display());
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let (said, _) = ask(&of_file);
    assert!(said.contains("admin ("), "{said}");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let (said, code) = ask(&of_file);
    assert!(code != Some(0) && !said.contains("admin ("), "{said}");
    assert!(said.contains("chmod 600") && !said.contains(&server.token), "{said}");
    let (said, _) = ask(&format!("token_command = [\"cat\", \"{}\"]", file.display()));
    assert!(said.contains("admin (") && !said.contains(&server.token), "{said}");
    let (said, code) = ask("token_command = [\"false\"]");
    assert!(code != Some(0) && said.contains("run it by hand"), "{said}");
    server.end();
}
