import type { Analysis } from '../../domain/analysis.js';
import { isCreditLine } from '../agency.js';
import { findBodies, findShortForms } from './bodies.js';
import { findDescribedNames } from './described.js';
import { findComposites } from './composites.js';
import { findContainment } from './containment.js';
import type { EntityNode } from './node.js';
import { completeNominals } from './nominals.js';
import { divisionsNotStates } from './homonyms.js';
import { findLeaders } from './leaders.js';
import { locatePlaces } from './locate.js';
import { inferHomeStates } from './home-state.js';
import { findOffices } from './offices.js';
import { findPeople } from './people.js';
import { bothAt } from './pairs.js';
import { capitalAsGovernment, findStatesAndPlaces } from './places.js';
import { Registry } from './registry.js';
import { withSameNames } from './same-names.js';
import { findSeats } from './seats.js';
import { resolve } from './resolve.js';
import { joinShortNames } from './short-names.js';

/**
 * Who and what an article names: states, bodies, people, groups, places, with their mentions. Names are found by the
 * model and the dictionaries; nominals and pronouns become mentions when a role or a speaker asks for them.
 */
export class Entities extends Registry {
  constructor(analyzed: Analysis, host: string | null = null) {
    const analysis = withSameNames(analyzed);
    super(analysis, host);
    const body = analysis.sentences.filter(({ kind }) => kind === 'sentence');
    const credits = analysis.sentences.filter(
      ({ kind, tokens }) =>
        kind === 'heading' && isCreditLine(tokens.map(({ text }) => text).join(' ')),
    );
    for (const sentence of [...body, ...credits]) findBodies(this, sentence);
    findShortForms(this, body);
    findPeople(this, body);
    const notStates = divisionsNotStates(analysis);
    for (const sentence of body) findStatesAndPlaces(this, sentence, notStates);
    for (const sentence of body) findComposites(this, sentence);
    joinShortNames(this);
    for (const sentence of body) findDescribedNames(this, sentence);
    for (const sentence of body) findOffices(this, sentence);
    for (const sentence of body) {
      findSeats(this, sentence);
      findLeaders(this, sentence);
    }
    findContainment(this, body);
    locatePlaces(this);
    inferHomeStates(this);
  }

  /**
   * Who a token stands for when it fills a role or speaks: the name that covers it, else a nominal or pronoun, which
   * becomes a mention of its antecedent or of a node of its own.
   */
  resolve(sentence: number, token: number, speaks = false): EntityNode | undefined {
    return resolve(this, sentence, token, speaks);
  }

  /** Two who are meant together: "both sides", "the two countries". */
  bothAt(sentence: number, token: number): EntityNode[] {
    return bothAt(this, sentence, token);
  }

  /** A capital at a token is its government from now on. */
  capitalAsGovernment(sentence: number, token: number): void {
    capitalAsGovernment(this, sentence, token);
  }

  /** Further mentions of bodies and groups that take part: "the army", "the rebels", wherever they stand. */
  completeNominals(): void {
    completeNominals(this);
  }
}
