"""Every act, sealed in order; the history rows it commits to; and the queue of what follows."""
