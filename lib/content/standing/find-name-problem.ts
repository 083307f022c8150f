import { isParameter } from '@/lib/addresses/match-address';
import { findSlugShapeProblem } from '../fields/slug';

/** Returns the problem of the name of a standing page, whose address is that of no other page of the site. */
export function findNameProblem(name: string): { message: string; fix: string } | undefined {
  const problem = findSlugShapeProblem(name);
  if (problem || isParameter('standing', name)) return problem;
  return {
    message: `/${name} is another address of the site`,
    fix: `choose another name: ${name}-page`,
  };
}
