import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../problems.js';

/** Carries what a person searches for: a name in the address would stay in histories and in the logs of proxies. */
export const SEARCH_HEADER = 'x-search';

/** Characters of a search term at most, decoded. */
const LONGEST = 80;
/** Header values are ASCII: what is not percent-encoded was not meant for us. */
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The text of the header `x-search` (percent-encoded UTF-8) without blanks around it; undefined where there is none.
 * @throws Invalid that names the header, never its value
 */
export function searchTermOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  const text = decoded(header)?.trim();
  if (text === undefined) throw refused('Send percent-encoded UTF-8.');
  if ([...text].length > LONGEST) throw refused(`Send at most ${LONGEST} characters.`);
  return text || undefined;
}

function decoded(header: string | string[]): string | undefined {
  if (typeof header !== 'string' || !ASCII.test(header)) return undefined;
  try {
    return decodeURIComponent(header);
  } catch {
    return undefined;
  }
}

function refused(message: string): Invalid {
  return new Invalid([{ path: SEARCH_HEADER, message }]);
}

/**
 * What is searched for, from the header `x-search`: `@SearchTerm() term: string | undefined`. The OpenAPI document names the header.
 * @param options.required 400 where nothing is searched for
 */
export const SearchTerm = (options: { required?: boolean } = {}): ParameterDecorator =>
  createParamDecorator(
    (_: unknown, execution: ExecutionContext) => {
      const { headers } = execution.switchToHttp().getRequest<FastifyRequest>();
      const term = searchTermOf(headers[SEARCH_HEADER]);
      if (term === undefined && options.required) throw refused('Say what to search for.');
      return term;
    },
    [documented(options.required ?? false)],
  )();

function documented(required: boolean): ParameterDecorator {
  const header = ApiHeader({
    name: SEARCH_HEADER,
    required,
    description: `What to search for, percent-encoded UTF-8, at most ${LONGEST} characters; not in the address, which is kept in histories and logs.`,
  });
  return (target, key) => void header(target, key!, Object.getOwnPropertyDescriptor(target, key!)!);
}
