import type { Segment } from '../core/segment.js';
import type { Position, TransactionSet } from '../types/common.js';
import type { Fields } from './fields.js';
import type { Entry, Loop } from './loop.js';

/** A level of the hierarchy (HL) of a set whose items tell of one level each, with what stands above it. */
export interface Level<T> {
  /** HL03. */
  readonly code: string;
  /** The objects that a level gives to everything below it: the payer, the provider, the subscriber. */
  readonly keys: readonly (keyof T & string)[];
  /** Those that are there even if the level does not name them. */
  readonly empty: Readonly<Record<string, () => Fields>>;
  readonly layout: Loop<T>;
  /** HL04 where no level follows below; undefined where it is left out. */
  readonly childless: '0' | '1' | undefined;
}

/** How the items of a set lie in its levels. */
export interface LevelGuide<T> {
  /** ST01. */
  readonly type: string;
  /** From the outermost in. */
  readonly levels: readonly Level<T>[];
  /** Tags that begin an answer within a level; without them every level is one answer. */
  readonly begins: readonly string[];
  /** What is there although no segment says it. */
  start(set: TransactionSet, depth: number, at: Position): Fields;
  /** True for an item that says something of its own level, so that it is given even where levels follow below it. */
  says(item: T): boolean;
  /** Index of the level an item stands at. */
  depthOf(item: T): number;
  /** The last word on an item before it is given. */
  finish?(item: T): void;
}

/** The entries of a level that fill the objects it shares with the levels below. */
export function sharedEntries<T>(level: Level<T>): Loop<T> {
  return level.layout.filter((entry) => isShared(level, entry));
}

/** The entries of a level that belong to one answer. */
export function answerEntries<T>(level: Level<T>): Loop<T> {
  return level.layout.filter((entry) => !isShared(level, entry));
}

function isShared<T>(level: Level<T>, { keys }: Entry<T>): boolean {
  return keys.length > 0 && keys.every((key) => (level.keys as readonly string[]).includes(key));
}

/** The objects of a level that has just begun: they say where, so that two levels that are alike stay two. */
export function sharedObjects<T>(level: Level<T>, segment: Segment): Fields {
  const objects: Fields = {};
  for (const [key, empty] of Object.entries(level.empty))
    objects[key] = { ...empty(), at: segment.at };
  return objects;
}
