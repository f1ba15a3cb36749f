export const syntax = {} as const;
