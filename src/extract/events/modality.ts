import type { EventStatus, Polarity } from '../../domain/extraction.js';
import type { Tree } from '../syntax.js';
import { STATUS_VERBS } from './verbs.js';

/** Whether it happened, by negation, modals, tense and the verbs above it. */
export function modality(tree: Tree, trigger: number): { status: EventStatus; polarity: Polarity } {
  let status: EventStatus = 'occurred';
  let polarity: Polarity = 'affirmed';
  let node = trigger;
  for (let steps = 0; node >= 0 && steps < 4; steps++) {
    const token = tree.token(node);
    if (token === undefined) break;
    if (token.upos === 'VERB' || token.upos === 'AUX' || node === trigger) {
      const auxiliaries = tree.children(node, 'aux', 'aux:pass').map((child) => tree.lemma(child));
      const texts = tree
        .children(node, 'aux')
        .map((child) => tree.token(child)?.text.toLowerCase() ?? '');
      const negated = tree
        .children(node, 'advmod', 'det', 'cc')
        .some((child) => /^(?:not|never|no|n't|neither|nor)$/.test(tree.lemma(child)));
      if (negated) polarity = 'negated';
      if (texts.some((word) => /^(?:will|'ll|’ll|shall)$/.test(word))) status = 'planned';
      else if (texts.some((word) => /^(?:would|could|may|might|should|must|can)$/.test(word)))
        status = 'hypothetical';
      else if (
        status === 'occurred' &&
        auxiliaries.includes('be') &&
        /ing$/.test(token.text) &&
        node === trigger &&
        !auxiliaries.includes('have') &&
        texts.some((word) => /^(?:is|are|am|'re|'s)$/.test(word))
      )
        status = 'ongoing';
    }
    const { deprel, head } = token;
    if (
      tree
        .children(node, 'mark')
        .some((child) => /^(?:if|unless|whether)$/i.test(tree.token(child)?.text ?? ''))
    )
      status = 'hypothetical';
    if (head >= 0 && /^(?:xcomp|ccomp|advcl|obj|acl|csubj)$/.test(deprel)) {
      const toInfinitive = tree
        .children(node, 'mark')
        .some((child) => /^to$/i.test(tree.token(child)?.text ?? ''));
      const above = STATUS_VERBS[tree.lemma(head)];
      if (
        above !== undefined &&
        (toInfinitive ||
          (deprel === 'obj' &&
            /^(?:plan|consider|threaten|weigh|prepare|promise|demand|schedule)$/.test(
              tree.lemma(head),
            )) ||
          (deprel === 'xcomp' && steps === 0))
      )
        status = above;
      else if (toInfinitive && /^(?:advcl|acl)$/.test(deprel) && status === 'occurred')
        status = 'planned';
      else if (
        deprel === 'acl' &&
        /^(?:demand|request|call|proposal|threat|plan|appeal)$/.test(tree.lemma(head))
      )
        status = 'hypothetical';
    }
    if (node !== trigger && token.upos === 'VERB' && deprel !== 'xcomp') break;
    if (
      node === trigger &&
      (token.upos === 'VERB'
        ? !/^(?:xcomp|ccomp|advcl|acl)$/.test(deprel)
        : !/^(?:obj|nsubj:pass|nsubj|obl|xcomp)$/.test(deprel))
    )
      break;
    if (/^(?:ccomp|advcl|acl)$/.test(deprel)) break;
    node = head;
  }
  return { status, polarity };
}
