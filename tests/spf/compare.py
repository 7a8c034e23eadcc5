"""Counts of look-ups by us and by pyspf, over records of the field in the same made-up DNS.

    python3 -m venv target/spf-python && target/spf-python/bin/pip install pyspf==2.0.14 dnspython
    target/spf-python/bin/python tests/spf/compare.py RECORDS.tsv [HOW_MANY]

RECORDS.tsv has three columns with a heading: how often, a domain, its SPF record. What the records lead to is answered from
a hash of the name: another record of the file, a plain one, none; addresses and mail servers likewise. Both see the same.

pyspf evaluates for one client; it is made to go through a whole record by asking for an address that nobody allows, and its
own limits are lifted so that it counts to the end.
"""

import collections
import csv
import hashlib
import json
import pathlib
import re
import subprocess
import sys

import spf

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLIENT = "100::dead:beef"  # the discard prefix: in nobody's record
csv.field_size_limit(1 << 24)


def draw(name, what):
    return int.from_bytes(hashlib.sha256(f"{what} {name}".encode()).digest()[:8], "big")


class World:
    def __init__(self, rows):
        self.own = {domain: record for domain, record in rows}
        self.records = [record for _, record in rows]
        self.seen = {}

    def __call__(self, name, rtype):
        """The values, or None where the name does not exist."""
        key = (name.lower().rstrip("."), rtype)
        if key not in self.seen:
            self.seen[key] = self.answer(*key)
        return self.seen[key]

    def exists(self, name):
        return name in self.own or draw(name, "exists") % 100 < 99

    def answer(self, name, rtype):
        if not self.exists(name):
            return None
        if rtype == "TXT":
            text = self.text(name)
            return [] if text is None else [[text[i : i + 200] for i in range(0, len(text), 200)]]
        if rtype == "A":
            if draw(name, "a?") % 100 < 12:
                return []
            return [".".join(str(draw(name, f"a{n}{i}") % 223 + 1) for i in range(4)) for n in range(draw(name, "an") % 3 + 1)]
        if rtype == "AAAA":
            if draw(name, "aaaa?") % 100 < 55:
                return []
            return [f"2001:db8:{draw(name, 'x') % 65535:x}::{draw(name, 'y') % 65535:x}"]
        if rtype == "MX":
            if draw(name, "mx?") % 100 < 15:
                return []
            return [[10 * n, f"mx{n}.{name}"] for n in range(draw(name, "mxn") % 3 + 1)]
        return []

    def text(self, name):
        if name in self.own:
            return self.own[name]
        kind = draw(name, "txt") % 100
        if draw(name, "none") % 200 == 0:
            return None
        if kind < 30:
            return self.records[draw(name, "which") % len(self.records)]
        return f"v=spf1 ip4:198.51.{draw(name, 'net') % 256}.0/24 ~all"


def by_pyspf(world, domain):
    """How it ended, and look-ups."""

    def look_up(name, qtype, *_, **__):
        values = world(name, qtype) or []
        if qtype == "TXT":
            return [((name, qtype), tuple(part.encode() for part in parts)) for parts in values]
        if qtype == "MX":
            return [((name, qtype), (preference, host)) for preference, host in values]
        return [((name, qtype), value) for value in values]

    spf.DNSLookup = look_up
    # It gives up at four times as many look-ups: what loops would never end otherwise.
    spf.MAX_LOOKUP = 50
    spf.MAX_VOID_LOOKUPS = spf.MAX_RECURSION = 10**6
    query = spf.query(i=CLIENT, s=f"someone@{domain}", h="client.example", strict=False)
    sys.setrecursionlimit(10_000)
    try:
        result = query.check()[0]
    except RecursionError:
        result = "loop"
    return result, query.lookups


def main():
    with open(sys.argv[1], newline="", encoding="utf-8", errors="replace") as file:
        rows = [row[1:3] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]
    rows = [(domain.lower(), record) for domain, record in rows if record.isascii() and re.fullmatch(r"[\w.-]+", domain, re.ASCII)]
    how_many = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    world = World(rows)
    subjects = sorted({domain for domain, _ in rows}, key=lambda domain: draw(domain, "subject"))[:how_many]

    theirs = {domain: by_pyspf(world, domain) for domain in subjects}
    # Everything that either may ask: ours reads a file.
    names = collections.defaultdict(dict)
    waiting = list(subjects)
    read = set()
    while waiting:
        name = waiting.pop().lower().rstrip(".")
        if name in read or len(read) > 200_000:
            continue
        read.add(name)
        text = " ".join("".join(parts) for parts in world(name, "TXT") or [])
        names[name]["TXT"] = world(name, "TXT")
        for term in text.split():
            found = re.match(r"(?i)[+?~-]?(?:include|a|mx|exists|redirect)(?:[:=]([^/]+))?(?:/.*)?$", term)
            if not found:
                continue
            target = (found.group(1) or name).lower().rstrip(".").replace("%{d}", name)
            if re.match(r"(?i)[+?~-]?(include|redirect)", term):
                waiting.append(target)
            hosts = [target] + [host for _, host in world(target, "MX") or []]
            for host in hosts:
                for rtype in ("A", "AAAA", "MX"):
                    names[host][rtype] = world(host, rtype)
    zone = {name: {t: v or [] for t, v in types.items()} for name, types in names.items() if world.exists(name)}
    path = ROOT / "target" / "spf-zone.json"
    path.write_text(json.dumps({"names": zone, "subjects": subjects}))
    command = ["cargo", "run", "-q", "-p", "plimsoll-wire", "--example", "spf_trees", str(path)]
    lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    ours = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}

    tally = collections.Counter()
    for domain in subjects:
        (result, count), (state, total, *_) = theirs[domain], ours[domain]
        ended = result in ("permerror", "temperror", "loop", "ambiguous")
        same = "the same count" if count == int(total) else "another count"
        tally[f"{state:7} pyspf {'error' if ended else 'result':6} {same}"] += 1
        if same != "the same count" and (state == "sound" or not ended):
            print(f"{domain}: pyspf {result} {count}, ours {state} {total}: {world.text(domain)}")
    print(f"{len(subjects)} records, {sum(int(ours[d][1]) > 10 for d in subjects)} of them above ten look-ups by our count")
    for what, number in sorted(tally.items()):
        print(f"{number:5} {what}")


if __name__ == "__main__":
    main()
