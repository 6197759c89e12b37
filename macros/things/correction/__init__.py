"""What was published wrong, and how it stands now."""
