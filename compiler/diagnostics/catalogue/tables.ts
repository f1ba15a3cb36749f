import { didYouMean, error, listed } from "./define.ts";

/** Where in a file of its own the trouble is; a table in the form has it under the squiggle. */
export interface Line {
  readonly file: string;
  readonly line: number;
}

const at = (where: Line | undefined, sentence: string) =>
  where ? `${where.file}, line ${where.line}: ${sentence}` : sentence;

export const tables = {
  "table-unreadable": error<{ table: string; path: string; reason: string }>(
    ({ table, path, reason }) => `The file of the table ${table}, ${path}, cannot be read: ${reason}`,
  ),
  "table-empty": error<{ table: string; file: string | undefined }>(({ table, file }) =>
    file
      ? `The table ${table} has no rows: ${file} needs a line with the names of its columns, the value last, and a line for each row.`
      : `The table ${table} has no rows.`,
  ),
  "table-row-cells": error<{ where: Line | undefined; has: number; wants: number }>(({ where, has, wants }) =>
    at(
      where,
      `${where ? "this" : "This"} row has ${has} ${has === 1 ? "cell" : "cells"} where the others have ${wants}.`,
    ),
  ),
  "table-cell": error<{ where: Line | undefined; column: string; cell: string }>(({ where, column, cell }) =>
    at(
      where,
      cell === ""
        ? `the cell in the column ${column} is empty.`
        : `${cell} in the column ${column} is no code, no number and no range such as 4..5 or 0..<2.5.${write(cell)}`,
    ),
  ),
  "table-range": error<{ where: Line | undefined; cell: string }>(({ where, cell }) =>
    at(where, `${cell} goes from a greater number to a smaller one, so that nothing is in it.`),
  ),
  "table-value": error<{ where: Line | undefined; column: string; cell: string }>(({ where, column, cell }) =>
    at(
      where,
      cell === ""
        ? `the cell in the column ${column} is empty.`
        : `${cell} in the column ${column} is not a number, as the values above it are.${write(cell)}`,
    ),
  ),
  "table-double": error<{ table: string; first: string; second: string; keys: string }>(
    ({ table, first, second, keys }) =>
      `In the table ${table}, ${first} and ${second} both answer for ${keys}. Every combination of keys has one row.`,
  ),
  "table-code-unknown": error<{
    where: Line | undefined;
    column: string;
    code: string;
    item: string;
    codes: readonly string[];
    similar: string | undefined;
  }>(({ where, column, code, item, codes, similar }) =>
    at(
      where,
      `${code} in the column ${column} is no answer of ${item}, which is looked up there. Its answers are ${listed(codes)}.${didYouMean(similar)}`,
    ),
  ),
  "table-keys": error<{ table: string; has: number; wants: number; columns: readonly string[] }>(
    ({ table, has, wants, columns }) =>
      `The table ${table} is looked up with ${wants} ${wants === 1 ? "key" : "keys"} (${listed(columns)}), here with ${has}.`,
  ),
  "table-key-kind": error<{
    key: string;
    column: string;
    codes: readonly string[] | undefined;
    columns: readonly string[];
  }>(
    ({ key, column, codes, columns }) =>
      `${key} is ${codes ? "a number" : "an answer without a number"}, and the column ${column} holds ${codes ? `codes (${listed(codes)})` : "numbers"}. The keys stand in the order of the columns: ${columns.join(", ")}.`,
  ),
  "table-withheld-open": error<{ table: string }>(
    ({ table }) =>
      `${table} is withheld, so its file is not read here: say in braces which columns it has and what it gives, such as { columns sex, raw gives t 20..100 }.`,
  ),
  "table-columns": error<{
    table: string;
    file: string;
    wants: readonly string[];
    has: readonly string[];
  }>(
    ({ table, file, wants, has }) =>
      `The table ${table} is said to have the columns ${listed(wants)}, and ${file} has ${listed(has)}.`,
  ),
  "table-outside": error<{
    where: Line | undefined;
    gives: number | string;
    column: string;
    range: { readonly min: number; readonly max: number; readonly decimals?: number };
  }>(({ where, gives, column, range: { min, max, decimals = 0 } }) =>
    at(
      where,
      `${gives} is no ${decimals > 0 ? `number with at most ${decimals} decimals` : "whole number"} from ${min} to ${max}, as ${column} is said to be.`,
    ),
  ),
  "table-hole": error<{ table: string; holes: readonly string[]; more: boolean }>(
    ({ table, holes, more }) =>
      `The table ${table} has no row for ${holes.join("; ")}${more ? "; and more" : ""}. Every combination of keys that can be looked up needs a row.`,
  ),
} as const;

/** What spreadsheets and manuals write in another way. */
function write(cell: string): string {
  const decimal = /^(-?\d+),(\d+)$/.exec(cell);
  if (decimal) return ` Write ${decimal[1]}.${decimal[2]}.`;
  const range = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(cell);
  return range ? ` Write ${range[1]}..${range[2]}.` : "";
}
