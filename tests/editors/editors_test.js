// What an author sees in an editor: yaml-language-server over the schemas that `bedside schema` prints.
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { LanguageServer } = require("./language_server.js");

const bedside = process.env.BEDSIDE_COMMAND;
const root = path.join(__dirname, "..", "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bedside-editors-"));
let server;
let opened = 0;

function schema(name, ...options) {
  const file = path.join(folder, `${name}.schema.json`);
  if (!fs.existsSync(file)) fs.writeFileSync(file, execFileSync(bedside, ["schema", name, ...options]));
  return file;
}

// A document as an author has it open, with the line that names its schema at the top. `▮` marks the cursor.
async function open(kind, text) {
  opened += 1;
  const uri = `file://${folder}/${opened}.yaml`;
  const whole = `# yaml-language-server: $schema=${schema(kind)}\n${text}`;
  const cursor = whole.indexOf("▮");
  const written = cursor < 0 ? whole : whole.slice(0, cursor) + whole.slice(cursor + 1);
  const lines = whole.slice(0, Math.max(cursor, 0)).split("\n");
  const position = { line: lines.length - 1, character: lines[lines.length - 1].length };
  return { uri, position, problems: await server.open(uri, written) };
}

async function problems(kind, text) {
  return (await open(kind, text)).problems.map(({ message, range }) => `${range.start.line}: ${message}`);
}

async function completions(kind, text) {
  const { uri, position } = await open(kind, text);
  return server.complete(uri, position);
}

async function hover(kind, text) {
  const { uri, position } = await open(kind, text);
  const found = await server.hover(uri, position);
  return found ? found.contents.value : "";
}

const head = "bedside: 1\nplan: small\ntopics:\n  - topic: walking\n";
const programme = "bedside: 1\nprogramme: first-year\ncalls:\n  - call: welcome\n    plan: welcome.yaml\n";

before(async () => {
  server = await LanguageServer.start(folder);
});
after(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true });
});

test("a sound plan has no problems", async () => {
  assert.deepStrictEqual(await problems("plan", `${head}    say: How good that you walk.\n`), []);
});

test("every example plan and its tests have no problems", async () => {
  const plans = path.join(root, "examples", "plans");
  for (const name of fs.readdirSync(plans).filter((each) => each.endsWith(".yaml"))) {
    const kind = name.endsWith(".test.yaml") ? "test" : "plan";
    assert.deepStrictEqual(await problems(kind, fs.readFileSync(path.join(plans, name), "utf-8")), [], name);
  }
});

test("a key that a topic doesn't have is marked at its line", async () => {
  assert.deepStrictEqual(await problems("plan", `${head}    feel: painful\n    say: News.\n`),
    ["5: Property feel is not allowed."]);
});

test("a word that is none of the feelings is marked with those that are", async () => {
  const [problem] = await problems("plan", `${head}    feels: sad\n    say: News.\n`);
  assert.match(problem, /^5: Value is not accepted\. Valid values: .*"painful".*"delightful"/);
});

test("a question without an answer is marked, and so is an answer without a question", async () => {
  assert.match((await problems("plan", `${head}    ask: How are you?\n`)).join(), /Missing property "answer"/);
  assert.match((await problems("plan", `${head}    say: A.\n    answer: {name: a, type: text}\n`)).join(),
    /Property answer is not allowed/);
});

test("`feels` completes with the five feelings", async () => {
  const found = await completions("plan", `${head}    say: A.\n    feels: ▮\n`);
  for (const word of ["painful", "unpleasant", "neutral", "pleasant", "delightful"])
    assert.ok(found.includes(word), `${word} in ${found}`);
});

test("the keys of a topic are completed", async () => {
  const found = await completions("plan", `${head}    say: A.\n    ▮\n`);
  for (const key of ["feels", "when", "after", "mandatory", "wording"]) assert.ok(found.includes(key), `${key} in ${found}`);
  assert.ok(!found.includes("topic"));
});

test("a key shows what it means", async () => {
  assert.match(await hover("plan", `${head}    fe▮els: painful\n    say: News.\n`), /How it feels to the patient/);
  assert.match(await hover("plan", `${head}    say: News.\n    manda▮tory: true\n`),
    /True when a call without it is not complete/);
  assert.match(await hover("plan", "bedside: 1\nplan: small\nseg▮ments: 2\ntopics: []\n"), /coaching segments/);
});

test("the keys of an answer show what they mean, of a question and of an offer", async () => {
  assert.match(await hover("plan", `${head}    ask: Who?\n    answer:\n      name: who\n      ty▮pe: text\n`),
    /What the answer can be/);
  assert.match(
    await hover("plan", `${head}    offer: When?\n    options: [a, b]\n    answer:\n      na▮me: time_chosen\n`),
    /the topic.s id with/);
});

test("a programme has a schema of its own", async () => {
  assert.deepStrictEqual(await problems("programme", programme), []);
  assert.match((await problems("programme", `${programme}    time: 10\n`)).join(), /Property time is not allowed/);
  const found = await completions("programme", `${programme}    times: 10\n    every: ▮\n`);
  assert.deepStrictEqual(["day", "week", "month"].filter((word) => !found.includes(word)), []);
  assert.match(await hover("programme", `${programme}pa▮ce: 1\n`), /How many new changes are started/);
});

test("the tests of a plan have a schema of their own", async () => {
  const cases = "bedside: 1\ntest: small.yaml\ncases:\n  - case: walking is told\n";
  assert.deepStrictEqual(await problems("test", `${cases}    expect:\n      includes: walking\n`), []);
  assert.match((await problems("test", `${cases}    expects:\n      includes: walking\n`)).join(),
    /Property expects is not allowed/);
  const found = await completions("test", `${cases}    expect:\n      ▮\n`);
  assert.deepStrictEqual(["hears", "left out", "ends on"].filter((key) => !found.includes(key)), []);
  assert.match(await hover("test", `${cases}    for_▮all: {age: [none, 70]}\n`), /every combination/);
});

test("the facts of a plan are checked by the schema of that plan", async () => {
  schema("facts", "--plan", path.join(root, "examples", "plans", "diabetes-monthly.yaml"));
  assert.match((await problems("facts", '{"first_name": 1, "a1c": 99}\n')).join("\n"), /above the maximum of/);
  assert.match(await hover("facts", '{"a1▮c": 8.1}\n'), /A number from .* in %/);
});
