"""Step 1 of the way of a datum: what stands in the files, as plain values, before anything is made of it."""
