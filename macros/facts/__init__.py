"""Step 3 of the way of a datum: what follows from the record on a given day. Nothing here is typed by hand."""
