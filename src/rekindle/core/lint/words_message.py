"""Words of the other rules: empty openings, news, offers, tone, private matters, other asks. English first."""

from __future__ import annotations

EMPTY = {
    "empty": """
        long time no see|speak|talk|hear|chat|contact; long time $; been ~2 ages|age|forever|far_too_long|too_long|so_long|a_while|a_long_time|a_minute|yonks|donkeys|quite_a_while|a_good_while|some_time|years;
        hope|hoping|trust ~2 you|this|all|everything|things|life ~6 well|good|ok|okay|great|fine|keeping_well|finds_you|treating_you|safe|healthy|strong|alright|all_right|doing; hope you|ur|your ok|good|well;
        how are|is|have you|things|life|everything|u been|doing|going|getting_on|keeping|$; how is|are life|things|everything|it_going|you_all|all; how have you been; how do you do;
        just ~2 checking|check|touching|touch in|base; checking in; touch|touching base; just|only ~1 wanted|wanting|thought|writing ~4 say hello|hi|hey; say hello|hi; thinking about|of you $;
        must|should|need_to|let_us|ought_to|nice_to|good_to|love_to|have_to|could|can ~3 catch_up|get_together|meet_up|reconnect|hang_out|grab_a_coffee|do_lunch|catchup; what is new|up|happening|going_on; hello|hey|hi stranger; crazy|strange|mad|weird times; hope all|everything; staying strong|safe;
        out of the blue $; finds you well; keeping well; as always $""",
    "de": """
        lange nicht ~1 gesehen|gehort|gesprochen; lange her; ich hoffe ~2 dir|ihnen|euch|es ~4 gut; wie geht es|s|dir|ihnen ~3; mal wieder ~1 treffen|sehen|sprechen|horen; wollte nur ~1 mal ~2 hallo|melden; alles gut ~2 dir|euch""",
    "es": """
        cuanto tiempo; tanto tiempo; espero que ~2 estes|este|esteis|todo|te ~3 bien|vaya; como estas|esta|te_va|va_todo|estais; ponernos|ponerse al dia; hace mucho tiempo|que; solo queria ~1 saludar|saludarte""",
    "fr": """
        ca fait|faisait ~2 longtemps|bail|moment; longtemps qu|que; j espere ~2 que|qu ~1 tu|vous|tout|ca ~2 vas|allez|va|bien; comment vas|allez|ca ~2; comment tu vas; quoi de neuf; il faut qu|que ~1 on|nous ~1 se_voie|revoie|voie|rattrape; juste|simplement ~3 dire bonjour|coucou""",
    "sv": """
        lange sedan|sen ~1 sist; lange sedan vi ~2; hoppas ~2 allt|du|ni ~3 bra|val; hur mar|ar|star du|det|ni ~2; vi maste|borde|far ~1 ses|hors|traffas|ta_en_fika; laget $; ville bara ~1 saga hej|hora""",
}  # fmt: skip

GENERAL = frozenset(
    """time times while life lives things thing week weeks year years day days month months message mail mails email emails
    note letter line lines family families world best same moment chance work job end side summer winter spring autumn fall
    weekend holidays holiday season silence one ones other others past lot bit few long rest new pandemic kids children
    everyone everybody everything anything something nothing hello hi way ways blue regards greetings wishes news health
    contact touch catch coffee lunch drink chat call talk good great well fine ok okay loved yours mine people friends
    friend sake future present meantime morning evening afternoon night today whole all weather heat rain luck days
    vida tiempo semana ano familia mensaje dia todo bien zeit jahr woche familie nachricht leben tage welt gesundheit temps
    vie famille annee semaine message jour monde tid vecka familj ar liv dag varlden corona covid lockdown dark light odds
    old last next only very first second little big nice lovely moments stuff state near distant recent couple number
    mess situation circumstances minute hour hours once point crazy hectic busy bro mate guys""".split()  # noqa: SIM905 - as people would jot them down
)
"""Nouns that are anybody's; a word after "the" or "your" that is none of these belongs to somebody."""

DETERMINERS = frozenset(
    "the your our my his her their that those a an der die das dein deine dem den el la los le les ta ton l det den din "  # noqa: SIM905 - as above
    "ditt al del".split()
)

NEWS = {
    "news": """
        i|we have ~2 *ed !to_ask|to_say|to_tell|to_thank; i|we have ~2 @done; i|we ~1 @did; i|we ~2 *ed|got|led|read|built|left|made|went|began|took|bought|found|sold|grew|won|ran|drew|wrote|taught|spent|lost|came|fell|gave|became|quit|put|planted|tore|shot|sewed|broke|drove|sang|threw|rode;
        i|we was|were ~2 laid|made|elected|given|asked|offered|promoted|chosen|invited|moved|born|hired; my|our ~3 news is|are|this; nothing|not ~2 grand|much|new to report|new|happened; not much new; nothing new;
        i|we|my am|are|is|have ~4 now; i|we ~3 now|these_days|nowadays|since_june|since_april|since; i am|we_are ~1 retiring|moving|starting|leaving|expecting|training|learning|building|married|retired|engaged|writing_a|back_in|at_the;
        my|our ~4 is|was|went|has|have|are|came|moved|goes|opened|grew|died|ended ~2 up|finished|done|open|out|ready|gone|online|here|born|in|moved|started|married|published|well|over;
        ^ moved|started|finished|left|built|learned|learnt|joined|became|bought|sold|retired|married|planted|opened|passed|got|quit|began|just ~6; i started|start on|at|in|a|my; i|we live|lives|work|teach|run|make|keep|count|lead|write ~6 now|these_days|from_home|here;
        seit ~8; ich habe|bin ~8; wir haben|sind ~8; ich ~1 arbeite|wohne|lebe ~5 jetzt|nun|seit; he|hemos ~1 *ado|*ido|hecho|escrito|vuelto|puesto; ahora ~1 vivo|trabajo|estoy; me mude|case|jubile; empece|termine|deje ~3; j ai ~2; je suis ~6; nous avons|sommes ~5; jag har ~6; vi har ~6; jag ~1 flyttade|borjade|slutade|byggde|larde|bor|jobbar|arbetar ~4""",
}  # fmt: skip
NEWS_GROUPS = {
    "did": "left; moved; started; finished; built; learned; learnt; joined; became; bought; sold; changed; quit; ran; "
    "began; opened; planted; published; passed; drew; mapped; mended; walked; rowed; retired; married; graduated; taught; "
    "lost; gave_up; took_up; set_up; settled; swapped; switched",
    "done": "left; built; learnt; become; begun; bought; sold; quit; run; taken; made; got; gone; given; written; grown; "
    "drawn; won; lost; taught; been_made; been_given; been_elected; been_laid; been_mapping; been_learning; been_working; "
    "been_writing; been_teaching; been_building; had_a; swum; ridden; set; put; cut; spent; come_back; found; read; grown; "
    "fallen; broken; torn; kept; held; sung; been_out; been_in; been_at; been_on; potted; split; shut; led; met",
}
NO_NEWS = {
    "none": """
        i|we have|had? ~2 wanted|hoped|wished|noticed|heard|missed|seen|thought|wondered|tried_to_reach|been_meaning|been_thinking|been_wondering|appreciated|enjoyed|admired|remembered|promised|asked|needed|liked|loved|looked_forward|called|emailed|mailed|messaged|attached|enclosed|contacted|mentioned|thanked;
        i|we ~2 wanted|hoped|wished|noticed|heard|missed|saw|thought|wondered|needed|liked|loved|enjoyed|admired|appreciated|remembered|recalled|remember|promised|asked|said|told|mentioned|emailed|mailed|called|messaged|attached|recommended|met|read_about|read_your|read_that|have_attached|have_enclosed|came_across|thanked|never|used_to|was_sorry|looked_at;
        i have|had ~1 been meaning|thinking|wondering|trying|hoping; i found your; we share|shared|met|spoke|talked|closed|both|did; i will|would|could|can|am|hope|know|guess|suppose|believe|think|understand ~1 !now|retiring|moving|starting|training|learning"""
}  # fmt: skip
"""What looks like news and is none; a sentence may hold both."""

OFFER = {
    "offer": """
        i|we could|can|will|shall|would|might ~2 @give !your_help|your_advice; could|can|may|shall|should|might i|we ~1 @give; happy|glad|delighted|pleased to ~2; i would|will ~2 be happy|glad|delighted|pleased ~1 to;
        anything i can do; if ~5 be of use|help|interest; if ~4 of use|interest|help|any_use; if ~4 helps|help|suits|useful|handy ~3; would you like|care ~2; would you ~1 want ~2; let me ~1 @give; it is ~1 yours|there_for_you|free; all yours; both yours; yours to keep|whether|if|this; yours ~1 for_the_asking;
        i have|potted|kept|saved|set|put|made|found|got ~8 for you|your; for you ~1 $; one slot is free; spare room; i have an|a|two|some ~1 hour|hours|evening|evenings|day|afternoon; i know a|an|one|two|someone|somebody|of_a; may pass you|their; could share|bring|post|send|scan|lend|introduce;
        thank you ~2 for; thanks for; never thanked you; to say thank; this is a thank; here is|are ~6; below is|are; below on; is|are below; as promised; have|has ~3 ready for you; you only have to say; say which|when|the_word; your second reader; no strings; i would ~1 be it; free to use; come|stay with us|me; you are welcome ~1 to;
        this seems to be yours; may save you; thought of your|you ~6; with no sign_up; take it|them|what_you_like|one; help yourself; count me in; on me; i bring|owe; shall i|we; i saved ~4 you; may i|we ~1 @give; if ~8 wants|need|needs|want a|an ~3 i|we;
        ich konnte|kann|schicke|wurde|bringe|leihe|helfe ~8; darf|soll ich ~6; mochtest du ~5; puedo|podria|te_mando|te_envio|te_paso|te_presento ~6; quieres que ~4; je peux|pourrais|t_envoie ~6; veux tu|vous ~6; voulez vous ~5; jag kan|kunde|skulle|skickar|kommer ~6; far|ska|kan jag ~6; vill du ~3 ha; danke|gracias|merci|tack ~1 for|fur|por|pour|de|dass ~4""",
}  # fmt: skip
OFFER_GROUPS = {
    "give": "send; share; scan; post; lend; bring; show; introduce; connect; put you; read; look over; check; help; write; "
    "recommend; forward; give; make; offer; pass; find; dig out; ask around; drive; pick up; cook; host; teach; test; "
    "review; endorse; mention; print; copy; translate; tidy; mend; build; leave; drop; come; join; do; fetch; carry; save; "
    "keep; set; tell; spread; refer; drop off; book; hold; run; cover; take; throw in; walk; water; feed; call round; "
    "proofread; map; draw; draft; swap; stand in; bake; lift; move; ask them; have it sent; get you; vouch; hand"
}
VAGUE = {
    "vague": """
        help with anything|whatever; anything i can do|help; help ~2 in_any_way|any_way|however|any_time|anytime|out_any_time; if there is|are anything ~3 i|we can|could; let me know if i|you|there ~4 help|anything; anything you need; if you ever need ~1 anything|help|me; whatever you need; at your disposal; always here for"""
}  # fmt: skip
NO_OFFER = {"none": "could|can use your help|advice|time; i would|will ~1 like|love to ~1 add|connect|have|ask; only|just ringing|calling|writing to chat"}  # fmt: skip

BLAME = {
    "blames them": """
        you never ~1 wrote|write|answered|answer|replied|reply|called|call|rang|ring|got_back|responded|came|come|thanked|asked !that|a|an|the|to; you have not|yet ~2 replied|answered|written|responded|called|got_back|been_in_touch; you did not ~2 reply|answer|write|respond|call|bother|get_back;
        you could|might|should at|have least|at_least|written|answered|called|replied; could at least have; too busy|important ~1 to|now|for ~4 answer|reply|write|remember|me|us|call; you must have|be forgotten|too_busy|too_important|ignoring; you have|are ~2 forgotten|ignoring|ignored|avoiding ~1 me|us|all|my;
        heard nothing; no reply|answer|response from_you|yet|so_far; bumping|bump this|my|it; still cross|angry|mad|upset with; still waiting|hoping ~3 hear|reply|answer|back|response; did you ~1 get|receive|see my; third|second time lucky|i_write|i_am_writing; i have written|mailed|emailed|called|tried ~1 twice|three_times|several_times|many_times|before|again;
        per|as_per my ~1 last|previous|earlier; following up again; you moved on; i thought we|you were ~1 friends|close; not hear|heard ~1 back; never heard ~1 back|from_you; disappointed|hurt ~2 that|you|not|by; shame|pity ~1 that? you never|did_not|have_not; never made time; forgotten all about; do you even; ignore|ignored|ignoring me|my|us;
        mad|crazy|busy year|time|months $; dreadful|terrible|awful|rubbish|useless at ~1 keeping|staying|being in touch; circle|circling back; du hast ~2 nie|nicht ~3 geantwortet|geschrieben|gemeldet; nunca me|has ~2; no me|has ~1 contestaste|contestado|respondiste|respondido; tu ne|n ~2 jamais|pas ~3 repondu|ecrit|rappele; m as ~1 jamais|pas repondu; du svarade aldrig|inte; du har inte|aldrig ~1 svarat|hort""",
}  # fmt: skip
SORRY = frozenset("sorry apologies apologise apologize entschuldige entschuldigung perdon siento desole desolee pardon ledsen forlat".split())  # noqa: SIM905 - as above  # fmt: skip
PRAISE = frozenset(
    """brilliant inspiring unforgettable amazing wonderful incredible outstanding exceptional extraordinary fantastic
    remarkable phenomenal awesome stunning magnificent superb genius visionary legendary inspirational terrific
    admirable impressive fabulous marvellous marvelous spectacular unmatched unparalleled""".split()  # noqa: SIM905 - as above
)

PRIVATE = {
    "someone else's news": """
        tells|told|says|said|mentioned|mentions me ~1 that? your|you_and|you_are|about_your|you_had|you_have ~1 !book|talk|garden|dog|cat|boat|map|work|new|plan|plans|garage|holiday|trip|show|film|paper|piece|project|wedding|team|course|move|favourite|fig|figs|recipe|bread;
        says|said|mentioned|mentions|heard|hears that? your ~1 son|daughter|brother|sister|wife|husband|mother|father|marriage|partner|mum|dad|shop|business|boss|firm ~1 is|are|was|has|had|on|in|lost|were; heard|hear|told from|by ~2 that you|your ~10 divorced|divorcing|separated|separating|ill|sick|fired|pregnant|broke|drinking|trouble|depressed|sacked;
        someone|somebody|people|everybody|everyone tells|told|says|said|say ~2 what|that|about ~4 you|your ~4; rumour|rumor|gossip|grapevine has_it|is|says|about ~5 you|your; here are|is ~1 your|his|her|their ~1 number|numbers|address|email|phone; i gave|passed him|her|them|kofi|priya your ~1 number|address|email|phone""",
    "their health": """
        your ~2 biopsy|cancer|tumour|tumor|chemo|chemotherapy|diagnosis|depression|anxiety|therapist|therapy|miscarriage|pregnancy|breakdown|burnout|surgery|operation|stroke|heart_attack|knee|hip|hernia|addiction|drinking|rehab|medication|antidepressants|ivf|dementia|disability|illness|disease|treatment|scan|weight;
        you are|were ~2 on antidepressants|medication|sick_leave|pills|chemo; you ~3 depressed|pregnant|anorexic|alcoholic""",
    "their pay": "your ~1 salary|wage|wages|debts|debt|mortgage|bonus|finances|overdraft|bankruptcy|pay_rise|inheritance; what ~3 pays you; how much you ~1 earn|make; what you ~1 earn|make",
    "their home": "your ~1 divorce|separation|affair|marriage|custody|ex_wife|ex_husband; marriage is on ~1 rocks",
}  # fmt: skip
SENSITIVE = frozenset(
    """divorce divorced divorcing separated biopsy cancer tumour tumor chemo diagnosis depression depressed anxiety therapy
    miscarriage pregnant pregnancy surgery operation stroke ill illness sick addiction rehab salary debt debts bankrupt
    bankruptcy fired sacked redundancy affair custody funeral dementia alcoholic antidepressants ivf""".split()  # noqa: SIM905 - as above
)

ASKS = {
    "advice": """
        pick your brain|brains; could|may|can|might|would|have|need|want|like|love|grateful|ask|asking|value|seek|seeking|welcome|appreciate ~5 your|some|any|for advice|guidance|counsel|opinion|thoughts|view|views|take; any advice|tips|pointers; advise me; what is your ~1 advice|view|take|opinion; could|can|may|might i ~2 ask you; ask you one|a|some|something; could|can|would|do|might you ~2 spare|have|give|lend ~3 minute|minutes|hour|half_an_hour|time; tell me how you; mentor me;
        what would you do; how would you go about; show me how; need|want|like your ~1 advice|help|view|opinion|thoughts|input; i have a|one question""",
    "favour": """
        do me a ~1 favour|favor|kindness; could|can|would|will|might you ~3 @help; looking for a ~2 speaker|judge|volunteer|host|reader|guest|donor|sponsor|panellist|panelist; need|needs a|an|some ~1 judge|speaker|volunteer|volunteers|host; would you do it; need your ~1 help; lend me; help me; sign|share|support my ~2 petition|post|campaign|fundraiser; favour|favor to ask; sponsor my; donate to""",
    "introduction": """
        can|could|do you ~2 think|know of? anyone|anybody|someone|somebody|any_other ~1 else|$|who; who else ~6; know anyone|anybody|someone|somebody ~6; anyone else ~2 i|we ~2; introduction|intro to; introduce me|us; put me in ~1 touch|contact; a good plumber|dentist|builder|teacher""",
}  # fmt: skip
ASKS_GROUPS = {
    "help": "help; look over; look at; read; review; check; lend; send me; speak at; give a talk; write me; sign; judge; "
    "spare; translate; fill in; test; try; recommend me; vote; donate; proofread; feed; water; host; show me; teach me; drive me"
}

PLAIN = {
    "utilise": "use", "utilize": "use", "facilitate": "help", "commence": "begin", "endeavour": "try", "endeavor": "try",
    "subsequently": "later", "subsequent": "later", "regarding": "about", "approximately": "about",
    "demonstrate": "show", "assistance": "help", "additional": "more", "purchase": "buy", "require": "need",
    "sufficient": "enough", "terminate": "end", "instrumental": "a great help", "trajectory": "path",
    "opportunity": "chance", "implement": "do", "implementation": "doing", "acquire": "get", "obtain": "get",
    "intervention": "help", "determining": "deciding", "professional": "working", "development": "growth",
    "consequently": "so", "furthermore": "and", "nevertheless": "but", "appreciate": "like", "communicate": "tell",
    "correspondence": "letters", "participate": "take part", "initiate": "start", "collaborate": "work together",
    "methodology": "method", "optimal": "best", "numerous": "many", "leverage": "use", "synergies": "shared gains",
}  # fmt: skip
