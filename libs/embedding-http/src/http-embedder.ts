import { setTimeout as delay } from 'node:timers/promises';
import {
  EmbedderAdapter,
  EmbedderRefusedError,
  EmbedderUnavailableError,
  TextRefusedError,
  type EmbeddingKind,
  type EmbeddingModel,
} from '#embedding';
import { DomainError } from '#errors';
import { readLimited, vectorsOf } from './embeddings-answer.js';

/** Of a batch of records; a need is asked for once, because a person waits. */
const TRIES = 3;
const FIRST_WAIT_MS = 250;
/** A server that wants us to wait for longer is away, as far as this call goes. */
const LONGEST_WAIT_MS = 5_000;
/** A number may take so many characters in JSON, and the rest of an answer so many. */
const CHARACTERS_PER_NUMBER = 32;
const CHARACTERS_BESIDES = 65_536;

/** The server may take these another time. */
const TRY_AGAIN = [408, 425, 429];
/** These may be said of one text and not of others. */
const ABOUT_THE_TEXT = [400, 413, 422];

export interface HttpEmbedderOptions {
  model: EmbeddingModel;
  /** `http://host:8080`, with a path if the API is not under `/v1`; may name `/embeddings` itself. */
  url: string;
  /** Sent as `Authorization: Bearer`; none when undefined. */
  key?: string | undefined;
}

/** An answer that is worth another try, after so long. */
interface Postponed {
  status: number;
  waitMs: number | null;
}

/**
 * A model behind an OpenAI-compatible `POST /v1/embeddings`: OpenAI itself and others like it, llama.cpp, Ollama, Text
 * Embeddings Inference, vLLM. Only status and form of an answer are looked at; what it says may quote the texts.
 */
export class HttpEmbedder extends EmbedderAdapter {
  private readonly address: string;
  private readonly headers: Record<string, string>;

  constructor({ model, url, key }: HttpEmbedderOptions) {
    super(model);
    this.address = addressOf(url);
    this.headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key && { authorization: `Bearer ${key}` }),
    };
  }

  protected async compute(
    texts: string[],
    { kind, signal }: { kind: EmbeddingKind; signal: AbortSignal },
  ): Promise<number[][]> {
    const tries = kind === 'query' ? 1 : TRIES;
    for (let made = 1; ; made++) {
      const answer = await this.ask(texts, signal);
      if (Array.isArray(answer)) return answer;
      const waitMs = answer.waitMs ?? FIRST_WAIT_MS * 2 ** (made - 1) * (1 + Math.random());
      if (made === tries || waitMs > LONGEST_WAIT_MS)
        throw new EmbedderUnavailableError(`HTTP ${answer.status}`);
      await delay(waitMs, undefined, { signal }).catch(() => {
        throw new EmbedderUnavailableError('no answer in time');
      });
    }
  }

  private async ask(texts: string[], signal: AbortSignal): Promise<number[][] | Postponed> {
    const { name, dimension } = this.model;
    try {
      const response = await fetch(this.address, {
        method: 'POST',
        headers: this.headers,
        body: JSON.stringify({ model: name, input: texts, encoding_format: 'float' }),
        // The key goes to the server that was set, and nowhere else.
        redirect: 'error',
        signal,
      });
      if (response.ok) {
        const limit = texts.length * dimension * CHARACTERS_PER_NUMBER + CHARACTERS_BESIDES;
        return vectorsOf(await readLimited(response, limit), texts.length);
      }
      await response.body?.cancel();
      return postponed(response);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      // Of fetch and of reading the answer: refused, reset, timed out, redirected.
      throw new EmbedderUnavailableError(signal.aborted ? 'no answer in time' : reasonOf(error as Error));
    }
  }
}

function postponed({ status, headers }: Response): Postponed {
  if (status >= 500 || TRY_AGAIN.includes(status))
    return { status, waitMs: retryAfterMs(headers.get('retry-after')) };
  if (ABOUT_THE_TEXT.includes(status)) throw new TextRefusedError(status);
  throw new EmbedderRefusedError(status);
}

/** Seconds or a date; null when it says neither. */
function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** The code of the system's error, such as ECONNREFUSED. */
function reasonOf({ cause }: Error): string {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'the connection failed';
}

function addressOf(url: string): string {
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/, '');
  if (path === '') address.pathname = '/v1/embeddings';
  else if (!path.endsWith('/embeddings')) address.pathname = `${path}/embeddings`;
  return address.href;
}
