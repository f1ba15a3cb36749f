export const translations = {} as const;
