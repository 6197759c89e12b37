"""What changed between two sittings, or between any two days."""
