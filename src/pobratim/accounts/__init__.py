"""Who may come to the desk: accounts, teams that speak for a side, roles, sessions."""
