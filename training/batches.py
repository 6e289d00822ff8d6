"""Batches of equal padded length, and the optimizer of both stages."""

import random

import numpy as np
import torch

import corpus

# Label of a word of which nothing is known.
IGNORED = -100


def start(seed, device):
    """Fixed seeds and two threads, so that a second run on the same machine comes to the same weights."""
    torch.set_num_threads(2)
    torch.manual_seed(seed)
    random.seed(seed)
    np.random.seed(seed)
    return torch.device(device)


def index_relations(sentences, relations):
    for sentence in sentences:
        if "rel" in sentence:
            sentence["rel_index"] = [relations.index(rel) for rel in sentence["rel"]]


def random_case():
    """4 % of batches are read as lower case, 3 % as capitals."""
    draw = random.random()
    return 1 if draw < 0.04 else 3 if draw < 0.07 else None


def padded_length(sentence):
    pieces = sum(len(corpus.pieces(word)) for word in sentence["words"])
    return -(-min(corpus.PIECES_MAX, 2 + pieces) // 8) * 8


def shuffled(sentences, size):
    """`size` sentences of 32 pieces a batch, more of short ones and fewer of long ones."""
    for sentence in sentences:
        if "length" not in sentence:
            sentence["length"] = padded_length(sentence)
    order = list(range(len(sentences)))
    random.shuffle(order)
    buckets, out = {}, []
    for at in order:
        length = sentences[at]["length"]
        bucket = buckets.setdefault(length, [])
        bucket.append(sentences[at])
        if len(bucket) >= max(4, min(2 * size, size * 32 // length)):
            out.append(bucket)
            buckets[length] = []
    out += [bucket for bucket in buckets.values() if bucket]
    random.shuffle(out)
    return out


def collate(batch, case=None, device=None):
    """(ids, cases, mask, first) on a device, and the number of words of each sentence that fit the window."""
    encoded = [corpus.encode(sentence["words"], case) for sentence in batch]
    pieces = -(-max(len(ids) for ids, _, _ in encoded) // 8) * 8
    words = -(-(max(len(first) for _, _, first in encoded) - 1) // 8) * 8
    ids, cases = torch.zeros(len(batch), pieces, dtype=torch.long), torch.zeros(len(batch), pieces, dtype=torch.long)
    mask, first = torch.zeros(len(batch), pieces), torch.zeros(len(batch), words + 1, dtype=torch.long)
    for row, (row_ids, row_cases, row_first) in enumerate(encoded):
        ids[row, : len(row_ids)] = torch.tensor(row_ids)
        cases[row, : len(row_cases)] = torch.tensor(row_cases)
        mask[row, : len(row_ids)] = 1
        first[row, : len(row_first)] = torch.tensor(row_first)
    return tuple(part.to(device) for part in (ids, cases, mask, first)), [len(row_first) - 1 for _, _, row_first in encoded]


def padded(rows, counts, width, device=None):
    """Labels [B, W], IGNORED where there are none."""
    out = torch.full((len(rows), width), IGNORED, dtype=torch.long)
    for row, (labels, count) in enumerate(zip(rows, counts)):
        if labels is not None:
            out[row, :count] = torch.tensor(labels[:count])
    return out.to(device)


def inside(arc, counts):
    """Scores of heads [B, W, 1+W] in single precision, none left for heads beyond a sentence's last word."""
    padding = torch.arange(arc.shape[2], device=arc.device)[None] > torch.tensor(counts, device=arc.device)[:, None]
    return arc.float().masked_fill(padding[:, None], -1e4)


class Trainer:
    """AdamW, linear warm-up and decay, clipping; the embeddings of pieces and positions stay as they were."""

    def __init__(self, syntax, modules, encoder_rate, head_rate, steps, warm):
        syntax.emb.weight.requires_grad_(False)
        syntax.pos.weight.requires_grad_(False)
        encoder = [p for part in (syntax.n0, syntax.layers) for p in part.parameters()]
        known = {id(p) for p in encoder}
        heads = [p for module in modules for p in module.parameters() if id(p) not in known and p.requires_grad]
        self.parameters = encoder + heads
        self.optimizer = torch.optim.AdamW(
            [{"params": encoder, "lr": encoder_rate}, {"params": heads, "lr": head_rate}], weight_decay=0.01, betas=(0.9, 0.98)
        )
        warm_steps = max(1, int(warm * steps))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda at: min((at + 1) / warm_steps, max(0.01, (steps - at) / (steps - warm_steps)))
        )

    def step(self, loss):
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimizer.step()
        self.schedule.step()
        return loss.item()
