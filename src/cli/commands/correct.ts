import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { Config } from '../../config.js';
import { correct, type CorrectionRequest, listCorrections, revoke } from '../../corrections.js';
import { EVENT_STATUSES } from '../../domain/extraction.js';
import {
  type ActorMerge,
  type Anchor,
  type CorrectionAction,
  type CorrectionField,
  type CorrectionNode,
  mergeOf,
} from '../../domain/graph.js';
import { findArticleId } from '../../pipeline.js';
import type { Store } from '../../store/port.js';
import { WiregraphError } from '../../support/errors.js';
import { splitActorId } from '../../support/ids.js';
import { onStore, type StoreChoice, withStore } from '../options.js';

interface Options extends StoreChoice {
  readonly author: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** Everything that people can say against or for what was read. */
export function correctCommand(config: Config): Command {
  const command = new Command('correct')
    .description(
      'Correct what was read. Corrections are kept apart, hold when articles are read anew, and can be revoked.',
    )
    .addHelpText(
      'after',
      `
Ids of events, claims and actors are shown by \`wiregraph show --ids\` and by the API.

Examples:
  $ wiregraph correct replace EVENT --code 190 --reason "shells, not bombs"
  $ wiregraph correct replace EVENT --killed 14 --reason "by the hospital's own count"
  $ wiregraph correct reject --claim CLAIM
  $ wiregraph correct merge EVENT EVENT
  $ wiregraph correct split EVENT --claim CLAIM
  $ wiregraph correct split-actor ACTOR --article https://outlet.example/story --reason "a namesake"
  $ wiregraph correct merge-actors ACTOR INTO --reason "its short name"
  $ wiregraph correct list --unplaced
  $ wiregraph correct revoke CORRECTION`,
    );
  const sub = (name: string, description: string): Command => {
    const made = withStore(new Command(name).description(description), config)
      .option('--author <name>', 'who says so', userName())
      .option('--reason <text>', 'why')
      .option('--json', 'print JSON');
    made.exitOverride();
    command.addCommand(made);
    return made;
  };
  for (const action of ['accept', 'reject'] as const)
    withTargets(
      sub(
        action,
        action === 'accept'
          ? 'Confirm claims, or all claims of an event.'
          : 'Let claims, or all claims of an event, count for nothing.',
      ),
    ).action((options: Options & Targets) => run(config, options, targets(action, options)));
  withReplacements(sub('replace', 'Put something else in the place of what was read of an event.'))
    .argument('<event>', 'id of the event')
    .action((eventId: string, options: Options & Replacements) =>
      run(config, options, { action: 'replace', eventId, ...replacement(options) }),
    );
  sub('merge', 'Make one event of several.')
    .argument('<event...>', 'ids of two events or more')
    .action((eventIds: string[], options: Options) =>
      run(config, options, { action: 'merge', eventIds }),
    );
  sub('split', "Make an event of its own of some of an event's claims.")
    .argument('<event>', 'id of the event')
    .requiredOption('--claim <id...>', 'claims that leave, with all that their articles say of it')
    .action((eventId: string, options: Options & { claim: string[] }) =>
      run(config, options, { action: 'split', eventId, claimIds: options.claim }),
    );
  sub('split-actor', 'Make an actor of its own of what some articles say of an actor.')
    .argument('<actor>', 'id of the actor')
    .requiredOption('--article <url|id...>', 'articles that mean another')
    .action((actorId: string, options: Options & { article: string[] }) =>
      run(config, options, async (store) => ({
        action: 'split_actor',
        actorId,
        articleIds: await Promise.all(options.article.map((one) => findArticleId(store, one))),
      })),
    );
  sub(
    'merge-actors',
    'Make one actor of two that have different names: what any article says of the one, now or later, is of the other.',
  )
    .argument(
      '<actor>',
      'id of the actor whose node goes: the one with fewer articles is sooner done',
    )
    .argument('<into>', 'id of the actor that both are, which keeps its id and name')
    .action((actorId: string, intoId: string, options: Options) =>
      run(config, options, { action: 'merge_actors', actorId, intoId }),
    );
  sub('revoke', 'Take a correction back: what was read stands again.')
    .argument('<correction>', 'its id, as `wiregraph correct list` shows it')
    .action((id: string, options: Options) =>
      onStore(config, options, { readOnly: false }, async (store) => {
        const { author } = options;
        const revoked = await revoke(store, id, { author, runId: randomUUID() });
        console.log(options.json === true ? JSON.stringify(revoked) : `revoked ${revoked.id}`);
      }),
    );
  sub('list', 'Show all corrections, oldest first.')
    .option('--unplaced', 'only those whose claims or actors are not found any more')
    .action((options: Options & { unplaced?: boolean }) =>
      onStore(config, options, { readOnly: true }, async (store) => {
        const all = await listCorrections(store);
        const shown = all.filter(
          ({ placedCount }) => options.unplaced !== true || placedCount === 0,
        );
        if (options.json === true) console.log(JSON.stringify(shown));
        else if (shown.length === 0) console.log('No corrections.');
        else for (const one of shown) console.log(describe(one));
      }),
    );
  return command;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

interface Targets {
  readonly event?: string;
  readonly claim?: string[];
}

function withTargets(command: Command): Command {
  return command
    .option('--event <id>', 'all live claims of the event')
    .option('--claim <id...>', 'these claims');
}

function targets(action: 'accept' | 'reject', { event, claim }: Targets): CorrectionRequest {
  if (event !== undefined && claim === undefined) return { action, eventId: event };
  if (claim !== undefined && event === undefined) return { action, claimIds: claim };
  throw new WiregraphError('config', 'USAGE', 'Give --event or --claim, and not both');
}

interface Replacements {
  readonly code?: string;
  readonly status?: string;
  readonly date?: string;
  readonly actor?: string[];
  readonly recipient?: string[];
  readonly place?: string[];
  readonly killed?: string;
  readonly wounded?: string;
}

function withReplacements(command: Command): Command {
  return command
    .option('--code <cameo>', 'CAMEO code')
    .option('--status <status>', EVENT_STATUSES.join(', '))
    .option('--date <edtf>', 'such as 2016-09-23 or 2016-09; "none" for no date')
    .option('--actor <id...>', 'ids of all who act')
    .option('--recipient <id...>', 'ids of all whom it is done to')
    .option('--place <id...>', 'ids of all places where it happens')
    .option('--killed <number>', 'number of dead; "none" where nothing is known')
    .option('--wounded <number>', 'number of injured; "none" where nothing is known');
}

const FIELDS: Readonly<Record<keyof Replacements, CorrectionField>> = {
  code: 'code',
  status: 'status',
  date: 'date',
  actor: 'actors',
  recipient: 'recipients',
  place: 'places',
  killed: 'killed',
  wounded: 'wounded',
};

function replacement(options: Replacements): { field: CorrectionField; value: unknown } {
  const names = Object.keys(FIELDS) as (keyof Replacements)[];
  const [name, ...more] = names.filter((one) => options[one] !== undefined);
  if (name === undefined || more.length > 0)
    throw new WiregraphError(
      'config',
      'USAGE',
      `Give exactly one of ${names.map((one) => `--${one}`).join(', ')}`,
    );
  const given = options[name];
  const field = FIELDS[name];
  if (given === 'none') return { field, value: null };
  const isNumber = field === 'killed' || field === 'wounded';
  return { field, value: isNumber ? Number(given) : given };
}

type Request = CorrectionRequest | ((store: Store) => Promise<CorrectionRequest>);

async function run(config: Config, options: Options, request: Request): Promise<void> {
  await onStore(config, options, { readOnly: false }, async (store) => {
    const { author, reason = null } = options;
    const asked = typeof request === 'function' ? await request(store) : request;
    const done = await correct(store, asked, { author, reason, runId: randomUUID() });
    if (options.json === true) {
      console.log(JSON.stringify(done));
      return;
    }
    console.log(describe(done.correction));
    for (const one of done.contradicts)
      console.log(`  contradicts ${one.id} by ${one.author}, ${one.at}: the new one wins`);
  });
}

function describe(correction: CorrectionNode): string {
  const { id, caption, action, valueJson, author, at, reason } = correction;
  const [first] = JSON.parse(correction.anchorsJson) as Anchor[];
  const merge = mergeOf(correction);
  const quote = first?.quote.replace(/\s+/g, ' ').slice(0, 100);
  return [
    `${id}  ${caption}${action === 'replace' ? ` by ${valueJson}` : ''}  (${stateOf(correction)})`,
    ...(action === 'split_actor' ? [`  the other actor is ${splitActorId(id)}`] : []),
    ...(merge === null ? [] : [mergeLine(merge)]),
    `  ${author}, ${at}${reason === null ? '' : `: ${reason}`}`,
    ...(quote === undefined ? [] : [`  “${quote}”`]),
  ].join('\n');
}

function mergeLine({ from, into }: ActorMerge): string {
  return `  ${from.name} (${from.id}) is ${into.name} (${into.id})`;
}

function stateOf(correction: CorrectionNode): string {
  const { action, anchorsJson, placedCount, revokedAt, revokedBy } = correction;
  if (revokedAt !== null) return `revoked by ${revokedBy ?? '?'} ${revokedAt}`;
  if (placedCount === 0)
    return `unplaced: ${UNPLACED[action] ?? 'none of its claims is found any more'}`;
  if (action === 'merge_actors') return 'holds';
  const placed = (JSON.parse(anchorsJson) as Anchor[]).filter(({ isPlaced }) => isPlaced);
  const isOfActor = action === 'split_actor';
  const count = isOfActor ? new Set(placed.map(({ articleId }) => articleId)).size : placed.length;
  return `holds, ${String(count)} ${isOfActor ? 'article' : 'claim'}${count === 1 ? '' : 's'}`;
}

const UNPLACED: Partial<Record<CorrectionAction, string>> = {
  split_actor: 'none of its articles means the actor any more',
  merge_actors: 'no article means the actor that went any more',
};
