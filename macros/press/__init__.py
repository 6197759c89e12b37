"""The press: plain values and a typst template in, an accessible PDF or Word file out. It knows no record."""
