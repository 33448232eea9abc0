"""One module a page: parse, call a verb, render."""
