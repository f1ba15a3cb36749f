/** What carries messages: a web worker, or in a test one end of a channel. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Why a server has not answered. */
export class RequestError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }

  /** Nobody waits for the answer any more, or the text has changed meanwhile: there is nothing to say about it. */
  get isStale(): boolean {
    return this.code === -32800 || this.code === -32801 || this.code === -32802;
  }
}

/** JSON-RPC as the language server protocol speaks it: requests, answers and notifications, both ways. */
export class Connection {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  readonly #notified = new Map<string, (params: never) => void>();
  readonly #asked = new Map<string, (params: never) => unknown>();
  #last = 0;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener("message", ({ data }) => this.#receive(data as Message));
  }

  /** Rejects with a `RequestError`. Aborting cancels the request. */
  request<Result>(method: string, params: unknown, signal?: AbortSignal): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    signal?.addEventListener("abort", () => this.notify("$/cancelRequest", { id }), { once: true });
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** What happens at a notification of the server. */
  on<Params>(method: string, listener: (params: Params) => void): void {
    this.#notified.set(method, listener);
  }

  /** What a request of the server is answered with. */
  answers<Params>(method: string, answer: (params: Params) => unknown): void {
    this.#asked.set(method, answer);
  }

  #send(message: object): void {
    this.#port.postMessage({ jsonrpc: "2.0", ...message });
  }

  #receive({ id, method, params, result, error }: Message): void {
    if (method === undefined) this.#settle(id, result, error);
    else if (id === undefined) this.#notified.get(method)?.(params as never);
    else void this.#reply(id, method, params);
  }

  async #reply(id: number | string, method: string, params: unknown): Promise<void> {
    try {
      this.#send({ id, result: (await this.#asked.get(method)?.(params as never)) ?? null });
    } catch (failure) {
      this.#send({ id, error: { code: -32603, message: String(failure) } });
    }
  }

  #settle(id: Message["id"], result: unknown, error: Message["error"]): void {
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) waiting?.reject(new RequestError(error.code, error.message));
    else waiting?.resolve(result ?? null);
  }
}
