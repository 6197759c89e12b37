"""What somebody told the committee that they would bring back."""
