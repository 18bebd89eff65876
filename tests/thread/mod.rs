//! The one thread over HTTP, on the demonstration as people start it: search, match, case, referral,
//! the race for the last place, appointment, arrival, and the coordinator's table that counts it.

mod desk;
mod story;

use std::path::PathBuf;

use crate::support::http::Client;
use crate::support::program::{Place, Program};

/// The demonstration with its log-ins.
struct Demo {
    program: Program,
    place: Place,
    password: String,
}

impl Demo {
    fn start() -> Self {
        let mut program = Program::demo();
        let after = |mark: &'static str| {
            move |line: &str| line.split_once(mark).map(|(_, rest)| rest.trim().to_owned())
        };
        let password = program.wait_for_line("the password", after("password for all:"));
        let data = program.wait_for_line("the folder", after("--data "));
        Self { program, place: Place::at(&PathBuf::from(data)), password }
    }

    fn client(&self) -> Client {
        self.program.client()
    }

    /// A client with a token for this role in an agency of the demonstration.
    fn api(&self, role: &str, agency: &str) -> Client {
        self.client().token(&self.place.token(role, agency))
    }
}
