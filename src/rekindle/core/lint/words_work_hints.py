"""Words that together make an ask for work, though no turn of phrase of `words_work` is there.

Each kind of hint has its weight; `hints` adds them up, a sentence at a time.
"""

from __future__ import annotations

STRONG = {
    "strong": """
        vacancy|vacancies|hiring|recruit|recruiting|recruitment|candidature|internship|apprenticeship|employer|
        employers|unemployed|headcount; hire|hires !the|a|an|that|his|her|your|same|this|boats|you|two; hired|hire
        $|me|someone|somebody|anyone|people|at|by|in; cv|resume|cover_letter|covering_letter|curriculum_vitae; human
        resources; nudge|ask|call|ring|with|in hr; salary|salaries; employment; employ me|someone|anyone|people|a;
        job search|hunt|market|hunting|application|offer|offers|leads|board|boards|centre|center|interview;
        freelance|freelancing|freelancer; gigs|gig !on|at_the; paid work|project|projects|hours; contract
        work|projects; order book; notice period; on the dole; redundancy|redundant; laid off; out of work; career
        change|move|switch; recommendation on linkedin; linkedin recommendation; apply|applying|applied|put_in
        for|to|with|there|at !your|the_paint|the_tape; appointments|selection|interview|hiring|graduate|trainee
        panel|board|committee|intake|scheme; suitable vacancy|position|role|opening; jobseeker|job_seeker; work
        permit|visa; sponsor me; who ~2 hired; line|lined ~1 something up; lining something up; something|nothing
        lined up; line up something; to|could|can|might|would get|break into; foot in; make|making a move; job
        description; relocate|relocating ~3 job|role; workwise; jobless; breadwinner; steady ~1 job|work|income;
        career; junior|juniors|trainee|trainees; staff|staffing|hires|new_hires|talent ~2 need|needs|short""",
}

MEDIUM = {
    "medium": """
        job|jobs !well|in_the_garden|is_done|of_it|on_the; a|any|some|the|new|this|that|that_you
        role|roles|position|positions !in_the_play|in_your_next|of|as_the;
        a|any|new|the|curator|planner|analyst|teaching posts|post !office|box|about|card|came|bring|on_4;
        any|some|of|for|about|find|get|more|freelance work; interview|interviews !about|with_the_bbc;
        application|applications; reference|references|referral|referee; shifts|shift; a|my|new|fixed_term contract;
        clients|customers; career; opportunity|opportunities; opening|openings; my services|notice; trial; steady
        income; bills to pay; in your field|industry|sector|line_of_work|trade; work for|with|at you|your; your
        company|employer; post open|going|free""",
}

PLACE = {
    "place": """
        your|their|the ~1
        team|firm|company|department|place|office|ward|lot|group|desk|boss|director|chief|manager|panel|ministry|
        council|organisation|organization|agency|employer|yard|workshop|crew|shop; at your end|place; on your side;
        over there; down your way; at|to|with|by|in|would|could|does|is corran|kade|northmoor|tidewell""",
}

PLEA = {
    "you": """
        could|would|can|will|might|may you; do|did you ~2 know|have|think|need|want; would you; are you able; be
        cheeky|rude to ask; could|may|might|can i ask; you do not""",
    "wish": """
        i would|could ~2 love|like|value|appreciate|welcome|be|give|do_with|take|jump; i am ~1
        looking|after|keen|thinking|eyeing|hoping|trying|hunting|interested|wondering|writing; i
        need|want|must|wondered; trying|hoping|keen|looking to|for|at; it would ~2 be|mean|help; your
        support|help|backing; would help me; grateful|thankful|delighted|over_the_moon|honoured""",
    "plea": """
        please|pls|kindly; let me know|in; tell|ring|call|write|text|email|mail me|back;
        keep|put|steer|send|point|pass|circulate|nudge|recommend|forward me|us|my|any|it|him|her|them; any
        chance|thoughts|ideas|need|idea|suggestions|takers|tips|word; if|should you|your|i|anyone|they; ideas""",
    "who": """
        who|which|how|what|where ~2 should|would|could|do|does|can|might|is
        i|one|you|someone|somebody|they|anyone|it|the; what|how about""",
}

MINE = {
    "mine": """
        me|my|mine|myself|i|us|our; someone|somebody|anyone|anybody; my ~2
        son|daughter|brother|sister|lad|flatmate|friend|nephew|niece""",
}

THEIRS = {
    "theirs": """
        your ~2
        job|role|position|cv|application|interview|interviews|career|contract|post|posts|resume|salary|reference|
        references|referral|work|letter|notice|opportunity; how|what|where ~3 the|your|that ~1 new ~1
        job|role|post|work|place|boss|position|career|office|desk; how did|do|does|was|were ~2 your|you|the|they;
        how is|are your|you; did ~3 get|got|take the job|post|role; good|tough|fine|great|first|last|best|nice job;
        your|our ~1 students|daughter|son|nephew|niece|interns|pupils; planning|planting|fishing|parking
        application|permission; the job|work|application in|on|of|took; you ~1
        hired|recommended|introduced|referred|gave|wrote|cut|rang|had|said|have; hired|hire|hiring a|the ~2
        boat|van|band|hall|goat|bike|room; congratulations ~4; i ~2
        got|was|had|left|quit|gave|finished|hired|turned|retired; role|part ~3 play; interview|interviews
        about|on|with|for ~2 radio|oral|eels|bbc|paper; volunteers|choir|allotment|club|band; for the
        boat|garden|roof|shed|walk|count; i could|can|will|would ~2
        lend|give|read|help|send|offer_you|write_you|scan|ask_around|introduce_you|refer_you|put_you; my ~1 work|job
        is|took|was|has|these; this|the|first job|work is|was|took|has|on""",
}
