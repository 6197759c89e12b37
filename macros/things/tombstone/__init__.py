"""What was withdrawn and has no record any more: a page that says when and why stays at its address."""
