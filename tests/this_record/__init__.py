"""Tests of the record in this repository, data/ and docs/briefings/. Another partnership deletes this folder.

They hold what the documents say that the record was made from. Whatever valid is added to the record fails none of
them: what is named here has to be in it, beside whatever else is.
"""
