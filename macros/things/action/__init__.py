"""One thing promised under a recommendation, and its steps."""
