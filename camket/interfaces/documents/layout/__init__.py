"""How official papers look: the dated rules of form as data, and the few tools that apply them."""
