import type { Database } from './engine/database';
import { settingOf, type Principal } from './principal';

/** Where a warehouse reads and writes. */
export interface Places {
  /** What answers are read from, in the reading role; it may be a moment behind. */
  reading: Database;
  /** The same, where everything is found as soon as it is written. */
  current: Database;
  /** As the owner of the tables. Missing where this process may only read. */
  writing?: Database | undefined;
}

/**
 * The database as one principal may use it. Stores are made of nothing else, so one that forgets who asks does not compile;
 * which connection serves what is known here alone.
 */
export class Access {
  private readonly places: Places;

  constructor(
    { writing, ...reading }: Places,
    readonly principal: Principal,
  ) {
    this.places = { ...reading, writing: writing?.under(settingOf(principal)) };
  }

  /** The same within a transaction that was begun through it. */
  within(transaction: Database): Access {
    return new Access({ reading: transaction, current: transaction, writing: transaction }, this.principal);
  }

  get canWrite(): boolean {
    return this.places.writing !== undefined;
  }

  /** For what is the same for everyone. Whoever delivers or publishes finds at once what became of it. */
  get reading(): Database {
    const { rights } = this.principal;
    const isStaff = rights.has('deliver-figures') || rights.has('publish-figures');
    return isStaff ? this.places.current : this.places.reading;
  }

  /** For what somebody else may have just written. */
  get current(): Database {
    return this.places.current;
  }

  /**
   * For what only some may see, and for all that is changed: in transactions that know the rights of the principal. A process
   * that only reads is refused by its database.
   */
  get writing(): Database {
    return this.places.writing ?? this.places.current;
  }
}
