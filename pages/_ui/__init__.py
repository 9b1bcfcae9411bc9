"""What the screens share: frame, inputs, charts, tables, problems."""
