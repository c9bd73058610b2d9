/**
 * Records which questions a document asks of its surroundings while it is parsed.
 *
 * While its text and the answers stay the same, the document need not be parsed again. A heading that a linked document
 * loses changes an answer; a heading that another document gains does not.
 */
import type { Surroundings } from '../../markdown/surroundings.ts';

const questions = ['documentAt', 'nearestTo', 'includeAt', 'imageAt', 'isChecklist'] as const;

type Question = (typeof questions)[number];

/** A question and its argument: `documentAt guides/start`. */
export type Dependency = `${Question} ${string}`;

export interface Tracked {
  around: Surroundings;
  /** Returns the questions so far, each once. */
  dependencies: () => Dependency[];
}

/** Returns surroundings that give the same answers and record each question. */
export function track(around: Surroundings): Tracked {
  const dependencies = new Set<Dependency>();
  const recording = <Answer>(question: Question, answer: (argument: string) => Answer) => {
    return (argument: string): Answer => {
      dependencies.add(`${question} ${argument}`);
      return answer(argument);
    };
  };
  return {
    around: {
      ...around,
      documentAt: recording('documentAt', around.documentAt),
      nearestTo: recording('nearestTo', around.nearestTo),
      includeAt: recording('includeAt', around.includeAt),
      imageAt: recording('imageAt', around.imageAt),
      isChecklist: recording('isChecklist', around.isChecklist),
    },
    dependencies: () => [...dependencies],
  };
}

/** Returns the present answers as text, which differs as soon as one answer differs. */
export function answersTo(dependencies: readonly Dependency[], around: Surroundings): string {
  const answers = dependencies.map((dependency) => {
    const [question = '', argument] = [dependency.split(' ', 1)[0], dependency.slice(dependency.indexOf(' ') + 1)];
    const known = questions.find((name) => name === question);
    return known ? around[known](argument) : undefined;
  });
  return JSON.stringify([around.base, around.publicSite, answers], (_, value: unknown) =>
    value instanceof Set ? [...value] : (value ?? null),
  );
}
