"""What was late when last reported, whose date passed, what has no report, no evidence, no lead, no date."""
