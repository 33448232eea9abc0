"""Words of five languages -> what they are about, so that what is learned of one word holds for its like.

A word may be of several classes; "recrut*" is every word that begins so. Small words stand under their language, as
"son" is a boy in one and "his" in another; content words hold in all.
"""

from __future__ import annotations

SMALL = {
    "en": {
        "I": "i",
        "A": "a an",
        "MORE": "extra another more spare second few bit part full temporary seasonal casual paid",
        "WE": "we us",
        "ME": "me myself",
        "MY": "my mine",
        "OUR": "our ours",
        "YOU": "you ye yourself yourselves",
        "YOUR": "your yours",
        "THEY": "they them their he she him her his hers theirs",
        "IF": "if should whether unless whenever wonder wondering wondered",
        "CAN": "could can would might may",
        "WILL": "will shall must",
        "DO": "do does did",
        "NOT": "not never no nobody none nothing without",
        "PAST": "was were had got gave took ago once yesterday told said made went used been",
        "BE": "am are is be",
        "ANY": "any anyone anybody anything some someone somebody something somewhere anywhere else",
        "WHO": "who whom what which where how when why",
        "FOR": "for",
        "WITH": "with under alongside beside",
        "AT": "at in on over round around",
        "EVER": "ever when once next soon later",
        "WOULD": "would like love want wish hope hoping wants hopes keen eager hungry willing fancy dying desperate "
        "aim "
        "aiming longing dream dreaming itching",
        "HAVE": "have has got having",
        "NEED": "need needs needing want wants looking look seeking seek after short shortage lacking search searching "
        "hunt hunting require requires chasing",
        "KNOW": "know knows knew hear hears heard aware think thinking thought spot see seen notice happen",
        "TAKE": "take takes taking took accept accepting use bring bringing add adding replace replaced replacing fill "
        "filling filled cover covering squeeze fit expand expanding grow growing open opening opens",
        "SPEAK": "word ask asking tell mention say speak talk drop put pass forward send slip share hand give nudge "
        "whisper shout ring call write ping email text message point steer let",
        "BACK": "recommend recommending refer referring referral vouch vouching introduce introducing introduction "
        "intro "
        "connect endorse endorsing suggest nominate sponsor championing backing forward",
        "THANK": "thank thanks thankful thanked grateful",
        "GRATE": "grateful appreciate appreciated obliged mean world indebted owe godsend lifesaver favour favor",
        "NEWS": "started finished moved learned learnt built retired left loved enjoyed read found saw remember "
        "remembered laughed",
        "OFFER": "shall offer lend gladly happy welcome",
        "CHANCE": "chance room space spot slot opening openings possibility door doors foot way seat berth desk chair "
        "bench vacancy place places gap break start shot look-in",
        "STAY": "keep bear hold remember mind consider considered thinking",
        "PLEASE": "please pls kindly cheeky mind possible possibly perhaps maybe wonder",
        "FREE": "available free ready spare immediately notice start open",
    },
    "de": {
        "I": "ich wir", "ME": "mich mir uns", "MY": "mein meine meinen meiner meinem meines unser unsere unseren",
        "YOU": "du dich dir ihr euch sie ihnen", "YOUR": "dein deine deinen deiner deinem euer eure eurer eurem euren "
        "ihre ihrem ihrer ihren", "THEY": "er ihm ihn man seine seinen sein",
        "IF": "wenn falls ob sollte sofern", "CAN": "konnte konnten konntest kannst konnt kann konntet wurde wurden "
        "wurdest durfte darf magst mogt", "NOT": "nicht nie kein keine keinen niemand ohne nichts",
        "PAST": "war waren hatte hattest hatten damals gestern wurde hast gesagt", "ANY": "jemand jemanden etwas "
        "irgendwo irgendwas jemandem irgendwer irgendwelche", "WHO": "wer wen wem was wo wie welche wann warum",
        "FOR": "fur", "WITH": "mit unter", "AT": "bei an im am beim", "EVER": "einmal mal irgendwann demnachst bald je",
        "WOULD": "mochte gern gerne wurde wunsche hoffe will wollen", "HAVE": "habt haben hast gibt hatte hattet",
        "NEED": "sucht suche suchen brauche braucht brauchen suchst brauchst fehlt fehlen gesucht suchend",
        "KNOW": "weisst wisst wissen kennst kennt kennen horst hort mitbekommst erfahrst",
        "TAKE": "nehmt nehmen stellt aufnehmen besetzt besetzen vergeben nachbesetzt unterbringen",
        "SPEAK": "sagen sag fragen weiterleiten weitergeben weiterreichen schick schicken erwahnen nennen melden melde "
        "wort sprechen anrufen bescheid", "BACK": "empfehlen empfiehlst empfehlung vorstellen vermitteln einlegen "
        "vernetzen referenz", "THANK": "danke dank gedankt", "GRATE": "dankbar",
        "OFFER": "soll", "CHANCE": "chance platz raum frei freie freien tur moglichkeit",
        "STAY": "denk denkt denken merken", "PLEASE": "bitte vielleicht eventuell", "FREE": "verfugbar sofort",
    },
    "es": {
        "I": "yo nosotros", "ME": "me mi nos conmigo mismo", "MY": "mi mis nuestro nuestra mio",
        "YOU": "tu te ti usted ustedes vosotros os contigo le les vos", "YOUR": "tu tus vuestro vuestra vuestros su "
        "sus",
        "THEY": "el ella ellos ellas", "IF": "si caso", "CAN": "podria podrias puedes podriais puede podeis podrian "
        "pudieras serias", "NOT": "no nunca nadie ningun nada sin", "PAST": "era fue fueron tenia estaba hice dijiste "
        "ayer hace", "ANY": "alguien algo alguno alguna algun", "WHO": "quien que donde como cual cuando",
        "FOR": "para por", "WITH": "con bajo", "AT": "en", "EVER": "alguna vez pronto", "WOULD": "quiero gustaria "
        "quisiera "
        "quiere encantaria espero", "HAVE": "hay teneis tienes tienen tiene habra",
        "NEED": "busco buscais buscan buscando necesito necesita necesitais necesitan necesitas busca falta hace",
        "KNOW": "sabes sabeis sabe saben conoces conoce oyes enteras sepas entera",
        "TAKE": "coger cogeis cubrir cubierto aceptan aceptais aceptan ampliar admiten",
        "SPEAK": "decir digas preguntar pasar pasarle pases hablar enviar mandar mencionar avisa avisame avisas dime "
        "hables palabra", "BACK": "recomendar recomendarme recomiendas presentar presentarme presentas referencia "
        "recomendacion enchufe", "THANK": "gracias", "GRATE": "agradeceria agradecido agradecida agradezco",
        "OFFER": "ofrezco", "CHANCE": "hueco sitio plaza plazas oportunidad posibilidad puerta",
        "STAY": "acuerdate piensa tenme cuenta acuerdes", "PLEASE": "favor quizas quiza", "FREE": "disponible libre",
    },
    "fr": {
        "I": "je j nous", "ME": "me moi m nous", "MY": "mon ma mes notre nos", "YOU": "tu te toi vous t",
        "YOUR": "ton ta tes votre vos", "THEY": "il elle ils elles lui leur eux", "IF": "si cas",
        "CAN": "pourrais pourriez peux pouvez pourrait peut aurais auriez serait", "NOT": "ne pas jamais personne rien "
        "sans aucun", "PAST": "etait etaient avait hier avais as", "ANY": "quelqu quelque un autre",
        "WHO": "qui que ou comment quel quelle quand", "FOR": "pour", "WITH": "avec sous", "AT": "chez dans a",
        "EVER": "jamais jour bientot", "WOULD": "voudrais aimerais souhaite espere envie veux reve",
        "HAVE": "avez as y ont auriez", "NEED": "cherche cherchez cherches recherche recherchez besoin manque "
        "cherchent "
        "manquez", "KNOW": "sais savez connais connaissez entends entendez saurais sauriez",
        "TAKE": "prenez prendre prends prendrait accepte acceptez remplacer remplace agrandir",
        "SPEAK": "dire parler parle transmettre transmets passer demander envoyer glisser mot signe appeler",
        "BACK": "recommander recommandes recommandation presenter pistonner piston appuyer referent",
        "THANK": "merci", "GRATE": "reconnaissant reconnaissante", "OFFER": "propose",
        "CHANCE": "place places chance ouverture possibilite porte creneau",
        "STAY": "pense pensez penser garde gardez", "PLEASE": "plait peut-etre", "FREE": "disponible libre dispo",
    },
    "sv": {
        "I": "jag vi", "ME": "mig oss", "MY": "min mitt mina var vart vara", "YOU": "du dig ni er", "YOUR": "din ditt "
        "dina er "
        "ert era", "THEY": "han hon de dem honom henne hans hennes", "IF": "om ifall skulle",
        "CAN": "kan kunde skulle far", "NOT": "inte aldrig ingen inget inga utan",
        "PAST": "hade fick igar sa berattade", "ANY": "nagon nagot nagra annan",
        "WHO": "vem vad hur var vilken nar", "FOR": "for at till", "WITH": "med under", "AT": "hos pa i",
        "EVER": "nan gang snart framover", "WOULD": "vill garna skulle hoppas onskar onskas",
        "HAVE": "har finns", "NEED": "soker behover letar saknar saknas sokte behovs", "KNOW": "vet kanner hor hort",
        "TAKE": "tar ta anstaller utokar ersatta vaxer",
        "SPEAK": "saga fraga tipsa namna skicka prata ring ringa hora ord lamna vidare hor",
        "BACK": "rekommendera rekommenderar presentera referens introducera", "THANK": "tack",
        "GRATE": "tacksam", "OFFER": "erbjuder", "CHANCE": "plats platser chans mojlighet ledig lediga dorr oppning",
        "STAY": "tank minns", "PLEASE": "snalla kanske mojligen", "FREE": "tillganglig",
    },
}  # fmt: skip

WORDS = {
    "JOB": """job jobs role roles post posts position positions work employment gig gigs shift shifts contract contracts
        career internship internships placement placements apprentice* trainee* fellowship vacanc* opening openings
        traineeship livelihood income freelanc* commission commissions residency assignment opportunity opportunities
        summer-job jobb* arbete* tjanst* anstallning* praktik* vikariat* extrajobb* sommarjobb* larling* uppdrag
        stelle* job* arbeit* praktik* anstellung* ausbildung* lehrstelle* auftrag auftrage minijob werkstudent*
        aushilf* trabajo* empleo* puesto* vacante* practicas beca curro becari* aprendiz* encargo* contrato
        emploi* poste* stage* travail* boulot* alternance mission* vacation* apprentissage cdd cdi interim
        internat postdoc* doktorand* promotionsstelle*""",
    "FIRM": """company firm team office department crew unit shop school lab laboratory ward studio gallery newsroom
        yard
        site place practice agency bureau hospital clinic kitchen bakery college university museum theatre orchestra
        magazine publisher workshop factory plant farm council branch outfit lot organisation organization trust
        institute board desk staff group business employer boss manager director head foreman editor
        firma* unternehmen* team betrieb* abteilung* buro* werkstatt praxis klinik* chef* schule labor verlag station
        kanzlei empresa* equipo oficina departamento jefe jefa taller despacho hospital escuela estudio tienda
        boite entreprise* equipe* bureau* service cabinet atelier patron* ecole hopital restaurant agence societe
        foretag* kontor* avdelning* skola* verkstad* chef* arbetsplats* byra* klinik*""",
    "HIRE": """hire hires hired hiring recruit* employ employs employing staffing onboard headcount intake
        einstell* eingestellt neueinstell* besetz* contrat* fich* reclut* embauch* recrut* engag* anstall* rekryter*
        nyanstall*""",
    "DOC": """cv cvs resume resumes portfolio reel showreel headshot* references referee reference testimonial covering
        application applications credentials lebenslauf bewerbung* unterlagen zeugnis* arbeitsprob* curriculum
        candidatura solicitud candidature* lettre dossier meritforteckning ansokan* ansokningar referenser vitae""",
    "APPLY": """apply applied applying applicant* interview* shortlist* candidate* audition* tender panel vorstellungs*
        bewerb* beworben entrevista* solicit* postul* entretien* sok sokt intervju*""",
    "HR": """recruiter* hr personnel headhunter* talent recruitment personal* personaler* rrhh rh drh rekrytera*
        personalavdelning* personalabteilung*""",
    "PAY": """salary salaries pay paid wage wages payroll rent mortgage bills gehalt* verdien* bezahl* sueldo*
        salario* pagar
        salaire* paye payer remuner* lon lonen betalt""",
    "LOSS": """unemployed jobless redundant redundancy redundancies laid sacked furlough* layoff* unemployment
        arbeitslos*
        gekundigt kundigung entlassen paro despid* desempleo chomage licenci* vire arbetslos* uppsagd sagts
        varslad""",
    "KIN": """daughter nephew niece cousin son brother sister wife husband partner girlfriend boyfriend flatmate
        godson goddaughter grandson granddaughter lad lass mate friend student neighbour neighbor sohn tochter neffe
        nichte bruder schwester frau mann freund freundin kumpel schwager hijo hija sobrino sobrina hermano hermana
        primo prima marido mujer amigo amiga cunado fille neveu niece frere soeur mari femme cousin* copain copine ami
        amie dotter bror syster brorson systerdotter kusin fru vanner van sambo kompis""",
    "HOURS": """hours hour mornings afternoons days week weeks month months summer part-time fulltime parttime stunden
        teilzeit vollzeit stundenweise wochen monate semanas meses horas mois semaines heures partiel timmar veckor
        deltid heltid""",
    "SKILL": """qualified degree diploma trained certified graduate graduates graduated graduating graduation skills
        skilled experience experienced expertise background qualification* certificate licence retrain* studied
        abschluss ausgebildet* gelernt* erfahrung* studium experiencia titulad* licenciad* formacion graduad* diplome*
        experience* formation qualifie* utbildad* erfarenhet* examen examinerad""",
    "HANDS": """hand hands help helper worker workers temp assistant apprentice extra spare pair cover
        aushilfe hilfe verstarkung leute mitarbeiter* ayudante manos refuerzo gente renfort* bras monde
        hjalp forstarkning folk medarbetar* vikarie*""",
    "NET": """contacts network connections lead leads linkedin kontakt* netzwerk* contacto* contactos red reseau piste*
        natverk* kontakter tips""",
    "TRADE": """nurse* driver* welder* plumber* carpenter* joiner* electrician* teacher* tutor* lecturer* chef* cook*
        waiter* waitress* barista* cleaner* gardener* baker* butcher* mechanic* engineer* architect* surveyor* planner*
        analyst* developer* programmer* coder* designer* illustrator* photographer* writer* editor* translator*
        interpreter* journalist* reporter* librarian* archivist* curator* accountant* bookkeeper* clerk* secretar*
        receptionist* consultant* contractor* freelancer* labourer* laborer* builder* painter* decorator* plasterer*
        roofer* bricklayer* scaffold* forklift tailor* seamstress* florist* farmhand* picker* vet vets midwife* doctor*
        dentist* hygienist* therapist* pharmacist* paramedic* carer* nanny lawyer* solicitor* paralegal* barrister*
        researcher* scientist* postdoc* professor* musician* drummer* bassist* violinist* pianist* singer* actor*
        actress* dancer* director* producer* stagehand* rigger* roadie* technician* operator* machinist* sailor*
        skipper* deckhand* pilot* guard* porter* bartender* barman barmaid dishwasher* manager* supervisor* foreman
        coach* trainer* instructor* estimator* buyer* salesman seller* marketer* copywriter* proofreader* typist* temp
        locum* kellner* koch* fahrer* lehrer* pfleger* pflegekraft krankenschwester* schreiner* tischler* maler*
        gartner* verkaufer* buchhalter* ubersetzer* programmierer* entwickler* techniker* mechaniker* grafiker*
        ingenieur* erzieher* backer* friseur* camarer* cociner* enfermer* conductor* maestr* carpinter* electricista*
        traductor* disenador* programador* contable* ingenier* albanil* fontaner* jardiner* vendedor* dependient*
        serveur* serveuse* cuisinier* infirmier* chauffeur* menuisier* electricien* traducteur* traductrice* graphiste*
        comptable* macon* plombier* jardinier* vendeur* vendeuse* sjukskotersk* forare* larare* snickare* elektriker*
        oversattare* programmerare* utvecklare* ingenjor* malare* tradgardsmastare* saljare* ekonom* kock* servit*
        underskoterska* stadare*""",
    "TIME": """spring summer autumn fall winter christmas easter january february march april may june july august
        september october november december monday tuesday wednesday thursday friday weekends evenings nights term
        season fruhjahr fruhling sommer herbst januar februar marz juni juli oktober dezember primavera verano otono
        invierno enero febrero abril mayo junio julio septiembre octubre printemps ete automne hiver rentree janvier
        fevrier avril mai juin juillet septembre octobre varen sommaren hosten januari augusti""",
    "PULL": """pull string strings radar feelers ear ears grapevine hint shout bell favour favor favours favors list
        lists audition trial try tryout crack hook nod leg-up tip tips nepotism charm influence sway hinweis tipp tipps
        ohr ohren draht beziehungen hinterkopf enchufe empujoncito mano oido oidos dato datos coup pouce oreille tuyau
        antenne ora oron""",
    "ENDS": """ends ended ending finishes finished finish closes closed closing folded folding fold runs expire* cut
        cuts cutting dried slack idle quiet tight skint broke dole severance notice restructur* downsiz* lauft ablauft
        auslauft befristet ende acaba termina vence cierra cerro finit fini termine ferme slutar lagger upphor""",
    "JOIN": """join joining joins enter entering move moving switch break onto into aboard anfangen einsteigen
        mitmachen mitarbeiten reinschnuppern unterkommen wechsel* entrar incorporar* sumar* colaborar integrer
        rejoindre entrer borja hoppa""",
    "DECIDE": """charge decide decides deciding responsible handles whoever committee panel choose chooses choosing
        pick picks judge zustandig entscheide* deciden encargad* responsable responsables ansvarig bestammer""",
    "PLACE": """newsroom kitchens warehouse depot yard mill surgery bank garage ministry embassy charity foundation
        council trust parish brewery dairy vineyard boatyard shipyard observatory institute faculty library archive
        press publisher publishers festival redaktion lager messe spedition orchester institut observatorium kuche
        residencia editorial productora canal orquesta inmobiliaria instituto boulangerie pharmacie mairie labo creche
        usine chantier lagret koket varv hamnen hotell kyrkan galleriet tidningen akeriet bygget redaktionen""",
    "SAID": """said asked told wrote called sign heard motto says quote article chapter talk poem speech sermon
        exhibition history museum radio film play joke old word""",
    "BUSINESS": """client clients customer* quote tender bid supplier* order orders invoice pitch commission* project
        projects budget catering rates kunden auftrage clientes proyecto* projet* kunder""",
    "FUN": """map bridge wall bread beans car soup eel eels heron goat bird birds fish cake cricket walks stories
        kitten kittens skis ski curtain* ladder ladders shed roof hedge tent van lift train bus ferry clock coat hat
        scarf flowers roses bulbs seeds tomatoes apples plums jam honey bees hens chickens horse pony sheep cows lamb
        novel poems opera album guitar piano record tune records crossword chess football match rugby goal holiday
        island beach sea river lake hill mountain snow rain sun moon stars cottage wine whisky cheese pie
        recipes pudding biscuits grandmother grandfather grandson gran granny mum dad knee hip operation surgery-day
        receta gata cena boda vino playa mar lluvia nieve tortilla pueblo abuela abuelo chat gateau recette vin plage
        neige pluie velo balade chanson roman grand-mere katze kuchen rezept garten karten hochzeit wein regen schnee
        fahrrad lied roman oma opa brot katten kakan recept brollop vin regn sno cykel sang mormor farmor bilden
        promenaden bread book books film song recipe dog cat garden photo photos choir wedding party dinner supper
        coffee
        tea beer pint boat bike walk weekend holiday birthday baby kids buch hund garten foto* geburtstag kaffee libro
        perro foto* cumpleanos cafe livre chien jardin photo* anniversaire boken hund* tradgard* kaffe bok film
        fodelsedag*""",
}
"""Class -> its words in all five languages, without accents."""
