"""Weighs the words of common-words.tsv: in how many news reports each stands.

    python3 tools/words/word_shares.py FOLDER core/src/main/resources/org/parallax/reconcile/common-words.tsv

FOLDER holds evaluation sets, each with a reports.jsonl. The list of words stays as it is; its second column
becomes the bits of surprise of meeting the word in a report, -log2 of the share of reports that have it, averaged
over the sets so that none outweighs the others, rounded, 1 to 11. Prints nothing but the file.
"""

import collections
import json
import math
import pathlib
import re
import sys

SETS = ["acled-types", "aec", "fakes", "gaza", "gva", "polnear"]
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LEAST, MOST = 1, 11


def words_of(line):
    report = json.loads(line)
    text = (report.get("title") or "") + "\n" + report["text"]
    return {word.lower() for word in WORD.findall(text)}


def main(folder, table):
    path = pathlib.Path(table)
    listed = sorted(line.split("\t")[0] for line in path.read_text("utf-8").splitlines() if line.strip())
    shares = collections.Counter()
    for name in SETS:
        reports = [words_of(line) for line in (pathlib.Path(folder) / name / "reports.jsonl").open(encoding="utf-8")]
        holders = collections.Counter(word for words in reports for word in words)
        for word in listed:
            shares[word] += holders[word] / len(reports) / len(SETS)
    rows = []
    for word in listed:
        bits = round(-math.log2(shares[word])) if shares[word] else MOST
        rows.append(f"{word}\t{min(MOST, max(LEAST, bits))}")
    path.write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
