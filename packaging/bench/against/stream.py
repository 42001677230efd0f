"""(d) and (e) The reader of streams: its speed, its time stamps, its memory, and many streams at once.

Usage: stream.py ROUNDS CHARTS LONG_STREAM_BYTES
"""
import json
import pathlib
import subprocess
import sys

import figures
import parts

TARGET = parts.ROOT / "packaging/bench/stream/target"
PACKAGE = "dev.connectiondoctor.stage.longstream."
PER_SECOND, WARM_UP, SECONDS = 20, 3, 9
STREAMS = 100
HEAP = "64m"


def java():
    """The Java that the build chose."""
    for row in (parts.ROOT / "app/target/doctor.built").read_text().splitlines():
        if row.strip().startswith("java.home = "):
            return row.split("= ")[1].strip() + "/bin/java"
    sys.exit("app/doctor has not been built")


def command(*arguments, heap="256m"):
    jars = ":".join(map(str, [*TARGET.glob("*.jar"), *sorted((TARGET / "lib").glob("*.jar"))]))
    return [java(), f"-Xmx{heap}", "-XX:+UseSerialGC", "-cp", jars, *map(str, arguments)]


def measure(main, *arguments, sender, heap="256m"):
    """What a program printed that read from a sender in another process."""
    process = subprocess.Popen(command(PACKAGE + "Sender", *sender), env=parts.CLEAN, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, text=True)
    try:
        port = process.stdout.readline().strip()
        out = parts.run(*command(PACKAGE + main, arguments[0], port, *arguments[1:], heap=heap))
    finally:
        parts.end(process)
    return {name: value for name, value in (row.split("\t") for row in out.splitlines())}


def speed(charts):
    with parts.Bench() as bench:
        result = bench.folder / "jmh.json"
        parts.run(*command("org.openjdk.jmh.Main", "ReaderBenchmark", "-rf", "json", "-rff", result))
        measured = {(each["params"]["piece"], each["benchmark"].rpartition(".")[2]): each["primaryMetric"]
                    for each in json.loads(result.read_text())}
    length = 232
    words = {"bareLoop": "bare read loop", "parser": "parser of event streams", "reader": "whole reader"}
    rows, chart = [], []
    for piece, named in (("event", "one event a read"), ("16384", "16 KB a read")):
        bare = measured[piece, "bareLoop"]["score"]
        for name in words:
            metric = measured[piece, name]
            rows.append((named, words[name], f"{metric['score']:,.0f} ± {metric['scoreError']:,.0f}",
                         f"{metric['score'] * length / 1e6:,.0f} MB", f"{metric['score'] / bare:.3f}"))
            chart.append((f"{named}: {words[name]}", metric["score"] / 1e6, int(name == "bareLoop")))
    figures.bars(charts / "reader.svg", "Events read from memory", "million a second", chart)
    print("### Speed (JMH)\n")
    print(figures.table(("bytes come", "who reads", "events a second", "bytes a second", "against the bare loop"), rows))


def memory(size):
    print(f"\n### A stream of {size / 1e9:g} GB over loopback, heap limited to {HEAP}\n")
    rows = []
    for name, words in (("doctor", "doctor"), ("bare", "bare loop")):
        got = measure("LongStream", name, sender=("bulk", size), heap=HEAP)
        megabytes = {each: f"{int(got[each]) / 1e6:.0f} MB" for each in got if each.startswith("resident")}
        rows.append((words, f"{int(got['bytes']) / 1e9:.2f} GB", f"{int(got['events']):,}" if "events" in got else "",
                     f"{float(got['bytesPerSecond']) / 1e6:,.0f} MB", megabytes["residentBefore"],
                     megabytes["residentMost"], megabytes["residentAfter"]))
    print(figures.table(("who reads", "read", "events", "a second", "resident before", "at most", "after"), rows))


def late(rounds, charts):
    """Time stamps of one stream and of many, in turns."""
    ways = [(who, streams) for who in ("doctor", "bare") for streams in (1, STREAMS)]
    taken = {way: [] for way in ways}
    for _ in range(rounds):
        for who, streams in ways:
            got = measure("Follow", who, streams, WARM_UP, sender=("paced", PER_SECOND, SECONDS))
            taken[who, streams].append({name: float(value) for name, value in got.items()})
    middle = {way: {name: figures.median(each[name] for each in taken[way]) for name in taken[way][0]} for way in ways}
    words = {"doctor": "doctor", "bare": "bare loop"}

    print(f"\n### Time stamps against the sender's clock: one stream, {PER_SECOND} events a second\n")
    print(figures.table(("who reads", "events", "median, ms", "99 of 100 within, ms"),
                        [(words[who], f"{middle[who, 1]['events']:.0f}", f"{middle[who, 1]['medianMicros'] / 1e3:.3f}",
                          f"{middle[who, 1]['p99Micros'] / 1e3:.3f}") for who in words]))
    print(f"\n## (e) {STREAMS} streams at once from one process, {PER_SECOND} events a second each\n")
    rows, chart = [], []
    for who, streams in ways:
        got, one = middle[who, streams], middle[who, 1]
        rows.append((words[who], streams, f"{got['events']:,.0f}", f"{got['processorPercent']:.1f} %",
                     f"{got['processorMicrosPerEvent']:.0f} µs", f"{got['medianMicros'] / 1e3:.3f}",
                     f"{got['p99Micros'] / 1e3:.3f}", f"{(got['medianMicros'] - one['medianMicros']) / 1e3:+.3f}"))
        chart.append((f"{words[who]}, {streams}", got["medianMicros"] / 1e3, int(who == "bare")))
    figures.bars(charts / "streams.svg", "From the sending of an event to its time stamp, median", "ms", chart)
    print(figures.table(("who reads", "streams", "events", "of one processor", "processor time an event", "median, ms",
                         "99 of 100 within, ms", "added to the median, ms"), rows))


def main(rounds, charts, size):
    speed(charts)
    memory(size)
    late(rounds, charts)


main(int(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]))
