"""First stage: names, parts of speech and dependencies. Usage: train_syntax.py OUT.pt [--epochs 5] [--layers 0,1,2,3,4,5]"""

import argparse
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import batches
import corpus
from model import Syntax


def loss_of(model, batch):
    """Sum of the losses of whatever labels the sentences of a batch have; None if they have none."""
    inputs, counts = batches.collate(batch, batches.random_case())
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = model.encode(*inputs)
        return syntax_loss(model, states, batch, counts)


def syntax_loss(model, states, batch, counts):
    out, width, loss = model.heads(states), states.shape[1] - 1, 0.0

    def labels(key):
        return batches.padded([sentence.get(key) for sentence in batch], counts, width)

    def cross_entropy(scores, gold):
        return F.cross_entropy(scores.float().reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-100)

    names = labels("names")
    if (names >= 0).any():
        loss = loss + cross_entropy(out["names"], names)
    upos = labels("upos")
    if (upos >= 0).any():
        head = labels("head")
        for row, count in enumerate(counts):
            head[row][head[row] > count] = -100
        padding = torch.arange(width + 1)[None] > torch.tensor(counts)[:, None]
        arc = out["arc"].float().masked_fill(padding[:, None], -1e4)
        rel = model.relations_of(out, head.clamp(min=0))
        loss = loss + 0.5 * cross_entropy(out["upos"], upos) + cross_entropy(arc, head) + cross_entropy(rel, labels("rel_index"))
    return loss


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--layers", default="0,1,2,3,4,5")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    np.random.seed(args.seed)
    sentences = corpus.syntax_sentences()
    relations = sorted({rel for sentence in sentences for rel in sentence.get("rel", [])})
    batches.index_relations(sentences, relations)
    model = Syntax(relations, [int(layer) for layer in args.layers.split(",")])
    model.load_base()
    model.train()
    trainer = batches.Trainer(model, [model], encoder_rate=2e-4, head_rate=1e-3, steps=args.epochs * len(batches.shuffled(sentences, 24)), warm=0.06)
    started = time.time()
    for epoch in range(args.epochs):
        losses = [trainer.step(loss_of(model, batch)) for batch in batches.shuffled(sentences, 24)]
        print(f"epoch {epoch + 1} of {args.epochs}: loss {np.mean(losses):.3f}, {time.time() - started:.0f} s", flush=True)
        torch.save({"state": model.state_dict(), "relations": relations, "layers": model.layer_numbers}, args.out)


if __name__ == "__main__":
    main()
