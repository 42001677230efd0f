"""Medians, tables and charts."""
import html
import statistics

median = statistics.median


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def bars(path, title, unit, rows):
    """Writes an SVG of labelled bars. `rows` are (label, value, kind); kind 0 is the doctor, 1 what it is compared with."""
    most = max(value for _, value, _ in rows) or 1
    height = 58 + 24 * len(rows)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="760" height="{height}" viewBox="0 0 760 {height}" '
             'font-family="sans-serif" font-size="13">',
             '<rect width="100%" height="100%" fill="#ffffff"/>',
             f'<text x="12" y="26" font-size="15" font-weight="bold" fill="#1f2328">{html.escape(title)}</text>']
    for index, (label, value, kind) in enumerate(rows):
        y = 44 + 24 * index
        width = max(1, round(360 * value / most))
        colour = ("#0969da", "#8c959f")[kind]
        parts.append(f'<text x="250" y="{y + 13}" text-anchor="end" fill="#1f2328">{html.escape(label)}</text>'
                     f'<rect x="260" y="{y}" width="{width}" height="17" fill="{colour}"/>'
                     f'<text x="{266 + width}" y="{y + 13}" fill="#1f2328">{value:,.2f} {html.escape(unit)}</text>')
    path.write_text("\n".join(parts + ["</svg>"]) + "\n")
