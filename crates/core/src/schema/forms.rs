//! The forms an object has one of, where its fields depend on each other: what `oneOf` and `anyOf`
//! of its schema list.

use serde_json::{Map, Value as Json, json};

use crate::org::Sector;

/// A form of an object: which fields it has, which it has not, and which hold certain values.
#[derive(Default)]
struct Form {
    required: Vec<Json>,
    properties: Map<String, Json>,
}

impl Form {
    fn with(mut self, field: &str) -> Self {
        self.required.push(field.into());
        self.property(field, json!({"not": {"type": "null"}}))
    }

    fn without(self, field: &str) -> Self {
        self.property(field, json!({"type": "null"}))
    }

    fn when(mut self, field: &str, values: Vec<Json>) -> Self {
        self.required.push(field.into());
        self.property(field, json!({ "enum": values }))
    }

    fn property(mut self, field: &str, schema: Json) -> Self {
        self.properties.insert(field.to_owned(), schema);
        self
    }

    fn json(self) -> Json {
        match self.required.is_empty() {
            true => json!({"properties": self.properties}),
            false => json!({"required": self.required, "properties": self.properties}),
        }
    }
}

/// One of two fields, and not the other.
pub(crate) fn one_of_fields([one, other]: [&str; 2]) -> Json {
    let forms = [(one, other), (other, one)];
    let forms = forms.map(|(with, without)| Form::default().with(with).without(without));
    forms.map(Form::json).to_vec().into()
}

/// One of two fields, or both.
pub(crate) fn any_of_fields(fields: [&str; 2]) -> Json {
    let forms = fields.map(|field| Form::default().with(field).json());
    forms.to_vec().into()
}

/// A result with its figures when something is owed; otherwise with a reason and neither these
/// nor the figures that may be missing.
pub(crate) fn liable_or_not(figures: &[&str], optional: &[&str]) -> Json {
    let mut liable = Form::default()
        .when("liable", vec![true.into()])
        .without("reason");
    let mut not = Form::default()
        .when("liable", vec![false.into()])
        .with("reason");
    for figure in figures {
        liable = liable.with(figure);
        not = not.without(figure);
    }
    for figure in optional {
        not = not.without(figure);
    }
    vec![liable.json(), not.json()].into()
}

/// The two kinds of relief.
pub(crate) fn reliefs() -> Json {
    let of = |kind: &str| Form::default().when("kind", vec![kind.into()]);
    let suspension = of("suspension").without("percent");
    let reduction = of("reduction").with("percent").without("until");
    vec![suspension.json(), reduction.json()].into()
}

/// Which amount a sector's dues are taken from, and whether its union may resolve a rate.
pub(crate) fn dues_by_sector() -> Json {
    let mut forms: Vec<(Vec<&str>, Vec<Json>)> = Vec::new();
    for sector in Sector::ALL {
        let mut refused = vec!["insured_salary", "net_salary", "fixed_amount"];
        refused.retain(|field| *field != sector.dues_base().field());
        if !sector.may_resolve_rate() {
            refused.push("resolved_rate");
        }
        match forms.iter_mut().find(|(fields, _)| *fields == refused) {
            Some((_, sectors)) => sectors.push(sector.as_str().into()),
            None => forms.push((refused, vec![sector.as_str().into()])),
        }
    }
    let form = |(refused, sectors): (Vec<&str>, Vec<Json>)| {
        let form = Form::default().when("sector", sectors);
        refused.into_iter().fold(form, Form::without).json()
    };
    forms.into_iter().map(form).collect()
}
