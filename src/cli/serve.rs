//! `habitus serve`: the backend.

use std::env;
use std::path::PathBuf;

use super::CliError;
use super::args::{ServeArgs, ServerArgs};
use super::printer::Printer;
use crate::server::config::{self, Config};
use crate::server::{log, serve};
use crate::settings::paths::Paths;

/// The variable that names the file.
const FILE: &str = "HABITUS_SERVER_CONFIG";

/// What `systemd` is told.
const UNIT: &str = "\
[Unit]
Description=Habitus backend
After=network-online.target
Wants=network-online.target

[Service]
ExecStart=/usr/local/bin/habitus serve --server-config /etc/habitus/server.toml
ExecReload=/bin/kill -HUP $MAINPID
Environment=HABITUS_SERVER_STATE=/var/lib/habitus
Environment=HABITUS_SERVER_LOG_FORMAT=json
DynamicUser=yes
StateDirectory=habitus
StateDirectoryMode=0700
Restart=on-failure
TimeoutStopSec=60
LimitNOFILE=65536
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
CapabilityBoundingSet=

[Install]
WantedBy=multi-user.target
";

/// The configuration of a server on this machine.
pub(super) fn configuration(args: &ServerArgs, flags: &[(&str, String)]) -> Result<Config, CliError> {
    let state =
        Paths::of_user().map_or_else(|| PathBuf::from("habitus-server"), |paths| paths.state.join("server"));
    let named = env::var_os(FILE).filter(|value| !value.is_empty()).map(PathBuf::from);
    let file = args.server_config.clone().or(named);
    let mut all = Vec::from(flags);
    all.extend(args.state.as_ref().map(|state| ("state", state.to_string_lossy().into_owned())));
    let variable = |name: &str| env::var(name).ok();
    config::load(state, file.as_deref(), &variable, &all)
        .map_err(|error| CliError::usage(error.to_string(), "`habitus serve --print-config` shows all keys"))
}

pub(super) fn run(args: &ServeArgs, printer: &mut Printer) -> Result<(), CliError> {
    if args.print_config {
        return printer.text(&config::sample());
    }
    if args.print_unit {
        return printer.text(UNIT);
    }
    let mut flags: Vec<(&str, String)> = Vec::new();
    flags.extend(args.listen.clone().map(|value| ("listen", value)));
    flags.extend(args.tls_certificate.clone().map(|value| ("tls.certificate", value)));
    flags.extend(args.tls_key.clone().map(|value| ("tls.key", value)));
    flags.extend(args.database.clone().map(|value| ("database", value)));
    flags.extend(args.objects.clone().map(|value| ("objects", value)));
    flags.extend(args.public_without_tls.then(|| ("public_without_tls", "true".to_owned())));
    let config = configuration(&args.server, &flags)?;
    log::start(&config);
    let printer = std::cell::RefCell::new(printer);
    let tell = |line: &str| printer.borrow_mut().note(&format!("habitus: {line}"));
    serve::serve(config, &tell).map_err(|error| CliError::Backend(error.to_string()))
}
