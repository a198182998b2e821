"""Cards: what a page needs of an entity, derived from accepted claims and rebuilt with every decision."""
