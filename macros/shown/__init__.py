"""What is shown, as plain frozen values: a link, a source, a status, a total; and the sentences about them."""
