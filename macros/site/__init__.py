"""Step 5 of the way of a datum: the site. MkDocs and Material give the shell, the written pages and the assets.

This is the only part that knows of MkDocs: another generator would replace this folder and nothing else.
"""
