"""Mail -> interactions between addresses: mbox files, and files of one message each (.eml, .emlx, maildir).

Headers alone are read, and the sender's own words of each body when they are asked for. Nothing is guessed of people:
an address and the name as seen take part, and who they are is worked out later. Left out and counted are spam, trash
and drafts; mails that nobody wrote to anybody (lists, notices, bounces) are kept and marked. Sources: RFC 5322, 2047,
6532, 4155, and what the programs listed in formats.md section 11 really write.
"""

from rekindle.importers.mail.files import MAIL_FILES
from rekindle.importers.mail.mbox import MBOX

__all__ = ["MAIL_FILES", "MBOX"]
