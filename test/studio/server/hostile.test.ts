import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, createConnection } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { files, sent, studio, type TriedStudio } from "./harness.ts";

const listRequest = ({ port, token }: TriedStudio, more: Readonly<Record<string, string | null>> = {}) => {
  const headers = {
    Host: `127.0.0.1:${port}`,
    Origin: `http://127.0.0.1:${port}`,
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    "Content-Length": "2",
    Connection: "close",
    ...more,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return `POST /api/list HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n{}`;
};

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

test("the page's own request is answered", async () => {
  const it = await studio(files);
  const answer = await sent(it.port, listRequest(it));
  expect(statusOf(answer)).toBe(200);
  const listed: { path: string }[] = JSON.parse(
    answer
      .slice(answer.indexOf("["))
      .replace(/\r\n0\r\n.*$/s, "")
      .replace(/\r\n[0-9a-f]+\r\n/gs, ""),
  );
  expect(listed.map(({ path }) => path)).toEqual(["parts/scales.form", "sleep.form"]);
});

test.each([
  ["another site's name for this machine", { Host: "forms.example:80", Origin: "http://forms.example" }, 421],
  ["the right name with another port", { Host: "127.0.0.1:1" }, 421],
  ["no name", { Host: "" }, 421],
  ["a page of another site", { Origin: "https://evil.example" }, 403],
  ["a page of this machine at another port", { Origin: "http://127.0.0.1:1" }, 403],
  ["a page without an origin", { Origin: "null" }, 403],
  ["no origin", { Origin: null }, 403],
  ["a request that the browser calls another site's", { "Sec-Fetch-Site": "cross-site" }, 403],
  ["a request that the browser calls of the same site only", { "Sec-Fetch-Site": "same-site" }, 403],
  ["no token", { Authorization: null }, 401],
  ["an empty token", { Authorization: "Bearer " }, 401],
  ["another token", { Authorization: `Bearer ${"a".repeat(43)}` }, 401],
  ["a kind of content that pages may send elsewhere unasked", { "Content-Type": "text/plain" }, 415],
])("%s is refused", async (_, headers, status) => {
  const it = await studio(files);
  const answer = await sent(it.port, listRequest(it, headers));
  expect(statusOf(answer)).toBe(status);
  expect(answer).not.toContain("sleep.form");
  expect(answer.toLowerCase()).not.toContain("access-control-");
});

test("what a program opens lets one page in, and not for long", async () => {
  const it = await studio(files);
  const key = it.served.opening.split("#enter=")[1]!;
  const enter = (tried: unknown, headers = {}) =>
    it.ask("enter", { key: tried }, { authorization: "", ...headers });
  expect(await enter("a".repeat(32))).toMatchObject({ status: 401 });
  expect(await enter(null)).toMatchObject({ status: 401 });
  expect(await enter(it.token)).toMatchObject({ status: 401 });
  expect(await enter(key, { origin: "https://evil.example" })).toMatchObject({ status: 403 });
  expect(await enter(key)).toEqual({ status: 200, text: JSON.stringify({ token: it.token }) });
  expect(await enter(key)).toMatchObject({ status: 401 });
  const late = await studio(files, { entranceFor: 0 });
  const old = late.served.opening.split("#enter=")[1];
  expect(await late.ask("enter", { key: old }, { authorization: "" })).toMatchObject({ status: 401 });
});

test("both names of this machine are its own", async () => {
  const it = await studio(files);
  const headers = { Host: `localhost:${it.port}`, Origin: `http://localhost:${it.port}` };
  expect(statusOf(await sent(it.port, listRequest(it, headers)))).toBe(200);
});

test.each([
  "OPTIONS",
  "HEAD",
  "GET",
  "PUT",
  "DELETE",
  "PATCH",
  "TRACE",
])("%s does nothing", async (method) => {
  const it = await studio(files);
  const answer = await sent(
    it.port,
    listRequest(it, { "Content-Length": "0" }).replace("POST", method).slice(0, -2),
  );
  expect(statusOf(answer)).toBe(405);
  expect(answer).toContain("allow: POST");
});

test("what is asked for by another method than GET is no page", async () => {
  const it = await studio(files);
  const post = await it.raw(["POST / HTTP/1.1", `Host: 127.0.0.1:${it.port}`, "Content-Length: 0"]);
  expect(statusOf(post)).toBe(405);
  const head = await it.raw(["HEAD / HTTP/1.1", `Host: 127.0.0.1:${it.port}`, "Connection: close"]);
  expect(statusOf(head)).toBe(200);
  expect(head).not.toContain("the page");
});

test("what the page starts with is told to the page only", async () => {
  const it = await studio(files, { gallery: "http://localhost:1/" });
  const ask = (line: string) =>
    it.raw(["GET /studio.json HTTP/1.1", `Host: 127.0.0.1:${it.port}`, line, "Connection: close"]);
  expect(statusOf(await ask("X: y"))).toBe(401);
  const told = await ask(`Authorization: Bearer ${it.token}`);
  expect(JSON.parse(told.slice(told.indexOf("{")))).toEqual({
    folder: "served",
    name: it.folder.split("/").at(-1),
    gallery: "http://localhost:1/",
  });
});

test("every answer says that nothing foreign may run in it, or show it", async () => {
  const it = await studio(files);
  for (const path of ["/", "/assets/a-1.js", "/studio.json", "/api/list", "/none"]) {
    const answer = await it.raw([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${it.port}`, "Connection: close"]);
    expect(answer).toMatch(/content-security-policy: default-src 'self'; .*frame-ancestors 'none'/i);
    expect(answer).toMatch(/require-trusted-types-for 'script'/);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
    expect(answer).toMatch(/referrer-policy: no-referrer/i);
    expect(answer).toMatch(/cross-origin-resource-policy: same-origin/i);
    expect(answer).not.toMatch(/access-control-/i);
  }
});

test.each([
  "/../sleep.form",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "/assets/../../sleep.form",
  "/assets/..%5c..%5csleep.form",
  "//etc/passwd",
  "/assets/a-1.js%00.html",
  "/assets/",
  "/sleep.form",
  "/api/__proto__",
  "/api/constructor",
  "/api/list/",
  "http://127.0.0.1/etc/passwd",
])("nothing is at the address %s", async (path) => {
  const it = await studio(files);
  const answer = await it.raw([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${it.port}`, "Connection: close"]);
  expect(statusOf(answer)).toBe(404);
});

test.each([
  ["no JSON", "{"],
  ["no object", '"sleep.form"'],
  ["nothing", "null"],
  ["a path that is no text", '{"path":{"toString":1},"text":"","seen":null}'],
  ["a stamp that is missing", '{"path":"a.form","text":""}'],
])("%s is refused", async (_, body) => {
  const it = await studio(files);
  const answer = await fetch(`http://127.0.0.1:${it.port}/api/write`, {
    method: "POST",
    headers: {
      origin: `http://127.0.0.1:${it.port}`,
      authorization: `Bearer ${it.token}`,
      "content-type": "application/json",
    },
    body,
  });
  expect(answer.status).toBe(400);
});

test("a file that is larger than any form is not taken, and the server goes on", async () => {
  const it = await studio(files);
  const huge = "x".repeat(10_000_001);
  expect(await it.ask("write", { path: "huge.csv", text: huge, seen: null })).toMatchObject({ status: 413 });
  // More than is read at all, and never ending.
  const status = await new Promise((resolve) => {
    const sending = request({
      port: it.port,
      host: "127.0.0.1",
      path: "/api/write",
      method: "POST",
      headers: {
        origin: `http://127.0.0.1:${it.port}`,
        authorization: `Bearer ${it.token}`,
        "content-type": "application/json",
      },
    });
    const more = (): void =>
      void (sending.writable && sending.write(" ".repeat(1_000_000), () => setImmediate(more)));
    sending.on("response", (response) => resolve(response.statusCode));
    sending.on("error", () => resolve("cut off"));
    more();
  });
  expect([413, "cut off"]).toContain(status);
  writeFileSync(join(it.folder, "huge.form"), huge);
  expect(JSON.parse((await it.ask("read", { paths: ["huge.form"] })).text)).toEqual({
    "huge.form": { refused: expect.stringContaining("larger") },
  });
  expect(await it.ask("list", {})).toMatchObject({ status: 200 });
});

test("who sends slowly is not waited for", async () => {
  const it = await studio(files, { patience: 400 });
  const body = await new Promise<string>((resolve) => {
    let came = "";
    const socket = connect(it.port, "127.0.0.1");
    socket.write(listRequest(it, { "Content-Length": "1000" }));
    const drip = setInterval(() => socket.writable && socket.write(" "), 50);
    socket.on("data", (chunk) => {
      came += chunk;
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(drip);
      resolve(came);
    });
  });
  expect(body).toMatch(/^(HTTP\/1\.1 408|$)/);
  const head = await sent(it.port, "GET / HTTP/1.1\r\nHost: 127");
  expect(head).toMatch(/^(HTTP\/1\.1 408|$)/);
});

test("two requests in one are two, or none", async () => {
  const it = await studio(files);
  const smuggled = listRequest(it, { "Content-Length": "5", "Transfer-Encoding": "chunked" });
  expect(statusOf(await sent(it.port, smuggled))).toBe(400);
});

test("other machines cannot reach it", async () => {
  const it = await studio(files);
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of others) {
    const reached = await new Promise((resolve) => {
      const socket = createConnection(it.port, address, () => resolve(true));
      socket.on("error", () => resolve(false));
    });
    expect(reached).toBe(false);
  }
});
