//! The rules that results rest on.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use crate::{corpus, is_as_read, reply};

/// The citations of a result, one to a line: the parameter, the first day of its row, and how surely it is known.
fn cited(reply: &Value) -> Option<String> {
    let citations = reply["citations"].as_array()?;
    let mut lines = String::new();
    for citation in citations {
        let part = |name: &str| citation[name].as_str().unwrap_or("–").to_owned();
        let (parameter, from, confidence) = (part("parameter"), part("from"), part("confidence"));
        writeln!(lines, "\t{parameter} {from} {confidence}").unwrap();
    }
    Some(lines)
}

#[test]
fn every_result_rests_on_the_rules_that_were_read() {
    let mut text = String::new();
    let cases = corpus::cases();
    for operation in congdoan::operations() {
        // What several vectors cite alike stands under the first.
        let mut firsts = BTreeMap::new();
        let own = cases.iter().filter(|case| case.operation == operation.name);
        for case in own.filter(|case| case.input.is_object()) {
            if let Some(cited) = cited(&reply(operation.name, &case.fields())) {
                firsts.entry(cited).or_insert(&case.name);
            }
        }
        let mut firsts: Vec<_> = firsts
            .into_iter()
            .map(|(cited, name)| (name, cited))
            .collect();
        firsts.sort();
        for (name, cited) in firsts {
            write!(text, "{} / {name}\n{cited}", operation.name).unwrap();
        }
    }
    is_as_read("citations.txt", &text);
}
