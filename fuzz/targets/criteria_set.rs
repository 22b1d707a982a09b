#![no_main]

#[path = "../../tests/rust/fuzzed/must_hold.rs"]
mod must_hold;

libfuzzer_sys::fuzz_target!(|input: &[u8]| must_hold::criteria_set(input));
