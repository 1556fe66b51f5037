/** The body of a ProcessQuery request and its answer, the same on every seam. */
export interface BatchRequest {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface BatchResponse {
  Results: { ActionId: number; Value: unknown }[];
  /** The trace actions that were reached; the library registers event handlers by them. */
  TraceIds: number[];
  Error?: WireError;
}

export interface WireError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | number[] | null)[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export const actionTypes = {
  1: 'Instantiate',
  2: 'Query',
  3: 'Method',
  4: 'SetProperty',
  5: 'Trace',
  6: 'EnsureUnchanged',
  7: 'Update',
} as const;

export const objectPathTypes = {
  1: 'Global',
  2: 'New',
  3: 'Method',
  4: 'Property',
  5: 'Indexer',
  6: 'ReferenceId',
  7: 'Null',
} as const;

export type ActionKind = (typeof actionTypes)[keyof typeof actionTypes];
export type ObjectPathKind = (typeof objectPathTypes)[keyof typeof objectPathTypes];

/** What a richApiMessage event carries: category 65536 is an event of an object of the document. */
export interface RichApiEvent {
  eventType: number;
  targetId: string;
  args: unknown;
}

export const richApiEntry = ({ eventType, targetId, args }: RichApiEvent) => [
  65536,
  eventType,
  targetId,
  JSON.stringify(args),
  1,
  false,
];
