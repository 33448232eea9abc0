"""A header set -> why its member is left out on purpose: known, seen, and nothing about the people one knows.

The sets come from real and synthetic exports up to 2026. Most are matched whole, because "Date,Link" says little; sets
that drift are matched by columns that no other file has.
"""

from __future__ import annotations

import re

_ADS = "what advertisers are told about you"
_ACTIVITY = "your posts, comments and reactions: they do not say whose posts these were"
_JOBS = "your search for jobs"
_LEARNING = "courses you watched"
_SKILLS = "your own skills and achievements"
_ACCOUNT = "your account: sign-ups, log-ins, receipts, checks of identity"
_FOLLOWS = "companies, topics and strangers you follow"
_SAVED = "what you saved or searched for"
_EVENTS = "events, without the people who came"
ARTICLE = "articles you wrote"
EMPTY_COACH = "LinkedIn's own coach was never used"

_WHOLE = {
    "Date,Link,Message": _ACTIVITY,
    "Date,Type,Link": _ACTIVITY,
    "Date,Link": _ACTIVITY,
    "Date,Link,OptionText": _ACTIVITY,
    "Date/Time,Media Description,Media Link": "pictures and videos you uploaded",
    "Question,Answer": _JOBS,
    "Saved Date,Job Url,Job Title,Company Name": _JOBS,
    "ALERT_PARAMETERS,QUERY_CONTEXT,SAVED_SEARCH_ID": _JOBS,
    "Name,Proficiency": _SKILLS,
    "Title,Description,Url,Started On,Finished On": _SKILLS,
    "Name,Published On,Description,Publisher,Url": _SKILLS,
    "Name,Url,Authority,Started On,Finished On,License Number": _SKILLS,
    "Name,Url,Authority,Started On,Finished On": _SKILLS,
    "Title,Description,Issued On": _SKILLS,
    "Tested On,Name,Description,Score": _SKILLS,
    "Company Name,Role,Cause,Started On,Finished On,Description": _SKILLS,
    "Name,Position,Description,Started On,Finished On": _SKILLS,
    "Title,Description,Patent Number,Application Number,Issued On,Filed On,Url": _SKILLS,
    "Profile Summary": "the text about yourself on your profile",
    "Organization,Followed On": _FOLLOWS,
    "Date,Status,FullName": _FOLLOWS,
    "Saved At,Link,Name": _SAVED,
    "savedItem,CreatedTime": _SAVED,
    "Time,Search Query": _SAVED,
    "Event Name,Event Time,Status,External Url": _EVENTS,
    "Ad clicked Date,Ad Title/Id": _ADS,
    "Action,Date,Ad Title/Id,Page/App": _ADS,
    "Registered At,Registration Ip": _ACCOUNT,
    "Private Identity Asset Name,Private Identity Asset Raw Text": _ACCOUNT,
    "Supported Cause": _SKILLS,
}
_TELLING = {
    "Member Age,Buyer Groups": _ADS,
    "Type of inference,Inference": "what LinkedIn concludes about you",
    "ShareLink,ShareCommentary": _ACTIVITY,
    "Content Title,Content Type": _LEARNING,
    "Application Date,Job Title,Job Url": _JOBS,
    "Locations,Open To Recruiters": _JOBS,
    "Registered At,Registration Ip,Subscription Types": _ACCOUNT,
    "Login Date,IP Address": _ACCOUNT,
    "Challenge Date,IP Address": _ACCOUNT,
    "Transaction Made At,Invoice Number": _ACCOUNT,
    "Verification type,Verified date": _ACCOUNT,
    "Creation Time,Marketplace Type": "services you offer",
}
# Such a header could as well be an address book of somebody else's making, so the label has to agree.
_LABELLED = {
    "Name": (re.compile(r"(?:^|/)skills\b", re.IGNORECASE), _SKILLS),
    "Name,Number": (re.compile(r"(?:^|/)courses\b", re.IGNORECASE), _SKILLS),
}


def _set(header: str) -> frozenset[str]:
    return frozenset(header.casefold().split(","))


_BY_WHOLE = {_set(header): reason for header, reason in _WHOLE.items()}
_BY_TELLING = tuple((_set(header), reason) for header, reason in _TELLING.items())
_BY_LABEL = {_set(header): hint for header, hint in _LABELLED.items()}


def reason_left_out(keys: frozenset[str], label: str) -> str:
    """Why a member with these column keys is left out; "" when it is none of those known."""
    if reason := _BY_WHOLE.get(keys):
        return reason
    hint = _BY_LABEL.get(keys)
    if hint and hint[0].search(label):
        return hint[1]
    return next((reason for wanted, reason in _BY_TELLING if wanted <= keys), "")
