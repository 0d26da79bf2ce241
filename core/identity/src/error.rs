//! What can be wrong with an identifier.

medborger_base::error::errors! {
    /// Why an identifier was refused.
    ///
    /// No variant holds the input: an error may be logged, and the input may be a personal number.
    ///
    /// ```
    /// use medborger::identity::Cpr;
    ///
    /// let error = Cpr::parse("290200-0000").unwrap_err();
    /// assert_eq!(error.code(), "cpr_date");
    /// assert_eq!(error.field(), Some("cpr"));
    /// assert_eq!(error.danish(), "personnummerets første seks cifre er ikke en dato");
    /// ```
    IdentityError {
        /// A number, a list or something else stands where a text belongs.
        TextExpected
            => "text_expected", Invalid, None,
            "a text is expected here",
            "her skal stå en tekst";
        /// Not ten digits, with or without a hyphen or one space after the sixth.
        CprMalformed
            => "cpr_malformed", Invalid, Some("cpr"),
            "a personal number has ten digits, with or without a hyphen after the sixth",
            "et personnummer har ti cifre, med eller uden bindestreg efter det sjette";
        /// Day, month and year are no date in the century that the seventh digit gives.
        CprDate
            => "cpr_date", Invalid, Some("cpr"),
            "the first six digits of the personal number are not a date",
            "personnummerets første seks cifre er ikke en dato";
        /// A replacement number where a number of the CPR register is needed.
        CprReplacement
            => "cpr_replacement", Invalid, Some("cpr"),
            "this is a replacement number, not a number of the CPR register",
            "det er et erstatningspersonnummer og ikke et nummer i CPR-registret";
        /// A number of the CPR register where a replacement number is needed.
        CprNotReplacement
            => "cpr_not_replacement", Invalid, Some("cpr"),
            "this is not a replacement number",
            "det er ikke et erstatningspersonnummer";
        /// The key is not exactly 32 bytes, or its text is not 64 hexadecimal digits.
        RecognitionKeyMalformed
            => "recognition_key_malformed", Invalid, Some("key"),
            "the key is exactly 32 bytes; as a text, 64 hexadecimal digits",
            "nøglen er præcis 32 byte; som tekst 64 hexadecimale cifre", as BROKEN_PAGE;
        /// All bytes of the key are the same: a default, not a secret.
        RecognitionKeyWeak
            => "recognition_key_weak", Invalid, Some("key"),
            "the recognition key is not random",
            "genkendelsesnøglen er ikke tilfældig", as BROKEN_PAGE;
        /// Not 32 hexadecimal digits in lower case.
        PersonMarkMalformed
            => "person_mark_malformed", Invalid, Some("mark"),
            "a person mark is 32 hexadecimal digits in lower case",
            "et personmærke er 32 hexadecimale cifre med små bogstaver", as BROKEN_PAGE;
        /// An attestation of another shape, of another municipality or account, of the future, or with a seal that does
        /// not fit.
        AttestationInvalid
            => "attestation_invalid", Denied, Some("attestation"),
            "the log-in can't be confirmed: log in again",
            "log-in kan ikke bekræftes: log ind igen";
        /// The minutes for which an attestation holds are over.
        AttestationExpired
            => "attestation_expired", Denied, Some("attestation"),
            "the log-in is too long ago: log in again",
            "det er for længe siden, du loggede ind: log ind igen";
        /// An attestation made with a key that is not here, as in a page: the server decides.
        AttestationUnchecked
            => "attestation_unchecked", Denied, Some("attestation"),
            "the log-in can't be checked here: the server decides",
            "log-in kan ikke kontrolleres her: serveren afgør det";
        /// An attestation that can't be made: no level, a person known by less than two factors or a guardian's number,
        /// or other than 1 to 15 minutes.
        AttestationUnfit
            => "attestation_unfit", Invalid, None,
            "an attestation needs a level, a personal number needs two factors and no guardian, and it lasts 1 to 15 minutes",
            "en attestation kræver et niveau, et personnummer kræver to faktorer og ingen værge, og den varer 1 til 15 minutter";
        /// Not eight digits with a first digit other than 0.
        CvrMalformed
            => "cvr_malformed", Invalid, Some("cvr"),
            "a CVR number has eight digits and does not begin with 0",
            "et CVR-nummer har otte cifre og begynder ikke med 0";
        /// Eight digits whose weighted sum is not divisible by 11.
        CvrCheckDigit
            => "cvr_check_digit", Invalid, Some("cvr"),
            "the check digit of the CVR number does not match",
            "CVR-nummerets kontrolciffer passer ikke";
        /// Not ten digits.
        PNumberMalformed
            => "p_number_malformed", Invalid, Some("p_number"),
            "a P number has ten digits",
            "et P-nummer har ti cifre";
        /// An organisation form other than the two of associations.
        AssociationFormUnknown
            => "association_form_unknown", Invalid, Some("form"),
            "the organisation form of an association is 110 or 115",
            "en forenings virksomhedsform er 110 eller 115";
        /// Not three digits, nor four with a leading 0.
        MunicipalityMalformed
            => "municipality_malformed", Invalid, Some("municipality"),
            "a municipality code has three digits, or four with a leading 0",
            "en kommunekode har tre cifre eller fire med et foranstillet 0";
        /// No municipality has this code (since 2007).
        MunicipalityUnknown
            => "municipality_unknown", Invalid, Some("municipality"),
            "no municipality has this code",
            "ingen kommune har denne kode";
        /// No municipality has this name (since 2007).
        MunicipalityNameUnknown
            => "municipality_name_unknown", Invalid, Some("municipality"),
            "no municipality has this name",
            "ingen kommune har dette navn";
        /// Code 0411: the islands of Ertholmene, run by the state.
        MunicipalityChristiansoe
            => "municipality_christiansoe", Invalid, Some("municipality"),
            "Christiansø is run by the state and is not a municipality",
            "Christiansø hører under staten og er ikke en kommune";
        /// A date before the municipal reform of 1 January 2007.
        MunicipalityBeforeReform
            => "municipality_before_reform", Invalid, Some("on"),
            "municipalities and regions are known from 1 January 2007 on",
            "kommuner og regioner kendes fra 1. januar 2007";
        /// Neither a code nor a name was given, or both.
        MunicipalityCodeOrName
            => "municipality_code_or_name", Invalid, Some("code"),
            "give either the code or the name of a municipality",
            "angiv enten kommunens kode eller dens navn";
        /// Not four digits.
        PostalCodeMalformed
            => "postal_code_malformed", Invalid, Some("postal_code"),
            "a Danish postal code has four digits",
            "et dansk postnummer har fire cifre";
        /// A postal code of the Faroe Islands.
        PostalCodeFaroese
            => "postal_code_faroese", Invalid, Some("postal_code"),
            "this is a postal code of the Faroe Islands",
            "det er et færøsk postnummer";
        /// 3800 to 3899 (once the Faroe Islands), or 0000.
        PostalCodeUnused
            => "postal_code_unused", Invalid, Some("postal_code"),
            "this postal code is not in use",
            "dette postnummer er ikke i brug";
        /// Not `hh`, `hh.gg` or `hh.gg.ee`.
        KleMalformed
            => "kle_malformed", Invalid, Some("kle"),
            "a KLE number is written 00, 00.22 or 00.22.02",
            "et KLE-nummer skrives 00, 00.22 eller 00.22.02";
        /// Not one letter and two digits.
        FacetMalformed
            => "facet_malformed", Invalid, Some("facet"),
            "a handling facet is one letter and two digits",
            "en handlingsfacet er ét bogstav og to cifre";
        /// Nothing but white space.
        CaseNumberEmpty
            => "case_number_empty", Invalid, Some("case_number"),
            "the case number is empty",
            "sagsnummeret er tomt";
        /// Longer than the limit.
        CaseNumberTooLong {
            /// The most characters it may have.
            max: usize,
        }
            => "case_number_too_long", Invalid, Some("case_number"),
            "a case number has at most {max} characters",
            "et sagsnummer har højst {max} tegn";
        /// A line break or another control character.
        CaseNumberControl
            => "case_number_control", Invalid, Some("case_number"),
            "a case number is one line without control characters",
            "et sagsnummer er én linje uden styretegn";
        /// The text has the form of a personal number.
        CaseNumberPersonal
            => "case_number_personal", Invalid, Some("case_number"),
            "this looks like a personal number, which may not serve as a case number",
            "det ligner et personnummer, og det må ikke bruges som sagsnummer";
        /// Not one of the four levels.
        AssuranceUnknown
            => "assurance_unknown", Invalid, Some("assurance"),
            "the level of assurance is none, low, substantial or high",
            "sikringsniveauet er ingen, lav, betydelig eller høj";
        /// Not a UUID.
        AddressIdMalformed
            => "address_id_malformed", Invalid, Some("address"),
            "an address id is a UUID with hyphens",
            "et adresse-id er en UUID med bindestreger",
            "this address can't be found", "adressen kan ikke findes";
    }
}

#[cfg(test)]
mod tests {
    use super::IdentityError;
    use medborger_base::sorted::SortedSet;

    #[test]
    fn every_code_is_there_once() {
        let codes: SortedSet<&str> = IdentityError::CODES.iter().map(|one| one.code).collect();
        assert_eq!(codes.len(), IdentityError::CODES.len());
    }

    #[test]
    fn sentences_name_the_limit() {
        let error = IdentityError::CaseNumberTooLong { max: 64 };
        assert_eq!(error.to_string(), "a case number has at most 64 characters");
        assert_eq!(error.danish(), "et sagsnummer har højst 64 tegn");
    }
}
