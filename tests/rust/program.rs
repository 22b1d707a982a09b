//! Runs an example as people run it.

use std::env;
use std::process::{Command, Output};

/// What the example does with these arguments.
pub fn run(example: &str, arguments: &[&str]) -> Output {
    // Cargo builds examples before it runs tests, and puts both below the same folder.
    let tests = env::current_exe().unwrap();
    let built = tests.parent().unwrap().parent().unwrap();
    let program = built.join("examples").join(example);
    Command::new(program).args(arguments).output().unwrap()
}

/// What it printed, when it went well.
pub fn text(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout.clone()).unwrap()
}
