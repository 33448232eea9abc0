"""What fellow members, helpers and those met are called, in many languages -> roles (see `words_roles`)."""

from __future__ import annotations

CLUBS = {
    "club lead": {
        "en": "club president; club lead; club leader; club chair; chapter president; chapter lead; "
        "chapter leader; club captain; team captain; scout leader; president of the club; chairman of the club; "
        "chair of the club; president of the chess club; president of the rowing club; band leader; choirmaster; "
        "meetup organiser; meetup organizer; runs the meetup; runs the club; head of the club; "
        "captain of the team; leader of the choir; leads the choir; chair of the association; "
        "organiser of the meetup; organizer of the meetup; scoutmaster",
        "sv": "klubbordförande; föreningsordförande; ordförande i föreningen; ordförande i klubben; körledare; "
        "scoutledare; lagkapten; ordförande i bostadsrättsföreningen; kördirigent; dirigent för kören",
        "de": "Vereinsvorsitzender; Vereinsvorsitzende; Vereinsvorstand; Vorsitzender des Vereins; "
        "Vorsitzende des Vereins; Chorleiter; Chorleiterin; Pfadfinderleiter; Mannschaftskapitän; Vereinschef; "
        "Vereinspräsident; Vereinspräsidentin; Obmann; Obfrau",
        "fr": "président du club; présidente du club; président de l'association; présidente de l'association; "
        "chef de chœur; cheffe de chœur; capitaine de l'équipe; responsable du club",
        "es": "presidente del club; presidenta del club; presidente de la asociación; "
        "presidenta de la asociación; director del coro; directora del coro; capitán del equipo; "
        "capitana del equipo",
        "pt": "presidente do clube; presidente da associação; maestro do coro; diretor do coro; diretora do coro; "
        "maestrina do coro",
        "it": "presidente del club; presidente dell'associazione; direttore del coro; direttrice del coro; "
        "capo scout; presidente del circolo",
        "nl": "clubvoorzitter; verenigingsvoorzitter; voorzitter van de club; voorzitter van de vereniging; "
        "koordirigent; koorleider; dirigent van het koor",
        "da": "klubformand; foreningsformand; formand for klubben; formand for foreningen; korleder; spejderleder",
        "no": "klubbleder; foreningsleder; leder av klubben; korleder; speiderleder; dirigent i koret; leder i koret",
        "fi": "seuran puheenjohtaja; yhdistyksen puheenjohtaja; kuoronjohtaja; partiojohtaja",
        "pl": "prezes klubu; prezes stowarzyszenia; kapitan drużyny; drużynowy; dyrygent chóru; drużynowa; "
        "prezeska klubu",
    },
    "fraternity": {
        "en": "fraternity brother; fraternity; frat brother; frat; sorority sister; sorority; pledge brother; "
        "pledge sister; pledge class; chapter brother; big brother in the house; my big; my little; frat house; "
        "fraternity house",
        "sv": "nationskamrat; studentnation; nationen; kårkompis; nationskompis",
        "de": "Bundesbruder; Bundesschwester; Burschenschaft; Verbindungsbruder; Studentenverbindung; "
        "Corpsbruder; Leibbursch; Leibfuchs; Cartellbruder",
        "fr": "confrérie étudiante; frère de fraternité",
        "es": "hermano de fraternidad; hermana de fraternidad; colegio mayor; compañero de colegio mayor; "
        "compañera de colegio mayor; tuna",
        "pt": "irmão de fraternidade; república; colega de república; padrinho de praxe; madrinha de praxe; "
        "afilhado de praxe; afilhada de praxe; tuna",
        "it": "confraternita; goliardia; fratello di confraternita",
        "nl": "dispuutsgenoot; jaarclub; clubgenoot jaarclub; dispuut; jaarclubgenoot; corpsgenoot; "
        "verenigingsgenoot; jaarclubvriendin; dispuutsgenote",
        "da": "logebror",
        "no": "logebror; studentforening",
        "fi": "osakunta; osakuntakaveri; killakaveri",
        "pl": "brat z bractwa; korporant; bractwo",
    },
    "club": {
        "en": "club member; fellow club member; clubmate; bandmate; band mate; fellow member; choir friend; "
        "gym buddy; running buddy; running mate; training partner; tennis partner; golf buddy; bridge partner; "
        "climbing partner; book club friend; team mate in football; chess friend; sailing buddy; climbing buddy; "
        "running partner; cycling buddy; gym friend; choir mate; fellow rotarian",
        "sv": "klubbkamrat; körkompis; lagkamrat; träningskompis; föreningskamrat; körkamrat; bandmedlem; "
        "klubbkompis; orkesterkamrat; löparkompis; golfkompis; gymkompis; scoutkompis",
        "de": "Vereinskollege; Vereinskollegin; Vereinskamerad; Vereinskameradin; Chorkollege; Chorkollegin; "
        "Mannschaftskamerad; Vereinsmitglied; Clubmitglied; Sportkamerad; Sportkameradin; Bandkollege; "
        "Bandkollegin; aus dem Verein; Laufpartner; Laufpartnerin; Tennispartner; Tennispartnerin; "
        "Trainingspartner; Trainingspartnerin; Chorschwester; Chorbruder",
        "fr": "membre du club; membre de l'association; camarade de club; copain de club; copine de club; "
        "copain de foot; partenaire de tennis; choriste; copine de chorale; amie de la chorale; "
        "ami de la chorale; coéquipier de foot",
        "es": "compañero del club; compañera del club; socio del club; socia del club; compañero de coro; "
        "compañera de coro; compañero del coro; compañera del coro; del club; del coro; "
        "compañero de equipo de fútbol; compañero del gimnasio; compañera del gimnasio; compañero de pádel; "
        "compañera de pádel; compañero de banda",
        "pt": "colega do clube; sócio do clube; sócia do clube; do coro; colega do coro; colega de banda; "
        "parceiro de ténis; parceira de ténis; colega do ginásio; colega de futebol",
        "it": "compagno di squadra; compagna di squadra; socio del club; socia del club; del coro; dal coro; "
        "compagno di coro; compagna di coro; compagno di calcetto; compagna di pallavolo; amico della palestra; "
        "amica della palestra",
        "nl": "clubgenoot; clubgenote; teamgenoot voetbal; koorgenoot; koorlid; van de voetbal; koorgenote; "
        "hardloopmaatje; tennismaatje; sportmaatje; bandlid",
        "da": "klubkammerat; holdkammerat; korven; fra klubben; fra koret; klubvens; korveninde; løbemakker",
        "no": "lagkamerat; klubbkamerat; korvenn; fra koret; fra klubben; turkamerat; treningskamerat; "
        "korvenninne; løpekamerat",
        "fi": "seurakaveri; kuorokaveri; joukkuekaveri; treenikaveri; harrastuskaveri; bändikaveri",
        "pl": "kolega z klubu; koleżanka z klubu; kolega z drużyny; z chóru; koleżanka z chóru; kolega z chóru; "
        "koleżanka z drużyny; kolega z zespołu",
    },
    "volunteer": {
        "en": "volunteer; fellow volunteer; volunteered together; volunteering; co-volunteer; "
        "volunteer coordinator; volunteers with me; volunteered with me; volunteer with me",
        "sv": "volontär; ideell; frivillig; volontärkollega; volontärkompis",
        "de": "Ehrenamt; Ehrenamtliche; Ehrenamtlicher; Freiwillige; Freiwilliger; ehrenamtlich; Mitfreiwillige; "
        "Mithelfer; FSJ",
        "fr": "bénévole; bénévolat; volontaire",
        "es": "voluntario; voluntaria; voluntariado; compañero de voluntariado; compañera de voluntariado",
        "pt": "voluntário; voluntária; voluntariado; colega de voluntariado",
        "it": "volontario; volontaria; volontariato; collega di volontariato",
        "nl": "vrijwilliger; vrijwilligster; vrijwilligerswerk; medevrijwilliger",
        "da": "medfrivillig",
        "no": "frivillig; dugnad; medfrivillig",
        "fi": "vapaaehtoinen; vapaaehtoistyö",
        "pl": "wolontariusz; wolontariuszka; wolontariat",
        "zh": "志愿者; 义工",
        "ru": "волонтёр; волонтер",
        "ko": "자원봉사자",
        "ja": "ボランティア仲間",
    },
    "acquaintance": {
        "en": "acquaintance; met at; met in; met on; met during; met through; met via; we met at; we met in; "
        "we met on; met him at; met her at; met them at; met; we met; met once; conference contact; met once at; "
        "met while; met when; met over; met by; i met; first met at; met briefly at; got to know at; ran into; "
        "chatted at; sat next to; sat next to me; talked to at; contact from; introduced by; met at a; "
        "met at the; met at an",
        "sv": "bekant; träffade på; träffades på; träffades i; träffade i; träffade; träffades; lärde känna; "
        "ytligt bekant; mötte på; möttes på; lärde känna på; lärde känna i; träffad på; bekantskap; pratade med på",
        "de": "Bekannter; Bekannte; kennengelernt; kennengelernt auf; kennengelernt bei; kennengelernt in; "
        "kennengelernt im; kennengelernt beim; getroffen auf; getroffen bei; getroffen in; kennengelernt an; "
        "kennengelernt auf der; kennengelernt auf dem; kennengelernt bei der; getroffen auf der; "
        "kennengelernt am; Bekanntschaft; flüchtiger Bekannter; flüchtige Bekannte; traf; lernte kennen; "
        "getroffen; kennenlernen",
        "fr": "connaissance; rencontré à; rencontrée à; rencontré au; rencontrée au; rencontré lors; "
        "rencontré lors de; rencontrée lors de; rencontré en; rencontrée en; rencontré; rencontrée; ai rencontré; "
        "j'ai rencontré; fait la connaissance de; rencontrée lors du; rencontré lors du; rencontré dans; "
        "rencontrée dans; croisé à; croisée à; rencontré chez; rencontrée chez; rencontré à la; rencontrée à la; "
        "rencontré sur; rencontrée sur; rencontré à un; rencontrée à un",
        "es": "conocido; conocida; conocí a; conocí en; lo conocí en; la conocí en; conocido en; conocida en; "
        "nos conocimos en; coincidimos en; le conocí en; conocido de; nos conocimos",
        "pt": "conhecido; conhecida; conheci a; conheci o; conheci em; conheci no; conheci na; conhecemo-nos em; "
        "conhecemo-nos no; conhecemo-nos na; conheci-o em; conheci-a em; conheci-o no; conheci-a no; "
        "conheci-o na; conheci-a na",
        "it": "conoscente; conosciuto a; conosciuta a; conosciuto al; conosciuta al; conosciuto in; "
        "conosciuta in; incontrato; incontrata; ho incontrato; incontrato a; incontrata a; incontrato al; "
        "incontrata al; conosciuto alla; conosciuta alla; conosciuta durante; conosciuto durante; ho conosciuto; "
        "ci siamo conosciuti a; ci siamo conosciuti al; conosciuto; conosciuta; ci siamo conosciuti",
        "nl": "kennis; ontmoet op; ontmoet bij; ontmoet in; ontmoet tijdens; ontmoet; leren kennen op; "
        "leren kennen bij; leren kennen in; leren kennen via; ontmoette; heb ontmoet; leerde kennen; "
        "ontmoet op de; ontmoet op een",
        "da": "bekendt; mødt på; mødte på; mødt til; mødte til; mødt i; mødte i; mødtes på; mødtes i; mødtes til; "
        "bekendtskab; mødt ved; traf; mødte",
        "no": "møtt på; møtte på; traff på; bekjent; møttes på; møtt i; møtte i; traff i; bekjentskap; møtte; "
        "traff; ble kjent med",
        "fi": "tuttu; tapasin; tavattiin; tapasimme; tavattu; puolituttu; hyvänpäiväntuttu; tapasin kerran; "
        "tutustuin",
        "pl": "znajomy; znajoma; poznany na; poznana na; poznaliśmy się na; poznaliśmy się w; poznany w; "
        "poznana w; poznałem na; poznałam na; poznałem w; poznałam w; poznany; poznana; spotkany na; "
        "poznaliśmy się; spotkałam; spotkałem; poznałam; poznałem; spotkana na",
        "zh": "认识; 熟人; 认识于",
        "ja": "知人; 知り合い",
        "ru": "знакомый; знакомая; познакомились на; познакомились в; познакомились",
        "ko": "지인",
    },
    "landlord": {
        "en": "landlord; landlady; former landlord; old landlord; former landlady; old landlady; letting agent; "
        "our landlord; our landlady; ex-landlord",
        "sv": "hyresvärd; hyresvärdinna; gammal hyresvärd; tidigare hyresvärd; före detta hyresvärd",
        "de": "Vermieter; Vermieterin; ehemaliger Vermieter; ehemalige Vermieterin; alter Vermieter; "
        "alte Vermieterin; Hausverwalter; Hausverwalterin; Hauswirt; Hauswirtin",
        "fr": "propriétaire; bailleur; ancien propriétaire; ancienne propriétaire; proprio; bailleuse; "
        "ancien proprio; ancienne proprio",
        "es": "casero; casera; arrendador; arrendadora; dueño del piso; dueña del piso; antiguo casero; "
        "antigua casera; ex casera; ex casero; excasero; excasera",
        "pt": "senhorio; senhoria; locador; antigo senhorio; antiga senhoria; locadora",
        "it": "padrone di casa; padrona di casa; ex padrone di casa; ex padrona di casa; locatore; "
        "proprietario di casa; proprietaria di casa; locatrice",
        "nl": "huisbaas; verhuurder; oude huisbaas; hospita; verhuurster; vorige huisbaas",
        "da": "udlejer; tidligere udlejer",
        "no": "utleier; husvert; huseier; tidligere utleier",
        "fi": "vuokranantaja; vuokraisäntä; vuokraemäntä; entinen vuokranantaja",
        "pl": "wynajmujący; właściciel mieszkania; właścicielka mieszkania; wynajmująca; gospodarz domu",
        "zh": "房东",
        "ja": "大家; 大家さん",
        "ko": "집주인",
        "ru": "хозяин квартиры; хозяйка квартиры; арендодатель",
    },
    "doctor": {
        "en": "doctor; gp; family doctor; dentist; physician; my doctor; paediatrician; pediatrician; "
        "physiotherapist; physio; therapist; psychologist; psychiatrist; midwife; dermatologist; optician; "
        "our doctor; my dentist; gynaecologist; gynecologist; cardiologist; surgeon; orthodontist; chiropractor",
        "sv": "läkare; doktor; husläkare; tandläkare; barnläkare; barnmorska; sjukgymnast; fysioterapeut; "
        "psykolog; distriktsläkare; naprapat; familjeläkare; tandhygienist; ögonläkare; gynekolog; kirurg; "
        "vårdcentralen",
        "de": "Hausarzt; Hausärztin; Arzt; Ärztin; Zahnarzt; Zahnärztin; Kinderarzt; Kinderärztin; Frauenarzt; "
        "Frauenärztin; Augenarzt; Augenärztin; Hautarzt; Hautärztin; Physiotherapeut; Physiotherapeutin; "
        "Therapeut; Therapeutin; Hebamme; Orthopäde; Orthopädin; Psychologe; Psychologin; Psychotherapeut; "
        "Psychotherapeutin; Kieferorthopäde; Kieferorthopädin; Kardiologe; Kardiologin; Chirurg; Chirurgin; "
        "Internist; Internistin; Gynäkologe; Gynäkologin; Osteopath; Osteopathin",
        "fr": "médecin; médecin traitant; docteur; dentiste; pédiatre; kiné; kinésithérapeute; généraliste; "
        "sage-femme; gynécologue; psychologue; dermatologue; ostéopathe; médecin de famille; ophtalmo; "
        "ophtalmologue; psy; orthodontiste; cardiologue",
        "es": "médico; médica; médico de cabecera; médica de cabecera; doctor; doctora; dentista; pediatra; "
        "fisioterapeuta; fisio; médico de familia; médica de familia; ginecóloga; ginecólogo; psicólogo; "
        "psicóloga; matrona; dermatóloga; dermatólogo; oculista; cardiólogo; cardióloga; traumatólogo; "
        "traumatóloga; cirujano; cirujana",
        "pt": "médico; médica; médico de família; médica de família; dentista; pediatra; doutor; doutora; "
        "fisioterapeuta; ginecologista; psicóloga; psicólogo; dermatologista; cardiologista; oftalmologista; "
        "cirurgião; cirurgiã; parteira",
        "it": "medico; medico di base; dottore; dottoressa; dentista; pediatra; fisioterapista; "
        "medico di famiglia; ginecologa; ginecologo; psicologo; psicologa; ostetrica; dermatologo; dermatologa; "
        "oculista; cardiologo; cardiologa; chirurgo; ortopedico; medica",
        "nl": "huisarts; tandarts; dokter; arts; kinderarts; fysiotherapeut; fysiotherapeute; verloskundige; "
        "psycholoog; psychologe; tandartse; fysio; oogarts; cardioloog; gynaecoloog; chirurg",
        "da": "læge; tandlæge; fysioterapeut; praktiserende læge; børnelæge; jordemoder; egen læge; øjenlæge; "
        "hudlæge",
        "no": "lege; fastlege; tannlege; fysioterapeut; jordmor; barnelege; øyelege; psykiater",
        "fi": "lääkäri; hammaslääkäri; fysioterapeutti; perhelääkäri; kätilö; omalääkäri; psykologi; "
        "lastenlääkäri; silmälääkäri; työterveyslääkäri",
        "pl": "lekarz; lekarka; lekarz rodzinny; lekarka rodzinna; dentysta; dentystka; pediatra; stomatolog; "
        "fizjoterapeuta; fizjoterapeutka; położna; ginekolog; psycholog; kardiolog; okulista; okulistka; "
        "ortopeda; chirurg; dermatolog",
        "zh": "医生; 牙医; 家庭医生",
        "ja": "医者; 歯医者; 主治医; かかりつけ医",
        "ko": "의사; 치과의사; 주치의",
        "ru": "врач; доктор; стоматолог; зубной врач; терапевт; педиатр; семейный врач",
    },
    "faith": {
        "en": "church; from church; my church; our church; parish; congregation; pastor; priest; vicar; rabbi; "
        "imam; mosque; synagogue; temple; bible study; bible study group; minister at church; church group; "
        "church friend; prayer group; chaplain; deacon; our priest; our pastor; our vicar; sunday school; "
        "from the mosque; from the synagogue; from the temple; from the parish",
        "sv": "kyrkan; församlingen; präst; pastor; från kyrkan; församling; moskén; synagogan; kyrka; diakon; "
        "kyrkoherde; prästen; församlingsvän",
        "de": "Kirche; Kirchengemeinde; Pfarrer; Pfarrerin; Pastor; Pastorin; aus der Kirche; aus der Gemeinde; "
        "Kirchenchor; Moschee; Synagoge; Pfarrgemeinde; Bibelkreis; Hauskreis; Gemeindemitglied; Diakon; "
        "Diakonin; Rabbiner; Gemeindereferentin; aus der Kirchengemeinde",
        "fr": "paroisse; église; de l'église; curé; pasteur; mosquée; synagogue; prêtre; de la paroisse; rabbin; "
        "pasteure; aumônier; abbé",
        "es": "parroquia; iglesia; de la iglesia; cura; párroco; pastor; mezquita; sinagoga; de la parroquia; "
        "sacerdote; rabino; capellán; catequista",
        "pt": "paróquia; igreja; da igreja; padre; pastor; pároco; da paróquia; mesquita; sinagoga; catequista; "
        "pastora; capelão",
        "it": "parrocchia; chiesa; della parrocchia; della chiesa; parroco; moschea; sinagoga; prete; sacerdote; "
        "dalla parrocchia; rabbino; catechista",
        "nl": "kerk; parochie; dominee; pastoor; van de kerk; moskee; synagoge; gemeente van de kerk; "
        "uit de kerk; pastor; kerkgenoot; rabbijn; priester",
        "da": "kirken; menigheden; præst; sognepræst; fra kirken; moskeen; menighed; menighedsråd; sogn",
        "no": "kirken; menigheten; prest; sogneprest; fra kirken; menighet; moskeen; fra menigheten",
        "fi": "kirkko; seurakunta; pappi; kirkosta; seurakunnasta; moskeija; kirkkoherra; seurakuntalainen; "
        "rippikoulu",
        "pl": "parafia; kościół; ksiądz; z kościoła; z parafii; proboszcz; meczet; synagoga; pastor; rabin; "
        "wikary; wspólnota parafialna",
        "zh": "教会",
        "ja": "教会",
        "ko": "교회",
        "ru": "церковь; приход; священник; из церкви; мечеть; синагога",
    },
}  # fmt: skip
