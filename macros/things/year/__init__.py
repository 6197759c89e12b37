"""The year: the report that safeguarding partners owe every 12 months, made from the record."""
