export const branching = {} as const;
