"""Commands run by script/camket."""
