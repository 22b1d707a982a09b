//! The WebAssembly door: JSON text in, JSON text out. What JavaScript sees of it is written around
//! it, in `npm/`; nothing of the domain is decided here.

use congdoan::call_json_into;
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs an operation on a request in JSON: `{"result": …}`, or `{"error": {code, message, path}}`.
#[wasm_bindgen]
#[must_use]
pub fn call(name: &str, request: &str) -> String {
    let mut reply = String::with_capacity(USUAL_REPLY);
    reply.push_str(RESULT);
    match call_json_into(name, request, &mut reply) {
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
