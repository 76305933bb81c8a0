"""Puts the project and the pinned packages it needs into .venv; a second run does nothing.

Called by the Makefile as ``python3 tools/install.py run|dev|bench``. It uses uv where uv is
there and venv with pip otherwise; both install only what requirements/*.txt pins by hash.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNFINISHED = VENV / ".adref-unfinished"
GROUPS = ("run", "dev", "bench")
"""Each group holds all packages of the one before it."""


def main(group: str) -> int:
    """Make .venv fit for *group* and say what was done; 1 with a sentence if it cannot be."""
    if group not in GROUPS:
        return _fail(f"no group {group!r}; name one of {', '.join(GROUPS)}")
    if any(_is_fresh(enough) for enough in GROUPS[GROUPS.index(group) :]) and _works():
        return 0
    uv = _uv()
    if not (VENV.exists() and _is_sound()):
        print(f"Making .venv with Python {sys.version.split()[0]}", flush=True)
        if not _make_venv(uv):
            return _fail(
                "a virtual environment cannot be made; install the venv module of this Python "
                "(on Debian: apt-get install python3-venv) or uv, and run make again"
            )
    return _fill(group, uv)


def _fill(group: str, uv: str | None) -> int:
    """Install the packages of *group* and the project itself."""
    UNFINISHED.touch()
    pinned = ["--require-hashes", "-r", str(ROOT / "requirements" / f"{group}.txt")]
    project = ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    print(f"Installing the pinned packages for '{group}'", flush=True)
    for installer in _installers(uv):
        if all(_run([*installer, "-q", *what]) for what in (pinned, project)) and _works():
            _stamp(group).write_text(_state(group), encoding="utf-8")
            UNFINISHED.unlink()
            return 0
    return _fail(
        "the packages could not be installed; see above for the cause. If the network was away, "
        "run make again; if .venv is at fault, remove it first with make distclean"
    )


def _installers(uv: str | None) -> list[list[str]]:
    """The commands that can install into .venv, best first.

    pip stays in reserve beside uv: some machines tell only pip where packages come from.
    """
    first = [[uv, "pip", "install", "--python", str(PYTHON)]] if uv else []
    return [*first, [str(PYTHON), "-m", "pip", "install"]]


def _make_venv(uv: str | None) -> bool:
    """Whether a fresh .venv could be made, with pip in it."""
    if uv and _run([uv, "venv", "-q", "--clear", "--seed", "--python", sys.executable, str(VENV)]):
        return True
    # A folder that is half there confuses venv, and holds nothing that was made by hand.
    shutil.rmtree(VENV, ignore_errors=True)
    plain = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    # Debian keeps the part of venv that brings pip in a package of its own.
    return _run(plain) or (system.install(["python3-venv"]) and _run(plain))


def _uv() -> str | None:
    """The uv that really runs, if there is one and ADREF_NO_UV is not set."""
    found = None if os.environ.get("ADREF_NO_UV") else shutil.which("uv")
    return found if found and _is_quiet([found, "--version"]) else None


def _is_sound() -> bool:
    """Whether .venv holds a Python that runs, new enough, and no install was broken off in it."""
    check = "import sys; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)"
    return not UNFINISHED.exists() and _is_quiet([str(PYTHON), "-c", check])


def _works() -> bool:
    """Whether the Python in .venv runs and finds adref in this folder."""
    check = (
        "import sys, adref, pathlib;"
        f"sys.exit(pathlib.Path({str(ROOT)!r}) not in pathlib.Path(adref.__file__).parents)"
    )
    return _is_quiet([str(PYTHON), "-c", check])


def _is_fresh(group: str) -> bool:
    """Whether *group* was installed in full from the files as they are now."""
    stamp = _stamp(group)
    if UNFINISHED.exists() or not stamp.is_file():
        return False
    return stamp.read_text(encoding="utf-8") == _state(group)


def _stamp(group: str) -> Path:
    return VENV / f".adref-{group}"


def _state(group: str) -> str:
    """What the installation of *group* depends on: its pins, the project file, the place."""
    digest = hashlib.sha256(str(VENV).encode())
    for name in (f"requirements/{group}.txt", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _run(command: list[str]) -> bool:
    """Whether *command* ran and ended well; what it says is shown."""
    try:
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    except OSError:
        return False
    return done.returncode == 0


def _is_quiet(command: list[str]) -> bool:
    """Whether *command* ran and ended well; what it says is not shown."""
    try:
        done = subprocess.run(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def _fail(sentence: str) -> int:
    print(f"adref: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "run"))
