"""From bytes to a grid: checks in order of cost, then a reader in a child process."""
