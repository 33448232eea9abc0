"""Questions about life at large: the same for everybody, in the order in which they are asked."""

from __future__ import annotations

from rekindle.core.prompts.questions import Among, Question

LIFE = (
    Question(
        "helped-you", "Who once helped you, and didn't have to?", (),
        ("A letter they read, a door they opened.", "A lift, a sofa, a good word."), Among.HELPED,
    ),
    Question(
        "glad", "Who'd be glad to hear from you?", (),
        ("The name that makes you smile.", "Whose voice would you know at once?"), Among.CLOSE,
    ),
    Question(
        "thank", "Who have you always meant to thank?", (),
        ("Something you still do their way.", "A thing that wouldn't have happened without them."), Among.HELPED,
    ),
    Question(
        "mentors", "Who showed you the way, at work or elsewhere?", ("mentor",),
        ("A sentence of theirs you still quote.", "Who believed it before you did?"),
    ),
    Question(
        "abroad", "Who moved to another country?", (),
        ("The farewell party.", "The postcard, or the odd hour of their messages."), Among.NOBODY,
    ),
    Question(
        "friends", "Who are your close friends, near or far?", ("friend",),
        ("Whose kitchen do you know?", "Who'd you ring at night?"),
    ),
    Question(
        "recruiters", "Which recruiter was decent to you?", ("recruiter",),
        ("Somebody who rang back, even with a no.", "Somebody who told you the truth about a post."),
    ),
    Question(
        "family", "Who's family, the far branches included?", ("family",),
        ("The last wedding, and who sat at your table.", "Cousins, and the ones they married."),
    ),
    Question(
        "authors", "Whose book or piece did you use?", ("author",),
        ("The spine on your shelf that's worn.", "A page you copied out or sent on."),
    ),
    Question(
        "speakers", "Which speaker did you hear, and talk to after?", ("speaker",),
        ("The talk you took notes in.", "The queue at the front of the room."),
    ),
    Question(
        "neighbours", "Who lives next door, and who did where you lived before?", ("neighbour",),
        ("Who took your parcels in?", "Each front door you've had, one by one."),
    ),
    Question(
        "events", "Who did you meet at a conference or an event, and like?", ("acquaintance",),
        ("The seat beside you, the queue for coffee.", "A card still in a coat pocket."),
    ),
    Question(
        "family-friends", "Which friends of your family know you by name?", ("friend",),
        ("Who came to the house when you were small?", "Friends of your brothers, your sisters, your children."),
        Among.NOBODY,
    ),
    Question(
        "partner-friends", "Which of your partner's friends and relatives do you like?", ("friend",),
        ("Who do you end up beside at the party?", "Now, or back then."), Among.NOBODY,
    ),
    Question(
        "courses", "Who did you meet on a course?", ("acquaintance",),
        ("A language, a licence, a week of training.", "The one you worked in pairs with."), Among.NOBODY,
    ),
    Question(
        "clubs", "Who do you know from a club, a choir, a team or a house?", ("club",),
        ("The changing room, the rehearsal, the pub after.", "Who drove the others home?"),
    ),
    Question(
        "helped", "Who did you help, and never heard how it went?", (),
        ("A letter you wrote for somebody.", "Someone you showed the ropes."), Among.NOBODY,
    ),
    Question(
        "other-jobs", "Any work that's in no profile: summers, evenings, abroad?", ("teammate",),
        ("The first money you earned, and who paid it.", "Who worked the same shift?"), Among.NOBODY,
    ),
    Question(
        "volunteers", "Who did you work beside for a good cause?", ("volunteer",),
        ("The stall, the shore, the school fair.", "Who's still doing it?"),
    ),
    Question(
        "partners", "Who did you start or run something with?", ("partner",),
        ("A firm, a band, a paper, a house share.", "Whose name stood beside yours?"),
    ),
    Question(
        "founders", "Who do you know who started something of their own?", ("founder",),
        ("The first stand, the first shop, the launch party.", "Who was always going to?"),
    ),
    Question(
        "mentees", "Who did you show the way?", ("mentee",),
        ("Someone who asked you a lot, once.", "Pupils, students, a neighbour's child."),
    ),
    Question(
        "schooldays", "Who do you remember from your schooldays?", ("classmate",),
        ("The way there, and who walked with you.", "The back row."), Among.NOBODY,
    ),
    Question(
        "schoolteachers", "Which teacher from your schooldays do you still quote?", ("teacher",),
        ("The voice, the chalk, the coat.", "Who let you stay after the bell?"),
    ),
    Question(
        "parents", "Which other parents do you know?", ("acquaintance",),
        ("The school gate.", "The birthday parties you drove to."), Among.NOBODY,
    ),
    Question(
        "travel", "Who did you meet on a journey?", ("acquaintance",),
        ("A train, a hostel, a long delay.", "Someone who offered you a bed."), Among.NOBODY,
    ),
    Question(
        "introduced", "Who introduced you to someone who mattered?", (),
        ("How did you hear of your last post?", "Who brought you to the party?"), Among.NOBODY,
    ),
    Question(
        "officers", "Who keeps your school's alumni, or your trade, together?", ("alumni officer",),
        ("The sender of the newsletter.", "Whoever holds the list."),
    ),
    Question(
        "trades", "Who mends, builds or cuts things for you?", ("supplier",),
        ("The van outside.", "The number you pass on to others."),
    ),
    Question(
        "doctors", "Which doctor or nurse knew you well?", ("doctor",),
        ("The waiting room.", "Who asked after your family?"),
    ),
    Question(
        "landlords", "Who let you a room or a flat?", ("landlord",),
        ("Who handed you the keys?", "The house rules, and who wrote them."),
    ),
    Question(
        "faith", "Is there a congregation in your life, now or once? Who's in it?", ("faith",),
        ("The place, and who opened the door.", "If there's none, go on."),
    ),
    Question(
        "let-down", "Is there someone you'd like to make something up to?", (),
        ("A thing you said you'd do.", "Only a name for now. Words can wait."), Among.OWED,
    ),
    Question(
        "lost", "Whose number got lost?", (),
        ("An old phone, an old mailbox.", "Someone you once spoke to every week."), Among.NOBODY,
    ),
)  # fmt: skip
