"""Patches: what was changed can be shown, made again and taken back, byte for byte."""

import gzip
import hashlib
import json
import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint.run.patching import Applier
from artlint.stores.patch_file import Patch
from nasty import file_bytes, texts
from running import run
from test_bad_input import CHECK, CONFIG
from test_streams import PACKED, unpacked

FIX = (*CHECK, "--fix", "--patch", "undo.patch")
BOM = b"\xef\xbb\xbf"


def rows(folder, name="undo.patch"):
    return [json.loads(line) for line in (folder / name).read_bytes().splitlines()]


def sha(data):
    return hashlib.sha256(data).hexdigest()


class TestWriting:
    def test_the_rows_of_a_patch(self, cli, tmp_path):
        record = b'{"id": "x", "text": "\\u00e9 zap\\n \\ud83d\\ude00 zap"}\n'
        files = {**CONFIG, "in/a.txt": BOM + "é zap.\r\n".encode(), "in/r.jsonl": b"{}\n" + record, "in/c.txt": "fine"}
        cli(*FIX, "in", files=files)
        head, *rest = rows(tmp_path)
        assert head["type"] == "patch"
        assert head["schema_version"] == 1
        assert head["tool"]["name"] == "artlint"
        new = record.replace(b"zap", b"zop")
        assert rest == [
            {
                "type": "file",
                "path": "in/a.txt",
                "before": sha(BOM + "é zap.\r\n".encode()),
                "after": sha(BOM + "é zop.\r\n".encode()),
                "records": 1,
            },
            {
                "type": "record",
                "path": "in/a.txt",
                "line": None,
                "id": "in/a.txt",
                "field": "text",
                "rules": {"ZZZ001": 1},
                "before": sha("é zap.\r\n".encode()),
                "after": sha("é zop.\r\n".encode()),
                "edits": [{"start": 2, "end": 5, "old": "zap", "new": "zop", "byte": 6}],
            },
            {
                "type": "file",
                "path": "in/r.jsonl",
                "before": sha(b"{}\n" + record),
                "after": sha(b"{}\n" + new),
                "records": 1,
            },
            {
                "type": "record",
                "path": "in/r.jsonl",
                "line": 2,
                "id": "x",
                "field": "text",
                "rules": {"ZZZ001": 2},
                "before": sha("é zap\n 😀 zap".encode()),
                "after": sha("é zop\n 😀 zop".encode()),
                "edits": [
                    {"start": 2, "end": 5, "old": "zap", "new": "zop", "byte": 3 + record.index(b"zap")},
                    {"start": 9, "end": 12, "old": "zap", "new": "zop", "byte": 3 + record.rindex(b"zap")},
                ],
            },
        ]

    @pytest.mark.parametrize("how", [(), ("--diff",), ("--unsafe-fixes",), ("--diff", "--fix")])
    def test_without_fix_no_article_is_touched_and_the_patch_is_the_same(self, cli, tmp_path, how):
        files = {**CONFIG, "a.txt": "A zap.\n"}
        done = cli(*CHECK, *how, "--patch", "plan.patch", "a.txt", files=files)
        assert done.code == 1
        assert (tmp_path / "a.txt").read_text() == "A zap.\n"
        assert ("+A zop." in done.out) == ("--diff" in how)
        cli(*FIX, "a.txt")
        assert rows(tmp_path, "plan.patch") == rows(tmp_path)

    def test_what_to_do_with_it_is_said(self, cli):
        command = ("check", "--select", "ZZZ", "--output-format", "concise")
        done = cli(*command, "--patch", "p.patch", "a.txt", files={**CONFIG, "a.txt": "A zap.\n"})
        assert done.errors == "Would fix 1 finding in 1 file.\nTo do it: artlint patch apply p.patch\n"
        done = cli(*command, "--fix", "--patch", "q.patch", "a.txt")
        assert done.errors == "Fixed 1 finding in 1 file.\nTo undo it: artlint patch revert q.patch\n"

    def test_a_run_that_changes_nothing_leaves_no_patch(self, cli, tmp_path):
        for how in ((), ("--fix",)):
            done = cli(
                "check", "--select", "ZZZ", *how, "--patch", "p.patch", "a.txt", files={**CONFIG, "a.txt": "Fine."}
            )
            assert done.errors == f"{'Fixed' if how else 'Would fix'} 0 findings in 0 files.\n"
            assert cli("check", "--fix", "--patch", "p.patch", "nowhere").code == 2
            assert not (tmp_path / "p.patch").exists()

    def test_a_patch_that_is_there_is_not_written_over(self, cli, tmp_path):
        done = cli(*FIX, "a.txt", files={**CONFIG, "a.txt": "A zap.", "undo.patch": "dear"})
        assert (done.code, done.out) == (2, "")
        assert done.errors.startswith("error: undo.patch: is there already, and may be what takes back an earlier run")
        assert (tmp_path / "undo.patch").read_text() == "dear"
        assert (tmp_path / "a.txt").read_text() == "A zap."

    def test_a_patch_with_the_name_of_an_article_is_refused(self, cli, tmp_path):
        done = cli(*CHECK, "--fix", "--patch", "undo.jsonl", "a.txt", files={**CONFIG, "a.txt": "A zap."})
        assert done.code == 2
        assert "undo.jsonl: later runs would take the patch for an article; call it undo.patch" in done.errors
        assert not (tmp_path / "undo.jsonl").exists()

    def test_a_patch_that_cannot_be_made(self, cli, tmp_path):
        done = cli(*CHECK, "--fix", "--patch", "no/such.patch", "a.txt", files={**CONFIG, "a.txt": "A zap."})
        assert done.code == 2
        assert done.errors == "error: no/such.patch: the patch cannot be written: No such file or directory\n"
        assert (tmp_path / "a.txt").read_text() == "A zap."

    def test_standard_input_has_no_patch(self, cli, tmp_path):
        done = cli(*FIX, "-", files=CONFIG, stdin=b"A zap.")
        assert (done.code, done.errors) == (2, "error: --patch is about files; standard input is none\n")
        assert not (tmp_path / "undo.patch").exists()

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is full")
    def test_without_room_for_the_patch_nothing_is_fixed(self, cli, tmp_path, monkeypatch):
        import errno

        def full(handle):
            if b"undo.patch" in os.readlink(f"/proc/self/fd/{handle}").encode():
                raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        done = cli(*FIX, "a.txt", files={**CONFIG, "a.txt": "A zap."})
        assert done.code == 2
        told = "a.txt: could not be fixed and was left as it is: the patch cannot be written: No space left on device"
        assert told in done.errors
        assert "ZZZ001" in done.out
        assert (tmp_path / "a.txt").read_text() == "A zap."
        assert not (tmp_path / "undo.patch").exists()
        assert not [name for name in os.listdir(tmp_path) if name.startswith(".artlint-")]

    def test_a_file_that_was_not_replaced_is_not_in_the_patch(self, cli, tmp_path, monkeypatch):
        replace, calls = os.replace, []

        def second_fails(*names):
            calls.append(names)
            if len(calls) == 2:
                raise OSError(5, "Input/output error")
            replace(*names)

        monkeypatch.setattr(os, "replace", second_fails)
        done = cli(*FIX, ".", files={**CONFIG, **{f"{n}.txt": "A zap." for n in "abc"}})
        assert done.code == 2
        assert "./b.txt: could not be fixed and was left as it is: Input/output error" in done.errors
        assert [row["path"] for row in rows(tmp_path) if row["type"] == "file"] == ["a.txt", "c.txt"]
        assert cli("patch", "revert", "undo.patch").code == 0
        assert {n: (tmp_path / f"{n}.txt").read_text() for n in "abc"} == dict.fromkeys("abc", "A zap.")

    def test_a_plugins_format_that_does_not_tell_its_edits_is_left_alone(self, cli, tmp_path):
        plugin = """
from artlint import Document
from artlint.model.finding import apply_edits
from artlint.model.result import Origin
from artlint.plugins import hookimpl
class Old:
    def read(self, stream, path, fields):
        yield Document(path, stream.read().decode()), Origin(path)
    def rewrite(self, stream, out, path, fields, fix):
        doc = Document(path, stream.read().decode())
        out.write(apply_edits(doc.text, fix(doc, Origin(path))).encode())
        return iter(())
@hookimpl
def artlint_sources(): return {".old": Old()}
"""
        done = cli(
            *FIX, "--plugin", "p.py", ".", files={**CONFIG, "p.py": plugin, "a.old": "A zap.", "b.txt": "A zap."}
        )
        assert done.code == 2
        assert "a.old: no patch can be made of files of this format" in done.errors
        assert ((tmp_path / "a.old").read_text(), (tmp_path / "b.txt").read_text()) == ("A zap.", "A zop.")
        assert cli(*CHECK, "--plugin", "p.py", "--fix", ".").code == 0
        assert (tmp_path / "a.old").read_text() == "A zop."


class TestThereAndBack:
    def go(self, cli, folder, name, content):
        assert cli(*FIX, name, files={**CONFIG, name: content}).code == (2 if b"no json" in content else 0)
        fixed = (folder / name).read_bytes()
        assert fixed != content
        assert cli("patch", "revert", "undo.patch").code == 0
        assert (folder / name).read_bytes() == content
        assert cli("patch", "apply", "undo.patch").code == 0
        assert (folder / name).read_bytes() == fixed

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.txt", b"A zap.\r\nA zap.\r"),
            ("a.md", BOM + b"# zap"),
            ("a.txt", b"\xff zap \xc3 zap \xa9\xed\xa0\x80 zap"),
            ("a.txt", "😀 zap 𝐀 zap \U0010ffff".encode()),
            ("a.txt", b"zap"),
            (
                "r.jsonl",
                BOM + b'{"n": 1.50, "text" : "A zap \\"\\u00e9\\/ zap"}\r\n\n {"text":"\xff zap \\ud83d\\ude00 zap"}',
            ),
            ("r.ndjson", b'no json\n{"te\\u0078t": "\\u007aap zap \\udc80"}\n[]\n'),
        ],
    )
    def test_revert_of_apply_is_where_it_began(self, cli, tmp_path, name, content):
        self.go(cli, tmp_path, name, content)

    @pytest.mark.parametrize("suffix", PACKED)
    def test_the_content_of_a_compressed_file_comes_back(self, cli, tmp_path, suffix):
        name, text = f"a.txt{suffix}", BOM + b"A zap.\r\n\xff"
        cli(*FIX, name, files={**CONFIG, name: PACKED[suffix][0](text)})
        assert unpacked(suffix, (tmp_path / name).read_bytes()) == text.replace(b"zap", b"zop")
        assert cli("patch", "revert", "undo.patch").code == 0
        assert unpacked(suffix, (tmp_path / name).read_bytes()) == text
        assert cli("patch", "apply", "undo.patch").code == 0
        assert unpacked(suffix, (tmp_path / name).read_bytes()) == text.replace(b"zap", b"zop")

    @pytest.mark.skipif(sys.platform == "win32", reason="names that this system does not have")
    @pytest.mark.parametrize(
        "name", [b"a\nb.txt", b"a'\"b.txt", b"a\xff\xc3.txt", b"\xe2\x80\xae.txt", b"-x\x1b[31m.txt"]
    )
    def test_names_that_are_odd(self, cli, tmp_path, name):
        path = os.path.join(os.fsencode(tmp_path), b"in", name)
        os.mkdir(tmp_path / "in")
        with open(path, "wb") as out:
            out.write(b"A zap.")
        done = cli(*FIX, "in", files=CONFIG)
        assert (done.code, done.errors) == (0, "")
        assert open(path, "rb").read() == b"A zop."
        shown = cli("patch", "show", "undo.patch")
        assert shown.code == 0
        assert "\x1b" not in shown.out
        assert "\u202e" not in shown.out
        assert len(shown.out.splitlines()) == 5
        done = cli("patch", "revert", "undo.patch")
        assert (done.code, done.errors) == (0, "Took back the changes of 1 of 1 file.\n")
        assert open(path, "rb").read() == b"A zap."


HARD = st.lists(
    st.one_of(file_bytes, st.sampled_from([b" zap ", b"zap", b"\xc3zap\xa9", b"\xf0\x9fzap\x98\x80"])), max_size=8
)


@given(HARD.map(b"".join), st.lists(texts, max_size=3), st.booleans())
def test_there_and_back_on_nasty_bytes(tmp_path_factory, data, more, ascii_only):
    folder = tmp_path_factory.mktemp("patch")
    lines = [
        json.dumps({"id": n, "text": f"{text} zap {text}"}, ensure_ascii=ascii_only) for n, text in enumerate(more)
    ]
    files = {
        "a.txt": data + b" zap",
        "b.md": BOM + data + b"\r\nzap",
        "r.jsonl": "\n".join([*lines, '{"text": "zap"}']).encode("utf-8", "replace")
        + b"\r\n"
        + data.replace(b"\n", b"\r"),
        "g.jsonl.gz": gzip.compress("\n".join(lines).encode("utf-8", "replace")),
        **{name: text.encode() for name, text in CONFIG.items()},
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    run([*FIX, "--max-removal", "1", "."], folder)
    fixed = {name: (folder / name).read_bytes() for name in files}
    assert run(["patch", "revert", "-q", "undo.patch"], folder).code == 0
    back = {name: (folder / name).read_bytes() for name in files}
    zipped = "g.jsonl.gz"
    assert gzip.decompress(back.pop(zipped)) == gzip.decompress(files.pop(zipped))
    assert back == files
    assert run(["patch", "apply", "-q", "undo.patch"], folder).code == 0
    again = {name: (folder / name).read_bytes() for name in fixed}
    assert gzip.decompress(again.pop(zipped)) == gzip.decompress(fixed.pop(zipped))
    assert again == fixed


ARTICLES = {**CONFIG, **{f"in/{n}.txt": f"{n} A zap." for n in "abc"}}


class TestRefusals:
    def made(self, cli, tmp_path):
        cli(*FIX, "in", files=ARTICLES)
        return (tmp_path / "undo.patch").read_bytes()

    def texts(self, tmp_path):
        return [(tmp_path / "in" / f"{n}.txt").read_text() for n in "abc" if (tmp_path / "in" / f"{n}.txt").exists()]

    def test_a_file_that_was_changed_since_is_left_alone_and_the_others_go_on(self, cli, tmp_path):
        self.made(cli, tmp_path)
        (tmp_path / "in" / "b.txt").write_text("mine")
        done = cli("patch", "revert", "undo.patch")
        assert done.code == 2
        assert done.errors == (
            "error: in/b.txt: was changed since it was fixed; left as it is\nTook back the changes of 2 of 3 files.\n"
        )
        assert self.texts(tmp_path) == ["a A zap.", "mine", "c A zap."]
        done = cli("patch", "apply", "undo.patch")
        assert (done.code, done.out) == (2, "")
        assert "error: in/b.txt: was changed since the patch was made; left as it is\n" in done.errors

    def test_twice_is_as_once(self, cli, tmp_path):
        self.made(cli, tmp_path)
        done = cli("patch", "apply", "undo.patch")
        assert (done.code, done.errors) == (0, "Changed 0 of 3 files; 3 stood so already.\n")

    def test_a_file_that_is_gone(self, cli, tmp_path):
        self.made(cli, tmp_path)
        (tmp_path / "in" / "b.txt").unlink()
        done = cli("patch", "revert", "-q", "undo.patch")
        assert done.code == 2
        assert done.errors == (
            "error: in/b.txt: could not be changed and was left as it is: No such file or directory\n"
        )
        assert self.texts(tmp_path) == ["a A zap.", "c A zap."]

    def test_paths_begin_in_the_folder_that_is_named(self, cli, tmp_path):
        self.made(cli, tmp_path)
        (tmp_path / "else").mkdir()
        (tmp_path / "in").rename(tmp_path / "else" / "in")
        done = cli("patch", "revert", "undo.patch", "--folder", "else")
        assert done.code == 0
        assert (tmp_path / "else" / "in" / "a.txt").read_text() == "a A zap."

    @pytest.mark.parametrize("path", ["../out.txt", "in/../../out.txt", "/etc/hostname", "."])
    def test_nothing_outside_the_folder_is_touched(self, cli, tmp_path, path):
        patch = self.made(cli, tmp_path).replace(b'"in/b.txt"', json.dumps(path).encode())
        (tmp_path / "undo.patch").write_bytes(patch)
        done = cli("patch", "revert", "undo.patch")
        assert done.code == 2
        assert f"error: {path}: " in done.errors
        assert "left as it is" in done.errors
        assert self.texts(tmp_path) == ["a A zap.", "b A zop.", "c A zap."]

    def test_a_file_named_from_the_root_is_found_in_the_folder_it_lies_in(self, cli, tmp_path):
        cli(*FIX, str(tmp_path / "in"), files=ARTICLES)
        assert rows(tmp_path)[1]["path"] == "in/a.txt"
        (tmp_path / "work").mkdir()
        assert run(["check", "--config", "../artlint.toml", "--patch", "p.patch", "../in"], tmp_path / "work").code == 0
        cli("patch", "revert", "undo.patch")
        run(
            ["check", "--config", "../artlint.toml", "--select", "ZZZ", "--fix", "--patch", "q.patch", "../in"],
            tmp_path / "work",
        )
        done = run(["patch", "revert", "q.patch"], tmp_path / "work")
        assert done.code == 2
        assert "lies outside . and was left as it is; --folder names a folder it lies in" in done.errors
        assert run(["patch", "revert", "q.patch", "--folder", str(tmp_path)], tmp_path / "work").code == 0

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (lambda d: b"", "undo.patch:1: no patch of artlint"),
            (lambda d: b"{}\n", "undo.patch:1: no patch of artlint"),
            (lambda d: b"\xff\n", "undo.patch:1: no patch of artlint"),
            (lambda d: b"[" * 100_000 + b"\n", "undo.patch:1: no patch of artlint"),
            (
                lambda d: d.replace(b'"schema_version": 1', b'"schema_version": 2'),
                "undo.patch:1: a patch of schema version 2",
            ),
            (
                lambda d: d.replace(b'"type": "record"', b'"type": "rekord"', 1),
                'undo.patch:3: no row of a patch: its "type"',
            ),
            (lambda d: d.replace(b'"byte": 4', b'"byte": -4', 1), 'undo.patch:3: no row of a patch: its "byte" is -4'),
            (
                lambda d: d.replace(b'"byte": 4', b'"byte": true', 1),
                'undo.patch:3: no row of a patch: its "byte" is True',
            ),
            (lambda d: d.replace(b', "byte": 4', b"", 1), "undo.patch:3: no row of a patch: it has no 'byte'"),
            (
                lambda d: d.replace(b'"records": 1', b'"records": 2', 1),
                "undo.patch:4: no row of a patch: a file has not as many",
            ),
            (
                lambda d: d.replace(b'"old": "zap"', b'"old": ["zap"]', 1),
                'undo.patch:3: no row of a patch: its "old" is',
            ),
            (lambda d: d.replace(b'"byte": 4}', b'"byte": 4, "raw": ["a"]}', 1), "undo.patch:3: no row of a patch: "),
            (lambda d: d.replace(b'"byte": 4}', b'"byte": 4, "raw": [1, 2]}', 1), "undo.patch:3: no row of a patch: "),
            (
                lambda d: d.replace(b'"rules": {"ZZZ001": 1}', b'"rules": {"ZZZ001": "x"}', 1),
                "undo.patch:3: no row of a patch: ",
            ),
            (lambda d: d.replace(b"\n", b"\n<<<<<<< HEAD\n", 2), "undo.patch:2: no row of a patch: "),
        ],
    )
    @pytest.mark.parametrize("action", ["show", "apply", "revert"])
    def test_a_patch_that_is_none_is_told_and_nothing_is_done(self, cli, tmp_path, change, told, action):
        (tmp_path / "undo.patch").write_bytes(change(self.made(cli, tmp_path)))
        done = cli("patch", action, "undo.patch")
        assert (done.code, done.out) == (2, "")
        assert f"error: {told}" in done.errors
        assert all(line.startswith("error: undo.patch:") for line in done.errors.splitlines())
        assert self.texts(tmp_path) == ["a A zop.", "b A zop.", "c A zop."]

    def test_a_patch_that_is_not_there(self, cli):
        done = cli("patch", "apply", "no.patch")
        assert (done.code, done.errors) == (2, "error: no.patch: the patch cannot be read: No such file or directory\n")

    @pytest.mark.parametrize("cut", range(1, 60, 7))
    def test_of_a_patch_cut_short_the_whole_files_are_used(self, cli, tmp_path, cut):
        (tmp_path / "undo.patch").write_bytes(self.made(cli, tmp_path)[:-cut])
        done = cli("patch", "revert", "undo.patch")
        assert done.code == 2
        assert "undo.patch:7: ends in the middle of a row; in/c.txt was left as it is\n" in done.errors
        assert self.texts(tmp_path) == ["a A zap.", "b A zap.", "c A zop."]

    @pytest.mark.parametrize(
        ("old", "new"),
        [(b'"old": "zap"', b'"old": "zup"'), (b'"byte": 4', b'"byte": 400'), (b'"new": "zop"', b'"new": "zip"')],
    )
    @pytest.mark.parametrize("action", ["apply", "revert"])
    def test_a_patch_that_does_not_lead_where_it_says_changes_nothing(self, cli, tmp_path, old, new, action):
        patch = self.made(cli, tmp_path)
        if action == "apply":
            cli("patch", "revert", "undo.patch")
        before = self.texts(tmp_path)
        head, mark, tail = patch.partition(b'"in/b.txt"')
        (tmp_path / "undo.patch").write_bytes(head + mark + tail.replace(old, new, 1))
        done = cli("patch", action, "-q", "undo.patch")
        assert done.code == 2
        assert done.errors.startswith("error: in/b.txt: the patch is damaged: ")
        after = self.texts(tmp_path)
        assert after[1] == before[1]
        assert after[0] != before[0]
        assert sorted(os.listdir(tmp_path / "in")) == ["a.txt", "b.txt", "c.txt"]


def test_show_escapes_what_it_shows(cli):
    done = cli(
        *FIX,
        "a.txt",
        files={**CONFIG, "own.toml": CONFIG["own.toml"].replace('"zop"', '"z\\u001b[31mop"'), "a.txt": "A zap."},
    )
    assert done.code == 0
    done = cli("patch", "show", "undo.patch")
    assert done.out == "--- a/a.txt\n+++ b/a.txt\n@@ 2:5 @@ ZZZ001\n-zap\n+z\\e[31mop\n"
    assert "\x1b[31m-zap" in cli("patch", "show", "--color", "always", "undo.patch").out


@pytest.mark.slow
def test_memory_does_not_grow_with_the_patch(tmp_path):
    from test_streams import peak

    for name, content in CONFIG.items():
        (tmp_path / name).write_text(content)
    used = []
    for number in (3, 40):
        path = tmp_path / f"{number}.jsonl"
        with path.open("w") as out:
            for n in range(number * 10_000):
                out.write(json.dumps({"id": n, "text": f"{n} A zap in the middle of a zap. {'word ' * 10}"}) + "\n")
        how = ("--patch", f"{number}.patch")
        used.append([peak(tmp_path, "check", "--select", "ZZZ", *how, path.name)])
        used[-1] += [peak(tmp_path, "patch", action, how[1]) for action in ("show", "apply", "revert")]
    assert all(big - small < 40 for small, big in zip(*used, strict=True)), used


def test_the_applier_counts(tmp_path, cli):
    cli(*FIX, "a.txt", files={**CONFIG, "a.txt": "A zap."})
    patch = Patch(str(tmp_path / "undo.patch"))
    applier = Applier(str(tmp_path), backward=True)
    applier.run(patch)
    assert (applier.done, applier.already, applier.problems, patch.files) == (1, 0, [], 1)
