"""What friends, neighbours and kin are called, in many languages -> roles, and the clubs that people share.

Who shared a home is a friend; who shared a room at college is a classmate. A word of `THINGS` names what is shared
rather than the person ("choir"), so it also stays in the note.
"""

from __future__ import annotations

NEAR = {
    "friend": {
        "en": "friend; friends; best friend; good friend; old friend; close friend; childhood friend; "
        "family friend; friend of the family; dear friend; mate; buddy; pal; bestie; bff; my friend; chum; "
        "friend of mine; old mate; best mate; good mate; flatmate; roommate; room mate; housemate; flat mate; "
        "house mate; ex-flatmate; old flatmate; old roommate; former flatmate; former roommate; roomie; "
        "shared a flat; lived together; girlfriend; boyfriend; ex-roommate; pen pal; pen friend; penpal; "
        "best man; maid of honour; drinking buddy; travel buddy; friend from childhood; friends since; "
        "very good friend; former housemate; old housemate; ex-housemate; travel companion; best friends; "
        "family friends; neighborhood friend; party friend",
        "sv": "vän; kompis; polare; god vän; bästa vän; bästis; gammal vän; barndomsvän; barndomskompis; väninna; "
        "familjevän; kamrat; rumskamrat; sambo; lägenhetskompis; familjens vän; vän till familjen; gammal kompis; "
        "bror från en annan mor; rumskompis; nära vän; bästa kompis; inneboende; brevvän; resekompis; "
        "barndomskamrat; lumparkompis; gammal polare; boendekompis",
        "de": "Freund; Freundin; Kumpel; guter Freund; gute Freundin; bester Freund; beste Freundin; "
        "alter Freund; alte Freundin; Jugendfreund; Jugendfreundin; Kindheitsfreund; Kindheitsfreundin; "
        "Mitbewohner; Mitbewohnerin; ehemaliger Mitbewohner; ehemalige Mitbewohnerin; Freund der Familie; "
        "Freundin der Familie; WG; WG-Mitbewohner; WG-Mitbewohnerin; enger Freund; enge Freundin; "
        "Sandkastenfreund; Sandkastenfreundin; Trauzeuge; Trauzeugin; Brieffreund; Brieffreundin; Familienfreund; "
        "Familienfreundin; alter Kumpel; früherer Mitbewohner; frühere Mitbewohnerin; ex-Mitbewohner; "
        "ex-Mitbewohnerin; WG-Kollege; WG-Kollegin; Zimmergenosse; Zimmergenossin; alter Mitbewohner; "
        "alte Mitbewohnerin",
        "fr": "ami; amie; copain; copine; pote; meilleur ami; meilleure amie; ami d'enfance; amie d'enfance; "
        "bon ami; bonne amie; vieil ami; vieille amie; ami de la famille; amie de la famille; colocataire; coloc; "
        "ancien coloc; ancienne coloc; ancien colocataire; ancienne colocataire; ex-coloc; ami proche; "
        "amie proche; vieux pote; témoin de mariage; correspondant scolaire; ex-colocataire; ami de longue date; "
        "amie de longue date; copain d'enfance; copine d'enfance",
        "es": "amigo; amiga; mejor amigo; mejor amiga; buen amigo; buena amiga; viejo amigo; vieja amiga; "
        "amigo de la infancia; amiga de la infancia; amigo de la familia; amiga de la familia; compañero de piso; "
        "compañera de piso; colega de piso; ex compañero de piso; ex compañera de piso; excompañero de piso; "
        "excompañera de piso; compañero de cuarto; compañera de cuarto; amigo íntimo; amiga íntima; gran amigo; "
        "gran amiga; compi de piso; compañero de habitación; compañera de habitación; amigo de toda la vida; "
        "amiga de toda la vida; amigo del pueblo; amiga del pueblo; antiguo compañero de piso; "
        "antigua compañera de piso",
        "pt": "amigo; amiga; melhor amigo; melhor amiga; amigo de infância; amiga de infância; velho amigo; "
        "velha amiga; bom amigo; boa amiga; amigo da família; amiga da família; colega de casa; colega de quarto; "
        "companheiro de casa; companheira de casa; grande amigo; grande amiga; amigo do peito; "
        "colega de apartamento; ex-colega de casa; amigo íntimo; amiga íntima",
        "it": "amico; amica; migliore amico; migliore amica; amico d'infanzia; amica d'infanzia; vecchio amico; "
        "vecchia amica; caro amico; cara amica; buon amico; buona amica; amico di famiglia; amica di famiglia; "
        "coinquilino; coinquilina; ex coinquilino; ex coinquilina; compagno di stanza; compagna di stanza; "
        "amico di penna; amica di penna; amico del cuore; amica del cuore; testimone di nozze; grande amico; "
        "grande amica; miglior amico; miglior amica",
        "nl": "vriend; vriendin; beste vriend; beste vriendin; goede vriend; goede vriendin; oude vriend; "
        "oude vriendin; jeugdvriend; jeugdvriendin; maat; maatje; huisgenoot; huisgenote; vriend van de familie; "
        "vriendin van de familie; kamergenoot; oud-huisgenoot; familievriend; oud-huisgenote; ex-huisgenoot; "
        "kamergenote; boezemvriendin; boezemvriend; penvriend; penvriendin",
        "da": "ven; veninde; god ven; god veninde; gammel ven; gammel veninde; barndomsven; barndomsveninde; "
        "bedste ven; bedste veninde; bofælle; roommate; ven af familien; værelseskammerat; kæreste; "
        "tidligere bofælle; penneven; kammerat; kollegieven",
        "no": "venn; venninne; kompis; god venn; god venninne; gammel venn; gammel venninne; barndomsvenn; "
        "barndomsvenninne; bestevenn; bestevenninne; kamerat; samboer; romkamerat; venn av familien; "
        "hybelkamerat; kjæreste; tidligere samboer; romvenninne; gammel kompis; familievenn",
        "fi": "ystävä; kaveri; paras ystävä; hyvä ystävä; vanha ystävä; lapsuudenystävä; kämppis; perheystävä; "
        "kämppäkaveri; hyvä kaveri; vanha kaveri; perhetuttu; entinen kämppis; bestis; lapsuudenkaveri; frendi",
        "pl": "przyjaciel; przyjaciółka; kumpel; kumpela; kolega; koleżanka; stary przyjaciel; "
        "stara przyjaciółka; przyjaciel z dzieciństwa; przyjaciółka z dzieciństwa; współlokator; współlokatorka; "
        "przyjaciel rodziny; przyjaciółka rodziny; najlepszy przyjaciel; najlepsza przyjaciółka; dobry kolega; "
        "dobra koleżanka; były współlokator; była współlokatorka; stary kumpel; dobra przyjaciółka; "
        "dobry przyjaciel; bliska przyjaciółka; bliski przyjaciel",
        "hu": "barát; barátnő; barátom; jó barát; lakótárs",
        "ro": "prieten; prietenă; coleg de apartament",
        "el": "φίλος; φίλη",
        "he": "חבר; חברה; שותף לדירה",
        "cs": "kamarád; kamarádka; přítel; spolubydlící",
        "tr": "arkadaş; arkadaşım; ev arkadaşı; dost",
        "ar": "صديق; صديقة; صديقي",
        "zh": "朋友; 好朋友; 老朋友; 闺蜜; 哥们; 发小",
        "ja": "友人; 友達; 親友; 幼なじみ",
        "ko": "친구; 친한 친구",
        "uk": "друг; подруга; приятель",
        "ru": "друг; подруга; приятель; приятельница; сосед по комнате; лучший друг; лучшая подруга; "
        "друг детства; подруга детства",
    },
    "neighbour": {
        "en": "neighbour; neighbor; next-door neighbour; next door neighbour; next-door neighbor; "
        "next door neighbor; old neighbour; old neighbor; former neighbour; former neighbor; lives next door; "
        "next door; lives upstairs; lives downstairs; lives across the street; from next door; "
        "upstairs neighbour; upstairs neighbor; downstairs neighbour; downstairs neighbor; lives opposite; "
        "across the street; ex-neighbour; childhood neighbour; across the hall; neighbour from; "
        "lives across the hall",
        "sv": "granne; grannen; grannfru; gammal granne; före detta granne; fd granne; f d granne; bor bredvid; "
        "tidigare granne; sommarstugegranne; bor mittemot; granngubben; bor granne",
        "de": "Nachbar; Nachbarin; alter Nachbar; alte Nachbarin; ehemaliger Nachbar; ehemalige Nachbarin; "
        "wohnt nebenan; von nebenan; früherer Nachbar; frühere Nachbarin; Ex-Nachbar; Ex-Nachbarin; Nachbarn; "
        "wohnt gegenüber; Nachbar von oben; Nachbarin von oben",
        "fr": "voisin; voisine; ancien voisin; ancienne voisine; voisin de palier; voisine de palier; "
        "voisin du dessus; voisine du dessus; voisin du dessous; voisine du dessous; voisin d'en face; "
        "voisine d'en face; ex-voisin; ex-voisine; voisins",
        "es": "vecino; vecina; antiguo vecino; antigua vecina; vecino de arriba; vecina de arriba; "
        "vecino de abajo; vecina de abajo; exvecino; exvecina; vecino del edificio; vecina del edificio; "
        "vecino de al lado; vecina de al lado; vecina de enfrente; vecino de enfrente; vecino del barrio; "
        "vecina del barrio",
        "pt": "vizinho; vizinha; antigo vizinho; antiga vizinha; ex-vizinho; ex-vizinha; vizinho de cima; "
        "vizinha de cima; vizinho do lado; vizinha do lado; vizinho de baixo; vizinha de baixo; "
        "vizinho do prédio; vizinha do prédio",
        "it": "vicino; vicina; vicino di casa; vicina di casa; ex vicino; ex vicina; vicino del piano di sopra; "
        "vicina del piano di sopra; dirimpettaia; dirimpettaio; vecchio vicino; vecchia vicina; "
        "ex vicino di casa; ex vicina di casa",
        "nl": "buurman; buurvrouw; oude buurman; oude buurvrouw; buren; buurmeisje; oud-buurman; oud-buurvrouw; "
        "buurjongen; overbuurman; overbuurvrouw; bovenbuurman; bovenbuurvrouw; onderbuurman; onderbuurvrouw; "
        "voormalige buurman; voormalige buurvrouw",
        "da": "nabo; naboen; overbo; underbo; genbo; tidligere nabo; gammel nabo; opgangsnabo",
        "no": "naboen; tidligere nabo; gammel nabo; nabokona",
        "fi": "naapuri; entinen naapuri; seinänaapuri; vanha naapuri; yläkerran naapuri; alakerran naapuri",
        "pl": "sąsiad; sąsiadka; dawny sąsiad; dawna sąsiadka; były sąsiad; była sąsiadka; sąsiad z góry; "
        "sąsiadka z góry; sąsiad z dołu; sąsiadka z dołu; sąsiad z naprzeciwka; sąsiadka z naprzeciwka",
        "hu": "szomszéd; szomszédasszony",
        "ro": "vecin; vecină",
        "el": "γείτονας; γειτόνισσα",
        "he": "שכן; שכנה",
        "cs": "soused; sousedka",
        "tr": "komşu; komşum",
        "ar": "جار; جارة; جاري",
        "zh": "邻居; 老邻居",
        "ja": "近所; 隣人; お隣さん",
        "ko": "이웃; 옆집",
        "uk": "сусід; сусідка",
        "ru": "сосед; соседка; бывший сосед; бывшая соседка",
    },
}  # fmt: skip

KIN = {
    "en": "mum; mom; mummy; mommy; mama; dad; daddy; papa; mother; father; grandma; grandpa; granny; gran; "
    "granddad; grandad; grandmother; grandfather; nana; auntie; aunt; aunty; uncle; cousin; second cousin; "
    "sister; brother; sis; bro; wife; husband; son; daughter; niece; nephew; mother in law; father in law; "
    "sister in law; brother in law; son in law; daughter in law; mother-in-law; father-in-law; sister-in-law; "
    "brother-in-law; stepmother; stepfather; stepmum; stepdad; stepmom; stepsister; stepbrother; half-brother; "
    "half-sister; twin brother; twin sister; big brother; big sister; little brother; little sister; "
    "older brother; older sister; younger brother; younger sister; godmother; godfather; goddaughter; godson; "
    "fiancé; fiancee; fiance; spouse; ex-wife; ex-husband; ex wife; ex husband; great aunt; great uncle; "
    "great-aunt; great-uncle; grandson; granddaughter; family; relative; in-laws; parents; great-grandmother; "
    "twin; godchild; kid brother; kid sister; first cousin; distant cousin; cousins",
    "sv": "mamma; pappa; mormor; morfar; farmor; farfar; moster; faster; morbror; farbror; syster; bror; brorsan; "
    "syrran; kusin; svärmor; svärfar; svägerska; svåger; fru; make; maka; man; son; dotter; systerdotter; "
    "systerson; brorsdotter; brorson; gudmor; gudfar; fadder; släkting; storasyster; storebror; lillasyster; "
    "lillebror; tvillingsyster; tvillingbror; familj; släkt; syssling; bonuspappa; bonusmamma; styvmor; styvfar; "
    "barnbarn; storasyrran; fästman; fästmö; gudson; guddotter; svärson; svärdotter; exfru; exman; halvbror; "
    "halvsyster; farsan; morsan; småkusin",
    "de": "Mutti; Mutter; Vati; Vater; Mama; Papa; Mami; Papi; Oma; Opa; Omi; Opi; Onkel; Tante; Schwester; "
    "Bruder; Cousine; Cousin; Vetter; Kusine; Schwiegermutter; Schwiegervater; Schwager; Schwägerin; Neffe; "
    "Nichte; Eltern; Ehefrau; Ehemann; Sohn; Tochter; Großmutter; Großvater; Großcousin; Patentante; Patenonkel; "
    "Patenkind; Taufpate; Taufpatin; Verwandte; Verwandter; Großtante; Großonkel; Zwillingsschwester; "
    "Zwillingsbruder; Stiefvater; Stiefmutter; Halbbruder; Halbschwester; Schwiegersohn; Schwiegertochter; Enkel; "
    "Enkelin; Familie; kleiner Bruder; kleine Schwester; großer Bruder; große Schwester; Verlobte; Verlobter; "
    "Ex-Frau; Ex-Mann",
    "fr": "maman; mamie; papi; papy; mémé; pépé; tonton; tata; tatie; oncle; tante; grand-mère; grand-père; "
    "cousin; cousine; belle-mère; beau-père; mère; père; sœur; frère; parrain; marraine; beau-frère; belle-sœur; "
    "neveu; nièce; mari; épouse; époux; fils; fille; filleul; filleule; petite sœur; petit frère; grande sœur; "
    "grand frère; grand-tante; grand-oncle; belle-fille; gendre; fiancé; fiancée; ex-mari; ex-femme; demi-frère; "
    "demi-sœur; famille; petit-cousin; petite-cousine; petit-fils; petite-fille; femme",
    "es": "mamá; papá; abuela; abuelo; tía; tío; prima; primo; hermana; hermano; suegra; suegro; yaya; yayo; "
    "cuñado; cuñada; madre; padre; sobrino; sobrina; hijo; hija; esposa; esposo; marido; mujer; padrino; madrina; "
    "nuera; yerno; hermano mayor; hermana mayor; hermano menor; hermana menor; primo segundo; prima segunda; "
    "nieto; nieta; ahijado; ahijada; familia; tía abuela; tío abuelo; primo hermano; prima hermana; novio; novia; "
    "exmarido; exmujer; familiar; hermana pequeña; hermano pequeño; madrastra; padrastro",
    "pt": "mãe; pai; mamãe; papai; avó; avô; vovó; vovô; tia; tio; titia; titio; irmã; irmão; sogra; sogro; "
    "cunhado; cunhada; sobrinho; sobrinha; filho; filha; esposa; marido; padrinho; madrinha; afilhado; afilhada; "
    "genro; nora; irmã mais nova; irmão mais novo; irmã mais velha; irmão mais velho; primo; prima; neto; neta; "
    "família; mamã; papá; tia-avó; tio-avô; enteado; enteada; noivo; noiva; madrasta; padrasto; primo direito; "
    "prima direita; meio-irmão; meia-irmã; parente",
    "it": "mamma; papà; babbo; nonna; nonno; zia; zio; cugina; cugino; sorella; fratello; suocera; suocero; "
    "cognato; cognata; nipote; madre; padre; moglie; marito; figlio; figlia; padrino; madrina; genero; nuora; "
    "sorella maggiore; fratello maggiore; fratello minore; sorella minore; prozia; prozio; famiglia; "
    "cugino di secondo grado; cugina di secondo grado; fratellastro; sorellastra; parente; figlioccio; "
    "figlioccia; fidanzato; fidanzata; ex marito; ex moglie; sorellina; fratellino; matrigna; patrigno",
    "nl": "moeder; vader; mam; pap; mama; papa; oma; opa; oom; tante; zus; broer; nicht; neef; schoonmoeder; "
    "schoonvader; schoonzus; zwager; dochter; zoon; peetoom; peettante; achterneef; achternicht; schoonbroer; "
    "echtgenote; echtgenoot; stiefvader; stiefmoeder; zusje; broertje; tweelingzus; tweelingbroer; familie; "
    "vrouw; man; schoonzoon; schoondochter; kleinzoon; kleindochter; oudtante; oudoom; halfbroer; halfzus; "
    "peetmoeder; peetvader; petekind; verloofde; ex-vrouw; ex-man",
    "da": "far; mor; bedstemor; bedstefar; mormor; morfar; farmor; farfar; onkel; tante; moster; faster; søster; "
    "bror; fætter; kusine; svigermor; svigerfar; svoger; svigerinde; nevø; niece; gudmor; gudfar; søn; datter; "
    "kone; mand; lillesøster; storesøster; storebror; lillebror; grandfætter; grandkusine; halvbror; halvsøster; "
    "stedfar; stedmor; morbror; farbror; familie; svigersøn; svigerdatter; barnebarn; forlovede; ekskone; eksmand",
    "no": "mamma; pappa; bestemor; bestefar; onkel; tante; søster; bror; fetter; kusine; svigermor; svigerfar; "
    "svoger; svigerinne; nevø; niese; gudmor; datter; sønn; kone; ektemann; lillesøster; storesøster; storebror; "
    "lillebror; tremenning; gudfar; fadder; besta; tvillingbror; tvillingsøster; familie; stefar; stemor; "
    "halvbror; halvsøster; barnebarn; mann; forlovede; filletante; grandtante; grandonkel; ekskone; eksmann",
    "fi": "äiti; isä; mummo; mummi; ukki; vaari; täti; setä; eno; sisko; veli; serkku; anoppi; appi; lanko; käly; "
    "vaimo; mies; poika; tytär; kummi; kummitäti; kummisetä; isosisko; pikkusisko; isoveli; pikkuveli; isoäiti; "
    "isoisä; pikkuserkku; kummityttö; kummipoika; perhe; sukulainen; siskontyttö; veljenpoika; siskonpoika; "
    "veljentyttö; äitipuoli; isäpuoli; velipuoli; siskopuoli; kihlattu; mummu; pappa; miniä; vävy; lapsenlapsi; "
    "kaksoissisko; kaksoisveli",
    "pl": "mama; tata; mamusia; tatuś; babcia; dziadek; ciocia; ciotka; wujek; siostra; brat; kuzyn; kuzynka; "
    "teściowa; teść; szwagier; szwagierka; mąż; żona; syn; córka; chrzestny; chrzestna; bratowa; siostrzeniec; "
    "siostrzenica; bratanek; bratanica; stryj; matka; ojciec; chrześniak; chrześniaczka; rodzina; synowa; zięć; "
    "wnuk; wnuczka; narzeczony; narzeczona; matka chrzestna; ojciec chrzestny; wuj; macocha; ojczym; "
    "brat cioteczny; siostra cioteczna; starszy brat; młodsza siostra; starsza siostra; młodszy brat; była żona; "
    "były mąż",
    "zh": "妈妈; 爸爸; 姐姐; 妹妹; 哥哥; 弟弟; 叔叔; 阿姨; 舅舅; 姑姑; 表哥; 表姐; 表弟; 表妹; 奶奶; 爷爷; 外婆; "
    "外公; 老婆; 老公; 堂哥; 堂姐; 堂弟; 堂妹; 家人; 亲戚; 伯伯; 嫂子",
    "ja": "母; 父; 姉; 妹; 兄; 弟; 叔父; 叔母; いとこ; 祖母; 祖父; おばさん; おじさん; 妻; 夫; 従兄; 従妹; 家族; "
    "親戚",
    "ko": "엄마; 아빠; 누나; 언니; 오빠; 형; 동생; 이모; 삼촌; 사촌; 할머니; 할아버지; 고모; 외삼촌; 아내; 남편; "
    "가족; 친척; 여동생; 남동생; 사촌 누나; 사촌 형",
    "hu": "anya; apa; nagymama; nagypapa; nővér; húg; öcs; bátyám; unokatestvér; nagybácsi; nagynéni; anyós; "
    "após; feleség; férj",
    "ro": "mama; tata; bunica; bunicul; sora; frate; verișoară; văr; unchi; mătușă; soția; soțul; cumnat; cumnată",
    "el": "μαμά; μπαμπάς; γιαγιά; παππούς; αδελφή; αδερφή; αδελφός; ξάδερφος; ξαδέρφη; θείος; θεία",
    "he": "אמא; אבא; סבתא; סבא; אחות; אח; בן דוד; בת דודה; דוד; דודה",
    "cs": "máma; táta; babička; děda; sestra; bratr; bratranec; sestřenice; strýc; teta; tchyně; tchán",
    "tr": "anne; baba; anneanne; babaanne; dede; abla; ağabey; abi; kardeş; kuzen; amca; dayı; teyze; hala; "
    "yenge; enişte",
    "ar": "أم; أب; أخ; أخت; عم; خال; خالة; عمة; جدة; جد",
    "ru": "мама; папа; бабушка; дедушка; тётя; тетя; дядя; сестра; брат; двоюродная сестра; двоюродный брат; "
    "жена; муж; тёща; теща; свекровь; тесть; сын; дочь; племянник; племянница; семья; крёстная; крестный; "
    "крёстный; свёкор; золовка; шурин; внук; внучка; родственник; родственница; кузина; кузен",
}  # fmt: skip
"""Kin: before a name they are the role of whoever is named, alone they are the name ("mamma")."""

THINGS = {
    "en": "choir; book club; chess club; rowing club; running club; tennis club; golf club; sailing club; rotary; "
    "toastmasters; orchestra; bridge club; hiking club; ski club; football team; football club; soccer team; "
    "rugby team; hockey team; basketball team; volleyball team; band; scouts; crossfit; yoga class; sports club; "
    "swim club; swim team; climbing club; cycling club; drama club; debate club; debating society; debate team; "
    "theatre group; theater group; photography club; quiz team; the club; our club; gym; rotary club; lions club; "
    "amateur dramatics; brass band; parkrun; board game group; knitting group; knitting club; boat club; "
    "yacht club; cricket club; cricket team; judo club; karate club; chess team; improv group; pub quiz team; "
    "dance class; fencing club; kayak club; allotment society; poker night; motorcycle club; salsa class; "
    "pilates; film club; wine club; makerspace; hackerspace; lions; handball team; running group; boxing club; "
    "gospel choir; church choir; garden club; astronomy club; dive club; diving club; rowing team; rowing crew",
    "sv": "kören; kör; bokcirkel; bokcirkeln; bokklubb; bokklubben; golfklubben; segelklubben; fotbollslaget; "
    "innebandylaget; föreningen; klubben; scouterna; orkestern; löpargruppen; bandet; gymmet; ridklubben; "
    "båtklubben; spelgruppen; teatergruppen; simklubben; tennisklubben; kyrkokören; hockeylaget; schackklubben; "
    "orienteringsklubben; odlarföreningen; skidklubben; friluftsfrämjandet; pensionärsföreningen; dansgruppen",
    "de": "Chor; Verein; Sportverein; Buchclub; Lesekreis; Kegelclub; Fußballverein; Tennisverein; Tennisclub; "
    "Ruderclub; Schachclub; Schachverein; Orchester; Musikverein; Feuerwehr; Pfadfinder; Turnverein; Ruderverein; "
    "Segelverein; Segelclub; Gesangsverein; Schützenverein; Wanderverein; Alpenverein; Kirchenchor; Laufgruppe; "
    "Lauftreff; Theatergruppe; Handballverein; Karnevalsverein; Kleingartenverein; Fitnessstudio; Kletterhalle; "
    "Volleyballverein; Skatrunde; Stammtisch; Schwimmverein; Judoverein; Yogakurs; Tanzkurs; Fotoclub; "
    "Fussballverein; Rotary; Freiwillige Feuerwehr; Sportgruppe; Blaskapelle; Spieleabend; Tanzgruppe; "
    "Reitverein; Golfclub; Heimatverein; Kanuverein",
    "fr": "chorale; club de lecture; club de foot; club de tennis; club d'échecs; association sportive; "
    "orchestre; fanfare; club de randonnée; club d'aviron; club de voile; club de théâtre; troupe de théâtre; "
    "salle de sport; les scouts; club de rugby; club de judo; équipe de foot; club de course; club photo; "
    "cours de yoga; club de natation; club d'escalade; club de vélo; AMAP; asso; association; cours de danse; "
    "club de bridge; groupe de musique; club de danse; club de hand; club de gym",
    "es": "coro; club de lectura; equipo de fútbol; club de tenis; club de ajedrez; orquesta; gimnasio; "
    "grupo de teatro; club de montaña; banda de música; peña; club de remo; club de pádel; clase de yoga; "
    "club de natación; grupo de senderismo; scouts; coral; club de atletismo; asociación de vecinos; "
    "club náutico; cofradía; equipo de baloncesto; club de ciclismo; clases de baile; grupo de montaña; la peña",
    "pt": "coro; clube do livro; equipa de futebol; time de futebol; clube de ténis; orquestra; ginásio; "
    "grupo de teatro; escuteiros; clube de xadrez; academia; clube de remo; clube de leitura; grupo coral; coral; "
    "banda; aula de ioga; clube de natação; clube de vela; aula de dança; grupo de corrida; "
    "associação de moradores; filarmónica; grupo de caminhada; rancho folclórico",
    "it": "coro; circolo di lettura; squadra di calcio; calcetto; circolo di tennis; orchestra; palestra; "
    "gruppo di teatro; banda; club di lettura; scout; circolo nautico; circolo scacchistico; corso di yoga; "
    "pallavolo; corso di ballo; gruppo di lettura; circolo del tennis; squadra di pallavolo; circolo velico; cai; "
    "nuoto; squadra di basket; gruppo di camminata; corso di ceramica; club alpino; pro loco; "
    "circolo degli scacchi",
    "nl": "koor; leesclub; boekenclub; voetbalclub; tennisclub; hockeyclub; roeivereniging; orkest; toneelgroep; "
    "sportschool; schaakclub; scouting; zwemclub; vereniging; wielerclub; hardloopgroep; fanfare; volleybalclub; "
    "toneelvereniging; yogales; zeilclub; zangkoor; zeilvereniging; loopgroep; hardloopclub; atletiekvereniging; "
    "bridgeclub; roeiclub; studentenkoor; harmonie",
    "da": "kor; koret; bogklub; bogklubben; fodboldklubben; klubben; foreningen; orkester; badmintonklubben; "
    "roklubben; spejderne; håndboldklubben; løbeklubben; sejlklubben; skakklubben; fitnesscenteret; "
    "tennisklubben; kajakklubben; vinterbaderne; teaterforeningen; cykelklubben; svømmeklubben; haveforeningen; "
    "golfklubben; strikkeklubben; madklubben; gymnastikforeningen",
    "no": "koret; kor; lesesirkel; lesesirkelen; idrettslaget; turlaget; klubben; korpset; speideren; bokklubben; "
    "fotballaget; håndballaget; skiklubben; treningssenteret; seilforeningen; orkesteret; sjakklubben; "
    "løpegruppa; velforeningen; båtforeningen; teatergruppa; jeger og fisk; klatreklubben; bandet",
    "fi": "kuoro; kuorosta; kuorossa; lukupiiri; lukupiiristä; orkesteri; partio; partiosta; kerho; urheiluseura; "
    "jalkapallojoukkue; teatteriryhmä; kuntosali; kuntosalilta; soutuseura; bändi; ratsastustalli; "
    "purjehdusseura; shakkikerho; suunnistusseura; sählyporukka; hiihtoseura; joogaryhmä; martat; "
    "lentopalloporukka; salibandy; harrastajateatteri; kirjakerho",
    "pl": "chór; chóru; klub książki; klub szachowy; harcerstwo; drużyna piłkarska; orkiestra; siłownia; "
    "klub sportowy; teatr amatorski; z siłowni; klub żeglarski; koło fotograficzne; klub wioślarski; "
    "koło naukowe; zespół muzyczny; klub biegacza; z harcerstwa; klub wysokogórski; klub filmowy; klub tenisowy; "
    "z basenu; klub brydżowy",
    "zh": "合唱团; 读书会; 足球队; 羽毛球; 跑团; 俱乐部",
    "ja": "合唱団; サークル; テニスサークル; 部活; 吹奏楽部",
    "ru": "хор; из хора; книжный клуб; шахматный клуб; оркестр; спортзал",
    "ko": "합창단; 동아리; 독서 모임; 축구 모임",
}  # fmt: skip
"""Clubs by what they do: whoever is "from the choir" is a fellow member."""

SHARED = """
rugby football soccer tennis hockey rowing cricket netball basketball volleyball handball swim swimming cycling
running chess bridge book sailing ski climbing golf darts bowling badminton squash judo karate fencing polo
athletics hiking walking
knitting quilting gardening film drama theatre theater debating debate poker quiz motorcycle photo photography
astronomy wine cooking sewing dance gospel church community brass jazz rock folk wind alumni model-railway supper
history language spanish french writing writers yoga pilates triathlon surf diving kayak canoe boxing lacrosse
"""

GROUPS = "club team group society choir band league class squad circle crew association"
"""What people share, and the groups it makes: "rugby club", "supper club"."""
