"""Step 4 goes on: the record for machines. Pure functions of the facts; they know nothing of MkDocs."""
