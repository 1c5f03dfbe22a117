#!/usr/bin/env python3
"""Which rule finds what, and which is wrong how often: hits and false alarms of each rule on texts with hand-made gold.

usage: misses.py EVAL_DIR PROGRAM…   (what `make misses` runs)

EVAL_DIR holds `texts/`, `gold/` and the scorer's modules (score.py, adapt.py, common.py, gold.py). A statement hits if
the scorer pairs it with a gold relation; what it pairs with none is a false alarm, unless it lies in a span that the gold
leaves open. Below the table: the gold relations that no rule found, by text.
"""
import sys
from collections import defaultdict

if len(sys.argv) < 3: sys.exit(__doc__)
where, program = sys.argv[1], " ".join(sys.argv[2:])
sys.path.insert(0, where)
import adapt, common, gold, score  # noqa: E402  (found in EVAL_DIR only)

documents = gold.load(f"{where}/texts", f"{where}/gold")
answers = common.run(program, [(name, text, gold.published(truth)) for name, text, truth in documents])
hits, alarms, wrong = defaultdict(int), defaultdict(list), defaultdict(list)
missed = []
for (name, text, truth), answer in zip(documents, answers):
    # One statement gives a relation for each pair of states: the same order as adapt.py makes them in.
    relations = []
    for statement in answer["statements"]:
        for relation in adapt.adapt({**answer, "statements": [statement]}, text)["relations"]:
            relations.append((statement["rule"], relation))
    wanted = [g for g in truth["relations"] if g["source"] in score.CODE and g["target"] in score.CODE]
    states = {score.CODE[c] for c in truth["actors"]["countries"] if c in score.CODE}
    states |= {score.CODE[g[k]] for g in wanted for k in ("source", "target")}
    relations = [(rule, r) for rule, r in relations if r["source"] in states and r["target"] in states]
    pairs = score.assign([[score.worth(r, g) for _, r in relations] for g in wanted])
    for i, g in enumerate(wanted):
        if i not in pairs:
            missed.append((name, g))
            continue
        rule, r = relations[pairs[i]]
        hits[rule] += 1
        faults = [k for k in ("tone", "certainty") if r[k] != g[k] and (k != "tone" or g[k] in ("cooperative", "conflictual"))]
        if not score.direction_ok(r, g): faults.insert(0, "direction")
        if faults: wrong[rule].append(f"{' and '.join(faults)}: {' '.join(text[r['start']:r['end']].split())[:90]}")
    for j, (rule, r) in enumerate(relations):
        lies_open = any(score.inside(r, x) for x in truth.get("ignore", []))
        if j not in pairs.values() and r["certainty"] != "negated" and not lies_open:
            alarms[rule].append(f"{r['source']}-{r['target']}: {' '.join(text[r['start']:r['end']].split())[:90]}")

print(f"{'rule':34} {'hits':>5} {'false':>6}")
for rule in sorted(set(hits) | set(alarms), key=lambda r: (-len(alarms[r]), -hits[r], r)):
    print(f"{rule:34} {hits[rule]:5} {len(alarms[rule]):6}")
    for line in alarms[rule]: print(f"    false  {line}")
    for line in wrong[rule]: print(f"    {line}")
print(f"\n{sum(hits.values())} hits, {sum(map(len, alarms.values()))} false alarms, {len(missed)} missed")
for name, g in missed:
    print(f"    {name}: {score.CODE[g['source']]}-{score.CODE[g['target']]} {g['tone']} {g['certainty']}: {' '.join(g['quote'].split())[:100]}")
