"""One MiniLM encoder (Wang et al. 2020) with heads for names, parts of speech, dependencies and events.

Shapes: B sentences, P word pieces, W words, D the width of the encoder. Word 0 of a head's input is the start
marker, which stands for the root of the tree.
"""

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from corpus import BASE, KINDS, MENTION_TAGS, NAME_TAGS, ROLES, STATUSES, UPOS

WIDTH, ATTENTION_HEADS, INNER, VOCABULARY, POSITIONS, CASES = 384, 12, 1536, 30522, 512, 8
ARC, REL, PAIR, DISTANCES, TREE = 256, 96, 128, 16, 8


def shared_dropout(x, p, training):
    """Dropout with one mask for all positions of a sentence: on a CPU five times cheaper than one for each."""
    if not training or p == 0:
        return x
    mask = torch.empty(x.shape[0], *[1] * (x.dim() - 2), x.shape[-1], dtype=x.dtype, device=x.device).bernoulli_(1 - p)
    return x * (mask / (1 - p))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x, bias, dropout, plain):
        batch, length, _ = x.shape
        size = WIDTH // ATTENTION_HEADS
        q, k, v = (f(x).view(batch, length, ATTENTION_HEADS, size).transpose(1, 2) for f in (self.q, self.k, self.v))
        if plain:  # spelled out for the export
            a = torch.softmax(q @ k.transpose(2, 3) * size**-0.5 + bias, -1) @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        a = self.o(a.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.n1(x + shared_dropout(a, dropout, self.training))
        return self.n2(x + shared_dropout(self.f2(F.gelu(self.f1(x))), dropout, self.training))


def with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Syntax(nn.Module):
    """Encoder, names, parts of speech, biaffine dependencies (Dozat & Manning 2017)."""

    def __init__(self, relations, layers, dropout=0.1):
        super().__init__()
        self.relations, self.layer_numbers, self.dropout, self.plain = relations, layers, dropout, False
        self.emb, self.pos, self.case = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH), nn.Embedding(CASES, WIDTH)
        nn.init.zeros_(self.case.weight)
        self.n0 = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in layers)
        self.names, self.upos = nn.Linear(WIDTH, len(NAME_TAGS)), nn.Linear(WIDTH, len(UPOS))
        self.arc_head, self.arc_dependent = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.arc, self.arc_bias = nn.Linear(ARC, ARC), nn.Linear(ARC, 1)
        self.rel_head, self.rel_dependent = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.rel = nn.Linear(REL + 1, len(relations) * (REL + 1), bias=False)
        nn.init.normal_(self.rel.weight, std=0.02)

    def load_base(self):
        base = {name.replace("bert.", ""): w.float() for name, w in load_file(str(BASE / "model.safetensors")).items()}
        self.emb.weight.data = base["embeddings.word_embeddings.weight"].clone()
        self.pos.weight.data = (base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0]).clone()
        parts = {
            "q": "attention.self.query",
            "k": "attention.self.key",
            "v": "attention.self.value",
            "o": "attention.output.dense",
            "n1": "attention.output.LayerNorm",
            "f1": "intermediate.dense",
            "f2": "output.dense",
            "n2": "output.LayerNorm",
        }
        copies = [(self.n0, "embeddings.LayerNorm")]
        for layer, number in zip(self.layers, self.layer_numbers):
            copies += [(getattr(layer, ours), f"encoder.layer.{number}.{theirs}") for ours, theirs in parts.items()]
        for module, name in copies:
            module.weight.data, module.bias.data = base[f"{name}.weight"].clone(), base[f"{name}.bias"].clone()

    def encode(self, ids, cases, mask, first, embedded=None):
        """States [B, 1+W, D] at the first piece of each word."""
        x = self.emb(ids) if embedded is None else embedded
        x = self.n0(x + self.pos.weight[: ids.shape[1]][None] + self.case(cases))
        x = shared_dropout(x, self.dropout, self.training)
        bias = ((1.0 - mask) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias, self.dropout, self.plain)
        return x.gather(1, first.unsqueeze(-1).expand(-1, -1, WIDTH))

    def heads(self, states):
        """names [B,W,13], upos [B,W,17], arc [B,W,1+W], and the two sides of the relation scorer."""

        def side(layer, x):
            return shared_dropout(F.gelu(layer(x)), 0.25, self.training)

        words = shared_dropout(states[:, 1:], self.dropout, self.training)
        all_words = shared_dropout(states, self.dropout, self.training)
        head = side(self.arc_head, all_words)
        return {
            "names": self.names(words),
            "upos": self.upos(words),
            "arc": self.arc(side(self.arc_dependent, words)) @ head.transpose(1, 2) / 16 + self.arc_bias(head).transpose(1, 2),
            "rel_head": side(self.rel_head, all_words),
            "rel_dependent": side(self.rel_dependent, words),
        }

    def relations_of(self, out, heads):
        """[B, W, R] for the given heads"""
        batch, words, _ = out["rel_dependent"].shape
        x = self.rel(with_one(out["rel_dependent"])).view(batch, words, len(self.relations), REL + 1)
        chosen = with_one(out["rel_head"]).gather(1, heads.unsqueeze(-1).expand(-1, -1, REL + 1)).unsqueeze(-1)
        return (x @ chosen).squeeze(-1)


class Events(nn.Module):
    """Heads on the same states: mentions in our labels, triggers, codes, cues, status, and roles as scored pairs of words."""

    def __init__(self, codes, relations, statuses, dropout=0.15):
        super().__init__()
        self.codes, self.dropout = codes, dropout
        self.mention, self.kind = nn.Linear(WIDTH, len(MENTION_TAGS)), nn.Linear(WIDTH, len(KINDS))
        self.trigger = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.2), nn.Linear(WIDTH, 1))
        self.cue = nn.Linear(WIDTH, 1)
        self.root, self.leaf, self.status = nn.Linear(WIDTH, 20), nn.Linear(WIDTH, len(codes)), nn.Linear(WIDTH, statuses)
        self.query, self.candidate = nn.Linear(WIDTH, PAIR), nn.Linear(WIDTH, PAIR)
        self.distance, self.relation = nn.Embedding(DISTANCES, PAIR), nn.Embedding(relations, PAIR)
        self.tree = nn.Linear(TREE, PAIR)
        self.pair, self.bilinear = nn.Linear(PAIR, len(ROLES)), nn.Parameter(torch.randn(len(ROLES), PAIR, PAIR) * 0.01)
        nn.init.normal_(self.distance.weight, std=0.3)
        nn.init.normal_(self.relation.weight, std=0.3)

    def forward(self, words, arc, rel):
        """words [B,W,D] states; arc [B,W,1+W] probabilities of heads; rel [B,W] index of each word's relation."""
        words = shared_dropout(words, self.dropout, self.training)
        return {**self.labels(words), "role": self.roles(words, words, arc, rel)}

    def labels(self, words):
        return {
            "mention": self.mention(words),
            "kind": self.kind(words),
            "trigger": self.trigger(words).squeeze(-1),
            "cue": self.cue(words).squeeze(-1),
            "root": self.root(words),
            "leaf": self.leaf(words),
            "status": self.status(words),
        }

    def roles(self, queries, words, arc, rel, at=None):
        """Scores [B, query, candidate, role]: does the candidate word head a filler of the role of the query word?

        `queries` are the states of the words at `at` (all of them by default).
        """
        query, candidate = self.query(queries), self.candidate(words)
        up = arc[:, :, 1:]  # up[q, c]: c is the head of q
        grand = up @ up
        down, grand_down = up.transpose(1, 2), grand.transpose(1, 2)
        if at is None:
            at, own, own_grand = torch.arange(words.shape[1], device=words.device), up, grand
        else:
            own, own_grand = up[:, at], grand[:, at]
            down, grand_down = down[:, at], grand_down[:, at]
        steps = [own, down, own_grand, grand_down, own @ up.transpose(1, 2), own_grand @ up.transpose(1, 2)]
        steps += [own @ grand.transpose(1, 2), own_grand @ grand.transpose(1, 2)]
        gap = torch.arange(words.shape[1], device=words.device)[None, :] - at[:, None]
        bucket = (torch.log2(gap.abs().float() + 1) * 1.6).long().clamp(max=7) + torch.where(gap > 0, 8, 0)
        hidden = F.gelu(
            query[:, :, None] + candidate[:, None] + self.distance(bucket)[None] + self.relation(rel)[:, None] + self.tree(torch.stack(steps, -1))
        )
        hidden = shared_dropout(hidden, 0.2, self.training)
        product = torch.einsum("bqh,rhk,bck->bqcr", query, self.bilinear, candidate) / PAIR**0.5
        return self.pair(hidden) + product


def trained(checkpoint):
    """Syntax and Events with the weights of train_events.py."""
    syntax = Syntax(checkpoint["relations"], checkpoint["layers"])
    syntax.load_state_dict(checkpoint["syntax"])
    events = Events(checkpoint["codes"], len(checkpoint["relations"]), len(STATUSES))
    events.load_state_dict(checkpoint["events"])
    return syntax, events
