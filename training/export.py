"""Writes joint.int8.onnx, joint.json and vocab.txt. Usage: export.py CHECKPOINT.pt OUT_FOLDER

Inputs (int32): ids [B,P], case [B,P], first [B,1+W]. Outputs, all over words: ner, upos, arc (log probabilities),
rel [B,W,3] (relation to each of the three likeliest heads), head [B,W,3] (these heads, 0 the root), mention, kind,
trigger, cue, root, leaf, status; query [Q] (the first word, and words that may be a trigger or a cue) and role [B,Q,W,4] for them. Queries
are those of the first sentence: run one at a time. Word embeddings are kept as int8 with a scale a row; matrix
products run on dynamically quantized int8.
"""

import json
import os
import sys
from pathlib import Path

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import batches
import corpus
from model import trained, with_one

LABEL_OUTPUTS = ["mention", "kind", "trigger", "cue", "root", "leaf", "status"]
OUTPUTS = ["ner", "upos", "arc", "rel", "head", *LABEL_OUTPUTS, "query", "role"]
# A little below what src/analyze/signs.ts keeps (0.05), as a logit.
QUERY_LOGIT = -3.2


class Exported(nn.Module):
    def __init__(self, syntax, events):
        super().__init__()
        self.syntax, self.events = syntax, events
        table = syntax.emb.weight.data
        scale = (table.abs().max(1, keepdim=True)[0] / 127).clamp(min=1e-8)
        self.register_buffer("table", (table / scale).round().clamp(-127, 127).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids, case, first):
        ids, case, first = ids.long(), case.long(), first.long()
        embedded = self.table[ids].float() * self.scale[ids]
        states = self.syntax.encode(ids, case, (ids > 0).float(), first, embedded)
        out = self.syntax.heads(states)
        padding = (first == 0).float() * (torch.arange(first.shape[1]) > 0).float()[None]
        arc = torch.log_softmax(out["arc"] + padding[:, None] * -1e4, -1)
        # One word has only two possible heads.
        heads = torch.topk(nn.functional.pad(arc, (0, 2), value=-1e4), 3, dim=-1).indices.clamp(max=arc.shape[2] - 1)
        sides = with_one(out["rel_head"])[0][heads[0]]
        x = self.syntax.rel(with_one(out["rel_dependent"])).view(heads.shape[1], len(self.syntax.relations), -1)
        rel = (sides @ x.transpose(1, 2)).argmax(-1)[None]
        words = states[:, 1:]
        labels = self.events.labels(words)
        likely = torch.maximum(labels["trigger"][0], labels["cue"][0]) >= QUERY_LOGIT
        # The first word stands in where no word is likely: quantization wants something to scale.
        query = torch.nonzero(likely | (torch.arange(words.shape[1]) == 0)).squeeze(-1)
        role = self.events.roles(words[:, query], words, torch.exp(arc), rel[:, :, 0], query)
        return (out["names"], out["upos"], arc, rel.to(torch.int32), heads.to(torch.int32), *labels.values(), query.to(torch.int32), role)


def main():
    checkpoint, folder = torch.load(sys.argv[1], weights_only=False), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    syntax, events = trained(checkpoint)
    syntax.plain = True
    names = OUTPUTS
    model = Exported(syntax, events).eval()
    sample = [{"words": "The army shelled Aleppo after John Kerry met Sergei Lavrov in Geneva .".split()}]
    (ids, cases, _, first), _ = batches.collate(sample)
    plain, target = str(folder / "joint.plain.onnx"), str(folder / "joint.int8.onnx")
    axes = {"ids": {0: "B", 1: "P"}, "case": {0: "B", 1: "P"}, "first": {0: "B", 1: "N"}}
    axes |= {name: {0: "B", 1: "W"} for name in names} | {"role": {0: "B", 1: "Q", 2: "W"}, "arc": {0: "B", 1: "W", 2: "N"}, "query": {0: "Q"}}
    torch.onnx.export(
        model, (ids.int(), cases.int(), first.int()), plain, input_names=["ids", "case", "first"], output_names=names, dynamic_axes=axes, opset_version=17, dynamo=False
    )
    quantize_dynamic(plain, target, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"])
    card = {
        "tags": corpus.NAME_TAGS,
        "upos": corpus.UPOS,
        "rels": checkpoint["relations"],
        "layers": checkpoint["layers"],
        "mentions": corpus.MENTION_TAGS,
        "kinds": corpus.KINDS,
        "codes": checkpoint["codes"],
        "statuses": corpus.STATUSES,
        "roles": corpus.ROLES,
    }
    (folder / "joint.json").write_text(json.dumps(card) + "\n")
    vocabulary = sorted(corpus.tokenizer.get_vocab().items(), key=lambda item: item[1])
    (folder / "vocab.txt").write_text("\n".join(piece for piece, _ in vocabulary) + "\n", encoding="utf8")
    session = onnxruntime.InferenceSession(target, providers=["CPUExecutionProvider"])
    reference = onnxruntime.InferenceSession(plain, providers=["CPUExecutionProvider"])
    feed = {"ids": ids.int().numpy(), "case": cases.int().numpy(), "first": first.int().numpy()}
    for name, a, b in zip(names, session.run(None, feed), reference.run(None, feed)):
        print(f"{name:8} {tuple(a.shape)} largest difference of int8: {abs(a.astype(float) - b.astype(float)).max():.3f}")
    os.remove(plain)
    print(f"{target}: {os.path.getsize(target) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
