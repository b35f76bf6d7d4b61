//! The `habitus` command: parses, runs, maps errors to exit codes. Everything else is in the library.

fn main() -> std::process::ExitCode {
    // Here and nowhere else is said who encrypts. It fails only if somebody said so before, and nobody can have.
    let _ = rustls::crypto::ring::default_provider().install_default();
    habitus::cli::main(std::env::args_os())
}
