//! How an example ends: what it prints, and with which exit code.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use serde::Serialize;

/// Prints the result, or what went wrong in one line with exit code 2.
pub fn finish(result: Result<String, String>) -> ExitCode {
    match result {
        Ok(text) => {
            let mut output = io::stdout().lock();
            let written = output.write_all(text.as_bytes());
            match written.and_then(|()| output.flush()) {
                // A closed pipe, as with `| head`, is the reader's choice and no error.
                Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                    eprintln!("not all of the output could be written: {error}");
                    ExitCode::from(2)
                }
                _ => ExitCode::SUCCESS,
            }
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(2)
        }
    }
}

/// A result as JSON that people can read as well.
pub fn pretty(result: &impl Serialize) -> Result<String, String> {
    let text = serde_json::to_string_pretty(result).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}
