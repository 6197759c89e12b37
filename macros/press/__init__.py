"""The press: plain values and a typst template in, an accessible PDF out. It knows no record."""
