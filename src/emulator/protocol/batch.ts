import { BatchRun } from './batch-run';
import { HostError } from './host-error';
import { References } from './references';
import { silentService } from './services';
import type { ServiceCall } from './services';
import { actionTypes } from './wire';
import type { Action, ActionKind, BatchRequest, BatchResponse, WireError } from './wire';

/** What the panes asked of the host; `requests` leaves out the library's own service calls. */
export interface Counters {
  requests: number;
  serviceRequests: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
}

/** Told when a batch begins and when it ends, whatever became of it. */
export interface BatchFrame {
  beginBatch(): void;
  endBatch(): void;
}

export type BatchListener = (request: BatchRequest, response: BatchResponse) => void;

/** Interprets Office.js ProcessQuery batches by name against a tree of host objects. */
export class Batch {
  readonly counters: Counters = { requests: 0, serviceRequests: 0, actions: 0, bytesIn: 0, bytesOut: 0 };
  readonly serviceCalls: ServiceCall[] = [];
  #references = new References();
  #listeners = new Set<BatchListener>();

  constructor(
    readonly root: object,
    private readonly frame?: BatchFrame,
  ) {}

  /** Runs the actions in order and stops at the first that fails, as the real hosts do; nothing is rolled back. */
  execute(request: BatchRequest): BatchResponse {
    const run = new BatchRun(
      { root: this.root, references: this.#references, service: (name) => this.#service(name) },
      request,
    );
    const response: BatchResponse = { Results: [], TraceIds: [] };
    this.frame?.beginBatch();
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = run.perform(action) ?? null;
        if (kindOf(action) === 'Trace') response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        response.Error = wireError(error, action, index);
        break;
      }
    }
    this.frame?.endBatch();
    this.#count(request);
    this.#listeners.forEach((listener) => listener(request, response));
    return response;
  }

  /** The array both transports carry: `[customData, method, path, headers, body, …]` to `[status, headers, body]`. */
  executeMessage(message: unknown[]): [number, string[], string] {
    const body = message[4];
    const text = Array.isArray(body) ? body.join('') : String(body);
    const answer = JSON.stringify(this.execute(JSON.parse(text) as BatchRequest));
    this.counters.bytesIn += text.length;
    this.counters.bytesOut += answer.length;
    return [200, [], answer];
  }

  /** Calls the listener after every batch; returns the way to stop. */
  watch(listener: BatchListener) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #service(name: string) {
    return silentService(name, (call) => void this.serviceCalls.push(call));
  }

  #count(request: BatchRequest) {
    if (Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === 2)) {
      this.counters.serviceRequests += 1;
      return;
    }
    this.counters.requests += 1;
    this.counters.actions += request.Actions.length;
  }
}

function wireError(error: unknown, action: Action, index: number): WireError {
  const refused = error instanceof HostError;
  return {
    Code: refused ? error.code : 'GeneralException',
    Message: refused ? error.message : `EMULATOR: ${error instanceof Error ? error.stack : String(error)}`,
    Location: (refused && error.location) || `${kindOf(action) ?? 'Unknown'} ${action.Name}`,
    ActionIndex: index,
    HttpStatusCode: 400,
  };
}

const kindOf = ({ ActionType }: Action) =>
  (actionTypes as Record<number, ActionKind | undefined>)[ActionType];
