//! The ids and codes that ship, so that editors can offer them. Requests may hold others: a chart
//! takes codes of the caller's own, and what is unknown is refused with a message that says more
//! than a type.

use std::collections::BTreeSet;
use std::path::Path;

use congdoan::law::Parameter;

use crate::Outcome;

/// A type of ids: its name, what it is, and the fields that hold one, by object.
struct Ids {
    name: &'static str,
    about: &'static str,
    fields: &'static [(&'static str, &'static str)],
}

const PARAMETERS: Ids = Ids {
    name: "ParameterId",
    about: "The parameters of the law.",
    fields: &[
        ("ParameterRequest", "id"),
        ("OverrideRequest", "parameter"),
        ("Inquiry", "id"),
    ],
};

const SCHEMES: Ids = Ids {
    name: "SchemeId",
    about: "The schemes by which the levels above split their sum.",
    fields: &[("DistributeRequest", "scheme")],
};

const CHARTS: Ids = Ids {
    name: "ChartId",
    about: "The charts of accounts.",
    fields: &[("SettleRequest", "chart"), ("ChartSource", "id")],
};

const CODES: Ids = Ids {
    name: "AccountCode",
    about: "The codes of the charts of accounts.",
    fields: &[("Line", "code")],
};

const SETS: Ids = Ids {
    name: "CriteriaSetId",
    about: "The criteria sets.",
    fields: &[
        ("GradeRequest", "set"),
        ("GradeSensitivityRequest", "set"),
        ("GradeSummaryRequest", "set"),
        ("CriteriaSetForm", "extends"),
    ],
};

const ALL: [&Ids; 5] = [&PARAMETERS, &SCHEMES, &CHARTS, &CODES, &SETS];

/// The type of a field that holds an id, given its type without that knowledge.
pub(super) fn of(object: &str, field: &str, kind: String) -> String {
    let holds = |ids: &&&Ids| ids.fields.contains(&(object, field));
    match ALL.iter().find(holds) {
        // `string & {}` is any text; editors still offer what stands beside it.
        Some(ids) => kind.replacen("string", &format!("{} | (string & {{}})", ids.name), 1),
        None => kind,
    }
}

/// The types.
pub(super) fn types(rules: &Path) -> Outcome<String> {
    let parameters: BTreeSet<&str> = Parameter::all().map(Parameter::id).collect();
    let schemes = parameters.iter().filter_map(|id| {
        let (scheme, _) = id.strip_prefix("scheme.")?.split_once('.')?;
        Some(scheme.to_owned())
    });
    let charts = shipped(&rules.join("charts"))?;
    let mut codes = BTreeSet::new();
    for chart in &charts {
        let chart = congdoan::Chart::named(chart).map_err(|error| error.to_string())?;
        codes.extend(chart.rows().iter().filter_map(|row| row.code.clone()));
    }
    let sets = shipped(&rules.join("grading"))?;
    Ok([
        declared(&PARAMETERS, parameters.iter().copied()),
        declared(&SCHEMES, schemes.collect::<BTreeSet<_>>()),
        declared(&CHARTS, charts),
        declared(&CODES, codes),
        declared(&SETS, sets),
    ]
    .concat())
}

fn declared(ids: &Ids, values: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let (name, about) = (ids.name, ids.about);
    let values = values.into_iter();
    let values: Vec<String> = values.map(|one| format!("\"{}\"", one.as_ref())).collect();
    format!(
        "/** {about} */\nexport type {name} =\n  | {};\n\n",
        values.join("\n  | ")
    )
}

/// What ships in a folder of the rules: the names of its files.
fn shipped(folder: &Path) -> Outcome<BTreeSet<String>> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_stem().and_then(|name| name.to_str());
        names.extend(name.map(str::to_owned));
    }
    Ok(names)
}
