//! Every sentence of the replies, explanations included, Vietnamese beside English.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use crate::{corpus, is_as_read, reply};

/// The sentences of an operation in both languages: their form without figures, and the first that has it.
type Sentences = BTreeMap<(String, String), (String, String)>;

/// What other tests hold: the words of documents, and texts that vectors compare whole.
const ELSEWHERE: [&str; 2] = ["article", "text"];

/// Digits, and what stands between them, as one sign.
fn without_figures(text: &str) -> String {
    let mut masked = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if !letter.is_ascii_digit() {
            masked.push(letter);
            continue;
        }
        masked.push('#');
        let mut rest = letters.clone();
        while let Some(next) = rest.next() {
            let between = matches!(next, '.' | ',' | '/' | '-')
                && rest.peek().is_some_and(char::is_ascii_digit);
            if !between && !next.is_ascii_digit() {
                break;
            }
            letters.next();
        }
    }
    masked
}

fn gather(sentences: &mut Sentences, key: &str, vi: &Value, en: &Value) {
    match (vi, en) {
        _ if ELSEWHERE.contains(&key) => {}
        (Value::String(vi), Value::String(en)) => {
            assert!(key != "message" || vi != en, "in one language only: {vi}");
            // What is the same in both languages is a name, a document or a figure.
            if vi != en {
                let form = (without_figures(vi), without_figures(en));
                let first = (vi.clone(), en.clone());
                sentences.entry(form).or_insert(first);
            }
        }
        (Value::Array(vi), Value::Array(en)) => {
            assert_eq!(vi.len(), en.len(), "{key}");
            vi.iter()
                .zip(en)
                .for_each(|(vi, en)| gather(sentences, key, vi, en));
        }
        (Value::Object(vi), Value::Object(en)) => {
            for (key, value) in vi {
                gather(sentences, key, value, &en[key]);
            }
        }
        _ => assert_eq!(vi, en, "{key} differs by language"),
    }
}

#[test]
fn every_sentence_is_the_one_that_was_read() {
    let mut text = String::new();
    let cases = corpus::cases();
    for operation in congdoan::operations() {
        let mut sentences = Sentences::new();
        let own = cases.iter().filter(|case| case.operation == operation.name);
        for case in own.filter(|case| case.input.is_object()) {
            let fields = case.fields();
            let said = |lang: &str| {
                let mut fields = fields.clone();
                fields.insert("lang".into(), lang.into());
                fields.insert("explain".into(), true.into());
                reply(operation.name, &fields)
            };
            gather(&mut sentences, "", &said("vi"), &said("en"));
        }
        writeln!(text, "== {}", operation.name).unwrap();
        for (vi, en) in sentences.values() {
            writeln!(text, "{vi}\n\t{en}").unwrap();
        }
    }
    is_as_read("sentences.txt", &text);
}
