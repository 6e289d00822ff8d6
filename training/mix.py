#!/usr/bin/env python3
"""Mixes the weights of two runs that began from the same first stage (model soup: Wortsman et al. 2022).

usage: mix.py A.pt B.pt OUT.pt [--share 0.7]     share: of A, 0 to 1

A mix is less sure than either. So the logits of triggers, cues and roles are scaled and shifted until, on articles that
nobody annotated (never those of the development set), as many are above 0.3 and above 0.7 as A has.
"""

import argparse
import json
import math

import numpy as np
import torch

import corpus
import evaluate
from model import trained

LOW, HIGH = math.log(0.3 / 0.7), math.log(0.7 / 0.3)


def mixed(a, b, share):
    if isinstance(a, torch.Tensor):
        return share * a + (1 - share) * b if a.is_floating_point() else a
    if isinstance(a, dict):
        return type(a)((key, mixed(value, b[key], share)) for key, value in a.items())
    return a


def unannotated():
    """Sentences of free articles that have no annotation."""
    seen = {article["id"] for article in corpus.gold_articles(None)}
    lines = (corpus.DATA / "articles.jsonl").open(encoding="utf8")
    records = [r for r in map(json.loads, lines) if r.get("split") != "dev" and r["id"] not in seen]
    out = []
    for record, split in zip(records, corpus.split_texts([{"id": r["id"], "text": r["text"][:4000]} for r in records])):
        slice_of = corpus.utf16(record["text"])
        out += [{"words": [slice_of(a, b) for a, b in s["words"]]} for s in split["sentences"] if s["words"]]
    return out


def logits(checkpoint, sentences, rows=None):
    """trigger, cue and the four roles over all sentences; roles at `rows` of each, words that A takes for triggers."""
    evaluate.predict(*trained(checkpoint), sentences, torch.device("cpu"))
    said = [sentence["said"] for sentence in sentences]
    if rows is None:
        rows = [np.nonzero(one["trigger"] > LOW)[0] for one in said]
    role = np.concatenate([one["role"][at, : len(one["trigger"])].reshape(-1, 4) for one, at in zip(said, rows)])
    values = {key: np.concatenate([one[key] for one in said]) for key in ("trigger", "cue")}
    return {**values, **{f"role{r}": role[:, r] for r in range(4)}}, rows


def matching(wanted, found):
    """Scale and shift that put as many of `found` above LOW and HIGH as are of `wanted`."""
    found = np.sort(found)[::-1]
    low, high = (found[max(1, int((wanted > limit).sum())) - 1] for limit in (LOW, HIGH))
    scale = (HIGH - LOW) / max(high - low, 1e-3)
    return float(scale), float(LOW - scale * low)


def calibrated(mix, a):
    sentences = unannotated()
    wanted, rows = logits(a, sentences)
    found, _ = logits(mix, sentences, rows)
    events = mix["events"]
    for name, layer in (("trigger", "trigger.3"), ("cue", "cue")):
        scale, shift = matching(wanted[name], found[name])
        print(f"{name}: logits times {scale:.3f} plus {shift:.3f}")
        events[f"{layer}.weight"] *= scale
        events[f"{layer}.bias"] = events[f"{layer}.bias"] * scale + shift
    for role in range(4):
        scale, shift = matching(wanted[f"role{role}"], found[f"role{role}"])
        print(f"role {role}: logits times {scale:.3f} plus {shift:.3f}")
        events["pair.weight"][role] *= scale
        events["bilinear"][role] *= scale
        events["pair.bias"][role] = events["pair.bias"][role] * scale + shift
    return mix


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("a")
    parser.add_argument("b")
    parser.add_argument("out")
    parser.add_argument("--share", type=float, default=0.7)
    options = parser.parse_args()
    a, b = (torch.load(path, map_location="cpu", weights_only=False) for path in (options.a, options.b))
    torch.save(calibrated(mixed(a, b, options.share), a), options.out)


if __name__ == "__main__":
    main()
