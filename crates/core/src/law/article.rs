//! Articles of law as people of either language name them.

use crate::format::Lang;

impl Lang {
    /// An article of law: `art 26(2)` stays in English and is `Điều 26 khoản 2` in Vietnamese.
    ///
    /// # Example
    /// ```
    /// use congdoan::Lang;
    /// assert_eq!(Lang::Vi.article("art 29(1)(b)"), "Điều 29 khoản 1 điểm b");
    /// assert_eq!(Lang::Vi.article("arts 12(4), 13(4)"), "Điều 12 khoản 4, Điều 13 khoản 4");
    /// ```
    pub fn article(self, article: &str) -> String {
        let articles = article.split("; ").map(|part| {
            let list = part.strip_prefix("arts ").or(part.strip_prefix("art "));
            match list {
                _ if part == "not_read" => self
                    .pick("chưa rõ điều khoản", "article not noted")
                    .to_owned(),
                Some(list) if self == Self::Vi => list
                    .split(", ")
                    .map(vietnamese_article)
                    .collect::<Vec<_>>()
                    .join(", "),
                _ => part.to_owned(),
            }
        });
        articles.collect::<Vec<_>>().join("; ")
    }
}

/// `26(2)` as `Điều 26 khoản 2`, `29(1)(b)` as `Điều 29 khoản 1 điểm b`.
fn vietnamese_article(article: &str) -> String {
    let mut parts = article.splitn(2, '(');
    let mut text = format!("Điều {}", parts.next().unwrap_or_default());
    for part in parts.next().unwrap_or_default().split('(') {
        let part = part.trim_end();
        let (inside, after) = part.split_once(')').unwrap_or((part, ""));
        if inside.is_empty() {
            continue;
        }
        let kind = if inside.starts_with(|c: char| c.is_ascii_digit()) {
            "khoản"
        } else {
            "điểm"
        };
        text.push_str(&format!(" {kind} {inside}"));
        if !after.is_empty() {
            text.push_str(&format!(" điểm {}", after.trim()));
        }
    }
    text
}
