//! The tree behind a figure: formula with its numbers, rule, article, confidence and rounding.
//!
//! Explanations are made from finished results, which hold their parts; the arithmetic itself
//! carries no tracing.

use std::fmt::Write;

use serde::Serialize;

use crate::format::Lang;
use crate::law::{Citation, Citations, Parameter, Provision};

/// One figure with what it was made of.
///
/// # Example
/// ```
/// use congdoan::{Dong, Explain, Lang, Rulebook, Sector, UnionFeeRequest, union_fee};
/// let request = UnionFeeRequest::on_fund("2025-03".parse()?, Sector::NonState, Dong::new(258_910_000)?);
/// let fee = union_fee(&Rulebook::embedded(), &request)?;
/// let tree = fee.explain(Lang::En).to_text(Lang::En);
/// assert!(tree.contains("258,910,000 đồng × 2% = 5,178,200"));
/// assert!(tree.contains("art 26(2)"));
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Explanation {
    /// What the figure is.
    pub label: String,
    /// How it follows, with the numbers in it.
    pub formula: Option<String>,
    /// The figure, with its unit.
    pub value: String,
    /// The rounding rule, where one was applied.
    pub rounding: Option<&'static str>,
    /// The rule it rests on.
    pub citation: Option<Citation>,
    /// The figures it was made of.
    pub children: Vec<Explanation>,
}

impl Explanation {
    pub(crate) fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::of(label.into(), value.into())
    }

    fn of(label: String, value: String) -> Self {
        Self {
            label,
            formula: None,
            value,
            rounding: None,
            citation: None,
            children: Vec::new(),
        }
    }

    /// The values of a parameter that the result used, a node for each; none when it used none.
    pub(crate) fn rule(citations: &Citations, parameter: Parameter, lang: Lang) -> Vec<Self> {
        let rows: Vec<_> = citations.rows(parameter).collect();
        let several = rows.len() > 1;
        let node = |row: &Provision<'_>| {
            let label = match several {
                true => {
                    let since = lang.pick("từ", "from");
                    format!(
                        "{} ({since} {})",
                        parameter.label(lang),
                        lang.day(row.from())
                    )
                }
                false => parameter.label(lang).to_owned(),
            };
            Self::new(label, row.value().display(parameter.unit(), lang)).source(row.citation())
        };
        rows.iter().map(node).collect()
    }

    pub(crate) fn formula(mut self, formula: impl Into<String>) -> Self {
        self.formula = Some(formula.into());
        self
    }

    /// Marks the figure as rounded half up to the đồng.
    pub(crate) fn half_up(mut self) -> Self {
        self.rounding = Some("half_up");
        self
    }

    pub(crate) fn source(mut self, citation: Citation) -> Self {
        self.citation = Some(citation);
        self
    }

    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// The tree as text, a figure per line with its source below.
    pub fn to_text(&self, lang: Lang) -> String {
        let mut text = String::new();
        self.write(&mut text, lang, "", "");
        text
    }

    fn write(&self, text: &mut String, lang: Lang, first: &str, rest: &str) {
        // Writing to a String does not fail.
        let _ = write!(text, "{first}{}: {}", self.label, self.value);
        if let Some(formula) = &self.formula {
            let _ = write!(text, "  ⟵ {formula}");
        }
        if self.rounding.is_some() {
            let _ = write!(
                text,
                "{}",
                lang.pick(
                    " (làm tròn đến đồng, từ 0,5 làm tròn lên)",
                    " (rounded half up)"
                )
            );
        }
        text.push('\n');
        if let Some(citation) = &self.citation {
            let bar = if self.children.is_empty() {
                "  "
            } else {
                "│ "
            };
            let _ = writeln!(text, "{rest}{bar}§ {}", citation.display(lang));
        }
        let last = self.children.len().saturating_sub(1);
        for (at, child) in self.children.iter().enumerate() {
            let (branch, below) = if at == last {
                ("└─ ", "   ")
            } else {
                ("├─ ", "│  ")
            };
            child.write(
                text,
                lang,
                &format!("{rest}{branch}"),
                &format!("{rest}{below}"),
            );
        }
    }
}

/// A result that can say where its figures come from.
pub trait Explain {
    /// The rules it used.
    fn citations(&self) -> &Citations;

    /// The tree behind its main figure.
    fn explain(&self, lang: Lang) -> Explanation;

    /// Puts the texts the result itself holds, such as findings, into a language; they are
    /// Vietnamese at first.
    fn localise(&mut self, _lang: Lang) {}
}
