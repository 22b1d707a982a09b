//! The kinds of unit, and the levels they stand on.

use crate::format::Lang;
use crate::law::{Parameter, choice_label, parameters};
use crate::names::names;

/// What a unit is. Which kinds may exist on a day is for the rules to say (`org.kind.<kind>`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnitKind {
    /// Tổng Liên đoàn Lao động Việt Nam.
    Confederation,
    /// Liên đoàn lao động tỉnh, thành phố.
    ProvincialFederation,
    /// Công đoàn ngành trung ương.
    NationalSectorUnion,
    /// Công đoàn tập đoàn, tổng công ty trực thuộc Tổng Liên đoàn.
    CorporationUnion,
    /// Liên đoàn lao động huyện, to 2025-06-30.
    DistrictFederation,
    /// Công đoàn viên chức tỉnh, to 2025-06-15.
    ProvincialPublicSectorUnion,
    /// Công đoàn ngành địa phương, not determined from 2025-07-01.
    LocalSectorUnion,
    /// Công đoàn các khu công nghiệp.
    IndustrialZoneUnion,
    /// Công đoàn xã, phường, đặc khu, from 2025-07-01.
    CommuneUnion,
    /// Công đoàn cơ sở.
    GrassrootsUnion,
    /// Nghiệp đoàn cơ sở.
    GrassrootsSyndicate,
    /// Công đoàn cơ sở thành viên.
    MemberGrassrootsUnion,
    /// Công đoàn bộ phận.
    SectionalUnion,
    /// Tổ công đoàn, tổ nghiệp đoàn; nothing stands below it.
    UnionGroup,
}

names!(UnitKind {
    Confederation = "confederation",
    ProvincialFederation = "provincial_federation",
    NationalSectorUnion = "national_sector_union",
    CorporationUnion = "corporation_union",
    DistrictFederation = "district_federation",
    ProvincialPublicSectorUnion = "provincial_public_sector_union",
    LocalSectorUnion = "local_sector_union",
    IndustrialZoneUnion = "industrial_zone_union",
    CommuneUnion = "commune_union",
    GrassrootsUnion = "grassroots_union",
    GrassrootsSyndicate = "grassroots_syndicate",
    MemberGrassrootsUnion = "member_grassroots_union",
    SectionalUnion = "sectional_union",
    UnionGroup = "union_group",
});

/// The parameters that say of a kind whether it may exist, on which level and below what.
#[derive(Clone, Copy)]
pub(super) struct KindRules {
    pub(super) may_exist: Parameter,
    pub(super) level: Parameter,
    /// The one kind that manages it, where a source names one.
    pub(super) parent: Option<Parameter>,
    /// Whether it exists only where allowed.
    pub(super) where_allowed: Option<Parameter>,
}

impl UnitKind {
    /// The name for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vietnamese(),
            Lang::En => self.english(),
        }
    }

    const fn vietnamese(self) -> &'static str {
        match self {
            Self::Confederation => "tổng liên đoàn lao động",
            Self::ProvincialFederation => "liên đoàn lao động tỉnh, thành phố",
            Self::NationalSectorUnion => "công đoàn ngành trung ương",
            Self::CorporationUnion => "công đoàn tập đoàn, tổng công ty",
            Self::DistrictFederation => "liên đoàn lao động huyện",
            Self::ProvincialPublicSectorUnion => "công đoàn viên chức tỉnh",
            Self::LocalSectorUnion => "công đoàn ngành địa phương",
            Self::IndustrialZoneUnion => "công đoàn các khu công nghiệp",
            Self::CommuneUnion => "công đoàn xã, phường, đặc khu",
            Self::GrassrootsUnion => "công đoàn cơ sở",
            Self::GrassrootsSyndicate => "nghiệp đoàn cơ sở",
            Self::MemberGrassrootsUnion => "công đoàn cơ sở thành viên",
            Self::SectionalUnion => "công đoàn bộ phận",
            Self::UnionGroup => "tổ công đoàn",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::Confederation => "confederation of labour",
            Self::ProvincialFederation => "provincial federation of labour",
            Self::NationalSectorUnion => "national sector union",
            Self::CorporationUnion => "corporation union",
            Self::DistrictFederation => "district federation of labour",
            Self::ProvincialPublicSectorUnion => "provincial public-sector union",
            Self::LocalSectorUnion => "local sector union",
            Self::IndustrialZoneUnion => "industrial-zone union",
            Self::CommuneUnion => "commune union",
            Self::GrassrootsUnion => "grassroots union",
            Self::GrassrootsSyndicate => "grassroots syndicate",
            Self::MemberGrassrootsUnion => "member grassroots union",
            Self::SectionalUnion => "sectional union",
            Self::UnionGroup => "union group",
        }
    }

    /// Whether it is a grassroots union (CĐCS) or syndicate.
    pub const fn is_grassroots(self) -> bool {
        matches!(self, Self::GrassrootsUnion | Self::GrassrootsSyndicate)
    }

    /// Whether it is a part of a grassroots union.
    pub const fn is_part(self) -> bool {
        matches!(
            self,
            Self::MemberGrassrootsUnion | Self::SectionalUnion | Self::UnionGroup
        )
    }

    pub(super) const fn rules(self) -> KindRules {
        use parameters as p;
        let (may_exist, level) = match self {
            Self::Confederation => (p::ORG_KIND_CONFEDERATION, p::ORG_LEVEL_CONFEDERATION),
            Self::ProvincialFederation => (
                p::ORG_KIND_PROVINCIAL_FEDERATION,
                p::ORG_LEVEL_PROVINCIAL_FEDERATION,
            ),
            Self::NationalSectorUnion => (
                p::ORG_KIND_NATIONAL_SECTOR_UNION,
                p::ORG_LEVEL_NATIONAL_SECTOR_UNION,
            ),
            Self::CorporationUnion => (
                p::ORG_KIND_CORPORATION_UNION,
                p::ORG_LEVEL_CORPORATION_UNION,
            ),
            Self::DistrictFederation => (
                p::ORG_KIND_DISTRICT_FEDERATION,
                p::ORG_LEVEL_DISTRICT_FEDERATION,
            ),
            Self::ProvincialPublicSectorUnion => (
                p::ORG_KIND_PROVINCIAL_PUBLIC_SECTOR_UNION,
                p::ORG_LEVEL_PROVINCIAL_PUBLIC_SECTOR_UNION,
            ),
            Self::LocalSectorUnion => (
                p::ORG_KIND_LOCAL_SECTOR_UNION,
                p::ORG_LEVEL_LOCAL_SECTOR_UNION,
            ),
            Self::IndustrialZoneUnion => (
                p::ORG_KIND_INDUSTRIAL_ZONE_UNION,
                p::ORG_LEVEL_INDUSTRIAL_ZONE_UNION,
            ),
            Self::CommuneUnion => (p::ORG_KIND_COMMUNE_UNION, p::ORG_LEVEL_COMMUNE_UNION),
            Self::GrassrootsUnion => (p::ORG_KIND_GRASSROOTS_UNION, p::ORG_LEVEL_GRASSROOTS_UNION),
            Self::GrassrootsSyndicate => (
                p::ORG_KIND_GRASSROOTS_SYNDICATE,
                p::ORG_LEVEL_GRASSROOTS_SYNDICATE,
            ),
            Self::MemberGrassrootsUnion => (
                p::ORG_KIND_MEMBER_GRASSROOTS_UNION,
                p::ORG_LEVEL_MEMBER_GRASSROOTS_UNION,
            ),
            Self::SectionalUnion => (p::ORG_KIND_SECTIONAL_UNION, p::ORG_LEVEL_SECTIONAL_UNION),
            Self::UnionGroup => (p::ORG_KIND_UNION_GROUP, p::ORG_LEVEL_UNION_GROUP),
        };
        let parent = match self {
            Self::ProvincialPublicSectorUnion => Some(p::ORG_PARENT_PROVINCIAL_PUBLIC_SECTOR_UNION),
            Self::CommuneUnion => Some(p::ORG_PARENT_COMMUNE_UNION),
            _ => None,
        };
        let where_allowed = match self {
            Self::IndustrialZoneUnion => Some(p::ORG_WHERE_ALLOWED_INDUSTRIAL_ZONE_UNION),
            _ => None,
        };
        KindRules {
            may_exist,
            level,
            parent,
            where_allowed,
        }
    }
}

/// The level a kind of unit stands on, the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// Tổng Liên đoàn.
    Central,
    /// Cấp tỉnh, ngành trung ương và tương đương.
    Provincial,
    /// Cấp trên trực tiếp cơ sở, to 2025-06-30.
    ImmediateUpper,
    /// Cấp trên cơ sở below the province, from 2025-07-01.
    Upper,
    /// Cơ sở.
    Grassroots,
    /// Thành viên: a union that is part of a grassroots union.
    Member,
    /// Bộ phận.
    Section,
    /// Tổ; a leaf.
    Group,
}

names!(Level {
    Central = "central",
    Provincial = "provincial",
    ImmediateUpper = "immediate_upper",
    Upper = "upper",
    Grassroots = "grassroots",
    Member = "member",
    Section = "section",
    Group = "group",
});

impl Level {
    /// The name for people.
    pub fn label(self, lang: Lang) -> &'static str {
        choice_label(self.as_str(), lang)
    }

    /// How far below the confederation it stands; what manages a unit stands higher.
    const fn rank(self) -> u8 {
        match self {
            Self::Central => 0,
            Self::Provincial => 1,
            // One before and one after 2025-07-01, never both.
            Self::ImmediateUpper | Self::Upper => 2,
            Self::Grassroots => 3,
            Self::Member => 4,
            Self::Section => 5,
            Self::Group => 6,
        }
    }

    /// Whether a unit of this level may manage one of the `lower`: it stands higher, and a part
    /// of a grassroots union stands below such a union or another part.
    pub(super) const fn may_manage(self, lower: Self) -> bool {
        let grassroots = Self::Grassroots.rank();
        self.rank() < lower.rank() && (lower.rank() <= grassroots || self.rank() >= grassroots)
    }

    /// Whether it is one level above the grassroots.
    pub(super) const fn is_next_above_grassroots(self) -> bool {
        matches!(self, Self::ImmediateUpper | Self::Upper)
    }
}
