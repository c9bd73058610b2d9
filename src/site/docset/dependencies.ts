/**
 * What a document asked of what is around it while it was read. As long as the answers are the same, and its text is, it
 * need not be read again: not because another document got a new heading, but because one that it links to lost one.
 */
import type { Surroundings } from '../../markdown/surroundings.ts';

const questions = ['documentAt', 'nearestTo', 'includeAt', 'imageAt', 'isChecklist'] as const;

type Question = (typeof questions)[number];

/** A question and what it is about: `documentAt guides/start`. */
export type Dependency = `${Question} ${string}`;

export interface Tracked {
  around: Surroundings;
  /** What was asked so far. */
  asked: () => Dependency[];
}

/** @returns Surroundings that answer alike, and note what they are asked. */
export function track(around: Surroundings): Tracked {
  const asked = new Set<Dependency>();
  const noting = <Answer>(question: Question, answer: (about: string) => Answer) => {
    return (about: string): Answer => {
      asked.add(`${question} ${about}`);
      return answer(about);
    };
  };
  return {
    around: {
      ...around,
      documentAt: noting('documentAt', around.documentAt),
      nearestTo: noting('nearestTo', around.nearestTo),
      includeAt: noting('includeAt', around.includeAt),
      imageAt: noting('imageAt', around.imageAt),
      isChecklist: noting('isChecklist', around.isChecklist),
    },
    asked: () => [...asked],
  };
}

/** @returns The answers as of now, as text: another text where any of them is another one. */
export function answersTo(dependencies: readonly Dependency[], around: Surroundings): string {
  const answers = dependencies.map((dependency) => {
    const [question = '', about] = [dependency.split(' ', 1)[0], dependency.slice(dependency.indexOf(' ') + 1)];
    const known = questions.find((name) => name === question);
    return known ? around[known](about) : undefined;
  });
  return JSON.stringify([around.base, around.publicSite, answers], (_, value: unknown) =>
    value instanceof Set ? [...value] : (value ?? null),
  );
}
