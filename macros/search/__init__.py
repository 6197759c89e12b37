"""Step 4 of the way of a datum, for those who search: what Pagefind indexes, and the words that readers use."""
