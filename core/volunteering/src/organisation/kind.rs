//! What kinds of organisations there are.

use medborger_codec::Record;

macro_rules! kinds {
    ($($(#[$meta:meta])* $name:ident = $text:literal;)*) => {
        /// What kind an organisation is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
        #[serde(rename_all = "snake_case")]
        pub enum OrganisationKind { $($(#[$meta])* $name,)* }

        impl OrganisationKind {
            /// The name in JSON.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

kinds! {
    /// An association (*forening*).
    Association = "association";
    /// A sports club (*idrætsforening*).
    SportsClub = "sports_club";
    /// A voluntary social association (*frivillig social forening*).
    SocialAssociation = "social_association";
    /// A landowners' association (*grundejerforening*).
    LandownersAssociation = "landowners_association";
    /// A municipal institution (*kommunal institution*).
    MunicipalInstitution = "municipal_institution";
    /// A volunteer centre (*frivilligcenter*).
    VolunteerCentre = "volunteer_centre";
    /// A local council of civil society (*lokalråd*).
    LocalCouncil = "local_council";
    /// A youth council (*ungeråd*).
    YouthCouncil = "youth_council";
    /// An elder council (*ældreråd*, *seniorråd*).
    ElderCouncil = "elder_council";
    /// A disability council (*handicapråd*).
    DisabilityCouncil = "disability_council";
    /// A citizens' council (*medborgerråd*).
    CitizensCouncil = "citizens_council";
    /// A business (*virksomhed*).
    Business = "business";
    /// A group without statutes, such as neighbours (*borgergruppe*).
    InformalGroup = "informal_group";
}

impl OrganisationKind {
    /// Whether it is an association with members and statutes, whose approval is assessed.
    #[must_use]
    pub fn is_association(self) -> bool {
        matches!(
            self,
            Self::Association
                | Self::SportsClub
                | Self::SocialAssociation
                | Self::LandownersAssociation
        )
    }

    /// Whether it is a part of the municipality, which therefore can't be its partner.
    #[must_use]
    pub fn is_municipal(self) -> bool {
        self == Self::MunicipalInstitution
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_and_json_name_a_kind_alike() {
        for kind in [
            OrganisationKind::Association,
            OrganisationKind::SportsClub,
            OrganisationKind::SocialAssociation,
            OrganisationKind::LandownersAssociation,
            OrganisationKind::MunicipalInstitution,
            OrganisationKind::VolunteerCentre,
            OrganisationKind::LocalCouncil,
            OrganisationKind::YouthCouncil,
            OrganisationKind::ElderCouncil,
            OrganisationKind::DisabilityCouncil,
            OrganisationKind::CitizensCouncil,
            OrganisationKind::Business,
            OrganisationKind::InformalGroup,
        ] {
            assert_eq!(
                serde_json::to_value(kind).unwrap(),
                serde_json::json!(kind.as_str())
            );
        }
    }
}
