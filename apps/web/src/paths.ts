/** Address patterns of the pages. The build lists them for the server, which answers each with the app. */
export const PATHS = {
  find: '/',
  accessibility: '/accessibility',
  about: '/about',
} as const;

export type PageName = keyof typeof PATHS;
