"""What a review found, what was done about it, and where it is taught."""
