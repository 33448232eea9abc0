"""What people write about and to somebody, in twelve languages -> roles.

`NOTES` is for the user's own notes on a person ("my thesis advisor"); `TEXTS` is for messages, which say less.
"""

from __future__ import annotations

from rekindle.core.phrases import Table

NOTES = Table(
    {
        "advisor": {
            "en": "my thesis advisor; my thesis adviser; my advisor; my adviser; my supervisor at university; "
            "my phd supervisor; my thesis supervisor; thesis advisor; thesis adviser; thesis supervisor; "
            "phd supervisor; supervised my thesis; phd advisor; my phd advisor",
            "de": "mein Doktorvater; meine Doktormutter; Doktorvater; Doktormutter; Betreuer meiner Masterarbeit; "
            "Betreuerin meiner Masterarbeit; Betreuer meiner Doktorarbeit; Betreuerin meiner Doktorarbeit",
            "fr": "mon directeur de thèse; ma directrice de thèse; directeur de thèse; directrice de thèse",
            "es": "mi director de tesis; mi directora de tesis; director de tesis; directora de tesis",
            "it": "il mio relatore di tesi; la mia relatrice di tesi; relatore di tesi; relatrice di tesi",
            "pt": "meu orientador; minha orientadora; orientador de tese; orientadora de tese",
            "nl": "mijn promotor; mijn scriptiebegeleider; scriptiebegeleider",
            "sv": "min handledare; handledare för uppsatsen", "da": "min vejleder; specialevejleder",
            "no": "min veileder; masterveileder", "fi": "ohjaajani; graduohjaaja; väitöskirjaohjaaja",
            "pl": "mój promotor; moja promotorka; promotor pracy",
        },
        "professor": {
            "en": "my professor; my old professor; my lecturer; taught me; my statistics professor; old professor",
            "de": "mein Professor; meine Professorin; mein Prof; meine Dozentin; mein Dozent",
            "fr": "mon professeur; ma professeure; mon prof; ma prof",
            "es": "mi profesor; mi profesora; mi catedrático",
            "it": "il mio professore; la mia professoressa; il mio prof", "pt": "meu professor; minha professora",
            "nl": "mijn hoogleraar; mijn docent; mijn professor", "sv": "min professor; min lärare på universitetet",
            "da": "min professor; min underviser", "no": "min professor; min foreleser",
            "fi": "professorini; minun professorini", "pl": "mój profesor; moja profesor; mój wykładowca",
        },
        "teacher": {
            "en": "my teacher; my old teacher; my piano teacher; my coach",
            "de": "mein Lehrer; meine Lehrerin; mein Trainer", "fr": "mon instituteur; ma maîtresse d'école",
            "es": "mi maestro; mi maestra", "it": "il mio maestro; la mia maestra", "nl": "mijn leraar; mijn lerares",
            "sv": "min lärare", "da": "min lærer", "no": "læreren min", "fi": "opettajani",
            "pl": "mój nauczyciel; moja nauczycielka",
        },
        "mentor": {
            "en": "my mentor; mentored me; mentor", "de": "mein Mentor; meine Mentorin",
            "fr": "mon mentor; ma mentore", "es": "mi mentor; mi mentora", "it": "il mio mentore; la mia mentore",
            "pt": "meu mentor; minha mentora", "nl": "mijn mentor", "sv": "min mentor", "da": "min mentor",
            "no": "mentoren min", "fi": "mentorini", "pl": "mój mentor; moja mentorka",
        },
        "mentee": {
            "en": "my mentee; i mentored", "de": "mein Mentee; meine Mentee", "fr": "mon mentoré; ma mentorée",
        },
        "ex-boss": {
            "en": "my old boss; my ex boss; my former boss; my former manager; my old manager; ex-boss; "
            "former boss; old boss; boss at; my boss at; my manager at; was my boss; was my manager; i reported to; "
            "my first boss; former manager",
            "de": "mein alter Chef; meine alte Chefin; mein Ex-Chef; ehemaliger Chef; ehemalige Chefin; "
            "früherer Chef; mein früherer Chef; Chef bei; Chefin bei; war mein Chef; war meine Chefin",
            "fr": "mon ancien chef; mon ancienne chef; ancien patron; mon ancien patron; ancienne patronne; "
            "chef chez",
            "es": "mi antiguo jefe; mi antigua jefa; mi exjefe; mi exjefa; mi ex jefe; jefe en; jefa en; "
            "fue mi jefe; fue mi jefa",
            "it": "il mio ex capo; ex capo; la mia ex capa; capo alla",
            "pt": "meu antigo chefe; minha antiga chefe; meu ex chefe; ex chefe",
            "nl": "mijn oude baas; mijn vorige baas; ex baas; oude baas",
            "sv": "min gamla chef; före detta chef; min förra chef; tidigare chef",
            "da": "min gamle chef; tidligere chef; min tidligere chef",
            "no": "min gamle sjef; tidligere sjef; min tidligere sjef",
            "fi": "entinen pomo; entinen pomoni; entinen esimieheni",
            "pl": "mój były szef; moja była szefowa; były szef; była szefowa; dawny szef",
        },
        "boss": {
            "en": "my boss; my manager; i report to; my line manager",
            "de": "mein Chef; meine Chefin; mein Vorgesetzter; meine Vorgesetzte",
            "fr": "mon chef; ma cheffe; mon patron; ma patronne; mon responsable", "es": "mi jefe; mi jefa",
            "it": "il mio capo; la mia capa", "pt": "meu chefe; minha chefe", "nl": "mijn baas; mijn leidinggevende",
            "sv": "min chef", "da": "min chef", "no": "sjefen min; min sjef", "fi": "pomoni; esimieheni",
            "pl": "mój szef; moja szefowa",
        },
        "report": {
            "en": "reported to me; worked for me; my report; was on my team; i hired; my direct report",
            "de": "mein Mitarbeiter; meine Mitarbeiterin", "fr": "dans mon équipe", "es": "estaba en mi equipo",
            "nl": "mijn medewerker", "sv": "min medarbetare", "da": "min medarbejder",
            "pl": "mój podwładny; moja podwładna",
        },
        "teammate": {
            "en": "my colleague; my old colleague; former colleague; ex colleague; worked together; worked with me; "
            "teammate; my teammate; coworker; co-worker; colleague at; same team; we worked together; shared a desk",
            "de": "mein Kollege; meine Kollegin; Ex-Kollege; Ex-Kollegin; ehemaliger Kollege; ehemalige Kollegin; "
            "alter Kollege; Kollege bei; Kollegin bei",
            "fr": "mon collègue; ma collègue; ancien collègue; ancienne collègue; collègue chez",
            "es": "mi compañero de trabajo; mi compañera de trabajo; excompañero; excompañera; compañero en; "
            "mi colega",
            "it": "il mio collega; la mia collega; ex collega",
            "pt": "meu colega de trabalho; minha colega de trabalho; ex colega; antigo colega",
            "nl": "mijn collega; oud collega; ex collega; oude collega",
            "sv": "min kollega; före detta kollega; gammal kollega", "da": "min kollega; tidligere kollega",
            "no": "kollegaen min; tidligere kollega", "fi": "kollegani; entinen kollega; työkaverini",
            "pl": "mój kolega z pracy; koleżanka z pracy; były kolega z pracy",
        },
        "partner": {
            "en": "my business partner; my co-founder; my cofounder; founded together; business partner",
            "de": "mein Geschäftspartner; meine Geschäftspartnerin; Geschäftspartner",
            "fr": "mon associé; mon associée", "es": "mi socio; mi socia", "it": "il mio socio; la mia socia",
            "pt": "meu sócio; minha sócia", "nl": "mijn zakenpartner; mijn compagnon", "sv": "min kompanjon",
            "pl": "mój wspólnik; moja wspólniczka",
        },
        "client": {
            "en": "my client; client of mine; client; former client; my customer; client at; old client",
            "de": "mein Kunde; meine Kundin; Kunde", "fr": "mon client; ma cliente", "es": "mi cliente; mi clienta",
            "it": "il mio cliente; la mia cliente", "pt": "meu cliente; minha cliente", "nl": "mijn klant",
            "sv": "min kund", "da": "min kunde", "no": "kunden min", "fi": "asiakkaani",
            "pl": "mój klient; moja klientka",
        },
        "supplier": {
            "en": "my supplier; our supplier; our vendor; my accountant; our plumber; my plumber; my electrician",
            "de": "mein Lieferant; unser Lieferant; mein Steuerberater; meine Steuerberaterin",
            "fr": "mon fournisseur; notre fournisseur", "es": "mi proveedor; nuestro proveedor",
            "it": "il nostro fornitore", "pt": "nosso fornecedor", "nl": "onze leverancier", "sv": "vår leverantör",
            "da": "vores leverandør", "fi": "toimittajamme", "pl": "nasz dostawca",
        },
        "classmate": {
            "en": "my classmate; classmate; studied together; same class; study group; my roommate at university; "
            "my college roommate; went to school together; college roommate",
            "de": "mein Kommilitone; meine Kommilitonin; Schulfreund; Schulfreundin; zusammen studiert; "
            "Klassenkamerad",
            "fr": "camarade de classe; camarade de promo; même promo", "es": "compañero de clase; compañera de clase",
            "it": "compagno di classe; compagna di classe; compagno di università",
            "pt": "colega de turma; colega de faculdade", "nl": "klasgenoot; studiegenoot",
            "sv": "klasskamrat; studiekamrat; kurskamrat", "da": "klassekammerat",
            "no": "klassekamerat; studiekamerat", "fi": "luokkakaveri; opiskelukaveri",
            "pl": "kolega ze studiów; koleżanka ze studiów",
        },
        "student": {
            "en": "my student; my former student; i supervised; i taught; my phd student",
            "de": "mein Student; meine Studentin; mein Doktorand; meine Doktorandin",
            "fr": "mon étudiant; mon étudiante", "es": "mi alumno; mi alumna",
            "it": "il mio studente; la mia studentessa", "pt": "meu aluno; minha aluna", "nl": "mijn student",
            "sv": "min student", "fi": "opiskelijani", "pl": "mój student; moja studentka",
        },
        "fraternity": {
            "en": "fraternity brother; fraternity; sorority sister; sorority; my big brother in the house; "
            "the chapter; chapter brother; pledge class; frat house",
            "de": "Bundesbruder; Burschenschaft", "nl": "dispuutsgenoot; jaarclub; huisgenoot dispuut",
            "sv": "studentnation; nationskamrat", "fi": "osakunta",
        },
        "club": {
            "en": "book club; her book club; his book club; their book club; chess club; rowing club; choir; "
            "our club; the club; running club; rotary; toastmasters; bandmate",
            "de": "aus dem Verein; Buchclub; Chor; Sportverein; Lesekreis", "fr": "club de lecture; chorale",
            "es": "club de lectura; coro", "it": "circolo di lettura; dal coro", "pt": "clube do livro",
            "nl": "leesclub; koor", "sv": "bokcirkel; kören", "da": "bogklub; koret",
            "no": "lesesirkel; idrettslaget", "fi": "lukupiiri; kuoro", "pl": "klub książki; z chóru",
        },
        "speaker": {
            "en": "spoke at; gave a talk; his talk; her talk; their talk; keynote at; gave the keynote; speaker at",
            "de": "hielt einen Vortrag; Vortrag auf; Vortrag bei; Referent bei; Referentin bei",
            "fr": "a donné une conférence; intervenant; intervenante", "es": "dio una charla; ponente en",
            "it": "ha tenuto un discorso; relatore al; relatrice al", "pt": "deu uma palestra",
            "nl": "gaf een lezing", "sv": "höll föredrag", "da": "holdt foredrag", "no": "holdt foredrag",
            "fi": "piti puheen", "pl": "wygłosił wykład; wygłosiła wykład",
        },
        "author": {
            "en": "author of; wrote the book; his book; her book; their book",
            "de": "Autor von; Autorin von; Autor des Buches", "fr": "auteur de; auteure de; autrice de",
            "es": "autor de; autora de", "it": "autore di; autrice di", "pt": "autor de; autora de",
            "nl": "schrijver van", "sv": "författare till", "da": "forfatter til", "no": "forfatter av",
            "fi": "kirjan kirjoittaja", "pl": "autor książki; autorka książki",
        },
        "recruiter": {
            "en": "recruiter; headhunter; recruited me; my recruiter",
            "de": "Headhunterin; Personalberater; Personalberaterin", "fr": "recruteur; recruteuse",
            "es": "reclutador; reclutadora", "it": "selezionatrice; selezionatore", "sv": "rekryterare",
            "fi": "rekrytoija", "pl": "rekruter; rekruterka",
        },
        "investor": {
            "en": "invested in us; our investor; my investor", "de": "unser Investor; unsere Investorin",
        },
        "journalist": {
            "en": "interviewed me; journalist at; journalist", "de": "Journalistin bei; Journalist bei",
            "fr": "journaliste",
        },
        "acquaintance": {
            "en": "met at; met in; met on; we met at; met him at; met her at; met them at; met during; "
            "from the conference",
            "de": "kennengelernt; getroffen auf; getroffen bei",
            "fr": "rencontré à; rencontrée à; rencontré au; rencontrée au; rencontré lors",
            "es": "conocí en; conocido en; conocida en",
            "it": "conosciuto a; conosciuta a; conosciuto al; conosciuta al",
            "pt": "conheci em; conheci no; conheci na", "nl": "ontmoet op; ontmoet bij; ontmoet in",
            "sv": "träffade på; träffades på; träffades i", "da": "mødt på; mødte på; mødt til",
            "no": "møtt på; møtte på; traff på", "fi": "tapasin; tavattiin; tapasimme",
            "pl": "poznany na; poznana na; poznaliśmy się",
        },
        "friend": {
            "en": "my friend; old friend; my best friend; good friend; best friend; childhood friend; "
            "family friend; close friend",
            "de": "mein Freund; meine Freundin; alter Freund; alte Freundin; guter Freund; gute Freundin; "
            "Jugendfreund",
            "fr": "mon ami; mon amie; vieil ami; vieille amie", "es": "mi amigo; mi amiga; viejo amigo; vieja amiga",
            "it": "il mio amico; la mia amica; vecchio amico; vecchia amica",
            "pt": "meu amigo; minha amiga; velho amigo", "nl": "mijn vriend; mijn vriendin; oude vriend",
            "sv": "min vän; gammal vän; barndomsvän", "da": "min ven; gammel ven", "no": "vennen min; gammel venn",
            "fi": "ystäväni; vanha ystävä", "pl": "mój przyjaciel; moja przyjaciółka; stary przyjaciel",
        },
        "family": {
            "en": "my cousin; my aunt; my uncle; my sister; my brother; my mother; my father; my wife; my husband; "
            "my niece; my nephew; my grandmother; my grandfather; my mum; my mom; my dad; my son; my daughter; "
            "my in-laws",
            "de": "meine Tante; mein Onkel; meine Mutter; mein Vater; meine Schwester; mein Bruder; mein Cousin; "
            "meine Cousine; meine Frau; mein Mann; meine Oma; mein Opa",
            "fr": "ma tante; mon oncle; ma mère; mon père; ma sœur; mon frère; ma cousine; mon cousin",
            "es": "mi tía; mi tío; mi madre; mi padre; mi hermana; mi hermano; mi prima; mi primo",
            "it": "mia zia; mio zio; mia madre; mio padre; mia sorella; mio fratello; mia cugina; mio cugino",
            "pt": "minha tia; meu tio; minha mãe; meu pai; minha irmã; meu irmão; minha prima; meu primo",
            "nl": "mijn tante; mijn oom; mijn moeder; mijn vader; mijn zus; mijn broer; mijn nicht; mijn neef",
            "sv": "min moster; min faster; min farbror; min morbror; min mamma; min pappa; min syster; min bror; "
            "min kusin",
            "da": "min tante; min onkel; min mor; min far; min søster; min bror",
            "no": "tanten min; onkelen min; min tante; min onkel",
            "fi": "tätini; setäni; enoni; äitini; isäni; siskoni; veljeni; serkkuni",
            "pl": "moja ciocia; mój wujek; moja mama; mój tata; moja siostra; mój brat; moja kuzynka; mój kuzyn",
        },
        "neighbour": {
            "en": "my neighbour; my neighbor; neighbour; neighbor; lives next door; old neighbour; next door; "
            "lives downstairs; lives upstairs",
            "de": "mein Nachbar; meine Nachbarin; Nachbar; Nachbarin",
            "fr": "mon voisin; ma voisine; voisin; voisine", "es": "mi vecino; mi vecina; vecino; vecina",
            "it": "il mio vicino; la mia vicina", "pt": "meu vizinho; minha vizinha",
            "nl": "mijn buurman; mijn buurvrouw", "sv": "min granne", "da": "min nabo", "no": "naboen min",
            "fi": "naapurini", "pl": "mój sąsiad; moja sąsiadka",
        },
        "landlord": {
            "en": "my landlord; my landlady; our landlord; our landlady",
            "de": "mein Vermieter; meine Vermieterin; unser Vermieter; unsere Vermieterin",
            "fr": "mon propriétaire; ma propriétaire", "es": "mi casero; mi casera", "it": "il mio padrone di casa",
            "nl": "mijn huisbaas", "sv": "min hyresvärd", "da": "min udlejer", "fi": "vuokranantajani",
        },
        "volunteer": {
            "en": "volunteered together; volunteers with me; fellow volunteer", "de": "gemeinsames Ehrenamt",
            "fr": "bénévole avec moi", "es": "voluntario conmigo; voluntaria conmigo", "sv": "volontär med mig",
        },
        "": {
            "en": "our mentor programme; mentor programme; mentor program; client side; client meeting; "
            "friend request; date of birth",
        },
    }
)  # fmt: skip

TEXTS = Table(
    {
        "professor": {
            "en": "your lecture; your lectures; your course; your seminar; your class; dear professor",
            "de": "Ihre Vorlesung; Ihrer Vorlesung; Ihr Seminar; Ihrem Seminar; Sehr geehrter Herr Professor; "
            "Sehr geehrte Frau Professor; Sehr geehrte Frau Professorin",
            "fr": "votre cours; votre séminaire", "es": "su asignatura; su clase; su seminario",
            "it": "il suo corso; la sua lezione; gentile professoressa; gentile professore",
            "pt": "sua aula; seu curso; suas aulas", "nl": "uw college; uw colleges; uw vak",
            "sv": "din föreläsning; dina föreläsningar; din kurs", "da": "din forelæsning; dit kursus",
            "no": "forelesningen din; kurset ditt", "fi": "luentosi; kurssisi; luennollasi",
            "pl": "pana wykład; pani wykład; szanowny panie profesorze; szanowna pani profesor",
        },
        "advisor": {
            "en": "my thesis; my dissertation; my phd",
            "de": "meine Masterarbeit; meiner Masterarbeit; meine Doktorarbeit; meiner Doktorarbeit; "
            "meine Bachelorarbeit; meiner Bachelorarbeit",
            "fr": "ma thèse; mon mémoire", "es": "mi tesis; mi tfm", "it": "la mia tesi; mia tesi",
            "pt": "minha tese; minha dissertação", "nl": "mijn scriptie; mijn proefschrift",
            "sv": "min uppsats; min avhandling", "da": "mit speciale; min afhandling",
            "no": "masteroppgaven min; min masteroppgave", "fi": "graduni; väitöskirjani",
            "pl": "moja praca magisterska; mojej pracy magisterskiej",
        },
        "speaker": {
            "en": "your talk; your talk at; your keynote; your presentation at; your speech",
            "de": "Ihr Vortrag; Ihrem Vortrag; Ihren Vortrag; dein Vortrag; deinen Vortrag; deinem Vortrag",
            "fr": "votre conférence; votre intervention; votre exposé",
            "es": "su charla; tu charla; su ponencia; tu ponencia", "it": "il suo intervento; il tuo intervento",
            "pt": "sua palestra; tua palestra", "nl": "uw lezing; je lezing; uw presentatie", "sv": "ditt föredrag",
            "da": "dit foredrag", "no": "foredraget ditt", "fi": "esitelmäsi; puheenvuorosi",
            "pl": "twoja prelekcja; pana prelekcja; pani prelekcja",
        },
        "author": {
            "en": "your book; your novel; your latest book", "de": "Ihr Buch; Ihrem Buch; dein Buch; deinem Buch",
            "fr": "votre livre; ton livre", "es": "su libro; tu libro", "it": "il suo libro; il tuo libro",
            "pt": "seu livro; teu livro", "nl": "uw boek; je boek", "sv": "din bok", "da": "din bog",
            "no": "boken din", "fi": "kirjasi", "pl": "twoja książka; pana książka; pani książka",
        },
        "fraternity": {
            "en": "the chapter; the fraternity; fraternally; the brothers; pledge class",
            "de": "Bundesbruder; die Verbindung", "nl": "het dispuut",
        },
        "club": {
            "en": "book club; your book club; choir practice; the club; our club",
            "de": "im Verein; Chorprobe; Vereinsabend", "fr": "au club; la chorale", "es": "el club; el coro",
            "it": "il circolo; il coro", "pt": "o clube", "nl": "de vereniging; het koor",
            "sv": "klubben; bokcirkeln", "da": "klubben; foreningen", "no": "klubben; koret",
            "fi": "kerhossa; lukupiirissä", "pl": "klubie; chórze",
        },
        "teammate": {
            "en": "our team; our project; our standup; our sprint",
            "de": "unser Team; unserem Team; unser Projekt; unserem Projekt", "fr": "notre équipe; notre projet",
            "es": "nuestro equipo; nuestro proyecto", "it": "il nostro team; il nostro progetto",
            "pt": "nossa equipe; nossa equipa; nosso projeto", "nl": "ons team; ons project",
            "sv": "vårt team; vårt projekt", "da": "vores team; vores projekt", "no": "teamet vårt; prosjektet vårt",
            "fi": "tiimimme; projektimme", "pl": "nasz zespół; nasz projekt; naszym zespole",
        },
        "recruiter": {
            "en": "my client is looking for; we are hiring; open position; exciting opportunity; your cv; "
            "your resume",
            "de": "mein Mandant sucht; spannende Position; Ihr Lebenslauf; Ihren Lebenslauf",
            "fr": "votre cv; mon client recherche", "es": "tu currículum; mi cliente busca",
            "it": "il suo cv; il tuo cv", "pt": "seu currículo", "nl": "uw cv; je cv", "sv": "ditt cv",
            "da": "dit cv", "no": "cv en din", "fi": "ansioluettelosi", "pl": "pana cv; pani cv",
        },
        "client": {
            "en": "our proposal; our quote for you; my invoice; our offer to you",
            "de": "unser Angebot; unserem Angebot; meine Rechnung", "fr": "notre devis; ma facture",
            "es": "nuestra propuesta; mi factura", "it": "il nostro preventivo; la mia fattura",
            "pt": "nossa proposta", "nl": "onze offerte; mijn factuur", "sv": "vår offert; min faktura",
            "da": "vores tilbud", "no": "vårt tilbud", "fi": "tarjouksemme", "pl": "nasza oferta; moja faktura",
        },
        "supplier": {
            "en": "your invoice; your quote", "de": "Ihre Rechnung; Ihr Angebot", "fr": "votre facture; votre devis",
            "es": "su factura; su presupuesto", "it": "la sua fattura; il suo preventivo", "pt": "sua fatura",
            "nl": "uw factuur; uw offerte", "sv": "din faktura; er offert", "da": "din faktura",
            "no": "fakturaen din", "fi": "laskunne; laskusi", "pl": "pana faktura; pani faktura",
        },
        "mentor": {
            "en": "your mentoring; your mentorship; your advice meant", "de": "Ihr Mentoring; dein Mentoring",
            "fr": "votre mentorat", "es": "su mentoría; tu mentoría", "pt": "sua mentoria", "sv": "ditt mentorskap",
            "pl": "pana mentoring; pani mentoring",
        },
        "": {
            "en": "our team at; the club sandwich; our team will; our team can; our team is; our team has",
        },
    }
)  # fmt: skip
