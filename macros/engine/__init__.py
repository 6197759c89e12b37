"""MkDocs and Material give the shell, the written pages and the live reload. The only folder that imports mkdocs."""
