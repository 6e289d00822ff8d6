import { eventType } from '../domain/cameo.js';
import type { ExtractedEvent, Extraction } from '../domain/extraction.js';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
  readonly title: string;
  readonly id: string;
}

/** A page of its own, without scripts or styles from elsewhere: the article with everything that was found in it. */
export function toHtml(extraction: Extraction): string {
  const { article, actors, places, events, claims } = extraction;
  const names = new Map([...actors, ...places].map((node) => [node.id, node.name]));
  const name = (id: string | null): string => (id === null ? 'the article' : (names.get(id) ?? id));
  const marks: Mark[] = [];
  for (const actor of actors)
    actor.mentions.forEach(({ start, end, kind }, at) =>
      marks.push({
        start,
        end,
        className: `actor ${actor.type}`,
        title: `${actor.name} — ${actor.type}, ${kind}`,
        id: `${actor.id}-${String(at)}`,
      }),
    );
  for (const place of places)
    place.mentions.forEach(({ start, end }, at) =>
      marks.push({
        start,
        end,
        className: 'place',
        title: `${place.name} — place${place.iso3 === null ? '' : `, ${place.iso3}`}`,
        id: `${place.id}-${String(at)}`,
      }),
    );
  for (const event of events)
    marks.push({
      ...event.trigger,
      className: `trigger${event.polarity === 'negated' ? ' negated' : ''}`,
      title: `${event.cameo} ${labelOf(event)}`,
      id: event.id,
    });
  for (const claim of claims)
    if (claim.cue !== null)
      marks.push({
        ...claim.cue,
        className: 'cue',
        title: `${name(claim.source)} says so (${claim.type})`,
        id: claim.id,
      });
  const nearest = (nodeId: string, to: number): string | null => {
    const node = [...actors, ...places].find(({ id }) => id === nodeId);
    let best: string | null = null;
    let gap = Infinity;
    node?.mentions.forEach(({ start }, at) => {
      if (Math.abs(start - to) < gap)
        [best, gap] = [`${nodeId}-${String(at)}`, Math.abs(start - to)];
    });
    return best;
  };
  const arrows = [
    ...events.flatMap((event) =>
      (
        [
          ...event.actors.map((id): [string, string] => [id, 'who']),
          ...event.recipients.map((id): [string, string] => [id, 'whom']),
          ...event.places.map(({ id }): [string, string] => [id, 'where']),
        ] as const
      ).map(([id, role]) => ({ from: event.id, to: nearest(id, event.trigger.start), role })),
    ),
    ...claims.flatMap((claim) =>
      claim.source === null || claim.cue === null
        ? []
        : [{ from: claim.id, to: nearest(claim.source, claim.cue.start), role: 'says' }],
    ),
  ].filter(({ to }) => to !== null);
  const eventCards = events.map(
    (event) => `<li data-mark="${event.id}"><b>${escape(event.cameo)} ${escape(labelOf(event))}</b>
<br>${escape(
      [
        event.actors.map(name).join(', ') || '?',
        '→',
        event.recipients.map(name).join(', ') || '–',
        event.places.length > 0 ? `at ${event.places.map(({ id }) => name(id)).join(', ')}` : '',
        event.date?.edtf ?? '',
        event.quantities.map(({ text, kind }) => `${text} ${kind}`).join(', '),
        event.status === 'occurred' ? '' : event.status,
        event.polarity === 'negated' ? 'denied' : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    )}</li>`,
  );
  const claimCards = claims.map(
    (claim) =>
      `<li data-mark="${claim.id}"><b>${escape(name(claim.source))}</b> ${escape(claim.cue?.text ?? 'says')} <small>${escape(claim.type)}</small></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(article.title ?? article.url ?? 'Article')}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escape(article.title ?? article.url ?? 'Article')}</h1>
<p>${escape([article.url, article.publishedAt].filter(Boolean).join(' · '))}</p>
<p class="legend"><span class="actor Person">person</span> <span class="actor Organization">organisation</span> <span class="actor Country">state</span> <span class="actor Group">group</span> <span class="actor UnnamedSource">unnamed source</span> <span class="place">place</span> <span class="trigger">event</span> <span class="cue">says</span>
<label><input type="checkbox" id="all"> all arrows</label></p>
</header>
<main>
<article id="text"><svg id="arrows" aria-hidden="true"></svg>${markUp(article.body, marks)}</article>
<aside>
<h2>Events (${String(events.length)})</h2><ol>${eventCards.join('\n')}</ol>
<h2>Claims (${String(claims.length)})</h2><ol>${claimCards.join('\n')}</ol>
</aside>
</main>
<script>const ARROWS = ${JSON.stringify(arrows).replace(/</g, '\\u003c')};
${SCRIPT}</script>
</body>
</html>
`;
}

function labelOf(event: ExtractedEvent): string {
  return eventType(event.cameo)?.label ?? '';
}

/** The body with nested spans; marks that cross are cut where the outer one ends. */
function markUp(body: string, marks: readonly Mark[]): string {
  const sorted = [...marks]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let html = '';
  let at = 0;
  const open: Mark[] = [];
  const closeUntil = (position: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= position; top = open.at(-1)) {
      html += escape(body.slice(at, top.end)) + '</span>';
      at = Math.max(at, top.end);
      open.pop();
    }
  };
  for (const mark of sorted) {
    closeUntil(mark.start);
    html += escape(body.slice(at, mark.start));
    at = mark.start;
    const end = Math.min(mark.end, ...open.map((outer) => outer.end));
    html += `<span class="${mark.className}" title="${escape(mark.title)}" id="${mark.id}">`;
    open.push({ ...mark, end });
  }
  closeUntil(Infinity);
  return html + escape(body.slice(at));
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

const STYLE = `
body { margin: 0; font: 16px/1.9 Georgia, serif; color: #1c2430; background: #fbfbf9; }
header { padding: 1rem 2rem; border-bottom: 1px solid #ddd; font-family: system-ui, sans-serif; line-height: 1.4; }
h1 { font-size: 1.3rem; margin: 0; } header p { margin: .4rem 0 0; color: #556; font-size: .9rem; }
main { display: grid; grid-template-columns: minmax(0, 2fr) minmax(16rem, 1fr); gap: 2rem; padding: 1.5rem 2rem; }
article { position: relative; white-space: pre-wrap; max-width: 46rem; }
aside { font: 14px/1.45 system-ui, sans-serif; } aside ol { padding-left: 1.6rem; }
aside li { margin-bottom: .6rem; cursor: pointer; } aside li:hover, aside li.on { background: #fff3d6; }
#arrows { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: visible; }
.actor, .place, .trigger, .cue { border-radius: 3px; padding: 1px 2px; }
.Person { background: #d8e8ff; } .Organization { background: #e4dcff; } .Country { background: #d5f2ea; }
.Group { background: #ffe3d3; } .UnnamedSource { background: #eee; } .place { background: #e3f3c9; }
.trigger { background: #b3261e; color: #fff; } .negated { text-decoration: line-through; }
.cue { border-bottom: 2px dotted #7a5a00; } .on { outline: 2px solid #b3261e; }
@media (max-width: 50rem) { main { grid-template-columns: 1fr; padding: 1rem; } }
`;

/** Draws arrows from a trigger or cue to its participants: of the one pointed at, or of all. */
const SCRIPT = `
const svg = document.getElementById('arrows'), text = document.getElementById('text'), all = document.getElementById('all');
const COLOURS = { who: '#1457c4', whom: '#b3261e', where: '#3c7a12', says: '#7a5a00' };
function draw(id) {
  const frame = text.getBoundingClientRect();
  svg.innerHTML = '';
  document.querySelectorAll('.on').forEach((one) => one.classList.remove('on'));
  for (const { from, to, role } of ARROWS) {
    if (!all.checked && from !== id) continue;
    const a = document.getElementById(from), b = document.getElementById(to);
    if (!a || !b) continue;
    if (from === id) { a.classList.add('on'); b.classList.add('on'); }
    const s = a.getBoundingClientRect(), t = b.getBoundingClientRect();
    const x1 = s.left + s.width / 2 - frame.left, x2 = t.left + t.width / 2 - frame.left;
    const y1 = s.top - frame.top, y2 = t.top - frame.top, lift = Math.min(y1, y2) - 16;
    const colour = COLOURS[role];
    svg.insertAdjacentHTML('beforeend', '<path d="M' + x1 + ',' + y1 + ' C' + x1 + ',' + lift + ' ' + x2 + ',' + lift + ' ' + x2 + ',' + y2 + '" fill="none" stroke="' + colour + '" stroke-width="2"/><circle cx="' + x2 + '" cy="' + y2 + '" r="4" fill="' + colour + '"/><text x="' + (x1 + x2) / 2 + '" y="' + (lift + 2) + '" fill="' + colour + '" font-size="11" font-family="system-ui" text-anchor="middle">' + role + '</text>');
  }
}
let shown = ARROWS.length ? ARROWS[0].from : null;
for (const { from } of ARROWS) {
  for (const one of [document.getElementById(from), document.querySelector('[data-mark="' + from + '"]')])
    if (one) one.addEventListener('mouseenter', () => draw((shown = from)));
}
document.querySelectorAll('[data-mark]').forEach((one) => one.addEventListener('click', () => {
  document.getElementById(one.dataset.mark)?.scrollIntoView({ block: 'center' });
  draw((shown = one.dataset.mark));
}));
all.addEventListener('change', () => draw(shown));
addEventListener('resize', () => draw(shown));
draw(shown);
`;
