//! The WebAssembly door: JSON text in, JSON text out. What JavaScript sees of it is written around
//! it, in `npm/`; nothing of the domain is decided here.
//!
//! Without features the module holds every operation; with one, those of that part.

use wasm_bindgen::prelude::wasm_bindgen;

macro_rules! parts {
    ($($part:literal: $($operation:ident)+;)+) => {
        $(
            #[cfg(feature = $part)]
            fn run(name: &str, request: &str, reply: &mut String) -> Result<(), congdoan::Error> {
                #[allow(unused_imports, reason = "not every part holds it")]
                use congdoan::law::parameter;
                use congdoan::*;
                match name {
                    $(stringify!($operation) => answer_json_into($operation, request, reply),)+
                    _ => Err(unknown_operation(name, request)),
                }
            }
        )+

        #[cfg(not(any($(feature = $part),+)))]
        use congdoan::call_json_into as run;
    };
}

include!("parts.rs");

/// Runs an operation on a request in JSON: `{"result": …}`, or `{"error": {code, message, path}}`.
#[wasm_bindgen]
#[must_use]
pub fn call(name: &str, request: &str) -> String {
    let mut reply = String::with_capacity(USUAL_REPLY);
    reply.push_str(RESULT);
    match run(name, request, &mut reply) {
        Ok(()) => {}
        Err(error) => {
            reply.clear();
            reply.push_str(ERROR);
            reply.push_str(&error.to_json());
        }
    }
    reply.push('}');
    reply
}

/// Room for most replies, so that they are not moved as they grow.
const USUAL_REPLY: usize = 2048;

const RESULT: &str = r#"{"result":"#;
const ERROR: &str = r#"{"error":"#;
