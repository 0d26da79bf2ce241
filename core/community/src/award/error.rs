//! Why a rule about awards refused, in English and in Danish.

crate::error::errors! {
    /// Why a rule about awards refused.
    AwardError {
        /// There is no such award.
        NotFound => "award_not_found", NotFound, Some("award"),
            "there is no such award", "der er ingen sådan hæderspris";
        /// The windows don't follow one another.
        WindowsUnfit => "award_windows_unfit", Invalid, Some("deadline"),
            "nominations open before they close, and the vote opens after that and before it closes",
            "indstilling åbner, før den lukker, og afstemningen åbner derefter og før den lukker";
        /// An instant that is not a whole minute.
        NotToTheMinute => "award_not_to_the_minute", Invalid, Some("deadline"),
            "the times of an award are whole minutes", "tidspunkterne for en hæderspris er hele minutter";
        /// The deadline is over already.
        InThePast => "award_in_the_past", Invalid, Some("deadline"),
            "the deadline lies in the past", "fristen ligger i fortiden";
        /// The jury's share is more than everything.
        SplitUnfit => "award_split_unfit", Invalid, Some("jury_per_mille"),
            "the jury's share is 0 to 1000 per mille", "juryens andel er 0 til 1000 promille";
        /// Nominations have opened.
        Begun => "award_begun", Refused, Some("award"),
            "an award does not change after nominations have opened",
            "en hæderspris ændres ikke, efter at indstillingen er åbnet";
        /// The result is declared.
        Decided => "award_decided", Refused, Some("award"),
            "the result is declared", "resultatet er offentliggjort";
        /// Nominations are not open.
        NotNominating => "award_not_nominating", Refused, Some("award"),
            "nominations are not open", "der er ikke åbent for indstillinger";
        /// Nobody nominates themselves.
        SelfNomination => "award_self_nomination", Refused, Some("nominee"),
            "nobody nominates themselves, or an organisation that they speak for",
            "ingen indstiller sig selv eller en organisation, de tegner";
        /// The same nomination by the same hand.
        AlreadyNominated => "award_already_nominated", Refused, Some("nominee"),
            "you have nominated this nominee already", "du har allerede indstillet denne";
        /// More of something than an award has.
        TooMany {
            /// How many it may have.
            max: usize,
        } => "award_too_many", Refused, None,
            "an award has at most {max} of these", "en hæderspris har højst {max} af disse";
        /// There is no such nominee.
        NomineeNotFound => "award_nominee_not_found", NotFound, Some("nominee"),
            "there is no such nominee", "der er ingen sådan indstillet";
        /// The nominee is out of it.
        NomineeOut => "award_nominee_out", Refused, Some("nominee"),
            "the nominee has declined or is out of it", "den indstillede har sagt nej eller er udgået";
        /// Only somebody without an account is joined to another nominee, and not to themselves.
        JoinUnfit => "award_join_unfit", Refused, Some("into"),
            "a nominee without an account is joined to another nominee, and only before the vote",
            "en indstillet uden konto lægges sammen med en anden indstillet, og kun før afstemningen";
        /// The vote has opened.
        ConsentLate => "award_consent_late", Refused, Some("nominee"),
            "consent comes before the vote opens", "samtykke gives, før afstemningen åbner";
        /// A juror who nominated or is nominated, or speaks for a nominated organisation.
        JurorPartial => "award_juror_partial", Refused, Some("juror"),
            "who nominated somebody, is nominated or speaks for a nominee does not sit in the jury",
            "den, der har indstillet, er indstillet eller tegner en indstillet, sidder ikke i juryen";
        /// Sits in the jury already.
        JurorSeated => "award_juror_seated", Refused, Some("juror"),
            "sits in the jury already", "sidder allerede i juryen";
        /// There is no such juror, or not any more.
        NotAJuror => "award_not_a_juror", Refused, Some("juror"),
            "there is no such juror, or not any more", "der er intet sådant jurymedlem, eller ikke længere";
        /// The jury has no share.
        NoJury => "award_no_jury", Refused, Some("award"),
            "the award has no jury", "hædersprisen har ingen jury";
        /// The vote has no share.
        NoVote => "award_no_vote", Refused, Some("award"),
            "the award has no vote", "hædersprisen har ingen afstemning";
        /// Vote and points are not open.
        NotVoting => "award_not_voting", Refused, Some("award"),
            "the vote is not open", "afstemningen er ikke åben";
        /// The id of a nomination stands for something else.
        NominationKnown => "award_nomination_known", Refused, Some("nomination"),
            "something else stands under this id: make a fresh one", "noget andet står under dette id: lav et nyt", as SENT_ALREADY;
        /// Nobody has verified the identity, and the vote is for people who are known.
        Unverified => "award_unverified", Refused, Some("citizen"),
            "only those whose identity is verified vote here", "kun de, hvis identitet er bekræftet, stemmer her";
        /// The nominee does not stand in the vote.
        NotStanding => "award_not_standing", Refused, Some("nominee"),
            "the nominee does not stand in the vote", "den indstillede er ikke på valg";
        /// Points for others than those who stand, or out of range.
        PointsUnfit => "award_points_unfit", Invalid, Some("points"),
            "each nominee who stands gets 0 to 100 points, once",
            "hver indstillet på valg får 0 til 100 point, én gang";
        /// The vote is still open.
        TooEarly => "award_too_early", Refused, Some("award"),
            "the result is declared after the vote has closed", "resultatet offentliggøres, når afstemningen er lukket";
        /// So many ballots that they are counted in parts, and not all are.
        BallotsUncounted => "award_ballots_uncounted", Refused, Some("award"),
            "the ballots are many: first count them part by part",
            "stemmesedlerne er mange: tæl dem først op del for del";
        /// A juror has neither given points nor been excused.
        JuryPending => "award_jury_pending", Refused, Some("award"),
            "each juror gives points or is excused first", "hvert jurymedlem giver først point eller fritages";
        /// A ballot is not the one that was cast: somebody wrote to the database.
        BallotChanged => "award_ballot_changed", Storage, Some("award"),
            "a ballot is not the one that was cast", "en stemmeseddel er ikke den, der blev afgivet";
    }
}
