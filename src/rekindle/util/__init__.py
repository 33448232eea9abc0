"""Text, mail addresses, phones and profile URLs brought to one form. Imports nothing of rekindle."""
