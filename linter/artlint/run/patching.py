"""Patches: gather them while files are fixed, apply them, take them back."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, cast

import artlint
from artlint.engine.apply import Settled
from artlint.model.errors import ArtlintError
from artlint.model.patch import FilePatch, PatchEdit, RecordPatch, Splice
from artlint.run.session import Session
from artlint.sources.base import Change
from artlint.sources.hashed import Hashed, content_digest
from artlint.sources.open import open_input, plain_suffix
from artlint.sources.replace import replacing
from artlint.sources.splice import inverted, splice
from artlint.stores.patch_file import Patch, PatchWriter


def new_patch(path: str, session: Session) -> PatchWriter:
    """A patch to write; raises ``ArtlintError`` if there is such a file already or none can be made."""
    if plain_suffix(path) in session.sources:
        raise ArtlintError(f"{path}: later runs would take the patch for an article; call it {_renamed(path)}")
    return PatchWriter(path, artlint.__version__)


def _renamed(path: str) -> str:
    return f"{os.path.splitext(path)[0]}.patch"


def record_patch(change: Change, done: Settled) -> RecordPatch:
    """What a patch says of one article, from what was written and how it was settled."""
    doc, origin = change.document, change.origin
    edits = tuple(
        PatchEdit(span, doc[span], words, made)
        for (span, words), made in zip(change.edits, change.splices, strict=True)
    )
    return RecordPatch(
        portable(origin.path),
        origin.record,
        doc.id,
        origin.field,
        done.applied,
        _text_digest(doc.text),
        _text_digest(done.text),
        edits,
    )


def portable(path: str) -> str:
    """The path as a patch has it: from the working folder if the file lies in it, else from the root."""
    full, here = os.path.abspath(path), os.path.join(os.getcwd(), "")
    return full.removeprefix(here).replace(os.sep, "/")


@dataclass
class Applier:
    """Applies patches or takes them back, file by file.

    ``done`` and ``already`` count files that were changed and those that stood as wanted; ``problems`` are sentences
    on the others.
    """

    folder: str
    backward: bool = False
    done: int = 0
    already: int = 0
    problems: list[str] = field(default_factory=list)

    def run(self, patch: Patch) -> None:
        """Go through all files of the patch; a file that cannot be changed is left as it is, and the others go on."""
        for file, records in patch.each():
            made = (edit.splice for record in records for edit in record.edits)
            try:
                self._apply(file, inverted(made) if self.backward else made)
            except ArtlintError as error:
                self.problems += [f"{file.path}: {told}" for told in error.problems]
            except (OSError, EOFError) as error:
                reason = (error.strerror if isinstance(error, OSError) else "") or error
                self.problems.append(f"{file.path}: could not be changed and was left as it is: {reason}")
        if patch.torn:
            self.problems.append(patch.torn)

    def _apply(self, file: FilePatch, made: Iterator[Splice]) -> None:
        path = self._place(file.path)
        start, goal = (file.after, file.before) if self.backward else (file.before, file.after)
        status = os.stat(path)
        with open_input(path) as stream:
            now = content_digest(stream)
        if now == goal:
            self.already += 1
            return
        if now != start:
            when = "since it was fixed" if self.backward else "since the patch was made"
            raise ArtlintError(f"was changed {when}; left as it is")
        with replacing(path, status, start) as out, open_input(path) as stream:
            hashed = Hashed(out)
            splice(stream, cast("BinaryIO", hashed), made)
            if hashed.digest != goal:
                raise ArtlintError("the patch is damaged: it does not lead to what it says; left as it is")
        self.done += 1

    def _place(self, path: str) -> str:
        """The path in the folder; raises ``ArtlintError`` for one that leads out of it."""
        top = os.path.join(os.path.abspath(self.folder), "")
        full = os.path.normpath(os.path.join(top, path))
        if not full.startswith(top):
            raise ArtlintError(f"lies outside {self.folder} and was left as it is; --folder names a folder it lies in")
        return os.path.join(self.folder, full.removeprefix(top))


def _text_digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
