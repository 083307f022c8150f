/**
 * How much the form of a text says that it is a person's name. `certain`: as good as always (欧阳修, Jane Doe).
 * `ordinary`: a name that is also an everyday word (方圆). `possible`: it has no form of its own (老树, bell hooks).
 * The last two are names only where the line says so, by a role beside them.
 */
export type NameEvidence = 'certain' | 'ordinary' | 'possible';
