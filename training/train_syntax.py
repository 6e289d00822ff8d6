"""First stage: names, parts of speech and dependencies. Usage: train_syntax.py OUT.pt [--epochs 5] [--layers 0,1,2,3,4,5]"""

import argparse
import time

import numpy as np
import torch
import torch.nn.functional as F

import batches
import corpus
from model import Syntax


def syntax_loss(model, out, batch, counts):
    """Sum of the losses of whatever labels the sentences of a batch have; `out` is what the heads say."""
    width, device, loss = out["upos"].shape[1], out["upos"].device, 0.0

    def labels(key):
        return batches.padded([sentence.get(key) for sentence in batch], counts, width, device)

    def cross_entropy(scores, gold):
        return F.cross_entropy(scores.float().reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=batches.IGNORED)

    names = labels("names")
    if (names >= 0).any():
        loss = loss + cross_entropy(out["names"], names)
    upos = labels("upos")
    if (upos >= 0).any():
        head = labels("head")
        for row, count in enumerate(counts):
            head[row][head[row] > count] = batches.IGNORED
        arc = batches.inside(out["arc"], counts)
        rel = model.relations_of(out, head.clamp(min=0))
        loss = loss + 0.5 * cross_entropy(out["upos"], upos) + cross_entropy(arc, head) + cross_entropy(rel, labels("rel_index"))
    return loss


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--layers", default="0,1,2,3,4,5")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    device = batches.start(args.seed, args.device)
    sentences = corpus.syntax_sentences()
    relations = sorted({rel for sentence in sentences for rel in sentence.get("rel", [])})
    batches.index_relations(sentences, relations)
    model = Syntax(relations, [int(layer) for layer in args.layers.split(",")])
    model.load_base()
    model.to(device).train()
    trainer = batches.Trainer(model, [model], encoder_rate=2e-4, head_rate=1e-3, steps=args.epochs * len(batches.shuffled(sentences, 24)), warm=0.06)
    started = time.time()
    for epoch in range(args.epochs):
        losses = []
        for batch in batches.shuffled(sentences, 24):
            inputs, counts = batches.collate(batch, batches.random_case(), device)
            with torch.autocast(device.type, dtype=torch.bfloat16):
                loss = syntax_loss(model, model.heads(model.encode(*inputs)), batch, counts)
            losses.append(trainer.step(loss))
        print(f"epoch {epoch + 1} of {args.epochs}: loss {np.mean(losses):.3f}, {time.time() - started:.0f} s", flush=True)
        torch.save({"state": model.state_dict(), "relations": relations, "layers": model.layer_numbers}, args.out)


if __name__ == "__main__":
    main()
