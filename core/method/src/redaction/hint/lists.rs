//! Danish words by which what only a person can judge is noticed.

/// Beginnings of words about health.
#[rustfmt::skip]
pub(super) const HEALTH: &[&str] = &[
    "kræft", "cancer", "depress", "angst", "demen", "alzheimer", "adhd", "autis", "asperger", "diabet", "sukkersyge",
    "epilep", "sklerose", "parkinson", "hjertes", "hjertepro", "blodprop", "hjerneska", "astma", "kroniske", "kronisk",
    "handicap", "kørestol", "blind", "døv", "psykisk", "psykiat", "psykose", "skizo", "bipolar", "ptsd", "stress",
    "misbrug", "alkohol", "narko", "abort", "gravid", "fertilitet", "hiv", "sygemeld", "sygdom", "førtidspension",
    "diagnos", "medicin", "operere", "operation", "indlagt", "indlæg", "hospital", "sygehus", "terminal", "selvmord",
    "gigt", "allergi", "lunge", "nyre", "ordblind", "dysleksi", "spiseforstyr", "anoreksi", "kemo", "syg", "sygt",
];
/// Beginnings of words about what else art. 9 and 10 guard.
#[rustfmt::skip]
pub(super) const SENSITIVE: &[&str] = &[
    "muslim", "islam", "jødisk", "jøde", "kristen", "hindu", "buddhis", "jehovas", "ateist", "fagforening",
    "homoseksu", "biseksu", "transkøn", "lesbisk", "bøsse", "straffet", "dømt", "fængsel", "voldtægt", "etnisk",
    "flygtning", "asylsøger", "kontanthjælp", "tvangsfjern", "anbragt", "skilsmisse", "værge", "gældssan",
];
/// Words by which somebody speaks of themselves or of somebody near.
#[rustfmt::skip]
pub(super) const OWN: &[&str] = &["min", "mit", "mine", "vores", "vore", "vort", "jeg", "mig"];
#[rustfmt::skip]
pub(super) const KIN: &[&str] = &[
    "mor", "far", "kone", "mand", "søster", "bror", "nabo", "naboen", "hans", "hendes", "mormor", "morfar", "farmor",
    "farfar", "svigermor", "svigerfar", "kæreste", "samlever", "datter", "søn",
];
#[rustfmt::skip]
pub(super) const CHILDREN: &[&str] = &[
    "datter", "datteren", "døtre", "søn", "sønnen", "sønner", "barn", "barnet", "børn", "børnene", "dreng", "drengen",
    "pige", "pigen", "barnebarn", "barnebarnet", "børnebørn", "tvillinger", "tvillingerne", "yngste", "ældste",
    "teenager", "plejebarn", "plejedatter", "plejesøn", "bonusbarn", "niece", "nevø",
];
/// How somebody's words and feelings are told.
#[rustfmt::skip]
pub(super) const SAYS: &[&str] = &[
    "siger", "sagde", "sige", "fortæller", "fortalte", "spørger", "spurgte", "skriver", "skrev", "synes", "græder",
    "græd", "bange", "tør", "mener", "føler", "lider", "mobbes", "mobbet", "hedder",
];
/// After which a name stands.
#[rustfmt::skip]
pub(super) const TITLED: &[&str] = &[
    "hr", "fru", "frk", "naboen", "nabo", "genboen", "overboen", "underboen", "læreren", "pædagogen", "lægen",
    "sagsbehandler", "sagsbehandleren", "formanden", "kassereren", "direktør", "ejeren", "viceværten", "min", "datter",
    "søn", "mand", "kone", "søster", "bror", "mor", "far", "kollega", "chef", "familien", "ven", "veninde",
];
/// What is written with a capital and is nobody's name.
#[rustfmt::skip]
pub(super) const NO_NAMES: &[&str] = &[
    "kommune", "kommunen", "kommunes", "byråd", "byrådet", "region", "danmark", "lokalplan", "kommuneplan", "bilag",
    "side", "afsnit", "punkt", "kapitel", "lov", "skole", "skolen", "forening", "foreningen", "lokalråd", "lokalrådet",
    "jeg", "vi", "det", "den", "de", "der", "i", "og", "men", "hvis", "når", "som", "at", "en", "et", "hvad", "hvor",
    "hvorfor", "hvordan", "teknik", "miljø", "udvalget", "udvalg", "forvaltning", "by", "gade", "vej", "plads", "torv",
    "park", "kirke", "station", "ring", "rute", "linje", "linie", "bus", "hal", "klasse", "nord", "syd", "øst", "vest",
    "forslag", "alternativ", "etape", "fase", "område", "delområde", "store", "lille", "ny", "gammel", "sankt", "øster",
    "vester", "nørre", "sønder", "med", "venlig", "hilsen", "kære", "til", "fra", "på", "borgmester", "januar", "maj",
];
