"""All that is published for programs: its schemas, its tables, what describes them, and the page that explains them."""

import os

# Before openpyxl is loaded: lxml, where another tool brings it, writes the same workbook in other bytes.
os.environ["OPENPYXL_LXML"] = "False"
