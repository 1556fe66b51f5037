import { NodeFS } from '@electric-sql/pglite/nodefs';

/** How PGlite's PostgreSQL goes on after a statement that failed (POSTGRES_MAIN_LONGJMP in its pglite.ts). */
const STATEMENT_FAILED = 100;

/** What other accounts may do with the files PostgreSQL makes: nothing. */
const FOR_OTHERS = 0o077;

type Instantiated = (instance: WebAssembly.Instance, program: WebAssembly.Module) => void;

/**
 * The files of an embedded database, and whether its PostgreSQL has ended itself, as it does when it cannot write its log.
 * PGlite goes on asking one that has ended, for ever and without a pause (electric-sql/pglite#1058): here that fails instead.
 */
export class FolderFiles extends NodeFS {
  /** What ended it. */
  ended: Error | undefined;

  /** Without the clock of PostgreSQL, which only tidies its statistics here: once it has ended, this process could not for ten seconds. */
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { instantiateWasm } = options;
    return super.init(pg, {
      ...options,
      instantiateWasm(imports: WebAssembly.Imports, received: Instantiated) {
        Object.assign(imports.env!, { _setitimer_js: () => 0 });
        return instantiateWasm!(imports, received);
      },
    });
  }

  /** PGlite calls this once its program is loaded and before PostgreSQL starts. */
  override async initialSyncFs(): Promise<void> {
    const { Module: program } = this.pg!;
    const heeding =
      <Result>(step: () => Result) =>
      (): Result => {
        if (this.ended) throw this.ended;
        const before = process.umask(FOR_OTHERS);
        try {
          return step();
        } catch (failure) {
          if ((failure as { status?: number }).status !== STATEMENT_FAILED) this.ended = asError(failure);
          throw failure;
        } finally {
          process.umask(before);
        }
      };
    program._PostgresMainLoopOnce = heeding(program._PostgresMainLoopOnce);
    program._PostgresMainLongJmp = heeding(program._PostgresMainLongJmp);
    program._PostgresSendReadyForQueryIfNecessary = heeding(program._PostgresSendReadyForQueryIfNecessary);
    program._pgl_pq_flush = heeding(program._pgl_pq_flush);
    // The one call in PGlite's loop whose failure leaves it.
    const { stackRestore } = program;
    program.stackRestore = (pointer) => {
      if (this.ended) throw this.ended;
      return stackRestore(pointer);
    };
  }
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(String(failure));
}
