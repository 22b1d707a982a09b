//! How often a law is tried.

use proptest::prelude::ProptestConfig;

/// So many cases, or as many as `PROPTEST_CASES` asks for. A failure prints its input, so no
/// file of seeds is kept.
pub(crate) fn cases(modest: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: asked.and_then(|count| count.parse().ok()).unwrap_or(modest),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
