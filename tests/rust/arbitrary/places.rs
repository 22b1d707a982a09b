//! Every place of every golden request made wrong: the error's path is that place.

use congdoan::{Error, ErrorCode, call_json};

use crate::requests::{CASES, Node};

const COMMON: [&str; 5] = ["accept", "overrides", "known_on", "explain", "lang"];

/// A place in a request: its path, and the way there by positions.
#[derive(Clone, Debug)]
struct Place {
    path: String,
    way: Vec<usize>,
}

impl Place {
    fn field(&self, name: &str) -> String {
        match self.path.as_str() {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        }
    }

    fn of<'a>(&self, request: &'a mut Node) -> &'a mut Node {
        self.way
            .iter()
            .fold(request, |node, at| node.children().remove(*at))
    }
}

/// Every place in a request, from the root down.
fn places(request: &Node) -> Vec<Place> {
    let root = Place {
        path: String::new(),
        way: Vec::new(),
    };
    let mut places = Vec::new();
    collect(&mut request.clone(), root, &mut places);
    places
}

fn collect(node: &mut Node, place: Place, places: &mut Vec<Place>) {
    let names = node
        .fields()
        .map(|fields| fields.iter().map(|(name, _)| name.clone()).collect());
    let names: Vec<String> = names.unwrap_or_default();
    places.push(place.clone());
    for (at, child) in node.children().into_iter().enumerate() {
        let path = match names.get(at) {
            Some(name) => place.field(name),
            None => format!("{}[{at}]", place.path),
        };
        let way = [place.way.as_slice(), &[at]].concat();
        collect(child, Place { path, way }, places);
    }
}

/// Some of a request's places, others in every request: a request of thousands takes its time.
fn some_places(request: &Node, turn: usize) -> impl Iterator<Item = Place> {
    let places = places(request);
    let step = places.len().div_ceil(MOST_PLACES);
    places.into_iter().skip(turn % step).step_by(step)
}

const MOST_PLACES: usize = 25;

/// The golden requests that are answered, each with all common fields, wherever they fall.
fn requests() -> Vec<(&'static str, Node)> {
    let answered = CASES.iter().filter(|case| case.error.is_none());
    let mut requests = Vec::new();
    for (number, case) in answered.enumerate() {
        let mut request = Node::of(&case.input);
        let fields = request.fields().unwrap();
        for (turn, common) in COMMON.iter().enumerate() {
            if !fields.iter().any(|(name, _)| name == common) {
                let at = (number * 7 + turn * 3) % (fields.len() + 1);
                fields.insert(at, ((*common).to_owned(), Node::Literal("null".to_owned())));
            }
        }
        requests.push((case.operation.as_str(), request));
    }
    requests
}

fn refused(operation: &str, request: &Node) -> Error {
    let asked = request.to_string();
    match call_json(operation, &asked) {
        Err(error) => error,
        Ok(_) => panic!("{operation} takes {asked}"),
    }
}

/// Objects whose names are the caller's own.
fn is_map(place: &Place) -> bool {
    let last = place.path.rsplit('.').next().unwrap_or_default();
    matches!(last, "counts")
}

#[test]
fn common_fields_may_stand_anywhere() {
    for (operation, request) in requests() {
        let reply = call_json(operation, request.to_string());
        assert!(reply.is_ok(), "{operation} {request}: {reply:?}");
    }
}

#[test]
fn a_value_of_no_type_is_refused_at_its_place() {
    // No field takes any of these, and no list or object takes them in its stead.
    let wrong = ["0.5", "-1e3", "-0", "123456789012345678901234567890"];
    let mut count = 0;
    for (number, (operation, request)) in requests().into_iter().enumerate() {
        for (turn, place) in some_places(&request, number).enumerate() {
            let literal = wrong[(number + turn) % wrong.len()];
            let mut broken = request.clone();
            *place.of(&mut broken) = Node::Literal(literal.to_owned());
            let error = refused(operation, &broken);
            assert_eq!(error.path(), place.path, "{operation} {broken}: {error}");
            assert_eq!(error.code(), ErrorCode::InvalidInput, "{error}");
            assert!(
                error.to_string().contains(&format!("`{literal}`")),
                "{error}"
            );
            count += 1;
        }
    }
    assert!(count > 10_000, "only {count} places");
}

#[test]
fn text_that_is_no_json_has_no_path() {
    for (number, (operation, request)) in requests().into_iter().enumerate() {
        for place in some_places(&request, number) {
            let mut broken = request.clone();
            *place.of(&mut broken) = Node::Literal("nothing".to_owned());
            let error = refused(operation, &broken);
            assert_eq!(error.path(), "", "{operation} {broken}: {error}");
            assert!(
                error
                    .to_string()
                    .starts_with("not valid JSON at line 1, column "),
                "{error}"
            );
        }
    }
}

#[test]
fn a_list_or_an_object_in_another_s_stead_is_refused_there() {
    for (number, (operation, request)) in requests().into_iter().enumerate() {
        for place in some_places(&request, number) {
            for wrong in [
                Node::List(vec![Node::List(Vec::new())]),
                Node::Object(Vec::new()),
            ] {
                let mut broken = request.clone();
                let node = place.of(&mut broken);
                let same = matches!(
                    (&*node, &wrong),
                    (Node::List(_), Node::List(_)) | (Node::Object(_), Node::Object(_))
                );
                if same {
                    continue;
                }
                *node = wrong;
                // Some places take a list or an object beside a text: what is inside is refused.
                let error = refused(operation, &broken);
                assert!(
                    error.path().starts_with(&place.path),
                    "{operation} {broken}: {error:?}"
                );
            }
        }
    }
}

#[test]
fn an_unknown_field_is_refused_by_its_place() {
    let mut count = 0;
    for (number, (operation, request)) in requests().into_iter().enumerate() {
        for (turn, place) in some_places(&request, number).enumerate() {
            // The common fields are those of the whole request only.
            let name = match place.path.as_str() {
                "" => "unknown",
                _ => ["unknown", COMMON[turn % COMMON.len()]][number % 2],
            };
            let mut broken = request.clone();
            let Some(fields) = place.of(&mut broken).fields().filter(|_| !is_map(&place)) else {
                continue;
            };
            let at = (number + turn) % (fields.len() + 1);
            fields.insert(at, (name.to_owned(), Node::Literal("null".to_owned())));
            let error = refused(operation, &broken);
            assert_eq!(
                error.path(),
                place.field(name),
                "{operation} {broken}: {error}"
            );
            assert!(
                error
                    .to_string()
                    .starts_with(&format!("unknown field `{name}`")),
                "{error}"
            );
            count += 1;
        }
    }
    assert!(count > 2_000, "only {count} objects");
}

#[test]
fn a_field_given_twice_is_refused_by_its_place() {
    for (number, (operation, request)) in requests().into_iter().enumerate() {
        for place in some_places(&request, number) {
            let mut broken = request.clone();
            let Some(fields) = place
                .of(&mut broken)
                .fields()
                .filter(|fields| !fields.is_empty())
            else {
                continue;
            };
            let twice = fields[number % fields.len()].clone();
            let name = twice.0.clone();
            fields.push(twice);
            let error = refused(operation, &broken);
            assert_eq!(
                error.path(),
                place.field(&name),
                "{operation} {broken}: {error}"
            );
        }
    }
}

#[test]
fn a_field_that_is_missing_is_named_at_its_place() {
    let mut count = 0;
    for (number, (operation, request)) in requests().into_iter().enumerate() {
        for place in some_places(&request, number) {
            let mut whole = request.clone();
            let fields = place
                .of(&mut whole)
                .fields()
                .map_or(0, |fields| fields.len());
            for field in 0..fields {
                let mut broken = request.clone();
                let (name, _) = place.of(&mut broken).fields().unwrap().remove(field);
                // Fields that may be left out are not missing.
                let Err(error) = call_json(operation, broken.to_string()) else {
                    continue;
                };
                if error.to_string() == format!("missing field `{name}`") {
                    assert_eq!(error.path(), place.field(&name), "{operation} {broken}");
                    count += 1;
                }
            }
        }
    }
    assert!(count > 5_000, "only {count} fields");
}
