//! The operations as the writers of doors need them: fields with types, read from the schemas.

use std::collections::BTreeMap;

use congdoan::schema::OperationSchema;
use serde_json::{Map, Value};

use crate::Outcome;
use crate::page::{Page, plain};

/// All operations with the types they are made of.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) operations: Vec<Operation>,
    /// The objects inside requests, each after those it holds.
    pub(crate) given: Vec<Object>,
    /// The objects of results, each after those it holds.
    pub(crate) results: Vec<Object>,
    /// The closed lists of names.
    pub(crate) names: BTreeMap<String, Vec<String>>,
}

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    pub(crate) camel_name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) page: Page,
    pub(crate) request: Object,
    /// The name of the result among the results.
    pub(crate) result: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Object {
    pub(crate) name: String,
    pub(crate) description: String,
    /// Whether it is what an operation gives; its last fields are then those of every reply.
    pub(crate) whole: bool,
    pub(crate) fields: Vec<Field>,
    /// The forms of which it has one, where its fields depend on each other.
    pub(crate) forms: Vec<Form>,
}

/// Whether a type is written for what is given or for what is received.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Side {
    Given,
    Received,
}

/// How many fields any request may hold behind its own.
pub(crate) const ASKED_BESIDE: usize = 5;

/// How many fields of a whole result are those of every reply, behind its own.
pub(crate) const REPLIED_BESIDE: usize = 2;

/// What some fields of an object hold in one of its forms.
pub(crate) type Form = Vec<(String, Held)>;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Held {
    Something,
    Nothing,
    /// One of these values, as JSON.
    OneOf(Vec<String>),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
}

/// A type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Text,
    Flag,
    Integer,
    Decimal,
    Day,
    Month,
    DayOrMonth,
    /// One fixed text.
    Constant(String),
    /// One of a closed list of names.
    Names(String),
    Object(String),
    List(Box<Kind>),
    Map(Box<Kind>),
    OneOf(Vec<Kind>),
    Nullable(Box<Kind>),
}

impl Model {
    pub(crate) fn of(
        operations: &[OperationSchema],
        mut pages: BTreeMap<&'static str, Page>,
    ) -> Outcome<Self> {
        let mut model = Self {
            operations: Vec::new(),
            given: Vec::new(),
            results: Vec::new(),
            names: BTreeMap::new(),
        };
        for operation in operations {
            let request = operation.request.clone().to_value();
            let result = operation.result.clone().to_value();
            let request = Reader::new(&request, &mut model.names, &mut model.given).root()?;
            let mut result = Reader::new(&result, &mut model.names, &mut model.results).root()?;
            result.whole = true;
            let name = result.name.clone();
            // Inside another result it may stand already, without what only a reply carries.
            model.results.retain(|object| object.name != name);
            model.results.push(result);
            model.operations.push(Operation {
                name: operation.name,
                camel_name: operation.camel_name,
                doc: operation.doc,
                page: pages.remove(operation.name).unwrap_or_default(),
                request,
                result: name,
            });
        }
        Ok(model)
    }
}

impl Model {
    /// What an operation gives.
    pub(crate) fn result(&self, operation: &Operation) -> Option<&Object> {
        let mut results = self.results.iter();
        results.find(|object| object.name == operation.result)
    }
}

impl Object {
    /// The fields a result has of its own.
    pub(crate) fn own(&self) -> &[Field] {
        let beside = if self.whole { REPLIED_BESIDE } else { 0 };
        let own = self.fields.len().saturating_sub(beside);
        self.fields.get(..own).unwrap_or_default()
    }
}

/// The texts for the choices of a type, each once.
pub(crate) fn choices(texts: impl Iterator<Item = String>) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for text in texts {
        if !distinct.contains(&text) {
            distinct.push(text);
        }
    }
    distinct.join(" | ")
}

/// Reads one schema; what it defines goes to the lists.
struct Reader<'a> {
    root: &'a Map<String, Value>,
    names: &'a mut BTreeMap<String, Vec<String>>,
    objects: &'a mut Vec<Object>,
    /// The definitions being read, which may name themselves.
    open: Vec<String>,
}

impl<'a> Reader<'a> {
    fn new(
        schema: &'a Value,
        names: &'a mut BTreeMap<String, Vec<String>>,
        objects: &'a mut Vec<Object>,
    ) -> Self {
        static EMPTY: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
        Self {
            root: schema.as_object().unwrap_or(&EMPTY),
            names,
            objects,
            open: Vec::new(),
        }
    }

    fn root(mut self) -> Outcome<Object> {
        let name = self.root.get("title").and_then(Value::as_str);
        let name = name.ok_or("a schema has no title")?;
        self.object(name, self.root)
    }

    fn object(&mut self, name: &str, schema: &'a Map<String, Value>) -> Outcome<Object> {
        let required = schema.get("required").and_then(Value::as_array);
        let required: Vec<&str> = required
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut fields = Vec::new();
        let properties = schema.get("properties").and_then(Value::as_object);
        for (field, value) in properties.into_iter().flatten() {
            let value = value.as_object().ok_or("a property is no schema")?;
            fields.push(Field {
                name: field.clone(),
                description: description(value),
                kind: self
                    .kind(value)
                    .map_err(|error| format!("{name}.{field}: {error}"))?,
                required: required.contains(&field.as_str()),
            });
        }
        Ok(Object {
            name: name.to_owned(),
            description: description(schema),
            whole: false,
            fields,
            forms: forms(schema),
        })
    }

    fn kind(&mut self, schema: &'a Map<String, Value>) -> Outcome<Kind> {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return self.reference(reference);
        }
        if let Some(Value::String(constant)) = schema.get("const") {
            return Ok(Kind::Constant(constant.clone()));
        }
        if let Some(Value::Array(choices)) = schema.get("anyOf") {
            return self.one_of(choices);
        }
        let (kind, nullable) = match schema.get("type") {
            Some(Value::String(kind)) => (kind.as_str(), false),
            Some(Value::Array(kinds)) => {
                let mut names = kinds.iter().filter_map(Value::as_str);
                let kind = names.clone().find(|name| *name != "null");
                (kind.unwrap_or_default(), names.any(|name| name == "null"))
            }
            _ => return Err("a schema without a type".to_owned()),
        };
        let format = schema.get("format").and_then(Value::as_str);
        let inside = |key: &str| schema.get(key).and_then(Value::as_object);
        let kind = match (kind, format) {
            ("string", Some("decimal")) => Kind::Decimal,
            ("string", Some("date")) => Kind::Day,
            ("string", Some("month")) => Kind::Month,
            ("string", Some("date-or-month")) => Kind::DayOrMonth,
            ("string", _) => Kind::Text,
            ("boolean", _) => Kind::Flag,
            ("integer", _) => Kind::Integer,
            ("array", _) => {
                let items = inside("items").ok_or("a list of anything")?;
                Kind::List(Box::new(self.kind(items)?))
            }
            ("object", _) => {
                let values = inside("additionalProperties").ok_or("an object without a name")?;
                Kind::Map(Box::new(self.kind(values)?))
            }
            (kind, _) => return Err(format!("unknown type `{kind}`")),
        };
        Ok(match nullable {
            true => Kind::Nullable(Box::new(kind)),
            false => kind,
        })
    }

    fn one_of(&mut self, choices: &'a [Value]) -> Outcome<Kind> {
        let mut kinds = Vec::new();
        let mut nullable = false;
        for choice in choices {
            let choice = choice.as_object().ok_or("a choice is no schema")?;
            if choice.get("type").and_then(Value::as_str) == Some("null") {
                nullable = true;
                continue;
            }
            let kind = self.kind(choice)?;
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        let kind = match kinds.pop() {
            Some(only) if kinds.is_empty() => only,
            Some(last) => {
                kinds.push(last);
                Kind::OneOf(kinds)
            }
            None => return Err("a choice of nothing".to_owned()),
        };
        Ok(match nullable {
            true => Kind::Nullable(Box::new(kind)),
            false => kind,
        })
    }

    fn reference(&mut self, reference: &str) -> Outcome<Kind> {
        let unknown = || format!("nothing is at `{reference}`");
        let name = reference.strip_prefix("#/$defs/").ok_or_else(unknown)?;
        let definitions = self.root.get("$defs").and_then(Value::as_object);
        let definition = definitions.and_then(|all| all.get(name)?.as_object());
        let definition = definition.ok_or_else(unknown)?;
        if let Some(Value::Array(names)) = definition.get("enum") {
            let names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
            return Ok(match names.as_slice() {
                [only] => Kind::Constant((*only).to_owned()),
                names => {
                    let names = names.iter().map(|name| (*name).to_owned()).collect();
                    self.names.insert(name.to_owned(), names);
                    Kind::Names(name.to_owned())
                }
            });
        }
        if !definition.contains_key("properties") {
            return self.kind(definition);
        }
        let known = self.objects.iter().any(|object| object.name == name);
        if !known && !self.open.iter().any(|open| open == name) {
            self.open.push(name.to_owned());
            let object = self.object(name, definition)?;
            self.open.pop();
            self.objects.push(object);
        }
        Ok(Kind::Object(name.to_owned()))
    }
}

fn forms(schema: &Map<String, Value>) -> Vec<Form> {
    let listed = ["oneOf", "anyOf"].iter().filter_map(|key| schema.get(*key));
    let forms = listed.filter_map(Value::as_array).flatten();
    let forms = forms.filter_map(|form| form.get("properties")?.as_object());
    forms
        .map(|fields| {
            fields
                .iter()
                .map(|(name, of)| (name.clone(), held(of)))
                .collect()
        })
        .collect()
}

fn held(schema: &Value) -> Held {
    if let Some(Value::Array(values)) = schema.get("enum") {
        return Held::OneOf(values.iter().map(Value::to_string).collect());
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("null") => Held::Nothing,
        _ => Held::Something,
    }
}

fn description(schema: &Map<String, Value>) -> String {
    let text = schema.get("description").and_then(Value::as_str);
    plain(text.unwrap_or_default())
}
