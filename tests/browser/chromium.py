"""Debian's chromium without a window: pictures of a page, and what scripts of a test find in a copy of it."""

import html
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

# As root there is no sandbox; what is shown was written by the test itself.
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
         "--disable-background-networking", "--disable-dev-shm-usage"]
AXE = Path(os.environ["BEDSIDE_AXE"])
SECONDS = 120
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*/>')
RESULT = re.compile(r'<pre id="result">(.*?)</pre>', re.DOTALL)

FIND = """
axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}})
  .then(found => tell({
    violations: found.violations.map(rule => ({rule: rule.id, nodes: rule.nodes.map(node => node.html)})),
    passes: found.passes.map(rule => rule.id)}))
  .catch(error => tell({error: String(error)}));
"""
TELL = """
function tell(result) {
  const place = document.createElement('pre');
  place.id = 'result';
  place.textContent = JSON.stringify(result);
  document.body.replaceChildren(place);
}
"""
MEASURE = """
const frame = document.createElement('iframe');
frame.width = WIDTH;
frame.height = 800;
frame.onload = () => {
  const page = frame.contentDocument;
  const beyond = [...page.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.right > WIDTH + 1;
  });
  tell({width: page.documentElement.scrollWidth, beyond: beyond.slice(0, 5).map(element => element.outerHTML)});
};
frame.srcdoc = PAGE;
document.body.append(frame);
"""


def run(folder, *arguments):
    """What chromium writes to its standard output."""
    command = ["chromium", *FLAGS, f"--user-data-dir={folder}/profile", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=True).stdout


def scripted(page, script):
    """A copy of the page with a script, which the page's own policy would forbid."""
    assert len(POLICY.findall(page)) == 1, "the page has no policy"
    copy = POLICY.sub("", page)
    guarded = script.replace("</", "<\\/")
    return copy.replace("</body>", f"<script>{TELL}{guarded}</script></body>")


def result_of(page):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "page.html").write_text(page, encoding="utf-8")
        shown = run(folder, "--virtual-time-budget=5000", "--dump-dom", "page.html")
    found = RESULT.search(shown)
    if not found:
        raise AssertionError("the script in the page has told nothing")
    return json.loads(html.unescape(found[1]))


def for_medium(page, medium):
    """The page as it is in the `light`, in the `dark`, or on `paper`, wherever it is shown."""
    dark = "screen and (prefers-color-scheme: dark)"
    rules = {"light": (dark, "not all"), "dark": (dark, "all"), "paper": ("@media print", "@media all")}
    from_rule, to_rule = rules[medium]
    assert from_rule in page, f"the page has no rule for {from_rule}"
    page = page.replace(from_rule, to_rule)
    return page.replace(dark, "not all") if medium == "paper" else page


def accessibility(page, medium):
    """What axe-core finds: `violations`, and the rules that the page passes."""
    return result_of(scripted(for_medium(page, medium), AXE.read_text(encoding="utf-8") + FIND))


def reflow(page, width):
    """The width that the page takes in a window of `width` pixels, and what sticks out of it."""
    inner = json.dumps(POLICY.sub("", page))
    script = MEASURE.replace("WIDTH", str(width)).replace("PAGE", inner)
    return result_of(scripted("<!DOCTYPE html><html><head>" + POLICY.search(page)[0] + "</head><body></body></html>",
                              script))


def picture_in_the_dark(page):
    """The bytes of a PNG, shown with the page's own policy."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "page.html").write_text(page, encoding="utf-8")
        run(folder, "--blink-settings=preferredColorScheme=0", "--window-size=800,600", "--screenshot=page.png",
            "page.html")
        return Path(folder, "page.png").read_bytes()


def pages_of_paper(page):
    """How many pages it prints on."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "page.html").write_text(page, encoding="utf-8")
        run(folder, "--no-pdf-header-footer", "--print-to-pdf=page.pdf", "page.html")
        return len(re.findall(rb"/Type\s*/Page\b", Path(folder, "page.pdf").read_bytes()))
