"""The pages: translate, make one call into a room, answer."""
