"""The screens: widgets and layout, one file each; no pandas, no duckdb, no rule."""
