"""The same statement in several outlets: finding it, setting its wordings side by side."""
