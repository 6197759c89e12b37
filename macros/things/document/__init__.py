"""A published document that facts are cited from."""
