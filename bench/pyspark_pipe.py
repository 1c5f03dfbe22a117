"""The command line as the filter of an engine that others run already.

Comes in: a release build, PySpark (requirements.txt, Java 17) and the sample editorial. Goes out: for one and two cores, how many documents a
second go through `trilateral parse --jsonl` under `RDD.pipe` in local mode, how much memory its processes take, and a proof that no document was
lost and all came back in order; the poisoned ones come back as errors. Exits with 1 if one was lost.

    pip install -r bench/requirements.txt && cargo build --release --features cli && python3 bench/pyspark_pipe.py
"""

import json
import os
import sys
import threading
import time
from pathlib import Path

from pyspark import SparkConf, SparkContext

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "target/release/trilateral"
COUNT = int(os.environ.get("COUNT", "100000"))
# Under an engine each partition has a process of its own: one worker each. The exit status of one that met a bad line must not fail its partition.
FILTER = f"sh -c '{PROGRAM} parse --jsonl --jobs 1 || test $? = 1'"

# Each is bad in its own way: cut off, no object, no text, no calendar day.
POISON = ['{"id": "%s", "text": "Russia', "[%s]", '{"id": "%s"}', '{"id": "%s", "text": "x", "published": "2025-13-40"}']


def documents():
    """Short documents: a paragraph of the sample and a sentence that makes it one of its kind. One of 1,000 is poisoned."""
    sample = (ROOT / "www/sample/editorial.txt").read_text(encoding="utf-8")
    paragraphs = [p for p in sample.split("\n\n") if len(p) > 200]
    for i in range(COUNT):
        if i % 1000 == 500:
            yield POISON[i // 1000 % len(POISON)] % i
        else:
            text = f"{paragraphs[i % len(paragraphs)]} It was said {i} times."
            yield json.dumps({"id": str(i), "text": text, "published": "2025-05-12"}, ensure_ascii=False)


def resident():
    """The memory of all running filters, in MB."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            lines = status.read_text().splitlines()
        except OSError:
            continue
        if lines[0] == "Name:\ttrilateral":
            total += sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))
    return total / 1000


def run(cores, lines):
    """Pipes the lines through the filter; gives the answers, the seconds and the peak of memory."""
    conf = SparkConf().setMaster(f"local[{cores}]").setAppName("trilateral").set("spark.ui.enabled", "false")
    with SparkContext(conf=conf) as spark:
        spark.setLogLevel("ERROR")
        archive = spark.parallelize(lines, cores).cache()
        archive.count()
        peak, done = [0.0], threading.Event()

        def watch():
            while not done.wait(0.2):
                peak[0] = max(peak[0], resident())

        watcher = threading.Thread(target=watch)
        watcher.start()
        start = time.monotonic()
        answers = archive.pipe(FILTER, checkCode=True).map(brief).collect()
        seconds = time.monotonic() - start
        done.set()
        watcher.join()
    return answers, seconds, peak[0]


def brief(line):
    """Of an answer, what is checked: its id, its number of statements, and its error. The whole would fill the driver's memory."""
    answer = json.loads(line)
    return answer.get("id"), len(answer.get("statements", [])), answer.get("error")


def main():
    lines = list(documents())
    size = sum(len(line.encode()) for line in lines) / 1e6
    print(f"{COUNT:,} documents, {size:.1f} MB")
    fine = True
    for cores in (1, 2):
        answers, seconds, peak = run(cores, lines)
        bad = [i for i in range(COUNT) if i % 1000 == 500]
        errors = [i for i, (_, _, error) in enumerate(answers) if error]
        order = all(answer[0] == str(i) for i, answer in enumerate(answers) if not answer[2])
        good = len(answers) == COUNT and errors == bad and order
        fine = fine and good
        print(
            f"{cores} cores: {seconds:.1f} s, {COUNT / seconds:,.0f} documents/s, {size / seconds:.2f} MB/s, "
            f"filters at most {peak:.0f} MB; {len(answers):,} answers, {len(errors)} of {len(bad)} poisoned reported, "
            f"{'in order' if order else 'OUT OF ORDER'}, {sum(a[1] for a in answers):,} statements"
        )
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
