"""A real Chromium before the real server: what the browser's test shares.

The driver's path is given, so that selenium looks for none and fetches nothing.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from appliance.access.accounts import open_account
from appliance.access.roles import Role
from appliance.config import Config
from appliance.pipeline import demo
from appliance.pipeline.box import Box, initialise

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"
CHROMIUM, DRIVER = "chromium", "chromedriver"
LOGIN, PASSWORD = "teacher", "correct horse"
PATIENCE = 60.0  # seconds for a page; a busy machine is no fault of the page
ARRIVED = "return window.left === undefined && document.readyState === 'complete'"
OFFICE, TABLET = 1280, 820  # widths in pixels
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    f"--window-size={OFFICE},900",
)


def lacking() -> str:
    """What this machine lacks for the test, in one sentence; empty where it lacks nothing."""
    missing = [name for name in (CHROMIUM, DRIVER) if not shutil.which(name)]
    return (
        f"{', '.join(missing)}이(가) 없습니다. `apt-get install chromium chromium-driver`로 설치하십시오."
        if missing
        else ""
    )


def demonstration(home: Path) -> None:
    """A box with the demonstration academy and a teacher whose password is known."""
    initialise(Config(home=home), "a long passphrase")
    box = Box(Config(home=home))
    demo.create(box.store)
    demo.diagnose_all(box.store)
    open_account(box.store, LOGIN, "김선생", Role.TEACHER, PASSWORD, academy_id=1)
    box.close()


@contextmanager
def served(home: Path) -> Iterator[str]:
    """`appliance serve` over the box, in a process of its own; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {"APPLIANCE_HOME": str(home), "APPLIANCE_PORT": str(port)}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("APPLIANCE_")}
    with (home / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "appliance", "serve"], cwd=ROOT, env=kept | settings, stderr=log
        )
        try:
            _await(f"http://127.0.0.1:{port}/signin", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=30)


def _await(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        assert process.poll() is None, "appliance serve ended"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.25)
    raise AssertionError("appliance serve does not answer")


class Browser:
    """One window. Screenshots are numbered in the order in which they are taken."""

    def __init__(self, base: str, folder: Path) -> None:
        self.base = base
        self.downloads = folder / "downloads"
        options = webdriver.ChromeOptions()
        options.binary_location = str(shutil.which(CHROMIUM))
        for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
            options.add_argument(flag)
        options.add_experimental_option(
            "prefs",
            {
                "plugins.always_open_pdf_externally": True,
                "download.default_directory": str(self.downloads),
                "download.prompt_for_download": False,
            },
        )
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which(DRIVER)))
        self._shots = 0

    def close(self) -> None:
        self.driver.quit()

    def open(self, place: str) -> None:
        self.driver.get(self.base + place)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        found = self.all(selector)
        assert found, f"{selector} is not on {self.driver.current_url}"
        return found[0]

    @contextmanager
    def turning(self) -> Iterator[None]:
        """Waits until what is done inside has led to another page."""
        self.driver.execute_script("window.left = true")
        yield
        # Between two pages the driver may answer with any fault; the old page's mark tells them apart.
        patient = WebDriverWait(self.driver, PATIENCE, ignored_exceptions=[WebDriverException])
        patient.until(lambda driver: driver.execute_script(ARRIVED))

    def press(self, words: str, within: str = "main") -> None:
        """Presses a button or link that leads to another page."""
        with self.turning():
            self.button(words, within).click()

    def button(self, words: str, within: str = "main") -> WebElement:
        """The first button or link with these words."""
        found = [
            each
            for each in self.all(f"{within} button, {within} a, {within} summary")
            if each.text.startswith(words)
        ]
        assert found, f"no {words} in {within} on {self.driver.current_url}"
        return found[0]

    def fill(self, name: str, text: str) -> None:
        field = self.one(f"[name={name}]")
        field.clear()
        field.send_keys(text)

    def words(self, selector: str = "main") -> str:
        return " ".join(self.one(selector).text.split())

    def shoot(self, name: str, width: int = OFFICE) -> Path:
        """A picture of the whole page at that width, on which nothing may stick out sideways."""
        self.driver.execute_script("window.scrollTo(0, 0)")
        self.driver.set_window_size(width, 900)
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        self.driver.set_window_size(width, max(900, min(int(height), 8000)))
        wider = self.driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wider <= 0, f"{name} is {wider} pixels wider than a window of {width}"
        self._shots += 1
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        path = SCREENSHOTS / f"{self._shots:02}-{name}-{width}.png"
        assert self.driver.save_screenshot(str(path))
        self.driver.set_window_size(OFFICE, 900)
        return path

    def downloaded(self, name: str) -> bytes:
        """The file, once it has come whole."""
        path = self.downloads / name
        for _ in range(120):
            if path.exists():
                return path.read_bytes()
            time.sleep(0.25)
        raise AssertionError(f"{name} did not come")

    def asked(self) -> set[str]:
        """Every address that the pages have asked for."""
        events = [json.loads(line["message"])["message"] for line in self.driver.get_log("performance")]
        return {
            str(event["params"]["request"]["url"])
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        }

    def complaints(self) -> list[str]:
        """What the browser says against the pages: a blocked style, a broken file. Refused forms are no fault."""
        lines = [str(line["message"]) for line in self.driver.get_log("browser")]
        return [line for line in lines if "status of 4" not in line]
