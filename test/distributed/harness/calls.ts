const API = '/api/v1';

export interface Answer {
  status: number;
  headers: Headers;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- as loose as JSON is
}

/** One request to a process of the product; never takes longer than the bound. */
export async function call(
  url: string,
  path: string,
  { token, body, method }: { token?: string; body?: object; method?: string } = {},
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body ? JSON.stringify(body) : undefined,
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

/** A knowledge item that only the given word finds. */
export const itemAbout = (word: string, id?: string): object => ({
  ...(id && { id }),
  kind: 'good_practice',
  title: `Bought with ${word}`,
  summary: `How a town bought ${word}.`,
  sourceUrl: 'https://example.org/case',
});

export async function createItem(url: string, token: string, word: string): Promise<string> {
  const { status, body } = await call(url, `${API}/knowledge`, { token, body: itemAbout(word) });
  if (status !== 201) throw new Error(`The item was not created: ${status} ${JSON.stringify(body)}`);
  return body.id as string;
}

export const search = (url: string, word: string): Promise<Answer> =>
  call(url, `${API}/knowledge?q=${encodeURIComponent(word)}`);

export async function finds(url: string, word: string, id: string): Promise<boolean> {
  const { status, body } = await search(url, word);
  return status === 200 && body.items.some((item: { id: string }) => item.id === id);
}

export const ready = (url: string): Promise<Answer> => call(url, `${API}/health/ready`);
