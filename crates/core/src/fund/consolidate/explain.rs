//! The tree behind the totals.

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::fund::distribute::Source;
use crate::law::{Citations, Parameter, parameters};
use crate::money::Dong;

use super::Consolidation;

impl Explain for Consolidation {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let totals = &self.totals;
        let rule = |parameter: Parameter| Explanation::rule(&self.citations, parameter, lang);
        let less = |label: &str, whole: (&str, Dong), taken: (&str, Dong), left: Dong| {
            Explanation::new(label, lang.dong(left))
                .formula(format!("{} − {}", lang.dong(whole.1), lang.dong(taken.1)))
                .children([
                    Explanation::new(whole.0, lang.dong(whole.1)),
                    Explanation::new(taken.0, lang.dong(taken.1)),
                ])
        };
        let fee = less(
            lang.pick("Kinh phí công đoàn còn phải đóng", "Fee outstanding"),
            (lang.pick("Phải đóng", "Owed"), totals.fee_due),
            (lang.pick("Đã đóng", "Paid"), totals.fee_paid),
            totals.fee_outstanding,
        )
        .children(rule(parameters::UNION_FEE_RATE));
        let dues = less(
            lang.pick("Đoàn phí còn phải nộp cấp trên", "Dues outstanding"),
            (lang.pick("Phải nộp", "To remit"), totals.dues_upper_due),
            (lang.pick("Đã nộp", "Remitted"), totals.dues_remitted),
            totals.dues_outstanding,
        )
        .children(rule(Source::Dues.parameter()));
        let refunds = less(
            lang.pick("Kinh phí còn phải cấp lại", "Refunds outstanding"),
            (lang.pick("Phải cấp lại", "To be refunded"), totals.net),
            (lang.pick("Đã cấp lại", "Refunded"), totals.refunds_paid),
            totals.refund_outstanding,
        )
        .children(rule(Source::UnionFee.parameter()))
        .children(rule(parameters::REDUCTION_09C_RATE));
        let label = lang.pick("Tổng hợp các đơn vị", "Units consolidated");
        let late = lang.pick("chậm hoặc thiếu kinh phí", "late or short");
        Explanation::new(label, self.units.len().to_string())
            .formula(format!("{} {late}", self.late.len()))
            .children([fee, dues, refunds])
    }
}
