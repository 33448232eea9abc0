"""How people ask for work in German, Spanish, French and Swedish: the basics, written without accents."""

from __future__ import annotations

OTHERS = {
    "de": {
        "openings": """
            weisst|wisst|wissen|kennst|horst|kennt|gehort du|ihr|sie ~5
            stelle|stellen|job|jobs|vakanz|vakanzen|ausschreibung|praktikum; offene|offenen|freie|freien ~1
            stelle|stellen|position|positionen|jobs; stelle|job|posten ~2 frei; gibt es ~4
            stelle|stellen|job|jobs|arbeit|praktikum|vakanzen;
            stellenangebot|stellenangebote|jobangebot|jobangebote; wenn|falls|sobald|sollte ~5
            frei_wird|frei_werden|ergibt|auftut|ausgeschrieben|frei|ergeben; falls|wenn|sobald du|ihr|sie ~3
            etwas|was|davon ~2 horst|hort|horen|weisst|wissen|mitbekommst|erfahrst|siehst; falls|wenn du|ihr|sie ~2
            von etwas ~2; hast|habt|haben|hatten|hattest|hattet du|ihr|sie ~3 arbeit|job|stelle|etwas|was fur
            mich|ihn|ihm|sie|meine|meinen; habt|hast|haben ~4 fur mich|sie|ihn|meine|meinen ~2 $; platz fur
            mich|meine|meinen""",
        "looking": """
            ich ~4 suche|such ~6
            stelle|job|arbeit|anstellung|position|herausforderung|festanstellung|beschaftigung|ausbildungsplatz|
            praktikum|tatigkeit|auftrage|auftragen|posten|neues; auf jobsuche|stellensuche|arbeitssuche|arbeitsuche;
            auf der suche nach ~4 stelle|job|arbeit|herausforderung|position|anstellung|aufgabe;
            jobsuche|stellensuche|arbeitssuchend|jobsuchend; offen fur ~3
            angebote|neues|aufgaben|herausforderungen|stellen|jobs|projekte; mein|meine ~2
            schwester|bruder|sohn|tochter|frau|mann|freund|freundin|neffe|nichte|kollege|kollegin sucht ~4
            stelle|job|arbeit|praktikum|ausbildungsplatz|ausbildung|anstellung; stehe|stunde|ware ~3
            zur_verfugung|verfugbar|frei; ware|bin ~2 verfugbar; ich brauche|mochte|will|wurde ~4
            job|arbeit|stelle|bei_euch_arbeiten|bei_dir_arbeiten""",
        "hiring": """
            sucht|suchen|sucht ihr|sie ~3 leute|jemanden|verstarkung|mitarbeiter|personal|kollegen|hande|noch;
            sucht|suchen|braucht|brauchen|brauchst ~2 ihr|sie|eure|eurer|ihre|corran|du|euer|dein|deine ~3
            leute|jemanden|verstarkung|mitarbeiter|personal|kollegen|planer|unterstutzung|hilfe;
            stellt|stellen|stellst ihr|sie|corran|eure|euer|deine|du|die ~5 ein; wer stellt ~4 ein; einstellen $;
            neue leute""",
        "cv": """
            mein|meinen|meinem ~2 lebenslauf|cv|bewerbung|bewerbungsunterlagen|unterlagen|zeugnis !von|ist_so; anbei
            ~3 lebenslauf|cv|bewerbung|unterlagen; meine|meiner ~1 bewerbung|bewerbungsunterlagen|unterlagen;
            lebenslauf ~3 anbei|beigefugt|angehangt|im_anhang""",
        "introduce": """
            kannst|konntest|konnten|konnt|konntet|wurdest|wurden|magst|willst|wurdet ~1 du|sie|ihr ~1 mich|mir|uns
            ~7 vorstellen|empfehlen|weiterempfehlen|vermitteln|bekannt_machen|bekanntmachen|einfuhren|verbinden|
            ins_spiel_bringen|in_kontakt_bringen|unterbringen; stell|stelle|stellen|empfiehl|empfehlen ~1 mich ~5;
            mich ~4 vorstellen|empfehlen|weiterempfehlen|bekannt_machen; gutes wort ~2 fur mich|einlegen|ihn|sie;
            fur mich ~3 einlegen|verwenden; kontakt zur|zu ~2
            personalabteilung|personalchefin|personalchef|personalerin|personaler; als
            referenz|referenzgeber|referenzgeberin; empfehlungsschreiben|referenzschreiben|arbeitszeugnis fur_mich?
            ~2""",
        "mind": """
            denk|denkt|denken|denke ~1 an mich ~6 wenn|falls|sobald|sollte|bei; mich ~2 im
            hinterkopf|kopf|auge|blick; halt|halte|haltet|halten ~3 augen|ohren ~2 offen|auf; an mich denkst|denkt""",
        "pay": """
            was|wieviel|wie_viel ~1 zahlt|zahlen|verdient|bezahlt|verdienst ~5;
            gehalt|gehaltsspanne|tagessatz|stundensatz; wer ~4 bewerbungen|einstellungen|personal|personalfragen;
            personalabteilung|personalchefin|personalchef|ansprechpartner_fur""",
        "needs": """
            kennst|kennt|kennen|weisst du|ihr|sie ~3 jemanden|jemand|firma|firmen|leute|wen ~3 der|die|das ~3
            braucht|brauchen|sucht|suchen|gebrauchen""",
    },
    "es": {
        "openings": """
            sabes|sabeis|sabe|sabrias|conoces|conoce|enteras|has_oido ~5
            vacante|vacantes|trabajo|empleo|puesto|puestos|oferta|ofertas|plaza|oportunidad|practicas; hay ~4
            vacante|vacantes|trabajo|empleo|puesto|puestos|plaza|plazas|oportunidad|oportunidades|hueco|sitio ~2
            !en_casa; si ~2 surge|sale|aparece|surgiera|saliera|queda|hay algo|alguna|algun|un|una ~1
            !el|la|en_la_casa $|puesto|vacante|trabajo|cosa|oportunidad|para|en_tu; si ~3
            enteras|oyes|sabes|entera|oye|sabe ~1 de? ~1 algo|alguna ~1 $|cosa|vacante|puesto|para_mi;
            algo|algun|trabajo ~3 para mi; tienes|teneis|tiene|tendrias|tendras|hay ~4 para
            mi|mi_hermana|mi_hermano|mi_hijo|mi_hija $; oferta|ofertas de trabajo|empleo; oportunidad|oportunidades
            de ~1 trabajo|empleo|laboral|laborales; sitio|hueco|lugar para mi""",
        "looking": """
            busco|buscando|buscamos ~5
            trabajo|empleo|puesto|oportunidad|oportunidades|posicion|practicas|plaza|retos|colocacion|curro; en
            busca de ~3 trabajo|empleo|puesto|oportunidades; mi ~2
            hermana|hermano|hijo|hija|mujer|marido|amigo|amiga|sobrino|sobrina ~2 busca|necesita ~3
            trabajo|empleo|puesto|practicas; abierto|abierta a ~3
            oportunidades|ofertas|propuestas|trabajo|proyectos; disponible para|desde|a_partir ~3;
            necesito|quiero|quisiera|querria ~2 trabajo|empleo|un_puesto|trabajar_con|trabajar_en; busqueda de ~1
            empleo|trabajo; en paro ~4 si; me_gustaria|encantaria trabajar con|en|para; para encontrar
            trabajo|empleo""",
        "hiring": """
            estais|estan|esta|estas|esteis ~3 contratando|reclutando|buscando_gente|buscando_personal|seleccionando;
            contratais|contratan|contrata|contratas ~3; buscais|buscan|necesitais|necesitan ~2
            gente|personal|alguien|a_alguien|refuerzos; quien ~3 contratando|contrata""",
        "cv": """
            mi|el_mio ~1 curriculum|cv|hoja_de_vida|carta_de_presentacion !esta_tan|de_1998; adjunto|adjunta ~3
            curriculum|cv|hoja_de_vida; mi candidatura""",
        "introduce": """
            podrias|puedes|podria|puede|podeis|podriais|querrias|quieres|te_importaria|le_importaria ~2
            presentarme|recomendarme|conectarme|ponerme_en_contacto|enchufarme|referirme|introducirme|avalarme|
            presentarnos; presentarme|recomendarme|referirme ~1 a; me ~1
            presentas|presentarias|recomendarias|recomiendas|presentaria|recomendaria|recomendais|
            pones_en_contacto|pasas_el_contacto|puedes_presentar|puedes_recomendar|podrias_presentar|
            podrias_recomendar; presentame|recomiendame|ponme_en_contacto|presentame;
            hablar|hablarle|hablarles|habla|decir|decirle ~2 bien de mi; bien de mi; una ~1 palabra por mi; como ~1
            referencia|referencias; carta de recomendacion ~2 para_mi?; carta_de_recomendacion; echarme una mano ~5
            trabajo|empleo|entrar""",
        "mind": """
            tenme|tengame|tenedme|tenganme|ten ~1 en ~1 cuenta|mente; tenerme en cuenta|mente;
            acuerdate|acordaos|acuerdese de mi ~5 si|cuando|para|$; piensa en mi ~4 si|cuando|para;
            avisame|dime|avisadme|avisa si ~2 surge|sale|hay|oyes|sabes|te_enteras|aparece ~1
            algo|alguna|algun|vacante; si surge algo avisame|dimelo|cuenta|llamame""",
        "pay": """
            cuanto|que ~1 pagan|paga|pagais|cobra|cobran|ganan|gana|se_cobra|cobrais|sueldo|salario ~4;
            sueldo|salario|rango_salarial|tarifa_por_dia; quien ~3
            contratacion|contrataciones|recursos_humanos|seleccion|candidaturas; recursos humanos""",
        "needs": """
            conoces|conoce|conoceis|sabes|sabeis ~3 alguien|empresa|empresas|quien|gente ~2 que ~2
            necesite|necesita|necesiten|busque|busca|busquen|contrate""",
    },
    "fr": {
        "openings": """
            sais|savez|connais|connaissez|saurais|sauriez|entendu ~6
            poste|postes|emploi|offre|offres|ouverture|stage|embauche|travail; y a ~3
            poste|postes|emploi|travail|place|offre|offres|ouvertures|boulot ~6; postes|poste|emplois|emploi a
            pourvoir|vacants|vacant|libre; offre|offres d emploi; poste|emploi|place se ~1 libere|presente; si ~3
            entends|entendez|sais|savez|vois|voyez ~2 parler|de|quelque ~2 quelque_chose|chose|d_un_poste; si
            quelque chose ~1 se_presente|se_libere|s_ouvre|se_profile|arrive|passe; si ~2 poste|place|opportunite ~2
            se|libere|ouvre; travail|boulot|poste|quelque_chose|place|emploi ~1 pour moi|lui|elle|mon|ma; place pour
            moi""",
        "looking": """
            cherche|recherche|cherchons ~5
            emploi|travail|poste|stage|boulot|job|opportunite|opportunites|alternance|missions|taf|apprentissage; la
            recherche de|d|du ~4 emploi|travail|poste|stage|opportunites|opportunite; en recherche d|de ~3
            emploi|travail|poste; ouvert|ouverte|ouverts a|aux ~3
            opportunites|propositions|offres|opportunite|postes|missions; disponible pour|des ~4
            poste|mission|missions|travail|emploi|maintenant; j|je ai_besoin|voudrais|aimerais|veux ~4
            emploi|travail|poste|travailler|rejoindre; recherche d_emploi; sur le marche du travail""",
        "hiring": """
            vous recrutez|embauchez|recherchez; recrutez|embauchez|recrute|embauche|recrutent|recrutes|embauches
            vous|tu|t|ils|elle|il ~4; tu recrutes|embauches; corran|kade|equipe|boite|entreprise
            recrute|embauche|recherche; qui recrute|embauche; cherchez|cherches vous|tu ~3
            quelqu|monde|gens|renfort|personnel; besoin de renfort|monde|personnel|bras; besoin
            d_un_coup_de_main_dans""",
        "cv": """
            mon|ma ~1 cv|curriculum|candidature|lettre_de_motivation|lettre_de_presentation !est_aussi|de_1998; ci
            joint ~3 cv|curriculum; joins|envoie|transmets|joint ~3 mon ~1 cv""",
        "introduce": """
            peux|pourrais|pourriez|pouvez|voudrais|voudriez|veux ~2 tu|vous ~2 me|m|nous ~2
            presenter|recommander|introduire|mettre_en_contact|mettre_en_relation|pistonner|coopter|parrainer|
            appuyer; me|m presenter|recommander|introduire ~1 a; me mettre en contact|relation;
            presente|recommande|presentez|recommandez moi; un ~2 mot ~1 en_ma_faveur|pour_moi; en ma faveur; parler
            de moi; comme|en reference|references ~2; citer|donner|mettre ~2 reference|references; lettre de
            recommandation; m aider|aide a trouver ~2 travail|emploi|poste""",
        "mind": """
            pense|pensez|penser a moi ~6 si|quand|lorsque|pour|au_cas; garde|gardez|garder moi|me ~2 en|a|dans
            tete|l_esprit|esprit|vue|memoire; garde|gardez ~2 en tete|memoire; fais|faites moi signe si ~6;
            fais|faites moi signe $; tiens|tenez moi au courant ~2 si""",
        "pay": """
            combien ~4 paie|paye|payent|gagne|gagnent|paient|touche; combien paie|paye|gagne;
            salaire|salaires|remuneration|tjm|fourchette_salariale; qui ~4
            recrutement|recrutements|embauches|candidatures|rh; ressources humaines; chasseur de tetes""",
        "needs": """
            connais|connaissez|connaitrais|connaitriez tu|vous ~2 quelqu|une|des|un|quelque|gens ~3 qui ~3
            besoin|cherche|cherchent|recrute|recherche|cherchait|recherchent""",
    },
    "sv": {
        "openings": """
            vet|kanner|hort|vetat ~5 jobb|tjanst|tjanster|tjansten|arbete|praktikplats|lediga|anstallning;
            lediga|ledig|ledigt|utlysta ~1 tjanst|tjanster|jobb|plats|platser|position; finns|finnas det ~5
            jobb|tjanst|tjanster|arbete|plats|anstallning|vikariat|oppning ~3; om|ifall|nar ~2 nagot|nat|nagonting
            ~1 dyker|kommer|blir|oppnar upp|ledigt|sig|ut !pa|om|i_lordags; om|ifall du|ni ~2 hor|ser|far ~1
            nagot|nagonting|nys ~1 $|passande|lampligt|intressant|om_jobb|ledigt; om|ifall|nar ~4 tjanst|jobb|plats
            ~3 ledig|ledigt|upp|utlyses; har du|ni ~4 jobb|arbete|nagot|plats|tjanst ~2 till|at|for
            mig|honom|henne|min; plats for mig; jobb|arbete till|at mig""",
        "looking": """
            jag ~3 soker|letar|jagar|onskar|behover|vill_ha ~5
            jobb|arbete|tjanst|anstallning|utmaning|utmaningar|praktik|praktikplats|uppdrag|roll|job|sommarjobb; pa
            jakt efter ~3 jobb|tjanst|arbete|uppdrag|utmaning|utmaningar;
            arbetssokande|jobbsokande|jobbsokning|jobbjakt; min|mina|mitt ~1
            syster|bror|son|dotter|man|fru|van|kompis|brorson|systerson|kusin|sambo ~1 soker|letar|behover|vill_ha
            ~3 jobb|arbete|tjanst|praktik|praktikplats|sommarjobb; oppen|oppna for ~3
            mojligheter|uppdrag|forslag|jobb|erbjudanden|utmaningar; tillganglig for|fran ~3 uppdrag|jobb|arbete|nu;
            hjalpa mig ~3 jobb|arbete|tjanst; garna|skulle ~3 jobba|arbeta hos|for|med|pa ~1 er|dig|corran|din""",
        "hiring": """
            anstaller|rekryterar|nyanstaller|tar_in_folk ni|du|de|corran|ditt|er|din ~3; soker|behover|tar
            ni|du|corran|de ~3 folk|nagon|personal|medarbetare|hjalp|fler|hander; vem|vilka anstaller|rekryterar ~2;
            anstall|anstalla mig; om ni|corran anstaller|rekryterar""",
        "cv": """
            mitt ~1 cv|meritforteckning|ansokan|personligt_brev !ar_lika|fran_1998; min ~1 meritforteckning|ansokan;
            bifogar|bifogat|skickar|bifogad ~3 cv|ansokan|meritforteckning""",
        "introduce": """
            kan|kunde|skulle|vill|far|orkar du|ni ~3 presentera|rekommendera|introducera|tipsa_om|koppla|foresla
            mig|oss ~4; rekommendera|presentera|introducera mig till|for|hos|$; satta mig i_kontakt|i_forbindelse;
            koppla ihop mig; gott ord ~2 for|om|hos mig; ett gott ord; som|till referens|referensperson ~2;
            ange|uppge|anvanda dig|er som referens; rekommendationsbrev""",
        "mind": """
            ha|hall|behall|haller mig i ~1 atanke|minnet|tankarna|bakhuvudet; ha mig ~3 atanke; tank|tanka pa mig ~2
            om|nar|ifall|till|vid; hall ~2 ogon|oron|oronen|ogonen ~2 oppna|upp ~3; sag till|ifran ~1 om ~2 du|ni ~2
            hor|ser|far ~3; hor av dig om ~2 hor|nagot|jobb""",
        "pay": """
            vad|hur_mycket betalar|tjanar|betalas ~4 !for_fisken; lon|lonen|loneniva|lonelage|dagsarvode|timarvode;
            vem|vilka ~4 rekryteringen|rekrytering|anstallningar|personalfragor|ansokningar|hr;
            personalavdelningen|personalchefen|rekryterare|rekryteraren""",
        "needs": """
            kanner|vet du|ni ~3 nagon|nagot|foretag|nan|folk|nagra ~3 som ~3
            behover|soker|letar_efter|vill_anstalla|anstaller""",
    },
}

OTHERS_DENIED = {
    "de": {
        "not": """
            keine|keinen|kein ~4; nicht ~3; danke ~2 dass ~5; danke fur ~6; darf|soll|kann|konnte|mochte|wurde ich
            dich|sie|ihnen|dir|euch ~3""",
    },
    "es": {
        "not": "no ~3; gracias por ~3; nunca ~3; sin ~2; te presento|presentare ~2; quieres que te ~2",
    },
    "fr": {
        "not": "ne|n ~5; merci de|d|pour ~4; jamais ~3; sans ~2; que je te|vous ~2; te|vous presenter",
    },
    "sv": {
        "not": """
            inget|inga|ingen|inte ~3; tack for ~5; aldrig ~3; far|kan|ska|skulle jag presentera|rekommendera|tipsa
            dig|er""",
    },
}
