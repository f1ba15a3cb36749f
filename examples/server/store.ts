import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Submission } from "formscript/definition";
import type { Sent } from "./receive.ts";

export interface Stored {
  readonly id: string;
  /** When it was received, in UTC. */
  readonly received: string;
  readonly form: string;
  readonly version: string;
  /** Of the form's scoring when it was submitted. */
  readonly hash: string;
  /** The day that it was scored on. */
  readonly today: string;
  readonly submission: Submission;
}

/**
 * Submissions in an embedded database, with the version and the hash of the form that they were made with.
 *
 * It is Node's own binding: nothing has to be compiled or kept up beside Node itself, which takes care of it.
 */
export class Store {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    this.#database.exec(`
      pragma journal_mode = wal;
      create table if not exists submissions (
        id       text primary key,
        received text not null,
        form     text not null,
        version  text not null,
        hash     text not null,
        today    text not null,
        urgent   integer not null,
        flags    integer not null,
        answers  text not null,
        inputs   text not null,
        result   text not null
      ) strict;
    `);
    this.#insert = this.#database.prepare(`
      insert into submissions (id, received, form, version, hash, today, urgent, flags, answers, inputs, result)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
    `);
  }

  /**
   * Keeps it. One that has come before is not kept twice: a page that did not hear that its answers had arrived sends
   * them again under the same name.
   */
  add({ id, today, submission }: Sent, urgent: ReadonlySet<string>): void {
    const { answers, inputs, result } = submission;
    const { id: form, version, hash } = result.form;
    const up = Object.entries(result.flags).flatMap(([flag, isUp]) => (isUp ? flag : []));
    this.#insert.run(
      id,
      new Date().toISOString(),
      form,
      version,
      hash,
      today,
      up.filter((flag) => urgent.has(flag)).length,
      up.length,
      JSON.stringify(answers),
      JSON.stringify(inputs),
      JSON.stringify(result),
    );
  }

  /** What needs somebody first comes first, then what came last. */
  list(): readonly Stored[] {
    const rows = this.#database.prepare(
      "select * from submissions order by urgent desc, flags desc, received desc limit 500",
    );
    return rows.all().map(stored);
  }

  find(id: string): Stored | undefined {
    const row = this.#database.prepare("select * from submissions where id = ?").get(id);
    return row && stored(row);
  }
}

function stored(row: Record<string, unknown>): Stored {
  const text = (column: string): string => String(row[column]);
  const json = (column: string) => JSON.parse(text(column));
  return {
    id: text("id"),
    received: text("received"),
    form: text("form"),
    version: text("version"),
    hash: text("hash"),
    today: text("today"),
    submission: { answers: json("answers"), inputs: json("inputs"), result: json("result") },
  };
}
