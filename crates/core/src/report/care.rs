//! Care for members: how many, how much, with the bounds that printed words leave.

use serde::Serialize;

use crate::explain::Explanation;
use crate::format::Lang;
use crate::money::Dong;
use crate::quantity::{Quantity, QuantityCounts};

use super::catalogue;
use super::finding::{Difference, ReportFinding, ReportFindingCode};
use super::request::CareRequest;

/// Care (chăm lo) for members, read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Care {
    /// Its id.
    pub id: String,
    /// What it is, in the language of the request.
    pub label: String,
    /// How many people, or gifts.
    pub people: Option<Quantity>,
    /// How much in all, in đồng.
    pub amount: Option<Quantity>,
    /// How much for each, in đồng.
    pub each: Option<Quantity>,
    /// `people` × `each`, in đồng, where one of them is exact.
    pub total: Option<Quantity>,
    #[serde(skip)]
    given_label: Option<String>,
}

impl Care {
    pub(super) fn of(request: &CareRequest) -> Self {
        let read = |printed: &Option<String>, number: Option<i64>, counts| match (printed, number) {
            (Some(printed), _) => Some(Quantity::of_text(printed, counts)),
            (None, number) => number.map(Quantity::exactly),
        };
        let people = request.people.map(i64::from);
        let people = read(&request.people_printed, people, QuantityCounts::People);
        let each = read(&request.each_printed, None, QuantityCounts::Money);
        let total = people.as_ref().zip(each.as_ref());
        let mut care = Self {
            id: request.id.clone(),
            label: String::new(),
            amount: read(
                &request.amount_printed,
                request.amount.map(Dong::get),
                QuantityCounts::Money,
            ),
            total: total.and_then(|(people, each)| people.times(each)),
            people,
            each,
            given_label: request.label.clone(),
        };
        care.localise(Lang::Vi);
        care
    }

    pub(super) fn localise(&mut self, lang: Lang) {
        self.label = self.label(lang);
    }

    fn label(&self, lang: Lang) -> String {
        let given = self.given_label.clone();
        given.unwrap_or_else(|| catalogue::label(&self.id, lang))
    }

    /// What was not read or does not agree in the care that stands `at` so far in the list.
    pub(super) fn findings(&self, at: usize) -> impl Iterator<Item = ReportFinding> {
        let place = move |field: &str| format!("care[{at}].{field}");
        let fields = [
            ("people_printed", &self.people),
            ("amount_printed", &self.amount),
            ("each_printed", &self.each),
        ];
        let not_read = fields.into_iter().filter_map(move |(field, quantity)| {
            let quantity = quantity.as_ref().filter(|quantity| !quantity.is_read())?;
            let printed = quantity.printed.as_deref()?;
            let text = |lang: Lang| {
                let label = self.label(lang);
                lang.pick(
                    format!("{label}: không đọc được `{printed}`; giữ nguyên văn"),
                    format!("{label}: `{printed}` could not be read; kept as text"),
                )
            };
            let code = ReportFindingCode::NotRead;
            Some(ReportFinding::new(code, place(field), None, text))
        });
        not_read.chain(self.total_differs(at))
    }

    fn total_differs(&self, at: usize) -> Option<ReportFinding> {
        let amount = self.amount.as_ref()?;
        let total = self.total.as_ref()?.exact?;
        let bound = amount.contradicted_by(total)?;
        let field = match amount.printed {
            Some(_) => "amount_printed",
            None => "amount",
        };
        let text = |lang: Lang| {
            let (label, stated) = (self.label(lang), amount.text(QuantityCounts::Money, lang));
            let total = Quantity::exactly(total).text(QuantityCounts::Money, lang);
            lang.pick(
                format!("{label}: ghi {stated}, nhưng số người × mức mỗi người = {total}"),
                format!("{label}: states {stated}, but people × the sum for each = {total}"),
            )
        };
        let difference = Dong::new(bound.saturating_sub(total)).ok();
        Some(ReportFinding::new(
            ReportFindingCode::CareDiffers,
            format!("care[{at}].{field}"),
            difference.map(Difference::Money),
            text,
        ))
    }

    /// The figures in a line, each in the words of `say`.
    fn figures(&self, lang: Lang, say: fn(&Quantity, QuantityCounts, Lang) -> String) -> String {
        let each = lang.pick(" mỗi người", " each");
        let total = lang.pick("cộng ", "in all ");
        let parts = [
            ("", &self.people, QuantityCounts::People, ""),
            ("", &self.each, QuantityCounts::Money, each),
            ("", &self.amount, QuantityCounts::Money, ""),
            (total, &self.total, QuantityCounts::Money, ""),
        ];
        let shown = parts
            .into_iter()
            .filter_map(|(before, quantity, counts, after)| {
                let text = say(quantity.as_ref()?, counts, lang);
                Some(format!("{before}{text}{after}"))
            });
        let shown = shown.collect::<Vec<_>>().join("; ");
        match shown.is_empty() {
            true => lang.pick("chưa có số liệu", "no figure").to_owned(),
            false => shown,
        }
    }

    /// The care as a report tells it: its name and figures.
    pub(super) fn line(&self, lang: Lang) -> (String, String) {
        (self.label(lang), self.figures(lang, Quantity::words))
    }

    pub(super) fn explain(&self, lang: Lang) -> Explanation {
        let tree = Explanation::new(self.label(lang), self.figures(lang, Quantity::text));
        let words: Vec<String> = [&self.people, &self.each, &self.amount]
            .into_iter()
            .filter_map(|quantity| Some(format!("“{}”", quantity.as_ref()?.printed.as_ref()?)))
            .collect();
        match words.is_empty() {
            true => tree,
            false => tree.formula(words.join("; ")),
        }
    }
}
