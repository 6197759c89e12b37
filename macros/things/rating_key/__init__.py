"""What each colour means, and where one colour means two things."""
