//! The command `lotse`: reads the arguments and hands over to [`lotse::cli`].

fn main() -> std::process::ExitCode {
    lotse::cli::main()
}
