"""What urging and inspecting must keep to, whoever asks."""
