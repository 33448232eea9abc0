"""Words of tone, of private matters, of asks that are none for work, and plain words for long ones."""

from __future__ import annotations

from rekindle.core.lint.text import words_of

BLAME = {
    "blames them": """
        you never ~1
        wrote|write|answered|answer|replied|reply|called|call|rang|ring|got_back|responded|came|come|thanked|asked
        !that|a|an|the|to; you have not|yet ~2 replied|answered|written|responded|called|got_back|been_in_touch; you
        did not ~2 reply|answer|write|respond|call|bother|get_back; you could|might|should at|have
        least|at_least|written|answered|called|replied; could at least have; too busy|important ~1 to|now|for ~4
        answer|reply|write|remember|me|us|call; you must have|be forgotten|too_busy|too_important|ignoring; you
        have|are ~2 forgotten|ignoring|ignored|avoiding ~1 me|us|all|my; heard nothing; no reply|answer|response
        from_you|yet|so_far; bumping|bump this|my|it; still cross|angry|mad|upset with; still waiting|hoping ~3
        hear|reply|answer|back|response; did you ~1 get|receive|see my; third|second time
        lucky|i_write|i_am_writing; i have written|mailed|emailed|called|tried ~1
        twice|three_times|several_times|many_times|before|again; per|as_per my ~1 last|previous|earlier; following
        up again; you moved on; i thought we|you were ~1 friends|close; not hear|heard ~1 back; never heard ~1
        back|from_you; disappointed|hurt ~2 that|you|not|by; shame|pity ~1 that? you never|did_not|have_not; never
        made time; forgotten all about; do you even; ignore|ignored|ignoring me|my|us; mad|crazy|busy
        year|time|months $; dreadful|terrible|awful|rubbish|useless at ~1 keeping|staying|being in touch;
        circle|circling back; du hast ~2 nie|nicht ~3 geantwortet|geschrieben|gemeldet; nunca me|has ~2; no me|has
        ~1 contestaste|contestado|respondiste|respondido; tu ne|n ~2 jamais|pas ~3 repondu|ecrit|rappele; m as ~1
        jamais|pas repondu; du svarade aldrig|inte; du har inte|aldrig ~1 svarat|hort""",
}

SORRY = words_of(
    """
    apologies apologise apologize desole desolee entschuldige entschuldigung forlat ledsen pardon perdon siento
    sorry
    """
)

PRAISE = words_of(
    """
    admirable amazing awesome brilliant exceptional extraordinary fabulous fantastic genius impressive incredible
    inspirational inspiring legendary magnificent marvellous marvelous outstanding phenomenal remarkable
    spectacular stunning superb terrific unforgettable unmatched unparalleled visionary wonderful
    """
)

PRIVATE = {
    "someone else's news": """
        tells|told|says|said|mentioned|mentions me ~1 that? your|you_and|you_are|about_your|you_had|you_have
        !book|books|talk|garden|dog|cat|boat|map|work|new|plan|plans|garage|holiday|trip|show|film|paper|piece|
        project|wedding|team|course|move|favourite|fig|figs|recipe|bread; says|said|mentioned|mentions|heard|hears
        that? your ~1
        son|daughter|brother|sister|wife|husband|mother|father|marriage|partner|mum|dad|shop|business|boss|firm ~1
        is|are|was|has|had|on|in|lost|were; heard|hear|told from|by ~2 that you|your ~10
        divorced|divorcing|separated|separating|ill|sick|fired|pregnant|broke|drinking|trouble|depressed|sacked;
        someone|somebody|people|everybody|everyone tells|told|says|said|say ~2 what|that|about ~4 you|your ~4;
        rumour|rumor|gossip|grapevine has_it|is|says|about ~5 you|your; here are|is ~1 your|his|her|their ~1
        number|numbers|address|email|phone; i gave|passed him|her|them|kofi|priya your ~1 number|address|email|phone""",
    "their health": """
        your ~2
        biopsy|cancer|tumour|tumor|chemo|chemotherapy|diagnosis|depression|anxiety|therapist|therapy|miscarriage|
        pregnancy|breakdown|burnout|surgery|operation|stroke|heart_attack|knee|hip|hernia|addiction|drinking|
        rehab|medication|antidepressants|ivf|dementia|disability|illness|disease|treatment|scan|weight; you are|were
        ~2 on antidepressants|medication|sick_leave|pills|chemo; you ~3 depressed|pregnant|anorexic|alcoholic""",
    "their pay": """
        your ~1 salary|wage|wages|debts|debt|mortgage|bonus|finances|overdraft|bankruptcy|pay_rise|inheritance; what
        ~3 pays you; how much you ~1 earn|make; what you ~1 earn|make""",
    "their home": "your ~1 divorce|separation|affair|marriage|custody|ex_wife|ex_husband; marriage is on ~1 rocks",
}

SENSITIVE = words_of(
    """
    addiction affair alcoholic antidepressants anxiety bankrupt bankruptcy biopsy cancer chemo custody debt debts
    dementia depressed depression diagnosis divorce divorced divorcing fired funeral ill illness ivf miscarriage
    operation pregnancy pregnant redundancy rehab sacked salary separated sick stroke surgery therapy tumor tumour
    """
)

ASKS = {
    "advice": """
        pick your brain|brains;
        could|may|can|might|would|have|need|want|like|love|grateful|ask|asking|value|seek|seeking|welcome|
        appreciate ~5 your|some|any|for advice|guidance|counsel|opinion|thoughts|view|views|take; any
        advice|tips|pointers; advise me; what is your ~1 advice|view|take|opinion; could|can|may|might i ~2 ask you;
        ask you one|a|some|something; could|can|would|do|might you ~2 spare|have|give|lend ~3
        minute|minutes|hour|half_an_hour|time; tell me how you; mentor me; what would you do; how would you go
        about; show me how; need|want|like your ~1 advice|help|view|opinion|thoughts|input; i have a|one question""",
    "favour": """
        do me a ~1 favour|favor|kindness; could|can|would|will|might you ~3 @help; looking for a ~2
        speaker|judge|volunteer|host|reader|guest|donor|sponsor|panellist|panelist; need|needs a|an|some ~1
        judge|speaker|volunteer|volunteers|host; would you do it; need your ~1 help; lend me; help me;
        sign|share|support my ~2 petition|post|campaign|fundraiser; favour|favor to ask; sponsor my; donate to""",
    "introduction": """
        can|could|do you ~2 think|know of? anyone|anybody|someone|somebody|any_other ~1 else|$|who; who else ~6;
        know anyone|anybody|someone|somebody ~6; anyone else ~2 i|we ~2; introduction|intro to; introduce me|us; put
        me in ~1 touch|contact; a good plumber|dentist|builder|teacher""",
}

ASKS_GROUPS = {
    "help": """
        help; look over; look at; read; review; check; lend; send me; speak at; give a talk; write me; sign; judge;
        spare; translate; fill in; test; try; recommend me; vote; donate; proofread; feed; water; host; show me;
        teach me; drive me""",
}

PLAIN = {
    "utilise": "use",
    "utilize": "use",
    "facilitate": "help",
    "commence": "begin",
    "endeavour": "try",
    "endeavor": "try",
    "subsequently": "later",
    "subsequent": "later",
    "regarding": "about",
    "approximately": "about",
    "demonstrate": "show",
    "assistance": "help",
    "additional": "more",
    "purchase": "buy",
    "require": "need",
    "sufficient": "enough",
    "terminate": "end",
    "instrumental": "a great help",
    "trajectory": "path",
    "opportunity": "chance",
    "implement": "do",
    "implementation": "doing",
    "acquire": "get",
    "obtain": "get",
    "intervention": "help",
    "determining": "deciding",
    "professional": "working",
    "development": "growth",
    "consequently": "so",
    "furthermore": "and",
    "nevertheless": "but",
    "appreciate": "like",
    "communicate": "tell",
    "correspondence": "letters",
    "participate": "take part",
    "initiate": "start",
    "collaborate": "work together",
    "methodology": "method",
    "optimal": "best",
    "numerous": "many",
    "leverage": "use",
    "synergies": "shared gains",
}
