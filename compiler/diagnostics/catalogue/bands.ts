export const bands = {} as const;
