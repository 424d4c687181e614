"""Pictures and labels become one prepared, memory-mapped data set."""
