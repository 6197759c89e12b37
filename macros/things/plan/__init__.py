"""What a body promised to do after a review, an inspection or a complaint report."""
