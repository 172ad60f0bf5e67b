"""``artlint mine boilerplate``: what it proposes passes its own tests, and what is no boilerplate is not proposed."""

import json
import os
import subprocess

import pytest

from artlint import Document, Metadata
from artlint.engine.corpus import Collector, ValueByValue
from artlint.model.standing import Sightings, stories
from artlint.packs import load_pack
from artlint_rules.boilerplate.site_line import SiteLine
from running import command, run

PEOPLE = ["Anna Roe", "Ben Hill", "Cleo Marsh", "Dora Lunt", "Emil Voss", "Finn Dale", "Gil Amsel", "Hana Ito"]
THINGS = "bridge ferry mill school road park harbour library".split()
STORY = (
    "{thing} opens\n\nThe {thing} is open again after a year of repairs, the council said on Monday.\n\n"
    "For many the way round by the {thing} had been an hour.\n\n"
)


def article(number, tail):
    text = STORY.format(thing=THINGS[number]) + tail.format(person=PEOPLE[number], number=number * 7 + 2)
    return {
        "id": str(number),
        "url": f"https://www.post.example/{number}",
        "date": f"2024-0{number + 1}-03T10:00",
        "text": text,
    }


def corpus(folder, tail, count=8, **more):
    rows = [{**article(number, tail), **more} for number in range(count)]
    path = folder / "news.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def mined(folder, *arguments):
    return run(["mine", "boilerplate", "news.jsonl", "--isolated", "--no-plugins", *arguments], folder)


TAIL = (
    "Find {person} among the friends of the Post\n\n{number} neighbours liked this so far\n\n"
    "Post readers row ahead of the others\n\nThe Rivertown Fund needs you.\n"
)


def test_captures_of_one_page_are_one_story():
    """A line of two captures by the address, and of two copies by the text, is in one story; of two pages in two."""

    def told(*pages):
        seen = Sightings()
        for number, (url, story) in enumerate(pages):
            seen.add(Document(str(number), f"{story}\n\nGet the Post today\n", Metadata("post.example", url=url)))
        return max(stories(value) for value in seen.table().values() if isinstance(value, int))

    one, other = "It rained on Monday in the town.", "The fair was opened by the mayor."
    assert told(("https://a.example/1", one), ("https://a.example/2", other)) == 2
    assert told(("", one), ("", other)) == 2
    assert told(("https://a.example/", one), ("https://a.example/", other)) == 2
    assert told(("https://a.example/1", one), ("https://a.example/1#live/", other)) == 1
    assert told(("https://a.example/1", one), ("https://a.example/2", one)) == 1


def test_lines_and_shapes_of_a_site_are_proposed(tmp_path):
    corpus(tmp_path, TAIL)
    done = mined(tmp_path)
    assert done.code == 0
    for line in (
        "tail    Find <name> among the friends of the Post",
        "tail    <number> neighbours liked this so far",
        "tail    Post readers row ahead of the others",
        "tail    The Rivertown Fund needs you",
        "phrases proposed: 4.",
    ):
        assert line in done.out


def test_a_mined_pack_is_valid_and_finds_what_it_was_mined_from(tmp_path):
    corpus(tmp_path, TAIL)
    assert mined(tmp_path, "-o", "packs").code == 0
    pack = tmp_path / "packs" / "post.example.toml"
    assert run(["rules", "--validate", str(pack)], tmp_path).code == 0
    (tmp_path / "artlint.toml").write_text('packs = ["packs/post.example.toml"]\n')
    done = run(["check", "--select", "S", "--output-format", "concise", "-q", "news.jsonl"], tmp_path)
    assert done.out.count("line of the pages of post.example") == 32
    # Words that no article of the corpus had in the slots.
    seen = {**article(0, TAIL.replace("{person}", "Zoe de la Rue").replace("{number}", "1,400")), "id": "new"}
    (tmp_path / "new.jsonl").write_text(json.dumps(seen) + "\n")
    done = run(["check", "--select", "S", "--output-format", "concise", "-q", "new.jsonl"], tmp_path)
    assert done.out.count("line of the pages of post.example") == 4
    # Another site's articles are left alone.
    (tmp_path / "new.jsonl").write_text(json.dumps({**seen, "url": "https://other.example/"}) + "\n")
    assert run(["check", "--select", "S", "-q", "new.jsonl"], tmp_path).code == 0


def test_an_entry_says_how_often_and_when_it_was_seen(tmp_path):
    corpus(tmp_path, TAIL)
    mined(tmp_path, "-o", "packs")
    text = (tmp_path / "packs" / "post.example.toml").read_text("utf-8")
    assert "stands in 8 of 8 articles, mostly at the end, 2024-01-03 to 2024-08-03; 72 words in all" in text
    rule = load_pack(tmp_path / "packs" / "post.example.toml")[0]
    assert rule.sites == ("post.example",)
    assert sum(example.text.count("Find ") for example in rule.about.examples if hasattr(example, "fixed")) == 3


def test_the_same_corpus_gives_the_same_packs_in_any_process(tmp_path):
    corpus(tmp_path, TAIL)
    texts = set()
    for seed in "12":
        mine = command("mine", "boilerplate", "news.jsonl", "--isolated", "-o", f"p{seed}")
        subprocess.run(mine, cwd=tmp_path, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        texts.add((tmp_path / f"p{seed}" / "post.example.toml").read_bytes())
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("tail", "why"),
    [
        ("Share this article\n", "a rule finds it"),
        ("“Never again, and no more of it”\n", "somebody says it"),
        ("No one was hurt in the accident.\n", "reporters write it"),
        ("For Rivertown it was the third such {number}th of May.\n", "its numbers are news"),
        ("In brief\n\n" + "For many the way round by the well had been an hour.\n\n" * 12, "a heading"),
        ("1400 GMT\n", "an hour"),
    ],
)
def test_what_is_no_residue_or_is_found_already_is_not_proposed(tmp_path, tail, why):
    corpus(tmp_path, tail)
    assert "phrases proposed: 0." in mined(tmp_path).out, why


def test_copies_of_one_article_prove_nothing(tmp_path):
    row = article(0, TAIL)
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({**row, "id": str(number)}) + "\n" for number in range(8)))
    assert "phrases proposed: 0." in mined(tmp_path).out


def test_lines_in_few_articles_are_left_out_and_counted(tmp_path):
    corpus(tmp_path, "Post readers row ahead of the others\n", count=2)
    assert "in too few articles 1," in mined(tmp_path).out
    assert "phrases proposed: 1." in mined(tmp_path, "--min-support", "2").out


def test_lines_that_no_phrase_can_say_are_left_out_and_counted(tmp_path):
    corpus(tmp_path, "Post {{readers}} row ahead of the others\n\nPost [[readers]] row home\n")
    done = mined(tmp_path)
    assert "no phrase 2." in done.out
    assert "phrases proposed: 0." in done.out


def test_plain_files_are_of_the_site_that_their_folder_names_or_the_option(tmp_path):
    for folder in ("post.example.com", "some"):
        (tmp_path / folder).mkdir()
        for number in range(4):
            (tmp_path / folder / f"{number}.txt").write_text(
                article(number, "Post readers row ahead of the others\n")["text"]
            )
    base = ["mine", "boilerplate", "--isolated", "--no-plugins"]
    assert "post.example.com (articles: 4, phrases: 1" in run([*base, "post.example.com"], tmp_path).out
    done = run([*base, "some"], tmp_path)
    assert "Articles left out, as nothing tells their site: 4; --site can." in done.out
    named = run([*base, "some", "--site", "post.example", "-o", "packs"], tmp_path)
    assert "post.example (articles: 4, phrases: 1" in named.out
    (tmp_path / "artlint.toml").write_text('packs = ["packs/post.example.toml"]\n')
    assert run(["check", "--select", "S", "-q", "some"], tmp_path).code == 0
    assert run(["check", "--select", "S", "-q", "some", "--site", "post.example"], tmp_path).code == 1


def test_one_site_of_many(tmp_path):
    rows = [
        {
            **article(number, "Post readers row ahead of the others\n"),
            "id": f"{site}{number}",
            "url": f"https://{site}/",
        }
        for site in ("a.example", "b.example")
        for number in range(4)
    ]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert "sites with proposals: 2;" in mined(tmp_path).out
    done = mined(tmp_path, "--site", "b.example")
    assert "sites with proposals: 1;" in done.out
    assert "a.example" not in done.out


def test_a_pack_that_somebody_may_have_worked_on_is_not_overwritten(tmp_path):
    corpus(tmp_path, TAIL)
    assert mined(tmp_path, "-o", "packs").code == 0
    assert mined(tmp_path, "-o", "packs").code == 0  # nothing would change
    pack = tmp_path / "packs" / "post.example.toml"
    pack.write_text(pack.read_text("utf-8") + "# looked at\n")
    done = mined(tmp_path, "-o", "packs")
    assert done.code == 2
    assert "there is another pack of this name" in done.errors
    assert pack.read_text("utf-8").endswith("# looked at\n")


def test_what_cannot_be_read_is_told_once(tmp_path):
    path = corpus(tmp_path, TAIL)
    path.write_bytes(path.read_bytes() + b'{"id": 1}\nno json\n\xff\xfe\n')
    done = mined(tmp_path)
    assert done.code == 2
    assert done.errors.count("has no field") == 1
    assert "phrases proposed: 4." in done.out
    assert run(["mine", "boilerplate", "nowhere.jsonl", "--isolated"], tmp_path).code == 2
    assert run(["mine", "names", "news.jsonl"], tmp_path).code == 2
    (tmp_path / "taken").write_text("")
    done = mined(tmp_path, "-o", "taken")
    assert done.code == 2
    assert "cannot be written" in done.errors


def test_the_order_of_articles_does_not_matter(tmp_path):
    docs = [
        Document(row["id"], row["text"], Metadata(site="post.example"))
        for row in (article(number, TAIL) for number in range(8))
    ]
    tables = []
    for order in (docs, docs[::-1]):
        collector = Collector([SiteLine()])
        for doc in order:
            collector.add(doc)
        tables.append(collector.facts().tables["BPL090"])
    assert tables[0] == tables[1]
    assert max(stories(value) for value in tables[0].values() if isinstance(value, int)) > 5


def test_lines_seen_once_are_let_go_when_they_become_too_many():
    seen, sizes = Sightings(most=50), []
    for number in range(200):
        own = f"Nobody else has line {'x' * number} here\n\nPost readers row ahead of the others\n"
        text = STORY.format(thing=f"bridge {number}") + own
        seen.add(Document(str(number), text, Metadata(site="post.example")))
        sizes.append(len(seen.table()))
    assert max(sizes) < 60
    counts = [stories(value) for value in seen.table().values() if isinstance(value, int)]
    assert max(counts) > 15


def test_what_is_gathered_is_what_is_observed_and_combined():
    docs = [
        Document(row["id"], row["text"], Metadata(site="post.example"))
        for row in (article(number, TAIL) for number in range(8))
    ]
    rule = SiteLine()
    slow, fast = ValueByValue(rule), rule.gatherer()
    for doc in docs:
        slow.add(doc)
        fast.add(doc)
    assert slow.table() == fast.table()


BROKEN = '''
from dataclasses import dataclass
from artlint.plugins import hookimpl
from artlint import About, Bad, Good, Rule


@dataclass(frozen=True)
class Broken(Rule):
    """Fails on every article."""

    about = About(code="ZZZ900", name="broken", examples=(Bad("[[x]]"), Good("y")))

    def check(self, ctx):
        raise KeyError("x")


@hookimpl
def artlint_rules():
    return [Broken]
'''


def test_a_rule_that_fails_is_told_and_what_it_would_have_found_is_not_known(tmp_path):
    corpus(tmp_path, TAIL)
    (tmp_path / "broken.py").write_text(BROKEN)
    done = mined(tmp_path, "--plugin", "broken.py")
    assert (done.code, "phrases proposed: 4." in done.out) == (2, True)
    assert "error: rule ZZZ900 failed on " in done.errors
