"""Words of the other rules: empty openings, news, offers, what is only vague. English first."""

from __future__ import annotations

from rekindle.core.lint.text import words_of

EMPTY = {
    "empty": """
        long time no see|speak|talk|hear|chat|contact; long time $; been ~2
        ages|age|forever|far_too_long|too_long|so_long|a_while|a_long_time|a_minute|yonks|donkeys|quite_a_while|
        a_good_while|some_time|years; hope|hoping|trust ~2 you|this|all|everything|things|life ~6
        well|good|ok|okay|great|fine|keeping_well|finds_you|treating_you|safe|healthy|strong|alright|all_right|
        doing; hope you|ur|your ok|good|well; how are|is|have you|things|life|everything|u
        been|doing|going|getting_on|keeping|$; how is|are life|things|everything|it_going|you_all|all; how have you
        been; how do you do; just ~2 checking|check|touching|touch in|base; checking in; touch|touching base;
        just|only ~1 wanted|wanting|thought|writing ~4 say hello|hi|hey; say hello|hi; thinking about|of you $;
        must|should|need_to|let_us|ought_to|nice_to|good_to|love_to|have_to|could|can ~3
        catch_up|get_together|meet_up|reconnect|hang_out|grab_a_coffee|do_lunch|catchup; what is
        new|up|happening|going_on; hello|hey|hi stranger; crazy|strange|mad|weird times; hope all|everything;
        staying strong|safe; out of the blue $; finds you well; keeping well; as always $""",
    "de": """
        lange nicht ~1 gesehen|gehort|gesprochen; lange her; ich hoffe ~2 dir|ihnen|euch|es ~4 gut; wie geht
        es|s|dir|ihnen ~3; mal wieder ~1 treffen|sehen|sprechen|horen; wollte nur ~1 mal ~2 hallo|melden; alles gut
        ~2 dir|euch""",
    "es": """
        cuanto tiempo; tanto tiempo; espero que ~2 estes|este|esteis|todo|te ~3 bien|vaya; como
        estas|esta|te_va|va_todo|estais; ponernos|ponerse al dia; hace mucho tiempo|que; solo queria ~1
        saludar|saludarte""",
    "fr": """
        ca fait|faisait ~2 longtemps|bail|moment; longtemps qu|que; j espere ~2 que|qu ~1 tu|vous|tout|ca ~2
        vas|allez|va|bien; comment vas|allez ~2; comment ca va $; comment tu vas; quoi de neuf; il faut qu|que
        ~1 on|nous ~1
        se_voie|revoie|voie|rattrape; juste|simplement ~3 dire bonjour|coucou""",
    "sv": """
        lange sedan|sen ~1 sist; lange sedan vi ~2; hoppas ~2 allt|du|ni ~3 bra|val; hur mar|ar|star du|det|ni ~2;
        vi maste|borde|far ~1 ses|hors|traffas|ta_en_fika; laget $; ville bara ~1 saga hej|hora""",
}

GENERAL = words_of(
    """
    afternoon all annee ano anything ar autumn best bien big bit blue bro busy call catch chance chat children
    circumstances coffee contact corona couple covid crazy dag dark day days dia distant drink email emails end
    evening everybody everyone everything fall familia familie families familj famille family few fine first
    friend friends future gesundheit good great greetings guys health heat hectic hello hi holiday holidays hour
    hours jahr job jour kids last leben letter life light line lines little liv lives lockdown long lot loved
    lovely luck lunch mail mails mate meantime mensaje mess message mine minute moment moments monde month months
    morning nachricht near new news next nice night note nothing number odds ok okay old once one ones only other
    others pandemic past people point present rain recent regards rest sake same season second semaine semana side
    silence situation something spring state stuff summer tage talk temps thing things tid tiempo time times today
    todo touch varlden vecka very vida vie way ways weather week weekend weeks well welt while whole winter wishes
    woche work world year years yours zeit
    """
)
"""Nouns that are anybody's; a word after "the" or "your" that is none of these belongs to somebody."""

DETERMINERS = words_of(
    """
    a al an das dein deine del dem den der det die din ditt el her his l la le les los my our ta that the their
    those ton your
    """
)

NEWS = {
    "news": """
        i|we have ~2 *ed !to_ask|to_say|to_tell|to_thank; i|we have ~2 @done; i|we ~1 @did; i|we ~2
        *ed|got|led|read|built|left|made|went|began|took|bought|found|sold|grew|won|ran|drew|wrote|taught|spent|
        lost|came|fell|gave|became|quit|put|planted|tore|shot|sewed|broke|drove|sang|threw|rode; i|we was|were ~2
        laid|made|elected|given|asked|offered|promoted|chosen|invited|moved|born|hired; my|our ~3 news is|are|this;
        nothing|not ~2 grand|much|new to report|new|happened; not much new; nothing new; i|we|my am|are|is|have ~4
        now; i|we ~3 now|these_days|nowadays|since_june|since_april|since; i am|we_are ~1
        retiring|moving|starting|leaving|expecting|training|learning|building|married|retired|engaged|writing_a|
        back_in|at_the; my|our ~4 is|was|went|has|have|are|came|moved|goes|opened|grew|died|ended ~2
        up|finished|done|open|out|ready|gone|online|here|born|in|moved|started|married|published|well|over; ^
        moved|started|finished|left|built|learned|learnt|joined|became|bought|sold|retired|married|planted|opened|
        passed|got|quit|began|just ~6; i started|start on|at|in|a|my; i|we
        live|lives|work|teach|run|make|keep|count|lead|write ~6 now|these_days|from_home|here; seit ~8; ich habe|bin
        ~8; wir haben|sind ~8; ich ~1 arbeite|wohne|lebe ~5 jetzt|nun|seit; he|hemos ~1
        *ado|*ido|hecho|escrito|vuelto|puesto; ahora ~1 vivo|trabajo|estoy; me mude|case|jubile; empece|termine|deje
        ~3; j ai ~2; je suis ~6; nous avons|sommes ~5; jag har ~6; vi har ~6; jag ~1
        flyttade|borjade|slutade|byggde|larde|bor|jobbar|arbetar ~4""",
}

NEWS_GROUPS = {
    "did": """
        left; moved; started; finished; built; learned; learnt; joined; became; bought; sold; changed; quit; ran;
        began; opened; planted; published; passed; drew; mapped; mended; walked; rowed; retired; married; graduated;
        taught; lost; gave_up; took_up; set_up; settled; swapped; switched""",
    "done": """
        left; built; learnt; become; begun; bought; sold; quit; run; taken; made; got; gone; given; written; grown;
        drawn; won; lost; taught; been_made; been_given; been_elected; been_laid; been_mapping; been_learning;
        been_working; been_writing; been_teaching; been_building; had_a; swum; ridden; set; put; cut; spent;
        come_back; found; read; grown; fallen; broken; torn; kept; held; sung; been_out; been_in; been_at; been_on;
        potted; split; shut; led; met""",
}

NO_NEWS = {
    "none": """
        i|we have|had? ~2
        wanted|hoped|wished|noticed|heard|missed|seen|thought|wondered|tried_to_reach|been_meaning|been_thinking|
        been_wondering|appreciated|enjoyed|admired|remembered|promised|asked|needed|liked|loved|looked_forward|
        called|emailed|mailed|messaged|attached|enclosed|contacted|mentioned|thanked; i|we ~2
        wanted|hoped|wished|noticed|heard|missed|saw|thought|wondered|needed|liked|loved|enjoyed|admired|
        appreciated|remembered|recalled|remember|promised|asked|said|told|mentioned|emailed|mailed|called|
        messaged|attached|recommended|met|read_about|read_your|read_that|have_attached|have_enclosed|came_across|
        thanked|never|used_to|was_sorry|looked_at; i have|had ~1 been meaning|thinking|wondering|trying|hoping; i
        found your; we share|shared|met|spoke|talked|closed|both|did; i
        will|would|could|can|am|hope|know|guess|suppose|believe|think|understand ~1
        !now|retiring|moving|starting|training|learning""",
}
"""What looks like news and is none; a sentence may hold both."""

OFFER = {
    "offer": """
        i|we could|can|will|shall|would|might ~2 @give !your_help|your_advice; could|can|may|shall|should|might i|we
        ~1 @give; happy|glad|delighted|pleased to ~2; i would|will ~2 be happy|glad|delighted|pleased ~1 to;
        anything i can do; if ~5 be of use|help|interest; if ~4 of use|interest|help|any_use; if ~4
        helps|help|suits|useful|handy ~3; would you like|care ~2; would you ~1 want ~2; let me ~1 @give; it is ~1
        yours|there_for_you|free; all yours; both yours; yours to keep|whether|if|this; yours ~1 for_the_asking; i
        have|potted|kept|saved|set|put|made|found|got ~8 for you|your; for you ~1 $; one slot is free; spare room; i
        have an|a|two|some ~1 hour|hours|evening|evenings|day|afternoon; i know a|an|one|two|someone|somebody|of_a;
        may pass you|their; could share|bring|post|send|scan|lend|introduce; thank you ~2 for; thanks for; never
        thanked you; to say thank; this is a thank; here is|are ~6; below is|are; below on; is|are below; as
        promised; have|has ~3 ready for you; you only have to say; say which|when|the_word; your second reader; no
        strings; i would ~1 be it; free to use; come|stay with us|me; you are welcome ~1 to; this seems to be yours;
        may save you; thought of your|you ~6; with no sign_up; take it|them|what_you_like|one; help yourself; count
        me in; on me; i bring|owe; shall i|we; i saved ~4 you; may i|we ~1 @give; if ~8 wants|need|needs|want a|an
        ~3 i|we; ich konnte|kann|schicke|wurde|bringe|leihe|helfe ~8; darf|soll ich ~6; mochtest du ~5;
        puedo|podria|te_mando|te_envio|te_paso|te_presento ~6; quieres que ~4; je peux|pourrais|t_envoie ~6; veux
        tu|vous ~6; voulez vous ~5; jag kan|kunde|skulle|skickar|kommer ~6; far|ska|kan jag ~6; vill du ~3 ha;
        danke|gracias|merci|tack ~1 for|fur|por|pour|de|dass ~4""",
}

OFFER_GROUPS = {
    "give": """
        send; share; scan; post; lend; bring; show; introduce; connect; put you; read; look over; check; help;
        write; recommend; forward; give; make; offer; pass; find; dig out; ask around; drive; pick up; cook; host;
        teach; test; review; endorse; mention; print; copy; translate; tidy; mend; build; leave; drop; come; join;
        do; fetch; carry; save; keep; set; tell; spread; refer; drop off; book; hold; run; cover; take; throw in;
        walk; water; feed; call round; proofread; map; draw; draft; swap; stand in; bake; lift; move; ask them; have
        it sent; get you; vouch; hand""",
}

VAGUE = {
    "vague": """
        help with anything|whatever; anything i can do|help; help ~2
        in_any_way|any_way|however|any_time|anytime|out_any_time; if there is|are anything ~3 i|we can|could; let me
        know if i|you|there ~4 help|anything; anything you need; if you ever need ~1 anything|help|me; whatever you
        need; at your disposal; always here for""",
}

NO_OFFER = {
    "none": """
        could|can use your help|advice|time; i would|will ~1 like|love to ~1 add|connect|have|ask; only|just
        ringing|calling|writing to chat""",
}
