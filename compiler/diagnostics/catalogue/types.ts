export const types = {} as const;
