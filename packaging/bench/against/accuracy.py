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


def by_curl(bench, line):
    """Times in milliseconds: one new connection, and a second request on it."""
    url = line.url + "/models"
    out = parts.run("curl", "-sS", "--http1.1", "--noproxy", "*", "--cacert", bench.folder / "root.pem", "--resolve",
                    f"{line.host}:{line.port}:{line.addresses[0]}", "-o", "/dev/null", "-o", "/dev/null",
                    "-w", WRITTEN, url, url, prefix=line.prefix)
    (lookup, connect, secured, ready, first), (_, _, _, warm_ready, warm_first) = [
        [float(value) * 1000 for value in row.split()] for row in out.splitlines()]
    return dict(zip(FIGURES, (connect - lookup, secured - connect, first - ready, warm_first - warm_ready)))


def by_doctor(bench, line):
    """A list of the same, one for each new connection of one check."""
    samples = bench.check("--base-url", line.url, "--public-roots", bench.folder / "root.pem", "--resolve",
                          f"{line.host}:{line.addresses[0]}", prefix=line.prefix)["first-byte"]["samples"]
    cold = [each for each in samples if each["cold"]]
    warm = [each for each in samples if not each["cold"]]
    return [dict(zip(FIGURES, (one["connectMs"], one["tlsMs"], one["firstByteMs"], other["firstByteMs"])))
            for one, other in zip(cold, warm)]


def pairs(way, milliseconds, rounds):
    """(doctor's, curl's, curl's again, its number in the check) for each new connection of the doctor's, right after."""
    with parts.Bench() as bench:
        authority = parts.Authority(bench.folder)
        authority.leaf("leaf")
        line = way(bench, milliseconds)
        by_curl(bench, line)
        by_doctor(bench, line)
        taken = []
        for _ in range(rounds):
            for number, doctors in enumerate(by_doctor(bench, line), 1):
                taken.append((doctors, by_curl(bench, line), by_curl(bench, line), number))
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
