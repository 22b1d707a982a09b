//! What every typed result says of itself is what its JSON says.

#[allow(
    dead_code,
    reason = "the laws and the test of arbitrary input use the rest"
)]
#[path = "../corpus.rs"]
mod corpus;

use std::collections::BTreeSet;

use congdoan::law::{Inquiry, ParameterRequest, parameter};
use congdoan::*;
use serde_json::Value;

/// A golden request without the fields that only JSON has.
fn own_fields(case: &corpus::Case) -> String {
    let mut fields = case.fields();
    for common in ["accept", "overrides", "known_on", "explain", "lang"] {
        fields.remove(common);
    }
    Value::Object(fields).to_string()
}

macro_rules! typed {
    ($($doc:literal $name:ident $camel:ident $in:ident => $out:ident;)+) => {
        /// The result of a golden request as JSON, and its citations and trees.
        fn answered(operation: &str, request: &str) -> Option<(Value, Value, [Explanation; 2])> {
            let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
            match operation {
                $(stringify!($name) => {
                    let request: $in = read_json(request.as_bytes()).ok()?;
                    let result: $out = $name(&law, &request).ok()?;
                    let citations = result.citations();
                    assert_eq!(citations.iter().count(), citations.len());
                    assert_eq!(citations.is_empty(), citations.len() == 0);
                    let trees = [Lang::Vi, Lang::En].map(|lang| result.explain(lang));
                    let json = serde_json::to_value(&result).unwrap();
                    Some((json, serde_json::to_value(citations).unwrap(), trees))
                })+
                _ => None,
            }
        }
    };
}

congdoan::for_each_operation!(typed);

/// The parameters that the nodes of a tree cite.
fn cited(tree: &Explanation, into: &mut BTreeSet<String>) {
    into.extend(
        tree.citation
            .iter()
            .map(|citation| citation.parameter.to_string()),
    );
    tree.children.iter().for_each(|child| cited(child, into));
}

/// How many nodes a tree has, as it branches.
fn shape(tree: &Explanation) -> Vec<usize> {
    let below = tree.children.iter().flat_map(shape);
    std::iter::once(tree.children.len()).chain(below).collect()
}

#[test]
fn a_result_cites_what_its_json_cites_and_its_tree_nothing_else() {
    let mut seen = BTreeSet::new();
    for case in corpus::cases().iter().filter(|case| case.error.is_none()) {
        let Some((json, citations, trees)) = answered(&case.operation, &own_fields(case)) else {
            continue;
        };
        let name = format!("{} / {}", case.operation, case.name);
        assert_eq!(json["citations"], citations, "{name}");
        let listed = citations.as_array().unwrap().iter();
        let listed: BTreeSet<String> = listed
            .map(|citation| citation["parameter"].as_str().unwrap().to_owned())
            .collect();
        for tree in &trees {
            let mut used = BTreeSet::new();
            cited(tree, &mut used);
            let more: Vec<&String> = used.difference(&listed).collect();
            assert!(more.is_empty(), "{name} cites {more:?} in its tree only");
        }
        // The languages differ in words alone.
        assert_eq!(shape(&trees[0]), shape(&trees[1]), "{name}");
        seen.insert(case.operation.clone());
    }
    let all: BTreeSet<String> = operations()
        .iter()
        .map(|known| known.name.to_owned())
        .collect();
    assert_eq!(seen, all);
}
