/** The deadliest events since a day, and who says so: `npx tsx examples/typed-client/deadliest.ts [URL] [DAY]`. */
import { pathToFileURL } from 'node:url';
import { ask } from './ask.js';
import { graphql } from './generated/gql.js';

const DEADLIEST = graphql(`
  query Deadliest($from: String!, $first: Int!) {
    events(
      where: { date: { from: $from }, killedMin: { gte: 1 }, status: { eq: OCCURRED } }
      orderBy: KILLED_DESC
      first: $first
    ) {
      nodes {
        title
        date {
          edtf
        }
        tolls {
          kind
          min
          max
        }
        claims(first: 2) {
          nodes {
            polarity
            speaker {
              name
            }
            article {
              host
            }
            quote
          }
        }
      }
    }
  }
`);

/** One line an event, and two for who says so. */
export async function deadliest(url: string, from: string): Promise<string[]> {
  const { events } = await ask(url, DEADLIEST, { from, first: 5 });
  return events.nodes.flatMap(({ title, date, tolls, claims }) => {
    const dead = tolls.find(({ kind }) => kind === 'KILLED');
    const range =
      dead === undefined ? '?' : `${String(dead.min ?? '?')} to ${String(dead.max ?? '?')}`;
    return [
      `${date?.edtf ?? 'undated'}  ${title}: ${range} dead`,
      ...claims.nodes.map(
        ({ polarity, speaker, article, quote }) =>
          `    ${speaker?.name ?? article.host ?? 'the article'}${polarity === 'NEGATED' ? ' denies' : ''}: “${quote.replace(/\s+/g, ' ')}”`,
      ),
    ];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , url = 'http://127.0.0.1:4000/graphql', from = '2031-01-01'] = process.argv;
  console.log((await deadliest(url, from)).join('\n'));
}
