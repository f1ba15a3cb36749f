import { expect, test } from "vitest";
import { program } from "../../compiler/cli/program.ts";
import { worldIn } from "../cli/world.ts";
import { read } from "./sources.ts";

const page = read("docs/reference/command-line.md");
const commands = program(worldIn("."), () => {}).commands;

/** The part of the page under a command's heading. */
function sectionOf(name: string): string {
  return new RegExp(`^## .*\\b${name}\\b[^]*?(?=^## |$(?![^]))`, "m").exec(page)?.[0] ?? "";
}

test.each(
  commands.map((command) => [command.name(), command] as const),
)("%s and its flags are documented", (name, command) => {
  const section = sectionOf(name);
  expect(section, `a heading for ${name} in docs/reference/command-line.md`).not.toBe("");
  const missing = command.options.map(({ long }) => long!).filter((flag) => !section.includes(flag));
  expect(missing).toEqual([]);
});

test("no flag is documented that is not there", () => {
  const known = new Set([
    "--help",
    "--version",
    ...commands.flatMap(({ options }) => options.map(({ long }) => long!)),
  ]);
  const written = new Set(page.match(/(?<=[`\s])--[a-z-]+/g) ?? []);
  expect([...written].filter((flag) => !known.has(flag))).toEqual([]);
});

test("every command's help has examples", () => {
  const silent = commands.filter((command) => {
    let help = "";
    command.configureOutput({
      writeOut: (text) => {
        help += text;
      },
    });
    command.outputHelp();
    return !/Examples:\n {2}.*formscript/.test(help);
  });
  expect(silent.map((command) => command.name())).toEqual([]);
});
