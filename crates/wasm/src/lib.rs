//! The WebAssembly door: JSON text in, JSON text out. What JavaScript sees of it is written around
//! it, in `npm/`; nothing of the domain is decided here.

use congdoan::call_json_into;
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs an operation on a request in JSON: `{"result": …}`, or `{"error": {code, message, path}}`.
#[wasm_bindgen]
#[must_use]
pub fn call(name: &str, request: &str) -> String {
    let mut reply = String::from(RESULT);
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

const RESULT: &str = r#"{"result":"#;
const ERROR: &str = r#"{"error":"#;
