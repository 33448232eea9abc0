"""What people of schools and the public are called, in many languages -> roles (see `words_roles`)."""

from __future__ import annotations

SCHOOL = {
    "advisor": {
        "en": "thesis advisor; thesis adviser; thesis supervisor; phd advisor; phd adviser; phd supervisor; "
        "advisor; adviser; academic advisor; doctoral advisor; dissertation advisor; dissertation supervisor; "
        "master's supervisor; masters supervisor; master thesis supervisor; msc supervisor; supervised my thesis; "
        "research supervisor; supervisor; masters thesis advisor; master's thesis advisor; "
        "bachelor thesis supervisor; doctoral supervisor; supervisor of my thesis; advisor of my thesis; "
        "postdoc advisor; phd-supervisor; supervised my phd",
        "sv": "handledare; exjobbshandledare; uppsatshandledare; doktorandhandledare; avhandlingshandledare; "
        "min handledare; handledare på exjobbet; huvudhandledare; bihandledare; handledare för uppsatsen",
        "de": "Doktorvater; Doktormutter; Betreuer; Betreuerin; Betreuer meiner Masterarbeit; "
        "Betreuerin meiner Masterarbeit; Betreuer meiner Diplomarbeit; Betreuerin meiner Diplomarbeit; "
        "Betreuer meiner Doktorarbeit; Betreuerin meiner Doktorarbeit; Diplomarbeitsbetreuer; "
        "Masterarbeitsbetreuer; Betreuer der Masterarbeit; Betreuerin der Masterarbeit; "
        "Betreuer der Bachelorarbeit; Betreuerin der Bachelorarbeit; Promotionsbetreuer; Promotionsbetreuerin; "
        "Betreuer Masterarbeit; Betreuerin Masterarbeit; Betreuer Diplomarbeit; Betreuerin Diplomarbeit",
        "fr": "directeur de thèse; directrice de thèse; directeur de mémoire; directrice de mémoire; encadrant; "
        "encadrante; tuteur de thèse; maître de stage; tuteur de stage; directeur de recherche; encadrant de thèse",
        "es": "director de tesis; directora de tesis; tutor de tesis; tutora de tesis; director del tfm; "
        "directora del tfm; tutor del tfg; tutora del tfg; mi tutor; mi tutora; director de la tesis; "
        "directora de la tesis",
        "pt": "orientador; orientadora; orientador de tese; orientadora de tese; orientador de mestrado; "
        "orientadora de mestrado; orientador de doutoramento; orientadora de doutoramento; orientador da tese; "
        "orientadora da tese; orientador do mestrado; orientadora do mestrado; orientador do doutorado; "
        "orientadora do doutorado",
        "it": "relatore; relatrice; relatore di tesi; relatrice di tesi; relatore della tesi; "
        "relatrice della tesi; supervisore di dottorato; tutor di dottorato; relatore di laurea; correlatore; "
        "correlatrice",
        "nl": "scriptiebegeleider; scriptiebegeleidster; promotor; promotrice; afstudeerbegeleider; copromotor; "
        "begeleider scriptie; begeleider; begeleidster; begeleider afstuderen; afstudeerdocent",
        "da": "vejleder; specialevejleder; studievejleder; ph.d.-vejleder; min vejleder; phd-vejleder",
        "no": "veileder; masterveileder; hovedveileder; doktorgradsveileder",
        "fi": "ohjaaja; graduohjaaja; väitöskirjaohjaaja; gradun ohjaaja; väitöskirjan ohjaaja; diplomityön ohjaaja",
        "pl": "promotor; promotorka; promotor pracy; promotor pracy magisterskiej; promotor magisterki; "
        "promotor doktoratu; promotorka pracy magisterskiej",
        "zh": "导师; 博士导师; 硕士导师; 论文导师",
        "ja": "指導教官; 指導教授; 指導教員",
        "ko": "지도교수; 지도교수님",
        "hu": "témavezető; témavezetőm",
        "ro": "coordonator; coordonatoare; conducător de doctorat",
        "el": "επιβλέπων; επιβλέπουσα",
        "he": "מנחה",
        "cs": "vedoucí práce; školitel; školitelka",
        "tr": "tez danışmanı; danışman; danışmanım",
        "ar": "مشرف",
        "uk": "науковий керівник; наукова керівниця",
        "ru": "научный руководитель; научрук; руководитель диплома",
    },
    "professor": {
        "en": "professor; prof; my professor; old professor; former professor; lecturer; university lecturer; "
        "reader; assistant professor; associate professor; full professor; professor emeritus; professor emerita; "
        "emeritus professor; college professor; uni professor; university professor",
        "sv": "professor; lektor; universitetslektor; docent; föreläsare på; min professor",
        "de": "Professor; Professorin; Prof; Dozent; Dozentin; Uniprofessor; Universitätsprofessor; Privatdozent; "
        "Privatdozentin",
        "fr": "professeur d'université; professeure d'université; professeur à l'université; prof de fac; "
        "prof à la fac; maître de conférences; professeur des universités; prof d'université; prof d'uni",
        "es": "catedrático; catedrática; profesor universitario; profesora universitaria; "
        "profesor de universidad; profesora de universidad; profe de la uni; profesor de la universidad; "
        "profesora de la universidad; profesor de la uni; profesor de la facultad; profesora de la facultad; "
        "profesor en la universidad; profesora en la universidad",
        "pt": "professor catedrático; professora catedrática; professor universitário; professora universitária; "
        "professor da faculdade; professora da faculdade; professor da universidade; professora da universidade; "
        "docente",
        "it": "professore universitario; professoressa universitaria; docente universitario; "
        "docente universitaria; docente; professore all'università; professoressa all'università; "
        "professore ordinario; professore associato",
        "nl": "hoogleraar; universitair docent; prof; universitair hoofddocent",
        "da": "professor; lektor",
        "no": "professor; førsteamanuensis; foreleser",
        "fi": "professori; yliopistonlehtori; dosentti; luennoitsija",
        "pl": "profesor; wykładowca; wykładowczyni; pani profesor; pan profesor; adiunkt",
        "zh": "教授; 大学老师",
        "ja": "教授; 准教授",
        "ko": "교수; 교수님",
        "ru": "профессор; преподаватель; доцент",
    },
    "teacher": {
        "en": "teacher; taught me; taught us; old teacher; former teacher; school teacher; schoolteacher; "
        "high school teacher; primary teacher; primary school teacher; coach; my coach; swimming teacher; "
        "driving instructor; instructor; tutor; music teacher; homeroom teacher; form teacher; class teacher; "
        "headteacher; headmaster; head teacher",
        "sv": "lärare; lärarinna; klassföreståndare; gymnasielärare; tränare; fröken; magister; "
        "mentor på gymnasiet; lärare på; klasslärare; mellanstadielärare; rektor",
        "de": "Lehrer; Lehrerin; Klassenlehrer; Klassenlehrerin; Trainer; Trainerin; Fahrlehrer; Fahrlehrerin; "
        "Schullehrer; Gymnasiallehrer; Grundschullehrer; Grundschullehrerin; Klavierlehrer; Klavierlehrerin; "
        "Mathelehrer; Mathelehrerin; Deutschlehrer; Deutschlehrerin; Englischlehrer; Englischlehrerin; "
        "Musiklehrer; Musiklehrerin; Sportlehrer; Sportlehrerin; Geigenlehrer; Geigenlehrerin; Physiklehrer; "
        "Physiklehrerin; Kunstlehrer; Kunstlehrerin; Gesangslehrer; Gesangslehrerin",
        "fr": "instituteur; institutrice; professeur; professeure; prof; maîtresse; maîtresse d'école; "
        "enseignant; enseignante; entraîneur; entraîneuse; prof principal; prof principale; moniteur; "
        "professeur de lycée; instit",
        "es": "profesor; profesora; profe; maestro; maestra; entrenador; entrenadora; tutor del instituto; seño",
        "pt": "professor; professora; professora primária; professor primário; treinador; treinadora; prof",
        "it": "maestro; maestra; insegnante; professore; professoressa; prof; allenatore; allenatrice; "
        "istruttore; istruttrice; professore del liceo; professoressa del liceo; prof del liceo",
        "nl": "leraar; lerares; juf; meester; docent; docente; leerkracht; mentor op school; trainer; "
        "rijinstructeur; rijleraar",
        "da": "lærer; klasselærer; gymnasielærer; skolelærer; træner; lærerinde; kørelærer",
        "no": "lærer; kontaktlærer; trener; læreren; lærerinne",
        "fi": "opettaja; ope; luokanopettaja; valmentaja; opettajani",
        "pl": "nauczyciel; nauczycielka; wychowawca; wychowawczyni; trener; trenerka",
        "zh": "老师; 班主任; 教练",
        "hu": "tanár; tanárom; tanárnő; osztályfőnök; edző",
        "ro": "profesor; profesoară; învățătoare; dirigintă; antrenor",
        "el": "δάσκαλος; δασκάλα; καθηγητής; καθηγήτρια; προπονητής",
        "he": "מורה; מאמן; המורה",
        "cs": "učitel; učitelka; trenér",
        "tr": "öğretmen; öğretmenim; hoca; hocam; antrenör",
        "ar": "معلم; معلمة; أستاذ; أستاذة",
        "ja": "先生; 担任; 恩師",
        "ko": "선생님; 담임",
        "uk": "вчитель; вчителька; тренер",
        "ru": "учитель; учительница; тренер",
    },
    "mentor": {
        "en": "mentor; my mentor; old mentor; former mentor; mentored me; career mentor; informal mentor",
        "sv": "mentor",
        "de": "Mentor; Mentorin",
        "fr": "mentor; mentore; mentoresse",
        "es": "mentor; mentora",
        "pt": "mentor; mentora",
        "it": "mentore; mentrice",
        "nl": "mentor",
        "da": "mentor",
        "no": "mentor",
        "fi": "mentori",
        "pl": "mentor; mentorka",
        "ru": "наставник; наставница; ментор",
    },
    "mentee": {
        "en": "mentee; my mentee; former mentee; i mentored; mentored by me; protégé; protegee",
        "sv": "adept; min adept; mentee",
        "de": "Mentee; Mentee von mir",
        "fr": "mentoré; mentorée",
        "es": "mi pupilo; mi pupila; mentorizado",
        "pt": "mentorado; mentorada",
        "it": "mentee",
        "nl": "mentee",
        "da": "mentee",
        "no": "mentee; adept",
    },
    "classmate": {
        "en": "classmate; schoolmate; coursemate; school friend; old school friend; study group; study buddy; "
        "same class; studied together; went to school together; college roommate; university roommate; "
        "uni friend; college friend; university friend; college classmate; class mate; school mate; lab partner; "
        "dorm mate; dormmate; old classmate; course mate; studied with me; studied with; i studied with; "
        "fellow student; high school friend; college mate; uni mate; batchmate; batch mate; went to school with; "
        "went to university with; went to college with; was at school with; was at university with; in my class; "
        "in my year; friend from uni; friend from school; friend from college; friend from university; "
        "grad school classmate; mba classmate; high school classmate; university classmate; former classmate; "
        "school classmate; phd classmate; dorm neighbour; grad school friend",
        "sv": "klasskamrat; klasskompis; kurskamrat; studiekamrat; skolkamrat; skolkompis; pluggkompis; kursare; "
        "studiekompis; gammal klasskamrat; pluggade ihop; barndomsklasskamrat; gymnasiekompis; korridorskompis; "
        "korridorare; gick i samma klass; pluggade med; läste med; studerade med; gick i skolan med; pluggat med; "
        "kurskompis; läste ihop",
        "de": "Kommilitone; Kommilitonin; Schulfreund; Schulfreundin; Klassenkamerad; Klassenkameradin; "
        "Mitschüler; Mitschülerin; Studienfreund; Studienfreundin; Mitstudent; Mitstudentin; Studienkollege; "
        "Studienkollegin; Schulkamerad; zusammen studiert; studiert mit; studierte mit; zur Schule gegangen mit; "
        "Studienkamerad; Lerngruppe; ehemaliger Mitschüler; ehemalige Mitschülerin; alter Schulfreund; "
        "alte Schulfreundin; Sitznachbar; Sitznachbarin; Studiengenosse; ehemaliger Kommilitone; "
        "ehemalige Kommilitonin",
        "fr": "camarade de classe; camarade de promo; camarade de fac; camarade de lycée; même promo; "
        "copain de fac; copine de fac; ami de fac; amie de fac; camarade d'école; copain de lycée; "
        "copine de lycée; copain de promo; copine de promo; ami de promo; amie de promo; camarade d'université; "
        "camarade; ami de lycée; amie de lycée; camarade d'études; étudié avec; fait mes études avec",
        "es": "compañero de clase; compañera de clase; compañero de universidad; compañera de universidad; "
        "compañero de carrera; compañera de carrera; compañero de facultad; compañera de facultad; "
        "compañero de colegio; compañera de colegio; compañero del colegio; compañera del colegio; "
        "compañero de la universidad; compañera de la universidad; compañero de la uni; compañera de la uni; "
        "compañero de instituto; compañera de instituto; compañero del instituto; compañera del instituto; "
        "amigo de la universidad; amiga de la universidad; amigo de la uni; amiga de la uni; "
        "compañero de estudios; compañera de estudios; amigo del colegio; amiga del colegio; compañero de máster; "
        "compañera de máster; compañero del máster; compañera del máster; compañero de la facultad; "
        "compañera de la facultad; estudié con; estudiamos juntos; estudió conmigo",
        "pt": "colega de turma; colega de faculdade; colega da faculdade; colega de curso; colega de escola; "
        "colega da escola; colega de universidade; colega da universidade; amigo da faculdade; "
        "amiga da faculdade; amigo da escola; amiga da escola; colega do liceu; colega de liceu; "
        "colega de mestrado; colega do curso; colega do mestrado; amigo da universidade; amiga da universidade; "
        "colega de colégio; colega do colégio; colega do secundário; estudei com; estudámos juntos; estudou comigo",
        "it": "compagno di classe; compagna di classe; compagno di università; compagna di università; "
        "compagno di corso; compagna di corso; compagno di scuola; compagna di scuola; compagno di studi; "
        "compagna di studi; compagno di banco; compagna di banco; amico dell'università; amica dell'università; "
        "compagno del liceo; compagna del liceo; compagno d'università; compagna d'università; compagno di liceo; "
        "compagna di liceo; amico di scuola; amica di scuola; ho studiato con; studiato con; studiava con me",
        "nl": "klasgenoot; klasgenote; studiegenoot; studiegenote; studievriend; studievriendin; schoolvriend; "
        "schoolvriendin; jaargenoot; medestudent; studiemaatje; oud-klasgenoot; schoolgenoot; "
        "huisgenoot studententijd; studeerde met; gestudeerd met; studeerde samen met",
        "da": "klassekammerat; studiekammerat; skolekammerat; studiegruppe; medstuderende; skoleven; "
        "gammel klassekammerat; gammel studiekammerat; studieveninde; studieven; læsemakker",
        "no": "klassekamerat; studiekamerat; medstudent; skolekamerat; kullkamerat; studievenn; studievenninne; "
        "gammel klassekamerat; gammel studiekamerat",
        "fi": "luokkakaveri; opiskelukaveri; koulukaveri; opiskelutoveri; kurssikaveri; luokkatoveri; "
        "koulutoveri; opiskeluystävä",
        "pl": "kolega ze studiów; koleżanka ze studiów; kolega z klasy; koleżanka z klasy; kolega ze szkoły; "
        "koleżanka ze szkoły; kolega z liceum; koleżanka z liceum; kolega z roku; koleżanka z roku; "
        "znajoma ze studiów; znajomy ze studiów; przyjaciel ze studiów; przyjaciółka ze studiów",
        "zh": "同学; 老同学; 大学同学; 高中同学; 室友; 同桌; 校友同学; 初中同学; 小学同学; 研究生同学",
        "ja": "同級生; クラスメート; 大学の友人; 同期",
        "ko": "동창; 대학 동기; 동기; 고등학교 동창; 대학 동창",
        "hu": "osztálytárs; évfolyamtárs; csoporttárs; volt osztálytárs",
        "ro": "coleg de facultate; colegă de facultate; coleg de clasă; colegă de clasă; coleg de liceu; "
        "colegă de liceu",
        "el": "συμμαθητής; συμμαθήτρια; συμφοιτητής; συμφοιτήτρια",
        "he": "חבר לכיתה; חברה לכיתה; חבר ללימודים",
        "cs": "spolužák; spolužačka",
        "tr": "sınıf arkadaşı; okul arkadaşı",
        "ar": "زميل دراسة; زميلة دراسة",
        "uk": "одногрупник; одногрупниця; однокласник; однокласниця; однокурсник; однокурсниця",
        "ru": "одноклассник; одноклассница; однокурсник; однокурсница; сокурсник; сокурсница",
    },
    "alumni": {
        "en": "alum; alumnus; alumna; alumni; fellow alum; fellow alumnus; fellow alumna; fellow alumni",
        "sv": "alumn; alumner; alumnvän",
        "de": "Absolvent; Absolventin; Alumnus; Alumna; Ehemalige; Ehemaliger",
        "fr": "ancien élève; ancienne élève; alumni; diplômé; diplômée",
        "es": "antiguo alumno; antigua alumna; exalumno; exalumna",
        "pt": "ex-aluno; ex-aluna; antigo aluno; antiga aluna",
        "it": "ex alunno; ex alunna; ex studente; alunno",
        "nl": "oud-student; oud-leerling; alumnus",
        "da": "alumne",
        "no": "tidligere student",
        "fi": "alumni",
        "pl": "absolwent; absolwentka",
        "zh": "校友",
    },
    "student": {
        "en": "student; my student; former student; phd student; my phd student; ex-student; ex student; "
        "master student; master's student; i supervised; i taught; pupil; my pupil; thesis student; "
        "former phd student; supervised by me; old student; my former student",
        "sv": "student; min student; doktorand; min doktorand; elev; min elev; exjobbare; exjobbsstudent; "
        "före detta student; tidigare elev; fd elev; gammal elev; tidigare student",
        "de": "Student; Studentin; Doktorand; Doktorandin; Schüler; Schülerin; ehemaliger Student; "
        "ehemalige Studentin; Masterand; Masterandin; Diplomand; Diplomandin; ehemaliger Schüler; "
        "ehemalige Schülerin; ehemaliger Doktorand; ehemalige Doktorandin",
        "fr": "étudiant; étudiante; mon étudiant; mon étudiante; doctorant; doctorante; thésard; thésarde; "
        "mon élève; élève; ancien étudiant; ancienne étudiante; mon ancien élève; mon ancienne élève; "
        "mon ancien étudiant; mon ancienne étudiante; ancien doctorant; ancienne doctorante",
        "es": "alumno; alumna; estudiante; mi alumno; mi alumna; doctorando; doctoranda; mi antiguo alumno; "
        "mi antigua alumna; alumno mío; alumna mía",
        "pt": "aluno; aluna; meu aluno; minha aluna; doutorando; doutoranda; orientando; orientanda; "
        "meu ex-aluno; minha ex-aluna; estudante",
        "it": "mio studente; mia studentessa; studente; studentessa; dottorando; dottoranda; mio alunno; "
        "mia alunna; tesista; allievo; allieva; laureando; laureanda; mio ex studente; mia ex studentessa; "
        "ex allievo; ex allieva",
        "nl": "student; studente; promovendus; promovenda; leerling; mijn student; mijn leerling; afstudeerder; "
        "oud-leerling van mij; mijn oud-student",
        "da": "studerende; specialestuderende; min elev; ph.d.-studerende; tidligere elev; min tidligere studerende",
        "no": "student; stipendiat; masterstudent; min elev; doktorgradsstudent; tidligere elev; "
        "min tidligere student",
        "fi": "opiskelija; opiskelijani; oppilas; oppilaani; gradunohjattava; entinen oppilas; entinen opiskelija",
        "pl": "student; studentka; doktorant; doktorantka; uczeń; uczennica; dyplomant; dyplomantka; "
        "były student; była studentka; mój były student; moja była studentka",
        "zh": "学生; 我的学生",
        "ja": "教え子; 学生",
        "ru": "студент; студентка; ученик; ученица; аспирант; аспирантка",
    },
    "author": {
        "en": "author; writer; novelist; poet; author of; wrote the book",
        "sv": "författare; författarinna; skrev boken; poet",
        "de": "Autor; Autorin; Schriftsteller; Schriftstellerin; Buchautor; Buchautorin",
        "fr": "auteur; auteure; autrice; écrivain; écrivaine; romancier; romancière; poète",
        "es": "autor; autora; escritor; escritora; poeta",
        "pt": "autor; autora; escritor; escritora",
        "it": "autore; autrice; scrittore; scrittrice",
        "nl": "schrijver; schrijfster; auteur",
        "da": "forfatter",
        "no": "forfatter",
        "fi": "kirjailija; tietokirjailija",
        "pl": "pisarz; pisarka; autor; autorka",
        "zh": "作家; 作者",
        "ru": "писатель; писательница; автор",
    },
    "speaker": {
        "en": "speaker; keynote speaker; keynote; gave a talk; public speaker; conference speaker; spoke at; "
        "gave the keynote; panelist; panellist",
        "sv": "talare; föreläsare; höll föredrag; huvudtalare",
        "de": "Redner; Rednerin; Referent; Referentin; Vortragender; Vortragende; Keynote-Speaker; "
        "Keynote-Speakerin; hielt einen Vortrag; Keynotespeaker",
        "fr": "conférencier; conférencière; intervenant; intervenante; orateur; oratrice",
        "es": "ponente; conferenciante; conferencista; orador; oradora",
        "pt": "palestrante; conferencista; orador; oradora",
        "it": "relatore al convegno; conferenziere; conferenziera; oratore; oratrice",
        "nl": "spreker; spreekster; gaf een lezing; keynotespreker",
        "da": "foredragsholder; oplægsholder; taler; holdt foredrag",
        "no": "foredragsholder; taler; holdt foredrag; innleder",
        "fi": "puhuja; esitelmöitsijä; piti puheen",
        "pl": "prelegent; prelegentka; mówca; mówczyni",
        "zh": "演讲者; 演讲嘉宾",
        "ru": "докладчик; докладчица; спикер",
    },
    "influencer": {
        "en": "influencer; youtuber; blogger; podcaster; content creator; podcast host; streamer; instagrammer; "
        "tiktoker; vlogger",
        "sv": "influerare; bloggare; poddare",
        "de": "Influencerin; Bloggerin; Podcasterin; Youtuberin",
        "fr": "influenceur; influenceuse; blogueur; blogueuse; youtubeur; youtubeuse; podcasteur; podcasteuse",
        "es": "bloguero; bloguera; youtubera; creador de contenido; creadora de contenido; podcastera; podcastero",
        "pt": "blogueiro; blogueira; influenciador; influenciadora; blogger; criadora de conteúdo; "
        "criador de conteúdo",
        "it": "influencer; creatore di contenuti; creatrice di contenuti; podcaster",
        "nl": "podcastmaker",
        "da": "podcastvært",
        "no": "podkaster",
        "fi": "bloggaaja; somevaikuttaja; tubettaja; vaikuttaja",
        "pl": "influencerka; blogerka; bloger; podcasterka; twórca internetowy",
        "zh": "博主; 网红",
        "ru": "блогер; блогерша",
    },
    "journalist": {
        "en": "journalist; reporter; correspondent; columnist; newspaper editor; freelance journalist; "
        "tv reporter; science journalist; press contact; interviewed me; tech journalist; business journalist; "
        "foreign correspondent; sports journalist",
        "sv": "journalist; reporter; krönikör; redaktör; frilansjournalist; korrespondent; intervjuade mig; "
        "utrikeskorrespondent",
        "de": "Journalist; Journalistin; Redakteur; Redakteurin; Reporterin; Korrespondent; Korrespondentin; "
        "freier Journalist; freie Journalistin; Wissenschaftsjournalist; Wissenschaftsjournalistin",
        "fr": "journaliste; reporter; chroniqueur; chroniqueuse; pigiste; correspondant; correspondante; "
        "rédacteur en chef; rédactrice en chef",
        "es": "periodista; reportero; reportera; corresponsal; columnista",
        "pt": "jornalista; repórter; colunista; correspondente",
        "it": "giornalista; cronista; corrispondente; inviato; inviata",
        "nl": "journalist; journaliste; verslaggever; verslaggeefster; redacteur; columnist; columniste",
        "da": "journalist; redaktør; korrespondent",
        "no": "journalist; redaktør; korrespondent",
        "fi": "toimittaja; kolumnisti; journalisti",
        "pl": "dziennikarz; dziennikarka; reporterka; korespondent; korespondentka",
        "zh": "记者",
        "ja": "記者",
        "ru": "журналист; журналистка; корреспондент",
        "ko": "기자",
    },
    "alumni officer": {
        "en": "alumni officer; alumni relations; alumni manager; alumni director; alumni office; "
        "alumni coordinator; alumni affairs; alumni relations officer; alumni relations manager",
        "sv": "alumnansvarig; alumnikoordinator; alumnkoordinator",
        "de": "Alumni-Beauftragte; Alumni-Beauftragter; Alumnikoordinator; Alumnikoordinatorin; "
        "Alumni-Referentin; Alumni-Referent; Alumnibüro",
        "fr": "responsable alumni; responsable des anciens; relations alumni; responsable des anciens élèves",
        "es": "relaciones con antiguos alumnos; oficina de antiguos alumnos; oficina de alumni; "
        "responsable de alumni",
        "pt": "gabinete de antigos alunos; gabinete alumni",
        "it": "ufficio alumni; responsabile alumni; relazioni alumni",
        "nl": "alumnicoördinator; alumnirelaties; alumnifunctionaris",
        "da": "alumnekoordinator; alumneansvarlig",
        "no": "alumnikoordinator; alumniansvarlig",
        "fi": "alumnikoordinaattori; alumnivastaava",
        "pl": "biuro absolwentów; koordynator ds. absolwentów",
    },
}  # fmt: skip
