"""All that is published for programs: its schemas, its tables, what describes them, and the page that explains them."""
