//! What a table is asked: the operation, the law, the fields of any request, and how its rows are
//! requests.

use congdoan::{Lang, Rulebook};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::failure::refused;
use crate::request;
use crate::shape::Shape;
use crate::shapes;

use super::any::AnyRows;
use super::form::{Form, Kind};
use super::forms;
use super::given::{Said, Source};
use super::json_rows::{self, JsonField, JsonRows};
use super::refusal::{Refusal, Wants};
use super::table::Table;
use super::typed::Refused;

/// What is asked of all rows alike.
pub(super) struct Asked {
    pub(super) operation: String,
    pub(super) law: Rulebook,
    pub(super) lang: Lang,
    /// The common fields as a JSON object.
    pub(super) common: String,
    pub(super) explain: bool,
    pub(super) form: &'static Form,
    pub(super) shape: &'static Shape,
}

/// The fields of any request, which are not columns.
const COMMON: [&str; 5] = ["accept", "overrides", "known_on", "explain", "lang"];

/// The parts of the relief that tables have in columns of their own.
const RELIEF: [&str; 3] = ["kind", "until", "percent"];

impl Asked {
    pub(super) fn of(
        py: Python<'_>,
        operation: &str,
        common: &Bound<'_, PyDict>,
    ) -> PyResult<Self> {
        let (Some(shapes), Some(form)) = (shapes::operation(operation), forms::form(operation))
        else {
            let error = congdoan::call_json(operation, "{}").err();
            return Err(error.map_or_else(
                || PyValueError::new_err(operation.to_owned()),
                |error| refused(py, &error),
            ));
        };
        let explain = common.get_item("explain")?;
        let explain = explain.map_or(Ok(false), |explain| explain.is_truthy())?;
        let common = request::of_value(common.as_any(), &shapes.request)?;
        let common = String::from_utf8(common).unwrap_or_default();
        let (law, lang) =
            congdoan::law_asked(common.as_bytes()).map_err(|error| refused(py, &error))?;
        Ok(Self {
            operation: operation.to_owned(),
            law,
            lang,
            common,
            explain,
            form,
            shape: &shapes.request,
        })
    }

    pub(super) fn shape_of(&self, field: &str) -> &'static Shape {
        match field.strip_prefix("relief_") {
            Some(part) => self.shape.field("relief").field(part),
            None => self.shape.field(field),
        }
    }

    /// The rows as requests in JSON.
    pub(super) fn json_rows(&self, said: &Said, table: &Table) -> Result<JsonRows, Refused> {
        let mut fields = Vec::new();
        for given in self.form.fields {
            if COMMON.contains(&given.name) {
                continue;
            }
            let source = said.source(table, given.name)?;
            fields.push(JsonField::new(
                given.name,
                source,
                self.shape.field(given.name),
                given.nested,
            ));
            // In the order of single calls, which name the first of several faults.
            if given.name == "relief" {
                fields.push(self.relief(said, table)?);
            }
        }
        Ok(JsonRows::new(&self.common, fields))
    }

    /// The relief from columns of its parts.
    fn relief(&self, said: &Said, table: &Table) -> Result<JsonField, Refused> {
        let mut parts = Vec::new();
        for part in RELIEF {
            let field = format!("relief_{part}");
            let source = said.source(table, &field)?;
            if let Source::Column(place) = source {
                table.check(&field, place, json_rows::takes, Wants::Json)?;
            }
            let shape = self.shape.field("relief").field(part);
            parts.push(JsonField::new(part, source, shape, false));
        }
        Ok(JsonField::object("relief", parts))
    }

    pub(super) fn any_rows(
        &self,
        said: &Said,
        table: &Table,
        results: Option<Vec<String>>,
    ) -> Result<AnyRows, Refused> {
        let fields = self.form.fields.iter();
        let fields: Vec<&str> = fields
            .map(|given| given.name)
            .filter(|name| !COMMON.contains(name))
            .collect();
        for name in said.names() {
            let relief = name.strip_prefix("relief_");
            let part =
                relief.is_some_and(|part| RELIEF.contains(&part)) && fields.contains(&"relief");
            if !fields.contains(&name) && !part {
                return Err(Refusal::unknown_field(name, &fields).into());
            }
        }
        let own = self.form.fields.iter();
        for given in own.filter(|given| !COMMON.contains(&given.name)) {
            let source = said.source(table, given.name)?;
            if given.required && source.is_absent() {
                return Err(Refusal::missing(given.name).into());
            }
            if let Source::Column(place) = source {
                table.check(given.name, place, json_rows::takes, Wants::Json)?;
            }
        }
        Ok(AnyRows {
            operation: self.operation.clone(),
            json: self.json_rows(said, table)?,
            results: self.results(results)?,
        })
    }

    /// The columns asked for; all but the sources, which are long and the same in most rows.
    fn results(&self, asked: Option<Vec<String>>) -> Result<Vec<(&'static str, Kind)>, Refused> {
        let all = self.form.results;
        let Some(asked) = asked else {
            let shown = all.iter().filter(|(name, _)| match *name {
                "citations" | "rulebook" => false,
                "explanation" => self.explain,
                _ => true,
            });
            return Ok(shown.copied().collect());
        };
        let find = |name: &String| {
            let found = all.iter().find(|(known, _)| known == name);
            found.copied().ok_or_else(|| {
                let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
                Refusal::unknown_result(name, &names).into()
            })
        };
        asked.iter().map(find).collect()
    }
}
