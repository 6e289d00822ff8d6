"""Component figures of the event heads on annotated sentences: mentions, triggers, codes, cues, speakers, roles, status."""

import collections

import torch

import batches
import corpus


def f1(hits, found, gold):
    precision, recall = hits / max(found, 1), hits / max(gold, 1)
    return {"p": round(precision, 3), "r": round(recall, 3), "f1": round(2 * precision * recall / max(precision + recall, 1e-9), 3)}


def spans_of(tags):
    """Spans of the tags taken one by one: a B- or S- opens, E- or S- closes."""
    out, start = [], None
    for at, tag in enumerate(tags):
        name = corpus.MENTION_TAGS[tag]
        if name[0] in "BS":
            start = at
        if name[0] in "ES" and start is not None:
            out.append((start, at + 1, name[2:]))
            start = None
        if name == "O":
            start = None
    return out


def predict(syntax, events, sentences, device):
    """Adds `said`: the scores of every head, cut to the sentence's words."""
    syntax.eval()
    events.eval()
    for start in range(0, len(sentences), 32):
        batch = sentences[start : start + 32]
        inputs, counts = batches.collate(batch, device=device)
        with torch.no_grad():
            states = syntax.encode(*inputs)
            out = syntax.heads(states)
            arc = torch.softmax(batches.inside(out["arc"], counts), -1)
            scores = events(states[:, 1:], arc, syntax.relations_of(out, arc.argmax(-1)).argmax(-1))
        for row, (sentence, count) in enumerate(zip(batch, counts)):
            sentence["said"] = {key: value[row, :count].float().cpu().numpy() for key, value in scores.items()}


def measure(syntax, events, sentences, device):
    """Counts of what is right and found; `sentences` with the targets of train_events.py."""
    predict(syntax, events, sentences, device)
    report = {}
    count = collections.Counter()
    for threshold in (0.25, 0.35, 0.5):
        tally = collections.Counter()
        for sentence in sentences:
            said = sentence["said"]
            probability = 1 / (1 + torch.exp(-torch.from_numpy(said["trigger"]))).numpy()
            chosen = {at for at, p in enumerate(probability) if p >= threshold}
            gold = {event["at"]: event for event in sentence["events"]}
            tally["gold"] += len(gold)
            for at in chosen:
                if at in gold:
                    tally["found"] += 1
                    tally["hit"] += 1
                    tally["root"] += int(said["root"][at].argmax()) in gold[at]["roots"]
                elif not sentence["retelling"][at]:
                    tally["found"] += 1
        report[f"trigger@{threshold}"] = f1(tally["hit"], tally["found"], tally["gold"])
        report[f"trigger+root@{threshold}"] = f1(tally["root"], tally["found"], tally["gold"])
    roles = {name: collections.Counter() for name in corpus.ROLES}
    for sentence in sentences:
        said = sentence["said"]
        known = len(said["trigger"])
        for event in sentence["events"]:
            if event["at"] >= known:
                continue
            count["events"] += 1
            root = int(said["root"][event["at"]].argmax())
            count["root"] += root in event["roots"]
            leaf = {code: score for code, score in zip(events.codes, said["leaf"][event["at"]])}
            in_gold_root = {c: s for c, s in leaf.items() if c[:2] == event["code"][:2]}
            best = max(in_gold_root, key=in_gold_root.get) if in_gold_root else None
            count["leaf given root"] += best in [event["code"], *event["accept"]]
            count["exact leaf given root"] += best == event["code"]
            status = corpus.STATUSES[int(said["status"][event["at"]].argmax())]
            count["status"] += status == event["status"]
            count["always occurred"] += event["status"] == "occurred"
            for role, name in enumerate(corpus.ROLES[:3]):
                wanted = [({node, *accepted}, node) for node, accepted in event["slots"][name]]
                score_role(roles[name], sentence, said["role"][event["at"], :, role], wanted)
        for cue in sentence["cues"]:
            if cue["at"] < known and cue["speaker"]:
                count["speakers"] += 1
                heads = [(said["role"][cue["at"], at, 3], number) for number, at in enumerate(sentence["mention_heads"]) if at < known]
                if heads:
                    start, end = cue["speaker"]
                    mention = sentence["mentions"][max(heads)[1]]
                    count["speaker"] += mention[0] < end and mention[1] > start
        said_cues = {at for at, score in enumerate(said["cue"]) if score >= 0}
        gold_cues = {cue["at"] for cue in sentence["cues"]}
        count["cue gold"] += len(gold_cues)
        count["cue found"] += len(said_cues)
        count["cue hit"] += len(gold_cues & said_cues)
        found = {(a, b): label for a, b, label in spans_of(said["mention"].argmax(-1))}
        gold = {(m[0], m[1]): m for m in sentence["mentions"]}
        count["mention gold"] += len(gold)
        count["mention found"] += len(found)
        count["mention hit"] += sum(found.get(span) == m[2] for span, m in gold.items())
        for span, m in gold.items():
            count[f"kind {m[3]}"] += 1
            count[f"kind {m[3]} hit"] += span in found
    report["mention + type"] = f1(count["mention hit"], count["mention found"], count["mention gold"])
    report["mention recall"] = {kind: round(count[f"kind {kind} hit"] / max(count[f"kind {kind}"], 1), 3) for kind in corpus.KINDS}
    report["cue"] = f1(count["cue hit"], count["cue found"], count["cue gold"])
    report["speaker given cue"] = round(count["speaker"] / max(count["speakers"], 1), 3)
    for key in ("root", "leaf given root", "exact leaf given root", "status", "always occurred"):
        report[key] = round(count[key] / max(count["events"], 1), 3)
    for name, tally in roles.items():
        if tally:
            report[f"role {name}"] = f1(tally["hit"], tally["found"], tally["gold"])
    report["events"] = count["events"]
    return report


def score_role(tally, sentence, scores, wanted):
    """Fillers above zero among the gold mentions, counted by node."""
    best = {}
    for mention, at in zip(sentence["mentions"], sentence["mention_heads"]):
        if at < len(scores):
            best[mention[4]] = max(best.get(mention[4], -9), float(scores[at]))
    chosen = {node for node, score in best.items() if score > 0}
    here = set(best)
    for accepted, _ in wanted:
        if accepted & here:
            tally["gold"] += 1
            tally["hit"] += bool(accepted & chosen)
    anything = set().union(*(accepted for accepted, _ in wanted)) if wanted else set()
    tally["found"] += sum(1 for node in chosen if node not in anything) + sum(bool(accepted & chosen) for accepted, _ in wanted)
