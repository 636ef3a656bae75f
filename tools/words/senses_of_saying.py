#!/usr/bin/env python3
"""Writes senses-of-saying.tsv: words whose first sense in WordNet is of speech, thought or feeling.

usage: senses_of_saying.py FOLDER > core/src/main/resources/org/parallax/reading/senses-of-saying.tsv
FOLDER holds WordNet 3.0's index.* and data.* files (Debian: wordnet-base, /usr/share/wordnet).
"""
import re
import sys

VERBS = {31: "cognition", 32: "communication", 37: "emotion", 39: "perception"}
NOUNS = {9: "cognition", 10: "communication", 12: "emotion", 16: "motive"}
THAT_CLAUSE = {26}
SENSES = 3
WORD = re.compile(r"[a-z]+$")


def synsets(folder, part):
    """Offset -> (file number, frames, derivationally related (part, offset))."""
    found = {}
    for line in open(f"{folder}/data.{part}", encoding="utf-8"):
        if line.startswith("  "):
            continue
        cells = line.split("|")[0].split()
        words = int(cells[3], 16)
        at = 4 + 2 * words
        pointers = int(cells[at])
        related = []
        for i in range(pointers):
            symbol, offset, of = cells[at + 1 + 4 * i: at + 4 + 4 * i]
            if symbol == "+":
                related.append((of, offset))
        at += 1 + 4 * pointers
        frames = set()
        if part == "verb":
            count = int(cells[at])
            frames = {int(cells[at + 2 + 3 * i]) for i in range(count)}
        found[cells[0]] = (int(cells[1]), frames, related)
    return found


def index(folder, part):
    for line in open(f"{folder}/index.{part}", encoding="utf-8"):
        cells = line.split()
        if line.startswith("  ") or not WORD.match(cells[0]):
            continue
        yield cells[0], cells[-int(cells[2]):]


def main(folder):
    verbs, nouns, adjectives = (synsets(folder, p) for p in ("verb", "noun", "adj"))

    def told(of, offset):
        if of == "v":
            return VERBS.get(verbs[offset][0])
        return NOUNS.get(nouns[offset][0]) if of == "n" else None

    rows = []
    for word, senses in index(folder, "verb"):
        kind = VERBS.get(verbs[senses[0]][0])
        clause = any(verbs[s][1] & THAT_CLAUSE for s in senses[:SENSES])
        if kind or clause:
            rows.append((word, "verb", kind or "other", "clause" if clause else "-"))
    for part, table in (("noun", nouns), ("adjective", adjectives)):
        for word, senses in index(folder, "adj" if part == "adjective" else part):
            kind = NOUNS.get(table[senses[0]][0]) if part == "noun" else None
            of = next((k for s in senses[:SENSES] for r in table[s][2] if (k := told(*r))), None)
            if kind and of or of:
                rows.append((word, part, of, "-"))
    print("# Words of speech, thought and feeling: word, part of speech, class, whether a verb takes a that-clause.")
    print("# From WordNet 3.0 (Princeton University; licence in docs/DATA.md) by tools/words/senses_of_saying.py; not edited by hand.")
    print("# word\tpart\tclass\tclause")
    for row in sorted(set(rows)):
        print("\t".join(row))


main(sys.argv[1])
