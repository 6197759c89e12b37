"""Step 2 goes on: what must hold between records. Each rule is a small function whose docstring is the requirement."""
