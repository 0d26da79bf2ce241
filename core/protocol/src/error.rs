//! What the protocol itself refuses, before the door is asked.

medborger_base::error::errors! {
    /// Why a request was not carried on to the door.
    ProtocolError {
        /// No such path, or a command or question that is not offered here.
        PathNotFound => "path_not_found", NotFound, None,
            "there is nothing under this path", "der er intet under denne sti",
            "there is nothing at this address",
            "der er intet på denne adresse";
        /// The path takes other methods.
        MethodNotAllowed => "method_not_allowed", Invalid, None,
            "the path does not take this method", "stien tager ikke imod denne metode",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// The body is of another type than the path takes.
        MediaTypeUnsupported => "media_type_unsupported", Invalid, None,
            "the body is not of a type that is taken here", "indholdet er ikke af en type, som tages imod her",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// Nothing of what the path gives is accepted.
        NotAcceptable => "not_acceptable", Invalid, None,
            "what is given here is of no type that the request accepts",
            "det, der gives her, er ikke af en type, som forespørgslen accepterer",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// The body is too large.
        BodyTooLarge {
            /// How many mebibytes it may have.
            mib: u64,
        } => "body_too_large", Invalid, None,
            "the body is larger than {mib} MiB", "indholdet er større end {mib} MiB",
            "what you sent is too large", "det, du sendte, fylder for meget";
        /// No JSON.
        NotJson => "json_malformed", Invalid, None, "the input is not JSON", "inputtet er ikke JSON";
        /// Half of a surrogate pair.
        UnpairedSurrogate => "unpaired_surrogate", Invalid, None,
            "a text holds half a surrogate pair", "en tekst indeholder et halvt surrogatpar";
        /// More levels than anything has.
        TooDeep => "json_too_deep", Invalid, None,
            "the input has more than 63 levels", "inputtet har mere end 63 niveauer",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// A form or query that can't be read.
        FormMalformed => "form_malformed", Invalid, None,
            "the fields can't be read: they are no form in UTF-8, or too many",
            "felterne kan ikke læses: de er ikke en formular i UTF-8, eller der er for mange",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// A form with a file in it.
        FormWithFile => "form_with_file", Invalid, None,
            "a form brings no files here: they are sent under their hash first",
            "en formular har ingen filer med her: de sendes først under deres hash",
            "a file can't be sent along with this form",
            "en fil kan ikke sendes med denne formular";
        /// The header is no UUID.
        IdempotencyKeyMalformed => "idempotency_key_malformed", Invalid, Some("id"),
            "the command's id must be a UUID", "kommandoens id skal være et UUID",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// Header and body say different things.
        IdempotencyKeyDiffers => "idempotency_key_differs", Invalid, Some("id"),
            "the header `Idempotency-Key` and the field `id` differ",
            "headeren `Idempotency-Key` og feltet `id` er forskellige",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// From a page of somebody else.
        OriginRefused => "origin_refused", Denied, None,
            "`Origin` is none of the host's `origins`: the request does not come from a page of this site", "forespørgslen kommer ikke fra en side på dette sted",
            "this page does not belong to the municipality's site: open the municipality's own page and send from there",
            "siden hører ikke til kommunens websted: åbn kommunens egen side, og send derfra";
        /// The kind of actor may not send it.
        ActorNotPermitted => "actor_not_permitted", Denied, None,
            "whoever is not signed in for it may not send this", "den, der ikke er logget ind til det, må ikke sende dette",
            "log in to send this", "log ind for at sende dette";
        /// Too much from one sender.
        TooManyRequests => "too_many_requests", Refused, None,
            "too many requests: wait a little", "for mange forespørgsler: vent lidt";
        /// No stream is left.
        TooManyStreams => "too_many_streams", Refused, None,
            "too many are following already: wait a little", "for mange følger allerede med: vent lidt";
        /// `next` leads elsewhere.
        NextRefused => "next_refused", Invalid, Some("next"),
            "`next` must be a path of this site", "`next` skal være en sti på dette sted",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// The bytes are others than the hash says.
        FileHashDiffers => "file_hash_differs", Invalid, None,
            "the bytes have another hash than the path says", "indholdet har en anden hash, end stien siger",
            "the file changed on its way: choose it again, and send it again",
            "filen ændrede sig undervejs: vælg den igen, og send den igen";
        /// Of a type that is not taken.
        FileTypeRefused => "file_type_refused", Invalid, None,
            "by its first bytes the file is of no type that is taken here",
            "efter sine første bytes er filen ikke af en type, som tages imod her",
            "files of this kind are not taken here",
            "filer af denne slags tages ikke imod her";
        /// A file without bytes.
        FileEmpty => "file_empty", Invalid, None, "the file is empty", "filen er tom";
        /// No such file, or not for this actor.
        FileNotFound => "file_not_found", NotFound, None, "there is no such file", "der er ingen sådan fil";
        /// The host failed.
        HostFailed => "host_failed", Storage, None,
            "the server could not answer: try again in a little while", "serveren kunne ikke svare: prøv igen om lidt",
            "the server could not answer: try again in a little while",
            "serveren kunne ikke svare: prøv igen om lidt";
        /// Nothing more came of a body, or it took too long.
        BodyStopped => "body_stopped", Invalid, None,
            "what was sent stopped coming before all of it was there: send it again",
            "det, der blev sendt, holdt op med at komme, før det hele var der: send det igen";
        /// The host says something of the actor that can't be read.
        ActorMalformed => "actor_malformed", Storage, None,
            "the host says of nobody who acts", "værten siger ikke, hvem der handler",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// An option of the host.
        OptionMalformed {
            /// Which, dotted.
            field: String,
            /// What is wrong, or what it must be, in English.
            english: String,
            /// The same in Danish.
            danish: String,
        } => "option_malformed", Invalid, Some(field),
            "the option `{field}` {english}", "indstillingen `{field}` {danish}",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
        /// The document is none of this library.
        DocumentMalformed => "document_malformed", Invalid, None,
            "the OpenAPI document can't be read", "OpenAPI-dokumentet kan ikke læses",
            "something is wrong with this page: load it again, and tell the municipality if it happens again",
            "der er noget galt med siden: hent den igen, og fortæl kommunen det, hvis det sker igen";
    }
}
