//! The words for what is counted. A word that is not here is not guessed to be one.

use super::tokens::Token;

/// What is counted, with its names: the Vietnamese shown, the English of one and of many.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Noun {
    pub(super) name: &'static str,
    pub(super) one: &'static str,
    pub(super) many: &'static str,
}

macro_rules! nouns {
    ($($name:literal $one:literal $many:literal)+) => {
        &[$(Noun { name: $name, one: $one, many: $many }),+]
    };
}

static NOUNS: &[Noun] = nouns! {
    // People.
    "người" "person" "people"
    "lượt người" "attendance" "attendances"
    "lượt" "time" "times"
    "đoàn viên" "member" "members"
    "lượt đoàn viên" "member reached" "members reached"
    "nữ đoàn viên" "woman member" "women members"
    "nữ" "woman" "women"
    "nữ CNLĐ" "woman worker" "women workers"
    "nữ CNVCLĐ" "woman employee" "women employees"
    "lao động" "worker" "workers"
    "người lao động" "worker" "workers"
    "công nhân" "manual worker" "manual workers"
    "công nhân lao động" "worker" "workers"
    "CNLĐ" "worker" "workers"
    "lượt CNLĐ" "worker reached" "workers reached"
    "CNVCLĐ" "employee" "employees"
    "lượt CNVCLĐ" "employee reached" "employees reached"
    "CBCCVCLĐ" "employee" "employees"
    "cán bộ" "officer" "officers"
    "cán bộ công đoàn" "union officer" "union officers"
    "đồng chí" "comrade" "comrades"
    "đại biểu" "delegate" "delegates"
    "cá nhân" "individual" "individuals"
    "tập thể" "group" "groups"
    "cháu" "child" "children"
    "em" "child" "children"
    "học sinh" "pupil" "pupils"
    "hộ" "household" "households"
    "gia đình" "family" "families"
    "trường hợp" "case" "cases"
    // Care.
    "suất" "gift" "gifts"
    "suất quà" "gift" "gifts"
    "phần quà" "gift" "gifts"
    "suất học bổng" "scholarship" "scholarships"
    "nhà" "house" "houses"
    "căn nhà" "house" "houses"
    "ngôi nhà" "house" "houses"
    "căn" "house" "houses"
    "mái ấm" "home" "homes"
    "mái ấm công đoàn" "union home" "union homes"
    // Units.
    "CĐCS" "grassroots union" "grassroots unions"
    "công đoàn cơ sở" "grassroots union" "grassroots unions"
    "CĐCS thành viên" "member grassroots union" "member grassroots unions"
    "nghiệp đoàn" "syndicate" "syndicates"
    "công đoàn" "union" "unions"
    "công đoàn bộ phận" "sectional union" "sectional unions"
    "tổ công đoàn" "union group" "union groups"
    "đơn vị" "unit" "units"
    "doanh nghiệp" "enterprise" "enterprises"
    "cơ quan" "agency" "agencies"
    // Work.
    "cuộc" "event" "events"
    "hội nghị" "conference" "conferences"
    "lớp" "class" "classes"
    "buổi" "session" "sessions"
    "lần" "time" "times"
    "sáng kiến" "initiative" "initiatives"
    "đề tài" "research topic" "research topics"
    "công trình" "project" "projects"
    "sản phẩm" "product" "products"
    "bản" "copy" "copies"
    "văn bản" "document" "documents"
    "đơn" "petition" "petitions"
    "vụ" "matter" "matters"
    "thỏa ước" "collective agreement" "collective agreements"
    "thỏa ước lao động tập thể" "collective agreement" "collective agreements"
    // Time.
    "giờ" "hour" "hours"
    "ngày" "day" "days"
    "tháng" "month" "months"
    "quý" "quarter" "quarters"
    "năm" "year" "years"
};

/// What stands after a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Dong,
    Percent,
    Noun(&'static Noun),
}

const DONG: [&str; 4] = ["đồng", "đ", "vnđ", "vnd"];

impl Unit {
    /// The unit of these words.
    pub(super) fn of(words: &str) -> Option<Self> {
        match words {
            words if DONG.contains(&words) => Some(Self::Dong),
            "phần trăm" => Some(Self::Percent),
            // Both places of the mark are in use.
            "thoả ước" => noun("thỏa ước"),
            "thoả ước lao động tập thể" => noun("thỏa ước lao động tập thể"),
            words => noun(words),
        }
    }

    /// The name that is shown.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Dong => "đồng",
            Self::Percent => "%",
            Self::Noun(noun) => noun.name,
        }
    }
}

fn noun(words: &str) -> Option<Unit> {
    let found = NOUNS.iter().find(|noun| {
        // Abbreviations are shown in capitals; text is read in small letters.
        noun.name == words || noun.name.to_lowercase() == words
    });
    found.map(Unit::Noun)
}

/// The words that tokens start with, in one text, and what follows them.
pub(super) fn words<'t, 'a>(tokens: &'t [Token<'a>], stop: &[&str]) -> (String, &'t [Token<'a>]) {
    let mut found = Vec::new();
    let mut rest = tokens;
    while let Some((Token::Word(word), after)) = rest.split_first() {
        if stop.contains(word) {
            break;
        }
        found.push(*word);
        rest = after;
    }
    (found.join(" "), rest)
}
