import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectFault, expectNoAxeFindings, openAddress, photograph } from "../browser/harness/index.ts";
import { type Started, started } from "./started.ts";

let server: Started;
let address = "";
let results = "";

beforeAll(async () => {
  server = await started("examples/server/start.ts", /Results .*\n/, (folder) => {
    return ["--port", "0", "--out", join(folder, "dist"), "--database", join(folder, "submissions.db")];
  });
  const [one = "", other = ""] = server.said.join(" ").match(/http:\S+/g) ?? [];
  address = one.replace(/\/$/, "");
  results = other;
}, 120_000);

afterAll(() => server?.stop());

/** What a page sends. */
interface Sent {
  id: string;
  today: string;
  submission: {
    answers: Record<string, unknown>;
    inputs: Record<string, unknown>;
    result: { form: Record<string, string>; scores: Record<string, { value: number }> };
  };
}

/** Answers each question of the page with the last of its options. Returns what was sent. */
async function submitted(form: string): Promise<Sent> {
  const page = await openAddress(`${address}/forms/${form}`);
  await page.getByRole("radiogroup").first().waitFor();
  await expectNoAxeFindings(page);
  for (let at = 0; at < (await page.getByRole("radiogroup").count()); at++)
    await page.getByRole("radiogroup").nth(at).getByRole("radio").last().check();
  const request = page.waitForRequest((each) => each.method() === "POST");
  await page.getByRole("button", { name: "Submit" }).click();
  const sent = (await request).postDataJSON() as Sent;
  await page.getByText("Your answers have been sent.").waitFor();
  return sent;
}

let sent: Sent;

test("a form is filled in, submitted, and listed for clinicians", async () => {
  sent = await submitted("audit");
  const list = await openAddress(results, { width: 1000 });
  expect(new URL(list.url()).search, "the key does not stay in the address").toBe("");
  const row = list.getByRole("row").nth(1);
  await expect.poll(() => row.textContent()).toMatch(/Alcohol Use Disorders.*: 40/s);
  await expectNoAxeFindings(list);
  await photograph(list, "example-server-list");

  await row.getByRole("link").click();
  await list.getByRole("heading", { name: "Scores" }).waitFor();
  await expectNoAxeFindings(list);
  await photograph(list, "example-server-result");
});

test("results are for those who have the key", async () => {
  expect((await fetch(`${address}/results`)).status).toBe(403);
  expect((await fetch(`${address}/results?key=${"x".repeat(32)}`)).status).toBe(403);
  expect((await fetch(`${address}/results/${sent.id}/submission`)).status).toBe(403);
});

test("what has arrived is not kept twice", async () => {
  expect((await post(sent)).status).toBe(204);
  const list = await openAddress(results);
  expect(await list.getByRole("row").count()).toBe(2);
});

/** Sends what a page has sent, changed by whoever sits before it. */
function forged(change: (sent: Sent) => void): Promise<Response> {
  const other = structuredClone({ ...sent, id: crypto.randomUUID() });
  change(other);
  return post(other);
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}/forms/audit`, {
    method: "POST",
    headers: { origin: address, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

test("whatever was sent as it is would be taken again", async () => {
  expect((await forged(() => undefined)).status).toBe(204);
});

test.each<[what: string, status: number, said: RegExp, change: (sent: Sent) => void]>([
  [
    "a score",
    422,
    /result is not what comes/,
    ({ submission }) => (submission.result.scores.total!.value = 3),
  ],
  [
    "an answer without its result",
    422,
    /result is not what/,
    ({ submission }) => (submission.answers.q1 = 3),
  ],
  ["an answer that there is none of", 422, /does not allow/, ({ submission }) => (submission.answers.q1 = 9)],
  ["an answer too few", 422, /does not allow/, ({ submission }) => delete submission.answers.q2],
  ["an answer too many", 422, /does not allow/, ({ submission }) => (submission.answers.more = 1)],
  [
    "another version",
    409,
    /Load the page again/,
    ({ submission }) => (submission.result.form.version = "0.9.0"),
  ],
  [
    "another hash",
    409,
    /Load the page again/,
    ({ submission }) => (submission.result.form.hash = "sha256-0"),
  ],
  ["another form", 409, /Load the page again/, ({ submission }) => (submission.result.form.id = "aas")],
  ["another day", 422, /The day/, (sent) => (sent.today = "2011-04-04")],
  ["a name of its own", 400, /Something other/, (sent) => (sent.id = "../1")],
  ["no result", 400, /Something other/, ({ submission }) => Reflect.deleteProperty(submission, "result")],
])("%s is refused", async (_, status, said, change) => {
  const response = await forged(change);
  expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(said)]);
});

test.each<[what: string, status: number, body: unknown, headers: Record<string, string>]>([
  ["what another site sends", 403, {}, { origin: "http://elsewhere.example" }],
  ["what is no JSON by its type", 415, "{}", { "content-type": "text/plain" }],
  ["what is no JSON", 400, "{", {}],
  ["what is too much", 413, " ".repeat(300_000), {}],
])("%s is refused", async (_, status, body, headers) => {
  expect((await post(body, headers)).status).toBe(status);
});

test("another name of this machine is refused", async () => {
  const elsewhere = address.replace("127.0.0.1", "localhost");
  expect((await fetch(`${elsewhere}/results`)).status).toBe(421);
});

test.each([
  "/built/../../package.json",
  "/built/%2e%2e/submissions.db",
  "/../start.ts",
  "/built/audit/index.d.ts",
])("%s is not handed out", async (path) => {
  expect((await fetch(`${address}${path}`)).status).toBe(404);
});

test("a page whose answers are refused says so, and still has them", async () => {
  const page = await openAddress(`${address}/forms/aas`);
  expectFault(page, /409/);
  await page.route("**/forms/aas", (route) => {
    const data = route.request().postDataJSON() as Sent;
    data.submission.result.form.hash = "sha256-0";
    return route.continue({ postData: JSON.stringify(data) });
  });
  await answerNo(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Your answers could not be sent. They are still here.").waitFor();
  expect(await page.getByRole("radio", { name: "No" }).first().isChecked()).toBe(true);
});

async function answerNo(page: Page): Promise<void> {
  const answers = page.getByRole("radio", { name: "No" });
  await answers.last().waitFor();
  for (const each of await answers.all()) await each.check();
}
