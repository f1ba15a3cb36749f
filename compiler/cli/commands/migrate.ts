import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Answer, Response } from "../../../runtime/definition/submission.ts";
import { type CarriedOver, type Form, type LostAnswer, load } from "../../../runtime/engine/index.ts";
import { carrier } from "../../diff/carry.ts";
import { pairForms } from "../../diff/pairing/pair.ts";
import { CarriedReport, type Want } from "../carried-report.ts";
import type { StoredOptions } from "../options.ts";
import { type Stored, storedLines } from "../stored.ts";
import { twoForms } from "../two-forms.ts";
import { exit, type World } from "../world.ts";
import { WrittenLines } from "../written-lines.ts";

/**
 * Writes stored answers as the new version takes them, line by line. What cannot be carried over stands beside them,
 * under `before`, and is listed on the standard error.
 */
export async function migrate(
  words: readonly [old: string, fresh: string, answers: string],
  { format }: StoredOptions,
  world: World,
): Promise<number> {
  const forms = await twoForms(words[0], words[1], world);
  if (!forms) return exit.findings;
  const engines = { old: load(forms.old), new: load(forms.new) };
  const carry = carrier(pairForms(forms.old, forms.new), engines.new);
  const found = new CarriedReport();
  const lines = new WrittenLines(world);
  for await (const each of storedLines(words[2], forms.old, world)) {
    if ("wrong" in each) {
      found.isNoResponse(each.line, each.wrong);
      await lines.add({ line: each.line, error: each.wrong, text: each.text });
      continue;
    }
    found.isOf(each.version);
    const carried = carry(each.stored);
    found.responses += 1;
    found.answers += given(carried.response.answers) + given(carried.response.inputs);
    for (const lost of carried.lost) found.lose(lost, each.line);
    for (const { id, because } of wantsOf(engines, each.stored, carried.response))
      found.wants(id, because, each.line);
    await lines.add(migrated(each.stored, carried, forms.old));
  }
  await lines.end();
  const { old, new: fresh } = forms;
  world.err(
    format === "json" ? `${JSON.stringify(found.json(old, fresh), null, 2)}\n` : found.pretty(old, fresh),
  );
  return found.isWhole ? exit.fine : exit.findings;
}

/** What is not answered and which checks are not met in a response that was complete. */
function wantsOf(
  engines: { readonly old: Form; readonly new: Form },
  stored: Stored,
  carried: CarriedOver["response"],
): Pick<Want, "id" | "because">[] {
  const missing = (form: Form, response: Response) =>
    form.problems(response).flatMap((problem): Pick<Want, "id" | "because">[] => {
      if (problem.kind === "unanswered") return [{ id: problem.item, because: problem.kind }];
      return problem.kind === "check" ? [{ id: problem.check, because: problem.kind }] : [];
    });
  return missing(engines.old, stored).length > 0 ? [] : missing(engines.new, carried);
}

/**
 * All that was stored, with the answers by their new names. What belongs to the old version alone – answers without a
 * place in the new one, and the result – goes to the end of `before`, with the version that it is of.
 */
function migrated(stored: Stored, { response, lost }: CarriedOver, old: Definition): unknown {
  const { answers, inputs, result, before, ...others } = stored;
  const kept = {
    ...keptOf("answers", lost, false),
    ...keptOf("inputs", lost, true),
    ...(result !== undefined && { result }),
  };
  const isAnything = Object.keys(kept).length > 0;
  const earlier = before === undefined ? [] : Array.isArray(before) ? before : [before];
  const { id, version, hash } = old;
  const all = isAnything ? [...earlier, { form: { id, version, hash }, ...kept }] : earlier;
  const isWithInputs = inputs !== undefined || Object.keys(response.inputs).length > 0;
  return {
    ...others,
    answers: response.answers,
    ...(isWithInputs && { inputs: response.inputs }),
    ...(all.length > 0 && { before: all }),
  };
}

function keptOf(part: keyof Response, lost: readonly LostAnswer[], isInput: boolean): object {
  const own = lost.filter(({ input }) => input === isInput);
  return own.length === 0
    ? {}
    : { [part]: Object.fromEntries(own.map(({ name, answer }) => [name, answer])) };
}

function given(answers: Readonly<Record<string, Answer>>): number {
  return Object.values(answers).filter((answer) => answer !== null).length;
}
