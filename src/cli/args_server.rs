//! What can be written on the command line about the backend.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Subcommand};

use super::token::{scope, span};
use crate::api::Scope;

/// Which server is meant.
#[derive(Debug, Args)]
pub(super) struct ServerArgs {
    /// The configuration of the server [default: the one of HABITUS_SERVER_CONFIG, or none]
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) server_config: Option<PathBuf>,

    /// The folder of its database and objects [default: `server` in the user's state folder]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(super) state: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ServeArgs {
    #[command(flatten)]
    pub(super) server: ServerArgs,

    /// Address and port; port 0 takes a free one [default: 127.0.0.1:4180]
    #[arg(long, value_name = "ADDRESS")]
    pub(super) listen: Option<String>,

    /// The certificate chain, in PEM
    #[arg(long, value_name = "FILE")]
    pub(super) tls_certificate: Option<String>,

    /// Its private key, in PEM
    #[arg(long, value_name = "FILE")]
    pub(super) tls_key: Option<String>,

    /// Listen to other machines without TLS, because something before it encrypts
    #[arg(long)]
    pub(super) public_without_tls: bool,

    /// A database instead of the embedded one: postgres://…
    #[arg(long, value_name = "ADDRESS")]
    pub(super) database: Option<String>,

    /// An object storage instead of a folder: s3://bucket/prefix
    #[arg(long, value_name = "ADDRESS")]
    pub(super) objects: Option<String>,

    /// Print a sample of the configuration, with every key
    #[arg(long)]
    pub(super) print_config: bool,

    /// Print a unit for systemd
    #[arg(long, conflicts_with = "print_config")]
    pub(super) print_unit: bool,
}

#[derive(Debug, Args)]
pub(super) struct TokenArgs {
    #[command(flatten)]
    pub(super) server: ServerArgs,

    #[command(subcommand)]
    pub(super) command: TokenCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum TokenCommand {
    /// Make a token and print it, this once
    Create {
        /// What people call it; who decides with it signs with this name
        name: String,

        /// What it may do: read, decide, ingest, admin
        #[arg(long = "scope", value_name = "SCOPE", value_delimiter = ',', required = true, value_parser = scope)]
        scopes: Vec<Scope>,

        /// How long it holds: 90d, 12h [default: for ever]
        #[arg(long, value_name = "SPAN", value_parser = span)]
        expires: Option<Duration>,

        /// Make it though another token of this name is active: both sign alike
        #[arg(long)]
        same_name: bool,
    },
    /// List the tokens, without what is secret
    List,
    /// Revoke a token
    Revoke {
        /// Its id, or its name where no other active token has it
        id: String,
    },
}
