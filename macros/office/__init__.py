"""Office files: an action plan in Word, Excel or CSV as the file of a plan, and a plan back as Word or Excel."""
