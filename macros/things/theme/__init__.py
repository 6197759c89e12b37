"""What runs across reviews."""
