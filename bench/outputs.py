"""How big is each output, and what does it cost? Size, seconds and memory for many findings.

usage: outputs.py [FINDINGS]

The findings are made, not found: eight to an article of some 2,000 code points, a third of them the same on all pages
of a site, as templates are. Each format runs in a process of its own; the time is that of the report alone.
"""

import resource
import subprocess
import sys
from collections.abc import Iterator
from random import Random
from time import process_time

from artlint import About, Document, Evidence, Finding, Metadata, Span, replace
from artlint.model.finding import Applicability
from artlint.model.result import Checked, Origin, RunInfo
from artlint.run.formats import REPORTS, own_report

FINDINGS = 100_000
EACH = 8  # findings in an article
WORDS = "the bridge over river was open again on monday after two years of work said mayor who thanked all".split()
LABELS = ("Share on Facebook", "Leave a Reply", "Related Articles")
RULES = {
    f"ZZZ{n:03}": About(code=f"ZZZ{n:03}", name=f"made-rule-{n}", summary="made for the bench") for n in range(1, 9)
}


def corpus(findings: int) -> Iterator[Checked]:
    random = Random(7)
    for number in range(findings // EACH):
        lines, spans, at = [], [], 0
        for index in range(EACH):
            words = random.choices(WORDS, k=40)
            lines.append(" ".join(words))
            start = at + random.randrange(100)
            spans.append((f"ZZZ{index + 1:03}", Span(start, start + random.randrange(3, 20))))
            at += len(lines[-1]) + 1
            if index < len(LABELS):
                lines.append(LABELS[index])
                spans[-1] = (spans[-1][0], Span(at, at + len(LABELS[index])))
                at += len(LABELS[index]) + 1
        found = tuple(_finding(code, span, random) for code, span in spans)
        name = f"articles/{number // 1000:03}/{number:06}.txt"
        site = f"site-{number % 40}.example"
        yield Checked(Document(name, "\n".join(lines), Metadata(site=site, language="en")), Origin(name), found)


def _finding(code: str, span: Span, random: Random) -> Finding:
    fix = replace(span, "", random.choice((Applicability.SAFE, Applicability.UNSAFE)), "delete the words")
    evidence = (Evidence("corpus", "12 articles have it", ("a.txt", "b.txt")),) if random.random() < 0.2 else ()
    return Finding(
        code, span, "something that was made to be found", (fix,), round(random.uniform(0.8, 1), 2), evidence
    )


def measure(name: str, findings: int) -> str:
    """Megabytes, CPU seconds and peak memory of one format; what making the corpus takes is taken off."""
    began = process_time()
    for _ in corpus(findings):
        pass
    making = process_time() - began
    size, began = 0, process_time()
    run = RunInfo("1", RULES, token="0123456789abcdef")
    for piece in own_report(name)(corpus(findings), run):
        size += len(piece.encode("utf-8", "backslashreplace"))
    seconds = process_time() - began - making
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return f"| {name} | {size / 1e6:.1f} | {seconds:.1f} | {peak:.0f} |"


def main(findings: int) -> None:
    print(f"{findings} findings in {findings // EACH} articles\n")
    print("| format | MB | CPU seconds | peak memory, MB |\n|---|--:|--:|--:|")
    for name in [*REPORTS, "statistics", "statistics-json", "job-summary"]:
        command = [sys.executable, __file__, name, str(findings)]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="", flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(measure(sys.argv[1], int(sys.argv[2])))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else FINDINGS)
