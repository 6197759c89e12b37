"""Each kind of thing in a folder of its own: as it is written, what follows for it, what its page shows, its paper."""
