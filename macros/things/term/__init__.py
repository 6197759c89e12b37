"""A word of the glossary."""
