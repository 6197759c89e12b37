"""The diary: deadlines, promises and meetings as calendars show them."""
