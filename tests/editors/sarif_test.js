// What code review tools are given: `bedside check --format sarif`, validated by the tool of those who wrote SARIF.
const assert = require("node:assert");
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { after, test } = require("node:test");

const bedside = process.env.BEDSIDE_COMMAND;
const multitool = path.join(process.env.BEDSIDE_EDITOR_PROGRAMS, "node_modules", "@microsoft", "sarif-multitool", "bin.js");
const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bedside-sarif-"));

after(() => fs.rmSync(folder, { recursive: true }));

function check(files, ...options) {
  const checked = spawnSync(bedside, ["check", ...files, "--format", "sarif", ...options],
    { cwd: folder, encoding: "utf-8", maxBuffer: 1 << 26 });
  return { status: checked.status, log: JSON.parse(checked.stdout) };
}

// The errors that the validator finds; it has opinions as warnings too.
function mistakes(log) {
  const file = path.join(folder, "log.sarif");
  fs.writeFileSync(file, JSON.stringify(log));
  const validated = spawnSync(process.execPath, [multitool, "validate", file], { encoding: "utf-8" });
  assert.match(validated.stdout, /Done\. 1 files scanned\./);
  return validated.stdout.split("\n").filter((line) => /: error /.test(line));
}

// The plan that each page of docs/diagnostics shows as failing, as a file.
function failingPlans() {
  const pages = path.join(root, "docs", "diagnostics");
  const files = [];
  for (const page of fs.readdirSync(pages)) {
    const text = fs.readFileSync(path.join(pages, page), "utf-8");
    const found = /## Fails\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(text);
    if (!found) continue;
    const name = page.replace(".md", ".yaml");
    fs.writeFileSync(path.join(folder, name), found[1]);
    files.push(name);
  }
  return files;
}

test("the log of sound plans is valid and holds no errors", () => {
  const plans = path.join(root, "examples", "plans");
  const { status, log } = check(
    fs.readdirSync(plans).filter((name) => name.endsWith(".yaml")).map((name) => path.join(plans, name)));
  assert.strictEqual(status, 0);
  assert.deepStrictEqual(mistakes(log), []);
  assert.deepStrictEqual(log.runs[0].results.filter(({ level }) => level === "error"), []);
});

test("the log of every failing example is valid, and names the code of its page", () => {
  const files = failingPlans();
  assert.ok(files.length > 60);
  const { status, log } = check(files);
  assert.strictEqual(status, 1);
  assert.deepStrictEqual(mistakes(log), []);
  const [run] = log.runs;
  assert.strictEqual(run.columnKind, "unicodeCodePoints");
  assert.strictEqual(run.invocations[0].exitCode, 1);
  for (const result of run.results) assert.strictEqual(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
  assert.ok(run.results.some(({ fixes }) => fixes));
  assert.ok(run.results.some(({ relatedLocations }) => relatedLocations));
});

test("a fingerprint stays the same when lines above it change, and tells equal lines apart", () => {
  const plan = "bedside: 1\nplan: small\ntopics:\n  - topic: a\n    sey: A.\n  - topic: b\n    sey: A.\n";
  const prints = (text) => {
    fs.writeFileSync(path.join(folder, "small.yaml"), text);
    return check(["small.yaml"]).log.runs[0].results.filter(({ ruleId }) => ruleId === "unknown-key")
      .map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
  };
  const before = prints(plan);
  assert.strictEqual(new Set(before).size, 2);
  assert.deepStrictEqual(prints(`# A comment.\n\n${plan}`), before);
});

test("a file that can't be read is a notification, and the log says that not all was checked", () => {
  const { status, log } = check(["no such file.yaml"]);
  assert.strictEqual(status, 2);
  assert.deepStrictEqual(mistakes(log), []);
  assert.strictEqual(log.runs[0].invocations[0].executionSuccessful, false);
  const [notification] = log.runs[0].invocations[0].toolExecutionNotifications;
  assert.strictEqual(notification.locations[0].physicalLocation.artifactLocation.uri, "no%20such%20file.yaml");
});

test("the edits of a fix, applied to the file, mend it", () => {
  const text = "bedside: 1\nplan: small\ntopics:\n  - topic: a\n    feel: pleasant\n    say: Größe: {a}\n".replace(": {a}", "");
  fs.writeFileSync(path.join(folder, "fix.yaml"), text);
  const [change] = check(["fix.yaml"]).log.runs[0].results.flatMap(({ fixes }) => fixes ?? [])
    .flatMap(({ artifactChanges }) => artifactChanges);
  const [{ deletedRegion, insertedContent }] = change.replacements;
  const lines = text.split("\n");
  const line = [...lines[deletedRegion.startLine - 1]];
  line.splice(deletedRegion.startColumn - 1, deletedRegion.endColumn - deletedRegion.startColumn, insertedContent.text);
  lines[deletedRegion.startLine - 1] = line.join("");
  fs.writeFileSync(path.join(folder, "fix.yaml"), lines.join("\n"));
  assert.strictEqual(check(["fix.yaml"]).status, 0);
});
