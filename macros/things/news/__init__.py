"""What is new: each change of the record that feeds tell, with an id and a date of its own."""
