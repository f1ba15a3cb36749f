import { isDay, load } from "../../../runtime/engine/index.ts";
import { carrier } from "../../diff/carry.ts";
import { pairForms } from "../../diff/pairing/pair.ts";
import { Recounting } from "../../diff/recount.ts";
import { recountMarkdown, recountText } from "../../diff/render/recount-text.ts";
import { CarriedReport, counted } from "../carried-report.ts";
import type { RecomputeOptions } from "../options.ts";
import { storedLines } from "../stored.ts";
import { twoForms } from "../two-forms.ts";
import { exit, type World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";

/** Scores stored answers with both versions, and prints how many are classified otherwise. */
export async function recompute(
  words: readonly [old: string, fresh: string, answers: string],
  { format, today }: RecomputeOptions,
  world: World,
): Promise<number> {
  if (today !== undefined && !isDay(today))
    throw new WrongUse(`--today takes a day such as 2026-11-22, not ${today}.`);
  const versions = await twoForms(words[0], words[1], world);
  if (!versions) return exit.findings;
  const forms = { old: load(versions.old), new: load(versions.new) };
  const pair = pairForms(versions.old, versions.new);
  const carry = carrier(pair, forms.new);
  const counting = new Recounting(pair);
  const found = new CarriedReport();
  const options = today === undefined ? {} : { today };
  for await (const each of storedLines(words[2], versions.old, world)) {
    if ("wrong" in each) {
      found.isNoResponse(each.line, each.wrong);
      continue;
    }
    found.isOf(each.version);
    const { response, lost } = carry(each.stored);
    for (const one of lost) found.lose(one, each.line);
    counting.add(forms.old.evaluate(each.stored, options), forms.new.evaluate(response, options));
  }
  const { old, new: fresh } = versions;
  const title = `${old.id} ${old.version} → ${fresh.id} ${fresh.version}: ${counted(counting.count, "response")}`;
  if (format === "json") {
    const { losses, wrong, versions: others } = found;
    const all = {
      schema: 1,
      responses: counting.count,
      classifications: counting.recounts,
      losses,
      wrong,
      versions: others,
    };
    world.out(`${JSON.stringify(all, null, 2)}\n`);
  } else if (format === "markdown") world.out(`## ${title}\n\n${recountMarkdown(counting.recounts)}\n`);
  else world.out(`${title}\n\n${recountText(counting.recounts)}\n`);
  if (found.losses.length > 0 && format !== "json") {
    const items = [...new Set(found.losses.map(({ item }) => item))];
    world.err(`Some answers could not be carried over, and do not count: ${items.join(", ")}\n`);
  }
  if (format !== "json") for (const said of found.versionWords(old)) world.err(`${said}\n`);
  for (const { line, error } of found.wrong) world.err(`Line ${line} ${error}\n`);
  return found.wrong.length > 0 ? exit.findings : exit.fine;
}
