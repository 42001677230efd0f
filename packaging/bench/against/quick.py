"""(b) The whole quick check against the same work done by hand, on the same line, in turns.

Usage: quick.py ROUNDS CHARTS
"""
import pathlib
import re
import sys
import time

import figures
import parts

DELAYS = (0, 20, 50, 100)


def by_hand(bench, line):
    out = parts.run(parts.HERE / "by-hand", line.host, line.port, "10.99.0.2", bench.folder / "root.pem",
                    bench.folder / "key", prefix=line.prefix)
    facts = {}
    for row in out.splitlines():
        name, _, value = row.partition("\t")
        facts.setdefault(name, []).append(value)
    return facts


def by_doctor(bench, line):
    return bench.check("--base-url", line.url, "--public-roots", bench.folder / "root.pem", prefix=line.prefix)


def same(doctor, hand):
    """The facts that both have; stops if they differ."""
    tls, chain = doctor["tls"], doctor["tls"]["chain"]
    fingerprints = [re.search(r"Fingerprint=([0-9A-F:]+)", each)[1].replace(":", "").lower()
                    for each in hand["certificate"]]
    samples = doctor["first-byte"]["samples"]
    pairs = {
        "addresses": (sorted(each["address"].replace("0:0:0:0:0:0:", "::") for each in doctor["dns"]["addresses"]),
                      sorted(hand["address"])),
        "answering addresses": (sum(each["outcome"] == "connected" for each in doctor["tcp"]["attempts"]),
                                sum(name.startswith("connected ") for name in hand)),
        "protocol": (tls["protocol"], hand["protocol"][0]),
        "cipher": (tls["cipher"], hand["cipher"][0]),
        "versions": (sorted(name for name, state in tls["versions"].items() if state == "accepted"),
                     sorted(each.replace("tls1_", "TLSv1.") for each in hand["version"])),
        "chain by fingerprint": ([each["sha256"] for each in chain], fingerprints),
        "trusted by the public list": (tls["verification"]["publicRoots"], hand["public"][0].startswith("0 ")),
        "trusted by the computer's store": (tls["verification"]["systemRoots"], hand["system"][0].startswith("0 ")),
        "first answers": ([each["status"] for each in samples if not each["cold"]][:1],
                          [int(hand["sample"][0].split()[-1])]),
        "HTTP/2": (tls["signals"]["http2"], {"2": "agreed"}.get(hand["http2"][0], hand["http2"][0])),
        "status of the list of models": (doctor["models"]["status"], int(hand["status"][0])),
        "the model is listed": (doctor["models"]["modelFound"], '"practice-small"' in hand["models"][0]),
    }
    different = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
    if different:
        print(f"not the same facts: {different}", file=sys.stderr)
    return len(pairs), sorted(different)


def timed(work, *arguments):
    start = time.monotonic()
    result = work(*arguments)
    return time.monotonic() - start, result


def main(rounds, charts):
    if not parts.may_make_namespaces():
        print("Left out: it needs root, /dev/net/tun and dnsmasq.")
        return
    rows, chart, differing = [], [], set()
    for delay in DELAYS:
        with parts.Bench() as bench:
            parts.Authority(bench.folder).leaf("leaf")
            line = parts.far_away(bench, delay)
            by_doctor(bench, line), by_hand(bench, line)
            taken = []
            for _ in range(rounds):
                (doctor, report), (hand, facts) = timed(by_doctor, bench, line), timed(by_hand, bench, line)
                facts_shared, different = same(report, facts)
                differing.update(different)
                taken.append((doctor, hand, len(report["first-byte"]["samples"])))
        doctor, hand = (figures.median(each[side] for each in taken) for side in (0, 1))
        ratio = figures.median(each[0] / each[1] for each in taken)
        rows.append((f"{delay} ms", rounds, f"{doctor:.2f} s", f"{hand:.2f} s", f"{ratio:.2f}",
                     "kept" if ratio < 1 else "missed"))
        chart += [(f"{delay} ms: doctor", doctor, 0), (f"{delay} ms: by hand", hand, 1)]
    figures.bars(charts / "quick.svg", "A quick check and the same by hand: wall time", "s", chart)
    print(figures.table(("round trip", "rounds", "doctor", "by hand", "ratio", "under 1.0"), rows))
    print(f"\nFacts compared in each round: {facts_shared}; different: {', '.join(sorted(differing)) or 'none'}.")


main(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
