"""Reasons to write to somebody now; `every` gathers them, a module a group.

What a draft finds in the slots of a reason, by family:

shared-memory     noun "the harbour workshop"; past completes "you and I ..."; doing; `when`
lesson-used       bare completes "you told me to ..."; noun is a work of theirs, or the lesson's name; proof; `when`
saw-your-news     past completes "I saw that you've ..."; org and title where they are now
found-this        noun and link of the find, bare completes "I could ..."; title is their topic that it fits
place-travel      place, "" where it is a guess; `when` is "from 6 to 9 October", "" where both live there
anniversary       noun; past; years; `when` is when it was
thank-you-overdue past completes "you ..."; doing completes "thank you for ..."; `when`
honest-gap        bare completes "I said I'd ..." where something is owed; else `when` is when it fell quiet, and past
                  is "wrote last" where the last word was theirs; noun is "your card" where that is all there is
in-their-trade    noun is an interest of theirs
shared-school     org; title is what they studied there; `when` is "three years apart" or "from 2011 to 2014"
last-topic        noun; `when`
shared-occasion   noun "the storm"; place; crisis
promise-kept      bare completes "I could ..."; noun for "as promised"; link; `on` is when it is due
birthday          `when` is "on 3 December"; `on` is the coming day
"""
