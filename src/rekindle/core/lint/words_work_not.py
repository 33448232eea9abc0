"""What makes words of work no ask: a denial, a report, a thing past, an offer; and what makes two facts one ask."""

from __future__ import annotations

from rekindle.core.lint.text import words_of

DENIED = {
    "denied": """
        not ~2 looking|seeking|searching|hunting|asking|sending|attaching|after|enclosing|fishing|angling; no longer
        ~2 looking|searching|seeking|hunting|open|in|on; never ~2 ask|asked|asking ~4; not ~1 want|need an|a|any|you
        ~2; not have|need|got to ~1; not to ask ~4; nothing|no ~3 to ask|sell ~3; not ~1 in|on|open|available; not
        about ~3; without ~2 asking|mentioning|sending ~3; would|will never ~4; promised ~6; swore ~6; stopped ~3;
        gave up ~3; done with ~2; not ~2 need of; no intention|plan|plans|wish|need|desire ~4; not ~1
        because|in_order|so_that|an_attempt|a_way|a_plea ~4; nor ~4; not here|writing|ringing|calling to|for|about
        ~4; far from ~2; glad|happy|relieved not to ~3; instead of ~3; rather than ~3; have not ~1
        sent|attached|enclosed ~3""",
    "reported": """
        i|he|she|they|somebody|someone|man|woman|people|you|nobody|we|boy|girl|once asked|asks ~3
        if|whether|about|for ~6; asking|asked me|him|her|them ~1 if|whether|about ~6; wondered in|that_year|then ~3;
        when|while|back_when|before|since|after i was|were ~3; i was|were ~2
        looking|searching|hunting|job|on|in|between; was|were|had been? ~1 job|work ~1; thank|thanks you? ~1 for ~6;
        grateful ~1 when|that you; used to ~6; the day|week|year|time you|when ~4; in|back_in|since 19*|20* ~2;
        years ago ~5; that year|winter|summer|spring|autumn ~5; you once|had|already|kindly ~3;
        remember|recall|forgot|forget when|how|asking|you ~5; remembered|forgotten ~5; joke|joked|laughed about ~4;
        help wanted; no job ~4""",
}
"""One of these over the first words of an ask, or right before it, takes the ask away."""

OFFERED = {
    "offered": """
        i know a|an|one|two|three|several|some|someone|somebody|just|of|the|who; for your ~1
        daughter|son|nephew|niece|student|students|friend|sister|brother|wife|husband|cousin|graduates|colleague|
        boy|girl|pupils; would|might|could|may your|one_of_your ~2
        daughter|son|nephew|student|students|friend|sister|brother|graduates|pupils|boy|girl; are you ~2
        looking|searching|hunting for ~4 work|job|role|post|position|flat; you are|were ~1
        looking|searching|seeking|hunting; you|you_two said|asked|told|mentioned ~4
        looking|searching|wanted|if|whether|seeking; did you ~2 want|need; if you ~1
        looking|are_looking|were_looking; i could|can|will|would ~1 lend|offer|give|spare; shall i ~1
        send|pass|put|introduce|forward|ask|mention|tell|give; i could|can|will|would ~2
        refer|recommend|introduce|connect|put|pass|forward|vouch|mention|suggest|send|write|hand|read|hire|keep;
        may|could|can|should|shall|let i|me ~1
        introduce|recommend|refer|pass|give|mention|connect|put|suggest|send_them|write_you your|you|them; i ~1
        would|will|am ~2 happy|glad|delighted|pleased to ~1 refer|recommend|introduce|be_a|be_your|write|vouch|pass;
        would you like|want|care|fancy ~3; do you want ~2; your
        cv|resume|application|reference|references|recommendation; and both said|agreed; we|our ~2
        team|firm|office|library|trust|company|yard|have|are|is|need|needs ~2
        hiring|recruiting|looking|an_opening|openings|vacancy|vacancies|a_post|opening|need|needs|seeking""",
}
"""One of these in the sentence, and words about openings, hiring and needs are an offer."""

PREMISE = {
    "premise": """
        i ~1 applied|have_applied; i have ~2 interview|applied; an interview at|with|for; laid off; made redundant;
        let me go; lost my|his|her job|post|work; my ~1 contract|post|job|role|position ~1
        ends|ended|went|is|was|runs|finishes|will; redundancy; needs a new role|job; out of work; unemployed;
        between jobs|things|roles; after the cuts|layoffs|closure; boss is closing; closing the shop; still
        searching|looking; my job search; notice period; nothing lined up; on the dole; gap in my ~2; business is
        slow; finishing at; mill|plant|shop|factory closed; put in for the; applied for; trained
        nurse|teacher|driver|cook ~2 without; without a post|job; line something up; line up something; my
        cv|resume; was let go; let me go; loose end; job market; want|hope|like|love to ~1 come|go|get|return
        back|to ~1 to; he|she|they|i|we ~2 need a|some|new ~1 job|work|role|position; i am ~2
        experienced|qualified|trained|skilled; been laid off; got laid off; freelancing now; looking to ~1 get|break
        into; make|making a move; out of work; layoffs got; transitioning|retrained; appointments|hiring panel;
        eyeing|thinking ~1 of? ~1 move|change; retrain|retraining; finishes|leaves|graduates|finished|left
        school|college|university|uni""",
}

REQUEST = {
    "request": """
        could|can|would|will you ~2
        help|have_a_word|tell|find_out|say|see|ask|speak|put|look|check|advise|suggest|point|open; if you ~2
        know|hear|heard|think|see of? anything|someone|anybody|anyone|something|somewhere|any; any|your
        suggestions|ideas|advice|tips|pointers|thoughts|leads|tip|help|contacts|doors;
        welcome|appreciate|grateful|love|glad|thankful ~4 suggestions|ideas|help|advice|word|pointers|tips|chat|ear;
        do you know who|anyone|the_head|anybody|someone|of|whether|if|any; struck me that you; could ~2 use
        a|some|any lead|help|tip|contact; see whether|if they; who might|would|could want|need|use|hire|take; you
        know everybody|everyone|where_i_am|the_people|half; have you anything|something|any ~4;
        might|would|could|may want|have|need|take me|us|him|her|something|anything; fingers crossed; here i am;
        do|could|would you need|use|want|take ~2 one|him|her|me|a_hand; i am your man|woman|person; see|spot my
        name; any help; if you can help; is|are your ~1 team|firm|company|place|office ~1 taking|growing|hiring;
        help|advice|ideas appreciated|welcome; any room|chance|way in|for|of; any ~1 ideas|thoughts|clients|takers;
        ^ ideas; is your ~3 short; who ~2 should|would|could i ~5; could|would|can ~3 sponsor|take|use ~1
        me|her|him; would you ~2 hear|know|have; would ~3 you be; let me know|shout if ~5; think of me;
        call|ring|write if ~5 hear|know|anything|something; wondered|wondering|thought if|whether|you ~5
        want|help|could|might|know|need""",
}
"""A premise, then a request in the same sentence or within the two after it, is one ask."""

INVERTED = words_of(
    """
    any are can could did do does got has how is know may might shall was were what when where which who whom will
    would
    """
)
"""Words with which a question begins, whether or not its mark was typed."""
