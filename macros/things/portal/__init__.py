"""The portal itself: its settings, its home page, and what it says of itself."""
