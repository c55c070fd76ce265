"""Who may do what: accounts, passwords, sessions, roles, and the audit log's words.

Values and rules only; the web and the command line ask here, and rows lie in the store.
"""
