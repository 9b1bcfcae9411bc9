"""How fast, how big: every figure beside a plain peer in the same run. Not part of CI."""
