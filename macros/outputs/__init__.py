"""All that is published: the pages, the papers, the data, the search, the sitemap."""
