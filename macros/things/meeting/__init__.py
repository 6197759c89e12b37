"""A sitting of the committee: what it looked at and asked."""
