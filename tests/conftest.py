"""What many tests share: the real files beside the project, programs that check us, budgets."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("default", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("nightly", max_examples=2500, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --accept, which writes the golden files anew instead of comparing with them."""
    parser.addoption("--accept", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session")
def accepting(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real files; they are not ours to ship, so it stands beside the project."""
    folder = ROOT.parent / "shared"
    if not (folder / "real").is_dir():
        pytest.skip("the real files are not here: ../shared/real is missing")
    return folder


@pytest.fixture(scope="session")
def soffice() -> str:
    """The LibreOffice command; give each run its own -env:UserInstallation."""
    return _program("soffice", "libreoffice-writer-nogui")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium command."""
    return _program("chromium", "chromium")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium without a window, driven by Playwright; it is the machine's own."""
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])


def _program(command: str, package: str) -> str:
    found = shutil.which(command)
    if found is None:
        pytest.skip(f"{command} is not installed: apt-get install {package}")
    return found


@pytest.fixture(scope="session")
def fonts() -> None:
    """Fonts with Arabic and Chinese letters; a test that prints them skips without."""
    listed = subprocess.run([_program("fc-list", "fontconfig")], capture_output=True, check=True)
    for name, package in (("Amiri", "fonts-hosny-amiri"), ("Micro Hei", "fonts-wqy-microhei")):
        if name.encode() not in listed.stdout:
            pytest.skip(f"no font {name} is installed: apt-get install {package}")
