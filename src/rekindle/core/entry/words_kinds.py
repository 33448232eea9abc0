"""Words of a typed line that tell what kind of thing stands beside them: a street, a school, a firm, a club."""

from __future__ import annotations

from rekindle.core.entry.words_small import words

LEADS = words(
    """
    runs leads heads organises organizes chairs leitet dirige gestisce coordina organiza leder driver president
    chair chairman chairwoman chairperson captain leader lead head conductor organiser organizer director founder
    secretary treasurer ordförande ledare dirigent kapten vorsitzender vorsitzende leiter leiterin präsident
    präsidentin président présidente chef presidente presidenta directora maestro direttore direttrice voorzitter
    formand puheenjohtaja johtaja prezes kapitan председатель
    """
)
"""Before or behind a club they make a club lead."""
STREET_WORDS = words(
    """
    street road rd lane avenue ave drive crescent square terrace row rue boulevard bd impasse chemin quai calle
    avenida avda plaza paseo carrer travessa rua av largo praça via viale piazza corso vicolo ulica ul aleja strasse
    straße allee platz gardens mews route allée cours carretera ronda passeig rambla strada vico ulitsa ул улица
    проспект gatan vagen vej gade straat katu laan
    """
)
"""A street's word of its own."""
EVENTS = words(
    """
    con conf conference conferencia conférence konferenz konferens conferenza congresso congreso congrès kongress
    kongressen summit meetup messe mässa mässan fair festival hackathon workshop seminar seminarium wedding bröllop
    hochzeit mariage boda casamento matrimonio bruiloft party fest festen fiesta festa cena dinner middag abendessen
    train tåg zug flight retreat camp course kurs forum expo salon feria feira fiera beurs messen konference fagdag
    symposium colloque colloquium days tage dagar week woche vecka marathon pycon fosdem djangocon europython ces
    slush ted tedx sxsw davos glastonbury roskilde bootcamp gala ceremony reading webinar unconference barcamp cebit
    re:publica mobile-world-congress mwc neurips icml chi sigchi nordicjs jsconf devoxx kubecon almedalen
    almedalsveckan interrail konferencja targi ślub konferenssi messut häät congres vakantie vacation semester
    urlaub ferien конференция конференции tour cruise erasmus mooc ausstellung exhibition vernissage lesung concert
    konzert konsert concierto gig premiere reunion klassentreffen
    """
)
"""Occasions on which people are met."""
SCHOOLISH = words(
    """
    school skola skolan gymnasium gymnasiet gymnasieskola schule grundschule realschule gesamtschule hauptschule
    lycée lycee collège college école ecole escuela colegio instituto liceo liceu escola scuola elementare skole
    skolen ungdomsskole videregående lukio koulu szkoła liceum podstawówka podstawowa universitet universitetet
    university universität universitaet université universidad universidade università universiteit yliopisto
    uniwersytet politechnika politecnico politécnica polytechnic polytechnique hochschule fachhochschule hogeschool
    högskola högskolan academy akademie akademin akademi academia academie accademia faculty faculté facultad
    faculdade facoltà fac uni primary prep kindergarten kita folkhögskola folkhögskolan konservatorium conservatoire
    conservatorio conservatory institut institute institutet akatemia ammattikorkeakoulu akademia univ univ. лицей
    школа университет институт академия seminary basisschool middelbare secondary high-school جامعة مدرسة grammar
    preschool comprehensive business-school universitatea egyetem univerzita sveučilište üniversitesi πανεπιστήμιο
    aquinas montessori waldorf internat uniwersytetu technikum gimnazjum erasmus-universiteit gymnasieskolan
    mellanstadiet högstadiet lågstadiet
    """
)
"""Words that name a kind of school."""
FORMS = words(
    """
    gmbh ag ab aps a/s as asa oy oyj ltd ltd. limited llc llp inc inc. corp corp. plc bv b.v b.v. nv n.v n.v. sa s.a
    s.a. srl s.r.l s.r.l. spa s.p.a s.p.a. sas sarl sl s.l s.l. lda lda. ltda ltda. kg e.v e.v. kgaa ohg gbr ug pty
    kft s.r.o s.r.o. sro o.o o.o. z.o.o zoo ky hb ivs doo d.o.o sccl slu sasu eurl snc ks tmi ry mbh co. vof s.n.c
    ooo ооо оао зао нко zrt rt sicav
    """
)
"""Legal forms."""
FIRMS = words(
    """
    group holding holdings labs lab foods bank banken systems system technologies technology software solutions
    consulting consultants studio studios media partners capital ventures industries energy pharma biotech hospital
    klinikum sjukhuset sjukhus clinic klinik praxis verlag publishing press forlag förlag kommun kommune stadt
    council ministry ministerium ministère regionen museum theater theatre café cafe restaurant bakery hotel
    orchestra foundation stiftung stiftelse institute agency agentur byrå insurance versicherung försäkring airlines
    motors electric digital design architects arkitekter arkitektkontor bygg bau timber co company & logistics
    logistik robotics analytics advisors associates brothers söhne sons records films productions works werke werk
    verein förening books bookshop shop store apotheke apotek pharmacy bibliothek library gallery galerie club
    consult seguros banco banca banque assurances éditions editorial editora hospitalet datasystem entertainment
    games gaming networks telecom security services service trading transport traffic rail railways review magazine
    times post gazette herald tidningen tidning zeitung newspaper radio tv förvaltning engineering konsult konsulter
    advokatbyrå kanzlei ngo hospice farm gmbh&co international global europe nordic fund invest equity asset
    coffee kitchens brewery roasters homes interiors freight catering printing plastics textiles ceramics dairy cycles
    optics solar travel airways ferries cargo
    laboratories biosciences sciences therapeutics aerospace marine shipping yachts ag&co steuerberatung
    """
)
"""Words that end what firms call themselves."""
STREETS = (
    "gatan", "vagen", "grand", "torget", "strasse", "str", "weg", "platz", "allee",
    "gasse", "gade", "vej", "straat", "laan", "plein", "gracht", "katu", "tie",
    "veien", "vegen", "ring", "damm", "ufer", "kade", "singel", "dijk", "backen",
    "stigen", "kuja", "plass", "plads",
)  # fmt: skip
"""How names of streets end."""
SCHOOL_ENDS = (
    "skolan", "skola", "gymnasiet", "gymnasium", "universitet", "universitat", "schule", "hochschule", "hogskolan",
    "skole", "koulu", "yliopisto", "lukio", "laroverket", "akademin", "lyceum", "hogeschool", "universiteit",
    "korkeakoulu", "gymnasieskola", "folkhogskola",
)  # fmt: skip
"""How names of schools end."""
GAPPED = {
    "gearbeitet": ("teammate", "mit zusammen"),
    "arbeitete": ("teammate", "mit"),
    "studiert": ("classmate", "mit zusammen"),
    "travaillé": ("teammate", "avec"),
    "étudié": ("classmate", "avec"),
    "lavorato": ("teammate", "con"),
    "studiato": ("classmate", "con"),
    "gewerkt": ("teammate", "met"),
    "gestudeerd": ("classmate", "met"),
    "jobbade": ("teammate", "med"),
    "jobbat": ("teammate", "med"),
    "arbetade": ("teammate", "med"),
    "pluggade": ("classmate", "med"),
    "pluggat": ("classmate", "med"),
    "studerade": ("classmate", "med"),
    "jobbet": ("teammate", "med"),
    "arbejdede": ("teammate", "med"),
    "studerede": ("classmate", "med"),
    "kennengelernt": ("acquaintance", ""),
    "kennen": ("acquaintance", "gelernt"),
    "trabajé": ("teammate", "con"),
    "trabalhei": ("teammate", "com"),
    "estudié": ("classmate", "con"),
    "estudei": ("classmate", "com"),
    "opiskelin": ("classmate", "kanssa"),
    "opiskeltiin": ("classmate", "kanssa"),
    "työskentelin": ("teammate", "kanssa"),
    "tapasin": ("acquaintance", ""),
    "учились": ("classmate", "с со вместе"),
    "работали": ("teammate", "с со вместе"),
    "учился": ("classmate", "с со"),
    "училась": ("classmate", "с со"),
    "работал": ("teammate", "с со"),
    "работала": ("teammate", "с со"),
    "worked": ("teammate", "with"),
    "studied": ("classmate", "with"),
}
"""Verbs that say who somebody is where another word stands in the same part: "Mit Ute bei Rotbach gearbeitet"."""
COMPOUNDS = {
    "teacher": "larare lararinna lehrer lehrerin leraar lerares laerer opettaja trainer trainerin tranare coach",
    "teammate": "kollega kollege kollegin collega kollegor",
    "club": "klubb klubben verein club chor koren laget koor koret klub kuoro orkester",
    "friend": "kompis freund freundin vriend vriendin kaveri polare kumpel veninde",
    "classmate": "klasskamrat kommilitone kursare",
    "neighbour": "granne nachbar nachbarin buurman buurvrouw naapuri",
    "doctor": "lakare arzt arztin laege laakari",
    "professor": "professor professorin prof",
    "advisor": "handledare betreuer betreuerin vejleder veileder ohjaaja",
    "client": "kund kunde kundin klant",
}
"""The second halves of words that Germanic languages write as one: "Mathelehrer", "ridklubben"."""
