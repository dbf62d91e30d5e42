"""What runs in a fresh process; each module prints its marks as JSON and ends at once, without tidying up."""
