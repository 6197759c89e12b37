"""What may be named here."""
