/** Sends what is submitted, under one name however often it has to be tried. */
const id = crypto.randomUUID();

document.addEventListener("formscript-submit", ({ detail }) => {
  detail.until(send(detail.submission));
});

/** @param {import("formscript/definition").Submission} submission */
async function send(submission) {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const response = await fetch(location.href, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id, today, submission }),
  });
  if (!response.ok) throw new Error(await response.text());
}
