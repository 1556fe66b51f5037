import { HostError, itemNotFound } from './host-error';
import { callMember, publicName, readMember, writeMember } from './members';
import { identity, project } from './projection';
import type { References } from './references';
import { actionTypes, objectPathTypes } from './wire';
import type { Action, ActionKind, ArgumentInfo, BatchRequest, ObjectPath, ObjectPathKind } from './wire';

/** What a batch runs against: the document, the services beside it, and the references kept so far. */
export interface BatchGround {
  root: object;
  references: References;
  service(name: string): object;
}

type Resolved = object | null;

/** One request in progress: its object paths resolve once each, its actions run in order. */
export class BatchRun {
  #resolved = new Map<number, Resolved>();
  #paths: Record<string, ObjectPath>;
  #keepItems: boolean;

  constructor(
    private readonly ground: BatchGround,
    request: BatchRequest,
  ) {
    this.#paths = request.ObjectPaths;
    this.#keepItems =
      request.AutoKeepReference === true &&
      'autoReferenceItems' in ground.root &&
      ground.root.autoReferenceItems === true;
  }

  perform(action: Action): unknown {
    const kind = (actionTypes as Record<number, ActionKind>)[action.ActionType];
    if (!kind) throw new HostError('NotImplemented', `EMULATOR: action type ${action.ActionType}`);
    return this.#actions[kind](action);
  }

  #actions: Record<ActionKind, (action: Action) => unknown> = {
    Instantiate: ({ ObjectPathId }) => {
      const object = this.#resolve(ObjectPathId);
      return object && identity(object, this.ground.references);
    },
    Query: ({ ObjectPathId, QueryInfo }) => {
      const object = this.#resolve(ObjectPathId);
      return object && project(object, QueryInfo ?? {}, this.ground.references, this.#keepItems);
    },
    Method: (action) => this.#method(action),
    SetProperty: (action) => {
      const [value] = this.#argumentsOf(action.ArgumentInfo);
      writeMember(this.#existing(action.ObjectPathId, action.Name), action.Name, value);
    },
    Update: (action) => {
      const [properties] = this.#argumentsOf(action.ArgumentInfo);
      const object = this.#existing(action.ObjectPathId, action.Name);
      for (const [name, value] of Object.entries(properties as object)) writeMember(object, name, value);
    },
    Trace: () => null,
    EnsureUnchanged: () => null,
  };

  #method(action: Action): unknown {
    if (action.Name === '_KeepReference') {
      const object = this.#resolve(action.ObjectPathId);
      if (object) this.ground.references.keep(object);
      return null;
    }
    const args = this.#argumentsOf(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.ground.references.release(String(args[0]));
      return null;
    }
    return callMember(this.#existing(action.ObjectPathId, action.Name), action.Name, args);
  }

  #existing(pathId: number | undefined, name: string): object {
    const object = pathId === undefined ? null : this.#resolve(pathId);
    if (object === null) throw itemNotFound(publicName(name));
    return object;
  }

  #resolve(pathId: number): Resolved {
    const known = this.#resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.#paths[pathId];
    if (!path) throw new HostError('InvalidObjectPath', 'The object path is not valid.');
    const kind = (objectPathTypes as Record<number, ObjectPathKind>)[path.ObjectPathType];
    if (!kind) throw new HostError('NotImplemented', `EMULATOR: object path type ${path.ObjectPathType}`);
    const object = (this.#pathKinds[kind](path) ?? null) as Resolved;
    this.#resolved.set(pathId, object);
    return object;
  }

  #pathKinds: Record<ObjectPathKind, (path: ObjectPath) => unknown> = {
    Global: () => this.ground.root,
    Null: () => null,
    New: ({ Name }) => this.ground.service(Name),
    ReferenceId: ({ Name }) => {
      const object = this.ground.references.get(Name);
      if (object) return object;
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    },
    Property: (path) => this.#ofParent(path, (parent) => readMember(parent, path.Name)),
    Method: (path) =>
      this.#ofParent(path, (parent) => callMember(parent, path.Name, this.#argumentsOf(path.ArgumentInfo))),
    Indexer: (path) =>
      this.#ofParent(path, (parent) => callMember(parent, 'GetItem', this.#argumentsOf(path.ArgumentInfo))),
  };

  /** `…OrNullObject` of a null object is a null object again; everything else of it fails. */
  #ofParent(path: ObjectPath, read: (parent: object) => unknown) {
    const forgiving = path.Name.endsWith('OrNullObject');
    if (forgiving && path.ParentObjectPathId !== undefined && this.#resolve(path.ParentObjectPathId) === null)
      return null;
    return read(this.#existing(path.ParentObjectPathId, path.Name));
  }

  #argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, position) => {
      const path = referenced[position];
      if (Array.isArray(path))
        return (value as unknown[]).map((entry, index) => {
          const id = path[index];
          return id ? this.#resolve(id) : entry;
        });
      return path ? this.#resolve(path) : value;
    });
  }
}
