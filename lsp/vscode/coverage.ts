import {
  BranchCoverage,
  DeclarationCoverage,
  FileCoverage,
  type FileCoverageDetail,
  Range,
  StatementCoverage,
  type TestItem,
  type Uri,
} from "vscode";
import type { CoverageGoal, FormCoverage } from "../server/requests.ts";

const known = new WeakMap<FileCoverage, readonly FormCoverage[]>();

/** What the examples of a file reach, as the Test Explorer shows it; `exampleOf` gives the example of a form by its name. */
export function coverageOf(
  uri: Uri,
  forms: readonly FormCoverage[],
  exampleOf: (form: string, name: string) => TestItem | undefined,
): FileCoverage {
  const coverage = FileCoverage.fromDetails(uri, detailsOf(forms));
  coverage.includesTests = [
    ...new Set(
      forms.flatMap(({ form, goals }) =>
        goals.flatMap(({ reachedBy }) => reachedBy.flatMap((name) => exampleOf(form, name) ?? [])),
      ),
    ),
  ];
  known.set(coverage, forms);
  return coverage;
}

/** What {@link coverageOf} found, place by place; of one example where its name is given. */
export function detailsIn(coverage: FileCoverage, example?: string): FileCoverageDetail[] {
  return detailsOf(known.get(coverage) ?? [], example);
}

function detailsOf(forms: readonly FormCoverage[], example?: string): FileCoverageDetail[] {
  return forms.flatMap(({ goals }) => partsOf(goals).flatMap((ways) => partDetails(ways, example)));
}

/** What stands at one place can come out in several ways: a cut-off is reached or not, a condition holds or not. */
function partsOf(goals: readonly CoverageGoal[]): readonly (readonly CoverageGoal[])[] {
  return [...Map.groupBy(goals, ({ kind, range }) => JSON.stringify([kind, range])).values()];
}

/** A part stands by its name in the list of what is covered, and its lines have a colour; its ways are branches. */
function partDetails(ways: readonly CoverageGoal[], example: string | undefined): FileCoverageDetail[] {
  const [{ range }] = ways as readonly [CoverageGoal];
  const place = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  const times = ({ reachedBy }: CoverageGoal): number =>
    example === undefined ? reachedBy.length : Number(reachedBy.includes(example));
  const branches = ways.map((way) => new BranchCoverage(times(way), place, way.says));
  const all = ways.reduce((sum, way) => sum + times(way), 0);
  return [
    ...ways.map((way) => new DeclarationCoverage(way.says, times(way), place)),
    new StatementCoverage(all, place, ways.length > 1 ? branches : []),
  ];
}
