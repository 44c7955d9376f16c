"""The model as pure data for every output alike."""
