"""The ledger at the desk: saying which event kept a promise."""
