import type { Condition, Store } from '../store/port.js';
import { type AttributeType, drawnEdges, drawnNodes, NODE_ATTRIBUTES } from './graph.js';
import { xml } from './xml.js';

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  int: 'integer',
  double: 'double',
};

/** GEXF 1.3 (https://gexf.net): Gephi's own format. */
export async function* gexf(store: Store, where: Condition): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n  <graph defaultedgetype="directed">\n    <attributes class="node">\n';
  for (const [name, type] of Object.entries(NODE_ATTRIBUTES))
    if (name !== 'label')
      yield `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`;
  yield '    </attributes>\n    <nodes>\n';
  for await (const { id, attributes } of drawnNodes(store, where)) {
    const { label, ...others } = attributes;
    const values = Object.entries(others).flatMap(([name, value]) =>
      value === null ? [] : [`<attvalue for="${name}" value="${xml(value)}"/>`],
    );
    yield `      <node id="${xml(id)}" label="${xml(label ?? id)}"><attvalues>${values.join('')}</attvalues></node>\n`;
  }
  yield '    </nodes>\n    <edges>\n';
  for await (const { id, from, to, type } of drawnEdges(store, where))
    yield `      <edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}" label="${type}"/>\n`;
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
