"""What children, parents, carers and practitioners said, wherever in the record it stands."""
