//! `cargo xtask requests FOLDER` writes the requests of the golden vectors, a line of JSON for
//! each; `cargo xtask replies` answers such lines, so that every door can be held against them.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::{Outcome, vectors};

/// A request on a line of its own.
#[derive(Deserialize, Serialize)]
struct Request {
    operation: String,
    request: String,
}

pub(crate) fn requests(golden: &Path) -> Outcome<String> {
    let lines = vectors::requests(golden)?.into_iter();
    let lines = lines.map(|(operation, request)| {
        serde_json::to_string(&Request { operation, request }).map_err(|error| error.to_string())
    });
    Ok(lines.collect::<Outcome<Vec<_>>>()?.join("\n"))
}

/// The reply or the error to each line of standard input, a line for each.
pub(crate) fn answer() -> Outcome<()> {
    let failed = |error: io::Error| error.to_string();
    let mut output = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line.map_err(failed)?;
        let asked: Request = serde_json::from_str(&line).map_err(|error| error.to_string())?;
        let reply = congdoan::call_json(&asked.operation, asked.request);
        let reply = reply.unwrap_or_else(|error| error.to_json());
        writeln!(output, "{reply}").map_err(failed)?;
    }
    output.flush().map_err(failed)
}
