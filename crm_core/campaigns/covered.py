"""A contact point as a screen may show it: enough to know it again, too little to use it."""


def mask(point: str) -> str:
    """Cover the middle of a contact point: +7 916 ··· 45 67, an···@example.org; an address keeps its first word."""
    if point.startswith("+") and len(point) > 9:
        country = 3 if point.startswith("+380") else 1
        return f"{point[: country + 1]} {point[country + 1 : country + 4]} ··· {point[-4:-2]} {point[-2:]}"
    if "@" in point:
        name, _, domain = point.partition("@")
        return f"{name[:2]}···@{domain}"
    return f"{point.split(' ')[0]} ···" if point else ""
