import type { Credit, Role } from '@/lib/language/byline-vocabulary';
import type { NameEvidence } from './name-evidence';

/** A piece of a byline in East Asian script. */
export type Token =
  | { kind: 'gap'; text: string }
  | { kind: 'name'; text: string; evidence: NameEvidence }
  /** 本报记者: describes the names after it. `hasName` if it starts with what is a name or an outlet: 张伟记者. */
  | { kind: 'role'; text: string; roles: readonly Role[]; hasName: boolean }
  /** 文, 摄, 责编: describes the names before it or after it. */
  | { kind: 'label'; text: string; credits: readonly Credit[]; isWeak?: boolean }
  /** An office, a place, a note: no person. `isSource` if a picture may be from it: 受访者. */
  | { kind: 'known'; text: string; isSource?: boolean }
  | { kind: 'unknown'; text: string };
