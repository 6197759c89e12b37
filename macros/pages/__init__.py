"""Step 4 of the way of a datum: a page for every record, from an HTML template with escaping.

Pure functions of the facts; they know nothing of MkDocs. The addresses are listed in `record_pages`.
"""
