"""What is reported done, and how much of it is proved."""
