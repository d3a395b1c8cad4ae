"""The loop that carries the queue and the minute's duties."""
