"""What asks for work only in a question, or after "if" and "whether".

"Your team is hiring" is news, "is your team hiring" is not.
"""

from __future__ import annotations

ASKED = {
    "openings": """
        any|some|more|further|current|open|new|other|suitable ~3 @post
        open|going|available|free|coming_up|at|in|with|on|around|there|left|near|these_days|for_me|for_a|for_an|
        for_someone|for_somebody|yet|$; do|does|did|have|has ~3 have|got|any openings|vacancies|jobs|roles|positions
        !for_beans|for_bikes; is|are|was there ~2 any|a|an|some|still ~3
        vacancy|vacancies|job|jobs|role|roles|position|positions|opportunity|opportunities|openings|internship|
        internships|headcount; is|are|would|might|could|will there be? ~4
        opening|spot|slot|place|need|room|space|seat|demand|use for|at|on|with|in|here|there ~2
        me|someone|somebody|your|team|an|people|a_statistician|corran|the_trust|the_firm|him|her;
        will|might|would|could|may there be ~5 @work|hours; is|are|there|got|have|find anything|something|much ~1
        going|available|open|suitable|doing|for_me|for_us; got|have|has|had|is|are ~3
        any|some|a|anything|something|bit ~3
        work|job|jobs|shifts|role|roles|hours|openings|vacancies|position|positions|opening|vacancy
        going|available|for_me|for_us|for_him|for_her|on|$; there ~3 roles|jobs|positions|vacancies|openings
        in|at|on|with; have|got anything|something|a_spot|a_place|a_desk|room for @me; chance of ~4
        work|shifts|job|hours|role|position; room|space|place|desk|chair|seat for
        one_more|another|me|us|somebody|someone|an_extra on|in|at|with ~1 your|the ~2 @company|trust|corran|office;
        work going""",
    "hiring": """
        are|is|were|'s !i|we ~5 @hiring
        !a|an|the|volunteers|singers|members|players|new_members|rowers|walkers|eggs|room_in_the|bands|boats;
        are|is|were|'s !i|we ~5 hiring|recruiting|looking_for|taking_on|seeking ~1
        a|an|any|more|new|some|another|for|to_fill ~2 !@thing
        *er|*or|*ist|*yst|*eer|*ers|*ors|*ists|*ysts|*eers|*ians|*ian|*ants|staff|people|graduates|hands|juniors|
        mapping|planning|interns; are|is|were ~5 taking on $; you ~2 @hiring !a|an|the; looking for
        *eers|*ists|*ysts|planners|managers|engineers|developers|designers|writers|editors|drivers|teachers|
        nurses|staff; are|is !i|we ~4 taking on|in
        staff|people|anyone|anybody|graduates|interns|apprentices|more_people|freelancers;
        do|does|did|will|would|might|can|could|are !i|we ~6 @hire
        !the|a|an|same|that|your|his|her|boats|vans|it|this|those|these|again|band;
        do|does|will|would|might|may|could|are you|they|your|corran ~4
        need|needs|needing|want|require|have_need|use|in_need|have_use of|for?
        anyone|anybody|someone|somebody|people|hands|staff|another_pair|a_pair_of_hands|extra_hands|more_people|
        help_on_the_team|freelancers|me !to_water|to_feed|to_mind|to_help_you_move|to_drive;
        do|does|will|would|might|may|could|are you|they|your|corran ~4
        need|needs|needing|want|require|have_need|in_need|have_use of|for? a|an|any|another|some|more ~2 !@thing
        @agent; could|can|might|would your|the|their team|group|office|firm|department|side ~2 use|need|do_with ~3;
        could you use someone|somebody|me|another; ^ need|needing|want|fancy|after|looking_for|short_of
        a|an|another|some ~2 !@thing @agent; what|how ~4 would|does|do|might|could|can|should|to
        it|one|i|someone|somebody|a_person ~4
        join|get_into|break_into|get_hired|get_in_at|get_in_with|get_a_job|apply_to|apply_for|apply_at|apply|
        land_a|be_hired !the_paint; how|way|what ~3 get|got|getting|break|breaking into your|the ~1
        company|firm|field|industry|business|trust; would|do|does|could|can|might|will
        you|they|ingrid|priya|anyone|a_firm|firms|companies|company ~6 hire|take_on|employ|consider
        me|someone|somebody|people|anyone|him|her; want|need me $|for|on_the|at; take|have
        interns|apprentices|trainees""",
    "pay": """
        what|how_much|roughly ~3 do|does|would|might|could|can|will !i|we ~8 pay|paid|earn|make|get_paid
        !for|off|attention|sense|it|of|the|a|you|your|to; what|how ~3
        salary|day_rate|wage|wages|going_rate|starting_salary|stipend; what|how|which ~6 pay|pays like|well|decent;
        pay ~2 decent|well|fair|competitive|good""",
    "recruiter": """
        a|good|any|your|which|the|decent|trusted
        recruiter|recruiters|headhunter|headhunters|recruitment_agency|recruitment_consultant|temp_agency""",
    "application": """
        the|that|your|this ~5 post|job|position|role|vacancy|opening ~6
        still|gone|filled|available|taken|open|going|up_for_grabs; is ~5 position|vacancy|role|job ~6
        filled|open|taken|available; application|applications window|deadline|form|process|close|open;
        how|where|best ~3 apply $|at|to|for""",
}
