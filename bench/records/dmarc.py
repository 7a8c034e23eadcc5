#!/usr/bin/env python3
"""Reads the same DMARC records with checkdmarc and with our reader, and says where they differ.

    python3 -m venv VENV && VENV/bin/pip install checkdmarc==6.0.4
    cargo build -p plimsoll-wire --example mail_survey
    VENV/bin/python bench/records/dmarc.py target/debug/examples/mail_survey [COUNT]

The records are made from forms that occur in the field, with a fixed seed, so that a run can be repeated. Nothing is asked of any
network: checkdmarc's check of the hosts of reports is left out.
"""

import json
import random
import subprocess
import sys
from collections import Counter

import checkdmarc.dmarc as other

HEADS = ["v=DMARC1"] * 40 + ["v=DMARC1 ", "V=DMARC1", "v = DMARC1", "v=dmarc1", " v=DMARC1", "v=DMARC2", "v=DMARC1,", '"v=DMARC1']
P = ["none", "quarantine", "reject"] * 8 + ["None", "REJECT", "monitor", "", "reject,", "quarantene"]
URIS = ["mailto:dmarc@example.net"] * 10 + [
    "mailto:a@example.net,mailto:b@example.org", "mailto:a@example.net, mailto:b@example.org", "mailto:a@example.net!10m",
    "dmarc@example.net", "mailto:dmarc", "https://example.net/r", "mailto:a@example.net mailto:b@example.org", "mailto: a@example.net", "",
    "MAILTO:a@example.net", "mailto:a@example.net;mailto:b@example.org", "mailto:a+b@example.net,", "mailto:a@localhost"]
TAGS = [("sp", P), ("np", P), ("adkim", ["r", "s", "R", "strict"]), ("aspf", ["r", "s", "S", "x"]), ("fo", ["0", "1", "d", "s", "1:d:s", "0:1", "x"]),
        ("pct", ["100", "50", "0", "abc"]), ("ri", ["86400", "1d"]), ("rf", ["afrf"]), ("t", ["y", "n", "yes"]), ("psd", ["y", "n", "u", "z"]),
        ("rua", URIS), ("rua", URIS), ("ruf", URIS), ("x", ["1"]), ("policy", ["none"])]
SEPARATORS = ["; "] * 20 + [";", " ; ", ";;", " ", ","]


def record(chance):
    parts = [chance.choice(HEADS)]
    tags = [("p", P)] if chance.random() < 0.93 else []
    tags += chance.sample(TAGS, chance.choice([0, 0, 1, 1, 2, 2, 3, 4]))
    if chance.random() < 0.15:
        chance.shuffle(tags)
    if chance.random() < 0.03 and tags:
        tags.append(tags[0])
    parts += [f"{name}{chance.choice(['='] * 12 + [' = '])}{chance.choice(values)}" for name, values in tags]
    text = parts[0]
    for part in parts[1:]:
        text += chance.choice(SEPARATORS) + part
    return text + chance.choice(["", "", ";", "; "])


def theirs(text):
    try:
        tags = other.parse_dmarc_record(text, "example.net")["tags"]
        return {"p": tags["p"]["value"], "explicit": tags["p"]["explicit"]}
    except other.DMARCError as error:
        return {"error": type(error).__name__, "text": str(error)}


def ours_in_brief(found):
    verdict = found["verdict"]
    if verdict == "other" or verdict.startswith("almost"):
        return "no record"
    return {"repeated tag": "repeated", "nothing": "no use", "reports": "none"}.get(verdict, verdict)


def why(text, found, seen):
    """The reason of a difference, or None where there is none."""
    brief = ours_in_brief(found)
    if "error" in seen:
        kind = seen["error"]
        if brief == "no record" or brief == "repeated":
            return None
        if kind == "DMARCSyntaxError":
            return "what is no tag spoils the record there; here only that part is passed over (RFC 9989 4.7)"
        if kind == "InvalidDMARCReportURI":
            return "an address that cannot be used spoils the record there; here it is a finding of dmarc/reporting"
        if kind == "InvalidDMARCTagValue":
            return None if brief == "no use" or found["p"] is None else "a bad value spoils the record there; here it counts as not said (RFC 9989 4.7)"
        if kind == "InvalidDMARCTag":
            return "a tag that stands twice: told by both" if found.get("repeated") else "other"
        return f"other: {kind}"
    if brief == "no record":
        return "taken there although it does not begin with the version to the letter (RFC 9989 4.8)"
    if brief == "repeated":
        return "a tag twice is taken there: one of them is unknown or old"
    if brief == "no use":
        return "p is missing or wrong and nobody gets reports: p=none there, no DMARC at all here (RFC 9989 4.10.1)"
    if seen["p"] != brief:
        return "sp or np is wrong, so that p=none counts where there are reports (RFC 9989 4.10.1)" if brief == "none" else f"other: {seen['p']} against {brief}"
    return None


def main():
    survey, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
    # Hosts of reports are not looked up.
    other.get_mx_records = lambda *_, **__: ["mx.example.net"]
    other.verify_dmarc_report_destination = lambda *_, **__: None
    chance = random.Random(9989)
    records = []
    while len(records) < count:
        text = record(chance)
        if text not in records:
            records.append(text)
    lines = subprocess.run([survey, "dmarc", "--each"], input="\n".join(records) + "\n", capture_output=True, text=True, check=True)
    found = [json.loads(line) for line in lines.stdout.splitlines()]
    assert len(found) == len(records), (len(found), len(records))
    reasons, examples = Counter(), {}
    for text, mine in zip(records, found):
        seen = theirs(text)
        reason = why(text, mine, seen)
        reasons[reason or "the same"] += 1
        if reason:
            examples.setdefault(reason, (text, mine["verdict"], seen))
    for reason, number in reasons.most_common():
        print(f"{number:>5} {reason}")
        if reason in examples:
            print("      ", *examples[reason])
    return any(reason.startswith("other") for reason in reasons)


if __name__ == "__main__":
    sys.exit(main())
