"""What the commands do with the decisions file, and say of it."""

from artlint.cli.output import say
from artlint.run.session import Session


def say_decided(session: Session, *, quiet: bool) -> None:
    """After a run: keep decisions with the findings whose surroundings were fixed; tell of those that are for nothing.

    Raises ``ArtlintError`` if the file cannot be written.
    """
    decisions, path = session.decisions, session.decisions_file
    if decisions is None:
        return
    if session.renamed:
        follow(session)
    if quiet:
        return
    rules = frozenset(rule.about.code for rule in session.chosen)
    gone = session.ledger.gone(decisions, rules)
    if gone:
        say(f"note: {_rows(gone)} in {path} hide nothing any more; artlint decide prune takes them out")
    if decisions.expired:
        say(f"note: {_rows(decisions.expired)} in {path} have expired; artlint decide prune takes them out")


def follow(session: Session) -> None:
    """Write the decisions under what their findings are called now. Raises ``ArtlintError``."""
    from dataclasses import replace

    from artlint.model.decision import Decision
    from artlint.stores.decisions_file import change_decisions

    def move(rows: dict[str, Decision]) -> None:
        moved = {new: rows.pop(old) for old, new in session.renamed.items() if old in rows}
        rows.update({new: replace(row, id=new) for new, row in moved.items()})

    change_decisions(session.decisions_file, move)
    count = len(session.renamed)
    say(f"{session.decisions_file}: {_rows(count)} follow their findings, beside which fixes changed words")


def _rows(count: int) -> str:
    return f"{count} decision{'' if count == 1 else 's'}"
