"""Compressed files and streams of records: fixed in their own format, in memory that does not grow with the file."""

import gzip
import json
import subprocess
import sys

import pytest

from test_bad_input import CHECK, CONFIG

zstandard = pytest.importorskip("zstandard")
PACKED = {".gz": (gzip.compress, gzip.decompress), ".zst": (zstandard.compress, None)}


def unpacked(suffix, data):
    if suffix == ".gz":
        return gzip.decompress(data)
    return zstandard.ZstdDecompressor().decompressobj().decompress(data)


@pytest.mark.parametrize("suffix", PACKED)
def test_a_compressed_article_is_read_and_fixed(cli, tmp_path, suffix):
    name = f"a.txt{suffix}"
    pack = PACKED[suffix][0]
    done = cli(*CHECK, ".", files={**CONFIG, name: pack(b"\xef\xbb\xbfA zap.\r\n\xff")})
    assert (done.code, done.out, done.errors) == (1, f"./{name}:1:3: ZZZ001 [*] zap\n", "")
    assert cli(*CHECK, "--fix", ".").code == 0
    assert unpacked(suffix, (tmp_path / name).read_bytes()) == b"\xef\xbb\xbfA zop.\r\n\xff"


@pytest.mark.parametrize("suffix", PACKED)
def test_a_file_of_several_parts_is_read_whole(cli, tmp_path, suffix):
    pack = PACKED[suffix][0]
    name, parts = f"a.jsonl{suffix}", [f'{{"text": "A zap {n}."}}\n'.encode() for n in range(3)]
    done = cli("check", "--select", "ZZZ", "--statistics", name, files={**CONFIG, name: b"".join(map(pack, parts))})
    assert "Found 3 findings in 3 of 3 articles." in done.out
    cli(*CHECK, "--fix", name)
    assert unpacked(suffix, (tmp_path / name).read_bytes()) == b"".join(parts).replace(b"zap", b"zop")


@pytest.mark.parametrize("suffix", PACKED)
def test_a_compressed_file_without_fixes_is_not_written(cli, tmp_path, suffix):
    name, data = f"a.txt{suffix}", PACKED[suffix][0](b"all is well")
    cli(*CHECK, "--fix", name, files={**CONFIG, name: data})
    assert (tmp_path / name).read_bytes() == data


def test_records_keep_every_byte_outside_the_text(cli, tmp_path):
    lines = [
        b'{"n": 1.50, "text" : "A zap.", "big": 12345678901234567890123, "e": 1E5, "u": "\\u00e9\\/"}\r\n',
        b'  {"text":"\\u0041 zap \\ud83d\\ude00 zap","text2":"zap","b":"\xff"}  \n',
        b"\n",
        b"\t\r\n",
        '{"té": "zap", "text": "é zap 😀"}'.encode(),
    ]
    done = cli(*CHECK, "--fix", "r.jsonl", files={**CONFIG, "r.jsonl": b"".join(lines)})
    assert (done.code, done.errors.count("\n")) == (0, 0)
    expected = [
        lines[0].replace(b"A zap", b"A zop"),
        lines[1].replace(b"0041 zap", b"0041 zop").replace(b"de00 zap", b"de00 zop"),
        lines[2],
        lines[3],
        '{"té": "zap", "text": "é zop 😀"}'.encode(),
    ]
    assert (tmp_path / "r.jsonl").read_bytes() == b"".join(expected)


PEAK = """
import resource, sys
from artlint.cli.main import main
code = main(sys.argv[1:])
sys.stderr.write(f"{code} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
"""


def peak(folder, *arguments):
    """Most memory that a run held, in megabytes."""
    done = subprocess.run(
        [sys.executable, "-c", PEAK, *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
    )
    return int(done.stderr.split()[-1]) / (1_000_000 if sys.platform == "darwin" else 1000)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
@pytest.mark.parametrize("how", [("--statistics",), ("--fix", "--statistics"), ("--diff",)])
def test_memory_does_not_grow_with_a_file_of_records(tmp_path, how):
    for name, content in CONFIG.items():
        (tmp_path / name).write_text(content)
    used = []
    for number in (6, 30, 90):
        path = tmp_path / f"{number}.jsonl"
        text = "The bridge over the river is open again, and it was said to be safe. " * 40
        with path.open("w") as out:
            for n in range(number * 1_000_000 // len(text)):
                out.write(json.dumps({"id": n, "text": f"{text}{'A zap.' if n % 100 == 0 else ''}"}) + "\n")
        used.append(peak(tmp_path, "check", "--select", "ZZZ", *how, path.name))
    assert used[-1] - used[0] < 40, used
