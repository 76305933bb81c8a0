"""Installs the Debian packages that some tests use, where that is allowed without asking.

LibreOffice and Chromium check our output from outside, tesseract reads scans, PostgreSQL holds
libraries of sources, the fonts show Arabic and Chinese in PDF files; adref itself needs none of
the programs.
Nothing here fails a run: what cannot be installed is named, and the tests that need it skip,
naming it too.
"""

import os
import shutil
import subprocess
import sys

PACKAGES = {
    "libreoffice-writer-nogui": ["soffice", "--version"],
    "chromium": ["chromium", "--version"],
    "fonts-hosny-amiri": ["sh", "-c", "fc-list | grep -qi amiri"],
    "fonts-wqy-microhei": ["sh", "-c", "fc-list | grep -qi microhei"],
    "tesseract-ocr": ["tesseract", "--version"],
    "postgresql": ["sh", "-c", "ls /usr/lib/postgresql/*/bin/initdb || command -v initdb"],
    "python3-uno": ["/usr/bin/python3", "-c", "import uno"],
}
"""The packages, each with a command that ends well where it is there."""

MINUTES = 5


def main() -> int:
    """Install what is missing if that is allowed; say what is still missing. Always 0."""
    missing = _missing()
    if missing:
        install(missing)
        missing = _missing()
    if missing:
        print(
            "Not installed, so the tests that need them are skipped: "
            f"{', '.join(missing)} (apt-get install {' '.join(missing)})",
            flush=True,
        )
    return 0


def _missing() -> list[str]:
    return [package for package, shows in PACKAGES.items() if not _run(shows)]


def install(packages: list[str]) -> bool:
    """Whether apt-get could install *packages*, with its lists as they are or fresh ones."""
    prefix = _allowed()
    if prefix is None or not shutil.which("apt-get"):
        return False
    command = [*prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    print(f"Installing {', '.join(packages)}", flush=True)
    return _run(command) or (_run([*prefix, "apt-get", "update", "-q"]) and _run(command))


def _allowed() -> list[str] | None:
    """The words before a command that make it root without a question; None if there are none."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo") and _run(["sudo", "-n", "true"]):
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def _run(command: list[str]) -> bool:
    """Whether *command* ended well in good time; it is quiet and asks nothing."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=MINUTES * 60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
