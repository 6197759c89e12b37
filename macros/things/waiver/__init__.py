"""What looks personal and may be published all the same."""
