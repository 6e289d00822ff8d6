#!/usr/bin/env python3
"""Our own annotations: dispatches (data/dispatches/ID.txt) and annotated articles (data/ann/ID.ann).

usage: annotations.py show ID...     numbered sentences of articles or dispatches
       annotations.py check ID...    mistakes in data/ann/ID.ann (all files, if no ID is given)
       annotations.py build OUT      gold/1, one article a line; stops at the first file with mistakes

A dispatch is a text file: title, date (YYYY-MM-DD), an empty line, then the body. The format of .ann files
and its compiler are described in ../shared/annotate/GUIDE.md.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
COMPILER = SHARED / "annotate" / "compile.py"


def dispatch(path: Path) -> dict:
    title, date, rest = path.read_text(encoding="utf8").split("\n", 2)
    return {
        "id": path.stem,
        "url": f"https://dispatches.wiregraph.example/{path.stem}",
        "title": title.strip(),
        "date": date.strip(),
        "text": rest.strip("\n") + "\n",
    }


def main() -> int:
    if len(sys.argv) < 2 or sys.argv[1] not in ("show", "check", "build"):
        print(__doc__)
        return 2
    command, names = sys.argv[1], sys.argv[2:]
    articles = (SHARED / "data" / "articles.jsonl").read_text(encoding="utf8").splitlines()
    own = [json.dumps(dispatch(p), ensure_ascii=False) for p in sorted((HERE / "data" / "dispatches").glob("*.txt"))]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as pool:
        pool.write("\n".join(articles + own) + "\n")
        pool.flush()
        if command == "show":
            args = ["show", pool.name, *names]
        else:
            wanted = names if command == "check" and names else [p.stem for p in sorted((HERE / "data" / "ann").glob("*.ann"))]
            files = [str(HERE / "data" / "ann" / f"{name}.ann") for name in wanted]
            args = [command, pool.name, *([names[0]] if command == "build" else []), *files]
        return subprocess.run([sys.executable, str(COMPILER), *args], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
