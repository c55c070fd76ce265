"""The encrypted store: one SQLCipher file, opened through sqlite-utils.

`keys` makes and opens the data key, `database.open_store` gives the `Store`, and each table group is one
file: people, accounts, notes, items, worksheets, jobs, audit, history, licences. Rows leave as frozen
values; a JSON document goes in and comes out as the plain encoding of a domain noun, which the store
does not interpret. No other room imports `sqlite_utils` or `sqlcipher3`.
"""
