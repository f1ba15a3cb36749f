import { error } from "./define.ts";

export const branching = {
  "condition-never": error<{ condition: string; why: string }>(
    ({ condition, why }) => `${condition} never holds: ${why}.`,
  ),
  "condition-always": error<{ condition: string; why: string }>(
    ({ condition, why }) => `${condition} holds whatever is answered: ${why}.`,
  ),
  "flag-never": error<{ flag: string; condition: string; why: string }>(
    ({ flag, condition, why }) => `No answers raise ${flag}, ${condition}: ${why}.`,
  ),
  "flag-always": error<{ flag: string; condition: string; why: string }>(
    ({ flag, condition, why }) => `All answers raise ${flag}, ${condition}: ${why}.`,
  ),
  "flag-silenced": error<{ flag: string; item: string | undefined; condition: string | undefined }>(
    ({ flag, item, condition }) => {
      const silent = item
        ? `${item} is not asked of everyone${condition ? ` (only when ${condition})` : ""}, and ${flag} says nothing where it is not.`
        : `${flag} says nothing where what it reads has no value.`;
      return `${silent} Say why that is right, hidden "…", or let the item count something where it is not asked.`;
    },
  ),
} as const;
