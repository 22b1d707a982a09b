//! The organisation drawn as a tree.

use std::collections::HashMap;

use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::Citations;

use super::super::reorganisation::ReorganisedHow;
use super::{AliveUnit, EndedUnit, OrgAsOf, Reorganised};

impl Explain for OrgAsOf {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let mut below: HashMap<Option<&str>, Vec<&AliveUnit>> = HashMap::new();
        for unit in &self.units {
            below.entry(unit.parent.as_deref()).or_default().push(unit);
        }
        let label = lang.pick("Tổ chức công đoàn tại ngày", "The organisation on");
        Explanation::new(
            format!("{label} {}", lang.day(self.on)),
            units(self.units.len(), lang),
        )
        .children(drawn(&below, None, lang))
        .children(group(
            lang.pick("Đã kết thúc", "Ended"),
            self.ended.iter().map(|unit| ended(unit, lang)).collect(),
            lang,
        ))
        .children(group(
            lang.pick(
                "Chuyển theo sắp xếp năm 2025",
                "Passed by the reorganisation of 2025",
            ),
            self.by_reorganisation
                .iter()
                .filter(|passed| passed.how != ReorganisedHow::Ended)
                .map(|passed| reorganised(passed, lang))
                .collect(),
            lang,
        ))
        .children(group(
            lang.pick("Chưa xác định", "Not determined"),
            self.not_determined
                .iter()
                .map(|unknown| Explanation::new(&unknown.id, unknown.text(lang)))
                .collect(),
            lang,
        ))
    }

    fn localise(&mut self, lang: Lang) {
        let unknown = self.not_determined.iter_mut();
        unknown.for_each(|unknown| unknown.localise(lang));
    }
}

fn units(count: usize, lang: Lang) -> String {
    format!("{count} {}", lang.pick("đơn vị", "units"))
}

/// The units below one, each with those below it; lines are short, so this goes no deep way.
fn drawn(
    below: &HashMap<Option<&str>, Vec<&AliveUnit>>,
    parent: Option<&str>,
    lang: Lang,
) -> Vec<Explanation> {
    let units = below.get(&parent).into_iter().flatten();
    units
        .map(|unit| {
            let members = unit.members.map_or(String::new(), |members| {
                let count = lang.integer(i64::from(members));
                format!(", {count} {}", lang.pick("đoàn viên", "members"))
            });
            let node = Explanation::new(&unit.name, format!("{}{members}", unit.kind.label(lang)));
            node.children(drawn(below, Some(&unit.id), lang))
        })
        .collect()
}

fn group(label: &str, nodes: Vec<Explanation>, lang: Lang) -> Option<Explanation> {
    let count = units(nodes.len(), lang);
    (!nodes.is_empty()).then(|| Explanation::new(label, count).children(nodes))
}

fn ended(unit: &EndedUnit, lang: Lang) -> Explanation {
    let cause = unit.cause.label(lang);
    let held = unit.books_held_by.as_ref().map(|holder| {
        format!(
            "{} {holder}",
            lang.pick("sổ sách do đơn vị giữ:", "books held by")
        )
    });
    let node = Explanation::new(&unit.name, format!("{} ({cause})", lang.day(unit.on)));
    let node = match held {
        Some(held) => node.formula(held),
        None => node,
    };
    match &unit.citation {
        Some(citation) => node.source(citation.clone()),
        None => node,
    }
}

fn reorganised(passed: &Reorganised, lang: Lang) -> Explanation {
    let what = match passed.how {
        ReorganisedHow::FundsPassed => lang.pick("tài chính", "funds"),
        _ => lang.pick("đơn vị", "unit"),
    };
    let into = passed.into.as_deref().unwrap_or("?");
    let from = passed
        .old_parent
        .as_deref()
        .map_or(String::new(), |old| format!("{old} "));
    Explanation::new(&passed.id, format!("{what}: {from}→ {into}"))
        .formula(lang.day(passed.on))
        .source(passed.citation.clone())
}
