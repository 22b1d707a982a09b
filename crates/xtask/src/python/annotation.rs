//! Types as Python writes them, and the names they need.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Kind, Side, choices};

/// Writes annotations and remembers what they need imported.
#[derive(Debug)]
pub(crate) struct Annotations {
    side: Side,
    /// Names by module.
    pub(crate) needed: BTreeMap<&'static str, BTreeSet<String>>,
}

impl Annotations {
    pub(crate) fn new(side: Side) -> Self {
        let needed = BTreeMap::new();
        Self { side, needed }
    }

    pub(crate) fn need(&mut self, module: &'static str, name: &str) -> String {
        let names = self.needed.entry(module).or_default();
        names.insert(name.to_owned());
        name.to_owned()
    }

    pub(crate) fn of(&mut self, kind: &Kind) -> String {
        let given = self.side == Side::Given;
        match kind {
            Kind::Text => "str".to_owned(),
            Kind::Flag => "bool".to_owned(),
            Kind::Integer => "int".to_owned(),
            Kind::Decimal if given => self.need(".types", "Rate"),
            Kind::Decimal => self.need("decimal", "Decimal"),
            Kind::Day | Kind::DayOrMonth if given => self.need(".types", "Day"),
            Kind::Day => self.need("datetime", "date"),
            Kind::Month if given => self.need(".types", "Month"),
            Kind::Month | Kind::DayOrMonth => "str".to_owned(),
            Kind::Constant(text) => {
                format!("{}[\"{text}\"]", self.need("typing", "Literal"))
            }
            Kind::Names(name) => self.need(".types", name),
            Kind::Object(name) if given => self.need(".types", name),
            Kind::Object(name) => self.need(".results", name),
            Kind::List(items) => {
                let items = self.of(items);
                match given {
                    true => format!("{}[{items}]", self.need("collections.abc", "Iterable")),
                    false => format!("tuple[{items}, ...]"),
                }
            }
            Kind::Map(values) => {
                let values = self.of(values);
                format!("{}[str, {values}]", self.need("collections.abc", "Mapping"))
            }
            Kind::OneOf(kinds) => choices(kinds.iter().map(|kind| self.of(kind))),
            Kind::Nullable(kind) => format!("{} | None", self.of(kind)),
        }
    }

    /// A value that need not be given: `None` is the same as nothing.
    pub(crate) fn optional(&mut self, kind: &Kind) -> String {
        match kind {
            Kind::Nullable(_) => self.of(kind),
            kind => format!("{} | None", self.of(kind)),
        }
    }

    /// The lines that import what is needed, but not from the module itself.
    pub(crate) fn imports(&self, own: &str, indent: &str) -> String {
        let mut text = String::new();
        // The standard library stands first.
        let (own_package, library): (Vec<_>, Vec<_>) = self
            .needed
            .iter()
            .partition(|(module, _)| module.starts_with('.'));
        for (module, names) in library.into_iter().chain(own_package) {
            if *module == own {
                continue;
            }
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let line = format!("{indent}from {module} import {}\n", names.join(", "));
            if line.len() <= super::layout::WIDTH {
                text.push_str(&line);
                continue;
            }
            text.push_str(&format!("{indent}from {module} import (\n"));
            for name in names {
                text.push_str(&format!("{indent}    {name},\n"));
            }
            text.push_str(&format!("{indent})\n"));
        }
        text
    }
}
