"""Rows. The only SQL: an engine over SQLite and PostgreSQL, the schema, one module a table family."""
