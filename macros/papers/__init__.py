"""Step 4 goes on: the record on paper. PDFs made from the facts, by typst, with tags that can be read aloud."""
