import type { Driver } from 'neo4j-driver';

type RunStatement = (this: unknown, query: unknown, ...rest: unknown[]) => unknown;

/**
 * Counts what all drivers of this process send from now on: whatever they offer ends in `run` of a session or of a
 * transaction. @returns the texts sent since the last call
 */
export async function countStatements(driver: Driver): Promise<() => string[]> {
  let texts: string[] = [];
  const session = driver.session();
  // Not awaited: what it resolves to is no longer of its class.
  const transaction = session.beginTransaction();
  for (const one of [session, transaction]) {
    const owner = ownerOfRun(one);
    const plain = owner.run;
    owner.run = function (query, ...rest) {
      texts.push(typeof query === 'string' ? query : JSON.stringify(query));
      return plain.call(this, query, ...rest);
    };
  }
  await transaction.rollback();
  await session.close();
  return () => {
    const taken = texts;
    texts = [];
    return taken;
  };
}

/** The prototype that has the method itself. */
function ownerOfRun(one: object): { run: RunStatement } {
  for (let owner: unknown = one; owner !== null; owner = Object.getPrototypeOf(owner))
    if (Object.hasOwn(owner as object, 'run')) return owner as { run: RunStatement };
  throw new Error('the driver has no run');
}
