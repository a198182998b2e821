"""The inbox: handing documents in, how far their reading is, watched feeds, allowed sites."""
