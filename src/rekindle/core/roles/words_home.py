"""Labels and tags of twelve languages -> roles.

Only words that rarely are anybody's name; no word of gender, belief or illness leads to a role of that kind.
"""

from __future__ import annotations

from rekindle.core.phrases import Table

LABELS = Table(
    {
        "family": {
            "en": "mum; mom; mummy; mommy; mama; dad; daddy; papa; grandma; grandpa; granny; granddad; nana; "
            "auntie; aunt; uncle; cousin; sister; brother; sis; bro; my wife; my husband; mother in law; "
            "father in law; son; daughter; wife; husband; stepmum; stepdad; niece; nephew; parents",
            "de": "Mutti; Mutter; Vati; Vater; Papi; Mami; Oma; Opa; Onkel; Tante; Schwester; Bruder; Cousine; "
            "Schwiegermutter; Schwiegervater; Schwager; Schwägerin; Eltern; Omi; Opi; Neffe; Nichte",
            "fr": "maman; mamie; papi; papy; mémé; pépé; tonton; tata; oncle; tante; grand-mère; grand-père; "
            "cousine; belle-mère; beau-père; mère; père; sœur; frère; parrain; marraine",
            "es": "mamá; papá; abuela; abuelo; tía; tío; prima; primo; hermana; hermano; suegra; suegro; yaya; "
            "yayo; cuñado; cuñada",
            "it": "mamma; papà; babbo; nonna; nonno; zia; zio; cugina; cugino; sorella; fratello; suocera; suocero; "
            "cognato; cognata",
            "pt": "mãe; pai; mamãe; papai; avó; avô; vovó; vovô; titia; irmã; irmão; sogra; sogro; cunhado; cunhada",
            "nl": "moeder; vader; mam; pap; oma; opa; oom; zus; broer; nicht; neef; schoonmoeder; schoonvader",
            "sv": "mamma; pappa; mormor; morfar; farmor; farfar; moster; faster; morbror; farbror; syster; brorsan; "
            "syrran; kusin; svärmor; svärfar",
            "da": "far; mor; bedstemor; bedstefar; mormor; farfar; onkel; søster; fætter; kusine; svigermor; "
            "svigerfar",
            "no": "mamma; pappa; bestemor; bestefar; onkel; søster; fetter; kusine; svigermor; svigerfar; besta",
            "fi": "äiti; isä; mummo; mummi; ukki; vaari; täti; setä; eno; sisko; veli; serkku; anoppi; appi",
            "pl": "mamusia; tatuś; babcia; dziadek; ciocia; ciotka; wujek; siostra; brat; kuzyn; kuzynka; teściowa; "
            "teść",
        },
        "supplier": {
            "en": "plumber; electrician; hairdresser; locksmith; handyman; babysitter; childminder; mechanic; "
            "accountant; window cleaner; roofer; car repair; taxi; tax adviser; insurance; removals; vet; "
            "piano tuner; decorator",
            "de": "Klempner; Elektriker; Elektrikerin; Friseur; Friseurin; Schlüsseldienst; Steuerberater; "
            "Steuerberaterin; Handwerker; Werkstatt; Hausmeister; Installateur; Putzfrau; Versicherung; Tierarzt; "
            "Dachdecker; Umzug",
            "fr": "plombier; électricien; électricienne; coiffeur; coiffeuse; serrurier; comptable; garagiste; "
            "nounou; assurance; vétérinaire; femme de ménage; couvreur",
            "es": "fontanero; electricista; peluquero; peluquera; cerrajero; asesor fiscal; mecánico; niñera; "
            "seguro; veterinario; albañil",
            "it": "idraulico; elettricista; parrucchiere; parrucchiera; fabbro serrature; commercialista; "
            "meccanico; veterinario; imbianchino",
            "pt": "encanador; canalizador; eletricista; cabeleireiro; cabeleireira; chaveiro; contador; "
            "contabilista; mecânico; faxineira; pedreiro",
            "nl": "loodgieter; elektricien; slotenmaker; boekhouder; garage; oppas; schoonmaker; kapster; dierenarts",
            "sv": "rörmokare; elektriker; frisör; låssmed; revisor; bilverkstad; barnvakt; städerska; snickare",
            "da": "blikkenslager; vvs; frisør; låsesmed; bogholder; mekaniker; dyrlæge; tømrer",
            "no": "rørlegger; regnskapsfører; bilverksted; barnevakt; snekker; veterinær",
            "fi": "putkimies; sähkömies; parturi; kampaaja; lukkoseppä; kirjanpitäjä; autokorjaamo; siivooja",
            "pl": "hydraulik; elektryk; fryzjer; fryzjerka; ślusarz; księgowa; księgowy; mechanik; niania; "
            "weterynarz",
        },
        "doctor": {
            "en": "dentist; gp; family doctor; doctor's surgery; doctors surgery; medical practice; my doctor; "
            "physician",
            "de": "Zahnarzt; Zahnärztin; Hausarzt; Hausärztin; Arztpraxis; Arzt; Ärztin; Kinderarzt; Kinderärztin",
            "fr": "dentiste; médecin; médecin traitant; docteur; cabinet médical; pédiatre",
            "es": "dentista; médico; médica; médico de cabecera; pediatra", "it": "medico; medico di base; pediatra",
            "pt": "médico de família; consultório", "nl": "tandarts; huisarts",
            "sv": "tandläkare; läkare; husläkare; vårdcentral", "da": "tandlæge; læge",
            "no": "tannlege; fastlege; legekontor", "fi": "hammaslääkäri; lääkäri; terveyskeskus",
            "pl": "dentysta; dentystka; lekarz; lekarka; lekarz rodzinny; stomatolog",
        },
        "landlord": {
            "en": "landlord; landlady; letting agent", "de": "Vermieter; Vermieterin; Hausverwaltung",
            "fr": "propriétaire; bailleur", "es": "casero; casera; arrendador",
            "it": "padrone di casa; padrona di casa", "pt": "senhorio; senhoria; locador",
            "nl": "huisbaas; verhuurder", "sv": "hyresvärd; hyresvärdinna", "da": "udlejer", "no": "utleier; husvert",
            "fi": "vuokranantaja; vuokraisäntä", "pl": "wynajmujący; właściciel mieszkania; właścicielka mieszkania",
        },
        "neighbour": {
            "en": "neighbour; neighbor; next door; downstairs; upstairs; neighbours; neighbors",
            "de": "Nachbar; Nachbarin; Nachbarn", "fr": "voisin; voisine; voisins", "es": "vecino; vecina; vecinos",
            "it": "vicino di casa; vicina di casa; vicini", "pt": "vizinho; vizinha; vizinhos",
            "nl": "buurman; buurvrouw; buren", "sv": "granne; grannar; grannen", "da": "nabo; naboen; naboer",
            "no": "nabo; naboen; naboer", "fi": "naapuri; naapurit", "pl": "sąsiad; sąsiadka; sąsiedzi",
        },
    }
)  # fmt: skip
"""What people add to a name in their own address book: "Onkel Karl", "Ali plumber"."""

WHOLE_ONLY = frozenset(
    {
        "appi", "arzt", "brat", "bro", "buren", "casero", "daddy", "eno", "far", "garage", "gp", "granne", "isa",
        "ma", "mam", "mama", "mor", "nabo", "nachbar", "nana", "neef", "nicht", "pai", "pap", "papa", "prima",
        "primo", "seguro", "senhorio", "son", "tata", "tia", "tio", "vaari", "vecino", "veli", "vet", "vicini",
        "voisin", "zia",
    }
)  # fmt: skip
"""Labels that are names of people too: they count alone, or in lower case beside a name."""

NAMES_TOO = frozenset({"eno", "far", "isa", "mor", "nana", "pai", "prima", "tia", "veli", "zia"})
"""Of these, given names that people are saved under alone: thin at best."""

TAGS = Table(
    {
        "family": {
            "en": "family; relatives; in-laws; kin", "de": "Familie; Verwandte; Verwandtschaft", "fr": "famille",
            "es": "familia; familiares", "it": "famiglia; parenti", "pt": "família; familiares; parentes",
            "nl": "familie; gezin", "sv": "familj; familjen; släkt; släkten", "da": "familien; slægt", "no": "slekt",
            "fi": "perhe; suku; sukulaiset", "pl": "rodzina; krewni",
        },
        "friend": {
            "en": "friends; friend; close friends; mates; buddies", "de": "Freunde; Freund; Freundin; Freundeskreis",
            "fr": "amis; ami; amies; copains; copines", "es": "amigos; amigas; amigo; amiga",
            "it": "amici; amico; amica", "pt": "amizades", "nl": "vrienden; vriend; vriendin",
            "sv": "vänner; vän; kompisar", "da": "venner; veninder", "no": "venner; venn",
            "fi": "ystävät; ystävä; kaverit", "pl": "przyjaciele; przyjaciel; przyjaciółka; znajomi",
        },
        "neighbour": {
            "en": "neighbours; neighbors; neighbourhood; street; building",
            "de": "Nachbarn; Nachbarschaft; Hausgemeinschaft", "fr": "voisins; voisinage", "es": "vecinos",
            "it": "vicini; condominio", "pt": "vizinhos", "nl": "buren; buurt", "sv": "grannar", "da": "naboer",
            "no": "naboer; nabolag", "fi": "naapurit", "pl": "sąsiedzi",
        },
        "teammate": {
            "en": "work; colleagues; coworkers; co-workers; team; office; ex-colleagues; former colleagues",
            "de": "Arbeit; Kollegen; Kolleginnen; Kollegium; Büro; Exkollegen",
            "fr": "travail; collègues; boulot; bureau", "es": "trabajo; compañeros de trabajo; oficina; colegas",
            "it": "lavoro; colleghi; ufficio", "pt": "trabalho; colegas de trabalho; escritório",
            "nl": "werk; collega's; kantoor", "sv": "jobb; jobbet; kollegor; arbete",
            "da": "arbejde; kolleger; kollegaer", "no": "jobb; kolleger; kollegaer",
            "fi": "työ; työkaverit; kollegat", "pl": "praca; koledzy z pracy; współpracownicy",
        },
        "classmate": {
            "en": "classmates; schoolmates; school friends; class of; study group; university friends; uni friends",
            "de": "Klassenkameraden; Schulfreunde; Kommilitonen; Lerngruppe; Abitur; Studienfreunde",
            "fr": "camarades de classe; promo; promotion; amis d'études",
            "es": "compañeros de clase; compañeros de universidad; instituto",
            "it": "compagni di classe; compagni di università; liceo",
            "pt": "colegas de turma; colegas de faculdade; turma", "nl": "klasgenoten; studiegenoten; studievrienden",
            "sv": "klasskamrater; studiekamrater; kursare", "da": "klassekammerater; studiekammerater; studiegruppe",
            "no": "klassekamerater; studiekamerater; kull", "fi": "luokkakaverit; opiskelukaverit; kurssikaverit",
            "pl": "koledzy z klasy; koledzy ze studiów; klasa",
        },
        "alumni": {
            "en": "alumni; alumnae; alumnus; alumna; alums; old boys; old girls", "de": "Ehemalige; Absolventen",
            "fr": "anciens élèves; anciens", "es": "antiguos alumnos; exalumnos", "it": "ex alunni; ex studenti",
            "pt": "ex-alunos; antigos alunos", "nl": "oud-studenten; oud-leerlingen", "sv": "alumner",
            "da": "alumner; tidligere studerende", "no": "tidligere studenter", "fi": "alumnit; entiset opiskelijat",
            "pl": "absolwenci",
        },
        "fraternity": {
            "en": "chapter; fraternity; frat; sorority; brothers; frat house; student house",
            "de": "Burschenschaft; Studentenverbindung; Verbindung; Corps; Bundesbrüder",
            "fr": "fraternité; corporation étudiante", "es": "fraternidad; colegio mayor",
            "it": "confraternita studentesca; goliardia", "pt": "república estudantil; república; fraternidade",
            "nl": "dispuut; corps; studentenvereniging; jaarclub", "sv": "studentnation; nation; nationen",
            "da": "kollegium; broderskab", "no": "studentforening; broderskap", "fi": "osakunta; veljeskunta",
            "pl": "bractwo; korporacja akademicka",
        },
        "club": {
            "en": "club; book club; society; choir; band; orchestra; rowing; football team; running group; league; "
            "rotary; toastmasters; lions; hiking group; chess; sailing; association; meetup",
            "de": "Verein; Buchclub; Lesekreis; Chor; Sportverein; Fußball; Kegeln; Stammtisch; Orchester; "
            "Wandergruppe; Schachclub; Skat",
            "fr": "club de lecture; chorale; association; équipe de foot; orchestre; randonnée",
            "es": "club de lectura; coro; asociación; peña; equipo de fútbol; orquesta",
            "it": "circolo; circolo di lettura; coro; associazione; squadra; calcetto",
            "pt": "clube; clube do livro; coral; associação; futebol",
            "nl": "vereniging; leesclub; boekenclub; koor; voetbal; hockeyclub",
            "sv": "klubb; förening; bokcirkel; bokklubb; kör; kören; orkester; idrottsförening",
            "da": "klub; bogklub; forening; kor; koret; håndbold",
            "no": "klubb; bokklubb; lesesirkel; idrettslag; korps; koret",
            "fi": "kerho; seura; lukupiiri; kuoro; yhdistys; urheiluseura",
            "pl": "klub; klub książki; chór; stowarzyszenie; drużyna; koło",
        },
        "client": {
            "en": "clients; client; customers; customer", "de": "Kunden; Kunde; Kundin; Mandanten",
            "fr": "clientes; clientèle", "es": "clientes; cliente", "it": "clienti; cliente", "pt": "clientes",
            "nl": "klanten; klant; opdrachtgevers", "sv": "kunder; kund", "da": "kunder; kunde",
            "no": "kunder; kunde", "fi": "asiakkaat; asiakas", "pl": "klienci; klient; klientka",
        },
        "supplier": {
            "en": "suppliers; supplier; vendors; vendor; contractors; services; tradespeople",
            "de": "Lieferanten; Lieferant; Handwerker; Dienstleister",
            "fr": "fournisseurs; fournisseur; artisans; prestataires", "es": "proveedores; proveedor",
            "it": "fornitori; fornitore; artigiani", "pt": "fornecedores; fornecedor",
            "nl": "leveranciers; leverancier; vaklui", "sv": "leverantörer; leverantör; hantverkare",
            "da": "leverandører; leverandør; håndværkere", "no": "leverandører; leverandør; håndverkere",
            "fi": "toimittajat; tavarantoimittajat; alihankkijat", "pl": "dostawcy; dostawca; wykonawcy",
        },
        "volunteer": {
            "en": "volunteers; volunteer; volunteering; charity; food bank",
            "de": "Ehrenamt; Ehrenamtliche; Freiwillige", "fr": "bénévoles; bénévolat",
            "es": "voluntarios; voluntariado", "it": "volontari; volontariato", "pt": "voluntários; voluntariado",
            "nl": "vrijwilligers; vrijwilligerswerk", "sv": "volontärer; ideellt arbete",
            "da": "frivillige; frivilligt arbejde", "no": "frivillige; dugnad", "fi": "vapaaehtoiset; vapaaehtoistyö",
            "pl": "wolontariusze; wolontariat",
        },
        "mentor": {
            "en": "mentors; mentor", "de": "Mentoren; Mentorin", "fr": "mentore", "es": "mentores", "it": "mentori",
            "sv": "mentorer", "fi": "mentorit", "pl": "mentorzy",
        },
        "professor": {
            "en": "professors; professor", "de": "Professoren; Dozenten", "fr": "professeurs",
            "es": "profesores; catedráticos", "it": "professori", "pt": "professores", "nl": "hoogleraren; docenten",
            "fi": "professorit", "pl": "profesorowie",
        },
        "recruiter": {
            "en": "recruiters; headhunters; recruitment", "de": "Personalberater; Recruiterinnen", "fr": "recruteurs",
            "es": "reclutadores", "it": "selezionatori", "pt": "recrutadores", "sv": "rekryterare",
            "pl": "rekruterzy",
        },
        "acquaintance": {
            "en": "conference; met at; event; events; trade fair", "de": "Messe; Konferenz; Tagung",
            "fr": "conférence; salon", "es": "congreso; feria", "it": "convegno; fiera", "pt": "congresso; feira",
            "nl": "beurs; congres", "sv": "konferens; mässa", "da": "konference; messe", "no": "konferanse",
            "fi": "konferenssi; messut", "pl": "konferencja; targi",
        },
        "": {
            "en": "peace corps; press corps; diplomatic corps; no family; family office; family doctor; "
            "family business; workout; team building; book club ideas; to friend; friend requests; "
            "work in progress; church club",
        },
    }
)  # fmt: skip
"""Groups and categories of address books."""
