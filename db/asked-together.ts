/** Puts a question once for all who ask it at the same time. */

/** A question that nobody answers is given up then, and the next is put. */
const LONGEST_MS = 15_000;

/**
 * One question for all who come while an earlier one is under way: nobody gets an answer to a question that
 * was put before they came, and a busy hub asks no more often than it is answered.
 */
export function askedTogether<Answer>(
  ask: () => Promise<Answer>,
  longestMs = LONGEST_MS,
): () => Promise<Answer> {
  let underWay: Promise<unknown> | undefined;
  let next: Promise<Answer> | undefined;
  const putNext = () => {
    next = undefined;
    const asked = within(longestMs, ask());
    underWay = asked;
    const over = () => {
      if (underWay === asked) underWay = undefined;
    };
    asked.then(over, over);
    return asked;
  };
  return () => {
    if (!underWay && !next) return putNext();
    next ??= underWay!.then(putNext, putNext);
    return next;
  };
}

/** All who came would else wait for as long as one silent connection does. */
function within<Answer>(milliseconds: number, asked: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("no answer in time")), milliseconds);
    asked.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
