"""What of the record is compared: which entities are worth it, and their facts from accepted claims."""
