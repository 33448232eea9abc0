"""How people ask for work in English, family by family (outreach.md section 6, M1): what asks wherever it stands.

Who asks, and for whom, is in the patterns: "introduce me" asks, "introduce you" gives.
"""

from __future__ import annotations

ALWAYS = {
    "openings": """
        you ~3 @hear of|about !my|your|his|her|their|our|the ~4 @work; you ~3 @hear if|whether ~6
        any|a|an|open|free|new|suitable ~3 @post; you ~3 @hear any|a|an|some|other|suitable ~3 @work; if|should|case
        you ~3 @hear of? ~3 vacancy|vacancies|opening|openings|job|jobs|role|roles; ^ know|heard of|about?
        any|a|an|some ~3 @work; if|should|when|whenever|case|once|unless|until|that ~1
        a|an|any|some|another|new|more ~3 @work ~3 @rises; if|should|when|whenever|case|once the ~2
        job|role|position|vacancy|post ~3 @rises; if|wonder|wondered|wondering|ask|know|whether there
        is|are|was|were|might_be|may_be|would_be|could_be ever? ~4 @post;
        if|wonder|wondered|wondering|ask|know|whether there is|are|was|were|might_be|may_be|would_be|could_be ever?
        any|some ~2 work|shifts; said|mentioned|hinted|thought there might|would|could|may|was be? ~2
        work|job|post|opening|role|something; if there is|are|was ever ~3
        seat|spot|need|place|work|job|role|opening; if|wonder|whether|wondered|wondering you ~2 might? have|had ~3
        work|jobs|shifts|openings|vacancies|vacancy|roles ~2 for|at|$; any|some|paid|freelance|contract|extra
        work|jobs|shifts going|available|for_me|for_us|on_offer; find|found a ~1
        place|job|spot|role|desk|seat|something for @me; openings|vacancies in|at|on|with your;
        give_me_a_shout|shout|ring|call ~2 if ~4 vacancy; opportunity|chance to ~3 work|working
        for|with|at|together|alongside ~2 you|your|the|corran|at|$; roles|jobs|positions|openings|opportunities ~2
        that would|might|could fit|suit me; seat on your ~1 board|committee|panel; room for me !to; place for me
        !to|at_the_table|in_the_boat; heard|thought ~6 hiring ~4 room for me; my ~1 hat|name in|into the ring;
        in|for|about a_position ~1 with you""",
    "anything": """
        if|should|when|whenever|case|once ~1 anything|something|any_thing
        suitable|good|interesting|else|new|right|relevant|decent|fitting? ~1 @rises
        !on|about|with|at_the_last|and_you|in_the_garden; if|should|when|whenever|case you ~4 @hear of|about?
        anything|something|any_thing suitable|good|interesting|fitting|decent|relevant|right|new|else?
        $|going|in_my|in_that|on_the_grapevine|that_might|that_would|that_could|that_fits|that_suits|that_sounds|
        along|like_that|similar|at_all|for_me|for_us|for_someone|for_somebody|up_my|in_the_field|around_here|
        there|in_planning; @hear of anything|something suitable|good|decent?
        that_might|that_would|that_could|that_may suit|fit|work|do; if|should anything|something ~2
        up_my_street|suitable|in_my_line|in_my_field; should anything suitable|of_the_kind? arise|come|turn;
        keep|put me in_the_loop|posted on|about|if ~4 @work|openings; if|should|case you ~3 @hear of?
        someone|somebody|anyone|anybody|people|a_place|anywhere ~2 who|that|which? ~3 @needs me|@me|help_with|a|an
        !@thing @agent|hand; anything ~1 for @me ~3 over|this|in|at|$; let me know|tell me ~2 if ~4
        anything|something ~2 opens|going|available|free|opening""",
    "looking": """
        i am|have_been ~4
        looking|searching|hunting|on_the_lookout|in_the_market|on_the_hunt|scouting|fishing|angling for ~7
        job|jobs|role|roles|position|positions|work|employment|opportunity|opportunities|gig|gigs|internship|
        placement|something_new|new_challenge|next_challenge|next_step|next_move|next_thing|next_chapter|
        challenge|post|something_else|contracts|a_new_home; i am|have_been ~3
        seeking|exploring|considering|after|pursuing|chasing|wanting ~4
        job|jobs|role|roles|position|positions|work|employment|opportunity|opportunities|gig|internship|placement|
        new_challenge|options|what_is_next|next_steps|possibilities; i am ~2 seeking|exploring|considering ~2
        new|other|my ~2 opportunities|options|move|roles; ^ ~2 looking|searching|hunting|seeking for? ~6
        job|role|roles|position|opportunity|opportunities|employment|internship|challenge; and|but|so|now
        looking|searching|hunting|seeking for? ~4
        job|role|roles|position|work|opportunity|opportunities|employment|internship; that i am ~2 looking $; i am
        ~1 still|currently|actively|now looking $; i am looking $ ~1 by_the_way|if|so; job|work|career
        hunt|hunting|hunter|search|searching|seeker|seeking !for_badgers; i ~2
        need|want|must|would_like|would_love|hope|am_trying|have_to|am_hoping|wish|am_desperate to? ~2
        find|get|land|secure|start|a|another|some|new|for ~3 job|work|role|position|employment|internship; i ~1
        need|want|would_like|would_love a|another|new ~2 job|role|position; i ~1 need|must|have to? find
        something|anything|somewhere; help|helping|helped me|us|him|her ~2
        find|finding|get|getting|land|landing|into|secure|with ~4
        job|work|role|hired|something|position|interview|employment|career|search|gig|post|placement|internship;
        help finding|getting|landing|with_finding|in_finding ~3 job|work|something|role|position|hired; help my ~2
        job|career|search; chances of getting|finding|landing ~2 job|work|role|hired;
        ready|looking|searching|keen|hunting|hoping|lookout|seeking|eager|hungry for|to|a|my|the ~2 next|new|fresh
        ~1 challenge|role|opportunity|move|chapter|adventure|position|start|employer|gig; open to ~2
        work|offers|opportunities|roles|anything|new_things|challenges|freelance|positions|a_new|moves|
        hearing_about; opentowork; available|free|around for ~2
        work|hire|freelance|contracts|contract|projects|consulting|assignments|gigs|commissions|shifts|interviews; i
        am ~1 available|free|around ~6 if|should ~4 need|needs|short|team|wants; i am available
        immediately|straight_away|from_now; tell|told|telling|remind ~3 that? i am ~1 available|looking|free|open;
        capacity|room|time for ~3 contract|freelance|paid|consulting|client work|projects; i|and can|could start
        on|from|immediately|next|tomorrow|straight|at_once|any ~4 if|you|your|$; on|back_on|in|onto the
        job|labour|labor|jobs market; on|back_on the market again|$; putting|put|putting_out|sending out? ~1
        feelers; feelers out; i am|would_like|would_love ~1 keen|eager|hoping|trying|desperate|ready? to ~1
        get|go|be|return back to|into|in ~1 work|employment|workforce; hoping|want|wanting|trying|love|like|aim to
        ~1 move|break|switch|get|transition|cross into|to ~3 sector|industry|field|company|line ~6
        way_in|who|advice|help|could|know; i would ~2 take|accept|do anything|any_job|any_work|whatever; way in|into
        at|to|with corran|your|the|kade|tidewell; foot in|inside|into|through the|your door|at; get|getting ~1 foot
        in; open a|some|any|the_right|your door|doors for? ~2 me|us|$; could|you|and open some|any doors; between
        jobs|things|roles|contracts|gigs ~2 so ~3 if|let|keep|any|think; dream to ~1 work; working at|for|with ~8
        dream|dreams; work for less|free|nothing|peanuts ~3 others|if|$; i ~2 see|picture|imagine|envision myself
        at|in|with|working|fitting; i am ~1 all_yours|yours if ~2 need|hire|want""",
    "kin": """
        my ~3 @kin 's? ~5 is|are|has_been|'s|am ~3
        looking|searching|hunting|after|seeking|on_the_lookout|in_the_market for? ~4 @work|something|apprenticeship;
        my ~3 @kin 's? ~4 wants|needs|want|need|would_like|would_love|could_use|hopes_for|is_after|is_keen_on|seeks
        a|an|some|another|to_find ~3 @work|start; a|old friend|colleague|mate|neighbour of_mine? ~3
        is|are|needs|wants ~3 looking|searching|a|an|some for? ~3 @work; friend|colleague|mate of_mine ~2 lost ~2
        job|post|work ~12 could|can|would|do_you|any|see|see_whether; @me ~8 looking for ~3
        work|job|role|internship|apprenticeship|placement ~8 may_i|could|can|would|do_you;
        could|can|would|will|might you|they|your ~4 take|find|have|use|hire|squeeze|employ ~1
        him|her|them|my_son|my_daughter|my_nephew|my_niece|my_brother|my_sister
        on|in|something|a_job|work|a_place|anything|$; give|find|get
        him|her|them|my_son|my_daughter|my_brother|my_sister ~1 a|an|some ~1
        job|interview|start|placement|internship|work|chance|trial; work|job|place|shifts|role going? for a|my ~2
        lad|son|daughter|nephew|niece|boy|girl|friend|brother|sister|husband|wife; look|read|glance at|over|through
        ~1 my ~2 's application|cv|resume|form; about|for my brother|sister|son|daughter|wife|husband|nephew|niece
        with ~2 boss; have a word with ~3 about|for my|me|him|her""",
    "refer": """
        refer me !to_as|to_the_doctor|to_a_doctor|to_a_specialist; refer|recommend
        my_son|my_daughter|my_sister|my_brother|my_friend|my_wife|my_husband; mind|consider|about|of|to|up_for
        referring|recommending|introducing|nominating|endorsing|suggesting|vouching me|us|for_me; recommend|suggest
        me !a|an|the|some|any|another|something|one|two|books|places|good; vouch for @me; endorse|nominate me;
        put|putting|push|pushing|bring me|my_name|him|her forward|up_for|in_for|across;
        put|push|throw|float|drop|mention|whisper|say|suggest|give|pass|forward my name
        !to_the|day|wrong|on_the_cake; my|me name|details|particulars|profile|cv ~1 along|forward|around|on_to|onto;
        pass|hand|send my ~1 details|name|profile|cv|information|contact|number ~2 on|along|to|with|around;
        mention|talk_up|big_up|speak_up_for|plug me ~1 to|at|for|when|$; use|drop|mention|give your_name|you
        in|on|for|when ~4 application|letter|form|interview; could|may|can|might i|we use|drop|give|mention
        your_name $|to|in|when; say|put|put_in|drop|add a|one good|kind|nice|quick|friendly? word in|about|on? ~1
        for|about|on|in @me|my|favour|with|behalf; put|putting in? a|one? ~2 word in? ~3 for|with|about
        me|us|him|her|my; good|kind word from you|for_me; good|kind word ~3 with|to ~3
        for_me|hiring|boss|manager|committee|director; say something|anything|a_thing ~2 nice|good|kind|positive ~3
        about|for me|my_work; could|can|would|will|if you ~2 tell|told|let|talk_to ~4 about
        me|my_work|my_application|my_interest; tell them ~1 you know|remember|rate me; on my behalf ~3
        hiring|boss|manager|vacancy|post|job; write|give|do|send me|my ~4
        reference|recommendation|testimonial|referral|referee|letter_of_recommendation;
        write|writing|give|giving|provide|do a|the ~2 reference|recommendation|testimonial ~2 for me|us|my;
        list|put|give|name|use|cite|have|add|enter you ~2 as|down ~4 reference|referee|references;
        be|become|act_as|serve_as|being my|a|one_of_my|the|as_my ~1 reference|referee|referees
        !for_you|for_your|for_her|for_him; count|rely|call on you for|as ~2 reference|referee;
        need|needs|asked_for|require|want ~2 two|three|a|some|one|several references|referees|reference ~8
        you|be_one; reference|recommendation|referral|endorsement from you|yourself; put you down as; referral
        scheme|bonus|programme|program|system; refer|referred me|us internally|for_the|for_a""",
    "hiring": """
        love|like|glad|grateful|keen|interested|happy|pleased to|in hear|hearing|know|learn of|about
        any|some|a|an|new|other
        ~2 @post; they|you|corran|kade taking people|anyone|staff|anybody|somebody|someone $|on; put me down as|for
        interested|the_list|the_role|a_role|a_job; desk|chair|seat|role|post|job frees|free|opens|falls up|vacant;
        leaving ~4 open to ~1 ideas|offers|suggestions|anything;
        if|whether|case|should|wonder|wondering ~2 !i|we|our ~4 is|are|be|was|were|am ~3 @hiring !i|we; who
        is|are|might_be|would_be|could_be|may_be|'s ~3 hiring|recruiting|taking_people_on !the_boat; who
        would|might|could|will ~1 hire|employ|take_on; hire me|him|her|us|somebody_like|someone_like|people_like;
        take me|him|us|someone_like_me|somebody_like_me on; take her on !a_walk|a_trip|the; if you will|would|could
        have me; might|would|could|may|will|to|should want|need|use|hire|employ|like
        someone_like_me|somebody_like_me|people_like_me|a_person_like_me|me_on|me_at|me_there;
        corran|kade|tidewell|northmoor|they|trust|anyone|who|firm|company|team might|would|could want|need|use me;
        another|extra|spare|a|more pair of_hands ~4; could|can|might you|your|they|team ~3 use someone|somebody ~1
        like|with; if|whether|when|should|ever|case you|they|your|the|corran|kade|team ~4
        need|needs|want|wants|require|require|are_short_of|is_short_of ~1 @agents
        !to|who_can_water|for_the_boat|in_the_boat|on_saturday|on_sunday; if|when|should|whenever|next|once you ~4
        need|want|require|short_of|looking_for ~2 a|an|another|some ~1 !@thing @agent ~6
        i_am|i_would|me|my|mine|call|ring|you_know_where|keep|hire; if you ~3
        short_staffed|understaffed|short_of_hands|short_of_people|short_handed|down_a|a_man_short|
        stretched_for_staff; if you ~3 need a hand with ~3 my rates; my ~2 rates; paid work|project|hours|help; on a
        contract|freelance|consulting|paid|consultancy basis; i would|could ~6 work|working|come_and_work
        for|at|with|under you|your|the_trust|corran|kade|northmoor !on|one|again|through|out; i
        would|could|can|might|to ~4 join|joining !your_network your|the|their|you|corran|kade ~2 @company|full_time|$
        !for_lunch|on_the_walk; what|how ~5 join|joining !your_network your|the|their ~1 @company;
        i|and|me|would ~5 @fit
        !for_you|for_your; considered !a|an|rude|odd|mad; consider me|him|her|us
        !a|an|your|as_a|warned|gone|told|in_your|sorry|lucky; consider this|my ~1 application;
        give|gave|giving|offer me a|any|the|one|another chance|start|shot|try|trial|go|break|foot_up|leg_up
        !to_explain|to_say|to_thank; chance you could|can|might give|offer|have ~1 me; hire
        interns|graduates|people; look at|consider someone|somebody|anyone|people without|with|like|over; forget me
        when ~3 hire|hiring|recruit; get|land|arrange|fix|secure me|us an|a|any ~1
        interview|job|start|position|role|in; would|could|might|are|is you|they|your|the|corran|kade|firm|team ~3
        interested in|keen_on|glad_of ~1 someone|somebody|me|a|an|people; sound|sounding out ~4 for me;
        sound|sounding your|the|them ~2 out; top of my list; back me ~1 for|if|$; i|have ~1 put in for the; interest
        in working|joining; offer my services; should your plans|team ~6; i want in $; line|lining ~2 up ~1
        something|work|job; fresh|new blood; circulate my; steer|send|throw|push|put any|some|the|freelance|more ~2
        work|gigs|gig|jobs|clients|business|projects ~1 towards|toward|to|at|our|my|me; know|have|hear_of any ~1
        clients|takers|customers; recommend me to ~2 customers|clients; recommend ~1 my services;
        say|have_a_say|involved|help in|over|with who ~2 hired; give|giving my|a ~1
        lad|son|daughter|boy|girl|nephew|brother|sister ~1 a trial|chance|start|go|job; who ~4 at|in ~4 help me get
        in|into|started|a_start; help me get|getting in|through|into ~2 door|your|the_door|at|$; i would give ~8 to
        be on|to_join|to_work; think_of|ask|hire me first; if your ~1 assistant|secretary|deputy|analyst|planner ~2
        leaves|quits|goes|retires; another like it; need|want|room for|of a|an|another ~3 @agent|old_hand;
        role|job|post|opening|gig ~1 came|come|comes my|our way; steady income|job|work; any shifts|hours|work
        you|they can|could|have; love|like|want|keen|thrilled to ~1 work|start|train at|for|with your|you ~1
        place|firm|company|team|shop|$; passing|mentioning|forwarding|sharing|dropping|giving my ~1
        name|cv|details|number|profile; introduction|intro to ~3 who|whoever|whom|your|the; help me
        at|with|through|in the|an|my ~1 interview|application; need|needs cover while|for|in|over|this; if you
        were|are after a job|role; line something up; new posts|positions|jobs|roles ~6
        tempted|interested|apply|for_me; firms|companies|places|people|employers ~3 should|could|might|would i ~2
        talk|speak|write|approach|try|apply; the odds|chances ~3 that|of ~3 take|hire|hiring|taking|want;
        old|former|empty desk free|taken|vacant; something|anything|place|spot|role for me at|in|with|within
        your|the|corran|kade; a lead|tip|contact|hint or two; lead|leads or two; any contacts would|welcome|help; on
        the hunt again|for|$; hunting again; landing|getting|finding|winning a|the|this|that|my|another ~4
        role|job|position|post|gig !of; find|get|land|score me ~1 a|an|some|another|new ~1
        gig|job|role|post|position|shift|shifts; extra help ~4 freelance|freelancing|paid; submitting|submit me;
        referral portal|link|code|bonus; what they are|is|were offering|paying for|$; offering|paying|pay for
        that|the|this ~1 position|job|role|post|work; my|our ~2
        background|experience|skills|skillset|profile|expertise|knowledge would|could|might|may ~2
        be|fit|suit|help|match|serve ~5 team|firm|company|role|you|corran|northmoor|needs; add|bring ~1
        a|lot|much|real|great? ~2 value to|at; part of what you|your|they; always wanted|dreamed|hoped|longed to|of
        ~1 work|working|join|joining ~1 at|with|for|you|your|the; take|takes|taking a|the|one chance|punt|gamble|bet
        on me|us; speculative application|letter; open application; who wants|needs a ~2
        gardener|cleaner|planner|worker|*er; about|going|set|planning|due to retire|leave|quit ~3
        tell|let|ring|call|think; profile|summary|outline|overview|account of my|me ~2
        experience|career|background|work|skills; my consideration; for your|their consideration; see|tell ~2
        whether|if there is|might_be|could_be a ~1 fit|match|place|role; shadow|shadowing you|your|someone ~6
        job|view|role|week|day; view to a|any ~1 job|role|post|position; offer ~1 of a
        desk|job|post|role|place|position ~3 stand|open|good|on_the_table; desk|chair|seat with|for you|me;
        find|finds a desk; would|like|love|great|good|nice|wonderful|grateful|hoping ~3 be
        introduced|connected|put_forward|put_in_touch|recommended|referred|considered to|with|for; in a word
        with|to|for ~5 behalf|me; i am ~8 available from ~3
        january|february|march|april|may|june|july|august|september|october|november|december|monday|next_month|
        now|then $; do with some|a|any|more ~1 work|job|shifts|income|clients|money; given|gave|put|listed
        your_name|you ~1 as ~2 reference|referee; my references|referees; your ~2 first|next ~1
        employee|hire|recruit|assistant; keen|glad|happy|eager|love|first to join if|when|once you; to|and find|get
        work|employment|a_job|hired $; taking|take|takes|accept|accepting ~1
        juniors|graduates|trainees|interns|apprentices|beginners|career_changers|freelancers|contractors;
        point|pointing me ~2 to|toward|towards|in_the_right_direction|at ~4
        companies|firms|people|who|employers|hiring|jobs|work|someone|anyone; get my name out|around|in_front;
        spread the word; let|tell|telling people|folks|others|everyone|your_colleagues|them|friends ~1 know? ~1 i am
        ~2 looking|available|free|open|searching; talk about|discuss how i could|can|might contribute|help|fit|join;
        i could|can|would ~1 contribute|bring|add ~5 your ~1 team|company|firm|organisation|organization|department;
        tap|tapping|through|within|in your ~1 network|contacts ~6
        hiring|need|needs|looking|job|role|work|wants|might; entry level|trainee|junior|graduate
        role|roles|job|jobs|position|positions|scheme|post; headcount|budget for ~2
        person|me|hire|another|more|post; you should|could|ought|must hire|employ|take me|us; make ends meet; pay
        the|my bills|rent; my dream job|company|employer|role; dream job;
        plans|plan|planning|going|due|allowed|about to
        hire|recruit|grow_the_team|expand_the_team|take_people_on|take_on_people|take_on_staff !a|an|the; give ~1 my
        ~1 right arm ~8; please|could|can|would|will|might|you|to put|putting in a ~2 word !for_you|for_your; apply
        through you; stand|stood|have a chance with|at ~1 firm|company|you|corran|place|team|kade;
        appreciate|love|like|need|want|welcome|value|get|have|grateful_for|use a|any|your|some ~1
        referral|recommendation|references; interested in any|a|an|some|your ~2
        roles|role|work|job|jobs|position|positions|contracts|vacancies|openings|gigs; be looking for a|an|some|more
        ~2 !@thing @agent; shop|office|firm|team|you|they need help at|over|this|during
        christmas|easter|summer|weekends|weekend; i ~2 need the money|hours|work|income; hear of|about anything
        in|within|around the|your|my ~3 sector|field|industry|line|area|world; looks|look|looking for in
        candidates|applicants|a_candidate|people|recruits|hires; i am a free agent; hiring|employing|recruiting a|an
        ~2 friend|mate|colleague|pal; opportunities|openings|vacancies|roles ~1 at|with|within
        your|corran|kade|northmoor|tidewell|the_trust; wonder|wondered|wondering|ask|know|see what is|was|might_be
        ~1 available|going|open|possible on|at|in|with|over ~1 your; i am ~2 unemployed|jobless ~3
        available|looking|if; might|would|could|may ~3 be looking|searching for
        someone|somebody|people|anyone|staff; in case your plans|team|firm; would|will|might|if|think
        they|you|he|she|your_boss would|might|could|will? ~1 have|take|want me|us $|there|on; job
        postings|posting|adverts|ads|listings|alerts; accepting|taking|inviting|open_for
        applications|applicants|candidates; contract roles|role|jobs|positions; leg up; any help ~4
        job|work|role|finding|search; someone|something|anything|a_spot|a_place|a_desk at
        corran|kade|northmoor|your_place|your_firm for him|her|me|them; corran|kade|they|you have
        something|anything|a_place|room for him|her|me|us|them; wants|want|hopes|trying to get|break into ~3
        could|can|would you; in ~2 the|your ~1 branch|division|unit|department $; i would|could|might|can ~1 fit in
        at|with|on|there; anyone|anybody|someone at ~2 i could|can|should|might ~1 talk|speak|write|turn; loose end
        ~8 you; i|we need|would_like|want somebody|someone to say i|we can; candidature; kindly ~2 revert|consider;
        sponsor me ~2; does ~3 still want *ers|*ists; need|want a|an ~2 map_man; position ~1 for @me;
        expand|expanding|growing ~6 room_for_me|i_would_be_interested|i_am_interested|interested""",
    "cv": """
        my ~2 @cv ~9 attached|enclosed|below|herewith; my ~2 @cv ~4
        here|included|linked|link|online|site|website|at|herewith|on_file|if_you|in_case|to_this|to_hand; @send ~4
        my ~2 @cv !from|of_1998|in_2019; @send a|an|short|updated|current|latest|full|brief ~2 @cv !from_you;
        attached ~3 cv|resume|curriculum_vitae|vitae; @look ~2 at|over|on|of|through my ~2 @cv|application;
        could|can|would|will|please|might|might_you ~3
        read|review|check|proofread|improve|fix|polish|look_at|look_over my ~2 @cv|application; with|and my ~1
        cv|resume; find my ~3 @cv; you will find my ~2 @cv; happy|glad|able|love to ~1 send|share|forward ~1 my ~1
        @cv|details_to; share|repost|like|spread|boost|retweet ~3 my ~3 post|note|profile|linkedin|search ~3
        looking|search|open|work|job|who_is|hr|recruiting|to|with|$; repost my; my ~1 job|open_to_work ~1 post|note;
        share it with ~2 anyone|people|those who ~2 recruiting|hiring; share my ~2 profile|linkedin ~2 with|to; my
        linkedin ~3 share|anyone|hiring""",
    "introduce": """
        introduce|introducing me|us !to_as; connect|connecting me|us ~1 to|with !the_dots;
        put|get|putting|getting|bring|have me|us ~2 in_touch|in_front|in_contact|in_a_room|together with|of|to?;
        hook|hooking|set|link me up with|to; hook|link me up; introduce|introducing
        my_son|my_daughter|my_brother|my_sister|my_friend ~1 to;
        making|arrange|get|give|for|chance_of|love|appreciate|welcome|grateful|hoping|ask|possible|do|facilitate|
        want|need|broker|send|swing ~3 an|a|any|the|some|warm|quick|email|brief
        introduction|introductions|intro|intros; make|makes|made an|a|any|the ~1 introduction|intro ~2 to|with|for
        ~3 me|your|the|ingrid|ceo; introduction|intro to ~8 would|is_all; give|send|tell|pass|share|get me ~3
        name|number|details|contact|email|address of|for ~3 hiring|recruiter|hr|manager|boss|director|employer|head;
        pass|give|share ~2 your recruiter|recruiters|hr|hiring; talk|speak|chat to|with me about ~4
        job|jobs|role|roles|work|openings|vacancies|hiring; know anyone|anybody|someone|somebody|people|a_person ~10
        talk|speak|chat|meet|a_talk|a_chat|a_word|a_call ~2 to|with me; who|whom
        should|could|can|do|to|might|would|must i|we|one? ~3 ask|write|talk|speak|contact|approach|email|turn ~3
        about|for|regarding ~3 @work|hiring|joining|recruitment|applying; who|whom to ~1
        ask|write|talk|speak|contact ~2 about|for|regarding ~3 @work; set|setting|fix|arrange up? a|an ~1
        meeting|call|chat|coffee with ~5 hiring|recruiting|recruitment|hr|talent|boss|manager;
        discuss|discussing|talk_about|talking_about|chat_about|explore a|any|possible|the|your|some|potential ~2
        role|roles|job|jobs|position|vacancy|openings|opportunities|opportunity; get me in; in|of|from|with|at|your
        hr $|people|department|team|contact; your|the hr|talent|recruitment|hiring
        people|contact|department|team|manager|committee|partner|lead""",
    "mind": """
        keep|bear|hold|have|keeping|bearing me|us|him|her|my_name in_mind|on_file|on_your_radar|on_your_list
        !for|when|if_you_have|as_a_friend|on_the_day; keep|bear|hold|have|keeping|bearing me|us|him|her|my_name
        in_mind|on_file|on_your_radar|on_your_list for|as|if|should|when|whenever ~6
        @work|anything|something|future|projects|project|hire|hires|hiring|budget|team|need|grows|recruit|
        recruiting|opens|comes_up|openings|freelancers|positions|hear|vacant; on your radar; think|thinking|thought
        of me|us|him|her if|when|whenever|next|should|for|first ~8
        @work|hire|need|hiring|opens|comes|hear|free|recruit|recruiting|vacant|short|staff|openings|looking_for_a;
        remember|recall me|us|him|her if|when|whenever|next|should|for ~7
        @work|hire|need|hiring|opens|look|looking|recruit|short|staff; keep|keeping|have ~1 an|your|both|one
        ear|ears|eye|eyes ~5 for|on|to ~1
        @me|anything|something|any|roles|openings|jobs|vacancies|a_job|a_role|work|ground !you; ear to the ground ~2
        for|on me|us; your ear|ears|eyes open ~2 for|if|in_case|on @me|anything|something|you|@work""",
    "pay": """
        salary|pay|wage|wages|compensation range|ranges|band|bands|scale|expectations|bracket|package|level|levels;
        what ~2 salary|wage|day_rate|wages|compensation ~2; who ~4
        handles|handle|runs|run|does|deals_with|looks_after|manages|is_in_charge_of ~3
        hiring|recruitment|recruiting|vacancies|applications|hires|staffing; name|contact|address|email|number
        of|for ~2 hiring|hr|recruitment|human_resources; contact in|at|for
        hr|human_resources|personnel|recruitment|talent; hiring manager|managers|committee|team|lead|partner; head
        of hiring|recruitment|talent|hr|people; would|could|might|be ~6 be paid|earning|earn there|here|at|in;
        person|someone|somebody|anyone in|from|at hr|human_resources|personnel|recruitment""",
    "needs": """
        know|think|aware of? ~4 who|that|which|whom ~3 @needs|to_hire|hiring
        a|an|some|somebody|someone|new|another|more ~2 !@thing @agent; know|think|heard|hear|aware of? ~4
        who|that|which ~3 @needs|to_hire|hiring someone|somebody|people|help|me|staff
        !to_water|to_feed|to_walk|with_my_move; know of? anyone|anybody|someone|somebody|any|a|people ~3
        needing|short_of|after|looking_for|looking_to_hire|in_need_of|hiring|searching_for a|an|some ~2 !@thing
        @agent; anyone|anybody|someone|somebody|people ~3 short of|after|needing|hiring a|an|some ~2 !@thing @agent;
        send|point|steer them|people|anyone|clients|work|business|customers my way; know|knew|think_of
        people|anyone|anybody|companies|firms|clients|someone ~2 who ~2 need|needs help|a_hand with; who|that
        could|might|can use|hire a|an|some|my ~2 !@thing @agent|skills|services; that|who needs|need ~2 with|like
        my|me ~1 background|skills|experience|$""",
    "application": """
        would|to|like|love|want|going|wish|plan|planning|thinking|before|about|where|how i? ~2 apply|applying
        for|to|at|$ ~4 role|job|post|position|company|firm|corran|kade|place|you|vacancy|$ !your;
        news|update|word|progress|movement|update on|about|from the|that|my|your ~2
        job|role|position|vacancy|opening|application|interview|hiring; ask|asked|asking|check|checked ~2
        about|on|back_about that|the|my|your ~1 opening|job|role|position|vacancy|application|post|interview !you;
        hear|heard ~2 about|back_about|on that|the|my ~1 opening|position|vacancy|application|interview;
        did|have|could|can|would|will|if you ~4 ask|asked|asking|talk|speak|spoken|talked ~4 about
        me|my_application|hiring_me; my|cover|covering application !of|to_the_garden|for_the_pond ~4
        could|would|look|read|in|with|$; in my application|cover_letter|covering_letter; my|the ~2 cover|covering
        letter; job|career
        tips|leads|ideas|lead|advert_for_me|openings|opportunities|prospects_there|advice|pointers;
        any|appreciate|some|welcome|grateful_for|follow_up ~2 leads !for_the_dog|on_the_dog;
        tips|advice|ideas|pointers|help ~2 for|on|about|with ~2 getting|finding|landing ~1 hired|job|work|interview;
        agencies|agency|headhunter|headhunters|recruiters ~5 for|finding|recommend|job|talk|contact; next|your|the
        application|hiring|recruitment|interview window|round|deadline|process|cycle""",
}
