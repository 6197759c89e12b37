"""What is late, what is stale and what nobody recorded."""
