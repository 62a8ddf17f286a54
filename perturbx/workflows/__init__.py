"""From settings to a folder of results, and the record of how it was made.

It may import every other room; only the command line stands above it."""
