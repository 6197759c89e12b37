"""Personal data: what in a text or a file could tell who a child or a family is. It knows no record."""
