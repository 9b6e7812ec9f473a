"""`python -m tests.gold` writes the texts and expected.jsonl of all marked articles anew."""

from pathlib import Path

from tests.gold.marked import write_gold

for folder in sorted({path.parent for path in Path(__file__).parent.rglob("*.marked")}):
    write_gold(folder)
    print(folder)
