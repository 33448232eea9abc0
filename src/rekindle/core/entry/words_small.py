"""The small words of a typed line: what joins, what leads to an employer or a place, titles, labels, everyday words."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOIN = _set(
    """
    a an the my our his her their your this that is was are were he she they it we i me us him them who which and or also too then there here with of for to by as be been being has had have just so
    min mitt mina vår våra en ett den det de är var han hon vi jag mig oss som och också med av för till om hos så hennes hans deras
    mein meine meiner meinem meinen unser unsere unserer ein eine einer einem einen der die das dem den des ist war er sie wir ich mir uns und auch mit von vom für zu zum zur als sein ihr
    mon ma mes notre nos un une le la les l du des est était il elle nous je moi et aussi avec pour ce cette son sa qui que
    mi mis nuestro nuestra un una el los las es era él ella yo y con para por del al su que lo
    meu minha meus minhas nosso nossa um uma o os as é era ele ela eu e com do dos das ao à que foi
    mio mia miei nostro nostra un uno il lo gli l è era lui lei io e con per di del della dello dei delle al allo alla che
    mijn onze ons een de het is was hij zij ze wij we ik en met van voor die dat haar zijn
    mit min mine vores en et den det er var han hun vi jeg og med af for til som der hans hendes
    mitt mine vår våre ei et er av på
    minun meidän on oli hän ja kanssa joka
    mój moja moje nasz nasza jest był była on ona ja i oraz z ze dla do który która
    o a ele ela
    мой моя наш наша и с он она из у was were been vi
    j'étais j'ai c'est c'était étais sono stato stata soy sou suis bin har haben hat habe ai avons tengo tinha hade hadde havde
    """
)
"""Words that join others: at the edge of what is left over they say nothing."""

AT = _set("at @ bei beim hos chez presso bij på nas no na nos w we u в у при hos with alla al aan für för for de du der of von van af av di do da del della dello des")
"""Words before an employer, a school or a place."""
STRONG_AT = _set("now at @ bei beim chez presso bij hos företaget firma firman")
IN = _set("in im i à au aux en em a ad aus from från fra z ze w we uit te ved nära near près close op på no na nel nella nei da dal dalla de desde auf am по из в na nas nos 在 near outside um ob an der till til to")
"""Words before a place."""
PLACE_ONLY = _set("in im i à aus aux near nära ved te w")
AWAY = _set("moved to lives based living lebt wohnt bor zog flyttade flyttat umgezogen vive habite woont mieszka asuu now nu heute jetzt originally")

PREFIX = _set(
    """
    fr. emerita emeritus dr dr. doctor doktor doc prof professor professori professorin prof.dr mr mrs ms mx miss mister sir dame lord lady herr frau fru fröken frk hr ing ir dipl dipl.-ing mag rev reverend father
    monsieur madame mademoiselle m mme mlle me maître sig sig.ra signor signora signore dott dott.ssa dottor dottoressa avv arch geom rag don doña donna dona sr sra srta dª d señor señora senhor senhora seu
    drs drs. mevr mevrouw dhr meneer mw pan pani mgr inż hab pater padre hon judge captain capt col colonel major lt sgt tekn fil lic kand cand med phil rer nat dipl-ing univ.-prof univ prof.in apl pd mudr
    prof.ssa lic. licenciado licenciada eng engº engª arq dra doutor doutora em. ingeniero ingegnere emer em h.c hc ssa privatdozent г-н г-жа проф eur dekan tj
    """
)
PREFIX_ONLY = _set("dr mr mrs ms mx herr frau fru hr frk mme mlle sig dott avv sr sra srta drs mevr dhr dipl ing ir mag prof rev dra mgr inz dipl-ing m don dona eng")
"""Prefixes that are nothing else; the others count where a name follows with a capital."""

SUFFIX = _set("phd ph.d mba md m.d msc m.sc bsc b.sc ma m.a ba b.a llm ll.m llb jd cpa cfa esq jr jr. sr. ii iii iv cissp pmp rn dds mph edd meng frs obe mbe cbe frcp facs dphil mphil mfa mrics ceng pe dvm dba sj osb jr dipl.-psych dipl.-kfm m.sc. b.sc. mbbs frsa")

MAIDEN = _set("nee née né geb geborene geborener f född rozena dekliczna formerly nata szül о.s os z.d")

WORKS = _set("zusammen together ihop ensemble juntos insieme samen sammen works worked working work lives lived living jobbar jobbade arbetar arbetade arbeitet arbeitete gearbeitet lebt wohnt travaille travaillait trabaja trabajaba trabalha trabalhava lavora lavorava werkt werkte arbejder jobber pracuje vive vivo woont bor mieszka abita habite asuu työskentelee based employed job office now idag heute")
"""Words that say no more than the employer or place beside them."""
LEADS = _set("runs leads heads organises organizes chairs leitet dirige gestisce coordina organiza leder driver president chair chairman chairwoman chairperson captain leader lead head conductor organiser organizer director founder secretary treasurer ordförande ledare dirigent kapten vorsitzender vorsitzende leiter leiterin präsident präsidentin président présidente chef presidente presidenta director directora maestro direttore direttrice voorzitter formand leder dirigent puheenjohtaja johtaja prezes kapitan председатель")
"""Before or behind a club they make a club lead."""
GAPPED = {
    "gearbeitet": ("teammate", "mit zusammen"), "arbeitete": ("teammate", "mit"), "studiert": ("classmate", "mit zusammen"), "gearbeitet.": ("teammate", "mit"), "travaillé": ("teammate", "avec"), "étudié": ("classmate", "avec"), "lavorato": ("teammate", "con"), "studiato": ("classmate", "con"),
    "gewerkt": ("teammate", "met"), "gestudeerd": ("classmate", "met"), "jobbade": ("teammate", "med"), "jobbat": ("teammate", "med"), "arbetade": ("teammate", "med"), "pluggade": ("classmate", "med"), "pluggat": ("classmate", "med"), "studerade": ("classmate", "med"),
    "jobbet": ("teammate", "med"), "arbejdede": ("teammate", "med"), "studerede": ("classmate", "med"), "kennengelernt": ("acquaintance", ""), "kennen": ("acquaintance", "gelernt"), "trabajé": ("teammate", "con"), "trabalhei": ("teammate", "com"), "estudié": ("classmate", "con"), "estudei": ("classmate", "com"), "worked": ("teammate", "with"), "studied": ("classmate", "with"),
}  # fmt: skip
"""Verbs that say who somebody is where another word stands in the same part: "Mit Ute bei Rotbach gearbeitet"."""

OLD = _set("old former ex previous gammal gamla tidigare alte alter alten ehemaliger ehemalige früherer frühere ancien ancienne vieux vieille antiguo antigua viejo vieja antigo antiga velho velha vecchio vecchia ex-  oude oud vroegere voormalig gammel gamle tidligere entinen vanha były była stary stara dawny first första erster erste premier primer primera primo prima eerste good close dear best great")
"""What goes before a role without changing it: it says no more in the note."""

PARTICLES = _set(
    """
    af al av aw ben bin bint da dal de degli dei del della den der di do dos das du el ibn la las le lo los san santa st te ten ter van von vom vander vande ver zu zum zur y e i 't 's op t und d' o' mac ap bar abu ul ur dela delos della
    """
)

LABELS = {
    "name": "name; namn; nom; nombre; nome; naam; navn; nimi; imię; imię i nazwisko; nome e cognome; vorname nachname; 姓名; 氏名; full name; имя",
    "role": "role; roles; roll; rolle; rôle; rol; ruolo; papel; relation; relationship; beziehung; who; 关系",
    "company": "company; employer; firma; företag; arbetsgivare; entreprise; société; empresa; azienda; ditta; bedrijf; virksomhed; bedrift; yritys; organisation; organization; org; arbeitgeber; unternehmen; 公司; 会社; компания; works at; work; arbetar på; jobbar på; employeur; werkgever",
    "title": "title; job; job title; position; titel; stilling; tittel; yrke; beruf; poste; fonction; cargo; puesto; função; ruolo professionale; functie; titteli; stanowisko; post; occupation; profession; 职位; 役職; должность",
    "school": "school; university; skola; universitet; schule; uni; école; université; escuela; universidad; escola; universidade; scuola; università; koulu; szkoła; uczelnia; college; 学校; education; hochschule; universität",
    "place": "place; city; town; location; ort; stad; plats; stadt; wohnort; ville; lieu; ciudad; lugar; cidade; local; città; luogo; plaats; by; sted; kaupunki; paikka; miasto; address; adress; adresse; dirección; morada; indirizzo; adres; osoite; based in; lives in; home; 地址; 城市; 住所; bor i; wohnt in; город; адрес; endereço; domicilio; office; office address; büro; kontor",
    "country": "country; land; pays; país; paese; maa; kraj; 国家; страна",
    "since": "since; from; start; von; från; depuis; desde; dal; sinds; siden; od",
    "until": "until; to; end; bis; till; jusqu'à; hasta; até; fino a; tot; til; do",
    "years": "years; year; when; time; år; jahre; zeit; années; años; anos; anni; jaren; vuodet; lata; period; dates",
    "mail": "mail; email; e-mail; mejl; e-post; epost; courriel; correo; sähköposti; 邮箱; メール; почта; e-mail address; email address",
    "phone": "signal; whatsapp; phone; tel; telephone; telefon; mobile; mobil; cell; téléphone; teléfono; telefone; telefono; telefoon; puhelin; 电话; 電話; mobiltelefon; handy; móvil; telemóvel; cellulare; mobiel; gsm; телефон; direct; office phone; work phone; home phone",
    "link": "link; links; web; website; webb; hemsida; page; url; site; linkedin; profile; homepage; webpage; blog; www; github; 网站",
    "birthday": "birthday; born; bday; geburtstag; födelsedag; anniversaire; cumpleaños; aniversário; compleanno; verjaardag; fødselsdag; bursdag; syntymäpäivä; urodziny; 生日; birth date; date of birth",
    "relation": "relative of; related to; knows through",
    "tag": "tag; tags; label; labels; group; groups; etikett; etikette; étiquette; etiqueta; etichetta",
    "note": "note; notes; anteckning; notiz; notizen; nota; notas; notitie; bemerkung; remarque; muistiinpano; notatka; comment; 备注; メモ; obs; nb; ps; p.s",
}  # fmt: skip
"""What people write before a colon, and what `amend` is told, by field."""

STREETS = (
    "gatan", "vagen", "grand", "torget", "strasse", "str", "weg", "platz", "allee", "gasse", "gade", "vej", "straat", "laan", "plein", "gracht", "katu", "tie",
    "veien", "vegen", "ring", "damm", "ufer", "kade", "singel", "dijk", "backen", "stigen", "kuja", "plass", "plads",
)  # fmt: skip
STREET_WORDS = _set(
    "street road rd lane avenue ave drive crescent square terrace row rue avenue boulevard bd impasse chemin quai calle avenida avda plaza paseo carrer travessa rua av avenida largo praça via viale piazza corso vicolo ulica ul aleja strasse straße allee platz gardens mews route allée cours carretera ronda passeig rambla strada vico ulitsa ул улица проспект"
)  # fmt: skip
STREETY = _set("straße strasse gatan street road lane avenue vagen vej gade straat katu laan")

EVENTS = _set(
    """
    con conf conference conferencia conférence konferenz konferens conferenza congresso congreso congrès kongress kongressen summit meetup messe mässa mässan fair festival hackathon workshop seminar seminarium wedding bröllop hochzeit mariage boda casamento
    matrimonio bruiloft party fest festen fiesta festa cena dinner middag abendessen train tåg zug flight retreat camp course kurs forum expo salon feria feira fiera beurs messen konference fagdag symposium colloque colloquium days tage dagar week woche vecka marathon
    pycon fosdem djangocon europython ces slush ted tedx sxsw davos glastonbury roskilde bootcamp gala ceremony reading webinar unconference barcamp cebit re:publica mobile-world-congress mwc neurips icml chi sigchi nordicjs jsconf devoxx kubecon almedalen almedalsveckan interrail konferencja targi ślub konferenssi messut häät congres vakantie vacation semester urlaub ferien
    конференция конференции tour cruise erasmus mooc ausstellung exhibition vernissage lesung concert konzert konsert concierto gig premiere reunion klassentreffen
    """
)

SCHOOLISH = _set(
    """
    school skola skolan gymnasium gymnasiet gymnasieskola schule grundschule realschule gesamtschule hauptschule lycée lycee collège college école ecole escuela colegio instituto liceo liceu escola scuola elementare skole skolen ungdomsskole videregående lukio koulu
    szkoła liceum podstawówka podstawowa universitet universitetet university universität universitaet université universidad universidade università universiteit yliopisto uniwersytet politechnika politecnico politécnica polytechnic polytechnique hochschule fachhochschule hogeschool högskola högskolan
    academy akademie akademin akademi academia academie accademia faculty faculté facultad faculdade facoltà fac uni primary prep kindergarten kita folkhögskola folkhögskolan konservatorium conservatoire conservatorio conservatory institut institute institutet akatemia ammattikorkeakoulu akademia univ univ. лицей школа университет институт академия seminary basisschool middelbare
    secondary high-school جامعة مدرسة grammar preschool comprehensive business-school universitatea egyetem univerzita sveučilište üniversitesi πανεπιστήμιο aquinas montessori waldorf internat uniwersytetu technikum gimnazjum erasmus-universiteit gymnasieskolan mellanstadiet högstadiet lågstadiet
    """
)
SCHOOL_ENDS = ("skolan", "skola", "gymnasiet", "gymnasium", "universitet", "universitat", "schule", "hochschule", "hogskolan", "skole", "koulu", "yliopisto", "lukio", "laroverket", "akademin", "lyceum", "hogeschool", "universiteit", "korkeakoulu", "gymnasieskola", "folkhogskola")

FORMS = _set(
    """
    gmbh ag ab aps a/s as asa oy oyj ltd ltd. limited llc llp inc inc. corp corp. plc bv b.v b.v. nv n.v n.v. sa s.a s.a. srl s.r.l s.r.l. spa s.p.a s.p.a. sas sarl sl s.l s.l. lda lda. ltda ltda. kg e.v e.v. kgaa ohg gbr ug pty kft s.r.o s.r.o. sro o.o o.o. z.o.o zoo ky hb
    ivs doo d.o.o sccl slu sasu eurl snc ks tmi ry mbh co. vof s.n.c ooo ооо оао зао нко zrt rt sicav
    """
)
FIRMS = _set(
    """
    group holding holdings labs lab foods bank banken systems system technologies technology software solutions consulting consultants studio studios media partners capital ventures industries energy pharma biotech hospital klinikum sjukhuset sjukhus clinic klinik praxis verlag publishing press forlag förlag kommun
    kommune stadt council ministry ministerium ministère regionen museum theater theatre café cafe restaurant bakery hotel orchestra foundation stiftung stiftelse institute agency agentur byrå insurance versicherung försäkring airlines motors electric digital design architects arkitekter arkitektkontor bygg bau timber
    co company & logistics logistik robotics analytics advisors associates brothers söhne sons records films productions works werke werk verein förening books bookshop shop store apotheke apotek pharmacy bibliothek library gallery galerie club consult seguros banco banca banque assurances éditions editorial editora hospitalet datasystem
    entertainment games gaming networks telecom security services service trading transport traffic rail railways review magazine times post gazette herald tidningen tidning zeitung newspaper radio tv förvaltning engineering konsult konsulter advokatbyrå
    kanzlei ngo hospice farm gmbh&co international global europe nordic fund invest equity asset laboratories biosciences sciences therapeutics aerospace marine shipping yachts ag&co steuerberatung
    """
)

SUBJECTS = """
statistics maths math mathematics physics chemistry biology history geography english french german spanish latin greek music art arts law medicine economics philosophy psychology sociology linguistics literature engineering informatics
computer science programming design architecture astronomy geology politics theology nursing journalism marketing finance accounting sport sports gym pe science sciences languages language piano guitar violin cello drums drama dance yoga tennis football swimming
skiing sailing chess poker tenor alto soprano bass baritone singing statistik matematik matte fysik kemi biologi historia geografi engelska franska tyska spanska svenska musik bild idrott juridik medicin ekonomi nationalekonomi filosofi psykologi sociologi
statistik mathematik mathe physik chemie geschichte erdkunde geographie englisch französisch deutsch spanisch latein kunst jura medizin volkswirtschaft bwl vwl philosophie psychologie soziologie germanistik informatik maschinenbau elektrotechnik
statistiques statistique mathématiques physique chimie biologie histoire géographie anglais français allemand espagnol musique droit médecine économie philosophie psychologie sociologie informatique lettres svt estadística matemáticas mates física química
biología historia geografía inglés francés alemán música derecho medicina economía filosofía psicología sociología informática lengua literatura estatística matemática físico biologia história geografia inglês francês alemão direito medicina economia
filosofia psicologia sociologia informática português statistica matematica fisica chimica storia geografia inglese francese tedesco diritto italiano lettere statistiek wiskunde natuurkunde scheikunde geschiedenis aardrijkskunde engels frans duits
nederlands rechten geneeskunde bedrijfskunde statistikk matte kjemi historie norsk dansk engelsk tysk fransk samfundsfag tilastotiede matematiikka fysiikka kemia historia englanti musiikki statystyka matematyka fizyka chemia biologia angielski polski
niemiecki muzyka prawo medycyna ekonomia alt bas sopran sopraani tenori fotboll fotbol fußball fussball futebol fútbol calcio voetbal fodbold jalkapallo tennis golf yoga pilates schach schack ajedrez xadrez scacchi econometrics biochemistry
genetics neuroscience robotics machine learning ai ml data software hardware web frontend backend logistics sales hr procurement purchasing legal it ops operations admin controlling einkauf vertrieb personal försäljning inköp ventas compras vendas vendite acquisti
verkoop inkoop salg innkjøp myynti sprzedaż anthropology archaeology ecology epidemiology pharmacology optics statistic stats econ bio chem phil psych soc lit cs ee calc algebra geometry calculus compilers ceramics pottery gardening
"""

COMMON = """
高中 大学 中学 小学 jetais jai cest cetait etait estaba trabajaba helped help likes loves plays played worked works working knows knew know lives lived living moved came went wrote read reads told tells gave gives introduced introduces taught teaches teaching studied studies study always never often really very good great nice old new former ex first last
next best same other another still now today yesterday later before after when where while because but not no yes maybe probably about around over under between during through via since until from into at in on off out up down well also only more most much many some any all every each back again once
twice used would could should will can may might must do does did done get got make made take took find found think thought see saw meet met call called email phone text chat talk talked ask asked owe owes borrowed lent thank thanks thanked meant job work office home house flat street town city
country village school university college class course project team group company firm startup business trip travel travelling conference party wedding birthday kids kid children child baby dog cat wife husband partner married divorced retired moving summer winter spring autumn year years month months
week day days night morning evening time thing things stuff people person guy girl woman man lady boy friend friends tall short blond blonde red hair beard glasses from work down road big little small young younger older oldest brother sister father mother son daughter cousin expert fan lover
player member leader owner runner singer neighbor loved hated near next door upstairs downstairs opposite corner shop bar pub café cafe gym church park lake sea beach mountain summerhouse cottage
jobbar jobbade arbetar arbetade bor bodde träffade träffades känner kände gillar spelar spelade hjälpte gav lärde läste gammal gamla ny nya förra första nu då sen sedan alltid aldrig bra snäll rolig från hos vid på under över mellan genom efter innan när där här inte men bara mycket lite barn hund katt
gift skild pensionär sommar vinter jobbet skolan stan huset gatan landet sommarstugan kursen laget projekt resa fest arbeitet arbeitete wohnt wohnte kennt kannte mag spielt spielte half gab lehrte studierte studiert alt alter alte neu neue früher jetzt damals immer nie gut nett lustig aus bei beim nach über unter
zwischen durch vor wenn wo hier nicht aber nur viel wenig kinder hund katze verheiratet geschieden rentner arbeit schule stadt haus straße kurs projekt reise feier zusammen travaille travaillait habite habitait connaît aime joue jouait aidé donné appris étudié vieux vieille ancien ancienne nouveau maintenant toujours
jamais bon bonne sympa drôle chez dans sur sous entre après avant quand où ici pas mais très beaucoup peu enfants chien chat marié mariée divorcé retraité travail école ville maison rue cours projet voyage fête ensemble trabaja trabajaba vive vivía conoce conoció gusta juega jugaba ayudó dio enseñó estudió viejo vieja nuevo
ahora siempre nunca bueno buena simpático simpática en desde sobre entre después antes cuando donde aquí pero muy mucho poco hijos perro gato casado casada divorciado jubilado trabajo escuela ciudad casa calle curso proyecto viaje fiesta juntos trabajé trabajamos trabalha trabalhava trabalhei vivia gosta joga ajudou deu ensinou estudou velho velha
novo nova agora sempre simpático em desde depois antes quando onde aqui mas muito pouco filhos cão gato casado casada trabalho escola cidade rua curso projeto viagem festa lavora lavorava abita abitava conosce conosciuto piace gioca giocava aiutato dato insegnato studiato vecchio vecchia nuovo nuova adesso sempre mai buono simpatico
in da su tra fra dopo prima quando dove qui ma molto poco figli cane gatto sposato sposata lavoro scuola città casa via corso progetto viaggio insieme werkt werkte woont woonde kent kende speelt hielp gaf leerde studeerde oud oude nieuw nieuwe vroeger nu altijd nooit goed aardig leuk uit bij op onder tussen door na voor toen waar hier niet maar alleen veel
weinig kinderen hond kat getrouwd gescheiden werk stad huis straat cursus reis feest samen arbejder boede kendte kan godt altid aldrig arbeid bodde kjente alltid ikke jobb by hus gate kurs tur työ talo koulu kaupunki kanssa aina nyt ennen praca pracuje mieszka zna dom szkoła miasto ulica zawsze teraz razem studia liceum lycée fac uni
"""
