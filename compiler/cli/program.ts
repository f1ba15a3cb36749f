import { Command, Option } from "commander";
import { type ChangeClass, classes } from "../diff/classes.ts";
import type {
  BuildOptions,
  Format,
  ListOptions,
  ProgrammeOptions,
  RecomputeOptions,
  ReviewOptions,
  ScoreOptions,
  StoredOptions,
  StudioOptions,
} from "./options.ts";
import { version } from "./version.ts";
import type { World } from "./world.ts";

/** The commands and their options. What a command does is read when it is asked for; `ended` gets its exit code. */
export function program(world: World, ended: (code: number) => void): Command {
  const all = new Command("formscript")
    .description(
      "Questionnaires and screening instruments as code: check, test, score and build .form files.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("To see what there is: formscript --help")
    .exitOverride()
    .configureOutput({
      writeOut: world.out,
      writeErr: world.err,
      getOutHasColors: () => world.terminal.colours,
    });

  /** A command with its examples: the line to type, and what it does. */
  function command(usage: string, about: string, examples: readonly (readonly [string, string])[]): Command {
    const longest = Math.max(...examples.map(([line]) => line.length));
    const lines = examples.map(([line, what]) => `  ${line.padEnd(longest)}  ${what}`);
    return all
      .command(usage)
      .description(about)
      .showHelpAfterError(`To see what there is: formscript ${usage.split(" ")[0]} --help`)
      .helpOption("-h, --help", "print this help")
      .addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
  }

  command("init [folder]", "Write a first form with an example that passes.", [
    ["formscript init", "into forms/"],
    ["formscript init screening", "into screening/"],
  ]).action(async (folder: string | undefined) => {
    const { init } = await import("./commands/init.ts");
    ended(init(folder ?? "forms", world));
  });

  command("check [paths...]", "Say what is wrong in forms, and what to do about it.", [
    ["formscript check", "all forms in this folder and those in it"],
    ["formscript check forms/sleep.form", "one form"],
    ['formscript check "forms/*.form"', "those that a pattern matches"],
    ["formscript check --format github", "as notes on a pull request"],
  ])
    .addOption(format())
    .action(async (paths: string[], options: { format: Format }) => {
      const { check } = await import("./commands/check.ts");
      ended(await check(orHere(paths), options, world));
    });

  command("fmt [paths...]", "Lay out forms the one way: indentation, columns, blank lines.", [
    ["formscript fmt", "all forms in this folder and those in it"],
    ["formscript fmt --check forms", "change nothing, list what would change"],
  ])
    .option(
      "--check",
      "change nothing; list the files that are laid out otherwise, and exit with 1 if there are any",
    )
    .action(async (paths: string[], options: { check?: true }) => {
      const { fmt } = await import("./commands/fmt.ts");
      ended(await fmt(orHere(paths), options, world));
    });

  command("test [paths...]", "Run the examples of forms, and say what they do not reach.", [
    ["formscript test forms", "all forms in forms/"],
    ["formscript test forms/sleep.form --format json", "as data"],
  ])
    .addOption(format())
    .action(async (paths: string[], options: { format: Format }) => {
      const { test } = await import("./commands/test.ts");
      ended(await test(orHere(paths), options, world));
    });

  command("build [paths...]", "Write what developers embed: definition, JSON Schema, module, codebook.", [
    ["formscript build forms", "into dist/, a folder for each form"],
    ["formscript build forms --out public/forms", "elsewhere"],
    ["formscript build forms --texts licensed", "with wording that a licence holder keeps apart"],
    ["formscript build forms --watch", "again after every change"],
  ])
    .option("--out <folder>", "where to write", "dist")
    .option("--texts <folder>", "where a licence holder keeps the wording of withheld forms")
    .option("--watch", "build again after every change, until Ctrl-C")
    .addOption(format())
    .action(async (paths: string[], options: BuildOptions) => {
      const { build } = await import("./commands/build.ts");
      ended(await build(orHere(paths), options, world));
    });

  command("score <form> <answers>", "Score answers, from a file or from the standard input (-).", [
    ["formscript score forms/sleep.form answers.json", "what the answers come to, and why"],
    ["formscript score forms/sleep.form all.ndjson --format json", "a result for each line"],
    ["cat all.ndjson | formscript score forms/sleep.form - --format json", "the same, from a pipe"],
  ])
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
    .option("--language <tag>", "the language that the answers were given in, noted in the result")
    .option("--today <date>", "the day of the evaluation, such as 2026-11-22, where the form asks for it")
    .action(async (form: string, answers: string, options: ScoreOptions) => {
      const { score } = await import("./commands/score.ts");
      ended(await score(form, answers, options, world));
    });

  command("compare <form> <answers>", "Lay several responses to one form beside each other.", [
    ["formscript compare forms/adbb/adbb.form raters.ndjson", "two raters: where they differ"],
    ["formscript compare forms/epds/epds.form again.ndjson", "the same form again: what has changed"],
  ])
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
    .action(async (form: string, answers: string, options: { format: "pretty" | "json" }) => {
      const { compare } = await import("./commands/compare.ts");
      ended(await compare(form, answers, options, world));
    });

  command("programme <file>", "Say which steps of a programme of forms are due, for one person.", [
    [
      "formscript programme forms/programme/early_years.form --date born=2026-09-01",
      "by what is known so far",
    ],
    ["formscript programme visits.form --date born=2026-09-01 --done done.ndjson", "with what has been done"],
  ])
    .addOption(
      new Option(
        "--date <name=day...>",
        "a date that the programme counts from, such as born=2026-09-01",
      ).default([] as string[], "none"),
    )
    .option("--done <file>", "the steps that have been done, one a line, with their answers")
    .option("--today <date>", "the day to look at, such as 2026-11-22; without it, this day")
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
    .action(async (file: string, options: ProgrammeOptions) => {
      const { programme } = await import("./commands/programme.ts");
      ended(await programme(file, options, world));
    });

  command("diff [old] [new]", "Say what changes between two versions of forms do, and to whom.", [
    ["formscript diff", "what is committed, and what is here"],
    ["formscript diff old.form new.form", "two files, or two folders"],
    ["formscript diff v1.2:forms/sleep.form", "a form at a revision, and as it is here"],
    ["formscript diff main...HEAD --format markdown", "a branch, as a comment on its pull request"],
    ["formscript diff main...HEAD --format html > review.html", "as a page, side by side"],
    ["formscript diff main...HEAD --fail-on score", "to end with 1 where scores or answers change"],
  ])
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["pretty", "markdown", "html", "json", "sarif", "github"])
        .default("pretty"),
    )
    .addOption(
      new Option("--fail-on <class...>", "exit with 1 where there is a change of this class, or a graver one")
        .choices(classes)
        .default([] as ChangeClass[], "none"),
    )
    .option("--require-version", "exit with 1 where a version has not grown as its changes ask for")
    .action(async (old: string | undefined, fresh: string | undefined, options: ReviewOptions) => {
      const { diff } = await import("./commands/diff.ts");
      const words = [old, fresh].filter((word) => word !== undefined);
      ended(await diff(words, options, world));
    });

  command("list [paths...]", "Say what forms there are: for whom, how long, how scored, with which rights.", [
    ["formscript list forms", "a line for each form"],
    ["formscript list forms --format markdown", "as tables, with rights, sources and evidence"],
    ["formscript list forms --into forms/README.md", "the tables, kept up to date in a page"],
  ])
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["pretty", "markdown", "json"])
        .default("pretty"),
    )
    .option("--into <page>", "write the tables between the marks of a page instead of printing them")
    .action(async (paths: string[], options: ListOptions) => {
      const { list } = await import("./commands/list.ts");
      ended(await list(orHere(paths), options, world));
    });

  command("migrate <old> <new> <answers>", "Carry stored answers over to a new version of their form.", [
    ["formscript migrate v1:forms/sleep.form forms/sleep.form all.ndjson > new.ndjson", "line by line"],
    [
      "formscript migrate old.form new.form - --format json 2> lost.json",
      "what is not carried over, as data",
    ],
  ])
    .addOption(
      new Option("--format <format>", "how to tell what cannot be carried over")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .action(async (old: string, fresh: string, answers: string, options: StoredOptions) => {
      const { migrate } = await import("./commands/migrate.ts");
      ended(await migrate([old, fresh, answers], options, world));
    });

  command("recompute <old> <new> <answers>", "Score stored answers with two versions, and compare.", [
    ["formscript recompute v1:forms/sleep.form forms/sleep.form all.ndjson", "who is classified otherwise"],
    ["formscript recompute old.form new.form all.ndjson --format markdown", "as tables in Markdown"],
  ])
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["pretty", "markdown", "json"])
        .default("pretty"),
    )
    .option("--today <date>", "the day of the evaluation, such as 2026-11-22, where the form asks for it")
    .action(async (old: string, fresh: string, answers: string, options: RecomputeOptions) => {
      const { recompute } = await import("./commands/recompute.ts");
      ended(await recompute([old, fresh, answers], options, world));
    });

  command("lsp", "Serve an editor: speak the language server protocol over standard input and output.", [
    ["formscript lsp", "for the settings of an editor"],
  ])
    .option("--stdio", "the only way there is; some editors ask for it")
    .action(async () => {
      const { lsp } = await import("./commands/lsp.ts");
      lsp(world);
    });

  command("studio [folder]", "Write forms in the browser: text, running form and results side by side.", [
    ["formscript studio", "over this folder"],
    ["formscript studio forms --no-open", "over another, without opening a browser"],
    ["formscript studio --export public/studio", "for a host of plain files, where it needs no server"],
  ])
    .option("--port <number>", "the port; otherwise 4311, or one that is free")
    .option("--no-open", "do not open a browser")
    .option("--gallery <address>", "where built forms are shown, for a link to it")
    .option("--export <folder>", "write the studio as plain files instead of serving it")
    .action(async (folder: string | undefined, options: StudioOptions) => {
      const { exportStudio, studio } = await import("./commands/studio.ts");
      if (options.export === undefined) await studio(folder ?? ".", options, world);
      else exportStudio(options.export, world);
    });

  command(
    "history <form>",
    "Say what versions of a form git has, what each changed, and which score alike.",
    [
      ["formscript history forms/sleep.form", "one form, also where its file had another name"],
      ["formscript history forms --format json", "all forms of a folder, as data"],
    ],
  )
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
    .action(async (form: string, options: StoredOptions) => {
      const { history } = await import("./commands/history.ts");
      ended(history(form, options, world));
    });

  command("git <action> [words...]", "Let git compare, merge and check forms in this repository.", [
    ["formscript git install", "in git diff and git log -p, what changes do; merges by question; a check"],
    ["formscript git uninstall", "takes that back"],
  ]).action(async (action: string, words: string[]) => {
    const { git } = await import("./commands/git.ts");
    ended(await git(action, words, world));
  });

  command("explain [code]", "Explain a message of the checker, with a wrong and a right example.", [
    ["formscript explain band-gap", "what is said about band-gap"],
    ["formscript explain", "all there is"],
  ]).action(async (code: string | undefined) => {
    const { explain } = await import("./commands/explain.ts");
    ended(explain(code, world));
  });

  return all;
}

function format(): Option {
  return new Option("--format <format>", "how to print")
    .choices(["pretty", "json", "sarif", "github"])
    .default("pretty");
}

function orHere(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : ["."];
}
