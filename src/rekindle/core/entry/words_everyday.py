"""Labels, subjects and everyday words of many languages: what is nobody's name."""

from __future__ import annotations

LABELS = {
    "name": "name; namn; nom; nombre; nome; naam; navn; nimi; imię; imię i nazwisko; nome e cognome; "
    "vorname nachname; 姓名; 氏名; full name; имя",
    "role": "role; roles; roll; rolle; rôle; rol; ruolo; papel; relation; relationship; beziehung; who; 关系",
    "company": "company; employer; firma; företag; arbetsgivare; entreprise; société; empresa; azienda; ditta; "
    "bedrijf; virksomhed; bedrift; yritys; organisation; organization; org; arbeitgeber; "
    "unternehmen; 公司; 会社; компания; works at; work; arbetar på; jobbar på; employeur; werkgever",
    "title": "title; job; job title; position; titel; stilling; tittel; yrke; beruf; poste; fonction; cargo; "
    "puesto; função; ruolo professionale; functie; titteli; stanowisko; post; occupation; "
    "profession; 职位; 役職; должность",
    "school": "school; university; skola; universitet; schule; uni; école; université; escuela; universidad; "
    "escola; universidade; scuola; università; koulu; szkoła; uczelnia; college; 学校; education; "
    "hochschule; universität",
    "place": "place; city; town; location; ort; stad; plats; stadt; wohnort; ville; lieu; ciudad; lugar; "
    "cidade; local; città; luogo; plaats; by; sted; kaupunki; paikka; miasto; address; adress; "
    "adresse; dirección; morada; indirizzo; adres; osoite; based in; lives in; home; 地址; 城市; 住所; "
    "bor i; wohnt in; город; адрес; endereço; domicilio; office; office address; büro; kontor",
    "country": "country; land; pays; país; paese; maa; kraj; 国家; страна",
    "since": "since; from; start; von; från; depuis; desde; dal; sinds; siden; od",
    "until": "until; to; end; bis; till; jusqu'à; hasta; até; fino a; tot; til; do",
    "years": "years; year; when; time; år; jahre; zeit; années; años; anos; anni; jaren; vuodet; lata; "
    "period; dates",
    "mail": "mail; email; e-mail; mejl; e-post; epost; courriel; correo; sähköposti; 邮箱; メール; почта; "
    "e-mail address; email address",
    "phone": "signal; whatsapp; phone; tel; telephone; telefon; mobile; mobil; cell; téléphone; teléfono; "
    "telefone; telefono; telefoon; puhelin; 电话; 電話; mobiltelefon; handy; móvil; telemóvel; "
    "cellulare; mobiel; gsm; телефон; direct; office phone; work phone; home phone",
    "link": "link; links; web; website; webb; hemsida; page; url; site; linkedin; profile; homepage; "
    "webpage; blog; www; github; 网站",
    "birthday": "birthday; born; bday; geburtstag; födelsedag; anniversaire; cumpleaños; aniversário; "
    "compleanno; verjaardag; fødselsdag; bursdag; syntymäpäivä; urodziny; 生日; birth date; "
    "date of birth",
    "relation": "relative of; related to; knows through",
    "tag": "tag; tags; label; labels; group; groups; etikett; etikette; étiquette; etiqueta; etichetta",
    "note": "note; notes; anteckning; notiz; notizen; nota; notas; notitie; bemerkung; remarque; "
    "muistiinpano; notatka; comment; 备注; メモ; obs; nb; ps; p.s",
}  # fmt: skip
"""What people write before a colon, and what `amend` is told, by field."""
SUBJECTS = """
statistics maths math mathematics physics chemistry biology history geography english french german spanish latin
greek music art arts law medicine economics philosophy psychology sociology linguistics literature engineering
informatics computer science programming design architecture astronomy geology politics theology nursing journalism
marketing finance accounting sport sports gym pe sciences languages language piano guitar violin cello drums drama
dance yoga tennis football swimming skiing sailing chess poker tenor alto soprano bass baritone singing statistik
matematik matte fysik kemi biologi historia geografi engelska franska tyska spanska svenska musik bild idrott
juridik medicin ekonomi nationalekonomi filosofi psykologi sociologi mathematik mathe physik chemie geschichte
erdkunde geographie englisch französisch deutsch spanisch latein kunst jura medizin volkswirtschaft bwl vwl
philosophie psychologie soziologie germanistik informatik maschinenbau elektrotechnik statistiques statistique
mathématiques physique chimie biologie histoire géographie anglais français allemand espagnol musique droit médecine
économie sociologie informatique lettres svt estadística matemáticas mates física química biología geografía inglés
francés alemán música derecho medicina economía filosofía psicología sociología informática lengua literatura
estatística matemática físico biologia história geografia inglês francês alemão direito economia filosofia
psicologia sociologia português statistica matematica fisica chimica storia inglese francese tedesco diritto
italiano lettere statistiek wiskunde natuurkunde scheikunde geschiedenis aardrijkskunde engels frans duits
nederlands rechten geneeskunde bedrijfskunde statistikk kjemi historie norsk dansk engelsk tysk fransk samfundsfag
tilastotiede matematiikka fysiikka kemia englanti musiikki statystyka matematyka fizyka chemia angielski polski
niemiecki muzyka prawo medycyna ekonomia alt bas sopran sopraani tenori fotboll fotbol fußball fussball futebol
fútbol calcio voetbal fodbold jalkapallo golf pilates schach schack ajedrez xadrez scacchi econometrics biochemistry
genetics neuroscience robotics machine learning ai ml data software hardware web frontend backend logistics sales hr
procurement purchasing legal it ops operations admin controlling einkauf vertrieb personal försäljning inköp ventas
compras vendas vendite acquisti verkoop inkoop salg innkjøp myynti sprzedaż anthropology archaeology ecology
epidemiology pharmacology optics statistic stats econ bio chem phil psych soc lit cs ee calc algebra geometry
calculus compilers ceramics pottery gardening
"""
"""What is taught, played and done at work."""
COMMON = """
高中 大学 中学 小学
jetais jai cest cetait etait estaba trabajaba helped help likes loves plays played worked works working
knows knew know lives lived living moved came went wrote read reads told tells gave gives introduced introduces
taught teaches teaching studied studies study always never often really very good great nice old new former ex first
last next best same other another still now today yesterday later before after when where while because but not no
yes maybe probably about around over under between during through via since until from into at in on off out up down
well also only more most much many some any all every each back again once twice used would could should will can
may might must do does did done get got make made take took find found think thought see saw meet met call called
email phone text chat talk talked ask asked owe owes borrowed lent thank thanks thanked meant job work office home
house flat street town city country village school university college class course project team group company firm
startup business trip travel travelling conference party wedding birthday kids kid children child baby dog cat wife
husband partner married divorced retired moving summer winter spring autumn year years month months week day days
night morning evening time thing things stuff people person guy girl woman man lady boy friend friends tall short
blond blonde red hair beard glasses road big little small young younger older oldest brother sister father mother
son daughter cousin expert fan lover player member leader owner runner singer neighbor loved hated near door
upstairs downstairs opposite corner shop bar pub café cafe gym church park lake sea beach mountain summerhouse
cottage jobbar jobbade arbetar arbetade bor bodde träffade träffades känner kände gillar spelar spelade hjälpte gav
lärde läste gammal gamla ny nya förra första nu då sen sedan alltid aldrig bra snäll rolig från hos vid på över
mellan genom efter innan när där här inte men bara mycket lite barn hund katt gift skild pensionär sommar vinter
jobbet skolan stan huset gatan landet sommarstugan kursen laget projekt resa fest arbeitet arbeitete wohnt wohnte
kennt kannte mag spielt spielte half gab lehrte studierte studiert alt alter alte neu neue früher jetzt damals immer
nie gut nett lustig aus bei beim nach über unter zwischen durch vor wenn wo hier nicht aber nur viel wenig kinder
katze verheiratet geschieden rentner arbeit schule stadt haus straße kurs reise feier zusammen travaille travaillait
habite habitait connaît aime joue jouait aidé donné appris étudié vieux vieille ancien ancienne nouveau maintenant
toujours jamais bon bonne sympa drôle chez dans sur sous entre après avant quand où ici pas mais très beaucoup peu
enfants chien marié mariée divorcé retraité travail école ville maison rue cours projet voyage fête ensemble trabaja
vive vivía conoce conoció gusta juega jugaba ayudó dio enseñó estudió viejo vieja nuevo ahora siempre nunca bueno
buena simpático simpática en desde sobre después antes cuando donde aquí pero muy mucho poco hijos perro gato casado
casada divorciado jubilado trabajo escuela ciudad casa calle curso proyecto viaje fiesta juntos trabajé trabajamos
trabalha trabalhava trabalhei vivia gosta joga ajudou deu ensinou estudou velho velha novo nova agora sempre em
depois quando onde aqui mas muito pouco filhos cão trabalho escola cidade rua projeto viagem festa lavora lavorava
abita abitava conosce conosciuto piace gioca giocava aiutato dato insegnato studiato vecchio vecchia nuovo nuova
adesso mai buono simpatico da su tra fra dopo prima dove qui ma molto figli cane gatto sposato sposata lavoro scuola
città corso progetto viaggio insieme werkt werkte woont woonde kent kende speelt hielp gaf leerde studeerde oud oude
nieuw nieuwe vroeger altijd nooit goed aardig leuk uit bij op onder tussen na voor toen waar niet maar alleen veel
weinig kinderen hond kat getrouwd gescheiden werk stad huis straat cursus reis feest samen arbejder boede kendte kan
godt altid arbeid kjente ikke jobb by hus gate tur työ talo koulu kaupunki kanssa aina nyt ennen praca pracuje
mieszka zna dom szkoła miasto ulica zawsze teraz razem studia liceum lycée fac uni
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
weekend weekends jahrgang montags dienstags mittwochs donnerstags freitags måndagar tisdagar onsdagar torsdagar fredagar
"""
"""Everyday words."""
