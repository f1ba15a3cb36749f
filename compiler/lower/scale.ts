import type * as tree from "../../grammar/tree.ts";
import type { Option, Scale } from "../../runtime/definition/definition.ts";
import type { Code } from "../../runtime/definition/expression.ts";
import { storedCode } from "../bind/options.ts";
import type { ItemSymbol, ScaleSymbol } from "../bind/symbols.ts";
import { terminologies } from "./about.ts";
import { condition } from "./condition.ts";
import { type Lowering, placed } from "./lowering.ts";
import { written } from "./written.ts";

/** The scales that items and inputs use, by id, in the order in which they are first used. */
export function lowerScales(lowering: Lowering): Record<string, Scale> {
  const users = new Map<string, ItemSymbol[]>();
  for (const item of lowering.bound.items) {
    if (!item.scale) continue;
    const id = scaleId(lowering, item);
    const known = users.get(id);
    if (known) known.push(item);
    else users.set(id, [item]);
  }
  return Object.fromEntries(Array.from(users, ([id, items]) => [id, lowerScale(lowering, items)]));
}

/** The id of an item's scale. A `yesno` without options of its own has the id `yesno`, which nothing else may have. */
export function scaleId({ bound }: Pick<Lowering, "bound">, item: ItemSymbol): string {
  const scale = written(item.scale);
  const plain = item.type?.kind === "yesno" && !item.type.options;
  return plain && bound.symbols.has(scale.id) ? `plain_${scale.id}` : scale.id;
}

function lowerScale(lowering: Lowering, users: readonly ItemSymbol[]): Scale {
  const [first] = users;
  const scale = written(first?.scale);
  const options = scale.options.map((option) => lowerOption(lowering, scale, option, users));
  return placed(lowering, { options }, scale.file, scale.name);
}

function lowerOption(
  lowering: Lowering,
  scale: ScaleSymbol,
  node: tree.Option,
  users: readonly ItemSymbol[],
): Option {
  const marked = (kind: tree.OptionMark["kind"]) => node.marks.some((mark) => mark.kind === kind);
  const code = written(storedCode(node));
  const repeat = scale.inline ? written(users[0]).repeat : null;
  const conditions = node.marks.flatMap((mark) => (mark.kind === "when" ? [written(mark.condition)] : []));
  const when = condition(lowering, conditions, { file: scale.file, mode: "routing", repeat });
  const was = node.marks.find((mark) => mark.kind === "was");
  const earlier = was && nameOrNumber(written(was.name));
  const codes = terminologies(node.marks);
  const [user, another] = users;
  const option: Option = {
    code,
    ...(node.score && { score: node.score.value }),
    ...(marked("declines") && { missing: "refused" as const }),
    ...(marked("unknown") && { missing: "unknown" as const }),
    ...(marked("exclusive") && { exclusive: true as const }),
    ...(marked("specify") && user && !another && { specify: `${user.id}_${code}` }),
    ...(when !== undefined && { when }),
    ...(earlier !== undefined && { was: earlier }),
    ...(codes.length > 0 && { codes }),
  };
  return placed(lowering, option, scale.file, node);
}

function nameOrNumber(node: tree.Name | tree.NumberLiteral): Code {
  return node.kind === "name" ? node.text : node.value;
}
