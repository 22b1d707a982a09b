//! The nation's page: provinces, totals, what is not owed, and the law behind it.

use congdoan::batch::Outcome;
use congdoan::law::Citation;
use congdoan::{Dong, Lang};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::check::not_owed;
use crate::law::YearLaw;
use crate::section::{Section, table};
use crate::totals::{Shares, Totals};

/// Said wherever a figure is.
const GENERATED: [&str; 2] = [
    "Đơn vị, đoàn viên và tiền lương là số liệu TẠO RA theo hạt giống, không phải của ai có thật; tỉnh, thành phố chỉ đánh số.",
    "Units, members and salaries are GENERATED from a seed and nobody's; provinces are numbered, not named.",
];

#[derive(Serialize)]
struct Province<'a> {
    province: u64,
    #[serde(flatten)]
    totals: &'a Totals,
}

/// All that is shown.
pub struct Results<'a> {
    pub seed: u64,
    pub law: &'a YearLaw,
    pub provinces: &'a [Totals],
    pub outcomes: &'a [u64; 256],
    pub checked: u64,
    pub digest: u64,
}

impl Results<'_> {
    fn nation(&self) -> Totals {
        let mut nation = Totals::default();
        self.provinces.iter().for_each(|one| nation += *one);
        nation
    }

    /// The results for programs.
    pub fn json(&self) -> Value {
        let provinces = (1..).zip(self.provinces);
        let provinces: Vec<_> = provinces
            .map(|(province, totals)| Province { province, totals })
            .collect();
        let mut reasons = Map::new();
        for (outcome, count) in not_owed(self.outcomes) {
            reasons.insert(name(outcome).to_owned(), count.into());
        }
        let [dues, union_fee, distribution] = self.law.citations();
        json!({
            "generated": GENERATED, "seed": self.seed, "year": self.law.year,
            "nation": self.nation(), "provinces": provinces,
            "not_owed": reasons, "digest": format!("{:016x}", self.digest),
            "recomputed_person_months": self.checked,
            "citations": {"dues": dues, "union_fee": union_fee, "distribution": distribution},
        })
    }

    /// The results for people.
    pub fn text(&self, lang: Lang) -> String {
        let mut section = self.provinces_table(lang);
        section.remarks = GENERATED.map(str::to_owned).to_vec();
        section.remarks.extend(self.remarks(lang));
        section.to_text() + &self.sources(lang)
    }

    fn provinces_table(&self, lang: Lang) -> Section {
        let headings = lang.pick(
            [
                "Tỉnh, thành phố",
                "CĐCS",
                "Đoàn viên",
                "Đoàn phí",
                "CĐCS giữ",
                "Nộp cấp trên",
                "Kinh phí",
                "CĐCS được phân phối",
                "Cấp trên",
            ],
            [
                "Province",
                "Unions",
                "Members",
                "Dues",
                "Kept",
                "Upper levels",
                "Union fee",
                "Grassroots",
                "Upper levels",
            ],
        );
        let mut table = table(&headings, 1..9);
        let row = |name: String, totals: &Totals| {
            let counts = [totals.units, totals.members].map(|number| count(number, lang));
            let sums = [totals.dues, totals.union_fee].map(|shares| {
                let Shares {
                    collected,
                    grassroots,
                    upper,
                } = shares;
                [collected, grassroots, upper].map(|sum| rounded(sum, lang))
            });
            let cells = counts.into_iter().chain(sums.into_iter().flatten());
            [name].into_iter().chain(cells).collect::<Vec<_>>()
        };
        for (number, totals) in (1..).zip(self.provinces) {
            table.add_row(row(number.to_string(), totals));
        }
        let nation = lang.pick("Cả nước", "The nation");
        table.add_row(row(nation.to_owned(), &self.nation()));
        let title = match lang {
            Lang::Vi => format!(
                "Cả nước, năm {}: đoàn phí và kinh phí công đoàn (triệu đồng)",
                self.law.year
            ),
            Lang::En => format!(
                "The nation in {}: dues and union fee (million đồng)",
                self.law.year
            ),
        };
        Section {
            id: "nation",
            title,
            table,
            remarks: Vec::new(),
            lines: Vec::new(),
            json: Value::Null,
        }
    }

    /// The nation's sums to the đồng, what is not owed, what was checked.
    fn remarks(&self, lang: Lang) -> Vec<String> {
        let nation = self.nation();
        let sum = |sum: i64| lang.dong(Dong::new(sum).unwrap_or_default());
        let shared = |name: &str, shares: Shares| {
            format!(
                "{name}: {} = {} {} + {} {}",
                sum(shares.collected),
                sum(shares.grassroots),
                lang.pick("CĐCS", "grassroots"),
                sum(shares.upper),
                lang.pick("cấp trên", "above"),
            )
        };
        let reasons = not_owed(self.outcomes)
            .into_iter()
            .map(|(outcome, number)| format!("{} {}", label(outcome, lang), count(number, lang)));
        let reasons = reasons.collect::<Vec<_>>().join("; ");
        let (rows, owing) = (nation.person_months, count(nation.owing, lang));
        let (checked, rows) = (count(self.checked, lang), count(rows, lang));
        vec![
            shared(lang.pick("Đoàn phí", "Dues"), nation.dues),
            shared(
                lang.pick("Kinh phí công đoàn", "Union fee"),
                nation.union_fee,
            ),
            match lang {
                Lang::Vi => format!("{rows} tháng-người: {owing} phải đóng đoàn phí; {reasons}"),
                Lang::En => format!("{rows} person-months: {owing} owe dues; {reasons}"),
            },
            match lang {
                Lang::Vi => format!("Từ chối vì luật không xác định: {}", nation.refused),
                Lang::En => format!("Refused, the law being not determined: {}", nation.refused),
            },
            lang.pick(
                "Phân phối một lần trên số thu cả năm của từng đơn vị, như quyết toán",
                "Distributed once on what each unit collected in the year, as its settlement does",
            )
            .to_owned(),
            match lang {
                Lang::Vi => format!(
                    "✓ Dòng = đơn vị = tỉnh = cả nước, CĐCS + cấp trên = số thu ở mọi cấp; {checked} tháng-người tính lại từng người, bằng nhau"
                ),
                Lang::En => format!(
                    "✓ Rows = units = provinces = nation, grassroots + above = collected at every level; {checked} person-months asked again one by one, equal"
                ),
            },
            format!(
                "{} {:016x}",
                lang.pick("Mã kiểm tra của mọi đơn vị:", "Digest of all units:"),
                self.digest
            ),
        ]
    }

    fn sources(&self, lang: Lang) -> String {
        let labels = lang.pick(
            ["Đoàn phí", "Kinh phí công đoàn", "Phân phối"],
            ["Dues", "Union fee", "Distribution"],
        );
        let mut text = String::new();
        for (label, citations) in labels.into_iter().zip(self.law.citations()) {
            text += &format!("{label}:\n");
            let mut shown: Vec<String> = citations.iter().map(|one| source(one, lang)).collect();
            shown.sort();
            shown.dedup();
            let lines = shown.iter().map(|line| format!("  • {line}\n"));
            text += &lines.collect::<String>();
        }
        text
    }
}

fn source(citation: &Citation, lang: Lang) -> String {
    let from = citation.from.map(|day| lang.day(day)).unwrap_or_default();
    let since = lang.pick("từ", "from");
    format!("{}, {since} {from}", citation.display(lang))
}

/// In whole millions, half up.
fn rounded(sum: i64, lang: Lang) -> String {
    lang.integer((sum + 500_000).div_euclid(1_000_000))
}

fn count(count: u64, lang: Lang) -> String {
    lang.integer(i64::try_from(count).unwrap_or(i64::MAX))
}

fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NoDues(reason) => reason.as_str(),
        Outcome::Refused(code) => code.as_str(),
        _ => "owed",
    }
}

fn label(outcome: Outcome, lang: Lang) -> &'static str {
    match outcome {
        Outcome::NoDues(reason) => reason.label(lang),
        outcome => name(outcome),
    }
}
