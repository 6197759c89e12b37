"""Everything by its name and by how far it is."""
