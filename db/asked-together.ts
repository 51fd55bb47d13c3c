/**
 * One question for all who come while an earlier one is under way: nobody gets an answer to a question that
 * was put before they came, and a busy hub asks no more often than it is answered.
 */
export function askedTogether<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<unknown> | undefined;
  let next: Promise<Answer> | undefined;
  const putNext = () => {
    next = undefined;
    const asked = ask();
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
