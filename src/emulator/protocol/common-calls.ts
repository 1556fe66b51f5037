import { notImplemented } from './host-error';

/** Custom XML parts of the Common API, DispatchIds 128-143 (MethodDispId in word-web-16.00.debug.js). */
export const commonCalls = {
  128: { name: 'addPart', takes: ['xml'], gives: 'part' },
  129: { name: 'partById', takes: ['id'], gives: 'part' },
  130: { name: 'partsByNamespace', takes: ['namespace'], gives: 'parts' },
  131: { name: 'partXml', takes: ['id'], gives: 'text' },
  132: { name: 'partNodes', takes: ['id', 'xpath'], gives: 'nodes' },
  133: { name: 'deletePart', takes: ['id'], gives: 'nothing' },
  134: { name: 'nodeValue', takes: ['node'], gives: 'text' },
  135: { name: 'nodeXml', takes: ['node'], gives: 'text' },
  136: { name: 'nodeNodes', takes: ['node', 'xpath'], gives: 'nodes' },
  137: { name: 'setNodeValue', takes: ['node', 'data'], gives: 'nothing' },
  138: { name: 'setNodeXml', takes: ['node', 'xml'], gives: 'nothing' },
  139: { name: 'addNamespace', takes: ['id', 'prefix', 'namespace'], gives: 'nothing' },
  140: { name: 'namespaceOfPrefix', takes: ['id', 'prefix'], gives: 'text' },
  141: { name: 'prefixOfNamespace', takes: ['id', 'namespace'], gives: 'text' },
  142: { name: 'nodeText', takes: ['node'], gives: 'text' },
  143: { name: 'setNodeText', takes: ['node', 'text'], gives: 'nothing' },
} as const satisfies Record<number, CommonCallShape>;

interface CommonCallShape {
  name: string;
  takes: readonly CommonArgument[];
  gives: 'part' | 'parts' | 'nodes' | 'text' | 'nothing';
}

export type CommonArgument = 'id' | 'xml' | 'namespace' | 'prefix' | 'xpath' | 'node' | 'data' | 'text';

export type DispatchId = keyof typeof commonCalls;
export type CommonParams = Partial<Record<CommonArgument, string>>;

export interface CommonPart {
  id: string;
  builtIn: boolean;
}

export interface CommonNode {
  handle: number;
  baseName: string;
  namespaceUri: string;
  nodeType: string;
}

/** A part, a list of parts or nodes, a text, or undefined, as `commonCalls[dispatchId].gives` says. */
export type CommonAnswer = CommonPart | CommonPart[] | CommonNode[] | string | undefined;

/** Answers one Common API call in the host's own words; throw `CommonError` to refuse it. */
export type CommonApi = (dispatchId: DispatchId, params: CommonParams) => CommonAnswer;

/** A refusal with an Office error number, e.g. 5002 (the part does not exist) or 6100 (unusable XML). */
export class CommonError extends Error {
  constructor(readonly number: number) {
    super(`Common API error ${number}`);
  }
}

/** 5001 is Office's "internal error", the number both seams give to what the emulator lacks. */
export const notSupportedNumber = 5001;

export const noCommonApi: CommonApi = (dispatchId) => {
  throw notImplemented(`Common API ${commonCalls[dispatchId].name}`);
};

export const isCommonCall = (dispatchId: number): dispatchId is DispatchId => dispatchId in commonCalls;

/** Lets the host answer; what it refuses becomes an Office error number. */
export function answerCommonCall(
  host: { commonApi: CommonApi; unimplemented: string[] },
  dispatchId: number,
  params: (takes: readonly CommonArgument[]) => CommonParams,
): { error: number; answer?: CommonAnswer } {
  if (!isCommonCall(dispatchId)) {
    host.unimplemented.push(`DispatchId ${dispatchId}`);
    return { error: notSupportedNumber };
  }
  try {
    return { error: 0, answer: host.commonApi(dispatchId, params(commonCalls[dispatchId].takes)) };
  } catch (error) {
    if (error instanceof CommonError) return { error: error.number };
    host.unimplemented.push(error instanceof Error ? error.message : String(error));
    return { error: notSupportedNumber };
  }
}
