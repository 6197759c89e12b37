"""Step 2 of the way of a datum: the record as written, typed and frozen; unknown fields are refused."""
