import type { Condition, Store } from '../store/port.js';
import { drawnEdges, drawnNodes, NODE_ATTRIBUTES } from './graph.js';
import { xml } from './xml.js';

/** GraphML (http://graphml.graphdrawing.org): read by Gephi, yEd, Cytoscape, igraph, NetworkX. */
export async function* graphml(store: Store, where: Condition): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, type] of Object.entries(NODE_ATTRIBUTES))
    yield `  <key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '  <key id="type" for="edge" attr.name="type" attr.type="string"/>\n  <graph edgedefault="directed">\n';
  for await (const { id, attributes } of drawnNodes(store, where)) {
    const data = Object.entries(attributes).flatMap(([name, value]) =>
      value === null ? [] : [`<data key="${name}">${xml(value)}</data>`],
    );
    yield `    <node id="${xml(id)}">${data.join('')}</node>\n`;
  }
  for await (const { id, from, to, type } of drawnEdges(store, where))
    yield `    <edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}"><data key="type">${type}</data></edge>\n`;
  yield '  </graph>\n</graphml>\n';
}
