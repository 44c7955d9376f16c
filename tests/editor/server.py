"""A client of the program behind the YAML extension of VS Code: it opens a plan and asks what an editor asks."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, NamedTuple, Self

Json = dict[str, Any]
# The server starts in about a second; a busy machine may take much longer.
_PATIENCE = 60


class Offer(NamedTuple):
    """What an editor offers to type: its label, the text that comes into the file, and why."""

    label: str
    text: str
    explained: str


class EditorServer:
    """`yaml-language-server` as a process of its own, spoken to over its standard input and output.

    `schemas` maps the path of a JSON Schema to the glob of the files that it describes, as the setting
    `yaml.schemas` of VS Code does. Lines and columns count from 1, as planctl's do.
    """

    def __init__(self, program: Path, schemas: Mapping[Path, str]) -> None:
        self._process = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._settings = {
            "yaml": {
                "schemas": {path.as_uri(): glob for path, glob in schemas.items()},
                "schemaStore": {"enable": False},
                "completion": True,
                "hover": True,
                "validate": True,
            }
        }
        self._answers: queue.Queue[Json] = queue.Queue()
        self._faults: queue.Queue[Json] = queue.Queue()
        self._asked = 0

    def __enter__(self) -> Self:
        threading.Thread(target=self._listen, daemon=True).start()
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": _CAPABILITIES})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("shutdown", None)
        self._tell("exit", None)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        self._process.wait(_PATIENCE)

    def underlined(self, path: Path, text: str) -> list[Json]:
        """Open a file that holds this text: what the editor then underlines in it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            told = self._faults.get(timeout=_PATIENCE)
            if told["uri"] == path.as_uri():
                found: list[Json] = told["diagnostics"]
                return found

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown while the mouse rests on a place; nothing where there is nothing to say."""
        answer = self._ask("textDocument/hover", _place(path, line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def complete(self, path: Path, line: int, column: int) -> list[Offer]:
        """What is offered at a place."""
        answer = self._ask("textDocument/completion", _place(path, line, column))
        return [Offer(each["label"], each["insertText"], _words(each.get("documentation"))) for each in answer["items"]]

    def _ask(self, method: str, params: Any) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            answer = self._answers.get(timeout=_PATIENCE)
            if answer["id"] == self._asked:
                assert "error" not in answer, answer["error"]
                return answer["result"]

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _listen(self) -> None:
        """Sort what the server says: answers, faults, and questions of its own, which get the settings."""
        assert self._process.stdout
        while message := _read(self._process.stdout):
            match message:
                case {"method": "textDocument/publishDiagnostics", "params": params}:
                    self._faults.put(params)
                case {"method": "workspace/configuration", "id": number, "params": {"items": items}}:
                    asked = [self._settings.get(item.get("section") or "", {}) for item in items]
                    self._send({"id": number, "result": asked})
                case {"method": _, "id": number}:
                    self._send({"id": number, "result": None})
                case {"method": _}:
                    pass
                case _:
                    self._answers.put(message)


_CAPABILITIES = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
    },
    "workspace": {"configuration": True},
}


def _place(path: Path, line: int, column: int) -> Json:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": column - 1}}


def _words(documentation: Any) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation or "")


def _read(stream: IO[bytes]) -> Json | None:
    """The next message; None when the server has stopped."""
    length = 0
    while line := stream.readline().strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    if not length:
        return None
    message: Json = json.loads(stream.read(length))
    return message
