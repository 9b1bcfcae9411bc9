"""The local door closes by itself, whoever knocks at that moment."""

import threading
from pathlib import Path

from crm_core.jobs.door import ask_owner, listen


def test_a_command_that_comes_while_the_door_closes_holds_nobody(tmp_path: Path) -> None:
    base = tmp_path / "t.duckdb"
    base.with_name("t.duckdb.secret").write_bytes(b"s" * 32)
    for _ in range(30):
        asking = threading.Event()
        answers: list[object] = []

        def ask(asking: threading.Event = asking, answers: list[object] = answers) -> None:
            asking.set()
            for _ in range(5):
                answers.append(ask_owner(base, {"argv": []}, lambda notice: None))

        client = threading.Thread(target=ask, daemon=True)

        def hold(client: threading.Thread = client, asking: threading.Event = asking) -> None:
            with listen(base, lambda request, say: {"exit": 0, "result": None}):
                client.start()
                asking.wait()

        owner = threading.Thread(target=hold, daemon=True)
        owner.start()
        owner.join(timeout=20)
        client.join(timeout=20)
        assert not owner.is_alive() and not client.is_alive()
        assert len(answers) == 5
