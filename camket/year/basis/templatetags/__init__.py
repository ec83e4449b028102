"""Tags with which pages of this and later rooms show references as links."""
