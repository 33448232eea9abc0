"""What people of work call each other, in many languages -> roles. Bare words: "my" and the like are read apart."""

from __future__ import annotations

WORK = {
    "ex-boss": {
        "en": "old boss; ex-boss; ex boss; former boss; previous boss; first boss; former manager; old manager; "
        "ex-manager; ex manager; previous manager; first manager; last boss; was my boss; was my manager; "
        "used to be my boss; former supervisor; old supervisor; former line manager; my manager then; worked for; "
        "i worked for; used to work for; managed me; managed my team; was managed by; managed us; "
        "my manager at the time",
        "sv": "gamla chef; gammal chef; före detta chef; fd chef; f d chef; förra chef; förra chefen; "
        "gamla chefen; exchef; jobbade för; jobbat för; ex-chef; tidigare chef; första chef; första chefen; "
        "min första chef",
        "de": "alter Chef; alte Chefin; Ex-Chef; Ex-Chefin; Exchef; Exchefin; ehemaliger Chef; ehemalige Chefin; "
        "früherer Chef; frühere Chefin; erster Chef; erste Chefin; ehem Chef; ehem Chefin; ex Chef; ex Chefin; "
        "habe gearbeitet für; arbeitete für; ehemaliger Vorgesetzter; ehemalige Vorgesetzte; "
        "früherer Vorgesetzter; frühere Vorgesetzte",
        "fr": "ancien chef; ancienne chef; ancienne cheffe; ancien patron; ancienne patronne; ex-chef; ex-patron; "
        "ex patron; ex-patronne; premier patron; ancien manager; ancienne manager; ancien responsable; "
        "ancienne responsable; ex-cheffe; premier chef; travaillé pour; j'ai travaillé pour",
        "es": "antiguo jefe; antigua jefa; exjefe; exjefa; ex jefe; ex jefa; jefe anterior; jefa anterior; "
        "primer jefe; primera jefa; trabajé para; fue mi jefe; fue mi jefa",
        "pt": "antigo chefe; antiga chefe; ex-chefe; ex chefe; antigo patrão; antiga patroa; primeiro chefe; "
        "primeira chefe; trabalhei para; foi meu chefe; foi minha chefe",
        "it": "ex capo; ex-capo; ex capa; vecchio capo; ex responsabile; primo capo; ho lavorato per; "
        "lavorato per; lavoravo per",
        "nl": "oude baas; ex-baas; ex baas; vorige baas; voormalige baas; oud-baas; eerste baas; vroegere baas; "
        "oud-leidinggevende; voormalig leidinggevende; werkte voor; gewerkt voor; was mijn baas; "
        "voormalig manager; oud-manager",
        "da": "gamle chef; tidligere chef; eks-chef; ekschef; forhenværende chef; første chef",
        "no": "gamle sjef; tidligere sjef; eks-sjef; ekssjef; første sjef; gammel sjef",
        "fi": "entinen pomo; entinen esimies; entinen esihenkilö; vanha pomo",
        "pl": "były szef; była szefowa; dawny szef; dawna szefowa; były kierownik; pierwszy szef; poprzedni szef",
        "zh": "前老板; 老领导; 前上司; 前领导",
        "ja": "元上司",
        "hu": "volt főnök; volt főnököm; régi főnököm; régi főnök",
        "ro": "fost șef; fosta șefă; fostul șef",
        "el": "πρώην αφεντικό; πρώην διευθυντής",
        "he": "הבוס לשעבר; בוס לשעבר",
        "cs": "bývalý šéf; bývalá šéfka",
        "tr": "eski patron; eski patronum; eski müdürüm",
        "ar": "مدير سابق; مديري السابق",
        "ko": "전 상사; 옛 상사; 전 직장 상사",
        "ru": "бывший начальник; бывшая начальница; бывший шеф",
    },
    "boss": {
        "en": "boss; line manager; my manager; current boss; current manager",
        "sv": "chef; chefen; min chef; närmaste chef",
        "de": "Chef; Chefin; Vorgesetzter; Vorgesetzte",
        "fr": "chef; cheffe; patron; patronne; n+1",
        "es": "jefe; jefa",
        "pt": "chefe; patrão; patroa",
        "it": "capo; capa",
        "nl": "baas; leidinggevende",
        "da": "chefen",
        "no": "sjef; sjefen",
        "fi": "pomo; esimies; esihenkilö",
        "pl": "szef; szefowa",
        "zh": "老板; 上司; 领导",
        "ja": "上司",
        "hu": "főnök; főnököm",
        "ro": "șef; șefa; șefă",
        "el": "αφεντικό; προϊστάμενος",
        "he": "בוס; מנהל שלי",
        "cs": "šéf; šéfka; nadřízený",
        "tr": "patron; patronum; müdürüm",
        "ar": "مديري; مدير",
        "ko": "상사",
        "ru": "начальник; начальница; шеф",
    },
    "report": {
        "en": "reported to me; used to report to me; reports to me; worked for me; used to work for me; "
        "my report; direct report; former report; ex report; i hired; hired by me; was on my team; "
        "was in my team; i managed; managed by me",
        "sv": "medarbetare; min medarbetare; rapporterade till mig; jag var chef för",
        "de": "mein Mitarbeiter; meine Mitarbeiterin; ehemaliger Mitarbeiter; ehemalige Mitarbeiterin; "
        "Mitarbeiter von mir",
        "fr": "dans mon équipe; mon ancien collaborateur",
        "es": "estaba en mi equipo; en mi equipo; mi subordinado",
        "pt": "da minha equipa; da minha equipe",
        "it": "nel mio team; mio collaboratore; mia collaboratrice",
        "nl": "mijn medewerker; oud-medewerker",
        "da": "min medarbejder",
        "no": "min medarbeider",
        "fi": "alaiseni; alainen",
        "pl": "mój podwładny; podwładny; podwładna",
    },
    "teammate": {
        "en": "colleague; colleagues; coworker; co-worker; co worker; workmate; teammate; team mate; "
        "former colleague; ex-colleague; ex colleague; old colleague; work colleague; work friend; "
        "worked together; worked with me; we worked together; same team; shared a desk; shared a desk with; "
        "shared an office; shared an office with; desk mate; deskmate; former coworker; former co-worker; "
        "ex-coworker; from work; old teammate; former teammate; worked with; i worked with; used to work with; "
        "peer; office mate; officemate; team-mate",
        "sv": "kollega; gammal kollega; före detta kollega; fd kollega; f d kollega; tidigare kollega; exkollega; "
        "arbetskamrat; jobbarkompis; från jobbet; jobbade ihop; arbetade ihop; jobbkompis; arbetskompis; "
        "jobbat ihop; jobbade med; jobbade ihop med; arbetade med; jobbat med; arbetade ihop med; gamla kollegan; "
        "gammal arbetskamrat; ex-kollega; f.d. kollega",
        "de": "Kollege; Kollegin; Arbeitskollege; Arbeitskollegin; Ex-Kollege; Ex-Kollegin; Exkollege; "
        "Exkollegin; ehemaliger Kollege; ehemalige Kollegin; alter Kollege; alte Kollegin; früherer Kollege; "
        "frühere Kollegin; zusammen gearbeitet; zusammengearbeitet; habe gearbeitet mit; gearbeitet mit; "
        "arbeitete mit; Bürokollege; Bürokollegin; ex Kollege; ex Kollegin; Teamkollege; Teamkollegin; "
        "ehem Kollege; ehem Kollegin; ehemaliger Arbeitskollege; ehemalige Arbeitskollegin",
        "fr": "collègue; ancien collègue; ancienne collègue; ex-collègue; ex collègue; collègue de travail; "
        "collègue de bureau; coéquipier; coéquipière; travaillé avec; j'ai travaillé avec; "
        "on a travaillé ensemble; travaillait avec moi; bossé avec",
        "es": "compañero de trabajo; compañera de trabajo; excompañero; excompañera; ex compañero; ex compañera; "
        "colega; compañero de oficina; compañera de oficina; compañero de despacho; compañera de despacho; "
        "compañero de departamento; compañera de departamento; compañero de equipo; antiguo compañero; "
        "antigua compañera; compañero del trabajo; compañera del trabajo; trabajé con; trabajamos juntos; "
        "trabajaba conmigo; trabajó conmigo; he trabajado con; trabajamos con; excolega; antiguo colega; "
        "ex colega; compi del trabajo; excompañero de trabajo; excompañera de trabajo; "
        "antiguo compañero de trabajo; antigua compañera de trabajo",
        "pt": "colega de trabalho; ex-colega; ex colega; antigo colega; antiga colega; colega do trabalho; "
        "trabalhei com; trabalhámos juntos; trabalhamos juntos; trabalhou comigo; trabalhava comigo; "
        "colega de equipa; colega de equipe; antigo colega de trabalho; antiga colega de trabalho",
        "it": "collega; ex collega; ex-collega; collega di lavoro; collega d'ufficio; ho lavorato con; "
        "lavorato con; lavorava con me; abbiamo lavorato insieme; lavoravo con; vecchio collega; vecchia collega",
        "nl": "collega; oud-collega; oud collega; ex-collega; ex collega; oude collega; teamgenoot; "
        "voormalige collega; werkte met; gewerkt met; samengewerkt met; werkte samen met; samengewerkt; "
        "voormalig collega",
        "da": "kollega; tidligere kollega; gammel kollega; eks-kollega; ekskollega; arbejdskollega; "
        "arbejdede med; arbejdet sammen med; arbejdede sammen med; tidl kollega",
        "no": "tidligere kollega; gammel kollega; jobbkollega; eks-kollega; arbeidskollega; jobbet med; "
        "jobbet sammen med; jobba med; jobbet sammen; arbeidet med",
        "fi": "kollega; työkaveri; entinen kollega; työtoveri; entinen työkaveri; vanha kollega; vanha työkaveri; "
        "ex-kollega; ex-työkaveri; työskenteli kanssani",
        "pl": "kolega z pracy; koleżanka z pracy; były kolega z pracy; współpracownik; współpracowniczka; "
        "była koleżanka z pracy; dawny kolega z pracy; dawna koleżanka z pracy; pracowałem z; pracowałam z; "
        "pracowaliśmy razem; kolega z biura; koleżanka z biura",
        "zh": "同事; 前同事; 老同事",
        "ja": "同僚; 元同僚; 先輩; 後輩",
        "hu": "kolléga; volt kolléga; kolléganő; munkatárs; volt munkatárs; volt kolléganő",
        "ro": "coleg; colegă; fost coleg; fostă colegă; coleg de muncă; colegă de muncă",
        "el": "συνάδελφος; πρώην συνάδελφος",
        "he": "עמית; קולגה; עמיתה",
        "cs": "kolega; bývalý kolega; bývalá kolegyně; kolegyně",
        "tr": "iş arkadaşı; eski iş arkadaşı; meslektaş",
        "ar": "زميل; زميلة; زميل سابق",
        "ko": "동료; 직장 동료; 전 직장 동료",
        "uk": "колега; колишній колега; колишня колега",
        "ru": "коллега; бывший коллега; бывшая коллега; коллега по работе",
    },
    "partner": {
        "en": "business partner; co-founded with me; my co-founder; my cofounder; founded together; "
        "former business partner; ex business partner; co-owner; ran a company together",
        "sv": "kompanjon; affärspartner; bolagskamrat; delägare med mig",
        "de": "Geschäftspartner; Geschäftspartnerin; Kompagnon; Mitgesellschafter",
        "fr": "mon associé; mon associée; associé; associée; partenaire d'affaires",
        "es": "socio; socia; mi socio; mi socia; exsocio; exsocia",
        "pt": "sócio; sócia; ex-sócio; ex-sócia",
        "it": "socio in affari; il mio socio; la mia socia; socio; socia",
        "nl": "zakenpartner; compagnon",
        "da": "forretningspartner; kompagnon",
        "no": "forretningspartner; kompanjong",
        "fi": "liikekumppani; yhtiökumppani",
        "pl": "wspólnik; wspólniczka; partner biznesowy; partnerka biznesowa",
    },
    "client": {
        "en": "client; customer; former client; old client; ex-client; ex client; client of mine; key client; "
        "former customer; client contact; buyer of ours",
        "sv": "kund; gammal kund; tidigare kund; uppdragsgivare; beställare; före detta kund; fd kund",
        "de": "Kunde; Kundin; Auftraggeber; Auftraggeberin; ehemaliger Kunde; ehemalige Kundin; alter Kunde; "
        "Mandant; Mandantin",
        "fr": "client; cliente; ancien client; ancienne cliente; ex-client; ex-cliente",
        "es": "cliente; clienta; antiguo cliente; antigua clienta; ex cliente; excliente",
        "pt": "cliente; ex-cliente; antigo cliente; antiga cliente",
        "it": "cliente; ex cliente; vecchio cliente; committente",
        "nl": "klant; oud-klant; opdrachtgever; opdrachtgeefster",
        "da": "kunde; tidligere kunde",
        "no": "tidligere kunde",
        "fi": "asiakas; entinen asiakas; vanha asiakas",
        "pl": "klient; klientka; były klient; była klientka",
        "zh": "客户",
        "ja": "お客様; 顧客",
        "ru": "клиент; клиентка; заказчик",
        "ko": "고객",
        "hu": "ügyfél",
        "ro": "client; clientă",
        "el": "πελάτης; πελάτισσα",
        "he": "לקוח; לקוחה",
        "cs": "klient; zákazník",
        "tr": "müşteri",
        "ar": "عميل",
    },
    "supplier": {
        "en": "supplier; vendor; our supplier; our vendor; contractor; freelancer for us; accountant; plumber; "
        "electrician; hairdresser; handyman; mechanic; car mechanic; tax advisor; tax adviser; builder; cleaner; "
        "painter and decorator; babysitter; nanny; gardener; locksmith; piano tuner; barber; my lawyer; our lawyer",
        "sv": "leverantör; rörmokare; elektriker; frisör; snickare; revisor; hantverkare; städare; barnvakt; "
        "bilmekaniker",
        "de": "Lieferant; Lieferantin; Steuerberater; Steuerberaterin; Handwerker; Klempner; Elektriker; Friseur; "
        "Friseurin; Friseuse; Installateur; Dienstleister; Putzfrau; Automechaniker; Gärtner; Schreiner; "
        "Babysitterin",
        "fr": "fournisseur; fournisseuse; prestataire; comptable; plombier; électricien; coiffeur; coiffeuse; "
        "artisan; garagiste; nounou; jardinier",
        "es": "proveedor; proveedora; fontanero; electricista; peluquera; peluquero; gestor; gestora; "
        "asesor fiscal; mecánico; canguro; jardinero; albañil",
        "pt": "fornecedor; fornecedora; canalizador; encanador; eletricista; contabilista; cabeleireira; "
        "cabeleireiro; mecânico; babá; contador",
        "it": "fornitore; fornitrice; idraulico; elettricista; commercialista; parrucchiere; parrucchiera; "
        "meccanico; giardiniere; babysitter; falegname",
        "nl": "leverancier; loodgieter; elektricien; boekhouder; kapper; kapster; aannemer; oppas; timmerman; "
        "schilder",
        "da": "leverandør; blikkenslager; elektriker; frisør; revisor; tømrer; maler; håndværker; vvs'er",
        "no": "leverandør; rørlegger; frisør; snekker; regnskapsfører; håndverker; maler",
        "fi": "toimittajamme; tavarantoimittaja; putkimies; sähkömies; parturi; kampaaja; kirjanpitäjä",
        "pl": "dostawca; dostawczyni; hydraulik; elektryk; fryzjerka; fryzjer; księgowa; księgowy; mechanik",
        "zh": "供应商",
        "ru": "поставщик; сантехник; электрик; бухгалтер",
    },
    "founder": {
        "en": "founder; co-founder; cofounder; startup founder; founder of; founded; co-founder of; cofounder of; "
        "founding partner; tech founder",
        "sv": "grundare; medgrundare; grundade; grundare av",
        "de": "Gründer; Gründerin; Mitgründer; Mitgründerin",
        "fr": "fondateur; fondatrice; cofondateur; cofondatrice",
        "es": "fundador; fundadora; cofundador; cofundadora",
        "pt": "fundador; fundadora; cofundador; cofundadora",
        "it": "fondatore; fondatrice; cofondatore; cofondatrice",
        "nl": "oprichter; oprichtster; medeoprichter",
        "da": "stifter; medstifter; grundlægger",
        "no": "gründer; grunnlegger; medgründer",
        "fi": "perustaja; perustajaosakas",
        "pl": "założyciel; założycielka; współzałożyciel; współzałożycielka",
        "zh": "创始人",
        "ru": "основатель; основательница",
    },
    "investor": {
        "en": "investor; angel investor; business angel; vc; venture capitalist; angel; seed investor; "
        "our investor; invested in us",
        "sv": "investerare; affärsängel; ängelinvesterare",
        "de": "Investor; Investorin; Business Angel",
        "fr": "investisseur; investisseuse",
        "es": "inversor; inversora; inversionista",
        "pt": "investidor; investidora",
        "it": "investitore; investitrice",
        "nl": "investeerder; investeerster",
        "da": "investor",
        "no": "investor",
        "fi": "sijoittaja; enkelisijoittaja",
        "pl": "inwestor; inwestorka",
        "zh": "投资人",
        "ru": "инвестор",
    },
    "recruiter": {
        "en": "recruiter; headhunter; head hunter; talent scout; executive recruiter; recruitment consultant; "
        "recruited me",
        "sv": "rekryterare; headhuntare; rekryteringskonsult",
        "de": "Recruiter; Recruiterin; Personalberater; Personalberaterin; Headhunterin; Personalvermittler; "
        "Personalvermittlerin",
        "fr": "recruteur; recruteuse; chasseur de têtes; chasseuse de têtes; chargée de recrutement; "
        "chargé de recrutement",
        "es": "reclutador; reclutadora; cazatalentos",
        "pt": "recrutador; recrutadora",
        "it": "selezionatore; selezionatrice; cacciatore di teste",
        "nl": "wervingsadviseur; koppensneller; recruitment adviseur",
        "da": "rekrutteringskonsulent",
        "no": "rekrutterer; hodejeger",
        "fi": "rekrytoija; rekrytointikonsultti",
        "pl": "rekruter; rekruterka; rekrutującą; łowca głów",
        "zh": "猎头",
        "ru": "рекрутер; рекрутёр",
    },
}  # fmt: skip
