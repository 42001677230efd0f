"""(a) How far the doctor's times are from curl's, on the same line, in turns.

Usage: accuracy.py ROUNDS CHARTS
"""
import pathlib
import sys

import figures
import parts

DELAYS = (0, 20, 100, 300)
FIGURES = ("connect", "handshake", "first byte", "first byte, warm")
WRITTEN = r"%{time_namelookup} %{time_connect} %{time_appconnect} %{time_pretransfer} %{time_starttransfer}\n"


def by_curl(bench, line, connections):
    """The times of new connections, one after another in one process as in a check, and of a second request on each.

    In milliseconds. No session is taken up again; the second request ends the connection. One more connection goes
    before them, which warms the program up: the doctor has made others before its own, too.
    """
    url = line.url + "/models"
    options = ["-sS", "--http1.1", "--no-sessionid", "--noproxy", "*", "--cacert", bench.folder / "root.pem",
               "--resolve", f"{line.host}:{line.port}:{line.addresses[0]}", "-o", "/dev/null", "-w", WRITTEN]
    pair = [*options, url, "--next", *options, "--header", "Connection: close", url]
    out = parts.run("curl", *pair, *(["--next", *pair] * connections), prefix=line.prefix)
    rows = [[float(value) * 1000 for value in row.split()] for row in out.splitlines()[2:]]
    return [dict(zip(FIGURES, (connect - lookup, secured - connect, first - ready, warm_first - warm_ready)))
            for (lookup, connect, secured, ready, first), (_, _, _, warm_ready, warm_first) in zip(rows[::2], rows[1::2])]


def by_doctor(bench, line):
    """A list of the same, one for each new connection of one check."""
    samples = bench.check("--base-url", line.url, "--public-roots", bench.folder / "root.pem", "--resolve",
                          f"{line.host}:{line.addresses[0]}", prefix=line.prefix)["first-byte"]["samples"]
    cold = [each for each in samples if each["cold"]]
    warm = [each for each in samples if not each["cold"]]
    return [dict(zip(FIGURES, (one["connectMs"], one["tlsMs"], one["firstByteMs"], other["firstByteMs"])))
            for one, other in zip(cold, warm)]


def pairs(way, milliseconds, rounds):
    """(doctor's, curl's, curl's again, its number) for each new connection of a check and of two runs of curl."""
    with parts.Bench() as bench:
        authority = parts.Authority(bench.folder)
        authority.leaf("leaf")
        line = way(bench, milliseconds)
        by_curl(bench, line, 1)
        by_doctor(bench, line)
        taken = []
        for _ in range(rounds):
            doctors = by_doctor(bench, line)
            curls, again = (by_curl(bench, line, len(doctors)) for _ in range(2))
            taken += zip(doctors, curls, again, range(1, len(doctors) + 1))
        return taken


def handshakes(taken, number):
    """How much longer than curl's the doctor's handshakes of this number were."""
    more = [each[0]["handshake"] - each[1]["handshake"] for each in taken if each[3] == number]
    return f"{figures.median(more):+.2f}" if more else ""


def main(rounds, charts):
    ways = [("loopback, relay", parts.loopback)]
    if parts.may_make_namespaces():
        ways.append(("two namespaces", parts.far_away))
    rows, chart, warming = [], [], []
    for name, way in ways:
        for delay in DELAYS:
            taken = pairs(way, delay, rounds)
            warming.append((name, f"{delay} ms", *(handshakes(taken, number) for number in range(1, 6))))
            for figure in FIGURES:
                if figure == "connect" and way is parts.loopback and delay:
                    continue  # Not delayed there: the same as without a delay.
                doctors, curls, again = ([each[side][figure] for each in taken] for side in (0, 1, 2))
                away = figures.median(abs(one - other) for one, other in zip(doctors, curls))
                noise = figures.median(abs(one - other) for one, other in zip(again, curls))
                verdict = "kept" if away < 1 else "missed"
                rows.append((name, f"{delay} ms", figure, len(taken), f"{figures.median(doctors):.2f}",
                             f"{figures.median(curls):.2f}", f"{away:.2f}", f"{noise:.2f}",
                             verdict))
                chart.append((f"{name[:8]} {delay} ms {figure}", away, 0))
    figures.bars(charts / "accuracy.svg", "Median difference between the doctor's times and curl's", "ms", chart)
    print(figures.table(("line", "delay of a round trip", "figure", "pairs", "doctor, median ms", "curl, median ms",
                         "median absolute difference, ms", "of curl from itself, ms", "under 1 ms"), rows))
    print("\nHow many milliseconds longer than curl's the handshakes of one check are, from its first to its last:\n")
    print(figures.table(("line", "delay", "first", "second", "third", "fourth", "fifth"), warming))


main(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
