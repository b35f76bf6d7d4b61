//! The `habitus` command: parses, runs, maps errors to exit codes. Everything else is in the library.

fn main() -> std::process::ExitCode {
    habitus::cli::main(std::env::args_os())
}
