"""Where the checked rows of each kind go."""
