"""A page that holds several items: where each begins, and their readings put together again."""
