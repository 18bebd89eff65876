//! The program itself, as people run it: started on a free port, killed, asked to stop; and its
//! commands.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::http::Client;

/// How long a start may take, on a machine that is busy with other tests.
const START: Duration = Duration::from_secs(60);

/// Where an installation keeps its things.
#[derive(Debug, Clone)]
pub struct Place {
    pub data: PathBuf,
    pub database_url: Option<String>,
}

impl Place {
    /// On SQLite, in this folder.
    pub fn at(data: &Path) -> Self {
        Self { data: data.to_owned(), database_url: None }
    }

    fn command(&self) -> Command {
        let mut command = bare();
        command.arg("--data").arg(&self.data);
        if let Some(url) = &self.database_url {
            command.arg("--database-url").arg(url);
        }
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, args: &[&str]) -> Output {
        self.command().args(args).output().expect("runs")
    }

    /// Starts a command.
    pub fn start(&self, args: &[&str]) -> Child {
        let mut command = self.command();
        command.args(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("starts")
    }

    /// Runs a command with something on its standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Output {
        let mut command = self.command();
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("starts");
        child.stdin.take().expect("an input").write_all(input.as_bytes()).expect("takes input");
        child.wait_with_output().expect("ends")
    }

    /// A new API token.
    pub fn token(&self, role: &str, agency: &str) -> String {
        let output = self.run(&["token", "add", "--role", role, "--agency", agency]);
        assert!(output.status.success(), "{}", words(&output));
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        printed.lines().last().expect("a token").to_owned()
    }

    /// Starts serving on a free port.
    pub fn serve(&self) -> Program {
        let mut command = self.command();
        command.args(["serve", "--listen", "127.0.0.1:0"]);
        Program::start(command)
    }
}

/// All that a command said.
pub fn words(output: &Output) -> String {
    let [out, err] = [&output.stdout, &output.stderr].map(|said| String::from_utf8_lossy(said));
    format!("{out}{err}")
}

/// The program without the settings of whoever runs the tests.
fn bare() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lotse"));
    for setting in [
        "LOTSE_LISTEN",
        "LOTSE_DATA",
        "LOTSE_DATABASE_URL",
        "LOTSE_METRICS_LISTEN",
        "LOTSE_MASTER_KEY",
        "RUST_LOG",
    ] {
        command.env_remove(setting);
    }
    command
}

/// A program that serves. It is stopped when it is dropped.
pub struct Program {
    child: Child,
    pub address: String,
    said: Arc<Mutex<Vec<String>>>,
}

impl Program {
    /// The demonstration.
    pub fn demo() -> Self {
        let mut command = bare();
        command.args(["demo", "--listen", "127.0.0.1:0"]);
        Self::start(command)
    }

    fn start(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts");
        let said = Arc::new(Mutex::new(Vec::new()));
        let out = child.stdout.take().expect("an output");
        let err = child.stderr.take().expect("an error output");
        listen_to(out, "", &said);
        listen_to(err, "! ", &said);
        let mut program = Self { child, address: String::new(), said };
        program.address = program.wait_for_line("the address", |line| {
            let (_, address) = line.split_once("http://")?;
            Some(address.trim_end_matches('/').to_owned())
        });
        program
    }

    /// What it said so far; lines of its log begin with `! `.
    pub fn said(&self) -> Vec<String> {
        self.said.lock().expect("said").clone()
    }

    /// Waits for a line on its standard output.
    pub fn wait_for_line<T>(&mut self, what: &str, pick: impl Fn(&str) -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            let said = self.said();
            if let Some(found) =
                said.iter().filter(|l| !l.starts_with("! ")).find_map(|line| pick(line))
            {
                return found;
            }
            let ended = self.child.try_wait().expect("its state");
            assert!(ended.is_none(), "{what}: it ended with {ended:?}: {said:#?}");
            assert!(begun.elapsed() < START, "{what} did not come: {said:#?}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn client(&self) -> Client {
        Client::new(&self.address)
    }

    /// Pulls the plug (SIGKILL).
    pub fn kill(mut self) {
        self.child.kill().expect("kills");
        self.child.wait().expect("ends");
    }

    /// Asks it to stop (SIGTERM), without waiting.
    pub fn ask_to_stop(&self) {
        // The shell knows `kill` wherever there is one.
        let order = format!("kill -TERM {}", self.child.id());
        let sent = Command::new("sh").args(["-c", &order]).status().expect("a shell");
        assert!(sent.success());
    }

    /// Waits until it has ended.
    pub fn ended(&mut self, within: Duration) -> Option<ExitStatus> {
        let begun = Instant::now();
        while begun.elapsed() < within {
            if let Some(status) = self.child.try_wait().expect("its state") {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            // Politely first: a demonstration takes its folder with it.
            self.ask_to_stop();
            if self.ended(Duration::from_secs(12)).is_none() {
                let _ = self.child.kill();
                let _ = self.child.wait();
            }
        }
    }
}

fn listen_to(
    from: impl std::io::Read + Send + 'static,
    mark: &'static str,
    said: &Arc<Mutex<Vec<String>>>,
) {
    let said = Arc::clone(said);
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            said.lock().expect("said").push(format!("{mark}{line}"));
        }
    });
}
