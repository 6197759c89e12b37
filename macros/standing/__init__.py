"""What follows for one thing on a day: its stage, its timeliness, its moved dates, its proof. The rules use it."""
