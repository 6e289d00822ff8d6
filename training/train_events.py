"""Second stage: mentions, triggers, codes, cues, roles and status, with the first stage's tasks kept alive.

usage: train_events.py SYNTAX.pt OUT.pt [--own OWN.jsonl] [--test-fold N] [--epochs 10] [--fraction 1.0]

With --test-fold the articles of that fifth are left out and measured at the end.
"""

import argparse
import hashlib
import json
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import batches
import corpus
import evaluate
from model import Events, Syntax
from batches import IGNORED
from train_syntax import syntax_loss


def fold_of(article):
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % 5


def head_in(heads, start, end):
    """The word of a span whose head lies outside of it."""
    return next((at for at in range(start, end) if not start <= heads[at] - 1 < end), start)


def parse(syntax, sentences, device):
    """Adds upos, head and rel_index as the first stage sees them: for the heads of spans, and as labels of news text."""
    syntax.eval()
    for start in range(0, len(sentences), 32):
        batch = sentences[start : start + 32]
        inputs, counts = batches.collate(batch, device=device)
        with torch.no_grad():
            out = syntax.heads(syntax.encode(*inputs))
            head = batches.inside(out["arc"], counts).argmax(-1)
            rel = syntax.relations_of(out, head).argmax(-1)
        for row, (sentence, count) in enumerate(zip(batch, counts)):
            lost = len(sentence["words"]) - count
            sentence["upos"] = out["upos"][row, :count].argmax(-1).tolist() + [IGNORED] * lost
            sentence["head"] = head[row, :count].tolist() + [IGNORED] * lost
            sentence["rel_index"] = rel[row, :count].tolist() + [IGNORED] * lost


def add_targets(sentences, codes):
    for sentence in sentences:
        heads = sentence["head"]
        sentence["mention_heads"] = [head_in(heads, m[0], m[1]) for m in sentence["mentions"]]
        for event in sentence["events"]:
            event["at"] = head_in(heads, event["start"], event["end"])
            accepted = [event["code"], *event["accept"]]
            event["roots"] = sorted({int(code[:2]) - 1 for code in accepted})
            event["leaves"] = [codes.index(code) for code in accepted if code in codes]
        for cue in sentence["cues"]:
            cue["at"] = head_in(heads, cue["start"], cue["end"])


def trigger_families(sentences):
    """{stem: families of events that it has been a trigger of}"""
    out = {}
    for sentence in sentences:
        for event in sentence["events"]:
            out.setdefault(corpus.stem(sentence["words"][event["at"]]), set()).add(corpus.family(event["code"]))
    return out


def add_retellings(sentences, families):
    """Words that may tell an event again: the trigger's own stem, and stems that have been triggers of its family."""
    for sentence in sentences:
        stems, told = {s for s, _ in sentence["retold"]}, {f for _, f in sentence["retold"]}
        sentence["retelling"] = [
            corpus.stem(word) in stems or bool(told & families.get(corpus.stem(word), set())) for word in sentence["words"]
        ]


def word_targets(sentence):
    """trigger, cue and kind of every word; IGNORED where it is not known."""
    count = len(sentence["words"])
    trigger, cue = [IGNORED if again else 0 for again in sentence["retelling"]], [0] * count
    for event in sentence["events"]:
        trigger[event["start"] : event["end"]] = [IGNORED] * (event["end"] - event["start"])
    for event in sentence["events"]:
        trigger[event["at"]] = 1
    for one in sentence["cues"]:
        cue[one["start"] : one["end"]] = [IGNORED] * (one["end"] - one["start"])
    for one in sentence["cues"]:
        cue[one["at"]] = 1
    kinds = [IGNORED] * count
    for start, end, _, kind, _ in sentence["mentions"]:
        if kind is None:
            continue
        kinds[start:end] = [corpus.KINDS.index(kind)] * (end - start)
    return trigger, cue, kinds


def role_targets(sentence):
    """{query word: [candidate word][role]} with 1, 0, or IGNORED."""
    count, out = len(sentence["words"]), {}

    def rows(at):
        return out.setdefault(at, np.zeros((count, len(corpus.ROLES)), dtype=np.float32))

    def fill(target, role, chosen, value):
        for number in chosen:
            start, end = sentence["mentions"][number][:2]
            inside = target[start:end, role]
            inside[inside == 0] = IGNORED
            if value == 1:
                target[sentence["mention_heads"][number], role] = 1

    for event in sentence["events"]:
        target = rows(event["at"])
        for role, name in enumerate(corpus.ROLES[:3]):
            for node, accepted in event["slots"][name]:
                exact = [n for n, m in enumerate(sentence["mentions"]) if m[4] == node]
                others = [n for n, m in enumerate(sentence["mentions"]) if m[4] in accepted]
                if exact:
                    exact.sort(key=lambda n: abs(sentence["mention_heads"][n] - event["at"]))
                    fill(target, role, exact[:1], 1)
                    fill(target, role, exact[1:] + others, IGNORED)
                else:
                    fill(target, role, others, 1)
    for cue in sentence["cues"]:
        target = rows(cue["at"])
        if cue["speaker"]:
            start, end = cue["speaker"]
            hit = [n for n, m in enumerate(sentence["mentions"]) if m[0] < end and m[1] > start]
            fill(target, 3, hit, 1)
    events = {event["at"] for event in sentence["events"]}
    cues = {cue["at"] for cue in sentence["cues"]}
    for at, target in out.items():
        if at not in events:
            target[:, :3] = IGNORED
        if at not in cues:
            target[:, 3] = IGNORED
    return out


def event_loss(events, states, out, batch, counts, model):
    width, device = states.shape[1] - 1, states.device
    arc = torch.softmax(batches.inside(out["arc"], counts), -1)
    rel = model.relations_of(out, arc.argmax(-1)).argmax(-1)
    scores = events(states[:, 1:], arc.detach().to(states.dtype), rel)
    labelled = [row for row, sentence in enumerate(batch) if "mentions" in sentence]
    targets = {row: word_targets(batch[row]) for row in labelled}

    def padded(position):
        return batches.padded([targets[row][position] if row in targets else None for row in range(len(batch))], counts, width, device)

    def binary(values, gold):
        known = gold >= 0
        if not known.any():
            return values.sum() * 0
        return F.binary_cross_entropy_with_logits(values.float()[known], gold[known].float())

    loss = 4 * binary(scores["trigger"], padded(0)) + 2 * binary(scores["cue"], padded(1))
    tags = batches.padded([s.get("mention_tags") for s in batch], counts, width, device)
    if (tags >= 0).any():
        loss = loss + F.cross_entropy(scores["mention"].float().reshape(-1, len(corpus.MENTION_TAGS)), tags.reshape(-1), ignore_index=IGNORED)
    kinds = padded(2)
    if (kinds >= 0).any():
        loss = loss + 0.3 * F.cross_entropy(scores["kind"].float().reshape(-1, len(corpus.KINDS)), kinds.reshape(-1), ignore_index=IGNORED)
    found = [(row, event) for row in labelled for event in batch[row]["events"] if event["at"] < counts[row]]
    if found:

        def at_triggers(key):
            return torch.stack([scores[key][row, event["at"]] for row, event in found]).float()

        root, leaf = F.log_softmax(at_triggers("root"), -1), F.log_softmax(at_triggers("leaf"), -1)
        status = torch.tensor([corpus.STATUSES.index(event["status"]) for _, event in found], device=device)
        loss = loss + either(root, [(event["roots"], int(event["code"][:2]) - 1) for _, event in found])
        loss = loss + either(leaf, [(event["leaves"], events.codes.index(event["code"]) if event["code"] in events.codes else None) for _, event in found])
        loss = loss + 0.3 * F.cross_entropy(at_triggers("status"), status)
    wanted, given = [], []
    for row in labelled:
        for at, target in role_targets(batch[row]).items():
            if at < counts[row]:
                wanted.append(torch.from_numpy(target[: counts[row]]).reshape(-1))
                given.append(scores["role"][row, at, : counts[row]].reshape(-1))
    if wanted:
        wanted, given = torch.cat(wanted).to(device), torch.cat(given).float()
        known = wanted >= 0
        queries = max(1, sum(len(batch[row]["events"]) + len(batch[row]["cues"]) for row in labelled))
        loss = loss + F.binary_cross_entropy_with_logits(given[known], wanted[known], reduction="sum") / queries / 2
    return loss


def either(log_probabilities, gold):
    """Half the loss wants the annotated code, half is content with any accepted one."""
    parts = []
    for row, (accepted, exact) in zip(log_probabilities, gold):
        if not accepted:
            continue
        lenient = -torch.logsumexp(row[accepted], 0)
        parts.append(lenient if exact is None else 0.5 * lenient - 0.5 * row[exact])
    return torch.stack(parts).mean() if parts else log_probabilities.sum() * 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("syntax")
    parser.add_argument("out")
    parser.add_argument("--own")
    parser.add_argument("--without-sentences", action="store_true", help="leave data/sentences.txt out")
    parser.add_argument("--test-fold", type=int)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--fraction", type=float, default=1.0)
    parser.add_argument("--replay", type=int, default=2000, help="sentences of the first stage in each epoch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    device = batches.start(args.seed, args.device)
    checkpoint = torch.load(args.syntax, weights_only=False)
    syntax = Syntax(checkpoint["relations"], checkpoint["layers"]).to(device)
    syntax.load_state_dict(checkpoint["state"])
    articles = corpus.gold_articles(args.own)
    test = [a for a in articles if args.test_fold is not None and fold_of(a["id"]) == args.test_fold]
    held = {a["id"] for a in test}
    train = sorted((a for a in articles if a["id"] not in held), key=lambda a: hashlib.sha256(a["id"].encode()).hexdigest())
    train = train[: round(len(train) * args.fraction)]
    news = corpus.annotated(train) + ([] if args.without_sentences else corpus.own_sentences())
    parse(syntax, news, device)
    codes = sorted({event["code"] for s in news for event in s["events"]} | {c for s in news for e in s["events"] for c in e["accept"] if len(c) > 2})
    add_targets(news, codes)
    families = trigger_families(news)
    add_retellings(news, families)
    other = corpus.syntax_sentences()
    batches.index_relations(other, checkpoint["relations"])
    events = Events(codes, len(checkpoint["relations"]), len(corpus.STATUSES)).to(device)
    print(f"{len(train)} articles, {len(news)} sentences, {sum(len(s['events']) for s in news)} events, {len(codes)} codes", flush=True)

    def epoch_batches():
        return batches.shuffled(news, 16) + batches.shuffled(random.sample(other, min(args.replay, len(other))), 24)

    steps = args.epochs * len(epoch_batches())
    trainer = batches.Trainer(syntax, [syntax, events], encoder_rate=args.rate, head_rate=1.5e-3, steps=steps, warm=0.08)
    started = time.time()
    for epoch in range(args.epochs):
        syntax.train()
        events.train()
        losses = []
        batch_list = epoch_batches()
        random.shuffle(batch_list)
        for batch in batch_list:
            inputs, counts = batches.collate(batch, batches.random_case(), device)
            with torch.autocast(device.type, dtype=torch.bfloat16):
                states = syntax.encode(*inputs)
                out = syntax.heads(states)
                loss = syntax_loss(syntax, out, batch, counts)
                if "mentions" in batch[0]:
                    loss = 0.3 * loss + event_loss(events, states, out, batch, counts, syntax)
            losses.append(trainer.step(loss))
        print(f"epoch {epoch + 1} of {args.epochs}: loss {np.mean(losses):.3f}, {time.time() - started:.0f} s", flush=True)
    torch.save(
        {
            "syntax": syntax.state_dict(),
            "events": events.state_dict(),
            "relations": checkpoint["relations"],
            "layers": checkpoint["layers"],
            "codes": codes,
        },
        args.out,
    )
    if test:
        held_out = corpus.annotated(test)
        parse(syntax, held_out, device)
        add_targets(held_out, codes)
        add_retellings(held_out, families)
        print(json.dumps(evaluate.measure(syntax, events, held_out, device), indent=1))


if __name__ == "__main__":
    main()
