"""Groups of words that patterns of work name: "@post" is any word for a post."""

from __future__ import annotations

GROUPS = {
    "post": """
        job; jobs; role; roles; position; positions; vacancy; vacancies; opening; openings; opportunity;
        opportunities; gig; gigs; internship; internships; placement; placements; apprenticeship; apprenticeships;
        traineeship; employment; freelancing; headcount; secondment; assignment""",
    "work": "@post; work; post; posts; shifts; part time hours; hours",
    "my": "my; her; his; their; our; the; a; short",
    "me": """
        me; us; him; her; them; my sister; my brother; my son; my daughter; my wife; my husband; my nephew; my
        niece; my cousin; my partner; my friend; my boy; my girl; someone like me; somebody like me; someone with
        my; people like me; a friend; my mate; my neighbour; my neighbor""",
    "kin": """
        sister; brother; son; daughter; wife; husband; nephew; niece; cousin; partner; friend; boy; girl; mate;
        neighbour; neighbor; colleague; mother; father; flatmate; teammate; sibling; kid; fiance; fiancee;
        girlfriend; boyfriend""",
    "cv": "cv; cvs; resume; curriculum vitae; cover letter; covering letter; application letter; work history",
    "agent": """
        *er; *or; *ist; *ant; *yst; *eer; *ian; *man; cook; chef; intern; hand; pair of hands; admin; temp;
        freelance; clerk; nurse; pa; coach; someone with my; somebody with my; someone like me; somebody like me;
        person like me; data; scientist; hands; map person; person with""",
    "agents": """
        *ers; *ors; *ists; *ants; *ysts; *eers; *ians; people; staff; hands; anyone; anybody; someone; somebody;
        graduates; interns; temps; folk; folks; workers; juniors; freelancers; talent""",
    "thing": """
        printer; computer; charger; cooker; mixer; trailer; mower; ladder; letter; container; freezer; tractor;
        motor; mirror; cooler; heater; boiler; plant; elephant; order; toaster; dryer; blender; router; number;
        water; paper; cover; corner; summer; winter; dinner; supper; counter; poster; sweater; jumper; folder;
        ruler; scanner; sofa; river; flower; answer; monitor; projector; carrier; hamster; terrier; other; another;
        ever; never; after; copper; bumper; gutter; shelter; cellar; cheaper; better; larger; smaller; bigger; boat;
        van; car; bike; hall; room; band; tent; bus; coach trip; marquee; floor; door; mentor; restaurant; doctor;
        dentist; plumber; builder; gardener; babysitter; sitter; reader; listener; second reader; dog sitter;
        lodger; tenant; godmother; driver on; lawyer; vet; tutor; painter; roofer; minister; pastor; partner;
        godfather; singers; members; volunteers; players; rowers; walkers; subscribers; learners; lodgers; boarders;
        dancers; supporters; members of; listeners; readers""",
    "needs": """
        need; needs; could use; could do with; looking for; look for; is after; are after; after; wants; want; might
        want; would want; might need; short of; hiring; hire; to hire; recruiting; seeking; seeks; missing; looking
        to hire; looking to recruit; might hire; wants to hire; on the lookout for""",
    "rises": """
        comes up; come up; came up; opens up; open up; opens; opened up; comes free; come free; becomes free; become
        free; is free; falls free; becomes available; become available; arises; arise; turns up; turn up; crops up;
        crop up; pops up; pop up; comes along; come along; comes your way; come your way; appears; surfaces; is
        going; comes in; crosses your desk; crosses your path; falls vacant; goes; is advertised; is open""",
    "hear": """
        know; hear; heard; learn; aware; see; seen; spot; spotted; find; notice; come across; get wind; think;
        happen upon; stumble across; catch wind; got wind; run across""",
    "hiring": """
        hiring; recruiting; staffing up; short staffed; understaffed; taking people on; taking on people; taking on
        staff; taking staff on; taking anyone on; taking anybody on; taking someone on; taking on anyone; taking on
        more people; taking on new people; taking folks on; bringing people in; bringing people on; adding people;
        adding to the team; growing the team; expanding; expanding the team; growing; building the team; on a hiring
        spree; filling; adding headcount; looking for people; looking for staff; looking for hands; looking for
        anyone; looking for anybody; looking for somebody; looking for someone; looking for more people; looking for
        new people; looking to take someone on; looking to hire; looking to recruit; looking to grow; looking to
        take people on; looking to expand; looking to fill; looking to bring""",
    "hire": """
        hire; recruit; take people on; take anyone on; take someone on; take on people; take on anyone; take
        interns; take apprentices; take trainees; offer apprenticeships; offer internships; offer placements; have
        apprenticeships; have internships; be expanding; be expanding the team; expand the team; grow the team; be
        growing; be hiring; be recruiting; be taking people on; bring anyone on; bring people on; need interns""",
    "send": """
        attach; attached; attaching; enclose; enclosed; enclosing; send; sending; sent; put; pasted; include;
        included; including; leave; leaving; left; forward; forwarding; share; sharing; see; review; check;
        proofread; find; below is; here is; below; pass; look over; go over; look through; skim; tweak; critique;
        drop; dropping; shoot; shooting; email; mail; hand""",
    "look": """
        look; eye; glance; read; thoughts; feedback; opinion; comments; view; take; eyes; peek; once over; your
        views; pass; squint""",
    "company": """
        group; team; company; firm; office; department; organisation; organization; lab; agency; outfit; crew; unit;
        staff; business; ranks""",
    "boss": "boss; manager; director; chief; head; hr; recruiter; employer; supervisor; team lead; committee; people",
    "fit": """
        great fit; good fit; strong fit; perfect fit; ideal fit; natural fit; decent fit; right fit; good match;
        great match; strong candidate; good candidate; strong match; perfect match; asset; ideal candidate""",
    "may": """
        could; can; would; will; might; may; please; to; you; and; or; willing; possibly; perhaps; kindly; happy;
        mind; if; simply; also; just; then; ever; never; glad; able; maybe; even; me""",
}
